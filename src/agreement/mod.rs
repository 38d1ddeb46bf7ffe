//! How much two rankings, or two sets of weights, agree.
//!
//! A measure is one file and one line in [`MEASURES`].

mod concordance;
mod draws;
mod footrule;
mod frobenius_distance;
mod goodman_kruskal_gamma;
mod hamming;
mod kemeny_distance;
mod kendall_tau_b;
mod pairs;
mod pearson;
mod places;
mod spearman;
mod top_k_overlap;
mod weighted_spearman;
mod ws;
mod wsc;
mod wsc2;

use std::fmt::Debug;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::diag::{Diagnostic, Findings};
use crate::registry::{Info, unknown};

pub use concordance::concordance;

/// What a measure compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Compares {
    /// Ranks, 1 = first; equal numbers are level.
    Ranks,
    /// Scores, more being better.
    Scores,
    /// Weights with sum 1.
    Weights,
}

/// What generic code must know of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Nature {
    /// What it compares.
    pub compares: Compares,
    /// Whether the two may be exchanged; if not, the first is the reference.
    pub symmetric: bool,
    /// Whether 0 is full agreement and more is less; else 1 is full agreement.
    pub distance: bool,
}

/// A measure with its settings.
pub trait Measure: Debug + Send + Sync {
    /// Its settings as JSON, defaults included.
    fn params(&self) -> Value;

    /// How much `other` agrees with `reference`, over the same candidates (or
    /// criteria) in the same order; a finite number, or `None` where it is not
    /// defined.
    fn between(&self, reference: &[f64], other: &[f64]) -> Option<f64>;
}

/// Makes a measure from the settings beside it.
type Build = fn(&Map<String, Value>) -> Result<Box<dyn Measure>, Findings>;

/// A measure in the registry.
#[derive(Debug)]
pub struct Entry {
    /// Its description.
    pub info: &'static Info,
    /// What generic code must know of it.
    pub nature: &'static Nature,
    /// Its card.
    pub card: &'static str,
    build: Build,
}

impl Entry {
    /// The measure with the given settings.
    ///
    /// # Errors
    /// One finding per setting that does not fit.
    pub fn build(&self, params: &Map<String, Value>) -> Result<Box<dyn Measure>, Findings> {
        (self.build)(params)
    }
}

/// Builds the entry of a measure from its settings type, with `INFO` and
/// `NATURE` of the same file.
macro_rules! entry {
    ($measure:ident) => {
        pub(super) const ENTRY: super::Entry = super::Entry {
            info: &INFO,
            nature: &NATURE,
            card: $measure::CARD,
            build: |params| {
                crate::registry::build::<$measure>(&INFO, params)
                    .map(|measure| Box::new(measure) as Box<dyn super::Measure>)
            },
        };
    };
}
pub(crate) use entry;

/// Every measure; the first is the default.
pub static MEASURES: &[Entry] = &[
    kendall_tau_b::ENTRY,
    spearman::ENTRY,
    weighted_spearman::ENTRY,
    ws::ENTRY,
    goodman_kruskal_gamma::ENTRY,
    pearson::ENTRY,
    top_k_overlap::ENTRY,
    kemeny_distance::ENTRY,
    frobenius_distance::ENTRY,
    footrule::ENTRY,
    hamming::ENTRY,
    draws::ENTRY,
    wsc::ENTRY,
    wsc2::ENTRY,
];

/// The measure called `id`, or the default.
///
/// # Errors
/// A finding that names the measures there are.
pub fn measure(id: Option<&str>) -> Result<&'static Entry, Diagnostic> {
    let Some(id) = id else { return Ok(&MEASURES[0]) };
    MEASURES.iter().find(|entry| entry.info.id == id).ok_or_else(|| {
        let known: Vec<&str> = MEASURES.iter().map(|entry| entry.info.id).collect();
        unknown(id, &known)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rankings with ties, of nobody, of one, and all level.
    const RANKINGS: &[(&[f64], &[f64])] = &[
        (&[], &[]),
        (&[1.0], &[1.0]),
        (&[1.0, 1.0, 1.0], &[1.0, 2.0, 3.0]),
        (&[1.0, 1.0, 1.0], &[1.0, 1.0, 1.0]),
        (&[1.0, 2.0, 2.0, 4.0], &[4.0, 1.0, 2.0, 2.0]),
    ];

    #[test]
    fn nothing_is_ever_not_a_number() {
        for entry in MEASURES {
            let measure = entry.build(&Map::new()).expect("defaults");
            for (x, y) in RANKINGS {
                let (xy, yx) = (measure.between(x, y), measure.between(y, x));
                assert!(xy.is_none_or(f64::is_finite), "{}: {xy:?}", entry.info.id);
                if entry.nature.symmetric && entry.nature.compares != Compares::Weights {
                    assert_eq!(xy.is_some(), yx.is_some(), "{}", entry.info.id);
                    assert!(xy.zip(yx).is_none_or(|(a, b)| (a - b).abs() < 1e-12), "{}", entry.info.id);
                }
            }
        }
    }

    #[test]
    fn a_ranking_agrees_fully_with_itself() {
        let ranks = [1.0, 2.0, 2.0, 4.0, 5.0];
        for entry in MEASURES {
            let full = if entry.nature.distance { 0.0 } else { 1.0 };
            let found = entry.build(&Map::new()).expect("defaults").between(&ranks, &ranks).expect("defined");
            if entry.nature.compares != Compares::Weights {
                assert!((found - full).abs() < 1e-12, "{}: {found}", entry.info.id);
            }
        }
    }
}
