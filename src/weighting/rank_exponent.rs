use serde_json::Value;

use super::by_rank::{self, number};
use super::{Importance, Weighing, Weighter, entry};
use crate::diag::Findings;
use crate::num::powf;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Weights from an order, as steep as one says.
    ///
    /// # What it answers
    /// Which weights follow from an order and one number for how much the first
    /// places count beside the last.
    ///
    /// # When not to use
    /// When people can say how much more important one thing is than another:
    /// then ask for swing points, or derive the weights from goals.
    ///
    /// # Formula
    /// w_k = (n + 1 − k)^p / Σ_i (n + 1 − i)^p
    ///
    /// # Parameters
    /// order: the ids of the criteria, the most important first. exponent: p; 0
    /// gives equal weights, 1 the rank sum.
    ///
    /// # Known pitfalls
    /// p has no meaning that people can judge. Fit it to one weight they are
    /// sure of, or look at several.
    ///
    /// # References
    /// stillwell1981
    pub struct RankExponent {
        /// Criterion ids, the most important first.
        pub order: Vec<String>,
        /// How steeply the weights fall.
        pub exponent: f64,
    }
}

impl Default for RankExponent {
    fn default() -> Self {
        Self { order: Vec::new(), exponent: 1.0 }
    }
}

static INFO: Info = Info {
    id: "rank-exponent",
    kind: Kind::Weighting,
    name: Text { en: "rank exponent", nl: "rangexponent" },
    summary: Text {
        en: "weights from an order, as steep as one says",
        nl: "gewichten uit een volgorde, zo steil als men opgeeft",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        Param {
            id: "order",
            kind: ParamKind::CriterionOrder,
            default: "",
            doc: Text { en: "criterion ids, the most important first", nl: "criteria, de belangrijkste eerst" },
        },
        Param {
            id: "exponent",
            kind: ParamKind::Number { min: 0.0, max: 20.0 },
            default: "1",
            doc: Text {
                en: "how steeply the weights fall; 0 is equal, 1 the rank sum",
                nl: "hoe steil de gewichten aflopen; 0 is gelijk, 1 de rangsom",
            },
        },
    ],
    guarantees: Guarantees::NONE,
    refs: &["stillwell1981"],
    file: file!(),
};

entry!(RankExponent, |_| false, super::ask::Order);

impl Weighter for RankExponent {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        by_rank::weigh(INFO.id, &self.order, importance, |n| points(n, self.exponent))
    }
}

/// The points of each position: the last has 1.
fn points(n: usize, exponent: f64) -> Vec<f64> {
    (0..n).map(|k| powf(number(n - k), exponent)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_forms_are_met() {
        // p = 0, 1 and 2 for four places: 1 1 1 1, 4 3 2 1, 16 9 4 1.
        for (exponent, expected) in
            [(0.0, [1.0, 1.0, 1.0, 1.0]), (1.0, [4.0, 3.0, 2.0, 1.0]), (2.0, [16.0, 9.0, 4.0, 1.0])]
        {
            let found = points(4, exponent);
            assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12), "{found:?}");
        }
    }
}
