//! Where assessors differ, and what it changes whom one believes: per criterion,
//! with all scores of one assessor on it together.

use crate::analysis::{Dispute, Side};
use crate::num::{compare, tied};
use crate::report::doc::{Block, Span};
use crate::report::facts::Source;
use crate::report::say::{Phrase, Say};
use crate::report::writer::Writer;

/// A difference of so much of the scale is told even where nothing depends on it.
const MUCH: f64 = 0.3;

/// A ranked candidate about whom assessors differ: row, least and greatest score.
type Spread = (usize, f64, f64);

/// Where assessors differ by three tenths of the scale or more, or where the
/// outcome depends on whom one believes.
pub(super) fn disagreement(w: &mut Writer<'_>) -> Vec<Block> {
    let mut items = Vec::new();
    let mut differing = 0;
    let known = w.input.robustness.and_then(|robustness| robustness.group.as_ref());
    for j in 0..w.weights().len() {
        let spreads = spreads(w, j);
        differing += spreads.len();
        let span = w.criterion(j).scale.span();
        let much: Vec<Spread> =
            spreads.iter().copied().filter(|(_, l, h)| compare(h - l, MUCH * span).is_ge()).collect();
        let dispute = known.and_then(|group| group.disputes.iter().find(|dispute| dispute.criterion == j));
        let depends = dispute.is_some_and(|dispute| dispute.changes_shortlist() || dispute.changes_first());
        let told = if much.is_empty() { &spreads } else { &much };
        if told.is_empty() || (much.is_empty() && !depends) {
            continue;
        }
        items.push(said(w, j, told, dispute, known.is_some()));
    }
    if differing == 0 {
        return Vec::new();
    }
    let mut blocks = Vec::new();
    if items.is_empty() {
        let sources: Vec<Source> = w.input.study.evidence.iter().map(|e| w.evidence_source(e)).collect();
        let say = Say::new("report-disagree-little")
            .word("known", if known.is_some() { "yes" } else { "no" })
            .figure("much", &w.show.percent(MUCH))
            .count("n", &w.count(differing))
            .from(sources);
        blocks.push(w.paragraph(&say));
    } else {
        blocks.push(Block::Paragraph(w.text("report-disagree-intro")));
        blocks.push(Block::List { ordered: false, items });
    }
    vec![w.part("disagreement", w.text("report-disagree-title"), blocks)]
}

/// Whether assessors differ about some ranked candidate.
pub(super) fn differ(w: &Writer<'_>) -> bool {
    (0..w.weights().len()).any(|j| !spreads(w, j).is_empty())
}

/// The ranked candidates to whom assessors gave different scores on criterion `j`.
fn spreads(w: &Writer<'_>, j: usize) -> Vec<Spread> {
    let of = |(i, row): (usize, &crate::analysis::Row)| {
        let given: Vec<f64> =
            w.evidence(&row.name, j).iter().filter(|e| e.assessor.is_some()).filter_map(|e| e.value).collect();
        let (low, high) = given.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), &x| (l.min(x), h.max(x)));
        (given.len() > 1 && low < high).then_some((i, low, high))
    };
    w.rows().iter().enumerate().filter_map(of).collect()
}

/// By how much they differ, and what depends on it.
fn said(w: &mut Writer<'_>, j: usize, told: &[Spread], dispute: Option<&Dispute>, known: bool) -> Vec<Span> {
    let sizes = told.iter().map(|(_, low, high)| high - low);
    let (least, most) = sizes.fold((f64::INFINITY, 0.0_f64), |(l, h), x| (l.min(x), h.max(x)));
    let rows: Vec<usize> = told.iter().map(|(i, _, _)| *i).collect();
    let sources: Vec<Source> =
        rows.iter().flat_map(|&i| w.evidence(&w.rows()[i].name, j)).map(|e| w.evidence_source(e)).collect();
    let depends = match dispute {
        _ if !known => "unknown",
        Some(found) if found.changes_shortlist() => "shortlist",
        Some(found) if found.changes_first() => "first",
        _ => "no",
    };
    let say = Say::new("report-disagree")
        .word("depends", depends)
        .word("same", if tied(least, most) { "yes" } else { "no" })
        .given("criterion", &w.label(j))
        .figure("much", &w.some_score(j, least))
        .figure("most", &w.some_score(j, most))
        .count("n", &w.count(rows.len()))
        .phrase("names", w.names(&rows))
        .from(sources.clone());
    let mut spans = w.say(&say);
    for say in dispute.into_iter().flat_map(|dispute| sides(w, dispute)).collect::<Vec<Say>>() {
        spans.push(Span::Text(" ".to_owned()));
        spans.extend(w.say(&say.from(sources.iter().cloned()).from(w.weight_source(j))));
    }
    spans
}

/// What comes out by whose scores: those with the same outcome in one sentence.
fn sides(w: &Writer<'_>, dispute: &Dispute) -> Vec<Say> {
    let mut groups: Vec<(&Side, Vec<&str>)> = Vec::new();
    for side in &dispute.sides {
        if side.enters.is_empty() && side.leaves.is_empty() && side.leads.is_empty() {
            continue;
        }
        let same =
            |known: &Side| (&known.enters, &known.leaves, &known.leads) == (&side.enters, &side.leaves, &side.leads);
        match groups.iter_mut().find(|(known, _)| same(known)) {
            Some((_, names)) => names.push(&side.assessor),
            None => groups.push((side, vec![&side.assessor])),
        }
    }
    let list = |names: &[String]| w.list(names.iter().map(|name| Phrase::given(name)).collect(), false);
    let said = |(side, who): &(&Side, Vec<&str>)| {
        let who = w.list(who.iter().map(|name| Phrase::given(name)).collect(), false);
        let how = match (side.enters.is_empty(), side.leaves.is_empty()) {
            (true, true) => "none",
            (false, false) => "instead",
            (false, true) => "enters",
            (true, false) => "leaves",
        };
        Say::new("report-disagree-side")
            .word("how", how)
            .word("leads", if side.leads.is_empty() { "no" } else { "yes" })
            .word("many", if side.enters.len() > 1 { "yes" } else { "no" })
            .phrase("who", who)
            .phrase("enters", list(&side.enters))
            .phrase("leaves", list(&side.leaves))
            .phrase("leader", list(&side.leads))
    };
    groups.iter().map(said).collect()
}
