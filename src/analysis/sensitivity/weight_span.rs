//! How far one weight can move, the others in proportion.
//!
//! Along the path of one weight every total is a straight line, so a claim
//! holds on intervals whose ends are crossings of two lines: the exact bound is
//! the nearest crossing, without any search.

use nalgebra::DMatrix;

use super::standing::{Path, Standing, level, totals};
use super::{Claim, Flip, WeightSpan};
use crate::analysis::engine::Linear;
use crate::model::Weights;
use crate::num::tied;

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
    for rival in 1..totals.len() {
        let (at_zero, at_one) = (start[0] - start[rival], column[0] - column[rival]);
        if at_zero >= 0.0 && at_one >= 0.0 {
            continue;
        }
        let level = tied(totals[0], totals[rival]);
        let (low, high) = path.region(at_zero, at_one, level).unwrap_or((weight, weight));
        if low.min(weight) > span.low {
            span.low = low.min(weight);
            span.rival_low = Some(rival);
        }
        if high.max(weight) < span.high {
            span.high = high.max(weight);
            span.rival_high = Some(rival);
        }
    }
    span
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

/// Why the shortlist changes.
#[derive(Clone, Copy)]
enum Cause {
    /// A member falls below a minimum.
    Falls(usize),
    /// The first row overtakes the second, a member.
    Passes(usize, usize),
    /// A row that is ahead of a member (or finds a free place) reaches the
    /// minima.
    Reaches(usize),
}

/// The nearest bound so far on one side.
#[derive(Clone, Copy)]
struct Nearest {
    at: f64,
    cause: Option<Cause>,
}

impl Nearest {
    /// Keeps the bound nearest to the weight now: the highest below it, the
    /// lowest above it.
    fn low(&mut self, at: f64, cause: Cause) {
        if at > self.at {
            *self = Self { at, cause: Some(cause) };
        }
    }

    fn high(&mut self, at: f64, cause: Cause) {
        if at < self.at {
            *self = Self { at, cause: Some(cause) };
        }
    }
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
        let mut low = Nearest { at: 0.0, cause: None };
        let mut high = Nearest { at: 1.0, cause: None };
        for &member in &self.standing.members {
            let (from, to) = self.eligible[member].unwrap_or((weight, weight));
            low.low(from.min(weight), Cause::Falls(member));
            high.high(to.max(weight), Cause::Falls(member));
        }
        for &newcomer in &self.standing.outside {
            if let Some(eligible) = self.eligible[newcomer] {
                self.newcomer(newcomer, eligible, &mut low, &mut high);
            }
        }
        (self.flip(low, true), self.flip(high, false))
    }

    /// The bounds that a row outside sets: the nearest point on either side at
    /// which it meets the minima and is ahead of a member (or a place is free).
    fn newcomer(&self, row: usize, eligible: (f64, f64), low: &mut Nearest, high: &mut Nearest) {
        let weight = self.path.weight;
        let behind = if self.standing.full { self.behind(row) } else { None };
        let (from, to) = (eligible.0.max(weight), eligible.1);
        if from <= to {
            match behind {
                Some(((l, _), (h, member))) if l <= from && from <= h => {
                    if let Some(member) = member.filter(|_| h < to) {
                        high.high(h, Cause::Passes(row, member));
                    }
                }
                _ => high.high(from, Cause::Reaches(row)),
            }
        }
        let (from, to) = (eligible.1.min(weight), eligible.0);
        if to <= from {
            match behind {
                Some(((l, member), (h, _))) if l <= from && from <= h => {
                    if let Some(member) = member.filter(|_| to < l) {
                        low.low(l, Cause::Passes(row, member));
                    }
                }
                _ => low.low(from, Cause::Reaches(row)),
            }
        }
    }

    /// Where a row is not ahead of any member, with the member it overtakes at
    /// each end; `None` when it is ahead of one or another everywhere.
    #[allow(clippy::type_complexity, reason = "two ends, each with who is there")]
    fn behind(&self, row: usize) -> Option<((f64, Option<usize>), (f64, Option<usize>))> {
        let weight = self.path.weight;
        let (mut low, mut high) = ((0.0, None), (1.0, None));
        for &member in &self.standing.members {
            let (at_zero, at_one) = (self.at_zero[member] - self.at_zero[row], self.at_one[member] - self.at_one[row]);
            if at_zero >= 0.0 && at_one >= 0.0 {
                continue;
            }
            let (mut from, mut to) = self.path.region(at_zero, at_one, level(self.standing, member, row))?;
            if self.standing.eligible(row) {
                (from, to) = (from.min(weight), to.max(weight));
            }
            // The last of equal members is overtaken first.
            if from >= low.0 && from > 0.0 {
                low = (from, Some(member));
            }
            if to <= high.0 && to < 1.0 {
                high = (to, Some(member));
            }
        }
        (low.0 <= high.0).then_some((low, high))
    }

    fn flip(&self, nearest: Nearest, below: bool) -> Option<Flip> {
        let at = nearest.at;
        let (row_in, row_out) = match nearest.cause? {
            Cause::Falls(member) => (self.successor(at, below), Some(member)),
            Cause::Passes(row, member) => (Some(row), Some(member)),
            Cause::Reaches(row) => (Some(row), if self.standing.full { self.lowest_member(at) } else { None }),
        };
        Some(Flip { claim: Claim::Shortlist, at, row_in, row_out })
    }

    /// Who takes an empty place just beyond `at`: the highest row outside that
    /// meets the minima there.
    fn successor(&self, at: f64, below: bool) -> Option<usize> {
        let there = |&row: &usize| match self.eligible[row] {
            Some((from, to)) if below => from < at && at <= to,
            Some((from, to)) => from <= at && at < to,
            None => false,
        };
        let higher = |kept: usize, next: usize| if self.total(next, at) > self.total(kept, at) { next } else { kept };
        self.standing.outside.iter().copied().filter(there).reduce(higher)
    }

    fn lowest_member(&self, at: f64) -> Option<usize> {
        let lower = |kept: usize, next: usize| if self.total(next, at) <= self.total(kept, at) { next } else { kept };
        self.standing.members.iter().copied().reduce(lower)
    }
}

/// Where row `i` meets every minimum along the path.
fn eligibility(standing: &Standing<'_>, path: &Path, i: usize) -> Option<(f64, f64)> {
    let mut region = (0.0_f64, 1.0_f64);
    for (minimum, state) in standing.minima.iter().zip(&standing.states[i]) {
        let excess = minimum.excess(&standing.rows[i]);
        let now = if state.is_eq() { 0.0 } else { standing.weighted(&excess) };
        let (low, high) = path.region(path.at_zero(&excess, now), excess[path.criterion], state.is_eq())?;
        region = (region.0.max(low), region.1.min(high));
    }
    (region.0 <= region.1).then_some(region)
}
