//! The two distillations of ELECTRE III: classes from credibilities, picked from
//! the top down and from the bottom up.

use crate::num::compare;

/// Credibilities of all pairs, row over column, and how large a difference
/// between two of them must be.
pub(in crate::ranking) struct Distillation<'a> {
    pub credibility: &'a [Vec<f64>],
    pub alpha: f64,
    pub beta: f64,
}

impl Distillation<'_> {
    /// The class of each candidate, 1 = best, from the top down.
    pub fn descending(&self) -> Vec<usize> {
        self.classes(true)
    }

    /// The class of each candidate, 1 = best, from the bottom up.
    pub fn ascending(&self) -> Vec<usize> {
        let picked = self.classes(false);
        let last = picked.iter().copied().max().unwrap_or(0);
        picked.into_iter().map(|class| 1 + last - class).collect()
    }

    /// In which round each candidate is picked. A round costs O(n²) per level it
    /// passes through.
    fn classes(&self, best: bool) -> Vec<usize> {
        let mut class = vec![0; self.credibility.len()];
        let mut left: Vec<usize> = (0..class.len()).collect();
        let mut round = 0;
        while !left.is_empty() {
            round += 1;
            for i in self.pick(&left, best) {
                class[i] = round;
            }
            left.retain(|i| class[*i] == 0);
        }
        class
    }

    /// The difference between credibilities that counts at a level.
    fn threshold(&self, level: f64) -> f64 {
        (self.alpha + self.beta * level).max(0.0)
    }

    /// Those of `left` that stand out, looked at more and more closely.
    fn pick(&self, left: &[usize], best: bool) -> Vec<usize> {
        let mut chosen = left.to_vec();
        let mut level = self.highest(&chosen, f64::INFINITY);
        while chosen.len() > 1 && compare(level, 0.0).is_gt() {
            let cut = self.highest(&chosen, level - self.threshold(level));
            let merit: Vec<isize> = chosen.iter().map(|&i| self.qualification(&chosen, i, cut)).collect();
            let extreme = if best { merit.iter().max() } else { merit.iter().min() };
            let extreme = extreme.copied().unwrap_or(0);
            chosen = chosen.into_iter().zip(merit).filter(|(_, m)| *m == extreme).map(|(i, _)| i).collect();
            level = cut;
        }
        chosen
    }

    /// The highest credibility among `chosen` that is below `bound`, else 0.
    fn highest(&self, chosen: &[usize], bound: f64) -> f64 {
        let mut highest = 0.0_f64;
        for &i in chosen {
            let row = &self.credibility[i];
            for &k in chosen {
                if i != k && row[k] > highest && (bound.is_infinite() || compare(row[k], bound).is_lt()) {
                    highest = row[k];
                }
            }
        }
        highest
    }

    /// How many of `chosen` a candidate outranks above `cut`, less by how many it
    /// is outranked.
    fn qualification(&self, chosen: &[usize], i: usize, cut: f64) -> isize {
        let outranks = |a: usize, b: usize| {
            let (one, other) = (self.credibility[a][b], self.credibility[b][a]);
            compare(one, cut).is_gt() && compare(one - other, self.threshold(one)).is_gt()
        };
        let standing = |k: usize| isize::from(outranks(i, k)) - isize::from(outranks(k, i));
        chosen.iter().filter(|k| **k != i).map(|&k| standing(k)).sum()
    }
}
