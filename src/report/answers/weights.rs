use super::ranking::step_table;
use super::{Grid, label, line, list, paragraph, section};
use crate::analysis::StatedWeights;
use crate::diag::{Diagnostic, Note, codes};
use crate::model::{AxisOf, Step, Study};
use crate::report::doc::{Block, Document, RowMark};
use crate::text::{Args, Texts};
use crate::weighting::{WEIGHTERS, Weighing};

/// The answer to `weights`: the weights, the goals × criteria matrix and the
/// chain of every weight; and what is stated about them.
#[must_use]
pub fn weights(study: &Study, weighing: &Weighing, stated: Option<&StatedWeights>, texts: &Texts) -> Document {
    let mut document = Document::new(texts.lang, String::new(), Vec::new());
    document.title = line(texts.word("weights-title"));
    document.subtitle = line(study.strategy.title.get(texts.lang));
    if let Some(info) = WEIGHTERS.iter().map(|w| w.info).find(|info| info.id == weighing.method) {
        let args = Args::new().text("name", info.name.get(texts.lang)).text("id", info.id);
        document.blocks.push(paragraph(texts.get("weights-method", &args)));
    }
    document.blocks.push(table(study, weighing, texts));
    document.blocks.extend(stated.map(|stated| what_is_stated(study, stated, texts)));
    document.blocks.extend(figures(study, weighing, texts));
    if !weighing.shares.is_empty() {
        document.blocks.push(matrix(study, weighing, texts));
        document.blocks.push(section("chains-title", texts, vec![list(chains(study, weighing, texts))]));
        document.blocks.extend(orphans(study, weighing, texts));
    }
    document
}

fn table(study: &Study, weighing: &Weighing, texts: &Texts) -> Block {
    let mut grid = Grid::new("weights")
        .words(texts.word("column-criterion"))
        .numbers(texts.word("column-weight"))
        .words(texts.word("column-axis"));
    for (criterion, weight) in study.strategy.criteria.iter().zip(weighing.weights.as_slice()) {
        let axis = texts.word(&format!("axis-{}", criterion.axis.id()));
        grid.row(vec![label(criterion, texts).to_owned(), percent(*weight, texts), axis]);
    }
    grid.block(texts.word("weights-caption"))
}

/// The statements about the weights, and what they leave of each.
fn what_is_stated(study: &Study, stated: &StatedWeights, texts: &Texts) -> Block {
    let mut blocks = Vec::new();
    if !stated.statements.is_empty() {
        blocks.push(list(stated_words(&stated.statements, texts)));
    }
    if !stated.unused.is_empty() {
        blocks.push(paragraph(texts.word("weights-stated-unused")));
        blocks.push(list(stated_words(&stated.unused, texts)));
    }
    if !stated.ranges.is_empty() {
        let mut grid = Grid::new("stated")
            .words(texts.word("column-criterion"))
            .numbers(texts.word("weights-column-least"))
            .numbers(texts.word("weights-column-most"));
        for (criterion, range) in study.strategy.criteria.iter().zip(&stated.ranges) {
            let end = |pick: fn((f64, f64)) -> f64| {
                range.map_or_else(|| texts.word("weights-undecided"), |range| percent(pick(range), texts))
            };
            grid.row(vec![label(criterion, texts).to_owned(), end(|range| range.0), end(|range| range.1)]);
        }
        blocks.push(grid.block(texts.word("weights-stated-caption")));
    }
    section("weights-stated-title", texts, blocks)
}

/// Statements in words.
pub(in crate::report) fn stated_words(statements: &[Note], texts: &Texts) -> Vec<String> {
    let all = Diagnostic { notes: statements.to_vec(), ..Diagnostic::new(&codes::PF401) };
    all.note_texts(texts).into_iter().map(|(_, text)| text).collect()
}

/// How the weights came about: single figures in a list, then tables. What the
/// table of weights says is left out.
fn figures(study: &Study, weighing: &Weighing, texts: &Texts) -> Vec<Block> {
    let single = |step: &&Step| matches!((&step.rows, &step.columns), (AxisOf::One, AxisOf::One));
    let shown = weighing.steps.iter().filter(|step| step.id != "weights");
    let (figures, tables): (Vec<&Step>, Vec<&Step>) = shown.partition(single);
    let figure = |step: &&Step| {
        let args = Args::new()
            .text("caption", step.caption.get(texts.lang))
            .text("value", texts.numbers.natural(step.values[0][0], 4));
        texts.get("weights-figure", &args)
    };
    let mut blocks = Vec::new();
    if !figures.is_empty() {
        blocks.push(list(figures.iter().map(figure)));
    }
    blocks.extend(tables.into_iter().map(|step| step_table(study, step, &[], texts)));
    if blocks.is_empty() { blocks } else { vec![section("weights-figures-title", texts, blocks)] }
}

/// A weight with as many decimals as it needs, at most two.
fn percent(fraction: f64, texts: &Texts) -> String {
    format!("{}\u{a0}%", texts.numbers.natural(fraction * 100.0, 2))
}

/// Criteria as rows, goals as numbered columns: there are more criteria than
/// goals, and the names of goals are long.
fn matrix(study: &Study, weighing: &Weighing, texts: &Texts) -> Block {
    let goals: Vec<_> =
        study.strategy.goals.iter().filter(|g| weighing.shares.iter().any(|s| s.goal == g.id)).collect();
    let mut grid = Grid::new("matrix").words(texts.word("column-criterion"));
    for number in 1..=goals.len() {
        grid = grid.numbers(number.to_string());
    }
    grid = grid.numbers(texts.word("matrix-total"));
    let number = |x: f64| texts.numbers.natural(x * 100.0, 2);
    for (criterion, weight) in study.strategy.criteria.iter().zip(weighing.weights.as_slice()) {
        let share = |goal: &str| {
            let found = weighing.shares.iter().find(|s| s.goal == goal && s.criterion == criterion.id);
            found.map_or_else(String::new, |s| number(s.share))
        };
        let mut cells = vec![label(criterion, texts).to_owned()];
        cells.extend(goals.iter().map(|goal| share(&goal.id)));
        cells.push(number(*weight));
        grid.row(cells);
    }
    let priority = |goal: &str| weighing.priorities.iter().find(|p| p.id == goal).map_or(0.0, |p| p.priority);
    let mut last = vec![texts.word("column-priority")];
    last.extend(goals.iter().map(|goal| number(priority(&goal.id))));
    last.push(number(1.0));
    grid.marked(last, RowMark::Apart);
    let legend = goals.iter().enumerate().map(|(i, goal)| {
        let args = Args::new()
            .text("number", i + 1)
            .text("goal", goal.label.get(texts.lang))
            .text("priority", percent(priority(&goal.id), texts));
        texts.get("matrix-goal", &args)
    });
    section("matrix-title", texts, vec![grid.block(texts.word("matrix-caption")), list(legend)])
}

/// `trust 25 % = 15 % from region (75 %) ← reach (60 %) ← organisation (100 %) …`
fn chains(study: &Study, weighing: &Weighing, texts: &Texts) -> Vec<String> {
    let goal_label = |id: &str| {
        let goal = study.strategy.goals.iter().find(|g| g.id == id);
        goal.map_or(id, |g| g.label.get(texts.lang)).to_owned()
    };
    let chain = |id: &str| {
        let mut levels = Vec::new();
        let mut at = Some(id.to_owned());
        while let Some(current) = at {
            let Some(priority) = weighing.priorities.iter().find(|p| p.id == current) else { break };
            let args =
                Args::new().text("goal", goal_label(&current)).text("priority", percent(priority.priority, texts));
            levels.push(texts.get("chain-level", &args));
            at = priority.parent.clone().filter(|_| levels.len() <= weighing.priorities.len());
        }
        levels.join(" ← ")
    };
    let of = |criterion: &crate::model::Criterion, weight: f64| {
        let head = texts.get(
            "chain-weight",
            &Args::new().text("criterion", label(criterion, texts)).text("weight", percent(weight, texts)),
        );
        let parts = weighing.shares.iter().filter(|s| s.criterion == criterion.id).map(|s| {
            let args = Args::new().text("share", percent(s.share, texts)).text("chain", chain(&s.goal));
            texts.get("chain-part", &args)
        });
        format!("{head} {}", parts.collect::<Vec<_>>().join(" + "))
    };
    let criteria = study.strategy.criteria.iter().zip(weighing.weights.as_slice());
    criteria.filter(|(_, weight)| **weight > 0.0).map(|(criterion, weight)| of(criterion, *weight)).collect()
}

/// Goals that reach no criterion and criteria that no goal reaches.
fn orphans(study: &Study, weighing: &Weighing, texts: &Texts) -> Vec<Block> {
    let goals = &study.strategy.goals;
    let childless = |id: &str| goals.iter().all(|g| g.parent.as_deref() != Some(id));
    let lonely: Vec<&str> =
        goals.iter().filter(|g| g.points.is_empty() && childless(&g.id)).map(|g| g.label.get(texts.lang)).collect();
    let criteria = study.strategy.criteria.iter().zip(weighing.weights.as_slice());
    let unused: Vec<&str> = criteria.filter(|(_, w)| **w <= 0.0).map(|(c, _)| label(c, texts)).collect();
    let mut blocks = Vec::new();
    if !lonely.is_empty() {
        blocks.push(paragraph(texts.get("orphan-goals", &Args::new().text("goals", lonely.join(", ")))));
    }
    if !unused.is_empty() {
        blocks.push(paragraph(texts.get("orphan-criteria", &Args::new().text("criteria", unused.join(", ")))));
    }
    blocks
}
