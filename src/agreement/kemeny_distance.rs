use serde_json::Value;

use super::pairs::Counts;
use super::{Compares, Measure, Nature, entry};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Counts what must change to turn one ranking into the other.
    ///
    /// # What it answers
    /// In how many pairs two rankings differ.
    ///
    /// # When not to use
    /// To compare studies of different sizes: it grows with the number of pairs.
    ///
    /// # Formula
    /// d = ½ Σ_i Σ_k |a_ik − b_ik|, a and b being the tables of signs (1 ahead, −1 behind,
    /// 0 level) of the two rankings = 2 D + X + Y, with D pairs in opposite order and X
    /// and Y pairs level in one only.
    ///
    /// # Parameters
    /// None.
    ///
    /// # Reading the result
    /// 0: the same order. At most n (n − 1).
    ///
    /// # Known pitfalls
    /// Some programs divide it by 2, or by the number of pairs.
    ///
    /// # References
    /// kemeny1959
    pub struct KemenyDistance {}
}

static INFO: Info = Info {
    id: "kemeny-distance",
    kind: Kind::Agreement,
    name: Text { en: "Kemeny distance", nl: "afstand van Kemeny" },
    summary: Text {
        en: "how many pairs stand differently: 2 for an opposite order, 1 for a tie in one only",
        nl: "hoeveel paren anders staan: 2 voor een omgekeerde volgorde, 1 voor gelijk in slechts één",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &["kemeny1959"],
    file: file!(),
};

static NATURE: Nature = Nature { compares: Compares::Ranks, symmetric: true, distance: true };

entry!(KemenyDistance);

impl Measure for KemenyDistance {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn between(&self, reference: &[f64], other: &[f64]) -> Option<f64> {
        let pairs = Counts::of(reference, other);
        Some(2.0 * pairs.opposite + pairs.only_x + pairs.only_y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::measure;

    #[test]
    fn the_definition_is_met() {
        // pymcdm 1.4.0 `kemeny`.
        let reference = [1.0, 2.0, 3.0, 4.0, 5.0];
        let distance = |x: &[f64], y: &[f64]| KemenyDistance {}.between(x, y);
        assert_eq!(distance(&reference, &[1.0, 3.0, 2.0, 4.0, 5.0]), Some(2.0));
        assert_eq!(distance(&reference, &[5.0, 4.0, 3.0, 2.0, 1.0]), Some(20.0));
        // By hand: one pair opposite, one level in one ranking only.
        assert_eq!(distance(&[1.0, 2.0, 2.0], &[2.0, 1.0, 3.0]), Some(3.0));
        assert_eq!(distance(&[1.0, 1.0], &[1.0, 1.0]), Some(0.0));
        assert!(measure(Some(INFO.id)).is_ok());
    }
}
