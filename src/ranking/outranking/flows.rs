//! PROMETHEE flows: how much each candidate is preferred to the others, and they
//! to it, on one criterion.
//!
//! A step is counted and a straight line is summed along the sorted scores, with
//! pointers that only move forward: O(n log n) per criterion instead of the
//! O(n²) of all pairs, which only the gaussian shape still needs.

use nalgebra::DMatrix;

use super::exceeds;
use super::shape::{Shape, slopes, without_thresholds};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Column, DecisionTable};
use crate::num::{dot, plus_zero};
use crate::ranking::MOST_PAIRED;

/// The most candidates for whom the table of all pairs is among the steps.
pub(in crate::ranking) const PAIRS_SHOWN: usize = 500;

/// Flows per candidate, divided by the number of the others.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ranking) struct Flows {
    /// How much it is preferred to the others.
    pub plus: Vec<f64>,
    /// How much the others are preferred to it.
    pub minus: Vec<f64>,
}

impl Flows {
    fn zeros(n: usize) -> Self {
        Self { plus: vec![0.0; n], minus: vec![0.0; n] }
    }

    /// Positive minus negative flow.
    pub fn net(&self) -> Vec<f64> {
        self.plus.iter().zip(&self.minus).map(|(plus, minus)| plus_zero(plus - minus)).collect()
    }
}

/// Scores of which more is better.
pub(in crate::ranking) fn oriented(column: &Column<'_>) -> Vec<f64> {
    if column.cost { column.scores.iter().map(|x| plus_zero(-x)).collect() } else { column.scores.to_vec() }
}

/// Why the flows cannot be made: thresholds that grow with the score, or the
/// gaussian shape with too many candidates.
pub(in crate::ranking) fn refusals(method: &'static str, table: &DecisionTable) -> Findings {
    let mut findings = slopes(method, table);
    if table.len() > MOST_PAIRED {
        let bell = |c: &&crate::model::Criterion| matches!(Shape::of(c), Shape::Bell { .. });
        findings.extend(table.criteria.iter().filter(bell).map(|criterion| {
            Diagnostic::new(&codes::PF832)
                .arg("method", method)
                .arg("criterion", &criterion.id)
                .arg("candidates", table.len())
                .arg("most", MOST_PAIRED)
                .note("help")
        }));
    }
    findings
}

/// What is worth knowing about flows: criteria without preference function.
pub(in crate::ranking) fn notes(method: &'static str, table: &DecisionTable) -> Findings {
    without_thresholds(method, table, |criterion| criterion.preference.is_some())
}

/// The flows on criterion `j`.
fn unicriterion(table: &DecisionTable, j: usize) -> Flows {
    Along::new(Shape::of(&table.criteria[j]), &oriented(&table.column(j))).flows()
}

/// The net flows on each criterion alone (candidates × criteria).
pub(in crate::ranking) fn net_flows(table: &DecisionTable) -> DMatrix<f64> {
    let mut values = DMatrix::zeros(table.len(), table.criteria.len());
    for j in 0..table.criteria.len() {
        let along = Along::new(Shape::of(&table.criteria[j]), &oriented(&table.column(j)));
        along.net(values.column_mut(j).as_mut_slice());
    }
    values
}

/// The flows on all criteria together.
pub(in crate::ranking) fn weighted(table: &DecisionTable, weights: &[f64]) -> Flows {
    let mut total = Flows::zeros(table.len());
    for (j, weight) in weights.iter().enumerate() {
        let own = unicriterion(table, j);
        total.plus.iter_mut().zip(&own.plus).for_each(|(sum, x)| *sum += weight * x);
        total.minus.iter_mut().zip(&own.minus).for_each(|(sum, x)| *sum += weight * x);
    }
    total
}

/// The preference of row over column on all criteria together: O(n² m).
pub(in crate::ranking) fn preferences(table: &DecisionTable, weights: &[f64]) -> Vec<Vec<f64>> {
    let columns: Vec<(Shape, Vec<f64>)> =
        (0..table.criteria.len()).map(|j| (Shape::of(&table.criteria[j]), oriented(&table.column(j)))).collect();
    let pair = |i: usize, k: usize| {
        dot(weights.iter().copied(), columns.iter().map(|(shape, scores)| shape.at(scores[i], scores[k])))
    };
    (0..table.len()).map(|i| (0..table.len()).map(|k| pair(i, k)).collect()).collect()
}

/// Sums of preferences along the scores in ascending order, not yet divided by the
/// number of the others, and whose they are.
struct Along {
    order: Vec<(u64, usize)>,
    sums: Flows,
    others: f64,
}

impl Along {
    /// Of scores of which more is better.
    fn new(shape: Shape, scores: &[f64]) -> Self {
        let mut order: Vec<(u64, usize)> = scores.iter().enumerate().map(|(i, x)| (ascending_key(*x), i)).collect();
        order.sort_unstable();
        // The key holds the score: no second visit to the column, out of order.
        let sorted: Vec<f64> = order.iter().map(|(key, _)| score_of(*key)).collect();
        let sums = match shape {
            Shape::Steps(steps) => stairs(steps, &sorted),
            Shape::Ramp { q, p } => ramp(q, p, &sorted),
            Shape::Bell { .. } => all_pairs(shape, &sorted),
        };
        // Alone, all sums are 0.
        Self { order, sums, others: count(scores.len().saturating_sub(1).max(1)) }
    }

    fn flows(&self) -> Flows {
        let mut total = Flows::zeros(self.order.len());
        for ((_, i), (plus, minus)) in self.order.iter().zip(self.sums.plus.iter().zip(&self.sums.minus)) {
            total.plus[*i] = plus / self.others;
            total.minus[*i] = minus / self.others;
        }
        total
    }

    fn net(&self, into: &mut [f64]) {
        for ((_, i), (plus, minus)) in self.order.iter().zip(self.sums.plus.iter().zip(&self.sums.minus)) {
            into[*i] = plus_zero((plus - minus) / self.others);
        }
    }
}

/// A key that sorts like the numbers.
fn ascending_key(x: f64) -> u64 {
    let bits = plus_zero(x).to_bits();
    if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
}

/// The number that a key stands for.
fn score_of(key: u64) -> f64 {
    f64::from_bits(if key >> 63 == 1 { key & !(1 << 63) } else { !key })
}

/// Sums over all pairs: O(n²). What the fast sums below must equal.
fn all_pairs(shape: Shape, scores: &[f64]) -> Flows {
    let mut total = Flows::zeros(scores.len());
    for (i, x) in scores.iter().enumerate() {
        for (k, y) in scores.iter().enumerate() {
            let preference = shape.at(*x, *y);
            total.plus[i] += preference;
            total.minus[k] += preference;
        }
    }
    total
}

#[allow(clippy::cast_precision_loss, reason = "counts of candidates")]
fn count(k: usize) -> f64 {
    k as f64
}

/// Sums of steps along ascending scores: for each threshold, how many lie below
/// it and how many above.
fn stairs(steps: [(f64, f64); 2], sorted: &[f64]) -> Flows {
    let n = sorted.len();
    let mut total = Flows::zeros(n);
    for (by, height) in steps.into_iter().filter(|(_, height)| *height > 0.0) {
        let (mut below, mut level) = (0, 0);
        for (i, x) in sorted.iter().enumerate() {
            while below < n && exceeds(*x, sorted[below], by) {
                below += 1;
            }
            while level < n && !exceeds(sorted[level], *x, by) {
                level += 1;
            }
            total.plus[i] += height * count(below);
            total.minus[i] += height * count(n - level);
        }
    }
    total
}

/// Sums of a straight line between `q` and `p` along ascending scores. For each
/// score, those beyond `p` count in full and those between `q` and `p` by the
/// sum of their distances, a difference of two sums from the start.
fn ramp(q: f64, p: f64, sorted: &[f64]) -> Flows {
    let n = sorted.len();
    // Measured from the middle, and with what each addition loses: differences
    // of the sums keep their digits.
    let centre = sorted[n / 2];
    let mut sums: Vec<(f64, f64)> = Vec::with_capacity(n + 1);
    let (mut sum, mut lost) = (0.0, 0.0);
    sums.push((sum, lost));
    for x in sorted {
        let term = x - centre;
        let next: f64 = sum + term;
        let part = next - sum;
        lost += (sum - (next - part)) + (term - part);
        sum = next;
        sums.push((sum, lost));
    }
    let between = |from: usize, to: usize| (sums[to].0 - sums[from].0) + (sums[to].1 - sums[from].1);
    let mut total = Flows::zeros(n);
    let width = p - q;
    // Below: all up to `full` count in full, then in part up to `part`; above:
    // in part from `first`, in full from `whole`.
    let (mut full, mut part, mut first, mut whole) = (0, 0, 0, 0);
    for (i, x) in sorted.iter().enumerate() {
        while full < n && x - sorted[full] >= p {
            full += 1;
        }
        while part < n && x - sorted[part] > q {
            part += 1;
        }
        while first < n && sorted[first] - x <= q {
            first += 1;
        }
        while whole < n && sorted[whole] - x < p {
            whole += 1;
        }
        let own = x - centre;
        let partly = |k: usize, sum: f64| (sum / width).clamp(0.0, count(k));
        let (below, above) = (part - full, whole - first);
        total.plus[i] = count(full) + partly(below, count(below) * (own - q) - between(full, part));
        total.minus[i] = count(n - whole) + partly(above, between(first, whole) - count(above) * (own + q));
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flows(shape: Shape, scores: &[f64]) -> Flows {
        Along::new(shape, scores).flows()
    }

    /// Number `k` of a stream in 0..1 (`SplitMix64` by counter).
    fn uniform(seed: u64, k: u64) -> f64 {
        let mut z = seed.wrapping_add((k + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        #[allow(clippy::cast_precision_loss, reason = "53 bits fit")]
        let unit = (z >> 11) as f64 / 9_007_199_254_740_992.0;
        unit
    }

    const SHAPES: [Shape; 8] = [
        Shape::Steps([(0.0, 1.0), (0.0, 0.0)]),
        Shape::Steps([(5.0, 1.0), (0.0, 0.0)]),
        Shape::Steps([(0.2, 1.0), (0.0, 0.0)]),
        Shape::Steps([(5.0, 0.5), (20.0, 0.5)]),
        Shape::Ramp { q: 0.0, p: 20.0 },
        Shape::Ramp { q: 5.0, p: 20.0 },
        Shape::Ramp { q: 3.0, p: 3.1 },
        Shape::Bell { s: 10.0 },
    ];

    fn check(shape: Shape, scores: &[f64]) {
        let fast = flows(shape, scores);
        let slow = all_pairs(shape, scores);
        let others = count(scores.len() - 1);
        for i in 0..scores.len() {
            for (a, b) in [(fast.plus[i], slow.plus[i]), (fast.minus[i], slow.minus[i])] {
                assert!((a - b / others).abs() < 1e-12, "{shape:?}: {a} {}", b / others);
            }
        }
    }

    #[test]
    fn sums_along_the_sorted_scores_equal_the_sums_over_all_pairs() {
        for shape in SHAPES {
            check(shape, &(0..1000).map(|k| 10.0 + 90.0 * uniform(42, k)).collect::<Vec<f64>>());
            // Whole and tenth scores: many ties, many differences equal to a threshold.
            check(shape, &(0..300).map(|k| (uniform(7, k) * 40.0).round()).collect::<Vec<f64>>());
            check(shape, &(0..300).map(|k| (uniform(9, k) * 30.0).round() / 10.0).collect::<Vec<f64>>());
            check(shape, &[4.0; 9]);
            check(shape, &[1e300, -1e300, 0.0, 3.0]);
            check(shape, &[1e15, 1e15 + 1.0, 1e15 + 7.0, -4.0]);
        }
    }

    #[test]
    fn a_difference_equal_to_a_threshold_does_not_exceed_it() {
        // 0.8 − 0.6 is a little more than 0.2 in binary.
        let quasi = Shape::Steps([(0.2, 1.0), (0.0, 0.0)]);
        assert_eq!(flows(quasi, &[0.8, 0.6]), Flows::zeros(2));
        assert_eq!(flows(quasi, &[0.81, 0.6]).plus, [1.0, 0.0]);
    }

    #[test]
    fn the_order_of_the_rows_changes_no_bit() {
        let scores: Vec<f64> = (0..200).map(|k| (uniform(3, k) * 70.0).round() / 7.0).collect();
        let turned: Vec<f64> = scores.iter().rev().copied().collect();
        for shape in SHAPES {
            let (mut one, mut other) = (flows(shape, &scores), flows(shape, &turned));
            other.plus.reverse();
            other.minus.reverse();
            assert_eq!(one, other);
            one.plus.sort_by(f64::total_cmp);
            assert!(one.plus.iter().all(|x| (0.0..=1.0).contains(x)));
        }
    }
}
