use serde_json::Value;

use super::{Importance, Weighing, Weighter, entry, needs};
use crate::diag::Findings;
use crate::model::Weights;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// The same weight for every criterion.
    ///
    /// # What it answers
    /// What the ranking would be if nobody had an opinion on importance.
    ///
    /// # When not to use
    /// For a decision: equal weights are a choice too, and they reward whoever
    /// splits a criterion in two.
    ///
    /// # Formula
    /// w_k = 1 / n
    pub struct Equal {}
}

static INFO: Info = Info {
    id: "equal",
    kind: Kind::Weighting,
    name: Text { en: "equal weights", nl: "gelijke gewichten" },
    summary: Text { en: "the same weight for every criterion", nl: "elk criterium hetzelfde gewicht" },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &[],
    file: file!(),
};

entry!(Equal, |_| false);

impl Weighter for Equal {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        Weights::equal(importance.criteria.len())
            .map(|weights| Weighing::derived(INFO.id, weights))
            .ok_or_else(|| needs(INFO.id, "weights"))
    }
}
