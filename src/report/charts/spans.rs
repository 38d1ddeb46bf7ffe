//! Spans of weights: how far each can move before something changes.

use super::{LEFT, Spans, WIDTH, filled, fitted, label, legend, legend_height, line, name, patterns};
use crate::report::markup::Markup;

const ROW: f64 = 48.0;
const RIGHT: f64 = 22.0;
/// Colours of the two spans.
const FIRST: usize = 0;
const SHORTLIST: usize = 4;

fn top(spans: &Spans) -> f64 {
    legend_height(&spans.legend) + 8.0
}

#[allow(clippy::cast_precision_loss, reason = "criteria are few")]
fn rows_height(spans: &Spans) -> f64 {
    spans.rows.len() as f64 * ROW
}

pub(super) fn height(spans: &Spans) -> f64 {
    top(spans) + rows_height(spans) + 26.0
}

pub(super) fn draw(m: &mut Markup, id: &str, spans: &Spans) {
    let unit = WIDTH - LEFT - RIGHT;
    let at = |fraction: f64| LEFT + fraction * unit;
    patterns(m, id, SHORTLIST + 1);
    legend(m, &spans.legend, |m, i, (x, y)| match i {
        0 => filled(m, id, FIRST, (x, y), (14.0, 14.0)),
        1 => filled(m, id, SHORTLIST, (x, y + 4.0), (14.0, 6.0)),
        _ => line(m, "now", (x + 7.0, y - 2.0), (x + 7.0, y + 16.0)),
    });
    m.line();
    let bottom = top(spans) + rows_height(spans);
    for quarter in 0..=4_u32 {
        let x = at(f64::from(quarter) / 4.0);
        // Beside the bars only: the words under them stay clear.
        for row in 0..spans.rows.len() {
            #[allow(clippy::cast_precision_loss, reason = "criteria are few")]
            let y = top(spans) + row as f64 * ROW;
            line(m, "grid", (x, y), (x, y + 28.0));
        }
        line(m, "grid", (x, bottom - 2.0), (x, bottom + 3.0));
        label(m, "tick", (x, bottom + 17.0), &format!("{}\u{a0}%", quarter * 25));
    }
    m.line();
    let mut y = top(spans);
    for row in &spans.rows {
        name(m, "name", (LEFT - 10.0, y + 13.0), &row.label, LEFT - 14.0);
        let bar = |(low, high): (f64, f64)| (at(low), (high - low) * unit);
        let (x, width) = bar(row.first);
        filled(m, id, FIRST, (x, y + 4.0), (width.max(1.0), 12.0));
        let (x, width) = bar(row.shortlist);
        filled(m, id, SHORTLIST, (x, y + 19.0), (width.max(1.0), 6.0));
        line(m, "now-halo", (at(row.weight.value), y), (at(row.weight.value), y + 29.0));
        line(m, "now", (at(row.weight.value), y), (at(row.weight.value), y + 29.0));
        label(m, "below", (LEFT, y + 39.0), &fitted(&row.text, unit));
        m.line();
        y += ROW;
    }
}
