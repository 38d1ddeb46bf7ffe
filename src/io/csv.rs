//! Delimited text to a grid: the `csv` crate undoes the quoting, an independent
//! scanner watches that nothing gets lost.

use std::borrow::Cow;

use ::csv::{ReaderBuilder, StringRecord};

use super::dialect::{DELIMITERS, written};
use super::gather::Gather;
use super::grid::{Cells, Grid, Origin, RowAt, snippet};
use super::limits::Limits;
use super::scan::{Flaw, Flawed, Record, Scanner};
use crate::diag::{Diagnostic, Place, codes};
use crate::model::Distribution;
use crate::text::escaped;

/// Where the table begins in the text, and what separates its fields.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub delimiter: u8,
    /// Byte offset and line of the first record.
    pub at: usize,
    pub line: usize,
}

/// Reads `text`. Rows that are wrong are reported and left out of the grid; an
/// error among the findings then forbids a result, so no row is ever lost in
/// silence.
pub(super) fn read<'a>(
    file: &'a str,
    text: Cow<'a, str>,
    layout: Layout,
    limits: &Limits,
    gather: &mut Gather,
) -> Option<Grid<'a>> {
    let cells = Reading { file, text: &text, layout, header: Header::default(), empty: None }.run(limits, gather)?;
    Some(Grid::new(file, Origin::Text { text, delimiter: layout.delimiter }, cells))
}

/// The state of one reading.
struct Reading<'t> {
    file: &'t str,
    text: &'t str,
    layout: Layout,
    header: Header,
    /// Rows of nothing but delimiters: how many, and the line of the first.
    empty: Option<(usize, usize)>,
}

#[derive(Debug, Default)]
struct Header {
    headings: Vec<String>,
    /// Headings up to the last one that is not empty: trailing delimiters
    /// make columns that nobody meant.
    named: usize,
    /// The line it is on, and the bytes it was read from.
    line: usize,
    span: (usize, usize),
}

impl Reading<'_> {
    fn run(mut self, limits: &Limits, gather: &mut Gather) -> Option<Cells> {
        let Layout { delimiter, at, line } = self.layout;
        let mut scanner = Scanner::starting(self.text, delimiter, at, line).limited(limits.field_bytes, limits.columns);
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .buffer_capacity(1 << 16)
            .from_reader(&self.text.as_bytes()[at..]);
        let mut record = StringRecord::new();
        let mut cells = Cells::default();
        loop {
            let found = scanner.next();
            for flawed in &scanner.flaws {
                self.report(*flawed, &scanner, limits, gather);
            }
            if scanner.flaws.iter().any(|f| matches!(f.flaw, Flaw::Unclosed | Flaw::TooLong)) {
                return None;
            }
            // An error of the csv crate (there is none to be expected: the text
            // is valid and any number of fields is allowed) is a disagreement.
            let also = reader.read_record(&mut record).ok();
            let found = match (found, also) {
                (None, Some(false)) => break,
                (Some(found), Some(true)) if agree(self.text, &scanner, &record) => found,
                (found, _) => {
                    gather.error(|| disagreement(self.file, found.map_or(line, |f| f.line)));
                    return None;
                }
            };
            if record.iter().all(|field| field.trim().is_empty()) {
                // A line with only blanks is a blank line; `;;;;` is a row.
                if record.len() > 1 {
                    let (count, first) = self.empty.unwrap_or((0, found.line));
                    self.empty = Some((count + 1, first));
                }
            } else if cells.is_empty() {
                if record.len() > limits.columns {
                    gather.error(|| self.too_many_columns(found.line, record.len(), limits));
                    return None;
                }
                let headings: Vec<String> = record.iter().map(|heading| heading.trim().to_owned()).collect();
                let named = headings.iter().rposition(|heading| !heading.is_empty()).map_or(0, |i| i + 1);
                cells = Cells::new(headings.len(), self.text.len() - at);
                self.header = Header { headings, named, line: found.line, span: (found.at, scanner.position()) };
                self.keep(&mut cells, found, &record);
            } else if self.fits(found, &scanner, &record, gather)? {
                self.keep(&mut cells, found, &record);
            }
        }
        if let Some((rows, line)) = self.empty {
            gather.warn(|| {
                Diagnostic::new(&codes::PF128).arg("rows", rows).arg("line", line).at(Place::line(self.file, line))
            });
        }
        Some(cells)
    }

    fn keep(&self, cells: &mut Cells, found: Record, record: &StringRecord) {
        cells.push_row(RowAt { line: found.line, at: found.at, tall: found.last_line > found.line });
        let width = self.header.headings.len();
        if record.len() == width {
            cells.push_texts(record.as_slice(), (0..width).filter_map(|i| record.range(i)).map(|range| range.end));
        } else {
            (0..width).for_each(|column| cells.push_text(record.get(column).unwrap_or("")));
        }
    }

    /// Whether a data row can be kept; else says why not. `None` when going on
    /// would only repeat one and the same mistake.
    fn fits(&self, found: Record, scanner: &Scanner<'_>, record: &StringRecord, gather: &mut Gather) -> Option<bool> {
        if scanner.flaws.iter().any(|f| f.flaw == Flaw::AfterQuote) {
            return Some(false);
        }
        let Header { headings, named, span, .. } = &self.header;
        let short = record.len() < *named;
        let surplus = record.iter().skip(headings.len()).any(|field| !field.trim().is_empty());
        if short || surplus {
            let row = &self.text[found.at..scanner.position()];
            if headings.len() == 1 {
                let header_by = self.other_delimiter(&self.text[span.0..span.1], record.len());
                gather.error(|| match header_by {
                    Some(header_by) => self.mixed(found, self.layout.delimiter, header_by),
                    None => self.title(),
                });
                return None;
            }
            if let Some(row_by) = self.other_delimiter(row, headings.len()) {
                gather.error(|| self.mixed(found, row_by, self.layout.delimiter));
            } else {
                let expected = if short { *named } else { headings.len() };
                gather.error(|| self.wrong_length(found, expected, scanner));
            }
            return Some(false);
        }
        if found.last_line > found.line
            && let Some(row) = self.swallowed(scanner)
        {
            gather.error(|| {
                Diagnostic::new(&codes::PF126)
                    .arg("line", found.line)
                    .arg("row", row)
                    .at(self.place(found.line, found.at, found.at))
                    .note("help")
            });
            return Some(false);
        }
        Some(true)
    }

    /// A delimiter other than the file's that splits `text` into exactly
    /// `fields` fields (more than one).
    fn other_delimiter(&self, text: &str, fields: usize) -> Option<u8> {
        DELIMITERS.into_iter().filter(|&d| d != self.layout.delimiter && fields > 1).find(|&delimiter| {
            let mut scanner = Scanner::starting(text, delimiter, 0, 1);
            scanner.next().is_some() && scanner.flaws.is_empty() && scanner.count == fields
        })
    }

    /// The line of a quoted field that looks like a row of its own: as many
    /// fields as the header, numbers among them. Two stray quotation marks make
    /// such a field out of the rows between them, and no count notices.
    fn swallowed(&self, scanner: &Scanner<'_>) -> Option<usize> {
        let (delimiter, columns) = (char::from(self.layout.delimiter), self.header.headings.len());
        let is_number = |text: &str| {
            let text = text.trim();
            text.starts_with(|c: char| c.is_ascii_digit())
                && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
        };
        let is_row = |line: &str| {
            columns > 1 && line.split(delimiter).count() == columns && line.split(delimiter).skip(1).any(is_number)
        };
        for field in scanner.fields.iter().filter(|field| field.quoted) {
            let content = self.text[field.start..field.end].replace("\r\n", "\n");
            if let Some(i) = content.split(['\n', '\r']).skip(1).position(is_row) {
                return Some(field.line + 1 + i);
            }
        }
        None
    }

    fn too_many_columns(&self, line: usize, found: usize, limits: &Limits) -> Diagnostic {
        Diagnostic::new(&codes::PF120)
            .arg("what", "columns")
            .arg("found", found)
            .arg("limit", limits.columns)
            .at(Place::line(self.file, line))
    }

    /// PF113: the first line is one text, the lines below it have columns.
    fn title(&self) -> Diagnostic {
        let (at, line) = (self.header.span.0, self.header.line);
        Diagnostic::new(&codes::PF113)
            .arg("cause", "text")
            .arg("line", line)
            .at(self.place(line, at, at))
            .note("help-above")
    }

    fn mixed(&self, found: Record, row_by: u8, header_by: u8) -> Diagnostic {
        Diagnostic::new(&codes::PF119)
            .arg("line", found.line)
            .arg("delimiter", written(row_by))
            .arg("header-delimiter", written(header_by))
            .at(self.place(found.line, found.at, found.at))
            .note("help")
    }

    fn wrong_length(&self, found: Record, expected: usize, scanner: &Scanner<'_>) -> Diagnostic {
        let (fields, end) = (scanner.count, scanner.position());
        // What is too much, or the end of the row where something is missing.
        let last = scanner.fields.last().map_or(found.at, |field| field.end);
        let start = scanner.fields.get(expected).map_or(last, |field| field.start);
        let finding = Diagnostic::new(&codes::PF122)
            .arg("line", found.line)
            .arg("found", fields)
            .arg("expected", expected)
            .at(self.place(found.line, start, last));
        let cut_off = end == self.text.len() && !self.text.ends_with(['\n', '\r']);
        // A distribution is written with semicolons.
        let row = self.text.get(found.at..end).unwrap_or_default();
        if fields > expected && self.layout.delimiter == b';' && Distribution::begins_in(row) {
            return finding.note("note-distribution").note("help");
        }
        if fields < expected && cut_off {
            finding.note("note-cut")
        } else if fields > expected && self.layout.delimiter == b',' {
            finding.note("note-comma").note("help")
        } else {
            finding.note("help")
        }
    }

    fn report(&self, flawed: Flawed, scanner: &Scanner<'_>, limits: &Limits, gather: &mut Gather) {
        let Flawed { flaw, at, line, field } = flawed;
        let mut place = self.place(line, at, (at + 1).min(self.text.len()));
        place.column = Some(field + 1);
        place.name = self.header.headings.get(field).filter(|name| !name.is_empty()).cloned();
        let span = scanner.fields.get(field).map_or(at..at, |f| f.start..f.end);
        // A field that is too long may end inside a character.
        let whole = self.text.get(span.clone()).unwrap_or("");
        match flaw {
            Flaw::Unclosed => {
                let last = scanner.line() - usize::from(self.text.ends_with(['\n', '\r']));
                let swallowed = last.saturating_sub(line);
                gather.error(|| {
                    Diagnostic::new(&codes::PF123)
                        .arg("line", line)
                        .at(place)
                        .note_with("note", vec![("lines", swallowed.to_string())])
                        .note("help")
                });
            }
            Flaw::AfterQuote => gather.error(|| {
                Diagnostic::new(&codes::PF124).arg("line", line).arg("value", escaped(whole)).at(place).note("help")
            }),
            Flaw::BareQuote => gather.warn(|| {
                let finding = Diagnostic::new(&codes::PF125).arg("line", line).arg("value", escaped(whole)).at(place);
                if whole.trim_start().starts_with('"') { finding.note("note-space") } else { finding }
            }),
            Flaw::TooLong => {
                let quoted = scanner.fields.get(field).is_some_and(|f| f.quoted);
                gather.error(|| {
                    let finding = Diagnostic::new(&codes::PF120)
                        .arg("what", "field")
                        .arg("found", span.len())
                        .arg("limit", limits.field_bytes)
                        .at(place);
                    if quoted { finding.note_with("note-quote", vec![("line", line.to_string())]) } else { finding }
                });
            }
        }
    }

    fn place(&self, line: usize, start: usize, end: usize) -> Place {
        let mut place = Place::line(self.file, line);
        // A flaw may stand before a character of more than one byte.
        let end = (end..=self.text.len()).find(|&i| self.text.is_char_boundary(i)).unwrap_or(end);
        place.snippet = Some(snippet(self.text, start, end));
        place
    }
}

/// Whether the `csv` crate read from the record what the scanner saw.
fn agree(text: &str, scanner: &Scanner<'_>, record: &StringRecord) -> bool {
    let flawed = |i: usize| scanner.flaws.iter().any(|f| f.flaw == Flaw::AfterQuote && f.field == i);
    scanner.count == record.len()
        && scanner.fields.iter().zip(record).enumerate().all(|(i, (field, read))| {
            let raw = &text[field.start..field.end];
            if !field.quoted {
                return raw == read;
            }
            let content = if raw.contains('"') { Cow::Owned(raw.replace("\"\"", "\"")) } else { Cow::Borrowed(raw) };
            // Blanks after the closing quotation mark are kept by the crate.
            flawed(i) || read.strip_prefix(&*content).is_some_and(|rest| rest.trim().is_empty())
        })
}

/// PF129: the two readings differ from `line` on.
fn disagreement(file: &str, line: usize) -> Diagnostic {
    Diagnostic::new(&codes::PF129).arg("line", line).at(Place::line(file, line)).note("help")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diag::{Findings, has_errors};

    /// Rows, each with the line it begins on.
    type Rows = Vec<(usize, Vec<String>)>;

    fn rows(text: &str, delimiter: u8) -> (Option<Rows>, Findings) {
        let mut gather = Gather::default();
        let layout = Layout { delimiter, at: 0, line: 1 };
        let grid = read("f.csv", Cow::Borrowed(text), layout, &Limits::default(), &mut gather);
        let rows = grid.map(|grid| {
            let row = |r: usize| (0..grid.width()).map(|c| grid.cell(r, c).to_owned()).collect();
            (0..grid.len()).map(|r| (grid.row_line(r).0, row(r))).collect()
        });
        (rows, gather.finish())
    }

    fn ids(findings: &Findings) -> Vec<&str> {
        findings.iter().map(|finding| finding.code.id).collect()
    }

    fn lines(text: &str) -> Vec<usize> {
        let (rows, findings) = rows(text, b',');
        assert!(!has_errors(&findings), "{findings:?}");
        rows.expect("rows").into_iter().map(|(line, _)| line).collect()
    }

    /// RFC 4180, letter by letter: records with the line each begins on; `None`
    /// when the text does not follow it. Blank lines are no records.
    fn automaton(text: &str, delimiter: char) -> Option<Rows> {
        let mut records = Vec::new();
        let (mut fields, mut field) = (Vec::new(), String::new());
        let (mut line, mut begins) = (1, 1);
        let (mut quoted, mut closed, mut fresh) = (false, false, true);
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            let line_end = matches!(c, '\n' | '\r');
            if line_end {
                line += 1;
            }
            if quoted {
                match c {
                    '"' if chars.peek() == Some(&'"') => field.push(chars.next()?),
                    '"' => (quoted, closed) = (false, true),
                    '\r' if chars.peek() == Some(&'\n') => {
                        field.push('\r');
                        field.push(chars.next()?);
                    }
                    c => field.push(c),
                }
                continue;
            }
            if line_end {
                if c == '\r' && chars.peek() == Some(&'\n') {
                    chars.next();
                }
                if !(fields.is_empty() && field.is_empty() && !closed) {
                    fields.push(std::mem::take(&mut field));
                    records.push((begins, std::mem::take(&mut fields)));
                }
                (closed, fresh, begins) = (false, true, line);
            } else if c == delimiter {
                fields.push(std::mem::take(&mut field));
                (closed, fresh) = (false, true);
            } else if c == '"' && fresh {
                (quoted, fresh) = (true, false);
            } else if closed && c == ' ' {
                // Allowed here: blanks between a closing quotation mark and the
                // delimiter. Cells are trimmed later.
                field.push(c);
            } else if closed || c == '"' {
                return None;
            } else {
                field.push(c);
                fresh = false;
            }
        }
        if quoted {
            return None;
        }
        if !(fields.is_empty() && field.is_empty() && !closed) {
            fields.push(field);
            records.push((begins, fields));
        }
        Some(records)
    }

    #[test]
    fn lines_are_physical_whatever_ends_them() {
        assert_eq!(lines("n,a\r\nx,1\r\ny,2\r\n"), [1, 2, 3]);
        assert_eq!(lines("n,a\rx,1\ry,2"), [1, 2, 3]);
        assert_eq!(lines("n,a\nx,1\r\ny,2\rz,3\n"), [1, 2, 3, 4]);
        assert_eq!(lines("\n\nn,a\n\r\n \nx,1\n"), [3, 6]);
        assert_eq!(lines("n,a\n\"x\n\r\n\ry\",1\nz,2\n"), [1, 2, 6]);
    }

    #[test]
    fn trailing_delimiters_and_empty_rows_are_no_data() {
        let (rows, findings) = rows("n;a;b;;\nx;1;2\ny;1;2;;;;\n;;;;\n;;\n", b';');
        let rows: Vec<_> = rows.expect("rows").into_iter().map(|(_, cells)| cells).collect();
        assert_eq!(rows, [["n", "a", "b", "", ""], ["x", "1", "2", "", ""], ["y", "1", "2", "", ""]]);
        assert_eq!(ids(&findings), ["PF128"]);
    }

    #[test]
    fn no_row_disappears_behind_stray_quotation_marks() {
        // Four of these six rows are what a lenient reader makes of it.
        let text = "n,a,t\np,1,\"x\nq,2,y\nr,3,z\"\ns,4,y\nt,5,y\nu,6,y\n";
        assert_eq!(ids(&rows(text, b',').1), ["PF126"]);
        assert_eq!(ids(&rows("n,a\n\"p,1\nq\",2\nr,3\n", b',').1), Vec::<&str>::new());
        assert_eq!(ids(&rows("n,a,t\np,1,\"x\nq,2,y\n", b',').1), ["PF123"]);
        assert_eq!(ids(&rows("n,a,t\np,1,\"x\nq,2,\"y\"\nr,3,z\n", b',').1), ["PF124"]);
        // A note of several lines is no row.
        let note = "n,a,t\np,1,\"first\nsecond, third, fourth\"\n";
        assert!(rows(note, b',').1.is_empty());
    }

    #[test]
    fn disagreement_is_an_error() {
        let mut scanner = Scanner::starting("a,b\n", b',', 0, 1);
        scanner.next();
        assert!(agree("a,b\n", &scanner, &StringRecord::from(vec!["a", "b"])));
        for other in [vec!["a"], vec!["a", "c"], vec!["a", "b", ""]] {
            assert!(!agree("a,b\n", &scanner, &StringRecord::from(other)));
        }
        assert!(disagreement("f.csv", 3).is_error());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        /// On any text: the two readers agree, and where nothing is wrong the
        /// rows are those of the automaton.
        #[test]
        fn any_text_is_read_as_the_automaton_reads_it(text in "[ab1\",;\n\r ]{0,40}", semicolon: bool) {
            let delimiter = if semicolon { b';' } else { b',' };
            let (rows, findings) = rows(&text, delimiter);
            prop_assert!(!ids(&findings).contains(&"PF129"), "{:?}", findings);
            if let (Some(rows), true) = (rows, findings.is_empty()) {
                let filled = |fields: &[String]| fields.iter().any(|field| !field.trim().is_empty());
                let mut expected = automaton(&text, char::from(delimiter)).expect("nothing was wrong");
                expected.retain(|(_, fields)| filled(fields));
                let width = expected.first().map_or(0, |(_, fields)| fields.len());
                for (_, fields) in &mut expected {
                    fields.resize(width, String::new());
                }
                prop_assert_eq!(rows, expected);
            }
        }

        /// A table that was written by the rules is read back.
        #[test]
        fn a_well_formed_table_comes_back(
            cells in proptest::collection::vec(proptest::collection::vec("[ab\",;é\n ]{0,6}", 3), 1..8),
            ending in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
            quote_all: bool,
        ) {
            let quoted = |cell: &String| {
                let needs = quote_all || cell.contains(['"', ';', '\n']);
                if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
            };
            let written: Vec<String> =
                cells.iter().map(|row| format!("x;{}", row.iter().map(quoted).collect::<Vec<_>>().join(";"))).collect();
            let text = written.join(ending);
            let (rows, findings) = rows(&text, b';');
            prop_assert!(findings.is_empty(), "{:?}", findings);
            let read: Vec<Vec<String>> = rows.expect("rows").into_iter().map(|(_, row)| row[1..].to_vec()).collect();
            prop_assert_eq!(read, cells);
        }
    }
}
