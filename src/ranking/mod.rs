//! Ranking methods: scores of candidates from scores on criteria and weights.
//!
//! A method is one file and one line in [`METHODS`]. Generic code knows it only
//! through [`Method`] and its [`Info`].

mod additive;

use std::fmt::Debug;

use nalgebra::DMatrix;
use serde_json::{Map, Value};

use crate::diag::{Diagnostic, Findings};
use crate::model::{Criterion, DecisionTable, Steps, Weights};
use crate::registry::{Info, unknown};

/// A ranking method with its settings.
pub trait Method: Debug + Send + Sync {
    /// Its settings as JSON, defaults included.
    fn params(&self) -> Value;

    /// Why it cannot be used for this table, one finding per reason; then nothing
    /// else is asked of it.
    fn refusals(&self, _table: &DecisionTable) -> Findings {
        Findings::new()
    }

    /// One score per candidate, more being better. Every score is finite.
    fn score(&self, table: &DecisionTable, weights: &Weights) -> Vec<f64>;

    /// The intermediate tables, the last of which holds the scores.
    fn steps(&self, table: &DecisionTable, weights: &Weights) -> Steps;

    /// The values v (candidates × criteria) for a method whose score is
    /// `Σ_j w_j · v_ij`; `None` for any other. It is what makes exact statements
    /// about weights possible.
    fn linear_values(&self, _table: &DecisionTable) -> Option<DMatrix<f64>> {
        None
    }

    /// The values that scores between `low` and `high` can have, when a value
    /// depends on nothing but its own score; else `None`.
    fn value_range(&self, _criterion: &Criterion, _low: f64, _high: f64) -> Option<(f64, f64)> {
        None
    }
}

/// Makes a method from the settings beside it.
type Build = fn(&Map<String, Value>) -> Result<Box<dyn Method>, Findings>;

/// A method in the registry.
#[derive(Debug)]
pub struct Entry {
    /// Its description.
    pub info: &'static Info,
    /// Its card.
    pub card: &'static str,
    build: Build,
}

impl Entry {
    /// The method with the given settings.
    ///
    /// # Errors
    /// One finding per setting that does not fit.
    pub fn build(&self, params: &Map<String, Value>) -> Result<Box<dyn Method>, Findings> {
        (self.build)(params)
    }
}

/// Every ranking method; the first is the default.
pub static METHODS: &[Entry] = &[additive::ENTRY];

/// The method called `id`, or the default.
///
/// # Errors
/// A finding that names the methods there are.
pub fn method(id: Option<&str>) -> Result<&'static Entry, Diagnostic> {
    let Some(id) = id else { return Ok(&METHODS[0]) };
    METHODS.iter().find(|entry| entry.info.id == id).ok_or_else(|| {
        let known: Vec<&str> = METHODS.iter().map(|entry| entry.info.id).collect();
        unknown(id, &known)
    })
}
