//! Bringing scores on different scales to values that can be added.
//!
//! A normaliser is one file and one line in [`NORMALISERS`].

mod cost_ratio_sum;
mod enhanced_accuracy;
mod inverse_ratio;
mod linear_ratio;
mod logarithmic;
mod max;
mod min_max;
mod needs;
mod non_linear;
mod none;
mod rank;
mod scale;
mod sum;
mod sum_reciprocal;
mod transform;
mod vector;
mod z_score;
mod zavadskas_turskis;

use std::fmt::Debug;

use crate::diag::{Diagnostic, codes};
use crate::model::{Criterion, Direction, beyond};
use crate::registry::Info;

pub use transform::Transform;

/// Turns the scores of one criterion into values. More is better in them, but
/// for what [`turns`](Normaliser::turns) and [`lowers`](Normaliser::lowers) say.
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

    /// Whether a cost is turned round, so that its values run the same way
    /// whatever the direction: more is better, unless it [`lowers`](Self::lowers).
    /// Where it is not, a cost stays a cost, and the method has to know.
    fn turns(&self) -> bool {
        true
    }

    /// Whether less is better in its values, whatever the direction (it turns
    /// benefits round instead of costs): then no method that ranks may take it.
    fn lowers(&self) -> bool {
        false
    }

    /// Bounds of every value it can give.
    fn bounds(&self) -> (f64, f64) {
        (0.0, 1.0)
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

/// Bounds for values that can be anything.
pub(crate) const ANY: (f64, f64) = (-1e300, 1e300);

/// Every normaliser; the first is the default.
pub static NORMALISERS: &[&dyn Normaliser] = &[
    &scale::FixedScale {},
    &min_max::MinMax {},
    &linear_ratio::LinearRatio {},
    &vector::Vector {},
    &none::AsIs {},
    &sum::Share {},
    &sum_reciprocal::SumReciprocal {},
    &cost_ratio_sum::CostRatioSum {},
    &inverse_ratio::InverseRatio {},
    &max::Maximum {},
    &logarithmic::Logarithmic {},
    &non_linear::NonLinear {},
    &enhanced_accuracy::EnhancedAccuracy {},
    &zavadskas_turskis::ZavadskasTurskis {},
    &z_score::ZScore {},
    &rank::Rank {},
];

/// Other words for a normaliser: the word and the id.
const ALIASES: &[(&str, &str)] = &[("value-function", "scale")];

/// The words for the settings of methods that take any normaliser: the ids of
/// all in which more is better, and the other words for them.
pub const IDS: &[&str] = &[
    "scale",
    "min-max",
    "linear-ratio",
    "vector",
    "none",
    "sum",
    "sum-reciprocal",
    "cost-ratio-sum",
    "max",
    "logarithmic",
    "non-linear",
    "enhanced-accuracy",
    "zavadskas-turskis",
    "z-score",
    "rank",
    "value-function",
];

/// The normaliser called `id`, or by another word for it.
#[must_use]
pub fn normaliser(id: &str) -> Option<&'static dyn Normaliser> {
    let id = ALIASES.iter().find(|(word, _)| *word == id).map_or(id, |(_, own)| own);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Scale;

    #[test]
    fn the_words_for_settings_are_those_of_the_normalisers_that_can_rank() {
        let own = NORMALISERS.iter().filter(|n| !n.lowers()).map(|n| n.info().id);
        let words: Vec<&str> = own.chain(ALIASES.iter().map(|(word, _)| *word)).collect();
        assert_eq!(IDS, words);
        assert!(ALIASES.iter().all(|(word, id)| normaliser(word).is_some_and(|n| n.info().id == *id)));
    }

    /// Columns that break formulas: what is not refused becomes finite values,
    /// within the bounds, and a column of equal scores a constant.
    #[test]
    fn whatever_is_not_refused_becomes_finite() {
        let columns: &[&[f64]] = &[
            &[5.0],
            &[0.0],
            &[-1.0],
            &[3.0, 3.0, 3.0],
            &[0.0, 0.0],
            &[0.0, 5.0],
            &[-2.0, 2.0],
            &[-3.0, -1.0],
            &[1e300, 1.0, 1e299],
            &[-1e300, 1e300],
            &[1e-300, 1e300],
            &[1.0, 1.0],
        ];
        let scale = Scale::new(-1e307, 1e307).expect("two different ends");
        let directions = [Direction::Max, Direction::Min, Direction::Target { target: 2.0, tolerance: 0.5 }];
        for normaliser in NORMALISERS {
            for (direction, column) in directions.iter().flat_map(|d| columns.iter().map(move |c| (*d, *c))) {
                let criterion = Criterion::plain("c", direction, scale);
                if normaliser.refusal(&criterion, column).is_some() {
                    continue;
                }
                let values = normaliser.values(&criterion, column);
                let (least, most) = normaliser.bounds();
                let id = normaliser.info().id;
                assert!(values.iter().all(|v| (least..=most).contains(v)), "{id} {direction:?} {column:?} {values:?}");
                let equal = column.iter().all(|x| x.total_cmp(&column[0]).is_eq());
                assert!(!equal || values.iter().all(|v| v.total_cmp(&values[0]).is_eq()), "{id} {column:?} {values:?}");
            }
        }
    }

    /// More is better in the values of whatever turns costs round, and order is
    /// kept by what does not.
    #[test]
    fn the_better_score_has_the_better_value() {
        let scale = Scale::new(0.0, 10.0).expect("two different ends");
        for normaliser in NORMALISERS {
            for direction in [Direction::Max, Direction::Min] {
                let values = normaliser.values(&Criterion::plain("c", direction, scale), &[1.0, 2.0, 5.0]);
                let falls = (direction == Direction::Min && normaliser.turns()) != normaliser.lowers();
                let right = values.windows(2).all(|pair| if falls { pair[0] > pair[1] } else { pair[0] < pair[1] });
                assert!(right, "{} {direction:?} {values:?}", normaliser.info().id);
            }
        }
    }
}
