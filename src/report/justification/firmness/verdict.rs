//! How far each place of the shortlist is decided, and what that follows from.

use crate::analysis::{Call, Contest, HeldShare, Ingredient, Known, Robustness, ScoreAssumption, Verdict, WITHIN};
use crate::region::Assumption;
use crate::report::doc::{Block, RowMark};
use crate::report::say::{Phrase, Say};
use crate::report::writer::{TableMaker, Writer, plain};

/// The verdict per place, on the line and on the shortlist as a whole.
pub(super) fn verdict(w: &mut Writer<'_>, robustness: &Robustness) -> Option<Block> {
    let verdicts = &robustness.verdicts;
    if verdicts.is_empty() {
        return None;
    }
    let mut items = Vec::new();
    for verdict in verdicts {
        let say = said(w, verdict);
        items.push(w.say(&say));
    }
    let mut blocks = vec![Block::Paragraph(w.text("report-verdict-intro")), Block::List { ordered: false, items }];
    blocks.push(Block::Table(table(w, verdicts)));
    Some(w.part("verdict", w.text("report-verdict-title"), blocks))
}

fn contest(verdict: &Verdict) -> (&'static str, usize) {
    match verdict.contest {
        Contest::Place(place) => ("place", place),
        Contest::Line => ("line", 0),
        Contest::Membership => ("membership", 0),
    }
}

fn call(call: Call) -> &'static str {
    match call {
        Call::Clear => "clear",
        Call::Leaning => "leaning",
        Call::TooClose => "too-close",
    }
}

/// The share of draws under weights within ±20 %, in the same order, or with
/// scores in doubt.
fn share(verdict: &Verdict, weights: Assumption, doubt: bool) -> Option<&HeldShare> {
    let fits = |held: &&HeldShare| held.weights == weights && (held.scores != ScoreAssumption::AsGiven) == doubt;
    verdict.known.shares.iter().find(fits)
}

fn said(w: &Writer<'_>, verdict: &Verdict) -> Say {
    let known = &verdict.known;
    let (what, place) = contest(verdict);
    let within = share(verdict, Assumption::Within { percent: WITHIN }, false);
    let order = share(verdict, Assumption::SameOrder, false);
    let scores = share(verdict, Assumption::AsGiven, true);
    let held = match verdict.decided_by {
        Ingredient::Scores => scores,
        Ingredient::Order => order,
        _ => within,
    };
    let why = match (verdict.decided_by, held) {
        (Ingredient::NotCompared, _) => "not-compared",
        (Ingredient::Step, _) => "step",
        (Ingredient::Weights, _) => "weights",
        (Ingredient::Scores, Some(_)) => "scores",
        (Ingredient::Scores, None) => "scores-can",
        (Ingredient::Nothing, _) => "nothing",
        (Ingredient::Margin, _) => "margin",
        (Ingredient::Order, _) => "order",
        (Ingredient::All, _) if margin(known).is_some() => "all",
        (Ingredient::All, _) => "all-drawn",
    };
    let of_draws = held.map_or_else(Phrase::default, |held| w.of_draws(held.share, held.samples));
    Say::new("report-verdict")
        .word("contest", what)
        .word("call", call(verdict.call))
        .word("why", why)
        .figure("place", &w.count(place))
        .given("ahead", &w.rows()[verdict.ahead].name)
        .given("behind", &w.rows()[verdict.behind].name)
        .phrase("gap", w.points("gap", known.gap))
        .figure("margin", &w.show.percent_down(margin(known).unwrap_or(0.0)))
        .figure("range", &w.show.percent(WITHIN / 100.0))
        .phrase("share", of_draws)
        .from(w.totals_source(&[verdict.ahead, verdict.behind]))
}

/// How far all weights may be off, whatever the scores within their ranges are.
fn margin(known: &Known) -> Option<f64> {
    known.margin_in_doubt.or(known.margin)
}

/// Every ingredient of every verdict.
fn table(w: &mut Writer<'_>, verdicts: &[Verdict]) -> crate::report::doc::Table {
    let mut table = TableMaker::new("verdict-table");
    table.words(w.text("report-col-contest"));
    table.words(w.text("report-col-verdict"));
    for title in ["report-col-gap", "report-col-margin", "report-col-within", "report-col-order", "report-col-doubt"] {
        table.numbers(w.text(title));
    }
    let in_doubt = w.in_doubt();
    let missing = |w: &Writer<'_>| plain(w.text("report-missing-mark"));
    for verdict in verdicts {
        let (what, place) = contest(verdict);
        let name = Say::new("report-contest").word("contest", what).figure("place", &w.count(place));
        let name = name.given("ahead", &w.rows()[verdict.ahead].name).given("behind", &w.rows()[verdict.behind].name);
        let held = |found: Option<&HeldShare>| found.map_or_else(|| missing(w), |held| w.in_cell(held.share));
        let cells = vec![
            w.phrase(&name),
            w.phrase(&Say::new("report-call").word("call", call(verdict.call))),
            w.points("gap", verdict.known.gap),
            margin(&verdict.known)
                .map_or_else(|| missing(w), |margin| Phrase::figure("margin", &w.show.percent_down(margin))),
            held(share(verdict, Assumption::Within { percent: WITHIN }, false)),
            held(share(verdict, Assumption::SameOrder, false)),
            held(share(verdict, Assumption::AsGiven, true).filter(|_| in_doubt)),
        ];
        table.row(cells, RowMark::None);
    }
    if !in_doubt {
        let note = Say::new("report-verdict-no-doubt").from(w.totals_source(&(0..w.rows().len()).collect::<Vec<_>>()));
        let note = w.say(&note);
        table.stated(note);
    }
    table.note(
        w.phrase(
            &Say::new("report-verdict-note")
                .word("ranges", if w.ranges() { "some" } else { "none" })
                .figure("range", &w.show.percent(WITHIN / 100.0)),
        ),
    );
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let caption = Say::new("report-verdict-caption").from(w.totals_source(&all));
    table.finish(w, &caption)
}
