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

/// A score that is drawn: the value is `start + slope · u` with a weight.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    /// Position of the criterion.
    pub at: usize,
    pub start: f64,
    pub slope: f64,
    /// Position of the law in a list of those whose value is no straight line.
    pub bent: Option<usize>,
}

/// What is drawn, in the order in which it takes numbers from the stream.
#[derive(Clone, Debug)]
pub(super) enum Run {
    /// Scores of one candidate that follow each other.
    Cells { candidate: usize, cells: Vec<Drawn> },
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

/// Tells `put` (candidate, criterion, first lane, values) every drawn value of a
/// tile, in the order of the stream.
#[inline(always)]
fn draw<const L: usize>(
    runs: &[Run],
    states: &States,
    bent: &dyn Bent,
    mut put: impl FnMut(usize, usize, usize, &[f64; L]),
    mut put_one: impl FnMut(usize, usize, usize, f64),
) {
    for from in (0..TILE).step_by(L) {
        let mut s = [[0; L]; 4];
        for (own, all) in s.iter_mut().zip(states) {
            own.copy_from_slice(&all[from..from + L]);
        }
        for run in runs {
            match run {
                Run::Cells { candidate, cells } => {
                    for cell in cells {
                        let mut values = uniforms(&mut s);
                        if let Some(law) = cell.bent {
                            for value in &mut values {
                                *value = bent.value(law, *value);
                            }
                        } else {
                            for value in &mut values {
                                *value = cell.start + cell.slope * *value;
                            }
                        }
                        put(*candidate, cell.at, from, &values);
                    }
                }
                Run::Together { part, uniforms: count } => {
                    let drawn: Vec<[f64; L]> = (0..*count).map(|_| uniforms(&mut s)).collect();
                    for l in 0..L {
                        let us: Vec<f64> = drawn.iter().map(|us| us[l]).collect();
                        bent.together(*part, &us, &mut |i, at, value| put_one(i, at, from + l, value));
                    }
                }
            }
        }
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
    for from in (0..TILE).step_by(L) {
        let mut s = [[0; L]; 4];
        for (own, all) in s.iter_mut().zip(states) {
            own.copy_from_slice(&all[from..from + L]);
        }
        for run in runs {
            let (candidate, cells) = match run {
                Run::Cells { candidate, cells } => (*candidate, cells),
                Run::Together { part, uniforms: count } => {
                    let drawn: Vec<[f64; L]> = (0..*count).map(|_| uniforms(&mut s)).collect();
                    for l in 0..L {
                        let us: Vec<f64> = drawn.iter().map(|us| us[l]).collect();
                        bent.together(*part, &us, &mut |i, at, value| {
                            sums[i][from + l] += weights[at][from + l] * value;
                        });
                    }
                    continue;
                }
            };
            let mut total = [0.0; L];
            for cell in cells {
                let u = uniforms(&mut s);
                let weight: &[f64; L] = weights[cell.at][from..from + L].try_into().unwrap_or(&[0.0; L]);
                if let Some(law) = cell.bent {
                    for l in 0..L {
                        total[l] += weight[l] * bent.value(law, u[l]);
                    }
                } else {
                    for l in 0..L {
                        total[l] += weight[l] * (cell.start + cell.slope * u[l]);
                    }
                }
            }
            let sums = &mut sums[candidate][from..from + L];
            for l in 0..L {
                sums[l] += total[l];
            }
        }
    }
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
    let cells = std::cell::RefCell::new(values);
    draw::<L>(
        runs,
        states,
        bent,
        |i, at, from, own| cells.borrow_mut()[i * m + at][from..from + L].copy_from_slice(own),
        |i, at, lane, value| cells.borrow_mut()[i * m + at][lane] = value,
    );
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

/// Compares every pair: per draw the places (0 = first) and the smallest
/// difference, per pair `i·n + k` (i < k) in how many draws i is ahead.
#[inline(always)]
pub(super) fn compare_pairs(scores: &[Row], places: &mut [[u64; TILE]], ahead: &mut [u32], gap: &mut Row) {
    const L: usize = 8;
    let n = scores.len();
    for place in places.iter_mut() {
        *place = [0; TILE];
    }
    *gap = [f64::INFINITY; TILE];
    for i in 0..n {
        let own = scores[i];
        let mut place = places[i];
        let behind = (n - 1 - i) as u64;
        for l in 0..TILE {
            place[l] += behind;
        }
        for k in i + 1..n {
            let (other, other_place) = (&scores[k], &mut places[k]);
            let mut won = [0; L];
            for c in (0..TILE).step_by(L) {
                for l in 0..L {
                    let lead = own[c + l] - other[c + l];
                    let size = lead.abs();
                    gap[c + l] = if size < gap[c + l] { size } else { gap[c + l] };
                    let first = u64::from(lead > 0.0);
                    won[l] += first;
                    other_place[c + l] += first;
                    place[c + l] -= first;
                }
            }
            let won: u64 = won.iter().sum();
            ahead[i * n + k] += won as u32;
        }
        places[i] = place;
    }
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
