//! What other methods make of the same scores and weights.

use crate::analysis::{Claim, MethodComparison, Robustness, Trial};
use crate::diag::Diagnostic;
use crate::report::doc::Block;
use crate::report::say::{Phrase, Say};
use crate::report::writer::Writer;

/// Most methods of one kind that are told one by one.
const MOST: usize = 6;

/// How many methods draw the same shortlist, what the others do, and which do not
/// draw one.
pub(super) fn methods(w: &mut Writer<'_>, robustness: &Robustness) -> Option<Block> {
    let comparison = robustness.methods.as_ref()?;
    let own = comparison.trials.iter().find(|trial| trial.own)?;
    let others: Vec<&Trial> = comparison.trials.iter().filter(|trial| !trial.own).collect();
    if others.is_empty() || w.evaluation().shortlist().is_empty() {
        return None;
    }
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let source = w.totals_source(&all);
    let (open, decided): (Vec<&Trial>, Vec<&Trial>) =
        others.iter().copied().partition(|trial| trial.leaves_possible(&own.shortlist));
    let (differing, same): (Vec<&Trial>, Vec<&Trial>) =
        decided.into_iter().partition(|trial| trial.changes(Claim::Shortlist, own));
    let say = Say::new("report-methods")
        .word(
            "same",
            match () {
                () if same.len() == others.len() => "all",
                () if open.is_empty() => "some",
                () => "three",
            },
        )
        .count("n", &w.count(others.len()))
        .count("agree", &w.count(same.len()))
        .count("differ", &w.count(differing.len()))
        .count("open", &w.count(open.len()))
        .from(source.clone());
    let mut blocks = vec![w.paragraph(&say)];
    let mut items = Vec::new();
    for trial in differing.iter().take(MOST) {
        let say = differs(w, comparison, own, trial).from(source.clone());
        items.push(w.say(&say));
    }
    if !items.is_empty() {
        blocks.push(Block::List { ordered: false, items });
    }
    if differing.len() > MOST {
        let say = Say::new("report-methods-more").count("n", &w.count(differing.len() - MOST)).from(source.clone());
        blocks.push(w.paragraph(&say));
    }
    let open_items: Vec<_> = open
        .iter()
        .take(MOST)
        .map(|trial| {
            let say = level(w, trial).from(source.clone());
            w.say(&say)
        })
        .collect();
    if !open_items.is_empty() {
        blocks.push(Block::Paragraph(w.text("report-methods-open")));
        blocks.push(Block::List { ordered: false, items: open_items });
    }
    if open.len() > MOST {
        let say = Say::new("report-methods-open-more").count("n", &w.count(open.len() - MOST)).from(source);
        blocks.push(w.paragraph(&say));
    }
    blocks.extend(not_run(w, comparison));
    Some(w.part("other-methods", w.text("report-methods-title"), blocks))
}

/// A method that draws another shortlist: who comes, who goes, and by what.
fn differs(w: &Writer<'_>, comparison: &MethodComparison, own: &Trial, trial: &Trial) -> Say {
    let names = |of: &[usize]| {
        w.list(of.iter().filter_map(|&i| comparison.names.get(i)).map(|name| Phrase::given(name)).collect(), false)
    };
    let compensates = own.method.guarantees.compensatory;
    let how = match (trial.enters.is_empty(), trial.leaves.is_empty()) {
        (false, false) => "instead",
        (false, true) => "enters",
        (true, _) => "leaves",
    };
    let own_scale = w.evaluation().linear.as_ref().is_some_and(|linear| linear.on_own_scale);
    let why = match () {
        () if trial.open_line => "level",
        () if compensates && !trial.method.guarantees.compensatory => "weakness",
        () if !compensates && trial.method.guarantees.compensatory => "strength",
        () if own_scale && !trial.method.guarantees.order_independent_of_others => "others",
        () => "none",
    };
    Say::new("report-other-method")
        .word("how", how)
        .word("many", if trial.enters.len() > 1 { "yes" } else { "no" })
        .word("why", why)
        .label("method", trial.method.info.name.get(w.lang()))
        .phrase("enters", names(&trial.enters))
        .phrase("leaves", names(&trial.leaves))
}

/// A method whose line runs through candidates that it does not tell apart.
fn level(w: &Writer<'_>, trial: &Trial) -> Say {
    let level = trial.level_at_line();
    let certain = trial.shortlist.iter().filter(|i| !level.contains(i)).count();
    let rank = level.iter().map(|&i| trial.places[i].rank).min().unwrap_or(0);
    Say::new("report-method-open")
        .word("partial", if trial.partial { "yes" } else { "no" })
        .label("method", trial.method.info.name.get(w.lang()))
        .count("n", &w.count(level.len()))
        .count("left", &w.count(trial.shortlist.len() - certain))
        .figure("place", &w.count(rank))
}

/// Which methods were not run, and why.
fn not_run(w: &mut Writer<'_>, comparison: &MethodComparison) -> Vec<Block> {
    let lang = w.lang();
    // By what kind of reason: the first of each kind is told in full.
    let mut reasons: Vec<(&Diagnostic, Vec<&str>)> = Vec::new();
    for refused in &comparison.refused {
        let Some(first) = refused.reasons.first() else { continue };
        let name = refused.info.name.get(lang);
        match reasons.iter_mut().find(|(known, _)| known.code == first.code) {
            Some((_, names)) => names.push(name),
            None => reasons.push((first, vec![name])),
        }
    }
    let mut items = Vec::new();
    for slow in [true, false] {
        let names: Vec<&str> =
            comparison.left_out.iter().filter(|left| left.slow == slow).map(|left| left.info.name.get(lang)).collect();
        if names.is_empty() {
            continue;
        }
        let names = w.list(names.into_iter().map(Phrase::given).collect(), false);
        let say =
            Say::new("report-method-left-out").word("slow", if slow { "yes" } else { "no" }).phrase("names", names);
        items.push(w.say(&say.from([w.strategy_source("method", None)])));
    }
    for (why, names) in reasons {
        let say = Say::new("report-method-refused")
            .word("many", if names.len() > 1 { "yes" } else { "no" })
            .given("first", names[0])
            .phrase("names", w.list(names.iter().map(|name| Phrase::given(name)).collect(), false))
            .given("why", &w.labelled(why).message(&w.texts))
            .from([w.strategy_source("method", None)]);
        items.push(w.say(&say));
    }
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::Paragraph(w.text("report-methods-not-run")), Block::List { ordered: false, items }]
}
