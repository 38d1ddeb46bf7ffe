use super::{Grid, line, list, paragraph, read_line, section};
use crate::agreement;
use crate::analysis::{Assumption, Claim, Disturbance, MethodComparison, MethodReversals, Reversals, Split, Trial};
use crate::model::Study;
use crate::num::{Rounding, decimal};
use crate::report::doc::{Block, Document, Note, NoteKind, RowMark};
use crate::text::{Args, Texts};

/// Methods side by side in one table.
const ACROSS: usize = 10;

/// The most methods whose agreement is shown for every two of them.
const MATRIX: usize = 12;
/// Changes told per method.
const TOLD: usize = 3;
/// From this difference in shares an assumption is worth telling.
const NOTABLE: f64 = 0.5;

/// The answer to `compare`.
#[must_use]
pub fn compare(study: &Study, found: &MethodComparison, measure: &agreement::Entry, texts: &Texts) -> Document {
    let view = View { found, measure, texts };
    let mut document = Document::new(texts.lang, String::new(), Vec::new());
    document.title = line(texts.word("compare-title"));
    document.subtitle = line(study.strategy.title.get(texts.lang));
    let blocks = &mut document.blocks;
    if study.strategy.synthetic {
        blocks.push(Block::Note(Note { kind: NoteKind::Invented, text: line(texts.word("invented")) }));
    }
    blocks.extend(read_line(study, texts).map(paragraph));
    blocks.extend(view.summary().into_iter().map(paragraph));
    blocks.push(view.methods());
    blocks.extend(view.places());
    if found.trials.len() > 1 {
        blocks.push(section("splits-title", texts, vec![list(view.splits())]));
    }
    if !found.normalisations.is_empty() {
        blocks.push(view.normalisations());
    }
    if found.trials.len() > 2 {
        blocks.extend(view.agreement());
    }
    if !found.refused.is_empty() {
        blocks.push(section("refused-title", texts, vec![list(view.refused())]));
    }
    if !found.left_out.is_empty() {
        blocks.push(section("left-out-title", texts, vec![list(view.left_out())]));
    }
    if let Some(reversals) = &found.reversals {
        blocks.push(section("reversals-title", texts, view.reversals(reversals)));
    }
    document
}

struct View<'a> {
    found: &'a MethodComparison,
    measure: &'a agreement::Entry,
    texts: &'a Texts,
}

impl View<'_> {
    fn name(&self, i: usize) -> &str {
        &self.found.names[i]
    }

    fn names(&self, of: &[usize]) -> String {
        of.iter().map(|&i| self.name(i)).collect::<Vec<_>>().join(", ")
    }

    fn measure_name(&self) -> &'static str {
        self.measure.info.name.get(self.texts.lang)
    }

    fn scale(&self) -> &'static str {
        if self.measure.nature.distance { "distance" } else { "similarity" }
    }

    fn figure(&self, value: Option<f64>) -> String {
        let shown = |x: f64| self.texts.numbers.fixed(x, if self.measure.nature.distance { 1 } else { 2 });
        value.map_or_else(|| self.texts.word("compare-undefined"), shown)
    }

    fn summary(&self) -> Vec<String> {
        let (own, others) = (&self.found.trials[0], &self.found.trials[1..]);
        let method = own.method.info.name.get(self.texts.lang);
        let mut lines = vec![self.texts.get("compare-own", &Args::new().text("method", method))];
        if others.is_empty() {
            lines.push(self.texts.word("compare-nothing"));
            return lines;
        }
        let same = |claim: Claim| others.iter().filter(|trial| !trial.changes(claim, own)).count();
        for (id, claim, names) in
            [("compare-first", Claim::First, &own.first), ("compare-shortlist", Claim::Shortlist, &own.shortlist)]
        {
            let which = match same(claim) {
                0 => "none",
                n if n == others.len() => "all",
                _ => "some",
            };
            let args = Args::new().text("which", which).count("same", same(claim)).count("all", others.len());
            lines.push(self.texts.get(id, &args.text("names", self.names(names))));
        }
        lines
    }

    /// Who comes on and who goes off.
    fn changes(&self, trial: &Trial) -> String {
        let one = |id: &str, i: usize| self.texts.get(id, &Args::new().text("name", self.name(i)));
        let mut parts: Vec<String> = trial.enters.iter().map(|&i| one("compare-in", i)).collect();
        parts.extend(trial.leaves.iter().map(|&i| one("compare-out", i)));
        let text = if parts.is_empty() { self.texts.word("compare-same") } else { parts.join(", ") };
        if trial.open_line { format!("{text} ?") } else { text }
    }

    fn methods(&self) -> Block {
        let texts = self.texts;
        let mut grid = Grid::new("methods")
            .numbers(texts.word("column-nr"))
            .words(texts.word("column-method"))
            .words(texts.word("column-family"))
            .words(texts.word("column-first"))
            .words(texts.word("column-shortlist"))
            .numbers(texts.word("column-agreement"));
        for (i, trial) in self.found.trials.iter().enumerate() {
            let id = trial.method.info.id;
            let method =
                if trial.own { texts.get("compare-own-mark", &Args::new().text("method", id)) } else { id.to_owned() };
            let family = texts.word(&format!("family-{}", family(trial)));
            let list = if trial.own { self.names(&trial.shortlist) } else { self.changes(trial) };
            let list = if trial.own && trial.open_line { format!("{list} ?") } else { list };
            let cells =
                vec![(i + 1).to_string(), method, family, self.names(&trial.first), list, self.figure(trial.agreement)];
            grid.marked(cells, if trial.own { RowMark::LineBelow } else { RowMark::None });
        }
        let args = Args::new().text("measure", self.measure_name()).text("scale", self.scale());
        let mut block = grid.block(texts.get("compare-methods-caption", &args));
        if let (Block::Table(table), true) = (&mut block, self.found.trials.iter().any(|trial| trial.open_line)) {
            table.notes.push(line(texts.word("compare-open-line")));
        }
        block
    }

    /// The numbers of the methods for which something holds.
    fn numbered(&self, holds: impl Fn(&Trial) -> bool) -> String {
        let numbers = self.found.trials.iter().enumerate().filter(|(_, trial)| holds(trial));
        numbers.map(|(i, _)| (i + 1).to_string()).collect::<Vec<_>>().join(", ")
    }

    fn places(&self) -> Vec<Block> {
        let texts = self.texts;
        let trials: Vec<(usize, &Trial)> = self.found.trials.iter().enumerate().collect();
        let mut blocks = Vec::new();
        for part in trials.chunks(ACROSS) {
            let mut grid = Grid::new("places").words(texts.word("column-candidate"));
            for (i, _) in part {
                grid = grid.numbers((i + 1).to_string());
            }
            for (i, name) in self.found.names.iter().enumerate() {
                let cells = part.iter().map(|(_, trial)| self.place(trial, i));
                grid.row(std::iter::once(name.clone()).chain(cells).collect());
            }
            blocks.push(grid.block(texts.word("compare-places-caption")));
        }
        if let Some(Block::Table(table)) = blocks.last_mut() {
            if self.found.trials.iter().any(|t| t.places.iter().any(|p| p.tied)) {
                table.notes.push(line(texts.word("compare-level")));
            }
            let partial = self.numbered(|trial| trial.partial);
            if !partial.is_empty() {
                table.notes.push(line(texts.get("compare-partial", &Args::new().text("methods", partial))));
            }
            let classes = self.numbered(|trial| trial.places.iter().any(|place| place.class.is_some()));
            if !classes.is_empty() {
                table.notes.push(line(texts.get("compare-classes", &Args::new().text("methods", classes))));
            }
        }
        blocks
    }

    fn place(&self, trial: &Trial, i: usize) -> String {
        let place = &trial.places[i];
        match &place.class {
            Some(class) => class.get(self.texts.lang).to_owned(),
            None if place.worst > place.rank => {
                self.texts.get("range", &Args::new().text("low", place.rank).text("high", place.worst))
            }
            None if place.tied => format!("{}=", place.rank),
            None => place.rank.to_string(),
        }
    }

    fn agreement(&self) -> Vec<Block> {
        let texts = self.texts;
        if self.found.agreement.len() < self.found.trials.len() {
            return vec![paragraph(texts.word("compare-agreement-large"))];
        }
        // A table of hundreds of figures is for a machine.
        if self.found.trials.len() > MATRIX {
            return vec![paragraph(texts.word("compare-agreement-many"))];
        }
        let columns: Vec<usize> = (0..self.found.trials.len()).collect();
        let mut blocks = Vec::new();
        for part in columns.chunks(ACROSS) {
            let mut grid = Grid::new("agreement").words("");
            for i in part {
                grid = grid.numbers((i + 1).to_string());
            }
            for (i, (trial, row)) in self.found.trials.iter().zip(&self.found.agreement).enumerate() {
                let title = format!("{} {}", i + 1, trial.method.info.id);
                let cells = part.iter().map(|&k| self.figure(row[k]));
                grid.row(std::iter::once(title).chain(cells).collect());
            }
            let args = Args::new()
                .text("measure", self.measure_name())
                .text("scale", self.scale())
                .text("symmetric", if self.measure.nature.symmetric { "yes" } else { "no" });
            blocks.push(grid.block(texts.get("compare-agreement-caption", &args)));
        }
        let partial = self.found.trials.iter().any(|trial| trial.partial);
        if let (Some(Block::Table(table)), true) = (blocks.last_mut(), partial) {
            table.notes.push(line(texts.word("compare-agreement-partial")));
        }
        blocks
    }

    /// Per claim the assumptions that tell the methods that change it from those
    /// that do not.
    fn splits(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for claim in [Claim::Shortlist, Claim::First] {
            let args = || Args::new().text("claim", word(claim));
            let others = &self.found.trials[1..];
            let changing = others.iter().filter(|trial| trial.changes(claim, &self.found.trials[0])).count();
            if changing == 0 {
                lines.push(self.texts.get("splits-never", &args()));
                continue;
            }
            let of_claim: Vec<&Split> = self.found.splits.iter().filter(|split| split.claim == claim).collect();
            let separating: Vec<&Split> = of_claim.iter().copied().filter(|split| split.separates()).collect();
            // A share says something of two methods or more.
            let several = of_claim.iter().copied().filter(|split| split.with.len().min(split.without.len()) > 1);
            let best = several.max_by(|a, b| a.difference().abs().total_cmp(&b.difference().abs()));
            match best {
                _ if !separating.is_empty() => lines.extend(separating.into_iter().map(|split| self.split(split))),
                Some(best) if best.difference().abs() >= NOTABLE => lines.push(self.split(best)),
                _ if changing == others.len() => lines.push(self.texts.get("splits-every", &args())),
                _ => lines.push(self.texts.get("splits-none", &args())),
            }
        }
        lines
    }

    fn split(&self, split: &Split) -> String {
        let phrase = |assumption: Assumption, made: bool| {
            self.texts.word(&format!("{}-{}", if made { "made" } else { "unmade" }, assumption.id()))
        };
        let made = split.difference() > 0.0;
        let sides = [(&split.with, split.with_changing), (&split.without, split.without_changing)];
        let ((changers, changing), (stayers, fewer)) = if made { (sides[0], sides[1]) } else { (sides[1], sides[0]) };
        let args = Args::new()
            .text("claim", word(split.claim))
            .count("changing", changing)
            .text("changers", phrase(split.assumption, made))
            .text("stayers", phrase(split.assumption, !made));
        if split.separates() {
            self.texts.get("splits-separates", &args.count("staying", stayers.len()))
        } else {
            let every = if changing == changers.len() { "yes" } else { "no" };
            let args = args.count("changers-all", changers.len()).count("stayers-all", stayers.len());
            let args = args.text("every", every);
            self.texts.get("splits-most", &args.count("fewer", fewer))
        }
    }

    fn normalisations(&self) -> Block {
        let texts = self.texts;
        let own = &self.found.trials[0];
        let now = own.params.get("normalisation").and_then(serde_json::Value::as_str).unwrap_or_default();
        let mut blocks = vec![paragraph(texts.get("normalisations-now", &Args::new().text("now", now)))];
        let changes = |trial: &Trial| [Claim::First, Claim::Shortlist].iter().any(|claim| trial.changes(*claim, own));
        if !self.found.normalisations.iter().any(changes) {
            blocks.push(paragraph(texts.word("normalisations-same")));
        }
        let mut grid = Grid::new("normalisations")
            .words(texts.word("column-normalisation"))
            .words(texts.word("column-first"))
            .words(texts.word("column-shortlist"));
        for trial in &self.found.normalisations {
            let word = trial.normalisation.clone().unwrap_or_default();
            grid.row(vec![word, self.names(&trial.first), self.changes(trial)]);
        }
        let args = Args::new().text("method", own.method.info.name.get(texts.lang));
        blocks.push(grid.block(texts.get("normalisations-caption", &args)));
        section("normalisations-title", texts, blocks)
    }

    fn refused(&self) -> Vec<String> {
        let line = |refused: &crate::analysis::Refused| {
            let reasons: Vec<String> = refused.reasons.iter().map(|reason| reason.message(self.texts)).collect();
            let args = Args::new().text("method", refused.info.id).text("reason", reasons.join("; "));
            self.texts.get("refused-line", &args)
        };
        self.found.refused.iter().map(line).collect()
    }

    fn left_out(&self) -> Vec<String> {
        let line = |left_out: &crate::analysis::LeftOut| {
            let args = Args::new().text("method", left_out.info.id);
            self.texts.get(if left_out.slow { "left-out-slow" } else { "left-out-pairs" }, &args)
        };
        self.found.left_out.iter().map(line).collect()
    }

    fn reversals(&self, reversals: &Reversals) -> Vec<Block> {
        let texts = self.texts;
        let calm: Vec<&str> = reversals.methods.iter().filter(|m| m.reversals.is_empty()).map(|m| m.info.id).collect();
        let args = Args::new().count("count", calm.len()).text("methods", calm.join(", "));
        let mut blocks = vec![paragraph(texts.get("reversals-never", &args))];
        if reversals.tried < self.found.names.len() {
            let args = Args::new().count("tried", reversals.tried).count("all", self.found.names.len());
            blocks.push(paragraph(texts.get("reversals-tried", &args)));
        }
        if !reversals.left_out.is_empty() {
            let ids: Vec<&str> = reversals.left_out.iter().map(|info| info.id).collect();
            blocks.push(paragraph(texts.get("reversals-left-out", &Args::new().text("methods", ids.join(", ")))));
        }
        blocks.extend(Disturbance::ALL.map(|disturbance| self.rates(reversals, disturbance)));
        let lines: Vec<String> = reversals.methods.iter().flat_map(|method| self.turned(method)).collect();
        if !lines.is_empty() {
            blocks.push(section("reversals-pairs", texts, vec![list(lines)]));
        }
        blocks
    }

    fn rates(&self, reversals: &Reversals, disturbance: Disturbance) -> Block {
        let texts = self.texts;
        let tallies = || {
            let of = |m: &MethodReversals| m.tallies.iter().find(|t| t.disturbance == disturbance).copied();
            reversals.methods.iter().filter_map(move |m| of(m).map(|tally| (m.info.id, tally)))
        };
        let refused = tallies().any(|(_, tally)| tally.refused > 0);
        let mut grid = Grid::new(disturbance.id())
            .words(texts.word("column-method"))
            .numbers(texts.word("column-tried"))
            .numbers(texts.word("column-first"))
            .numbers(texts.word("column-shortlist"))
            .numbers(texts.word("column-pair"));
        if refused {
            grid = grid.numbers(texts.word("column-refused"));
        }
        for (id, tally) in tallies() {
            let share = |count: usize| share(count, tally.tried - tally.refused, texts);
            let mut cells = vec![
                id.to_owned(),
                tally.tried.to_string(),
                share(tally.first),
                share(tally.shortlist),
                share(tally.order),
            ];
            if refused {
                cells.push(tally.refused.to_string());
            }
            grid.row(cells);
        }
        grid.block(texts.word(&format!("reversals-{}", disturbance.id())))
    }

    /// The first changes that turn pairs around.
    fn turned(&self, method: &MethodReversals) -> Vec<String> {
        let turning = || method.reversals.iter().filter(|reversal| !reversal.pairs.is_empty());
        let mut lines: Vec<String> = turning()
            .take(TOLD)
            .map(|reversal| {
                let (ahead, behind) = reversal.pairs[0];
                let args = Args::new()
                    .text("method", method.info.id)
                    .text("change", reversal.disturbance.id())
                    .text("candidate", self.name(reversal.candidate))
                    .text("behind", self.name(behind))
                    .text("ahead", self.name(ahead))
                    .count("more", reversal.total - 1);
                self.texts.get("reversal-line", &args)
            })
            .collect();
        let more = turning().count().saturating_sub(TOLD);
        if more > 0 {
            let args = Args::new().text("method", method.info.id).count("count", more);
            lines.push(self.texts.get("reversal-more", &args));
        }
        lines
    }
}

/// The word that messages choose by.
fn word(claim: Claim) -> &'static str {
    match claim {
        Claim::First => "first",
        Claim::Shortlist => "shortlist",
    }
}

fn family(trial: &Trial) -> &'static str {
    trial.method.traits.family.id()
}

/// A share in percent; a rate that is not nothing never looks like nothing.
fn share(count: usize, all: usize, texts: &Texts) -> String {
    if all == 0 {
        return texts.word("compare-undefined");
    }
    #[allow(clippy::cast_precision_loss, reason = "counts are small")]
    let fraction = count as f64 / all as f64;
    let rounding = if count > 0 && decimal(fraction, 2, 1, Rounding::HalfAway) == "0.0" {
        Rounding::Up
    } else {
        Rounding::HalfAway
    };
    texts.numbers.percent_rounded(fraction, rounding)
}
