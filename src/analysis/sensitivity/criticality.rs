//! What must be taken from one weight alone before two candidates tie
//! (Triantaphyllou & Sánchez 1997).

use nalgebra::DMatrix;

use super::standing::totals;
use crate::num::tied;

/// The changes of single weights, nothing put back in proportion.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightCriticality {
    /// Pairs (i, k) with i before k, in table order: the order of `delta` and
    /// `percent`.
    pub pairs: Vec<(usize, usize)>,
    /// Per pair and criterion j, `(P_k − P_i) / (v_kj − v_ij)`: taken from `w_j`
    /// it makes the two level. `None` where that is more than `w_j`, or does
    /// nothing.
    pub delta: Vec<Vec<Option<f64>>>,
    /// The same in percent of the weight.
    pub percent: Vec<Vec<Option<f64>>>,
    /// Per criterion the least absolute percentage over all pairs.
    pub any: Vec<Option<f64>>,
    /// The same over the pairs with the first candidate.
    pub top: Vec<Option<f64>>,
    /// The criterion with the least of `any`.
    pub most_critical_any: Option<usize>,
    /// The criterion with the least of `top`.
    pub most_critical_top: Option<usize>,
}

/// The criticality of every weight for `Σ_j w_j v_ij`; weights are used as they
/// are. O(n² m), in time and in memory.
#[must_use]
pub fn weight_criticality(values: &DMatrix<f64>, weights: &[f64]) -> WeightCriticality {
    let totals = totals(values, weights);
    let n = totals.len();
    let first = (0..n).reduce(|kept, i| if totals[i] > totals[kept] { i } else { kept });
    let pairs: Vec<(usize, usize)> = (0..n).flat_map(|i| (i + 1..n).map(move |k| (i, k))).collect();
    let one = |&(i, k): &(usize, usize), j: usize| {
        let apart = values[(k, j)] - values[(i, j)];
        let delta = (totals[k] - totals[i]) / apart;
        (!tied(values[(k, j)], values[(i, j)]) && delta.is_finite() && delta <= weights[j]).then_some(delta)
    };
    let delta: Vec<Vec<Option<f64>>> =
        pairs.iter().map(|pair| (0..weights.len()).map(|j| one(pair, j)).collect()).collect();
    let part = |(delta, weight): (&Option<f64>, &f64)| delta.filter(|_| *weight > 0.0).map(|d| 100.0 * d / weight);
    let percent: Vec<Vec<Option<f64>>> = delta.iter().map(|row| row.iter().zip(weights).map(part).collect()).collect();
    let least = |with: &dyn Fn(&(usize, usize)) -> bool, j: usize| {
        let of = pairs.iter().zip(&percent).filter(|(pair, _)| with(pair)).filter_map(|(_, row)| row[j]);
        of.map(f64::abs).min_by(f64::total_cmp)
    };
    let critical = |least: &[Option<f64>]| {
        let known = least.iter().enumerate().filter_map(|(j, x)| x.map(|x| (j, x)));
        known.min_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0))).map(|(j, _)| j)
    };
    let any: Vec<Option<f64>> = (0..weights.len()).map(|j| least(&|_| true, j)).collect();
    let top: Vec<Option<f64>> =
        (0..weights.len()).map(|j| least(&|(i, k)| Some(*i) == first || Some(*k) == first, j)).collect();
    let (most_critical_any, most_critical_top) = (critical(&any), critical(&top));
    WeightCriticality { pairs, delta, percent, any, top, most_critical_any, most_critical_top }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WEIGHTS: [f64; 4] = [0.3277, 0.3058, 0.2876, 0.079];

    fn table() -> DMatrix<f64> {
        #[rustfmt::skip]
        let values = [
            0.3088, 0.2897, 0.3867, 0.1922,
            0.2163, 0.3458, 0.1755, 0.6288,
            0.4509, 0.2473, 0.1194, 0.0575,
            0.0240, 0.1172, 0.3184, 0.1215,
        ];
        DMatrix::from_row_slice(4, 4, &values)
    }

    /// The example of Triantaphyllou & Sánchez 1997 with its table worked out
    /// again elsewhere.
    #[test]
    fn the_published_example_is_met() {
        let found = weight_criticality(&table(), &WEIGHTS);
        assert_eq!(found.pairs, [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]);
        let none = None;
        let expected = [
            [none, Some(-0.702_434_76), Some(0.186_584_23), Some(-0.090_257_88)],
            [Some(-0.379_426_67), none, Some(0.201_707_93), none],
            [none; 4],
            [Some(-0.061_849_7), Some(0.147_309_04), Some(0.258_644_21), Some(0.025_398_11)],
            [none, none, Some(-0.923_031_84), none],
            [Some(0.274_985_5), none, Some(-0.589_906_08), Some(-1.834_239_22)],
        ];
        for (row, expected) in found.delta.iter().zip(expected) {
            for (found, expected) in row.iter().zip(expected) {
                assert_eq!(found.is_some(), expected.is_some(), "{found:?} {expected:?}");
                assert!(found.zip(expected).is_none_or(|(a, b)| (a - b).abs() < 1e-6), "{found:?} {expected:?}");
            }
        }
        let close = |found: &[Option<f64>], expected: [f64; 4]| {
            for (found, expected) in found.iter().zip(expected) {
                assert!((found.expect("defined") - expected).abs() < 1e-6, "{found:?} {expected}");
            }
        };
        close(&found.any, [18.873_879_04, 48.171_692_46, 64.876_297_97, 32.149_505_79]);
        close(&found.top, [115.784_763_92, 229.703_976_25, 64.876_297_97, 114.250_479_83]);
        assert_eq!((found.most_critical_any, found.most_critical_top), (Some(0), Some(2)));
    }

    #[test]
    fn what_is_taken_makes_the_two_level() {
        let table = table();
        let found = weight_criticality(&table, &WEIGHTS);
        let mut seen = 0;
        for (&(i, k), row) in found.pairs.iter().zip(&found.delta) {
            for (j, delta) in row.iter().enumerate().filter_map(|(j, delta)| delta.map(|d| (j, d))) {
                let mut weights = WEIGHTS;
                weights[j] -= delta;
                let totals = totals(&table, &weights);
                assert!((totals[i] - totals[k]).abs() < 1e-12);
                seen += 1;
            }
        }
        assert_eq!(seen, 13);
    }

    #[test]
    fn identical_candidates_and_weights_of_nothing_are_undefined() {
        let same = DMatrix::from_element(2, 2, 0.5);
        let found = weight_criticality(&same, &[1.0, 0.0]);
        assert_eq!(found.delta, [vec![None, None]]);
        assert_eq!(found.most_critical_any, None);
        assert!(weight_criticality(&DMatrix::from_element(1, 2, 0.5), &[1.0, 0.0]).pairs.is_empty());
    }
}
