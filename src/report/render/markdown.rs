//! Markdown with tables as GitHub writes them. Charts become their tables.

use super::html::origin_message;
use crate::report::doc::{Align, Block, Document, Section, Span, Table};
use crate::text::Texts;

pub(super) fn render(document: &Document, texts: &Texts) -> String {
    let mut out = format!("# {}\n\n", inline(&document.title));
    if !document.subtitle.is_empty() {
        out.push_str(&format!("{}\n\n", paragraph(&document.subtitle)));
    }
    blocks(&mut out, &document.blocks, 2, texts);
    out.push_str(&format!("---\n\n{}\n", escaped(&document.generator)));
    out
}

fn blocks(out: &mut String, all: &[Block], level: usize, texts: &Texts) {
    for block in all {
        match block {
            Block::Section(section) => heading(out, section, level, texts),
            Block::Paragraph(spans) => out.push_str(&format!("{}\n\n", paragraph(spans))),
            Block::List { ordered, items } => {
                for (i, item) in items.iter().enumerate() {
                    let mark = if *ordered { format!("{}.", i + 1) } else { "-".to_owned() };
                    out.push_str(&format!("{mark} {}\n", paragraph(item)));
                }
                out.push('\n');
            }
            Block::Terms(terms) => {
                for (term, meaning) in terms {
                    out.push_str(&format!("- **{}**: {}\n", inline(term), inline(meaning)));
                }
                out.push('\n');
            }
            Block::Table(found) => table(out, found),
            Block::Chart(chart) => {
                out.push_str(&format!("**{}**\n\n{}\n\n", inline(&chart.title), paragraph(&chart.finding)));
                table(out, &chart.table);
            }
            Block::Question(question) => {
                out.push_str(&format!("> **{}:** {}\n\n", texts.word("report-question"), escaped(&question.text)));
            }
            Block::Note(note) => out.push_str(&format!("> {}\n\n", paragraph(&note.text))),
        }
    }
}

fn heading(out: &mut String, section: &Section, level: usize, texts: &Texts) {
    let number = if section.number.is_empty() { String::new() } else { format!("{} ", section.number) };
    out.push_str(&format!("{} {number}{}\n\n", "#".repeat(level.min(6)), inline(&section.title)));
    if let Some(origin) = section.origin {
        out.push_str(&format!("*{}*\n\n", escaped(&texts.word(origin_message(origin)))));
    }
    blocks(out, &section.blocks, level + 1, texts);
}

fn table(out: &mut String, table: &Table) {
    out.push_str(&format!("**{}**\n\n", inline(&table.caption)));
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    out.push_str(&line(table.columns.iter().map(|column| inline(&column.title)).collect()));
    let rule = |align| if align == Align::End { "---:" } else { "---" };
    out.push_str(&line(table.columns.iter().map(|column| rule(column.align).to_owned()).collect()));
    for row in &table.rows {
        out.push_str(&line(row.cells.iter().map(|cell| inline(cell)).collect()));
    }
    out.push('\n');
    for note in &table.notes {
        out.push_str(&format!("{}\n\n", paragraph(note)));
    }
}

fn inline(spans: &[Span]) -> String {
    let text = spans.iter().map(|span| match span {
        Span::Fact(code) => format!(" ({code})"),
        other => escaped(&other.words()),
    });
    text.collect::<String>().trim().to_owned()
}

/// As [`inline`], where a line begins: nothing at its start may make it a list,
/// heading, quotation or rule.
fn paragraph(spans: &[Span]) -> String {
    let text = inline(spans);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.chars().nth(digits) {
        // A list begins only where a blank follows.
        Some('.' | ')') if digits > 0 && !text[digits + 1..].starts_with(|c: char| !c.is_whitespace()) => {
            format!("{}\\{}", &text[..digits], &text[digits..])
        }
        Some('-' | '+' | '=' | '#') if digits == 0 => format!("\\{text}"),
        _ => text,
    }
}

/// `text` with a backslash before everything that could be markup. An address
/// would become a link by itself: its colon or first point gets one too.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        let ends = |words: &[&str]| words.iter().any(|word| before.to_ascii_lowercase().ends_with(word));
        let markup = match c {
            // As an entity: a backslash would leave the look of a tag in the file.
            '<' | '>' => {
                out.push_str(if c == '<' { "&lt;" } else { "&gt;" });
                continue;
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '&' | '$' => true,
            ':' => after.starts_with("//") || ends(&["mailto", "xmpp"]),
            '.' => ends(&["www"]),
            _ => false,
        };
        if markup {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_user_wrote_is_markup() {
        for (text, expected) in [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("]](javascript:alert(1))", "\\]\\](javascript:alert(1))"),
            ("a | b `c` **d** _e_", "a \\| b \\`c\\` \\*\\*d\\*\\* \\_e\\_"),
            ("https://example.org www.example.org", "https\\://example.org www\\.example.org"),
            ("&lt; ~~x~~ $y$", "\\&lt; \\~\\~x\\~\\~ \\$y\\$"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn a_line_cannot_begin_a_block() {
        for (text, expected) in [
            ("# a", "\\# a"),
            ("- a", "\\- a"),
            ("+ a", "\\+ a"),
            ("12. a", "12\\. a"),
            ("3) a", "3\\) a"),
            ("=== a", "\\=== a"),
        ] {
            assert_eq!(paragraph(&[Span::given(text)]), expected);
        }
    }
}
