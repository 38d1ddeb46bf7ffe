use serde_json::Value;

use super::places::{self, mid_ranks};
use super::{Compares, Measure, Nature, entry};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Counts the candidates that have another place.
    ///
    /// # What it answers
    /// Which part of the candidates does not keep its place.
    ///
    /// # When not to use
    /// When it matters how far somebody moves.
    ///
    /// # Formula
    /// d = |{ i : x_i ≠ y_i }| / n of the places; candidates that are level share the
    /// mean of their places.
    ///
    /// # Parameters
    /// None.
    ///
    /// # Reading the result
    /// 0: everybody has the same place, 1: nobody has.
    ///
    /// # Known pitfalls
    /// One candidate that moves from last to first makes it 1.
    ///
    /// # References
    /// hamming1950
    pub struct Hamming {}
}

static INFO: Info = Info {
    id: "hamming",
    kind: Kind::Agreement,
    name: Text { en: "Hamming distance", nl: "Hamming-afstand" },
    summary: Text {
        en: "the share of candidates that have another place",
        nl: "het deel van de kandidaten met een andere plaats",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &["hamming1950"],
    file: file!(),
};

static NATURE: Nature = Nature { compares: Compares::Ranks, symmetric: true, distance: true };

entry!(Hamming);

impl Measure for Hamming {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn between(&self, reference: &[f64], other: &[f64]) -> Option<f64> {
        let (x, y) = (mid_ranks(reference), mid_ranks(other));
        let moved = x.iter().zip(&y).filter(|(x, y)| (**x - **y).abs() > 0.0).count();
        (!x.is_empty()).then(|| places::number(moved) / places::number(x.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::measure;

    #[test]
    fn those_who_moved_are_counted() {
        assert_eq!(Hamming {}.between(&[1.0, 2.0, 3.0, 4.0], &[1.0, 3.0, 2.0, 4.0]), Some(0.5));
        assert_eq!(Hamming {}.between(&[1.0, 2.0, 3.0], &[2.0, 3.0, 1.0]), Some(1.0));
        // Two that are level hold places 1 and 2 together: both have moved.
        assert_eq!(Hamming {}.between(&[1.0, 1.0, 3.0, 4.0], &[1.0, 2.0, 3.0, 4.0]), Some(0.5));
        assert!(measure(Some(INFO.id)).is_ok());
    }
}
