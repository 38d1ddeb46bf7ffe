//! What holds over a region of weights.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::{Evaluation, RegionResults, Sensitivity, ShortlistShare, Whether};
use crate::model::Study;
use crate::num::plus_zero;

/// The most candidates in a table of pairs.
const MOST_IN_TABLE: usize = 200;

/// What holds over all the weights of a region, exactly. About every weight in it (and
/// every score that the cells allow): ranks, who can be first, regret and the two
/// relations. Shares of the region are about the middle of each score.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RegionJson {
    /// What is taken as known about the weights: as-given, within:P%, same-order, any
    /// or stated.
    pub assumption: String,
    /// Number of corners of the region; null where they are too many to list.
    pub corners: Option<usize>,
    /// Whether some score lies between two ends.
    pub intervals: bool,
    /// Best and worst rank, in rank order.
    pub extreme_ranks: Vec<ExtremeRanksJson>,
    /// Who can be first, in rank order.
    pub potentially_first: Vec<PotentiallyFirstJson>,
    /// The most that each can be behind the best rival, in rank order.
    pub regret: Vec<RegretJson>,
    /// Whose largest regret is least.
    pub minimax: Vec<String>,
    /// The most by which the column can be ahead of the row: the shortlist and its
    /// nearest rivals.
    pub regret_table: PairsJson,
    /// The share of the region in which the row is ahead of the column (level counts
    /// half): at most 200 candidates, those who rank first; null where it is not worked
    /// out exactly.
    pub winning: Option<PairsJson>,
    /// Pairs of which the first is at least as good as the second for all weights: at
    /// most 10 000.
    pub necessary: Vec<AtLeastJson>,
    /// How many such pairs there are, also where the list is cut.
    pub necessary_total: usize,
    /// Pairs of which the first is at least as good as the second for some weights: at
    /// most 10 000.
    pub possible: Vec<AtLeastJson>,
    /// How many such pairs there are, also where the list is cut.
    pub possible_total: usize,
    /// Pairs that could not be decided at this precision: listed as possible, not as
    /// necessary; at most 10 000.
    pub undecided: Vec<AtLeastJson>,
    /// The share of the region in which each is first (level: an equal part); null
    /// where it is not worked out exactly.
    pub leader_share: Option<BTreeMap<String, f64>>,
    /// The share of the region for each shortlist, the largest first; null where it is
    /// not worked out exactly.
    pub shortlist_shares: Option<Vec<ListShareJson>>,
}

/// The ranks that a candidate can have.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ExtremeRanksJson {
    /// Name.
    pub candidate: String,
    /// It never ranks better than this.
    pub best: usize,
    /// It never ranks worse than this.
    pub worst: usize,
    /// The best rank for which weights were found.
    pub best_found: usize,
    /// The worst rank for which weights were found.
    pub worst_found: usize,
    /// Whether both are met, so that best and worst are ranks and not only bounds.
    pub exact: bool,
}

/// Whether a candidate can be first.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PotentiallyFirstJson {
    /// Name.
    pub candidate: String,
    /// Whether it can be first, alone or level.
    pub first: Whether,
    /// Its largest lead over the best rival, in units of the score; null without a
    /// rival or where it was not worked out.
    pub margin: Option<f64>,
    /// Weights that give it; empty where none were found.
    pub weights: BTreeMap<String, f64>,
}

/// How far behind a candidate can be.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RegretJson {
    /// Name.
    pub candidate: String,
    /// The most that it can be behind its best rival, in units of the score; null
    /// where it is not decided at this precision.
    pub regret: Option<f64>,
}

/// One number for each pair of candidates.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PairsJson {
    /// Rows and columns, in the order of the candidates file.
    pub candidates: Vec<String>,
    /// Row by row.
    pub values: Vec<Vec<f64>>,
}

/// A pair in which one is nowhere worse.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DominanceJson {
    /// Nowhere worse, somewhere better.
    pub dominator: String,
    /// The other.
    pub dominated: String,
}

/// A pair of candidates.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AtLeastJson {
    /// The first.
    pub candidate: String,
    /// The second.
    pub than: String,
}

/// The share of one shortlist.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ListShareJson {
    /// Who is on it, in rank order: who certainly is, where there is a tie.
    pub shortlist: Vec<String>,
    /// Who is level for the places that are left, more than there are places; empty
    /// where there is no tie.
    pub level: Vec<String>,
    /// The places that are left for those who are level.
    pub places: usize,
    /// The part of the region, a fraction.
    pub share: f64,
}

/// The result of `sensitivity` over a region.
#[must_use]
pub fn region(study: &Study, evaluation: &Evaluation, found: &RegionResults) -> RegionJson {
    let n = evaluation.rows.len();
    let name = |i: usize| evaluation.rows[i].name.clone();
    let ids = || study.strategy.criteria.iter().map(|c| c.id.clone());
    let table = |rows: &[usize], value: &dyn Fn(usize, usize) -> f64| {
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_key(|i| evaluation.rows[rows[*i]].candidate);
        PairsJson {
            candidates: order.iter().map(|i| name(rows[*i])).collect(),
            values: order.iter().map(|i| order.iter().map(|k| plus_zero(value(*i, *k))).collect()).collect(),
        }
    };
    let pairs = |holds: &dyn Fn(usize, usize) -> bool| {
        let all = (0..n).flat_map(|i| (0..n).filter(move |k| *k != i).map(move |k| (i, k)));
        let mut total = 0;
        let mut kept = Vec::new();
        for (i, k) in all.filter(|&(i, k)| holds(i, k)) {
            total += 1;
            if kept.len() < Sensitivity::DOMINANCE_KEPT {
                kept.push(AtLeastJson { candidate: name(i), than: name(k) });
            }
        }
        (kept, total)
    };
    let (necessary, necessary_total) = pairs(&|i, k| found.necessary.holds(i, k));
    let (possible, possible_total) = pairs(&|i, k| found.possible.holds(i, k));
    let first_rows: Vec<usize> = (0..n.min(MOST_IN_TABLE)).collect();
    RegionJson {
        assumption: found.assumption.to_string(),
        corners: found.corners,
        intervals: found.intervals,
        extreme_ranks: found
            .ranks
            .iter()
            .enumerate()
            .map(|(i, ranks)| ExtremeRanksJson {
                candidate: name(i),
                best: ranks.best,
                worst: ranks.worst,
                best_found: ranks.found.0,
                worst_found: ranks.found.1,
                exact: ranks.exact,
            })
            .collect(),
        potentially_first: found
            .first
            .iter()
            .enumerate()
            .map(|(i, first)| PotentiallyFirstJson {
                candidate: name(i),
                first: first.first,
                margin: first.margin.map(plus_zero),
                weights: ids().zip(first.weights.iter().map(|w| plus_zero(*w))).collect(),
            })
            .collect(),
        regret: (0..n).map(|i| RegretJson { candidate: name(i), regret: found.regret[i].map(plus_zero) }).collect(),
        minimax: found.minimax.iter().map(|i| name(*i)).collect(),
        regret_table: table(&found.regret_table.rows, &|i, k| found.regret_table.regret[(i, k)]),
        winning: found.winning.as_ref().map(|winning| table(&first_rows, &|i, k| winning[(i, k)])),
        necessary,
        necessary_total,
        possible,
        possible_total,
        undecided: found
            .undecided
            .iter()
            .take(Sensitivity::DOMINANCE_KEPT)
            .map(|&(i, k)| AtLeastJson { candidate: name(i), than: name(k) })
            .collect(),
        leader_share: found
            .leader_share
            .as_ref()
            .map(|shares| shares.iter().enumerate().map(|(i, share)| (name(i), *share)).collect()),
        shortlist_shares: found.shortlist_shares.as_ref().map(|lists| {
            let called = |rows: &[usize]| rows.iter().map(|i| name(*i)).collect();
            let one = |list: &ShortlistShare| ListShareJson {
                shortlist: called(&list.members),
                level: called(&list.level),
                places: list.places,
                share: list.share,
            };
            lists.iter().map(one).collect()
        }),
    }
}
