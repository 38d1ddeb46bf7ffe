//! The order with which the voters agree most.

use std::cmp::Ordering;

use super::{Ballots, copeland, groups, number};
use crate::num::{TIE, compare, order_by, sum, tied};

/// The most alternatives in one circle of majorities for which all orders are
/// looked at.
pub const EXACT: usize = 18;

/// The most best orders that are listed.
pub const LISTED: usize = 100;

/// What the rule finds.
#[derive(Clone, Debug, PartialEq)]
pub struct Kemeny {
    /// Pairs in the order in which voters have them, summed over voters: the
    /// largest sum there is, or the largest found.
    pub score: f64,
    /// No order can have more: every pair as the larger part of the voters has it.
    pub bound: f64,
    /// Whether it is certain that no order agrees better.
    pub proven: bool,
    /// How many orders have this score, as far as known; at most `u64::MAX`.
    pub count: u64,
    /// Those orders, best first, at most [`LISTED`] of them; one where they were
    /// not looked for.
    pub rankings: Vec<Vec<usize>>,
    /// Mean place of each alternative over all these orders, the first place
    /// being 1; alternatives that are the same on every ballot share a place.
    pub places: Vec<f64>,
}

/// What is found for one group of alternatives that stand together.
struct Part {
    count: u64,
    /// Orders of positions in the group.
    orders: Vec<Vec<usize>>,
    /// Mean place in the group, from 0.
    places: Vec<f64>,
    proven: bool,
}

/// The orders with the largest sum of agreements. A group that beats everybody
/// behind it stands before them in every best order, so that each group can be
/// ordered by itself: exactly up to [`EXACT`] alternatives, else by moving
/// alternatives until no single move helps.
#[must_use]
pub fn kemeny(ballots: &Ballots) -> Kemeny {
    kemeny_by(ballots, |i, k| i.cmp(&k))
}

/// [`kemeny`], with `tell` as the order of alternatives that are the same on every
/// ballot, where only some of the best orders can be listed.
pub(in crate::ranking) fn kemeny_by(ballots: &Ballots, tell: impl Fn(usize, usize) -> Ordering) -> Kemeny {
    let n = ballots.len();
    let mut groups = groups(&copeland(ballots));
    for group in &mut groups {
        group.sort_by(|&i, &k| ballots.by_profile(i, k).then_with(|| tell(i, k)));
    }
    let mut found =
        Kemeny { score: 0.0, bound: 0.0, proven: true, count: 1, rankings: vec![Vec::new()], places: vec![0.0; n] };
    let mut before = 0;
    for group in &groups {
        let part = if group.len() == 1 {
            Part { count: 1, orders: vec![vec![0]], places: vec![0.0], proven: true }
        } else {
            let margins = Margins::of(ballots, group);
            if margins.all_tied() && group.len() > EXACT {
                level(group.len())
            } else if group.len() <= EXACT {
                exact(&margins)
            } else {
                search(ballots, group, &margins)
            }
        };
        found.proven &= part.proven;
        found.count = found.count.saturating_mul(part.count);
        for (place, &i) in part.places.iter().zip(group) {
            found.places[i] = number(before) + place + 1.0;
        }
        let longer = |ranking: &Vec<usize>, order: &Vec<usize>| {
            ranking.iter().copied().chain(order.iter().map(|&at| group[at])).collect::<Vec<usize>>()
        };
        let all = found.rankings.iter().flat_map(|ranking| part.orders.iter().map(move |order| longer(ranking, order)));
        found.rankings = all.take(LISTED).collect();
        before += group.len();
    }
    let mut place = vec![0; n];
    for (at, &i) in found.rankings[0].iter().enumerate() {
        place[i] = at;
    }
    // Each pair once, from the alternative that stands before the other.
    let (mut score, mut bound) = (Vec::with_capacity(n), Vec::with_capacity(n));
    for &i in &found.rankings[0] {
        let [ahead, behind] = ballots.row(i);
        let later = (0..n).filter(|&k| place[k] > place[i]);
        let (own, most) = later.fold((0.0, 0.0), |(own, most), k| (own + ahead[k], most + ahead[k].max(behind[k])));
        score.push(own);
        bound.push(most);
    }
    (found.score, found.bound) = (sum(score), sum(bound));
    found.proven |= tied(found.score, found.bound);
    found
}

/// Voters who put one before the other, minus those who do the opposite, inside
/// a group.
struct Margins {
    s: usize,
    of: Vec<f64>,
}

impl Margins {
    fn of(ballots: &Ballots, group: &[usize]) -> Self {
        let mut of = Vec::with_capacity(group.len() * group.len());
        for &i in group {
            let [ahead, behind] = ballots.row(i);
            let margin = |&k: &usize| if compare(ahead[k], behind[k]).is_eq() { 0.0 } else { ahead[k] - behind[k] };
            of.extend(group.iter().map(margin));
        }
        Self { s: group.len(), of }
    }

    fn row(&self, i: usize) -> &[f64] {
        &self.of[i * self.s..(i + 1) * self.s]
    }

    fn all_tied(&self) -> bool {
        self.of.iter().all(|margin| *margin == 0.0)
    }

    /// What counts as no difference in sums of margins.
    fn noise(&self) -> f64 {
        TIE * self.of.iter().map(|margin| margin.abs()).sum::<f64>().max(f64::MIN_POSITIVE)
    }
}

/// Everybody is tied with everybody: every order is as good.
fn level(s: usize) -> Part {
    Part {
        count: (1..=s as u64).fold(1, u64::saturating_mul),
        orders: vec![(0..s).collect()],
        places: vec![(number(s) - 1.0) / 2.0; s],
        proven: true,
    }
}

/// All best orders, by the best order of every subset: O(2^s s) time, O(2^s)
/// memory. A subset is what still has to be placed.
fn exact(margins: &Margins) -> Part {
    let s = margins.s;
    let full = (1_usize << s) - 1;
    // Σ of the margins of i over a subset, from two halves of the subset.
    let half = s.div_ceil(2);
    let sums = |i: usize, from: usize, width: usize| {
        let mut sums = vec![0.0; 1 << width];
        for set in 1..sums.len() {
            let lowest = set.trailing_zeros() as usize;
            sums[set] = sums[set & (set - 1)] + margins.row(i)[from + lowest];
        }
        sums
    };
    let low: Vec<Vec<f64>> = (0..s).map(|i| sums(i, 0, half)).collect();
    let high: Vec<Vec<f64>> = (0..s).map(|i| sums(i, half, s - half)).collect();
    let gain = |i: usize, rest: usize| low[i][rest & ((1 << half) - 1)] + high[i][rest >> half];
    let members = |set: usize| (0..s).filter(move |i| set >> i & 1 == 1);

    let mut best = vec![0.0_f64; full + 1];
    for set in 1..=full {
        let after = |i: usize| gain(i, set & !(1 << i)) + best[set & !(1 << i)];
        best[set] = members(set).map(after).fold(f64::NEG_INFINITY, f64::max);
    }
    let noise = margins.noise();
    let chosen = |set: usize| {
        let best = &best;
        members(set).filter(move |&i| {
            let rest = set & !(1 << i);
            gain(i, rest) + best[rest] >= best[set] - noise
        })
    };
    // How many best orders each subset has, and how many ways lead to it.
    let mut below = vec![0.0_f64; full + 1];
    below[0] = 1.0;
    for set in 1..=full {
        below[set] = chosen(set).map(|i| below[set & !(1 << i)]).sum();
    }
    let mut above = vec![0.0_f64; full + 1];
    above[full] = 1.0;
    let mut places = vec![0.0; s];
    for set in (1..=full).rev() {
        if above[set] == 0.0 {
            continue;
        }
        let place = number(s) - f64::from(set.count_ones());
        for i in chosen(set) {
            let rest = set & !(1 << i);
            above[rest] += above[set];
            places[i] += place * (above[set] * below[rest] / below[full]);
        }
    }
    let mut orders = Vec::new();
    let mut order = Vec::with_capacity(s);
    list(&chosen, full, &mut order, &mut orders);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most 18!, a whole number below 2^53"
    )]
    let count = below[full] as u64;
    Part { count, orders, places, proven: true }
}

/// The best orders, in the order of their first members.
fn list<I: Iterator<Item = usize>>(
    chosen: &impl Fn(usize) -> I,
    set: usize,
    order: &mut Vec<usize>,
    orders: &mut Vec<Vec<usize>>,
) {
    if set == 0 {
        orders.push(order.clone());
        return;
    }
    for i in chosen(set) {
        if orders.len() >= LISTED {
            return;
        }
        order.push(i);
        list(chosen, set & !(1 << i), order, orders);
        order.pop();
    }
}

/// A good order of a large group: from the order by points, each alternative is
/// moved to where it agrees best, until no move helps. It then contradicts no
/// unanimous preference. O(s²) per round.
fn search(ballots: &Ballots, group: &[usize], margins: &Margins) -> Part {
    let s = margins.s;
    let points = super::borda(ballots);
    let points: Vec<f64> = group.iter().map(|&i| points[i]).collect();
    let key = |a: usize, b: usize| ballots.by_profile(group[a], group[b]);
    let sums: Vec<f64> = (0..s).map(|i| margins.row(i).iter().sum()).collect();
    let noise = margins.noise();
    let mut best: Option<(f64, Vec<usize>)> = None;
    for merit in [points, sums] {
        let mut order = order_by(&merit, key);
        improve(margins, &mut order, noise);
        let total = agreement(margins, &order);
        if best.as_ref().is_none_or(|(kept, _)| total > kept + noise) {
            best = Some((total, order));
        }
    }
    let order = best.map(|(_, order)| order).unwrap_or_default();
    let mut places = vec![0.0; s];
    for (place, &i) in order.iter().enumerate() {
        places[i] = number(place);
    }
    // Who is the same on every ballot shares the mean of their places.
    let mut by_profile: Vec<usize> = (0..s).collect();
    by_profile.sort_by(|&a, &b| key(a, b));
    for run in by_profile.chunk_by(|&a, &b| key(a, b).is_eq()) {
        let mean = run.iter().map(|&i| places[i]).sum::<f64>() / number(run.len());
        for &i in run {
            places[i] = mean;
        }
    }
    Part { count: 1, orders: vec![order], places, proven: false }
}

fn agreement(margins: &Margins, order: &[usize]) -> f64 {
    let mut total = 0.0;
    for (at, &i) in order.iter().enumerate() {
        let row = margins.row(i);
        total += order[at + 1..].iter().map(|&k| row[k]).sum::<f64>();
    }
    total
}

/// Moves alternatives, one after the other, to the place where they agree best.
fn improve(margins: &Margins, order: &mut Vec<usize>, noise: f64) {
    loop {
        let mut moved = false;
        for i in order.clone() {
            let Some(at) = order.iter().position(|&k| k == i) else { continue };
            let row = margins.row(i);
            // What is won by standing before everybody from `to` up to `at`, and
            // by standing after everybody from `at` up to `to`.
            let (mut best, mut to, mut won) = (noise, at, 0.0);
            for p in (0..at).rev() {
                won += row[order[p]];
                if won > best {
                    (best, to) = (won, p);
                }
            }
            won = 0.0;
            for (p, &k) in order.iter().enumerate().skip(at + 1) {
                won -= row[k];
                if won > best {
                    (best, to) = (won, p);
                }
            }
            if to != at {
                order.remove(at);
                order.insert(to, i);
                moved = true;
            }
        }
        if !moved {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{random, tennessee};
    use super::super::{borda, pairwise};
    use super::*;
    use crate::ranking::fixture::close;

    /// All orders of `0..n` with their agreement, the long way.
    fn all_orders(ballots: &Ballots) -> (f64, Vec<Vec<usize>>) {
        fn permute(rest: &mut Vec<usize>, done: &mut Vec<usize>, see: &mut impl FnMut(&[usize])) {
            if rest.is_empty() {
                see(done);
            }
            for at in 0..rest.len() {
                let i = rest.remove(at);
                done.push(i);
                permute(rest, done, see);
                done.pop();
                rest.insert(at, i);
            }
        }
        let pairs = pairwise(ballots);
        let (mut best, mut orders) = (f64::NEG_INFINITY, Vec::new());
        permute(&mut (0..ballots.len()).collect(), &mut Vec::new(), &mut |order| {
            let total: f64 = order
                .iter()
                .enumerate()
                .map(|(at, &i)| order[at + 1..].iter().map(|&k| pairs[i][k]).sum::<f64>())
                .sum();
            if total > best {
                (best, orders) = (total, Vec::new());
            }
            if tied(total, best) {
                orders.push(order.to_vec());
            }
        });
        (best, orders)
    }

    #[test]
    fn the_order_of_tennessee() {
        // Nashville, Chattanooga, Knoxville, Memphis with 393 agreements: the
        // standard example of the Kemeny method.
        let found = kemeny(&tennessee());
        assert_eq!((found.score, found.count, found.proven), (393.0, 1, true));
        assert_eq!(found.rankings, [[1, 2, 3, 0]]);
        assert_eq!(found.places, [4.0, 1.0, 2.0, 3.0]);
    }

    #[test]
    #[allow(clippy::float_cmp, reason = "whole numbers of voters")]
    fn every_best_order_is_found_and_no_other() {
        for seed in 0..120 {
            let ballots = random(seed, 6, 4, if seed % 2 == 0 { 4.0 } else { 99.0 });
            let (best, mut orders) = all_orders(&ballots);
            let found = kemeny(&ballots);
            assert!(found.proven && found.score == best, "seed {seed}: {found:?} {best}");
            assert_eq!(found.count, orders.len() as u64, "seed {seed}");
            let mean = |i: usize| {
                let places = orders.iter().map(|order| order.iter().position(|k| *k == i).expect("there") + 1);
                number(places.sum()) / number(orders.len())
            };
            close(&found.places, &(0..6).map(mean).collect::<Vec<f64>>(), 1e-9);
            if orders.len() <= LISTED {
                let mut rankings = found.rankings.clone();
                rankings.sort();
                orders.sort();
                assert_eq!(rankings, orders, "seed {seed}");
            } else {
                assert_eq!(found.rankings.len(), LISTED);
            }
        }
    }

    #[test]
    fn a_circle_has_three_best_orders_and_everybody_the_same_place() {
        // Condorcet's paradox: a b c, b c a, c a b each agree with 5 of 9 pairs.
        let rankings = [[1, 2, 3], [3, 1, 2], [2, 3, 1]].map(|r| r.map(f64::from).to_vec());
        let found = kemeny(&Ballots::new(&[1.0; 3], &rankings).expect("complete"));
        assert_eq!((found.score, found.bound, found.count), (5.0, 6.0, 3));
        close(&found.places, &[2.0; 3], 1e-12);
    }

    #[test]
    fn searching_does_not_fall_behind_on_circles_that_can_be_solved() {
        let (mut reached, mut solved) = (0, 0);
        for seed in 0..40 {
            let ballots = random(seed, 14, 3, 99.0);
            let best = kemeny(&ballots);
            for group in groups(&copeland(&ballots)).iter().filter(|group| group.len() > 3) {
                let margins = Margins::of(&ballots, group);
                let (found, right) = (search(&ballots, group, &margins), exact(&margins));
                let (found, right) = (agreement(&margins, &found.orders[0]), agreement(&margins, &right.orders[0]));
                assert!(found <= right + 1e-9 && best.proven);
                (reached, solved) = (reached + usize::from(found >= right - 1e-9), solved + 1);
            }
        }
        assert!(solved >= 20 && reached * 10 >= solved * 7, "{reached} of {solved}");
    }

    #[test]
    fn large_circles_are_searched_and_unanimity_holds() {
        let ballots = random(11, 60, 5, 12.0);
        let found = kemeny(&ballots);
        assert!(!found.proven && found.score < found.bound && found.score > 0.8 * found.bound, "{found:?}");
        for (i, k) in (0..60).flat_map(|i| (0..60).map(move |k| (i, k))).filter(|(i, k)| i != k) {
            let [ahead, behind] = ballots.row(i);
            if behind[k] == 0.0 && ahead[k] > 0.0 {
                assert!(found.places[i] < found.places[k], "{i} {k}");
            }
        }
        // Ballots that all agree need no search, however many alternatives.
        let line: Vec<f64> = (0..60).map(f64::from).collect();
        let found = kemeny(&Ballots::new(&[1.0, 2.0], &[line.clone(), line.clone()]).expect("complete"));
        assert!(found.proven && found.count == 1);
        close(&found.places, &line.iter().map(|x| x + 1.0).collect::<Vec<f64>>(), 0.0);
        // Nor do ballots on which everybody is tied.
        let ballots = Ballots::new(&[1.0], &[vec![1.0; 60]]).expect("complete");
        close(&kemeny(&ballots).places, &[30.5; 60], 0.0);
        close(&borda(&ballots), &[29.5; 60], 0.0);
    }
}
