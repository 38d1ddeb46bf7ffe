//! Tables for the tests of this layer.

use nalgebra::DMatrix;

use super::{Method, method};
use crate::model::{Criterion, DecisionTable, Direction, Scale, Steps};
use crate::num::tied;

/// A criterion: id, direction, ends of its scale.
pub type Plain = (&'static str, Direction, f64, f64);

/// A target from `low` to `high`.
pub fn target(low: f64, high: f64) -> Direction {
    Direction::Target { target: f64::midpoint(low, high), tolerance: (high - low) / 2.0 }
}

/// A table with candidates named by their position.
pub fn table<R: AsRef<[f64]>>(criteria: &[Plain], rows: &[R]) -> DecisionTable {
    let criterion = |(id, direction, min, max): &Plain| {
        Criterion::plain(*id, *direction, Scale::new(*min, *max).expect("two ends"))
    };
    DecisionTable {
        names: (0..rows.len()).map(|i| format!("a{i:07}")).collect(),
        criteria: criteria.iter().map(criterion).collect(),
        scores: DMatrix::from_fn(rows.len(), criteria.len(), |i, j| rows[i].as_ref()[j]),
    }
}

/// The same without scales that matter: wide enough for every score.
pub fn unscaled<R: AsRef<[f64]>>(directions: &[Direction], rows: &[R]) -> DecisionTable {
    const IDS: [&str; 9] = ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9"];
    let criteria: Vec<Plain> = directions.iter().zip(IDS).map(|(d, id)| (id, *d, -1e300, 1e300)).collect();
    table(&criteria, rows)
}

/// The method `id` with `settings`, a JSON object.
pub fn build(id: &str, settings: &str) -> Box<dyn Method> {
    let settings = serde_json::from_str(settings).expect("JSON");
    method(Some(id)).expect("registered").build(&settings).expect("settings that fit")
}

/// The scores of a method with its default settings.
pub fn scores(id: &str, table: &DecisionTable, weights: &[f64]) -> Vec<f64> {
    build(id, "{}").run(table, weights).scores
}

/// The numbers of a step, row after row.
pub fn step(steps: &Steps, id: &str) -> Vec<f64> {
    let step = steps.iter().find(|step| step.id == id).unwrap_or_else(|| panic!("no step {id}"));
    step.values.iter().flatten().copied().collect()
}

/// Fails unless all numbers are within `tolerance`.
#[track_caller]
pub fn close(found: &[f64], expected: &[f64], tolerance: f64) {
    let near = found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| (a - b).abs() <= tolerance);
    assert!(near, "found {found:?}, expected {expected:?}");
}

/// Ranks (1 = best, ties share the smaller).
pub fn ranks(scores: &[f64], lower_is_better: bool) -> Vec<usize> {
    let better = |a: f64, b: f64| !tied(a, b) && (a < b) == lower_is_better;
    scores.iter().map(|own| 1 + scores.iter().filter(|other| better(**other, *own)).count()).collect()
}

/// Number `k` of the stream with this seed, in 0..1: `SplitMix64` by counter.
pub fn uniform(seed: u64, k: u64) -> f64 {
    let mut z = seed.wrapping_add((k + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^= z >> 31;
    #[allow(clippy::cast_precision_loss, reason = "53 bits fit")]
    let unit = (z >> 11) as f64 / 9_007_199_254_740_992.0;
    unit
}

/// Scores 10 + 90 u(42, i m + j) on the scale 5 to 105, every fourth criterion a
/// cost, weights by rank sum: the workload on which other programs were run.
pub fn workload(n: usize, m: usize) -> (DecisionTable, Vec<f64>) {
    const IDS: [&str; 12] = ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12"];
    let direction = |j| if j % 4 == 3 { Direction::Min } else { Direction::Max };
    let criteria: Vec<Plain> = (0..m).map(|j| (IDS[j], direction(j), 5.0, 105.0)).collect();
    let score = |i, j| 10.0 + 90.0 * uniform(42, (i * m + j) as u64);
    let rows: Vec<Vec<f64>> = (0..n).map(|i| (0..m).map(|j| score(i, j)).collect()).collect();
    #[allow(clippy::cast_precision_loss, reason = "few criteria")]
    let weights = (0..m).map(|j| 2.0 * (m - j) as f64 / (m * (m + 1)) as f64).collect();
    (table(&criteria, &rows), weights)
}

/// Awkward tables on the scale −1e300 to 1e300, with what they are; equal rows
/// are the first two where there are more than one.
fn awkward() -> Vec<(&'static str, DecisionTable)> {
    let (max, min) = (Direction::Max, Direction::Min);
    let three = [max, min, target(2.0, 3.0)];
    vec![
        ("one candidate", unscaled(&three, &[[3.0, 1.0, 4.0]])),
        ("identical candidates", unscaled(&three, &[[3.0, 1.0, 4.0]; 3])),
        ("one criterion", unscaled(&[max], &[[1.0], [1.0], [3.0]])),
        ("a constant column", unscaled(&three, &[[1.0, 5.0, 2.0], [1.0, 5.0, 2.0], [1.0, 3.0, 9.0]])),
        ("a column of zeros", unscaled(&three, &[[0.0, 5.0, 2.0], [0.0, 5.0, 2.0], [0.0, 3.0, 9.0]])),
        ("a zero that is a cost", unscaled(&three, &[[2.0, 0.0, 2.0], [2.0, 0.0, 2.0], [1.0, 3.0, 9.0]])),
        ("negative scores", unscaled(&three, &[[-2.0, -1.0, -2.0], [-2.0, -1.0, -2.0], [-1.0, -3.0, 9.0]])),
        ("huge scores", unscaled(&three, &[[1e300, 9e299, -1e300], [1e300, 9e299, -1e300], [-1e300, 1e300, 1e300]])),
        ("tiny scores", unscaled(&three, &[[1e-310, 2e-310, 1e-300], [1e-310, 2e-310, 1e-300], [3e-310, 1e-310, 2.0]])),
        ("positive scores", unscaled(&[max, min], &[[3.0, 1.0], [3.0, 1.0], [1.0, 4.0], [5.0, 2.0]])),
    ]
}

/// Goes through awkward tables: a refusal, or finite scores that are the same
/// for equal rows and for the rows in another order. Returns what was refused.
pub fn edges(method: &dyn Method) -> Vec<&'static str> {
    let mut refused = Vec::new();
    for (what, table) in awkward() {
        let m = table.criteria.len();
        for weights in [vec![0.3; m], [0.7, 0.0, 0.3][..m].to_vec()] {
            if !method.refusals(&table).is_empty() {
                refused.push(what);
                break;
            }
            let found = method.run(&table, &weights).scores;
            assert!(found.len() == table.len() && found.iter().all(|x| x.is_finite()), "{what}: {found:?}");
            assert!(found.len() == 1 || tied(found[0], found[1]), "{what}: equal rows, {found:?}");
            let order: Vec<usize> = (0..table.len()).rev().collect();
            let turned = DecisionTable { scores: table.scores.select_rows(&order), ..table.clone() };
            let again = method.run(&turned, &weights).scores;
            assert!(order.iter().zip(&again).all(|(i, x)| tied(found[*i], *x)), "{what}: {found:?}, turned {again:?}");
            let steps = method.steps(&table, None, &weights);
            let numbers = steps.iter().flat_map(|step| step.values.iter().flatten());
            assert!(numbers.into_iter().all(|x| x.is_finite()), "{what}: {steps:?}");
            assert_eq!(steps.last().map(|step| step.id), Some("scores"), "{what}");
            assert_eq!(step(&steps, "scores"), found, "{what}");
        }
    }
    refused
}

/// Fails if, in small random tables, a candidate that is nowhere worse than
/// another ends below it.
#[track_caller]
pub fn respects_dominance(method: &dyn Method, lower_is_better: bool) {
    let criteria =
        [("c1", Direction::Max, 0.0, 6.0), ("c2", Direction::Min, 0.0, 6.0), ("c3", target(2.5, 3.5), 0.0, 6.0)];
    let mut pairs = 0;
    for seed in 0..300 {
        let score = |k| (uniform(seed, k) * 5.0).floor() + 1.0;
        let rows: Vec<Vec<f64>> = (0..6).map(|i| (0..3).map(|j| score(i * 3 + j)).collect()).collect();
        let weights: Vec<f64> = (0..3).map(|j| uniform(seed, 100 + j)).collect();
        let table = table(&criteria, &rows);
        if !method.refusals(&table).is_empty() {
            continue;
        }
        let scores = method.run(&table, &weights).scores;
        let columns = table.columns();
        for (i, k) in (0..6).flat_map(|i| (0..6).map(move |k| (i, k))).filter(|(i, k)| i != k) {
            let nowhere_worse =
                columns.iter().all(|c| if c.cost { c.scores[i] <= c.scores[k] } else { c.scores[i] >= c.scores[k] });
            if nowhere_worse {
                pairs += 1;
                let fine = tied(scores[i], scores[k]) || (scores[i] < scores[k]) == lower_is_better;
                assert!(fine, "seed {seed}: {i} is nowhere worse than {k}, {scores:?}, {rows:?}, {weights:?}");
            }
        }
    }
    assert!(pairs > 100, "too few pairs to show anything: {pairs}");
}
