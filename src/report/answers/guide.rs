use super::{label_of, line, list, paragraph};
use crate::model::Template;
use crate::report::doc::{Block, Document, Section};
use crate::text::{Args, Texts};

/// What to type in a cell: for every criterion what is meant, the scale, the
/// words of its levels and where evidence is found.
#[must_use]
pub fn scoring_guide(criteria: &[&Template], texts: &Texts) -> Document {
    let mut document = Document::new(texts.lang, String::new(), Vec::new());
    document.title = line(texts.word("guide-title"));
    document.blocks.push(paragraph(texts.word("guide-cells")));
    document.blocks.extend(criteria.iter().map(|criterion| one(criterion, texts)));
    document
}

fn one(criterion: &Template, texts: &Texts) -> Block {
    let unit = criterion.unit.as_deref().unwrap_or_default();
    let scale = match (criterion.min, criterion.max) {
        (Some(min), Some(max)) => {
            let args = Args::new()
                .text("min", texts.numbers.natural(min, 3))
                .text("max", texts.numbers.natural(max, 3))
                .text("unit", unit)
                .text("direction", &criterion.direction);
            texts.get(if unit.is_empty() { "guide-levels" } else { "guide-scale" }, &args)
        }
        _ => texts.get("guide-own-scale", &Args::new().text("unit", unit).text("direction", &criterion.direction)),
    };
    let mut blocks = vec![paragraph(criterion.definition.get(texts.lang)), paragraph(scale)];
    let levels = criterion.anchors.iter().zip(1..).map(|(anchor, level)| {
        texts.get("guide-level", &Args::new().text("level", level).text("anchor", anchor.get(texts.lang)))
    });
    blocks.push(list(levels));
    let evidence = criterion.evidence.get(texts.lang);
    if !evidence.is_empty() {
        blocks.push(paragraph(texts.get("guide-evidence", &Args::new().text("evidence", evidence))));
    }
    let title = texts.get(
        "guide-criterion",
        &Args::new()
            .text("code", &criterion.code)
            .text("label", label_of(&criterion.label, &criterion.id, texts))
            .text("id", &criterion.id),
    );
    Block::Section(Section {
        id: criterion.id.clone(),
        number: String::new(),
        title: line(title),
        origin: None,
        blocks,
    })
}
