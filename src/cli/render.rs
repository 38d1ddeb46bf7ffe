//! Which form a document takes.

use super::session::Session;
use crate::diag::{Diagnostic, codes};
use crate::report::{Document, renderer};
use crate::text::Texts;

/// The format asked for: `--format`, `--json`, the ending of the output file, or
/// `default`.
///
/// # Errors
/// When the name of the output file promises a format that this command does not
/// write.
pub(super) fn format<'a>(session: &'a Session<'_>, default: &'a str) -> Result<&'a str, Diagnostic> {
    if session.json() {
        return Ok("json");
    }
    if let Some(format) = session.text("format") {
        return Ok(format);
    }
    let Some((_, ending)) = session.text("output").and_then(|name| name.rsplit_once('.')) else {
        return Ok(default);
    };
    let formats = session.formats();
    let promised = formats.iter().find(|format| ending.eq_ignore_ascii_case(format));
    match promised {
        Some(format) => Ok(format),
        // Any other short ending of a name is one that a reader would go by.
        None if ["csv", "pdf", "docx", "doc", "odt", "xlsx", "xls", "ods", "pptx", "json", "md", "html"]
            .iter()
            .any(|other| ending.eq_ignore_ascii_case(other)) =>
        {
            let known: Vec<&str> = formats.iter().copied().filter(|format| *format != "table").collect();
            Err(Diagnostic::new(&codes::PF725).arg("ending", ending).arg("known", known.join(", ")).note("help"))
        }
        None => Ok(default),
    }
}

/// `document` in `format`; a table is what a terminal shows.
pub(super) fn document(document: &Document, format: &str, texts: &Texts) -> String {
    let id = if format == "table" { "text" } else { format };
    renderer(id).map(|renderer| (renderer.render)(document, texts)).unwrap_or_default()
}

/// `text` as one word of a shell command.
pub(super) fn quoted(text: &str) -> String {
    let plain = !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || "/._-=".contains(c));
    if plain { text.to_owned() } else { format!("'{}'", text.replace('\'', "'\\''")) }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn nothing_in_a_name_is_a_command() {
        for (text, expected) in [
            ("Noord", "Noord"),
            ("Waterschap Delta", "'Waterschap Delta'"),
            ("a;rm b", "'a;rm b'"),
            ("O'Brien", "'O'\\''Brien'"),
            ("$(x)", "'$(x)'"),
        ] {
            assert_eq!(quoted(text), expected);
        }
    }
}
