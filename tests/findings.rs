//! The gallery of findings of the whole program: for every code a command line
//! that gives it, with what is said in both languages beside it.
//!
//! After a change of words on purpose, write the texts again with
//! `UPDATE_GALLERY=1 cargo test --test findings` and read them.
#![allow(clippy::disallowed_methods, reason = "tests read and write their own files")]
#![allow(clippy::print_stdout, reason = "what is left out is said, with the reason")]

mod command_lines;
mod common;

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use command_lines::{CASES, Case, NEVER_SAID, NOT_IN_THE_PROGRAM, ON_LINUX, WITHOUT_PERMISSION};
use common::{many, program, run, scratch};
use partnerfit::analysis::{NoSimulation, ScoreDoubts, TableDraws, Unwatched, simulate_table};
use partnerfit::diag::{Area, CODES, Code, Diagnostic, Severity, codes};
use partnerfit::io::set_weighting;
use partnerfit::model::{Criterion, DecisionTable, Direction, Distribution, Scale};
use partnerfit::num::isa::Isa;
use partnerfit::region::Region;
use partnerfit::text::{Lang, Texts};

fn gallery() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery/program")
}

/// A copy of the inputs that runs may do anything to, with what cannot be kept
/// in a repository.
fn inputs() -> PathBuf {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).expect("a folder");
        for entry in fs::read_dir(from).expect("a folder") {
            let path = entry.expect("a file").path();
            let target = to.join(path.file_name().expect("a name"));
            if path.is_dir() {
                copy(&path, &target);
            } else if path.extension().is_some_and(|ending| ending != "txt") {
                fs::copy(&path, &target).expect("copied");
            }
        }
    }
    let folder = scratch();
    copy(&gallery(), &folder);
    fs::create_dir(folder.join("empty")).expect("a folder");
    fs::write(folder.join("many.csv"), many(5_001)).expect("written");
    fs::create_dir(folder.join("PF713")).expect("a folder");
    // More candidates than a method takes that compares every pair.
    let many = (0..=5_000).fold("name;trust;reach;cost\n".to_owned(), |rows, i| rows + &format!("c{i};5;5;50\n"));
    fs::write(folder.join("many.csv"), many).expect("written");
    for name in ["candidates.csv", "candidates.xlsx"] {
        fs::copy(folder.join("study/candidates.csv"), folder.join("PF713").join(name)).expect("copied");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::{PermissionsExt, symlink};
        symlink("loop", folder.join("loop")).expect("a link to itself");
        let locked = folder.join("locked");
        fs::create_dir(&locked).expect("a folder");
        fs::copy(folder.join("study/candidates.csv"), locked.join("candidates.csv")).expect("copied");
        let forbid =
            |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("forbidden");
        forbid(&locked.join("candidates.csv"), 0o000);
        forbid(&locked, 0o500);
    }
    folder
}

/// The words of a command line; a quoted part is one word.
fn words(line: &str) -> Vec<OsString> {
    let mut words: Vec<OsString> = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(part.into());
        } else {
            words.extend(part.split_whitespace().map(word));
        }
    }
    words
}

#[cfg(unix)]
fn word(text: &str) -> OsString {
    use std::os::unix::ffi::OsStringExt;
    if text == "$'\\xff'" { OsString::from_vec(vec![0xff]) } else { text.into() }
}

#[cfg(not(unix))]
fn word(text: &str) -> OsString {
    text.into()
}

/// Runs a command line: `[cd FOLDER &&] [VARIABLE=VALUE] partnerfit … [> FILE]`.
fn status_and_errors(line: &str, inputs: &Path, lang: Lang) -> (i32, String) {
    let (folder, line) = match line.strip_prefix("cd ").and_then(|rest| rest.split_once(" && ")) {
        Some((folder, rest)) => (inputs.join(folder), rest),
        None => (inputs.to_owned(), line),
    };
    let (line, output) = line.split_once(" > /").map_or((line, None), |(line, path)| (line, Some(format!("/{path}"))));
    let (before, arguments) = line.split_once("partnerfit").expect("the program");
    let mut command = program();
    command.current_dir(folder).args(words(arguments)).args(["--lang", lang.code()]);
    if let Some((name, value)) = before.trim().split_once('=') {
        command.env(name, value);
    }
    if let Some(path) = output {
        let file = fs::File::options().write(true).open(path).expect("a writable file");
        let output = command.stdout(file).stderr(Stdio::piped()).output().expect("the program runs");
        return (output.status.code().unwrap_or(-1), String::from_utf8(output.stderr).expect("UTF-8"));
    }
    let run = run(&mut command);
    (run.status, run.stderr)
}

fn code(name: &str) -> &'static Code {
    CODES.iter().find(|code| code.id == &name[..5]).unwrap_or_else(|| panic!("{name} is of no code"))
}

/// The exit status of a finding, as the contract of the program has it.
fn expected_status(code: &Code) -> i32 {
    match (code.severity, code.area) {
        (Severity::Note | Severity::Warning, _) => 0,
        (Severity::Error, Area::Usage | Area::Strategy) => 2,
        (Severity::Error, Area::Data) => 3,
        (Severity::Error, Area::Answer | Area::Output) => 4,
    }
}

/// Lists of what the program has grow with it. A snapshot shows the first of
/// each, so that one more method or command changes none.
const GROWING: &[&str] = &["PF701", "PF702", "PF718", "PF801", "PF803"];

/// The lines of `errors` with lists that grow cut short.
fn shortened(errors: &str) -> String {
    let leads =
        ["commands: ", "opdrachten: ", "methods: ", "methoden: ", "there are: ", "wel: ", "expected: ", "verwacht: "];
    let mut out = String::new();
    for line in errors.split_inclusive('\n') {
        let list = leads.iter().find_map(|lead| line.find(lead).map(|at| at + lead.len()));
        let list = list.filter(|_| !line.contains(['[', '{']));
        let Some(start) = list else {
            out += line;
            continue;
        };
        let end = line[start..].find([';', '\n']).map_or(line.len(), |end| start + end);
        let first = line[start..end].split([',', ' ']).next().unwrap_or_default();
        out += &format!("{}{first} …{}", &line[..start], &line[end..]);
    }
    out
}

/// Whether the snapshots are being written. What looks at all of them waits for
/// the next run.
fn updating() -> bool {
    std::env::var_os("UPDATE_GALLERY").is_some()
}

/// Compares `found` with the snapshot `name`, or writes it.
fn compare(name: &str, found: &str, wrong: &mut String) {
    let path = gallery().join(format!("{name}.txt"));
    if updating() {
        fs::write(&path, found).expect("a writable gallery");
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    if found != expected {
        writeln!(wrong, "{name}\n=== expected\n{expected}=== found\n{found}").expect("a text takes any text");
    }
}

fn check(cases: &[Case], inputs: &Path) {
    let mut wrong = String::new();
    for (name, line) in cases {
        let code = code(name);
        let mut found = format!("$ {line}\n");
        for lang in Lang::ALL {
            let (status, errors) = status_and_errors(line, inputs, lang);
            assert_eq!(status, expected_status(code), "{name}: {errors}");
            assert!(errors.contains(&format!("[{}]", code.id)), "{name} does not give its code: {errors}");
            assert!(!errors.contains("{$") && !errors.contains("{ $"), "{name}: a value is missing: {errors}");
            let shown = if GROWING.contains(&code.id) { shortened(&errors) } else { errors };
            write!(found, "\n--- {lang}\n{shown}").expect("a text takes any text");
        }
        compare(name, &found, &mut wrong);
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_command_line_gives_its_finding_in_both_languages() {
    let inputs = inputs();
    // Larger than is read; nothing is written to it, so it takes no room.
    let large = fs::File::create(inputs.join("PF711.csv")).expect("a file");
    large.set_len((2 << 30) + 1).expect("an empty length");
    check(CASES, &inputs);
    fs::remove_file(inputs.join("PF711.csv")).expect("removed");
}

#[test]
#[cfg(target_os = "linux")]
fn every_command_line_that_needs_linux_gives_its_finding() {
    check(ON_LINUX, &inputs());
}

#[test]
fn what_is_forbidden_is_named() {
    let inputs = inputs();
    let forbidden = |error: std::io::Error| error.kind() == std::io::ErrorKind::PermissionDenied;
    if fs::File::open(inputs.join("locked/candidates.csv")).is_err_and(forbidden) {
        check(WITHOUT_PERMISSION, &inputs);
    } else {
        println!("not run: nothing is forbidden to this user, or files cannot be locked here");
    }
}

/// A snapshot of a finding that no command line gives.
fn compare_finding(finding: &Diagnostic) {
    let mut out = String::from("no command line gives this\n");
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        write!(out, "\n--- {lang}\n[{}]: {}\n", finding.code.id, finding.message(&texts)).expect("a text");
        for (_, text) in finding.note_texts(&texts) {
            writeln!(out, "  = {text}").expect("a text takes any text");
        }
    }
    let mut wrong = String::new();
    compare(finding.code.id, &out, &mut wrong);
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_strategy_that_cannot_be_changed_or_was_changed_has_words() {
    let broken = set_weighting("strategy.toml", "a = 1\nb = ", "swing", &serde_json::Map::new());
    compare_finding(&broken.expect_err("no TOML"));
    compare_finding(&Diagnostic::new(&codes::PF875).arg("file", "strategy.toml").note("help"));
}

#[test]
fn readings_that_differ_have_words_should_they_ever_be_found() {
    compare_finding(&Diagnostic::new(&codes::PF129).arg("line", 3).note("help"));
}

#[test]
fn comparisons_that_are_too_fine_have_words() {
    compare_finding(&Diagnostic::new(&codes::PF433).note("help"));
}

#[test]
fn simulations_that_only_the_library_asks_for_have_words() {
    let scale = Scale::new(-10.0, 10.0).expect("two different ends");
    let names = ["A", "B"].map(str::to_owned).to_vec();
    let law = Distribution::Uniform { low: -2.0, high: -1.0 };
    let doubts = ScoreDoubts::independent(&["A", "B"], &["x"], &[vec![law.clone()], vec![law]]);
    let draws = |method: &str| TableDraws {
        entry: partnerfit::ranking::method(Some(method)).expect("there"),
        params: serde_json::Map::new(),
        table: DecisionTable {
            names: names.clone(),
            criteria: vec![Criterion::plain("x", Direction::Max, scale)],
            scores: doubts.middle().clone(),
        },
        doubts: doubts.clone(),
        region: Region::any(1),
        size: 1,
        minima: Vec::new(),
        asked: Vec::new(),
        decided: vec![0],
        drawn: None,
        samples: 300,
        seed: 1,
        threads: 1,
        isa: Isa::usual(),
    };
    let refused = |draws: &TableDraws| match simulate_table(draws, &Unwatched) {
        Err(NoSimulation::Refused(findings)) => findings.into_iter().next().expect("a finding"),
        other => panic!("{other:?}"),
    };
    compare_finding(&refused(&draws("wpm")));
}

/// Names and texts of the snapshots in a folder.
fn snapshots(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path());
    let texts = entries.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    let mut all: Vec<(String, String)> = texts
        .map(|path| {
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("UTF-8"))
        })
        .collect();
    all.sort();
    all
}

#[test]
fn every_code_has_an_input_that_gives_it() {
    if updating() {
        return;
    }
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let tables = fs::read_to_string(tests.join("table_findings.rs")).expect("a test file");
    let shown: Vec<(String, String)> =
        ["gallery/strategy", "gallery/program"].iter().flat_map(|folder| snapshots(&tests.join(folder))).collect();
    let mut missing = Vec::new();
    for (id, reason) in NOT_IN_THE_PROGRAM {
        println!("{id} has no command line: {reason}");
    }
    for code in CODES {
        let in_gallery = shown.iter().any(|(name, text)| {
            name.starts_with(code.id) && text.matches(&format!("[{}]", code.id)).count() >= Lang::ALL.len()
        });
        if !in_gallery && !tables.contains(&format!("\"{}\"", code.id)) {
            missing.push(code.id);
        }
    }
    assert!(missing.is_empty(), "no input gives {missing:?}");
}

#[test]
fn every_snapshot_has_a_case() {
    let names: BTreeSet<&str> = [CASES, ON_LINUX, WITHOUT_PERMISSION, NOT_IN_THE_PROGRAM]
        .into_iter()
        .flatten()
        .map(|(name, _)| *name)
        .collect();
    for (name, _) in snapshots(&gallery()) {
        assert!(names.contains(name.as_str()), "{name}.txt is of no case");
    }
    assert_eq!(
        names.len(),
        CASES.len() + ON_LINUX.len() + WITHOUT_PERMISSION.len() + NOT_IN_THE_PROGRAM.len(),
        "a name is there twice"
    );
}

/// The parts of a line of a catalogue that are said as they stand.
fn literals(line: &str) -> Vec<String> {
    let (mut parts, mut inside, mut quoted) = (vec![String::new()], false, false);
    for c in line.chars() {
        match c {
            '"' if inside => quoted = !quoted,
            '{' if !inside => {
                inside = true;
                parts.push(String::new());
            }
            '}' if !quoted => inside = false,
            _ if inside => {}
            _ => parts.last_mut().expect("a part").push(c),
        }
    }
    parts.iter().map(|part| part.trim().to_owned()).filter(|part| part.chars().count() > 2).collect()
}

/// The texts of a catalogue: code, attribute or variant, and the text itself.
fn texts_of(lang: Lang, file: &str) -> Vec<(String, String, String)> {
    let path = format!("{}/src/text/{lang}/{file}.ftl", env!("CARGO_MANIFEST_DIR"));
    let source = fs::read_to_string(path).expect("a catalogue");
    let (mut code, mut part) = (String::new(), String::new());
    let mut texts = Vec::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let (before, after) = line.split_once('=').unwrap_or((line, ""));
        let variant =
            line.trim_start().trim_start_matches('*').strip_prefix('[').and_then(|rest| rest.split_once("] "));
        let text = match variant {
            Some((key, text)) => {
                key.clone_into(&mut part);
                text
            }
            None if line.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                before.trim().clone_into(&mut code);
                part.clear();
                after
            }
            None if before.trim_start().starts_with('.') => {
                before.trim().trim_start_matches('.').clone_into(&mut part);
                after
            }
            None => line,
        };
        texts.push((code.clone(), part.clone(), text.to_owned()));
    }
    texts.retain(|(code, _, _)| code.starts_with("PF"));
    texts
}

/// The catalogues whose codes are in the galleries.
const SHOWN: &[&str] = &[
    "compare",
    "elicit",
    "guards",
    "methods",
    "methods-distance",
    "methods-outranking",
    "methods-ratio",
    "regression",
    "strategy",
    "usage",
    "weighting-data",
    "weighting-judgement",
];

/// Every text in the catalogues of the codes in the galleries is shown in them:
/// no advice is written and never given.
#[test]
fn every_word_that_is_written_is_said() {
    if updating() {
        return;
    }
    let shown = snapshots(&gallery()).into_iter().chain(snapshots(&gallery().with_file_name("strategy")));
    let shown: Vec<(String, String)> = shown.collect();
    let mut silent = Vec::new();
    for lang in Lang::ALL {
        for (code, part, text) in SHOWN.iter().flat_map(|file| texts_of(lang, file)) {
            if NEVER_SAID.iter().any(|(of, name, _)| (*of, *name) == (&code, &part)) {
                continue;
            }
            let own = shown.iter().filter(|(name, _)| name.starts_with(&code));
            let mark = format!("--- {lang}\n");
            let said: String = own.filter_map(|(_, text)| text.split(&mark).nth(1)?.split("--- ").next()).collect();
            silent.extend(
                literals(&text)
                    .into_iter()
                    .filter(|part| !said.contains(part))
                    .map(|part| format!("{lang} {code}: {part}")),
            );
        }
    }
    for (code, part, reason) in NEVER_SAID {
        println!("{code} [{part}] is not in a gallery: {reason}");
    }
    assert!(silent.is_empty(), "never said: {silent:#?}");
}
