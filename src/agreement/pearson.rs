use serde_json::Value;

use super::places::largest;
use super::{Compares, Measure, Nature, entry};
use crate::num::{TIE, range, stats};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Correlates the scores, more being better.
    ///
    /// # What it answers
    /// How far two methods see the same distances between candidates, not only the
    /// same order.
    ///
    /// # When not to use
    /// When the scores of a method have no distances: of a partial order, of classes,
    /// or of votes.
    ///
    /// # Formula
    /// r = Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² Σ (y − ȳ)²); scores of which less is better
    /// are turned round.
    ///
    /// # Parameters
    /// None.
    ///
    /// # Reading the result
    /// 1: one is a straight line of the other. Undefined (null) where all scores of one
    /// are equal.
    ///
    /// # Known pitfalls
    /// One candidate far from the rest makes it large by itself.
    ///
    /// # References
    /// pearson1895
    pub struct Pearson {}
}

static INFO: Info = Info {
    id: "pearson",
    kind: Kind::Agreement,
    name: Text { en: "Pearson's correlation", nl: "correlatie van Pearson" },
    summary: Text { en: "the correlation of the scores themselves", nl: "de correlatie van de scores zelf" },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &["pearson1895"],
    file: file!(),
};

static NATURE: Nature = Nature { compares: Compares::Scores, symmetric: true, distance: false };

entry!(Pearson);

/// The correlation; `None` where one does not vary but for rounding.
pub(super) fn correlation(x: &[f64], y: &[f64]) -> Option<f64> {
    let varies = |xs: &[f64]| {
        let (low, high) = range(xs);
        high / 2.0 - low / 2.0 > TIE * largest(xs)
    };
    if !varies(x) || !varies(y) {
        return None;
    }
    stats::correlation(x, y).filter(|r| r.is_finite())
}

impl Measure for Pearson {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn between(&self, reference: &[f64], other: &[f64]) -> Option<f64> {
        correlation(reference, other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::measure;

    #[test]
    fn it_is_that_of_the_textbook() {
        // Anscombe's first data set: 0.816 (printed), 0.81642051634484 in full.
        let x = [10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0];
        let y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
        let found = Pearson {}.between(&x, &y).expect("defined");
        assert!((found - 0.816_420_516_344_84).abs() < 1e-12, "{found}");
        assert_eq!(Pearson {}.between(&x, &[3.0; 11]), None);
        let huge: Vec<f64> = x.iter().map(|x| x * 1e300).collect();
        assert!((Pearson {}.between(&huge, &y).expect("defined") - found).abs() < 1e-12);
        assert!(measure(Some(INFO.id)).is_ok());
    }
}
