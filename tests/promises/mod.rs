//! What the contract tests share.

pub mod problem;

use partnerfit::model::{AxisOf, DecisionTable, Order, Stand, Step};
use partnerfit::num::compare;
use partnerfit::ranking::{Entry, METHODS, Method};
use partnerfit::registry::{Param, ParamKind};
use partnerfit::weighting::WEIGHTERS;
use serde_json::{Map, Value};

use problem::Problem;

/// The method with its default settings.
pub fn defaults(entry: &Entry) -> Box<dyn Method> {
    entry.build(&Map::new()).unwrap_or_else(|findings| panic!("{}: {findings:?}", entry.info.id))
}

/// Scores, and how each candidate stands to each other one.
pub struct Standing {
    pub scores: Vec<f64>,
    pub stands: Vec<Vec<Stand>>,
}

impl Standing {
    /// The candidates in another order.
    pub fn select(&self, order: &[usize]) -> Self {
        Self {
            scores: order.iter().map(|&i| self.scores[i]).collect(),
            stands: order.iter().map(|&i| order.iter().map(|&k| self.stands[i][k]).collect()).collect(),
        }
    }
}

/// Runs a method with its default settings; a refusal is an error.
pub fn standing(entry: &Entry, problem: &Problem) -> Result<Standing, String> {
    let method = defaults(entry);
    let refusals = entry.refusals(method.as_ref(), &problem.table);
    if !refusals.is_empty() {
        return Err(format!("refused: {refusals:?}"));
    }
    let outcome = method.run(&problem.table, &problem.weights);
    let n = problem.table.len();
    let by_score = |i: usize, k: usize| {
        let (a, b) = (outcome.scores[i], outcome.scores[k]);
        // Rounding noise is no difference in the order.
        if (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0) {
            return Stand::Indifferent;
        }
        if compare(a, b).is_gt() == entry.traits.lower_is_better { Stand::Worse } else { Stand::Preferred }
    };
    let stand = |i: usize, k: usize| match &outcome.order {
        Order::Partial(relation) => relation.between(i, k),
        Order::Total | Order::Classes(_) => by_score(i, k),
    };
    let stands = (0..n).map(|i| (0..n).map(|k| stand(i, k)).collect()).collect();
    Ok(Standing { stands, scores: outcome.scores })
}

/// Whether the table of `step` has a row and a column per name.
pub fn shape(step: &Step, table: &DecisionTable) -> Result<(), String> {
    let count = |axis: &AxisOf| match axis {
        AxisOf::Candidates => table.len(),
        AxisOf::Criteria => table.criteria.len(),
        AxisOf::One => 1,
        AxisOf::Named(names) => names.len(),
    };
    let (rows, columns) = (count(&step.rows), count(&step.columns));
    let fits = step.values.len() == rows && step.values.iter().all(|row| row.len() == columns);
    if fits { Ok(()) } else { Err(format!("step {}: not {rows} × {columns}", step.id)) }
}

/// Makes the method from settings and gives them back as JSON.
type Build = Box<dyn Fn(&Map<String, Value>) -> Result<Value, String>>;

/// Id, settings and builder of every ranking and weighting method.
pub fn listed() -> Vec<(&'static str, &'static [Param], Build)> {
    let ranking = METHODS.iter().map(|entry| {
        let build: Build =
            Box::new(|params| entry.build(params).map(|m| m.params()).map_err(|findings| format!("{findings:?}")));
        (entry.info.id, entry.info.params, build)
    });
    let weighting = WEIGHTERS.iter().map(|entry| {
        let build: Build =
            Box::new(|params| entry.build(params).map(|m| m.params()).map_err(|findings| format!("{findings:?}")));
        (entry.info.id, entry.info.params, build)
    });
    ranking.chain(weighting).collect()
}

/// An empty list, table or text: not given.
pub fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::String(text) => text.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// What of the description of the settings is not so.
pub fn settings(id: &str, params: &[Param], built: &Value, build: &Build) -> Vec<String> {
    let mut wrong = Vec::new();
    let keys: Vec<&String> = built.as_object().expect("a table of settings").keys().collect();
    for key in keys.iter().filter(|key| params.iter().all(|p| p.id != **key)) {
        wrong.push(format!("{id}: {key} is not described"));
    }
    for param in params {
        let value = &built[param.id];
        let takes = |x: f64| build(&Map::from_iter([(param.id.to_owned(), Value::from(x))])).is_ok();
        let named = match param.kind {
            ParamKind::Number { .. } | ParamKind::Integer { .. } => {
                // A setting that may be left out says in words what happens then.
                let same = param.default.parse::<f64>().ok() == value.as_f64();
                same || (value.is_null() && param.default.parse::<f64>().is_err())
            }
            ParamKind::Flag => value.as_bool().map(|b| b.to_string()) == Some(param.default.to_owned()),
            ParamKind::Choice(words) => {
                value.as_str() == Some(param.default) && words.contains(&param.default) || value.is_null()
            }
            ParamKind::CriterionOrder | ParamKind::PerCriterion | ParamKind::Shape(_) => true,
        };
        if !named {
            wrong.push(format!("{id}: {} is {value} by default, described as {:?}", param.id, param.default));
        }
        let bounds = match param.kind {
            ParamKind::Number { min, max } => Some((min, max, 1e-6 * (max - min).abs().max(1.0))),
            #[allow(clippy::cast_precision_loss, reason = "small bounds")]
            ParamKind::Integer { min, max } => Some((min as f64, max as f64, 1.0)),
            _ => None,
        };
        if let Some((min, max, beyond)) = bounds
            && (!takes(min) || !takes(max) || takes(min - beyond) || takes(max + beyond))
        {
            wrong.push(format!("{id}: {} does not keep to {min}..{max}", param.id));
        }
        if matches!(param.kind, ParamKind::Choice(_))
            && build(&Map::from_iter([(param.id.to_owned(), Value::from("no-such-word"))])).is_ok()
        {
            wrong.push(format!("{id}: {} takes any word", param.id));
        }
    }
    wrong
}
