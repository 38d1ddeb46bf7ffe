use serde_json::Value;

use super::places::{self, mid_ranks};
use super::{Compares, Measure, Nature, entry};
use crate::num::sum;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Compares places, the top counting more.
    ///
    /// # What it answers
    /// How far candidates have the same places when a difference at the top is worse
    /// than one at the bottom.
    ///
    /// # When not to use
    /// When one ranking is the reference and the other is judged by it: then use `ws`.
    ///
    /// # Formula
    /// r_w = 1 − 6 Σ (x_i − y_i)² ((n − x_i + 1) + (n − y_i + 1)) / (n⁴ + n³ − n² − n);
    /// candidates that are level share the mean of their places.
    ///
    /// # Parameters
    /// None.
    ///
    /// # Reading the result
    /// 1: the same places; −1: the reverse. Undefined (null) for one candidate.
    ///
    /// # Known pitfalls
    /// The formula was made for rankings without ties; with ties 1 still means the
    /// same places, but the least value is above −1.
    ///
    /// # References
    /// daCostaSoares2005
    pub struct WeightedSpearman {}
}

static INFO: Info = Info {
    id: "weighted-spearman",
    kind: Kind::Agreement,
    name: Text { en: "weighted Spearman", nl: "gewogen Spearman" },
    summary: Text {
        en: "the correlation of the places, in which the top counts more",
        nl: "de correlatie van de plaatsen, waarin de top zwaarder telt",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &["daCostaSoares2005"],
    file: file!(),
};

static NATURE: Nature = Nature { compares: Compares::Ranks, symmetric: true, distance: false };

entry!(WeightedSpearman);

impl Measure for WeightedSpearman {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn between(&self, reference: &[f64], other: &[f64]) -> Option<f64> {
        let (x, y) = (mid_ranks(reference), mid_ranks(other));
        let n = places::number(x.len());
        let terms = x.iter().zip(&y).map(|(x, y)| (x - y) * (x - y) * ((n - x + 1.0) + (n - y + 1.0)));
        let most = n * (n + 1.0) * (n * n - 1.0);
        (most > 0.0).then(|| 1.0 - 6.0 * sum(terms) / most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::measure;

    #[test]
    fn the_published_example_is_met() {
        // Sałabun & Urbaniak 2020 print 0.8833; the others by pymcdm 1.4.0.
        let reference = [1.0, 2.0, 3.0, 4.0, 5.0];
        for (other, expected) in [
            ([1.0, 3.0, 2.0, 4.0, 5.0], 0.883_333),
            ([2.0, 1.0, 3.0, 4.0, 5.0], 0.85),
            ([1.0, 2.0, 3.0, 5.0, 4.0], 0.95),
            ([5.0, 4.0, 3.0, 2.0, 1.0], -1.0),
            ([1.0, 2.0, 4.0, 3.0, 5.0], 0.916_667),
        ] {
            let found = WeightedSpearman {}.between(&reference, &other).expect("defined");
            assert!((found - expected).abs() < 1e-6, "{found}");
        }
        assert_eq!(WeightedSpearman {}.between(&[1.0], &[1.0]), None);
        assert!(measure(Some(INFO.id)).is_ok());
    }
}
