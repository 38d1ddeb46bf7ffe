//! Preference functions: how much a difference on one criterion counts.

use super::exceeds;
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Criterion, DecisionTable, PreferenceFunction, Threshold};
use crate::num::exp;

/// A preference function with its thresholds, in natural units. It is 0 for a
/// difference of 0 or less, and never falls as the difference grows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::ranking) enum Shape {
    /// Rises at thresholds: (threshold, height of the step). A difference equal
    /// to a threshold does not exceed it.
    Steps([(f64, f64); 2]),
    /// 0 up to `q`, then a straight line to 1 at `p`.
    Ramp {
        /// Indifference threshold.
        q: f64,
        /// Preference threshold, above `q`.
        p: f64,
    },
    /// `1 − exp(−d² / (2 s²))`.
    Bell {
        /// Inflection point.
        s: f64,
    },
}

impl Shape {
    /// The preference function of a criterion, `usual` where it has none. Slopes
    /// of thresholds are left out: [`slopes`] refuses them.
    pub fn of(criterion: &Criterion) -> Self {
        let step = |at: f64| Self::Steps([(at, 1.0), (0.0, 0.0)]);
        let Some(preference) = criterion.preference else { return step(0.0) };
        let base = |threshold: Option<Threshold>| threshold.map_or(0.0, |t| t.base.max(0.0));
        let (q, p) = (base(preference.q), base(preference.p));
        let p = p.max(q);
        match preference.function {
            PreferenceFunction::Usual => step(0.0),
            PreferenceFunction::Vshape if p > 0.0 => Self::Ramp { q: 0.0, p },
            PreferenceFunction::Level => Self::Steps([(q, 0.5), (p, 0.5)]),
            PreferenceFunction::Linear if p > q => Self::Ramp { q, p },
            // The last two without room for a line.
            PreferenceFunction::Ushape | PreferenceFunction::Vshape | PreferenceFunction::Linear => step(q),
            PreferenceFunction::Gaussian => match preference.s {
                Some(s) if s > 0.0 => Self::Bell { s },
                _ => step(0.0),
            },
        }
    }

    /// How much a score is preferred to another, more being better.
    pub fn at(self, score: f64, other: f64) -> f64 {
        match self {
            Self::Steps(steps) => {
                steps.iter().filter(|(by, height)| *height > 0.0 && exceeds(score, other, *by)).map(|s| s.1).sum()
            }
            Self::Ramp { q, p } => {
                let d = score - other;
                if d <= q {
                    0.0
                } else if d >= p {
                    1.0
                } else {
                    (d - q) / (p - q)
                }
            }
            Self::Bell { s } => {
                let d = (score - other) / s;
                if d <= 0.0 { 0.0 } else { 1.0 - exp(-d * d / 2.0) }
            }
        }
    }
}

/// One finding per criterion with a threshold that grows with the score, for a
/// method that takes constants.
pub(in crate::ranking) fn slopes(method: &'static str, table: &DecisionTable) -> Findings {
    let grows = |threshold: Option<Threshold>| threshold.is_some_and(|t| t.slope != 0.0);
    let of = |criterion: &Criterion| {
        let preference = criterion.preference?;
        let key = if grows(preference.q) {
            "q"
        } else if grows(preference.p) {
            "p"
        } else {
            return None;
        };
        let finding = Diagnostic::new(&codes::PF831).arg("method", method).arg("criterion", &criterion.id);
        Some(finding.arg("key", key).note("help"))
    };
    table.criteria.iter().filter_map(of).collect()
}

/// That every difference counts in full on the criteria without thresholds, with
/// their names; `has` says whether a criterion has what the method looks at.
pub(in crate::ranking) fn without_thresholds(
    method: &'static str,
    table: &DecisionTable,
    has: impl Fn(&Criterion) -> bool,
) -> Findings {
    let names: Vec<&str> = table.criteria.iter().filter(|c| !has(c)).map(|c| c.id.as_str()).collect();
    if names.is_empty() {
        return Findings::new();
    }
    let finding = Diagnostic::new(&codes::PF830).arg("method", method).arg("criteria", names.join(", "));
    let every = names.len() == table.criteria.len();
    vec![finding.arg("which", if every { "all" } else { "some" }).note("help")]
}
