use serde_json::Value;

use super::{Compares, Measure, Nature, entry};
use crate::num::sum;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Compares weights with those of a reference.
    ///
    /// # What it answers
    /// How close a set of weights is to a reference, 0 being as far from it as weights
    /// can be.
    ///
    /// # When not to use
    /// When neither set is the reference: it is not symmetric. Then use `wsc2`.
    ///
    /// # Formula
    /// WSC = 1 − Σ |r_j − w_j| / (2 (1 − min_j r_j)), r being the reference; both sum to 1.
    ///
    /// # Parameters
    /// None.
    ///
    /// # Reading the result
    /// 1: the same weights; 0: all weight where the reference has least. 1 for a single
    /// criterion.
    ///
    /// # Known pitfalls
    /// The two sets cannot be exchanged. Some programs multiply by 1 − min r where the
    /// formula divides by it, and never reach 0.
    ///
    /// # References
    /// shekhovtsov2023
    pub struct Wsc {}
}

static INFO: Info = Info {
    id: "wsc",
    kind: Kind::Agreement,
    name: Text { en: "weights similarity", nl: "gewichtenovereenkomst" },
    summary: Text {
        en: "how close weights are to those of a reference",
        nl: "hoe dicht gewichten bij die van een referentie liggen",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &["shekhovtsov2023"],
    file: file!(),
};

static NATURE: Nature = Nature { compares: Compares::Weights, symmetric: false, distance: false };

entry!(Wsc);

impl Measure for Wsc {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn between(&self, reference: &[f64], other: &[f64]) -> Option<f64> {
        let least = reference.iter().copied().fold(f64::INFINITY, f64::min);
        let apart = sum(reference.iter().zip(other).map(|(r, w)| (r - w).abs()));
        let most = 2.0 * (1.0 - least);
        (!reference.is_empty()).then(|| if most > 0.0 { (1.0 - apart / most).clamp(0.0, 1.0) } else { 1.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::measure;

    #[test]
    fn it_runs_from_the_same_to_as_far_as_weights_can_be() {
        let reference = [0.5, 0.3, 0.2];
        assert_eq!(Wsc {}.between(&reference, &reference), Some(1.0));
        assert_eq!(Wsc {}.between(&reference, &[0.0, 0.0, 1.0]), Some(0.0));
        // Σ|r − w| = 0.4, 1 − 0.4 / 1.6.
        let found = Wsc {}.between(&reference, &[0.3, 0.5, 0.2]).expect("defined");
        assert!((found - 0.75).abs() < 1e-12);
        assert_eq!(Wsc {}.between(&[1.0], &[1.0]), Some(1.0));
        assert!(measure(Some(INFO.id)).is_ok());
    }
}
