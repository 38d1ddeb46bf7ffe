//! Which form a document takes.

use super::session::Session;
use crate::diag::{Diagnostic, codes};
use crate::report::{Document, renderer};
use crate::text::Texts;

/// Endings of files that are written, and the format each means.
const ENDINGS: [&str; 4] = ["json", "csv", "md", "html"];

/// The format asked for: `--format`, `--json`, the ending of the output file, or
/// `default`.
pub(super) fn format<'a>(session: &'a Session<'_>, default: &'a str) -> &'a str {
    if session.json() {
        return "json";
    }
    let by_ending = || ENDINGS.into_iter().find(|known| ending(session) == Some(*known));
    session.text("format").or_else(by_ending).unwrap_or(default)
}

fn ending<'a>(session: &'a Session<'_>) -> Option<&'a str> {
    session.text("output")?.rsplit_once('.').map(|(_, ending)| ending)
}

/// Refuses an output file whose name promises a format that is not written.
pub(super) fn check_ending(session: &Session<'_>) -> Result<(), Diagnostic> {
    let promises = ["pdf", "docx", "doc", "odt", "xlsx", "xls", "ods", "pptx"];
    match ending(session) {
        Some(ending) if session.text("format").is_none() && promises.contains(&ending.to_lowercase().as_str()) => {
            Err(Diagnostic::new(&codes::PF725).arg("ending", ending).arg("known", ENDINGS.join(", ")).note("help"))
        }
        _ => Ok(()),
    }
}

/// `document` in `format`; a table is what a terminal shows.
pub(super) fn document(document: &Document, format: &str, texts: &Texts) -> String {
    let id = if format == "table" { "text" } else { format };
    renderer(id).map(|renderer| (renderer.render)(document, texts)).unwrap_or_default()
}
