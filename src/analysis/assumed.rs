//! What is taken as known about the weights of a study, as a region.

use super::engine::{Evaluation, Linear, Row};
use super::ways::Ways;
use crate::diag::{Diagnostic, Findings, Note, codes};
use crate::model::{CandidateComparison, Study};
use crate::num::dot;
use crate::region::{Assumption, Region, Statement, contradiction, statements};
use crate::weighting::Weighing;

/// The region of weights under `assumption`, in the order of the criteria of the
/// strategy.
///
/// A criterion to which the given weights give nothing keeps nothing under every
/// assumption that goes out from them: it was said not to count.
///
/// [`Assumption::Stated`] stands for all that the strategy states: orders, bounds
/// and ratios of criteria, and of pairs of candidates of which one comes before
/// the other, or is ahead by more than another pair is apart (where scores are
/// values times weights; either includes being level). Where something is said of
/// goals, weights come down from them: shares and points about which nothing is
/// said are the given ones, those about which something is said are even over
/// what was said.
///
/// # Errors
/// Findings: statements that contradict each other, or none to go by.
pub fn assumed_region(study: &Study, evaluation: &Evaluation, assumption: Assumption) -> Result<Region, Findings> {
    let weights = evaluation.weights().as_slice();
    Ok(match assumption {
        Assumption::AsGiven => Region::point(weights.to_vec()),
        Assumption::Within { percent } => Region::errors(weights.to_vec(), percent / 100.0),
        Assumption::SameOrder => Region::same_order(weights),
        Assumption::Any => Region::any_of(weights),
        Assumption::Stated => return stated(study, evaluation),
    })
}

/// A statement with its half-space.
type Stated<'a> = (Statement<'a>, Vec<f64>);

/// What is said of criteria.
fn of_criteria(study: &Study) -> Vec<Stated<'_>> {
    let strategy = &study.strategy;
    let n = strategy.criteria.len();
    let cut = |said: Statement<'_>| said.cut(n, |id| strategy.criterion(id));
    statements(&strategy.weight_bounds).into_iter().filter_map(|said| Some((said, cut(said)?))).collect()
}

/// What is said of candidates: the difference of their values, and where one
/// preference is the stronger one the difference of two differences.
fn of_candidates<'a>(study: &'a Study, rows: &[Row], linear: &Linear) -> Vec<Stated<'a>> {
    let place = |name: &str| rows.iter().position(|row| row.name == name);
    let lead = |better: &str, worse: &str| -> Option<Vec<f64>> {
        let (better, worse) = (linear.row(place(better)?), linear.row(place(worse)?));
        Some(better.iter().zip(worse).map(|(a, b)| a - b).collect())
    };
    let cut = |said: Statement<'_>| match said {
        Statement::Before(better, worse) => lead(better, worse),
        Statement::Stronger((better, worse), (c, d)) => {
            Some(lead(better, worse)?.iter().zip(lead(c, d)?).map(|(a, b)| a - b).collect())
        }
        _ => None,
    };
    let said = study.strategy.comparisons.iter().flat_map(said_of);
    said.filter_map(|said| Some((said, cut(said)?))).collect()
}

/// Whether the strategy states anything that makes a region of weights under the
/// method of the evaluation. Comparisons of candidates that are not ranked, or under
/// a method without values, say nothing of weights.
#[must_use]
pub fn states_weights(study: &Study, evaluation: &Evaluation) -> bool {
    let candidates = |linear| !of_candidates(study, &evaluation.rows, linear).is_empty();
    !study.strategy.weight_bounds.is_empty() || evaluation.linear.as_ref().is_some_and(candidates)
}

fn stated(study: &Study, evaluation: &Evaluation) -> Result<Region, Findings> {
    if evaluation.linear.is_none() && !study.strategy.comparisons.is_empty() {
        return Err(vec![Diagnostic::new(&codes::PF404).arg("method", evaluation.method.info.id).note("help")]);
    }
    let region = region_of(study, known(study, Some(evaluation)))?;
    let part = region.acceptance();
    if part < 0.005 {
        let part = crate::num::decimal(part, 2, 2, crate::num::Rounding::HalfAway);
        return Err(vec![Diagnostic::new(&codes::PF407).arg("part", part).note("help")]);
    }
    Ok(region)
}

/// What is said of criteria and of candidates, as far as it bounds weights.
fn known<'a>(study: &'a Study, evaluation: Option<&Evaluation>) -> Vec<Stated<'a>> {
    let mut all = of_criteria(study);
    if let Some(evaluation) = evaluation
        && let Some(linear) = &evaluation.linear
    {
        all.extend(of_candidates(study, &evaluation.rows, linear));
    }
    all
}

/// The region that is left by what is said of weights in `all`, and of goals.
fn region_of(study: &Study, all: Vec<Stated<'_>>) -> Result<Region, Findings> {
    let n = study.strategy.criteria.len();
    let ways = Ways::of(study);
    let of_goals = ways.stated(study);
    if all.is_empty() && of_goals.is_empty() {
        return Err(vec![Diagnostic::new(&codes::PF405).note("help")]);
    }
    if of_goals.is_empty() {
        let (said, cuts): (Vec<Statement<'_>>, Vec<Vec<f64>>) = all.into_iter().unzip();
        return match contradiction(&said, n, &cuts, &[]) {
            Some(finding) => Err(vec![finding]),
            None => Ok(Region::cut(n, cuts)),
        };
    }
    let across: Vec<Vec<f64>> = all.iter().map(|(_, cut)| cut.clone()).collect();
    let along = all.into_iter().map(|(said, cut)| (said, ways.along(&cut)));
    let (said, cuts): (Vec<Statement<'_>>, Vec<Vec<f64>>) = of_goals.iter().cloned().chain(along).unzip();
    match contradiction(&said, ways.len(), &cuts, &ways.fixed(study)) {
        Some(finding) => Err(vec![finding]),
        None => Ok(Region::from_goals(n, ways.share(study), across)),
    }
}

/// What is stated about the weights, one by one, and what that leaves of each.
#[derive(Clone, Debug, PartialEq)]
pub struct StatedWeights {
    /// The statements in words, those of goals first: lines of the finding that
    /// statements contradict each other (PF401).
    pub statements: Vec<Note>,
    /// Comparisons of candidates that bound no weight here: the candidates are not
    /// there or not ranked, or the method has no values.
    pub unused: Vec<Note>,
    /// The least and the greatest weight of each criterion that agree with all of
    /// it, both attainable, in the order of the criteria; `None` where that could
    /// not be worked out.
    pub ranges: Vec<Option<(f64, f64)>>,
}

/// What the strategy states about the weights; `None` when it states nothing.
/// Comparisons of candidates take the evaluation, whose values they are about.
///
/// # Errors
/// Findings: statements that contradict each other.
pub fn stated_weights(study: &Study, evaluation: Option<&Evaluation>) -> Result<Option<StatedWeights>, Findings> {
    let all = known(study, evaluation);
    let ways = Ways::of(study);
    let note = |said: Statement<'_>| said.line(Diagnostic::new(&codes::PF401)).notes;
    let used: Vec<Statement<'_>> =
        ways.stated(study).iter().map(|(said, _)| *said).chain(all.iter().map(|(said, _)| *said)).collect();
    let unused = study.strategy.comparisons.iter().flat_map(said_of).filter(|said| !used.contains(said));
    let unused: Vec<Note> = unused.flat_map(note).collect();
    if used.is_empty() {
        let none = StatedWeights { statements: Vec::new(), unused, ranges: Vec::new() };
        return Ok(Some(none).filter(|none| !none.unused.is_empty()));
    }
    let statements: Vec<Note> = used.into_iter().flat_map(note).collect();
    let region = region_of(study, all)?;
    let n = study.strategy.criteria.len();
    let range = |j: usize| {
        let unit: Vec<f64> = (0..n).map(|i| if i == j { 1.0 } else { 0.0 }).collect();
        let within = |x: f64| crate::num::plus_zero(x.clamp(0.0, 1.0));
        Some((within(region.least(&unit).ok()?), within(region.greatest(&unit).ok()?)))
    };
    Ok(Some(StatedWeights { statements, unused, ranges: (0..n).map(range).collect() }))
}

/// What a comparison of candidates says, one by one.
fn said_of(comparison: &CandidateComparison) -> Vec<Statement<'_>> {
    let own = (comparison.better.as_str(), comparison.worse.as_str());
    let other = comparison.more_than.as_ref().map(|(c, d)| Statement::Stronger(own, (c, d)));
    std::iter::once(Statement::Before(own.0, own.1)).chain(other).collect()
}

/// Statements that are missed by more than this part of their size are not met.
const MISSED: f64 = 1e-9;

/// That the weights do not meet what is stated about them, with the statements.
/// Candidates that the ranking puts the other way round are a matter of
/// [`guards`](super::guards).
pub(super) fn unmet(study: &Study, weighing: &Weighing) -> Option<Diagnostic> {
    let weights = weighing.weights.as_slice();
    let all = of_criteria(study);
    let missed = |cut: &[f64], at: &[f64]| {
        let size = cut.iter().fold(0.0_f64, |size, a| size.max(a.abs()));
        dot(cut.iter().copied(), at.iter().copied()) < -MISSED * size
    };
    let mut found: Vec<Statement<'_>> =
        all.iter().filter(|(_, cut)| missed(cut, weights)).map(|(said, _)| *said).collect();
    let ways = Ways::of(study);
    if let Some(flow) = ways.flow(study, weighing) {
        found.extend(ways.stated(study).iter().filter(|(_, cut)| missed(cut, &flow)).map(|(said, _)| *said));
    }
    if found.is_empty() {
        return None;
    }
    let finding = Diagnostic::new(&codes::PF406).arg("count", found.len());
    Some(found.into_iter().fold(finding, |finding, said| said.line(finding)).note("help"))
}

#[cfg(test)]
mod tests;
