//! Draws from a region.

use std::fmt::Debug;

use super::Law;
use crate::num::random::{Purpose, Stream};
use crate::num::{dot, ln};

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

/// Draws of weights: a pure function of the seed and the index of the draw.
pub trait Sampler: Debug + Send + Sync {
    /// How it draws.
    fn sampling(&self) -> Sampling;

    /// Writes draws `block · BLOCK ..` into `out` (criteria × [`BLOCK`], one
    /// criterion after another). Each draw is non-negative and sums to 1.
    fn fill(&self, block: u64, out: &mut [f64]);
}

pub(super) fn of(law: &Law, seed: u64) -> Box<dyn Sampler> {
    Box::new(Plain { law: law.clone(), seed })
}

#[derive(Debug)]
struct Plain {
    law: Law,
    seed: u64,
}

impl Sampler for Plain {
    fn sampling(&self) -> Sampling {
        Sampling { id: "plain", replicates: 1, efficiency: 1.0 }
    }

    fn fill(&self, block: u64, out: &mut [f64]) {
        for lane in 0..BLOCK {
            let mut stream = Stream::new(self.seed, Purpose::Weights, block * BLOCK as u64 + lane as u64);
            let drawn = self.draw(&mut stream);
            for (j, w) in drawn.into_iter().enumerate() {
                out[j * BLOCK + lane] = w;
            }
        }
    }
}

impl Plain {
    fn draw(&self, stream: &mut Stream) -> Vec<f64> {
        let scaled = |mut xs: Vec<f64>| {
            let total: f64 = xs.iter().sum();
            for x in &mut xs {
                *x /= total;
            }
            xs
        };
        match &self.law {
            Law::Point(weights) => weights.clone(),
            Law::Errors { weights, part } => {
                scaled(weights.iter().map(|w| w * (1.0 + part * (2.0 * stream.uniform() - 1.0))).collect())
            }
            Law::Polytope { dimension, cuts } => loop {
                let w = scaled((0..*dimension).map(|_| -ln(stream.uniform())).collect());
                if cuts.iter().all(|cut| dot(cut.iter().copied(), w.iter().copied()) >= 0.0) {
                    return w;
                }
            },
        }
    }
}
