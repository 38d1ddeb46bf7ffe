//! Which neighbours in a ranking are too close to be told apart.

use super::engine::Evaluation;
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
/// group of the agreed indifference, or less than one [`assessment_step`] apart
/// (unless the first is nowhere worse).
#[must_use]
pub fn level(study: &Study, evaluation: &Evaluation, i: usize) -> bool {
    let rows = &evaluation.rows;
    let Some(next) = rows.get(i + 1) else { return false };
    let agreed = study.strategy.shortlist.indifference > 0.0 && rows[i].group == next.group;
    let gap = rows[i].score - next.score;
    let step = || assessment_step(study, evaluation);
    // Who is nowhere worse stays ahead, however small the gap.
    let ahead = || {
        let linear = evaluation.linear.as_ref();
        linear.is_some_and(|l| l.low.row(i).iter().zip(l.high.row(i + 1).iter()).all(|(a, b)| a >= b))
    };
    rows[i].rank == next.rank || agreed || (step().is_some_and(|step| compare(gap, step).is_lt()) && !ahead())
}
