//! What the tests of table files share.
#![allow(dead_code, clippy::unwrap_used, reason = "every test file uses its own part of it; a failing test may stop")]

pub mod workbook;

use std::fmt::Write as _;

use partnerfit::diag::{Diagnostic, Findings, Place, Severity};
use partnerfit::model::{Criterion, Direction, Scale, Strategy};
use partnerfit::text::{Args, Lang, Texts};

/// The strategy of `_base_criteria.toml`.
pub fn strategy() -> Strategy {
    let criterion = |id: &str, direction, max| Criterion::plain(id, direction, Scale::new(0.0, max).unwrap());
    let criteria = vec![
        criterion("strategic_fit", Direction::Max, 10.0),
        criterion("complementarity", Direction::Max, 10.0),
        criterion("trust", Direction::Max, 10.0),
        criterion("capacity", Direction::Max, 10.0),
        criterion("cost", Direction::Min, 200_000.0),
    ];
    Strategy { criteria, ..Strategy::default() }
}

/// A finding in words, with its place, as a terminal shows it.
pub fn rendered(finding: &Diagnostic, texts: &Texts) -> String {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let text = |attribute: Option<&str>, own: &[(&'static str, String)]| {
        let args = finding.args.iter().chain(own).fold(Args::new(), |args, (name, value)| args.text(name, value));
        let text = texts.attribute(finding.code.id, attribute, &args);
        let text = text.unwrap_or_else(|| panic!("{} {attribute:?} has no text in {}", finding.code.id, texts.lang));
        let echoed = finding.args.iter().chain(own).any(|(_, value)| value.contains("{$"));
        assert!(echoed || !text.contains("{$"), "a value is missing: {text}");
        text
    };
    let mut out = format!("{severity}[{}]: {}\n", finding.code.id, text(None, &[]));
    if let Some(place) = &finding.place {
        write!(out, "  --> {}", place.file).unwrap();
        if let Some(cell) = &place.cell {
            write!(out, ", cell {cell}").unwrap();
        }
        if let Some(line) = place.line {
            write!(out, ", line {line}").unwrap();
        }
        if let (Some(column), Some(name)) = (place.column, &place.name) {
            write!(out, ", column {} ({name})", Place::letters(column)).unwrap();
        }
        out.push('\n');
        if let Some(snippet) = &place.snippet {
            let mark = &snippet.text[snippet.start..snippet.end];
            writeln!(out, "   | {}\n   | here: {mark:?}", snippet.text).unwrap();
        }
    }
    for note in &finding.notes {
        writeln!(out, "  = {}", text(Some(note.attribute), &note.args)).unwrap();
    }
    out
}

pub fn all(findings: &Findings, lang: Lang) -> String {
    let texts = Texts::new(lang);
    findings.iter().map(|finding| rendered(finding, &texts)).collect()
}

/// The codes of `findings`.
pub fn ids(findings: &Findings) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.code.id).collect()
}
