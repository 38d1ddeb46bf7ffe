//! How often each candidate has each rank, as stacked bars: for few candidates.

use super::palette::{RAMP, ramp_class};
use super::{Amount, LEFT, WIDTH, label, legend, legend_height, line, name, rect, width_of};
use crate::report::markup::Markup;

/// How often each candidate has each rank.
#[derive(Clone, Debug, PartialEq)]
pub struct Acceptability {
    /// The ranks in words, first to last.
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

/// The most candidates that are drawn as stacked bars: as many as the ramp has
/// steps.
pub(in crate::report) const MOST_STACKED: usize = RAMP;

const ROW: f64 = 34.0;
const BAR: f64 = 24.0;
const RIGHT: f64 = 22.0;
/// Where the places end: a column of their own.
const RANK: f64 = 26.0;

fn top(drawing: &Acceptability) -> f64 {
    legend_height(&drawing.ranks) + 6.0
}

#[allow(clippy::cast_precision_loss, reason = "candidates are few")]
fn rows_height(drawing: &Acceptability) -> f64 {
    drawing.rows.len() as f64 * ROW
}

pub(super) fn height(drawing: &Acceptability) -> f64 {
    top(drawing) + rows_height(drawing) + 26.0
}

/// The step of the ramp for a rank: the first is the strongest.
fn step(rank: usize, ranks: usize) -> usize {
    if ranks < 2 { RAMP - 1 } else { (RAMP - 1) - rank * (RAMP - 1) / (ranks - 1) }
}

pub(super) fn draw(m: &mut Markup, drawing: &Acceptability) {
    let unit = WIDTH - LEFT - RIGHT;
    let ranks = drawing.ranks.len();
    legend(m, &drawing.ranks, |m, i, (x, y)| rect(m, &ramp_class(step(i, ranks)), (x, y), (14.0, 14.0)));
    m.line();
    let bottom = top(drawing) + rows_height(drawing);
    for quarter in 0..=4_u32 {
        let x = LEFT + unit * f64::from(quarter) / 4.0;
        line(m, "grid", (x, top(drawing)), (x, bottom + 4.0));
        label(m, "tick", (x, bottom + 19.0), &format!("{}\u{a0}%", quarter * 25));
    }
    m.line();
    let mut y = top(drawing);
    for row in &drawing.rows {
        label(m, "rank", (RANK, y + 21.5), &row.place);
        name(m, "partner", (RANK + 8.0, y + 17.0), &row.label, LEFT - RANK - 18.0);
        let mut x = LEFT;
        for (rank, share) in row.shares.iter().enumerate() {
            let width = share.value.max(0.0) * unit;
            if width > 0.4 {
                let step = step(rank, ranks);
                rect(m, &ramp_class(step), (x, y + 5.0), (width, BAR));
                if width_of(&share.text) * 0.85 + 6.0 <= width {
                    label(m, &format!("cell on-{}", ramp_class(step)), (x + width / 2.0, y + 21.5), &share.text);
                }
            }
            x += width;
        }
        m.line();
        y += ROW;
    }
}
