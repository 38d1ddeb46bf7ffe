//! The strategy reader from outside: the agreed bad inputs, what is read from
//! good files, and that nothing makes it panic.

use std::fs;
use std::path::PathBuf;

use partnerfit::diag::{Diagnostic, Read, Severity};
use partnerfit::io::{Source, read_strategy, strategy_schema};
use partnerfit::model::{
    Assessors, Axis, ConditionKind, ConditionTest, Direction, Doubt, MissingPolicy, PreferenceFunction, Strategy,
    Subject, Threshold, WeightBound,
};
use partnerfit::text::{Lang, Texts};
use proptest::prelude::*;
use serde_json::Value;

#[allow(clippy::disallowed_methods, reason = "tests read their own files")]
fn bytes(path: &str) -> Vec<u8> {
    fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(path)).expect("a file of the tests")
}

/// The strategy files below a folder.
#[allow(clippy::disallowed_methods, reason = "tests read their own files")]
fn strategies(folder: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let below = |path: PathBuf| fs::read_dir(path).expect("a folder").map(|entry| entry.expect("readable").path());
    let mut found: Vec<PathBuf> = below(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder))
        .filter(|path| path.is_dir())
        .flat_map(below)
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("strategy")))
        .collect();
    found.sort();
    found.into_iter().map(|path| (path.clone(), fs::read(path).expect("a readable file"))).collect()
}

fn read(text: &str) -> Read<Strategy> {
    read_strategy(&Source { name: "strategy.toml", bytes: text.as_bytes() })
}

fn accepted(text: &str) -> Strategy {
    let read = read(text);
    read.accept().unwrap_or_else(|findings| panic!("refused: {findings:#?}")).0
}

fn codes(read: &Read<Strategy>) -> Vec<&'static str> {
    read.findings.iter().map(|finding| finding.code.id).collect()
}

/// Message, notes and place, as far as a user reads them.
fn rendered(finding: &Diagnostic, lang: Lang) -> String {
    let texts = Texts::new(lang);
    let mut out = finding.message(&texts);
    assert_ne!(out, finding.code.id, "no text in {lang}");
    let notes = finding.note_texts(&texts);
    assert_eq!(notes.len(), finding.notes.len(), "{}: a note has no text in {lang}", finding.code.id);
    for (_, text) in notes {
        out = format!("{out}\n{text}");
    }
    if let Some(place) = &finding.place {
        out = format!("{out}\n{}:{:?}", place.file, place.line);
    }
    assert!(!out.contains("{$"), "{out}");
    out
}

/// Whether one of the `|`-separated texts occurs; digits as a whole number.
fn mentions(text: &str, wanted: &str) -> bool {
    let text = text.to_lowercase();
    wanted.to_lowercase().split('|').any(|wanted| {
        let digits = wanted.bytes().all(|b| b.is_ascii_digit());
        text.match_indices(wanted).any(|(i, _)| {
            let neighbours = [text[..i].chars().next_back(), text[i + wanted.len()..].chars().next()];
            !digits || !neighbours.into_iter().flatten().any(|c| c.is_ascii_digit())
        })
    })
}

#[test]
fn the_agreed_bad_inputs_are_answered_as_agreed() {
    let cases: Value = serde_json::from_slice(&bytes("badinput/strategy.json")).expect("the list of cases");
    for case in cases.as_array().expect("a list") {
        let text = |key: &str| case[key].as_str().unwrap_or_default();
        // T22 compares with the columns of the candidates; what is in the
        // judgements of T24 to T27 is for the weighting method to say.
        if text("stage") != "main" || ["T22", "T24", "T25", "T26", "T27"].contains(&text("id")) {
            continue;
        }
        let content = bytes(&format!("badinput/{}", text("file")));
        let read = read_strategy(&Source { name: text("file"), bytes: &content });
        let worst = read.findings.iter().map(|finding| finding.severity).max();
        let expected = match text("must") {
            "error" => Some(Severity::Error),
            "warn" => Some(Severity::Warning),
            _ => None,
        };
        assert_eq!(worst, expected, "{}: {:#?}", text("id"), read.findings);
        let english: String = read.findings.iter().map(|finding| rendered(finding, Lang::En)).collect();
        let _dutch: String = read.findings.iter().map(|finding| rendered(finding, Lang::Nl)).collect();
        for wanted in case["mentions"].as_array().into_iter().flatten() {
            let wanted = wanted.as_str().expect("a text");
            assert!(mentions(&english, wanted), "{}: no {wanted} in {english}", text("id"));
        }
        if let Some(line) = case["at"]["line"].as_u64() {
            let lines: Vec<_> = read.findings.iter().filter_map(|f| f.place.as_ref()?.line).collect();
            assert!(lines.iter().any(|found| *found as u64 == line), "{}: {lines:?}", text("id"));
        }
        if !text("same_as").is_empty() {
            let same = bytes(&format!("badinput/{}", text("same_as")));
            let same = read_strategy(&Source { name: "base", bytes: &same }).accept().expect("a good file").0;
            let found = read.accept().expect("accepted").0;
            let weights = |s: &Strategy| {
                let points: Vec<f64> = s.criteria.iter().filter_map(|c| c.points).collect();
                partnerfit::model::Weights::from_points(&points).expect("weights")
            };
            for (a, b) in weights(&found).as_slice().iter().zip(weights(&same).as_slice()) {
                assert!(partnerfit::num::tied(*a, *b), "{}", text("id"));
            }
            let shape = |s: &Strategy| s.criteria.iter().map(|c| (c.id.clone(), c.scale, c.line)).collect::<Vec<_>>();
            assert_eq!(shape(&found), shape(&same));
        }
    }
}

/// Every key of the contract once.
const FULL: &str = r#"
schema = 1
title = { nl = "Energiecoalitie", en = "Energy coalition" }
language = "nl"
synthetic = true

[organisation]
name = "Voorbeeldstad"
identity = { nl = "Een stad" }
ambition = "Klimaatneutraal"
outside_view = { text = "Traag maar betrouwbaar", source = "Enquête" }
roles = ["client", "regulator"]

[[goal]]
id = "top"
label = "Organisation goal"

[[goal]]
id = "residents"
label = { nl = "Beter resultaat", en = "Better outcome" }
parent = "top"
priority = 30
floor = "Niets verbetert"
ceiling = "Alles verbetert"
points = { trust = 60, shared-ambition = 25, cost = 15 }

[[goal]]
id = "speed"
parent = "top"
priority = 10
points = { size = 100 }

[[criterion]]
id = "trust"
label = "Trust"
definition = "Does what it says"
direction = "max"
min = 0
max = 10
value = [[0, 0.0], [5, 0.7], [10, 1.0]]
anchors = ["None", { en = "Little", nl = "Weinig" }, "Some", "Much", "Full"]
axis = "workability"
group = "relation"
gate = { min = 3 }
missing = "range"
preference = { function = "linear", q = 0.5, p = 5 }
veto = 8

[[criterion]]
id = "cost"
direction = "min"
min = 0
max = 200_000
unit = "EUR"

[[criterion]]
id = "size"
direction = "target"
min = 0
max = 10
target = 6.0
tolerance = 1.0

[[criterion]]
id = "shared-ambition"
from = "catalogue"
label = "Our ambition"
missing = "worst"

[weighting]
method = "goals"
order = ["trust", ["cost", "residents"]]
pairwise = { items = ["trust", "cost"], matrix = [[1, 2], [0.5, 1]] }

[method]
name = "vikor"
v = 0.4

[[weight_bound]]
more_important = ["trust", "cost"]

[[weight_bound]]
criterion = "trust"
min = 0.1
max = 0.5

[[weight_bound]]
ratio = ["trust", "cost"]
min = 2

[[comparison]]
better = "Noord"
worse = " Delta "
more_than = ["Zuid", "Noord"]
reason = { nl = "Overleg van maart", en = "Meeting of March" }

[shortlist]
size = 4
indifference = 1.5
axis_min = { workability = 40 }

[[condition]]
id = "certified"
kind = "hard"
attribute = "iso27001"
equals = "yes"
reason = "Law"

[[condition]]
id = "region"
kind = "soft"
attribute = "region"
one_of = ["Noord", 3]

[[condition]]
id = "scale"
kind = "soft"
criterion = "trust"
min = 4

[[condition]]
id = "exit"
kind = "term"
attribute = "exit"
present = true

[baseline]
name = "Zelf doen"
scores = { trust = 7, cost = 150000 }
"#;

#[test]
fn a_threshold_is_a_number_or_grows_with_the_score() {
    let criterion = |thresholds: &str| {
        let text = format!(
            "schema = 1\n[[criterion]]\nid = \"a\"\nweight = 1\ndirection = \"max\"\nmin = 1\nmax = 9\n{thresholds}\n"
        );
        accepted(&text).criteria.remove(0)
    };
    let both = criterion(
        "preference = { function = \"linear\", q = { slope = 0.1 }, p = { base = 2, slope = 0.25 } }\nveto = { base = 8 }",
    );
    let preference = both.preference.expect("a preference");
    assert_eq!(preference.q, Some(Threshold { base: 0.0, slope: 0.1 }));
    assert_eq!(preference.p, Some(Threshold { base: 2.0, slope: 0.25 }));
    assert_eq!(both.veto, Some(Threshold::constant(8.0)));
    // base + slope × score, at both ends of the scale.
    let at = |g: f64| preference.p.expect("a threshold").at(g);
    assert_eq!((at(1.0), at(9.0)), (2.25, 4.25));
    // A threshold may reach 0 at an end, as q = 0 may be given.
    assert_eq!(criterion("veto = { base = 9, slope = -1 }").veto, Some(Threshold { base: 9.0, slope: -1.0 }));
}

#[test]
fn every_key_of_the_contract_is_read() {
    let s = accepted(FULL);
    assert_eq!((s.title.get(Lang::En), s.language, s.synthetic), ("Energy coalition", Some(Lang::Nl), true));
    assert_eq!(s.organisation.roles, ["client", "regulator"]);
    assert_eq!(s.organisation.outside_view_source.as_ref().map(|l| l.get(Lang::Nl)), Some("Enquête"));
    assert_eq!(s.organisation.identity.as_ref().map(|l| l.get(Lang::En)), Some("Een stad"));

    assert_eq!(s.goals.iter().map(|g| g.id.as_str()).collect::<Vec<_>>(), ["top", "residents", "speed"]);
    let residents = &s.goals[1];
    assert_eq!((residents.priority, residents.parent.as_deref()), (30.0, Some("top")));
    // Points keep the order of the file.
    let points: Vec<&str> = residents.points.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(points, ["trust", "shared-ambition", "cost"]);
    assert_eq!(residents.ceiling.get(Lang::En), "Alles verbetert");

    let ids: Vec<&str> = s.criteria.iter().map(|c| c.id.as_str()).collect();
    assert_eq!(ids, ["trust", "cost", "size", "shared-ambition"]);
    let trust = &s.criteria[0];
    assert_eq!(
        (trust.axis, trust.missing, trust.veto),
        (Axis::Workability, MissingPolicy::Range, Some(Threshold::constant(8.0)))
    );
    assert_eq!((trust.gate.min, trust.gate.max), (Some(3.0), None));
    assert!(partnerfit::num::tied(trust.value.at(5.0), 0.7));
    assert_eq!((trust.anchors[1].get(Lang::Nl), trust.anchors[4].get(Lang::Nl)), ("Weinig", "Full"));
    let preference = trust.preference.expect("a preference");
    assert_eq!(
        (preference.function, preference.q, preference.p),
        (PreferenceFunction::Linear, Some(Threshold::constant(0.5)), Some(Threshold::constant(5.0)))
    );
    let id_line = FULL.lines().position(|line| line == "id = \"trust\"").map(|i| i + 1);
    assert_eq!(trust.line.map(|header| header + 1), id_line);
    assert_eq!((s.criteria[1].scale.max(), s.criteria[1].unit.as_deref()), (200_000.0, Some("EUR")));
    assert_eq!(s.criteria[1].label.get(Lang::Nl), "cost");
    assert_eq!(s.criteria[2].direction, Direction::Target { target: 6.0, tolerance: 1.0 });
    let ambition = &s.criteria[3];
    assert_eq!((ambition.code.as_deref(), ambition.label.get(Lang::Nl)), (Some("A1"), "Our ambition"));
    assert_eq!((ambition.scale.min(), ambition.scale.max(), ambition.anchors.len()), (1.0, 5.0, 5));
    assert_eq!((ambition.missing, ambition.group.as_deref()), (MissingPolicy::Worst, Some("strategic-fit")));
    assert!(!ambition.refs.is_empty() && !ambition.ingredients.is_empty() && !ambition.evidence_hint.is_empty());

    assert_eq!(s.weighting.id.as_deref(), Some("goals"));
    assert_eq!(s.weighting.params["pairwise"]["matrix"][1][0], 0.5);
    assert_eq!((s.method.id.as_deref(), &s.method.params["v"]), (Some("vikor"), &Value::from(0.4)));
    assert_eq!(s.weight_bounds.len(), 3);
    assert!(
        matches!(&s.weight_bounds[2], WeightBound::Ratio { over, min: Some(min), .. } if over == "trust" && *min > 1.9)
    );

    let comparison = &s.comparisons[0];
    assert_eq!((comparison.better.as_str(), comparison.worse.as_str()), ("Noord", "Delta"));
    assert_eq!(comparison.more_than, Some(("Zuid".to_owned(), "Noord".to_owned())));
    assert_eq!(comparison.reason.get(Lang::Nl), "Overleg van maart");

    assert_eq!((s.shortlist.size, s.shortlist.indifference), (4, 1.5));
    assert_eq!(s.shortlist.axis_min.0, [(Axis::Workability, 40.0)]);
    assert_eq!(s.conditions[0].kind, ConditionKind::Hard);
    assert_eq!(s.conditions[0].subject, Some(Subject::Attribute("iso27001".to_owned())));
    assert_eq!(s.conditions[1].test, Some(ConditionTest::OneOf(vec!["Noord".to_owned(), "3".to_owned()])));
    assert_eq!(s.conditions[2].test, Some(ConditionTest::Between { min: Some(4.0), max: None }));
    assert_eq!(s.conditions[3].test, Some(ConditionTest::Present(true)));
    let baseline = s.baseline.expect("a baseline");
    assert_eq!(baseline.scores, [("trust".to_owned(), 7.0), ("cost".to_owned(), 150_000.0)]);
}

#[test]
fn the_bundled_studies_are_right() {
    let mut count = 0;
    for (path, bytes) in strategies("datasets") {
        let read = read_strategy(&Source { name: "strategy.toml", bytes: &bytes });
        let errors: Vec<_> = read.findings.iter().map(|finding| rendered(finding, Lang::En)).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
        assert!(read.accept().expect("no findings").0.synthetic, "{}: bundled data are invented", path.display());
        count += 1;
    }
    assert!(count >= 5, "{count}");
}

#[test]
fn defaults_are_those_of_the_contract() {
    let s = accepted("schema = 1\n[[criterion]]\nid = \"a\"\ndirection = \"max\"\nmin = 0\nmax = 1\nweight = 1\n");
    assert_eq!((s.shortlist.size, s.shortlist.indifference), (3, 0.0));
    assert_eq!((s.language, s.synthetic, s.baseline.is_none()), (None, false, true));
    assert_eq!((s.criteria[0].axis, s.criteria[0].missing), (Axis::Value, MissingPolicy::Refuse));
    assert_eq!((s.method.id, s.weighting.id), (None, None));
}

#[test]
fn all_findings_come_in_one_run_in_the_order_of_the_lines() {
    let read = read(
        "schema = 1\ntilte = \"x\"\n[[criterion]]\nid = \"a\"\nweight = 0,5\nmin = 5\nmax = 5\ndirection = \"lower\"\n\
         [[criterion]]\nid = \"a\"\nweight = -1\nweight = 2\n[shortlist]\nsize = 0\n",
    );
    assert_eq!(
        codes(&read),
        ["PF610", "PF603", "PF620", "PF615", "PF621", "PF612", "PF617", "PF614", "PF604", "PF614"]
    );
    let lines: Vec<_> = read.findings.iter().map(|f| f.place.as_ref().and_then(|p| p.line)).collect();
    assert!(lines.is_sorted());
    assert!(read.value.is_some(), "what could be read is there for the check of the other files");
    assert!(read.accept().is_err());
}

#[test]
fn a_misspelt_or_unreadable_key_is_not_missing_as_well() {
    let misspelt = "schema = 1\n[[criterion]]\nid = \"a\"\nweight = 1\ndirecton = \"max\"\nmin = 0\nmaximum = 1\n";
    assert_eq!(codes(&read(misspelt)), ["PF610", "PF610"]);
    let unreadable = "schema = 1\n[[criterion]]\nid = \"a\"\nweight = 1\ndirection = max\nmin = 0\nmax = 1,5\n";
    assert_eq!(codes(&read(unreadable)), ["PF603", "PF603"]);
}

#[test]
fn hidden_characters_of_the_file_never_reach_a_message() {
    let text = "schema = 1\n[[criterion]]\nid = \"a\u{202e}b\\u001b[31m\"\n\"we\u{200b}ight\" = 1\ndirection = \"\\u0007\"\nmin = 0\nmax = 1\n";
    for finding in read(text).findings {
        let message = rendered(&finding, Lang::En);
        let snippet = finding.place.and_then(|place| place.snippet).map(|s| s.text).unwrap_or_default();
        assert!(!format!("{message}{snippet}").contains(['\u{202e}', '\u{1b}', '\u{200b}', '\u{7}']), "{message}");
    }
}

#[test]
fn limits_are_checked_before_anything_is_built() {
    let many = format!("schema = 1\n{}", "[[criterion]]\nid = \"a\"\n".repeat(100_000));
    let found = read(&many);
    assert_eq!(codes(&found), ["PF602"]);
    assert!(mentions(&rendered(&found.findings[0], Lang::En), "100000"));
    let nested = format!("x = {}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    let found = read(&nested);
    assert_eq!(found.findings[0].place.as_ref().and_then(|place| place.line), Some(1));
    assert!(found.findings[0].place.as_ref().and_then(|p| p.snippet.as_ref()).is_some_and(|s| s.text.len() < 300));
    let inline = format!("schema = 1\ncriterion = [{}]\n", "{ id = \"a\" }, ".repeat(1_001));
    assert!(codes(&read(&inline)).contains(&"PF602"));
    let dense = "a\n".repeat(600_000);
    assert_eq!(codes(&read(&dense)), ["PF602"]);
    let large = vec![b'#'; (16 << 20) + 1];
    assert_eq!(codes(&read_strategy(&Source { name: "s", bytes: &large })), ["PF602"]);
}

#[test]
fn a_hopeless_file_costs_little() {
    let unknown: String = (0..20_000).fold("schema = 1\n".to_owned(), |text, i| format!("{text}key{i} = {i}\n"));
    let found = read(&unknown);
    // The unknown keys, and that there are no criteria.
    assert_eq!(found.findings.len(), 20_001);
}

#[test]
fn the_schema_for_editors_agrees_with_the_reader() {
    let schema = strategy_schema();
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    compiler.add_resource("strategy.json", schema).expect("a schema");
    let index = compiler.compile("strategy.json", &mut schemas).expect("a valid schema");
    let valid = |text: &str| {
        let tree: toml::Table = text.parse().expect("TOML");
        let json = serde_json::to_value(tree).expect("JSON");
        schemas.validate(&json, index).is_ok()
    };
    assert!(valid(FULL));
    for (right, wrong) in [
        ("veto = 8", "veto = 0"),
        ("veto = 8", "vetoo = 8"),
        ("size = 4", "size = 2.5"),
        ("kind = \"hard\"", "kind = \"harsh\""),
        ("schema = 1", "schema = 2"),
        ("equals = \"yes\"", "equals = \"yes\"\npresent = true"),
        ("id = \"top\"", "id = \"top goal\""),
        ("gate = { min = 3 }", "gate = {}"),
        ("more_important", "less_important"),
        ("min = 0\nmax = 200_000\n", "min = 0\n"),
        ("\"Some\", ", ""),
        ("language = \"nl\"", "language = \"de\""),
        ("name = \"Voorbeeldstad\"", "name = { de = \"Musterstadt\" }"),
    ] {
        let text = FULL.replacen(right, wrong, 1);
        assert_ne!(text, FULL, "{right}");
        assert!(!valid(&text), "the schema accepts {wrong}");
        assert!(read(&text).accept().is_err(), "the reader accepts {wrong}");
    }
}

#[test]
fn the_schema_explains_every_key() {
    fn check(at: &str, schema: &Value) {
        if let Some(properties) = schema["properties"].as_object() {
            for (name, property) in properties {
                if !at.contains("label") {
                    let words = property["description"].as_str().unwrap_or_default();
                    assert!(words.len() > 5 && words.ends_with('.'), "{at}.{name}: {words}");
                }
            }
        }
        for (name, below) in schema["$defs"].as_object().into_iter().flatten() {
            check(name, below);
        }
    }
    check("", &strategy_schema());
}

#[test]
fn weights_from_the_goals_or_beside_them() {
    let goals = |rest: &str| {
        let criterion = "schema = 1\n[[criterion]]\nid = \"a\"\ndirection = \"max\"\nmin = 0\nmax = 1\n";
        codes(&read(&format!("{criterion}{rest}")))
    };
    assert_eq!(goals("[[goal]]\nid = \"g\"\npoints = { a = 100 }\n"), [""; 0]);
    // A method of its own makes the weights: priorities and weights may be absent.
    assert_eq!(
        goals(
            "[[goal]]\nid = \"g\"\npoints = { a = 100 }\n[[goal]]\nid = \"h\"\npoints = { a = 100 }\n[weighting]\nmethod = \"swing\"\n"
        ),
        [""; 0]
    );
    assert_eq!(goals("[weighting]\nmethod = \"ahp\"\npairwise = { items = [\"a\"], matrix = [[1]] }\n"), [""; 0]);
    assert_eq!(goals("[weighting]\nmethod = \"rank-order\"\norder = [\"a\", \"b\"]\n"), ["PF630"]);
    // Rounding noise in points is not a mistake.
    assert_eq!(goals("[[goal]]\nid = \"g\"\npoints = { a = 99.9999999 }\n"), [""; 0]);
}

#[test]
fn doubt_about_scores_is_read_with_its_defaults() {
    let criteria = "schema = 1\n[[criterion]]\nid = \"trust\"\ndirection = \"max\"\nmin = 0\nmax = 10\nweight = 1\n";
    let plain = accepted(criteria);
    assert_eq!(
        plain.doubt,
        Doubt { low_confidence: 0.1, grades: None, assessors: Assessors::Empirical, by_assessor: None }
    );
    assert!(!plain.criteria[0].ordinal);
    let given = accepted(&format!(
        "{criteria}ordinal = true\n[doubt]\nlow_confidence = 0.05\ngrades = {{ E0 = 0.15, E2 = 0.05 }}\n\
         assessors = \"range\"\ncorrelation = \"assessor\"\n"
    ));
    let grades = Some([0.15, 0.0, 0.05, 0.0]);
    let expected = Doubt { low_confidence: 0.05, grades, assessors: Assessors::Range, by_assessor: Some(1.0) };
    assert_eq!((given.doubt, given.criteria[0].ordinal), (expected, true));
    let rho = accepted(&format!("{criteria}[doubt]\ncorrelation = \"assessor\"\nrho = 0.4\n"));
    assert_eq!(rho.doubt.by_assessor, Some(0.4));
    assert_eq!(codes(&read(&format!("{criteria}[doubt]\nlow_confidence = 10\n"))), ["PF614"]);
    assert_eq!(codes(&read(&format!("{criteria}[doubt]\nassessors = \"mean\"\n"))), ["PF615"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_strategy(&Source { name: "s", bytes: &bytes });
    }

    #[test]
    fn no_toml_like_text_makes_it_panic(text in "([\\[\\]{}=,.#'\"\\\\a-e \n0-9_-]|criterion|id|points|goal|min|max|nan|é|\u{feff}){0,60}") {
        let _ = read(&text);
    }

    #[test]
    fn no_change_of_a_good_file_makes_it_panic(
        cuts in proptest::collection::vec((0..FULL.len(), 0_usize..12, "[\\[\\]{}=,.#'\"a-c\n0-9é-]{0,4}"), 1..6),
    ) {
        let mut bytes = FULL.as_bytes().to_vec();
        for (at, length, insert) in cuts {
            let at = at.min(bytes.len());
            let end = (at + length).min(bytes.len());
            bytes.splice(at..end, insert.bytes());
        }
        let found = read_strategy(&Source { name: "s", bytes: &bytes });
        // Nothing is refused in silence.
        prop_assert!(found.value.is_some() || found.findings.iter().any(Diagnostic::is_error));
        for finding in &found.findings {
            for lang in Lang::ALL {
                rendered(finding, lang);
            }
        }
    }
}
