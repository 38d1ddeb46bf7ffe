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
            unbroken(&text, lang);
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
    for row in &case.evaluation.rows {
        for over in case.evaluation.rows.iter().filter(|other| other.name != row.name).map(|o| Some(o.name.as_str())) {
            for lang in Lang::ALL {
                for run in case.why(lang, &row.name, over).runs() {
                    unbroken(&words(run), lang);
                }
            }
        }
    }
    case.report(Lang::En)
}

/// No gap where something was empty, and no change that changes nothing.
fn unbroken(text: &str, lang: Lang) {
    let text = text.replace('\u{a0}', " ");
    // How a file was read names its signs.
    if text.contains("decimal sign") || text.contains("decimaalteken") {
        return;
    }
    for gap in ["  ", " .", " ,", "..", "()", " :", " ;", "“”", ",,", " 0 procentpunt", " 0 percentage"] {
        assert!(!text.contains(gap), "{lang}: {gap:?} in {text:?}");
    }
    for (before, after) in [(" in plaats van ", "nl"), (" instead of ", "en")] {
        let Some((left, right)) = text.split_once(before) else { continue };
        let (to, now) = (left.rsplit(' ').next(), right.split([' ', ',', ')']).next());
        assert!(to.is_none() || to != now, "{after}: a change to what it is: {text:?}");
    }
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
    assert!(says(&document, "In doubt: 1 missing score."));
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
    case.draws = false;
    case.comparisons.clear();
    for row in &mut case.evaluation.rows {
        row.contributions.clear();
        row.axes = Axis::ALL.map(|_| None);
        row.goals.clear();
    }
    let document = whole(&case);
    assert!(says(&document, "With the agreed weights Alpha ranks first (90.0 of 100), 36.0 points ahead of Beta."));
    assert!(says(&document, "How firm this is cannot be put in exact margins with this method."));
    assert!(says(&document, "With this method no exact margins can be given."));
    assert!(says(&document, "which does not say what each criterion adds"));
    assert!(!document.walk().iter().any(|block| matches!(block, Block::Chart(_))));
    let why = case.why(Lang::En, "Beta", Some("Alpha"));
    assert!(says(&why, "Alpha (90.0) stands above Beta (54.0)."), "{:?}", reports::lines(&why));
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

#[test]
fn candidates_that_are_the_same_on_everything() {
    let document = whole(&case("Alpha,5.5,5\nBeta,5.5,5\n", "[shortlist]\nsize = 1\n"));
    assert!(says(&document, "Alpha and Beta have the same value on every criterion. No weights decide between them."));
    assert!(says(&document, "For the only place choose between Alpha and Beta, which have the same total"));
    assert!(!says(&document, "the smallest deviation of the weights decides"));
    assert!(!says(&document, "Put Alpha on the shortlist"));
}

#[test]
fn a_tie_that_weights_can_break() {
    let rows = "Alpha,9,9\nBeta,5,8\nGamma,7,5\nDelta,1,1\n";
    let study = case(rows, "[shortlist]\nsize = 2\n");
    let document = whole(&study);
    assert!(says(&document, "Put Alpha on the shortlist."));
    let choose = "For the last place choose between Beta and Gamma, which have the same total; the calculation does \
                  not choose.";
    assert!(says(&document, choose), "{:#?}", reports::lines(&document));
    assert!(says(&document, "For a place on the shortlist no shift is needed"), "{:#?}", reports::lines(&document));
    let dutch = study.report(Lang::Nl);
    let choose = "Voor de laatste plaats te kiezen tussen Beta en Gamma, die hetzelfde totaal hebben; de berekening \
                  kiest niet.";
    assert!(says(&dutch, choose));
    let why = study.why(Lang::En, "Gamma", Some("Beta"));
    assert!(
        says(&why, "Gamma now has the same total as Beta and would pass it with a higher a score than 7.0"),
        "{:#?}",
        reports::lines(&why)
    );
}

#[test]
fn equal_weights_that_end_level_have_no_winner() {
    let document = whole(&case("Alpha,9,5\nBeta,5,9\nGamma,1,1\n", "[shortlist]\nsize = 1\n"));
    assert!(says(&document, "With equal weights Alpha and Beta share the first place (70.0)."));
    assert!(says(&document, "The shortlist would then not be firm: its last place is shared."));
}

#[test]
fn a_place_that_is_not_firm_is_a_point_of_the_decision() {
    let document = whole(&case("Alpha,9,9\nBeta,6,6\nGamma,-,5\n", "[shortlist]\nsize = 2\n"));
    // Gamma passes Beta with a score above 20/3 on `a`: in one case of three.
    let lines = reports::lines(&document);
    let expected = ["Note that the place of Beta (6", "Who can come onto it: Gamma (3", "Find out first: Gamma: a."];
    assert!(lines.iter().any(|line| expected.iter().all(|part| line.contains(part))), "{lines:#?}");
    assert!(says(&document, "Knowing it changes the shortlist in 33 % of the cases."), "{lines:#?}");
    assert!(says(&document, "Here the middle of every range counts."));
}

#[test]
fn candidates_that_may_not_be_on_the_list_are_not_the_comparison() {
    let rows = "Alpha,9,9\nBeta,8,1\nGamma,1,4\n";
    let study = case(rows, "[shortlist]\nsize = 1\naxis_min = { workability = 30 }\n");
    let document = whole(&study);
    assert!(says(&document, "Decisive advantages over Gamma:"), "{:#?}", reports::lines(&document));
    assert!(!says(&document, "Decisive advantages over Beta:"));
}

#[test]
fn what_was_not_calculated_is_not_said_to_be_impossible() {
    let study = Case::bundled("outsourcing", "strategy-min-max.toml", "candidates.csv");
    for (lang, said, claims) in [
        (Lang::En, "it was not calculated what another score would do", ["No score within", "No single score"]),
        (Lang::Nl, "is niet berekend wat een andere score zou doen", ["Met alleen een", "Met één andere score"]),
    ] {
        let last = study.evaluation.rows.last().expect("a row").name.clone();
        let first = study.evaluation.rows[0].name.clone();
        for document in [study.report(lang), study.why(lang, &last, Some(&first)), study.why(lang, &last, None)] {
            assert!(says(&document, said), "{lang}: {:#?}", reports::lines(&document));
            assert!(claims.iter().all(|claim| !says(&document, claim)), "{lang}");
        }
    }
}

#[test]
fn findings_are_whole_sentences_and_said_once() {
    for case in Case::undrawn() {
        for lang in Lang::ALL {
            let document = case.report(lang);
            let Some(section) = document.section("findings") else { continue };
            let Some(Block::List { items, .. }) = section.blocks.last() else { panic!("no list") };
            let said: Vec<String> = items.iter().map(|item| words(item)).collect();
            for text in &said {
                assert!(text.ends_with('.') && !text.starts_with(char::is_lowercase), "{text}");
                assert_eq!(said.iter().filter(|other| *other == text).count(), 1, "{text}");
            }
        }
    }
}

/// Alpha is stated to be before Beta, which is at least as good as Gamma on both
/// criteria: so Alpha is ahead of both by every value function, and has place 1.
#[test]
fn comparisons_of_candidates_have_an_annex() {
    let rows = "Alpha,9,1\nBeta,3,5\nGamma,2,5\n";
    let comparison = |better: &str, worse: &str, more: &str| {
        format!("[[comparison]]\nbetter = \"{better}\"\nworse = \"{worse}\"\n{more}")
    };
    let stated = |comparisons: &str| case(rows, &format!("{comparisons}[shortlist]\nsize = 2\n"));
    let case = stated(&comparison("Alpha", "Beta", ""));
    whole(&case);
    for (lang, ahead, agrees) in [
        (Lang::En, "Beta and Gamma", "contradicts none of this"),
        (Lang::Nl, "Beta en Gamma", "met niets hiervan in tegenspraak"),
    ] {
        let document = case.report(lang);
        assert!(document.section("comparisons").is_some());
        let table = document
            .walk()
            .into_iter()
            .find_map(|block| match block {
                Block::Table(table) if table.id == "comparison-places" => Some(table),
                _ => None,
            })
            .expect("a table");
        let cells: Vec<String> = table.rows[0].cells.iter().map(|cell| words(cell)).collect();
        assert_eq!(cells, ["Alpha", "1", "1", "1", ahead]);
        assert!(says(&document, agrees), "{:#?}", reports::lines(&document));
        reports::check_figures(&document, "comparisons");
    }
    // The ranking says otherwise; and what is stated cannot hold: a larger step from
    // Beta than from Gamma would put Gamma above Beta.
    let against = stated(&comparison("Beta", "Alpha", "more_than = [\"Alpha\", \"Gamma\"]\n"));
    let document = whole(&against);
    assert!(says(&document, "Beta before Alpha, by more than Alpha before Gamma"));
    assert!(says(&document, "the ranking does not put Beta above Alpha"), "{:#?}", reports::lines(&document));
    let never = whole(&stated(&comparison("Gamma", "Beta", "")));
    assert!(says(&never, "which is at least as good on every criterion"), "{:#?}", reports::lines(&never));
    let both = whole(&stated(&comparison("Alpha", "Beta", "more_than = [\"Alpha\", \"Gamma\"]\n")));
    assert!(says(&both, "they cannot all hold"), "{:#?}", reports::lines(&both));
    // Nothing is said where nothing is stated.
    assert!(whole(&stated("")).section("comparisons").is_none());
}
