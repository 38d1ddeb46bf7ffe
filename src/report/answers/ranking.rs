use super::ladder::{self, Columns};
use super::{Grid, label, line, list, paragraph, read_line, section};
use crate::analysis::{Evaluation, Excluded, LadderStep, Margin, Move, Row, level};
use crate::model::{Axis, AxisOf, Order, Step, Study};
use crate::num::Rounding;
use crate::registry::Info;
use crate::report::doc::{Block, Document, Note, NoteKind, RowMark};
use crate::report::excluded_reason;
use crate::report::show::decimals_that_part;
use crate::text::{Args, Texts};
use crate::weighting::WEIGHTERS;

/// What a what-if changed and moved.
#[derive(Clone, Debug)]
pub struct WhatIf<'a> {
    /// The changes as given.
    pub set: &'a [String],
    /// Who moved.
    pub moved: &'a [Move],
    /// Weights (fractions) of the criteria before it.
    pub weights_before: &'a [f64],
}

/// What the answer to `rank` is made from.
#[derive(Clone, Debug)]
pub struct RankingAnswer<'a> {
    /// The study.
    pub study: &'a Study,
    /// The run.
    pub evaluation: &'a Evaluation,
    /// For first place and for the shortlist.
    pub margins: (&'a Option<Margin>, &'a Option<Margin>),
    /// The steps of the robustness ladder; empty where none was drawn.
    pub ladder: &'a [LadderStep],
    /// The same steps with the scores in doubt drawn as well; empty where no score
    /// is in doubt.
    pub doubted: &'a [LadderStep],
    /// The seed it was drawn with.
    pub seed: u64,
    /// The what-if, if any.
    pub what_if: Option<WhatIf<'a>>,
    /// How many rows to show.
    pub top: usize,
}

/// The answer to `rank`.
#[must_use]
pub fn ranking(answer: &RankingAnswer<'_>, texts: &Texts) -> Document {
    let RankingAnswer { study, evaluation, .. } = *answer;
    let mut document = Document::new(texts.lang, String::new(), Vec::new());
    document.title = line(texts.word("ranking-title"));
    document.subtitle = line(study.strategy.title.get(texts.lang));
    let blocks = &mut document.blocks;
    if study.strategy.synthetic {
        blocks.push(Block::Note(Note { kind: NoteKind::Invented, text: line(texts.word("invented")) }));
    }
    blocks.extend(read_line(study, texts).map(paragraph));
    blocks.push(paragraph(weights_line(study, evaluation, texts)));
    if let Some(what_if) = &answer.what_if {
        blocks.push(what_if_section(study, evaluation, what_if, texts));
    }
    let ladder = Columns::new(answer, texts);
    // Beside the totals where there is room, else in a table of its own.
    let (beside, apart) = match ladder {
        Some(ladder) if has_room(answer, &ladder) => (Some(ladder), None),
        ladder => (None, ladder),
    };
    blocks.push(table(answer, beside.as_ref(), texts));
    let uncompared = uncompared(answer, texts);
    if !uncompared.is_empty() {
        blocks.push(section("uncompared-title", texts, vec![list(uncompared)]));
    }
    if let Some(below) = below(study, evaluation, texts) {
        blocks.push(below);
    }
    if !evaluation.excluded.is_empty() {
        let excluded = evaluation.excluded.iter().map(|e| {
            let args = Args::new().text("candidate", &e.name).text("reason", excluded_reason(e, texts));
            texts.get("excluded-line", &args)
        });
        blocks.push(section("excluded-title", texts, vec![list(excluded)]));
    }
    blocks.extend(firmness(evaluation, answer.margins, texts).into_iter().map(paragraph));
    blocks.extend(apart.map(|ladder| ladder::table(answer, &ladder, texts)));
    blocks.extend(ladder::in_doubt(answer, texts));
    blocks.extend(ladder::leaders(answer, texts));
    let names: Vec<String> = evaluation.rows.iter().map(|row| row.name.clone()).collect();
    for step in &evaluation.steps {
        blocks.push(step_table(study, step, &names, texts));
    }
    document
}

/// The answer about a candidate that is not ranked.
#[must_use]
pub fn excluded(excluded: &Excluded, texts: &Texts) -> Document {
    let mut document = Document::new(texts.lang, String::new(), Vec::new());
    document.title = line(&excluded.name);
    let args = Args::new().text("candidate", &excluded.name).text("reason", excluded_reason(excluded, texts));
    document.blocks.push(paragraph(texts.get("excluded-line", &args)));
    if !excluded.evidence.is_empty() {
        document.blocks.push(list(excluded.evidence.iter().cloned()));
    }
    document
}

fn weights_line(study: &Study, evaluation: &Evaluation, texts: &Texts) -> String {
    if !study.strategy_given {
        return texts.word("weights-none");
    }
    let info: Option<&Info> = WEIGHTERS.iter().map(|w| w.info).find(|info| info.id == evaluation.weighing.method);
    let fixed = evaluation.method.guarantees.order_independent_of_others;
    let args = Args::new()
        .text("method", info.map_or(evaluation.weighing.method, |info| info.name.get(texts.lang)))
        .text("scales", if fixed { "fixed" } else { "observed" });
    texts.get("weights-line", &args)
}

/// A rank as shown: `4=` when shared, `2≈` when a neighbour is too close to be
/// told apart, `1–3` for the places that a partial order leaves open.
fn rank_text(answer: &RankingAnswer<'_>, i: usize, texts: &Texts) -> String {
    let row = &answer.evaluation.rows[i];
    if matches!(answer.evaluation.order, Order::Partial(_)) && row.rank_high > row.rank {
        return texts.get("range", &Args::new().text("low", row.rank).text("high", row.rank_high));
    }
    let close = |i: usize| level(answer.study, answer.evaluation, i);
    match () {
        () if row.tied => format!("{}=", row.rank),
        () if close(i) || (i > 0 && close(i - 1)) => format!("{}≈", row.rank),
        () => row.rank.to_string(),
    }
}

/// The axes that have a column: one alone says the same as the total.
fn axes(evaluation: &Evaluation) -> Vec<usize> {
    let all = || evaluation.rows.iter().chain(&evaluation.baseline);
    let used: Vec<usize> = (0..Axis::ALL.len()).filter(|&a| all().any(|row| row.axes[a].is_some())).collect();
    if used.len() > 1 { used } else { Vec::new() }
}

/// Whether scores are intervals.
fn intervals(evaluation: &Evaluation) -> bool {
    evaluation.rows.iter().chain(&evaluation.baseline).any(|row| row.low < row.high)
}

/// Whether the ranking has room for the ladder beside it.
fn has_room(answer: &RankingAnswer<'_>, ladder: &Columns<'_>) -> bool {
    let RankingAnswer { study, evaluation, .. } = *answer;
    let wide = intervals(evaluation)
        || study.strategy.shortlist.indifference > 0.0
        || matches!(evaluation.order, Order::Classes(_) | Order::Partial(_));
    let names = evaluation.rows.iter().take(answer.top).chain(&evaluation.baseline).map(|row| row.name.as_str());
    !wide && ladder.fit(names, axes(evaluation).len())
}

fn table(answer: &RankingAnswer<'_>, ladder: Option<&Columns<'_>>, texts: &Texts) -> Block {
    let RankingAnswer { study, evaluation, top, .. } = *answer;
    let numbers = texts.numbers;
    let rows = &evaluation.rows;
    let intervals = intervals(evaluation);
    let axes = axes(evaluation);
    let grouped = study.strategy.shortlist.indifference > 0.0;
    let totals: Vec<f64> = rows.iter().map(|row| row.score).collect();
    let points = evaluation.in_points();
    let digits = decimals_that_part(&totals, if points { 2 } else { 0 });
    let digits = if points { digits } else { digits.max(3) };
    let shown = |score: f64, digits: usize| {
        if points { numbers.points_to(score, digits) } else { numbers.fixed(score, digits) }
    };
    let partial = matches!(evaluation.order, Order::Partial(_));
    let classes = matches!(evaluation.order, Order::Classes(_));

    let mut grid = Grid::new("ranking")
        .numbers(texts.word("column-rank"))
        .words(texts.word("column-candidate"))
        .numbers(texts.word(if points { "column-total" } else { "column-score" }));
    if classes {
        grid = grid.words(texts.word("column-class"));
    }
    if intervals {
        grid = grid.numbers(texts.word("column-range")).numbers(texts.word("column-ranks"));
    }
    for &axis in &axes {
        grid = grid.numbers(texts.word(&format!("axis-short-{}", Axis::ALL[axis].id())));
    }
    if grouped {
        grid = grid.numbers(texts.word("column-group"));
    }
    grid = grid.words(texts.word("column-shortlist"));
    if let Some(ladder) = ladder {
        grid = ladder.headings(grid);
    }

    let cells = |row: &Row, rank: String, class: Option<&str>, shares: Vec<String>| {
        let mut cells = vec![rank, row.name.clone(), shown(row.score, digits)];
        if classes {
            cells.push(class.unwrap_or_default().to_owned());
        }
        if intervals {
            let ends = if points { 1 } else { digits };
            let (low, high) = (shown(row.low, ends), shown(row.high, ends));
            let range = |low: String, high: String| {
                if low == high { low } else { texts.get("range", &Args::new().text("low", low).text("high", high)) }
            };
            cells.push(range(low, high));
            cells.push(range(row.rank_low.to_string(), row.rank_high.to_string()));
        }
        cells.extend(axes.iter().map(|&a| row.axes[a].map_or_else(String::new, |x| numbers.points(x))));
        if grouped {
            cells.push(if row.candidate.is_some() { row.group.to_string() } else { String::new() });
        }
        cells.push(if row.shortlisted { texts.word("on-list") } else { String::new() });
        cells.extend(shares);
        cells
    };
    let last = rows.iter().rposition(|row| row.shortlisted);
    for (i, row) in rows.iter().enumerate().take(top) {
        let mark = if last == Some(i) && i + 1 < rows.len() { RowMark::LineBelow } else { RowMark::None };
        grid.marked(
            cells(
                row,
                rank_text(answer, i, texts),
                evaluation.class(i).map(|class| class.get(texts.lang)),
                ladder.map(|ladder| ladder.cells(i)).unwrap_or_default(),
            ),
            mark,
        );
    }
    if let Some(baseline) = &evaluation.baseline {
        let blanks = ladder.map(Columns::blanks).unwrap_or_default();
        grid.marked(cells(baseline, texts.word("baseline-mark"), None, blanks), RowMark::Apart);
    }
    let args = Args::new()
        .text("unit", if points { "points" } else { "plain" })
        .text("better", if evaluation.method.traits.lower_is_better { "lower" } else { "higher" });
    let mut block = grid.block(texts.get("ranking-caption", &args));
    if let (Block::Table(table), true) = (&mut block, !axes.is_empty() && evaluation.linear.is_none()) {
        table.notes.push(line(texts.word("ranking-axes")));
    }
    let open = partial && rows.iter().take(top).any(|row| row.rank_low < row.rank_high);
    if let (Block::Table(table), true) = (&mut block, open) {
        table.notes.push(line(texts.word("ranking-partial")));
    }
    if let (Block::Table(table), true) = (&mut block, classes) {
        table.notes.push(line(texts.word("ranking-classes")));
    }
    let near = (0..rows.len().min(top)).any(|i| level(study, evaluation, i) && rows[i].rank != rows[i + 1].rank);
    if let (Block::Table(table), true) = (&mut block, near) {
        table.notes.push(line(texts.word("ranking-near")));
    }
    if let (Block::Table(table), Some(ladder)) = (&mut block, ladder) {
        table.notes.push(line(ladder.note()));
    }
    if let (Block::Table(table), true) = (&mut block, rows.len() > top) {
        table.notes.push(line(texts.get("ranking-omitted", &Args::new().count("count", rows.len() - top))));
    }
    block
}

/// Most names that a line lists, and most candidates of whom it is told.
const LISTED: usize = 12;

/// Whom the method does not compare a candidate with, one line per candidate.
fn uncompared(answer: &RankingAnswer<'_>, texts: &Texts) -> Vec<String> {
    let RankingAnswer { evaluation, top, .. } = *answer;
    if !matches!(evaluation.order, Order::Partial(_)) {
        return Vec::new();
    }
    let rows = &evaluation.rows;
    let line = |i: usize| {
        let others = evaluation.incomparable(i);
        let names: Vec<&str> = others.iter().take(LISTED).map(|&k| rows[k].name.as_str()).collect();
        let args = Args::new()
            .text("candidate", &rows[i].name)
            .text("others", names.join(", "))
            .count("more", others.len().saturating_sub(LISTED));
        (!others.is_empty()).then(|| texts.get("uncompared-line", &args))
    };
    (0..rows.len().min(top).min(LISTED)).filter_map(line).collect()
}

/// Candidates that an axis minimum keeps off the shortlist although their total
/// would put them on it.
fn below(study: &Study, evaluation: &Evaluation, texts: &Texts) -> Option<Block> {
    let last = evaluation.rows.iter().rposition(|row| row.shortlisted).unwrap_or(evaluation.rows.len());
    let minimum = |axis: Axis| {
        let minima = &study.strategy.shortlist.axis_min.0;
        minima
            .iter()
            .find(|(a, _)| *a == axis)
            .map_or_else(String::new, |(_, points)| texts.numbers.natural(*points, 1))
    };
    let lines: Vec<String> = evaluation
        .rows
        .iter()
        .take(last)
        .flat_map(|row| row.below.iter().map(move |axis| (row, *axis)))
        .map(|(row, axis)| {
            let args = Args::new()
                .text("candidate", &row.name)
                .text("axis", texts.word(&format!("axis-{}", axis.id())))
                .text("minimum", minimum(axis));
            texts.get("ranking-note-below", &args)
        })
        .collect();
    (!lines.is_empty()).then(|| list(lines))
}

/// The exact statements about the order.
pub(super) fn firmness(
    evaluation: &Evaluation,
    (first, shortlist): (&Option<Margin>, &Option<Margin>),
    texts: &Texts,
) -> Vec<String> {
    let shown = |margin: &Margin| texts.numbers.percent_rounded(margin.margin, Rounding::Down);
    // A margin of 1 allows any error: for first place that is dominance.
    let sure = |margin: &Margin| margin.margin >= 1.0;
    if let (Some(f), Some(s)) = (first, shortlist)
        && [f, s].iter().all(|margin| margin.margin > 0.0 && !sure(margin))
    {
        return vec![texts.get("margin-both", &Args::new().text("first", shown(f)).text("shortlist", shown(s)))];
    }
    let first = first.as_ref().map(|f| match f.margin {
        margin if margin <= 0.0 => texts.word("margin-zero-first"),
        _ if sure(f) => texts.get("margin-any-first", &Args::new().text("candidate", &evaluation.rows[f.holder].name)),
        _ => texts.get("margin-first-only", &Args::new().text("first", shown(f))),
    });
    let shortlist = shortlist.as_ref().map(|s| match s.margin {
        margin if margin <= 0.0 => texts.word("margin-zero-shortlist"),
        _ if sure(s) => {
            let all = evaluation.rows.iter().all(|row| row.shortlisted || !row.below.is_empty());
            texts.get("margin-any-shortlist", &Args::new().text("qualify", if all { "all" } else { "some" }))
        }
        _ => texts.get("margin-shortlist-only", &Args::new().text("shortlist", shown(s))),
    });
    first.into_iter().chain(shortlist).collect()
}

fn what_if_section(study: &Study, evaluation: &Evaluation, what_if: &WhatIf<'_>, texts: &Texts) -> Block {
    let mut blocks = vec![paragraph(texts.get("what-if-set", &Args::new().text("changes", what_if.set.join(", "))))];
    // Points stand beside the points of the others: say what share they became.
    let weights =
        study.strategy.criteria.iter().zip(what_if.weights_before.iter().zip(evaluation.weights().as_slice()));
    let named = |id: &str| what_if.set.iter().any(|change| change.starts_with(&format!("weight.{id}=")));
    let shares: Vec<String> = weights
        .filter(|(criterion, _)| named(&criterion.id))
        .map(|(criterion, (before, after))| {
            let args = Args::new()
                .text("criterion", label(criterion, texts))
                .text("before", texts.numbers.percent(*before))
                .text("after", texts.numbers.percent(*after));
            texts.get("what-if-weight", &args)
        })
        .collect();
    if !shares.is_empty() {
        blocks.push(list(shares));
    }
    if what_if.moved.is_empty() {
        blocks.push(paragraph(texts.word("what-if-none")));
    } else {
        let mut grid = Grid::new("moved")
            .words(texts.word("column-candidate"))
            .numbers(texts.word("what-if-column-before"))
            .numbers(texts.word("what-if-column-after"))
            .numbers(texts.word("what-if-column-total-before"))
            .numbers(texts.word("what-if-column-total-after"));
        let rank = |rank: Option<usize>| rank.map_or_else(|| texts.word("what-if-absent"), |r| r.to_string());
        let points = evaluation.in_points();
        let shown = |s: f64| if points { texts.numbers.points(s) } else { texts.numbers.fixed(s, 3) };
        let score = |score: Option<f64>| score.map_or_else(String::new, shown);
        for moved in what_if.moved {
            grid.row(vec![
                moved.name.clone(),
                rank(moved.rank_before),
                rank(moved.rank_after),
                score(moved.score_before),
                score(moved.score_after),
            ]);
        }
        blocks.push(grid.block(texts.word("what-if-caption")));
    }
    section("what-if-title", texts, blocks)
}

/// An intermediate table of any method; `candidates` are the names of its rows
/// or columns of candidates.
pub(super) fn step_table(study: &Study, step: &Step, candidates: &[String], texts: &Texts) -> Block {
    let names = |axis: &AxisOf| -> Vec<String> {
        match axis {
            AxisOf::Candidates => candidates.to_vec(),
            AxisOf::Criteria => study.strategy.criteria.iter().map(|c| c.id.clone()).collect(),
            AxisOf::One => vec![step.caption.get(texts.lang).to_owned()],
            AxisOf::Named(names) => names.clone(),
        }
    };
    let mut grid = Grid::new("step").words("");
    for name in names(&step.columns) {
        grid = grid.numbers(name);
    }
    for (name, values) in names(&step.rows).into_iter().zip(&step.values) {
        grid.row(std::iter::once(name).chain(values.iter().map(|v| texts.numbers.fixed(*v, 4))).collect());
    }
    grid.block(texts.get("step-title", &Args::new().text("caption", step.caption.get(texts.lang))))
}
