//! What happens to the ranking over all the weights and scores that are
//! compatible with what is known: by drawing them (stochastic multicriteria
//! acceptability analysis), for any method.
//!
//! Candidates and criteria are drawn in an order of their own (by name, by id),
//! so that the order of rows and columns in the files changes no draw.

mod any_method;
mod blocks;
mod confidence;
mod entropy;
mod estimate;
mod ladder;
mod lanes;
mod people;
mod problem;
#[cfg(test)]
mod reference;
mod standing;
mod tally;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod ways;

use nalgebra::DMatrix;

use super::doubt::{DoubtFacts, ScoreAssumption};
use super::engine::{Evaluation, Settings, evaluate};
use crate::diag::Findings;
use crate::model::Study;
use crate::region::{Assumption, Sampling};

pub use entropy::entropy;
pub use estimate::Estimate;
pub use ladder::{Ladder, LadderStep, ladder, ladder_in_doubt};
pub use people::{PersonShares, simulate_people};
pub use problem::{Chosen, TableDraws, TableSimulation, choose_table, simulate_table};

/// The most candidates for all results: they hold tables of all pairs.
pub const MOST_SIMULATED: usize = 1_000;

/// The most draws.
const MOST_DRAWS: u64 = 1_000_000_000;

/// A setting of the method that is drawn as well, evenly on a range.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnSetting {
    /// Its key, as in the strategy file.
    pub setting: String,
    /// Least value.
    pub low: f64,
    /// Greatest value.
    pub high: f64,
}

/// What is drawn, and how often.
#[derive(Clone, Debug, PartialEq)]
pub struct SimulationSettings {
    /// As for a single run.
    pub run: Settings,
    /// What is known about weights.
    pub weights: Assumption,
    /// What is known about scores.
    pub scores: ScoreAssumption,
    /// Number of draws.
    pub samples: u64,
    /// Seed: the same seed gives the same draws.
    pub seed: u64,
    /// The most threads; no result depends on it.
    pub threads: usize,
    /// A number among the settings of the method that is drawn as well.
    pub drawn: Option<DrawnSetting>,
}

/// Somebody who watches a long calculation.
pub trait Watch: Sync {
    /// `done` of `total` draws are made. Whether to go on.
    fn go_on(&self, done: u64, total: u64) -> bool;
}

/// Nobody watches.
#[derive(Clone, Copy, Debug)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn go_on(&self, _: u64, _: u64) -> bool {
        true
    }
}

/// Why there is no result.
#[derive(Clone, Debug)]
pub enum NoSimulation {
    /// It cannot be made.
    Refused(Findings),
    /// Who watched said to stop.
    Stopped,
}

/// Who watched said to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// The shares of a simulation, or their standard errors. Candidates in rank order
/// of the evaluation, criteria in the order of the strategy; shares are
/// fractions of the draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// Candidates × ranks: how often the candidate has the rank. Candidates that
    /// are level share their places equally: rows and columns sum to 1, less the
    /// draws in which a candidate is [`out`](Self::out). In a partial order those
    /// with the same best rank count as level here, and so do those in one class.
    pub acceptability: DMatrix<f64>,
    /// How often the candidate is on the shortlist. Of k that are level for s
    /// places each counts s/k: as often as by lot.
    pub shortlist: Vec<f64>,
    /// The mean of the weights with which the candidate is first (candidates ×
    /// criteria); `None` for one that never is.
    pub central_weights: Vec<Option<Vec<f64>>>,
    /// How often the candidate is first when the weights are its central ones
    /// and only the scores are in doubt; `None` for one that never is first.
    /// Counted over a part of the draws where there are many candidates.
    pub confidence: Vec<Option<f64>>,
    /// How often the row is ahead of the column; level, or not compared, counts
    /// half. One who is out is behind one who is not; two who are out count half
    /// each. 0 on the diagonal.
    pub pairwise: DMatrix<f64>,
    /// The mean rank. Those who are out share the last places.
    pub expected_rank: Vec<f64>,
    /// How often the shortlist is the one drawn from the ranking as decided. Where
    /// k are level for s places and it is one of the C(k, s) lists that are
    /// possible, that counts 1 / C(k, s).
    pub same_shortlist: f64,
    /// How often the last places on the shortlist go by lot.
    pub by_lot: f64,
    /// How often a gate or a hard condition does not let the candidate's score
    /// through: it is in no place and on no shortlist then.
    pub out: Vec<f64>,
    /// Per class (worst first) how often the candidate is in it (candidates ×
    /// classes), for a method that sorts.
    pub classes: Option<DMatrix<f64>>,
}

/// A shortlist that can come up, and how often.
#[derive(Clone, Debug, PartialEq)]
pub struct ShortlistShare {
    /// Who is certainly on it, as positions in rank order.
    pub members: Vec<usize>,
    /// Who is level for the places that are left: more than there are places;
    /// empty where there is no tie.
    pub level: Vec<usize>,
    /// The places that are left for them.
    pub places: usize,
    /// Its share of the draws, or of the weights.
    pub share: f64,
}

/// What a simulation found.
#[derive(Clone, Debug)]
pub struct Simulation {
    /// The run as decided, with the given weights and the middle of scores.
    pub evaluation: Evaluation,
    /// Draws made.
    pub samples: u64,
    /// Seed.
    pub seed: u64,
    /// What was taken as known about weights; as given by each where they are
    /// those of decision makers.
    pub weights: Assumption,
    /// What was taken as known about scores.
    pub scores: ScoreAssumption,
    /// The setting of the method that was drawn as well.
    pub drawn: Option<DrawnSetting>,
    /// What of the scores was in doubt, and what widened it.
    pub doubt: DoubtFacts,
    /// How weights were drawn.
    pub sampling: Sampling,
    /// The shares, of the draws that gave a ranking.
    pub shares: Shares,
    /// Their standard errors: a share ± 1.96 of them holds the true one in 95 % of
    /// cases.
    pub errors: Shares,
    /// The shortlists that came up most: at most ten.
    pub shortlists: Vec<ShortlistShare>,
    /// Draws of scores that the method refuses, and that are in no share.
    pub refused: u64,
    /// What is worth knowing about the draws.
    pub findings: Findings,
    /// For each decision maker what comes out, where the weights are theirs: the
    /// shares are then those of all together (see [`simulate_people`]). Empty
    /// otherwise.
    pub people: Vec<PersonShares>,
}

impl Simulation {
    /// What was taken as known about weights, in one word as in `--weights`.
    #[must_use]
    pub fn known(&self) -> String {
        if self.people.is_empty() { self.weights.to_string() } else { "people".to_owned() }
    }
}

/// Draws and counts.
///
/// # Errors
/// As [`evaluate`](super::evaluate); weights or scores of which nothing can be
/// drawn; more candidates than [`MOST_SIMULATED`]; or who watched stopped it.
pub fn simulate(study: &Study, settings: &SimulationSettings, watch: &dyn Watch) -> Result<Simulation, NoSimulation> {
    let evaluation = evaluate(study, &settings.run).map_err(NoSimulation::Refused)?;
    let draws = TableDraws::of(study, settings, &evaluation)?;
    let found = simulate_table(&draws, watch)?;
    Ok(Simulation {
        doubt: draws.doubts.facts(study, settings.scores),
        samples: found.samples,
        seed: settings.seed,
        weights: settings.weights,
        scores: settings.scores,
        drawn: settings.drawn.clone(),
        sampling: found.sampling,
        shares: found.shares,
        errors: found.errors,
        shortlists: found.shortlists,
        refused: found.refused,
        findings: found.findings,
        people: Vec::new(),
        evaluation,
    })
}
