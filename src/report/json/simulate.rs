//! The result of `simulate`.

use nalgebra::DMatrix;
use schemars::JsonSchema;
use serde::Serialize;

use super::build::{excluded, method, notes, weights};
use super::doubt::{DoubtJson, doubt};
use super::shapes::{ExcludedJson, Head, MethodJson, NoteJson, WeightJson};
use crate::analysis::{Shares, Simulation};
use crate::diag::Diagnostic;
use crate::model::{Order, Study};
use crate::num::plus_zero;
use crate::report::answers::Why;
use crate::text::{Lang, Texts};

/// Result of `simulate`. Every table has its candidates and criteria in the order
/// of `candidates` and `criteria`; shares are fractions of the draws.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SimulateJson {
    /// What it was made by and from.
    #[serde(flatten)]
    pub head: Head,
    /// The method.
    pub method: MethodJson,
    /// The ranked candidates, in the order of the file.
    pub candidates: Vec<String>,
    /// The criteria, in the order of the strategy.
    pub criteria: Vec<String>,
    /// Draws made.
    pub samples: u64,
    /// Seed: the same seed gives the same draws.
    pub seed: u64,
    /// What was taken as known about weights, as in `--weights`. For people every
    /// share is the mean over the persons, and its error a bound.
    pub assumption: String,
    /// Why: asked; stated (by the strategy); no-weights (nobody gave any, or all
    /// are the same); weights (given, and nothing about how firm they are).
    pub assumption_because: &'static str,
    /// What was taken as known about scores, as in `--scores`.
    pub scores: String,
    /// The setting of the method that was drawn as well, as in `--draw`; null where
    /// none was.
    pub drawn_setting: Option<DrawnSettingJson>,
    /// What of the scores was in doubt, and what widened it.
    pub doubt: DoubtJson,
    /// Name of the sampler of weights.
    pub sampler: &'static str,
    /// Independent scramblings over which the draws are spread; 1 for independent
    /// draws.
    pub replicates: usize,
    /// Independent draws that as many draws are worth, as a part of them.
    pub efficiency: f64,
    /// The weights as decided.
    pub weights: Vec<WeightJson>,
    /// The shares.
    #[serde(flatten)]
    pub shares: SharesJson,
    /// The shortlists that came up most, most often first: at most ten.
    pub shortlists: Vec<DrawnShortlistJson>,
    /// The standard error of every share.
    pub standard_error: SharesJson,
    /// For the weights of decision makers what comes out for each, in the order of
    /// the file; empty otherwise.
    pub people: Vec<PersonSharesJson>,
    /// Candidates that are not ranked.
    pub excluded: Vec<ExcludedJson>,
    /// What is worth knowing.
    pub notes: Vec<NoteJson>,
}

/// What comes out for one decision maker.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PersonSharesJson {
    /// Name.
    pub name: String,
    /// Whether the person gave ranges of points: then all weights within them are
    /// drawn.
    pub ranges: bool,
    /// The weights, in the order of `criteria`; for ranges those of their middle.
    pub weights: Vec<f64>,
    /// Name of the sampler of these weights.
    pub sampler: &'static str,
    /// Independent draws that as many draws are worth, as a part of them.
    pub efficiency: f64,
    /// The shares.
    #[serde(flatten)]
    pub shares: SharesJson,
    /// The standard error of every share.
    pub standard_error: SharesJson,
}

/// A setting of the method that was drawn evenly between two numbers.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DrawnSettingJson {
    /// Its key.
    pub setting: String,
    /// The least value.
    pub low: f64,
    /// The greatest value.
    pub high: f64,
}

/// Shares of a simulation, or their standard errors.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SharesJson {
    /// Candidates × ranks: how often the candidate has the rank. Candidates that
    /// are level share their places equally: rows and columns sum to 1, less the
    /// draws in which a candidate is out.
    pub acceptability: Vec<Vec<f64>>,
    /// How often the candidate is on the shortlist. Of k that are level for s places
    /// each counts s/k: as often as by lot.
    pub shortlist: Vec<f64>,
    /// The mean of the weights with which the candidate is first (candidates ×
    /// criteria); null for one that never is.
    pub central_weights: Vec<Option<Vec<f64>>>,
    /// How often the candidate is first with its central weights, when only scores
    /// are drawn; null for one that never is first.
    pub confidence: Vec<Option<f64>>,
    /// How often the row is ahead of the column; level counts half. One who is out
    /// is behind one who is not. The diagonal is 0.
    pub pairwise: Vec<Vec<f64>>,
    /// The mean rank. Those who are out share the last places.
    pub expected_rank: Vec<f64>,
    /// How often the shortlist is the one drawn from the ranking as decided; one of
    /// the lists that a lot can give counts as often as the lot gives it.
    pub same_shortlist: f64,
    /// How often candidates are level for the last places on the shortlist, so that
    /// these go by lot.
    pub by_lot: f64,
    /// How often a gate or a hard condition does not let the candidate's score
    /// through: it is in no place and on no shortlist then.
    pub out: Vec<f64>,
    /// How often the candidate is in which class, for a method that sorts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub classes: Option<ClassesJson>,
}

/// Shares of classes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ClassesJson {
    /// Names of the classes, worst first.
    pub names: Vec<String>,
    /// Candidates × classes.
    pub shares: Vec<Vec<f64>>,
}

/// A shortlist that came up.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DrawnShortlistJson {
    /// Who is on it: who certainly is, where there is a tie.
    pub candidates: Vec<String>,
    /// Who is level for the places that are left, more than there are places; empty
    /// where there is no tie.
    pub level: Vec<String>,
    /// The places that are left for those who are level.
    pub places: usize,
    /// How often.
    pub share: f64,
}

/// The result of `simulate`.
#[must_use]
pub fn simulation(study: &Study, found: &Simulation, why: Why, findings: &[Diagnostic], texts: &Texts) -> SimulateJson {
    let evaluation = &found.evaluation;
    let order = file_order(found);
    let names: Vec<String> = match &evaluation.order {
        Order::Classes(classes) => classes.names.iter().map(|name| name.get(Lang::En).to_owned()).collect(),
        Order::Total | Order::Partial(_) => Vec::new(),
    };
    let called = |rows: &[usize]| rows.iter().map(|&i| evaluation.rows[i].name.clone()).collect();
    let lists = found.shortlists.iter().map(|list| DrawnShortlistJson {
        candidates: called(&list.members),
        level: called(&list.level),
        places: list.places,
        share: list.share,
    });
    SimulateJson {
        head: Head::new("simulate", study),
        method: method(evaluation),
        candidates: order.iter().map(|&i| evaluation.rows[i].name.clone()).collect(),
        criteria: study.strategy.criteria.iter().map(|c| c.id.clone()).collect(),
        samples: found.samples,
        seed: found.seed,
        assumption: found.known(),
        assumption_because: why.id(),
        scores: found.scores.to_string(),
        drawn_setting: found.drawn.as_ref().map(|drawn| DrawnSettingJson {
            setting: drawn.setting.clone(),
            low: drawn.low,
            high: drawn.high,
        }),
        doubt: doubt(study, found),
        sampler: found.sampling.id,
        replicates: found.sampling.replicates,
        efficiency: found.sampling.efficiency,
        weights: weights(study, &evaluation.weighing),
        shares: shares(&found.shares, &order, &names),
        shortlists: lists.collect(),
        standard_error: shares(&found.errors, &order, &names),
        people: found
            .people
            .iter()
            .map(|person| PersonSharesJson {
                name: person.name.clone(),
                ranges: person.ranges,
                weights: person.weights.clone(),
                sampler: person.sampling.id,
                efficiency: person.sampling.efficiency,
                shares: shares(&person.shares, &order, &names),
                standard_error: shares(&person.errors, &order, &names),
            })
            .collect(),
        excluded: excluded(evaluation, texts),
        notes: notes(findings, texts),
    }
}

/// Positions in rank order, in the order of the candidates file.
pub(in crate::report) fn file_order(found: &Simulation) -> Vec<usize> {
    let rows = &found.evaluation.rows;
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_key(|&i| rows[i].candidate);
    order
}

fn shares(shares: &Shares, order: &[usize], classes: &[String]) -> SharesJson {
    let one = |all: &[f64]| order.iter().map(|&i| plus_zero(all[i])).collect();
    let row = |all: &DMatrix<f64>, i: usize| all.row(i).iter().map(|x| plus_zero(*x)).collect::<Vec<f64>>();
    SharesJson {
        acceptability: order.iter().map(|&i| row(&shares.acceptability, i)).collect(),
        shortlist: one(&shares.shortlist),
        central_weights: order.iter().map(|&i| shares.central_weights[i].clone()).collect(),
        confidence: order.iter().map(|&i| shares.confidence[i]).collect(),
        pairwise: order.iter().map(|&i| order.iter().map(|&k| plus_zero(shares.pairwise[(i, k)])).collect()).collect(),
        expected_rank: one(&shares.expected_rank),
        same_shortlist: plus_zero(shares.same_shortlist),
        by_lot: plus_zero(shares.by_lot),
        out: one(&shares.out),
        classes: shares
            .classes
            .as_ref()
            .map(|all| ClassesJson { names: classes.to_vec(), shares: order.iter().map(|&i| row(all, i)).collect() }),
    }
}
