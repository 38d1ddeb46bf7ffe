//! Against brute force, closed forms and each other.

use super::*;
use crate::analysis::fixture::{partners, study, unit_criteria};
use crate::analysis::{Settings, evaluate};
use crate::model::{Score, Study};

pub(super) struct Numbers(pub u64);

impl Numbers {
    pub fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(self.0 >> 40).expect("24 bits")) / 16_777_216.0
    }

    pub fn below(&mut self, n: usize) -> usize {
        let n = f64::from(u32::try_from(n).expect("small"));
        (0..).find(|i| f64::from(*i) >= (self.next() * n).floor()).map_or(0, |i: u32| i as usize)
    }
}

pub(super) fn ranked(study: &Study) -> Evaluation {
    evaluate(study, &Settings::default()).expect("a ranking")
}

pub(super) fn results(study: &Study, assumption: Assumption) -> RegionResults {
    over_region(study, &ranked(study), assumption).expect("linear")
}

/// A study with these rows of values, named so that equal totals keep their order.
pub(super) fn of(rows: &[Vec<f64>]) -> Study {
    let names: Vec<String> = (0..rows.len()).map(|i| format!("p{i:04}")).collect();
    let given: Vec<(&str, &[f64])> = names.iter().map(String::as_str).zip(rows.iter().map(Vec::as_slice)).collect();
    study(unit_criteria(&vec![1.0; rows[0].len()]), &given)
}

pub(super) fn on(study: &Study, region: &Region) -> (Evaluation, RegionResults) {
    let evaluation = ranked(study);
    let linear = evaluation.linear.clone().expect("linear");
    let found = over(study, &evaluation, &linear, (Assumption::Stated, region)).expect("few");
    (evaluation, found)
}

/// The point where these planes meet on Σw = 1, if it is one point.
fn meet(planes: &[&[f64]], m: usize) -> Option<Vec<f64>> {
    let mut rows: Vec<Vec<f64>> = planes.iter().map(|plane| plane.iter().copied().chain([0.0]).collect()).collect();
    rows.push(vec![1.0; m + 1]);
    for j in 0..m {
        let pivot = (j..m).max_by(|a, b| rows[*a][j].abs().total_cmp(&rows[*b][j].abs()))?;
        rows.swap(j, pivot);
        if rows[j][j].abs() < 1e-9 {
            return None;
        }
        let head = rows[j].clone();
        for (i, row) in rows.iter_mut().enumerate().filter(|(i, _)| *i != j) {
            let factor = row[j] / head[j];
            if i != j && factor != 0.0 {
                row.iter_mut().zip(&head).for_each(|(x, h)| *x -= factor * h);
            }
        }
    }
    Some((0..m).map(|j| rows[j][m] / rows[j][j]).collect())
}

/// Every point of the region where m − 1 of the planes meet.
fn vertices(m: usize, cuts: &[Vec<f64>], planes: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let unit = |j: usize| (0..m).map(|i| if i == j { 1.0 } else { 0.0 }).collect::<Vec<f64>>();
    let limits: Vec<Vec<f64>> = (0..m).map(unit).chain(cuts.iter().cloned()).collect();
    let all: Vec<&[f64]> = limits.iter().chain(planes).map(Vec::as_slice).collect();
    let mut found = Vec::new();
    let mut chosen: Vec<usize> = (0..m - 1).collect();
    loop {
        let planes: Vec<&[f64]> = chosen.iter().map(|i| all[*i]).collect();
        if let Some(w) = meet(&planes, m)
            && limits.iter().all(|limit| dot(limit, &w) >= -1e-9)
        {
            found.push(w);
        }
        let Some(at) = (0..chosen.len()).rev().find(|at| chosen[*at] < all.len() - chosen.len() + at) else {
            return found;
        };
        chosen[at] += 1;
        (at + 1..chosen.len()).for_each(|next| chosen[next] = chosen[next - 1] + 1);
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn apart(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| a - b).collect()
}

/// Best and worst rank from all sign patterns of the rivals' leads: a pattern occurs
/// where some vertices of the arrangement have it, strictly where each lead is above 0
/// at one of them.
fn ranks_by_brute_force(m: usize, cuts: &[Vec<f64>], low: &[Vec<f64>], high: &[Vec<f64>], i: usize) -> (usize, usize) {
    let rivals: Vec<usize> = (0..low.len()).filter(|k| *k != i).collect();
    let best: Vec<Vec<f64>> = rivals.iter().map(|k| apart(&low[*k], &high[i])).collect();
    let ahead = |w: &Vec<f64>| best.iter().filter(|lead| dot(lead, w) > 1e-9).count();
    let fewest = vertices(m, cuts, &best).iter().map(ahead).min().expect("not empty");
    let worst: Vec<Vec<f64>> = rivals.iter().map(|k| apart(&high[*k], &low[i])).collect();
    let points = vertices(m, cuts, &worst);
    let mut most = 0;
    for pattern in 0_u32..1 << rivals.len() {
        let chosen: Vec<&Vec<f64>> = (0..rivals.len()).filter(|b| pattern >> b & 1 == 1).map(|b| &worst[b]).collect();
        let inside: Vec<&Vec<f64>> =
            points.iter().filter(|w| chosen.iter().all(|lead| dot(lead, w) >= -1e-9)).collect();
        if chosen.iter().all(|lead| inside.iter().any(|w| dot(lead, w) > 1e-9)) && !inside.is_empty() {
            most = most.max(chosen.len());
        }
    }
    (1 + fewest, 1 + most)
}

/// A random problem: values, half-spaces towards a random point, and whether scores
/// are intervals. Coarse values make ties and touching common.
fn problem(numbers: &mut Numbers, round: usize) -> (Study, Vec<Vec<f64>>) {
    let m = 2 + round % 5;
    let n = 2 + numbers.below(4);
    let coarse = round % 3 == 0;
    let value = |numbers: &mut Numbers| {
        let x = numbers.next();
        if coarse { (x * 5.0).floor() / 4.0 } else { x }
    };
    let rows: Vec<Vec<f64>> = (0..n).map(|_| (0..m).map(|_| value(numbers).min(1.0)).collect()).collect();
    let mut study = of(&rows);
    if round % 4 == 1 {
        for cell in study.candidates.cells.iter_mut().flatten() {
            if numbers.next() < 0.3
                && let Score::Exact(x) = cell.score
            {
                let wide = 0.2 * numbers.next();
                cell.score = Score::Interval { low: (x - wide).max(0.0), high: (x + wide).min(1.0) };
            }
        }
    }
    let inside: Vec<f64> = (0..m).map(|_| 0.05 + numbers.next()).collect();
    let cuts = (0..numbers.below(4))
        .map(|_| {
            let cut: Vec<f64> = (0..m).map(|_| numbers.next() - 0.5).collect();
            if dot(&cut, &inside) < 0.0 { cut.iter().map(|a| -a).collect() } else { cut }
        })
        .collect();
    (study, cuts)
}

#[test]
fn ranks_and_relations_agree_with_brute_force() {
    let mut numbers = Numbers(17);
    let mut narrowed = 0;
    for round in 0..1000 {
        let (study, cuts) = problem(&mut numbers, round);
        let m = study.strategy.criteria.len();
        let (evaluation, found) = on(&study, &Region::cut(m, cuts.clone()));
        let linear = evaluation.linear.expect("linear");
        let rows = |matrix: &DMatrix<f64>| -> Vec<Vec<f64>> {
            matrix.row_iter().map(|row| row.iter().copied().collect()).collect()
        };
        let (low, high) = (rows(&linear.low), rows(&linear.high));
        let corners = vertices(m, &cuts, &[]);
        for i in 0..low.len() {
            let (best, worst) = ranks_by_brute_force(m, &cuts, &low, &high, i);
            let ranks = found.ranks[i];
            assert!(ranks.exact, "{round}");
            assert_eq!((ranks.best, ranks.worst), (best, worst), "{round} {i}");
            narrowed += usize::from(worst - best + 1 < low.len());
            for k in (0..low.len()).filter(|k| *k != i) {
                let least = |lead: &[f64]| corners.iter().map(|w| dot(lead, w)).fold(f64::INFINITY, f64::min);
                let always = least(&apart(&low[i], &high[k])) >= -1e-11;
                let never = least(&apart(&low[k], &high[i])) > 1e-11;
                assert_eq!(found.necessary.holds(i, k), always, "{round} {i} {k}");
                assert_eq!(found.possible.holds(i, k), !never, "{round} {i} {k}");
            }
        }
        assert!(found.undecided.is_empty());
    }
    assert!(narrowed > 500, "{narrowed} problems where not every rank is possible");
}
