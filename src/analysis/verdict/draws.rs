//! What a verdict draws.

use super::doubted::Doubted;
use super::{Contest, HeldShare, WITHIN, contests};
use crate::analysis::assumed::states_weights;
use crate::analysis::doubt::ScoreAssumption;
use crate::analysis::engine::{Evaluation, Settings};
use crate::analysis::simulation::{Estimate, NoSimulation, SimulationSettings, Watch, simulate};
use crate::model::Study;
use crate::num::tied;
use crate::region::Assumption;

/// What is taken as known about weights.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InForce {
    /// What.
    pub weights: Assumption,
    /// Whether there are weights to be off from: not where nobody gave any and
    /// they count as equal.
    pub given: bool,
}

impl InForce {
    /// When nobody says what is known: what the strategy states; nothing where
    /// nobody gave weights or all are the same (unless they were just `moved`
    /// there); else that every weight may be off by a fifth.
    #[must_use]
    pub fn usual(study: &Study, evaluation: &Evaluation, moved: bool) -> Self {
        let weights = evaluation.weights().as_slice();
        let level = weights.iter().all(|w| tied(*w, weights[0])) && !moved;
        let given = study.strategy_given && !level;
        let weights = match () {
            () if states_weights(study, evaluation) => Assumption::Stated,
            () if given => Assumption::Within { percent: WITHIN },
            () => Assumption::Any,
        };
        Self { weights, given }
    }

    /// When `weights` are asked for. Who names the weights in what is asked takes
    /// them as given.
    #[must_use]
    pub fn asked(self, weights: Assumption) -> Self {
        let about = matches!(weights, Assumption::AsGiven | Assumption::Within { .. });
        Self { weights, given: self.given || about }
    }

    /// What doubt about scores is drawn together with: weights within ±20 %, or
    /// what is known where no weights are given.
    #[must_use]
    pub fn together(self) -> Assumption {
        if self.given { Assumption::Within { percent: WITHIN } } else { self.weights }
    }

    /// What a verdict asks for: pairs of what is known of weights and of scores.
    fn pairs(self, doubt: bool) -> Vec<(Assumption, ScoreAssumption)> {
        let usual = [Assumption::Within { percent: WITHIN }, Assumption::SameOrder];
        let mut weights: Vec<Assumption> = if self.given { usual.to_vec() } else { Vec::new() };
        weights.push(self.weights);
        let mut pairs: Vec<_> = weights.into_iter().map(|weights| (weights, ScoreAssumption::AsGiven)).collect();
        if doubt {
            let weights = [Assumption::AsGiven, self.together(), self.weights];
            pairs.extend(weights.into_iter().map(|weights| (weights, ScoreAssumption::Doubt)));
        }
        // Of what is certain nothing is drawn.
        pairs.retain(|pair| *pair != (Assumption::AsGiven, ScoreAssumption::AsGiven));
        let mut once: Vec<(Assumption, ScoreAssumption)> = Vec::new();
        pairs.into_iter().for_each(|pair| {
            if !once.contains(&pair) {
                once.push(pair);
            }
        });
        once
    }
}

/// How often each contest ended as decided under one assumption.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// What was taken as known about weights.
    pub weights: Assumption,
    /// What was taken as known about scores.
    pub scores: ScoreAssumption,
    /// Number of draws.
    pub samples: u64,
    /// Draws that the method refused; they are in no share.
    pub refused: u64,
    /// How often the first is first.
    pub same_first: Estimate,
    /// How often the shortlist is the same.
    pub same_shortlist: Estimate,
    /// How often the one of each pair of [`contests`] is ahead of the other;
    /// empty when that was not counted.
    pub ahead: Vec<Estimate>,
}

impl Drawn {
    pub(super) fn held(&self, found: Estimate) -> HeldShare {
        HeldShare {
            weights: self.weights,
            scores: self.scores,
            samples: self.samples,
            refused: self.refused,
            share: found.share,
            error: found.error,
        }
    }
}

/// Draws what [`verdicts`](super::verdicts) asks for: weights within ±20 % and in
/// the same order (where weights are given), what is in force, and, where scores
/// are in doubt, these with the weights as given, and together with weights.
///
/// # Errors
/// As [`simulate`].
pub fn drawn(
    study: &Study,
    run: &Settings,
    evaluation: &Evaluation,
    in_force: InForce,
    (samples, seed, threads): (u64, u64, usize),
    watch: &dyn Watch,
) -> Result<Vec<Drawn>, NoSimulation> {
    let one = |(weights, scores): (Assumption, ScoreAssumption)| {
        let settings = SimulationSettings { run: run.clone(), weights, scores, samples, seed, threads, drawn: None };
        let found = simulate(study, &settings, watch)?;
        let (shares, errors) = (&found.shares, &found.errors);
        let ahead = |(_, a, b): (Contest, usize, usize)| Estimate {
            share: shares.pairwise[(a, b)],
            error: errors.pairwise[(a, b)],
        };
        let nobody = found.evaluation.rows.is_empty();
        let first = |of: &nalgebra::DMatrix<f64>| if nobody { 0.0 } else { of[(0, 0)] };
        Ok(Drawn {
            weights,
            scores,
            samples: found.samples,
            refused: found.refused,
            same_first: Estimate { share: first(&shares.acceptability), error: first(&errors.acceptability) },
            same_shortlist: Estimate { share: shares.same_shortlist, error: errors.same_shortlist },
            ahead: contests(&found.evaluation).into_iter().map(ahead).collect(),
        })
    };
    let doubt = Doubted::of(study, evaluation, run).anything;
    in_force.pairs(doubt).into_iter().map(one).collect()
}
