//! Questions about a weighted sum: how far weights can go, who dominates whom.

use nalgebra::DMatrix;
use partnerfit::analysis::{
    Claim, Linear, Settings, dominance_matrix, efficient, evaluate, first_place_spans, nearest_changes,
    weight_criticality, whole_ranking_spans,
};
use partnerfit::model::{Candidates, Cell, MethodChoice, Score, Strategy, Study, Weights};
use partnerfit::num::{order_descending, plus_zero};
use partnerfit::ranking::{GaiaDivisor, GaiaMatrix, GaiaSettings, gaia, method, unicriterion_net_flows};
use serde_json::{Map, Value, json};

use super::Found;
use super::case::Case;

pub fn run(case: &Case) -> Option<Result<Found, String>> {
    match case.method.as_str() {
        "dominance" => Some(Ok(Map::from_iter([("dominance".to_owned(), json!(dominance_matrix(&case.table())))]))),
        "efficient-frontier" => {
            let names = case.names();
            let found: Vec<&String> = efficient(&case.table()).into_iter().map(|i| &names[i]).collect();
            Some(Ok(Map::from_iter([("efficient".to_owned(), json!(found))])))
        }
        "weight-spans" => Some(spans(case, "wsm", &json!({ "normalisation": "none" }))),
        "promethee-stability" => Some(spans(case, "promethee-2", &json!({}))),
        "smallest-weight-change" => Some(smallest_change(case)),
        "weight-criticality" => Some(criticality(case)),
        "gaia" => Some(Ok(plane(case))),
        _ => None,
    }
}

/// The values behind the scores of a method that is linear in the weights.
fn values(case: &Case, id: &str, settings: &Value) -> Result<DMatrix<f64>, String> {
    let entry = method(Some(id)).map_err(|finding| format!("{finding:?}"))?;
    let settings = settings.as_object().cloned().unwrap_or_default();
    let method = entry.build(&settings).map_err(|findings| format!("{findings:?}"))?;
    let table = case.table();
    let refusals = entry.refusals(method.as_ref(), &table);
    if !refusals.is_empty() {
        return Err(format!("{refusals:?}"));
    }
    method.linear_values(&table).ok_or_else(|| "not linear in the weights".to_owned())
}

fn spans(case: &Case, id: &str, settings: &Value) -> Result<Found, String> {
    let values = values(case, id, settings)?;
    let weights = Weights::from_points(&case.weights).ok_or("no weights")?;
    let names = case.names();
    let totals: Vec<f64> =
        (0..names.len()).map(|i| values.row(i).iter().zip(weights.as_slice()).map(|(v, w)| v * w).sum()).collect();
    let order = order_descending(&totals, &names);
    let sorted = values.select_rows(&order);
    let linear =
        Linear { low: sorted.clone(), high: sorted.clone(), values: sorted, on_own_scale: false, on_scale: None };
    let first = first_place_spans(&linear, &weights);
    Ok(Map::from_iter([
        ("winner".to_owned(), json!(names[order[0]])),
        ("winner_intervals".to_owned(), json!(first.iter().map(|span| [span.low, span.high]).collect::<Vec<_>>())),
        ("full_ranking_intervals".to_owned(), json!(whole_ranking_spans(&values, &weights))),
    ]))
}

/// The example as a study, ranked by the weighted sum of its scores as they are.
fn study(case: &Case) -> Study {
    weighted(case, &case.weights, "none")
}

/// The example as a study, ranked by the sum of its normalised scores with these
/// weights.
pub fn weighted(case: &Case, weights: &[f64], normalisation: &str) -> Study {
    let table = case.table();
    let mut criteria = table.criteria;
    for (criterion, weight) in criteria.iter_mut().zip(weights) {
        criterion.points = Some(*weight);
    }
    let cell = |x: &f64| Cell { score: Score::Exact(*x), low_confidence: false, line: 0, column: 0 };
    let params = Map::from_iter([("normalisation".to_owned(), Value::from(normalisation))]);
    Study {
        strategy: Strategy {
            criteria,
            method: MethodChoice { id: Some("wsm".to_owned()), params, ..MethodChoice::default() },
            ..Strategy::default()
        },
        strategy_given: true,
        candidates: Candidates {
            names: case.names(),
            lines: vec![0; case.rows.len()],
            cells: case.rows.iter().map(|(_, scores)| scores.iter().map(cell).collect()).collect(),
            attributes: Vec::new(),
        },
        ..Study::default()
    }
}

fn smallest_change(case: &Case) -> Result<Found, String> {
    let study = study(case);
    let evaluation = evaluate(&study, &Settings::default()).map_err(|findings| format!("{findings:?}"))?;
    let nearest = nearest_changes(&study, &evaluation).ok_or("not linear in the weights")?;
    let first = nearest.iter().find(|change| change.claim == Claim::First);
    let rival = first.and_then(|change| change.row_in).map(|row| evaluation.rows[row].name.clone());
    Ok(Map::from_iter([
        ("distance".to_owned(), json!(first.map(|change| change.distance))),
        ("rival".to_owned(), json!(rival)),
    ]))
}

fn criticality(case: &Case) -> Result<Found, String> {
    let values = values(case, "wsm", &json!({ "normalisation": "none" }))?;
    let found = weight_criticality(&values, &case.weights);
    let (names, ids) = (case.names(), case.ids());
    let pairs: Vec<[&String; 2]> = found.pairs.iter().map(|&(i, k)| [&names[i], &names[k]]).collect();
    Ok(Map::from_iter([
        ("pairs".to_owned(), json!(pairs)),
        ("delta".to_owned(), json!(found.delta)),
        ("percent".to_owned(), json!(found.percent)),
        ("percent_any_min".to_owned(), json!(found.any)),
        ("percent_top_min".to_owned(), json!(found.top)),
        ("most_critical_any".to_owned(), json!(found.most_critical_any.map(|j| &ids[j]))),
        ("most_critical_top".to_owned(), json!(found.most_critical_top.map(|j| &ids[j]))),
    ]))
}

fn plane(case: &Case) -> Found {
    let flows = unicriterion_net_flows(&case.table());
    let settings = GaiaSettings {
        weighted: case.params["weighted"].as_bool().unwrap_or(false),
        matrix: GaiaMatrix::Covariance,
        divisor: if case.text("divisor") == Some("n-1") { GaiaDivisor::AllButOne } else { GaiaDivisor::All },
    };
    let found = gaia(&flows, &case.weights, settings);
    let rows: Vec<Vec<f64>> = flows.row_iter().map(|row| row.iter().copied().map(plus_zero).collect()).collect();
    Map::from_iter([
        ("unicriterion_net_flows".to_owned(), json!(rows)),
        ("eigenvalues".to_owned(), json!(found.eigenvalues)),
        ("delta_percent".to_owned(), json!(found.delta_percent)),
    ])
}
