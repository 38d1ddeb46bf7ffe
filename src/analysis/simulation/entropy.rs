//! How much is left to choose.

use crate::num::{ln, sum};

/// The entropy of shares of first place in units of `base`: 0 when one candidate
/// has it all, the logarithm of their number when all have as much.
///
/// H = −`Σ_i` `b_i` log `b_i`, with 0 log 0 = 0 (Shannon 1948).
///
/// ```
/// use partnerfit::analysis::entropy;
/// assert_eq!(entropy(&[0.5, 0.5, 0.0], 2.0), 1.0);
/// ```
#[must_use]
pub fn entropy(shares: &[f64], base: f64) -> f64 {
    -sum(shares.iter().filter(|share| **share > 0.0).map(|share| share * ln(*share))) / ln(base) + 0.0
}
