use nalgebra::DMatrix;

use super::criterion::Criterion;

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
}
