//! What is known about weights: orders, bounds and ratios, of criteria and goals.

use std::collections::BTreeSet;

use super::criteria::{Criteria, check_bounds};
use super::report::{Report, Spot, plain, shown};
use super::section::Section;
use crate::diag::codes;
use crate::model::{Goal, WeightBound};

/// What is known about weights.
pub(super) fn weight_bounds(
    report: &mut Report<'_>,
    sections: &[Section],
    criteria: &Criteria,
    goals: &[Goal],
) -> Vec<WeightBound> {
    let mut bounds = Vec::new();
    for section in sections {
        let (min, max) = (section.number("min"), section.number("max"));
        let bounded = section.has("min") || section.has("max");
        check_bounds(report, section, "");
        for order in ["more_important", "more_important_goals"].into_iter().filter(|order| section.has(order)) {
            for key in ["min", "max"].into_iter().filter(|key| section.has(key)) {
                let finding = report
                    .at_key(&codes::PF660, &section.subject, key, &section.span_of(key))
                    .arg("other", order)
                    .note("help-bounds");
                report.push(finding);
            }
        }
        if let Some(names) = section.texts("more_important_goals") {
            bounds.extend(order_of_goals(report, section, names, goals).map(WeightBound::MoreImportantGoals));
            continue;
        }
        if let Some(names) = section.texts("more_important") {
            if let Some(names) = distinct(report, section, "more_important", names, criteria, usize::MAX) {
                bounds.push(WeightBound::MoreImportant(names));
            }
            continue;
        }
        if !bounded && ["criterion", "goal", "ratio"].iter().any(|key| section.has(key)) {
            let finding = report.at(&codes::PF661, &section.subject, &section.span).arg("within", "none");
            report.push(finding.arg("keys", "min, max"));
        }
        if let Some(id) = section.text("goal") {
            bounds.extend(goal(report, section, id, criteria, goals));
        } else if let Some(id) = section.text("criterion") {
            let spot = Spot { value: id.to_owned(), span: section.span_of("criterion") };
            criteria.check(report, &section.subject, "criterion", &spot);
            fractions(report, section);
            bounds.push(WeightBound::Between { criterion: id.to_owned(), min, max });
        } else if let Some(names) = section.texts("ratio")
            && let Some([over, under]) = distinct(report, section, "ratio", names, criteria, 2).as_deref()
        {
            bounds.push(WeightBound::Ratio { over: over.clone(), under: under.clone(), min, max });
        }
    }
    bounds
}

/// The ends of a weight or share are fractions.
fn fractions(report: &mut Report<'_>, section: &Section) {
    for key in ["min", "max"] {
        if let Some(end) = section.number(key).filter(|x| *x > 1.0) {
            let span = section.span_of(key);
            let finding = report
                .at_key(&codes::PF664, &section.subject, key, &span)
                .arg("value", report.raw(&span))
                .note_with("help", vec![("fraction", plain(end / 100.0))]);
            report.push(finding);
        }
    }
}

/// The goal called so, or a finding that there is none.
fn known<'g>(
    report: &mut Report<'_>,
    section: &Section,
    key: &str,
    spot: &Spot<String>,
    goals: &'g [Goal],
) -> Option<&'g Goal> {
    let found = goals.iter().find(|goal| goal.id == spot.value);
    if found.is_none() {
        let finding = report.at_key(&codes::PF860, &section.subject, key, &spot.span).arg("name", shown(&spot.value));
        let finding = match report.nearest(&spot.value, goals.iter().map(|goal| goal.id.as_str())) {
            Some(meant) => finding.note_with("help-nearest", vec![("nearest", shown(meant))]),
            None => finding.note("help"),
        };
        report.push(finding);
    }
    found
}

/// At least two different goals that serve the same parent.
fn order_of_goals(
    report: &mut Report<'_>,
    section: &Section,
    names: &[Spot<String>],
    goals: &[Goal],
) -> Option<Vec<String>> {
    let key = "more_important_goals";
    let found: Vec<&Goal> = names.iter().filter_map(|name| known(report, section, key, name, goals)).collect();
    if found.len() < names.len() {
        return None;
    }
    let ids: BTreeSet<&str> = found.iter().map(|goal| goal.id.as_str()).collect();
    let problem = if found.len() < 2 {
        "few"
    } else if ids.len() < found.len() {
        "twice"
    } else if found.windows(2).any(|two| two[0].parent != two[1].parent) {
        "parents"
    } else {
        return Some(found.into_iter().map(|goal| goal.id.clone()).collect());
    };
    let finding = report.at_key(&codes::PF861, &section.subject, key, &section.span_of(key)).arg("problem", problem);
    report.push(finding.note("help"));
    None
}

/// Bounds on the share of a goal, or on the points it gives to a criterion.
fn goal(
    report: &mut Report<'_>,
    section: &Section,
    id: &str,
    criteria: &Criteria,
    goals: &[Goal],
) -> Option<WeightBound> {
    let (min, max) = (section.number("min"), section.number("max"));
    let spot = Spot { value: id.to_owned(), span: section.span_of("goal") };
    let goal = known(report, section, "goal", &spot, goals)?.id.clone();
    let Some(criterion) = section.text("criterion") else {
        fractions(report, section);
        return Some(WeightBound::GoalShare { goal, min, max });
    };
    let spot = Spot { value: criterion.to_owned(), span: section.span_of("criterion") };
    if !criteria.check(report, &section.subject, "criterion", &spot) {
        return None;
    }
    let parent = goals.iter().find(|other| other.parent.as_deref() == Some(id));
    let above = ["min", "max"].into_iter().find(|key| section.number(key).is_some_and(|x| x > 100.0));
    let problem = match (parent, above) {
        (Some(_), _) => Some(("goal", "sub-goals")),
        (None, Some(key)) => Some((key, "points")),
        (None, None) => None,
    };
    if let Some((key, problem)) = problem {
        let finding = report.at_key(&codes::PF862, &section.subject, key, &section.span_of(key)).arg("goal", id);
        report.push(finding.arg("problem", problem).note(if problem == "points" { "help-points" } else { "help" }));
        return None;
    }
    Some(WeightBound::GoalPoints { goal, criterion: criterion.to_owned(), min, max })
}

/// At least two different criteria (exactly `most` where that is fewer).
fn distinct(
    report: &mut Report<'_>,
    section: &Section,
    key: &str,
    names: &[Spot<String>],
    criteria: &Criteria,
    most: usize,
) -> Option<Vec<String>> {
    if names.len() < 2 || names.len() > most {
        let finding = report
            .at_key(&codes::PF665, &section.subject, key, &section.span_of(key))
            .arg("found", names.len())
            .arg("wanted", if most == 2 { "two" } else { "more" });
        report.push(finding);
        return None;
    }
    let mut seen = BTreeSet::new();
    for name in names {
        criteria.check(report, &section.subject, key, name);
        if !seen.insert(name.value.as_str()) {
            let finding = report
                .at_key(&codes::PF666, &section.subject, key, &name.span)
                .arg("name", shown(&name.value))
                .note("help");
            report.push(finding);
        }
    }
    (seen.len() == names.len()).then(|| names.iter().map(|name| name.value.clone()).collect())
}
