//! What a report is made from.

use crate::analysis::{Comparison, Evaluation, Robustness, Sensitivity};
use crate::diag::Diagnostic;
use crate::model::{Group, Study};
use crate::text::Lang;

/// When the weights were fixed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeightLock {
    /// ISO date.
    pub date: String,
    /// Whether the scores were known by then.
    pub scores_known: bool,
}

/// How a report is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportOptions {
    /// Language.
    pub lang: Lang,
    /// The command that made it, for the annex; empty when there was none.
    pub command: String,
    /// Settings that differ from the study, as they were given.
    pub settings: Vec<String>,
    /// Whether the facts are listed in an annex.
    pub trace: bool,
}

/// Results and what they were made from.
#[derive(Clone, Copy, Debug)]
pub struct ReportInput<'a> {
    /// The study.
    pub study: &'a Study,
    /// The ranking.
    pub evaluation: &'a Evaluation,
    /// How far weights and scores can go; `None` for a method about which
    /// nothing exact can be said.
    pub sensitivity: Option<&'a Sensitivity>,
    /// How often the outcome holds under named assumptions, and what follows from
    /// a region of weights; `None` when it was not asked.
    pub robustness: Option<&'a Robustness>,
    /// Pairs side by side: those of [`pairs`], for a full report.
    pub comparisons: &'a [Comparison],
    /// The same study with equal weights.
    pub equal_weights: Option<&'a Evaluation>,
    /// When the weights were fixed, where that is on record.
    pub lock: Option<&'a WeightLock>,
    /// Names of the groups criteria stand under; a group without one is shown by
    /// its id.
    pub groups: &'a [Group],
    /// What was found beside the findings of the evaluation.
    pub findings: &'a [Diagnostic],
    /// Version of the program.
    pub version: &'a str,
    /// How it is wanted.
    pub options: &'a ReportOptions,
}

/// The first row that is not on the shortlist: the one the line keeps off it, or
/// else any (which only an axis minimum keeps off).
pub(super) fn first_off(evaluation: &Evaluation) -> Option<usize> {
    let rows = &evaluation.rows;
    let last = evaluation.shortlist().last().copied();
    let below_the_line = |i: &usize| Some(*i) > last && rows[*i].below.is_empty();
    let off = || (0..rows.len()).filter(|&i| !rows[i].shortlisted);
    off().find(below_the_line).or_else(|| off().next())
}

/// The pairs a justification compares, as positions in the ranking: every
/// shortlisted candidate with the one below it and with the first that could have
/// been on the shortlist and is not; the last on the shortlist with everyone who is not.
#[must_use]
pub fn pairs(evaluation: &Evaluation) -> Vec<(usize, usize)> {
    let on = evaluation.shortlist();
    let off: Vec<usize> = (0..evaluation.rows.len()).filter(|i| !on.contains(i)).collect();
    let ordered = |a: usize, b: usize| (a.min(b), a.max(b));
    let below = on.iter().filter(|&&i| i + 1 < evaluation.rows.len()).map(|&i| (i, i + 1));
    let first_off = on.iter().filter_map(|&i| first_off(evaluation).map(|k| ordered(i, k)));
    let last_on = off.iter().filter_map(|&k| on.last().map(|&i| ordered(i, k)));
    let mut pairs: Vec<(usize, usize)> = below.chain(first_off).chain(last_on).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
