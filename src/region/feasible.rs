//! Whether anything meets a set of half-spaces, and which of them clash.

use crate::num::lp::{Is, Row, maximise};

/// Conditions that are missed by less than this part of their size are taken to
/// hold: what is stated with equality must not fail by rounding.
const MISSED: f64 = 1e-9;

/// How far inside all `cuts` a weighting can be at most: the greatest `t` with
/// `a·w ≥ t |a|` for every `a`. Below 0: nothing meets them all. `None` when the
/// arithmetic failed.
pub(super) fn depth(n: usize, cuts: &[&Vec<f64>]) -> Option<f64> {
    // t = p − 2, so that every variable of the program is 0 or more: no cut is
    // missed by more than its own size.
    let full = Row { terms: (0..n).map(|j| (j, 1.0)).collect(), is: Is::Exactly, bound: 1.0 };
    let most = Row { terms: vec![(n, 1.0)], is: Is::AtMost, bound: 4.0 };
    let row = |cut: &&Vec<f64>| {
        let size = size(cut);
        let terms = cut.iter().map(|a| a / size).enumerate().chain(std::iter::once((n, -1.0))).collect();
        Row { terms, is: Is::AtLeast, bound: -2.0 }
    };
    let rows: Vec<Row> = [full, most].into_iter().chain(cuts.iter().filter(|c| size(c) > 0.0).map(row)).collect();
    let mut objective = vec![0.0; n + 1];
    objective[n] = 1.0;
    maximise(&objective, &rows).ok().map(|found| found.value - 2.0)
}

/// The greatest coefficient, whatever its sign.
pub(super) fn size(cut: &[f64]) -> f64 {
    cut.iter().fold(0.0_f64, |size, a| size.max(a.abs()))
}

/// Whether some weights meet all `cuts`; also when that cannot be told.
fn possible(n: usize, cuts: &[&Vec<f64>]) -> bool {
    depth(n, cuts).is_none_or(|depth| depth >= -MISSED)
}

/// The conditions that cannot all hold, none of which can be missed: whichever
/// is taken away, the others can hold together. `None` when all can hold.
pub(super) fn conflict(n: usize, cuts: &[Vec<f64>]) -> Option<Vec<usize>> {
    let mut kept: Vec<usize> = (0..cuts.len()).collect();
    if possible(n, &cuts.iter().collect::<Vec<_>>()) {
        return None;
    }
    for i in (0..cuts.len()).rev() {
        let without: Vec<&Vec<f64>> = kept.iter().filter(|k| **k != i).map(|k| &cuts[*k]).collect();
        if !possible(n, &without) {
            kept.retain(|k| *k != i);
        }
    }
    Some(kept)
}
