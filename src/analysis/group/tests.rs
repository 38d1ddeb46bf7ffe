#![allow(clippy::float_cmp, reason = "these numbers are exact")]

use super::*;
use crate::analysis::fixture::{criterion, evidence, study};
use crate::model::{Direction, Evidence, Goal, Label, Person, PointsOver};

/// Three candidates on two criteria of 0..10, equal weights, a shortlist of one:
/// totals 0.65, 0.6, 0.3.
fn three() -> Study {
    let ten = |id: &str| criterion(id, Direction::Max, (0.0, 10.0), 50.0);
    let mut study =
        study(vec![ten("trust"), ten("reach")], &[("a", &[8.0, 5.0]), ("b", &[4.0, 8.0]), ("c", &[3.0, 3.0])]);
    study.strategy.shortlist.size = 1;
    study
}

fn judged(assessor: &str, candidate: &str, criterion: &str, value: f64) -> Evidence {
    Evidence { assessor: Some(assessor.to_owned()), value: Some(value), ..evidence(candidate, criterion) }
}

#[test]
fn each_assessor_gets_the_ranking_of_the_own_scores() {
    let mut study = three();
    study.evidence = vec![
        judged("ann", "a", "trust", 8.0),
        // a: (6 + 5) / 20 = 0.55, behind b at 0.6.
        judged("bob", "a", "trust", 6.0),
        judged("bob", "c", "trust", 3.0),
        judged("ann", "c", "reach", 3.0),
        judged("cas", "c", "reach", 5.0),
    ];
    let found = group(&study, &Settings::default()).expect("a result");
    assert_eq!(found.names, ["a", "b", "c"]);
    let [ann, bob, cas] = found.assessors.as_slice() else { panic!("three assessors") };
    assert_eq!((ann.name.as_str(), ann.scores, ann.differs()), ("ann", 2, false));
    assert_eq!(bob.ranks, [Some(2), Some(1), Some(3)]);
    assert_eq!((&bob.first, &bob.enters, &bob.leaves), (&vec![1], &vec![1], &vec![0]));
    assert!(bob.differs() && bob.other_first && !cas.differs());
    // 8 against 6 on 0..10, 3 against 5; standard deviation 2/√2.
    let [first, second] = found.spreads.as_slice() else { panic!("two spreads") };
    assert_eq!((first.candidate, first.criterion, first.range), (0, 0, 0.2));
    assert!((first.deviation - 0.2 / 2.0_f64.sqrt()).abs() < 1e-15);
    assert_eq!(first.matters, Some(Matters { first: true, shortlist: true }));
    // c reaches 0.4 at most: nothing changes.
    assert_eq!((second.candidate, second.matters), (2, Some(Matters { first: false, shortlist: false })));
    // Rank sums 4, 5, 9 (mean 6): S = 14, W = 12 · 14 / (9 · 24).
    let agreement = found.assessor_agreement.expect("three assessors");
    assert!((agreement.w.expect("defined") - 14.0 / 18.0).abs() < 1e-15);
    // One pair of three turned around.
    assert!((agreement.pairs[0][1].expect("defined") - 1.0 / 3.0).abs() < 1e-15);
    assert_eq!(agreement.pairs[0][2], Some(1.0));
}

fn person(name: &str, points: &[(&str, f64, f64)]) -> Person {
    let over = |id: &str| PointsOver::Criterion(id.to_owned());
    Person {
        name: name.to_owned(),
        points: points.iter().map(|(id, low, high)| (over(id), (*low, *high))).collect(),
        line: 2,
    }
}

#[test]
fn each_decision_maker_gets_the_ranking_of_the_own_weights() {
    let mut study = three();
    study.people = vec![
        // a − b = 0.4 w − 0.3 (1 − w) for w the weight of trust: level at 3/7.
        person("board", &[("trust", 60.0, 60.0), ("reach", 40.0, 40.0)]),
        person("reach first", &[("trust", 1.0, 1.0), ("reach", 3.0, 3.0)]),
        // From 1/3 to 1/2 of the weight.
        person("either", &[("trust", 10.0, 20.0), ("reach", 20.0, 20.0)]),
        // From 3/5 to 2/3.
        person("sure", &[("reach", 20.0, 20.0), ("trust", 30.0, 40.0)]),
    ];
    let found = group(&study, &Settings::default()).expect("a result");
    let first: Vec<usize> = found.people.iter().map(|voice| voice.first[0]).collect();
    // "either" stands at 15 of 35: 3/7 exactly, a tie, the first by name.
    assert_eq!(first, [0, 1, 0, 0]);
    assert_eq!(found.people[2].first, [0, 1]);
    assert_eq!(found.people[1].weights, [0.25, 0.75]);
    let certain: Vec<Option<bool>> = found.people.iter().map(|voice| voice.certain).collect();
    assert_eq!(certain, [None, None, Some(false), Some(true)]);
    let differs: Vec<bool> = found.people.iter().map(Voice::differs).collect();
    assert_eq!(differs, [false, true, true, false]);
}

#[test]
fn points_over_goals_change_the_priorities() {
    let mut study = three();
    let goal = |id: &str, points: &[(&str, f64)]| Goal {
        id: id.to_owned(),
        label: Label::same(id),
        parent: None,
        priority: 1.0,
        floor: Label::default(),
        ceiling: Label::default(),
        points: points.iter().map(|(id, x)| ((*id).to_owned(), *x)).collect(),
        line: None,
    };
    study.strategy.goals = vec![goal("near", &[("trust", 75.0), ("reach", 25.0)]), goal("far", &[("reach", 100.0)])];
    let points = |near: f64, far: f64| Person {
        name: "board".to_owned(),
        points: vec![
            (PointsOver::Goal("near".to_owned()), (near, near)),
            (PointsOver::Goal("far".to_owned()), (far, far)),
        ],
        line: 2,
    };
    study.people = vec![points(80.0, 20.0), points(0.0, 5.0)];
    let found = group(&study, &Settings::default()).expect("a result");
    // 0.8 · 0.75 and 0.8 · 0.25 + 0.2.
    let near = |a: &[f64], b: [f64; 2]| a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-15);
    assert!(near(&found.people[0].weights, [0.6, 0.4]), "{:?}", found.people[0].weights);
    assert!(near(&found.people[1].weights, [0.0, 1.0]));
    // Where weights do not come from goals, points over goals say nothing.
    study.strategy.weighting.id = Some("equal".to_owned());
    let refused = group(&study, &Settings::default()).expect_err("no goals");
    assert_eq!(refused[0].code.id, "PF327");
}

/// Scores of one assessor on a criterion count together: b and c change places with
/// both of ann's scores, with neither of them alone.
#[test]
fn what_an_assessor_gave_on_a_criterion_counts_together() {
    let ten = |id: &str| criterion(id, Direction::Max, (0.0, 10.0), 50.0);
    let mut study =
        study(vec![ten("trust"), ten("reach")], &[("a", &[9.0, 9.0]), ("b", &[6.0, 5.0]), ("c", &[5.0, 5.0])]);
    study.strategy.shortlist.size = 2;
    // b at 5.4: 0.52 against 0.5; c at 5.6: 0.53 against 0.55; both: 0.52 and 0.53.
    study.evidence = vec![
        judged("ann", "b", "trust", 5.4),
        judged("bob", "b", "trust", 6.0),
        judged("ann", "c", "trust", 5.6),
        judged("bob", "c", "trust", 5.0),
    ];
    let found = group(&study, &Settings::default()).expect("a result");
    assert!(found.spreads.iter().all(|spread| spread.matters == Some(Matters { first: false, shortlist: false })));
    let [dispute] = found.disputes.as_slice() else { panic!("one criterion: {:?}", found.disputes) };
    assert!(dispute.criterion == 0 && dispute.changes_shortlist() && !dispute.changes_first());
    let told: Vec<_> = dispute.sides.iter().map(|side| (side.assessor.as_str(), side.enters.len())).collect();
    assert_eq!(told, [("ann", 1), ("bob", 0)]);
    assert_eq!((&dispute.sides[0].enters, &dispute.sides[0].leaves), (&vec!["c".to_owned()], &vec!["b".to_owned()]));
}
