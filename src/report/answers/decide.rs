//! Is it decided, and what to find out next: parts for any answer.

use super::questions::end;
use super::verdict::{assumption, share, verdict_notes, verdict_sentences, verdict_table};
use super::{Grid, label, line, list, paragraph, section};
use crate::analysis::{Contest, Evaluation, Fact, InForce, Information, Item, Standing, Verdict, Worth};
use crate::model::Study;
use crate::num::compare;
use crate::report::doc::{Block, Document};
use crate::text::{Args, Texts};

/// Facts in a list on the terminal.
const LISTED: usize = 10;

/// What `next` found.
#[derive(Clone, Copy, Debug)]
pub struct NextAnswer<'a> {
    /// The study.
    pub study: &'a Study,
    /// The run.
    pub evaluation: &'a Evaluation,
    /// The verdict per contest.
    pub verdicts: &'a [Verdict],
    /// What knowing each fact does.
    pub information: &'a Information,
    /// What was taken as known about weights.
    pub in_force: InForce,
    /// Draws.
    pub samples: u64,
    /// Seed.
    pub seed: u64,
}

/// The answer to `next`.
#[must_use]
pub fn next(answer: &NextAnswer<'_>, texts: &Texts) -> Document {
    let mut document = Document::new(texts.lang, String::new(), Vec::new());
    document.title = line(texts.word("next-title"));
    document.subtitle = line(answer.study.strategy.title.get(texts.lang));
    // One candidate alone is up against nobody: there is no verdict and no ground.
    let any = !answer.verdicts.is_empty();
    let mut decided = Vec::new();
    if any {
        decided.push(list(verdict_sentences(answer.study, answer.evaluation, answer.verdicts, texts)));
    }
    if !answer.verdicts.iter().any(|verdict| verdict.contest == Contest::Line) {
        decided.push(paragraph(texts.word("verdict-nobody")));
    }
    if any {
        decided.extend(verdict_notes(answer.in_force, answer.verdicts, texts).into_iter().map(paragraph));
        decided.push(verdict_table(answer.evaluation, answer.verdicts, answer.seed, texts));
    }
    document.blocks.push(section("verdict-title", texts, decided));
    document.blocks.push(section("next-ask-title", texts, facts(answer, texts)));
    document
}

#[allow(clippy::cast_precision_loss, reason = "draws are far fewer than 2^52")]
pub(super) fn count(samples: u64, texts: &Texts) -> String {
    texts.numbers.fixed(samples as f64, 0)
}

/// What is worth finding out, in blocks.
fn facts(answer: &NextAnswer<'_>, texts: &Texts) -> Vec<Block> {
    let (study, evaluation, found) = (answer.study, answer.evaluation, answer.information);
    let worth = found.worth_asking();
    let mut blocks = Vec::new();
    if worth.is_empty() {
        let several = if found.together().is_empty() { "no" } else { "yes" };
        blocks.push(paragraph(texts.get("next-nothing", &Args::new().text("several", several))));
    } else {
        let items = worth.iter().take(LISTED).map(|worth| fact(study, evaluation, worth, texts));
        let untold = worth.len().saturating_sub(LISTED);
        let more = (untold > 0).then(|| texts.get("next-more", &Args::new().count("count", untold)));
        blocks.push(list(items.chain(more)));
    }
    let together: Vec<&Worth> = found.together().into_iter().take(LISTED).collect();
    if !together.is_empty() {
        let items = together.into_iter().map(|worth| fact(study, evaluation, worth, texts));
        blocks.push(section("next-together-title", texts, vec![list(items)]));
    }
    let (weights, percent) = assumption(answer.in_force.weights);
    let args = Args::new()
        .text("weights", weights)
        .text("percent", texts.numbers.percent(percent / 100.0))
        .text("samples", count(answer.samples, texts))
        .text("seed", answer.seed);
    blocks.push(paragraph(texts.get("next-note", &args)));
    if found.refused() > 0.0 {
        let refused = share(found.refused(), texts);
        blocks.push(paragraph(texts.get("next-note-refused", &Args::new().text("refused", refused))));
    }
    if found.scores.iter().any(|worth| worth.exact) {
        blocks.push(paragraph(texts.word("next-note-exact")));
    }
    blocks
}

/// What to ask for, and what knowing it changes, in a sentence.
#[must_use]
pub fn fact(study: &Study, evaluation: &Evaluation, worth: &Worth, texts: &Texts) -> String {
    let criterion = |j: usize| label(&study.strategy.criteria[j], texts);
    let name = |row: usize| evaluation.rows[row].name.as_str();
    let what = match worth.fact {
        Fact::Score { row, criterion: j } => {
            texts.get("next-what-score", &Args::new().text("candidate", name(row)).text("criterion", criterion(j)))
        }
        Fact::Weight(j) => texts.get("next-what-weight", &Args::new().text("criterion", criterion(j))),
        Fact::Candidate(row) => texts.get("next-what-candidate", &Args::new().text("candidate", name(row))),
        Fact::Criterion(j) => texts.get("next-what-criterion", &Args::new().text("criterion", criterion(j))),
        Fact::AllScores => texts.word("next-what-all"),
        Fact::AllWeights => texts.word("next-what-weights"),
    };
    let seen = |share: f64| share >= crate::analysis::WORTH;
    let claim = match (seen(worth.shortlist.share), seen(worth.first.share)) {
        (true, true) => "both",
        (true, false) => "shortlist",
        (false, _) => "first",
    };
    // Who comes and goes is about what is said to change.
    let (incoming, outgoing) = if claim == "first" {
        (worth.leads.first().map(|x| x.0), (!worth.leads.is_empty()).then_some(0))
    } else {
        (worth.enters.first().map(|x| x.0), worth.leaves.first().map(|x| x.0))
    };
    let change = match (incoming, outgoing) {
        (Some(_), Some(_)) => "swap",
        (Some(_), None) => "in",
        (None, Some(_)) => "out",
        (None, None) => "none",
    };
    let args = Args::new()
        .text("what", what)
        .text("claim", claim)
        .text("shortlist", share(worth.shortlist.share, texts))
        .text("first", share(worth.first.share, texts))
        .text("change", change)
        .text("in", incoming.map_or("", name))
        .text("out", outgoing.map_or("", name));
    texts.get("next-change", &args)
}

/// The answer to `weights --next-question`.
#[must_use]
pub fn next_questions(study: &Study, standing: &Standing, texts: &Texts) -> Document {
    let mut document = Document::new(texts.lang, String::new(), Vec::new());
    document.title = line(texts.word("questions-title"));
    document.subtitle = line(study.strategy.title.get(texts.lang));
    let draws = count(u64::try_from(standing.draws).unwrap_or(u64::MAX), texts);
    if let Some(settled) = super::questions::settled_words(standing, texts) {
        document.blocks.push(paragraph(settled));
        return document;
    }
    let percent = |x: f64| texts.numbers.percent(x);
    document.blocks.push(paragraph(texts.get("questions-open", &Args::new().text("open", percent(standing.open)))));
    let mut grid = Grid::new("questions")
        .words(texts.word("questions-column-question"))
        .numbers(texts.word("questions-column-open"))
        .numbers(texts.word("questions-column-yes"));
    let criteria = &study.strategy.criteria;
    let mut named: Vec<usize> = Vec::new();
    for question in standing.questions.iter().take(LISTED) {
        let plain = compare(question.times, 1.0).is_eq();
        let args = Args::new()
            .text("first", label(&criteria[question.first], texts))
            .text("second", label(&criteria[question.second], texts))
            .text("times", texts.numbers.natural(question.times, 1));
        let words = texts.get(if plain { "questions-which" } else { "questions-times" }, &args);
        grid.row(vec![words, percent(question.open_after), percent(question.yes)]);
        for j in [question.first, question.second] {
            if !named.contains(&j) {
                named.push(j);
            }
        }
    }
    document.blocks.push(grid.block(texts.get("questions-caption", &Args::new().text("draws", draws))));
    let ends = named.into_iter().map(|j| {
        let item = Item::of(&criteria[j]);
        let args = Args::new()
            .text("criterion", label(&criteria[j], texts))
            .text("worst", end(&item.worst, texts))
            .text("best", end(&item.best, texts));
        texts.get("questions-ends", &args)
    });
    document.blocks.push(list(ends));
    document.blocks.push(paragraph(texts.word("questions-how")));
    document
}
