use serde_json::Value;

use super::pairs::Counts;
use super::{Compares, Measure, Nature, entry};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Counts pairs in the same and in the opposite order.
    ///
    /// # What it answers
    /// How far two rankings put pairs of candidates in the same order: 1 the same
    /// order, 0 no connection, −1 the reverse.
    ///
    /// # When not to use
    /// When only the top matters: a swap at the bottom counts as much as one at the
    /// top. Then use `ws` or `weighted-spearman`.
    ///
    /// # Formula
    /// τ_b = (C − D) / √((C + D + X)(C + D + Y)), C and D being the pairs in the same
    /// and in the opposite order, X and Y those tied in one ranking only.
    ///
    /// # Parameters
    /// None.
    ///
    /// # Reading the result
    /// (1 + τ_b) / 2 is, without ties, the chance that a random pair stands in the same
    /// order in both. Undefined (null) where one ranking has everybody level.
    ///
    /// # Known pitfalls
    /// Programs that leave ties out of account (tau-a) give smaller figures.
    ///
    /// # References
    /// kendall1945
    pub struct KendallTauB {}
}

static INFO: Info = Info {
    id: "kendall-tau-b",
    kind: Kind::Agreement,
    name: Text { en: "Kendall's tau-b", nl: "tau-b van Kendall" },
    summary: Text {
        en: "the pairs that stand in the same order minus those in the opposite order, ties allowed for",
        nl: "de paren in dezelfde volgorde min die in de omgekeerde volgorde, rekening houdend met gelijke plaatsen",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &["kendall1945"],
    file: file!(),
};

static NATURE: Nature = Nature { compares: Compares::Ranks, symmetric: true, distance: false };

entry!(KendallTauB);

impl Measure for KendallTauB {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn between(&self, reference: &[f64], other: &[f64]) -> Option<f64> {
        let pairs = Counts::of(reference, other);
        let (untied_x, untied_y) = (pairs.untied() + pairs.only_y, pairs.untied() + pairs.only_x);
        (untied_x > 0.0 && untied_y > 0.0)
            .then(|| ((pairs.same - pairs.opposite) / untied_x.sqrt() / untied_y.sqrt()).clamp(-1.0, 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::measure;

    #[test]
    fn the_published_example_and_ties_are_met() {
        // Sałabun & Urbaniak 2020, first row of the table; no ties.
        let tau = |x: &[f64], y: &[f64]| KendallTauB {}.between(x, y);
        let close = |found: Option<f64>, expected: f64| assert!((found.expect("defined") - expected).abs() < 1e-12);
        let reference = [1.0, 2.0, 3.0, 4.0, 5.0];
        close(tau(&reference, &[1.0, 3.0, 2.0, 4.0, 5.0]), 0.8);
        close(tau(&reference, &[5.0, 4.0, 3.0, 2.0, 1.0]), -1.0);
        // With ties, by hand: C = 4, D = 0, one pair tied in each ranking only.
        close(tau(&[1.0, 2.0, 3.0, 3.0], &[1.0, 1.0, 3.0, 4.0]), 0.8);
        // scipy 1.17 `kendalltau([1,2,2,4,5,5,7],[2,1,1,3,7,5,6])`.
        close(tau(&[1.0, 2.0, 2.0, 4.0, 5.0, 5.0, 7.0], &[2.0, 1.0, 1.0, 3.0, 7.0, 5.0, 6.0]), 0.666_885_928_855_35);
        assert_eq!(tau(&[1.0, 1.0, 1.0], &[1.0, 2.0, 3.0]), None);
        assert_eq!(measure(None).expect("a default").info.id, INFO.id);
    }
}
