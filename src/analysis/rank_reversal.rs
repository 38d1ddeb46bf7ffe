//! What the presence of others does to an order, on the study's own data: one
//! candidate out, one there twice, one that is worse.

use nalgebra::DMatrix;

use super::axes::{axis_results, below_minimum, middle_value, within_points};
use super::compare::MOST_PAIRED_BY_DEFAULT;
use super::engine::Prepared;
use super::places::{Places, places};
use crate::model::{DecisionTable, Direction, Order, Relation, Stand, Study};
use crate::ranking::{Entry, Method};
use crate::registry::Info;

/// Scores worked out in a whole test, roughly; beyond it fewer candidates are
/// tried.
const BUDGET: usize = 12_000_000;
/// The part of its scale by which a score is made worse.
const WORSE: f64 = 0.1;
/// Pairs kept per change.
const KEPT: usize = 20;

/// Candidates up to whom every pair is looked at; with more, the pairs of a
/// complete order are counted by sorting.
const MOST_SCANNED: usize = 500;

/// What is done to the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Disturbance {
    /// A candidate leaves.
    Removal,
    /// A candidate is there twice.
    Copy,
    /// A candidate that is not first becomes worse on every criterion.
    Worsening,
}

impl Disturbance {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Removal, Self::Copy, Self::Worsening];

    /// The word used in output.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Removal => "removal",
            Self::Copy => "copy",
            Self::Worsening => "worsening",
        }
    }
}

/// What one kind of change did in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The kind of change.
    pub disturbance: Disturbance,
    /// How many were tried.
    pub tried: usize,
    /// How many the method refused.
    pub refused: usize,
    /// In how many another candidate has first place.
    pub first: usize,
    /// In how many the shortlist is another one.
    pub shortlist: usize,
    /// In how many some pair stands the other way round.
    pub order: usize,
}

/// A change that turned pairs around.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reversal {
    /// The kind of change.
    pub disturbance: Disturbance,
    /// Whom it was done to.
    pub candidate: usize,
    /// Pairs of others: the first was ahead, and now the second is. At most 20.
    pub pairs: Vec<(usize, usize)>,
    /// How many such pairs there are.
    pub total: usize,
    /// Whether another candidate has first place.
    pub first: bool,
    /// Whether the shortlist is another one.
    pub shortlist: bool,
}

/// One method under all changes.
#[derive(Clone, Debug)]
pub struct MethodReversals {
    /// The method.
    pub info: &'static Info,
    /// Per kind of change.
    pub tallies: Vec<Tally>,
    /// The changes that turned something around.
    pub reversals: Vec<Reversal>,
}

/// All methods under all changes; candidates by position in the order of the
/// study's own method.
#[derive(Clone, Debug)]
pub struct Reversals {
    /// How many candidates were removed, copied and made worse: the first ones.
    pub tried: usize,
    /// One per method.
    pub methods: Vec<MethodReversals>,
    /// Methods that take too long for so many runs.
    pub left_out: Vec<&'static Info>,
}

/// What is needed of a result to compare it with another.
struct Standing {
    /// Candidates as listed.
    order: Vec<usize>,
    places: Vec<Places>,
    relation: Option<Relation>,
    eligible: Vec<bool>,
}

impl Standing {
    /// Whether `i` is ahead of `k`.
    fn ahead(&self, i: usize, k: usize) -> bool {
        match &self.relation {
            Some(relation) => relation.between(i, k) == Stand::Preferred,
            None => self.places[i].best < self.places[k].best,
        }
    }

    /// Of `kept`, those that nobody of them is ahead of.
    fn first(&self, kept: &[usize]) -> Vec<usize> {
        if self.relation.is_none() {
            let best = kept.iter().map(|&i| self.places[i].best).min();
            return kept.iter().copied().filter(|&i| Some(self.places[i].best) == best).collect();
        }
        kept.iter().copied().filter(|&i| !kept.iter().any(|&k| self.ahead(k, i))).collect()
    }

    /// The shortlist when only `kept`, in order of position, take part; in the same
    /// order.
    fn shortlist(&self, kept: &[usize], size: usize) -> Vec<usize> {
        let listed = self.order.iter().copied().filter(|i| self.eligible[*i] && kept.binary_search(i).is_ok());
        let mut shortlist: Vec<usize> = listed.take(size).collect();
        shortlist.sort_unstable();
        shortlist
    }
}

/// Every change on every method.
pub(super) fn reversals(
    study: &Study,
    prepared: &Prepared,
    methods: &[(&'static Entry, Box<dyn Method>)],
    names: &[String],
) -> Reversals {
    let table = in_order(prepared.table(study), names);
    let weights = prepared.weighing.weights.as_slice();
    let n = table.len();
    let able = |entry: &Entry| !entry.traits.slow && (!entry.traits.pairwise || n <= MOST_PAIRED_BY_DEFAULT);
    let (tested, left_out): (Vec<_>, Vec<_>) = methods.iter().partition(|(entry, _)| able(entry));
    let work: usize =
        tested.iter().map(|(entry, _)| 8 * n + if entry.traits.pairwise { n * n } else { n * n / 8 }).sum();
    let tried = n.min((BUDGET / work.max(1)).max(3));
    let methods = tested.into_iter().filter_map(|(entry, method)| {
        let world = World { study, entry, method: method.as_ref(), weights, size: study.strategy.shortlist.size };
        world.all(&table, tried)
    });
    Reversals {
        tried,
        methods: methods.collect(),
        left_out: left_out.into_iter().map(|(entry, _)| entry.info).collect(),
    }
}

/// The table with its rows in the order of `names`.
fn in_order(table: DecisionTable, names: &[String]) -> DecisionTable {
    let at: std::collections::BTreeMap<&str, usize> =
        table.names.iter().enumerate().map(|(i, name)| (name.as_str(), i)).collect();
    let order: Vec<usize> = names.iter().map(|name| at[name.as_str()]).collect();
    DecisionTable { names: names.to_vec(), scores: table.scores.select_rows(&order), criteria: table.criteria }
}

struct World<'a> {
    study: &'a Study,
    entry: &'static Entry,
    method: &'a dyn Method,
    weights: &'a [f64],
    size: usize,
}

impl World<'_> {
    fn all(&self, table: &DecisionTable, tried: usize) -> Option<MethodReversals> {
        let base = self.standing(table)?;
        let everybody: Vec<usize> = (0..table.len()).collect();
        let leaders = base.first(&everybody);
        let mut found = MethodReversals { info: self.entry.info, tallies: Vec::new(), reversals: Vec::new() };
        for disturbance in Disturbance::ALL {
            let mut tally = Tally { disturbance, tried: 0, refused: 0, first: 0, shortlist: 0, order: 0 };
            for candidate in 0..tried {
                let alone = disturbance == Disturbance::Removal && table.len() < 2;
                if alone || (disturbance == Disturbance::Worsening && leaders.contains(&candidate)) {
                    continue;
                }
                tally.tried += 1;
                let Some(after) = self.standing(&changed(table, disturbance, candidate)) else {
                    tally.refused += 1;
                    continue;
                };
                let reversal = self.reversal(&base, &after, disturbance, candidate, table.len());
                tally.first += usize::from(reversal.first);
                tally.shortlist += usize::from(reversal.shortlist);
                tally.order += usize::from(reversal.total > 0);
                if reversal.first || reversal.shortlist || reversal.total > 0 {
                    found.reversals.push(reversal);
                }
            }
            found.tallies.push(tally);
        }
        Some(found)
    }

    /// The result for `table`; `None` when the method refuses it.
    fn standing(&self, table: &DecisionTable) -> Option<Standing> {
        if !self.entry.refusals(self.method, table).is_empty() {
            return None;
        }
        let values = self.method.linear_values(table);
        let outcome = self.method.run(table, self.weights);
        let (order, places) = places(&outcome.scores, &outcome.order, self.entry.traits, &table.names);
        let relation = match &outcome.order {
            Order::Partial(relation) => Some(relation.closure()),
            Order::Total | Order::Classes(_) => None,
        };
        let eligible = |i: usize| {
            let row: Vec<f64> = match &values {
                Some(values) if within_points(self.method) => values.row(i).iter().copied().collect(),
                _ => (0..table.criteria.len())
                    .map(|j| middle_value(&table.criteria[j], table.scores[(i, j)], table.scores[(i, j)]))
                    .collect(),
            };
            below_minimum(self.study, &axis_results(&table.criteria, self.weights, &row)).is_empty()
        };
        let minima = !self.study.strategy.shortlist.axis_min.0.is_empty();
        let eligible = (0..table.len()).map(|i| !minima || eligible(i)).collect();
        Some(Standing { order, places, relation, eligible })
    }

    /// What a change turned around among those it was not done to. A candidate
    /// that became worse may fall, but may not let others pass each other.
    fn reversal(
        &self,
        base: &Standing,
        after: &Standing,
        disturbance: Disturbance,
        candidate: usize,
        n: usize,
    ) -> Reversal {
        // Positions before and after: a removal shifts those behind it.
        let removed = disturbance == Disturbance::Removal;
        let kept: Vec<usize> = (0..n).filter(|&i| !removed || i != candidate).collect();
        let now = |i: usize| if removed && i > candidate { i - 1 } else { i };
        let back = |i: usize| if removed && i >= candidate { i + 1 } else { i };
        let kept_now: Vec<usize> = kept.iter().map(|&i| now(i)).collect();
        let mut pairs = Vec::new();
        let mut total = 0;
        let others: Vec<usize> =
            kept.iter().copied().filter(|&i| disturbance != Disturbance::Worsening || i != candidate).collect();
        let totals = base.relation.is_none() && after.relation.is_none();
        let counted = totals && others.len() > MOST_SCANNED;
        if counted {
            let best = |standing: &Standing, i: usize| standing.places[i].best;
            let ranks: Vec<_> = others.iter().map(|&i| (best(base, i), best(after, now(i)))).collect();
            let found = turned(&ranks);
            total = found.0;
            pairs = found.1.into_iter().map(|(a, b)| (others[a], others[b])).collect();
        }
        for (at, &a) in others.iter().enumerate().take(if counted { 0 } else { others.len() }) {
            for &b in &others[at + 1..] {
                let turned = match (base.ahead(a, b), base.ahead(b, a)) {
                    (true, _) if after.ahead(now(b), now(a)) => Some((a, b)),
                    (_, true) if after.ahead(now(a), now(b)) => Some((b, a)),
                    _ => None,
                };
                if let Some(pair) = turned {
                    total += 1;
                    if pairs.len() < KEPT {
                        pairs.push(pair);
                    }
                }
            }
        }
        let turned_back = |found: Vec<usize>| found.into_iter().map(back).collect::<Vec<usize>>();
        let worsened = disturbance == Disturbance::Worsening;
        // Someone who became worse may leave the shortlist: then only who else
        // is on it counts.
        let shortlist_before = base.shortlist(&kept, self.size);
        let shortlist_after = turned_back(after.shortlist(&kept_now, self.size));
        let shortlist = if worsened {
            shortlist_before.iter().any(|i| *i != candidate && !shortlist_after.contains(i))
        } else {
            shortlist_before != shortlist_after
        };
        Reversal {
            disturbance,
            candidate,
            pairs,
            total,
            first: base.first(&kept) != turned_back(after.first(&kept_now)),
            shortlist,
        }
    }
}

/// How many pairs stand one way round by the first ranks and the other way by the
/// second, and some of them with whoever was ahead in front: O(n log n).
fn turned(ranks: &[(usize, usize)]) -> (usize, Vec<(usize, usize)>) {
    let most = ranks.iter().map(|(_, after)| *after).max().unwrap_or(0);
    // A Fenwick tree over the second ranks of those who were ahead.
    let mut tree = vec![0_usize; most + 1];
    let up_to = |tree: &[usize], rank: usize| {
        let (mut at, mut count) = (rank, 0);
        while at > 0 {
            count += tree[at];
            at &= at - 1;
        }
        count
    };
    let mut order: Vec<usize> = (0..ranks.len()).collect();
    order.sort_by_key(|&i| ranks[i].0);
    let (mut total, mut seen, mut passed) = (0, 0, Vec::new());
    for run in order.chunk_by(|&a, &b| ranks[a].0 == ranks[b].0) {
        for &i in run {
            let count = seen - up_to(&tree, ranks[i].1);
            total += count;
            if count > 0 && passed.len() < KEPT {
                passed.push(i);
            }
        }
        for &i in run {
            let mut at = ranks[i].1;
            while at <= most {
                tree[at] += 1;
                at += at & at.wrapping_neg();
            }
        }
        seen += run.len();
    }
    let ahead = |b: usize| order.iter().map(move |&a| (a, b));
    let turned =
        passed.iter().flat_map(|&b| ahead(b)).filter(|&(a, b)| ranks[a].0 < ranks[b].0 && ranks[a].1 > ranks[b].1);
    (total, turned.take(KEPT).collect())
}

/// The table after the change.
fn changed(table: &DecisionTable, disturbance: Disturbance, candidate: usize) -> DecisionTable {
    let n = table.len();
    let rows: Vec<usize> = match disturbance {
        Disturbance::Removal => (0..n).filter(|i| *i != candidate).collect(),
        Disturbance::Copy => (0..n).chain([candidate]).collect(),
        Disturbance::Worsening => (0..n).collect(),
    };
    let mut names: Vec<String> = rows.iter().map(|&i| table.names[i].clone()).collect();
    let mut scores: DMatrix<f64> = table.scores.select_rows(&rows);
    match disturbance {
        Disturbance::Removal => {}
        // Behind its like, so that among the others nothing hangs on its name.
        Disturbance::Copy => names[n] = format!("{}\u{10ffff}", names[n]),
        Disturbance::Worsening => {
            for (j, criterion) in table.criteria.iter().enumerate() {
                let score = scores[(candidate, j)];
                let step = WORSE * criterion.scale.span();
                let worse = match criterion.direction {
                    Direction::Max => score - step,
                    Direction::Target { target, .. } if score < target => score - step,
                    Direction::Min | Direction::Target { .. } => score + step,
                };
                scores[(candidate, j)] = worse.clamp(criterion.scale.min(), criterion.scale.max());
            }
        }
    }
    DecisionTable { names, criteria: table.criteria.clone(), scores }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_counted_as_if_every_pair_were_looked_at() {
        // Ranks with ties, turned about in a fixed way.
        for n in [1_usize, 2, 7, 40] {
            let ranks: Vec<(usize, usize)> = (0..n).map(|i| (1 + i * 7 % 11, 1 + i * 5 % 13)).collect();
            let pairs = (0..n).flat_map(|a| (0..n).map(move |b| (a, b)));
            let expected: Vec<(usize, usize)> =
                pairs.filter(|&(a, b)| ranks[a].0 < ranks[b].0 && ranks[a].1 > ranks[b].1).collect();
            let (total, found) = turned(&ranks);
            assert_eq!((total, found.len()), (expected.len(), expected.len().min(KEPT)));
            assert!(found.iter().all(|pair| expected.contains(pair)));
        }
    }
}
