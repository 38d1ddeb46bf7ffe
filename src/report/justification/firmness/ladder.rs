//! The ladder: how often first place and the shortlist hold under named
//! assumptions, what is certain first; and the same under doubt about scores.

use crate::analysis::{LadderStep, Robustness, ScoreAssumption, Simulation};
use crate::report::charts::{Amount, Drawing, Ladder, Rung};
use crate::report::doc::{Block, Chart, RowMark, Span, words};
use crate::report::say::Say;
use crate::report::statements::real_margins;
use crate::report::writer::{TableMaker, Writer, plain};

/// The ladder of assumptions about weights.
pub(super) fn ladder(w: &mut Writer<'_>, robustness: &Robustness) -> Option<Block> {
    let steps = &robustness.ladder;
    if steps.is_empty() || !(w.has_a_first() || w.has_a_line()) {
        return None;
    }
    let intro = Say::new("report-ladder-intro").figure("draws", &draws(w, steps[0].samples));
    let mut blocks = vec![w.paragraph(&intro)];
    let items = steps.iter().map(|step| said(w, step)).collect();
    blocks.push(Block::List { ordered: false, items });
    blocks.extend(chart(w, steps));
    Some(w.part("ladder", w.text("report-ladder-title"), blocks))
}

/// A number of draws.
pub(in crate::report::justification) fn draws(w: &Writer<'_>, samples: u64) -> crate::report::show::Shown {
    w.count(usize::try_from(samples).unwrap_or(usize::MAX))
}

/// First place, the shortlist and who leads instead: claims of their own, each
/// with its figure, under the assumption that is said first.
fn said(w: &mut Writer<'_>, step: &LadderStep) -> Vec<Span> {
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let source = w.totals_source(&all);
    let mut claims = Vec::new();
    if w.has_a_first() {
        let say =
            Say::new("report-ladder-first").phrase("if", w.assuming(step.assumption)).given("name", &w.rows()[0].name);
        claims.push(w.often(say, step.same_first, step.samples));
    }
    if w.has_a_line() {
        let id = if claims.is_empty() { "report-ladder-shortlist-alone" } else { "report-ladder-shortlist" };
        let say = Say::new(id).phrase("if", w.assuming(step.assumption));
        claims.push(w.often(say, step.same_shortlist, step.samples));
    }
    if w.has_a_first() {
        claims.extend(w.other_leader(step));
    }
    together(w, claims, &source)
}

/// Statements one after another.
fn together(w: &mut Writer<'_>, claims: Vec<Say>, source: &[crate::report::facts::Source]) -> Vec<Span> {
    let mut spans = Vec::new();
    for say in claims {
        if !spans.is_empty() {
            spans.push(Span::Text(" ".to_owned()));
        }
        spans.extend(w.say(&say.from(source.iter().cloned())));
    }
    spans
}

fn chart(w: &mut Writer<'_>, steps: &[LadderStep]) -> Option<Block> {
    let (first, line) = (w.has_a_first(), w.has_a_line());
    let mut table = TableMaker::new("ladder-table");
    table.words(w.text("report-col-assumption"));
    if first {
        table.numbers(w.text("report-col-first-stays"));
    }
    if line {
        table.numbers(w.text("report-col-shortlist-stays"));
    }
    table.words(w.text("report-col-most-first"));
    let mut rows: Vec<Rung> = certain(w, &mut table, (first, line)).into_iter().collect();
    for step in steps {
        let name = w.assumption(step.assumption);
        let mut cells = vec![name.clone()];
        let amount = |w: &Writer<'_>, share: f64| Amount { value: share, text: words(&w.in_cell(share).spans) };
        if first {
            cells.push(w.in_cell(step.same_first));
        }
        if line {
            cells.push(w.in_cell(step.same_shortlist));
        }
        let leaders = w.leaders(step);
        cells.push(match leaders.as_slice() {
            [leader] => {
                let say = Say::new("report-leader-cell").given("name", &w.rows()[*leader].name);
                w.phrase(&say.phrase("share", w.in_cell(step.first[*leader])))
            }
            _ => plain(w.text("report-leader-open")),
        });
        table.row(cells, RowMark::None);
        rows.push(Rung {
            label: words(&name.spans),
            first: first.then(|| amount(w, step.same_first)),
            shortlist: line.then(|| amount(w, step.same_shortlist)),
            certain: false,
        });
    }
    table.note(plain(w.text("report-ladder-note")));
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let source = w.totals_source(&all);
    let finding = finding(w, steps)?;
    let finding = w.say(&finding.from(source.clone()));
    let caption = Say::new("report-ladder-caption").figure("draws", &draws(w, steps[0].samples)).from(source);
    let table = table.finish(w, &caption);
    Some(Block::Chart(Chart {
        id: "chart-ladder".to_owned(),
        title: w.text("report-ladder-chart"),
        finding,
        drawing: Drawing::Ladder(Ladder {
            legend: [w.word("report-span-first"), w.word("report-span-shortlist")],
            rows,
        }),
        table,
    }))
}

/// The first step, which needs no draws: the exact margins.
fn certain(w: &Writer<'_>, table: &mut TableMaker, (first, line): (bool, bool)) -> Option<Rung> {
    let (of_first, of_shortlist) = real_margins(w.input.sensitivity?);
    of_first.or(of_shortlist)?;
    let said = |margin: Option<f64>| match margin {
        Some(margin) => w.phrase(&Say::new("report-certain").figure("margin", &w.show.percent_down(margin))),
        None => plain(w.text("report-certain-none")),
    };
    let mut cells = vec![plain(w.text("report-certain-label"))];
    if first {
        cells.push(said(of_first));
    }
    if line {
        cells.push(said(of_shortlist));
    }
    cells.push(plain(w.text("report-missing-mark")));
    table.row(cells, RowMark::None);
    let amount =
        |margin: Option<f64>| margin.map(|margin| Amount { value: 1.0, text: words(&said(Some(margin)).spans) });
    Some(Rung {
        label: w.word("report-certain-label"),
        first: amount(of_first.filter(|_| first)),
        shortlist: amount(of_shortlist.filter(|_| line)),
        certain: true,
    })
}

/// Where each claim is weakest.
fn finding(w: &Writer<'_>, steps: &[LadderStep]) -> Option<Say> {
    let least = |of: &dyn Fn(&LadderStep) -> f64| {
        let step = steps.iter().min_by(|a, b| of(a).total_cmp(&of(b)))?;
        Some(
            w.phrase(
                &Say::new("report-ladder-least")
                    .phrase("share", w.of_draws(of(step), step.samples))
                    .phrase("assumption", w.assumption(step.assumption)),
            ),
        )
    };
    let first = least(&|step| step.same_first)?;
    let shortlist = least(&|step| step.same_shortlist)?;
    let which = match (w.has_a_first(), w.has_a_line()) {
        (true, true) => "both",
        (true, false) => "first",
        (false, _) => "shortlist",
    };
    Some(Say::new("report-ladder-finding").word("which", which).phrase("first", first).phrase("shortlist", shortlist))
}

/// How often the outcome holds when scores are in doubt and the weights are as
/// given; and with both in doubt.
pub(super) fn doubt(w: &mut Writer<'_>, robustness: &Robustness) -> Option<Block> {
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let source = w.totals_source(&all);
    let both = robustness.together.iter().filter(|_| says_doubt(&robustness.scores) && w.in_doubt());
    let found: Vec<&Simulation> = robustness.scores.iter().chain(both).collect();
    let mut items = Vec::new();
    for simulation in found {
        let shares = &simulation.shares;
        let which = match (w.has_a_first(), w.has_a_line()) {
            (true, true) => "both",
            (true, false) => "first",
            (false, true) => "shortlist",
            (false, false) => return None,
        };
        let (doubt, percent) = match simulation.scores {
            ScoreAssumption::AsGiven => continue,
            ScoreAssumption::Doubt if !w.in_doubt() => continue,
            ScoreAssumption::Doubt => ("files", 0.0),
            ScoreAssumption::Within { percent } => ("within", percent),
        };
        let (weights, range) = match simulation.weights {
            crate::region::Assumption::Within { percent } => ("within", percent),
            _ => ("as-given", 0.0),
        };
        let first = shares.acceptability[(0, 0)];
        let say = Say::new("report-score-doubt")
            .word("doubt", doubt)
            .word("weights", weights)
            .word("which", which)
            .given("name", &w.rows()[0].name)
            .figure("percent", &w.show.percent(percent / 100.0))
            .figure("range", &w.show.percent(range / 100.0))
            .phrase("shortlist", w.of_draws(shares.same_shortlist, simulation.samples))
            .phrase("alone", w.of_draws(first, simulation.samples))
            .phrase("first", w.in_short(first, simulation.samples));
        items.push(w.say(&say.from(source.clone())));
    }
    if items.is_empty() {
        return None;
    }
    let blocks = vec![Block::Paragraph(w.text("report-doubt-intro")), Block::List { ordered: false, items }];
    Some(w.part("score-doubt", w.text("report-doubt-title"), blocks))
}

fn says_doubt(scores: &[Simulation]) -> bool {
    scores.iter().any(|simulation| simulation.scores == ScoreAssumption::Doubt)
}
