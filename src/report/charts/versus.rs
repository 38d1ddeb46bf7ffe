//! Two candidates side by side: what speaks for each, in points of the total.

use super::{LEFT, Versus, WIDTH, filled, label, line, name as label_of, patterns, rect, wrapped};
use crate::report::markup::Markup;

const ROW: f64 = 32.0;
const BAR: f64 = 16.0;
const TOP: f64 = 30.0;
/// Room at both ends for figures.
const END: f64 = 48.0;

#[allow(clippy::cast_precision_loss, reason = "criteria are few")]
pub(super) fn height(versus: &Versus) -> f64 {
    top(versus) + (versus.rows.len() + 1) as f64 * ROW + 12.0
}

/// Room for a heading above each half.
const HALF: f64 = (WIDTH - LEFT) / 2.0 - 34.0;

/// Where the bars begin: lower where a heading takes two lines.
fn top(versus: &Versus) -> f64 {
    let two = versus.sides.iter().any(|side| wrapped(side, HALF).len() > 1);
    if two { TOP + 15.0 } else { TOP }
}

pub(super) fn draw(m: &mut Markup, id: &str, versus: &Versus) {
    let amounts = versus.rows.iter().map(|(_, amount)| amount.value).chain([versus.gap.1.value]);
    let (left, right) = amounts.fold((0.0_f64, 0.0_f64), |(l, r), x| (l.max(-x), r.max(x)));
    let room = WIDTH - LEFT - 2.0 * END;
    let unit = if left + right > 0.0 { room / (left + right) } else { 0.0 };
    // Each half gets what its longest bar needs, but never so little that its
    // heading cannot be placed.
    let zero = LEFT + END + left * unit;
    patterns(m, id, 2);
    for (i, line) in wrapped(&versus.sides[0], HALF).iter().enumerate() {
        let mark = if i == 0 { "◀ " } else { "" };
        label(m, "side-left", (LEFT, if i == 0 { 15.0 } else { 30.0 }), &format!("{mark}{line}"));
    }
    for (i, line) in wrapped(&versus.sides[1], HALF).iter().enumerate() {
        let mark = if i == 0 { " ▶" } else { "" };
        label(m, "side-right", (WIDTH, if i == 0 { 15.0 } else { 30.0 }), &format!("{line}{mark}"));
    }
    m.line();
    let mut y = top(versus);
    let mut bar = |m: &mut Markup, name: &str, value: f64, text: &str, net: bool| {
        let class = if net { "name strong" } else { "name" };
        label_of(m, class, (LEFT - 10.0, y + 12.0), name, LEFT - 14.0);
        let width = value.abs() * unit;
        let x = if value < 0.0 { zero - width } else { zero };
        if net {
            rect(m, "net", (x, y + 4.0), (width.max(1.0), BAR));
        } else {
            filled(m, id, usize::from(value < 0.0), (x, y + 4.0), (width.max(1.0), BAR));
        }
        if value < 0.0 {
            label(m, "amount-left", (x - 6.0, y + 17.0), text);
        } else {
            label(m, "amount", (x + width + 6.0, y + 17.0), text);
        }
        m.line();
        y += ROW;
    };
    for (name, amount) in &versus.rows {
        bar(m, name, amount.value, &amount.text, false);
    }
    let (name, amount) = &versus.gap;
    bar(m, name, amount.value, &amount.text, true);
    line(m, "axis", (zero, top(versus) - 4.0), (zero, y + 2.0));
    line(m, "rule", (0.0, y - ROW - 1.0), (WIDTH, y - ROW - 1.0));
}
