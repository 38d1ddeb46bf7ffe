//! Who is nowhere worse than whom: stays ahead under every weighting.

use nalgebra::DMatrix;

use super::Sensitivity;
use crate::analysis::engine::{Evaluation, Linear};
use crate::num::tied;

impl Sensitivity {
    /// The greatest number of pairs that [`Sensitivity::dominance`] keeps: n rows
    /// can have n² / 2 of them.
    pub const DOMINANCE_KEPT: usize = 10_000;
}

/// The pairs (dominator, dominated) up to [`Sensitivity::DOMINANCE_KEPT`], by dominated row
/// and then by dominator, and how many there are in all.
///
/// A row can only dominate rows below it, or level with it where a weight is 0:
/// O(n² m), much less as most pairs are settled by one or two criteria. Memory
/// is O(n m).
pub(super) fn all(evaluation: &Evaluation, linear: &Linear) -> (Vec<(usize, usize)>, usize) {
    let bounds = Bounds::new(evaluation, linear);
    let mut pairs = Vec::new();
    let mut total = 0;
    for row in 0..evaluation.rows.len() {
        for above in bounds.dominators(row) {
            total += 1;
            if pairs.len() < Sensitivity::DOMINANCE_KEPT {
                pairs.push((above, row));
            }
        }
    }
    (pairs, total)
}

impl Evaluation {
    /// The rows that dominate `row`, in rank order: what
    /// [`Sensitivity::dominance`] has for one row, however many pairs there are
    /// in all. Empty for a row that does not exist and when the score is not
    /// linear in the weights. O(n m).
    #[must_use]
    pub fn dominators_of(&self, row: usize) -> Vec<usize> {
        match &self.linear {
            Some(linear) if row < self.rows.len() => Bounds::new(self, linear).dominators(row).collect(),
            _ => Vec::new(),
        }
    }
}

/// Least and greatest values row by row, each in one piece of memory.
struct Bounds {
    criteria: usize,
    low: Vec<f64>,
    high: Vec<f64>,
    totals: Vec<f64>,
}

impl Bounds {
    fn new(evaluation: &Evaluation, linear: &Linear) -> Self {
        let flat = |matrix: &DMatrix<f64>| matrix.transpose().as_slice().to_vec();
        Self {
            criteria: linear.low.ncols(),
            low: flat(&linear.low),
            high: flat(&linear.high),
            totals: evaluation.rows.iter().map(|row| row.score).collect(),
        }
    }

    fn dominators(&self, row: usize) -> impl Iterator<Item = usize> + '_ {
        let own = self.of(&self.high, row);
        // Rows that are level stand in the order of their names, so a total may
        // be a little above one before it: look on until it is clearly less.
        let end = self.totals[row] - CLEARLY;
        let level = (row + 1..self.totals.len())
            .take_while(move |&other| self.totals[other] >= end)
            .filter(move |&other| tied(self.totals[row], self.totals[other]));
        (0..row).chain(level).filter(move |&other| dominates(self.of(&self.low, other), own))
    }

    fn of<'a>(&self, values: &'a [f64], row: usize) -> &'a [f64] {
        &values[row * self.criteria..(row + 1) * self.criteria]
    }
}

/// Totals further apart than this are not level.
const CLEARLY: f64 = 1e-9;

/// Whether the least values of one row are nowhere below the greatest of
/// another, and somewhere above.
pub(crate) fn dominates(low: &[f64], high: &[f64]) -> bool {
    let mut better = false;
    for (a, b) in low.iter().zip(high) {
        if !tied(*a, *b) {
            if a < b {
                return false;
            }
            better = true;
        }
    }
    better
}
