//! From scores to places: order, ranks, groups and the shortlist.

use std::borrow::Cow;

use super::engine::Row;
use crate::diag::{Diagnostic, Findings, LISTED, codes};
use crate::model::{Order, Stand};
use crate::num::{compare, order_descending, ranks_along, tied};
use crate::ranking::Traits;

/// Which ranks a candidate can have: the same twice, except in a partial order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Places {
    pub best: usize,
    pub worst: usize,
}

/// The order in which candidates are listed, and the ranks of each. In a
/// partial order the rank is the best one that a complete order in agreement
/// with it can give.
pub(super) fn places(scores: &[f64], result: &Order, traits: &Traits, names: &[String]) -> (Vec<usize>, Vec<Places>) {
    let merit: Cow<'_, [f64]> =
        if traits.lower_is_better { scores.iter().map(|score| -score).collect() } else { Cow::Borrowed(scores) };
    let mut order = order_descending(&merit, names);
    if let Order::Partial(relation) = result {
        let n = names.len();
        let counts = relation.closure().ahead_and_behind();
        order.sort_by_key(|&i| counts[i].0);
        let places = counts.iter().map(|(ahead, behind)| Places { best: 1 + ahead, worst: n - behind });
        return (order, places.collect());
    }
    let ranks = ranks_along(&order, &merit);
    (order, ranks.into_iter().map(|rank| Places { best: rank, worst: rank }).collect())
}

/// That the method does not say of some candidate outside the shortlist that it
/// is behind every member.
pub(super) fn undecided(rows: &[Row], order: &Order, method: &'static str) -> Option<Diagnostic> {
    let Order::Partial(relation) = order else { return None };
    let members: Vec<usize> = (0..rows.len()).filter(|&i| rows[i].shortlisted).collect();
    let rivals: Vec<&str> = (0..rows.len())
        .filter(|&i| !rows[i].shortlisted && rows[i].below.is_empty())
        .filter(|&i| members.iter().any(|&m| relation.between(m, i) == Stand::Incomparable))
        .map(|i| rows[i].name.as_str())
        .collect();
    let more = rivals.len().saturating_sub(LISTED);
    (!rivals.is_empty()).then(|| {
        Diagnostic::new(&codes::PF218)
            .arg("method", method)
            .arg("candidates", rivals[..rivals.len() - more].join(", "))
            .arg("more", more)
            .note("help")
    })
}

/// Scores in ascending order, for counting.
pub(super) struct Ascending(Vec<f64>);

impl Ascending {
    pub fn new(scores: &[f64]) -> Self {
        let mut sorted = scores.to_vec();
        sorted.sort_by(f64::total_cmp);
        Self(sorted)
    }

    /// How many are greater than `score` and not tied with it: O(log n).
    pub fn above(&self, score: f64) -> usize {
        self.0.len() - self.0.partition_point(|other| compare(*other, score).is_le())
    }
}

/// Group numbers: a candidate within `indifference` of its neighbour above
/// shares the group.
pub(super) fn groups_along(order: &[usize], scores: &[f64], indifference: f64) -> Vec<usize> {
    let mut groups = vec![1; scores.len()];
    for pair in order.windows(2) {
        let (above, below) = (scores[pair[0]], scores[pair[1]]);
        let apart = !tied(above, below) && compare((above - below).abs(), indifference).is_gt();
        groups[pair[1]] = groups[pair[0]] + usize::from(apart);
    }
    groups
}

/// The order with all that follows from it. Ranks, ties and who is not compared
/// then come from one relation: else candidates in a circle would share a rank
/// and not be level.
pub(super) fn implied(order: Order) -> Order {
    match order {
        Order::Partial(relation) => Order::Partial(relation.closure()),
        complete => complete,
    }
}

/// Marks the rows, in rank order, that are level with a neighbour.
pub(super) fn mark_ties(rows: &mut [Row], order: &Order) {
    for i in 0..rows.len() {
        let level = |k: Option<usize>| k.filter(|k| *k < rows.len()).is_some_and(|k| level(rows, order, i, k));
        rows[i].tied = level(Some(i + 1)) || level(i.checked_sub(1));
    }
}

/// Whether two rows are level: in a partial order the same best rank is not
/// enough.
pub(super) fn level(rows: &[Row], order: &Order, i: usize, k: usize) -> bool {
    match order {
        Order::Partial(relation) => i == k || relation.between(i, k) == Stand::Indifferent,
        Order::Total | Order::Classes(_) => rows[i].rank == rows[k].rank,
    }
}

/// Marks the first `size` candidates that meet every axis minimum, and says so
/// when the line cuts a tie or cannot be filled.
pub(super) fn draw_shortlist(rows: &mut [Row], order: &Order, size: usize, findings: &mut Findings) {
    let mut eligible = (0..rows.len()).filter(|&i| rows[i].below.is_empty()).collect::<Vec<usize>>().into_iter();
    let chosen: Vec<usize> = eligible.by_ref().take(size).collect();
    for &i in &chosen {
        rows[i].shortlisted = true;
    }
    if chosen.len() < size {
        let finding = Diagnostic::new(&codes::PF214).arg("size", size).arg("found", chosen.len());
        let below = rows.len() - chosen.len();
        findings.push(if below == 0 {
            finding.note("help")
        } else {
            finding.note_with("note-axis", vec![("below", below.to_string())]).note("help-axis")
        });
    }
    if let (Some(&last), Some(next)) = (chosen.last(), eligible.next())
        && level(rows, order, last, next)
    {
        let level = (0..rows.len()).filter(|&i| level(rows, order, last, i) && rows[i].below.is_empty());
        let level: Vec<&str> = level.map(|i| rows[i].name.as_str()).collect();
        let more = level.len().saturating_sub(LISTED);
        findings.push(
            Diagnostic::new(&codes::PF213)
                .arg("size", size)
                .arg("candidates", level[..level.len() - more].join(", "))
                .arg("more", more)
                .note("help"),
        );
    }
}
