//! Recognising dates where scores belong: spreadsheets turn `8-5` into 8 May
//! without asking.

const MONTHS: [&[&str]; 12] = [
    &["jan", "januari", "january"],
    &["feb", "februari", "february"],
    &["mrt", "maart", "mar", "march"],
    &["apr", "april"],
    &["mei", "may"],
    &["jun", "juni", "june"],
    &["jul", "juli", "july"],
    &["aug", "augustus", "august"],
    &["sep", "sept", "september"],
    &["okt", "oktober", "oct", "october"],
    &["nov", "november"],
    &["dec", "december"],
];

/// What was probably typed before a spreadsheet made a date of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Typed {
    pub first: u32,
    pub second: u32,
}

/// Recognises a date (`8-mei`, `5-Aug`, `mei-26`, `08-05-2026`, `2026-05-08`,
/// with or without a time behind it) and says which two numbers it probably was.
pub(super) fn typed(text: &str) -> Option<Typed> {
    let date = text.split(['T', ' ']).next().filter(|part| part.contains(['-', '/'])).unwrap_or(text);
    let parts: Vec<&str> = date.split(['-', '/', ' ', '.']).filter(|part| !part.is_empty()).collect();
    let month_at = parts.iter().position(|part| month(part).is_some());
    let number = |i: usize| parts.get(i).filter(|p| p.len() <= 4).and_then(|p| p.parse::<u32>().ok());
    match (parts.len(), month_at) {
        // 8-mei, mei-8, mei-26 (which is what remains of 5-26)
        (2, Some(0)) => Some(Typed { first: month(parts[0])?, second: number(1)? % 100 }),
        (2, Some(1)) => Some(Typed { first: number(0)?, second: month(parts[1])? }),
        (3, Some(0)) => number(2).and(number(1)).map(|day| Typed { first: month(parts[0]).unwrap_or(1), second: day }),
        (3, Some(1)) => number(2).and(number(0)).map(|day| Typed { first: day, second: month(parts[1]).unwrap_or(1) }),
        (3, None) if date.contains(['-', '/']) || parts[2].len() == 4 => {
            let (a, b, c) = (number(0)?, number(1)?, number(2)?);
            let year_first = parts[0].len() == 4;
            let (day, month) = if year_first { (c, b) } else { (a, b) };
            let plausible = (1..=31).contains(&day) && (1..=31).contains(&month) && (day <= 12 || month <= 12);
            plausible.then_some(Typed { first: day, second: month })
        }
        _ => None,
    }
}

fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&word.as_str())).map(|(number, _)| number)
}

/// Whether `text` is a date as ISO 8601 writes it (`2026-05-08`) that exists.
pub(super) fn is_iso(text: &str) -> bool {
    let bytes = text.as_bytes();
    let shape = bytes.len() == 10
        && bytes.iter().enumerate().all(|(i, b)| if matches!(i, 4 | 7) { *b == b'-' } else { b.is_ascii_digit() });
    let part = |range: std::ops::Range<usize>| text.get(range).and_then(|p| p.parse::<u32>().ok()).unwrap_or(0);
    if !shape {
        return false;
    }
    let (year, month, day) = (part(0..4), part(5..7), part(8..10));
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// The ISO text of a spreadsheet's day number: days since 30 December 1899 (or
/// 1 January 1904). `None` outside the years a date can mean.
pub(super) fn from_serial(serial: f64, since_1904: bool) -> Option<String> {
    if !(0.0..3_000_000.0).contains(&serial) {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, reason = "checked above")]
    let whole = serial.floor() as i64;
    // Days since 1 March of year 0, so that leap days come last in a year.
    let days = whole + if since_1904 { 695_361 } else { 693_899 };
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_recognised_and_traced_back() {
        for (text, first, second) in [
            ("8-mei", 8, 5),
            ("5-Aug", 5, 8),
            ("Aug-5", 8, 5),
            ("mei-26", 5, 26),
            ("08-05-2026", 8, 5),
            ("8/5/2026", 8, 5),
            ("2026-05-08", 8, 5),
            ("2026-05-08T00:00:00", 8, 5),
            ("8-5-26 00:00", 8, 5),
            ("8 mei 2026", 8, 5),
            ("8-mrt-26", 8, 3),
            ("8.5.2026", 8, 5),
        ] {
            assert_eq!(typed(text), Some(Typed { first, second }), "{text}");
        }
        for text in ["8-5", "7.5", "1.234.567", "mei", "8", "trust-5", "99-99-2026", "-5", "3..4", "8-5-x"] {
            assert_eq!(typed(text), None, "{text}");
        }
    }

    #[test]
    fn iso_dates_exist() {
        for text in ["2026-05-08", "2024-02-29", "2000-02-29"] {
            assert!(is_iso(text), "{text}");
        }
        for text in ["2026-5-8", "2025-02-29", "1900-02-29", "2026-13-01", "2026-04-31", "08-05-2026", "", "2026-05-0é"]
        {
            assert!(!is_iso(text), "{text}");
        }
    }

    #[test]
    fn serial_numbers_become_dates() {
        for (serial, since_1904, text) in [
            (46_150.0, false, "2026-05-08"),
            (1.0, false, "1899-12-31"),
            (61.0, false, "1900-03-01"),
            (0.0, true, "1904-01-01"),
            (44_688.5, true, "2026-05-08"),
        ] {
            assert_eq!(from_serial(serial, since_1904).as_deref(), Some(text), "{serial}");
        }
        assert_eq!(from_serial(-1.0, false), None);
        assert_eq!(from_serial(f64::NAN, false), None);
    }
}
