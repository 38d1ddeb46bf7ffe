//! Is it decided, and what to find out next, as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use super::shapes::{Head, NoteJson};
use crate::analysis::{
    Call, Contest, Evaluation, Fact, Held, InForce, Information, Ingredient, ScoreAssumption, Settled, Standing,
    Verdict, Worth,
};
use crate::model::Study;
use crate::num::plus_zero;

/// The result of `next`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NextJson {
    /// Head.
    #[serde(flatten)]
    pub head: Head,
    /// Candidates on the shortlist, in rank order.
    pub shortlist: Vec<String>,
    /// Is it decided? Places from the first, the line, the shortlist as a whole.
    pub verdicts: Vec<VerdictJson>,
    /// What was taken as known about weights in what follows.
    pub weights: String,
    /// Whether there are weights to be off from: not where none are given or all
    /// are the same.
    pub weights_given: bool,
    /// Number of draws where something is drawn.
    pub samples: u64,
    /// Seed of the draws.
    pub seed: u64,
    /// Single scores and weights that are worth asking for, the best first.
    pub ask: Vec<WorthJson>,
    /// What knowing each fact changes.
    pub information: InformationJson,
    /// What is worth knowing.
    pub notes: Vec<NoteJson>,
}

/// The verdict on one contest.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct VerdictJson {
    /// `place`, `line` or `shortlist`.
    pub contest: &'static str,
    /// The place of the shortlist (1 = first) for `place`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<usize>,
    /// Who is ahead.
    pub ahead: String,
    /// Who is behind.
    pub behind: String,
    /// The verdict.
    pub call: Call,
    /// What decided it.
    pub decided_by: Ingredient,
    /// How far the one is ahead of the other, in the unit of the scores.
    pub gap: f64,
    /// What one step of assessment is worth, in the same unit.
    pub step: Option<f64>,
    /// Whether the two are too close to be told apart.
    pub level: bool,
    /// Whether the method compares the two.
    pub compared: bool,
    /// The relative error on all weights at once up to which it holds, scores at
    /// their middle; exact.
    pub margin: Option<f64>,
    /// The same whatever the scores in doubt are.
    pub margin_in_doubt: Option<f64>,
    /// Whether it holds for every weighting, whatever the scores in doubt are.
    pub necessary: Vec<NecessaryJson>,
    /// Whether the scores in doubt alone could turn it; null where that is not
    /// known exactly.
    pub scores_turn: Option<bool>,
    /// How often it holds.
    pub shares: Vec<HeldShareJson>,
}

/// Whether something holds for every weighting.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NecessaryJson {
    /// What is taken as known about weights.
    pub weights: String,
    /// Whether it holds.
    pub held: Held,
}

/// How often a contest ends as decided.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HeldShareJson {
    /// What was taken as known about weights.
    pub weights: String,
    /// What was taken as known about scores: `as-given`, `doubt` or a percentage.
    pub scores: String,
    /// Number of draws.
    pub samples: u64,
    /// Draws that the method refused; they are not in the share.
    pub refused: u64,
    /// The share (fraction) of the other draws.
    pub share: f64,
    /// Its standard error.
    pub error: f64,
}

/// What knowing each fact changes, most first.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InformationJson {
    /// Every score in doubt.
    pub scores: Vec<WorthJson>,
    /// All scores in doubt of one candidate, where there are more than one.
    pub candidates: Vec<WorthJson>,
    /// The scores in doubt on one criterion, where there are more than one.
    pub criteria: Vec<WorthJson>,
    /// All scores in doubt.
    pub all_scores: Option<WorthJson>,
    /// Every weight that is not known for certain, the others in proportion.
    pub weights: Vec<WorthJson>,
    /// All weights; null where they are known.
    pub all_weights: Option<WorthJson>,
}

/// What knowing one fact changes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WorthJson {
    /// `score`, `candidate`, `criterion`, `all-scores`, `weight` or `all-weights`.
    pub fact: &'static str,
    /// The candidate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub candidate: Option<String>,
    /// Id of the criterion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criterion: Option<String>,
    /// Whether the shares are exact, not drawn.
    pub exact: bool,
    /// The part of the cases that the method refuses; the shares are of the others.
    pub refused: f64,
    /// How often the shortlist changes (fraction).
    pub shortlist: f64,
    /// Its standard error; 0 for what is exact.
    pub shortlist_error: f64,
    /// How often first place changes.
    pub first: f64,
    /// Its standard error.
    pub first_error: f64,
    /// Who comes onto the shortlist, most often first.
    pub enters: Vec<WhoJson>,
    /// Who goes off it.
    pub leaves: Vec<WhoJson>,
    /// Who becomes first.
    pub leads: Vec<WhoJson>,
    /// By how much the sum of the totals on the shortlist is higher on average
    /// than without knowing (1 = 100 points).
    pub gain: Option<f64>,
}

/// A candidate and how often.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WhoJson {
    /// Name.
    pub candidate: String,
    /// Share of the cases (fraction).
    pub share: f64,
}

/// The result of `weights --next-question`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct QuestionsJson {
    /// Head.
    #[serde(flatten)]
    pub head: Head,
    /// Weightings drawn.
    pub draws: usize,
    /// How much two weightings that fit what is known differ in their shortlist on
    /// average (fraction).
    pub open: f64,
    /// The shortlist that most of them give.
    pub likeliest: Vec<String>,
    /// Their share.
    pub likeliest_share: f64,
    /// Why nothing is left to ask; null where there is.
    pub settled: Option<Settled>,
    /// The questions, the best first.
    pub questions: Vec<QuestionJson>,
    /// What is worth knowing.
    pub notes: Vec<NoteJson>,
}

/// Is lifting one criterion from worst to best worth more than so many times
/// lifting another?
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct QuestionJson {
    /// Id of the one criterion.
    pub first: String,
    /// Id of the other.
    pub second: String,
    /// How many times the other.
    pub times: f64,
    /// The share of the weightings that answer yes.
    pub yes: f64,
    /// How much is open after the answer, on average.
    pub open_after: f64,
}

fn scores(scores: ScoreAssumption) -> String {
    scores.to_string()
}

/// One verdict.
#[must_use]
pub fn verdict(evaluation: &Evaluation, verdict: &Verdict) -> VerdictJson {
    let known = &verdict.known;
    VerdictJson {
        contest: match verdict.contest {
            Contest::Place(_) => "place",
            Contest::Line => "line",
            Contest::Membership => "shortlist",
        },
        place: if let Contest::Place(place) = verdict.contest { Some(place) } else { None },
        ahead: evaluation.rows[verdict.ahead].name.clone(),
        behind: evaluation.rows[verdict.behind].name.clone(),
        call: verdict.call,
        decided_by: verdict.decided_by,
        gap: plus_zero(known.gap),
        step: known.step,
        level: known.level,
        compared: known.compared,
        margin: known.margin,
        margin_in_doubt: known.margin_in_doubt,
        necessary: known
            .necessary
            .iter()
            .map(|(weights, held)| NecessaryJson { weights: weights.to_string(), held: *held })
            .collect(),
        scores_turn: known.scores_turn,
        shares: known
            .shares
            .iter()
            .map(|held| HeldShareJson {
                weights: held.weights.to_string(),
                scores: scores(held.scores),
                samples: held.samples,
                refused: held.refused,
                share: held.share,
                error: held.error,
            })
            .collect(),
    }
}

/// What knowing one fact changes.
#[must_use]
pub fn worth(study: &Study, evaluation: &Evaluation, worth: &Worth) -> WorthJson {
    let name = |row: usize| evaluation.rows[row].name.clone();
    let id = |j: usize| study.strategy.criteria[j].id.clone();
    let who = |all: &[(usize, f64)]| {
        all.iter().map(|(row, share)| WhoJson { candidate: name(*row), share: *share }).collect()
    };
    let (fact, candidate, criterion) = match worth.fact {
        Fact::Score { row, criterion } => ("score", Some(name(row)), Some(id(criterion))),
        Fact::Candidate(row) => ("candidate", Some(name(row)), None),
        Fact::Criterion(j) => ("criterion", None, Some(id(j))),
        Fact::AllScores => ("all-scores", None, None),
        Fact::AllWeights => ("all-weights", None, None),
        Fact::Weight(j) => ("weight", None, Some(id(j))),
    };
    WorthJson {
        fact,
        candidate,
        criterion,
        exact: worth.exact,
        refused: worth.refused,
        shortlist: worth.shortlist.share,
        shortlist_error: worth.shortlist.error,
        first: worth.first.share,
        first_error: worth.first.error,
        enters: who(&worth.enters),
        leaves: who(&worth.leaves),
        leads: who(&worth.leads),
        gain: worth.gain,
    }
}

/// The result of `next`.
#[must_use]
pub fn next(
    (study, evaluation): (&Study, &Evaluation),
    (verdicts, found): (&[Verdict], &Information),
    (in_force, samples, seed): (InForce, u64, u64),
    notes: Vec<NoteJson>,
) -> NextJson {
    let all = |list: &[Worth]| list.iter().map(|one| worth(study, evaluation, one)).collect();
    NextJson {
        head: Head::new("next", study),
        shortlist: evaluation.shortlist().into_iter().map(|i| evaluation.rows[i].name.clone()).collect(),
        verdicts: verdicts.iter().map(|one| verdict(evaluation, one)).collect(),
        weights: in_force.weights.to_string(),
        weights_given: in_force.given,
        samples,
        seed,
        ask: found.worth_asking().into_iter().map(|one| worth(study, evaluation, one)).collect(),
        information: InformationJson {
            scores: all(&found.scores),
            candidates: all(&found.candidates),
            criteria: all(&found.criteria),
            all_scores: found.all_scores.as_ref().map(|one| worth(study, evaluation, one)),
            weights: all(&found.weights),
            all_weights: found.all_weights.as_ref().map(|one| worth(study, evaluation, one)),
        },
        notes,
    }
}

/// The result of `weights --next-question`.
#[must_use]
pub fn questions(study: &Study, standing: &Standing, notes: Vec<NoteJson>) -> QuestionsJson {
    let id = |j: usize| study.strategy.criteria[j].id.clone();
    QuestionsJson {
        head: Head::new("questions", study),
        draws: standing.draws,
        open: standing.open,
        likeliest: standing.likeliest.0.clone(),
        likeliest_share: standing.likeliest.1,
        settled: standing.settled,
        questions: standing
            .questions
            .iter()
            .map(|question| QuestionJson {
                first: id(question.first),
                second: id(question.second),
                times: question.times,
                yes: question.yes,
                open_after: question.open_after,
            })
            .collect(),
        notes,
    }
}
