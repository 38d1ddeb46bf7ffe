use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::info::{Info, Param, ParamKind};
use crate::diag::{Diagnostic, Findings, codes, nearest};

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
        vec![
            Diagnostic::new(&codes::PF803)
                .arg("method", info.id)
                .arg("key", "")
                .arg("value", error)
                .arg("expected", ""),
        ]
    })
}

fn check(info: &'static Info, key: &str, value: &Value) -> Option<Diagnostic> {
    let Some(param) = info.params.iter().find(|p| p.id == key) else {
        let known: Vec<&str> = info.params.iter().map(|p| p.id).collect();
        let finding = Diagnostic::new(&codes::PF802)
            .arg("method", info.id)
            .arg("key", key)
            .arg("known", if known.is_empty() { "-".to_owned() } else { known.join(", ") });
        return Some(match nearest(key, known) {
            Some(near) => finding.note_with("help-nearest", vec![("near", near.to_owned())]),
            None => finding,
        });
    };
    let expected = problem(param, value)?;
    let shown = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    Some(
        Diagnostic::new(&codes::PF803)
            .arg("method", info.id)
            .arg("key", key)
            .arg("value", shown)
            .arg("expected", expected),
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
