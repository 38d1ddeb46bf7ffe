//! Bringing scores on different scales to values that can be added.
//!
//! A normaliser is one file and one line in [`NORMALISERS`].

mod linear_ratio;
mod min_max;
mod scale;
mod transform;
mod vector;

use std::fmt::Debug;

use crate::diag::{Diagnostic, codes};
use crate::model::{Criterion, Direction, beyond};
use crate::registry::Info;

pub use transform::Transform;

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

    /// Whether more is better in its values whatever the direction. Where it is
    /// not, a cost stays a cost, and the method has to know.
    fn turns(&self) -> bool {
        true
    }

    /// What a score of a plain column becomes (`cost`: less is better). Every
    /// value is finite where [`refusal`](Self::refusal) has nothing to say; a
    /// column that says nothing (all scores equal, or all 0) becomes a constant.
    fn fit(&self, scores: &[f64], cost: bool) -> Transform;

    /// What a score on `criterion` becomes, `scores` being its column in natural
    /// units. A criterion with a target is a cost: the distance beyond its
    /// tolerance.
    fn transform(&self, criterion: &Criterion, scores: &[f64]) -> Transform {
        match criterion.direction {
            Direction::Max => self.fit(scores, false),
            Direction::Min => self.fit(scores, true),
            Direction::Target { target, tolerance } => {
                let distances: Vec<f64> = scores.iter().map(|x| beyond(*x, target, tolerance)).collect();
                let fitted = self.fit(&distances, true);
                Transform::other(move |x| fitted.at(beyond(x, target, tolerance)))
            }
        }
    }

    /// What `scores` (natural units) on `criterion` become, same length.
    fn values(&self, criterion: &Criterion, scores: &[f64]) -> Vec<f64> {
        let transform = self.transform(criterion, scores);
        scores.iter().map(|x| transform.at(*x)).collect()
    }

    /// The values that scores between `low` and `high` can have, when a value
    /// depends on nothing but its own score; else `None`.
    fn value_range(&self, _criterion: &Criterion, _low: f64, _high: f64) -> Option<(f64, f64)> {
        None
    }
}

/// Every normaliser; the first is the default.
pub static NORMALISERS: &[&dyn Normaliser] =
    &[&scale::FixedScale {}, &min_max::MinMax {}, &linear_ratio::LinearRatio {}, &vector::Vector {}];

/// The ids of all normalisers, for the settings of methods that take any.
pub const IDS: &[&str] = &["scale", "min-max", "linear-ratio", "vector"];

/// The normaliser called `id`.
#[must_use]
pub fn normaliser(id: &str) -> Option<&'static dyn Normaliser> {
    NORMALISERS.iter().copied().find(|n| n.info().id == id)
}

/// Why values of `normaliser` cannot be added up: its own reason, or that it
/// leaves a cost a cost.
#[must_use]
pub fn refusal_of_sum(normaliser: &dyn Normaliser, criterion: &Criterion, scores: &[f64]) -> Option<Diagnostic> {
    normaliser.refusal(criterion, scores).or_else(|| {
        let kept = !normaliser.turns() && criterion.direction != Direction::Max;
        kept.then(|| {
            Diagnostic::new(&codes::PF806)
                .arg("normalisation", normaliser.info().id)
                .arg("criterion", &criterion.id)
                .arg("problem", "cost")
                .note("help")
        })
    })
}
