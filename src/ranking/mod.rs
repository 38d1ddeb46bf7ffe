//! Ranking methods: scores of candidates from scores on criteria and weights.
//!
//! A method is one file and one line in [`METHODS`]. Generic code knows it only
//! through [`Method`] and its [`Info`].

mod additive;
mod aras;
pub mod ballots;
mod borda;
mod cocoso;
mod codas;
mod columns;
mod comet;
mod condorcet;
mod copeland;
mod copras;
mod distances;
mod edas;
mod electre_1;
mod electre_3;
mod electre_tri_b;
#[cfg(test)]
mod fixture;
mod flowsort;
mod full_multiplicative;
mod kemeny;
mod mabac;
mod marcos;
mod moora;
mod moora_reference_point;
mod mr_sort;
mod multimoora;
mod outranking;
mod promethee_1;
mod promethee_2;
mod promethee_3;
mod rim;
mod smart;
mod spotis;
mod topsis;
mod traits;
mod vikor;
mod waspas;
mod weighted_sum;
#[cfg(test)]
mod worked;
mod wpm;
mod wsm;

use std::fmt::Debug;

use nalgebra::DMatrix;
use serde_json::{Map, Value};

use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Criterion, DecisionTable, Order, Steps};
use crate::registry::{Guarantees, Info, unknown};

pub use outranking::gaia::{Gaia, GaiaDivisor, GaiaMatrix, GaiaSettings, gaia, unicriterion_net_flows};
pub use outranking::profiles::Profile;
pub use traits::{Family, Gives, Measurement, Traits, Unit};

/// The most candidates for a method that builds a table of all pairs.
pub const MOST_PAIRED: usize = 5_000;

/// What a method says of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// One score per candidate, finite; whether more is better is in the
    /// method's [`Traits`].
    pub scores: Vec<f64>,
    /// What the result is beside the scores.
    pub order: Order,
    /// What is worth knowing about this result.
    pub findings: Findings,
}

impl Outcome {
    /// A complete order by `scores`.
    #[must_use]
    pub fn total(scores: Vec<f64>) -> Self {
        Self { scores, order: Order::Total, findings: Findings::new() }
    }
}

/// A ranking or sorting method with its settings.
///
/// `weights` are one non-negative number per criterion. In a study they sum to
/// 1; a method uses them as they are, so that published tables with other
/// weights can be reproduced.
pub trait Method: Debug + Send + Sync {
    /// Its settings as JSON, defaults included.
    fn params(&self) -> Value;

    /// What may be relied on with these settings, where that is less than what
    /// the description promises.
    fn guarantees(&self) -> Option<Guarantees> {
        None
    }

    /// How its scores are shown with these settings, where that is not what its
    /// [`Traits`] say.
    fn unit(&self) -> Option<Unit> {
        None
    }

    /// Why it cannot be used for this table, one finding per reason; then nothing
    /// else is asked of it.
    fn refusals(&self, _table: &DecisionTable) -> Findings {
        Findings::new()
    }

    /// What is worth knowing about a result for `table`, for a method with
    /// [`linear_values`](Self::linear_values), whose [`run`](Self::run) is not
    /// asked for.
    fn notes(&self, _table: &DecisionTable) -> Findings {
        Findings::new()
    }

    /// Scores and order of the candidates.
    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome;

    /// The intermediate tables, the last of which holds the scores (id `scores`).
    /// `values` are those of [`linear_values`](Self::linear_values) where
    /// intervals were resolved to their middle, for a method that has them.
    fn steps(&self, table: &DecisionTable, values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps;

    /// The values v (candidates × criteria) for a method whose score is
    /// `Σ_j w_j · v_ij`, more being better; `None` for any other. It is what
    /// makes exact statements about weights possible.
    fn linear_values(&self, _table: &DecisionTable) -> Option<DMatrix<f64>> {
        None
    }

    /// Bounds of every value of [`linear_values`](Self::linear_values).
    fn value_bounds(&self) -> (f64, f64) {
        (0.0, 1.0)
    }

    /// The values that scores between `low` and `high` can have, when a value
    /// depends on nothing but its own score; else `None`.
    fn value_range(&self, _criterion: &Criterion, _low: f64, _high: f64) -> Option<(f64, f64)> {
        None
    }
}

/// Makes a method from the settings beside it.
type Build = fn(&Map<String, Value>) -> Result<Box<dyn Method>, Findings>;

/// A method in the registry.
#[derive(Debug)]
pub struct Entry {
    /// Its description.
    pub info: &'static Info,
    /// What generic code must know of it.
    pub traits: &'static Traits,
    /// Its card.
    pub card: &'static str,
    build: Build,
}

impl Entry {
    /// The method with the given settings.
    ///
    /// # Errors
    /// One finding per setting that does not fit.
    pub fn build(&self, params: &Map<String, Value>) -> Result<Box<dyn Method>, Findings> {
        (self.build)(params)
    }

    /// Why `method`, built from this entry, cannot be used for `table`: its own
    /// reasons, or too many candidates for a table of all pairs.
    #[must_use]
    pub fn refusals(&self, method: &dyn Method, table: &DecisionTable) -> Findings {
        if self.traits.pairwise && table.len() > MOST_PAIRED {
            let finding = Diagnostic::new(&codes::PF808)
                .arg("method", self.info.id)
                .arg("candidates", table.len())
                .arg("most", MOST_PAIRED);
            return vec![finding.note("help")];
        }
        method.refusals(table)
    }
}

/// Builds the entry of a method from its settings type, with `INFO` and
/// `TRAITS` of the same file.
macro_rules! entry {
    ($method:ident) => {
        pub(super) const ENTRY: super::Entry = super::Entry {
            info: &INFO,
            traits: &TRAITS,
            card: $method::CARD,
            build: |params| {
                crate::registry::build::<$method>(&INFO, params)
                    .map(|method| Box::new(method) as Box<dyn super::Method>)
            },
        };
    };
}
pub(crate) use entry;

/// Every ranking method; the first is the default.
pub static METHODS: &[Entry] = &[
    additive::ENTRY,
    aras::ENTRY,
    borda::ENTRY,
    cocoso::ENTRY,
    codas::ENTRY,
    comet::ENTRY,
    condorcet::ENTRY,
    copeland::ENTRY,
    copras::ENTRY,
    edas::ENTRY,
    electre_1::ENTRY,
    electre_3::ENTRY,
    electre_tri_b::ENTRY,
    flowsort::ENTRY,
    full_multiplicative::ENTRY,
    kemeny::ENTRY,
    mabac::ENTRY,
    marcos::ENTRY,
    moora::ENTRY,
    moora_reference_point::ENTRY,
    mr_sort::ENTRY,
    multimoora::ENTRY,
    promethee_1::ENTRY,
    promethee_2::ENTRY,
    promethee_3::ENTRY,
    rim::ENTRY,
    smart::ENTRY,
    spotis::ENTRY,
    topsis::ENTRY,
    vikor::ENTRY,
    waspas::ENTRY,
    wpm::ENTRY,
    wsm::ENTRY,
];

/// The method called `id`, or the default.
///
/// # Errors
/// A finding that names the methods there are.
pub fn method(id: Option<&str>) -> Result<&'static Entry, Diagnostic> {
    let Some(id) = id else { return Ok(&METHODS[0]) };
    METHODS.iter().find(|entry| entry.info.id == id).ok_or_else(|| {
        let known: Vec<&str> = METHODS.iter().map(|entry| entry.info.id).collect();
        unknown(id, &known)
    })
}
