//! Whether anything meets a set of half-spaces, and which of them clash.

use crate::num::lp::{Is, Row, maximise};

/// Conditions that are missed by less than this part of their size are taken to
/// hold: what is stated with equality must not fail by rounding.
const MISSED: f64 = 1e-9;

/// The weights that are farthest inside all `cuts` and how far: the greatest `t`
/// with `a·w ≥ t |a|` for every `a`. Below 0: nothing meets them all. `None` when
/// the arithmetic failed.
pub(super) fn deepest(n: usize, cuts: &[&Vec<f64>]) -> Option<(f64, Vec<f64>)> {
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
    let mut found = maximise(&objective, &rows).ok()?;
    found.at.truncate(n);
    Some((found.value - 2.0, found.at))
}

/// The half-space `w_j ≥ 0`.
pub(super) fn positive(n: usize, j: usize) -> Vec<f64> {
    (0..n).map(|i| if i == j { 1.0 } else { 0.0 }).collect()
}

/// Weights inside the region and away from every half-space that does not hold
/// with equality all over it, and which do (positions in `cuts`, which must hold
/// `w_j ≥ 0` too). `None` when the arithmetic failed.
pub(super) fn inside(n: usize, cuts: &[Vec<f64>]) -> Option<(Vec<f64>, Vec<usize>)> {
    let (depth, at) = deepest(n, &cuts.iter().collect::<Vec<_>>())?;
    if depth > MISSED {
        return Some((at, Vec::new()));
    }
    let full = Row { terms: (0..n).map(|j| (j, 1.0)).collect(), is: Is::Exactly, bound: 1.0 };
    let row = |cut: &Vec<f64>| Row { terms: cut.iter().copied().enumerate().collect(), is: Is::AtLeast, bound: 0.0 };
    let rows: Vec<Row> = std::iter::once(full).chain(cuts.iter().map(row)).collect();
    let (mut equal, mut ends) = (Vec::new(), Vec::new());
    for (i, cut) in cuts.iter().enumerate() {
        let end = maximise(cut, &rows).ok()?;
        if end.value <= MISSED * size(cut) { equal.push(i) } else { ends.push(end.at) }
    }
    if ends.is_empty() {
        return Some((at, equal));
    }
    #[allow(clippy::cast_precision_loss, reason = "statements are few")]
    let share = 1.0 / ends.len() as f64;
    Some(((0..n).map(|j| ends.iter().map(|end| end[j] * share).sum()).collect(), equal))
}

/// The greatest coefficient, whatever its sign.
pub(super) fn size(cut: &[f64]) -> f64 {
    cut.iter().fold(0.0_f64, |size, a| size.max(a.abs()))
}

/// Whether some weights meet all `cuts`; also when that cannot be told.
fn possible(n: usize, cuts: &[&Vec<f64>]) -> bool {
    deepest(n, cuts).is_none_or(|(depth, _)| depth >= -MISSED)
}

/// The conditions that cannot all hold beside those of `fixed`, none of which can
/// be missed: whichever is taken away, the others can hold together. `None` when
/// all can hold.
pub(super) fn conflict(n: usize, cuts: &[Vec<f64>], fixed: &[Vec<f64>]) -> Option<Vec<usize>> {
    let mut kept: Vec<usize> = (0..cuts.len()).collect();
    if possible(n, &cuts.iter().chain(fixed).collect::<Vec<_>>()) {
        return None;
    }
    for i in (0..cuts.len()).rev() {
        let others = kept.iter().filter(|k| **k != i).map(|k| &cuts[*k]);
        if !possible(n, &others.chain(fixed).collect::<Vec<_>>()) {
            kept.retain(|k| *k != i);
        }
    }
    Some(kept)
}
