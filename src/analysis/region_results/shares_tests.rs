//! Shares of a region against areas in exact fractions, closed forms and draws.

use serde_json::Value;

use super::tests::{Numbers, of, on, ranked, results};
use super::*;
use crate::analysis::fixture::{criterion, study};
use crate::model::Direction;
use crate::num::ln;

fn matrix(value: &Value) -> Vec<Vec<f64>> {
    let rows = value.as_array().expect("rows").iter();
    rows.map(|row| row.as_array().expect("a row").iter().map(|x| x.as_f64().expect("a number")).collect()).collect()
}

/// The cases of `tests/shares/make.py`: cuts, rows, and what to find.
fn cases() -> Vec<Value> {
    serde_json::from_str(include_str!("../../../tests/shares/shares.json")).expect("JSON")
}

/// The recursion with the parts of the two kinds of values exchanged.
fn exchanged(leads: &[f64]) -> f64 {
    let (positive, others): (Vec<f64>, Vec<f64>) = leads.iter().partition(|lead| **lead > 0.0);
    let mut shares = vec![0.0; others.len() + 1];
    shares[0] = 1.0;
    for p in &positive {
        for (i, q) in others.iter().enumerate() {
            shares[i + 1] = (p * shares[i + 1] - q * shares[i]) / (p - q);
        }
    }
    shares[others.len()]
}

#[test]
fn areas_in_fractions_are_met() {
    let mut plausible_and_wrong = 0;
    for (at, case) in cases().iter().enumerate() {
        let (cuts, rows) = (matrix(&case["cuts"]), matrix(&case["rows"]));
        let mut study = of(&rows);
        study.strategy.shortlist.size = 2;
        let (evaluation, found) = on(&study, &Region::cut(3, cuts.clone()));
        // Names end in the position of the row.
        let row: Vec<usize> = evaluation.rows.iter().map(|row| row.name[1..].parse().expect("a number")).collect();
        let (winning, expected) = (found.winning.expect("few"), matrix(&case["winning"]));
        let leaders = found.leader_share.expect("few");
        for i in 0..rows.len() {
            for k in 0..rows.len() {
                let expected = expected[row[i]][row[k]];
                assert!((winning[(i, k)] - expected).abs() < 1e-12, "{at}: {i} {k} {} {expected}", winning[(i, k)]);
                let leads: Vec<f64> = (0..3).map(|j| rows[row[i]][j] - rows[row[k]][j]).collect();
                if cuts.is_empty() && leads.iter().any(|lead| *lead > 0.0) {
                    let other = 1.0 - exchanged(&leads);
                    plausible_and_wrong += usize::from((other - expected).abs() > 0.01 && (0.0..1.0).contains(&other));
                }
            }
            let expected = case["leaders"][row[i]].as_f64().expect("a number");
            assert!((leaders[i] - expected).abs() < 1e-12, "{at}: {i} {} {expected}", leaders[i]);
        }
        // The cases break ties by rank: the first of those who are level.
        let first = |list: ShortlistShare| {
            let level = list.level.into_iter().take(list.places);
            (list.members.into_iter().chain(level).collect(), list.share)
        };
        let told = found.shortlist_shares.expect("few").into_iter().map(first);
        let mut lists: Vec<(Vec<usize>, f64)> = told.collect();
        lists.iter_mut().for_each(|(list, _)| {
            list.iter_mut().for_each(|i| *i = row[*i]);
            list.sort_unstable();
        });
        lists.sort_by(|a, b| a.0.cmp(&b.0));
        let expected = case["shortlists"].as_array().expect("a list");
        assert_eq!(lists.len(), expected.len(), "{at}: {lists:?} {expected:?}");
        for ((list, share), expected) in lists.iter().zip(expected) {
            assert_eq!(serde_json::json!(list), expected[0], "{at}");
            assert!((share - expected[1].as_f64().expect("a number")).abs() < 1e-12, "{at}");
        }
    }
    assert!(plausible_and_wrong > 20, "the test would not see the two roles exchanged: {plausible_and_wrong}");
}

/// Number `k` of the stream with seed 42, in 0..1: `SplitMix64` by counter.
fn uniform(k: u64) -> f64 {
    let mut z = 42_u64.wrapping_add((k + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^= z >> 31;
    #[allow(clippy::cast_precision_loss, reason = "53 bits fit")]
    let unit = (z >> 11) as f64 / 9_007_199_254_740_992.0;
    unit
}

#[test]
fn a_published_figure_is_met() {
    // Ten seeded candidates on eight criteria, every fourth a cost: the share of all
    // weights with which the first is ahead of the second, from a prototype in
    // another program that agrees with Monte Carlo.
    let direction = |j: usize| if j % 4 == 3 { Direction::Min } else { Direction::Max };
    let criteria = (0..8).map(|j| criterion(&format!("c{j}"), direction(j), (5.0, 105.0), 1.0)).collect();
    let rows: Vec<Vec<f64>> = (0..10).map(|i| (0..8).map(|j| 10.0 + 90.0 * uniform(i * 8 + j)).collect()).collect();
    let names: Vec<String> = (0..10).map(|i| format!("a{i}")).collect();
    let given: Vec<(&str, &[f64])> = names.iter().map(String::as_str).zip(rows.iter().map(Vec::as_slice)).collect();
    let study = study(criteria, &given);
    let evaluation = ranked(&study);
    let at = |name: &str| evaluation.rows.iter().position(|row| row.name == name).expect("ranked");
    let winning = results(&study, Assumption::Any).winning.expect("few");
    assert!((winning[(at("a0"), at("a1"))] - 0.172826925258194).abs() < 1e-13);
}

#[test]
fn draws_agree_with_shares_in_more_dimensions() {
    let mut numbers = Numbers(9);
    for (m, n) in [(4_usize, 5_usize), (5, 6), (6, 4)] {
        let rows: Vec<Vec<f64>> = (0..n).map(|_| (0..m).map(|_| numbers.next()).collect()).collect();
        let mut cut = vec![0.0; m];
        (cut[0], cut[1]) = (1.0, -0.5);
        let mut other = vec![0.4; m];
        other[2] -= 1.0;
        let cuts = vec![cut, other];
        let (evaluation, found) = on(&of(&rows), &Region::cut(m, cuts.clone()));
        let linear = evaluation.linear.expect("linear");
        let (winning, leaders) = (found.winning.expect("few"), found.leader_share.expect("few"));
        let lists = found.shortlist_shares.expect("few");
        let (mut wins, mut firsts, mut listed) = (DMatrix::<f64>::zeros(n, n), vec![0.0; n], vec![0.0; lists.len()]);
        let draws = 40_000;
        let mut made = 0;
        while made < draws {
            let w: Vec<f64> = (0..m).map(|_| -ln(1.0 - numbers.next())).collect();
            if cuts.iter().any(|cut| cut.iter().zip(&w).map(|(a, b)| a * b).sum::<f64>() < 0.0) {
                continue;
            }
            made += 1;
            let totals: Vec<f64> = (0..n).map(|i| (0..m).map(|j| w[j] * linear.values[(i, j)]).sum()).collect();
            let mut order: Vec<usize> = (0..n).collect();
            order.sort_by(|a, b| totals[*b].total_cmp(&totals[*a]));
            firsts[order[0]] += 1.0;
            let mut list = order[..3].to_vec();
            list.sort_unstable();
            listed[lists.iter().position(|known| known.members == list).expect("a known shortlist")] += 1.0;
            for i in 0..n {
                (0..n).filter(|k| totals[i] > totals[*k]).for_each(|k| wins[(i, k)] += 1.0);
            }
        }
        let draws = f64::from(draws);
        // Within 4.5 standard errors: for all of these at once.
        let near = |share: f64, count: f64| {
            let error = 4.5 * (share * (1.0 - share) / draws).sqrt() + 1.0 / draws;
            assert!((share - count / draws).abs() < error, "{share} {}", count / draws);
        };
        for i in 0..n {
            near(leaders[i], firsts[i]);
            (0..n).filter(|k| *k != i).for_each(|k| near(winning[(i, k)], wins[(i, k)]));
        }
        lists.iter().zip(&listed).for_each(|(list, count)| near(list.share, *count));
    }
}

#[test]
fn the_worked_example_has_the_shares_of_the_manual() {
    // 10,000 draws of another program say that the leader stays first in 32 % and the
    // shortlist stays in 41 % of all weights, in 23 % and 70 % of those in the same
    // order.
    for (assumption, first, shortlist) in [(Assumption::Any, 0.32, 0.41), (Assumption::SameOrder, 0.23, 0.70)] {
        let found = results(&crate::analysis::fixture::partners(), assumption);
        let near = |share: f64, drawn: f64| (share - drawn).abs() < 0.005 + 2.6 * (drawn * (1.0 - drawn) / 1e4).sqrt();
        assert!(near(found.leader_share.expect("few")[0], first), "{assumption}");
        let lists = found.shortlist_shares.expect("few");
        let share = lists.iter().find(|list| list.members == [0, 1, 2]).expect("the shortlist").share;
        assert!(near(share, shortlist), "{assumption} {share}");
    }
}

#[test]
fn errors_of_their_own_count_alike_before_scaling() {
    let mut numbers = Numbers(41);
    let study = crate::analysis::fixture::partners();
    let evaluation = ranked(&study);
    let linear = evaluation.linear.as_ref().expect("linear");
    let weights = evaluation.weights().as_slice();
    for percent in [20.0, 50.0] {
        let found = results(&study, Assumption::Within { percent });
        assert_eq!((&found.leader_share, &found.shortlist_shares), (&None, &None));
        let winning = found.winning.expect("few");
        let n = evaluation.rows.len();
        let mut wins = DMatrix::<f64>::zeros(n, n);
        let draws = 20_000;
        for _ in 0..draws {
            let w: Vec<f64> =
                weights.iter().map(|w| w * (1.0 + percent / 100.0 * (2.0 * numbers.next() - 1.0))).collect();
            let total = |i: usize| w.iter().enumerate().map(|(j, w)| w * linear.values[(i, j)]).sum::<f64>();
            let totals: Vec<f64> = (0..n).map(total).collect();
            for i in 0..n {
                (0..n).filter(|k| totals[i] > totals[*k]).for_each(|k| wins[(i, k)] += 1.0);
            }
        }
        let draws = f64::from(draws);
        let mut between = 0;
        for (i, k) in (0..n).flat_map(|i| (0..n).filter(move |k| *k != i).map(move |k| (i, k))) {
            let share = winning[(i, k)];
            let error = 4.5 * (share * (1.0 - share) / draws).sqrt() + 1.0 / draws;
            assert!((share - wins[(i, k)] / draws).abs() < error, "{share} {}", wins[(i, k)] / draws);
            between += usize::from(share > 0.01 && share < 0.99);
        }
        assert!(between > 5, "{between}");
    }
}
