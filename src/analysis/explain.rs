//! Why one candidate stands above another.

/// What one criterion adds to the gap between two candidates.
#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    /// Position of the criterion.
    pub criterion: usize,
    /// Weight times difference in value, as a fraction; positive speaks for the
    /// first of the two.
    pub points: f64,
    /// Whether it belongs in a sentence: at least half of the largest on its
    /// side, or needed to cover the other side. At most three per side.
    pub notable: bool,
}

/// The shape of the explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// The first is nowhere worse: it stays ahead under every weighting.
    Dominance,
    /// One criterion alone outweighs everything on the other side.
    DecisiveCriterion(usize),
    /// Several together do.
    Several,
    /// The totals are equal.
    Tie,
}

/// Two candidates side by side; rows are positions in the ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The one with the higher (or equal) total.
    pub first: usize,
    /// The other.
    pub second: usize,
    /// Difference of the totals (fraction), not negative.
    pub gap: f64,
    /// What speaks for the first, largest first.
    pub pros: Vec<Argument>,
    /// What speaks for the second, largest first (points negative).
    pub cons: Vec<Argument>,
    /// The shape of the explanation.
    pub pattern: Pattern,
    /// What would make the two equal.
    pub change: PairChange,
}

/// What would have to change for the second to draw level with the first.
#[derive(Clone, Debug, PartialEq)]
pub struct PairChange {
    /// The smallest simultaneous change of weights: `Σ|Δw|` and the weights
    /// there; `None` when no weights do it.
    pub weights: Option<(f64, Vec<f64>)>,
    /// Per criterion: the second's score at which the totals are equal, or
    /// `None` when no score on the scale does it.
    pub scores: Vec<Option<f64>>,
    /// Per criterion: its weight (others in proportion) at which the totals are
    /// equal, nearest to the weight now, or `None` when there is none.
    pub single_weights: Vec<Option<f64>>,
}
