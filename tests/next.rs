//! Is it decided, and what to find out next: on the bundled studies.
#![allow(clippy::disallowed_methods, reason = "tests touch files")]

mod common;

use std::fs;

use common::{dataset, json, partnerfit, scratch};
use serde_json::Value;

/// The outsourcing study with another size of the shortlist, without its evidence.
fn outsourcing(size: usize) -> String {
    let folder = scratch().join("outsourcing");
    fs::create_dir_all(&folder).expect("a folder");
    let from = dataset("outsourcing");
    let strategy = fs::read_to_string(format!("{from}/strategy.toml")).expect("a strategy");
    assert!(strategy.contains("\nsize = 3\n"));
    let strategy = strategy.replace("\nsize = 3\n", &format!("\nsize = {size}\n"));
    fs::write(folder.join("strategy.toml"), strategy).expect("written");
    fs::copy(format!("{from}/candidates.csv"), folder.join("candidates.csv")).expect("copied");
    folder.to_str().expect("a path").to_owned()
}

fn verdict<'a>(result: &'a Value, contest: &str, place: Option<u64>) -> &'a Value {
    let all = result["verdicts"].as_array().expect("a list");
    let found = all.iter().find(|v| v["contest"] == contest && v["place"].as_u64() == place);
    found.unwrap_or_else(|| panic!("no {contest} {place:?}: {result}"))
}

/// The fact in a list, by candidate and criterion.
fn fact<'a>(list: &'a Value, candidate: Option<&str>, criterion: &str) -> &'a Value {
    let same = |one: &&Value| one["candidate"].as_str() == candidate && one["criterion"].as_str() == Some(criterion);
    list.as_array().expect("a list").iter().find(same).unwrap_or_else(|| panic!("no {candidate:?} {criterion}: {list}"))
}

fn share(fact: &Value, key: &str) -> f64 {
    fact[key].as_f64().expect("a share")
}

/// The first two are planted as a near tie, 0.84 points apart. Of the weights of
/// all criteria, drawn a million times within ±20 % by numpy, the draws of
/// professional quality turn the two around in 5.66 % of the cases and those of
/// the total cost in 1.84 %, the others in proportion; no missing score can change
/// the shortlist of three by itself.
#[test]
fn the_near_tie_is_too_close_and_no_missing_score_matters() {
    let found = json(&["next", &dataset("outsourcing"), "--json"]);
    let first = verdict(&found, "place", Some(1));
    assert_eq!(
        (first["ahead"].as_str(), first["behind"].as_str()),
        (Some("Rondelaar Bedrijfsvoering"), Some("Havikstede Diensten"))
    );
    assert_eq!((first["call"].as_str(), first["decided_by"].as_str()), (Some("too-close"), Some("margin")));
    assert!((share(first, "gap") - 0.008_410_714).abs() < 1e-8, "{first}");
    let within = &first["shares"][0];
    assert!((share(within, "share") - 0.832_171).abs() < 4.0 * share(within, "error"), "{within}");
    let asked = found["ask"].as_array().expect("a list");
    assert!(asked.iter().all(|one| one["fact"] == "weight"), "{asked:?}");
    for (criterion, expected) in [("professional-quality", 0.056_564), ("total-cost", 0.018_406)] {
        let one = fact(&found["information"]["weights"], None, criterion);
        assert!((share(one, "first") - expected).abs() < 4.0 * share(one, "first_error"), "{one}");
        assert_eq!(one["leads"][0]["candidate"], "Havikstede Diensten");
    }
    // Who is out by a gate is not asked about.
    assert!(!found.to_string().contains("Sterrenkamp"));
}

/// With four or five on the shortlist missing scores matter. Shares by a separate
/// calculation: 400,001 even steps over what each score leaves open, the total
/// against the last of the others who meet the minima per axis. With four only one
/// matters: Lichtenvaart falls below the minimum on exposure in 2 of 9 cases.
#[test]
fn the_missing_scores_that_matter_are_named() {
    let study = outsourcing(5);
    let found = json(&["next", &study, "--json", "--samples", "1000"]);
    let scores = &found["information"]["scores"];
    let (ankerveld, zomerdijk, tollenaar) = ("Ankerveld Ondersteuning", "Zomerdijk Uitvoering", "Tollenaar & Brink");
    for (candidate, criterion, expected, enters, leaves) in [
        (ankerveld, "reliability", 0.458_571_35, zomerdijk, ankerveld),
        (zomerdijk, "exit-terms", 0.453_968_87, zomerdijk, ankerveld),
        (zomerdijk, "importance-to-partner", 0.448_213_88, zomerdijk, ankerveld),
        (ankerveld, "learning-practice", 0.396_429_01, zomerdijk, ankerveld),
        (tollenaar, "financial-strength", 0.289_286_78, tollenaar, ankerveld),
    ] {
        let one = fact(scores, Some(candidate), criterion);
        assert_eq!((one["exact"].as_bool(), one["shortlist_error"].as_f64()), (Some(true), Some(0.0)));
        assert!((share(one, "shortlist") - expected).abs() < 5e-6, "{one}");
        assert_eq!((&one["enters"][0]["candidate"], &one["leaves"][0]["candidate"]), (&enters.into(), &leaves.into()));
    }
    let first = &found["ask"][0];
    assert_eq!((first["candidate"].as_str(), first["criterion"].as_str()), (Some(ankerveld), Some("reliability")));

    let study = outsourcing(4);
    let found = json(&["next", &study, "--json", "--samples", "1000"]);
    let scores = found["information"]["scores"].as_array().expect("a list");
    let lichtenvaart = "Lichtenvaart Samenwerking";
    let matter: Vec<&Value> = scores.iter().filter(|one| share(one, "shortlist") > 0.0).collect();
    assert_eq!(matter.len(), 1, "{matter:?}");
    assert_eq!((&matter[0]["candidate"], &matter[0]["criterion"]), (&lichtenvaart.into(), &"exit-terms".into()));
    assert!((share(matter[0], "shortlist") - 2.0 / 9.0).abs() < 1e-9, "{}", matter[0]);
    assert_eq!(
        (&matter[0]["enters"][0]["candidate"], &matter[0]["leaves"][0]["candidate"]),
        (&ankerveld.into(), &lichtenvaart.into())
    );
    // In words, in both languages.
    for (lang, expected) in [
        (
            "en",
            "of Lichtenvaart Samenwerking: knowing it changes the shortlist in 22.2 % of the cases, mostly Ankerveld Ondersteuning instead of Lichtenvaart Samenwerking",
        ),
        ("nl", "van Lichtenvaart Samenwerking. Zekerheid daarover verandert de shortlist in 22,2 %"),
    ] {
        let run = partnerfit(&["next", &study, "--lang", lang, "--samples", "1000"]);
        let text = run.stdout.replace('\u{a0}', " ");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(expected), "{text}");
    }
}

#[test]
fn nothing_worth_asking_is_an_answer_too() {
    for (lang, expected) in [("en", "Nothing is worth asking for"), ("nl", "Niets is het vragen waard")] {
        let run = partnerfit(&["next", &dataset("outsourcing"), "--lang", lang, "--weights", "as-given"]);
        assert_eq!(run.status, 0, "{}", run.stderr);
        assert!(run.stdout.contains(expected), "{}", run.stdout);
    }
}

#[test]
fn the_order_of_rows_and_the_number_of_threads_change_nothing() {
    let study = outsourcing(4);
    let options = ["--json", "--samples", "1000"];
    let run = |extra: &[&str]| {
        let mut found = json(&[&["next", study.as_str()], &options[..], extra].concat());
        found["inputs"].take();
        found
    };
    let plain = run(&["--threads", "1"]);
    assert_eq!(run(&["--threads", "3"]), plain);
    let path = format!("{study}/candidates.csv");
    let table = fs::read_to_string(&path).expect("a table");
    let (head, rows) = table.split_once('\n').expect("a heading");
    let turned: Vec<&str> = rows.lines().rev().collect();
    fs::write(&path, format!("{head}\n{}\n", turned.join("\n"))).expect("written");
    let (turned, mut plain) = (run(&[]), plain);
    let mut turned = turned;
    // Findings name lines of the file.
    turned["notes"].take();
    plain["notes"].take();
    assert_eq!(turned, plain);
}

#[test]
fn an_unknown_assumption_is_refused() {
    let run = partnerfit(&["next", &dataset("regional-energy"), "--weights", "same"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("PF740"), "{}", run.stderr);
}

/// The strategic fit of the second is 7 or 8 as two assessors say, with equal chances; at
/// 8 it is level with the first. A lot then decides, and in a quarter of the cases
/// against the first. Its place is in doubt, though no cell of the table says so.
#[test]
fn a_tie_is_told() {
    let found = json(&["next", &dataset("regional-energy"), "--json"]);
    let one = fact(&found["information"]["scores"], Some("Hogeschool Rijnmond"), "strategic-fit");
    assert!((share(one, "first") - 0.25).abs() < 1e-9, "{one}");
    assert_eq!(found["ask"][0]["candidate"], "Hogeschool Rijnmond");
    let first = verdict(&found, "place", Some(1));
    assert_eq!((first["call"].as_str(), first["decided_by"].as_str()), (Some("too-close"), Some("scores")));
    assert!(first["scores_turn"] != Value::Bool(false), "{first}");
}

/// A sorting method fills the shortlist from classes: what moves a candidate to another
/// class is worth asking, where the draws of the scores move the shortlist.
/// One candidate alone is up against nobody: one sentence says so, and no heading
/// stands above nothing.
#[test]
fn one_candidate_alone_has_no_ground_for_a_verdict() {
    let file = scratch().join("one.csv");
    fs::write(&file, "name;trust;cost\nA;7;100\n").expect("written");
    let found = partnerfit(&["next", file.to_str().expect("a path")]);
    assert_eq!(found.status, 0, "{}", found.stderr);
    assert!(found.stdout.contains("There is no line"), "{}", found.stdout);
    assert!(!found.stdout.contains("Grounds of each verdict"), "{}", found.stdout);
}

#[test]
fn a_sorting_method_is_asked_by_the_same_rule() {
    let found = json(&["next", &dataset("municipality"), "--json", "--method", "electre-tri-b", "--samples", "1000"]);
    assert!(!found["ask"].as_array().expect("a list").is_empty(), "{}", found["ask"]);
    let all = &found["information"]["all_scores"];
    assert!(share(all, "shortlist") > 0.1, "{all}");
}

/// A weight bound that the weights do not meet: judged is what the strategy states. By
/// hand: a leads by 0.3 w1 − 0.2 w2 with w1 even over 0..0.5, so in 1 of 5.
#[test]
fn what_the_strategy_states_is_judged() {
    let folder = scratch().join("stated");
    fs::create_dir_all(&folder).expect("a folder");
    let criterion = |id: &str, weight: u32| {
        format!("[[criterion]]\nid = \"{id}\"\nweight = {weight}\ndirection = \"max\"\nmin = 0\nmax = 10\n")
    };
    let strategy = format!(
        "schema = 1\ntitle = \"t\"\n{}{}[shortlist]\nsize = 1\n[[weight_bound]]\nmore_important = [\"c2\", \"c1\"]\n",
        criterion("c1", 60),
        criterion("c2", 40)
    );
    fs::write(folder.join("strategy.toml"), strategy).expect("written");
    fs::write(folder.join("candidates.csv"), "name,c1,c2\nA,8,5\nB,5,7\nD,1,1\n").expect("written");
    let study = folder.to_str().expect("a path");
    let found = json(&["next", study, "--json"]);
    let line = verdict(&found, "line", None);
    assert_eq!((line["call"].as_str(), line["decided_by"].as_str()), (Some("too-close"), Some("in-force")));
    let shares = line["shares"].as_array().expect("a list");
    let stated = shares.iter().find(|held| held["weights"] == "stated").expect("drawn");
    assert!((share(stated, "share") - 0.2).abs() < 0.001 + 4.0 * share(stated, "error"), "{stated}");
    assert_eq!(found["weights_given"], Value::Bool(true));
    // In words.
    let run = partnerfit(&["next", study, "--lang", "nl"]);
    let text = run.stdout.replace('\u{a0}', " ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("te dicht bij elkaar. Het blijft zo in 20 % van de trekkingen met alle gewichten"), "{text}");
}
