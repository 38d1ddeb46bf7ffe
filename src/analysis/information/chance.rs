//! Probabilities of scores, and counting what comes of draws.

use super::super::engine::Evaluation;
use super::lots::Outcome;
use super::{Chance, Fact, Worth};
use crate::model::Distribution;

/// The probability that a score lies below `x`, or at it too: the part of 0..1 of
/// which the quantiles do. Exact to the last digits for any distribution, with
/// jumps or without.
pub(super) fn below(doubt: &Distribution, x: f64, or_at: bool) -> f64 {
    let inside = |u: f64| {
        let at = doubt.quantile(u);
        at < x || (or_at && at <= x)
    };
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    // The ends themselves are no quantiles of every distribution.
    if inside(1.0 - f64::EPSILON / 2.0) {
        return 1.0;
    }
    if !inside(f64::MIN_POSITIVE) {
        return 0.0;
    }
    for _ in 0..64 {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if inside(middle) { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// Counts what a fact changes over cases, each with its part of all.
pub(super) struct Count {
    parts: f64,
    refused: f64,
    shortlist: f64,
    first: f64,
    enters: Vec<f64>,
    leaves: Vec<f64>,
    leads: Vec<f64>,
    gain: f64,
}

impl Count {
    pub fn new(rows: usize) -> Self {
        let none = vec![0.0; rows];
        Self {
            parts: 0.0,
            refused: 0.0,
            shortlist: 0.0,
            first: 0.0,
            enters: none.clone(),
            leaves: none.clone(),
            leads: none,
            gain: 0.0,
        }
    }

    /// A case with nothing changed.
    pub fn same(&mut self, part: f64) {
        self.parts += part;
    }

    /// A case that the method refuses.
    pub fn refuse(&mut self, part: f64) {
        self.refused += part;
    }

    /// A case with the outcome `now` instead of `before`, and what the sum of the
    /// totals on the shortlist gains by it.
    pub fn take(&mut self, before: &Outcome, now: &Outcome, part: f64, gain: f64) {
        self.parts += part;
        let changed = now.list_changed(before);
        if changed > 0.0 {
            self.shortlist += part * changed;
            self.gain += gain * part;
            for i in 0..self.enters.len() {
                let more = now.listed(i) - before.listed(i);
                let side = if more > 0.0 { &mut self.enters } else { &mut self.leaves };
                side[i] += part * more.abs();
            }
        }
        let changed = now.first_changed(before);
        if changed > 0.0 {
            self.first += part * changed;
            for &i in &now.first {
                self.leads[i] += part * (now.leads(i) - before.leads(i)).max(0.0);
            }
        }
    }

    /// The shares of all cases. `draws` is how many independent ones there were;
    /// `None` when they are no draws.
    pub fn worth(self, fact: Fact, draws: Option<f64>, gain: bool, evaluation: &Evaluation) -> Worth {
        let all = if self.parts > 0.0 { self.parts } else { 1.0 };
        let chance = |x: f64| {
            let share = (x / all).clamp(0.0, 1.0);
            Chance { share, error: draws.map_or(0.0, |draws| (share * (1.0 - share) / draws).sqrt()) }
        };
        let who = |parts: &[f64]| {
            let mut who: Vec<(usize, f64)> =
                parts.iter().map(|x| x / all).enumerate().filter(|(_, x)| *x > 0.0).collect();
            let name = |i: usize| evaluation.rows[i].name.as_str();
            who.sort_by(|a, b| crate::num::compare(b.1, a.1).then_with(|| name(a.0).cmp(name(b.0))));
            who
        };
        let cases = self.parts + self.refused;
        Worth {
            fact,
            exact: draws.is_none(),
            refused: if cases > 0.0 { self.refused / cases } else { 0.0 },
            shortlist: chance(self.shortlist),
            first: chance(self.first),
            enters: who(&self.enters),
            leaves: who(&self.leaves),
            leads: who(&self.leads),
            gain: gain.then(|| (self.gain / all).max(0.0)),
        }
    }
}
