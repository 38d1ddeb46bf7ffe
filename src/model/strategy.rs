use serde_json::{Map, Value};

use super::criterion::{Axis, Criterion};
use super::doubt::Doubt;
use super::label::Label;
use crate::text::Lang;

/// Who chooses.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Organisation {
    /// Name.
    pub name: Option<Label>,
    /// What it stands for.
    pub identity: Option<Label>,
    /// What it wants to become.
    pub ambition: Option<Label>,
    /// How others see it.
    pub outside_view: Option<Label>,
    /// Where that view comes from.
    pub outside_view_source: Option<Label>,
    /// Roles it plays.
    pub roles: Vec<String>,
}

/// Something the collaboration must bring about.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// Id.
    pub id: String,
    /// Name.
    pub label: Label,
    /// The goal one level up that it serves.
    pub parent: Option<String>,
    /// Swing points among the goals with the same parent.
    pub priority: f64,
    /// What "all linked criteria at their worst" would mean.
    pub floor: Label,
    /// What "all linked criteria at their best" would mean.
    pub ceiling: Label,
    /// Points over criteria, 100 in all; empty for a goal that has sub-goals.
    pub points: Vec<(String, f64)>,
    /// Line of its definition in the strategy file.
    pub line: Option<usize>,
}

/// What is known about weights, beside or instead of exact ones.
#[derive(Clone, Debug, PartialEq)]
pub enum WeightBound {
    /// Each criterion counts at least as much as the next.
    MoreImportant(Vec<String>),
    /// The weight of one criterion lies between bounds (fractions).
    Between {
        /// Criterion id.
        criterion: String,
        /// Least weight.
        min: Option<f64>,
        /// Greatest weight.
        max: Option<f64>,
    },
    /// The ratio of two weights lies between bounds.
    Ratio {
        /// Criterion above the line.
        over: String,
        /// Criterion below the line.
        under: String,
        /// Least ratio.
        min: Option<f64>,
        /// Greatest ratio.
        max: Option<f64>,
    },
    /// Each goal counts at least as much as the next; all serve the same parent.
    MoreImportantGoals(Vec<String>),
    /// The share of a goal among those with the same parent lies between bounds
    /// (fractions).
    GoalShare {
        /// Goal id.
        goal: String,
        /// Least share.
        min: Option<f64>,
        /// Greatest share.
        max: Option<f64>,
    },
    /// The points that a goal gives to a criterion lie between bounds (of 100).
    GoalPoints {
        /// Goal id.
        goal: String,
        /// Criterion id.
        criterion: String,
        /// Least points.
        min: Option<f64>,
        /// Most points.
        max: Option<f64>,
    },
}

/// What people say of two candidates as a whole ("A before B"), beside any
/// score or weight.
#[derive(Clone, Debug, PartialEq)]
pub struct CandidateComparison {
    /// Name of the candidate that is preferred.
    pub better: String,
    /// Name of the other.
    pub worse: String,
    /// A pair whose first is preferred to its second by less than `better` is to
    /// `worse`.
    pub more_than: Option<(String, String)>,
    /// Why it is said.
    pub reason: Label,
    /// Line of its definition in the strategy file.
    pub line: Option<usize>,
}

/// Least axis results for the shortlist, in points of 100.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AxisMinimum(pub Vec<(Axis, f64)>);

/// How the shortlist is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Shortlist {
    /// How many candidates.
    pub size: usize,
    /// Candidates within this many points of 100 of their neighbour share a
    /// group.
    pub indifference: f64,
    /// Least results per axis.
    pub axis_min: AxisMinimum,
}

impl Default for Shortlist {
    fn default() -> Self {
        Self { size: 3, indifference: 0.0, axis_min: AxisMinimum::default() }
    }
}

/// What a condition does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConditionKind {
    /// A violation takes the candidate out of the ranking.
    Hard,
    /// A violation is shown beside the candidate.
    Soft,
    /// To be agreed in the talks.
    Term,
}

/// What a condition looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An attribute column.
    Attribute(String),
    /// A criterion.
    Criterion(String),
}

/// What must hold.
#[derive(Clone, Debug, PartialEq)]
pub enum ConditionTest {
    /// The text equals this (case and outer space ignored).
    Equals(String),
    /// The text is one of these.
    OneOf(Vec<String>),
    /// The number lies between these bounds.
    Between {
        /// Least.
        min: Option<f64>,
        /// Greatest.
        max: Option<f64>,
    },
    /// There is (or is not) a value.
    Present(bool),
}

/// A condition on candidates, outside the sum.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// Id.
    pub id: String,
    /// What a violation does.
    pub kind: ConditionKind,
    /// What it looks at; `None` for a term that is only text.
    pub subject: Option<Subject>,
    /// What must hold; `None` for a term that is only text.
    pub test: Option<ConditionTest>,
    /// Why it is asked.
    pub reason: Label,
    /// Line of its definition in the strategy file.
    pub line: Option<usize>,
}

/// "Do it ourselves": a row in every ranking, never on the shortlist.
#[derive(Clone, Debug, PartialEq)]
pub struct Baseline {
    /// Name of the row.
    pub name: Label,
    /// Scores by criterion id; a criterion without one counts as missing.
    pub scores: Vec<(String, f64)>,
}

/// A method with the settings that stand beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MethodChoice {
    /// Method id; `None` for the default.
    pub id: Option<String>,
    /// Its settings.
    pub params: Map<String, Value>,
    /// Line of the table in the strategy file.
    pub line: Option<usize>,
    /// Line of each setting.
    pub setting_lines: Vec<(String, usize)>,
}

/// The collaboration strategy: what is wanted, and how candidates are judged.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strategy {
    /// Title.
    pub title: Label,
    /// Language of texts when no option says otherwise.
    pub language: Option<Lang>,
    /// Invented data: every output says so.
    pub synthetic: bool,
    /// Who chooses.
    pub organisation: Organisation,
    /// Goals, in file order.
    pub goals: Vec<Goal>,
    /// Criteria, in file order: the order of every table.
    pub criteria: Vec<Criterion>,
    /// How weights come about.
    pub weighting: MethodChoice,
    /// How candidates are ranked.
    pub method: MethodChoice,
    /// What else is known about weights.
    pub weight_bounds: Vec<WeightBound>,
    /// What people say of candidates as a whole.
    pub comparisons: Vec<CandidateComparison>,
    /// How the shortlist is drawn.
    pub shortlist: Shortlist,
    /// Conditions outside the sum.
    pub conditions: Vec<Condition>,
    /// "Do it ourselves".
    pub baseline: Option<Baseline>,
    /// How sure scores are.
    pub doubt: Doubt,
}

impl Strategy {
    /// Position of criterion `id`.
    #[must_use]
    pub fn criterion(&self, id: &str) -> Option<usize> {
        self.criteria.iter().position(|c| c.id == id)
    }
}
