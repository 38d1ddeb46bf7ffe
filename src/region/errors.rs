//! Weights that are each off by their own error.

use super::BLOCK;
use super::sampler::Map;
use crate::num::isa::{Isa, Loops};

/// Every weight times its own `1 + e`, e even between ±`part`, scaled to sum 1.
#[derive(Clone, Debug)]
pub(super) struct Errors {
    pub weights: Vec<f64>,
    pub part: f64,
}

impl Map for Errors {
    fn id(&self) -> &'static str {
        "errors"
    }

    fn uniforms(&self) -> usize {
        self.weights.len()
    }

    fn map(&self, u: &[f64], out: &mut [f64]) {
        Isa::usual().run(Loops(
            #[inline(always)]
            || {
                let mut total = [0.0; BLOCK];
                let (u, out) = (u.as_chunks::<BLOCK>().0, out.as_chunks_mut::<BLOCK>().0);
                for ((w, u), out) in self.weights.iter().zip(u).zip(out.iter_mut()) {
                    for lane in 0..BLOCK {
                        out[lane] = w * (1.0 + self.part * (2.0 * u[lane] - 1.0));
                        total[lane] += out[lane];
                    }
                }
                for lane in &mut total {
                    *lane = 1.0 / *lane;
                }
                for out in out {
                    for lane in 0..BLOCK {
                        out[lane] *= total[lane];
                    }
                }
            },
        ));
    }
}

/// The greatest `Σ c_j w_j` over all such weights: the errors of the best are at
/// their greatest and those of the others at their least, so one of the n ways to
/// divide them is it. O(n log n).
pub(super) fn greatest(weights: &[f64], part: f64, c: &[f64]) -> f64 {
    let mut order: Vec<usize> = (0..c.len()).collect();
    order.sort_by(|a, b| c[*b].total_cmp(&c[*a]));
    let (up, down) = (1.0 + part, 1.0 - part);
    // Measured from the best, so that what is small is not lost beside it.
    let top = order.first().map_or(0.0, |&j| c[j]);
    let mut above = down * weights.iter().zip(c).map(|(w, c)| w * (c - top)).sum::<f64>();
    let mut below = down * weights.iter().sum::<f64>();
    let mut best = above / below;
    for j in order {
        above += (up - down) * weights[j] * (c[j] - top);
        below += (up - down) * weights[j];
        best = f64::max(best, above / below);
    }
    top + best
}
