//! Who may be ranked: gates, hard conditions and missing scores, outside any sum.

use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{
    Condition, ConditionKind, ConditionTest, Criterion, Label, MissingPolicy, Score, Strategy, Study, Subject,
};

/// What took a candidate out of the ranking.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// The gate of a criterion.
    Gate {
        /// Criterion id.
        criterion: String,
    },
    /// A hard condition.
    Condition {
        /// Condition id.
        id: String,
        /// Why it is asked.
        reason: Label,
    },
    /// A score is missing and the policy is to leave such candidates out.
    Missing {
        /// Criterion id.
        criterion: String,
    },
}

impl Rule {
    /// The id of the gate, condition or criterion.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Gate { criterion } | Self::Missing { criterion } => criterion,
            Self::Condition { id, .. } => id,
        }
    }
}

/// A candidate that is not ranked, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Excluded {
    /// Position in the candidates file.
    pub candidate: usize,
    /// Name.
    pub name: String,
    /// The rule.
    pub rule: Rule,
    /// What was found: the score or text, as evidence.
    pub found: String,
    /// What the rule asks, as written in the strategy.
    pub asked: String,
    /// Reasons recorded in the evidence for the score that broke the rule.
    pub evidence: Vec<String>,
}

/// Something a ranked candidate still has to show, or does not meet.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenPoint {
    /// Position in the candidates file.
    pub candidate: usize,
    /// The gate or condition.
    pub rule: Rule,
    /// Whether it is known not to be met (a soft condition), rather than not yet
    /// known.
    pub violated: bool,
}

/// The outcome of screening.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Screening {
    /// Positions of those that may be ranked, in file order.
    pub eligible: Vec<usize>,
    /// The others, in file order.
    pub excluded: Vec<Excluded>,
    /// What eligible candidates still have to show.
    pub open: Vec<OpenPoint>,
    /// Notes for the open points.
    pub findings: Findings,
}

/// Answer to a rule on what is known of one candidate.
enum Answer {
    Holds,
    Fails(String),
    Unknown,
}

/// Applies gates, hard and soft conditions, and the policy for missing scores
/// (`missing` overrides that of the criteria).
#[must_use]
pub fn screen(study: &Study, missing: Option<MissingPolicy>) -> Screening {
    let mut screening = Screening::default();
    for candidate in 0..study.candidates.len() {
        if let Some(excluded) = first_exclusion(study, candidate, missing) {
            screening.excluded.push(excluded);
        } else {
            screening.eligible.push(candidate);
            open_points(study, candidate, &mut screening);
        }
    }
    screening
}

fn first_exclusion(study: &Study, candidate: usize, missing: Option<MissingPolicy>) -> Option<Excluded> {
    let strategy = &study.strategy;
    let make = |rule: Rule, found: String, asked: String| Excluded {
        candidate,
        name: study.candidates.names[candidate].clone(),
        evidence: evidence(study, candidate, &rule),
        rule,
        found,
        asked,
    };
    for condition in strategy.conditions.iter().filter(|c| c.kind == ConditionKind::Hard) {
        if let Answer::Fails(found) = ask(study, candidate, condition) {
            let rule = Rule::Condition { id: condition.id.clone(), reason: condition.reason.clone() };
            return Some(make(rule, found, asked_by(condition)));
        }
    }
    for (j, criterion) in strategy.criteria.iter().enumerate() {
        if let Answer::Fails(found) = ask_gate(study, candidate, j) {
            return Some(make(Rule::Gate { criterion: criterion.id.clone() }, found, gate_text(criterion)));
        }
    }
    for (j, criterion) in strategy.criteria.iter().enumerate() {
        let cell = &study.candidates.cells[candidate][j];
        if let (Score::Missing(marker), MissingPolicy::Exclude) = (&cell.score, missing.unwrap_or(criterion.missing)) {
            let rule = Rule::Missing { criterion: criterion.id.clone() };
            return Some(make(rule, marker.clone(), String::new()));
        }
    }
    None
}

fn open_points(study: &Study, candidate: usize, screening: &mut Screening) {
    let name = &study.candidates.names[candidate];
    for (j, criterion) in study.strategy.criteria.iter().enumerate() {
        if matches!(ask_gate(study, candidate, j), Answer::Unknown) {
            screening.findings.push(
                Diagnostic::new(&codes::PF211)
                    .arg("candidate", name)
                    .arg("criterion", &criterion.id)
                    .arg("asked", gate_text(criterion))
                    .note("help"),
            );
            let rule = Rule::Gate { criterion: criterion.id.clone() };
            screening.open.push(OpenPoint { candidate, rule, violated: false });
        }
    }
    for condition in study.strategy.conditions.iter().filter(|c| c.kind != ConditionKind::Term) {
        let violated = match ask(study, candidate, condition) {
            Answer::Holds => continue,
            Answer::Unknown => false,
            Answer::Fails(_) => true,
        };
        let code = if violated { &codes::PF216 } else { &codes::PF212 };
        let finding = Diagnostic::new(code)
            .arg("candidate", name)
            .arg("condition", &condition.id)
            .arg("asked", asked_by(condition));
        screening.findings.push(finding.note("help"));
        let rule = Rule::Condition { id: condition.id.clone(), reason: condition.reason.clone() };
        screening.open.push(OpenPoint { candidate, rule, violated });
    }
}

fn ask_gate(study: &Study, candidate: usize, j: usize) -> Answer {
    let gate = study.strategy.criteria[j].gate;
    if gate.is_open() {
        return Answer::Holds;
    }
    between(&study.candidates.cells[candidate][j].score, gate.min, gate.max)
}

/// The scores on criterion `j` with which a candidate is ranked, as an interval
/// on its scale: what the gate and the hard conditions on it let through. A
/// condition that asks for certain words lets the score through that is there
/// now (`score`), and no other.
pub(super) fn admitted(study: &Study, j: usize, score: f64) -> (f64, f64) {
    let criterion = &study.strategy.criteria[j];
    let whole = (criterion.scale.min(), criterion.scale.max());
    let clipped = |(low, high): (f64, f64), min: Option<f64>, max: Option<f64>| {
        (min.map_or(low, |min| low.max(min)), max.map_or(high, |max| high.min(max)))
    };
    let gated = clipped(whole, criterion.gate.min, criterion.gate.max);
    let on_it = |condition: &&Condition| {
        condition.kind == ConditionKind::Hard && condition.subject == Some(Subject::Criterion(criterion.id.clone()))
    };
    study.strategy.conditions.iter().filter(on_it).fold(gated, |range, condition| match condition.test {
        Some(ConditionTest::Between { min, max }) => clipped(range, min, max),
        Some(ConditionTest::Equals(_) | ConditionTest::OneOf(_) | ConditionTest::Present(false)) => {
            clipped(range, Some(score), Some(score))
        }
        Some(ConditionTest::Present(true)) | None => range,
    })
}

/// What a gate or a hard condition asks of the score on one criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked(ConditionTest);

impl Asked {
    /// At least the one and at most the other.
    #[must_use]
    pub fn between(min: Option<f64>, max: Option<f64>) -> Self {
        Self(ConditionTest::Between { min, max })
    }

    /// Whether a candidate with this score is ranked.
    #[must_use]
    pub fn lets(&self, score: f64) -> bool {
        match &self.0 {
            ConditionTest::Between { min, max } => {
                min.is_none_or(|min| score >= min) && max.is_none_or(|max| score <= max)
            }
            ConditionTest::Present(wanted) => *wanted,
            test => !matches!(ask_text(&score.to_string(), Some(score), test), Answer::Fails(_)),
        }
    }

    /// Whether it lets every score of a range through, as far as is clear at once.
    pub(super) fn lets_all(&self, (low, high): (f64, f64)) -> bool {
        matches!(self.0, ConditionTest::Between { .. } | ConditionTest::Present(_)) && self.lets(low) && self.lets(high)
    }
}

/// What the gate of criterion `j` and the hard conditions on it ask of its scores.
pub(super) fn asked(study: &Study, j: usize) -> Vec<Asked> {
    let criterion = &study.strategy.criteria[j];
    let gate = (!criterion.gate.is_open()).then(|| Asked::between(criterion.gate.min, criterion.gate.max));
    let on_it = |condition: &&Condition| {
        condition.kind == ConditionKind::Hard && condition.subject == Some(Subject::Criterion(criterion.id.clone()))
    };
    let tests = study.strategy.conditions.iter().filter(on_it).filter_map(|condition| condition.test.clone());
    gate.into_iter().chain(tests.map(Asked)).collect()
}

fn between(score: &Score, min: Option<f64>, max: Option<f64>) -> Answer {
    let (low, high) = match score {
        Score::Exact(x) => (*x, *x),
        Score::Interval { low, high } => (*low, *high),
        Score::Missing(_) => return Answer::Unknown,
    };
    let shown = || if low < high { format!("{low}..{high}") } else { format!("{low}") };
    if min.is_some_and(|min| high < min) || max.is_some_and(|max| low > max) {
        Answer::Fails(shown())
    } else if min.is_some_and(|min| low < min) || max.is_some_and(|max| high > max) {
        Answer::Unknown
    } else {
        Answer::Holds
    }
}

fn ask(study: &Study, candidate: usize, condition: &Condition) -> Answer {
    let (Some(subject), Some(test)) = (&condition.subject, &condition.test) else {
        return Answer::Holds;
    };
    match subject {
        Subject::Attribute(name) => {
            let Some(attribute) = study.candidates.attribute(name) else { return ask_text("", None, test) };
            ask_text(attribute.values[candidate].trim(), attribute.numbers[candidate], test)
        }
        Subject::Criterion(id) => {
            let Some(j) = study.strategy.criterion(id) else { return Answer::Unknown };
            let score = &study.candidates.cells[candidate][j].score;
            match (test, score) {
                (ConditionTest::Present(wanted), Score::Missing(marker)) if *wanted => Answer::Fails(marker.clone()),
                (ConditionTest::Present(wanted), Score::Exact(_) | Score::Interval { .. }) if !*wanted => {
                    Answer::Fails(String::from("…"))
                }
                (ConditionTest::Present(_), _) => Answer::Holds,
                (ConditionTest::Between { min, max }, _) => between(score, *min, *max),
                (ConditionTest::Equals(_) | ConditionTest::OneOf(_), Score::Exact(x)) => {
                    ask_text(&x.to_string(), Some(*x), test)
                }
                (ConditionTest::Equals(_) | ConditionTest::OneOf(_), _) => Answer::Unknown,
            }
        }
    }
}

fn ask_text(found: &str, number: Option<f64>, test: &ConditionTest) -> Answer {
    let fails = || Answer::Fails(found.to_owned());
    let same = |wanted: &String| {
        let (wanted, found) = (wanted.trim().to_lowercase(), found.to_lowercase());
        wanted == found || yes_or_no(&wanted).is_some_and(|answer| yes_or_no(&found) == Some(answer))
    };
    let holds = match test {
        ConditionTest::Present(wanted) => *wanted != found.is_empty(),
        _ if found.is_empty() => return Answer::Unknown,
        ConditionTest::Equals(wanted) => same(wanted),
        ConditionTest::OneOf(wanted) => wanted.iter().any(same),
        ConditionTest::Between { min, max } => {
            let Some(x) = number else { return Answer::Unknown };
            return match between(&Score::Exact(x), *min, *max) {
                // As written: the reader looks it up in the file.
                Answer::Fails(_) => fails(),
                answer => answer,
            };
        }
    };
    if holds { Answer::Holds } else { fails() }
}

/// Yes and no in the words that people and spreadsheet programs write for them.
fn yes_or_no(word: &str) -> Option<bool> {
    match word {
        "yes" | "y" | "ja" | "j" | "true" | "waar" => Some(true),
        "no" | "n" | "nee" | "false" | "onwaar" => Some(false),
        _ => None,
    }
}

/// What a gate asks, as a short formula: `≥ 3`, `≤ 10`, `3..10`.
fn gate_text(criterion: &Criterion) -> String {
    bounds_text(criterion.gate.min, criterion.gate.max)
}

fn bounds_text(min: Option<f64>, max: Option<f64>) -> String {
    match (min, max) {
        (Some(min), Some(max)) => format!("{min}..{max}"),
        (Some(min), None) => format!("≥ {min}"),
        (None, Some(max)) => format!("≤ {max}"),
        (None, None) => String::new(),
    }
}

/// What a condition asks, as a short formula.
fn asked_by(condition: &Condition) -> String {
    let subject = match &condition.subject {
        Some(Subject::Attribute(name) | Subject::Criterion(name)) => name.as_str(),
        None => return String::new(),
    };
    match &condition.test {
        Some(ConditionTest::Equals(wanted)) => format!("{subject} = {wanted}"),
        Some(ConditionTest::OneOf(wanted)) => format!("{subject} = {}", wanted.join(" | ")),
        Some(ConditionTest::Between { min: Some(min), max: Some(max) }) => format!("{subject} = {min}..{max}"),
        Some(ConditionTest::Between { min, max }) => format!("{subject} {}", bounds_text(*min, *max)),
        Some(ConditionTest::Present(true)) => format!("{subject} ≠ \"\""),
        Some(ConditionTest::Present(false)) => format!("{subject} = \"\""),
        None => String::new(),
    }
}

fn evidence(study: &Study, candidate: usize, rule: &Rule) -> Vec<String> {
    let subject = match rule {
        Rule::Gate { criterion } | Rule::Missing { criterion } => criterion.as_str(),
        Rule::Condition { id, .. } => match condition_subject(&study.strategy, id) {
            Some(Subject::Criterion(criterion)) => criterion.as_str(),
            Some(Subject::Attribute(_)) | None => return Vec::new(),
        },
    };
    let name = &study.candidates.names[candidate];
    let about = study.evidence.iter().filter(|e| e.candidate == *name && e.criterion == subject);
    about.filter_map(|e| e.reason.clone()).collect()
}

fn condition_subject<'a>(strategy: &'a Strategy, id: &str) -> Option<&'a Subject> {
    strategy.conditions.iter().find(|c| c.id == id).and_then(|c| c.subject.as_ref())
}

/// That nobody is left to rank, with what took out how many.
pub(super) fn nobody(study: &Study, excluded: &[Excluded]) -> Diagnostic {
    let mut rules: Vec<(&'static str, &str, usize)> = Vec::new();
    for out in excluded {
        let note = match out.rule {
            Rule::Gate { .. } => "note-gate",
            Rule::Condition { .. } => "note-condition",
            Rule::Missing { .. } => "note-missing",
        };
        match rules.iter_mut().find(|(kind, id, _)| (*kind, *id) == (note, out.rule.id())) {
            Some((_, _, count)) => *count += 1,
            None => rules.push((note, out.rule.id(), 1)),
        }
    }
    let finding = Diagnostic::new(&codes::PF402).arg("candidates", study.candidates.len());
    let finding = rules.into_iter().fold(finding, |finding, (note, id, count)| {
        finding.note_with(note, vec![("rule", id.to_owned()), ("count", count.to_string())])
    });
    finding.note("help")
}
