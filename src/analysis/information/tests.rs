//! Closed forms, worked out by hand.

use super::*;
use crate::analysis::evaluate;
use crate::analysis::fixture::{criterion, evidence, study, unit_criteria};
use crate::model::{Cell, Direction, Evidence, Gate, MissingPolicy, Score, Study};

fn settings() -> InformationSettings {
    InformationSettings {
        run: Settings::default(),
        weights: Assumption::Within { percent: 20.0 },
        scores: ScoreAssumption::Doubt,
        samples: 20_000,
        seed: 7,
    }
}

fn found(study: &Study, settings: &InformationSettings) -> (Evaluation, Information) {
    let evaluation = evaluate(study, &settings.run).expect("a run");
    let information = information(study, &evaluation, settings).expect("a result");
    (evaluation, information)
}

fn between(study: &mut Study, candidate: usize, criterion: usize, low: f64, high: f64) {
    study.candidates.cells[candidate][criterion] =
        Cell { score: Score::Interval { low, high }, low_confidence: false, line: 0, column: 0 };
}

fn near(a: f64, b: f64, error: f64) -> bool {
    (a - b).abs() <= error
}

/// a is at 0.6 on c1 and somewhere in 0..1 on c2 (counts for 0.5 there): total
/// 0.3 + 0.25. b is at 0.3 + 0.2 = 0.5. So a is first, and stays so while c2 is
/// above 0.4: knowing it changes the choice in 40 % of the cases, and what is
/// gained is `E[(0.5 − 0.3 − x/2)⁺] = ∫₀^0.4 (0.2 − x/2) dx = 0.04`.
#[test]
fn one_missing_score_of_two_candidates() {
    let mut study = study(unit_criteria(&[1.0, 1.0]), &[("a", &[0.6, 0.5]), ("b", &[0.6, 0.4])]);
    study.strategy.shortlist.size = 1;
    study.strategy.criteria[1].missing = MissingPolicy::Range;
    study.candidates.cells[0][1].score = Score::Missing("?".to_owned());
    let (evaluation, found) = found(&study, &settings());
    assert_eq!(evaluation.rows[0].name, "a");
    assert_eq!(found.scores.len(), 1);
    let worth = &found.scores[0];
    assert_eq!(worth.fact, Fact::Score { row: 0, criterion: 1 });
    assert!(worth.exact && near(worth.shortlist.share, 0.4, 1e-12) && near(worth.first.share, 0.4, 1e-12), "{worth:?}");
    assert!(near(worth.gain.expect("points"), 0.04, 1e-12), "{worth:?}");
    assert_eq!((worth.enters[0].0, worth.leaves[0].0, worth.leads[0].0), (1, 0, 1));
    assert!(found.candidates.is_empty() && found.criteria.is_empty() && found.all_scores.is_none());
}

/// Less is better and the scale is 0..200: total of a `0.5 (1 − x/200) + 0.3`
/// with x in 50..150 passes 0.5 of b at x = 120: in 30 of 100 cases.
#[test]
fn a_cost_between_two_ends() {
    let criteria = vec![
        criterion("quality", Direction::Max, (0.0, 10.0), 1.0),
        criterion("cost", Direction::Min, (0.0, 200.0), 1.0),
    ];
    let mut study = study(criteria, &[("a", &[6.0, 100.0]), ("b", &[5.0, 100.0])]);
    study.strategy.shortlist.size = 1;
    between(&mut study, 0, 1, 50.0, 150.0);
    let (_, found) = found(&study, &settings());
    assert!(near(found.scores[0].shortlist.share, 0.3, 1e-12), "{:?}", found.scores[0]);
}

/// Best at 6 within 1, 0 at both ends of 0..10. Level with b at value 0.5 of c2:
/// at 2.5 and at 8.5, so ahead in 2.5..8.5 and behind in 4 of 10 cases.
#[test]
fn a_target_is_missed_on_both_sides() {
    let criteria = vec![
        criterion("c1", Direction::Max, (0.0, 1.0), 1.0),
        criterion("c2", Direction::Target { target: 6.0, tolerance: 1.0 }, (0.0, 10.0), 1.0),
    ];
    let mut study = study(criteria, &[("a", &[0.5, 6.0]), ("b", &[0.5, 2.5])]);
    study.strategy.shortlist.size = 1;
    between(&mut study, 0, 1, 0.0, 10.0);
    // The middle of the values is 0.5 too: the choice now is by lot, and whatever is
    // found out decides it against the lot in half of the cases.
    let (evaluation, found) = found(&study, &settings());
    assert_eq!(evaluation.rows[0].name, "a");
    assert!(near(found.scores[0].shortlist.share, 0.5, 1e-12), "{:?}", found.scores[0]);
}

/// Two scores of a, uniform and of equal weight, against 0.4: `P(X + Y < 0.8) =
/// 0.8² / 2 = 0.32`.
#[test]
fn two_scores_of_one_candidate_together() {
    let mut study = study(unit_criteria(&[1.0, 1.0]), &[("a", &[0.5, 0.5]), ("b", &[0.4, 0.4])]);
    study.strategy.shortlist.size = 1;
    between(&mut study, 0, 0, 0.0, 1.0);
    between(&mut study, 0, 1, 0.0, 1.0);
    let (_, found) = found(&study, &settings());
    let both = &found.candidates[0];
    assert!(!both.exact && near(both.shortlist.share, 0.32, 4.0 * both.shortlist.error), "{both:?}");
    assert!(near(both.shortlist.error, (0.32_f64 * 0.68 / 20_000.0).sqrt(), 1e-4));
    // E[(0.8 − X − Y)⁺] / 2 = (0.8³ / 6) / 2.
    assert!(near(both.gain.expect("points"), 0.512 / 12.0, 2e-3), "{both:?}");
    // All there is in doubt is the same: the same draws.
    assert_eq!(found.all_scores.as_ref().expect("two").shortlist, both.shortlist);
    // Each by itself: behind while x < 0.3.
    assert!(found.scores.iter().all(|worth| near(worth.shortlist.share, 0.3, 1e-12)));
}

/// One criterion for everybody: X of a and Y of b, uniform, a ahead by 0.1 in the
/// rest (weight 1/2 each): a stays first while X + 0.2 ≥ Y; P(Y > X + 0.2) = 0.8²/2.
#[test]
fn one_criterion_for_all_candidates() {
    let mut study = study(unit_criteria(&[1.0, 1.0]), &[("a", &[0.6, 0.5]), ("b", &[0.4, 0.5])]);
    study.strategy.shortlist.size = 1;
    between(&mut study, 0, 1, 0.0, 1.0);
    between(&mut study, 1, 1, 0.0, 1.0);
    let (_, found) = found(&study, &settings());
    let all = &found.criteria[0];
    assert_eq!(all.fact, Fact::Criterion(1));
    assert!(near(all.shortlist.share, 0.32, 4.0 * all.shortlist.error), "{all:?}");
}

/// The same, but one assessor judged both: strict on one is strict on the other. Then
/// X = Y, and a stays ahead; each by itself still changes it in 30 %: X below 0.3, Y
/// above 0.7. With ρ = 1/2 it is ∫₀^0.8 P(Y > x + 0.2 | x) dx over the Gaussian copula,
/// by numerical integration in another program.
#[test]
fn what_one_assessor_judged_becomes_known_together() {
    let share = |rho: Option<f64>| {
        let mut study = study(unit_criteria(&[1.0, 1.0]), &[("a", &[0.6, 0.5]), ("b", &[0.4, 0.5])]);
        study.strategy.shortlist.size = 1;
        study.strategy.doubt.by_assessor = rho;
        study.evidence = ["a", "b"]
            .map(|candidate| Evidence {
                assessor: Some("ann".to_owned()),
                distribution: Some(Distribution::Uniform { low: 0.0, high: 1.0 }),
                ..evidence(candidate, &study.strategy.criteria[1].id)
            })
            .to_vec();
        let (_, found) = found(&study, &settings());
        assert!(found.scores.iter().all(|worth| near(worth.shortlist.share, 0.3, 1e-12)), "{:?}", found.scores);
        let both = found.all_scores.expect("two");
        assert_eq!(both.shortlist, found.criteria[0].shortlist);
        both.shortlist
    };
    let apart = share(None);
    assert!(near(apart.share, 0.32, 4.0 * apart.error), "{apart:?}");
    assert!(near(share(Some(1.0)).share, 0.0, 1e-15));
    let half = share(Some(0.5));
    assert!(near(half.share, 0.237_599_749_7, 4.0 * half.error), "{half:?}");
}

/// Only the order of c2 counts: c at the top of the scale, b at its foot, a at u
/// between them. Totals: a 0.3 + u / 2, b 0.25, c 0.5: c passes a where u < 0.4.
#[test]
fn an_order_becomes_known_as_a_whole() {
    let rows: [(&str, &[f64]); 3] = [("a", &[0.6, 0.5]), ("b", &[0.5, 0.4]), ("c", &[0.0, 0.9])];
    let mut study = study(unit_criteria(&[1.0, 1.0]), &rows);
    study.strategy.shortlist.size = 1;
    study.strategy.criteria[1].ordinal = true;
    let (evaluation, found) = found(&study, &settings());
    assert_eq!(evaluation.rows[0].name, "a");
    assert!(found.scores.is_empty() && found.candidates.is_empty());
    let worth = &found.criteria[0];
    assert_eq!(worth.fact, Fact::Criterion(1));
    assert!(near(worth.shortlist.share, 0.4, 4.0 * worth.shortlist.error), "{worth:?}");
    assert_eq!(evaluation.rows[worth.enters[0].0].name, "c");
}

/// A gate at 3 on a score in 0..10 takes the candidate out in 30 % of the cases,
/// although the criterion has no weight.
#[test]
fn a_gate_is_worth_asking_about() {
    let mut criteria = unit_criteria(&[1.0, 0.0]);
    criteria[1] = criterion("integrity", Direction::Max, (0.0, 10.0), 0.0);
    criteria[1].gate = Gate { min: Some(3.0), max: None };
    let mut study = study(criteria, &[("a", &[0.6, 5.0]), ("b", &[0.4, 5.0])]);
    study.strategy.shortlist.size = 1;
    between(&mut study, 0, 1, 0.0, 10.0);
    let (_, found) = found(&study, &settings());
    let worth = &found.scores[0];
    assert!(near(worth.shortlist.share, 0.3, 1e-12) && worth.leaves[0].0 == 0, "{worth:?}");
}

/// a is ahead while w₁ > 0.45. Over all weights w₁ is uniform on 0..1: 45 %. Within
/// ±20 % of (0.5, 0.5), w₁ = (1 + x) / (2 + x + y): below 0.45 where
/// 1.1 x − 0.9 y < −0.2 with x, y in ±0.2, a triangle with legs 0.4 − 0.2/1.1…:
/// worked out below.
#[test]
fn one_weight_of_two() {
    // (w − 0.45) · 1: a leads by 0.55 on c1 and lags by 0.45 on c2.
    let mut study = study(unit_criteria(&[1.0, 1.0]), &[("a", &[0.8, 0.2]), ("b", &[0.25, 0.65])]);
    study.strategy.shortlist.size = 1;
    let mut settings = settings();
    settings.weights = Assumption::Any;
    let (evaluation, any) = found(&study, &settings);
    assert_eq!(evaluation.rows[0].name, "a");
    assert_eq!(any.weights.len(), 2);
    for worth in &any.weights {
        assert!(near(worth.shortlist.share, 0.45, 4.0 * worth.shortlist.error), "{worth:?}");
        assert_eq!((worth.enters[0].0, worth.leaves[0].0), (1, 0));
    }
    settings.weights = Assumption::Within { percent: 20.0 };
    let (_, within) = found(&study, &settings);
    // 0.55 (1 + x) < 0.45 (1 + y): y > (0.1 + 0.55 x) / 0.45. At x = −0.2 that is
    // y > −1/45; y reaches 0.2 at x = −1/55. A triangle of (1/5 − 1/55) by
    // (1/5 + 1/45), half of it, over a square of 0.4 by 0.4.
    let share = 0.5 * (0.2 - 1.0 / 55.0) * (0.2 + 1.0 / 45.0) / 0.16;
    let worth = &within.weights[0];
    assert!(near(worth.shortlist.share, share, 4.0 * worth.shortlist.error), "{worth:?} {share}");
    settings.weights = Assumption::AsGiven;
    assert!(found(&study, &settings).1.weights.is_empty());
}

/// A method that is no weighted sum of own values is run for each quantile: the
/// same answer within half a step between them.
#[test]
fn any_method_can_be_asked() {
    let mut study = study(unit_criteria(&[1.0, 1.0]), &[("a", &[0.6, 0.5]), ("b", &[0.6, 0.4])]);
    study.strategy.shortlist.size = 1;
    between(&mut study, 0, 1, 0.2, 0.8);
    let mut settings = settings();
    settings.run.method = Some("wpm".to_owned());
    // a is behind where x < 0.4: in a third of 0.2..0.8.
    let (_, found) = found(&study, &settings);
    let worth = &found.scores[0];
    assert!(!worth.exact && near(worth.shortlist.share, 1.0 / 3.0, 0.0051), "{worth:?}");
}

/// Two assessors say 0.4 and 0.6 of c2 where 0.5 stands: b is level with a at 0.6, so
/// that a lot decides in half of the cases and changes it in a quarter; at 0.61 b is
/// ahead in half of the cases, whatever rounding does to the border.
#[test]
fn a_tie_is_a_lot() {
    let mut study = study(unit_criteria(&[1.0, 1.0]), &[("a", &[0.6, 0.55]), ("b", &[0.55, 0.5])]);
    study.strategy.shortlist.size = 1;
    let run = Settings::default();
    let evaluation = evaluate(&study, &run).expect("a run");
    let deciding = Deciding::new(&study, &evaluation, &run).expect("a method");
    let share = |highest: f64| {
        let law = Distribution::empirical(&[0.4, highest]).expect("two values");
        let doubts: Doubts = vec![Vec::new(), vec![(1, law.clone())]];
        scores::Draws::new(&deciding, (&doubts, &[]), &settings()).single(1, 1, &law).shortlist.share
    };
    assert!(near(share(0.6), 0.25, 1e-12) && near(share(0.61), 0.5, 1e-12), "{} {}", share(0.6), share(0.61));
}

#[test]
fn the_order_of_rows_and_columns_plays_no_part() {
    let names = ["delta", "alpha", "charlie", "bravo"];
    let build = |rows: [usize; 4], columns: [usize; 3]| {
        let points = [3.0, 2.0, 1.0];
        let criteria = columns.map(|j| criterion(["x", "y", "z"][j], Direction::Max, (0.0, 10.0), points[j])).to_vec();
        let scores = [[5.0, 6.0, 4.0], [6.0, 4.5, 5.0], [4.0, 5.5, 7.0], [5.5, 5.0, 5.0]];
        let picked: Vec<Vec<f64>> = rows.map(|i| columns.map(|j| scores[i][j]).to_vec()).to_vec();
        let table: Vec<(&str, &[f64])> = rows.iter().zip(&picked).map(|(i, s)| (names[*i], s.as_slice())).collect();
        let mut study = study(criteria, &table);
        study.strategy.shortlist.size = 2;
        for (at, &i) in rows.iter().enumerate() {
            let column = |j: usize| columns.iter().position(|c| *c == j).expect("there");
            between(&mut study, at, column(i % 3), 2.0, 9.0);
            between(&mut study, at, column((i + 1) % 3), 3.0, 8.0);
        }
        study
    };
    let said = |study: &Study| -> Vec<String> {
        let mut settings = settings();
        settings.samples = 2_000;
        let (evaluation, found) = found(study, &settings);
        let name = |i: &usize| evaluation.rows[*i].name.clone();
        let id = |j: &usize| study.strategy.criteria[*j].id.clone();
        let fact = |fact: &Fact| match fact {
            Fact::Score { row, criterion } => format!("{} {}", name(row), id(criterion)),
            Fact::Candidate(row) => name(row),
            Fact::Criterion(j) | Fact::Weight(j) => id(j),
            Fact::AllScores => "all".to_owned(),
            Fact::AllWeights => "weights".to_owned(),
        };
        let lists = [&found.scores, &found.candidates, &found.criteria, &found.weights];
        let all = lists.into_iter().flatten().chain(&found.all_scores).chain(&found.all_weights);
        all.map(|worth| format!("{} {:.12} {:.12}", fact(&worth.fact), worth.shortlist.share, worth.first.share))
            .collect()
    };
    let first = said(&build([0, 1, 2, 3], [0, 1, 2]));
    assert_eq!(first, said(&build([3, 1, 0, 2], [2, 0, 1])));
    assert_eq!(first.len(), 8 + 4 + 3 + 3 + 2);
}

#[test]
fn probabilities_of_jumps_are_told_apart() {
    use super::chance::below;
    let doubt = Distribution::Uniform { low: 2.0, high: 6.0 };
    assert!(near(below(&doubt, 3.0, false), 0.25, 1e-15) && near(below(&doubt, 3.0, true), 0.25, 1e-15));
    assert_eq!((below(&doubt, 1.0, true), below(&doubt, 6.0, true)), (0.0, 1.0));
    let sure = Distribution::Exact(3.0);
    assert_eq!((below(&sure, 3.0, false), below(&sure, 3.0, true)), (0.0, 1.0));
}

/// Each weight of three by itself, the others in proportion, and all at once: a leads by
/// 0.3 w₁ − 0.2 w₂ over b (c3 is the same for both), over all weights ahead while
/// w₁ / (w₁ + w₂) > 0.4, which is even on 0..1: it changes in 40 %. Knowing w₃ alone
/// changes nothing.
#[test]
fn all_weights_at_once() {
    let mut study = study(unit_criteria(&[3.0, 2.0, 1.0]), &[("a", &[0.8, 0.5, 0.5]), ("b", &[0.5, 0.7, 0.5])]);
    study.strategy.shortlist.size = 1;
    let mut settings = settings();
    settings.weights = Assumption::Any;
    let (_, any) = found(&study, &settings);
    let all = any.all_weights.as_ref().expect("open");
    assert!(near(all.shortlist.share, 0.4, 4.0 * all.shortlist.error), "{all:?}");
    assert!(any.weights.iter().any(|worth| worth.fact == Fact::Weight(2) && worth.shortlist.share == 0.0));
    assert_eq!(any.together()[0].fact, Fact::AllWeights);
    settings.weights = Assumption::AsGiven;
    assert!(found(&study, &settings).1.all_weights.is_none());
}

/// A score even between −4 and 9 under a method that refuses what is below 0.
#[test]
fn what_is_refused_is_told() {
    let criteria = ["c1", "c2"].map(|id| criterion(id, Direction::Max, (-10.0, 10.0), 1.0)).to_vec();
    let mut study = study(criteria, &[("a", &[2.5, 9.0]), ("b", &[1.0, 1.0])]);
    study.strategy.shortlist.size = 1;
    between(&mut study, 0, 0, -4.0, 9.0);
    let mut settings = settings();
    settings.run.method = Some("aras".to_owned());
    let (_, found) = found(&study, &settings);
    assert!(near(found.scores[0].refused, 4.0 / 13.0, 0.005) && found.refused() > 0.3, "{found:?}");
    assert!(found.weights.iter().all(|worth| worth.refused == 0.0));
}
