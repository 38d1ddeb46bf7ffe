//! How often each candidate has each rank, as a table of shades with the figures
//! in it: every share is told by its figure, not by its shade alone.

use super::palette::{RAMP, ramp_class};
use super::{Amount, WIDTH, label, name, rect};
use crate::report::markup::Markup;

/// How often each candidate has each rank.
#[derive(Clone, Debug, PartialEq)]
pub struct Acceptability {
    /// The ranks, first to last.
    pub ranks: Vec<String>,
    /// One per candidate, in rank order.
    pub rows: Vec<AcceptabilityRow>,
}

/// One candidate.
#[derive(Clone, Debug, PartialEq)]
pub struct AcceptabilityRow {
    /// Place now.
    pub place: String,
    /// Name.
    pub label: String,
    /// Share per rank, as fractions.
    pub shares: Vec<Amount>,
}

/// Where the grid begins: names need more room here than beside bars.
const LEFT: f64 = 244.0;
const ROW: f64 = 33.0;
const TOP: f64 = 28.0;
const RANK: f64 = 26.0;

#[allow(clippy::cast_precision_loss, reason = "candidates are few")]
pub(super) fn height(drawing: &Acceptability) -> f64 {
    TOP + drawing.rows.len() as f64 * ROW + 6.0
}

/// The step of the ramp for a share: the first step for anything above nothing.
fn step(share: f64) -> Option<usize> {
    #[allow(clippy::cast_precision_loss, reason = "a few steps")]
    let steps = (1..RAMP).filter(|&k| share >= k as f64 / RAMP as f64).count();
    (share > 0.0).then_some(steps)
}

#[allow(clippy::cast_precision_loss, reason = "columns are few")]
pub(super) fn draw(m: &mut Markup, drawing: &Acceptability) {
    let width = (WIDTH - LEFT) / drawing.ranks.len().max(1) as f64;
    let x = |k: usize| LEFT + k as f64 * width;
    for (k, rank) in drawing.ranks.iter().enumerate() {
        label(m, "tick", (x(k) + width / 2.0, 18.0), rank);
    }
    m.line();
    let mut y = TOP;
    for row in &drawing.rows {
        label(m, "rank", (RANK, y + 21.0), &row.place);
        name(m, "partner", (RANK + 8.0, y + 16.5), &row.label, LEFT - RANK - 18.0);
        for (k, share) in row.shares.iter().enumerate() {
            let at = (x(k) + 0.75, y + 0.75);
            let size = (width - 1.5, ROW - 1.5);
            match step(share.value) {
                Some(step) => {
                    rect(m, &ramp_class(step), at, size);
                    let class = format!("cell on-{}", ramp_class(step));
                    label(m, &class, (x(k) + width / 2.0, y + 21.0), &share.text);
                }
                None => rect(m, "empty", at, size),
            }
        }
        m.line();
        y += ROW;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_share_has_a_shade_and_nothing_has_none() {
        assert_eq!([step(0.0), step(0.001), step(0.13), step(1.0)], [None, Some(0), Some(1), Some(RAMP - 1)]);
    }
}
