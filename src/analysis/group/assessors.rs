//! The study by the scores of each assessor.

use std::collections::{BTreeMap, BTreeSet};

use super::{Heard, Outcome};
use crate::analysis::engine::{Settings, evaluate};
use crate::diag::Findings;
use crate::model::{Score, Study};
use crate::num::stats::deviation;

/// The most scores of which it is tried whether the difference matters.
pub(super) const MOST_TRIED: usize = 1_000;

/// A score about which assessors differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// Position in the candidates file.
    pub candidate: usize,
    /// Position among the criteria.
    pub criterion: usize,
    /// Who gave which score, by name.
    pub values: Vec<(String, f64)>,
    /// From least to greatest, as a part of the scale.
    pub range: f64,
    /// Standard deviation (divisor n − 1), as a part of the scale.
    pub deviation: f64,
    /// Whether it matters whom one believes on this score, all else as decided;
    /// `None` where there are too many to try.
    pub matters: Option<Matters>,
}

/// What depends on whom one believes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Matters {
    /// First place.
    pub first: bool,
    /// The shortlist.
    pub shortlist: bool,
}

/// Scores by candidate and criterion, per assessor; the first line counts where
/// one gave two.
pub(super) type Given = BTreeMap<(usize, usize), f64>;

pub(super) fn given(study: &Study) -> BTreeMap<&str, Given> {
    let mut all: BTreeMap<&str, Given> = BTreeMap::new();
    for line in &study.evidence {
        let about = study.candidates.position(&line.candidate).zip(study.strategy.criterion(&line.criterion));
        if let (Some(assessor), Some(value), Some(about)) = (line.assessor.as_deref(), line.value, about) {
            all.entry(assessor).or_default().entry(about).or_insert(value);
        }
    }
    all
}

pub(super) fn with(study: &Study, scores: &Given) -> Study {
    let mut changed = study.clone();
    for (&(candidate, criterion), &value) in scores {
        let cell = &mut changed.candidates.cells[candidate][criterion];
        cell.score = Score::Exact(value);
        cell.low_confidence = false;
    }
    changed
}

/// What comes out by each assessor's own scores, the study's elsewhere.
pub(super) fn heard(study: &Study, settings: &Settings) -> Result<Vec<Heard>, Findings> {
    let one = |(name, scores): (&str, Given)| {
        let evaluation = evaluate(&with(study, &scores), settings)?;
        Ok(Heard {
            name: name.to_owned(),
            scores: scores.len(),
            ranges: false,
            certain: None,
            weights: evaluation.weights().as_slice().to_vec(),
            outcome: Outcome::of(&evaluation),
        })
    };
    given(study).into_iter().map(one).collect()
}

/// The scores about which assessors differ; of the first `tried` it is tried what
/// they change.
pub(super) fn spreads(study: &Study, settings: &Settings, tried: usize) -> Result<Vec<Spread>, Findings> {
    let mut by_cell: BTreeMap<(usize, usize), Vec<(String, f64)>> = BTreeMap::new();
    for (name, scores) in given(study) {
        for (about, value) in scores {
            by_cell.entry(about).or_default().push((name.to_owned(), value));
        }
    }
    let mut spreads = Vec::new();
    for ((candidate, criterion), values) in by_cell {
        let xs: Vec<f64> = values.iter().map(|(_, x)| *x).collect();
        let (least, most) = crate::num::range(&xs);
        if least >= most {
            continue;
        }
        let span = study.strategy.criteria[criterion].scale.span();
        let (range, deviation) = ((most - least) / span, deviation(&xs) / span);
        spreads.push(Spread { candidate, criterion, values, range, deviation, matters: None });
    }
    let name = |spread: &Spread| &study.candidates.names[spread.candidate];
    let id = |spread: &Spread| &study.strategy.criteria[spread.criterion].id;
    spreads.sort_by(|a, b| {
        crate::num::compare(b.range, a.range).then_with(|| name(a).cmp(name(b))).then_with(|| id(a).cmp(id(b)))
    });
    for spread in spreads.iter_mut().take(tried) {
        let about = (spread.candidate, spread.criterion);
        let different: BTreeSet<u64> = spread.values.iter().map(|(_, x)| x.to_bits()).collect();
        let mut outcomes = Vec::new();
        for bits in different {
            let believed = with(study, &Given::from([(about, f64::from_bits(bits))]));
            outcomes.push(Outcome::of(&evaluate(&believed, settings)?));
        }
        let same: Vec<(bool, bool)> = outcomes.iter().map(|outcome| outcome.same_choice(&outcomes[0])).collect();
        spread.matters =
            Some(Matters { first: same.iter().any(|same| !same.0), shortlist: same.iter().any(|same| !same.1) });
    }
    Ok(spreads)
}
