//! The comparisons of a study, and what they say beside its ranking.

use super::{CandidateStatement, Conflict, Monotone, Regression, regress_scores};
use crate::analysis::engine::Evaluation;
use crate::analysis::region_results::Whether;
use crate::diag::{Diagnostic, Findings, Place, codes};
use crate::model::{CandidateComparison, Criterion, MissingPolicy, Order, Role, Stand, Study};
use crate::num::compare;

/// Whether the ranking of the study agrees with a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heeded {
    /// Whether the one that is preferred stands above the other; `None` when one of
    /// them is not ranked.
    pub order: Option<bool>,
    /// Whether it is ahead by more than the first of the second pair is of its
    /// second; `None` when nothing is said of that, one of them is not ranked, or
    /// the differences of scores have no meaning.
    pub strength: Option<bool>,
}

/// What the comparisons of a study say of its candidates.
#[derive(Clone, Debug, PartialEq)]
pub struct RegressionStudy {
    /// The candidates: those that are ranked, in rank order, then those that are
    /// not but are named in a comparison.
    pub names: Vec<String>,
    /// How many are ranked.
    pub ranked: usize,
    /// The criteria that count, by position in the strategy.
    pub criteria: Vec<usize>,
    /// What follows for the candidates, by position in `names`.
    pub regression: Regression,
    /// Per comparison whether the ranking agrees with it.
    pub heeded: Vec<Heeded>,
    /// Ranked candidates of whom the first is ahead by every value function that
    /// agrees, while the ranking puts the second above it.
    pub contradicted: Vec<(usize, usize)>,
}

/// Whether the ranking puts row `a` above row `b`.
fn above(evaluation: &Evaluation, a: usize, b: usize) -> bool {
    match &evaluation.order {
        Order::Total => evaluation.rows[a].rank < evaluation.rows[b].rank,
        Order::Partial(relation) => relation.between(a, b) == Stand::Preferred,
        Order::Classes(classes) => classes.of[a] > classes.of[b],
    }
}

/// Whether the ranking agrees with each comparison of the study.
#[must_use]
pub fn heeded(study: &Study, evaluation: &Evaluation) -> Vec<Heeded> {
    let row = |name: &str| evaluation.rows.iter().position(|row| row.name == name);
    let pair = |a: &str, b: &str| Some((row(a)?, row(b)?));
    let cardinal = matches!(evaluation.order, Order::Total) && evaluation.linear.is_some();
    let one = |comparison: &CandidateComparison| {
        let own = pair(&comparison.better, &comparison.worse);
        let other = comparison.more_than.as_ref().and_then(|(c, d)| pair(c, d));
        let lead = |(a, b): (usize, usize)| evaluation.lead(a, b);
        Heeded {
            order: own.map(|(a, b)| above(evaluation, a, b)),
            strength: own.zip(other).filter(|_| cardinal).map(|(own, other)| compare(lead(own), lead(other)).is_gt()),
        }
    };
    study.strategy.comparisons.iter().map(one).collect()
}

/// What follows from the comparisons of the strategy for the candidates, beside
/// the ranking in `evaluation`; `missing` as in the settings of the run. Criteria
/// with weight 0 have no say, other weights are not used. A score that is not known
/// exactly may be anything its cell allows: what follows holds for all of it.
///
/// # Errors
/// Findings: no comparison, or comparisons that no value functions agree with.
pub fn ordinal_regression(
    study: &Study,
    evaluation: &Evaluation,
    missing: Option<MissingPolicy>,
) -> Result<RegressionStudy, Findings> {
    let comparisons = &study.strategy.comparisons;
    if comparisons.is_empty() {
        let example = |place: usize| evaluation.rows.get(place).map_or("…", |row| row.name.as_str()).to_owned();
        let finding = Diagnostic::new(&codes::PF430);
        return Err(vec![finding.note_with("help", vec![("better", example(0)), ("worse", example(1))])]);
    }
    let mut candidates: Vec<usize> = evaluation.rows.iter().filter_map(|row| row.candidate).collect();
    let ranked = candidates.len();
    let named = comparisons.iter().flat_map(|comparison| {
        let (c, d) = comparison.more_than.clone().unzip();
        [Some(comparison.better.clone()), Some(comparison.worse.clone()), c, d].into_iter().flatten()
    });
    for name in named {
        let known = study.candidates.position(&name);
        candidates.extend(known.filter(|i| !candidates.contains(i)));
    }
    let weights = evaluation.weights().as_slice();
    let criteria: Vec<usize> = (0..study.strategy.criteria.len()).filter(|j| weights[*j] > 0.0).collect();
    let score = |i: usize, j: usize| {
        let criterion = &study.strategy.criteria[j];
        let policy = missing.unwrap_or(criterion.missing);
        let whole = (criterion.scale.min(), criterion.scale.max());
        study.candidates.cells[i][j].interval(criterion, policy).unwrap_or(whole)
    };
    let scores: Vec<Vec<(f64, f64)>> =
        candidates.iter().map(|i| criteria.iter().map(|j| score(*i, *j)).collect()).collect();
    let names: Vec<String> = candidates.iter().map(|i| study.candidates.names[*i].clone()).collect();
    let place = |name: &str| names.iter().position(|known| known == name);
    let pair = |a: &str, b: &str| Some((place(a)?, place(b)?));
    // Each statement with the comparison it comes from.
    let mut said: Vec<(CandidateStatement, usize)> = Vec::new();
    for (k, comparison) in comparisons.iter().enumerate() {
        let Some(own) = pair(&comparison.better, &comparison.worse) else { continue };
        said.push((CandidateStatement::Prefers(own.0, own.1), k));
        let other = comparison.more_than.as_ref().and_then(|(c, d)| pair(c, d));
        said.extend(other.map(|other| (CandidateStatement::PrefersMore(own, other), k)));
    }
    let statements: Vec<CandidateStatement> = said.iter().map(|(statement, _)| *statement).collect();
    let columns: Vec<&Criterion> = criteria.iter().map(|j| &study.strategy.criteria[*j]).collect();
    let found = regress_scores(&columns, &names, &scores, &statements, Monotone::NonDecreasing);
    let regression = found.map_err(|conflict| match conflict {
        Conflict::Undecided => vec![Diagnostic::new(&codes::PF433).note("help")],
        Conflict::Statements(which) => {
            let of = which.iter().map(|k| said[*k]).collect::<Vec<_>>();
            vec![conflicting(study, &of)]
        }
    })?;
    let pairs = (0..ranked).flat_map(|a| (0..ranked).map(move |b| (a, b)));
    let contradicted =
        pairs.filter(|(a, b)| regression.always_ahead(*a, *b) == Whether::Yes && above(evaluation, *b, *a)).collect();
    Ok(RegressionStudy { names, ranked, criteria, regression, heeded: heeded(study, evaluation), contradicted })
}

/// The finding for statements that contradict each other; one by itself
/// contradicts the scores.
fn conflicting(study: &Study, said: &[(CandidateStatement, usize)]) -> Diagnostic {
    let comparisons = &study.strategy.comparisons;
    let at = |finding: Diagnostic, comparison: &CandidateComparison| {
        let file = study.inputs.iter().find(|input| input.role == Role::Strategy).map(|input| input.file.as_str());
        match (file, comparison.line) {
            (Some(file), Some(line)) => finding.at(Place::line(file, line)),
            _ => finding,
        }
    };
    if let [(CandidateStatement::Prefers(..), k)] = said {
        let comparison = &comparisons[*k];
        let finding = Diagnostic::new(&codes::PF432)
            .arg("better", &comparison.better)
            .arg("worse", &comparison.worse)
            .note("help");
        return at(finding, comparison);
    }
    // A comparison that says two things is named once, in full.
    let mut named: Vec<(usize, bool)> = Vec::new();
    for (statement, k) in said {
        let more = matches!(statement, CandidateStatement::PrefersMore(..));
        match named.iter_mut().find(|(known, _)| known == k) {
            Some(known) => known.1 |= more,
            None => named.push((*k, more)),
        }
    }
    let finding = Diagnostic::new(&codes::PF431).arg("count", named.len());
    let finding = named.iter().fold(finding, |finding, (k, more)| {
        let comparison = &comparisons[*k];
        let line = comparison.line.unwrap_or(0).to_string();
        let own = vec![("line", line), ("better", comparison.better.clone()), ("worse", comparison.worse.clone())];
        match &comparison.more_than {
            Some((c, d)) if *more => {
                let other = [("than-better", c.clone()), ("than-worse", d.clone())];
                finding.note_with("note-more", own.into_iter().chain(other).collect())
            }
            _ => finding.note_with("note-before", own),
        }
    });
    at(finding.note("help"), &comparisons[named[0].0])
}
