//! What reports say of scores in doubt and of those who gave scores and weights:
//! by hand for small studies, by the planted facts for the bundled ones.
#![allow(clippy::disallowed_methods, reason = "tests read their own files")]

mod reports;

use partnerfit::io::{Source, TableOptions, read_people};
use partnerfit::report::{Block, Document, Span, words};
use partnerfit::text::Lang;
use reports::{Case, lines, says};

fn bundled(folder: &str) -> Case {
    Case::bundled(folder, "strategy.toml", "candidates.csv")
}

/// The statements of one kind.
fn stated(document: &Document, kind: &str) -> Vec<String> {
    let of_kind = document.facts().iter().filter(|fact| fact.kind == kind);
    of_kind.map(|fact| fact.statement.replace('\u{a0}', " ")).collect()
}

/// Three on two criteria; the assessors agree on each single score about whom the
/// shortlist is (5.5 or 5.0 for Beta against 5.2 for Gamma and so on), but not on
/// all scores of one of them together.
///
/// Totals as decided, weights 50 and 50: Alpha 9, Beta (6 + 5) / 2 = 5.5, Gamma
/// (5 + 5) / 2 = 5. By Ann on `a`: Beta 5.4 and Gamma 5.6, so Gamma is ahead by 0.1.
/// Beta alone at 5.4 stays ahead (5.2 against 5.0), Gamma alone at 5.6 stays behind
/// (5.3 against 5.5).
fn together() -> Case {
    let strategy = "schema = 1\ntitle = \"t\"\n\
        [[criterion]]\nid = \"a\"\nweight = 50\ndirection = \"max\"\nmin = 0\nmax = 10\n\
        [[criterion]]\nid = \"b\"\nweight = 50\ndirection = \"max\"\nmin = 0\nmax = 10\n\
        [shortlist]\nsize = 2\n";
    let evidence = "candidate,criterion,assessor,value\n\
        Beta,a,Ann,5.4\nBeta,a,Bob,6\nGamma,a,Ann,5.6\nGamma,a,Bob,5\n";
    Case::new("together", strategy, b"name,a,b\nAlpha,9,9\nBeta,6,5\nGamma,5,5\n", Some(evidence))
}

#[test]
fn assessors_are_believed_with_all_their_scores_on_a_criterion() {
    let case = together();
    let english = case.report(Lang::En);
    let said = stated(&english, "report-disagree-side");
    assert_eq!(said, ["With the scores of Ann, Gamma comes onto the shortlist instead of Beta."]);
    assert!(says(&english, "The shortlist depends on whom one believes."), "{:#?}", lines(&english));
    let dutch = case.report(Lang::Nl);
    assert!(says(&dutch, "Met de scores van Ann komt Gamma op de shortlist in plaats van Beta."));
    let table = "The outcome with the scores that each assessor gave";
    assert!(says(&english, table) && says(&english, "Gamma instead of Beta"), "{:#?}", lines(&english));
    assert!(says(&english, "With the own scores of 1 of the 2 assessors the shortlist would have been another"));
}

/// What was planted in the study of the municipality: two of three assessors put
/// another on the list, through their scores on shared ambition.
#[test]
fn the_municipality_is_told_whom_its_line_depends_on() {
    let document = bundled("municipality").report(Lang::En);
    let sides = stated(&document, "report-disagree-side");
    let expected = "With the scores of beoordelaar 1 and beoordelaar 2, Gezinshulp Brinkvelden comes onto the \
                    shortlist instead of Behandelcentrum Sérénade.";
    assert!(sides.iter().any(|side| side == expected), "{sides:#?}");
    assert!(!lines(&document).iter().any(|line| line.contains("does not depend on it")));
    let decided = stated(&document, "report-decide-doubt");
    assert!(decided[0].contains("Behandelcentrum Sérénade (5") && decided[0].contains("Gezinshulp Brinkvelden (3"));
    let counted = stated(&document, "report-doubtful");
    assert_eq!(counted, ["In doubt: 1 missing score and 17 scores on which assessors differ."]);
    assert!(says(&document, "one of them is taken to be right, each as likely"));
    let summary = document.section("summary").expect("a summary");
    let Some(Block::List { items, .. }) = summary.blocks.first() else { panic!("no list") };
    let third = words(&items[2]);
    assert!(third.contains("With the scores in doubt drawn") && third.contains("Taken together"), "{third}");
    // A whole chapter with too many criteria says so.
    assert!(says(&document, "Left out: with so many criteria"));
}

/// Three of five decision makers of the insurer choose another list, one another
/// leader; W of five rankings.
#[test]
fn decision_makers_are_told_apart() {
    let mut case = bundled("health-insurer");
    let bytes =
        std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/datasets/health-insurer/people.csv")).expect("a file");
    let source = Source { name: "people.csv", bytes: &bytes };
    let read = read_people(&source, &case.study.strategy, &TableOptions::default());
    case.study.people = read.value.expect("people").people;
    let document = case.report(Lang::En);
    // The scores of its assessors are those of the table.
    let said = stated(&document, "report-people-differ").split_off(1);
    assert_eq!(
        said,
        ["With the own weights of 3 of the 5 decision makers the shortlist would have been another; with 1 another \
          candidate would be first."]
    );
    assert!(says(&document, "Kendall’s W is 0.81"));
    // Nothing is in doubt here, and nothing is said to hold "all" the draws of it.
    assert!(stated(&document, "report-doubt-holds").is_empty());
    assert!(!lines(&document).iter().any(|line| line.contains("doubt as in the files")));
}

/// A loss is a bound: printed, it is not below itself; 3.2075 at most is 3.3.
#[test]
fn bounds_round_outward() {
    let mut checked = 0;
    for case in Case::all() {
        for lang in Lang::ALL {
            let document = case.report(lang);
            for fact in document.facts().iter().filter(|fact| fact.kind.starts_with("report-regret")) {
                for figure in
                    fact.figures.iter().filter(|figure| ["least", "loss", "regret"].contains(&figure.name.as_str()))
                {
                    let shown = if lang == Lang::Nl { figure.shown.replace(',', ".") } else { figure.shown.clone() };
                    let printed: f64 = shown.parse().expect("a number");
                    assert!(printed >= figure.value - 1e-9, "{} {lang}: {figure:?}", case.name);
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 20, "{checked}");
    // Over the 64 corners of weights 20 % off, with the score of either assessor
    // where they differ: 3.2075 at most for the first.
    let document = bundled("regional-energy").report(Lang::En);
    let said = "at most 3.3 points, whatever the scores in doubt are within their ranges.";
    assert!(says(&document, said), "{:#?}", stated(&document, "report-regret"));
}

/// No share of draws without what it takes as known, and nothing that "nothing
/// speaks against".
#[test]
fn shares_come_with_their_assumption() {
    for case in Case::all() {
        for lang in Lang::ALL {
            let document = case.report(lang);
            for fact in document.facts() {
                let kind = fact.kind.as_str();
                if ["report-acceptability-finding", "report-acceptability-caption", "report-doubt-holds"]
                    .contains(&kind)
                {
                    let known = ["±", "as given", "zoals gegeven"].iter().any(|word| fact.statement.contains(word));
                    assert!(known, "{} {lang}: {fact:?}", case.name);
                }
            }
            if let Some(section) = document.section("next") {
                let all = section.blocks.iter().filter_map(|block| match block {
                    Block::Paragraph(spans) => Some(words(spans)),
                    _ => None,
                });
                let range = all.collect::<String>().replace('\u{a0}', " ");
                assert!(range.contains("20 %"), "{} {lang}: {range}", case.name);
            }
        }
    }
}

/// Claims about the study that hold no figure have their code all the same.
#[test]
fn claims_without_a_figure_have_a_code() {
    let about = [
        "No score is in doubt",
        "Every candidate was ranked",
        "The strategy has no conditions",
        "The strategy states no goals",
        "No candidate is at least as good",
        "If a candidate joins or leaves",
    ];
    let mut seen = 0;
    for case in Case::all() {
        let document = case.report(Lang::En);
        for run in document.runs() {
            let text = words(run);
            if about.iter().any(|claim| text.starts_with(claim)) {
                assert!(run.iter().any(|span| matches!(span, Span::Fact(_))), "{}: {text}", case.name);
                seen += 1;
            }
        }
    }
    assert!(seen > 15, "{seen}");
}

/// Who is kept out by a gate and would have been first, and the cheapest.
#[test]
fn what_the_outsourcing_study_leaves_out_is_named() {
    let document = bundled("outsourcing").report(Lang::En);
    let kept_out = stated(&document, "report-without-rule");
    assert!(kept_out[0].contains("Sterrenkamp Groep would have been first (75.0 of 100)"), "{kept_out:#?}");
    let lowest = stated(&document, "report-lowest");
    assert!(lowest[0].starts_with("Prijzenhof Backoffice has the lowest total cost") && lowest[0].contains("€640,000"));
    // Levels of a scale that is bent, in its own words.
    let bent = stated(&document, "report-bent");
    assert!(
        bent.iter().any(|said| said.contains("84 % is worth 25.0") && said.contains("99 % is worth 100.0")),
        "{bent:#?}"
    );
}

/// A reason is quoted with the score it was recorded with.
#[test]
fn a_reason_for_another_score_is_quoted_with_that_score() {
    let strategy = "schema = 1\ntitle = \"t\"\n\
        [[criterion]]\nid = \"a\"\nweight = 50\ndirection = \"max\"\nmin = 0\nmax = 10\n\
        [[criterion]]\nid = \"b\"\nweight = 50\ndirection = \"max\"\nmin = 0\nmax = 10\n\
        [shortlist]\nsize = 1\n";
    let evidence = "candidate,criterion,value,reason\nBeta,a,9,much better than thought\n";
    let case = Case::new("other", strategy, b"name,a,b\nAlpha,9,9\nBeta,6,5\n", Some(evidence));
    let document = case.report(Lang::En);
    assert!(says(&document, "Recorded with a score of 9.0: “much better than thought”."), "{:#?}", lines(&document));
}
