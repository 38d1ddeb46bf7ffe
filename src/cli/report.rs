//! `partnerfit report`.

use super::load::{load, load_people};
use super::output::Target;
use super::progress::Progress;
use super::reproduce::options;
use super::run::{run, warnings};
use super::sampling::{self, Sampling};
use super::session::Session;
use super::{Answer, Command, Failure, args, render};
use crate::analysis::{self, Evaluation, Robustness, Settings, compare_pair, evaluate};
use crate::diag::Diagnostic;
use crate::io::catalogue;
use crate::model::Study;
use crate::report::{ReportInput, ReportOptions, answers, json, justification, pairs, trace_json, words};
use crate::text::Texts;

pub(super) const COMMAND: Command = Command {
    name: "report",
    formats: &["html", "md", "json", "table"],
    define: |command, texts| {
        sampling::define(args::calculation(command, texts), texts)
            .arg(args::switch("trace", texts))
            .arg(args::option("people", "FILE", texts))
    },
    run: report,
};

fn report(session: &Session<'_>) -> Result<Answer, Failure> {
    let sampling = Sampling::asked(session)?;
    let mut loaded = load(session)?;
    load_people(session, &mut loaded)?;
    let target = Target::checked(session, &loaded.paths).map_err(|finding| loaded.fail(vec![finding]))?;
    let mut found = run(&loaded)?;
    if found.evaluation.linear.is_none() {
        // Such a method shows in its own tables how it came to its result.
        loaded.settings.steps = true;
        found = run(&loaded)?;
    }
    let mut run = found;
    let texts = Texts::new(loaded.lang);
    let trace = session.switch("trace");
    let format =
        render::format(session, if trace { "table" } else { "html" }).map_err(|finding| loaded.fail(vec![finding]))?;
    // A page has room for the list of facts, which its codes lead to.
    let options = ReportOptions { trace: format == "html", ..options(session, &loaded.set, &texts) };
    let sensitivity = analysis::sensitivity(&run.study, &run.evaluation).ok();
    let comparisons: Vec<_> = pairs(&run.evaluation)
        .into_iter()
        .filter_map(|(a, b)| compare_pair(&run.study, &run.evaluation, a, b))
        .collect();
    let (study, settings) = loaded.changed()?;
    let progress = Progress::new(session, loaded.lang);
    let draws = (sampling.samples, sampling.seed, sampling.threads);
    let robustness = Robustness::of(&study, &run.evaluation, &settings, draws, &progress).ok();
    drop(progress);
    run.findings.extend(robustness.iter().flat_map(|robustness| robustness.findings.iter().cloned()));
    let equal = equal_weights(&run.study, &loaded.settings);
    let others: Vec<Diagnostic> = run.findings.clone();
    let input = ReportInput {
        study: &run.study,
        evaluation: &run.evaluation,
        sensitivity: sensitivity.as_ref(),
        robustness: robustness.as_ref(),
        comparisons: &comparisons,
        equal_weights: equal.as_ref(),
        lock: None,
        groups: &catalogue().groups,
        findings: &others,
        version: env!("CARGO_PKG_VERSION"),
        options: &options,
    };
    let document = justification(&input);
    let text = match format {
        // The machine-readable form of a report is its facts.
        "json" => json::text(&json::ReportJson {
            head: json::Head::new("report", &run.study),
            lang: loaded.lang,
            facts: trace_json(&document).as_array().cloned().unwrap_or_default(),
            open: document.open.iter().map(|open| words(&open.text)).collect(),
            notes: json::notes(&run.findings, &texts),
        }),
        format if trace => render::document(&answers::trace(&document, &texts), format, &texts),
        format => render::document(&document, format, &texts),
    };
    let warned = warnings(&run.findings) > 0;
    // What is open counts as a warning: a report with questions is not final.
    let warned = warned || !document.open.is_empty();
    Ok(Answer { text, target, lang: loaded.lang, findings: run.findings, warned, found: false })
}

/// The same study with the same weight for every criterion that has one.
fn equal_weights(study: &Study, settings: &Settings) -> Option<Evaluation> {
    let weighed = evaluate(study, settings).ok()?;
    let points = weighed.weights().as_slice().iter().enumerate();
    let weight_points = points.map(|(j, w)| (j, if *w > 0.0 { 1.0 } else { 0.0 })).collect();
    evaluate(study, &Settings { weight_points, ..settings.clone() }).ok()
}
