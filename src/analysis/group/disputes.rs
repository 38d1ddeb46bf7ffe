//! Criteria on which assessors differ, and what it changes whom one believes:
//! per criterion, with all scores of one assessor on it together.

use super::assessors::{Given, given, with};
use super::{Outcome, missing_from};
use crate::analysis::engine::{Evaluation, Settings, evaluate};
use crate::diag::Findings;
use crate::model::Study;

/// A criterion on which assessors gave different scores.
#[derive(Clone, Debug, PartialEq)]
pub struct Dispute {
    /// Position of the criterion.
    pub criterion: usize,
    /// Per assessor who gave scores on it, by name: what comes out with all of
    /// these scores, and the study's own elsewhere.
    pub sides: Vec<Side>,
}

/// What comes out by one assessor's scores on one criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// Name of the assessor.
    pub assessor: String,
    /// Who is on the shortlist then but not on the one as decided, in rank order.
    pub enters: Vec<String>,
    /// Who is on the shortlist as decided but not on that one.
    pub leaves: Vec<String>,
    /// Who is first then, where that is another than as decided.
    pub leads: Vec<String>,
}

impl Dispute {
    /// Whether the shortlist depends on whom one believes.
    #[must_use]
    pub fn changes_shortlist(&self) -> bool {
        self.sides.iter().any(|side| !side.enters.is_empty() || !side.leaves.is_empty())
    }

    /// Whether first place depends on whom one believes.
    #[must_use]
    pub fn changes_first(&self) -> bool {
        self.sides.iter().any(|side| !side.leads.is_empty())
    }
}

/// Every criterion on which two assessors gave the same candidate another score.
/// One run per criterion and assessor.
///
/// # Errors
/// As [`evaluate`].
pub(super) fn disputes(study: &Study, settings: &Settings, decided: &Evaluation) -> Result<Vec<Dispute>, Findings> {
    let own = Outcome::of(decided);
    let all = given(study);
    let differ = |j: usize| {
        let of = |scores: &Given| scores.iter().filter(|((_, k), _)| *k == j).map(|((i, _), x)| (*i, *x)).collect();
        let sides: Vec<Vec<(usize, f64)>> = all.values().map(of).collect();
        let mut pairs = sides.iter().flatten();
        pairs.any(|(i, x)| sides.iter().flatten().any(|(k, y)| i == k && (x - y).abs() > 0.0))
    };
    let mut found = Vec::new();
    for criterion in (0..study.strategy.criteria.len()).filter(|&j| differ(j)) {
        let mut sides = Vec::new();
        for (assessor, scores) in &all {
            let about: Given = scores.iter().filter(|((_, j), _)| *j == criterion).map(|(at, x)| (*at, *x)).collect();
            if about.is_empty() {
                continue;
            }
            let outcome = Outcome::of(&evaluate(&with(study, &about), settings)?);
            let (same_first, _) = outcome.same_choice(&own);
            sides.push(Side {
                assessor: (*assessor).to_owned(),
                enters: missing_from(&own.shortlist, &outcome.shortlist),
                leaves: missing_from(&outcome.shortlist, &own.shortlist),
                leads: if same_first { Vec::new() } else { outcome.first },
            });
        }
        found.push(Dispute { criterion, sides });
    }
    Ok(found)
}
