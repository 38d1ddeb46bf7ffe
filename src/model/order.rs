//! What a method says about candidates beside a number: a partial order, or
//! classes.

use super::label::Label;

/// How one candidate stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Stand {
    /// It is ahead.
    Preferred,
    /// It is behind.
    Worse,
    /// Neither is ahead: they are as good as each other.
    Indifferent,
    /// The method does not compare them: one is better here, the other there.
    Incomparable,
}

impl Stand {
    /// The word used in output.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Preferred => "preferred",
            Self::Worse => "worse",
            Self::Indifferent => "indifferent",
            Self::Incomparable => "incomparable",
        }
    }
}

/// "At least as good as" between candidates, which need not be complete:
/// neither, one or both directions may hold for a pair. n² bits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    n: usize,
    /// Words per row.
    width: usize,
    bits: Vec<u64>,
}

impl Relation {
    /// The relation of `n` candidates in which row `i` is at least as good as
    /// column `k` where `holds(i, k)`; every candidate is as good as itself.
    #[must_use]
    pub fn new(n: usize, holds: impl Fn(usize, usize) -> bool) -> Self {
        let width = n.div_ceil(64);
        let mut relation = Self { n, width, bits: vec![0; n * width] };
        for i in 0..n {
            for k in 0..n {
                if i == k || holds(i, k) {
                    relation.bits[i * width + k / 64] |= 1 << (k % 64);
                }
            }
        }
        relation
    }

    /// Number of candidates.
    #[must_use]
    pub fn len(&self) -> usize {
        self.n
    }

    /// Whether there is no candidate.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.n == 0
    }

    /// Whether `i` is at least as good as `k`.
    #[must_use]
    pub fn holds(&self, i: usize, k: usize) -> bool {
        self.bits[i * self.width + k / 64] >> (k % 64) & 1 == 1
    }

    /// How `i` stands to `k`.
    #[must_use]
    pub fn between(&self, i: usize, k: usize) -> Stand {
        match (self.holds(i, k), self.holds(k, i)) {
            (true, true) => Stand::Indifferent,
            (true, false) => Stand::Preferred,
            (false, true) => Stand::Worse,
            (false, false) => Stand::Incomparable,
        }
    }

    /// The candidates in another order: row `i` of the result is `order[i]`.
    #[must_use]
    pub fn select(&self, order: &[usize]) -> Self {
        Self::new(order.len(), |i, k| self.holds(order[i], order[k]))
    }

    /// The relation with everything that follows from it: where `a` is at least
    /// as good as `b` and `b` as `c`, `a` is as good as `c`. A circle makes its
    /// members indifferent. O(n³ / 64).
    #[must_use]
    pub fn closure(&self) -> Self {
        let mut closed = self.clone();
        for via in 0..self.n {
            let row: Vec<u64> = closed.bits[via * self.width..(via + 1) * self.width].to_vec();
            for i in 0..self.n {
                if closed.holds(i, via) {
                    let own = &mut closed.bits[i * self.width..(i + 1) * self.width];
                    own.iter_mut().zip(&row).for_each(|(a, b)| *a |= b);
                }
            }
        }
        closed
    }

    /// Per candidate, how many are ahead of it and how many are behind it.
    /// In a transitive relation `1 + ahead` is the best rank and `n − behind`
    /// the worst rank that a complete order can give without contradicting it.
    #[must_use]
    pub fn ahead_and_behind(&self) -> Vec<(usize, usize)> {
        let count = |i: usize, stand: Stand| (0..self.n).filter(|&k| self.between(i, k) == stand).count();
        (0..self.n).map(|i| (count(i, Stand::Worse), count(i, Stand::Preferred))).collect()
    }
}

/// Candidates sorted into classes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classes {
    /// Names of the classes, worst first.
    pub names: Vec<Label>,
    /// Class of each candidate.
    pub of: Vec<usize>,
}

/// What the result of a method is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// A complete order: that of the scores, ties included.
    Total,
    /// A partial order: some pairs may not be compared.
    Partial(Relation),
    /// Classes, which are ordered; inside a class there is no order.
    Classes(Classes),
}

impl Order {
    /// The same for the candidates in another order.
    #[must_use]
    pub fn select(&self, order: &[usize]) -> Self {
        match self {
            Self::Total => Self::Total,
            Self::Partial(relation) => Self::Partial(relation.select(order)),
            Self::Classes(classes) => Self::Classes(Classes {
                names: classes.names.clone(),
                of: order.iter().map(|&i| classes.of[i]).collect(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_is_found_and_a_circle_is_indifference() {
        // 0 → 1 → 2 → 1, and 3 stands alone.
        let pairs = [(0, 1), (1, 2), (2, 1)];
        let relation = Relation::new(4, |i, k| pairs.contains(&(i, k)));
        assert_eq!(relation.between(0, 2), Stand::Incomparable);
        let closed = relation.closure();
        assert_eq!(closed.between(0, 2), Stand::Preferred);
        assert_eq!(closed.between(2, 1), Stand::Indifferent);
        assert_eq!(closed.between(3, 0), Stand::Incomparable);
        assert_eq!(closed.ahead_and_behind(), [(0, 2), (1, 0), (1, 0), (0, 0)]);
    }

    #[test]
    fn many_candidates_need_more_than_one_word() {
        let relation = Relation::new(130, |i, k| i <= k);
        assert!(relation.holds(0, 129) && !relation.holds(129, 0) && relation.holds(64, 64));
        assert_eq!(relation.closure(), relation);
        let turned: Vec<usize> = (0..130).rev().collect();
        assert_eq!(relation.select(&turned).between(0, 1), Stand::Worse);
    }
}
