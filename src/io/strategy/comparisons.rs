//! What people say of two candidates as a whole.

use std::collections::BTreeMap;

use super::report::{Report, shown};
use super::section::Section;
use crate::diag::{Diagnostic, Findings, Place, codes};
use crate::model::{CandidateComparison, Candidates};

/// The comparisons of candidates, checked against each other; whether the
/// candidates exist is for [`check_comparisons`].
pub(super) fn comparisons(report: &mut Report<'_>, sections: &[Section]) -> Vec<CandidateComparison> {
    let mut made: Vec<CandidateComparison> = Vec::new();
    for section in sections {
        let name = |key: &str| section.text(key).map(|name| name.trim().to_owned());
        let more_than = pair(report, section);
        let (Some(better), Some(worse)) = (name("better"), name("worse")) else { continue };
        if better == worse {
            twice(report, section, "worse", &worse);
            continue;
        }
        if section.has("more_than") && more_than.is_none() {
            continue;
        }
        let line = Some(report.line(section.span.start));
        let reason = section.label("reason").cloned().unwrap_or_default();
        let comparison = CandidateComparison { better, worse, more_than, reason, line };
        let says = |c: &CandidateComparison| (c.better.clone(), c.worse.clone(), c.more_than.clone());
        match made.iter().find(|known| says(known) == says(&comparison)) {
            Some(first) => {
                let first = first.line.unwrap_or_default();
                let finding = report.at(&codes::PF692, &section.subject, &section.span).arg("first", first);
                report.push(finding.note("help"));
            }
            None => made.push(comparison),
        }
    }
    if let Some(circle) = circle(&made) {
        let place = sections.iter().find(|s| Some(report.line(s.span.start)) == circle[0].line);
        let finding = match place {
            Some(section) => report.at(&codes::PF693, &section.subject, &section.span),
            None => Diagnostic::new(&codes::PF693),
        };
        let step = |finding: Diagnostic, c: &&CandidateComparison| {
            let line = c.line.unwrap_or_default().to_string();
            finding.note_with("note", vec![("line", line), ("better", shown(&c.better)), ("worse", shown(&c.worse))])
        };
        let finding = circle.iter().fold(finding, step).note("help");
        report.push(finding);
    }
    made
}

fn twice(report: &mut Report<'_>, section: &Section, key: &str, name: &str) {
    let finding = report
        .at_key(&codes::PF690, &section.subject, key, &section.span_of(key))
        .arg("name", shown(name))
        .note("help");
    report.push(finding);
}

/// The pair of `more_than`.
fn pair(report: &mut Report<'_>, section: &Section) -> Option<(String, String)> {
    let names = section.texts("more_than")?;
    if let [first, second] = names {
        let (first, second) = (first.value.trim().to_owned(), second.value.trim().to_owned());
        if first == second {
            twice(report, section, "more_than", &first);
            return None;
        }
        Some((first, second))
    } else {
        let finding = report
            .at_key(&codes::PF691, &section.subject, "more_than", &section.span_of("more_than"))
            .arg("found", names.len())
            .note("help");
        report.push(finding);
        None
    }
}

/// The shortest chain of comparisons that ends where it began, from the first that
/// is in one.
fn circle(comparisons: &[CandidateComparison]) -> Option<Vec<&CandidateComparison>> {
    let mut after: BTreeMap<&str, Vec<&CandidateComparison>> = BTreeMap::new();
    for comparison in comparisons {
        after.entry(&comparison.better).or_default().push(comparison);
    }
    let way_back = |start: &CandidateComparison| -> Option<Vec<usize>> {
        // Breadth first from the end of `start` to its beginning.
        let mut came: Vec<(&str, Option<(usize, &CandidateComparison)>)> = vec![(&start.worse, None)];
        let mut at = 0;
        while at < came.len() {
            for &next in after.get(came[at].0).into_iter().flatten() {
                if next.worse == start.better {
                    let mut way = vec![next];
                    let mut back = at;
                    while let Some((from, by)) = came[back].1 {
                        way.push(by);
                        back = from;
                    }
                    way.reverse();
                    let index = |c: &CandidateComparison| comparisons.iter().position(|known| std::ptr::eq(known, c));
                    return way.into_iter().map(index).collect();
                }
                if came.iter().all(|(name, _)| *name != next.worse) {
                    came.push((&next.worse, Some((at, next))));
                }
            }
            at += 1;
        }
        None
    };
    comparisons.iter().find_map(|start| {
        let way = way_back(start)?;
        Some(std::iter::once(start).chain(way.into_iter().map(|k| &comparisons[k])).collect())
    })
}

/// That the comparisons of a strategy, read from `file`, name candidates that
/// exist: a finding for every name that is none.
#[must_use]
pub fn check_comparisons(file: &str, comparisons: &[CandidateComparison], candidates: &Candidates) -> Findings {
    let mut findings = Findings::new();
    for (number, comparison) in comparisons.iter().enumerate() {
        let pair = comparison.more_than.as_ref().map(|(c, d)| [c, d]).into_iter().flatten();
        for name in [&comparison.better, &comparison.worse].into_iter().chain(pair) {
            if candidates.position(name).is_some() {
                continue;
            }
            let finding = Diagnostic::new(&codes::PF435)
                .arg("table", "comparison")
                .arg("id", number + 1)
                .arg("name", shown(name))
                .near(name, candidates.names.iter().map(String::as_str))
                .note("help");
            findings.push(match comparison.line {
                Some(line) => finding.at(Place::line(file, line)),
                None => finding,
            });
        }
    }
    findings
}
