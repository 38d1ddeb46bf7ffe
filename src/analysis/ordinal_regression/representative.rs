//! One of the value functions that agree, to show.
//!
//! The choice of Kadziński, Greco and Słowiński (kadzinski2012): those who are ahead of
//! others by every function are as far ahead as can be, the least of it counting;
//! and of the functions that do so, those who are ahead by some functions and
//! behind by others are as near to each other as can be.

use super::values::{Values, sums};
use super::{Lead, Model};
use crate::num::lp::{Is, Row, maximise};
use crate::num::{compare, order_by, ranks_along};

/// What is nearer to a bound than this meets it.
const NEAR: f64 = 1e-9;
/// Rounds in which pairs are added to the program, at most.
const ROUNDS: usize = 60;

/// Value functions that agree with what was stated, and what they say.
#[derive(Clone, Debug, PartialEq)]
pub struct Representative {
    /// The value of each candidate, 0 to 1; the middle of what its scores allow.
    pub values: Vec<f64>,
    /// Its place by these values, 1 = first; equal values share a place.
    pub ranks: Vec<usize>,
    /// Per criterion the value at every score that occurs, the scores ascending.
    pub marginals: Vec<Vec<(f64, f64)>>,
    /// How far apart those are at least of whom one is always ahead.
    pub margin: f64,
}

impl Representative {
    /// The same in another order of candidates and criteria: candidate `i` is now
    /// `rows[i]`, criterion `j` of now goes to `columns[j]`.
    pub(super) fn in_order(self, rows: &[usize], columns: &[usize]) -> Self {
        let mut marginals = vec![Vec::new(); columns.len()];
        for (own, to) in self.marginals.into_iter().zip(columns) {
            marginals[*to] = own;
        }
        Self {
            values: rows.iter().map(|i| self.values[*i]).collect(),
            ranks: rows.iter().map(|i| self.ranks[*i]).collect(),
            marginals,
            margin: self.margin,
        }
    }
}

/// The program in steps, the heights of value functions with a target, the margin
/// and the distance. A step is what it exceeds the margin by, where it has to.
struct Program<'a> {
    model: &'a Model,
    rows: Vec<Row>,
}

impl<'a> Program<'a> {
    fn new(model: &'a Model) -> Self {
        let mut made = Self { model, rows: Vec::new() };
        let mut full = vec![0.0; made.distance() + 1];
        for (j, marginal) in model.values.marginals.iter().enumerate() {
            let [way] = marginal.ways.as_slice() else {
                full[made.height(j)] += 1.0;
                for way in &marginal.ways {
                    let mut row = vec![0.0; model.values.steps];
                    row[way.clone()].fill(-1.0);
                    made.push(&row, &[(made.height(j), 1.0)], Is::AtLeast, 0.0);
                }
                continue;
            };
            full[way.clone()].fill(1.0);
        }
        let beside: Vec<(usize, f64)> = (model.values.steps..full.len()).map(|at| (at, full[at])).collect();
        made.push(&full[..model.values.steps], &beside, Is::Exactly, 1.0);
        made
    }

    fn height(&self, j: usize) -> usize {
        self.model.values.steps + j
    }

    fn margin(&self) -> usize {
        self.model.values.steps + self.model.values.marginals.len()
    }

    fn distance(&self) -> usize {
        self.margin() + 1
    }

    /// Adds a row: coefficients of the steps, and others.
    fn push(&mut self, steps: &[f64], beside: &[(usize, f64)], is: Is, bound: f64) {
        let mut terms: Vec<(usize, f64)> = steps.iter().copied().enumerate().filter(|(_, c)| *c != 0.0).collect();
        let mut margin = self.model.least_step() * steps.iter().sum::<f64>();
        for &(at, c) in beside {
            if at == self.margin() {
                margin += c;
            } else if c != 0.0 {
                terms.push((at, c));
            }
        }
        if margin != 0.0 {
            terms.push((self.margin(), margin));
        }
        self.rows.push(Row { terms, is, bound });
    }

    /// That what a row gives is at least the margin.
    fn at_least_margin(&mut self, steps: &[f64]) {
        self.push(steps, &[(self.margin(), -1.0)], Is::AtLeast, 0.0);
    }

    /// Where one variable is greatest (or least): the steps, and its value.
    fn best(&self, variable: usize, sign: f64) -> Option<(Vec<f64>, f64)> {
        let mut objective = vec![0.0; self.distance() + 1];
        objective[variable] = sign;
        let found = maximise(&objective, &self.rows).ok()?;
        let least = self.model.least_step() * found.at[self.margin()];
        let steps = found.at[..self.model.values.steps].iter().map(|step| step + least).collect();
        Some((steps, found.at[variable]))
    }
}

/// The largest margin by which all statements can hold at once.
pub(super) fn greatest_margin(model: &Model, rows: &[Vec<f64>]) -> Option<f64> {
    let mut program = Program::new(model);
    rows.iter().for_each(|row| program.at_least_margin(row));
    if rows.is_empty() && model.least_step() <= 0.0 {
        return None;
    }
    let (_, margin) = program.best(program.margin(), 1.0)?;
    Some(margin)
}

/// The value of every candidate by some steps: the middle of its scores, on a
/// scale whose zero is that of the worst levels.
fn worth(model: &Model, steps: &[f64]) -> Vec<f64> {
    let sums = sums(steps);
    let peaks: f64 = model.values.marginals.iter().map(|marginal| lift(&marginal.ways, &sums)).sum();
    let of = |levels| Values::value(levels, &sums);
    model.values.profiles.iter().map(|profile| peaks + f64::midpoint(of(&profile.low), of(&profile.high))).collect()
}

/// How high the target stands above the worst level; 0 without a target, whose
/// values count from the worst.
fn lift(ways: &[std::ops::Range<usize>], sums: &[f64]) -> f64 {
    if ways.len() < 2 {
        return 0.0;
    }
    ways.iter().map(|way| sums[way.end] - sums[way.start]).fold(0.0, f64::max)
}

/// The coefficients of the value of `a` less that of `b`, both in the middle.
fn gap(model: &Model, a: usize, b: usize) -> Vec<f64> {
    let mut row = vec![0.0; model.values.steps];
    for (profile, times) in [(&model.values.profiles[a], 0.5), (&model.values.profiles[b], -0.5)] {
        Values::add(&profile.low, times, &mut row);
        Values::add(&profile.high, times, &mut row);
    }
    row
}

/// Pairs of candidates.
type Pairs = Vec<(usize, usize)>;

/// The pairs that matter: those of whom the first is always at least as good and
/// the second not, and those of whom neither is.
fn pairs(n: usize, lead: &[Lead]) -> (Pairs, Pairs) {
    let always = |a: usize, b: usize| matches!(lead[a * n + b], Lead::Always | Lead::AtLeast);
    let open = |a: usize, b: usize| lead[a * n + b] == Lead::NotAlways;
    let all = || (0..n).flat_map(move |a| (0..n).map(move |b| (a, b)));
    let ahead = all().filter(|(a, b)| a != b && always(*a, *b) && open(*b, *a)).collect();
    let between = all().filter(|(a, b)| a < b && open(*a, *b) && open(*b, *a)).collect();
    (ahead, between)
}

/// The representative value functions.
pub(super) fn representative(model: &Model, rows: &[Vec<f64>], lead: &[Lead]) -> Option<Representative> {
    let n = model.values.profiles.len();
    let (ahead, between) = pairs(n, lead);
    let mut program = Program::new(model);
    rows.iter().for_each(|row| program.at_least_margin(row));
    program.push(&[], &[(program.margin(), 1.0)], Is::AtMost, 1.0);
    let behind = |worth: &[f64], margin: f64| {
        let mut short: Vec<(f64, (usize, usize))> =
            ahead.iter().map(|&(a, b)| (margin - worth[a] + worth[b], (a, b))).filter(|(by, _)| *by > NEAR).collect();
        short.sort_by(|a, b| b.0.total_cmp(&a.0));
        short.truncate(n);
        short
    };
    // Far ahead: only the pairs that are short of the margin are in the program.
    let mut margin = 0.0;
    for _ in 0..ROUNDS {
        let (steps, greatest) = program.best(program.margin(), 1.0)?;
        margin = greatest;
        let short = behind(&worth(model, &steps), margin);
        if short.is_empty() {
            break;
        }
        short.iter().for_each(|(_, (a, b))| program.at_least_margin(&gap(model, *a, *b)));
    }
    program.push(&[], &[(program.margin(), 1.0)], Is::AtLeast, margin * (1.0 - NEAR));
    // Near each other, likewise.
    let mut steps = Vec::new();
    for _ in 0..ROUNDS {
        let distance;
        (steps, distance) = program.best(program.distance(), -1.0)?;
        let worth = worth(model, &steps);
        let short = behind(&worth, margin * (1.0 - 2.0 * NEAR));
        let apart = |&(a, b): &(usize, usize)| ((worth[a] - worth[b]).abs() - distance, (a, b));
        let mut far: Vec<(f64, (usize, usize))> = between.iter().map(apart).filter(|(by, _)| *by > NEAR).collect();
        if short.is_empty() && far.is_empty() {
            break;
        }
        far.sort_by(|a, b| b.0.total_cmp(&a.0));
        short.iter().for_each(|(_, (a, b))| program.at_least_margin(&gap(model, *a, *b)));
        for (_, (a, b)) in far.into_iter().take(n) {
            let (a, b) = if worth[a] > worth[b] { (a, b) } else { (b, a) };
            let row: Vec<f64> = gap(model, a, b).iter().map(|c| -c).collect();
            program.push(&row, &[(program.distance(), 1.0)], Is::AtLeast, 0.0);
        }
    }
    shown(model, rows, &steps, margin)
}

/// What these steps say, if they agree with what was stated.
fn shown(model: &Model, rows: &[Vec<f64>], steps: &[f64], margin: f64) -> Option<Representative> {
    let steps: Vec<f64> = steps.iter().map(|step| step.max(0.0)).collect();
    let heights = |steps: &[f64]| -> f64 {
        let sums = sums(steps);
        let height = |way: &std::ops::Range<usize>| sums[way.end] - sums[way.start];
        model.values.marginals.iter().map(|m| m.ways.iter().map(height).fold(0.0, f64::max)).sum()
    };
    let height = heights(&steps);
    let steps: Vec<f64> = steps.iter().map(|step| step / height).collect();
    let agrees = |row: &Vec<f64>| row.iter().zip(&steps).map(|(c, step)| c * step).sum::<f64>() > 0.0;
    if height <= 0.0 || !rows.iter().all(agrees) {
        return None;
    }
    let sums = sums(&steps);
    let marginal = |j: usize| -> Vec<(f64, f64)> {
        let marginal = &model.values.marginals[j];
        let peak = lift(&marginal.ways, &sums);
        let point = |(score, level): &(f64, _)| (*score, peak + Values::value(std::slice::from_ref(level), &sums));
        let mut points: Vec<(f64, f64)> = marginal.points.iter().map(point).collect();
        points.sort_by(|a, b| a.0.total_cmp(&b.0));
        points
    };
    let values = worth(model, &steps);
    let level = levelled(&values);
    let ranks = ranks_along(&order_by(&level, |a, b| a.cmp(&b)), &level);
    let marginals = (0..model.values.marginals.len()).map(marginal).collect();
    Some(Representative { values, ranks, marginals, margin })
}

/// Values of which those are equal that differ by no more than the arithmetic of
/// the program.
fn levelled(values: &[f64]) -> Vec<f64> {
    let mut level = values.to_vec();
    let mut order: Vec<usize> = (0..level.len()).collect();
    order.sort_by(|a, b| compare(values[*b], values[*a]));
    for pair in order.windows(2) {
        if values[pair[0]] - values[pair[1]] < 10.0 * NEAR {
            level[pair[1]] = level[pair[0]];
        }
    }
    level
}
