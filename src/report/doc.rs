//! The document: what a report says, before anyone decides how it looks.
//!
//! A tree of sections, paragraphs, lists, tables, charts and questions. It knows
//! no format and no method. Renderers walk it; tests read it.

use std::fmt;

use super::charts::Drawing;
use super::facts::Fact;
use crate::text::Lang;

/// The code by which a sentence or table can be traced: `F1`, `F2`, …, in order
/// of appearance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FactCode(pub usize);

impl fmt::Display for FactCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "F{}", self.0)
    }
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Words from the message catalogues. Holds no digit: numbers are figures.
    Text(String),
    /// Words that are not the report's own: names, labels, reasons, file names.
    Given(String),
    /// A figure as shown; one of the figures of the fact it belongs to.
    Figure(String),
    /// The code of the fact that the words before it state.
    Fact(FactCode),
    /// A reference to another part of the document.
    Link {
        /// The id of that part.
        target: String,
        /// What it is called.
        text: String,
    },
}

impl Span {
    /// A piece of text that is not the report's own. Line breaks become spaces;
    /// characters that are invisible or steer the text around them become `�`.
    #[must_use]
    pub fn given(text: &str) -> Self {
        Self::Given(cleaned(text))
    }

    /// The words of the span.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Text(text) | Self::Given(text) | Self::Figure(text) | Self::Link { text, .. } => text.clone(),
            Self::Fact(code) => code.to_string(),
        }
    }
}

/// The words of `spans`, without fact codes.
#[must_use]
pub fn words(spans: &[Span]) -> String {
    spans.iter().filter(|span| !matches!(span, Span::Fact(_))).map(Span::words).collect::<String>().trim().to_owned()
}

/// `text` on one line, without characters that hide or steer.
fn cleaned(text: &str) -> String {
    let steering = |c: char| {
        matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
    };
    let one_line = text.split(['\n', '\r', '\t']).map(str::trim).filter(|part| !part.is_empty());
    let joined = one_line.collect::<Vec<_>>().join(" ");
    joined.chars().map(|c| if c.is_control() || steering(c) { '\u{fffd}' } else { c }).collect()
}

/// A part of the document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A section with a heading.
    Section(Section),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A list.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The items.
        items: Vec<Vec<Span>>,
    },
    /// Terms and what they mean.
    Terms(Vec<(Vec<Span>, Vec<Span>)>),
    /// A table.
    Table(Table),
    /// A chart with the table behind it.
    Chart(Chart),
    /// A question that only people can answer.
    Question(Question),
    /// Something the reader must not miss.
    Note(Note),
}

/// Where the content of a section comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// From the calculation.
    Generated,
    /// From people: it holds questions until they answer.
    People,
    /// From both.
    Both,
}

/// A section.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Id, the same in every language.
    pub id: String,
    /// Number or letter as shown; empty for none.
    pub number: String,
    /// Heading.
    pub title: Vec<Span>,
    /// Where its content comes from; `None` inside a section that says it.
    pub origin: Option<Origin>,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// A question that only people can answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Id, the same in every language.
    pub id: String,
    /// The question.
    pub text: String,
}

/// How a note is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// The data are invented.
    Invented,
    /// The reader is warned.
    Warning,
    /// The reader is helped.
    Help,
}

/// Something the reader must not miss.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// How it is meant.
    pub kind: NoteKind,
    /// What it says.
    pub text: Vec<Span>,
}

/// Where the text of a column stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Start,
    /// Sentences: the column needs room.
    Prose,
    /// Numbers.
    End,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Heading.
    pub title: Vec<Span>,
    /// Where its text stands.
    pub align: Align,
}

/// What is special about a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowMark {
    /// Nothing.
    #[default]
    None,
    /// The shortlist line lies under it.
    LineBelow,
    /// It stands apart: a total, or "do it ourselves".
    Apart,
}

/// A row of a table; the first cell is its heading.
#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    /// Id, where something refers to the row; else empty.
    pub id: String,
    /// One per column.
    pub cells: Vec<Vec<Span>>,
    /// What is special about it.
    pub mark: RowMark,
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Id, the same in every language.
    pub id: String,
    /// Caption, with the code of the fact that holds its figures.
    pub caption: Vec<Span>,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<TableRow>,
    /// Lines below the table.
    pub notes: Vec<Vec<Span>>,
    /// Whether it should stay on one page.
    pub whole: bool,
}

/// A chart with the table behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Id, the same in every language.
    pub id: String,
    /// Title.
    pub title: Vec<Span>,
    /// What it shows, in words.
    pub finding: Vec<Span>,
    /// What is drawn.
    pub drawing: Drawing,
    /// The same figures as a table.
    pub table: Table,
}

/// What people still have to supply.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    /// The id of the part of the document it belongs to.
    pub section: String,
    /// What is asked.
    pub text: Vec<Span>,
}

/// A report in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Title.
    pub title: Vec<Span>,
    /// What it is about.
    pub subtitle: Vec<Span>,
    /// Language.
    pub lang: Lang,
    /// Whether the data are invented; then a note at the top says so.
    pub synthetic: bool,
    /// Name and version of the program.
    pub generator: String,
    /// What it holds.
    pub blocks: Vec<Block>,
    /// What people still have to supply, in order of appearance.
    pub open: Vec<Open>,
    /// Whether fact codes lead to a list of facts in the document itself.
    pub traced: bool,
    facts: Vec<Fact>,
}

impl Document {
    pub(super) fn new(lang: Lang, generator: String, facts: Vec<Fact>) -> Self {
        Self {
            title: Vec::new(),
            subtitle: Vec::new(),
            lang,
            synthetic: false,
            generator,
            blocks: Vec::new(),
            open: Vec::new(),
            traced: false,
            facts,
        }
    }

    /// The facts behind its sentences and tables, by code.
    #[must_use]
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// Every block, sections before what they hold.
    #[must_use]
    pub fn walk(&self) -> Vec<&Block> {
        fn visit<'a>(blocks: &'a [Block], all: &mut Vec<&'a Block>) {
            for block in blocks {
                all.push(block);
                if let Block::Section(section) = block {
                    visit(&section.blocks, all);
                }
            }
        }
        let mut all = Vec::new();
        visit(&self.blocks, &mut all);
        all
    }

    /// The section called `id`.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.walk().into_iter().find_map(|block| match block {
            Block::Section(section) if section.id == id => Some(section),
            _ => None,
        })
    }

    /// Every run of text in reading order: headings, paragraphs, list items,
    /// captions, cells, notes.
    #[must_use]
    pub fn runs(&self) -> Vec<&[Span]> {
        let mut runs: Vec<&[Span]> = vec![&self.title, &self.subtitle];
        for block in self.walk() {
            match block {
                Block::Section(section) => runs.push(&section.title),
                Block::Paragraph(spans) => runs.push(spans),
                Block::Note(note) => runs.push(&note.text),
                Block::List { items, .. } => runs.extend(items.iter().map(Vec::as_slice)),
                Block::Terms(terms) => {
                    for (term, meaning) in terms {
                        runs.push(term);
                        runs.push(meaning);
                    }
                }
                Block::Table(table) => table_runs(table, &mut runs),
                Block::Chart(chart) => {
                    runs.push(&chart.title);
                    runs.push(&chart.finding);
                    table_runs(&chart.table, &mut runs);
                }
                Block::Question(_) => {}
            }
        }
        runs
    }
}

fn table_runs<'a>(table: &'a Table, runs: &mut Vec<&'a [Span]>) {
    runs.push(&table.caption);
    runs.extend(table.columns.iter().map(|column| column.title.as_slice()));
    runs.extend(table.rows.iter().flat_map(|row| &row.cells).map(Vec::as_slice));
    runs.extend(table.notes.iter().map(Vec::as_slice));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_text_stays_on_its_line_and_in_its_direction() {
        assert_eq!(Span::given("Noord\n stad\t BV ").words(), "Noord stad BV");
        assert_eq!(Span::given("a\u{202e}b\u{1b}[31m").words(), "a\u{fffd}b\u{fffd}[31m");
    }

    #[test]
    fn words_leave_the_codes_out() {
        let spans = [Span::Text("A ".to_owned()), Span::Figure("1,3".to_owned()), Span::Fact(FactCode(4))];
        assert_eq!(words(&spans), "A 1,3");
    }
}
