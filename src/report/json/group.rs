//! The shapes of `group`, and how they are filled.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::build::notes;
use super::shapes::{Head, NoteJson};
use crate::analysis::{Concord, GroupView, Voice};
use crate::diag::Findings;
use crate::model::Study;
use crate::text::Texts;

/// A candidate with a rank.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RankedJson {
    /// Name.
    pub candidate: String,
    /// Rank, 1 = first; equal results share the smaller rank.
    pub rank: usize,
}

/// The study as one person sees it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct VoiceJson {
    /// Name.
    pub name: String,
    /// How many scores are this person's own.
    pub own_scores: usize,
    /// The weights, by criterion.
    pub weights: BTreeMap<String, f64>,
    /// The ranking, first to last.
    pub ranking: Vec<RankedJson>,
    /// Who has first place.
    pub first: Vec<String>,
    /// The shortlist in rank order.
    pub shortlist: Vec<String>,
    /// Who is on it but not on the shortlist as decided.
    pub enters: Vec<String>,
    /// Who is on the shortlist as decided but not on this one.
    pub leaves: Vec<String>,
    /// Whether another candidate than as decided has first place.
    pub other_first: bool,
    /// Whether the person would have chosen differently.
    pub differs: bool,
    /// Whether the person gave ranges of points.
    pub ranges: bool,
    /// Whether the shortlist is the same for all weights within them; null where
    /// there are none or it is not known.
    pub certain: Option<bool>,
}

/// How much some rankings agree.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ConcordJson {
    /// Id of the measure between two.
    pub measure: &'static str,
    /// Between every two, in the order of the people; null where undefined.
    pub pairs: Vec<Vec<Option<f64>>>,
    /// Kendall's W of all; null where undefined.
    pub w: Option<f64>,
    /// How many candidates it is over: those that everybody ranks.
    pub candidates: usize,
}

/// What one person gave.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GivenJson {
    /// Name.
    pub assessor: String,
    /// Score.
    pub value: f64,
}

/// A score about which assessors differ.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SpreadJson {
    /// Candidate.
    pub candidate: String,
    /// Criterion id.
    pub criterion: String,
    /// Who gave which score.
    pub values: Vec<GivenJson>,
    /// From least to greatest, as a part of the scale.
    pub range: f64,
    /// Standard deviation (divisor n − 1), as a part of the scale.
    pub deviation: f64,
    /// Whether first place depends on whom one believes; null where not tried.
    pub changes_first: Option<bool>,
    /// Whether the shortlist depends on whom one believes; null where not tried.
    pub changes_shortlist: Option<bool>,
}

/// Result of `group`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GroupJson {
    /// What it was made by and from.
    #[serde(flatten)]
    pub head: Head,
    /// The ranking as decided, first to last.
    pub ranking: Vec<RankedJson>,
    /// The shortlist as decided, in rank order.
    pub shortlist: Vec<String>,
    /// The study with each assessor's scores, by name.
    pub assessors: Vec<VoiceJson>,
    /// How much those rankings agree; null with fewer than two.
    pub assessor_agreement: Option<ConcordJson>,
    /// The scores about which assessors differ, the widest apart first.
    pub spreads: Vec<SpreadJson>,
    /// The study with each decision maker's weights, in the order of the file.
    pub people: Vec<VoiceJson>,
    /// How much those rankings agree; null with fewer than two.
    pub people_agreement: Option<ConcordJson>,
    /// What is worth knowing.
    pub notes: Vec<NoteJson>,
}

/// The result of `group`.
#[must_use]
pub fn group(study: &Study, found: &GroupView, findings: &Findings, texts: &Texts) -> GroupJson {
    let rows = &found.evaluation.rows;
    let spread = |spread: &crate::analysis::Spread| SpreadJson {
        candidate: study.candidates.names[spread.candidate].clone(),
        criterion: study.strategy.criteria[spread.criterion].id.clone(),
        values: spread
            .values
            .iter()
            .map(|(assessor, value)| GivenJson { assessor: assessor.clone(), value: *value })
            .collect(),
        range: spread.range,
        deviation: spread.deviation,
        changes_first: spread.matters.map(|matters| matters.first),
        changes_shortlist: spread.matters.map(|matters| matters.shortlist),
    };
    GroupJson {
        head: Head::new("group", study),
        ranking: rows.iter().map(|row| RankedJson { candidate: row.name.clone(), rank: row.rank }).collect(),
        shortlist: rows.iter().filter(|row| row.shortlisted).map(|row| row.name.clone()).collect(),
        assessors: found.assessors.iter().map(|one| voice(study, found, one)).collect(),
        assessor_agreement: found.assessor_agreement.as_ref().map(concord),
        spreads: found.spreads.iter().map(spread).collect(),
        people: found.people.iter().map(|one| voice(study, found, one)).collect(),
        people_agreement: found.people_agreement.as_ref().map(concord),
        notes: notes(findings, texts),
    }
}

fn voice(study: &Study, found: &GroupView, voice: &Voice) -> VoiceJson {
    let named = |of: &[usize]| of.iter().map(|&i| found.names[i].clone()).collect::<Vec<String>>();
    let mut ranking: Vec<RankedJson> = found
        .names
        .iter()
        .zip(&voice.ranks)
        .filter_map(|(name, rank)| rank.map(|rank| RankedJson { candidate: name.clone(), rank }))
        .collect();
    ranking.sort_by(|a, b| a.rank.cmp(&b.rank).then_with(|| a.candidate.cmp(&b.candidate)));
    let criteria = study.strategy.criteria.iter().map(|criterion| criterion.id.clone());
    VoiceJson {
        name: voice.name.clone(),
        own_scores: voice.scores,
        weights: criteria.zip(voice.weights.iter().copied()).collect(),
        ranking,
        first: named(&voice.first),
        shortlist: named(&voice.shortlist),
        enters: named(&voice.enters),
        leaves: named(&voice.leaves),
        other_first: voice.other_first,
        differs: voice.differs(),
        ranges: voice.ranges,
        certain: voice.certain,
    }
}

fn concord(concord: &Concord) -> ConcordJson {
    ConcordJson { measure: concord.measure, pairs: concord.pairs.clone(), w: concord.w, candidates: concord.candidates }
}
