//! Numbers on the command line: always with a decimal point, always finite.

/// Greatest magnitude of a number.
const GREATEST: f64 = 1e15;

/// Why a text is not a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NotANumber {
    /// It has a decimal comma; holds the same with a point.
    DecimalComma(String),
    /// It says "not a number" or "infinite", or is too large for any number.
    NotFinite,
    /// It is beyond ±10^15.
    TooLarge,
    /// Anything else.
    Other,
}

/// The number that `text` is: `[+-] digits [. digits] [e [+-] digits]`.
pub(super) fn number(text: &str) -> Result<f64, NotANumber> {
    if !well_formed(text) {
        let bare = text.trim_start_matches(['+', '-']).to_lowercase();
        let point = text.replacen(',', ".", 1);
        return Err(match () {
            () if ["nan", "inf", "infinity"].contains(&bare.as_str()) => NotANumber::NotFinite,
            () if well_formed(&point) => NotANumber::DecimalComma(point),
            () => NotANumber::Other,
        });
    }
    match text.parse::<f64>() {
        Ok(x) if !x.is_finite() => Err(NotANumber::NotFinite),
        Ok(x) if x.abs() > GREATEST => Err(NotANumber::TooLarge),
        Ok(x) => Ok(crate::num::plus_zero(x)),
        Err(_) => Err(NotANumber::Other),
    }
}

fn well_formed(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let exponent_fits = exponent.is_none_or(|e| digits(e.strip_prefix(['+', '-']).unwrap_or(e)));
    let mantissa_fits = match mantissa.split_once('.') {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(mantissa),
    };
    mantissa_fits && exponent_fits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_finite_numbers_are_numbers() {
        for (text, expected) in [("30", 30.0_f64), ("-0.2", -0.2), ("+1.5e-3", 0.0015), ("0", 0.0), ("1E3", 1000.0)] {
            assert_eq!(number(text).map(f64::to_bits), Ok(expected.to_bits()), "{text}");
        }
        assert_eq!(number("-0").map(f64::to_bits), Ok(0));
        for text in ["nan", "NaN", "inf", "-inf", "Infinity", "1e999"] {
            assert_eq!(number(text), Err(NotANumber::NotFinite), "{text}");
        }
        assert_eq!(number("0,2"), Err(NotANumber::DecimalComma("0.2".to_owned())));
        assert_eq!(number("1e16"), Err(NotANumber::TooLarge));
        for text in ["", ".5", "5.", "1.000,5", "1,000,000", "0x10", "1e", "1_000", "twelve", "½", "١"] {
            assert_eq!(number(text), Err(NotANumber::Other), "{text}");
        }
    }
}
