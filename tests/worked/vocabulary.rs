//! The methods, parameters and results that FORMAT.md names.
#![allow(clippy::disallowed_methods, reason = "tests touch files")]

use std::fs;
use std::path::Path;

use serde_json::json;

use super::case::Case;

/// A method of the format.
pub struct Named {
    pub id: String,
    pub expected: Vec<String>,
}

/// Reads the sections under "Methods".
pub fn read(path: &Path) -> Vec<Named> {
    let text = fs::read_to_string(path).expect("readable");
    let (_, methods) = text.split_once("\n## Methods").expect("a list of methods");
    methods
        .split("\n### ")
        .skip(1)
        .map(|section| {
            let mut lines = section.lines();
            let id = lines.next().expect("a heading").trim().to_owned();
            let expected = section
                .lines()
                .filter_map(|line| line.strip_prefix("| expected | "))
                .map(|rest| rest.split(" |").next().unwrap_or_default().to_owned())
                .collect();
            Named { id, expected }
        })
        .collect()
}

/// A small problem for a method that no example uses.
pub fn small(method: &str) -> Option<Case> {
    let rows =
        vec![("A".to_owned(), vec![8.0, 3.0]), ("B".to_owned(), vec![6.0, 2.0]), ("C".to_owned(), vec![4.0, 1.0])];
    let usual = json!({ "function": "usual" });
    let criteria = json!([
        { "id": "quality", "direction": "max", "weight": 2, "min": 0, "max": 10, "preference": usual },
        { "id": "reach", "direction": "max", "weight": 1, "min": 0, "max": 5, "preference": usual },
    ]);
    let params = match method {
        "promethee-1" => json!({}),
        "weight-spans" => json!({ "normalisation": "none", "rule": "others-proportional" }),
        _ => return None,
    };
    let case = json!({
        "id": method, "method": method, "needs": "methods", "weights": "normalised", "criteria": criteria,
        "params": params, "expected": {}, "tolerance": 1e-9,
    });
    Some(Case::from_parts(&case, rows))
}
