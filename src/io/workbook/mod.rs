//! Workbooks: `.xlsx` and `.ods`, read as a stream and within limits.
//!
//! The usual libraries ask for as much memory as a file claims to need: a shared
//! string count, a repeated row or one far cell in a file of a few hundred bytes
//! is enough to end the process, and that cannot be caught. These readers take
//! the few things a table needs straight from the XML and count as they go.

mod ods;
mod package;
mod sheet;
mod xlsx;

use package::{Fault, Package};
use sheet::{Collector, SheetEntry, Trouble, reference};

use super::encoding::{binary_kind, wrong_kind};
use super::gather::Gather;
use super::grid::{Grid, Origin};
use super::limits::Limits;
use crate::diag::{Diagnostic, Place, codes};
use crate::text::escaped;

/// The kinds of workbook that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Xlsx,
    Ods,
}

impl Format {
    /// The word that outputs use.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Ods => "ods",
        }
    }
}

/// Reads the sheet that `wanted` names, or the only one that holds anything.
pub(super) fn read<'a>(
    file: &'a str,
    bytes: &[u8],
    format: Format,
    wanted: Option<&str>,
    limits: &Limits,
    gather: &mut Gather,
) -> Option<Grid<'a>> {
    match binary_kind(bytes) {
        Some("ole") => {
            gather.error(|| Diagnostic::new(&codes::PF162).at(Place::file(file)).note("help"));
            return None;
        }
        Some(kind @ ("gzip" | "pdf" | "archive" | "picture" | "database" | "rtf")) => {
            gather.error(|| wrong_kind(file, kind));
            return None;
        }
        _ => {}
    }
    let mut collector = Collector::new(limits);
    let done = match format {
        Format::Xlsx => read_xlsx(bytes, wanted, limits, &mut collector),
        Format::Ods => read_ods(bytes, wanted, limits, &mut collector),
    };
    match done {
        Ok(()) => {
            let (cells, facts) = collector.finish();
            Some(Grid::new(file, Origin::Sheet(facts), cells))
        }
        Err(stop) => {
            gather.error(|| stop.finding(file));
            None
        }
    }
}

/// What ends the reading of a workbook.
#[derive(Debug)]
enum Stop {
    Trouble(Trouble),
    /// Several sheets hold something.
    Several(Vec<String>),
    /// The sheet asked for is not there.
    NoSheet {
        wanted: String,
        sheets: Vec<String>,
    },
    /// No sheet holds anything.
    Empty,
}

impl From<Trouble> for Stop {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Trouble(Trouble::Fault(fault))
    }
}

fn read_xlsx(bytes: &[u8], wanted: Option<&str>, limits: &Limits, collector: &mut Collector<'_>) -> Result<(), Stop> {
    let mut package = Package::open(bytes, limits)?;
    let workbook = xlsx::Workbook::open(&mut package)?;
    let mut sheets = Vec::new();
    for sheet in &workbook.sheets {
        // Nothing to choose between: no need to look first.
        let filled = wanted.is_some() || workbook.sheets.len() == 1 || {
            let mut probe = Collector::new(limits);
            workbook.read(&mut package, sheet, &mut probe, true)?;
            !probe.is_empty()
        };
        sheets.push(SheetEntry { name: sheet.name.clone(), visible: sheet.visible, filled });
    }
    let chosen = choose(&sheets, wanted)?;
    Ok(workbook.read(&mut package, &workbook.sheets[chosen], collector, false)?)
}

fn read_ods(bytes: &[u8], wanted: Option<&str>, limits: &Limits, collector: &mut Collector<'_>) -> Result<(), Stop> {
    let mut package = Package::open(bytes, limits)?;
    if ods::is_encrypted(&mut package) {
        return Err(Fault::Encrypted.into());
    }
    let sheets = ods::sheets(&mut package, limits)?;
    let chosen = choose(&sheets, wanted)?;
    Ok(ods::read(&mut package, chosen, collector)?)
}

/// The sheet to read. Hidden sheets are never chosen without being asked for,
/// unless nothing else is there.
fn choose(sheets: &[SheetEntry], wanted: Option<&str>) -> Result<usize, Stop> {
    if let Some(wanted) = wanted {
        let exact = sheets.iter().position(|sheet| sheet.name == wanted);
        let loose = || sheets.iter().position(|sheet| sheet.name.to_lowercase() == wanted.trim().to_lowercase());
        let number = || wanted.trim().parse::<usize>().ok().filter(|n| (1..=sheets.len()).contains(n)).map(|n| n - 1);
        return exact.or_else(loose).or_else(number).ok_or_else(|| Stop::NoSheet {
            wanted: wanted.to_owned(),
            sheets: sheets.iter().map(|sheet| sheet.name.clone()).collect(),
        });
    }
    let filled = |visible: bool| {
        let found = sheets.iter().enumerate().filter(move |(_, sheet)| sheet.filled && sheet.visible == visible);
        found.map(|(i, _)| i).collect::<Vec<_>>()
    };
    let candidates = Some(filled(true)).filter(|found| !found.is_empty()).unwrap_or_else(|| filled(false));
    match candidates.as_slice() {
        [] => Err(Stop::Empty),
        [one] => Ok(*one),
        several => Err(Stop::Several(several.iter().map(|&i| sheets[i].name.clone()).collect())),
    }
}

impl Stop {
    fn finding(&self, file: &str) -> Diagnostic {
        let at_file = |code| Diagnostic::new(code).at(Place::file(file));
        let at_cell = |code, row: usize, column: usize| {
            let mut place = Place::line(file, row);
            place.column = Some(column);
            place.cell = Some(reference(row, column));
            Diagnostic::new(code).arg("cell", reference(row, column)).at(place)
        };
        match self {
            Self::Trouble(Trouble::Fault(fault)) => match fault {
                Fault::NotAZip => at_file(&codes::PF161).arg("cause", "kind").note("help-kind"),
                Fault::Damaged => at_file(&codes::PF161).arg("cause", "damaged").note("help-damaged"),
                Fault::NoPart => at_file(&codes::PF161).arg("cause", "part").note("help-damaged"),
                Fault::Encrypted => at_file(&codes::PF162).note("help"),
                Fault::TooMuch { what, found, limit } => {
                    at_file(&codes::PF171).arg("what", what).arg("found", found).arg("limit", limit).note("help")
                }
            },
            Self::Trouble(Trouble::Far { row, column }) => at_cell(&codes::PF172, *row, *column).note("help"),
            Self::Trouble(Trouble::Long { row, column, bytes, limit }) => {
                at_cell(&codes::PF120, *row, *column).arg("what", "field").arg("found", bytes).arg("limit", limit)
            }
            Self::Several(sheets) => at_file(&codes::PF163).arg("sheets", listed(sheets)).note("help"),
            Self::NoSheet { wanted, sheets } => {
                at_file(&codes::PF164).arg("value", escaped(wanted)).arg("sheets", listed(sheets))
            }
            Self::Empty => at_file(&codes::PF110).arg("what", "workbook"),
        }
    }
}

fn listed(names: &[String]) -> String {
    names.iter().take(20).map(|name| format!("\"{}\"", escaped(name))).collect::<Vec<_>>().join(", ")
}
