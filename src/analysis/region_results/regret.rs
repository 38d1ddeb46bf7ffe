//! How far a candidate can be behind over a region of weights.

use nalgebra::DMatrix;

use super::RegretTable;
use super::ground::{AtCorners, Ground, SURE};
use crate::num::maximin::{Columns, maximin};
use crate::num::tied;

/// The most rows of a table of regrets for reading.
const SHOWN: usize = 12;

/// The greatest lead of the column (at its best) over the row (at its worst), pair by
/// pair: that it reaches `lower`, and that it does not go above `upper`.
pub(super) struct Leads {
    lower: DMatrix<f64>,
    /// Where it is not the same.
    upper: Option<DMatrix<f64>>,
}

impl Leads {
    /// From the corners, or pair by pair where those are not listed.
    pub fn new(ground: &Ground) -> Self {
        if let Some(listed) = &ground.listed {
            return Self { lower: all_pairs(&listed.low, &listed.high), upper: None };
        }
        let n = ground.len();
        let mut leads = Self { lower: DMatrix::zeros(n, n), upper: Some(DMatrix::zeros(n, n)) };
        for row in 0..n {
            let own = Columns::new([ground.low[row].as_slice()], ground.dimension());
            for column in (0..n).filter(|column| *column != row) {
                let found = maximin(&ground.high[column], &own, None, &ground.cuts);
                let (lower, upper) =
                    found.map_or((f64::NEG_INFINITY, f64::INFINITY), |found| (found.lower, found.upper));
                leads.lower[(row, column)] = lower;
                leads.upper.iter_mut().for_each(|most| most[(row, column)] = upper);
            }
        }
        leads
    }

    /// What the column's lead over the row is known to reach.
    pub fn into_matrix(self) -> DMatrix<f64> {
        self.lower
    }

    /// How far `ahead` can be ahead of `behind`.
    pub fn of(&self, ahead: usize, behind: usize) -> (f64, f64) {
        let lower = self.lower[(behind, ahead)];
        (lower, self.upper.as_ref().map_or(lower, |upper| upper[(behind, ahead)]))
    }
}

/// The most that each candidate can be behind its best rival. It is so at a corner
/// of the region, where the greatest total says it for all rivals at once: O(n V).
/// Without corners `None` where what is reached and what bounds it are not the same.
pub(super) fn largest(ground: &Ground, leads: &Leads) -> Vec<Option<f64>> {
    let n = ground.len();
    match &ground.listed {
        Some(listed) => largest_at(&listed.low, &listed.high).into_iter().map(Some).collect(),
        None => (0..n).map(|i| decided(ground.size, (0..n).map(|k| leads.of(k, i)))).collect(),
    }
}

/// The greatest of what lies between these ends, and 0, when it is decided: the upper
/// end, as a limit must not be understated.
fn decided(size: f64, ends: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let (lower, upper) = ends.fold((0.0_f64, 0.0_f64), |most, end| (most.0.max(end.0), most.1.max(end.1)));
    (upper.is_finite() && upper - lower <= SURE * size).then_some(upper)
}

/// The same from totals by corner: `high` of rivals, `low` of the candidate.
pub(super) fn largest_at(low: &AtCorners, high: &AtCorners) -> Vec<f64> {
    let mut regret = vec![0.0_f64; low.first().map_or(0, Vec::len)];
    for (high, low) in high.iter().zip(low) {
        // The greatest and the next: a candidate is not its own rival.
        let (mut first, mut second) = ((0, f64::NEG_INFINITY), f64::NEG_INFINITY);
        for (i, total) in high.iter().enumerate() {
            if *total > first.1 {
                (second, first) = (first.1, (i, *total));
            } else if *total > second {
                second = *total;
            }
        }
        for (i, (regret, own)) in regret.iter_mut().zip(low).enumerate() {
            let rival = if i == first.0 { second } else { first.1 };
            *regret = regret.max(rival - own);
        }
    }
    regret
}

/// Who has the least of these: one, or all that are level with it; nobody where one of
/// them is not decided.
pub(super) fn least(regret: &[Option<f64>]) -> Vec<usize> {
    let Some(regret) = regret.iter().copied().collect::<Option<Vec<f64>>>() else { return Vec::new() };
    let least = regret.iter().copied().fold(f64::INFINITY, f64::min);
    (0..regret.len()).filter(|i| tied(regret[*i], least)).collect()
}

/// The most by which each column can be ahead of each row, from totals by corner:
/// `high` of the one that is ahead, `low` of the one that is behind. 0 on the diagonal.
/// O(n² V), side by side over the columns.
pub(super) fn all_pairs(low: &AtCorners, high: &AtCorners) -> DMatrix<f64> {
    let n = low.first().map_or(0, Vec::len);
    let mut regret = DMatrix::zeros(n, n);
    for (k, mut column) in regret.column_iter_mut().enumerate() {
        let column = column.as_mut_slice();
        column.fill(f64::NEG_INFINITY);
        for (low, high) in low.iter().zip(high) {
            let ahead = high[k];
            for (most, own) in column.iter_mut().zip(low) {
                let lead = ahead - own;
                *most = if lead > *most { lead } else { *most };
            }
        }
        column[k] = 0.0;
    }
    regret
}

/// The shortlist and, up to [`SHOWN`] in all, those who come next; the table is for
/// reading.
pub(super) fn table(leads: &Leads, n: usize, shortlist: &[usize]) -> RegretTable {
    let rest = (0..n).filter(|i| !shortlist.contains(i));
    let mut rows: Vec<usize> = shortlist.iter().copied().chain(rest).take(SHOWN).collect();
    rows.sort_unstable();
    let of = |i: usize, k: usize| if i == k { 0.0 } else { leads.of(rows[k], rows[i]).0 };
    let regret = DMatrix::from_fn(rows.len(), rows.len(), of);
    RegretTable { rows, regret }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_decided_is_not_told_as_a_number() {
        assert_eq!(decided(1.0, [(0.2, 0.2), (-0.5, -0.5)].into_iter()), Some(0.2));
        assert_eq!(decided(1.0, [(-0.1, -0.1)].into_iter()), Some(0.0));
        // A program that failed, and one that stopped early.
        assert_eq!(decided(1.0, [(0.2, 0.2), (f64::NEG_INFINITY, f64::INFINITY)].into_iter()), None);
        assert_eq!(decided(1.0, [(0.2, 0.3)].into_iter()), None);
        assert_eq!(least(&[Some(0.2), Some(0.1), Some(0.1)]), [1, 2]);
        assert!(least(&[Some(0.2), None]).is_empty());
    }
}
