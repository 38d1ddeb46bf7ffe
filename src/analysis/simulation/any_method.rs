//! Draw by draw, for any method: a table and weights are drawn, the method is
//! run on them and what it says is counted.

use super::blocks::{Progress, cost};
use super::problem::Problem;
use super::standing::Standing;
use super::tally::{Tally, Wanted};
use crate::analysis::axes::{axis_results, below};
use crate::model::DecisionTable;
use crate::num::random::{Purpose, Stream};
use crate::ranking::{Gives, Method};
use crate::region::BLOCK;

/// Nanoseconds of work after which who watches is asked.
const PATIENCE: f64 = 2e6;

/// One who draws.
pub(super) struct Plain<'a> {
    problem: &'a Problem<'a>,
    table: DecisionTable,
    /// Where somebody is out in this draw: who is not, and their table.
    left: Option<(Vec<usize>, DecisionTable)>,
    method: Option<Box<dyn Method>>,
    weights: Vec<f64>,
    block: Vec<f64>,
    ask_every: u64,
}

impl<'a> Plain<'a> {
    pub fn new(problem: &'a Problem<'a>) -> Self {
        let m = problem.columns.len();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most a block")]
        let ask_every = (PATIENCE / cost(problem, false, Wanted::Everything)).clamp(1.0, 256.0) as u64;
        Self {
            problem,
            table: problem.draws.table.clone(),
            left: None,
            method: None,
            weights: vec![0.0; m],
            block: vec![0.0; m * BLOCK],
            ask_every,
        }
    }

    /// How many blocks there are.
    pub fn blocks(&self) -> u64 {
        self.problem.samples.div_ceil(BLOCK as u64)
    }

    /// Counts a block of draws. Whether to go on.
    pub fn block(&mut self, block: u64, tally: &mut Tally, progress: &Progress<'_>) -> bool {
        self.problem.sampler.fill(block, &mut self.block);
        let start = block * BLOCK as u64;
        let count = (self.problem.samples - start).min(BLOCK as u64);
        let mut asked = 0;
        for lane in 0..count {
            self.count(start + lane, usize::try_from(lane).unwrap_or(0), tally);
            if (lane + 1) % self.ask_every == 0 || lane + 1 == count {
                if !progress.step(lane + 1 - asked) {
                    return false;
                }
                asked = lane + 1;
            }
        }
        true
    }

    fn count(&mut self, draw: u64, lane: usize, tally: &mut Tally) {
        let part = usize::try_from(draw % tally.parts.len() as u64).unwrap_or(0);
        for (at, &j) in self.problem.columns.iter().enumerate() {
            self.weights[j] = self.block[at * BLOCK + lane];
        }
        let weights = std::mem::take(&mut self.weights);
        match self.draw(draw).then(|| self.stand(&weights)).flatten() {
            Some(standing) => tally.count(part, &standing, &weights),
            None => tally.parts[part].refused += 1,
        }
        self.weights = weights;
    }

    /// Draws scores and settings. Whether the method takes them.
    pub fn draw(&mut self, draw: u64) -> bool {
        let draws = self.problem.draws;
        if self.problem.only_weights() {
            return true;
        }
        if !draws.doubts.is_exact() {
            let mut stream = Stream::new(draws.seed, Purpose::Scores, draw);
            draws.doubts.draw(&mut stream, &mut self.table.scores);
        }
        if let Some(drawn) = &draws.drawn {
            let u = Stream::new(draws.seed, Purpose::Settings, draw).uniform();
            let mut params = draws.params.clone();
            params.insert(drawn.setting.clone(), (drawn.low + (drawn.high - drawn.low) * u).into());
            match draws.entry.build(&params) {
                Ok(method) => self.method = Some(method),
                Err(_) => return false,
            }
        }
        self.leave_out();
        let table = self.table();
        table.scores.iter().all(|x| x.is_finite())
            && (table.is_empty() || draws.entry.refusals(self.method(), table).is_empty())
    }

    /// Leaves out whose scores a gate or a hard condition does not let through, as
    /// a run does with such scores.
    fn leave_out(&mut self) {
        let (table, asked) = (&self.table, &self.problem.draws.asked);
        if asked.is_empty() {
            return;
        }
        let stays = |i: &usize| asked.iter().all(|(j, asked)| asked.lets(table.scores[(*i, *j)]));
        let left: Vec<usize> = (0..table.len()).filter(stays).collect();
        self.left = (left.len() < table.len()).then(|| {
            let names = left.iter().map(|&i| table.names[i].clone()).collect();
            let scores = table.scores.select_rows(&left);
            (left, DecisionTable { names, criteria: table.criteria.clone(), scores })
        });
    }

    /// The table of those who may be ranked in this draw.
    fn table(&self) -> &DecisionTable {
        self.left.as_ref().map_or(&self.table, |(_, table)| table)
    }

    fn method(&self) -> &dyn Method {
        self.method.as_ref().unwrap_or(&self.problem.method).as_ref()
    }

    /// What the method says of the scores drawn last with these weights; `None`
    /// when that is no number.
    pub fn stand(&self, weights: &[f64]) -> Option<Standing> {
        let (draws, table) = (self.problem.draws, self.table());
        let n = self.table.len();
        if table.is_empty() && n > 0 {
            let gives = draws.entry.traits.gives;
            return Some(Standing::nobody(n, gives == Gives::Partial, gives == Gives::Classes));
        }
        let outcome = self.method().run(table, weights);
        if outcome.scores.iter().any(|score| !score.is_finite()) {
            return None;
        }
        let fails = self.below(weights);
        let standing = Standing::of(outcome, draws.entry.traits, &table.names, draws.size, |i| fails.contains(&i));
        Some(match &self.left {
            Some((left, _)) => standing.among(left, n),
            None => standing,
        })
    }

    /// The candidates that do not meet a minimum.
    fn below(&self, weights: &[f64]) -> Vec<usize> {
        let draws = self.problem.draws;
        if draws.minima.is_empty() {
            return Vec::new();
        }
        let table = self.table();
        let values = self.problem.axes_of_method.then(|| self.method().linear_values(table)).flatten();
        let criteria = &table.criteria;
        let fails = |i: &usize| {
            let own: Vec<f64> = (0..criteria.len())
                .map(|j| {
                    let on_scale = || criteria[j].value.at(table.scores[(*i, j)]);
                    values.as_ref().map_or_else(on_scale, |values| values[(*i, j)])
                })
                .collect();
            !below(&draws.minima, &axis_results(criteria, weights, &own)).is_empty()
        };
        (0..table.len()).filter(fails).collect()
    }
}
