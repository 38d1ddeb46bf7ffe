//! The explanation of one candidate: why it stands where it stands, why above or
//! below another, and what would have to change.

use super::doc::{Block, Document, Note, NoteKind, Origin, RowMark, Span};
use super::input::ReportInput;
use super::justification::{nearest_sentence, reasons, versus};
use super::say::{Phrase, Say};
use super::writer::{TableMaker, Writer, plain};
use crate::analysis::{Comparison, Effect, ScoreChange, Sensitivity};
use crate::model::Order;
use crate::num::tied;

/// What is asked; rows are positions in the ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Whom it is about.
    pub row: usize,
    /// With whom it is compared; the comparison must be among those of the
    /// input.
    pub over: Option<usize>,
    /// Whether to say what would have to change.
    pub flip: bool,
}

/// The explanation asked for.
#[must_use]
pub fn explanation(input: &ReportInput<'_>, asked: Asked) -> Document {
    let mut writer = Writer::new(input);
    let w = &mut writer;
    let mut blocks = Vec::new();
    if w.strategy().synthetic {
        blocks.push(Block::Note(Note { kind: NoteKind::Invented, text: w.text("report-invented") }));
    }
    blocks.push(place(w, asked.row));
    let comparison = asked.over.and_then(|other| w.comparison(asked.row, other));
    match (comparison, asked.over) {
        (Some(comparison), _) => blocks.push(over(w, comparison)),
        (None, Some(other)) => blocks.extend(over_plain(w, asked.row, other)),
        (None, None) => {}
    }
    if asked.flip {
        blocks.push(flip(w, asked.row, comparison));
    }
    let name = input.evaluation.rows.get(asked.row).map_or("", |row| row.name.as_str());
    let title = writer.phrase(&Say::new("report-why-title").given("name", name)).spans;
    let label = &input.study.strategy.title;
    let subtitle = if label.is_empty() { Vec::new() } else { vec![Span::given(label.get(writer.lang()))] };
    writer.finish(title, subtitle, blocks)
}

/// Why here.
fn place(w: &mut Writer<'_>, i: usize) -> Block {
    let mut blocks = vec![w.place_and_margin(i)];
    let row = &w.rows()[i];
    if row.low < row.high {
        let say = Say::new("report-why-range")
            .given("name", &row.name)
            .figure("low", &w.result(row.low))
            .figure("high", &w.result(row.high))
            .figure("first", &w.count(row.rank_low))
            .figure("last", &w.count(row.rank_high))
            .from(w.row_source(row));
        blocks.push(w.paragraph(&say));
    }
    for at in [i.checked_sub(1), Some(i)].into_iter().flatten() {
        if let Some(say) = w.near_tie(at) {
            blocks.push(w.paragraph(&say));
        }
    }
    if w.adds_up() {
        blocks.extend(contributions(w, i));
        blocks.extend(extremes(w, i));
    }
    w.section("place", "report-why-place", Origin::Generated, blocks)
}

fn contributions(w: &mut Writer<'_>, i: usize) -> Option<Block> {
    let linear = w.evaluation().linear.as_ref()?;
    let row = &w.rows()[i];
    let mut table = TableMaker::new("contributions-table").whole();
    table.words(w.text("report-col-criterion"));
    for title in ["report-col-score", "report-col-value", "report-col-weight", "report-col-points"] {
        table.numbers(w.text(title));
    }
    for j in 0..w.weights().len() {
        let cells = vec![
            Phrase::given(&w.title(j)),
            w.score(row, j),
            Phrase::figure("value", &w.show.points(linear.values[(i, j)])).from(w.cell_source(row, j)),
            Phrase::figure("weight", &w.show.percent(w.weights()[j])).from(w.weight_source(j)),
            Phrase::figure("points", &w.show.points(row.contributions[j])),
        ];
        table.row(cells, RowMark::None);
    }
    let cells = vec![
        plain(w.text("report-col-total")),
        Phrase::default(),
        Phrase::default(),
        Phrase::figure("together", &w.show.percent(1.0)),
        Phrase::figure("total", &w.result(row.score)),
    ];
    table.row(cells, RowMark::Apart);
    let caption = Say::new("report-why-caption").given("name", &row.name);
    Some(Block::Table(table.finish(w, &caption)))
}

/// Where it gets most and where it leaves most, with the recorded reasons.
fn extremes(w: &mut Writer<'_>, i: usize) -> Vec<Block> {
    const EACH: usize = 2;
    let row = &w.rows()[i];
    let counted: Vec<usize> = (0..w.weights().len()).filter(|&j| w.weights()[j] > 0.0).collect();
    let sorted = |key: &dyn Fn(usize) -> f64| {
        let mut order = counted.clone();
        order.sort_by(|&a, &b| key(b).total_cmp(&key(a)).then(a.cmp(&b)));
        order.into_iter().take(EACH).filter(|&j| key(j) > 0.0).collect::<Vec<usize>>()
    };
    let most = sorted(&|j| row.contributions[j]);
    let left = sorted(&|j| w.weights()[j] - row.contributions[j]);
    let mut blocks = Vec::new();
    for (intro, id, chosen) in
        [("report-why-strong", "report-strength", most), ("report-why-weak", "report-left", left)]
    {
        let mut items = Vec::new();
        for j in chosen {
            let say = Say::new(id)
                .given("criterion", &w.title(j))
                .phrase("score", w.score(row, j))
                .figure("points", &w.show.points(row.contributions[j]))
                .figure("lost", &w.show.points(w.weights()[j] - row.contributions[j]))
                .from(w.weight_source(j));
            let mut spans = w.say(&say);
            spans.extend(reasons(w, &row.name, j));
            items.push(spans);
        }
        if !items.is_empty() {
            blocks.push(Block::Paragraph(w.text(intro)));
            blocks.push(Block::List { ordered: false, items });
        }
    }
    blocks
}

/// Why above (or below) the other.
fn over(w: &mut Writer<'_>, comparison: &Comparison) -> Block {
    let say = w.pair(comparison);
    let mut blocks = vec![w.paragraph(&say)];
    blocks.extend(versus(w, comparison, "versus"));
    w.section("over", "report-why-over", Origin::Generated, blocks)
}

/// The same for a method that does not add up.
fn over_plain(w: &mut Writer<'_>, row: usize, other: usize) -> Option<Block> {
    let (at, below) = (row.min(other), row.max(other));
    let (first, second) = (w.rows().get(at)?, w.rows().get(below)?);
    let evaluation = w.evaluation();
    let stand = match &evaluation.order {
        Order::Partial(relation) => relation.between(at, below).id(),
        Order::Classes(classes) if classes.of[at] == classes.of[below] => "class",
        Order::Total | Order::Classes(_) if first.rank == second.rank => "indifferent",
        Order::Total | Order::Classes(_) => "preferred",
    };
    let say = Say::new("report-over-plain")
        .word("stand", stand)
        .given("first", &first.name)
        .given("second", &second.name)
        .figure("score", &w.result(first.score))
        .figure("other", &w.result(second.score))
        .from(w.totals_source(&[at, below]));
    let blocks = vec![w.paragraph(&say)];
    Some(w.section("over", "report-why-over", Origin::Generated, blocks))
}

/// What would have to change.
fn flip(w: &mut Writer<'_>, row: usize, comparison: Option<&Comparison>) -> Block {
    let mut blocks = Vec::new();
    match (comparison, w.input.sensitivity) {
        (Some(comparison), _) => blocks.extend(flip_pair(w, comparison)),
        (None, Some(sensitivity)) => blocks.extend(flip_place(w, row, sensitivity)),
        (None, None) => blocks.push(Block::Paragraph(w.text("report-firm-unknown"))),
    }
    if blocks.is_empty() {
        blocks.push(Block::Paragraph(w.text("report-flip-nothing")));
    }
    w.section("flip", "report-why-flip", Origin::Generated, blocks)
}

/// What would make the second draw level with the first.
fn flip_pair(w: &mut Writer<'_>, comparison: &Comparison) -> Vec<Block> {
    let (first, second) = (comparison.first, comparison.second);
    let mut items = Vec::new();
    let mut never = Vec::new();
    for (j, to) in comparison.change.scores.iter().enumerate() {
        let Some(now) = w.middle(second, j).filter(|_| w.weights()[j] > 0.0) else { continue };
        match to {
            Some(to) if !(tied(*to, now) && w.at_favourable_end(j, now)) => {
                let say = w.could(second, first, j, now, *to);
                items.push(w.say(&say));
            }
            _ => never.push(j),
        }
    }
    if !w.knows_score_changes() {
        items.push(w.text("report-scores-unknown"));
    } else if !never.is_empty() {
        let labels = never.iter().map(|&j| Phrase::given(&w.label(j))).collect();
        let say = Say::new("report-could-not-pass")
            .given("name", &w.rows()[second].name)
            .given("other", &w.rows()[first].name)
            .phrase("criteria", w.list(labels, true))
            .from(w.totals_source(&[first, second]));
        items.push(w.say(&say));
    }
    let mut blocks = vec![Block::Paragraph(w.text("report-flip-scores")), Block::List { ordered: false, items }];
    let mut items = Vec::new();
    for (j, at) in comparison.change.single_weights.iter().enumerate() {
        let Some(at) = at else { continue };
        let now = w.weights()[j];
        let shown = if *at > now { w.show.percent_up(*at) } else { w.show.percent_down(*at) };
        let gains = comparison.cons.iter().any(|con| con.criterion == j);
        let side = match (tied(*at, now), *at > now || gains) {
            (true, true) => "more",
            (true, false) => "less",
            (false, _) if *at > now => "above",
            (false, _) => "below",
        };
        let say = Say::new("report-flip-weight")
            .word("side", side)
            .given("criterion", &w.label(j))
            .figure("at", &shown)
            .figure("now", &w.show.percent(now))
            .given("name", &w.rows()[second].name)
            .given("other", &w.rows()[first].name)
            .from(w.totals_source(&[first, second]));
        items.push(w.say(&say));
    }
    if items.is_empty() {
        items.push(w.text("report-flip-no-weight"));
    }
    blocks.push(Block::Paragraph(w.text("report-flip-weights")));
    blocks.push(Block::List { ordered: false, items });
    if let Some((distance, _)) = comparison.change.weights.as_ref().filter(|_| comparison.gap > 0.0) {
        let say = Say::new("report-flip-together")
            .figure("shift", &w.show.shift_down(distance / 2.0))
            .given("name", &w.rows()[second].name)
            .given("other", &w.rows()[first].name)
            .from(w.totals_source(&[first, second]));
        blocks.push(w.paragraph(&say));
    }
    blocks
}

/// What would bring a candidate onto the shortlist or off it, to first place or
/// from it.
fn flip_place(w: &mut Writer<'_>, row: usize, sensitivity: &Sensitivity) -> Vec<Block> {
    let mut blocks = Vec::new();
    for effect in [Effect::Enters, Effect::Leaves, Effect::BecomesFirst, Effect::LosesFirst] {
        let all: Vec<&ScoreChange> = sensitivity.scores.iter().filter(|c| c.row == row && c.effect == effect).collect();
        let counted = all.into_iter().filter(|c| w.weights()[c.criterion] > 0.0).collect::<Vec<_>>();
        if counted.is_empty() {
            continue;
        }
        let mut items = Vec::new();
        let mut never = Vec::new();
        for change in counted {
            match w.score_change(change) {
                Some(say) => items.push(w.say(&say)),
                None => never.push(change.criterion),
            }
        }
        if !never.is_empty() {
            let labels = never.iter().map(|&j| Phrase::given(&w.label(j))).collect();
            let say = if effect == Effect::Enters {
                w.could_not(row, &never)
            } else {
                Say::new("report-flip-never").phrase("criteria", w.list(labels, true)).from(w.totals_source(&[row]))
            };
            items.push(w.say(&say));
        }
        let id = match effect {
            Effect::Enters => "report-flip-enters",
            Effect::Leaves => "report-flip-leaves",
            Effect::BecomesFirst => "report-flip-becomes-first",
            Effect::LosesFirst => "report-flip-loses-first",
        };
        blocks.push(Block::Paragraph(w.text(id)));
        blocks.push(Block::List { ordered: false, items });
    }
    if !w.knows_score_changes() {
        blocks.push(Block::Paragraph(w.text("report-scores-unknown")));
    }
    let nearest: Vec<Say> = sensitivity
        .nearest
        .iter()
        .filter(|change| change.row_in == Some(row) || change.row_out == Some(row))
        .map(|change| nearest_sentence(w, change))
        .collect();
    for say in nearest {
        blocks.push(w.paragraph(&say));
    }
    blocks
}
