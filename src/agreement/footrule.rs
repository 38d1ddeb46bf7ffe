use serde_json::Value;

use super::places::mid_ranks;
use super::{Compares, Measure, Nature, entry};
use crate::num::sum;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Adds up how many places candidates move.
    ///
    /// # What it answers
    /// How many places the candidates move from one ranking to the other, in all.
    ///
    /// # When not to use
    /// To compare studies of different sizes: it grows with the number of candidates.
    ///
    /// # Formula
    /// F = Σ |x_i − y_i| of the places; candidates that are level share the mean of
    /// their places.
    ///
    /// # Parameters
    /// None.
    ///
    /// # Reading the result
    /// 0: the same places. At most n² / 2.
    ///
    /// # Known pitfalls
    /// One candidate that falls far moves many others by one place.
    ///
    /// # References
    /// diaconisGraham1977
    pub struct Footrule {}
}

static INFO: Info = Info {
    id: "footrule",
    kind: Kind::Agreement,
    name: Text { en: "Spearman's footrule", nl: "footrule van Spearman (som van rangverschillen)" },
    summary: Text {
        en: "how many places the candidates move, added up",
        nl: "hoeveel plaatsen de kandidaten verschuiven, opgeteld",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &["diaconisGraham1977"],
    file: file!(),
};

static NATURE: Nature = Nature { compares: Compares::Ranks, symmetric: true, distance: true };

entry!(Footrule);

impl Measure for Footrule {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn between(&self, reference: &[f64], other: &[f64]) -> Option<f64> {
        let (x, y) = (mid_ranks(reference), mid_ranks(other));
        Some(sum(x.iter().zip(&y).map(|(x, y)| (x - y).abs())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::measure;

    #[test]
    fn the_reverse_is_as_far_as_it_gets() {
        // Diaconis & Graham 1977: at most ⌊n² / 2⌋, by the reverse.
        assert_eq!(Footrule {}.between(&[1.0, 2.0, 3.0, 4.0, 5.0], &[5.0, 4.0, 3.0, 2.0, 1.0]), Some(12.0));
        assert_eq!(Footrule {}.between(&[1.0, 2.0, 2.0, 4.0], &[1.0, 2.0, 3.0, 4.0]), Some(1.0));
        assert!(measure(Some(INFO.id)).is_ok());
    }
}
