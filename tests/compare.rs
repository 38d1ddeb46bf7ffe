//! Several methods on one study, and what the presence of others does.

mod reports;

use partnerfit::agreement::{MEASURES, measure};
use partnerfit::analysis::{
    Assumption, Claim, CompareSettings, Disturbance, MethodComparison, Panel, Settings, compare_methods,
};
use partnerfit::model::{Candidates, Cell, Criterion, Direction, Scale, Score, Strategy, Study};
use partnerfit::ranking::METHODS;
use partnerfit::report::{answers, renderer};
use partnerfit::text::{Lang, Texts};
use reports::Case;
use serde_json::Map;

fn compared(study: &Study, panel: Panel, reversals: bool) -> MethodComparison {
    let entry = measure(None).expect("a default");
    let by = entry.build(&Map::new()).expect("defaults");
    let settings =
        CompareSettings { run: Settings::default(), panel, measure: (by.as_ref(), entry.nature.compares), reversals };
    compare_methods(study, &settings).expect("a comparison")
}

/// Positive scores from a seed, a cost among the criteria.
fn random(seed: u64, n: usize, m: usize) -> Study {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(state >> 40).expect("24 bits")) / 16_777_216.0
    };
    let scale = Scale::new(0.0, 10.0).expect("two ends");
    let criterion = |j: usize| {
        let direction = if j % 3 == 2 { Direction::Min } else { Direction::Max };
        Criterion { points: Some(1.0), ..Criterion::plain(format!("c{j}"), direction, scale) }
    };
    let mut cell = |_| Cell { score: Score::Exact(1.0 + 9.0 * next()), low_confidence: false, line: 0, column: 0 };
    Study {
        strategy: Strategy { criteria: (0..m).map(criterion).collect(), ..Strategy::default() },
        strategy_given: true,
        candidates: Candidates {
            names: (0..n).map(|i| format!("p{i:03}")).collect(),
            lines: (0..n).map(|i| i + 2).collect(),
            cells: (0..n).map(|_| (0..m).map(&mut cell).collect()).collect(),
            attributes: Vec::new(),
        },
        ..Study::default()
    }
}

/// The planted fact of this study: with D among the candidates B is ahead of A
/// under min-max (0.55 against 0.4875), without D it is behind (0.25 against
/// 0.75); by hand.
#[test]
fn the_planted_reversal_is_found_and_named() {
    let case = Case::bundled("rank-flip", "strategy-min-max.toml", "candidates-with-newcomer.csv");
    let found = compared(&case.study, Panel::Usual, true);
    let at = |name: &str| found.names.iter().position(|n| n == name).expect("a candidate");
    let own = &found.reversals.as_ref().expect("asked for").methods[0];
    assert_eq!(own.info.id, found.trials[0].method.info.id);
    let reversal = own
        .reversals
        .iter()
        .find(|r| r.disturbance == Disturbance::Removal && r.candidate == at("D"))
        .expect("a reversal");
    assert!(reversal.pairs.contains(&(at("B"), at("A"))) && reversal.first);
    let fixed = found.normalisations.iter().find(|t| t.normalisation.as_deref() == Some("scale")).expect("a trial");
    assert_eq!(fixed.first, [at("A")]);
    assert!(fixed.changes(Claim::First, &found.trials[0]));
    for (lang, sentence) in [(Lang::En, "without D, A passes B"), (Lang::Nl, "zonder D komt A boven B")] {
        let texts = Texts::new(lang);
        let document = answers::compare(&case.study, &found, measure(None).expect("a default"), &texts);
        let shown = (renderer("text").expect("a renderer").render)(&document, &texts);
        assert!(shown.contains(sentence), "{shown}");
        assert!(!shown.contains("{$") && !shown.contains("compare-"), "{shown}");
    }
}

/// What a method promises must hold under every change that is tried.
#[test]
fn a_method_that_looks_at_nobody_else_never_turns_a_pair_around() {
    let mut seen = 0;
    for seed in 1..12 {
        let found = compared(&random(seed, 7, 4), Panel::All, true);
        let reversals = found.reversals.as_ref().expect("asked for");
        for trial in found.trials.iter().filter(|t| t.method.guarantees.order_independent_of_others) {
            let Some(method) = reversals.methods.iter().find(|m| m.info.id == trial.method.info.id) else { continue };
            assert!(method.reversals.iter().all(|r| r.total == 0), "{}: {:?}", method.info.id, method.reversals);
            seen += 1;
        }
        for method in &reversals.methods {
            for tally in &method.tallies {
                assert!(tally.order <= tally.tried && tally.first <= tally.tried && tally.shortlist <= tally.tried);
            }
            assert_eq!(method.tallies[0].tried, 7);
        }
    }
    assert!(seen > 5, "{seen}");
}

#[test]
fn every_method_is_tried_refused_with_a_reason_or_left_out() {
    for case in Case::undrawn() {
        let found = compared(&case.study, Panel::Usual, false);
        let told = found.trials.len() + found.refused.len() + found.left_out.len();
        assert_eq!(told, METHODS.len(), "{}", case.name);
        assert!(found.refused.iter().all(|refused| !refused.reasons.is_empty()), "{}", case.name);
        assert!(found.trials[0].own && found.trials[0].enters.is_empty() && found.trials[0].leaves.is_empty());
        for trial in &found.trials {
            assert_eq!(trial.places.len(), found.names.len());
            assert!(!trial.first.is_empty());
        }
        for (i, row) in found.agreement.iter().enumerate() {
            assert!(row[i].is_none_or(|x| (x - 1.0).abs() < 1e-12), "{}: {i}", case.name);
        }
    }
}

#[test]
fn assumptions_divide_the_methods_that_make_them_from_those_that_do_not() {
    let case = Case::bundled("regional-energy", "strategy.toml", "candidates.csv");
    let found = compared(&case.study, Panel::All, false);
    for split in &found.splits {
        let all: Vec<usize> = split.with.iter().chain(&split.without).copied().collect();
        assert!(!split.with.is_empty() && !split.without.is_empty());
        let changing =
            |of: &[usize]| of.iter().filter(|at| found.trials[**at].changes(split.claim, &found.trials[0])).count();
        assert_eq!((changing(&split.with), changing(&split.without)), (split.with_changing, split.without_changing));
        assert!(all.iter().all(|at| *at < found.trials.len()));
        if split.separates() {
            assert!((split.difference().abs() - 1.0).abs() < 1e-12);
        }
    }
    // The study's own method works on fixed scales, TOPSIS on those of the table.
    let split = found.splits.iter().find(|s| s.assumption == Assumption::FixedScale).expect("both kinds");
    assert!(split.with.contains(&0));
}

#[test]
fn every_measure_answers_and_an_unknown_method_is_refused() {
    let study = random(3, 9, 4);
    for entry in MEASURES {
        let by = entry.build(&Map::new()).expect("defaults");
        let settings = CompareSettings {
            run: Settings::default(),
            panel: Panel::Usual,
            measure: (by.as_ref(), entry.nature.compares),
            reversals: false,
        };
        let found = compare_methods(&study, &settings).expect("a comparison");
        assert!(found.agreement.iter().flatten().flatten().all(|x| x.is_finite()), "{}", entry.info.id);
    }
    let entry = measure(None).expect("a default");
    let by = entry.build(&Map::new()).expect("defaults");
    let settings = CompareSettings {
        run: Settings::default(),
        panel: Panel::Named(vec!["banana".to_owned()]),
        measure: (by.as_ref(), entry.nature.compares),
        reversals: false,
    };
    assert_eq!(compare_methods(&study, &settings).expect_err("no such method")[0].code.id, "PF801");
}
