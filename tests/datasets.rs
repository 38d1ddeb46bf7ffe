//! The planted facts of every bundled study, through the program itself.
//!
//! `datasets/*/facts.toml` holds exact results, worked out as fractions from the
//! files and the definition of the model, not taken from this program;
//! `datasets/README.md` says what each kind of fact means. A kind this test does
//! not know makes it fail.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "tests touch files and say what they skip")]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use common::{json, partnerfit};
use serde_json::Value;

const STUDIES: [&str; 5] = ["regional-energy", "rank-flip", "health-insurer", "outsourcing", "municipality"];

struct StudyFacts {
    folder: PathBuf,
    facts: Value,
    /// Results of `rank --json` per run id.
    results: BTreeMap<String, Value>,
}

fn close(a: &Value, b: f64) -> bool {
    a.as_f64().is_some_and(|a| (a - b).abs() < 1e-12)
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("not a number: {value}"))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("not a text: {value}"))
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap_or_else(|| panic!("not a list: {value}")).iter().map(text).collect()
}

fn arguments(folder: &Path, run: &Value) -> Vec<String> {
    let file = |key: &str| folder.join(text(&run[key])).to_string_lossy().into_owned();
    // The plain files of a study are named by its folder, as a user would.
    let mut args = if run["candidates"] == "candidates.csv" {
        vec![folder.to_string_lossy().into_owned()]
    } else {
        vec![file("candidates")]
    };
    args.extend(["-s".to_owned(), file("strategy")]);
    for change in run["set"].as_array().into_iter().flatten() {
        args.extend(["--set".to_owned(), text(change).to_owned()]);
    }
    args
}

fn command(name: &str, args: &[String]) -> Value {
    let mut all = vec![name];
    all.extend(args.iter().map(String::as_str));
    all.push("--json");
    json(&all)
}

fn load(study: &str) -> StudyFacts {
    let folder = PathBuf::from(common::dataset(study));
    let source = fs::read_to_string(folder.join("facts.toml")).expect("facts");
    let facts: toml::Value = toml::from_str(&source).expect("valid TOML");
    let facts = serde_json::to_value(facts).expect("convertible");
    let runs = facts["run"].as_array().expect("runs");
    let results =
        runs.iter().map(|run| (text(&run["id"]).to_owned(), command("rank", &arguments(&folder, run)))).collect();
    StudyFacts { folder, facts, results }
}

fn row<'a>(result: &'a Value, name: &str) -> &'a Value {
    let rows = result["ranking"].as_array().expect("rows");
    rows.iter().find(|row| row["candidate"] == name).unwrap_or_else(|| panic!("{name} is not ranked"))
}

impl StudyFacts {
    fn result(&self, fact: &Value) -> &Value {
        &self.results[text(&fact["run"])]
    }

    fn shortlist<'a>(&self, run: &Value) -> Vec<&'a str>
    where
        Self: 'a,
    {
        let list = texts(&self.results[text(run)]["shortlist"]["candidates"]);
        list.into_iter().map(|name| &*Box::leak(name.to_owned().into_boxed_str())).collect()
    }

    fn sensitivity(&self, fact: &Value) -> Value {
        let runs = self.facts["run"].as_array().expect("runs");
        let run = runs.iter().find(|run| run["id"] == fact["run"]).expect("a run");
        command("sensitivity", &arguments(&self.folder, run))
    }

    /// A column of the candidates file, by candidate.
    fn column(&self, file: &str, column: &str) -> BTreeMap<String, String> {
        let bytes = fs::read(self.folder.join(file)).expect("a file");
        let content = match std::str::from_utf8(&bytes) {
            Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
            // The letters of these files are the same in Latin-1.
            Err(_) => bytes.iter().map(|b| char::from(*b)).collect(),
        };
        let first = content.lines().next().expect("a heading");
        let delimiter = if first.contains(';') { b';' } else { b',' };
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(content.as_bytes());
        let heading = reader.headers().expect("a heading").clone();
        let at = heading.iter().position(|h| h == column).unwrap_or_else(|| panic!("no column {column}"));
        let name = heading.iter().position(|h| h == "name").expect("a name column");
        reader.records().map(|r| r.expect("a record")).map(|r| (r[name].to_owned(), r[at].to_owned())).collect()
    }

    fn evidence(&self) -> Vec<BTreeMap<String, String>> {
        let content = fs::read_to_string(self.folder.join("evidence.csv")).expect("evidence");
        let mut reader = csv::Reader::from_reader(content.as_bytes());
        reader.deserialize().map(|row| row.expect("a row")).collect()
    }
}

#[test]
fn every_run_gives_the_expected_totals_ranks_and_weights() {
    for study in STUDIES {
        let facts = load(study);
        for run in facts.facts["run"].as_array().expect("runs") {
            let id = format!("{study}/{}", text(&run["id"]));
            let result = &facts.results[text(&run["id"])];
            let rows = result["ranking"].as_array().expect("rows");
            let expected = run["ranking"].as_array().expect("rows");
            assert_eq!(rows.len(), expected.len(), "{id}");
            for (row, want) in rows.iter().zip(expected) {
                assert_eq!(row["candidate"], want["candidate"], "{id}");
                assert_eq!((&row["rank"], &row["tied"]), (&want["rank"], &want["tied"]), "{id}: {want}");
                assert!(close(&row["score"], number(&want["total"])), "{id}: {} {want}", row["score"]);
                for (key, name) in [("low", "low"), ("high", "high")] {
                    if !want[key].is_null() {
                        assert!(close(&row[name], number(&want[key])), "{id}: {key} {} {want}", row[name]);
                    }
                }
                for (key, name) in [("best_rank", "rank_low"), ("worst_rank", "rank_high")] {
                    if !want[key].is_null() {
                        assert_eq!(row[name], want[key], "{id}: {key} {want}");
                    }
                }
                for part in ["axes", "goals"] {
                    for (key, value) in want[part].as_object().into_iter().flatten() {
                        assert!(close(&row[part][key], number(value)), "{id}: {part} {key} {row} {want}");
                    }
                }
            }
            assert_eq!(texts(&result["shortlist"]["candidates"]), texts(&run["shortlist"]), "{id}");
            for weight in result["weights"].as_array().expect("weights") {
                let want = &run["weights"][text(&weight["criterion"])];
                assert!(close(&weight["weight"], number(want)), "{id}: {weight} {want}");
            }
        }
    }
}

#[test]
fn every_planted_fact_holds() {
    for study in STUDIES {
        let facts = load(study);
        for fact in facts.facts["fact"].as_array().expect("facts") {
            let id = format!("{study}/{}", text(&fact["id"]));
            holds(&facts, fact, &id);
        }
    }
}

/// Names of the first `count` of a ranking as JSON, sorted.
fn leading(ranking: &Value, count: usize) -> Vec<&str> {
    let rows = ranking.as_array().expect("rows");
    let mut names: Vec<&str> = rows.iter().take(count).map(|row| text(&row["candidate"])).collect();
    names.sort_unstable();
    names
}

fn people_first_three(facts: &StudyFacts, fact: &Value, id: &str) {
    let group = command("group", &[facts.folder.to_string_lossy().into_owned()]);
    let (people, expected) = (group["people"].as_array().expect("people"), fact["people"].as_array().expect("people"));
    assert_eq!(people.len(), expected.len(), "{id}");
    let decided = leading(&facts.result(fact)["ranking"], 3);
    for (person, want) in people.iter().zip(expected) {
        assert_eq!(person["name"], want["name"], "{id}");
        let ranking = person["ranking"].as_array().expect("rows");
        let first: Vec<&str> = ranking.iter().take(3).map(|row| text(&row["candidate"])).collect();
        assert_eq!(first, texts(&want["first_three"]), "{id}: {}", person["name"]);
        assert_eq!(leading(&person["ranking"], 3) != decided, want["differs"] == true, "{id}: {}", person["name"]);
    }
}

fn people_agreement(facts: &StudyFacts, fact: &Value, id: &str) {
    let group = command("group", &[facts.folder.to_string_lossy().into_owned()]);
    let agreement = &group["people_agreement"];
    assert!(close(&agreement["w"], number(&fact["w"])), "{id}: {agreement}");
    let names: Vec<&str> = group["people"].as_array().expect("people").iter().map(|p| text(&p["name"])).collect();
    let [a, b] = [0, 1].map(|k| names.iter().position(|name| *name == texts(&fact["least"])[k]).expect("a person"));
    assert!(close(&agreement["pairs"][a][b], number(&fact["tau"])), "{id}: {agreement}");
    for row in agreement["pairs"].as_array().expect("rows") {
        assert!(row.as_array().expect("numbers").iter().all(|x| number(x) >= number(&fact["tau"]) - 1e-12), "{id}");
    }
}

fn holds(facts: &StudyFacts, fact: &Value, id: &str) {
    match text(&fact["check"]) {
        "totals" => {
            let rows = facts.result(fact)["ranking"].as_array().expect("rows");
            for (row, points) in rows.iter().zip(fact["points"].as_array().expect("points")) {
                assert!(close(&row["score"], number(points) / 100.0), "{id}: {row}");
            }
        }
        "first" => {
            let first = &facts.result(fact)["ranking"][0];
            assert_eq!((&first["candidate"], &first["tied"]), (&fact["candidate"], &Value::Bool(false)), "{id}");
        }
        "rank" => {
            assert_eq!(row(facts.result(fact), text(&fact["candidate"]))["rank"], fact["rank"], "{id}");
        }
        "people-first-three" => people_first_three(facts, fact, id),
        "people-agreement" => people_agreement(facts, fact, id),
        "rank-below" => {
            let rank = number(&row(facts.result(fact), text(&fact["candidate"]))["rank"]);
            assert!(rank > number(&fact["beyond"]), "{id}: {rank}");
        }
        "order" | "gap" => {
            let rows = &facts.result(fact)["ranking"];
            assert_eq!((&rows[0]["candidate"], &rows[1]["candidate"]), (&fact["first"], &fact["second"]), "{id}");
            if !fact["gap"].is_null() {
                let gap = number(&rows[0]["score"]) - number(&rows[1]["score"]);
                assert!((gap - number(&fact["gap"])).abs() < 1e-12 && gap <= number(&fact["at_most"]), "{id}: {gap}");
            }
        }
        "tie" => {
            for name in texts(&fact["candidates"]) {
                let row = row(facts.result(fact), name);
                assert_eq!((&row["rank"], &row["tied"]), (&fact["rank"], &Value::Bool(true)), "{id}: {row}");
            }
        }
        "shortlist" => assert_eq!(facts.shortlist(&fact["run"]), texts(&fact["candidates"]), "{id}"),
        "on-shortlist" => assert!(facts.shortlist(&fact["run"]).contains(&text(&fact["candidate"])), "{id}"),
        "not-on-shortlist" => assert!(!facts.shortlist(&fact["run"]).contains(&text(&fact["candidate"])), "{id}"),
        "shortlist-changes" => {
            let (from, to) = (facts.shortlist(&fact["from_run"]), facts.shortlist(&fact["to_run"]));
            let leaves: Vec<&str> = from.iter().copied().filter(|name| !to.contains(name)).collect();
            let enters: Vec<&str> = to.iter().copied().filter(|name| !from.contains(name)).collect();
            assert_eq!((leaves, enters), (texts(&fact["leaves"]), texts(&fact["enters"])), "{id}");
        }
        kind @ ("lose-shortlist" | "gain-shortlist") => {
            let (from, to) = (facts.shortlist(&fact["from_run"]), facts.shortlist(&fact["to_run"]));
            let (on, off) = if kind == "lose-shortlist" { (from, to) } else { (to, from) };
            let column = facts.column("candidates.csv", text(&fact["attribute"]));
            let mut found: Vec<&str> =
                on.into_iter().filter(|name| !off.contains(name) && column[*name] == fact["equals"]).collect();
            let mut wanted = texts(&fact["candidates"]);
            found.sort_unstable();
            wanted.sort_unstable();
            assert_eq!(found, wanted, "{id}");
        }
        "below-axis-minimum" => {
            let row = row(facts.result(fact), text(&fact["candidate"]));
            let axis = text(&fact["axis"]);
            assert_eq!((&row["rank"], &row["shortlisted"]), (&fact["rank"], &Value::Bool(false)), "{id}");
            assert!(close(&row["axes"][axis], number(&fact["value"])), "{id}: {row}");
            assert_eq!(texts(&row["below"]), [axis], "{id}");
        }
        "excluded" => {
            let excluded = facts.result(fact)["excluded"].as_array().expect("a list");
            let by = if fact["gate"].is_null() { &fact["condition"] } else { &fact["gate"] };
            let found = excluded.iter().find(|e| e["candidate"] == fact["candidate"]);
            assert!(found.is_some_and(|e| e["gate"] == *by && !text(&e["reason"]).is_empty()), "{id}: {excluded:?}");
        }
        "same-totals" => {
            let runs = texts(&fact["runs"]);
            for name in texts(&fact["candidates"]) {
                let bits = |run: &str| number(&row(&facts.results[run], name)["score"]).to_bits();
                assert_eq!(bits(runs[0]), bits(runs[1]), "{id}: {name}");
            }
        }
        "highest-fit" => {
            let rows = facts.result(fact)["ranking"].as_array().expect("rows");
            let top = |goal: &str| {
                rows.iter()
                    .max_by(|a, b| number(&a["goals"][goal]).total_cmp(&number(&b["goals"][goal])))
                    .map(|row| text(&row["candidate"]))
            };
            assert_eq!(top(text(&fact["goal"])), fact["candidate"].as_str(), "{id}");
            for goal in texts(&fact["not_on"]) {
                assert_ne!(top(goal), fact["candidate"].as_str(), "{id}: {goal}");
            }
        }
        "dominance" => {
            let pairs = facts.sensitivity(fact)["dominance"].clone();
            let expected = serde_json::json!([{ "dominator": fact["over"], "dominated": fact["under"] }]);
            assert_eq!(pairs, expected, "{id}");
        }
        "dominated-by" => {
            let result = facts.sensitivity(fact);
            let pairs = result["dominance"].as_array().expect("pairs");
            let mut by: Vec<&str> =
                pairs.iter().filter(|p| p["dominated"] == fact["candidate"]).map(|p| text(&p["dominator"])).collect();
            let mut wanted = texts(&fact["by"]);
            by.sort_unstable();
            wanted.sort_unstable();
            assert_eq!(by, wanted, "{id}");
        }
        "best-rank" => {
            let row = row(facts.result(fact), text(&fact["candidate"]));
            for (key, name) in [("rank", "rank"), ("best_rank", "rank_low"), ("worst_rank", "rank_high")] {
                assert_eq!(row[name], fact[key], "{id}: {row}");
            }
        }
        "margin" => {
            let key = format!("margin_{}", text(&fact["claim"]));
            assert!(close(&facts.result(fact)["robustness"][&key], number(&fact["value"])), "{id}");
        }
        "weight-span" => {
            let result = facts.sensitivity(fact);
            let claim = text(&fact["claim"]);
            let spans = result["weights"].as_array().expect("spans");
            let span = spans.iter().find(|s| s["criterion"] == fact["criterion"]).expect("a span");
            for end in ["low", "high"] {
                let found = &span[claim][end];
                assert!((number(found) - number(&fact[end])).abs() < 1e-9, "{id}: {end} {found}");
                let at = &fact[format!("at_{end}")];
                if !at.is_null() {
                    let flips = span["flips"].as_array().expect("flips");
                    let fits = |f: &&Value| f["claim"] == claim && (number(&f["at"]) - number(found)).abs() < 1e-9;
                    let flip = flips.iter().find(fits).unwrap_or_else(|| panic!("{id}: no flip at {end}"));
                    assert_eq!(flip["candidate_in"], at["candidate_in"], "{id}");
                    assert_eq!(flip["candidate_out"], at["candidate_out"], "{id}");
                }
            }
        }
        "nearest" => {
            let result = facts.sensitivity(fact);
            let all = result["nearest"].as_array().expect("a list");
            let near = all.iter().find(|n| n["claim"] == fact["claim"]).expect("a change");
            let distance = if fact["distance"].is_null() { &fact["value"] } else { &fact["distance"] };
            assert!((number(&near["distance"]) - number(distance)).abs() < 1e-9, "{id}: {near}");
            assert_eq!(near["candidate_in"], fact["candidate_in"], "{id}");
            assert_eq!(near["candidate_out"], fact["candidate_out"], "{id}");
        }
        "score-needed" => score_needed(facts, fact, id),
        "attribute" => {
            let column = facts.column("candidates.csv", text(&fact["attribute"]));
            assert_eq!(column[text(&fact["candidate"])], fact["equals"], "{id}");
        }
        "attribute-only" => {
            let weights = facts.results.values().flat_map(|r| r["weights"].as_array().expect("weights"));
            assert!(weights.into_iter().all(|w| w["criterion"] != fact["attribute"]), "{id}");
        }
        kind @ ("missing-cells" | "interval-cells" | "doubtful-cells") => cells(facts, fact, kind, id),
        "cheapest-not-shortlisted" => {
            let cost = facts.column("candidates.csv", "total-cost");
            let named = cost.iter().filter_map(|(name, cell)| cell.parse::<f64>().ok().map(|x| (name, x)));
            let cheapest = named.min_by(|a, b| a.1.total_cmp(&b.1)).expect("a cost").0;
            assert_eq!(*cheapest, fact["candidate"], "{id}");
            let row = row(facts.result(fact), cheapest);
            assert_eq!((&row["rank"], &row["shortlisted"]), (&fact["rank"], &Value::Bool(false)), "{id}");
        }
        "dialect" => {
            let result = facts.results.values().next().expect("a run");
            let inputs = result["inputs"].as_array().expect("inputs");
            let input = inputs.iter().find(|i| i["role"] == "candidates").expect("candidates");
            for key in ["delimiter", "decimal", "encoding"] {
                assert_eq!(input["dialect"][key], fact[key], "{id}: {key}");
            }
        }
        "baseline" => {
            let result = facts.result(fact);
            let baseline = &result["baseline"];
            assert_eq!(baseline["candidate"], fact["name"], "{id}");
            assert!(close(&baseline["score"], number(&fact["total"])), "{id}: {baseline}");
            assert!((number(&baseline["rank"]) - 1.0 - number(&fact["ahead_of_it"])).abs() < 0.5, "{id}: {baseline}");
            assert_eq!(baseline["shortlisted"], false, "{id}");
        }
        "reasons-present" | "reasons-missing" => {
            let evidence = facts.evidence();
            let reason = |candidate: &str, criterion: &str| {
                evidence.iter().any(|row| {
                    row["candidate"] == candidate && row["criterion"] == criterion && !row["reason"].trim().is_empty()
                })
            };
            if fact["check"] == "reasons-missing" {
                for criterion in texts(&fact["criteria"]) {
                    assert!(!reason(text(&fact["candidate"]), criterion), "{id}: {criterion}");
                }
            } else {
                let weights = facts.results.values().next().expect("a run")["weights"].as_array().expect("weights");
                for candidate in texts(&fact["candidates"]) {
                    assert!(weights.iter().all(|w| reason(candidate, text(&w["criterion"]))), "{id}: {candidate}");
                }
            }
        }
        "means" => means(facts, fact, id),
        "evidence-grade" => {
            let count = facts.evidence().iter().filter(|row| row["grade"] == fact["grade"]).count();
            assert_eq!(count as u64, fact["rows"].as_u64().expect("a count"), "{id}");
        }
        "evidence-rows" => {
            let result = facts.results.values().next().expect("a run");
            let inputs = result["inputs"].as_array().expect("inputs");
            let input = inputs.iter().find(|i| i["role"] == "evidence").expect("evidence");
            assert_eq!(input["rows"], fact["rows"], "{id}");
        }
        other => panic!("{id}: a kind of fact this test does not know: {other}"),
    }
}

/// The score at which one candidate draws level with another: putting it in
/// makes the two equal.
fn score_needed(facts: &StudyFacts, fact: &Value, id: &str) {
    let (candidate, over) = (text(&fact["candidate"]), text(&fact["over"]));
    let folder = facts.folder.to_string_lossy().into_owned();
    let result = json(&["explain", candidate, &folder, "--over", over, "--json"]);
    let comparison = &result["comparisons"][0];
    let needed = if fact["score"].is_null() { &fact["value"] } else { &fact["score"] };
    let found = &comparison["change"]["scores"][text(&fact["criterion"])];
    assert!((number(found) - number(needed)).abs() < 1e-9, "{id}: {found} {needed}");
}

fn cells(facts: &StudyFacts, fact: &Value, kind: &str, id: &str) {
    let result = facts.result(fact);
    let mut counted = 0;
    let mut all = 0;
    for weight in result["weights"].as_array().expect("weights") {
        for cell in facts.column("candidates.csv", text(&weight["criterion"])).values() {
            all += 1;
            let missing = ["", "-", "?", "na", "n/a", "n.v.t."].contains(&cell.trim().to_lowercase().as_str());
            counted += u64::from(match kind {
                "missing-cells" => missing,
                "interval-cells" => cell.contains(".."),
                _ => !missing && cell.trim().ends_with('?'),
            });
        }
    }
    let key = kind.split('-').next().expect("a word");
    let key = if key == "interval" { "intervals" } else { key };
    assert_eq!(Some(counted), fact[key].as_u64(), "{id}");
    if !fact["cells"].is_null() {
        assert_eq!(Some(all), fact["cells"].as_u64(), "{id}");
    }
}

/// Scores with several assessors are the mean of theirs; leaving one assessor
/// out changes the number of scores that it should.
fn means(facts: &StudyFacts, fact: &Value, id: &str) {
    let mut by_score: BTreeMap<(String, String), Vec<(String, f64)>> = BTreeMap::new();
    for row in facts.evidence() {
        if let Ok(value) = row["value"].parse::<f64>() {
            let key = (row["candidate"].clone(), row["criterion"].clone());
            by_score.entry(key).or_default().push((row["assessor"].clone(), value));
        }
    }
    let several: Vec<_> = by_score.into_iter().filter(|(_, given)| given.len() == 3).collect();
    assert_eq!(several.len() as u64, fact["scores_with_three_assessors"].as_u64().expect("a count"), "{id}");
    #[allow(clippy::cast_precision_loss, reason = "a handful of assessors")]
    let mean = |given: &[f64]| given.iter().sum::<f64>() / given.len() as f64;
    let changed = several.iter().filter(|(_, given)| {
        let all: Vec<f64> = given.iter().map(|(_, x)| *x).collect();
        let kept: Vec<f64> = given.iter().filter(|(who, _)| who != "beoordelaar 3").map(|(_, x)| *x).collect();
        (mean(&all) - mean(&kept)).abs() > 0.0051
    });
    assert_eq!(changed.count() as u64, fact["changed_by_recusal"].as_u64().expect("a count"), "{id}");
}

#[test]
fn the_command_lines_of_the_runs_work_as_printed() {
    for study in STUDIES {
        let folder = PathBuf::from(common::dataset(study));
        let source = fs::read_to_string(folder.join("facts.toml")).expect("facts");
        let facts: toml::Value = toml::from_str(&source).expect("valid TOML");
        for run in facts["run"].as_array().expect("runs") {
            let line = run["command"].as_str().expect("a command");
            let words = split(line);
            assert_eq!(words[0], "partnerfit", "{line}");
            let root = env!("CARGO_MANIFEST_DIR");
            let args: Vec<String> = words[1..]
                .iter()
                .map(|w| if w.starts_with("datasets/") { format!("{root}/{w}") } else { w.clone() })
                .collect();
            let run = partnerfit(&args.iter().map(String::as_str).collect::<Vec<_>>());
            assert_eq!(run.status, 0, "{line}: {}", run.stderr);
        }
    }
}

/// Splits a command line as a shell does, as far as these need it.
fn split(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().expect("a word").push(c),
        }
    }
    words.retain(|w| !w.is_empty());
    words
}
