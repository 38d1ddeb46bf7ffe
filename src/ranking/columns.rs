//! What the methods that take ratios have in common.

use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Criterion, DecisionTable, Direction};

/// One finding per criterion with a score (or, with a target, a distance) that
/// is not above 0, for a method that takes ratios.
pub(super) fn not_positive(method: &'static str, table: &DecisionTable) -> Findings {
    let first = |(j, criterion): (usize, &Criterion)| {
        let column = table.column(j);
        let i = column.scores.iter().position(|x| *x <= 0.0)?;
        let target = matches!(criterion.direction, Direction::Target { .. });
        let finding = Diagnostic::new(&codes::PF807)
            .arg("method", method)
            .arg("criterion", &criterion.id)
            .arg("candidate", &table.names[i])
            .arg("value", column.scores[i])
            .arg("kind", if target { "distance" } else { "score" });
        Some(finding.note("help"))
    };
    table.criteria.iter().enumerate().filter_map(first).collect()
}
