//! Confidence factors: how often a candidate is first at its central weights,
//! when only scores are drawn.

use super::any_method::Plain;
use super::blocks::Progress;
use super::estimate::Estimate;
use super::problem::Problem;

/// The fewest draws that are looked at, where there are as many.
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
    let total = draws(problem, asked.len());
    let mut plain = Plain::new(problem);
    let mut found = vec![None; central.len()];
    // The part of the first place and its square, over the draws so far.
    let mut sums = vec![(0.0, 0.0); central.len()];
    let mut taken = 0_u32;
    for draw in 0..total {
        if !progress.step(0) {
            return None;
        }
        if !plain.draw(draw) {
            continue;
        }
        taken += 1;
        for (i, weights) in &asked {
            let standing = plain.stand(weights)?;
            if standing.start[*i] == 0 {
                #[allow(clippy::cast_precision_loss, reason = "a number of candidates")]
                let part = 1.0 / standing.sharing[*i] as f64;
                sums[*i].0 += part;
                sums[*i].1 += part * part;
            }
        }
    }
    let count = f64::from(taken.max(1));
    for (i, _) in asked {
        let share = sums[i].0 / count;
        found[i] = Some(Estimate { share, error: ((sums[i].1 / count - share * share).max(0.0) / count).sqrt() });
    }
    Some(found)
}
