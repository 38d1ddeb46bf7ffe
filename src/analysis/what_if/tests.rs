use super::*;
use crate::analysis::evaluate;
use crate::analysis::fixture::{COST, FIT, TRUST, criterion as one_criterion, partners, study, unit_criteria};
use crate::model::{Baseline, Label};
use crate::text::{Lang, Texts};

fn texts(all: &[&str]) -> Vec<String> {
    all.iter().map(|text| (*text).to_owned()).collect()
}

fn parsed(study: &Study, text: &str) -> Change {
    let mut changes = parse_changes(&texts(&[text]), study).expect("understood");
    changes.remove(0)
}

/// All a reader sees of the findings: messages and further lines.
fn told(findings: &Findings, lang: Lang) -> String {
    let texts = Texts::new(lang);
    let lines = findings.iter().flat_map(|finding| {
        let notes = finding.note_texts(&texts).into_iter().map(|(_, line)| line);
        [finding.message(&texts)].into_iter().chain(notes).collect::<Vec<_>>()
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn refused(study: &Study, text: &str) -> String {
    told(&parse_changes(&texts(&[text]), study).expect_err("refused"), Lang::En)
}

fn applied(study: &Study, all: &[&str]) -> Result<(Study, Settings), Findings> {
    apply(study, &Settings::default(), &parse_changes(&texts(all), study).expect("understood"))
}

#[test]
fn every_kind_of_key_is_understood() {
    let partners = partners();
    assert_eq!(parsed(&partners, "weight.trust=30"), Change::Weight { criterion: TRUST, points: 30.0 });
    assert_eq!(parsed(&partners, " weight.TRUST = 0 "), Change::Weight { criterion: TRUST, points: 0.0 });
    assert_eq!(
        parsed(&partners, "criterion.trust.max=12"),
        Change::Scale { criterion: TRUST, field: ScaleField::Max, value: 12.0 }
    );
    assert_eq!(
        parsed(&partners, "score.StadsLab.trust=8"),
        Change::Score { candidate: 3, criterion: TRUST, value: 8.0 }
    );
    assert_eq!(
        parsed(&partners, "score.hogeschool rijnmond.annual_cost=70"),
        Change::Score { candidate: 2, criterion: COST, value: 70.0 }
    );
    let method = |text: &str| match parsed(&partners, text) {
        Change::Method { key, value } => (key, value),
        other => panic!("{other:?}"),
    };
    assert_eq!(method("method.v=0.4"), ("v".to_owned(), Value::from(0.4)));
    assert_eq!(method("method.rounds=3"), ("rounds".to_owned(), Value::from(3)));
    assert_eq!(method("method.normalisation=min-max"), ("normalisation".to_owned(), Value::from("min-max")));
    assert_eq!(method("method.strict=true"), ("strict".to_owned(), Value::from(true)));
}

#[test]
fn a_label_or_code_will_do_unless_it_is_two() {
    let mut partners = partners();
    partners.strategy.criteria[TRUST].label = Label::both("Trust", "Vertrouwen");
    partners.strategy.criteria[TRUST].code = Some("D3".to_owned());
    for name in ["vertrouwen", "Vertrouwen", "d3", "Trust"] {
        let change = parsed(&partners, &format!("weight.{name}=1"));
        assert_eq!(change, Change::Weight { criterion: TRUST, points: 1.0 }, "{name}");
    }
    partners.strategy.criteria[FIT].label = Label::same("Vertrouwen");
    let said = refused(&partners, "weight.vertrouwen=1");
    assert!(said.contains("more than one criterion") && said.contains("strategic_fit, trust"), "{said}");
}

#[test]
fn names_may_hold_points_and_equals_signs() {
    let rows: [(&str, &[f64]); 3] = [("A", &[0.1, 0.2]), ("A.c1", &[0.3, 0.4]), ("B.V. x=y", &[0.5, 0.6])];
    let study = study(unit_criteria(&[1.0, 1.0]), &rows);
    assert_eq!(parsed(&study, "score.A.c2=1"), Change::Score { candidate: 0, criterion: 1, value: 1.0 });
    assert_eq!(parsed(&study, "score.A.c1=1"), Change::Score { candidate: 0, criterion: 0, value: 1.0 });
    assert_eq!(parsed(&study, "score.A.c1.c2=1"), Change::Score { candidate: 1, criterion: 1, value: 1.0 });
    assert_eq!(parsed(&study, "score.B.V. x=y.c1=1"), Change::Score { candidate: 2, criterion: 0, value: 1.0 });
}

#[test]
fn numbers_that_are_none_are_refused_with_key_and_value() {
    let partners = partners();
    for (text, named) in [
        ("weight.trust=nan", ["trust", "nan", "calculate"]),
        ("weight.trust=inf", ["trust", "inf", "calculate"]),
        ("weight.trust=1e999", ["trust", "1e999", "calculate"]),
        ("weight.trust=-0.2", ["trust", "-0.2", "0 or more"]),
        ("weight.trust=0,2", ["trust", "0,2", "0.2"]),
        ("method.v=0,4", ["method.v", "0,4", "0.4"]),
        ("method.v=nan", ["method.v", "nan", "calculate"]),
        ("score.StadsLab.trust=good", ["StadsLab.trust", "good", "not a number"]),
        ("weight.trust=1e16", ["trust", "1e16", "1e15"]),
        ("criterion.trust.tolerance=-1", ["trust", "-1", "0 or more"]),
    ] {
        let said = refused(&partners, text);
        assert!(named.iter().all(|part| said.contains(part)), "{text}: {said}");
    }
}

#[test]
fn unknown_names_lead_to_the_nearest() {
    let partners = partners();
    for (text, named) in [
        ("weight.turst=0.2", ["\"turst\"", "\"trust\""]),
        ("score.StadLab.trust=8", ["\"StadLab\"", "\"StadsLab\""]),
        ("score.StadsLab.turst=8", ["\"turst\"", "\"trust\""]),
        ("wieght.trust=8", ["wieght", "\"weight\""]),
        ("criterion.trust.maz=8", ["maz", "\"max\""]),
        ("weight.banana=8", ["\"banana\"", "governance"]),
        ("weight.trust", ["no \"=\"", "weight.CRITERION"]),
        ("weight=3", ["not complete", "weight.CRITERION"]),
        ("criterion.trust=3", ["not complete", "criterion.CRITERION"]),
    ] {
        let said = refused(&partners, text);
        assert!(named.iter().all(|part| said.contains(part)), "{text}: {said}");
    }
}

#[test]
fn the_same_thing_twice_is_refused_however_it_is_spelt() {
    let partners = partners();
    for pair in [
        ["weight.trust=0.1", "weight.trust=0.3"],
        ["weight.trust=0.1", "weight.Trust=0.1"],
        ["score.StadsLab.trust=1", "score.stadslab.trust=2"],
        ["method.v=1", "method.v=2"],
        ["criterion.trust.max=11", "criterion.trust.max=12"],
    ] {
        let findings = parse_changes(&texts(&pair), &partners).expect_err("twice");
        let key = pair[1].split_once('=').expect("a key").0;
        assert!(told(&findings, Lang::En).contains(key), "{pair:?}");
    }
    let different =
        ["criterion.trust.max=11", "criterion.trust.min=-1", "score.StadsLab.trust=1", "score.OudStad BV.trust=1"];
    assert!(parse_changes(&texts(&different), &partners).is_ok());
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let findings = parse_changes(&texts(&["weight.turst=1", "weight.trust=nan"]), &partners()).expect_err("both");
    assert_eq!(findings.iter().map(|f| f.code.id).collect::<Vec<_>>(), ["PF732", "PF733"]);
    assert!(told(&findings, Lang::Nl).contains("bedoelt u \"trust\"?"));
}

#[test]
fn points_stand_beside_the_other_weights() {
    let (study, settings) = applied(&partners(), &["weight.trust=30"]).expect("possible");
    let after = evaluate(&study, &settings).expect("complete");
    // 30 beside 25, 20, 10, 15 and 10: 30 of 110.
    assert!((after.weights().as_slice()[TRUST] - 30.0 / 110.0).abs() < 1e-12);
}

/// Half a point more on fit draws Hogeschool Rijnmond level with the leader.
#[test]
fn a_changed_score_moves_its_candidate_alone() {
    let partners = partners();
    let before = evaluate(&partners, &Settings::default()).expect("complete");
    let (study, settings) = applied(&partners, &["score.Hogeschool Rijnmond.strategic_fit=8.1"]).expect("possible");
    let after = evaluate(&study, &settings).expect("complete");
    let moves = moved(&before, &after);
    let names: Vec<(&str, Option<usize>, Option<usize>)> =
        moves.iter().map(|m| (m.name.as_str(), m.rank_before, m.rank_after)).collect();
    assert_eq!(names, [("Hogeschool Rijnmond", Some(2), Some(1)), ("Waterschap Delta", Some(1), Some(2))]);
    assert!((moves[0].score_after.expect("ranked") - 0.74).abs() < 1e-12);
    assert!(moved(&before, &before).is_empty());
}

#[test]
fn a_longer_scale_makes_linear_values_anew() {
    let (study, settings) = applied(&partners(), &["criterion.trust.max=12.5"]).expect("possible");
    let before = evaluate(&partners(), &Settings::default()).expect("complete");
    let after = evaluate(&study, &settings).expect("complete");
    let score = |evaluation: &Evaluation| evaluation.row("Waterschap Delta").expect("ranked").score;
    // Trust 8.5 was worth .85 and is worth 8.5 / 12.5 = .68, at weight .2.
    assert!((score(&before) - score(&after) - 0.2 * (0.85 - 0.68)).abs() < 1e-12);
    assert_eq!(moved(&before, &after).len(), 8);
}

#[test]
fn scores_must_fit_the_scale_as_it_becomes() {
    let partners = partners();
    let refused = |all: &[&str]| told(&applied(&partners, all).expect_err("refused"), Lang::En);
    let said = refused(&["score.StadsLab.trust=11"]);
    assert!(said.contains("score 11 of StadsLab") && said.contains("0 to 10"), "{said}");
    assert!(applied(&partners, &["score.StadsLab.trust=11", "criterion.trust.max=12"]).is_ok());
    let said = refused(&["criterion.trust.max=8.2"]);
    assert!(said.contains("1 score") && said.contains("Waterschap Delta"), "{said}");
    let said = refused(&["criterion.trust.min=9"]);
    assert!(said.contains("8 scores") && said.contains("and 3 more"), "{said}");
    assert!(applied(&partners, &["criterion.trust.max=8.2", "score.Waterschap Delta.trust=8"]).is_ok());
    let said = refused(&["criterion.trust.min=10"]);
    assert!(said.contains("must be below"), "{said}");
}

#[test]
fn the_baseline_must_fit_as_well() {
    let mut partners = partners();
    let baseline = Baseline { name: Label::same("Zelf doen"), scores: vec![("trust".to_owned(), 9.5)] };
    partners.strategy.baseline = Some(baseline);
    let findings = applied(&partners, &["criterion.trust.max=9"]).expect_err("refused");
    assert!(told(&findings, Lang::Nl).contains("Zelf doen"));
}

#[test]
fn a_target_moves_only_where_there_is_one() {
    let target = one_criterion("reach", Direction::Target { target: 6.0, tolerance: 1.0 }, (0.0, 10.0), 1.0);
    let mut study = study(vec![target], &[("a", &[8.0]), ("b", &[6.0])]);
    let (changed, _) = applied(&study, &["criterion.reach.target=8", "criterion.reach.tolerance=0"]).expect("possible");
    let value = &changed.strategy.criteria[0].value;
    assert_eq!([value.at(8.0), value.at(4.0)].map(f64::to_bits), [1.0_f64, 0.5].map(f64::to_bits));
    let said = told(&applied(&study, &["criterion.reach.target=11"]).expect_err("refused"), Lang::En);
    assert!(said.contains("outside it"), "{said}");
    study.strategy.criteria[0] = one_criterion("reach", Direction::Max, (0.0, 10.0), 1.0);
    let said = told(&applied(&study, &["criterion.reach.target=8"]).expect_err("refused"), Lang::En);
    assert!(said.contains("direction \"target\"") && said.contains("\"max\""), "{said}");
}

#[test]
fn a_piecewise_value_function_must_still_reach_both_ends() {
    let mut study = study(unit_criteria(&[1.0]), &[("a", &[0.5])]);
    let criterion = &mut study.strategy.criteria[0];
    criterion.value =
        ValueFunction::piecewise(vec![(0.0, 0.0), (0.2, 0.9), (1.0, 1.0)], criterion.scale).expect("fits");
    let said = told(&applied(&study, &["criterion.c1.max=2"]).expect_err("refused"), Lang::En);
    assert!(said.contains("does not run"), "{said}");
    let (same, _) = applied(&study, &["criterion.c1.max=1"]).expect("nothing changes");
    assert_eq!(same.strategy.criteria[0].value, study.strategy.criteria[0].value);
}

#[test]
fn settings_go_to_the_method_that_runs() {
    let partners = partners();
    let (study, settings) = applied(&partners, &["method.normalisation=min-max"]).expect("possible");
    let after = evaluate(&study, &settings).expect("complete");
    assert_eq!(after.params["normalisation"], "min-max");
    let (study, settings) = applied(&partners, &["method.name=none-such", "method.v=1"]).expect("possible");
    assert_eq!(settings.method.as_deref(), Some("none-such"));
    assert_eq!(study.strategy.method.id.as_deref(), Some("none-such"));
    assert!(evaluate(&study, &settings).is_err());
}

#[test]
fn who_leaves_the_ranking_is_told_last() {
    let mut gated = partners();
    gated.strategy.criteria[TRUST].gate.min = Some(5.0);
    let before = evaluate(&gated, &Settings::default()).expect("complete");
    let (study, settings) = applied(&gated, &["score.Waterschap Delta.trust=4"]).expect("possible");
    let after = evaluate(&study, &settings).expect("complete");
    let moves = moved(&before, &after);
    let last = moves.last().expect("somebody moved");
    assert_eq!((last.name.as_str(), last.rank_before, last.rank_after), ("Waterschap Delta", Some(1), None));
    assert_eq!(moves[0].rank_after, Some(1));
    assert!(last.shortlisted_before && !last.shortlisted_after);
}
