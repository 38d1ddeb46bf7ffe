//! What the columns of a candidates file are: names, criteria, attributes.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::cell::key;
use super::gather::Gather;
use super::grid::Grid;
use super::number;
use crate::diag::{Diagnostic, Place, codes, nearest};
use crate::model::{ConditionKind, Criterion, Strategy, Subject};
use crate::text::escaped;

/// Whether a heading is that of the column with names.
pub(super) fn is_name_heading(heading: &str) -> bool {
    matches!(key(heading).as_str(), "name" | "naam")
}

/// Columns by their position, first = 0.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// The column with names, unless an error says that there is none.
    pub name: Option<usize>,
    /// The column of each criterion of the strategy, as far as there is one.
    pub criteria: Vec<Option<usize>>,
    /// Other columns with the name they are kept under.
    pub attributes: Vec<(usize, String)>,
}

/// Finds the columns of a file without strategy: all but the names are
/// attributes until their cells say otherwise.
pub(super) fn plain(grid: &Grid<'_>, gather: &mut Gather) -> Option<Columns> {
    let Header::Named(name) = header(grid, &Names::of(&[]), gather) else { return None };
    let named = headed(grid, gather);
    duplicates(grid, &named, gather);
    let others = named.into_iter().filter(|&column| column != name);
    let attributes = others.map(|column| (column, grid.heading(column).to_owned())).collect();
    Some(Columns { name: Some(name), criteria: Vec::new(), attributes })
}

/// Matches columns with the criteria of `strategy`: by id or catalogue code
/// without regard to case and blanks, or by label in either language as written.
/// A heading that is only like a label is a slip to be confirmed, not a match.
///
/// What has no column is reported and left open, so that the cells there are get
/// checked in the same run; `None` when there is no header to go by.
pub(super) fn matched(grid: &Grid<'_>, strategy: &Strategy, gather: &mut Gather) -> Option<Columns> {
    let known = Names::of(&strategy.criteria);
    let name = match header(grid, &known, gather) {
        Header::Named(column) => Some(column),
        Header::Nameless => None,
        Header::Missing => return None,
    };
    let named = headed(grid, gather);
    let mut assigned: Vec<Option<usize>> = vec![None; strategy.criteria.len()];
    let mut extra = Vec::new();
    for &column in named.iter().filter(|&&c| Some(c) != name && !is_name_heading(grid.heading(c))) {
        match known.find(grid.heading(column)).as_slice() {
            [] => extra.push(column),
            [one] => match assigned[*one] {
                Some(first) => gather.error(|| duplicate(grid, first, column)),
                None => assigned[*one] = Some(column),
            },
            several => {
                let ids = several.iter().map(|&i| format!("\"{}\"", escaped(&strategy.criteria[i].id)));
                let ids = ids.collect::<Vec<_>>().join(", ");
                gather.error(|| heading_finding(&codes::PF116, grid, column).arg("criteria", ids).note("help"));
            }
        }
    }
    let name_headings: Vec<usize> = named.iter().copied().filter(|&c| is_name_heading(grid.heading(c))).collect();
    if let [first, second, ..] = name_headings.as_slice() {
        gather.error(|| duplicate(grid, *first, *second));
    }
    duplicates(grid, &extra, gather);
    let attributes = attributes(grid, strategy, &extra, gather);
    let slips = slips(grid, strategy, &mut assigned, &extra, gather);
    let mut without = strategy.criteria.iter().zip(&assigned).filter(|(_, column)| column.is_none()).map(|(c, _)| c);
    if let Some(first) = without.next() {
        gather.error(|| missing_column(grid, "criterion", &first.id).note("help"));
    }
    for criterion in without {
        gather.error(|| missing_column(grid, "criterion", &criterion.id));
    }
    let unused: Vec<usize> = extra
        .iter()
        .copied()
        .filter(|c| !slips.contains(c) && !conditions(strategy).any(|(_, wanted)| is_attribute(grid, *c, wanted)))
        .collect();
    if let Some(&first) = unused.first() {
        gather.warn(|| {
            let list = unused.iter().take(20).map(|&c| format!("\"{}\"", escaped(grid.heading(c))));
            Diagnostic::new(&codes::PF136).arg("columns", list.collect::<Vec<_>>().join(", ")).at(grid.place(0, first))
        });
    }
    Some(Columns { name, criteria: assigned, attributes })
}

/// Extra columns whose heading is nearly the name of a criterion that has no
/// column: errors, and the criterion counts as explained.
fn slips(
    grid: &Grid<'_>,
    strategy: &Strategy,
    assigned: &mut [Option<usize>],
    extra: &[usize],
    gather: &mut Gather,
) -> Vec<usize> {
    let mut slips = Vec::new();
    for &column in extra {
        let heading = grid.heading(column);
        let mut open = strategy.criteria.iter().enumerate().filter(|(i, _)| assigned[*i].is_none());
        let found = open.find_map(|(i, criterion)| Some((i, nearest(heading, names_of(criterion))?)));
        if let Some((i, meant)) = found {
            assigned[i] = Some(column);
            slips.push(column);
            gather.error(|| {
                let id = &strategy.criteria[i].id;
                let help = if meant == id { "help" } else { "help-label" };
                let args = vec![("meant", escaped(meant)), ("id", escaped(id))];
                heading_finding(&codes::PF111, grid, column).note_with(help, args)
            });
        }
    }
    slips
}

/// The attributes: extra columns, under the name a condition asks for them by.
fn attributes(grid: &Grid<'_>, strategy: &Strategy, extra: &[usize], gather: &mut Gather) -> Vec<(usize, String)> {
    for (kind, wanted) in conditions(strategy) {
        // A term is agreed on later: it may be about something not yet known.
        if kind != ConditionKind::Term && !extra.iter().any(|&c| is_attribute(grid, c, wanted)) {
            gather.error(|| {
                let finding = missing_column(grid, "attribute", wanted);
                match nearest(wanted, extra.iter().map(|&c| grid.heading(c))) {
                    Some(found) => finding.note_with("help-near", vec![("found", escaped(found))]),
                    None => finding.note("help-attribute"),
                }
            });
        }
    }
    let name_of = |column: usize| {
        let wanted = conditions(strategy).map(|(_, wanted)| wanted).find(|wanted| is_attribute(grid, column, wanted));
        wanted.unwrap_or(grid.heading(column)).to_owned()
    };
    extra.iter().map(|&column| (column, name_of(column))).collect()
}

/// Conditions on attributes: what they do and which attribute they ask for.
fn conditions(strategy: &Strategy) -> impl Iterator<Item = (ConditionKind, &str)> {
    strategy.conditions.iter().filter_map(|condition| match &condition.subject {
        Some(Subject::Attribute(wanted)) => Some((condition.kind, wanted.as_str())),
        Some(Subject::Criterion(_)) | None => None,
    })
}

fn is_attribute(grid: &Grid<'_>, column: usize, wanted: &str) -> bool {
    key(grid.heading(column)) == key(wanted)
}

/// Columns with a heading. One with values but no heading is an error; an empty
/// one is left out.
fn headed(grid: &Grid<'_>, gather: &mut Gather) -> Vec<usize> {
    let (named, unnamed): (Vec<usize>, Vec<usize>) =
        (0..grid.width()).partition(|&column| !grid.heading(column).is_empty());
    for column in unnamed {
        if let Some(row) = (1..grid.len()).find(|&row| !grid.cell(row, column).trim().is_empty()) {
            gather.error(|| {
                Diagnostic::new(&codes::PF117)
                    .arg("column", Place::letters(column + 1))
                    .arg("position", column + 1)
                    .arg("value", escaped(grid.cell(row, column).trim()))
                    .at(grid.place(row, column))
                    .note("help")
            });
        }
    }
    named
}

/// What the first row turns out to be.
enum Header {
    /// A header with a column for names.
    Named(usize),
    /// A header without one, which has been reported.
    Nameless,
    /// No header, which has been reported: nothing else makes sense then.
    Missing,
}

/// Looks for the header; `known` are the criteria it may name.
fn header(grid: &Grid<'_>, known: &Names<'_>, gather: &mut Gather) -> Header {
    let headings = || (0..grid.width()).map(|column| grid.heading(column));
    if let Some(column) = headings().position(is_name_heading) {
        return Header::Named(column);
    }
    let no_header = |cause| {
        let line = grid.row_line(0).0;
        Diagnostic::new(&codes::PF113).arg("cause", cause).arg("line", line).at(grid.row_place(0))
    };
    if headings().all(|heading| known.find(heading).is_empty()) {
        // A title, an empty line, and then the header: usual in spreadsheets.
        let is_header = |row: usize| (0..grid.width()).any(|column| is_name_heading(grid.cell(row, column)));
        if let Some(row) = (1..grid.len().min(20)).find(|&row| is_header(row)) {
            let line = grid.row_line(row).0.to_string();
            gather.error(|| no_header("text").note_with("help-lower", vec![("header", line)]));
            return Header::Missing;
        }
        if is_data(grid) {
            gather.error(|| no_header("numbers").note("help"));
            return Header::Missing;
        }
        if grid.width() > 1 && headings().filter(|heading| !heading.is_empty()).count() == 1 {
            gather.error(|| no_header("text").note("help-above"));
            return Header::Missing;
        }
    }
    gather.error(|| {
        let finding = Diagnostic::new(&codes::PF112).at(grid.row_place(0));
        let near = headings().find(|heading| nearest(heading, ["name", "naam"]).is_some());
        match (near, headings().next()) {
            (Some(near), _) => finding.note_with("help-near", vec![("found", escaped(near))]),
            (None, first) => finding.note_with("help", vec![("found", escaped(first.unwrap_or_default()))]),
        }
    });
    Header::Nameless
}

/// Whether the first row holds numbers, as no header does.
fn is_data(grid: &Grid<'_>) -> bool {
    let is_number = |heading: &str| {
        !heading.is_empty()
            && (heading.bytes().all(|b| b.is_ascii_digit()) || number::evidence(heading, None).is_some())
    };
    (0..grid.width()).any(|column| is_number(grid.heading(column)))
}

/// Reports headings that occur twice among `columns`.
fn duplicates(grid: &Grid<'_>, columns: &[usize], gather: &mut Gather) {
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    for &column in columns {
        match first.get(&key(grid.heading(column))) {
            Some(&earlier) => gather.error(|| duplicate(grid, earlier, column)),
            None => {
                first.insert(key(grid.heading(column)), column);
            }
        }
    }
}

/// PF115: columns `first` and `second` mean the same.
pub(super) fn duplicate(grid: &Grid<'_>, first: usize, second: usize) -> Diagnostic {
    let (a, b) = (grid.heading(first), grid.heading(second));
    let finding = heading_finding(&codes::PF115, grid, second)
        .arg("first", first + 1)
        .arg("first-letters", Place::letters(first + 1))
        .arg("second", second + 1)
        .arg("second-letters", Place::letters(second + 1));
    let finding = if a == b { finding } else { finding.note_with("note-other", vec![("other", escaped(a))]) };
    finding.note("help")
}

/// PF114: nothing in the header for this criterion or attribute.
fn missing_column(grid: &Grid<'_>, what: &'static str, name: &str) -> Diagnostic {
    Diagnostic::new(&codes::PF114).arg("what", what).arg("name", escaped(name)).at(grid.row_place(0))
}

fn heading_finding(code: &'static crate::diag::Code, grid: &Grid<'_>, column: usize) -> Diagnostic {
    Diagnostic::new(code).arg("value", escaped(grid.heading(column))).at(grid.place(0, column))
}

/// All texts a criterion may be called by.
fn names_of(criterion: &Criterion) -> impl Iterator<Item = &str> {
    [criterion.id.as_str()].into_iter().chain(criterion.label.texts()).chain(criterion.code.as_deref())
}

/// A label or heading as written, but for blanks and for the two ways in which
/// Unicode can write an accent.
fn written(text: &str) -> String {
    text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Criteria by what they may be called.
struct Names<'s> {
    criteria: &'s [Criterion],
    by_key: BTreeMap<String, Vec<usize>>,
}

impl<'s> Names<'s> {
    fn of(criteria: &'s [Criterion]) -> Self {
        let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (i, criterion) in criteria.iter().enumerate() {
            for name in names_of(criterion) {
                let at = by_key.entry(key(name)).or_default();
                if !at.contains(&i) {
                    at.push(i);
                }
            }
        }
        Self { criteria, by_key }
    }

    /// The criteria a heading fits; an id outranks labels and codes.
    fn find(&self, heading: &str) -> Vec<usize> {
        let alike = self.by_key.get(&key(heading)).map_or(&[][..], Vec::as_slice);
        let fits = |criterion: &Criterion| {
            let coded = [Some(criterion.id.as_str()), criterion.code.as_deref()];
            coded.into_iter().flatten().any(|name| key(name) == key(heading))
                || criterion.label.texts().any(|label| written(label) == written(heading))
        };
        let found: Vec<usize> = alike.iter().copied().filter(|&i| fits(&self.criteria[i])).collect();
        let by = |test: &dyn Fn(&str) -> bool| {
            let hits: Vec<usize> = found.iter().copied().filter(|&i| test(&self.criteria[i].id)).collect();
            (hits.len() == 1).then_some(hits)
        };
        by(&|id| id == heading).or_else(|| by(&|id| key(id) == key(heading))).unwrap_or(found)
    }
}
