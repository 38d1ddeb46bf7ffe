//! `candidates.csv`: one row a candidate.

use std::cell::OnceCell;

use super::cell::{self, Rule, Told};
use super::columns::{self, Columns};
use super::gather::Gather;
use super::grid::{Grid, Kind, Origin};
use super::names;
use super::number::{Decimal, Fault};
use super::source::Source;
use super::table::{self, Table, TableOptions};
use crate::diag::{Diagnostic, Place, Read, codes};
use crate::model::{Attribute, Candidates, Cell, Criterion, Dialect, Direction, MissingPolicy, Scale, Score, Strategy};
use crate::text::escaped;

/// A candidates file that was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct CandidatesFile {
    /// The candidates, cells in the order of the strategy's criteria.
    pub candidates: Candidates,
    /// How the file was read.
    pub dialect: Dialect,
    /// Number of data rows.
    pub rows: usize,
    /// The strategy made up from the columns when none was given.
    pub strategy: Option<Strategy>,
}

/// Reads a candidates file (CSV, `.xlsx` or `.ods`) for `strategy`.
///
/// All findings of the file come in one run; with an error among them there is
/// no value. Missing scores are errors where the policy is to refuse; under the
/// other policies they stay [`Score::Missing`].
///
/// Without a strategy, columns of numbers become criteria with equal weights and
/// the observed range as scale, and a warning says what that means.
#[must_use]
pub fn read_candidates(
    source: &Source<'_>,
    strategy: Option<&Strategy>,
    options: &TableOptions,
) -> Read<CandidatesFile> {
    let mut gather = Gather::default();
    let value = read(source, strategy, options, &mut gather).filter(|_| !gather.has_errors());
    Read { value, findings: gather.finish() }
}

fn read(
    source: &Source<'_>,
    strategy: Option<&Strategy>,
    options: &TableOptions,
    gather: &mut Gather,
) -> Option<CandidatesFile> {
    let table = table::open(source, options, gather)?;
    let grid = &table.grid;
    let columns = match strategy {
        Some(strategy) => columns::matched(grid, strategy, gather),
        None => columns::plain(grid, gather),
    };
    if grid.len() == 1 && !gather.has_errors() {
        gather.error(|| Diagnostic::new(&codes::PF118).at(grid.row_place(0)).note("help"));
    }
    let mut columns = columns?;
    // Without a column for names, cells are still checked; the first column
    // then has to say which row is meant.
    let name = columns.name.unwrap_or(0);
    let names: Vec<String> = (1..grid.len()).map(|row| names::kept(grid.cell(row, name))).collect();
    if columns.name.is_some() {
        names::check(grid, name, &names, &options.limits, gather);
    }
    let (made_up, decimal, cells) = if let Some(strategy) = strategy {
        let scoring = Scoring::of(&table, &columns, &strategy.criteria, options);
        let cells = scoring.cells(&names, gather);
        (None, scoring.decimal, cells)
    } else {
        let (strategy, decimal, cells) = without_strategy(&table, &mut columns, &names, options, gather)?;
        (Some(strategy), decimal, cells)
    };
    if let Origin::Sheet(_) = grid.origin {
        check_sheet(grid, &columns, gather);
    }
    if names.len() == 1 {
        gather.warn(|| Diagnostic::new(&codes::PF134).arg("value", escaped(&names[0])).at(grid.row_place(1)));
    }
    let lines = (1..grid.len()).map(|row| grid.line(row, name)).collect();
    let attributes = columns.attributes.iter().map(|(column, name)| Attribute {
        name: name.clone(),
        values: (1..grid.len()).map(|row| grid.cell(row, *column).trim().to_owned()).collect(),
    });
    Some(CandidatesFile {
        rows: names.len(),
        dialect: table.dialect(decimal),
        strategy: made_up,
        candidates: Candidates { lines, cells, attributes: attributes.collect(), names },
    })
}

/// Reading the cells of the criteria.
struct Scoring<'t, 'a> {
    grid: &'t Grid<'a>,
    criteria: Vec<Scored<'t>>,
    decimal: Decimal,
}

/// A criterion with its column and how its cells are read.
struct Scored<'t> {
    column: usize,
    rule: Rule,
    id: &'t str,
    policy: MissingPolicy,
    /// Whether some cell of the column shows the file's decimal sign beyond
    /// doubt; found out when a cell is in doubt.
    example: OnceCell<bool>,
}

impl<'t, 'a> Scoring<'t, 'a> {
    fn of(table: &'t Table<'a>, columns: &Columns, criteria: &'t [Criterion], options: &TableOptions) -> Self {
        let scored = criteria.iter().zip(&columns.criteria).filter_map(|(criterion, column)| {
            Some(Scored {
                column: (*column)?,
                rule: Rule::of(criterion),
                id: &criterion.id,
                policy: options.missing.unwrap_or(criterion.missing),
                example: OnceCell::new(),
            })
        });
        Self::new(table, scored.collect())
    }

    fn new(table: &'t Table<'a>, criteria: Vec<Scored<'t>>) -> Self {
        let rules: Vec<(usize, &Rule)> = criteria.iter().map(|c| (c.column, &c.rule)).collect();
        let decimal = table.decimal(&rules);
        Self { grid: &table.grid, criteria, decimal }
    }

    fn told(&self, row: usize, criterion: &Scored<'_>) -> Result<Told, cell::Problem> {
        let grid = self.grid;
        let example = || {
            *criterion.example.get_or_init(|| {
                (1..grid.len()).any(|row| {
                    let text = grid.cell(row, criterion.column);
                    grid.kind(row, criterion.column) == Kind::Text
                        && criterion.rule.evidence(text).any(|sign| sign == self.decimal.sign)
                })
            })
        };
        let (text, kind) = (grid.cell(row, criterion.column), grid.kind(row, criterion.column));
        cell::read(text, kind, &criterion.rule, self.decimal, example)
    }

    /// All cells; reports those that cannot be read and, where the policy is to
    /// refuse, those without a score.
    fn cells(&self, names: &[String], gather: &mut Gather) -> Vec<Vec<Cell>> {
        let grid = self.grid;
        let mut advised = false;
        let mut as_text = Vec::new();
        let mut all = Vec::with_capacity(names.len());
        for row in 1..grid.len() {
            // With an error there will be no result, so nothing is kept any more.
            let keep = !gather.has_errors();
            let mut cells = Vec::with_capacity(if keep { self.criteria.len() } else { 0 });
            let (row_line, tall) = grid.row_line(row);
            for criterion in &self.criteria {
                let column = criterion.column;
                let told = match self.told(row, criterion) {
                    Ok(told) => told,
                    Err(problem) => {
                        gather.error(|| {
                            let text = grid.cell(row, column);
                            problem.finding(text, &criterion.rule, self.decimal, grid.place(row, column))
                        });
                        continue;
                    }
                };
                if let (Score::Missing(marker), MissingPolicy::Refuse) = (&told.score, criterion.policy) {
                    gather.error(|| {
                        let finding = missing(&names[row - 1], criterion.id, marker, grid.place(row, column));
                        // The same advice under every missing score would
                        // bury the list.
                        if advised { finding } else { finding.note("help") }
                    });
                    advised = true;
                }
                if stored_as_text(grid, row, column, &told) {
                    as_text.push((row, column));
                }
                if keep {
                    let line = if tall { grid.line(row, column) } else { row_line };
                    let Told { score, low_confidence } = told;
                    cells.push(Cell { score, low_confidence, line, column: column + 1 });
                }
            }
            if keep {
                all.push(cells);
            }
        }
        if let Some(&(row, column)) = as_text.first() {
            gather.warn(|| {
                let cells = as_text.iter().take(10).filter_map(|&(row, column)| grid.place(row, column).cell);
                Diagnostic::new(&codes::PF170)
                    .arg("count", as_text.len())
                    .arg("cells", cells.collect::<Vec<_>>().join(", "))
                    .at(grid.place(row, column))
                    .note("help")
            });
        }
        all
    }
}

/// Whether a workbook holds a plain number as text. An interval, an anchor's
/// words or a `?` can only be text.
fn stored_as_text(grid: &Grid<'_>, row: usize, column: usize, told: &Told) -> bool {
    matches!(grid.origin, Origin::Sheet(_))
        && grid.kind(row, column) == Kind::Text
        && matches!(told.score, Score::Exact(_))
        && !told.low_confidence
        && grid.cell(row, column).trim().starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+'))
}

/// PF121: the cell at `place` has no score.
fn missing(name: &str, criterion: &str, marker: &str, place: Place) -> Diagnostic {
    Diagnostic::new(&codes::PF121)
        .arg("candidate", escaped(name))
        .arg("criterion", escaped(criterion))
        .arg("marker", escaped(marker))
        .arg("cell", if marker.is_empty() { "empty" } else { "marker" })
        .at(place)
}

/// Reads a file for which there is no strategy: makes one up from the columns.
fn without_strategy(
    table: &Table<'_>,
    columns: &mut Columns,
    names: &[String],
    options: &TableOptions,
    gather: &mut Gather,
) -> Option<(Strategy, Decimal, Vec<Vec<Cell>>)> {
    let grid = &table.grid;
    let open = Rule::open();
    let others: Vec<(usize, &Rule)> = columns.attributes.iter().map(|(column, _)| (*column, &open)).collect();
    let decimal = table.decimal(&others);
    let (numeric, rest): (Vec<_>, Vec<_>) =
        std::mem::take(&mut columns.attributes).into_iter().partition(|(column, _)| is_numeric(grid, *column, decimal));
    columns.attributes = rest;
    columns.criteria = numeric.iter().map(|(column, _)| Some(*column)).collect();
    if numeric.is_empty() {
        gather.error(|| Diagnostic::new(&codes::PF135).at(grid.row_place(0)).note("help"));
        return None;
    }
    let scored = numeric.iter().map(|(column, heading)| Scored {
        column: *column,
        rule: Rule::open(),
        id: heading,
        policy: options.missing.unwrap_or_default(),
        example: OnceCell::new(),
    });
    let scoring = Scoring::new(table, scored.collect());
    let cells = scoring.cells(names, gather);
    if gather.has_errors() {
        return None;
    }
    let mut criteria = Vec::new();
    for (j, (column, heading)) in numeric.iter().enumerate() {
        let ends = cells.iter().filter_map(|row| match row[j].score {
            Score::Exact(x) => Some((x, x)),
            Score::Interval { low, high } => Some((low, high)),
            Score::Missing(_) => None,
        });
        let (min, max) = ends.fold((f64::INFINITY, f64::NEG_INFINITY), |(min, max), (a, b)| (min.min(a), max.max(b)));
        let scale = Scale::new(min, max).or_else(|| {
            gather.warn(|| {
                Diagnostic::new(&codes::PF133)
                    .arg("column", escaped(heading))
                    .arg("value", min)
                    .at(grid.place(0, *column))
            });
            // One score only: put it in the middle, so that it counts the
            // same for everyone and moves nothing.
            let around = (min.abs() / 2.0).max(1.0);
            Scale::new(min - around, min + around)
        })?;
        // Nobody said what counts more: each column counts the same.
        let points = Some(1.0);
        criteria.push(Criterion { points, ..Criterion::plain(heading.clone(), Direction::Max, scale) });
    }
    gather.warn(|| {
        let list = numeric.iter().take(20).map(|(_, heading)| format!("\"{}\"", escaped(heading)));
        Diagnostic::new(&codes::PF132)
            .arg("columns", list.collect::<Vec<_>>().join(", "))
            .at(Place::file(grid.file))
            .note("note-weights")
            .note("note-direction")
            .note("note-range")
            .note("help")
    });
    if let Some((first, _)) = columns.attributes.first() {
        gather.warn(|| {
            let list = columns.attributes.iter().take(20).map(|(_, heading)| format!("\"{}\"", escaped(heading)));
            Diagnostic::new(&codes::PF136).arg("columns", list.collect::<Vec<_>>().join(", ")).at(grid.place(0, *first))
        });
    }
    Some((Strategy { criteria, ..Strategy::default() }, scoring.decimal, cells))
}

/// Whether a column is meant to hold scores: at least half of the cells that
/// hold anything read as numbers, if only with a mistake in them.
fn is_numeric(grid: &Grid<'_>, column: usize, decimal: Decimal) -> bool {
    let rule = Rule::open();
    let (mut numbers, mut filled) = (0_usize, 0_usize);
    for row in 1..grid.len() {
        match cell::read(grid.cell(row, column), grid.kind(row, column), &rule, decimal, || false) {
            Ok(Told { score: Score::Missing(_), .. }) => continue,
            Ok(_) | Err(cell::Problem::Sign(_) | cell::Problem::Reversed) => numbers += 1,
            Err(cell::Problem::Number(fault)) => numbers += usize::from(fault != Fault::NotANumber),
            Err(_) => {}
        }
        filled += 1;
    }
    numbers > 0 && 2 * numbers >= filled
}

/// What a sheet has beside its cells and that bears on the table.
fn check_sheet(grid: &Grid<'_>, columns: &Columns, gather: &mut Gather) {
    let Origin::Sheet(facts) = &grid.origin else { return };
    let needed = |column: usize| columns.name == Some(column) || columns.criteria.contains(&Some(column));
    let (first, last) = (grid.line(0, 0), grid.line(grid.len() - 1, 0));
    for merged in &facts.merged {
        let rows = merged.rows.0.max(first)..=merged.rows.1.min(last);
        let touched = (merged.columns.0..=merged.columns.1.min(grid.width())).find(|&column| needed(column - 1));
        if let (false, Some(column)) = (rows.is_empty(), touched) {
            gather.error(|| {
                let mut place = Place::line(grid.file, merged.rows.0);
                place.column = Some(column);
                place.name = Some(grid.heading(column - 1).to_owned());
                place.cell = Some(merged.reference.clone());
                Diagnostic::new(&codes::PF168).arg("region", &merged.reference).at(place).note("help")
            });
        }
    }
    let listed = |items: Vec<String>| {
        let more = if items.len() > 10 { ", …" } else { "" };
        format!("{}{more}", items.into_iter().take(10).collect::<Vec<_>>().join(", "))
    };
    let rows: Vec<usize> = facts.hidden_rows.iter().copied().filter(|row| (first..=last).contains(row)).collect();
    if let Some(&row) = rows.first() {
        gather.warn(|| {
            Diagnostic::new(&codes::PF169)
                .arg("what", "rows")
                .arg("list", listed(rows.iter().map(ToString::to_string).collect()))
                .at(Place::line(grid.file, row))
                .note("help")
        });
    }
    let hidden = |column: &usize| facts.hidden_columns.iter().any(|(from, to)| (*from..=*to).contains(&(column + 1)));
    let hidden: Vec<usize> = (0..grid.width()).filter(|&column| needed(column)).filter(hidden).collect();
    if let Some(&column) = hidden.first() {
        gather.warn(|| {
            Diagnostic::new(&codes::PF169)
                .arg("what", "columns")
                .arg("list", listed(hidden.iter().map(|column| Place::letters(column + 1)).collect()))
                .at(grid.place(0, column))
                .note("help")
        });
    }
}
