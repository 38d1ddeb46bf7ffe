//! Findings on a terminal, and as JSON for editors and scripts.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::diag::{Diagnostic, Place, Severity, codes};
use crate::report::json;
use crate::text::{Args, Texts};

/// How many findings of one severity are shown; the total is always said.
pub const SHOWN: usize = 20;

/// The place as in the user's spreadsheet: `candidates.csv, line 2, column D
/// (trust)`.
pub fn place(place: &Place, texts: &Texts) -> String {
    let mut parts = Vec::new();
    if !place.file.is_empty() {
        parts.push(place.file.clone());
    }
    if let Some(cell) = &place.cell {
        parts.push(texts.get("place-cell", &Args::new().text("cell", cell)));
    } else if let Some(line) = place.line {
        // Line numbers are names: never grouped, never a plural.
        parts.push(texts.get("place-line", &Args::new().text("line", line)));
    }
    if let Some(column) = place.column.filter(|_| place.cell.is_none()) {
        parts.push(texts.get("place-column", &Args::new().text("column", Place::letters(column))));
    }
    let mut text = parts.join(", ");
    if let Some(name) = &place.name {
        text = if text.is_empty() { name.clone() } else { format!("{text} ({name})") };
    }
    text
}

/// A finding as text, with the line it is about.
fn one(finding: &Diagnostic, texts: &Texts, renderer: &Renderer) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
    .with_name(texts.word(match finding.severity {
        Severity::Error => "level-error",
        Severity::Warning => "level-warning",
        Severity::Note => "level-note",
    }));
    let message = finding.message(texts);
    let notes = finding.note_texts(texts);
    let mut group = Group::with_title(level.primary_title(&message).id(finding.code.id));
    let origin = finding.place.as_ref().map(|p| place(p, texts)).filter(|text| !text.is_empty());
    if let Some(origin) = &origin {
        group = group.element(Origin::path(origin.as_str()));
    }
    if let Some((place, snippet)) = finding.place.as_ref().and_then(|p| p.snippet.as_ref().map(|s| (p, s))) {
        let source = Snippet::source(snippet.text.as_str()).line_start(place.line.unwrap_or(1));
        let end = snippet.end.max(snippet.start).min(snippet.text.len());
        group = group.element(source.annotation(AnnotationKind::Primary.span(snippet.start.min(end)..end)));
    }
    for (advice, text) in &notes {
        let level = if *advice { Level::HELP.with_name(texts.word("level-help")) } else { Level::NOTE.no_name() };
        group = group.element(level.message(text.as_str()));
    }
    renderer.render(&[group])
}

/// All findings, errors first; at most [`SHOWN`] of each severity, with the
/// total when there are more.
pub fn findings(findings: &[Diagnostic], texts: &Texts, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(annotate_snippets::renderer::DecorStyle::Unicode).term_width(100);
    let mut out = String::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let all: Vec<&Diagnostic> = findings.iter().filter(|f| f.severity == severity).collect();
        for finding in all.iter().take(SHOWN) {
            out.push_str(&one(finding, texts, &renderer));
            out.push('\n');
        }
        if all.len() > SHOWN {
            let args = Args::new().count("shown", SHOWN).count("total", total(&all));
            out.push_str(&texts.get("findings-more", &args));
            out.push('\n');
        }
    }
    out
}

/// How many findings there are, those that were only counted included.
fn total(findings: &[&Diagnostic]) -> usize {
    let uncounted = |finding: &&&Diagnostic| finding.code == &codes::PF190;
    let counted = |finding: &&Diagnostic| finding.args.iter().find_map(|(_, count)| count.parse::<usize>().ok());
    let more: usize = findings.iter().filter(uncounted).filter_map(counted).map(|count| count.saturating_sub(1)).sum();
    findings.len() + more
}

/// The error object of the JSON form: the total and the first [`SHOWN`].
pub fn errors_as_json(findings: &[Diagnostic], texts: &Texts) -> String {
    let errors: Vec<&Diagnostic> = findings.iter().filter(|f| f.is_error()).collect();
    let object =
        json::Errors { total: errors.len(), errors: errors.iter().take(SHOWN).map(|f| json::note(f, texts)).collect() };
    json::text(&object)
}
