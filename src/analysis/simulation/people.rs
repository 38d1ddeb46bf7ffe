//! The weights of each decision maker apart, and all of them together: one region
//! per person, and their union as a mixture in which every person counts the same.

use nalgebra::DMatrix;

use super::problem::{TableDraws, simulate_table};
use super::{NoSimulation, Shares, Simulation, SimulationSettings, Watch};
use crate::analysis::engine::evaluate;
use crate::analysis::group::person_region;
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::Study;
use crate::num::sum;
use crate::region::{Assumption, Sampling};

/// What the draws say for one decision maker.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonShares {
    /// Name.
    pub name: String,
    /// The weights; for ranges of points those of their middle.
    pub weights: Vec<f64>,
    /// Whether the person gave ranges: then all weights within them are drawn
    /// evenly, else they count as they are.
    pub ranges: bool,
    /// How the weights were drawn.
    pub sampling: Sampling,
    /// The shares.
    pub shares: Shares,
    /// Their standard errors.
    pub errors: Shares,
}

/// One of several parts of a job.
struct Part<'a> {
    watch: &'a dyn Watch,
    before: u64,
    all: u64,
}

impl Watch for Part<'_> {
    fn go_on(&self, done: u64, _: u64) -> bool {
        self.watch.go_on(self.before + done, self.all)
    }
}

/// Draws and counts for each decision maker of the study; the shares of the result
/// are those of the union: the mean over the persons, since each counts the same.
/// What is known about weights in `settings` has no part in it.
///
/// Every person has the same draws of scores, so that two persons differ by their
/// weights only. The errors of the union are therefore bounds: the mean of those
/// of the persons, which no dependence between them exceeds.
///
/// # Errors
/// As [`simulate`](super::simulate); a study without decision makers (PF328), or
/// points over goals where weights do not come from goals.
pub fn simulate_people(
    study: &Study,
    settings: &SimulationSettings,
    watch: &dyn Watch,
) -> Result<Simulation, NoSimulation> {
    if study.people.is_empty() {
        let finding = Diagnostic::new(&codes::PF328).note("help").note("help-file");
        return Err(NoSimulation::Refused(vec![finding]));
    }
    let evaluation = evaluate(study, &settings.run).map_err(NoSimulation::Refused)?;
    let settings = SimulationSettings { weights: Assumption::AsGiven, ..settings.clone() };
    let base = TableDraws::of(study, &settings, &evaluation)?;
    let all = settings.samples.saturating_mul(study.people.len() as u64);
    let mut people: Vec<PersonShares> = Vec::new();
    let (mut refused, mut findings, mut samples) = (0, Findings::new(), 0);
    for person in &study.people {
        let (region, weights) = person_region(study, &settings.run, person).map_err(NoSimulation::Refused)?;
        let draws = TableDraws { region, ..base.clone() };
        let part = Part { watch, before: settings.samples * people.len() as u64, all };
        let found = simulate_table(&draws, &part)?;
        samples = found.samples;
        refused = found.refused;
        findings = found.findings;
        people.push(PersonShares {
            name: person.name.clone(),
            weights,
            ranges: person.points.iter().any(|(_, (low, high))| low < high),
            sampling: found.sampling,
            shares: found.shares,
            errors: found.errors,
        });
    }
    let of = |pick: fn(&PersonShares) -> &Shares| people.iter().map(pick).collect::<Vec<&Shares>>();
    let (shares, errors) = (of(|person| &person.shares), of(|person| &person.errors));
    let (central_weights, central_errors) = central(&shares, &errors);
    Ok(Simulation {
        doubt: base.doubts.facts(study, settings.scores),
        samples,
        seed: settings.seed,
        weights: settings.weights,
        scores: settings.scores,
        drawn: settings.drawn.clone(),
        sampling: people[0].sampling,
        shares: Shares { central_weights, ..mean(&shares) },
        errors: Shares { central_weights: central_errors, ..mean(&errors) },
        shortlists: Vec::new(),
        refused,
        findings,
        people,
        evaluation,
    })
}

/// The mean of figures over persons, without central weights and confidence.
#[allow(clippy::cast_precision_loss, reason = "a number of people")]
fn mean(all: &[&Shares]) -> Shares {
    let count = all.len() as f64;
    let list = |of: fn(&Shares) -> &Vec<f64>| -> Vec<f64> {
        (0..of(all[0]).len()).map(|i| sum(all.iter().map(|shares| of(shares)[i])) / count).collect()
    };
    let table = |of: &dyn Fn(&Shares) -> DMatrix<f64>| -> DMatrix<f64> {
        let tables: Vec<DMatrix<f64>> = all.iter().map(|shares| of(shares)).collect();
        let (rows, columns) = tables[0].shape();
        DMatrix::from_fn(rows, columns, |i, j| sum(tables.iter().map(|table| table[(i, j)])) / count)
    };
    Shares {
        acceptability: table(&|shares| shares.acceptability.clone()),
        shortlist: list(|shares| &shares.shortlist),
        central_weights: Vec::new(),
        confidence: vec![None; all[0].shortlist.len()],
        pairwise: table(&|shares| shares.pairwise.clone()),
        expected_rank: list(|shares| &shares.expected_rank),
        same_shortlist: sum(all.iter().map(|shares| shares.same_shortlist)) / count,
        by_lot: sum(all.iter().map(|shares| shares.by_lot)) / count,
        out: list(|shares| &shares.out),
        classes: all[0]
            .classes
            .is_some()
            .then(|| table(&|shares| shares.classes.clone().unwrap_or_else(|| DMatrix::zeros(0, 0)))),
    }
}

type Central = Vec<Option<Vec<f64>>>;

/// The central weights of the union: those of each person, counted as often as
/// the candidate is first for that person. Their errors are bounds, those of the
/// shares left aside.
fn central(shares: &[&Shares], errors: &[&Shares]) -> (Central, Central) {
    let n = shares[0].shortlist.len();
    let one = |i: usize, of: &[&Shares]| -> Option<Vec<f64>> {
        let told: Vec<(f64, &Vec<f64>)> = shares
            .iter()
            .zip(of)
            .filter_map(|(shares, of)| Some((shares.acceptability[(i, 0)], of.central_weights[i].as_ref()?)))
            .collect();
        let all = sum(told.iter().map(|(first, _)| *first));
        let (_, some) = told.first().filter(|_| all > 0.0)?;
        Some((0..some.len()).map(|j| sum(told.iter().map(|(first, weights)| first * weights[j])) / all).collect())
    };
    (0..n).map(|i| (one(i, shares), one(i, errors))).unzip()
}
