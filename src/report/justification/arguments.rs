//! Why each shortlisted partner is on the shortlist, with the recorded reasons.

use crate::analysis::{Argument, Comparison};
use crate::model::Evidence;
use crate::model::Score;
use crate::num::tied;
use crate::report::charts::{Amount, Drawing, Versus};
use crate::report::doc::{Block, Chart, Origin, RowMark, Span, words};
use crate::report::say::{Phrase, Say};
use crate::report::statements::told;
use crate::report::writer::{TableMaker, Writer};

/// Most bars in a chart of two candidates.
const MOST_BARS: usize = 10;

/// 6. Arguments per shortlisted partner.
pub(super) fn arguments(w: &mut Writer<'_>) -> Block {
    let mut blocks = vec![Block::Paragraph(w.text("report-arguments-intro"))];
    for (k, i) in w.evaluation().shortlist().into_iter().enumerate() {
        let title = vec![Span::given(&w.rows()[i].name)];
        let inner = partner(w, i, k);
        blocks.push(w.part(&format!("arguments-{}", k + 1), title, inner));
    }
    w.section("arguments", "report-arguments-title", Origin::Generated, blocks)
}

fn partner(w: &mut Writer<'_>, i: usize, k: usize) -> Vec<Block> {
    let mut blocks = vec![w.place_and_margin(i)];
    let next = (i + 1 < w.rows().len()).then_some(i + 1);
    let outside = w.next_off();
    let next = next.filter(|&k| w.rows()[k].below.is_empty());
    let others: Vec<usize> = next.into_iter().chain(outside.filter(|&k| Some(k) != next)).collect();
    let compared: Vec<&Comparison> = others.iter().filter_map(|&k| w.comparison(i, k)).collect();
    for comparison in &compared {
        let say = w.pair(comparison);
        blocks.push(w.paragraph(&say));
    }
    let Some(comparison) = compared.iter().find(|c| Some(c.second) == outside).or(compared.last()) else {
        blocks.extend(strengths(w, i));
        return blocks;
    };
    if comparison.first != i {
        return blocks;
    }
    let told = told(comparison);
    if !told.is_empty() {
        let say = Say::new("report-advantages").given("other", &w.rows()[comparison.second].name);
        blocks.push(Block::Paragraph(w.phrase(&say).spans));
        let items = told.iter().map(|argument| advantage(w, comparison, argument)).collect();
        blocks.push(Block::List { ordered: true, items });
    }
    blocks.extend(versus(w, comparison, &format!("versus-{}", k + 1)));
    blocks
}

/// What one criterion adds, with both scores and the recorded reason.
fn advantage(w: &mut Writer<'_>, comparison: &Comparison, argument: &Argument) -> Vec<Span> {
    let (first, second) = (&w.rows()[comparison.first], &w.rows()[comparison.second]);
    let j = argument.criterion;
    let say = Say::new("report-advantage")
        .given("criterion", &w.title(j))
        .phrase("score", w.score_that_counts(comparison.first, j))
        .phrase("other", w.score_that_counts(comparison.second, j))
        .given("name", &second.name)
        .figure("points", &w.show.addition(argument.points))
        .from(w.weight_source(j));
    let mut spans = w.say(&say);
    spans.extend(reasons(w, &first.name, j));
    spans
}

/// The recorded reasons for a score, or that there are none; never more.
pub(in crate::report) fn reasons(w: &Writer<'_>, name: &str, j: usize) -> Vec<Span> {
    let recorded: Vec<&Evidence> =
        w.evidence(name, j).into_iter().filter(|e| e.reason.as_ref().is_some_and(|r| !r.trim().is_empty())).collect();
    let missing = || {
        let row = w.rows().iter().find(|row| row.name == name);
        row.and_then(|row| w.cell(row, j)).is_some_and(crate::model::Cell::is_missing)
    };
    if recorded.is_empty() && missing() {
        return Vec::new();
    }
    if recorded.is_empty() {
        return [vec![Span::Text(" ".to_owned())], w.text("report-no-reason-recorded")].concat();
    }
    let mut spans = Vec::new();
    for evidence in recorded {
        let text = |field: &Option<String>| field.clone().unwrap_or_default();
        let source = text(&evidence.source);
        let grade = text(&evidence.grade);
        let at = w.rows().iter().find(|row| row.name == name).and_then(|row| w.cell(row, j));
        let own = at.and_then(|cell| match cell.score {
            Score::Exact(x) => Some(x),
            _ => None,
        });
        let other = evidence.value.filter(|value| own.is_none_or(|own| !tied(own, *value)));
        let say = Say::new("report-reason")
            .word("other", if other.is_some() { "yes" } else { "no" })
            .given("value", &other.map(|value| w.some_score(j, value).text).unwrap_or_default())
            .word("source", if source.is_empty() { "none" } else { "some" })
            .word("grade", if grade.is_empty() { "none" } else { "some" })
            .given("reason", text(&evidence.reason).trim())
            .given("from", source.trim())
            .given("level", grade.trim());
        spans.push(Span::Text(" ".to_owned()));
        spans.extend(w.phrase(&say).spans);
    }
    spans
}

/// The criteria a candidate gets most from, where there is nobody to compare
/// with.
fn strengths(w: &mut Writer<'_>, i: usize) -> Vec<Block> {
    let row = &w.rows()[i];
    let mut order: Vec<usize> = (0..row.contributions.len()).collect();
    order.sort_by(|&a, &b| row.contributions[b].total_cmp(&row.contributions[a]).then(a.cmp(&b)));
    let mut items = Vec::new();
    for j in order.into_iter().take(3) {
        let say = Say::new("report-strength")
            .given("criterion", &w.title(j))
            .phrase("score", w.score(row, j))
            .figure("points", &w.show.points(row.contributions[j]))
            .from(w.weight_source(j));
        let mut spans = w.say(&say);
        spans.extend(reasons(w, &row.name, j));
        items.push(spans);
    }
    if items.is_empty() { Vec::new() } else { vec![Block::List { ordered: true, items }] }
}

/// Two candidates as a chart: what speaks for each, in points of the total.
pub(in crate::report) fn versus(w: &mut Writer<'_>, comparison: &Comparison, id: &str) -> Option<Block> {
    let both: Vec<&Argument> = comparison.pros.iter().chain(&comparison.cons).collect();
    let mut sizes: Vec<f64> = both.iter().map(|a| a.points.abs()).collect();
    sizes.sort_by(|a, b| b.total_cmp(a));
    // The table holds every criterion; the chart the largest, with the rest in
    // one bar.
    let least = sizes.get(MOST_BARS - 1).copied().filter(|_| sizes.len() > MOST_BARS).unwrap_or(0.0);
    if both.is_empty() {
        return None;
    }
    let (first, second) = (&w.rows()[comparison.first], &w.rows()[comparison.second]);
    let mut table = TableMaker::new(&format!("{id}-table"));
    table.words(w.text("report-col-criterion"));
    table.numbers(vec![Span::given(&first.name)]);
    table.numbers(vec![Span::given(&second.name)]);
    table.numbers(w.text("report-col-difference"));
    let signed = |w: &Writer<'_>, points: f64| {
        let say = Say::new("report-signed").word("sign", if points < 0.0 { "minus" } else { "plus" });
        w.phrase(&say.figure("points", &w.show.addition(points)))
    };
    let (mut rows, mut rest, mut remainder) = (Vec::new(), Vec::new(), Vec::new());
    for argument in both {
        let j = argument.criterion;
        let shown = signed(w, argument.points);
        if argument.points.abs() >= least && rows.len() < MOST_BARS {
            rows.push((w.title(j), Amount { value: argument.points, text: words(&shown.spans) }));
        } else {
            rest.push(argument.points);
        }
        let cells = vec![Phrase::given(&w.title(j)), w.score(first, j), w.score(second, j), shown];
        table.row(cells, RowMark::None);
    }
    if !rest.is_empty() {
        let together = crate::num::sum(rest);
        let shown = signed(w, together);
        rows.push((w.word("report-other-criteria"), Amount { value: together, text: words(&shown.spans) }));
        remainder = shown.figures;
    }
    let gap = signed(w, comparison.gap);
    let gap_text = words(&gap.spans);
    let cells = vec![
        crate::report::writer::plain(w.text("report-col-total")),
        Phrase::figure("total", &w.result(first.score)),
        Phrase::figure("total", &w.result(second.score)),
        gap,
    ];
    table.row(cells, RowMark::Apart);
    let title = Say::new("report-versus-title").given("first", &first.name).given("second", &second.name);
    let title = w.phrase(&title).spans;
    let total = |arguments: &[Argument]| crate::num::sum(arguments.iter().map(|a| a.points.abs()));
    let finding = Say::new("report-versus-finding")
        .given("first", &first.name)
        .given("second", &second.name)
        .phrase("pros", w.points("pros", total(&comparison.pros)))
        .phrase("cons", w.points("cons", total(&comparison.cons)))
        .phrase("gap", w.points("gap", comparison.gap))
        .from(w.totals_source(&[comparison.first, comparison.second]));
    let finding = w.say(&finding);
    let caption = Say::new("report-versus-caption").given("first", &first.name).given("second", &second.name);
    table.also(remainder);
    let table = table.finish(w, &caption.from(w.weights_source()));
    let side = |name: &str| words(&w.phrase(&Say::new("report-versus-side").given("name", name)).spans);
    let drawing = Versus {
        sides: [side(&second.name), side(&first.name)],
        rows,
        gap: (w.word("report-versus-gap"), Amount { value: comparison.gap, text: gap_text }),
    };
    Some(Block::Chart(Chart { id: format!("chart-{id}"), title, finding, drawing: Drawing::Versus(drawing), table }))
}
