//! Figures as shown: how many digits, and in which direction they are rounded.
//!
//! Two rules hold everywhere. Rounding never creates or hides an order: digits
//! are added until different results look different. What is promised is
//! rounded towards safety.

use crate::model::Criterion;
use crate::num::{Rounding, compare, decimal, tied};
use crate::text::{Lang, Numbers};

/// A number beside the text that shows it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shown {
    /// The number as far as it is shown.
    pub rounded: f64,
    /// The exact value.
    pub value: f64,
    /// As shown.
    pub text: String,
    /// Whether a noun after it is singular.
    pub one: bool,
}

/// How many standard errors 95 % of normal errors lie within.
pub(super) const NORMAL_95: f64 = 1.96;

/// The word for how often something happened in draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Often {
    /// In no draw.
    None,
    /// In less than half.
    Seldom,
    /// In half or more.
    MoreOftenThanNot,
    /// In 80 % or more.
    Usually,
    /// In 95 % or more.
    PracticallyAlways,
    /// In every draw.
    All,
}

impl Often {
    /// The word for a share.
    pub fn of(share: f64) -> Self {
        let least = |limit: f64| compare(share, limit).is_ge();
        match () {
            () if least(1.0) => Self::All,
            () if least(0.95) => Self::PracticallyAlways,
            () if least(0.8) => Self::Usually,
            () if least(0.5) => Self::MoreOftenThanNot,
            () if compare(share, 0.0).is_gt() => Self::Seldom,
            () => Self::None,
        }
    }

    /// As the messages call it.
    pub fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Seldom => "seldom",
            Self::MoreOftenThanNot => "often",
            Self::Usually => "usually",
            Self::PracticallyAlways => "practically",
            Self::All => "all",
        }
    }
}

/// Most decimals a figure ever gets.
const MOST: usize = 6;

/// Writes figures in one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Show {
    numbers: Numbers,
    lang: Lang,
    /// Decimals of totals (points of 100).
    totals: usize,
}

impl Show {
    /// For a report on candidates with these `totals` (fractions).
    pub fn new(lang: Lang, totals: &[f64]) -> Self {
        Self { numbers: Numbers::new(lang), lang, totals: decimals_that_part(totals, 2) }
    }

    fn shown(self, value: f64, text: String) -> Shown {
        let one = match self.lang {
            // "1,3 punt", "0,25 punt", but "2 punten"
            Lang::Nl => value.abs() < 2.0 && !text.starts_with('2'),
            Lang::En => text == "1",
        };
        Shown { rounded: value, value, text, one }
    }

    /// A count.
    pub fn count(self, n: usize) -> Shown {
        #[allow(clippy::cast_precision_loss, reason = "counts are small")]
        let value = n as f64;
        Shown { rounded: value, value, text: self.numbers.fixed(value, 0), one: n == 1 }
    }

    /// A total, as points of 100.
    pub fn total(self, fraction: f64) -> Shown {
        self.shown(fraction * 100.0, self.numbers.points_to(fraction, self.totals))
    }

    /// A score of a method that does not give points of 100.
    pub fn plain(self, x: f64, all: &[f64]) -> Shown {
        self.shown(x, self.numbers.fixed(x, decimals_that_part(all, 0).max(3)))
    }

    /// A value or result per axis, as points of 100 with one decimal.
    pub fn points(self, fraction: f64) -> Shown {
        self.shown(fraction * 100.0, self.numbers.points(fraction))
    }

    /// A difference in points of 100: one decimal, and below one point as many
    /// as two digits need (0.25, not 0.3).
    pub fn gap(self, fraction: f64) -> Shown {
        self.gap_by(fraction, Rounding::HalfAway)
    }

    /// The same of what is said to be the most: rounded up.
    pub fn gap_up(self, fraction: f64) -> Shown {
        self.gap_by(fraction, Rounding::Up)
    }

    fn gap_by(self, fraction: f64, rounding: Rounding) -> Shown {
        let points = fraction.abs() * 100.0;
        let decimals = match () {
            () if points >= 1.0 || tied(points, 0.0) => 1,
            () => (2..MOST).find(|&d| points * ten_to(d) >= 10.0).unwrap_or(MOST),
        };
        let text = decimal(fraction, 2, decimals, rounding);
        let text = match text.split_once('.') {
            Some((_, rest)) if points < 1.0 && rest.len() > 1 => text.trim_end_matches('0').trim_end_matches('.'),
            _ => &text,
        };
        self.shown(fraction * 100.0, self.localised(text))
    }

    /// One of several differences in points, without its sign, all with as many
    /// digits as the smallest needs to be more than nothing.
    pub fn among(self, fraction: f64, all: &[f64]) -> Shown {
        let decimals = all.iter().map(|x| decimals_that_part(&[0.0, x.abs()], 2)).max().unwrap_or(1).max(2);
        self.shown(fraction * 100.0, self.numbers.points_to(fraction.abs(), decimals))
    }

    /// What one criterion adds to a difference, without its sign.
    pub fn addition(self, fraction: f64) -> Shown {
        let size = fraction.abs();
        if size > 0.0 && size < 0.000_5 { self.gap(size) } else { self.points(size) }
    }

    /// A share of draws in percent: whole percents, with more digits only where
    /// those would say all or nothing, or would call for another word (see
    /// [`Often`]).
    pub fn share(self, fraction: f64) -> Shown {
        let percent = |decimals| decimal(fraction, 2, decimals, Rounding::HalfAway);
        let says = |decimals: usize| percent(decimals).parse::<f64>().map(|x| Often::of(x / 100.0));
        let decimals = (0..MOST).find(|&d| says(d) == Ok(Often::of(fraction))).unwrap_or(MOST);
        self.shown(fraction * 100.0, format!("{}\u{a0}%", self.localised(&percent(decimals))))
    }

    /// A share of draws in percent with one decimal and without a sign; never all or
    /// nothing for what is only nearly so.
    pub fn tenths(self, fraction: f64) -> Shown {
        let shown = |x: f64, decimals| self.localised(&decimal(x, 2, decimals, Rounding::HalfAway));
        let text = match Often::of(fraction) {
            Often::All => shown(1.0, 0),
            Often::None => shown(0.0, 0),
            _ if fraction < 0.000_5 => format!("<{}", shown(0.001, 1)),
            _ if fraction >= 0.999_5 => format!(">{}", shown(0.999, 1)),
            _ => shown(fraction, 1),
        };
        self.shown(fraction * 100.0, text)
    }

    /// A number with so many decimals, rounded up.
    pub fn decimals_up(self, x: f64, decimals: usize) -> Shown {
        self.shown(x, self.localised(&decimal(x, 0, decimals, Rounding::Up)))
    }

    /// A number with so many decimals.
    pub fn decimals(self, x: f64, decimals: usize) -> Shown {
        self.shown(x, self.numbers.fixed(x, decimals))
    }

    /// The 95 % error of a share of draws in percentage points, from its standard
    /// error: one decimal, and as many as one digit needs below that; rounded up.
    pub fn error(self, standard: f64) -> Shown {
        let value = NORMAL_95 * standard;
        let decimals = (1..MOST).find(|&d| value * 100.0 * ten_to(d) >= 0.95).unwrap_or(MOST);
        self.shown(value * 100.0, self.localised(&decimal(value, 2, decimals, Rounding::Up)))
    }

    /// A weight or share in percent, at most two decimals.
    pub fn percent(self, fraction: f64) -> Shown {
        let text = decimal(fraction, 2, 2, Rounding::HalfAway);
        let text = text.trim_end_matches('0').trim_end_matches('.');
        self.shown(fraction * 100.0, format!("{}\u{a0}%", self.localised(text)))
    }

    /// A percentage that is promised: never more than it is.
    pub fn percent_down(self, fraction: f64) -> Shown {
        self.shown(fraction * 100.0, self.numbers.percent_rounded(fraction, Rounding::Down))
    }

    /// A percentage that is promised: never less than it is.
    pub fn percent_up(self, fraction: f64) -> Shown {
        self.shown(fraction * 100.0, self.numbers.percent_rounded(fraction, Rounding::Up))
    }

    /// A shift of weight in percentage points; below it nothing changes.
    pub fn shift_down(self, fraction: f64) -> Shown {
        let fine = fraction * 100.0 < 0.1;
        let text = decimal(fraction, 2, if fine { 4 } else { 1 }, Rounding::Down);
        self.shown(fraction * 100.0, self.localised(text.trim_end_matches('0').trim_end_matches('.')))
    }

    /// A shift of weight in percentage points, rounded to the nearest.
    pub fn shift(self, fraction: f64) -> Shown {
        let text = decimal(fraction, 2, 2, Rounding::HalfAway);
        self.shown(fraction * 100.0, self.localised(text.trim_end_matches('0').trim_end_matches('.')))
    }

    /// A score in natural units with its unit.
    pub fn score(self, criterion: &Criterion, x: f64, decimals: usize) -> Shown {
        self.with_unit(criterion, x, &decimal(x, 0, decimals, Rounding::HalfAway))
    }

    /// A score to three significant digits.
    pub fn rough_score(self, criterion: &Criterion, x: f64) -> Shown {
        let whole = decimal(x.abs(), 0, 0, Rounding::HalfAway).len();
        let lost = i32::try_from(whole.saturating_sub(3)).unwrap_or(0);
        let fine = if lost == 0 { score_decimals([x]).min(2) } else { 0 };
        let scaled = decimal(x, -lost, fine, Rounding::HalfAway);
        let plain = if lost == 0 { scaled } else { format!("{scaled}{}", "0".repeat(whole.saturating_sub(3))) };
        self.with_unit(criterion, x, &plain)
    }

    /// A score that must be reached from `from`: rounded away from it, so that
    /// the score shown is enough.
    pub fn score_needed(self, criterion: &Criterion, from: f64, to: f64, decimals: usize) -> Shown {
        let rounding = if to >= from { Rounding::Up } else { Rounding::Down };
        self.with_unit(criterion, to, &decimal(to, 0, decimals, rounding))
    }

    /// A number as it is, at most three decimals.
    pub fn natural(self, x: f64) -> Shown {
        self.shown(x, self.numbers.natural(x, 3))
    }

    fn with_unit(self, criterion: &Criterion, x: f64, plain: &str) -> Shown {
        let number = self.localised(plain);
        let text = match (criterion.unit.as_deref(), self.lang) {
            (None | Some(""), _) => number,
            (Some("EUR"), Lang::Nl) => format!("€\u{a0}{number}"),
            (Some("EUR"), Lang::En) => format!("€{number}"),
            (Some(unit), _) => format!("{number}\u{a0}{unit}"),
        };
        Shown { rounded: plain.parse().unwrap_or(x), ..self.shown(x, text) }
    }

    /// Puts the decimal sign and grouping of the language into a plain decimal
    /// text.
    fn localised(self, plain: &str) -> String {
        let decimals = plain.split_once('.').map_or(0, |(_, rest)| rest.len());
        plain.parse::<f64>().map_or_else(|_| plain.to_owned(), |x| self.numbers.fixed(x, decimals))
    }
}

/// How many decimals (at least one) make every two results that are not tied
/// look different.
pub(super) fn decimals_that_part(results: &[f64], shift: i32) -> usize {
    let mut sorted = results.to_vec();
    sorted.sort_by(f64::total_cmp);
    let apart = |decimals: usize| {
        sorted.windows(2).all(|pair| {
            let shown = |x| decimal(x, shift, decimals, Rounding::HalfAway);
            compare(pair[0], pair[1]).is_eq() || shown(pair[0]) != shown(pair[1])
        })
    };
    (1..MOST).find(|&decimals| apart(decimals)).unwrap_or(MOST)
}

fn ten_to(decimals: usize) -> f64 {
    (0..decimals).fold(1.0, |x, _| x * 10.0)
}

/// Decimals the scores of one criterion are written with, at most three.
pub(super) fn score_decimals(scores: impl IntoIterator<Item = f64>) -> usize {
    let needs = |x: f64| {
        let text = decimal(x, 0, 3, Rounding::HalfAway);
        text.split_once('.').map_or(0, |(_, rest)| rest.trim_end_matches('0').len())
    };
    scores.into_iter().map(needs).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Direction, Scale};

    fn show(lang: Lang) -> Show {
        Show::new(lang, &[0.7375, 0.725, 0.7225])
    }

    #[test]
    fn digits_are_added_until_an_order_shows() {
        assert_eq!(show(Lang::Nl).total(0.7375).text, "73,8");
        let close = Show::new(Lang::En, &[0.7224, 0.7221, 0.5]);
        assert_eq!([close.total(0.7224).text, close.total(0.7221).text], ["72.24", "72.21"]);
        let tied = Show::new(Lang::En, &[0.5, 0.1 + 0.4, 0.2]);
        assert_eq!(tied.total(0.5).text, "50.0");
    }

    #[test]
    fn a_share_of_draws_is_never_rounded_to_another_word() {
        let share = |x: f64| show(Lang::Nl).share(x).text.replace('\u{a0}', " ");
        assert_eq!(
            [share(0.9712), share(0.655), share(0.2), share(1.0), share(0.0)],
            ["97 %", "66 %", "20 %", "100 %", "0 %"]
        );
        assert_eq!([share(0.9996), share(0.0003), share(0.9999)], ["99,96 %", "0,03 %", "99,99 %"]);
        assert_eq!([share(0.9496), share(0.7951), share(0.4999)], ["94,96 %", "79,5 %", "49,99 %"]);
        assert_eq!(
            [Often::of(0.95), Often::of(0.8), Often::of(0.5), Often::of(0.1 + 0.2 + 0.7)].map(Often::id),
            ["practically", "usually", "often", "all"]
        );
        assert_eq!(show(Lang::En).error(0.005).text, "1.0");
        let tenths = |x: f64| show(Lang::Nl).tenths(x).text;
        assert_eq!([tenths(0.497), tenths(0.0003), tenths(0.9996), tenths(1.0)], ["49,7", "<0,1", ">99,9", "100"]);
    }

    /// 1.0377 points at most: 1.1, never 1.0; 20.45 stays a bound as 20.5.
    #[test]
    fn what_is_said_to_be_the_most_is_rounded_up() {
        let up = |x: f64| show(Lang::En).gap_up(x).text;
        assert_eq!(
            [up(0.010_377), up(0.0383), up(0.0931), up(0.2045), up(0.0025)],
            ["1.1", "3.9", "9.4", "20.5", "0.25"]
        );
    }

    #[test]
    fn small_gaps_keep_two_digits() {
        let gap = |x: f64| show(Lang::En).gap(x).text;
        assert_eq!(
            [gap(0.0575), gap(0.0125), gap(0.0025), gap(0.005), gap(0.000_123)],
            ["5.8", "1.3", "0.25", "0.5", "0.012"]
        );
    }

    #[test]
    fn nouns_follow_the_habits_of_the_language() {
        let one = |lang, x: f64| show(lang).gap(x).one;
        assert!(one(Lang::Nl, 0.0125) && one(Lang::Nl, 0.0025) && !one(Lang::Nl, 0.0575) && !one(Lang::Nl, 0.0199));
        assert!(!one(Lang::En, 0.0125) && !one(Lang::En, 0.0025));
    }

    #[test]
    fn promises_round_towards_safety() {
        let show = show(Lang::En);
        assert_eq!(show.percent_down(0.342_857).text, "34.2\u{a0}%");
        assert_eq!(show.percent_up(0.157_894).text, "15.8\u{a0}%");
        let criterion = Criterion::plain("g", Direction::Max, Scale::new(0.0, 10.0).expect("two ends"));
        assert_eq!(show.score_needed(&criterion, 5.0, 8.8333, 1).text, "8.9");
        assert_eq!(show.score_needed(&criterion, 9.0, 8.8333, 1).text, "8.8");
        assert_eq!(show.shift_down(0.088_46).text, "8.8");
    }

    #[test]
    fn money_stands_as_people_write_it() {
        let mut criterion = Criterion::plain("cost", Direction::Min, Scale::new(0.0, 200_000.0).expect("two ends"));
        criterion.unit = Some("EUR".to_owned());
        assert_eq!(show(Lang::Nl).score(&criterion, 110_000.0, 0).text, "€\u{a0}110.000");
        assert_eq!(show(Lang::En).score(&criterion, 110_000.0, 0).text, "€110,000");
    }
}
