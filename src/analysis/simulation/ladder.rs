//! The robustness ladder: how firm first place and the shortlist are under one
//! named assumption about weights after another, scores as given.

use super::blocks::{Progress, cost, draw_all};
use super::estimate::Reader;
use super::lanes::Kernel;
use super::problem::{Problem, TableDraws};
use super::tally::Wanted;
use super::{NoSimulation, SimulationSettings, Watch};
use crate::analysis::assumed::states_weights;
use crate::analysis::doubt::ScoreAssumption;
use crate::analysis::engine::{Evaluation, Settings};
use crate::diag::{Diagnostic, codes};
use crate::model::Study;
use crate::num::isa::Isa;
use crate::region::{Assumption, Sampling};

/// Nanoseconds, by estimate, that a ladder may take.
const BUDGET: f64 = 3e8;
/// Fewer draws than this say nothing.
const LEAST: u64 = 256;

/// One step of the ladder. Candidates in rank order of the evaluation; shares
/// are fractions of the draws.
#[derive(Clone, Debug, PartialEq)]
pub struct LadderStep {
    /// What is taken as known about weights.
    pub assumption: Assumption,
    /// Draws made.
    pub samples: u64,
    /// How often each candidate is first; those who are level share it.
    pub first: Vec<f64>,
    /// How often each candidate is on the shortlist.
    pub shortlist: Vec<f64>,
    /// How often who is first as decided is first.
    pub same_first: f64,
    /// How often the shortlist is the one as decided.
    pub same_shortlist: f64,
    /// The candidate that is first most often (the first of them in rank order).
    pub leader: Option<usize>,
    /// The largest standard error of the shares.
    pub error: f64,
    /// How weights were drawn.
    pub sampling: Sampling,
}

/// The ladder: what the strategy states of weights, where it states something;
/// every weight off by up to 20 %; the same order; any weights.
///
/// The number of draws is `samples`, or fewer where runs of the method take long:
/// a matter of the size of the problem, never of the clock.
///
/// # Errors
/// As [`simulate`](super::simulate), but for the number of candidates. A method
/// that takes too long for even a few draws gives a note (PF415) that says so.
pub fn ladder(
    study: &Study,
    settings: &Settings,
    evaluation: &Evaluation,
    samples: u64,
    seed: u64,
    threads: usize,
    watch: &dyn Watch,
) -> Result<Vec<LadderStep>, NoSimulation> {
    let stated = states_weights(study, evaluation);
    let assumptions: Vec<Assumption> = stated
        .then_some(Assumption::Stated)
        .into_iter()
        .chain([Assumption::Within { percent: 20.0 }, Assumption::SameOrder, Assumption::Any])
        .collect();
    let of = |weights| SimulationSettings {
        run: settings.clone(),
        weights,
        scores: ScoreAssumption::AsGiven,
        samples,
        seed,
        threads,
        drawn: None,
    };
    let tables: Vec<TableDraws> = assumptions
        .iter()
        .map(|assumption| TableDraws::of(study, &of(*assumption), evaluation))
        .collect::<Result<_, _>>()?;
    let mut problems: Vec<Problem<'_>> =
        tables.iter().map(Problem::new).collect::<Result<_, _>>().map_err(NoSimulation::Refused)?;
    #[allow(clippy::cast_precision_loss, reason = "a handful of steps")]
    let share = BUDGET / problems.len() as f64;
    let each = |problem: &Problem<'_>| cost(problem, Kernel::of(problem, Isa::usual()).is_some(), Wanted::Chosen);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a positive number of draws")]
    let affordable = problems.first().map_or(0.0, |problem| share / each(problem)) as u64;
    let samples = samples.min(affordable);
    if samples < LEAST.min(problems.first().map_or(0, |problem| problem.samples)) {
        let finding = Diagnostic::new(&codes::PF415)
            .arg("method", evaluation.method.info.id)
            .arg("candidates", evaluation.rows.len());
        return Err(NoSimulation::Refused(vec![finding.note("help")]));
    }
    for problem in &mut problems {
        problem.samples = samples.max(1);
    }
    let total = problems.iter().map(|problem| problem.samples).sum();
    let progress = Progress::new(watch, total);
    let mut found = Vec::new();
    for (problem, assumption) in problems.iter().zip(assumptions) {
        let tally = draw_all(problem, Wanted::Chosen, &progress).ok_or(NoSimulation::Stopped)?;
        let sampling = problem.sampler.sampling();
        found.push(step((&Reader::new(&tally, problem), sampling), evaluation, assumption, problem.samples));
    }
    Ok(found)
}

fn step(
    (reader, sampling): (&Reader<'_>, Sampling),
    evaluation: &Evaluation,
    assumption: Assumption,
    samples: u64,
) -> LadderStep {
    let n = evaluation.rows.len();
    let first: Vec<_> = (0..n).map(|i| reader.first(i)).collect();
    let listed: Vec<_> = (0..n).map(|i| reader.listed(i)).collect();
    let decided: Vec<usize> = (0..n).filter(|&i| evaluation.rows[i].rank == 1).collect();
    let (same_first, same) = (reader.any_first(&decided), reader.same());
    let most = first.iter().map(|e| e.share).fold(0.0, f64::max);
    LadderStep {
        assumption,
        samples,
        leader: first.iter().position(|e| e.share >= most),
        error: first.iter().chain(&listed).chain([&same_first, &same]).map(|e| e.error).fold(0.0, f64::max),
        first: first.iter().map(|e| e.share).collect(),
        shortlist: listed.iter().map(|e| e.share).collect(),
        same_first: same_first.share,
        same_shortlist: same.share,
        sampling,
    }
}
