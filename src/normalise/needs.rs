//! What normalisers ask of the scores of a column.

use crate::diag::{Diagnostic, codes};
use crate::model::{Criterion, Direction};
use crate::registry::Info;

/// Which scores a normaliser can be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Needs {
    /// Above 0.
    Positive,
    /// 0 or more.
    NotNegative,
    /// 0 or more, and above 0 where less is better.
    Share,
    /// 1 or more.
    AtLeastOne,
}

/// Why a normaliser cannot be used for these scores, if it cannot. One that
/// divides by scores is never used for a target: its best score is a distance
/// of 0.
pub(super) fn refusal(info: &'static Info, needs: Needs, criterion: &Criterion, scores: &[f64]) -> Option<Diagnostic> {
    let any = |wrong: fn(f64) -> bool| scores.iter().any(|x| wrong(*x));
    let problem = match (needs, criterion.direction) {
        // Distances are never negative.
        (Needs::NotNegative, Direction::Target { .. }) => return None,
        (_, Direction::Target { .. }) => "target",
        (Needs::Positive, _) | (Needs::Share, Direction::Min) if any(|x| x <= 0.0) => "positive",
        (Needs::NotNegative | Needs::Share, _) if any(|x| x < 0.0) => "negative",
        (Needs::AtLeastOne, _) if any(|x| x < 1.0) => "one",
        _ => return None,
    };
    let finding = Diagnostic::new(&codes::PF806)
        .arg("normalisation", info.id)
        .arg("criterion", &criterion.id)
        .arg("problem", problem);
    Some(finding.note("help"))
}
