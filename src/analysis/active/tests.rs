use super::*;
use crate::analysis::fixture::{criterion, study, unit_criteria};
use crate::model::Direction;

fn talk(study: &Study) -> ActiveElicitation {
    ActiveElicitation::new(study, &Settings::default(), 1).expect("can be asked")
}

fn two(a: &[f64], b: &[f64]) -> Study {
    let mut study = study(unit_criteria(&[1.0, 1.0]), &[("a", a), ("b", b)]);
    study.strategy.shortlist.size = 1;
    study
}

fn next(talk: &ActiveElicitation) -> TradeOffQuestion {
    *talk.next().expect("something to ask")
}

/// a is the choice where w₁ > w₂: in half of the weightings, so that two of them
/// differ in half of the cases; which counts more settles it.
#[test]
fn the_question_that_decides_is_asked() {
    let mut talk = talk(&two(&[1.0, 0.0], &[0.0, 1.0]));
    let draws = f64::from(u32::try_from(talk.standing.draws).expect("few"));
    let error = 4.0 * (0.25 / draws).sqrt();
    assert!((talk.standing.open - 0.5).abs() < error, "{:?}", talk.standing);
    let best = next(&talk);
    assert_eq!((best.first, best.second), (0, 1));
    assert!((best.times - 1.0).abs() < 1e-12 && best.open_after.abs() < 1e-12 && (best.yes - 0.5).abs() < error);
    assert_eq!(talk.question().expect("one").1.message, "ask-active-which");
    assert!(!talk.reply(Reply::Number(2.0)) && talk.reply(Reply::Word(1)));
    assert_eq!(talk.statements(), [WeightBound::MoreImportant(vec!["c2".to_owned(), "c1".to_owned()])]);
    assert_eq!(talk.standing.settled, Some(Settled::ForAll));
    assert_eq!(talk.standing.likeliest, (vec!["b".to_owned()], 1.0));
    assert!(talk.question().is_none() && !talk.reply(Reply::Word(0)));
    assert!(talk.back() && !talk.back() && talk.question().is_some());
}

/// a is the choice where w₁ > w₂ / 2, that is w₁ > 1/3.
#[test]
fn a_ratio_is_asked_where_it_decides() {
    let mut talk = talk(&two(&[1.0, 0.0], &[0.0, 0.5]));
    let best = next(&talk);
    assert_eq!((best.first, best.second), (1, 0));
    assert!((best.times - 2.0).abs() < 1e-12 && best.open_after.abs() < 1e-12, "{best:?}");
    assert!((best.yes - 1.0 / 3.0).abs() < 0.03, "{best:?}");
    assert_eq!((talk.question().expect("one").1.message, talk.times()), ("ask-active-times", Some(2.0)));
    assert!(talk.reply(Reply::Word(1)));
    let said = WeightBound::Ratio { over: "c2".to_owned(), under: "c1".to_owned(), min: None, max: Some(2.0) };
    assert_eq!(talk.statements(), [said]);
    assert_eq!(talk.standing.settled, Some(Settled::ForAll));
}

/// What the region answers already is not asked: after "c1 counts at least twice
/// as much" nothing below 2 is.
#[test]
fn what_is_said_already_is_not_asked() {
    let mut study = two(&[1.0, 0.0], &[0.0, 2.7]);
    study.strategy.criteria[1] = criterion("c2", Direction::Max, (0.0, 3.0), 1.0);
    // a where w₁ > 0.9 w₂.
    let said = WeightBound::Ratio { over: "c1".to_owned(), under: "c2".to_owned(), min: Some(2.0), max: None };
    study.strategy.weight_bounds = vec![said];
    let talk = talk(&study);
    assert_eq!((talk.standing.open, talk.standing.settled), (0.0, Some(Settled::ForAll)));
}

#[test]
fn what_is_left_open_is_not_asked_again() {
    let mut talk = talk(&two(&[1.0, 0.0], &[0.0, 1.0]));
    assert!(!talk.can_end() && talk.reply(Reply::Skip));
    assert_eq!(talk.standing.settled, Some(Settled::NoQuestion));
    assert!(talk.statements().is_empty() && !talk.can_end());
}

/// However it is answered, no answer contradicts those before it, the part that is
/// open does not grow beyond what was said to be left but for sampling, and the
/// conversation ends.
#[test]
fn any_answers_lead_to_an_end_without_contradiction() {
    let rows: &[(&str, &[f64])] = &[
        ("a", &[0.9, 0.2, 0.4, 0.5]),
        ("b", &[0.3, 0.8, 0.5, 0.4]),
        ("c", &[0.5, 0.4, 0.9, 0.3]),
        ("d", &[0.4, 0.5, 0.2, 0.9]),
        ("e", &[0.5, 0.5, 0.5, 0.5]),
    ];
    let mut study = study(unit_criteria(&[4.0, 3.0, 2.0, 1.0]), rows);
    study.strategy.shortlist.size = 2;
    for pattern in [0b0000_0000_u32, 0b0101_0101, 0b0011_0011, 0b1111_1111] {
        let mut talk = talk(&study);
        let mut given = 0;
        while talk.question().is_some() && given < 6 {
            let expected = next(&talk).open_after;
            let answers: Vec<f64> = [0, 1]
                .map(|word| {
                    assert!(talk.reply(Reply::Word(word)));
                    let open = talk.standing.open;
                    assert!(talk.back());
                    open
                })
                .to_vec();
            let yes = next(&talk).yes;
            let mean = yes * answers[0] + (1.0 - yes) * answers[1];
            assert!((mean - expected).abs() < 0.04, "{mean} {expected}");
            assert!(talk.reply(Reply::Word(usize::from(pattern >> given & 1 == 1))));
            given += 1;
        }
        assert!(given > 0);
    }
}

#[test]
fn a_conversation_is_taken_up_again() {
    let study = two(&[1.0, 0.0], &[0.0, 0.5]);
    let mut first = talk(&study);
    assert!(first.reply(Reply::Word(0)));
    let saved = first.saved();
    let mut again = talk(&study);
    assert!(again.resume(&saved));
    assert_eq!((again.standing(), again.statements()), (first.standing(), first.statements()));
    // Other ends of a scale, or a strategy that says otherwise.
    let mut other = study.clone();
    other.strategy.criteria[0] = criterion("c1", Direction::Max, (0.0, 2.0), 1.0);
    assert!(!talk(&other).resume(&saved));
    let mut other = study;
    let more = |a: &str, b: &str| WeightBound::MoreImportant(vec![a.to_owned(), b.to_owned()]);
    other.strategy.weight_bounds = vec![more("c1", "c2")];
    assert!(!talk(&other).resume(&saved), "it was said that c2 counts more than twice as much");
}

#[test]
fn one_criterion_cannot_be_weighed() {
    let one = study(unit_criteria(&[1.0]), &[("a", &[0.5]), ("b", &[0.4])]);
    let refused = ActiveElicitation::new(&one, &Settings::default(), 1).err().expect("refused");
    assert_eq!(refused[0].code, &codes::PF874);
}
