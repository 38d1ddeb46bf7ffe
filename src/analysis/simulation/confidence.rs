//! Confidence factors: how often a candidate is first at its central weights,
//! when only scores are drawn.

use super::any_method::Plain;
use super::blocks::Progress;
use super::estimate::{Estimate, Reader};
use super::lanes::{self, Kernel};
use super::problem::Problem;

/// The fewest draws that are looked at one by one, where there are as many.
const LEAST: u64 = 1_000;

/// How many draws are looked at: together about as many runs as there were
/// draws. One where nothing but weights is in doubt.
fn draws(problem: &Problem<'_>, asked: usize) -> u64 {
    if problem.only_weights() {
        return 1;
    }
    (problem.samples / asked.max(1) as u64).max(LEAST).min(problem.samples)
}

/// Per candidate with central weights how often it is first at them. `None` when
/// who watches said to stop.
pub(super) fn confidence(
    problem: &Problem<'_>,
    central: &[Option<Vec<f64>>],
    progress: &Progress<'_>,
) -> Option<Vec<Option<Estimate>>> {
    let asked: Vec<(usize, &Vec<f64>)> =
        central.iter().enumerate().filter_map(|(i, weights)| Some((i, weights.as_ref()?))).collect();
    let (sums, taken) = match Kernel::of(problem, problem.draws.isa) {
        Some(kernel) => lanes::confidence(&kernel, &asked, progress)?,
        None => one_by_one(problem, &asked, progress)?,
    };
    let mut found = vec![None; central.len()];
    #[allow(clippy::cast_precision_loss, reason = "a number of draws")]
    let count = taken.max(1) as f64;
    for ((i, _), (sum, squares)) in asked.iter().zip(sums) {
        let share = sum / count;
        let certain = Estimate { share, error: 0.0 };
        found[*i] = Some(if problem.only_weights() { certain } else { Reader::plain(share, squares, count) });
    }
    Some(found)
}

/// Sums and sums of squares of the part of first place, and over how many draws.
pub(super) fn one_by_one(
    problem: &Problem<'_>,
    asked: &[(usize, &Vec<f64>)],
    progress: &Progress<'_>,
) -> Option<(Vec<(f64, f64)>, u64)> {
    let mut plain = Plain::new(problem);
    let mut sums = vec![(0.0, 0.0); asked.len()];
    let mut taken = 0;
    for draw in 0..draws(problem, asked.len()) {
        if !plain.draw(draw) {
            continue;
        }
        taken += 1;
        for ((i, weights), sums) in asked.iter().zip(&mut sums) {
            if !progress.step(0) {
                return None;
            }
            let Some(standing) = plain.stand(weights).filter(|standing| standing.start[*i] == 0) else { continue };
            #[allow(clippy::cast_precision_loss, reason = "a number of candidates")]
            let part = 1.0 / standing.sharing[*i] as f64;
            sums.0 += part;
            sums.1 += part * part;
        }
    }
    Some((sums, taken))
}
