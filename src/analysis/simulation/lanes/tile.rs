//! The loops over draws side by side. Everything here is compiled once for every
//! set of instructions; no operation looks across lanes and none is fused, so
//! that all give the same bits.
#![allow(clippy::inline_always, reason = "within code for one instruction set")]
#![allow(clippy::cast_possible_truncation, reason = "counts of one tile of draws, positions of candidates")]
#![allow(clippy::needless_range_loop, reason = "lanes side by side: the form that is vectorised")]

/// Draws side by side in a tile.
pub(super) const TILE: usize = 64;

/// Numbers of a tile, one per draw.
pub(super) type Row = [f64; TILE];

/// A score whose value is a straight line: `start + slope · u`.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Position of the criterion.
    pub at: usize,
    pub start: f64,
    pub slope: f64,
}

/// What is drawn, in the order in which it takes numbers from the stream.
#[derive(Clone, Debug)]
pub(super) enum Run {
    /// Scores of one candidate that follow each other.
    Lines { candidate: usize, lines: Vec<Line> },
    /// A score whose value is no straight line: the position of the criterion, and
    /// that of the law in a list.
    Curve { candidate: usize, at: usize, law: usize },
    /// Scores that hang together: the position of their part, and how many
    /// numbers it takes.
    Together { part: usize, uniforms: usize },
}

/// Where values go: candidate, criterion, value.
pub(super) type Put<'p> = &'p mut dyn FnMut(usize, usize, f64);

/// Values that are no straight lines: draw by draw.
pub(super) trait Bent {
    /// Of a law.
    fn value(&self, law: usize, u: f64) -> f64;

    /// Of scores that hang together.
    fn together(&self, part: usize, us: &[f64], put: Put<'_>);
}

/// `sums[i] += Σ_j values[i][j] · weights[j]` for rows of values, `m` each.
#[inline(always)]
pub(super) fn add_exact(values: &[f64], weights: &[Row], sums: &mut [Row]) {
    const STEP: usize = 32;
    let m = weights.len();
    for (values, sums) in values.chunks_exact(m).zip(sums) {
        for from in (0..TILE).step_by(STEP) {
            let mut total = [0.0; STEP];
            for (value, weight) in values.iter().zip(weights) {
                let weight = &weight[from..from + STEP];
                for l in 0..STEP {
                    total[l] += value * weight[l];
                }
            }
            let sums = &mut sums[from..from + STEP];
            for l in 0..STEP {
                sums[l] += total[l];
            }
        }
    }
}

/// States of generators, one per draw.
pub(super) type States = [[u64; TILE]; 4];

/// The next number of each generator, as [`Stream::uniform`] gives it.
///
/// [`Stream::uniform`]: crate::num::random::Stream::uniform
#[inline(always)]
fn uniforms<const L: usize>(s: &mut [[u64; L]; 4]) -> [f64; L] {
    // A number k + ½ of 52 bits, over 2⁵²: the bits of 1 + k/2⁵², less 1 − 2⁻⁵³.
    const BELOW_ONE: f64 = 1.0 - f64::EPSILON / 2.0;
    const ONE: u64 = 1.0_f64.to_bits();
    let mut u = [0.0; L];
    for l in 0..L {
        let bits = s[0][l].wrapping_add(s[3][l]).rotate_left(23).wrapping_add(s[0][l]);
        u[l] = f64::from_bits((bits >> 12) | ONE) - BELOW_ONE;
        let t = s[1][l] << 17;
        s[2][l] ^= s[0][l];
        s[3][l] ^= s[1][l];
        s[1][l] ^= s[2][l];
        s[0][l] ^= s[3][l];
        s[2][l] ^= t;
        s[3][l] = s[3][l].rotate_left(45);
    }
    u
}

/// Where drawn values go.
trait Sink<const L: usize> {
    /// Draws and takes scores of one candidate, for draws `from ..` of the tile.
    fn lines(&mut self, candidate: usize, lines: &[Line], from: usize, states: &mut [[u64; L]; 4]);

    /// Takes the values of a score for draws `from ..`.
    fn values(&mut self, candidate: usize, at: usize, from: usize, values: &[f64; L]);

    /// Takes the value of a score in one draw.
    fn value(&mut self, candidate: usize, at: usize, lane: usize, value: f64);
}

/// Draws every score in doubt of a tile, in the order of the stream.
#[inline(always)]
fn draw<const L: usize>(runs: &[Run], states: &States, bent: &dyn Bent, sink: &mut impl Sink<L>) {
    for from in (0..TILE).step_by(L) {
        let mut s = [[0; L]; 4];
        for (own, all) in s.iter_mut().zip(states) {
            own.copy_from_slice(&all[from..from + L]);
        }
        for run in runs {
            match run {
                Run::Lines { candidate, lines } => sink.lines(*candidate, lines, from, &mut s),
                Run::Curve { candidate, at, law } => {
                    let values = uniforms(&mut s).map(|u| bent.value(*law, u));
                    sink.values(*candidate, *at, from, &values);
                }
                Run::Together { part, uniforms: count } => {
                    let drawn: Vec<[f64; L]> = (0..*count).map(|_| uniforms(&mut s)).collect();
                    for l in 0..L {
                        let us: Vec<f64> = drawn.iter().map(|us| us[l]).collect();
                        bent.together(*part, &us, &mut |i, at, value| sink.value(i, at, from + l, value));
                    }
                }
            }
        }
    }
}

/// Adds up, with weights.
struct Adding<'s> {
    weights: &'s [Row],
    sums: &'s mut [Row],
}

impl<const L: usize> Sink<L> for Adding<'_> {
    #[inline(always)]
    fn lines(&mut self, candidate: usize, lines: &[Line], from: usize, states: &mut [[u64; L]; 4]) {
        // Of its own, so that it stays in registers.
        let mut s = *states;
        let mut total = [0.0; L];
        for line in lines {
            let u = uniforms(&mut s);
            let weight: &[f64; L] = self.weights[line.at][from..].first_chunk().unwrap_or(&[0.0; L]);
            for l in 0..L {
                total[l] += weight[l] * (line.start + line.slope * u[l]);
            }
        }
        *states = s;
        let sums = &mut self.sums[candidate][from..from + L];
        for l in 0..L {
            sums[l] += total[l];
        }
    }

    #[inline(always)]
    fn values(&mut self, candidate: usize, at: usize, from: usize, values: &[f64; L]) {
        let (weight, sums) = (&self.weights[at][from..from + L], &mut self.sums[candidate][from..from + L]);
        for l in 0..L {
            sums[l] += weight[l] * values[l];
        }
    }

    #[inline(always)]
    fn value(&mut self, candidate: usize, at: usize, lane: usize, value: f64) {
        self.sums[candidate][lane] += self.weights[at][lane] * value;
    }
}

/// Keeps the values, candidates × criteria.
struct Keeping<'v> {
    criteria: usize,
    values: &'v mut [Row],
}

impl<const L: usize> Sink<L> for Keeping<'_> {
    #[inline(always)]
    fn lines(&mut self, candidate: usize, lines: &[Line], from: usize, states: &mut [[u64; L]; 4]) {
        let mut s = *states;
        for line in lines {
            let u = uniforms(&mut s);
            let values = &mut self.values[candidate * self.criteria + line.at][from..from + L];
            for l in 0..L {
                values[l] = line.start + line.slope * u[l];
            }
        }
        *states = s;
    }

    #[inline(always)]
    fn values(&mut self, candidate: usize, at: usize, from: usize, values: &[f64; L]) {
        self.values[candidate * self.criteria + at][from..from + L].copy_from_slice(values);
    }

    #[inline(always)]
    fn value(&mut self, candidate: usize, at: usize, lane: usize, value: f64) {
        self.values[candidate * self.criteria + at][lane] = value;
    }
}

/// Adds the drawn scores.
#[inline(always)]
pub(super) fn add_drawn<const L: usize>(
    runs: &[Run],
    weights: &[Row],
    states: &States,
    sums: &mut [Row],
    bent: &dyn Bent,
) {
    draw::<L>(runs, states, bent, &mut Adding { weights, sums });
}

/// Writes the drawn values of a tile, candidates × criteria; `m` criteria.
#[inline(always)]
pub(super) fn write_values<const L: usize>(
    runs: &[Run],
    states: &States,
    m: usize,
    values: &mut [Row],
    bent: &dyn Bent,
) {
    draw::<L>(runs, states, bent, &mut Keeping { criteria: m, values });
}

/// The lead of candidate `of` over the best of the others, for one vector of
/// weights and every draw of a tile.
#[inline(always)]
pub(super) fn lead(values: &[Row], weights: &[f64], of: usize) -> Row {
    const STEP: usize = 32;
    let m = weights.len();
    let mut leads = [0.0; TILE];
    for from in (0..TILE).step_by(STEP) {
        let mut own = [0.0; STEP];
        let mut best = [f64::NEG_INFINITY; STEP];
        for (i, values) in values.chunks_exact(m).enumerate() {
            let mut total = [0.0; STEP];
            for (value, weight) in values.iter().zip(weights) {
                let value = &value[from..from + STEP];
                for l in 0..STEP {
                    total[l] += weight * value[l];
                }
            }
            if i == of {
                own = total;
            } else {
                for l in 0..STEP {
                    best[l] = if total[l] > best[l] { total[l] } else { best[l] };
                }
            }
        }
        for l in 0..STEP {
            leads[from + l] = own[l] - best[l];
        }
    }
    leads
}

/// The `K` highest numbers of every draw, in descending order.
#[inline(always)]
pub(super) fn highest<const K: usize>(scores: &[Row]) -> [Row; K] {
    const L: usize = 16;
    let mut found = [[f64::NEG_INFINITY; TILE]; K];
    for from in (0..TILE).step_by(L) {
        let mut top = [[f64::NEG_INFINITY; L]; K];
        for row in scores {
            let mut x = [0.0; L];
            x.copy_from_slice(&row[from..from + L]);
            for best in &mut top {
                for l in 0..L {
                    let (a, b) = (best[l], x[l]);
                    best[l] = if b > a { b } else { a };
                    x[l] = if b > a { a } else { b };
                }
            }
        }
        for (found, top) in found.iter_mut().zip(top) {
            found[from..from + L].copy_from_slice(&top);
        }
    }
    found
}

/// The same for any number of them.
#[inline(always)]
pub(super) fn highest_of(scores: &[Row], found: &mut [Row]) {
    for best in found.iter_mut() {
        *best = [f64::NEG_INFINITY; TILE];
    }
    for row in scores {
        let mut x = *row;
        for best in found.iter_mut() {
            for l in 0..TILE {
                let (a, b) = (best[l], x[l]);
                best[l] = if b > a { b } else { a };
                x[l] = if b > a { a } else { b };
            }
        }
    }
}
