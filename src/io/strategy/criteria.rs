//! Criteria: from the values of a file, and the catalogue, to what candidates
//! are judged on.

use super::report::{Report, Spot, Subject, plain, shown};
use super::section::Section;
use crate::diag::{Diagnostic, codes};
use crate::io::catalogue::catalogue;
use crate::model::{
    Axis, Criterion, Direction, Gate, Label, MissingPolicy, Preference, PreferenceFunction, Scale, Template, Threshold,
    ValueFunction, ValueFunctionError, beyond,
};

/// The criteria of a file: those that are right, and the ids of all.
#[derive(Debug)]
pub(super) struct Criteria {
    /// The criteria that could be built, in file order.
    pub(super) built: Vec<Criterion>,
    /// Every id there is, usable or not: naming it is no mistake.
    pub(super) ids: Vec<String>,
}

impl Criteria {
    /// The criterion with this id.
    pub(super) fn find(&self, id: &str) -> Option<&Criterion> {
        self.built.iter().find(|criterion| criterion.id == id)
    }

    /// Whether `spot` names a criterion; reports it when it does not.
    pub(super) fn check(&self, report: &mut Report<'_>, subject: &Subject, key: &str, spot: &Spot<String>) -> bool {
        self.check_or(report, subject, key, spot, &[])
    }

    /// As [`Criteria::check`], where one of `others` may be named as well.
    pub(super) fn check_or(
        &self,
        report: &mut Report<'_>,
        subject: &Subject,
        key: &str,
        spot: &Spot<String>,
        others: &[String],
    ) -> bool {
        let name = spot.value.as_str();
        if self.ids.iter().chain(others).any(|id| id == name) {
            return true;
        }
        let finding = report.at_key(&codes::PF630, subject, key, &spot.span).arg("name", shown(name));
        let by_other_name = || {
            let same = |label: &Label| label.texts().any(|text| folded(text) == folded(name));
            self.built.iter().find(|c| c.code.as_deref() == Some(name) || same(&c.label)).map(|c| c.id.as_str())
        };
        let all = || self.ids.iter().chain(others).map(String::as_str);
        let finding = if let Some(meant) = by_other_name().or_else(|| report.nearest(name, all())) {
            finding.note_with("help-nearest", vec![("nearest", shown(meant))])
        } else if let Some(template) = catalogue().find(name) {
            finding.note_with("help-catalogue", vec![("template", template.id.clone())])
        } else {
            finding.note("help")
        };
        report.push(finding);
        false
    }
}

fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

/// Builds the criteria.
pub(super) fn criteria(report: &mut Report<'_>, sections: &[Section]) -> Criteria {
    unique_ids(report, sections, "criterion");
    let mut built: Vec<Criterion> = Vec::new();
    let mut ids: Vec<String> = Vec::new();
    for section in sections {
        let criterion = Builder::new(report, section).build();
        let Some(id) = section.text("id") else { continue };
        if ids.iter().any(|known| known == id) {
            continue;
        }
        ids.push(id.to_owned());
        built.extend(criterion);
    }
    same_labels(report, sections, &built);
    Criteria { built, ids }
}

/// Reports ids that occur twice.
pub(super) fn unique_ids(report: &mut Report<'_>, sections: &[Section], table: &'static str) {
    let mut first: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for section in sections {
        let Some(id) = section.text("id") else { continue };
        let span = section.span_of("id");
        let line = report.line(span.start);
        match first.get(id) {
            None => _ = first.insert(id, line),
            Some(first) => {
                let finding = report
                    .at_key(&codes::PF617, &Subject::named(table, id), "id", &span)
                    .arg("first", first)
                    .arg("line", line)
                    .note("help");
                report.push(finding);
            }
        }
    }
}

/// Warns where two criteria cannot be told apart by name.
fn same_labels(report: &mut Report<'_>, sections: &[Section], built: &[Criterion]) {
    let mut first: std::collections::BTreeMap<String, &Criterion> = std::collections::BTreeMap::new();
    for criterion in built {
        let mut names: Vec<String> = criterion.label.texts().map(folded).collect();
        names.push(folded(&criterion.id));
        names.sort();
        names.dedup();
        if let Some((name, other)) = names.iter().find_map(|name| first.get(name).map(|other| (name, *other))) {
            let section = sections.iter().find(|section| section.text("id") == Some(&criterion.id));
            let Some(section) = section else { continue };
            let finding = report
                .at_key(&codes::PF631, &section.subject, "label", &section.span_of("label"))
                .arg("other", &other.id)
                .arg("name", shown(name))
                .note("help");
            report.push(finding);
        }
        for name in names {
            first.entry(name).or_insert(criterion);
        }
    }
}

/// One criterion in the making.
struct Builder<'r, 's, 'a> {
    report: &'r mut Report<'s>,
    section: &'a Section,
    /// Where values come from that are not given here.
    template: Option<&'static Template>,
    /// Whether there should be a template, but it is not known which.
    lost: bool,
}

impl<'r, 's, 'a> Builder<'r, 's, 'a> {
    fn new(report: &'r mut Report<'s>, section: &'a Section) -> Self {
        let wanted = section.has("from");
        let template = section.text("id").filter(|_| wanted).and_then(|id| catalogue().find(id));
        Self { report, section, template, lost: wanted && template.is_none() }
    }

    fn find(&self, code: &'static crate::diag::Code, key: &str) -> Diagnostic {
        self.report.at_key(code, &self.section.subject, key, &self.section.span_of(key))
    }

    fn build(mut self) -> Option<Criterion> {
        self.check_template();
        self.check_name();
        let scale = self.scale();
        let direction = self.direction(scale);
        if let Some(scale) = scale {
            self.check_inherited(scale);
        }
        let value = scale.zip(direction).and_then(|(scale, direction)| self.value(scale, direction));
        let gate = self.gate(scale);
        let preference = self.preference();
        self.check_thresholds(scale, direction, preference.as_ref());
        self.check_anchors();
        self.check_ordinal(direction);
        let (section, template) = (self.section, self.template);
        let id = section.text("id")?;
        let (scale, direction) = scale.zip(direction)?;
        let mut criterion = Criterion::plain(id, direction, scale);
        criterion.value = value?;
        if let Some(template) = template {
            criterion.code = Some(template.code.clone());
            criterion.label = template.label.clone();
            criterion.definition = template.definition.clone();
            criterion.anchors.clone_from(&template.anchors);
            criterion.unit.clone_from(&template.unit);
            criterion.axis = template.axis;
            criterion.group = Some(template.group.clone());
            criterion.missing = template.missing;
            criterion.ingredients.clone_from(&template.ingredients);
            criterion.evidence_hint = template.evidence.clone();
            criterion.refs.clone_from(&template.refs);
        }
        let take = |key: &str, into: &mut Label| {
            if let Some(label) = section.label(key) {
                *into = label.clone();
            }
        };
        take("label", &mut criterion.label);
        take("definition", &mut criterion.definition);
        if let Some(anchors) = section.labels("anchors") {
            criterion.anchors = anchors.to_vec();
        }
        if let Some(unit) = section.text("unit") {
            criterion.unit = Some(unit.to_owned());
        }
        if let Some(group) = section.text("group") {
            criterion.group = Some(group.to_owned());
        }
        if let Some(axis) = section.word("axis") {
            criterion.axis = Axis::ALL.into_iter().find(|known| known.id() == axis)?;
        }
        if let Some(policy) = section.word("missing") {
            criterion.missing = MissingPolicy::ALL.into_iter().find(|known| known.id() == policy)?;
        }
        criterion.ordinal = section.flag("ordinal").unwrap_or(false);
        criterion.gate = gate;
        criterion.preference = preference;
        criterion.veto = section.threshold("veto");
        criterion.points = section.number("weight");
        criterion.line = Some(self.report.line(section.span.start));
        Some(criterion)
    }

    fn check_template(&mut self) {
        let (Some(id), true) = (self.section.text("id"), self.lost && self.section.word("from").is_some()) else {
            return;
        };
        let names = catalogue().criteria.iter().flat_map(|c| [c.id.as_str(), c.code.as_str()]);
        let finding = self.find(&codes::PF627, "id").arg("name", shown(id));
        let finding = match self.report.nearest(id, names) {
            Some(meant) => finding.note_with("help-nearest", vec![("nearest", meant.to_owned())]),
            None => finding.note("help"),
        };
        self.report.push(finding);
    }

    /// `name` is the column with the names of the candidates.
    fn check_name(&mut self) {
        if self.section.text("id").is_some_and(|id| id.eq_ignore_ascii_case("name")) {
            let finding = self.find(&codes::PF633, "id").note("help");
            self.report.push(finding);
        }
    }

    /// Both ends of the scale; a scale that is not right is reported.
    fn scale(&mut self) -> Option<Scale> {
        let end = |key: &str, inherited: Option<f64>| match self.section.number(key) {
            Some(x) => Some(x),
            None if self.section.has(key) => None,
            None => inherited,
        };
        let min = end("min", self.template.and_then(|template| template.min));
        let max = end("max", self.template.and_then(|template| template.max));
        if let Some((min, max)) = min.zip(max) {
            let scale = Scale::new(min, max);
            if scale.is_none() {
                self.report_ends(min, max);
            }
            return scale;
        }
        let absent = |end: Option<f64>, key: &str| end.is_none() && !self.section.has(key);
        let missing = match (absent(min, "min"), absent(max, "max")) {
            (true, true) => "both",
            (true, false) => "min",
            (false, true) => "max",
            (false, false) => return None,
        };
        if !self.lost {
            let finding =
                self.report.at(&codes::PF621, &self.section.subject, &self.section.span).arg("missing", missing);
            let unit =
                self.section.text("unit").or_else(|| self.template.and_then(|template| template.unit.as_deref()));
            let finding = match self.template {
                Some(template) => {
                    let of = vec![("name", template.id.clone()), ("direction", template.direction.clone())];
                    let finding = finding.note_with("help-catalogue", of);
                    match unit {
                        Some(unit) => finding.note_with("help-unit", vec![("unit", shown(unit))]),
                        None => finding,
                    }
                }
                None if self.section.has("anchors") => finding.note("help-anchors"),
                None => finding.note("help"),
            };
            self.report.push(finding);
        }
        None
    }

    fn report_ends(&mut self, min: f64, max: f64) {
        let equal = min.total_cmp(&max).is_eq();
        let key = if self.section.has("max") { "max" } else { "min" };
        let finding = self
            .find(&codes::PF620, key)
            .arg("min", plain(min))
            .arg("max", plain(max))
            .arg("how", if equal { "equal" } else { "swapped" });
        let finding = match self.section.word("direction") {
            _ if equal => finding.note("help-equal"),
            Some("min") => finding.note("help-order"),
            _ => finding.note("help-swapped"),
        };
        self.report.push(finding);
    }

    fn direction(&mut self, scale: Option<Scale>) -> Option<Direction> {
        let section = self.section;
        let word = self.direction_word()?;
        if word == "target" {
            let target = self.target()?;
            let inherited = self.template.and_then(|template| template.tolerance);
            let tolerance = section.number("tolerance").or(inherited).unwrap_or(0.0);
            if let Some(scale) = scale.filter(|_| section.has("target")) {
                let span = section.span_of("target");
                outside(self.report, &section.subject, "target", &span, target, scale, section.text("id"));
            }
            return Some(Direction::Target { target, tolerance });
        }
        for key in ["target", "tolerance"].into_iter().filter(|key| section.has(key)) {
            let finding = self.find(&codes::PF623, key).arg("direction", word).note("help");
            self.report.push(finding);
        }
        Some(if word == "min" { Direction::Min } else { Direction::Max })
    }

    /// The direction as a word of the file, own or inherited.
    fn direction_word(&mut self) -> Option<&'static str> {
        if self.section.has("direction") || self.lost {
            return self.section.word("direction");
        }
        let Some(template) = self.template else {
            let finding = self.find(&codes::PF612, "direction").note("help-direction");
            self.report.push(finding);
            return None;
        };
        Some(match template.direction.as_str() {
            "target" => "target",
            "min" => "min",
            _ => "max",
        })
    }

    /// The target, own or inherited.
    fn target(&mut self) -> Option<f64> {
        if self.section.has("target") {
            return self.section.number("target");
        }
        let inherited = self.template.and_then(|template| template.target);
        if inherited.is_none() {
            let finding = self.find(&codes::PF622, "target").note("help");
            self.report.push(finding);
        }
        inherited
    }

    /// What the catalogue says on its own scale means nothing on another.
    fn check_inherited(&mut self, scale: Scale) {
        let Some(template) = self.template else { return };
        let (Some(min), Some(max)) = (template.min, template.max) else { return };
        let other_scale = scale.min().total_cmp(&min).is_ne() || scale.max().total_cmp(&max).is_ne();
        let other_direction = self.section.word("direction").is_some_and(|word| word != template.direction);
        let tied = [
            ("value", template.value.is_some(), other_scale || other_direction),
            ("gate", !template.gate.is_open(), other_scale || other_direction),
            ("target", template.target.is_some() && !other_direction, other_scale),
        ];
        for (key, inherited, changed) in tied {
            if inherited && changed && !self.section.has(key) {
                let finding = self
                    .report
                    .at_key(&codes::PF628, &self.section.subject, key, &self.section.span)
                    .arg("min", plain(min))
                    .arg("max", plain(max))
                    .arg("direction", &template.direction)
                    .note("help");
                self.report.push(finding);
            }
        }
    }

    fn value(&mut self, scale: Scale, direction: Direction) -> Option<ValueFunction> {
        let points = match self.section.curve("value") {
            Some(points) => points.to_vec(),
            None if self.section.has("value") => return None,
            None => match self.template.and_then(|template| template.value.clone()) {
                Some(points) => return ValueFunction::piecewise(points, scale).ok(),
                None => return Some(ValueFunction::linear(direction, scale)),
            },
        };
        let (first, last) = (points.first().map(|p| p.1), points.last().map(|p| p.1));
        let function = match ValueFunction::piecewise(points, scale) {
            Ok(function) => function,
            Err(error) => {
                let (problem, point) = match error {
                    ValueFunctionError::TooFew => ("few", 0),
                    ValueFunctionError::NotAscending(i) => ("order", i + 1),
                    ValueFunctionError::OutsideUnit(i) => ("unit", i + 1),
                    ValueFunctionError::NotTheEnds => ("ends", 0),
                };
                let finding = self
                    .find(&codes::PF625, "value")
                    .arg("problem", problem)
                    .arg("point", point)
                    .arg("min", plain(scale.min()))
                    .arg("max", plain(scale.max()))
                    .note("help");
                self.report.push(finding);
                return None;
            }
        };
        let against = match direction {
            Direction::Max => first > last,
            Direction::Min => first < last,
            Direction::Target { .. } => false,
        };
        if against {
            let finding = self.find(&codes::PF626, "value").arg("direction", direction.id()).note("help");
            self.report.push(finding);
        }
        Some(function)
    }

    /// Of an order there are no steps, so no target and no value of a step.
    fn check_ordinal(&mut self, direction: Option<Direction>) {
        if self.section.flag("ordinal") != Some(true) {
            return;
        }
        let target = matches!(direction, Some(Direction::Target { .. }));
        let curve = self.section.has("value") || self.template.is_some_and(|template| template.value.is_some());
        if target || curve {
            let with = if target { "target" } else { "value" };
            let finding = self.find(&codes::PF682, "ordinal").arg("with", with).note("help");
            self.report.push(finding);
        }
    }

    fn gate(&mut self, scale: Option<Scale>) -> Gate {
        let Some(own) = self.section.section("gate") else {
            let inherited = self.template.filter(|_| !self.section.has("gate"));
            return inherited.map_or_else(Gate::default, |template| template.gate);
        };
        let gate = Gate { min: own.number("min"), max: own.number("max") };
        check_bounds(self.report, own, "gate.");
        for (key, end) in [("min", gate.min), ("max", gate.max)] {
            if let Some((x, scale)) = end.zip(scale) {
                let path = format!("gate.{key}");
                outside(self.report, &own.subject, &path, &own.span_of(key), x, scale, self.section.text("id"));
            }
        }
        gate
    }

    fn preference(&mut self) -> Option<Preference> {
        use PreferenceFunction::{Gaussian, Level, Linear, Ushape, Usual, Vshape};
        let own = self.section.section("preference")?;
        let (function, needs): (_, &[&str]) = match own.word("function")? {
            "usual" => (Usual, &[]),
            "ushape" => (Ushape, &["q"]),
            "vshape" => (Vshape, &["p"]),
            "level" => (Level, &["p"]),
            "linear" => (Linear, &["p"]),
            _ => (Gaussian, &["s"]),
        };
        for key in needs.iter().filter(|key| !own.has(key)) {
            let finding = self
                .report
                .at_key(&codes::PF629, &own.subject, &format!("preference.{key}"), &own.span)
                .arg("problem", "missing")
                .arg("function", own.word("function").unwrap_or_default())
                .arg("symbol", key)
                .note("help");
            self.report.push(finding);
        }
        Some(Preference { function, q: own.threshold("q"), p: own.threshold("p"), s: own.number("s") })
    }

    /// Thresholds must be in order and not below 0 at both ends of the scale, and
    /// must not grow so fast with the score that the better of two scores comes
    /// to count as the worse. Between the ends everything is a straight line.
    fn check_thresholds(
        &mut self,
        scale: Option<Scale>,
        direction: Option<Direction>,
        preference: Option<&Preference>,
    ) {
        let (Some(scale), Some(direction)) = (scale, direction) else { return };
        let (q, p) = (preference.and_then(|p| p.q), preference.and_then(|p| p.p));
        let veto = self.section.threshold("veto");
        let ends = match direction {
            Direction::Max | Direction::Min => [scale.min(), scale.max()],
            // What is compared is the distance beyond the tolerance.
            Direction::Target { target, tolerance } => {
                [0.0, beyond(scale.min(), target, tolerance).max(beyond(scale.max(), target, tolerance))]
            }
        };
        let given = [("preference.q", q), ("preference.p", p), ("veto", veto)];
        for (key, threshold) in given.into_iter().filter_map(|(key, threshold)| Some((key, threshold?))) {
            let against = if direction == Direction::Max { -threshold.slope } else { threshold.slope };
            let problem = if ends.iter().any(|g| threshold.at(*g) < 0.0) {
                "negative"
            } else if against > 1.0 {
                "slope"
            } else {
                continue;
            };
            self.report_threshold(key, problem);
            return;
        }
        let above = |low: Option<Threshold>, high: Option<Threshold>| {
            low.zip(high).is_some_and(|(low, high)| ends.iter().any(|g| low.at(*g) > high.at(*g)))
        };
        if above(q, p) {
            self.report_threshold("preference.q", "order");
        } else if above(p, veto) || above(q, veto) {
            self.report_threshold("veto", "veto");
        }
    }

    fn report_threshold(&mut self, key: &'static str, problem: &'static str) {
        let symbol = key.trim_start_matches("preference.");
        let own = if key == "veto" { Some(self.section) } else { self.section.section("preference") };
        let Some(own) = own else { return };
        let finding = self
            .report
            .at_key(&codes::PF629, &own.subject, key, &own.span_of(symbol))
            .arg("problem", problem)
            .arg("function", "")
            .arg("symbol", symbol)
            .note("help");
        self.report.push(finding);
    }

    /// Each level must be recognisable by its words.
    fn check_anchors(&mut self) {
        let Some(anchors) = self.section.labels("anchors") else { return };
        for second in 1..anchors.len() {
            let same = |first: &usize| {
                anchors[*first].texts().any(|a| anchors[second].texts().any(|b| folded(a) == folded(b)))
            };
            if let Some(first) = (0..second).find(same) {
                let finding =
                    self.find(&codes::PF632, "anchors").arg("first", first + 1).arg("second", second + 1).note("help");
                self.report.push(finding);
            }
        }
    }
}

/// Reports `x` when it does not lie on the scale of criterion `id`.
pub(super) fn outside(
    report: &mut Report<'_>,
    subject: &Subject,
    key: &str,
    span: &std::ops::Range<usize>,
    x: f64,
    scale: Scale,
    id: Option<&str>,
) {
    if scale.contains(x) {
        return;
    }
    let finding = report
        .at_key(&codes::PF624, subject, key, span)
        .arg("value", report.raw(span))
        .arg("criterion", id.map_or_else(String::new, shown))
        .arg("min", plain(scale.min()))
        .arg("max", plain(scale.max()))
        .note("help");
    report.push(finding);
}

/// Reports a `min` above a `max`: nothing lies between them.
pub(super) fn check_bounds(report: &mut Report<'_>, section: &Section, path: &str) {
    if let Some((min, max)) = section.number("min").zip(section.number("max"))
        && min > max
    {
        let finding = report
            .at_key(&codes::PF662, &section.subject, &format!("{path}max"), &section.span_of("max"))
            .arg("min", plain(min))
            .arg("max", plain(max))
            .note("help");
        report.push(finding);
    }
}
