//! The answer to `simulate`.

mod people;

use super::ladder::{count, named};
use super::{Grid, doubt_lines, label, line, list, paragraph, read_line, section};
use crate::analysis::{ScoreAssumption, Shares, Simulation};
use crate::model::{Order, Study};
use crate::num::sum;
use crate::region::Assumption;
use crate::report::doc::{Block, Document, Note, NoteKind, RowMark};
use crate::report::shares::ShareText;
use crate::text::{Args, Texts};

/// Why this was taken as known about weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It was asked for.
    Asked,
    /// The strategy states it.
    Stated,
    /// Nobody gave weights, or all are the same.
    NoWeights,
    /// Weights were given, and nothing about how firm they are.
    Weights,
}

impl Why {
    /// The word for it in machine-readable results.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Stated => "stated",
            Self::NoWeights => "no-weights",
            Self::Weights => "weights",
        }
    }
}

/// What the answer to `simulate` is made from.
#[derive(Clone, Copy, Debug)]
pub struct SimulationAnswer<'a> {
    /// The study.
    pub study: &'a Study,
    /// What was found.
    pub found: &'a Simulation,
    /// Why these weights.
    pub why: Why,
    /// Whether every table is wanted whole.
    pub all: bool,
}

/// Ranks or candidates beside each other in one table.
const ACROSS: usize = 7;
/// Ranks that are shown unless all are asked for.
const RANKS: usize = 5;
/// Shortlists that are shown unless all are asked for.
const LISTS: usize = 3;
/// A rank, or a place on the shortlist, that comes up less often is left out of
/// short answers.
const SELDOM: f64 = 0.01;
/// A weight that differs by less from the average is not told of.
const NOTABLE: f64 = 0.02;

/// The answer to `simulate`.
#[must_use]
pub fn simulation(answer: &SimulationAnswer<'_>, texts: &Texts) -> Document {
    let view =
        View { answer, shares: &answer.found.shares, shown: ShareText::new(texts, largest(answer.found)), texts };
    let study = answer.study;
    let mut document = Document::new(texts.lang, String::new(), Vec::new());
    document.title = line(texts.word("simulate-title"));
    document.subtitle = line(study.strategy.title.get(texts.lang));
    let blocks = &mut document.blocks;
    if study.strategy.synthetic {
        blocks.push(Block::Note(Note { kind: NoteKind::Invented, text: line(texts.word("invented")) }));
    }
    blocks.extend(read_line(study, texts).map(paragraph));
    blocks.push(paragraph(view.drawn()));
    blocks.extend(answer.found.drawn.as_ref().map(|drawn| {
        let args = Args::new()
            .text("setting", &drawn.setting)
            .text("low", texts.numbers.natural(drawn.low, 9))
            .text("high", texts.numbers.natural(drawn.high, 9));
        paragraph(texts.get("simulate-setting", &args))
    }));
    let doubt = doubt_lines(study, &answer.found.evaluation, &answer.found.doubt, texts);
    if !doubt.is_empty() {
        blocks.push(list(doubt));
    }
    blocks.push(paragraph(view.precision()));
    blocks.push(view.candidates());
    if !answer.found.people.is_empty() {
        blocks.push(people::people(&answer.found.people, &answer.found.evaluation, answer.all, texts));
    }
    blocks.push(view.shortlists());
    blocks.push(view.ranks());
    blocks.extend(view.classes());
    blocks.extend(view.pairs());
    blocks.extend(view.central());
    document
}

/// The greatest standard error of a share.
fn largest(found: &Simulation) -> f64 {
    let errors = &found.errors;
    errors.acceptability.iter().chain(&errors.shortlist).chain(&errors.pairwise).copied().fold(0.0, f64::max)
}

struct View<'a> {
    answer: &'a SimulationAnswer<'a>,
    shares: &'a Shares,
    shown: ShareText<'a>,
    texts: &'a Texts,
}

impl View<'_> {
    fn n(&self) -> usize {
        self.answer.found.evaluation.rows.len()
    }

    fn name(&self, row: usize) -> &str {
        &self.answer.found.evaluation.rows[row].name
    }

    /// What was drawn, and why.
    fn drawn(&self) -> String {
        let (found, texts) = (self.answer.found, self.texts);
        let percent = |percent: f64| texts.numbers.percent(percent / 100.0);
        let (weights, part) =
            if found.people.is_empty() { named(found.weights, texts) } else { ("people", String::new()) };
        let (scores, doubt) = match found.scores {
            ScoreAssumption::AsGiven => ("as-given", String::new()),
            ScoreAssumption::Doubt => ("doubt", String::new()),
            ScoreAssumption::Within { percent: part } => ("within", percent(part)),
        };
        let args = Args::new()
            .text("samples", texts.numbers.natural(count(found.samples), 0))
            .text("seed", found.seed)
            .text("weights", weights)
            .count("people", found.people.len())
            .text("percent", part)
            .text("why", self.answer.why.id())
            .text("scores", scores)
            .text("doubt", doubt);
        texts.get("simulate-drawn", &args)
    }

    fn precision(&self) -> String {
        let args = Args::new()
            .text("error", self.shown.error())
            .text("points", if self.shown.one() { "one" } else { "other" });
        self.texts.get("simulate-precision", &args)
    }

    /// Ranks that come up often enough to be told of.
    fn range(&self, row: usize) -> String {
        let usual: Vec<usize> = (0..self.n()).filter(|&r| self.shares.acceptability[(row, r)] >= SELDOM).collect();
        match (usual.first(), usual.last()) {
            (Some(low), Some(high)) if low != high => {
                self.texts.get("range", &Args::new().text("low", low + 1).text("high", high + 1))
            }
            (Some(only), _) => (only + 1).to_string(),
            _ => String::new(),
        }
    }

    fn candidates(&self) -> Block {
        let texts = self.texts;
        let rows = &self.answer.found.evaluation.rows;
        let mut grid = Grid::new("simulation")
            .numbers(texts.word("column-rank"))
            .words(texts.word("column-candidate"))
            .numbers(texts.word("simulate-column-shortlist"))
            .numbers(texts.word("simulate-column-first"))
            .numbers(texts.word("simulate-column-expected"))
            .numbers(texts.word("simulate-column-ranks"));
        let out = self.shares.out.iter().any(|share| *share > 0.0);
        if out {
            grid = grid.numbers(texts.word("simulate-column-out"));
        }
        let last = rows.iter().rposition(|row| row.shortlisted);
        // More digits than the shares have would be more than is known.
        let digits = if largest(self.answer.found) >= 0.000_5 { 1 } else { 2 };
        for (i, row) in rows.iter().enumerate() {
            let rank = if row.tied { format!("{}=", row.rank) } else { row.rank.to_string() };
            let mut cells = vec![
                rank,
                row.name.clone(),
                self.shown.of(self.shares.shortlist[i]),
                self.shown.of(self.shares.acceptability[(i, 0)]),
                texts.numbers.fixed(self.shares.expected_rank[i], digits),
                self.range(i),
            ];
            cells.extend(out.then(|| self.shown.of(self.shares.out[i])));
            grid.marked(cells, if last == Some(i) && i + 1 < rows.len() { RowMark::LineBelow } else { RowMark::None });
        }
        let args = Args::new()
            .text("samples", texts.numbers.natural(count(self.answer.found.samples), 0))
            .text("out", if out { "yes" } else { "no" });
        grid.block(texts.get("simulate-caption", &args))
    }

    fn shortlists(&self) -> Block {
        let texts = self.texts;
        let found = self.answer.found;
        let most = if self.answer.all { found.shortlists.len() } else { LISTS };
        let called = |rows: &[usize]| rows.iter().map(|&i| self.name(i)).collect::<Vec<&str>>().join(", ");
        let lines = found.shortlists.iter().take(most).map(|list| {
            let args = Args::new()
                .text("candidates", called(&list.members))
                .text("certain", if list.members.is_empty() { "nobody" } else { "some" })
                .text("level", called(&list.level))
                .count("places", list.places)
                .text("share", self.shown.of(list.share));
            texts.get(if list.level.is_empty() { "simulate-shortlist" } else { "simulate-shortlist-tie" }, &args)
        });
        let same = self.shares.same_shortlist;
        let args = Args::new().text("how", ShareText::how(same)).text("share", self.shown.of(same));
        let same = texts.get("simulate-same-shortlist", &args);
        let mut blocks = vec![paragraph(same)];
        let lots = self.shares.by_lot;
        if lots > 0.0 {
            let args = Args::new().text("how", ShareText::how(lots)).text("share", self.shown.of(lots));
            blocks.push(paragraph(texts.get("simulate-by-lot", &args)));
        }
        if !found.people.is_empty() {
            return section("simulate-shortlist-title", texts, blocks);
        }
        if !found.shortlists.is_empty() {
            blocks.push(list(lines));
        }
        section("simulate-shortlists-title", texts, blocks)
    }

    fn ranks(&self) -> Block {
        let texts = self.texts;
        let shown: Vec<usize> = (0..if self.answer.all { self.n() } else { self.n().min(RANKS) }).collect();
        let table = |ranks: &[usize]| {
            let mut grid = Grid::new("ranks").words(texts.word("column-candidate"));
            for rank in ranks {
                grid = grid.numbers((rank + 1).to_string());
            }
            for i in 0..self.n() {
                let shares = ranks.iter().map(|&r| self.shown.of(self.shares.acceptability[(i, r)]));
                grid.row(std::iter::once(self.name(i).to_owned()).chain(shares).collect());
            }
            grid.block(texts.word("simulate-ranks-caption"))
        };
        let mut blocks: Vec<Block> = shown.chunks(ACROSS).map(table).collect();
        if shown.len() < self.n() {
            blocks
                .push(paragraph(texts.get("simulate-ranks-more", &Args::new().count("count", self.n() - shown.len()))));
        }
        section("simulate-ranks-title", texts, blocks)
    }

    fn classes(&self) -> Option<Block> {
        let (texts, shares) = (self.texts, self.shares.classes.as_ref()?);
        let Order::Classes(classes) = &self.answer.found.evaluation.order else { return None };
        let mut grid = Grid::new("classes").words(texts.word("column-candidate"));
        for name in &classes.names {
            grid = grid.numbers(name.get(texts.lang));
        }
        for i in 0..self.n() {
            let cells = shares.row(i).iter().map(|share| self.shown.of(*share)).collect::<Vec<String>>();
            grid.row(std::iter::once(self.name(i).to_owned()).chain(cells).collect());
        }
        Some(section("simulate-classes-title", texts, vec![grid.block(texts.word("simulate-classes-caption"))]))
    }

    /// The shortlist and whoever comes onto it often enough, against each other.
    fn pairs(&self) -> Option<Block> {
        let texts = self.texts;
        let rows = &self.answer.found.evaluation.rows;
        let told = |i: &usize| rows[*i].shortlisted || self.shares.shortlist[*i] >= SELDOM;
        let mut told: Vec<usize> = (0..self.n()).filter(|i| self.answer.all || told(i)).collect();
        if !self.answer.all {
            told.truncate(ACROSS);
        }
        if told.len() < 2 {
            return None;
        }
        let table = |columns: &[usize]| {
            let mut grid = Grid::new("pairs").numbers(texts.word("column-rank")).words(texts.word("column-candidate"));
            for column in columns {
                grid = grid.numbers((column + 1).to_string());
            }
            for &i in &told {
                let share = |&k: &usize| {
                    if i == k { String::new() } else { self.shown.of(self.shares.pairwise[(i, k)]) }
                };
                let cells = [(i + 1).to_string(), self.name(i).to_owned()].into_iter().chain(columns.iter().map(share));
                grid.row(cells.collect());
            }
            grid.block(texts.word("simulate-pairs-caption"))
        };
        let blocks = told.chunks(ACROSS).map(table).collect();
        Some(section("simulate-pairs-title", texts, blocks))
    }

    /// With which weights each is first, in words.
    fn central(&self) -> Option<Block> {
        let texts = self.texts;
        if matches!(self.answer.found.weights, Assumption::AsGiven) && self.answer.found.people.is_empty() {
            return None;
        }
        let m = self.answer.study.strategy.criteria.len();
        let first = |i: usize| self.shares.acceptability[(i, 0)];
        // Every draw has a first: what they have in common is the mean of all.
        let mean: Vec<f64> = (0..m)
            .map(|j| {
                let central = self.shares.central_weights.iter().enumerate();
                sum(central.filter_map(|(i, central)| Some(first(i) * central.as_ref()?[j])))
            })
            .collect();
        let told = |i: &usize| self.answer.all || first(*i) >= SELDOM;
        let lines: Vec<String> = (0..self.n())
            .filter(told)
            .filter_map(|i| self.centre(i, self.shares.central_weights[i].as_ref()?, &mean))
            .collect();
        (!lines.is_empty()).then(|| section("simulate-central-title", texts, vec![list(lines)]))
    }

    /// The weights with which candidate `i` is first, where they differ most from
    /// the `mean` of all draws; `None` where they hardly do, which says nothing.
    fn centre(&self, i: usize, central: &[f64], mean: &[f64]) -> Option<String> {
        let texts = self.texts;
        let criteria = &self.answer.study.strategy.criteria;
        let apart = |j: &usize| central[*j] - mean[*j];
        let by = |a: &usize, b: &usize| apart(a).total_cmp(&apart(b));
        let high = (0..central.len()).max_by(by).filter(|j| apart(j) >= NOTABLE);
        let low = (0..central.len()).min_by(by).filter(|j| apart(j) <= -NOTABLE);
        let whole = |x: f64| ShareText::new(texts, 0.005).percent(x);
        let word = |j: Option<usize>| j.map_or("", |j| label(&criteria[j], texts));
        let weight = |j: Option<usize>, of: &[f64]| j.map_or_else(String::new, |j| whole(of[j]));
        let shift = match (high, low) {
            (Some(_), Some(_)) => "both",
            (Some(_), None) => "high",
            (None, Some(_)) => "low",
            (None, None) => return None,
        };
        let confidence = self.shares.confidence[i].filter(|share| *share < 1.0);
        let args = Args::new()
            .text("candidate", self.name(i))
            .text("how", ShareText::how(self.shares.acceptability[(i, 0)]))
            .text("share", self.shown.of(self.shares.acceptability[(i, 0)]))
            .text("shift", shift)
            .text("high", word(high))
            .text("high-weight", weight(high, central))
            .text("high-mean", weight(high, mean))
            .text("low", word(low))
            .text("low-weight", weight(low, central))
            .text("low-mean", weight(low, mean));
        let sentence = texts.get("simulate-central", &args);
        Some(match confidence {
            Some(share) => {
                let args = Args::new()
                    .text("sentence", sentence)
                    .text("how", ShareText::how(share))
                    .text("share", self.shown.of(share));
                texts.get("simulate-confidence", &args)
            }
            None => sentence,
        })
    }
}
