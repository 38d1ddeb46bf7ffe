//! `.xlsx`: Office Open XML.

use quick_xml::events::Event;

use super::package::{Fault, Package, attribute, push_text};
use super::sheet::{Collector, Trouble, percent, position, region};
use crate::io::dates;
use crate::io::grid::Kind;

/// A sheet of the workbook.
#[derive(Clone, Debug)]
pub(super) struct SheetEntry {
    pub name: String,
    pub visible: bool,
    part: String,
}

/// What all sheets share.
#[derive(Debug, Default)]
pub(super) struct Workbook {
    pub sheets: Vec<SheetEntry>,
    since_1904: bool,
    strings: Strings,
    formats: Vec<Format>,
}

/// How a cell shows its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Number,
    Percent,
    Date,
}

/// The shared strings, one after the other.
#[derive(Debug, Default)]
struct Strings {
    arena: String,
    ends: Vec<usize>,
}

impl Strings {
    fn get(&self, i: usize) -> Option<&str> {
        let start = if i == 0 { 0 } else { *self.ends.get(i - 1)? };
        self.arena.get(start..*self.ends.get(i)?)
    }
}

impl Workbook {
    /// Reads everything but the sheets.
    pub(super) fn open(package: &mut Package<'_>) -> Result<Self, Fault> {
        let root = relations(package, "_rels/.rels")?;
        let main = root.iter().find(|r| r.is("officeDocument")).map_or("xl/workbook.xml", |r| r.target.as_str());
        let main = main.trim_start_matches('/').to_owned();
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let related = relations(package, &resolved(folder, &format!("_rels/{file}.rels")))?;
        let target = |kind: &str| related.iter().find(|r| r.is(kind)).map(|r| resolved(folder, &r.target));
        let mut workbook = Self::default();
        let mut xml = package.xml(&main)?;
        loop {
            match xml.next()? {
                Event::Start(e) => match e.local_name().as_ref() {
                    "workbookPr" => workbook.since_1904 = attribute(&e, "date1904").is_some_and(|v| is_true(&v)),
                    "sheet" => {
                        let name = attribute(&e, "name").ok_or(Fault::Damaged)?;
                        // `r:id`; `sheetId` has another local name.
                        let id = attribute(&e, "id").ok_or(Fault::Damaged)?;
                        let visible = attribute(&e, "state").is_none_or(|state| state == "visible");
                        // Chart sheets have no cells.
                        if let Some(relation) = related.iter().find(|r| r.id == id && r.is("worksheet")) {
                            let part = resolved(folder, &relation.target);
                            workbook.sheets.push(SheetEntry { name, visible, part });
                        }
                    }
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
        }
        drop(xml);
        if let Some(part) = target("sharedStrings") {
            workbook.strings = strings(package, &part)?;
        }
        if let Some(part) = target("styles") {
            workbook.formats = formats(package, &part)?;
        }
        Ok(workbook)
    }

    /// Reads a sheet into `into`; only up to its first cell with `probe`.
    pub(super) fn read(
        &self,
        package: &mut Package<'_>,
        sheet: &SheetEntry,
        into: &mut Collector<'_>,
        probe: bool,
    ) -> Result<(), Trouble> {
        let mut xml = package.xml(&sheet.part)?;
        let mut cell = None;
        let (mut row, mut hidden) = (0, false);
        let mut column = 0;
        let mut text = String::new();
        let mut listening = Listening::default();
        loop {
            match xml.next()? {
                Event::Start(e) => match e.local_name().as_ref() {
                    "row" => {
                        row = attribute(&e, "r").and_then(|r| r.parse().ok()).unwrap_or(row + 1);
                        hidden = attribute(&e, "hidden").is_some_and(|v| is_true(&v));
                        column = 0;
                    }
                    "c" => {
                        let (mut place, mut kind, mut style) = (None, None, None);
                        for a in e.attributes().with_checks(false).flatten() {
                            match a.key.local_name().as_ref() {
                                "r" => place = Some(position(&a.value).ok_or(Fault::Damaged)?),
                                "t" => kind = Some(a.value.into_owned()),
                                "s" => style = a.value.parse::<usize>().ok(),
                                _ => {}
                            }
                        }
                        let (at_row, at_column) = place.unwrap_or((row, column + 1));
                        if at_row != row {
                            return Err(Fault::Damaged.into());
                        }
                        column = at_column;
                        text.clear();
                        let format = style.and_then(|s| self.formats.get(s)).copied().unwrap_or(Format::Number);
                        cell = Some(Cell { kind: kind.unwrap_or_default(), format, formula: false, valued: false });
                    }
                    "v" | "t" => listening.start(cell.is_some()),
                    "rPh" => listening.phonetic = true,
                    "f" => {
                        if let Some(cell) = &mut cell {
                            cell.formula = true;
                        }
                    }
                    "mergeCell" => {
                        let found = attribute(&e, "ref").and_then(|r| region(&r)).ok_or(Fault::Damaged)?;
                        into.merge(found.0, found.1);
                    }
                    "col" if attribute(&e, "hidden").is_some_and(|v| is_true(&v)) => {
                        let end = |name| attribute(&e, name).and_then(|v| v.parse::<usize>().ok());
                        if let (Some(from), Some(to)) = (end("min"), end("max")) {
                            into.facts.hidden_columns.push((from, to));
                        }
                    }
                    _ => {}
                },
                Event::End(e) => match e.local_name().as_ref() {
                    "v" | "t" => {
                        listening.on = false;
                        if let Some(cell) = &mut cell {
                            cell.valued = true;
                        }
                    }
                    "rPh" => listening.phonetic = false,
                    "c" => {
                        if let Some(cell) = cell.take() {
                            let (kind, shown) = self.told(&cell, &text)?;
                            into.push(row, column, kind, &shown)?;
                            if probe && !into.is_empty() {
                                return Ok(());
                            }
                        }
                    }
                    "row" if hidden => into.hide_row(row),
                    _ => {}
                },
                Event::Eof => return Ok(()),
                event if listening.on => push_text(&event, &mut text)?,
                _ => {}
            }
        }
    }

    /// Kind and text of a cell whose value element holds `raw`.
    fn told(&self, cell: &Cell, raw: &str) -> Result<(Kind, String), Fault> {
        let trimmed = raw.trim();
        if cell.formula && (!cell.valued || (trimmed.is_empty() && cell.kind != "str")) {
            return Ok((Kind::NoValue, String::new()));
        }
        Ok(match cell.kind.as_str() {
            "s" if trimmed.is_empty() => (Kind::Text, String::new()),
            "s" => {
                let shared = trimmed.parse().ok().and_then(|i| self.strings.get(i)).ok_or(Fault::Damaged)?;
                (Kind::Text, shared.to_owned())
            }
            "str" | "inlineStr" => (Kind::Text, unescaped(raw)),
            "b" => (Kind::Bool, if is_true(trimmed) { "TRUE" } else { "FALSE" }.to_owned()),
            "e" => (Kind::Error, trimmed.to_owned()),
            "d" => (Kind::Date, trimmed.to_owned()),
            _ => match (trimmed.parse::<f64>(), cell.format) {
                (Ok(x), Format::Date) if x.is_finite() => {
                    (Kind::Date, dates::from_serial(x, self.since_1904).unwrap_or_else(|| trimmed.to_owned()))
                }
                (Ok(x), Format::Percent) if x.is_finite() => (Kind::Percent, percent(x)),
                (Ok(_), _) => (Kind::Number, trimmed.to_owned()),
                (Err(_), _) => (Kind::Text, trimmed.to_owned()),
            },
        })
    }
}

#[derive(Debug)]
struct Cell {
    kind: String,
    format: Format,
    formula: bool,
    /// Whether a value was saved, an empty one included.
    valued: bool,
}

/// Whether text belongs to the value of a cell.
#[derive(Debug, Default)]
struct Listening {
    on: bool,
    /// Inside reading aids for East Asian text, which repeat it.
    phonetic: bool,
}

impl Listening {
    fn start(&mut self, in_cell: bool) {
        self.on = in_cell && !self.phonetic;
    }
}

fn is_true(value: &str) -> bool {
    value == "1" || value.eq_ignore_ascii_case("true")
}

/// A relationship between parts.
#[derive(Debug)]
struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl Relation {
    fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

fn relations(package: &mut Package<'_>, part: &str) -> Result<Vec<Relation>, Fault> {
    let mut relations = Vec::new();
    let mut xml = package.xml(part)?;
    loop {
        match xml.next()? {
            Event::Start(e) if e.local_name().as_ref() == "Relationship" => {
                let value = |name| attribute(&e, name).unwrap_or_default();
                relations.push(Relation { id: value("Id"), kind: value("Type"), target: value("Target") });
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// The name of a part from a target relative to `folder`.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            ".." => {
                path.pop();
            }
            "." | "" => {}
            part => path.push(part),
        }
    }
    path.join("/")
}

fn strings(package: &mut Package<'_>, part: &str) -> Result<Strings, Fault> {
    let mut strings = Strings::default();
    let mut text = String::new();
    let mut listening = Listening::default();
    let mut xml = package.xml(part)?;
    loop {
        match xml.next()? {
            Event::Start(e) => match e.local_name().as_ref() {
                "si" => text.clear(),
                "rPh" => listening.phonetic = true,
                "t" => listening.start(true),
                _ => {}
            },
            Event::End(e) => match e.local_name().as_ref() {
                "si" => {
                    strings.arena.push_str(&unescaped(&text));
                    strings.ends.push(strings.arena.len());
                }
                "rPh" => listening.phonetic = false,
                "t" => listening.on = false,
                _ => {}
            },
            Event::Eof => return Ok(strings),
            event if listening.on => push_text(&event, &mut text)?,
            _ => {}
        }
    }
}

fn formats(package: &mut Package<'_>, part: &str) -> Result<Vec<Format>, Fault> {
    let mut own: Vec<(u32, Format)> = Vec::new();
    let mut formats = Vec::new();
    let mut in_cells = false;
    let mut xml = package.xml(part)?;
    loop {
        match xml.next()? {
            Event::Start(e) => {
                let id = || attribute(&e, "numFmtId").and_then(|id| id.parse::<u32>().ok()).unwrap_or(0);
                match e.local_name().as_ref() {
                    "numFmt" => own.push((id(), format_of(&attribute(&e, "formatCode").unwrap_or_default()))),
                    "cellXfs" => in_cells = true,
                    "xf" if in_cells => {
                        let id = id();
                        let custom = own.iter().find(|(own, _)| *own == id).map(|(_, format)| *format);
                        formats.push(custom.unwrap_or_else(|| built_in(id)));
                    }
                    _ => {}
                }
            }
            Event::End(e) if e.local_name().as_ref() == "cellXfs" => in_cells = false,
            Event::Eof => return Ok(formats),
            _ => {}
        }
    }
}

/// The formats every workbook has without defining them.
fn built_in(id: u32) -> Format {
    match id {
        9 | 10 => Format::Percent,
        14..=22 | 27..=36 | 45..=47 | 50..=58 => Format::Date,
        _ => Format::Number,
    }
}

/// What a format code shows: letters of dates and times outside quoted text,
/// colours and conditions make it a date.
fn format_of(code: &str) -> Format {
    let mut chars = code.chars();
    let mut percent = false;
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                chars.by_ref().find(|&c| c == '"');
            }
            '\\' | '_' | '*' => {
                chars.next();
            }
            '[' => {
                let inside: String = chars.by_ref().take_while(|&c| c != ']').collect();
                // Elapsed time: [h], [mm], [ss].
                if !inside.is_empty() && inside.chars().all(|c| matches!(c.to_ascii_lowercase(), 'h' | 'm' | 's')) {
                    return Format::Date;
                }
            }
            ';' => break,
            '%' => percent = true,
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => return Format::Date,
            _ => {}
        }
    }
    if percent { Format::Percent } else { Format::Number }
}

/// Undoes `_x000D_`, the way characters are written that XML cannot hold.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 7).filter(|code| code.ends_with('_')).map(|code| &code[..4]);
        let c = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        out.push_str(&rest[..at]);
        if let Some(c) = c {
            out.push(c);
            rest = &rest[at + 7..];
        } else {
            out.push_str("_x");
            rest = &rest[at + 2..];
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn format_codes_tell_dates_from_numbers() {
        for (code, format) in [
            ("General", Format::Number),
            ("0.00", Format::Number),
            ("#,##0", Format::Number),
            ("\"dagen\" 0", Format::Number),
            ("[Red]0;[Blue]-0", Format::Number),
            ("0\\d", Format::Number),
            ("0_d", Format::Number),
            ("[$€-413] #,##0.00", Format::Number),
            ("0.0%", Format::Percent),
            ("d-m-yyyy", Format::Date),
            ("[$-413]d mmm", Format::Date),
            ("[h]:mm", Format::Date),
            ("hh:mm", Format::Date),
        ] {
            assert_eq!(format_of(code), format, "{code}");
        }
    }

    #[test]
    fn escaped_characters_come_back() {
        assert_eq!(unescaped("a_x000D_b_x00e9_"), "a\rbé");
        assert_eq!(unescaped("strategic_xfit_x_x12_"), "strategic_xfit_x_x12_");
        assert_eq!(unescaped("_xé123_"), "_xé123_");
    }

    #[test]
    fn targets_are_relative_unless_they_begin_with_a_slash() {
        assert_eq!(resolved("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(resolved("xl/a", "../b.xml"), "xl/b.xml");
    }
}
