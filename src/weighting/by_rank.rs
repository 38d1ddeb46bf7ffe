//! What the methods that start from an order of importance share.

use super::{Importance, Weighing, incomplete, needs};
use crate::diag::Findings;
use crate::model::Weights;
use crate::num::{Rounding, decimal};

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
    let piles: Vec<Vec<String>> = order.iter().map(|id| vec![id.clone()]).collect();
    places(&piles, importance)
}

/// The pile in which each criterion lies, 0 being the first.
pub(super) fn places(piles: &[Vec<String>], importance: Importance<'_>) -> Result<Vec<usize>, Findings> {
    let finding = |criterion: &str, problem| incomplete("order", criterion, problem, importance.criteria);
    let mut findings = Findings::new();
    let mut seen: Vec<&String> = Vec::new();
    for id in piles.iter().flatten() {
        if seen.contains(&id) {
            findings.push(finding(id, "twice"));
        } else if importance.criteria.iter().all(|c| c.id != *id) {
            findings.push(finding(id, "unknown"));
        }
        seen.push(id);
    }
    let mut places = Vec::new();
    for criterion in importance.criteria {
        match piles.iter().position(|pile| pile.contains(&criterion.id)) {
            Some(place) => places.push(place),
            None => findings.push(finding(&criterion.id, "absent")),
        }
    }
    if findings.is_empty() { Ok(places) } else { Err(findings) }
}

/// The rank-order centroid: the weight of each position is the mean of that
/// position over the corners of all weightings that respect the order,
/// `w_k = (1/n) Σ_{i=k..n} 1/i`.
pub(super) fn centroid(n: usize) -> Vec<f64> {
    let mut weights = vec![0.0; n];
    let mut tail = 0.0;
    for k in (0..n).rev() {
        tail += 1.0 / number(k + 1);
        weights[k] = tail / number(n);
    }
    weights
}

/// The digits of `x` before and after the point, for messages that set the mark
/// of their own language between them.
pub(super) fn digits(x: f64, decimals: usize) -> [String; 2] {
    let text = decimal(x, 0, decimals, Rounding::HalfAway);
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, "0"));
    [whole.to_owned(), fraction.to_owned()]
}

/// A count as a number.
#[allow(clippy::cast_precision_loss, reason = "counts of criteria are far below 2^52")]
pub(super) fn number(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_centroid_is_the_exact_fraction_for_up_to_ten() {
        // Σ_{i=k..n} 1/i over n as one fraction of the common denominator
        // 2520 n, in whole numbers.
        for n in 1..=10_u32 {
            let found = centroid(n as usize);
            for k in 1..=n {
                let above: u32 = (k..=n).map(|i| 2520 / i).sum();
                let exact = f64::from(above) / f64::from(2520 * n);
                let weight = found[k as usize - 1];
                assert!((weight - exact).abs() <= 2.0 * f64::EPSILON * exact, "{n}, {k}: {weight} {exact}");
            }
        }
        // Barron & Barrett 1996 print n = 2 as 3/4 and 1/4.
        assert_eq!(centroid(2), [0.75, 0.25]);
    }
}
