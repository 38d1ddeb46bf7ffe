//! Money, communication and what comes next: only people can write these.

use crate::report::doc::{Block, Origin};
use crate::report::writer::Writer;

/// 10. Finance, communication, next steps.
pub(super) fn follow_up(w: &mut Writer<'_>) -> Block {
    let parts = [
        ("finance", "report-finance-title", "report-ask-finance"),
        ("communication", "report-communication-title", "report-ask-communication"),
        ("steps", "report-steps-title", "report-ask-steps"),
        ("review", "report-review-title", "report-ask-review"),
        ("own-side", "report-own-side-title", "report-ask-own-side"),
    ];
    let blocks = parts
        .into_iter()
        .map(|(id, title, ask)| {
            let question = w.question(id, ask);
            w.part(id, w.text(title), vec![question])
        })
        .collect();
    w.section("follow-up", "report-follow-up-title", Origin::People, blocks)
}
