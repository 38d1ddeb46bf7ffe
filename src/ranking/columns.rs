//! What the methods that take ratios have in common.

use std::collections::BTreeMap;

use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Column, Criterion, DecisionTable, Direction};
use crate::normalise::{Normaliser, Transform};
use crate::num::ln;

/// Of the candidates of whom something holds, the one whose name sorts first: a
/// message must not hang on the order of rows.
pub(super) fn least_named(table: &DecisionTable, holds: impl Fn(usize) -> bool) -> Option<usize> {
    (0..table.len()).filter(|&i| holds(i)).min_by_key(|&i| &table.names[i])
}

/// One finding per criterion with a score (or, with a target, a distance) that
/// is not above 0, for a method that takes ratios.
pub(super) fn not_positive(method: &'static str, table: &DecisionTable) -> Findings {
    let criteria = table.criteria.iter().enumerate();
    criteria.filter_map(|(j, criterion)| first_not_positive(method, table, j, criterion)).collect()
}

fn first_not_positive(
    method: &'static str,
    table: &DecisionTable,
    j: usize,
    criterion: &Criterion,
) -> Option<Diagnostic> {
    let column = table.column(j);
    let i = least_named(table, |i| column.scores[i] <= 0.0)?;
    let target = matches!(criterion.direction, Direction::Target { .. });
    let finding = Diagnostic::new(&codes::PF807)
        .arg("method", method)
        .arg("criterion", &criterion.id)
        .arg("candidate", &table.names[i])
        .arg("value", column.scores[i])
        .arg("kind", if target { "distance" } else { "score" });
    Some(finding.note("help"))
}

/// One finding per criterion that a method cannot take shares of a total of:
/// less is better and a score is not above 0, or a score is below 0.
pub(super) fn no_share(method: &'static str, table: &DecisionTable) -> Findings {
    let find = |(j, criterion): (usize, &Criterion)| {
        let column = table.column(j);
        if column.cost {
            return first_not_positive(method, table, j, criterion);
        }
        let i = least_named(table, |i| column.scores[i] < 0.0)?;
        let finding = Diagnostic::new(&codes::PF810)
            .arg("method", method)
            .arg("criterion", &criterion.id)
            .arg("candidate", &table.names[i])
            .arg("value", column.scores[i]);
        Some(finding.note("help"))
    };
    table.criteria.iter().enumerate().filter_map(find).collect()
}

/// One finding per entry of a setting by criterion whose number does not fit, or
/// whose criterion does not exist (`fits` gets its position; `expected` says in
/// signs what fits).
pub(super) fn misfits(
    method: &'static str,
    key: &'static str,
    given: &BTreeMap<String, f64>,
    table: &DecisionTable,
    expected: &'static str,
    fits: impl Fn(usize, f64) -> bool,
) -> Findings {
    let find = |(id, number): (&String, &f64)| {
        let at = table.criteria.iter().position(|c| c.id == *id);
        if at.is_some_and(|j| fits(j, *number)) {
            return None;
        }
        let known: Vec<&str> = table.criteria.iter().map(|c| c.id.as_str()).collect();
        let expected = if at.is_some() { expected.to_owned() } else { known.join(" | ") };
        let finding = Diagnostic::new(&codes::PF803)
            .arg("method", method)
            .arg("key", key)
            .arg("value", format!("{id} = {number}"));
        Some(finding.note_with("help", vec![("expected", expected)]))
    };
    given.iter().filter_map(find).collect()
}

/// A plain column with its weight and what its scores become.
pub(super) struct Axis<'a> {
    pub(super) column: Column<'a>,
    pub(super) transform: Transform,
    pub(super) weight: f64,
}

impl Axis<'_> {
    /// The value of candidate `i`.
    pub(super) fn at(&self, i: usize) -> f64 {
        self.transform.at(self.column.scores[i])
    }
}

/// The columns of `table`, a target being the distance beyond its tolerance.
pub(super) fn axes<'a>(normaliser: &dyn Normaliser, table: &'a DecisionTable, weights: &[f64]) -> Vec<Axis<'a>> {
    let axis = |(column, &weight): (Column<'a>, &f64)| {
        let transform = normaliser.fit(&column.scores, column.cost);
        Axis { column, transform, weight }
    };
    table.columns().into_iter().zip(weights).map(axis).collect()
}

/// The values, candidate by candidate.
pub(super) fn values(axes: &[Axis<'_>], n: usize) -> Vec<Vec<f64>> {
    (0..n).map(|i| axes.iter().map(|axis| axis.at(i)).collect()).collect()
}

/// `Σ_j w_j · v_ij`, column by column.
pub(super) fn sums<'a>(axes: impl IntoIterator<Item = &'a Axis<'a>>, n: usize) -> Vec<f64> {
    let mut totals = vec![0.0; n];
    for axis in axes {
        axis.transform.add_weighted(&axis.column.scores, axis.weight, &mut totals);
    }
    totals
}

/// `Σ_j w_j · ln v_ij`, column by column: the logarithm of the weighted product.
/// A criterion without weight plays no part, whatever its values.
pub(super) fn log_products(axes: &[Axis<'_>], n: usize) -> Vec<f64> {
    let mut totals = vec![0.0; n];
    for axis in axes.iter().filter(|axis| axis.weight > 0.0) {
        let terms = axis.column.scores.iter().map(|x| axis.weight * ln(axis.transform.at(*x)));
        totals.iter_mut().zip(terms).for_each(|(total, term)| *total += term);
    }
    totals
}

/// `part / whole`, or `otherwise` where there is nothing to divide by.
pub(super) fn ratio(part: f64, whole: f64, otherwise: f64) -> f64 {
    if whole > 0.0 { part / whole } else { otherwise }
}
