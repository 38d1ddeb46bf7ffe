//! Partial orders, classes and scores that are no points of 100, as shown.
//! The results are made by hand, so that no method is needed for them.

mod reports;

use partnerfit::analysis::Evaluation;
use partnerfit::model::{Classes, Label, Order, Relation};
use partnerfit::ranking::{Gives, Traits, Unit};
use partnerfit::report::answers::{RankingAnswer, ranking};
use partnerfit::report::{csv_export, json, renderer};
use partnerfit::text::{Lang, Texts};
use reports::{Case, says};

static PLAIN: Traits = Traits { unit: Unit::Plain, lower_is_better: true, gives: Gives::Partial, ..Traits::PLAIN };

/// The first is ahead of everybody; the second and the third are not compared.
fn partial() -> Case {
    changed(|evaluation| {
        let n = evaluation.rows.len();
        let relation = Relation::new(n, |i, k| i < k && (i, k) != (1, 2));
        for (i, (ahead, behind)) in relation.ahead_and_behind().into_iter().enumerate() {
            let row = &mut evaluation.rows[i];
            (row.rank, row.rank_low, row.rank_high, row.tied) = (1 + ahead, 1 + ahead, n - behind, false);
        }
        evaluation.order = Order::Partial(relation);
    })
}

fn classes() -> Case {
    changed(|evaluation| {
        let n = evaluation.rows.len();
        let names = ["C", "B", "A"].map(Label::same).to_vec();
        evaluation.order = Order::Classes(Classes { names, of: (0..n).map(|i| 2 - (i / 3).min(2)).collect() });
        for (i, row) in evaluation.rows.iter_mut().enumerate() {
            row.rank = 1 + 3 * (i / 3).min(2);
            (row.rank_low, row.rank_high, row.tied) = (row.rank, row.rank, true);
        }
    })
}

/// A bundled study with another result: scores from 1 up, less being better.
fn changed(change: impl Fn(&mut Evaluation)) -> Case {
    let mut case = Case::bundled("regional-energy", "strategy.toml", "candidates.csv");
    case.evaluation.linear = None;
    case.evaluation.method.traits = &PLAIN;
    case.evaluation.method.unit = Unit::Plain;
    for (row, score) in case.evaluation.rows.iter_mut().zip(1..) {
        row.score = f64::from(score) + 0.5;
        (row.low, row.high) = (row.score, row.score);
        row.contributions.clear();
    }
    change(&mut case.evaluation);
    case.sensitivity = None;
    case.comparisons.clear();
    case.equal = None;
    case
}

fn shown(case: &Case, lang: Lang, format: &str) -> String {
    let texts = Texts::new(lang);
    let answer = RankingAnswer {
        ladder: &[],
        doubted: &[],
        seed: 1,
        study: &case.study,
        evaluation: &case.evaluation,
        margins: (&None, &None),
        what_if: None,
        top: usize::MAX,
    };
    (renderer(format).expect("a renderer").render)(&ranking(&answer, &texts), &texts)
}

#[test]
fn a_partial_order_shows_the_places_it_leaves_open_and_who_is_not_compared() {
    let case = partial();
    let (second, third) = (&case.evaluation.rows[1].name, &case.evaluation.rows[2].name);
    for (lang, not, lower) in [
        (Lang::En, "not compared with", "a lower one being better"),
        (Lang::Nl, "niet vergeleken met", "lager is beter"),
    ] {
        for format in ["text", "md"] {
            let text = shown(&case, lang, format).replace('\n', " ");
            assert!(text.contains("2–3") && text.contains(lower) && text.contains(not), "{text}");
            assert!(!text.contains("150"), "a plain score is no points of 100: {text}");
        }
    }
    let texts = Texts::new(Lang::En);
    let csv = csv_export::ranking(&case.evaluation, usize::MAX, &texts);
    let header = csv.lines().next().expect("a heading");
    assert!(header.ends_with("not_compared_with,note"), "{header}");
    assert!(csv.lines().nth(2).expect("a row").contains(third.as_str()), "{csv}");
    let order = serde_json::to_value(json::order(&case.evaluation)).expect("JSON");
    assert_eq!((&order["kind"], &order["relations"][1][2]), (&"partial".into(), &"incomparable".into()));
    assert_eq!(order["relations"][0][1], "preferred");
    let row = serde_json::to_value(json::ranked_row(&case.study, &case.evaluation, 2)).expect("JSON");
    assert_eq!(row["incomparable"], serde_json::json!([second]));
    let first = serde_json::to_value(json::ranked_row(&case.study, &case.evaluation, 0)).expect("JSON");
    assert!(first.get("incomparable").is_none() && first.get("class").is_none());
}

#[test]
fn classes_are_named_and_say_that_the_order_inside_says_nothing() {
    let case = classes();
    for (lang, column, note) in [
        (Lang::En, "class", "inside a class the order says nothing"),
        (Lang::Nl, "klasse", "binnen een klasse zegt de volgorde niets"),
    ] {
        let text = shown(&case, lang, "text");
        assert!(text.contains(column) && text.replace("\n  ", " ").contains(note), "{text}");
    }
    let csv = csv_export::ranking(&case.evaluation, usize::MAX, &Texts::new(Lang::En));
    assert!(csv.lines().next().expect("a heading").ends_with("class,note"));
    assert!(csv.lines().nth(4).expect("a row").ends_with("B,"), "{csv}");
    let order = serde_json::to_value(json::order(&case.evaluation)).expect("JSON");
    assert_eq!((&order["kind"], &order["classes"]), (&"classes".into(), &serde_json::json!(["C", "B", "A"])));
    let row = serde_json::to_value(json::ranked_row(&case.study, &case.evaluation, 3)).expect("JSON");
    assert_eq!(row["class"], "B");
}

#[test]
fn the_report_claims_no_more_than_such_a_result_holds() {
    let (partial, classes) = (partial(), classes());
    let (second, third) = (&partial.evaluation.rows[1].name, &partial.evaluation.rows[2].name);
    for lang in Lang::ALL {
        let (open, class) = (partial.report(lang), classes.report(lang));
        for document in [&open, &class] {
            for claim in [
                "their mutual order is",
                "onderlinge volgorde",
                "points ahead",
                "points behind",
                "punten voor",
                "punten achter",
            ] {
                assert!(!says(document, claim), "{lang}: {claim}");
            }
        }
        let (sentence, inside) = match lang {
            Lang::En => (
                format!("{second} can have any place from 2 to 3: the method does not compare it with {third}."),
                "is in class A.",
            ),
            Lang::Nl => (
                format!(
                    "{second} kan elke plaats van 2 tot en met 3 hebben: de methode vergelijkt deze kandidaat niet met {third}."
                ),
                "zit in klasse A.",
            ),
        };
        assert!(says(&open, &sentence) && says(&class, inside), "{lang}");
        let compared = partial.why(lang, second, Some(third));
        let words = if lang == Lang::En { "does not compare" } else { "niet: de een is hier beter" };
        assert!(says(&compared, words), "{lang}");
        let compared = classes.why(lang, &classes.evaluation.rows[0].name, Some(&classes.evaluation.rows[1].name));
        assert!(says(&compared, if lang == Lang::En { "the same class" } else { "dezelfde klasse" }), "{lang}");
    }
}
