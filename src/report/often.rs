//! How often something happened in draws, in words that are tied to figures, each
//! with what the draws take as known.

use super::say::{Phrase, Say};
use super::show::{NORMAL_95, Often};
use super::writer::Writer;
use crate::analysis::{LadderStep, ScoreAssumption};
use crate::region::Assumption;

/// The most that is named as level in first place.
const MOST_LEVEL: usize = 4;

impl Writer<'_> {
    /// What is taken as known about weights: `If only the order of importance is
    /// taken as given,`.
    pub fn assuming(&self, weights: Assumption) -> Phrase {
        self.phrase(&self.about("report-assuming", weights))
    }

    /// The same as a name in a table or beside a bar: `only the order`.
    pub fn assumption(&self, weights: Assumption) -> Phrase {
        self.phrase(&self.about("report-assumption", weights))
    }

    fn about(&self, id: &'static str, weights: Assumption) -> Say {
        let (word, percent) = match weights {
            Assumption::AsGiven => ("as-given", 0.0),
            Assumption::Within { percent } => ("within", percent),
            Assumption::SameOrder => ("same-order", 0.0),
            Assumption::Any => ("any", 0.0),
            Assumption::Stated => ("stated", 0.0),
        };
        Say::new(id).word("assumption", word).figure("percent", &self.show.percent(percent / 100.0))
    }

    /// What is taken as known about scores, as a name.
    pub fn score_assumption(&self, scores: ScoreAssumption) -> Phrase {
        let (word, percent) = match scores {
            ScoreAssumption::AsGiven => ("as-given", 0.0),
            ScoreAssumption::Doubt if !self.in_doubt() => ("certain", 0.0),
            ScoreAssumption::Doubt => ("doubt", 0.0),
            ScoreAssumption::Within { percent } => ("within", percent),
        };
        let say = Say::new("report-score-assumption").word("assumption", word);
        self.phrase(&say.figure("percent", &self.show.percent(percent / 100.0)))
    }

    /// `97 % of the draws`, `all 10,000 draws`, `none of the 10,000 draws`.
    pub fn of_draws(&self, share: f64, samples: u64) -> Phrase {
        self.phrase(&self.often(Say::new("report-of-draws"), share, samples))
    }

    /// The same after it was said what the share is of: `23 %`.
    pub fn in_short(&self, share: f64, samples: u64) -> Phrase {
        self.phrase(&self.often(Say::new("report-of-draws-short"), share, samples))
    }

    /// The same in a cell: `23 %`, `all`, `none`.
    pub fn in_cell(&self, share: f64) -> Phrase {
        let say = Say::new("report-share-cell").word("how", Often::of(share).id());
        self.phrase(&say.figure("share", &self.show.share(share)))
    }

    /// The same in a grid of percentages: one decimal, and no sign.
    pub fn in_grid(&self, share: f64) -> Phrase {
        if Often::of(share) == Often::None {
            return Phrase::default();
        }
        Phrase::figure("share", &self.show.tenths(share))
    }

    /// Adds how often, the share and the number of draws to what is said.
    pub fn often(&self, say: Say, share: f64, samples: u64) -> Say {
        let draws = self.count(usize::try_from(samples).unwrap_or(usize::MAX));
        say.word("how", Often::of(share).id()).figure("share", &self.show.share(share)).figure("draws", &draws)
    }

    /// Whether the first of the ranking can be said to stay first: it is not level
    /// with another, and the result is an order.
    pub fn has_a_first(&self) -> bool {
        self.complete() && self.rows().len() > 1 && self.rows()[1].rank > 1
    }

    /// Whether the shortlist can be said to stay the same: no tie is cut by its
    /// line, somebody is on it and somebody is not.
    pub fn has_a_line(&self) -> bool {
        let on = self.evaluation().shortlist();
        !on.is_empty() && on.len() < self.rows().len() && self.cut().is_none()
    }

    /// How firm first place is under two assumptions, in one sentence.
    pub fn first_on_the_ladder(&self) -> Option<Say> {
        let ladder = &self.input.robustness?.ladder;
        let within =
            ladder.iter().find(|step| matches!(step.assumption, Assumption::Within { percent } if percent > 15.0));
        let order = ladder.iter().find(|step| step.assumption == Assumption::SameOrder);
        let (within, order) = (within?, order?);
        let Assumption::Within { percent } = within.assumption else { return None };
        let all: Vec<usize> = (0..self.rows().len()).collect();
        self.has_a_first().then(|| {
            Say::new("report-place-ladder")
                .figure("range", &self.show.percent(percent / 100.0))
                .phrase("within", self.of_draws(within.same_first, within.samples))
                .phrase("order", self.in_short(order.same_first, order.samples))
                .from(self.totals_source(&all))
        })
    }

    /// Who is first most often on this step, where that is not the first of the
    /// ranking: one, or several that the draws do not tell apart.
    #[allow(clippy::unused_self, reason = "asked of the thing that knows the rest")]
    pub fn leaders(&self, step: &LadderStep) -> Vec<usize> {
        let first = &step.first;
        let Some(top) = (0..first.len()).max_by(|&a, &b| first[a].total_cmp(&first[b]).then(b.cmp(&a))) else {
            return Vec::new();
        };
        (0..first.len()).filter(|&i| i == top || !apart(first[top], first[i], step.samples)).collect()
    }

    /// What is said of the leaders of a step, if anything.
    pub fn other_leader(&self, step: &LadderStep) -> Option<Say> {
        let leaders = self.leaders(step);
        match leaders.as_slice() {
            [] | [0] => None,
            [other] => {
                let say = Say::new("report-ladder-other").given("name", &self.rows()[*other].name);
                Some(self.often(say, step.first[*other], step.samples))
            }
            several => Some(
                Say::new("report-ladder-level")
                    .word("many", if several.len() > MOST_LEVEL { "yes" } else { "no" })
                    .phrase("names", self.names(&several[..several.len().min(MOST_LEVEL)])),
            ),
        }
    }
}

/// Whether two shares of the same draws differ by more than their 95 % error.
pub(super) fn apart(a: f64, b: f64, samples: u64) -> bool {
    #[allow(clippy::cast_precision_loss, reason = "counts of draws are far below 2^52")]
    let draws = samples.max(1) as f64;
    let gap = a - b;
    let variance = (a + b - gap * gap).max(0.0) / draws;
    gap.abs() > NORMAL_95 * variance.sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_within_the_error_of_the_draws_are_not_told_apart() {
        // 95 % error of a difference of two halves that exclude each other:
        // 1.96 · sqrt(1 / 10,000) = 1.96 points.
        assert!(!apart(0.509, 0.491, 10_000) && apart(0.511, 0.489, 10_000));
        assert!(!apart(0.3, 0.3, 10_000) && apart(1.0, 0.0, 1));
    }
}
