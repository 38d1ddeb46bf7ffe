/// What one person's points are over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PointsOver {
    /// The goal with this id: its priority among the goals with the same parent.
    Goal(String),
    /// The criterion with this id.
    Criterion(String),
}

/// The importance that one person gives: a line of `people.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Name (by role).
    pub name: String,
    /// Points, least and greatest (equal where the person is sure); all over
    /// goals or all over criteria.
    pub points: Vec<(PointsOver, (f64, f64))>,
    /// Physical line in the file.
    pub line: usize,
}
