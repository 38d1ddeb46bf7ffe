//! Bringing scores on different scales to values that can be added.
//!
//! A normaliser is one file and one line in [`NORMALISERS`].

mod linear_ratio;
mod min_max;
mod scale;

use std::fmt::Debug;

use crate::diag::Diagnostic;
use crate::model::Criterion;
use crate::registry::Info;

/// Turns the scores of one criterion into values, more always being better.
pub trait Normaliser: Debug + Send + Sync {
    /// Its description.
    fn info(&self) -> &'static Info;

    /// Its card.
    fn card(&self) -> &'static str;

    /// Why it cannot be used for these scores, if it cannot: then
    /// [`values`](Self::values) is not asked for.
    fn refusal(&self, _criterion: &Criterion, _scores: &[f64]) -> Option<Diagnostic> {
        None
    }

    /// The values of `scores` (natural units) on `criterion`, same length.
    fn values(&self, criterion: &Criterion, scores: &[f64]) -> Vec<f64>;

    /// The values that scores between `low` and `high` can have, when a value
    /// depends on nothing but its own score; else `None`.
    fn value_range(&self, _criterion: &Criterion, _low: f64, _high: f64) -> Option<(f64, f64)> {
        None
    }
}

/// Every normaliser; the first is the default.
pub static NORMALISERS: &[&dyn Normaliser] =
    &[&scale::FixedScale {}, &min_max::MinMax {}, &linear_ratio::LinearRatio {}];

/// The normaliser called `id`.
#[must_use]
pub fn normaliser(id: &str) -> Option<&'static dyn Normaliser> {
    NORMALISERS.iter().copied().find(|n| n.info().id == id)
}
