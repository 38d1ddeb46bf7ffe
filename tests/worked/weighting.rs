//! Methods of the weighting registry: by id, settings and steps.

use partnerfit::model::{Criterion, Direction, Scale};
use partnerfit::weighting::{Entry, Importance, WEIGHTERS, srf_percent};
use serde_json::{Map, Value, json};

use super::Found;
use super::case::Case;
use super::ranking::shaped;

pub fn run(case: &Case) -> Option<Result<Found, String>> {
    if case.method == "srf" {
        return Some(simos(case));
    }
    let entry = WEIGHTERS.iter().find(|entry| entry.info.id == case.method)?;
    Some(weigh(case, entry))
}

fn weigh(case: &Case, entry: &Entry) -> Result<Found, String> {
    let method = entry.build(&settings(case)).map_err(|findings| format!("{findings:?}"))?;
    let table = (!case.rows.is_empty()).then(|| case.table());
    let criteria = table.as_ref().map_or_else(|| plain(case), |table| table.criteria.clone());
    let importance = Importance { table: table.as_ref(), ..Importance::of(&criteria) };
    let weighing = method.weigh(importance).map_err(|findings| format!("{findings:?}"))?;
    let mut found = Found::new();
    for step in &weighing.steps {
        found.insert(step.id.to_owned(), shaped(step, case));
    }
    found.insert("weights".to_owned(), json!(weighing.weights.as_slice()));
    Ok(found)
}

/// Ids of the criteria; where a case has none, they are numbered.
fn ids(case: &Case) -> Vec<String> {
    let count = ["positions", "points", "best_to_others"].iter().map(|key| case.numbers(key).len()).max();
    let ids = case.ids();
    if ids.is_empty() { (1..=count.unwrap_or(0)).map(|j| format!("C{j}")).collect() } else { ids }
}

fn plain(case: &Case) -> Vec<Criterion> {
    let scale = Scale::new(0.0, 1.0).expect("two different ends");
    ids(case).into_iter().map(|id| Criterion::plain(id, Direction::Max, scale)).collect()
}

/// The parameters as settings of the strategy file.
fn settings(case: &Case) -> Map<String, Value> {
    let ids = ids(case);
    let by_id = |values: Vec<f64>| -> Value {
        ids.iter().cloned().zip(values.into_iter().map(Value::from)).collect::<Map<String, Value>>().into()
    };
    let mut settings = Map::new();
    for (key, value) in case.params.as_object().into_iter().flatten() {
        match key.as_str() {
            "points" => {
                settings.insert("swing".to_owned(), by_id(case.numbers(key)));
            }
            "best_to_others" | "others_to_worst" | "breakpoints" => {
                settings.insert(key.clone(), by_id(case.numbers(key)));
            }
            "positions" => {
                let mut order: Vec<(f64, &String)> = case.numbers(key).into_iter().zip(&ids).collect();
                order.sort_by(|a, b| a.0.total_cmp(&b.0));
                settings.insert("order".to_owned(), order.into_iter().map(|(_, id)| id.as_str()).collect());
            }
            "ranking" => {
                let names = case.names();
                let ranks = case.numbers(key);
                let mut levels = ranks.clone();
                levels.sort_by(f64::total_cmp);
                levels.dedup();
                let at = |level: f64| -> Vec<&String> {
                    let members = names.iter().zip(&ranks).filter(|(_, rank)| (*rank - level).abs() < 0.5);
                    members.map(|(name, _)| name).collect()
                };
                settings.insert(key.clone(), json!(levels.into_iter().map(at).collect::<Vec<_>>()));
            }
            _ => {
                settings.insert(key.clone(), value.clone());
            }
        }
    }
    settings
}

fn simos(case: &Case) -> Result<Found, String> {
    let whole = |key: &str| -> Vec<usize> {
        let value = case.params[key].as_array().cloned().unwrap_or_default();
        value.iter().filter_map(Value::as_u64).filter_map(|x| usize::try_from(x).ok()).collect()
    };
    let decimals = case.params["decimals"].as_u64().and_then(|d| u8::try_from(d).ok());
    let z = case.params["z"].as_f64().ok_or("no z")?;
    let percent = srf_percent(&whole("positions"), &whole("blank_positions"), z, decimals).ok_or("no weights")?;
    Ok(Found::from_iter([("weights_percent".to_owned(), json!(percent))]))
}
