//! The other tables: organisation, conditions, shortlist, baseline, and the
//! choice of methods.

use super::criteria::{Criteria, check_bounds, outside, unique_ids};
use super::report::{Report, Spot};
use super::section::Section;
use crate::diag::codes;
use crate::model::{
    Axis, AxisMinimum, Baseline, Condition, ConditionKind, ConditionTest, Goal, Label, MethodChoice, Organisation,
    Shortlist, Subject as Looks,
};

/// Who chooses.
pub(super) fn organisation(file: &Section) -> Organisation {
    let Some(section) = file.section("organisation") else { return Organisation::default() };
    let label = |key: &str| section.label(key).cloned();
    let view = section.section("outside_view");
    Organisation {
        name: label("name"),
        identity: label("identity"),
        ambition: label("ambition"),
        outside_view: view.and_then(|view| view.label("text").cloned()),
        outside_view_source: view.and_then(|view| view.label("source").cloned()),
        roles: section.texts("roles").into_iter().flatten().map(|role| role.value.clone()).collect(),
    }
}

/// A method and the keys beside it; `key` holds its id.
pub(super) fn method(report: &Report<'_>, file: &Section, table: &str, key: &str) -> MethodChoice {
    let Some(section) = file.section(table) else { return MethodChoice::default() };
    MethodChoice {
        id: section.text(key).map(|id| id.trim().to_owned()),
        params: section.free.clone(),
        line: Some(report.line(section.span.start)),
        setting_lines: section.free_at.iter().map(|(key, at)| (key.clone(), report.line(*at))).collect(),
    }
}

/// The criteria and goals that the keys of a method name must exist.
pub(super) fn check_method_names(report: &mut Report<'_>, file: &Section, criteria: &Criteria, goals: &[Goal]) {
    let goals: Vec<String> = goals.iter().map(|goal| goal.id.clone()).collect();
    for table in ["weighting", "method"] {
        for (key, name) in file.section(table).map_or(&[][..], |section| &section.names) {
            if let Some(section) = file.section(table) {
                criteria.check_or(report, &section.subject, key, name, &goals);
            }
        }
    }
}

/// How the shortlist is drawn.
pub(super) fn shortlist(file: &Section) -> Shortlist {
    let default = Shortlist::default();
    let Some(section) = file.section("shortlist") else { return default };
    let minimum = |axis: Axis| Some((axis, section.section("axis_min")?.number(axis.id())?));
    Shortlist {
        size: section.count("size").copied().unwrap_or(default.size),
        indifference: section.number("indifference").unwrap_or(default.indifference),
        axis_min: AxisMinimum(Axis::ALL.into_iter().filter_map(minimum).collect()),
    }
}

/// Conditions outside the sum.
pub(super) fn conditions(report: &mut Report<'_>, sections: &[Section], criteria: &Criteria) -> Vec<Condition> {
    unique_ids(report, sections, "condition");
    let mut conditions: Vec<Condition> = Vec::new();
    for section in sections {
        let subject = condition_subject(report, section, criteria);
        let test = condition_test(report, section, subject.as_ref(), criteria);
        let kind = match section.word("kind") {
            Some("hard") => ConditionKind::Hard,
            Some("soft") => ConditionKind::Soft,
            Some(_) => ConditionKind::Term,
            None => continue,
        };
        let tested = TESTS.iter().any(|key| section.has(key));
        let looks = section.has("attribute") || section.has("criterion");
        // A term may be text only; a half condition is one in no case.
        let problem = match (looks, tested) {
            (false, false) if kind == ConditionKind::Term => None,
            (false, _) => Some("subject"),
            (true, false) => Some("test"),
            (true, true) => None,
        };
        if let Some(problem) = problem {
            let finding =
                report.at(&codes::PF663, &section.subject, &section.span).arg("problem", problem).note("help");
            report.push(finding);
        }
        let Some(id) = section.text("id").filter(|id| conditions.iter().all(|known| known.id != *id)) else { continue };
        conditions.push(Condition {
            id: id.to_owned(),
            kind,
            subject,
            test,
            reason: section.label("reason").cloned().unwrap_or_default(),
            line: Some(report.line(section.span.start)),
        });
    }
    conditions
}

const TESTS: [&str; 5] = ["equals", "one_of", "min", "max", "present"];

fn condition_subject(report: &mut Report<'_>, section: &Section, criteria: &Criteria) -> Option<Looks> {
    if let Some(id) = section.text("criterion") {
        let spot = Spot { value: id.to_owned(), span: section.span_of("criterion") };
        criteria.check(report, &section.subject, "criterion", &spot);
        return Some(Looks::Criterion(id.to_owned()));
    }
    section.text("attribute").map(|name| Looks::Attribute(name.trim().to_owned()))
}

fn condition_test(
    report: &mut Report<'_>,
    section: &Section,
    subject: Option<&Looks>,
    criteria: &Criteria,
) -> Option<ConditionTest> {
    let (min, max) = (section.number("min"), section.number("max"));
    check_bounds(report, section, "");
    if let Some(Looks::Criterion(id)) = subject
        && let Some(scale) = criteria.find(id).map(|criterion| criterion.scale)
    {
        for (key, end) in [("min", min), ("max", max)] {
            if let Some(x) = end {
                outside(report, &section.subject, key, &section.span_of(key), x, scale, Some(id));
            }
        }
    }
    let words = || section.texts("one_of").map(|words| words.iter().map(|word| word.value.clone()).collect());
    section
        .text("equals")
        .map(|text| ConditionTest::Equals(text.to_owned()))
        .or_else(|| words().map(ConditionTest::OneOf))
        .or_else(|| (min.is_some() || max.is_some()).then_some(ConditionTest::Between { min, max }))
        .or_else(|| section.flag("present").map(ConditionTest::Present))
}

/// "Do it ourselves".
pub(super) fn baseline(report: &mut Report<'_>, file: &Section, criteria: &Criteria) -> Option<Baseline> {
    let section = file.section("baseline")?;
    let scores = section.points("scores").unwrap_or_default();
    for (name, score) in scores {
        criteria.check(report, &section.subject, "scores", name);
        if let Some(criterion) = criteria.find(&name.value) {
            let key = format!("scores.{}", name.value);
            outside(report, &section.subject, &key, &score.span, score.value, criterion.scale, Some(&name.value));
        }
    }
    Some(Baseline {
        name: section.label("name").cloned().unwrap_or_else(|| Label::both("Do it ourselves", "Zelf doen")),
        scores: scores.iter().map(|(name, score)| (name.value.clone(), score.value)).collect(),
    })
}
