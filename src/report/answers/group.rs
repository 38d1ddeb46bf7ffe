use super::{Grid, label, line, paragraph, read_line, section};
use crate::analysis::{Concord, GroupView, Spread, Voice};
use crate::model::Study;
use crate::report::doc::{Block, Document, Note, NoteKind};
use crate::text::{Args, Texts};

/// The most people whose weights stand side by side.
const ACROSS: usize = 8;
/// The most scores that are listed; all are in the machine-readable form.
const LISTED: usize = 30;

/// The answer to `group`.
#[must_use]
pub fn group(study: &Study, found: &GroupView, texts: &Texts) -> Document {
    let view = View { study, found, texts };
    let mut document = Document::new(texts.lang, String::new(), Vec::new());
    document.title = line(texts.word("group-title"));
    document.subtitle = line(study.strategy.title.get(texts.lang));
    let blocks = &mut document.blocks;
    if study.strategy.synthetic {
        blocks.push(Block::Note(Note { kind: NoteKind::Invented, text: line(texts.word("invented")) }));
    }
    blocks.extend(read_line(study, texts).map(paragraph));
    blocks.push(paragraph(view.decided()));
    if found.assessors.is_empty() && found.people.is_empty() {
        blocks.push(paragraph(texts.word("group-nothing")));
    }
    if !found.assessors.is_empty() {
        blocks.push(view.assessors());
        blocks.push(view.spreads());
    }
    if !found.people.is_empty() {
        blocks.push(view.people());
    }
    document
}

struct View<'a> {
    study: &'a Study,
    found: &'a GroupView,
    texts: &'a Texts,
}

impl View<'_> {
    fn names(&self, of: &[usize]) -> String {
        of.iter().map(|&i| self.found.names[i].as_str()).collect::<Vec<_>>().join(", ")
    }

    fn decided(&self) -> String {
        let rows = &self.found.evaluation.rows;
        let first: Vec<usize> = (0..rows.len()).filter(|&i| rows[i].rank == 1).collect();
        let args = Args::new()
            .text("first", self.names(&first))
            .text("shortlist", self.names(&self.found.evaluation.shortlist()));
        self.texts.get("group-decided", &args)
    }

    fn differs(&self, voice: &Voice) -> String {
        let one = |id: &str, i: usize| self.texts.get(id, &Args::new().text("name", &self.found.names[i]));
        let mut parts: Vec<String> = voice.enters.iter().map(|&i| one("group-in", i)).collect();
        parts.extend(voice.leaves.iter().map(|&i| one("group-out", i)));
        if parts.is_empty() { self.texts.word("group-same") } else { parts.join("; ") }
    }

    fn different(&self, who: &str, voices: &[Voice]) -> Block {
        let differ = voices.iter().filter(|voice| voice.differs()).count();
        let args = Args::new().text("who", who).count("differ", differ).count("all", voices.len());
        paragraph(self.texts.get("group-different", &args))
    }

    fn agreement(&self, voices: &[Voice], concord: Option<&Concord>) -> Option<Block> {
        let concord = concord?;
        let n = voices.len();
        let pairs = (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b)));
        let known = pairs.filter_map(|(a, b)| concord.pairs[a][b].map(|x| (a, b, x)));
        let least = known.min_by(|x, y| x.2.total_cmp(&y.2));
        let (Some(w), Some((a, b, x))) = (concord.w, least) else {
            return Some(paragraph(self.texts.word("group-agreement-none")));
        };
        let measure = crate::agreement::measure(Some(concord.measure)).map_or("", |m| m.info.name.get(self.texts.lang));
        let args = Args::new()
            .text("w", self.texts.numbers.fixed(w, 2))
            .count("candidates", concord.candidates)
            .text("first", &voices[a].name)
            .text("second", &voices[b].name)
            .text("measure", measure)
            .text("least", self.texts.numbers.fixed(x, 2));
        Some(paragraph(self.texts.get("group-agreement", &args)))
    }

    fn assessors(&self) -> Block {
        let texts = self.texts;
        let mut grid = Grid::new("assessors")
            .words(texts.word("column-person"))
            .numbers(texts.word("column-own-scores"))
            .words(texts.word("column-first"))
            .words(texts.word("column-differs"));
        for voice in &self.found.assessors {
            let first = self.names(&voice.first);
            grid.row(vec![voice.name.clone(), voice.scores.to_string(), first, self.differs(voice)]);
        }
        let mut blocks = vec![self.different("assessors", &self.found.assessors)];
        blocks.push(grid.block(texts.word("group-assessors-caption")));
        blocks.extend(self.agreement(&self.found.assessors, self.found.assessor_agreement.as_ref()));
        section("group-assessors-title", texts, blocks)
    }

    fn spreads(&self) -> Block {
        let texts = self.texts;
        if self.found.spreads.is_empty() {
            return section("group-spreads-title", texts, vec![paragraph(texts.word("group-spreads-none"))]);
        }
        let mut grid = Grid::new("spreads")
            .words(texts.word("column-candidate"))
            .words(texts.word("column-criterion"))
            .words(texts.word("column-scores-given"))
            .numbers(texts.word("column-range"))
            .numbers(texts.word("column-deviation"))
            .words(texts.word("column-matters"));
        for spread in self.found.spreads.iter().take(LISTED) {
            let score = |(person, x): &(String, f64)| {
                let args = Args::new().text("person", person).text("score", texts.numbers.natural(*x, 2));
                texts.get("group-score", &args)
            };
            grid.row(vec![
                self.study.candidates.names[spread.candidate].clone(),
                label(&self.study.strategy.criteria[spread.criterion], texts).to_owned(),
                spread.values.iter().map(score).collect::<Vec<_>>().join("; "),
                texts.numbers.points(spread.range),
                texts.numbers.points(spread.deviation),
                texts.get("group-matters", &Args::new().text("what", matters(spread))),
            ]);
        }
        section("group-spreads-title", texts, vec![grid.block(texts.word("group-spreads-caption"))])
    }

    fn people(&self) -> Block {
        let texts = self.texts;
        let ranges = self.found.people.iter().any(|voice| voice.ranges);
        let mut grid = Grid::new("people")
            .words(texts.word("column-person"))
            .words(texts.word("column-first"))
            .words(texts.word("column-differs"));
        if ranges {
            grid = grid.words(texts.word("column-sure"));
        }
        for voice in &self.found.people {
            let mut cells = vec![voice.name.clone(), self.names(&voice.first), self.differs(voice)];
            if ranges {
                let sure = match voice.certain {
                    _ if !voice.ranges => "none",
                    Some(true) => "yes",
                    Some(false) => "no",
                    None => "unknown",
                };
                cells.push(texts.get("group-sure", &Args::new().text("sure", sure)));
            }
            grid.row(cells);
        }
        let mut blocks = vec![self.different("people", &self.found.people)];
        blocks.push(grid.block(texts.word("group-people-caption")));
        blocks.extend(self.agreement(&self.found.people, self.found.people_agreement.as_ref()));
        if self.found.people.len() <= ACROSS {
            blocks.push(self.weights());
        }
        section("group-people-title", texts, blocks)
    }

    fn weights(&self) -> Block {
        let texts = self.texts;
        let mut grid = Grid::new("people-weights").words(texts.word("column-criterion"));
        for voice in &self.found.people {
            grid = grid.numbers(&voice.name);
        }
        for (j, criterion) in self.study.strategy.criteria.iter().enumerate() {
            let mut cells = vec![label(criterion, texts).to_owned()];
            cells.extend(self.found.people.iter().map(|voice| texts.numbers.percent(voice.weights[j])));
            grid.row(cells);
        }
        grid.block(texts.word("group-weights-caption"))
    }
}

fn matters(spread: &Spread) -> &'static str {
    match spread.matters.map(|matters| (matters.first, matters.shortlist)) {
        Some((true, true)) => "both",
        Some((true, false)) => "first",
        Some((false, true)) => "shortlist",
        Some((false, false)) => "no",
        None => "untried",
    }
}
