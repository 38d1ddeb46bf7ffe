//! Plain text for terminals: 80 columns, wide characters counted as such.

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, TableStyle, Width};
use unicode_width::UnicodeWidthStr;

use super::html::origin_message;
use crate::report::doc::{Align, Block, Document, RowMark, Section, Span, Table, words};
use crate::text::Texts;

const WIDTH: u16 = 80;

/// Rules above, under the heading and below; none between rows.
const STYLE: TableStyle = TableStyle::new()
    .top_border(LineStyle::none().fill('─').junction('─'))
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .bottom_border(LineStyle::none().fill('─').junction('─'));

pub(super) fn render(document: &Document, texts: &Texts) -> String {
    let mut out = underlined(&words(&document.title), '═');
    if !document.subtitle.is_empty() {
        out.push_str(&format!("{}\n", wrapped(&document.subtitle, "", "")));
    }
    out.push('\n');
    blocks(&mut out, &document.blocks, 2, texts);
    out.push_str(&format!("{}\n", document.generator));
    out
}

fn underlined(text: &str, rule: char) -> String {
    let lines = fill(text, "", "");
    let width = lines.lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
    format!("{lines}\n{}\n", rule.to_string().repeat(width))
}

fn blocks(out: &mut String, all: &[Block], level: usize, texts: &Texts) {
    for block in all {
        match block {
            Block::Section(section) => heading(out, section, level, texts),
            Block::Paragraph(spans) => out.push_str(&format!("{}\n\n", wrapped(spans, "", ""))),
            Block::List { ordered, items } => {
                for (i, item) in items.iter().enumerate() {
                    let mark = if *ordered { format!("{:>2}. ", i + 1) } else { "  • ".to_owned() };
                    out.push_str(&format!("{}\n", wrapped(item, &mark, "    ")));
                }
                out.push('\n');
            }
            Block::Terms(terms) => {
                for (term, meaning) in terms {
                    let all = [term.as_slice(), &[Span::Text(": ".to_owned())], meaning].concat();
                    out.push_str(&format!("{}\n", wrapped(&all, "  • ", "    ")));
                }
                out.push('\n');
            }
            Block::Table(found) => table(out, found),
            Block::Chart(chart) => {
                out.push_str(&format!("{}\n", wrapped(&chart.finding, "", "")));
                table(out, &chart.table);
            }
            Block::Question(question) => {
                let text = format!("{}: {}", texts.word("report-question"), question.text);
                out.push_str(&format!("{}\n\n", fill(&text, "? ", "  ")));
            }
            Block::Note(note) => out.push_str(&format!("{}\n\n", wrapped(&note.text, "! ", "  "))),
        }
    }
}

fn heading(out: &mut String, section: &Section, level: usize, texts: &Texts) {
    let title = format!("{} {}", section.number, words(&section.title));
    let title = title.trim();
    if level == 2 {
        out.push_str(&underlined(title, '─'));
    } else {
        out.push_str(&format!("{}\n", fill(title, "", "")));
    }
    if let Some(origin) = section.origin {
        out.push_str(&format!("[{}]\n", texts.word(origin_message(origin))));
    }
    out.push('\n');
    blocks(out, &section.blocks, level + 1, texts);
}

fn table(out: &mut String, table: &Table) {
    out.push_str(&format!("{}\n", wrapped(&table.caption, "", "")));
    let titles: Vec<String> = table.columns.iter().map(|column| inline(&column.title)).collect();
    let rows: Vec<Vec<String>> =
        table.rows.iter().map(|row| row.cells.iter().map(|cell| inline(cell)).collect()).collect();
    let least = least_widths(table, &titles, &rows);
    let whole = whole_widths(table, &least, &rows);
    let room = |widths: &[u16], gap: u16| widths.iter().map(|w| u32::from(*w + gap)).sum::<u32>() <= u32::from(WIDTH);
    // Two blanks between columns where there is room, one where there is not; a
    // blank is given up before a name is broken.
    match [(&whole, 2), (&whole, 1), (&least, 2), (&least, 1)].into_iter().find(|(widths, gap)| room(widths, *gap)) {
        Some((widths, gap)) => grid(out, table, titles, rows, widths, gap),
        None => records(out, &titles, &rows),
    }
    for note in &table.notes {
        out.push_str(&format!("{}\n", wrapped(note, "  ", "  ")));
    }
    out.push('\n');
}

/// The least width of every column: its longest word, and in a column of numbers
/// its longest cell, for numbers are never broken.
fn least_widths(table: &Table, titles: &[String], rows: &[Vec<String>]) -> Vec<u16> {
    let longest = |text: &str| text.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0);
    let columns = titles.iter().zip(&table.columns).enumerate();
    let least = columns.map(|(i, (title, column))| {
        let cells = rows.iter().filter_map(|row| row.get(i));
        let cell = |cell: &String| if column.align == Align::End { cell.width() } else { longest(cell) };
        u16::try_from(cells.map(cell).fold(longest(title), usize::max)).unwrap_or(WIDTH).min(WIDTH + 1)
    });
    least.collect()
}

/// The widths at which no cell is broken but a sentence: those of the longest
/// cells. Titles may still be broken between words.
fn whole_widths(table: &Table, least: &[u16], rows: &[Vec<String>]) -> Vec<u16> {
    let columns = table.columns.iter().zip(least).enumerate();
    let whole = columns.map(|(i, (column, least))| {
        let cells = rows.iter().filter_map(|row| row.get(i)).map(|cell| cell.width());
        let longest = if column.align == Align::Prose { 0 } else { cells.max().unwrap_or(0) };
        u16::try_from(longest).unwrap_or(WIDTH).min(WIDTH + 1).max(*least)
    });
    whole.collect()
}

/// Marks the row under which the shortlist line lies. It takes no room, and
/// given text never holds it.
const LINE: char = '\u{2060}';

fn grid(out: &mut String, table: &Table, titles: Vec<String>, rows: Vec<Vec<String>>, least: &[u16], gap: u16) {
    let mut grid = comfy_table::Table::new();
    grid.load_style(STYLE).set_content_arrangement(ContentArrangement::Dynamic).set_width(WIDTH).set_header(titles);
    let mut below = false;
    for (mut row, described) in rows.into_iter().zip(&table.rows) {
        if let (true, Some(first)) = (std::mem::take(&mut below), row.first_mut()) {
            first.insert(0, LINE);
        }
        below = described.mark == RowMark::LineBelow;
        grid.add_row(row);
    }
    for ((column, described), least) in grid.column_iter_mut().zip(&table.columns).zip(least) {
        // The style puts one blank between columns; the rest is padding.
        column.set_padding((0, gap - 1));
        column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(least + gap - 1)));
        if described.align == Align::End {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let drawn = grid.trim_fmt();
    let width = drawn.lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
    for line in drawn.lines() {
        if line.contains(LINE) {
            out.push_str(&format!("{}\n", "┄".repeat(width)));
        }
        out.push_str(&format!("{}\n", line.replace(LINE, "")));
    }
}

/// A table that is too wide for the line: one record per row.
fn records(out: &mut String, titles: &[String], rows: &[Vec<String>]) {
    for row in rows {
        let mut cells = titles.iter().zip(row);
        if let Some((_, name)) = cells.next() {
            out.push_str(&format!("{}\n", fill(name, "  ", "  ")));
        }
        for (title, cell) in cells.filter(|(_, cell)| !cell.is_empty()) {
            out.push_str(&format!("{}\n", fill(&format!("{title}: {cell}"), "    ", "      ")));
        }
    }
}

fn inline(spans: &[Span]) -> String {
    let text = spans.iter().map(|span| match span {
        Span::Fact(code) => format!(" [{code}]"),
        other => other.words(),
    });
    text.collect::<String>().trim().to_owned()
}

fn wrapped(spans: &[Span], first: &str, rest: &str) -> String {
    fill(&inline(spans), first, rest)
}

/// `text` in lines of at most [`WIDTH`] columns, broken at spaces only.
fn fill(text: &str, first: &str, rest: &str) -> String {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut empty = true;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !empty && line.width() + 1 + word.width() > usize::from(WIDTH) {
            lines.push(std::mem::replace(&mut line, rest.to_owned()));
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line.push_str(word);
        empty = false;
    }
    lines.push(line);
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_count_wide_characters() {
        let text = "協力 ".repeat(30);
        let filled = fill(text.trim(), "• ", "  ");
        assert!(filled.lines().all(|line| line.width() <= usize::from(WIDTH)));
        assert_eq!(filled.lines().count(), 2);
        assert_eq!(fill("1,3\u{a0}punt", "", ""), "1,3\u{a0}punt");
    }
}
