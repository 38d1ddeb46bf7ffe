use serde::Serialize;

/// What kind of reasoning a method follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Family {
    /// Values on fixed scales are added.
    Value,
    /// Ratios to a reference within the table.
    Ratio,
    /// Distance to the best and the worst.
    Distance,
    /// Pairs are compared, criterion by criterion.
    Outranking,
    /// Only the order on each criterion counts: criteria vote.
    Ordinal,
}

impl Family {
    /// The word used in output.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Ratio => "ratio",
            Self::Distance => "distance",
            Self::Outranking => "outranking",
            Self::Ordinal => "ordinal",
        }
    }
}

/// What a method gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Gives {
    /// A complete order.
    Total,
    /// A partial order.
    Partial,
    /// Ordered classes.
    Classes,
}

/// The least informative kind of scale on which the result means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Measurement {
    /// Only the order of scores counts.
    Ordinal,
    /// Differences count: a shift of all scores changes nothing.
    Interval,
    /// Ratios count: the scale needs a true zero.
    Ratio,
}

/// How scores are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Between 0 and 1: shown as points of 100.
    Points,
    /// Any number: shown as it is.
    Plain,
}

/// What generic code must know of a ranking method beside its description.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(clippy::struct_excessive_bools, reason = "a list of independent properties")]
pub struct Traits {
    /// What kind of reasoning it follows.
    pub family: Family,
    /// What it gives.
    pub gives: Gives,
    /// Whether a lower score is better.
    pub lower_is_better: bool,
    /// How its scores are shown, with the default settings.
    pub unit: Unit,
    /// The least informative kind of scale on which its result means something.
    pub measurement: Measurement,
    /// Whether every score must be above 0, with the default settings.
    pub needs_positive: bool,
    /// Whether it uses indifference, preference and veto thresholds.
    pub uses_thresholds: bool,
    /// Whether a criterion without weight still counts, as one with a veto does.
    pub zero_weight_counts: bool,
    /// Whether it builds a table of all pairs of candidates: quadratic in their
    /// number, in time and in memory.
    pub pairwise: bool,
    /// Whether a run takes more than a moment with tens of candidates, so that a
    /// comparison of all methods leaves it out unless asked.
    pub slow: bool,
}

impl Traits {
    /// A complete order from scores where more is better, in points of 100, on
    /// interval scales; the other entries differ from it by what they name.
    pub const PLAIN: Self = Self {
        family: Family::Value,
        gives: Gives::Total,
        lower_is_better: false,
        unit: Unit::Points,
        measurement: Measurement::Interval,
        needs_positive: false,
        uses_thresholds: false,
        zero_weight_counts: false,
        pairwise: false,
        slow: false,
    };
}
