use super::{Grid, label, line, paragraph};
use crate::diag::{Diagnostic, Severity};
use crate::model::{Catalogue, Study};
use crate::report::doc::{Block, Document};
use crate::text::{Args, Texts};

/// One of the 15 ingredients, and the criteria of a strategy that serve it.
#[derive(Clone, Debug, PartialEq)]
pub struct Coverage {
    /// Code.
    pub code: String,
    /// Name in the language asked for.
    pub name: String,
    /// Positions of the criteria.
    pub criteria: Vec<usize>,
}

/// Which ingredients the criteria of `study` serve. Empty when none of them
/// says so.
#[must_use]
pub fn coverage(study: &Study, catalogue: &Catalogue, texts: &Texts) -> Vec<Coverage> {
    let criteria = &study.strategy.criteria;
    if criteria.iter().all(|c| c.ingredients.is_empty()) {
        return Vec::new();
    }
    let serving =
        |code: &str| (0..criteria.len()).filter(|&j| criteria[j].ingredients.iter().any(|i| i == code)).collect();
    catalogue
        .ingredients
        .iter()
        .map(|ingredient| Coverage {
            code: ingredient.code.clone(),
            name: ingredient.name.get(texts.lang).to_owned(),
            criteria: serving(&ingredient.code),
        })
        .collect()
}

/// What the answer to `check` is made from.
#[derive(Clone, Debug)]
pub struct CheckAnswer<'a> {
    /// The study, as far as it could be read.
    pub study: Option<&'a Study>,
    /// All findings.
    pub findings: &'a [Diagnostic],
    /// Which ingredients are covered.
    pub coverage: &'a [Coverage],
}

/// The answer to `check`: the counts and the coverage (the findings themselves
/// stand on standard error).
#[must_use]
pub fn check(answer: &CheckAnswer<'_>, texts: &Texts) -> Document {
    let mut document = Document::new(texts.lang, String::new(), Vec::new());
    document.title = line(texts.word("check-title"));
    if let Some(study) = answer.study {
        document.subtitle = line(study.strategy.title.get(texts.lang));
        document.blocks.extend(super::read_line(study, texts).map(paragraph));
    }
    let count = |severity| answer.findings.iter().filter(|f| f.severity == severity).count();
    let args = Args::new().count("errors", count(Severity::Error)).count("warnings", count(Severity::Warning));
    document.blocks.push(paragraph(texts.get("check-counts", &args)));
    if let Some(study) = answer.study {
        document.blocks.extend(coverage_blocks(study, answer.coverage, texts));
    }
    document
}

fn coverage_blocks(study: &Study, coverage: &[Coverage], texts: &Texts) -> Vec<Block> {
    if coverage.is_empty() {
        return vec![paragraph(texts.word("coverage-unknown"))];
    }
    let mut grid = Grid::new("coverage").words(texts.word("column-ingredient")).words(texts.word("column-criteria"));
    for ingredient in coverage {
        let names: Vec<&str> = ingredient.criteria.iter().map(|&j| label(&study.strategy.criteria[j], texts)).collect();
        let served = if names.is_empty() { texts.word("coverage-none") } else { names.join(", ") };
        grid.row(vec![format!("{} {}", ingredient.code, ingredient.name), served]);
    }
    let missing: Vec<&str> = coverage.iter().filter(|c| c.criteria.is_empty()).map(|c| c.code.as_str()).collect();
    let args = Args::new()
        .count("covered", coverage.len() - missing.len())
        .count("total", coverage.len())
        .text("missing", missing.join(", "));
    let summary = if missing.is_empty() { "coverage-full" } else { "coverage-line" };
    vec![grid.block(texts.word("coverage-title")), paragraph(texts.get(summary, &args))]
}
