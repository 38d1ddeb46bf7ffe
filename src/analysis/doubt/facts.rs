//! What of the scores was in doubt, as plain facts for the output.

use super::{Basis, Part, ScoreAssumption, ScoreDoubts};
use crate::model::{GRADES, Study};

/// What of the scores that were drawn is in doubt, and what widened it: numbers
/// of scores.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DoubtFacts {
    /// Scores in doubt, of how many.
    pub doubtful: usize,
    /// All scores of the candidates that are ranked.
    pub scores: usize,
    /// Missing scores, drawn over the whole scale.
    pub missing: usize,
    /// Intervals in cells.
    pub intervals: usize,
    /// Distributions that the evidence states.
    pub stated: usize,
    /// Low or high ends that the evidence gives.
    pub ends: usize,
    /// Scores about which assessors differ.
    pub assessors: usize,
    /// Scores with a trailing `?`, and the part of the scale it widens them by.
    pub low_confidence: (usize, f64),
    /// Scores that a grade of evidence widens: grade, how many, by which part of
    /// the scale.
    pub grades: Vec<(&'static str, usize, f64)>,
    /// Scores that their evidence contradicts, so that both were kept possible:
    /// position among the candidates drawn, position of the criterion.
    pub contradicted: Vec<(usize, usize)>,
    /// Criteria of which only the order of the scores counts.
    pub ordered: Vec<usize>,
    /// Scores that hang together by assessor, and the correlation.
    pub linked: (usize, f64),
}

impl ScoreDoubts {
    /// The facts about what is drawn for `study`.
    #[must_use]
    pub fn facts(&self, study: &Study, assumption: ScoreAssumption) -> DoubtFacts {
        let mut facts = DoubtFacts { scores: self.middle.len(), ..DoubtFacts::default() };
        if assumption == ScoreAssumption::AsGiven {
            return facts;
        }
        for part in &self.parts {
            match part {
                Part::Cell { .. } => facts.doubtful += 1,
                Part::Ordered(part) => facts.doubtful += part.rows().len(),
                Part::Linked(part) => {
                    facts.doubtful += part.cells.len();
                    facts.linked = (facts.linked.0 + part.cells.len(), part.rho);
                }
            }
        }
        let criteria = &study.strategy.criteria;
        facts.ordered = (0..criteria.len()).filter(|&j| criteria[j].ordinal).collect();
        let doubt = &study.strategy.doubt;
        facts.low_confidence.1 = doubt.low_confidence;
        let mut graded = [0; GRADES.len()];
        for (i, row) in self.cells.iter().enumerate() {
            for (j, cell) in row.iter().enumerate().filter(|(j, _)| !criteria[*j].ordinal) {
                if cell.contradicted {
                    facts.contradicted.push((i, j));
                }
                if cell.low_confidence > 0.0 {
                    facts.low_confidence.0 += 1;
                }
                if let Some((grade, _)) = cell.grade.filter(|(_, by)| *by > 0.0) {
                    GRADES.iter().zip(&mut graded).filter(|(known, _)| **known == grade).for_each(|(_, n)| *n += 1);
                }
                if !cell.law.is_exact() {
                    match cell.basis {
                        Basis::Missing => facts.missing += 1,
                        Basis::Interval => facts.intervals += 1,
                        Basis::Stated => facts.stated += 1,
                        Basis::Ends => facts.ends += 1,
                        Basis::Assessors(_) if cell.assessors_differ => facts.assessors += 1,
                        Basis::Assessors(_) | Basis::Score => {}
                    }
                }
            }
        }
        if let Some(parts) = doubt.grades {
            let all = GRADES.iter().zip(graded).zip(parts);
            facts.grades =
                all.filter(|((_, count), _)| *count > 0).map(|((grade, count), by)| (*grade, count, by)).collect();
        }
        facts
    }
}
