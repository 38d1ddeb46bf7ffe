//! `--fail-if FIELD OPERATOR NUMBER`: a finding for scheduled runs.

use crate::analysis::{Evaluation, LadderStep, Margin};
use crate::diag::{Diagnostic, Findings, codes};
use crate::region::Assumption;

/// A condition on a result.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FailIf {
    field: Field,
    operator: Operator,
    number: f64,
}

#[derive(Clone, Debug, PartialEq)]
enum Field {
    MarginFirst,
    MarginShortlist,
    GapFirst,
    Warnings,
    Excluded,
    /// How often the first stays first, under an assumption about weights.
    First(Assumption),
    /// How often the shortlist stays the same.
    Shortlist(Assumption),
    Rank(String),
    Score(String),
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Operator {
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
}

const FIELDS: &str = "margin_first, margin_shortlist, gap_first, warnings, excluded, first.within_20, first.same_order, \
                      first.any, first.stated, shortlist.within_20, shortlist.same_order, shortlist.any, \
                      shortlist.stated, rank.NAME, score.NAME";

/// The steps of the ladder by the names that conditions know them by.
const STEPS: [(&str, Assumption); 4] = [
    ("within_20", Assumption::Within { percent: 20.0 }),
    ("same_order", Assumption::SameOrder),
    ("any", Assumption::Any),
    ("stated", Assumption::Stated),
];

/// Longest first: `<=` must not be read as `<`.
const OPERATORS: [(&str, Operator); 6] = [
    ("<=", Operator::LessOrEqual),
    (">=", Operator::GreaterOrEqual),
    ("==", Operator::Equal),
    ("!=", Operator::NotEqual),
    ("<", Operator::Less),
    (">", Operator::Greater),
];

/// The numbers of a result that can be asked about.
pub(crate) struct Facts<'a> {
    pub evaluation: &'a Evaluation,
    pub margin_first: Option<&'a Margin>,
    pub margin_shortlist: Option<&'a Margin>,
    /// The ladder; it is drawn where a condition needs it.
    pub ladder: &'a [LadderStep],
    pub warnings: usize,
}

impl FailIf {
    /// Reads the expression.
    pub(crate) fn parse(text: &str) -> Result<Self, Diagnostic> {
        Self::read(text).ok_or_else(|| {
            let finding = Diagnostic::new(&codes::PF717).arg("expression", text);
            let point = text.replace(',', ".");
            if Self::read(&point).is_some() {
                return finding.note_with("help-point", vec![("point", point)]);
            }
            finding.note("help").note_with("help-fields", vec![("fields", FIELDS.to_owned())])
        })
    }

    /// The candidate it is about, when it is about one.
    pub(crate) fn candidate(&self) -> Option<&str> {
        match &self.field {
            Field::Rank(name) | Field::Score(name) => Some(name),
            _ => None,
        }
    }

    /// That it asks for a step of the ladder that is not there: neither yes nor no
    /// would be true. `text` is the condition as written, `why` what is known of
    /// missing steps.
    pub(crate) fn missing(&self, text: &str, ladder: &[LadderStep], why: &Findings) -> Option<Diagnostic> {
        let (Field::First(asked) | Field::Shortlist(asked)) = &self.field else { return None };
        let there = |assumption: &Assumption| ladder.iter().any(|step| step.assumption == *assumption);
        if there(asked) {
            return None;
        }
        let others = STEPS.iter().filter(|(_, assumption)| there(assumption)).map(|(name, _)| *name);
        let others: Vec<&str> = others.collect();
        let finding = Diagnostic::new(&codes::PF719).arg("expression", text);
        if why.is_empty() {
            return Some(finding.note("help-unstated"));
        }
        Some(if others.is_empty() {
            finding.note("help-none")
        } else {
            finding.note_with("help", vec![("steps", others.join(", "))])
        })
    }

    /// Whether it asks about the ladder.
    pub(crate) fn needs_ladder(&self) -> bool {
        matches!(self.field, Field::First(_) | Field::Shortlist(_))
    }

    fn read(text: &str) -> Option<Self> {
        let (at, sign, operator) =
            // The last sign counts, since names may hold signs too; at the same end
            // the longer one.
            OPERATORS
                .iter()
                .filter_map(|(sign, operator)| text.rfind(sign).map(|at| (at, *sign, *operator)))
                .max_by_key(|(at, sign, _)| (at + sign.len(), sign.len()))?;
        let number: f64 = text[at + sign.len()..].trim().parse().ok()?;
        let field = match text[..at].trim() {
            "margin_first" => Field::MarginFirst,
            "margin_shortlist" => Field::MarginShortlist,
            "gap_first" => Field::GapFirst,
            "warnings" => Field::Warnings,
            "excluded" => Field::Excluded,
            other => match other.split_once('.')? {
                ("rank", name) => Field::Rank(name.to_owned()),
                ("score", name) => Field::Score(name.to_owned()),
                ("first", step) => Field::First(assumption(step)?),
                ("shortlist", step) => Field::Shortlist(assumption(step)?),
                _ => return None,
            },
        };
        number.is_finite().then_some(Self { field, operator, number })
    }

    /// Whether it holds. A number that does not exist (the rank of an excluded
    /// candidate, the margin of a single one) makes no condition hold.
    pub(crate) fn holds(&self, facts: &Facts<'_>) -> bool {
        let rows = &facts.evaluation.rows;
        let step = |assumption: Assumption| facts.ladder.iter().find(|step| step.assumption == assumption);
        #[allow(clippy::cast_precision_loss, reason = "counts are small")]
        let value = match &self.field {
            Field::MarginFirst => facts.margin_first.map(|m| m.margin),
            Field::MarginShortlist => facts.margin_shortlist.map(|m| m.margin),
            Field::GapFirst => rows.first().zip(rows.get(1)).map(|(a, b)| a.score - b.score),
            Field::Warnings => Some(facts.warnings as f64),
            Field::Excluded => Some(facts.evaluation.excluded.len() as f64),
            Field::First(assumption) => step(*assumption).map(|step| step.same_first),
            Field::Shortlist(assumption) => step(*assumption).map(|step| step.same_shortlist),
            Field::Rank(name) => facts.evaluation.row(name).map(|row| row.rank as f64),
            Field::Score(name) => facts.evaluation.row(name).map(|row| row.score),
        };
        value.is_some_and(|value| {
            let order = crate::num::compare(value, self.number);
            match self.operator {
                Operator::Less => order.is_lt(),
                Operator::LessOrEqual => order.is_le(),
                Operator::Greater => order.is_gt(),
                Operator::GreaterOrEqual => order.is_ge(),
                Operator::Equal => order.is_eq(),
                Operator::NotEqual => order.is_ne(),
            }
        })
    }
}

fn assumption(name: &str) -> Option<Assumption> {
    STEPS.iter().find(|(known, _)| *known == name).map(|(_, assumption)| *assumption)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_may_hold_signs_and_spaces() {
        let read = FailIf::parse("rank.A > B & Co >= 3").expect("readable");
        assert_eq!(read.field, Field::Rank("A > B & Co".to_owned()));
        assert_eq!((read.operator, read.number), (Operator::GreaterOrEqual, 3.0));
        for wrong in ["", "margin_first", "margin < 1", "margin_first < x", "margin_first < inf"] {
            assert!(FailIf::parse(wrong).is_err(), "{wrong}");
        }
        assert!(FailIf::parse("first.within_30 < 0.5").is_err());
        let read = FailIf::parse("shortlist.same_order<0.5").expect("readable");
        assert_eq!(read.field, Field::Shortlist(Assumption::SameOrder));
        assert!(read.needs_ladder());
    }
}
