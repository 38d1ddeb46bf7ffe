//! Reads examples in the format of `tests/golden/FORMAT.md`.
#![allow(clippy::disallowed_methods, reason = "tests touch files")]

use std::fs;
use std::path::Path;

use nalgebra::DMatrix;
use partnerfit::model::{
    Criterion, DecisionTable, Direction, Preference, PreferenceFunction, Scale, Threshold, ValueFunction,
};
use serde_json::Value;

/// One example.
#[derive(Clone, Debug)]
pub struct Case {
    pub id: String,
    pub method: String,
    /// The criteria as written.
    pub criteria: Vec<Value>,
    /// Their weights, scaled to sum 1 unless they are to be used as given;
    /// empty where there are none.
    pub weights: Vec<f64>,
    pub params: Value,
    pub expected: Value,
    pub tolerance: Value,
    /// Names and rows of `problem.csv`.
    pub rows: Vec<(String, Vec<f64>)>,
}

impl Case {
    /// Every example in `folder`, by id.
    pub fn read_all(folder: &Path) -> Vec<Self> {
        let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let mut folders: Vec<_> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
        folders.sort();
        folders.iter().filter(|folder| folder.join("case.json").exists()).map(|folder| Self::read(folder)).collect()
    }

    fn read(folder: &Path) -> Self {
        let text = fs::read_to_string(folder.join("case.json")).expect("readable");
        let case: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let table = fs::read(folder.join("problem.csv")).unwrap_or_default();
        let reader = csv::Reader::from_reader(table.as_slice());
        let rows = reader
            .into_records()
            .map(|record| {
                let record = record.expect("a row");
                let numbers = record.iter().skip(1).map(|cell| cell.trim().parse().expect("a number")).collect();
                (record[0].to_owned(), numbers)
            })
            .collect();
        Self::from_parts(&case, rows)
    }

    /// An example from the text of its `case.json` and its rows.
    pub fn from_parts(case: &Value, rows: Vec<(String, Vec<f64>)>) -> Self {
        let text = |key: &str| case[key].as_str().unwrap_or_default().to_owned();
        let criteria = case["criteria"].as_array().cloned().unwrap_or_default();
        let mut weights: Vec<f64> = criteria.iter().filter_map(|c| c["weight"].as_f64()).collect();
        if case["weights"] != "as-given" && !weights.is_empty() {
            let total: f64 = weights.iter().sum();
            for weight in &mut weights {
                *weight /= total;
            }
        }
        Self {
            id: text("id"),
            method: text("method"),
            criteria,
            weights,
            params: case["params"].clone(),
            expected: case["expected"].clone(),
            tolerance: case["tolerance"].clone(),
            rows,
        }
    }

    /// Ids of the criteria.
    pub fn ids(&self) -> Vec<String> {
        self.criteria.iter().map(|c| c["id"].as_str().expect("an id").to_owned()).collect()
    }

    /// Names of the alternatives.
    pub fn names(&self) -> Vec<String> {
        match self.params["alternatives"].as_array() {
            Some(names) => names.iter().map(|name| name.as_str().expect("a name").to_owned()).collect(),
            None => self.rows.iter().map(|row| row.0.clone()).collect(),
        }
    }

    /// The decision table.
    pub fn table(&self) -> DecisionTable {
        let column = |j: usize| self.rows.iter().map(|row| row.1[j]).collect::<Vec<f64>>();
        DecisionTable {
            names: self.names(),
            criteria: self.criteria.iter().enumerate().map(|(j, c)| criterion(c, &column(j))).collect(),
            scores: DMatrix::from_fn(self.rows.len(), self.criteria.len(), |i, j| self.rows[i].1[j]),
        }
    }

    /// A list of numbers among the parameters.
    pub fn numbers(&self, key: &str) -> Vec<f64> {
        numbers(&self.params[key])
    }

    /// A matrix among the parameters; `None` for null.
    pub fn matrix(&self, key: &str) -> Vec<Vec<Option<f64>>> {
        let rows = self.params[key].as_array().cloned().unwrap_or_default();
        rows.iter().map(|row| row.as_array().expect("a row").iter().map(Value::as_f64).collect()).collect()
    }

    /// A text among the parameters.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.params[key].as_str()
    }
}

/// A list of numbers.
pub fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().map(|list| list.iter().filter_map(Value::as_f64).collect()).unwrap_or_default()
}

fn criterion(given: &Value, column: &[f64]) -> Criterion {
    let id = given["id"].as_str().expect("an id");
    let (low, high) = partnerfit::num::range(column);
    let (low, high) = if low.is_finite() { (low, high) } else { (0.0, 1.0) };
    let points: Vec<(f64, f64)> = given["value"]
        .as_array()
        .map(|points| points.iter().map(|p| (p[0].as_f64().expect("x"), p[1].as_f64().expect("v"))).collect())
        .unwrap_or_default();
    let ends = match (given["min"].as_f64(), given["max"].as_f64(), points.first(), points.last()) {
        (Some(min), Some(max), ..) => (min, max),
        (_, _, Some(first), Some(last)) => (first.0, last.0),
        // No scale: the methods that use one always state it.
        _ if low < high => (low, high),
        _ => (low - 1.0, low + 1.0),
    };
    let scale = Scale::new(ends.0, ends.1).expect("two different ends");
    let target = || match &given["target"] {
        Value::Array(ends) => (ends[0].as_f64().expect("low"), ends[1].as_f64().expect("high")),
        one => (one.as_f64().expect("a target"), one.as_f64().expect("a target")),
    };
    let direction = match given["direction"].as_str() {
        Some("min") => Direction::Min,
        Some("target") => {
            let (from, to) = target();
            Direction::Target { target: f64::midpoint(from, to), tolerance: (to - from) / 2.0 }
        }
        _ => Direction::Max,
    };
    let mut criterion = Criterion::plain(id, direction, scale);
    if !points.is_empty() {
        criterion.value = ValueFunction::piecewise(points, scale).expect("a value function");
    }
    criterion.veto = threshold(&given["veto"]);
    let preference = &given["preference"];
    criterion.preference = if preference.is_object() {
        let function = match preference["function"].as_str().expect("a function") {
            "usual" => PreferenceFunction::Usual,
            "ushape" => PreferenceFunction::Ushape,
            "vshape" => PreferenceFunction::Vshape,
            "level" => PreferenceFunction::Level,
            "linear" => PreferenceFunction::Linear,
            _ => PreferenceFunction::Gaussian,
        };
        let s = preference["s"].as_f64();
        Some(Preference { function, q: threshold(&preference["q"]), p: threshold(&preference["p"]), s })
    } else if given["q"].is_null() && given["p"].is_null() {
        None
    } else {
        let (q, p) = (threshold(&given["q"]), threshold(&given["p"]));
        Some(Preference { function: PreferenceFunction::Linear, q, p, s: None })
    };
    criterion
}

fn threshold(value: &Value) -> Option<Threshold> {
    match value {
        Value::Object(parts) => {
            let part = |key: &str| parts.get(key).and_then(Value::as_f64).unwrap_or(0.0);
            Some(Threshold { base: part("base"), slope: part("slope") })
        }
        other => other.as_f64().map(Threshold::constant),
    }
}
