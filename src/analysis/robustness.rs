//! How far the outcome can be trusted, made in one go for those who report it.

use super::barred::{WithoutRule, without_rule};
use super::compare::{CompareSettings, MethodComparison, Panel, compare_methods};
use super::doubt::{ScoreAssumption, ScoreDoubts, distributions};
use super::engine::{Evaluation, Settings};
use super::group::{GroupView, group_at_large};
use super::information::{Information, InformationSettings, information};
use super::ordinal_regression::{RegressionStudy, ordinal_regression};
use super::region_results::{RegionResults, over_region};
use super::simulation::{LadderStep, NoSimulation, Simulation, SimulationSettings, Stopped, Watch, ladder, simulate};
use super::verdict::{InForce, Verdict, drawn, verdicts};
use crate::agreement::measure;
use crate::diag::Findings;
use crate::model::{Distribution, Study};
use crate::num::sum;
use crate::region::Assumption;

/// How much a score may be off, as a part of its scale in percent, when it is
/// asked what doubt about all scores would do: half a point on a scale of ten.
pub const USUAL_DOUBT: f64 = 5.0;

/// How much a weight may be off, as a part of its value in percent, together with
/// doubt about scores.
pub const USUAL_ERROR: f64 = 20.0;

/// Steps beside those of the ladder in a ranking, and before which of those they
/// stand.
const BETWEEN: [(Assumption, f64); 2] =
    [(Assumption::Within { percent: USUAL_ERROR }, 10.0), (Assumption::SameOrder, 50.0)];

/// The most candidates for what follows from comparisons of candidates: it takes
/// programs for all pairs.
pub const MOST_COMPARED: usize = 60;

/// The most criteria for what holds exactly over a region: with every weight
/// between two ends its corners double with each criterion.
pub const MOST_CRITERIA: usize = 12;

/// What is known about how far the outcome can be trusted beyond exact margins.
/// Each part may be absent.
#[derive(Clone, Debug, Default)]
pub struct Robustness {
    /// Seed of all draws.
    pub seed: u64,
    /// The ladder of assumptions about weights, scores as given.
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
    /// What the verdicts and [`information`](Self::information) take as known about
    /// weights; `None` where nothing was drawn.
    pub in_force: Option<InForce>,
    /// How far each place of the shortlist is decided.
    pub verdicts: Vec<Verdict>,
    /// What knowing a score or a weight would change.
    pub information: Option<Information>,
    /// What other methods make of the same scores and weights.
    pub methods: Option<MethodComparison>,
    /// What the comparisons of candidates say by themselves, or why they cannot all
    /// hold; `None` without comparisons, or with more than [`MOST_COMPARED`]
    /// candidates.
    pub regression: Option<Result<RegressionStudy, Findings>>,
    /// Which steps of the ladder are missing, and why.
    pub findings: Findings,
    /// What is drawn for the scores in doubt; rows as in the ranking.
    pub doubts: Option<ScoreDoubts>,
    /// The study as each assessor and each decision maker sees it; `None` where
    /// neither is known.
    pub group: Option<GroupView>,
    /// Where those whom a rule keeps out would have stood without it.
    pub without_rule: Vec<WithoutRule>,
}

impl Robustness {
    /// Draws for `study`, whose ranking is `evaluation`: `samples` draws per
    /// assumption, or fewer where the runs of the method take long. What cannot be
    /// worked out is left out.
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
        if evaluation.rows.len() < 2 {
            return Ok(Self::default());
        }
        let run = Settings { steps: false, ..settings.clone() };
        let mut found = Self { seed, ..Self::default() };
        let exact = |weights: Assumption| over_region(study, evaluation, weights).ok();
        if study.strategy.criteria.len() <= MOST_CRITERIA {
            found.region = exact(Assumption::Within { percent: USUAL_ERROR });
            found.any = exact(Assumption::Any);
        }
        found.methods = others(study, &run);
        if !study.strategy.comparisons.is_empty() && evaluation.rows.len() <= MOST_COMPARED {
            found.regression = Some(ordinal_regression(study, evaluation, run.missing));
        }
        let ladder = ladder(study, &run, evaluation, samples, seed, threads, watch)?;
        found.findings = ladder.findings;
        let ranked: Vec<usize> = evaluation.rows.iter().filter_map(|row| row.candidate).collect();
        found.doubts = Some(ScoreDoubts::of(study, &ranked, run.missing, ScoreAssumption::Doubt));
        found.group =
            group_at_large(study, &run).ok().filter(|found| found.assessors.len() > 1 || !found.people.is_empty());
        found.without_rule = without_rule(study, evaluation, &run);
        // A ladder that would take too long says so for the other draws too.
        let Some(samples) = ladder.steps.first().map(|step| step.samples) else { return Ok(found) };
        let draw = |weights: Assumption, scores: ScoreAssumption| {
            let run = run.clone();
            kept(simulate(
                study,
                &SimulationSettings { run, weights, scores, samples, seed, threads, drawn: None },
                watch,
            ))
        };
        found.ladder = ladder.steps;
        for (at, percent) in BETWEEN {
            let step = draw(Assumption::Within { percent }, ScoreAssumption::AsGiven)?.map(|found| step(&found));
            let before = found.ladder.iter().position(|step| step.assumption == at).unwrap_or(found.ladder.len());
            found.ladder.splice(before..before, step);
        }
        if doubtful(study, evaluation, settings) {
            found.scores.extend(draw(Assumption::AsGiven, ScoreAssumption::Doubt)?);
        }
        found.scores.extend(draw(Assumption::AsGiven, ScoreAssumption::Within { percent: USUAL_DOUBT })?);
        let in_force = InForce::usual(study, evaluation, false);
        found.in_force = Some(in_force);
        let shares = kept(drawn(study, &run, evaluation, in_force, (samples, seed, threads), watch))?;
        let decided = |shares: Vec<_>| verdicts(study, &run, evaluation, in_force, &shares);
        found.verdicts = shares.map(decided).unwrap_or_default();
        let asked = InformationSettings {
            run: run.clone(),
            weights: in_force.weights,
            scores: ScoreAssumption::Doubt,
            samples,
            seed,
        };
        found.information = information(study, evaluation, &asked).ok();
        found.together = draw(Assumption::Within { percent: USUAL_ERROR }, ScoreAssumption::Doubt)?;
        Ok(found)
    }
}

/// The usual methods beside the study's own, when there are not too many
/// candidates to show it.
fn others(study: &Study, run: &Settings) -> Option<MethodComparison> {
    let entry = measure(None).ok()?;
    let by = entry.build(&serde_json::Map::new()).ok()?;
    let measure = (by.as_ref(), entry.nature.compares);
    compare_methods(study, &CompareSettings { run: run.clone(), panel: Panel::Usual, measure, reversals: false }).ok()
}

/// What was found; nothing where it cannot be worked out.
fn kept<T>(found: Result<T, NoSimulation>) -> Result<Option<T>, Stopped> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(NoSimulation::Refused(_)) => Ok(None),
        Err(NoSimulation::Stopped) => Err(Stopped),
    }
}

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

/// A step of the ladder from all results.
fn step(found: &Simulation) -> LadderStep {
    let (shares, errors) = (&found.shares, &found.errors);
    let first = shares.acceptability.column(0);
    let decided: Vec<usize> = (0..first.len()).filter(|&i| found.evaluation.rows[i].rank == 1).collect();
    let most = first.max();
    let all =
        errors.acceptability.column(0).iter().chain(&errors.shortlist).fold(errors.same_shortlist, |a, b| a.max(*b));
    LadderStep {
        assumption: found.weights,
        samples: found.samples,
        leader: first.iter().position(|share| *share >= most),
        same_first: sum(decided.iter().map(|&i| first[i])),
        same_shortlist: shares.same_shortlist,
        first_error: decided.iter().map(|&i| errors.acceptability[(i, 0)]).fold(0.0, |a, b| a + b),
        shortlist_error: errors.same_shortlist,
        shortlist: shares.shortlist.clone(),
        first: first.iter().copied().collect(),
        error: all,
        sampling: found.sampling,
    }
}
