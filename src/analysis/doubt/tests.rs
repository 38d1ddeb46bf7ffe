#![allow(clippy::float_cmp, reason = "these numbers are exact")]

use super::*;
use crate::analysis::fixture::{criterion, evidence, study};
use crate::model::{Assessors, Cell, Evidence, Score};
use crate::num::random::Purpose;
use crate::num::stats::{deviation, mean};

/// Two candidates on two criteria of 0..10: more is better, less is better.
fn two() -> Study {
    let criteria = vec![
        criterion("trust", Direction::Max, (0.0, 10.0), 50.0),
        criterion("cost", Direction::Min, (0.0, 10.0), 50.0),
    ];
    study(criteria, &[("Noord", &[7.0, 4.0]), ("Zuid", &[5.0, 6.0])])
}

/// A line about Noord's trust.
fn line(assessor: &str, value: Option<f64>, low: Option<f64>, high: Option<f64>) -> Evidence {
    Evidence { assessor: Some(assessor.to_owned()), value, low, high, ..evidence("Noord", "trust") }
}

fn cell(score: Score, low_confidence: bool) -> Cell {
    Cell { score, low_confidence, line: 2, column: 2 }
}

/// What Noord's trust is drawn from.
fn doubt(study: &Study) -> CellDoubt {
    let policy = Some(MissingPolicy::Range);
    laws::of_candidate(study, 0, policy, ScoreAssumption::Doubt).swap_remove(0)
}

fn law_of(lines: Vec<Evidence>) -> CellDoubt {
    doubt(&Study { evidence: lines, ..two() })
}

fn even(low: f64, high: f64) -> Distribution {
    Distribution::Uniform { low, high }
}

#[test]
fn a_cell_by_itself() {
    assert_eq!(doubt(&two()).law, Distribution::Exact(7.0));
    let mut study = two();
    study.candidates.cells[0][0] = cell(Score::Interval { low: 6.0, high: 8.0 }, false);
    assert_eq!((doubt(&study).law, doubt(&study).basis), (even(6.0, 8.0), Basis::Interval));
    study.candidates.cells[0][0] = cell(Score::Missing(String::new()), false);
    assert_eq!((doubt(&study).law, doubt(&study).basis), (even(0.0, 10.0), Basis::Missing));
    let worst = laws::of_candidate(&study, 0, Some(MissingPolicy::Worst), ScoreAssumption::Doubt);
    assert_eq!(worst[0].law, Distribution::Exact(0.0));
    // A tenth of the scale to either side, cut off at its end.
    study.candidates.cells[0][0] = cell(Score::Exact(9.5), true);
    assert_eq!((doubt(&study).law, doubt(&study).low_confidence), (even(8.5, 10.0), 1.0));
    study.strategy.doubt.low_confidence = 0.02;
    assert_eq!(doubt(&study).law, even(9.3, 9.7));
}

#[test]
fn several_assessors_are_a_distribution() {
    let lines = || vec![line("ann", Some(6.0), None, None), line("bob", Some(9.0), None, None)];
    let found = law_of(lines());
    assert_eq!(found.law, Distribution::Empirical(vec![6.0, 9.0]));
    assert_eq!((found.basis, found.contradicted), (Basis::Assessors(2), false));
    assert_eq!(found.opinions, [(6.0, 6.0), (9.0, 9.0)]);
    let with = |assessors| {
        let mut study = Study { evidence: lines(), ..two() };
        study.strategy.doubt.assessors = assessors;
        doubt(&study).law
    };
    assert_eq!(with(Assessors::Range), even(6.0, 9.0));
    // Standard deviation of two: 3 / √2.
    let normal = Distribution::Normal { mean: 7.5, sd: 3.0 / 2.0_f64.sqrt() }.within(0.0, 10.0);
    assert!((with(Assessors::Normal).quantile(0.3) - normal.quantile(0.3)).abs() < 1e-12);
    // All agree, on the score of the cell: nothing is in doubt.
    let same = law_of(vec![line("ann", Some(7.0), None, None), line("bob", Some(7.0), None, None)]);
    assert_eq!(same.law, Distribution::Exact(7.0));
    // One of them leaves room: even from 8 to 9 with a half, 6 with a half.
    let room = law_of(vec![line("ann", Some(6.0), None, None), line("bob", Some(8.5), Some(8.0), Some(9.0))]);
    assert_eq!((room.law.quantile(0.25), room.law.quantile(0.75)), (6.0, 8.5));
}

#[test]
fn one_line_with_ends_is_triangular_around_the_cell() {
    let found = law_of(vec![line("ann", Some(7.0), Some(6.0), Some(8.5))]);
    assert_eq!(found.law, Distribution::Triangular { low: 6.0, mode: 7.0, high: 8.5 });
    let found = law_of(vec![line("ann", Some(7.0), Some(6.0), None)]);
    assert_eq!(found.law, Distribution::Triangular { low: 6.0, mode: 7.0, high: 7.0 });
    let found = law_of(vec![line("ann", None, Some(6.0), Some(8.5))]);
    assert_eq!((found.law, found.basis), (even(6.0, 8.5), Basis::Ends));
    let found = law_of(vec![line("ann", None, Some(6.0), None)]);
    assert_eq!(found.law, even(6.0, 10.0));
    // The cell holds an interval, the evidence a score in it.
    let mut study = Study { evidence: vec![line("ann", Some(7.0), None, None)], ..two() };
    study.candidates.cells[0][0] = cell(Score::Interval { low: 5.0, high: 8.0 }, false);
    assert_eq!(doubt(&study).law, Distribution::Triangular { low: 5.0, mode: 7.0, high: 8.0 });
    // No score in the cell: what the evidence says.
    study.candidates.cells[0][0] = cell(Score::Missing(String::new()), false);
    assert_eq!(doubt(&study).law, Distribution::Exact(7.0));
}

#[test]
fn a_stated_distribution_is_taken_as_it_is() {
    let stated = Distribution::Triangular { low: 2.0, mode: 3.0, high: 4.0 };
    let own =
        Evidence { distribution: Some(stated.clone()), grade: Some("E0".to_owned()), ..line("a", None, None, None) };
    let mut study = Study { evidence: vec![own], ..two() };
    study.strategy.doubt.grades = Some([0.2, 0.1, 0.05, 0.0]);
    study.candidates.cells[0][0] = cell(Score::Exact(7.0), true);
    let found = doubt(&study);
    assert_eq!((found.law, found.contradicted, found.grade), (stated, true, None));
    // A normal law is cut off at the ends of the scale.
    study.evidence[0].distribution = Some(Distribution::Normal { mean: 9.0, sd: 3.0 });
    assert_eq!(doubt(&study).law.range(), (0.0, 10.0));
}

#[test]
fn evidence_against_the_cell_leaves_both_possible() {
    let found = law_of(vec![line("ann", Some(4.0), None, None)]);
    assert_eq!((found.law, found.contradicted), (Distribution::Empirical(vec![4.0, 7.0]), true));
    let found = law_of(vec![line("ann", Some(4.0), Some(3.0), Some(5.0))]);
    assert_eq!((found.law, found.contradicted), (even(3.0, 7.0), true));
    let found = law_of(vec![line("ann", Some(4.0), None, None), line("bob", Some(5.0), None, None)]);
    assert_eq!((found.law, found.contradicted), (Distribution::Empirical(vec![4.0, 5.0, 7.0]), true));
}

#[test]
fn grades_widen_only_where_the_strategy_says_so() {
    let graded = |grade: &str| Evidence { grade: Some(grade.to_owned()), ..line("ann", Some(7.0), None, None) };
    assert_eq!(law_of(vec![graded("E0")]).law, Distribution::Exact(7.0));
    let mut study = Study { evidence: vec![graded("E0")], ..two() };
    study.strategy.doubt.grades = Some([0.15, 0.1, 0.05, 0.0]);
    let found = doubt(&study);
    assert_eq!((found.law, found.grade), (even(5.5, 8.5), Some(("E0", 1.5))));
    // The best evidence counts; what is said beside the score adds up.
    study.evidence.push(graded("E2"));
    study.evidence[1].value = None;
    study.candidates.cells[0][0] = cell(Score::Exact(7.0), true);
    assert_eq!(doubt(&study).law, even(5.5, 8.5));
    study.evidence[1].grade = Some("E3".to_owned());
    assert_eq!(doubt(&study).law, even(6.0, 8.0));
}

#[test]
fn an_assumption_adds_to_what_the_files_say_or_leaves_it_out() {
    let mut study = Study { evidence: vec![line("ann", None, Some(6.0), Some(8.0))], ..two() };
    let law = |study: &Study, assumption| distributions(study, 0, None, assumption).swap_remove(0);
    let within = ScoreAssumption::Within { percent: 5.0 };
    assert_eq!(law(&study, within), even(5.5, 8.5));
    assert_eq!(law(&study, ScoreAssumption::AsGiven), Distribution::Exact(7.0));
    study.candidates.cells[0][0] = cell(Score::Interval { low: 5.0, high: 6.0 }, true);
    study.evidence.clear();
    assert_eq!(law(&study, ScoreAssumption::AsGiven), Distribution::Exact(5.5));
    assert_eq!(law(&study, within), even(3.5, 7.5));
}

/// 20,000 draws: per candidate and criterion.
fn draws(study: &Study, candidates: &[usize]) -> Vec<DMatrix<f64>> {
    let doubts = ScoreDoubts::of(study, candidates, Some(MissingPolicy::Range), ScoreAssumption::Doubt);
    let draw = |k| {
        let mut scores = doubts.middle().clone();
        doubts.draw(&mut Stream::new(3, Purpose::Scores, k), &mut scores);
        scores
    };
    (0..20_000).map(draw).collect()
}

fn column(draws: &[DMatrix<f64>], at: (usize, usize)) -> Vec<f64> {
    draws.iter().map(|scores| scores[at]).collect()
}

fn correlation(xs: &[f64], ys: &[f64]) -> f64 {
    let (mx, my) = (mean(xs), mean(ys));
    let products: Vec<f64> = xs.iter().zip(ys).map(|(x, y)| (x - mx) * (y - my)).collect();
    let n = f64::from(u32::try_from(xs.len()).expect("few"));
    mean(&products) * n / (n - 1.0) / (deviation(xs) * deviation(ys))
}

#[test]
fn rows_and_columns_may_stand_in_any_order() {
    let mut study = two();
    study.candidates.cells[0][0] = cell(Score::Interval { low: 6.0, high: 8.0 }, false);
    study.candidates.cells[1][1] = cell(Score::Exact(5.0), true);
    study.candidates.cells[1][0] = cell(Score::Missing(String::new()), false);
    study.evidence = vec![line("ann", Some(7.0), None, None), line("bob", Some(6.5), None, None)];
    study.strategy.doubt.by_assessor = Some(0.5);
    let first = draws(&study, &[0, 1]);
    study.strategy.criteria.swap(0, 1);
    study.candidates.cells.iter_mut().for_each(|row| row.swap(0, 1));
    study.candidates.names.swap(0, 1);
    study.candidates.cells.swap(0, 1);
    study.evidence.swap(0, 1);
    let second = draws(&study, &[0, 1]);
    for (a, b) in first.iter().zip(&second) {
        assert!((0..2).all(|i| (0..2).all(|j| a[(i, j)].to_bits() == b[(1 - i, 1 - j)].to_bits())));
    }
    assert!(first[0] != first[1]);
}

#[test]
fn what_is_certain_takes_no_number() {
    let mut study = two();
    let doubts = |study: &Study| ScoreDoubts::of(study, &[0, 1], None, ScoreAssumption::Doubt);
    assert!(doubts(&study).is_exact());
    study.candidates.cells[1][1] = cell(Score::Exact(5.0), true);
    assert_eq!((doubts(&study).uniforms(), doubts(&study).parts().len()), (1, 1));
    // As given there is nothing to draw.
    let given = ScoreDoubts::of(&study, &[0, 1], None, ScoreAssumption::AsGiven);
    assert_eq!((given.uniforms(), given.middle()[(1, 1)]), (0, 5.0));
}

/// Six candidates in an order: levels 0, 1, 1, 2, 3, and one that is not known.
fn in_order() -> Study {
    let mut study = study(
        vec![criterion("trust", Direction::Max, (0.0, 10.0), 1.0)],
        &[("a", &[1.0]), ("b", &[2.0]), ("c", &[2.0]), ("d", &[2.1]), ("e", &[9.0]), ("f", &[0.0])],
    );
    study.strategy.criteria[0].ordinal = true;
    study.candidates.cells[5][0] = cell(Score::Interval { low: 2.0, high: 9.0 }, false);
    study
}

#[test]
fn only_the_order_counts_where_the_strategy_says_so() {
    let study = in_order();
    let drawn = draws(&study, &[0, 1, 2, 3, 4, 5]);
    for scores in &drawn {
        assert!(scores[0] == 0.0 && scores[1] == scores[2] && scores[4] == 10.0, "{scores}");
        assert!(scores[1] < scores[3] && (scores[1]..=10.0).contains(&scores[5]), "{scores}");
    }
    // Two levels in between: the order statistics of two uniform numbers, with
    // distribution functions 1 − (1 − x)² and x².
    let n = 20_000.0_f64;
    let far = |at: usize, law: &dyn Fn(f64) -> f64| {
        let mut xs = column(&drawn, (at, 0));
        xs.sort_by(f64::total_cmp);
        xs.iter().zip(1..).map(|(x, k)| (law(x / 10.0) - f64::from(k) / n).abs()).fold(0.0, f64::max)
    };
    assert!(far(1, &|x| 1.0 - (1.0 - x) * (1.0 - x)) < 1.95 / n.sqrt());
    assert!(far(3, &|x| x * x) < 1.95 / n.sqrt());
    // The means of a draw start: 1/3 and 2/3 of the scale, and half between 1/3
    // and the high end.
    let doubts = ScoreDoubts::of(&study, &[0, 1, 2, 3, 4, 5], None, ScoreAssumption::Doubt);
    let expected = [0.0, 10.0 / 3.0, 10.0 / 3.0, 20.0 / 3.0, 10.0, 20.0 / 3.0];
    assert!(doubts.middle().iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-14), "{}", doubts.middle());
    assert_eq!(doubts.uniforms(), 3);
    // As given, the scores count as they are.
    let given = ScoreDoubts::of(&study, &[0, 1], None, ScoreAssumption::AsGiven);
    assert_eq!(given.middle()[(1, 0)], 2.0);
}

/// All four scores normal, by one assessor.
fn by_one(rho: f64) -> Study {
    let mut study = two();
    let about = |candidate: &str, criterion: &str, mean: f64| Evidence {
        candidate: candidate.to_owned(),
        criterion: criterion.to_owned(),
        distribution: Some(Distribution::Normal { mean, sd: 0.2 }),
        ..line("ann", None, None, None)
    };
    study.evidence = vec![
        about("Noord", "trust", 7.0),
        about("Noord", "cost", 4.0),
        about("Zuid", "trust", 5.0),
        about("Zuid", "cost", 6.0),
    ];
    study.strategy.doubt.by_assessor = Some(rho);
    study
}

#[test]
fn scores_of_one_assessor_hang_together_as_much_as_said() {
    for rho in [0.0, 0.3, 0.8] {
        let drawn = draws(&by_one(rho), &[0, 1]);
        let (a, b, cost) = (column(&drawn, (0, 0)), column(&drawn, (1, 0)), column(&drawn, (0, 1)));
        // Standard error of a correlation: (1 − rho²)/√n.
        let room = 4.0 * (1.0 - rho * rho) / 20_000.0_f64.sqrt();
        assert!((correlation(&a, &b) - rho).abs() < room, "{rho}: {}", correlation(&a, &b));
        // Less is better: who is strict gives more.
        assert!((correlation(&a, &cost) + rho).abs() < room, "{rho}: {}", correlation(&a, &cost));
        assert!((mean(&a) - 7.0).abs() < 0.006 && (deviation(&a) - 0.2).abs() < 0.005);
    }
    let study = by_one(1.0);
    let doubts = ScoreDoubts::of(&study, &[0, 1], None, ScoreAssumption::Doubt);
    assert_eq!(doubts.uniforms(), 1);
    for scores in draws(&study, &[0, 1]) {
        assert!((scores[(0, 0)] - 7.0 - (scores[(1, 0)] - 5.0)).abs() < 1e-12);
        assert!((scores[(0, 0)] - 7.0 + (scores[(0, 1)] - 4.0)).abs() < 1e-12);
    }
}

#[test]
fn one_of_several_assessors_is_right_on_everything() {
    let mut study = two();
    let zuid = |assessor: &str, value: f64| Evidence {
        candidate: "Zuid".to_owned(),
        ..line(assessor, Some(value), None, None)
    };
    study.evidence = vec![
        line("ann", Some(6.0), None, None),
        line("bob", Some(8.0), None, None),
        zuid("ann", 7.0),
        zuid("bob", 4.0),
    ];
    study.strategy.doubt.by_assessor = Some(1.0);
    let drawn = draws(&study, &[0, 1]);
    let ann = drawn.iter().filter(|scores| (scores[(0, 0)], scores[(1, 0)]) == (6.0, 7.0)).count();
    let bob = drawn.iter().filter(|scores| (scores[(0, 0)], scores[(1, 0)]) == (8.0, 4.0)).count();
    assert_eq!(ann + bob, 20_000);
    assert!(ann.abs_diff(10_000) < 300, "{ann}");
}

/// A candidate per letter on one criterion of 0..10, with these lines: candidate,
/// assessor and score, or a law.
fn judged(rho: f64, lines: &[(&str, &str, Option<f64>, Option<Distribution>)]) -> (Study, Vec<usize>) {
    let mut names: Vec<&str> = lines.iter().map(|line| line.0).collect();
    names.dedup();
    let rows: Vec<(&str, &[f64])> = names.iter().map(|name| (*name, [5.0].as_slice())).collect();
    let mut study = study(vec![criterion("trust", Direction::Max, (0.0, 10.0), 1.0)], &rows);
    let lines = lines.iter().map(|(candidate, assessor, value, law)| Evidence {
        candidate: (*candidate).to_owned(),
        distribution: law.clone(),
        ..line(assessor, *value, None, None)
    });
    study.evidence = lines.collect();
    study.strategy.doubt.by_assessor = Some(rho);
    let all = (0..names.len()).collect();
    (study, all)
}

/// Whether a share of 20,000 draws lies within 4 standard errors of the truth.
fn near(share: f64, truth: f64) -> bool {
    (share - truth).abs() <= 4.0 * (truth * (1.0 - truth) / 20_000.0).sqrt()
}

fn share(draws: &[DMatrix<f64>], holds: impl Fn(&DMatrix<f64>) -> bool) -> f64 {
    let count = draws.iter().filter(|scores| holds(scores)).count();
    f64::from(u32::try_from(count).expect("few")) / 20_000.0
}

#[test]
fn what_is_in_common_is_the_assessor_not_the_set_of_them() {
    let about = |mean: f64| Some(Distribution::Normal { mean, sd: 0.2 });
    // x by ann, y by ann and bob, z by bob, v by cas: the law of y is that of its
    // first line.
    let lines = [
        ("x", "ann", None, about(5.0)),
        ("y", "ann", None, about(5.0)),
        ("y", "bob", None, None),
        ("z", "bob", None, about(5.0)),
        ("v", "cas", None, about(5.0)),
    ];
    for rho in [0.5, 1.0] {
        let (study, all) = judged(rho, &lines);
        let drawn = draws(&study, &all);
        let of = |a, b| correlation(&column(&drawn, (a, 0)), &column(&drawn, (b, 0)));
        // Half of the variance of what y has in common is ann's, half bob's.
        for ((a, b), truth) in
            [((0, 1), rho / 2.0_f64.sqrt()), ((1, 2), rho / 2.0_f64.sqrt()), ((0, 2), 0.0), ((0, 3), 0.0)]
        {
            let room = 4.0 * (1.0 - truth * truth) / 20_000.0_f64.sqrt();
            assert!((of(a, b) - truth).abs() < room, "{rho} {a} {b}: {}", of(a, b));
        }
        // Its law is its own all the same.
        assert!((mean(&column(&drawn, (1, 0))) - 5.0).abs() < 0.006);
        assert!((deviation(&column(&drawn, (1, 0))) - 0.2).abs() < 0.005);
        let doubts = ScoreDoubts::of(&study, &all, None, ScoreAssumption::Doubt);
        assert_eq!(doubts.parts().len(), 2);
    }
}

#[test]
fn who_is_strict_is_so_beside_others_too() {
    // Ann gives a and b; bob says of b the same as she does. Where she is right on
    // b it is ahead in every draw (1 + 6u against 3 + 6·T(u) with T the quantile of
    // the triangle, at least 0.25 higher); where he is, both are independent and b
    // is ahead in 2/3 − 1/324 of the draws.
    let (mut study, all) =
        judged(1.0, &[("a", "ann", Some(5.0), None), ("b", "ann", Some(5.0), None), ("b", "bob", Some(5.0), None)]);
    study.candidates.cells[0][0] = cell(Score::Exact(6.0), false);
    study.candidates.cells[1][0] = cell(Score::Exact(7.0), false);
    for (line, (value, low, high)) in
        study.evidence.iter_mut().zip([(6.0, 3.0, 9.0), (7.0, 4.0, 10.0), (7.0, 4.0, 10.0)])
    {
        (line.value, line.low, line.high) = (Some(value), Some(low), Some(high));
    }
    let ahead = share(&draws(&study, &all), |scores| scores[1] > scores[0]);
    assert!(near(ahead, 0.5 + 0.5 * (2.0 / 3.0 - 1.0 / 324.0)), "{ahead}");
    // By ann alone: the same triangle, one point higher.
    study.evidence.truncate(2);
    assert!(draws(&study, &all).iter().all(|scores| (scores[1] - scores[0] - 1.0).abs() < 1e-12));
}

#[test]
fn what_an_assessor_is_called_makes_no_difference() {
    let lines = |who: [&'static str; 3]| -> Vec<(&'static str, &'static str, Option<f64>, Option<Distribution>)> {
        let scores = [("a", [9.0, 5.0, 1.0]), ("b", [2.0, 6.0, 8.0])];
        let of = |(name, scores): (&'static str, [f64; 3])| {
            who.into_iter().zip(scores).map(move |(who, score)| (name, who, Some(score), None))
        };
        scores.into_iter().flat_map(of).collect()
    };
    let names = [["ann", "bob", "cas"], ["ann", "cas", "bob"], ["bob", "ann", "cas"], ["cas", "bob", "ann"]];
    for rho in [0.0, 0.8, 1.0] {
        // One is right on both: b is ahead by two of three. Each by itself: in
        // five of nine pairs.
        let truth = rho * 2.0 / 3.0 + (1.0 - rho) * 5.0 / 9.0;
        for who in names {
            let (study, all) = judged(rho, &lines(who));
            let drawn = draws(&study, &all);
            let ahead = share(&drawn, |scores| scores[1] > scores[0]);
            assert!(near(ahead, truth), "{rho} {who:?}: {ahead}");
            for score in [1.0, 5.0, 9.0] {
                assert!(near(share(&drawn, |scores| scores[0] == score), 1.0 / 3.0), "{rho} {who:?} {score}");
            }
        }
    }
}

#[test]
fn whoever_is_right_is_so_among_others_too() {
    // Of ann and bob on x, and bob and cas on y, bob is right on both when he is
    // the first of three: 1/3, where each by itself gives 1/4.
    let lines = [
        ("x", "ann", Some(4.0), None),
        ("x", "bob", Some(6.0), None),
        ("y", "bob", Some(4.0), None),
        ("y", "cas", Some(6.0), None),
    ];
    for rho in [0.0, 0.4, 1.0] {
        let (study, all) = judged(rho, &lines);
        let drawn = draws(&study, &all);
        let both = share(&drawn, |scores| scores[0] == 6.0 && scores[1] == 4.0);
        assert!(near(both, rho / 3.0 + (1.0 - rho) / 4.0), "{rho}: {both}");
        assert!(near(share(&drawn, |scores| scores[0] == 4.0), 0.5));
    }
}

#[test]
fn what_is_in_doubt_is_counted() {
    let mut study = two();
    study.candidates.cells[0][1] = cell(Score::Interval { low: 3.0, high: 4.0 }, false);
    study.candidates.cells[1][0] = cell(Score::Exact(5.0), true);
    let graded = Evidence { grade: Some("E0".to_owned()), ..line("ann", Some(6.0), None, None) };
    study.evidence = vec![graded, line("bob", Some(8.0), None, None)];
    study.strategy.doubt.grades = Some([0.1, 0.0, 0.0, 0.0]);
    study.strategy.doubt.by_assessor = Some(0.5);
    let facts = |study: &Study, assumption| ScoreDoubts::of(study, &[0, 1], None, assumption).facts(study, assumption);
    let found = facts(&study, ScoreAssumption::Doubt);
    let expected = DoubtFacts {
        doubtful: 3,
        scores: 4,
        intervals: 1,
        assessors: 1,
        low_confidence: (1, 0.1),
        grades: vec![("E0", 1, 0.1)],
        linked: (1, 0.5),
        ..DoubtFacts::default()
    };
    assert_eq!(found, expected);
    assert_eq!(facts(&study, ScoreAssumption::AsGiven), DoubtFacts { scores: 4, ..DoubtFacts::default() });
    // A score that is not what its only evidence says.
    study.evidence = vec![line("ann", Some(2.0), None, None)];
    let found = facts(&study, ScoreAssumption::Doubt);
    assert_eq!((found.contradicted, found.assessors), (vec![(0, 0)], 0));
    // Of an order, only that it is one.
    study.strategy.criteria[0].ordinal = true;
    let found = facts(&study, ScoreAssumption::Doubt);
    assert_eq!((found.ordered, found.contradicted, found.low_confidence.0), (vec![0], vec![], 0));
}

#[test]
fn ranges_are_the_ends_of_what_is_drawn() {
    let range = |study: &Study, at: (usize, usize)| {
        let all: Vec<usize> = (0..study.candidates.names.len()).collect();
        let doubts = ScoreDoubts::of(study, &all, Some(MissingPolicy::Range), ScoreAssumption::Doubt);
        let (low, high) = doubts.ranges();
        assert_eq!(doubts.range(at.0, at.1), (low[at], high[at]));
        (low[at], high[at])
    };
    // By hand: a cell, an interval, a trailing `?` (a tenth of the scale), a stated
    // distribution, several assessors that hang together.
    let mut study = two();
    assert_eq!(range(&study, (0, 0)), (7.0, 7.0));
    study.candidates.cells[0][1] = cell(Score::Interval { low: 3.0, high: 4.5 }, false);
    study.candidates.cells[1][1] = cell(Score::Exact(9.5), true);
    study.evidence =
        vec![Evidence { distribution: Distribution::empirical(&[4.0, 8.0]), ..line("a", None, None, None) }];
    assert_eq!(range(&study, (0, 0)), (4.0, 8.0));
    assert_eq!(range(&study, (0, 1)), (3.0, 4.5));
    assert_eq!(range(&study, (1, 1)), (8.5, 10.0));
    assert_eq!(range(&study, (1, 0)), (5.0, 5.0));
    study.evidence = vec![line("ann", Some(6.0), None, None), line("bob", Some(9.0), Some(8.5), Some(9.5))];
    study.strategy.doubt.by_assessor = Some(0.5);
    assert_eq!(range(&study, (0, 0)), (6.0, 9.5));
    // An order: its ends are certain, a level in between can be anywhere, what is
    // above the second of four levels too.
    let study = in_order();
    let found: Vec<(f64, f64)> = (0..6).map(|i| range(&study, (i, 0))).collect();
    let open = (0.0, 10.0);
    assert_eq!(found, [(0.0, 0.0), open, open, open, (10.0, 10.0), open]);
    // And every draw lies in it.
    let doubts = ScoreDoubts::of(&study, &[0, 1, 2, 3, 4, 5], None, ScoreAssumption::Doubt);
    let (low, high) = doubts.ranges();
    for scores in draws(&study, &[0, 1, 2, 3, 4, 5]).iter().take(100) {
        assert!(scores.iter().zip(&low).zip(&high).all(|((x, low), high)| low <= x && x <= high));
    }
}
