use serde::{Deserialize, Serialize};

use super::label::Label;
use super::value::ValueFunction;

/// The two ends of a fixed scale in natural units.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Scale {
    min: f64,
    max: f64,
}

impl Scale {
    /// A scale from `min` to `max`; `None` unless both are finite and
    /// `min < max`.
    #[must_use]
    pub fn new(min: f64, max: f64) -> Option<Self> {
        (min.is_finite() && max.is_finite() && min < max && (max - min).is_finite()).then_some(Self { min, max })
    }

    /// The low end.
    #[must_use]
    pub fn min(self) -> f64 {
        self.min
    }

    /// The high end.
    #[must_use]
    pub fn max(self) -> f64 {
        self.max
    }

    /// Whether `x` lies on the scale, ends included.
    #[must_use]
    pub fn contains(self, x: f64) -> bool {
        (self.min..=self.max).contains(&x)
    }

    /// The length of the scale.
    #[must_use]
    pub fn span(self) -> f64 {
        self.max - self.min
    }

    /// The middle of the scale.
    #[must_use]
    pub fn middle(self) -> f64 {
        f64::midpoint(self.min, self.max)
    }
}

/// Which scores are better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Direction {
    /// More is better.
    Max,
    /// Less is better.
    Min,
    /// Best within `tolerance` of `target`, worse on either side.
    Target {
        /// The best score.
        target: f64,
        /// How far from it is still as good.
        tolerance: f64,
    },
}

impl Direction {
    /// The word used in files: `max`, `min` or `target`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Max => "max",
            Self::Min => "min",
            Self::Target { .. } => "target",
        }
    }
}

/// The question a criterion helps to answer.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Axis {
    /// Why ally: what the partner adds.
    #[default]
    Value,
    /// Will it work: relation, trust, organisation.
    Workability,
    /// What can go wrong.
    Exposure,
}

impl Axis {
    /// All axes, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Value, Self::Workability, Self::Exposure];

    /// The word used in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Workability => "workability",
            Self::Exposure => "exposure",
        }
    }
}

/// What a missing score does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum MissingPolicy {
    /// No result until the score is there.
    #[default]
    Refuse,
    /// The score may be anything on the scale: results become intervals.
    Range,
    /// The worse end of the scale.
    Worst,
    /// The candidate leaves the ranking and is listed.
    Exclude,
}

impl MissingPolicy {
    /// All policies.
    pub const ALL: [Self; 4] = [Self::Refuse, Self::Range, Self::Worst, Self::Exclude];

    /// The word used in files and options.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Refuse => "refuse",
            Self::Range => "range",
            Self::Worst => "worst",
            Self::Exclude => "exclude",
        }
    }
}

/// A knock-out on the score itself, in natural units, outside the sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// Lowest score that passes.
    pub min: Option<f64>,
    /// Highest score that passes.
    pub max: Option<f64>,
}

impl Gate {
    /// Whether `x` passes.
    #[must_use]
    pub fn passes(self, x: f64) -> bool {
        self.min.is_none_or(|min| x >= min) && self.max.is_none_or(|max| x <= max)
    }

    /// Whether everything passes, there being no bound.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.min.is_none() && self.max.is_none()
    }
}

/// The shape of an outranking preference function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the names are the field's own; the strategy schema explains them")]
pub enum PreferenceFunction {
    Usual,
    Ushape,
    Vshape,
    Level,
    Linear,
    Gaussian,
}

/// A threshold that may grow with the score: `base + slope · g`, where `g` is
/// the score of the first of the pair in "a outranks b".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Threshold {
    /// The part that does not depend on the score, in natural units.
    pub base: f64,
    /// The part that grows with the score; 0 for a constant threshold.
    pub slope: f64,
}

impl Threshold {
    /// The same whatever the score.
    #[must_use]
    pub fn constant(base: f64) -> Self {
        Self { base, slope: 0.0 }
    }

    /// The threshold for a pair whose first has score `g`.
    #[must_use]
    pub fn at(self, g: f64) -> f64 {
        if self.slope == 0.0 { self.base } else { self.base + self.slope * g }
    }
}

/// Thresholds for outranking methods, in natural units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Preference {
    /// Shape.
    pub function: PreferenceFunction,
    /// Indifference threshold: a difference up to it does not count.
    pub q: Option<Threshold>,
    /// Preference threshold: from it on a difference counts in full.
    pub p: Option<Threshold>,
    /// Inflection point of the gaussian shape.
    pub s: Option<f64>,
}

/// One thing candidates are judged on.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion {
    /// Id: the key in files and output.
    pub id: String,
    /// Code in the built-in catalogue, such as `A1`.
    pub code: Option<String>,
    /// Name.
    pub label: Label,
    /// One sentence on what is meant.
    pub definition: Label,
    /// Which scores are better.
    pub direction: Direction,
    /// The fixed scale.
    pub scale: Scale,
    /// Score to value.
    pub value: ValueFunction,
    /// Words for the levels 1..=5, from worst to best; empty or five.
    pub anchors: Vec<Label>,
    /// Unit of the scores, such as `EUR`.
    pub unit: Option<String>,
    /// Which question it helps to answer.
    pub axis: Axis,
    /// The heading it stands under.
    pub group: Option<String>,
    /// Knock-out.
    pub gate: Gate,
    /// What a missing score does.
    pub missing: MissingPolicy,
    /// Whether only the order of its scores counts where scores are drawn.
    pub ordinal: bool,
    /// Thresholds for outranking methods.
    pub preference: Option<Preference>,
    /// Veto threshold for outranking methods.
    pub veto: Option<Threshold>,
    /// The `weight` key: points, where no goals are given.
    pub points: Option<f64>,
    /// Which of the 15 ingredients of the three building blocks it serves.
    pub ingredients: Vec<String>,
    /// Where evidence for a score is found.
    pub evidence_hint: Label,
    /// Keys into `criteria/references.bib`.
    pub refs: Vec<String>,
    /// Line of its definition in the strategy file.
    pub line: Option<usize>,
}

impl Criterion {
    /// A plain criterion: linear value on a fixed scale, everything else at its
    /// default.
    #[must_use]
    pub fn plain(id: impl Into<String>, direction: Direction, scale: Scale) -> Self {
        let id = id.into();
        Self {
            code: None,
            label: Label::same(id.clone()),
            definition: Label::default(),
            direction,
            scale,
            value: ValueFunction::linear(direction, scale),
            anchors: Vec::new(),
            unit: None,
            axis: Axis::default(),
            group: None,
            gate: Gate::default(),
            missing: MissingPolicy::default(),
            ordinal: false,
            preference: None,
            veto: None,
            points: None,
            ingredients: Vec::new(),
            evidence_hint: Label::default(),
            refs: Vec::new(),
            line: None,
            id,
        }
    }

    /// The score with the least value: what a missing score counts as under
    /// [`MissingPolicy::Worst`].
    #[must_use]
    pub fn worst_score(&self) -> f64 {
        self.extreme_score(|a, b| a < b)
    }

    /// The score with the greatest value.
    #[must_use]
    pub fn best_score(&self) -> f64 {
        self.extreme_score(|a, b| a > b)
    }

    fn extreme_score(&self, better: impl Fn(f64, f64) -> bool) -> f64 {
        let points = self.value.points();
        points.iter().fold(points[0], |kept, &point| if better(point.1, kept.1) { point } else { kept }).0
    }

    /// The score that anchor level `level` (1..=5) stands for: the score with
    /// value `(level − 1) / 4`.
    #[must_use]
    pub fn anchor_score(&self, level: usize) -> f64 {
        #[allow(clippy::cast_precision_loss, reason = "a level is at most five")]
        let value = (level.clamp(1, 5) - 1) as f64 / 4.0;
        self.value.nearest_score(self.worst_score(), value, true).unwrap_or_else(|| self.best_score())
    }
}
