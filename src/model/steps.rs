use serde::Serialize;

/// What the rows or columns of a step stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum AxisOf {
    /// The candidates, in the order of the table.
    Candidates,
    /// The criteria, in the order of the table.
    Criteria,
    /// A single row or column.
    One,
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
    /// The numbers, row by row.
    pub values: Vec<Vec<f64>>,
}

/// The tables of a method, in order; the last one holds the scores.
pub type Steps = Vec<Step>;
