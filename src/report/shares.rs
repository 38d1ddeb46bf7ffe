//! Shares of draws as shown: never more digits than the sampling error allows,
//! and "all" or "none" only of the draws that were made.

use crate::num::{Rounding, decimal};
use crate::text::{Args, Texts};

/// Half the width of a 95 % interval, in standard errors.
const NORMAL_95: f64 = 1.959_963_984_540_054;

/// Writes shares of draws.
#[derive(Clone, Copy, Debug)]
pub(super) struct ShareText<'a> {
    texts: &'a Texts,
    /// The 95 % error, as a fraction.
    error: f64,
    decimals: usize,
}

impl<'a> ShareText<'a> {
    /// For shares whose standard error is at most `error`.
    pub fn new(texts: &'a Texts, error: f64) -> Self {
        let error = error * NORMAL_95;
        // A digit is shown as long as the error is not far more than one of it.
        let decimals = match error * 100.0 {
            points if points >= 0.5 => 0,
            points if points >= 0.05 => 1,
            _ => 2,
        };
        Self { texts, error, decimals }
    }

    /// A share: `all`, `none`, `<1 %`, `>99 %` or the percentage.
    pub fn of(self, share: f64) -> String {
        if share <= 0.0 {
            return self.texts.word("share-none");
        }
        if share >= 1.0 {
            return self.texts.word("share-all");
        }
        let shown = |x: f64| decimal(x, 2, self.decimals, Rounding::HalfAway);
        let percent = |x: f64| format!("{}\u{a0}%", self.texts.numbers.natural(x * 100.0, 2));
        // The least part of a percent that this many digits show.
        let least = (0..self.decimals).fold(0.01, |least, _| least / 10.0);
        if shown(share) == shown(0.0) {
            return self.texts.get("share-below", &Args::new().text("share", percent(least)));
        }
        if shown(share) == shown(1.0) {
            return self.texts.get("share-above", &Args::new().text("share", percent(1.0 - least)));
        }
        self.percent(share)
    }

    /// The word that chooses a sentence: `all`, `none` or `part`.
    pub fn how(share: f64) -> &'static str {
        match share {
            share if share <= 0.0 => "none",
            share if share >= 1.0 => "all",
            _ => "part",
        }
    }

    /// A share that is neither all nor none, in percent.
    pub fn percent(self, share: f64) -> String {
        let text = decimal(share, 2, self.decimals, Rounding::HalfAway);
        let number = text.parse().map_or(text, |x| self.texts.numbers.fixed(x, self.decimals));
        format!("{number}\u{a0}%")
    }

    /// The 95 % error in points, rounded up to one digit.
    pub fn error(self) -> String {
        let points = self.error * 100.0;
        let decimals = (0..6).find(|&d| points * (0..d).fold(1.0, |x, _| x * 10.0) >= 0.95).unwrap_or(6);
        self.texts.numbers.natural(decimal(points, 0, decimals, Rounding::Up).parse().unwrap_or(points), decimals)
    }

    /// Whether the error is one of a single point, for the noun after it.
    pub fn one(self) -> bool {
        self.error() == "1"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn digits_follow_the_error() {
        let texts = Texts::new(Lang::Nl);
        // 10,000 and 1,000,000 independent draws: half a point is 0.005 and 0.0005.
        let (few, many) = (ShareText::new(&texts, 0.005), ShareText::new(&texts, 0.0005));
        assert_eq!([few.of(0.965), many.of(0.965)], ["97\u{a0}%", "96,5\u{a0}%"]);
        assert_eq!([few.of(0.004), many.of(0.0004)], ["<1\u{a0}%", "<0,1\u{a0}%"]);
        assert_eq!([few.of(0.9951), many.of(0.9996)], [">99\u{a0}%", ">99,9\u{a0}%"]);
        assert_eq!([few.of(0.0), few.of(1.0)], ["geen", "alle"]);
        assert_eq!([few.error(), many.error()], ["1", "0,1"]);
    }
}
