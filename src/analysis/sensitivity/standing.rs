//! The ranking as the exact analyses see it.

use std::cmp::Ordering;

use nalgebra::DMatrix;

use crate::analysis::engine::{Evaluation, Linear};
use crate::model::{Axis, Study};
use crate::num::{TIE, compare, dot, sum, tied};

/// The rows of a matrix, each in one piece of memory.
pub(super) fn rows_of(matrix: &DMatrix<f64>) -> Vec<Vec<f64>> {
    matrix.row_iter().map(|row| row.iter().copied().collect()).collect()
}

/// `Σ_j w_j v_ij` per row, compensated, column by column as the matrix lies in
/// memory.
pub(super) fn totals(values: &DMatrix<f64>, weights: &[f64]) -> Vec<f64> {
    let mut totals = vec![0.0_f64; values.nrows()];
    let mut lost = vec![0.0_f64; values.nrows()];
    for (column, weight) in values.column_iter().zip(weights) {
        for ((total, lost), value) in totals.iter_mut().zip(&mut lost).zip(column.iter()) {
            let term = weight * value;
            let next = *total + term;
            *lost += if total.abs() >= term.abs() { (*total - next) + term } else { (term - next) + *total };
            *total = next;
        }
    }
    totals.iter().zip(&lost).map(|(total, lost)| total + lost).collect()
}

/// `a_j − b_j`, see [`apart`].
pub(super) fn difference(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(x, y)| apart(*x, *y)).collect()
}

/// `x − y`, exactly 0 where the two are tied: rounding noise must not pass for a
/// difference, however small the rest is.
pub(crate) fn apart(x: f64, y: f64) -> f64 {
    if tied(x, y) { 0.0 } else { x - y }
}

/// The least result on an axis that the shortlist asks for.
#[derive(Clone, Debug)]
pub(crate) struct Minimum {
    pub axis: Axis,
    /// As a fraction.
    pub least: f64,
    /// Which criteria are on the axis.
    pub on: Vec<bool>,
}

impl Minimum {
    /// Those of a study.
    pub fn all(study: &Study) -> Vec<Self> {
        let on = |axis: Axis| study.strategy.criteria.iter().map(|c| c.axis == axis).collect();
        let minima = study.strategy.shortlist.axis_min.0.iter();
        minima.map(|&(axis, points)| Self { axis, least: points / 100.0, on: on(axis) }).collect()
    }

    /// The coefficients c of "meets the minimum" `Σ_j w_j c_j ≥ 0` for a row of
    /// values: `v_j − least` on the axis, 0 elsewhere. An axis without weight
    /// has no minimum, and the sum is indeed 0 then.
    pub fn excess(&self, row: &[f64]) -> Vec<f64> {
        row.iter().zip(&self.on).map(|(v, on)| if *on { apart(*v, self.least) } else { 0.0 }).collect()
    }
}

/// Who stands where, and why.
#[derive(Debug)]
pub(super) struct Standing<'a> {
    pub weights: &'a [f64],
    /// Values, row by row in rank order; the middle of what the cells allow.
    pub rows: Vec<Vec<f64>>,
    /// The same on the fixed scales, which minima per axis are about; `None`
    /// where they are the same.
    on_scale: Option<Vec<Vec<f64>>>,
    pub totals: Vec<f64>,
    pub names: Vec<&'a str>,
    /// The shortlist, in rank order.
    pub members: Vec<usize>,
    /// The others, in rank order.
    pub outside: Vec<usize>,
    /// Whether every place of the shortlist is taken.
    pub full: bool,
    pub minima: Vec<Minimum>,
    /// Per row and minimum: above (`Greater`), just at (`Equal`, also when the
    /// axis has no weight) or below it.
    pub states: Vec<Vec<Ordering>>,
}

impl<'a> Standing<'a> {
    pub fn new(study: &Study, evaluation: &'a Evaluation, linear: &Linear) -> Self {
        let shortlist = &study.strategy.shortlist;
        let minima = Minimum::all(study);
        let rows = &evaluation.rows;
        let state = |axes: &[Option<f64>; 3], minimum: &Minimum| {
            let at = Axis::ALL.iter().position(|a| *a == minimum.axis).unwrap_or(0);
            axes[at].map_or(Ordering::Equal, |result| compare(result, minimum.least))
        };
        let (members, outside): (Vec<usize>, Vec<usize>) = (0..rows.len()).partition(|&i| rows[i].shortlisted);
        Self {
            weights: evaluation.weights().as_slice(),
            rows: rows_of(&linear.values),
            on_scale: linear.on_scale.as_ref().map(|scales| rows_of(&scales.values)),
            totals: rows.iter().map(|row| row.score).collect(),
            names: rows.iter().map(|row| row.name.as_str()).collect(),
            full: members.len() >= shortlist.size,
            members,
            outside,
            states: rows.iter().map(|row| minima.iter().map(|minimum| state(&row.axes, minimum)).collect()).collect(),
            minima,
        }
    }

    /// `Σ_j w_j c_j`.
    pub fn weighted(&self, coefficients: &[f64]) -> f64 {
        dot(self.weights.iter().copied(), coefficients.iter().copied())
    }

    /// The coefficients of "row `i` meets the minimum".
    pub fn excess(&self, minimum: &Minimum, i: usize) -> Vec<f64> {
        minimum.excess(&self.on_scale.as_ref().unwrap_or(&self.rows)[i])
    }

    /// Whether row `i` meets every minimum.
    pub fn eligible(&self, i: usize) -> bool {
        self.states[i].iter().all(|state| state.is_ge())
    }

    /// The best row outside the shortlist that could take a place now.
    pub fn next_in(&self) -> Option<usize> {
        self.outside.iter().copied().find(|&i| self.eligible(i))
    }

    /// The member that goes first when someone passes it: the last one.
    pub fn last_member(&self) -> Option<usize> {
        self.members.last().copied()
    }
}

/// The weights as that of one criterion moves from 0 to 1 and the others keep
/// their proportions ([`Weights::moved`](crate::model::Weights::moved)). Along
/// it a weighted sum is a straight line, given by its values at 0 and 1.
#[derive(Debug)]
pub(crate) struct Path {
    /// Position of the criterion.
    pub criterion: usize,
    /// Its weight now.
    pub weight: f64,
    /// The other weights at 0, where they sum to 1; 0 for the criterion itself.
    others: Vec<f64>,
    /// The sum of the other weights now.
    rest: f64,
}

impl Path {
    /// The path of criterion `j`, or `None` when it is the only one and its
    /// weight cannot move.
    pub fn new(weights: &[f64], j: usize) -> Option<Self> {
        if weights.len() < 2 {
            return None;
        }
        let rest = sum(weights.iter().enumerate().filter(|(i, _)| *i != j).map(|(_, w)| *w));
        #[allow(clippy::cast_precision_loss, reason = "criteria are few")]
        let equal = 1.0 / (weights.len() - 1) as f64;
        let share = |(i, w): (usize, &f64)| match () {
            () if i == j => 0.0,
            () if rest > 0.0 => w / rest,
            () => equal,
        };
        Some(Self { criterion: j, weight: weights[j], others: weights.iter().enumerate().map(share).collect(), rest })
    }

    /// `Σ_i w_i c_i` at weight 0, given that it is `now` at the weight now.
    ///
    /// `(now − w_j c_j) / (1 − w_j)`: O(1). Near `w_j = 1` that would lose its
    /// digits, so there the sum is made again (for one criterion at most, as two
    /// cannot both have more than half of the weight).
    pub fn at_zero(&self, coefficients: &[f64], now: f64) -> f64 {
        if self.rest >= 0.5 {
            (now - self.weight * coefficients[self.criterion]) / self.rest
        } else {
            dot(self.others.iter().copied(), coefficients.iter().copied())
        }
    }

    /// [`Path::at_zero`] for every row of `values`, whose totals are `now`.
    pub fn starts(&self, values: &DMatrix<f64>, now: &[f64]) -> Vec<f64> {
        if self.rest >= 0.5 {
            let column = values.column(self.criterion);
            now.iter().zip(column.iter()).map(|(now, v)| (now - self.weight * v) / self.rest).collect()
        } else {
            totals(values, &self.others)
        }
    }

    /// Where a sum with these values at 0 and 1 is not negative: an interval, or
    /// `None` for nowhere. With `level` it is known to be 0 at the weight now.
    pub fn region(&self, at_zero: f64, at_one: f64, level: bool) -> Option<(f64, f64)> {
        let (start, end) = (snapped(at_zero), snapped(at_one));
        let root = || if level { self.weight } else { (start / (start - end)).clamp(0.0, 1.0) };
        match (start >= 0.0, end >= 0.0) {
            (true, true) => Some((0.0, 1.0)),
            (true, false) => Some((0.0, root())),
            (false, true) => Some((root(), 1.0)),
            (false, false) if level => Some((self.weight, self.weight)),
            (false, false) => None,
        }
    }

    /// The weight at which a sum with these values at 0 and 1 changes sign.
    pub fn crossing(at_zero: f64, at_one: f64) -> Option<f64> {
        let (start, end) = (snapped(at_zero), snapped(at_one));
        (start * end < 0.0).then(|| start / (start - end))
    }

    /// The value at `at` of a sum with these values at 0 and 1.
    pub fn along(at_zero: f64, at_one: f64, at: f64) -> f64 {
        at_zero * (1.0 - at) + at_one * at
    }
}

/// Rounding noise at an end of the path counts as the tie it is.
pub(super) fn snapped(x: f64) -> f64 {
    if x.abs() <= TIE { 0.0 } else { x }
}

/// Whether the totals of two rows are equal now.
pub(super) fn level(standing: &Standing<'_>, a: usize, b: usize) -> bool {
    tied(standing.totals[a], standing.totals[b])
}
