//! A law cut off at two ends.

use super::{Distribution, count};
use crate::num::special::{beta_cdf, normal_cdf, normal_density};
use crate::num::sum;

/// A law cut off at two ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    pub(super) law: Distribution,
    pub(super) low: f64,
    pub(super) high: f64,
    /// The probabilities of the whole law at the two ends.
    pub(super) from: f64,
    pub(super) to: f64,
}

impl Given {
    pub(super) fn mean(&self) -> f64 {
        (up_to(&self.law, self.high) - up_to(&self.law, self.low.next_down())) / (self.to - self.from)
    }
}

/// What the numbers up to `x` add to the mean.
fn up_to(law: &Distribution, x: f64) -> f64 {
    // What an even stretch adds.
    let even = |low: f64, high: f64| {
        if x <= low {
            0.0
        } else if low < high {
            let top = x.min(high);
            (top - low) / (high - low) * f64::midpoint(low, top)
        } else {
            low
        }
    };
    match law {
        Distribution::Exact(at) => {
            if *at <= x {
                *at
            } else {
                0.0
            }
        }
        Distribution::Uniform { low, high } => even(*low, *high),
        Distribution::Triangular { low, mode, high } => {
            let (span, x) = (high - low, x.clamp(*low, *high));
            // ∫ t f(t) dt by the two straight sides.
            let top = x.min(*mode);
            let left = if mode > low {
                (top - low) * (top - low) * (2.0 * top + low) / (3.0 * span * (mode - low))
            } else {
                0.0
            };
            let side = |t: f64| (high - t) * (high - t) * (high + 2.0 * t);
            let right = if x > *mode { (side(*mode) - side(x)) / (3.0 * span * (high - mode)) } else { 0.0 };
            left + right
        }
        Distribution::Normal { mean, sd } => {
            let z = (x - mean) / sd;
            mean * normal_cdf(z) - sd * normal_density(z)
        }
        Distribution::Beta(law) => {
            let (span, at) = (law.high - law.low, (x - law.low) / (law.high - law.low));
            law.low * beta_cdf(law.alpha, law.beta, at)
                + span * law.alpha / (law.alpha + law.beta) * beta_cdf(law.alpha + 1.0, law.beta, at)
        }
        Distribution::Discrete(law) => {
            sum(law.chances().filter(|(value, _)| *value <= x).map(|(v, chance)| v * chance))
        }
        Distribution::Empirical(values) => sum(values.iter().copied().filter(|v| *v <= x)) / count(values.len()),
        Distribution::Mixed(law) => sum(law.parts.iter().map(|(low, high, chance)| {
            if low < high {
                chance * even(*low, *high)
            } else if *low <= x {
                chance * low
            } else {
                0.0
            }
        })),
        Distribution::Given(given) => {
            let within = x.min(given.high);
            (up_to(&given.law, within) - up_to(&given.law, given.low.next_down())) / (given.to - given.from)
        }
    }
}
