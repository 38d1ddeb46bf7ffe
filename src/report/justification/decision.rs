//! The decision asked, and the summary in five sentences.

use crate::analysis::{Fact, Margin, WORTH, Worth};
use crate::num::{compare, sum, tied};
use crate::report::doc::{Block, Origin, Span};
use crate::report::say::{Phrase, Say};
use crate::report::statements::{MOST_TOLD, real_margins};
use crate::report::writer::Writer;

/// 1. The decision asked.
pub(super) fn decision(w: &mut Writer<'_>) -> Block {
    let on = w.evaluation().shortlist();
    let mut items = Vec::new();
    let cut = w.cut();
    let certain = cut.as_ref().map_or(&on, |(certain, _, _)| certain);
    if on.is_empty() {
        items.push(w.say(&Say::new("report-decide-none")));
    } else if !certain.is_empty() {
        let say = Say::new("report-decide-shortlist").phrase("names", w.names(certain)).from(w.totals_source(certain));
        items.push(w.say(&say));
    }
    if let Some((_, level, places)) = &cut {
        let say = Say::new("report-decide-cut")
            .word("certain", if certain.is_empty() { "none" } else { "some" })
            .count("places", &w.count(*places))
            .phrase("names", w.names(level))
            .from(w.totals_source(level));
        items.push(w.say(&say));
    }
    let drawn = w.contested_in_draws();
    if let Some(say) = drawn {
        let mut spans = w.say(&say);
        if let Some(say) = settle_first(w) {
            spans.push(Span::Text(" ".to_owned()));
            spans.extend(w.say(&say));
        }
        items.push(spans);
    } else if let Some(say) = contested(w) {
        items.push(w.say(&say));
    }
    let open = if certain.len() > 1 { w.order_open() } else { None };
    if let Some(say) = open {
        items.push(w.say(&say));
    }
    if !on.is_empty() {
        let say = Say::new("report-decide-talks").word("one", if on.len() == 1 { "yes" } else { "no" });
        items.push(w.phrase(&say).spans);
    }
    let rest = w.rows().len() - on.len();
    if rest > 0 {
        let say = Say::new("report-decide-rest").count("n", &w.count(rest));
        items.push(w.say(&say));
    }
    let excluded = w.evaluation().excluded.len();
    if excluded > 0 {
        let say = Say::new("report-decide-excluded").count("n", &w.count(excluded));
        items.push(w.say(&say));
    }
    let question = w.question("decision", "report-ask-decision");
    let proposed = Block::Paragraph(w.text("report-decide-intro"));
    w.section(
        "decision",
        "report-decision-title",
        Origin::Both,
        vec![proposed, Block::List { ordered: true, items }, question],
    )
}

/// Which places of the shortlist are not firm within the ranges, who could take
/// them, and which score would say most.
fn contested(w: &Writer<'_>) -> Option<Say> {
    let (holders, takers) = w.contested();
    let linear = w.evaluation().linear.as_ref()?;
    let open = |i: usize, j: usize| w.weights()[j] * (linear.high[(i, j)] - linear.low[(i, j)]);
    let cells = holders.iter().chain(&takers).flat_map(|&i| (0..w.weights().len()).map(move |j| (i, j)));
    let (i, j) = cells.max_by(|&a, &b| open(a.0, a.1).total_cmp(&open(b.0, b.1)).then(b.cmp(&a)))?;
    let missing = w.cell(&w.rows()[i], j).is_some_and(crate::model::Cell::is_missing);
    let all: Vec<usize> = holders.iter().chain(&takers).copied().collect();
    let say = Say::new("report-decide-contested")
        .word("holders", if holders.len() > 1 { "many" } else { "one" })
        .word("missing", if missing { "yes" } else { "no" })
        .phrase("names", w.names(&holders))
        .phrase("rivals", w.list(takers.iter().map(|&t| Phrase::given(&w.rows()[t].name)).collect(), true))
        .given("name", &w.rows()[i].name)
        .given("criterion", &w.label(j));
    Some(say.from(w.totals_source(&all)))
}

/// What to find out before the line can be drawn: what changes the shortlist most,
/// and beside it the missing score that does most.
fn settle_first(w: &Writer<'_>) -> Option<Say> {
    let found = w.input.robustness?.information.as_ref()?;
    let worth = |one: &&Worth| one.shortlist.share >= WORTH;
    let several = found.criteria.iter().chain(&found.candidates).filter(worth);
    let single = found.scores.iter().filter(worth);
    let best = single.clone().chain(several).max_by(|a, b| a.shortlist.share.total_cmp(&b.shortlist.share))?;
    let missing = single.clone().find(|one| match one.fact {
        Fact::Score { row, criterion } => {
            one.fact != best.fact && w.cell(&w.rows()[row], criterion).is_some_and(crate::model::Cell::is_missing)
        }
        _ => false,
    });
    let name = |w: &Writer<'_>, of: Fact| w.phrase(&super::firmness::about(w, "report-next-name", of));
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let say = Say::new("report-decide-settle")
        .phrase("what", name(w, best.fact))
        .phrase("share", super::firmness::of_cases(w, best.shortlist.share))
        .word("missing", if missing.is_some() { "some" } else { "none" })
        .from(w.totals_source(&all));
    Some(match missing {
        Some(one) => {
            say.phrase("score", name(w, one.fact)).phrase("chance", super::firmness::of_cases(w, one.shortlist.share))
        }
        None => say,
    })
}

/// 2. Who, by what, how firm, the strongest objection, what follows.
pub(super) fn summary(w: &mut Writer<'_>, open: usize) -> Block {
    let mut items = vec![who(w), by_what(w), how_firm(w)];
    items[2].extend(w.how_decided());
    items.extend([objection(w), follows(w, open)]);
    w.section("summary", "report-summary-title", Origin::Generated, vec![Block::List { ordered: true, items }])
}

type Spans = Vec<Span>;

fn who(w: &mut Writer<'_>) -> Spans {
    let on = w.evaluation().shortlist();
    let all: Vec<usize> = (0..w.rows().len()).collect();
    if let Some((certain, level, places)) = w.cut() {
        let say = Say::new("report-sum-who-cut")
            .word("basis", w.basis())
            .word("certain", if certain.is_empty() { "none" } else { "some" })
            .count("size", &w.count(certain.len()))
            .count("places", &w.count(places))
            .count("n", &w.count(w.rows().len() + w.evaluation().excluded.len()))
            .phrase("names", w.names(&certain))
            .phrase("level", w.names(&level))
            .from(w.totals_source(&all));
        return w.say(&say);
    }
    let say = Say::new("report-sum-who")
        .word("basis", w.basis())
        .count("size", &w.count(on.len()))
        .count("n", &w.count(w.rows().len() + w.evaluation().excluded.len()))
        .phrase("names", w.names(&on))
        .from(w.totals_source(&all));
    w.say(&say)
}

/// On which criteria the shortlist is ahead of the rest, on average.
fn by_what(w: &mut Writer<'_>) -> Spans {
    let rows = w.rows();
    let on = w.evaluation().shortlist();
    let off: Vec<usize> = (0..rows.len()).filter(|i| !on.contains(i)).collect();
    if !w.adds_up() || on.is_empty() {
        let name = w.evaluation().method.info.name.get(w.lang());
        return w.say(&Say::new("report-sum-method").given("method", name));
    }
    #[allow(clippy::cast_precision_loss, reason = "candidates are counted")]
    let mean = |of: &[usize], j: usize| sum(of.iter().map(|&i| rows[i].contributions[j])) / of.len() as f64;
    let ahead = |j: usize| mean(&on, j) - if off.is_empty() { 0.0 } else { mean(&off, j) };
    let mut gains: Vec<(usize, f64)> = (0..w.weights().len()).map(|j| (j, ahead(j))).collect();
    let total = sum(gains.iter().map(|(_, gain)| *gain));
    gains.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    // As many as explain half of what they are ahead, at least two, not too many.
    let mut named = Vec::new();
    let mut explained = 0.0;
    for &(j, gain) in gains.iter().take(MOST_TOLD).filter(|(_, gain)| *gain > 0.0) {
        if named.len() >= 2 && compare(2.0 * explained, total).is_ge() {
            break;
        }
        named.push((j, gain));
        explained += gain;
    }
    let mainly = compare(2.0 * explained, total).is_ge();
    let told: Vec<Phrase> = named
        .into_iter()
        .enumerate()
        .map(|(i, (j, gain))| {
            let id = if i == 0 { "report-pro-first" } else { "report-pro" };
            w.phrase(&Say::new(id).given("criterion", &w.label(j)).figure("points", &w.show.addition(gain)))
        })
        .collect();
    let all: Vec<usize> = (0..rows.len()).collect();
    let sign = match compare(total, 0.0) {
        std::cmp::Ordering::Greater => "more",
        std::cmp::Ordering::Equal => "level",
        std::cmp::Ordering::Less => "less",
    };
    let say = Say::new(if off.is_empty() { "report-sum-made-of" } else { "report-sum-ahead" })
        .word("one", if on.len() == 1 { "yes" } else { "no" })
        .word("sign", if told.is_empty() && sign == "more" { "level" } else { sign })
        .word("mainly", if mainly { "yes" } else { "no" })
        .phrase("gap", w.points("gap", total.abs()))
        .phrase("criteria", w.list(told, false))
        .from(w.totals_source(&all));
    w.say(&say)
}

fn how_firm(w: &mut Writer<'_>) -> Spans {
    let Some(sensitivity) = w.input.sensitivity else {
        return w.text("report-sum-firm-unknown");
    };
    let Some(first) = w.rows().first().filter(|_| w.rows().len() > 1) else {
        return w.text("report-sum-firm-alone");
    };
    let name = first.name.as_str();
    let outside = sensitivity.margin_shortlist.is_some();
    let say = match real_margins(sensitivity) {
        (Some(first), Some(shortlist)) => Say::new("report-sum-firm")
            .given("name", name)
            .figure("first", &w.show.percent_down(first))
            .figure("shortlist", &w.show.percent_down(shortlist)),
        (Some(first), None) => {
            let id = if outside { "report-sum-firm-not-shortlist" } else { "report-sum-firm-first" };
            Say::new(id).given("name", name).figure("first", &w.show.percent_down(first))
        }
        (None, Some(shortlist)) => {
            Say::new("report-sum-firm-not-first").figure("shortlist", &w.show.percent_down(shortlist))
        }
        (None, None) => {
            let rows = w.rows();
            let level = |margin: &Option<Margin>| {
                margin.as_ref().is_some_and(|m| tied(rows[m.holder].score, rows[m.rival].score))
            };
            let by = match () {
                () if level(&sensitivity.margin_first) && !outside => "everyone",
                () if level(&sensitivity.margin_first) && level(&sensitivity.margin_shortlist) => "tie",
                () if w.ranges() => "range",
                () => "small",
            };
            Say::new("report-sum-firm-neither").word("by", by)
        }
    };
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let say = say.from(w.totals_source(&all));
    w.say(&say)
}

/// The strongest argument against the first place.
fn objection(w: &mut Writer<'_>) -> Spans {
    let Some(against) = super::concerns::counter_argument(w, 0) else {
        // Without values per criterion nothing is known of objections.
        if !w.adds_up() {
            return w.text("report-sum-objection-unknown");
        }
        let all: Vec<usize> = (0..w.rows().len()).collect();
        let say = Say::new("report-sum-objection-none").from(w.totals_source(&all));
        return w.say(&say);
    };
    let say = against.say("report-sum-objection", w);
    w.say(&say)
}

fn follows(w: &mut Writer<'_>, open: usize) -> Spans {
    let say = Say::new("report-sum-follows").count("n", &w.count(open));
    w.say(&say)
}
