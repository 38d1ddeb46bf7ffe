//! `weights`: what is stated about the weights, and what that leaves of each.
#![allow(clippy::disallowed_methods, reason = "tests touch files")]

mod common;

use std::fs;

use common::{json, partnerfit, scratch};
use serde_json::Value;

const STRATEGY: &str = "schema = 1\n\
    [[criterion]]\nid = \"a\"\nweight = 50\ndirection = \"max\"\nmin = 0\nmax = 1\n\
    [[criterion]]\nid = \"b\"\nweight = 35\ndirection = \"max\"\nmin = 0\nmax = 1\n\
    [[criterion]]\nid = \"c\"\nweight = 15\ndirection = \"max\"\nmin = 0\nmax = 1\n";
const STATED: &str = "[[weight_bound]]\nmore_important = [\"a\", \"b\"]\n\
    [[weight_bound]]\nratio = [\"a\", \"b\"]\nmax = 2\n\
    [[weight_bound]]\ncriterion = \"c\"\nmin = 0.1\nmax = 0.3\n\
    [[comparison]]\nbetter = \"P\"\nworse = \"Q\"\n";

fn study(strategy: &str, candidates: Option<&str>) -> String {
    let folder = scratch();
    fs::write(folder.join("strategy.toml"), strategy).expect("written");
    if let Some(table) = candidates {
        fs::write(folder.join("candidates.csv"), table).expect("written");
    }
    folder.to_string_lossy().into_owned()
}

fn ranges(found: &Value, exact: [(f64, f64); 3]) {
    for (id, (low, high)) in ["a", "b", "c"].into_iter().zip(exact) {
        let range = &found["stated"]["ranges"][id];
        let end = |key: &str| range[key].as_f64().expect("a number");
        assert!((end("low") - low).abs() < 1e-9 && (end("high") - high).abs() < 1e-9, "{id}: {range}");
    }
}

/// By hand, with s the part of `a` in a + b, from 1/2 to 2/3, and c from 0.1 to 0.3:
/// a = (1 - c) s, b = (1 - c) (1 - s). P before Q says a / 2 >= c: c <= s / (2 + s),
/// at most 1/4, and then a = 2 s / (2 + s) is at least 0.4.
#[test]
fn what_is_stated_is_listed_with_what_it_leaves() {
    let alone = study(&format!("{STRATEGY}{STATED}"), None);
    let found = json(&["weights", &alone, "--json"]);
    ranges(&found, [(0.35, 0.6), (0.7 / 3.0, 0.45), (0.1, 0.3)]);
    assert_eq!(found["stated"]["unused"][0]["kind"], "before");
    let kinds = |found: &Value| -> Vec<String> {
        let all = found["stated"]["statements"].as_array().expect("a list");
        all.iter().filter_map(|one| one["kind"].as_str().map(str::to_owned)).collect()
    };
    assert_eq!(kinds(&found), ["order", "at-most-times", "least", "most"]);

    let with = study(&format!("{STRATEGY}{STATED}"), Some("name,a,b,c\nP,0.5,0,0\nQ,0,0,1\n"));
    let found = json(&["weights", &with, "--json"]);
    ranges(&found, [(0.4, 0.6), (0.25, 0.45), (0.1, 0.25)]);
    assert_eq!(kinds(&found), ["order", "at-most-times", "least", "most", "before"]);
    assert_eq!(found["stated"]["unused"], serde_json::json!([]));
    for (lang, said) in [
        ("en", ["candidate \"P\" comes before candidate \"Q\"", "\"a\" counts at most 2 times \"b\"", "23.33 %"]),
        (
            "nl",
            ["kandidaat \"P\" gaat voor kandidaat \"Q\"", "\"a\" telt hoogstens 2 keer zo zwaar als \"b\"", "23,33 %"],
        ),
    ] {
        let text = |study: &str| {
            let text = partnerfit(&["weights", study, "--lang", lang]).stdout.replace('\u{a0}', " ");
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let (with, alone) = (text(&with), text(&alone));
        assert!(with.contains(said[0]) && with.contains(said[1]), "{with}");
        assert!(alone.contains(said[2]) && alone.contains(said[0]), "{alone}");
    }
}

#[test]
fn nothing_is_listed_where_nothing_is_stated() {
    let plain = study(STRATEGY, None);
    assert!(json(&["weights", &plain, "--json"])["stated"].is_null());
    let text = partnerfit(&["weights", &plain, "--lang", "en"]).stdout;
    assert!(!text.contains("stated"), "{text}");
}

#[test]
fn what_is_stated_fits_the_schema() {
    let found = json(&["weights", &study(&format!("{STRATEGY}{STATED}"), None), "--json"]);
    let schema = json(&["schema", "weights"]);
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    compiler.add_resource("schema.json", schema).expect("a schema");
    let index = compiler.compile("schema.json", &mut schemas).expect("a schema");
    schemas.validate(&found, index).unwrap_or_else(|error| panic!("{error:#}"));
}

/// Weights from two goals of which the first counts for 40 to 70 %.
#[test]
fn what_is_stated_of_goals_comes_down_to_the_criteria() {
    let goals = "[weighting]\nmethod = \"goals\"\n\
        [[goal]]\nid = \"one\"\npriority = 50\npoints = { a = 60, b = 40 }\n\
        [[goal]]\nid = \"two\"\npriority = 50\npoints = { c = 100 }\n\
        [[weight_bound]]\ngoal = \"one\"\nmin = 0.4\nmax = 0.7\n";
    let strategy = STRATEGY.replace("weight = 50\n", "").replace("weight = 35\n", "").replace("weight = 15\n", "");
    let found = json(&["weights", &study(&format!("{strategy}{goals}"), None), "--json"]);
    ranges(&found, [(0.24, 0.42), (0.16, 0.28), (0.3, 0.6)]);
}
