//! What is known about weights, as a region of the simplex: its corners, what is
//! greatest and least over it, and draws from it.
//!
//! A region knows neither candidates nor criteria: weights are numbers by
//! position, statements are half-spaces. Only `statements` knows the words
//! behind them.

mod assumption;
mod cascade;
mod cell;
mod corners;
mod errors;
mod extremes;
mod feasible;
mod points;
mod rejection;
mod sampler;
mod shape;
mod simplex;
mod statements;
#[cfg(test)]
mod tests;
mod triangulation;
mod walk;

use std::sync::{Arc, OnceLock};

use crate::num::{compare, dot};

pub use assumption::Assumption;
pub use cascade::{Below, Share};
pub(crate) use cell::{Cell, Measure, Work, at};
pub(crate) use corners::corners;
pub use sampler::{BLOCK, Sampler, Sampling};
pub(crate) use statements::{Statement, contradiction, statements};

use cascade::Cascade;
use sampler::Way;
use shape::Shape;

/// The most corners that are listed.
const MOST_CORNERS: usize = 4096;

/// So many corners are gone through rather than asking a linear program.
const FEW_CORNERS: usize = 256;

/// That an extreme could not be worked out: the arithmetic failed or its answer
/// did not pass the check of its own residuals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undecided;

/// A set of weights (non-negative, sum 1) with a law over it.
#[derive(Clone, Debug)]
pub struct Region {
    law: Law,
    /// What has been worked out about it.
    known: Arc<Known>,
}

impl PartialEq for Region {
    fn eq(&self, other: &Self) -> bool {
        self.law == other.law
    }
}

#[derive(Debug, Default)]
struct Known {
    corners: OnceLock<Option<Vec<Vec<f64>>>>,
    few: OnceLock<Option<Vec<Vec<f64>>>>,
    shape: OnceLock<Shape>,
    way: OnceLock<Way>,
    sides: OnceLock<Option<Vec<Vec<f64>>>>,
}

#[derive(Clone, Debug, PartialEq)]
enum Law {
    /// One vector.
    Point(Vec<f64>),
    /// Every weight times its own `1 + e`, e even between ±`part`, scaled to
    /// sum 1.
    Errors { weights: Vec<f64>, part: f64 },
    /// Even over a polytope.
    Polytope(Polytope),
    /// Shares of goals, each even over its own polytope.
    Cascade(Box<Cascade>),
}

/// `{ w ≥ 0, Σw = 1, a·w ≥ 0 for every a of `cuts` }`.
#[derive(Clone, Debug, PartialEq)]
struct Polytope {
    dimension: usize,
    cuts: Vec<Vec<f64>>,
}

impl Region {
    fn new(law: Law) -> Self {
        Self { law, known: Arc::default() }
    }

    /// These weights and no others.
    #[must_use]
    pub fn point(weights: Vec<f64>) -> Self {
        Self::new(Law::Point(weights))
    }

    /// Each weight off by up to `part` (fraction) of its value, independently and
    /// evenly, then scaled to sum 1.
    #[must_use]
    pub fn errors(weights: Vec<f64>, part: f64) -> Self {
        Self::new(Law::Errors { weights, part })
    }

    /// All weights, even over the simplex, that meet `a·w ≥ 0` for every `a` of
    /// `cuts`. They may leave less than a full-dimensional region (`a` and `−a`
    /// make an equality); of an empty one nothing can be drawn.
    #[must_use]
    pub fn cut(dimension: usize, cuts: Vec<Vec<f64>>) -> Self {
        Self::new(Law::Polytope(Polytope { dimension, cuts }))
    }

    /// All weights.
    #[must_use]
    pub fn any(dimension: usize) -> Self {
        Self::cut(dimension, Vec::new())
    }

    /// Weights that come down from goals, shared out as `root` says; of these
    /// those that meet `a·w ≥ 0` for every `a` of `cuts`.
    #[must_use]
    pub fn from_goals(dimension: usize, root: Share, cuts: Vec<Vec<f64>>) -> Self {
        Self::new(Law::Cascade(Box::new(Cascade { dimension, root, cuts })))
    }

    /// All weights, but of criteria that count for nothing in `given`: those stay 0.
    #[must_use]
    pub fn any_of(given: &[f64]) -> Self {
        Self::cut(given.len(), without(given).collect())
    }

    /// All weights in the same order as these; equal ones may stand either way, and
    /// what is 0 stays 0.
    #[must_use]
    pub fn same_order(weights: &[f64]) -> Self {
        let n = weights.len();
        let mut order: Vec<usize> = (0..n).filter(|j| weights[*j] > 0.0).collect();
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
        Self::cut(n, pairs.map(cut).chain(without(weights)).collect())
    }

    /// Whether weight `j` is 0 all over it because it is said to be.
    #[must_use]
    pub fn leaves_out(&self, j: usize) -> bool {
        match &self.law {
            Law::Point(weights) | Law::Errors { weights, .. } => weights[j] <= 0.0,
            Law::Polytope(polytope) => polytope.cuts.iter().any(|cut| says_nothing(cut, j)),
            Law::Cascade(_) => false,
        }
    }

    /// The same region with the weights in another order: weight `k` of the result
    /// is weight `order[k]`. Weights that are [left out](Self::leaves_out) may be
    /// missing in it.
    #[must_use]
    pub fn select(&self, order: &[usize]) -> Self {
        let moved = |xs: &Vec<f64>| order.iter().map(|&j| xs[j]).collect::<Vec<f64>>();
        Self::new(match &self.law {
            Law::Point(weights) => Law::Point(moved(weights)),
            Law::Errors { weights, part } => Law::Errors { weights: moved(weights), part: *part },
            Law::Polytope(Polytope { cuts, .. }) => {
                let says = |cut: &Vec<f64>| cut.iter().any(|a| *a != 0.0);
                let cuts = cuts.iter().map(moved).filter(says).collect();
                Law::Polytope(Polytope { dimension: order.len(), cuts })
            }
            Law::Cascade(cascade) => Law::Cascade(Box::new(cascade.select(order))),
        })
    }

    /// Number of weights.
    #[must_use]
    pub fn dimension(&self) -> usize {
        match &self.law {
            Law::Point(weights) | Law::Errors { weights, .. } => weights.len(),
            Law::Polytope(polytope) => polytope.dimension,
            Law::Cascade(cascade) => cascade.dimension,
        }
    }

    /// Its corners, each a vector of weights; `None` where there are too many to
    /// list. For weights from goals points between corners may be among them.
    #[must_use]
    pub fn corners(&self) -> Option<Vec<Vec<f64>>> {
        self.known.corners.get_or_init(|| self.list(MOST_CORNERS)).clone()
    }

    fn list(&self, most: usize) -> Option<Vec<Vec<f64>>> {
        match &self.law {
            Law::Point(weights) => Some(vec![weights.clone()]),
            Law::Errors { weights, part } => corners(weights.len(), &ratio_cuts(weights, *part), most),
            Law::Polytope(Polytope { dimension, cuts }) => corners(*dimension, cuts, most),
            Law::Cascade(cascade) => cascade.corners(most),
        }
    }

    /// The greatest `Σ c_j w_j` over the region: by a closed form for errors,
    /// chains of orders and bounds; from the corners where they are few; else by a
    /// linear program whose answer is proven by its dual.
    ///
    /// # Errors
    /// When it cannot be worked out at this precision, or the region is empty.
    pub fn greatest(&self, c: &[f64]) -> Result<f64, Undecided> {
        let value = |w: &[f64]| dot(w.iter().copied(), c.iter().copied());
        let polytope = match &self.law {
            Law::Point(weights) => return Ok(value(weights)),
            Law::Errors { weights, part } => return Ok(errors::greatest(weights, *part, c)),
            Law::Cascade(cascade) => return cascade.greatest(c),
            Law::Polytope(polytope) => polytope,
        };
        let shape = self.known.shape.get_or_init(|| Shape::of(polytope.dimension, &polytope.cuts));
        if let Some(greatest) = shape.greatest(c) {
            return Ok(greatest);
        }
        match self.known.few.get_or_init(|| self.list(FEW_CORNERS)) {
            Some(corners) => corners.iter().map(|w| value(w)).reduce(f64::max).ok_or(Undecided),
            None => extremes::greatest(polytope, c),
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
    /// Where a fixed number of uniform numbers makes a draw, they are scrambled
    /// Sobol points: see [`Sampling::replicates`].
    #[must_use]
    pub fn sampler(&self, seed: u64) -> Box<dyn Sampler> {
        sampler::of(self, seed, true)
    }

    /// Draws from it by independent numbers, to compare with.
    #[must_use]
    pub fn independent(&self, seed: u64) -> Box<dyn Sampler> {
        sampler::of(self, seed, false)
    }

    /// The part of the draws from goals that meets the other statements, from a
    /// fixed sample; 1 where there are none, 0 where it cannot be drawn so.
    #[must_use]
    pub(crate) fn acceptance(&self) -> f64 {
        match &self.law {
            Law::Cascade(cascade) => cascade.acceptance(2048).unwrap_or(0.0),
            _ => 1.0,
        }
    }

    fn way(&self, polytope: &Polytope) -> &Way {
        self.known.way.get_or_init(|| Way::of(polytope))
    }
}

/// That what counts for nothing stays so: `−w_j ≥ 0`.
fn without(given: &[f64]) -> impl Iterator<Item = Vec<f64>> {
    let nothing = |j: &usize| given[*j] <= 0.0;
    let cut = |j| (0..given.len()).map(|i| if i == j { -1.0 } else { 0.0 }).collect();
    (0..given.len()).filter(nothing).map(cut)
}

/// Whether a half-space says that weight `j` is 0 and no more.
fn says_nothing(cut: &[f64], j: usize) -> bool {
    cut.iter().enumerate().all(|(i, a)| if i == j { *a < 0.0 } else { *a == 0.0 })
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
