//! How far one weight can move before any two candidates change places.

use nalgebra::DMatrix;

use super::standing::{Path, snapped, totals};
use crate::model::Weights;
use crate::num::{order_by, tied};

/// Per criterion the span of its weight, the others in proportion, in which the
/// complete ranking by `Σ_j w_j v_ij` stays as it is: where nobody who is ahead
/// falls behind, and those who are level stay level. At an end that is not 0
/// or 1, two that were apart are level. O(n) per criterion after a sort: only
/// neighbours can be the first to meet.
///
/// `values` are candidates × criteria, more being better: normalised scores for
/// a weighted sum, net flows per criterion for the net flow.
#[must_use]
pub fn whole_ranking_spans(values: &DMatrix<f64>, weights: &Weights) -> Vec<(f64, f64)> {
    let weights = weights.as_slice();
    let totals = totals(values, weights);
    let order = order_by(&totals, |a, b| a.cmp(&b));
    let span = |j: usize| {
        let weight = weights[j];
        let Some(path) = Path::new(weights, j) else { return (weight, weight) };
        let start = path.starts(values, &totals);
        let (mut low, mut high) = (0.0_f64, 1.0_f64);
        for pair in order.windows(2) {
            let (a, b) = (pair[0], pair[1]);
            let (at_zero, at_one) = (start[a] - start[b], values[(a, j)] - values[(b, j)]);
            let (from, to) = if tied(totals[a], totals[b]) {
                // Level all along the path, or at this weight alone.
                if snapped(at_zero) == 0.0 && snapped(at_one) == 0.0 { (0.0, 1.0) } else { (weight, weight) }
            } else {
                path.region(at_zero, at_one, false).unwrap_or((weight, weight))
            };
            (low, high) = (low.max(from), high.min(to));
        }
        (low.min(weight), high.max(weight))
    };
    (0..weights.len()).map(span).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::compare;

    /// Unicriterion net flows of the six sites of the published table, by the
    /// definition: linear preference with q = 1 and p = 2.
    fn net_flows() -> DMatrix<f64> {
        let scores = [
            [8.0, 7.0, 2.0, 1.0],
            [5.0, 3.0, 7.0, 5.0],
            [7.0, 5.0, 6.0, 4.0],
            [9.0, 9.0, 7.0, 3.0],
            [11.0, 10.0, 3.0, 7.0],
            [6.0, 9.0, 5.0, 4.0],
        ];
        let preference = |d: f64| (d - 1.0).clamp(0.0, 1.0);
        DMatrix::from_fn(6, 4, |i, j| {
            let against = |k: usize| preference(scores[i][j] - scores[k][j]) - preference(scores[k][j] - scores[i][j]);
            (0..6).map(against).sum::<f64>() / 5.0
        })
    }

    /// Spans by crossing points worked out elsewhere, for the example of
    /// Papathanasiou & Ploskas 2018.
    #[test]
    fn the_published_example_is_met() {
        let weights = Weights::from_points(&[0.4, 0.3, 0.1, 0.2]).expect("weights");
        let expected = [
            (0.189_189_19, 0.454_545_45),
            (0.192_307_69, 0.363_636_36),
            (0.068_965_52, 0.240_963_86),
            (0.166_666_67, 0.342_465_75),
        ];
        for (found, expected) in whole_ranking_spans(&net_flows(), &weights).iter().zip(expected) {
            assert!((found.0 - expected.0).abs() < 1e-6 && (found.1 - expected.1).abs() < 1e-6, "{found:?}");
        }
    }

    fn signs(values: &DMatrix<f64>, weights: &[f64]) -> Vec<std::cmp::Ordering> {
        let totals = totals(values, weights);
        let n = totals.len();
        (0..n * n).map(|at| compare(totals[at / n], totals[at % n])).collect()
    }

    /// Against the definition: inside the span every pair stands as it does now,
    /// just outside some pair does not.
    #[test]
    fn sampling_the_path_finds_the_same_spans() {
        let mut state = 11_u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            f64::from(u32::try_from(state >> 40).expect("24 bits")) / 16_777_216.0
        };
        for _ in 0..60 {
            let values = DMatrix::from_fn(5, 3, |_, _| next());
            let weights = Weights::from_points(&[next(), next(), next()]).expect("weights");
            let now = signs(&values, weights.as_slice());
            for (j, (low, high)) in whole_ranking_spans(&values, &weights).into_iter().enumerate() {
                let same = |at: f64| signs(&values, weights.moved(j, at).as_slice()) == now;
                for step in 1..100 {
                    assert!(same(low + (high - low) * f64::from(step) / 100.0), "inside {low}..{high}");
                }
                assert!(low == 0.0 || !same(low - 1e-6), "below {low}");
                assert!(high >= 1.0 || !same(high + 1e-6), "above {high}");
            }
        }
    }

    #[test]
    fn a_tie_ends_as_soon_as_the_weight_moves() {
        let level = DMatrix::from_row_slice(2, 2, &[1.0, 0.0, 0.0, 1.0]);
        let weights = Weights::from_points(&[1.0, 1.0]).expect("weights");
        assert_eq!(whole_ranking_spans(&level, &weights), [(0.5, 0.5), (0.5, 0.5)]);
        let same = DMatrix::from_row_slice(2, 2, &[0.3, 0.7, 0.3, 0.7]);
        assert_eq!(whole_ranking_spans(&same, &weights), [(0.0, 1.0), (0.0, 1.0)]);
        assert_eq!(
            whole_ranking_spans(&DMatrix::from_element(3, 1, 2.0), &Weights::equal(1).expect("one")),
            [(1.0, 1.0)]
        );
    }
}
