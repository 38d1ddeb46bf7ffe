//! `simulate`, and the ladder of `rank`: what the results mean, not how they are
//! drawn. Expected shares are closed forms, or the figures of a separate
//! calculation in another language.
#![allow(clippy::disallowed_methods, reason = "tests touch files")]
#![allow(clippy::float_cmp, reason = "these numbers are exact")]

mod common;

use std::fs;

use common::{dataset, json, partnerfit, program, run, scratch};
use serde_json::Value;

/// Draws of a run that says nothing of them.
const DRAWS: f64 = 10_000.0;

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("no number: {value}"))
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap_or_else(|| panic!("no list: {value}")).iter().map(number).collect()
}

fn table(value: &Value) -> Vec<Vec<f64>> {
    value.as_array().unwrap_or_else(|| panic!("no table: {value}")).iter().map(numbers).collect()
}

fn names(value: &Value) -> Vec<&str> {
    value.as_array().unwrap_or_else(|| panic!("no list: {value}")).iter().filter_map(Value::as_str).collect()
}

/// Within the 99.9 % interval of a share of 10,000 independent draws.
fn near(found: f64, exact: f64) -> bool {
    (found - exact).abs() <= 3.29 * (exact * (1.0 - exact) / DRAWS).sqrt() + 1e-12
}

/// A study of its own: a strategy and a table of candidates.
fn study(strategy: &str, candidates: &str) -> String {
    let folder = scratch();
    fs::write(folder.join("strategy.toml"), strategy).expect("written");
    fs::write(folder.join("candidates.csv"), candidates).expect("written");
    folder.to_string_lossy().into_owned()
}

/// Criteria `a`, `b`, … on scales from 0 to 1, with these weights.
fn criteria(weights: &[f64], more: &str) -> String {
    let ids = ["a", "b", "c", "d", "e"];
    let criterion = |(id, weight): (&&str, &f64)| {
        format!("[[criterion]]\nid = \"{id}\"\nweight = {weight}\ndirection = \"max\"\nmin = 0\nmax = 1\n")
    };
    let criteria: String = ids.iter().zip(weights).map(criterion).collect();
    format!("schema = 1\n{criteria}{more}")
}

fn two_candidates() -> String {
    // A is first when the first weight is more than half of all.
    study(&criteria(&[0.5, 0.3, 0.2], "[shortlist]\nsize = 1\n"), "name,a,b,c\nB,0,1,1\nA,1,0,0\n")
}

#[test]
fn shares_of_two_candidates_are_those_of_the_closed_form() {
    // Over the simplex of three weights P(w1 > 1/2) = (1/2)² = 1/4. Where it
    // holds, w1 = 1/2 + half of a weight over the same simplex: 2/3 on average.
    let found = json(&["simulate", &two_candidates(), "--weights", "any", "--json"]);
    assert_eq!(names(&found["candidates"]), ["B", "A"], "the order of the file");
    let acceptability = table(&found["acceptability"]);
    assert!(near(acceptability[1][0], 0.25), "{acceptability:?}");
    assert!(near(acceptability[0][1], 0.25), "{acceptability:?}");
    assert!(near(numbers(&found["shortlist"])[0], 0.75));
    assert!(near(table(&found["pairwise"])[1][0], 0.25));
    assert!(near(numbers(&found["expected_rank"])[1] - 1.0, 0.75));
    let central = numbers(&found["central_weights"][1]);
    for (weight, exact) in central.iter().zip([2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0]) {
        assert!((weight - exact).abs() < 0.02, "{central:?}");
    }
}

#[test]
fn tables_have_the_order_of_the_files_and_sum_to_one() {
    let folder = dataset("regional-energy");
    for method in ["additive", "topsis", "promethee-2"] {
        let found = json(&["simulate", &folder, "--weights", "any", "--samples", "500", "--method", method, "--json"]);
        let file = fs::read_to_string(folder.clone() + "/candidates.csv").expect("a table");
        let in_file: Vec<&str> = file.lines().skip(1).filter_map(|line| line.split(';').next()).collect();
        assert_eq!(names(&found["candidates"]), in_file);
        let weights: Vec<&str> =
            found["weights"].as_array().expect("weights").iter().filter_map(|w| w["criterion"].as_str()).collect();
        assert_eq!(names(&found["criteria"]), weights);
        let (n, m) = (in_file.len(), weights.len());
        let acceptability = table(&found["acceptability"]);
        let pairwise = table(&found["pairwise"]);
        for i in 0..n {
            let row: f64 = acceptability[i].iter().sum();
            let column: f64 = acceptability.iter().map(|row| row[i]).sum();
            assert!((row - 1.0).abs() < 1e-9 && (column - 1.0).abs() < 1e-9, "{method}: {row} {column}");
            for k in (0..n).filter(|k| *k != i) {
                assert!((pairwise[i][k] + pairwise[k][i] - 1.0).abs() < 1e-9, "{method}");
            }
            let mean: f64 = acceptability[i].iter().zip(1_u32..).map(|(share, rank)| share * f64::from(rank)).sum();
            assert!((mean - numbers(&found["expected_rank"])[i]).abs() < 1e-9, "{method}");
            match &found["central_weights"][i] {
                Value::Null => assert!(acceptability[i][0] == 0.0, "{method}"),
                central => assert!((numbers(central).iter().sum::<f64>() - 1.0).abs() < 1e-9, "{method}"),
            }
        }
        assert!((numbers(&found["shortlist"]).iter().sum::<f64>() - 3.0).abs() < 1e-9, "{method}");
        // Errors have the shapes of what they are errors of.
        let errors = &found["standard_error"];
        assert_eq!((table(&errors["acceptability"]).len(), table(&errors["acceptability"])[0].len()), (n, n));
        assert_eq!(table(&errors["pairwise"]).len(), n);
        assert_eq!(numbers(&errors["shortlist"]).len(), n);
        assert_eq!(numbers(&errors["expected_rank"]).len(), n);
        let central = errors["central_weights"].as_array().expect("a list");
        assert!(central.iter().all(|row| row.is_null() || numbers(row).len() == m), "{method}");
    }
}

#[test]
fn the_most_frequent_shortlists_come_first_and_hold_the_one_as_decided() {
    let found = json(&["simulate", &dataset("regional-energy"), "--weights", "same-order", "--json"]);
    let lists = found["shortlists"].as_array().expect("a list");
    let shares: Vec<f64> = lists.iter().map(|list| number(&list["share"])).collect();
    assert!(!shares.is_empty() && shares.windows(2).all(|pair| pair[0] >= pair[1]), "{shares:?}");
    let same = lists.iter().find(|list| {
        let mut on: Vec<&str> = names(&list["candidates"]);
        on.sort_unstable();
        on == ["Hogeschool Rijnmond", "Noorderlicht", "Waterschap Delta"]
    });
    assert!(
        (number(&same.expect("the shortlist as decided")["share"]) - number(&found["same_shortlist"])).abs() < 1e-12
    );
}

#[test]
fn the_worked_example_has_the_shares_of_the_manual() {
    // First place and the shortlist as decided, 10,000 draws each, from a separate
    // calculation in another language; the last one 2,000,000 draws. Without the
    // evidence, in which two assessors differ.
    let folder = dataset("regional-energy");
    let (study, strategy) = (format!("{folder}/candidates.csv"), format!("{folder}/strategy.toml"));
    let cases: [(&[&str], f64, f64); 6] = [
        (&["--weights", "within:10%", "--scores", "as-given"], 1.0, 1.0),
        (&["--weights", "within:20%", "--scores", "as-given"], 0.97, 1.0),
        (&["--weights", "within:50%", "--scores", "as-given"], 0.65, 0.996),
        (&["--weights", "same-order", "--scores", "as-given"], 0.23, 0.70),
        (&["--weights", "any", "--scores", "as-given"], 0.32, 0.41),
        (&["--weights", "as-given", "--scores", "within:5%"], 0.658, 0.999),
    ];
    for (options, first, shortlist) in cases {
        let mut args = vec!["simulate", study.as_str(), "-s", strategy.as_str(), "--json"];
        args.extend(options);
        let found = json(&args);
        let leader =
            names(&found["candidates"]).iter().position(|name| *name == "Waterschap Delta").expect("a candidate");
        // The printed figures are rounded and drawn too.
        let near = |a: f64, b: f64| (a - b).abs() < 0.005 + 3.29 * (2.0 * b * (1.0 - b) / DRAWS).sqrt();
        let share = table(&found["acceptability"])[leader][0];
        assert!(near(share, first), "{options:?}: {share}");
        assert!(near(number(&found["same_shortlist"]), shortlist), "{options:?}: {}", found["same_shortlist"]);
    }
}

#[test]
fn the_ladder_beside_the_ranking_says_what_simulate_says() {
    let study = dataset("regional-energy");
    let rank = json(&["rank", &study, "--json"]);
    let ladder = rank["robustness"]["ladder"].as_array().expect("a ladder");
    let assumptions: Vec<&str> = ladder.iter().filter_map(|step| step["assumption"].as_str()).collect();
    assert_eq!(assumptions, ["within:20%", "same-order", "any"]);
    let leaders: Vec<&str> = ladder.iter().filter_map(|step| step["leader"].as_str()).collect();
    assert_eq!(leaders, ["Waterschap Delta", "Noorderlicht", "Hogeschool Rijnmond"]);
    for step in ladder {
        assert_eq!((number(&step["samples"]), number(&step["seed"])), (DRAWS, 1.0));
        let assumption = step["assumption"].as_str().expect("a name");
        let found = json(&["simulate", &study, "--weights", assumption, "--scores", "as-given", "--json"]);
        let acceptability = table(&found["acceptability"]);
        for (i, name) in names(&found["candidates"]).into_iter().enumerate() {
            assert!((number(&step["first"][name]) - acceptability[i][0]).abs() < 1e-9, "{assumption} {name}");
            let listed = numbers(&found["shortlist"])[i];
            assert!((number(&step["shortlist"][name]) - listed).abs() < 1e-9, "{assumption} {name}");
        }
        assert!((number(&step["same_first"]) - number(&step["first"]["Waterschap Delta"])).abs() < 1e-9);
        assert!((number(&step["same_shortlist"]) - number(&found["same_shortlist"])).abs() < 1e-9);
        let error = number(&step["standard_error"]);
        assert!((0.0..=0.5 / DRAWS.sqrt() + 1e-12).contains(&error), "{assumption}: {error}");
    }
}

#[test]
fn conditions_can_ask_for_the_ladder() {
    let study = dataset("regional-energy");
    for (condition, holds) in [
        ("first.within_20 < 0.9", false),
        ("first.same_order < 0.5", true),
        ("first.any<0.5", true),
        ("shortlist.within_20 < 1", false),
        ("shortlist.same_order < 0.8", true),
        ("shortlist.any > 0.5", false),
    ] {
        for format in ["table", "csv"] {
            let run = partnerfit(&["rank", &study, "--format", format, "--fail-if", condition]);
            assert_eq!(run.status, i32::from(holds), "{condition}: {}", run.stderr);
        }
    }
}

#[test]
fn the_same_bytes_come_out_whatever_the_threads() {
    let study = dataset("regional-energy");
    let args =
        |threads| ["simulate", &study, "--weights", "any", "--scores", "within:5%", "--json", "--threads", threads];
    let one = partnerfit(&args("1")).stdout;
    assert!(!one.is_empty());
    for threads in ["2", "3", "7"] {
        assert_eq!(partnerfit(&args(threads)).stdout, one, "{threads} threads");
    }
    let by_variable = run(program().args(&args("1")[..7]).env("PARTNERFIT_THREADS", "3")).stdout;
    assert_eq!(by_variable, one);
}

#[test]
fn the_seed_is_said_and_decides() {
    let study = dataset("regional-energy");
    let shares = |seed: &str| json(&["simulate", &study, "--weights", "any", "--seed", seed, "--json"]);
    let (one, two) = (shares("1"), shares("18446744073709551615"));
    assert_eq!(one["acceptability"], json(&["simulate", &study, "--weights", "any", "--json"])["acceptability"]);
    assert_ne!(one["acceptability"], two["acceptability"]);
    assert_eq!(two["seed"].as_u64(), Some(u64::MAX));
    for (command, lang, words) in [
        ("simulate", "en", "seed 7"),
        ("simulate", "nl", "startgetal 7"),
        ("rank", "en", "seed 7"),
        ("rank", "nl", "startgetal 7"),
    ] {
        let text = partnerfit(&[command, &study, "--seed", "7", "--samples", "200", "--lang", lang]).stdout;
        assert!(text.replace('\n', " ").contains(words), "{command} {lang}: {text}");
    }
}

#[test]
fn the_order_of_rows_and_columns_changes_no_share() {
    let strategy = criteria(&[0.5, 0.3, 0.2], "");
    let there = study(&strategy, "name,a,b,c\nP,0.9,0.2,0.4\nQ,0.3,0.8,0.5\nR,0.5,0.5,0.6\nS,0.1,0.9,0.9\n");
    let back = study(&strategy, "name,c,a,b\nS,0.9,0.1,0.9\nR,0.6,0.5,0.5\nQ,0.5,0.3,0.8\nP,0.4,0.9,0.2\n");
    let found = |study: &str| json(&["simulate", study, "--weights", "any", "--scores", "within:10%", "--json"]);
    let (there, back) = (found(&there), found(&back));
    let mut turned = table(&back["acceptability"]);
    turned.reverse();
    assert_eq!(table(&there["acceptability"]), turned);
    assert_eq!(names(&back["candidates"]), ["S", "R", "Q", "P"]);
}

#[test]
fn what_is_taken_as_known_follows_from_the_files() {
    let bound = "[[weight_bound]]\nmore_important = [\"a\", \"b\"]\n";
    let table = "name,a,b,c\nB,0,1,1\nA,1,0,0\n";
    let given = study(&criteria(&[0.5, 0.3, 0.2], ""), table);
    let level = study(&criteria(&[1.0, 1.0, 1.0], ""), table);
    let stated = study(&criteria(&[0.5, 0.3, 0.2], bound), table);
    let alone = format!("{given}/candidates.csv");
    for (study, assumption, because) in [
        (given.as_str(), "within:20%", "weights"),
        (&level, "any", "no-weights"),
        (&alone, "any", "no-weights"),
        (&stated, "stated", "stated"),
    ] {
        let found = json(&["simulate", study, "--samples", "100", "--json"]);
        assert_eq!(
            (&found["assumption"], &found["assumption_because"]),
            (&assumption.into(), &because.into()),
            "{study}"
        );
        assert_eq!(found["scores"], "doubt");
    }
    // Weights on the command line are weights.
    let moved = json(&["simulate", &level, "--set", "weight.a=2", "--samples", "100", "--json"]);
    assert_eq!(moved["assumption"], "within:20%");
    let asked = json(&["simulate", &stated, "--weights", "same-order", "--samples", "100", "--json"]);
    assert_eq!((&asked["assumption"], &asked["assumption_because"]), (&"same-order".into(), &"asked".into()));
}

#[test]
fn statements_that_contradict_each_other_have_no_answer() {
    let cycle = "[[weight_bound]]\nratio = [\"a\", \"b\"]\nmin = 2\n[[weight_bound]]\nmore_important = [\"b\", \"a\"]\n\
                 [[weight_bound]]\ncriterion = \"a\"\nmin = 0.1\n";
    let study = study(&criteria(&[0.5, 0.3, 0.2], cycle), "name,a,b,c\nB,0,1,1\nA,1,0,0\n");
    for lang in ["en", "nl"] {
        let run = partnerfit(&["simulate", &study, "--lang", lang]);
        assert_eq!((run.status, run.stdout.as_str()), (4, ""), "{}", run.stderr);
        assert!(run.stderr.contains("\"a\"") && run.stderr.contains("\"b\""), "{}", run.stderr);
    }
}

#[test]
fn csv_has_one_row_a_candidate() {
    let study = dataset("regional-energy");
    let text = partnerfit(&["simulate", &study, "--samples", "300", "--format", "csv"]).stdout;
    let found = json(&["simulate", &study, "--samples", "300", "--json"]);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heading = reader.headers().expect("a heading").clone();
    let column = |name: &str| heading.iter().position(|title| title == name).expect("a column");
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    let acceptability = table(&found["acceptability"]);
    assert_eq!(rows.len(), acceptability.len());
    for ((row, name), shares) in rows.iter().zip(names(&found["candidates"])).zip(&acceptability) {
        assert_eq!(&row[column("candidate")], name);
        // The reader of JSON may be off by the last bit.
        let same = |column: usize, share: f64| (row[column].parse::<f64>().expect("a number") - share).abs() < 1e-15;
        assert!(same(column("first"), shares[0]) && same(column("rank_8"), shares[7]), "{name}");
    }
}

#[test]
fn all_and_none_are_said_of_the_draws_only() {
    let study = dataset("regional-energy");
    for (lang, draws, never) in [
        ("en", "10,000 draws", ["never", "always", "100 %"]),
        ("nl", "10.000 trekkingen", ["nooit", "altijd", "100 %"]),
    ] {
        let text = partnerfit(&["simulate", &study, "--lang", lang]).stdout.replace(['\n', '\u{a0}'], " ");
        assert!(text.contains(draws), "{text}");
        for word in never {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
}

#[test]
fn help_is_there_in_both_languages() {
    for (lang, words) in
        [("en", ["number of draws", "known about scores"]), ("nl", ["aantal trekkingen", "over de scores"])]
    {
        let help = partnerfit(&["simulate", "--help", "--lang", lang]).stdout;
        for option in ["--weights", "--scores", "--draw", "--samples", "--seed", "--threads", "--all"] {
            assert!(help.contains(option), "{lang}: {option}");
        }
        let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.iter().all(|word| help.contains(word)), "{lang}: {help}");
    }
}

#[test]
fn a_very_long_table_is_drawn_as_often_as_it_can_afford() {
    // A ladder may take 0.3 s by estimate, at 0.7 nanoseconds for a value of the
    // table: whatever the size, so many values are looked at and no more.
    const AFFORDABLE: f64 = 0.3e9 / 0.7;
    let samples = |rows: u32| {
        let row = |i: u32| {
            let score = |m: u32| f64::from(i % m) / f64::from(m);
            format!("c{i},{},{},{}\n", score(97), score(89), score(83))
        };
        let rows: String = (0..rows).map(row).collect();
        let found = json(&["rank", &study(&criteria(&[0.5, 0.3, 0.2], ""), &format!("name,a,b,c\n{rows}")), "--json"]);
        let ladder = found["robustness"]["ladder"].as_array().expect("a ladder").clone();
        assert_eq!(ladder.len(), 3);
        let samples: Vec<f64> = ladder.iter().map(|step| number(&step["samples"])).collect();
        assert!(samples.windows(2).all(|pair| pair[0] == pair[1]), "{samples:?}");
        samples[0]
    };
    let values = |rows: f64, samples: f64| 3.0 * samples * rows * 3.0;
    let (few, many) = (samples(1_000), samples(20_000));
    assert_eq!(few, DRAWS, "a usual table has all draws");
    assert!(values(20_000.0, DRAWS) > AFFORDABLE, "this one cannot have them");
    assert!((256.0..DRAWS).contains(&many) && values(20_000.0, many) <= AFFORDABLE, "{many}");
}

#[test]
fn a_step_that_cannot_be_drawn_is_named_and_the_others_stand() {
    // Two bounds that contradict each other on goals: the weights come from the
    // goals as given, so only the step of what is stated is missing.
    let gallery = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gallery/program");
    let (folder, strategy) = (format!("{gallery}/study"), format!("{gallery}/PF407.toml"));
    let args = ["rank", folder.as_str(), "-s", strategy.as_str()];
    let found = json(&[&args[..], &["--json"]].concat());
    let steps: Vec<&str> = found["robustness"]["ladder"]
        .as_array()
        .expect("a ladder")
        .iter()
        .filter_map(|step| step["assumption"].as_str())
        .collect();
    assert_eq!(steps, ["within:20%", "same-order", "any"]);
    let codes: Vec<&str> =
        found["notes"].as_array().expect("notes").iter().filter_map(|note| note["code"].as_str()).collect();
    assert!(codes.ends_with(&["PF416", "PF407"]), "{codes:?}");
    for (lang, words) in [("en", "what the strategy states"), ("nl", "wat de strategie over de gewichten zegt")] {
        let run = partnerfit(&[&args[..], &["--lang", lang]].concat());
        let said = run.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(run.status == 0 && said.contains(words) && said.contains("PF407"), "{said}");
    }
}

#[test]
fn a_condition_on_a_step_that_is_missing_is_an_error() {
    // What is stated cannot be drawn; what is asked of another step is answered.
    let gallery = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gallery/program");
    let (folder, strategy) = (format!("{gallery}/study"), format!("{gallery}/PF407.toml"));
    for (condition, status) in
        [("shortlist.stated < 0.5", 4), ("first.stated >= 0", 4), ("first.any >= 0", 1), ("first.any < 0", 0)]
    {
        for format in ["table", "csv", "json"] {
            let run = partnerfit(&["rank", &folder, "-s", &strategy, "--format", format, "--fail-if", condition]);
            assert_eq!(run.status, status, "{condition}: {}", run.stderr);
            assert_eq!(run.stderr.contains("PF719"), status == 4, "{condition}: {}", run.stderr);
        }
    }
    // Bounds that contradict each other: the other steps are there all the same.
    let bounds = "[[weight_bound]]\nmore_important = [\"a\", \"b\"]\n[[weight_bound]]\ncriterion = \"b\"\nmin = 0.6\n";
    let study = study(&criteria(&[0.5, 0.5], bounds), "name,a,b\nA,0.8,0.5\nB,0.5,0.7\n");
    let fails = |condition: &str| partnerfit(&["rank", &study, "--fail-if", condition]).status;
    assert_eq!((fails("first.any < 0.99"), fails("first.stated < 0.99")), (1, 4));
}

#[test]
fn a_preference_by_strength_bounds_the_weights() {
    // With t the weight of `a`: A leads B by t - (1 - t), C leads D by t / 2. A
    // before B leaves t from 1/2; by more than C before D leaves t from 2/3. E,
    // with 3/4 on both, is ahead of A (t) as long as t is below 3/4.
    let table = "name,a,b\nA,1,0\nB,0,1\nC,0.5,0\nD,0,0\nE,0.75,0.75\n";
    for (more, exact) in [("", 0.5), ("more_than = [\"C\", \"D\"]\n", 0.25)] {
        let comparison = format!("[[comparison]]\nbetter = \"A\"\nworse = \"B\"\n{more}");
        let study = study(&criteria(&[0.8, 0.2], &comparison), table);
        let found = json(&["simulate", &study, "--json"]);
        assert_eq!((&found["assumption"], &found["assumption_because"]), (&"stated".into(), &"stated".into()));
        assert!(near(table_of_first(&found, "E"), exact), "{more}: {}", found["acceptability"]);
        // The exact results go by the same region.
        let exact = json(&["sensitivity", &study, "--json"]);
        assert_eq!(exact["region"]["assumption"], "stated", "{exact}");
        // A method without values cannot use it, and says so.
        let refused = partnerfit(&["simulate", &study, "--weights", "stated", "--method", "topsis"]);
        assert!(refused.status == 4 && refused.stderr.contains("PF404"), "{}", refused.stderr);
    }
}

/// How often the candidate `name` is first.
fn table_of_first(found: &Value, name: &str) -> f64 {
    let at = names(&found["candidates"]).iter().position(|known| *known == name).expect("a candidate");
    table(&found["acceptability"])[at][0]
}

#[test]
fn a_setting_of_the_method_can_be_drawn() {
    // P reaches the boundary on `a` only, with the weight of `a` behind it. That is
    // even between 0 and 1 over any weights, so that a cut that is even between
    // 0.65 and 0.85 is reached in 1 - 0.75 of the draws; a weight of 0.7 as given
    // reaches it when the cut is at most that: in 0.05 / 0.2. Q reaches it on both.
    for (method, share) in [("mr-sort", "majority"), ("electre-tri-b", "cut")] {
        let categories = "categories = [\"no\", \"yes\"]";
        let more = format!("[method]\nname = \"{method}\"\nprofiles = [{{ a = 0.5, b = 0.5 }}]\n{categories}\n");
        let study = study(&criteria(&[0.7, 0.3], &more), "name,a,b\nP,0.8,0.2\nQ,0.6,0.6\n");
        let draw = format!("{share}=0.65:0.85");
        for (weights, exact) in [("any", 0.25), ("as-given", 0.25)] {
            let args = ["simulate", &study, "--weights", weights, "--draw", &draw];
            let found = json(&[&args[..], &["--json"]].concat());
            let shares = table(&found["classes"]["shares"]);
            assert!(near(shares[0][1], exact), "{method} {weights}: {shares:?}");
            assert_eq!(shares[1], [0.0, 1.0], "{method} {weights}");
            assert_eq!(
                found["drawn_setting"],
                serde_json::json!({ "setting": share, "low": 0.65, "high": 0.85 }),
                "{method}"
            );
            for (lang, range) in [("en", "0.65 to 0.85"), ("nl", "0,65 en 0,85")] {
                let text = partnerfit(&[&args[..], &["--lang", lang]].concat()).stdout;
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(text.contains(range) && text.contains(share), "{lang}: {text}");
            }
        }
        // Nothing is drawn unless it is asked for.
        let found = json(&["simulate", &study, "--weights", "as-given", "--json"]);
        assert!(found["drawn_setting"].is_null());
    }
}

/// Three decision makers over two criteria; the second gave a range.
fn with_people() -> String {
    let table = "name,a,b\nA,1,0\nB,0,1\n";
    let study = study(&criteria(&[0.5, 0.5], "[shortlist]\nsize = 1\n"), table);
    fs::write(format!("{study}/people.csv"), "name,a,b\nfirst,60,40\nsecond,20..60,40\nthird,10,90\n")
        .expect("written");
    study
}

#[test]
fn the_weights_of_each_decision_maker_are_kept_apart_and_put_together() {
    // A is first when `a` weighs more than `b`: for the first always, for the third
    // never. The second allows a : b from 20 : 40 to 60 : 40, so that the weight of
    // `a` is even from 1/3 to 3/5: above 1/2 in (3/5 - 1/2) / (3/5 - 1/3) = 3/8.
    let study = with_people();
    let found = json(&["simulate", &study, "--weights", "people", "--json"]);
    assert_eq!((&found["assumption"], &found["assumption_because"]), (&"people".into(), &"asked".into()));
    let people = found["people"].as_array().expect("people");
    let firsts: Vec<f64> = people.iter().map(|person| table(&person["acceptability"])[0][0]).collect();
    assert_eq!((firsts[0], firsts[2]), (1.0, 0.0));
    assert!(near(firsts[1], 0.375), "{firsts:?}");
    assert_eq!(people[1]["name"], "second");
    assert_eq!((&people[0]["ranges"], &people[1]["ranges"]), (&false.into(), &true.into()));
    // Together: everybody counts the same.
    let mean = firsts.iter().sum::<f64>() / 3.0;
    assert!((table(&found["acceptability"])[0][0] - mean).abs() < 1e-12);
    assert!((numbers(&found["shortlist"])[0] - mean).abs() < 1e-12);
    assert!((table(&found["pairwise"])[0][1] - mean).abs() < 1e-12);
    assert!((numbers(&found["expected_rank"])[0] - (2.0 - mean)).abs() < 1e-12);
    // Where A is first the weight of `a` is 0.6 for the first, and from 1/2 to 3/5
    // for the second, 0.55 on average.
    let central = numbers(&found["central_weights"][0])[0];
    let exact = (0.6 + 0.55 * firsts[1]) / (1.0 + firsts[1]);
    assert!((central - exact).abs() < 0.002, "{central} {exact}");
    // The file by name is the same.
    let file = format!("{study}/people.csv");
    assert_eq!(json(&["simulate", &study, "--people", &file, "--json"])["people"], found["people"]);
    for (lang, words) in [("en", "each counting the same"), ("nl", "die allemaal even zwaar tellen")] {
        let text = partnerfit(&["simulate", &study, "--weights", "people", "--lang", lang]).stdout;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(["first", "second", "third", words].iter().all(|word| text.contains(word)), "{text}");
    }
    let csv = partnerfit(&["simulate", &study, "--weights", "people", "--format", "csv"]).stdout;
    assert_eq!(csv.lines().count(), 1 + 4 * 2, "{csv}");
    assert!(csv.lines().nth(3).is_some_and(|line| line.ends_with(",first")), "{csv}");
}

#[test]
fn ranges_over_goals_come_down_to_the_criteria() {
    // One goal is `a` only, the other `b` only: the same as points over criteria.
    let goals = "[[goal]]\nid = \"one\"\npriority = 50\npoints = { a = 100 }\n\
                 [[goal]]\nid = \"two\"\npriority = 50\npoints = { b = 100 }\n\
                 [shortlist]\nsize = 1\n";
    let criteria = criteria(&[1.0, 1.0], goals).replace("weight = 1\n", "");
    let study = study(&criteria, "name,a,b\nA,1,0\nB,0,1\n");
    fs::write(format!("{study}/people.csv"), "name,one,two\nP,20..60,40\nQ,30,70\n").expect("written");
    let found = json(&["simulate", &study, "--weights", "people", "--json"]);
    let people = found["people"].as_array().expect("people");
    let first = |k: usize| table(&people[k]["acceptability"])[0][0];
    assert!(near(first(0), 0.375), "{}", first(0));
    assert_eq!(first(1), 0.0);
    assert_eq!(numbers(&people[1]["weights"]), [0.3, 0.7]);
}

#[test]
fn other_weights_than_those_of_people_do_not_go_with_their_file() {
    let study = with_people();
    let file = format!("{study}/people.csv");
    let run = partnerfit(&["simulate", &study, "--weights", "any", "--people", &file]);
    assert!(run.status == 2 && run.stderr.contains("PF740") && run.stderr.contains("people"), "{}", run.stderr);
}
