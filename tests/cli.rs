//! The program as a user meets it: commands, files, exit status, JSON shapes.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "tests touch files and say what they skip")]

mod common;

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use common::{dataset, json, partnerfit, scratch};
use serde_json::Value;

const STUDY: &str = "regional-energy";

#[test]
fn every_json_result_fits_the_schema_that_the_program_prints() {
    let study = dataset(STUDY);
    let municipality = dataset("municipality");
    let insurer = dataset("health-insurer");
    let runs: &[(&str, Vec<&str>)] = &[
        ("rank", vec!["rank", &study, "--json", "--steps"]),
        ("rank", vec!["rank", &municipality, "--json", "--top", "2"]),
        ("rank", vec!["rank", &study, "--json", "--set", "weight.trust=40"]),
        ("sensitivity", vec!["sensitivity", &study, "--json"]),
        ("simulate", vec!["simulate", &study, "--json", "--samples", "300"]),
        ("simulate", vec!["simulate", &municipality, "--json", "--samples", "300", "--weights", "any"]),
        ("simulate", vec!["simulate", &study, "--json", "--samples", "300", "--method", "electre-tri-b"]),
        ("simulate", vec!["simulate", &insurer, "--json", "--samples", "300", "--weights", "people"]),
        (
            "simulate",
            vec!["simulate", &study, "--json", "--samples", "300", "--method", "waspas", "--draw", "lambda=0:1"],
        ),
        ("explain", vec!["explain", "StadsLab", &study, "--over", "Noorderlicht", "--flip", "--json"]),
        ("weights", vec!["weights", &municipality, "--json"]),
        ("next", vec!["next", &study, "--json", "--samples", "500"]),
        ("next", vec!["next", &study, "--json", "--samples", "500", "--method", "topsis", "--weights", "as-given"]),
        ("questions", vec!["weights", &study, "--next-question", "--json"]),
        ("check", vec!["check", &municipality, "--json"]),
        ("rank", vec!["rank", &study, "--json", "--method", "topsis"]),
        ("compare", vec!["compare", &study, "--json", "--rank-reversal"]),
        ("compare", vec!["compare", &municipality, "--json", "--methods", "topsis", "--measure", "ws"]),
        ("group", vec!["group", &insurer, "--json"]),
        ("group", vec!["group", &municipality, "--json"]),
        ("methods", vec!["methods", "--json"]),
    ];
    let all = json(&["schema"]);
    for (command, args) in runs {
        let result = json(args);
        validate(&json(&["schema", command]), &result, command);
        validate(&all, &result, command);
        no_null_numbers(&result, command);
    }
    let refused = partnerfit(&["rank", &study, "--json", "--set", "weight.turst=1"]);
    let errors: Value = serde_json::from_str(&refused.stderr).expect("JSON errors");
    validate(&json(&["schema", "errors"]), &errors, "errors");
}

fn validate(schema: &Value, instance: &Value, what: &str) {
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    compiler.add_resource("schema.json", schema.clone()).expect("a schema");
    let index = compiler.compile("schema.json", &mut schemas).unwrap_or_else(|error| panic!("{what}: {error}"));
    if let Err(error) = schemas.validate(instance, index) {
        panic!("{what}: {error:#}");
    }
}

/// JSON has no NaN; what would have been one is null. Numbers that may be null
/// are named here.
fn no_null_numbers(result: &Value, what: &str) {
    fn walk(value: &Value, key: &str, what: &str) {
        let may_be_null = [
            "assessor_agreement",
            "people_agreement",
            "certain",
            "changes_first",
            "changes_shortlist",
            "correlation",
            "file",
            "line",
            "column",
            "cell",
            "baseline",
            "exposure",
            "workability",
            "value",
            "to",
            "distance",
            "drawn_setting",
            "stated",
            "weights",
            "row",
            "excluded",
            "margin_first",
            "margin_shortlist",
            "more_than",
            "strength_agrees",
            "candidate_in",
            "candidate_out",
            "parent",
            "rank_before",
            "rank_after",
            "score_before",
            "score_after",
            "agreement",
            "first",
            "shortlist",
            "order",
            "leader",
            "central_weights",
            "confidence",
            "step",
            "margin",
            "margin_in_doubt",
            "scores_turn",
            "all_scores",
            "all_weights",
            "gain",
            "settled",
        ];
        match value {
            Value::Null => assert!(may_be_null.contains(&key) || what == "explain", "{what}: {key} is null"),
            Value::Array(items) => items.iter().for_each(|item| walk(item, key, what)),
            Value::Object(map) => map.iter().for_each(|(key, item)| walk(item, key, what)),
            _ => {}
        }
    }
    walk(result, "", what);
}

#[test]
fn the_strategy_schema_accepts_the_bundled_strategies_and_refuses_a_misspelling() {
    let schema = json(&["schema", "strategy"]);
    for study in ["regional-energy", "rank-flip", "health-insurer", "outsourcing", "municipality"] {
        let text = fs::read_to_string(dataset(study) + "/strategy.toml").expect("a strategy");
        let mut strategy: Value =
            serde_json::to_value(toml::from_str::<toml::Value>(&text).expect("TOML")).expect("JSON");
        validate(&schema, &strategy, study);
        strategy["criterion"][0]["wieght"] = Value::from(1);
        let mut schemas = boon::Schemas::new();
        let mut compiler = boon::Compiler::new();
        compiler.add_resource("schema.json", schema.clone()).expect("a schema");
        let index = compiler.compile("schema.json", &mut schemas).expect("a schema");
        assert!(schemas.validate(&strategy, index).is_err(), "{study}: a misspelled key fits");
    }
}

#[test]
fn the_same_bytes_come_out_whatever_the_threads_the_folder_and_the_locale() {
    for study in [STUDY, "municipality"] {
        let study = dataset(study);
        for command in [vec!["rank", &study, "--json"], vec!["sensitivity", &study, "--json"], vec!["report", &study]] {
            let plain = partnerfit(&command).stdout;
            assert!(!plain.is_empty());
            for threads in ["1", "2", "7"] {
                if command[0] == "report" {
                    continue;
                }
                let mut args = command.clone();
                args.extend(["--threads", threads]);
                assert_eq!(partnerfit(&args).stdout, plain, "{args:?}");
            }
            let elsewhere = Command::new(env!("CARGO_BIN_EXE_partnerfit"))
                .args(&command)
                .current_dir(scratch())
                .env("LC_ALL", "C")
                .env("TZ", "Pacific/Auckland")
                .env("PARTNERFIT_THREADS", "3")
                .output()
                .expect("the program runs");
            assert_eq!(String::from_utf8(elsewhere.stdout).expect("UTF-8"), plain, "{command:?}");
        }
    }
}

#[test]
fn exit_statuses_are_those_of_the_contract() {
    let study = dataset(STUDY);
    let folder = scratch();
    let broken = folder.join("broken.toml");
    fs::write(&broken, "schema = 1\n[[criterion]]\nid = \"x\"\nwieght = 1\n").expect("written");
    let nobody = folder.join("nobody.toml");
    let text = fs::read_to_string(format!("{study}/strategy.toml")).expect("a strategy");
    let strict =
        "[[condition]]\nid = \"none\"\nkind = \"hard\"\ncriterion = \"trust\"\nmin = 9.9\nreason = \"nobody\"\n";
    fs::write(&nobody, format!("{text}\n{strict}")).expect("written");
    let data = folder.join("data.csv");
    fs::write(&data, "name,a\nX,1\nX,2\n").expect("written");
    let (broken, nobody, data) =
        (broken.display().to_string(), nobody.display().to_string(), data.display().to_string());
    for (status, args) in [
        (0, vec!["rank", &study]),
        (0, vec!["check", &study]),
        (1, vec!["check", &study, "-s", &broken]),
        (1, vec!["rank", &study, "--fail-if", "margin_first < 0.5"]),
        (0, vec!["rank", &study, "--fail-if", "margin_first < 0.05"]),
        (1, vec!["rank", &study, "--fail-if", "rank.StadsLab > 3"]),
        (1, vec!["rank", &dataset("municipality"), "--strict"]),
        (2, vec!["rank", &study, "-s", &broken]),
        (2, vec!["rank", &study, "--no-such-option"]),
        (2, vec!["rank", &study, "--fail-if", "nonsense"]),
        (2, vec!["new", "--profile", "no-such-profile", "/nowhere/x"]),
        (3, vec!["rank", &data]),
        (3, vec!["rank", "no-such-file.csv"]),
        (4, vec!["rank", &study, "-s", &nobody]),
        (4, vec!["rank", &study, "-o", "/no/such/folder/out.json"]),
    ] {
        let run = partnerfit(&args);
        assert_eq!(run.status, status, "{args:?}: {}", run.stderr);
    }
}

#[test]
fn a_result_file_is_written_whole_and_never_over_something_else() {
    let folder = scratch();
    let study = dataset(STUDY);
    let out = folder.join("result.json");
    let path = out.to_str().expect("a path");
    assert_eq!(partnerfit(&["rank", &study, "-o", path]).status, 0);
    let first = fs::read_to_string(&out).expect("written");
    assert_eq!(first, partnerfit(&["rank", &study, "--json"]).stdout, "the ending chooses the format");
    assert_eq!(partnerfit(&["rank", &study, "-o", path]).status, 2);
    assert_eq!(partnerfit(&["rank", &study, "-o", path, "--force", "--top", "1"]).status, 0);
    assert_ne!(fs::read_to_string(&out).expect("written"), first);
    assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 1, "a temporary file was left behind");
    // A link to an input is that input.
    #[cfg(unix)]
    {
        let copy = folder.join("candidates.csv");
        fs::copy(format!("{study}/candidates.csv"), &copy).expect("copied");
        let link = folder.join("link.csv");
        std::os::unix::fs::symlink(&copy, &link).expect("linked");
        let before = fs::read(&copy).expect("read");
        let run =
            partnerfit(&["rank", copy.to_str().expect("a path"), "-o", link.to_str().expect("a path"), "--force"]);
        assert_eq!((run.status, fs::read(&copy).expect("read")), (2, before), "{}", run.stderr);
    }
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_partnerfit"))
        .args(["report", &dataset("municipality"), "--format", "html"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(0));
    assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"));
}

#[test]
fn candidates_come_from_standard_input_too() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_partnerfit"))
        .args(["rank", "-", "-s", &(dataset("rank-flip") + "/strategy.toml"), "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let text = fs::read(dataset("rank-flip") + "/candidates.csv").expect("read");
    child.stdin.take().expect("standard input").write_all(&text).expect("written");
    let output = child.wait_with_output().expect("it ends");
    let result: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(result["ranking"][0]["candidate"], "A");
}

#[test]
fn a_candidates_file_alone_works_and_says_loudly_what_that_means() {
    for (lang, word) in [("en", "No strategy given"), ("nl", "Geen strategie gegeven")] {
        let run = partnerfit(&["rank", &(dataset(STUDY) + "/candidates.csv"), "--lang", lang]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        assert!(run.stdout.contains(word) && run.stderr.contains("PF"), "{}{}", run.stdout, run.stderr);
    }
}

#[test]
fn every_example_and_profile_makes_a_study_that_reads() {
    for example in ["regional-energy", "rank-flip", "health-insurer", "outsourcing", "municipality"] {
        let folder = scratch().join("study");
        let path = folder.to_str().expect("a path");
        assert_eq!(partnerfit(&["new", path, "--example", example]).status, 0);
        assert_eq!(json(&["rank", path, "--json"])["ranking"], json(&["rank", &dataset(example), "--json"])["ranking"]);
        assert_eq!(partnerfit(&["new", path, "--example", example]).status, 2, "a filled folder is left alone");
    }
    for profile in ["innovation-alliance", "public-collaboration", "outsourcing-partnership", "health-insurer"] {
        for lang in ["en", "nl"] {
            let folder = scratch().join("study");
            let path = folder.to_str().expect("a path");
            let run = partnerfit(&["new", path, "--profile", profile, "--lang", lang]);
            assert_eq!(run.status, 0, "{}", run.stderr);
            // What is left to fill in is named; nothing else is wrong.
            let check = partnerfit(&["check", path]);
            assert_eq!(check.status, 1, "{profile}: {}", check.stderr);
            assert!(!check.stderr.contains("unknown"), "{profile}: {}", check.stderr);
        }
    }
}

#[test]
fn help_speaks_both_languages_and_shows_every_option() {
    for (lang, usage, other) in [("en", "Usage:", "Gebruik:"), ("nl", "Gebruik:", "Usage:")] {
        let main = partnerfit(&["--help", "--lang", lang]);
        assert_eq!(main.status, 0);
        assert!(main.stdout.contains(usage) && !main.stdout.contains(other), "{}", main.stdout);
        for command in [
            "rank",
            "sensitivity",
            "explain",
            "next",
            "report",
            "weights",
            "check",
            "compare",
            "group",
            "new",
            "methods",
            "schema",
            "completions",
        ] {
            assert!(main.stdout.contains(command), "{command}");
            let help = partnerfit(&[command, "--help", "--lang", lang]);
            assert_eq!(help.status, 0, "{command}");
            assert!(help.stdout.contains(usage) && !help.stdout.contains(other), "{command}: {}", help.stdout);
            assert!(!help.stdout.contains("help-") && !help.stdout.contains("about-"), "{command}: {}", help.stdout);
        }
    }
}

#[test]
fn completions_know_every_command() {
    for shell in ["bash", "zsh", "fish"] {
        let script = partnerfit(&["completions", shell]).stdout;
        assert!(["rank", "sensitivity", "explain", "report"].iter().all(|c| script.contains(c)), "{shell}");
    }
}

#[test]
fn methods_are_listed_by_kind_and_explained() {
    let list = partnerfit(&["methods", "--kind", "weighting"]).stdout;
    assert!(list.contains("rank-order-centroid") && !list.contains("additive"), "{list}");
    let card = partnerfit(&["methods", "additive", "--lang", "nl"]).stdout;
    assert!(card.contains("optelmodel") && card.contains("V_i = "), "{card}");
    let measures = partnerfit(&["methods", "--kind", "agreement"]).stdout;
    assert!(measures.contains("kendall-tau-b") && !measures.contains("topsis"), "{measures}");
    let slip = partnerfit(&["methods", "aditive"]);
    assert!(slip.status == 2 && slip.stderr.contains("additive"), "{}", slip.stderr);
}

#[test]
fn a_what_if_says_what_was_changed_and_what_moved() {
    let study = dataset(STUDY);
    let result = json(&["rank", &study, "--json", "--set", "score.Hogeschool Rijnmond.strategic-fit=9"]);
    assert_eq!(result["ranking"][0]["candidate"], "Hogeschool Rijnmond");
    let moved = result["what_if"]["moved"].as_array().expect("a list");
    let first = moved.iter().find(|m| m["candidate"] == "Hogeschool Rijnmond").expect("it moved");
    assert_eq!((&first["rank_before"], &first["rank_after"]), (&Value::from(2), &Value::from(1)));
    let shown = partnerfit(&["rank", &study, "--set", "score.Hogeschool Rijnmond.strategic-fit=9"]).stdout;
    assert!(shown.contains("score.Hogeschool Rijnmond.strategic-fit=9"), "{shown}");
}

#[test]
fn numbers_are_written_as_the_language_does() {
    let study = dataset(STUDY);
    assert!(partnerfit(&["rank", &study]).stdout.contains("73.8"));
    let dutch = partnerfit(&["rank", &study, "--lang", "nl"]).stdout;
    assert!(dutch.contains("73,8") && !dutch.contains("73.8"), "{dutch}");
}

#[test]
fn the_terminal_table_fits_eighty_columns_and_carries_no_colour_into_a_pipe() {
    for study in [STUDY, "municipality", "outsourcing", "health-insurer"] {
        for lang in ["en", "nl"] {
            let run = partnerfit(&["rank", &dataset(study), "--lang", lang]);
            assert!(!run.stdout.contains('\u{1b}'));
            // A command is never broken over lines: then it could not be copied.
            let lines = run.stdout.lines().filter(|line| !line.contains("partnerfit explain"));
            let widest = lines.max_by_key(|l| unicode_width::UnicodeWidthStr::width(*l)).expect("lines");
            assert!(unicode_width::UnicodeWidthStr::width(widest) <= 80, "{study}: {widest}");
        }
    }
}
