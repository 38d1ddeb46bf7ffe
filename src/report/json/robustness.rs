//! The shape of how firm a ranking is.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::{Evaluation, LadderStep, Margin};
use crate::num::plus_zero;

/// Most candidates of whom every share is told.
const TOLD: usize = 300;

/// How firm the ranking is: exact statements, then draws.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RobustnessJson {
    /// The relative error on all weights at once that cannot change first place;
    /// null with a single candidate.
    pub margin_first: Option<f64>,
    /// The same for the shortlist as a set; null when nobody is left outside.
    pub margin_shortlist: Option<f64>,
    /// Steps of assumption about the weights, less and less taken as known. A
    /// step that is missing is named among the notes, with the reason (PF415, PF416).
    pub ladder: Vec<LadderJson>,
    /// The same steps with the doubt about scores that the files state drawn as
    /// well; empty where no score is in doubt. The margins and `ladder` take the
    /// scores as they are.
    pub ladder_with_doubt: Vec<LadderJson>,
}

/// A step of the ladder. Shares are fractions of the draws.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct LadderJson {
    /// What is taken as known about weights, as in `--weights`.
    pub assumption: String,
    /// Draws made.
    pub samples: u64,
    /// Seed of the draws.
    pub seed: u64,
    /// How often each candidate is first; of more than 300 candidates those who
    /// ever are.
    pub first: BTreeMap<String, f64>,
    /// How often each candidate is on the shortlist; of more than 300 candidates
    /// those who ever are.
    pub shortlist: BTreeMap<String, f64>,
    /// How often the candidate that is first now stays first.
    pub same_first: f64,
    /// How often the shortlist stays as it is now.
    pub same_shortlist: f64,
    /// Who is first most often; null when nobody is ranked.
    pub leader: Option<String>,
    /// The greatest standard error among the shares.
    pub standard_error: f64,
}

/// How firm the result of `rank` is: the exact margins, the ladder, the ladder with
/// the scores in doubt drawn as well, and their seed.
#[must_use]
pub fn robustness(
    evaluation: &Evaluation,
    margins: (&Option<Margin>, &Option<Margin>),
    ([ladder, doubted], seed): ([&[LadderStep]; 2], u64),
) -> RobustnessJson {
    let value = |margin: &Option<Margin>| margin.as_ref().map(|m| plus_zero(m.margin));
    let name = |i: usize| evaluation.rows[i].name.clone();
    let few = evaluation.rows.len() <= TOLD;
    let shares = |all: &[f64]| -> BTreeMap<String, f64> {
        let told = all.iter().enumerate().filter(|(_, share)| few || **share > 0.0);
        told.map(|(i, share)| (name(i), plus_zero(*share))).collect()
    };
    let step = |step: &LadderStep| LadderJson {
        assumption: step.assumption.to_string(),
        samples: step.samples,
        seed,
        first: shares(&step.first),
        shortlist: shares(&step.shortlist),
        same_first: step.same_first,
        same_shortlist: step.same_shortlist,
        leader: step.leader.map(name),
        standard_error: step.error,
    };
    RobustnessJson {
        margin_first: value(margins.0),
        margin_shortlist: value(margins.1),
        ladder: ladder.iter().map(step).collect(),
        ladder_with_doubt: doubted.iter().map(step).collect(),
    }
}
