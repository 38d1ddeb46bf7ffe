//! The shapes of `compare`, and how they are filled.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::build::{notes, weights};
use super::shapes::{ExcludedJson, Head, NoteJson, WeightJson};
use crate::agreement;
use crate::analysis::{
    Assumption, Claim, Disturbance, MethodComparison, MethodReversals, Reversal, Reversals, Split, Trial,
};
use crate::diag::Findings;
use crate::model::Study;
use crate::num::plus_zero;
use crate::text::{Lang, Texts};

/// A measure of agreement.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MeasureJson {
    /// Id.
    pub id: &'static str,
    /// Its settings.
    pub params: Value,
    /// Whether the two may be exchanged; if not, the row is the reference.
    pub symmetric: bool,
    /// Whether 0 is full agreement and more is less; else 1 is full agreement.
    pub distance: bool,
}

/// Where a candidate stands under one method.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PlaceJson {
    /// Best rank; equal results share the smaller rank.
    pub rank: usize,
    /// Worst rank: another one than the best in a partial order only.
    pub rank_high: usize,
    /// Whether a neighbour is level.
    pub tied: bool,
    /// Score.
    pub score: f64,
    /// Class, where the method gives classes; its English name where it has two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
}

/// The study under one method.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TrialJson {
    /// Id.
    pub id: &'static str,
    /// Its settings, defaults included.
    pub params: Value,
    /// Whether it is the study's own method with its own settings.
    pub own: bool,
    /// Kind of reasoning.
    pub family: &'static str,
    /// What it gives: total, partial or classes.
    #[schemars(with = "String")]
    pub gives: crate::ranking::Gives,
    /// Whether a lower score is better.
    pub lower_is_better: bool,
    /// What it assumes.
    pub guarantees: BTreeMap<&'static str, bool>,
    /// Per candidate, in the order of `candidates`.
    pub places: Vec<PlaceJson>,
    /// Who has first place.
    pub first: Vec<String>,
    /// The shortlist in the order of this method.
    pub shortlist: Vec<String>,
    /// Who is on this shortlist but not on the study's own.
    pub enters: Vec<String>,
    /// Who is on the study's own shortlist but not on this one.
    pub leaves: Vec<String>,
    /// Whether the line of the shortlist could be drawn otherwise, as it runs
    /// through candidates that are level or not compared.
    pub open_line: bool,
    /// Agreement with the study's own method; null where it is not defined.
    pub agreement: Option<f64>,
}

/// A method that was not tried, with the reason.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NotTriedJson {
    /// Id.
    pub id: &'static str,
    /// Why: refused (see `reasons`), slow, or too many candidates for a table of
    /// all pairs (pairs).
    pub why: &'static str,
    /// What the method says, when it refused.
    pub reasons: Vec<NoteJson>,
}

/// How an assumption divides the methods.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SplitJson {
    /// The assumption.
    pub assumption: Assumption,
    /// What may change.
    pub claim: Claim,
    /// Methods that make it.
    pub with: Vec<&'static str>,
    /// How many of them change the claim.
    pub with_changing: usize,
    /// Methods that do not make it.
    pub without: Vec<&'static str>,
    /// How many of them change the claim.
    pub without_changing: usize,
    /// Whether all on one side change it and none on the other.
    pub separates: bool,
}

/// Shares of the changes of one kind; null when none was carried out.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TallyJson {
    /// What was done.
    pub change: Disturbance,
    /// How often.
    pub tried: usize,
    /// How often the method refused the changed table.
    pub refused: usize,
    /// Share after which another candidate has first place.
    pub first: Option<f64>,
    /// Share after which the shortlist is another one.
    pub shortlist: Option<f64>,
    /// Share after which some pair stands the other way round.
    pub order: Option<f64>,
}

/// A pair that turned around.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TurnedJson {
    /// Ahead before, behind now.
    pub before: String,
    /// Behind before, ahead now.
    pub after: String,
}

/// A change that turned something around.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReversalJson {
    /// What was done.
    pub change: Disturbance,
    /// To whom.
    pub candidate: String,
    /// Pairs of others that turned around: at most 20.
    pub pairs: Vec<TurnedJson>,
    /// How many there are in all.
    pub pairs_total: usize,
    /// Whether another candidate has first place.
    pub first: bool,
    /// Whether the shortlist is another one.
    pub shortlist: bool,
}

/// One method under all changes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MethodReversalsJson {
    /// Id.
    pub id: &'static str,
    /// Per kind of change.
    pub rates: Vec<TallyJson>,
    /// The changes that turned something around.
    pub reversals: Vec<ReversalJson>,
}

/// What the presence of others does.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReversalsJson {
    /// How many candidates were removed, copied and made worse: the first ones.
    pub tried: usize,
    /// One per method.
    pub methods: Vec<MethodReversalsJson>,
    /// Methods that take too long for it.
    pub left_out: Vec<&'static str>,
}

/// Result of `compare`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CompareJson {
    /// What it was made by and from.
    #[serde(flatten)]
    pub head: Head,
    /// The weights, in the order of the criteria.
    pub weights: Vec<WeightJson>,
    /// The measure of agreement.
    pub measure: MeasureJson,
    /// The ranked candidates, in the order of the study's own method.
    pub candidates: Vec<String>,
    /// The methods, the study's own first.
    pub methods: Vec<TrialJson>,
    /// The study's own method with every other normalisation it can have.
    pub normalisations: Vec<TrialJson>,
    /// Methods that cannot be used, or were not tried.
    pub not_tried: Vec<NotTriedJson>,
    /// Agreement of every two methods, in the order of `methods`; one row only
    /// where there are too many candidates.
    pub agreement: Vec<Vec<Option<f64>>>,
    /// How the assumptions divide the methods.
    pub assumptions: Vec<SplitJson>,
    /// What the presence of others does, with `--rank-reversal`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reversals: Option<ReversalsJson>,
    /// Candidates that are not ranked.
    pub excluded: Vec<ExcludedJson>,
    /// What is worth knowing.
    pub notes: Vec<NoteJson>,
}

/// The result of `compare`.
#[must_use]
pub fn compare(
    study: &Study,
    found: &MethodComparison,
    measure: (&agreement::Entry, Value),
    findings: &Findings,
    texts: &Texts,
) -> CompareJson {
    let not_tried = found
        .refused
        .iter()
        .map(|refused| NotTriedJson { id: refused.info.id, why: "refused", reasons: notes(&refused.reasons, texts) })
        .chain(found.left_out.iter().map(|left_out| NotTriedJson {
            id: left_out.info.id,
            why: if left_out.slow { "slow" } else { "pairs" },
            reasons: Vec::new(),
        }));
    CompareJson {
        head: Head::new("compare", study),
        weights: weights(study, &found.own.weighing),
        measure: MeasureJson {
            id: measure.0.info.id,
            params: measure.1,
            symmetric: measure.0.nature.symmetric,
            distance: measure.0.nature.distance,
        },
        candidates: found.names.clone(),
        methods: found.trials.iter().map(|trial| one(found, trial)).collect(),
        normalisations: found.normalisations.iter().map(|trial| one(found, trial)).collect(),
        not_tried: not_tried.collect(),
        agreement: found.agreement.clone(),
        assumptions: found.splits.iter().map(|split| assumption(found, split)).collect(),
        reversals: found.reversals.as_ref().map(|all| reversals(found, all)),
        excluded: super::build::excluded(&found.own, texts),
        notes: notes(findings, texts),
    }
}

fn named(found: &MethodComparison, of: &[usize]) -> Vec<String> {
    of.iter().map(|&i| found.names[i].clone()).collect()
}

fn one(found: &MethodComparison, trial: &Trial) -> TrialJson {
    TrialJson {
        id: trial.method.info.id,
        params: trial.params.clone(),
        own: trial.own,
        family: trial.method.traits.family.id(),
        gives: trial.method.traits.gives,
        lower_is_better: trial.method.traits.lower_is_better,
        guarantees: trial.method.guarantees.named().into_iter().collect(),
        places: trial
            .places
            .iter()
            .map(|place| PlaceJson {
                rank: place.rank,
                rank_high: place.worst,
                tied: place.tied,
                score: plus_zero(place.score),
                class: place.class.as_ref().map(|class| class.get(Lang::En).to_owned()),
            })
            .collect(),
        first: named(found, &trial.first),
        shortlist: named(found, &trial.shortlist),
        enters: named(found, &trial.enters),
        leaves: named(found, &trial.leaves),
        open_line: trial.open_line,
        agreement: trial.agreement,
    }
}

fn assumption(found: &MethodComparison, split: &Split) -> SplitJson {
    let ids = |of: &[usize]| of.iter().map(|&i| found.trials[i].method.info.id).collect();
    SplitJson {
        assumption: split.assumption,
        claim: split.claim,
        with: ids(&split.with),
        with_changing: split.with_changing,
        without: ids(&split.without),
        without_changing: split.without_changing,
        separates: split.separates(),
    }
}

fn reversals(found: &MethodComparison, all: &Reversals) -> ReversalsJson {
    let name = |i: usize| found.names[i].clone();
    let reversal = |reversal: &Reversal| ReversalJson {
        change: reversal.disturbance,
        candidate: name(reversal.candidate),
        pairs: reversal.pairs.iter().map(|&(a, b)| TurnedJson { before: name(a), after: name(b) }).collect(),
        pairs_total: reversal.total,
        first: reversal.first,
        shortlist: reversal.shortlist,
    };
    let method = |method: &MethodReversals| MethodReversalsJson {
        id: method.info.id,
        rates: method
            .tallies
            .iter()
            .map(|tally| {
                let carried_out = tally.tried - tally.refused;
                #[allow(clippy::cast_precision_loss, reason = "counts are small")]
                let share = |count: usize| (carried_out > 0).then(|| count as f64 / carried_out as f64);
                TallyJson {
                    change: tally.disturbance,
                    tried: tally.tried,
                    refused: tally.refused,
                    first: share(tally.first),
                    shortlist: share(tally.shortlist),
                    order: share(tally.order),
                }
            })
            .collect(),
        reversals: method.reversals.iter().map(reversal).collect(),
    };
    ReversalsJson {
        tried: all.tried,
        methods: all.methods.iter().map(method).collect(),
        left_out: all.left_out.iter().map(|info| info.id).collect(),
    }
}
