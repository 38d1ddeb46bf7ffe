//! What is taken as known about the weights of a study, as a region.

use super::engine::Evaluation;
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::Study;
use crate::region::{Assumption, Region, Statement, contradiction, statements};

/// The region of weights under `assumption`, in the order of the criteria of the
/// strategy.
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

/// Statements with their half-spaces.
type Stated<'a> = (Vec<Statement<'a>>, Vec<Vec<f64>>);

fn stated(study: &Study, evaluation: &Evaluation) -> Result<Region, Findings> {
    let strategy = &study.strategy;
    let n = strategy.criteria.len();
    let mut all: Vec<(Statement<'_>, Vec<f64>)> = statements(&strategy.weight_bounds)
        .into_iter()
        .filter_map(|said| said.cut(n, |id| strategy.criterion(id)).map(|cut| (said, cut)))
        .collect();
    let compared = strategy.comparisons.iter().filter(|comparison| comparison.more_than.is_none());
    match &evaluation.linear {
        Some(linear) => {
            let place = |name: &str| evaluation.rows.iter().position(|row| row.name == name);
            all.extend(compared.filter_map(|c| {
                let (better, worse) = (linear.row(place(&c.better)?), linear.row(place(&c.worse)?));
                let cut = better.iter().zip(worse).map(|(a, b)| a - b).collect();
                Some((Statement::Before(&c.better, &c.worse), cut))
            }));
        }
        None if compared.count() > 0 => {
            return Err(vec![Diagnostic::new(&codes::PF404).arg("method", evaluation.method.info.id).note("help")]);
        }
        None => {}
    }
    if all.is_empty() {
        return Err(vec![Diagnostic::new(&codes::PF405).note("help")]);
    }
    let (said, cuts): Stated<'_> = all.into_iter().unzip();
    match contradiction(&said, n, &cuts) {
        Some(finding) => Err(vec![finding]),
        None => Ok(Region::cut(n, cuts)),
    }
}
