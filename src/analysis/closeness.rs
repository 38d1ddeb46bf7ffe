//! Which neighbours in a ranking are too close to be told apart.

use super::engine::Evaluation;
use super::places;
use crate::model::Study;
use crate::num::compare;

/// The value (fraction) of one step of assessment: an anchor step where anchors
/// are described, else a tenth of the scale, on the lightest criterion that
/// counts. `None` when the score is not a sum.
#[must_use]
pub fn assessment_step(study: &Study, evaluation: &Evaluation) -> Option<f64> {
    let weighed = study.strategy.criteria.iter().zip(evaluation.weights().as_slice()).filter(|(_, w)| **w > 0.0);
    let steps = weighed.map(|(criterion, w)| w * if criterion.anchors.is_empty() { 0.1 } else { 0.25 });
    steps.min_by(f64::total_cmp).filter(|_| evaluation.linear.is_some())
}

/// Whether rows `i` and `i + 1` are too close to be told apart: tied, in one
/// group of the agreed indifference, or less than one [`assessment_step`] apart.
/// That is about the scores: one step on one of them could turn the two around,
/// also where no weighting does.
#[must_use]
pub fn level(study: &Study, evaluation: &Evaluation, i: usize) -> bool {
    i + 1 < evaluation.rows.len() && levelled(study, evaluation, i, i + 1)
}

/// Whether row `a` and a row `b` further down are too close to be told apart, as
/// in [`level`].
pub(super) fn levelled(study: &Study, evaluation: &Evaluation, a: usize, b: usize) -> bool {
    let rows = &evaluation.rows;
    let agreed = study.strategy.shortlist.indifference > 0.0 && rows[a].group == rows[b].group;
    let gap = rows[a].score - rows[b].score;
    let step = || assessment_step(study, evaluation);
    places::level(rows, &evaluation.order, a, b) || agreed || step().is_some_and(|step| compare(gap, step).is_lt())
}
