use serde_json::Value;

use super::places::mid_ranks;
use super::{Compares, Measure, Nature, entry};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Correlates the places of two rankings.
    ///
    /// # What it answers
    /// How far candidates have the same places: 1 the same, 0 no connection, −1 the
    /// reverse.
    ///
    /// # When not to use
    /// When only the top matters: then use `ws` or `weighted-spearman`.
    ///
    /// # Formula
    /// r_s = cov(x, y) / (s_x s_y) of the places x and y; candidates that are level
    /// share the mean of their places.
    ///
    /// # Parameters
    /// None.
    ///
    /// # Reading the result
    /// Undefined (null) where one ranking has everybody level.
    ///
    /// # Known pitfalls
    /// 1 − 6 Σd² / (n (n² − 1)) is the same only where nobody is level.
    ///
    /// # References
    /// spearman1904
    pub struct Spearman {}
}

static INFO: Info = Info {
    id: "spearman",
    kind: Kind::Agreement,
    name: Text { en: "Spearman's rho", nl: "rho van Spearman" },
    summary: Text { en: "the correlation of the places", nl: "de correlatie van de plaatsen" },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &["spearman1904"],
    file: file!(),
};

static NATURE: Nature = Nature { compares: Compares::Ranks, symmetric: true, distance: false };

entry!(Spearman);

impl Measure for Spearman {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn between(&self, reference: &[f64], other: &[f64]) -> Option<f64> {
        super::pearson::correlation(&mid_ranks(reference), &mid_ranks(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::measure;

    #[test]
    fn the_published_example_and_ties_are_met() {
        let rho = |x: &[f64], y: &[f64]| Spearman {}.between(x, y);
        let close = |found: Option<f64>, expected: f64| assert!((found.expect("defined") - expected).abs() < 1e-12);
        let reference = [1.0, 2.0, 3.0, 4.0, 5.0];
        // Sałabun & Urbaniak 2020 print 0.9.
        close(rho(&reference, &[1.0, 3.0, 2.0, 4.0, 5.0]), 0.9);
        close(rho(&reference, &[5.0, 4.0, 3.0, 2.0, 1.0]), -1.0);
        // scipy 1.17 `spearmanr` and, on mean places, pymcdm 1.4.0 `spearman`.
        close(rho(&[1.0, 2.0, 2.0, 4.0, 5.0, 5.0, 7.0], &[2.0, 1.0, 1.0, 3.0, 7.0, 5.0, 6.0]), 0.825_722_823_844_770_6);
        assert_eq!(rho(&[1.0, 1.0, 1.0], &[1.0, 2.0, 3.0]), None);
        assert!(measure(Some(INFO.id)).is_ok());
    }
}
