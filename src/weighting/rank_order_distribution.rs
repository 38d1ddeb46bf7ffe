use nalgebra::{DMatrix, SymmetricEigen};
use serde_json::Value;

use super::by_rank::{self, number};
use super::{Importance, Weighing, Weighter, entry};
use crate::diag::Findings;
use crate::num::exp;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Weights from an order: the mean of freely rated points that respect it.
    ///
    /// # What it answers
    /// Which weights stand best for an order when people would have rated each criterion freely and the ratings had been scaled afterwards.
    ///
    /// # When not to use
    /// When people can say how much more important one thing is than another:
    /// then ask for swing points, or derive the weights from goals.
    ///
    /// # Formula
    /// w_k = E[ U_k / Σ U ], U_1 = 1 and U_2 ≥ … ≥ U_n the ordered draws of n − 1 uniform ratings on [0, 1]
    ///
    /// # Parameters
    /// order: the ids of the criteria, the most important first.
    ///
    /// # Known pitfalls
    /// It treats the order as all that is known. Look also at every weighting that respects the order, not only at this one. Approaches rank sum for many criteria.
    ///
    /// # References
    /// robertsGoodwin2002
    pub struct RankOrderDistribution {
        /// Criterion ids, the most important first.
        pub order: Vec<String>,
    }
}

impl Default for RankOrderDistribution {
    fn default() -> Self {
        Self { order: Vec::new() }
    }
}

static INFO: Info = Info {
    id: "rank-order-distribution",
    kind: Kind::Weighting,
    name: Text { en: "rank-order distribution", nl: "rangordeverdeling" },
    summary: Text {
        en: "weights from an order: the mean of freely rated points that respect it",
        nl: "gewichten uit een volgorde: het gemiddelde van vrij gegeven punten die haar volgen",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "order",
        kind: ParamKind::CriterionOrder,
        default: "",
        doc: Text { en: "criterion ids, the most important first", nl: "criteria, de belangrijkste eerst" },
    }],
    guarantees: Guarantees::NONE,
    refs: &["robertsGoodwin2002"],
    file: file!(),
};

entry!(RankOrderDistribution, |_| false, super::ask::Order);

impl Weighter for RankOrderDistribution {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        by_rank::weigh(INFO.id, &self.order, importance, weights)
    }
}

/// Nodes and weights of Gauss–Legendre quadrature on [0, 1].
fn gauss_legendre(n: usize) -> Vec<(f64, f64)> {
    // The nodes are the eigenvalues of the Jacobi matrix of the Legendre
    // polynomials, the weights the squared first parts of its eigenvectors
    // (Golub & Welsch 1969).
    let jacobi = DMatrix::from_fn(n, n, |i, j| {
        if i.abs_diff(j) == 1 {
            let k = number(i.max(j));
            k / (4.0 * k * k - 1.0).sqrt()
        } else {
            0.0
        }
    });
    let Some(eigen) = SymmetricEigen::try_new(jacobi, f64::EPSILON, 1000) else { return Vec::new() };
    let mut nodes: Vec<(f64, f64)> = eigen
        .eigenvalues
        .iter()
        .zip(eigen.eigenvectors.row(0).iter())
        .map(|(x, v)| (f64::midpoint(*x, 1.0), v * v))
        .collect();
    nodes.sort_by(|a, b| a.0.total_cmp(&b.0));
    nodes
}

/// The weight of each position.
///
/// With N = n − 1 free ratings and `1/Σ = ∫ e^(−t Σ) dt` over t ≥ 0, the mean
/// is a double integral of smooth functions: over t (mapped to [0, 1] by
/// t = s / (1 − s)) and over the size u of the k-th rating. The others are
/// independent given u: k − 1 of them uniform on [u, 1], N − k on [0, u].
/// O(n · Q²) for Q quadrature nodes; accurate to about ten digits for up to
/// some thirty criteria.
fn weights(n: usize) -> Vec<f64> {
    if n == 1 {
        return vec![1.0];
    }
    let nodes = gauss_legendre(NODES);
    let free = n - 1;
    let mut weights = vec![0.0; n];
    for &(s, ds) in &nodes {
        let t = s / (1.0 - s);
        let outer = ds / ((1.0 - s) * (1.0 - s)) * exp(-t);
        let laplace = |from: f64, to: f64| (exp(-t * from) - exp(-t * to)) / t;
        weights[0] += outer * power(laplace(0.0, 1.0), free);
        for &(u, du) in &nodes {
            let (above, below) = (laplace(u, 1.0), laplace(0.0, u));
            let inner = outer * du * u * exp(-t * u);
            for (k, weight) in weights.iter_mut().enumerate().skip(1) {
                *weight += inner * arrangements(free, k) * power(above, k - 1) * power(below, free - k);
            }
        }
    }
    weights
}

/// Enough for ten digits: doubling it changes nothing in the eleventh.
const NODES: usize = 96;

/// `x^n` by squaring: O(log n) products.
fn power(x: f64, mut n: usize) -> f64 {
    let (mut product, mut square) = (1.0, x);
    while n > 0 {
        if n % 2 == 1 {
            product *= square;
        }
        square *= square;
        n /= 2;
    }
    product
}

/// In how many ways one of `free` ratings is the k-th and k − 1 others are above
/// it: free! / ((k − 1)! (free − k)!).
fn arrangements(free: usize, k: usize) -> f64 {
    (1..k).fold(number(free), |count, i| count * number(free - i) / number(i))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_criteria_have_a_closed_form() {
        // E[1 / (1 + U)] = ln 2.
        assert!((weights(2)[0] - std::f64::consts::LN_2).abs() < 1e-10, "{:?}", weights(2));
    }

    #[test]
    fn the_published_tables_are_met() {
        // Roberts & Goodwin 2002, by simulation, three digits.
        for (n, expected) in [
            (3, &[0.523, 0.324, 0.153][..]),
            (4, &[0.418, 0.299, 0.191, 0.092]),
            (5, &[0.347, 0.269, 0.195, 0.127, 0.062]),
        ] {
            let found = weights(n);
            assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() <= 1.5e-3), "{found:?}");
            assert!((found.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{found:?}");
        }
    }

    #[test]
    fn many_criteria_still_sum_to_one() {
        for n in [10, 20, 30] {
            assert!((weights(n).iter().sum::<f64>() - 1.0).abs() < 1e-8, "{n}: {}", weights(n).iter().sum::<f64>());
        }
    }
}
