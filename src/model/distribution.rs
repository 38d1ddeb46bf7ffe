use std::sync::Arc;

use crate::num::special::{beta_cdf, beta_density, beta_quantile, normal_cdf, normal_density, normal_quantile};
use crate::num::{dot, sum};

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

/// A beta law between two ends, with a table of its quantiles.
///
/// The table holds the quantile and its slope as functions of the standard
/// normal quantile of the probability, on equal steps, with a cubic in between.
/// Steps are halved until the cubic is within 10⁻⁹ of the range from the exact
/// quantile in the middle of every step, or there are 8192 of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Beta {
    alpha: f64,
    beta: f64,
    low: f64,
    high: f64,
    table: Arc<Table>,
}

/// Values and slopes at equal steps from −[`REACH`] to [`REACH`].
#[derive(Debug, PartialEq)]
struct Table {
    points: Vec<(f64, f64)>,
    error: f64,
}

/// Probabilities that are drawn lie within this many standard deviations.
const REACH: f64 = 8.25;
const MOST_STEPS: usize = 8192;
const TABLE_ERROR: f64 = 1e-9;

/// Values in ascending order with their chances.
#[derive(Clone, Debug, PartialEq)]
pub struct Discrete {
    values: Vec<f64>,
    /// The chance of each value or one below it.
    up_to: Vec<f64>,
}

/// Stretches of the line with their chances, each even.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretches {
    /// Least, greatest, chance.
    parts: Vec<(f64, f64, f64)>,
    /// Probabilities with the numbers below which they lie; straight in between.
    curve: Vec<(f64, f64)>,
}

/// A law cut off at two ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    law: Distribution,
    low: f64,
    high: f64,
    /// The probabilities of the whole law at the two ends.
    from: f64,
    to: f64,
}

#[allow(clippy::cast_precision_loss, reason = "lengths are far below 2^52")]
fn count(xs: usize) -> f64 {
    xs as f64
}

impl Distribution {
    /// A beta law with parameters `alpha`, `beta` (both from 0.05 to 100,000)
    /// between `low` and `high`; `None` for anything else.
    #[must_use]
    pub fn beta(alpha: f64, beta: f64, low: f64, high: f64) -> Option<Self> {
        let usable = |x: f64| (0.05..=1e5).contains(&x);
        (usable(alpha) && usable(beta) && low < high && (high - low).is_finite())
            .then(|| Self::Beta(Beta { alpha, beta, low, high, table: Arc::new(Table::of(alpha, beta)) }))
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

impl Discrete {
    /// The values with their chances.
    pub fn chances(&self) -> impl Iterator<Item = (f64, f64)> {
        let before = std::iter::once(0.0).chain(self.up_to.iter().copied());
        self.values.iter().copied().zip(self.up_to.iter().zip(before).map(|(to, from)| to - from))
    }
}

impl Stretches {
    fn of(parts: &[(f64, f64, f64)]) -> Option<Self> {
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
    fn share(&self, x: f64, with: bool) -> f64 {
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

    fn quantile(&self, u: f64) -> f64 {
        let after = self.curve.partition_point(|(share, _)| *share < u);
        let ends = after.checked_sub(1).and_then(|before| self.curve.get(before)).zip(self.curve.get(after));
        match ends {
            Some((&(from, low), &(to, high))) if from < to => low + (high - low) * ((u - from) / (to - from)),
            _ => self.curve[after.min(self.curve.len() - 1)].1,
        }
    }
}

impl Beta {
    /// The greatest error of a quantile, as a part of the range: measured in the
    /// middle of every step of the table.
    #[must_use]
    pub fn error(&self) -> f64 {
        self.table.error
    }

    fn quantile(&self, u: f64) -> f64 {
        let x = if u <= 0.0 || u >= 1.0 { u.clamp(0.0, 1.0) } else { self.table.at(normal_quantile(u)) };
        self.low + (self.high - self.low) * x
    }
}

impl Table {
    fn of(alpha: f64, beta: f64) -> Self {
        let mut steps = 128;
        let mut points: Vec<(f64, f64)> = (0..=steps).map(|k| point(alpha, beta, place(k, steps), 0.5)).collect();
        loop {
            let middles: Vec<(f64, f64)> = (0..steps)
                .map(|k| point(alpha, beta, place(2 * k + 1, 2 * steps), f64::midpoint(points[k].0, points[k + 1].0)))
                .collect();
            let table = Self { points, error: 0.0 };
            let off = |k: usize| (table.at(place(2 * k + 1, 2 * steps)) - middles[k].0).abs();
            let error = (0..steps).map(off).fold(0.0, f64::max);
            if error <= TABLE_ERROR || steps >= MOST_STEPS {
                return Self { error, ..table };
            }
            let mut finer = Vec::with_capacity(2 * steps + 1);
            for (k, at) in table.points.iter().enumerate() {
                finer.push(*at);
                finer.extend(middles.get(k));
            }
            points = finer;
            steps *= 2;
        }
    }

    /// The cubic through the ends of the step with their slopes, kept between the
    /// two ends: it never falls.
    fn at(&self, z: f64) -> f64 {
        let steps = self.points.len() - 1;
        let along = ((z + REACH) / (2.0 * REACH) * count(steps)).clamp(0.0, count(steps));
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the number of steps")]
        let k = (along as usize).min(steps - 1);
        let (t, step) = (along - count(k), 2.0 * REACH / count(steps));
        let ((x0, s0), (x1, s1)) = (self.points[k], self.points[k + 1]);
        // Slopes of at most three times the rise keep the cubic from turning.
        let rise = x1 - x0;
        let (s0, s1) = ((s0 * step).min(3.0 * rise), (s1 * step).min(3.0 * rise));
        let cubic = x0 + t * (s0 + t * ((3.0 * rise - 2.0 * s0 - s1) + t * (s0 + s1 - 2.0 * rise)));
        cubic.clamp(x0, x1)
    }
}

/// Where step `k` of `steps` begins.
fn place(k: usize, steps: usize) -> f64 {
    (2.0 * count(k) / count(steps) - 1.0) * REACH
}

/// The beta quantile at the probability of standard normal number `z`, and its
/// slope there.
fn point(alpha: f64, beta: f64, z: f64, from: f64) -> (f64, f64) {
    // The upper half from its own side: there 1 − u has the digits.
    let (x, density) = if z <= 0.0 {
        let x = beta_quantile(alpha, beta, normal_cdf(z), from);
        (x, beta_density(alpha, beta, x))
    } else {
        let y = beta_quantile(beta, alpha, normal_cdf(-z), 1.0 - from);
        (1.0 - y, beta_density(beta, alpha, y))
    };
    let slope = normal_density(z) / density;
    (x, if slope.is_finite() { slope } else { 0.0 })
}

impl Given {
    fn mean(&self) -> f64 {
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
