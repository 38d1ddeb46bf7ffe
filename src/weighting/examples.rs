//! Value functions and weights learnt from an order of known candidates.
//!
//! The methods that do so differ in how they measure what cannot be met, and in
//! which of the equally good answers they take the mean of.

use std::collections::BTreeMap;

use super::by_rank::{digits, number};
use super::{Importance, Weighing, needs, spread};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{AxisOf, Criterion, DecisionTable, Direction, Label, Step, Weights, beyond};
use crate::num::lp::{Is, Optimum, Row, maximise};
use crate::num::{dot, normalised, sum};
use crate::registry::{Param, ParamKind, Text};

/// The settings of every method that learns from an order of candidates.
pub(super) const PARAMS: &[Param] = &[
    Param {
        id: "ranking",
        kind: ParamKind::Shape("[[\"…\"], [\"…\", \"…\"], [\"…\"]]"),
        default: "",
        doc: Text { en: "groups of candidate names, the best first", nl: "groepen kandidaten, de beste eerst" },
    },
    Param {
        id: "breakpoints",
        kind: ParamKind::PerCriterion,
        default: "3 each",
        doc: Text {
            en: "points of the value function per criterion, both ends included",
            nl: "punten van de waardefunctie per criterium, beide einden meegeteld",
        },
    },
    Param {
        id: "delta",
        kind: ParamKind::Number { min: 0.0001, max: 1.0 },
        default: "0.05",
        doc: Text {
            en: "least gap in value between successive groups",
            nl: "kleinste verschil in waarde tussen opeenvolgende groepen",
        },
    },
];

/// Points of a value function where nothing else is said.
const POINTS: usize = 3;

/// Below this a sum of errors, or a gap between values, is rounding noise.
const NOISE: f64 = 1e-7;

/// How far an order may be missed by a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errors {
    /// One error per candidate: its value is too low by so much (UTA).
    One,
    /// Two errors per candidate: too low by one, too high by the other (UTASTAR).
    Two,
}

/// What the order of the examples teaches.
#[derive(Clone, Debug, PartialEq)]
pub struct Learned {
    /// The least sum of errors; 0 when value functions exist that give the order.
    pub error_sum: f64,
    /// Agreement of the order by value with the given one: 1 − 4 d / (n (n − 1)).
    pub kendall_tau: f64,
    /// The weight of each criterion: the value of its best end.
    pub weights: Vec<f64>,
    /// The least and the greatest weight over all equally good answers.
    pub weight_ranges: Vec<(f64, f64)>,
    /// Per criterion the score (with a target: the distance from it) and the
    /// value at each point, the worst first.
    pub marginals: Vec<Vec<(f64, f64)>>,
    /// The value of every candidate.
    pub values: Vec<f64>,
}

/// The worst and best score of a scale; with a target, distances.
fn ends(criterion: &Criterion) -> (f64, f64) {
    let (low, high) = (criterion.scale.min(), criterion.scale.max());
    match criterion.direction {
        Direction::Max => (low, high),
        Direction::Min => (high, low),
        Direction::Target { target, tolerance } => {
            (beyond(low, target, tolerance).max(beyond(high, target, tolerance)), 0.0)
        }
    }
}

/// The parts of the steps between the points of a value function that a score
/// has behind it: 1 for whole steps, less for the one it stands in.
fn parts(score: f64, (worst, best): (f64, f64), steps: usize) -> Vec<f64> {
    let way = if worst.total_cmp(&best).is_eq() { 1.0 } else { ((score - worst) / (best - worst)).clamp(0.0, 1.0) };
    (0..steps).map(|l| (way * number(steps) - number(l)).clamp(0.0, 1.0)).collect()
}

/// The program whose unknowns are the steps of all value functions, then the
/// errors.
struct Program {
    /// Per candidate the coefficients of the steps.
    rows: Vec<Vec<f64>>,
    /// Criterion of each step.
    of: Vec<usize>,
    /// The candidates of the order, the best first, and whether each stands
    /// above the next.
    order: Vec<usize>,
    above: Vec<bool>,
    delta: f64,
    errors: Errors,
}

impl Program {
    fn errors_each(&self) -> usize {
        match self.errors {
            Errors::One => 1,
            Errors::Two => 2,
        }
    }

    /// The conditions of the order, with room for errors or without.
    fn conditions(&self, with_errors: bool) -> Vec<Row> {
        let steps = self.of.len();
        let terms = |k: usize| {
            let (a, b) = (&self.rows[self.order[k]], &self.rows[self.order[k + 1]]);
            let gaps = a.iter().zip(b).map(|(x, y)| x - y).enumerate().filter(|(_, c)| *c != 0.0);
            let mut terms: Vec<(usize, f64)> = gaps.collect();
            if with_errors {
                let each = self.errors_each();
                for (at, sign) in [(k, 1.0), (k + 1, -1.0)] {
                    // The error that lifts a candidate, then the one that lowers it.
                    let signs = [sign, -sign];
                    terms.extend((0..each).map(|e| (steps + at * each + e, signs[e])));
                }
            }
            terms
        };
        let pair = |(k, above): (usize, &bool)| match above {
            true => Row { terms: terms(k), is: Is::AtLeast, bound: self.delta },
            false => Row { terms: terms(k), is: Is::Exactly, bound: 0.0 },
        };
        let full = Row { terms: (0..steps).map(|s| (s, 1.0)).collect(), is: Is::Exactly, bound: 1.0 };
        self.above.iter().enumerate().map(pair).chain([full]).collect()
    }

    fn error_count(&self) -> usize {
        self.order.len() * self.errors_each()
    }

    fn least_error(&self) -> Option<f64> {
        let mut objective = vec![0.0; self.of.len()];
        objective.extend(vec![-1.0; self.error_count()]);
        let least = -maximise(&objective, &self.conditions(true)).ok()?.value;
        Some(if least < NOISE { 0.0 } else { least })
    }

    /// The equally good answer in which the weight of criterion `j` is greatest
    /// (or least).
    fn extreme(&self, j: usize, greatest: bool, error_sum: f64) -> Option<Optimum> {
        let sign = if greatest { 1.0 } else { -1.0 };
        let mut objective: Vec<f64> = self.of.iter().map(|of| if *of == j { sign } else { 0.0 }).collect();
        let with_errors = error_sum > 0.0;
        let mut rows = self.conditions(with_errors);
        if with_errors {
            let steps = self.of.len();
            let terms = (0..self.error_count()).map(|e| (steps + e, 1.0)).collect();
            rows.push(Row { terms, is: Is::AtMost, bound: error_sum * (1.0 + NOISE) });
            objective.extend(vec![0.0; self.error_count()]);
        }
        maximise(&objective, &rows).ok()
    }
}

/// Value functions of `breakpoints` points, equally spaced on the scale of each
/// criterion and linear between, that reproduce `ranking` (1 = best, equal =
/// indifferent, 0 = not in the order) with successive ranks at least `delta`
/// apart, or miss it by the least sum of errors. 2 m + 1 linear programs.
/// `None` when the order has fewer than two ranks, a number of points is below
/// 2, or the arithmetic fails.
///
/// Where several answers are equally good, the result is the mean of those in
/// which the weight of one criterion is greatest (with two errors) or greatest
/// and least (with one).
#[must_use]
pub fn learn(
    table: &DecisionTable,
    ranking: &[usize],
    breakpoints: &[usize],
    delta: f64,
    errors: Errors,
) -> Option<Learned> {
    let m = table.criteria.len();
    let mut order: Vec<usize> = (0..table.len()).filter(|i| ranking.get(*i).is_some_and(|rank| *rank > 0)).collect();
    // By name within a rank: the order of the rows shall not matter.
    order.sort_by(|&a, &b| ranking[a].cmp(&ranking[b]).then_with(|| table.names[a].cmp(&table.names[b])));
    let above: Vec<bool> = order.windows(2).map(|pair| ranking[pair[0]] < ranking[pair[1]]).collect();
    if breakpoints.len() != m || breakpoints.iter().any(|b| *b < 2) || !above.contains(&true) {
        return None;
    }
    let columns = table.columns();
    let row = |i: usize| {
        let own = (0..m).map(|j| parts(columns[j].scores[i], ends(&table.criteria[j]), breakpoints[j] - 1));
        own.flatten().collect::<Vec<f64>>()
    };
    let of = (0..m).flat_map(|j| vec![j; breakpoints[j] - 1]).collect();
    let program = Program { rows: (0..table.len()).map(row).collect(), of, order, above, delta, errors };

    let error_sum = program.least_error()?;
    let (mut weight_ranges, mut answers) = (Vec::new(), Vec::new());
    for j in 0..m {
        let least = program.extreme(j, false, error_sum)?;
        let greatest = program.extreme(j, true, error_sum)?;
        weight_ranges.push(((-least.value).max(0.0), greatest.value));
        answers.push(greatest.at);
        if errors == Errors::One {
            answers.push(least.at);
        }
    }
    let step = |s: usize| sum(answers.iter().map(|answer| answer[s])) / number(answers.len());
    let steps = normalised(&(0..program.of.len()).map(step).collect::<Vec<f64>>())?;
    let values: Vec<f64> = program.rows.iter().map(|row| dot(row.iter().copied(), steps.iter().copied())).collect();
    let mut marginals = Vec::new();
    for j in 0..m {
        let (worst, best) = ends(&table.criteria[j]);
        let own: Vec<f64> = program.of.iter().zip(&steps).filter(|(of, _)| **of == j).map(|(_, s)| *s).collect();
        let score = |l: usize| worst + (best - worst) * number(l) / number(own.len());
        marginals.push((0..=own.len()).map(|l| (score(l), sum(own[..l].iter().copied()))).collect::<Vec<_>>());
    }
    let weights = marginals.iter().map(|points| points.last().map_or(0.0, |(_, value)| *value)).collect();
    let kendall_tau = agreement(&program.order, ranking, &values);
    Some(Learned { error_sum, kendall_tau, weights, weight_ranges, marginals, values })
}

/// Kendall's tau of the given order and that by value, as UTA defines it: a pair
/// that is tied in one of the two counts for half.
fn agreement(order: &[usize], ranking: &[usize], values: &[f64]) -> f64 {
    let n = number(order.len());
    let sign = |gap: f64| if gap.abs() <= NOISE { 0.0 } else { gap.signum() };
    let mut distance = 0.0;
    for (k, &a) in order.iter().enumerate() {
        for &b in &order[k + 1..] {
            let given = if ranking[a] < ranking[b] { 1.0 } else { 0.0 };
            distance += (given - sign(values[a] - values[b])).abs() / 2.0;
        }
    }
    1.0 - 4.0 * distance / (n * (n - 1.0))
}

/// What the settings of the methods that learn from examples have in common.
pub(super) struct Examples<'a> {
    pub method: &'static str,
    pub ranking: &'a [Vec<String>],
    pub breakpoints: &'a BTreeMap<String, f64>,
    pub delta: f64,
    pub errors: Errors,
}

impl Examples<'_> {
    fn wrong(&self, key: &str, value: impl ToString, expected: String) -> Diagnostic {
        let finding = Diagnostic::new(&codes::PF803).arg("method", self.method).arg("key", key).arg("value", value);
        finding.note_with("help", vec![("expected", expected)])
    }

    /// The rank of every candidate, 0 for those that are not in the order.
    fn ranks(&self, table: &DecisionTable) -> Result<Vec<usize>, Findings> {
        let mut ranks = vec![0; table.len()];
        let mut findings = Findings::new();
        for (place, group) in self.ranking.iter().enumerate() {
            for name in group {
                match table.names.iter().position(|own| own == name) {
                    Some(i) if ranks[i] == 0 => ranks[i] = place + 1,
                    _ => findings.push(self.wrong("ranking", format!("\"{name}\""), table.names.join(" | "))),
                }
            }
        }
        if findings.is_empty() { Ok(ranks) } else { Err(findings) }
    }

    fn points(&self, criteria: &[Criterion]) -> Result<Vec<usize>, Findings> {
        let ids = || criteria.iter().map(|c| c.id.as_str()).collect::<Vec<_>>().join(" | ");
        let unknown = self.breakpoints.keys().filter(|id| criteria.iter().all(|c| c.id != **id));
        let mut findings: Findings = unknown.map(|id| self.wrong("breakpoints", format!("\"{id}\""), ids())).collect();
        let mut points = Vec::new();
        for criterion in criteria {
            let given = self.breakpoints.get(&criterion.id);
            let whole = (2..=20).find(|count| given.is_none_or(|x| number(*count).total_cmp(x).is_eq()));
            match (given, whole) {
                (None, _) => points.push(POINTS),
                (Some(_), Some(count)) => points.push(count),
                (Some(x), None) => findings.push(self.wrong("breakpoints", x, "2..20".to_owned())),
            }
        }
        if findings.is_empty() { Ok(points) } else { Err(findings) }
    }

    /// The weights.
    pub(super) fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        let lacking = || needs(self.method, "examples");
        if self.ranking.iter().filter(|group| !group.is_empty()).count() < 2 {
            return Err(lacking());
        }
        let table = spread::table(self.method, importance)?;
        let (ranks, points) = match (self.ranks(table), self.points(&table.criteria)) {
            (Ok(ranks), Ok(points)) => (ranks, points),
            (ranks, points) => return Err([ranks.err(), points.err()].into_iter().flatten().flatten().collect()),
        };
        let learned = learn(table, &ranks, &points, self.delta, self.errors).ok_or_else(lacking)?;
        let weights = Weights::from_points(&learned.weights).ok_or_else(lacking)?;
        let mut findings = Findings::new();
        if learned.error_sum > 0.0 {
            let [error, error_fraction] = digits(learned.error_sum, 4);
            let [tau, tau_fraction] = digits(learned.kendall_tau, 3);
            let finding = Diagnostic::new(&codes::PF854)
                .arg("method", self.method)
                .arg("error", error)
                .arg("error-fraction", error_fraction)
                .arg("tau", tau)
                .arg("tau-fraction", tau_fraction);
            findings.push(finding.note("help"));
        }
        let steps = steps(&learned, &table.criteria, weights.as_slice());
        Ok(Weighing { steps, findings, ..Weighing::derived(self.method, weights) })
    }
}

fn steps(learned: &Learned, criteria: &[Criterion], weights: &[f64]) -> Vec<Step> {
    let points = || criteria.iter().zip(&learned.marginals).flat_map(|(c, own)| own.iter().map(move |p| (c, p)));
    vec![
        Step::one("error_sum", Label::both("least sum of errors", "kleinste som van fouten"), learned.error_sum),
        Step::one(
            "kendall_tau",
            Label::both("agreement of the orders", "overeenkomst van de volgordes"),
            learned.kendall_tau,
        ),
        Step {
            id: "weight_ranges",
            caption: Label::both(
                "least and greatest weight over all equally good answers",
                "kleinste en grootste gewicht over alle even goede antwoorden",
            ),
            rows: AxisOf::Criteria,
            columns: AxisOf::Named(vec!["min".to_owned(), "max".to_owned()]),
            values: learned.weight_ranges.iter().map(|(low, high)| vec![*low, *high]).collect(),
        },
        Step {
            id: "marginals",
            caption: Label::both("value functions, point by point", "waardefuncties, punt voor punt"),
            rows: AxisOf::Named(points().map(|(c, (score, _))| format!("{} = {score}", c.id)).collect()),
            columns: AxisOf::One,
            values: points().map(|(_, (_, value))| vec![*value]).collect(),
        },
        Step::per_candidate(
            "values",
            Label::both("value by these functions", "waarde volgens deze functies"),
            &learned.values,
        ),
        Step::per_criterion("weights", Label::both("weights", "gewichten"), weights),
    ]
}

#[cfg(test)]
pub(super) mod tests {
    use nalgebra::DMatrix;

    use super::*;
    use crate::model::Scale;

    /// Siskos, Grigoroudis & Matsatsinis 2005: the choice of transport, as in the
    /// example of the R package MCDA.
    pub(in crate::weighting) fn transport() -> DecisionTable {
        let criterion = |id: &str, direction, low, high| {
            Criterion::plain(id, direction, Scale::new(low, high).expect("two different ends"))
        };
        let rows = [[3.0, 10.0, 1.0], [4.0, 20.0, 2.0], [2.0, 20.0, 0.0], [6.0, 40.0, 0.0], [30.0, 30.0, 3.0]];
        DecisionTable {
            names: ["RER", "METRO1", "METRO2", "BUS", "TAXI"].map(str::to_owned).into(),
            criteria: vec![
                criterion("price", Direction::Min, 2.0, 30.0),
                criterion("time", Direction::Min, 10.0, 40.0),
                criterion("comfort", Direction::Max, 0.0, 3.0),
            ],
            scores: DMatrix::from_fn(5, 3, |i, j| rows[i][j]),
        }
    }

    #[test]
    fn the_transport_example_is_met() {
        // No error and tau 1 as published; the ranges over all optimal answers
        // by PuLP 3.3.2 with CBC.
        let found = learn(&transport(), &[1, 2, 2, 3, 4], &[3, 4, 4], 0.05, Errors::Two).expect("solved");
        assert!(found.error_sum.abs() < 1e-9 && (found.kendall_tau - 1.0).abs() < 1e-12, "{found:?}");
        let expected = [(0.05, 0.9375), (0.0, 0.95), (0.0, 0.43125)];
        for ((low, high), (least, most)) in found.weight_ranges.iter().zip(expected) {
            assert!((low - least).abs() < 1e-6 && (high - most).abs() < 1e-6, "{found:?}");
        }
        // The mean answer gives the order as well: the answers form a convex set.
        let v = &found.values;
        assert!(v[0] >= v[1] + 0.05 - 1e-9 && (v[1] - v[2]).abs() < 1e-9, "{v:?}");
        assert!(v[2] >= v[3] + 0.05 - 1e-9 && v[3] >= v[4] + 0.05 - 1e-9, "{v:?}");
        assert!((sum(found.weights.iter().copied()) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_order_of_the_rows_does_not_matter() {
        let table = transport();
        let turned = DecisionTable {
            names: table.names.iter().rev().cloned().collect(),
            criteria: table.criteria.clone(),
            scores: DMatrix::from_fn(5, 3, |i, j| table.scores[(4 - i, j)]),
        };
        for errors in [Errors::One, Errors::Two] {
            let a = learn(&table, &[1, 2, 2, 3, 4], &[3, 4, 4], 0.05, errors).expect("solved");
            let b = learn(&turned, &[4, 3, 2, 2, 1], &[3, 4, 4], 0.05, errors).expect("solved");
            assert_eq!(a.weights, b.weights);
        }
    }

    #[test]
    fn an_order_that_no_values_give_is_missed_by_as_little_as_possible() {
        // One criterion, more is better, and the worse of two is put first: the
        // two must change places by delta. With two errors the gap v(b) − v(a) +
        // delta can be split in any way; it is at least 0 + delta.
        let mut table = transport();
        table.names.truncate(2);
        table.criteria = vec![Criterion::plain("x", Direction::Max, Scale::new(0.0, 10.0).expect("two ends"))];
        table.scores = DMatrix::from_vec(2, 1, vec![2.0, 7.0]);
        // Linear: v = 0.2 and 0.7, so the error is 0.5 + delta.
        for errors in [Errors::One, Errors::Two] {
            let found = learn(&table, &[1, 2], &[2], 0.1, errors).expect("solved");
            assert!((found.error_sum - 0.6).abs() < 1e-9, "{found:?}");
            assert!((found.kendall_tau + 1.0).abs() < 1e-12, "{found:?}");
            // With a point at 5 the part between 2 and 7 can have no value but
            // 0.6 of the step below and 0.4 of the step above: 0.4 at best.
            let found = learn(&table, &[1, 2], &[3], 0.1, errors).expect("solved");
            assert!((found.error_sum - 0.5).abs() < 1e-9, "{found:?}");
        }
    }

    #[test]
    fn one_rank_teaches_nothing() {
        assert_eq!(learn(&transport(), &[1, 1, 0, 0, 0], &[3, 4, 4], 0.05, Errors::Two), None);
        assert_eq!(learn(&transport(), &[1, 2, 0, 0, 0], &[3, 4, 1], 0.05, Errors::Two), None);
    }
}
