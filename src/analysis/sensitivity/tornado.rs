//! What the lead of the first does as one weight varies a little.

use super::standing::{Path, Standing};
use super::{TORNADO_RANGE, TornadoBar};
use crate::num::{compare, tied};

/// One bar per criterion, the widest swing first; O(n m) plus the sort.
pub(super) fn all(standing: &Standing<'_>) -> Vec<TornadoBar> {
    if standing.rows.len() < 2 {
        return Vec::new();
    }
    let mut bars: Vec<TornadoBar> = (0..standing.weights.len()).map(|j| bar(standing, j)).collect();
    let swing = |bar: &TornadoBar| (bar.lead_high - bar.lead_low).abs();
    bars.sort_by(|a, b| swing(b).total_cmp(&swing(a)).then(a.criterion.cmp(&b.criterion)));
    bars
}

fn bar(standing: &Standing<'_>, criterion: usize) -> TornadoBar {
    let weight = standing.weights[criterion];
    let Some(path) = Path::new(standing.weights, criterion) else {
        let (lead, first) = front(standing, &standing.totals);
        return TornadoBar {
            criterion,
            weight_low: weight,
            weight_high: weight,
            lead_low: lead,
            lead_high: lead,
            first_low: first,
            first_high: first,
        };
    };
    let (weight_low, weight_high) = (weight * (1.0 - TORNADO_RANGE), (weight * (1.0 + TORNADO_RANGE)).min(1.0));
    let at = |t: f64| {
        let total = |(row, now): (&Vec<f64>, &f64)| Path::along(path.at_zero(row, *now), row[criterion], t);
        front(standing, &standing.rows.iter().zip(&standing.totals).map(total).collect::<Vec<f64>>())
    };
    let ((lead_low, first_low), (lead_high, first_high)) = (at(weight_low), at(weight_high));
    TornadoBar { criterion, weight_low, weight_high, lead_low, lead_high, first_low, first_high }
}

/// The lead of row 0 over its best rival, and the row that is first (of equal
/// ones the first by name, as everywhere).
fn front(standing: &Standing<'_>, totals: &[f64]) -> (f64, usize) {
    let rival = totals[1..].iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let best = totals[0].max(rival);
    let level = (0..totals.len()).filter(|&i| tied(totals[i], best));
    let first = level.min_by_key(|&i| standing.names[i]).unwrap_or(0);
    let lead = if compare(totals[0], rival).is_eq() { 0.0 } else { totals[0] - rival };
    (lead, first)
}
