//! Defects that other programs were seen to have, each a test that this one has
//! not: three criteria and four candidates unless said otherwise.
#![allow(clippy::disallowed_methods, reason = "tests touch files")]

mod common;

use std::fs;

use common::{Run, json, partnerfit, scratch};
use partnerfit::region::{BLOCK, Region};
use serde_json::Value;

/// Writes a study and gives its folder.
fn study(strategy: &str, candidates: &str) -> String {
    let folder = scratch();
    fs::write(folder.join("strategy.toml"), format!("schema = 1\n{strategy}")).expect("written");
    fs::write(folder.join("candidates.csv"), candidates).expect("written");
    folder.to_str().expect("a path").to_owned()
}

/// Criteria with weight, direction and ends.
fn criteria(of: &[(&str, f64, &str, f64, f64)]) -> String {
    let one = |(id, weight, direction, min, max): &(&str, f64, &str, f64, f64)| {
        format!(
            "[[criterion]]\nid = \"{id}\"\nweight = {weight}\ndirection = \"{direction}\"\nmin = {min:?}\nmax = {max:?}\n"
        )
    };
    of.iter().map(one).collect()
}

const THREE: &[(&str, f64, &str, f64, f64)] =
    &[("a", 50.0, "max", 0.0, 10.0), ("b", 30.0, "max", 0.0, 10.0), ("c", 20.0, "min", 0.0, 10.0)];
const FOUR: &str = "name,a,b,c\nP,7,9,9\nQ,8,7,8\nR,9,6,8\nS,6,7,8\n";

/// The ranking by `method`, or why it is refused.
fn rank(study: &str, method: &str) -> Result<Vec<Value>, Run> {
    let run = partnerfit(&["rank", study, "--method", method, "--json"]);
    assert!(run.status == 0 || (1..=4).contains(&run.status), "{method}: {}", run.stderr);
    if run.status != 0 {
        // A refusal says why and what to do instead.
        assert!(run.stderr.contains("\"help\""), "{method}: {}", run.stderr);
        return Err(run);
    }
    let result: Value = serde_json::from_str(&run.stdout).expect("JSON");
    Ok(result["ranking"].as_array().expect("rows").clone())
}

fn names(rows: &[Value]) -> Vec<&str> {
    rows.iter().map(|row| row["candidate"].as_str().expect("a name")).collect()
}

fn score(rows: &[Value], name: &str) -> f64 {
    let row = rows.iter().find(|row| row["candidate"] == name).expect("ranked");
    row["score"].as_f64().expect("a finite number")
}

/// Every ranking and sorting method.
fn methods() -> Vec<String> {
    let result = json(&["methods", "--json"]);
    let all = result["methods"].as_array().expect("methods").clone();
    let ranking = all.iter().filter(|m| m["kind"] == "ranking" || m["kind"] == "sorting");
    ranking.map(|m| m["id"].as_str().expect("an id").to_owned()).collect()
}

/// Every method gives finite scores for everybody, or a reason.
fn finite_or_refused(study: &str, count: usize) {
    for method in methods() {
        if let Ok(rows) = rank(study, &method) {
            assert_eq!(rows.len(), count, "{method}");
            assert!(rows.iter().all(|row| row["score"].is_number() && row["rank"].is_number()), "{method}: {rows:?}");
        }
    }
}

#[test]
fn d01_a_result_names_its_normalisation() {
    let study = study(&criteria(THREE), FOUR);
    let result = json(&["rank", &study, "--method", "topsis", "--json"]);
    assert_eq!(result["method"]["params"]["normalisation"], "vector");
    let result = json(&["compare", &study, "--methods", "topsis,additive", "--json"]);
    let params: Vec<&Value> =
        result["methods"].as_array().expect("methods").iter().map(|m| &m["params"]["normalisation"]).collect();
    assert!(params.iter().all(|name| name.is_string()), "{params:?}");
}

#[test]
fn d02_identical_candidates_get_the_same_points() {
    let study = study(&criteria(THREE), "name,a,b,c\nP,7,9,9\nTwin A,8,7,8\nTwin B,8,7,8\nS,6,7,8\n");
    for method in methods() {
        let rows = rank(&study, &method).unwrap_or_else(|run| panic!("{method}: {}", run.stderr));
        let (a, b) = (score(&rows, "Twin A"), score(&rows, "Twin B"));
        assert!((a - b).abs() <= 1e-12 * a.abs().max(1.0), "{method}: {a} and {b}");
        let rank = |name: &str| rows.iter().find(|row| row["candidate"] == name).expect("there")["rank"].clone();
        assert_eq!(rank("Twin A"), rank("Twin B"), "{method}");
    }
}

#[test]
fn d03_a_misspelt_direction_is_never_a_cost() {
    let strategy = criteria(THREE).replace("direction = \"max\"", "direction = \"Maximum\"");
    let run = partnerfit(&["rank", &study(&strategy, FOUR)]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("max"), "{}", run.stderr);
}

#[test]
fn d04_a_criterion_without_a_column_is_refused() {
    let run = partnerfit(&["rank", &study(&criteria(THREE), "name,a,b\nP,7,9\n")]);
    assert_eq!(run.status, 3);
    assert!(run.stderr.contains('c'), "{}", run.stderr);
}

#[test]
fn d05_a_negative_weight_is_refused() {
    let run = partnerfit(&["rank", &study(&criteria(THREE).replace("weight = 30", "weight = -30"), FOUR)]);
    assert_eq!(run.status, 2, "{}", run.stderr);
}

#[test]
fn d06_a_missing_cell_is_no_number_and_spoils_nobody_else() {
    let candidates = FOUR.replace("Q,8,7,8", "Q,8,,8");
    let folder = study(&criteria(THREE), &candidates);
    let run = partnerfit(&["rank", &folder]);
    assert_eq!(run.status, 3);
    let result = json(&["rank", &folder, "--missing", "exclude", "--json"]);
    let full = json(&["rank", &study(&criteria(THREE), FOUR), "--json"]);
    for row in result["ranking"].as_array().expect("rows") {
        let same = full["ranking"].as_array().expect("rows").iter().find(|r| r["candidate"] == row["candidate"]);
        assert_eq!(row["score"], same.expect("there")["score"]);
    }
    assert_eq!(result["excluded"][0]["candidate"], "Q");
}

#[test]
fn d07_a_criterion_of_zeros_gives_numbers_or_a_reason() {
    finite_or_refused(&study(&criteria(THREE), "name,a,b,c\nP,7,0,9\nQ,8,0,8\nR,9,0,8\nS,6,0,8\n"), 4);
    for method in ["entropy", "critic", "merec", "standard-deviation", "cilos", "idocriw"] {
        let strategy = format!("{}[weighting]\nmethod = \"{method}\"\n", criteria(THREE));
        let folder = study(&strategy, "name,a,b,c\nP,7,0,9\nQ,8,0,8\nR,9,0,5\nS,6,0,8\n");
        let run = partnerfit(&["weights", &folder, "--json"]);
        assert!(run.status == 0 || run.stderr.contains("help"), "{method}: {}", run.stderr);
        assert!(!run.stdout.contains("NaN") && !run.stdout.contains("\"weight\": null"), "{method}: {}", run.stdout);
    }
}

#[test]
fn d08_a_constant_criterion_is_treated_alike_by_every_method() {
    let study = study(&criteria(THREE), "name,a,b,c\nP,7,4,9\nQ,8,4,8\nR,9,4,7\nS,6,4,9.5\n");
    // On the other two R is best and S worst, so nobody may say otherwise.
    for method in methods() {
        let rows = rank(&study, &method).unwrap_or_else(|run| panic!("{method}: {}", run.stderr));
        let rank = |name: &str| {
            rows.iter().find(|row| row["candidate"] == name).expect("there")["rank"].as_u64().expect("a rank")
        };
        assert!(rank("R") <= rank("S"), "{method}: {:?}", names(&rows));
    }
}

#[test]
fn d09_a_zero_in_a_cost_column_never_hurts_the_best() {
    let study = study(&criteria(THREE), "name,a,b,c\nP,7,9,0\nQ,8,7,8\nR,9,6,8\nS,6,7,8\n");
    finite_or_refused(&study, 4);
}

#[test]
fn d10_negative_scores_never_turn_the_order_round() {
    let strategy = criteria(&[("a", 50.0, "max", -10.0, 10.0), ("b", 50.0, "max", -10.0, 10.0)]);
    // Each is better than the next on both.
    let study = study(&strategy, "name,a,b\nP,4,3\nQ,-1,1\nR,-3,-2\nS,-8,-9\n");
    for method in methods() {
        if let Ok(rows) = rank(&study, &method) {
            let ranks: Vec<u64> = ["P", "Q", "R", "S"]
                .iter()
                .map(|name| {
                    rows.iter().find(|r| r["candidate"] == *name).expect("there")["rank"].as_u64().expect("one")
                })
                .collect();
            assert!(ranks.windows(2).all(|pair| pair[0] <= pair[1]), "{method}: {ranks:?}");
        }
    }
}

#[test]
fn d11_only_benefits_is_no_special_case() {
    let strategy =
        criteria(&[("a", 50.0, "max", 0.0, 10.0), ("b", 30.0, "max", 0.0, 10.0), ("c", 20.0, "max", 0.0, 10.0)]);
    let study = study(&strategy, FOUR);
    for method in methods() {
        let rows = rank(&study, &method).unwrap_or_else(|run| panic!("{method}: {}", run.stderr));
        assert_eq!(rows.len(), 4, "{method}");
    }
}

#[test]
fn d12_one_candidate_is_a_result() {
    finite_or_refused(&study(&criteria(THREE), "name,a,b,c\nP,7,9,9\n"), 1);
}

#[test]
fn d13_identical_candidates_are_a_result() {
    let study = study(&criteria(THREE), "name,a,b,c\nP,7,9,9\nQ,7,9,9\nR,7,9,9\nS,7,9,9\n");
    for method in methods() {
        let rows = rank(&study, &method).unwrap_or_else(|run| panic!("{method}: {}", run.stderr));
        assert!(rows.iter().all(|row| row["rank"] == 1), "{method}: {rows:?}");
    }
}

#[test]
fn d14_a_shift_of_a_scale_changes_nothing_where_no_ratio_scale_is_asked_for() {
    let shifted: String = FOUR
        .lines()
        .map(|line| match line.split_once(',') {
            Some((name, rest)) if name != "name" => {
                let (a, rest) = rest.split_once(',').expect("a score");
                format!("{name},{},{rest}\n", a.parse::<f64>().expect("a number") + 100.0)
            }
            _ => format!("{line}\n"),
        })
        .collect();
    let strategy = criteria(THREE);
    let moved = strategy.replacen("min = 0.0\nmax = 10.0", "min = 100.0\nmax = 110.0", 1);
    let (before, after) = (study(&strategy, FOUR), study(&moved, &shifted));
    let cards = json(&["methods", "--json"]);
    let mut safe = 0;
    for method in methods() {
        let card = cards["methods"].as_array().expect("methods").iter().find(|m| m["id"] == method.as_str());
        let (a, b) = (rank(&before, &method), rank(&after, &method));
        let (a, b) = (a.unwrap_or_else(|r| panic!("{}", r.stderr)), b.unwrap_or_else(|r| panic!("{}", r.stderr)));
        if card.expect("there")["traits"]["measurement"] != "ratio" {
            safe += 1;
            assert_eq!(names(&a), names(&b), "{method}");
        }
    }
    assert!(safe >= 10, "only {safe} methods promise it");
}

#[test]
fn d15_rounding_noise_is_a_tie() {
    let strategy = criteria(&[("a", 1.0, "max", 0.0, 1.0), ("b", 2.0, "max", 0.0, 1.0)]);
    // 0.1 · 1/3 + 0.1 · 2/3 and 0.3 · 1/3 + 0 · 2/3 are the same number.
    let rows = rank(&study(&strategy, "name,a,b\nP,0.1,0.1\nQ,0.3,0\n"), "additive").expect("a ranking");
    assert!(rows.iter().all(|row| row["rank"] == 1 && row["tied"] == true), "{rows:?}");
}

#[test]
fn d16_judgements_that_are_not_reciprocal_are_refused_and_two_items_have_a_ratio() {
    let two = criteria(&[("a", 50.0, "max", 0.0, 10.0), ("b", 50.0, "max", 0.0, 10.0)]);
    let with = |matrix: &str| {
        let pairwise = format!("pairwise = {{ items = [\"a\", \"b\"], matrix = {matrix} }}");
        study(
            &format!("{}[weighting]\nmethod = \"ahp\"\n{pairwise}\n", two.replace("weight = 50\n", "")),
            "name,a,b\nP,1,2\n",
        )
    };
    let run = partnerfit(&["weights", &with("[[1, 3], [3, 1]]")]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.contains("reciprocal"), "{}", run.stderr);
    let result = json(&["weights", &with("[[1, 3], [0.3333, 1]]"), "--json"]);
    let steps = result["steps"].as_array().expect("steps");
    let ratio = steps.iter().find(|step| step["id"] == "consistency_ratio").expect("a ratio");
    assert_eq!(ratio["values"][0][0].as_f64(), Some(0.0));
}

#[test]
fn d17_entropy_with_one_zero_says_that_it_hangs_on_it() {
    let strategy = format!("{}[weighting]\nmethod = \"entropy\"\n", criteria(THREE).replace("weight = ", "# "));
    let folder = study(&strategy, "name,a,b,c\nP,7,9,0\nQ,8,7,8\nR,9,6,8\nS,6,7,8\n");
    let result = json(&["weights", &folder, "--json"]);
    let weight = result["weights"].as_array().expect("weights").iter().find(|w| w["criterion"] == "c").expect("there");
    assert!(weight["weight"].as_f64().expect("a number") > 0.5);
    let notes = result["notes"].as_array().expect("notes");
    assert!(notes.iter().any(|note| note["message"].as_str().is_some_and(|text| text.contains('c'))), "{notes:?}");
}

#[test]
fn d18_weights_that_do_not_sum_to_one_give_the_scores_of_those_that_do() {
    let times = |factor: f64| {
        let scaled: Vec<_> = THREE.iter().map(|c| (c.0, c.1 * factor, c.2, c.3, c.4)).collect();
        study(&criteria(&scaled), FOUR)
    };
    let (percent, fraction) = (times(1.0), times(0.05));
    for method in methods() {
        let (a, b) = (rank(&percent, &method), rank(&fraction, &method));
        let (a, b) = (a.unwrap_or_else(|r| panic!("{}", r.stderr)), b.unwrap_or_else(|r| panic!("{}", r.stderr)));
        for name in names(&a) {
            let (x, y) = (score(&a, name), score(&b, name));
            assert!((x - y).abs() <= 1e-9 * x.abs().max(1.0), "{method}: {x} and {y}");
        }
    }
}

#[test]
fn d19_a_loser_that_leaves_never_changes_the_winner_by_default_and_is_counted_elsewhere() {
    // The published flip: without D the order of A and B turns under min-max.
    let strategy =
        criteria(&[("a", 40.0, "max", 1.0, 5.0), ("b", 35.0, "max", 1.0, 5.0), ("c", 25.0, "max", 1.0, 5.0)]);
    let folder = study(&strategy, "name,a,b,c\nA,5,2,1\nB,4,1,3\nC,4,1,1\nD,1,5,1\n");
    let result = json(&["compare", &folder, "--methods", "additive,vikor", "--rank-reversal", "--json"]);
    let text = result["reversals"].to_string();
    assert!(text.contains("additive") && text.contains("vikor"), "{text}");
    let with_d = rank(&folder, "additive").expect("a ranking");
    let without = study(&strategy, "name,a,b,c\nA,5,2,1\nB,4,1,3\nC,4,1,1\n");
    let without_d = rank(&without, "additive").expect("a ranking");
    for name in ["A", "B", "C"] {
        assert!((score(&with_d, name) - score(&without_d, name)).abs() < 1e-15);
    }
}

#[test]
fn d20_methods_that_disagree_are_shown_side_by_side() {
    let result = json(&["compare", &study(&criteria(THREE), FOUR), "--json"]);
    let methods = result["methods"].as_array().expect("methods");
    assert!(methods.len() >= 14, "{}", methods.len());
    assert!(methods.iter().all(|m| m["first"].as_array().is_some_and(|first| !first.is_empty())));
}

#[test]
fn d21_any_weights_are_even_over_the_simplex_and_not_scaled_uniform_numbers() {
    // With six criteria some weight is above one half with probability
    // 6 / 2^5 = 18.75 %; uniform numbers divided by their sum give 0.8 %.
    let sampler = Region::any(6).sampler(21);
    let mut block = vec![0.0; 6 * BLOCK];
    let (mut above, blocks) = (0_u32, 400_u32);
    for k in 0..blocks {
        sampler.fill(u64::from(k), &mut block);
        let over = |lane: usize| (0..6).any(|j| block[j * BLOCK + lane] > 0.5);
        above += u32::try_from((0..BLOCK).filter(|lane| over(*lane)).count()).expect("few");
    }
    let share = f64::from(above) / f64::from(blocks * u32::try_from(BLOCK).expect("small"));
    // Four standard errors of 102,400 independent draws.
    assert!((share - 0.1875).abs() < 4.0 * (0.1875_f64 * 0.8125 / 102_400.0).sqrt(), "{share}");
}
