//! What the two best–worst methods share: the judgements and the result.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::pairwise::{shown, weights_step};
use super::{Importance, Weighing, incomplete, needs};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Label, Step, Weights};
use crate::registry::{Param, ParamKind, Text};

/// The table that the consistency ratio compares with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Index {
    /// Rezaei 2015.
    #[default]
    #[serde(rename = "rezaei-2015")]
    Rezaei2015,
}

/// Judgements against the most and the least important item, from 1 to 9.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparisons {
    /// The most important item.
    pub best: usize,
    /// The least important item.
    pub worst: usize,
    /// How many times more the best counts than each item; 1 for the best.
    pub best_to_others: Vec<f64>,
    /// How many times more each item counts than the worst; 1 for the worst.
    pub others_to_worst: Vec<f64>,
}

/// Weights from comparisons with the best and the worst.
#[derive(Clone, Debug, PartialEq)]
pub struct BestWorst {
    /// The weights, sum 1.
    pub weights: Vec<f64>,
    /// The largest deviation, as small as it can be.
    pub xi: f64,
    /// `xi` over the consistency index for the best against the worst.
    pub consistency_ratio: f64,
    /// The weights that are equally good: least and greatest of each.
    pub intervals: Vec<(f64, f64)>,
}

impl BestWorst {
    /// The weights are the middles of the intervals, scaled to sum 1; where only
    /// one solution is best, they are that solution.
    pub(super) fn from_intervals(comparisons: &Comparisons, xi: f64, intervals: Vec<(f64, f64)>) -> Option<Self> {
        let middles: Vec<f64> = intervals.iter().map(|(low, high)| f64::midpoint(*low, *high)).collect();
        let index = consistency_index(comparisons.best_to_others[comparisons.worst]);
        let consistency_ratio = if index > 0.0 { xi / index } else { 0.0 };
        Some(Self { weights: crate::num::normalised(&middles)?, xi, consistency_ratio, intervals })
    }
}

/// The largest `xi` that judgements with `a` for the best against the worst can
/// have: the root of (a − ξ)² = a + ξ. Whole numbers as printed by Rezaei.
fn consistency_index(a: f64) -> f64 {
    const PRINTED: [f64; 9] = [0.0, 0.44, 1.0, 1.63, 2.3, 3.0, 3.73, 4.47, 5.23];
    let whole = (1_u8..=9).zip(PRINTED).find(|(k, _)| (f64::from(*k) - a).abs() < 1e-9);
    whole.map_or_else(|| (1.0 + 2.0 * a - (1.0 + 8.0 * a).sqrt()) / 2.0, |(_, index)| index)
}

/// The settings of both methods, as the strategy file has them.
pub(super) struct Given<'a> {
    pub method: &'static str,
    pub best: &'a str,
    pub worst: &'a str,
    pub best_to_others: &'a BTreeMap<String, f64>,
    pub others_to_worst: &'a BTreeMap<String, f64>,
}

/// Weights from the settings, by `kernel`.
pub(super) fn weigh(
    given: &Given<'_>,
    importance: Importance<'_>,
    kernel: impl Fn(&Comparisons) -> Option<BestWorst>,
) -> Result<Weighing, Findings> {
    let comparisons = comparisons(given, importance)?;
    let lacks = || needs(given.method, "best");
    let found = kernel(&comparisons).ok_or_else(lacks)?;
    let weights = Weights::from_points(&found.weights).ok_or_else(lacks)?;
    let ends = |pick: fn(&(f64, f64)) -> f64| found.intervals.iter().map(pick).collect::<Vec<f64>>();
    let steps = vec![
        Step::one("xi", Label::both("largest deviation ξ", "grootste afwijking ξ"), found.xi),
        Step::one(
            "consistency_ratio",
            Label::both("consistency ratio (index rezaei-2015)", "consistentieratio (index rezaei-2015)"),
            found.consistency_ratio,
        ),
        Step::per_criterion(
            "weights_low",
            Label::both("least weight that is equally good", "laagste gewicht dat even goed past"),
            &ends(|interval| interval.0),
        ),
        Step::per_criterion(
            "weights_high",
            Label::both("greatest weight that is equally good", "hoogste gewicht dat even goed past"),
            &ends(|interval| interval.1),
        ),
        weights_step(weights.as_slice()),
    ];
    Ok(Weighing { steps, ..Weighing::derived(given.method, weights) })
}

fn comparisons(given: &Given<'_>, importance: Importance<'_>) -> Result<Comparisons, Findings> {
    let criteria = importance.criteria;
    if given.best.is_empty() && given.best_to_others.is_empty() && given.others_to_worst.is_empty() {
        return Err(needs(given.method, "best"));
    }
    let mut findings = Findings::new();
    let mut place = |key: &'static str, id: &str| {
        let found = criteria.iter().position(|c| c.id == id);
        if found.is_none() {
            findings.push(incomplete(key, id, "unknown", criteria).arg("setting", key));
        }
        found.unwrap_or(0)
    };
    let (best, worst) = (place("best", given.best), place("worst", given.worst));
    let mut vector = |key: &'static str, map: &BTreeMap<String, f64>| -> Vec<f64> {
        let unknown = map.keys().filter(|id| criteria.iter().all(|c| c.id != **id));
        findings.extend(unknown.map(|id| incomplete(key, id, "unknown", criteria).arg("setting", key)));
        let absent = criteria.iter().filter(|c| !map.contains_key(&c.id));
        findings.extend(absent.map(|c| incomplete(key, &c.id, "absent", criteria).arg("setting", key)));
        criteria.iter().map(|c| map.get(&c.id).copied().unwrap_or(1.0)).collect()
    };
    let best_to_others = vector("best_to_others", given.best_to_others);
    let others_to_worst = vector("others_to_worst", given.others_to_worst);
    if !findings.is_empty() {
        return Err(findings);
    }
    let found = Comparisons { best, worst, best_to_others, others_to_worst };
    let names: Vec<&str> = criteria.iter().map(|c| c.id.as_str()).collect();
    check(&found, &names)?;
    Ok(found)
}

/// What contradicts the very words best and worst.
fn check(found: &Comparisons, names: &[&str]) -> Result<(), Findings> {
    let Comparisons { best, worst, best_to_others, others_to_worst } = found;
    let whole = best_to_others[*worst];
    let finding = |problem: &str, key: &'static str, j: usize, value: f64| {
        let finding = Diagnostic::new(&codes::PF845).arg("problem", problem).arg("list", key);
        let finding = finding.arg("criterion", names[j]).arg("value", shown(value)).arg("whole", shown(whole));
        finding.arg("setting", key).note("help")
    };
    let mut findings = Findings::new();
    for (key, vector, own) in [("best_to_others", best_to_others, *best), ("others_to_worst", others_to_worst, *worst)]
    {
        for (j, &x) in vector.iter().enumerate() {
            if !(1.0..=9.0).contains(&x) {
                findings.push(finding("range", key, j, x));
            } else if j == own && x > 1.0 {
                findings.push(finding("own", key, j, x));
            }
        }
    }
    if best == worst && names.len() > 1 {
        findings.push(finding("same", "worst", *worst, 1.0));
    }
    if findings.is_empty() && (whole - others_to_worst[*best]).abs() > 1e-9 {
        findings.push(finding("differ", "others_to_worst", *best, others_to_worst[*best]));
    }
    if findings.is_empty() {
        for (key, vector) in [("best_to_others", best_to_others), ("others_to_worst", others_to_worst)] {
            let beyond = vector.iter().enumerate().filter(|(_, x)| **x > whole + 1e-9);
            findings.extend(beyond.map(|(j, x)| finding("beyond", key, j, *x)));
        }
    }
    if findings.is_empty() { Ok(()) } else { Err(findings) }
}

/// The settings of both methods.
pub(super) const PARAMS: &[Param] = &[
    Param {
        id: "best",
        kind: ParamKind::Shape("\"…\""),
        default: "",
        doc: Text { en: "the most important criterion", nl: "het belangrijkste criterium" },
    },
    Param {
        id: "worst",
        kind: ParamKind::Shape("\"…\""),
        default: "",
        doc: Text { en: "the least important criterion", nl: "het minst belangrijke criterium" },
    },
    Param {
        id: "best_to_others",
        kind: ParamKind::PerCriterion,
        default: "",
        doc: Text {
            en: "how many times more the best counts than each criterion, 1 to 9",
            nl: "hoeveel keer zo zwaar het beste telt als elk criterium, 1 tot 9",
        },
    },
    Param {
        id: "others_to_worst",
        kind: ParamKind::PerCriterion,
        default: "",
        doc: Text {
            en: "how many times more each criterion counts than the worst, 1 to 9",
            nl: "hoeveel keer zo zwaar elk criterium telt als het minste, 1 tot 9",
        },
    },
    Param {
        id: "consistency_index",
        kind: ParamKind::Choice(&["rezaei-2015"]),
        default: "rezaei-2015",
        doc: Text {
            en: "the table that the consistency ratio compares with",
            nl: "de tabel waarmee de consistentieratio vergelijkt",
        },
    },
];

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these numbers are exact")]
mod tests {
    use super::*;

    #[test]
    fn the_formula_gives_the_printed_indices() {
        // Rezaei 2015, table 1; the formula stands below it.
        for (a, printed) in [(2.0, 0.44), (3.0, 1.0), (4.0, 1.63), (5.0, 2.3), (6.0, 3.0), (7.0, 3.73), (9.0, 5.23)] {
            assert_eq!(consistency_index(a), printed);
            assert!((consistency_index(a + 1e-6) - printed).abs() <= 0.005 + 1e-5, "{a}");
        }
        assert_eq!(consistency_index(1.0), 0.0);
    }

    #[test]
    fn contradictions_in_terms_are_refused() {
        let names = ["a", "b", "c"];
        for (best, worst, to, from, problem) in [
            (0, 2, [1.0, 2.0, 0.5], [4.0, 2.0, 1.0], "range"),
            (0, 2, [1.0, 2.0, 10.0], [10.0, 2.0, 1.0], "range"),
            (0, 2, [2.0, 2.0, 4.0], [4.0, 2.0, 1.0], "own"),
            (0, 2, [1.0, 2.0, 4.0], [5.0, 2.0, 1.0], "differ"),
            (0, 2, [1.0, 6.0, 4.0], [4.0, 2.0, 1.0], "beyond"),
            (1, 1, [1.0, 1.0, 4.0], [4.0, 1.0, 1.0], "same"),
        ] {
            let found = Comparisons { best, worst, best_to_others: to.to_vec(), others_to_worst: from.to_vec() };
            let findings = check(&found, &names).expect_err(problem);
            assert_eq!(findings[0].args[0].1, problem);
        }
    }
}
