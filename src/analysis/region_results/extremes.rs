//! The best and the worst rank of a candidate over a region of weights, and over
//! every score the cells allow.
//!
//! A rank counts who is ahead, level candidates sharing the smaller rank. For the
//! best rank the candidate stands at its best beside rivals at their worst, for
//! the worst rank the other way round. Rivals that are ahead everywhere or nowhere
//! are counted; between the others a search decides, which cuts the region along
//! one rival after another and leaves what can be no better than what is known.

use super::ExtremeRanks;
use super::ground::{Ground, SURE, ZERO};
use super::regret::Leads;
use crate::num::maximin::{Columns, maximin};
use crate::region::{Cell, Work};

/// Steps for all candidates together: a few tenths of a second.
const WORK: u64 = 100_000_000;

/// What is to hold of as many rivals as possible at one point of the region.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wish {
    /// `c·w ≥ 0`.
    NotBelow,
    /// `c·w > 0`.
    Above,
}

/// The fewest conditions that fail at one point: no fewer than `least`, and `found` at
/// some point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fewest {
    least: usize,
    found: usize,
}

pub(super) fn all(ground: &Ground, leads: &Leads) -> Vec<ExtremeRanks> {
    let n = ground.len();
    let each = WORK / (2 * n.max(1)) as u64;
    (0..n).map(|i| ranks(ground, leads, i, each)).collect()
}

/// The ranks of row `i`, with this many steps for each end.
pub(super) fn ranks(ground: &Ground, leads: &Leads, i: usize, work: u64) -> ExtremeRanks {
    let n = ground.len();
    let zero = ZERO * ground.size;
    let rivals = (0..n).filter(|k| *k != i);
    // At its best: who can be not ahead, and who cannot but be ahead.
    let (mut sure, mut contested) = (0, Vec::new());
    // At its worst: who can be ahead.
    let (mut able, mut threats) = (0, Vec::new());
    for k in rivals {
        let lead = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a - b).collect::<Vec<f64>>();
        // How far i at its best can be ahead of k at its worst, and the other way round.
        let (best, worst) = (leads.of(i, k), leads.of(k, i));
        let own = lead(&ground.high[i], &ground.low[k]);
        if best.1 < -zero {
            sure += 1;
        } else if least(ground, &own) < -zero {
            contested.push(own);
        }
        let theirs = lead(&ground.high[k], &ground.low[i]);
        if worst.1 > zero {
            able += 1;
            if least(ground, &theirs) <= zero {
                threats.push(theirs);
            }
        }
    }
    let search = |conditions: &[Vec<f64>], wish: Wish| match &ground.listed {
        Some(listed) => by_corners(&listed.cell, conditions, wish, Work(work)),
        None => by_programs(ground, conditions, wish, work),
    };
    let best = search(&contested, Wish::NotBelow);
    let worst = search(&threats, Wish::Above);
    let (best, best_found) = (1 + sure + best.least, 1 + sure + best.found);
    let (worst, worst_found) = (1 + able - worst.least, 1 + able - worst.found);
    ExtremeRanks { best, worst, found: (best_found, worst_found), exact: best == best_found && worst == worst_found }
}

/// The least `c·w` over the region; a lower bound of it without the corners.
fn least(ground: &Ground, c: &[f64]) -> f64 {
    if let Some(listed) = &ground.listed {
        -listed.cell.reach(c).1
    } else {
        let negative: Vec<f64> = c.iter().map(|c| -c).collect();
        let zero = vec![0.0; c.len()];
        let found = maximin(&negative, &Columns::new([zero.as_slice()], c.len()), None, &ground.cuts);
        found.map_or(f64::NEG_INFINITY, |found| -found.upper)
    }
}

fn by_corners(cell: &Cell, conditions: &[Vec<f64>], wish: Wish, work: Work) -> Fewest {
    let mut search = Search { wish, best: conditions.len(), work };
    let all: Vec<&[f64]> = conditions.iter().map(Vec::as_slice).collect();
    match search.settle(cell.clone(), &all, 0) {
        Some(()) => Fewest { least: search.best, found: search.best },
        // What was not looked at may hold anything.
        None => Fewest { least: 0, found: search.best },
    }
}

struct Search {
    wish: Wish,
    /// The fewest that failed at a point so far.
    best: usize,
    work: Work,
}

impl Search {
    /// Looks in `cell`, where `failed` conditions fail already beside those of `open`.
    fn settle(&mut self, cell: Cell, open: &[&[f64]], failed: usize) -> Option<()> {
        let mut failed = failed;
        let mut rest: Vec<(&[f64], f64)> = Vec::new();
        for c in open {
            self.work.spend(cell.len() * c.len())?;
            let (above, below) = cell.reach(c);
            match self.wish {
                Wish::NotBelow if below == 0.0 => {}
                Wish::Above if above > 0.0 && below == 0.0 => {}
                Wish::NotBelow | Wish::Above if above == 0.0 && (self.wish == Wish::Above || below > 0.0) => {
                    // Not below 0 still holds where the piece touches the plane.
                    if self.wish == Wish::NotBelow && touches(&cell, c) {
                        rest.push((c, 0.0));
                    } else {
                        failed += 1;
                    }
                }
                Wish::NotBelow | Wish::Above => rest.push((c, above.min(below))),
            }
        }
        if failed >= self.best {
            return Some(());
        }
        self.try_points(&cell, &rest, failed)?;
        if failed >= self.best {
            return Some(());
        }
        // The condition that divides the piece most evenly.
        let even = |best: usize, next: usize| if rest[next].1 > rest[best].1 { next } else { best };
        let Some(at) = (0..rest.len()).reduce(even) else {
            self.best = failed;
            return Some(());
        };
        let chosen = rest[at].0;
        let others: Vec<&[f64]> = rest.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, (c, _))| *c).collect();
        let halves = cell.split(chosen, &mut self.work)?;
        if let Some(inside) = halves.inside {
            // Where it is not flat against the plane, points above it are there.
            self.settle(inside, &others, failed)?;
        }
        match halves.outside {
            Some(outside) => self.settle(outside, &others, failed + 1),
            None => Some(()),
        }
    }

    /// Counts at points of the piece: its corners, or its middle where conditions must
    /// hold strictly.
    fn try_points(&mut self, cell: &Cell, rest: &[(&[f64], f64)], failed: usize) -> Option<()> {
        let dimension = rest.first().map_or(0, |(c, _)| c.len());
        match self.wish {
            Wish::NotBelow => {
                self.work.spend(cell.len() * rest.len() * dimension)?;
                for corner in cell.corners() {
                    let fail = rest.iter().filter(|(c, _)| is_below(c, corner)).count();
                    self.best = self.best.min(failed + fail);
                }
            }
            Wish::Above => {
                self.work.spend((cell.len() + rest.len()) * dimension)?;
                let middle = cell.middle();
                let fail = rest.iter().filter(|(c, _)| !is_above(c, &middle)).count();
                self.best = self.best.min(failed + fail);
            }
        }
        Some(())
    }
}

fn size(c: &[f64]) -> f64 {
    c.iter().fold(0.0_f64, |size, c| size.max(c.abs()))
}

fn is_below(c: &[f64], w: &[f64]) -> bool {
    crate::region::at(c, w) < -ZERO * size(c)
}

fn is_above(c: &[f64], w: &[f64]) -> bool {
    crate::region::at(c, w) > ZERO * size(c)
}

fn touches(cell: &Cell, c: &[f64]) -> bool {
    cell.corners().any(|corner| !is_below(c, corner))
}

/// The same without corners: a program for each set of conditions.
fn by_programs(ground: &Ground, conditions: &[Vec<f64>], wish: Wish, work: u64) -> Fewest {
    // A program takes about this many steps.
    let cost = 40 * ground.dimension() * (ground.dimension() + ground.cuts.len());
    let mut search =
        Programs { ground, wish, conditions, best: conditions.len(), work: Work(work), cost, unsure: false };
    match search.settle(&mut Vec::new(), 0, 0) {
        Some(()) if !search.unsure => Fewest { least: search.best, found: search.best },
        _ => Fewest { least: 0, found: search.best },
    }
}

struct Programs<'a> {
    ground: &'a Ground,
    wish: Wish,
    conditions: &'a [Vec<f64>],
    best: usize,
    work: Work,
    cost: usize,
    /// Whether some set could not be decided at this precision.
    unsure: bool,
}

impl Programs<'_> {
    /// Decides on condition `next`, where those of `kept` hold together and `failed` are
    /// given up.
    fn settle(&mut self, kept: &mut Vec<usize>, next: usize, failed: usize) -> Option<()> {
        if failed >= self.best {
            return Some(());
        }
        let Some(condition) = self.conditions.get(next) else {
            self.best = failed;
            return Some(());
        };
        self.work.spend(self.cost)?;
        kept.push(next);
        let dimension = condition.len();
        let zero = vec![0.0; dimension];
        let negative: Vec<Vec<f64>> = kept.iter().map(|k| self.conditions[*k].iter().map(|c| -c).collect()).collect();
        let rows = Columns::new(negative.iter().map(Vec::as_slice), dimension);
        let (lower, upper) = maximin(&zero, &rows, None, &self.ground.cuts)
            .map_or((f64::NEG_INFINITY, f64::INFINITY), |found| (found.lower, found.upper));
        let (tolerance, sure) = (ZERO * self.ground.size, SURE * self.ground.size);
        let (holds, fails) = match self.wish {
            Wish::NotBelow => (lower >= -tolerance, upper < -sure),
            Wish::Above => (lower > sure, upper <= tolerance),
        };
        if holds {
            self.settle(kept, next + 1, failed)?;
        } else if !fails {
            self.unsure = true;
        }
        kept.pop();
        self.settle(kept, next + 1, failed + 1)
    }
}
