//! What is taken as known about the weights of a study, as a region.

use super::engine::{Evaluation, Linear, Row};
use super::ways::Ways;
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::Study;
use crate::num::dot;
use crate::region::{Assumption, Region, Statement, contradiction, statements};
use crate::weighting::Weighing;

/// The region of weights under `assumption`, in the order of the criteria of the
/// strategy.
///
/// [`Assumption::Stated`] stands for all that the strategy states: orders, bounds
/// and ratios of criteria, and of pairs of candidates of which one comes before
/// the other (where scores are values times weights). Where something is said of
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
        Assumption::Any => Region::any(weights.len()),
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

/// What is said of candidates: the difference of their values.
fn of_candidates<'a>(study: &'a Study, rows: &[Row], linear: &Linear) -> Vec<Stated<'a>> {
    let place = |name: &str| rows.iter().position(|row| row.name == name);
    let compared = study.strategy.comparisons.iter().filter(|comparison| comparison.more_than.is_none());
    let cut = |better: &str, worse: &str| {
        let (better, worse) = (linear.row(place(better)?), linear.row(place(worse)?));
        Some(better.iter().zip(worse).map(|(a, b)| a - b).collect())
    };
    compared.filter_map(|c| Some((Statement::Before(&c.better, &c.worse), cut(&c.better, &c.worse)?))).collect()
}

/// Whether the strategy states anything that makes a region of weights under the
/// method of the evaluation. Comparisons by strength, of candidates that are not
/// ranked, or under a method without values say nothing of weights.
#[must_use]
pub fn states_weights(study: &Study, evaluation: &Evaluation) -> bool {
    let candidates = |linear| !of_candidates(study, &evaluation.rows, linear).is_empty();
    !study.strategy.weight_bounds.is_empty() || evaluation.linear.as_ref().is_some_and(candidates)
}

fn stated(study: &Study, evaluation: &Evaluation) -> Result<Region, Findings> {
    let n = study.strategy.criteria.len();
    let mut all = of_criteria(study);
    match &evaluation.linear {
        Some(linear) => all.extend(of_candidates(study, &evaluation.rows, linear)),
        None if study.strategy.comparisons.iter().any(|comparison| comparison.more_than.is_none()) => {
            return Err(vec![Diagnostic::new(&codes::PF404).arg("method", evaluation.method.info.id).note("help")]);
        }
        None => {}
    }
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
    if let Some(finding) = contradiction(&said, ways.len(), &cuts, &ways.fixed(study)) {
        return Err(vec![finding]);
    }
    let region = Region::from_goals(n, ways.share(study), across);
    let part = region.acceptance();
    if part < 0.005 {
        let part = crate::num::decimal(part, 2, 2, crate::num::Rounding::HalfAway);
        return Err(vec![Diagnostic::new(&codes::PF407).arg("part", part).note("help")]);
    }
    Ok(region)
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
