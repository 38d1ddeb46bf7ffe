use serde_json::Value;

use super::places::{self, mid_ranks};
use super::{Compares, Measure, Nature, entry};
use crate::num::{powf, sum};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Judges a ranking by a reference, the top counting most.
    ///
    /// # What it answers
    /// How far the candidates of the reference keep their places, each place counting
    /// half of the one above it.
    ///
    /// # When not to use
    /// When neither ranking is the reference: it is not symmetric. Then use
    /// `weighted-spearman`.
    ///
    /// # Formula
    /// WS = 1 − Σ 2^(−x_i) |x_i − y_i| / max(|1 − x_i|, |n − x_i|), x being the places in
    /// the reference and y those in the other; candidates that are level share the mean
    /// of their places.
    ///
    /// # Parameters
    /// None.
    ///
    /// # Reading the result
    /// 1: the same places. The source calls below 0.234 low and above 0.808 high. 1 for
    /// a single candidate.
    ///
    /// # Known pitfalls
    /// The two rankings cannot be exchanged.
    ///
    /// # References
    /// salabunUrbaniak2020
    pub struct Ws {}
}

static INFO: Info = Info {
    id: "ws",
    kind: Kind::Agreement,
    name: Text { en: "WS rank similarity", nl: "WS-rangovereenkomst" },
    summary: Text {
        en: "how far a ranking keeps the places of a reference, the top counting most",
        nl: "hoever een rangorde de plaatsen van een referentie houdt, de top het zwaarst",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &["salabunUrbaniak2020"],
    file: file!(),
};

static NATURE: Nature = Nature { compares: Compares::Ranks, symmetric: false, distance: false };

entry!(Ws);

impl Measure for Ws {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn between(&self, reference: &[f64], other: &[f64]) -> Option<f64> {
        let (x, y) = (mid_ranks(reference), mid_ranks(other));
        let n = places::number(x.len());
        let term = |(x, y): (&f64, &f64)| {
            let most = (1.0 - x).abs().max((n - x).abs());
            if most > 0.0 { powf(2.0, -x) * (x - y).abs() / most } else { 0.0 }
        };
        (!x.is_empty()).then(|| 1.0 - sum(x.iter().zip(&y).map(term)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::measure;

    #[test]
    fn the_published_example_is_met_and_the_reference_comes_first() {
        // Sałabun & Urbaniak 2020 print 0.8542; the others by pymcdm 1.4.0.
        let reference = [1.0, 2.0, 3.0, 4.0, 5.0];
        for (other, expected) in [
            ([1.0, 3.0, 2.0, 4.0, 5.0], 0.854_167),
            ([2.0, 1.0, 3.0, 4.0, 5.0], 0.791_667),
            ([1.0, 2.0, 3.0, 5.0, 4.0], 0.971_354),
            ([5.0, 4.0, 3.0, 2.0, 1.0], 0.260_417),
            ([1.0, 2.0, 4.0, 3.0, 5.0], 0.916_667),
        ] {
            let found = Ws {}.between(&reference, &other).expect("defined");
            assert!((found - expected).abs() < 1e-6, "{found}");
        }
        let cycle = [2.0, 3.0, 4.0, 5.0, 1.0];
        assert_ne!(Ws {}.between(&reference, &cycle), Ws {}.between(&cycle, &reference));
        assert_eq!(Ws {}.between(&[1.0], &[1.0]), Some(1.0));
        assert_eq!(Ws {}.between(&[2.0, 2.0], &[1.0, 1.0]), Some(1.0));
        assert!(measure(Some(INFO.id)).is_ok());
    }
}
