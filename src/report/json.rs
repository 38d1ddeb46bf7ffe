//! The machine-readable results: shapes that users and scripts rely on.
//!
//! They are structs of their own, apart from the types of the analysis, so that
//! renaming inside never breaks a reader outside. Numbers are never rounded;
//! weights, scores, margins and shares are fractions; every list is in a defined
//! order.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::analysis::{Claim, Effect, Evaluation, Margin, Row, Rule, Sensitivity};
use crate::diag::{Diagnostic, Severity};
use crate::model::{Axis, Input, Study};
use crate::num::plus_zero;
use crate::text::{Lang, Texts};
use crate::weighting::GoalPriority;

/// Version of the shapes.
pub const SCHEMA: u32 = 1;

/// A result as JSON text with a final line end.
#[must_use]
pub fn text(object: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(object).unwrap_or_default();
    text.push('\n');
    text
}

/// What every result begins with.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Head {
    /// Version of the shape.
    pub schema: u32,
    /// The command that made it.
    pub command: &'static str,
    /// Version of the program.
    pub version: &'static str,
    /// The files it was made from.
    pub inputs: Vec<Input>,
    /// Whether the data are marked as invented.
    pub synthetic: bool,
}

impl Head {
    /// The head of a result of `command` on `study`.
    #[must_use]
    pub fn new(command: &'static str, study: &Study) -> Self {
        Self {
            schema: SCHEMA,
            command,
            version: env!("CARGO_PKG_VERSION"),
            inputs: study.inputs.clone(),
            synthetic: study.strategy.synthetic,
        }
    }
}

/// A finding.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NoteJson {
    /// Code.
    pub code: &'static str,
    /// How much it weighs.
    #[schemars(with = "String")]
    pub severity: Severity,
    /// What was found, with advice, in the language asked for.
    pub message: String,
    /// Further lines: causes and advice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub help: Vec<String>,
    /// File.
    pub file: Option<String>,
    /// Physical line.
    pub line: Option<usize>,
    /// Name of the column or key.
    pub column: Option<String>,
    /// Cell of a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
}

/// A finding in the language of `texts`.
#[must_use]
pub fn note(finding: &Diagnostic, texts: &Texts) -> NoteJson {
    let place = finding.place.as_ref();
    NoteJson {
        code: finding.code.id,
        severity: finding.severity,
        message: finding.message(texts),
        help: finding.note_texts(texts).into_iter().map(|(_, text)| text).collect(),
        file: place.map(|p| p.file.clone()),
        line: place.and_then(|p| p.line),
        column: place.and_then(|p| p.name.clone()),
        cell: place.and_then(|p| p.cell.clone()),
    }
}

/// All findings in the language of `texts`.
#[must_use]
pub fn notes(findings: &[Diagnostic], texts: &Texts) -> Vec<NoteJson> {
    findings.iter().map(|finding| note(finding, texts)).collect()
}

/// The errors of a run that gave no result.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Errors {
    /// How many there are.
    pub total: usize,
    /// The first of them.
    pub errors: Vec<NoteJson>,
}

/// The method of a result.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MethodJson {
    /// Id.
    pub id: &'static str,
    /// Its settings, defaults included.
    pub params: Value,
    /// Whether a lower score is better.
    pub lower_is_better: bool,
}

/// A weight and where it comes from.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WeightJson {
    /// Criterion id.
    pub criterion: String,
    /// The weight.
    pub weight: f64,
    /// The part of each goal, when weights come from goals; the parts sum to the
    /// weight.
    pub goals: BTreeMap<String, f64>,
}

/// A row of the ranking, or the baseline.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RowJson {
    /// Rank, 1 = first; equal scores share the smaller rank.
    pub rank: usize,
    /// Whether another candidate has an equal score (within 1e-12 relative).
    pub tied: bool,
    /// Group of candidates that the indifference does not tell apart.
    pub group: usize,
    /// Name.
    pub candidate: String,
    /// Score; with intervals the middle.
    pub score: f64,
    /// Least score the cells allow.
    pub low: f64,
    /// Greatest score the cells allow.
    pub high: f64,
    /// Best rank the cells allow.
    pub rank_low: usize,
    /// Worst rank the cells allow.
    pub rank_high: usize,
    /// Whether it is on the shortlist.
    pub shortlisted: bool,
    /// What each criterion adds to the score.
    pub contributions: BTreeMap<String, f64>,
    /// Result per axis, null for an axis without weight.
    pub axes: BTreeMap<&'static str, Option<f64>>,
    /// Fit per goal.
    pub goals: BTreeMap<String, f64>,
    /// Axes whose minimum it does not meet.
    pub below: Vec<&'static str>,
    /// Part of the weight that rests on missing scores.
    pub missing_weight: f64,
}

/// A candidate that is not ranked.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ExcludedJson {
    /// Name.
    pub candidate: String,
    /// Id of the gate, condition or criterion that took it out.
    pub gate: String,
    /// What kind of rule that is: gate, condition or missing.
    pub rule: &'static str,
    /// The rule and what was found, in words.
    pub reason: String,
    /// What was found.
    pub found: String,
    /// What the rule asks.
    pub asked: String,
    /// Reasons recorded in the evidence.
    pub evidence: Vec<String>,
}

/// How firm the ranking is: exact statements.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RobustnessJson {
    /// The relative error on all weights at once that cannot change first place;
    /// null with a single candidate.
    pub margin_first: Option<f64>,
    /// The same for the shortlist as a set; null when nobody is left outside.
    pub margin_shortlist: Option<f64>,
    /// Steps of assumption, in order. Without sampling there are none.
    pub ladder: Vec<Value>,
}

/// An intermediate table of the method.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StepJson {
    /// Id.
    pub id: &'static str,
    /// What it is.
    pub caption: String,
    /// Names of the rows.
    pub rows: Vec<String>,
    /// Names of the columns.
    pub columns: Vec<String>,
    /// The numbers.
    pub values: Vec<Vec<f64>>,
}

/// What a what-if changed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WhatIfJson {
    /// The changes as given.
    pub set: Vec<String>,
    /// The candidates whose place or score moved.
    pub moved: Vec<MovedJson>,
}

/// A candidate before and after a what-if.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MovedJson {
    /// Name.
    pub candidate: String,
    /// Rank before; null when it was not ranked.
    pub rank_before: Option<usize>,
    /// Rank after; null when it is not ranked.
    pub rank_after: Option<usize>,
    /// Score before.
    pub score_before: Option<f64>,
    /// Score after.
    pub score_after: Option<f64>,
}

/// The shortlist as it was drawn.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShortlistJson {
    /// How many places.
    pub size: usize,
    /// Who is on it, in rank order.
    pub candidates: Vec<String>,
}

/// Result of `rank`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RankJson {
    /// What it was made by and from.
    #[serde(flatten)]
    pub head: Head,
    /// The method.
    pub method: MethodJson,
    /// The weights, in the order of the criteria.
    pub weights: Vec<WeightJson>,
    /// The ranking, in rank order.
    pub ranking: Vec<RowJson>,
    /// How many ranked candidates `--top` left out.
    pub omitted: usize,
    /// Who is on the shortlist.
    pub shortlist: ShortlistJson,
    /// Candidates that are not ranked.
    pub excluded: Vec<ExcludedJson>,
    /// "Do it ourselves"; its rank is the one it would have.
    pub baseline: Option<RowJson>,
    /// How firm it is.
    pub robustness: RobustnessJson,
    /// What `--set` changed and moved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what_if: Option<WhatIfJson>,
    /// Intermediate tables, with `--steps`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steps: Option<Vec<StepJson>>,
    /// What is worth knowing.
    pub notes: Vec<NoteJson>,
}

/// A cell of the goals × criteria matrix.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShareJson {
    /// Goal id.
    pub goal: String,
    /// Criterion id.
    pub criterion: String,
    /// Part of the total weight.
    pub share: f64,
}

/// Result of `weights`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WeightsJson {
    /// What it was made by and from.
    #[serde(flatten)]
    pub head: Head,
    /// Id of the weighting method.
    pub weighting: &'static str,
    /// The weights.
    pub weights: Vec<WeightJson>,
    /// The goals with their priorities as parts of the whole.
    pub goals: Vec<GoalPriority>,
    /// The matrix: parts of one criterion sum to its weight, those of one goal
    /// to its priority.
    pub matrix: Vec<ShareJson>,
    /// What is worth knowing.
    pub notes: Vec<NoteJson>,
}

/// An interval of a weight.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SpanJson {
    /// Low end.
    pub low: f64,
    /// High end.
    pub high: f64,
}

/// A point at which a claim ends.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FlipJson {
    /// The claim.
    pub claim: Claim,
    /// The weight there.
    pub at: f64,
    /// Who comes in.
    pub candidate_in: Option<String>,
    /// Who goes out.
    pub candidate_out: Option<String>,
}

/// How far one weight can go, the others in proportion.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct WeightSpanJson {
    /// Criterion id.
    pub criterion: String,
    /// Its weight now.
    pub weight: f64,
    /// Where first place holds.
    pub first: SpanJson,
    /// Where the shortlist as a set holds.
    pub shortlist: SpanJson,
    /// Who comes in and goes out at the ends.
    pub flips: Vec<FlipJson>,
}

/// The smallest simultaneous change of weights.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NearestJson {
    /// The claim it changes.
    pub claim: Claim,
    /// `Σ|Δw|`.
    pub distance: f64,
    /// The weights there.
    pub weights: BTreeMap<String, f64>,
    /// Who comes in.
    pub candidate_in: Option<String>,
    /// Who goes out.
    pub candidate_out: Option<String>,
}

/// The smallest change of one score.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ScoreChangeJson {
    /// Whose score.
    pub candidate: String,
    /// On which criterion.
    pub criterion: String,
    /// The score now.
    pub value: f64,
    /// The score that does it; null when impossible within the scale.
    pub to: Option<f64>,
    /// What it changes.
    pub claim: Claim,
    /// What it does.
    pub effect: Effect,
    /// Whether no score on the scale does it.
    pub impossible: bool,
}

/// A bar of the tornado.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TornadoJson {
    /// Criterion id.
    pub criterion: String,
    /// The weights tried.
    pub weight: SpanJson,
    /// Lead of the present leader at the low end.
    pub lead_low: f64,
    /// Lead of the present leader at the high end.
    pub lead_high: f64,
    /// Who is first at the low end.
    pub first_low: String,
    /// Who is first at the high end.
    pub first_high: String,
}

/// A pair in which one is nowhere worse.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DominanceJson {
    /// Nowhere worse, somewhere better.
    pub dominator: String,
    /// The other.
    pub dominated: String,
}

/// Result of `sensitivity`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SensitivityJson {
    /// What it was made by and from.
    #[serde(flatten)]
    pub head: Head,
    /// The method.
    pub method: MethodJson,
    /// One per criterion.
    pub weights: Vec<WeightSpanJson>,
    /// The relative error on all weights at once that cannot change first place.
    pub margin_first: Option<f64>,
    /// The same for the shortlist as a set.
    pub margin_shortlist: Option<f64>,
    /// One per claim that can change.
    pub nearest: Vec<NearestJson>,
    /// Per candidate, criterion and effect.
    pub scores: Vec<ScoreChangeJson>,
    /// Each weight varied by a fifth of its value, the widest swing first.
    pub tornado: Vec<TornadoJson>,
    /// Who is beaten under every weighting.
    pub dominance: Vec<DominanceJson>,
    /// What is worth knowing.
    pub notes: Vec<NoteJson>,
}

/// The method of `evaluation`.
#[must_use]
pub fn method(evaluation: &Evaluation) -> MethodJson {
    MethodJson { id: evaluation.method.info.id, params: evaluation.params.clone(), lower_is_better: false }
}

/// The weights of `evaluation`.
#[must_use]
pub fn weights(study: &Study, evaluation: &Evaluation) -> Vec<WeightJson> {
    let shares = &evaluation.weighing.shares;
    let criteria = study.strategy.criteria.iter().zip(evaluation.weights().as_slice());
    criteria
        .map(|(criterion, weight)| WeightJson {
            criterion: criterion.id.clone(),
            weight: plus_zero(*weight),
            goals: shares
                .iter()
                .filter(|share| share.criterion == criterion.id)
                .map(|share| (share.goal.clone(), share.share))
                .collect(),
        })
        .collect()
}

/// A row of the ranking.
#[must_use]
pub fn row(study: &Study, row: &Row) -> RowJson {
    let criteria = study.strategy.criteria.iter().map(|c| c.id.clone());
    let goals = study.strategy.goals.iter().zip(&row.goals);
    RowJson {
        rank: row.rank,
        tied: row.tied,
        group: row.group,
        candidate: row.name.clone(),
        score: plus_zero(row.score),
        low: plus_zero(row.low),
        high: plus_zero(row.high),
        rank_low: row.rank_low,
        rank_high: row.rank_high,
        shortlisted: row.shortlisted,
        contributions: criteria.zip(row.contributions.iter().copied()).collect(),
        axes: Axis::ALL.into_iter().map(Axis::id).zip(row.axes).collect(),
        goals: goals.filter_map(|(goal, fit)| fit.map(|fit| (goal.id.clone(), fit))).collect(),
        below: row.below.iter().map(|axis| axis.id()).collect(),
        missing_weight: row.missing_weight,
    }
}

/// Those who are not ranked, with the reason in the language of `texts`.
#[must_use]
pub fn excluded(evaluation: &Evaluation, texts: &Texts) -> Vec<ExcludedJson> {
    let one = |excluded: &crate::analysis::Excluded| ExcludedJson {
        candidate: excluded.name.clone(),
        gate: excluded.rule.id().to_owned(),
        rule: match excluded.rule {
            Rule::Gate { .. } => "gate",
            Rule::Condition { .. } => "condition",
            Rule::Missing { .. } => "missing",
        },
        reason: super::excluded_reason(excluded, texts),
        found: excluded.found.clone(),
        asked: excluded.asked.clone(),
        evidence: excluded.evidence.clone(),
    };
    evaluation.excluded.iter().map(one).collect()
}

/// The exact statements of `rank`.
#[must_use]
pub fn robustness(margins: (&Option<Margin>, &Option<Margin>)) -> RobustnessJson {
    let value = |margin: &Option<Margin>| margin.as_ref().map(|m| plus_zero(m.margin));
    RobustnessJson { margin_first: value(margins.0), margin_shortlist: value(margins.1), ladder: Vec::new() }
}

/// The intermediate tables, rows in rank order.
#[must_use]
pub fn steps(study: &Study, evaluation: &Evaluation, lang: Lang) -> Vec<StepJson> {
    use crate::model::AxisOf;
    let names = |axis: AxisOf| -> Vec<String> {
        match axis {
            AxisOf::Candidates => evaluation.rows.iter().map(|row| row.name.clone()).collect(),
            AxisOf::Criteria => study.strategy.criteria.iter().map(|c| c.id.clone()).collect(),
            AxisOf::One => vec![String::new()],
        }
    };
    let one = |step: &crate::model::Step| StepJson {
        id: step.id,
        caption: step.caption.get(lang).to_owned(),
        rows: names(step.rows),
        columns: names(step.columns),
        values: step.values.clone(),
    };
    evaluation.steps.iter().map(one).collect()
}

/// The result of `sensitivity`.
#[must_use]
pub fn sensitivity(study: &Study, evaluation: &Evaluation, found: &Sensitivity, notes: Vec<NoteJson>) -> SensitivityJson {
    let criterion = |j: usize| study.strategy.criteria[j].id.clone();
    let name = |i: usize| evaluation.rows[i].name.clone();
    let span = |(low, high): (f64, f64)| SpanJson { low: plus_zero(low), high: plus_zero(high) };
    let ids = || study.strategy.criteria.iter().map(|c| c.id.clone());
    SensitivityJson {
        head: Head::new("sensitivity", study),
        method: method(evaluation),
        weights: found
            .weights
            .iter()
            .map(|w| WeightSpanJson {
                criterion: criterion(w.criterion),
                weight: w.weight,
                first: span(w.first),
                shortlist: span(w.shortlist),
                flips: w
                    .flips
                    .iter()
                    .map(|flip| FlipJson {
                        claim: flip.claim,
                        at: flip.at,
                        candidate_in: flip.row_in.map(name),
                        candidate_out: flip.row_out.map(name),
                    })
                    .collect(),
            })
            .collect(),
        margin_first: found.margin_first.as_ref().map(|m| m.margin),
        margin_shortlist: found.margin_shortlist.as_ref().map(|m| m.margin),
        nearest: found
            .nearest
            .iter()
            .map(|near| NearestJson {
                claim: near.claim,
                distance: near.distance,
                weights: ids().zip(near.weights.iter().map(|w| plus_zero(*w))).collect(),
                candidate_in: near.row_in.map(name),
                candidate_out: near.row_out.map(name),
            })
            .collect(),
        scores: found
            .scores
            .iter()
            .map(|change| ScoreChangeJson {
                candidate: name(change.row),
                criterion: criterion(change.criterion),
                value: plus_zero(change.value),
                to: change.to.map(plus_zero),
                claim: change.effect.claim(),
                effect: change.effect,
                impossible: change.to.is_none(),
            })
            .collect(),
        tornado: found
            .tornado
            .iter()
            .map(|bar| TornadoJson {
                criterion: criterion(bar.criterion),
                weight: span((bar.weight_low, bar.weight_high)),
                lead_low: plus_zero(bar.lead_low),
                lead_high: plus_zero(bar.lead_high),
                first_low: name(bar.first_low),
                first_high: name(bar.first_high),
            })
            .collect(),
        dominance: found
            .dominance
            .iter()
            .map(|&(a, b)| DominanceJson { dominator: name(a), dominated: name(b) })
            .collect(),
        notes,
    }
}
