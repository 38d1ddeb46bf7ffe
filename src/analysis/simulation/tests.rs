//! Closed forms, the plain way, and what must not show.
#![allow(clippy::float_cmp, reason = "shares of whole counts are exact")]

use nalgebra::DMatrix;

use super::reference;
use super::{
    DrawnSetting, NoSimulation, Shares, Simulation, SimulationSettings, TableDraws, TableSimulation, Unwatched, Watch,
    ladder, simulate, simulate_table,
};
use crate::analysis::fixture::{criterion, partners, study, unit_criteria};
use crate::analysis::{ScoreAssumption, ScoreDoubts, Settings, evaluate};
use crate::model::{
    Axis, AxisMinimum, Condition, ConditionKind, ConditionTest, DecisionTable, Direction, Distribution, Label, Score,
    Study, Subject,
};
use crate::num::isa::Isa;
use crate::num::powf;
use crate::ranking::method;
use crate::region::{Assumption, Region};

fn settings(weights: Assumption, samples: u64, seed: u64) -> SimulationSettings {
    SimulationSettings {
        run: Settings::default(),
        weights,
        scores: ScoreAssumption::AsGiven,
        samples,
        seed,
        threads: 1,
        drawn: None,
    }
}

/// With the scores in doubt.
fn in_doubt(weights: Assumption, samples: u64, seed: u64) -> SimulationSettings {
    SimulationSettings { scores: ScoreAssumption::Doubt, ..settings(weights, samples, seed) }
}

fn with_method(id: &str) -> Settings {
    Settings { method: Some(id.to_owned()), ..Settings::default() }
}

/// Exact scores on criteria from 0 to 1, and every weight possible.
fn table(rows: &[&[f64]]) -> TableDraws {
    let (n, m) = (rows.len(), rows[0].len());
    let criteria = unit_criteria(&vec![1.0; m]);
    let names: Vec<String> = (0..n).map(|i| format!("c{i:04}")).collect();
    let laws: Vec<Vec<Distribution>> =
        rows.iter().map(|row| row.iter().map(|x| Distribution::Exact(*x)).collect()).collect();
    let ids: Vec<&str> = criteria.iter().map(|c| c.id.as_str()).collect();
    let doubts = ScoreDoubts::independent(&names.iter().map(String::as_str).collect::<Vec<_>>(), &ids, &laws);
    TableDraws {
        entry: method(None).expect("a default"),
        params: serde_json::Map::new(),
        table: DecisionTable { names, scores: doubts.middle().clone(), criteria },
        doubts,
        region: Region::any(m),
        size: 1,
        minima: Vec::new(),
        asked: Vec::new(),
        decided: vec![0],
        drawn: None,
        samples: 10_000,
        seed: 7,
        threads: 1,
        isa: Isa::usual(),
    }
}

fn drawn(draws: &TableDraws) -> TableSimulation {
    simulate_table(draws, &Unwatched).expect("a result")
}

/// Whether a share lies within four of its own errors of the truth: the interval of
/// independent draws is far wider than that of spread ones, and hides a bias.
fn own(share: f64, error: f64, truth: f64) -> bool {
    (share - truth).abs() <= 4.0 * error + 1e-12
}

/// Whether a share of `draws` draws is within the 99.9 % interval of the truth.
fn near(share: f64, truth: f64, draws: f64) -> bool {
    (share - truth).abs() <= 3.29 * (truth * (1.0 - truth) / draws).sqrt() + 1e-12
}

#[test]
fn the_worked_example_has_the_shares_of_the_manual() {
    // Shares from a separate calculation in another language (10,000 draws
    // each): first place and the shortlist of three as decided.
    let expected = [
        (Assumption::Within { percent: 10.0 }, 1.0, 1.0),
        (Assumption::Within { percent: 20.0 }, 0.97, 1.0),
        (Assumption::Within { percent: 50.0 }, 0.65, 0.996),
        (Assumption::SameOrder, 0.23, 0.70),
        (Assumption::Any, 0.32, 0.41),
    ];
    // The printed figures are rounded to a point and sampled too.
    let near = |a: f64, b: f64| (a - b).abs() < 0.005 + 2.6 * (2.0 * b * (1.0 - b) / 10_000.0).sqrt();
    for (weights, first, shortlist) in expected {
        let found = simulate(&partners(), &settings(weights, 10_000, 1), &Unwatched).expect("a result");
        let shares = &found.shares;
        assert!(near(shares.acceptability[(0, 0)], first), "{weights}: {}", shares.acceptability[(0, 0)]);
        assert!(near(shares.same_shortlist, shortlist), "{weights}: {}", shares.same_shortlist);
    }
    // The same steps as a ladder.
    let study = partners();
    let evaluation = evaluate(&study, &Settings::default()).expect("a result");
    let steps =
        ladder(&study, &Settings::default(), &evaluation, 10_000, 1, 1, &Unwatched).expect("nobody stops it").steps;
    for step in &steps {
        let (_, first, shortlist) =
            expected.iter().find(|(weights, ..)| *weights == step.assumption).expect("one of the manual");
        assert!(near(step.same_first, *first) && near(step.same_shortlist, *shortlist), "{step:?}");
        assert!(step.samples == 10_000 && step.error > 0.0 && step.error <= 0.0051);
    }
    assert_eq!(steps.len(), 3);
    assert_eq!(steps[0].leader, Some(0));
}

#[test]
fn half_a_point_of_doubt_leaves_the_three_of_the_manual() {
    // Every score ± 0.5, the cost ± 10 % of its value, weights as given.
    let study = partners();
    let run = settings(Assumption::AsGiven, 10_000, 1);
    let evaluation = evaluate(&study, &Settings::default()).expect("a result");
    let mut draws = TableDraws::of(&study, &run, &evaluation).expect("draws");
    let laws: Vec<Vec<Distribution>> = (0..8)
        .map(|i| {
            (0..6)
                .map(|j| {
                    let x = draws.table.scores[(i, j)];
                    let by = if j == 5 { 0.1 * x } else { 0.5 };
                    Distribution::Uniform { low: x - by, high: x + by }
                })
                .collect()
        })
        .collect();
    let names: Vec<&str> = draws.table.names.iter().map(String::as_str).collect();
    let ids: Vec<&str> = draws.table.criteria.iter().map(|c| c.id.as_str()).collect();
    draws.doubts = ScoreDoubts::independent(&names, &ids, &laws);
    let shares = drawn(&draws).shares;
    assert!((shares.acceptability[(0, 0)] - 0.655).abs() < 0.0005 + 3.29 * (2.0 * 0.226 / 10_000.0_f64).sqrt());
    // "100 %" of the manual is 99.9 % rounded: 0.9993 of 2,000,000 draws in numpy.
    assert!(near(shares.same_shortlist, 0.9993, 10_000.0), "{}", shares.same_shortlist);
}

#[test]
fn closed_forms_lie_in_the_interval() {
    // Everyone best on one criterion: every place equally likely.
    for m in [2_u32, 3, 5, 8] {
        let rows: Vec<Vec<f64>> = (0..m).map(|i| (0..m).map(|j| f64::from(u8::from(i == j))).collect()).collect();
        let draws = table(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
        let found = drawn(&draws);
        let truth = 1.0 / f64::from(m);
        let both = found.shares.acceptability.iter().zip(&found.errors.acceptability);
        for (share, error) in both {
            assert!(near(*share, truth, 10_000.0) && own(*share, *error, truth), "{m}: {share} {error}");
        }
        // One level c everywhere but on the first criterion: first when its
        // weight is above c / (1 + c).
        for c in [1.0, 0.5, 0.2] {
            let (mut a, mut b) = (vec![0.0; m as usize], vec![c; m as usize]);
            (a[0], b[0]) = (1.0, 0.0);
            let found = drawn(&table(&[&a, &b]));
            let truth = powf(1.0 / (1.0 + c), f64::from(m) - 1.0);
            let share = found.shares.pairwise[(0, 1)];
            assert!(near(share, truth, 10_000.0), "{m} {c}: {share} {truth}");
            let (first, error) = (found.shares.acceptability[(0, 0)], found.errors.pairwise[(0, 1)]);
            assert!(own(share, error, truth) && own(first, error, truth), "{m} {c}: {share} {error} {truth}");
            assert!((share + found.shares.pairwise[(1, 0)] - 1.0).abs() < 1e-15);
        }
    }
    let found = drawn(&table(&[&[1.0, 0.0, 0.0], &[0.0, 1.0, 1.0]]));
    let (central, errors) = (&found.shares.central_weights[0], &found.errors.central_weights[0]);
    let (central, errors) = (central.as_ref().expect("first"), errors.as_ref().expect("first"));
    for ((share, error), truth) in central.iter().zip(errors).zip([2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0]) {
        assert!((share - truth).abs() < 3.29 * error && *error < 0.01, "{share} {error}");
    }
    assert_eq!(found.shares.confidence, [Some(1.0), Some(1.0)]);
}

/// Over 1,000 seeds, how often ± 1.96 errors hold the truth; figures are share,
/// error and truth.
fn held<const N: usize>(
    draws: &mut TableDraws,
    figures: impl Fn(&TableSimulation) -> [(f64, f64, f64); N],
) -> [usize; N] {
    let mut held = [0; N];
    for seed in 0..1_000 {
        draws.seed = seed;
        let figures = figures(&drawn(draws));
        for (count, (share, error, truth)) in held.iter_mut().zip(figures) {
            *count += usize::from((share - truth).abs() <= 1.96 * error);
        }
    }
    held
}

#[test]
fn intervals_hold_the_truth_as_often_as_they_say() {
    // The first is ahead where Σ a_j w_j > 0; over all weights that share is
    // Σ over a_j > 0 of Π over k ≠ j of a_j ÷ (a_j − a_k) (Ali 1973).
    let ahead = |a: &[f64]| -> f64 {
        let of =
            |j: usize| a.iter().enumerate().filter(|(k, _)| *k != j).map(|(_, x)| a[j] / (a[j] - x)).product::<f64>();
        (0..a.len()).filter(|&j| a[j] > 0.0).map(of).sum()
    };
    for (differences, samples) in [
        (vec![0.9, 0.25, -0.4, -0.7], 1_000),
        (vec![0.9, 0.25, -0.4, -0.7], 10_000),
        (vec![0.31, -0.2, -0.5, -0.6, -0.9], 10_000),
    ] {
        let share = ahead(&differences);
        let rows: [Vec<f64>; 2] = [
            differences.iter().map(|a| f64::max(*a, 0.0)).collect(),
            differences.iter().map(|a| f64::max(-a, 0.0)).collect(),
        ];
        let mut draws = table(&[&rows[0], &rows[1]]);
        draws.samples = samples;
        let held = held(&mut draws, |found| {
            let (shares, errors) = (&found.shares, &found.errors);
            [
                (shares.acceptability[(0, 0)], errors.acceptability[(0, 0)], share),
                (shares.expected_rank[0], errors.expected_rank[0], 2.0 - share),
                (shares.shortlist[1], errors.shortlist[1], 1.0 - share),
            ]
        });
        assert!(held.iter().all(|count| (930..=970).contains(count)), "{differences:?} {samples}: {held:?}");
    }
}

#[test]
fn intervals_are_not_too_narrow_where_scramblings_agree_by_chance() {
    // The first is ahead where its weight is above t = c / (1 + c). That is one
    // cut of the first dimension, in which even points are a lattice: every
    // scrambling is off by less than one point, often by the same.
    let mut draws = table(&[&[1.0, 0.0, 0.0], &[0.0, 0.7, 0.7]]);
    let (first, t) = (1.0 / (1.7 * 1.7), 0.7 / 1.7);
    for samples in [1_024, 8_192, 10_000, 65_536] {
        draws.samples = samples;
        let held = held(&mut draws, |found| {
            let (shares, errors) = (&found.shares, &found.errors);
            let central = |s: &Shares| s.central_weights[0].as_ref().expect("first")[0];
            [
                (shares.acceptability[(0, 0)], errors.acceptability[(0, 0)], first),
                (shares.expected_rank[0], errors.expected_rank[0], 2.0 - first),
                (central(shares), central(errors), t + (1.0 - t) / 3.0),
                (shares.shortlist[1], errors.shortlist[1], 1.0 - first),
            ]
        });
        assert!(held.iter().all(|count| *count >= 930), "{samples}: {held:?}");
        // Nor so wide that they say nothing: of 16 points off by less than one.
        #[allow(clippy::cast_precision_loss, reason = "a number of draws")]
        let most = 12.0 / samples as f64;
        assert!(drawn(&draws).errors.shortlist[1] < most, "{samples}");
    }
}

#[test]
fn those_who_are_level_share_places_and_the_sums_are_one() {
    // Three alike, one better on the first criterion and one worse everywhere.
    let rows: [&[f64]; 5] = [&[0.5, 0.5], &[0.5, 0.5], &[0.5, 0.5], &[0.9, 0.1], &[0.1, 0.1]];
    let mut draws = table(&rows);
    draws.size = 2;
    draws.decided = vec![0, 3];
    let found = drawn(&draws);
    let shares = &found.shares;
    for at in 0..5 {
        assert!((shares.acceptability.row(at).sum() - 1.0).abs() < 1e-12);
        assert!((shares.acceptability.column(at).sum() - 1.0).abs() < 1e-12);
    }
    assert_eq!(shares.acceptability[(0, 1)], shares.acceptability[(2, 1)]);
    assert_eq!(shares.pairwise[(0, 1)], 0.5);
    assert!(found.errors.pairwise[(0, 1)] < 1.5 / 10_000.0);
    assert!(near(shares.acceptability[(3, 0)], 0.5, 10_000.0));
    assert!(near(shares.acceptability[(0, 0)] * 3.0, 0.5, 10_000.0));
    // A level group has the middle of its places: 2 or 3.
    assert!((shares.expected_rank[1] - (3.0 - shares.acceptability[(0, 0)] * 3.0)).abs() < 1e-12);
    // Where the fourth leads one place is left for three who are alike, else two:
    // half of the draws 1/3, half 2/3.
    for i in 0..3 {
        let expected =
            found.shares.acceptability[(3, 0)] / 3.0 + (1.0 - found.shares.acceptability[(3, 0)]) * 2.0 / 3.0;
        assert!((shares.shortlist[i] - expected).abs() < 1e-12, "{}", shares.shortlist[i]);
        assert!(own(shares.shortlist[i], found.errors.shortlist[i], 0.5));
    }
    assert_eq!((shares.shortlist[3], shares.by_lot), (shares.acceptability[(3, 0)], 1.0));
    // The list as decided, of the first and the fourth, is one of three where the
    // fourth leads, and none of the others.
    assert!((shares.same_shortlist - shares.acceptability[(3, 0)] / 3.0).abs() < 1e-12);
    let lists: Vec<_> =
        found.shortlists.iter().map(|list| (list.members.clone(), list.level.clone(), list.places)).collect();
    assert!(lists.contains(&(vec![3], vec![0, 1, 2], 1)) && lists.contains(&(vec![], vec![0, 1, 2], 2)), "{lists:?}");
    assert_eq!(lists.len(), 2);
}

#[test]
fn lots_add_no_error_where_every_draw_says_the_same() {
    // Two alike for one place: half each, and half of the draws the list as decided.
    let found = drawn(&table(&[&[0.8, 0.8], &[0.8, 0.8]]));
    assert_eq!((found.shares.shortlist, found.shares.same_shortlist), (vec![0.5, 0.5], 0.5));
    // No more than what is left where draws are as even as can be: about one draw.
    assert!(found.errors.shortlist.iter().all(|error| *error < 1.5e-4) && found.errors.same_shortlist < 1.5e-4);
    // Five alike for three places: 3/5 each, one list of ten.
    let row: &[f64] = &[0.8, 0.8];
    let mut draws = table(&[row; 5]);
    (draws.size, draws.decided) = (3, vec![0, 1, 2]);
    let found = drawn(&draws);
    assert!(found.shares.shortlist.iter().all(|share| (share - 0.6).abs() < 1e-15));
    assert!((found.shares.same_shortlist - 0.1).abs() < 1e-15);
}

/// Two criteria of 0..10, and a gate of at least 5 on the first of them; A on it
/// from 4 to 8.
fn gated(weight: f64) -> Study {
    let mut study = study(
        vec![
            criterion("c1", Direction::Max, (0.0, 10.0), weight),
            criterion("c2", Direction::Max, (0.0, 10.0), 100.0 - weight),
        ],
        &[("A", &[6.0, 9.0]), ("B", &[6.0, 6.0]), ("D", &[5.0, 1.0])],
    );
    study.strategy.criteria[0].gate.min = Some(5.0);
    study.strategy.shortlist.size = 1;
    study.candidates.cells[0][0].score = Score::Interval { low: 4.0, high: 8.0 };
    study
}

#[test]
fn who_does_not_pass_a_gate_in_a_draw_is_out_of_it() {
    // The gate lets three quarters of 4..8 through; A leads wherever it is there,
    // for with c1 >= 5 it has 0.5·5 + 0.5·9 = 7 > 6 at the least.
    for weight in [50.0, 0.0] {
        let found = simulate(&gated(weight), &in_doubt(Assumption::AsGiven, 10_000, 1), &Unwatched).expect("a result");
        let (shares, errors) = (&found.shares, &found.errors);
        for (share, error, truth) in [
            (shares.shortlist[0], errors.shortlist[0], 0.75),
            (shares.acceptability[(0, 0)], errors.acceptability[(0, 0)], 0.75),
            (shares.out[0], errors.out[0], 0.25),
            (shares.shortlist[1], errors.shortlist[1], 0.25),
            (shares.same_shortlist, errors.same_shortlist, 0.75),
            (shares.pairwise[(0, 2)], errors.pairwise[(0, 2)], 0.75),
            // The last of three places in a quarter of the draws.
            (shares.expected_rank[0], errors.expected_rank[0], 0.75 + 3.0 * 0.25),
            (shares.expected_rank[1], errors.expected_rank[1], 0.75 * 2.0 + 0.25),
        ] {
            assert!(own(share, error, truth) && error > 0.0, "{weight}: {share} {error} {truth}");
        }
        assert!((shares.acceptability.row(0).sum() + shares.out[0] - 1.0).abs() < 1e-12);
        assert_eq!(shares.out[1..], [0.0, 0.0]);
        assert_eq!(shares.confidence[0].map(|share| own(share, 0.005, 0.75)), Some(true));
        same(
            &found,
            &reference::simulate(&gated(weight), &in_doubt(Assumption::AsGiven, 10_000, 1), &Unwatched)
                .expect("a result"),
        );
    }
    // As given there is no draw of scores: as in the ranking.
    let run = SimulationSettings { scores: ScoreAssumption::AsGiven, ..settings(Assumption::AsGiven, 100, 1) };
    assert_eq!(simulate(&gated(50.0), &run, &Unwatched).expect("a result").shares.out, [0.0; 3]);
}

#[test]
fn a_hard_condition_takes_out_as_a_gate_does_and_others_are_looked_at_without() {
    let mut study = gated(50.0);
    study.strategy.criteria[0].gate.min = None;
    study.strategy.conditions.push(Condition {
        id: "enough".to_owned(),
        kind: ConditionKind::Hard,
        subject: Some(Subject::Criterion("c1".to_owned())),
        test: Some(ConditionTest::Between { min: Some(5.0), max: Some(7.0) }),
        reason: Label::default(),
        line: None,
    });
    // Also for a method that looks at the other candidates, in the plain way.
    for id in ["additive", "topsis", "vikor"] {
        let run = SimulationSettings { run: with_method(id), ..in_doubt(Assumption::AsGiven, 10_000, 1) };
        let found = simulate(&study, &run, &Unwatched).expect("a result");
        let at = found.evaluation.rows.iter().position(|row| row.name == "A").expect("there");
        assert!(own(found.shares.out[at], found.errors.out[at], 0.5), "{id}: {}", found.shares.out[at]);
        assert!((found.shares.shortlist.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }
    // Nobody is left when all are out together.
    let mut alone = gated(50.0);
    alone.candidates.names.truncate(1);
    alone.candidates.cells.truncate(1);
    let found = simulate(&alone, &in_doubt(Assumption::AsGiven, 10_000, 1), &Unwatched).expect("a result");
    assert!(own(found.shares.shortlist[0], found.errors.shortlist[0], 0.75), "{}", found.shares.shortlist[0]);
    assert_eq!(found.shares.expected_rank[0], 1.0);
    assert_eq!(found.shortlists.iter().map(|list| list.members.len()).sum::<usize>(), 1);
}

#[test]
fn a_class_that_the_line_cuts_goes_by_lot() {
    // All in one class: one place for four.
    let names = ["P", "Q", "R", "S"];
    let rows: Vec<(&str, &[f64])> = names.iter().map(|name| (*name, [8.0].as_slice())).collect();
    let mut study: Study = study(vec![criterion("a", Direction::Max, (0.0, 10.0), 1.0)], &rows);
    study.strategy.shortlist.size = 1;
    study.strategy.method.id = Some("mr-sort".to_owned());
    study.strategy.method.params.insert("profiles".to_owned(), serde_json::json!([{ "a": 5 }]));
    let found = simulate(&study, &settings(Assumption::AsGiven, 200, 1), &Unwatched).expect("a result");
    assert_eq!(found.shares.shortlist, [0.25; 4]);
    assert_eq!((found.shares.same_shortlist, found.shares.by_lot), (0.25, 1.0));
}

fn same(a: &Simulation, b: &Simulation) {
    let close = |a: &DMatrix<f64>, b: &DMatrix<f64>| (a - b).amax() < 1e-12;
    let (a, b) = (&a.shares, &b.shares);
    assert_eq!(a.out, b.out);
    assert!(close(&a.acceptability, &b.acceptability));
    assert!(close(&a.pairwise, &b.pairwise));
    let flat = |s: &Shares| {
        let lists = s.shortlist.iter().chain(&s.expected_rank).copied().chain([s.same_shortlist]);
        let central = s.central_weights.iter().flatten().flatten().copied();
        lists.chain(central).collect::<Vec<f64>>()
    };
    let (a, b) = (flat(a), flat(b));
    assert_eq!(a.len(), b.len());
    assert!(a.iter().zip(&b).all(|(a, b)| (a - b).abs() < 1e-12), "{a:?} {b:?}");
}

#[test]
fn the_plain_way_finds_the_same() {
    let mut minima = partners();
    minima.strategy.criteria[2].axis = Axis::Workability;
    minima.strategy.criteria[4].axis = Axis::Workability;
    minima.strategy.shortlist.axis_min = AxisMinimum(vec![(Axis::Workability, 80.0)]);
    let mut doubtful = partners();
    for (i, j, low, high) in [(0, 0, 5.0, 9.0), (1, 0, 4.0, 7.0), (3, 2, 3.0, 8.0)] {
        doubtful.candidates.cells[i][j].score = Score::Interval { low, high };
    }
    let mut gates = doubtful.clone();
    gates.strategy.criteria[0].gate.min = Some(6.0);
    gates.strategy.criteria[2].gate.min = Some(4.0);
    let both = |study: &Study, run: &SimulationSettings| {
        let found = simulate(study, run, &Unwatched).expect("a result");
        same(&found, &reference::simulate(study, run, &Unwatched).expect("a result"));
        found
    };
    for weights in [Assumption::Any, Assumption::SameOrder, Assumption::Within { percent: 30.0 }] {
        for id in ["additive", "topsis", "vikor", "wpm", "promethee-2"] {
            let run = SimulationSettings { run: with_method(id), ..in_doubt(weights, 600, 3) };
            both(&partners(), &run);
            both(&doubtful, &run);
            let found = both(&gates, &run);
            assert!(found.shares.out.iter().any(|share| *share > 0.0), "a gate that bites");
        }
        let found = both(&minima, &in_doubt(weights, 600, 3));
        assert!(found.shares.shortlist.iter().sum::<f64>() < 3.0, "a minimum that bites");
    }
}

struct Stops(u64);

impl Watch for Stops {
    fn go_on(&self, done: u64, _: u64) -> bool {
        done < self.0
    }
}

#[test]
fn who_watches_can_stop_it() {
    let run = settings(Assumption::Any, 100_000, 1);
    let stopped = simulate(&partners(), &run, &Stops(1_000));
    assert!(matches!(stopped, Err(NoSimulation::Stopped)));
}

#[test]
fn classes_are_counted_and_a_setting_can_be_drawn() {
    let study: Study = study(
        vec![criterion("a", Direction::Max, (0.0, 10.0), 1.0), criterion("b", Direction::Max, (0.0, 10.0), 1.0)],
        &[("P", &[8.0, 2.0]), ("Q", &[6.0, 6.0])],
    );
    let mut params = serde_json::Map::new();
    let profile = serde_json::json!([{ "a": 5, "b": 5 }]);
    params.insert("profiles".to_owned(), profile);
    let entry = method(Some("mr-sort")).expect("there");
    let evaluation = evaluate(&study, &Settings::default()).expect("a result");
    let base = TableDraws::of(&study, &settings(Assumption::Any, 10_000, 5), &evaluation).expect("draws");
    let cut = entry.info.params.iter().find(|p| p.id.contains("major") || p.id == "cut").expect("a cut").id;
    let draws = |low: f64, high: f64| TableDraws {
        entry,
        params: params.clone(),
        drawn: Some(DrawnSetting { setting: cut.to_owned(), low, high }),
        ..base.clone()
    };
    let found = drawn(&draws(0.6, 0.8));
    let classes = found.shares.classes.expect("classes");
    let p = base.table.names.iter().position(|name| name == "P").expect("there");
    // P is at least as good as the profile on `a` only, whose weight is even
    // between 0 and 1: it reaches a cut that is even between 0.6 and 0.8 in 30 %.
    assert!(near(classes[(p, 1)], 0.3, 10_000.0), "{classes}");
    assert_eq!(classes[(1 - p, 1)], 1.0);
    let refused = simulate_table(&draws(0.6, 7.0), &Unwatched);
    assert!(matches!(refused, Err(NoSimulation::Refused(found)) if found[0].code.id == "PF411"));
}
