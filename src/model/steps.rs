use serde::Serialize;

/// What the rows or columns of a step stand for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum AxisOf {
    /// The candidates, in the order of the table.
    Candidates,
    /// The criteria, in the order of the table.
    Criteria,
    /// A single row or column.
    One,
    /// Anything else, by name: profiles, classes, components.
    Named(Vec<String>),
}

/// One intermediate table of a method, ready to be shown by anything that can
/// show a table: no reader needs to know the method.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    /// Id within the method, such as `value`.
    pub id: &'static str,
    /// What it is, in English and Dutch.
    pub caption: super::Label,
    /// What the rows are.
    pub rows: AxisOf,
    /// What the columns are.
    pub columns: AxisOf,
    /// The numbers, row by row; a yes or no is 1 or 0.
    pub values: Vec<Vec<f64>>,
}

impl Step {
    /// A table of candidates × criteria.
    #[must_use]
    pub fn table(id: &'static str, caption: super::Label, values: Vec<Vec<f64>>) -> Self {
        Self { id, caption, rows: AxisOf::Candidates, columns: AxisOf::Criteria, values }
    }

    /// A number per candidate.
    #[must_use]
    pub fn per_candidate(id: &'static str, caption: super::Label, values: &[f64]) -> Self {
        let values = values.iter().map(|x| vec![*x]).collect();
        Self { id, caption, rows: AxisOf::Candidates, columns: AxisOf::One, values }
    }

    /// A number per criterion.
    #[must_use]
    pub fn per_criterion(id: &'static str, caption: super::Label, values: &[f64]) -> Self {
        Self { id, caption, rows: AxisOf::One, columns: AxisOf::Criteria, values: vec![values.to_vec()] }
    }

    /// A number for every pair of candidates: row against column.
    #[must_use]
    pub fn pairs(id: &'static str, caption: super::Label, values: Vec<Vec<f64>>) -> Self {
        Self { id, caption, rows: AxisOf::Candidates, columns: AxisOf::Candidates, values }
    }

    /// A single number.
    #[must_use]
    pub fn one(id: &'static str, caption: super::Label, value: f64) -> Self {
        Self { id, caption, rows: AxisOf::One, columns: AxisOf::One, values: vec![vec![value]] }
    }
}

/// The tables of a method, in order; the last one holds the scores.
pub type Steps = Vec<Step>;
