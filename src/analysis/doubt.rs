//! Scores with doubt: a distribution per cell, from what the cells and the
//! evidence say.

use crate::model::{Distribution, MissingPolicy, Study};

/// What is taken as known about the scores.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum ScoreAssumption {
    /// Every score is right as it is; an interval counts as its middle.
    AsGiven,
    /// What the files say about doubt: intervals, missing scores, several
    /// assessors, stated distributions.
    #[default]
    Doubt,
    /// Every score may be off by up to this part of its scale, in percent, on top
    /// of what the files say.
    Within {
        /// The part, in percent.
        percent: f64,
    },
}

/// The distribution of each score of `candidate` (position in the candidates
/// file), in the order of the criteria.
#[must_use]
pub fn distributions(
    study: &Study,
    candidate: usize,
    missing: Option<MissingPolicy>,
    assumption: ScoreAssumption,
) -> Vec<Distribution> {
    let cells = study.candidates.cells[candidate].iter().zip(&study.strategy.criteria);
    let of = |(low, high): (f64, f64)| match assumption {
        ScoreAssumption::AsGiven => Distribution::Exact(f64::midpoint(low, high)),
        _ if low < high => Distribution::Uniform { low, high },
        _ => Distribution::Exact(low),
    };
    let whole = |criterion: &crate::model::Criterion| (criterion.scale.min(), criterion.scale.max());
    cells
        .map(|(cell, criterion)| {
            let policy = missing.unwrap_or(criterion.missing);
            of(cell.interval(criterion, policy).unwrap_or(whole(criterion)))
        })
        .collect()
}
