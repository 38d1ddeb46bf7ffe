//! What `clap` refuses, as findings of our own: one form of message for every
//! mistake, in the language of the user.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::diag::{Diagnostic, codes};

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

/// An argument as one types it: `--top <N>` is `--top`, `[STUDY]` is `STUDY`.
fn plain(argument: &str) -> String {
    let word = argument.split(' ').next().unwrap_or_default();
    word.trim_end_matches('.').trim_matches(['<', '>', '[', ']']).to_owned()
}

/// What was typed, and the names that could have been meant.
pub struct Typed<'a> {
    /// The command, when it is one.
    pub command: Option<&'a str>,
    /// Every command there is.
    pub commands: &'a [&'a str],
    /// Every option the command has.
    pub options: &'a [String],
}

/// The finding for a refused command line.
pub fn finding(error: &clap::Error, typed: &Typed<'_>) -> Diagnostic {
    let argument = || text(error, ContextKind::InvalidArg).unwrap_or_default();
    // Advice that needs the command is given only where there is one.
    let see = |finding: Diagnostic, note: &'static str| match typed.command {
        Some(command) => finding.note_with(note, vec![("of", command.to_owned())]),
        None => finding,
    };
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let found = text(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            Diagnostic::new(&codes::PF701)
                .arg("command", &found)
                .near(&found, typed.commands.iter().copied())
                .note_with("help-list", vec![("known", typed.commands.join(", "))])
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Diagnostic::new(&codes::PF702).arg("known", typed.commands.join(", ")).note("help-list")
        }
        ErrorKind::UnknownArgument if !argument().starts_with('-') => {
            Diagnostic::new(&codes::PF708).arg("problem", "surplus").arg("value", argument()).note("help-surplus")
        }
        ErrorKind::UnknownArgument => {
            let found = argument();
            let finding = Diagnostic::new(&codes::PF703)
                .arg("option", &found)
                .arg("command", typed.command.unwrap_or_default())
                .arg("where", if typed.command.is_some() { "command" } else { "none" })
                .near(&found, typed.options.iter().map(String::as_str));
            see(finding, "help-list")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let found = text(error, ContextKind::InvalidValue).unwrap_or_default();
            let option = plain(&argument());
            if found.is_empty() {
                return see(Diagnostic::new(&codes::PF705).arg("option", option), "help");
            }
            let finding = Diagnostic::new(&codes::PF704).arg("option", &option).arg("value", &found);
            let valid = list(error, ContextKind::ValidValue);
            match (valid.is_empty(), option.as_str()) {
                (false, _) => finding
                    .near(&found, valid.iter().map(String::as_str))
                    .note_with("help-valid", vec![("valid", valid.join(", "))]),
                (true, "--top") => finding.note("help-top"),
                (true, "--threads") => finding.note("help-threads"),
                (true, "--samples") => finding.note("help-samples"),
                (true, "--seed") => finding.note("help-seed"),
                (true, _) => finding,
            }
        }
        ErrorKind::ArgumentConflict => {
            let (option, other) = (plain(&argument()), text(error, ContextKind::PriorArg).unwrap_or_default());
            let other = other.split(", ").map(plain).collect::<Vec<_>>().join(", ");
            let how = if option == other { "twice" } else { "together" };
            Diagnostic::new(&codes::PF706).arg("how", how).arg("option", option).arg("other", other).note("help")
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = argument().replace('|', " | ").replace(['<', '>'], "");
            see(Diagnostic::new(&codes::PF707).arg("arguments", missing), "help")
        }
        ErrorKind::TooManyValues => Diagnostic::new(&codes::PF708)
            .arg("problem", "value")
            .arg("option", plain(&argument()))
            .arg("value", text(error, ContextKind::InvalidValue).unwrap_or_default())
            .note("help-value"),
        ErrorKind::InvalidUtf8 => Diagnostic::new(&codes::PF708).arg("problem", "encoding").note("help-encoding"),
        _ => Diagnostic::new(&codes::PF708).arg("problem", "other").note("help-other"),
    }
}
