//! What holds over all the weights of a region, in words and one table.

use super::{Grid, label, list, paragraph, section};
use crate::analysis::{Evaluation, ExtremeRanks, RegionResults, ShortlistShare, Whether};
use crate::model::Study;
use crate::num::Rounding;
use crate::region::Assumption;
use crate::report::doc::Block;
use crate::text::{Args, Texts};

/// The most rows of the table, and the most items of a list.
const SHOWN: usize = 20;
/// The most shortlists with their share.
const LISTS: usize = 8;

/// The section about a region.
pub(super) fn region(study: &Study, evaluation: &Evaluation, found: &RegionResults, texts: &Texts) -> Block {
    let view = View { evaluation, found, texts };
    let mut blocks = vec![paragraph(view.about())];
    blocks.extend(left_out(study, evaluation, found.assumption, texts).map(paragraph));
    blocks.push(view.table());
    let bounds = |ranks: &ExtremeRanks| !ranks.exact;
    if found.ranks.iter().take(SHOWN).any(bounds) {
        blocks.push(paragraph(texts.word("region-bounds-note")));
    }
    blocks.push(list(view.ranks().chain(view.cost()).collect::<Vec<String>>()));
    blocks.extend(view.shares());
    blocks.extend(view.always());
    section("region-title", texts, blocks)
}

/// That criteria which count for nothing keep nothing, where weights go out from
/// those given.
fn left_out(study: &Study, evaluation: &Evaluation, assumption: Assumption, texts: &Texts) -> Option<String> {
    if assumption == Assumption::Stated {
        return None;
    }
    let weights = evaluation.weights().as_slice().iter();
    let criteria = study.strategy.criteria.iter().zip(weights).filter(|(_, weight)| **weight <= 0.0);
    let names: Vec<&str> = criteria.map(|(criterion, _)| label(criterion, texts)).collect();
    let args = Args::new().count("n", names.len()).text("names", names.join(", "));
    (!names.is_empty()).then(|| texts.get("region-left-out", &args))
}

struct View<'a> {
    evaluation: &'a Evaluation,
    found: &'a RegionResults,
    texts: &'a Texts,
}

impl View<'_> {
    fn name(&self, row: usize) -> &str {
        &self.evaluation.rows[row].name
    }

    fn names(&self, rows: &[usize]) -> String {
        let names: Vec<&str> = rows.iter().map(|row| self.name(*row)).collect();
        names.join(", ")
    }

    /// A difference of totals, in the unit in which those are shown, rounded up: a
    /// limit must not be understated.
    fn amount(&self, x: Option<f64>, rounding: Rounding) -> String {
        match x {
            None => self.texts.word("region-unknown"),
            Some(x) if self.evaluation.in_points() => self.texts.numbers.natural_rounded(100.0 * x, 2, rounding),
            Some(x) => self.texts.numbers.natural_rounded(x, 4, rounding),
        }
    }

    /// A part of the region: what is there must not read as none of it, nor as all.
    fn part(&self, share: f64) -> String {
        let numbers = self.texts.numbers;
        let some = |id: &str, share: f64| self.texts.get(id, &Args::new().text("share", numbers.percent(share)));
        match () {
            () if share > 0.0 && share < 0.001 => some("region-less", 0.001),
            () if share < 1.0 && share > 0.999 => some("region-more-than", 0.999),
            () => numbers.percent(share),
        }
    }

    fn about(&self) -> String {
        let assumption = match self.found.assumption {
            Assumption::AsGiven => self.texts.word("region-as-given"),
            Assumption::Within { percent } => {
                let percent = self.texts.numbers.percent(percent / 100.0);
                self.texts.get("region-within", &Args::new().text("percent", percent))
            }
            Assumption::SameOrder => self.texts.word("region-same-order"),
            Assumption::Any => self.texts.word("region-any"),
            Assumption::Stated => self.texts.word("region-stated"),
        };
        let ranges = if self.found.intervals { "some" } else { "none" };
        self.texts.get("region-about", &Args::new().text("assumption", assumption).text("ranges", ranges))
    }

    fn table(&self) -> Block {
        let texts = self.texts;
        let n = self.evaluation.rows.len();
        let mut grid = Grid::new("region")
            .words(texts.word("column-candidate"))
            .numbers(texts.word("column-ranks"))
            .words(texts.word("column-can-be-first"))
            .numbers(texts.word("column-largest-lead"))
            .numbers(texts.word("column-largest-regret"));
        if self.found.leader_share.is_some() {
            grid = grid.numbers(texts.word("column-first-share"));
        }
        for row in 0..n.min(SHOWN) {
            let first = &self.found.first[row];
            let mut cells = vec![
                self.name(row).to_owned(),
                self.span(self.found.ranks[row]),
                texts.word(match first.first {
                    Whether::Yes => "region-yes",
                    Whether::No => "region-no",
                    Whether::Undecided => "region-undecided",
                }),
                self.amount(first.margin, Rounding::Down),
                self.amount(self.found.regret[row], Rounding::Up),
            ];
            cells.extend(self.found.leader_share.as_ref().map(|shares| self.part(shares[row])));
            grid.row(cells);
        }
        let more = n.saturating_sub(SHOWN);
        grid.block(texts.get("region-caption", &Args::new().count("more", more)))
    }

    fn span(&self, ranks: ExtremeRanks) -> String {
        let id = match (ranks.exact, ranks.best == ranks.worst) {
            (true, true) => "region-rank",
            (true, false) => "region-ranks",
            (false, _) => "region-ranks-bounds",
        };
        self.texts.get(id, &Args::new().text("best", ranks.best).text("worst", ranks.worst))
    }

    /// What is proven about the ranks of those on the shortlist and who comes next.
    fn ranks(&self) -> impl Iterator<Item = String> + '_ {
        let n = self.evaluation.rows.len();
        self.found.regret_table.rows.iter().filter_map(move |&row| {
            let ranks = self.found.ranks[row];
            let args = Args::new().text("name", self.name(row)).text("best", ranks.best).text("worst", ranks.worst);
            let id = match () {
                () if ranks.best == ranks.worst => "region-always-rank",
                () if ranks.best > 1 && ranks.worst < n => "region-rank-within",
                () if ranks.best > 1 => "region-rank-not-above",
                () if ranks.worst < n => "region-rank-not-below",
                () => return None,
            };
            Some(self.texts.get(id, &args))
        })
    }

    fn cost(&self) -> impl Iterator<Item = String> + '_ {
        // Where all risk as much there is nothing to choose by.
        let told = self.found.minimax.first().filter(|_| self.found.minimax.len() < self.evaluation.rows.len());
        told.into_iter().map(|&row| {
            let args = Args::new()
                .text("names", self.names(&self.found.minimax))
                .count("n", self.found.minimax.len())
                .text("regret", self.amount(self.found.regret[row], Rounding::Up));
            self.texts.get("region-minimax", &args)
        })
    }

    fn shares(&self) -> Vec<Block> {
        let Some(lists) = &self.found.shortlist_shares else {
            // Two reasons: those weights do not count alike, or it is too much work.
            let id = if self.found.uneven { "region-shares-uneven" } else { "region-shares-unknown" };
            return vec![paragraph(self.texts.word(id))];
        };
        let intro = self.texts.get("region-shares", &Args::new().count("n", lists.len()));
        let item = |list: &ShortlistShare| {
            let id = match (list.level.is_empty(), list.members.is_empty()) {
                (true, true) => "region-share-nobody",
                (true, false) => "region-share",
                (false, true) => "region-share-level",
                (false, false) => "region-share-tie",
            };
            let args = Args::new()
                .text("names", self.names(&list.members))
                .count("places", list.places)
                .text("level", self.names(&list.level))
                .text("share", self.part(list.share));
            self.texts.get(id, &args)
        };
        let untold = lists.len().saturating_sub(LISTS);
        let more = (untold > 0).then(|| self.texts.get("region-more", &Args::new().count("n", untold)));
        vec![paragraph(intro), list(lists.iter().take(LISTS).map(item).chain(more))]
    }

    /// Pairs that hold for all weights of the region beyond those of dominance.
    fn always(&self) -> Vec<Block> {
        let n = self.evaluation.rows.len();
        let linear = self.evaluation.linear.as_ref();
        let plain = |i: usize, k: usize| {
            linear.is_some_and(|linear| (0..linear.low.ncols()).all(|j| linear.low[(i, j)] >= linear.high[(k, j)]))
        };
        let mut total = 0;
        let mut told = Vec::new();
        for (i, k) in (0..n).flat_map(|i| (0..n).map(move |k| (i, k))) {
            if i != k && self.found.necessary.holds(i, k) && !plain(i, k) {
                total += 1;
                if told.len() < SHOWN {
                    let args = Args::new().text("first", self.name(i)).text("second", self.name(k));
                    told.push(self.texts.get("region-always", &args));
                }
            }
        }
        if told.is_empty() {
            return Vec::new();
        }
        let untold = total - told.len();
        told.extend((untold > 0).then(|| self.texts.get("region-more", &Args::new().count("n", untold))));
        vec![paragraph(self.texts.word("region-always-intro")), list(told)]
    }
}
