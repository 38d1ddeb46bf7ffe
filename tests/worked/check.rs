//! Compares what was found with what was expected.

use serde_json::Value;

use super::Found;
use super::case::Case;

/// Lists whose order means nothing.
const SETS: &[&str] = &["compromise_set", "kernel", "efficient", "rankings"];
/// Lists of lists whose inner order means nothing.
const LISTS_OF_SETS: &[&str] = &["descending_classes", "ascending_classes"];
/// Whole numbers that must be met exactly.
const EXACT: &[&str] = &["ranks"];

/// One line per key of `expected` that is not met.
pub fn compare(case: &Case, found: &Found) -> Vec<String> {
    let mut problems = Vec::new();
    for (key, expected) in case.expected.as_object().expect("expected results") {
        let Some(own) = found.get(key) else {
            problems.push(format!("{key}: not known"));
            continue;
        };
        let given = case.tolerance.as_f64().or_else(|| case.tolerance[key].as_f64());
        let given = given.map(|given| sampled(given, found, key).unwrap_or(given));
        let tolerance = if EXACT.contains(&key.as_str()) { 0.0 } else { given.expect("a tolerance") };
        let (mut own, mut expected) = (own.clone(), expected.clone());
        if SETS.contains(&key.as_str()) {
            sort(&mut own);
            sort(&mut expected);
        }
        if LISTS_OF_SETS.contains(&key.as_str()) {
            own.as_array_mut().into_iter().flatten().for_each(sort);
            expected.as_array_mut().into_iter().flatten().for_each(sort);
        }
        if let Some(problem) = difference(&own, &expected, tolerance, key) {
            problems.push(problem);
        }
    }
    problems
}

/// The tolerance of a sampled result where exact ones are expected: 2/√N for N
/// draws, 2/√(N·b) for what is a mean over the share b of them in which a
/// candidate is first.
fn sampled(given: f64, found: &Found, key: &str) -> Option<f64> {
    let draws = found.get("draws")?.as_f64().filter(|_| given < 1e-4)?;
    let first = |row: &Value| row[0].as_f64().filter(|share| *share > 0.0);
    let least = || found["rank_acceptability"].as_array()?.iter().filter_map(first).reduce(f64::min);
    let part = if ["central_weights", "confidence_factors"].contains(&key) { least()? } else { 1.0 };
    Some(2.0 / (draws * part).sqrt())
}

fn sort(list: &mut Value) {
    if let Some(items) = list.as_array_mut() {
        items.sort_by_key(ToString::to_string);
    }
}

/// Where two results part, if they do.
fn difference(own: &Value, expected: &Value, tolerance: f64, place: &str) -> Option<String> {
    match (own, expected) {
        (Value::Array(a), Value::Array(b)) => {
            if a.len() != b.len() {
                return Some(format!("{place}: {own} has {} items, expected {expected}", a.len()));
            }
            a.iter().zip(b).enumerate().find_map(|(i, (a, b))| difference(a, b, tolerance, &format!("{place}[{i}]")))
        }
        (Value::Object(a), Value::Object(b)) => b.iter().find_map(|(key, b)| {
            let a = a.get(key).unwrap_or(&Value::Null);
            difference(a, b, tolerance, &format!("{place}.{key}"))
        }),
        (Value::Number(a), Value::Number(b)) => {
            let (a, b) = (a.as_f64()?, b.as_f64()?);
            // The last bit of a tolerance is not meant.
            ((a - b).abs() > tolerance * (1.0 + 1e-9) + 1e-15)
                .then(|| format!("{place}: {a}, expected {b} ± {tolerance}"))
        }
        (a, b) => (a != b).then(|| format!("{place}: {a}, expected {b}")),
    }
}
