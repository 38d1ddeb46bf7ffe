#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::needless_range_loop,
    clippy::needless_pass_by_value,
    reason = "small random problems"
)]

use nalgebra::DMatrix;

use super::*;
use crate::model::{Direction, Scale};
use crate::num::lp::{Is, Row, maximise};
use crate::num::random::{Purpose, Stream};
use crate::region::corners;

fn criteria(directions: &[Direction]) -> Vec<Criterion> {
    let scale = Scale::new(-100.0, 100.0).expect("two different ends");
    let one = |(j, direction): (usize, &Direction)| Criterion::plain(format!("c{j}"), *direction, scale);
    directions.iter().enumerate().map(one).collect()
}

fn table(directions: &[Direction], rows: &[&[f64]]) -> DecisionTable {
    DecisionTable {
        names: (0..rows.len()).map(|i| format!("a{}", i + 1)).collect(),
        criteria: criteria(directions),
        scores: DMatrix::from_fn(rows.len(), directions.len(), |i, j| rows[i][j]),
    }
}

/// A random problem with few levels, so that they are shared.
fn random(seed: u64) -> (DecisionTable, Vec<CandidateStatement>, Monotone) {
    let mut stream = Stream::new(seed, Purpose::Scores, 3);
    let mut among = |n: usize| (stream.uniform() * n as f64) as usize;
    let (n, m) = (3 + among(4), 1 + among(6));
    let levels = if m > 3 { 2 } else { 4 };
    let directions: Vec<Direction> = (0..m)
        .map(|_| match among(4) {
            0 | 1 => Direction::Max,
            2 => Direction::Min,
            _ => Direction::Target { target: among(levels) as f64 + 0.5 * among(2) as f64, tolerance: 0.0 },
        })
        .collect();
    let rows: Vec<Vec<f64>> = (0..n).map(|_| (0..m).map(|_| among(levels) as f64).collect()).collect();
    let rows: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
    let mut statements = Vec::new();
    for _ in 0..among(4) {
        let (a, b) = (among(n), among(n));
        if a != b {
            statements.push(CandidateStatement::Prefers(a, b));
        }
    }
    if among(2) == 1 {
        let (a, b, c, d) = (among(n), among(n), among(n), among(n));
        statements.push(CandidateStatement::PrefersMore((a, b), (c, d)));
    }
    let shape = if among(3) == 0 { Monotone::StrictlyIncreasing } else { Monotone::NonDecreasing };
    (table(&directions, &rows), statements, shape)
}

/// The coefficients of the value of candidate `i`, written down a second time:
/// one step for each two neighbouring levels, which counts when the score is
/// beyond it; with a target less one for every step between it and the score.
fn coefficients(table: &DecisionTable, i: usize) -> Vec<f64> {
    let mut all = Vec::new();
    for (j, criterion) in table.criteria.iter().enumerate() {
        let mut levels: Vec<f64> = table.scores_on(j).to_vec();
        let score = table.scores[(i, j)];
        if let Direction::Target { target, .. } = criterion.direction {
            let both = levels.iter().any(|x| *x < target) && levels.iter().any(|x| *x > target);
            if both {
                levels.push(target);
            }
        }
        levels.sort_by(f64::total_cmp);
        levels.dedup();
        for two in levels.windows(2) {
            let beyond = |x: f64| if x >= two[1] { 1.0 } else { 0.0 };
            all.push(match criterion.direction {
                Direction::Max => beyond(score),
                Direction::Min => 1.0 - beyond(score),
                Direction::Target { target, .. } if two[1] <= target => beyond(score) - 1.0,
                Direction::Target { .. } => -beyond(score),
            });
        }
    }
    all
}

fn minus(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| a - b).collect()
}

fn product(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn rows_of(table: &DecisionTable, statements: &[CandidateStatement]) -> Vec<Vec<f64>> {
    let of = |i: usize| coefficients(table, i);
    let row = |statement: &CandidateStatement| match *statement {
        CandidateStatement::Prefers(a, b) => minus(&of(a), &of(b)),
        CandidateStatement::PrefersMore((a, b), (c, d)) => minus(&minus(&of(a), &of(b)), &minus(&of(c), &of(d))),
    };
    statements.iter().map(row).collect()
}

/// What follows, by the corners of all value functions that do not disagree.
struct Brute {
    corners: Vec<Vec<f64>>,
    strict: Vec<Vec<f64>>,
}

impl Brute {
    fn new(table: &DecisionTable, statements: &[CandidateStatement], shape: Monotone) -> Option<Self> {
        let rows = rows_of(table, statements);
        let steps = coefficients(table, 0).len();
        let unit = |l: usize| (0..steps).map(|k| if k == l { 1.0 } else { 0.0 }).collect::<Vec<f64>>();
        let mut strict = rows.clone();
        if shape == Monotone::StrictlyIncreasing {
            strict.extend((0..steps).map(unit));
        }
        Some(Self { corners: corners(steps, &rows, 20_000)?, strict })
    }

    /// Whether some function, a mix of these corners, meets all that is strict.
    fn agrees<'a>(&self, corners: impl Iterator<Item = &'a Vec<f64>> + Clone) -> bool {
        self.strict.iter().all(|row| corners.clone().any(|corner| product(row, corner) > 1e-9))
    }

    fn consistent(&self) -> bool {
        self.agrees(self.corners.iter())
    }

    fn lead(&self, gap: &[f64]) -> Lead {
        if self.corners.iter().any(|corner| product(gap, corner) < -1e-9) {
            return Lead::NotAlways;
        }
        let level = self.corners.iter().filter(|corner| product(gap, corner).abs() <= 1e-9);
        if self.agrees(level) { Lead::AtLeast } else { Lead::Always }
    }
}

#[test]
fn relations_agree_with_all_corners_on_a_thousand_random_problems() {
    let (mut told, mut refused, mut counts) = (0, 0, [0; 3]);
    for seed in 0..2000 {
        let (table, statements, shape) = random(seed);
        // One level everywhere leaves no value function to speak of.
        if coefficients(&table, 0).is_empty() {
            continue;
        }
        let brute = Brute::new(&table, &statements, shape).expect("few corners");
        match regress(&table, &statements, shape) {
            Ok(found) => {
                assert!(brute.consistent(), "seed {seed}");
                told += 1;
                for (a, b) in (0..table.len()).flat_map(|a| (0..table.len()).map(move |b| (a, b))) {
                    let expected = brute.lead(&minus(&coefficients(&table, a), &coefficients(&table, b)));
                    // No function at all is strict when there is nothing strict.
                    assert_eq!(found.lead(a, b), expected, "seed {seed}: {a} {b} {statements:?} {shape:?}");
                    counts[match expected {
                        Lead::NotAlways => 0,
                        Lead::AtLeast => 1,
                        Lead::Always | Lead::Undecided => 2,
                    }] += 1;
                }
            }
            Err(Conflict::Statements(which)) => {
                assert!(!brute.consistent(), "seed {seed}");
                refused += 1;
                let some = |without: Option<usize>| -> Vec<CandidateStatement> {
                    which.iter().filter(|k| Some(**k) != without).map(|k| statements[*k]).collect()
                };
                let consistent =
                    |some: &[CandidateStatement]| Brute::new(&table, some, shape).expect("few corners").consistent();
                assert!(!consistent(&some(None)), "seed {seed}");
                assert!(which.iter().all(|k| consistent(&some(Some(*k)))), "seed {seed}: {which:?}");
            }
            Err(Conflict::Undecided) => panic!("seed {seed}"),
        }
    }
    assert!(told >= 1000 && refused >= 100 && counts.iter().all(|n| *n > 1000), "{told} {refused} {counts:?}");
}

#[test]
fn the_largest_margin_agrees_with_another_formulation() {
    // One over the least height of the value functions whose strict rows are at
    // least 1, by a program of its own.
    let mut seen = 0;
    for seed in 0..400 {
        let (table, statements, shape) = random(seed);
        let steps = coefficients(&table, 0).len();
        let Ok(found) = regress(&table, &statements, shape) else { continue };
        let (mut heights, mut rows) = (vec![0.0; steps], Vec::new());
        let mut start = 0;
        for (j, criterion) in table.criteria.iter().enumerate() {
            let single = |j: usize| {
                let mut one = table.clone();
                one.criteria = vec![table.criteria[j].clone()];
                one.scores = DMatrix::from_fn(table.len(), 1, |i, _| table.scores[(i, j)]);
                coefficients(&one, 0).len()
            };
            let own = start..start + single(j);
            start = own.end;
            if let Direction::Target { target, .. } = criterion.direction {
                // The steps below the target come first.
                let mut levels = table.scores_on(j).to_vec();
                levels.push(target);
                levels.sort_by(f64::total_cmp);
                levels.dedup();
                let below = levels.iter().filter(|x| **x <= target).count() - 1;
                let above = levels.len() - 1 - below;
                if below > 0 && above > 0 {
                    assert_eq!(below + above, own.len());
                    heights.push(1.0);
                    let top = heights.len() - 1;
                    for side in [own.start..own.start + below, own.start + below..own.end] {
                        let terms = side.map(|l| (l, -1.0)).chain([(top, 1.0)]).collect();
                        rows.push(Row { terms, is: Is::AtLeast, bound: 0.0 });
                    }
                    continue;
                }
            }
            heights[own].fill(1.0);
        }
        let at_least_one =
            |row: Vec<f64>| Row { terms: row.into_iter().enumerate().collect(), is: Is::AtLeast, bound: 1.0 };
        rows.extend(rows_of(&table, &statements).into_iter().map(at_least_one));
        if shape == Monotone::StrictlyIncreasing {
            rows.extend((0..steps).map(|l| Row { terms: vec![(l, 1.0)], is: Is::AtLeast, bound: 1.0 }));
        }
        let least = -maximise(&heights.iter().map(|h| -h).collect::<Vec<f64>>(), &rows).expect("consistent").value;
        match found.epsilon_max {
            Some(margin) => {
                assert!((margin - 1.0 / least).abs() < 1e-8, "seed {seed}: {margin} {least}");
                seen += 1;
            }
            None => assert!(statements.is_empty() && shape == Monotone::NonDecreasing, "seed {seed}"),
        }
    }
    assert!(seen > 150, "{seen}");
}

#[test]
fn scores_of_many_levels_agree_with_cold_programs_of_another_solver() {
    // The formulation of the paper: a is necessarily at least as good as b where
    // the largest margin by which b is better is not above 0; it is possibly so
    // where the largest margin of the statements, a being at least as good, is.
    for seed in 0..12 {
        let mut stream = Stream::new(seed, Purpose::Scores, 4);
        let (n, m) = (9, 4);
        let directions = [Direction::Max, Direction::Min, Direction::Max, Direction::Max];
        let rows: Vec<Vec<f64>> = (0..n).map(|_| (0..m).map(|_| stream.uniform()).collect()).collect();
        let rows: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
        let table = table(&directions, &rows);
        let total = |i: usize| (0..m).map(|j| if j == 1 { -rows[i][j] } else { rows[i][j] }).sum::<f64>();
        let pair = |a: usize, b: usize| if total(a) > total(b) { (a, b) } else { (b, a) };
        let statements: Vec<CandidateStatement> =
            (0..3).map(|k| pair(2 * k, 2 * k + 1)).map(|(a, b)| CandidateStatement::Prefers(a, b)).collect();
        let found = regress(&table, &statements, Monotone::NonDecreasing).expect("one value function has them");
        let steps = coefficients(&table, 0).len();
        // The margin is the last variable.
        let row = |steps: Vec<f64>, margin: f64, is: Is, bound: f64| Row {
            terms: steps.into_iter().chain([margin]).enumerate().collect(),
            is,
            bound,
        };
        let base: Vec<Row> = std::iter::once(row(vec![1.0; steps], 0.0, Is::Exactly, 1.0))
            .chain(rows_of(&table, &statements).into_iter().map(|gap| row(gap, -1.0, Is::AtLeast, 0.0)))
            .collect();
        let mut objective = vec![0.0; steps];
        objective.push(1.0);
        let largest = |more: Row| {
            let rows: Vec<Row> = base.iter().cloned().chain([more]).collect();
            maximise(&objective, &rows).map_or(0.0, |found| found.value)
        };
        for (a, b) in (0..n).flat_map(|a| (0..n).map(move |b| (a, b))).filter(|(a, b)| a != b) {
            let gap = minus(&coefficients(&table, a), &coefficients(&table, b));
            let against = gap.iter().map(|c| -c).collect();
            let necessary = largest(row(against, -1.0, Is::AtLeast, 0.0)) <= 1e-7;
            assert_eq!(found.necessary(a, b) == Whether::Yes, necessary, "seed {seed}: {a} {b}");
            let possible = largest(row(gap, 0.0, Is::AtLeast, 0.0)) > 1e-7;
            assert_eq!(found.possible(a, b) == Whether::Yes, possible, "seed {seed}: {a} {b}");
        }
    }
}

#[test]
fn what_must_hold_of_such_relations_does() {
    for seed in 0..300 {
        let (table, statements, shape) = random(seed);
        let Ok(found) = regress(&table, &statements, shape) else { continue };
        let n = table.len();
        let necessary = |a, b| found.necessary(a, b) == Whether::Yes;
        for (a, b) in (0..n).flat_map(|a| (0..n).map(move |b| (a, b))) {
            assert!(necessary(a, a) && found.possible(a, a) == Whether::Yes);
            assert!(!necessary(a, b) || found.possible(a, b) == Whether::Yes, "seed {seed}");
            assert!(necessary(a, b) || found.possible(b, a) == Whether::Yes, "seed {seed}");
            assert!((0..n).all(|c| !(necessary(a, b) && necessary(b, c)) || necessary(a, c)), "seed {seed}");
            let gap = minus(&coefficients(&table, a), &coefficients(&table, b));
            assert!(gap.iter().any(|c| *c < 0.0) || necessary(a, b), "seed {seed}: dominance");
        }
        // One statement fewer says no more.
        let fewer = regress(&table, &statements[..statements.len().saturating_sub(1)], shape).expect("consistent");
        for (a, b) in (0..n).flat_map(|a| (0..n).map(move |b| (a, b))) {
            assert!(fewer.necessary(a, b) != Whether::Yes || necessary(a, b), "seed {seed}");
            assert!(found.possible(a, b) != Whether::Yes || fewer.possible(a, b) == Whether::Yes, "seed {seed}");
        }
    }
}

#[test]
fn the_representative_agrees_and_stays_within_its_places() {
    let mut seen = 0;
    for seed in 0..400 {
        let (table, statements, shape) = random(seed);
        let Ok(found) = regress(&table, &statements, shape) else { continue };
        let Some(shown) = &found.representative else { continue };
        seen += 1;
        let n = table.len();
        let v = &shown.values;
        for statement in &statements {
            let lead = match *statement {
                CandidateStatement::Prefers(a, b) => v[a] - v[b],
                CandidateStatement::PrefersMore((a, b), (c, d)) => v[a] - v[b] - (v[c] - v[d]),
            };
            assert!(lead > 0.0, "seed {seed}: {lead}");
        }
        for (a, b) in (0..n).flat_map(|a| (0..n).map(move |b| (a, b))) {
            if found.necessary(a, b) == Whether::Yes {
                assert!(v[a] >= v[b] - 1e-9, "seed {seed}");
                let strictly = found.necessary(b, a) == Whether::No;
                assert!(!strictly || v[a] >= v[b] + shown.margin * 0.999 - 1e-8, "seed {seed}: {shown:?}");
            }
        }
        for i in 0..n {
            let place = shown.ranks[i];
            assert!(found.places[i].best <= place && place <= found.places[i].worst, "seed {seed}: {found:?}");
            let marginal = |j: usize| {
                let points = &shown.marginals[j];
                let point = points.iter().find(|(x, _)| (x - table.scores[(i, j)]).abs() < 1e-12);
                point.expect("a point at every score").1
            };
            let total: f64 = (0..table.criteria.len()).map(marginal).sum();
            assert!((total - v[i]).abs() < 1e-9, "seed {seed}: {total} {}", v[i]);
        }
        let best: f64 = shown.marginals.iter().map(|m| m.iter().map(|p| p.1).fold(0.0, f64::max)).sum();
        assert!((best - 1.0).abs() < 1e-9, "seed {seed}: {best}");
    }
    assert!(seen > 150, "{seen}");
}

#[test]
fn the_order_of_rows_columns_and_statements_does_not_matter() {
    for seed in 0..100 {
        let (table, statements, shape) = random(seed);
        let n = table.len();
        let m = table.criteria.len();
        let turned = DecisionTable {
            names: table.names.iter().rev().cloned().collect(),
            criteria: table.criteria.iter().rev().cloned().collect(),
            scores: DMatrix::from_fn(n, m, |i, j| table.scores[(n - 1 - i, m - 1 - j)]),
        };
        let at = |i: usize| n - 1 - i;
        let said: Vec<CandidateStatement> = statements
            .iter()
            .rev()
            .map(|statement| match *statement {
                CandidateStatement::Prefers(a, b) => CandidateStatement::Prefers(at(a), at(b)),
                CandidateStatement::PrefersMore((a, b), (c, d)) => {
                    CandidateStatement::PrefersMore((at(a), at(b)), (at(c), at(d)))
                }
            })
            .collect();
        match (regress(&table, &statements, shape), regress(&turned, &said, shape)) {
            (Ok(one), Ok(other)) => {
                assert_eq!(one.epsilon_max, other.epsilon_max);
                assert_eq!(one.programs, other.programs);
                for i in 0..n {
                    assert_eq!(one.places[i], other.places[at(i)]);
                    assert!((0..n).all(|k| one.lead(i, k) == other.lead(at(i), at(k))));
                    let values =
                        |found: &Regression, i: usize| found.representative.as_ref().map(|r| r.values[i].to_bits());
                    assert_eq!(values(&one, i), values(&other, at(i)), "seed {seed}");
                }
            }
            (Err(Conflict::Statements(one)), Err(Conflict::Statements(other))) => {
                let mut other: Vec<CandidateStatement> = other.iter().map(|k| statements[said.len() - 1 - k]).collect();
                let mut one: Vec<CandidateStatement> = one.iter().map(|k| statements[*k]).collect();
                one.sort_unstable();
                other.sort_unstable();
                assert_eq!(one, other, "seed {seed}");
            }
            (one, other) => panic!("seed {seed}: {one:?} {other:?}"),
        }
    }
}

#[test]
fn what_is_too_fine_is_not_decided() {
    // Candidates x0 … xn with one score each on a criterion of its own and all
    // else at the worst: u(x_k) > 2 u(x_(k + 1)), stated as "x_k over x_(k + 1) by
    // more than x_(k + 1) over nothing". Then x0 against 2^n times x_n.
    let n = 60;
    let mut rows: Vec<Vec<f64>> = (0..n).map(|i| (0..n).map(|j| if i == j { 1.0 } else { 0.0 }).collect()).collect();
    rows.push(vec![0.0; n]);
    let rows: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
    let table = table(&vec![Direction::Max; n], &rows);
    let mut statements: Vec<CandidateStatement> =
        (0..n - 1).map(|k| CandidateStatement::PrefersMore((k, k + 1), (k + 1, n))).collect();
    statements.push(CandidateStatement::Prefers(n - 1, n));
    let found = regress(&table, &statements, Monotone::NonDecreasing);
    assert!(
        match &found {
            Err(conflict) => *conflict == Conflict::Undecided,
            Ok(found) => (0..=n).any(|k| found.necessary(0, k) == Whether::Undecided),
        },
        "{found:?}"
    );
    // Fewer links in the chain are decided.
    let short = 20;
    let few: Vec<CandidateStatement> = statements[n - short..].to_vec();
    let found = regress(&table, &few, Monotone::NonDecreasing).expect("consistent");
    assert_eq!(found.necessary(n - short, n - 1), Whether::Yes);
}

/// Two chains, one in which every step is worth more than twice the next and one
/// in which it is worth less than twice the next, and two comparisons by which the
/// second would have to fall faster than the first.
fn against_a_chain(n: usize) -> (DecisionTable, Vec<CandidateStatement>) {
    let unit = |i: usize| (0..2 * n).map(|j| if i == j { 1.0 } else { 0.0 }).collect::<Vec<f64>>();
    let rows: Vec<Vec<f64>> = (0..=2 * n).map(unit).collect();
    let rows: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
    let (p, q, none) = (|k: usize| k, |k: usize| n + k, 2 * n);
    let mut said: Vec<CandidateStatement> =
        (0..n - 1).map(|k| CandidateStatement::PrefersMore((p(k), p(k + 1)), (p(k + 1), none))).collect();
    said.extend((0..n - 1).map(|k| CandidateStatement::PrefersMore((q(k + 1), none), (q(k), q(k + 1)))));
    said.push(CandidateStatement::Prefers(q(0), p(0)));
    said.push(CandidateStatement::Prefers(p(n - 1), q(n - 1)));
    (table(&vec![Direction::Max; 2 * n], &rows), said)
}

#[test]
fn a_contradiction_that_is_too_fine_is_not_called_one() {
    let (table, said) = against_a_chain(10);
    let all: Vec<usize> = (0..said.len()).collect();
    assert_eq!(regress(&table, &said, Monotone::NonDecreasing), Err(Conflict::Statements(all)));
    let (table, said) = against_a_chain(60);
    assert_eq!(regress(&table, &said, Monotone::NonDecreasing), Err(Conflict::Undecided));
}
#[test]
fn scores_that_are_not_known_exactly_widen_what_is_possible() {
    // b lies between 2 and 6 on the only criterion. Nothing is stated but
    // dominance: a (7) is ahead of all it can be, c (4) neither way.
    let criteria = criteria(&[Direction::Max]);
    let criteria: Vec<&Criterion> = criteria.iter().collect();
    let names = ["a", "b", "c", "d"].map(str::to_owned);
    let scores = vec![vec![(7.0, 7.0)], vec![(2.0, 6.0)], vec![(4.0, 4.0)], vec![(1.0, 2.0)]];
    let said = [CandidateStatement::Prefers(1, 2)];
    let found = regress_scores(&criteria, &names, &scores, &said, Monotone::NonDecreasing).expect("b may be above 4");
    assert_eq!(found.necessary(0, 1), Whether::Yes);
    assert_eq!(found.necessary(1, 3), Whether::Yes);
    // The statement holds for b at 6, but b may still be at 2.
    assert_eq!((found.necessary(1, 2), found.necessary(2, 1)), (Whether::No, Whether::No));
    assert_eq!(found.places[0], PlaceBounds { best: 1, worst: 1 });
    // It cannot be where b is below c whatever it is.
    let said = [CandidateStatement::Prefers(3, 2)];
    let found = regress_scores(&criteria, &names, &scores, &said, Monotone::NonDecreasing);
    assert_eq!(found, Err(Conflict::Statements(vec![0])));
}

#[test]
fn an_unknown_score_with_a_target_may_lie_on_either_side() {
    let criteria = criteria(&[Direction::Target { target: 5.0, tolerance: 1.0 }]);
    let criteria: Vec<&Criterion> = criteria.iter().collect();
    let names = ["all", "left", "right", "on"].map(str::to_owned);
    let scores = vec![vec![(0.0, 10.0)], vec![(2.0, 2.0)], vec![(9.0, 9.0)], vec![(5.5, 5.5)]];
    let found = regress_scores(&criteria, &names, &scores, &[], Monotone::NonDecreasing).expect("nothing stated");
    // On the target is best; how left and right compare is open.
    for k in 0..3 {
        assert_eq!(found.necessary(3, k), Whether::Yes);
        assert_eq!(found.necessary(0, k.max(1)), Whether::No);
    }
    assert_eq!((found.necessary(1, 2), found.necessary(2, 1)), (Whether::No, Whether::No));
}
