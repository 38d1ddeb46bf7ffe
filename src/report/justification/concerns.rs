//! What speaks against: weak points, missing and doubtful scores, open points,
//! disagreement, findings.

use super::arguments::reasons;
use super::judging::{asked, gate};
use crate::analysis::Rule;
use crate::model::Score;
use crate::num::{compare, sum};
use crate::report::doc::{Block, Origin, Span};
use crate::report::say::{Phrase, Say};
use crate::report::writer::Writer;

/// 7. Concerns and risks.
pub(super) fn concerns(w: &mut Writer<'_>) -> Block {
    let mut blocks = vec![Block::Paragraph(w.text("report-concerns-intro"))];
    for (k, i) in w.evaluation().shortlist().into_iter().enumerate() {
        let title = vec![Span::given(&w.rows()[i].name)];
        let inner = partner(w, i);
        blocks.push(w.part(&format!("concerns-{}", k + 1), title, inner));
    }
    blocks.extend(evidence(w));
    blocks.extend(super::doubtful::doubtful(w));
    blocks.extend(super::disagreement::disagreement(w));
    blocks.extend(open_points(w));
    blocks.extend(findings(w));
    let ask = vec![w.question("risks", "report-ask-risks")];
    blocks.push(w.part("risks", w.text("report-risks-title"), ask));
    w.section("concerns", "report-concerns-title", Origin::Both, blocks)
}

/// How many candidates below the line count as rivals of those above it.
const NEXT_FEW: usize = 3;

/// What most speaks against a row: where it loses most points to another.
pub(super) struct Counter {
    row: usize,
    other: usize,
    criterion: usize,
    points: f64,
}

impl Counter {
    /// The statement `id` about it.
    pub(super) fn say(&self, id: &'static str, w: &Writer<'_>) -> Say {
        let (row, other) = (&w.rows()[self.row], &w.rows()[self.other]);
        Say::new(id)
            .given("name", &row.name)
            .given("other", &other.name)
            .given("criterion", &w.label(self.criterion))
            .phrase("score", w.score_that_counts(self.row, self.criterion))
            .phrase("better", w.score_that_counts(self.other, self.criterion))
            .phrase("points", w.points("points", self.points))
            .from(w.weight_source(self.criterion))
    }
}

/// The strongest counter-argument of row `i`, or `None` when nobody is ahead of
/// it on anything that counts.
pub(super) fn counter_argument(w: &Writer<'_>, i: usize) -> Option<Counter> {
    let rows = w.rows();
    let own = rows.get(i).filter(|_| w.adds_up())?;
    let most = |rivals: Vec<usize>| {
        let mut most: Option<Counter> = None;
        for other in rivals {
            for (criterion, (theirs, ours)) in rows[other].contributions.iter().zip(&own.contributions).enumerate() {
                let points = theirs - ours;
                if compare(points, most.as_ref().map_or(0.0, |m| m.points)).is_gt() {
                    most = Some(Counter { row: i, other, criterion, points });
                }
            }
        }
        most
    };
    // Whom the choice is about: the shortlist and the next few; else anyone.
    let next = (0..rows.len()).filter(|&k| !rows[k].shortlisted && rows[k].below.is_empty()).take(NEXT_FEW);
    let rivals = w.evaluation().shortlist().into_iter().chain(next).collect();
    most(rivals).or_else(|| most((0..rows.len()).collect()))
}

fn partner(w: &mut Writer<'_>, i: usize) -> Vec<Block> {
    let row = &w.rows()[i];
    let mut blocks = Vec::new();
    match counter_argument(w, i) {
        Some(counter) => {
            let say = counter.say("report-counter", w);
            let mut spans = w.say(&say);
            spans.extend(reasons(w, &row.name, counter.criterion));
            blocks.push(Block::Paragraph(spans));
        }
        None if w.adds_up() => {
            let all: Vec<usize> = (0..w.rows().len()).collect();
            let say = Say::new("report-counter-none").given("name", &row.name).from(w.totals_source(&all));
            blocks.push(w.paragraph(&say));
        }
        None => {}
    }
    let items = weakest(w, i);
    if !items.is_empty() {
        blocks.push(Block::Paragraph(w.text("report-weakest-intro")));
        blocks.push(Block::List { ordered: false, items });
    }
    if row.missing_weight > 0.0 {
        let say = Say::new("report-missing-weight")
            .given("name", &row.name)
            .figure("weight", &w.show.percent(row.missing_weight))
            .from(w.row_source(row));
        blocks.push(w.paragraph(&say));
    }
    if let Some(say) = own_claims(w, i) {
        blocks.push(w.paragraph(&say));
    }
    if blocks.is_empty() {
        blocks.push(Block::Paragraph(w.text("report-counter-unknown")));
    }
    blocks
}

/// The two lowest values among the criteria that count, in the words of the
/// anchors where there are any.
fn weakest(w: &mut Writer<'_>, i: usize) -> Vec<Vec<Span>> {
    let Some(linear) = &w.evaluation().linear else { return Vec::new() };
    let row = &w.rows()[i];
    let values = linear.row(i);
    let mut order: Vec<usize> = (0..values.len()).filter(|&j| w.weights()[j] > 0.0).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]).then(w.weights()[b].total_cmp(&w.weights()[a])));
    let mut items = Vec::new();
    for j in order.into_iter().take(2) {
        let anchor = anchor(w, row, j);
        let say = Say::new("report-weak")
            .word("anchor", if anchor.is_some() { "some" } else { "none" })
            .given("criterion", &w.title(j))
            .phrase("score", w.score_that_counts(i, j))
            .figure("value", &w.show.points(values[j]))
            .figure("full", &w.full())
            .given("words", &anchor.unwrap_or_default());
        items.push(w.say(&say));
    }
    items
}

/// The words of the anchor a score stands on exactly.
fn anchor(w: &Writer<'_>, row: &crate::analysis::Row, j: usize) -> Option<String> {
    let criterion = w.criterion(j);
    let Score::Exact(x) = w.cell(row, j)?.score else { return None };
    let level = (1..=5).find(|&level| crate::num::tied(criterion.anchor_score(level), x))?;
    criterion.anchors.get(level - 1).map(|anchor| anchor.get(w.lang()).to_owned())
}

/// How much of the weight rests on nothing but the candidate's own claim.
fn own_claims(w: &Writer<'_>, i: usize) -> Option<Say> {
    let row = &w.rows()[i];
    let rests = |j: &usize| {
        let evidence = w.evidence(&row.name, *j);
        !evidence.is_empty() && evidence.iter().all(|e| e.grade.as_deref() == Some("E0"))
    };
    let weight = sum((0..w.weights().len()).filter(rests).map(|j| w.weights()[j]));
    (weight > 0.0).then(|| {
        let sources = (0..w.weights().len()).filter(rests).flat_map(|j| w.evidence(&row.name, j));
        Say::new("report-own-claims")
            .given("name", &row.name)
            .figure("weight", &w.show.percent(weight))
            .from(sources.map(|e| w.evidence_source(e)))
    })
}

/// How many scores of the shortlist have a recorded reason.
fn evidence(w: &mut Writer<'_>) -> Vec<Block> {
    let on = w.evaluation().shortlist();
    let scores: Vec<(usize, usize)> = on
        .iter()
        .flat_map(|&i| (0..w.weights().len()).map(move |j| (i, j)))
        .filter(|(_, j)| w.weights()[*j] > 0.0)
        .collect();
    let with = scores.iter().filter(|&&(i, j)| w.has_reason(&w.rows()[i].name, j)).count();
    let sources = w.input.study.evidence.iter().map(|e| w.evidence_source(e)).collect::<Vec<_>>();
    let say = Say::new("report-reasons-recorded")
        .count("all", &w.count(scores.len()))
        .count("with", &w.count(with))
        .from(sources);
    let blocks = vec![w.paragraph(&say)];
    vec![w.part("evidence", w.text("report-evidence-title"), blocks)]
}

/// Gates and conditions that shortlisted candidates still have to meet.
fn open_points(w: &mut Writer<'_>) -> Vec<Block> {
    let mut items = Vec::new();
    for i in w.evaluation().shortlist() {
        let row = &w.rows()[i];
        for open in w.evaluation().open.iter().filter(|open| Some(open.candidate) == row.candidate) {
            let asks = match &open.rule {
                Rule::Condition { id, .. } => asked(w, id),
                Rule::Gate { criterion } | Rule::Missing { criterion } => match w.strategy().criterion(criterion) {
                    Some(j) => {
                        let say = Say::new("report-asks-between").given("subject", &w.label(j));
                        w.phrase(&say.phrase("test", gate(w, j)))
                    }
                    None => Phrase::given(criterion),
                },
            };
            let say = Say::new("report-open-point")
                .word("violated", if open.violated { "yes" } else { "no" })
                .given("name", &row.name)
                .phrase("asked", asks)
                .from(w.row_source(row));
            let spans = w.say(&say);
            let without: Vec<Span> = spans.iter().filter(|span| !matches!(span, Span::Fact(_))).cloned().collect();
            w.open("open-points", without);
            items.push(spans);
        }
    }
    let terms = w.strategy().conditions.iter().filter(|c| c.kind == crate::model::ConditionKind::Term);
    for term in terms {
        let subject = asked(w, &term.id);
        let reason = Phrase::given(term.reason.get(w.lang()));
        let say = Say::new("report-term")
            .word("reason", if term.reason.is_empty() { "none" } else { "some" })
            .phrase("asked", subject)
            .phrase("why", reason)
            .from([w.strategy_source(&format!("condition.{}", term.id), term.line)]);
        items.push(w.say(&say));
    }
    if items.is_empty() {
        return Vec::new();
    }
    vec![w.part("open-points", w.text("report-open-points-title"), vec![Block::List { ordered: false, items }])]
}

/// What was found in the data and the model.
fn findings(w: &mut Writer<'_>) -> Vec<Block> {
    let mut seen = Vec::new();
    let all = w.evaluation().findings.iter().chain(w.input.findings);
    let mut items = Vec::new();
    for finding in all {
        let said = finding.message(&w.texts);
        if !seen.contains(&said) {
            seen.push(said);
            let mut spans = w.finding(finding);
            // What a finding is about may stand in its notes.
            for (_, note) in finding.note_texts(&w.texts).into_iter().filter(|(advice, _)| !advice) {
                spans.push(Span::Text(" ".to_owned()));
                spans.push(Span::given(&crate::report::writer::sentence(&note)));
            }
            items.push(spans);
        }
    }
    if items.is_empty() {
        return Vec::new();
    }
    let blocks = vec![Block::Paragraph(w.text("report-findings-intro")), Block::List { ordered: false, items }];
    vec![w.part("findings", w.text("report-findings-title"), blocks)]
}
