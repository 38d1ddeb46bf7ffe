//! The greatest of a linear function over a polytope, and how it is known to be
//! right.

use super::feasible::size;
use super::{Polytope, Undecided};
use crate::num::dot;
use crate::num::lp::{Is, Row, maximise};

/// How far an answer may be from what bounds it, as a part of the size of the
/// function.
const GAP: f64 = 1e-9;

/// The greatest `Σ c_j w_j` over the polytope by a linear program, checked here:
/// its point meets every condition, and a second program (the dual) gives numbers
/// `y ≥ 0` of which any bound the answer from above, by
/// `c·w ≤ (c + Σ y_i a_i)·w ≤ max_j (c + Σ y_i a_i)_j`.
pub(super) fn greatest(polytope: &Polytope, c: &[f64]) -> Result<f64, Undecided> {
    let Polytope { dimension: n, cuts } = polytope;
    let cuts: Vec<Vec<f64>> =
        cuts.iter().filter(|cut| size(cut) > 0.0).map(|cut| cut.iter().map(|a| a / size(cut)).collect()).collect();
    let scale = size(c);
    if scale == 0.0 {
        return Ok(0.0);
    }
    let c: Vec<f64> = c.iter().map(|c| c / scale).collect();
    let terms = |row: &[f64]| row.iter().copied().enumerate().collect::<Vec<_>>();
    let full = Row { terms: terms(&vec![1.0; *n]), is: Is::Exactly, bound: 1.0 };
    let row = |cut: &Vec<f64>| Row { terms: terms(cut), is: Is::AtLeast, bound: 0.0 };
    let rows: Vec<Row> = std::iter::once(full).chain(cuts.iter().map(row)).collect();
    let found = maximise(&c, &rows).map_err(|_| Undecided)?;
    let total: f64 = found.at.iter().sum();
    let missed = cuts.iter().map(|cut| dot(cut.iter().copied(), found.at.iter().copied())).fold(0.0, f64::min);
    if (total - 1.0).abs() > GAP || missed < -GAP {
        return Err(Undecided);
    }
    // The dual: the least z with z ≥ (c + Σ y_i a_i)_j for every j. z = p − 3
    // keeps p above 0, as no c_j is below −1 and the answer is not below them.
    let k = cuts.len();
    let row = |j: usize| {
        let mut terms: Vec<(usize, f64)> = cuts.iter().map(|cut| -cut[j]).enumerate().collect();
        terms.push((k, 1.0));
        Row { terms, is: Is::AtLeast, bound: c[j] + 3.0 }
    };
    let mut objective = vec![0.0; k + 1];
    objective[k] = -1.0;
    let dual = maximise(&objective, &(0..*n).map(row).collect::<Vec<_>>()).map_err(|_| Undecided)?;
    let bound = |j: usize| c[j] + dot(cuts.iter().map(|cut| cut[j]), dual.at.iter().copied());
    let above = (0..*n).map(bound).fold(f64::NEG_INFINITY, f64::max);
    if (above - found.value).abs() > GAP { Err(Undecided) } else { Ok(found.value * scale) }
}
