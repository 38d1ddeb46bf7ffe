//! What one draw says: places, who is ahead of whom, classes, the shortlist.

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
    /// The shortlist, positions in ascending order.
    pub list: Vec<usize>,
}

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
        let mut list: Vec<usize> = order.into_iter().filter(|&i| !below(i)).take(size).collect();
        list.sort_unstable();
        let (relation, class) = match outcome.order {
            Order::Total => (None, None),
            Order::Partial(relation) => (Some(relation.closure()), None),
            Order::Classes(classes) => (None, Some(classes.of)),
        };
        Self { start, sharing, relation, class, list }
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
