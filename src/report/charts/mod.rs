//! Charts, drawn as SVG from figures that are also in a table.
//!
//! A drawing holds numbers with their texts; colours are classes, so that one
//! drawing serves a light page, a dark page and print. The same figures give the
//! same bytes.

mod bars;
mod heatmap;
mod ladder;
mod lengths;
mod palette;
mod places;
mod spans;
mod versus;

use super::doc::{Chart, words};
use super::markup::{Attributes, Markup};

pub use heatmap::{Acceptability, AcceptabilityRow};
pub use ladder::{Ladder, Rung};
pub use lengths::{Length, Lengths};
pub(super) use palette::{LIGHT, style};
pub use places::{PlaceBar, Places};

/// A number beside the text that shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// The number.
    pub value: f64,
    /// As shown.
    pub text: String,
}

/// What each candidate's total is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// What the segments stand for, in order.
    pub legend: Vec<String>,
    /// One bar per candidate, in rank order.
    pub rows: Vec<Bar>,
    /// The word for the shortlist line.
    pub line: String,
}

/// One bar; amounts are fractions of the whole scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Place, in a column of its own.
    pub place: String,
    /// Name.
    pub label: String,
    /// One per entry of the legend.
    pub parts: Vec<Amount>,
    /// Their sum.
    pub total: Amount,
    /// What the total may be, when scores are ranges.
    pub range: Option<(f64, f64)>,
    /// Whether the shortlist line lies under it.
    pub line_below: bool,
}

/// How far each weight can move.
#[derive(Clone, Debug, PartialEq)]
pub struct Spans {
    /// The words for: first place holds, the shortlist holds, the weight now.
    pub legend: [String; 3],
    /// One per criterion.
    pub rows: Vec<SpanBar>,
}

/// One criterion; amounts are fractions.
#[derive(Clone, Debug, PartialEq)]
pub struct SpanBar {
    /// Label.
    pub label: String,
    /// Its weight.
    pub weight: Amount,
    /// Where first place holds.
    pub first: (f64, f64),
    /// Where the shortlist holds.
    pub shortlist: (f64, f64),
    /// The weight and both spans in figures.
    pub text: String,
}

/// Two candidates side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Versus {
    /// The words above the left and the right half.
    pub sides: [String; 2],
    /// What each criterion adds, as a fraction of the whole scale; positive to
    /// the right.
    pub rows: Vec<(String, Amount)>,
    /// The difference of the totals.
    pub gap: (String, Amount),
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawing {
    /// Stacked bars.
    Bars(Bars),
    /// Spans of weights.
    Spans(Spans),
    /// Bars to both sides.
    Versus(Versus),
    /// How often the outcome holds, step by step.
    Ladder(Ladder),
    /// Shares of ranks as shades.
    Heatmap(Acceptability),
    /// Best and worst ranks.
    Places(Places),
    /// One bar per item.
    Lengths(Lengths),
}

/// Width of every drawing, in its own units.
const WIDTH: f64 = 720.0;

/// Where the bars begin: labels stand left of it.
const LEFT: f64 = 216.0;

/// The drawing of `chart` as an SVG element.
#[must_use]
pub fn svg(chart: &Chart) -> String {
    let mut m = Markup::new();
    write(&mut m, chart, &[("xmlns", "http://www.w3.org/2000/svg")]);
    m.finish()
}

/// Writes the drawing of `chart` into a page, which knows the elements of SVG
/// without their namespace.
pub(super) fn write_svg(m: &mut Markup, chart: &Chart) {
    write(m, chart, &[]);
}

fn write(m: &mut Markup, chart: &Chart, more: Attributes<'_>) {
    let height = match &chart.drawing {
        Drawing::Bars(bars) => bars::height(bars),
        Drawing::Spans(spans) => spans::height(spans),
        Drawing::Versus(versus) => versus::height(versus),
        Drawing::Ladder(ladder) => ladder::height(ladder),
        Drawing::Heatmap(shares) => heatmap::height(shares),
        Drawing::Places(places) => places::height(places),
        Drawing::Lengths(lengths) => lengths::height(lengths),
    };
    let (title, desc) = (format!("{}-title", chart.id), format!("{}-desc", chart.id));
    let labelled = format!("{title} {desc}");
    let view = format!("0 0 {WIDTH} {}", number(height));
    let attributes = [
        ("class", "chart"),
        ("id", chart.id.as_str()),
        ("viewBox", view.as_str()),
        ("role", "img"),
        ("aria-labelledby", labelled.as_str()),
    ];
    m.block("svg", &[more, &attributes[..]].concat(), |m| {
        m.block("title", &[("id", &title)], |m| m.text(&words(&chart.title)));
        m.block("desc", &[("id", &desc)], |m| m.text(&words(&chart.finding)));
        match &chart.drawing {
            Drawing::Bars(bars) => bars::draw(m, &chart.id, bars),
            Drawing::Spans(spans) => spans::draw(m, &chart.id, spans),
            Drawing::Versus(versus) => versus::draw(m, &chart.id, versus),
            Drawing::Ladder(ladder) => ladder::draw(m, &chart.id, ladder),
            Drawing::Heatmap(shares) => heatmap::draw(m, shares),
            Drawing::Places(places) => places::draw(m, &chart.id, places),
            Drawing::Lengths(lengths) => lengths::draw(m, &chart.id, lengths),
        }
    });
}

/// A coordinate with at most two decimals.
fn number(x: f64) -> String {
    let text = crate::num::decimal(x, 0, 2, crate::num::Rounding::HalfAway);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

/// Rows of a drawing that still fit a printed page together with its title and
/// what it shows.
const MOST_SPANS: usize = 12;
const MOST_BARS: usize = 16;
const MOST_PLACES: usize = 20;

/// `chart` as one or more charts of which each fits a page, with ids of their
/// own.
pub(super) fn on_pages(chart: &Chart) -> Vec<Chart> {
    let drawings: Vec<Drawing> = match &chart.drawing {
        Drawing::Bars(bars) => evenly(&bars.rows, MOST_BARS)
            .map(|rows| Drawing::Bars(Bars { rows: rows.to_vec(), ..bars.clone() }))
            .collect(),
        Drawing::Spans(spans) => evenly(&spans.rows, MOST_SPANS)
            .map(|rows| Drawing::Spans(Spans { rows: rows.to_vec(), ..spans.clone() }))
            .collect(),
        Drawing::Places(places) => evenly(&places.rows, MOST_PLACES)
            .map(|rows| Drawing::Places(Places { rows: rows.to_vec(), ..places.clone() }))
            .collect(),
        // These are short enough.
        Drawing::Versus(_) | Drawing::Ladder(_) | Drawing::Heatmap(_) | Drawing::Lengths(_) => Vec::new(),
    };
    if drawings.len() < 2 {
        return vec![chart.clone()];
    }
    let id = |i: usize| if i == 0 { chart.id.clone() } else { format!("{}-{}", chart.id, i + 1) };
    drawings.into_iter().enumerate().map(|(i, drawing)| Chart { id: id(i), drawing, ..chart.clone() }).collect()
}

/// `rows` in pieces of nearly the same length, none longer than `most`.
fn evenly<T>(rows: &[T], most: usize) -> std::slice::Chunks<'_, T> {
    rows.chunks(rows.len().div_ceil(rows.len().div_ceil(most).max(1)).max(1))
}

/// How wide `text` is in letters of size 13, in the widest of the usual fonts:
/// rather too much than too little.
fn width_of(text: &str) -> f64 {
    text.chars().map(|c| 13.0 * letter(c)).sum()
}

/// The width of a letter as a part of its size.
fn letter(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '\'' | '|' => 0.3,
        ' ' | '.' | ',' | ':' | ';' | '!' | 'I' | 'J' | '\u{a0}' => 0.36,
        'f' | 'r' | 't' | '(' | ')' | '-' | '/' => 0.42,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' | '—' | '◀' | '▶' => 1.0,
        'A'..='Z' => 0.8,
        _ if unicode_width::UnicodeWidthChar::width(c) == Some(0) => 0.0,
        _ if unicode_width::UnicodeWidthChar::width(c) == Some(2) => 1.05,
        _ if c.is_uppercase() => 0.8,
        _ => 0.65,
    }
}

/// `text`, its end cut off with `…` where it would be wider than `width`.
fn fitted(text: &str, width: f64) -> String {
    if width_of(text) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        kept.push(c);
        if width_of(&kept) + width_of("…") > width {
            kept.pop();
            break;
        }
    }
    format!("{}…", kept.trim_end())
}

/// `text` in at most two lines of `width`.
fn wrapped(text: &str, width: f64) -> Vec<String> {
    if width_of(text) <= width {
        return vec![text.to_owned()];
    }
    let mut breaks = text.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at);
    match breaks.rfind(|&at| width_of(&text[..at]) <= width) {
        Some(at) => vec![text[..at].to_owned(), fitted(&text[at + 1..], width)],
        None => vec![fitted(text, width)],
    }
}

/// The lines of `text` beside a bar whose middle is at `y`.
fn name(m: &mut Markup, class: &str, (x, y): (f64, f64), text: &str, width: f64) {
    let lines = wrapped(text, width);
    let first = if lines.len() > 1 { y - 3.0 } else { y + 4.5 };
    for (line, at) in lines.iter().zip([first, first + 14.5]) {
        label(m, class, (x, at), line);
    }
}

fn rect(m: &mut Markup, class: &str, (x, y): (f64, f64), (width, height): (f64, f64)) {
    let [x, y, width, height] = [x, y, width, height].map(number);
    m.element("rect", &[("class", class), ("x", &x), ("y", &y), ("width", &width), ("height", &height)], |_| ());
}

fn line(m: &mut Markup, class: &str, from: (f64, f64), to: (f64, f64)) {
    let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(number);
    m.element("line", &[("class", class), ("x1", &x1), ("y1", &y1), ("x2", &x2), ("y2", &y2)], |_| ());
}

fn label(m: &mut Markup, class: &str, (x, y): (f64, f64), text: &str) {
    let (x, y) = (number(x), number(y));
    m.leaf("text", &[("class", class), ("x", &x), ("y", &y)], text);
}

/// Hatching for print, one pattern per colour, told apart by angle and distance.
fn patterns(m: &mut Markup, id: &str, count: usize) {
    const TURNS: [(&str, &str); 7] =
        [("45", "6"), ("-45", "6"), ("0", "5"), ("90", "5"), ("45", "3"), ("-45", "3"), ("20", "9")];
    m.block("defs", &[], |m| {
        for (i, (turn, step)) in TURNS.iter().enumerate().take(count) {
            let (name, class) = (format!("{id}-h{i}"), format!("h{i}"));
            let turned = format!("rotate({turn})");
            let attributes = [
                ("id", name.as_str()),
                ("patternUnits", "userSpaceOnUse"),
                ("width", *step),
                ("height", *step),
                ("patternTransform", turned.as_str()),
            ];
            m.element("pattern", &attributes, |m| {
                let stroke = [("class", class.as_str()), ("x1", "0"), ("y1", "0"), ("x2", "0"), ("y2", *step)];
                m.element("line", &stroke, |_| ());
            });
        }
    });
}

/// A filled shape in colour `i` with its hatching, which only print shows.
fn filled(m: &mut Markup, id: &str, i: usize, at: (f64, f64), size: (f64, f64)) {
    rect(m, &format!("c{i}"), at, size);
    let [x, y, width, height] = [at.0, at.1, size.0, size.1].map(number);
    let fill = format!("url(#{id}-h{i})");
    let attributes =
        [("class", "hatch"), ("fill", &fill), ("x", &x), ("y", &y), ("width", &width), ("height", &height)];
    m.element("rect", &attributes.map(|(name, value)| (name, value)), |_| ());
}

/// Entries of a legend side by side, as many on a line as fit; returns where the
/// next thing can begin.
fn legend(m: &mut Markup, entries: &[String], mut mark: impl FnMut(&mut Markup, usize, (f64, f64))) {
    for (i, (x, y)) in legend_places(entries).into_iter().enumerate() {
        mark(m, i, (x, y));
        label(m, "key", (x + 20.0, y + 11.0), &fitted(&entries[i], WIDTH - 30.0));
    }
}

fn legend_places(entries: &[String]) -> Vec<(f64, f64)> {
    let (mut x, mut y) = (0.0, 4.0);
    let mut places = Vec::new();
    for entry in entries {
        let width = (20.0 + width_of(entry) + 20.0).min(WIDTH);
        if x > 0.0 && x + width > WIDTH {
            x = 0.0;
            y += 22.0;
        }
        places.push((x, y));
        x += width;
    }
    places
}

fn legend_height(entries: &[String]) -> f64 {
    legend_places(entries).last().map_or(0.0, |(_, y)| y + 26.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_measured_widely_and_cut_at_their_end() {
        // Widths of DejaVu Sans, the widest font in common use, at size 13.
        for (text, real) in
            [("Dagbesteding Rivierenland", 165.0), ("Governance en verantwoording", 191.0), ("10", 16.5)]
        {
            assert!(width_of(text) >= real, "{text}: {}", width_of(text));
        }
        assert_eq!(fitted("Dagbesteding", 200.0), "Dagbesteding");
        assert!(fitted("Governance", 40.0).starts_with("Go") && fitted("Governance", 40.0).ends_with('…'));
        let lines = wrapped("Bekwaamheid en complementariteit", 180.0);
        assert_eq!(lines, ["Bekwaamheid en", "complementariteit"]);
        assert!(lines.iter().all(|line| width_of(line) <= 180.0));
    }

    #[test]
    fn entries_of_a_legend_do_not_overlap() {
        let entries = ["Bekwaamheid en complementariteit", "Leren", "Middelen en Waarde", "Wederzijdse macht"];
        let entries = entries.map(str::to_owned);
        let places = legend_places(&entries);
        for (pair, entry) in places.windows(2).zip(&entries) {
            assert!(pair[0].1 < pair[1].1 || pair[0].0 + 20.0 + width_of(entry) < pair[1].0, "{pair:?}");
        }
    }

    #[test]
    fn a_drawing_that_is_too_long_for_a_page_is_split_evenly() {
        let sizes = |n: usize| evenly(&vec![0; n], MOST_SPANS).map(<[i32]>::len).collect::<Vec<_>>();
        assert_eq!((sizes(5), sizes(12), sizes(13), sizes(22)), (vec![5], vec![12], vec![7, 6], vec![11, 11]));
        assert!(sizes(0).is_empty());
    }
}
