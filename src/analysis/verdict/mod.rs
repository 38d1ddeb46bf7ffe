//! Whether a shortlist is decided: clear, leaning or too close to call, place by
//! place, from everything that is known of it.
//!
//! A contest is a place of the shortlist against the next, the last member against
//! the first candidate outside (the line), or the shortlist as a whole. What is
//! known of it ([`Known`]) is kept beside the verdict. The first row of this table
//! that applies decides:
//!
//! | verdict | when | why there |
//! |---|---|---|
//! | too close | the method does not compare the two | it says nothing of them |
//! | too close | tied, within the agreed indifference, or less than one step of assessment apart | one step on one score turns them around |
//! | too close | the method refuses more than 20 % of the draws | of these nothing is known |
//! | too close | it holds in fewer than 80 % of the weightings within ±20 % ° | below that "usually" is not true |
//! | too close | it holds in fewer than 80 % of the weightings in force | the same |
//! | too close | it holds in fewer than 80 % of the scores in doubt | the same |
//! | too close | it holds in fewer than 80 % of the draws of weights and scores in doubt together | the same |
//! | too close | errors of less than 5 % in the weights turn it ° | rounding a weight of 10 to whole points is an error of 5 % |
//! | leaning | nothing is known but the ranking | no claim without a ground |
//! | leaning | the method refuses more than 1 % of the draws | they could all be against it |
//! | leaning | some weighting within ±20 % turns it (where that is not known: it holds in fewer than 95 % of them) ° | weights are seldom known better than that |
//! | leaning | it holds in fewer than 95 % of the weightings in force | "practically always" |
//! | leaning | the doubtful scores alone can turn it, unless it holds in 95 % of their draws | the same |
//! | leaning | weights and doubtful scores together can turn it, unless it holds in 95 % of their draws | neither stands still while the other moves |
//! | leaning | it holds in fewer than half of the weightings in the same order ° | who is sure of no more than the order would rather expect another |
//! | clear | otherwise | |
//!
//! In force is what is asked for, or else what the strategy states about weights;
//! see [`InForce`]. Rows with ° count only where weights are given: around equal
//! weights that nobody gave ±20 % says nothing. Together are scores in doubt and
//! weights within ±20 % (in force, where none are given), and in force.
//!
//! A share counts with its error against it: the lower end of its 95 % interval, and
//! no higher than `1 − 3/n` for `n` draws. What is proven counts as all.

mod doubted;
mod draws;
#[cfg(test)]
mod tests;
mod view;

use super::closeness::assessment_step;
use super::doubt::ScoreAssumption;
use super::engine::{Evaluation, Settings};
use crate::model::Study;
use crate::region::Assumption;

use doubted::Doubted;
use view::View;

pub use draws::{Drawn, InForce, drawn};

/// The error on all weights at once that a clear outcome survives, in percent.
pub const WITHIN: f64 = 20.0;
/// The error that rounding leaves in a weight of 10 points, as a fraction.
pub const ROUNDING: f64 = 0.05;
/// "Practically always".
const FIRM: f64 = 0.95;
/// "Usually".
const USUALLY: f64 = 0.80;
/// "More often than not".
const MORE_OFTEN: f64 = 0.50;
/// Standard errors on either side of a 95 % interval.
const SIDE: f64 = 1.96;
/// A larger part of the draws that the method refuses keeps it from being clear.
const REFUSED: f64 = 0.01;
/// The lower end of the 95 % interval of all of `n` draws is `1 − 3/n`.
const RARE: f64 = 3.0;

/// How far something is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Call {
    /// It holds under all that was looked at.
    Clear,
    /// It holds mostly.
    Leaning,
    /// What is known does not tell them apart.
    TooClose,
}

/// What is contested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contest {
    /// This place of the shortlist (1 = first) against the next.
    Place(usize),
    /// The last place of the shortlist against the first candidate outside.
    Line,
    /// Who is on the shortlist, in whatever order.
    Membership,
}

/// What decided the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ingredient {
    /// The method does not compare the two.
    NotCompared,
    /// They are level, or one step of assessment apart at most.
    Step,
    /// The share of weightings within ±20 %.
    Weights,
    /// The scores in doubt.
    Scores,
    /// There is nothing to go by.
    Nothing,
    /// The exact margin.
    Margin,
    /// The share of weightings in the same order.
    Order,
    /// The share of the weightings in force.
    InForce,
    /// Weights and scores in doubt together.
    Together,
    /// The draws that the method refuses.
    Refused,
    /// It holds under all that was tested.
    All,
}

/// Whether something holds for every weighting of a region, whatever the scores
/// in doubt are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Held {
    /// For every one.
    Yes,
    /// Not for some.
    No,
    /// It cannot be told at this precision.
    NotDecided,
}

/// How often a contest ended as decided, over draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeldShare {
    /// What was taken as known about weights.
    pub weights: Assumption,
    /// What was taken as known about scores.
    pub scores: ScoreAssumption,
    /// Number of draws.
    pub samples: u64,
    /// Draws that the method refused; they are not in the share.
    pub refused: u64,
    /// The share (fraction) of the other draws.
    pub share: f64,
    /// Its standard error.
    pub error: f64,
}

#[allow(clippy::cast_precision_loss, reason = "draws are far fewer than 2^52")]
impl HeldShare {
    /// The lower end of the 95 % interval.
    fn surely(&self) -> f64 {
        let draws = self.samples.saturating_sub(self.refused).max(1) as f64;
        (self.share - SIDE * self.error).min(1.0 - RARE / draws)
    }

    /// The part of the draws that the method refused.
    #[must_use]
    pub fn part_refused(&self) -> f64 {
        self.refused as f64 / self.samples.max(1) as f64
    }
}

/// What is known of a contest.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// How far the one is ahead of the other, in the unit of the scores.
    pub gap: f64,
    /// What one step of assessment is worth, in the same unit.
    pub step: Option<f64>,
    /// Whether the two are too close to be told apart.
    pub level: bool,
    /// Whether the method compares the two.
    pub compared: bool,
    /// What is taken as known about weights.
    pub in_force: InForce,
    /// Whether any score is in doubt.
    pub in_doubt: bool,
    /// The relative error on all weights at once up to which it holds, with
    /// scores at their middle; exact.
    pub margin: Option<f64>,
    /// The same whatever the scores in doubt are.
    pub margin_in_doubt: Option<f64>,
    /// Whether it holds for every weighting, whatever the scores in doubt are;
    /// exact.
    pub necessary: Vec<(Assumption, Held)>,
    /// Whether the scores in doubt could turn it without any change of weights;
    /// `None` where that is not known exactly.
    pub scores_turn: Option<bool>,
    /// How often it holds.
    pub shares: Vec<HeldShare>,
}

impl Known {
    /// How often it holds with such weights, scores as given or in doubt.
    #[must_use]
    pub fn share(&self, weights: Assumption, doubt: bool) -> Option<&HeldShare> {
        let fits = |held: &&HeldShare| held.weights == weights && (held.scores != ScoreAssumption::AsGiven) == doubt;
        self.shares.iter().find(fits)
    }

    /// With weights within ±20 %.
    #[must_use]
    pub fn within(&self) -> Option<&HeldShare> {
        self.share(Assumption::Within { percent: WITHIN }, false)
    }

    /// With weights in the same order.
    #[must_use]
    pub fn order(&self) -> Option<&HeldShare> {
        self.share(Assumption::SameOrder, false)
    }

    /// With the scores in doubt and weights as given.
    #[must_use]
    pub fn scores(&self) -> Option<&HeldShare> {
        self.share(Assumption::AsGiven, true)
    }

    /// With the weights in force, where these are not within ±20 %.
    #[must_use]
    pub fn asked(&self) -> Option<&HeldShare> {
        let other = self.in_force.weights != Assumption::Within { percent: WITHIN };
        self.share(self.in_force.weights, false).filter(|_| other)
    }

    /// With weights and scores in doubt together: the lowest where two assumptions
    /// about weights count.
    #[must_use]
    pub fn together(&self) -> Option<&HeldShare> {
        let weights = [self.in_force.together(), self.in_force.weights];
        let varied = weights.into_iter().filter(|weights| *weights != Assumption::AsGiven);
        varied.filter_map(|weights| self.share(weights, true)).min_by(|a, b| a.surely().total_cmp(&b.surely()))
    }

    /// The greatest part of the draws that the method refused.
    #[must_use]
    pub fn refused(&self) -> f64 {
        self.shares.iter().map(HeldShare::part_refused).fold(0.0, f64::max)
    }

    /// Whether it is proven for all these weights, whatever the scores in doubt are.
    fn proven(&self, weights: Assumption) -> bool {
        self.necessary.contains(&(weights, Held::Yes))
    }
}

/// The verdict on one contest.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// What is contested.
    pub contest: Contest,
    /// The row that is ahead: for the shortlist as a whole the last member.
    pub ahead: usize,
    /// The row behind it: for the shortlist as a whole the first outside.
    pub behind: usize,
    /// The verdict.
    pub call: Call,
    /// What decided it.
    pub decided_by: Ingredient,
    /// Everything known.
    pub known: Known,
}

/// The contests about pairs of rows: each place of the shortlist against the next,
/// and the line.
#[must_use]
pub fn contests(evaluation: &Evaluation) -> Vec<(Contest, usize, usize)> {
    let members = evaluation.shortlist();
    let places = members.windows(2).enumerate().map(|(k, two)| (Contest::Place(k + 1), two[0], two[1]));
    let outside = |i: &usize| !evaluation.rows[*i].shortlisted && evaluation.rows[*i].below.is_empty();
    let next = (0..evaluation.rows.len()).find(outside);
    let line = members.last().zip(next).map(|(last, next)| (Contest::Line, *last, next));
    places.chain(line).collect()
}

/// The verdict on every contest, the shortlist as a whole last; none without a
/// shortlist or with nobody outside it. O(k n m), and a linear program per pair of
/// a member and an outsider for every assumption that has no closed form.
#[must_use]
pub fn verdicts(
    study: &Study,
    run: &Settings,
    evaluation: &Evaluation,
    in_force: InForce,
    drawn: &[Drawn],
) -> Vec<Verdict> {
    let doubted = Doubted::of(study, evaluation, run);
    let step = assessment_step(study, evaluation);
    let view = View { study, evaluation, drawn, in_force, doubted, step };
    let pairs = contests(evaluation);
    let mut verdicts: Vec<Verdict> =
        pairs.iter().enumerate().map(|(at, (contest, a, b))| view.pair(at, *contest, *a, *b)).collect();
    if let Some((Contest::Line, last, next)) = pairs.last() {
        verdicts.push(view.membership(*last, *next));
    }
    verdicts
}

fn conclude(contest: Contest, (ahead, behind): (usize, usize), known: Known) -> Verdict {
    let (call, decided_by) = call(&known);
    Verdict { contest, ahead, behind, call, decided_by, known }
}

/// The table at the head of this file.
fn call(known: &Known) -> (Call, Ingredient) {
    let given = known.in_force.given;
    let surely = |held: Option<&HeldShare>, weights: Assumption| {
        if known.proven(weights) { Some(1.0) } else { held.map(HeldShare::surely) }
    };
    let within = surely(known.within(), Assumption::Within { percent: WITHIN }).filter(|_| given);
    let asked = surely(known.asked(), known.in_force.weights);
    let scores = known.scores().map(HeldShare::surely);
    let proven = known.proven(known.in_force.together())
        && (known.in_force.weights == Assumption::AsGiven || known.proven(known.in_force.weights));
    let together = if proven { Some(1.0) } else { known.together().map(HeldShare::surely) };
    let order = surely(known.order(), Assumption::SameOrder).filter(|_| given);
    let margin = known.margin.filter(|_| given);
    let below = |share: Option<f64>, least: f64| share.is_some_and(|share| share < least);
    let turned = known.in_doubt && known.scores_turn != Some(false);
    match () {
        () if !known.compared => (Call::TooClose, Ingredient::NotCompared),
        () if known.level => (Call::TooClose, Ingredient::Step),
        () if known.refused() > 1.0 - USUALLY => (Call::TooClose, Ingredient::Refused),
        () if below(within, USUALLY) => (Call::TooClose, Ingredient::Weights),
        () if below(asked, USUALLY) => (Call::TooClose, Ingredient::InForce),
        () if below(scores, USUALLY) => (Call::TooClose, Ingredient::Scores),
        () if below(together, USUALLY) => (Call::TooClose, Ingredient::Together),
        () if margin.is_some_and(|margin| margin < ROUNDING) => (Call::TooClose, Ingredient::Margin),
        () if margin.is_none() && within.is_none() && asked.is_none() => (Call::Leaning, Ingredient::Nothing),
        () if known.refused() > REFUSED => (Call::Leaning, Ingredient::Refused),
        () if margin.is_some_and(|margin| margin < WITHIN / 100.0) => (Call::Leaning, Ingredient::Margin),
        () if margin.is_none() && below(within, FIRM) => (Call::Leaning, Ingredient::Weights),
        () if below(asked, FIRM) => (Call::Leaning, Ingredient::InForce),
        () if turned && scores.is_none_or(|share| share < FIRM) => (Call::Leaning, Ingredient::Scores),
        () if known.in_doubt && together.is_none_or(|share| share < FIRM) => (Call::Leaning, Ingredient::Together),
        () if below(order, MORE_OFTEN) => (Call::Leaning, Ingredient::Order),
        () => (Call::Clear, Ingredient::All),
    }
}
