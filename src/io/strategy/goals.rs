//! Goals: the cascade from organisation to this collaboration, and the points
//! that carry its priorities to the criteria.

use super::criteria::{Criteria, unique_ids};
use super::report::{Report, listed, plain, shown};
use super::section::Section;
use crate::diag::{Severity, codes};
use crate::model::{Goal, Label};
use crate::num::sum;

/// What the points of a goal add up to.
const WHOLE: f64 = 100.0;
/// How far off they may be: rounding noise, not a forgotten point.
const SLACK: f64 = 1e-6;

/// Builds the goals. `priorities` says whether weights are made from them, so
/// that they must be there.
pub(super) fn goals(report: &mut Report<'_>, sections: &[Section], criteria: &Criteria, priorities: bool) -> Vec<Goal> {
    unique_ids(report, sections, "goal");
    let mut goals: Vec<(Goal, &Section)> = Vec::new();
    for section in sections {
        let points = points(report, section, criteria);
        let Some(id) = section.text("id") else { continue };
        if goals.iter().any(|(goal, _)| goal.id == id) {
            continue;
        }
        let label = |key: &str| section.label(key).cloned();
        let goal = Goal {
            id: id.to_owned(),
            label: label("label").unwrap_or_else(|| Label::same(id)),
            parent: section.text("parent").map(str::to_owned),
            priority: section.number("priority").unwrap_or(0.0),
            floor: label("floor").unwrap_or_default(),
            ceiling: label("ceiling").unwrap_or_default(),
            points,
            line: Some(report.line(section.span.start)),
        };
        goals.push((goal, section));
    }
    check_parents(report, &goals);
    check_leaves(report, &goals);
    if priorities {
        check_priorities(report, &mut goals);
    }
    goals.into_iter().map(|(goal, _)| goal).collect()
}

/// The points of a goal over the criteria, which must be 100 in all.
fn points(report: &mut Report<'_>, section: &Section, criteria: &Criteria) -> Vec<(String, f64)> {
    let Some(given) = section.points("points") else { return Vec::new() };
    let total = sum(given.iter().map(|(_, points)| points.value));
    for (name, _) in given {
        criteria.check(report, &section.subject, "points", name);
    }
    if (total - WHOLE).abs() > SLACK {
        let finding = report
            .at_key(&codes::PF644, &section.subject, "points", &section.span_of("points"))
            .arg("sum", plain(total))
            .arg("off", plain((WHOLE - total).abs()))
            .arg("side", if total < WHOLE { "under" } else { "over" });
        report.push(if given.is_empty() { finding.note("help-empty") } else { finding.note("help") });
    }
    given.iter().map(|(name, points)| (name.value.clone(), points.value)).collect()
}

/// Every parent exists, and no goal serves itself.
fn check_parents(report: &mut Report<'_>, goals: &[(Goal, &Section)]) {
    let index = |id: &str| goals.iter().position(|(goal, _)| goal.id == id);
    let parents: Vec<Option<usize>> = goals.iter().map(|(goal, _)| goal.parent.as_deref().and_then(index)).collect();
    for ((goal, section), parent) in goals.iter().zip(&parents) {
        if let (Some(name), None) = (&goal.parent, parent) {
            let finding = report
                .at_key(&codes::PF640, &section.subject, "parent", &section.span_of("parent"))
                .arg("name", shown(name));
            let finding = match report.nearest(name, goals.iter().map(|(goal, _)| goal.id.as_str())) {
                Some(meant) => finding.note_with("help-nearest", vec![("nearest", shown(meant))]),
                None => finding.note("help"),
            };
            report.push(finding);
        }
    }
    let mut seen = vec![false; goals.len()];
    for start in 0..goals.len() {
        // The goals on the way up from here, until one that was seen before.
        let mut way = Vec::new();
        let mut at = Some(start);
        while let Some(i) = at.filter(|i| !seen[*i]) {
            seen[i] = true;
            way.push(i);
            at = parents[i];
        }
        if let Some(first) = at.and_then(|i| way.iter().position(|j| *j == i)) {
            let members = way[first..].iter().chain(&way[first..=first]).map(|i| goals[*i].0.id.as_str());
            let (_, section) = goals[way[first]];
            let finding = report
                .at_key(&codes::PF641, &section.subject, "parent", &section.span_of("parent"))
                .arg("cycle", members.map(shown).collect::<Vec<_>>().join(" → "))
                .note("help");
            report.push(finding);
        }
    }
}

/// A goal has either points or sub-goals: otherwise its weight is counted twice
/// or goes nowhere.
fn check_leaves(report: &mut Report<'_>, goals: &[(Goal, &Section)]) {
    for (goal, section) in goals {
        let below = goals.iter().filter(|(other, _)| other.parent.as_deref() == Some(goal.id.as_str()));
        let below: Vec<&str> = below.map(|(other, _)| other.id.as_str()).collect();
        match (below.is_empty(), section.has("points")) {
            (false, true) => {
                let finding = report
                    .at_key(&codes::PF642, &section.subject, "points", &section.span_of("points"))
                    .arg("goals", listed(below))
                    .note("help");
                report.push(finding);
            }
            (true, false) => {
                let finding = report.at(&codes::PF643, &section.subject, &section.span).note("help");
                let idle =
                    section.has("priority") && section.number("priority").is_some_and(|priority| priority <= 0.0);
                report.push(if idle { finding.severity(Severity::Warning) } else { finding });
            }
            _ => {}
        }
    }
}

/// Among the goals with the same parent every one has a priority, and not all
/// are zero. An only goal needs none.
fn check_priorities(report: &mut Report<'_>, goals: &mut [(Goal, &Section)]) {
    let mut parents: Vec<Option<String>> = Vec::new();
    for (goal, _) in goals.iter() {
        if !parents.contains(&goal.parent) {
            parents.push(goal.parent.clone());
        }
    }
    for parent in parents {
        let mut siblings: Vec<&mut (Goal, &Section)> =
            goals.iter_mut().filter(|(goal, _)| goal.parent == parent).collect();
        if let [(goal, section)] = siblings.as_mut_slice()
            && !section.has("priority")
        {
            goal.priority = WHOLE;
            continue;
        }
        for (_, section) in siblings.iter().filter(|(_, section)| !section.has("priority")) {
            let finding = report.at_key(&codes::PF645, &section.subject, "priority", &section.span).note("help");
            report.push(finding);
        }
        let usable = |section: &&Section| section.number("priority");
        let known: Option<Vec<f64>> = siblings.iter().map(|(_, section)| usable(section)).collect();
        if known.is_some_and(|known| known.iter().all(|priority| *priority <= 0.0)) {
            let (_, section) = &siblings[0];
            let names = siblings.iter().map(|(goal, _)| goal.id.as_str());
            let finding = report
                .at_key(&codes::PF646, &section.subject, "priority", &section.span_of("priority"))
                .arg("goals", listed(names))
                .note("help");
            report.push(finding);
        }
    }
}

/// Warns about criteria that no goal gives points to: they count for nothing.
/// A criterion with a gate still does its work.
pub(super) fn check_orphans(report: &mut Report<'_>, sections: &[Section], goals: &[Goal], criteria: &Criteria) {
    let reached =
        |id: &str| goals.iter().any(|goal| goal.points.iter().any(|(name, points)| name == id && *points > 0.0));
    for criterion in criteria.built.iter().filter(|criterion| criterion.gate.is_open() && !reached(&criterion.id)) {
        if let Some(section) = sections.iter().find(|section| section.text("id") == Some(&criterion.id)) {
            let finding = report.at(&codes::PF647, &section.subject, &section.span).note("help");
            report.push(finding);
        }
    }
}
