//! How far can a weight or a score go before the outcome changes: exact, no
//! sampling, for methods whose score is linear in the weights.
//!
//! Rows are positions in the ranking of the [`Evaluation`](super::Evaluation).
//! With interval scores the margins hold for every score the cells allow; the
//! other results are about the middle values.

/// What may change: who is first, or who is on the shortlist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Claim {
    /// First place.
    First,
    /// The shortlist as a set.
    Shortlist,
}

/// The relative error on all weights at once that is still safe.
#[derive(Clone, Debug, PartialEq)]
pub struct Margin {
    /// The margin as a fraction of each weight, 0..=1; 1 means any error up to
    /// its whole size.
    pub margin: f64,
    /// The row that could be passed.
    pub holder: usize,
    /// The row that could pass it.
    pub rival: usize,
}

/// A point at which a claim ends as one weight moves.
#[derive(Clone, Debug, PartialEq)]
pub struct Flip {
    /// The claim.
    pub claim: Claim,
    /// The weight (fraction) at which the two totals are equal.
    pub at: f64,
    /// The row that comes in (takes first place, enters the shortlist), unless
    /// a place stays empty.
    pub row_in: Option<usize>,
    /// The row that goes out.
    pub row_out: Option<usize>,
}

/// The weight of one criterion moved over [0, 1], the others in proportion.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightSpan {
    /// Position of the criterion.
    pub criterion: usize,
    /// Its weight now.
    pub weight: f64,
    /// Where first place holds.
    pub first: (f64, f64),
    /// Where the shortlist as a set holds.
    pub shortlist: (f64, f64),
    /// Who comes in and goes out at each end that is not 0 or 1.
    pub flips: Vec<Flip>,
}

/// The smallest simultaneous change of weights that changes a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct NearestChange {
    /// The claim.
    pub claim: Claim,
    /// `Σ |Δw|`.
    pub distance: f64,
    /// The weights at which the totals are equal.
    pub weights: Vec<f64>,
    /// The row that comes in, unless a place stays empty.
    pub row_in: Option<usize>,
    /// The row that goes out.
    pub row_out: Option<usize>,
}

/// What the change of one score does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// Comes onto the shortlist.
    Enters,
    /// Falls off the shortlist.
    Leaves,
    /// Becomes first.
    BecomesFirst,
    /// Loses first place.
    LosesFirst,
}

impl Effect {
    /// The claim it is about.
    #[must_use]
    pub fn claim(self) -> Claim {
        match self {
            Self::Enters | Self::Leaves => Claim::Shortlist,
            Self::BecomesFirst | Self::LosesFirst => Claim::First,
        }
    }
}

/// The smallest change of one score that has an effect, all else equal.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreChange {
    /// Whose score.
    pub row: usize,
    /// On which criterion.
    pub criterion: usize,
    /// The score now, natural units (the middle of an interval).
    pub value: f64,
    /// The score at which the totals are equal, or `None` when no score on the
    /// scale does it.
    pub to: Option<f64>,
    /// What it does.
    pub effect: Effect,
    /// The row whose place is taken or that takes the place.
    pub other: Option<usize>,
}

/// One bar of the tornado: what the lead of the first does as one weight varies.
#[derive(Clone, Debug, PartialEq)]
pub struct TornadoBar {
    /// Position of the criterion.
    pub criterion: usize,
    /// Weight at the low end.
    pub weight_low: f64,
    /// Weight at the high end.
    pub weight_high: f64,
    /// Lead of the present leader over its best rival at the low end (negative:
    /// it is passed).
    pub lead_low: f64,
    /// The same at the high end.
    pub lead_high: f64,
    /// The row that is first at the low end.
    pub first_low: usize,
    /// The row that is first at the high end.
    pub first_high: usize,
}

/// All of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    /// For first place; `None` with a single candidate.
    pub margin_first: Option<Margin>,
    /// For the shortlist; `None` when nobody is left outside it.
    pub margin_shortlist: Option<Margin>,
    /// One per criterion.
    pub weights: Vec<WeightSpan>,
    /// One per claim that can change at all.
    pub nearest: Vec<NearestChange>,
    /// Per candidate, criterion and effect.
    pub scores: Vec<ScoreChange>,
    /// One per criterion, the widest swing first; weights varied by
    /// [`TORNADO_RANGE`] of their value.
    pub tornado: Vec<TornadoBar>,
    /// Pairs (row, row): the first is nowhere worse and somewhere better, so it
    /// stays ahead under every weighting.
    pub dominance: Vec<(usize, usize)>,
}

/// How far the tornado varies each weight, as a fraction of its value.
pub const TORNADO_RANGE: f64 = 0.2;
