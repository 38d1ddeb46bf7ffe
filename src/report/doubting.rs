//! Scores in doubt: what is known of them, and how often the outcome holds when
//! they are drawn.

use super::doc::{Block, Span};
use super::say::{Phrase, Say};
use super::statements::real_margins;
use super::writer::Writer;
use crate::analysis::{Call, Contest, DoubtFacts, ScoreAssumption, Simulation, Verdict};

/// Shares of draws below this are not worth a name in the proposed decision.
const SELDOM: f64 = 0.05;
/// A member of the shortlist that is on it less often than this is not firm.
const FIRM: f64 = 0.95;

impl Writer<'_> {
    /// Whether some score that counts is in doubt: by the table, the evidence or the
    /// strategy.
    pub fn in_doubt(&self) -> bool {
        let counts = |j: usize| self.weights()[j] > 0.0;
        self.doubts.cells().iter().any(|row| row.iter().enumerate().any(|(j, cell)| counts(j) && !cell.law.is_exact()))
            || self.doubts.parts().iter().any(|part| matches!(part, crate::analysis::Part::Ordered(_)))
    }

    /// What of the scores is in doubt, in numbers.
    pub fn doubt_facts(&self) -> DoubtFacts {
        self.doubts.facts(self.input.study, ScoreAssumption::Doubt)
    }

    /// Whether scores are in doubt beyond the ranges of the totals.
    pub fn doubt_beyond_ranges(&self) -> bool {
        let facts = self.doubt_facts();
        let more = facts.stated + facts.ends + facts.assessors + facts.low_confidence.0 + facts.ordered.len();
        self.in_doubt() && (more > 0 || !facts.grades.is_empty())
    }

    /// The draws of the scores in doubt, with the weights as given.
    pub fn drawn_doubt(&self) -> Option<&Simulation> {
        let doubt = |found: &&Simulation| found.scores == ScoreAssumption::Doubt;
        self.input.robustness?.scores.iter().find(doubt).filter(|_| self.in_doubt())
    }

    /// How often first place and the shortlist hold with the scores in doubt drawn.
    pub fn doubt_holds(&self) -> Option<Say> {
        let found = self.drawn_doubt()?;
        let which = match (self.has_a_first(), self.has_a_line()) {
            (true, true) => "both",
            (true, false) => "first",
            (false, true) => "shortlist",
            (false, false) => return None,
        };
        let all: Vec<usize> = (0..self.rows().len()).collect();
        Some(
            Say::new("report-doubt-holds")
                .word("which", which)
                .given("name", &self.rows()[0].name)
                .phrase("first", self.of_draws(found.shares.acceptability[(0, 0)], found.samples))
                .phrase("shortlist", self.in_short(found.shares.same_shortlist, found.samples))
                .phrase("alone", self.of_draws(found.shares.same_shortlist, found.samples))
                .from(self.totals_source(&all)),
        )
    }

    /// The verdict on `contest`, if it was reached.
    fn verdict_on(&self, contest: Contest) -> Option<&Verdict> {
        self.input.robustness?.verdicts.iter().find(|verdict| verdict.contest == contest)
    }

    /// The verdicts on first place and on the shortlist as a whole.
    pub fn verdict_in_short(&self) -> Option<Say> {
        let first = self.verdict_on(Contest::Place(1)).filter(|_| self.has_a_first());
        let list = self.verdict_on(Contest::Membership).filter(|_| self.has_a_line());
        let which = match (first, list) {
            (Some(_), Some(_)) => "both",
            (Some(_), None) => "first",
            (None, Some(_)) => "shortlist",
            (None, None) => return None,
        };
        let call = |found: Option<&Verdict>| match found.map(|verdict| verdict.call) {
            Some(Call::Clear) => "clear",
            Some(Call::Leaning) => "leaning",
            Some(Call::TooClose) => "too-close",
            None => "none",
        };
        let said = |found: Option<&Verdict>| self.phrase(&Say::new("report-call").word("call", call(found)));
        let all: Vec<usize> = (0..self.rows().len()).collect();
        Some(
            Say::new("report-verdict-in-short")
                .word("which", which)
                .phrase("first", said(first))
                .phrase("shortlist", said(list))
                .from(self.totals_source(&all)),
        )
    }

    /// Doubt about scores and the verdicts, after what is said of the weights.
    pub fn how_decided(&mut self) -> Vec<Span> {
        let mut spans = Vec::new();
        let doubt = self.doubt_holds();
        let verdict = self.verdict_in_short();
        for say in doubt.into_iter().chain(verdict) {
            spans.push(Span::Text(" ".to_owned()));
            spans.extend(self.say(&say));
        }
        spans
    }

    /// Members of the shortlist that are often off it when the scores in doubt are
    /// drawn, and who comes on it then: names with their shares.
    pub fn contested_in_draws(&self) -> Option<Say> {
        let found = self.drawn_doubt().filter(|_| self.has_a_line())?;
        let share = |i: usize| found.shares.shortlist[i];
        let (on, off): (Vec<usize>, Vec<usize>) = (0..self.rows().len()).partition(|&i| self.rows()[i].shortlisted);
        let holders: Vec<usize> = on.into_iter().filter(|&i| share(i) < FIRM).collect();
        let mut takers: Vec<usize> = off.into_iter().filter(|&i| share(i) >= SELDOM).collect();
        takers.sort_by(|&a, &b| share(b).total_cmp(&share(a)).then(a.cmp(&b)));
        if holders.is_empty() || takers.is_empty() {
            return None;
        }
        let named = |of: &[usize]| {
            let one = |&i: &usize| {
                let say = Say::new("report-with-share").given("name", &self.rows()[i].name);
                self.phrase(&say.phrase("share", self.in_short(share(i), found.samples)))
            };
            self.list(of.iter().map(one).collect::<Vec<Phrase>>(), false)
        };
        let all: Vec<usize> = holders.iter().chain(&takers).copied().collect();
        Some(
            Say::new("report-decide-doubt")
                .word("holders", if holders.len() > 1 { "many" } else { "one" })
                .phrase("names", named(&holders))
                .phrase("rivals", named(&takers))
                .from(self.totals_source(&all)),
        )
    }

    /// That the margins count the scores as given, where scores are in doubt.
    pub fn margins_hold_for(&self) -> Option<Say> {
        let (first, shortlist) = real_margins(self.input.sensitivity?);
        first.or(shortlist)?;
        let all: Vec<usize> = (0..self.rows().len()).collect();
        let source = self.totals_source(&all);
        match (self.ranges(), self.doubt_beyond_ranges()) {
            (true, true) => Some(Say::new("report-margin-ranges-only").from(source)),
            (true, false) => Some(Say::new("report-margin-ranges").from(source)),
            (false, true) => Some(Say::new("report-margin-as-given").from(source)),
            (false, false) => None,
        }
    }

    /// A line that says why something is not here.
    pub fn absent(&mut self, id: &'static str, title: &'static str, why: &'static str) -> Block {
        let all: Vec<usize> = (0..self.rows().len()).collect();
        let say = Say::new(why).from(self.totals_source(&all));
        let block = self.paragraph(&say);
        self.part(id, self.text(title), vec![block])
    }
}
