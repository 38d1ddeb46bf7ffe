//! The annex on draws: how often each candidate has each rank and is on the
//! shortlist, with the error of every percentage.

use super::firmness::draws;
use crate::analysis::{Robustness, ScoreAssumption, Simulation};
use crate::report::charts::{Acceptability, AcceptabilityRow, Amount, Drawing};
use crate::report::doc::{Block, Chart, RowMark, Span, Table, words};
use crate::report::say::{Phrase, Say};
use crate::report::show::{NORMAL_95, Often};
use crate::report::writer::{TableMaker, Writer, plain};

/// Most candidates and ranks in the drawing; the table has them all.
const MOST_DRAWN: usize = 12;

/// Ranks side by side in one table; more go into a further table.
const SIDE_BY_SIDE: usize = 12;

/// How often an error lies within what is printed.
const LEVEL: f64 = 0.95;

/// The least error of a mean rank that is told apart from a smaller one.
const LEAST_OF_MEAN: f64 = 0.01;

/// The annex.
pub(super) fn acceptability(w: &mut Writer<'_>) -> Option<Block> {
    let robustness = w.input.robustness?;
    let mut blocks = Vec::new();
    if let Some(together) = &robustness.together {
        let intro = Say::new("report-acceptability-intro")
            .phrase("weights", w.assumption(together.weights))
            .phrase("scores", w.score_assumption(together.scores))
            .figure("draws", &draws(w, together.samples));
        blocks.push(w.paragraph(&intro));
        blocks.push(chart(w, together));
        let further = rank_tables(w, together).into_iter().skip(1).map(Block::Table);
        blocks.extend(further);
        blocks.push(Block::Table(errors(w, together)));
    }
    blocks.extend(ladder_errors(w, robustness).map(Block::Table));
    (!blocks.is_empty()).then(|| w.part("draws", w.text("report-draws-title"), blocks))
}

fn chart(w: &mut Writer<'_>, simulation: &Simulation) -> Block {
    let n = w.rows().len();
    let drawn = n.min(MOST_DRAWN);
    let shares = &simulation.shares.acceptability;
    let rows = (0..drawn).map(|i| {
        let row = &w.rows()[i];
        let amount = |rank: usize| {
            let value = shares[(i, rank)];
            Amount { value, text: words(&w.in_grid(value).spans) }
        };
        AcceptabilityRow {
            place: w.count(row.rank).text,
            label: words(&[Span::given(&row.name)]),
            shares: (0..drawn).map(amount).collect(),
        }
    });
    let rows: Vec<AcceptabilityRow> = rows.collect();
    let ranks = (0..drawn).map(|rank| w.count(rank + 1).text).collect();
    let drawing = Acceptability { ranks, rows };
    let finding = Say::new("report-acceptability-finding")
        .word("all", if drawn == n { "yes" } else { "no" })
        .figure("n", &w.count(drawn))
        .given("name", &w.rows()[0].name)
        .phrase("weights", w.assumption(simulation.weights))
        .phrase("scores", w.score_assumption(simulation.scores))
        .phrase("first", w.of_draws(shares[(0, 0)], simulation.samples))
        .phrase("shortlist", w.of_draws(simulation.shares.shortlist[0], simulation.samples));
    let all: Vec<usize> = (0..n).collect();
    let finding = w.say(&finding.from(w.totals_source(&all)));
    let mut tables = rank_tables(w, simulation);
    Block::Chart(Chart {
        id: "chart-acceptability".to_owned(),
        title: w.text("report-acceptability-chart"),
        finding,
        drawing: Drawing::Heatmap(drawing),
        table: tables.remove(0),
    })
}

/// Every rank of every candidate, in tables that fit a page; without the rows of
/// those who never have one of the ranks.
fn rank_tables(w: &mut Writer<'_>, simulation: &Simulation) -> Vec<Table> {
    let n = w.rows().len();
    let shares = &simulation.shares.acceptability;
    let ranks: Vec<usize> = (0..n).collect();
    let mut tables = Vec::new();
    for (part, ranks) in ranks.chunks(n.div_ceil(n.div_ceil(SIDE_BY_SIDE))).enumerate() {
        let mut table = TableMaker::new(&format!("acceptability-{}", part + 1));
        table.words(w.text("report-col-partner"));
        for &rank in ranks {
            table.numbers(vec![Span::Given(w.count(rank + 1).text)]);
        }
        let mut left = 0;
        for (i, row) in w.rows().iter().enumerate() {
            if ranks.iter().all(|&rank| Often::of(shares[(i, rank)]) == Often::None) {
                left += 1;
                continue;
            }
            let cells = ranks.iter().map(|&rank| match shares[(i, rank)] {
                share if Often::of(share) == Often::None => plain(w.text("report-missing-mark")),
                share => w.in_grid(share),
            });
            table.row([Phrase::given(&row.name)].into_iter().chain(cells).collect(), RowMark::None);
        }
        let more = if n > ranks.len() { "yes" } else { "no" };
        let note = Say::new("report-acceptability-note").word("more", more).count("left", &w.count(left));
        table.note(w.phrase(&note));
        let caption = Say::new("report-acceptability-caption")
            .phrase("weights", w.assumption(simulation.weights))
            .phrase("scores", w.score_assumption(simulation.scores))
            .figure("from", &w.count(ranks[0] + 1))
            .figure("to", &w.count(ranks[ranks.len() - 1] + 1));
        tables.push(table.finish(w, &caption));
    }
    tables
}

/// `97 % ± 0.4`; all and none have no error that a formula gives.
fn with_error(w: &Writer<'_>, share: f64, standard: f64) -> Phrase {
    if matches!(Often::of(share), Often::All | Often::None) {
        return w.in_cell(share);
    }
    // A share is a part of all: what its error would add beyond is no part of it.
    let past = share + NORMAL_95 * standard > 1.0 || share < NORMAL_95 * standard;
    let say = Say::new("report-with-error").word("past", if past { "yes" } else { "no" });
    let (low, high) = ((share - NORMAL_95 * standard).max(0.0), (share + NORMAL_95 * standard).min(1.0));
    let say = say.phrase("share", w.in_cell(share)).figure("error", &w.show.error(standard));
    w.phrase(&say.figure("low", &w.show.share(low)).figure("high", &w.show.share(high)))
}

/// First place, the shortlist and the mean rank with their errors.
fn errors(w: &mut Writer<'_>, simulation: &Simulation) -> Table {
    let (shares, errors) = (&simulation.shares, &simulation.errors);
    let mut table = TableMaker::new("acceptability-errors");
    table.words(w.text("report-col-partner"));
    for title in ["report-col-first-share", "report-col-shortlist-share", "report-col-mean-rank"] {
        table.numbers(w.text(title));
    }
    for (i, row) in w.rows().iter().enumerate() {
        let error = NORMAL_95 * errors.expected_rank[i];
        let size = match error {
            error if error <= 0.0 => "none",
            error if error < LEAST_OF_MEAN => "small",
            _ => "some",
        };
        let mean = Say::new("report-mean-rank")
            .word("size", size)
            .figure("rank", &w.show.decimals(shares.expected_rank[i], 2))
            .figure("error", &w.show.decimals_up(error.max(LEAST_OF_MEAN), 2));
        let cells = vec![
            Phrase::given(&row.name),
            with_error(w, shares.acceptability[(i, 0)], errors.acceptability[(i, 0)]),
            with_error(w, shares.shortlist[i], errors.shortlist[i]),
            w.phrase(&mean),
        ];
        table.row(cells, RowMark::None);
    }
    table.note(w.phrase(&Say::new("report-error-note").figure("level", &w.show.percent(LEVEL))));
    let caption = Say::new("report-errors-caption").figure("draws", &draws(w, simulation.samples));
    table.finish(w, &caption)
}

/// The percentages of the chapter on firmness with their errors.
fn ladder_errors(w: &mut Writer<'_>, robustness: &Robustness) -> Option<Table> {
    let mut table = TableMaker::new("ladder-errors");
    table.words(w.text("report-col-assumption"));
    table.words(w.text("report-col-assumed-scores"));
    for title in ["report-col-first-stays", "report-col-shortlist-stays"] {
        table.numbers(w.text(title));
    }
    for step in &robustness.ladder {
        let cells = vec![
            w.assumption(step.assumption),
            w.score_assumption(ScoreAssumption::AsGiven),
            with_error(w, step.same_first, step.first_error),
            with_error(w, step.same_shortlist, step.shortlist_error),
        ];
        table.row(cells, RowMark::None);
    }
    for simulation in robustness.scores.iter().chain(&robustness.together) {
        let (shares, errors) = (&simulation.shares, &simulation.errors);
        let cells = vec![
            w.assumption(simulation.weights),
            w.score_assumption(simulation.scores),
            with_error(w, shares.acceptability[(0, 0)], errors.acceptability[(0, 0)]),
            with_error(w, shares.same_shortlist, errors.same_shortlist),
        ];
        table.row(cells, RowMark::None);
    }
    if table.is_empty() {
        return None;
    }
    Some(table.finish(w, &Say::new("report-ladder-errors-caption").figure("level", &w.show.percent(LEVEL))))
}

/// A way to draw in words, with its name in the program.
fn sampler(w: &Writer<'_>, id: &str) -> Phrase {
    let known = ["point", "goals", "rejection", "hit-and-run", "simplex", "order", "errors", "triangulation"];
    let found = known.into_iter().find(|word| id.starts_with(word)).unwrap_or("other");
    w.phrase(&Say::new("report-sampler").word("id", found).given("name", id))
}

/// So many independent draws that `samples` draws come down to.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "numbers of draws are far below 2^52"
)]
fn worth(w: &Writer<'_>, samples: u64, efficiency: f64) -> crate::report::show::Shown {
    w.count((samples as f64 * efficiency).round() as usize)
}

/// How the draws were made, so that they can be made again.
pub(super) fn made(w: &mut Writer<'_>) -> Option<Table> {
    let robustness = w.input.robustness?;
    let mut table = TableMaker::new("draws-table");
    for title in ["report-col-assumption", "report-col-assumed-scores"] {
        table.words(w.text(title));
    }
    for title in ["report-col-draws", "report-col-seed"] {
        table.numbers(w.text(title));
    }
    table.words(w.text("report-col-sampler"));
    table.numbers(w.text("report-col-worth"));
    let given = ScoreAssumption::AsGiven;
    let steps = robustness.ladder.iter().map(|step| (step.assumption, given, step.samples, step.sampling));
    let others = robustness.scores.iter().chain(&robustness.together);
    let others = others.map(|found| (found.weights, found.scores, found.samples, found.sampling));
    for (weights, scores, samples, sampling) in steps.chain(others) {
        let cells = vec![
            w.assumption(weights),
            w.score_assumption(scores),
            Phrase::figure("draws", &draws(w, samples)),
            Phrase::given(&robustness.seed.to_string()),
            sampler(w, sampling.id),
            Phrase::figure("worth", &worth(w, samples, sampling.efficiency)),
        ];
        table.row(cells, RowMark::None);
    }
    if table.is_empty() {
        return None;
    }
    table.note(plain(w.text("report-worth-note")));
    Some(table.finish(w, &Say::new("report-made-caption")))
}
