//! The robustness ladder: how firm first place and the shortlist are under one
//! named assumption about weights after another, scores as given.

use super::blocks::{Progress, cost, draw_all};
use super::estimate::Reader;
use super::lanes::Kernel;
use super::problem::{Problem, TableDraws};
use super::tally::Wanted;
use super::{NoSimulation, SimulationSettings, Stopped, Watch};
use crate::analysis::assumed::states_weights;
use crate::analysis::doubt::{ScoreAssumption, ScoreDoubts};
use crate::analysis::engine::{Evaluation, Settings};
use crate::diag::{Diagnostic, Findings, Severity, codes};
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
    /// The standard error of `same_first`.
    pub first_error: f64,
    /// The standard error of `same_shortlist`.
    pub shortlist_error: f64,
    /// How weights were drawn.
    pub sampling: Sampling,
}

/// The steps that can be drawn, and why those that are missing cannot.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ladder {
    /// The steps.
    pub steps: Vec<LadderStep>,
    /// For every step that is missing a finding that names it (PF416), with the
    /// reasons behind it; or one for all of them (PF415).
    pub findings: Findings,
}

/// The ladder: what the strategy states of weights, where it states something;
/// every weight off by up to 20 %; the same order; any weights.
///
/// The number of draws is `samples`, or fewer where runs of the method take long:
/// a matter of the size of the problem, never of the clock. A step of which nothing
/// can be drawn is left out and said, and so are all steps where a method takes too
/// long for even a few draws: the ranking is made already.
///
/// # Errors
/// When who watches says to stop.
pub fn ladder(
    study: &Study,
    settings: &Settings,
    evaluation: &Evaluation,
    samples: u64,
    seed: u64,
    threads: usize,
    watch: &dyn Watch,
) -> Result<Ladder, Stopped> {
    steps_of(study, settings, evaluation, ScoreAssumption::AsGiven, (samples, seed, threads), watch)
}

/// The same steps with the doubt about scores that the files state drawn as well:
/// `samples`, a seed and the most threads. No steps, and nothing to say, where no
/// score is in doubt.
///
/// # Errors
/// When who watches says to stop.
pub fn ladder_in_doubt(
    study: &Study,
    settings: &Settings,
    evaluation: &Evaluation,
    how: (u64, u64, usize),
    watch: &dyn Watch,
) -> Result<Ladder, Stopped> {
    let candidates: Vec<usize> = evaluation.rows.iter().filter_map(|row| row.candidate).collect();
    if ScoreDoubts::of(study, &candidates, settings.missing, ScoreAssumption::Doubt).is_exact() {
        return Ok(Ladder::default());
    }
    steps_of(study, settings, evaluation, ScoreAssumption::Doubt, how, watch)
}

fn steps_of(
    study: &Study,
    settings: &Settings,
    evaluation: &Evaluation,
    scores: ScoreAssumption,
    (samples, seed, threads): (u64, u64, usize),
    watch: &dyn Watch,
) -> Result<Ladder, Stopped> {
    let stated = states_weights(study, evaluation);
    let assumptions: Vec<Assumption> = stated
        .then_some(Assumption::Stated)
        .into_iter()
        .chain([Assumption::Within { percent: 20.0 }, Assumption::SameOrder, Assumption::Any])
        .collect();
    let of =
        |weights| SimulationSettings { run: settings.clone(), weights, scores, samples, seed, threads, drawn: None };
    let mut left_out = Findings::new();
    let mut tables: Vec<(Assumption, TableDraws)> = Vec::new();
    for assumption in assumptions {
        match TableDraws::of(study, &of(assumption), evaluation) {
            Ok(table) => tables.push((assumption, table)),
            Err(NoSimulation::Refused(why)) => left_out.extend(missing(assumption, why)),
            Err(NoSimulation::Stopped) => return Err(Stopped),
        }
    }
    let mut problems: Vec<(Assumption, Problem<'_>)> = Vec::new();
    for (assumption, table) in &tables {
        match Problem::new(table) {
            Ok(problem) => problems.push((*assumption, problem)),
            Err(why) => left_out.extend(missing(*assumption, why)),
        }
    }
    let Some((_, first)) = problems.first() else { return Ok(Ladder { steps: Vec::new(), findings: left_out }) };
    let affordable = affordable(first, problems.len());
    if samples.min(affordable) < LEAST.min(first.samples) {
        let finding = Diagnostic::new(&codes::PF415)
            .arg("method", evaluation.method.info.id)
            .arg("candidates", evaluation.rows.len());
        left_out.push(finding.note("help"));
        return Ok(Ladder { steps: Vec::new(), findings: left_out });
    }
    for (_, problem) in &mut problems {
        problem.samples = samples.min(affordable).max(1);
    }
    let total = problems.iter().map(|(_, problem)| problem.samples).sum();
    let progress = Progress::new(watch, total);
    let mut steps = Vec::new();
    for (assumption, problem) in &problems {
        let tally = draw_all(problem, Wanted::Chosen, &progress).ok_or(Stopped)?;
        let sampling = problem.sampler.sampling();
        steps.push(step((&Reader::new(&tally, problem), sampling), evaluation, *assumption, problem.samples));
    }
    Ok(Ladder { steps, findings: left_out })
}

/// How many draws each of so many steps can afford, by the size of the problem.
#[allow(clippy::cast_precision_loss, reason = "a handful of steps")]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a positive number of draws")]
fn affordable(problem: &Problem<'_>, steps: usize) -> u64 {
    let each = cost(problem, Kernel::of(problem, Isa::usual()).is_some(), Wanted::Chosen);
    (BUDGET / steps as f64 / each) as u64
}

/// That a step is missing, followed by the reasons: worth knowing, and nothing
/// that keeps the ranking from being shown.
fn missing(assumption: Assumption, why: Findings) -> Findings {
    let (step, percent) = match assumption {
        Assumption::AsGiven => ("as-given", 0.0),
        Assumption::Within { percent } => ("within", percent),
        Assumption::SameOrder => ("same-order", 0.0),
        Assumption::Any => ("any", 0.0),
        Assumption::Stated => ("stated", 0.0),
    };
    let mut reasons: Vec<&str> = why.iter().map(|finding| finding.code.id).collect();
    reasons.dedup();
    let finding =
        Diagnostic::new(&codes::PF416).arg("step", step).arg("percent", percent).arg("reasons", reasons.join(", "));
    let lowered = why.into_iter().map(|finding| {
        let severity = finding.severity.min(Severity::Warning);
        finding.severity(severity)
    });
    std::iter::once(finding).chain(lowered).collect()
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
        first_error: same_first.error,
        shortlist_error: same.error,
        sampling,
    }
}
