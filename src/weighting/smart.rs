use std::collections::BTreeMap;

use serde_json::Value;

use super::{Importance, Weighing, Weighter, entry, incomplete, needs};
use crate::diag::{Diagnostic, Findings, codes};
use crate::num::tied;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Points upwards from 10 for the least important criterion.
    ///
    /// # What it answers
    /// The least important criterion has 10 points; a criterion that is three
    /// times as important has 30. How many has each?
    ///
    /// # When not to use
    /// When the ends of the scales are known: swing asks the same about lifting a
    /// criterion from its worst to its best, which is what a weight in a sum
    /// means.
    ///
    /// # Formula
    /// w_k = points_k / Σ points, the least of the points being 10
    ///
    /// # Parameters
    /// points: points per criterion, such as { cost = 10, trust = 35 }.
    ///
    /// # Known pitfalls
    /// Importance as such hardly takes the length of the scales into account;
    /// its author later asked for swings instead.
    ///
    /// # References
    /// edwards1977, edwardsBarron1994
    pub struct Smart {
        /// Points per criterion id.
        pub points: BTreeMap<String, f64>,
    }
}

impl Default for Smart {
    fn default() -> Self {
        Self { points: BTreeMap::new() }
    }
}

/// The points of the least important criterion.
const LEAST: f64 = 10.0;

static INFO: Info = Info {
    id: "smart",
    kind: Kind::Weighting,
    name: Text { en: "SMART", nl: "SMART" },
    summary: Text {
        en: "points upwards from 10 for the least important criterion",
        nl: "punten vanaf 10 voor het minst belangrijke criterium",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "points",
        kind: ParamKind::PerCriterion,
        default: "",
        doc: Text { en: "points per criterion, the least being 10", nl: "punten per criterium, met 10 als laagste" },
    }],
    guarantees: Guarantees::NONE,
    refs: &["edwards1977", "edwardsBarron1994"],
    file: file!(),
};

entry!(Smart, |_| false);

impl Weighter for Smart {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        if self.points.is_empty() {
            return Err(needs(INFO.id, "smart"));
        }
        let finding = |criterion: &str, problem| incomplete("smart", criterion, problem, importance.criteria);
        let known = |id: &String| importance.criteria.iter().any(|c| c.id == *id);
        let unknown = self.points.keys().filter(|id| !known(id)).map(|id| finding(id, "unknown"));
        let absent = importance.criteria.iter().filter(|c| !self.points.contains_key(&c.id));
        let findings: Findings = unknown.chain(absent.map(|c| finding(&c.id, "absent"))).collect();
        if !findings.is_empty() {
            return Err(findings);
        }
        let points: Vec<f64> = importance.criteria.iter().map(|c| self.points[&c.id]).collect();
        let least = points.iter().copied().fold(f64::INFINITY, f64::min);
        if !tied(least, LEAST) {
            let found = serde_json::to_value(&self.points).unwrap_or_default();
            let finding =
                Diagnostic::new(&codes::PF803).arg("method", INFO.id).arg("key", "points").arg("value", found);
            let expected = vec![("expected", "min = 10".to_owned())];
            return Err(vec![finding.note_with("help", expected)]);
        }
        Weighing::given(INFO.id, points).ok_or_else(|| needs(INFO.id, "smart"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Criterion, Direction, Scale};

    fn criteria() -> Vec<Criterion> {
        let scale = Scale::new(0.0, 1.0).expect("two different ends");
        ["a", "b", "c"].map(|id| Criterion::plain(id, Direction::Max, scale)).into()
    }

    fn smart(points: [f64; 3]) -> Smart {
        Smart { points: ["a", "b", "c"].map(str::to_owned).into_iter().zip(points).collect() }
    }

    #[test]
    fn ratios_are_kept() {
        // By hand: 10 + 20 + 50 = 80.
        let found = smart([20.0, 10.0, 50.0]).weigh(Importance::of(&criteria())).expect("complete");
        assert!(found.weights.as_slice().iter().zip([0.25, 0.125, 0.625]).all(|(w, e)| (w - e).abs() < 1e-15));
    }

    #[test]
    fn the_least_is_ten() {
        for points in [[20.0, 15.0, 50.0], [10.0, 5.0, 50.0], [10.0, -10.0, 5.0]] {
            let found = smart(points).weigh(Importance::of(&criteria())).expect_err("not SMART");
            assert_eq!(found[0].code.id, "PF803");
        }
    }
}
