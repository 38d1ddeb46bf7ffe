//! The best and the worst rank each candidate can have, with its rank now.

use super::{LEFT, WIDTH, filled, label, legend, legend_height, line, name, patterns};
use crate::report::markup::Markup;

/// Which ranks each candidate can have.
#[derive(Clone, Debug, PartialEq)]
pub struct Places {
    /// The words for: ranks that can be, the rank now.
    pub legend: [String; 2],
    /// Number of ranks.
    pub ranks: usize,
    /// One per candidate, in rank order.
    pub rows: Vec<PlaceBar>,
}

/// One candidate.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceBar {
    /// Name.
    pub label: String,
    /// Best rank.
    pub best: usize,
    /// Worst rank.
    pub worst: usize,
    /// Rank now.
    pub now: usize,
    /// The ranks in figures.
    pub text: String,
}

const ROW: f64 = 30.0;
/// Room right of the bars for the figures.
const RIGHT: f64 = 74.0;
/// The most ranks of which each is written below the bars.
const MOST_WRITTEN: usize = 16;

fn top(places: &Places) -> f64 {
    legend_height(&places.legend) + 8.0
}

#[allow(clippy::cast_precision_loss, reason = "candidates are few")]
fn rows_height(places: &Places) -> f64 {
    places.rows.len() as f64 * ROW
}

pub(super) fn height(places: &Places) -> f64 {
    top(places) + rows_height(places) + 26.0
}

#[allow(clippy::cast_precision_loss, reason = "ranks are few")]
pub(super) fn draw(m: &mut Markup, id: &str, places: &Places) {
    let step = (WIDTH - LEFT - RIGHT) / places.ranks.max(1) as f64;
    let middle = |rank: usize| LEFT + (rank as f64 - 0.5) * step;
    patterns(m, id, 1);
    legend(m, &places.legend, |m, i, (x, y)| match i {
        0 => filled(m, id, 0, (x, y), (14.0, 14.0)),
        _ => line(m, "now", (x + 7.0, y - 2.0), (x + 7.0, y + 16.0)),
    });
    m.line();
    let bottom = top(places) + rows_height(places);
    let every = places.ranks.div_ceil(MOST_WRITTEN);
    for rank in (1..=places.ranks).filter(|rank| (rank - 1) % every == 0) {
        line(m, "grid", (middle(rank), top(places) - 4.0), (middle(rank), bottom));
        label(m, "tick", (middle(rank), bottom + 17.0), &rank.to_string());
    }
    m.line();
    let mut y = top(places);
    for row in &places.rows {
        name(m, "name", (LEFT - 10.0, y + 12.0), &row.label, LEFT - 14.0);
        let from = middle(row.best) - step * 0.4;
        let width = middle(row.worst) + step * 0.4 - from;
        filled(m, id, 0, (from, y + 5.0), (width, 14.0));
        line(m, "now-halo", (middle(row.now), y + 1.0), (middle(row.now), y + 23.0));
        line(m, "now", (middle(row.now), y + 1.0), (middle(row.now), y + 23.0));
        label(m, "amount", (WIDTH - RIGHT + 8.0, y + 16.5), &row.text);
        m.line();
        y += ROW;
    }
}
