//! What is taken as known about the weights of a study, as a region.

use super::engine::Evaluation;
use crate::diag::Findings;
use crate::model::Study;
use crate::region::{Assumption, Region};

/// The region of weights under `assumption`, in the order of the criteria of the
/// strategy.
///
/// # Errors
/// Findings: statements that contradict each other, or none to go by.
#[allow(clippy::unnecessary_wraps, reason = "statements can contradict each other")]
pub fn assumed_region(_study: &Study, evaluation: &Evaluation, assumption: Assumption) -> Result<Region, Findings> {
    let weights = evaluation.weights().as_slice();
    Ok(match assumption {
        Assumption::AsGiven => Region::point(weights.to_vec()),
        Assumption::Within { percent } => Region::errors(weights.to_vec(), percent / 100.0),
        Assumption::SameOrder => Region::same_order(weights),
        Assumption::Any | Assumption::Stated => Region::any(weights.len()),
    })
}
