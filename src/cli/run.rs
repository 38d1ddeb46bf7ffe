//! One run with what every command shows of it.

use super::Failure;
use super::load::Loaded;
use crate::analysis::{Evaluation, Margin, Move, evaluate, guards, margins, moved};
use crate::diag::{Findings, Severity};
use crate::model::Study;

/// A run with what every output shows beside it.
pub(super) struct Run {
    pub study: Study,
    pub evaluation: Evaluation,
    pub margins: (Option<Margin>, Option<Margin>),
    /// Everything found, on reading and after.
    pub findings: Findings,
    /// Who moved, when there was a what-if.
    pub moved: Vec<Move>,
    /// The weights before it.
    pub weights_before: Vec<f64>,
}

/// Reads, applies the what-if, evaluates, and looks at the outcome.
pub(super) fn run(loaded: &Loaded) -> Result<Run, Failure> {
    let (study, settings) = loaded.changed()?;
    let evaluation = evaluate(&study, &settings).map_err(|findings| loaded.fail(findings))?;
    let before = (!loaded.changes.is_empty()).then(|| evaluate(&loaded.study, &loaded.settings)).transpose();
    let before = before.map_err(|findings| loaded.fail(findings))?;
    let weights_before = before.as_ref().map(|b| b.weights().as_slice().to_vec()).unwrap_or_default();
    let moved = before.map(|before| moved(&before, &evaluation)).unwrap_or_default();
    let mut findings = loaded.findings.clone();
    findings.extend(evaluation.findings.iter().cloned());
    findings.extend(guards(&study, &evaluation));
    let margins = margins(&study, &evaluation);
    Ok(Run { study, evaluation, margins, findings, moved, weights_before })
}

/// How many warnings there are.
pub(super) fn warnings(findings: &Findings) -> usize {
    findings.iter().filter(|f| f.severity >= Severity::Warning).count()
}
