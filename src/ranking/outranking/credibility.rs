//! Concordance, discordance and credibility of "a is at least as good as b", as
//! ELECTRE III and ELECTRE TRI have them.

use super::exceeds;
use super::shape::without_thresholds;
use crate::diag::Findings;
use crate::model::{Criterion, DecisionTable, PreferenceFunction, Threshold};
use crate::num::{compare, sum};

/// A criterion with its thresholds.
struct Pseudo {
    q: Threshold,
    p: Threshold,
    veto: Option<Threshold>,
    cost: bool,
    weight: f64,
}

impl Pseudo {
    /// The thresholds of a criterion: a missing `q` is 0, a missing `p` is `q`.
    fn of(criterion: &Criterion, cost: bool, weight: f64) -> Self {
        let (q, p) = criterion.preference.map_or((None, None), |preference| (preference.q, preference.p));
        let q = q.unwrap_or(Threshold::constant(0.0));
        Self { q, p: p.unwrap_or(q), veto: criterion.veto, cost, weight }
    }

    /// The two scores with more being better.
    fn oriented(&self, a: f64, b: f64) -> (f64, f64) {
        if self.cost { (-a, -b) } else { (a, b) }
    }

    /// Indifference and preference threshold for a pair whose first has score
    /// `a`; thresholds out of order are put in order.
    fn thresholds(&self, a: f64) -> (f64, f64) {
        let q = self.q.at(a).max(0.0);
        (q, self.p.at(a).max(q))
    }

    /// How far the criterion agrees that `a` is at least as good as `b`: 1 as
    /// long as `b` is not more than `q` better, 0 from `p` on.
    fn concordance(&self, a: f64, b: f64) -> f64 {
        let (q, p) = self.thresholds(a);
        let (own, other) = self.oriented(a, b);
        if !exceeds(other, own, q) {
            return 1.0;
        }
        fall(other - own, q, p)
    }

    /// How far it speaks against: 0 as long as `b` is not more than `p` better,
    /// 1 from the veto threshold on.
    fn discordance(&self, a: f64, b: f64) -> f64 {
        // A criterion without weight is no criterion: it has no veto either.
        let Some(veto) = self.veto.filter(|_| self.weight > 0.0) else { return 0.0 };
        let (_, p) = self.thresholds(a);
        let (own, other) = self.oriented(a, b);
        if !exceeds(other, own, p) {
            return 0.0;
        }
        1.0 - fall(other - own, p, veto.at(a).max(p))
    }
}

/// The straight line from 1 at `from` to 0 at `to`; 0 beyond it.
fn fall(x: f64, from: f64, to: f64) -> f64 {
    if x < to { ((to - x) / (to - from)).clamp(0.0, 1.0) } else { 0.0 }
}

/// How credible it is that one is at least as good as another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::ranking) struct Outranks {
    /// The part of the weight that agrees.
    pub concordance: f64,
    /// The same less what speaks strongly against it.
    pub credibility: f64,
}

/// The criteria of a table with thresholds and weights.
pub(in crate::ranking) struct Judges {
    criteria: Vec<Pseudo>,
    total: f64,
}

impl Judges {
    pub fn new(table: &DecisionTable, weights: &[f64]) -> Self {
        let column = |(j, weight): (usize, &f64)| Pseudo::of(&table.criteria[j], table.column(j).cost, *weight);
        Self { criteria: weights.iter().enumerate().map(column).collect(), total: sum(weights.iter().copied()) }
    }

    /// Whether `a` is at least as good as `b`; both as [`rows`] has them.
    pub fn outranks(&self, a: &[f64], b: &[f64]) -> Outranks {
        let agreed = self.criteria.iter().zip(a.iter().zip(b)).map(|(c, (a, b))| c.weight * c.concordance(*a, *b));
        // Without any weight nothing speaks against it.
        let concordance = if self.total > 0.0 { (sum(agreed) / self.total).clamp(0.0, 1.0) } else { 1.0 };
        let mut credibility = concordance;
        for (criterion, (a, b)) in self.criteria.iter().zip(a.iter().zip(b)) {
            let against = criterion.discordance(*a, *b);
            if compare(against, concordance).is_gt() {
                credibility *= (1.0 - against) / (1.0 - concordance);
            }
        }
        Outranks { concordance, credibility }
    }
}

/// The scores as they are compared, one row a candidate: natural units, and the
/// distance for a criterion with a target.
pub(in crate::ranking) fn rows(table: &DecisionTable) -> Vec<Vec<f64>> {
    let columns = table.columns();
    (0..table.len()).map(|i| columns.iter().map(|column| column.scores[i]).collect()).collect()
}

/// What is worth knowing: criteria on which every difference counts in full.
pub(in crate::ranking) fn notes(method: &'static str, table: &DecisionTable) -> Findings {
    without_thresholds(method, table, |criterion| {
        criterion.preference.is_some_and(|p| p.function == PreferenceFunction::Usual || p.q.is_some() || p.p.is_some())
    })
}
