//! Even draws from a region by drawing from a larger one until it fits.

use super::BLOCK;
use super::sampler::{Independent, Sampler, Sampling};
use super::simplex::Chains;
use crate::num::random::{Purpose, Stream};

/// The chains around the region, and what is left to test.
#[derive(Clone, Debug)]
pub(super) struct Rejection {
    around: Chains,
    /// The tests, one after another.
    cuts: Vec<f64>,
    n: usize,
}

impl Rejection {
    pub(super) fn new(around: Chains, n: usize, cuts: &[Vec<f64>]) -> Self {
        Self { around, cuts: cuts.concat(), n }
    }

    fn fits(&self, w: &[f64]) -> bool {
        self.cuts.chunks_exact(self.n).all(|cut| cut.iter().zip(w).map(|(a, w)| a * w).sum::<f64>() >= 0.0)
    }

    /// The part of draws that fit, from a fixed sample of them.
    pub(super) fn acceptance(&self, tries: u32) -> f64 {
        let (mut w, mut scratch) = (vec![0.0; self.n], vec![0.0; self.n]);
        let mut fits = 0;
        for i in 0..tries {
            let mut stream = Stream::new(0, Purpose::Weights, u64::from(i));
            self.around.one(&mut stream, &mut scratch, &mut w);
            fits += u32::from(self.fits(&w));
        }
        f64::from(fits) / f64::from(tries)
    }
}

impl Independent for Rejection {
    fn one(&self, stream: &mut Stream, out: &mut [f64]) {
        let mut scratch = vec![0.0; self.n];
        loop {
            self.around.one(stream, &mut scratch, out);
            if self.fits(out) {
                return;
            }
        }
    }
}

/// Draws one by one, each from a stream of its own.
#[derive(Clone, Debug)]
pub(super) struct OneByOne<I> {
    pub law: I,
    pub n: usize,
    pub seed: u64,
    pub id: &'static str,
}

impl<I: Independent> Sampler for OneByOne<I> {
    fn sampling(&self) -> Sampling {
        Sampling { id: self.id, replicates: 1, efficiency: 1.0 }
    }

    fn fill(&self, block: u64, out: &mut [f64]) {
        let mut w = vec![0.0; self.n];
        for lane in 0..BLOCK {
            let mut stream = Stream::new(self.seed, Purpose::Weights, block * BLOCK as u64 + lane as u64);
            self.law.one(&mut stream, &mut w);
            out[lane..].iter_mut().step_by(BLOCK).zip(&w).for_each(|(out, w)| *out = *w);
        }
    }
}
