//! The outcome as each assessor and each decision maker would have it.

use crate::analysis::{Concord, GroupView, Robustness, Voice};
use crate::report::doc::{Block, RowMark, Span};
use crate::report::facts::Source;
use crate::report::say::{Phrase, Say};
use crate::report::writer::{TableMaker, Writer};

/// By assessor, and by decision maker.
pub(super) fn people(w: &mut Writer<'_>, robustness: &Robustness) -> Vec<Block> {
    let Some(found) = robustness.group.as_ref() else { return Vec::new() };
    let mut blocks = Vec::new();
    if found.assessors.len() > 1 {
        let sources: Vec<Source> = w.input.study.evidence.iter().map(|e| w.evidence_source(e)).collect();
        let who = Who { word: "assessors", voices: &found.assessors, concord: found.assessor_agreement.as_ref() };
        blocks.push(part(w, found, &who, &sources));
    }
    if !found.people.is_empty() {
        let sources = w.people_sources();
        let who = Who { word: "people", voices: &found.people, concord: found.people_agreement.as_ref() };
        blocks.push(part(w, found, &who, &sources));
    }
    blocks
}

/// Assessors or decision makers.
struct Who<'a> {
    word: &'static str,
    voices: &'a [Voice],
    concord: Option<&'a Concord>,
}

fn part(w: &mut Writer<'_>, found: &GroupView, who: &Who<'_>, sources: &[Source]) -> Block {
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let source: Vec<Source> = sources.iter().cloned().chain(w.totals_source(&all)).collect();
    let names =
        |w: &Writer<'_>, of: &[usize]| w.list(of.iter().map(|&i| Phrase::given(&found.names[i])).collect(), false);
    let lists = who.voices.iter().filter(|voice| !voice.enters.is_empty() || !voice.leaves.is_empty()).count();
    let firsts = who.voices.iter().filter(|voice| voice.other_first).count();
    let say = Say::new("report-people-differ")
        .word("who", who.word)
        .word("lists", if lists == 0 { "none" } else { "some" })
        .word("firsts", if firsts == 0 { "none" } else { "some" })
        .count("all", &w.count(who.voices.len()))
        .count("n", &w.count(lists))
        .count("leads", &w.count(firsts))
        .from(source.clone());
    let mut blocks = vec![w.paragraph(&say)];
    blocks.extend(agreement(w, who, &source));
    let own_scores = who.word == "assessors";
    let mut table = TableMaker::new(if own_scores { "assessor-table" } else { "people-table" });
    table.words(w.text("report-col-person"));
    if own_scores {
        table.numbers(w.text("report-col-own-scores"));
    }
    table.words(w.text("report-col-first-place"));
    table.words(w.text("report-col-against-decided"));
    for voice in who.voices {
        let mut cells = vec![Phrase::given(&voice.name)];
        if own_scores {
            cells.push(Phrase::figure("scores", &w.count(voice.scores)));
        }
        cells.push(names(w, &voice.first));
        let how = match (voice.enters.is_empty(), voice.leaves.is_empty()) {
            (true, true) => "same",
            (false, false) => "instead",
            (false, true) => "enters",
            (true, false) => "leaves",
        };
        let say = Say::new("report-against-decided")
            .word("how", how)
            .phrase("enters", names(w, &voice.enters))
            .phrase("leaves", names(w, &voice.leaves));
        cells.push(w.phrase(&say));
        table.row(cells, RowMark::None);
    }
    let caption = Say::new("report-people-caption").word("who", who.word).from(source);
    let table = table.finish(w, &caption);
    blocks.push(Block::Table(table));
    if own_scores && super::super::disagreement::differ(w) {
        let link = Span::Link { target: "disagreement".to_owned(), text: w.word("report-disagree-title") };
        let mut spans = w.text("report-people-where");
        spans.extend([Span::Text(" ".to_owned()), link, Span::Text(".".to_owned())]);
        blocks.push(Block::Paragraph(spans));
    }
    let title = w.phrase(&Say::new("report-people-part").word("who", who.word)).spans;
    w.part(if own_scores { "by-assessor" } else { "by-decision-maker" }, title, blocks)
}

/// How much the rankings agree, and who agree least.
fn agreement(w: &mut Writer<'_>, who: &Who<'_>, source: &[Source]) -> Option<Block> {
    let concord = who.concord?;
    let n = who.voices.len();
    let pairs = (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b)));
    let known = pairs.filter_map(|(a, b)| concord.pairs[a][b].map(|x| (a, b, x)));
    let (a, b, least) = known.min_by(|x, y| x.2.total_cmp(&y.2))?;
    let measure = crate::agreement::measure(Some(concord.measure)).map_or("", |m| m.info.name.get(w.lang()));
    let say = Say::new("report-people-agree")
        .word("alike", if least < 1.0 { "no" } else { "yes" })
        .figure("w", &w.show.decimals(concord.w?, 2))
        .count("candidates", &w.count(concord.candidates))
        .figure("full", &w.count(1))
        .figure("none", &w.count(0))
        .given("first", &who.voices[a].name)
        .given("second", &who.voices[b].name)
        .given("measure", measure)
        .figure("least", &w.show.decimals(least, 2))
        .from(source.iter().cloned());
    Some(w.paragraph(&say))
}
