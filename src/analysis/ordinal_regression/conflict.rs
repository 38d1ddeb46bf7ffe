//! A smallest set of statements that contradict each other.

use super::Model;
use crate::num::polyhedron::Empty;

/// Of the statements `which`, that exclude each other, some that still do and of
/// which none can be left out.
pub(super) fn minimal(model: &Model, rows: &[Vec<f64>], mut which: Vec<usize>) -> Vec<usize> {
    let mut at = 0;
    while at < which.len() {
        let rest: Vec<usize> =
            which.iter().copied().enumerate().filter(|(k, _)| *k != at).map(|(_, row)| row).collect();
        let without: Vec<Vec<f64>> = rest.iter().map(|k| rows[*k].clone()).collect();
        match model.polyhedron(&without) {
            // Those before it are among them: each was found to be needed.
            Err(Empty::Rows(kept)) => which = kept.into_iter().map(|k| rest[k]).collect(),
            Ok(_) | Err(Empty::Undecided) => at += 1,
        }
    }
    which
}
