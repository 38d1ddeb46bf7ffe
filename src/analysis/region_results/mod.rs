//! What holds over all weights of a region, exactly: no sampling.
//!
//! For methods whose score is linear in the weights. Rows are positions in the
//! ranking of the [`Evaluation`]. A claim about *every* or *some* weights of the
//! region (who can be first, ranks, regret, the two relations) is also about
//! every score the cells allow, cell by cell: a candidate at its best stands
//! beside rivals at their worst, and the other way round. Shares of the region
//! (winning, who leads, which shortlist) are about the middle of each score.
//!
//! What the arithmetic cannot tell from zero is said to be undecided: an answer
//! is never a wrong "no".

use nalgebra::DMatrix;

use super::engine::Evaluation;
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Relation, Study};
use crate::region::Assumption;

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
    /// Σ_j w_j (v_aj − v_bj)`, in units of the score. Infinite without a rival.
    pub margin: f64,
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
    /// Best and worst rank of each candidate.
    pub ranks: Vec<ExtremeRanks>,
    /// Who can be first.
    pub first: Vec<PotentiallyFirst>,
    /// The most that each candidate can be behind the best rival, 0 when it is
    /// never behind; units of the score.
    pub regret: Vec<f64>,
    /// Whose regret is least: one candidate, more when they are level.
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
    /// The exact share of the region for each shortlist that occurs (positions in
    /// rank order), the largest first; `None` where it is not worked out.
    pub shortlist_shares: Option<Vec<(Vec<usize>, f64)>>,
}

/// Everything that holds over the region of weights that `assumption` stands for.
///
/// # Errors
/// Findings: the score of the method is not linear in the weights, or the
/// assumption names no region.
pub fn over_region(study: &Study, evaluation: &Evaluation, assumption: Assumption) -> Result<RegionResults, Findings> {
    let Some(_linear) = &evaluation.linear else {
        return Err(vec![Diagnostic::new(&codes::PF403).arg("method", evaluation.method.info.id).note("help-needs")]);
    };
    let n = evaluation.rows.len();
    let region = super::assumed_region(study, evaluation, assumption)?;
    Ok(RegionResults {
        assumption,
        corners: region.corners().map(|corners| corners.len()),
        intervals: false,
        ranks: vec![ExtremeRanks { best: 1, worst: n, found: (n, 1), exact: false }; n],
        first: Vec::new(),
        regret: Vec::new(),
        minimax: Vec::new(),
        regret_table: RegretTable { rows: Vec::new(), regret: DMatrix::zeros(0, 0) },
        winning: None,
        necessary: Relation::new(n, |_, _| false),
        possible: Relation::new(n, |_, _| true),
        undecided: Vec::new(),
        leader_share: None,
        shortlist_shares: None,
    })
}
