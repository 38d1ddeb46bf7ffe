//! Which form a document takes.

use super::session::Session;
use crate::report::{Document, renderer};
use crate::text::Texts;

/// The format asked for: `--format`, `--json`, the ending of the output file, or
/// `default`.
pub(super) fn format<'a>(session: &'a Session<'_>, default: &'a str) -> &'a str {
    if session.json() {
        return "json";
    }
    let by_ending = || {
        let (_, ending) = session.text("output")?.rsplit_once('.')?;
        ["json", "csv", "md", "html"].into_iter().find(|known| *known == ending)
    };
    session.text("format").or_else(by_ending).unwrap_or(default)
}

/// `document` in `format`; a table is what a terminal shows.
pub(super) fn document(document: &Document, format: &str, texts: &Texts) -> String {
    let id = if format == "table" { "text" } else { format };
    renderer(id).map(|renderer| (renderer.render)(document, texts)).unwrap_or_default()
}
