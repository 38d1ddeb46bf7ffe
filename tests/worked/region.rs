//! Questions about a weighted sum over a region of weights.

use partnerfit::analysis::{Settings, Whether, evaluate, over_region};
use partnerfit::region::Assumption;
use serde_json::{Map, json};

use super::Found;
use super::case::Case;
use super::sensitivity::weighted;

pub fn run(case: &Case) -> Option<Result<Found, String>> {
    (case.method == "potential-optimality").then(|| potential_optimality(case))
}

fn potential_optimality(case: &Case) -> Result<Found, String> {
    // Weights of which only the order is used.
    let order: Vec<String> = case.params["weight_order"]
        .as_array()
        .map(|ids| ids.iter().filter_map(|id| id.as_str().map(str::to_owned)).collect())
        .unwrap_or_default();
    let place = |id: &String| order.iter().position(|other| other == id).unwrap_or(0);
    let weights: Vec<f64> = case.ids().iter().map(|id| 0.5_f64.powi(i32::try_from(place(id)).expect("few"))).collect();
    let assumption =
        if case.text("weight_constraint") == Some("order") { Assumption::SameOrder } else { Assumption::Any };
    let study = weighted(case, &weights, case.text("normalisation").unwrap_or("none"));
    let evaluation = evaluate(&study, &Settings::default()).map_err(|findings| format!("{findings:?}"))?;
    let found = over_region(&study, &evaluation, assumption).map_err(|findings| format!("{findings:?}"))?;
    let names = case.names();
    let by_name = |name: &String| {
        let row = evaluation.rows.iter().position(|row| row.name == *name).expect("ranked");
        &found.first[row]
    };
    Ok(Map::from_iter([
        ("max_margin".to_owned(), json!(names.iter().map(|name| by_name(name).margin).collect::<Option<Vec<f64>>>())),
        (
            "potentially_optimal".to_owned(),
            json!(names.iter().map(|name| by_name(name).first == Whether::Yes).collect::<Vec<bool>>()),
        ),
    ]))
}
