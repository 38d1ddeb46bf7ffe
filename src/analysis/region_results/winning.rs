//! The exact share of a region of weights in which one candidate is ahead of
//! another.

use nalgebra::DMatrix;

use crate::num::tied;

/// Pairs worked out side by side.
const LANES: usize = 8;

/// A simplex by its corners, and its share of the region.
pub(super) struct Part {
    pub corners: Vec<usize>,
    pub share: f64,
}

/// The share of the region in which the row is ahead of the column; level counts
/// half. `totals` are by corner of the region and then by candidate, `parts` fill
/// the region.
///
/// Inside a simplex a lead is a mixture of its values d at the corners, all mixtures
/// counting alike. Splitting d into those above 0 (p) and the others (q), the share
/// in which it is not above 0 is the last A of: `A_0 = 1`, all others 0; for each q,
/// for each p in turn `A_i = (p_i A_i − q A_(i−1)) / (p_i − q)` (varsi1973,
/// ali1973). Only convex combinations: nothing cancels. O(|p| |q|) for each pair and part;
/// pairs with as many p are worked out side by side.
pub(super) fn winning(totals: &[Vec<f64>], parts: &[Part], n: usize) -> DMatrix<f64> {
    let mut share = DMatrix::from_element(n, n, 0.0);
    for part in parts {
        let columns: Vec<&[f64]> = part.corners.iter().map(|v| totals[*v].as_slice()).collect();
        add(&columns, part.share, &mut share);
    }
    for i in 0..n {
        share[(i, i)] = 0.5;
        for k in i + 1..n {
            // Column-major: (i, k) with i < k holds what was added up.
            let ahead = share[(i, k)].clamp(0.0, 1.0);
            share[(i, k)] = ahead;
            share[(k, i)] = 1.0 - ahead;
        }
    }
    share
}

/// Pairs with equally many values above 0, waiting to be worked out together.
struct Batch {
    /// Values above 0 first; corner by corner.
    values: Vec<[f64; LANES]>,
    pairs: [(usize, usize); LANES],
    waiting: usize,
}

fn add(columns: &[&[f64]], size: f64, share: &mut DMatrix<f64>) {
    let (n, corners) = (share.nrows(), columns.len());
    let empty = || Batch { values: vec![[0.0; LANES]; corners], pairs: [(0, 0); LANES], waiting: 0 };
    let mut batches: Vec<Batch> = (0..=corners).map(|_| empty()).collect();
    let mut shares = vec![[0.0; LANES]; corners];
    let mut sorted = vec![0.0; corners];
    for k in 1..n {
        for i in 0..k {
            let (mut above, mut end) = (0, corners);
            for column in columns {
                let (a, b) = (column[i], column[k]);
                let lead = if tied(a, b) { 0.0 } else { a - b };
                if lead > 0.0 {
                    sorted[above] = lead;
                    above += 1;
                } else {
                    end -= 1;
                    sorted[end] = lead;
                }
            }
            if above == corners {
                share[(i, k)] += size;
            } else if above == 0 {
                if sorted.iter().all(|lead| *lead == 0.0) {
                    share[(i, k)] += size / 2.0;
                }
            } else {
                let batch = &mut batches[above];
                for (value, lead) in batch.values.iter_mut().zip(&sorted) {
                    value[batch.waiting] = *lead;
                }
                batch.pairs[batch.waiting] = (i, k);
                batch.waiting += 1;
                if batch.waiting == LANES {
                    batch.settle(above, size, &mut shares, share);
                }
            }
        }
    }
    for (above, batch) in batches.iter_mut().enumerate() {
        batch.settle(above, size, &mut shares, share);
    }
}

impl Batch {
    fn settle(&mut self, above: usize, size: f64, shares: &mut [[f64; LANES]], share: &mut DMatrix<f64>) {
        if self.waiting > 0 {
            let (positive, others) = self.values.split_at(above);
            let behind = not_above(positive, others, shares);
            for (pair, behind) in self.pairs.iter().zip(behind).take(self.waiting) {
                share[*pair] += size * (1.0 - behind);
            }
            self.waiting = 0;
        }
    }
}

/// The share of a simplex in which each mixture of values is not above 0, given
/// those above 0 (one at least) and the others; `shares` is a place to work in.
fn not_above(positive: &[[f64; LANES]], others: &[[f64; LANES]], shares: &mut [[f64; LANES]]) -> [f64; LANES] {
    let shares = &mut shares[..positive.len()];
    shares.fill([0.0; LANES]);
    for q in others {
        let mut before = [1.0; LANES];
        for (share, p) in shares.iter_mut().zip(positive) {
            for lane in 0..LANES {
                share[lane] = (p[lane] * share[lane] - q[lane] * before[lane]) / (p[lane] - q[lane]);
            }
            before = *share;
        }
    }
    shares[positive.len() - 1]
}
