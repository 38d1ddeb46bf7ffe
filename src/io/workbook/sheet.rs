//! Collecting the cells of a sheet one by one, never as a dense grid: what is
//! kept grows with the cells that are there, not with how far apart they are.

use crate::diag::Place;
use crate::io::grid::{Cells, Kind, Merged, RowAt, SheetFacts};
use crate::io::limits::Limits;

use super::package::Fault;

/// The last row of a sheet, in every spreadsheet program.
pub(super) const LAST_ROW: usize = 1_048_576;

/// Why a sheet cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// The workbook itself.
    Fault(Fault),
    /// This cell lies beyond the limits.
    Far { row: usize, column: usize },
    /// This cell holds too much text.
    Long { row: usize, column: usize, bytes: usize, limit: usize },
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// A sheet to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SheetEntry {
    pub name: String,
    pub visible: bool,
    /// Whether it holds anything.
    pub filled: bool,
}

#[derive(Clone, Copy, Debug)]
struct At {
    row: usize,
    column: usize,
    kind: Kind,
    /// Where its text ends in the arena.
    end: usize,
}

/// Cells in the order of the sheet.
#[derive(Debug)]
pub(super) struct Collector<'l> {
    limits: &'l Limits,
    cells: Vec<At>,
    arena: String,
    rows: usize,
    width: usize,
    pub facts: SheetFacts,
}

impl<'l> Collector<'l> {
    pub(super) fn new(limits: &'l Limits) -> Self {
        Self { limits, cells: Vec::new(), arena: String::new(), rows: 0, width: 0, facts: SheetFacts::default() }
    }

    /// Most bytes of text in one cell.
    pub(super) fn field_limit(&self) -> usize {
        self.limits.field_bytes
    }

    /// Whether there is no cell with anything in it.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Adds a cell (row and column from 1), which must come after the one
    /// before it. Cells without content are not kept: formatting alone makes no
    /// cell.
    pub(super) fn push(&mut self, row: usize, column: usize, kind: Kind, text: &str) -> Result<(), Trouble> {
        if kind == Kind::Text && text.trim().is_empty() {
            return Ok(());
        }
        let last = self.cells.last().map_or((0, 0), |cell| (cell.row, cell.column));
        if (row, column) <= last {
            return Err(Trouble::Fault(Fault::Damaged));
        }
        if text.len() > self.limits.field_bytes {
            return Err(Trouble::Long { row, column, bytes: text.len(), limit: self.limits.field_bytes });
        }
        self.rows += usize::from(row != last.0);
        self.width = self.width.max(column);
        // What the table will take: every row as wide as the widest.
        if column > self.limits.columns || row > LAST_ROW || self.rows * self.width > self.limits.sheet_cells {
            return Err(Trouble::Far { row, column });
        }
        self.arena.push_str(text);
        self.cells.push(At { row, column, kind, end: self.arena.len() });
        Ok(())
    }

    /// Marks a row as hidden; only rows with cells count.
    pub(super) fn hide_row(&mut self, row: usize) {
        if self.cells.last().is_some_and(|cell| cell.row == row) {
            self.facts.hidden_rows.push(row);
        }
    }

    /// Adds a merged region.
    pub(super) fn merge(&mut self, rows: (usize, usize), columns: (usize, usize)) {
        let reference = format!("{}:{}", reference(rows.0, columns.0), reference(rows.1, columns.1));
        self.facts.merged.push(Merged { reference, rows, columns });
    }

    /// The rows that hold anything, every one as wide as the widest.
    pub(super) fn finish(self) -> (Cells, SheetFacts) {
        let mut cells = Cells::new(self.width, self.arena.len());
        let mut start = 0;
        for row in self.cells.chunk_by(|a, b| a.row == b.row) {
            cells.push_row(RowAt { line: row[0].row, at: 0, tall: false });
            let mut next = row.iter().peekable();
            for column in 1..=self.width {
                match next.next_if(|cell| cell.column == column) {
                    Some(cell) => {
                        cells.push(cell.kind, &self.arena[start..cell.end]);
                        start = cell.end;
                    }
                    None => cells.push(Kind::Text, ""),
                }
            }
        }
        (cells, self.facts)
    }
}

/// The reference of a cell: `C4`.
pub(super) fn reference(row: usize, column: usize) -> String {
    format!("{}{row}", Place::letters(column))
}

/// Row and column of a reference such as `C4` or `$C$4`.
pub(super) fn position(reference: &str) -> Option<(usize, usize)> {
    let mut column = 0_usize;
    let mut row = 0_usize;
    for b in reference.bytes().filter(|&b| b != b'$') {
        match b {
            b'a'..=b'z' | b'A'..=b'Z' if row == 0 && column < 1 << 16 => {
                column = column * 26 + usize::from(b.to_ascii_uppercase() - b'A') + 1;
            }
            b'0'..=b'9' if column > 0 && row <= LAST_ROW => row = row * 10 + usize::from(b - b'0'),
            _ => return None,
        }
    }
    (column > 0 && (1..=LAST_ROW).contains(&row)).then_some((row, column))
}

/// Rows and columns of a region such as `D2:D4`.
pub(super) fn region(reference: &str) -> Option<((usize, usize), (usize, usize))> {
    let (first, last) = reference.split_once(':').unwrap_or((reference, reference));
    let (a, b) = (position(first)?, position(last)?);
    Some(((a.0.min(b.0), a.0.max(b.0)), (a.1.min(b.1), a.1.max(b.1))))
}

/// A share as people see it in percent, exactly: `0.07` → `7%`.
pub(super) fn percent(share: f64) -> String {
    let text = format!("{share:e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    // Shifting the decimal exponent is exact; multiplying by 100 is not.
    let shifted: f64 = format!("{mantissa}e{}", exponent + 2).parse().unwrap_or(share * 100.0);
    format!("{shifted}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_name_cells_both_ways() {
        for (text, row, column) in [("A1", 1, 1), ("C4", 4, 3), ("XFD1048576", 1_048_576, 16_384), ("$AB$7", 7, 28)] {
            assert_eq!(position(text), Some((row, column)), "{text}");
            assert_eq!(reference(row, column), text.replace('$', ""));
        }
        for text in ["", "A", "1", "A0", "A1048577", "4C", "Ä1", "A1B"] {
            assert_eq!(position(text), None, "{text}");
        }
        for text in ["D2:E4", "E4:D2", "D4:E2"] {
            assert_eq!(region(text), Some(((2, 4), (4, 5))), "{text}");
        }
    }

    #[test]
    fn percentages_are_exact() {
        for (share, text) in
            [(0.8, "80%"), (0.07, "7%"), (0.075, "7.5%"), (1.0, "100%"), (0.0, "0%"), (-0.291, "-29.1%")]
        {
            assert_eq!(percent(share), text);
        }
    }

    #[test]
    fn what_is_kept_grows_with_the_cells_not_with_the_distance() {
        let limits = Limits { columns: 100, sheet_cells: 300, ..Limits::default() };
        let mut sheet = Collector::new(&limits);
        assert_eq!(sheet.push(1, 1, Kind::Text, "a"), Ok(()));
        assert_eq!(sheet.push(900_000, 100, Kind::Text, "b"), Ok(()));
        assert_eq!(sheet.push(900_001, 101, Kind::Text, "c"), Err(Trouble::Far { row: 900_001, column: 101 }));
        assert_eq!(sheet.push(900_002, 1, Kind::Text, "d"), Err(Trouble::Far { row: 900_002, column: 1 }));
        let mut sheet = Collector::new(&limits);
        assert_eq!(sheet.push(2, 2, Kind::Text, "a"), Ok(()));
        assert_eq!(sheet.push(2, 2, Kind::Text, "b"), Err(Trouble::Fault(Fault::Damaged)));
        assert_eq!(sheet.push(1, 3, Kind::Text, " "), Ok(()));
    }
}
