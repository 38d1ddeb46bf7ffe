//! What one draw says: places, who is ahead of whom, classes, the shortlist, who
//! is out.

use crate::analysis::places::places;
use crate::model::{Order, Relation, Stand};
use crate::ranking::{Outcome, Traits};

/// The outcome of one draw. Candidates that are level share places.
#[derive(Clone, Debug, Default)]
pub(super) struct Standing {
    /// Per candidate the first of the places it shares, 0 = first.
    pub start: Vec<usize>,
    /// Per candidate how many share them.
    pub sharing: Vec<usize>,
    /// Who is at least as good as whom, in a partial order.
    pub relation: Option<Relation>,
    /// Class of each candidate, where the method gives classes.
    pub class: Option<Vec<usize>>,
    /// Who is on the shortlist, positions in ascending order.
    pub list: Vec<usize>,
    /// Who is level for the places that are left, in ascending order: more than
    /// there are places; empty where all members are certain.
    pub level: Vec<usize>,
    /// The places that are left for those who are level.
    pub left: usize,
    /// Who may not be ranked at these scores; empty where everybody may. The first
    /// place of one who is out is behind all places, and it has no class.
    pub out: Vec<bool>,
}

/// The place, and the class, of one who has none.
pub(super) const NOWHERE: usize = usize::MAX;

impl Standing {
    /// What `outcome` says of candidates called `names`; `below` tells who is not
    /// eligible for a shortlist of `size`.
    pub fn of(outcome: Outcome, traits: &Traits, names: &[String], size: usize, below: impl Fn(usize) -> bool) -> Self {
        let n = names.len();
        let (order, ranks) = places(&outcome.scores, &outcome.order, traits, names);
        let (mut start, mut sharing) = (vec![0; n], vec![1; n]);
        let mut from = 0;
        for group in order.chunk_by(|a, b| ranks[*a].best == ranks[*b].best) {
            for &i in group {
                (start[i], sharing[i]) = (from, group.len());
            }
            from += group.len();
        }
        let (list, level, left) = shortlist(&order, &start, size, below);
        let (relation, class) = match outcome.order {
            Order::Total => (None, None),
            Order::Partial(relation) => (Some(relation.closure()), None),
            Order::Classes(classes) => (None, Some(classes.of)),
        };
        Self { start, sharing, relation, class, list, level, left, out: Vec::new() }
    }

    /// The same among `n` candidates, of whom only `kept` were ranked.
    pub fn among(self, kept: &[usize], n: usize) -> Self {
        let mut out = vec![true; n];
        kept.iter().for_each(|&i| out[i] = false);
        let spread = |of: &[usize], none: usize| {
            let mut all = vec![none; n];
            kept.iter().zip(of).for_each(|(&i, x)| all[i] = *x);
            all
        };
        let named = |those: &[usize]| those.iter().map(|&at| kept[at]).collect();
        let relation = self.relation.map(|relation| {
            let mut at = vec![None; n];
            kept.iter().enumerate().for_each(|(own, &i)| at[i] = Some(own));
            // One who is out is behind all others; two of them are not compared.
            Relation::new(n, |i, k| match (at[i], at[k]) {
                (Some(i), Some(k)) => relation.holds(i, k),
                (ranked, other) => ranked.is_some() && other.is_none(),
            })
        });
        Self {
            start: spread(&self.start, NOWHERE),
            sharing: spread(&self.sharing, 1),
            relation,
            class: self.class.map(|class| spread(&class, NOWHERE)),
            list: named(&self.list),
            level: named(&self.level),
            left: self.left,
            out,
        }
    }

    /// That nobody may be ranked.
    pub fn nobody(n: usize, partial: bool, sorts: bool) -> Self {
        let empty = Self { class: sorts.then(Vec::new), ..Self::default() };
        let relation = partial.then(|| Relation::new(0, |_, _| false));
        Self { relation, ..empty }.among(&[], n)
    }

    /// Twice what candidate `i` gets of its pair with `k`: 2 ahead, 1 level or
    /// not compared, 0 behind.
    pub fn against(&self, i: usize, k: usize) -> u8 {
        match &self.relation {
            Some(relation) => match relation.between(i, k) {
                Stand::Preferred => 2,
                Stand::Indifferent | Stand::Incomparable => 1,
                Stand::Worse => 0,
            },
            None => match self.start[i].cmp(&self.start[k]) {
                std::cmp::Ordering::Less => 2,
                std::cmp::Ordering::Equal => 1,
                std::cmp::Ordering::Greater => 0,
            },
        }
    }
}

/// Who is on a shortlist of `size`: those who are certain, those who are level for
/// the places that are left, and how many these are. `order` is that of the
/// places, `start` the first place of each.
fn shortlist(
    order: &[usize],
    start: &[usize],
    size: usize,
    below: impl Fn(usize) -> bool,
) -> (Vec<usize>, Vec<usize>, usize) {
    let eligible: Vec<usize> = order.iter().copied().filter(|&i| !below(i)).collect();
    let mut list = Vec::with_capacity(size.min(order.len()));
    for group in eligible.chunk_by(|a, b| start[*a] == start[*b]) {
        let left = size - list.len();
        if group.len() > left {
            list.sort_unstable();
            let mut level = if left > 0 { group.to_vec() } else { Vec::new() };
            level.sort_unstable();
            return (list, level, left);
        }
        list.extend(group);
    }
    list.sort_unstable();
    (list, Vec::new(), 0)
}
