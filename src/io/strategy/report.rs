//! Where findings of one file are collected, with their places.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::diag::{Code, Diagnostic, Findings, Place, Snippet, nearest};
use crate::num::{Rounding, decimal};

/// Characters of a value that a message repeats at most.
const SHOWN: usize = 80;
/// Characters of a line that a snippet shows before and after the start of
/// what is meant.
const BEFORE: usize = 60;
const AFTER: usize = 140;
/// From this number of findings on they are only counted and placed, so that a
/// hopeless file costs no time.
const DETAILED: usize = 1_000;

/// A value with its place in the text.
#[derive(Clone, Debug)]
pub(super) struct Spot<T> {
    /// The value.
    pub(super) value: T,
    /// Its bytes in the text.
    pub(super) span: Range<usize>,
}

/// What a finding is about: a table of the file, by id or by number.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    /// Which words the catalogues use for it.
    table: &'static str,
    /// Id, or number where there is no id.
    id: String,
}

impl Subject {
    /// The file itself.
    pub(super) const FILE: Self = Self { table: "file", id: String::new() };

    /// A table that occurs once.
    pub(super) fn section(name: &'static str) -> Self {
        Self { table: "section", id: name.to_owned() }
    }

    /// One of several tables, by its id.
    pub(super) fn named(table: &'static str, id: &str) -> Self {
        Self { table, id: shown(id) }
    }

    /// One of several tables without an id, by its number (first = 1).
    pub(super) fn numbered(table: &'static str, number: usize) -> Self {
        let table = match table {
            "criterion" => "criterion-nr",
            "goal" => "goal-nr",
            "condition" => "condition-nr",
            other => other,
        };
        Self { table, id: number.to_string() }
    }
}

/// The text of the file, and what was found in it.
#[derive(Debug)]
pub(super) struct Report<'s> {
    file: &'s str,
    text: &'s str,
    starts: Vec<usize>,
    /// Lines that could not be read; what stands there is already reported.
    pub(super) unread: BTreeSet<usize>,
    /// What was found so far.
    pub(super) findings: Findings,
}

impl<'s> Report<'s> {
    /// Nothing found yet.
    pub(super) fn new(file: &'s str, text: &'s str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(i, _)| i + 1)).collect();
        Self { file, text, starts, unread: BTreeSet::new(), findings: Vec::new() }
    }

    /// Records a finding.
    pub(super) fn push(&mut self, finding: Diagnostic) {
        self.findings.push(finding);
    }

    /// A finding about `subject` at `span`, still to be completed and pushed.
    pub(super) fn at(&self, code: &'static Code, subject: &Subject, span: &Range<usize>) -> Diagnostic {
        self.about(code, subject).at(self.place(span, None))
    }

    /// A finding about key `key` of `subject` at `span`.
    pub(super) fn at_key(&self, code: &'static Code, subject: &Subject, key: &str, span: &Range<usize>) -> Diagnostic {
        self.about(code, subject).arg("key", shown(key)).at(self.place(span, Some(key)))
    }

    /// A finding about `subject` as a whole, without a line.
    pub(super) fn about(&self, code: &'static Code, subject: &Subject) -> Diagnostic {
        Diagnostic::new(code).arg("table", subject.table).arg("id", &subject.id).at(Place::file(shown(self.file)))
    }

    /// How many errors there are so far.
    pub(super) fn errors(&self) -> usize {
        self.findings.iter().filter(|finding| finding.is_error()).count()
    }

    /// The valid name nearest to `found`.
    pub(super) fn nearest<'n>(&self, found: &str, valid: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
        if self.findings.len() < DETAILED { nearest(found, valid) } else { None }
    }

    /// The physical line of a byte, first = 1.
    pub(super) fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).max(1)
    }

    /// The text of a line, without its line end.
    pub(super) fn line_text(&self, line: usize) -> &'s str {
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let end = self.starts.get(line).copied().unwrap_or(self.text.len());
        self.text.get(start..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }

    /// What stands at `span`, as the file has it, fit to be shown.
    pub(super) fn raw(&self, span: &Range<usize>) -> String {
        shown(self.text.get(span.clone()).unwrap_or(""))
    }

    /// The place of `span`, with its line and what is meant in it.
    pub(super) fn place(&self, span: &Range<usize>, name: Option<&str>) -> Place {
        let line = self.line(span.start);
        let text = self.line_text(line);
        let from = span.start.saturating_sub(self.starts.get(line - 1).copied().unwrap_or(0)).min(text.len());
        let to = (from + span.len()).clamp(from, text.len());
        let mut place = Place::line(shown(self.file), line);
        place.name = name.map(shown);
        place.snippet = (self.findings.len() < DETAILED).then(|| snippet(text, from..to));
        place
    }
}

/// A line as it can be shown: hidden characters made visible, and of a long
/// line only the part around what is meant.
pub(super) fn snippet(text: &str, meant: Range<usize>) -> Snippet {
    let before = text.char_indices().filter(|(i, _)| *i < meant.start).count();
    let skipped = before.saturating_sub(BEFORE);
    let mut out = Snippet { text: String::new(), start: 0, end: 0 };
    if skipped > 0 {
        out.text.push('…');
    }
    for (taken, (i, c)) in text.char_indices().skip(skipped).enumerate() {
        if i <= meant.start {
            out.start = out.text.len();
        }
        if taken == BEFORE + AFTER {
            out.text.push('…');
            break;
        }
        push_visible(&mut out.text, c);
        if i < meant.end {
            out.end = out.text.len();
        }
    }
    if meant.start >= text.len() {
        out.start = out.text.len();
    }
    out.end = out.end.max(out.start);
    out
}

/// A text from a file as messages may repeat it: hidden and control characters
/// written as `\u{…}`, long texts cut.
pub(super) fn shown(text: &str) -> String {
    let mut out = String::new();
    for (i, c) in text.chars().enumerate() {
        if i == SHOWN {
            out.push('…');
            break;
        }
        push_visible(&mut out, c);
    }
    out
}

fn push_visible(out: &mut String, c: char) {
    if c == '\t' {
        out.push(' ');
    } else if is_hidden(c) {
        out.extend(c.escape_unicode());
    } else {
        out.push(c);
    }
}

/// Characters that are not seen, or change how others are seen.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// A number as a strategy file has it: a point as decimal sign, no grouping, no
/// trailing zeros.
pub(super) fn plain(x: f64) -> String {
    let text = decimal(x, 0, 9, Rounding::HalfAway);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// Names as a message lists them.
pub(super) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(shown).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(snippet: &Snippet) -> &str {
        &snippet.text[snippet.start..snippet.end]
    }

    #[test]
    fn a_place_names_the_physical_line_and_what_is_meant() {
        let text = "a = 1\r\nb = \"x\"\r\n";
        let report = Report::new("s.toml", text);
        let place = report.place(&(11..14), Some("b"));
        assert_eq!((place.line, place.name.as_deref()), (Some(2), Some("b")));
        let snippet = place.snippet.expect("a line was given");
        assert_eq!((snippet.text.as_str(), meant(&snippet)), ("b = \"x\"", "\"x\""));
        // The end of the text is a place too.
        assert_eq!(report.place(&(17..17), None).line, Some(3));
        assert_eq!(report.line_text(99), "");
    }

    #[test]
    fn hidden_characters_become_visible_and_long_lines_are_cut() {
        let text = format!("{}\u{202e}evil\u{1b}[31m{}", "x".repeat(500), "y".repeat(500));
        let shown = snippet(&text, 500..507);
        assert_eq!(meant(&shown), "\\u{202e}evil");
        assert!(shown.text.contains("\\u{1b}[31m") && shown.text.starts_with('…') && shown.text.ends_with('…'));
        assert!(shown.text.chars().count() < 260);
        assert_eq!(super::shown(&"z".repeat(200)).chars().count(), SHOWN + 1);
    }

    #[test]
    fn numbers_are_written_as_in_the_file() {
        assert_eq!(
            [plain(0.3 + 0.2 + 0.15 + 0.25), plain(100.0), plain(-0.5), plain(0.0)],
            ["0.9", "100", "-0.5", "0"]
        );
    }
}
