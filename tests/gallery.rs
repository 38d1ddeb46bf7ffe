//! The gallery of bad strategy files: one small file for every code, with the
//! message it gives in both languages beside it.
//!
//! After a change of words on purpose, write the messages again with
//! `UPDATE_GALLERY=1 cargo test --test gallery` and read them.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use partnerfit::diag::{Area, CODES, Diagnostic, Severity};
use partnerfit::io::{Source, read_strategy};
use partnerfit::text::{Lang, Texts};

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

/// A finding as a reader of the gallery sees it.
fn shown(out: &mut String, texts: &Texts, finding: &Diagnostic) -> std::fmt::Result {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    if let Some(line) = finding.place.as_ref().and_then(|place| place.line) {
        write!(out, "{line}: ")?;
    }
    writeln!(out, "{severity}[{}]: {}", finding.code.id, finding.message(texts))?;
    if let Some(snippet) = finding.place.as_ref().and_then(|place| place.snippet.as_ref()) {
        let before = snippet.text[..snippet.start].chars().count();
        let meant = snippet.text[snippet.start..snippet.end].chars().count().max(1);
        writeln!(out, "  | {}\n  | {}{}", snippet.text, " ".repeat(before), "^".repeat(meant))?;
    }
    let notes = finding.note_texts(texts);
    assert_eq!(notes.len(), finding.notes.len(), "{}: a note has no text", finding.code.id);
    for (advice, text) in notes {
        writeln!(out, "  = {}: {text}", if advice { "help" } else { "note" })?;
    }
    Ok(())
}

fn messages(file: &str, bytes: &[u8]) -> String {
    let read = read_strategy(&Source { name: file, bytes });
    let mut out = String::new();
    for lang in Lang::ALL {
        let texts = Texts::new(lang);
        writeln!(out, "--- {lang}").expect("a text takes any text");
        for finding in &read.findings {
            shown(&mut out, &texts, finding).expect("a text takes any text");
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
    for code in CODES.iter().filter(|code| code.area == Area::Strategy && code.id.starts_with("PF6")) {
        assert!(seen.iter().any(|id| id == code.id), "no file for {}", code.id);
    }
}
