//! Weights as given with the criteria: points, which are brought to sum 1.

use super::criteria::Criteria;
use super::report::{Report, Subject, plain};
use super::section::Section;
use crate::diag::{Severity, codes};
use crate::num::{sum, tied};

/// Where weights come from, as far as the file decides it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// From the goals.
    Goals,
    /// From the `weight` keys.
    Direct,
    /// From the keys of a weighting method.
    Method,
}

impl Origin {
    /// The method named in `[weighting]`, else goals if there are goals, else
    /// the weights as given.
    pub(super) fn of(named: Option<&str>, any_goal: bool) -> Self {
        match (named, any_goal) {
            (Some("goals"), _) | (None, true) => Self::Goals,
            (Some("direct"), _) | (None, false) => Self::Direct,
            (Some(_), _) => Self::Method,
        }
    }
}

/// Checks the `weight` keys of `sections`.
pub(super) fn check(
    report: &mut Report<'_>,
    origin: Origin,
    sections: &[Section],
    criteria: &Criteria,
    any_goal: bool,
) {
    let given: Vec<(&Section, f64)> =
        sections.iter().filter_map(|section| Some((section, section.number("weight")?))).collect();
    let any = sections.iter().any(|section| section.has("weight"));
    match origin {
        Origin::Goals if any => {
            if let Some(section) = sections.iter().find(|section| section.has("weight")) {
                let span = section.span_of("weight");
                let finding = report.at_key(&codes::PF648, &section.subject, "weight", &span).arg("used", "goals");
                report.push(finding.note("help"));
            }
        }
        Origin::Direct => {
            if any_goal && any {
                let finding = report.about(&codes::PF648, &Subject::section("weighting")).arg("used", "weights");
                report.push(finding.note("help"));
            }
            check_direct(report, sections, &given, criteria, any);
        }
        Origin::Goals | Origin::Method => {}
    }
}

fn check_direct(
    report: &mut Report<'_>,
    sections: &[Section],
    given: &[(&Section, f64)],
    criteria: &Criteria,
    any: bool,
) {
    // Without any weight it is the weighting method that says what it needs.
    if !any {
        return;
    }
    // A criterion that is only a gate needs no weight.
    let lacking: Vec<&Section> =
        sections.iter().filter(|section| !section.has("weight") && !has_gate(section, criteria)).collect();
    for section in &lacking {
        let finding = report.at_key(&codes::PF650, &section.subject, "weight", &section.span).note("help");
        report.push(finding);
    }
    let complete = lacking.is_empty() && sections.iter().all(|s| s.number("weight").is_some() || !s.has("weight"));
    if !complete {
        return;
    }
    let total = sum(given.iter().map(|(_, weight)| *weight));
    if total <= 0.0 {
        let (first, _) = given[0];
        let finding = report.at_key(&codes::PF651, &Subject::FILE, "weight", &first.span_of("weight")).note("help");
        report.push(finding);
        return;
    }
    for (section, _) in given.iter().filter(|(_, weight)| *weight <= 0.0) {
        let span = section.span_of("weight");
        let finding = report.at_key(&codes::PF653, &section.subject, "weight", &span).note("help");
        report.push(finding);
    }
    // The sum means nothing while a criterion is there twice or has no id.
    if !check_mixed(report, given, total) && criteria.ids.len() == sections.len() && report.unread.is_empty() {
        check_sum(report, given, total);
    }
}

fn has_gate(section: &Section, criteria: &Criteria) -> bool {
    section.has("gate")
        || section.text("id").and_then(|id| criteria.find(id)).is_some_and(|criterion| !criterion.gate.is_open())
}

/// Fractions beside percentages: 0.3 and 20 can hardly both be meant. Their
/// joint sum of 100 as percentages proves it; then it is an error.
fn check_mixed(report: &mut Report<'_>, given: &[(&Section, f64)], total: f64) -> bool {
    let fractions: Vec<&(&Section, f64)> = given.iter().filter(|(_, w)| *w > 0.0 && *w < 1.0).collect();
    let large: Vec<&(&Section, f64)> = given.iter().filter(|(_, w)| *w > 1.0).collect();
    let (Some((section, fraction)), Some((other, percent))) = (fractions.first(), large.first()) else { return false };
    if tied(total, 100.0) {
        return false;
    }
    let as_percent =
        100.0 * sum(fractions.iter().map(|(_, w)| *w)) + sum(given.iter().map(|(_, w)| *w).filter(|w| *w >= 1.0));
    let proven = (as_percent - 100.0).abs() < 1e-6;
    if !proven && large.iter().any(|(_, w)| *w < 5.0) {
        return false;
    }
    let span = section.span_of("weight");
    let finding = report
        .at_key(&codes::PF652, &section.subject, "weight", &span)
        .arg("small", report.raw(&span))
        .arg("other", other.text("id").unwrap_or_default())
        .arg("large", plain(*percent))
        .arg("percent", plain(fraction * 100.0))
        .note("help");
    report.push(if proven { finding } else { finding.severity(Severity::Warning) });
    true
}

/// Weights are points, so any sum will do; but 0.9 may be a slip.
fn check_sum(report: &mut Report<'_>, given: &[(&Section, f64)], total: f64) {
    if tied(total, 1.0) || tied(total, 100.0) {
        return;
    }
    let largest = given.iter().fold(given[0], |kept, next| if next.1 > kept.1 { *next } else { kept });
    let finding = report
        .about(&codes::PF131, &Subject::FILE)
        .arg("sum", plain(total))
        .arg("whole", if given.iter().all(|(_, weight)| *weight <= 1.0) { "1" } else { "100" })
        .note_with(
            "note",
            vec![
                ("criterion", largest.0.text("id").unwrap_or_default().to_owned()),
                ("weight", report.raw(&largest.0.span_of("weight"))),
                ("scaled", plain(libm::round(largest.1 / total * 1e4) / 1e4)),
            ],
        )
        .note("help");
    report.push(finding);
}
