//! Judgements that form a tree or a network, or have gaps.

use partnerfit::weighting::{
    Cluster, LambdaMax, Network, Node, RandomIndex, Rules, Synthesis, WeightMethod, hierarchy, judged, limit,
};
use serde_json::{Map, Value, json};

use super::Found;
use super::case::Case;

pub fn run(case: &Case) -> Option<Result<Found, String>> {
    match case.method.as_str() {
        "ahp" => Some(ahp(case)),
        "ahp-incomplete" => Some(incomplete(case)),
        "ahp-hierarchy" => Some(tree(case)),
        "anp" => Some(network(case)),
        _ => None,
    }
}

fn rules(case: &Case) -> Rules {
    Rules {
        weight_method: match case.text("weight_method") {
            Some("geometric-mean") => WeightMethod::GeometricMean,
            Some("column-mean") => WeightMethod::ColumnMean,
            _ => WeightMethod::Eigenvector,
        },
        lambda_max: match case.text("lambda_max") {
            Some("mean-ratio") => LambdaMax::MeanRatio,
            _ => LambdaMax::Eigenvalue,
        },
        random_index: match case.text("random_index") {
            Some("saaty-2008") => RandomIndex::Saaty2008,
            _ => RandomIndex::Saaty1980,
        },
    }
}

fn items(case: &Case) -> Vec<String> {
    let n = case.matrix("pairwise").len();
    let ids = case.ids();
    if ids.len() == n { ids } else { (1..=n).map(|i| format!("C{i}")).collect() }
}

fn ahp(case: &Case) -> Result<Found, String> {
    let items = items(case);
    let names: Vec<&str> = items.iter().map(String::as_str).collect();
    let found = judged(&names, &case.matrix("pairwise"), rules(case)).map_err(|findings| format!("{findings:?}"))?;
    Ok(Map::from_iter([
        ("weights".to_owned(), json!(found.weights)),
        ("lambda_max".to_owned(), json!(found.consistency.lambda_max)),
        ("consistency_index".to_owned(), json!(found.consistency.consistency_index)),
        ("consistency_ratio".to_owned(), json!(found.consistency.consistency_ratio)),
    ]))
}

fn incomplete(case: &Case) -> Result<Found, String> {
    let items = items(case);
    let names: Vec<&str> = items.iter().map(String::as_str).collect();
    let found = judged(&names, &case.matrix("pairwise"), Rules::default()).map_err(|f| format!("{f:?}"))?;
    let cells = found.gaps.iter().map(|&(i, k)| json!([items[i], items[k], found.completed[i][k]]));
    Ok(Map::from_iter([
        ("completed".to_owned(), cells.collect::<Vec<Value>>().into()),
        ("weights".to_owned(), json!(found.weights)),
    ]))
}

fn tree(case: &Case) -> Result<Found, String> {
    let nodes: Vec<Node> = case.params["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|node| serde_json::from_value(node.clone()).map_err(|error| error.to_string()))
        .collect::<Result<_, String>>()?;
    let synthesis = if case.text("synthesis") == Some("ideal") { Synthesis::Ideal } else { Synthesis::Distributive };
    let found = hierarchy(&case.names(), &nodes, rules(case), synthesis).map_err(|f| format!("{f:?}"))?;
    let local = found.nodes.iter().map(|(id, _, judged)| (id.clone(), json!(judged.weights)));
    let global = found.global_weights.iter().map(|(id, weight)| (id.clone(), json!(weight)));
    Ok(Map::from_iter([
        ("scores".to_owned(), json!(found.scores)),
        ("ranks".to_owned(), json!(found.ranks)),
        ("node_weights".to_owned(), Value::Object(local.collect())),
        ("global_weights".to_owned(), Value::Object(global.collect())),
    ]))
}

fn network(case: &Case) -> Result<Found, String> {
    let texts = |value: &Value| -> Vec<String> {
        value.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
    };
    let clusters = case.params["clusters"].as_array().into_iter().flatten().map(|cluster| Cluster {
        id: cluster["id"].as_str().unwrap_or_default().to_owned(),
        elements: texts(&cluster["elements"]),
    });
    let rows = case.matrix("supermatrix");
    let network = Network {
        elements: texts(&case.params["elements"]),
        clusters: clusters.collect(),
        supermatrix: rows.into_iter().map(|row| row.into_iter().map(|x| x.unwrap_or(0.0)).collect()).collect(),
        column: case.text("column").unwrap_or_default().to_owned(),
    };
    let found = limit(&network).map_err(|findings| format!("{findings:?}"))?;
    if case.text("limit_method") == Some("power") && !found.settles {
        return Err("the powers do not settle".to_owned());
    }
    let clusters = found.clusters.iter().map(|(id, parts)| (id.clone(), json!(parts)));
    Ok(Map::from_iter([
        ("limit_vector".to_owned(), json!(found.vector)),
        ("cluster_priorities".to_owned(), Value::Object(clusters.collect())),
    ]))
}
