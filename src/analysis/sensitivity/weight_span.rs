//! How far one weight can move, the others in proportion.
//!
//! Along the path of one weight every total is a straight line, so a claim
//! holds on intervals whose ends are crossings of two lines: the exact bound is
//! the nearest crossing, without any search.

use nalgebra::DMatrix;

use super::standing::{Path, Standing, level, snapped, totals};
use super::{Claim, Flip, WeightSpan};
use crate::analysis::engine::Linear;
use crate::model::Weights;
use crate::num::{TIE, compare, tied};

/// Where first place holds as the weight of one criterion moves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaceSpan {
    /// Position of the criterion.
    pub criterion: usize,
    /// Its weight now.
    pub weight: f64,
    /// Lowest weight at which nobody is ahead of the leader.
    pub low: f64,
    /// Highest such weight.
    pub high: f64,
    /// Who is ahead below `low`; `None` when `low` is 0.
    pub rival_low: Option<usize>,
    /// Who is ahead above `high`; `None` when `high` is 1.
    pub rival_high: Option<usize>,
}

/// The spans of all weights in which the first row keeps first place: O(n) per
/// criterion. The rows of `linear` are in rank order under `weights`.
#[must_use]
pub fn first_place_spans(linear: &Linear, weights: &Weights) -> Vec<PlaceSpan> {
    let totals = totals(&linear.values, weights.as_slice());
    (0..weights.as_slice().len()).map(|j| first_place(&linear.values, weights.as_slice(), &totals, j)).collect()
}

fn first_place(values: &DMatrix<f64>, weights: &[f64], totals: &[f64], criterion: usize) -> PlaceSpan {
    let weight = weights[criterion];
    let mut span = PlaceSpan { criterion, weight, low: 0.0, high: 1.0, rival_low: None, rival_high: None };
    let Some(path) = Path::new(weights, criterion) else { return span };
    let column = values.column(criterion);
    let start = path.starts(values, totals);
    let (mut gain_low, mut gain_high) = (f64::NEG_INFINITY, f64::INFINITY);
    for rival in 1..totals.len() {
        let (at_zero, at_one) = (start[0] - start[rival], column[0] - column[rival]);
        if at_zero >= 0.0 && at_one >= 0.0 {
            continue;
        }
        let level = tied(totals[0], totals[rival]);
        let (low, high) = path.region(at_zero, at_one, level).unwrap_or((weight, weight));
        let (low, high) = (low.min(weight), high.max(weight));
        // Of those that draw level at the same weight, the one that gains most
        // is ahead beyond it.
        let gain = at_one - at_zero;
        if nearer(low > 0.0, span.low - low, gain > gain_low) {
            (span.low, span.rival_low, gain_low) = (span.low.max(low), Some(rival), gain);
        }
        if nearer(high < 1.0, high - span.high, gain < gain_high) {
            (span.high, span.rival_high, gain_high) = (span.high.min(high), Some(rival), gain);
        }
    }
    span
}

/// Whether a bound replaces the one found so far, `farther` being how much
/// farther away it is.
fn nearer(bounds: bool, farther: f64, gains_more: bool) -> bool {
    bounds && (farther < -TIE || (farther <= TIE && gains_more))
}

/// The spans of all weights for both claims: O(k n) per criterion for k places.
pub(super) fn all(standing: &Standing<'_>, linear: &Linear) -> Vec<WeightSpan> {
    (0..standing.weights.len()).map(|criterion| span(standing, linear, criterion)).collect()
}

fn span(standing: &Standing<'_>, linear: &Linear, criterion: usize) -> WeightSpan {
    let first = first_place(&linear.values, standing.weights, &standing.totals, criterion);
    let flip = |rival: Option<usize>, at: f64| {
        rival.map(|rival| Flip { claim: Claim::First, at, row_in: Some(rival), row_out: Some(0) })
    };
    let mut flips: Vec<Flip> =
        flip(first.rival_low, first.low).into_iter().chain(flip(first.rival_high, first.high)).collect();
    let mut shortlist = (0.0, 1.0);
    if let Some(path) = Path::new(standing.weights, criterion) {
        let (low, high) = Lines::new(standing, linear, &path).ends();
        if let Some(end) = low {
            shortlist.0 = end.at;
            flips.push(end);
        }
        if let Some(end) = high {
            shortlist.1 = end.at;
            flips.push(end);
        }
    }
    WeightSpan { criterion, weight: first.weight, first: (first.low, first.high), shortlist, flips }
}

/// All totals as lines over one path, and where each row meets the minima.
struct Lines<'a> {
    standing: &'a Standing<'a>,
    path: &'a Path,
    at_zero: Vec<f64>,
    at_one: Vec<f64>,
    /// Per row: the interval in which it meets every minimum.
    eligible: Vec<Option<(f64, f64)>>,
}

impl<'a> Lines<'a> {
    fn new(standing: &'a Standing<'a>, linear: &Linear, path: &'a Path) -> Self {
        let eligible = (0..standing.rows.len()).map(|i| eligibility(standing, path, i)).collect();
        Self {
            at_zero: path.starts(&linear.values, &standing.totals),
            at_one: linear.values.column(path.criterion).iter().copied().collect(),
            standing,
            path,
            eligible,
        }
    }

    fn total(&self, row: usize, at: f64) -> f64 {
        Path::along(self.at_zero[row], self.at_one[row], at)
    }

    /// The bounds below and above the weight now, `None` where the weight can go
    /// to the end.
    fn ends(&self) -> (Option<Flip>, Option<Flip>) {
        let weight = self.path.weight;
        let (mut low, mut high) = (0.0_f64, 1.0_f64);
        for &member in &self.standing.members {
            let (from, to) = self.eligible[member].unwrap_or((weight, weight));
            (low, high) = (low.max(from.min(weight)), high.min(to.max(weight)));
        }
        for &newcomer in &self.standing.outside {
            if let Some(eligible) = self.eligible[newcomer] {
                let behind = if self.standing.full { self.behind(newcomer) } else { None };
                high = high.min(first_failure(weight, eligible, behind).unwrap_or(1.0));
                // The same looked at from the other side: weights run down.
                let mirrored = |(from, to): (f64, f64)| (-to, -from);
                let down = first_failure(-weight, mirrored(eligible), behind.map(mirrored));
                low = low.max(down.map_or(0.0, |at| -at));
            }
        }
        ((low > 0.0).then(|| self.flip(low, Side::Below)), (high < 1.0).then(|| self.flip(high, Side::Above)))
    }

    /// Where a row takes no member's place, as far as the totals go; `None` when
    /// it would take one everywhere.
    fn behind(&self, row: usize) -> Option<(f64, f64)> {
        let weight = self.path.weight;
        let (mut low, mut high) = (0.0_f64, 1.0_f64);
        for &member in &self.standing.members {
            let (at_zero, at_one) = (self.at_zero[member] - self.at_zero[row], self.at_one[member] - self.at_one[row]);
            // Two that stay level whatever this weight is: their order settles who
            // has the place, all along the path.
            if row < member && snapped(at_zero) == 0.0 && snapped(at_one) == 0.0 {
                return None;
            }
            if at_zero >= 0.0 && at_one >= 0.0 {
                continue;
            }
            let (mut from, mut to) = self.path.region(at_zero, at_one, level(self.standing, member, row))?;
            if self.standing.eligible(row) {
                (from, to) = (from.min(weight), to.max(weight));
            }
            (low, high) = (low.max(from), high.min(to));
        }
        (low <= high).then_some((low, high))
    }

    /// What happens just beyond a bound: the best row outside comes in, for a
    /// member that falls below a minimum or else for the lowest one.
    fn flip(&self, at: f64, side: Side) -> Flip {
        // Several rows may change at one point: it is the same point to within
        // rounding.
        let eligible = |&row: &usize| match (self.eligible[row], side) {
            (Some((from, to)), Side::Below) => from < at - TIE && at <= to + TIE,
            (Some((from, to)), Side::Above) => from <= at + TIE && at + TIE < to,
            (None, _) => false,
        };
        let ahead = |a: usize, b: usize| {
            let (x, y) = (self.total(a, at), self.total(b, at));
            let rise = |row: usize| side.sign() * (self.at_one[row] - self.at_zero[row]);
            if tied(x, y) { compare(rise(a), rise(b)).is_gt() } else { x > y }
        };
        let standing = self.standing;
        let best = |kept: usize, next: usize| if ahead(next, kept) { next } else { kept };
        let lowest = |kept: usize, next: usize| if ahead(kept, next) { next } else { kept };
        let row_in = standing.outside.iter().copied().filter(eligible).reduce(best);
        let falls = standing.members.iter().copied().find(|member| !eligible(member));
        let row_out = match falls {
            None if standing.full => standing.members.iter().copied().rev().reduce(lowest),
            falls => falls,
        };
        Flip { claim: Claim::Shortlist, at, row_in, row_out }
    }
}

/// The side of a bound on which the claim no longer holds.
#[derive(Clone, Copy)]
enum Side {
    Below,
    Above,
}

impl Side {
    fn sign(self) -> f64 {
        match self {
            Self::Below => -1.0,
            Self::Above => 1.0,
        }
    }
}

/// Going up from `weight`: where a row outside the shortlist that meets the
/// minima over `eligible` comes in, as it is behind every member over `behind`
/// only (`None`: nowhere, or a place is free). `None` when it stays out.
fn first_failure(weight: f64, eligible: (f64, f64), behind: Option<(f64, f64)>) -> Option<f64> {
    let (from, to) = (eligible.0.max(weight), eligible.1);
    if from > to {
        return None;
    }
    match behind {
        // A row that draws level just where it no longer meets a minimum never
        // comes in: the two points are one but for rounding.
        Some((low, high)) if low <= from && from <= high => compare(high, to).is_lt().then_some(high),
        _ => Some(from),
    }
}

/// Where row `i` meets every minimum along the path.
fn eligibility(standing: &Standing<'_>, path: &Path, i: usize) -> Option<(f64, f64)> {
    let mut region = (0.0_f64, 1.0_f64);
    for (minimum, state) in standing.minima.iter().zip(&standing.states[i]) {
        let excess = standing.excess(minimum, i);
        let now = if state.is_eq() { 0.0 } else { standing.weighted(&excess) };
        let (low, high) = path.region(path.at_zero(&excess, now), excess[path.criterion], state.is_eq())?;
        region = (region.0.max(low), region.1.min(high));
    }
    (region.0 <= region.1).then_some(region)
}
