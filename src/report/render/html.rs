//! One self-contained HTML file: no script, nothing from outside.
//!
//! Written element by element through [`Markup`], which escapes everything;
//! a template engine would add a dependency and a second place to get escaping
//! wrong, and the document is a tree already.

use crate::report::charts::{on_pages, style, write_svg};
use crate::report::doc::{
    Align, Block, Chart, Document, Note, NoteKind, Origin, Question, RowMark, Section, Span, Table, words,
};
use crate::report::markup::Markup;
use crate::text::Texts;

/// Forbids every request, whatever the page may contain.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// A document with more sections than this gets a table of contents.
const MANY: usize = 4;

/// A table with more columns than this gets a scrolling region.
const NARROW: usize = 2;

pub(super) fn render(document: &Document, texts: &Texts) -> String {
    let page = Page { document, texts };
    let mut m = Markup::new();
    m.literal("<!doctype html>\n");
    m.block("html", &[("lang", document.lang.code())], |m| {
        m.line();
        m.block("head", &[], |m| page.head(m));
        m.block("body", &[], |m| page.body(m));
    });
    m.finish()
}

struct Page<'a> {
    document: &'a Document,
    texts: &'a Texts,
}

impl Page<'_> {
    fn word(&self, id: &str) -> String {
        self.texts.word(id)
    }

    fn head(&self, m: &mut Markup) {
        m.line();
        let metas: [&[(&'static str, &str)]; 4] = [
            &[("charset", "utf-8")],
            &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")],
            &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)],
            &[("name", "generator"), ("content", &self.document.generator)],
        ];
        for attributes in metas {
            m.void("meta", attributes);
            m.line();
        }
        let subtitle = words(&self.document.subtitle);
        let title = words(&self.document.title);
        m.block("title", &[], |m| m.text(&if subtitle.is_empty() { title } else { format!("{title}: {subtitle}") }));
        m.block("style", &[], |m| {
            m.text(&style());
            m.literal(include_str!("report.css"));
        });
    }

    fn body(&self, m: &mut Markup) {
        m.line();
        m.block("a", &[("class", "skip"), ("href", "#content")], |m| m.text(&self.word("report-skip")));
        m.block("header", &[], |m| {
            m.block("h1", &[], |m| self.spans(m, &self.document.title));
            if !self.document.subtitle.is_empty() {
                m.block("p", &[("class", "subtitle")], |m| self.spans(m, &self.document.subtitle));
            }
        });
        let sections: Vec<&Section> = top_sections(&self.document.blocks);
        if sections.len() > MANY {
            m.block("nav", &[("aria-labelledby", "contents")], |m| {
                m.leaf("h2", &[("id", "contents")], &self.word("report-contents"));
                m.block("ol", &[], |m| {
                    for section in sections {
                        let target = format!("#{}", section.id);
                        m.block("li", &[], |m| {
                            m.leaf("span", &[("class", "number")], &section.number);
                            m.text(" ");
                            m.leaf("a", &[("href", &target)], &words(&section.title));
                        });
                    }
                });
            });
        }
        m.block("main", &[("id", "content"), ("tabindex", "-1")], |m| {
            m.line();
            self.blocks(m, &self.document.blocks, 2);
        });
        m.block("footer", &[], |m| m.leaf("p", &[], &self.document.generator));
    }

    fn blocks(&self, m: &mut Markup, blocks: &[Block], level: usize) {
        for block in blocks {
            match block {
                Block::Section(section) => self.section(m, section, level),
                Block::Paragraph(spans) => m.block("p", &[], |m| self.spans(m, spans)),
                Block::List { ordered, items } => {
                    m.block(if *ordered { "ol" } else { "ul" }, &[], |m| {
                        for item in items {
                            m.block("li", &[], |m| self.spans(m, item));
                        }
                    });
                }
                Block::Terms(terms) => m.block("dl", &[], |m| {
                    for (term, meaning) in terms {
                        m.element("dt", &[], |m| self.spans(m, term));
                        m.block("dd", &[], |m| self.spans(m, meaning));
                    }
                }),
                Block::Table(table) => self.table(m, table),
                Block::Chart(chart) => self.chart(m, chart),
                Block::Question(question) => self.question(m, question),
                Block::Note(note) => self.note(m, note),
            }
        }
    }

    fn section(&self, m: &mut Markup, section: &Section, level: usize) {
        let heading = match level {
            2 => "h2",
            3 => "h3",
            4 => "h4",
            5 => "h5",
            _ => "h6",
        };
        let class = match section.origin {
            Some(Origin::Generated) => "generated",
            Some(Origin::People) => "people",
            Some(Origin::Both) => "both",
            None => "part",
        };
        m.block("section", &[("id", &section.id), ("class", class)], |m| {
            m.line();
            m.block(heading, &[], |m| {
                if !section.number.is_empty() {
                    m.leaf("span", &[("class", "number")], &section.number);
                    m.text(" ");
                }
                self.spans(m, &section.title);
            });
            if let Some(origin) = section.origin {
                m.leaf("p", &[("class", "origin")], &self.word(origin_message(origin)));
                m.line();
            }
            self.blocks(m, &section.blocks, level + 1);
        });
    }

    fn spans(&self, m: &mut Markup, spans: &[Span]) {
        for span in spans {
            match span {
                Span::Text(text) | Span::Given(text) | Span::Figure(text) => m.text(text),
                Span::Fact(code) => {
                    let code = code.to_string();
                    m.text("\u{a0}");
                    if self.document.traced {
                        m.leaf("a", &[("class", "fact"), ("href", &format!("#{code}"))], &code);
                    } else {
                        m.leaf("span", &[("class", "fact")], &code);
                    }
                }
                Span::Link { target, text } => m.leaf("a", &[("href", &format!("#{target}"))], text),
            }
        }
    }

    fn table(&self, m: &mut Markup, table: &Table) {
        let caption = format!("{}-caption", table.id);
        let write = |m: &mut Markup| {
            let class = if table.whole { "whole" } else { "long" };
            m.block("table", &[("id", &table.id), ("class", class)], |m| {
                m.line();
                m.block("caption", &[("id", &caption)], |m| self.spans(m, &table.caption));
                m.block("thead", &[], |m| {
                    m.block("tr", &[], |m| {
                        for column in &table.columns {
                            let attributes: &[(&'static str, &str)] =
                                &[("scope", "col"), ("class", class_of(column.align))];
                            m.element("th", attributes, |m| self.spans(m, &column.title));
                        }
                    });
                });
                m.block("tbody", &[], |m| {
                    m.line();
                    for row in &table.rows {
                        self.row(m, table, row);
                    }
                });
            });
        };
        if table.columns.len() > NARROW {
            let attributes =
                [("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-labelledby", &caption)];
            m.block("div", &attributes, write);
        } else {
            write(m);
        }
        for note in &table.notes {
            m.block("p", &[("class", "note-below")], |m| self.spans(m, note));
        }
    }

    fn row(&self, m: &mut Markup, table: &Table, row: &crate::report::doc::TableRow) {
        let class = match row.mark {
            RowMark::None => "row",
            RowMark::LineBelow => "line-below",
            RowMark::Apart => "apart",
        };
        let attributes = [("class", class), ("id", row.id.as_str())];
        let used = if row.id.is_empty() { &attributes[..1] } else { &attributes[..] };
        m.block("tr", used, |m| {
            for (i, (cell, column)) in row.cells.iter().zip(&table.columns).enumerate() {
                let class = class_of(column.align);
                if i == 0 {
                    m.element("th", &[("scope", "row"), ("class", class)], |m| self.spans(m, cell));
                } else {
                    m.element("td", &[("class", class)], |m| self.spans(m, cell));
                }
            }
        });
    }

    fn chart(&self, m: &mut Markup, chart: &Chart) {
        let pages = on_pages(chart);
        let class = if pages.len() > 1 { "pages" } else { "page" };
        m.block("figure", &[("class", class)], |m| {
            m.line();
            m.block("p", &[("class", "chart-title")], |m| self.spans(m, &chart.title));
            let title = words(&chart.title);
            let region = [("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", title.as_str())];
            m.block("div", &region, |m| pages.iter().for_each(|page| write_svg(m, page)));
            m.block("figcaption", &[], |m| self.spans(m, &chart.finding));
            m.block("details", &[], |m| {
                m.leaf("summary", &[], &self.word("report-chart-table"));
                m.line();
                self.table(m, &chart.table);
            });
        });
    }

    fn question(&self, m: &mut Markup, question: &Question) {
        let id = format!("question-{}", question.id);
        m.block("div", &[("class", "question"), ("id", &id)], |m| {
            m.leaf("p", &[("class", "label")], &self.word("report-question"));
            m.leaf("p", &[], &question.text);
        });
    }

    fn note(&self, m: &mut Markup, note: &Note) {
        let class = match note.kind {
            NoteKind::Invented => "note invented",
            NoteKind::Warning => "note warning",
            NoteKind::Help => "note help",
        };
        m.block("div", &[("class", class), ("role", "note")], |m| {
            m.element("p", &[], |m| self.spans(m, &note.text));
        });
    }
}

fn class_of(align: Align) -> &'static str {
    match align {
        Align::Start => "words",
        Align::Prose => "prose",
        Align::End => "figures",
    }
}

pub(super) fn origin_message(origin: Origin) -> &'static str {
    match origin {
        Origin::Generated => "report-origin-generated",
        Origin::People => "report-origin-people",
        Origin::Both => "report-origin-both",
    }
}

fn top_sections(blocks: &[Block]) -> Vec<&Section> {
    blocks
        .iter()
        .filter_map(|block| match block {
            Block::Section(section) => Some(section),
            _ => None,
        })
        .collect()
}
