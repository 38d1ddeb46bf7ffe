//! What the methods whose score is a weighted sum have in common.

use nalgebra::DMatrix;

use crate::diag::Findings;
use crate::model::{DecisionTable, Label, Step, Steps};
use crate::normalise::{self, NORMALISERS, Normaliser};
use crate::num::{dot, plus_zero};

/// The normaliser of a setting; settings are checked when a method is built.
pub(super) fn normaliser(id: &str) -> &'static dyn Normaliser {
    normalise::normaliser(id).unwrap_or(NORMALISERS[0])
}

/// Why values of `normaliser` cannot be added up for this table.
pub(super) fn refusals(normaliser: &dyn Normaliser, table: &DecisionTable) -> Findings {
    let criteria = table.criteria.iter().enumerate();
    criteria.filter_map(|(j, c)| normalise::refusal_of_sum(normaliser, c, table.scores_on(j))).collect()
}

/// The value of every score.
pub(super) fn values(normaliser: &dyn Normaliser, table: &DecisionTable) -> DMatrix<f64> {
    let mut values = DMatrix::zeros(table.len(), table.criteria.len());
    for (j, criterion) in table.criteria.iter().enumerate() {
        values.column_mut(j).copy_from_slice(&normaliser.values(criterion, table.scores_on(j)));
    }
    values
}

/// `Σ_j w_j · v_ij` per row: each row on its own, so that no row can touch the
/// bits of another.
pub(super) fn totals(values: &DMatrix<f64>, weights: &[f64]) -> Vec<f64> {
    values.row_iter().map(|row| dot(weights.iter().copied(), row.iter().copied())).collect()
}

/// A table of candidates × criteria as the rows of a step.
pub(super) fn rows(values: &DMatrix<f64>) -> Vec<Vec<f64>> {
    values.row_iter().map(|row| row.iter().copied().collect()).collect()
}

/// Weight times value.
pub(super) fn contributions(values: &DMatrix<f64>, weights: &[f64]) -> Step {
    let weighted =
        |row: usize| values.row(row).iter().zip(weights).map(|(v, w)| plus_zero(v * w)).collect::<Vec<f64>>();
    Step::table(
        "contributions",
        Label::both("weight times value", "gewicht maal waarde"),
        (0..values.nrows()).map(weighted).collect(),
    )
}

/// Values, weight times value, and the totals.
pub(super) fn steps(values: &DMatrix<f64>, weights: &[f64]) -> Steps {
    vec![
        Step::table("values", Label::both("value on each criterion", "waarde per criterium"), rows(values)),
        contributions(values, weights),
        Step::per_candidate("scores", Label::both("total", "totaal"), &totals(values, weights)),
    ]
}
