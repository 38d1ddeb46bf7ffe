//! The smallest simultaneous change of weights that changes a claim.
//!
//! Distance is `Σ_j |Δw_j|` over the simplex. A claim ends where one condition
//! `Σ_j w_j c_j ≥ 0` ends, so the answer is the nearest of the half-spaces
//! `Σ_j w_j c_j ≤ 0`, one per pair of rows and per axis minimum. For a single
//! half-space the greedy solution is exact; only where several must be reached
//! at once (a newcomer that must also meet the axis minima) is a linear program
//! solved.

use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, SolveOptions, Variable};

use super::standing::{Standing, difference, level};
use super::{Claim, NearestChange};
use crate::num::{TIE, dot, sum};

/// A condition to be reached: `Σ_j w_j c_j ≤ 0`.
#[derive(Clone, Debug)]
pub(crate) struct Need {
    pub coefficients: Vec<f64>,
    /// `Σ_j w_j c_j` at the weights now; 0 when it counts as a tie.
    pub now: f64,
    /// Whether weights at which the sum is below 0 must exist: equal totals are
    /// the border of a change only when they can be crossed.
    pub beyond: bool,
}

impl Need {
    /// `Σ_j w_j c_j` at other weights.
    fn at(&self, weights: &[f64]) -> f64 {
        dot(weights.iter().copied(), self.coefficients.iter().copied())
    }
}

/// The nearest weights, and how far they are.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shift {
    /// `Σ_j |Δw_j|`.
    pub distance: f64,
    pub weights: Vec<f64>,
}

/// The nearest weights at which `need` is met, or `None` when there are none.
///
/// Weight taken from criterion i and given to criterion s lowers the sum by
/// `c_i − c_s` per unit. So all that moves goes to the criterion with the least
/// c, and comes from those with the greatest c, each up to its whole weight: a
/// fractional knapsack, O(m log m).
pub(crate) fn nearest(weights: &[f64], need: &Need) -> Option<Shift> {
    let c = &need.coefficients;
    let to = (0..c.len()).min_by(|&a, &b| c[a].total_cmp(&c[b]).then(a.cmp(&b)))?;
    if c[to] > 0.0 || (need.beyond && c[to] >= -TIE) {
        return None;
    }
    let mut moved = weights.to_vec();
    let mut left = need.now;
    let mut from: Vec<usize> = (0..c.len()).filter(|&i| i != to && weights[i] > 0.0).collect();
    from.sort_by(|&a, &b| c[b].total_cmp(&c[a]).then(a.cmp(&b)));
    let mut taken = Vec::new();
    for i in from {
        let gain = c[i] - c[to];
        if left <= 0.0 || gain <= 0.0 {
            break;
        }
        let part = left / gain;
        // What is all but the whole weight is the whole weight: a rest of
        // rounding noise would keep alive what hangs on a weight above 0.
        let part = if part >= weights[i] * (1.0 - TIE) { weights[i] } else { part };
        moved[i] = weights[i] - part;
        left -= part * gain;
        taken.push(part);
    }
    let total = sum(taken);
    moved[to] += total;
    Some(Shift { distance: 2.0 * total, weights: moved })
}

/// A way in which a claim can change.
struct Way {
    needs: Vec<Need>,
    row_in: Option<usize>,
    row_out: Option<usize>,
}

/// One change per claim that can change at all: O(k n m log m), and a linear
/// program per newcomer that has to meet axis minima on the way.
pub(super) fn all(standing: &Standing<'_>) -> Vec<NearestChange> {
    let firsts = (1..standing.rows.len()).map(|rival| Way {
        needs: vec![overtake(standing, rival, 0)],
        row_in: Some(rival),
        row_out: Some(0),
    });
    let first = best(standing, firsts, Claim::First);
    let shortlist = best(standing, shortlist_ways(standing), Claim::Shortlist);
    first.into_iter().chain(shortlist).collect()
}

/// What it takes for `newcomer` to be ahead of `holder`.
fn overtake(standing: &Standing<'_>, newcomer: usize, holder: usize) -> Need {
    let coefficients = difference(&standing.rows[holder], &standing.rows[newcomer]);
    let now = if level(standing, holder, newcomer) { 0.0 } else { standing.weighted(&coefficients) };
    Need { coefficients, now, beyond: true }
}

/// Every way in which the shortlist can change. The last member is tried first:
/// it is nearest, so that most other ways are settled by their bound.
fn shortlist_ways<'a>(standing: &'a Standing<'a>) -> impl Iterator<Item = Way> + 'a {
    let falls = standing.members.iter().flat_map(move |&member| {
        let minima = standing.minima.iter().zip(&standing.states[member]);
        minima.map(move |(minimum, state)| {
            let coefficients = standing.excess(minimum, member);
            let now = if state.is_eq() { 0.0 } else { standing.weighted(&coefficients) };
            Way { needs: vec![Need { coefficients, now, beyond: true }], row_in: None, row_out: Some(member) }
        })
    });
    let reaches = move |newcomer: usize| {
        let minima = standing.minima.iter().zip(&standing.states[newcomer]);
        minima.map(move |(minimum, state)| {
            let coefficients: Vec<f64> = standing.excess(minimum, newcomer).iter().map(|c| -c).collect();
            let now = if state.is_eq() { 0.0 } else { standing.weighted(&coefficients) };
            Need { coefficients, now, beyond: false }
        })
    };
    let full = standing.full;
    let passes = standing.outside.iter().flat_map(move |&newcomer| {
        standing.members.iter().rev().filter(move |_| full).map(move |&member| {
            let mut needs = vec![overtake(standing, newcomer, member)];
            needs.extend(reaches(newcomer));
            Way { needs, row_in: Some(newcomer), row_out: Some(member) }
        })
    });
    let joins = standing.outside.iter().filter(move |_| !full).map(move |&newcomer| Way {
        needs: reaches(newcomer).collect(),
        row_in: Some(newcomer),
        row_out: None,
    });
    passes.chain(joins).chain(falls)
}

/// The nearest of several ways; of equally near ones the first.
fn best(standing: &Standing<'_>, ways: impl Iterator<Item = Way>, claim: Claim) -> Option<NearestChange> {
    let mut kept: Option<(Shift, Way)> = None;
    for way in ways {
        let limit = kept.as_ref().map_or(f64::INFINITY, |(shift, _)| shift.distance);
        if let Some(shift) = reach_all(standing.weights, &way.needs, limit) {
            kept = Some((shift, way));
        }
    }
    let (shift, way) = kept?;
    let place_free = way.row_in.is_none();
    let row_in = if place_free { successor(standing, &shift.weights) } else { way.row_in };
    Some(NearestChange { claim, distance: shift.distance, weights: shift.weights, row_in, row_out: way.row_out })
}

/// The row outside the shortlist that comes next under other weights.
fn successor(standing: &Standing<'_>, weights: &[f64]) -> Option<usize> {
    let total = |row: usize| dot(weights.iter().copied(), standing.rows[row].iter().copied());
    let meets = |&row: &usize| {
        standing.minima.iter().all(|minimum| dot(weights.iter().copied(), standing.excess(minimum, row)) >= -TIE)
    };
    let higher = |kept: usize, next: usize| if total(next) > total(kept) { next } else { kept };
    standing.outside.iter().copied().filter(meets).reduce(higher)
}

/// The nearest weights that meet every need, if they are nearer than `limit`.
fn reach_all(weights: &[f64], needs: &[Need], limit: f64) -> Option<Shift> {
    let mut farthest: Option<(usize, Shift)> = None;
    for (at, need) in needs.iter().enumerate() {
        if least_distance(need) >= limit {
            return None;
        }
        let shift = nearest(weights, need)?;
        if farthest.as_ref().is_none_or(|(_, kept)| shift.distance > kept.distance) {
            farthest = Some((at, shift));
        }
    }
    let (at, shift) = farthest?;
    if shift.distance >= limit {
        return None;
    }
    // Weights that meet the hardest need and happen to meet the others are the
    // nearest there are. Where the others hold with room to spare, the border
    // can be crossed as well.
    let at_others =
        || needs.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, need)| need.at(&shift.weights));
    if at_others().all(|sum| sum < -TIE) {
        return Some(shift);
    }
    if !can_go_beyond(needs) {
        return None;
    }
    if at_others().all(|sum| sum <= TIE) {
        return Some(shift);
    }
    reach_all_at_once(weights, needs).filter(|shift| shift.distance < limit)
}

/// A lower bound of the distance, O(m): as if all that moves came from the
/// criterion with the greatest coefficient.
fn least_distance(need: &Need) -> f64 {
    let ends = |(low, high): (f64, f64), c: &f64| (low.min(*c), high.max(*c));
    let (low, high) = need.coefficients.iter().fold((f64::INFINITY, f64::NEG_INFINITY), ends);
    if need.now <= 0.0 { 0.0 } else { 2.0 * need.now / (high - low) }
}

/// Whether weights exist that meet the needs without being on the border of the
/// one that must be crossed.
fn can_go_beyond(needs: &[Need]) -> bool {
    let Some(crossed) = needs.iter().find(|need| need.beyond) else { return true };
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let at: Vec<Variable> = crossed.coefficients.iter().map(|c| problem.add_var(*c, (0.0, 1.0))).collect();
    problem.add_constraint(at.iter().map(|v| (*v, 1.0)).collect::<Vec<_>>(), ComparisonOp::Eq, 1.0);
    for need in needs.iter().filter(|need| !need.beyond) {
        let terms: Vec<(Variable, f64)> = at.iter().copied().zip(need.coefficients.iter().copied()).collect();
        problem.add_constraint(terms, ComparisonOp::Le, 0.0);
    }
    solve(&problem, &at).is_some_and(|found| crossed.at(&found) < -1e-9)
}

/// The nearest weights that meet every need, as a linear program: `w − take +
/// give` with `Σ take + Σ give` as small as possible.
fn reach_all_at_once(weights: &[f64], needs: &[Need]) -> Option<Shift> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let take: Vec<Variable> = weights.iter().map(|w| problem.add_var(1.0, (0.0, *w))).collect();
    let give: Vec<Variable> = weights.iter().map(|_| problem.add_var(1.0, (0.0, 1.0))).collect();
    let signed = |c: &[f64]| -> Vec<(Variable, f64)> {
        let out = take.iter().zip(c).map(|(v, c)| (*v, -c));
        out.chain(give.iter().zip(c).map(|(v, c)| (*v, *c))).collect()
    };
    problem.add_constraint(signed(&vec![1.0; weights.len()]), ComparisonOp::Eq, 0.0);
    for need in needs {
        problem.add_constraint(signed(&need.coefficients), ComparisonOp::Le, -need.now);
    }
    let all: Vec<Variable> = take.iter().chain(&give).copied().collect();
    let found = solve(&problem, &all)?;
    let (taken, given) = found.split_at(weights.len());
    // As in `nearest`, a rest of rounding noise is no weight.
    let clean = |w: f64| if w <= TIE { 0.0 } else { w };
    let moved: Vec<f64> = weights.iter().zip(taken).zip(given).map(|((w, t), g)| clean(w - t + g)).collect();
    let distance = sum(moved.iter().zip(weights).map(|(a, b)| (a - b).abs()));
    Some(Shift { distance, weights: moved })
}

/// The values of `variables` at the optimum, `None` when nothing meets the
/// constraints. A numerical failure is tried again without simplification.
fn solve(problem: &Problem, variables: &[Variable]) -> Option<Vec<f64>> {
    let mut options = SolveOptions::default();
    options.tolerances.feasibility = 1e-10;
    let outcome = match problem.solve_with(options.clone()) {
        Ok(outcome) => outcome,
        Err(Error::Infeasible) => return None,
        Err(_) => {
            options.presolve = false;
            problem.solve_with(options).ok()?
        }
    };
    let solution = outcome.into_solution().ok()?;
    Some(variables.iter().map(|v| solution.var_value(*v)).collect())
}
