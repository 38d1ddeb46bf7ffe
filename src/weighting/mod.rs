//! Weighting methods: weights from what people said about importance.
//!
//! A method is one file and one line in [`WEIGHTERS`].

mod ahp;
mod ahp_hierarchy;
mod ahp_incomplete;
mod anp;
mod ask;
mod best_worst;
mod bounds;
mod bwm_linear;
mod bwm_nonlinear;
mod by_rank;
mod cilos;
mod completion;
mod critic;
mod direct;
mod entropy;
mod equal;
mod examples;
mod goals;
mod idocriw;
#[cfg(test)]
mod judgement_cases;
mod macbeth;
mod merec;
mod pairwise;
mod priorities;
mod rank_exponent;
mod rank_order_centroid;
mod rank_order_distribution;
mod rank_reciprocal;
mod rank_sum;
mod smart;
mod smarter;
mod spread;
mod srf;
mod standard_deviation;
mod swing;
mod trade_off;
mod uta;
mod utastar;

use std::fmt::{self, Debug};

pub use ahp_hierarchy::{Hierarchy, Node, Synthesis, hierarchy};
pub use anp::{Cluster, Limit, LimitMethod, Network, limit};
pub use best_worst::{BestWorst, Comparisons};
pub use bwm_linear::linear as best_worst_linear;
pub use bwm_nonlinear::nonlinear as best_worst_nonlinear;
pub use macbeth::{Difference, differences};
pub use pairwise::{Judged, Judgement, Pairwise, judged};
pub use priorities::{Consistency, Culprit, LambdaMax, RandomIndex, Rules, Triple, WeightMethod};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Criterion, DecisionTable, Goal, MethodChoice, Steps, WeightBound, WeightShare, Weights};
use crate::registry::{Info, unknown};

pub use ask::{Ask, Expects, Question, Reply};
pub use examples::{Errors, Learned, learn};
pub use srf::srf_percent;

/// What a weighting method may look at.
#[derive(Clone, Copy, Debug)]
pub struct Importance<'a> {
    /// The criteria, with the points of their `weight` key.
    pub criteria: &'a [Criterion],
    /// The goals, with priorities and points.
    pub goals: &'a [Goal],
    /// What else is known about weights.
    pub bounds: &'a [WeightBound],
    /// The scores of the candidates that are ranked (an interval counts as its
    /// middle), where there are candidates: for methods that look at the data
    /// or learn from examples.
    pub table: Option<&'a DecisionTable>,
}

impl<'a> Importance<'a> {
    /// Criteria only, with everything else empty.
    #[must_use]
    pub fn of(criteria: &'a [Criterion]) -> Self {
        Self { criteria, goals: &[], bounds: &[], table: None }
    }
}

/// The priority of a goal, carried down the cascade.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct GoalPriority {
    /// Goal id.
    pub id: String,
    /// The goal it serves.
    pub parent: Option<String>,
    /// Its part of all priority (fraction): its own share among the goals with
    /// the same parent times the priority of that parent.
    pub priority: f64,
}

/// Weights and where they come from.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighing {
    /// Id of the method.
    pub method: &'static str,
    /// The weights, in the order of the criteria.
    pub weights: Weights,
    /// The same proportions as people wrote them (25 and 20, or 0.25 and 0.2);
    /// weights that were worked out stand in points of 100.
    pub points: Vec<f64>,
    /// Per goal, when weights come from goals: all goals, parents included.
    pub priorities: Vec<GoalPriority>,
    /// What each goal gives to each criterion; the parts of one criterion sum to
    /// its weight, those of one goal to its priority.
    pub shares: Vec<WeightShare>,
    /// How the weights came about: intermediate tables and figures such as a
    /// consistency ratio; empty where there is nothing to show.
    pub steps: Steps,
    /// What is worth knowing.
    pub findings: Findings,
}

impl Weighing {
    /// Weights that were worked out.
    fn derived(method: &'static str, weights: Weights) -> Self {
        let points = weights.as_slice().iter().map(|w| w * 100.0).collect();
        Self {
            method,
            weights,
            points,
            priorities: Vec::new(),
            shares: Vec::new(),
            steps: Steps::new(),
            findings: Findings::new(),
        }
    }

    /// Weights from points that people gave; `None` when they make none.
    fn given(method: &'static str, points: Vec<f64>) -> Option<Self> {
        let weights = Weights::from_points(&points)?;
        Some(Self { points, ..Self::derived(method, weights) })
    }
}

/// A weighting method with its settings.
pub trait Weighter: Debug + Send + Sync {
    /// Its settings as JSON.
    fn params(&self) -> Value;

    /// The weights.
    ///
    /// # Errors
    /// Findings that say what is missing or contradictory.
    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings>;
}

/// Makes a method from the settings beside it.
type Build = fn(&Map<String, Value>) -> Result<Box<dyn Weighter>, Findings>;

/// A method in the registry.
pub struct Entry {
    /// Its description.
    pub info: &'static Info,
    /// Its card.
    pub card: &'static str,
    build: Build,
    /// Whether it is the one to use when the strategy does not say.
    is_default: fn(Importance<'_>) -> bool,
    /// The questions by which people can be asked for it, where there are any.
    pub ask: Option<&'static dyn Ask>,
}

impl Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry").field("info", self.info).finish_non_exhaustive()
    }
}

impl Entry {
    /// The method with the given settings.
    ///
    /// # Errors
    /// One finding per setting that does not fit.
    pub fn build(&self, params: &Map<String, Value>) -> Result<Box<dyn Weighter>, Findings> {
        (self.build)(params)
    }
}

/// Builds the entry of a method from its settings type: when it is the default,
/// and by which questions people can be asked for it.
macro_rules! entry {
    ($method:ident, $default:expr) => {
        crate::weighting::entry!(@ $method, $default, None);
    };
    ($method:ident, $default:expr, $ask:expr) => {
        crate::weighting::entry!(@ $method, $default, Some(&$ask));
    };
    (@ $method:ident, $default:expr, $ask:expr) => {
        pub(super) const ENTRY: super::Entry = super::Entry {
            info: &INFO,
            card: $method::CARD,
            build: |params| {
                crate::registry::build::<$method>(&INFO, params)
                    .map(|method| Box::new(method) as Box<dyn super::Weighter>)
            },
            is_default: $default,
            ask: $ask,
        };
    };
}
pub(crate) use entry;

/// Every weighting method. The first that is willing is the default.
pub static WEIGHTERS: &[Entry] = &[
    goals::ENTRY,
    direct::ENTRY,
    swing::ENTRY,
    rank_order_centroid::ENTRY,
    rank_sum::ENTRY,
    rank_reciprocal::ENTRY,
    rank_order_distribution::ENTRY,
    ahp::ENTRY,
    ahp_incomplete::ENTRY,
    ahp_hierarchy::ENTRY,
    anp::ENTRY,
    bwm_linear::ENTRY,
    bwm_nonlinear::ENTRY,
    macbeth::ENTRY,
    equal::ENTRY,
    srf::ENTRY,
    smart::ENTRY,
    smarter::ENTRY,
    rank_exponent::ENTRY,
    trade_off::ENTRY,
    bounds::ENTRY,
    utastar::ENTRY,
    uta::ENTRY,
    entropy::ENTRY,
    standard_deviation::ENTRY,
    critic::ENTRY,
    merec::ENTRY,
    cilos::ENTRY,
    idocriw::ENTRY,
];

/// The method called `id`, or the default for what was given.
///
/// # Errors
/// A finding that names the methods there are.
pub fn weighter(id: Option<&str>, importance: Importance<'_>) -> Result<&'static Entry, Diagnostic> {
    let Some(id) = id else {
        return Ok(WEIGHTERS.iter().find(|entry| (entry.is_default)(importance)).unwrap_or(&WEIGHTERS[0]));
    };
    WEIGHTERS.iter().find(|entry| entry.info.id == id).ok_or_else(|| {
        let known: Vec<&str> = WEIGHTERS.iter().map(|entry| entry.info.id).collect();
        unknown(id, &known)
    })
}

/// Weights by the chosen method, or the default for what was given.
///
/// # Errors
/// Findings about the choice, its settings or what it works on.
pub fn weigh(choice: &MethodChoice, importance: Importance<'_>) -> Result<Weighing, Findings> {
    weighter(choice.id.as_deref(), importance)
        .map_err(|finding| vec![finding])?
        .build(&choice.params)?
        .weigh(importance)
}

/// The finding that method `method` lacks what it works on.
fn needs(method: &'static str, what: &'static str) -> Findings {
    vec![Diagnostic::new(&codes::PF805).arg("method", method).arg("needs", what)]
}

/// The finding that a list of criteria (`order`, `swing`, …) is not complete, or
/// holds a name that does not belong in it.
fn incomplete(list: &str, name: &str, problem: &str, criteria: &[Criterion]) -> Diagnostic {
    let finding = Diagnostic::new(&codes::PF804).arg("list", list).arg("criterion", name).arg("problem", problem);
    match problem {
        "absent" => finding.note("help-absent"),
        "twice" => finding.note("help-twice"),
        _ => finding.near(name, criteria.iter().map(|c| c.id.as_str())).note("help-unknown"),
    }
}
