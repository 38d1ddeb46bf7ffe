use serde_json::Value;

use super::by_rank::{self, centroid};
use super::{Importance, Weighing, Weighter, entry};
use crate::diag::Findings;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Weights from the order of the swings alone.
    ///
    /// # What it answers
    /// With every candidate at the worst end of every scale: which criterion
    /// would you lift to its best end first, which next? No further numbers are
    /// asked.
    ///
    /// # When not to use
    /// When people can also say how much each swing is worth: use swing.
    ///
    /// # Formula
    /// The rank-order centroid of the order of the swings:
    /// w_k = (1/n) Σ_{i=k..n} 1/i
    ///
    /// # Parameters
    /// order: the ids of the criteria, the one that is lifted first in front.
    ///
    /// # Known pitfalls
    /// The same weights as rank-order-centroid; what differs is the question.
    /// An order of importance without a look at the ends of the scales is not an
    /// order of swings.
    ///
    /// # References
    /// edwardsBarron1994
    pub struct Smarter {
        /// Criterion ids, the largest swing first.
        pub order: Vec<String>,
    }
}

impl Default for Smarter {
    fn default() -> Self {
        Self { order: Vec::new() }
    }
}

static INFO: Info = Info {
    id: "smarter",
    kind: Kind::Weighting,
    name: Text { en: "SMARTER", nl: "SMARTER" },
    summary: Text {
        en: "weights from the order in which one would lift the criteria from worst to best",
        nl: "gewichten uit de volgorde waarin men de criteria van slechtst naar best zou brengen",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "order",
        kind: ParamKind::CriterionOrder,
        default: "",
        doc: Text { en: "criterion ids, the largest swing first", nl: "criteria, de grootste swing eerst" },
    }],
    guarantees: Guarantees::NONE,
    refs: &["edwardsBarron1994"],
    file: file!(),
};

entry!(Smarter, |_| false, super::ask::Order);

impl Weighter for Smarter {
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
    use crate::model::{Criterion, Direction, Scale};

    #[test]
    fn the_printed_weights_go_to_the_criteria_in_order_of_swing() {
        // Edwards & Barron 1994, four attributes: .5208 .2708 .1458 .0625.
        let scale = Scale::new(0.0, 1.0).expect("two different ends");
        let criteria: Vec<Criterion> =
            ["a", "b", "c", "d"].map(|id| Criterion::plain(id, Direction::Max, scale)).into();
        let order = ["c", "a", "d", "b"].map(str::to_owned).to_vec();
        let found = Smarter { order }.weigh(Importance::of(&criteria)).expect("complete");
        let printed = [0.2708, 0.0625, 0.5208, 0.1458];
        assert!(found.weights.as_slice().iter().zip(printed).all(|(w, p)| (w - p).abs() <= 5.1e-5));
    }
}
