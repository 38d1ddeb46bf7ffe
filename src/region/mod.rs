//! What is known about weights, as a region of the simplex: its corners, what is
//! greatest and least over it, and draws from it.
//!
//! A region knows neither candidates nor criteria: weights are numbers by
//! position, statements are half-spaces. Only `statements` knows the words
//! behind them.

mod assumption;
mod cell;
mod corners;
mod feasible;
mod sampler;
mod statements;

use crate::num::lp::{Is, NoOptimum, Row, maximise};
use crate::num::{compare, dot};

pub use assumption::Assumption;
pub(crate) use cell::{Cell, Measure, Work, at};
pub(crate) use corners::corners;
pub use sampler::{BLOCK, Sampler, Sampling};
pub(crate) use statements::{Statement, contradiction, statements};

/// The most corners that are listed.
const MOST_CORNERS: usize = 4096;

/// That an extreme could not be worked out: the arithmetic failed or its answer
/// did not pass the check of its own residuals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undecided;

/// A set of weights (non-negative, sum 1) with a law over it.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    law: Law,
}

#[derive(Clone, Debug, PartialEq)]
enum Law {
    /// One vector.
    Point(Vec<f64>),
    /// Every weight times its own `1 + e`, e even between ±`part`, scaled to
    /// sum 1.
    Errors { weights: Vec<f64>, part: f64 },
    /// Even over `{ w ≥ 0, Σw = 1, a·w ≥ 0 for every a of `cuts` }`.
    Polytope { dimension: usize, cuts: Vec<Vec<f64>> },
}

impl Region {
    /// These weights and no others.
    #[must_use]
    pub fn point(weights: Vec<f64>) -> Self {
        Self { law: Law::Point(weights) }
    }

    /// Each weight off by up to `part` (fraction) of its value, independently and
    /// evenly, then scaled to sum 1.
    #[must_use]
    pub fn errors(weights: Vec<f64>, part: f64) -> Self {
        Self { law: Law::Errors { weights, part } }
    }

    /// All weights, even over the simplex, that meet `a·w ≥ 0` for every `a` of
    /// `cuts`.
    #[must_use]
    pub fn cut(dimension: usize, cuts: Vec<Vec<f64>>) -> Self {
        Self { law: Law::Polytope { dimension, cuts } }
    }

    /// All weights.
    #[must_use]
    pub fn any(dimension: usize) -> Self {
        Self::cut(dimension, Vec::new())
    }

    /// All weights in the same order as these; equal ones may stand either way.
    #[must_use]
    pub fn same_order(weights: &[f64]) -> Self {
        let n = weights.len();
        let mut order: Vec<usize> = (0..n).collect();
        order.sort_by(|&a, &b| compare(weights[b], weights[a]).then(a.cmp(&b)));
        // Every weight of one level against every weight of the next.
        let mut levels: Vec<Vec<usize>> = Vec::new();
        for j in order {
            match levels.last_mut() {
                Some(level) if compare(weights[level[0]], weights[j]).is_eq() => level.push(j),
                _ => levels.push(vec![j]),
            }
        }
        let pairs =
            levels.windows(2).flat_map(|two| two[0].iter().flat_map(move |&a| two[1].iter().map(move |&b| (a, b))));
        let cut = |(a, b): (usize, usize)| {
            let mut cut = vec![0.0; n];
            cut[a] = 1.0;
            cut[b] = -1.0;
            cut
        };
        Self::cut(n, pairs.map(cut).collect())
    }

    /// The same region with the weights in another order: weight `k` of the result
    /// is weight `order[k]`.
    #[must_use]
    pub fn select(&self, order: &[usize]) -> Self {
        let moved = |xs: &Vec<f64>| order.iter().map(|&j| xs[j]).collect::<Vec<f64>>();
        let law = match &self.law {
            Law::Point(weights) => Law::Point(moved(weights)),
            Law::Errors { weights, part } => Law::Errors { weights: moved(weights), part: *part },
            Law::Polytope { dimension, cuts } => {
                Law::Polytope { dimension: *dimension, cuts: cuts.iter().map(moved).collect() }
            }
        };
        Self { law }
    }

    /// Number of weights.
    #[must_use]
    pub fn dimension(&self) -> usize {
        match &self.law {
            Law::Point(weights) | Law::Errors { weights, .. } => weights.len(),
            Law::Polytope { dimension, .. } => *dimension,
        }
    }

    /// Its corners, each a vector of weights; `None` where there are too many to
    /// list.
    #[must_use]
    pub fn corners(&self) -> Option<Vec<Vec<f64>>> {
        match &self.law {
            Law::Point(weights) => Some(vec![weights.clone()]),
            Law::Errors { weights, part } => corners(weights.len(), &ratio_cuts(weights, *part), MOST_CORNERS),
            Law::Polytope { dimension, cuts } => corners(*dimension, cuts, MOST_CORNERS),
        }
    }

    /// The greatest `Σ c_j w_j` over the region.
    ///
    /// # Errors
    /// When it cannot be worked out at this precision.
    pub fn greatest(&self, c: &[f64]) -> Result<f64, Undecided> {
        let (dimension, cuts) = match &self.law {
            Law::Point(weights) => return Ok(dot(weights.iter().copied(), c.iter().copied())),
            Law::Errors { weights, part } => (weights.len(), ratio_cuts(weights, *part)),
            Law::Polytope { dimension, cuts } => (*dimension, cuts.clone()),
        };
        let row =
            |cut: &Vec<f64>| Row { terms: cut.iter().copied().enumerate().collect(), is: Is::AtLeast, bound: 0.0 };
        let full = Row { terms: (0..dimension).map(|j| (j, 1.0)).collect(), is: Is::Exactly, bound: 1.0 };
        let rows: Vec<Row> = std::iter::once(full).chain(cuts.iter().map(row)).collect();
        match maximise(c, &rows) {
            Ok(found) => Ok(found.value),
            Err(NoOptimum::Infeasible | NoOptimum::Unsolved) => Err(Undecided),
        }
    }

    /// The least `Σ c_j w_j` over the region.
    ///
    /// # Errors
    /// As [`greatest`](Self::greatest).
    pub fn least(&self, c: &[f64]) -> Result<f64, Undecided> {
        self.greatest(&c.iter().map(|c| -c).collect::<Vec<f64>>()).map(|greatest| -greatest)
    }

    /// Draws from it. The draws are a function of `seed` and their index only.
    #[must_use]
    pub fn sampler(&self, seed: u64) -> Box<dyn Sampler> {
        sampler::of(&self.law, seed)
    }
}

/// The renormalised box of [`Law::Errors`]: no ratio of two weights moves by more
/// than `(1 + part) / (1 − part)`.
fn ratio_cuts(weights: &[f64], part: f64) -> Vec<Vec<f64>> {
    let n = weights.len();
    let pairs = (0..n).flat_map(|a| (0..n).filter(move |b| *b != a).map(move |b| (a, b)));
    let cut = |(a, b): (usize, usize)| {
        let mut cut = vec![0.0; n];
        cut[a] = weights[b] * (1.0 + part);
        cut[b] = -weights[a] * (1.0 - part);
        cut
    };
    pairs.map(cut).collect()
}
