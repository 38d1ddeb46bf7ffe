//! What is allowed to weights and scores: weights of 0, evidence, orders.

use super::*;
use crate::analysis::fixture::{criterion, evidence, study};
use crate::analysis::{Settings, evaluate};
use crate::model::{Direction, Distribution, Evidence};

fn ten(points: [f64; 2], rows: &[(&str, &[f64])]) -> Study {
    let make = |(id, points): (&str, f64)| criterion(id, Direction::Max, (0.0, 10.0), points);
    let mut study = study(["c1", "c2"].into_iter().zip(points).map(make).collect(), rows);
    study.strategy.shortlist.size = 1;
    study
}

fn found(study: &Study, assumption: Assumption) -> Result<RegionResults, Findings> {
    over_region(study, &evaluate(study, &Settings::default()).expect("a ranking"), assumption)
}

fn near(a: Option<f64>, b: f64) -> bool {
    a.is_some_and(|a| (a - b).abs() < 1e-12)
}

#[test]
fn a_criterion_that_counts_for_nothing_is_given_nothing() {
    // By hand: only c1 counts, on which A has 0.5 and B 0.4.
    let study = ten([100.0, 0.0], &[("A", &[5.0, 1.0]), ("B", &[4.0, 9.0])]);
    for assumption in
        [Assumption::Any, Assumption::SameOrder, Assumption::Within { percent: 20.0 }, Assumption::AsGiven]
    {
        let found = found(&study, assumption).expect("linear");
        assert_eq!((found.first[0].first, found.first[1].first), (Whether::Yes, Whether::No), "{assumption}");
        assert_eq!(found.first[0].weights, [1.0, 0.0], "{assumption}");
        assert!(near(found.regret[0], 0.0) && near(found.regret[1], 0.1), "{assumption}: {:?}", found.regret);
        assert!(found.necessary.holds(0, 1) && !found.possible.holds(1, 0), "{assumption}");
        assert!(found.leader_share.as_ref().is_none_or(|shares| shares[..] == [1.0, 0.0]), "{assumption}");
    }
}

#[test]
fn claims_hold_for_what_the_evidence_allows() {
    // A is 8 or 4 on c1, B 7: with all weight there A can be 0.3 behind, and B, at
    // worst, is 0.1 behind A at its best.
    let mut study = ten([50.0, 50.0], &[("A", &[8.0, 8.0]), ("B", &[7.0, 7.0]), ("D", &[1.0, 1.0])]);
    study.evidence = vec![Evidence { distribution: Distribution::empirical(&[8.0, 4.0]), ..evidence("A", "c1") }];
    let any = found(&study, Assumption::Any).expect("linear");
    assert!(any.intervals && !any.necessary.holds(0, 1) && any.possible.holds(1, 0));
    assert_eq!((any.ranks[0].best, any.ranks[0].worst, any.ranks[0].exact), (1, 2, true));
    assert!(near(any.regret[0], 0.3) && near(any.regret[1], 0.1), "{:?}", any.regret);
    // A trailing `?` counts as much as the strategy says: 7 ± 1 and 8 beside 7 and 7.3.
    let mut study = ten([50.0, 50.0], &[("A", &[7.0, 8.0]), ("B", &[7.0, 7.3]), ("D", &[1.0, 1.0])]);
    assert!(found(&study, Assumption::Any).expect("linear").necessary.holds(0, 1));
    study.candidates.cells[0][0].low_confidence = true;
    study.strategy.doubt.low_confidence = 0.1;
    let any = found(&study, Assumption::Any).expect("linear");
    assert!(!any.necessary.holds(0, 1) && near(any.regret[0], 0.1), "{:?}", any.regret);
}

#[test]
fn an_order_of_scores_is_not_taken_for_numbers() {
    let rows: &[(&str, &[f64])] = &[("A", &[9.0, 5.0]), ("B", &[5.0, 7.0]), ("F", &[0.0, 0.0]), ("G", &[10.0, 0.0])];
    let mut study = ten([60.0, 40.0], rows);
    study.strategy.criteria[0].ordinal = true;
    for assumption in [Assumption::Any, Assumption::SameOrder, Assumption::AsGiven] {
        let findings = found(&study, assumption).expect_err("refused");
        assert_eq!(findings[0].code.id, "PF421");
    }
    // Where it counts for nothing, it takes nothing away.
    study.strategy.criteria[0].points = Some(0.0);
    assert!(found(&study, Assumption::Any).is_ok());
}

#[test]
fn without_a_rival_there_is_no_lead() {
    let found = found(&ten([50.0, 50.0], &[("A", &[5.0, 1.0])]), Assumption::Any).expect("linear");
    assert_eq!((found.first[0].margin, found.first[0].first), (None, Whether::Yes));
    assert_eq!(found.regret, [Some(0.0)]);
}
