//! One bar per item, the longest as wide as the drawing: how much is lost at
//! most, or how much there is to learn.

use super::{Amount, WIDTH, filled, label, line, name, patterns, width_of};
use crate::report::markup::Markup;

/// One bar per item.
#[derive(Clone, Debug, PartialEq)]
pub struct Lengths {
    /// The items.
    pub rows: Vec<Length>,
}

/// One item.
#[derive(Clone, Debug, PartialEq)]
pub struct Length {
    /// What it is.
    pub label: String,
    /// How much.
    pub amount: Amount,
    /// A word behind the figure that marks the item; empty for none. A marked bar
    /// has a colour of its own.
    pub mark: String,
}

const ROW: f64 = 32.0;
const BAR: f64 = 16.0;
const LEFT: f64 = 290.0;
/// Room right of the longest bar for its figure.
const FIGURE: f64 = 64.0;
/// Colours of a bar and of a marked one.
const PLAIN: usize = 0;
const MARKED: usize = 4;

#[allow(clippy::cast_precision_loss, reason = "rows are few")]
pub(super) fn height(lengths: &Lengths) -> f64 {
    lengths.rows.len() as f64 * ROW + 10.0
}

pub(super) fn draw(m: &mut Markup, id: &str, lengths: &Lengths) {
    let longest = lengths.rows.iter().map(|row| row.amount.value).fold(0.0, f64::max);
    let mark = lengths.rows.iter().map(|row| width_of(&row.mark)).fold(0.0, f64::max);
    let room = (WIDTH - LEFT - FIGURE - mark).max(60.0);
    let unit = if longest > 0.0 { room / longest } else { 0.0 };
    patterns(m, id, MARKED + 1);
    let mut y = 4.0;
    for row in &lengths.rows {
        name(m, "name", (LEFT - 10.0, y + 12.0), &row.label, LEFT - 14.0);
        let width = (row.amount.value * unit).max(1.0);
        filled(m, id, if row.mark.is_empty() { PLAIN } else { MARKED }, (LEFT, y + 4.0), (width, BAR));
        label(m, "amount", (LEFT + width + 6.0, y + 16.5), &row.amount.text);
        if !row.mark.is_empty() {
            let after = width_of(&row.amount.text) * 1.05 + 12.0;
            label(m, "key", (LEFT + width + after, y + 16.5), &row.mark);
        }
        m.line();
        y += ROW;
    }
    line(m, "axis", (LEFT, 2.0), (LEFT, y - 2.0));
}
