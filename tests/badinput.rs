//! Every bad input in `tests/badinput/`, through the program itself: it is
//! refused, warned about or accepted as its entry says, the message names what
//! it must, at the right place, in both languages.
//!
//! An entry: `must` is error (exit status 1..=63, nothing written), warn or
//! accept (status 0); each of `mentions` occurs in the output (`a|b`: one of
//! them; digits: as a whole number); `at` is the place in the machine-readable
//! form; `same_as` names a file with the same ranking and scores.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "tests touch files and say what they skip")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{Run, partnerfit};
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/badinput")
}

/// The parts of the product that are there.
const STAGES: [&str; 2] = ["main", "uncertainty"];

fn entries() -> Vec<Value> {
    let mut all = Vec::new();
    for file in ["tables.json", "strategy.json", "cli.json"] {
        let text = fs::read_to_string(folder().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        let entries: Vec<Value> = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
        // Cases about parts of the product that are not there yet wait for them.
        let (now, later): (Vec<Value>, Vec<Value>) =
            entries.into_iter().partition(|entry| STAGES.iter().any(|stage| entry["stage"] == *stage));
        for entry in &later {
            println!("skipped {}: it is about {}", entry["id"], entry["stage"]);
        }
        all.extend(now);
    }
    all
}

fn mentioned(wanted: &str, text: &str) -> bool {
    let text = text.to_lowercase();
    wanted.to_lowercase().split('|').any(|one| {
        if !one.is_empty() && one.chars().all(|c| c.is_ascii_digit()) {
            let mut numbers = text.split(|c: char| !c.is_ascii_digit());
            numbers.any(|number| number == one)
        } else {
            text.contains(one)
        }
    })
}

/// The candidates and strategy files of an entry.
fn inputs(entry: &Value) -> (PathBuf, PathBuf) {
    let own = entry["file"].as_str().map(|file| folder().join(file));
    let with = entry["with"].as_str().map(|file| folder().join(file));
    let (candidates, strategy) = (folder().join("_base_candidates.csv"), folder().join("_base_criteria.toml"));
    if entry["kind"] == "criteria-toml" {
        (with.unwrap_or(candidates), own.unwrap_or(strategy))
    } else {
        (own.unwrap_or(candidates), with.unwrap_or(strategy))
    }
}

/// Name and score of every row, in order.
fn ranking(run: &Run) -> Vec<(String, u64)> {
    let result: Value = serde_json::from_str(&run.stdout).expect("a JSON result");
    let rows = result["ranking"].as_array().expect("rows");
    rows.iter()
        .map(|row| {
            let score = row["score"].as_f64().expect("a number");
            (row["candidate"].as_str().expect("a name").to_owned(), (score * 1e12).round().to_bits())
        })
        .collect()
}

struct Problems(Vec<String>);

impl Problems {
    fn unless(&mut self, holds: bool, id: &str, what: impl FnOnce() -> String) {
        if !holds {
            self.0.push(format!("{id}: {}", what()));
        }
    }
}

fn check_run(entry: &Value, run: &Run, problems: &mut Problems) {
    let id = entry["id"].as_str().expect("an id");
    let text = format!("{}\n{}", run.stderr, run.stdout);
    let must = entry["must"].as_str().expect("a verdict");
    problems.unless(!text.contains("panicked"), id, || format!("panic: {text}"));
    if must == "error" {
        problems.unless((1..=63).contains(&run.status), id, || format!("status {}", run.status));
        problems.unless(run.stdout.is_empty(), id, || format!("wrote: {}", run.stdout));
    } else {
        problems.unless(run.status == 0, id, || format!("status {}: {}", run.status, run.stderr));
    }
    for wanted in entry["mentions"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        problems.unless(mentioned(wanted, &text), id, || format!("does not name {wanted:?}:\n{text}"));
    }
    if must == "warn" {
        problems.unless(!run.stderr.is_empty(), id, || "no warning on standard error".to_owned());
    }
    let expect = &entry["expect"];
    for part in expect["stderr_must_not_contain"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        problems.unless(!run.stderr.contains(part), id, || format!("standard error holds {part:?}"));
    }
    for part in expect["output_must_not_contain"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        problems.unless(!text.contains(part), id, || format!("the output holds {part:?}:\n{text}"));
    }
}

/// The place of some finding of the JSON form is the one expected.
fn check_place(entry: &Value, run: &Run, problems: &mut Problems) {
    let id = entry["id"].as_str().expect("an id");
    let source = if entry["must"] == "error" { &run.stderr } else { &run.stdout };
    let result: Value = match serde_json::from_str(source) {
        Ok(result) => result,
        Err(error) => return problems.unless(false, id, || format!("not JSON ({error}): {source}")),
    };
    let findings = result.get("errors").or_else(|| result.get("notes")).and_then(Value::as_array);
    let at = &entry["at"];
    let fits =
        |finding: &Value| ["line", "column", "cell"].iter().all(|key| at[key].is_null() || finding[key] == at[key]);
    problems.unless(findings.into_iter().flatten().any(fits), id, || format!("no finding at {at}: {source}"));
}

#[test]
fn files_are_refused_warned_about_or_accepted_as_they_must() {
    let mut problems = Problems(Vec::new());
    let mut count = 0;
    for entry in entries().iter().filter(|e| e["kind"] != "cli") {
        count += 1;
        let (candidates, strategy) = inputs(entry);
        let rank = |more: &[&str]| {
            let mut args = vec!["rank", candidates.to_str().expect("a path"), "-s", strategy.to_str().expect("a path")];
            args.extend(more);
            partnerfit(&args)
        };
        check_run(entry, &rank(&[]), &mut problems);
        check_run(&without_mentions(entry), &rank(&["--lang", "nl"]), &mut problems);
        let json = rank(&["--json"]);
        if !entry["at"].is_null() {
            check_place(entry, &json, &mut problems);
        }
        if let Some(reference) = entry["same_as"].as_str() {
            let mut same = entry.clone();
            let key = if entry["kind"] == "criteria-toml" { "strategy" } else { "candidates" };
            let reference = folder().join(reference);
            same[key] = Value::from(reference.to_str().expect("a path"));
            let (other_candidates, other_strategy) =
                if key == "strategy" { (candidates.clone(), reference) } else { (reference, strategy.clone()) };
            let other = partnerfit(&[
                "rank",
                other_candidates.to_str().expect("a path"),
                "-s",
                other_strategy.to_str().expect("a path"),
                "--json",
            ]);
            let id = entry["id"].as_str().expect("an id");
            problems.unless(json.status == 0 && ranking(&json) == ranking(&other), id, || {
                "not the same ranking as its reference".to_owned()
            });
        }
        if let Some(tied) = entry["expect"]["tied"].as_array() {
            let result: Value = serde_json::from_str(&json.stdout).expect("a JSON result");
            let rows = result["ranking"].as_array().expect("rows");
            // The table may hold further ties; these must share one rank.
            let ranks: Vec<&Value> = rows
                .iter()
                .filter(|r| tied.contains(&r["candidate"]) && r["tied"] == true)
                .map(|r| &r["rank"])
                .collect();
            let shared = ranks.len() == tied.len() && ranks.windows(2).all(|pair| pair[0] == pair[1]);
            problems.unless(shared, "tie", || format!("{tied:?} have ranks {ranks:?}"));
        }
        for part in
            entry["expect"]["report_must_not_contain"].as_array().into_iter().flatten().filter_map(Value::as_str)
        {
            for format in ["html", "md"] {
                let report = partnerfit(&[
                    "report",
                    candidates.to_str().expect("a path"),
                    "-s",
                    strategy.to_str().expect("a path"),
                    "--format",
                    format,
                ]);
                problems.unless(report.status == 0 && !report.stdout.contains(part), "report", || {
                    format!("{format} report of {:?} holds {part:?}", entry["file"])
                });
            }
        }
    }
    assert!(count >= 90, "only {count} file cases");
    assert!(problems.0.is_empty(), "{} problems:\n{}", problems.0.len(), problems.0.join("\n"));
}

fn without_mentions(entry: &Value) -> Value {
    let mut entry = entry.clone();
    entry["mentions"] = Value::Array(Vec::new());
    entry
}

#[test]
fn names_survive_every_export_and_come_back_equal() {
    let strategy = folder().join("_base_criteria.toml");
    for file in ["c61_csv_special_names.csv", "c34_formula_name.csv"] {
        let candidates = folder().join(file);
        let args = |format: &'static str| {
            ["rank", candidates.to_str().expect("a path"), "-s", strategy.to_str().expect("a path"), "--format", format]
        };
        let json: Value = serde_json::from_str(&partnerfit(&args("json")).stdout).expect("a JSON result");
        let names: Vec<String> = json["ranking"]
            .as_array()
            .expect("rows")
            .iter()
            .map(|row| row["candidate"].as_str().expect("a name").to_owned())
            .collect();
        let exported = partnerfit(&args("csv")).stdout;
        let mut reader = csv::Reader::from_reader(exported.as_bytes());
        let column = reader.headers().expect("a heading").iter().position(|h| h == "candidate").expect("a column");
        let cells: Vec<String> = reader.records().map(|r| r.expect("a record")[column].to_owned()).collect();
        for cell in &cells {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell:?} would run as a formula");
        }
        // Reading the exported names gives the names back.
        let again = common::scratch().join("again.csv");
        let mut writer = csv::Writer::from_path(&again).expect("a file");
        writer
            .write_record(["name", "strategic_fit", "complementarity", "trust", "capacity", "cost"])
            .expect("written");
        for cell in &cells {
            writer.write_record([cell.as_str(), "5", "5", "5", "5", "5"]).expect("written");
        }
        writer.flush().expect("written");
        drop(writer);
        let back =
            partnerfit(&["rank", again.to_str().expect("a path"), "-s", strategy.to_str().expect("a path"), "--json"]);
        let back: Value = serde_json::from_str(&back.stdout).unwrap_or_else(|error| panic!("{error}: {}", back.stderr));
        let mut found: Vec<&str> =
            back["ranking"].as_array().expect("rows").iter().filter_map(|row| row["candidate"].as_str()).collect();
        let mut expected: Vec<&str> = names.iter().map(String::as_str).collect();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{file}");
    }
}

#[test]
fn command_lines_are_refused_or_accepted_as_they_must() {
    let mut problems = Problems(Vec::new());
    let scratch = common::scratch();
    let study = scratch.join("study");
    let empty = scratch.join("leeg");
    fs::create_dir_all(&study).expect("a folder");
    fs::create_dir_all(&empty).expect("a folder");
    fs::copy(folder().join("_base_candidates.csv"), study.join("candidates.csv")).expect("copied");
    fs::copy(folder().join("_base_criteria.toml"), study.join("strategy.toml")).expect("copied");
    let existing = scratch.join("bestaat.csv");
    fs::write(&existing, "keep me").expect("written");
    let (candidates, strategy) = (study.join("candidates.csv"), study.join("strategy.toml"));
    let before = fs::read(&candidates).expect("read");
    for entry in entries().iter().filter(|e| e["kind"] == "cli") {
        let fill = |text: &str| {
            [
                ("{c}", &candidates),
                ("{k}", &strategy),
                ("{existing}", &existing),
                ("{dir}", &empty),
                ("{study}", &study),
            ]
            .into_iter()
            .fold(text.to_owned(), |text, (key, path)| text.replace(key, path.to_str().expect("a path")))
        };
        let args: Vec<String> =
            entry["args"].as_array().expect("arguments").iter().map(|a| fill(a.as_str().expect("text"))).collect();
        let mut filled = entry.clone();
        for wanted in filled["mentions"].as_array_mut().into_iter().flatten() {
            *wanted = Value::from(fill(wanted.as_str().expect("text")));
        }
        let run = partnerfit(&args.iter().map(String::as_str).collect::<Vec<_>>());
        check_run(&filled, &run, &mut problems);
        let mut dutch: Vec<&str> = args.iter().map(String::as_str).collect();
        if !dutch.contains(&"--lang") {
            dutch.extend(["--lang", "nl"]);
            check_run(&without_mentions(entry), &partnerfit(&dutch), &mut problems);
        }
    }
    assert_eq!(fs::read(&candidates).expect("read"), before, "an input was changed");
    assert_eq!(fs::read_to_string(&existing).expect("read"), "keep me", "an existing file was changed");
    assert!(problems.0.is_empty(), "{} problems:\n{}", problems.0.len(), problems.0.join("\n"));
}
