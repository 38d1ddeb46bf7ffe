use super::distribution::Distribution;

/// One line of `evidence.csv`: why a score is what it is, by whom, from where.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// Candidate name as in the candidates file.
    pub candidate: String,
    /// Criterion id.
    pub criterion: String,
    /// Who judged (by role).
    pub assessor: Option<String>,
    /// The score this assessor gave.
    pub value: Option<f64>,
    /// Lowest plausible score.
    pub low: Option<f64>,
    /// Highest plausible score.
    pub high: Option<f64>,
    /// What this assessor says the score is drawn from, as stated.
    pub distribution: Option<Distribution>,
    /// The reason in words.
    pub reason: Option<String>,
    /// Where it was found.
    pub source: Option<String>,
    /// E0 own claim, E1 desk research, E2 checked reference, E3 verified.
    pub grade: Option<String>,
    /// Date (ISO).
    pub date: Option<String>,
    /// Physical line in the file.
    pub line: usize,
}
