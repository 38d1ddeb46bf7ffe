//! What renderers write: nothing a user wrote becomes markup, pages stand on
//! their own and are well formed, the same input gives the same bytes.

mod reports;

use std::collections::{BTreeMap, BTreeSet};

use partnerfit::report::{Block, Document, RENDERERS, ReportOptions, renderer, svg, trace_json};
use partnerfit::text::{Lang, Texts};
use reports::Case;
use unicode_width::UnicodeWidthStr;

fn write(format: &str, document: &Document) -> String {
    (renderer(format).expect("a format").render)(document, &Texts::new(document.lang))
}

/// A study with goals, gates, conditions, ranges, missing scores, an excluded
/// candidate, a baseline and evidence, in which every text is one of `texts`.
fn study(texts: [&str; 4]) -> Case {
    let [title, label, name, reason] = texts.map(|text| text.replace('\\', "\\\\").replace('"', "\\\""));
    let strategy = format!(
        "schema = 1\nsynthetic = true\ntitle = \"{title}\"\n\
         [organisation]\nname = \"{label}\"\nidentity = \"{reason}\"\nroles = [\"{label}\"]\n\
         [[goal]]\nid = \"g\"\nlabel = \"{label}\"\npriority = 100\nfloor = \"{reason}\"\nceiling = \"{reason}\"\n\
         points = {{ a = 60, b = 40 }}\n\
         [[criterion]]\nid = \"a\"\nlabel = \"{label} a\"\ndirection = \"max\"\nmin = 0\nmax = 10\n\
         unit = \"{label}\"\ngroup = \"{label}\"\nmissing = \"range\"\nanchors = [\"{reason} 1\", \"{reason} 2\", \"{reason} 3\", \"{reason} 4\", \"{reason} 5\"]\n\
         [[criterion]]\nid = \"b\"\nlabel = \"{label} b\"\ndirection = \"max\"\nmin = 0\nmax = 10\naxis = \"workability\"\ngate = {{ min = 2 }}\n\
         [[condition]]\nid = \"c\"\nkind = \"hard\"\nattribute = \"seal\"\nequals = \"yes\"\nreason = \"{reason}\"\n\
         [[condition]]\nid = \"d\"\nkind = \"soft\"\nattribute = \"seal\"\none_of = [\"{label}\", \"yes\"]\nreason = \"{reason}\"\n\
         [baseline]\nname = \"{name}\"\nscores = {{ a = 4, b = 4 }}\n\
         [shortlist]\nsize = 2\n"
    );
    let csv = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let rows = [
        ("1", "8", "9", "yes"),
        ("2", "7..8", "7", "yes"),
        ("3", "-", "6", "yes"),
        ("4", "3", "3", "yes"),
        ("5", "9", "9", "no"),
    ];
    let mut candidates = "name,a,b,seal\n".to_owned();
    for (k, a, b, seal) in rows {
        candidates.push_str(&format!("{},{a},{b},{seal}\n", csv(&format!("{} {k}", texts[2]))));
    }
    let mut evidence = "candidate,criterion,assessor,value,reason,source,grade\n".to_owned();
    for (k, value) in [("1", "8"), ("2", "7")] {
        let (name, text) = (csv(&format!("{} {k}", texts[2])), csv(texts[3]));
        evidence.push_str(&format!("{name},a,{text},{value},{text},{text},E1\n{name},a,{text},3,{text},{text},E0\n"));
    }
    let mut case = Case::new("texts", &strategy, candidates.as_bytes(), Some(&evidence));
    // Reading such texts is worth a warning of its own; this is about showing
    // them.
    case.findings.clear();
    case
}

const HOSTILE: [[&str; 4]; 4] = [
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "<b onmouseover='alert(1)'>x</b>",
        "</style><svg onload=alert(1)>",
    ],
    [
        "]](javascript:alert(1))",
        "![x](https://example.org/x.png)",
        "[a](javascript:alert(1))",
        "<https://example.org> www.example.org",
    ],
    ["a | b", "`code` | **bold** | _it_", "| --- | --- |", "\\| # heading - item 1. item"],
    ["&lt;b&gt; &amp; &#60;", "' onfocus='alert(1)", "--><!-- <![CDATA[", "{ $b } {\"x\"} url(https://example.org)"],
];
const PLAIN: [&str; 4] = ["Title", "Label", "Name", "Reason"];

/// Elements with the names of their attributes, counted; fails on markup that is
/// not well formed.
fn elements(markup: &str) -> BTreeMap<String, usize> {
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let end = tag_end(rest);
        let tag = &rest[..end];
        rest = &rest[end + 1..];
        if tag.starts_with('!') {
            *found.entry(tag.to_owned()).or_default() += 1;
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "an end tag without its beginning");
            continue;
        }
        let mut words = attribute_names(tag);
        let name = words.remove(0);
        if name == "style" {
            rest = &rest[rest.find("</style>").expect("an end of the style sheet")..];
        }
        if name != "meta" {
            open.push(name.clone());
        }
        words.sort();
        *found.entry(format!("{name} {}", words.join(" "))).or_default() += 1;
    }
    assert!(open.is_empty(), "not closed: {open:?}");
    // A long name takes two lines in a drawing.
    found.entry("text class x y".to_owned()).and_modify(|count| *count = 1);
    found
}

/// Where a tag ends, quoted values skipped.
fn tag_end(text: &str) -> usize {
    let mut quoted = false;
    for (i, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return i,
            _ => {}
        }
    }
    panic!("a tag without an end: {:?}", text.chars().take(80).collect::<String>());
}

/// The name of an element, then those of its attributes.
fn attribute_names(tag: &str) -> Vec<String> {
    let mut outside = String::new();
    for (i, part) in tag.split('"').enumerate() {
        if i % 2 == 0 {
            outside.push_str(part);
        }
    }
    outside.split([' ', '=']).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The elements of a page without the labels of its charts: a long label takes
/// two lines.
fn beside_labels(page: &str) -> BTreeMap<String, usize> {
    let mut found = elements(page);
    assert!(found.remove("text class x y").is_some_and(|n| n > 0), "no labels");
    found
}

#[test]
fn hostile_texts_make_the_same_page_as_plain_ones() {
    let plain = study(PLAIN);
    for lang in Lang::ALL {
        let options = ReportOptions { lang, trace: true, ..ReportOptions::default() };
        let expected = beside_labels(&write("html", &plain.report_with(&options)));
        for texts in HOSTILE {
            let hostile = study(texts);
            let page = write("html", &hostile.report_with(&options));
            assert_eq!(beside_labels(&page), expected, "{texts:?}");
            let name = format!("{} 1", texts[2]);
            let why = write("html", &hostile.why(lang, &name, Some(&format!("{} 4", texts[2]))));
            let plain_why = write("html", &plain.why(lang, "Name 1", Some("Name 4")));
            assert_eq!(beside_labels(&why), beside_labels(&plain_why), "{texts:?}");
        }
    }
}

#[test]
fn hostile_texts_make_the_same_drawing_as_plain_ones() {
    let drawings = |case: &Case| -> Vec<String> {
        let document = case.report(Lang::En);
        let charts = document.walk().into_iter().filter_map(|block| match block {
            Block::Chart(chart) => Some(svg(chart)),
            _ => None,
        });
        charts.collect()
    };
    let plain = drawings(&study(PLAIN));
    assert!(plain.len() >= 3, "only {} charts", plain.len());
    for texts in HOSTILE {
        for (hostile, plain) in drawings(&study(texts)).iter().zip(&plain) {
            let kinds = |markup: &str| elements(markup).into_keys().collect::<BTreeSet<_>>();
            assert_eq!(kinds(hostile), kinds(plain), "{texts:?}");
        }
    }
}

#[test]
fn hostile_texts_make_the_same_markdown_as_plain_ones() {
    // What makes structure in Markdown: the beginning of a line, the bars of a
    // table, and signs without a backslash.
    let structure = |text: &str| -> Vec<(String, usize)> {
        let line = |line: &str| {
            let begin: String = line.chars().take_while(|c| "#>-*| 0123456789.".contains(*c)).collect();
            let begin = begin.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned();
            let mut bare = 0;
            let mut escaped = false;
            for c in line.chars() {
                bare += usize::from(!escaped && "|`[]<*_~$".contains(c));
                escaped = c == '\\' && !escaped;
            }
            (begin, bare)
        };
        text.lines().filter(|l| !l.is_empty()).map(line).collect()
    };
    for lang in Lang::ALL {
        let plain = structure(&write("md", &study(PLAIN).report(lang)));
        for texts in HOSTILE {
            let found = write("md", &study(texts).report(lang));
            assert!(!found.contains("https://"), "an address that becomes a link: {texts:?}");
            for (line, (found, plain)) in structure(&found).iter().zip(&plain).enumerate() {
                assert_eq!(found.1, plain.1, "{lang} {texts:?}: line {line}");
            }
        }
    }
}

#[test]
fn every_page_stands_on_its_own_and_is_well_formed() {
    for case in Case::all() {
        for lang in Lang::ALL {
            let options = ReportOptions { lang, trace: true, ..ReportOptions::default() };
            let document = case.report_with(&options);
            let page = write("html", &document);
            let name = format!("{} {lang}", case.name);
            assert!(page.starts_with(&format!("<!doctype html>\n<html lang=\"{lang}\">")), "{name}");
            let found = beside_labels(&page);
            let count = |tag: &str| {
                found.iter().filter(|(k, _)| k.split(' ').next() == Some(tag)).map(|(_, n)| n).sum::<usize>()
            };
            assert_eq!([count("h1"), count("main"), count("header"), count("footer"), count("nav")], [1; 5], "{name}");
            assert_eq!(count("script") + count("link") + count("img") + count("iframe") + count("object"), 0, "{name}");
            for outside in ["http:", "https:", "src=", "@import", "url(\"", "url('", "url(h", "url(/"] {
                assert!(!page.contains(outside), "{name}: {outside}");
            }
            for link in page.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or("")) {
                let target = link.strip_prefix('#').unwrap_or_else(|| panic!("{name}: {link} leads outside"));
                assert!(page.contains(&format!("id=\"{target}\"")), "{name}: nothing is called {target}");
            }
            let ids: Vec<&str> =
                page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or("")).collect();
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}: an id twice");
            headings_descend(&page, &name);
            assert_eq!(count("table"), count("caption"), "{name}");
            assert_eq!(count("svg"), count("title") - 1, "{name}: a drawing without a title");
            assert_eq!(count("svg"), count("desc"), "{name}");
        }
    }
}

fn headings_descend(page: &str, name: &str) {
    let mut last = 0;
    for part in page.split("<h").skip(1) {
        let Some(level) = part.chars().next().and_then(|c| c.to_digit(10)) else { continue };
        assert!(level <= last + 1, "{name}: h{level} after h{last}");
        last = level;
    }
    assert!(last > 0, "{name}: no heading");
}

#[test]
fn invented_data_are_announced_before_anything_else() {
    for (lang, words) in [(Lang::En, "Invented data"), (Lang::Nl, "Verzonnen gegevens")] {
        let mut case = study(PLAIN);
        for format in RENDERERS {
            let text = (format.render)(&case.report(lang), &Texts::new(lang));
            let (note, first) = (
                text.find(words),
                text.find(if lang == Lang::En { "Decision asked</h2>" } else { "Voorgesteld besluit</h2>" }),
            );
            assert!(note.is_some() && first.is_none_or(|first| note < Some(first)), "{} {lang}", format.id);
        }
        case.study.strategy.synthetic = false;
        assert!(!write("text", &case.report(lang)).contains(words));
    }
}

#[test]
fn markdown_tables_have_as_many_cells_in_every_row() {
    for case in Case::all() {
        let text = write("md", &case.report(Lang::Nl));
        let bars = |line: &str| line.replace("\\|", "").matches('|').count();
        let mut columns = None;
        let mut tables = 0;
        for line in text.lines() {
            if line.starts_with('|') {
                let expected = *columns.get_or_insert(bars(line));
                assert_eq!(bars(line), expected, "{}: {line}", case.name);
                tables += usize::from(line.starts_with("| ---"));
            } else {
                columns = None;
            }
        }
        assert!(tables > 5, "{}: {tables} tables", case.name);
    }
}

#[test]
fn plain_text_fits_a_terminal() {
    for case in Case::all() {
        for lang in Lang::ALL {
            let text = write("text", &case.report(lang));
            for line in text.lines() {
                assert!(line.width() <= 80, "{} {lang}: {} columns: {line}", case.name, line.width());
            }
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (first, second) = (study(PLAIN), study(PLAIN));
    for format in RENDERERS {
        for lang in Lang::ALL {
            let write = |case: &Case| (format.render)(&case.report(lang), &Texts::new(lang));
            assert_eq!(write(&first), write(&second), "{}", format.id);
        }
    }
}

#[test]
fn the_trace_leads_from_every_code_to_cells_that_exist() {
    for case in Case::all() {
        let document = case.report(Lang::En);
        let trace = trace_json(&document);
        let facts = trace.as_array().expect("a list");
        assert_eq!(facts.len(), document.facts().len());
        let mut cells = 0;
        for fact in facts {
            let figures = fact["figures"].as_array().expect("a list");
            let own = figures.iter().flat_map(|figure| figure["sources"].as_array().into_iter().flatten());
            for source in fact["sources"].as_array().expect("a list").iter().chain(own) {
                if source["kind"] != "cell" {
                    continue;
                }
                cells += 1;
                let name = source["candidate"].as_str().expect("a candidate");
                let criterion = source["criterion"].as_str().expect("a criterion");
                let i = case.study.candidates.position(name).expect("a candidate of the study");
                let j = case.study.strategy.criterion(criterion).expect("a criterion of the study");
                let cell = &case.study.candidates.cells[i][j];
                assert_eq!(
                    (source["line"].as_u64(), source["column"].as_u64()),
                    (Some(cell.line as u64), Some(cell.column as u64))
                );
            }
        }
        assert!(cells > 20, "{}: {cells} cells", case.name);
    }
}
