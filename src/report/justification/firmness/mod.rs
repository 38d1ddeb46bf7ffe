//! How firm the outcome is: what is exact, and what holds how often, each with
//! its assumption.

mod ladder;
mod methods;
mod next;
mod people;
mod possible;
mod verdict;

pub(super) use ladder::draws;
pub(super) use next::{about, of_cases};

use crate::analysis::{
    Bound, Claim, Effect, NearestChange, ScoreChange, Sensitivity, TORNADO_RANGE, TornadoBar, WeightSpan,
};
use crate::num::{compare, dot, tied};
use crate::report::charts::{Amount, Drawing, SpanBar, Spans};
use crate::report::doc::{Block, Chart, Origin, RowMark, words};
use crate::report::say::{Phrase, Say};
use crate::report::writer::{TableMaker, Writer, plain};

/// 8. How firm the outcome is.
pub(super) fn firmness(w: &mut Writer<'_>) -> Block {
    let mut blocks = Vec::new();
    if let Some(sensitivity) = w.input.sensitivity {
        blocks.extend(margins(w, sensitivity));
        blocks.extend(sampled(w));
        blocks.extend(spans(w, sensitivity));
        blocks.extend(nearest(w, sensitivity));
        blocks.extend(tornado(w, sensitivity));
        blocks.extend(scores(w, sensitivity));
        blocks.extend(dominance(w, sensitivity));
    } else {
        blocks.push(Block::Paragraph(w.text("report-firm-unknown")));
        blocks.extend(sampled(w));
    }
    blocks.extend(equal_weights(w));
    blocks.extend(w.input.robustness.and_then(|robustness| methods::methods(w, robustness)));
    w.section("firmness", "report-firmness-title", Origin::Generated, blocks)
}

/// How often the outcome holds under named assumptions.
fn sampled(w: &mut Writer<'_>) -> Vec<Block> {
    let Some(robustness) = w.input.robustness.filter(|_| w.rows().len() > 1) else { return Vec::new() };
    let mut parts: Vec<Block> = Vec::new();
    parts.extend(ladder::ladder(w, robustness));
    parts.extend(ladder::doubt(w, robustness));
    parts.extend(people::people(w, robustness));
    parts.extend(verdict::verdict(w, robustness));
    parts.extend(next::next(w, robustness));
    parts.extend(possible::possible(w, robustness));
    parts
}

fn margins(w: &mut Writer<'_>, sensitivity: &Sensitivity) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(w.text("report-margin-intro"))];
    let mut said = w.margins(sensitivity);
    said.extend(w.set_and_order());
    said.extend(w.critical(sensitivity));
    for say in said {
        blocks.push(w.paragraph(&say));
    }
    vec![w.part("margins", w.text("report-margin-title"), blocks)]
}

/// That a statement is about the middles, where scores are ranges.
fn middle(w: &Writer<'_>) -> Vec<Block> {
    if w.ranges() { vec![Block::Paragraph(w.text("report-middle"))] } else { Vec::new() }
}

/// `15.8 %–100 %`, rounded inwards: within it nothing changes.
fn span(w: &Writer<'_>, (low, high): (f64, f64)) -> Phrase {
    w.phrase(
        &Say::new("report-interval").figure("low", &w.show.percent_up(low)).figure("high", &w.show.percent_down(high)),
    )
}

fn spans(w: &mut Writer<'_>, sensitivity: &Sensitivity) -> Option<Block> {
    let counted: Vec<&WeightSpan> = sensitivity.weights.iter().collect();
    if counted.len() < 2 || w.rows().len() < 2 {
        return None;
    }
    let mut table = TableMaker::new("span-table");
    table.words(w.text("report-col-criterion"));
    for title in ["report-col-weight-now", "report-col-first-holds", "report-col-shortlist-holds"] {
        table.numbers(w.text(title));
    }
    table.words(w.text("report-col-then-first"));
    table.words(w.text("report-col-then-shortlist"));
    let drawn = drawn(&counted);
    let mut bars = Vec::new();
    for found in &counted {
        let j = found.criterion;
        let weight = w.show.percent(found.weight);
        let (first, shortlist) = (span(w, found.first), span(w, found.shortlist));
        let say = Say::new("report-span-note")
            .figure("now", &weight)
            .phrase("first", first.clone())
            .phrase("shortlist", shortlist.clone());
        if drawn.contains(&j) {
            bars.push(SpanBar {
                label: w.title(j),
                weight: Amount { value: found.weight, text: weight.text.clone() },
                first: found.first,
                shortlist: found.shortlist,
                text: words(&w.phrase(&say).spans),
            });
        }
        let cells = vec![
            Phrase::given(&w.title(j)),
            Phrase::figure("weight", &weight).from(w.weight_source(j)),
            first,
            shortlist,
            newcomers(w, found, Claim::First),
            newcomers(w, found, Claim::Shortlist),
        ];
        table.row(cells, RowMark::None);
    }
    table.note(plain(w.text(if w.ranges() { "report-span-rounded-middle" } else { "report-span-rounded" })));
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let weighing = counted.iter().filter(|found| found.weight > 0.0);
    let tight = weighing.min_by(|a, b| room(a).total_cmp(&room(b)).then(a.criterion.cmp(&b.criterion)));
    let tight = tight?;
    let finding = Say::new("report-span-finding")
        .word(
            "all",
            match counted.iter().filter(|found| found.weight > 0.0).count() {
                _ if bars.len() == counted.len() => "yes",
                weighing if bars.len() == weighing => "weighing",
                _ => "no",
            },
        )
        .count("n", &w.count(bars.len()))
        .given("criterion", &w.label(tight.criterion))
        .phrase("span", span(w, tight.first))
        .figure("now", &w.show.percent(tight.weight));
    let finding = w.say(&finding.from(w.totals_source(&all)));
    let table = table.finish(w, &Say::new("report-span-caption").from(w.totals_source(&all)));
    let chart = Chart {
        id: "chart-spans".to_owned(),
        title: w.text("report-span-title"),
        finding,
        drawing: Drawing::Spans(Spans {
            legend: [w.word("report-span-first"), w.word("report-span-shortlist"), w.word("report-span-now")],
            rows: bars,
        }),
        table,
    };
    let mut blocks = middle(w);
    blocks.extend([Block::Paragraph(w.text("report-span-intro")), Block::Chart(chart)]);
    Some(w.part("weight-spans", w.text("report-span-section"), blocks))
}

/// Most rows in the chart of spans: what fits a page.
const MOST_SPANS: usize = 22;

/// How far the weight is from the nearest end of the span of first place.
fn room(found: &WeightSpan) -> f64 {
    let (low, high) = found.first;
    let below = if compare(low, 0.0).is_gt() { found.weight - low } else { f64::INFINITY };
    let above = if compare(high, 1.0).is_lt() { high - found.weight } else { f64::INFINITY };
    below.min(above)
}

/// The criteria that are drawn: those with weight, or of many those with the
/// least room.
fn drawn(spans: &[&WeightSpan]) -> Vec<usize> {
    let mut order: Vec<&&WeightSpan> = spans.iter().filter(|found| found.weight > 0.0).collect();
    order.sort_by(|a, b| room(a).total_cmp(&room(b)).then(a.criterion.cmp(&b.criterion)));
    order.into_iter().take(MOST_SPANS).map(|found| found.criterion).collect()
}

/// Who comes in below and above a span.
fn newcomers(w: &Writer<'_>, found: &WeightSpan, claim: Claim) -> Phrase {
    let flips = found.flips.iter().filter(|flip| flip.claim == claim);
    let said = flips.map(|flip| {
        let up = flip.at > found.weight;
        let name = flip.row_in.map(|row| w.rows()[row].name.clone()).unwrap_or_default();
        let say = Say::new("report-newcomer")
            .word("side", if up { "above" } else { "below" })
            .word("who", if flip.row_in.is_some() { "known" } else { "nobody" });
        w.phrase(&say.given("name", &name))
    });
    said.reduce(|a, b| w.phrase(&Say::new("report-both-sides").phrase("a", a).phrase("b", b)))
        .unwrap_or_else(|| plain(w.text("report-newcomer-none")))
}

/// The smallest change of all weights together.
fn nearest(w: &mut Writer<'_>, sensitivity: &Sensitivity) -> Vec<Block> {
    if sensitivity.nearest.is_empty() {
        return Vec::new();
    }
    let mut blocks = middle(w);
    blocks.push(Block::Paragraph(w.text("report-nearest-intro")));
    for change in &sensitivity.nearest {
        let say = nearest_sentence(w, change);
        blocks.push(w.paragraph(&say));
    }
    vec![w.part("nearest", w.text("report-nearest-title"), blocks)]
}

/// `2.5 percentage points from trust to annual cost`.
pub(in crate::report) fn nearest_sentence(w: &Writer<'_>, change: &NearestChange) -> Say {
    let weights = w.weights();
    let moved = |down: bool| {
        let mut moved: Vec<(usize, f64)> = change
            .weights
            .iter()
            .zip(weights)
            .map(|(to, from)| to - from)
            .enumerate()
            .filter(|(_, d)| d.abs() > 1e-9 && (*d < 0.0) == down)
            .collect();
        moved.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
        moved
    };
    let list = |moved: Vec<(usize, f64)>| {
        let several = moved.len() > 1;
        let said = moved.into_iter().map(|(j, d)| {
            if !several {
                return Phrase::given(&w.label(j));
            }
            let say = Say::new("report-moved").given("criterion", &w.label(j));
            w.phrase(&say.figure("shift", &w.show.shift(d.abs())))
        });
        w.list(said.collect(), false)
    };
    let rows = w.rows();
    // Totals that are not equal there: the minimum of an axis decides.
    let at =
        |row: usize| w.evaluation().linear.as_ref().map(|linear| dot(linear.row(row), change.weights.iter().copied()));
    let who = match (change.row_in, change.row_out) {
        (Some(newcomer), Some(holder)) => match (at(newcomer), at(holder)) {
            (Some(a), Some(b)) if (a - b).abs() > 1e-9 => "axis",
            _ => "known",
        },
        _ => "unknown",
    };
    let name = |row: Option<usize>| row.map_or("", |row| rows[row].name.as_str());
    let all: Vec<usize> = (0..rows.len()).collect();
    let level = change.row_in.zip(change.row_out).is_some_and(|(a, b)| tied(rows[a].score, rows[b].score));
    if moved(true).is_empty() || moved(false).is_empty() {
        return Say::new("report-nearest-none")
            .word("claim", if change.claim == Claim::First { "first" } else { "shortlist" })
            .word("level", if level { "yes" } else { "no" })
            .given("newcomer", name(change.row_in))
            .given("holder", name(change.row_out))
            .from(w.totals_source(&all));
    }
    Say::new("report-nearest")
        .word("claim", if change.claim == Claim::First { "first" } else { "shortlist" })
        .word("who", who)
        .figure("shift", &w.show.shift_down(change.distance / 2.0))
        .phrase("from", list(moved(true)))
        .phrase("to", list(moved(false)))
        .given("newcomer", name(change.row_in))
        .given("holder", name(change.row_out))
        .from(w.totals_source(&all))
}

fn tornado(w: &mut Writer<'_>, sensitivity: &Sensitivity) -> Vec<Block> {
    if sensitivity.tornado.is_empty() || w.rows().len() < 2 {
        return Vec::new();
    }
    let mut table = TableMaker::new("tornado-table");
    table.words(w.text("report-col-criterion"));
    for title in ["report-col-lead-low", "report-col-lead-high"] {
        table.numbers(w.text(title));
    }
    let bars: Vec<&TornadoBar> = sensitivity.tornado.iter().filter(|bar| w.weights()[bar.criterion] > 0.0).collect();
    let passed = bars.iter().filter(|bar| bar.first_low != 0 || bar.first_high != 0).count();
    if passed > 0 {
        table.words(w.text("report-col-first-low"));
        table.words(w.text("report-col-first-high"));
    }
    let leads: Vec<f64> = bars.iter().flat_map(|bar| [bar.lead_low, bar.lead_high]).collect();
    let lead = |w: &Writer<'_>, x: f64| {
        let sign = if compare(x, 0.0).is_lt() { "minus" } else { "plus" };
        w.phrase(&Say::new("report-signed").word("sign", sign).figure("points", &w.show.among(x, &leads)))
    };
    for bar in bars {
        let mut cells = vec![
            Phrase::given(&w.title(bar.criterion)),
            lead(w, bar.lead_low).from(w.weight_source(bar.criterion)),
            lead(w, bar.lead_high).from(w.weight_source(bar.criterion)),
        ];
        if passed > 0 {
            cells.push(Phrase::given(&w.rows()[bar.first_low].name));
            cells.push(Phrase::given(&w.rows()[bar.first_high].name));
        }
        table.row(cells, RowMark::None);
    }
    let range = w.show.percent(TORNADO_RANGE);
    let leader = &w.rows()[0].name;
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let say = Say::new("report-tornado")
        .figure("range", &range)
        .word("ranges", if w.ranges() { "some" } else { "none" })
        .given("name", leader)
        .count("n", &w.count(passed))
        .from(w.totals_source(&all));
    let sentence = w.paragraph(&say);
    let caption = Say::new("report-tornado-caption").figure("range", &range).given("name", leader);
    let table = table.finish(w, &caption.from(w.totals_source(&all)));
    let mut blocks = middle(w);
    blocks.extend([sentence, Block::Table(table)]);
    vec![w.part("tornado", w.text("report-tornado-title"), blocks)]
}

/// Per candidate the smallest change of one score that brings it on or off the
/// shortlist.
fn scores(w: &mut Writer<'_>, sensitivity: &Sensitivity) -> Vec<Block> {
    let mut table = TableMaker::new("score-table");
    for title in ["report-col-partner", "report-col-effect", "report-col-criterion"] {
        table.words(w.text(title));
    }
    for title in ["report-col-score-now", "report-col-score-then"] {
        table.numbers(w.text(title));
    }
    for (i, row) in w.rows().iter().enumerate() {
        let effect = if row.shortlisted { Effect::Leaves } else { Effect::Enters };
        let all: Vec<&ScoreChange> = sensitivity.scores.iter().filter(|c| c.row == i && c.effect == effect).collect();
        if all.is_empty() {
            continue;
        }
        let smallest = w.smallest(all.into_iter());
        let word = match (row.shortlisted, smallest.map(|change| change.bound)) {
            (true, Some(Bound::Gate)) => "report-effect-leaves-gate",
            (true, Some(Bound::AxisMinimum(_))) => "report-effect-leaves-axis",
            (true, _) => "report-effect-leaves",
            (false, Some(Bound::AxisMinimum(_))) => "report-effect-enters-axis",
            (false, _) => "report-effect-enters",
        };
        let mut cells = vec![Phrase::given(&row.name), plain(w.text(word))];
        match smallest {
            Some(change) => {
                let (j, to) = (change.criterion, change.to.unwrap_or(change.value));
                let say = Say::new("report-score-then").word("bound", w.bound_word(change));
                cells.push(Phrase::given(&w.title(j)));
                cells.push(Phrase::figure("now", &w.some_score(j, change.value)).from(w.cell_source(row, j)));
                cells.push(w.phrase(&say.figure("to", &w.score_needed(j, change.value, to))));
            }
            None => cells.extend([
                plain(w.text("report-score-never")),
                plain(w.text("report-missing-mark")),
                plain(w.text("report-missing-mark")),
            ]),
        }
        table.row(cells, RowMark::None);
    }
    if !w.knows_score_changes() {
        let blocks = vec![Block::Paragraph(w.text("report-scores-unknown"))];
        return vec![w.part("score-changes", w.text("report-score-title"), blocks)];
    }
    if table.is_empty() {
        return Vec::new();
    }
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let table = table.finish(w, &Say::new("report-score-caption").from(w.totals_source(&all)));
    let mut blocks = middle(w);
    blocks.extend([Block::Paragraph(w.text("report-score-intro")), Block::Table(table)]);
    vec![w.part("score-changes", w.text("report-score-title"), blocks)]
}

/// Who stays below whom under every weighting.
fn dominance(w: &mut Writer<'_>, sensitivity: &Sensitivity) -> Vec<Block> {
    let mut items = Vec::new();
    for below in 0..w.rows().len() {
        let above: Vec<usize> = sensitivity.dominance.iter().filter(|(_, b)| *b == below).map(|(a, _)| *a).collect();
        if above.is_empty() {
            continue;
        }
        let names = w.list(above.iter().map(|&i| Phrase::given(&w.rows()[i].name)).collect(), true);
        let sources = above.iter().chain([&below]).flat_map(|&i| w.row_source(&w.rows()[i])).collect::<Vec<_>>();
        let say =
            Say::new("report-dominated-by").given("below", &w.rows()[below].name).phrase("above", names).from(sources);
        items.push(w.say(&say));
    }
    let blocks = if items.is_empty() {
        let all: Vec<usize> = (0..w.rows().len()).collect();
        let say = Say::new("report-dominance-none").from(w.totals_source(&all));
        vec![w.paragraph(&say)]
    } else {
        vec![Block::Paragraph(w.text("report-dominance-intro")), Block::List { ordered: false, items }]
    };
    vec![w.part("dominance", w.text("report-dominance-title"), blocks)]
}

/// Another sensible set of weights: equal ones, whether or not it agrees.
fn equal_weights(w: &mut Writer<'_>) -> Vec<Block> {
    let Some(other) = w.input.equal_weights.filter(|_| w.basis() != "equal" && w.complete()) else { return Vec::new() };
    let (Some(first), Some(ours)) = (other.rows.first(), w.rows().first()) else { return Vec::new() };
    let level: Vec<Phrase> =
        other.rows.iter().filter(|r| r.rank == first.rank).map(|r| Phrase::given(&r.name)).collect();
    let same = first.name == ours.name;
    let rival = if same { other.rows.get(1) } else { other.row(&ours.name) };
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let shown = crate::report::show::Show::new(w.lang(), &other.rows.iter().map(|r| r.score).collect::<Vec<_>>());
    let totals: Vec<f64> = other.rows.iter().map(|r| r.score).collect();
    let shown = |x: f64| if other.in_points() { shown.total(x) } else { shown.plain(x, &totals) };
    let mut say = Say::new("report-equal-first")
        .word("same", if same { "yes" } else { "no" })
        .word("rival", if rival.is_some() { "some" } else { "none" })
        .given("name", &first.name)
        .figure("total", &shown(first.score));
    if let Some(rival) = rival {
        say = say.given("rival-name", &rival.name).figure("other", &shown(rival.score));
    }
    if level.len() > 1 {
        say = Say::new("report-equal-level").phrase("names", w.list(level, false)).figure("total", &shown(first.score));
    }
    let sources: Vec<_> = all.iter().flat_map(|&i| w.row_source(&w.rows()[i])).collect();
    let mut blocks = vec![w.paragraph(&say.from(sources.clone()))];
    let names = |rows: Vec<&str>| w.list(rows.into_iter().map(Phrase::given).collect(), false);
    let on = |rows: &'_ [crate::analysis::Row]| -> Vec<String> {
        rows.iter().filter(|r| r.shortlisted).map(|r| r.name.clone()).collect()
    };
    let (theirs, ours) = (on(&other.rows), on(w.rows()));
    let new: Vec<&str> = theirs.iter().filter(|n| !ours.contains(n)).map(String::as_str).collect();
    let gone: Vec<&str> = ours.iter().filter(|n| !theirs.contains(n)).map(String::as_str).collect();
    // Where equal totals share the last place, names fill the list.
    let last = other.rows.iter().rev().find(|r| r.shortlisted).map(|r| r.rank);
    let cut = other.rows.iter().any(|r| !r.shortlisted && r.below.is_empty() && Some(r.rank) == last);
    let same = match (cut, new.is_empty() && gone.is_empty()) {
        (true, _) => "cut",
        (false, true) => "yes",
        (false, false) => "no",
    };
    let say = Say::new("report-equal-shortlist")
        .word("same", same)
        .phrase("new", names(new))
        .phrase("gone", names(gone))
        .from(sources);
    blocks.push(w.paragraph(&say));
    vec![w.part("other-weights", w.text("report-equal-title"), blocks)]
}
