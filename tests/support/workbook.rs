//! Small workbooks, made part by part.
#![allow(clippy::format_push_string, reason = "a test may allocate")]

use std::io::{Cursor, Write as _};

use zip::write::{SimpleFileOptions, ZipWriter};

/// A zip file of these parts.
pub fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// An .xlsx file of sheets (name, attributes of the `sheet` element, content of
/// the `worksheet` element), with shared strings and cell formats if given.
pub fn xlsx(sheets: &[(&str, &str, &str)], strings: Option<&str>, styles: Option<&str>) -> Vec<u8> {
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), "<Types/>".to_owned()),
        (
            "_rels/.rels".to_owned(),
            format!(
                "<Relationships><Relationship Id=\"r\" Type=\"{RELATIONS}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
    ];
    let mut list = String::new();
    let mut relations = String::new();
    for (i, (name, attributes, content)) in (1..).zip(sheets) {
        list += &format!("<sheet name=\"{name}\" sheetId=\"{i}\" {attributes} r:id=\"rId{i}\"/>");
        relations +=
            &format!("<Relationship Id=\"rId{i}\" Type=\"{RELATIONS}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
        let sheet =
            format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"{MAIN}\">{content}</worksheet>");
        parts.push((format!("xl/worksheets/sheet{i}.xml"), sheet));
    }
    for (id, part, content) in [("rId98", "sharedStrings", strings), ("rId99", "styles", styles)] {
        if let Some(content) = content {
            relations += &format!("<Relationship Id=\"{id}\" Type=\"{RELATIONS}/{part}\" Target=\"{part}.xml\"/>");
            parts.push((format!("xl/{part}.xml"), content.to_owned()));
        }
    }
    parts.push((
        "xl/workbook.xml".to_owned(),
        format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>{list}</sheets></workbook>"),
    ));
    parts.push(("xl/_rels/workbook.xml.rels".to_owned(), format!("<Relationships>{relations}</Relationships>")));
    zip(&parts.iter().map(|(name, content)| (name.as_str(), content.as_str())).collect::<Vec<_>>())
}

/// Rows of text and number cells as the content of a `worksheet` element.
pub fn rows(rows: &[&[&str]]) -> String {
    let mut out = String::from("<sheetData>");
    for (r, row) in (1..).zip(rows) {
        out += &format!("<row r=\"{r}\">");
        for (c, cell) in ('A'..).zip(*row) {
            out += &match cell.parse::<f64>() {
                Ok(_) => format!("<c r=\"{c}{r}\"><v>{cell}</v></c>"),
                Err(_) if cell.starts_with('<') => cell.replace('@', &format!("{c}{r}")),
                Err(_) => format!("<c r=\"{c}{r}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"),
            };
        }
        out += "</row>";
    }
    out + "</sheetData>"
}

/// An .ods file with this content of the `spreadsheet` element.
pub fn ods(content: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\" \
         xmlns:calcext=\"c\"><office:body><office:spreadsheet>{content}</office:spreadsheet></office:body></office:document-content>"
    );
    zip(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"m\"/>"),
        ("content.xml", &content),
    ])
}
