//! The ladder: how often first place and the shortlist hold, step by step with
//! less taken as known.

use super::{Amount, LEFT, WIDTH, filled, label, legend, legend_height, line, name, patterns, rect, width_of};
use crate::report::markup::Markup;

/// How often the outcome holds under each assumption.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder {
    /// The words for: first place holds, the shortlist holds.
    pub legend: [String; 2],
    /// One per assumption; what is certain comes first.
    pub rows: Vec<Rung>,
}

/// One assumption.
#[derive(Clone, Debug, PartialEq)]
pub struct Rung {
    /// What is assumed.
    pub label: String,
    /// How often first place holds, as a fraction; `None` where that is not said.
    pub first: Option<Amount>,
    /// How often the shortlist holds.
    pub shortlist: Option<Amount>,
    /// Whether the step is certain rather than drawn: its bars are outlines.
    pub certain: bool,
}

const ROW: f64 = 48.0;
/// Room right of the bars for the figures.
const RIGHT: f64 = 62.0;
const BAR: f64 = 15.0;
/// Colours of the two claims, as in the spans of weights.
const COLOURS: [usize; 2] = [0, 4];

fn top(ladder: &Ladder) -> f64 {
    legend_height(&ladder.legend) + 8.0
}

#[allow(clippy::cast_precision_loss, reason = "steps are few")]
fn rows_height(ladder: &Ladder) -> f64 {
    ladder.rows.len() as f64 * ROW
}

pub(super) fn height(ladder: &Ladder) -> f64 {
    top(ladder) + rows_height(ladder) + 26.0
}

pub(super) fn draw(m: &mut Markup, id: &str, ladder: &Ladder) {
    let unit = WIDTH - LEFT - RIGHT;
    patterns(m, id, COLOURS[1] + 1);
    legend(m, &ladder.legend, |m, i, (x, y)| filled(m, id, COLOURS[i], (x, y), (14.0, 14.0)));
    m.line();
    let bottom = top(ladder) + rows_height(ladder);
    for quarter in 0..=4_u32 {
        let x = LEFT + unit * f64::from(quarter) / 4.0;
        line(m, "grid", (x, top(ladder) - 4.0), (x, bottom));
        label(m, "tick", (x, bottom + 17.0), &format!("{}\u{a0}%", quarter * 25));
    }
    m.line();
    let mut y = top(ladder);
    for row in &ladder.rows {
        name(m, "name", (LEFT - 10.0, y + 17.0), &row.label, LEFT - 14.0);
        for (k, amount) in [&row.first, &row.shortlist].into_iter().enumerate() {
            let Some(amount) = amount else { continue };
            let at = y + if k == 0 { 1.0 } else { 19.0 };
            let width = (amount.value * unit).max(1.5);
            if row.certain {
                rect(m, "net", (LEFT, at), (width, BAR));
                if width_of(&amount.text) < unit - 40.0 {
                    rect(m, &format!("c{}", COLOURS[k]), (LEFT + 4.0, at + 3.0), (9.0, BAR - 6.0));
                }
                label(m, "inside", (LEFT + 19.0, at + 11.8), &amount.text);
            } else {
                filled(m, id, COLOURS[k], (LEFT, at), (width, BAR));
                label(m, "amount", (LEFT + width + 6.0, at + 12.0), &amount.text);
            }
        }
        m.line();
        y += ROW;
    }
}
