//! An outcome in which level candidates share what is left by lot, as in draws.

use super::decision::Stand;
use crate::num::{compare, sum};

/// Who is on the shortlist and who is first. Candidates that are level for the
/// places that are left draw lots for them; so do those that are level in first
/// place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Outcome {
    /// Certainly on the shortlist, ascending.
    pub sure: Vec<usize>,
    /// Level for the places that are left, ascending: more than there are places;
    /// empty where all members are certain.
    pub level: Vec<usize>,
    /// The places that are left for them.
    pub left: usize,
    /// First, or level in first place, ascending.
    pub first: Vec<usize>,
}

impl Outcome {
    /// Of these rows, in ascending order, for a shortlist of `size`.
    pub fn of(rows: &[(usize, Stand)], size: usize) -> Self {
        let mut first: Vec<usize> = Vec::new();
        let mut most: Option<f64> = None;
        for (i, stand) in rows.iter().filter(|(_, stand)| stand.ranked) {
            match most.map_or(std::cmp::Ordering::Greater, |most| compare(stand.merit, most)) {
                std::cmp::Ordering::Greater => {
                    most = Some(stand.merit);
                    first.clear();
                    first.push(*i);
                }
                std::cmp::Ordering::Equal => first.push(*i),
                std::cmp::Ordering::Less => {}
            }
        }
        let eligible = || rows.iter().filter(|(_, stand)| stand.ranked && stand.eligible);
        let count = eligible().count();
        if count <= size || size == 0 {
            let sure = if size == 0 { Vec::new() } else { eligible().map(|(i, _)| *i).collect() };
            return Self { sure, level: Vec::new(), left: 0, first };
        }
        // The merits of the best `size`, the least of them last.
        let mut best: Vec<f64> = Vec::with_capacity(size + 1);
        for (_, stand) in eligible() {
            if best.len() < size || best.last().is_some_and(|last| stand.merit > *last) {
                let at = best.partition_point(|kept| *kept >= stand.merit);
                best.insert(at, stand.merit);
                best.truncate(size);
            }
        }
        let cut = best[size - 1];
        let (mut sure, mut level) = (Vec::new(), Vec::new());
        for (i, stand) in eligible() {
            match compare(stand.merit, cut) {
                std::cmp::Ordering::Greater => sure.push(*i),
                std::cmp::Ordering::Equal => level.push(*i),
                std::cmp::Ordering::Less => {}
            }
        }
        let left = size.saturating_sub(sure.len());
        if level.len() <= left {
            sure.append(&mut level);
            sure.sort_unstable();
            return Self { sure, level, left: 0, first };
        }
        Self { sure, level, left, first }
    }

    /// How many are on the shortlist.
    pub fn size(&self) -> usize {
        self.sure.len() + self.left
    }

    /// Whether nothing is left to lots.
    pub fn is_certain(&self) -> bool {
        self.level.is_empty() && self.first.len() <= 1
    }

    /// How often row `i` is on the shortlist.
    #[allow(clippy::cast_precision_loss, reason = "a count of candidates")]
    pub fn listed(&self, i: usize) -> f64 {
        if self.sure.contains(&i) {
            1.0
        } else if self.level.contains(&i) {
            self.left as f64 / self.level.len() as f64
        } else {
            0.0
        }
    }

    /// How often row `i` is first.
    #[allow(clippy::cast_precision_loss, reason = "a count of candidates")]
    pub fn leads(&self, i: usize) -> f64 {
        if self.first.contains(&i) { 1.0 / self.first.len() as f64 } else { 0.0 }
    }

    /// How often the shortlist is another than in `before`, with the lots drawn as
    /// alike as they can be: 1 − the sum over all shortlists of the least of both
    /// probabilities.
    pub fn list_changed(&self, before: &Self) -> f64 {
        if self.sure == before.sure && self.level == before.level && self.left == before.left {
            return 0.0;
        }
        if self.size() != before.size() {
            return 1.0;
        }
        // A shortlist that both allow has all that one of them is sure of, and
        // nobody whom one of them does not have.
        let allowed = |of: &Self, i: &usize| of.sure.contains(i) || of.level.contains(i);
        let both = |i: &&usize| allowed(self, i) && allowed(before, i);
        let needed = self.sure.iter().chain(before.sure.iter().filter(|i| !self.sure.contains(i)));
        let needed: Vec<usize> = needed.copied().collect();
        if !needed.iter().all(|i| both(&i)) {
            return 1.0;
        }
        let free = self.sure.iter().chain(&self.level).filter(both).filter(|i| !needed.contains(i)).count();
        let Some(open) = self.size().checked_sub(needed.len()) else { return 1.0 };
        let lists = |of: &Self| ways(of.level.len(), of.left);
        (1.0 - ways(free, open) / lists(self).max(lists(before))).clamp(0.0, 1.0)
    }

    /// How often another is first than in `before`.
    #[allow(clippy::cast_precision_loss, reason = "a count of candidates")]
    pub fn first_changed(&self, before: &Self) -> f64 {
        if self.first == before.first {
            return 0.0;
        }
        let shared = self.first.iter().filter(|i| before.first.contains(i)).count();
        1.0 - shared as f64 / self.first.len().max(before.first.len()) as f64
    }

    /// The expected sum of what `merit` says over the shortlist.
    #[allow(clippy::cast_precision_loss, reason = "a count of candidates")]
    pub fn total(&self, merit: impl Fn(usize) -> f64) -> f64 {
        let level = sum(self.level.iter().map(|i| merit(*i)));
        let part = if self.level.is_empty() { 0.0 } else { self.left as f64 / self.level.len() as f64 };
        sum(self.sure.iter().map(|i| merit(*i))) + part * level
    }
}

/// In how many ways `k` of `n` can be taken.
#[allow(clippy::cast_precision_loss, reason = "counts of candidates")]
fn ways(n: usize, k: usize) -> f64 {
    if k > n {
        return 0.0;
    }
    (1..=k.min(n - k)).fold(1.0, |ways, i| ways * (n - i + 1) as f64 / i as f64)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::float_cmp, reason = "never and always are exact")]

    use super::*;

    fn of(merits: &[f64], size: usize) -> Outcome {
        let stand = |merit: &f64| Stand { merit: *merit, eligible: true, ranked: true };
        Outcome::of(&merits.iter().map(stand).enumerate().collect::<Vec<_>>(), size)
    }

    /// Lots counted out by hand.
    #[test]
    fn lots_are_shared() {
        let sure = of(&[3.0, 2.0, 1.0, 0.0], 2);
        let tie = of(&[3.0, 2.0, 2.0, 0.0], 2);
        assert!((tie.listed(1) - 0.5).abs() < 1e-15 && (tie.listed(0) - 1.0).abs() < 1e-15);
        assert!((tie.list_changed(&sure) - 0.5).abs() < 1e-15 && (sure.list_changed(&tie) - 0.5).abs() < 1e-15);
        assert_eq!(tie.list_changed(&tie), 0.0);
        // Three for two places: three lists of which one is the one before.
        let three = of(&[2.0, 2.0, 2.0, 0.0], 2);
        assert!((three.list_changed(&sure) - 2.0 / 3.0).abs() < 1e-15);
        assert!((three.first_changed(&sure) - 2.0 / 3.0).abs() < 1e-15);
        // {0 1} or {0 2} against {0 1}, {0 2} or {1 2}: each of two lists in a third.
        assert!((three.list_changed(&tie) - 1.0 / 3.0).abs() < 1e-15);
        // Nothing in common.
        assert_eq!(of(&[0.0, 0.0, 2.0, 3.0], 2).list_changed(&sure), 1.0);
        assert!((tie.total(|i| [3.0, 2.0, 2.0, 0.0][i]) - 5.0).abs() < 1e-15);
        // Two level for two places need no lot.
        assert!(of(&[2.0, 2.0, 1.0], 2).level.is_empty());
    }
}
