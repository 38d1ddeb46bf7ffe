//! Draws from any region by hit-and-run: a walk that goes, in a direction drawn at
//! random, to an even point of the line through the region.
//!
//! Two kinds of direction are mixed: between two weights (cheap, as few conditions
//! move) and in all weights at once, longer where the region is longer. How long
//! the walk must go on between two draws is measured on trial walks, and so is
//! what the draws are worth; both are the same for every seed. Every block of
//! draws is a walk of its own.

use nalgebra::{Cholesky, DMatrix, DVector};

use super::BLOCK;
use super::feasible::{inside, positive, size};
use super::sampler::{Sampler, Sampling};
use crate::num::ln;
use crate::num::random::{Purpose, Stream, mixed};

/// Places where walks begin.
const STARTS: usize = 256;

/// Draws of the walk on which the worth of draws is measured.
const TRIAL: usize = 4096;

/// Correlation times that a walk goes on before its first draw.
const BURN: usize = 4;

/// The most pairs of weights between which walks go.
const MOST_PAIRS: usize = 2000;

/// A direction with all that a step along it needs.
#[derive(Clone, Debug)]
struct Direction {
    /// Weights that move, and how much.
    moves: Vec<(usize, f64)>,
    /// Conditions that move: which, how much, and one divided by that; first those
    /// that gain.
    rows: Vec<(usize, f64, f64)>,
    gaining: usize,
}

impl Direction {
    fn new(moves: Vec<(usize, f64)>, conditions: &[Vec<f64>]) -> Self {
        let change = |row: &Vec<f64>| moves.iter().map(|(j, d)| row[*j] * d).sum::<f64>();
        let mut rows: Vec<(usize, f64, f64)> = conditions
            .iter()
            .map(change)
            .enumerate()
            .filter(|(_, change)| change.abs() > 1e-13)
            .map(|(r, change)| (r, change, 1.0 / change))
            .collect();
        rows.sort_by(|a, b| (a.1 < 0.0).cmp(&(b.1 < 0.0)).then(a.0.cmp(&b.0)));
        let gaining = rows.partition_point(|row| row.1 > 0.0);
        Self { moves, rows, gaining }
    }
}

/// How to walk through a region.
#[derive(Clone, Debug)]
pub(super) struct Walk {
    n: usize,
    /// Conditions, of size 1.
    conditions: Vec<Vec<f64>>,
    pairs: Vec<Direction>,
    rounded: Vec<Direction>,
    /// Part of the steps in all weights at once, in 256ths.
    mix: u64,
    /// Steps from one draw to the next.
    thin: usize,
    starts: Vec<Vec<f64>>,
    efficiency: f64,
}

/// Where a walk is.
#[derive(Clone, Debug)]
struct At {
    w: Vec<f64>,
    /// How far inside each condition.
    slack: Vec<f64>,
}

/// An orthonormal basis of what is at right angles to all `normals`.
pub(super) fn basis(n: usize, normals: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let mut span: Vec<Vec<f64>> = Vec::new();
    let add = |v: &[f64], span: &mut Vec<Vec<f64>>| {
        let before = v.iter().map(|x| x * x).sum::<f64>().sqrt();
        let mut v = v.to_vec();
        for _ in 0..2 {
            for known in &*span {
                let along: f64 = v.iter().zip(known).map(|(a, b)| a * b).sum();
                v.iter_mut().zip(known).for_each(|(a, b)| *a -= along * b);
            }
        }
        let length = v.iter().map(|x| x * x).sum::<f64>().sqrt();
        if length > 1e-9 * before {
            span.push(v.iter().map(|x| x / length).collect());
        }
    };
    normals.iter().for_each(|normal| add(normal, &mut span));
    let fixed = span.len();
    (0..n).for_each(|j| add(&positive(n, j), &mut span));
    span.split_off(fixed)
}

/// A normal deviate (Box and Muller).
fn normal(stream: &mut Stream) -> f64 {
    let radius = (-2.0 * ln(stream.uniform())).sqrt();
    radius * libm::cos(std::f64::consts::TAU * stream.uniform())
}

/// Directions `L z` with z normal, for the columns of L (in weights).
fn random(count: usize, columns: &[Vec<f64>], n: usize, seed: u64, conditions: &[Vec<f64>]) -> Vec<Direction> {
    let of = |i: u64| {
        let mut stream = Stream::new(seed, Purpose::Settings, i);
        let mut d = vec![0.0; n];
        for column in columns {
            let z = normal(&mut stream);
            d.iter_mut().zip(column).for_each(|(d, c)| *d += z * c);
        }
        let size = size(&d);
        Direction::new(d.iter().map(|d| d / size).enumerate().filter(|(_, d)| *d != 0.0).collect(), conditions)
    };
    (0..count as u64).map(of).collect()
}

/// The correlation time of a series (1 for independent numbers): `1 + 2 Σ ρ_k` up
/// to five times itself (Sokal 1997). 0 for numbers that are all equal.
#[allow(clippy::cast_precision_loss, reason = "series are short")]
pub(super) fn correlation_time(xs: &[f64]) -> f64 {
    let n = xs.len();
    let mean = xs.iter().sum::<f64>() / n as f64;
    let centred: Vec<f64> = xs.iter().map(|x| x - mean).collect();
    let at = |lag: usize| centred[lag..].iter().zip(&centred).map(|(a, b)| a * b).sum::<f64>() / n as f64;
    let variance = at(0);
    if variance <= 1e-24 {
        return 0.0;
    }
    let mut time = 1.0;
    for lag in 1..n / 2 {
        time += 2.0 * at(lag) / variance;
        if lag as f64 >= 5.0 * time {
            break;
        }
    }
    time
}

impl Walk {
    /// How to walk through `{ w ≥ 0, Σw = 1, a·w ≥ 0 for every a of `cuts` }`; `None`
    /// for a region that is empty, a single point or cannot be told from one.
    pub(super) fn plan(n: usize, cuts: &[Vec<f64>]) -> Option<Self> {
        let unit = |cut: &Vec<f64>| cut.iter().map(|a| a / size(cut)).collect();
        let cuts = cuts.iter().filter(|cut| size(cut) > 0.0).map(unit);
        let conditions: Vec<Vec<f64>> = (0..n).map(|j| positive(n, j)).chain(cuts).collect();
        let (centre, equal) = inside(n, &conditions)?;
        let normals: Vec<Vec<f64>> =
            std::iter::once(vec![1.0; n]).chain(equal.iter().map(|i| conditions[*i].clone())).collect();
        let basis = basis(n, &normals);
        let d = basis.len();
        if d == 0 {
            return None;
        }
        let conditions: Vec<Vec<f64>> =
            conditions.into_iter().enumerate().filter(|(i, _)| !equal.contains(i)).map(|(_, row)| row).collect();
        let mut pairs: Vec<Direction> = Vec::new();
        if equal.is_empty() {
            // With very many weights not every pair, but each weight with others.
            let near = (MOST_PAIRS / n).max(2);
            let all = (0..n).flat_map(|i| (i + 1..n).map(move |k| (i, k)));
            let some = all.filter(|(i, k)| n * n <= 2 * MOST_PAIRS || (k - i) <= near || (i * 31 + k) % n <= near);
            pairs.extend(some.map(|(i, k)| Direction::new(vec![(i, 1.0), (k, -1.0)], &conditions)));
        }
        let rounded = random(4 * d, &basis, n, 1, &conditions);
        let mix = if pairs.is_empty() { 256 } else { 64 };
        let mut walk = Self { n, conditions, pairs, rounded, mix, thin: d, starts: Vec::new(), efficiency: 1.0 };
        // The region's own extent, twice: the first walk is slow where the region
        // is long.
        let mut at = walk.place(&centre);
        for round in 0..2 {
            let mut stream = Stream::new(2, Purpose::Settings, round);
            (0..20 * d * walk.thin).for_each(|_| walk.step(&mut at, &mut stream));
            let seen = walk.go(&mut at, &mut stream, (60 * d).max(500));
            walk.rounded = random((4 * d).max(64), &extent(&seen, &basis)?, n, 3 + round, &walk.conditions);
        }
        walk.settle(at);
        Some(walk)
    }

    /// Chooses the mix of directions and the distance between draws.
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn settle(&mut self, mut at: At) {
        let rows = |all: &[Direction]| {
            all.iter().map(|d| d.rows.len() as f64 + 6.0).sum::<f64>() / (all.len() as f64).max(1.0)
        };
        let (pair, all) = (rows(&self.pairs), rows(&self.rounded));
        let mixes: &[u64] = if self.pairs.is_empty() { &[256] } else { &[16, 64, 160, 256] };
        let mut best = (f64::INFINITY, 256, 1.0);
        for &mix in mixes {
            self.mix = mix;
            let time = self.time(&mut at, 1500);
            let cost = time * (pair * (256 - mix) as f64 + all * mix as f64);
            if cost < best.0 {
                best = (cost, mix, time);
            }
        }
        (self.mix, self.thin) = (best.1, best.2.ceil().max(1.0) as usize);
        let mut stream = Stream::new(4, Purpose::Settings, 0);
        let draws = self.go(&mut at, &mut stream, TRIAL);
        self.efficiency = 1.0 / self.slowest(&draws).max(1.0);
        self.starts = draws.into_iter().step_by(TRIAL / STARTS).collect();
    }

    /// The correlation time in steps, from walks of `records` records that are
    /// made longer until they hold it many times.
    #[allow(clippy::cast_precision_loss)]
    fn time(&mut self, at: &mut At, records: usize) -> f64 {
        self.thin = 1 + self.n / 8;
        let mut stream = Stream::new(5, Purpose::Settings, self.mix);
        loop {
            let time = self.slowest(&self.go(at, &mut stream, records));
            if time * 50.0 < records as f64 || self.thin > 1 << 14 {
                return time * self.thin as f64;
            }
            self.thin *= 4;
        }
    }

    /// The greatest correlation time of a weight or a condition.
    fn slowest(&self, draws: &[Vec<f64>]) -> f64 {
        let weights = (0..self.n).map(|j| correlation_time(&draws.iter().map(|w| w[j]).collect::<Vec<f64>>()));
        let slack = |row: &Vec<f64>| {
            let of = |w: &Vec<f64>| row.iter().zip(w).map(|(a, w)| a * w).sum::<f64>();
            correlation_time(&draws.iter().map(of).collect::<Vec<f64>>())
        };
        let stated = self.conditions.iter().filter(|row| row.iter().filter(|a| **a != 0.0).count() > 1);
        weights.chain(stated.map(slack)).fold(0.0, f64::max)
    }

    fn place(&self, w: &[f64]) -> At {
        let slack = |row: &Vec<f64>| row.iter().zip(w).map(|(a, w)| a * w).sum::<f64>().max(0.0);
        At { w: w.to_vec(), slack: self.conditions.iter().map(slack).collect() }
    }

    /// One step.
    fn step(&self, at: &mut At, stream: &mut Stream) {
        let bits = stream.bits();
        let directions = if (bits & 255) < self.mix { &self.rounded } else { &self.pairs };
        let among = directions.len() as u64;
        let chosen = usize::try_from(((bits >> 32) * among) >> 32).unwrap_or(0);
        let direction = &directions[chosen];
        let (gain, lose) = direction.rows.split_at(direction.gaining);
        let (mut low, mut high) = (f64::NEG_INFINITY, f64::INFINITY);
        for &(r, _, inverse) in gain {
            let t = -at.slack[r] * inverse;
            low = if t > low { t } else { low };
        }
        for &(r, _, inverse) in lose {
            let t = -at.slack[r] * inverse;
            high = if t < high { t } else { high };
        }
        let t = low + (high - low) * stream.uniform();
        for &(j, d) in &direction.moves {
            at.w[j] += t * d;
        }
        for &(r, change, _) in &direction.rows {
            let slack = at.slack[r] + t * change;
            at.slack[r] = if slack > 0.0 { slack } else { 0.0 };
        }
    }

    /// So many draws.
    fn go(&self, at: &mut At, stream: &mut Stream, draws: usize) -> Vec<Vec<f64>> {
        let draw = |_| {
            (0..self.thin).for_each(|_| self.step(at, stream));
            at.w.clone()
        };
        (0..draws).map(draw).collect()
    }

    /// Part of its number that draws are worth.
    pub(super) fn efficiency(&self) -> f64 {
        self.efficiency
    }
}

/// The extent of a cloud of points: columns L with `L Lᵀ` its covariance.
fn extent(points: &[Vec<f64>], basis: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let (n, d) = (basis.first()?.len(), basis.len());
    #[allow(clippy::cast_precision_loss, reason = "points are few")]
    let share = 1.0 / points.len() as f64;
    let mean: Vec<f64> = (0..n).map(|j| points.iter().map(|p| p[j] * share).sum()).collect();
    let mut covariance = DMatrix::<f64>::zeros(d, d);
    for point in points {
        let along = |b: &Vec<f64>| b.iter().zip(point).zip(&mean).map(|((b, p), m)| b * (p - m)).sum::<f64>();
        let y = DVector::from_iterator(d, basis.iter().map(along));
        covariance.ger(share, &y, &y, 1.0);
    }
    let floor = 1e-9 * covariance.trace() + f64::MIN_POSITIVE;
    (0..d).for_each(|k| covariance[(k, k)] += floor);
    let lower = Cholesky::new(covariance)?.l();
    let column = |k: usize| (0..n).map(|j| (0..d).map(|i| basis[i][j] * lower[(i, k)]).sum()).collect();
    Some((0..d).map(column).collect())
}

/// Walks, one per block.
#[derive(Clone, Debug)]
pub(super) struct Walks {
    pub plan: std::sync::Arc<Walk>,
    pub seed: u64,
}

impl Sampler for Walks {
    fn sampling(&self) -> Sampling {
        Sampling { id: "hit-and-run", replicates: 1, efficiency: self.plan.efficiency() }
    }

    fn fill(&self, block: u64, out: &mut [f64]) {
        let plan = &*self.plan;
        let mut stream = Stream::new(self.seed, Purpose::Weights, block);
        let first = usize::try_from(mixed(stream.bits()) % STARTS as u64).unwrap_or(0);
        let mut at = plan.place(&plan.starts[first]);
        (0..BURN * plan.thin).for_each(|_| plan.step(&mut at, &mut stream));
        for lane in 0..BLOCK {
            (0..plan.thin).for_each(|_| plan.step(&mut at, &mut stream));
            let total: f64 = at.w.iter().map(|w| w.max(0.0)).sum();
            out[lane..].iter_mut().step_by(BLOCK).zip(&at.w).for_each(|(out, w)| *out = w.max(0.0) / total);
        }
    }
}
