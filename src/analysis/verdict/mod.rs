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
//! | too close | it holds in fewer than 80 % of the weightings within ±20 % | below that "usually" is not true |
//! | too close | it holds in fewer than 80 % of the scores in doubt | the same |
//! | too close | errors of less than 5 % in the weights turn it | rounding a weight of 10 to whole points is an error of 5 % |
//! | leaning | nothing is known but the ranking | no claim without a ground |
//! | leaning | some weighting within ±20 % turns it (where that is not known: it holds in fewer than 95 % of them) | weights are seldom known better than that |
//! | leaning | the doubtful scores alone can turn it, unless it holds in 95 % of their draws | "practically always" |
//! | leaning | it holds in fewer than half of the weightings in the same order | who is sure of no more than the order would rather expect another |
//! | clear | otherwise | |
//!
//! A share counts with its error against it: the lower end of its 95 % interval.

#[cfg(test)]
mod tests;

use super::closeness::{assessment_step, levelled};
use super::doubt::ScoreAssumption;
use super::engine::{Evaluation, Settings};
use super::sensitivity::{margins, pair_margin};
use super::simulation::{NoSimulation, SimulationSettings, Watch, simulate};
use crate::model::{Axis, Score, Stand, Study};
use crate::num::compare;
use crate::region::{Assumption, Region};

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
/// What is nearer to 0 than this is not decided by a linear program.
const PRECISION: f64 = 1e-9;

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
    /// Nothing speaks against it.
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
    /// The share (fraction).
    pub share: f64,
    /// Its standard error.
    pub error: f64,
}

impl HeldShare {
    /// The lower end of the 95 % interval.
    fn surely(&self) -> f64 {
        self.share - SIDE * self.error
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

/// How often each contest ended as decided under one assumption.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// What was taken as known about weights.
    pub weights: Assumption,
    /// What was taken as known about scores.
    pub scores: ScoreAssumption,
    /// Number of draws.
    pub samples: u64,
    /// Independent draws that one draw is worth.
    pub efficiency: f64,
    /// How often the first is first.
    pub same_first: f64,
    /// How often the shortlist is the same.
    pub same_shortlist: f64,
    /// How often the one of each pair of [`contests`] is ahead of the other;
    /// empty when that was not counted.
    pub ahead: Vec<f64>,
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

/// The assumptions that a verdict asks for: weights within ±20 % and in the same
/// order, and scores in doubt.
pub const ASKED: [(Assumption, ScoreAssumption); 3] = [
    (Assumption::Within { percent: WITHIN }, ScoreAssumption::AsGiven),
    (Assumption::SameOrder, ScoreAssumption::AsGiven),
    (Assumption::AsGiven, ScoreAssumption::Doubt),
];

/// Draws what [`verdicts`] asks for.
///
/// # Errors
/// As [`simulate`].
pub fn drawn(
    study: &Study,
    run: &Settings,
    (samples, seed, threads): (u64, u64, usize),
    watch: &dyn Watch,
) -> Result<Vec<Drawn>, NoSimulation> {
    let one = |(weights, scores): (Assumption, ScoreAssumption)| {
        let settings = SimulationSettings { run: run.clone(), weights, scores, samples, seed, threads, drawn: None };
        let found = simulate(study, &settings, watch)?;
        let shares = &found.shares;
        let ahead = contests(&found.evaluation).into_iter().map(|(_, a, b)| shares.pairwise[(a, b)]).collect();
        Ok(Drawn {
            weights,
            scores,
            samples: found.samples,
            efficiency: found.sampling.efficiency,
            same_first: if found.evaluation.rows.is_empty() { 0.0 } else { shares.acceptability[(0, 0)] },
            same_shortlist: shares.same_shortlist,
            ahead,
        })
    };
    ASKED.into_iter().map(one).collect()
}

/// The verdict on every contest, the shortlist as a whole last; none without a
/// shortlist or with nobody outside it. O(k n m), and a linear program per pair of
/// a member and an outsider for every assumption that has no closed form.
#[must_use]
pub fn verdicts(study: &Study, evaluation: &Evaluation, drawn: &[Drawn]) -> Vec<Verdict> {
    let view = View { study, evaluation, drawn, step: assessment_step(study, evaluation) };
    let pairs = contests(evaluation);
    let mut verdicts: Vec<Verdict> =
        pairs.iter().enumerate().map(|(at, (contest, a, b))| view.pair(at, *contest, *a, *b)).collect();
    if let Some((Contest::Line, last, next)) = pairs.last() {
        verdicts.push(view.membership(*last, *next));
    }
    verdicts
}

struct View<'a> {
    study: &'a Study,
    evaluation: &'a Evaluation,
    drawn: &'a [Drawn],
    step: Option<f64>,
}

impl View<'_> {
    fn pair(&self, at: usize, contest: Contest, a: usize, b: usize) -> Verdict {
        // First place is lost to anybody, not only to the next.
        let first = contest == Contest::Place(1) && a == 0;
        let (margin, margin_in_doubt) = if first {
            (self.sharp().0, margins(self.study, self.evaluation).0.map(|m| m.margin))
        } else {
            (pair_margin(self.evaluation, a, b, false), pair_margin(self.evaluation, a, b, true))
        };
        let rivals: Vec<usize> = if first { (1..self.evaluation.rows.len()).collect() } else { vec![b] };
        let shares = self.drawn.iter().filter_map(|drawn| {
            let share = if first { Some(drawn.same_first) } else { drawn.ahead.get(at).copied() };
            share.map(|share| held(drawn, share))
        });
        let known = Known {
            shares: shares.collect(),
            margin,
            margin_in_doubt,
            necessary: self.necessary(margin_in_doubt, &[a], &rivals),
            scores_turn: self.turned(&[a], &rivals),
            ..self.between(a, b)
        };
        conclude(contest, (a, b), known)
    }

    fn membership(&self, last: usize, next: usize) -> Verdict {
        let rows = &self.evaluation.rows;
        let (members, outside): (Vec<usize>, Vec<usize>) = (0..rows.len()).partition(|&i| rows[i].shortlisted);
        let margin_in_doubt = margins(self.study, self.evaluation).1.map(|m| m.margin);
        let asked = !self.study.strategy.shortlist.axis_min.0.is_empty();
        let eligible: Vec<usize> = outside.iter().copied().filter(|i| rows[*i].below.is_empty()).collect();
        let mut necessary = self.necessary(margin_in_doubt, &members, &eligible);
        if asked {
            // Minima per axis move with the weights too: only the margin minds them.
            necessary.retain(|(assumption, _)| matches!(assumption, Assumption::Within { .. }));
        }
        let turned = self.turned(&members, &eligible);
        let known = Known {
            shares: self.drawn.iter().map(|drawn| held(drawn, drawn.same_shortlist)).collect(),
            margin: self.sharp().1,
            margin_in_doubt,
            necessary,
            scores_turn: turned.map(|turned| turned || self.crosses_a_minimum(&members, &outside)),
            ..self.between(last, next)
        };
        conclude(Contest::Membership, (last, next), known)
    }

    /// What is known of two rows without their margins.
    fn between(&self, a: usize, b: usize) -> Known {
        Known {
            gap: self.evaluation.lead(a, b),
            step: self.step,
            level: levelled(self.study, self.evaluation, a, b),
            compared: match &self.evaluation.order {
                crate::model::Order::Partial(relation) => relation.between(a, b) != Stand::Incomparable,
                crate::model::Order::Total | crate::model::Order::Classes(_) => true,
            },
            margin: None,
            margin_in_doubt: None,
            necessary: Vec::new(),
            scores_turn: None,
            shares: Vec::new(),
        }
    }

    /// The margins with every score at its middle.
    fn sharp(&self) -> (Option<f64>, Option<f64>) {
        let mut sharp = self.evaluation.clone();
        if let Some(linear) = &mut sharp.linear {
            linear.low = linear.values.clone();
            linear.high = linear.values.clone();
            if let Some(scale) = &mut linear.on_scale {
                scale.low = scale.values.clone();
                scale.high = scale.values.clone();
            }
        }
        let (first, shortlist) = margins(self.study, &sharp);
        (first.map(|m| m.margin), shortlist.map(|m| m.margin))
    }

    /// Whether each of `ours` is not behind any of `theirs`, whatever the scores
    /// in doubt are, for every weighting within ±20 % (a margin of as much says
    /// just that) and for every weighting in the same order.
    fn necessary(&self, margin: Option<f64>, ours: &[usize], theirs: &[usize]) -> Vec<(Assumption, Held)> {
        let (Some(linear), Some(margin)) = (&self.evaluation.linear, margin) else { return Vec::new() };
        let within = if margin >= WITHIN / 100.0 { Held::Yes } else { Held::No };
        let region = Region::same_order(self.evaluation.weights().as_slice());
        let mut order = Held::Yes;
        'all: for &a in ours {
            for &b in theirs {
                let (own, other) = (linear.low.row(a), linear.high.row(b));
                let ahead: Vec<f64> = own.iter().zip(other.iter()).map(|(x, y)| x - y).collect();
                match not_behind(&region, &ahead) {
                    Held::Yes => {}
                    Held::NotDecided => order = Held::NotDecided,
                    Held::No => {
                        order = Held::No;
                        break 'all;
                    }
                }
            }
        }
        vec![(Assumption::Within { percent: WITHIN }, within), (Assumption::SameOrder, order)]
    }

    /// Whether a row of `ours` can come behind one of `theirs` by scores in doubt.
    fn turned(&self, ours: &[usize], theirs: &[usize]) -> Option<bool> {
        let rows = &self.evaluation.rows;
        if self.evaluation.linear.is_none() {
            let exact = |i: &usize| {
                let cells = rows[*i].candidate.map(|at| &self.study.candidates.cells[at]);
                cells.is_some_and(|cells| cells.iter().all(|cell| matches!(cell.score, Score::Exact(_))))
            };
            return ours.iter().chain(theirs).all(exact).then_some(false);
        }
        let lowest = ours.iter().map(|&a| rows[a].low).fold(f64::INFINITY, f64::min);
        let highest = theirs.iter().map(|&b| rows[b].high).fold(f64::NEG_INFINITY, f64::max);
        Some(compare(lowest, highest).is_lt())
    }

    /// Whether scores in doubt can bring a member below a minimum per axis, or an
    /// outsider up to all of them.
    fn crosses_a_minimum(&self, members: &[usize], outside: &[usize]) -> bool {
        let Some(linear) = &self.evaluation.linear else { return false };
        let minima = &self.study.strategy.shortlist.axis_min.0;
        let (low, high) = linear.on_scale.as_ref().map_or((&linear.low, &linear.high), |s| (&s.low, &s.high));
        let weights = self.evaluation.weights().as_slice();
        let meets = |values: &nalgebra::DMatrix<f64>, i: usize| {
            let row: Vec<f64> = values.row(i).iter().copied().collect();
            let axes = super::axes::axis_results(&self.study.strategy.criteria, weights, &row);
            minima.iter().all(|(axis, points)| {
                let at = Axis::ALL.iter().position(|a| a == axis).and_then(|at| axes[at]);
                at.is_none_or(|result| compare(result, points / 100.0).is_ge())
            })
        };
        let rows = &self.evaluation.rows;
        let lowest = members.iter().map(|&a| rows[a].low).fold(f64::INFINITY, f64::min);
        let full = members.len() >= self.study.strategy.shortlist.size;
        let joins = |i: &usize| {
            !rows[*i].below.is_empty() && meets(high, *i) && (!full || compare(rows[*i].high, lowest).is_gt())
        };
        members.iter().any(|&i| !meets(low, i)) || outside.iter().any(joins)
    }
}

/// Whether `Σ w c` is 0 or more all over the region.
fn not_behind(region: &Region, c: &[f64]) -> Held {
    if c.iter().all(|c| *c >= 0.0) {
        return Held::Yes;
    }
    match region.least(c) {
        Ok(least) if least > PRECISION => Held::Yes,
        Ok(least) if least < -PRECISION => Held::No,
        _ => Held::NotDecided,
    }
}

#[allow(clippy::cast_precision_loss, reason = "draws are far fewer than 2^52")]
fn held(drawn: &Drawn, share: f64) -> HeldShare {
    let worth = (drawn.samples as f64 * drawn.efficiency).max(1.0);
    let error = (share * (1.0 - share) / worth).max(0.0).sqrt();
    HeldShare { weights: drawn.weights, scores: drawn.scores, samples: drawn.samples, share, error }
}

fn conclude(contest: Contest, (ahead, behind): (usize, usize), known: Known) -> Verdict {
    let (call, decided_by) = call(&known);
    Verdict { contest, ahead, behind, call, decided_by, known }
}

/// The table at the head of this file.
fn call(known: &Known) -> (Call, Ingredient) {
    let share = |weights: Assumption, doubt: bool| {
        let fits = |held: &&HeldShare| held.weights == weights && (held.scores != ScoreAssumption::AsGiven) == doubt;
        known.shares.iter().find(fits).map(HeldShare::surely)
    };
    let within = share(Assumption::Within { percent: WITHIN }, false);
    let scores = share(Assumption::AsGiven, true);
    let order = share(Assumption::SameOrder, false);
    let below = |share: Option<f64>, least: f64| share.is_some_and(|share| share < least);
    let in_doubt = known.scores_turn != Some(false);
    match () {
        () if !known.compared => (Call::TooClose, Ingredient::NotCompared),
        () if known.level => (Call::TooClose, Ingredient::Step),
        () if below(within, USUALLY) => (Call::TooClose, Ingredient::Weights),
        () if below(scores, USUALLY) => (Call::TooClose, Ingredient::Scores),
        () if known.margin.is_some_and(|margin| margin < ROUNDING) => (Call::TooClose, Ingredient::Margin),
        () if known.margin.is_none() && within.is_none() => (Call::Leaning, Ingredient::Nothing),
        () if known.margin.is_some_and(|margin| margin < WITHIN / 100.0) => (Call::Leaning, Ingredient::Margin),
        () if known.margin.is_none() && below(within, FIRM) => (Call::Leaning, Ingredient::Weights),
        () if in_doubt && scores.is_none_or(|share| share < FIRM) => (Call::Leaning, Ingredient::Scores),
        () if below(order, MORE_OFTEN) => (Call::Leaning, Ingredient::Order),
        () => (Call::Clear, Ingredient::All),
    }
}
