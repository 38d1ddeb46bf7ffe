//! Ballots and rankings: methods that have no decision table.

use partnerfit::agreement::measure;
use partnerfit::ranking::ballots::{Ballots, borda, copeland, kemeny, pairwise};
use serde_json::{Value, json};

use super::Found;
use super::case::{Case, numbers};

pub fn run(case: &Case) -> Option<Result<Found, String>> {
    match case.method.as_str() {
        "borda" | "copeland" | "kemeny" => Some(vote(case)),
        "rank-similarity" => Some(agreement(case)),
        _ => None,
    }
}

/// The lists under `key`.
fn lists(case: &Case, key: &str) -> Vec<Vec<f64>> {
    case.params[key].as_array().into_iter().flatten().map(numbers).collect()
}

fn vote(case: &Case) -> Result<Found, String> {
    let ballots = Ballots::new(&case.numbers("voters"), &lists(case, "rankings")).ok_or("no ballots")?;
    let names = case.names();
    let mut found = Found::new();
    match case.method.as_str() {
        "borda" => {
            found.insert("scores".to_owned(), json!(borda(&ballots)));
        }
        "copeland" => {
            found.insert("scores".to_owned(), json!(copeland(&ballots)));
            found.insert("pairwise".to_owned(), json!(pairwise(&ballots)));
        }
        _ => {
            let best = kemeny(&ballots);
            let named = |order: &Vec<usize>| order.iter().map(|&i| names[i].clone()).collect::<Vec<String>>();
            found.insert("score".to_owned(), json!(best.score));
            found.insert("rankings".to_owned(), json!(best.rankings.iter().map(named).collect::<Vec<_>>()));
        }
    }
    Ok(found)
}

fn agreement(case: &Case) -> Result<Found, String> {
    let id = case.text("coefficient").ok_or("no coefficient")?;
    let entry = measure(Some(id)).map_err(|finding| format!("{finding:?}"))?;
    let measure = entry.build(&serde_json::Map::new()).map_err(|findings| format!("{findings:?}"))?;
    let reference = case.numbers("reference");
    let values: Vec<Value> =
        lists(case, "rankings").iter().map(|ranking| json!(measure.between(&reference, ranking))).collect();
    Ok(Found::from_iter([("values".to_owned(), json!(values))]))
}
