use serde_json::Value;

use super::pairs::Counts;
use super::{Compares, Measure, Nature, entry};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Counts pairs in the same and in the opposite order, without ties.
    ///
    /// # What it answers
    /// Of the pairs that neither ranking has level: how many more stand in the same
    /// order than in the opposite one.
    ///
    /// # When not to use
    /// When a tie in one ranking only should count as disagreement: then use
    /// `kendall-tau-b`.
    ///
    /// # Formula
    /// γ = (C − D) / (C + D), C and D being the pairs in the same and in the opposite
    /// order.
    ///
    /// # Parameters
    /// None.
    ///
    /// # Reading the result
    /// Undefined (null) where every pair is level in one of the two.
    ///
    /// # Known pitfalls
    /// It is 1 for a ranking that merely has many candidates level.
    ///
    /// # References
    /// goodmanKruskal1954
    pub struct GoodmanKruskalGamma {}
}

static INFO: Info = Info {
    id: "goodman-kruskal-gamma",
    kind: Kind::Agreement,
    name: Text { en: "Goodman and Kruskal's gamma", nl: "gamma van Goodman en Kruskal" },
    summary: Text {
        en: "the pairs in the same order minus those in the opposite order, ties left out",
        nl: "de paren in dezelfde volgorde min die in de omgekeerde volgorde, gelijke plaatsen niet meegeteld",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &["goodmanKruskal1954"],
    file: file!(),
};

static NATURE: Nature = Nature { compares: Compares::Ranks, symmetric: true, distance: false };

entry!(GoodmanKruskalGamma);

impl Measure for GoodmanKruskalGamma {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn between(&self, reference: &[f64], other: &[f64]) -> Option<f64> {
        let pairs = Counts::of(reference, other);
        (pairs.untied() > 0.0).then(|| (pairs.same - pairs.opposite) / pairs.untied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::measure;

    #[test]
    fn ties_are_left_out() {
        // pymcdm 1.4.0 `goodman_kruskal_gamma`: 0.684 210 526.
        let found = GoodmanKruskalGamma {}
            .between(&[1.0, 2.0, 2.0, 4.0, 5.0, 5.0, 7.0], &[2.0, 1.0, 1.0, 3.0, 7.0, 5.0, 6.0])
            .expect("defined");
        assert!((found - 13.0 / 19.0).abs() < 1e-12, "{found}");
        assert_eq!(GoodmanKruskalGamma {}.between(&[1.0, 2.0, 3.0, 3.0], &[1.0, 1.0, 3.0, 4.0]), Some(1.0));
        assert_eq!(GoodmanKruskalGamma {}.between(&[1.0, 1.0], &[1.0, 2.0]), None);
        assert!(measure(Some(INFO.id)).is_ok());
    }
}
