use super::{Change, ScaleField};
use crate::model::Study;

impl Change {
    /// The change as it would be typed, with ids instead of labels: what outputs
    /// show, whatever way it was given.
    #[must_use]
    pub fn canonical(&self, study: &Study) -> String {
        let id = |j: usize| &study.strategy.criteria[j].id;
        match self {
            Self::Weight { criterion, points } => format!("weight.{}={points}", id(*criterion)),
            Self::Scale { criterion, field, value } => {
                let field = match field {
                    ScaleField::Min => "min",
                    ScaleField::Max => "max",
                    ScaleField::Target => "target",
                    ScaleField::Tolerance => "tolerance",
                };
                format!("criterion.{}.{field}={value}", id(*criterion))
            }
            Self::Method { key, value } => {
                format!("method.{key}={}", value.as_str().map_or_else(|| value.to_string(), str::to_owned))
            }
            Self::Score { candidate, criterion, value } => {
                format!("score.{}.{}={value}", study.candidates.names[*candidate], id(*criterion))
            }
        }
    }
}
