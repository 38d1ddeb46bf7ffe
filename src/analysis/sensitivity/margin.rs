//! The relative error on all weights at once that is still safe.
//!
//! With weights `w_j (1 + e_j)`, every `|e_j| ≤ p`, the sum `Σ_j w_j c_j` is
//! least when each error takes away as much as it can: `Σ w c − p Σ w |c|`. So
//! the condition holds for every combination of errors, renormalised or not, up
//! to `p = Σ w c / Σ w |c|` and for some combination no further.

use super::standing::{Minimum, Standing, apart, rows_of};
use super::{Margin, Study};
use crate::analysis::engine::{Evaluation, Linear};
use crate::num::{sum, tied};

/// The margins for first place and for the shortlist, `None` where
/// [`Sensitivity`](super::Sensitivity) has none or the score is not linear in
/// the weights. O(k n m) for k places.
///
/// With interval scores a margin holds for every score the cells allow: a
/// holder counts with its least values, a rival with its greatest.
///
/// Axis minima are kept on the safe side: a row that does not meet them is held
/// off by the minimum or by the totals, whichever holds longer, although only
/// the failure of both at once would let it in.
#[must_use]
pub fn margins(study: &Study, evaluation: &Evaluation) -> (Option<Margin>, Option<Margin>) {
    match &evaluation.linear {
        Some(linear) => both(&Standing::new(study, evaluation, linear), linear),
        None => (None, None),
    }
}

/// The margin up to which row `a` is not behind row `b`: with the scores of both
/// at their middle, or whatever those in doubt are. `None` when the score is not
/// linear in the weights. O(m).
pub(in crate::analysis) fn pair_margin(evaluation: &Evaluation, a: usize, b: usize, in_doubt: bool) -> Option<f64> {
    let linear = evaluation.linear.as_ref()?;
    let (own, other) = if in_doubt { (&linear.low, &linear.high) } else { (&linear.values, &linear.values) };
    let (own, other) = (own.row(a), other.row(b));
    let margin = share(evaluation.weights().as_slice(), |j| apart(own[j], other[j]));
    // Alike in all that counts: a tie, which no weights break.
    Some(margin.unwrap_or(0.0))
}

pub(super) fn both(standing: &Standing<'_>, linear: &Linear) -> (Option<Margin>, Option<Margin>) {
    let bounds = Bounds::new(standing, linear);
    (bounds.first(), bounds.shortlist())
}

/// One row of values per candidate.
type Rows = Vec<Vec<f64>>;

/// Least and greatest values and totals.
struct Bounds<'a> {
    standing: &'a Standing<'a>,
    low: Vec<Vec<f64>>,
    high: Vec<Vec<f64>>,
    /// The same on the fixed scales, which minima per axis are about; `None`
    /// where they are the same.
    on_scale: Option<(Rows, Rows)>,
    low_totals: Vec<f64>,
    high_totals: Vec<f64>,
    /// The greatest difference two values can have.
    range: f64,
}

impl<'a> Bounds<'a> {
    fn new(standing: &'a Standing<'a>, linear: &Linear) -> Self {
        let (low, high) = (rows_of(&linear.low), rows_of(&linear.high));
        let totals = |rows: &[Vec<f64>]| rows.iter().map(|row| standing.weighted(row)).collect();
        let range = linear.high.iter().copied().fold(f64::NEG_INFINITY, f64::max)
            - linear.low.iter().copied().fold(f64::INFINITY, f64::min);
        let on_scale = linear.on_scale.as_ref().map(|scales| (rows_of(&scales.low), rows_of(&scales.high)));
        Self { standing, low_totals: totals(&low), high_totals: totals(&high), low, high, on_scale, range }
    }

    /// A lower bound of the margin when a total of `own` is ahead of one of
    /// `other`, O(1): `Σ w |c|` is at most the range of the values. It settles
    /// nearly all pairs.
    fn at_least(&self, own: f64, other: f64) -> f64 {
        (own - other) / self.range
    }

    /// How long `holder` is not behind `rival`: 0 at a tie or when it may be
    /// behind already, 1 when it is nowhere worse.
    fn ahead(&self, holder: usize, rival: usize) -> f64 {
        if tied(self.low_totals[holder], self.high_totals[rival]) {
            return 0.0;
        }
        let (own, other) = (&self.low[holder], &self.high[rival]);
        share(self.standing.weights, |j| apart(own[j], other[j])).unwrap_or(0.0)
    }

    fn first(&self) -> Option<Margin> {
        let mut smallest = Smallest(None);
        for rival in 1..self.standing.rows.len() {
            if !smallest.is_within(self.at_least(self.low_totals[0], self.high_totals[rival])) {
                smallest.take(Margin { margin: self.ahead(0, rival), holder: 0, rival, axis: None });
            }
        }
        smallest.0
    }

    fn shortlist(&self) -> Option<Margin> {
        let members = &self.standing.members;
        if members.is_empty() && self.standing.full {
            // A shortlist without places cannot change.
            return None;
        }
        let lowest = members.iter().map(|&member| self.low_totals[member]).fold(f64::INFINITY, f64::min);
        let mut smallest = Smallest(None);
        for &newcomer in &self.standing.outside {
            let settled = self.standing.full && smallest.is_within(self.at_least(lowest, self.high_totals[newcomer]));
            if !settled {
                smallest.take(self.enters(newcomer));
            }
        }
        members.iter().flat_map(|&member| self.falls(member)).for_each(|margin| smallest.take(margin));
        smallest.0
    }

    /// How long a member meets each minimum.
    fn falls(&self, member: usize) -> impl Iterator<Item = Margin> + '_ {
        let rival = self.standing.next_in().unwrap_or(member);
        self.standing.minima.iter().filter_map(move |minimum| {
            let excess = minimum.excess(&self.on_scale.as_ref().map_or(&self.low, |(low, _)| low)[member]);
            let margin = share(self.standing.weights, |j| excess[j])?;
            Some(Margin { margin, holder: member, rival, axis: Some(minimum.axis) })
        })
    }

    /// How long a row outside the shortlist stays outside.
    fn enters(&self, newcomer: usize) -> Margin {
        let kept_out = self
            .standing
            .minima
            .iter()
            .filter_map(|minimum| Some((self.below(newcomer, minimum)?, minimum.axis)))
            .fold((0.0, None), |longest, (p, axis)| if p > longest.0 { (p, Some(axis)) } else { longest });
        let overtakes = |member: &usize| Margin {
            margin: self.ahead(*member, newcomer),
            holder: *member,
            rival: newcomer,
            axis: None,
        };
        let mut passed = Smallest(None);
        if self.standing.full {
            self.standing.members.iter().map(overtakes).for_each(|margin| passed.take(margin));
        }
        let loses = if self.standing.full { self.standing.last_member() } else { None };
        match passed.0 {
            Some(passed) if passed.margin >= kept_out.0 => passed,
            _ => Margin { margin: kept_out.0, holder: loses.unwrap_or(newcomer), rival: newcomer, axis: kept_out.1 },
        }
    }

    /// How long a row stays below a minimum, whatever its cells allow.
    fn below(&self, row: usize, minimum: &Minimum) -> Option<f64> {
        let excess = minimum.excess(&self.on_scale.as_ref().map_or(&self.high, |(_, high)| high)[row]);
        share(self.standing.weights, |j| -excess[j])
    }
}

/// `Σ w c / Σ w |c|`, at least 0; `None` when no weighted coefficient differs
/// from 0.
fn share(weights: &[f64], c: impl Fn(usize) -> f64) -> Option<f64> {
    let spread = sum(weights.iter().enumerate().map(|(j, w)| w * c(j).abs()));
    let lead = sum(weights.iter().enumerate().map(|(j, w)| w * c(j)));
    (spread > 0.0).then(|| (lead / spread).clamp(0.0, 1.0))
}

/// The smallest margin so far; of equal ones the first.
struct Smallest(Option<Margin>);

impl Smallest {
    /// Whether it is not above `margin`.
    fn is_within(&self, margin: f64) -> bool {
        self.0.as_ref().is_some_and(|kept| kept.margin <= margin)
    }

    fn take(&mut self, margin: Margin) {
        if !self.is_within(margin.margin) {
            self.0 = Some(margin);
        }
    }
}
