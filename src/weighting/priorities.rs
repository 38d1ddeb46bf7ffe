//! Priorities and consistency of a reciprocal matrix of judgements.

use nalgebra::DMatrix;
use serde::{Deserialize, Serialize};

use super::by_rank::number;
use crate::num::{exp, ln, sum};

/// How priorities follow from a matrix of judgements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WeightMethod {
    /// The principal eigenvector.
    #[default]
    Eigenvector,
    /// The geometric means of the rows.
    GeometricMean,
    /// The means of the rows after every column is scaled to sum 1.
    ColumnMean,
}

/// What is called λ max.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LambdaMax {
    /// The principal eigenvalue.
    #[default]
    Eigenvalue,
    /// The mean of `(A w)_i / w_i` with the priorities w.
    MeanRatio,
}

/// Whose mean inconsistency of random judgements the ratio compares with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RandomIndex {
    /// Saaty 1980.
    #[default]
    #[serde(rename = "saaty-1980")]
    Saaty1980,
    /// Saaty 2008.
    #[serde(rename = "saaty-2008")]
    Saaty2008,
}

impl RandomIndex {
    /// Its name in the strategy file.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Saaty1980 => "saaty-1980",
            Self::Saaty2008 => "saaty-2008",
        }
    }

    /// The index for `n` items. The tables end at 10: beyond that the last value
    /// stands, which makes the ratio a little too strict.
    #[must_use]
    pub fn of(self, n: usize) -> f64 {
        let table = match self {
            Self::Saaty1980 => [0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
            Self::Saaty2008 => [0.0, 0.0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49],
        };
        table[n.clamp(1, table.len()) - 1]
    }
}

/// How judgements become priorities and figures of consistency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// How priorities follow.
    pub weight_method: WeightMethod,
    /// What is called λ max.
    pub lambda_max: LambdaMax,
    /// What the ratio compares with.
    pub random_index: RandomIndex,
}

/// Three items of which two judgements contradict the third most.
#[derive(Clone, Debug, PartialEq)]
pub struct Triple {
    /// The items a, b and c, with a not below b and b not below c.
    pub items: [usize; 3],
    /// The judgements of a against b, b against c and a against c.
    pub judged: [f64; 3],
    /// What each of them would be if the other two hold.
    pub consistent: [f64; 3],
}

/// The judgement without which the others agree best.
#[derive(Clone, Debug, PartialEq)]
pub struct Culprit {
    /// The two items, the one judged higher first.
    pub items: [usize; 2],
    /// The judgement.
    pub judged: f64,
    /// What the other judgements say it should be.
    pub fitting: f64,
    /// The consistency ratio with that.
    pub ratio: f64,
    /// Whether no other judgement does as much: among three all do.
    pub alone: bool,
}

/// How much a matrix contradicts itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Consistency {
    /// λ max.
    pub lambda_max: f64,
    /// (λ max − n) / (n − 1).
    pub consistency_index: f64,
    /// The consistency index over the random index.
    pub consistency_ratio: f64,
}

/// Priorities of a positive matrix, sum 1.
pub(super) fn priorities(a: &DMatrix<f64>, method: WeightMethod) -> Vec<f64> {
    let n = a.nrows();
    let rows = match method {
        WeightMethod::Eigenvector => return principal(a).1,
        WeightMethod::GeometricMean => {
            a.row_iter().map(|row| exp(sum(row.iter().map(|x| ln(*x))) / number(n))).collect::<Vec<f64>>()
        }
        WeightMethod::ColumnMean => {
            let totals: Vec<f64> = a.column_iter().map(|column| sum(column.iter().copied())).collect();
            a.row_iter().map(|row| sum(row.iter().zip(&totals).map(|(x, t)| x / t))).collect()
        }
    };
    scaled(rows)
}

fn scaled(xs: Vec<f64>) -> Vec<f64> {
    let total = sum(xs.iter().copied());
    xs.into_iter().map(|x| x / total).collect()
}

/// The principal eigenvalue and eigenvector (sum 1) of a non-negative matrix
/// with a positive diagonal whose items are all connected.
///
/// By squaring: the rows of A^(2^k) become proportional to the eigenvector, so
/// that the number of correct digits doubles with every product; and as all
/// terms are positive nothing cancels. O(n³) per step, some six to ten steps.
pub(super) fn principal(a: &DMatrix<f64>) -> (f64, Vec<f64>) {
    let row_sums = |m: &DMatrix<f64>| scaled(m.row_iter().map(|row| sum(row.iter().copied())).collect());
    let mut power = a / a.max();
    let mut vector = row_sums(&power);
    for _ in 0..64 {
        power = &power * &power;
        power /= power.max();
        let next = row_sums(&power);
        let still = next.iter().zip(&vector).all(|(x, y)| (x - y).abs() <= 1e-15 * x);
        vector = next;
        if still {
            break;
        }
    }
    let image =
        |w: &[f64]| -> Vec<f64> { a.row_iter().map(|row| sum(row.iter().zip(w).map(|(x, w)| x * w))).collect() };
    vector = scaled(image(&vector));
    (sum(image(&vector)), vector)
}

/// The figures of consistency of a reciprocal matrix with priorities `w`.
pub(super) fn consistency(a: &DMatrix<f64>, w: &[f64], rules: Rules) -> Consistency {
    let n = a.nrows();
    let lambda = match rules.lambda_max {
        LambdaMax::Eigenvalue => principal(a).0,
        LambdaMax::MeanRatio => {
            let ratio = |(row, own): (usize, &f64)| sum(a.row(row).iter().zip(w).map(|(x, w)| x * w)) / own;
            sum(w.iter().enumerate().map(ratio)) / number(n)
        }
    };
    figures(lambda, n, rules.random_index)
}

/// The figures that follow from λ max. With one or two items nothing can
/// contradict, and a rest of rounding noise is no contradiction: then all is 0.
fn figures(lambda: f64, n: usize, index: RandomIndex) -> Consistency {
    let excess = lambda - number(n);
    if n <= 2 || excess <= 1e-12 * number(n) {
        return Consistency { lambda_max: number(n), consistency_index: 0.0, consistency_ratio: 0.0 };
    }
    let consistency_index = excess / number(n - 1);
    Consistency { lambda_max: lambda, consistency_index, consistency_ratio: consistency_index / index.of(n) }
}

/// The triple with the largest contradiction, if any contradicts. O(n³).
pub(super) fn worst_triple(judgements: &DMatrix<f64>) -> Option<Triple> {
    let n = judgements.nrows();
    let mut kept: Option<(f64, [usize; 3])> = None;
    for i in 0..n {
        for j in i + 1..n {
            for k in j + 1..n {
                let gap = (ln(judgements[(i, j)]) + ln(judgements[(j, k)]) - ln(judgements[(i, k)])).abs();
                if gap > 1e-9 && kept.is_none_or(|(most, _)| gap > most * (1.0 + 1e-9)) {
                    kept = Some((gap, [i, j, k]));
                }
            }
        }
    }
    let (_, [x, y, z]) = kept?;
    // Among three there is always an order in which neither step goes up.
    let orders = [[x, y, z], [x, z, y], [y, x, z], [y, z, x], [z, x, y], [z, y, x]];
    let falls = |order: &[usize; 3]| order.windows(2).all(|pair| judgements[(pair[0], pair[1])] >= 1.0);
    let items = orders.into_iter().find(falls).unwrap_or([x, y, z]);
    let judged = [(0, 1), (1, 2), (0, 2)].map(|(from, to)| judgements[(items[from], items[to])]);
    let consistent = [judged[2] / judged[1], judged[2] / judged[0], judged[0] * judged[1]];
    Some(Triple { items, judged, consistent })
}

/// The judgement without which the others agree best: each is left out in turn
/// (Harker 1987: 0 in its place, 1 more on the two diagonal cells). O(n⁵).
pub(super) fn culprit(a: &DMatrix<f64>, index: RandomIndex) -> Option<Culprit> {
    let n = a.nrows();
    if n < 3 {
        return None;
    }
    let mut kept: Option<(f64, usize, usize, f64)> = None;
    let mut alone = true;
    for i in 0..n {
        for j in i + 1..n {
            let mut without = a.clone();
            (without[(i, j)], without[(j, i)]) = (0.0, 0.0);
            without[(i, i)] += 1.0;
            without[(j, j)] += 1.0;
            let (lambda, w) = principal(&without);
            if kept.is_none_or(|(least, ..)| lambda < least * (1.0 - 1e-9)) {
                kept = Some((lambda, i, j, w[i] / w[j]));
                alone = true;
            } else if kept.is_some_and(|(least, ..)| lambda <= least * (1.0 + 1e-9)) {
                alone = false;
            }
        }
    }
    let (lambda, i, j, fitting) = kept?;
    let ratio = figures(lambda, n, index).consistency_ratio;
    Some(if a[(i, j)] >= 1.0 {
        Culprit { items: [i, j], judged: a[(i, j)], fitting, ratio, alone }
    } else {
        Culprit { items: [j, i], judged: a[(j, i)], fitting: 1.0 / fitting, ratio, alone }
    })
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these numbers are exact")]
mod tests {
    use super::*;
    use proptest::prelude::{Strategy, proptest};

    const RULES: [WeightMethod; 3] = [WeightMethod::Eigenvector, WeightMethod::GeometricMean, WeightMethod::ColumnMean];

    fn reciprocal(n: usize, above: &[f64]) -> DMatrix<f64> {
        let mut a = DMatrix::from_element(n, n, 1.0);
        let mut given = above.iter();
        for i in 0..n {
            for j in i + 1..n {
                let x = *given.next().expect("enough judgements");
                (a[(i, j)], a[(j, i)]) = (x, 1.0 / x);
            }
        }
        a
    }

    fn judgement() -> impl Strategy<Value = f64> {
        (1.0..9.0_f64, proptest::bool::ANY).prop_map(|(x, up)| if up { x } else { 1.0 / x })
    }

    fn near(a: f64, b: f64, tolerance: f64) -> bool {
        (a - b).abs() <= tolerance * b.abs().max(1.0)
    }

    proptest! {
        /// λ max = 1 + t + 1/t with t = (a13 / (a12 a23))^(1/3), and the
        /// eigenvector is the geometric mean of the rows: a closed form for 3.
        #[test]
        fn three_items_have_a_closed_form(x in judgement(), y in judgement(), z in judgement()) {
            let a = reciprocal(3, &[x, z, y]);
            let t = crate::num::powf(z / (x * y), 1.0 / 3.0);
            let (lambda, w) = principal(&a);
            assert!(near(lambda, 1.0 + t + 1.0 / t, 1e-12), "{lambda}");
            let means = priorities(&a, WeightMethod::GeometricMean);
            assert!(w.iter().zip(&means).all(|(p, q)| near(*p, *q, 1e-12)), "{w:?} {means:?}");
        }

        /// Consistent judgements give back the weights they were made from, with
        /// λ max = n and no contradiction, whatever the rule.
        #[test]
        fn consistent_judgements_give_their_weights_back(points in proptest::collection::vec(0.05..1.0_f64, 1..12)) {
            let a = DMatrix::from_fn(points.len(), points.len(), |i, j| points[i] / points[j]);
            let expected = scaled(points);
            for rule in RULES {
                let w = priorities(&a, rule);
                assert!(w.iter().zip(&expected).all(|(p, q)| near(*p, *q, 1e-13)), "{rule:?}: {w:?}");
                let found = consistency(&a, &w, Rules { weight_method: rule, ..Rules::default() });
                assert!(found.consistency_ratio == 0.0 && found.lambda_max == number(a.nrows()), "{found:?}");
            }
            assert_eq!(worst_triple(&a), None);
        }

        /// Two items never contradict: the ratio is 0, not 0/0.
        #[test]
        fn two_items_never_contradict(x in judgement()) {
            let a = reciprocal(2, &[x]);
            let w = priorities(&a, WeightMethod::Eigenvector);
            assert!(near(w[0], x / (1.0 + x), 1e-14), "{w:?}");
            assert_eq!(consistency(&a, &w, Rules::default()).consistency_ratio, 0.0);
        }

        /// The least eigenvalue of a reciprocal matrix is n, and replacing the
        /// judgement that is named never makes things worse.
        #[test]
        fn lambda_is_at_least_n(above in proptest::collection::vec(judgement(), 10)) {
            let a = reciprocal(5, &above);
            let (lambda, w) = principal(&a);
            assert!(lambda >= 5.0 - 1e-12);
            let found = consistency(&a, &w, Rules::default());
            let culprit = culprit(&a, RandomIndex::Saaty1980).expect("five items");
            let mut repaired = a.clone();
            let [i, j] = culprit.items;
            (repaired[(i, j)], repaired[(j, i)]) = (culprit.fitting, 1.0 / culprit.fitting);
            let again = consistency(&repaired, &principal(&repaired).1, Rules::default());
            assert!(near(again.consistency_ratio, culprit.ratio, 1e-9), "{again:?} {culprit:?}");
            assert!(culprit.ratio <= found.consistency_ratio + 1e-12);
        }
    }

    #[test]
    fn the_triple_says_what_would_be_consistent() {
        // a = 2 b, b = 4 c, so a = 8 c; judged 2. Everything else fits a = 2 b = 8 c.
        let a = reciprocal(3, &[2.0, 2.0, 4.0]);
        let triple = worst_triple(&a).expect("a contradiction");
        assert_eq!((triple.items, triple.judged), ([0, 1, 2], [2.0, 4.0, 2.0]));
        assert_eq!(triple.consistent, [0.5, 1.0, 8.0]);
        // Any of the three may be the slip.
        assert!(!culprit(&a, RandomIndex::Saaty1980).expect("three items").alone);
    }

    #[test]
    fn one_wrong_judgement_is_found_and_put_right() {
        // Weights 8, 4, 2, 1, with the judgement of the first against the last
        // turned round: 1/8 where 8 would be consistent.
        let points = [8.0, 4.0, 2.0, 1.0];
        let mut a = DMatrix::from_fn(4, 4, |i, j| points[i] / points[j]);
        (a[(0, 3)], a[(3, 0)]) = (0.125, 8.0);
        let found = culprit(&a, RandomIndex::Saaty1980).expect("four items");
        assert_eq!(found.items, [3, 0]);
        assert!(near(found.fitting, 0.125, 1e-12) && found.ratio == 0.0 && found.alone, "{found:?}");
    }
}
