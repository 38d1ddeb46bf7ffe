//! How the value of every candidate stands to that of every other.

use super::values::{Values, sums};
use super::{Lead, Model};
use crate::num::polyhedron::{Least, Polyhedron};

/// What is known of all pairs so far.
struct Pairs<'a> {
    model: &'a Model,
    n: usize,
    lead: Vec<Option<Lead>>,
    /// Pairs that some function puts level.
    level: Vec<bool>,
}

impl Pairs<'_> {
    /// Learns from a value function: `steps` in whole numbers. One on the edge of
    /// what agrees (`agrees` false) can only show who may be behind.
    fn learn(&mut self, steps: &[f64], agrees: bool) {
        let sums = sums(steps);
        let value = |levels| Values::value(levels, &sums);
        let ends: Vec<(f64, f64)> =
            self.model.values.profiles.iter().map(|profile| (value(&profile.low), value(&profile.high))).collect();
        for (a, (low, _)) in ends.iter().enumerate() {
            for (b, (_, high)) in ends.iter().enumerate() {
                let at = a * self.n + b;
                if low < high && a != b {
                    self.lead[at] = Some(Lead::NotAlways);
                } else if agrees && low <= high {
                    self.level[at] = true;
                }
            }
        }
    }

    /// Whether a chain of two that are known makes `a` stand above `b`.
    fn follows(&self, a: usize, b: usize) -> bool {
        let (n, lead) = (self.n, &self.lead);
        (0..n).any(|k| {
            matches!(
                (lead[a * n + k], lead[k * n + b]),
                (Some(Lead::Always), Some(Lead::Always | Lead::AtLeast)) | (Some(Lead::AtLeast), Some(Lead::Always))
            )
        })
    }
}

/// The lead of every candidate over every other (row by row), and how many linear
/// programs that took.
pub(super) fn relation(model: &Model, polyhedron: &mut Polyhedron) -> (Vec<Lead>, usize) {
    let n = model.values.profiles.len();
    let mut pairs = Pairs { model, n, lead: vec![None; n * n], level: vec![false; n * n] };
    let mut programs = 0;
    // Every candidate is level with itself.
    (0..n).for_each(|i| pairs.lead[i * n + i] = Some(Lead::AtLeast));
    for (a, b) in (0..n * n).map(|at| (at / n, at % n)) {
        let at = a * n + b;
        if pairs.lead[at].is_some() {
            continue;
        }
        let dominates = model.values.dominates(a, b);
        if dominates && pairs.level[at] {
            pairs.lead[at] = Some(Lead::AtLeast);
            continue;
        }
        if pairs.follows(a, b) {
            pairs.lead[at] = Some(Lead::Always);
            continue;
        }
        let mut objective = vec![0.0; model.values.steps];
        Values::add(&model.values.profiles[a].low, 1.0, &mut objective);
        Values::add(&model.values.profiles[b].high, -1.0, &mut objective);
        programs += 1;
        pairs.lead[at] = Some(match polyhedron.least(&objective) {
            Least::Endless(along) => {
                if let Some(along) = along {
                    pairs.learn(&along, false);
                }
                Lead::NotAlways
            }
            Least::At { value, denominator, at: steps } => {
                let least = denominator * model.least_step();
                pairs.learn(&steps.iter().map(|step| step + least).collect::<Vec<f64>>(), true);
                let value = value + least * objective.iter().sum::<f64>();
                if value > 0.0 { Lead::Always } else { Lead::AtLeast }
            }
            Least::Undecided => Lead::Undecided,
        });
    }
    (pairs.lead.into_iter().map(|lead| lead.unwrap_or(Lead::Undecided)).collect(), programs)
}
