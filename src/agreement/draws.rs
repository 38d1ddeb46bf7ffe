use serde_json::Value;

use super::places::{self, Holders};
use super::{Compares, Measure, Nature, entry};
use crate::num::{powf, sum};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Looks at who stands at each place, the top counting most.
    ///
    /// # What it answers
    /// At which places the two rankings have other candidates; a miss is a miss,
    /// however far.
    ///
    /// # When not to use
    /// When a swap of neighbours should count less than a large move.
    ///
    /// # Formula
    /// d = Σ_p 2^(−p) f_p / (1 − 2^(−n)), f_p being 1 where place p is held by other
    /// candidates in one ranking than in the other, else 0. Candidates that are level
    /// hold their places together.
    ///
    /// # Parameters
    /// None.
    ///
    /// # Reading the result
    /// 0: the same candidates at every place, 1: others at every place.
    ///
    /// # Known pitfalls
    /// The first place alone is half of it.
    ///
    /// # References
    /// salabunShekhovtsov2023
    pub struct Draws {}
}

static INFO: Info = Info {
    id: "draws",
    kind: Kind::Agreement,
    name: Text { en: "draWS", nl: "draWS" },
    summary: Text {
        en: "at which places other candidates stand, each place counting half of the one above it",
        nl: "op welke plaatsen andere kandidaten staan, elke plaats half zo zwaar als die erboven",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &["salabunShekhovtsov2023"],
    file: file!(),
};

static NATURE: Nature = Nature { compares: Compares::Ranks, symmetric: true, distance: true };

entry!(Draws);

impl Measure for Draws {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn between(&self, reference: &[f64], other: &[f64]) -> Option<f64> {
        let (x, y) = (Holders::new(reference), Holders::new(other));
        // Places that the same two sets hold are compared once.
        let mut last = None;
        let other_holders = (0..reference.len()).map(|place| {
            let held = (x.run(place), y.run(place));
            let differ = last.filter(|(seen, _)| *seen == held).map_or_else(|| x.at(place) != y.at(place), |(_, d)| d);
            last = Some((held, differ));
            differ
        });
        let terms =
            (1..).zip(other_holders).map(|(p, differ)| if differ { powf(2.0, -places::number(p)) } else { 0.0 });
        (!reference.is_empty()).then(|| sum(terms) / (1.0 - powf(2.0, -places::number(reference.len()))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::measure;

    #[test]
    fn the_published_values_are_met() {
        // Sałabun & Shekhovtsov 2023, by pymcdm 1.4.0 `draWS`.
        let reference = [1.0, 2.0, 3.0, 4.0, 5.0];
        for (other, expected) in [
            ([1.0, 2.0, 3.0, 4.0, 5.0], 0.0),
            ([2.0, 1.0, 3.0, 4.0, 5.0], 0.7742),
            ([1.0, 3.0, 2.0, 4.0, 5.0], 0.3871),
            ([1.0, 2.0, 4.0, 3.0, 5.0], 0.1935),
            ([1.0, 2.0, 3.0, 5.0, 4.0], 0.0968),
            ([3.0, 2.0, 1.0, 4.0, 5.0], 0.6452),
            ([4.0, 2.0, 3.0, 1.0, 5.0], 0.5806),
            ([5.0, 2.0, 3.0, 4.0, 1.0], 0.5484),
        ] {
            let found = Draws {}.between(&reference, &other).expect("defined");
            assert!((found - expected).abs() < 5.1e-5, "{found} {expected}");
            assert_eq!(Draws {}.between(&other, &reference), Some(found));
        }
        // Level at places 1 and 2 against an order there: both places are held
        // by others, (1/2 + 1/4) / (7/8).
        let tie = Draws {}.between(&[1.0, 1.0, 3.0], &[1.0, 2.0, 3.0]).expect("defined");
        assert!((tie - 6.0 / 7.0).abs() < 1e-12);
        assert!(measure(Some(INFO.id)).is_ok());
    }
}
