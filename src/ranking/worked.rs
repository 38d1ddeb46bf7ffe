//! What the tests of ranking methods have in common: tables of worked examples,
//! and tables that break formulas.

use nalgebra::DMatrix;
use serde_json::Value;

use super::{Entry, Method, Outcome};
use crate::model::{Criterion, DecisionTable, Direction, Order, Scale};
use crate::num::{norm, order_descending, ranks_along, tied};

/// A table of which the criteria with `true` are costs.
pub(super) fn table(costs: &[bool], rows: &[&[f64]]) -> DecisionTable {
    let scale = Scale::new(-1e15, 1e15).expect("two different ends");
    let direction = |cost: bool| if cost { Direction::Min } else { Direction::Max };
    let criteria = costs.iter().enumerate();
    DecisionTable {
        names: (0..rows.len()).map(|i| format!("a{i}")).collect(),
        criteria: criteria.map(|(j, cost)| Criterion::plain(format!("c{j}"), direction(*cost), scale)).collect(),
        scores: DMatrix::from_fn(rows.len(), costs.len(), |i, j| rows[i][j]),
    }
}

/// The method with settings as JSON.
pub(super) fn build(entry: &Entry, settings: &Value) -> Box<dyn Method> {
    let map = settings.as_object().cloned().unwrap_or_default();
    entry.build(&map).unwrap_or_else(|findings| panic!("{settings}: {findings:?}"))
}

/// The scores with these settings; the table must not be refused.
pub(super) fn scores(entry: &Entry, settings: &Value, table: &DecisionTable, weights: &[f64]) -> Vec<f64> {
    let method = build(entry, settings);
    let refusals = entry.refusals(method.as_ref(), table);
    assert!(refusals.is_empty(), "{refusals:?}");
    method.run(table, weights).scores
}

/// The codes of what is said against a table, with the default settings.
pub(super) fn refused(entry: &Entry, table: &DecisionTable) -> Vec<&'static str> {
    entry.refusals(build(entry, &Value::Null).as_ref(), table).iter().map(|finding| finding.code.id).collect()
}

/// The numbers of a step, row by row, with the default settings.
pub(super) fn step(entry: &Entry, table: &DecisionTable, weights: &[f64], id: &str) -> Vec<f64> {
    let steps = build(entry, &Value::Null).steps(table, None, weights);
    steps.into_iter().find(|step| step.id == id).expect("a step of this id").values.concat()
}

pub(super) fn close(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    let near = found.iter().zip(expected).all(|(a, b)| (a - b).abs() <= tolerance);
    assert!(near, "{found:?} is not {expected:?}");
}

/// Ranks by the scores, 1 for the best.
pub(super) fn ranks(entry: &Entry, scores: &[f64]) -> Vec<usize> {
    let sign = if entry.traits.lower_is_better { -1.0 } else { 1.0 };
    let merit: Vec<f64> = scores.iter().map(|x| sign * x).collect();
    let names: Vec<String> = (0..merit.len()).map(|i| format!("a{i}")).collect();
    ranks_along(&order_descending(&merit, &names), &merit)
}

/// Tables that break formulas: one candidate, equal candidates, one criterion,
/// level columns, zeros, negative and huge scores, and a target.
fn hard_tables() -> Vec<DecisionTable> {
    let plain: &[(&[bool], &[&[f64]])] = &[
        (&[false, true], &[&[5.0, 3.0]]),
        (&[false], &[&[5.0], &[3.0], &[4.0]]),
        (&[true], &[&[5.0], &[3.0]]),
        (&[false, true], &[&[5.0, 3.0], &[5.0, 3.0], &[5.0, 3.0]]),
        (&[false, true], &[&[5.0, 3.0], &[5.0, 3.0], &[4.0, 2.0]]),
        (&[false, true, false], &[&[5.0, 3.0, 7.0], &[4.0, 3.0, 8.0], &[1.0, 3.0, 2.0]]),
        (&[false, true], &[&[0.0, 3.0], &[0.0, 2.0], &[0.0, 7.0]]),
        (&[false, true], &[&[4.0, 0.0], &[3.0, 0.0]]),
        (&[false, true], &[&[4.0, 0.0], &[3.0, 5.0], &[9.0, 8.0]]),
        (&[false, true], &[&[0.0, 2.0], &[3.0, 5.0], &[9.0, 8.0]]),
        (&[false, true], &[&[-4.0, 2.0], &[3.0, 5.0], &[9.0, -8.0]]),
        (&[false, true], &[&[-4.0, -2.0], &[-3.0, -5.0]]),
        (&[false, true], &[&[-4.0, 2.0], &[4.0, 5.0]]),
        (&[false, true], &[&[1e300, 1e300], &[2e300, 3e300], &[1.0, 1.0]]),
        (&[false, false], &[&[5.0, 3.0], &[4.0, 9.0], &[1.0, 2.0]]),
        (&[true, true], &[&[5.0, 3.0], &[4.0, 9.0], &[7.0, 9.5]]),
        (&[false, false], &[&[0.0, 0.0], &[0.0, 0.0]]),
    ];
    let mut tables: Vec<DecisionTable> = plain.iter().map(|(costs, rows)| table(costs, rows)).collect();
    for target in [5.0, 8.0] {
        let mut with_target = table(&[false, true], &[&[4.0, 5.0], &[3.0, 3.0], &[6.0, 9.0]]);
        with_target.criteria[1].direction = Direction::Target { target, tolerance: 0.5 };
        tables.push(with_target);
    }
    tables
}

/// Whether `i` is nowhere worse than `k`.
fn at_least_as_good(table: &DecisionTable, i: usize, k: usize) -> bool {
    table.columns().iter().all(|c| if c.cost { c.scores[i] <= c.scores[k] } else { c.scores[i] >= c.scores[k] })
}

fn check(entry: &Entry, method: &dyn Method, table: &DecisionTable, weights: &[f64]) -> Outcome {
    let id = entry.info.id;
    let outcome = method.run(table, weights);
    let scores = &outcome.scores;
    assert!(scores.iter().all(|x| x.is_finite()), "{id} {table:?} {scores:?}");
    let steps = method.steps(table, None, weights);
    assert!(steps.iter().all(|s| s.values.concat().iter().all(|x| x.is_finite())), "{id} {table:?} {steps:?}");
    let last = steps.last().expect("a step");
    assert_eq!((last.id, last.values.concat()), ("scores", scores.clone()), "{id}");
    if let Some(values) = method.linear_values(table) {
        let (least, most) = method.value_bounds();
        assert!(values.iter().all(|v| (least..=most).contains(v)), "{id} {table:?} {values}");
        close(&super::weighted_sum::totals(&values, weights), scores, 1e-12);
    }
    let sign = if entry.traits.lower_is_better { -1.0 } else { 1.0 };
    let promised = method.guarantees().unwrap_or(entry.info.guarantees);
    for (i, k) in (0..table.len()).flat_map(|i| (0..table.len()).map(move |k| (i, k))) {
        let (a, b) = (sign * scores[i], sign * scores[k]);
        let (better, worse) = (at_least_as_good(table, i, k), at_least_as_good(table, k, i));
        assert!(!(better && worse) || tied(a, b), "{id}: equal candidates differ: {table:?} {scores:?}");
        assert!(!(promised.respects_dominance && better) || a >= b || tied(a, b), "{id}: {table:?} {scores:?}");
    }
    outcome
}

/// Every table that is not refused gives finite scores, in which equal
/// candidates tie, nobody passes who is nowhere better, and neither the order of
/// the rows nor (where that is promised) a unit shows.
pub(super) fn survives(entry: &Entry, settings: &Value) {
    let method = build(entry, settings);
    assert!(entry.build(method.params().as_object().expect("settings")).is_ok(), "{}", entry.info.id);
    let mut accepted = 0;
    for table in hard_tables() {
        if !entry.refusals(method.as_ref(), &table).is_empty() {
            continue;
        }
        accepted += 1;
        let m = table.criteria.len();
        #[allow(clippy::cast_precision_loss, reason = "a few criteria")]
        let equal = vec![1.0 / m as f64; m];
        let mut single = vec![0.0; m];
        single[0] = 1.0;
        for weights in [equal, single, vec![0.0; m]] {
            let outcome = check(entry, method.as_ref(), &table, &weights);
            assert_eq!(outcome.order, Order::Total);
            let n = table.len();
            let turned = DecisionTable {
                names: table.names.iter().rev().cloned().collect(),
                scores: DMatrix::from_fn(n, m, |i, j| table.scores[(n - 1 - i, j)]),
                ..table.clone()
            };
            let size = 1.0 + norm(&outcome.scores);
            let mut backwards = check(entry, method.as_ref(), &turned, &weights).scores;
            backwards.reverse();
            close(&backwards, &outcome.scores, 1e-12 * size);
            let targets = table.criteria.iter().any(|c| matches!(c.direction, Direction::Target { .. }));
            if method.guarantees().unwrap_or(entry.info.guarantees).unit_free && !targets && settings.is_null() {
                let mut other = table.clone();
                other.scores.column_mut(0).iter_mut().for_each(|x| *x *= 4.0);
                let scale = other.criteria[0].scale;
                let four = Scale::new(scale.min() * 4.0, scale.max() * 4.0).expect("two different ends");
                other.criteria[0] = Criterion::plain("c0", other.criteria[0].direction, four);
                close(&check(entry, method.as_ref(), &other, &weights).scores, &outcome.scores, 1e-12 * size);
            }
        }
    }
    assert!(accepted > 0, "{}: everything is refused", entry.info.id);
}

/// Kracka, Brauers & Zavadskas 2010, heat losses of buildings; no weights, so
/// each is 1.
pub fn kracka() -> DecisionTable {
    let rows: &[&[f64]] = &[
        &[33.95, 23.78, 11.45, 39.97, 29.44, 167.1, 3.852],
        &[38.9, 4.17, 6.32, 0.01, 4.29, 132.52, 25.184],
        &[37.59, 9.36, 8.23, 4.35, 10.22, 136.71, 10.845],
        &[30.44, 37.59, 13.91, 74.08, 45.1, 198.34, 2.186],
        &[36.21, 14.79, 9.17, 17.77, 17.06, 148.3, 6.61],
        &[37.8, 8.55, 7.97, 2.35, 9.25, 134.83, 11.935],
    ];
    table(&[true, true, true, true, false, true, false], rows)
}
