//! What comparisons of candidates say without any weights, as a section.

use super::{Grid, list, paragraph, section};
use crate::analysis::{Evaluation, RegressionStudy, Whether};
use crate::model::Study;
use crate::report::doc::Block;
use crate::text::{Args, Texts};

/// Most pairs of a kind that are told; the others are counted.
const TOLD: usize = 30;

/// The part of `sensitivity --regression`.
#[must_use]
pub fn regression(study: &Study, evaluation: &Evaluation, found: &RegressionStudy, texts: &Texts) -> Block {
    let view = View { study, evaluation, found, texts };
    let mut blocks = vec![paragraph(view.meaning()), view.places(), paragraph(texts.word("regression-places-note"))];
    blocks.push(list(view.always()));
    blocks.extend(view.undecided());
    blocks.push(list(view.against()));
    if found.regression.representative.is_some() {
        blocks.push(paragraph(texts.word("regression-worth-open")));
    }
    section("regression-title", texts, blocks)
}

struct View<'a> {
    study: &'a Study,
    evaluation: &'a Evaluation,
    found: &'a RegressionStudy,
    texts: &'a Texts,
}

impl View<'_> {
    fn name(&self, i: usize) -> &str {
        &self.found.names[i]
    }

    fn meaning(&self) -> String {
        self.texts.get("regression-meaning", &Args::new().count("n", self.study.strategy.comparisons.len()))
    }

    fn places(&self) -> Block {
        let texts = self.texts;
        let mut grid = Grid::new("regression-places")
            .words(texts.word("column-candidate"))
            .numbers(texts.word("regression-column-ranking"))
            .numbers(texts.word("regression-column-shown"))
            .numbers(texts.word("regression-column-best"))
            .numbers(texts.word("regression-column-worst"));
        let all = self.found.names.len();
        for i in 0..all {
            let ranking = self.evaluation.rows.get(i).filter(|_| i < self.found.ranked);
            let shown = self.found.regression.representative.as_ref().map(|shown| shown.ranks[i]);
            let or_none = |place: Option<usize>| place.map_or_else(|| "–".to_owned(), |place| place.to_string());
            let places = self.found.regression.places[i];
            grid.row(vec![
                self.name(i).to_owned(),
                or_none(ranking.map(|row| row.rank)),
                or_none(shown),
                places.best.to_string(),
                places.worst.to_string(),
            ]);
        }
        grid.block(texts.word("regression-places-caption"))
    }

    /// Whom each candidate is ahead of by every function, and whom it is at least
    /// as good as.
    fn always(&self) -> Vec<String> {
        let found = &self.found.regression;
        let mut lines = Vec::new();
        for i in 0..found.len() {
            let others = |strict: bool| {
                let of = |k: &usize| {
                    *k != i
                        && found.necessary(i, *k) == Whether::Yes
                        && (found.always_ahead(i, *k) == Whether::Yes) == strict
                };
                (0..found.len()).filter(of).map(|k| self.name(k).to_owned()).collect::<Vec<String>>()
            };
            for (id, names) in [("regression-ahead", others(true)), ("regression-at-least", others(false))] {
                if !names.is_empty() {
                    let args = Args::new().text("candidate", self.name(i)).text("others", self.named(names));
                    lines.push(self.texts.get(id, &args));
                }
            }
        }
        if lines.is_empty() {
            lines.push(self.texts.word("regression-nobody"));
        }
        lines
    }

    /// Names in a row, and how many more.
    fn named(&self, mut names: Vec<String>) -> String {
        let more = names.len().saturating_sub(TOLD);
        names.truncate(TOLD);
        let names = names.join(", ");
        if more == 0 {
            return names;
        }
        self.texts.get("regression-and-more", &Args::new().text("names", names).count("n", more))
    }

    fn undecided(&self) -> Option<Block> {
        let found = &self.found.regression;
        let all = (0..found.len()).flat_map(|a| (0..found.len()).map(move |b| (a, b)));
        let n = all.filter(|(a, b)| found.necessary(*a, *b) == Whether::Undecided).count();
        (n > 0).then(|| paragraph(self.texts.get("regression-undecided", &Args::new().count("n", n))))
    }

    /// What the comparisons say against the ranking.
    fn against(&self) -> Vec<String> {
        let stated = self.study.strategy.comparisons.iter().zip(&self.found.heeded);
        let mut lines: Vec<String> = Vec::new();
        for (comparison, heeded) in stated {
            let args = || Args::new().text("better", &comparison.better).text("worse", &comparison.worse);
            if heeded.order == Some(false) {
                lines.push(self.texts.get("regression-against", &args()));
            } else if let (Some(false), Some((c, d))) = (heeded.strength, &comparison.more_than) {
                let args = args().text("than-better", c).text("than-worse", d);
                lines.push(self.texts.get("regression-against-more", &args));
            }
        }
        let said = |a: usize, b: usize| {
            let mut all = self.study.strategy.comparisons.iter();
            all.any(|c| c.better == self.name(a) && c.worse == self.name(b))
        };
        let follows: Vec<&(usize, usize)> = self.found.contradicted.iter().filter(|(a, b)| !said(*a, *b)).collect();
        lines.extend(follows.iter().take(TOLD).map(|(a, b)| {
            let args = Args::new().text("better", self.name(*a)).text("worse", self.name(*b));
            self.texts.get("regression-against-follows", &args)
        }));
        if follows.len() > TOLD {
            let args = Args::new().count("n", follows.len() - TOLD);
            lines.push(self.texts.get("regression-against-rest", &args));
        }
        if lines.is_empty() {
            lines.push(self.texts.word("regression-in-line"));
        }
        lines
    }
}
