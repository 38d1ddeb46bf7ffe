//! Whether anything meets a set of half-spaces, and which of them clash.

use crate::num::dot;
use crate::num::lp::{Is, Row, maximise};
use crate::num::maximin::{Columns, maximin};

/// Conditions that are missed by less than this part of their size are taken to
/// hold: what is stated with equality must not fail by rounding.
const MISSED: f64 = 1e-9;

/// The weights that are farthest inside all `cuts` and how far: the greatest `t`
/// with `a·w ≥ t |a|` for every `a`, as it is at those weights. `None` when the
/// arithmetic failed, or its answer is not what it says.
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
    let said = found.value - 2.0;
    let at = sound(&found.at)?;
    let depth = cuts.iter().filter(|c| size(c) > 0.0).map(|cut| along(cut, &at) / size(cut)).fold(2.0, f64::min);
    ((depth - said).abs() <= MISSED).then_some((depth, at))
}

fn along(cut: &[f64], w: &[f64]) -> f64 {
    dot(cut.iter().copied(), w.iter().copied())
}

/// Weights that a program gave, when their sum is 1 but for rounding.
fn sound(at: &[f64]) -> Option<Vec<f64>> {
    let total: f64 = at.iter().sum();
    ((total - 1.0).abs() <= MISSED).then(|| at.iter().map(|w| w / total).collect())
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
        let end = sound(&maximise(cut, &rows).ok()?.at)?;
        if cuts.iter().any(|cut| along(cut, &end) < -MISSED * size(cut)) {
            return None;
        }
        if along(cut, &end) <= MISSED * size(cut) { equal.push(i) } else { ends.push(end) }
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

/// Whether some weights meet all `cuts`; also when that cannot be told. That they
/// cannot is proven: shares `y` of the cuts of which every `(Σ y a/|a|)_j` is below 0,
/// so that no weights give them all 0 or more (Farkas).
fn possible(n: usize, cuts: &[&Vec<f64>]) -> bool {
    let sized = cuts.iter().filter(|cut| size(cut) > 0.0);
    let behind: Vec<Vec<f64>> = sized.map(|cut| cut.iter().map(|a| -a / size(cut)).collect()).collect();
    let rows = Columns::new(behind.iter().map(Vec::as_slice), n);
    maximin(&vec![0.0; n], &rows, None, &[]).is_none_or(|found| found.upper >= -MISSED)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_are_refused_only_with_a_proof() {
        // Round a circle each counts so many times the next: together at most 1 holds.
        let circle = |ratio: f64| -> Vec<Vec<f64>> {
            (0..3)
                .map(|j| {
                    (0..3)
                        .map(|i| {
                            if i == j {
                                1.0
                            } else if i == (j + 1) % 3 {
                                -ratio
                            } else {
                                0.0
                            }
                        })
                        .collect()
                })
                .collect()
        };
        let all = |cuts: &[Vec<f64>]| conflict(3, cuts, &(0..3).map(|j| positive(3, j)).collect::<Vec<_>>());
        assert_eq!(all(&circle(1.0)), None);
        assert_eq!(all(&circle(0.9)), None);
        assert_eq!(all(&circle(1.001)), Some(vec![0, 1, 2]));
        // Less than the arithmetic can tell from none at all is not refused.
        assert_eq!(all(&circle(1.0 + 1e-11)), None);
    }

    #[test]
    fn depth_is_that_of_the_weights_given() {
        // Each of three at least a fifth: the middle is (1 − 3/5)/3 / (4/5) inside each.
        let cuts: Vec<Vec<f64>> = (0..3).map(|j| (0..3).map(|i| if i == j { 0.8 } else { -0.2 }).collect()).collect();
        let (depth, at) = deepest(3, &cuts.iter().collect::<Vec<_>>()).expect("solved");
        assert!((depth - (2.0 / 15.0) / 0.8).abs() < 1e-12 && at.iter().all(|w| (w - 1.0 / 3.0).abs() < 1e-12));
        // Weights whose sum is not 1 are no answer.
        assert_eq!((sound(&[0.5, 0.4]), sound(&[0.5, 0.5])), (None, Some(vec![0.5, 0.5])));
    }
}
