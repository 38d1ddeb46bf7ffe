use serde_json::Value;

use super::{Compares, Measure, Nature, entry};
use crate::num::sum;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Compares two sets of weights.
    ///
    /// # What it answers
    /// Which part of all weight lies at the same criteria in both sets.
    ///
    /// # When not to use
    /// When one set is the reference and the other is judged by it: then use `wsc`.
    ///
    /// # Formula
    /// WSC₂ = 1 − Σ |v_j − w_j| / 2 = Σ min(v_j, w_j); both sum to 1.
    ///
    /// # Parameters
    /// None.
    ///
    /// # Reading the result
    /// 1: the same weights; 0: no criterion has weight in both.
    ///
    /// # Known pitfalls
    /// Small weights hardly count, however different their proportions.
    ///
    /// # References
    /// shekhovtsov2023
    pub struct Wsc2 {}
}

static INFO: Info = Info {
    id: "wsc2",
    kind: Kind::Agreement,
    name: Text { en: "symmetric weights similarity", nl: "symmetrische gewichtenovereenkomst" },
    summary: Text {
        en: "how much of the weight two sets of weights have in common",
        nl: "hoeveel van het gewicht twee reeksen gewichten gemeen hebben",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &["shekhovtsov2023"],
    file: file!(),
};

static NATURE: Nature = Nature { compares: Compares::Weights, symmetric: true, distance: false };

entry!(Wsc2);

impl Measure for Wsc2 {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn between(&self, reference: &[f64], other: &[f64]) -> Option<f64> {
        let apart = sum(reference.iter().zip(other).map(|(v, w)| (v - w).abs()));
        (!reference.is_empty()).then(|| (1.0 - apart / 2.0).clamp(0.0, 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::measure;

    #[test]
    fn what_both_have_counts() {
        // pymcdm 1.4.0 `wsc2`.
        let found = Wsc2 {}.between(&[0.5, 0.3, 0.2], &[0.3, 0.5, 0.2]).expect("defined");
        assert!((found - 0.8).abs() < 1e-12);
        assert_eq!(Wsc2 {}.between(&[1.0, 0.0], &[0.0, 1.0]), Some(0.0));
        assert!(measure(Some(INFO.id)).is_ok());
    }
}
