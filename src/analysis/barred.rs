//! What would have come of a candidate that a gate or condition keeps out of the
//! ranking: the same run without that rule.

use super::engine::{Evaluation, Settings, evaluate};
use super::screening::Rule;
use crate::model::{Gate, Study};

/// The place a candidate would have had without the rule that keeps it out.
#[derive(Clone, Debug, PartialEq)]
pub struct WithoutRule {
    /// Position in the candidates file.
    pub candidate: usize,
    /// Its result.
    pub score: f64,
    /// Its rank.
    pub rank: usize,
    /// Whether it would have been on the shortlist.
    pub shortlisted: bool,
}

/// Per candidate that a gate or condition keeps out: where it would have stood
/// without that one rule, all else the same. One that a further rule keeps out, or
/// that cannot be ranked, is left out. One run per candidate.
#[must_use]
pub fn without_rule(study: &Study, evaluation: &Evaluation, settings: &Settings) -> Vec<WithoutRule> {
    let settings = Settings { steps: false, ..settings.clone() };
    let of = |out: &super::Excluded| {
        let mut changed = study.clone();
        match &out.rule {
            Rule::Gate { criterion } => {
                let j = study.strategy.criterion(criterion)?;
                changed.strategy.criteria[j].gate = Gate::default();
            }
            Rule::Condition { id, .. } => changed.strategy.conditions.retain(|condition| condition.id != *id),
            Rule::Missing { .. } => return None,
        }
        let found = evaluate(&changed, &settings).ok()?;
        let row = found.rows.iter().find(|row| row.candidate == Some(out.candidate))?;
        Some(WithoutRule { candidate: out.candidate, score: row.score, rank: row.rank, shortlisted: row.shortlisted })
    };
    evaluation.excluded.iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{criterion, study};
    use crate::model::Direction;

    /// Totals 0.9, 0.6, 0.5 with a gate that keeps the first two out: without it
    /// the first two come in, in places 1 and 2.
    #[test]
    fn the_place_is_that_without_the_one_rule() {
        let mut gated = criterion("g", Direction::Max, (0.0, 10.0), 50.0);
        gated.gate.min = Some(4.0);
        let plain = criterion("p", Direction::Max, (0.0, 10.0), 50.0);
        let mut study = study(vec![gated, plain], &[("a", &[2.0, 10.0]), ("b", &[3.5, 9.0]), ("c", &[5.0, 5.0])]);
        study.strategy.shortlist.size = 1;
        let evaluation = evaluate(&study, &Settings::default()).expect("a ranking");
        let found = without_rule(&study, &evaluation, &Settings::default());
        // (2 + 10) / 20 and (3.5 + 9) / 20 against (5 + 5) / 20.
        let told: Vec<(usize, usize, bool)> = found.iter().map(|f| (f.candidate, f.rank, f.shortlisted)).collect();
        assert_eq!(told, [(0, 2, false), (1, 1, true)]);
        assert!((found[1].score - 0.625).abs() < 1e-12 && (found[0].score - 0.6).abs() < 1e-12);
    }
}
