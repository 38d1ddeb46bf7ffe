use std::collections::BTreeMap;

use serde_json::Value;

use super::ask::Points;
use super::{Importance, Weighing, Weighter, entry, incomplete, needs};
use crate::diag::Findings;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// What lifting each criterion from its worst to its best is worth.
    ///
    /// # What it answers
    /// With every candidate at the worst end of every scale: which criterion
    /// would you lift to its best end first? That one is worth 100; how much
    /// are the others worth beside it?
    ///
    /// # When not to use
    /// When goals are known: ask the same question of the goals instead.
    ///
    /// # Formula
    /// w_k = points_k / Σ points
    ///
    /// # Parameters
    /// swing: points per criterion, such as `{ trust = 100, cost = 40 }`.
    ///
    /// # Known pitfalls
    /// The answer is about the ends of the scale: change an end and the
    /// question must be asked again.
    ///
    /// # References
    /// vonWinterfeldtEdwards1986
    pub struct Swing {
        /// Points per criterion id.
        pub swing: BTreeMap<String, f64>,
    }
}

impl Default for Swing {
    fn default() -> Self {
        Self { swing: BTreeMap::new() }
    }
}

static INFO: Info = Info {
    id: "swing",
    kind: Kind::Weighting,
    name: Text { en: "swing", nl: "swing" },
    summary: Text {
        en: "what lifting each criterion from its worst to its best is worth",
        nl: "wat het waard is om elk criterium van het slechtst naar het best te brengen",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "swing",
        kind: ParamKind::PerCriterion,
        default: "",
        doc: Text { en: "points per criterion", nl: "punten per criterium" },
    }],
    guarantees: Guarantees::NONE,
    refs: &["vonWinterfeldtEdwards1986"],
    file: file!(),
};

static ASK: Points =
    Points { key: "swing", first: "ask-swing-first", other: "ask-swing-other", anchor: 100.0, range: (0.0, 100.0) };

entry!(Swing, |_| false, ASK);

impl Weighter for Swing {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        if self.swing.is_empty() {
            return Err(needs(INFO.id, "swing"));
        }
        let finding = |criterion: &str, problem| incomplete("swing", criterion, problem, importance.criteria);
        let known = |id: &String| importance.criteria.iter().any(|c| c.id == *id);
        let mut findings: Findings =
            self.swing.keys().filter(|id| !known(id)).map(|id| finding(id, "unknown")).collect();
        let mut points = Vec::new();
        for criterion in importance.criteria {
            match self.swing.get(&criterion.id) {
                Some(p) => points.push(*p),
                None => findings.push(finding(&criterion.id, "absent")),
            }
        }
        if !findings.is_empty() {
            return Err(findings);
        }
        Weighing::given(INFO.id, points).ok_or_else(|| needs(INFO.id, "swing"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Criterion, Direction, Scale};

    #[test]
    fn the_office_example_is_met() {
        // Goodwin & Wright, office location: swings 100, 80, 70, 30, 20, 10.
        let scale = Scale::new(0.0, 100.0).expect("two different ends");
        let points = [100.0, 80.0, 70.0, 30.0, 20.0, 10.0];
        let ids = ["closeness", "visibility", "image", "size", "comfort", "parking"];
        let criteria: Vec<Criterion> = ids.map(|id| Criterion::plain(id, Direction::Max, scale)).to_vec();
        let swing = Swing { swing: ids.iter().map(|id| (*id).to_owned()).zip(points).collect() };
        let found = swing.weigh(Importance::of(&criteria)).expect("complete");
        let printed = [32.26, 25.81, 22.58, 9.68, 6.45, 3.23];
        assert!(found.weights.as_slice().iter().zip(printed).all(|(w, p)| (w * 100.0 - p).abs() <= 0.005));
    }
}
