//! Runs one worked example and gives its results by the names of the format.

pub mod case;
pub mod check;
mod judgements;
mod ranking;
mod region;
mod regression;
mod sensitivity;
mod uncertainty;
pub mod vocabulary;
mod votes;
mod weighting;

use serde_json::{Map, Value};

use case::Case;

/// Results by the names of the format.
pub type Found = Map<String, Value>;

/// What came of an example.
pub enum Run {
    Found(Found),
    Failed(String),
    /// There is no way in for its method.
    Unknown,
}

/// The way in of a family of methods; `None` for a method of another one.
type Way = fn(&Case) -> Option<Result<Found, String>>;

/// Runs `case`: each family of methods has its own way in.
pub fn run(case: &Case) -> Run {
    let ways: [Way; 8] = [
        votes::run,
        judgements::run,
        sensitivity::run,
        region::run,
        weighting::run,
        uncertainty::run,
        regression::run,
        ranking::run,
    ];
    match ways.iter().find_map(|way| way(case)) {
        Some(Ok(found)) => Run::Found(found),
        Some(Err(problem)) => Run::Failed(problem),
        None => Run::Unknown,
    }
}
