use std::borrow::Cow;

use nalgebra::DMatrix;

use super::criterion::{Criterion, Direction};

/// What a method works on: finite scores in natural units, one row a candidate,
/// one column a criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionTable {
    /// Candidate names, one per row.
    pub names: Vec<String>,
    /// Criteria, one per column.
    pub criteria: Vec<Criterion>,
    /// Scores (candidates × criteria), finite.
    pub scores: DMatrix<f64>,
}

/// A column of scores with a plain direction.
#[derive(Clone, Debug, PartialEq)]
pub struct Column<'a> {
    /// One score per candidate.
    pub scores: Cow<'a, [f64]>,
    /// Whether less is better.
    pub cost: bool,
}

impl Column<'_> {
    /// The best and the worst score there is.
    #[must_use]
    pub fn best_and_worst(&self) -> (f64, f64) {
        let (low, high) = crate::num::range(&self.scores);
        if self.cost { (low, high) } else { (high, low) }
    }
}

impl DecisionTable {
    /// Number of candidates.
    #[must_use]
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there is no candidate.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The scores of criterion `j` as they are.
    #[must_use]
    pub fn scores_on(&self, j: usize) -> &[f64] {
        let n = self.len();
        &self.scores.as_slice()[j * n..(j + 1) * n]
    }

    /// Column `j` for a method that knows only "more" and "less": a criterion
    /// with a target becomes the distance beyond its tolerance, less being
    /// better.
    #[must_use]
    pub fn column(&self, j: usize) -> Column<'_> {
        let scores = self.scores_on(j);
        match self.criteria[j].direction {
            Direction::Max => Column { scores: Cow::Borrowed(scores), cost: false },
            Direction::Min => Column { scores: Cow::Borrowed(scores), cost: true },
            Direction::Target { target, tolerance } => {
                Column { scores: scores.iter().map(|x| beyond(*x, target, tolerance)).collect(), cost: true }
            }
        }
    }

    /// All columns.
    #[must_use]
    pub fn columns(&self) -> Vec<Column<'_>> {
        (0..self.criteria.len()).map(|j| self.column(j)).collect()
    }
}

/// How far `x` lies beyond the tolerance of a target.
#[must_use]
pub fn beyond(x: f64, target: f64, tolerance: f64) -> f64 {
    ((x - target).abs() - tolerance).max(0.0)
}
