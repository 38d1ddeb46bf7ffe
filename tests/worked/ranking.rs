//! Methods of the ranking registry: by id, settings and steps, so that a new
//! one needs nothing here.

use partnerfit::model::{AxisOf, DecisionTable, Order, Step};
use partnerfit::num::{order_descending, ranks_along};
use partnerfit::ranking::{Method, Traits, method};
use serde_json::{Map, Value, json};

use super::Found;
use super::case::Case;

/// Settings that are a list in the order of the criteria.
const PER_CRITERION: &[&str] = &["ideal", "anti_ideal", "optimal", "characteristic_values"];
/// Settings that are one list in the order of the criteria per row.
const ROWS: &[&str] = &["profiles"];
/// Columns of 1 and 0 that the format gives as names.
const SETS: &[&str] = &["compromise_set", "kernel"];
/// Numbers 1 and 0 that the format gives as true and false.
const FLAGS: &[&str] = &["acceptable_advantage", "acceptable_stability"];
/// Columns of class numbers, 1 = best, that the format gives as lists of names.
const CLASSES: &[&str] = &["descending_classes", "ascending_classes"];
/// Columns of class numbers, 0 = worst, that the format gives by name.
const CATEGORIES: &[&str] = &["pessimistic", "optimistic"];

pub fn run(case: &Case) -> Option<Result<Found, String>> {
    let entry = method(Some(&case.method)).ok()?;
    Some(settings(case).and_then(|settings| {
        let built = entry.build(&settings).map_err(|findings| format!("{findings:?}"))?;
        let table = case.table();
        let refusals = entry.refusals(built.as_ref(), &table);
        if !refusals.is_empty() {
            return Err(format!("refused: {refusals:?}"));
        }
        Ok(results(case, built.as_ref(), entry.traits, &table))
    }))
}

/// The parameters as settings of the strategy file.
pub fn settings(case: &Case) -> Result<Map<String, Value>, String> {
    let ids = case.ids();
    let by_id = |list: &Value| -> Result<Value, String> {
        let list = list.as_array().filter(|list| list.len() == ids.len()).ok_or("not one per criterion")?;
        Ok(ids.iter().cloned().zip(list.iter().cloned()).collect::<Map<String, Value>>().into())
    };
    let params = case.params.as_object().cloned().unwrap_or_default();
    params
        .into_iter()
        .map(|(key, value)| {
            let value = match key.as_str() {
                key if PER_CRITERION.contains(&key) => by_id(&value)?,
                key if ROWS.contains(&key) => {
                    let rows: Result<Vec<Value>, String> = value.as_array().into_iter().flatten().map(by_id).collect();
                    Value::from(rows?)
                }
                _ => value,
            };
            Ok((key, value))
        })
        .collect()
}

fn results(case: &Case, method: &dyn Method, traits: &Traits, table: &DecisionTable) -> Found {
    let outcome = method.run(table, &case.weights);
    let mut found = Found::new();
    for step in method.steps(table, None, &case.weights) {
        found.insert(step.id.to_owned(), shaped(&step, case));
    }
    let merit: Vec<f64> =
        outcome.scores.iter().map(|score| if traits.lower_is_better { -score } else { *score }).collect();
    found.insert("scores".to_owned(), json!(outcome.scores));
    found.insert("ranks".to_owned(), json!(ranks_along(&order_descending(&merit, &table.names), &merit)));
    if let Order::Partial(relation) = &outcome.order {
        let n = table.len();
        let row = |i: usize| (0..n).map(|k| relation.between(i, k).id()).collect::<Vec<_>>();
        found.insert("relations".to_owned(), json!((0..n).map(row).collect::<Vec<_>>()));
    }
    found
}

/// A step in the shape of the format.
pub fn shaped(step: &Step, case: &Case) -> Value {
    let names = case.names();
    let first = || step.values.iter().map(|row| row[0]).collect::<Vec<f64>>();
    let chosen = |wanted: f64| -> Vec<&String> {
        let pairs = names.iter().zip(first());
        pairs.filter(|(_, x)| (x - wanted).abs() < 0.5).map(|(name, _)| name).collect()
    };
    match (step.id, &step.rows, &step.columns) {
        (id, ..) if SETS.contains(&id) => json!(chosen(1.0)),
        (id, ..) if FLAGS.contains(&id) => json!(step.values[0][0] > 0.5),
        (id, ..) if CLASSES.contains(&id) => {
            let last = first().into_iter().fold(0.0, f64::max);
            let classes = (1..).map(f64::from).take_while(|class| *class <= last + 0.5).map(chosen);
            json!(classes.collect::<Vec<_>>())
        }
        (id, ..) if CATEGORIES.contains(&id) => {
            let categories = case.params["categories"].as_array().cloned().unwrap_or_default();
            let name = |class: f64| {
                let numbered = (0_u32..).map(f64::from).zip(&categories);
                numbered.into_iter().find(|(at, _)| (at - class).abs() < 0.5).map(|(_, name)| name.clone())
            };
            json!(first().into_iter().map(name).collect::<Vec<_>>())
        }
        (_, AxisOf::One, AxisOf::One) => json!(step.values[0][0]),
        (_, _, AxisOf::One) => json!(first()),
        (_, AxisOf::One, _) => json!(step.values[0]),
        _ => json!(step.values),
    }
}
