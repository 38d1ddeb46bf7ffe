//! Laws made of single values or of stretches.

use crate::num::sum;

/// Values in ascending order with their chances.
#[derive(Clone, Debug, PartialEq)]
pub struct Discrete {
    pub(super) values: Vec<f64>,
    /// The chance of each value or one below it.
    pub(super) up_to: Vec<f64>,
}

/// Stretches of the line with their chances, each even.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretches {
    /// Least, greatest, chance.
    pub(super) parts: Vec<(f64, f64, f64)>,
    /// Probabilities with the numbers below which they lie; straight in between.
    pub(super) curve: Vec<(f64, f64)>,
}

impl Discrete {
    /// The values with their chances.
    pub fn chances(&self) -> impl Iterator<Item = (f64, f64)> {
        let before = std::iter::once(0.0).chain(self.up_to.iter().copied());
        self.values.iter().copied().zip(self.up_to.iter().zip(before).map(|(to, from)| to - from))
    }
}

impl Stretches {
    pub(super) fn of(parts: &[(f64, f64, f64)]) -> Option<Self> {
        let total = sum(parts.iter().map(|part| part.2));
        if !(total > 0.0 && total.is_finite()) {
            return None;
        }
        let mut parts: Vec<(f64, f64, f64)> =
            parts.iter().map(|(low, high, chance)| (*low, *high, chance / total)).collect();
        parts.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
        let mut law = Self { parts, curve: Vec::new() };
        let mut ends: Vec<f64> = law.parts.iter().flat_map(|(low, high, _)| [*low, *high]).collect();
        ends.sort_by(f64::total_cmp);
        ends.dedup();
        // A stretch of no length is a jump: two points with the same number.
        law.curve = ends.iter().flat_map(|x| [(law.share(*x, false), *x), (law.share(*x, true), *x)]).collect();
        law.curve.dedup();
        Some(law)
    }

    /// The probability of a number below `x`, or up to it.
    pub(super) fn share(&self, x: f64, with: bool) -> f64 {
        let part = |(low, high, chance): &(f64, f64, f64)| {
            let inside = if low < high {
                ((x - low) / (high - low)).clamp(0.0, 1.0)
            } else if x > *low || (with && x >= *low) {
                1.0
            } else {
                0.0
            };
            chance * inside
        };
        sum(self.parts.iter().map(part))
    }

    pub(super) fn quantile(&self, u: f64) -> f64 {
        let after = self.curve.partition_point(|(share, _)| *share < u);
        let ends = after.checked_sub(1).and_then(|before| self.curve.get(before)).zip(self.curve.get(after));
        match ends {
            Some((&(from, low), &(to, high))) if from < to => low + (high - low) * ((u - from) / (to - from)),
            _ => self.curve[after.min(self.curve.len() - 1)].1,
        }
    }
}
