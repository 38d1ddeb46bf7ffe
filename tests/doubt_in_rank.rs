//! What `rank` and `check` say of scores in doubt, of weights that nobody gave, of
//! evidence about nobody, and of statements that cannot hold.
#![allow(clippy::disallowed_methods, reason = "tests touch files")]

mod common;

use std::fs;

use common::{dataset, json, partnerfit, scratch};
use serde_json::Value;

const CRITERIA: &str = "schema = 1\n\
    [[criterion]]\nid = \"a\"\ndirection = \"max\"\nmin = 0\nmax = 1\n\
    [[criterion]]\nid = \"b\"\ndirection = \"max\"\nmin = 0\nmax = 1\n";
const TABLE: &str = "name,a,b\nP,0.5,0.25\nQ,0.25,0.75\n";

fn study(strategy: &str, candidates: &str, evidence: &str) -> String {
    let folder = scratch();
    for (name, text) in [("strategy.toml", strategy), ("candidates.csv", candidates), ("evidence.csv", evidence)] {
        if !text.is_empty() {
            fs::write(folder.join(name), text).expect("written");
        }
    }
    folder.to_string_lossy().into_owned()
}

fn weighted() -> String {
    CRITERIA.replace("direction", "weight = 50\ndirection")
}

fn share(found: &Value, ladder: &str, assumption: &str, candidate: &str) -> f64 {
    let steps = found["robustness"][ladder].as_array().expect("steps");
    let step = steps.iter().find(|step| step["assumption"] == assumption).expect("the step");
    step["first"][candidate].as_f64().expect("a share")
}

/// How often a candidate is first in a simulation.
fn first(found: &Value, candidate: &str) -> f64 {
    let names = found["candidates"].as_array().expect("names");
    let at = names.iter().position(|name| name == candidate).expect("ranked");
    found["acceptability"][at][0].as_f64().expect("a share")
}

/// P has 0.2 to 0.6 on the only criterion and Q 0.3: first in three draws of four,
/// whatever the weights; with the middle of its interval in all.
#[test]
fn the_ladder_is_shown_with_the_scores_in_doubt_as_well() {
    let strategy = "schema = 1\n[[criterion]]\nid = \"a\"\nweight = 1\ndirection = \"max\"\nmin = 0\nmax = 1\n";
    let path = study(strategy, "name,a\nP,0.2..0.6\nQ,0.3\n", "");
    let found = json(&["rank", &path, "--json"]);
    for assumption in ["within:20%", "any"] {
        assert!((share(&found, "ladder", assumption, "P") - 1.0).abs() < 1e-12);
        // Three standard errors of 10,000 draws: 0.013.
        assert!((share(&found, "ladder_with_doubt", assumption, "P") - 0.75).abs() < 0.013);
    }
    let certain = study(&weighted(), TABLE, "");
    assert_eq!(json(&["rank", &certain, "--json"])["robustness"]["ladder_with_doubt"], serde_json::json!([]));
}

/// `simulate` goes another way to the same shares.
#[test]
fn rank_says_what_simulate_says() {
    let path = dataset("regional-energy");
    let ranked = json(&["rank", &path, "--json"]);
    let drawn = json(&["simulate", &path, "--weights", "within:20%", "--json"]);
    let own = share(&ranked, "ladder_with_doubt", "within:20%", "Waterschap Delta");
    let first = first(&drawn, "Waterschap Delta");
    assert!((own - first).abs() < 0.02, "{own} {first}");
    assert!(share(&ranked, "ladder", "within:20%", "Waterschap Delta") > own + 0.2);
    for (lang, said) in [("en", "about the weights only"), ("nl", "alleen voor de gewichten")] {
        let text = partnerfit(&["rank", &path, "--lang", lang]).stdout;
        assert!(text.contains(said), "{text}");
    }
}

/// P is ahead where a counts for more than two thirds: a third of all weights, two
/// thirds of those with a before b, whose corners (1, 0) and (1/2, 1/2) have the
/// middle (3/4, 1/4).
#[test]
fn no_weights_are_asked_for_where_none_are_used() {
    let path = study(CRITERIA, TABLE, "");
    let found = json(&["simulate", &path, "--weights", "any", "--json"]);
    let codes = |found: &Value| -> Vec<String> {
        let notes = found["notes"].as_array().expect("notes");
        notes.iter().filter_map(|note| note["code"].as_str().map(str::to_owned)).collect()
    };
    assert!(codes(&found).contains(&"PF417".to_owned()));
    assert!((first(&found, "P") - 1.0 / 3.0).abs() < 0.015);
    assert_eq!(partnerfit(&["sensitivity", &path, "--weights", "any"]).status, 0);
    for command in [&["rank", &path][..], &["simulate", &path, "--weights", "same-order"]] {
        let run = partnerfit(command);
        assert!(run.status == 2 && run.stderr.contains("PF805"), "{}", run.stderr);
    }
    let stated = study(&format!("{CRITERIA}[[weight_bound]]\nmore_important = [\"a\", \"b\"]\n"), TABLE, "");
    let found = json(&["simulate", &stated, "--json"]);
    assert!((first(&found, "P") - 2.0 / 3.0).abs() < 0.015);
    assert!(!codes(&found).contains(&"PF417".to_owned()));
    let ranked = json(&["rank", &stated, "--json"]);
    assert_eq!([&ranked["ranking"][0]["candidate"], &ranked["ranking"][1]["candidate"]], ["P", "Q"]);
    let weight = ranked["weights"][0]["weight"].as_f64().expect("a weight");
    assert!((weight - 0.75).abs() < 1e-12, "{weight}");
}

#[test]
fn evidence_about_somebody_who_withdrew_is_left_out_and_said() {
    let evidence = "candidate;criterion;value\nP;a;0,5\nZ;a;0,1\nZ;b;0,1\n";
    let run = partnerfit(&["rank", &study(&weighted(), TABLE, evidence)]);
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains("warning[PF311]: \"Z\" is not a candidate: its 2 lines are left out"),
        "{}",
        run.stderr
    );
    let about_nobody = "candidate;criterion;value\nZ;a;0,1\n";
    let run = partnerfit(&["rank", &study(&weighted(), TABLE, about_nobody)]);
    assert!(run.status == 3 && run.stderr.contains("error[PF311]"), "{}", run.stderr);
}

#[test]
fn scores_that_the_evidence_contradicts_are_all_named() {
    let evidence = "candidate;criterion;value\nP;a;0,75\nQ;b;0,5\nQ;a;0,25\n";
    let path = study(&weighted(), TABLE, evidence);
    for command in ["check", "rank"] {
        let run = partnerfit(&[command, &path, "--lang", "nl"]);
        let all = format!("{}{}", run.stdout, run.stderr);
        for line in ["PF329", "P, a: de tabel zegt 0,5, het bewijs 0,75", "Q, b: de tabel zegt 0,75, het bewijs 0,5"] {
            assert!(all.contains(line), "{command}: {all}");
        }
        assert!(!all.contains("Q, a:"), "{all}");
    }
}

#[test]
fn check_says_what_other_commands_refuse() {
    let bounds = "[[weight_bound]]\ncriterion = \"a\"\nmin = 0.8\n[[weight_bound]]\ncriterion = \"b\"\nmin = 0.3\n";
    let run = partnerfit(&["check", &study(&format!("{}{bounds}", weighted()), TABLE, "")]);
    assert!(run.status != 0 && run.stdout.contains("error[PF401]"), "{}", run.stdout);
    // R is nowhere better than P.
    let table = format!("{TABLE}R,0.4,0.2\n");
    let compared = "[[comparison]]\nbetter = \"R\"\nworse = \"P\"\n";
    let run = partnerfit(&["check", &study(&format!("{}{compared}", weighted()), &table, "")]);
    assert!(run.status != 0 && run.stdout.contains("error[PF432]"), "{}", run.stdout);
}

#[test]
fn a_distribution_that_semicolons_cut_is_told_how_to_be_written() {
    let said = |cell: &str| {
        let evidence = format!("candidate;criterion;distribution\nP;a;{cell}\n");
        partnerfit(&["rank", &study(&weighted(), TABLE, &evidence)])
    };
    let cut = said("triangular(0,1; 0,2; 0,5)");
    assert!(cut.status == 3 && cut.stderr.contains("in quotation marks in this file"), "{}", cut.stderr);
    let bare = said("triangular");
    assert!(bare.stderr.contains("the numbers of \"triangular\" stand between brackets behind it"), "{}", bare.stderr);
    assert!(bare.stderr.contains("put the distribution in quotation marks"), "{}", bare.stderr);
    assert!(said("lognormal(1; 2)").status == 3);
    assert_eq!(said("\"triangular(0,4; 0,5; 0,6)\"").status, 0);
}

#[test]
fn everybody_who_qualifies_is_on_the_shortlist() {
    // Two candidates for a list of three; the third is kept off by an axis minimum,
    // which the other two meet whatever the weights.
    let strategy = format!("{}[shortlist]\nsize = 3\naxis_min = {{ value = 20 }}\n", weighted());
    let path = study(&strategy, &format!("{TABLE}R,0.1,0.1\n"), "");
    for (lang, said) in
        [("en", "Everybody who qualifies for the shortlist is on it"), ("nl", "Iedereen die in aanmerking")]
    {
        let text = partnerfit(&["rank", &path, "--lang", lang]).stdout;
        assert!(text.contains(said) && !text.contains("±100"), "{text}");
    }
}

#[test]
fn a_name_is_found_by_its_beginning_and_missed_in_words() {
    let path = dataset("regional-energy");
    let run = partnerfit(&["explain", "Waterschap", &path]);
    assert!(run.stderr.contains("did you mean \"Waterschap Delta\"?"), "{}", run.stderr);
    let run = common::run(common::program().current_dir(scratch()).args(["explain", &path]));
    assert!(run.status == 2 && run.stderr.contains("PF707"), "{}", run.stderr);
}
