use super::criterion::{Criterion, MissingPolicy};

/// What a cell says.
#[derive(Clone, Debug, PartialEq)]
pub enum Score {
    /// One number.
    Exact(f64),
    /// Anything from `low` to `high`.
    Interval {
        /// Lowest score.
        low: f64,
        /// Highest score.
        high: f64,
    },
    /// No score; holds the marker as written (empty text for an empty cell).
    Missing(String),
}

/// A score with what was written around it and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The score.
    pub score: Score,
    /// Written with a trailing `?`.
    pub low_confidence: bool,
    /// Physical line (row number in a workbook).
    pub line: usize,
    /// Column position, first = 1.
    pub column: usize,
}

impl Cell {
    /// The scores this cell allows under `policy`, as an interval in natural
    /// units (both ends equal when it is exact). `None` when the score is
    /// missing and the policy gives it no place on the scale.
    #[must_use]
    pub fn interval(&self, criterion: &Criterion, policy: MissingPolicy) -> Option<(f64, f64)> {
        match (&self.score, policy) {
            (Score::Exact(x), _) => Some((*x, *x)),
            (Score::Interval { low, high }, _) => Some((*low, *high)),
            (Score::Missing(_), MissingPolicy::Range) => Some((criterion.scale.min(), criterion.scale.max())),
            (Score::Missing(_), MissingPolicy::Worst) => Some((criterion.worst_score(), criterion.worst_score())),
            (Score::Missing(_), MissingPolicy::Refuse | MissingPolicy::Exclude) => None,
        }
    }

    /// Whether there is no score.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        matches!(self.score, Score::Missing(_))
    }
}

/// A column that is not a criterion: kept, shown, usable in conditions, never
/// scored.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// Column name.
    pub name: String,
    /// One text per candidate, in order.
    pub values: Vec<String>,
    /// The same as numbers, read with the decimal sign of the file; `None` where a
    /// text is no plain number.
    pub numbers: Vec<Option<f64>>,
}

/// The candidates as read: names, cells for every criterion, attributes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Candidates {
    /// Names, in file order.
    pub names: Vec<String>,
    /// Physical line of each candidate.
    pub lines: Vec<usize>,
    /// Cells, candidate by candidate, each in the order of the criteria of the
    /// strategy.
    pub cells: Vec<Vec<Cell>>,
    /// Other columns.
    pub attributes: Vec<Attribute>,
}

impl Candidates {
    /// Number of candidates.
    #[must_use]
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there is no candidate.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Position of the candidate called `name`.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|n| n == name)
    }

    /// The attribute called `name`.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|a| a.name == name)
    }
}
