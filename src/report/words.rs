//! Phrases that more than one output uses.

use crate::analysis::{Excluded, Rule};
use crate::text::{Args, Texts};

/// Why a candidate is not ranked: the rule, what it asks and what was found.
#[must_use]
pub fn excluded_reason(excluded: &Excluded, texts: &Texts) -> String {
    let args =
        Args::new().text("rule", excluded.rule.id()).text("asked", &excluded.asked).text("found", &excluded.found);
    match &excluded.rule {
        Rule::Gate { .. } => texts.get("excluded-gate", &args),
        Rule::Missing { .. } => texts.get("excluded-missing", &args),
        Rule::Condition { reason, .. } if reason.is_empty() => texts.get("excluded-condition", &args),
        Rule::Condition { reason, .. } => {
            texts.get("excluded-condition-reason", &args.text("reason", reason.get(texts.lang)))
        }
    }
}
