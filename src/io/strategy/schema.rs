//! The JSON schema of a strategy file, for editors.

use serde_json::{Map, Value, json};

use super::keys::{Bounds, Choice, FILE, Key, Kind, THRESHOLD, Table};

/// The JSON schema (draft 2020-12) of `strategy.toml`: editors that know it
/// complete keys, show what they mean and mark mistakes while typing.
///
/// It is made from the description by which [`read_strategy`](super::read_strategy)
/// checks the file, so the two cannot differ.
///
/// ```
/// let schema = partnerfit::io::strategy_schema();
/// assert_eq!(schema["properties"]["criterion"]["type"], "array");
/// ```
#[must_use]
pub fn strategy_schema() -> Value {
    let mut schema = table(&FILE);
    let mut named = Map::new();
    collect(&FILE, &mut named);
    named.insert(
        "label".to_owned(),
        json!({
            "description": "A text: the same in every language, or one per language.",
            "oneOf": [
                { "type": "string", "minLength": 1 },
                {
                    "type": "object",
                    "properties": {
                        "en": { "type": "string", "minLength": 1 },
                        "nl": { "type": "string", "minLength": 1 }
                    },
                    "additionalProperties": false,
                    "minProperties": 1
                }
            ]
        }),
    );
    schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("title".to_owned(), json!("strategy.toml"));
    schema.insert("$defs".to_owned(), Value::Object(named));
    Value::Object(schema)
}

/// The tables below `table`, by name.
fn collect(parent: &'static Table, named: &mut Map<String, Value>) {
    for key in parent.keys {
        if let Kind::Table(below) | Kind::Tables(below) = key.kind {
            named.insert(below.name.to_owned(), Value::Object(table(below)));
            collect(below, named);
        }
    }
}

fn table(table: &'static Table) -> Map<String, Value> {
    let mut schema = Map::new();
    let properties: Map<String, Value> = table.keys.iter().map(|key| (key.name.to_owned(), property(key))).collect();
    let required: Vec<&str> = table.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    schema.insert("description".to_owned(), json!(table.doc));
    schema.insert("type".to_owned(), json!("object"));
    schema.insert("properties".to_owned(), Value::Object(properties));
    schema.insert("additionalProperties".to_owned(), json!(table.open.is_some()));
    if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    let mut rules: Vec<Value> = table.choices.iter().flat_map(rules).collect();
    if let Some(unless) = table.unless {
        rules.push(json!({ "anyOf": [{ "required": [unless.key] }, { "required": unless.required }] }));
    }
    if !rules.is_empty() {
        schema.insert("allOf".to_owned(), json!(rules));
    }
    schema
}

/// What a choice between groups of keys means.
fn rules(choice: &Choice) -> Vec<Value> {
    let mut rules = Vec::new();
    if choice.required {
        let any: Vec<Value> = choice.of.iter().copied().flatten().map(|key| json!({ "required": [key] })).collect();
        rules.push(json!({ "anyOf": any }));
    }
    for (i, group) in choice.of.iter().enumerate() {
        for other in &choice.of[i + 1..] {
            for a in *group {
                rules.extend(other.iter().map(|b| json!({ "not": { "required": [a, b] } })));
            }
        }
    }
    rules
}

fn property(key: &Key) -> Value {
    let mut schema = match kind(key.kind) {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    schema.insert("description".to_owned(), json!(key.doc));
    Value::Object(schema)
}

fn kind(kind: Kind) -> Value {
    let reference = |name: &str| json!({ "$ref": format!("#/$defs/{name}") });
    match kind {
        Kind::Version => json!({ "const": 1 }),
        Kind::Id => json!({ "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*$" }),
        Kind::Text => json!({ "type": "string", "minLength": 1 }),
        Kind::Label => reference("label"),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Count => json!({ "type": "integer", "minimum": 1 }),
        Kind::Number(bounds) => number(bounds),
        Kind::Threshold(bounds) => json!({ "oneOf": [number(bounds), table(&THRESHOLD)] }),
        Kind::Word(words) => json!({ "enum": words.iter().map(|choosable| choosable.word).collect::<Vec<_>>() }),
        Kind::Texts => json!({ "type": "array", "items": { "type": "string", "minLength": 1 } }),
        Kind::Labels(n) => json!({ "type": "array", "items": reference("label"), "minItems": n, "maxItems": n }),
        Kind::Literal => json!({ "type": ["string", "number"] }),
        Kind::Literals => json!({ "type": "array", "items": { "type": ["string", "number"] } }),
        Kind::Curve => json!({
            "type": "array",
            "minItems": 2,
            "items": { "type": "array", "items": { "type": "number" }, "minItems": 2, "maxItems": 2 }
        }),
        Kind::Points(bounds) => json!({ "type": "object", "additionalProperties": number(bounds) }),
        Kind::Table(table) => reference(table.name),
        Kind::Tables(table) => json!({ "type": "array", "items": reference(table.name) }),
    }
}

fn number(bounds: Bounds) -> Value {
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!("number"));
    if bounds.least.is_finite() {
        schema.insert((if bounds.closed { "minimum" } else { "exclusiveMinimum" }).to_owned(), json!(bounds.least));
    }
    if bounds.most.is_finite() {
        schema.insert("maximum".to_owned(), json!(bounds.most));
    }
    Value::Object(schema)
}
