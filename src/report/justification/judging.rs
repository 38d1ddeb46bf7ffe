//! How candidates were judged: method, criteria, weights, conditions, missing
//! scores, and who did it.
#![allow(clippy::unnecessary_wraps, reason = "parts of a section share one shape: each may be absent")]

use crate::model::{ConditionKind, ConditionTest, Criterion, Direction, MissingPolicy, Subject};
use crate::num::{sum, tied};
use crate::report::doc::{Block, Origin, RowMark, Span};
use crate::report::say::{Phrase, Say};
use crate::report::statements::axis_message;
use crate::report::writer::{TableMaker, Writer, at_start, plain};
use crate::text::date;
use crate::weighting::WEIGHTERS;

/// 4. How it was judged.
pub(super) fn judging(w: &mut Writer<'_>) -> Block {
    let blocks = vec![method(w), criteria(w), weights(w), conditions(w), missing(w), people(w)];
    w.section("judging", "report-judging-title", Origin::Both, blocks.into_iter().flatten().collect())
}

fn method(w: &mut Writer<'_>) -> Option<Block> {
    let info = w.evaluation().method.info;
    let lang = w.lang();
    let say = Say::new("report-method")
        .given("method", info.name.get(lang))
        .given("summary", info.summary.get(lang))
        .from([w.strategy_source("method", w.strategy().method.line)]);
    let mut blocks = vec![w.paragraph(&say)];
    if w.adds_up() {
        let say = Say::new("report-method-points").figure("none", &w.count(0)).figure("full", &w.full());
        blocks.push(w.paragraph(&say));
    }
    // A promise is about the method with its usual settings.
    let usual = info.params.iter().all(|param| {
        w.evaluation()
            .params
            .get(param.id)
            .is_none_or(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned) == param.default)
    });
    if info.guarantees.compensatory {
        let say = Say::new("report-method-compensates").from([w.strategy_source("method", w.strategy().method.line)]);
        blocks.push(w.paragraph(&say));
    }
    if info.guarantees.order_independent_of_others && usual {
        let say = Say::new("report-method-independent").from([w.strategy_source("method", w.strategy().method.line)]);
        blocks.push(w.paragraph(&say));
    }
    blocks.push(Block::Paragraph(w.text("report-limit")));
    Some(w.part("method", w.text("report-method-title"), blocks))
}

fn criteria(w: &mut Writer<'_>) -> Option<Block> {
    let all = &w.strategy().criteria;
    let with_anchors = all.iter().filter(|c| !c.anchors.is_empty()).count();
    let axes = all.iter().any(|c| c.axis != all[0].axis);
    let mut table = TableMaker::new("criteria-table");
    table.words(w.text("report-col-criterion"));
    table.words(w.text("report-col-scale"));
    if with_anchors > 0 {
        table.words(w.text("report-col-unfavourable"));
        table.words(w.text("report-col-favourable"));
    }
    if axes {
        table.words(w.text("report-col-axis"));
    }
    table.numbers(w.text("report-col-weight"));
    for (j, criterion) in all.iter().enumerate() {
        let mut cells = vec![plain(w.title_with_code(j)), scale(w, j, criterion)];
        if with_anchors > 0 {
            let end = |level: usize| criterion.anchors.get(level).map_or("", |anchor| anchor.get(w.lang()));
            cells.extend([Phrase::given(end(0)), Phrase::given(end(4))]);
        }
        if axes {
            cells.push(plain(w.text(axis_message(criterion.axis))));
        }
        cells.push(Phrase::figure("weight", &w.show.percent(w.weights()[j])).from(w.weight_source(j)));
        table.row(cells, RowMark::None);
    }
    let table = table.finish(w, &Say::new("report-criteria-caption"));
    let mut blocks = vec![Block::Table(table)];
    if with_anchors < all.len() {
        let say = Say::new("report-anchors-missing")
            .word("all", if with_anchors == 0 { "yes" } else { "no" })
            .count("n", &w.count(all.len() - with_anchors));
        blocks.push(w.paragraph(&say));
    }
    if with_anchors > 0 {
        let link = Span::Link { target: "anchors".to_owned(), text: w.word("report-anchors-link") };
        blocks
            .push(Block::Paragraph([w.text("report-anchors-where"), vec![Span::Text(" ".to_owned()), link]].concat()));
    }
    blocks.extend(bent(w));
    Some(w.part("criteria", w.text("report-criteria-title"), blocks))
}

/// What the levels of a scale are worth where values do not rise evenly with the
/// score.
fn bent(w: &mut Writer<'_>) -> Vec<Block> {
    let mut items = Vec::new();
    for j in 0..w.strategy().criteria.len() {
        let criterion = w.criterion(j);
        let points = criterion.value.points();
        let straight = points.len() <= 2 || matches!(criterion.direction, Direction::Target { .. });
        if straight || !w.adds_up() {
            continue;
        }
        let level = |(x, value): &(f64, f64)| {
            let decimals = crate::report::show::score_decimals([*x]);
            let say = Say::new("report-level-worth").figure("score", &w.show.score(criterion, *x, decimals));
            w.phrase(&say.figure("value", &w.show.points(*value)))
        };
        let told: Vec<Phrase> = points.iter().map(level).collect();
        let say = Say::new("report-bent")
            .label("criterion", &w.label(j))
            .phrase("levels", w.list(told, false))
            .from([w.strategy_source(&format!("criterion.{}", criterion.id), criterion.line)]);
        items.push(w.say(&say));
    }
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::Paragraph(w.text("report-bent-intro")), Block::List { ordered: false, items }]
}

fn scale(w: &Writer<'_>, j: usize, criterion: &Criterion) -> Phrase {
    let end = |x: f64| {
        let decimals = crate::report::show::score_decimals([x]);
        w.show.score(criterion, x, decimals)
    };
    // "0 to 200 kEUR": the unit once, except where it stands before the number.
    let low = match criterion.unit.as_deref() {
        Some("EUR") => end(criterion.scale.min()),
        _ => w.show.natural(criterion.scale.min()),
    };
    let say = Say::new("report-scale")
        .word("direction", criterion.direction.id())
        .figure("low", &low)
        .figure("high", &end(criterion.scale.max()));
    let say = match criterion.direction {
        Direction::Target { target, tolerance } => say
            .word("tolerance", if tolerance > 0.0 { "some" } else { "none" })
            .figure("target", &end(target))
            .figure("around", &end(tolerance)),
        Direction::Max | Direction::Min => say,
    };
    let source = w.strategy_source(&format!("criterion.{}", w.criterion(j).id), criterion.line);
    w.phrase(&say).from([source])
}

fn weights(w: &mut Writer<'_>) -> Option<Block> {
    let weighing = &w.evaluation().weighing;
    let lang = w.lang();
    let mut blocks = Vec::new();
    let changed = w.basis() == "changed";
    if let Some(entry) = WEIGHTERS.iter().find(|entry| entry.info.id == weighing.method).filter(|_| !changed) {
        let say = Say::new("report-weights-method")
            .given("method", entry.info.name.get(lang))
            .given("summary", entry.info.summary.get(lang))
            .from([w.strategy_source("weighting", w.strategy().weighting.line)]);
        blocks.push(w.paragraph(&say));
    } else if changed {
        blocks.push(Block::Paragraph(w.text("report-weights-changed")));
    }
    blocks.extend(heaviest(w));
    blocks.extend(trade_off(w));
    blocks.extend(trace(w));
    match w.input.lock {
        Some(lock) => {
            let say = Say::new("report-lock")
                .word("known", if lock.scores_known { "yes" } else { "no" })
                .phrase("date", Phrase::given(&date(&lock.date, lang)));
            blocks.push(w.paragraph(&say));
            blocks.push(w.question("weights", "report-ask-weights-who"));
        }
        None => blocks.push(w.question("weights", "report-ask-weights")),
    }
    Some(w.part("weights", w.text("report-weights-title"), blocks))
}

fn heaviest(w: &mut Writer<'_>) -> Option<Block> {
    let weights = w.weights();
    let mut order: Vec<usize> = (0..weights.len()).filter(|&j| weights[j] > 0.0).collect();
    order.sort_by(|&a, &b| weights[b].total_cmp(&weights[a]).then(a.cmp(&b)));
    if order.len() < 3 || tied(weights[order[0]], weights[order[order.len() - 1]]) {
        return None;
    }
    let told = order.iter().take(3).map(|&j| {
        let say = Say::new("report-with-weight").given("criterion", &w.label(j));
        w.phrase(&say.figure("weight", &w.show.percent(weights[j])))
    });
    let told = w.list(told.collect(), false);
    let without = weights.len() - order.len();
    let say = Say::new("report-weights-heaviest")
        .phrase("criteria", told)
        .figure("together", &w.show.percent(sum(order.iter().take(3).map(|&j| weights[j]))))
        .from(w.weights_source());
    let mut spans = w.say(&say);
    if without > 0 {
        spans.push(Span::Text(" ".to_owned()));
        let say = Say::new("report-weights-zero").count("n", &w.count(without)).from(w.weights_source());
        spans.extend(w.say(&say));
    }
    Some(Block::Paragraph(spans))
}

/// What the heaviest criterion is worth in the unit of the first criterion that
/// has one: the trade-off that the weights imply.
fn trade_off(w: &mut Writer<'_>) -> Option<Block> {
    if !w.adds_up() {
        return None;
    }
    let straight = |j: &usize| w.criterion(*j).value.points().len() == 2 && w.weights()[*j] > 0.0;
    let priced = (0..w.weights().len()).filter(straight).find(|&j| w.criterion(j).unit.is_some())?;
    let plain = (0..w.weights().len())
        .filter(straight)
        .filter(|&j| j != priced && w.criterion(j).unit.is_none())
        .max_by(|&a, &b| w.weights()[a].total_cmp(&w.weights()[b]).then(b.cmp(&a)))?;
    let per_unit = |j: usize| w.weights()[j] / w.criterion(j).scale.span();
    let worth = per_unit(plain) / per_unit(priced);
    if worth > w.criterion(priced).scale.span() {
        return None;
    }
    let rough = w.show.rough_score(w.criterion(priced), worth);
    let say = Say::new("report-trade-off")
        .given("criterion", &w.label(plain))
        .given("other", &w.label(priced))
        .figure("one", &w.count(1))
        .word("about", if tied(rough.rounded, worth) { "no" } else { "yes" })
        .figure("worth", &rough)
        .word("direction", w.criterion(priced).direction.id())
        .from([w.weight_source(plain), w.weight_source(priced)].concat());
    Some(w.paragraph(&say))
}

/// The goals × criteria matrix: which goal gives which weight.
fn trace(w: &mut Writer<'_>) -> Vec<Block> {
    let weighing = &w.evaluation().weighing;
    if weighing.shares.is_empty() {
        return Vec::new();
    }
    let lang = w.lang();
    let goals: Vec<_> =
        w.strategy().goals.iter().filter(|goal| weighing.shares.iter().any(|s| s.goal == goal.id)).collect();
    let mut table = TableMaker::new("trace-table");
    table.words(w.text("report-col-criterion"));
    for goal in &goals {
        table.numbers(vec![Span::given(goal.label.get(lang))]);
    }
    table.numbers(w.text("report-col-weight"));
    let share = |goal: &str, criterion: &str| {
        sum(weighing.shares.iter().filter(|s| s.goal == goal && s.criterion == criterion).map(|s| s.share))
    };
    for (j, criterion) in w.strategy().criteria.iter().enumerate() {
        let mut cells = vec![Phrase::given(&w.title(j))];
        for goal in &goals {
            let found = share(&goal.id, &criterion.id);
            let source = w.strategy_source(&format!("goal.{}.points", goal.id), goal.line);
            cells.push(if found > 0.0 {
                Phrase::figure("share", &w.show.percent(found)).from([source])
            } else {
                Phrase::default()
            });
        }
        cells.push(Phrase::figure("weight", &w.show.percent(w.weights()[j])));
        table.row(cells, RowMark::None);
    }
    let mut cells = vec![plain(w.text("report-col-priority"))];
    for goal in &goals {
        let priority = sum(weighing.shares.iter().filter(|s| s.goal == goal.id).map(|s| s.share));
        cells.push(Phrase::figure("priority", &w.show.percent(priority)));
    }
    cells.push(Phrase::figure("together", &w.show.percent(1.0)));
    table.row(cells, RowMark::Apart);
    let table = table.finish(w, &Say::new("report-trace-caption"));
    vec![Block::Paragraph(w.text("report-trace-intro")), Block::Table(table)]
}

fn conditions(w: &mut Writer<'_>) -> Option<Block> {
    let strategy = w.strategy();
    let gates: Vec<usize> = (0..strategy.criteria.len()).filter(|&j| !strategy.criteria[j].gate.is_open()).collect();
    let mut blocks = Vec::new();
    if strategy.conditions.is_empty() && gates.is_empty() {
        let say = Say::new("report-conditions-none").from([w.strategy_source("condition", None)]);
        blocks.push(w.paragraph(&say));
        return Some(w.part("conditions", w.text("report-conditions-title"), blocks));
    }
    blocks.push(Block::Paragraph(w.text("report-conditions-intro")));
    let mut table = TableMaker::new("conditions-table");
    table.words(w.text("report-col-rule"));
    table.words(w.text("report-col-kind"));
    table.words(w.text("report-col-asked"));
    table.words(w.text("report-col-why"));
    for condition in &strategy.conditions {
        let kind = match condition.kind {
            ConditionKind::Hard => "report-kind-hard",
            ConditionKind::Soft => "report-kind-soft",
            ConditionKind::Term => "report-kind-term",
        };
        let source = w.strategy_source(&format!("condition.{}", condition.id), condition.line);
        let cells = vec![
            Phrase::given(&at_start(&condition.id)),
            plain(w.text(kind)),
            asked(w, &condition.id).from([source]),
            Phrase::given(condition.reason.get(w.lang())),
        ];
        table.row(cells, RowMark::None);
    }
    for j in gates {
        let cells = vec![
            Phrase::given(&w.title(j)),
            plain(w.text("report-kind-gate")),
            gate(w, j),
            plain(w.text("report-gate-why")),
        ];
        table.row(cells, RowMark::None);
    }
    let table = table.finish(w, &Say::new("report-conditions-caption"));
    blocks.push(Block::Table(table));
    Some(w.part("conditions", w.text("report-conditions-title"), blocks))
}

/// What a gate asks, in words.
pub(super) fn gate(w: &Writer<'_>, j: usize) -> Phrase {
    let criterion = w.criterion(j);
    let say = bounds(w, criterion.gate.min, criterion.gate.max, Some(j));
    let source = w.strategy_source(&format!("criterion.{}.gate", criterion.id), criterion.line);
    w.phrase(&say).from([source])
}

/// What a condition asks, in words.
pub(super) fn asked(w: &Writer<'_>, id: &str) -> Phrase {
    let Some(condition) = w.strategy().conditions.iter().find(|c| c.id == id) else { return Phrase::default() };
    let (subject, at) = match &condition.subject {
        Some(Subject::Attribute(name)) => (name.clone(), None),
        Some(Subject::Criterion(id)) => {
            let at = w.strategy().criterion(id);
            (at.map_or_else(|| id.clone(), |j| w.label(j)), at)
        }
        None => return plain(w.text("report-asks-talks")),
    };
    let given = |id: &'static str, text: &str| w.phrase(&Say::new(id).given("subject", &subject).given("text", text));
    match &condition.test {
        Some(ConditionTest::Equals(text)) => given("report-asks-equals", text),
        Some(ConditionTest::OneOf(texts)) => given("report-asks-one-of", &texts.join(", ")),
        Some(ConditionTest::Present(true)) => given("report-asks-present", ""),
        Some(ConditionTest::Present(false)) => given("report-asks-absent", ""),
        Some(ConditionTest::Between { min, max }) => {
            let test = w.phrase(&bounds(w, *min, *max, at));
            w.phrase(&Say::new("report-asks-between").given("subject", &subject).phrase("test", test))
        }
        None => plain(w.text("report-asks-talks")),
    }
}

fn bounds(w: &Writer<'_>, min: Option<f64>, max: Option<f64>, at: Option<usize>) -> Say {
    let shown = |x: f64| {
        let decimals = crate::report::show::score_decimals([x]);
        match at {
            Some(j) => w.show.score(w.criterion(j), x, decimals),
            None => w.show.natural(x),
        }
    };
    let say = Say::new("report-bounds").word(
        "ends",
        match (min, max) {
            (Some(_), Some(_)) => "both",
            (Some(_), None) => "min",
            (None, _) => "max",
        },
    );
    let say = min.into_iter().fold(say, |say, x| say.figure("min", &shown(x)));
    max.into_iter().fold(say, |say, x| say.figure("max", &shown(x)))
}

fn missing(w: &mut Writer<'_>) -> Option<Block> {
    let criteria = &w.strategy().criteria;
    let mut blocks = Vec::new();
    for policy in MissingPolicy::ALL {
        let n = criteria.iter().filter(|c| c.missing == policy).count();
        if n == 0 {
            continue;
        }
        let say = Say::new("report-policy")
            .word("policy", policy.id())
            .word("all", if n == criteria.len() { "yes" } else { "no" })
            .count("n", &w.count(n));
        blocks.push(w.paragraph(&say));
    }
    Some(w.part("missing", w.text("report-policy-title"), blocks))
}

fn people(w: &mut Writer<'_>) -> Option<Block> {
    let mut assessors: Vec<&str> = Vec::new();
    for evidence in &w.input.study.evidence {
        if let Some(assessor) = evidence.assessor.as_deref().filter(|a| !assessors.contains(a)) {
            assessors.push(assessor);
        }
    }
    let mut blocks = Vec::new();
    if !assessors.is_empty() {
        let names = w.list(assessors.iter().map(|name| Phrase::given(name)).collect(), false);
        let sources = w.input.study.evidence.iter().map(|e| w.evidence_source(e));
        let say = Say::new("report-assessors").phrase("names", names).from(sources);
        blocks.push(w.paragraph(&say));
    }
    blocks.push(w.question("people", "report-ask-people"));
    blocks.push(w.question("found", "report-ask-found"));
    Some(w.part("people", w.text("report-people-title"), blocks))
}
