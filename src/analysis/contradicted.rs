//! Scores that the evidence contradicts: the table says one thing, and what was
//! written down as the ground for it another.

use super::doubt::{ScoreAssumption, ScoreDoubts};
use super::engine::Evaluation;
use crate::diag::{Diagnostic, Place, codes};
use crate::model::{Distribution, Evidence, Role, Score, Study};

/// The most scores that are named one by one; all are counted.
const NAMED: usize = 50;

/// The scores of ranked candidates that no evidence agrees with, as one warning.
/// The ranking goes by the table; draws of scores keep both possible.
pub(super) fn contradicted(study: &Study, evaluation: &Evaluation) -> Option<Diagnostic> {
    if study.evidence.is_empty() {
        return None;
    }
    let candidates: Vec<usize> = evaluation.rows.iter().filter_map(|row| row.candidate).collect();
    let doubts = ScoreDoubts::of(study, &candidates, None, ScoreAssumption::Doubt);
    let cells = doubts.cells().iter().enumerate().flat_map(|(row, cells)| {
        cells.iter().enumerate().filter(|(_, cell)| cell.contradicted).map(move |(j, _)| (row, j))
    });
    let found: Vec<(usize, usize)> = cells.collect();
    if found.is_empty() {
        return None;
    }
    let file = study.inputs.iter().find(|input| input.role == Role::Evidence).map(|input| &input.file);
    let finding = Diagnostic::new(&codes::PF329).arg("count", found.len());
    let finding = file.into_iter().fold(finding, |finding, file| finding.at(Place::file(file)));
    let named = found.iter().take(NAMED).fold(finding, |finding, &(row, j)| {
        let (name, criterion) = (&evaluation.rows[row].name, &study.strategy.criteria[j]);
        let table = match study.candidates.cells[candidates[row]][j].score {
            Score::Exact(score) => score.to_string(),
            Score::Interval { low, high } => format!("{low}..{high}"),
            Score::Missing(_) => String::new(),
        };
        let about = study.evidence.iter().filter(|line| line.candidate == *name && line.criterion == criterion.id);
        let evidence: Vec<String> = about.filter_map(said).collect();
        let args = vec![
            ("candidate", name.clone()),
            ("criterion", criterion.id.clone()),
            ("number-table", table),
            ("number-evidence", evidence.join("; ")),
        ];
        finding.note_with("note", args)
    });
    Some(named.note("help"))
}

/// The score or the stretch of scores that a line of evidence speaks of.
fn said(line: &Evidence) -> Option<String> {
    let stretch = |low: f64, high: f64| format!("{low}..{high}");
    let law = line.distribution.as_ref().map(Distribution::range);
    let ends = line.low.zip(line.high);
    line.value.map(|value| value.to_string()).or_else(|| law.or(ends).map(|(low, high)| stretch(low, high)))
}
