//! Who is nowhere worse than whom: stays ahead under every weighting.

use super::standing::{Standing, level, rows_of};
use crate::analysis::engine::Linear;
use crate::num::compare;

/// Pairs (dominator, dominated) in rank order. A row can only dominate rows
/// below it, or level with it where a weight is 0: O(n² m), much less as most
/// pairs are settled by one or two criteria.
pub(super) fn all(standing: &Standing<'_>, linear: &Linear) -> Vec<(usize, usize)> {
    let (low, high) = (rows_of(&linear.low), rows_of(&linear.high));
    let mut pairs = Vec::new();
    for (a, own) in low.iter().enumerate() {
        for (b, other) in high.iter().enumerate() {
            let may = a < b || (b < a && level(standing, a, b));
            if may && dominates(own, other) {
                pairs.push((a, b));
            }
        }
    }
    pairs
}

/// Whether the least values of one row are nowhere below the greatest of
/// another, and somewhere above.
pub(crate) fn dominates(low: &[f64], high: &[f64]) -> bool {
    let mut better = false;
    for (a, b) in low.iter().zip(high) {
        match compare(*a, *b) {
            std::cmp::Ordering::Less => return false,
            std::cmp::Ordering::Equal => {}
            std::cmp::Ordering::Greater => better = true,
        }
    }
    better
}
