//! What the comparisons of candidates in the strategy say by themselves, without
//! weights: an annex.

use crate::analysis::{RegressionStudy, Whether};
use crate::diag::Diagnostic;
use crate::model::CandidateComparison;
use crate::report::doc::{Block, RowMark, Span};
use crate::report::facts::Source;
use crate::report::say::{Phrase, Say};
use crate::report::writer::{TableMaker, Writer, plain};

/// Most contradictions that are told one by one.
const TOLD: usize = 10;

/// The annex; none where the strategy compares no candidates.
pub(super) fn comparisons(w: &mut Writer<'_>) -> Option<Block> {
    let stated = &w.strategy().comparisons;
    let found = w.input.robustness?.regression.as_ref()?;
    let sources: Vec<Source> = stated.iter().map(|one| w.strategy_source("comparison", one.line)).collect();
    let intro = Say::new("report-comparisons-intro").count("n", &w.count(stated.len()));
    let mut blocks = vec![w.paragraph(&intro.from(sources))];
    let items = stated.iter().map(|one| w.phrase(&said(one)).spans).collect();
    blocks.push(Block::List { ordered: false, items });
    match found {
        Err(findings) => blocks.extend(findings.iter().flat_map(|finding| why_not(w, finding))),
        Ok(found) => {
            blocks.push(Block::Paragraph(w.text("report-comparisons-meaning")));
            let table = places(w, found);
            blocks.push(Block::Table(table));
            blocks.extend(against(w, found));
        }
    }
    Some(w.part("comparisons", w.text("report-comparisons-title"), blocks))
}

/// A comparison as it is stated, with its reason.
fn said(one: &CandidateComparison) -> Say {
    let (first, second) = one.more_than.as_ref().map_or(("", ""), |(first, second)| (first.as_str(), second.as_str()));
    Say::new("report-comparison")
        .word("kind", if one.more_than.is_some() { "more" } else { "before" })
        .given("better", &one.better)
        .given("worse", &one.worse)
        .given("first", first)
        .given("second", second)
}

/// Why nothing follows: the finding, or the comparisons that it names.
fn why_not(w: &mut Writer<'_>, finding: &Diagnostic) -> Vec<Block> {
    let lines = finding.note_texts(&w.texts).into_iter().filter(|(advice, _)| !advice);
    let items: Vec<Vec<Span>> = lines.map(|(_, line)| vec![Span::given(&line)]).collect();
    if items.is_empty() {
        return vec![Block::Paragraph(w.finding(finding))];
    }
    vec![Block::Paragraph(w.text("report-comparisons-conflict")), Block::List { ordered: false, items }]
}

/// Between which places each stays, and whom it is always ahead of.
fn places(w: &mut Writer<'_>, found: &RegressionStudy) -> crate::report::doc::Table {
    let regression = &found.regression;
    let mut table = TableMaker::new("comparison-places");
    table.words(w.text("report-col-partner"));
    for title in ["report-col-in-ranking", "report-col-no-higher", "report-col-no-lower"] {
        table.numbers(w.text(title));
    }
    table.prose(w.text("report-col-always-ahead"));
    for (i, name) in found.names.iter().enumerate() {
        let ranked = w.rows().get(i).filter(|_| i < found.ranked).map(|row| row.rank);
        let ahead: Vec<Phrase> = (0..regression.len())
            .filter(|&k| k != i && regression.always_ahead(i, k) == Whether::Yes)
            .map(|k| Phrase::given(&found.names[k]))
            .collect();
        let place = |w: &Writer<'_>, n: usize| Phrase::figure("place", &w.count(n));
        let cells = vec![
            Phrase::given(name),
            ranked.map_or_else(|| plain(w.text("report-missing-mark")), |rank| place(w, rank)),
            place(w, regression.places[i].best),
            place(w, regression.places[i].worst),
            if ahead.is_empty() { plain(w.text("report-missing-mark")) } else { w.list(ahead, false) },
        ];
        table.row(cells, RowMark::None);
    }
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let caption = Say::new("report-comparisons-caption").from(w.totals_source(&all));
    table.note(plain(w.text("report-comparisons-note")));
    table.finish(w, &caption)
}

/// Where the ranking says otherwise, or that it does not.
fn against(w: &mut Writer<'_>, found: &RegressionStudy) -> Vec<Block> {
    let stated = w.strategy().comparisons.iter().zip(&found.heeded);
    let broken = stated.filter(|(_, heeded)| heeded.order == Some(false) || heeded.strength == Some(false));
    let mut items: Vec<Vec<Span>> = Vec::new();
    let stated_but: Vec<Say> = broken
        .map(|(one, heeded)| {
            let what = if heeded.order == Some(false) { "order" } else { "strength" };
            let source = w.strategy_source("comparison", one.line);
            Say::new("report-comparison-broken")
                .word("what", what)
                .given("better", &one.better)
                .given("worse", &one.worse)
                .from([source])
        })
        .collect();
    let follows: Vec<&(usize, usize)> = found
        .contradicted
        .iter()
        .filter(|(a, b)| {
            let said = |one: &CandidateComparison| one.better == found.names[*a] && one.worse == found.names[*b];
            !w.strategy().comparisons.iter().any(said)
        })
        .collect();
    items.extend(stated_but.iter().map(|say| w.say(say)));
    for (a, b) in follows.iter().take(TOLD) {
        let say = Say::new("report-comparison-follows")
            .given("better", &found.names[*a])
            .given("worse", &found.names[*b])
            .from(w.totals_source(&[*a, *b]));
        items.push(w.say(&say));
    }
    if follows.len() > TOLD {
        let say = Say::new("report-comparison-rest").count("n", &w.count(follows.len() - TOLD));
        items.push(w.say(&say));
    }
    if items.is_empty() {
        return vec![Block::Paragraph(w.text("report-comparisons-in-line"))];
    }
    vec![Block::Paragraph(w.text("report-comparisons-against")), Block::List { ordered: false, items }]
}
