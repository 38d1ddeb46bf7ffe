//! Numbers as people write them in files.
//!
//! The grammar is `[-+]?digits[.digits][e±digits]` with the decimal sign of the
//! file. What `f64` parsing would also take (`nan`, `inf`, `1e999`) is refused,
//! and so is every text that could mean two numbers.

use std::str::FromStr;

use crate::model::Scale;
use crate::num::plus_zero;

/// Largest magnitude of a number: beyond it doubles no longer hold every whole
/// number, and no scale of a criterion needs it.
pub(super) const LARGEST: f64 = 1e15;

/// The sign between whole number and fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalSign {
    /// `7.5`
    Point,
    /// `7,5`
    Comma,
}

impl DecimalSign {
    /// The sign itself.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Point => ".",
            Self::Comma => ",",
        }
    }

    fn of(byte: u8) -> Option<Self> {
        match byte {
            b'.' => Some(Self::Point),
            b',' => Some(Self::Comma),
            _ => None,
        }
    }

    fn byte(self) -> u8 {
        self.symbol().as_bytes()[0]
    }

    fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
        }
    }
}

impl FromStr for DecimalSign {
    type Err = ();

    /// `point`, `comma`, or the sign itself.
    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "point" | "." => Ok(Self::Point),
            "comma" | "," => Ok(Self::Comma),
            _ => Err(()),
        }
    }
}

/// How it is known which decimal sign a file uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Basis {
    /// The user said so.
    Option,
    /// Cells that can be read in one way only.
    Cells,
    /// Commas separate the fields, so they do not separate decimals.
    Delimiter,
    /// Not at all: no cell shows it.
    Nothing,
}

/// The decimal sign of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    pub sign: DecimalSign,
    pub basis: Basis,
}

impl Decimal {
    /// The sign of numbers that a program wrote.
    pub(super) const PLAIN: Self = Self { sign: DecimalSign::Point, basis: Basis::Option };
}

/// Why a text is not a number.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Fault {
    NotANumber,
    TooLarge,
    /// Written with the decimal sign that the file does not use.
    OtherSign,
    /// One sign before three digits: decimals or thousands? Both readings.
    Doubtful {
        decimals: String,
        thousands: String,
    },
    /// Thousands signs where no unit allows them; the number without them.
    Thousands {
        plain: String,
    },
}

/// What a number may look like in one place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Expected {
    pub decimal: Decimal,
    /// The fixed scale, when there is one: it rules out readings.
    pub scale: Option<Scale>,
    /// Whether thousands signs are allowed (the criterion has a unit).
    pub thousands: bool,
}

/// Reads `text`, already trimmed. `example` says whether the column has a cell
/// that uses the sign as a decimal sign beyond doubt; asked only in doubt.
pub(super) fn parse(text: &str, expected: &Expected, example: impl Fn() -> bool) -> Result<f64, Fault> {
    let Expected { decimal, scale, thousands } = *expected;
    if let Some(x) = plain(text, decimal) {
        return Ok(x);
    }
    let number = Written::of(text).ok_or(Fault::NotANumber)?;
    let own = |sign: DecimalSign| sign == decimal.sign || decimal.basis == Basis::Nothing;
    let as_decimals = |sign: DecimalSign| if own(sign) { number.value(Some(sign)) } else { Err(Fault::OtherSign) };
    let as_thousands = |sign: Option<DecimalSign>| {
        let value = number.value(sign)?;
        if thousands { Ok(value) } else { Err(Fault::Thousands { plain: number.plain(sign) }) }
    };
    match number.shape {
        Shape::Whole => number.value(None),
        Shape::Fraction { sign, doubtful: false } => as_decimals(sign),
        Shape::Grouped { decimal: Some(sign), .. } if own(sign) => as_thousands(Some(sign)),
        Shape::Grouped { decimal: None, group } if group != decimal.sign.byte() || decimal.basis == Basis::Nothing => {
            as_thousands(None)
        }
        Shape::Grouped { .. } => Err(Fault::OtherSign),
        Shape::Fraction { sign, doubtful: true } => {
            let same = sign == decimal.sign;
            if decimal.basis == Basis::Option {
                return if same { number.value(Some(sign)) } else { as_thousands(None) };
            }
            let known = decimal.basis != Basis::Nothing;
            let fits = |x: Result<f64, Fault>| scale.is_none_or(|s| x.is_ok_and(|x| s.contains(x)));
            match (fits(number.value(Some(sign))), fits(number.value(None))) {
                // The scale leaves one reading; or none, and then that is what
                // must be said.
                (true | false, false) => as_decimals(sign),
                (false, true) if known && !same => as_thousands(None),
                (true, true) if decimal.basis == Basis::Cells && !same => as_thousands(None),
                // Without a scale the file's own sign is all there is to go by.
                (true, true) if known && same && (scale.is_none() || example()) => number.value(Some(sign)),
                (_, true) => Err(Fault::Doubtful { decimals: number.plain(Some(sign)), thousands: number.plain(None) }),
            }
        }
    }
}

/// The decimal sign that `text` shows, if it can be read in one way only.
pub(super) fn evidence(text: &str, scale: Option<Scale>) -> Option<DecimalSign> {
    let number = Written::of(text)?;
    match number.shape {
        Shape::Whole => None,
        Shape::Fraction { sign, doubtful: false } | Shape::Grouped { decimal: Some(sign), .. } => Some(sign),
        Shape::Grouped { decimal: None, group } => DecimalSign::of(group).map(DecimalSign::other),
        Shape::Fraction { sign, doubtful: true } => {
            let fits = |x: Result<f64, Fault>| x.is_ok_and(|x| scale.is_some_and(|s| s.contains(x)));
            match (fits(number.value(Some(sign))), fits(number.value(None))) {
                (true, false) => Some(sign),
                (false, true) => Some(sign.other()),
                _ => None,
            }
        }
    }
}

/// Plain digits with at most one of the file's decimal signs, where nothing is
/// in doubt: nearly every number there is. At most 15 digits: whole number and
/// power of ten are then exact, so the quotient is the correctly rounded one.
pub(super) fn plain(text: &str, decimal: Decimal) -> Option<f64> {
    const POWERS: [f64; 16] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
    let (negative, digits) = match text.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        digits => (false, digits),
    };
    if digits.is_empty() || digits.len() > 16 || !digits[0].is_ascii_digit() {
        return None;
    }
    let sign = decimal.sign.byte();
    let (mut whole, mut fraction, mut mantissa) = (0_usize, None, 0_u64);
    for &b in digits {
        match b {
            b'0'..=b'9' => {
                mantissa = mantissa * 10 + u64::from(b - b'0');
                match &mut fraction {
                    None => whole += 1,
                    Some(n) => *n += 1,
                }
            }
            _ if b == sign && fraction.is_none() => fraction = Some(0_usize),
            _ => return None,
        }
    }
    let after = match fraction {
        None => 0,
        Some(0) => return None,
        Some(3) if whole <= 3 && digits[0] != b'0' && decimal.basis != Basis::Option => return None,
        Some(n) => n,
    };
    if whole + after > 15 {
        return None;
    }
    #[allow(clippy::cast_precision_loss, reason = "at most 15 digits, below 2^53")]
    let x = mantissa as f64 / POWERS[after];
    Some(plus_zero(if negative { -x } else { x }))
}

/// What the signs between the digits are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Whole,
    /// One point or comma. Doubtful: one to three digits before it (no leading
    /// zero) and three after it could also be thousands.
    Fraction {
        sign: DecimalSign,
        doubtful: bool,
    },
    /// Groups of three digits: by `group`, or by blanks when it is a space.
    Grouped {
        group: u8,
        decimal: Option<DecimalSign>,
    },
}

/// A number taken apart.
#[derive(Clone, Copy, Debug)]
struct Written<'t> {
    sign: &'t str,
    mantissa: &'t str,
    exponent: &'t str,
    shape: Shape,
}

impl<'t> Written<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
        let sign = &text[..text.len() - unsigned.len()];
        let end = unsigned.find(['e', 'E']).unwrap_or(unsigned.len());
        let (mantissa, exponent) = unsigned.split_at(end);
        if !exponent.is_empty() {
            let power = exponent[1..].strip_prefix(['-', '+']).unwrap_or(&exponent[1..]);
            if power.is_empty() || !power.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
        }
        let shape = shape(mantissa, !exponent.is_empty())?;
        Some(Self { sign, mantissa, exponent, shape })
    }

    /// The number in plain notation, `sign` being the decimal sign (all other
    /// signs are thousands signs).
    fn plain(&self, sign: Option<DecimalSign>) -> String {
        let mut plain = String::with_capacity(self.mantissa.len() + 8);
        plain.push_str(self.sign.trim_start_matches('+'));
        for c in self.mantissa.chars() {
            match c {
                '0'..='9' => plain.push(c),
                '.' | ',' if sign.is_some_and(|s| s.symbol().starts_with(c)) => plain.push('.'),
                _ => {}
            }
        }
        plain.push_str(self.exponent);
        plain
    }

    fn value(&self, sign: Option<DecimalSign>) -> Result<f64, Fault> {
        match self.plain(sign).parse::<f64>() {
            Ok(x) if x.abs() <= LARGEST => Ok(plus_zero(x)),
            Ok(_) => Err(Fault::TooLarge),
            Err(_) => Err(Fault::NotANumber),
        }
    }
}

/// The shape of a mantissa; `None` when it is no number at all.
fn shape(mantissa: &str, exponent: bool) -> Option<Shape> {
    let ends_in_digits =
        |text: &str| text.starts_with(|c: char| c.is_ascii_digit()) && text.ends_with(|c: char| c.is_ascii_digit());
    if !ends_in_digits(mantissa) {
        return None;
    }
    let is_mark = |c: char| matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}');
    if !mantissa.chars().all(|c| c.is_ascii_digit() || is_mark(c)) {
        return None;
    }
    let last = mantissa.chars().rev().find(|&c| is_mark(c));
    let Some(last) = last else { return Some(Shape::Whole) };
    let marks = mantissa.chars().filter(|&c| is_mark(c)).count();
    let last_sign = u8::try_from(last).ok().and_then(DecimalSign::of);
    let (whole, after) = mantissa.rsplit_once(last)?;
    if let (1, Some(sign)) = (marks, last_sign) {
        let doubtful = whole.len() <= 3 && !whole.starts_with('0') && after.len() == 3 && !exponent;
        return Some(Shape::Fraction { sign, doubtful });
    }
    if exponent {
        return None;
    }
    // All signs the same: groups only. Else the last one starts the fraction.
    let same = mantissa.chars().filter(|&c| is_mark(c)).all(|c| c == last || (is_blank(c) && is_blank(last)));
    let (groups, decimal) = if same { (mantissa, None) } else { (whole, Some(last_sign?)) };
    let group = groups.chars().find(|&c| is_mark(c))?;
    let mut parts = groups.split(|c| c == group || (is_blank(c) && is_blank(group)));
    let first = parts.next().is_some_and(|p| (1..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit()));
    let rest = parts.all(|p| p.len() == 3 && p.bytes().all(|b| b.is_ascii_digit()));
    let group = if is_blank(group) { b' ' } else { u8::try_from(group).ok()? };
    (first && rest).then_some(Shape::Grouped { group, decimal })
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(sign: DecimalSign, basis: Basis) -> Expected {
        Expected { decimal: Decimal { sign, basis }, scale: None, thousands: false }
    }

    fn point() -> Expected {
        at(DecimalSign::Point, Basis::Cells)
    }

    fn comma() -> Expected {
        at(DecimalSign::Comma, Basis::Cells)
    }

    fn read(text: &str, expected: Expected) -> Result<f64, Fault> {
        parse(text, &expected, || false)
    }

    #[test]
    fn numbers_of_the_grammar_are_read_exactly() {
        for text in ["7", "+7", "-7.25", "0.1", "123456789.123456", "1e3", "2.5E-2", "0.30000000000000004", "1e15"] {
            let value: f64 = text.parse().expect("a number");
            assert_eq!(read(text, point()), Ok(value), "{text}");
            assert_eq!(read(&text.replace('.', ","), comma()), Ok(value), "{text}");
        }
        assert_eq!(read("-0", point()).map(f64::to_bits), Ok(0));
        assert_eq!(read("-0.0e5", point()).map(f64::to_bits), Ok(0));
    }

    #[test]
    fn nothing_else_is_a_number() {
        for text in [
            "", "-", "+", ".5", "5.", "1e", "1e+", "--5", "5-", "nan", "NaN", "inf", "Infinity", "0x10", "1_000", "٣",
            "７", "1.2.3", "1,23,456", "1 23", "12 ", "1e5.2", "1.5e3e2", "−5", "1'000", "1..2", "1,2.3,4", "1 000e3",
        ] {
            assert_eq!(read(text, point()), Err(Fault::NotANumber), "{text}");
        }
        for text in ["1e999", "-1e16", "9999999999999999", "1000000000000001"] {
            assert_eq!(read(text, point()), Err(Fault::TooLarge), "{text}");
        }
    }

    #[test]
    fn the_other_decimal_sign_is_refused() {
        assert_eq!(read("7,5", point()), Err(Fault::OtherSign));
        assert_eq!(read("7.5", comma()), Err(Fault::OtherSign));
        assert_eq!(read("1.234,5", point()), Err(Fault::OtherSign));
        assert_eq!(read("1.234.567", point()), Err(Fault::OtherSign));
    }

    #[test]
    fn thousands_need_a_unit() {
        let with_unit = |expected: Expected| Expected { thousands: true, ..expected };
        for (text, value) in
            [("1.234.567", 1_234_567.0), ("1.234,5", 1_234.5), ("120 000", 120_000.0), ("1\u{a0}234,5", 1_234.5)]
        {
            assert_eq!(read(text, with_unit(comma())), Ok(value), "{text}");
            assert!(matches!(read(text, comma()), Err(Fault::Thousands { .. })), "{text}");
        }
        assert_eq!(read("120.000", with_unit(comma())), Ok(120_000.0));
        assert_eq!(read("120.000", comma()), Err(Fault::Thousands { plain: "120000".to_owned() }));
    }

    #[test]
    fn three_digits_after_one_sign_are_doubted_unless_something_decides() {
        let both = || Fault::Doubtful { decimals: "150.000".to_owned(), thousands: "150000".to_owned() };
        let wide = Scale::new(0.0, 200_000.0);
        let narrow = Scale::new(0.0, 200.0);
        let nothing = at(DecimalSign::Point, Basis::Nothing);
        assert_eq!(read("150.000", nothing), Err(both()));
        assert_eq!(read("150.000", Expected { scale: wide, ..nothing }), Err(both()));
        assert_eq!(read("150.000", Expected { scale: narrow, ..nothing }), Ok(150.0));
        // The file uses points, but this column shows no other: 150 or 150000?
        assert_eq!(read("150.000", Expected { scale: wide, ..point() }), Err(both()));
        assert_eq!(parse("150.000", &Expected { scale: wide, ..point() }, || true), Ok(150.0));
        assert_eq!(read("150.000", point()), Ok(150.0));
        assert_eq!(read("150.000", at(DecimalSign::Point, Basis::Option)), Ok(150.0));
        assert_eq!(read("0.125", Expected { scale: wide, ..nothing }), Ok(0.125));
        assert_eq!(read("1500.000", Expected { scale: wide, ..nothing }), Ok(1_500.0));
    }

    #[test]
    fn evidence_is_what_can_be_read_in_one_way_only() {
        use DecimalSign::{Comma, Point};
        let scale = Scale::new(0.0, 10.0);
        for (text, sign) in [
            ("7,5", Some(Comma)),
            ("7.5", Some(Point)),
            ("1.234,5", Some(Comma)),
            ("1.234.567", Some(Comma)),
            ("1,234,567", Some(Point)),
            ("0,125", Some(Comma)),
            ("7,500", Some(Comma)),
            ("12.000", None),
            ("7", None),
            ("abc", None),
        ] {
            assert_eq!(evidence(text, scale), sign, "{text}");
        }
        assert_eq!(evidence("7,500", None), None);
        assert_eq!(evidence("150.000", Scale::new(1_000.0, 200_000.0)), Some(Comma));
    }
}
