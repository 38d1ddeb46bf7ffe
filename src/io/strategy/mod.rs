//! Reads `strategy.toml`.
//!
//! Four steps, each of which reports all it finds: text ([`syntax`]), shape
//! ([`shape`], by the description in [`keys`]), meaning ([`criteria`],
//! [`goals`], [`weights`], [`comparisons`], [`rest`]), and the model.

mod comparisons;
mod criteria;
mod doubt;
mod edit;
mod goals;
mod keys;
mod report;
mod rest;
mod schema;
mod section;
mod shape;
mod syntax;
mod weight_bounds;
mod weights;

use super::source::Source;
use crate::diag::{Read, codes};
use crate::model::Strategy;
use crate::text::Lang;
use report::{Report, Subject};
use section::Section;
use weights::Origin;

pub use comparisons::check_comparisons;
pub use edit::{add_weight_bounds, set_priorities, set_weighting};
pub use schema::strategy_schema;

/// The version of the file format that is understood.
const SCHEMA: f64 = 1.0;

/// Reads a strategy file: every finding in one run, in the order of the lines.
///
/// The value is what could be read, also beside errors, so that a check of the
/// other files can go on; [`Read::accept`] refuses it then. It is `None` where
/// the text cannot be read at all.
#[must_use]
pub fn read_strategy(source: &Source<'_>) -> Read<Strategy> {
    let text = match syntax::text(source.name, source.bytes) {
        Ok(text) => text,
        Err(finding) => return Read { value: None, findings: vec![*finding] },
    };
    let mut report = Report::new(source.name, text);
    let value = read(&mut report, text);
    let mut findings = report.findings;
    findings.sort_by_key(|finding| finding.place.as_ref().and_then(|place| place.line).unwrap_or(usize::MAX));
    Read { value, findings }
}

fn read(report: &mut Report<'_>, text: &str) -> Option<Strategy> {
    if !syntax::within_limits(report, text) {
        return None;
    }
    let tree = syntax::parse(report, text)?;
    if tree.is_empty() && report.unread.is_empty() {
        let finding = report.about(&codes::PF605, &Subject::FILE).arg("what", "all").note("help");
        report.push(finding);
        return None;
    }
    let file = shape::file(report, &tree);
    check_schema(report, &file).then(|| strategy(report, &file))
}

/// Whether the file is of a version that is understood. Of another one nothing
/// else can be said.
fn check_schema(report: &mut Report<'_>, file: &Section) -> bool {
    match file.number("schema") {
        Some(version) if version.total_cmp(&SCHEMA).is_ne() => {
            let span = file.span_of("schema");
            let finding = report
                .at_key(&codes::PF606, &Subject::FILE, "schema", &span)
                .arg("found", report.raw(&span))
                .note("help");
            // What was found wrong was judged by the wrong description.
            report.findings.clear();
            report.push(finding);
            false
        }
        Some(_) => true,
        None => {
            if !file.has("schema") {
                let finding = report.about(&codes::PF607, &Subject::FILE).note("help");
                report.push(finding);
            }
            true
        }
    }
}

fn strategy(report: &mut Report<'_>, file: &Section) -> Strategy {
    let given = file.sections("criterion");
    if given.is_empty() && !file.refused("criterion") {
        let finding = report.about(&codes::PF605, &Subject::FILE).arg("what", "criteria").note("help");
        report.push(finding);
    }
    let criteria = criteria::criteria(report, given);
    let weighting = rest::method(report, file, "weighting", "method");
    let any_goal = !file.sections("goal").is_empty();
    let origin = Origin::of(weighting.id.as_deref(), any_goal);
    let before = report.errors();
    let goals = goals::goals(report, file.sections("goal"), &criteria, origin == Origin::Goals);
    // Where points are wrong, it is not known where they should go.
    if origin == Origin::Goals && report.errors() == before {
        goals::check_orphans(report, given, &goals, &criteria);
    }
    weights::check(report, origin, given, &criteria, any_goal);
    rest::check_method_names(report, file, &criteria, &goals);
    Strategy {
        title: file.label("title").cloned().unwrap_or_default(),
        language: file.word("language").and_then(|word| word.parse::<Lang>().ok()),
        synthetic: file.flag("synthetic").unwrap_or(false),
        organisation: rest::organisation(file),
        method: rest::method(report, file, "method", "name"),
        weight_bounds: weight_bounds::weight_bounds(report, file.sections("weight_bound"), &criteria, &goals),
        comparisons: comparisons::comparisons(report, file.sections("comparison")),
        shortlist: rest::shortlist(file),
        conditions: rest::conditions(report, file.sections("condition"), &criteria),
        baseline: rest::baseline(report, file, &criteria),
        doubt: doubt::doubt(report, file),
        goals,
        weighting,
        criteria: criteria.built,
    }
}
