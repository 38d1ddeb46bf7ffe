//! Facts: what every generated sentence and table rests on.

use serde::Serialize;

use super::doc::FactCode;

/// Where a figure comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Source {
    /// One score.
    Cell {
        /// File name.
        file: String,
        /// Candidate.
        candidate: String,
        /// Criterion id.
        criterion: String,
        /// Physical line.
        line: usize,
        /// Position of the column, first = 1.
        column: usize,
    },
    /// A whole row of a table file.
    Row {
        /// File name.
        file: String,
        /// Whom it is about.
        candidate: String,
        /// Physical line.
        line: usize,
    },
    /// Something the strategy says.
    Strategy {
        /// File name.
        file: String,
        /// Which key or part.
        key: String,
        /// Line, where known.
        line: Option<usize>,
    },
    /// A setting of the run.
    Setting {
        /// What was set.
        key: String,
    },
}

/// A figure in a sentence or table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// What it is, such as `total`.
    pub name: String,
    /// The exact value.
    pub value: f64,
    /// As shown in the text.
    pub shown: String,
    /// What it rests on, beside what the whole fact rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

/// What a sentence or table states.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// Its code.
    pub code: FactCode,
    /// What kind of statement: the id of its message.
    pub kind: String,
    /// The statement in words (for a table, its caption).
    pub statement: String,
    /// Its figures, in order of appearance.
    pub figures: Vec<Figure>,
    /// What it rests on as a whole.
    pub sources: Vec<Source>,
}
