//! Stacked bars: what each total is made of.

use super::{Bars, LEFT, WIDTH, filled, label, legend, legend_height, line, name, patterns, width_of};
use crate::report::markup::Markup;

const ROW: f64 = 34.0;
const BAR: f64 = 22.0;
/// Room right of the bars for the total.
const RIGHT: f64 = 64.0;
/// White between two segments.
const GAP: f64 = 1.5;
/// Where the places end: a column of their own.
const RANK: f64 = 26.0;
/// Room for the word of the shortlist line.
const LINE: f64 = 22.0;

fn top(bars: &Bars) -> f64 {
    legend_height(&bars.legend) + 6.0
}

fn rows_height(bars: &Bars) -> f64 {
    bars.rows.iter().map(|row| if row.line_below { ROW + LINE } else { ROW }).sum()
}

pub(super) fn height(bars: &Bars) -> f64 {
    top(bars) + rows_height(bars) + 26.0
}

pub(super) fn draw(m: &mut Markup, id: &str, bars: &Bars) {
    let unit = WIDTH - LEFT - RIGHT;
    patterns(m, id, bars.legend.len());
    legend(m, &bars.legend, |m, i, (x, y)| filled(m, id, i, (x, y), (14.0, 14.0)));
    m.line();
    let bottom = top(bars) + rows_height(bars);
    for quarter in 0..=4_u32 {
        let x = LEFT + unit * f64::from(quarter) / 4.0;
        line(m, "grid", (x, top(bars)), (x, bottom + 4.0));
        label(m, "tick", (x, bottom + 19.0), &(quarter * 25).to_string());
    }
    m.line();
    let mut y = top(bars);
    for row in &bars.rows {
        label(m, "rank", (RANK, y + 20.5), &row.place);
        name(m, "partner", (RANK + 8.0, y + 16.0), &row.label, LEFT - RANK - 18.0);
        let mut x = LEFT;
        for (i, part) in row.parts.iter().enumerate() {
            let width = part.value.max(0.0) * unit;
            if width > GAP {
                filled(m, id, i, (x, y + 5.0), (width - GAP, BAR));
                // Figures are narrower than letters.
                if width_of(&part.text) * 0.85 + 3.0 <= width {
                    label(m, "on", (x + (width - GAP) / 2.0, y + 20.5), &part.text);
                }
            }
            x += width;
        }
        let end = LEFT + row.total.value * unit;
        if let Some((low, high)) = row.range {
            let (from, to) = (LEFT + low * unit, LEFT + high * unit);
            // The line runs below the segments, where it covers no figure.
            let below = y + 5.0 + BAR + 3.0;
            line(m, "range", (from, below), (to, below));
            for at in [from, to] {
                line(m, "range", (at, below - 4.0), (at, below + 3.0));
            }
        }
        label(m, "total", (end + 7.0, y + 20.5), &row.total.text);
        m.line();
        y += ROW;
        if row.line_below {
            let middle = y + LINE / 2.0;
            line(m, "cut", (0.0, middle), (WIDTH - width_of(&bars.line) * 0.88 - 10.0, middle));
            label(m, "cut-word", (WIDTH, middle + 4.5), &bars.line);
            y += LINE;
        }
    }
}
