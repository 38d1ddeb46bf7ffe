//! From results to shapes.

use serde::Serialize;

use super::region::{DominanceJson, region};
use super::shapes::{
    ArgumentJson, ChangeJson, ComparisonJson, ExcludedJson, FlipJson, Head, MethodCardJson, MethodJson, NearestJson,
    NoteJson, OrderJson, ParamJson, RowJson, ScoreChangeJson, SensitivityJson, SpanJson, StepJson, TornadoJson,
    TraitsJson, WeightJson, WeightSpanJson,
};
use crate::analysis::{
    Bound, Comparison, Evaluation, Excluded, Pattern, RegionResults, Row, Rule, ScoreChange, Sensitivity,
};
use crate::diag::Diagnostic;
use crate::model::{Axis, AxisOf, Order, Step, Study};
use crate::num::plus_zero;
use crate::ranking::METHODS;
use crate::registry::Info;
use crate::report::excluded_reason;
use crate::text::{Lang, Texts};
use crate::weighting::Weighing;

/// A result as JSON text with a final line end.
#[must_use]
pub fn text(object: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(object).unwrap_or_default();
    text.push('\n');
    text
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

/// The method of `evaluation`.
#[must_use]
pub fn method(evaluation: &Evaluation) -> MethodJson {
    MethodJson {
        id: evaluation.method.info.id,
        params: evaluation.params.clone(),
        lower_is_better: evaluation.method.traits.lower_is_better,
    }
}

/// The weights and where they come from.
#[must_use]
pub fn weights(study: &Study, weighing: &Weighing) -> Vec<WeightJson> {
    let shares = &weighing.shares;
    let criteria = study.strategy.criteria.iter().zip(weighing.weights.as_slice());
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
        class: None,
        incomparable: None,
    }
}

/// Most candidates of whom every pair is told.
const TOLD: usize = 300;

/// Row `i` of the ranking, with its class and whom it is not compared with.
#[must_use]
pub fn ranked_row(study: &Study, evaluation: &Evaluation, i: usize) -> RowJson {
    let rivals = if evaluation.rows.len() <= TOLD { evaluation.incomparable(i) } else { Vec::new() };
    let names: Vec<String> = rivals.into_iter().map(|k| evaluation.rows[k].name.clone()).collect();
    RowJson {
        class: evaluation.class(i).map(|class| class.get(Lang::En).to_owned()),
        incomparable: (!names.is_empty()).then_some(names),
        ..row(study, &evaluation.rows[i])
    }
}

/// What the result of `evaluation` is.
#[must_use]
pub fn order(evaluation: &Evaluation) -> OrderJson {
    let n = evaluation.rows.len();
    match &evaluation.order {
        Order::Total => OrderJson { kind: "total", relations: None, classes: None },
        Order::Partial(relation) => {
            let row = |i: usize| (0..n).map(|k| relation.between(i, k)).collect();
            OrderJson { kind: "partial", relations: (n <= TOLD).then(|| (0..n).map(row).collect()), classes: None }
        }
        Order::Classes(classes) => {
            let names = classes.names.iter().map(|name| name.get(Lang::En).to_owned()).collect();
            OrderJson { kind: "classes", relations: None, classes: Some(names) }
        }
    }
}

/// Those who are not ranked, with the reason in the language of `texts`.
#[must_use]
pub fn excluded(evaluation: &Evaluation, texts: &Texts) -> Vec<ExcludedJson> {
    let one = |excluded: &Excluded| ExcludedJson {
        candidate: excluded.name.clone(),
        gate: excluded.rule.id().to_owned(),
        rule: match excluded.rule {
            Rule::Gate { .. } => "gate",
            Rule::Condition { .. } => "condition",
            Rule::Missing { .. } => "missing",
        },
        reason: excluded_reason(excluded, texts),
        found: excluded.found.clone(),
        asked: excluded.asked.clone(),
        evidence: excluded.evidence.clone(),
    };
    evaluation.excluded.iter().map(one).collect()
}

/// The intermediate tables, rows in rank order.
#[must_use]
pub fn steps(study: &Study, evaluation: &Evaluation, lang: Lang) -> Vec<StepJson> {
    let candidates: Vec<String> = evaluation.rows.iter().map(|row| row.name.clone()).collect();
    evaluation.steps.iter().map(|step| step_json(study, &candidates, step, lang)).collect()
}

/// The intermediate tables and figures of a weighting method, in which the engine
/// has named the candidates.
#[must_use]
pub fn weighing_steps(study: &Study, weighing: &Weighing, lang: Lang) -> Vec<StepJson> {
    weighing.steps.iter().map(|step| step_json(study, &[], step, lang)).collect()
}

fn step_json(study: &Study, candidates: &[String], step: &Step, lang: Lang) -> StepJson {
    let names = |axis: &AxisOf| -> Vec<String> {
        match axis {
            AxisOf::Candidates => candidates.to_vec(),
            AxisOf::Criteria => study.strategy.criteria.iter().map(|c| c.id.clone()).collect(),
            AxisOf::One => vec![String::new()],
            AxisOf::Named(names) => names.clone(),
        }
    };
    StepJson {
        id: step.id,
        caption: step.caption.get(lang).to_owned(),
        rows: names(&step.rows),
        columns: names(&step.columns),
        values: step.values.clone(),
    }
}

/// The result of `sensitivity`.
#[must_use]
pub fn sensitivity(
    study: &Study,
    evaluation: &Evaluation,
    found: &Sensitivity,
    over_region: Option<&RegionResults>,
    notes: Vec<NoteJson>,
) -> SensitivityJson {
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
        scores: found.scores.iter().map(|change| score_change(study, evaluation, change)).collect(),
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
        dominance_total: found.dominance_total,
        region: over_region.map(|found| region(study, evaluation, found)),
        regression: None,
        notes,
    }
}

/// A comparison of two candidates.
#[must_use]
pub fn comparison(study: &Study, evaluation: &Evaluation, found: &Comparison) -> ComparisonJson {
    let ids = || study.strategy.criteria.iter().map(|c| c.id.clone());
    let name = |i: usize| evaluation.rows[i].name.clone();
    let arguments = |all: &[crate::analysis::Argument]| {
        all.iter()
            .map(|a| ArgumentJson {
                criterion: study.strategy.criteria[a.criterion].id.clone(),
                points: plus_zero(a.points),
                notable: a.notable,
            })
            .collect()
    };
    let change = &found.change;
    ComparisonJson {
        first: name(found.first),
        second: name(found.second),
        gap: plus_zero(found.gap),
        pros: arguments(&found.pros),
        cons: arguments(&found.cons),
        pattern: match found.pattern {
            Pattern::Dominance => "dominance",
            Pattern::DecisiveCriterion(_) => "decisive-criterion",
            Pattern::Several => "several",
            Pattern::Tie => "tie",
        },
        change: ChangeJson {
            distance: change.weights.as_ref().map(|(distance, _)| *distance),
            weights: change.weights.as_ref().map(|(_, w)| ids().zip(w.iter().map(|w| plus_zero(*w))).collect()),
            single_weights: ids().zip(change.single_weights.iter().copied()).collect(),
            scores: ids().zip(change.scores.iter().copied()).collect(),
        },
    }
}

/// A smallest change of one score.
#[must_use]
pub fn score_change(study: &Study, evaluation: &Evaluation, change: &ScoreChange) -> ScoreChangeJson {
    ScoreChangeJson {
        candidate: evaluation.rows[change.row].name.clone(),
        criterion: study.strategy.criteria[change.criterion].id.clone(),
        value: plus_zero(change.value),
        to: change.to.map(plus_zero),
        claim: change.effect.claim(),
        effect: change.effect,
        impossible: change.to.is_none(),
        bound: match change.bound {
            Bound::Total => "total",
            Bound::AxisMinimum(_) => "axis-minimum",
            Bound::Gate => "gate",
        },
    }
}

/// What must be known of a ranking method.
fn traits_of(info: &'static Info) -> Option<TraitsJson> {
    let traits = METHODS.iter().find(|entry| std::ptr::eq(entry.info, info))?.traits;
    Some(TraitsJson {
        family: traits.family.id(),
        gives: traits.gives,
        lower_is_better: traits.lower_is_better,
        unit: traits.unit,
        measurement: traits.measurement,
        needs_positive: traits.needs_positive,
        uses_thresholds: traits.uses_thresholds,
        pairwise: traits.pairwise,
    })
}

/// A method, with its card when `card` is given.
#[must_use]
pub fn method_card(info: &'static Info, card: Option<&str>, lang: Lang) -> MethodCardJson {
    MethodCardJson {
        id: info.id,
        kind: info.kind.id(),
        name: info.name.get(lang),
        summary: info.summary.get(lang),
        status: info.status.id(),
        since: info.since,
        params: info
            .params
            .iter()
            .map(|p| ParamJson { id: p.id, expects: p.kind.expects(), default: p.default, about: p.doc.get(lang) })
            .collect(),
        guarantees: info.guarantees.named().into_iter().collect(),
        traits: traits_of(info),
        refs: info.refs.to_vec(),
        card: card.map(str::to_owned),
    }
}
