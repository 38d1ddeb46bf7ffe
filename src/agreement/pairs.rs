//! How the pairs of candidates stand in two rankings.

use super::places::number;

/// Numbers of pairs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Counts {
    /// In the same order in both.
    pub same: f64,
    /// In the opposite order.
    pub opposite: f64,
    /// Level in the first ranking only.
    pub only_x: f64,
    /// Level in the second ranking only.
    pub only_y: f64,
}

impl Counts {
    /// Pairs that neither ranking has level.
    pub fn untied(&self) -> f64 {
        self.same + self.opposite
    }

    /// The counts of two lists of ranks, by sorting (Knight 1966): O(n log n).
    #[allow(clippy::float_cmp, reason = "ranks are given, not calculated")]
    pub fn of(x: &[f64], y: &[f64]) -> Self {
        let n = x.len().min(y.len());
        let mut order: Vec<usize> = (0..n).collect();
        order.sort_by(|&a, &b| x[a].total_cmp(&x[b]).then(y[a].total_cmp(&y[b])));
        let pairs = |n: usize| n * n.saturating_sub(1) / 2;
        let level = |same: &dyn Fn(usize, usize) -> bool, order: &[usize]| -> usize {
            order.chunk_by(|&a, &b| same(a, b)).map(|run| pairs(run.len())).sum()
        };
        let in_x = level(&|a, b| x[a] == x[b], &order);
        let in_both = level(&|a, b| x[a] == x[b] && y[a] == y[b], &order);
        let mut along: Vec<f64> = order.iter().map(|&i| y[i]).collect();
        let opposite = inversions(&mut along);
        let in_y: usize = along.chunk_by(|a, b| a == b).map(|run| pairs(run.len())).sum();
        Self {
            same: number(pairs(n) + in_both - in_x - in_y - opposite),
            opposite: number(opposite),
            only_x: number(in_x - in_both),
            only_y: number(in_y - in_both),
        }
    }
}

/// Sorts, and counts the pairs that were in the wrong order.
fn inversions(xs: &mut [f64]) -> usize {
    if xs.len() < 2 {
        return 0;
    }
    let middle = xs.len() / 2;
    let (left, right) = xs.split_at_mut(middle);
    let mut count = inversions(left) + inversions(right);
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut l, mut r) = (0, 0);
    while l < left.len() && r < right.len() {
        if right[r] < left[l] {
            count += left.len() - l;
            merged.push(right[r]);
            r += 1;
        } else {
            merged.push(left[l]);
            l += 1;
        }
    }
    merged.extend_from_slice(&left[l..]);
    merged.extend_from_slice(&right[r..]);
    xs.copy_from_slice(&merged);
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Looked at one by one.
    fn one_by_one(x: &[f64], y: &[f64]) -> Counts {
        let mut counts = Counts { same: 0.0, opposite: 0.0, only_x: 0.0, only_y: 0.0 };
        for i in 0..x.len() {
            for k in 0..i {
                match ((x[i] - x[k]).partial_cmp(&0.0), (y[i] - y[k]).partial_cmp(&0.0)) {
                    (Some(a), Some(b)) if a.is_eq() && b.is_eq() => {}
                    (Some(a), _) if a.is_eq() => counts.only_x += 1.0,
                    (_, Some(b)) if b.is_eq() => counts.only_y += 1.0,
                    (a, b) if a == b => counts.same += 1.0,
                    _ => counts.opposite += 1.0,
                }
            }
        }
        counts
    }

    #[test]
    fn sorting_counts_as_looking_at_every_pair_does() {
        let mut state = 7_u64;
        for n in 0..40 {
            let mut next = |levels: u64| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                number(usize::try_from((state >> 33) % levels).expect("small"))
            };
            let x: Vec<f64> = (0..n).map(|_| next(9)).collect();
            let y: Vec<f64> = (0..n).map(|_| next(6)).collect();
            assert_eq!(Counts::of(&x, &y), one_by_one(&x, &y), "{x:?} {y:?}");
        }
    }
}
