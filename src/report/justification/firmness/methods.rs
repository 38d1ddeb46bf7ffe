//! What other methods make of the same scores and weights.

use crate::analysis::{Claim, Robustness, Trial};
use crate::report::doc::Block;
use crate::report::say::{Phrase, Say};
use crate::report::writer::Writer;

/// Most methods with another shortlist that are named.
const MOST: usize = 6;

/// How many methods draw the same shortlist, and what the others do.
pub(super) fn methods(w: &mut Writer<'_>, robustness: &Robustness) -> Option<Block> {
    let comparison = robustness.methods.as_ref()?;
    let own = comparison.trials.iter().find(|trial| trial.own)?;
    let others: Vec<&Trial> = comparison.trials.iter().filter(|trial| !trial.own).collect();
    if others.is_empty() || w.evaluation().shortlist().is_empty() {
        return None;
    }
    let all: Vec<usize> = (0..w.rows().len()).collect();
    let source = w.totals_source(&all);
    let differing: Vec<&Trial> = others.iter().copied().filter(|trial| trial.changes(Claim::Shortlist, own)).collect();
    let same = others.len() - differing.len();
    let say = Say::new("report-methods")
        .count("n", &w.count(others.len()))
        .word("same", if differing.is_empty() { "all" } else { "some" })
        .figure("agree", &w.count(same))
        .from(source.clone());
    let mut blocks = vec![w.paragraph(&say)];
    let names = |w: &Writer<'_>, of: &[usize]| {
        w.list(of.iter().filter_map(|&i| comparison.names.get(i)).map(|name| Phrase::given(name)).collect(), false)
    };
    let compensates = own.method.guarantees.compensatory;
    let mut items = Vec::new();
    for trial in differing.iter().take(MOST) {
        let how = match (trial.enters.is_empty(), trial.leaves.is_empty()) {
            (false, false) => "instead",
            (false, true) => "enters",
            (true, _) => "leaves",
        };
        let why = match () {
            () if trial.open_line => "level",
            () if compensates && !trial.method.guarantees.compensatory => "weakness",
            () if !compensates && trial.method.guarantees.compensatory => "strength",
            () if w.evaluation().linear.as_ref().is_some_and(|linear| linear.on_own_scale)
                && !trial.method.guarantees.order_independent_of_others =>
            {
                "others"
            }
            () => "none",
        };
        let say = Say::new("report-other-method")
            .word("how", how)
            .word("why", why)
            .label("method", trial.method.info.name.get(w.lang()))
            .phrase("enters", names(w, &trial.enters))
            .phrase("leaves", names(w, &trial.leaves))
            .from(source.clone());
        items.push(w.say(&say));
    }
    if !items.is_empty() {
        blocks.push(Block::List { ordered: false, items });
    }
    if differing.len() > MOST {
        let say = Say::new("report-methods-more").count("n", &w.count(differing.len() - MOST));
        blocks.push(w.paragraph(&say));
    }
    Some(w.part("other-methods", w.text("report-methods-title"), blocks))
}
