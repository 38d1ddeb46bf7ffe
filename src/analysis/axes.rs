//! Results per axis, and the minima that the strategy asks for.

use nalgebra::DMatrix;

use crate::model::{Axis, Criterion, Study};
use crate::num::{compare, sum};
use crate::ranking::Method;

/// Values on the fixed scales of the criteria: the middle, the least and the
/// greatest of what the cells allow; rows in rank order.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "as in `Linear`")]
pub struct OnScale {
    pub values: DMatrix<f64>,
    pub low: DMatrix<f64>,
    pub high: DMatrix<f64>,
}

impl OnScale {
    /// The values of rows of intervals in natural units, one per criterion.
    pub(super) fn of<'a>(criteria: &[Criterion], rows: impl Iterator<Item = &'a [(f64, f64)]>) -> Self {
        let rows: Vec<&[(f64, f64)]> = rows.collect();
        let range = |i: usize, j: usize| {
            let (low, high) = rows[i][j];
            criteria[j].value.range(low, high)
        };
        let (n, m) = (rows.len(), criteria.len());
        Self {
            values: DMatrix::from_fn(n, m, |i, j| f64::midpoint(range(i, j).0, range(i, j).1)),
            low: DMatrix::from_fn(n, m, |i, j| range(i, j).0),
            high: DMatrix::from_fn(n, m, |i, j| range(i, j).1),
        }
    }

    /// The rows in another order.
    pub(super) fn select(&self, order: &[usize]) -> Self {
        let of = |matrix: &DMatrix<f64>| matrix.select_rows(order);
        Self { values: of(&self.values), low: of(&self.low), high: of(&self.high) }
    }
}

/// The middle of the values on the fixed scale of scores between `low` and
/// `high`.
pub(super) fn middle_value(criterion: &Criterion, low: f64, high: f64) -> f64 {
    let (least, most) = criterion.value.range(low, high);
    f64::midpoint(least, most)
}

/// Whether all values of a method lie between 0 and 1, and so are points of 100.
pub(super) fn within_points(method: &dyn Method) -> bool {
    let (low, high) = method.value_bounds();
    low >= 0.0 && high <= 1.0
}

/// Result per axis of [`Axis::ALL`]: `None` for an axis without weight.
pub(super) fn axis_results(criteria: &[Criterion], weights: &[f64], values: &[f64]) -> [Option<f64>; 3] {
    Axis::ALL.map(|axis| {
        let on = |j: &usize| criteria[*j].axis == axis;
        let weight = sum((0..weights.len()).filter(on).map(|j| weights[j]));
        let total = || sum((0..weights.len()).filter(on).map(|j| weights[j] * values[j]));
        (weight > 0.0).then(|| total() / weight)
    })
}

/// The axes whose minimum is not met.
pub(super) fn below_minimum(study: &Study, axes: &[Option<f64>; 3]) -> Vec<Axis> {
    below(&study.strategy.shortlist.axis_min.0, axes)
}

/// The axes of `minima` (in points of 100) that are not reached.
pub(super) fn below(minima: &[(Axis, f64)], axes: &[Option<f64>; 3]) -> Vec<Axis> {
    let below = minima.iter().filter_map(|&(axis, points)| {
        let result = Axis::ALL.iter().position(|a| *a == axis).and_then(|at| axes[at])?;
        compare(result, points / 100.0).is_lt().then_some(axis)
    });
    below.collect()
}
