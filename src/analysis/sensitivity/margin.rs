//! The relative error on all weights at once that is still safe.
//!
//! With weights `w_j (1 + e_j)`, every `|e_j| ≤ p`, the sum `Σ_j w_j c_j` is
//! least when each error takes away as much as it can: `Σ w c − p Σ w |c|`. So
//! the condition holds for every combination of errors, renormalised or not, up
//! to `p = Σ w c / Σ w |c|` and for some combination no further.

use super::standing::{Minimum, Standing, difference, rows_of};
use super::{Margin, Study};
use crate::analysis::engine::{Evaluation, Linear};
use crate::num::{dot, tied};

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

pub(super) fn both(standing: &Standing<'_>, linear: &Linear) -> (Option<Margin>, Option<Margin>) {
    let bounds = Bounds::new(standing, linear);
    (bounds.first(), bounds.shortlist())
}

/// Least and greatest values and totals.
struct Bounds<'a> {
    standing: &'a Standing<'a>,
    low: Vec<Vec<f64>>,
    high: Vec<Vec<f64>>,
    low_totals: Vec<f64>,
    high_totals: Vec<f64>,
}

impl<'a> Bounds<'a> {
    fn new(standing: &'a Standing<'a>, linear: &Linear) -> Self {
        let (low, high) = (rows_of(&linear.low), rows_of(&linear.high));
        let totals = |rows: &[Vec<f64>]| rows.iter().map(|row| weighted(standing.weights, row)).collect();
        Self { standing, low_totals: totals(&low), high_totals: totals(&high), low, high }
    }

    /// How long `holder` is not behind `rival`: 0 at a tie or when it may be
    /// behind already, 1 when it is nowhere worse.
    fn ahead(&self, holder: usize, rival: usize) -> f64 {
        if tied(self.low_totals[holder], self.high_totals[rival]) {
            return 0.0;
        }
        let lead = difference(&self.low[holder], &self.high[rival]);
        share(self.standing.weights, &lead).unwrap_or(0.0)
    }

    fn first(&self) -> Option<Margin> {
        let rivals = 1..self.standing.rows.len();
        smallest(rivals.map(|rival| Margin { margin: self.ahead(0, rival), holder: 0, rival, axis: None }))
    }

    fn shortlist(&self) -> Option<Margin> {
        let falls = self.standing.members.iter().flat_map(|&member| self.falls(member));
        let enters = self.standing.outside.iter().map(|&newcomer| self.enters(newcomer));
        smallest(enters.chain(falls))
    }

    /// How long a member meets each minimum.
    fn falls(&self, member: usize) -> impl Iterator<Item = Margin> + '_ {
        let rival = self.standing.next_in().unwrap_or(member);
        self.standing.minima.iter().filter_map(move |minimum| {
            let margin = share(self.standing.weights, &minimum.excess(&self.low[member]))?;
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
        let passes = |member: &usize| Margin {
            margin: self.ahead(*member, newcomer),
            holder: *member,
            rival: newcomer,
            axis: None,
        };
        let passed = if self.standing.full { smallest(self.standing.members.iter().map(passes)) } else { None };
        let loses = if self.standing.full { self.standing.last_member() } else { None };
        match passed {
            Some(passed) if passed.margin >= kept_out.0 => passed,
            _ => Margin { margin: kept_out.0, holder: loses.unwrap_or(newcomer), rival: newcomer, axis: kept_out.1 },
        }
    }

    /// How long a row stays below a minimum, whatever its cells allow.
    fn below(&self, row: usize, minimum: &Minimum) -> Option<f64> {
        let short: Vec<f64> = minimum.excess(&self.high[row]).iter().map(|c| -c).collect();
        share(self.standing.weights, &short)
    }
}

fn weighted(weights: &[f64], coefficients: &[f64]) -> f64 {
    dot(weights.iter().copied(), coefficients.iter().copied())
}

/// `Σ w c / Σ w |c|`, at least 0; `None` when no weighted coefficient differs
/// from 0.
fn share(weights: &[f64], c: &[f64]) -> Option<f64> {
    let spread = dot(weights.iter().copied(), c.iter().map(|x| x.abs()));
    (spread > 0.0).then(|| (weighted(weights, c) / spread).clamp(0.0, 1.0))
}

/// The smallest margin; of equal ones the first.
fn smallest(margins: impl Iterator<Item = Margin>) -> Option<Margin> {
    margins.reduce(|kept, next| if next.margin < kept.margin { next } else { kept })
}
