//! What is possible over a region of weights, exactly: which ranks, who can be
//! first, and how much a choice can cost.

use super::super::super::statements::MOST_TOLD;
use crate::analysis::{MOST_CRITERIA, RegionResults, Robustness, Whether};
use crate::num::tied;
use crate::report::charts::{Amount, Drawing, Length, Lengths, PlaceBar, Places};
use crate::report::doc::{Block, Chart, RowMark, Span, words};
use crate::report::say::{Phrase, Say};
use crate::report::writer::{TableMaker, Writer, plain};

/// Which ranks are possible and what a choice can cost, or in one line why that is
/// not told.
pub(super) fn possible(w: &mut Writer<'_>, robustness: &Robustness) -> Vec<Block> {
    let (id, title, cost) = ("possible", "report-possible-title", "report-regret-title");
    if robustness.region.is_none() || !w.complete() {
        let why = match () {
            () if !w.complete() => "report-possible-no-order",
            () if !w.exact() => "report-possible-not-linear",
            () if w.strategy().criteria.len() > MOST_CRITERIA => "report-possible-many",
            () => "report-possible-refused",
        };
        return vec![w.absent(id, title, why)];
    }
    let ranks = places(w, robustness);
    let ranks = ranks.unwrap_or_else(|| w.absent(id, title, "report-possible-refused"));
    let loss = regret(w, robustness);
    let loss = loss.unwrap_or_else(|| w.absent("regret", cost, "report-possible-refused"));
    vec![ranks, loss]
}

/// Ranks that each candidate can have, and who can be first at all.
fn places(w: &mut Writer<'_>, robustness: &Robustness) -> Option<Block> {
    let region = robustness.region.as_ref().filter(|region| region.ranks.len() == w.rows().len())?;
    if !w.complete() {
        return None;
    }
    let intro = Say::new("report-possible-intro")
        .phrase("if", w.assuming(region.assumption))
        .word("ranges", if region.intervals { "some" } else { "none" });
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let source = w.totals_source(&all);
    let mut blocks = vec![w.paragraph(&intro.from(source.clone()))];
    blocks.push(place_chart(w, region));
    let mut items = Vec::new();
    for region in robustness.region.iter().chain(&robustness.any) {
        if let Some(say) = can_be_first(w, region) {
            let mut spans = w.say(&say.from(source.clone()));
            if let Some(say) = only_level(w, region) {
                spans.push(Span::Text(" ".to_owned()));
                spans.extend(w.say(&say.from(source.clone())));
            }
            items.push(spans);
        }
    }
    if !items.is_empty() {
        blocks.push(Block::List { ordered: false, items });
    }
    Some(w.part("possible", w.text("report-possible-title"), blocks))
}

fn place_chart(w: &mut Writer<'_>, region: &RegionResults) -> Block {
    let mut table = TableMaker::new("possible-table");
    table.words(w.text("report-col-partner"));
    for title in ["report-col-place-now", "report-col-place-high", "report-col-place-low"] {
        table.numbers(w.text(title));
    }
    table.words(w.text("report-col-can-be-first"));
    let mut bars = Vec::new();
    let mut bounds = false;
    for (i, row) in w.rows().iter().enumerate() {
        let ranks = &region.ranks[i];
        bounds |= !ranks.exact;
        let bound = if ranks.exact { "no" } else { "yes" };
        let cell = |w: &Writer<'_>, rank: usize| {
            w.phrase(&Say::new("report-place-bound").word("bound", bound).figure("place", &w.count(rank)))
        };
        let first = region.first.get(i).map_or(Whether::Undecided, |found| found.first);
        let cells = vec![
            Phrase::given(&row.name),
            Phrase::figure("now", &w.count(row.rank)),
            cell(w, ranks.best),
            cell(w, ranks.worst),
            plain(w.text(match first {
                Whether::Yes => "report-yes",
                Whether::No => "report-no",
                Whether::Undecided => "report-undecided",
            })),
        ];
        table.row(cells, RowMark::None);
        let say = Say::new(if ranks.best == ranks.worst { "report-place-one" } else { "report-interval" });
        let text = w.phrase(&say.figure("low", &w.count(ranks.best)).figure("high", &w.count(ranks.worst)));
        bars.push(PlaceBar {
            label: words(&[Span::given(&row.name)]),
            best: ranks.best,
            worst: ranks.worst,
            now: row.rank,
            text: words(&text.spans),
        });
    }
    if bounds {
        table.note(plain(w.text("report-place-bounds")));
    }
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let source = w.totals_source(&all);
    let first = &region.ranks[0];
    let widest = (0..w.rows().len()).max_by(|&a, &b| {
        let span = |i: usize| region.ranks[i].worst - region.ranks[i].best;
        span(a).cmp(&span(b)).then(b.cmp(&a))
    });
    let widest = widest.unwrap_or(0);
    let say = Say::new("report-possible-finding")
        .word("same", if widest == 0 { "yes" } else { "no" })
        .word("stays", if first.best == first.worst { "yes" } else { "no" })
        .word("nobody", if region.ranks.iter().all(|ranks| ranks.best == ranks.worst) { "yes" } else { "no" })
        .given("name", &w.rows()[0].name)
        .figure("best", &w.count(first.best))
        .figure("worst", &w.count(first.worst))
        .given("other", &w.rows()[widest].name)
        .figure("from", &w.count(region.ranks[widest].best))
        .figure("to", &w.count(region.ranks[widest].worst));
    let finding = w.say(&say.from(source.clone()));
    let caption = Say::new("report-possible-caption").phrase("assumption", w.assumption(region.assumption));
    let table = table.finish(w, &caption.from(source));
    Block::Chart(Chart {
        id: "chart-possible".to_owned(),
        title: w.text("report-possible-chart"),
        finding,
        drawing: Drawing::Places(Places {
            legend: [w.word("report-possible-bar"), w.word("report-possible-now")],
            ranks: w.rows().len(),
            rows: bars,
        }),
        table,
    })
}

/// Who can be first within the region, and that nobody else can.
fn can_be_first(w: &Writer<'_>, region: &RegionResults) -> Option<Say> {
    let of =
        |what: Whether| -> Vec<usize> { (0..region.first.len()).filter(|&i| region.first[i].first == what).collect() };
    let (can, open) = (of(Whether::Yes), of(Whether::Undecided));
    if can.is_empty() {
        return None;
    }
    let many = can.len() > MOST_TOLD;
    Some(
        Say::new("report-can-be-first")
            .phrase("if", w.assuming(region.assumption))
            .word(
                "who",
                match () {
                    () if can.len() + open.len() == w.rows().len() && open.is_empty() => "all",
                    () if can.len() == 1 => "one",
                    () if many => "many",
                    () => "some",
                },
            )
            .word("open", if open.is_empty() { "none" } else { "some" })
            .figure("n", &w.count(can.len()))
            .figure("of", &w.count(w.rows().len()))
            .phrase("names", if many { Phrase::default() } else { w.names(&can) })
            .phrase("undecided", if open.is_empty() { Phrase::default() } else { w.names(&open) }),
    )
}

/// Those who can share first place only: the first of the ranking is never behind.
fn only_level(w: &Writer<'_>, region: &RegionResults) -> Option<Say> {
    let never =
        region.regret.first().is_some_and(|regret| regret.is_some_and(|regret| tied(1.0 + regret.max(0.0), 1.0)));
    let others: Vec<usize> =
        (1..region.first.len()).filter(|&i| region.first[i].first == Whether::Yes && w.rows()[i].rank > 1).collect();
    (never && w.has_a_first() && !others.is_empty()).then(|| {
        Say::new("report-only-level")
            .word("many", if others.len() > 1 { "yes" } else { "no" })
            .phrase("names", w.names(&others))
            .given("name", &w.rows()[0].name)
    })
}

/// How much each choice can cost: the most it can be behind the highest total.
fn regret(w: &mut Writer<'_>, robustness: &Robustness) -> Option<Block> {
    let region = robustness.region.as_ref().filter(|region| region.regret.len() == w.rows().len())?;
    if !w.complete() || region.minimax.is_empty() {
        return None;
    }
    let mut order: Vec<usize> = (0..w.rows().len()).collect();
    let regret: Vec<f64> = region.regret.iter().copied().collect::<Option<_>>()?;
    order.sort_by(|&a, &b| regret[a].total_cmp(&regret[b]).then(a.cmp(&b)));
    let mut table = TableMaker::new("regret-table");
    table.words(w.text("report-col-partner"));
    table.numbers(w.text("report-col-regret"));
    let unit = |w: &Writer<'_>, x: f64| if w.evaluation().in_points() { w.show.gap_up(x) } else { w.result(x) };
    let mut bars = Vec::new();
    for &i in &order {
        let row = &w.rows()[i];
        let shown = unit(w, regret[i]);
        table.row(
            vec![Phrase::given(&row.name), Phrase::figure("regret", &shown).from(w.row_source(row))],
            RowMark::None,
        );
        if bars.len() < MOST_BARS {
            let least = region.minimax.contains(&i);
            bars.push(Length {
                label: words(&[Span::given(&row.name)]),
                amount: Amount { value: regret[i], text: shown.text },
                mark: if least { w.word("report-regret-least") } else { String::new() },
            });
        }
    }
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let source = w.totals_source(&all);
    let leader = region.minimax.contains(&0);
    let say = Say::new("report-regret")
        .phrase("if", w.assuming(region.assumption))
        .word("same", if leader { "yes" } else { "no" })
        .word("one", if region.minimax.len() == 1 { "yes" } else { "no" })
        .phrase("names", w.names(&region.minimax))
        .word("ranges", if region.intervals { "some" } else { "none" })
        .word("never", if regret[region.minimax[0]] > 0.0 { "no" } else { "yes" })
        .phrase("least", w.points_up("least", regret[region.minimax[0]]))
        .given("name", &w.rows()[0].name)
        .phrase("loss", w.points_up("loss", regret[0]));
    let finding = w.say(&say.from(source.clone()));
    let caption = Say::new("report-regret-caption").phrase("assumption", w.assumption(region.assumption));
    let table = table.finish(w, &caption.from(source));
    let chart = Chart {
        id: "chart-regret".to_owned(),
        title: w.phrase(&Say::new("report-regret-chart").word("scale", w.scale())).spans,
        finding,
        drawing: Drawing::Lengths(Lengths { rows: bars }),
        table,
    };
    let blocks = vec![Block::Paragraph(w.text("report-regret-intro")), Block::Chart(chart)];
    Some(w.part("regret", w.text("report-regret-title"), blocks))
}

/// Most bars in the drawing; the table has them all.
const MOST_BARS: usize = 16;
