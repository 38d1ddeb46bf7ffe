use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::region::{DominanceJson, RegionJson};
use super::regression::RegressionJson;
use super::robustness::RobustnessJson;
use crate::analysis::{Claim, Effect};
use crate::diag::Severity;
use crate::model::{Input, Stand, Study};
use crate::ranking::{Gives, Measurement, Unit};
use crate::text::Lang;
use crate::weighting::GoalPriority;

/// Version of the shapes.
pub const SCHEMA: u32 = 1;

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
    /// Class, where the method gives classes; its English name where it has two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// Whom the method does not compare it with, in rank order; only where there
    /// are such candidates, and no more than 300 in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incomparable: Option<Vec<String>>,
}

/// What the result of the method is.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct OrderJson {
    /// total: the order of the scores; partial: some pairs may not be compared,
    /// and `rank_low` to `rank_high` are the places left open; classes: inside a
    /// class there is no order.
    pub kind: &'static str,
    /// How the row stands to the column, in rank order, of a partial order of at
    /// most 300 candidates.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relations: Option<Vec<Vec<Stand>>>,
    /// Names of the classes, worst first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub classes: Option<Vec<String>>,
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
    /// What the result of the method is.
    pub order: OrderJson,
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
    /// What the strategy states about the weights; null when it states nothing.
    pub stated: Option<super::stated::StatedWeightsJson>,
    /// How the weights came about: tables and figures of the method, such as a
    /// consistency ratio.
    pub steps: Vec<StepJson>,
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
    /// What decides at that score: total (the totals are equal), axis-minimum, or
    /// gate (the score itself is the last that passes).
    pub bound: &'static str,
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
    /// Who is beaten under every weighting: at most 10 000 pairs.
    pub dominance: Vec<DominanceJson>,
    /// How many such pairs there are, also where the list is cut.
    pub dominance_total: usize,
    /// What holds over all the weights of a region; null with too many candidates.
    pub region: Option<RegionJson>,
    /// What the comparisons of candidates say, when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regression: Option<RegressionJson>,
    /// What is worth knowing.
    pub notes: Vec<NoteJson>,
}

/// What one criterion adds to the gap between two candidates.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ArgumentJson {
    /// Criterion id.
    pub criterion: String,
    /// Weight times difference in value; positive speaks for the first.
    pub points: f64,
    /// Whether it belongs in a sentence.
    pub notable: bool,
}

/// What would make two candidates equal.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ChangeJson {
    /// `Σ|Δw|` of the smallest simultaneous change; null when no weights do it.
    pub distance: Option<f64>,
    /// The weights there; null when no weights do it.
    pub weights: Option<BTreeMap<String, f64>>,
    /// Per criterion the weight (others in proportion) that does it, or null.
    pub single_weights: BTreeMap<String, Option<f64>>,
    /// Per criterion the score of the second that does it, or null.
    pub scores: BTreeMap<String, Option<f64>>,
}

/// Two candidates side by side.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ComparisonJson {
    /// The one with the higher (or equal) total.
    pub first: String,
    /// The other.
    pub second: String,
    /// Difference of the totals.
    pub gap: f64,
    /// What speaks for the first.
    pub pros: Vec<ArgumentJson>,
    /// What speaks for the second.
    pub cons: Vec<ArgumentJson>,
    /// Shape of the explanation: dominance, decisive-criterion, several, tie.
    pub pattern: &'static str,
    /// What would make them equal.
    pub change: ChangeJson,
}

/// Result of `explain`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ExplainJson {
    /// What it was made by and from.
    #[serde(flatten)]
    pub head: Head,
    /// The method.
    pub method: MethodJson,
    /// The candidate; null when it is excluded.
    pub row: Option<RowJson>,
    /// Why it is not ranked, when it is excluded.
    pub excluded: Option<ExcludedJson>,
    /// The comparisons asked for.
    pub comparisons: Vec<ComparisonJson>,
    /// The smallest changes of one of its scores that have an effect.
    pub scores: Vec<ScoreChangeJson>,
    /// What is worth knowing.
    pub notes: Vec<NoteJson>,
}

/// One of the 15 ingredients of the three building blocks, and what serves it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CoverageJson {
    /// Code.
    pub ingredient: String,
    /// Name.
    pub name: String,
    /// Criteria with weight or a gate that serve it.
    pub criteria: Vec<String>,
}

/// Result of `check`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CheckJson {
    /// Version of the shape.
    pub schema: u32,
    /// `check`.
    pub command: &'static str,
    /// Version of the program.
    pub version: &'static str,
    /// The files that were read.
    pub inputs: Vec<Input>,
    /// How many errors.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// Which ingredients the strategy covers.
    pub coverage: Vec<CoverageJson>,
    /// All findings.
    pub notes: Vec<NoteJson>,
}

/// A setting of a method.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ParamJson {
    /// Key.
    pub id: &'static str,
    /// What it may be.
    pub expects: String,
    /// Its default; empty when it must be given.
    pub default: &'static str,
    /// What it does.
    pub about: &'static str,
}

/// What must be known of a ranking method.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[allow(clippy::struct_excessive_bools, reason = "a list of independent properties")]
pub struct TraitsJson {
    /// Kind of reasoning: value, ratio, distance, outranking, ordinal.
    pub family: &'static str,
    /// What it gives: total, partial or classes.
    #[schemars(with = "String")]
    pub gives: Gives,
    /// Whether a lower score is better.
    pub lower_is_better: bool,
    /// Scores between 0 and 1, shown as points of 100 (points), or any number
    /// (plain).
    #[schemars(with = "String")]
    pub unit: Unit,
    /// The least informative kind of scale on which the result means something:
    /// ordinal, interval or ratio.
    #[schemars(with = "String")]
    pub measurement: Measurement,
    /// Whether every score must be above 0.
    pub needs_positive: bool,
    /// Whether it uses thresholds.
    pub uses_thresholds: bool,
    /// Whether it builds a table of all pairs of candidates.
    pub pairwise: bool,
}

/// A method.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MethodCardJson {
    /// Id.
    pub id: &'static str,
    /// Which kind.
    pub kind: &'static str,
    /// Name.
    pub name: &'static str,
    /// One sentence.
    pub summary: &'static str,
    /// Whether it may be relied on: stable or preview.
    pub status: &'static str,
    /// First version that has it.
    pub since: &'static str,
    /// Its settings.
    pub params: Vec<ParamJson>,
    /// What may be relied on whatever the data.
    pub guarantees: BTreeMap<&'static str, bool>,
    /// What must be known of it, for a ranking method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub traits: Option<TraitsJson>,
    /// Sources.
    pub refs: Vec<&'static str>,
    /// The card, when one method was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<String>,
}

/// Result of `methods`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MethodsJson {
    /// Version of the shape.
    pub schema: u32,
    /// `methods`.
    pub command: &'static str,
    /// Version of the program.
    pub version: &'static str,
    /// The methods.
    pub methods: Vec<MethodCardJson>,
}

/// Result of `report`: the facts behind every sentence and table.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReportJson {
    /// What it was made by and from.
    #[serde(flatten)]
    pub head: Head,
    /// Language of the statements.
    pub lang: Lang,
    /// Code, kind, statement, figures with exact values, sources.
    pub facts: Vec<Value>,
    /// What people still have to supply.
    pub open: Vec<String>,
    /// What is worth knowing.
    pub notes: Vec<NoteJson>,
}
