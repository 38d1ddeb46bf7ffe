//! The shape of what is stated about weights.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::shapes::SpanJson;
use crate::analysis::StatedWeights;
use crate::diag::Note;
use crate::model::Study;
use crate::report::answers::stated_words;
use crate::text::Texts;

/// A statement about weights.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StatementJson {
    /// What kind of statement, such as order, least, most, times, at-most-times,
    /// before, stronger; goals, goal-least, goal-most, points-least, points-most.
    pub kind: String,
    /// What it is about: ids, names and numbers as text.
    pub about: BTreeMap<String, String>,
    /// In words.
    pub text: String,
}

/// What is stated about weights.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StatedWeightsJson {
    /// The statements, one by one.
    pub statements: Vec<StatementJson>,
    /// Comparisons of candidates that bound no weight here: the candidates are not
    /// there or not ranked, or the method has no values.
    pub unused: Vec<StatementJson>,
    /// The least and the greatest weight of each criterion that agree with all of
    /// it; null where that could not be worked out.
    pub ranges: BTreeMap<String, Option<SpanJson>>,
}

/// What is stated about the weights of a study.
#[must_use]
pub fn stated_weights(study: &Study, found: &StatedWeights, texts: &Texts) -> StatedWeightsJson {
    let all = |notes: &[Note]| -> Vec<StatementJson> {
        let words = stated_words(notes, texts);
        let one = |(note, text): (&Note, String)| StatementJson {
            kind: note.attribute.strip_prefix("note-").unwrap_or(note.attribute).to_owned(),
            about: note.args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
            text,
        };
        notes.iter().zip(words).map(one).collect()
    };
    let ids = study.strategy.criteria.iter().map(|criterion| criterion.id.clone());
    let span = |range: &Option<(f64, f64)>| range.map(|(low, high)| SpanJson { low, high });
    StatedWeightsJson {
        statements: all(&found.statements),
        unused: all(&found.unused),
        ranges: ids.zip(found.ranges.iter().map(span)).collect(),
    }
}
