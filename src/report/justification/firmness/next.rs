//! What to find out next: the scores and weights whose true value would change
//! the shortlist most often.

use crate::analysis::{Chance, Fact, Information, Robustness, USUAL_ERROR, WORTH, Worth};
use crate::report::charts::{Amount, Drawing, Length, Lengths};
use crate::report::doc::{Block, Chart, RowMark, words};
use crate::report::facts::Source;
use crate::report::say::{Phrase, Say};
use crate::report::show::Often;
use crate::report::writer::{TableMaker, Writer, plain};

/// Most questions that are listed.
const MOST: usize = 10;
/// Most that are put in a sentence of their own.
const MOST_SAID: usize = 3;

/// The short list of facts worth a visit.
pub(super) fn next(w: &mut Writer<'_>, robustness: &Robustness) -> Option<Block> {
    let information = robustness.information.as_ref()?;
    let least = w.show.percent(WORTH);
    let all: Vec<&Worth> = information.worth_asking();
    let asked: Vec<&Worth> = all.iter().copied().take(MOST).collect();
    if asked.is_empty() {
        let rows: Vec<usize> = (0..w.rows().len()).collect();
        let say = Say::new("report-next-none").figure("least", &least).from(w.totals_source(&rows));
        let mut blocks = vec![w.paragraph(&say), assumed(w)];
        blocks.extend(several(w, information));
        return Some(w.part("next", w.text("report-next-title"), blocks));
    }
    let intro = Say::new("report-next-intro").figure("least", &least);
    let mut blocks = vec![w.paragraph(&intro), assumed(w)];
    let mut items = Vec::new();
    for worth in asked.iter().take(MOST_SAID) {
        let say = said(w, worth);
        items.push(w.say(&say));
    }
    blocks.push(Block::List { ordered: true, items });
    blocks.push(questions(w, &asked, all.len()));
    blocks.extend(several(w, information));
    Some(w.part("next", w.text("report-next-title"), blocks))
}

/// What the shares take as known of weights and scores.
fn assumed(w: &mut Writer<'_>) -> Block {
    let say = Say::new("report-next-assumed")
        .word("doubt", if w.in_doubt() { "some" } else { "none" })
        .figure("range", &w.show.percent(USUAL_ERROR / 100.0))
        .from(w.weights_source());
    w.paragraph(&say)
}

/// What several facts at once change: the first few.
fn several(w: &mut Writer<'_>, information: &Information) -> Vec<Block> {
    let together: Vec<&Worth> = information.together().into_iter().take(MOST_SAID).collect();
    if together.is_empty() {
        return Vec::new();
    }
    let mut items = Vec::new();
    for worth in together {
        let say = said(w, worth);
        items.push(w.say(&say));
    }
    vec![Block::Paragraph(w.text("report-next-together")), Block::List { ordered: false, items }]
}

/// What a fact is, as a message with its names: a score or a weight.
pub(in crate::report::justification) fn about(w: &Writer<'_>, id: &'static str, fact: Fact) -> Say {
    let (what, row, criterion) = match fact {
        Fact::Score { row, criterion } => ("score", Some(row), Some(criterion)),
        Fact::Candidate(row) => ("candidate", Some(row), None),
        Fact::Criterion(criterion) => ("criterion", None, Some(criterion)),
        Fact::AllScores => ("all", None, None),
        Fact::AllWeights => ("weights", None, None),
        Fact::Weight(criterion) => ("weight", None, Some(criterion)),
    };
    Say::new(id)
        .word("what", what)
        .given("name", row.map_or("", |row| w.rows()[row].name.as_str()))
        .given("criterion", &criterion.map(|j| w.label(j)).unwrap_or_default())
}

fn source(w: &Writer<'_>, fact: Fact) -> Vec<Source> {
    match fact {
        Fact::Score { row, criterion } => w.cell_source(&w.rows()[row], criterion),
        Fact::Candidate(row) => w.row_source(&w.rows()[row]),
        Fact::Criterion(criterion) | Fact::Weight(criterion) => w.weight_source(criterion),
        Fact::AllScores | Fact::AllWeights => Vec::new(),
    }
}

/// `12 % of the cases`.
pub(in crate::report::justification) fn of_cases(w: &Writer<'_>, share: f64) -> Phrase {
    let say = Say::new("report-of-cases").word("how", Often::of(share).id());
    w.phrase(&say.figure("share", &w.show.share(share)))
}

fn said(w: &Writer<'_>, worth: &Worth) -> Say {
    let enters = worth.enters.first().filter(|_| worth.shortlist.share > 0.0);
    let name = |found: Option<&(usize, f64)>| found.map_or("", |(row, _)| w.rows()[*row].name.as_str());
    about(w, "report-next", worth.fact)
        .word("changes", if worth.shortlist.share > 0.0 { "shortlist" } else { "first" })
        .word("enters", if enters.is_some() { "known" } else { "none" })
        .phrase("shortlist", of_cases(w, worth.shortlist.share))
        .phrase("first", of_cases(w, worth.first.share))
        .given("newcomer", name(enters))
        .from(source(w, worth.fact))
}

/// A share with its error where it is drawn.
fn chance(w: &Writer<'_>, found: &Chance) -> Phrase {
    if found.error > 0.0 {
        let say = Say::new("report-with-error").word("past", "no").phrase("share", w.in_cell(found.share));
        return w.phrase(&say.figure("error", &w.show.error(found.error)));
    }
    w.in_cell(found.share)
}

fn questions(w: &mut Writer<'_>, asked: &[&Worth], all: usize) -> Block {
    let mut table = TableMaker::new("next-table");
    table.words(w.text("report-col-question"));
    for title in ["report-col-changes-shortlist", "report-col-changes-first"] {
        table.numbers(w.text(title));
    }
    table.words(w.text("report-col-then-shortlist"));
    let mut bars = Vec::new();
    for worth in asked {
        let name = w.phrase(&about(w, "report-next-name", worth.fact));
        let enters = worth.enters.first().map(|(row, _)| Phrase::given(&w.rows()[*row].name));
        let cells = vec![
            name.clone().from(source(w, worth.fact)),
            chance(w, &worth.shortlist).from(source(w, worth.fact)),
            chance(w, &worth.first),
            enters.unwrap_or_else(|| plain(w.text("report-missing-mark"))),
        ];
        table.row(cells, RowMark::None);
        if worth.shortlist.share > 0.0 {
            let text = words(&w.in_cell(worth.shortlist.share).spans);
            let amount = Amount { value: worth.shortlist.share, text };
            bars.push(Length { label: words(&name.spans), amount, mark: String::new() });
        }
    }
    table.note(plain(w.text("report-next-note")));
    let caption = Say::new("report-next-caption").word("all", if asked.len() == all { "yes" } else { "no" });
    let caption = caption.figure("n", &w.count(asked.len())).figure("of", &w.count(all));
    if bars.is_empty() {
        return Block::Table(table.finish(w, &caption));
    }
    let finding = about(w, "report-next-finding", asked[0].fact)
        .phrase("share", of_cases(w, asked[0].shortlist.share))
        .from(source(w, asked[0].fact));
    let finding = w.say(&finding);
    let table = table.finish(w, &caption);
    Block::Chart(Chart {
        id: "chart-next".to_owned(),
        title: w.text("report-next-chart"),
        finding,
        drawing: Drawing::Lengths(Lengths { rows: bars }),
        table,
    })
}
