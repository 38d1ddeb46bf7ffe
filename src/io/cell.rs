//! What one cell says: a number, an interval, an anchor's words, or nothing.

use unicode_normalization::UnicodeNormalization;

use super::dates;
use super::grid::Kind;
use super::number::{self, Basis, Decimal, DecimalSign, Expected, Fault};
use crate::diag::{Diagnostic, Place, codes};
use crate::model::{Criterion, Scale, Score};
use crate::text::escaped;

/// `text` in lower case, composed, without blanks and `_` and `-`: how headings,
/// anchors and labels are compared.
pub(super) fn key(text: &str) -> String {
    text.nfc().filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-')).flat_map(char::to_lowercase).collect()
}

/// Whether a trimmed text stands for a missing score.
pub(super) fn is_missing_marker(text: &str) -> bool {
    matches!(text, "" | "-" | "?") || ["na", "n/a", "n.v.t."].iter().any(|marker| text.eq_ignore_ascii_case(marker))
}

/// What is written around the numbers of a criterion, by its unit.
#[derive(Clone, Debug, Default)]
struct Unit {
    /// Whether there is a unit at all: thousands signs are allowed then.
    given: bool,
    /// Words and signs that may stand before or after a number.
    marks: Vec<String>,
    /// Whether it is money, so that `,-` may end a number.
    money: bool,
}

impl Unit {
    fn of(unit: Option<&str>) -> Self {
        const CURRENCIES: [&[&str]; 3] = [&["€", "eur", "euro"], &["$", "usd"], &["£", "gbp"]];
        let Some(unit) = unit.map(str::trim).filter(|unit| !unit.is_empty()) else { return Self::default() };
        let lower = unit.to_lowercase();
        let currency = CURRENCIES.iter().find(|signs| signs.iter().any(|sign| lower.contains(sign)));
        let mut marks: Vec<String> = currency.iter().flat_map(|signs| signs.iter().map(|s| (*s).to_owned())).collect();
        if lower.contains('%') || lower == "percent" || lower == "procent" {
            marks.push("%".to_owned());
        }
        marks.push(lower);
        // The longest first: `euro` before `eur`.
        marks.sort_by_key(|mark| std::cmp::Reverse(mark.len()));
        Self { given: true, money: currency.is_some(), marks }
    }

    /// `text` without the marks that the unit allows.
    fn strip<'t>(&self, text: &'t str) -> &'t str {
        let mut rest = text;
        if self.money {
            rest = rest.strip_suffix(",-").or_else(|| rest.strip_suffix(",--")).unwrap_or(rest);
        }
        for mark in &self.marks {
            let n = mark.len();
            if rest.get(..n).is_some_and(|start| start.to_lowercase() == *mark) {
                return rest[n..].trim_start();
            }
            let at = rest.len().saturating_sub(n);
            if rest.get(at..).is_some_and(|end| end.to_lowercase() == *mark) {
                return rest[..at].trim_end();
            }
        }
        rest
    }
}

/// How the cells of one criterion are read.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    /// The fixed scale; `None` when it is still to be found from the scores.
    scale: Option<Scale>,
    unit: Unit,
    /// Keys of the anchors' words with the scores they stand for.
    anchors: Vec<(String, f64)>,
}

impl Rule {
    /// The rule of a criterion of the strategy.
    pub(super) fn of(criterion: &Criterion) -> Self {
        let anchors = (1..)
            .zip(&criterion.anchors)
            .flat_map(|(level, words)| words.texts().map(move |text| (key(text), criterion.anchor_score(level))));
        Self { scale: Some(criterion.scale), unit: Unit::of(criterion.unit.as_deref()), anchors: anchors.collect() }
    }

    /// The rule where nothing is known: numbers only, any size.
    pub(super) fn open() -> Self {
        Self { scale: None, unit: Unit::default(), anchors: Vec::new() }
    }

    fn expected(&self, decimal: Decimal) -> Expected {
        Expected { decimal, scale: self.scale, thousands: self.unit.given }
    }

    /// The decimal signs that a cell shows beyond doubt.
    pub(super) fn evidence(&self, text: &str) -> impl Iterator<Item = DecimalSign> {
        parts(confident(text.trim()).0).filter_map(|part| number::evidence(self.unit.strip(part), self.scale))
    }
}

/// A cell that was understood.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Told {
    pub score: Score,
    pub low_confidence: bool,
}

/// Why a cell was not understood.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Problem {
    Number(Fault),
    /// A sign the unit does not call for: `currency`, `percent`.
    Sign(&'static str),
    /// `3-4`: an interval is written `3..4`.
    Dash,
    Date(Option<dates::Typed>),
    Reversed,
    Outside(f64),
    Bool,
    ErrorValue,
    NoValue,
}

/// Reads one cell. `example` as in [`number::parse`].
pub(super) fn read(
    text: &str,
    kind: Kind,
    rule: &Rule,
    decimal: Decimal,
    example: impl Fn() -> bool,
) -> Result<Told, Problem> {
    let text = text.trim();
    let decimal = match kind {
        Kind::Text => decimal,
        Kind::Number | Kind::Percent => Decimal::PLAIN,
        Kind::Date => return Err(Problem::Date(dates::typed(text))),
        Kind::Bool => return Err(Problem::Bool),
        Kind::Error => return Err(Problem::ErrorValue),
        Kind::NoValue => return Err(Problem::NoValue),
    };
    let expected = rule.expected(decimal);
    let on_scale = |x: f64| if rule.scale.is_none_or(|s| s.contains(x)) { Ok(x) } else { Err(Problem::Outside(x)) };
    let told = |score, low_confidence| Ok(Told { score, low_confidence });
    if let Some(x) = number::plain(text, decimal) {
        return told(Score::Exact(on_scale(x)?), false);
    }
    if is_missing_marker(text) {
        return told(Score::Missing(text.to_owned()), false);
    }
    let (body, low_confidence) = confident(text);
    if let Some((low, high)) = body.split_once("..") {
        let end = |part: &str| number(part.trim(), rule, &expected, &example).and_then(on_scale);
        let (low, high) = (end(low)?, end(high)?);
        return match low.total_cmp(&high) {
            std::cmp::Ordering::Less => told(Score::Interval { low, high }, low_confidence),
            std::cmp::Ordering::Equal => told(Score::Exact(low), low_confidence),
            std::cmp::Ordering::Greater => Err(Problem::Reversed),
        };
    }
    match number(body, rule, &expected, &example) {
        Ok(x) => told(Score::Exact(on_scale(x)?), low_confidence),
        Err(problem) => match anchor(body, rule) {
            Some(x) => told(Score::Exact(x), low_confidence),
            None => Err(problem),
        },
    }
}

/// Takes off the `?` that says the assessor is not sure.
fn confident(text: &str) -> (&str, bool) {
    match text.strip_suffix('?') {
        Some(rest) if !rest.trim().is_empty() => (rest.trim_end(), true),
        _ => (text, false),
    }
}

/// The ends of an interval, or the one number.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let (first, second) = text.split_once("..").map_or((text, None), |(low, high)| (low, Some(high)));
    std::iter::once(first).chain(second).map(str::trim)
}

fn number(text: &str, rule: &Rule, expected: &Expected, example: &impl Fn() -> bool) -> Result<f64, Problem> {
    let fault = match number::parse(text, expected, example) {
        Ok(x) => return Ok(x),
        Err(fault) => fault,
    };
    let bare = rule.unit.strip(text);
    if bare.len() < text.len()
        && let Ok(x) = number::parse(bare, expected, example)
    {
        return Ok(x);
    }
    let fault =
        if bare.len() < text.len() { number::parse(bare, expected, example).err().unwrap_or(fault) } else { fault };
    Err(if fault == Fault::NotANumber { explain(bare) } else { Problem::Number(fault) })
}

/// The likely reason why a text is not a number.
fn explain(text: &str) -> Problem {
    let lower = text.to_lowercase();
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let has_currency = lower.contains(['€', '$', '£', '¥'])
        || ["eur", "usd", "gbp"].iter().any(|code| lower.starts_with(code) || lower.ends_with(code));
    if has_digit && has_currency {
        return Problem::Sign("currency");
    }
    if has_digit && text.ends_with('%') {
        return Problem::Sign("percent");
    }
    if let Some(typed) = dates::typed(text) {
        return Problem::Date(Some(typed));
    }
    let is_number = |part: &str| number::evidence(part, None).is_some() || part.bytes().all(|b| b.is_ascii_digit());
    match text.split_once(['-', '–']) {
        Some((low, high)) if !low.is_empty() && !high.is_empty() && is_number(low.trim()) && is_number(high.trim()) => {
            Problem::Dash
        }
        _ => Problem::Number(Fault::NotANumber),
    }
}

/// The score of an anchor's words. Words that two levels share with different
/// scores stand for neither.
fn anchor(text: &str, rule: &Rule) -> Option<f64> {
    if rule.anchors.is_empty() {
        return None;
    }
    let key = key(text);
    let mut scores = rule.anchors.iter().filter(|(words, _)| *words == key && !key.is_empty()).map(|(_, score)| *score);
    let first = scores.next()?;
    scores.all(|score| score.total_cmp(&first).is_eq()).then_some(first)
}

impl Problem {
    /// The finding about the cell `text` at `place`.
    pub(super) fn finding(&self, text: &str, rule: &Rule, decimal: Decimal, place: Place) -> Diagnostic {
        let new = |code| Diagnostic::new(code).arg("value", escaped(text.trim()));
        let finding = match self {
            Self::Number(Fault::NotANumber) => not_a_number(new(&codes::PF101), rule).note("help"),
            Self::Dash => not_a_number(new(&codes::PF101), rule).note("help-interval"),
            Self::Number(Fault::OtherSign) => {
                let finding = not_a_number(new(&codes::PF101), rule);
                match (decimal.basis, decimal.sign) {
                    (Basis::Delimiter, _) => finding.note("note-delimiter").note("help-comma"),
                    (_, DecimalSign::Point) => finding.note("note-point").note("help-comma"),
                    (_, DecimalSign::Comma) => finding.note("note-comma").note("help-point"),
                }
            }
            Self::Number(Fault::Doubtful { decimals, thousands }) => {
                new(&codes::PF102).arg("decimals", decimals).arg("thousands", thousands).note("note").note("help")
            }
            Self::Number(Fault::Thousands { plain }) => {
                new(&codes::PF103).arg("sign", "thousands").note_with("help-plain", vec![("plain", plain.clone())])
            }
            Self::Number(Fault::TooLarge) => new(&codes::PF104).note("help"),
            Self::Sign(sign) => new(&codes::PF103).arg("sign", sign).note("help"),
            Self::Reversed => new(&codes::PF105).note("help"),
            Self::Date(typed) => match typed {
                Some(typed) => new(&codes::PF152)
                    .note_with(
                        "note-typed",
                        vec![("first", typed.first.to_string()), ("second", typed.second.to_string())],
                    )
                    .note("help"),
                None => new(&codes::PF152).note("help"),
            },
            Self::Outside(x) => outside(new(&codes::PF151), *x, rule),
            Self::Bool => new(&codes::PF167).note("help"),
            Self::ErrorValue => new(&codes::PF165).note("help"),
            Self::NoValue => new(&codes::PF166).note("help"),
        };
        let cell = place.cell.clone().unwrap_or_default();
        finding.arg("cell", cell).at(place)
    }
}

fn not_a_number(finding: Diagnostic, rule: &Rule) -> Diagnostic {
    match rule.scale {
        Some(scale) => finding.arg("expected", "scale").arg("min", scale.min()).arg("max", scale.max()),
        None => finding.arg("expected", "number"),
    }
}

/// PF151 with what the score may have been meant to be.
fn outside(finding: Diagnostic, x: f64, rule: &Rule) -> Diagnostic {
    let Some(scale) = rule.scale else { return finding };
    let mut finding = finding.arg("min", scale.min()).arg("max", scale.max());
    let whole = x.fract() == 0.0 && x >= 10.0;
    let tenth = x / 10.0;
    if whole && scale.contains(tenth) {
        finding = finding.note_with("note-decimal", vec![("meant", tenth.to_string())]);
    }
    if (0.0..=100.0).contains(&x) && scale.min() >= 0.0 && scale.max() <= 10.0 && x > 10.0 {
        finding = finding.note("note-hundred");
    }
    // Day numbers of 1995 to 2050: a date that lost its format.
    if whole
        && (34_700.0..=55_152.0).contains(&x)
        && scale.max() < 34_700.0
        && let Some(date) = dates::from_serial(x, false)
    {
        finding = finding.note_with("note-date", vec![("date", date)]);
    }
    finding.note("help")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Direction, Label};

    fn criterion(unit: Option<&str>, max: f64) -> Criterion {
        let scale = Scale::new(0.0, max).expect("two different ends");
        Criterion { unit: unit.map(str::to_owned), ..Criterion::plain("trust", Direction::Max, scale) }
    }

    fn on(text: &str, criterion: &Criterion) -> Result<Told, Problem> {
        let decimal = Decimal { sign: DecimalSign::Point, basis: Basis::Cells };
        read(text, Kind::Text, &Rule::of(criterion), decimal, || false)
    }

    fn ten(text: &str) -> Result<Told, Problem> {
        on(text, &criterion(None, 10.0))
    }

    #[allow(clippy::unnecessary_wraps, reason = "compared with results")]
    fn exact(x: f64, low_confidence: bool) -> Result<Told, Problem> {
        Ok(Told { score: Score::Exact(x), low_confidence })
    }

    #[test]
    fn numbers_intervals_and_doubt() {
        assert_eq!(ten(" 7 "), exact(7.0, false));
        assert_eq!(ten("\u{a0}7.5\u{a0}"), exact(7.5, false));
        assert_eq!(ten("7?"), exact(7.0, true));
        assert_eq!(ten("7 ?"), exact(7.0, true));
        let interval = |low_confidence| Ok(Told { score: Score::Interval { low: 3.0, high: 4.5 }, low_confidence });
        assert_eq!(ten("3..4.5"), interval(false));
        assert_eq!(ten("3 .. 4.5?"), interval(true));
        assert_eq!(ten("3..3"), exact(3.0, false));
        assert_eq!(ten("4..3"), Err(Problem::Reversed));
        assert_eq!(ten("3..12"), Err(Problem::Outside(12.0)));
        assert_eq!(ten("3...4"), Err(Problem::Number(Fault::NotANumber)));
        assert_eq!(ten("3-4"), Err(Problem::Dash));
        assert_eq!(ten("-3"), Err(Problem::Outside(-3.0)));
    }

    #[test]
    fn markers_of_a_missing_score_in_any_case() {
        for text in ["", "-", "?", "NA", "na", "N/A", "n/a", "n.v.t.", "N.V.T.", "  "] {
            let told = Told { score: Score::Missing(text.trim().to_owned()), low_confidence: false };
            assert_eq!(ten(text), Ok(told), "{text:?}");
        }
        for text in ["--", "??", "nvt", "NA?", "null", "none"] {
            assert!(ten(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn anchors_in_either_language() {
        let label = |en: &str, nl: &str| Label::both(en, nl);
        let anchors = vec![
            label("none", "geen"),
            label("weak", "zwak"),
            label("fair", "redelijk"),
            label("good", "goed"),
            label("very good", "zeer goed"),
        ];
        let c = Criterion { anchors, ..criterion(None, 10.0) };
        for (text, score, low_confidence) in
            [("Zeer  goed", 10.0, false), ("verygood", 10.0, false), ("ZWAK?", 2.5, true), ("fair", 5.0, false)]
        {
            assert_eq!(on(text, &c), exact(score, low_confidence), "{text}");
        }
        assert!(on("best", &c).is_err());
    }

    #[test]
    fn words_that_two_levels_share_stand_for_neither() {
        let anchors = ["low", "low", "fair", "good", "good"].map(Label::same).to_vec();
        let c = Criterion { anchors, ..criterion(None, 10.0) };
        assert!(on("low", &c).is_err());
        assert_eq!(on("fair", &c), exact(5.0, false));
    }

    #[test]
    fn signs_only_where_the_unit_calls_for_them() {
        let (euro, percent, fte) =
            (criterion(Some("kEUR"), 2e5), criterion(Some("%"), 100.0), criterion(Some("fte"), 50.0));
        for text in ["€ 120000", "120000 €", "EUR 120000", "120000 euro", "€120000,-", "120 000", "120000 keur"] {
            assert_eq!(on(text, &euro), exact(120_000.0, false), "{text}");
        }
        assert_eq!(on("80%", &percent), exact(80.0, false));
        assert_eq!(on("80 %?", &percent), exact(80.0, true));
        assert_eq!(on("3 FTE", &fte), exact(3.0, false));
        assert_eq!(on("€ 3", &fte), Err(Problem::Sign("currency")));
        assert_eq!(on("$ 3", &euro), Err(Problem::Sign("currency")));
        assert_eq!(ten("80%"), Err(Problem::Sign("percent")));
        assert!(matches!(ten("120 000"), Err(Problem::Number(Fault::Thousands { .. }))));
    }

    #[test]
    fn dates_and_cells_of_a_workbook() {
        assert!(matches!(ten("8-mei"), Err(Problem::Date(Some(_)))));
        let sheet = |text, kind| read(text, kind, &Rule::of(&criterion(None, 10.0)), Decimal::PLAIN, || false);
        assert!(matches!(sheet("2026-05-08", Kind::Date), Err(Problem::Date(Some(_)))));
        assert_eq!(sheet("TRUE", Kind::Bool), Err(Problem::Bool));
        assert_eq!(sheet("#DIV/0!", Kind::Error), Err(Problem::ErrorValue));
        assert_eq!(sheet("", Kind::NoValue), Err(Problem::NoValue));
        assert_eq!(sheet("80%", Kind::Percent), Err(Problem::Sign("percent")));
        assert_eq!(sheet("6.125", Kind::Number), exact(6.125, false));
        assert_eq!(sheet("", Kind::Text), Ok(Told { score: Score::Missing(String::new()), low_confidence: false }));
    }
}
