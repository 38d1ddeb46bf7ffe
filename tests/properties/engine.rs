//! What a ranking by a weighted sum on fixed scales promises.

use partnerfit::analysis::Evaluation;
use partnerfit::model::{Direction, Study, ValueFunction};
use partnerfit::num::compare;
use proptest::prelude::*;

use crate::problem::{PLAIN, Shape, ranked, study, weighted};

const ALL: Shape = Shape { minima: true, gates: false, intervals: true, curves: true };

/// Name, rank, score and shortlist of every row.
fn outcome(evaluation: &Evaluation) -> Vec<(String, usize, f64, bool)> {
    evaluation.rows.iter().map(|row| (row.name.clone(), row.rank, row.score, row.shortlisted)).collect()
}

fn same_within(a: &Evaluation, b: &Evaluation, tolerance: f64) -> Result<(), TestCaseError> {
    prop_assert_eq!(a.rows.len(), b.rows.len());
    for (x, y) in outcome(a).into_iter().zip(outcome(b)) {
        prop_assert_eq!((&x.0, x.1, x.3), (&y.0, y.1, y.3));
        prop_assert!((x.2 - y.2).abs() <= tolerance, "{:?} {:?}", x, y);
    }
    Ok(())
}

/// Candidates in another order, given by where each comes from.
fn rows_from(study: &Study, from: &[usize]) -> Study {
    let mut other = study.clone();
    other.candidates.names = from.iter().map(|&i| study.candidates.names[i].clone()).collect();
    other.candidates.cells = from.iter().map(|&i| study.candidates.cells[i].clone()).collect();
    other
}

fn criteria_from(study: &Study, from: &[usize]) -> Study {
    let mut other = study.clone();
    other.strategy.criteria = from.iter().map(|&j| study.strategy.criteria[j].clone()).collect();
    for (cells, old) in other.candidates.cells.iter_mut().zip(&study.candidates.cells) {
        *cells = from.iter().map(|&j| old[j].clone()).collect();
    }
    other
}

/// A permutation of `0..n` from a number.
fn permutation(n: usize, mut seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    for i in (1..n).rev() {
        let span = i as u64 + 1;
        order.swap(i, usize::try_from(seed % span).expect("small"));
        seed /= span;
    }
    order
}

proptest! {
    #[test]
    fn the_order_of_rows_does_not_count(study in study(ALL), seed: u64) {
        let shuffled = rows_from(&study, &permutation(study.candidates.len(), seed));
        same_within(&ranked(&study), &ranked(&shuffled), 0.0)?;
    }

    #[test]
    fn the_order_of_criteria_does_not_count(study in study(ALL), seed: u64) {
        let shuffled = criteria_from(&study, &permutation(study.strategy.criteria.len(), seed));
        same_within(&ranked(&study), &ranked(&shuffled), 1e-12)?;
    }

    #[test]
    fn a_newcomer_leaves_every_other_score_as_it_is_to_the_bit(study in study(ALL), out in 0_usize..8) {
        let out = out % study.candidates.len();
        let rest: Vec<usize> = (0..study.candidates.len()).filter(|i| *i != out).collect();
        let (all, fewer) = (ranked(&study), ranked(&rows_from(&study, &rest)));
        for row in &fewer.rows {
            let with = all.row(&row.name).expect("still there");
            prop_assert_eq!(row.score.to_bits(), with.score.to_bits());
        }
        let order: Vec<&str> = all.rows.iter().map(|r| r.name.as_str()).filter(|n| fewer.row(n).is_some()).collect();
        prop_assert_eq!(order, fewer.rows.iter().map(|r| r.name.as_str()).collect::<Vec<_>>());
    }

    #[test]
    fn the_size_of_all_points_together_does_not_count(study in study(ALL), factor in 0.001_f64..1000.0) {
        let points: Vec<f64> = study.strategy.criteria.iter().map(|c| c.points.unwrap_or(0.0) * factor).collect();
        same_within(&ranked(&study), &ranked(&weighted(&study, &points)), 1e-12)?;
    }

    #[test]
    fn local_scales_with_rescaled_weights_give_the_same_order(study in study(PLAIN)) {
        // Weights stated for fixed scales mean the same on the range of the
        // candidates when each is multiplied by the part of the scale that range
        // covers; the totals then differ by a constant and a factor. (A target has
        // two different slopes on a fixed scale: there is no one factor for it.)
        let mut study = study.0.clone();
        for criterion in &mut study.strategy.criteria {
            if let Direction::Target { .. } = criterion.direction {
                criterion.direction = Direction::Max;
                criterion.value = ValueFunction::linear(Direction::Max, criterion.scale);
            }
        }
        let fixed = ranked(&study);
        let values = &fixed.linear.as_ref().expect("additive").values;
        let part = |j: usize| values.column(j).max() - values.column(j).min();
        let weights = fixed.weights().as_slice();
        let points: Vec<f64> = weights.iter().enumerate().map(|(j, w)| w * part(j)).collect();
        prop_assume!(points.iter().sum::<f64>() > 1e-6);
        let mut local = weighted(&study, &points);
        local.strategy.method.id = Some("additive".to_owned());
        local.strategy.method.params.insert("normalisation".to_owned(), "min-max".into());
        let local = ranked(&local);
        for (i, row) in fixed.rows.iter().enumerate() {
            for other in &fixed.rows[i + 1..] {
                let (a, b) = (local.row(&row.name).expect("ranked"), local.row(&other.name).expect("ranked"));
                // A gap at the size of rounding may become a tie.
                prop_assert!(row.score - other.score < 1e-9 || compare(a.score, b.score).is_gt(), "{:?} {:?}", a, b);
            }
        }
    }

    #[test]
    fn splitting_a_criterion_in_two_halves_changes_nothing(study in study(ALL), j in 0_usize..6) {
        let j = j % study.strategy.criteria.len();
        let mut split = study.0.clone();
        let half = study.strategy.criteria[j].points.map(|p| p / 2.0);
        split.strategy.criteria[j].points = half;
        let mut second = split.strategy.criteria[j].clone();
        second.id = "second-half".to_owned();
        split.strategy.criteria.push(second);
        for cells in &mut split.candidates.cells {
            let same = cells[j].clone();
            cells.push(same);
        }
        same_within(&ranked(&study), &ranked(&split), 1e-12)?;
    }

    #[test]
    fn a_criterion_without_weight_changes_nothing(
        study in study(ALL),
        scores in proptest::collection::vec(0.0_f64..=10.0, 8),
    ) {
        let mut more = study.0.clone();
        let mut idle = more.strategy.criteria[0].clone();
        idle.id = "idle".to_owned();
        idle.points = Some(0.0);
        more.strategy.criteria.push(idle);
        for (cells, score) in more.candidates.cells.iter_mut().zip(scores) {
            let mut cell = cells[0].clone();
            cell.score = partnerfit::model::Score::Exact(score);
            cells.push(cell);
        }
        same_within(&ranked(&study), &ranked(&more), 0.0)?;
    }

    #[test]
    fn contributions_add_up_to_the_score(study in study(ALL)) {
        for row in &ranked(&study).rows {
            let total: f64 = row.contributions.iter().sum();
            prop_assert!((total - row.score).abs() <= 1e-12);
            prop_assert!((-1e-12..=1.0 + 1e-12).contains(&row.score));
            prop_assert!(row.low <= row.score + 1e-12 && row.score <= row.high + 1e-12);
        }
    }

    /// By values worked out from the definition of the scales, not by the
    /// engine's own.
    #[test]
    fn who_is_nowhere_better_is_never_above(study in study(PLAIN)) {
        let evaluation = ranked(&study);
        let value = |name: &str, j: usize| {
            let i = study.candidates.position(name).expect("in the file");
            let partnerfit::model::Score::Exact(x) = study.candidates.cells[i][j].score else { unreachable!() };
            match study.strategy.criteria[j].direction {
                Direction::Max => x / 10.0,
                Direction::Min => (10.0 - x) / 10.0,
                Direction::Target { .. } => (x / 5.0).min((10.0 - x) / 3.0).min(1.0),
            }
        };
        for (i, above) in evaluation.rows.iter().enumerate() {
            for below in &evaluation.rows[i + 1..] {
                let m = study.strategy.criteria.len();
                let dominated = (0..m).all(|j| value(&above.name, j) <= value(&below.name, j));
                prop_assert!(!dominated || above.rank == below.rank, "{} above {}", above.name, below.name);
            }
        }
    }

    #[test]
    fn ranks_are_competition_ranks_and_the_possible_ranks_surround_them(study in study(ALL)) {
        let rows = ranked(&study).rows;
        for row in &rows {
            let ahead = |better: &dyn Fn(&partnerfit::analysis::Row) -> bool| rows.iter().filter(|r| better(r)).count();
            prop_assert_eq!(row.rank, 1 + ahead(&|r| compare(r.score, row.score).is_gt()));
            prop_assert_eq!(row.tied, ahead(&|r| compare(r.score, row.score).is_eq()) > 1);
            prop_assert_eq!(row.rank_low, 1 + ahead(&|r| compare(r.low, row.high).is_gt()));
            let possibly = ahead(&|r| r.name != row.name && compare(r.high, row.low).is_gt());
            prop_assert_eq!(row.rank_high, 1 + possibly);
            prop_assert!(row.rank_low <= row.rank && row.rank <= row.rank_high);
        }
    }
}
