//! The gallery of bad strategy files: one small file for every code, with the
//! message it gives in both languages beside it.
//!
//! After a change of words on purpose, write the messages again with
//! `UPDATE_GALLERY=1 cargo test --test gallery` and read them.

use std::fs;
use std::path::PathBuf;

use partnerfit::diag::{Area, CODES, Diagnostic, Severity};
use partnerfit::io::{Source, read_strategy};
use partnerfit::text::{Args, Lang, Texts};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/gallery/strategy")
}

/// The files of the gallery: name, bytes.
#[allow(clippy::disallowed_methods, reason = "tests read their own files")]
fn files() -> Vec<(PathBuf, Vec<u8>)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder())
        .expect("the gallery is a folder")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read(path).expect("a readable file"))).collect()
}

fn line(texts: &Texts, finding: &Diagnostic) -> String {
    let args = |more: &[(&'static str, String)]| {
        finding.args.iter().chain(more).fold(Args::new(), |args, (name, value)| args.text(name, value))
    };
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let at = finding.place.as_ref().and_then(|place| place.line).map_or_else(String::new, |line| format!("{line}: "));
    let mut out = format!("{at}{severity}[{}]: {}\n", finding.code.id, texts.get(finding.code.id, &args(&[])));
    if let Some(snippet) = finding.place.as_ref().and_then(|place| place.snippet.as_ref()) {
        let before = snippet.text[..snippet.start].chars().count();
        let meant = snippet.text[snippet.start..snippet.end].chars().count().max(1);
        out += &format!("  | {}\n  | {}{}\n", snippet.text, " ".repeat(before), "^".repeat(meant));
    }
    for note in &finding.notes {
        let text = texts
            .attribute(finding.code.id, Some(note.attribute), &args(&note.args))
            .unwrap_or_else(|| panic!("{} has no text .{}", finding.code.id, note.attribute));
        let kind = if note.attribute.starts_with("help") { "help" } else { "note" };
        out += &format!("  = {kind}: {text}\n");
    }
    out
}

fn messages(file: &str, bytes: &[u8]) -> String {
    let read = read_strategy(&Source { name: file, bytes });
    let mut out = String::new();
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        out += &format!("--- {lang}\n");
        for finding in &read.findings {
            out += &line(&texts, finding);
        }
    }
    out
}

#[test]
#[allow(clippy::disallowed_methods, reason = "tests read their own files")]
fn every_file_gives_its_messages() {
    let update = std::env::var("UPDATE_GALLERY").is_ok();
    for (path, bytes) in files() {
        let found = messages("strategy.toml", &bytes);
        assert!(!found.contains("{$"), "a placeable is not filled in: {found}");
        let beside = path.with_extension("txt");
        if update {
            fs::write(&beside, found).expect("a writable gallery");
        } else {
            let expected = fs::read_to_string(&beside).unwrap_or_default().replace("\r\n", "\n");
            assert_eq!(found, expected, "{}", path.display());
        }
    }
}

#[test]
fn every_file_gives_the_code_it_is_named_after_and_every_code_has_a_file() {
    let mut seen = Vec::new();
    for (path, bytes) in files() {
        let stem = path.file_stem().expect("a named file").to_string_lossy().into_owned();
        let code = &stem[..5];
        let read = read_strategy(&Source { name: "strategy.toml", bytes: &bytes });
        assert!(read.findings.iter().any(|finding| finding.code.id == code), "{stem}: {:?}", read.findings);
        seen.push(code.to_owned());
    }
    // A code above 650 may belong to another part of the program than the file.
    for code in CODES.iter().filter(|code| code.area == Area::Strategy && code.id.starts_with("PF6")) {
        assert!(seen.iter().any(|id| id == code.id), "no file for {}", code.id);
    }
}
