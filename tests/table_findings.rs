//! Every finding about data has an input here that makes it, and says it in both
//! languages.
#![allow(clippy::unwrap_used, reason = "a failing test may stop where it fails")]
#![allow(clippy::format_push_string, clippy::format_collect, reason = "a test may allocate")]

mod support;

use std::collections::BTreeSet;

use partnerfit::diag::{Area, CODES, Findings};
use partnerfit::io::{Limits, Source, TableOptions, read_candidates, read_evidence, read_people};
use partnerfit::model::{
    Candidates, Condition, ConditionKind, ConditionTest, Criterion, Distribution, Goal, Label, MissingPolicy, Person,
    PointsOver, Score, Strategy, Subject,
};
use partnerfit::text::Lang;
use support::workbook::{ods, rows, xlsx};
use support::{all, ids, strategy};

const HEADER: &str = "name,strategic_fit,complementarity,trust,capacity,cost\n";

/// A file with the base header, the base strategy and these rows.
fn base(rows: &str) -> Findings {
    read("f.csv", format!("{HEADER}{rows}").as_bytes(), &TableOptions::default())
}

fn read(name: &str, bytes: &[u8], options: &TableOptions) -> Findings {
    let read = read_candidates(&Source { name, bytes }, Some(&strategy()), options);
    assert_eq!(read.value.is_none(), partnerfit::diag::has_errors(&read.findings));
    read.findings
}

fn plain(text: &str) -> Findings {
    read_candidates(&Source { name: "f.csv", bytes: text.as_bytes() }, None, &TableOptions::default()).findings
}

/// Findings with the strategy changed.
fn with(change: impl Fn(&mut Strategy), text: &str) -> Findings {
    let mut strategy = strategy();
    change(&mut strategy);
    read_candidates(&Source { name: "f.csv", bytes: text.as_bytes() }, Some(&strategy), &TableOptions::default())
        .findings
}

/// One row with `cell` as its cost.
fn cost(cell: &str) -> Findings {
    base(&format!("A,8,7,6,9,\"{cell}\"\nB,8,7,6,9,1\n"))
}

fn evidence(text: &str) -> Findings {
    let candidates = Candidates { names: vec!["Noord".to_owned(), "Zuid".to_owned()], ..Candidates::default() };
    let source = Source { name: "evidence.csv", bytes: text.as_bytes() };
    read_evidence(&source, &strategy(), &candidates, &TableOptions::default()).findings
}

/// A strategy with two goals beside its criteria.
fn with_goals() -> Strategy {
    let goal = |id: &str, nl: &str| Goal {
        id: id.to_owned(),
        label: Label::both(id, nl),
        parent: None,
        priority: 50.0,
        floor: Label::default(),
        ceiling: Label::default(),
        points: vec![("trust".to_owned(), 100.0)],
        line: None,
    };
    Strategy { goals: vec![goal("profit", "Winst"), goal("relations", "Relaties")], ..strategy() }
}

fn people(text: &str) -> Findings {
    let source = Source { name: "people.csv", bytes: text.as_bytes() };
    read_people(&source, &with_goals(), &TableOptions::default()).findings
}

fn sheet(cells: &[&[&str]], extra: &str) -> Findings {
    let mut table: Vec<&[&str]> = vec![&["name", "strategic_fit", "complementarity", "trust", "capacity", "cost"]];
    table.extend(cells);
    let file = xlsx(&[("Blad1", "", &format!("{}{extra}", rows(&table)))], None, None);
    read("f.xlsx", &file, &TableOptions::default())
}

fn with_limits(name: &str, bytes: &[u8], limits: Limits) -> Findings {
    read(name, bytes, &TableOptions { limits, ..TableOptions::default() })
}

/// Each input with the findings it must give, and no others.
fn gallery() -> Vec<(&'static str, Findings, Vec<&'static str>)> {
    let two = "A,8,7,6,9,1\nB,8,7,6,9,1\n";
    let row = ["A", "8", "7", "6", "9", "1"];
    let row_b = ["B", "8", "7", "6", "9", "1"];
    let latin: Vec<u8> = format!("{HEADER}Groen,8,7,6,9,1\nGro\u{eb}n,8,7,6,9,1\n").chars().map(|c| c as u8).collect();
    let tiny = || Limits::default();
    let options = TableOptions::default;
    let book = xlsx(&[("Blad1", "", &rows(&[&["name"]]))], None, None);
    let two_sheets = xlsx(&[("Een", "", &rows(&[&["name"]])), ("Twee", "", &rows(&[&["name"]]))], None, None);
    let condition = |kind, attribute: &str| Condition {
        id: "c".to_owned(),
        kind,
        subject: Some(Subject::Attribute(attribute.to_owned())),
        test: Some(ConditionTest::Present(true)),
        reason: Label::default(),
        line: None,
    };
    vec![
        ("text for a number", cost("abc"), vec!["PF101"]),
        ("an interval with a dash", cost("3-4"), vec!["PF101"]),
        ("a decimal comma between commas", cost("7,5"), vec!["PF101"]),
        ("two readings", cost("120.000"), vec!["PF102"]),
        ("a currency sign", cost("€ 5"), vec!["PF103"]),
        ("blanks between digits", cost("120 000"), vec!["PF103"]),
        ("too large", cost("1e16"), vec!["PF104"]),
        ("ends reversed", cost("4..3"), vec!["PF105"]),
        ("a PDF", read("f.csv", b"%PDF-1.7", &options()), vec!["PF106"]),
        ("Windows-1252", read("f.csv", &latin, &options()), vec!["PF107"]),
        ("bytes that do not fit", read("f.csv", b"name\n\xff", &utf8()), vec!["PF108"]),
        ("no such encoding", read("f.csv", b"name", &encoding("x")), vec!["PF109"]),
        ("an empty file", read("f.csv", b"", &options()), vec!["PF110"]),
        ("blank lines only", read("f.csv", b"\n \n\r\n", &options()), vec!["PF110"]),
        (
            "a slip in a heading",
            plain_base("name,strategic_fit,complementarity,trsut,capacity,cost\n", two),
            vec!["PF111"],
        ),
        (
            "no names",
            plain_base("nmae,strategic_fit,complementarity,trust,capacity,cost\n", two),
            vec!["PF112", "PF136"],
        ),
        ("no header", read("f.csv", two.as_bytes(), &options()), vec!["PF113"]),
        (
            "no column for a criterion",
            plain_base("name,strategic_fit,complementarity,trust,cost\n", "A,1,1,1,1\nB,1,1,1,1\n"),
            vec!["PF114"],
        ),
        (
            "no column for a condition",
            with(|s| s.conditions = vec![condition(ConditionKind::Hard, "iso")], &format!("{HEADER}{two}")),
            vec!["PF114"],
        ),
        (
            "a term without a column",
            with(|s| s.conditions = vec![condition(ConditionKind::Term, "iso")], &format!("{HEADER}{two}")),
            vec![],
        ),
        (
            "a column twice",
            plain_base(
                "name,strategic_fit,complementarity,trust,capacity,cost,Trust\n",
                "A,1,1,1,1,1,1\nB,1,1,1,1,1,1\n",
            ),
            vec!["PF115"],
        ),
        (
            "names twice",
            plain_base(
                "name,naam,strategic_fit,complementarity,trust,capacity,cost\n",
                "A,B,1,1,1,1,1\nB,C,1,1,1,1,1\n",
            ),
            vec!["PF115"],
        ),
        (
            "a heading for two",
            with(
                |s| s.criteria.iter_mut().for_each(|c| c.label = Label::same("Zelfde")),
                "name,strategic_fit,complementarity,trust,capacity,Zelfde\nA,1,1,1,1,1\nB,1,1,1,1,1\n",
            ),
            vec!["PF114", "PF116"],
        ),
        (
            "values without a heading",
            plain_base("name,strategic_fit,,complementarity,trust,capacity,cost\n", "A,1,x,1,1,1,1\nB,1,,1,1,1,1\n"),
            vec!["PF117"],
        ),
        ("no rows", base(""), vec!["PF118"]),
        ("another separator", base("A;8;7;6;9;1\nB;8;7;6;9;1\nC;8;7;6;9;1\n"), vec!["PF119"]),
        ("another separator in one row", base(&format!("{two}C;8;7;6;9;1\n")), vec!["PF119"]),
        ("a large file", with_limits("f.csv", b"name,a\n", Limits { file_bytes: 3, ..tiny() }), vec!["PF120"]),
        (
            "a long field",
            with_limits("f.csv", b"name\n\"aaaa\xc3\xa9", Limits { field_bytes: 5, ..tiny() }),
            vec!["PF120"],
        ),
        ("many columns", with_limits("f.csv", b"name,a,b\n", Limits { columns: 2, ..tiny() }), vec!["PF120"]),
        (
            "a long name",
            with_limits(
                "f.csv",
                format!("{HEADER}AAAAAAé,8,7,6,9,1\nB,8,7,6,9,1\n").as_bytes(),
                Limits { name_chars: 6, ..tiny() },
            ),
            vec!["PF120"],
        ),
        ("missing scores", base("A,,?,6,n/a,1\nB,8,7,6,9,1\n"), vec!["PF121", "PF121", "PF121"]),
        ("a short row", base(&format!("C,8,7\n{two}")), vec!["PF122"]),
        ("a long row", base(&format!("C,8,7,6,9,1,5\n{two}")), vec!["PF122"]),
        ("an open quotation mark", base(&format!("{two}\"C,8,7,6,9,1\n")), vec!["PF123"]),
        ("text after a quotation mark", base(&format!("\"A\"B,8,7,6,9,1\n{two}")), vec!["PF124"]),
        ("a bare quotation mark", base(&format!("12\" buis,8,7,6,9,1\n{two}")), vec!["PF125"]),
        ("a quotation mark after a space", base(&format!(" \"buis\",8,7,6,9,1\n{two}")), vec!["PF125"]),
        (
            "swallowed rows",
            plain_base(
                "name,strategic_fit,complementarity,trust,capacity,cost,notes\n",
                "A,8,7,6,9,1,\"x\nB,8,7,6,9,1,y\nC,8,7,6,9,1,z\"\nD,8,7,6,9,1,y\nE,8,7,6,9,1,y\n",
            ),
            vec!["PF136", "PF126"],
        ),
        ("a control character", base("A\u{7},8,7,6,9,1\nB,8,7,6,9,1\n"), vec!["PF127"]),
        ("a line break in a name", base("\"A\nB\",8,7,6,9,1\nB,8,7,6,9,1\n"), vec!["PF127"]),
        ("rows of delimiters", base(&format!("{two},,,,,\n,,\n")), vec!["PF128"]),
        (
            "a delimiter that cannot be",
            read("f.csv", b"name", &TableOptions { delimiter: Some(b'"'), ..options() }),
            vec!["PF130"],
        ),
        ("no strategy", plain("name,a,b,city\nA,1,2,x\nB,2,3,y\n"), vec!["PF132", "PF136"]),
        ("no strategy, one score", plain("name,a,b\nA,1,2\nB,1,3\n"), vec!["PF132", "PF133"]),
        ("one candidate", base("A,8,7,6,9,1\n"), vec!["PF134"]),
        ("no strategy, no numbers", plain("name,a\nA,x\nB,y\n"), vec!["PF135"]),
        (
            "other columns",
            plain_base(
                "name,strategic_fit,complementarity,trust,capacity,cost,a,b\n",
                "A,8,7,6,9,1,x,y\nB,8,7,6,9,1,x,y\n",
            ),
            vec!["PF136"],
        ),
        ("a name twice", base(&format!("{two}A,8,7,6,9,1\n")), vec!["PF141"]),
        (
            "names that look alike",
            base("Gr\u{00f6}n,8,7,6,9,1\nGR\u{00d6}N,8,7,6,9,1\n\u{0391}lfa,8,7,6,9,1\nAlfa,8,7,6,9,1\n"),
            vec!["PF142", "PF142"],
        ),
        ("no name", base(&format!("{two} ,8,7,6,9,1\n")), vec!["PF143"]),
        ("an invisible character", base(&format!("{two}C\u{2066},8,7,6,9,1\n")), vec!["PF144"]),
        ("a formula", base(&format!("{two}@sum,8,7,6,9,1\n")), vec!["PF145"]),
        ("a row of totals", base(&format!("{two}Gemiddelde,8,7,6,9,1\n")), vec!["PF146"]),
        (
            "a title above the table",
            read("f.csv", format!("Keuze 2026\n\n{HEADER}{two}").as_bytes(), &options()),
            vec!["PF113"],
        ),
        (
            "a title in a sheet",
            read("f.xlsx", &book_of(&[&["Keuze 2026"], &["name", "trust"], &["A", "1"]]), &options()),
            vec!["PF113"],
        ),
        ("a title and no header", read("f.xlsx", &book_of(&[&["Keuze 2026"], &["A", "1"]]), &options()), vec!["PF113"]),
        (
            "several kinds of mistake at once",
            plain_base("nmae,strategic_fit,complementarity,trsut,cost\n", "A,x,7,6,1\nB,8,?,12,1\n"),
            vec!["PF112", "PF114", "PF136", "PF111", "PF101", "PF121", "PF151"],
        ),
        ("outside the scale", base("A,85,7,6,9,1\nB,46150,7,6,9,1\n"), vec!["PF151", "PF151"]),
        ("a date", cost("mei-26"), vec!["PF152"]),
        ("no workbook", read("f.xlsx", b"name,a", &options()), vec!["PF161"]),
        ("a cut workbook", read("f.xlsx", &book[..book.len() / 2], &options()), vec!["PF161"]),
        (
            "a workbook without its parts",
            read("f.xlsx", &support::workbook::zip(&[("a", "b")]), &options()),
            vec!["PF161"],
        ),
        ("an old workbook", read("f.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &options()), vec!["PF162"]),
        ("several sheets", read("f.xlsx", &two_sheets, &options()), vec!["PF163"]),
        (
            "no such sheet",
            read("f.xlsx", &two_sheets, &TableOptions { sheet: Some("Drie".to_owned()), ..options() }),
            vec!["PF164"],
        ),
        (
            "an error value",
            sheet(&[&["A", "8", "7", "<c r=\"@\" t=\"e\"><v>#N/A</v></c>", "9", "1"], &row_b], ""),
            vec!["PF165"],
        ),
        ("no result", sheet(&[&["A", "8", "7", "<c r=\"@\"><f>1+1</f></c>", "9", "1"], &row_b], ""), vec!["PF166"]),
        ("true", sheet(&[&["A", "8", "7", "<c r=\"@\" t=\"b\"><v>1</v></c>", "9", "1"], &row_b], ""), vec!["PF167"]),
        ("merged cells", sheet(&[&row, &row_b], "<mergeCells><mergeCell ref=\"D2:D3\"/></mergeCells>"), vec!["PF168"]),
        (
            "merged cells elsewhere",
            sheet(&[&row, &row_b], "<mergeCells><mergeCell ref=\"D20:D30\"/><mergeCell ref=\"M2:N3\"/></mergeCells>"),
            vec![],
        ),
        (
            "hidden columns",
            sheet(&[&row, &row_b], "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>"),
            vec!["PF169"],
        ),
        (
            "numbers as text",
            sheet(&[&["A", "8", "7", "<c r=\"@\" t=\"str\"><v>6</v></c>", "9", "1"], &row_b], ""),
            vec!["PF170"],
        ),
        ("a workbook of many parts", with_limits("f.xlsx", &book, Limits { parts: 2, ..tiny() }), vec!["PF171"]),
        (
            "a workbook that unpacks",
            with_limits("f.xlsx", &book, Limits { unpacked_bytes: 100, ..tiny() }),
            vec!["PF171"],
        ),
        (
            "a far cell",
            with_limits("f.xlsx", &book_of(&[&row, &row_b]), Limits { columns: 5, ..tiny() }),
            vec!["PF172"],
        ),
        ("a workbook of nothing", read("f.ods", &ods("<table:table table:name=\"a\"/>"), &options()), vec!["PF110"]),
        ("evidence about nobody", evidence("candidate,criterion\nNord,trust\nX,trust\n"), vec!["PF311", "PF311"]),
        ("evidence about nothing", evidence("candidate,criterion\nNoord,trsut\n"), vec!["PF312"]),
        (
            "evidence with a grade",
            evidence("candidate,criterion,grade\nNoord,trust,E4\nNoord,trust,e1\n"),
            vec!["PF313"],
        ),
        ("evidence with a date", evidence("candidate,criterion,date\nNoord,trust,3-11-2026\n"), vec!["PF314"]),
        ("evidence out of order", evidence("candidate,criterion,value,low,high\nZuid,trust,5,6,7\n"), vec!["PF315"]),
        ("evidence without columns", evidence("candidate,value\nNoord,1\n"), vec!["PF316"]),
        (
            "evidence about what another strategy asks",
            evidence("candidate,criterion,reason\nNoord,shared-ambition,x\n"),
            vec!["PF319"],
        ),
        ("evidence with more columns", evidence("candidate,criterion,raeson\nNoord,trust,x\n"), vec!["PF317"]),
        ("evidence off the scale", evidence("candidate,criterion,value\nNoord,trust,11\n"), vec!["PF151"]),
        ("evidence with columns twice", evidence("candidate,criterion,value,score\nNoord,trust,1,2\n"), vec!["PF115"]),
        (
            "evidence with texts that are no distribution",
            evidence(
                "candidate,criterion,distribution\nNoord,trust,lognormal(1; 2)\nNoord,trust,uniform(6; x)\n\
                 Noord,trust,uniform(6)\nNoord,trust,triangular(8; 7; 6)\nNoord,trust,normal(7; 0)\n\
                 Noord,trust,discrete(6: 0.5; 7: 0.2)\nNoord,trust,uniform(6; 11)\n",
            ),
            vec!["PF320"; 7],
        ),
        (
            "evidence with a distribution beside ends or another score",
            evidence(
                "candidate,criterion,value,low,distribution\nNoord,trust,,6,uniform(6; 7)\n\
                 Zuid,trust,8,,uniform(6; 7)\n",
            ),
            vec!["PF321", "PF321"],
        ),
        (
            "evidence with two distributions of one score",
            evidence("candidate,criterion,distribution\nNoord,trust,uniform(6; 7)\nNoord,trust,normal(7; 1)\n"),
            vec!["PF322"],
        ),
        ("evidence without lines", evidence("candidate,criterion\n"), vec![]),
        ("people with an unknown column", people("name,profit,relations,zzz\nA,1,2,3\n"), vec!["PF323"]),
        ("people with a slip in a heading", people("name,proft,relations\nA,1,2\n"), vec!["PF323"]),
        ("people over goals and criteria", people("name,profit,trust\nA,1,2\n"), vec!["PF324"]),
        ("people without names", people("profit,relations\n1,2\n"), vec!["PF325"]),
        ("people without points", people("name\nA\n"), vec!["PF325"]),
        ("people without some criteria", people("name,trust,cost\nA,1,2\n"), vec!["PF325"]),
        ("no people", people("name,profit\n"), vec!["PF325"]),
        (
            "people who cannot be used",
            people("name,profit,relations\n,1,2\nA,1,2\nA,1,2\nB,,2\nC,-1,2\nD,0,0\n"),
            vec!["PF326"; 5],
        ),
        ("people with a column twice", people("name,profit,Winst\nA,1,2\n"), vec!["PF115"]),
        ("people with words", people("name,profit\nA,much\n"), vec!["PF101"]),
        ("people in good order", people("naam;Winst;Relaties\nA;20..30;70,5\n"), vec![]),
    ]
}

fn utf8() -> TableOptions {
    encoding("utf-8")
}

fn encoding(name: &str) -> TableOptions {
    TableOptions { encoding: Some(name.to_owned()), ..TableOptions::default() }
}

fn plain_base(header: &str, rows: &str) -> Findings {
    read("f.csv", format!("{header}{rows}").as_bytes(), &TableOptions::default())
}

fn book_of(cells: &[&[&str]]) -> Vec<u8> {
    xlsx(&[("Blad1", "", &rows(cells))], None, None)
}

#[test]
fn every_finding_has_an_input_and_words_in_both_languages() {
    let mut seen = BTreeSet::from(["PF129"]); // cannot happen: has a test beside the code
    let mut wrong = String::new();
    for (what, findings, expected) in gallery() {
        let (english, dutch) = (all(&findings, Lang::En), all(&findings, Lang::Nl));
        if ids(&findings) != expected || (!findings.is_empty() && english == dutch) {
            wrong += &format!("{what}: {expected:?} expected\n{english}\n");
        }
        seen.extend(expected);
    }
    assert!(wrong.is_empty(), "{wrong}");
    let many: String = (0..1_200).map(|i| format!("C{i},x,7,6,9,1\n")).collect();
    let findings = base(&many);
    assert_eq!(ids(&findings).last(), Some(&"PF190"));
    assert!(all(&findings, Lang::En).contains("not listed one by one: 200"));
    seen.insert("PF190");
    let about_data = CODES.iter().filter(|code| code.area == Area::Data || seen.contains(code.id));
    for code in about_data.filter(|code| code.id < "PF200" || ("PF310".."PF320").contains(&code.id)) {
        assert!(seen.contains(code.id), "{} has no input", code.id);
    }
}

#[test]
fn every_place_points_at_what_is_meant() {
    let long = with_limits("f.csv", b"name,a\nA,\"aaaa\xc3\xa9", Limits { field_bytes: 5, ..Limits::default() });
    let place = long[0].place.as_ref().unwrap();
    assert_eq!((place.line, place.column, place.name.as_deref()), (Some(2), Some(2), Some("a")));
    assert_eq!(long[0].args[1], ("found", "6".to_owned()));
    assert_eq!(long[0].notes[0].attribute, "note-quote");
    let findings = base("\"A \"\"B\"\"\",8,7,\"n.a.\",9,1\r\n\"x\ny\",1,abc,6,9,1\nB,8,7,6,9\n");
    let places: Vec<_> = findings
        .iter()
        .map(|f| {
            let place = f.place.as_ref().unwrap();
            let snippet = place.snippet.as_ref().unwrap();
            let marked = &snippet.text[snippet.start..snippet.end];
            (f.code.id, place.line.unwrap(), place.name.as_deref(), marked)
        })
        .collect();
    assert_eq!(
        places,
        [
            ("PF101", 2, Some("trust"), "n.a."),
            ("PF127", 3, Some("name"), "x"),
            ("PF101", 4, Some("complementarity"), "abc"),
            ("PF122", 5, None, ""),
        ]
    );
}

#[test]
fn policies_other_than_refuse_keep_the_missing_score() {
    let text = format!("{HEADER}A,,7,6,9,1\nB,8,-,6,9,1\n");
    for policy in [MissingPolicy::Range, MissingPolicy::Worst, MissingPolicy::Exclude] {
        let options = TableOptions { missing: Some(policy), ..TableOptions::default() };
        let source = Source { name: "f.csv", bytes: text.as_bytes() };
        let (file, findings) = read_candidates(&source, Some(&strategy()), &options).accept().unwrap();
        assert!(findings.is_empty());
        assert_eq!(file.candidates.cells[0][0].score, Score::Missing(String::new()));
        assert_eq!(file.candidates.cells[1][1].score, Score::Missing("-".to_owned()));
    }
    // The key of the criterion does the same for one criterion.
    let findings = with(|s| s.criteria[0].missing = MissingPolicy::Range, &text);
    assert_eq!(ids(&findings), ["PF121"]);
}

#[test]
fn without_a_strategy_numbers_become_criteria_on_the_observed_range() {
    let text = "naam;omzet;sinds;stad;gelijk\nA;7,5;1990;Breda;3\nB;3..4;2001?;;3\nC;6;2010;Lent;3\n";
    let source = Source { name: "f.csv", bytes: text.as_bytes() };
    let (file, findings) = read_candidates(&source, None, &TableOptions::default()).accept().unwrap();
    assert_eq!(ids(&findings), ["PF132", "PF136", "PF133"]);
    let made = file.strategy.unwrap();
    let scales: Vec<_> = made.criteria.iter().map(|c| (c.id.as_str(), c.scale.min(), c.scale.max())).collect();
    assert_eq!(scales, [("omzet", 3.0, 7.5), ("sinds", 1990.0, 2010.0), ("gelijk", 1.5, 4.5)]);
    assert_eq!(file.candidates.attributes[0].values, ["Breda", "", "Lent"]);
    assert_eq!(file.candidates.cells[1][0].score, Score::Interval { low: 3.0, high: 4.0 });
    assert!(file.candidates.cells[1][1].low_confidence);
    assert_eq!((file.dialect.delimiter.as_str(), file.dialect.decimal.as_str()), (";", ","));
}

#[test]
fn columns_are_found_by_id_and_code_whatever_their_case_and_by_label_as_written() {
    let mut strategy = strategy();
    strategy.criteria[0].label = Label::both("Strategic fit", "Strategische match");
    strategy.criteria[2].code = Some("A7".to_owned());
    strategy.conditions = vec![Condition {
        id: "c".to_owned(),
        kind: ConditionKind::Hard,
        subject: Some(Subject::Attribute("iso27001".to_owned())),
        test: Some(ConditionTest::Equals("yes".to_owned())),
        reason: Label::default(),
        line: None,
    }];
    let text =
        "COST; Strategische  match ;Complementarity;a7;capacity;ISO 27001;NAAM\n1;8;7;6;9;yes;A\n2;8;7;6;9;no;B\n";
    let source = Source { name: "f.csv", bytes: text.as_bytes() };
    let (file, findings) = read_candidates(&source, Some(&strategy), &TableOptions::default()).accept().unwrap();
    assert!(findings.is_empty(), "{}", all(&findings, Lang::En));
    let cell = &file.candidates.cells[1][2];
    assert_eq!((&cell.score, cell.line, cell.column), (&Score::Exact(6.0), 3, 4));
    assert_eq!(file.candidates.attribute("iso27001").unwrap().values, ["yes", "no"]);
}

#[test]
fn the_options_override_what_is_found() {
    let text = format!("{}A|8|7|6,5|9|120.000\nB|8|7|6|9|1\n", HEADER.replace(',', "|"));
    let source = Source { name: "f.csv", bytes: text.as_bytes() };
    let options = TableOptions {
        delimiter: Some(b'|'),
        decimal: Some("comma".parse().unwrap()),
        encoding: Some("latin1".to_owned()),
        ..TableOptions::default()
    };
    let mut strategy = strategy();
    strategy.criteria[4] = Criterion { unit: Some("EUR".to_owned()), ..strategy.criteria[4].clone() };
    let (file, _) = read_candidates(&source, Some(&strategy), &options).accept().unwrap();
    assert_eq!(file.candidates.cells[0][2].score, Score::Exact(6.5));
    assert_eq!(file.candidates.cells[0][4].score, Score::Exact(120_000.0));
    assert_eq!(file.dialect.encoding, "windows-1252");
}

#[test]
fn evidence_is_read_with_its_dialect_and_places() {
    let text = "kandidaat;criterium;beoordelaar;score;laag;hoog;reden;bron;graad;datum\n\
                Noord;Trust;inkoper;7,5;7;8;\"goed; bewezen\";site;e2;2026-11-03\n\nZuid;cost;;;;;;;;\n";
    let candidates = Candidates { names: vec!["Noord".to_owned(), "Zuid".to_owned()], ..Candidates::default() };
    let source = Source { name: "evidence.csv", bytes: text.as_bytes() };
    let read = read_evidence(&source, &strategy(), &candidates, &TableOptions::default());
    let (file, findings) = read.accept().unwrap();
    let lines = file.evidence;
    assert!(findings.is_empty());
    assert_eq!((lines[0].value, lines[0].low, lines[0].high), (Some(7.5), Some(7.0), Some(8.0)));
    assert_eq!((lines[0].criterion.as_str(), lines[0].reason.as_deref()), ("trust", Some("goed; bewezen")));
    assert_eq!((lines[0].grade.as_deref(), lines[1].line, lines[1].value), (Some("E2"), 4, None));
}

#[test]
fn a_distribution_is_read_with_the_signs_of_its_file() {
    let law = |text: &str| {
        let candidates = Candidates { names: vec!["Noord".to_owned()], ..Candidates::default() };
        let source = Source { name: "evidence.csv", bytes: text.as_bytes() };
        let read = read_evidence(&source, &strategy(), &candidates, &TableOptions::default());
        let (file, findings) = read.accept().unwrap();
        assert!(findings.is_empty(), "{}", all(&findings, Lang::En));
        file.evidence[0].distribution.clone()
    };
    let expected = Some(Distribution::Triangular { low: 6.0, mode: 7.0, high: 8.5 });
    assert_eq!(law("candidate,criterion,distribution\nNoord,trust,\"triangular(6, 7, 8.5)\"\n"), expected);
    assert_eq!(law("candidate,criterion,distribution\nNoord,trust,triangular(6; 7; 8.5)\n"), expected);
    assert_eq!(law("kandidaat;criterium;verdeling\nNoord;trust;\"driehoek(6; 7; 8,5)\"\n"), expected);
    assert_eq!(law("kandidaat;criterium;score;verdeling\nNoord;trust;7,5;driehoek(6 7 8,5)\n"), expected);
}

#[test]
fn people_are_read_with_their_dialect_and_ranges() {
    let text = "naam;Winst;relations\ndirecteur;20..30;70,5\n\nraad;1;2\n";
    let source = Source { name: "people.csv", bytes: text.as_bytes() };
    let (file, findings) = read_people(&source, &with_goals(), &TableOptions::default()).accept().unwrap();
    assert!(findings.is_empty(), "{}", all(&findings, Lang::En));
    let goal = |id: &str| PointsOver::Goal(id.to_owned());
    let points = vec![(goal("profit"), (20.0, 30.0)), (goal("relations"), (70.5, 70.5))];
    assert_eq!(file.people[0], Person { name: "directeur".to_owned(), points, line: 2 });
    assert_eq!((file.people[1].line, file.rows, file.dialect.decimal.as_str()), (4, 2, ","));
}
