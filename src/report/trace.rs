//! From a fact code to its figures and the cells they come from.

use serde_json::{Value, json};

use super::doc::{Align, Block, Column, Document, Origin, RowMark, Section, Span, Table, TableRow};
use super::facts::{Fact, Figure, Source};
use crate::diag::Place;
use crate::text::{Args, Numbers, Texts};

/// The facts of `document` as JSON: code, kind, statement, figures with exact
/// values, sources.
#[must_use]
pub fn trace_json(document: &Document) -> Value {
    let facts = document.facts().iter().map(|fact| {
        json!({
            "code": fact.code.to_string(),
            "kind": fact.kind,
            "statement": fact.statement,
            "figures": fact.figures,
            "sources": fact.sources,
        })
    });
    Value::Array(facts.collect())
}

/// The facts of `document` as a table: code and statement, figures, sources.
#[must_use]
pub fn trace_table(document: &Document, texts: &Texts) -> Table {
    let title = |id: &str| vec![Span::Text(texts.word(id))];
    let column = |id: &str| Column { title: title(id), align: Align::Start };
    let prose = |id: &str| Column { title: title(id), align: Align::Prose };
    let rows = document.facts().iter().map(|fact| TableRow {
        id: fact.code.to_string(),
        cells: vec![
            vec![Span::Given(fact.code.to_string())],
            vec![Span::given(&fact.statement)],
            vec![Span::given(&figures(fact, texts.numbers))],
            vec![Span::given(&sources(fact, texts))],
        ],
        mark: RowMark::None,
    });
    Table {
        id: "trace".to_owned(),
        caption: title("report-facts-caption"),
        columns: vec![
            column("report-col-code"),
            prose("report-col-statement"),
            column("report-col-figures"),
            prose("report-col-rests-on"),
        ],
        rows: rows.collect(),
        notes: Vec::new(),
        whole: false,
    }
}

/// Adds the table as the last part of the document.
pub(super) fn append(document: &mut Document) {
    let texts = Texts::new(document.lang);
    let table = trace_table(document, &texts);
    let text = |id: &str| vec![Span::Text(texts.word(id))];
    document.blocks.push(Block::Section(Section {
        id: "facts".to_owned(),
        number: String::new(),
        title: text("report-facts-title"),
        origin: Some(Origin::Generated),
        blocks: vec![Block::Paragraph(text("report-facts-intro")), Block::Table(table)],
    }));
}

/// `total 73.8 (73.75) · gap 1.3 (1.25)`: as shown, and exactly where that says
/// more.
fn figures(fact: &Fact, numbers: Numbers) -> String {
    const MOST: usize = 12;
    let one = |figure: &Figure| {
        let exact = numbers.natural(figure.value, 6);
        let whole = figure.shown.contains(&exact) || figure.shown.chars().all(|c| !c.is_ascii_digit());
        if whole {
            format!("{} {}", figure.name, figure.shown)
        } else {
            format!("{} {} ({exact})", figure.name, figure.shown)
        }
    };
    let mut said: Vec<String> = fact.figures.iter().take(MOST).map(one).collect();
    if fact.figures.len() > MOST {
        said.push("…".to_owned());
    }
    said.join(" · ")
}

/// File by file, with cells, lines and keys; what belongs together in one.
fn sources(fact: &Fact, texts: &Texts) -> String {
    let mut all: Vec<&Source> = fact.sources.iter().chain(fact.figures.iter().flat_map(|f| &f.sources)).collect();
    all.sort();
    all.dedup();
    let mut files: Vec<Places> = Vec::new();
    for source in all {
        let file = match source {
            Source::Cell { file, .. } | Source::Row { file, .. } | Source::Strategy { file, .. } => file.as_str(),
            Source::Setting { .. } => "--set",
        };
        let at = files.iter().position(|places| places.file == file).unwrap_or_else(|| {
            files.push(Places { file: file.to_owned(), ..Places::default() });
            files.len() - 1
        });
        match source {
            Source::Cell { line, column, .. } => files[at].cells.push((*line, *column)),
            Source::Row { line, .. } => files[at].lines.push(*line),
            Source::Strategy { key, .. } | Source::Setting { key } => files[at].keys.push(key.clone()),
        }
    }
    files.iter().map(|places| places.text(texts)).collect::<Vec<_>>().join("; ")
}

/// Places in one file.
#[derive(Default)]
struct Places {
    file: String,
    cells: Vec<(usize, usize)>,
    lines: Vec<usize>,
    keys: Vec<String>,
}

impl Places {
    fn text(&self, texts: &Texts) -> String {
        let mut parts = cells(&self.cells);
        if !self.lines.is_empty() {
            let args = Args::new().text("lines", ranges(&self.lines)).count("n", self.lines.len());
            parts.push(texts.get("report-lines", &args));
        }
        parts.extend(keys(&self.keys));
        let file = if self.file.is_empty() { String::new() } else { format!("{}: ", self.file) };
        format!("{file}{}", parts.join(", "))
    }
}

/// `B2:G9` for a full block of cells, else each cell.
fn cells(all: &[(usize, usize)]) -> Vec<String> {
    let name = |line: usize, column: usize| format!("{}{line}", Place::letters(column));
    let ends = |values: &mut dyn Iterator<Item = usize>| {
        values.fold((usize::MAX, 0), |(low, high), x| (low.min(x), high.max(x)))
    };
    let (top, bottom) = ends(&mut all.iter().map(|(line, _)| *line));
    let (left, right) = ends(&mut all.iter().map(|(_, column)| *column));
    if all.len() > 1 && (bottom + 1 - top) * (right + 1 - left) == all.len() {
        return vec![format!("{}:{}", name(top, left), name(bottom, right))];
    }
    all.iter().map(|(line, column)| name(*line, *column)).collect()
}

/// `2–9, 12` for numbers in any order.
fn ranges(all: &[usize]) -> String {
    let mut sorted = all.to_vec();
    sorted.sort_unstable();
    let mut said: Vec<(usize, usize)> = Vec::new();
    for x in sorted {
        match said.last_mut() {
            Some((_, end)) if *end == x => {}
            Some((_, end)) if *end + 1 == x => *end = x,
            _ => said.push((x, x)),
        }
    }
    let shown = said.into_iter().map(|(from, to)| if from == to { from.to_string() } else { format!("{from}–{to}") });
    shown.collect::<Vec<_>>().join(", ")
}

/// Keys; several that differ only in their middle as one: `criterion.*.weight`.
fn keys(all: &[String]) -> Vec<String> {
    let family = |key: &str| {
        let (first, rest) = key.split_once('.')?;
        Some(rest.rsplit_once('.').map_or_else(|| format!("{first}.*"), |(_, last)| format!("{first}.*.{last}")))
    };
    let mut said: Vec<String> = Vec::new();
    for key in all {
        let shown = match family(key) {
            Some(name) if all.iter().filter(|other| family(other).as_ref() == Some(&name)).count() > 2 => name,
            _ => key.clone(),
        };
        if !said.contains(&shown) {
            said.push(shown);
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_that_belong_together_are_said_once() {
        assert_eq!(cells(&[(2, 2), (2, 3), (3, 2), (3, 3)]), ["B2:C3"]);
        assert_eq!(cells(&[(2, 2), (3, 3)]), ["B2", "C3"]);
        assert_eq!(ranges(&[9, 3, 2, 4, 7, 10]), "2–4, 7, 9–10");
        let owned = |keys: &[&str]| keys.iter().map(|k| (*k).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            keys(&owned(&["criterion.a.weight", "criterion.b.weight", "criterion.c.weight"])),
            ["criterion.*.weight"]
        );
        assert_eq!(keys(&owned(&["criterion.a.weight", "method"])), ["criterion.a.weight", "method"]);
    }
}
