//! What the methods that compare pairs have in common.

pub(super) mod credibility;
pub(super) mod distillation;
#[cfg(test)]
pub(super) mod fixture;
pub(super) mod flows;
pub(super) mod gaia;
pub(super) mod profiles;
pub(super) mod shape;

use crate::num::tied;

/// Whether `x` lies more than `by` above `y`, beyond the noise of rounding: at
/// the threshold itself a difference does not exceed it, whichever way its
/// digits fall (0.8 − 0.6 does not exceed 0.2).
pub(super) fn exceeds(x: f64, y: f64, by: f64) -> bool {
    let reach = y + by;
    x > reach && !tied(x, reach)
}

/// How far a sum of weights, or a credibility, may fall short of a bound by
/// rounding and still reach it.
const REACH: f64 = 1e-9;

/// Whether `x` reaches `bound`.
pub(super) fn reaches(x: f64, bound: f64) -> bool {
    x >= bound - REACH
}

/// `−1..1`: how many more are behind a candidate than ahead of it, of all
/// others, where `ahead(i, k)` says that `i` is ahead of `k`.
pub(super) fn lead(n: usize, ahead: impl Fn(usize, usize) -> bool) -> Vec<f64> {
    #[allow(clippy::cast_precision_loss, reason = "a count of candidates")]
    let share = |count: isize| if n > 1 { count as f64 / (n - 1) as f64 } else { 0.0 };
    let count = |i: usize| {
        (0..n).filter(|&k| k != i).map(|k| isize::from(ahead(i, k)) - isize::from(ahead(k, i))).sum::<isize>()
    };
    (0..n).map(|i| share(count(i))).collect()
}
