//! Draws from a region, in the way that fits its shape.

use std::fmt::Debug;
use std::sync::Arc;

use super::errors::Errors;
use super::points::Points;
use super::rejection::{OneByOne, Rejection};
use super::shape::{Shape, acceptance};
use super::simplex::{Chains, Levels};
use super::triangulation::Triangulation;
use super::walk::{Walk, Walks};
use super::{Law, Polytope, Region};
use crate::num::random::Stream;

/// Draws are made in blocks of this many.
pub const BLOCK: usize = 256;

/// How draws are made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sampling {
    /// Name of the sampler, with its version where it may change.
    pub id: &'static str,
    /// Independent scramblings over which the draws are spread: draw k belongs to
    /// scrambling `k mod replicates`. 1 for independent draws.
    pub replicates: usize,
    /// Independent draws that as many draws are worth, as a part of them: 1
    /// unless the draws hang together.
    pub efficiency: f64,
}

impl Sampling {
    /// Whether every draw is the same.
    pub(crate) fn is_point(self) -> bool {
        self.id == POINT
    }
}

/// The id of the sampler of one point.
const POINT: &str = "point";

/// Draws of weights: a pure function of the seed and the index of the draw.
pub trait Sampler: Debug + Send + Sync {
    /// How it draws.
    fn sampling(&self) -> Sampling;

    /// Writes draws `block · BLOCK ..` into `out` (criteria × [`BLOCK`], one
    /// criterion after another). Each draw is non-negative and sums to 1.
    fn fill(&self, block: u64, out: &mut [f64]);
}

/// Even draws as a smooth function of a fixed number of uniform numbers.
pub(super) trait Map: Debug + Send + Sync {
    /// Name of the sampler.
    fn id(&self) -> &'static str;

    /// How many uniform numbers it takes.
    fn uniforms(&self) -> usize;

    /// From uniform numbers (as many × [`BLOCK`]) to draws (weights × [`BLOCK`]).
    fn map(&self, u: &[f64], out: &mut [f64]);
}

/// Even draws, each from a stream of its own.
pub(super) trait Independent: Debug + Send + Sync {
    /// One draw.
    fn one(&self, stream: &mut Stream, out: &mut [f64]);
}

impl Independent for Arc<Rejection> {
    fn one(&self, stream: &mut Stream, out: &mut [f64]) {
        self.as_ref().one(stream, out);
    }
}

/// How a polytope is drawn from. It does not depend on the seed.
#[derive(Clone, Debug)]
pub(super) enum Way {
    /// By a map of uniform numbers.
    Map(Arc<dyn Map>),
    /// By drawing until it fits.
    Reject(Arc<Rejection>),
    /// By a walk.
    Walk(Arc<Walk>),
    /// There is one point (or none, and this is the nearest to one).
    Point(Vec<f64>),
}

/// From here on drawing until it fits is cheap beside all else.
const CHEAP: f64 = 0.05;

/// Below this part, drawing until it fits is worse than a walk.
const RARE: f64 = 0.005;

/// Draws that tell how many fit.
const TRIES: u32 = 2048;

impl Way {
    /// The way for a polytope.
    ///
    /// Chains of weights above lower bounds are drawn directly, and so are orders with
    /// equal places. Else, from cheap to
    /// dear: simplices that fill the region where there are few weights; drawing
    /// from the chains around the region until it fits, where more than one in
    /// twenty does; simplices, while they can be listed; drawing until it fits,
    /// down to one in two hundred; a walk.
    pub(super) fn of(polytope: &Polytope) -> Self {
        let Polytope { dimension: n, cuts } = polytope;
        let shape = Shape::of(*n, cuts);
        let open = shape.rest > 1e-9 && !shape.chains.is_empty();
        if open && shape.cuts.is_empty() {
            return Self::Map(Arc::new(Chains::new(&shape)));
        }
        if let Some(levels) = shape.levels.as_ref().filter(|_| open) {
            return Self::Map(Arc::new(Levels::new(&shape, levels)));
        }
        let fill = |most_corners: usize, most_cells: usize| {
            let corners = super::corners::listed(*n, cuts, most_corners)?;
            if let [only] = &corners[..] {
                return Some(Self::Point(only.at.clone()));
            }
            Some(Self::Map(Arc::new(Triangulation::new(&corners, n + cuts.len(), most_cells)?)))
        };
        if *n <= 5
            && let Some(way) = fill(64, 500)
        {
            return way;
        }
        let rejection = Rejection::new(Chains::new(&shape), *n, &shape.cuts);
        let part = match acceptance(&shape) {
            _ if !open => 0.0,
            Some(part) => part,
            None => rejection.acceptance(TRIES),
        };
        if part >= CHEAP {
            return Self::Reject(Arc::new(rejection));
        }
        if *n <= 10
            && let Some(way) = fill(256, 20_000)
        {
            return way;
        }
        if part >= RARE {
            return Self::Reject(Arc::new(rejection));
        }
        if let Some(walk) = Walk::plan(*n, cuts) {
            return Self::Walk(Arc::new(walk));
        }
        // A single point, or so near to one that the arithmetic sees no more.
        let inside = super::feasible::deepest(*n, &cuts.iter().collect::<Vec<_>>());
        #[allow(clippy::cast_precision_loss, reason = "criteria are few")]
        Self::Point(inside.map_or_else(|| vec![1.0 / *n as f64; *n], |(_, at)| at))
    }
}

/// The sampler of a region.
pub(super) fn of(region: &Region, seed: u64, even: bool) -> Box<dyn Sampler> {
    match &region.law {
        Law::Point(weights) => Box::new(Always(weights.clone())),
        Law::Errors { weights, part } => mapped(Arc::new(Errors { weights: weights.clone(), part: *part }), seed, even),
        Law::Polytope(polytope) => match region.way(polytope) {
            Way::Map(map) => mapped(Arc::clone(map), seed, even),
            Way::Reject(law) => {
                Box::new(OneByOne { law: Arc::clone(law), n: polytope.dimension, seed, id: "rejection" })
            }
            Way::Walk(plan) => Box::new(Walks { plan: Arc::clone(plan), seed }),
            Way::Point(weights) => Box::new(Always(weights.clone())),
        },
        Law::Cascade(cascade) => super::cascade::sampler(cascade, seed, even),
    }
}

/// A sampler that maps uniform numbers.
pub(super) fn mapped(map: Arc<dyn Map>, seed: u64, even: bool) -> Box<dyn Sampler> {
    let points = Points::new(map.uniforms(), seed, even);
    Box::new(Mapped { map, points })
}

#[derive(Debug)]
struct Mapped {
    map: Arc<dyn Map>,
    points: Points,
}

impl Sampler for Mapped {
    fn sampling(&self) -> Sampling {
        Sampling { id: self.map.id(), replicates: self.points.replicates(), efficiency: 1.0 }
    }

    fn fill(&self, block: u64, out: &mut [f64]) {
        let mut u = vec![0.0; self.map.uniforms() * BLOCK];
        self.points.fill(block, &mut u);
        self.map.map(&u, out);
    }
}

/// The same weights always.
#[derive(Debug)]
pub(super) struct Always(pub Vec<f64>);

impl Sampler for Always {
    fn sampling(&self) -> Sampling {
        Sampling { id: POINT, replicates: 1, efficiency: 1.0 }
    }

    fn fill(&self, _: u64, out: &mut [f64]) {
        for (out, w) in out.chunks_exact_mut(BLOCK).zip(&self.0) {
            out.fill(*w);
        }
    }
}
