//! Every candidate that is not on the shortlist: its scores, what the shortlist
//! did better, what would have changed it; and doing nothing.

use super::arguments::reasons;
use crate::analysis::{Comparison, Effect, Pattern, Row, ScoreChange};
use crate::model::{Direction, Score};
use crate::report::doc::{Block, Origin, Span};
use crate::report::say::{Phrase, Say};
use crate::report::statements::told;
use crate::report::writer::Writer;

/// 9. Alternatives considered.
pub(super) fn alternatives(w: &mut Writer<'_>) -> Block {
    let off: Vec<usize> = (0..w.rows().len()).filter(|&i| !w.rows()[i].shortlisted).collect();
    let mut blocks = Vec::new();
    if off.is_empty() {
        blocks.push(Block::Paragraph(w.text("report-alternatives-none")));
    } else {
        let link = Span::Link { target: "scores".to_owned(), text: w.word("report-scores-link") };
        blocks.push(Block::Paragraph(
            [w.text("report-alternatives-intro"), vec![Span::Text(" ".to_owned()), link]].concat(),
        ));
    }
    let mut bare = Vec::new();
    for (k, i) in off.into_iter().enumerate() {
        let title = vec![Span::given(&w.rows()[i].name)];
        let inner = alternative(w, i, &mut bare);
        blocks.push(w.part(&format!("alternative-{}", k + 1), title, inner));
    }
    ask_reasons(w, &bare);
    let mut nothing = Vec::new();
    nothing.extend(super::occasion::baseline_sentence(w));
    nothing.push(w.question("nothing", "report-ask-nothing"));
    blocks.push(w.part("nothing", w.text("report-nothing-title"), nothing));
    w.section("alternatives", "report-alternatives-title", Origin::Both, blocks)
}

fn alternative(w: &mut Writer<'_>, i: usize, bare: &mut Bare) -> Vec<Block> {
    let rows = w.rows();
    let mut blocks = vec![w.place_and_margin(i)];
    if !rows[i].below.is_empty() {
        let too = rows[..i].iter().filter(|row| row.below.is_empty()).count() >= w.strategy().shortlist.size;
        blocks.push(super::outcome::below(w, &rows[i], if too { "too" } else { "no" }));
    }
    if let Some(say) = lowest(w, i) {
        blocks.push(w.paragraph(&say));
    }
    let last = w.evaluation().shortlist().last().copied();
    let comparison = last.and_then(|last| w.comparison(last, i));
    if let Some(comparison) = comparison {
        let say = w.pair(comparison);
        blocks.push(w.paragraph(&say));
        if comparison.second == i
            && let Some(list) = decisive(w, comparison, bare)
        {
            blocks.push(Block::Paragraph(w.text("report-decided")));
            blocks.push(list);
        }
    }
    if comparison.is_none_or(|c| c.pattern != Pattern::Dominance) {
        blocks.extend(dominated(w, i));
    }
    blocks.extend(change(w, i, comparison));
    blocks
}

/// That a candidate has the lowest cost (or another amount of which less is better)
/// of all in the ranking, and where it loses most all the same.
fn lowest(w: &Writer<'_>, i: usize) -> Option<Say> {
    let exact = |row: &Row, j: usize| match w.cell(row, j)?.score {
        Score::Exact(x) => Some(x),
        _ => None,
    };
    let lowest = |j: &usize| {
        let criterion = w.criterion(*j);
        let amount = criterion.direction == Direction::Min && criterion.unit.is_some() && w.weights()[*j] > 0.0;
        let own = exact(&w.rows()[i], *j).filter(|_| amount);
        own.is_some_and(|own| {
            let others = w.rows().iter().enumerate().filter(|(k, _)| *k != i);
            w.rows().len() > 1 && others.map(|(_, row)| exact(row, *j)).all(|x| x.is_some_and(|x| own < x))
        })
    };
    let j = (0..w.weights().len()).filter(lowest).max_by(|&a, &b| w.weights()[a].total_cmp(&w.weights()[b]))?;
    let say = Say::new("report-lowest")
        .given("name", &w.rows()[i].name)
        .given("criterion", &w.label(j))
        .phrase("score", w.score(&w.rows()[i], j));
    let last = w.evaluation().shortlist().last().copied();
    let worst = last
        .and_then(|last| w.comparison(last, i))
        .and_then(|found| if found.second == i { found.pros.first() } else { found.cons.first() });
    let say = match worst {
        Some(argument) => say
            .word("but", "some")
            .given("weak", &w.label(argument.criterion))
            .phrase("weak-score", w.score(&w.rows()[i], argument.criterion)),
        None => say.word("but", "none"),
    };
    let sources: Vec<_> = w.rows().iter().flat_map(|row| w.cell_source(row, j)).collect();
    Some(say.from(sources))
}

/// Scores that decided and have no recorded reason: candidate and criterion.
type Bare = Vec<(String, usize)>;

/// Asks for the reasons that are missing, once per candidate.
fn ask_reasons(w: &mut Writer<'_>, bare: &Bare) {
    let mut names: Vec<&str> = Vec::new();
    for (name, _) in bare {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    for name in names {
        let criteria: Vec<usize> = bare.iter().filter(|(n, _)| n == name).map(|(_, j)| *j).collect();
        let labels = criteria.iter().map(|&j| Phrase::given(&w.label(j))).collect();
        let say = Say::new("report-open-reason")
            .word("many", if criteria.len() > 1 { "yes" } else { "no" })
            .given("name", name)
            .phrase("criteria", w.list(labels, false));
        let text = w.phrase(&say).spans;
        let part = w.rows().iter().filter(|row| !row.shortlisted).position(|row| row.name == name);
        let section = part.map_or_else(|| "alternatives".to_owned(), |k| format!("alternative-{}", k + 1));
        w.open(&section, text);
    }
}

/// The criteria that decided against it, with both scores and the reason
/// recorded for its own; a missing reason is an open point.
fn decisive(w: &mut Writer<'_>, comparison: &Comparison, bare: &mut Bare) -> Option<Block> {
    let (first, second) = (&w.rows()[comparison.first], &w.rows()[comparison.second]);
    let mut items = Vec::new();
    for argument in told(comparison) {
        let j = argument.criterion;
        let say = Say::new("report-disadvantage")
            .given("criterion", &w.title(j))
            .phrase("score", w.score_that_counts(comparison.second, j))
            .phrase("other", w.score_that_counts(comparison.first, j))
            .given("name", &first.name)
            .figure("points", &w.show.addition(argument.points))
            .from(w.weight_source(j));
        let mut spans = w.say(&say);
        spans.extend(reasons(w, &second.name, j));
        items.push(spans);
        for row in [first, second] {
            let missing = w.cell(row, j).is_some_and(crate::model::Cell::is_missing);
            let known = bare.iter().any(|(name, k)| *name == row.name && *k == j);
            if !missing && !known && !w.has_reason(&row.name, j) {
                bare.push((row.name.clone(), j));
            }
        }
    }
    (!items.is_empty()).then_some(Block::List { ordered: true, items })
}

/// The highest shortlisted candidate that it cannot pass whatever the weights.
fn dominated(w: &mut Writer<'_>, i: usize) -> Option<Block> {
    w.input.sensitivity?;
    let above = w.evaluation().dominators_of(i).into_iter().find(|&a| w.rows()[a].shortlisted)?;
    let say = w.dominated(above, i);
    Some(w.paragraph(&say))
}

/// What would have brought it onto the shortlist.
fn change(w: &mut Writer<'_>, i: usize, comparison: Option<&Comparison>) -> Vec<Block> {
    let Some(sensitivity) = w.input.sensitivity else { return Vec::new() };
    let enters: Vec<&ScoreChange> =
        sensitivity.scores.iter().filter(|c| c.row == i && c.effect == Effect::Enters).collect();
    if enters.is_empty() {
        return Vec::new();
    }
    // First the criterion that weighed most against it, then the one where the
    // least is needed.
    let weighed = comparison.filter(|c| c.second == i).and_then(|c| c.pros.first()).map(|a| a.criterion);
    let decisive = enters.iter().copied().find(|c| Some(c.criterion) == weighed && c.to.is_some());
    let least = w.smallest(enters.iter().copied());
    let mut told: Vec<&ScoreChange> = decisive.into_iter().chain(least).collect();
    told.dedup_by_key(|change| change.criterion);
    let mut blocks = Vec::new();
    for change in told {
        if let Some(say) = w.score_change(change) {
            blocks.push(w.paragraph(&say));
        }
    }
    let never: Vec<usize> =
        enters.iter().filter(|c| c.to.is_none() && w.weights()[c.criterion] > 0.0).map(|c| c.criterion).collect();
    if never.len() == enters.iter().filter(|c| w.weights()[c.criterion] > 0.0).count() {
        let say = Say::new("report-could-never").given("name", &w.rows()[i].name).from(w.totals_source(&[i]));
        blocks.push(w.paragraph(&say));
    } else if !never.is_empty() && never.len() <= 4 {
        let say = w.could_not(i, &never);
        blocks.push(w.paragraph(&say));
    }
    blocks
}
