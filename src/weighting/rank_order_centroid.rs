use serde_json::Value;

use super::by_rank::{self, centroid};
use super::{Importance, Weighing, Weighter, entry};
use crate::diag::Findings;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Weights from an order: the middle of all weightings that respect it.
    ///
    /// # What it answers
    /// Which weights stand best for "this order and nothing else".
    ///
    /// # When not to use
    /// When people can say how much more important one thing is than another:
    /// then ask for swing points, or derive the weights from goals.
    ///
    /// # Formula
    /// w_k = (1/n) Σ_{i=k..n} 1/i
    ///
    /// # Parameters
    /// order: the ids of the criteria, the most important first.
    ///
    /// # Known pitfalls
    /// It treats the order as all that is known. Look also at every weighting that respects the order, not only at this one.
    ///
    /// # References
    /// barronBarrett1996
    pub struct RankOrderCentroid {
        /// Criterion ids, the most important first.
        pub order: Vec<String>,
    }
}

impl Default for RankOrderCentroid {
    fn default() -> Self {
        Self { order: Vec::new() }
    }
}

static INFO: Info = Info {
    id: "rank-order-centroid",
    kind: Kind::Weighting,
    name: Text { en: "rank-order centroid", nl: "rangordezwaartepunt" },
    summary: Text {
        en: "weights from an order: the middle of all weightings that respect it",
        nl: "gewichten uit een volgorde: het midden van alle wegingen die haar volgen",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "order",
        kind: ParamKind::CriterionOrder,
        default: "",
        doc: Text { en: "criterion ids, the most important first", nl: "criteria, de belangrijkste eerst" },
    }],
    guarantees: Guarantees::NONE,
    refs: &["barronBarrett1996"],
    file: file!(),
};

entry!(RankOrderCentroid, |_| false, super::ask::Order);

impl Weighter for RankOrderCentroid {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        by_rank::weigh(INFO.id, &self.order, importance, centroid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_tables_are_met() {
        // Barron & Barrett 1996, as printed.
        for (n, expected) in [
            (3, &[0.6111, 0.2778, 0.1111][..]),
            (4, &[0.5208, 0.2708, 0.1458, 0.0625]),
            (5, &[0.4567, 0.2567, 0.1567, 0.0900, 0.0400]),
        ] {
            let found = centroid(n);
            assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() <= 5.1e-5), "{found:?}");
            assert!((found.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
    }
}
