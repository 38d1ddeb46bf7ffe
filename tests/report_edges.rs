//! Reports of unusual studies: one candidate, nobody on the shortlist, ties
//! everywhere, no strategy, a method that does not add up. Each is made in both
//! languages and every format, and says what is special about it.

mod reports;

use partnerfit::model::Axis;
use partnerfit::report::{Block, Document, RENDERERS, Span, words};
use partnerfit::text::{Lang, Texts};
use reports::{Case, says};

const CRITERIA: &str = "schema = 1\ntitle = \"t\"\n\
    [[criterion]]\nid = \"a\"\nweight = 60\ndirection = \"max\"\nmin = 0\nmax = 10\nmissing = \"range\"\n\
    [[criterion]]\nid = \"b\"\nweight = 40\ndirection = \"max\"\nmin = 0\nmax = 10\naxis = \"workability\"\n";

fn case(rows: &str, more: &str) -> Case {
    Case::new("edge", &format!("{CRITERIA}{more}"), format!("name,a,b\n{rows}").as_bytes(), None)
}

/// Both languages in every format: no message is missing, none has a gap.
fn whole(case: &Case) -> Document {
    for lang in Lang::ALL {
        let document = case.report(lang);
        for run in document.runs() {
            let text = words(run);
            assert!(!text.contains("report-") && !text.contains("{$") && !text.contains("{ $"), "{lang}: {text}");
            let digits = |span: &Span| matches!(span, Span::Text(text) if text.chars().any(|c| c.is_ascii_digit()));
            assert!(!run.iter().any(digits), "{lang}: {run:?}");
        }
        for format in RENDERERS {
            assert!(!(format.render)(&document, &Texts::new(lang)).is_empty());
        }
        let Some(Block::List { items, .. }) = document.section("summary").and_then(|s| s.blocks.first()) else {
            panic!("{lang}: no summary")
        };
        assert_eq!(items.len(), 5, "{lang}: the summary has five sentences");
    }
    case.report(Lang::En)
}

#[test]
fn a_single_candidate() {
    let document = whole(&case("Alpha,5,5\n", ""));
    assert!(says(&document, "Alpha is the only candidate that could be ranked (50.0 of 100)."));
    assert!(says(&document, "There is one candidate, so there is no order that could change."));
    assert!(says(&document, "The shortlist has 3 places, but only 1 candidate qualifies."));
}

#[test]
fn everyone_on_the_shortlist() {
    let document = whole(&case("Alpha,9,9\nBeta,5,5\n", "[shortlist]\nsize = 2\n"));
    assert!(says(&document, "Every ranked candidate is on the shortlist, so no change of weights changes it."));
    assert!(says(&document, "Beta is in place 2 (50.0 of 100), 40.0 points behind Alpha."));
}

#[test]
fn nobody_on_the_shortlist() {
    let document = whole(&case("Alpha,9,3\nBeta,5,2\n", "[shortlist]\nsize = 1\naxis_min = { workability = 50 }\n"));
    assert!(says(&document, "Note that no candidate can be put on the shortlist."));
    assert!(says(&document, "The shortlist has 1 place, but no candidate qualifies."));
    assert!(says(&document, "Alpha is in place 1 but does not reach the minimum of 50 points on workability (30.0)"));
}

#[test]
fn all_totals_equal() {
    let document = whole(&case("Alpha,5,5\nBeta,5,5\nGamma,5,5\n", "[shortlist]\nsize = 2\n"));
    assert!(says(&document, "With the agreed weights Alpha shares place 1 with Beta and Gamma (50.0 of 100)."));
    assert!(says(&document, "The line cuts a tie: Alpha, Beta and Gamma have the same total."));
    assert!(says(&document, "For first place there is no margin"));
}

#[test]
fn a_range_that_reaches_over_the_line() {
    let document = whole(&case("Alpha,9,9\nBeta,6,6\nGamma,-,5\n", "[shortlist]\nsize = 2\n"));
    let expected = "For the shortlist there is no margin: within the given ranges Gamma can already pass Beta.";
    assert!(says(&document, expected));
    assert!(says(&document, "1 score is missing; none was given as a range or marked as uncertain."));
    assert!(!says(&document, "clearly separated"));
}

#[test]
fn without_a_strategy_it_is_said_loudly() {
    let mut case = case("Alpha,9,9\nBeta,5,5\n", "");
    case.study.strategy_given = false;
    let document = whole(&case);
    assert!(says(&document, "No strategy was given. All criteria count equally"));
    let first = document.blocks.iter().find_map(|block| match block {
        Block::Note(note) => Some(words(&note.text)),
        _ => None,
    });
    assert!(first.is_some_and(|text| text.starts_with("No strategy was given.")));
}

#[test]
fn a_method_that_does_not_add_up() {
    let mut case = case("Alpha,9,9\nBeta,5,6\nGamma,2,2\n", "[shortlist]\nsize = 2\n");
    case.evaluation.linear = None;
    case.sensitivity = None;
    case.comparisons.clear();
    for row in &mut case.evaluation.rows {
        row.contributions.clear();
        row.axes = Axis::ALL.map(|_| None);
        row.goals.clear();
    }
    let document = whole(&case);
    assert!(says(&document, "With the agreed weights Alpha ranks first (score 0.900), 0.360 ahead of Beta."));
    assert!(says(&document, "How firm this is cannot be put in exact margins with this method."));
    assert!(says(&document, "With this method no exact margins can be given."));
    assert!(says(&document, "which does not say what each criterion adds"));
    assert!(!document.walk().iter().any(|block| matches!(block, Block::Chart(_))));
    let why = case.why(Lang::En, "Beta", Some("Alpha"));
    assert!(says(&why, "Alpha (0.900) stands above Beta (0.540)."), "{:?}", reports::lines(&why));
}

#[test]
fn scores_that_stand_on_a_gate_say_which_way_they_may_not_go() {
    let gate = "[[criterion]]\nid = \"g\"\nweight = 0\ndirection = \"max\"\nmin = 0\nmax = 10\ngate = { min = 3 }\n";
    let strategy = format!("{CRITERIA}{gate}[shortlist]\nsize = 1\n");
    let case = Case::new("gate", &strategy, b"name,a,b,g\nAlpha,9,9,3\nBeta,5,5,5\n", None);
    let document = whole(&case);
    let table = document.walk().into_iter().find_map(|block| match block {
        Block::Table(table) if table.id == "score-table" => Some(table),
        _ => None,
    });
    let row: Vec<String> = table.expect("a table").rows[0].cells.iter().map(|cell| words(cell)).collect();
    assert_eq!(row, ["Alpha", "leaves the shortlist (gate or condition)", "G", "3.0", "below 3.0"]);
}
