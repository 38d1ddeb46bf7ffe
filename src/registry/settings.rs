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
    let whole =
        |info: &Info, key: &str| info.params.iter().any(|p| p.id == key && matches!(p.kind, ParamKind::Integer { .. }));
    let params: Map<String, Value> = params
        .iter()
        .map(|(key, value)| match value.as_f64() {
            #[allow(clippy::cast_possible_truncation, reason = "checked: a whole number between small bounds")]
            Some(x) if whole(info, key) => (key.clone(), Value::from(x as i64)),
            _ => (key.clone(), value.clone()),
        })
        .collect();
    serde_json::from_value(Value::Object(params.clone())).map_err(|error| {
        // A shape that cannot be taken apart: say of which setting, where one
        // alone already shows it.
        let shapes = info.params.iter().filter(|p| matches!(p.kind, ParamKind::Shape(_)));
        let wrong: Vec<&Param> = shapes
            .filter(|p| {
                let alone = params.get(p.id).map(|value| Map::from_iter([(p.id.to_owned(), value.clone())]));
                alone.is_some_and(|alone| serde_json::from_value::<M>(Value::Object(alone)).is_err())
            })
            .collect();
        if !wrong.is_empty() {
            let of = |p: &Param| {
                Diagnostic::new(&codes::PF803)
                    .arg("method", info.id)
                    .arg("key", p.id)
                    .arg("value", &params[p.id])
                    .note_with("help", vec![("expected", p.kind.expects())])
            };
            return wrong.into_iter().map(of).collect();
        }
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
    let fits = match param.kind {
        ParamKind::Number { min, max } => value.as_f64().is_some_and(|x| (min..=max).contains(&x)),
        // 2 and 2.0 are the same number to people.
        #[allow(clippy::cast_precision_loss, reason = "bounds of settings are small")]
        ParamKind::Integer { min, max } => {
            value.as_f64().is_some_and(|x| x.fract() == 0.0 && (min as f64..=max as f64).contains(&x))
        }
        ParamKind::Flag => value.is_boolean(),
        ParamKind::Choice(words) => value.as_str().is_some_and(|text| words.contains(&text)),
        ParamKind::CriterionOrder => value.as_array().is_some_and(|items| items.iter().all(Value::is_string)),
        ParamKind::PerCriterion => value.as_object().is_some_and(|map| map.values().all(Value::is_number)),
        // The shape is checked when it is taken apart, and what it holds by the
        // method.
        ParamKind::Shape(_) => true,
    };
    (!fits).then(|| param.kind.expects())
}
