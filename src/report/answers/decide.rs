//! Is it decided, and what to find out next: parts for any answer.

use super::questions::end;
use super::{Grid, label, line, list, paragraph, section};
use crate::analysis::{
    Call, Contest, Evaluation, Fact, HeldShare, Information, Ingredient, Item, Known, ROUNDING, ScoreAssumption,
    Standing, Verdict, WITHIN, Worth,
};
use crate::model::Study;
use crate::num::{Rounding, compare, tied};
use crate::region::Assumption;
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
    pub weights: Assumption,
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
    let mut decided = vec![list(verdict_sentences(answer.study, answer.evaluation, answer.verdicts, texts))];
    if !answer.verdicts.iter().any(|verdict| verdict.contest == Contest::Line) {
        decided.push(paragraph(texts.word("verdict-nobody")));
    }
    decided.push(verdict_table(answer.evaluation, answer.verdicts, answer.seed, texts));
    document.blocks.push(section("verdict-title", texts, decided));
    document.blocks.push(section("next-ask-title", texts, facts(answer, texts)));
    document
}

/// One sentence a contest, with what decided it.
#[must_use]
pub fn verdict_sentences(study: &Study, evaluation: &Evaluation, verdicts: &[Verdict], texts: &Texts) -> Vec<String> {
    let sentence = |verdict: &Verdict| {
        let args = Args::new()
            .text("contest", contest(evaluation, verdict, texts))
            .text("why", why(study, evaluation, verdict, texts));
        texts.get("verdict-sentence", &args)
    };
    verdicts.iter().map(sentence).collect()
}

fn call_word(call: Call) -> &'static str {
    match call {
        Call::Clear => "clear",
        Call::Leaning => "leaning",
        Call::TooClose => "too-close",
    }
}

fn names<'a>(evaluation: &'a Evaluation, verdict: &Verdict) -> Args<'a> {
    let size = evaluation.rows.iter().filter(|row| row.shortlisted).count();
    let place = if let Contest::Place(place) = verdict.contest { place } else { size };
    Args::new()
        .text("ahead", &evaluation.rows[verdict.ahead].name)
        .text("behind", &evaluation.rows[verdict.behind].name)
        .text("place", place)
        .text("next", place + 1)
        .text("call", call_word(verdict.call))
}

fn contest(evaluation: &Evaluation, verdict: &Verdict, texts: &Texts) -> String {
    let id = match verdict.contest {
        Contest::Place(_) => "verdict-place",
        Contest::Line => "verdict-line",
        Contest::Membership => "verdict-membership",
    };
    texts.get(id, &names(evaluation, verdict))
}

/// A difference in the unit of the scores: points where they are.
fn gap(evaluation: &Evaluation, x: f64, texts: &Texts) -> String {
    if evaluation.in_points() { texts.numbers.points_to(x, 2) } else { texts.numbers.natural(x, 4) }
}

/// The share that a verdict asks for.
fn share_of(known: &Known, weights: Assumption, doubt: bool) -> Option<&HeldShare> {
    known.shares.iter().find(|held| held.weights == weights && (held.scores != ScoreAssumption::AsGiven) == doubt)
}

fn within(known: &Known) -> Option<&HeldShare> {
    share_of(known, Assumption::Within { percent: WITHIN }, false)
}

fn in_doubt(known: &Known) -> Option<&HeldShare> {
    share_of(known, Assumption::AsGiven, true)
}

/// A share with the word for all or none of the draws.
fn shared<'a>(args: Args<'a>, share: f64, texts: &Texts) -> Args<'a> {
    let how = match share {
        share if share >= 1.0 => "all",
        share if share <= 0.0 => "none",
        _ => "part",
    };
    args.text("how", how).text("share", texts.numbers.percent(share))
}

fn why(study: &Study, evaluation: &Evaluation, verdict: &Verdict, texts: &Texts) -> String {
    let known = &verdict.known;
    let percent = texts.numbers.percent(WITHIN / 100.0);
    let args = names(evaluation, verdict).text("within", percent);
    let drawn = |held: Option<&HeldShare>| held.map_or(0.0, |held| held.share);
    match verdict.decided_by {
        Ingredient::NotCompared => texts.get("verdict-why-not-compared", &args),
        Ingredient::Step => {
            let step = known.step.filter(|step| compare(known.gap, *step).is_lt() && !tied(known.gap, 0.0));
            match step {
                _ if study.strategy.shortlist.indifference > 0.0
                    && evaluation.rows[verdict.ahead].group == evaluation.rows[verdict.behind].group
                    && !tied(known.gap, 0.0) =>
                {
                    texts.get("verdict-why-agreed", &args)
                }
                Some(step) => {
                    let shown = args.text("gap", gap(evaluation, known.gap, texts));
                    texts.get("verdict-why-step", &shown.text("step", gap(evaluation, step, texts)))
                }
                None => texts.get("verdict-why-tie", &args),
            }
        }
        Ingredient::Weights => texts.get("verdict-why-weights", &shared(args, drawn(within(known)), texts)),
        Ingredient::Scores => match in_doubt(known) {
            Some(held) => texts.get("verdict-why-scores", &shared(args, held.share, texts)),
            None => texts.get("verdict-why-scores-can", &args),
        },
        Ingredient::Nothing => texts.get("verdict-why-nothing", &args),
        Ingredient::Margin => {
            let margin = texts.numbers.percent_rounded(known.margin.unwrap_or(0.0), Rounding::Down);
            if verdict.call == Call::TooClose {
                let rounding = texts.numbers.percent(ROUNDING);
                return texts.get("verdict-why-rounding", &args.text("margin", margin).text("rounding", rounding));
            }
            texts.get("verdict-why-margin", &args.text("margin", margin))
        }
        Ingredient::Order => {
            let held = share_of(known, Assumption::SameOrder, false);
            texts.get("verdict-why-order", &shared(args, drawn(held), texts))
        }
        Ingredient::All if known.margin.is_none() => {
            texts.get("verdict-why-all-drawn", &shared(args, drawn(within(known)), texts))
        }
        Ingredient::All => {
            let share = in_doubt(known).map_or(1.0, |held| held.share);
            let scores = match known.scores_turn {
                Some(false) => "cannot",
                _ if share >= 1.0 => "all",
                _ => "part",
            };
            texts.get("verdict-why-all", &args.text("scores", scores).text("share", texts.numbers.percent(share)))
        }
    }
}

/// The grounds of every verdict side by side.
#[must_use]
pub fn verdict_table(evaluation: &Evaluation, verdicts: &[Verdict], seed: u64, texts: &Texts) -> Block {
    let percent = texts.numbers.percent(WITHIN / 100.0);
    let mut grid = Grid::new("verdicts")
        .words(texts.word("verdict-column-contest"))
        .numbers(texts.word("verdict-column-gap"))
        .numbers(texts.word("verdict-column-margin"))
        .numbers(texts.get("verdict-column-within", &Args::new().text("within", &percent)))
        .numbers(texts.word("verdict-column-order"))
        .numbers(texts.word("verdict-column-scores"))
        .words(texts.word("verdict-column-call"));
    let share = |held: Option<&HeldShare>| held.map_or_else(String::new, |held| texts.numbers.percent(held.share));
    for verdict in verdicts {
        let known = &verdict.known;
        let short = match verdict.contest {
            Contest::Place(_) => "verdict-short-place",
            Contest::Line => "verdict-short-line",
            Contest::Membership => "verdict-short-membership",
        };
        let margin = |x: f64| texts.numbers.percent_rounded(x, Rounding::Down);
        grid.row(vec![
            texts.get(short, &names(evaluation, verdict)),
            gap(evaluation, known.gap, texts),
            known.margin.map_or_else(String::new, margin),
            share(within(known)),
            share(share_of(known, Assumption::SameOrder, false)),
            share(in_doubt(known)),
            texts.get("verdict-call", &Args::new().text("call", call_word(verdict.call))),
        ]);
    }
    let caption = texts.word("verdict-caption");
    let all = verdicts.iter().flat_map(|verdict| &verdict.known.shares);
    let note = all.max_by(|a, b| a.error.total_cmp(&b.error)).map_or_else(
        || texts.word("verdict-note-exact"),
        |held| {
            let error = texts.numbers.fixed(196.0 * held.error, 1);
            let args = Args::new()
                .text("within", &percent)
                .text("samples", count(held.samples, texts))
                .text("seed", seed)
                .text("points", if 196.0 * held.error >= 0.95 && 196.0 * held.error < 1.05 { "one" } else { "other" })
                .text("error", error);
            texts.get("verdict-note", &args)
        },
    );
    match grid.block(caption) {
        Block::Table(mut table) => {
            table.notes.push(line(note));
            Block::Table(table)
        }
        other => other,
    }
}

#[allow(clippy::cast_precision_loss, reason = "draws are far fewer than 2^52")]
fn count(samples: u64, texts: &Texts) -> String {
    texts.numbers.fixed(samples as f64, 0)
}

/// What is worth finding out, in blocks.
fn facts(answer: &NextAnswer<'_>, texts: &Texts) -> Vec<Block> {
    let (study, evaluation, found) = (answer.study, answer.evaluation, answer.information);
    let worth = found.worth_asking();
    let mut blocks = Vec::new();
    if worth.is_empty() {
        blocks.push(paragraph(texts.word("next-nothing")));
    } else {
        let items = worth.iter().take(LISTED).map(|worth| fact(study, evaluation, worth, texts));
        let untold = worth.len().saturating_sub(LISTED);
        let more = (untold > 0).then(|| texts.get("next-more", &Args::new().count("count", untold)));
        blocks.push(list(items.chain(more)));
    }
    let groups = found.all_scores.iter().chain(&found.candidates).chain(&found.criteria);
    let together: Vec<&Worth> = groups.filter(|worth| worth.matters()).take(LISTED).collect();
    if !together.is_empty() {
        let items = together.into_iter().map(|worth| fact(study, evaluation, worth, texts));
        blocks.push(section("next-together-title", texts, vec![list(items)]));
    }
    let (weights, percent) = match answer.weights {
        Assumption::AsGiven => ("as-given", 0.0),
        Assumption::Within { percent } => ("within", percent),
        Assumption::SameOrder => ("same-order", 0.0),
        Assumption::Any => ("any", 0.0),
        Assumption::Stated => ("stated", 0.0),
    };
    let args = Args::new()
        .text("weights", weights)
        .text("percent", texts.numbers.percent(percent / 100.0))
        .text("samples", count(answer.samples, texts))
        .text("seed", answer.seed);
    blocks.push(paragraph(texts.get("next-note", &args)));
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
        .text("shortlist", texts.numbers.percent(worth.shortlist.share))
        .text("first", texts.numbers.percent(worth.first.share))
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
