//! What the fast way works with.

use nalgebra::DMatrix;

use super::tile::{Bent, Line, Put, Run, TILE};
use crate::analysis::doubt::Part;
use crate::analysis::simulation::problem::Problem;
use crate::model::{Axis, Criterion, DecisionTable, Distribution};
use crate::num::isa::Isa;
use crate::num::random::mixed;
use crate::ranking::Gives;
use crate::region::BLOCK;

/// Differences below this part of the largest value are looked at one by one: ten
/// times the distance at which numbers count as equal.
const GUARD: f64 = 1e-11;
/// How far a value may be from a straight line to count as one.
const STRAIGHT: f64 = 1e-13;

/// What is needed to draw side by side.
#[derive(Debug)]
pub(in crate::analysis::simulation) struct Kernel<'a> {
    pub(super) problem: &'a Problem<'a>,
    pub(super) isa: Isa,
    /// Values of certain scores, candidates × criteria in the order of drawing;
    /// 0 for one that is drawn.
    pub(super) exact: Vec<f64>,
    /// Whether there is a certain score.
    pub(super) any_exact: bool,
    /// What is drawn.
    pub(super) runs: Vec<Run>,
    /// Where each criterion stands in the order of drawing.
    pub(super) place: Vec<usize>,
    /// Laws whose value is no straight line, with the column of the criterion.
    pub(super) bent: Vec<(Distribution, usize)>,
    /// Per minimum of an axis candidates × criteria: how far the value is above
    /// it; all 0 where the axis is as high as the minimum whatever the weights.
    pub(super) minima: Vec<Vec<f64>>,
    /// The difference that is looked at one by one.
    pub(super) guard: f64,
    /// Per candidate a number; the sum over a shortlist is its key.
    pub(super) keys: Vec<u64>,
    /// The key of the shortlist as decided.
    pub(super) decided: u64,
    /// Places on the shortlist.
    pub(super) size: usize,
}

impl<'a> Kernel<'a> {
    /// The fast way for `problem`; `None` where there is none.
    pub fn of(problem: &'a Problem<'a>, isa: Isa) -> Option<Self> {
        let draws = problem.draws;
        let (n, m) = problem.size();
        if draws.drawn.is_some() || draws.entry.traits.gives != Gives::Total || n == 0 || m == 0 {
            return None;
        }
        if !draws.entry.refusals(problem.method.as_ref(), &draws.table).is_empty() {
            return None;
        }
        let values = problem.method.linear_values(&draws.table)?;
        let columns = &problem.columns;
        let mut exact: Vec<f64> = (0..n * m).map(|at| values[(at / m, columns[at % m])]).collect();
        let mut largest = exact.iter().fold(0.0_f64, |most, v| most.max(v.abs()));
        let minima = minima(problem, &values);
        let ends = ends(problem);
        let (mut runs, mut bent): (Vec<Run>, _) = (Vec::new(), Vec::new());
        let place: Vec<usize> = {
            let mut place = vec![0; m];
            columns.iter().enumerate().for_each(|(at, &j)| place[j] = at);
            place
        };
        for (number, part) in draws.doubts.parts().iter().enumerate() {
            let mut touched = Vec::new();
            let middle = vec![0.5; part.uniforms()];
            part.write(&middle, |i, j, _| touched.push((i, j)));
            for &(i, j) in &touched {
                // A value that is its own affair, and what the method says it is.
                let own = own_value(problem, &draws.table.criteria[j], draws.table.scores[(i, j)])?;
                if (own - values[(i, j)]).abs() > STRAIGHT * own.abs().max(1e-3) {
                    return None;
                }
                exact[i * m + place[j]] = 0.0;
                let [low, high] = [&ends[0], &ends[1]].map(|scores| scores[(i, j)]);
                let (least, most) = problem.method.value_range(&draws.table.criteria[j], low, high)?;
                largest = largest.max(least.abs()).max(most.abs());
            }
            let Part::Cell { candidate, criterion, law } = part else {
                runs.push(Run::Together { part: number, uniforms: part.uniforms() });
                continue;
            };
            let (i, j) = (*candidate, *criterion);
            let value = |x: f64| own_value(problem, &draws.table.criteria[j], x);
            let Some((start, slope)) = straight(law, &draws.table.criteria[j], &value) else {
                runs.push(Run::Curve { candidate: i, at: place[j], law: bent.len() });
                bent.push((law.clone(), j));
                continue;
            };
            let line = Line { at: place[j], start, slope };
            match runs.last_mut() {
                Some(Run::Lines { candidate, lines }) if *candidate == i => lines.push(line),
                _ => runs.push(Run::Lines { candidate: i, lines: vec![line] }),
            }
        }
        if !runs.is_empty() && (!minima.is_empty() || !draws.asked.is_empty() || !refuses_nothing(problem, &ends)) {
            return None;
        }
        let keys: Vec<u64> = (0..n as u64).map(|i| if n <= 64 { 1 << i } else { mixed(i + 1) }).collect();
        Some(Self {
            problem,
            isa,
            any_exact: exact.iter().any(|v| *v != 0.0),
            exact,
            runs,
            place,
            bent,
            minima,
            guard: GUARD * largest + 1e-14,
            decided: draws.decided.iter().fold(0_u64, |key, &i| key.wrapping_add(keys[i])),
            keys,
            size: draws.size.min(n),
        })
    }

    /// Whether nothing but weights is drawn.
    pub(super) fn weights_only(&self) -> bool {
        self.runs.is_empty()
    }

    /// Draws that are handled together: whole blocks that are whole tiles of each
    /// scrambling.
    pub fn chunk(&self) -> usize {
        let tiles = TILE * self.problem.parts();
        let mut chunk = tiles;
        while !chunk.is_multiple_of(BLOCK) {
            chunk += tiles;
        }
        chunk
    }
}

impl Bent for Kernel<'_> {
    fn value(&self, law: usize, u: f64) -> f64 {
        let (law, j) = &self.bent[law];
        own_value(self.problem, &self.problem.draws.table.criteria[*j], law.quantile(u)).unwrap_or(f64::NAN)
    }

    fn together(&self, part: usize, us: &[f64], put: Put<'_>) {
        let draws = self.problem.draws;
        draws.doubts.parts()[part].write(us, |i, j, x| {
            put(i, self.place[j], own_value(self.problem, &draws.table.criteria[j], x).unwrap_or(f64::NAN));
        });
    }
}

/// Numbers at both ends of what a stream gives.
const ENDS: [f64; 2] = [f64::EPSILON / 2.0, 1.0 - f64::EPSILON / 2.0];

/// The value of score `x`, where it depends on nothing else.
fn own_value(problem: &Problem<'_>, criterion: &Criterion, x: f64) -> Option<f64> {
    let (low, high) = problem.method.value_range(criterion, x, x)?;
    low.total_cmp(&high).is_eq().then_some(low)
}

/// `value = start + slope · u`, where a law and a value function make that.
fn straight(law: &Distribution, criterion: &Criterion, value: &dyn Fn(f64) -> Option<f64>) -> Option<(f64, f64)> {
    let Distribution::Uniform { low, high } = law else { return None };
    if criterion.value.points().iter().any(|(x, _)| low < x && x < high) {
        return None;
    }
    let (start, end) = (value(*low)?, value(*high)?);
    let near = |u: f64| {
        let own = value(low + (high - low) * u)?;
        Some((own - (start + (end - start) * u)).abs() <= STRAIGHT * start.abs().max(end.abs()).max(1e-3))
    };
    [0.137, 0.5, 0.731].into_iter().all(|u| near(u) == Some(true)).then_some((start, end - start))
}

/// Whether the method takes every table that can be drawn: its values depend on
/// their own scores only, so the ends of all of them are enough.
fn refuses_nothing(problem: &Problem<'_>, ends: &[DMatrix<f64>; 2]) -> bool {
    ends.iter().all(|scores| {
        let table = DecisionTable { scores: scores.clone(), ..problem.draws.table.clone() };
        problem.draws.entry.refusals(problem.method.as_ref(), &table).is_empty()
    })
}

/// The least and the greatest scores that can be drawn: as far as a stream goes
/// where a law has no end.
fn ends(problem: &Problem<'_>) -> [DMatrix<f64>; 2] {
    let draws = problem.draws;
    let (mut low, mut high) = draws.doubts.ranges();
    for part in draws.doubts.parts() {
        for u in ENDS {
            part.write(&vec![u; part.uniforms()], |i, j, x| {
                let middle = draws.doubts.middle()[(i, j)];
                if x < middle && low[(i, j)].is_infinite() {
                    low[(i, j)] = x;
                }
                if x > middle && high[(i, j)].is_infinite() {
                    high[(i, j)] = x;
                }
            });
        }
    }
    [low, high]
}

/// How far the values on each axis with a minimum are above it.
fn minima(problem: &Problem<'_>, values: &DMatrix<f64>) -> Vec<Vec<f64>> {
    let draws = problem.draws;
    let (n, m) = problem.size();
    let criteria = &draws.table.criteria;
    let of = |&(axis, points): &(Axis, f64)| {
        let least = points / 100.0;
        let above = |i: usize, j: usize| {
            if criteria[j].axis != axis {
                return 0.0;
            }
            let on_scale = || criteria[j].value.at(draws.table.scores[(i, j)]);
            let above = if problem.axes_of_method { values[(i, j)] } else { on_scale() } - least;
            if above.abs() < STRAIGHT { 0.0 } else { above }
        };
        (0..n * m).map(|at| above(at / m, problem.columns[at % m])).collect::<Vec<f64>>()
    };
    draws.minima.iter().map(of).collect()
}
