use serde::Serialize;

use crate::num::normalised;

/// Weights of the criteria: non-negative, sum 1, in the order of the criteria.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Weights(Vec<f64>);

impl Weights {
    /// Scales non-negative points to sum 1. `None` when a point is negative or
    /// not finite, or all are zero.
    ///
    /// ```
    /// use partnerfit::model::Weights;
    /// assert_eq!(Weights::from_points(&[2.0, 1.0, 1.0]).unwrap().as_slice(), [0.5, 0.25, 0.25]);
    /// assert!(Weights::from_points(&[0.0, 0.0]).is_none());
    /// ```
    #[must_use]
    pub fn from_points(points: &[f64]) -> Option<Self> {
        points.iter().all(|p| p.is_finite() && *p >= 0.0).then(|| normalised(points)).flatten().map(Self)
    }

    /// Equal weights for `n` criteria. `None` when `n` is 0.
    #[must_use]
    pub fn equal(n: usize) -> Option<Self> {
        Self::from_points(&vec![1.0; n])
    }

    /// The weights.
    #[must_use]
    pub fn as_slice(&self) -> &[f64] {
        &self.0
    }

    /// These weights with that of criterion `j` moved to `at` (0..=1) and the
    /// others scaled in proportion. Where the others are all zero, what is left
    /// is spread over them equally.
    #[must_use]
    pub fn moved(&self, j: usize, at: f64) -> Self {
        let rest: f64 = crate::num::sum(self.0.iter().enumerate().filter(|(i, _)| *i != j).map(|(_, w)| *w));
        #[allow(clippy::cast_precision_loss, reason = "criteria are few")]
        let others = (self.0.len() - 1) as f64;
        let left = 1.0 - at;
        let moved = self.0.iter().enumerate().map(|(i, w)| match () {
            () if i == j => at,
            () if rest > 0.0 => w / rest * left,
            () => left / others,
        });
        Self(moved.collect())
    }
}

/// What one goal gives to one criterion: a cell of the goals × criteria matrix.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WeightShare {
    /// Goal id.
    pub goal: String,
    /// Criterion id.
    pub criterion: String,
    /// The part of the total weight (fractions; all shares sum to 1).
    pub share: f64,
}
