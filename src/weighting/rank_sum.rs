use serde_json::Value;

use super::by_rank::{self, number};
use super::{Importance, Weighing, Weighter, entry};
use crate::diag::Findings;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Weights from an order: falling in equal steps.
    ///
    /// # What it answers
    /// Which weights follow from an order when each place counts the same step.
    ///
    /// # When not to use
    /// When people can say how much more important one thing is than another:
    /// then ask for swing points, or derive the weights from goals.
    ///
    /// # Formula
    /// w_k = 2 (n + 1 − k) / (n (n + 1))
    ///
    /// # Parameters
    /// order: the ids of the criteria, the most important first.
    ///
    /// # Known pitfalls
    /// It treats the order as all that is known. Look also at every weighting that respects the order, not only at this one.
    ///
    /// # References
    /// stillwell1981
    pub struct RankSum {
        /// Criterion ids, the most important first.
        pub order: Vec<String>,
    }
}

impl Default for RankSum {
    fn default() -> Self {
        Self { order: Vec::new() }
    }
}

static INFO: Info = Info {
    id: "rank-sum",
    kind: Kind::Weighting,
    name: Text { en: "rank sum", nl: "rangsom" },
    summary: Text {
        en: "weights from an order: falling in equal steps",
        nl: "gewichten uit een volgorde: aflopend in gelijke stappen",
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

entry!(RankSum, |_| false, super::ask::Order);

impl Weighter for RankSum {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        by_rank::weigh(INFO.id, &self.order, importance, weights)
    }
}

/// The weight of each position.
fn weights(n: usize) -> Vec<f64> {
    (0..n).map(|k| 2.0 * number(n - k) / (number(n) * number(n + 1))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_tables_are_met() {
        // Stillwell, Seaver & Edwards 1981.
        for (n, expected) in
            [(3, &[0.5, 0.3333, 0.1667][..]), (4, &[0.4, 0.3, 0.2, 0.1]), (5, &[0.3333, 0.2667, 0.2, 0.1333, 0.0667])]
        {
            let found = weights(n);
            assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() <= 5.1e-5), "{found:?}");
        }
    }
}
