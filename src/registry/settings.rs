use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::info::{Info, Param, ParamKind};
use crate::diag::{Diagnostic, Findings, codes};

/// The finding that no method is called `id`, with those there are.
#[must_use]
pub fn unknown(id: &str, known: &[&str]) -> Diagnostic {
    Diagnostic::new(&codes::PF801)
        .arg("method", id)
        .near(id, known.iter().copied())
        .note_with("help-list", vec![("known", known.join(", "))])
}

/// Builds a method from the settings beside it, after checking each against the
/// method's own description.
///
/// # Errors
/// One finding per setting that is unknown, of the wrong type or out of range.
pub fn build<M: DeserializeOwned>(info: &'static Info, params: &Map<String, Value>) -> Result<M, Findings> {
    let findings: Findings = params.iter().filter_map(|(key, value)| check(info, key, value)).collect();
    if !findings.is_empty() {
        return Err(findings);
    }
    serde_json::from_value(Value::Object(params.clone())).map_err(|error| {
        // The description of a setting promises what its type does not keep.
        let keys: Vec<&str> = params.keys().map(String::as_str).collect();
        let finding = Diagnostic::new(&codes::PF803)
            .arg("method", info.id)
            .arg("key", keys.join(", "))
            .arg("value", Value::Object(params.clone()));
        vec![finding.note_with("help", vec![("expected", error.to_string())])]
    })
}

fn check(info: &'static Info, key: &str, value: &Value) -> Option<Diagnostic> {
    let Some(param) = info.params.iter().find(|p| p.id == key) else {
        let known: Vec<&str> = info.params.iter().map(|p| p.id).collect();
        let list = known.join(", ");
        let finding =
            Diagnostic::new(&codes::PF802).arg("method", info.id).arg("key", key).near(key, known.iter().copied());
        return Some(if known.is_empty() {
            finding.note("help-none")
        } else {
            finding.note_with("help-list", vec![("known", list)])
        });
    };
    let expected = problem(param, value)?;
    Some(
        Diagnostic::new(&codes::PF803)
            .arg("method", info.id)
            .arg("key", key)
            .arg("value", value)
            .note_with("help", vec![("expected", expected)]),
    )
}

/// What was expected, when `value` is not that.
fn problem(param: &Param, value: &Value) -> Option<String> {
    match param.kind {
        ParamKind::Number { min, max } => {
            let fits = value.as_f64().is_some_and(|x| (min..=max).contains(&x));
            (!fits).then(|| format!("{min}..{max}"))
        }
        ParamKind::Choice(words) => {
            let fits = value.as_str().is_some_and(|text| words.contains(&text));
            (!fits).then(|| words.join(" | "))
        }
        ParamKind::CriterionOrder => {
            let fits = value.as_array().is_some_and(|items| items.iter().all(Value::is_string));
            (!fits).then(|| "[\"…\", \"…\"]".to_owned())
        }
        ParamKind::PerCriterion => {
            let fits = value.as_object().is_some_and(|map| map.values().all(Value::is_number));
            (!fits).then(|| "{ … = 100, … = 40 }".to_owned())
        }
    }
}
