//! How far each place of the shortlist is decided, and what that follows from.

use crate::analysis::{Call, Contest, HeldShare, Ingredient, Robustness, ScoreAssumption, Verdict, WITHIN};
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

fn said(w: &Writer<'_>, verdict: &Verdict) -> Say {
    let known = &verdict.known;
    let (what, place) = contest(verdict);
    let held = match verdict.decided_by {
        Ingredient::Scores => known.scores(),
        Ingredient::Order => known.order(),
        Ingredient::InForce => known.asked(),
        Ingredient::Together => known.together(),
        Ingredient::All => known.asked().or_else(|| known.within()),
        _ => known.within(),
    };
    let given = known.in_force.given;
    let why = match (verdict.decided_by, held) {
        (Ingredient::NotCompared, _) => "not-compared",
        (Ingredient::Step, _) => "step",
        (Ingredient::Weights | Ingredient::InForce | Ingredient::Order, _) => "weights",
        (Ingredient::Scores, Some(_)) => "scores",
        (Ingredient::Scores, None) => "scores-can",
        (Ingredient::Together, Some(_)) => "together",
        (Ingredient::Together, None) => "together-can",
        (Ingredient::Refused, _) => "refused",
        (Ingredient::Nothing, _) => "nothing",
        (Ingredient::Margin, _) => "margin",
        (Ingredient::All, _) if given && known.margin.is_some_and(|margin| margin >= 1.0) => "all-weights",
        (Ingredient::All, _) if known.margin.is_some() && given => "all",
        (Ingredient::All, _) => "all-drawn",
    };
    let also =
        |held: Option<&HeldShare>| held.map_or_else(Phrase::default, |held| w.of_draws(held.share, held.samples));
    let yes = |held: Option<&HeldShare>| if held.is_some() { "yes" } else { "no" };
    let all = verdict.decided_by == Ingredient::All;
    let order = known.order().filter(|_| all && given);
    let scores = known.scores().filter(|_| all);
    let together = known.together().filter(|_| all);
    let weights = held.map_or(known.in_force.weights, |held| held.weights);
    let of_draws = held.map_or_else(Phrase::default, |held| w.of_draws(held.share, held.samples));
    Say::new("report-verdict")
        .word("contest", what)
        .word("call", call(verdict.call))
        .word("why", why)
        .figure("place", &w.count(place))
        .given("ahead", &w.rows()[verdict.ahead].name)
        .given("behind", &w.rows()[verdict.behind].name)
        .phrase("gap", w.points("gap", known.gap))
        .figure("margin", &w.show.percent_down(known.margin.unwrap_or(0.0)))
        .figure("refused", &w.show.share(known.refused()))
        .phrase("assumed", w.assuming(weights))
        .phrase("share", of_draws)
        .word("order", yes(order))
        .phrase("order-share", also(order))
        .word("scores", yes(scores))
        .phrase("scores-share", also(scores))
        .word("both", yes(together))
        .phrase("both-share", also(together))
        .from(w.totals_source(&[verdict.ahead, verdict.behind]))
}

/// Every ingredient of every verdict.
fn table(w: &mut Writer<'_>, verdicts: &[Verdict]) -> crate::report::doc::Table {
    let mut table = TableMaker::new("verdict-table");
    table.words(w.text("report-col-contest"));
    table.words(w.text("report-col-verdict"));
    table.numbers(w.text("report-col-gap"));
    let first = &verdicts[0].known;
    let margin = first.in_force.given && verdicts.iter().any(|verdict| verdict.known.margin.is_some());
    if margin {
        table.numbers(w.text("report-col-margin"));
    }
    // One column for each share there is.
    for held in &first.shares {
        let doubt = held.scores != ScoreAssumption::AsGiven;
        let word = match held.weights {
            Assumption::AsGiven => "as-given",
            Assumption::Within { .. } => "within",
            Assumption::SameOrder => "same-order",
            Assumption::Any => "any",
            Assumption::Stated => "stated",
        };
        let id = if doubt { "report-col-held-doubt" } else { "report-col-held" };
        let title = w.phrase(&Say::new(id).word("weights", word));
        table.numbers(title.spans);
    }
    let missing = |w: &Writer<'_>| plain(w.text("report-missing-mark"));
    for verdict in verdicts {
        let (what, place) = contest(verdict);
        let name = Say::new("report-contest").word("contest", what).figure("place", &w.count(place));
        let name = name.given("ahead", &w.rows()[verdict.ahead].name).given("behind", &w.rows()[verdict.behind].name);
        let held = |found: Option<&HeldShare>| found.map_or_else(|| missing(w), |held| w.in_cell(held.share));
        let mut cells = vec![
            w.phrase(&name),
            w.phrase(&Say::new("report-call").word("call", call(verdict.call))),
            w.points("gap", verdict.known.gap),
        ];
        if margin {
            let shown = |margin: f64| Phrase::figure("margin", &w.show.percent_down(margin));
            cells.push(verdict.known.margin.map_or_else(|| missing(w), shown));
        }
        let doubt = |held: &HeldShare| held.scores != ScoreAssumption::AsGiven;
        cells.extend(first.shares.iter().map(|column| held(verdict.known.share(column.weights, doubt(column)))));
        table.row(cells, RowMark::None);
    }
    let percent = verdicts.iter().flat_map(|verdict| &verdict.known.shares).find_map(|held| match held.weights {
        Assumption::Within { percent } => Some(percent),
        _ => None,
    });
    let note = Say::new("report-verdict-note")
        .word("within", if percent.is_some() { "yes" } else { "no" })
        .figure("range", &w.show.percent(percent.unwrap_or(WITHIN) / 100.0))
        .word("margin", if margin { "yes" } else { "no" })
        .word("given", if first.in_force.given { "yes" } else { "no" })
        .word("doubt", if first.in_doubt { "yes" } else { "no" });
    table.note(w.phrase(&note));
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let caption = Say::new("report-verdict-caption").from(w.totals_source(&all));
    table.finish(w, &caption)
}
