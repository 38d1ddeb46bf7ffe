//! `partnerfit explain NAME`.

use std::path::Path;

use clap::Arg;

use super::candidate::{find, same};
use super::load::{Loaded, load};
use super::output::Target;
use super::reproduce::options;
use super::run::{Run, run, warnings};
use super::session::Session;
use super::{Answer, Command, Failure, args, render, threads, world};
use crate::analysis::{self, compare_pair};
use crate::diag::{Diagnostic, Findings, codes};
use crate::io::catalogue;
use crate::report::{Asked, ReportInput, answers, explanation, json};
use crate::text::Texts;

pub(super) const COMMAND: Command = Command {
    name: "explain",
    formats: &["table", "json", "md", "html"],
    define: |command, texts| {
        let command =
            command.arg(Arg::new("name").value_name("NAME").required(true).help(args::help(texts, "help-name")));
        args::calculation(command, texts).arg(args::option("over", "NAME", texts)).arg(args::switch("flip", texts))
    },
    run: explain,
};

fn explain(session: &Session<'_>) -> Result<Answer, Failure> {
    threads::choose(session)?;
    let loaded = load(session).map_err(|failure| named(session, failure))?;
    let target = Target::checked(session, &loaded.paths).map_err(|finding| loaded.fail(vec![finding]))?;
    let run = run(&loaded)?;
    let texts = Texts::new(loaded.lang);
    let name = session.text("name").unwrap_or_default();
    let format = render::format(session, "table").map_err(|finding| loaded.fail(vec![finding]))?;
    let warned = warnings(&run.findings) > 0;
    let text = match find(&run.evaluation, name) {
        Ok(row) => ranked(session, &loaded, &run, row, format, &texts)?,
        // An excluded candidate has a reason, not a place.
        Err(_) if run.evaluation.excluded.iter().any(|e| same(&e.name, name)) => excluded(&run, name, format, &texts),
        Err(finding) => return Err(loaded.fail(vec![finding])),
    };
    let findings = if format == "json" { Findings::new() } else { run.findings };
    Ok(Answer { text, target, lang: loaded.lang, findings, warned, found: false })
}

/// A folder where the name of a candidate belongs: the name was left out.
fn named(session: &Session<'_>, failure: Failure) -> Failure {
    let folder = session.text("name").is_some_and(|name| world::is_folder(Path::new(name)));
    if !folder || !failure.findings.iter().any(|finding| finding.code == &codes::PF712) {
        return failure;
    }
    let finding = Diagnostic::new(&codes::PF707).arg("arguments", "NAME");
    Failure { findings: vec![finding.note_with("help", vec![("of", "explain".to_owned())])], ..failure }
}

fn ranked(
    session: &Session<'_>,
    loaded: &Loaded,
    run: &Run,
    row: usize,
    format: &str,
    texts: &Texts,
) -> Result<String, Failure> {
    let Run { study, evaluation, .. } = run;
    let over = session.text("over").map(|other| find(evaluation, other)).transpose();
    let over = over.map_err(|finding| loaded.fail(vec![finding]))?;
    if over == Some(row) {
        let finding = Diagnostic::new(&codes::PF716).arg("candidate", &evaluation.rows[row].name).note("help");
        return Err(loaded.fail(vec![finding]));
    }
    let comparisons: Vec<_> = over.and_then(|other| compare_pair(study, evaluation, row, other)).into_iter().collect();
    let sensitivity = analysis::sensitivity(study, evaluation).ok();
    if format == "json" {
        let changes = sensitivity.iter().flat_map(|s| &s.scores).filter(|change| change.row == row);
        return Ok(json::text(&json::ExplainJson {
            head: json::Head::new("explain", study),
            method: json::method(evaluation),
            row: Some(json::ranked_row(study, evaluation, row)),
            excluded: None,
            comparisons: comparisons.iter().map(|c| json::comparison(study, evaluation, c)).collect(),
            scores: changes.map(|change| json::score_change(study, evaluation, change)).collect(),
            notes: json::notes(&run.findings, texts),
        }));
    }
    let options = options(session, &loaded.set, texts);
    let input = ReportInput {
        study,
        evaluation,
        sensitivity: sensitivity.as_ref(),
        robustness: None,
        comparisons: &comparisons,
        equal_weights: None,
        lock: None,
        groups: &catalogue().groups,
        findings: &run.findings,
        version: env!("CARGO_PKG_VERSION"),
        options: &options,
    };
    let document = explanation(&input, Asked { row, over, flip: session.switch("flip") });
    Ok(render::document(&document, format, texts))
}

fn excluded(run: &Run, name: &str, format: &str, texts: &Texts) -> String {
    let Run { study, evaluation, .. } = run;
    if format == "json" {
        let all = json::excluded(evaluation, texts);
        return json::text(&json::ExplainJson {
            head: json::Head::new("explain", study),
            method: json::method(evaluation),
            row: None,
            excluded: all.into_iter().find(|e| same(&e.candidate, name)),
            comparisons: Vec::new(),
            scores: Vec::new(),
            notes: json::notes(&run.findings, texts),
        });
    }
    let found = evaluation.excluded.iter().find(|e| same(&e.name, name));
    found.map(|e| render::document(&answers::excluded(e, texts), format, texts)).unwrap_or_default()
}
