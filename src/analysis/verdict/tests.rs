use super::*;
use crate::analysis::fixture::{partners, study, unit_criteria};
use crate::analysis::{Unwatched, evaluate};

const WITHIN_20: Assumption = Assumption::Within { percent: 20.0 };

fn share(weights: Assumption, scores: ScoreAssumption, share: f64) -> HeldShare {
    HeldShare { weights, scores, samples: 10_000, share, error: (share * (1.0 - share) / 10_000.0).sqrt() }
}

/// Everything in favour.
fn firm() -> Known {
    Known {
        gap: 0.05,
        step: Some(0.01),
        level: false,
        compared: true,
        margin: Some(0.3),
        margin_in_doubt: Some(0.3),
        necessary: Vec::new(),
        scores_turn: Some(false),
        shares: vec![
            share(WITHIN_20, ScoreAssumption::AsGiven, 1.0),
            share(Assumption::SameOrder, ScoreAssumption::AsGiven, 0.7),
            share(Assumption::AsGiven, ScoreAssumption::Doubt, 1.0),
        ],
    }
}

fn with(change: impl Fn(&mut Known)) -> (Call, Ingredient) {
    let mut known = firm();
    change(&mut known);
    call(&known)
}

/// The table at the head of the module, row by row.
#[test]
fn the_table_of_rules() {
    use Call::{Clear, Leaning, TooClose};
    assert_eq!(call(&firm()), (Clear, Ingredient::All));
    assert_eq!(with(|k| k.compared = false), (TooClose, Ingredient::NotCompared));
    assert_eq!(with(|k| k.level = true), (TooClose, Ingredient::Step));
    assert_eq!(with(|k| k.shares[0].share = 0.79), (TooClose, Ingredient::Weights));
    assert_eq!(with(|k| k.shares[2].share = 0.79), (TooClose, Ingredient::Scores));
    assert_eq!(with(|k| k.margin = Some(0.049)), (TooClose, Ingredient::Margin));
    let bare = |k: &mut Known| {
        k.margin = None;
        k.shares.clear();
    };
    assert_eq!(with(bare), (Leaning, Ingredient::Nothing));
    assert_eq!(with(|k| k.margin = Some(0.199)), (Leaning, Ingredient::Margin));
    assert_eq!(with(|k| k.margin = Some(0.2)), (Clear, Ingredient::All));
    let plain = |k: &mut Known| {
        k.margin = None;
        k.shares[0].share = 0.94;
    };
    assert_eq!(with(plain), (Leaning, Ingredient::Weights));
    let doubtful = |share: f64| {
        move |k: &mut Known| {
            k.scores_turn = Some(true);
            k.shares[2].share = share;
        }
    };
    assert_eq!(with(doubtful(0.9)), (Leaning, Ingredient::Scores));
    assert_eq!(with(doubtful(0.97)), (Clear, Ingredient::All));
    assert_eq!(with(|k| k.shares[1].share = 0.45), (Leaning, Ingredient::Order));
    // A share counts with its error against it: 0.803 ± 0.0078.
    let near = |k: &mut Known| k.shares[0] = share(WITHIN_20, ScoreAssumption::AsGiven, 0.803);
    assert_eq!(with(near), (TooClose, Ingredient::Weights));
}

/// The worked example of the manual: first place is safe up to ±10.6 %, stays in
/// 97 % within ±20 % and in 23 % in the same order; places 2 and 3 are 0.25 points
/// apart, less than a tenth of the scale on the lightest criterion (1 point); the
/// shortlist of three is 5.8 points ahead and safe up to ±34.2 %.
#[test]
fn the_worked_example() {
    let study = partners();
    let evaluation = evaluate(&study, &Settings::default()).expect("a run");
    let drawn = drawn(&study, &Settings::default(), (10_000, 1, 1), &Unwatched).expect("draws");
    let found = verdicts(&study, &evaluation, &drawn);
    let told: Vec<(Contest, Call, Ingredient)> = found.iter().map(|v| (v.contest, v.call, v.decided_by)).collect();
    assert_eq!(
        told,
        [
            (Contest::Place(1), Call::Leaning, Ingredient::Margin),
            (Contest::Place(2), Call::TooClose, Ingredient::Step),
            (Contest::Line, Call::Clear, Ingredient::All),
            (Contest::Membership, Call::Clear, Ingredient::All),
        ]
    );
    let first = &found[0].known;
    assert!((first.margin.expect("linear") - 0.106).abs() < 5e-4, "{first:?}");
    assert!(
        (first.gap - 0.0125).abs() < 1e-12 && first.step.is_some_and(|step| (step - 0.01).abs() < 1e-12),
        "{first:?}"
    );
    assert_eq!(first.necessary, [(WITHIN_20, Held::No), (Assumption::SameOrder, Held::No)]);
    let near = |held: &HeldShare, share: f64| (held.share - share).abs() < 0.005 + 4.0 * held.error;
    assert!(near(&first.shares[0], 0.97) && near(&first.shares[1], 0.23), "{first:?}");
    assert!((first.shares[2].share - 1.0).abs() < 1e-12, "no score is in doubt");
    let list = &found[3].known;
    assert!((list.margin.expect("linear") - 0.342_857).abs() < 1e-6, "{list:?}");
    assert_eq!(list.necessary[0], (WITHIN_20, Held::Yes));
    assert!(near(&list.shares[1], 0.70), "{list:?}");
    // Without draws the exact ingredients decide alone.
    let exact = verdicts(&study, &evaluation, &[]);
    let calls: Vec<Call> = exact.iter().map(|v| v.call).collect();
    assert_eq!(calls, [Call::Leaning, Call::TooClose, Call::Clear, Call::Clear]);
}

/// Better on every criterion: for every weighting, not by sampling.
#[test]
fn who_is_better_throughout_is_clear() {
    let mut study = study(unit_criteria(&[2.0, 1.0]), &[("a", &[0.9, 0.9]), ("b", &[0.4, 0.4]), ("c", &[0.1, 0.2])]);
    study.strategy.shortlist.size = 1;
    let evaluation = evaluate(&study, &Settings::default()).expect("a run");
    let found = verdicts(&study, &evaluation, &[]);
    assert_eq!(found.len(), 2);
    for verdict in &found {
        assert_eq!((verdict.call, verdict.ahead, verdict.behind), (Call::Clear, 0, 1));
        assert!(verdict.known.necessary.iter().all(|(_, held)| *held == Held::Yes), "{verdict:?}");
    }
}

/// In the same order (w₁ ≥ w₂) a leads by w₁ · 0.4 − w₂ · 0.4 ≥ 0: 0 at equal
/// weights, which no linear program tells from a little less.
#[test]
fn what_touches_zero_is_not_decided() {
    let mut study = study(unit_criteria(&[3.0, 1.0]), &[("a", &[0.9, 0.1]), ("b", &[0.5, 0.5])]);
    study.strategy.shortlist.size = 1;
    let evaluation = evaluate(&study, &Settings::default()).expect("a run");
    let found = verdicts(&study, &evaluation, &[]);
    assert_eq!(found[0].known.necessary[1], (Assumption::SameOrder, Held::NotDecided));
}

#[test]
fn nobody_outside_and_no_shortlist_have_no_line() {
    let mut study = study(unit_criteria(&[1.0, 1.0]), &[("a", &[0.9, 0.1]), ("b", &[0.5, 0.3])]);
    let evaluation = evaluate(&study, &Settings::default()).expect("a run");
    let found = verdicts(&study, &evaluation, &[]);
    assert_eq!(found.iter().map(|v| v.contest).collect::<Vec<_>>(), [Contest::Place(1)]);
    study.strategy.shortlist.size = 1;
    let one = evaluate(&study, &Settings::default()).expect("a run");
    assert_eq!(contests(&one), [(Contest::Line, 0, 1)]);
}
