/// What a strategy says of how sure its scores are: the table `[doubt]`.
///
/// It counts where scores are drawn; the ranking itself goes by the scores as
/// they are given.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// What a trailing `?` widens a score by, to either side: a part of the
    /// scale.
    pub low_confidence: f64,
    /// What the grade of its evidence (E0 to E3) widens a score by, to either
    /// side: parts of the scale. `None` where the strategy does not say: a grade
    /// widens nothing then.
    pub grades: Option<[f64; 4]>,
    /// What several assessors of one score come to.
    pub assessors: Assessors,
    /// How the scores that one assessor gave hang together: `None` not at all,
    /// else the correlation, from 0 to 1 (one strict assessor is strict
    /// everywhere).
    pub by_assessor: Option<f64>,
}

impl Default for Doubt {
    /// A `?` is a tenth of the scale to either side; grades widen nothing; every
    /// assessor may be right; scores do not hang together.
    fn default() -> Self {
        Self { low_confidence: 0.1, grades: None, assessors: Assessors::default(), by_assessor: None }
    }
}

/// Grades of evidence: own claim, desk research, checked reference, verified.
pub const GRADES: [&str; 4] = ["E0", "E1", "E2", "E3"];

/// What the values of several assessors of one score come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Assessors {
    /// One of them is right, each as likely as the other.
    #[default]
    Empirical,
    /// Anything from the least to the greatest.
    Range,
    /// The normal law with their mean and standard deviation.
    Normal,
}

impl Assessors {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Empirical, Self::Range, Self::Normal];

    /// The word used in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Empirical => "empirical",
            Self::Range => "range",
            Self::Normal => "normal",
        }
    }
}
