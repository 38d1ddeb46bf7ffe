//! The parts of a draw of scores.

use super::linked::Linked;
use crate::model::{Distribution, Scale};
use crate::num::tied;

/// One part of a draw. A draw of all scores is the parts in order; each takes
/// [`uniforms`](Self::uniforms) numbers from the stream, in order.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// One score by itself: the quantile of the next number.
    Cell {
        /// Position among the candidates drawn.
        candidate: usize,
        /// Position among the criteria of the strategy.
        criterion: usize,
        /// What it is drawn from; never exact.
        law: Distribution,
    },
    /// The scores of one criterion of which only the order counts.
    Ordered(Ordered),
    /// The scores that hang together because the same people judged.
    Linked(Linked),
}

impl Part {
    /// How many numbers it takes from the stream.
    #[must_use]
    pub fn uniforms(&self) -> usize {
        match self {
            Self::Cell { .. } => 1,
            Self::Ordered(part) => part.uniforms(),
            Self::Linked(part) => part.uniforms(),
        }
    }

    /// Tells `put` (candidate, criterion, score) what follows from these numbers
    /// (`uniforms` of them, each above 0 and below 1).
    pub fn write(&self, us: &[f64], mut put: impl FnMut(usize, usize, f64)) {
        match self {
            Self::Cell { candidate, criterion, law } => put(*candidate, *criterion, law.quantile(us[0])),
            Self::Ordered(part) => part.write(us, put),
            Self::Linked(part) => part.write(us, put),
        }
    }

    /// Tells `put` (candidate, criterion, least, greatest) between which two scores
    /// every draw lies, each by itself.
    pub(super) fn ranges(&self, mut put: impl FnMut(usize, usize, (f64, f64))) {
        match self {
            Self::Cell { candidate, criterion, law } => put(*candidate, *criterion, law.range()),
            Self::Ordered(part) => part.ranges(put),
            Self::Linked(part) => {
                part.cells.iter().for_each(|cell| put(cell.candidate, cell.criterion, cell.range()));
            }
        }
    }
}

/// Where a score stands in an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// On this level, 0 the lowest.
    Level(usize),
    /// Anywhere between two levels; from the low end, or up to the high end,
    /// where there is none.
    Between(Option<usize>, Option<usize>),
}

/// A criterion of which only the order of its scores counts (SMAA-O:
/// lahdelma2003).
///
/// The lowest score stands at the low end of the scale and the highest at the
/// high end; the levels in between are as many uniform numbers in order. Equal
/// scores stay equal. A score that may be more than one is even between the
/// levels that it certainly lies between. With one level only, it stands in the
/// middle of the scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Ordered {
    criterion: usize,
    scale: Scale,
    levels: usize,
    /// Candidates in the order of their names.
    rows: Vec<(usize, Position)>,
}

impl Ordered {
    /// The order of these scores (by candidate, least and greatest possible).
    pub(super) fn of(criterion: usize, scale: Scale, rows: &[usize], scores: &[(f64, f64)]) -> Self {
        let certain = |(low, high): &(f64, f64)| (low >= high).then_some(*low);
        let mut levels: Vec<f64> = scores.iter().filter_map(certain).collect();
        levels.sort_by(f64::total_cmp);
        levels.dedup_by(|a, b| tied(*a, *b));
        let position = |i: usize| {
            let (low, high) = scores[i];
            if low >= high {
                let at = levels.iter().position(|level| tied(*level, low));
                return Position::Level(at.unwrap_or(0));
            }
            let below = levels.iter().rposition(|level| *level <= low || tied(*level, low));
            let above = levels.iter().position(|level| *level >= high || tied(*level, high));
            Position::Between(below, above)
        };
        let rows = rows.iter().map(|&i| (i, position(i))).collect();
        Self { criterion, scale, levels: levels.len(), rows }
    }

    /// Position of the criterion in the strategy.
    #[must_use]
    pub fn criterion(&self) -> usize {
        self.criterion
    }

    /// Candidates with their positions, by name.
    #[must_use]
    pub fn rows(&self) -> &[(usize, Position)] {
        &self.rows
    }

    /// One number per level that is at neither end, then one per score that lies
    /// between levels.
    pub(super) fn uniforms(&self) -> usize {
        let between = self.rows.iter().filter(|(_, position)| matches!(position, Position::Between(..)));
        self.levels.saturating_sub(2) + between.count()
    }

    /// Level → place between 0 and 1, given the inner levels in order.
    fn place(&self, inner: &[f64], level: usize) -> f64 {
        if self.levels == 1 {
            0.5
        } else if level == 0 {
            0.0
        } else if level + 1 == self.levels {
            1.0
        } else {
            inner[level - 1]
        }
    }

    fn write(&self, us: &[f64], mut put: impl FnMut(usize, usize, f64)) {
        let (inner, rest) = us.split_at(self.levels.saturating_sub(2));
        let mut inner = inner.to_vec();
        inner.sort_by(f64::total_cmp);
        let mut rest = rest.iter();
        for (candidate, position) in &self.rows {
            let at = match position {
                Position::Level(level) => self.place(&inner, *level),
                Position::Between(below, above) => {
                    let low = below.map_or(0.0, |level| self.place(&inner, level));
                    let high = above.map_or(1.0, |level| self.place(&inner, level));
                    low + (high - low) * rest.next().copied().unwrap_or(0.5)
                }
            };
            put(*candidate, self.criterion, self.scale.min() + self.scale.span() * at);
        }
    }

    /// The least and the greatest that each score can be, by itself: a level that is
    /// at neither end can be anywhere.
    fn ranges(&self, mut put: impl FnMut(usize, usize, (f64, f64))) {
        let inner = self.levels.saturating_sub(2);
        let (bottom, top) = (vec![0.0; inner], vec![1.0; inner]);
        for (candidate, position) in &self.rows {
            let (low, high) = match *position {
                Position::Level(level) => (self.place(&bottom, level), self.place(&top, level)),
                Position::Between(below, above) => (
                    below.map_or(0.0, |level| self.place(&bottom, level)),
                    above.map_or(1.0, |level| self.place(&top, level)),
                ),
            };
            let score = |at: f64| self.scale.min() + self.scale.span() * at;
            put(*candidate, self.criterion, (score(low), score(high)));
        }
    }

    /// The mean of each score, by candidate: level k of n stands at k/(n − 1) of
    /// the scale.
    #[allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
    pub(super) fn means(&self) -> Vec<f64> {
        let inner: Vec<f64> = (1..self.levels.saturating_sub(1)).map(|k| k as f64 / (self.levels - 1) as f64).collect();
        let mut us = inner;
        us.resize(self.uniforms(), 0.5);
        let mut means = vec![0.0; self.rows.len()];
        self.write(&us, |candidate, _, score| means[candidate] = score);
        means
    }
}
