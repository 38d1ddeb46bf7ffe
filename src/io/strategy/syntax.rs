//! From bytes to a tree of tables: encoding, limits, TOML.
//!
//! A mistake in the text is explained in terms of what was probably meant (a
//! decimal comma, a text without quotes), and where the rest of the file can
//! still be trusted it is read on, so that one run shows all findings.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::de::DeTable;

use super::report::{Report, Subject, shown};
use crate::diag::{Diagnostic, Place, codes};

/// Greatest size of a strategy file.
const BYTES: usize = 16 << 20;
/// Greatest number of tables of one kind: criteria, goals, conditions.
pub(super) const TABLES: usize = 1_000;
/// Deepest nesting of lists and tables.
const DEPTH: usize = 64;
/// Most that may stand outside texts and comments: it bounds the number of
/// values, and with it time and memory.
const STRUCTURE: usize = 1 << 20;
/// Up to this size more than the first mistake is looked for.
const RECOVER: usize = 1 << 20;
/// A text with more mistakes than this is no strategy file; they are not listed
/// any further.
const MISTAKES: usize = 100;

/// The text of a strategy file: UTF-8, with or without a byte order mark.
pub(super) fn text<'s>(file: &str, bytes: &'s [u8]) -> Result<&'s str, Box<Diagnostic>> {
    let refused = |diagnostic: Diagnostic, line: Option<usize>| {
        let mut place = Place::file(shown(file));
        place.line = line;
        Err(Box::new(diagnostic.at(place)))
    };
    if bytes.len() > BYTES {
        return refused(limit("bytes", BYTES >> 20, Some(bytes.len() >> 20)), None);
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return refused(Diagnostic::new(&codes::PF601).arg("encoding", "utf-16").note("help"), None);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let line = bytes[..error.valid_up_to()].split(|b| *b == b'\n').count();
            refused(Diagnostic::new(&codes::PF601).arg("encoding", "other").note("help"), Some(line))
        }
    }
}

/// A finding that `what` is more than `most`.
pub(super) fn limit(what: &'static str, most: usize, found: Option<usize>) -> Diagnostic {
    let found = found.map_or_else(String::new, |n| n.to_string());
    Diagnostic::new(&codes::PF602).arg("what", what).arg("most", most).arg("found", found)
}

/// What one pass over the text counts, before anything is built from it.
#[derive(Default)]
struct Census {
    /// Bytes outside texts and comments.
    structure: usize,
    /// Headers of criteria.
    criteria: usize,
    /// Start of the first place that is nested too deeply.
    too_deep: Option<usize>,
}

/// Whether the file stays within the limits. Looks at brackets, quotes and
/// comments only, and needs no memory to speak of.
pub(super) fn within_limits(report: &mut Report<'_>, text: &str) -> bool {
    let census = census(text.as_bytes());
    let (finding, at) = if let Some(at) = census.too_deep {
        (limit("depth", DEPTH, None), Some(at))
    } else if census.criteria > TABLES {
        (limit("criterion", TABLES, Some(census.criteria)), None)
    } else if census.structure > STRUCTURE {
        (limit("structure", STRUCTURE >> 20, None), None)
    } else {
        return true;
    };
    let place = report.about(&codes::PF602, &Subject::FILE).place;
    let place = at.map_or(place, |at| Some(report.place(&(at..at), None)));
    report.push(Diagnostic { place, ..finding });
    false
}

fn census(text: &[u8]) -> Census {
    let mut census = Census::default();
    // Per open bracket: how many levels its dotted key and itself add.
    let mut open: Vec<usize> = Vec::new();
    let (mut depth, mut dots) = (0, 0);
    let mut line_start = true;
    let mut i = 0;
    while i < text.len() {
        let c = text[i];
        census.structure += 1;
        match c {
            b'#' => i = skip_comment(text, i),
            b'"' | b'\'' => i = skip_text(text, i),
            b'[' | b'{' => {
                let name = text[i..].strip_prefix(b"[[").unwrap_or(&text[i + 1..]).trim_ascii_start();
                if line_start && name.first().is_some_and(u8::is_ascii_alphabetic) {
                    // A header: whatever was left open before is a mistake of its own.
                    open.clear();
                    depth = 0;
                    census.criteria += usize::from(text[i..].starts_with(b"[[") && name.starts_with(b"criterion"));
                }
                open.push(dots + 1);
                depth += dots + 1;
                dots = 0;
            }
            b']' | b'}' => {
                depth -= open.pop().unwrap_or(0);
                dots = 0;
            }
            b'.' => dots += 1,
            b',' => dots = 0,
            b'\n' if open.is_empty() => dots = 0,
            _ => {}
        }
        if depth + dots > DEPTH {
            census.too_deep = Some(i);
            break;
        }
        line_start = c == b'\n' || (line_start && c.is_ascii_whitespace());
        i += 1;
    }
    census
}

/// The last byte of the comment that begins at `from`.
fn skip_comment(text: &[u8], from: usize) -> usize {
    text[from..].iter().position(|b| *b == b'\n').map_or(text.len(), |n| from + n - 1)
}

/// The last byte of the text that begins with the quote at `from`.
fn skip_text(text: &[u8], from: usize) -> usize {
    let quote = text[from];
    let long = text[from..].starts_with(&[quote; 3]);
    let mut i = from + if long { 3 } else { 1 };
    while i < text.len() {
        match text[i] {
            b'\\' if quote == b'"' => i += 1,
            b'\n' if !long => return i - 1,
            c if c == quote && !long => return i,
            c if c == quote && text[i..].starts_with(&[quote; 3]) => {
                // Up to two more quotes belong to the text itself.
                while text.get(i + 3) == Some(&quote) {
                    i += 1;
                }
                return i + 2;
            }
            _ => {}
        }
        i += 1;
    }
    i
}

/// The tree of the file. `None` when mistakes in the text make the rest of it
/// unreliable; they are reported.
pub(super) fn parse<'s>(report: &mut Report<'_>, text: &'s str) -> Option<DeTable<'s>> {
    let (tree, mut errors) = match DeTable::parse(text) {
        Ok(tree) => return Some(tree.into_inner()),
        Err(error) if text.len() > RECOVER => (DeTable::new(), vec![error]),
        Err(_) => {
            let (tree, errors) = DeTable::parse_recoverable(text);
            (tree.into_inner(), errors)
        }
    };
    errors.sort_by_key(|error| error.span().map_or(usize::MAX, |span| span.start));
    let mut readable = text.len() <= RECOVER;
    let mut reported = BTreeSet::new();
    let mut repeated = BTreeSet::new();
    for error in errors {
        let span = error.span().unwrap_or(text.len()..text.len());
        // At a line end the line that ends there is meant.
        let line = report.line(span.start.saturating_sub(usize::from(text.as_bytes().get(span.start) == Some(&b'\n'))));
        let line =
            if report.line_text(line).trim().is_empty() { report.line(span.start.saturating_sub(1)) } else { line };
        if !reported.insert(line) {
            continue;
        }
        if report.findings.len() == MISTAKES {
            readable = false;
            break;
        }
        let mistake = Mistake::recognise(error.message(), report.line_text(line));
        if mistake.kind == "duplicate" {
            // Of a table that is given twice every key may be there twice.
            let header = (1..=line).rev().find(|above| report.line_text(*above).trim_start().starts_with('['));
            if header.is_some_and(|header| repeated.contains(&header)) {
                continue;
            }
            if header == Some(line) {
                repeated.insert(line);
            }
        }
        report.push(mistake.finding(report, line, &span));
        match mistake.damage {
            Damage::Value => _ = report.unread.insert(line),
            Damage::Line => readable = false,
            Damage::Rest => {
                readable = false;
                break;
            }
        }
    }
    readable.then_some(tree)
}

/// How much of the file a mistake makes unreadable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Damage {
    /// One value.
    Value,
    /// What the line means for the lines after it.
    Line,
    /// Everything after it.
    Rest,
}

/// A mistake in the text, in terms of what was probably meant.
#[derive(Debug, PartialEq, Eq)]
struct Mistake {
    /// Which words explain it; also the name of the advice.
    kind: &'static str,
    damage: Damage,
    /// What it should read, or what the reader of the text said.
    hint: String,
}

impl Mistake {
    fn new(kind: &'static str, damage: Damage, hint: impl Into<String>) -> Self {
        Self { kind, damage, hint: hint.into() }
    }

    /// Finds out what is wrong from the line and the parser's message.
    fn recognise(message: &str, line: &str) -> Self {
        let says = |part: &str| message.contains(part);
        let line = line.trim();
        if says("duplicate key") {
            let damage = if line.starts_with('[') { Damage::Line } else { Damage::Value };
            return Self::new("duplicate", damage, "");
        }
        if says("recurs") {
            return Self::new("depth", Damage::Rest, "");
        }
        if says("multi-line") {
            return Self::new("long-text", Damage::Rest, "");
        }
        if line.starts_with('[') && !line.contains('=') {
            return Self::new("header", Damage::Line, header_suggestion(line));
        }
        if let Some((key, value)) = line.split_once('=').filter(|(key, _)| !key.trim().is_empty()) {
            if let Some(mistake) = Self::in_value(message, value.trim()) {
                return mistake;
            }
            if says("unquoted key") || says("key with no value") {
                return Self::new("key", Damage::Line, format!("\"{}\"", key.trim()));
            }
        }
        if says("array") {
            return Self::new("list", Damage::Rest, "");
        }
        if says("inline table") || says("key-value pairs") {
            return Self::new("inline-table", Damage::Rest, "");
        }
        if says("carriage return") {
            return Self::new("line-end", Damage::Rest, "");
        }
        if says("key with no value") || says("unquoted key") {
            return match line.split_once(':') {
                Some((key, value)) => Self::new("colon", Damage::Line, format!("{} = {}", key.trim(), value.trim())),
                None => Self::new("no-equals", Damage::Line, ""),
            };
        }
        Self::new("other", Damage::Line, message)
    }

    /// A mistake in a value that stands alone on its line.
    fn in_value(message: &str, value: &str) -> Option<Self> {
        let bare = value.split('#').next().unwrap_or("").trim().trim_end_matches(';').trim_end();
        let of_value = |kind, hint: String| Some(Self::new(kind, Damage::Value, hint));
        if value.chars().any(|c| matches!(c, '“' | '”' | '„' | '‘' | '’')) && !value.starts_with(['"', '\'', '[', '{'])
        {
            let straight: String =
                value.chars().map(|c| if matches!(c, '“' | '”' | '„' | '‘' | '’') { '"' } else { c }).collect();
            return of_value("curly-quotes", straight);
        }
        if value.starts_with(['"', '\'']) {
            let quote = &value[..1];
            return match message {
                m if m.contains("escape") => of_value("escape", format!("'{}'", value.trim_matches('"'))),
                m if m.contains("string") && value.matches(quote).count() == 1 => {
                    of_value("quote", format!("{value}{quote}"))
                }
                _ => None,
            };
        }
        if value.starts_with(['[', '{']) {
            return None;
        }
        if bare.is_empty() {
            return of_value("no-value", String::new());
        }
        if let Some((kind, number)) = meant_number(bare) {
            return of_value(kind, number);
        }
        match bare.to_lowercase().as_str() {
            word @ ("true" | "false") => of_value("boolean", word.to_owned()),
            "yes" | "ja" => of_value("boolean", "true".to_owned()),
            "no" | "nee" => of_value("boolean", "false".to_owned()),
            _ if message.contains("must be quoted") || message.contains("boolean") => {
                of_value("no-quotes", format!("\"{bare}\""))
            }
            _ => None,
        }
    }

    fn finding(&self, report: &Report<'_>, line: usize, span: &Range<usize>) -> Diagnostic {
        if self.kind == "depth" {
            return limit("depth", DEPTH, None).at(report.place(span, None));
        }
        let mut place = report.place(span, None);
        if place.line != Some(line) {
            let text = report.line_text(line);
            place = Place {
                line: Some(line),
                snippet: Some(super::report::snippet(text, text.len()..text.len())),
                ..place
            };
        }
        if self.kind == "duplicate" {
            let text = report.line_text(line).trim();
            let name = text.split(['=', '#']).next().unwrap_or(text).trim();
            let first = first_line_of(report, line, name);
            let finding = Diagnostic::new(&codes::PF604).arg("name", shown(name)).arg("line", line).at(place);
            let finding = match first {
                Some(first) => finding.note_with("note-first", vec![("first", first.to_string())]),
                None => finding,
            };
            return if text.starts_with('[') && !text.starts_with("[[") {
                finding.note("help-table")
            } else {
                finding.note("help")
            };
        }
        let finding = Diagnostic::new(&codes::PF603).arg("kind", self.kind).arg("hint", shown(&self.hint)).at(place);
        match self.kind {
            "comma" | "percent" | "digits" | "no-quotes" | "curly-quotes" | "boolean" | "quote" | "escape"
            | "header" | "colon" | "key"
                if !self.hint.is_empty() =>
            {
                finding.note("help")
            }
            _ => finding,
        }
    }
}

/// A number as people write it and TOML does not: the kind of mistake and the
/// number as it should be.
fn meant_number(text: &str) -> Option<(&'static str, String)> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (sign, unsigned) = text.strip_prefix('-').map_or(("", text.trim_start_matches('+')), |rest| ("-", rest));
    if let Some(number) = unsigned.strip_suffix('%') {
        let number = number.trim_end();
        let point = number.replace(',', ".");
        let valid = point.split('.').count() <= 2 && point.split('.').all(digits);
        return valid.then(|| ("percent", format!("{sign}{point}")));
    }
    if let Some((whole, fraction)) = unsigned.split_once(',').filter(|(_, fraction)| digits(fraction)) {
        let groups: Vec<&str> = whole.split('.').collect();
        let grouped = groups.len() == 1 || groups[1..].iter().all(|group| group.len() == 3);
        let valid = grouped && groups.iter().all(|group| digits(group));
        return valid.then(|| ("comma", format!("{sign}{}.{fraction}", groups.concat())));
    }
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    let number = (whole.is_empty() || digits(whole)) && (fraction.is_empty() || digits(fraction));
    let odd = whole.is_empty() || fraction.is_empty() || (whole.len() > 1 && whole.starts_with('0'));
    (number && odd && !(whole.is_empty() && fraction.is_empty())).then(|| {
        let whole = whole.trim_start_matches('0');
        let whole = if whole.is_empty() { "0" } else { whole };
        let fraction = if unsigned.contains('.') {
            format!(".{}", if fraction.is_empty() { "0" } else { fraction })
        } else {
            String::new()
        };
        ("digits", format!("{sign}{whole}{fraction}"))
    })
}

/// A header with its brackets closed.
fn header_suggestion(line: &str) -> String {
    let name: String = line.chars().filter(|c| c.is_ascii_alphanumeric() || "_-.".contains(*c)).collect();
    match (name.is_empty(), line.starts_with("[[")) {
        (true, _) => String::new(),
        (false, true) => format!("[[{name}]]"),
        (false, false) => format!("[{name}]"),
    }
}

/// The line above `line` that gives `name` first: within the same table for a
/// key, anywhere for a header.
fn first_line_of(report: &Report<'_>, line: usize, name: &str) -> Option<usize> {
    let header = name.starts_with('[');
    let table = name.trim_matches(['[', ']', ' ']);
    for above in (1..line).rev() {
        let text = report.line_text(above).trim();
        if header {
            let is_header = text.starts_with('[');
            let title = text.split('#').next().unwrap_or("").trim_matches(['[', ']', ' ']);
            if is_header && title == table {
                return Some(above);
            }
        } else if text.starts_with('[') {
            return None;
        } else if text.split_once('=').is_some_and(|(key, _)| key.trim() == name) {
            return Some(above);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_are_recognised_by_what_was_meant() {
        for (line, message, kind, hint) in [
            ("weight = 0,25", "unexpected key or value, expected newline", "comma", "0.25"),
            ("max = 1.000,5 # euro", "unexpected key or value", "comma", "1000.5"),
            ("weight = 25%", "string values must be quoted", "percent", "25"),
            ("weight = .5", "invalid mantissa", "digits", "0.5"),
            ("min = 007", "unexpected leading zero", "digits", "7"),
            ("min = -5.", "invalid mantissa", "digits", "-5.0"),
            ("label = Trust", "invalid boolean, expected `true`", "no-quotes", "\"Trust\""),
            ("label = “Trust”", "string values must be quoted", "curly-quotes", "\"Trust\""),
            ("label = \"Trust", "invalid basic string, expected `\"`", "quote", "\"Trust\""),
            ("path = \"C:\\data\"", "missing escaped value", "escape", "'C:\\data'"),
            ("synthetic = True", "invalid boolean", "boolean", "true"),
            ("min = ", "string values must be quoted", "no-value", ""),
            ("[[criterion]", "unclosed array table, expected `]`", "header", "[[criterion]]"),
            ("weight: 0.25", "key with no value, expected `=`", "colon", "weight = 0.25"),
            ("trust", "key with no value, expected `=`", "no-equals", ""),
            ("x = [1, 2", "unclosed array, expected `]`", "list", ""),
            ("p = { a = 1", "unclosed inline table, expected `}`", "inline-table", ""),
        ] {
            let found = Mistake::recognise(message, line);
            assert_eq!((found.kind, found.hint.as_str()), (kind, hint), "{line}");
        }
    }

    #[test]
    fn the_census_sees_depth_and_number_outside_texts_and_comments() {
        let deep = |text: &str| census(text.as_bytes()).too_deep.is_some();
        assert!(deep(&format!("x = {}{}", "[".repeat(65), "]".repeat(65))));
        assert!(!deep(&format!("x = {}{}", "[".repeat(63), "]".repeat(63))));
        assert!(!deep(&format!("x = \"{}\" # {}", "[".repeat(99), "{".repeat(99))));
        assert!(!deep(&format!("x = '''\n{}''''\ny = 1", "[".repeat(99))));
        assert!(!deep(&format!("x = \"\\\"{}\"", "[".repeat(99))));
        assert!(deep(&"a.".repeat(65)));
        assert!(deep(&format!("{}x = {{ {}y = 1 }}", "a.".repeat(33), "b.".repeat(33))));
        assert!(!deep(&"x = 1.5\n".repeat(100)));
        let count =
            census(b"# [[criterion]]\n[[criterion]]\n  [[ criterion ]]\nx = '''\n[[criterion]]\n'''\n").criteria;
        assert_eq!(count, 2);
        // Seventy forgotten brackets are seventy mistakes, not one deep list.
        assert!(!deep(&"[[criterion]\nid = 1\n".repeat(70)));
    }
}
