//! Changes a strategy file: comments, order and layout of everything else stay.

use serde_json::{Map, Value};
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table};

use crate::diag::{Diagnostic, Place, codes};
use crate::model::WeightBound;

/// The text of a strategy file with another weighting method: its name and its
/// settings in `[weighting]`, which is made where it is not there. Settings of
/// the method that was there before go, as do comments on their lines; all else
/// stays.
///
/// # Errors
/// When `text` is not TOML.
pub fn set_weighting(
    name: &str,
    text: &str,
    method: &str,
    settings: &Map<String, Value>,
) -> Result<String, Diagnostic> {
    let mut document = parse(name, text)?;
    if !document.get("weighting").is_some_and(Item::is_table_like) {
        document.insert("weighting", Item::Table(Table::new()));
    }
    if let Some(table) = document.get_mut("weighting").and_then(Item::as_table_like_mut) {
        let old: Vec<String> = table.iter().map(|(key, _)| key.to_owned()).collect();
        for key in old.iter().filter(|key| *key != "method" && !settings.contains_key(*key)) {
            table.remove(key);
        }
        put(table, "method", &Value::from(method));
        for (key, value) in settings {
            put(table, key, value);
        }
    }
    Ok(document.to_string())
}

/// The text of a strategy file with other priorities of goals, by id.
///
/// # Errors
/// When `text` is not TOML.
pub fn set_priorities(name: &str, text: &str, priorities: &[(String, f64)]) -> Result<String, Diagnostic> {
    let mut document = parse(name, text)?;
    let of =
        |id: Option<&str>| priorities.iter().find(|(known, _)| Some(known.as_str()) == id).map(|(_, x)| number(*x));
    match document.get_mut("goal") {
        Some(Item::ArrayOfTables(goals)) => {
            for goal in goals.iter_mut() {
                if let Some(value) = of(goal.get("id").and_then(Item::as_str)) {
                    put(goal, "priority", &value);
                }
            }
        }
        Some(Item::Value(toml_edit::Value::Array(goals))) => {
            for goal in goals.iter_mut().filter_map(toml_edit::Value::as_inline_table_mut) {
                let id = goal.get("id").and_then(toml_edit::Value::as_str).map(str::to_owned);
                if let Some(value) = of(id.as_deref()) {
                    put(goal, "priority", &value);
                }
            }
        }
        _ => {}
    }
    Ok(document.to_string())
}

/// The text of a strategy file with more statements about weights: a
/// `[[weight_bound]]` table each, behind those that are there.
///
/// # Errors
/// When `text` is not TOML.
pub fn add_weight_bounds(name: &str, text: &str, statements: &[WeightBound]) -> Result<String, Diagnostic> {
    let mut document = parse(name, text)?;
    if !document.contains_key("weight_bound") {
        document.insert("weight_bound", Item::ArrayOfTables(ArrayOfTables::new()));
    }
    match document.get_mut("weight_bound") {
        Some(Item::ArrayOfTables(tables)) => {
            for statement in statements {
                let mut table = Table::new();
                for (key, value) in bound(statement) {
                    put(&mut table, key, &value);
                }
                tables.push(table);
            }
        }
        Some(Item::Value(toml_edit::Value::Array(tables))) => {
            for statement in statements {
                tables.push(
                    bound(statement).into_iter().map(|(key, value)| (key, toml(&value))).collect::<InlineTable>(),
                );
            }
        }
        _ => {}
    }
    Ok(document.to_string())
}

/// A statement as keys of its table.
fn bound(statement: &WeightBound) -> Vec<(&'static str, Value)> {
    let ends = |min: &Option<f64>, max: &Option<f64>| {
        let min = min.map(|x| ("min", number(x)));
        min.into_iter().chain(max.map(|x| ("max", number(x)))).collect::<Vec<_>>()
    };
    match statement {
        WeightBound::MoreImportant(names) => vec![("more_important", Value::from(names.clone()))],
        WeightBound::Between { criterion, min, max } => {
            [("criterion", Value::from(criterion.as_str()))].into_iter().chain(ends(min, max)).collect()
        }
        WeightBound::Ratio { over, under, min, max } => {
            let pair = Value::from(vec![over.as_str(), under.as_str()]);
            [("ratio", pair)].into_iter().chain(ends(min, max)).collect()
        }
        WeightBound::MoreImportantGoals(names) => vec![("more_important_goals", Value::from(names.clone()))],
        WeightBound::GoalShare { goal, min, max } => {
            [("goal", Value::from(goal.as_str()))].into_iter().chain(ends(min, max)).collect()
        }
        WeightBound::GoalPoints { goal, criterion, min, max } => {
            let names = [("goal", Value::from(goal.as_str())), ("criterion", Value::from(criterion.as_str()))];
            names.into_iter().chain(ends(min, max)).collect()
        }
    }
}

fn parse(name: &str, text: &str) -> Result<DocumentMut, Diagnostic> {
    // A byte order mark belongs to the file, not to its text; the caller keeps it.
    text.parse().map_err(|error: toml_edit::TomlError| {
        let line = error.span().map_or(1, |span| 1 + text[..span.start].matches('\n').count());
        Diagnostic::new(&codes::PF873).at(Place::line(name, line)).arg("cause", error.message())
    })
}

/// Sets `key`, keeping the comments above it and behind the old value.
fn put(table: &mut dyn toml_edit::TableLike, key: &str, value: &Value) {
    let mut new = toml(value);
    // An insertion would give the key a new form, without the comments above it.
    if let Some(old) = table.get_mut(key).and_then(Item::as_value_mut) {
        *new.decor_mut() = old.decor().clone();
        *old = new;
    } else {
        table.insert(key, Item::Value(new));
    }
}

/// A whole number without a point.
fn number(x: f64) -> Value {
    #[allow(clippy::cast_possible_truncation, reason = "whole and far below 2^53")]
    if x.fract() == 0.0 && x.abs() < 1e9 { Value::from(x as i64) } else { Value::from(x) }
}

fn toml(value: &Value) -> toml_edit::Value {
    match value {
        Value::Bool(flag) => (*flag).into(),
        Value::Number(number) => match number.as_i64() {
            Some(whole) => whole.into(),
            None => number.as_f64().unwrap_or_default().into(),
        },
        Value::Array(items) => items.iter().map(toml).collect::<Array>().into(),
        Value::Object(map) => {
            map.iter().map(|(key, value)| (key.as_str(), toml(value))).collect::<InlineTable>().into()
        }
        // TOML has no null; a setting that is not given is left out.
        Value::Null => "".into(),
        Value::String(text) => text.as_str().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
# Our strategy
schema = 1   # the format

[weighting]  # how weights come about
method = \"rank-sum\"  # for now
order = [\"a\", \"b\"]

[[goal]]
id = \"reach\"   # first of all
priority = 30 # points
label = \"Reach\"

[[criterion]]
id = \"a\"
";

    #[test]
    fn comments_and_order_stay_and_old_settings_go() {
        let settings = Map::from_iter([("swing".to_owned(), serde_json::json!({ "a": 100, "b": 62.5 }))]);
        let found = set_weighting("strategy.toml", FILE, "swing", &settings).expect("TOML");
        let expected = FILE.replace(
            "method = \"rank-sum\"  # for now\norder = [\"a\", \"b\"]\n",
            "method = \"swing\"  # for now\nswing = { a = 100, b = 62.5 }\n",
        );
        assert_eq!(found, expected);
    }

    #[test]
    fn comments_above_a_changed_line_stay() {
        let file = FILE.replace("priority = 30", "# agreed by the board\n  # in May\npriority = 30");
        let found = set_priorities("strategy.toml", &file, &[("reach".to_owned(), 40.0)]).expect("TOML");
        assert_eq!(found, file.replace("priority = 30 # points", "priority = 40 # points"));

        let file = FILE
            .replace("method = ", "# agreed by the board\nmethod = ")
            .replace("order = ", "\n# most important first\norder = ");
        let settings = Map::from_iter([("order".to_owned(), serde_json::json!(["b", "a"]))]);
        let found = set_weighting("strategy.toml", &file, "rank-order-centroid", &settings).expect("TOML");
        let expected = file.replace("rank-sum", "rank-order-centroid").replace("[\"a\", \"b\"]", "[\"b\", \"a\"]");
        assert_eq!(found, expected);
    }

    #[test]
    fn a_setting_in_a_table_of_its_own_is_replaced() {
        let file = "[weighting]\nmethod = \"swing\"\n\n[weighting.swing]\na = 1\n";
        let settings = Map::from_iter([("swing".to_owned(), serde_json::json!({ "a": 100 }))]);
        let found = set_weighting("strategy.toml", file, "swing", &settings).expect("TOML");
        assert_eq!(found, "[weighting]\nmethod = \"swing\"\nswing = { a = 100 }\n");
    }

    #[test]
    fn a_table_that_is_not_there_is_made() {
        let settings = Map::from_iter([("order".to_owned(), serde_json::json!(["a"]))]);
        let found = set_weighting("strategy.toml", "schema = 1\n", "rank-sum", &settings).expect("TOML");
        assert_eq!(found, "schema = 1\n\n[weighting]\nmethod = \"rank-sum\"\norder = [\"a\"]\n");
    }

    #[test]
    fn statements_come_behind_those_that_are_there() {
        let said = [
            WeightBound::MoreImportant(vec!["a".to_owned(), "b".to_owned()]),
            WeightBound::Ratio { over: "b".to_owned(), under: "c".to_owned(), min: Some(1.5), max: None },
            WeightBound::Ratio { over: "a".to_owned(), under: "c".to_owned(), min: None, max: Some(4.0) },
        ];
        let added = "\n[[weight_bound]]\nmore_important = [\"a\", \"b\"]\n\n[[weight_bound]]\nratio = [\"b\", \"c\"]\nmin = 1.5\n\n\
                     [[weight_bound]]\nratio = [\"a\", \"c\"]\nmax = 4\n";
        assert_eq!(add_weight_bounds("strategy.toml", FILE, &said).expect("TOML"), format!("{FILE}{added}"));

        let own = "[[weight_bound]] # agreed\ncriterion = \"a\" # this one\nmin = 0.1\n";
        let last = "\n[[goal]]\nid = \"reach\"\n";
        let found = add_weight_bounds("strategy.toml", &format!("{own}{last}"), &said[..1]).expect("TOML");
        let new = "\n[[weight_bound]]\nmore_important = [\"a\", \"b\"]\n";
        assert_eq!(found, format!("{own}{new}{last}"));

        let inline = "weight_bound = [{ criterion = \"a\", min = 0.1 }] # all\n";
        let found = add_weight_bounds("strategy.toml", inline, &said[..1]).expect("TOML");
        assert_eq!(
            found,
            "weight_bound = [{ criterion = \"a\", min = 0.1 }, { more_important = [\"a\", \"b\"] }] # all\n"
        );
    }

    #[test]
    fn a_priority_changes_on_its_line() {
        let found = set_priorities("strategy.toml", FILE, &[("reach".to_owned(), 40.0)]).expect("TOML");
        assert_eq!(found, FILE.replace("priority = 30 # points", "priority = 40 # points"));
        assert!(set_priorities("strategy.toml", "a = ", &[]).is_err());
    }
}
