//! Workbooks: what hostile and damaged ones do, and that ordinary ones are read
//! as an independent reader (calamine) reads them.
#![allow(clippy::unwrap_used, reason = "a failing test may stop where it fails")]
#![allow(clippy::format_push_string, clippy::format_collect, reason = "a test may allocate")]

mod support;

use std::io::Cursor;

use calamine::{Data, Reader, open_workbook_from_rs};
use partnerfit::diag::Findings;
use partnerfit::io::{CandidatesFile, Limits, Source, TableOptions, read_candidates};
use partnerfit::model::{Score, Strategy};
use partnerfit::text::Lang;
use support::workbook::{ods, rows, xlsx, zip};
use support::{all, ids};

/// Reads a workbook as a table of attributes only.
fn texts(name: &str, bytes: &[u8]) -> Result<(CandidatesFile, Findings), Findings> {
    let source = Source { name, bytes };
    read_candidates(&source, Some(&Strategy::default()), &TableOptions::default()).accept()
}

/// Names and attributes, row by row.
fn table(file: &CandidatesFile) -> Vec<Vec<String>> {
    let row = |i: usize| {
        let attributes = file.candidates.attributes.iter().map(move |a| a.values[i].clone());
        [file.candidates.names[i].clone()].into_iter().chain(attributes).collect()
    };
    (0..file.rows).map(row).collect()
}

/// The first sheet as calamine reads it, the header left out.
fn oracle<R: Reader<Cursor<Vec<u8>>>>(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut book: R = open_workbook_from_rs(Cursor::new(bytes.to_vec())).ok().unwrap();
    let name = book.sheet_names()[0].clone();
    let range = book.worksheet_range(&name).ok().unwrap();
    let text = |cell: &Data| match cell {
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::Bool(truth) => truth.to_string().to_uppercase(),
        cell => cell.to_string().trim().to_owned(),
    };
    range.rows().skip(1).map(|row| row.iter().map(text).collect()).collect()
}

const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"d mmm yyyy\"/></numFmts>\
    <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
    <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/><xf numFmtId=\"2\"/></cellXfs></styleSheet>";

#[test]
fn an_ordinary_xlsx_reads_as_an_independent_reader_reads_it() {
    let strings = "<sst count=\"3\" uniqueCount=\"3\"><si><t>name</t></si>\
        <si><r><t>Kade</t></r><r><t xml:space=\"preserve\"> &amp; Zn</t></r><rPh sb=\"0\" eb=\"1\"><t>kana</t></rPh></si>\
        <si><t>a_x0041_b</t></si></sst>";
    let sheet = "<sheetData>\
        <row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>x</t></is></c>\
        <c r=\"C1\" t=\"str\"><f>\"y\"</f><v>y</v></c><c r=\"D1\" t=\"inlineStr\"><is><t>z</t></is></c></row>\
        <row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\"><v>0.30000000000000004</v></c>\
        <c r=\"C2\" s=\"1\"><v>46150</v></c><c r=\"D2\" t=\"b\"><v>1</v></c></row>\
        <row r=\"5\"><c r=\"A5\" t=\"s\"><v>2</v></c><c r=\"B5\" s=\"3\"><v>120000</v></c>\
        <c r=\"C5\" s=\"2\"><f>TODAY()</f><v>44688</v></c><c r=\"D5\" t=\"e\"><v>#N/A</v></c></row>\
        <row r=\"6\"><c t=\"inlineStr\"><is><t>C</t></is></c><c><v>-1.5E-2</v></c></row>\
        </sheetData>";
    let bytes = xlsx(&[("Blad &amp; 1", "", sheet)], Some(strings), Some(STYLES));
    let (file, _) = texts("f.xlsx", &bytes).unwrap();
    let mut expected = oracle::<calamine::Xlsx<_>>(&bytes);
    // calamine gives the empty rows between as well, and numbers in its own
    // notation.
    expected.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    assert_eq!(expected[2][1], "-0.015");
    expected[2][1] = "-1.5E-2".to_owned();
    assert_eq!(table(&file), expected);
    assert_eq!(file.candidates.lines, [2, 5, 6]);
}

#[test]
fn an_ordinary_ods_reads_as_an_independent_reader_reads_it() {
    let text = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let content = format!(
        "<table:table table:name=\"a\"><table:table-column table:number-columns-repeated=\"1024\"/>\
         <table:table-row>{}{}{}</table:table-row>\
         <table:table-row>{}<table:table-cell office:value-type=\"float\" office:value=\"7.5\"><text:p>7,5</text:p></table:table-cell>\
         <table:table-cell table:number-columns-repeated=\"1022\"/></table:table-row>\
         <table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>\
         <table:table-row table:number-rows-repeated=\"2\">{}{}{}</table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>\
         </table:table>",
        text("name"),
        text("x"),
        text("y"),
        text("Kade<text:s text:c=\"2\"/>Zn<text:span>!</text:span>"),
        text("A"),
        text("b</text:p><text:p>c"),
        text("d"),
    );
    let bytes = ods(&content);
    // The repeated row has the same name twice: an error to us, so read it with
    // the copy taken out.
    let once = ods(&content.replace("table:number-rows-repeated=\"2\"", ""));
    let (file, _) = texts("f.ods", &once).unwrap();
    let mut expected = oracle::<calamine::Ods<_>>(&once);
    expected.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    assert_eq!(table(&file), expected);
    let findings = texts("f.ods", &bytes).unwrap_err();
    assert!(ids(&findings).contains(&"PF141"), "{}", all(&findings, Lang::En));
}

#[test]
fn numbers_dates_and_percentages_of_a_sheet() {
    let header = "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>name</v></c><c r=\"B1\" t=\"str\"><v>trust</v></c></row>";
    let read = |cell: &str, unit: Option<&str>| {
        let styles = "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>";
        let sheet =
            format!("<sheetData>{header}<row r=\"2\"><c r=\"A2\" t=\"str\"><v>A</v></c>{cell}</row></sheetData>");
        let mut strategy = Strategy { criteria: vec![support::strategy().criteria[4].clone()], ..Strategy::default() };
        strategy.criteria[0].id = "trust".to_owned();
        strategy.criteria[0].unit = unit.map(str::to_owned);
        let bytes = xlsx(&[("a", "", &sheet)], None, Some(styles));
        let source = Source { name: "f.xlsx", bytes: &bytes };
        let read = read_candidates(&source, Some(&strategy), &TableOptions::default());
        let score = read.value.map(|file| file.candidates.cells[0][0].score.clone());
        let ids: Vec<_> = ids(&read.findings).into_iter().filter(|id| *id != "PF134").collect();
        (score, ids)
    };
    let exact = |x| Some(Score::Exact(x));
    assert_eq!(read("<c r=\"B2\"><v>120.125</v></c>", None), (exact(120.125), vec![]));
    assert_eq!(read("<c r=\"B2\" s=\"1\"><v>0.07</v></c>", Some("%")), (exact(7.0), vec![]));
    assert_eq!(read("<c r=\"B2\" s=\"1\"><v>0.07</v></c>", None), (None, vec!["PF103"]));
    assert_eq!(read("<c r=\"B2\" t=\"str\"><v>7,5</v></c>", None), (exact(7.5), vec!["PF170"]));
    assert_eq!(read("<c r=\"B2\" t=\"str\"><f>A1</f><v></v></c>", None), (None, vec!["PF121"]));
    assert_eq!(read("<c r=\"B2\" t=\"d\"><v>2026-05-08</v></c>", None), (None, vec!["PF152"]));
    assert_eq!(read("<c r=\"B2\"><v>nan</v></c>", None), (None, vec!["PF101"]));
}

#[test]
fn hidden_sheets_are_only_read_when_asked_for() {
    let data = rows(&[&["name", "x"], &["A", "1"]]);
    let other = rows(&[&["name", "x"], &["B", "2"], &["C", "3"]]);
    let bytes =
        xlsx(&[("lijst", "state=\"hidden\"", &other), ("leeg", "", "<sheetData/>"), ("data", "", &data)], None, None);
    assert_eq!(texts("f.xlsx", &bytes).unwrap().0.candidates.names, ["A"]);
    for wanted in ["lijst", "LIJST", "1"] {
        let options = TableOptions { sheet: Some(wanted.to_owned()), ..TableOptions::default() };
        let read = read_candidates(&Source { name: "f.xlsx", bytes: &bytes }, Some(&Strategy::default()), &options);
        assert_eq!(read.value.unwrap().candidates.names, ["B", "C"]);
    }
}

/// Every file here made a common library abort the process, or would cost
/// gigabytes; all must end in a finding, at once.
#[test]
fn hostile_workbooks_end_in_a_finding() {
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let table = |rows: &str| ods(&format!("<table:table table:name=\"a\">{rows}</table:table>"));
    let row = |attributes: &str, cells: &str| format!("<table:table-row {attributes}>{cells}</table:table-row>");
    let repeated = |n: &str, text: &str| {
        cell(text).replacen("table-cell", &format!("table-cell table:number-columns-repeated=\"{n}\""), 1)
    };
    let huge = "18446744073709551615";
    let deep = "<a>".repeat(100_000) + &"</a>".repeat(100_000);
    let attributes: String = (0..80_000).map(|i| format!(" a{i}=\"1\"")).collect();
    let files: Vec<(&str, Vec<u8>, &str)> = vec![
        ("f.ods", table(&row("", &repeated(huge, "x"))), "PF172"),
        ("f.ods", table(&row(&format!("table:number-rows-repeated=\"{huge}\""), &cell("x"))), "PF172"),
        ("f.ods", table(&row("table:number-rows-repeated=\"1000000\"", &repeated("90", "x"))), "PF172"),
        ("f.ods", table(&row("", &cell("a<text:s text:c=\"2000000000\"/>"))), "PF171"),
        ("f.ods", table(&deep), "PF161"),
        ("f.xlsx", xlsx(&[("a", "", &deep)], None, None), "PF161"),
        ("f.xlsx", xlsx(&[("a", "", &rows(&[&["name"]]))], Some("<sst uniqueCount=\"900000000000\"/>"), None), "PF118"),
        (
            "f.xlsx",
            xlsx(
                &[(
                    "a",
                    "",
                    &format!("<sheetData><row r=\"1\"><c r=\"A1\"{attributes}><v>1</v></c></row></sheetData>"),
                )],
                None,
                None,
            ),
            "PF113",
        ),
        (
            "f.xlsx",
            xlsx(
                &[(
                    "a",
                    "",
                    "<sheetData><row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>",
                )],
                None,
                None,
            ),
            "PF161",
        ),
        (
            "f.xlsx",
            xlsx(
                &[("a", "", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData>")],
                None,
                None,
            ),
            "PF161",
        ),
        (
            "f.xlsx",
            xlsx(
                &[("a", "", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&bomb;</v></c></row></sheetData>")],
                None,
                None,
            ),
            "PF161",
        ),
        ("f.xlsx", xlsx(&[("a", "", &rows(&[&[&"A".repeat(2 << 20)]]))], None, None), "PF120"),
        ("f.xlsx", xlsx(&[("a", "", &rows(&[&[&"A".repeat(9 << 20)]]))], None, None), "PF171"),
        ("f.xlsx", xlsx(&[("a", "", &rows(&[&[&"A".repeat(12 << 20)]]))], None, None), "PF171"),
        (
            "f.ods",
            zip(&[("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"), ("content.xml", "x")]),
            "PF162",
        ),
    ];
    for (name, bytes, expected) in files {
        let findings = texts(name, &bytes).unwrap_err();
        assert_eq!(ids(&findings)[0], expected, "{}", all(&findings, Lang::En));
    }
}

#[test]
fn a_part_that_unpacks_to_more_than_it_says_is_not_believed() {
    let bytes = xlsx(&[("a", "", &rows(&[&["name"], &["A"]]))], None, None);
    // The sizes in the central directory are the ones that are checked; make
    // them smaller than the truth.
    let needle = b"xl/worksheets/sheet1.xml";
    let at = bytes.windows(needle.len()).rposition(|window| window == needle).unwrap();
    let mut lying = bytes.clone();
    lying[at - 22..at - 18].copy_from_slice(&20_u32.to_le_bytes());
    let findings = texts("f.xlsx", &lying).unwrap_err();
    assert_eq!(ids(&findings), ["PF161"]);
}

#[test]
fn every_prefix_and_every_flipped_byte_ends_in_a_finding_or_the_same_table() {
    let strings = "<sst><si><t>name</t></si><si><t>A</t></si></sst>";
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"str\"><v>x</v></c></row>\
        <row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\"><v>5</v></c></row></sheetData>";
    let bytes = xlsx(&[("a", "", sheet)], Some(strings), Some(STYLES));
    for n in 0..bytes.len() {
        let _ = texts("f.xlsx", &bytes[..n]);
        let mut flipped = bytes.clone();
        flipped[n] ^= 1 << (n % 8);
        let _ = texts("f.xlsx", &flipped);
    }
}

#[test]
fn limits_are_stated() {
    let limits = Limits::default();
    assert_eq!((limits.columns, limits.name_chars, limits.sheet_cells), (4_096, 1_000, 5_000_000));
    assert_eq!((limits.unpacked_bytes, limits.unpacked_ratio), (256 << 20, 100));
}
