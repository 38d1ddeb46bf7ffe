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
    /// The bytes it was read from.
    span: (usize, usize),
}

impl Reading<'_> {
    fn run(mut self, limits: &Limits, gather: &mut Gather) -> Option<Cells> {
        let Layout { delimiter, at, line } = self.layout;
        let mut scanner = Scanner::starting(self.text, delimiter, at, line).longest(limits.field_bytes);
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
                self.header = Header { headings, named, span: (found.at, scanner.position()) };
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
        let Header { headings, named, span } = &self.header;
        let short = record.len() < *named;
        let surplus = record.iter().skip(headings.len()).any(|field| !field.trim().is_empty());
        if short || surplus {
            let row = &self.text[found.at..scanner.position()];
            if headings.len() == 1
                && let Some(header_by) = self.other_delimiter(&self.text[span.0..span.1], record.len())
            {
                gather.error(|| self.mixed(found, self.layout.delimiter, header_by));
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
            scanner.next().is_some() && scanner.flaws.is_empty() && scanner.fields.len() == fields
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

    fn mixed(&self, found: Record, row_by: u8, header_by: u8) -> Diagnostic {
        Diagnostic::new(&codes::PF119)
            .arg("line", found.line)
            .arg("delimiter", written(row_by))
            .arg("header-delimiter", written(header_by))
            .at(self.place(found.line, found.at, found.at))
            .note("help")
    }

    fn wrong_length(&self, found: Record, expected: usize, scanner: &Scanner<'_>) -> Diagnostic {
        let (fields, end) = (scanner.fields.len(), scanner.position());
        // What is too much, or the end of the row where something is missing.
        let last = scanner.fields.last().map_or(found.at, |field| field.end);
        let start = scanner.fields.get(expected).map_or(last, |field| field.start);
        let finding = Diagnostic::new(&codes::PF122)
            .arg("line", found.line)
            .arg("found", fields)
            .arg("expected", expected)
            .at(self.place(found.line, start, last));
        let cut_off = end == self.text.len() && !self.text.ends_with(['\n', '\r']);
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
                let swallowed = self.text[at..].lines().count().saturating_sub(1);
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
    scanner.fields.len() == record.len()
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
