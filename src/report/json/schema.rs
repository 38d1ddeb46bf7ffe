//! The JSON Schemas of the shapes.

use serde_json::Value;

use super::compare::CompareJson;
use super::decide::{NextJson, QuestionsJson};
use super::group::GroupJson;
use super::shapes::{CheckJson, Errors, ExplainJson, MethodsJson, RankJson, ReportJson, SensitivityJson, WeightsJson};
use super::simulate::SimulateJson;

/// The commands whose results have a schema, in order.
pub const COMMANDS: [&str; 12] = [
    "rank",
    "sensitivity",
    "simulate",
    "explain",
    "next",
    "report",
    "weights",
    "questions",
    "check",
    "compare",
    "group",
    "methods",
];

/// The JSON Schema of the result of `command`, or of the errors.
#[must_use]
pub fn schema(command: &str) -> Option<Value> {
    let mut schema = match command {
        "rank" => schemars::schema_for!(RankJson),
        "sensitivity" => schemars::schema_for!(SensitivityJson),
        "simulate" => schemars::schema_for!(SimulateJson),
        "explain" => schemars::schema_for!(ExplainJson),
        "next" => schemars::schema_for!(NextJson),
        "questions" => schemars::schema_for!(QuestionsJson),
        "report" => schemars::schema_for!(ReportJson),
        "weights" => schemars::schema_for!(WeightsJson),
        "check" => schemars::schema_for!(CheckJson),
        "compare" => schemars::schema_for!(CompareJson),
        "group" => schemars::schema_for!(GroupJson),
        "methods" => schemars::schema_for!(MethodsJson),
        "errors" => schemars::schema_for!(Errors),
        _ => return None,
    }
    .to_value();
    if COMMANDS.contains(&command) {
        schema["properties"]["command"] = serde_json::json!({ "const": command });
    }
    Some(schema)
}

/// One schema for every result: the one that fits is told by `command`.
#[must_use]
pub fn schema_of_all() -> Value {
    let mut definitions = serde_json::Map::new();
    let mut any = Vec::new();
    for command in COMMANDS {
        let Some(mut schema) = schema(command) else { continue };
        if let Some(Value::Object(inner)) = schema.get_mut("$defs").map(Value::take) {
            definitions.extend(inner);
        }
        if let Value::Object(object) = &mut schema {
            object.remove("$defs");
            object.remove("$schema");
        }
        any.push(schema);
    }
    serde_json::json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "partnerfit results",
        "oneOf": any,
        "$defs": definitions,
    })
}
