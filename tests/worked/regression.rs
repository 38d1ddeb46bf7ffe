//! What comparisons of candidates say of the others.

use partnerfit::analysis::{CandidateStatement, Conflict, Monotone, Whether, regress};
use serde_json::{Map, Value, json};

use super::Found;
use super::case::Case;

pub fn run(case: &Case) -> Option<Result<Found, String>> {
    matches!(case.method.as_str(), "uta-gms" | "grip").then(|| relations(case))
}

fn relations(case: &Case) -> Result<Found, String> {
    let table = case.table();
    let place = |name: &Value| {
        let known = table.names.iter().position(|known| Some(known.as_str()) == name.as_str());
        known.ok_or_else(|| format!("no alternative {name}"))
    };
    let pair = |two: &Value| Ok::<_, String>((place(&two[0])?, place(&two[1])?));
    let list = |key: &str| case.params[key].as_array().cloned().unwrap_or_default();
    let mut statements = Vec::new();
    for two in list("preferences") {
        let (a, b) = pair(&two)?;
        statements.push(CandidateStatement::Prefers(a, b));
    }
    for four in list("intensities") {
        statements.push(CandidateStatement::PrefersMore(pair(&four[0])?, pair(&four[1])?));
    }
    let shape = match case.text("value_functions") {
        None | Some("non-decreasing") => Monotone::NonDecreasing,
        Some("strictly-increasing") => Monotone::StrictlyIncreasing,
        Some(other) => return Err(format!("no value functions {other:?}")),
    };
    let found = regress(&table, &statements, shape).map_err(|conflict| match conflict {
        Conflict::Statements(which) => format!("statements {which:?} contradict each other"),
        Conflict::Undecided => "not decided".to_owned(),
    })?;
    let matrix = |holds: &dyn Fn(usize, usize) -> Whether| -> Value {
        let row = |a: usize| {
            (0..table.len()).map(move |b| match holds(a, b) {
                Whether::Yes => json!(true),
                Whether::No => json!(false),
                Whether::Undecided => Value::Null,
            })
        };
        (0..table.len()).map(|a| row(a).collect::<Vec<Value>>()).collect()
    };
    Ok(Map::from_iter([
        ("necessary".to_owned(), matrix(&|a, b| found.necessary(a, b))),
        ("possible".to_owned(), matrix(&|a, b| found.possible(a, b))),
        ("epsilon_max".to_owned(), json!(found.epsilon_max)),
    ]))
}
