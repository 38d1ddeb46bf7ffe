use serde_json::Value;

use super::by_rank::{self, number};
use super::{Importance, Weighing, Weighter, entry};
use crate::diag::Findings;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Weights from an order: one, a half, a third and so on.
    ///
    /// # What it answers
    /// Which weights follow from an order when the top counts steeply.
    ///
    /// # When not to use
    /// When people can say how much more important one thing is than another:
    /// then ask for swing points, or derive the weights from goals.
    ///
    /// # Formula
    /// w_k = (1/k) / Σ_i (1/i)
    ///
    /// # Parameters
    /// order: the ids of the criteria, the most important first.
    ///
    /// # Known pitfalls
    /// It treats the order as all that is known. Look also at every weighting that respects the order, not only at this one.
    ///
    /// # References
    /// stillwell1981
    pub struct RankReciprocal {
        /// Criterion ids, the most important first.
        pub order: Vec<String>,
    }
}

impl Default for RankReciprocal {
    fn default() -> Self {
        Self { order: Vec::new() }
    }
}

static INFO: Info = Info {
    id: "rank-reciprocal",
    kind: Kind::Weighting,
    name: Text { en: "rank reciprocal", nl: "omgekeerde rang" },
    summary: Text {
        en: "weights from an order: one, a half, a third and so on",
        nl: "gewichten uit een volgorde: één, een half, een derde enzovoort",
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
    refs: &["stillwell1981"],
    file: file!(),
};

entry!(RankReciprocal, |_| false, super::ask::Order);

impl Weighter for RankReciprocal {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        by_rank::weigh(INFO.id, &self.order, importance, weights)
    }
}

/// The weight of each position.
fn weights(n: usize) -> Vec<f64> {
    let total: f64 = (1..=n).map(|i| 1.0 / number(i)).sum();
    (1..=n).map(|k| 1.0 / number(k) / total).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_tables_are_met() {
        // Stillwell, Seaver & Edwards 1981: n = 4.
        let found = weights(4);
        let expected = [0.48, 0.24, 0.16, 0.12];
        assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() <= 5e-5), "{found:?}");
    }
}
