use serde::Serialize;

use crate::text::Lang;

/// A text in both languages that a method brings along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Dutch.
    pub nl: &'static str,
}

impl Text {
    /// The text in `lang`.
    #[must_use]
    pub fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Nl => self.nl,
        }
    }
}

/// What a method is for: one registry each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Scores candidates.
    Ranking,
    /// Puts candidates in ordered classes.
    Sorting,
    /// Makes weights.
    Weighting,
    /// Brings scores on different scales to one.
    Normalisation,
    /// Says how much two rankings agree.
    Agreement,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Ranking, Self::Sorting, Self::Weighting, Self::Normalisation, Self::Agreement];

    /// The word used in options and output.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Ranking => "ranking",
            Self::Sorting => "sorting",
            Self::Weighting => "weighting",
            Self::Normalisation => "normalisation",
            Self::Agreement => "agreement",
        }
    }
}

/// Where a method is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// May be relied on.
    Stable,
    /// May still change.
    Preview,
}

impl Status {
    /// The word used in output.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Stable => "stable",
            Self::Preview => "preview",
        }
    }
}

/// What a setting may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ParamKind {
    /// A number between two bounds, both included.
    Number {
        /// Least.
        min: f64,
        /// Greatest.
        max: f64,
    },
    /// A whole number between two bounds, both included.
    Integer {
        /// Least.
        min: i64,
        /// Greatest.
        max: i64,
    },
    /// Yes or no.
    Flag,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Criterion ids, the most important first.
    CriterionOrder,
    /// A number per criterion id.
    PerCriterion,
    /// Anything else, as one would write it in the strategy file; the method
    /// itself says what is wrong with it.
    Shape(&'static str),
}

impl ParamKind {
    /// What is expected, in the words of the strategy file.
    #[must_use]
    pub fn expects(self) -> String {
        match self {
            Self::Number { min, max } => format!("{min}..{max}"),
            Self::Integer { min, max } => format!("{min}..{max}"),
            Self::Flag => "true | false".to_owned(),
            Self::Choice(words) => words.join(" | "),
            Self::CriterionOrder => "[\"…\", \"…\"]".to_owned(),
            Self::PerCriterion => "{ … = 100, … = 40 }".to_owned(),
            Self::Shape(shape) => shape.to_owned(),
        }
    }
}

/// A setting of a method.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Param {
    /// Key in the strategy file and in `--set`.
    pub id: &'static str,
    /// What it may be.
    pub kind: ParamKind,
    /// Its default as one would write it; empty when it must be given.
    pub default: &'static str,
    /// What it does.
    pub doc: Text,
}

/// What may be relied on whatever the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(clippy::struct_excessive_bools, reason = "a list of independent promises")]
pub struct Guarantees {
    /// A candidate that is nowhere better never ends above.
    pub respects_dominance: bool,
    /// Changing the unit of a criterion (and its scale) changes nothing.
    pub unit_free: bool,
    /// A newcomer never changes the order of the others.
    pub order_independent_of_others: bool,
    /// A weakness can be made up for by strengths.
    pub compensatory: bool,
}

impl Guarantees {
    /// For kinds of methods to which none of the promises applies.
    pub const NONE: Self =
        Self { respects_dominance: false, unit_free: false, order_independent_of_others: false, compensatory: false };

    /// What both promise.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            respects_dominance: self.respects_dominance && other.respects_dominance,
            unit_free: self.unit_free && other.unit_free,
            order_independent_of_others: self.order_independent_of_others && other.order_independent_of_others,
            compensatory: self.compensatory && other.compensatory,
        }
    }

    /// The promises by name.
    #[must_use]
    pub fn named(self) -> [(&'static str, bool); 4] {
        [
            ("respects_dominance", self.respects_dominance),
            ("unit_free", self.unit_free),
            ("order_independent_of_others", self.order_independent_of_others),
            ("compensatory", self.compensatory),
        ]
    }
}

/// A method's description of itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Info {
    /// Id: lower-case words with hyphens, the same in files and options.
    pub id: &'static str,
    /// Which registry it belongs to.
    pub kind: Kind,
    /// Name.
    pub name: Text,
    /// One sentence on what it does.
    pub summary: Text,
    /// First version that has it.
    pub since: &'static str,
    /// Where it is in its life.
    pub status: Status,
    /// Its settings.
    pub params: &'static [Param],
    /// What may be relied on.
    pub guarantees: Guarantees,
    /// Keys into `criteria/references.bib`.
    pub refs: &'static [&'static str],
    /// Its source file.
    pub file: &'static str,
}
