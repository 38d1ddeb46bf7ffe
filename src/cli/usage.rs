//! What `clap` refuses, as findings of our own: one form of message for every
//! mistake, in the language of the user.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::diag::{Diagnostic, codes, nearest};

fn text(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn list(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::String(text)) => vec![text.clone()],
        _ => Vec::new(),
    }
}

/// The finding for a refused command line. `commands` and `options` are the
/// names there are.
pub fn finding(error: &clap::Error, commands: &[&str], options: &[String]) -> Diagnostic {
    let argument = || text(error, ContextKind::InvalidArg).unwrap_or_default();
    let near = |finding: Diagnostic, found: &str, known: &[&str]| match nearest(found, known.iter().copied()) {
        Some(name) => finding.note_with("help-nearest", vec![("near", name.to_owned())]),
        None => finding,
    };
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let found = text(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            let finding = Diagnostic::new(&codes::PF701)
                .arg("command", &found)
                .arg("known", commands.join(", "))
                .note("help-list");
            near(finding, &found, commands)
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Diagnostic::new(&codes::PF702).arg("known", commands.join(", ")).note("help-list")
        }
        ErrorKind::UnknownArgument => {
            let found = argument();
            let finding = Diagnostic::new(&codes::PF703).arg("option", &found);
            let known: Vec<&str> = options.iter().map(String::as_str).collect();
            near(finding, &found, &known)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let found = text(error, ContextKind::InvalidValue).unwrap_or_default();
            let valid = list(error, ContextKind::ValidValue);
            let option = argument();
            let option = option.split(' ').next().unwrap_or_default().to_owned();
            if found.is_empty() {
                return Diagnostic::new(&codes::PF705).arg("option", option);
            }
            let finding = Diagnostic::new(&codes::PF704).arg("option", option).arg("value", &found);
            if valid.is_empty() {
                return finding;
            }
            let known: Vec<&str> = valid.iter().map(String::as_str).collect();
            near(finding.note_with("help-valid", vec![("valid", valid.join(", "))]), &found, &known)
        }
        ErrorKind::ArgumentConflict => Diagnostic::new(&codes::PF706)
            .arg("option", argument())
            .arg("other", text(error, ContextKind::PriorArg).unwrap_or_default()),
        ErrorKind::MissingRequiredArgument => Diagnostic::new(&codes::PF707).arg("arguments", argument()),
        _ => Diagnostic::new(&codes::PF708).arg("cause", error.to_string().lines().next().unwrap_or_default()),
    }
}
