//! Numbers and dates as people write them in each language.

use super::catalogue::Lang;
use crate::num::{Rounding, decimal};

/// How numbers are written in one language: decimal sign and grouping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    lang: Lang,
}

impl Numbers {
    /// The habits of `lang`.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// `x` with exactly `decimals` digits after the decimal sign, grouped.
    ///
    /// ```
    /// use partnerfit::text::{Lang, Numbers};
    /// assert_eq!(Numbers::new(Lang::Nl).fixed(72.25, 1), "72,3");
    /// assert_eq!(Numbers::new(Lang::Nl).fixed(110_000.0, 0), "110.000");
    /// assert_eq!(Numbers::new(Lang::Nl).fixed(9500.0, 0), "9500");
    /// ```
    #[must_use]
    pub fn fixed(self, x: f64, decimals: usize) -> String {
        self.localised(&decimal(x, 0, decimals, Rounding::HalfAway))
    }

    /// A fraction as points of 100 with one decimal: 0.7375 → `73.8`.
    #[must_use]
    pub fn points(self, fraction: f64) -> String {
        self.localised(&decimal(fraction, 2, 1, Rounding::HalfAway))
    }

    /// A fraction as points of 100 with `decimals` digits.
    #[must_use]
    pub fn points_to(self, fraction: f64, decimals: usize) -> String {
        self.localised(&decimal(fraction, 2, decimals, Rounding::HalfAway))
    }

    /// A fraction in percent with the sign, trailing zeros left out: `10 %`,
    /// `14.3 %`.
    #[must_use]
    pub fn percent(self, fraction: f64) -> String {
        self.percent_rounded(fraction, Rounding::HalfAway)
    }

    /// As [`Numbers::percent`] with the rounding chosen: guarantees are rounded
    /// towards safety.
    #[must_use]
    pub fn percent_rounded(self, fraction: f64, rounding: Rounding) -> String {
        let text = decimal(fraction, 2, 1, rounding);
        format!("{}\u{a0}%", self.localised(text.strip_suffix(".0").unwrap_or(&text)))
    }

    /// A number in natural units with as many digits as it needs, at most
    /// `most` decimals.
    #[must_use]
    pub fn natural(self, x: f64, most: usize) -> String {
        self.natural_rounded(x, most, Rounding::HalfAway)
    }

    /// As [`Numbers::natural`] with the rounding chosen.
    #[must_use]
    pub fn natural_rounded(self, x: f64, most: usize, rounding: Rounding) -> String {
        let text = decimal(x, 0, most, rounding);
        let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
        self.localised(text)
    }

    /// Puts the decimal sign and the grouping of the language into a plain
    /// decimal text.
    fn localised(self, plain: &str) -> String {
        let (point, group) = match self.lang {
            Lang::En => (".", ","),
            Lang::Nl => (",", "."),
        };
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |rest| ("\u{2212}", rest));
        let (whole, rest) = digits.split_once('.').map_or((digits, None), |(w, r)| (w, Some(r)));
        let whole = if whole.len() > 4 { grouped(whole, group) } else { whole.to_owned() };
        match rest {
            Some(rest) => format!("{sign}{whole}{point}{rest}"),
            None => format!("{sign}{whole}"),
        }
    }
}

fn grouped(digits: &str, group: &str) -> String {
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push_str(group);
        }
        out.push(digit);
    }
    out
}

/// An ISO date (`2026-11-03`) as the language writes it in a sentence; any
/// other text is returned as it is.
///
/// ```
/// use partnerfit::text::{Lang, date};
/// assert_eq!(date("2026-11-03", Lang::Nl), "3 november 2026");
/// assert_eq!(date("autumn", Lang::En), "autumn");
/// ```
#[must_use]
pub fn date(iso: &str, lang: Lang) -> String {
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const NL: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let parts: Vec<&str> = iso.split('-').collect();
    let parsed = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => {
            year.parse::<u16>().ok().zip(month.parse::<usize>().ok()).zip(day.parse::<u8>().ok())
        }
        _ => None,
    };
    match parsed {
        Some(((year, month @ 1..=12), day @ 1..=31)) => {
            let name = match lang {
                Lang::En => EN[month - 1],
                Lang::Nl => NL[month - 1],
            };
            format!("{day} {name} {year}")
        }
        _ => iso.to_owned(),
    }
}
