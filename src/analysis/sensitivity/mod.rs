//! How far can a weight or a score go before the outcome changes: exact, no
//! sampling, for methods whose score is linear in the weights.
//!
//! Rows are positions in the ranking of the [`Evaluation`]. With interval
//! scores the margins and dominance hold for every score the cells allow; the
//! other results are about the middle values.
//!
//! Two claims are looked at. *First place* holds as long as nobody is ahead of
//! the leader. *The shortlist* holds as long as the same candidates are on it:
//! every member meets the axis minima and nobody else who meets them is ahead
//! of a member. Both hold at a tie, so a bound is the point at which two totals
//! are equal (or an axis result equals its minimum); beyond it the claim ends.
//!
//! Each condition in these claims has the form `Σ_j w_j c_j ≥ 0`, with
//! `c = v_a − v_b` for "a is not behind b" and `c_j = v_ij − minimum` on the
//! criteria of an axis for "i meets the minimum". Everything here follows from
//! what one such condition does along a line, within a box and on the simplex.

mod criticality;
mod dominance;
mod margin;
mod nearest;
mod score_change;
mod standing;
#[cfg(test)]
mod tests;
mod tornado;
mod weight_span;
mod whole_ranking;

use super::engine::Evaluation;
use crate::diag::{Diagnostic, codes};
use crate::model::{Axis, Study};

pub use criticality::{WeightCriticality, weight_criticality};
pub(super) use dominance::dominates;
pub use margin::margins;
pub(super) use margin::pair_margin;
pub(super) use nearest::{Need, nearest};
pub use score_change::gate_of;
pub(super) use score_change::{Wanted, reach};
use standing::Standing;
pub(super) use standing::{Minimum, Path, apart};
pub use weight_span::{PlaceSpan, first_place_spans};
pub use whole_ranking::whole_ranking_spans;

/// All exact analyses of a ranking: O(n² m) for dominance, less for the rest.
///
/// # Errors
/// When the score of the method is not linear in the weights.
#[allow(clippy::result_large_err, reason = "made once a run, not in a loop")]
pub fn sensitivity(study: &Study, evaluation: &Evaluation) -> Result<Sensitivity, Diagnostic> {
    let Some(linear) = &evaluation.linear else {
        return Err(Diagnostic::new(&codes::PF403).arg("method", evaluation.method.info.id).note("help-needs"));
    };
    let standing = Standing::new(study, evaluation, linear);
    let (margin_first, margin_shortlist) = margin::both(&standing, linear);
    let (dominance, dominance_total) = dominance::all(evaluation, linear);
    Ok(Sensitivity {
        margin_first,
        margin_shortlist,
        weights: weight_span::all(&standing, linear),
        nearest: nearest::all(&standing),
        scores: score_change::all(study, evaluation, &standing, linear),
        tornado: tornado::all(&standing),
        dominance,
        dominance_total,
    })
}

/// The spans of every weight, for both claims; `None` when the score is not
/// linear in the weights. O(k n) per criterion for k places.
#[must_use]
pub fn weight_spans(study: &Study, evaluation: &Evaluation) -> Option<Vec<WeightSpan>> {
    let linear = evaluation.linear.as_ref()?;
    Some(weight_span::all(&Standing::new(study, evaluation, linear), linear))
}

/// The smallest change of weights for each claim that can change at all; `None`
/// when the score is not linear in the weights. O(k n m log m) for k places.
#[must_use]
pub fn nearest_changes(study: &Study, evaluation: &Evaluation) -> Option<Vec<NearestChange>> {
    let linear = evaluation.linear.as_ref()?;
    Some(nearest::all(&Standing::new(study, evaluation, linear)))
}

/// What may change: who is first, or who is on the shortlist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Claim {
    /// First place.
    First,
    /// The shortlist as a set.
    Shortlist,
}

/// The relative error on all weights at once that is still safe.
#[derive(Clone, Debug, PartialEq)]
pub struct Margin {
    /// The margin as a fraction of each weight, 0..=1; 1 means any error up to
    /// its whole size.
    pub margin: f64,
    /// The row that could be passed.
    pub holder: usize,
    /// The row that could pass it.
    pub rival: usize,
    /// The axis whose minimum ends the claim, when no passing does: the holder
    /// would fall below it (its place goes to the rival, or stays empty when
    /// both are the same row), or the rival would reach it (and takes the place
    /// of the holder, or a free place when both are the same row).
    pub axis: Option<Axis>,
}

/// A point at which a claim ends as one weight moves.
#[derive(Clone, Debug, PartialEq)]
pub struct Flip {
    /// The claim.
    pub claim: Claim,
    /// The weight (fraction) at which the two totals are equal.
    pub at: f64,
    /// The row that comes in (takes first place, enters the shortlist), unless
    /// a place stays empty.
    pub row_in: Option<usize>,
    /// The row that goes out.
    pub row_out: Option<usize>,
}

/// The weight of one criterion moved over [0, 1], the others in proportion.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightSpan {
    /// Position of the criterion.
    pub criterion: usize,
    /// Its weight now.
    pub weight: f64,
    /// Where first place holds, around the weight now.
    pub first: (f64, f64),
    /// Where the shortlist as a set holds, around the weight now.
    pub shortlist: (f64, f64),
    /// Who comes in and goes out beyond each end at which the weight could move
    /// on: a low end above 0, a high end below 1. First place before the
    /// shortlist, the low end before the high end.
    pub flips: Vec<Flip>,
}

/// The smallest simultaneous change of weights that changes a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct NearestChange {
    /// The claim.
    pub claim: Claim,
    /// `Σ |Δw|`.
    pub distance: f64,
    /// The weights at which the totals are equal, or an axis result equals its
    /// minimum.
    pub weights: Vec<f64>,
    /// The row that comes in, unless a place stays empty.
    pub row_in: Option<usize>,
    /// The row that goes out.
    pub row_out: Option<usize>,
}

/// What the change of one score does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// Comes onto the shortlist.
    Enters,
    /// Falls off the shortlist.
    Leaves,
    /// Becomes first.
    BecomesFirst,
    /// Loses first place.
    LosesFirst,
}

impl Effect {
    /// The claim it is about.
    #[must_use]
    pub fn claim(self) -> Claim {
        match self {
            Self::Enters | Self::Leaves => Claim::Shortlist,
            Self::BecomesFirst | Self::LosesFirst => Claim::First,
        }
    }
}

/// The smallest change of one score that has an effect, all else equal.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreChange {
    /// Whose score.
    pub row: usize,
    /// On which criterion.
    pub criterion: usize,
    /// The score now, natural units (the middle of an interval).
    pub value: f64,
    /// The score at which the totals are equal (and beyond which the effect is
    /// there), or that meets a bound, or `None` when no score on the scale does
    /// it.
    pub to: Option<f64>,
    /// What it does.
    pub effect: Effect,
    /// The row whose place is taken or that takes the place; `None` when a place
    /// is free or stays empty.
    pub other: Option<usize>,
    /// What decides at that score.
    pub bound: Bound,
}

/// What decides at the score of a [`ScoreChange`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The total equals that of the other row.
    Total,
    /// The axis result equals its minimum.
    AxisMinimum(Axis),
    /// The score itself equals the bound of a gate or a hard condition.
    Gate,
}

/// One bar of the tornado: what the lead of the first does as one weight varies.
#[derive(Clone, Debug, PartialEq)]
pub struct TornadoBar {
    /// Position of the criterion.
    pub criterion: usize,
    /// Weight at the low end.
    pub weight_low: f64,
    /// Weight at the high end.
    pub weight_high: f64,
    /// Lead of the present leader over its best rival at the low end (negative:
    /// it is passed).
    pub lead_low: f64,
    /// The same at the high end.
    pub lead_high: f64,
    /// The row that is first at the low end.
    pub first_low: usize,
    /// The row that is first at the high end.
    pub first_high: usize,
}

/// All of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    /// For first place; `None` with a single candidate.
    pub margin_first: Option<Margin>,
    /// For the shortlist; `None` when nobody is left outside it.
    pub margin_shortlist: Option<Margin>,
    /// One per criterion.
    pub weights: Vec<WeightSpan>,
    /// One per claim that can change at all.
    pub nearest: Vec<NearestChange>,
    /// Per candidate, criterion and effect; empty when values depend on the
    /// other candidates, so that no score moves alone.
    pub scores: Vec<ScoreChange>,
    /// One per criterion, the widest swing first; weights varied by
    /// [`TORNADO_RANGE`] of their value. Empty with a single candidate.
    pub tornado: Vec<TornadoBar>,
    /// Pairs (row, row): the first is nowhere worse and somewhere better, so it
    /// stays ahead under every weighting. By the second row and then by the
    /// first, in rank order, and no more than
    /// [`Sensitivity::DOMINANCE_KEPT`] of them: beyond that the pairs of the
    /// lowest rows are left out, and [`Evaluation::dominators_of`] gives those of
    /// any one row.
    pub dominance: Vec<(usize, usize)>,
    /// How many such pairs there are in all.
    pub dominance_total: usize,
}

/// How far the tornado varies each weight, as a fraction of its value.
pub const TORNADO_RANGE: f64 = 0.2;
