//! The shape of what is in doubt about scores.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::Simulation;
use crate::model::Study;

/// Scores that a mark widened.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WidenedJson {
    /// The mark: `?`, or a grade of evidence.
    pub by: &'static str,
    /// How many scores.
    pub scores: usize,
    /// To either side, as a part of the scale.
    pub part: f64,
}

/// A score that its evidence contradicts.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ContradictedJson {
    /// Candidate.
    pub candidate: String,
    /// Criterion id.
    pub criterion: String,
}

/// What of the scores was in doubt: numbers of scores.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DoubtJson {
    /// Scores in doubt.
    pub doubtful: usize,
    /// All scores that were drawn from.
    pub scores: usize,
    /// Missing scores, drawn over the whole scale.
    pub missing: usize,
    /// Intervals in cells.
    pub intervals: usize,
    /// Distributions that the evidence states.
    pub stated: usize,
    /// Low or high ends that the evidence gives.
    pub ends: usize,
    /// Scores about which assessors differ.
    pub assessors: usize,
    /// What widened scores.
    pub widened: Vec<WidenedJson>,
    /// Scores that their evidence contradicts; both were kept possible.
    pub contradicted: Vec<ContradictedJson>,
    /// Criteria of which only the order of the scores counts.
    pub ordinal: Vec<String>,
    /// Scores that hang together by assessor.
    pub linked: usize,
    /// Their correlation; null where none hang together.
    pub correlation: Option<f64>,
}

/// What of the scores of a simulation was in doubt.
pub(super) fn doubt(study: &Study, found: &Simulation) -> DoubtJson {
    let facts = &found.doubt;
    let id = |j: usize| study.strategy.criteria[j].id.clone();
    let marked = std::iter::once(("?", facts.low_confidence.0, facts.low_confidence.1));
    DoubtJson {
        doubtful: facts.doubtful,
        scores: facts.scores,
        missing: facts.missing,
        intervals: facts.intervals,
        stated: facts.stated,
        ends: facts.ends,
        assessors: facts.assessors,
        widened: marked
            .chain(facts.grades.iter().copied())
            .filter(|(_, scores, _)| *scores > 0)
            .map(|(by, scores, part)| WidenedJson { by, scores, part })
            .collect(),
        contradicted: facts
            .contradicted
            .iter()
            .map(|&(i, j)| ContradictedJson { candidate: found.evaluation.rows[i].name.clone(), criterion: id(j) })
            .collect(),
        ordinal: facts.ordered.iter().map(|&j| id(j)).collect(),
        linked: facts.linked.0,
        correlation: (facts.linked.0 > 0).then_some(facts.linked.1),
    }
}
