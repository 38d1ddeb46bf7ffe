//! What to find out next: how often knowing a score or a weight would change the
//! shortlist.
//!
//! The value of knowing x is the probability that the shortlist with x at its true
//! value and all else as it stands differs from the present one: what anybody
//! would see who fills in that cell and ranks again. It is the expected value of
//! perfect information on x (howard1966) counted in changed decisions. A score
//! that moves one total only is worked out exactly; what moves more is drawn.
//!
//! Scores that hang together because the same people judged are drawn together
//! where several become known at once, and so are those of a criterion of which
//! only the order counts. One score of such a criterion says nothing by itself: it
//! is the criterion as a whole that can be asked about. One of several scores by
//! the same people is looked at with the others as they stand.
//!
//! A tie counts by lot: of k level candidates for the s places that are left each has
//! s/k of them, and the shortlist changes as seldom as lots allow.
//!
//! The score of a candidate on a gate counts too: knowing it can take the
//! candidate out.

mod chance;
pub(super) mod decision;
mod lots;
mod scores;
#[cfg(test)]
mod tests;
mod weights;

use super::assumed::assumed_region;
use super::doubt::{Part, ScoreAssumption, ScoreDoubts, distributions};
use super::engine::{Evaluation, Settings};
use crate::diag::Findings;
use crate::model::{Distribution, Study};
use crate::num::compare;
use crate::region::Assumption;
use decision::Deciding;

/// A change in fewer cases than this is not worth a visit.
pub const WORTH: f64 = 0.01;

/// What could be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// One score.
    Score {
        /// Row in rank order.
        row: usize,
        /// Position of the criterion.
        criterion: usize,
    },
    /// All scores in doubt of one candidate.
    Candidate(usize),
    /// All scores in doubt on one criterion.
    Criterion(usize),
    /// All scores in doubt.
    AllScores,
    /// The weight of one criterion, the others in proportion.
    Weight(usize),
    /// All weights.
    AllWeights,
}

/// How often, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// Share of the cases (fraction).
    pub share: f64,
    /// Standard error; 0 for what is exact.
    pub error: f64,
}

/// What knowing one fact does.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// The fact.
    pub fact: Fact,
    /// Whether the shares are exact, not drawn.
    pub exact: bool,
    /// The part of the cases that the method refuses; the shares are of the others.
    pub refused: f64,
    /// How often the shortlist changes.
    pub shortlist: Chance,
    /// How often first place changes.
    pub first: Chance,
    /// Who comes onto the shortlist and in which share of the cases, most often
    /// first.
    pub enters: Vec<(usize, f64)>,
    /// Who goes off it.
    pub leaves: Vec<(usize, f64)>,
    /// Who becomes first.
    pub leads: Vec<(usize, f64)>,
    /// By how much the sum of the totals on the shortlist is higher on average
    /// than without knowing, as a fraction of 1 per candidate; `None` where scores
    /// are no points or the shortlist is not full.
    pub gain: Option<f64>,
}

impl Worth {
    /// Whether it changes the shortlist or first place often enough to be asked.
    #[must_use]
    pub fn matters(&self) -> bool {
        self.shortlist.share >= WORTH || self.first.share >= WORTH
    }
}

/// What is drawn, and how often.
#[derive(Clone, Debug, PartialEq)]
pub struct InformationSettings {
    /// As for the run that is looked at.
    pub run: Settings,
    /// What is known about weights.
    pub weights: Assumption,
    /// What is known about scores.
    pub scores: ScoreAssumption,
    /// Number of draws, where something is drawn.
    pub samples: u64,
    /// Seed: the same seed gives the same draws.
    pub seed: u64,
}

/// What knowing each fact does. Every list begins with what changes the shortlist
/// most often; what changes nothing is there too.
#[derive(Clone, Debug, PartialEq)]
pub struct Information {
    /// Every score in doubt.
    pub scores: Vec<Worth>,
    /// Every candidate with more than one score in doubt: all of them together.
    pub candidates: Vec<Worth>,
    /// Every criterion on which more than one candidate is in doubt, or of which only
    /// the order counts.
    pub criteria: Vec<Worth>,
    /// All scores in doubt together; `None` when there are none.
    pub all_scores: Option<Worth>,
    /// Every weight that is not known for certain.
    pub weights: Vec<Worth>,
    /// All weights together; `None` where they are known.
    pub all_weights: Option<Worth>,
}

impl Information {
    /// The single facts (scores and weights) that are worth asking for, those that
    /// change the shortlist most often first.
    #[must_use]
    pub fn worth_asking(&self) -> Vec<&Worth> {
        let mut all: Vec<&Worth> = self.scores.iter().chain(&self.weights).filter(|worth| worth.matters()).collect();
        all.sort_by(|a, b| by_worth(a, b));
        all
    }

    /// The facts that become known together (all scores in doubt, all weights, those
    /// of a candidate, those on a criterion) and are worth asking for, those that
    /// change the shortlist most often first.
    #[must_use]
    pub fn together(&self) -> Vec<&Worth> {
        let groups = self.all_scores.iter().chain(&self.all_weights).chain(&self.candidates).chain(&self.criteria);
        let mut all: Vec<&Worth> = groups.filter(|worth| worth.matters()).collect();
        all.sort_by(|a, b| by_worth(a, b));
        all
    }

    /// The greatest part of the cases of one fact that the method refuses.
    #[must_use]
    pub fn refused(&self) -> f64 {
        let lists = [&self.scores, &self.candidates, &self.criteria, &self.weights];
        let all = lists.into_iter().flatten().chain(&self.all_scores).chain(&self.all_weights);
        all.map(|worth| worth.refused).fold(0.0, f64::max)
    }
}

/// The scores in doubt of every row: criterion and distribution, by criterion id.
type Doubts = Vec<Vec<(usize, Distribution)>>;

/// Looks at everything that is not known for certain.
///
/// # Errors
/// As [`evaluate`](super::evaluate), and findings about what is known of weights.
pub fn information(
    study: &Study,
    evaluation: &Evaluation,
    settings: &InformationSettings,
) -> Result<Information, Findings> {
    let deciding = Deciding::new(study, evaluation, &settings.run)?;
    let criteria = &study.strategy.criteria;
    // Of these only the order counts.
    let by_order = |j: usize| criteria[j].ordinal && settings.scores != ScoreAssumption::AsGiven;
    let doubts: Doubts = evaluation
        .rows
        .iter()
        .map(|row| {
            let Some(candidate) = row.candidate else { return Vec::new() };
            let all = distributions(study, candidate, settings.run.missing, settings.scores);
            let mut own: Vec<_> = all.into_iter().enumerate().filter(|(_, doubt)| !doubt.is_exact()).collect();
            own.retain(|(j, _)| deciding.counts(*j) && !by_order(*j));
            own.sort_by(|a, b| criteria[a.0].id.cmp(&criteria[b.0].id));
            own
        })
        .collect();
    let positions: Vec<usize> = evaluation.rows.iter().filter_map(|row| row.candidate).collect();
    let all_parts = ScoreDoubts::of(study, &positions, settings.run.missing, settings.scores);
    let groups: Vec<&Part> = all_parts.parts().iter().filter(|part| !matches!(part, Part::Cell { .. })).collect();
    let draws = scores::Draws::new(&deciding, (&doubts, &groups), settings);

    let mut scores = Vec::new();
    let mut candidates = Vec::new();
    for (row, own) in doubts.iter().enumerate() {
        let single = |(criterion, doubt): &(usize, Distribution)| draws.single(row, *criterion, doubt);
        scores.extend(own.iter().map(single));
        if own.len() > 1 {
            candidates.push(draws.together(Fact::Candidate(row), |i, _| i == row));
        }
    }
    let on = |j: usize| doubts.iter().filter(|own| own.iter().any(|(k, _)| *k == j)).count();
    let ordered: Vec<usize> = groups
        .iter()
        .filter_map(|part| match part {
            Part::Ordered(part) => Some(part.criterion()),
            Part::Cell { .. } | Part::Linked(_) => None,
        })
        .filter(|j| deciding.counts(*j))
        .collect();
    let shared = (0..criteria.len()).filter(|j| on(*j) > 1 || ordered.contains(j));
    let on_criteria = shared.map(|j| draws.together(Fact::Criterion(j), |_, k| k == j)).collect();
    let in_doubt = doubts.iter().map(Vec::len).sum::<usize>() + ordered.len();
    let all_scores = (in_doubt > 1).then(|| draws.together(Fact::AllScores, |_, _| true));
    let region = assumed_region(study, evaluation, settings.weights)?;
    let (weights, all_weights) = weights::all(&deciding, &region, settings);

    // Facts are ordered by names and ids where they are worth the same.
    let name = |fact: Fact| match fact {
        Fact::Score { row, criterion } => (evaluation.rows[row].name.as_str(), criteria[criterion].id.as_str()),
        Fact::Candidate(row) => (evaluation.rows[row].name.as_str(), ""),
        Fact::Criterion(j) | Fact::Weight(j) => ("", criteria[j].id.as_str()),
        Fact::AllScores | Fact::AllWeights => ("", ""),
    };
    let sorted = |mut all: Vec<Worth>| {
        all.sort_by(|a, b| by_worth(a, b).then_with(|| name(a.fact).cmp(&name(b.fact))));
        all
    };
    Ok(Information {
        scores: sorted(scores),
        candidates: sorted(candidates),
        criteria: sorted(on_criteria),
        all_scores,
        weights: sorted(weights),
        all_weights,
    })
}

fn by_worth(a: &Worth, b: &Worth) -> std::cmp::Ordering {
    compare(b.shortlist.share, a.shortlist.share).then(compare(b.first.share, a.first.share))
}
