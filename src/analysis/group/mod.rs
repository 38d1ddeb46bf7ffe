//! The study as each person sees it: by the scores of each assessor, and by the
//! weights of each decision maker.

mod assessors;
mod disputes;
mod people;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use super::engine::{Evaluation, Settings, evaluate};
use crate::agreement::{concordance, measure};
use crate::diag::Findings;
use crate::model::Study;

pub use assessors::{Matters, Spread};
pub use disputes::{Dispute, Side};
pub(super) use people::person_region;

/// The study as each person sees it.
#[derive(Clone, Debug)]
pub struct GroupView {
    /// The run as decided.
    pub evaluation: Evaluation,
    /// Everybody who is ranked by someone: those of the run in rank order, then
    /// the others. Positions elsewhere are positions here.
    pub names: Vec<String>,
    /// Per assessor, by name: the study with the scores that this person gave.
    pub assessors: Vec<Voice>,
    /// The scores about which assessors differ, the widest apart first.
    pub spreads: Vec<Spread>,
    /// The criteria on which assessors differ, and what comes out by the scores of
    /// each on that criterion.
    pub disputes: Vec<Dispute>,
    /// How much the assessors' rankings agree; from two assessors on.
    pub assessor_agreement: Option<Concord>,
    /// Per decision maker, in the order of the file: the study with the weights
    /// of this person.
    pub people: Vec<Voice>,
    /// How much the decision makers' rankings agree; from two on.
    pub people_agreement: Option<Concord>,
}

/// What comes out for one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// Name.
    pub name: String,
    /// How many of the scores of the ranking are this person's own.
    pub scores: usize,
    /// The weights, in the order of the criteria.
    pub weights: Vec<f64>,
    /// Rank by position; `None` for who is not ranked.
    pub ranks: Vec<Option<usize>>,
    /// Who has first place.
    pub first: Vec<usize>,
    /// The shortlist, in rank order.
    pub shortlist: Vec<usize>,
    /// Who is on it but not on the shortlist as decided.
    pub enters: Vec<usize>,
    /// Who is on the shortlist as decided but not on this one.
    pub leaves: Vec<usize>,
    /// Whether another candidate than as decided has first place.
    pub other_first: bool,
    /// Where the person gave ranges of points: whether the shortlist is the same
    /// for all weights within them. `None` where there are no ranges or it is
    /// not known.
    pub certain: Option<bool>,
    /// Whether the person gave ranges.
    pub ranges: bool,
}

impl Voice {
    /// Whether this person would have chosen another shortlist or first place.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.other_first || !self.enters.is_empty() || !self.leaves.is_empty()
    }
}

/// How much some rankings agree, over the candidates that are ranked in all.
#[derive(Clone, Debug, PartialEq)]
pub struct Concord {
    /// Id of the measure between two.
    pub measure: &'static str,
    /// Between every two; `None` where it is not defined.
    pub pairs: Vec<Vec<Option<f64>>>,
    /// Kendall's W of all; `None` where it is not defined.
    pub w: Option<f64>,
    /// How many candidates it is over.
    pub candidates: usize,
}

/// What a person's run says, by name.
struct Outcome {
    ranks: Vec<(String, usize)>,
    first: Vec<String>,
    shortlist: Vec<String>,
}

impl Outcome {
    fn of(evaluation: &Evaluation) -> Self {
        let named = |test: &dyn Fn(&super::engine::Row) -> bool| {
            evaluation.rows.iter().filter(|row| test(row)).map(|row| row.name.clone()).collect()
        };
        Self {
            ranks: evaluation.rows.iter().map(|row| (row.name.clone(), row.rank)).collect(),
            first: named(&|row| row.rank == 1),
            shortlist: named(&|row| row.shortlisted),
        }
    }

    /// The same first place and the same shortlist, in any order.
    fn same_choice(&self, other: &Self) -> (bool, bool) {
        let set = |names: &[String]| names.iter().cloned().collect::<BTreeSet<String>>();
        (set(&self.first) == set(&other.first), set(&self.shortlist) == set(&other.shortlist))
    }
}

/// One person before positions are known.
struct Heard {
    name: String,
    scores: usize,
    ranges: bool,
    certain: Option<bool>,
    weights: Vec<f64>,
    outcome: Outcome,
}

/// The study as each assessor and each decision maker sees it.
///
/// # Errors
/// Findings: as [`evaluate`], for the run as decided or that of one person; or
/// points over goals where weights do not come from goals.
pub fn group(study: &Study, settings: &Settings) -> Result<GroupView, Findings> {
    view(study, settings, assessors::MOST_TRIED)
}

/// The same without trying for every single score whether it matters whom one
/// believes.
pub(super) fn group_at_large(study: &Study, settings: &Settings) -> Result<GroupView, Findings> {
    view(study, settings, 0)
}

fn view(study: &Study, settings: &Settings, tried: usize) -> Result<GroupView, Findings> {
    let evaluation = evaluate(study, settings)?;
    let own = Outcome::of(&evaluation);
    let assessors = assessors::heard(study, settings)?;
    let spreads = assessors::spreads(study, settings, tried)?;
    let disputes = disputes::disputes(study, settings, &evaluation)?;
    let people = people::heard(study, settings)?;
    let mut names: Vec<String> = evaluation.rows.iter().map(|row| row.name.clone()).collect();
    for (name, _) in assessors.iter().chain(&people).flat_map(|heard| &heard.outcome.ranks) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    let voices = |all: Vec<Heard>| all.into_iter().map(|heard| voice(heard, &names, &own)).collect::<Vec<Voice>>();
    let (assessors, people) = (voices(assessors), voices(people));
    let (assessor_agreement, people_agreement) = (concord(&assessors), concord(&people));
    Ok(GroupView { evaluation, names, assessors, spreads, disputes, assessor_agreement, people, people_agreement })
}

/// Those of `names` that are not in `list`.
fn missing_from(list: &[String], names: &[String]) -> Vec<String> {
    names.iter().filter(|name| !list.contains(name)).cloned().collect()
}

fn voice(heard: Heard, names: &[String], own: &Outcome) -> Voice {
    let Outcome { ranks, first, shortlist } = &heard.outcome;
    let positions = |of: &mut dyn Iterator<Item = &String>| {
        of.filter_map(|name| names.iter().position(|known| known == name)).collect::<Vec<usize>>()
    };
    let rank = |name: &String| ranks.iter().find(|(ranked, _)| ranked == name).map(|(_, rank)| *rank);
    Voice {
        ranks: names.iter().map(rank).collect(),
        first: positions(&mut first.iter()),
        enters: positions(&mut shortlist.iter().filter(|name| !own.shortlist.contains(name))),
        leaves: positions(&mut own.shortlist.iter().filter(|name| !shortlist.contains(name))),
        shortlist: positions(&mut shortlist.iter()),
        other_first: !heard.outcome.same_choice(own).0,
        name: heard.name,
        scores: heard.scores,
        ranges: heard.ranges,
        certain: heard.certain,
        weights: heard.weights,
    }
}

/// Agreement over the candidates that everybody ranks.
#[allow(clippy::cast_precision_loss, reason = "ranks are far below 2^52")]
fn concord(voices: &[Voice]) -> Option<Concord> {
    if voices.len() < 2 {
        return None;
    }
    let by = measure(None).ok()?;
    let between = by.build(&serde_json::Map::new()).ok()?;
    let count = voices[0].ranks.len();
    let common: Vec<usize> = (0..count).filter(|&i| voices.iter().all(|voice| voice.ranks[i].is_some())).collect();
    let ranks = |voice: &Voice| common.iter().filter_map(|&i| voice.ranks[i]).map(|rank| rank as f64).collect();
    let rankings: Vec<Vec<f64>> = voices.iter().map(ranks).collect();
    let row = |a: &Vec<f64>| rankings.iter().map(|b| between.between(a, b)).collect();
    Some(Concord {
        measure: by.info.id,
        pairs: rankings.iter().map(row).collect(),
        w: concordance(&rankings),
        candidates: common.len(),
    })
}
