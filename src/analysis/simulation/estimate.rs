//! From counters to shares and their standard errors.
//!
//! A figure is the mean over all draws of what one draw says (mostly 1 or 0).
//! Where draws are spread over several independent scramblings its error comes
//! from the spread between them, else from the spread between draws, for as many
//! independent draws as these are worth; and from that counts are whole.

use nalgebra::DMatrix;

use super::problem::Problem;
use super::tally::{List, Lot, ONE, Part, Shared, Tally};
use super::{Shares, ShortlistShare};

/// The 97.5 % points of Student's t over that of the normal law, from 1 degree
/// of freedom: with them ± 1.96 errors hold 95 % though the spread is estimated
/// from few scramblings. Points from the usual tables.
const STUDENT: [f64; 31] = [
    12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788, 2.1604, 2.1448,
    2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484,
    2.0452, 2.0423, 2.0395,
];
const NORMAL: f64 = 1.959_964;

/// A count of draws is whole, and may be off where every scrambling, or every draw,
/// happens to say the same. What the rule of two more successes and two more
/// failures (Agresti and Coull 1998) adds to the variance of a count near 0 or near
/// all of them, for 95 %: `z² ÷ 2`.
const WHOLE: f64 = NORMAL * NORMAL / 2.0;

/// A share and its standard error.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Estimate {
    /// The share.
    pub share: f64,
    /// Its standard error.
    pub error: f64,
}

/// What the draws of one part say together: the sum and the sum of squares.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    sum: f64,
    squares: f64,
}

impl Sums {
    /// Of ones.
    fn ones(count: impl Into<f64>) -> Self {
        let count = count.into();
        Self { sum: count, squares: count }
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn float(count: u64) -> f64 {
    count as f64
}

#[allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn size(count: usize) -> f64 {
    count as f64
}

#[allow(clippy::cast_precision_loss, reason = "53 bits of a sum are enough")]
fn real(sum: i128) -> f64 {
    sum as f64 / ONE
}

/// Reads figures from a tally.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a> {
    tally: &'a Tally,
    efficiency: f64,
    /// [`WHOLE`], or 0 where nothing is drawn.
    whole: f64,
}

impl<'a> Reader<'a> {
    /// For the draws of `problem`.
    pub fn new(tally: &'a Tally, problem: &Problem<'_>) -> Self {
        let whole = if problem.is_certain() { 0.0 } else { WHOLE };
        Self { tally, efficiency: problem.sampler.sampling().efficiency, whole }
    }

    /// The error of a share of `count` draws that stands alone.
    pub fn plain(share: f64, squares: f64, count: f64) -> Estimate {
        let variance = (squares - share * share * count).max(0.0) + WHOLE;
        Estimate { share, error: variance.sqrt() / count }
    }

    /// How the parts spread around what is expected of each, as the variance of
    /// their total; `None` where there is one part only.
    fn spread(&self, deviation: impl Fn(&Part) -> f64) -> Option<f64> {
        let used: Vec<&Part> = self.tally.parts.iter().filter(|part| part.draws > 0).collect();
        let count = used.len();
        let factor = STUDENT.get(count.checked_sub(2)?).map_or(1.0, |point| point / NORMAL);
        let sum: f64 = used.iter().map(|part| deviation(part) * deviation(part)).sum();
        Some(factor * factor * sum * size(count) / size(count - 1))
    }

    /// The mean of what draws say, mostly 1 or 0: one draw more or less moves the
    /// total by one.
    fn of(&self, sums: impl Fn(&Part) -> Sums) -> Estimate {
        self.mean(sums, |_| 1.0)
    }

    /// The mean of what draws say; `step` is the square by which a draw more or
    /// less moves the total, from the variance of one draw.
    fn mean(&self, sums: impl Fn(&Part) -> Sums, step: impl Fn(f64) -> f64) -> Estimate {
        let draws = float(self.tally.draws());
        let total = self
            .tally
            .parts
            .iter()
            .map(&sums)
            .fold(Sums::default(), |a, b| Sums { sum: a.sum + b.sum, squares: a.squares + b.squares });
        let share = total.sum / draws;
        // Of what one draw says, times the number of draws.
        let between = (total.squares - total.sum * share).max(0.0);
        let variance =
            self.spread(|part| sums(part).sum - share * float(part.draws)).unwrap_or(between / self.efficiency);
        Estimate { share, error: (variance + self.whole * step(between / draws)).sqrt() / draws }
    }

    /// How often candidate `i` is first.
    pub fn first(&self, i: usize) -> Estimate {
        self.of(|part| shared_out(part.first[i], &part.first_shared, i))
    }

    /// How often one of `those` is first.
    pub fn any_first(&self, those: &[usize]) -> Estimate {
        self.of(|part| {
            let alone: u32 = those.iter().map(|&i| part.first[i]).sum();
            let mut sums = Sums::ones(alone);
            for (sharing, counts) in &part.first_shared {
                // Those who are level are together in a draw or not at all, save
                // by chance: their shares are taken one by one.
                for &i in those {
                    sums.sum += f64::from(counts[i]) / size(*sharing);
                    sums.squares += f64::from(counts[i]) / size(*sharing);
                }
            }
            sums
        })
    }

    /// How often candidate `i` is on the shortlist.
    pub fn listed(&self, i: usize) -> Estimate {
        self.of(|part| {
            let mut sums = Sums::ones(part.list[i]);
            for (&(level, left), counts) in &part.list_lots {
                let each = size(left) / size(level);
                sums.sum += f64::from(counts[i]) * each;
                sums.squares += f64::from(counts[i]) * each * each;
            }
            sums
        })
    }

    /// How often the shortlist is the one as decided.
    pub fn same(&self) -> Estimate {
        self.of(|part| {
            let mut sums = Sums::ones(float(part.same));
            for (&(level, left), times) in &part.same_lots {
                let each = 1.0 / choices(level, left);
                sums.sum += float(*times) * each;
                sums.squares += float(*times) * each * each;
            }
            sums
        })
    }

    /// How often the last places on the shortlist go by lot.
    fn by_lot(&self) -> Estimate {
        let draws = |(&(level, _), counts): (&Lot, &Vec<u32>)| {
            float(counts.iter().map(|times| u64::from(*times)).sum::<u64>()) / size(level)
        };
        self.of(|part| Sums::ones(part.list_lots.iter().map(draws).sum::<f64>()))
    }

    /// How often candidate `i` may not be ranked.
    pub fn out(&self, i: usize) -> Estimate {
        self.of(|part| Sums::ones(part.out.values().map(|counts| f64::from(counts[i])).sum::<f64>()))
    }

    fn ranked(&self, i: usize, place: usize) -> Estimate {
        let at = i * self.tally.n + place;
        self.of(|part| shared_out(part.alone[at], &part.shared, at))
    }

    fn expected_rank(&self, i: usize) -> Estimate {
        let n = self.tally.n;
        let ranks = |part: &Part| {
            let mut sums = Sums::default();
            for place in 0..n {
                let rank = size(place + 1);
                let times = f64::from(part.alone[i * n + place]);
                sums.sum += rank * times;
                sums.squares += rank * rank * times;
                for (sharing, counts) in &part.shared {
                    let times = f64::from(counts[i * n + place]) / size(*sharing);
                    sums.sum += rank * times;
                    // Together they have the middle of their places.
                    sums.squares += times * (rank * rank - (size(*sharing) * size(*sharing) - 1.0) / 12.0);
                }
            }
            // Who is out shares the last places with the others that are.
            for (many, counts) in &part.out {
                let rank = size(n) - (size(*many) - 1.0) / 2.0;
                sums.sum += rank * f64::from(counts[i]);
                sums.squares += rank * rank * f64::from(counts[i]);
            }
            sums
        };
        self.mean(ranks, twice_the_spread)
    }

    fn pair(&self, i: usize, k: usize) -> Estimate {
        let (n, at) = (self.tally.n, i.min(k) * self.tally.n + i.max(k));
        if i == k || n == 0 {
            return Estimate::default();
        }
        self.of(|part| {
            let (ahead, level) = (u64::from(part.ahead[at]), part.level.get(at).map_or(0, |level| u64::from(*level)));
            let ahead = float(if i < k { ahead } else { part.draws - ahead - level });
            Sums { sum: ahead + float(level) / 2.0, squares: ahead + float(level) / 4.0 }
        })
    }

    fn class(&self, i: usize, class: usize) -> Estimate {
        self.of(|part| Sums::ones(part.classes[i * self.tally.class_count + class]))
    }

    /// The mean of weight `j` over the draws in which `i` is first.
    fn central(&self, i: usize, j: usize) -> Option<Estimate> {
        let firsts = |part: &Part| shared_out(part.first[i], &part.first_shared, i).sum;
        let at = i * self.tally.m + j;
        let parts = &self.tally.parts;
        let times: f64 = parts.iter().map(firsts).sum();
        if times == 0.0 {
            return None;
        }
        let share = real(parts.iter().map(|part| part.central[at]).sum()) / times;
        let squares = real(parts.iter().map(|part| part.squares[at]).sum());
        let between = (squares - share * share * times).max(0.0);
        let variance =
            self.spread(|part| real(part.central[at]) - share * firsts(part)).unwrap_or(between / self.efficiency);
        Some(Estimate { share, error: (variance + self.whole * twice_the_spread(between / times)).sqrt() / times })
    }

    /// All shares and their errors but the confidence factors.
    pub fn shares(&self) -> (Shares, Shares) {
        let Tally { n, m, class_count, .. } = *self.tally;
        let matrix = |columns: usize, of: &dyn Fn(usize, usize) -> Estimate| {
            let all: Vec<Estimate> = (0..n * columns).map(|at| of(at / columns, at % columns)).collect();
            let side = |pick: fn(&Estimate) -> f64| DMatrix::from_row_iterator(n, columns, all.iter().map(pick));
            (side(|e| e.share), side(|e| e.error))
        };
        let list = |of: &dyn Fn(usize) -> Estimate| -> (Vec<f64>, Vec<f64>) {
            (0..n).map(of).map(|e| (e.share, e.error)).unzip()
        };
        let (acceptability, acceptability_error) = matrix(n, &|i, place| self.ranked(i, place));
        let (pairwise, pairwise_error) = matrix(n, &|i, k| self.pair(i, k));
        let classes = (class_count > 0).then(|| matrix(class_count, &|i, class| self.class(i, class))).unzip();
        let (shortlist, shortlist_error) = list(&|i| self.listed(i));
        let (expected_rank, rank_error) = list(&|i| self.expected_rank(i));
        let (out, out_error) = list(&|i| self.out(i));
        let centre = |i: usize| -> Option<Vec<Estimate>> { (0..m).map(|j| self.central(i, j)).collect() };
        let centres: Vec<Option<Vec<Estimate>>> = (0..n).map(centre).collect();
        let side = |pick: fn(&Estimate) -> f64| -> Vec<Option<Vec<f64>>> {
            centres.iter().map(|centre| centre.as_ref().map(|es| es.iter().map(pick).collect())).collect()
        };
        let (same, by_lot) = (self.same(), self.by_lot());
        let shares = Shares {
            acceptability,
            shortlist,
            central_weights: side(|e| e.share),
            confidence: vec![None; n],
            pairwise,
            expected_rank,
            same_shortlist: same.share,
            by_lot: by_lot.share,
            out,
            classes: classes.0,
        };
        let errors = Shares {
            acceptability: acceptability_error,
            shortlist: shortlist_error,
            central_weights: side(|e| e.error),
            confidence: vec![None; n],
            pairwise: pairwise_error,
            expected_rank: rank_error,
            same_shortlist: same.error,
            by_lot: by_lot.error,
            out: out_error,
            classes: classes.1,
        };
        (shares, errors)
    }

    /// The shortlists that came up most: at most ten, the most frequent first,
    /// equally frequent ones in order of their members.
    pub fn shortlists(&self) -> Vec<ShortlistShare> {
        let mut all: Vec<(&List, u64)> = self.tally.shortlists.iter().map(|(list, times)| (list, *times)).collect();
        all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        let draws = float(self.tally.draws());
        let positions = |list: &[u32]| list.iter().map(|&i| i as usize).collect();
        let shown = |(list, times): (&List, u64)| ShortlistShare {
            members: positions(&list.certain),
            level: positions(&list.level),
            places: list.left,
            share: float(times) / draws,
        };
        all.into_iter().take(10).map(shown).collect()
    }
}

/// The square of two standard deviations: what a draw at the edge moves a total of
/// numbers that are no counts. For a count that is 1 or 0 equally often it is 1.
fn twice_the_spread(variance: f64) -> f64 {
    4.0 * variance
}

/// How many ways there are to choose `places` of `level`.
fn choices(level: usize, places: usize) -> f64 {
    (1..=places.min(level - places)).fold(1.0, |ways, k| ways * size(level + 1 - k) / size(k)).round()
}

/// Counts at `at`, those that are shared divided by how many share.
fn shared_out(alone: u32, shared: &Shared, at: usize) -> Sums {
    let mut sums = Sums::ones(alone);
    for (sharing, counts) in shared {
        let times = f64::from(counts[at]) / size(*sharing);
        sums.sum += times;
        sums.squares += times / size(*sharing);
    }
    sums
}
