//! The shortlist justification: the document a board signs.
//!
//! One file per part of the outline. Parts that follow from results are
//! written; parts that only people can write hold a question, and every question
//! is listed again at the end.

mod acceptability;
mod alternatives;
mod annexes;
mod arguments;
mod comparisons;
mod concerns;
mod decision;
mod disagreement;
mod doubtful;
mod firmness;
mod follow_up;
mod judging;
mod occasion;
mod outcome;

pub(super) use arguments::{reasons, versus};
pub(super) use firmness::nearest_sentence;

use super::doc::{Block, Document, Note, NoteKind, Origin, Section, Span, words};
use super::input::ReportInput;
use super::say::Say;
use super::trace;
use super::writer::Writer;

/// The shortlist justification of `input`.
#[must_use]
pub fn justification(input: &ReportInput<'_>) -> Document {
    // The summary says how many points are open, which is known only after
    // everything else is written: hence twice.
    let open = write(input, 0).open.len();
    write(input, open)
}

fn write(input: &ReportInput<'_>, open: usize) -> Document {
    let mut writer = Writer::new(input);
    let w = &mut writer;
    let mut blocks = notices(w);
    blocks.push(decision::decision(w));
    blocks.push(decision::summary(w, open));
    blocks.push(occasion::occasion(w));
    blocks.push(judging::judging(w));
    blocks.push(outcome::outcome(w));
    blocks.push(arguments::arguments(w));
    blocks.push(concerns::concerns(w));
    blocks.push(firmness::firmness(w));
    blocks.push(alternatives::alternatives(w));
    blocks.push(follow_up::follow_up(w));
    blocks.push(annexes::annexes(w));
    number(&mut blocks);
    let places = numbers(&blocks);
    blocks.push(still_open(w, &places));
    let title = writer.text("report-title");
    let label = &input.study.strategy.title;
    let subtitle = if label.is_empty() { Vec::new() } else { vec![Span::given(label.get(writer.lang()))] };
    let mut document = writer.finish(title, subtitle, blocks);
    if input.options.trace {
        trace::append(&mut document);
    }
    document
}

/// What the reader must know before anything else.
fn notices(w: &mut Writer<'_>) -> Vec<Block> {
    let note = |kind, text| Block::Note(Note { kind, text });
    let mut blocks = Vec::new();
    if w.strategy().synthetic {
        blocks.push(note(NoteKind::Invented, w.text("report-invented")));
    }
    if !w.input.study.strategy_given {
        blocks.push(note(NoteKind::Warning, w.text("report-no-strategy")));
    }
    let settings = &w.input.options.settings;
    if !settings.is_empty() {
        let say = Say::new("report-what-if").given("settings", &settings.join(", "));
        blocks.push(note(NoteKind::Warning, w.say(&say)));
    }
    let how = if w.input.options.trace { "report-how-to-read-traced" } else { "report-how-to-read" };
    blocks.push(note(NoteKind::Help, w.text(how)));
    blocks
}

/// Everything people still have to supply.
fn still_open(w: &mut Writer<'_>, places: &[(String, String)]) -> Block {
    let items = w.open_so_far().iter().map(|open| {
        let number = places.iter().find(|(id, _)| *id == open.section).map_or("", |(_, number)| number.as_str());
        let text = words(&w.phrase(&Say::new("report-open-link").given("number", number)).spans);
        let link = Span::Link { target: open.section.clone(), text };
        [open.text.clone(), vec![Span::Text(" ".to_owned()), link]].concat()
    });
    let items = items.collect();
    let blocks = vec![Block::Paragraph(w.text("report-open-intro")), Block::List { ordered: true, items }];
    w.section("open", "report-open-title", Origin::Generated, blocks)
}

/// Under which number every section and question stands.
fn numbers(blocks: &[Block]) -> Vec<(String, String)> {
    fn visit(blocks: &[Block], number: &str, found: &mut Vec<(String, String)>) {
        for block in blocks {
            match block {
                Block::Section(section) => {
                    let number = if section.number.is_empty() { number } else { section.number.as_str() };
                    found.push((section.id.clone(), number.to_owned()));
                    visit(&section.blocks, number, found);
                }
                Block::Question(question) => found.push((format!("question-{}", question.id), number.to_owned())),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    visit(blocks, "", &mut found);
    found
}

/// Numbers the sections, and gives the annexes letters.
fn number(blocks: &mut [Block]) {
    let sections = blocks.iter_mut().filter_map(|block| match block {
        Block::Section(section) => Some(section),
        _ => None,
    });
    for (i, section) in sections.enumerate() {
        section.number = (i + 1).to_string();
        let letters = section.id == annexes::ID;
        let prefix = section.number.clone();
        for (k, part) in parts(section).enumerate() {
            let letter = char::from(b'A' + u8::try_from(k % 26).unwrap_or(0));
            part.number = if letters { letter.to_string() } else { format!("{prefix}.{}", k + 1) };
        }
    }
}

fn parts(section: &mut Section) -> impl Iterator<Item = &mut Section> {
    section.blocks.iter_mut().filter_map(|block| match block {
        Block::Section(part) => Some(part),
        _ => None,
    })
}
