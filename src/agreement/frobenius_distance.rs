use serde_json::Value;

use super::pairs::Counts;
use super::{Compares, Measure, Nature, entry};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Measures the distance between two tables of signs.
    ///
    /// # What it answers
    /// In how many pairs two rankings differ, an opposite order counting four times a
    /// tie in one ranking only.
    ///
    /// # When not to use
    /// To compare studies of different sizes: it grows with the number of pairs.
    ///
    /// # Formula
    /// d = √(Σ_i Σ_k (a_ik − b_ik)²), a and b being the tables of signs (1 ahead, −1
    /// behind, 0 level) of the two rankings.
    ///
    /// # Parameters
    /// None.
    ///
    /// # Reading the result
    /// 0: the same order.
    ///
    /// # Known pitfalls
    /// The root makes many differences look few.
    pub struct FrobeniusDistance {}
}

static INFO: Info = Info {
    id: "frobenius-distance",
    kind: Kind::Agreement,
    name: Text { en: "Frobenius distance", nl: "Frobenius-afstand" },
    summary: Text {
        en: "the length of the difference of the two tables of signs",
        nl: "de lengte van het verschil van de twee tekentabellen",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &[],
    file: file!(),
};

static NATURE: Nature = Nature { compares: Compares::Ranks, symmetric: true, distance: true };

entry!(FrobeniusDistance);

impl Measure for FrobeniusDistance {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn between(&self, reference: &[f64], other: &[f64]) -> Option<f64> {
        let pairs = Counts::of(reference, other);
        Some((2.0 * (4.0 * pairs.opposite + pairs.only_x + pairs.only_y)).sqrt())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::measure;

    #[test]
    fn the_definition_is_met() {
        let distance = |x: &[f64], y: &[f64]| FrobeniusDistance {}.between(x, y).expect("defined");
        // One pair opposite: √(2² + 2²); and pymcdm 1.4.0 `frobenius`: 5.099 019 514.
        assert!((distance(&[1.0, 2.0, 3.0], &[1.0, 3.0, 2.0]) - 8.0_f64.sqrt()).abs() < 1e-12);
        let found = distance(&[1.0, 2.0, 2.0, 4.0, 5.0, 5.0, 7.0], &[2.0, 1.0, 1.0, 3.0, 7.0, 5.0, 6.0]);
        assert!((found - 26.0_f64.sqrt()).abs() < 1e-12, "{found}");
        assert!(measure(Some(INFO.id)).is_ok());
    }
}
