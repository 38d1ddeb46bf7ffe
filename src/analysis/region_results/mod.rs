//! What holds over all weights of a region, exactly: no sampling.
//!
//! For methods whose score is linear in the weights. Rows are positions in the
//! ranking of the [`Evaluation`]. A claim about *every* or *some* weights of the
//! region (who can be first, ranks, regret, the two relations) is also about
//! every score that the cells, the evidence and `[doubt]` allow, score by score: a
//! candidate at its best stands beside rivals at their worst, and the other way
//! round. A criterion of which only the order counts is refused: its values have no
//! differences. Shares of the region
//! (winning, who leads, which shortlist) are about the middle of each score.
//!
//! What the arithmetic cannot tell from zero is said to be undecided: an answer
//! is never a wrong "no".

mod extremes;
mod first;
mod ground;
mod regret;
mod relations;
mod shares;
mod winning;

use nalgebra::DMatrix;

use super::assumed::assumed_region;
use super::engine::{Evaluation, Linear};
use super::sensitivity::Minimum;
use super::simulation::ShortlistShare;
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Criterion, Relation, Study};
use crate::region::{Assumption, Region};
use ground::Ground;
use regret::Leads;
use shares::Shares;

/// The most candidates that are held against each other in pairs.
pub const MOST_PAIRED: usize = 2000;
/// The same where the region has too many corners to list.
const MOST_BY_PROGRAM: usize = 300;

/// A lead of less than this below 0 still counts as level: who is first in a tie
/// is first.
pub const LEVEL: f64 = 1e-9;

/// Whether something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Whether {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// Not decided at this precision.
    Undecided,
}

/// The ranks that a candidate can have. Level candidates share the smaller rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExtremeRanks {
    /// No weights (and scores) of the region give a better rank than this.
    pub best: usize,
    /// No weights (and scores) of the region give a worse rank than this.
    pub worst: usize,
    /// The best and the worst rank that weights were found for.
    pub found: (usize, usize),
    /// Whether both ends are met, so that `best` and `worst` are the ranks
    /// themselves and not only bounds.
    pub exact: bool,
}

/// Whether a candidate can be first.
#[derive(Clone, Debug, PartialEq)]
pub struct PotentiallyFirst {
    /// The largest lead over the best rival over the region: `max_w min_b
    /// Σ_j w_j (v_aj − v_bj)`, in units of the score. `None` without a rival, or
    /// where it could not be worked out.
    pub margin: Option<f64>,
    /// Weights that give it, in the order of the criteria.
    pub weights: Vec<f64>,
    /// Whether the margin is at least 0 (within [`LEVEL`]).
    pub first: Whether,
}

/// How much each candidate of a few can cost beside each other one.
#[derive(Clone, Debug, PartialEq)]
pub struct RegretTable {
    /// The rows it is about, in rank order: the shortlist and its nearest rivals.
    pub rows: Vec<usize>,
    /// The most by which the column can be ahead of the row over the region;
    /// negative where it never is.
    pub regret: DMatrix<f64>,
}

/// What holds over all weights of a region.
#[derive(Clone, Debug, PartialEq)]
pub struct RegionResults {
    /// What is taken as known about the weights.
    pub assumption: Assumption,
    /// Number of corners of the region, where they are listed.
    pub corners: Option<usize>,
    /// Whether scores lie between two ends: then the shares are about the middle.
    pub intervals: bool,
    /// Whether weights of the region do not count alike, so that shares of it are no
    /// volumes.
    pub uneven: bool,
    /// Best and worst rank of each candidate.
    pub ranks: Vec<ExtremeRanks>,
    /// Who can be first.
    pub first: Vec<PotentiallyFirst>,
    /// The most that each candidate can be behind the best rival, 0 when it is
    /// never behind; units of the score. `None` where it is not decided.
    pub regret: Vec<Option<f64>>,
    /// Whose regret is least: one candidate, more when they are level; none where
    /// that is not decided.
    pub minimax: Vec<usize>,
    /// Largest regret pair by pair, for the shortlist and its nearest rivals.
    pub regret_table: RegretTable,
    /// The exact share of the region in which the row is ahead of the column (level
    /// counts half; the diagonal is half); `None` where it is not worked out.
    pub winning: Option<DMatrix<f64>>,
    /// Row at least as good as column for all weights (and scores).
    pub necessary: Relation,
    /// Row at least as good as column for some weights (and scores).
    pub possible: Relation,
    /// Pairs (row, column) of which one of the two could not be decided at this
    /// precision; they hold in `possible` and not in `necessary`.
    pub undecided: Vec<(usize, usize)>,
    /// The exact share of the region in which each candidate is first (level: an
    /// equal part); `None` where it is not worked out.
    pub leader_share: Option<Vec<f64>>,
    /// The exact share of the region for each shortlist that occurs, the largest
    /// first; `None` where it is not worked out.
    pub shortlist_shares: Option<Vec<ShortlistShare>>,
}

/// Everything that holds over the region of weights that `assumption` stands for.
///
/// # Errors
/// Findings: the score of the method is not linear in the weights, the assumption
/// names no region, or (a warning) there are too many candidates for it.
pub fn over_region(study: &Study, evaluation: &Evaluation, assumption: Assumption) -> Result<RegionResults, Findings> {
    let linear = linear(evaluation)?;
    let region = assumed_region(study, evaluation, assumption)?;
    over(study, evaluation, linear, (assumption, &region))
}

/// The exact share of the region of weights in which the row is ahead of the column;
/// `None` as [`RegionResults::winning`]. Rows in rank order.
///
/// # Errors
/// As [`over_region`].
pub fn winning_shares(
    study: &Study,
    evaluation: &Evaluation,
    assumption: Assumption,
) -> Result<Option<DMatrix<f64>>, Findings> {
    let ground = ground(study, evaluation, assumption)?;
    Ok(shares::winning_with_errors(&ground).or_else(|| Shares::new(&ground)?.winning()))
}

/// The most by which the column can be ahead of the row over the region of weights,
/// pair by pair; rows in rank order. O(n² V) for V corners.
///
/// # Errors
/// As [`over_region`].
pub fn largest_regrets(
    study: &Study,
    evaluation: &Evaluation,
    assumption: Assumption,
) -> Result<DMatrix<f64>, Findings> {
    Ok(Leads::new(&ground(study, evaluation, assumption)?).into_matrix())
}

/// Who can be first for some weights of the region; rows in rank order.
///
/// # Errors
/// As [`over_region`].
pub fn potentially_first(
    study: &Study,
    evaluation: &Evaluation,
    assumption: Assumption,
) -> Result<Vec<PotentiallyFirst>, Findings> {
    Ok(first::all(&ground(study, evaluation, assumption)?))
}

fn ground(study: &Study, evaluation: &Evaluation, assumption: Assumption) -> Result<Ground, Findings> {
    let linear = linear(evaluation)?;
    ground_on(study, evaluation, linear, &assumed_region(study, evaluation, assumption)?)
}

fn linear(evaluation: &Evaluation) -> Result<&Linear, Findings> {
    let refusal = || vec![Diagnostic::new(&codes::PF403).arg("method", evaluation.method.info.id).note("help-needs")];
    evaluation.linear.as_ref().ok_or_else(refusal)
}

/// The ground of a region, unless there are too many candidates for it.
fn ground_on(study: &Study, evaluation: &Evaluation, linear: &Linear, region: &Region) -> Result<Ground, Findings> {
    if !region.has_half_spaces() {
        return Err(vec![Diagnostic::new(&codes::PF408).note("help")]);
    }
    // Of such scores nothing but the order is known: differences of their values,
    // which everything here is made of, mean nothing.
    let counts = |(j, criterion): &(usize, &Criterion)| criterion.ordinal && !region.leaves_out(*j);
    if let Some((_, criterion)) = study.strategy.criteria.iter().enumerate().find(counts) {
        return Err(vec![Diagnostic::new(&codes::PF421).arg("criterion", &criterion.id).note("help")]);
    }
    let n = linear.values.nrows();
    let too_many =
        |most: usize| vec![Diagnostic::new(&codes::PF420).arg("candidates", n).arg("most", most).note("help")];
    if n > MOST_PAIRED {
        return Err(too_many(MOST_PAIRED));
    }
    let ground = Ground::new(study, evaluation, linear, region);
    if ground.listed.is_none() && n > MOST_BY_PROGRAM {
        return Err(too_many(MOST_BY_PROGRAM));
    }
    Ok(ground)
}

fn over(
    study: &Study,
    evaluation: &Evaluation,
    linear: &Linear,
    (assumption, region): (Assumption, &Region),
) -> Result<RegionResults, Findings> {
    let n = evaluation.rows.len();
    let ground = ground_on(study, evaluation, linear, region)?;
    let leads = Leads::new(&ground);
    let regret = regret::largest(&ground, &leads);
    let relations = relations::relations(&leads, n, ground.size);
    let shares = Shares::new(&ground);
    let conditions = minima(study, linear, &ground);
    let size = study.strategy.shortlist.size;
    Ok(RegionResults {
        assumption,
        corners: ground.listed.as_ref().map(|listed| listed.corners.len()),
        intervals: ground.intervals,
        uneven: !ground.even,
        ranks: extremes::all(&ground, &leads),
        first: first::all(&ground),
        minimax: regret::least(&regret),
        regret,
        regret_table: regret::table(&leads, n, &evaluation.shortlist()),
        winning: shares::winning_with_errors(&ground).or_else(|| shares.as_ref()?.winning()),
        necessary: relations.necessary,
        possible: relations.possible,
        undecided: relations.undecided,
        leader_share: shares.as_ref().and_then(Shares::leaders),
        shortlist_shares: shares.as_ref().and_then(|shares| shares.shortlists(size, &conditions)),
    })
}

/// Per candidate what it takes to meet the minima per axis: `c·w ≥ 0` each.
fn minima(study: &Study, linear: &Linear, ground: &Ground) -> Vec<Vec<Vec<f64>>> {
    let minima = Minimum::all(study);
    let values = linear.on_scale.as_ref().map_or(&linear.values, |scales| &scales.values);
    let of = |i: usize| {
        let row: Vec<f64> = values.row(i).iter().copied().collect();
        let by_column = |minimum: &Minimum| {
            let excess = minimum.excess(&row);
            ground.columns.iter().map(|j| excess[*j]).collect()
        };
        minima.iter().map(by_column).collect()
    };
    (0..ground.len()).map(of).collect()
}

#[cfg(test)]
mod allowed_tests;
#[cfg(test)]
mod shares_tests;
#[cfg(test)]
mod tests;
