//! The gallery of bad candidates files: every case of `badinput/tables.json`
//! must be refused, warned about or accepted as it says, name what it says, and
//! point at the place it says.
#![allow(clippy::unwrap_used, reason = "a failing test may stop where it fails")]

mod support;

use std::path::{Path, PathBuf};

use partnerfit::diag::{Diagnostic, Read, Severity};
use partnerfit::io::{CandidatesFile, Source, TableOptions, read_candidates};
use partnerfit::model::Score;
use partnerfit::text::Lang;
use serde::Deserialize;
use support::{all, strategy};

/// Cases that only the engine can answer: whether a criterion tells candidates
/// apart is a finding about the model in the light of the data.
const OF_THE_ENGINE: &[&str] = &["C31"];

#[derive(Debug, Deserialize)]
struct Case {
    id: String,
    file: String,
    must: String,
    mentions: Vec<String>,
    at: Option<At>,
    same_as: Option<String>,
}

#[derive(Debug, Deserialize)]
struct At {
    line: Option<usize>,
    column: Option<String>,
    cell: Option<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/badinput")
}

#[allow(clippy::disallowed_methods, reason = "a test reads its own files")]
fn read(file: &str) -> Read<CandidatesFile> {
    let bytes = std::fs::read(folder().join(file)).unwrap();
    read_candidates(&Source { name: file, bytes: &bytes }, Some(&strategy()), &TableOptions::default())
}

/// Whether one of the alternatives of `mention` occurs; digits as a whole number.
fn mentioned(mention: &str, text: &str) -> bool {
    let lower = text.to_lowercase();
    mention.split('|').any(|wanted| {
        if wanted.bytes().all(|b| b.is_ascii_digit()) {
            text.split(|c: char| !c.is_ascii_digit()).any(|number| number == wanted)
        } else {
            lower.contains(&wanted.to_lowercase())
        }
    })
}

fn is_at(finding: &Diagnostic, at: &At) -> bool {
    let Some(place) = &finding.place else { return false };
    at.line.is_none_or(|line| place.line == Some(line))
        && at.column.as_ref().is_none_or(|column| place.name.as_ref() == Some(column))
        && at.cell.as_ref().is_none_or(|cell| place.cell.as_ref() == Some(cell))
}

fn scores(file: &CandidatesFile) -> Vec<(String, Vec<Score>)> {
    let cells = file.candidates.cells.iter().map(|row| row.iter().map(|cell| cell.score.clone()).collect());
    file.candidates.names.iter().cloned().zip(cells).collect()
}

fn complaint(case: &Case) -> Option<String> {
    let result = read(&case.file);
    let findings = result.findings.clone();
    let (english, dutch) = (all(&findings, Lang::En), all(&findings, Lang::Nl));
    let severity = match (case.must.as_str(), result.accept()) {
        ("error", Ok(_)) => return Some("accepted".to_owned()),
        ("error", Err(_)) => Severity::Error,
        (_, Err(_)) => return Some(format!("refused:\n{english}")),
        ("accept", Ok(_)) if !findings.is_empty() => return Some(format!("not without findings:\n{english}")),
        (_, Ok((file, _))) => {
            if let Some(other) = &case.same_as
                && scores(&file) != scores(&read(other).accept().unwrap().0)
            {
                return Some(format!("other scores than {other}"));
            }
            Severity::Warning
        }
    };
    if case.must != "accept" && !findings.iter().any(|f| f.severity == severity) {
        return Some(format!("no {severity:?} among:\n{english}"));
    }
    if let Some(missing) = case.mentions.iter().find(|mention| !mentioned(mention, &english)) {
        return Some(format!("not named: {missing}\n{english}"));
    }
    if let Some(at) = &case.at
        && !findings.iter().any(|finding| finding.severity == severity && is_at(finding, at))
    {
        return Some(format!("nothing at {at:?}\n{english}"));
    }
    (english == dutch && !findings.is_empty()).then(|| "not translated".to_owned())
}

#[test]
#[allow(clippy::disallowed_methods, reason = "a test reads its own files")]
fn every_case_of_the_gallery() {
    let index = std::fs::read_to_string(folder().join("tables.json")).unwrap();
    let cases: Vec<Case> = serde_json::from_str(&index).unwrap();
    assert_eq!(cases.len(), 75);
    let failures: Vec<String> = cases
        .iter()
        .filter(|case| !OF_THE_ENGINE.contains(&case.id.as_str()))
        .filter_map(|case| complaint(case).map(|why| format!("{} {}: {why}", case.id, case.file)))
        .collect();
    assert!(failures.is_empty(), "{} cases:\n{}", failures.len(), failures.join("\n\n"));
}
