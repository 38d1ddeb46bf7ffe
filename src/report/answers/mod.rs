//! What the commands answer, as documents: the same answer on the terminal, in
//! Markdown and on a page.

mod check;
mod compare;
mod decide;
mod doubt;
mod group;
mod guide;
mod ladder;
mod methods;
mod questions;
mod ranking;
mod region;
mod regression;
mod sensitivity;
mod simulate;
mod verdict;
mod weights;

use super::doc::{Align, Block, Column, Document, RowMark, Section, Span, Table, TableRow};
use crate::model::{Criterion, Dialect, Label, Role, Study};
use crate::text::{Args, Texts};

pub use check::{CheckAnswer, Coverage, check, coverage};
pub use compare::compare;
pub use decide::{NextAnswer, fact, next, next_questions};
pub use doubt::doubt_lines;
pub use group::group;
pub use guide::scoring_guide;
pub use methods::{MethodList, method_card, method_list};
pub use questions::{question, reply, settled};
pub use ranking::{RankingAnswer, WhatIf, excluded, ranking};
pub use regression::regression;
pub use sensitivity::sensitivity;
pub use simulate::{SimulationAnswer, Why, simulation};
pub(in crate::report) use weights::stated_words;
pub use weights::weights;

/// A line of text as spans; nothing for an empty one.
fn line(text: impl AsRef<str>) -> Vec<Span> {
    let text = text.as_ref();
    if text.is_empty() { Vec::new() } else { vec![Span::given(text)] }
}

fn paragraph(text: impl AsRef<str>) -> Block {
    Block::Paragraph(line(text))
}

fn list(items: impl IntoIterator<Item = String>) -> Block {
    Block::List { ordered: false, items: items.into_iter().map(line).collect() }
}

/// A section that is titled by message `title` and known by its id.
fn section(title: &str, texts: &Texts, blocks: Vec<Block>) -> Block {
    Block::Section(Section {
        id: title.to_owned(),
        number: String::new(),
        title: line(texts.word(title)),
        origin: None,
        blocks,
    })
}

/// A table under construction: headings with their side, rows of text.
struct Grid {
    id: &'static str,
    columns: Vec<Column>,
    rows: Vec<TableRow>,
}

impl Grid {
    fn new(id: &'static str) -> Self {
        Self { id, columns: Vec::new(), rows: Vec::new() }
    }

    fn words(mut self, title: impl AsRef<str>) -> Self {
        self.columns.push(Column { title: line(title), align: Align::Start });
        self
    }

    fn numbers(mut self, title: impl AsRef<str>) -> Self {
        self.columns.push(Column { title: line(title), align: Align::End });
        self
    }

    fn row(&mut self, cells: Vec<String>) {
        self.marked(cells, RowMark::None);
    }

    fn marked(&mut self, cells: Vec<String>, mark: RowMark) {
        self.rows.push(TableRow { id: String::new(), cells: cells.into_iter().map(line).collect(), mark });
    }

    fn block(self, caption: impl AsRef<str>) -> Block {
        Block::Table(Table {
            id: self.id.to_owned(),
            caption: line(caption),
            columns: self.columns,
            rows: self.rows,
            notes: Vec::new(),
            whole: false,
        })
    }
}

/// How the criterion is called in the language of `texts`.
fn label<'a>(criterion: &'a Criterion, texts: &Texts) -> &'a str {
    label_of(&criterion.label, &criterion.id, texts)
}

/// A label in the language of `texts`, or the id where there is none.
fn label_of<'a>(label: &'a Label, id: &'a str, texts: &Texts) -> &'a str {
    let text = label.get(texts.lang);
    if text.is_empty() { id } else { text }
}

/// What was read, and how: the first line of an answer.
fn read_line(study: &Study, texts: &Texts) -> Option<String> {
    let input = study.inputs.iter().find(|input| input.role == Role::Candidates)?;
    let dialect = input.dialect.as_ref().map(|d| dialect(d, texts)).unwrap_or_default();
    let args = Args::new()
        .text("file", &input.file)
        .count("candidates", study.candidates.len())
        .count("criteria", study.strategy.criteria.len())
        .text("dialect", dialect);
    Some(texts.get("read-candidates", &args))
}

fn dialect(dialect: &Dialect, texts: &Texts) -> String {
    let name = match dialect.delimiter.as_str() {
        ";" => "semicolon",
        "," => "comma",
        "\t" => "tab",
        "|" => "pipe",
        "xlsx" | "ods" => return texts.get("dialect-workbook", &Args::new().text("format", &dialect.delimiter)),
        other => other,
    };
    let decimal = if dialect.decimal == "," { "comma" } else { "point" };
    let args = Args::new().text("delimiter", name).text("decimal", decimal).text("encoding", &dialect.encoding);
    texts.get("dialect-csv", &args)
}

/// The answer to `report --trace`: every fact of `document`.
#[must_use]
pub fn trace(document: &Document, texts: &Texts) -> Document {
    let mut answer = Document::new(texts.lang, String::new(), Vec::new());
    answer.title.clone_from(&document.title);
    answer.subtitle.clone_from(&document.subtitle);
    answer.blocks.push(Block::Table(super::trace_table(document, texts)));
    answer
}
