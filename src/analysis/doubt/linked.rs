//! Scores that hang together because the same people judged.

use crate::model::Distribution;
use crate::num::special::{normal_cdf, normal_quantile};

/// Scores that hang together because the same people judged: who is strict on
/// one is strict on all.
///
/// Every assessor has one standard normal number per draw, and every score one of
/// its own. With `z` the number of its assessor and `e` its own, a score is the
/// quantile of `Φ(√rho·z + √(1 − rho)·e)` (a Gaussian copula), so that two scores
/// by one assessor have the correlation `rho` and two that have no assessor in
/// common are independent. For a score of k assessors `z` is the sum of their
/// numbers over √k, which is standard normal as well. High is better: where less
/// is better, the number is turned round.
///
/// Where one of several assessors is right, every draw puts all of them in an
/// order by chance, each order as likely as the other, and of those who judged the
/// score the first in it is right: with probability √rho, else anyone of them. So
/// each is right as often as the others, whatever they are called, and two scores
/// of the same people are told by one of them with probability
/// `rho + (1 − rho)/k`. The number is that of the one who is right then.
#[derive(Clone, Debug, PartialEq)]
pub struct Linked {
    /// Who judged, by name.
    pub assessors: Vec<String>,
    /// Correlation, from 0 to 1.
    pub rho: f64,
    /// The scores, by name of candidate and id of criterion.
    pub cells: Vec<LinkedCell>,
}

/// One of the scores that hang together.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkedCell {
    /// Position among the candidates drawn.
    pub candidate: usize,
    /// Position among the criteria of the strategy.
    pub criterion: usize,
    /// What it is drawn from by itself.
    pub law: Distribution,
    /// Who judged it: positions among the assessors, in order.
    pub by: Vec<usize>,
    /// What each of them says, as a stretch, where one of them is right; else
    /// empty.
    pub opinions: Vec<(f64, f64)>,
    /// Whether less is better.
    pub reverse: bool,
}

/// A score with the names of those who judged it.
type Judged = (Vec<String>, LinkedCell);

#[allow(clippy::cast_precision_loss, reason = "a count of people")]
fn count(people: usize) -> f64 {
    people as f64
}

impl Linked {
    /// Parts of scores that have no assessor in common with those of another part,
    /// by the first of their assessors.
    pub(super) fn all(rho: f64, judged: Vec<Judged>) -> Vec<Self> {
        let mut parts: Vec<(Vec<String>, Vec<Judged>)> = Vec::new();
        for (names, cell) in judged {
            let (touched, apart): (Vec<_>, Vec<_>) =
                parts.into_iter().partition(|(known, _)| names.iter().any(|name| known.contains(name)));
            let (mut known, mut cells) = (names.clone(), Vec::new());
            for (others, theirs) in touched {
                known.extend(others);
                cells.extend(theirs);
            }
            cells.push((names, cell));
            parts = apart;
            parts.push((known, cells));
        }
        let part = |(mut assessors, cells): (Vec<String>, Vec<Judged>)| {
            assessors.sort();
            assessors.dedup();
            let cells = cells.into_iter().map(|(names, cell)| {
                let at = |name: &String| assessors.binary_search(name).unwrap_or_default();
                LinkedCell { by: names.iter().map(at).collect(), ..cell }
            });
            let cells = cells.collect();
            Self { assessors, rho, cells }
        };
        let mut parts: Vec<Self> = parts.into_iter().map(part).collect();
        parts.sort_by(|a, b| a.assessors.cmp(&b.assessors));
        parts
    }

    fn tells(&self) -> bool {
        self.cells.iter().any(|cell| !cell.opinions.is_empty())
    }

    /// Per assessor the number in common and the place in the order by chance;
    /// then per score its own number and who is right of itself.
    pub(super) fn uniforms(&self) -> usize {
        let people = if self.rho > 0.0 { self.assessors.len() * (1 + usize::from(self.tells())) } else { 0 };
        // At the ends the common or the own numbers play no part.
        let own = |cell: &LinkedCell| 1 + usize::from(!cell.opinions.is_empty());
        people + if self.rho < 1.0 { self.cells.iter().map(own).sum() } else { 0 }
    }

    pub(super) fn write(&self, us: &[f64], mut put: impl FnMut(usize, usize, f64)) {
        let people = if self.rho > 0.0 { self.assessors.len() } else { 0 };
        let (common, rest) = us.split_at(people);
        let (order, mut own) = rest.split_at(if self.tells() { people } else { 0 });
        let mut next = || {
            let (first, others) = own.split_first().map_or((None, own), |(u, others)| (Some(*u), others));
            own = others;
            first
        };
        let (share, remainder) = (self.rho.sqrt(), (1.0 - self.rho).sqrt());
        for cell in &self.cells {
            let alone = if self.rho < 1.0 { next() } else { None };
            let who = if cell.opinions.is_empty() {
                None
            } else {
                let u = if self.rho < 1.0 { next() } else { None };
                Some(cell.right(order, share, u))
            };
            let theirs = match who {
                Some(who) => &cell.by[who..=who],
                None => cell.by.as_slice(),
            };
            let u = match (common.is_empty(), alone) {
                (true, own) => own.unwrap_or(0.5),
                (false, None) if theirs.len() == 1 => common[theirs[0]],
                (false, own) => {
                    let sum: f64 = theirs.iter().map(|at| normal_quantile(common[*at])).sum();
                    let own = own.map_or(0.0, normal_quantile);
                    normal_cdf(share * sum / count(theirs.len()).sqrt() + remainder * own)
                }
            };
            let u = if cell.reverse { 1.0 - u } else { u };
            let score = who.map_or_else(
                || cell.law.quantile(u),
                |who| {
                    let (low, high) = cell.opinions[who];
                    low + (high - low) * u
                },
            );
            put(cell.candidate, cell.criterion, score);
        }
    }
}

impl LinkedCell {
    /// The least and the greatest score that is drawn.
    pub(super) fn range(&self) -> (f64, f64) {
        let opinions = self.opinions.iter().copied();
        opinions.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or_else(|| self.law.range())
    }

    /// Which of those who judged it is right: the first in the order by chance when
    /// `u`, a number of its own, is below `share`, else anyone.
    fn right(&self, order: &[f64], share: f64, u: Option<f64>) -> usize {
        match u {
            Some(u) if u >= share => {
                let along = (u - share) / (1.0 - share) * count(self.by.len());
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the count")]
                let who = along as usize;
                who.min(self.by.len() - 1)
            }
            _ => {
                (0..self.by.len()).reduce(|a, b| if order[self.by[b]] < order[self.by[a]] { b } else { a }).unwrap_or(0)
            }
        }
    }
}
