//! Worked examples with known answers, through the public API.
//!
//! One folder per example, in the format of `tests/golden/FORMAT.md`. Every key
//! of `expected` is compared; one that the runner does not know fails. The
//! environment variable `PARTNERFIT_CASES` names another folder of examples to
//! run instead.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "tests touch files and say what they skip")]

mod worked;

use std::path::{Path, PathBuf};

use worked::case::Case;
use worked::{Run, check, run};

/// Methods of FORMAT.md that have no way in here yet, and why.
const LATER: &[(&str, &str)] = &[];

fn later(method: &str) -> Option<&'static str> {
    LATER.iter().find(|(id, _)| *id == method).map(|(_, reason)| *reason)
}

fn own() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

#[test]
fn every_worked_example_comes_out() {
    let folder = std::env::var_os("PARTNERFIT_CASES").map_or_else(own, PathBuf::from);
    let cases = Case::read_all(&folder);
    assert!(!cases.is_empty(), "no example in {}", folder.display());
    let (mut passed, mut skipped, mut failed) = (0, 0, Vec::new());
    for case in &cases {
        if let Some(reason) = later(&case.method) {
            println!("skipped {}: {reason}", case.id);
            skipped += 1;
            continue;
        }
        let problems = match run(case) {
            Run::Found(found) => check::compare(case, &found),
            Run::Failed(problem) => vec![problem],
            Run::Unknown => vec![format!("no way to run {:?}", case.method)],
        };
        if problems.is_empty() {
            passed += 1;
        } else {
            failed.push(format!("{} ({}):\n    {}", case.id, case.method, problems.join("\n    ")));
        }
    }
    println!("{passed} passed, {} failed, {skipped} skipped", failed.len());
    assert!(failed.is_empty(), "{} examples fail:\n{}", failed.len(), failed.join("\n"));
}

#[test]
fn every_method_of_the_format_gives_every_result_it_names() {
    // The examples use a part of the vocabulary; here every method runs on one
    // of them, or on a small problem, and must give every key it has.
    let vocabulary = worked::vocabulary::read(&own().join("FORMAT.md"));
    let cases = Case::read_all(&own());
    let mut problems = Vec::new();
    let mut methods = 0;
    for method in vocabulary.iter().filter(|method| later(&method.id).is_none()) {
        methods += 1;
        let case = cases.iter().find(|case| case.method == method.id).cloned();
        let Some(case) = case.or_else(|| worked::vocabulary::small(&method.id)) else {
            problems.push(format!("{}: no example and no small problem", method.id));
            continue;
        };
        // Only the keys are looked at: few draws are enough.
        match run(&Case { tolerance: serde_json::json!(1e-6), ..case }) {
            Run::Found(found) => problems.extend(
                method
                    .expected
                    .iter()
                    .filter(|key| !found.contains_key(key.as_str()))
                    .map(|key| format!("{}: no {key}", method.id)),
            ),
            Run::Failed(problem) => problems.push(format!("{}: {problem}", method.id)),
            Run::Unknown => problems.push(format!("{}: no way to run it", method.id)),
        }
    }
    assert!(methods >= 50, "only {methods} methods in FORMAT.md");
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_comparison_sees_a_wrong_number_and_a_key_it_does_not_know() {
    let mut case = Case::read_all(&own()).into_iter().find(|case| case.id == "topsis-tzeng-huang2011").expect("there");
    let Run::Found(found) = run(&case) else { panic!("it runs") };
    assert!(check::compare(&case, &found).is_empty());
    case.expected["scores"][0] = serde_json::json!(0.9);
    case.expected["no_such_key"] = serde_json::json!(1);
    assert_eq!(check::compare(&case, &found).len(), 2);
}
