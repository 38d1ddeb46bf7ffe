//! What is known about a number that is not known for certain.

mod beta;
mod given;
mod pieces;
#[cfg(test)]
mod tests;
mod written;

use crate::num::special::{beta_cdf, normal_cdf, normal_quantile};
use crate::num::{dot, sum};

pub use beta::Beta;
pub use given::Given;
pub use pieces::{Discrete, Stretches};
pub use written::NotADistribution;

/// What is known about a number that is not known for certain, as a
/// distribution in natural units.
///
/// A law may reach beyond a scale; [`Distribution::within`] keeps it on one.
#[derive(Clone, Debug, PartialEq)]
pub enum Distribution {
    /// It is this.
    Exact(f64),
    /// Anything between two ends, none more likely than another.
    Uniform {
        /// Least.
        low: f64,
        /// Greatest.
        high: f64,
    },
    /// Likeliest at `mode`, less likely in a straight line to either end.
    Triangular {
        /// Least.
        low: f64,
        /// Likeliest.
        mode: f64,
        /// Greatest.
        high: f64,
    },
    /// The normal law.
    Normal {
        /// Mean.
        mean: f64,
        /// Standard deviation, above 0.
        sd: f64,
    },
    /// The beta law, stretched between two ends.
    Beta(Beta),
    /// Some values with their chances.
    Discrete(Discrete),
    /// Values that are equally likely, in ascending order: what as many people
    /// say.
    Empirical(Vec<f64>),
    /// One of some stretches with their chances; even within each.
    Mixed(Stretches),
    /// A law given that the number lies between two ends.
    Given(Box<Given>),
}

#[allow(clippy::cast_precision_loss, reason = "lengths are far below 2^52")]
fn count(xs: usize) -> f64 {
    xs as f64
}

impl Distribution {
    /// A beta law between `low` and `high`, as [`Beta::new`].
    #[must_use]
    pub fn beta(alpha: f64, beta: f64, low: f64, high: f64) -> Option<Self> {
        Beta::new(alpha, beta, low, high).map(Self::Beta)
    }

    /// Values with their chances, which are brought to sum 1; `None` when there
    /// is none with a chance, or a chance is negative or a value not finite.
    #[must_use]
    pub fn discrete(chances: &[(f64, f64)]) -> Option<Self> {
        let total = sum(chances.iter().map(|(_, chance)| *chance));
        let usable = |(value, chance): &(f64, f64)| value.is_finite() && *chance >= 0.0;
        if !(total > 0.0 && total.is_finite() && chances.iter().all(usable)) {
            return None;
        }
        let mut sorted: Vec<(f64, f64)> = chances.iter().copied().filter(|(_, chance)| *chance > 0.0).collect();
        sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut so_far = 0.0;
        let up_to = sorted.iter().map(|(_, chance)| {
            so_far += chance / total;
            so_far
        });
        Some(Self::Discrete(Discrete {
            up_to: up_to.collect(),
            values: sorted.iter().map(|(value, _)| *value).collect(),
        }))
    }

    /// Equal chances of these values; exact when they are all the same. `None` of
    /// none.
    #[must_use]
    pub fn empirical(values: &[f64]) -> Option<Self> {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        let (first, last) = (*sorted.first()?, *sorted.last()?);
        Some(if first < last { Self::Empirical(sorted) } else { Self::Exact(first) })
    }

    /// Anything between two ends; exact when they are one.
    #[must_use]
    pub fn even(low: f64, high: f64) -> Self {
        if low < high { Self::Uniform { low, high } } else { Self::Exact(low) }
    }

    /// Stretches (least, greatest, chance), even within each; a stretch may be one
    /// number. Chances are brought to sum 1. `None` of none.
    #[must_use]
    pub fn mixed(parts: &[(f64, f64, f64)]) -> Option<Self> {
        match parts {
            [] => None,
            [(low, high, _)] => Some(Self::even(*low, *high)),
            _ if parts.iter().all(|(low, high, _)| low >= high) => {
                Self::discrete(&parts.iter().map(|(low, _, chance)| (*low, *chance)).collect::<Vec<_>>())
            }
            _ => Stretches::of(parts).map(Self::Mixed),
        }
    }

    /// The number below which it lies with probability `u` (0 < u < 1): drawing
    /// `u` uniformly draws from the distribution.
    ///
    /// ```
    /// use partnerfit::model::Distribution;
    /// let law = Distribution::Triangular { low: 6.0, mode: 7.0, high: 8.0 };
    /// assert_eq!(law.quantile(0.125), 6.5);
    /// assert_eq!(law.quantile(0.5), 7.0);
    /// ```
    #[must_use]
    pub fn quantile(&self, u: f64) -> f64 {
        match self {
            Self::Exact(x) => *x,
            Self::Uniform { low, high } => low + (high - low) * u,
            Self::Triangular { low, mode, high } => {
                let (span, up) = (high - low, mode - low);
                // Each side is seen from its own end, so that neither is passed.
                if u * span <= up {
                    low + (u * span * up).sqrt()
                } else {
                    high - ((1.0 - u) * span * (high - mode)).sqrt()
                }
            }
            Self::Normal { mean, sd } => mean + sd * normal_quantile(u),
            Self::Beta(law) => law.quantile(u),
            Self::Discrete(law) => {
                let at = law.up_to.partition_point(|up_to| *up_to < u);
                law.values[at.min(law.values.len() - 1)]
            }
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "u lies between 0 and 1")]
            Self::Empirical(values) => values[((u * count(values.len())) as usize).min(values.len() - 1)],
            Self::Mixed(law) => law.quantile(u),
            Self::Given(given) => {
                given.law.quantile(given.from + (given.to - given.from) * u).clamp(given.low, given.high)
            }
        }
    }

    /// The probability of a number up to `x`.
    #[must_use]
    pub fn cdf(&self, x: f64) -> f64 {
        let step = |at: f64| if x >= at { 1.0 } else { 0.0 };
        match self {
            Self::Exact(at) => step(*at),
            Self::Uniform { low, high } => ((x - low) / (high - low)).clamp(0.0, 1.0),
            Self::Triangular { low, mode, high } => {
                if x <= *low || x >= *high {
                    step(*high)
                } else if x <= *mode {
                    (x - low) * (x - low) / ((high - low) * (mode - low))
                } else {
                    1.0 - (high - x) * (high - x) / ((high - low) * (high - mode))
                }
            }
            Self::Normal { mean, sd } => normal_cdf((x - mean) / sd),
            Self::Beta(law) => beta_cdf(law.alpha, law.beta, (x - law.low) / (law.high - law.low)),
            Self::Discrete(law) => {
                let at = law.values.partition_point(|value| *value <= x);
                if at == 0 { 0.0 } else { law.up_to[at - 1].min(1.0) }
            }
            Self::Empirical(values) => count(values.partition_point(|value| *value <= x)) / count(values.len()),
            Self::Mixed(law) => law.share(x, true),
            Self::Given(given) if x < given.low || x >= given.high => step(given.high),
            Self::Given(given) => ((given.law.cdf(x) - given.from) / (given.to - given.from)).clamp(0.0, 1.0),
        }
    }

    /// The mean.
    #[must_use]
    pub fn mean(&self) -> f64 {
        match self {
            Self::Exact(x) => *x,
            Self::Uniform { low, high } => f64::midpoint(*low, *high),
            Self::Triangular { low, mode, high } => sum([*low, *mode, *high]) / 3.0,
            Self::Normal { mean, .. } => *mean,
            Self::Beta(law) => law.low + (law.high - law.low) * law.alpha / (law.alpha + law.beta),
            Self::Discrete(law) => sum(law.chances().map(|(value, chance)| value * chance)),
            Self::Empirical(values) => sum(values.iter().copied()) / count(values.len()),
            Self::Mixed(law) => dot(
                law.parts.iter().map(|(_, _, chance)| *chance),
                law.parts.iter().map(|(low, high, _)| f64::midpoint(*low, *high)),
            ),
            Self::Given(given) => given.mean(),
        }
    }

    /// The least and the greatest number that can be drawn; infinite where there
    /// is none.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        match self {
            Self::Exact(x) => (*x, *x),
            Self::Uniform { low, high } | Self::Triangular { low, high, .. } => (*low, *high),
            Self::Normal { .. } => (f64::NEG_INFINITY, f64::INFINITY),
            Self::Beta(law) => (law.low, law.high),
            Self::Discrete(Discrete { values, .. }) | Self::Empirical(values) => (values[0], values[values.len() - 1]),
            Self::Mixed(law) => (law.curve[0].1, law.curve[law.curve.len() - 1].1),
            Self::Given(given) => (given.low, given.high),
        }
    }

    /// Whether there is no doubt.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        matches!(self, Self::Exact(_))
    }

    /// The same with more doubt: `by` further to either side. Ends move by it;
    /// single values become even stretches around them; the variance of a normal
    /// law grows by that of an even stretch (`by²/3`). A law that was cut off is
    /// widened before it is cut: do that first.
    #[must_use]
    pub fn widened(self, by: f64) -> Self {
        if by <= 0.0 {
            return self;
        }
        let mixed = |parts: Vec<(f64, f64, f64)>, itself: Self| Self::mixed(&parts).unwrap_or(itself);
        match self {
            Self::Exact(x) => Self::Uniform { low: x - by, high: x + by },
            Self::Uniform { low, high } => Self::Uniform { low: low - by, high: high + by },
            Self::Triangular { low, mode, high } => Self::Triangular { low: low - by, mode, high: high + by },
            Self::Normal { mean, sd } => Self::Normal { mean, sd: (sd * sd + by * by / 3.0).sqrt() },
            Self::Beta(law) => Self::Beta(Beta { low: law.low - by, high: law.high + by, ..law }),
            Self::Empirical(values) => {
                let parts = values.iter().map(|x| (x - by, x + by, 1.0)).collect();
                mixed(parts, Self::Empirical(values))
            }
            Self::Discrete(law) => {
                let parts = law.chances().map(|(x, chance)| (x - by, x + by, chance)).collect();
                mixed(parts, Self::Discrete(law))
            }
            Self::Mixed(law) => {
                let parts = law.parts.iter().map(|(low, high, chance)| (low - by, high + by, *chance)).collect();
                mixed(parts, Self::Mixed(law))
            }
            Self::Given(given) => given.law.widened(by).within(given.low, given.high),
        }
    }

    /// The same, given that the number lies between `low` and `high`. A law that
    /// never does becomes the nearer end.
    #[must_use]
    pub fn within(self, low: f64, high: f64) -> Self {
        let (least, most) = self.range();
        if least >= low && most <= high {
            return self;
        }
        if most <= low || least >= high {
            return Self::Exact(if most <= low { low } else { high });
        }
        if let Self::Uniform { .. } = self {
            return Self::Uniform { low: least.max(low), high: most.min(high) };
        }
        // What lies at the low end itself belongs to what is left.
        let from = match &self {
            Self::Discrete(_) | Self::Empirical(_) => self.cdf(low.next_down()),
            _ => self.cdf(low),
        };
        let to = self.cdf(high);
        if to - from < 1e-12 {
            let end = if self.quantile(0.5) < low { low } else { high };
            return Self::Exact(end);
        }
        Self::Given(Box::new(Given { low: least.max(low), high: most.min(high), from, to, law: self }))
    }
}
