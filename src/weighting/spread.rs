//! What the methods that look at the scores of the candidates share.

use super::by_rank::digits;
use super::{Importance, Weighing, needs};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Column, Criterion, DecisionTable, Direction, Label, Step, Steps, Weights};
use crate::num::{range, tied};

/// From this part of the weight on, one criterion gets most of it.
const MOST: f64 = 0.5;

/// What the formula of a method can be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// 0 or more.
    NotNegative,
    /// Above 0.
    Positive,
}

/// The candidates a method looks at.
pub(super) fn table<'a>(method: &'static str, importance: Importance<'a>) -> Result<&'a DecisionTable, Findings> {
    let lacking = || needs(method, "candidates").into_iter().map(|finding| finding.note("help-candidates")).collect();
    importance.table.filter(|table| !table.is_empty()).ok_or_else(lacking)
}

/// Whether the scores of a column differ at all.
pub(super) fn varies(scores: &[f64]) -> bool {
    let (low, high) = range(scores);
    !scores.is_empty() && !tied(low, high)
}

/// The finding that a score does not fit the formula, if there is one.
pub(super) fn misfit(
    method: &'static str,
    table: &DecisionTable,
    criterion: &Criterion,
    scores: &[f64],
    sign: Sign,
) -> Option<Diagnostic> {
    let fits = |x: f64| if sign == Sign::Positive { x > 0.0 } else { x >= 0.0 };
    // The first in order of name, whatever the order of the rows.
    let wrong = (0..scores.len()).filter(|i| !fits(scores[*i]));
    let i = wrong.min_by(|a, b| table.names[*a].cmp(&table.names[*b]))?;
    let distance = matches!(criterion.direction, Direction::Target { .. }) && scores[i].total_cmp(&0.0).is_ge();
    let finding = Diagnostic::new(&codes::PF853)
        .arg("method", method)
        .arg("sign", if sign == Sign::Positive { "positive" } else { "not-negative" })
        .arg("kind", if distance { "distance" } else { "score" })
        .arg("criterion", &criterion.id)
        .arg("candidate", &table.names[i])
        .arg("value", scores[i]);
    Some(finding.note("help"))
}

/// One finding per criterion with a score that does not fit the formula.
pub(super) fn misfits(
    method: &'static str,
    table: &DecisionTable,
    columns: &[Column<'_>],
    sign: impl Fn(&Column<'_>) -> Sign,
) -> Findings {
    let all = table.criteria.iter().zip(columns);
    all.filter_map(|(criterion, column)| misfit(method, table, criterion, &column.scores, sign(column))).collect()
}

/// The finding that the scores give a method nothing to go on.
pub(super) fn nothing(method: &'static str, problem: &'static str) -> Findings {
    vec![Diagnostic::new(&codes::PF850).arg("method", method).arg("problem", problem).note("help")]
}

/// Weights from what was measured per criterion, with what everyone must know
/// of weights that come from the data.
pub(super) fn weighing(
    method: &'static str,
    table: &DecisionTable,
    measured: &[f64],
    mut steps: Steps,
) -> Result<Weighing, Findings> {
    let (_, largest) = range(measured);
    let parts: Vec<f64> = measured.iter().map(|x| if largest > 0.0 { x / largest } else { 0.0 }).collect();
    let problem = if table.len() < 2 { "one" } else { "same" };
    let weights = Weights::from_points(&parts).ok_or_else(|| nothing(method, problem))?;
    steps.push(Step::per_criterion("weights", Label::both("weights", "gewichten"), weights.as_slice()));
    let mut findings = vec![Diagnostic::new(&codes::PF851).arg("method", method).note("help")];
    let heavy = weights.as_slice().iter().zip(&table.criteria).filter(|(weight, _)| **weight > MOST);
    findings.extend(heavy.filter(|_| table.criteria.len() > 2).map(|(weight, criterion)| {
        let [whole, fraction] = digits(*weight * 100.0, 1);
        Diagnostic::new(&codes::PF852)
            .arg("method", method)
            .arg("criterion", &criterion.id)
            .arg("whole", whole)
            .arg("fraction", fraction)
            .note("help")
    }));
    Ok(Weighing { steps, findings, ..Weighing::derived(method, weights) })
}

#[cfg(test)]
pub(super) mod tests {
    use nalgebra::DMatrix;

    use super::*;
    use crate::model::Scale;
    use crate::weighting::Weighter;

    /// A table from rows; `min` or `max` per criterion.
    pub(in crate::weighting) fn table_of(directions: &[&str], rows: &[&[f64]]) -> DecisionTable {
        let criterion = |(j, direction): (usize, &&str)| {
            let direction = if *direction == "min" { Direction::Min } else { Direction::Max };
            let scale = Scale::new(0.0, 1e9).expect("two different ends");
            Criterion::plain(format!("c{}", j + 1), direction, scale)
        };
        DecisionTable {
            names: (1..=rows.len()).map(|i| format!("A{i}")).collect(),
            criteria: directions.iter().enumerate().map(criterion).collect(),
            scores: DMatrix::from_fn(rows.len(), directions.len(), |i, j| rows[i][j]),
        }
    }

    /// The weights, or the codes of what was found.
    pub(in crate::weighting) fn weights(
        method: &dyn Weighter,
        table: &DecisionTable,
    ) -> Result<Vec<f64>, Vec<&'static str>> {
        let found = method.weigh(Importance { table: Some(table), ..Importance::of(&table.criteria) });
        found
            .map(|weighing| weighing.weights.as_slice().to_vec())
            .map_err(|findings| findings.iter().map(|finding| finding.code.id).collect())
    }

    /// Zavadskas & Podvezko 2016: four building projects.
    pub(in crate::weighting) fn zavadskas() -> DecisionTable {
        let rows: [&[f64]; 4] =
            [&[3.0, 100.0, 10.0, 7.0], &[2.5, 80.0, 8.0, 5.0], &[1.8, 50.0, 20.0, 11.0], &[2.2, 70.0, 12.0, 9.0]];
        table_of(&["min", "max", "min", "max"], &rows)
    }

    pub(in crate::weighting) fn near(found: &[f64], expected: &[f64], tolerance: f64) -> bool {
        found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| (a - b).abs() <= tolerance)
    }

    /// What holds for every method that looks at the data.
    pub(in crate::weighting) fn holds_at_the_edges(method: &dyn Weighter) {
        let criteria = zavadskas().criteria;
        let without = method.weigh(Importance::of(&criteria)).expect_err("no candidates");
        assert_eq!(without[0].code.id, "PF805");
        let row: &[f64] = &[3.0, 4.0];
        for rows in [vec![row], vec![row, row]] {
            assert_eq!(weights(method, &table_of(&["max", "min"], &rows)), Err(vec!["PF850"]), "{rows:?}");
        }
        // A constant column gets nothing, and takes nothing from the others.
        let rows: [&[f64]; 3] = [&[3.0, 5.0, 7.0, 2.0], &[4.0, 5.0, 2.0, 3.0], &[6.0, 5.0, 3.0, 9.0]];
        let found = weights(method, &table_of(&["max", "max", "min", "min"], &rows)).expect("three columns vary");
        assert!(found[1] == 0.0 && found[0] > 0.0 && found.iter().all(|w| w.is_finite()), "{found:?}");
        // Nor does the order of the rows matter, nor the size of the numbers.
        let turned: Vec<&[f64]> = rows.iter().rev().copied().collect();
        let again = weights(method, &table_of(&["max", "max", "min", "min"], &turned)).expect("the same");
        assert!(near(&found, &again, 1e-14), "{found:?} {again:?}");
        let large: Vec<Vec<f64>> = rows.iter().map(|row| row.iter().map(|x| x * 1e300).collect()).collect();
        let large: Vec<&[f64]> = large.iter().map(Vec::as_slice).collect();
        let again = weights(method, &table_of(&["max", "max", "min", "min"], &large)).expect("the same");
        assert!(near(&found, &again, 1e-12), "{found:?} {again:?}");
        // One column that varies has it all.
        let rows: [&[f64]; 2] = [&[3.0, 5.0], &[4.0, 5.0]];
        assert_eq!(weights(method, &table_of(&["max", "max"], &rows)), Ok(vec![1.0, 0.0]));
    }
}
