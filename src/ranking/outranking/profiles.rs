//! Profiles: the scores that mark the classes of a sorting method.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::exceeds;
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{AxisOf, Classes, Criterion, DecisionTable, Direction, Label, Order, beyond};
use crate::registry::{Param, ParamKind, Text};

/// The scores of a profile in natural units.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Profile {
    /// By criterion id.
    ById(BTreeMap<String, f64>),
    /// In the order of the criteria.
    InOrder(Vec<f64>),
}

/// The setting `profiles` of a method whose profiles are boundaries.
pub(in crate::ranking) const PROFILES: Param = Param {
    id: "profiles",
    kind: ParamKind::Shape("[{ … = 3, … = 40 }, { … = 7, … = 20 }]"),
    default: "1/3 and 2/3 of each scale",
    doc: Text { en: "boundaries between classes, lowest first", nl: "grenzen tussen klassen, de laagste eerst" },
};

/// The setting `categories`.
pub(in crate::ranking) const CATEGORIES: Param = Param {
    id: "categories",
    kind: ParamKind::Shape("[\"…\", \"…\", \"…\"]"),
    default: "low, middle, high",
    doc: Text { en: "names of the classes, worst first", nl: "namen van de klassen, de slechtste eerst" },
};

/// What profiles mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ranking) enum Marks {
    /// The boundaries between classes: one fewer than classes.
    Boundaries,
    /// The middle of each class.
    Centres,
}

/// The settings of a sorting method that say what the classes are.
#[derive(Clone, Copy)]
pub(in crate::ranking) struct Asked<'a> {
    /// Id of the method.
    pub method: &'static str,
    /// Its profiles, the lowest first; none for those of the scales.
    pub profiles: &'a [Profile],
    /// Its names of classes, the worst first; none for the usual ones.
    pub categories: &'a [String],
    /// What profiles mark.
    pub marks: Marks,
}

/// Classes that fit a table.
#[derive(Clone, Debug)]
pub(in crate::ranking) struct Scheme {
    /// Names of the classes, worst first.
    pub names: Vec<Label>,
    /// The profiles as scores are compared: natural units, and the distance for
    /// a criterion with a target; the lowest first.
    pub profiles: Vec<Vec<f64>>,
}

/// Three classes where nothing else is said.
const USUAL: usize = 3;

impl Asked<'_> {
    /// The classes, for a table that [`refusals`](Self::refusals) has nothing
    /// against.
    pub fn scheme(&self, table: &DecisionTable) -> Scheme {
        let classes = self.classes();
        let given: Vec<Vec<f64>> =
            self.profiles.iter().filter_map(|p| self.row("profiles", 1, p, table).ok()).collect();
        let profiles = if given.is_empty() { self.of_the_scales(table) } else { given };
        Scheme { names: self.names(classes), profiles }
    }

    fn classes(&self) -> usize {
        match (self.profiles.len(), self.marks) {
            (0, _) if self.categories.is_empty() => USUAL,
            (0, _) => self.categories.len(),
            (n, Marks::Boundaries) => n + 1,
            (n, Marks::Centres) => n,
        }
    }

    fn names(&self, classes: usize) -> Vec<Label> {
        if self.categories.len() == classes {
            return self.categories.iter().map(Label::same).collect();
        }
        if classes == USUAL {
            let usual = [("low", "laag"), ("middle", "midden"), ("high", "hoog")];
            return usual.into_iter().map(|(en, nl)| Label::both(en, nl)).collect();
        }
        (1..=classes).map(|k| Label::both(format!("class {k}"), format!("klasse {k}"))).collect()
    }

    /// Profiles at equal steps of value on the own scale of each criterion: the
    /// values 1/3 and 2/3 for the boundaries of three classes.
    fn of_the_scales(&self, table: &DecisionTable) -> Vec<Vec<f64>> {
        #[allow(clippy::cast_precision_loss, reason = "a number of classes")]
        let values: Vec<f64> = match (self.marks, self.classes()) {
            (Marks::Boundaries, classes) => (1..classes).map(|h| h as f64 / classes as f64).collect(),
            (Marks::Centres, classes) => (0..classes).map(|h| (h as f64 + 0.5) / classes as f64).collect(),
        };
        let score = |criterion: &Criterion, value: f64| {
            let found = criterion.value.nearest_score(criterion.worst_score(), value, true);
            compared(criterion, found.unwrap_or_else(|| criterion.best_score()))
        };
        values.iter().map(|value| table.criteria.iter().map(|c| score(c, *value)).collect()).collect()
    }

    /// A profile as scores are compared, number `at` of the setting `key`.
    fn row(
        &self,
        key: &'static str,
        at: usize,
        profile: &Profile,
        table: &DecisionTable,
    ) -> Result<Vec<f64>, Diagnostic> {
        let wrong =
            |problem: &'static str, criterion: &str| self.wrong(key, problem).arg("at", at).arg("criterion", criterion);
        match profile {
            Profile::InOrder(scores) if scores.len() != table.criteria.len() => {
                Err(wrong("length", "").arg("found", scores.len()).arg("wanted", table.criteria.len()).note("help"))
            }
            Profile::InOrder(scores) => Ok(table.criteria.iter().zip(scores).map(|(c, x)| compared(c, *x)).collect()),
            Profile::ById(scores) => {
                let ids = || table.criteria.iter().map(|c| c.id.as_str());
                if let Some(id) = scores.keys().find(|id| !ids().any(|known| known == id.as_str())) {
                    return Err(wrong("unknown", id).near(id, ids()).note("help"));
                }
                let score = |c: &Criterion| match scores.get(&c.id) {
                    Some(x) => Ok(compared(c, *x)),
                    None => Err(wrong("missing", &c.id).note("help")),
                };
                table.criteria.iter().map(score).collect()
            }
        }
    }

    fn wrong(&self, key: &'static str, problem: &'static str) -> Diagnostic {
        Diagnostic::new(&codes::PF833)
            .arg("method", self.method)
            .arg("key", key)
            .arg("problem", problem)
            .arg("setting", key)
    }

    /// Why the classes cannot be used for a table.
    pub fn refusals(&self, table: &DecisionTable) -> Findings {
        let mut findings = self.rows_refusals("profiles", self.profiles, table);
        let classes = self.classes();
        if self.profiles.is_empty() {
            let rising = |pair: &[Vec<f64>]| {
                let worse = |j: usize| better(table, j, pair[0][j], pair[1][j]);
                let ahead = |j: usize| better(table, j, pair[1][j], pair[0][j]);
                !(0..table.criteria.len()).any(worse) && (0..table.criteria.len()).any(ahead)
            };
            // A value that jumps can put the steps of every scale on one score.
            if let Some(h) = self.of_the_scales(table).windows(2).position(|pair| !rising(pair)) {
                findings.push(self.wrong("profiles", "scales").arg("at", h + 2).note("help"));
            }
        }
        if !self.categories.is_empty() && self.categories.len() != classes {
            let finding = self.wrong("categories", "names").arg("found", self.categories.len()).arg("wanted", classes);
            findings.push(finding.note("help"));
        } else if classes < 2 {
            findings.push(self.wrong("categories", "one").arg("found", classes).note("help"));
        }
        let twice = (1..self.categories.len()).find(|k| self.categories[..*k].contains(&self.categories[*k]));
        if let Some(k) = twice {
            findings.push(self.wrong("categories", "twice").arg("name", &self.categories[k]).note("help"));
        }
        findings
    }

    /// What is wrong with profiles that must rise.
    pub fn rows_refusals(&self, key: &'static str, profiles: &[Profile], table: &DecisionTable) -> Findings {
        let read: Vec<_> = profiles.iter().enumerate().map(|(h, p)| self.row(key, h + 1, p, table)).collect();
        let findings: Findings = read.iter().filter_map(|row| row.as_ref().err().cloned()).collect();
        if !findings.is_empty() {
            return findings;
        }
        let rows: Vec<Vec<f64>> = read.into_iter().filter_map(Result::ok).collect();
        let pair = |(h, pair): (usize, &[Vec<f64>])| {
            let worse = (0..table.criteria.len()).find(|&j| better(table, j, pair[0][j], pair[1][j]));
            if let Some(j) = worse {
                let finding = self.wrong(key, "order").arg("at", h + 2).arg("criterion", &table.criteria[j].id);
                return Some(finding.note("help"));
            }
            let same = !(0..table.criteria.len()).any(|j| better(table, j, pair[1][j], pair[0][j]));
            same.then(|| self.wrong(key, "equal").arg("at", h + 2).note("help"))
        };
        rows.windows(2).enumerate().filter_map(pair).collect()
    }

    /// That the classes are those of the scales, where no profiles are given.
    pub fn notes(&self) -> Findings {
        if !self.profiles.is_empty() {
            return Findings::new();
        }
        let finding = Diagnostic::new(&codes::PF834).arg("method", self.method).arg("classes", self.classes());
        vec![finding.note("help")]
    }
}

impl Scheme {
    /// The classes of candidates, as a result of its scores: the number of the
    /// class, 0 = worst.
    pub fn outcome(self, of: Vec<usize>, findings: Findings) -> crate::ranking::Outcome {
        let scores = as_numbers(&of);
        crate::ranking::Outcome { scores, order: Order::Classes(Classes { names: self.names, of }), findings }
    }

    /// The profiles as columns of a step: numbers, the lowest first.
    pub fn axis(&self) -> AxisOf {
        AxisOf::Named((1..=self.profiles.len()).map(|k| k.to_string()).collect())
    }
}

/// Numbers of classes as numbers of a step.
#[allow(clippy::cast_precision_loss, reason = "a number of classes")]
pub(in crate::ranking) fn as_numbers(of: &[usize]) -> Vec<f64> {
    of.iter().map(|class| *class as f64).collect()
}

/// A score in natural units as scores on the criterion are compared.
pub(in crate::ranking) fn compared(criterion: &Criterion, score: f64) -> f64 {
    match criterion.direction {
        Direction::Target { target, tolerance } => beyond(score, target, tolerance),
        Direction::Max | Direction::Min => score,
    }
}

/// Whether `x` is better than `y` on criterion `j`; both as scores are compared.
pub(in crate::ranking) fn better(table: &DecisionTable, j: usize, x: f64, y: f64) -> bool {
    if table.criteria[j].direction == Direction::Max { exceeds(x, y, 0.0) } else { exceeds(-x, -y, 0.0) }
}
