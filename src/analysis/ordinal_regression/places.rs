//! Between which places a candidate stays.

use super::Lead;

/// The places of a candidate over all value functions that agree, as far as the
/// relation of pairs tells: it never stands higher than `best` or lower than
/// `worst`, but need not reach either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceBounds {
    /// No place above this one: so many are ahead of it by every function, and one.
    pub best: usize,
    /// No place below this one: it is at least as good as all others by every
    /// function.
    pub worst: usize,
}

/// The bounds of every candidate. What is not decided widens them.
pub(super) fn bounds(n: usize, lead: &[Lead]) -> Vec<PlaceBounds> {
    let of = |i: usize| {
        let others = || (0..n).filter(move |k| *k != i);
        let ahead = others().filter(|k| lead[k * n + i] == Lead::Always).count();
        let behind = others().filter(|k| matches!(lead[i * n + k], Lead::Always | Lead::AtLeast)).count();
        PlaceBounds { best: 1 + ahead, worst: n - behind }
    };
    (0..n).map(of).collect()
}
