//! What if: changes to weights, scales, settings and scores, tried out on a copy
//! of the study, and who moves.

mod canonical;
mod number;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use number::{NotANumber, number};
use serde_json::Value;

use super::engine::{Evaluation, Row, Settings};

use crate::diag::{Diagnostic, Findings, LISTED, codes};
use crate::model::{Criterion, Direction, MethodChoice, Scale, Score, Study, ValueFunction, ValueFunctionError};
use crate::num::tied;
use crate::ranking::METHODS;

/// A part of a criterion's scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ScaleField {
    /// The low end.
    Min,
    /// The high end.
    Max,
    /// The best score, with direction target.
    Target,
    /// How far from the target is still as good.
    Tolerance,
}

impl ScaleField {
    /// All of them, in the order messages list them.
    pub const ALL: [Self; 4] = [Self::Min, Self::Max, Self::Target, Self::Tolerance];

    /// The word used in keys.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Min => "min",
            Self::Max => "max",
            Self::Target => "target",
            Self::Tolerance => "tolerance",
        }
    }
}

/// One change. Criteria and candidates are positions in the study.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// `weight.CRITERION=POINTS`, in points of 100 beside the others.
    Weight {
        /// Which criterion.
        criterion: usize,
        /// Its points.
        points: f64,
    },
    /// `criterion.CRITERION.FIELD=VALUE`.
    Scale {
        /// Which criterion.
        criterion: usize,
        /// Which part of its scale.
        field: ScaleField,
        /// Natural units.
        value: f64,
    },
    /// `method.SETTING=VALUE`; the setting `name` chooses the method.
    Method {
        /// Setting.
        key: String,
        /// A number, a truth value, a list or table (JSON), or else a text.
        value: Value,
    },
    /// `score.CANDIDATE.CRITERION=SCORE`.
    Score {
        /// Which candidate.
        candidate: usize,
        /// Which criterion.
        criterion: usize,
        /// Natural units.
        value: f64,
    },
}

impl Change {
    /// Whether both change the same thing.
    fn same_target(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Weight { criterion: a, .. }, Self::Weight { criterion: b, .. }) => a == b,
            (Self::Scale { criterion: a, field: f, .. }, Self::Scale { criterion: b, field: g, .. }) => {
                (a, f) == (b, g)
            }
            (Self::Method { key: a, .. }, Self::Method { key: b, .. }) => a == b,
            (Self::Score { candidate: a, criterion: c, .. }, Self::Score { candidate: b, criterion: d, .. }) => {
                (a, c) == (b, d)
            }
            _ => false,
        }
    }
}

/// The kinds of keys, as they begin.
const KINDS: [&str; 4] = ["weight", "criterion", "method", "score"];

/// Reads what-ifs of the form `KEY=VALUE` against the names in `study`. A
/// candidate's name may hold points and equals signs: the longest name that fits
/// is meant. A criterion may be given by id, code or label, in any case.
///
/// # Errors
/// One finding per text that cannot be understood, and one per repeated key.
pub fn parse_changes(texts: &[String], study: &Study) -> Result<Vec<Change>, Findings> {
    let mut changes: Vec<(Change, &str)> = Vec::new();
    let mut findings = Findings::new();
    for text in texts {
        match parse(text, study) {
            Ok((change, key)) => match changes.iter().find(|(earlier, _)| earlier.same_target(&change)) {
                Some((_, first)) => {
                    findings.push(Diagnostic::new(&codes::PF735).arg("first", first).arg("second", key).note("help"));
                }
                None => changes.push((change, key)),
            },
            Err(finding) => findings.push(*finding),
        }
    }
    if findings.is_empty() { Ok(changes.into_iter().map(|(change, _)| change).collect()) } else { Err(findings) }
}

type Parsed<T> = Result<T, Box<Diagnostic>>;

fn parse<'a>(text: &'a str, study: &Study) -> Parsed<(Change, &'a str)> {
    let malformed = |problem: &str| Diagnostic::new(&codes::PF731).arg("text", text).arg("problem", problem);
    let Some((key, value)) = text.rsplit_once('=') else {
        return Err(Box::new(malformed("form").note("help")));
    };
    let (key, value) = (key.trim(), value.trim());
    let Some((kind, rest)) = key.split_once('.') else {
        return Err(Box::new(malformed("key").note("help")));
    };
    let change = match kind.to_lowercase().as_str() {
        "weight" => {
            let points = non_negative(key, value, "weight")?;
            Change::Weight { criterion: criterion(study, key, rest)?, points }
        }
        "criterion" => {
            let (name, field) = rest.rsplit_once('.').ok_or_else(|| Box::new(malformed("key").note("help")))?;
            let criterion = criterion(study, key, name)?;
            let wanted = field.to_lowercase();
            let Some(field) = ScaleField::ALL.into_iter().find(|known| known.id() == wanted) else {
                return Err(Box::new(with_nearest(malformed("field"), field, ScaleField::ALL.map(ScaleField::id))));
            };
            let value =
                if field == ScaleField::Tolerance { non_negative(key, value, "tolerance")? } else { read(key, value)? };
            Change::Scale { criterion, field, value }
        }
        "method" => Change::Method { key: rest.to_owned(), value: setting(key, value)? },
        "score" => {
            let (candidate, criterion) = cell(study, key, rest)?;
            Change::Score { candidate, criterion, value: read(key, value)? }
        }
        _ => return Err(Box::new(with_nearest(malformed("kind"), kind, KINDS))),
    };
    Ok((change, key))
}

/// Adds "did you mean", or else what there is.
fn with_nearest<'a>(finding: Diagnostic, found: &str, valid: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let finding = finding.near(found, valid);
    if finding.notes.is_empty() { finding.note("help") } else { finding }
}

fn read(key: &str, text: &str) -> Parsed<f64> {
    number(text).map_err(|problem| {
        let finding =
            |kind: &str| Diagnostic::new(&codes::PF733).arg("key", key).arg("value", text).arg("problem", kind);
        Box::new(match problem {
            NotANumber::DecimalComma(point) => finding("other").note_with("help-point", vec![("point", point)]),
            NotANumber::NotFinite => finding("calculate").note("help"),
            NotANumber::TooLarge => finding("large"),
            NotANumber::Other => finding("other").note("help"),
        })
    })
}

fn non_negative(key: &str, text: &str, what: &str) -> Parsed<f64> {
    let x = read(key, text)?;
    if x < 0.0 {
        return Err(Box::new(Diagnostic::new(&codes::PF734).arg("key", key).arg("value", text).arg("what", what)));
    }
    Ok(x)
}

/// The value of a method's setting. What looks like a number must be one.
fn setting(key: &str, text: &str) -> Parsed<Value> {
    match number(text) {
        Ok(x) => Ok(text.parse::<i64>().map_or_else(|_| Value::from(x), Value::from)),
        Err(NotANumber::Other) => Ok(match serde_json::from_str(text) {
            Ok(value @ (Value::Bool(_) | Value::Array(_) | Value::Object(_))) => value,
            _ => Value::from(text),
        }),
        Err(_) => read(key, text).map(Value::from),
    }
}

/// The criterion that `name` stands for.
fn criterion(study: &Study, key: &str, name: &str) -> Parsed<usize> {
    let criteria = &study.strategy.criteria;
    let unknown = |kind: &str| Diagnostic::new(&codes::PF732).arg("kind", kind).arg("name", name).arg("key", key);
    match criteria_called(criteria, name).as_slice() {
        [only] => Ok(*only),
        [] => {
            let known: Vec<&str> = criteria.iter().map(|c| c.id.as_str()).collect();
            let names = criteria.iter().flat_map(|c| std::iter::once(c.id.as_str()).chain(c.label.texts()));
            Err(Box::new(near_or_known(unknown("criterion"), name, names, &known, known.len())))
        }
        several => {
            let ids: Vec<&str> = several.iter().map(|&j| criteria[j].id.as_str()).collect();
            Err(Box::new(unknown("several").note_with("help-several", vec![("known", ids.join(", "))])))
        }
    }
}

/// The criteria that `name` may stand for: by id, else by code or by the id in
/// another case, else by label.
fn criteria_called(criteria: &[Criterion], name: &str) -> Vec<usize> {
    let wanted = name.trim().to_lowercase();
    let which = |fits: &dyn Fn(&Criterion) -> bool| -> Vec<usize> {
        criteria.iter().enumerate().filter(|(_, c)| fits(c)).map(|(j, _)| j).collect()
    };
    let by_id = which(&|c| c.id == name);
    let by_code = which(&|c| {
        c.id.to_lowercase() == wanted || c.code.as_deref().is_some_and(|code| code.to_lowercase() == wanted)
    });
    let by_label = which(&|c| c.label.texts().any(|text| text.to_lowercase() == wanted));
    [by_id, by_code, by_label].into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}

/// The candidate and criterion that `CANDIDATE.CRITERION` stands for.
fn cell(study: &Study, key: &str, name: &str) -> Parsed<(usize, usize)> {
    // Case counts only where it has to tell names apart.
    for fold in [str::to_owned as fn(&str) -> String, |text: &str| text.to_lowercase()] {
        let whole = fold(name);
        let mut fits: Vec<(usize, String)> = study
            .candidates
            .names
            .iter()
            .enumerate()
            .filter_map(|(i, known)| {
                let rest = whole.strip_prefix(&fold(known))?.strip_prefix('.')?;
                Some((i, rest.to_owned()))
            })
            .collect();
        fits.sort_by_key(|(_, rest)| rest.len());
        let named: Vec<Parsed<(usize, usize)>> =
            fits.iter().map(|(i, rest)| criterion(study, key, rest).map(|j| (*i, j))).collect();
        let found = named.iter().position(Result::is_ok).unwrap_or(0);
        if let Some(found) = named.into_iter().nth(found) {
            return found;
        }
    }
    let candidate = name.rsplit_once('.').map_or(name, |(candidate, _)| candidate);
    Err(unknown_candidate(study, key, candidate))
}

fn unknown_candidate(study: &Study, key: &str, name: &str) -> Box<Diagnostic> {
    let finding = Diagnostic::new(&codes::PF732).arg("kind", "candidate").arg("name", name).arg("key", key);
    let known: Vec<&str> = study.candidates.names.iter().map(String::as_str).collect();
    Box::new(near_or_known(finding, name, known.iter().copied(), &known, LISTED))
}

/// Adds "did you mean" with the nearest of `names`, or else the first `most` of
/// `known`.
fn near_or_known<'a>(
    finding: Diagnostic,
    found: &str,
    names: impl IntoIterator<Item = &'a str>,
    known: &[&str],
    most: usize,
) -> Diagnostic {
    let finding = finding.near(found, names);
    if !finding.notes.is_empty() {
        return finding;
    }
    let shown = &known[..known.len().min(most)];
    let more = (known.len() - shown.len()).to_string();
    finding.note_with("help-known", vec![("known", shown.join(", ")), ("more", more)])
}

/// The study and settings with `changes` made; those given stay as they are.
///
/// A new scale makes a linear value function anew and keeps a piecewise one only
/// if it still reaches both ends. Scores must lie on the scales as they then
/// are.
///
/// # Errors
/// One finding per change that cannot be made.
pub fn apply(study: &Study, settings: &Settings, changes: &[Change]) -> Result<(Study, Settings), Findings> {
    let (mut study, mut settings) = (study.clone(), settings.clone());
    let mut findings = Findings::new();
    for change in changes {
        match change {
            Change::Weight { criterion, points } => {
                settings.weight_points.retain(|(j, _)| j != criterion);
                settings.weight_points.push((*criterion, *points));
            }
            Change::Method { key, value } if key == "name" => {
                let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                settings.method = Some(text);
            }
            Change::Score { candidate, criterion, value } => {
                let cell = &mut study.candidates.cells[*candidate][*criterion];
                cell.score = Score::Exact(*value);
                cell.low_confidence = false;
            }
            Change::Method { .. } | Change::Scale { .. } => {}
        }
    }
    set_method(&mut study, &settings, changes);
    for j in 0..study.strategy.criteria.len() {
        match rescaled(&study.strategy.criteria[j], j, changes) {
            Ok(Some(criterion)) => {
                findings.extend(off_scale(&study, &criterion, j, changes));
                study.strategy.criteria[j] = criterion;
            }
            Ok(None) => {}
            Err(finding) => findings.push(*finding),
        }
    }
    let scores = changes.iter().filter_map(|change| match change {
        Change::Score { candidate, criterion, value } => score_off_scale(&study, *candidate, *criterion, *value),
        _ => None,
    });
    findings.extend(scores);
    if findings.is_empty() { Ok((study, settings)) } else { Err(findings) }
}

/// Puts changed settings beside those of the method that will run. Settings of
/// another method say nothing about this one.
fn set_method(study: &mut Study, settings: &Settings, changes: &[Change]) {
    let new: Vec<(&String, &Value)> = changes
        .iter()
        .filter_map(|change| match change {
            Change::Method { key, value } if key != "name" => Some((key, value)),
            _ => None,
        })
        .collect();
    if new.is_empty() {
        return;
    }
    let given = &mut study.strategy.method;
    let default = METHODS[0].info.id;
    let runs = settings.method.as_deref().or(given.id.as_deref()).unwrap_or(default).to_owned();
    if given.id.as_deref().unwrap_or(default) != runs {
        *given = MethodChoice { id: Some(runs), ..MethodChoice::default() };
    }
    given.params.extend(new.into_iter().map(|(key, value)| (key.clone(), value.clone())));
    // What is said of them now is no longer about the file.
    given.line = None;
}

/// The criterion with its changed scale, `None` when nothing changes.
fn rescaled(criterion: &Criterion, j: usize, changes: &[Change]) -> Result<Option<Criterion>, Box<Diagnostic>> {
    let new = |wanted: ScaleField| {
        changes.iter().find_map(|change| match change {
            Change::Scale { criterion, field, value } if *criterion == j && *field == wanted => Some(*value),
            _ => None,
        })
    };
    let [min, max, target, tolerance] = ScaleField::ALL.map(new);
    if [min, max, target, tolerance].iter().all(Option::is_none) {
        return Ok(None);
    }
    let (low, high) = (min.unwrap_or(criterion.scale.min()), max.unwrap_or(criterion.scale.max()));
    let problem = |problem: &str| {
        Diagnostic::new(&codes::PF737)
            .arg("criterion", &criterion.id)
            .arg("problem", problem)
            .arg("min", low)
            .arg("max", high)
            .arg("direction", criterion.direction.id())
    };
    let scale = Scale::new(low, high).ok_or_else(|| Box::new(problem("order")))?;
    let direction = match criterion.direction {
        Direction::Target { target: old, tolerance: around } => {
            let target = target.unwrap_or(old);
            if !scale.contains(target) {
                return Err(Box::new(problem("target").arg("target", target)));
            }
            Direction::Target { target, tolerance: tolerance.unwrap_or(around) }
        }
        _ if target.is_some() || tolerance.is_some() => return Err(Box::new(problem("direction"))),
        direction => direction,
    };
    let linear = criterion.value == ValueFunction::linear(criterion.direction, criterion.scale);
    let value = if linear {
        ValueFunction::linear(direction, scale)
    } else {
        ValueFunction::piecewise(criterion.value.points().to_vec(), scale)
            .map_err(|_: ValueFunctionError| Box::new(problem("value").note("help-value")))?
    };
    Ok(Some(Criterion { direction, scale, value, ..criterion.clone() }))
}

/// That scores do not lie on the changed scale of `criterion`; those that were
/// changed themselves are looked at on their own.
fn off_scale(study: &Study, criterion: &Criterion, j: usize, changes: &[Change]) -> Option<Diagnostic> {
    let has_new_score = |i: usize| {
        changes
            .iter()
            .any(|c| matches!(c, Change::Score { candidate, criterion, .. } if (*candidate, *criterion) == (i, j)))
    };
    let fits = |score: &Score| match score {
        Score::Exact(x) => criterion.scale.contains(*x),
        Score::Interval { low, high } => criterion.scale.contains(*low) && criterion.scale.contains(*high),
        Score::Missing(_) => true,
    };
    let candidates = study.candidates.names.iter().zip(&study.candidates.cells).enumerate();
    let mut names: Vec<&str> = candidates
        .filter(|(i, (_, cells))| !has_new_score(*i) && !fits(&cells[j].score))
        .map(|(_, (name, _))| name.as_str())
        .collect();
    if let Some(baseline) = &study.strategy.baseline {
        let off = |(id, x): &(String, f64)| *id == criterion.id && !criterion.scale.contains(*x);
        if baseline.scores.iter().any(off) {
            names.push(baseline.name.get(study.strategy.language.unwrap_or_default()));
        }
    }
    if names.is_empty() {
        return None;
    }
    let more = names.len().saturating_sub(LISTED);
    Some(
        Diagnostic::new(&codes::PF738)
            .arg("criterion", &criterion.id)
            .arg("min", criterion.scale.min())
            .arg("max", criterion.scale.max())
            .arg("count", names.len())
            .arg("names", names[..names.len() - more].join(", "))
            .arg("more", more)
            .note("help"),
    )
}

fn score_off_scale(study: &Study, candidate: usize, j: usize, value: f64) -> Option<Diagnostic> {
    let criterion = &study.strategy.criteria[j];
    (!criterion.scale.contains(value)).then(|| {
        Diagnostic::new(&codes::PF736)
            .arg("value", value)
            .arg("candidate", &study.candidates.names[candidate])
            .arg("criterion", &criterion.id)
            .arg("min", criterion.scale.min())
            .arg("max", criterion.scale.max())
            .note("help")
    })
}

/// A candidate whose rank, place on the shortlist or score is not what it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// Name.
    pub name: String,
    /// Rank before; `None` when it was not ranked.
    pub rank_before: Option<usize>,
    /// Rank after; `None` when it is no longer ranked.
    pub rank_after: Option<usize>,
    /// Score before.
    pub score_before: Option<f64>,
    /// Score after.
    pub score_after: Option<f64>,
    /// Whether it was on the shortlist.
    pub shortlisted_before: bool,
    /// Whether it is on the shortlist.
    pub shortlisted_after: bool,
}

/// Who moved between two rankings of the same candidates, in the order of the
/// second; those that left it last, in the order of the first. Scores count as
/// changed when they are not tied. O(n log n).
#[must_use]
pub fn moved(before: &Evaluation, after: &Evaluation) -> Vec<Move> {
    let (old, new) = (by_candidate(&before.rows), by_candidate(&after.rows));
    let joined = after.rows.iter().map(|row| (old.get(&row.candidate).copied(), Some(row)));
    let left = before.rows.iter().filter(|row| !new.contains_key(&row.candidate)).map(|row| (Some(row), None));
    joined.chain(left).filter_map(|(old, new)| one_move(old, new)).collect()
}

/// Rows by their position in the study; the baseline has none.
fn by_candidate(rows: &[Row]) -> BTreeMap<Option<usize>, &Row> {
    rows.iter().map(|row| (row.candidate, row)).collect()
}

fn one_move(before: Option<&Row>, after: Option<&Row>) -> Option<Move> {
    let shortlisted = |row: Option<&Row>| row.is_some_and(|row| row.shortlisted);
    let one = Move {
        name: after.or(before)?.name.clone(),
        rank_before: before.map(|row| row.rank),
        rank_after: after.map(|row| row.rank),
        score_before: before.map(|row| row.score),
        score_after: after.map(|row| row.score),
        shortlisted_before: shortlisted(before),
        shortlisted_after: shortlisted(after),
    };
    let same_score = match (one.score_before, one.score_after) {
        (Some(a), Some(b)) => tied(a, b),
        _ => false,
    };
    let stays = same_score && one.rank_before == one.rank_after && one.shortlisted_before == one.shortlisted_after;
    (!stays).then_some(one)
}
