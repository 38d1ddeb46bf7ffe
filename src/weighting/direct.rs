use serde_json::Value;

use super::{Importance, Weighing, Weighter, entry, needs};
use crate::diag::Findings;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Points given to each criterion by hand, scaled to sum 1.
    ///
    /// # What it answers
    /// What the group says each criterion counts for.
    ///
    /// # When not to use
    /// When goals are known: then derive the weights from them, so that each
    /// weight can be traced to what it is for.
    ///
    /// # Formula
    /// w_k = points_k / Σ points
    ///
    /// # Parameters
    /// None; the points are the `weight` of each criterion.
    ///
    /// # Known pitfalls
    /// People who give points without looking at the ends of the scales hardly
    /// let the length of a scale count.
    ///
    /// # References
    /// fischer1995
    pub struct Direct {}
}

static INFO: Info = Info {
    id: "direct",
    kind: Kind::Weighting,
    name: Text { en: "direct points", nl: "rechtstreekse punten" },
    summary: Text {
        en: "points given to each criterion by hand, scaled to sum 1",
        nl: "met de hand gegeven punten per criterium, geschaald tot som 1",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &["fischer1995"],
    file: file!(),
};

// Statements about weights stand for points that nobody gave.
entry!(Direct, |importance| importance.bounds.is_empty() || importance.criteria.iter().any(|c| c.points.is_some()));

impl Weighter for Direct {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        let points: Vec<f64> = importance.criteria.iter().map(|c| c.points.unwrap_or(0.0)).collect();
        Weighing::given(INFO.id, points).ok_or_else(|| needs(INFO.id, "weights"))
    }
}
