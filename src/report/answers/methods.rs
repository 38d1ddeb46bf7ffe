use super::{Grid, line, list, paragraph, section};
use crate::registry::{Info, Kind};
use crate::report::doc::{Block, Document, Section};
use crate::report::json;
use crate::text::{Args, Texts};

/// Methods with their cards.
pub type MethodList = Vec<(&'static Info, &'static str)>;

/// The list of methods.
#[must_use]
pub fn method_list(methods: &MethodList, texts: &Texts) -> Document {
    let mut document = Document::new(texts.lang, String::new(), Vec::new());
    document.title = line(texts.word("methods-title"));
    let mut grid = Grid::new("methods")
        .words(texts.word("column-kind"))
        .words(texts.word("column-id"))
        .words(texts.word("column-summary"));
    for (info, _) in methods {
        grid.row(vec![info.kind.id().to_owned(), info.id.to_owned(), info.summary.get(texts.lang).to_owned()]);
    }
    document.blocks.push(grid.block(texts.word("methods-caption")));
    document
}

/// One method in full: summary, settings, promises, card.
#[must_use]
pub fn method_card(info: &'static Info, card: &str, texts: &Texts) -> Document {
    let mut document = Document::new(texts.lang, String::new(), Vec::new());
    document.title = line(format!("{} ({}, {})", info.name.get(texts.lang), info.kind.id(), info.id));
    let blocks = &mut document.blocks;
    blocks.push(paragraph(info.summary.get(texts.lang)));
    let form = match info.kind {
        Kind::Ranking | Kind::Sorting => Some(("[method]", "name")),
        Kind::Weighting => Some(("[weighting]", "method")),
        Kind::Normalisation | Kind::Agreement => None,
    };
    if let Some((table, key)) = form {
        let args = Args::new().text("table", table).text("key", key).text("id", info.id);
        blocks.push(paragraph(texts.get("method-in-file", &args)));
    }
    let shape = json::method_card(info, None, texts.lang);
    if !shape.params.is_empty() {
        let settings = shape.params.iter().map(|p| {
            let args = Args::new()
                .text("id", p.id)
                .text("expects", &p.expects)
                .text("default", p.default)
                .text("about", p.about);
            texts.get(if p.default.is_empty() { "method-setting-required" } else { "method-setting" }, &args)
        });
        blocks.push(section("method-settings", texts, vec![list(settings)]));
    }
    if shape.guarantees.values().any(|holds| *holds) {
        let promises = shape.guarantees.iter().map(|(name, holds)| {
            let promise = texts.word(&format!("guarantee-{name}"));
            let args = Args::new().text("promise", promise).text("holds", if *holds { "yes" } else { "no" });
            texts.get("guarantee-line", &args)
        });
        blocks.push(section("method-guarantees", texts, vec![list(promises)]));
    }
    if let Some(traits) = &shape.traits {
        let args = || {
            Args::new()
                .text("family", texts.word(&format!("family-{}", traits.family)))
                .text("gives", word_of(&traits.gives))
                .text("better", if traits.lower_is_better { "lower" } else { "higher" })
                .text("measurement", word_of(&traits.measurement))
        };
        let mut lines = vec![
            texts.get("traits-family", &args()),
            texts.get("traits-gives", &args()),
            texts.get("traits-better", &args()),
            texts.get("traits-measurement", &args()),
        ];
        lines.extend(traits.needs_positive.then(|| texts.word("traits-positive")));
        lines.extend(traits.uses_thresholds.then(|| texts.word("traits-thresholds")));
        lines.extend(traits.pairwise.then(|| texts.word("traits-pairwise")));
        blocks.push(section("method-traits", texts, vec![list(lines)]));
    }
    blocks.extend(card_blocks(card));
    document
}

/// The word by which messages choose.
fn word_of(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The card's own headings and paragraphs; examples for programmers stay in the
/// API documentation.
fn card_blocks(card: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut heading: Option<String> = None;
    let mut text = String::new();
    let mut code = false;
    let mut flush = |heading: &Option<String>, text: &mut String| {
        let body = std::mem::take(text);
        if body.trim().is_empty() {
            return;
        }
        match heading {
            Some(title) => blocks.push(Block::Section(Section {
                id: title.to_lowercase().replace(' ', "-"),
                number: String::new(),
                title: line(title),
                origin: None,
                blocks: vec![paragraph(body.trim())],
            })),
            None => blocks.push(paragraph(body.trim())),
        }
    };
    for raw in card.lines() {
        let row = raw.strip_prefix(' ').unwrap_or(raw);
        if row.starts_with("```") {
            code = !code;
        } else if code {
        } else if let Some(title) = row.strip_prefix("# ") {
            flush(&heading, &mut text);
            heading = Some(title.to_owned());
        } else {
            text.push_str(row);
            text.push(' ');
        }
    }
    flush(&heading, &mut text);
    blocks
}
