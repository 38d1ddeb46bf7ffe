//! The beta law with a table of its quantiles.

use std::sync::Arc;

use super::count;
use crate::num::special::{beta_density, beta_quantile, normal_cdf, normal_density, normal_quantile};

/// A beta law between two ends, with a table of its quantiles.
///
/// The table holds the quantile and its slope as functions of the standard
/// normal quantile of the probability, on equal steps, with a cubic in between.
/// Steps are halved until the cubic is within 10⁻⁹ of the range from the exact
/// quantile in the middle of every step, or there are 8192 of them.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::struct_field_names, reason = "as the parameters are called")]
pub struct Beta {
    pub(super) alpha: f64,
    pub(super) beta: f64,
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) table: Arc<Table>,
}

/// Values and slopes at equal steps from −[`REACH`] to [`REACH`].
#[derive(Debug, PartialEq)]
pub(super) struct Table {
    points: Vec<(f64, f64)>,
    error: f64,
}

/// Probabilities that are drawn lie within this many standard deviations.
const REACH: f64 = 8.25;
const MOST_STEPS: usize = 8192;
const TABLE_ERROR: f64 = 1e-9;

impl Beta {
    /// A beta law with parameters `alpha`, `beta` (both from 0.05 to 100,000)
    /// between `low` and `high`; `None` for anything else.
    #[must_use]
    pub fn new(alpha: f64, beta: f64, low: f64, high: f64) -> Option<Self> {
        let usable = |x: f64| (0.05..=1e5).contains(&x);
        (usable(alpha) && usable(beta) && low < high && (high - low).is_finite()).then(|| Self {
            alpha,
            beta,
            low,
            high,
            table: Arc::new(Table::of(alpha, beta)),
        })
    }

    /// The greatest error of a quantile, as a part of the range: measured in the
    /// middle of every step of the table.
    #[must_use]
    pub fn error(&self) -> f64 {
        self.table.error
    }

    pub(super) fn quantile(&self, u: f64) -> f64 {
        let x = if u <= 0.0 || u >= 1.0 { u.clamp(0.0, 1.0) } else { self.table.at(normal_quantile(u)) };
        self.low + (self.high - self.low) * x
    }
}

impl Table {
    fn of(alpha: f64, beta: f64) -> Self {
        let mut steps = 128;
        let mut points: Vec<(f64, f64)> = (0..=steps).map(|k| point(alpha, beta, place(k, steps), 0.5)).collect();
        loop {
            // Where the digits end, rounding may go down.
            for k in 1..points.len() {
                points[k].0 = points[k].0.max(points[k - 1].0);
            }
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
