//! A table as read, before anybody asks what its columns mean.

use std::borrow::Cow;

use super::gather::Gather;
use super::scan::Scanner;
use crate::diag::{Diagnostic, Place, Snippet, codes};
use crate::text::{code_point, escaped};

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text; all cells of a text file.
    Text,
    /// A number of a workbook, written with a decimal point.
    Number,
    /// A number that a workbook shows in percent: text such as `80%`.
    Percent,
    /// A date or time of a workbook, as ISO text.
    Date,
    /// `TRUE` or `FALSE`.
    Bool,
    /// An error value such as `#DIV/0!`.
    Error,
    /// A formula without a saved result.
    NoValue,
}

/// Where a row begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct RowAt {
    /// Physical line, or row number in a sheet.
    pub line: usize,
    /// Byte offset in the text.
    pub at: usize,
    /// Whether a quoted field stretches over several physical lines.
    pub tall: bool,
}

/// A merged region of a sheet, rows and columns counted from 1, ends included.
#[derive(Clone, Debug)]
pub(super) struct Merged {
    pub reference: String,
    pub rows: (usize, usize),
    pub columns: (usize, usize),
}

/// What a sheet has beside its cells.
#[derive(Clone, Debug, Default)]
pub(super) struct SheetFacts {
    pub merged: Vec<Merged>,
    pub hidden_rows: Vec<usize>,
    pub hidden_columns: Vec<(usize, usize)>,
}

/// Where a grid comes from.
#[derive(Debug)]
pub(super) enum Origin<'a> {
    /// Delimited text.
    Text { text: Cow<'a, str>, delimiter: u8 },
    /// A sheet of a workbook.
    Sheet(SheetFacts),
}

/// All cells, row by row, the header first; every row has as many.
#[derive(Debug, Default)]
pub(super) struct Cells {
    width: usize,
    rows: Vec<RowAt>,
    /// The text of all cells, one after the other: one allocation instead of
    /// one per cell.
    arena: String,
    /// Where each cell ends in the arena.
    ends: Vec<usize>,
    /// Empty when all cells are text.
    kinds: Vec<Kind>,
}

impl Cells {
    /// Without rows yet; makes room for `bytes` of text.
    pub(super) fn new(width: usize, bytes: usize) -> Self {
        Self { width, arena: String::with_capacity(bytes), ..Self::default() }
    }

    /// Begins a row; the next `width` cells belong to it.
    pub(super) fn push_row(&mut self, row: RowAt) {
        self.rows.push(row);
    }

    /// Adds a text cell.
    pub(super) fn push_text(&mut self, text: &str) {
        self.arena.push_str(text);
        self.ends.push(self.arena.len());
    }

    /// Adds text cells that follow each other in `texts`, each up to its end.
    pub(super) fn push_texts(&mut self, texts: &str, ends: impl Iterator<Item = usize>) {
        let start = self.arena.len();
        self.arena.push_str(texts);
        self.ends.extend(ends.map(|end| start + end));
    }

    /// Adds a cell of a workbook.
    pub(super) fn push(&mut self, kind: Kind, text: &str) {
        self.kinds.push(kind);
        self.push_text(text);
    }

    /// Whether there is no row.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// A table with the place it was read from.
#[derive(Debug)]
pub(super) struct Grid<'a> {
    pub file: &'a str,
    pub origin: Origin<'a>,
    cells: Cells,
}

impl<'a> Grid<'a> {
    pub(super) fn new(file: &'a str, origin: Origin<'a>, cells: Cells) -> Self {
        Self { file, origin, cells }
    }

    /// Whether semicolons separate the fields of the text it was read from.
    pub(super) fn by_semicolons(&self) -> bool {
        matches!(self.origin, Origin::Text { delimiter: b';', .. })
    }

    /// Columns.
    pub(super) fn width(&self) -> usize {
        self.cells.width
    }

    /// Rows, the header included.
    pub(super) fn len(&self) -> usize {
        self.cells.rows.len()
    }

    /// The text of a cell.
    pub(super) fn cell(&self, row: usize, column: usize) -> &str {
        let Cells { width, arena, ends, .. } = &self.cells;
        let i = row * width + column;
        let start = if i == 0 { 0 } else { ends[i - 1] };
        &arena[start..ends[i]]
    }

    /// What a cell holds.
    pub(super) fn kind(&self, row: usize, column: usize) -> Kind {
        self.cells.kinds.get(row * self.cells.width + column).copied().unwrap_or(Kind::Text)
    }

    /// The heading of a column, trimmed.
    pub(super) fn heading(&self, column: usize) -> &str {
        self.cell(0, column).trim()
    }

    /// The line on which a row begins, and whether it covers more than one.
    pub(super) fn row_line(&self, row: usize) -> (usize, bool) {
        (self.cells.rows[row].line, self.cells.rows[row].tall)
    }

    /// The physical line of a cell: that of its row, unless fields above it in
    /// the same row contain line breaks.
    pub(super) fn line(&self, row: usize, column: usize) -> usize {
        let at = self.cells.rows[row];
        match &self.origin {
            Origin::Text { text, delimiter } if at.tall => {
                located(text, *delimiter, at, column).map_or(at.line, |c| c.line)
            }
            _ => at.line,
        }
    }

    /// The place of a whole row.
    pub(super) fn row_place(&self, row: usize) -> Place {
        Place::line(self.file, self.cells.rows[row].line)
    }

    /// The place of a cell, with its line and what is meant in it.
    pub(super) fn place(&self, row: usize, column: usize) -> Place {
        let at = self.cells.rows[row];
        let mut place = Place::line(self.file, at.line);
        place.column = Some(column + 1);
        let heading = self.heading(column);
        place.name = (!heading.is_empty()).then(|| heading.to_owned());
        match &self.origin {
            Origin::Text { text, delimiter } => {
                if let Some(cell) = located(text, *delimiter, at, column) {
                    place.line = Some(cell.line);
                    place.snippet = Some(snippet(text, cell.start, cell.end));
                }
            }
            Origin::Sheet(_) => place.cell = Some(format!("{}{}", Place::letters(column + 1), at.line)),
        }
        place
    }

    /// Reports control characters in cells (line breaks and tabs are allowed
    /// here: notes hold them).
    pub(super) fn check_characters(&self, gather: &mut Gather) {
        let forbidden = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
        // Nearly every file passes this without a look at single cells. Whole
        // blocks are folded, because the compiler can do that many bytes at once.
        let suspect = |b: u8| (b < 0x20 && b != b'\t' && b != b'\n' && b != b'\r') || b == 0x7f || b == 0xc2;
        let block = |bytes: &[u8]| bytes.iter().fold(false, |found, &b| found | suspect(b));
        if !self.cells.arena.as_bytes().chunks(1 << 12).any(block) {
            return;
        }
        for row in 0..self.len() {
            for column in 0..self.width() {
                if let Some(c) = self.cell(row, column).chars().find(|&c| forbidden(c)) {
                    gather.error(|| control_character(self, row, column, c));
                }
            }
        }
    }
}

/// PF127 for character `c` in a cell.
pub(super) fn control_character(grid: &Grid<'_>, row: usize, column: usize, c: char) -> Diagnostic {
    Diagnostic::new(&codes::PF127)
        .arg("value", escaped(grid.cell(row, column)))
        .arg("character", code_point(c))
        .at(grid.place(row, column))
        .note(if c == '\0' { "help-nul" } else { "help" })
}

struct Located {
    line: usize,
    start: usize,
    end: usize,
}

/// Finds a cell again in the text: cells are located only for findings.
fn located(text: &str, delimiter: u8, row: RowAt, column: usize) -> Option<Located> {
    let mut scanner = Scanner::starting(text, delimiter, row.at, row.line);
    scanner.next()?;
    let field = scanner.fields.get(column)?;
    Some(Located { line: field.line, start: field.start, end: field.end })
}

/// The physical line around `start..end`, cut to a window when it is long.
pub(super) fn snippet(text: &str, start: usize, end: usize) -> Snippet {
    const AROUND: usize = 300;
    let bytes = text.as_bytes();
    let is_break = |b: &u8| matches!(b, b'\n' | b'\r');
    let end = bytes[start..end].iter().position(is_break).map_or(end, |i| start + i);
    let mut from = bytes[..start].iter().rposition(is_break).map_or(0, |i| i + 1);
    let mut to = bytes[end..].iter().position(is_break).map_or(bytes.len(), |i| end + i);
    if start - from > AROUND {
        from = floor(text, start - AROUND);
    }
    if to - start > AROUND {
        to = floor(text, start + AROUND);
    }
    let end = end.min(to);
    Snippet { text: text[from..to].to_owned(), start: start - from, end: end - from }
}

/// The nearest character boundary at or before `at`.
fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
