//! What the methods that start from an order of importance share.

use super::{Importance, Weighing, incomplete, needs};
use crate::diag::Findings;
use crate::model::Weights;

/// Weights from an order: `by_position(n)` gives the weight of each position,
/// the most important first.
pub(super) fn weigh(
    method: &'static str,
    order: &[String],
    importance: Importance<'_>,
    by_position: impl Fn(usize) -> Vec<f64>,
) -> Result<Weighing, Findings> {
    if order.is_empty() {
        return Err(needs(method, "order"));
    }
    let positions = positions(order, importance)?;
    let weights = by_position(positions.len());
    let points: Vec<f64> = positions.into_iter().map(|position| weights[position]).collect();
    Weights::from_points(&points)
        .map(|weights| Weighing::derived(method, weights))
        .ok_or_else(|| needs(method, "order"))
}

/// The place of each criterion in the order, 0 being the most important.
fn positions(order: &[String], importance: Importance<'_>) -> Result<Vec<usize>, Findings> {
    let finding = |criterion: &str, problem| incomplete("order", criterion, problem, importance.criteria);
    let mut findings = Findings::new();
    for (i, id) in order.iter().enumerate() {
        if order[..i].contains(id) {
            findings.push(finding(id, "twice"));
        } else if importance.criteria.iter().all(|c| c.id != *id) {
            findings.push(finding(id, "unknown"));
        }
    }
    let mut positions = Vec::new();
    for criterion in importance.criteria {
        match order.iter().position(|id| *id == criterion.id) {
            Some(position) => positions.push(position),
            None => findings.push(finding(&criterion.id, "absent")),
        }
    }
    if findings.is_empty() { Ok(positions) } else { Err(findings) }
}

/// A count as a number.
#[allow(clippy::cast_precision_loss, reason = "counts of criteria are far below 2^52")]
pub(super) fn number(count: usize) -> f64 {
    count as f64
}
