//! Why now, and what it must bring about.

use crate::model::Label;
use crate::report::doc::{Block, Origin, RowMark, Span};
use crate::report::say::{Phrase, Say};
use crate::report::writer::{TableMaker, Writer, plain};

/// 3. Occasion and intended effect.
pub(super) fn occasion(w: &mut Writer<'_>) -> Block {
    let mut blocks = vec![w.question("occasion", "report-ask-occasion")];
    blocks.extend(organisation(w));
    blocks.extend(goals(w));
    blocks.extend(baseline(w));
    w.section("occasion", "report-occasion-title", Origin::Both, blocks)
}

fn organisation(w: &Writer<'_>) -> Vec<Block> {
    let organisation = &w.strategy().organisation;
    let lang = w.lang();
    let mut terms = Vec::new();
    let mut add = |title: &'static str, label: &Option<Label>, source: Option<&Label>| {
        let Some(label) = label.as_ref().filter(|label| !label.is_empty()) else { return };
        let mut meaning = vec![Span::given(label.get(lang))];
        if let Some(source) = source {
            let say = Say::new("report-source-of").given("source", source.get(lang));
            meaning.extend(w.phrase(&say).spans);
        }
        terms.push((w.text(title), meaning));
    };
    add("report-organisation-name", &organisation.name, None);
    add("report-organisation-identity", &organisation.identity, None);
    add("report-organisation-ambition", &organisation.ambition, None);
    add("report-organisation-view", &organisation.outside_view, organisation.outside_view_source.as_ref());
    if !organisation.roles.is_empty() {
        terms.push((w.text("report-organisation-roles"), vec![Span::given(&organisation.roles.join(", "))]));
    }
    if terms.is_empty() {
        return Vec::new();
    }
    vec![w.part("organisation", w.text("report-organisation-title"), vec![Block::Terms(terms)])]
}

fn goals(w: &mut Writer<'_>) -> Vec<Block> {
    let strategy = w.strategy();
    if strategy.goals.is_empty() {
        let say = Say::new("report-goals-none").from([w.strategy_source("goal", None)]);
        let blocks = vec![w.paragraph(&say), w.question("goals", "report-ask-goals")];
        return vec![w.part("goals", w.text("report-goals-title"), blocks)];
    }
    let lang = w.lang();
    let cascade = strategy.goals.iter().any(|goal| goal.parent.is_some());
    let ends = strategy.goals.iter().any(|goal| !goal.floor.is_empty() || !goal.ceiling.is_empty());
    let mut table = TableMaker::new("goals-table");
    table.words(w.text("report-col-goal"));
    if cascade {
        table.words(w.text("report-col-serves"));
    }
    table.numbers(w.text("report-col-priority"));
    if ends {
        table.words(w.text("report-col-floor"));
        table.words(w.text("report-col-ceiling"));
    }
    for goal in &strategy.goals {
        let mut cells = vec![Phrase::given(goal.label.get(lang))];
        if cascade {
            let parent = strategy.goals.iter().find(|g| Some(&g.id) == goal.parent.as_ref());
            let served = parent.map(|g| g.label.get(lang)).or(goal.parent.as_deref());
            cells.push(served.map_or_else(Phrase::default, Phrase::given));
        }
        let priority = w.evaluation().weighing.priorities.iter().find(|p| p.id == goal.id).map(|p| p.priority);
        let source = w.strategy_source(&format!("goal.{}.priority", goal.id), goal.line);
        cells.push(match priority {
            Some(priority) => Phrase::figure("priority", &w.show.percent(priority)).from([source]),
            None => plain(w.text("report-missing-mark")),
        });
        if ends {
            cells.push(Phrase::given(goal.floor.get(lang)));
            cells.push(Phrase::given(goal.ceiling.get(lang)));
        }
        table.row(cells, RowMark::None);
    }
    let table = table.finish(w, &Say::new("report-goals-caption"));
    let mut blocks = vec![Block::Paragraph(w.text("report-goals-intro")), Block::Table(table)];
    blocks.push(w.question("goals", "report-ask-goals-agreed"));
    vec![w.part("goals", w.text("report-goals-title"), blocks)]
}

/// What happens if we do it ourselves.
fn baseline(w: &mut Writer<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    match baseline_sentence(w) {
        Some(sentence) => blocks.push(sentence),
        None => blocks.push(w.question("baseline", "report-ask-baseline")),
    }
    vec![w.part("baseline", w.text("report-baseline-title"), blocks)]
}

/// Where "do it ourselves" would stand.
pub(super) fn baseline_sentence(w: &mut Writer<'_>) -> Option<Block> {
    let row = w.evaluation().baseline.as_ref()?;
    let name = w.strategy().baseline.as_ref().map_or("", |b| b.name.get(w.lang()));
    let on = w.evaluation().shortlist();
    let above = on.iter().filter(|&&i| crate::num::compare(w.rows()[i].score, row.score).is_gt()).count();
    let say = Say::new("report-baseline")
        .word("scale", if w.adds_up() { "points" } else { "plain" })
        .word("ranks", if above == on.len() { "all" } else { "some" })
        .given("name", name)
        .figure("total", &w.result(row.score))
        .figure("full", &w.full())
        .figure("place", &w.count(row.rank))
        .count("above", &w.count(above))
        .count("size", &w.count(on.len()))
        .from(w.row_source(row))
        .from(w.weights_source());
    Some(w.paragraph(&say))
}
