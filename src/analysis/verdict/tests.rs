use super::*;
use crate::analysis::fixture::{criterion, evidence, partners, study, unit_criteria};
use crate::analysis::{Unwatched, evaluate};
use crate::model::{Cell, Direction, Distribution, Evidence, Score, WeightBound};
use crate::num::tied;

const WITHIN_20: Assumption = Assumption::Within { percent: 20.0 };

fn share(weights: Assumption, scores: ScoreAssumption, share: f64) -> HeldShare {
    HeldShare { weights, scores, samples: 10_000, refused: 0, share, error: (share * (1.0 - share) / 10_000.0).sqrt() }
}

const GIVEN: InForce = InForce { weights: WITHIN_20, given: true };

fn of(study: &Study, in_force: InForce, samples: u64) -> Vec<Verdict> {
    let run = Settings::default();
    let evaluation = evaluate(study, &run).expect("a run");
    let found = if samples > 0 {
        drawn(study, &run, &evaluation, in_force, (samples, 1, 1), &Unwatched).expect("draws")
    } else {
        Vec::new()
    };
    verdicts(study, &run, &evaluation, in_force, &found)
}

/// Everything in favour.
fn firm() -> Known {
    Known {
        gap: 0.05,
        step: Some(0.01),
        level: false,
        compared: true,
        in_force: GIVEN,
        in_doubt: true,
        margin: Some(0.3),
        margin_in_doubt: Some(0.3),
        necessary: Vec::new(),
        scores_turn: Some(false),
        shares: vec![
            share(WITHIN_20, ScoreAssumption::AsGiven, 1.0),
            share(Assumption::SameOrder, ScoreAssumption::AsGiven, 0.7),
            share(Assumption::AsGiven, ScoreAssumption::Doubt, 1.0),
            share(WITHIN_20, ScoreAssumption::Doubt, 1.0),
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
    // Together the draws are less firm than each alone.
    let together = |share: f64| move |k: &mut Known| k.shares[3].share = share;
    assert_eq!(with(together(0.94)), (Leaning, Ingredient::Together));
    assert_eq!(with(together(0.79)), (TooClose, Ingredient::Together));
    assert_eq!(with(|k| k.shares.truncate(3)), (Leaning, Ingredient::Together));
    let certain = |k: &mut Known| {
        k.in_doubt = false;
        k.shares.truncate(2);
    };
    assert_eq!(with(certain), (Clear, Ingredient::All));
    // What is stated about weights counts, whatever ±20 % says.
    let stated = |held: f64| {
        move |k: &mut Known| {
            k.in_force.weights = Assumption::Stated;
            k.shares.push(share(Assumption::Stated, ScoreAssumption::AsGiven, held));
            k.shares.push(share(Assumption::Stated, ScoreAssumption::Doubt, 1.0));
        }
    };
    assert_eq!(with(stated(0.47)), (TooClose, Ingredient::InForce));
    assert_eq!(with(stated(0.94)), (Leaning, Ingredient::InForce));
    assert_eq!(with(stated(0.96)), (Clear, Ingredient::All));
    // Where no weights are given neither their order nor a margin around them counts.
    let none = |held: f64| {
        move |k: &mut Known| {
            k.in_force = InForce { weights: Assumption::Any, given: false };
            k.margin = Some(0.01);
            k.shares = vec![
                share(Assumption::Any, ScoreAssumption::AsGiven, held),
                share(Assumption::AsGiven, ScoreAssumption::Doubt, 1.0),
                share(Assumption::Any, ScoreAssumption::Doubt, held),
            ];
        }
    };
    assert_eq!(with(none(0.6)), (TooClose, Ingredient::InForce));
    assert_eq!(with(none(0.96)), (Clear, Ingredient::All));
    // 100 of 10,000 draws may be refused, and no more.
    let refused = |draws: u64| move |k: &mut Known| k.shares[2].refused = draws;
    assert_eq!(with(refused(100)), (Clear, Ingredient::All));
    assert_eq!(with(refused(101)), (Leaning, Ingredient::Refused));
    assert_eq!(with(refused(2_001)), (TooClose, Ingredient::Refused));
    // All of 20 draws is no proof of 95 %.
    let few = |k: &mut Known| {
        k.margin = None;
        k.shares[0].samples = 20;
    };
    assert_eq!(with(few), (Leaning, Ingredient::Weights));
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
    let found = of(&study, GIVEN, 10_000);
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
    assert!(first.scores().is_none() && !first.in_doubt, "no score is in doubt");
    let list = &found[3].known;
    assert!((list.margin.expect("linear") - 0.342_857).abs() < 1e-6, "{list:?}");
    assert_eq!(list.necessary[0], (WITHIN_20, Held::Yes));
    assert!(near(&list.shares[1], 0.70), "{list:?}");
    // Without draws the exact ingredients decide alone.
    let exact = of(&study, GIVEN, 0);
    let calls: Vec<Call> = exact.iter().map(|v| v.call).collect();
    assert_eq!(calls, [Call::Leaning, Call::TooClose, Call::Clear, Call::Clear]);
}

/// Better on every criterion: for every weighting, not by sampling.
#[test]
fn who_is_better_throughout_is_clear() {
    let mut study = study(unit_criteria(&[2.0, 1.0]), &[("a", &[0.9, 0.9]), ("b", &[0.4, 0.4]), ("c", &[0.1, 0.2])]);
    study.strategy.shortlist.size = 1;
    let found = of(&study, GIVEN, 0);
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
    let found = of(&study, GIVEN, 0);
    assert_eq!(found[0].known.necessary[1], (Assumption::SameOrder, Held::NotDecided));
}

#[test]
fn nobody_outside_and_no_shortlist_have_no_line() {
    let mut study = study(unit_criteria(&[1.0, 1.0]), &[("a", &[0.9, 0.1]), ("b", &[0.5, 0.3])]);
    let found = of(&study, GIVEN, 0);
    assert_eq!(found.iter().map(|v| v.contest).collect::<Vec<_>>(), [Contest::Place(1)]);
    study.strategy.shortlist.size = 1;
    let one = evaluate(&study, &Settings::default()).expect("a run");
    assert_eq!(contests(&one), [(Contest::Line, 0, 1)]);
}

fn told(candidate: &str, criterion: &str, law: Distribution) -> Evidence {
    Evidence { distribution: Some(law), ..evidence(candidate, criterion) }
}

/// a is ahead of b (0.8 against 0.7 on both) unless its first score is 0.4: 0.24 +
/// 0.32 < 0.7. Only the evidence speaks of it; the cell is exact. So it holds as often
/// as the evidence says: below 80 % too close, below 95 % leaning.
#[test]
fn evidence_alone_puts_it_in_doubt() {
    for (chance, call) in [(0.20, Call::TooClose), (0.13, Call::Leaning), (0.06, Call::Leaning), (0.04, Call::Clear)] {
        let mut study =
            study(unit_criteria(&[3.0, 2.0]), &[("a", &[0.8, 0.8]), ("b", &[0.7, 0.7]), ("c", &[0.1, 0.1])]);
        study.strategy.shortlist.size = 1;
        let law = Distribution::discrete(&[(0.8, 1.0 - chance), (0.4, chance)]).expect("a law");
        study.evidence = vec![told("a", "c1", law)];
        for verdict in of(&study, GIVEN, 10_000) {
            assert_eq!(verdict.call, call, "{chance} {verdict:?}");
            let known = &verdict.known;
            assert_eq!((known.scores_turn, known.margin_in_doubt), (Some(true), Some(0.0)), "{known:?}");
            assert!(known.necessary.iter().all(|(_, held)| *held == Held::No), "{known:?}");
            let held = known.scores().expect("drawn");
            assert!((held.share - (1.0 - chance)).abs() < 4.0 * held.error, "{held:?}");
            if call != Call::Clear {
                assert_eq!(verdict.decided_by, Ingredient::Scores);
            }
        }
    }
}

/// A mark of little confidence widens 0.72 by a tenth of the scale, down to 0.62: the
/// lead of 0.6 · 0.02 + 0.4 · 0.1 = 0.052 becomes −0.008.
#[test]
fn a_mark_of_doubt_is_doubt() {
    let mut study = study(unit_criteria(&[3.0, 2.0]), &[("a", &[0.72, 0.8]), ("b", &[0.7, 0.7])]);
    study.strategy.shortlist.size = 1;
    let turned = |study: &Study| of(study, GIVEN, 0)[0].known.scores_turn;
    study.candidates.cells[0][0].low_confidence = true;
    study.strategy.doubt.low_confidence = 0.0;
    assert_eq!(turned(&study), Some(false));
    study.strategy.doubt.low_confidence = 0.1;
    assert_eq!(turned(&study), Some(true));
    study.strategy.doubt.low_confidence = 0.08;
    assert_eq!(turned(&study), Some(false));
}

/// Of c1 only the order counts. With a above b on it, and both at the same place on c2,
/// nothing turns it, though the scores may lie anywhere; the other way round a is ahead
/// by 0.4 · 0.5 on c2 and behind by up to 0.6 on c1.
#[test]
fn the_order_of_scores_is_kept() {
    let build = |a: f64, b: f64, on_c2: f64| {
        let mut study = study(
            unit_criteria(&[3.0, 2.0]),
            &[("a", &[a, on_c2]), ("b", &[b, 0.4]), ("low", &[0.0, 0.0]), ("top", &[1.0, 0.0])],
        );
        study.strategy.shortlist.size = 1;
        study.strategy.criteria[0].ordinal = true;
        of(&study, GIVEN, 0).into_iter().find(|verdict| verdict.contest == Contest::Line).expect("a line")
    };
    let kept = build(0.9, 0.8, 0.9);
    assert_eq!((kept.ahead, kept.behind), (0, 1));
    // 0.4 · 0.5 is certain, and so is being above: every weighting.
    assert_eq!((kept.known.scores_turn, kept.known.margin_in_doubt), (Some(false), Some(1.0)), "{kept:?}");
    let turned = build(0.7, 0.8, 0.9);
    assert_eq!((turned.ahead, turned.known.scores_turn), (0, None), "{turned:?}");
    assert_eq!(turned.known.margin_in_doubt, Some(0.0));
}

/// a leads by 0.3 w₁ − 0.2 w₂ = 0.5 w₁ − 0.2: while w₁ is above 0.4. The strategy says
/// that c2 counts for no less, so w₁ is even over 0..0.5: it holds in 20 %. Any weights:
/// 60 %. In the order of the weights given (w₁ ≥ w₂) always.
#[test]
fn what_is_in_force_counts() {
    let mut study = study(unit_criteria(&[3.0, 2.0]), &[("a", &[0.8, 0.5]), ("b", &[0.5, 0.7]), ("c", &[0.1, 0.1])]);
    study.strategy.shortlist.size = 1;
    study.strategy.weight_bounds = vec![WeightBound::MoreImportant(vec!["c2".to_owned(), "c1".to_owned()])];
    let run = Settings::default();
    let evaluation = evaluate(&study, &run).expect("a run");
    let usual = InForce::usual(&study, &evaluation, false);
    assert_eq!(usual, InForce { weights: Assumption::Stated, given: true });
    for (in_force, share, decided) in [
        (usual, 0.2, (Call::TooClose, Ingredient::InForce)),
        (usual.asked(Assumption::Any), 0.6, (Call::TooClose, Ingredient::InForce)),
        (usual.asked(Assumption::SameOrder), 1.0, (Call::Clear, Ingredient::All)),
        (usual.asked(Assumption::AsGiven), 1.0, (Call::Clear, Ingredient::All)),
    ] {
        let found = of(&study, in_force, 10_000);
        for verdict in &found {
            assert_eq!((verdict.call, verdict.decided_by), decided, "{in_force:?} {verdict:?}");
            let held = verdict.known.asked();
            assert_eq!(held.is_some(), in_force.weights != Assumption::AsGiven);
            assert!(held.is_none_or(|held| (held.share - share).abs() < 0.001 + 4.0 * held.error), "{held:?}");
        }
        // The linear programs say the same without a draw.
        let exact = of(&study, in_force, 0);
        let proven = exact[0].known.necessary.iter().find(|(weights, _)| *weights == in_force.weights);
        if matches!(in_force.weights, Assumption::Stated | Assumption::Any) {
            assert_eq!(proven, Some(&(in_force.weights, Held::No)));
        }
    }
}

/// Equal weights are as if nobody gave any: around them ±20 % counts for nothing, and
/// judged is what holds whatever the weights. Here a leads by 0.3 w₁ − 0.2 w₂: in 60 %.
#[test]
fn without_weights_any_weights_count() {
    let mut study = study(unit_criteria(&[1.0, 1.0]), &[("a", &[0.8, 0.5]), ("b", &[0.5, 0.7])]);
    study.strategy.shortlist.size = 1;
    let evaluation = evaluate(&study, &Settings::default()).expect("a run");
    let usual = InForce::usual(&study, &evaluation, false);
    assert_eq!(usual, InForce { weights: Assumption::Any, given: false });
    let found = of(&study, usual, 10_000);
    assert_eq!((found[0].call, found[0].decided_by), (Call::TooClose, Ingredient::InForce));
    assert_eq!(found[0].known.shares.len(), 1, "nothing is drawn around them");
    let held = found[0].known.asked().expect("drawn");
    assert!((held.share - 0.6).abs() < 0.001 + 4.0 * held.error, "{held:?}");
    // Set to be equal on purpose, or named in what is asked, they are given.
    assert!(InForce::usual(&study, &evaluation, true).given && usual.asked(WITHIN_20).given);
}

/// x is even over 0.692..0.908 on c1; a leads by w₁ (x − 0.5) − 0.2 w₂. Weights alone:
/// safe up to ±20 % (0.3 · 0.8 = 0.2 · 1.2). Scores alone: x > 0.7, in 208 of 216.
/// Together: x > 0.5 + 0.2 (1 + e₂) / (1 + e₁), in 91.06 % by numerical integration over
/// both errors.
#[test]
fn weights_and_scores_together() {
    let mut study = study(unit_criteria(&[1.0, 1.0]), &[("a", &[0.8, 0.4]), ("b", &[0.5, 0.6])]);
    study.strategy.shortlist.size = 1;
    study.candidates.cells[0][0] =
        Cell { score: Score::Interval { low: 0.692, high: 0.908 }, low_confidence: false, line: 0, column: 0 };
    for verdict in of(&study, GIVEN, 20_000) {
        let known = &verdict.known;
        assert!(tied(known.margin.expect("linear"), 0.2), "{known:?}");
        for (held, share) in [(known.scores(), 208.0 / 216.0), (known.together(), 0.910_603)] {
            let held = held.expect("drawn");
            assert!((held.share - share).abs() < 4.0 * held.error, "{held:?} {share}");
        }
        assert_eq!((verdict.call, verdict.decided_by), (Call::Leaning, Ingredient::Together), "{verdict:?}");
    }
}

/// A score between −4 and 9, and a method that refuses what is below 0: 4 of 13 draws.
#[test]
fn refused_draws_are_not_passed_over() {
    let criteria = ["c1", "c2"].map(|id| criterion(id, Direction::Max, (-10.0, 10.0), 1.0)).to_vec();
    let mut study = study(criteria, &[("a", &[2.5, 9.0]), ("b", &[1.0, 1.0])]);
    study.strategy.shortlist.size = 1;
    study.candidates.cells[0][0] =
        Cell { score: Score::Interval { low: -4.0, high: 9.0 }, low_confidence: false, line: 0, column: 0 };
    let run = Settings { method: Some("aras".to_owned()), ..Settings::default() };
    let evaluation = evaluate(&study, &run).expect("a run");
    let shares = drawn(&study, &run, &evaluation, GIVEN, (4_000, 1, 1), &Unwatched).expect("draws");
    for verdict in verdicts(&study, &run, &evaluation, GIVEN, &shares) {
        let refused = verdict.known.refused();
        assert!((refused - 4.0 / 13.0).abs() < 0.03, "{refused}");
        assert_eq!((verdict.call, verdict.decided_by), (Call::TooClose, Ingredient::Refused), "{verdict:?}");
        // With weights only nothing is refused.
        assert_eq!(verdict.known.within().expect("drawn").refused, 0);
    }
}

/// A gate that a score in doubt may not pass: a is out in 3 of 10.
#[test]
fn a_gate_in_doubt_is_doubt() {
    let mut criteria = unit_criteria(&[3.0, 2.0]);
    criteria[0].gate.min = Some(0.83);
    let mut study = study(criteria, &[("a", &[0.85, 0.9]), ("b", &[0.85, 0.1])]);
    study.strategy.shortlist.size = 1;
    study.candidates.cells[0][0] =
        Cell { score: Score::Interval { low: 0.8, high: 0.9 }, low_confidence: false, line: 0, column: 0 };
    let found = of(&study, GIVEN, 0);
    assert_eq!((found[0].known.scores_turn, found[0].known.margin_in_doubt), (Some(true), Some(0.0)));
    assert_ne!(found[0].call, Call::Clear);
}
