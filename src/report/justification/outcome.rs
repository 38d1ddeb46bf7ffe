//! The outcome: the ranking, the shortlist line, the chart, fit per goal, who
//! was left out.

use super::judging::{asked, gate};
use crate::analysis::{Excluded, Row, Rule};
use crate::model::Axis;
use crate::num::sum;
use crate::report::charts::{Amount, Bar, Bars, Drawing, LIGHT};
use crate::report::doc::{Block, Chart, Origin, RowMark, Span, words};
use crate::report::say::{Phrase, Say};
use crate::report::statements::axis_message;
use crate::report::writer::{TableMaker, Writer, in_sentence, plain};

/// 5. The outcome.
pub(super) fn outcome(w: &mut Writer<'_>) -> Block {
    let mut blocks = ranking(w);
    blocks.extend(line(w));
    blocks.extend(contributions(w));
    blocks.extend(goals(w));
    blocks.extend(excluded(w));
    if let Some(sentence) = super::occasion::baseline_sentence(w) {
        blocks.push(sentence);
    }
    w.section("outcome", "report-outcome-title", Origin::Generated, blocks)
}

fn ranking(w: &mut Writer<'_>) -> Vec<Block> {
    let mut blocks = vec![w.place_and_margin(0)];
    let rows = w.rows();
    let ranges = rows.iter().any(|row| row.low < row.high);
    let axes: Vec<usize> = (0..3).filter(|&a| rows.iter().any(|row| row.axes[a].is_some())).collect();
    let axes = if axes.len() > 1 { axes } else { Vec::new() };
    let level = (0..rows.len()).any(|i| w.level(i) && rows[i].rank != rows[i + 1].rank);

    let mut table = TableMaker::new("ranking-table").whole();
    table.words(w.text("report-col-partner"));
    table.numbers(w.text("report-col-place"));
    let groups = w.strategy().shortlist.indifference > 0.0;
    if groups {
        table.numbers(w.text("report-col-group"));
    }
    let classes = w.evaluation().class(0).is_some();
    if classes {
        table.words(w.text("report-col-class"));
    }
    table.numbers(w.text(if w.evaluation().in_points() { "report-col-total" } else { "report-col-score" }));
    if ranges {
        table.numbers(w.text("report-col-range"));
        table.numbers(w.text("report-col-places"));
    }
    for &a in &axes {
        table.numbers(w.text(axis_message(Axis::ALL[a])));
    }
    table.words(w.text("report-col-shortlist"));
    let last = w.evaluation().shortlist().last().copied().filter(|last| last + 1 < rows.len() && w.cut().is_none());
    let baseline = w.evaluation().baseline.as_ref().filter(|_| w.adds_up());
    for (i, row) in rows.iter().chain(baseline).enumerate() {
        let own = row.candidate.is_none();
        let source = w.row_source(row);
        let figure = |name: &str, shown: &crate::report::show::Shown| Phrase::figure(name, shown).from(source.clone());
        let name = match (own, &w.strategy().baseline) {
            (true, Some(baseline)) => baseline.name.get(w.lang()),
            _ => row.name.as_str(),
        };
        let place = w.count(row.rank);
        let near = !own && (w.level(i) || i > 0 && w.level(i - 1));
        let mark = match (row.tied && !own, near) {
            (true, _) => "tied",
            (false, true) => "near",
            (false, false) => "none",
        };
        let say = Say::new("report-place-mark").word("mark", mark).word("own", if own { "yes" } else { "no" });
        let open = !w.complete() && row.rank_high > row.rank;
        let place = if open { places(w, row) } else { w.phrase(&say.figure("place", &place)) };
        let mut cells = vec![Phrase::given(name), place];
        if groups {
            let group = Phrase::figure("group", &w.count(row.group));
            cells.push(if own { plain(w.text("report-missing-mark")) } else { group });
        }
        if classes {
            cells.push(Phrase::given(w.evaluation().class(i).filter(|_| !own).map_or("", |class| class.get(w.lang()))));
        }
        cells.push(figure("total", &w.result(row.score)));
        if ranges {
            cells.push(range(w, row).from(source.clone()));
            cells.push(places(w, row));
        }
        for &a in &axes {
            cells.push(match row.axes[a] {
                Some(result) => figure(Axis::ALL[a].id(), &w.show.points(result)),
                None => plain(w.text("report-missing-mark")),
            });
        }
        cells.push(on_shortlist(w, row, own));
        let mark = match () {
            () if own => RowMark::Apart,
            () if Some(i) == last => RowMark::LineBelow,
            () => RowMark::None,
        };
        table.row(cells, mark);
    }
    if rows.iter().any(|row| row.tied) {
        table.note(plain(w.text("report-note-tied")));
    }
    if level {
        let step = w.step().map(|step| w.points("step", step));
        let agreed = w.strategy().shortlist.indifference;
        let say = Say::new("report-note-near");
        let say = match step {
            Some(step) => say.word("step", "known").phrase("points", step),
            None => say.word("step", "none"),
        };
        let say = if agreed > 0.0 {
            say.word("agreed", "yes").phrase("indifference", w.points("indifference", agreed / 100.0))
        } else {
            say.word("agreed", "no")
        };
        let note = w.say(&say.from(w.weights_source()));
        table.stated(note);
    }
    if !axes.is_empty() && !w.adds_up() {
        table.note(plain(w.text("ranking-axes")));
    }
    if classes || (!w.complete() && w.rows().iter().any(|row| row.rank_low < row.rank_high)) {
        table.note(plain(w.text(if classes { "ranking-classes" } else { "ranking-partial" })));
    }
    if w.evaluation().method.traits.lower_is_better {
        table.note(plain(w.text("report-note-lower")));
    }
    if groups {
        table.note(plain(w.text("report-note-group")));
    }
    if ranges {
        table.note(plain(w.text("report-note-range")));
        table.note(plain(w.text("report-note-places")));
    }
    let scale = if w.evaluation().in_points() { "points" } else { "plain" };
    let caption =
        Say::new("report-ranking-caption").word("scale", scale).figure("full", &w.full()).from(w.weights_source());
    blocks.push(Block::Table(table.finish(w, &caption)));
    blocks
}

fn range(w: &Writer<'_>, row: &Row) -> Phrase {
    if row.low < row.high {
        let say = Say::new("report-interval").figure("low", &w.result(row.low)).figure("high", &w.result(row.high));
        return w.phrase(&say);
    }
    plain(w.text("report-missing-mark"))
}

fn places(w: &Writer<'_>, row: &Row) -> Phrase {
    let (low, high) = (w.count(row.rank_low), w.count(row.rank_high));
    if row.rank_low == row.rank_high {
        return Phrase::figure("place", &low);
    }
    w.phrase(&Say::new("report-interval").figure("low", &low).figure("high", &high))
}

fn on_shortlist(w: &Writer<'_>, row: &Row, own: bool) -> Phrase {
    let level = w.cut().map_or_else(Vec::new, |(_, level, _)| level);
    if !own && level.iter().any(|&i| w.rows()[i].name == row.name) {
        return plain(w.text("report-to-choose"));
    }
    match (row.shortlisted, row.below.as_slice()) {
        (true, _) => plain(w.text("report-yes")),
        (false, [axis, ..]) if !own => {
            w.phrase(&Say::new("report-no-below").phrase("axis", plain(w.text(axis_message(*axis)))))
        }
        _ if own => plain(w.text("report-missing-mark")),
        _ => plain(w.text("report-no")),
    }
}

/// The row under which the line lies, when the shortlist is the top of the
/// ranking and the line does not cut a tie.
fn contiguous_line(w: &Writer<'_>) -> Option<usize> {
    let on = w.evaluation().shortlist();
    let top = on.iter().enumerate().all(|(k, &i)| k == i);
    on.last().copied().filter(|last| top && last + 1 < w.rows().len() && w.cut().is_none())
}

/// Where the line lies and why; what is firm: membership and order apart.
fn line(w: &mut Writer<'_>) -> Vec<Block> {
    let rows = w.rows();
    let on = w.evaluation().shortlist();
    let size = w.strategy().shortlist.size;
    let mut blocks = Vec::new();
    let next = w.next_off();
    if let (false, Some(_), true) = (w.complete(), next, !on.is_empty()) {
        let say = Say::new("report-line-part")
            .word("kind", if w.evaluation().class(0).is_some() { "classes" } else { "partial" })
            .count("size", &w.count(size));
        blocks.push(w.paragraph(&say.from([w.strategy_source("shortlist.size", None)])));
    } else if let (Some(&last), Some(next)) = (on.last(), next) {
        let cut = rows[last].rank == rows[next].rank;
        let tied: Vec<usize> = (0..rows.len()).filter(|&i| rows[i].rank == rows[last].rank).collect();
        let say = Say::new("report-line")
            .word("given", if w.input.study.strategy_given { "yes" } else { "no" })
            .word("cut", if cut { "yes" } else { "no" })
            .count("size", &w.count(size))
            .given("last", &rows[last].name)
            .given("next", &rows[next].name)
            .phrase("names", w.names(&tied))
            .phrase("gap", w.points("gap", w.evaluation().lead(last, next)))
            .from([w.strategy_source("shortlist.size", None)])
            .from(w.totals_source(&[last, next]));
        blocks.push(w.paragraph(&say));
    } else if on.len() < size {
        let say = Say::new("report-line-short").count("size", &w.count(size)).count("n", &w.count(on.len()));
        blocks.push(w.paragraph(&say));
    } else {
        blocks.push(Block::Paragraph(w.text("report-line-everyone")));
    }
    let last = on.last().copied().unwrap_or(0);
    for row in rows.iter().take(last + 1).filter(|row| !row.below.is_empty()) {
        blocks.push(below(w, row, "place"));
    }
    if let Some(say) = w.set_and_order() {
        blocks.push(w.paragraph(&say));
    }
    for i in 0..=last {
        if let Some(say) = w.near_tie(i) {
            blocks.push(w.paragraph(&say));
        }
    }
    blocks
}

/// Why a row is not on the shortlist: `place` where its place would have been
/// enough, `no` the same without the place, `too` where the place was not.
pub(super) fn below(w: &mut Writer<'_>, row: &Row, how: &str) -> Block {
    let axis = row.below[0];
    let at = Axis::ALL.iter().position(|a| *a == axis).unwrap_or(0);
    let minimum = w.strategy().shortlist.axis_min.0.iter().find(|(a, _)| *a == axis).map_or(0.0, |(_, min)| *min);
    let say = Say::new("report-below")
        .word("how", how)
        .given("name", &row.name)
        .figure("place", &w.count(row.rank))
        .phrase("axis", plain(w.text(axis_message(axis))))
        .figure("minimum", &w.show.natural(minimum))
        .figure("result", &w.show.points(row.axes[at].unwrap_or(0.0)))
        .from([w.strategy_source("shortlist.axis_min", None)])
        .from(w.row_source(row));
    w.paragraph(&say)
}

/// Which criteria share a colour.
struct Segment {
    label: String,
    criteria: Vec<usize>,
}

/// At most seven segments: the criteria, else their groups, else the heaviest
/// with the others together.
fn segments(w: &Writer<'_>) -> Vec<Segment> {
    let counted: Vec<usize> = (0..w.weights().len()).filter(|&j| w.weights()[j] > 0.0).collect();
    let most = LIGHT.len();
    if counted.len() <= most {
        return counted.iter().map(|&j| Segment { label: w.title(j), criteria: vec![j] }).collect();
    }
    let mut groups: Vec<Segment> = Vec::new();
    for &j in &counted {
        let label = w.group(j).unwrap_or_else(|| w.title(j));
        match groups.iter_mut().find(|group| group.label == label) {
            Some(group) => group.criteria.push(j),
            None => groups.push(Segment { label, criteria: vec![j] }),
        }
    }
    if w.strategy().criteria.iter().any(|c| c.group.is_none()) {
        groups = counted.iter().map(|&j| Segment { label: w.title(j), criteria: vec![j] }).collect();
    }
    if groups.len() > most {
        let weight = |group: &Segment| sum(group.criteria.iter().map(|&j| w.weights()[j]));
        let mut order: Vec<usize> = (0..groups.len()).collect();
        order.sort_by(|&a, &b| weight(&groups[b]).total_cmp(&weight(&groups[a])).then(a.cmp(&b)));
        let kept = &order[..most - 1];
        let rest = (0..groups.len()).filter(|i| !kept.contains(i)).flat_map(|i| groups[i].criteria.clone());
        let rest = Segment { label: w.word("report-other-criteria"), criteria: rest.collect() };
        let mut kept: Vec<usize> = kept.to_vec();
        kept.sort_unstable();
        let mut chosen: Vec<Segment> = Vec::new();
        for (i, group) in groups.into_iter().enumerate() {
            if kept.contains(&i) {
                chosen.push(group);
            }
        }
        chosen.push(rest);
        return chosen;
    }
    groups
}

/// Most bars in the chart: what fits a page.
const MOST_BARS: usize = 24;

/// The chart of what each total is made of.
fn contributions(w: &mut Writer<'_>) -> Vec<Block> {
    if !w.adds_up() {
        return Vec::new();
    }
    let rows = w.rows();
    let segments = segments(w);
    let part = |row: &Row, segment: &Segment| sum(segment.criteria.iter().map(|&j| row.contributions[j]));
    let line = contiguous_line(w);
    let word = |span: &[Span]| words(span);

    let mut table = TableMaker::new("contributions-table");
    table.words(w.text("report-col-partner"));
    for segment in &segments {
        table.numbers(vec![Span::given(&segment.label)]);
    }
    table.numbers(w.text("report-col-total"));
    let mut bars = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        let source = w.row_source(row);
        let mut cells = vec![Phrase::given(&row.name)];
        let mut parts = Vec::new();
        for segment in &segments {
            let shown = w.show.points(part(row, segment));
            parts.push(Amount { value: part(row, segment), text: shown.text.clone() });
            cells.push(Phrase::figure("contribution", &shown).from(source.clone()));
        }
        let total = w.result(row.score);
        cells.push(Phrase::figure("total", &total));
        let place = w.count(row.rank).text;
        if i >= MOST_BARS {
            table.row(cells, RowMark::None);
            continue;
        }
        bars.push(Bar {
            place,
            label: word(&[Span::given(&row.name)]),
            parts,
            total: Amount { value: row.score, text: total.text },
            range: (row.low < row.high).then_some((row.low, row.high)),
            line_below: Some(i) == line,
        });
        table.row(cells, if Some(i) == line { RowMark::LineBelow } else { RowMark::None });
    }
    let leader = &rows[0];
    let largest = (0..segments.len()).max_by(|&a, &b| {
        let of = |i: usize| part(leader, &segments[i]);
        of(a).total_cmp(&of(b)).then(b.cmp(&a))
    });
    let largest = largest.unwrap_or(0);
    let finding = Say::new("report-contributions-finding")
        .word("all", if bars.len() == rows.len() { "yes" } else { "no" })
        .count("n", &w.count(bars.len()))
        .given("name", &leader.name)
        .figure("total", &w.result(leader.score))
        .figure("full", &w.full())
        .given("segment", &in_sentence(&segments[largest].label))
        .phrase("part", w.points("part", part(leader, &segments[largest])))
        .from(w.totals_source(&[0]));
    let finding = w.say(&finding);
    let table = table.finish(w, &Say::new("report-contributions-caption").from(w.weights_source()));
    vec![Block::Chart(Chart {
        id: "chart-contributions".to_owned(),
        title: w.text("report-contributions-title"),
        finding,
        drawing: Drawing::Bars(Bars {
            legend: segments.iter().map(|s| word(&[Span::given(&s.label)])).collect(),
            rows: bars,
            line: w.word("report-line-word"),
        }),
        table,
    })]
}

/// How well each candidate serves each goal.
fn goals(w: &mut Writer<'_>) -> Vec<Block> {
    let rows = w.rows();
    let lang = w.lang();
    let served: Vec<usize> =
        (0..w.strategy().goals.len()).filter(|&g| rows.iter().any(|row| row.goals[g].is_some())).collect();
    if served.is_empty() {
        return Vec::new();
    }
    let mut table = TableMaker::new("goal-fit-table");
    table.words(w.text("report-col-partner"));
    for &g in &served {
        table.numbers(vec![Span::given(w.strategy().goals[g].label.get(lang))]);
    }
    let line = contiguous_line(w);
    for (i, row) in rows.iter().enumerate() {
        let source = w.row_source(row);
        let mut cells = vec![Phrase::given(&row.name)];
        cells.extend(served.iter().map(|&g| match row.goals[g] {
            Some(fit) => Phrase::figure("fit", &w.show.points(fit)).from(source.clone()),
            None => plain(w.text("report-missing-mark")),
        }));
        table.row(cells, if Some(i) == line { RowMark::LineBelow } else { RowMark::None });
    }
    let caption = Say::new("report-fit-caption").figure("full", &w.full()).from(w.weights_source());
    let table = table.finish(w, &caption);
    let blocks = vec![Block::Paragraph(w.text("report-fit-intro")), Block::Table(table)];
    vec![w.part("goal-fit", w.text("report-fit-title"), blocks)]
}

/// Who is not in the ranking, by which rule, on what evidence.
fn excluded(w: &mut Writer<'_>) -> Vec<Block> {
    let excluded = &w.evaluation().excluded;
    if excluded.is_empty() {
        let rows: Vec<_> = w.rows().iter().flat_map(|row| w.row_source(row)).collect();
        return vec![w.paragraph(&Say::new("report-excluded-none").from(rows))];
    }
    let say = Say::new("report-excluded").count("n", &w.count(excluded.len()));
    let mut blocks = vec![w.paragraph(&say)];
    blocks.extend(without_rule(w));
    let mut table = TableMaker::new("excluded-table");
    for title in ["report-col-partner", "report-col-rule", "report-col-asked", "report-col-found"] {
        table.words(w.text(title));
    }
    table.prose(w.text("report-col-evidence"));
    for out in excluded {
        let source = w.candidate_source(out.candidate);
        let found = match out.found.as_str() {
            "" | "-" | "?" => plain(w.text("report-found-nothing")),
            found => Phrase::given(found),
        };
        let evidence = match out.evidence.as_slice() {
            [] => plain(w.text("report-no-reason")),
            reasons => Phrase::given(&reasons.join(" ")),
        };
        let (rule, asked) = rule(w, out);
        table.row(vec![Phrase::given(&out.name), rule, asked, found.from(source), evidence], RowMark::None);
    }
    let table = table.finish(w, &Say::new("report-excluded-caption"));
    blocks.push(Block::Table(table));
    blocks.push(w.question("excluded", "report-ask-excluded"));
    vec![w.part("excluded", w.text("report-excluded-title"), blocks)]
}

/// Those who would have been first or on the shortlist without the rule that keeps
/// them out.
fn without_rule(w: &mut Writer<'_>) -> Vec<Block> {
    let known = w.input.robustness.map(|robustness| robustness.without_rule.as_slice()).unwrap_or_default();
    let mut items = Vec::new();
    for found in known.iter().filter(|found| found.shortlisted || found.rank == 1) {
        let Some(out) = w.evaluation().excluded.iter().find(|out| out.candidate == found.candidate) else { continue };
        let (rule, _) = rule(w, out);
        let say = Say::new("report-without-rule")
            .word("first", if found.rank == 1 { "yes" } else { "no" })
            .word("scale", w.scale())
            .given("name", &out.name)
            .phrase("rule", rule)
            .figure("place", &w.count(found.rank))
            .figure("total", &w.result(found.score))
            .figure("full", &w.full())
            .from(w.candidate_source(out.candidate))
            .from(w.weights_source());
        items.push(w.say(&say));
    }
    if items.is_empty() { Vec::new() } else { vec![Block::List { ordered: false, items }] }
}

fn rule(w: &Writer<'_>, out: &Excluded) -> (Phrase, Phrase) {
    let at = |id: &str| w.strategy().criterion(id);
    match &out.rule {
        Rule::Gate { criterion } => match at(criterion) {
            Some(j) => (w.phrase(&Say::new("report-rule-gate").given("criterion", &w.label(j))), gate(w, j)),
            None => (Phrase::given(criterion), Phrase::default()),
        },
        Rule::Missing { criterion } => {
            let label = at(criterion).map_or_else(|| criterion.clone(), |j| w.label(j));
            (w.phrase(&Say::new("report-rule-missing").given("criterion", &label)), plain(w.text("report-asks-score")))
        }
        Rule::Condition { id, reason } => {
            let name = if reason.is_empty() { id.as_str() } else { reason.get(w.lang()) };
            (Phrase::given(name), asked(w, id))
        }
    }
}
