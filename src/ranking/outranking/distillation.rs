//! The two distillations of ELECTRE III: classes from credibilities, picked from
//! the top down and from the bottom up.

use crate::num::{TIE, compare};

/// Credibilities of all pairs, and how large a difference between two of them
/// must be.
pub(in crate::ranking) struct Distillation<'a> {
    credibility: &'a [Vec<f64>],
    /// The credibility where it is far enough above that of the pair turned round,
    /// else 0: such a pair never outranks.
    strong: Vec<Vec<f64>>,
    alpha: f64,
    beta: f64,
}

impl<'a> Distillation<'a> {
    /// Of credibilities, row over column.
    pub fn new(credibility: &'a [Vec<f64>], alpha: f64, beta: f64) -> Self {
        let n = credibility.len();
        let mut distillation = Self { credibility, strong: Vec::new(), alpha, beta };
        let strong = |a: usize, b: usize| {
            let (one, other) = (credibility[a][b], credibility[b][a]);
            let far = a != b && compare(one - other, distillation.threshold(one)).is_gt();
            if far { one } else { 0.0 }
        };
        let strong = (0..n).map(|a| (0..n).map(|b| strong(a, b)).collect()).collect();
        distillation.strong = strong;
        distillation
    }

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
            let merit = self.qualifications(&chosen, cut);
            let extreme = if best { merit.iter().max() } else { merit.iter().min() };
            let extreme = extreme.copied().unwrap_or(0);
            chosen = chosen.into_iter().zip(merit).filter(|(_, m)| *m == extreme).map(|(i, _)| i).collect();
            level = cut;
        }
        chosen
    }

    /// The highest credibility among `chosen` that is below `bound`, else 0; one
    /// that is tied with the bound is not below it.
    fn highest(&self, chosen: &[usize], bound: f64) -> f64 {
        let below = bound * (1.0 - TIE);
        let mut highest = 0.0_f64;
        for &i in chosen {
            let row = &self.credibility[i];
            let best = |kept: f64, k: &usize| if row[*k] < below && *k != i { kept.max(row[*k]) } else { kept };
            highest = chosen.iter().fold(highest, best);
        }
        highest
    }

    /// How many of `chosen` each outranks above `cut`, less by how many it is
    /// outranked; one that is tied with the cut is not above it.
    fn qualifications(&self, chosen: &[usize], cut: f64) -> Vec<isize> {
        let above = cut / (1.0 - TIE);
        let mut merit = vec![0_isize; chosen.len()];
        for (a, &i) in chosen.iter().enumerate() {
            let row = &self.strong[i];
            let mut own = 0;
            for (b, &k) in chosen.iter().enumerate() {
                let outranks = isize::from(row[k] > above);
                own += outranks;
                merit[b] -= outranks;
            }
            merit[a] += own;
        }
        merit
    }
}
