//! The repository tests itself: layers, registration, catalogues, provenance.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "tests touch files and say what they skip")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use partnerfit::diag::CODES;
use partnerfit::text::{Lang, Texts, message_ids};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below `folder` whose name ends in `ending`, in order.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("folder exists").flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, ending, found);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), ending, &mut found);
    found.sort();
    assert!(!found.is_empty(), "no {ending} below {folder}");
    found
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root()).expect("inside the repository").to_string_lossy().replace('\\', "/")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Lower layers first; a module may use modules of lower layers only.
const LAYERS: &[&[&str]] = &[
    &["num", "text", "diag"],
    &["model", "registry"],
    &["normalise", "region"],
    &["io", "ranking", "weighting", "agreement"],
    &["analysis"],
    &["report"],
    &["cli"],
];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|names| names.contains(&module))
}

/// `crate::name` paths in a source text, comments left out.
fn crate_paths(text: &str) -> BTreeSet<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    code.split("crate::")
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect())
        .collect()
}

#[test]
fn a_module_uses_only_lower_layers() {
    let mut wrong = Vec::new();
    for path in files("src", ".rs") {
        let name = relative(&path);
        let module = name.trim_start_matches("src/").split('/').next().unwrap_or("").trim_end_matches(".rs").to_owned();
        let Some(own) = layer(&module) else {
            assert!(["lib", "main"].contains(&module.as_str()), "{name} is in no layer");
            continue;
        };
        assert!(!read(&path).contains("use crate::{"), "{name}: one line per module, so that layers can be seen");
        for used in crate_paths(&read(&path)) {
            if let Some(other) = layer(&used)
                && used != module
                // The lowest layer is one layer of three modules that know each other.
                && (other > own || (other == own && own != 0))
            {
                wrong.push(format!("{name} uses {used}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_the_shell_touches_the_outside() {
    let outside = ["std::fs", "std::env", "std::process", "std::time", "std::net", "clap::", "println!", "eprintln!"];
    let mut wrong = Vec::new();
    for path in files("src", ".rs") {
        let name = relative(&path);
        if name.starts_with("src/cli/") || name == "src/main.rs" {
            continue;
        }
        let text = read(&path);
        let code: String =
            text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        wrong.extend(outside.iter().filter(|what| code.contains(**what)).map(|what| format!("{name}: {what}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_file_is_too_long_to_read_in_one_go() {
    let long: Vec<String> = files("src", ".rs")
        .into_iter()
        .chain(files("tests", ".rs"))
        .map(|path| (relative(&path), read(&path).lines().count()))
        .filter(|(_, lines)| *lines > 650)
        .map(|(name, lines)| format!("{name}: {lines}"))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

/// (source file, id, card, references) of every method in every registry.
fn methods() -> Vec<(&'static str, &'static str, &'static str, &'static [&'static str])> {
    let mut all = Vec::new();
    all.extend(partnerfit::ranking::METHODS.iter().map(|m| (m.info.file, m.info.id, m.card, m.info.refs)));
    all.extend(partnerfit::weighting::WEIGHTERS.iter().map(|m| (m.info.file, m.info.id, m.card, m.info.refs)));
    all.extend(partnerfit::agreement::MEASURES.iter().map(|m| (m.info.file, m.info.id, m.card, m.info.refs)));
    all.extend(
        partnerfit::normalise::NORMALISERS.iter().map(|m| (m.info().file, m.info().id, m.card(), m.info().refs)),
    );
    all
}

#[test]
fn every_method_file_is_registered() {
    // Files of these folders that are not a method, each with its reason.
    let helpers = [
        "agreement.rs",
        "by_rank.rs",
        "columns.rs",
        "distances.rs",
        "examples.rs",
        "fixture.rs",
        "mod.rs",
        "needs.rs",
        "pairs.rs",
        "places.rs",
        "spread.rs",
        "best_worst.rs",
        "completion.rs",
        "concordance.rs",
        "judgement_cases.rs",
        "pairwise.rs",
        "priorities.rs",
        "traits.rs",
        "transform.rs",
        "weighted_sum.rs",
        "worked.rs",
    ];
    let registered: BTreeSet<String> = methods().iter().map(|m| m.0.replace('\\', "/")).collect();
    for folder in ["src/ranking", "src/weighting", "src/normalise", "src/agreement"] {
        for path in files(folder, ".rs") {
            let name = relative(&path);
            let file = name.rsplit('/').next().unwrap_or("");
            // What methods share has a folder of its own.
            if name.matches('/').count() > 2 {
                continue;
            }
            assert!(helpers.contains(&file) || registered.contains(&name), "{name} is in no registry");
        }
    }
}

#[test]
fn method_ids_are_well_formed_and_unique_within_their_kind() {
    for id in methods().iter().map(|m| m.1) {
        assert!(id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{id}");
    }
    let unique = |mut ids: Vec<&str>| {
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
    };
    unique(partnerfit::ranking::METHODS.iter().map(|m| m.info.id).collect());
    unique(partnerfit::agreement::MEASURES.iter().map(|m| m.info.id).collect());
    unique(partnerfit::weighting::WEIGHTERS.iter().map(|m| m.info.id).collect());
    unique(partnerfit::normalise::NORMALISERS.iter().map(|m| m.info().id).collect());
}

#[test]
fn every_card_has_its_headings_and_every_source_is_in_the_bibliography() {
    let bibliography = read(&root().join("criteria/references.bib"));
    for (_, id, card, refs) in methods() {
        for heading in ["# What it answers", "# When not to use", "# Formula"] {
            assert!(card.contains(heading), "{id}: no {heading:?}");
        }
        for key in refs {
            assert!(bibliography.contains(&format!("{{{key},")), "{id}: unknown source {key}");
            assert!(card.contains(key), "{id}: source {key} is not on the card");
        }
    }
}

#[test]
fn every_code_has_a_message_and_every_message_of_that_kind_a_code() {
    for lang in Lang::ALL {
        let ids: BTreeSet<String> = message_ids(lang).into_iter().map(|(id, _)| id).collect();
        for code in CODES {
            assert!(ids.contains(code.id), "{lang}: no message {}", code.id);
        }
        for id in ids.iter().filter(|id| id.starts_with("PF") && !id.contains('.')) {
            assert!(CODES.iter().any(|code| code.id == *id), "{lang}: message {id} has no code");
        }
    }
    assert!(CODES.windows(2).all(|pair| pair[0].id < pair[1].id), "codes are not in order, or one is there twice");
}

#[test]
fn every_code_is_used() {
    let source: String = files("src", ".rs")
        .iter()
        .filter(|path| !relative(path).ends_with("diag/code.rs"))
        .map(|path| read(path))
        .collect();
    for code in CODES {
        assert!(source.contains(&format!("codes::{}", code.id)), "{} is never used", code.id);
    }
}

#[test]
fn every_message_asked_for_exists() {
    let texts = Texts::new(Lang::En);
    let mut missing = Vec::new();
    for path in files("src", ".rs") {
        let text = read(&path);
        for call in ["texts.word(\"", "texts.get(\"", "help(texts, \""] {
            for rest in text.split(call).skip(1).filter(|_| !relative(&path).contains("/text/")) {
                let id: String = rest.chars().take_while(|c| *c != '"').collect();
                let plain = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
                if plain && !id.is_empty() && texts.attribute(&id, None, &partnerfit::text::Args::new()).is_none() {
                    missing.push(format!("{}: {id}", relative(&path)));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_dataset_says_where_it_comes_from() {
    for entry in fs::read_dir(root().join("datasets")).expect("folder exists").flatten() {
        let folder = entry.path();
        if !folder.is_dir() {
            continue;
        }
        let readme = read(&folder.join("README.md"));
        assert!(readme.to_lowercase().contains("invented"), "{}: the README must say invented", folder.display());
        for strategy in fs::read_dir(&folder).expect("folder exists").flatten().map(|e| e.path()) {
            if strategy.file_name().is_some_and(|name| name.to_string_lossy().contains("strategy")) {
                assert!(read(&strategy).contains("synthetic = true"), "{}: not marked", strategy.display());
            }
        }
    }
}

#[test]
fn the_top_level_holds_what_it_should() {
    let expected: BTreeSet<&str> = [
        ".ci",
        ".git",
        ".gitignore",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "benches",
        "check",
        "clippy.toml",
        "criteria",
        "datasets",
        "deny.toml",
        "docs",
        "rustfmt.toml",
        "src",
        "target",
        "tests",
    ]
    .into_iter()
    .collect();
    for entry in fs::read_dir(root()).expect("folder exists").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        assert!(expected.contains(name.as_str()), "{name} is not a usual file of this repository");
    }
}

#[test]
fn nothing_is_left_open_in_the_sources() {
    let marks =
        ["TO".to_owned() + "DO", "FIX".to_owned() + "ME", "unimplemented".to_owned() + "!", "todo".to_owned() + "!"];
    let mut found: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for path in files("src", ".rs").into_iter().chain(files("tests", ".rs")) {
        let text = read(&path);
        let here: Vec<&str> = marks.iter().map(String::as_str).filter(|mark| text.contains(*mark)).collect();
        if !here.is_empty() {
            found.insert(relative(&path), here);
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}
