use super::ranking::firmness;
use super::region::region;
use super::{Grid, label, line, list, paragraph, section};
use crate::analysis::{
    Bound, Claim, Effect, Evaluation, Flip, NearestChange, RegionResults, ScoreChange, Sensitivity, TORNADO_RANGE,
    gate_of,
};
use crate::model::Study;
use crate::num::{Rounding, tied};
use crate::report::doc::{Block, Document};
use crate::text::{Args, Texts};

/// The answer to `sensitivity`; `over_region` where there are not too many candidates
/// for it.
#[must_use]
pub fn sensitivity(
    study: &Study,
    evaluation: &Evaluation,
    found: &Sensitivity,
    over_region: Option<&RegionResults>,
    texts: &Texts,
) -> Document {
    let view = View { study, evaluation, found, texts };
    let mut document = Document::new(texts.lang, String::new(), Vec::new());
    document.title = line(texts.word("sensitivity-title"));
    document.subtitle = line(study.strategy.title.get(texts.lang));
    document.blocks.extend(view.margins());
    document.blocks.push(view.spans());
    document.blocks.push(section("nearest-title", texts, vec![list(view.nearest())]));
    document.blocks.push(view.scores());
    document.blocks.push(view.tornado());
    document.blocks.push(section("dominance-title", texts, vec![view.dominance()]));
    document.blocks.extend(over_region.map(|found| region(study, evaluation, found, texts)));
    document
}

struct View<'a> {
    study: &'a Study,
    evaluation: &'a Evaluation,
    found: &'a Sensitivity,
    texts: &'a Texts,
}

impl View<'_> {
    fn name(&self, row: usize) -> &str {
        &self.evaluation.rows[row].name
    }

    fn criterion(&self, j: usize) -> &str {
        label(&self.study.strategy.criteria[j], self.texts)
    }

    fn percent(&self, fraction: f64) -> String {
        self.texts.numbers.percent(fraction)
    }

    fn margins(&self) -> Vec<Block> {
        let margins = (&self.found.margin_first, &self.found.margin_shortlist);
        firmness(self.evaluation, margins, self.texts).into_iter().map(paragraph).collect()
    }

    /// A span, rounded inwards: what is shown lies inside what holds.
    fn span(&self, (low, high): (f64, f64)) -> String {
        let numbers = self.texts.numbers;
        let args = Args::new()
            .text("low", numbers.percent_rounded(low, Rounding::Up))
            .text("high", numbers.percent_rounded(high, Rounding::Down));
        self.texts.get("span", &args)
    }

    /// A flip, rounded away from the weight now: at what is shown it is a fact.
    fn flip(&self, now: f64, flip: &Flip) -> String {
        let rounding = if flip.at > now { Rounding::Up } else { Rounding::Down };
        let at = self.texts.numbers.percent_rounded(flip.at, rounding);
        let id = match (flip.claim, flip.row_in, flip.row_out) {
            (Claim::First, _, _) => "flip-first",
            (Claim::Shortlist, Some(_), Some(_)) => "flip-shortlist",
            (Claim::Shortlist, Some(_), None) => "flip-enters",
            (Claim::Shortlist, None, _) => "flip-leaves",
        };
        let name = |row: Option<usize>| row.map_or("", |row| self.name(row));
        let args = Args::new().text("at", at).text("in", name(flip.row_in)).text("out", name(flip.row_out));
        self.texts.get(id, &args)
    }

    fn spans(&self) -> Block {
        let texts = self.texts;
        let mut grid = Grid::new("spans")
            .words(texts.word("column-criterion"))
            .numbers(texts.word("column-now"))
            .numbers(texts.word("column-first-holds"))
            .numbers(texts.word("column-shortlist-holds"));
        let mut ends = Vec::new();
        for span in &self.found.weights {
            let criterion = self.criterion(span.criterion).to_owned();
            ends.extend(span.flips.iter().map(|flip| format!("{criterion}: {}", self.flip(span.weight, flip))));
            grid.row(vec![criterion, self.percent(span.weight), self.span(span.first), self.span(span.shortlist)]);
        }
        let mut blocks = vec![grid.block(texts.word("spans-caption"))];
        if !ends.is_empty() {
            blocks.push(list(ends));
        }
        section("spans-title", texts, blocks)
    }

    fn nearest(&self) -> Vec<String> {
        [Claim::First, Claim::Shortlist]
            .into_iter()
            .map(|claim| match (self.found.nearest.iter().find(|near| near.claim == claim), claim) {
                (Some(near), _) => self.near(near),
                (None, Claim::First) => self.texts.word("nearest-never-first"),
                (None, Claim::Shortlist) => self.texts.word("nearest-never-shortlist"),
            })
            .collect()
    }

    fn near(&self, near: &NearestChange) -> String {
        let now = self.evaluation.weights().as_slice();
        let moves = near.weights.iter().zip(now).enumerate().filter(|(_, (after, before))| {
            // A shift too small to print would read "10 % → 10 %".
            (*after - *before).abs() > 1e-9
        });
        let how: Vec<String> = moves
            .map(|(j, (after, before))| {
                let args = Args::new()
                    .text("criterion", self.criterion(j))
                    .text("before", self.percent(*before))
                    .text("after", self.percent(*after));
                self.texts.get("nearest-move", &args)
            })
            .collect();
        let id = match (near.claim, near.row_in, near.row_out) {
            // It is so already: nothing has to move.
            (Claim::First, _, _) if how.is_empty() => "nearest-level-first",
            (Claim::Shortlist, Some(_), Some(_)) if how.is_empty() => "nearest-level-shortlist",
            (Claim::Shortlist, None, _) if how.is_empty() => "nearest-level-leaves",
            (Claim::Shortlist, Some(_), None) if how.is_empty() => "nearest-level-enters",
            (Claim::First, _, _) => "nearest-first",
            (Claim::Shortlist, Some(_), Some(_)) => "nearest-shortlist",
            (Claim::Shortlist, None, _) => "nearest-shortlist-leaves",
            (Claim::Shortlist, Some(_), None) => "nearest-shortlist-enters",
        };
        let name = |row: Option<usize>| row.map_or("", |row| self.name(row));
        let args = Args::new()
            .text("moved", self.percent(near.distance / 2.0))
            .text("how", how.join("; "))
            .text("in", name(near.row_in))
            .text("out", name(near.row_out));
        self.texts.get(id, &args)
    }

    /// Per candidate and effect the change that is the smallest part of its
    /// scale: the whole list is long, and in the machine-readable form.
    fn scores(&self) -> Block {
        let texts = self.texts;
        if self.evaluation.linear.as_ref().is_some_and(|linear| !linear.on_own_scale) {
            return section("scores-title", texts, vec![paragraph(texts.word("scores-unknown"))]);
        }
        let part = |change: &ScoreChange, to: f64| {
            (to - change.value).abs() / self.study.strategy.criteria[change.criterion].scale.span()
        };
        let possible = self.found.scores.iter().filter(|change| change.to.is_some()).count();
        let mut smallest: Vec<(&ScoreChange, f64)> = Vec::new();
        for (change, to) in self.found.scores.iter().filter_map(|change| change.to.map(|to| (change, to))) {
            match smallest.iter_mut().find(|(kept, _)| (kept.row, kept.effect) == (change.row, change.effect)) {
                Some(kept) if part(change, to) < part(kept.0, kept.1) => *kept = (change, to),
                Some(_) => {}
                None => smallest.push((change, to)),
            }
        }
        if smallest.is_empty() {
            return section("scores-title", texts, vec![paragraph(texts.word("scores-none"))]);
        }
        smallest.sort_by(|a, b| part(a.0, a.1).total_cmp(&part(b.0, b.1)));
        let mut grid = Grid::new("scores")
            .words(texts.word("column-candidate"))
            .words(texts.word("column-criterion"))
            .numbers(texts.word("column-now"))
            .numbers(texts.word("column-to"))
            .words(texts.word("column-effect"));
        // Most candidates can do it with other criteria too, but by more.
        let rest = match (possible > smallest.len(), self.found.scores.len() > possible) {
            (true, true) => "some",
            (true, false) => "all",
            (false, true) => "none",
            (false, false) => "nothing",
        };
        for (change, to) in smallest {
            grid.row(vec![
                self.name(change.row).to_owned(),
                self.criterion(change.criterion).to_owned(),
                texts.numbers.natural(change.value, 2),
                self.needed(change, to),
                texts.word(match change.effect {
                    Effect::Enters => "effect-enters",
                    Effect::Leaves => "effect-leaves",
                    Effect::BecomesFirst => "effect-becomes-first",
                    Effect::LosesFirst => "effect-loses-first",
                }),
            ]);
        }
        let mut blocks = vec![grid.block(texts.word("scores-caption"))];
        if rest != "nothing" {
            blocks.push(paragraph(texts.get("scores-rest", &Args::new().text("rest", rest))));
        }
        section("scores-title", texts, blocks)
    }

    /// The score that does it: rounded away from the present one, so that what is
    /// shown is enough; beyond the last that passes, for a gate.
    fn needed(&self, change: &ScoreChange, to: f64) -> String {
        let up = to >= change.value;
        let rounding = if up { Rounding::Up } else { Rounding::Down };
        let shown = self.texts.numbers.natural_rounded(to, 2, rounding);
        match change.bound {
            Bound::Total | Bound::AxisMinimum(_) => shown,
            Bound::Gate => {
                // A score that stands on the gate goes the way that the gate shuts.
                let (low, high) = gate_of(self.study, change);
                let above = if tied(to, change.value) { tied(to, high) && !tied(to, low) } else { up };
                let side = if above { "needed-above" } else { "needed-below" };
                self.texts.get(side, &Args::new().text("score", shown))
            }
        }
    }

    fn tornado(&self) -> Block {
        let texts = self.texts;
        let mut grid = Grid::new("tornado")
            .words(texts.word("column-criterion"))
            .numbers(texts.word("column-low"))
            .numbers(texts.word("column-lead-low"))
            .numbers(texts.word("column-high"))
            .numbers(texts.word("column-lead-high"));
        // In the unit of the totals.
        let points = self.evaluation.in_points();
        let lead = |x: f64| if points { texts.numbers.points_to(x, 2) } else { texts.numbers.fixed(x, 4) };
        for bar in &self.found.tornado {
            grid.row(vec![
                self.criterion(bar.criterion).to_owned(),
                self.percent(bar.weight_low),
                lead(bar.lead_low),
                self.percent(bar.weight_high),
                lead(bar.lead_high),
            ]);
        }
        let title = texts.get("tornado-title", &Args::new().text("range", self.percent(TORNADO_RANGE)));
        grid.block(title)
    }

    fn dominance(&self) -> Block {
        if self.found.dominance.is_empty() {
            return paragraph(self.texts.word("dominance-none"));
        }
        let line = |&(above, below): &(usize, usize)| {
            let args = Args::new().text("dominator", self.name(above)).text("dominated", self.name(below));
            self.texts.get("dominance-line", &args)
        };
        let untold = self.found.dominance_total - self.found.dominance.len();
        let more = (untold > 0).then(|| self.texts.get("dominance-more", &Args::new().count("n", untold)));
        list(self.found.dominance.iter().map(line).chain(more))
    }
}
