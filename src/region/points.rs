//! Where samplers get their uniform numbers: scrambled Sobol points while there
//! are dimensions enough, else a stream per draw.

use super::BLOCK;
use crate::num::isa::{Isa, Loops};
use crate::num::random::{Purpose, Stream};
use crate::num::sobol::{DIMENSIONS, SCRAMBLINGS, Sobol};

#[derive(Clone, Debug)]
pub(super) enum Points {
    /// Points that fill the cube evenly.
    Sobol(Sobol),
    /// Independent ones.
    Streams(u64),
}

impl Points {
    /// Points in `dimensions` dimensions, even where there are enough and
    /// `even` asks for it.
    pub(super) fn new(dimensions: usize, seed: u64, even: bool) -> Self {
        if even && (1..=DIMENSIONS).contains(&dimensions) {
            Self::Sobol(Sobol::new(dimensions, seed))
        } else {
            Self::Streams(seed)
        }
    }

    /// Independent scramblings; see [`Sampling::replicates`](super::Sampling).
    pub(super) fn replicates(&self) -> usize {
        match self {
            Self::Sobol(_) => SCRAMBLINGS,
            Self::Streams(_) => 1,
        }
    }

    /// The numbers of draws `block · BLOCK ..` (dimensions × [`BLOCK`]), each
    /// strictly between 0 and 1.
    pub(super) fn fill(&self, block: u64, out: &mut [f64]) {
        match self {
            Self::Sobol(sobol) => Isa::usual().run(Loops(
                #[inline(always)]
                || {
                    for (d, out) in out.as_chunks_mut::<BLOCK>().0.iter_mut().enumerate() {
                        sobol.fill(d, block, out);
                    }
                },
            )),
            Self::Streams(_) if out.is_empty() => {}
            Self::Streams(seed) => {
                for lane in 0..BLOCK {
                    let mut stream = Stream::new(*seed, Purpose::Weights, block * BLOCK as u64 + lane as u64);
                    out[lane..].iter_mut().step_by(BLOCK).for_each(|u| *u = stream.uniform());
                }
            }
        }
    }
}
