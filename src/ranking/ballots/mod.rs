//! Ballots: voters who put alternatives in order, and what follows from them.
//!
//! Every criterion of a table is a ballot with its weight as the number of
//! voters; the rules work on plain ballots just as well.

mod agreement;

use std::cmp::Ordering;

use crate::model::{DecisionTable, Relation};
use crate::num::{compare, order_by, sum, tied};

pub(super) use agreement::kemeny_by;
pub use agreement::{EXACT, Kemeny, LISTED, kemeny};

/// One order of the alternatives, ties allowed, and how many share it.
#[derive(Clone, Debug, PartialEq)]
struct Ballot {
    voters: f64,
    /// Place of each alternative, 1 = first; those that are tied share the mean of
    /// their places, so that equal places are a tie.
    place: Vec<f64>,
}

/// A set of ballots on the same alternatives.
#[derive(Clone, Debug, PartialEq)]
pub struct Ballots {
    n: usize,
    ballots: Vec<Ballot>,
}

#[allow(clippy::cast_precision_loss, reason = "far below 2^53 alternatives")]
fn number(count: usize) -> f64 {
    count as f64
}

/// Alternatives by `merit`, the highest first; what is tied shares a place.
/// O(n log n).
fn ballot(voters: f64, merit: &[f64]) -> Ballot {
    let order = order_by(merit, |a, b| a.cmp(&b));
    let mut place = vec![0.0; merit.len()];
    let mut start = 0;
    while start < order.len() {
        let first = merit[order[start]];
        let run = order[start..].iter().take_while(|&&i| tied(first, merit[i])).count();
        // The mean of the places start + 1 up to start + run.
        let mean = number(start) + f64::midpoint(1.0, number(run));
        for &i in &order[start..start + run] {
            place[i] = mean;
        }
        start += run;
    }
    Ballot { voters, place }
}

impl Ballots {
    /// Ballots of `voters[b]` voters each, with the rank position of every
    /// alternative in `rankings[b]` (1 = first, equal positions are a tie). `None`
    /// unless every ballot ranks the same number of alternatives by finite
    /// positions, and has a finite number of voters that is not negative.
    ///
    /// ```
    /// use partnerfit::ranking::ballots::{Ballots, borda};
    /// let ballots = Ballots::new(&[2.0, 1.0], &[vec![1.0, 2.0, 3.0], vec![3.0, 1.0, 1.0]]).unwrap();
    /// // The tie shares the points 2 and 1.
    /// assert_eq!(borda(&ballots), [4.0, 3.5, 1.5]);
    /// ```
    #[must_use]
    pub fn new(voters: &[f64], rankings: &[Vec<f64>]) -> Option<Self> {
        let n = rankings.first()?.len();
        let fits = |ranking: &Vec<f64>| ranking.len() == n && ranking.iter().all(|x| x.is_finite());
        let counts = |voters: &f64| voters.is_finite() && *voters >= 0.0;
        if voters.len() != rankings.len() || !rankings.iter().all(fits) || !voters.iter().all(counts) {
            return None;
        }
        let merit = |ranking: &[f64]| ranking.iter().map(|x| -x).collect::<Vec<f64>>();
        let ballots = voters.iter().zip(rankings).map(|(v, ranking)| ballot(*v, &merit(ranking))).collect();
        Some(Self { n, ballots })
    }

    /// One ballot per criterion, its weight being the number of voters.
    #[must_use]
    pub fn of_table(table: &DecisionTable, weights: &[f64]) -> Self {
        let of = |(j, weight): (usize, &f64)| {
            let column = table.column(j);
            if column.cost {
                ballot(*weight, &column.scores.iter().map(|x| -x).collect::<Vec<f64>>())
            } else {
                ballot(*weight, &column.scores)
            }
        };
        Self { n: table.len(), ballots: weights.iter().enumerate().map(of).collect() }
    }

    /// Number of alternatives.
    #[must_use]
    pub fn len(&self) -> usize {
        self.n
    }

    /// Whether there is no alternative.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.n == 0
    }

    /// Place of alternative `i` on ballot `b`; those that are tied share the mean
    /// of their places.
    #[must_use]
    pub fn place(&self, b: usize, i: usize) -> f64 {
        self.ballots[b].place[i]
    }

    /// Voters who put `i` before each alternative, and voters who put each
    /// alternative before `i`.
    fn row(&self, i: usize) -> [Vec<f64>; 2] {
        let (mut ahead, mut behind) = (vec![0.0; self.n], vec![0.0; self.n]);
        for ballot in &self.ballots {
            let own = ballot.place[i];
            // A mask instead of a branch: who is ahead is anybody's guess.
            let voters = ballot.voters.to_bits();
            let counted = |yes: bool| f64::from_bits(voters & u64::from(yes).wrapping_neg());
            for ((place, ahead), behind) in ballot.place.iter().zip(&mut ahead).zip(&mut behind) {
                *ahead += counted(own < *place);
                *behind += counted(*place < own);
            }
        }
        [ahead, behind]
    }

    /// Alternatives by their places on all ballots: what tells them apart
    /// whatever the order of the input.
    fn by_profile(&self, i: usize, k: usize) -> Ordering {
        let compared = self.ballots.iter().map(|ballot| ballot.place[i].total_cmp(&ballot.place[k]));
        compared.fold(Ordering::Equal, Ordering::then)
    }
}

/// Points: n − place for every voter, ties sharing the mean of their places.
/// O(n log n) per ballot, the sorting included.
#[must_use]
pub fn borda(ballots: &Ballots) -> Vec<f64> {
    let points = |i: usize| sum(ballots.ballots.iter().map(|b| b.voters * (number(ballots.n) - b.place[i])));
    (0..ballots.n).map(points).collect()
}

/// Voters who put the row before the column: n² numbers.
#[must_use]
pub fn pairwise(ballots: &Ballots) -> Vec<Vec<f64>> {
    let ahead = |i: usize| {
        let [ahead, _] = ballots.row(i);
        ahead
    };
    (0..ballots.n).map(ahead).collect()
}

/// Majorities won minus majorities lost. O(n²) per ballot, O(n) memory.
#[must_use]
pub fn copeland(ballots: &Ballots) -> Vec<f64> {
    let score = |i: usize| {
        let [ahead, behind] = ballots.row(i);
        let sign = |(a, b): (&f64, &f64)| f64::from(compare(*a, *b) as i8);
        ahead.iter().zip(&behind).map(sign).sum()
    };
    (0..ballots.n).map(score).collect()
}

/// "No minority": the row is preferred to the column by at least as many voters
/// as the other way round. For every pair it holds in one direction or in both.
#[must_use]
pub fn condorcet(ballots: &Ballots) -> Relation {
    let rows: Vec<Vec<bool>> = (0..ballots.n)
        .map(|i| {
            let [ahead, behind] = ballots.row(i);
            ahead.iter().zip(&behind).map(|(a, b)| compare(*a, *b).is_ge()).collect()
        })
        .collect();
    Relation::new(ballots.n, |i, k| rows[i][k])
}

/// Groups of alternatives, best first, in which everybody of a group has a
/// majority over everybody of those behind it, as small as possible. A group of
/// more than one is a circle of majorities or ties. `scores` are those of
/// [`copeland`]; in every order, the first p alternatives have the sum p (n − p)
/// exactly when each beats each of the others, and then they stand first by
/// score. O(n log n).
#[must_use]
pub fn groups(scores: &[f64]) -> Vec<Vec<usize>> {
    let n = scores.len();
    let order = order_by(scores, |a, b| a.cmp(&b));
    let (mut groups, mut group, mut total) = (Vec::new(), Vec::new(), 0.0);
    for (p, i) in order.into_iter().enumerate() {
        group.push(i);
        total += scores[i];
        // Whole numbers: the comparison is exact.
        if total >= number((p + 1) * (n - p - 1)) {
            groups.push(std::mem::take(&mut group));
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ranking::fixture::{close, uniform};

    /// The choice of a capital for Tennessee: 42, 26, 15 and 17 % of the voters.
    pub(super) fn tennessee() -> Ballots {
        let rankings = [[1, 2, 3, 4], [4, 1, 2, 3], [4, 3, 1, 2], [4, 3, 2, 1]];
        let rankings = rankings.map(|ranking| ranking.map(f64::from).to_vec());
        Ballots::new(&[42.0, 26.0, 15.0, 17.0], &rankings).expect("complete")
    }

    /// Random ballots, with ties where `levels` is small.
    pub(super) fn random(seed: u64, n: usize, voters: usize, levels: f64) -> Ballots {
        let position = |b: usize, i: usize| (uniform(seed, (b * n + i) as u64) * levels).floor();
        let rankings: Vec<Vec<f64>> = (0..voters).map(|b| (0..n).map(|i| position(b, i)).collect()).collect();
        let counts: Vec<f64> = (0..voters).map(|b| 1.0 + (uniform(seed + 1, b as u64) * 4.0).floor()).collect();
        Ballots::new(&counts, &rankings).expect("complete")
    }

    #[test]
    fn the_capital_of_tennessee_is_nashville() {
        // Memphis, Nashville, Chattanooga, Knoxville: the standard example of the
        // Borda count and of Copeland's rule.
        let ballots = tennessee();
        assert_eq!(borda(&ballots), [126.0, 194.0, 173.0, 107.0]);
        assert_eq!(copeland(&ballots), [-3.0, 3.0, 1.0, -1.0]);
        let pairs = pairwise(&ballots);
        assert_eq!((pairs[1][0], pairs[0][1], pairs[1][2], pairs[2][1]), (58.0, 42.0, 68.0, 32.0));
        let relation = condorcet(&ballots);
        assert!((0..4).all(|k| relation.holds(1, k)) && !relation.holds(0, 1));
        assert_eq!(groups(&copeland(&ballots)), [[1], [2], [3], [0]]);
    }

    #[test]
    fn points_are_shared_by_whoever_is_tied() {
        let ballots = Ballots::new(&[1.0], &[vec![2.0, 2.0, 1.0, 2.0]]).expect("complete");
        assert_eq!(borda(&ballots), [1.0, 1.0, 3.0, 1.0]);
        // All points of a ballot are n (n − 1) / 2, whatever the ties.
        for seed in 0..50 {
            let ballots = random(seed, 9, 4, 5.0);
            let voters: f64 = ballots.ballots.iter().map(|b| b.voters).sum();
            close(&[borda(&ballots).iter().sum()], &[voters * 36.0], 1e-9);
        }
    }

    #[test]
    fn a_point_is_half_of_everybody_passed_and_tied() {
        // The same count by pairs: voters before plus half of the voters level.
        let ballots = random(5, 12, 5, 6.0);
        let total: f64 = ballots.ballots.iter().map(|b| b.voters).sum();
        let pairs = pairwise(&ballots);
        let by_pairs = |i: usize| -> f64 {
            (0..12).filter(|k| *k != i).map(|k| pairs[i][k] + (total - pairs[i][k] - pairs[k][i]) / 2.0).sum()
        };
        close(&borda(&ballots), &(0..12).map(by_pairs).collect::<Vec<f64>>(), 1e-9);
    }

    #[test]
    fn a_circle_is_one_group() {
        // Condorcet's paradox, and a fourth that loses to all.
        let rankings = [[1, 2, 3, 4], [3, 1, 2, 4], [2, 3, 1, 4]].map(|r| r.map(f64::from).to_vec());
        let ballots = Ballots::new(&[1.0; 3], &rankings).expect("complete");
        assert_eq!(copeland(&ballots), [1.0, 1.0, 1.0, -3.0]);
        assert_eq!(groups(&copeland(&ballots)), [vec![0, 1, 2], vec![3]]);
    }

    #[test]
    fn the_groups_are_those_of_the_closure_of_the_majorities() {
        for seed in 0..200 {
            let ballots = random(seed, 8, 3 + usize::try_from(seed % 3).expect("small"), 9.0);
            let closed = condorcet(&ballots).closure();
            let groups = groups(&copeland(&ballots));
            let group_of = |i: usize| groups.iter().position(|group| group.contains(&i)).expect("in a group");
            for (i, k) in (0..8).flat_map(|i| (0..8).map(move |k| (i, k))) {
                assert_eq!(closed.holds(i, k), group_of(i) <= group_of(k), "seed {seed}: {i} {k} {groups:?}");
            }
        }
    }

    #[test]
    fn ballots_that_do_not_fit_are_refused() {
        let ranking = vec![1.0, 2.0];
        assert!(Ballots::new(&[1.0], &[ranking.clone(), ranking.clone()]).is_none());
        assert!(Ballots::new(&[1.0, 1.0], &[ranking.clone(), vec![1.0]]).is_none());
        assert!(Ballots::new(&[-1.0], std::slice::from_ref(&ranking)).is_none());
        assert!(Ballots::new(&[1.0], &[vec![1.0, f64::NAN]]).is_none());
    }
}
