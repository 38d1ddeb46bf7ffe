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
        let drawn = (self.next() * n).floor();
        (0..1 << 24).find(|i| f64::from(*i) >= drawn).map_or(0, |i: u32| i as usize)
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
    let coarse = round.is_multiple_of(3);
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
            let behind = |w: &Vec<f64>| {
                (0..low.len()).filter(|k| *k != i).map(|k| dot(&apart(&high[k], &low[i]), w)).fold(0.0, f64::max)
            };
            let regret = corners.iter().map(behind).fold(0.0, f64::max);
            assert!((found.regret[i].expect("decided") - regret).abs() < 1e-9, "{round} {i}");
            let first = &found.first[i];
            assert_eq!(first.first, if best == 1 { Whether::Yes } else { Whether::No }, "{round} {i} {first:?}");
            assert!((first.weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            assert!(first.weights.iter().all(|w| *w >= -1e-15));
            assert!(cuts.iter().all(|cut| dot(cut, &first.weights) >= -1e-12));
            let lead = |w: &Vec<f64>| {
                (0..low.len())
                    .filter(|k| *k != i)
                    .map(|k| dot(&apart(&high[i], &low[k]), w))
                    .fold(f64::INFINITY, f64::min)
            };
            assert!((lead(&first.weights) - first.margin.expect("a rival")).abs() < 1e-12, "{round} {i}");
            assert!(corners.iter().all(|w| lead(w) <= first.margin.expect("a rival") + 1e-9), "{round} {i}");
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

/// Everything again without the corners, as where there are too many of them.
#[test]
fn programs_find_what_the_corners_give() {
    let mut numbers = Numbers(23);
    let mut sure = 0;
    for round in 0..150 {
        let (study, cuts) = problem(&mut numbers, round);
        let m = study.strategy.criteria.len();
        let evaluation = ranked(&study);
        let linear = evaluation.linear.as_ref().expect("linear");
        let listed = Ground::new(&study, &evaluation, linear, &Region::cut(m, cuts));
        let unlisted =
            Ground { listed: None, ..Ground::new(&study, &evaluation, linear, &Region::cut(m, listed.cuts.clone())) };
        let (leads, others) = (Leads::new(&listed), Leads::new(&unlisted));
        let n = listed.len();
        for (i, k) in (0..n).flat_map(|i| (0..n).filter(move |k| *k != i).map(move |k| (i, k))) {
            let (lower, upper) = others.of(i, k);
            assert!(upper - lower < 1e-12 && (lower - leads.of(i, k).0).abs() < 1e-12, "{round}: {lower} {upper}");
        }
        let (one, other) = (relations::relations(&leads, n, 1.0), relations::relations(&others, n, 1.0));
        assert_eq!((&one.necessary, &one.possible), (&other.necessary, &other.possible), "{round}");
        let regret = (regret::largest(&listed, &leads), regret::largest(&unlisted, &others));
        assert!(
            regret.0.iter().zip(&regret.1).all(|(a, b)| (a.expect("decided") - b.expect("decided")).abs() < 1e-12),
            "{round}"
        );
        for (one, other) in first::all(&listed).iter().zip(first::all(&unlisted)) {
            assert!(
                (one.margin.expect("a rival") - other.margin.expect("a rival")).abs() < 1e-12
                    && one.first == other.first,
                "{round}"
            );
        }
        for (one, other) in extremes::all(&listed, &leads).iter().zip(extremes::all(&unlisted, &others)) {
            // Touching cannot always be told from missing by a program: then bounds are
            // left, and they must hold.
            assert!(other.best <= one.best && one.best <= other.found.0, "{round} {one:?} {other:?}");
            assert!(other.worst >= one.worst && one.worst >= other.found.1, "{round} {one:?} {other:?}");
            sure += usize::from(other.exact);
            assert!(!other.exact || other == *one, "{round} {one:?} {other:?}");
        }
    }
    assert!(sure > 300, "{sure}");
}

#[test]
fn what_is_too_near_to_zero_is_not_decided() {
    // Ahead on the first criterion, and behind on the second by far less than the
    // arithmetic of a program can tell from nothing.
    let (_, found) = on(&of(&[vec![0.9, 0.5], vec![0.4, 0.5 + 1e-10]]), &Region::any(2));
    assert_eq!(found.undecided, [(0, 1)]);
    assert!(found.possible.holds(0, 1) && !found.necessary.holds(0, 1));
    assert_eq!(first::verdict(-2e-9, 1e-8), Whether::Undecided);
    assert_eq!(first::verdict(-2e-9, -1.5e-9), Whether::No);
    assert_eq!(first::verdict(-5e-10, 1.0), Whether::Yes);
    // Exactly level is level.
    let (_, found) = on(&of(&[vec![0.9, 0.5], vec![0.4, 0.5]]), &Region::any(2));
    assert!(found.undecided.is_empty() && found.necessary.holds(0, 1));
}

#[test]
fn a_search_that_is_cut_short_says_so_and_its_bounds_hold() {
    let mut numbers = Numbers(31);
    let rows: Vec<Vec<f64>> = (0..14).map(|_| (0..5).map(|_| numbers.next()).collect()).collect();
    let study = of(&rows);
    let evaluation = ranked(&study);
    let linear = evaluation.linear.as_ref().expect("linear");
    let ground = Ground::new(&study, &evaluation, linear, &Region::any(5));
    let leads = Leads::new(&ground);
    let exact = extremes::all(&ground, &leads);
    assert!(exact.iter().all(|ranks| ranks.exact));
    let mut short = 0;
    for work in [0, 1_000, 10_000, 100_000] {
        for (i, exact) in exact.iter().enumerate() {
            let ranks = extremes::ranks(&ground, &leads, i, work);
            assert!(ranks.best <= exact.best && exact.best <= ranks.found.0, "{ranks:?} {exact:?}");
            assert!(ranks.worst >= exact.worst && exact.worst >= ranks.found.1, "{ranks:?} {exact:?}");
            assert_eq!(ranks.exact, (ranks.best, ranks.worst) == ranks.found);
            short += usize::from(!ranks.exact);
        }
    }
    assert!(short > 10, "{short}");
}

#[test]
fn the_order_of_rows_and_columns_in_the_files_changes_nothing() {
    let study = partners();
    let mut turned = study.clone();
    turned.strategy.criteria.reverse();
    turned.candidates.names.reverse();
    turned.candidates.cells.reverse();
    turned.candidates.cells.iter_mut().for_each(|cells| cells.reverse());
    for assumption in [Assumption::Any, Assumption::SameOrder, Assumption::Within { percent: 20.0 }] {
        let (one, mut other) = (results(&study, assumption), results(&turned, assumption));
        other.first.iter_mut().for_each(|first| first.weights.reverse());
        assert_eq!(one, other, "{assumption}");
    }
}

#[test]
fn one_vector_of_weights_gives_the_ranking_itself() {
    let found = results(&partners(), Assumption::AsGiven);
    let evaluation = ranked(&partners());
    for (i, row) in evaluation.rows.iter().enumerate() {
        let ranks = found.ranks[i];
        assert_eq!((ranks.best, ranks.worst, ranks.exact), (row.rank, row.rank, true), "{i}");
        let behind = evaluation.rows[0].score - row.score;
        assert!((found.regret[i].expect("decided") - behind).abs() < 1e-12);
        assert_eq!(found.first[i].first == Whether::Yes, row.rank == 1);
    }
    assert_eq!(found.leader_share.as_ref().map(|shares| shares[0]), Some(1.0));
    let whole = ShortlistShare { members: vec![0, 1, 2], level: Vec::new(), places: 0, share: 1.0 };
    assert_eq!(found.shortlist_shares, Some(vec![whole]));
    assert_eq!(found.minimax, [0]);
}

#[test]
fn minima_per_axis_decide_who_can_be_on_the_shortlist() {
    // Two criteria, the second one about the least: candidate b meets it for no
    // weights; without the minimum it shares the list of one.
    let mut study = of(&[vec![0.9, 0.6], vec![0.2, 0.8]]);
    study.strategy.shortlist.size = 1;
    let free = results(&study, Assumption::Any).shortlist_shares.expect("few");
    // Level at w1 (0.9 − 0.2) = w2 (0.8 − 0.6): w1 = 2/9.
    assert_eq!(free.len(), 2);
    assert!((free[0].share - 7.0 / 9.0).abs() < 1e-14 && (free[1].share - 2.0 / 9.0).abs() < 1e-14, "{free:?}");
    let axis = study.strategy.criteria[0].axis;
    study.strategy.criteria[1].axis = axis;
    study.strategy.shortlist.axis_min.0 = vec![(axis, 50.0)];
    // Weighted 0.2 w1 + 0.8 w2 ≥ 0.5: w1 ≤ 1/2, which leaves b where it leads.
    let kept = results(&study, Assumption::Any).shortlist_shares.expect("few");
    assert_eq!(kept, free);
    study.strategy.shortlist.axis_min.0 = vec![(axis, 70.0)];
    // a: 0.9 w1 + 0.6 w2 ≥ 0.7 from w1 = 1/3; b: 0.2 w1 + 0.8 w2 ≥ 0.7 up to w1 = 1/6.
    let kept = results(&study, Assumption::Any).shortlist_shares.expect("few");
    let row = |name: &str| ranked(&study).rows.iter().position(|row| row.name == name).expect("ranked");
    let share = |list: &[usize]| kept.iter().find(|known| known.members == list).expect("it occurs").share;
    assert!((share(&[row("p0000")]) - 2.0 / 3.0).abs() < 1e-14, "{kept:?}");
    assert!((share(&[row("p0001")]) - 1.0 / 6.0).abs() < 1e-14, "{kept:?}");
    assert!((share(&[]) - 1.0 / 6.0).abs() < 1e-14, "{kept:?}");
}

#[test]
fn who_is_level_everywhere_for_the_last_place_is_told_as_level() {
    // P and Q alike, ahead of R where 0.8 w1 + 0.6 w2 > 0.6 w1 + 0.7 w2: w1 > 1/3.
    let mut study = of(&[vec![0.8, 0.6], vec![0.8, 0.6], vec![0.6, 0.7], vec![0.1, 0.1]]);
    study.strategy.shortlist.size = 1;
    let rows = ranked(&study).rows;
    let at = |name: &str| rows.iter().position(|row| row.name == name).expect("ranked");
    let mut alike = vec![at("p0000"), at("p0001")];
    alike.sort_unstable();
    let found = results(&study, Assumption::Any).shortlist_shares.expect("few");
    let parts: Vec<_> = found.iter().map(|list| (list.members.clone(), list.level.clone(), list.places)).collect();
    assert_eq!(parts, [(vec![], alike.clone(), 1), (vec![at("p0002")], vec![], 0)]);
    assert!((found[0].share - 2.0 / 3.0).abs() < 1e-14 && (found[1].share - 1.0 / 3.0).abs() < 1e-14, "{found:?}");
    // Two places: R and one of the two where it leads, else both of them.
    study.strategy.shortlist.size = 2;
    let found = results(&study, Assumption::Any).shortlist_shares.expect("few");
    let parts: Vec<_> = found.iter().map(|list| (list.members.clone(), list.level.clone(), list.places)).collect();
    assert_eq!(parts, [(alike.clone(), vec![], 0), (vec![at("p0002")], alike, 1)]);
}
