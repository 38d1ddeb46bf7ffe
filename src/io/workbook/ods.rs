//! `.ods`: `OpenDocument` spreadsheets.

use quick_xml::events::{BytesStart, Event};

use super::package::{Fault, Package, Xml, attribute, push_text};
use super::sheet::{Collector, LAST_ROW, SheetEntry, Trouble, percent};
use crate::io::grid::Kind;
use crate::io::limits::Limits;

/// Whether the document needs a password.
pub(super) fn is_encrypted(package: &mut Package<'_>) -> bool {
    let manifest = package.bytes("META-INF/manifest.xml", 1 << 20).unwrap_or_default();
    manifest.windows(15).any(|window| window == b"encryption-data")
}

/// All sheets, and whether they hold anything.
pub(super) fn sheets(package: &mut Package<'_>, limits: &Limits) -> Result<Vec<SheetEntry>, Trouble> {
    let mut sheets = Vec::new();
    let mut hidden_styles: Vec<String> = Vec::new();
    let mut style = String::new();
    let mut xml = package.xml("content.xml")?;
    loop {
        match xml.next()? {
            Event::Start(e) => match e.local_name().as_ref() {
                "style" => style = attribute(&e, "name").unwrap_or_default(),
                "table-properties" if attribute(&e, "display").is_some_and(|v| v == "false") => {
                    hidden_styles.push(style.clone());
                }
                "table" => {
                    let name = attribute(&e, "name").unwrap_or_default();
                    let visible = attribute(&e, "style-name").is_none_or(|style| !hidden_styles.contains(&style));
                    let mut probe = Collector::new(limits);
                    table(&mut xml, &mut probe, true)?;
                    sheets.push(SheetEntry { name, visible, filled: !probe.is_empty() });
                }
                _ => {}
            },
            Event::Eof => return Ok(sheets),
            _ => {}
        }
    }
}

/// Reads the sheet with this position into `into`.
pub(super) fn read(package: &mut Package<'_>, index: usize, into: &mut Collector<'_>) -> Result<(), Trouble> {
    let mut xml = package.xml("content.xml")?;
    let mut seen = 0;
    loop {
        match xml.next()? {
            Event::Start(e) if e.local_name().as_ref() == "table" => {
                if seen == index {
                    return table(&mut xml, into, false);
                }
                seen += 1;
                skip(&mut xml)?;
            }
            Event::Eof => return Err(Fault::Damaged.into()),
            _ => {}
        }
    }
}

/// Passes over everything up to the end of the element just opened.
fn skip(xml: &mut Xml<'_, '_>) -> Result<(), Fault> {
    let mut depth = 1;
    while depth > 0 {
        match xml.next()? {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(Fault::Damaged),
            _ => {}
        }
    }
    Ok(())
}

/// A cell with how often it is repeated.
#[derive(Debug)]
struct Repeated {
    column: usize,
    times: usize,
    kind: Kind,
    text: String,
    spanned: (usize, usize),
}

/// Reads the table just opened. With `probe` the contents of later cells are
/// not kept once there is one.
fn table(xml: &mut Xml<'_, '_>, into: &mut Collector<'_>, probe: bool) -> Result<(), Trouble> {
    let (mut row, mut column) = (1_usize, 1_usize);
    let mut table_column = 1_usize;
    let (mut times, mut hidden) = (1, false);
    let mut cells: Vec<Repeated> = Vec::new();
    loop {
        let start = match xml.next()? {
            Event::Start(e) => e.into_owned(),
            Event::End(e) => match e.local_name().as_ref() {
                "table" => return Ok(()),
                "table-row" => {
                    if !probe || into.is_empty() {
                        push_rows(into, row, times, hidden, &cells)?;
                    }
                    row = row.saturating_add(times);
                    cells.clear();
                    continue;
                }
                _ => continue,
            },
            Event::Eof => return Err(Fault::Damaged.into()),
            _ => continue,
        };
        match start.local_name().as_ref() {
            "table-column" => {
                let repeated = count(&start, "number-columns-repeated");
                if is_hidden(&start) {
                    into.facts.hidden_columns.push((table_column, table_column.saturating_add(repeated - 1)));
                }
                table_column = table_column.saturating_add(repeated);
            }
            "table-row" => {
                times = count(&start, "number-rows-repeated");
                hidden = is_hidden(&start);
                column = 1;
            }
            "table-cell" | "covered-table-cell" => {
                let repeated = count(&start, "number-columns-repeated");
                let (kind, text) = content(xml, &start, into.field_limit())?;
                let spanned = (count(&start, "number-rows-spanned"), count(&start, "number-columns-spanned"));
                if !(text.trim().is_empty() && kind == Kind::Text) || spanned != (1, 1) {
                    cells.push(Repeated { column, times: repeated, kind, text, spanned });
                }
                column = column.saturating_add(repeated);
            }
            // A table inside a table, or shapes: not part of the grid.
            "table" | "shapes" | "forms" => skip(xml)?,
            _ => {}
        }
    }
}

/// Adds a row `times` times.
fn push_rows(
    into: &mut Collector<'_>,
    row: usize,
    times: usize,
    hidden: bool,
    cells: &[Repeated],
) -> Result<(), Trouble> {
    if cells.is_empty() {
        return Ok(());
    }
    for cell in cells.iter().filter(|cell| cell.spanned != (1, 1)) {
        let end = |from: usize, spanned: usize| from.saturating_add(spanned - 1);
        into.merge((row, end(row, cell.spanned.0)), (cell.column, end(cell.column, cell.spanned.1)));
    }
    for row in row..row.saturating_add(times) {
        if row > LAST_ROW {
            return Err(Trouble::Far { row, column: cells[0].column });
        }
        for cell in cells {
            for column in cell.column..cell.column.saturating_add(cell.times) {
                into.push(row, column, cell.kind, &cell.text)?;
            }
        }
        if hidden {
            into.hide_row(row);
        }
    }
    Ok(())
}

fn count(element: &BytesStart<'_>, name: &str) -> usize {
    attribute(element, name).and_then(|n| n.parse().ok()).filter(|n| *n > 0).unwrap_or(1)
}

fn is_hidden(element: &BytesStart<'_>) -> bool {
    attribute(element, "visibility").is_some_and(|v| v == "collapse" || v == "filter")
}

/// Kind and text of the cell just opened; reads up to its end.
fn content(xml: &mut Xml<'_, '_>, cell: &BytesStart<'_>, longest: usize) -> Result<(Kind, String), Fault> {
    let formula = attribute(cell, "formula").is_some();
    let value = |name| attribute(cell, name);
    let mut kinds = cell
        .attributes()
        .with_checks(false)
        .flatten()
        .filter(|a| a.key.local_name().as_ref() == "value-type")
        .map(|a| a.value.into_owned())
        .collect::<Vec<_>>();
    kinds.sort();
    let shown = paragraphs(xml, longest)?;
    let is = |kind: &str| kinds.iter().any(|k| k == kind);
    let is_error = is("error") || (formula && (shown.starts_with('#') || shown.starts_with("Err:")));
    Ok(if is_error {
        (Kind::Error, shown)
    } else if is("float") || is("currency") {
        (Kind::Number, value("value").ok_or(Fault::Damaged)?)
    } else if is("percentage") {
        let share = value("value").and_then(|v| v.parse::<f64>().ok()).filter(|x| x.is_finite());
        (Kind::Percent, percent(share.ok_or(Fault::Damaged)?))
    } else if is("date") {
        (Kind::Date, value("date-value").unwrap_or(shown))
    } else if is("time") {
        (Kind::Date, shown)
    } else if is("boolean") {
        let truth = value("boolean-value").is_some_and(|v| v == "true");
        (Kind::Bool, if truth { "TRUE" } else { "FALSE" }.to_owned())
    } else if is("string") || !formula {
        (Kind::Text, value("string-value").unwrap_or(shown))
    } else {
        (Kind::NoValue, String::new())
    })
}

/// The paragraphs of a cell as text; comments on the cell are left out.
fn paragraphs(xml: &mut Xml<'_, '_>, longest: usize) -> Result<String, Fault> {
    let mut text = String::new();
    // How deep the current element lies, and the paragraph that is open.
    let (mut depth, mut open, mut paragraphs) = (1, None, 0);
    loop {
        if text.len() > longest {
            return Err(Fault::TooMuch { what: "element", found: text.len() as u64, limit: longest as u64 });
        }
        let event = xml.next()?;
        match &event {
            Event::Start(e) => {
                depth += 1;
                match e.local_name().as_ref() {
                    "annotation" => {
                        skip(xml)?;
                        depth -= 1;
                    }
                    "p" if open.is_none() => {
                        open = Some(depth);
                        if paragraphs > 0 {
                            text.push('\n');
                        }
                        paragraphs += 1;
                    }
                    // As many blanks as it says, but no more than can be kept.
                    "s" => text.extend(std::iter::repeat_n(' ', count(e, "c").min(longest + 1))),
                    "tab" => text.push('\t'),
                    "line-break" => text.push('\n'),
                    _ => {}
                }
            }
            Event::End(_) => {
                if open == Some(depth) {
                    open = None;
                }
                depth -= 1;
                if depth == 0 {
                    return Ok(text);
                }
            }
            Event::Eof => return Err(Fault::Damaged),
            event if open.is_some() => push_text(event, &mut text)?,
            _ => {}
        }
    }
}
