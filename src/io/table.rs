//! A file to a grid, whatever kind of table file it is.

use super::cell::Rule;
use super::gather::Gather;
use super::grid::{Grid, Kind, Origin};
use super::limits::Limits;
use super::number::{Basis, Decimal, DecimalSign};
use super::source::Source;
use super::workbook::{self, Format};
use super::{csv, dialect, encoding};
use crate::diag::{Diagnostic, Place, codes};
use crate::model::{Dialect, MissingPolicy};
use crate::text::escaped;

/// What the user says about a table file, instead of having it found out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableOptions {
    /// What separates fields.
    pub delimiter: Option<u8>,
    /// The decimal sign.
    pub decimal: Option<DecimalSign>,
    /// The encoding, by any name that web browsers know.
    pub encoding: Option<String>,
    /// The sheet of a workbook, by name or number.
    pub sheet: Option<String>,
    /// What a missing score does, for all criteria.
    pub missing: Option<MissingPolicy>,
    /// How large an input may be.
    pub limits: Limits,
}

/// An opened table.
#[derive(Debug)]
pub(super) struct Table<'a> {
    pub grid: Grid<'a>,
    delimiter: String,
    encoding: String,
    wanted: Option<DecimalSign>,
}

/// Reads `source` into a grid with at least a header row.
pub(super) fn open<'a>(source: &Source<'a>, options: &TableOptions, gather: &mut Gather) -> Option<Table<'a>> {
    let Source { name: file, bytes } = *source;
    let limits = &options.limits;
    if bytes.len() > limits.file_bytes {
        gather.error(|| encoding::too_large(file, bytes.len(), limits.file_bytes));
        return None;
    }
    if let Some(delimiter) = options.delimiter.filter(|&d| !dialect::can_delimit(d)) {
        gather.error(|| Diagnostic::new(&codes::PF130).arg("value", escaped(&char::from(delimiter).to_string())));
        return None;
    }
    let wanted = options.decimal;
    let table = if let Some(format) = workbook_format(source) {
        let grid = workbook::read(file, bytes, format, options.sheet.as_deref(), limits, gather)?;
        Table { grid, delimiter: format.id().to_owned(), encoding: "utf-8".to_owned(), wanted }
    } else {
        let decoded = encoding::decode(file, bytes, options.encoding.as_deref(), limits, gather)?;
        let layout = dialect::layout(&decoded.text, options.delimiter);
        let grid = csv::read(file, decoded.text, layout, limits, gather)?;
        Table { grid, delimiter: char::from(layout.delimiter).to_string(), encoding: decoded.encoding, wanted }
    };
    if table.grid.len() == 0 {
        let sheet = matches!(table.grid.origin, Origin::Sheet(_));
        gather.error(|| {
            let what = if bytes.is_empty() {
                "file"
            } else if sheet {
                "workbook"
            } else {
                "table"
            };
            Diagnostic::new(&codes::PF110).arg("what", what).at(Place::file(file))
        });
        return None;
    }
    table.grid.check_characters(gather);
    Some(table)
}

/// Whether the file is a workbook: by its name, or by its first bytes when it
/// has no name to go by (standard input).
fn workbook_format(source: &Source<'_>) -> Option<Format> {
    match source.name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).as_deref() {
        Some("xlsx" | "xlsm") => Some(Format::Xlsx),
        Some("ods") => Some(Format::Ods),
        Some(_) => None,
        None => match encoding::binary_kind(source.bytes) {
            Some("xlsx") => Some(Format::Xlsx),
            Some("ods") => Some(Format::Ods),
            _ => None,
        },
    }
}

impl Table<'_> {
    /// The decimal sign of the file, from the cells of `columns`, each with the
    /// rule by which it is read.
    pub(super) fn decimal(&self, columns: &[(usize, &Rule)]) -> Decimal {
        if let Some(sign) = self.wanted {
            return Decimal { sign, basis: Basis::Option };
        }
        if matches!(self.grid.origin, Origin::Text { delimiter: b',', .. }) {
            return Decimal { sign: DecimalSign::Point, basis: Basis::Delimiter };
        }
        let (mut points, mut commas) = (0_usize, 0_usize);
        for row in 1..self.grid.len() {
            for &(column, rule) in columns {
                let text = self.grid.cell(row, column);
                // Most cells are whole numbers: no sign, no evidence.
                if self.grid.kind(row, column) != Kind::Text || !text.contains(['.', ',']) {
                    continue;
                }
                for sign in rule.evidence(text) {
                    match sign {
                        DecimalSign::Point => points += 1,
                        DecimalSign::Comma => commas += 1,
                    }
                }
            }
        }
        let sign = if commas > points { DecimalSign::Comma } else { DecimalSign::Point };
        let basis = if points + commas > 0 { Basis::Cells } else { Basis::Nothing };
        Decimal { sign, basis }
    }

    /// How the file was read, for the output.
    pub(super) fn dialect(&self, decimal: Decimal) -> Dialect {
        Dialect {
            delimiter: self.delimiter.clone(),
            decimal: decimal.sign.symbol().to_owned(),
            encoding: self.encoding.clone(),
        }
    }
}
