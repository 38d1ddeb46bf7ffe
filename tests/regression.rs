//! Comparisons of candidates, from the strategy file to the answer.
#![allow(clippy::disallowed_methods, reason = "tests touch files")]

mod common;

use std::fs;

use common::{json, partnerfit, scratch};
use serde_json::Value;

/// The five alternatives of the example `tests/golden/grip-tiny`, of which the
/// relations are derived by hand.
const ROWS: [&str; 5] = ["a1;3;1", "a2;2;2", "a3;1;3", "a4;1;2", "a5;2;3"];

const CRITERIA: &str = r#"schema = 1

[[criterion]]
id = "C1"
weight = 1
direction = "max"
min = 0
max = 4

[[criterion]]
id = "C2"
weight = 1
direction = "max"
min = 0
max = 4
"#;

/// A folder with a study of these rows and this strategy.
fn study(rows: &[&str], strategy: &str) -> String {
    let folder = scratch();
    fs::write(folder.join("candidates.csv"), format!("name;C1;C2\n{}\n", rows.join("\n"))).expect("written");
    fs::write(folder.join("strategy.toml"), strategy).expect("written");
    folder.to_string_lossy().into_owned()
}

fn golden(case: &str) -> Value {
    let path = format!("{}/tests/golden/{case}/case.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&fs::read_to_string(path).expect("there")).expect("JSON")
}

/// The relations of a result with the candidates in the order of their names.
fn by_name(result: &Value, relation: &str) -> Vec<Vec<bool>> {
    let found = &result["regression"];
    let candidates = found["candidates"].as_array().expect("candidates");
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by_key(|i| candidates[*i]["candidate"].as_str().expect("a name").to_owned());
    let cell = |i: usize, k: usize| found[relation][i][k].as_bool().expect("decided");
    order.iter().map(|&i| order.iter().map(|&k| cell(i, k)).collect()).collect()
}

#[test]
fn the_relations_of_a_study_are_those_of_the_worked_example() {
    let plain = format!("{CRITERIA}\n[[comparison]]\nbetter = \"a1\"\nworse = \"a2\"\n");
    let strong = format!("{plain}more_than = [\"a3\", \"a4\"]\n");
    let turned: Vec<&str> = ROWS.iter().rev().copied().collect();
    for (strategy, case) in [(plain, "uta-gms-tiny"), (strong, "grip-tiny")] {
        let expected = golden(case);
        for rows in [&ROWS[..], &turned] {
            let result = json(&["sensitivity", &study(rows, &strategy), "--regression", "--json"]);
            for relation in ["necessary", "possible"] {
                let wanted: Vec<Vec<bool>> =
                    serde_json::from_value(expected["expected"][relation].clone()).expect("a matrix");
                assert_eq!(by_name(&result, relation), wanted, "{case} {relation}");
            }
            // In the study, where both criteria weigh the same, a1 and a2 are level.
            assert_eq!(result["regression"]["comparisons"][0]["ranking_agrees"], Value::Bool(false));
        }
    }
}

#[test]
fn the_answer_is_part_of_the_schema_and_speaks_both_languages() {
    let strategy =
        format!("{CRITERIA}\n[[comparison]]\nbetter = \"a1\"\nworse = \"a2\"\nmore_than = [\"a3\", \"a4\"]\n");
    let folder = study(&ROWS, &strategy);
    let result = json(&["sensitivity", &folder, "--regression", "--json"]);
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    compiler.add_resource("schema.json", json(&["schema", "sensitivity"])).expect("a schema");
    let index = compiler.compile("schema.json", &mut schemas).expect("a schema");
    schemas.validate(&result, index).expect("it fits");
    // Not asked, not there.
    assert!(json(&["sensitivity", &folder, "--json"]).get("regression").is_none());

    // By hand: a1 over a2, over a4, and by the intensity over a5 and a3.
    for (lang, words) in [
        ("en", ["a1 is always ahead of", "No higher than", "The ranking does not put a1 above a2"]),
        ("nl", ["a1 staat altijd voor op", "Niet hoger dan", "De rangschikking zet a1 niet boven a2"]),
    ] {
        for format in ["table", "md"] {
            let run = partnerfit(&["sensitivity", &folder, "--regression", "--lang", lang, "--format", format]);
            assert_eq!(run.status, 0, "{}", run.stderr);
            let text = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.iter().all(|words| text.contains(words)), "{format} {lang}: {text}");
        }
    }
}

#[test]
fn a_candidate_that_is_not_ranked_still_teaches() {
    // One that does not pass the gate is not ranked, but stays in the comparison.
    let strategy = CRITERIA.replacen("max = 4\n", "max = 4\ngate = { max = 3 }\n", 1);
    let strategy = format!("{strategy}\n[[comparison]]\nbetter = \"a1\"\nworse = \"out\"\n");
    let folder = study(&["a1;3;1", "a4;1;2", "out;4;0"], &strategy);
    let result = json(&["sensitivity", &folder, "--regression", "--json"]);
    let candidates = result["regression"]["candidates"].as_array().expect("candidates");
    let names: Vec<&str> = candidates.iter().map(|c| c["candidate"].as_str().expect("a name")).collect();
    assert_eq!(names[2], "out");
    assert_eq!(
        (&candidates[2]["rank"], &result["regression"]["comparisons"][0]["ranking_agrees"]),
        (&Value::Null, &Value::Null)
    );
    let at = |name: &str| names.iter().position(|known| *known == name).expect("there");
    assert_eq!(result["regression"]["necessary"][at("a1")][at("out")], Value::Bool(true));
    assert_eq!(result["regression"]["possible"][at("out")][at("a1")], Value::Bool(false));
}

#[test]
fn what_counts_for_nothing_has_no_say() {
    // Without C2, which has weight 0, a2 is nowhere better than a1.
    let (first, second) = CRITERIA.split_once("id = \"C2\"\nweight = 1").expect("two criteria");
    let strategy = format!("{first}id = \"C2\"\nweight = 0{second}\n[[comparison]]\nbetter = \"a2\"\nworse = \"a1\"\n");
    let run = partnerfit(&["sensitivity", &study(&ROWS, &strategy), "--regression", "--lang", "en"]);
    assert_eq!(run.status, 4, "{}", run.stdout);
    assert!(run.stderr.contains("PF432"), "{}", run.stderr);
}
