//! From the STUDY argument to a study: finds the files, reads them all, and
//! keeps every finding.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::Failure;
use super::session::Session;
use super::world::{self, File};
use crate::analysis::{Change, Settings, apply, parse_changes};
use crate::diag::{Diagnostic, Findings, Read, codes, has_errors};
use crate::io::{
    CandidatesFile, DecimalSign, Source, TableOptions, check_comparisons, read_candidates, read_evidence, read_people,
    read_strategy,
};
use crate::model::{Dialect, Input, MissingPolicy, Role, Strategy, Study};
use crate::text::Lang;

/// Names of the files in a study folder.
const STRATEGY: &str = "strategy.toml";
const CANDIDATES: [&str; 3] = ["candidates.csv", "candidates.xlsx", "candidates.ods"];
const EVIDENCE: &str = "evidence.csv";
const PEOPLE: &str = "people.csv";

/// A study as read, with what was asked of it.
pub(crate) struct Loaded {
    /// The study as in the files.
    pub study: Study,
    /// What the options say.
    pub settings: Settings,
    /// `--set` as understood.
    pub changes: Vec<Change>,
    /// The same as text.
    pub set: Vec<String>,
    /// What was found on the way.
    pub findings: Findings,
    /// The files that were read.
    pub paths: Vec<PathBuf>,
    /// The strategy file, if there is one.
    pub strategy_path: Option<PathBuf>,
    /// Language of the output.
    pub lang: Lang,
}

impl Loaded {
    /// The study and settings with the what-if applied.
    pub(crate) fn changed(&self) -> Result<(Study, Settings), Failure> {
        apply(&self.study, &self.settings, &self.changes).map_err(|findings| self.fail(findings))
    }

    /// A failure in the language of the study.
    pub(crate) fn fail(&self, findings: Findings) -> Failure {
        Failure { lang: self.lang, findings }
    }
}

/// Which files make up the study.
struct Paths {
    candidates: PathBuf,
    strategy: Option<PathBuf>,
    evidence: Option<PathBuf>,
}

/// Everything that could be read, and every finding: what `check` shows.
pub(crate) struct Gathered {
    pub study: Option<Study>,
    pub findings: Findings,
    pub paths: Vec<PathBuf>,
    pub lang: Lang,
}

/// Reads the study that the command line names.
///
/// # Errors
/// All findings, when one of them is an error.
pub(crate) fn load(session: &Session<'_>) -> Result<Loaded, Failure> {
    let gathered = gather(session)?;
    let lang = gathered.lang;
    let fail = |findings: Findings| Failure { lang, findings };
    let study = match gathered.study {
        Some(study) if !has_errors(&gathered.findings) => study,
        _ => return Err(fail(gathered.findings)),
    };
    let changes = parse_changes(&session.texts("set"), &study).map_err(fail)?;
    let set = changes.iter().map(|change| change.canonical(&study)).collect();
    let settings = Settings {
        method: session.text("method").map(str::to_owned),
        missing: missing(session),
        weight_points: Vec::new(),
        steps: session.switch("steps"),
    };
    let Gathered { findings, paths, .. } = gathered;
    Ok(Loaded { study, settings, set, changes, findings, paths, strategy_path: strategy_path(session), lang })
}

/// Reads the strategy alone: weights are fixed before there are candidates.
/// Without a strategy the columns of the candidates have to say what counts.
///
/// # Errors
/// All findings, when one of them is an error.
pub(crate) fn load_strategy(session: &Session<'_>) -> Result<Loaded, Failure> {
    let Some(path) = strategy_path(session) else { return load(session) };
    let option = session.lang.unwrap_or_default();
    let file = world::read(&path).map_err(|finding| Failure { lang: option, findings: vec![finding] })?;
    let read = read_strategy(&source(&file));
    let lang = session.lang.or_else(|| read.value.as_ref().and_then(|s| s.language)).unwrap_or_default();
    let (strategy, findings) = read.accept().map_err(|findings| Failure { lang, findings })?;
    let study = Study {
        strategy,
        strategy_given: true,
        inputs: vec![input(Role::Strategy, &file, None, None)],
        ..Study::default()
    };
    let changes = parse_changes(&session.texts("set"), &study).map_err(|findings| Failure { lang, findings })?;
    let set = changes.iter().map(|change| change.canonical(&study)).collect();
    let strategy_path = Some(path.clone());
    Ok(Loaded { study, settings: Settings::default(), set, changes, findings, paths: vec![path], strategy_path, lang })
}

/// Reads the weights of the decision makers: from `--people`, else from the
/// study folder where there is such a file.
///
/// # Errors
/// All findings, when one of them is an error.
pub(crate) fn load_people(session: &Session<'_>, loaded: &mut Loaded) -> Result<(), Failure> {
    let beside = Path::new(session.text("study").unwrap_or(".")).join(PEOPLE);
    let given = session.text("people").map(PathBuf::from);
    let Some(path) = given.or_else(|| Some(beside).filter(|path| world::exists(path))) else { return Ok(()) };
    let file = world::read(&path).map_err(|finding| loaded.fail(vec![finding]))?;
    // The options describe the candidates file; this one is recognised by itself.
    let read = read_people(&source(&file), &loaded.study.strategy, &TableOptions::default());
    loaded.findings.extend(read.findings);
    let Some(people) = read.value else { return Err(loaded.fail(loaded.findings.clone())) };
    loaded.paths.push(path);
    loaded.study.inputs.push(input(Role::People, &file, Some(people.rows), Some(people.dialect)));
    loaded.study.people = people.people;
    Ok(())
}

/// Whether there are candidates to read beside the strategy.
pub(crate) fn has_candidates(session: &Session<'_>) -> bool {
    find(session).is_ok_and(|paths| world::exists(&paths.candidates))
}

/// The strategy file that the command line names, if there is one.
fn strategy_path(session: &Session<'_>) -> Option<PathBuf> {
    let given = session.text("strategy").map(PathBuf::from);
    let folder = Path::new(session.text("study").unwrap_or("."));
    given.or_else(|| Some(folder.join(STRATEGY)).filter(|path| world::exists(path)))
}

/// Reads whatever can be read.
///
/// # Errors
/// When a file cannot be opened at all.
pub(crate) fn gather(session: &Session<'_>) -> Result<Gathered, Failure> {
    let fail = |finding: Diagnostic| Failure { lang: session.lang.unwrap_or_default(), findings: vec![finding] };
    let paths = find(session).map_err(fail)?;
    let options = table_options(session).map_err(fail)?;
    let read = |path: &Path| world::read(path).map_err(fail);
    let mut findings = Findings::new();
    let mut inputs = Vec::new();
    let mut used = vec![paths.candidates.clone()];

    let mut strategy: Option<Strategy> = None;
    let mut strategy_failed = false;
    if let Some(path) = &paths.strategy {
        let file = read(path)?;
        used.push(path.clone());
        inputs.push(input(Role::Strategy, &file, None, None));
        let read: Read<Strategy> = read_strategy(&source(&file));
        strategy_failed = read.value.is_none() || has_errors(&read.findings);
        findings.extend(read.findings);
        strategy = read.value;
    }
    let lang = session.lang.or_else(|| strategy.as_ref().and_then(|s| s.language)).unwrap_or_default();
    if strategy_failed {
        // Without a valid strategy nothing can be said about the other files.
        return Ok(Gathered { study: None, findings, paths: used, lang });
    }

    let file = read(&paths.candidates)?;
    let candidates: Read<CandidatesFile> = read_candidates(&source(&file), strategy.as_ref(), &options);
    findings.extend(candidates.findings);
    let Some(table) = candidates.value else {
        return Ok(Gathered { study: None, findings, paths: used, lang });
    };
    inputs.push(input(Role::Candidates, &file, Some(table.rows), Some(table.dialect)));
    let strategy_given = strategy.is_some();
    let mut study = Study {
        strategy: strategy.or(table.strategy).unwrap_or_default(),
        strategy_given,
        candidates: table.candidates,
        evidence: Vec::new(),
        people: Vec::new(),
        inputs: Vec::new(),
    };
    if let Some(path) = &paths.evidence {
        let file = read(path)?;
        used.push(path.clone());
        // The options describe the candidates file; evidence is recognised by itself.
        let own = TableOptions::default();
        let evidence = read_evidence(&source(&file), &study.strategy, &study.candidates, &own);
        findings.extend(evidence.findings);
        if let Some(read) = evidence.value {
            inputs.push(input(Role::Evidence, &file, Some(read.rows), Some(read.dialect)));
            study.evidence = read.evidence;
        }
    }
    if let Some(input) = inputs.iter().find(|input| input.role == Role::Strategy) {
        findings.extend(check_comparisons(&input.file, &study.strategy.comparisons, &study.candidates));
    }
    study.inputs = inputs;
    Ok(Gathered { study: Some(study), findings, paths: used, lang })
}

fn source(file: &File) -> Source<'_> {
    Source { name: &file.name, bytes: &file.bytes }
}

fn input(role: Role, file: &File, rows: Option<usize>, dialect: Option<Dialect>) -> Input {
    let sha256 = hexadecimal(&Sha256::digest(&file.bytes));
    Input { role, file: file.name.clone(), sha256, rows, dialect }
}

fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    bytes.iter().flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]).collect()
}

/// The policy of `--missing`.
fn missing(session: &Session<'_>) -> Option<MissingPolicy> {
    let given = session.text("missing")?;
    MissingPolicy::ALL.into_iter().find(|policy| policy.id() == given)
}

fn find(session: &Session<'_>) -> Result<Paths, Diagnostic> {
    let study = PathBuf::from(session.text("study").unwrap_or("."));
    let given = session.text("strategy").map(PathBuf::from);
    let evidence = session.text("evidence").map(PathBuf::from);
    // What one file has read from standard input is no longer there for another.
    let stdin =
        [Some(&study), given.as_ref(), evidence.as_ref()].into_iter().flatten().filter(|path| *path == Path::new("-"));
    if stdin.count() > 1 {
        return Err(Diagnostic::new(&codes::PF714).note("help"));
    }
    if !world::is_folder(&study) {
        return Ok(Paths { candidates: study, strategy: given, evidence });
    }
    let there: Vec<&str> = CANDIDATES.into_iter().filter(|name| world::exists(&study.join(name))).collect();
    let about = |code| {
        let place = if study == Path::new(".") { "here" } else { "there" };
        Diagnostic::new(code).arg("where", place).arg("folder", study.display())
    };
    let candidates = match there.as_slice() {
        [one] => study.join(one),
        [] => {
            return Err(about(&codes::PF712).note("help").note("help-new"));
        }
        _ => {
            return Err(about(&codes::PF713).arg("files", there.join(", ")).note("help"));
        }
    };
    Ok(Paths {
        candidates,
        strategy: strategy_path(session),
        evidence: evidence.or_else(|| Some(study.join(EVIDENCE)).filter(|path| world::exists(path))),
    })
}

fn table_options(session: &Session<'_>) -> Result<TableOptions, Diagnostic> {
    let delimiter = match session.text("delimiter") {
        None => None,
        Some("tab" | "\\t" | "\t") => Some(b'\t'),
        Some(text) => match text.as_bytes() {
            [byte] if byte.is_ascii_punctuation() => Some(*byte),
            _ => {
                return Err(Diagnostic::new(&codes::PF704)
                    .arg("option", "--delimiter")
                    .arg("value", text)
                    .note_with("help-valid", vec![("valid", "; , | tab".to_owned())]));
            }
        },
    };
    let decimal = match session.text("decimal") {
        Some("comma") => Some(DecimalSign::Comma),
        Some("point") => Some(DecimalSign::Point),
        _ => None,
    };
    Ok(TableOptions {
        delimiter,
        decimal,
        encoding: session.text("encoding").map(str::to_owned),
        sheet: session.text("sheet").map(str::to_owned),
        missing: missing(session),
        ..TableOptions::default()
    })
}
