//! `people.csv`: one line a person, with the points that person gives to goals
//! or to criteria.

use std::collections::BTreeMap;

use super::cell::{self, Rule, key};
use super::gather::Gather;
use super::grid::Grid;
use super::names;
use super::source::Source;
use super::table::{self, TableOptions};
use crate::diag::{Diagnostic, Place, Read, codes, nearest};
use crate::model::{Dialect, Label, Person, PointsOver, Score, Strategy};
use crate::text::escaped;

/// Headings of the column with names.
const NAMES: [&str; 4] = ["name", "naam", "person", "persoon"];

/// A file of people that was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct PeopleFile {
    /// The people, in file order.
    pub people: Vec<Person>,
    /// How the file was read.
    pub dialect: Dialect,
    /// Number of data rows.
    pub rows: usize,
}

/// Reads a file of people. Every other column than that of the names is a goal
/// or a criterion of `strategy`, by id or label in either language; a cell holds
/// points, or the least and greatest that the person would give: `20..30`.
#[must_use]
pub fn read_people(source: &Source<'_>, strategy: &Strategy, options: &TableOptions) -> Read<PeopleFile> {
    let mut gather = Gather::default();
    let value = read(source, strategy, options, &mut gather).filter(|_| !gather.has_errors());
    Read { value, findings: gather.finish() }
}

fn read(source: &Source<'_>, strategy: &Strategy, options: &TableOptions, gather: &mut Gather) -> Option<PeopleFile> {
    let table = table::open(source, options, gather)?;
    let grid = &table.grid;
    let (name, columns) = find_columns(grid, strategy, gather)?;
    let open = Rule::open();
    let rules: Vec<(usize, &Rule)> = columns.iter().map(|(column, _)| (*column, &open)).collect();
    let decimal = table.decimal(&rules);
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    let mut people = Vec::new();
    for row in 1..grid.len() {
        let wrong = |problem: &str, place: Place| {
            Diagnostic::new(&codes::PF326).arg("problem", problem).arg("line", grid.line(row, name)).at(place)
        };
        let who = names::kept(grid.cell(row, name));
        if who.is_empty() {
            gather.error(|| wrong("nameless", grid.place(row, name)).arg("name", "").arg("column", "").note("help"));
        } else if let Some(line) = first.get(&who) {
            gather.error(|| {
                wrong("twice", grid.place(row, name)).arg("name", escaped(&who)).arg("column", line).note("help")
            });
        }
        first.entry(who.clone()).or_insert(grid.line(row, name));
        let mut points = Vec::new();
        for (column, over) in &columns {
            let (text, kind) = (grid.cell(row, *column), grid.kind(row, *column));
            let heading = || escaped(grid.heading(*column));
            let about = |problem: &str| {
                wrong(problem, grid.place(row, *column))
                    .arg("name", escaped(&who))
                    .arg("column", heading())
                    .note("help")
            };
            match cell::read(text, kind, &open, decimal, || true).map(|told| told.score) {
                Ok(Score::Exact(x)) if x >= 0.0 => points.push((over.clone(), (x, x))),
                Ok(Score::Interval { low, high }) if low >= 0.0 => points.push((over.clone(), (low, high))),
                Ok(Score::Missing(_)) => gather.error(|| about("empty")),
                Ok(_) => gather.error(|| about("negative")),
                Err(problem) => {
                    gather.error(|| problem.finding(text, &open, decimal, grid.place(row, *column)));
                }
            }
        }
        if points.len() == columns.len() && !points.is_empty() && points.iter().all(|(_, (_, high))| *high <= 0.0) {
            gather
                .error(|| wrong("zero", grid.row_place(row)).arg("name", escaped(&who)).arg("column", "").note("help"));
        }
        people.push(Person { name: who, points, line: grid.line(row, name) });
    }
    Some(PeopleFile { people, dialect: table.dialect(decimal), rows: grid.len() - 1 })
}

/// The column of names, and what the others are points over.
fn find_columns(
    grid: &Grid<'_>,
    strategy: &Strategy,
    gather: &mut Gather,
) -> Option<(usize, Vec<(usize, PointsOver)>)> {
    let mut name = None;
    let mut columns: Vec<(usize, PointsOver)> = Vec::new();
    for column in 0..grid.width() {
        let heading = grid.heading(column);
        if heading.is_empty() {
            continue;
        }
        let wanted = key(heading);
        let is = |id: &str, label: &Label| key(id) == wanted || label.texts().any(|text| key(text) == wanted);
        let goal = strategy.goals.iter().find(|goal| is(&goal.id, &goal.label));
        let coded = |code: &Option<String>| code.as_deref().is_some_and(|code| key(code) == wanted);
        let criterion = strategy.criteria.iter().find(|c| is(&c.id, &c.label) || coded(&c.code));
        let over = match (goal, criterion) {
            (Some(goal), _) => PointsOver::Goal(goal.id.clone()),
            (None, Some(criterion)) => PointsOver::Criterion(criterion.id.clone()),
            (None, None) if NAMES.contains(&wanted.as_str()) && name.is_none() => {
                name = Some(column);
                continue;
            }
            (None, None) => {
                gather.error(|| unknown(grid, column, strategy));
                continue;
            }
        };
        if let Some((first, _)) = columns.iter().find(|(_, known)| *known == over) {
            gather.error(|| super::columns::duplicate(grid, *first, column));
        } else {
            columns.push((column, over));
        }
    }
    let needs = |what: &str, which: String| {
        Diagnostic::new(&codes::PF325).arg("what", what).arg("which", which).at(grid.row_place(0)).note("help")
    };
    if name.is_none() {
        gather.error(|| needs("name", String::new()));
    }
    let criteria = columns.iter().filter(|(_, over)| matches!(over, PointsOver::Criterion(_))).count();
    if criteria > 0 && criteria < columns.len() {
        gather.error(|| Diagnostic::new(&codes::PF324).at(grid.row_place(0)).note("help"));
    } else if criteria > 0 {
        let given = |id: &str| columns.iter().any(|(_, over)| *over == PointsOver::Criterion(id.to_owned()));
        let left: Vec<&str> = strategy.criteria.iter().map(|c| c.id.as_str()).filter(|id| !given(id)).collect();
        if !left.is_empty() {
            gather.error(|| needs("criteria", escaped(&left.join(", "))));
        }
    } else if columns.is_empty() && !gather.has_errors() {
        gather.error(|| needs("points", String::new()));
    }
    if grid.len() == 1 && !gather.has_errors() {
        gather.error(|| needs("people", String::new()));
    }
    Some((name?, columns))
}

/// A heading that is nothing of this strategy.
fn unknown(grid: &Grid<'_>, column: usize, strategy: &Strategy) -> Diagnostic {
    let heading = grid.heading(column);
    let finding = Diagnostic::new(&codes::PF323).arg("value", escaped(heading)).at(grid.place(0, column));
    let goals = strategy.goals.iter().map(|goal| goal.id.as_str());
    let known = goals.chain(strategy.criteria.iter().map(|c| c.id.as_str())).chain(["name"]);
    match nearest(heading, known) {
        Some(meant) => finding.note_with("help-near", vec![("meant", escaped(meant))]),
        None => finding.note("help"),
    }
}
