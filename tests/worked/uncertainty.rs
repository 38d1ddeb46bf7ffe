//! Uncertain weights and scores, drawn.

use nalgebra::DMatrix;
use partnerfit::analysis::{
    DrawnSetting, ScoreDoubts, Shares, TableDraws, TableSimulation, Unwatched, entropy, simulate_table,
};
use partnerfit::model::Distribution;
use partnerfit::num::isa::Isa;
use partnerfit::ranking::method;
use partnerfit::region::Region;
use serde_json::{Map, Value, json};

use super::Found;
use super::case::{Case, numbers};
use super::ranking::settings;

/// How many draws: as FORMAT.md asks for results that are compared with sampled
/// ones; the tolerance follows the number where exact ones are expected.
fn draws(case: &Case) -> u64 {
    if case.tolerance.as_f64().is_some_and(|tolerance| tolerance < 1e-4) { 20_000 } else { 200_000 }
}

pub fn run(case: &Case) -> Option<Result<Found, String>> {
    match case.method.as_str() {
        "smaa-2" => Some(smaa_2(case)),
        "smaa-tri" => Some(smaa_tri(case)),
        "smaa-entropy" => Some(Ok(smaa_entropy(case))),
        _ => None,
    }
}

/// The weights that are drawn from.
fn region(case: &Case) -> Region {
    let ids = case.ids();
    let n = ids.len();
    let at = |id: &Value| ids.iter().position(|own| id == own).expect("a criterion");
    let list = |key: &str| case.params[key].as_array().cloned().unwrap_or_default();
    match case.text("weight_distribution").unwrap_or("uniform") {
        "order" => {
            let order: Vec<usize> = list("weight_order").iter().map(at).collect();
            let cut = |pair: &[usize]| {
                let mut cut = vec![0.0; n];
                (cut[pair[0]], cut[pair[1]]) = (1.0, -1.0);
                cut
            };
            Region::cut(n, order.windows(2).map(cut).collect())
        }
        "ratios" => {
            // Each weight from one that is known already.
            let mut weights: Vec<Option<f64>> = vec![None; n];
            weights[0] = Some(1.0);
            for _ in 0..n {
                for ratio in list("weight_ratios") {
                    let (a, b, r) = (at(&ratio[0]), at(&ratio[1]), ratio[2].as_f64().expect("a ratio"));
                    match (weights[a], weights[b]) {
                        (None, Some(known)) => weights[a] = Some(r * known),
                        (Some(known), None) => weights[b] = Some(known / r),
                        _ => {}
                    }
                }
            }
            let weights: Vec<f64> = weights.into_iter().map(|w| w.expect("a ratio for every weight")).collect();
            let total: f64 = weights.iter().sum();
            Region::point(weights.iter().map(|w| w / total).collect())
        }
        "intervals" => {
            // w_j ≥ low and w_j ≤ high, with Σw = 1 written in.
            let bounds = list("weight_intervals");
            let cut = |j: usize, bound: f64, sign: f64| {
                (0..n).map(|i| sign * (f64::from(u8::from(i == j)) - bound)).collect::<Vec<f64>>()
            };
            let of = |(j, bound): (usize, &Value)| {
                let ends = numbers(bound);
                [cut(j, ends[0], 1.0), cut(j, ends[1], -1.0)]
            };
            Region::cut(n, bounds.iter().enumerate().flat_map(of).collect())
        }
        _ => Region::any(n),
    }
}

/// What the scores are drawn from.
fn doubts(case: &Case) -> ScoreDoubts {
    let table = case.table();
    let law = |i: usize, j: usize| {
        let given = &case.params["measurements"][i][j];
        let number = |key: &str| given[key].as_f64().expect("a number");
        match given["distribution"].as_str() {
            Some("beta") => Distribution::beta(number("alpha"), number("beta"), 0.0, 1.0).expect("a beta law"),
            Some("normal") => Distribution::Normal { mean: number("mean"), sd: number("sd") },
            _ => Distribution::Exact(table.scores[(i, j)]),
        }
    };
    let laws: Vec<Vec<Distribution>> =
        (0..table.len()).map(|i| (0..table.criteria.len()).map(|j| law(i, j)).collect()).collect();
    let names: Vec<&str> = table.names.iter().map(String::as_str).collect();
    let ids: Vec<&str> = table.criteria.iter().map(|c| c.id.as_str()).collect();
    ScoreDoubts::independent(&names, &ids, &laws)
}

fn simulated(
    case: &Case,
    id: &str,
    params: Map<String, Value>,
    drawn: Option<DrawnSetting>,
) -> Result<TableSimulation, String> {
    let draws = TableDraws {
        entry: method(Some(id)).map_err(|finding| format!("{finding:?}"))?,
        params,
        table: case.table(),
        doubts: doubts(case),
        region: region(case),
        size: 1,
        minima: Vec::new(),
        asked: Vec::new(),
        decided: vec![0],
        drawn,
        samples: draws(case),
        seed: 1,
        threads: 2,
        isa: Isa::usual(),
    };
    simulate_table(&draws, &Unwatched).map_err(|problem| format!("{problem:?}"))
}

fn rows(matrix: &DMatrix<f64>) -> Value {
    json!(matrix.row_iter().map(|row| row.iter().copied().collect::<Vec<f64>>()).collect::<Vec<_>>())
}

/// The mean of all weights drawn: the central ones, each as often as its
/// candidate is first.
fn mean_weights(shares: &Shares) -> Vec<f64> {
    let criteria = shares.central_weights.iter().flatten().next().map_or(0, Vec::len);
    let parts = || (0..shares.central_weights.len()).zip(&shares.central_weights);
    (0..criteria)
        .map(|j| parts().filter_map(|(i, w)| Some(shares.acceptability[(i, 0)] * w.as_ref()?[j])).sum())
        .collect()
}

fn smaa_2(case: &Case) -> Result<Found, String> {
    // Values as they are, or on the scale of each criterion.
    let on_scale = case.text("normalisation") == Some("scale");
    let mut params = Map::new();
    params.insert("normalisation".to_owned(), json!(if on_scale { "scale" } else { "none" }));
    if let Some(outside) = case.text("outside").filter(|_| on_scale) {
        params.insert("outside".to_owned(), json!(outside));
    }
    let shares = simulated(case, if on_scale { "additive" } else { "wsm" }, params, None)?.shares;
    Ok(Found::from_iter([
        ("rank_acceptability".to_owned(), rows(&shares.acceptability)),
        ("central_weights".to_owned(), json!(shares.central_weights)),
        ("confidence_factors".to_owned(), json!(shares.confidence)),
        ("pairwise_winning".to_owned(), rows(&shares.pairwise)),
        ("weights".to_owned(), json!(mean_weights(&shares))),
        ("draws".to_owned(), json!(draws(case))),
    ]))
}

fn smaa_tri(case: &Case) -> Result<Found, String> {
    let mut found = Found::new();
    let range = case.numbers("cut_range");
    for rule in ["pessimistic", "optimistic"] {
        let mut params = settings(case)?;
        params.retain(|key, _| ["profiles", "categories"].contains(&key.as_str()));
        params.insert("rule".to_owned(), json!(rule));
        let drawn = DrawnSetting { setting: "cut".to_owned(), low: range[0], high: range[1] };
        let shares = simulated(case, "electre-tri-b", params, Some(drawn))?.shares;
        let classes = shares.classes.ok_or("no classes")?;
        found.insert(format!("category_acceptability_{rule}"), rows(&classes));
    }
    found.insert("draws".to_owned(), json!(draws(case)));
    Ok(found)
}

fn smaa_entropy(case: &Case) -> Found {
    let first: Vec<f64> = case.matrix("rank_acceptability").iter().filter_map(|row| row[0]).collect();
    Found::from_iter([("entropy".to_owned(), json!(entropy(&first, case.params["base"].as_f64().unwrap_or(2.0))))])
}
