//! Confidence factors with draws side by side.

use pulp::Simd;

use super::setup::Kernel;
use super::tile::{Row, States, TILE, lead, write_values};
use crate::analysis::simulation::any_method::Plain;
use crate::analysis::simulation::blocks::Progress;
use crate::num::isa::Work;
use crate::num::random::{Purpose, Stream};

/// Multiplications that all factors together may take.
const BUDGET: u64 = 50_000_000;
/// The same where there are fewer draws than usual for them.
const MOST: u64 = 200_000_000;
/// The usual number of draws.
const USUAL: u64 = 10_000;
/// The fewest draws that are looked at, where there are as many.
const LEAST: u64 = 2_000;

/// Draws that are looked at, when one takes this many multiplications.
fn draws(each: u64) -> u64 {
    (BUDGET / each).max((MOST / each).min(USUAL)).max(LEAST)
}

/// Per asked candidate and weights (in the order of the criteria of the table):
/// sum and sum of squares of its part of first place, and over how many draws.
/// `None` when who watches said to stop.
pub(in crate::analysis::simulation) fn confidence(
    kernel: &Kernel<'_>,
    asked: &[(usize, &Vec<f64>)],
    progress: &Progress<'_>,
) -> Option<(Vec<(f64, f64)>, u64)> {
    let problem = kernel.problem;
    let (n, m) = problem.size();
    let each = (asked.len() * n * m).max(1) as u64;
    let total = if kernel.weights_only() { 1 } else { draws(each).min(problem.samples) };
    let weights: Vec<Vec<f64>> =
        asked.iter().map(|(_, weights)| problem.columns.iter().map(|&j| weights[j]).collect()).collect();
    let mut plain = Plain::new(problem);
    let mut values: Vec<Row> = kernel.exact.iter().map(|v| [*v; TILE]).collect();
    let mut states: Box<States> = Box::new([[0; TILE]; 4]);
    let mut leads = vec![[0.0; TILE]; asked.len()];
    let mut sums = vec![(0.0, 0.0); asked.len()];
    let mut first = 0;
    while first < total {
        if !progress.step(0) {
            return None;
        }
        kernel.isa.run(Job {
            kernel,
            asked,
            weights: &weights,
            values: &mut values,
            states: &mut states,
            leads: &mut leads,
            first,
        });
        for lane in 0..TILE.min(usize::try_from(total - first).unwrap_or(TILE)) {
            let mut drawn = false;
            for ((at, leads), sums) in leads.iter().enumerate().zip(&mut sums) {
                let own = if leads[lane].abs() > kernel.guard {
                    f64::from(u8::from(leads[lane] > 0.0))
                } else {
                    drawn = drawn || plain.draw(first + lane as u64);
                    let standing = plain.stand(asked[at].1)?;
                    #[allow(clippy::cast_precision_loss, reason = "a number of candidates")]
                    let sharing = standing.sharing[asked[at].0] as f64;
                    if standing.start[asked[at].0] == 0 { 1.0 / sharing } else { 0.0 }
                };
                sums.0 += own;
                sums.1 += own * own;
            }
        }
        first += TILE as u64;
    }
    Some((sums, total))
}

/// One tile of draws.
struct Job<'j, 'a> {
    kernel: &'j Kernel<'a>,
    asked: &'j [(usize, &'j Vec<f64>)],
    weights: &'j [Vec<f64>],
    values: &'j mut [Row],
    states: &'j mut States,
    leads: &'j mut [Row],
    first: u64,
}

impl Work for Job<'_, '_> {
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "within code for one instruction set")]
    fn call<S: Simd>(self, _: S) {
        let kernel = self.kernel;
        let m = kernel.problem.columns.len();
        if !kernel.weights_only() {
            for l in 0..TILE {
                let state = Stream::new(kernel.problem.draws.seed, Purpose::Scores, self.first + l as u64).state();
                (0..4).for_each(|word| self.states[word][l] = state[word]);
            }
            write_values::<16>(&kernel.runs, self.states, m, self.values, kernel);
        }
        for ((leads, weights), asked) in self.leads.iter_mut().zip(self.weights).zip(self.asked) {
            *leads = lead(self.values, weights, asked.0);
        }
    }
}
