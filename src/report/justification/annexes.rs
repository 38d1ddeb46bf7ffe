//! Annexes: scores, anchors, values, evidence, comparisons, how to make it again, words.
#![allow(clippy::unnecessary_wraps, reason = "parts of a section share one shape: each may be absent")]

use crate::model::{AxisOf, Evidence, Role, Step};
use crate::report::doc::{Block, Origin, RowMark, Span};
use crate::report::say::{Phrase, Say};
use crate::report::writer::{TableMaker, Writer, plain};
use crate::weighting::WEIGHTERS;

/// Id of the section whose parts have letters.
pub(super) const ID: &str = "annexes";

/// Candidates side by side in one table; more go into a further table, so that
/// it fits a page.
const SIDE_BY_SIDE: usize = 6;

/// 11. Annexes.
pub(super) fn annexes(w: &mut Writer<'_>) -> Block {
    let draws = |w: &mut Writer<'_>| super::acceptability::acceptability(w);
    let compared = |w: &mut Writer<'_>| super::comparisons::comparisons(w);
    let blocks =
        vec![scores(w), values(w), anchors(w), evidence(w), compared(w), draws(w), again(w), glossary(w), limits(w)];
    w.section(ID, "report-annexes-title", Origin::Generated, blocks.into_iter().flatten().collect())
}

/// Every score, with the strongest grade of its evidence.
fn scores(w: &mut Writer<'_>) -> Option<Block> {
    let mut blocks = vec![Block::Paragraph(w.text("report-scores-intro"))];
    let all: Vec<usize> = (0..w.rows().len()).collect();
    for (part, rows) in all.chunks(SIDE_BY_SIDE).enumerate() {
        let mut table = TableMaker::new(&format!("scores-{}", part + 1));
        table.words(w.text("report-col-criterion"));
        for &i in rows {
            table.numbers(vec![Span::given(&w.rows()[i].name)]);
        }
        for j in 0..w.weights().len() {
            let mut cells = vec![Phrase::given(&w.title(j))];
            for &i in rows {
                let row = &w.rows()[i];
                let grade = w.evidence(&row.name, j).into_iter().filter_map(|e| e.grade.as_deref()).max();
                let score = w.score(row, j);
                cells.push(match grade {
                    Some(grade) => w.phrase(&Say::new("report-graded").phrase("score", score).given("grade", grade)),
                    None => score,
                });
            }
            table.row(cells, RowMark::None);
        }
        let caption = places(w, "report-scores-caption", rows);
        let table = table.finish(w, &caption);
        blocks.push(Block::Table(table));
    }
    Some(w.part("scores", w.text("report-scores-title"), blocks))
}

/// A caption that says which places a table holds.
fn places(w: &Writer<'_>, id: &'static str, rows: &[usize]) -> Say {
    let (first, last) = (rows.first().map_or(0, |i| i + 1), rows.last().map_or(0, |i| i + 1));
    Say::new(id).figure("first", &w.count(first)).figure("last", &w.count(last))
}

/// The tables of the method, as it describes them; else the values.
fn values(w: &mut Writer<'_>) -> Option<Block> {
    let steps = &w.evaluation().steps;
    let mut blocks = Vec::new();
    if steps.is_empty() {
        let linear = w.evaluation().linear.as_ref()?;
        blocks.push(Block::Paragraph(w.text("report-values-intro")));
        let all: Vec<usize> = (0..w.rows().len()).collect();
        for (part, rows) in all.chunks(SIDE_BY_SIDE).enumerate() {
            let mut table = TableMaker::new(&format!("values-{}", part + 1));
            table.words(w.text("report-col-criterion"));
            for &i in rows {
                table.numbers(vec![Span::given(&w.rows()[i].name)]);
            }
            for j in 0..w.weights().len() {
                let mut cells = vec![Phrase::given(&w.title(j))];
                for &i in rows {
                    let source = w.cell_source(&w.rows()[i], j);
                    cells.push(Phrase::figure("value", &w.show.points(linear.values[(i, j)])).from(source));
                }
                table.row(cells, RowMark::None);
            }
            let caption = places(w, "report-values-caption", rows);
            let table = table.finish(w, &caption);
            blocks.push(Block::Table(table));
        }
    }
    for step in steps {
        let columns = step.values.first().map_or(0, Vec::len);
        if step.columns == AxisOf::Candidates && columns > MOST_PAIRED {
            let say = Say::new("report-step-large").given("caption", step.caption.get(w.lang()));
            blocks.push(Block::Paragraph(w.phrase(&say.count("n", &w.count(columns))).spans));
            continue;
        }
        let all: Vec<usize> = (0..columns).collect();
        for (part, columns) in all.chunks(COLUMNS).enumerate() {
            let table = step_table(w, step, part, columns);
            blocks.push(Block::Table(table));
        }
    }
    Some(w.part("values", w.text("report-values-title"), blocks))
}

/// Columns of a method's table side by side; more go into a further table.
const COLUMNS: usize = 8;

/// Most candidates whose table of pairs is shown.
const MOST_PAIRED: usize = 24;

/// Some columns of a table of a method, whatever the method.
fn step_table(w: &mut Writer<'_>, step: &Step, part: usize, shown: &[usize]) -> crate::report::doc::Table {
    let names = |w: &Writer<'_>, axis: &AxisOf, n: usize| -> Vec<Vec<Span>> {
        match axis {
            AxisOf::Candidates => w.rows().iter().take(n).map(|row| vec![Span::given(&row.name)]).collect(),
            AxisOf::Criteria => (0..n).map(|j| vec![Span::given(&w.title(j))]).collect(),
            AxisOf::One => vec![Vec::new(); n],
            AxisOf::Named(names) => names.iter().map(|name| vec![Span::given(name)]).collect(),
        }
    };
    let columns = step.values.first().map_or(0, Vec::len);
    let id = if part == 0 { format!("step-{}", step.id) } else { format!("step-{}-{}", step.id, part + 1) };
    let mut table = TableMaker::new(&id);
    table.words(Vec::new());
    let titles = names(w, &step.columns, columns);
    for &k in shown {
        table.numbers(titles.get(k).cloned().unwrap_or_default());
    }
    let rows = names(w, &step.rows, step.values.len());
    for (title, values) in rows.into_iter().zip(&step.values) {
        let figures = shown.iter().map(|&k| Phrase::figure(step.id, &w.show.natural(values[k])));
        table.row([plain(title)].into_iter().chain(figures).collect(), RowMark::None);
    }
    let caption = Say::new("report-step-caption").given("caption", step.caption.get(w.lang()));
    table.finish(w, &caption)
}

/// What the levels of each scale stand for.
fn anchors(w: &mut Writer<'_>) -> Option<Block> {
    let lang = w.lang();
    let described: Vec<usize> = (0..w.weights().len())
        .filter(|&j| !w.criterion(j).anchors.is_empty() || !w.criterion(j).definition.is_empty())
        .collect();
    if described.is_empty() {
        return None;
    }
    let mut blocks = vec![Block::Paragraph(w.text("report-anchors-intro"))];
    for j in described {
        let criterion = w.criterion(j);
        let definition = Phrase::given(criterion.definition.get(lang));
        let mut terms = Vec::new();
        for (level, anchor) in criterion.anchors.iter().enumerate() {
            let x = criterion.anchor_score(level + 1);
            let at = w.show.score(criterion, x, crate::report::show::score_decimals([x]));
            terms.push((vec![Span::Given(at.text)], vec![Span::given(anchor.get(lang))]));
        }
        let mut inner = Vec::new();
        if !definition.spans.is_empty() && !criterion.definition.is_empty() {
            inner.push(Block::Paragraph(definition.spans));
        }
        if !terms.is_empty() {
            inner.push(Block::Terms(terms));
        }
        blocks.push(w.part(&format!("anchor-{}", j + 1), w.title_with_code(j), inner));
    }
    Some(w.part("anchors", w.text("report-anchors-title"), blocks))
}

/// Every recorded reason.
fn evidence(w: &mut Writer<'_>) -> Option<Block> {
    let all = &w.input.study.evidence;
    let mut blocks = Vec::new();
    if all.is_empty() {
        blocks.push(Block::Paragraph(w.text("report-evidence-none")));
        return Some(w.part("recorded", w.text("report-recorded-title"), blocks));
    }
    let grades = Say::new("report-grades").given("claim", "E0").given("desk", "E1");
    let grades = grades.given("checked", "E2").given("verified", "E3");
    blocks.push(Block::Paragraph(w.phrase(&grades).spans));
    let mut table = TableMaker::new("evidence-table");
    table.words(w.text("report-col-partner"));
    table.words(w.text("report-col-criterion"));
    table.numbers(w.text("report-col-score"));
    table.prose(w.text("report-col-reason"));
    for title in ["report-col-source", "report-col-grade", "report-col-assessor"] {
        table.words(w.text(title));
    }
    for line in all {
        let Some(j) = w.strategy().criterion(&line.criterion) else { continue };
        let text = |field: &Option<String>| Phrase::given(field.as_deref().unwrap_or(""));
        let reason = if line.reason.as_ref().is_some_and(|r| !r.trim().is_empty()) {
            text(&line.reason)
        } else {
            plain(w.text("report-no-reason"))
        };
        let cells = vec![
            Phrase::given(&line.candidate),
            Phrase::given(&w.title(j)),
            given_score(w, line, j).from([w.evidence_source(line)]),
            reason,
            text(&line.source),
            text(&line.grade),
            text(&line.assessor),
        ];
        table.row(cells, RowMark::None);
    }
    let table = table.finish(w, &Say::new("report-evidence-caption"));
    blocks.push(Block::Table(table));
    Some(w.part("recorded", w.text("report-recorded-title"), blocks))
}

fn given_score(w: &Writer<'_>, line: &Evidence, j: usize) -> Phrase {
    let shown = |x: f64| w.show.score(w.criterion(j), x, crate::report::show::score_decimals([x]));
    match (line.value, line.low, line.high) {
        (Some(x), _, _) => Phrase::figure("score", &shown(x)),
        (None, Some(low), Some(high)) => {
            w.phrase(&Say::new("report-interval").figure("low", &shown(low)).figure("high", &shown(high)))
        }
        _ => plain(w.text("report-missing-mark")),
    }
}

/// What is needed to make this report again.
fn again(w: &mut Writer<'_>) -> Option<Block> {
    let evaluation = w.evaluation();
    let given = |text: &str| vec![Span::given(text)];
    // In words first, then as it is written in the files.
    let method = format!(
        "{}: {}",
        evaluation.method.info.name.get(w.lang()),
        settings_of(evaluation.method.info.id, &evaluation.params)
    );
    let id = evaluation.weighing.method;
    let weighing = WEIGHTERS
        .iter()
        .find(|entry| entry.info.id == id)
        .map_or_else(|| id.to_owned(), |entry| format!("{}: {id}", entry.info.name.get(w.lang())));
    let mut terms = vec![
        (w.text("report-again-version"), given(&format!("partnerfit {}", w.input.version))),
        (w.text("report-again-method"), given(&method)),
        (w.text("report-again-weighting"), given(&weighing)),
    ];
    if !w.input.options.command.is_empty() {
        terms.push((w.text("report-again-command"), given(&w.input.options.command)));
    }
    if !w.input.options.settings.is_empty() {
        terms.push((w.text("report-again-settings"), given(&w.input.options.settings.join(", "))));
    }
    let mut blocks = vec![Block::Paragraph(w.text("report-again-intro")), Block::Terms(terms)];
    let mut table = TableMaker::new("inputs-table");
    for title in ["report-col-file", "report-col-role", "report-col-read"] {
        table.words(w.text(title));
    }
    table.words(vec![Span::given("SHA-256")]);
    for input in &w.input.study.inputs {
        let role = match input.role {
            Role::Strategy => "report-role-strategy",
            Role::Candidates => "report-role-candidates",
            Role::Evidence => "report-role-evidence",
            Role::People => "report-role-people",
        };
        let read = input.dialect.as_ref().map_or_else(Phrase::default, |dialect| {
            let say = Say::new("report-read-as")
                .count("rows", &w.count(input.rows.unwrap_or(0)))
                .given("delimiter", &dialect.delimiter)
                .given("decimal", &dialect.decimal)
                .given("encoding", &dialect.encoding);
            w.phrase(&say)
        });
        let cells = vec![Phrase::given(&input.file), plain(w.text(role)), read, Phrase::given(&input.sha256)];
        table.row(cells, RowMark::None);
    }
    if !table.is_empty() {
        let table = table.finish(w, &Say::new("report-inputs-caption"));
        blocks.push(Block::Table(table));
    }
    blocks.extend(super::acceptability::made(w).map(Block::Table));
    Some(w.part("again", w.text("report-again-title"), blocks))
}

/// `id (key = value, …)`.
fn settings_of(id: &str, params: &serde_json::Value) -> String {
    let settings: Vec<String> =
        params.as_object().map(|map| map.iter().map(|(k, v)| format!("{k} = {v}")).collect()).unwrap_or_default();
    if settings.is_empty() { id.to_owned() } else { format!("{id} ({})", settings.join(", ")) }
}

fn glossary(w: &mut Writer<'_>) -> Option<Block> {
    const WORDS: [(&str, &str); 10] = [
        ("report-word-criterion", "report-means-criterion"),
        ("report-word-score", "report-means-score"),
        ("report-word-value", "report-means-value"),
        ("report-word-weight", "report-means-weight"),
        ("report-word-total", "report-means-total"),
        ("report-word-shortlist", "report-means-shortlist"),
        ("report-word-anchor", "report-means-anchor"),
        ("report-word-gate", "report-means-gate"),
        ("report-word-margin", "report-means-margin"),
        ("report-word-level", "report-means-level"),
    ];
    let terms = WORDS.iter().map(|(word, means)| (w.text(word), w.text(means))).collect();
    Some(w.part("glossary", w.text("report-glossary-title"), vec![Block::Terms(terms)]))
}

fn limits(w: &mut Writer<'_>) -> Option<Block> {
    let items = ["report-limit", "report-limit-people", "report-limit-scores", "report-limit-weights"];
    let items = items.iter().map(|id| w.text(id)).collect();
    Some(w.part("limits", w.text("report-limits-title"), vec![Block::List { ordered: false, items }]))
}
