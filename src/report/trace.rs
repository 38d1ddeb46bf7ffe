//! From a fact code to its figures and the cells they come from.

use serde_json::{Value, json};

use super::doc::{Align, Block, Column, Document, Origin, RowMark, Section, Span, Table, TableRow};
use super::facts::{Fact, Source};
use crate::diag::Place;
use crate::text::{Args, Texts};

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
    let rows = document.facts().iter().map(|fact| TableRow {
        id: fact.code.to_string(),
        cells: vec![
            vec![Span::Given(fact.code.to_string())],
            vec![Span::given(&fact.statement)],
            vec![Span::given(&figures(fact))],
            vec![Span::given(&sources(fact, texts))],
        ],
        mark: RowMark::None,
    });
    Table {
        id: "trace".to_owned(),
        caption: title("report-facts-caption"),
        columns: vec![
            column("report-col-code"),
            column("report-col-statement"),
            column("report-col-figures"),
            column("report-col-rests-on"),
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

/// `total 73.8 · gap 1.3`; a table holds many of one name, which are not
/// repeated here.
fn figures(fact: &Fact) -> String {
    const MOST: usize = 12;
    let mut said: Vec<String> = fact
        .figures
        .iter()
        .take(MOST)
        .map(|figure| {
            if figure.name == figure.shown { figure.shown.clone() } else { format!("{} {}", figure.name, figure.shown) }
        })
        .collect();
    if fact.figures.len() > MOST {
        said.push("…".to_owned());
    }
    said.join(" · ")
}

/// File by file, with line and column as a spreadsheet shows them.
fn sources(fact: &Fact, texts: &Texts) -> String {
    let mut all: Vec<&Source> = fact.sources.iter().chain(fact.figures.iter().flat_map(|f| &f.sources)).collect();
    all.sort();
    all.dedup();
    let mut files: Vec<(String, Vec<String>)> = Vec::new();
    for source in all {
        let (file, part) = match source {
            Source::Cell { file, line, column, .. } => (file.clone(), format!("{}{line}", Place::letters(*column))),
            Source::Row { file, line, .. } => {
                (file.clone(), texts.get("report-line-at", &Args::new().text("line", line)))
            }
            Source::Strategy { file, key, line: Some(line) } => {
                (file.clone(), format!("{key} ({})", texts.get("report-line-at", &Args::new().text("line", line))))
            }
            Source::Strategy { file, key, line: None } => (file.clone(), key.clone()),
            Source::Setting { key } => ("--set".to_owned(), key.clone()),
        };
        match files.iter_mut().find(|(name, _)| *name == file) {
            Some((_, parts)) => parts.push(part),
            None => files.push((file, vec![part])),
        }
    }
    let said = files.into_iter().map(|(file, mut parts)| {
        parts.dedup();
        format!("{file}: {}", parts.join(", "))
    });
    said.collect::<Vec<_>>().join("; ")
}
