use serde::Serialize;

use super::candidates::Candidates;
use super::evidence::Evidence;
use super::person::Person;
use super::strategy::Strategy;

/// What a file is in a study.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The collaboration strategy.
    Strategy,
    /// The candidates.
    Candidates,
    /// Reasons and sources beside the scores.
    Evidence,
    /// Decision makers with their own weights.
    People,
}

/// How a table file was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Dialect {
    /// Delimiter, or `xlsx`, `ods` for a workbook.
    pub delimiter: String,
    /// Decimal sign.
    pub decimal: String,
    /// Encoding.
    pub encoding: String,
}

/// A file that went into a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub struct Input {
    /// What it is.
    pub role: Role,
    /// File name without folder.
    pub file: String,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
    /// Number of data rows, for a table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<usize>,
    /// How it was read, for a table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dialect: Option<Dialect>,
}

/// Everything a result is made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Study {
    /// The strategy; made up from the columns when none was given.
    pub strategy: Strategy,
    /// Whether a strategy was given.
    pub strategy_given: bool,
    /// The candidates.
    pub candidates: Candidates,
    /// Reasons and sources.
    pub evidence: Vec<Evidence>,
    /// Decision makers with their own weights.
    pub people: Vec<Person>,
    /// The files.
    pub inputs: Vec<Input>,
}
