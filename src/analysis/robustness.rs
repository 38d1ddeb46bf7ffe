//! How far the outcome can be trusted, made in one go for those who report it.

use super::doubt::{ScoreAssumption, distributions};
use super::engine::{Evaluation, Settings};
use super::region_results::{RegionResults, over_region};
use super::simulation::{NoSimulation, Simulation, SimulationSettings, Watch, simulate};
use crate::model::{Distribution, Study};
use crate::region::Assumption;

/// How much a score may be off, as a part of its scale in percent, when it is
/// asked what doubt about all scores would do: half a point on a scale of ten.
pub const USUAL_DOUBT: f64 = 5.0;

/// How much a weight may be off, as a part of its value in percent, together with
/// doubt about scores.
pub const USUAL_ERROR: f64 = 20.0;

/// The assumptions about weights of the ladder, from much to little that is
/// known.
pub const LADDER: [Assumption; 5] = [
    Assumption::Within { percent: 10.0 },
    Assumption::Within { percent: 20.0 },
    Assumption::Within { percent: 50.0 },
    Assumption::SameOrder,
    Assumption::Any,
];

/// How often the outcome holds under one assumption about the weights.
#[derive(Clone, Debug, PartialEq)]
pub struct LadderStep {
    /// What is taken as known about weights; scores count as given.
    pub assumption: Assumption,
    /// Draws made.
    pub samples: u64,
    /// How often each candidate is first; rows in rank order.
    pub first: Vec<f64>,
    /// How often each candidate is on the shortlist.
    pub shortlist: Vec<f64>,
    /// How often the first is the first of the ranking as decided.
    pub same_first: f64,
    /// How often the shortlist is the one of the ranking as decided.
    pub same_shortlist: f64,
    /// Who is first most often.
    pub leader: Option<usize>,
    /// The largest standard error of its shares.
    pub error: f64,
}

/// What is known about how far the outcome can be trusted beyond exact margins.
/// Each part may be absent.
#[derive(Clone, Debug, Default)]
pub struct Robustness {
    /// The ladder of assumptions about weights.
    pub ladder: Vec<LadderStep>,
    /// Doubt about scores only, with the weights as given: what the files say,
    /// and every score off by [`USUAL_DOUBT`].
    pub scores: Vec<Simulation>,
    /// Weights and scores together: every weight off by [`USUAL_ERROR`] and what
    /// the files say about scores.
    pub together: Option<Simulation>,
    /// What holds exactly when every weight is off by at most [`USUAL_ERROR`].
    pub region: Option<RegionResults>,
    /// What holds exactly whatever the weights.
    pub any: Option<RegionResults>,
}

impl Robustness {
    /// Draws for `study`, whose ranking is `evaluation`. A step of which nothing
    /// can be drawn is left out.
    ///
    /// # Errors
    /// When who watches says to stop.
    pub fn of(
        study: &Study,
        evaluation: &Evaluation,
        settings: &Settings,
        (samples, seed, threads): (u64, u64, usize),
        watch: &dyn Watch,
    ) -> Result<Self, Stopped> {
        let draw = |weights: Assumption, scores: ScoreAssumption| {
            let run = Settings { steps: false, ..settings.clone() };
            let settings = SimulationSettings { run, weights, scores, samples, seed, threads };
            match simulate(study, &settings, watch) {
                Ok(found) => Ok(Some(found)),
                Err(NoSimulation::Refused(_)) => Ok(None),
                Err(NoSimulation::Stopped) => Err(Stopped),
            }
        };
        if evaluation.rows.len() < 2 {
            return Ok(Self::default());
        }
        let mut ladder = Vec::new();
        for assumption in LADDER {
            // TEMP
            if assumption == Assumption::SameOrder && evaluation.weights().as_slice().len() > 8 {
                continue;
            }
            ladder.extend(draw(assumption, ScoreAssumption::AsGiven)?.map(|found| step(&found)));
        }
        let mut scores = Vec::new();
        if doubtful(study, evaluation, settings) {
            scores.extend(draw(Assumption::AsGiven, ScoreAssumption::Doubt)?);
        }
        scores.extend(draw(Assumption::AsGiven, ScoreAssumption::Within { percent: USUAL_DOUBT })?);
        let together = draw(Assumption::Within { percent: USUAL_ERROR }, ScoreAssumption::Doubt)?;
        let exact = |weights: Assumption| over_region(study, evaluation, weights).ok();
        let (region, any) = (exact(Assumption::Within { percent: USUAL_ERROR }), exact(Assumption::Any));
        Ok(Self { ladder, scores, together, region, any })
    }
}

/// Who watched said to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// Whether the files leave doubt about some score of a ranked candidate.
fn doubtful(study: &Study, evaluation: &Evaluation, settings: &Settings) -> bool {
    evaluation.rows.iter().filter_map(|row| row.candidate).any(|candidate| {
        let cells = distributions(study, candidate, settings.missing, ScoreAssumption::Doubt);
        cells
            .iter()
            .zip(evaluation.weights().as_slice())
            .any(|(cell, weight)| *weight > 0.0 && !matches!(cell, Distribution::Exact(_)))
    })
}

fn step(found: &Simulation) -> LadderStep {
    let first: Vec<f64> = found.shares.acceptability.column(0).iter().copied().collect();
    let leader = (0..first.len()).max_by(|&a, &b| first[a].total_cmp(&first[b]).then(b.cmp(&a)));
    LadderStep {
        assumption: found.weights,
        samples: found.samples,
        shortlist: found.shares.shortlist.clone(),
        same_first: first.first().copied().unwrap_or(0.0),
        same_shortlist: found.shares.same_shortlist,
        leader,
        error: 0.0,
        first,
    }
}
