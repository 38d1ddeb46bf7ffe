//! Even draws from the simplex and from what is an image of it: full orders,
//! chains of orders, lower bounds.

use super::BLOCK;
use super::sampler::Map;
use super::shape::Shape;
use crate::num::isa::{Isa, Loops};
use crate::num::lanes;
use crate::num::random::{Purpose, Stream, mixed};

/// Turns `n − 1` uniform numbers into an even point of the simplex of `n`, by
/// breaking a stick: what is left after piece k is `u^(1/(n−1−k))` of what was
/// left before it. `u` holds `n − 1` rows of `lanes` numbers, `out` gets `n`.
///
/// So many lanes at a time that what is left stays in registers.
#[inline(always)]
#[allow(clippy::inline_always, reason = "runs inside a dispatch to wider registers")]
pub(super) fn broken<const LANES: usize>(n: usize, u: &[f64], out: &mut [f64]) {
    const { assert!(LANES.is_multiple_of(AT_ONCE)) };
    for from in (0..LANES).step_by(AT_ONCE) {
        let mut left = [1.0; AT_ONCE];
        for k in 0..n - 1 {
            let mut kept = [0.0; AT_ONCE];
            kept.copy_from_slice(&u[k * LANES + from..][..AT_ONCE]);
            root(&mut kept, n - 1 - k);
            let out = &mut out[k * LANES + from..][..AT_ONCE];
            for lane in 0..AT_ONCE {
                out[lane] = left[lane] * (1.0 - kept[lane]);
                left[lane] *= kept[lane];
            }
        }
        out[(n - 1) * LANES + from..][..AT_ONCE].copy_from_slice(&left);
    }
}

/// Lanes that are handled together.
const AT_ONCE: usize = 16;

/// `x^(1/k)` of every lane.
#[inline(always)]
#[allow(clippy::inline_always, reason = "runs inside a dispatch to wider registers")]
#[allow(clippy::cast_precision_loss, reason = "criteria are few")]
fn root(x: &mut [f64; AT_ONCE], k: usize) {
    match k {
        1 => {}
        2 => x.iter_mut().for_each(|x| *x = x.sqrt()),
        4 => x.iter_mut().for_each(|x| *x = x.sqrt().sqrt()),
        _ => {
            let part = 1.0 / k as f64;
            for x in x {
                *x = lanes::exp(lanes::ln(*x) * part);
            }
        }
    }
}

/// Even draws over chains of weights in order above lower bounds.
///
/// Within a chain of k weights the steps of an even point of the simplex are
/// shared out: step i goes in equal parts to the first i weights, since the
/// corners of the ordered simplex are (1, 0, …), (½, ½, 0, …), …
#[derive(Clone, Debug)]
#[allow(clippy::struct_field_names, reason = "a sampler of chains holds chains")]
pub(super) struct Chains {
    chains: Vec<Vec<usize>>,
    /// Weights in all chains together; the others are fixed.
    free: usize,
    low: Vec<f64>,
    rest: f64,
    id: &'static str,
}

impl Chains {
    pub(super) fn new(shape: &Shape) -> Self {
        let ordered = shape.chains.iter().any(|chain| chain.len() > 1);
        let shifted = shape.low.iter().any(|low| *low > 0.0);
        let id = match (ordered, shifted) {
            (false, false) => "simplex",
            (false, true) => "shifted-simplex",
            (true, _) if shape.chains.len() == 1 => "order",
            (true, _) => "chains",
        };
        Self::with(shape.chains.clone(), shape, id)
    }

    fn with(chains: Vec<Vec<usize>>, shape: &Shape, id: &'static str) -> Self {
        let free = chains.iter().map(Vec::len).sum();
        Self { chains, free, low: shape.low.clone(), rest: shape.rest, id }
    }

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "runs inside a dispatch to wider registers")]
    #[allow(clippy::cast_precision_loss, reason = "criteria are few")]
    fn spread<const LANES: usize>(&self, pieces: &[f64], out: &mut [f64]) {
        let (pieces, out) = (pieces.as_chunks::<LANES>().0, out.as_chunks_mut::<LANES>().0);
        if self.free < self.low.len() {
            out.iter_mut().zip(&self.low).for_each(|(out, low)| *out = [*low; LANES]);
        }
        let mut first = 0;
        for chain in &self.chains {
            let mut total = [0.0; LANES];
            for (i, &j) in chain.iter().enumerate().rev() {
                let part = 1.0 / (i + 1) as f64;
                let (piece, out, low) = (&pieces[first + i], &mut out[j], self.low[j]);
                for lane in 0..LANES {
                    total[lane] += piece[lane] * part;
                    out[lane] = low + self.rest * total[lane];
                }
            }
            first += chain.len();
        }
    }

    /// One draw; `scratch` has room for two more.
    pub(super) fn one(&self, stream: &mut Stream, scratch: &mut [f64], out: &mut [f64]) {
        let (pieces, _) = scratch.split_at_mut(self.free);
        pieces.iter_mut().for_each(|x| *x = stream.uniform());
        let mut total = 0.0;
        for x in pieces.iter_mut() {
            *x = -lanes::ln(*x);
            total += *x;
        }
        let scale = 1.0 / total;
        pieces.iter_mut().for_each(|x| *x *= scale);
        self.spread::<1>(pieces, out);
    }
}

impl Map for Chains {
    fn id(&self) -> &'static str {
        self.id
    }

    fn uniforms(&self) -> usize {
        self.free - 1
    }

    fn map(&self, u: &[f64], out: &mut [f64]) {
        let n = self.free;
        Isa::usual().run(Loops(
            #[inline(always)]
            || {
                let mut pieces = vec![0.0; n * BLOCK];
                broken::<BLOCK>(n, u, &mut pieces);
                self.spread::<BLOCK>(&pieces, out);
            },
        ));
    }
}

/// Even draws over an order with equal places: any order within a level is as likely
/// as any other, and they are alike, so a draw is one of a full order with the weights
/// of each level dealt out at random.
#[derive(Clone, Debug)]
pub(super) struct Levels {
    full: Chains,
    levels: Vec<Vec<usize>>,
}

impl Levels {
    pub(super) fn new(shape: &Shape, levels: &[Vec<usize>]) -> Self {
        Self { full: Chains::with(vec![levels.concat()], shape, "levels"), levels: levels.to_vec() }
    }
}

impl Map for Levels {
    fn id(&self) -> &'static str {
        self.full.id
    }

    fn uniforms(&self) -> usize {
        self.full.uniforms()
    }

    /// The dealing needs no numbers of its own in the sequence of even points, where
    /// it would take as many as there are weights and gain nothing: its stream is
    /// that of the point.
    fn map(&self, u: &[f64], out: &mut [f64]) {
        self.full.map(u, out);
        for lane in 0..BLOCK {
            let key = u[lane..].iter().step_by(BLOCK).fold(0, |key, u| mixed(key ^ u.to_bits()));
            let mut stream = Stream::new(key, Purpose::Weights, 0);
            for level in &self.levels {
                for (last, &a) in level.iter().enumerate().skip(1).rev() {
                    // An even number of 0..=last: what is lost of it is 2⁻⁶⁴ times as much.
                    let among = u128::from(stream.bits()) * (last as u128 + 1);
                    let b = level[usize::try_from(among >> 64).unwrap_or(last)];
                    out.swap(a * BLOCK + lane, b * BLOCK + lane);
                }
            }
        }
    }
}
