//! Additive value functions with a point at every level that occurs.
//!
//! The unknowns are steps: how much the value of a criterion changes from one
//! level to the next, 0 or more. With a target there are steps on either side of
//! it. The value of a candidate is then a sum of steps in a few ranges, and the
//! difference of two candidates has the coefficients −1, 0 and 1.

use std::ops::Range;

use crate::model::{Criterion, Direction, beyond};

/// Where a score stands: its value is the sum of the steps of a range, with a
/// target less that sum, on a scale whose zero does not matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Level {
    steps: Range<usize>,
    falling: bool,
}

impl Level {
    /// Whether every value function gives this at least as much as `other`, on the
    /// same criterion.
    fn covers(&self, other: &Self) -> bool {
        let within = |a: &Range<usize>, b: &Range<usize>| a.is_empty() || (a.start >= b.start && a.end <= b.end);
        if self.falling { within(&self.steps, &other.steps) } else { within(&other.steps, &self.steps) }
    }
}

/// What the value functions of one criterion are made of.
#[derive(Clone, Debug)]
pub(super) struct Marginal {
    /// Its steps, the worst first; with a target those below it, from the target
    /// down, and then those above it, from the target up.
    pub(super) steps: Range<usize>,
    /// The steps that lead to its best level: one way, with a target one per side.
    pub(super) ways: Vec<Range<usize>>,
    /// The scores at the ends of the steps, each with the level it is.
    pub(super) points: Vec<(f64, Level)>,
}

/// A candidate by its levels.
#[derive(Clone, Debug)]
pub(super) struct Profile {
    /// Per criterion the worst level its score allows.
    pub(super) low: Vec<Level>,
    /// And the best.
    pub(super) high: Vec<Level>,
}

/// All value functions of a problem.
#[derive(Clone, Debug)]
pub(super) struct Values {
    pub(super) steps: usize,
    pub(super) marginals: Vec<Marginal>,
    pub(super) profiles: Vec<Profile>,
}

fn distinct(mut xs: Vec<f64>) -> Vec<f64> {
    xs.sort_by(f64::total_cmp);
    xs.dedup_by(|a, b| a.total_cmp(b).is_eq());
    xs
}

fn place(levels: &[f64], x: f64) -> usize {
    levels.partition_point(|level| *level < x)
}

impl Values {
    /// The value functions on `criteria` for candidates with these scores (lowest
    /// and highest per criterion, equal when exact).
    pub(super) fn new(criteria: &[&Criterion], scores: &[Vec<(f64, f64)>]) -> Self {
        let mut steps = 0;
        let mut marginals = Vec::new();
        let mut profiles: Vec<Profile> = scores.iter().map(|_| Profile { low: Vec::new(), high: Vec::new() }).collect();
        for (j, criterion) in criteria.iter().enumerate() {
            let column: Vec<(f64, f64)> = scores.iter().map(|row| row[j]).collect();
            let (marginal, levels) = match criterion.direction {
                Direction::Max => monotone(&column, 1.0, steps),
                Direction::Min => monotone(&column, -1.0, steps),
                Direction::Target { target, tolerance } => peaked(&column, target, tolerance, steps),
            };
            steps = marginal.steps.end;
            marginals.push(marginal);
            for (profile, (low, high)) in profiles.iter_mut().zip(levels) {
                profile.low.push(low);
                profile.high.push(high);
            }
        }
        Self { steps, marginals, profiles }
    }

    /// Adds `times` the value of some levels to the coefficients of the steps.
    pub(super) fn add(levels: &[Level], times: f64, to: &mut [f64]) {
        for level in levels {
            let times = if level.falling { -times } else { times };
            for c in &mut to[level.steps.clone()] {
                *c += times;
            }
        }
    }

    /// The value of some levels, from sums of steps up to each.
    pub(super) fn value(levels: &[Level], sums: &[f64]) -> f64 {
        let part = |level: &Level| {
            let part = sums[level.steps.end] - sums[level.steps.start];
            if level.falling { -part } else { part }
        };
        levels.iter().map(part).sum()
    }

    /// Whether candidate `a` at its worst is on every criterion at least as good
    /// as candidate `b` at its best, whatever the value functions.
    pub(super) fn dominates(&self, a: usize, b: usize) -> bool {
        self.profiles[a].low.iter().zip(&self.profiles[b].high).all(|(a, b)| a.covers(b))
    }
}

/// Sums of the steps before each, and of all.
pub(super) fn sums(steps: &[f64]) -> Vec<f64> {
    let mut total = 0.0;
    let mut sums = vec![0.0];
    sums.extend(steps.iter().map(|step| {
        total += step;
        total
    }));
    sums
}

type Levels = Vec<(Level, Level)>;

fn monotone(column: &[(f64, f64)], sign: f64, start: usize) -> (Marginal, Levels) {
    let levels = distinct(column.iter().flat_map(|(low, high)| [sign * low, sign * high]).collect());
    let level = |x: f64| Level { steps: start..start + place(&levels, sign * x), falling: false };
    let pair = |&(low, high): &(f64, f64)| {
        let (low, high) = (level(low), level(high));
        if sign > 0.0 { (low, high) } else { (high, low) }
    };
    let points = levels.iter().map(|x| (sign * x, level(sign * x))).collect();
    let steps = start..start + levels.len().saturating_sub(1);
    let marginal = Marginal { ways: vec![steps.clone()], points, steps };
    (marginal, column.iter().map(pair).collect())
}

fn peaked(column: &[(f64, f64)], target: f64, tolerance: f64, start: usize) -> (Marginal, Levels) {
    let away = |x: f64| beyond(x, target, tolerance);
    let ends = || column.iter().flat_map(|(low, high)| [*low, *high]);
    let on = |above: bool| {
        let own = ends().filter(move |x| away(*x) > 0.0 && (*x > target) == above).map(away);
        distinct(own.collect())
    };
    let (mut below, mut above) = (on(false), on(true));
    // The target is a level of its own where a score is on it or it lies between
    // scores.
    let reached =
        column.iter().any(|(low, high)| away(*low) <= 0.0 || away(*high) <= 0.0 || (*low < target && *high > target));
    if reached || (!below.is_empty() && !above.is_empty()) {
        below.insert(0, 0.0);
        above.insert(0, 0.0);
    }
    let down = start..start + below.len().saturating_sub(1);
    let up = down.end..down.end + above.len().saturating_sub(1);
    let level = |x: f64| {
        let steps = if x > target && away(x) > 0.0 {
            up.start..up.start + place(&above, away(x))
        } else {
            down.start..down.start + place(&below, away(x))
        };
        Level { steps, falling: true }
    };
    let pair = |&(low, high): &(f64, f64)| {
        if (low < target) == (high < target) || away(low) <= 0.0 || away(high) <= 0.0 {
            let (a, b) = (level(low), level(high));
            return if a.covers(&b) { (b, a) } else { (a, b) };
        }
        // Both sides of the target: which end is worse depends on the function, so
        // that the worst is taken to be below all of it.
        (Level { steps: down.start..up.end, falling: true }, level(target))
    };
    let at = |start: usize, k: usize| Level { steps: start..start + k, falling: true };
    let left = below.iter().enumerate().rev().map(|(k, d)| (target - tolerance - d, at(down.start, k)));
    let right = above.iter().enumerate().map(|(k, d)| (target + tolerance + d, at(up.start, k)));
    let mut points: Vec<(f64, Level)> = left.chain(right).collect();
    points.dedup_by(|a, b| a.0.total_cmp(&b.0).is_eq());
    let marginal = Marginal { steps: down.start..up.end, ways: vec![down.clone(), up.clone()], points };
    (marginal, column.iter().map(pair).collect())
}
