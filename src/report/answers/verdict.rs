//! Is it decided: sentences and a table.

use super::decide::count;
use super::{Grid, line};
use crate::analysis::{
    Call, Contest, Evaluation, HeldShare, InForce, Ingredient, Known, ROUNDING, ScoreAssumption, Verdict, WITHIN,
};
use crate::model::Study;
use crate::num::{Rounding, compare, tied};
use crate::region::Assumption;
use crate::report::doc::Block;
use crate::report::shares::ShareText;
use crate::text::{Args, Texts};

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

/// What must be known to read the verdicts: that no weights are given, and how
/// many draws the method refuses.
pub(super) fn verdict_notes(in_force: InForce, verdicts: &[Verdict], texts: &Texts) -> Vec<String> {
    let mut notes = Vec::new();
    if !in_force.given {
        let args = Args::new().text("assumed", assumed(in_force.weights, texts));
        notes.push(texts.get("verdict-no-weights", &args));
    }
    let refused = verdicts.iter().map(|verdict| verdict.known.refused()).fold(0.0, f64::max);
    if refused > 0.0 {
        notes.push(texts.get("verdict-refused", &Args::new().text("refused", share(refused, texts))));
    }
    notes
}

/// The word for what is known of weights, and its percentage.
pub(super) fn assumption(weights: Assumption) -> (&'static str, f64) {
    match weights {
        Assumption::AsGiven => ("as-given", 0.0),
        Assumption::Within { percent } => ("within", percent),
        Assumption::SameOrder => ("same-order", 0.0),
        Assumption::Any => ("any", 0.0),
        Assumption::Stated => ("stated", 0.0),
    }
}

fn about<'a>(weights: Assumption, texts: &Texts) -> Args<'a> {
    let (weights, percent) = assumption(weights);
    Args::new().text("weights", weights).text("percent", texts.numbers.percent(percent / 100.0))
}

/// What the weights are, after "with".
fn assumed(weights: Assumption, texts: &Texts) -> String {
    texts.get("verdict-assumed", &about(weights, texts))
}

/// A share in percent: what is not all is never 100 %, and what is not none never
/// 0 %.
pub(super) fn share(share: f64, texts: &Texts) -> String {
    let percent = |x: f64| texts.numbers.percent(x);
    let shown = percent(share);
    if share < 1.0 && shown == percent(1.0) {
        return texts.get("share-above", &Args::new().text("share", percent(0.999)));
    }
    if share > 0.0 && shown == percent(0.0) {
        return texts.get("share-below", &Args::new().text("share", percent(0.001)));
    }
    shown
}

/// `96 % of the draws`.
fn of_draws(held: Option<&HeldShare>, texts: &Texts) -> String {
    let found = held.map_or(0.0, |held| held.share);
    let args = Args::new().text("how", ShareText::how(found)).text("share", share(found, texts));
    texts.get("verdict-of-draws", &args)
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

fn why(study: &Study, evaluation: &Evaluation, verdict: &Verdict, texts: &Texts) -> String {
    let known = &verdict.known;
    let args = names(evaluation, verdict);
    let held = |id: &str, held: Option<&HeldShare>| {
        let weights = held.map_or(known.in_force.weights, |held| held.weights);
        let args = Args::new().text("draws", of_draws(held, texts)).text("assumed", assumed(weights, texts));
        texts.get(id, &args)
    };
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
        Ingredient::Weights => held("verdict-why-weights", known.within()),
        Ingredient::InForce => held("verdict-why-weights", known.asked()),
        Ingredient::Order => held("verdict-why-weights", known.order()),
        Ingredient::Scores if known.scores().is_none() => texts.word("verdict-why-scores-can"),
        Ingredient::Scores => held("verdict-why-scores", known.scores()),
        Ingredient::Together if known.together().is_none() => texts.word("verdict-why-together-can"),
        Ingredient::Together => held("verdict-why-together", known.together()),
        Ingredient::Refused => {
            texts.get("verdict-why-refused", &Args::new().text("refused", share(known.refused(), texts)))
        }
        Ingredient::Nothing => texts.word("verdict-why-nothing"),
        Ingredient::Margin => {
            let margin = texts.numbers.percent_rounded(known.margin.unwrap_or(0.0), Rounding::Down);
            let args = args.text("margin", margin);
            if verdict.call == Call::TooClose {
                let rounding = texts.numbers.percent(ROUNDING);
                return texts.get("verdict-why-rounding", &args.text("rounding", rounding));
            }
            texts.get("verdict-why-margin", &args.text("within", texts.numbers.percent(WITHIN / 100.0)))
        }
        Ingredient::All => tested(known, texts),
    }
}

/// All that was tested, one sentence each.
fn tested(known: &Known, texts: &Texts) -> String {
    let given = known.in_force.given;
    let margin = known.margin.filter(|_| given);
    let yes = |there: bool| if there { "yes" } else { "no" };
    let draws = |held: Option<&HeldShare>| of_draws(held, texts);
    let with = |held: Option<&HeldShare>| assumed(held.map_or(known.in_force.weights, |held| held.weights), texts);
    let (asked, order) = (known.asked(), known.order().filter(|_| known.asked() != known.order()));
    let scores = match known.scores_turn {
        _ if !known.in_doubt => "none",
        Some(false) => "cannot",
        _ => "drawn",
    };
    let args = Args::new()
        .text(
            "weights",
            if margin.is_some() {
                "exact"
            } else if known.within().is_some() {
                "drawn"
            } else {
                "none"
            },
        )
        .text("margin", texts.numbers.percent_rounded(margin.unwrap_or(0.0), Rounding::Down))
        .text("within", draws(known.within()))
        .text("within-what", with(known.within()))
        .text("in-force", yes(asked.is_some()))
        .text("asked", draws(asked))
        .text("asked-what", with(asked))
        .text("order", yes(order.is_some()))
        .text("order-draws", draws(order))
        .text("scores", scores)
        .text("scores-draws", draws(known.scores()))
        .text("both", yes(known.together().is_some()))
        .text("together", draws(known.together()))
        .text("together-what", with(known.together()));
    texts.get("verdict-why-all", &args).trim_start().to_owned()
}

/// The grounds of every verdict side by side.
#[must_use]
pub fn verdict_table(evaluation: &Evaluation, verdicts: &[Verdict], seed: u64, texts: &Texts) -> Block {
    let Some(any) = verdicts.first().map(|verdict| &verdict.known) else {
        return Grid::new("verdicts").block(texts.word("verdict-caption"));
    };
    let given = any.in_force.given;
    let margin = given && verdicts.iter().any(|verdict| verdict.known.margin.is_some());
    // One column for each share there is.
    let columns: Vec<(Assumption, bool)> =
        any.shares.iter().map(|held| (held.weights, held.scores != ScoreAssumption::AsGiven)).collect();
    let title = |(weights, doubt): &(Assumption, bool)| {
        let id = match (weights, doubt) {
            (_, false) => "verdict-column-weights",
            (Assumption::AsGiven, true) => "verdict-column-scores",
            (_, true) => "verdict-column-together",
        };
        texts.get(id, &about(*weights, texts))
    };
    let mut grid =
        Grid::new("verdicts").words(texts.word("verdict-column-contest")).numbers(texts.word("verdict-column-gap"));
    if margin {
        grid = grid.numbers(texts.word("verdict-column-margin"));
    }
    for column in &columns {
        grid = grid.numbers(title(column));
    }
    grid = grid.words(texts.word("verdict-column-call"));
    let cell = |held: Option<&HeldShare>| held.map_or_else(String::new, |held| share(held.share, texts));
    for verdict in verdicts {
        let known = &verdict.known;
        let short = match verdict.contest {
            Contest::Place(_) => "verdict-short-place",
            Contest::Line => "verdict-short-line",
            Contest::Membership => "verdict-short-membership",
        };
        let mut row = vec![texts.get(short, &names(evaluation, verdict)), gap(evaluation, known.gap, texts)];
        if margin {
            let shown = |x: f64| texts.numbers.percent_rounded(x, Rounding::Down);
            row.push(known.margin.map_or_else(String::new, shown));
        }
        row.extend(columns.iter().map(|(weights, doubt)| cell(known.share(*weights, *doubt))));
        row.push(texts.get("verdict-call", &Args::new().text("call", call_word(verdict.call))));
        grid.row(row);
    }
    match grid.block(texts.word("verdict-caption")) {
        Block::Table(mut table) => {
            table.notes.push(line(note(verdicts, (margin, columns.iter().any(|(_, doubt)| !doubt)), seed, texts)));
            Block::Table(table)
        }
        other => other,
    }
}

/// What the columns mean, how often was drawn and how far a share may be off.
fn note(verdicts: &[Verdict], (margin, weights): (bool, bool), seed: u64, texts: &Texts) -> String {
    let yes = |there: bool| if there { "yes" } else { "no" };
    let all = verdicts.iter().flat_map(|verdict| &verdict.known.shares);
    let most = all.max_by(|a, b| a.error.total_cmp(&b.error));
    let points = 196.0 * most.map_or(0.0, |held| held.error);
    let error = texts.numbers.natural_rounded(points, 1, Rounding::Up);
    let args = Args::new()
        .text("margin", yes(margin))
        .text("weights", yes(weights))
        .text(
            "scores",
            match verdicts.first() {
                Some(verdict) if verdict.known.scores().is_some() => "drawn",
                Some(verdict) if !verdict.known.in_doubt => "certain",
                _ => "unknown",
            },
        )
        .text("drawn", yes(most.is_some()))
        .text("samples", most.map_or_else(String::new, |held| count(held.samples, texts)))
        .text("seed", seed)
        .text(
            "points",
            match most {
                Some(held) if held.error > 0.0 && error == "1" => "one",
                Some(held) if held.error > 0.0 => "other",
                _ => "none",
            },
        )
        .text("error", error);
    texts.get("verdict-note", &args)
}
