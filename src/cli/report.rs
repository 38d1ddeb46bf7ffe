//! `partnerfit report`.

use super::load::load;
use super::output::Target;
use super::session::Session;
use super::{Answer, Command, Failure, args, rank, render, threads};
use crate::analysis::{self, Evaluation, Settings, compare_pair, evaluate};
use crate::diag::Diagnostic;
use crate::io::catalogue;
use crate::model::Study;
use crate::report::{ReportInput, ReportOptions, answers, json, justification, pairs, trace_json, words};
use crate::text::Texts;

pub(super) const COMMAND: Command = Command {
    name: "report",
    formats: &["html", "md", "json", "table"],
    define: |command, texts| args::calculation(command, texts).arg(args::switch("trace", texts)),
    run: report,
};

fn report(session: &Session<'_>) -> Result<Answer, Failure> {
    threads::choose(session)?;
    let loaded = load(session)?;
    let target = Target::checked(session, &loaded.paths).map_err(|finding| loaded.fail(vec![finding]))?;
    let run = rank::run(&loaded)?;
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
    let equal = equal_weights(&run.study, &loaded.settings);
    let others: Vec<Diagnostic> = run.findings.clone();
    let input = ReportInput {
        study: &run.study,
        evaluation: &run.evaluation,
        sensitivity: sensitivity.as_ref(),
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
    let warned = rank::warnings(&run.findings) > 0;
    // What is open counts as a warning: a report with questions is not final.
    let warned = warned || !document.open.is_empty();
    Ok(Answer { text, target, lang: loaded.lang, findings: run.findings, warned, found: false })
}

/// How the report is wanted, and how it can be made again.
pub(super) fn options(session: &Session<'_>, set: &[String], texts: &Texts) -> ReportOptions {
    let mut settings: Vec<String> = set.to_vec();
    for id in ["method", "missing"] {
        settings.extend(session.text(id).map(|value| format!("{id}={value}")));
    }
    ReportOptions { lang: texts.lang, command: command_line(session, set), settings, trace: false }
}

/// The command that makes the same report, without the place of its output.
fn command_line(session: &Session<'_>, set: &[String]) -> String {
    // A path is a matter of the machine: the files are named, not where they are.
    let shown = |path: &str| super::world::shown(std::path::Path::new(path));
    let mut words = vec!["partnerfit".to_owned(), "report".to_owned()];
    words.extend(session.text("study").filter(|s| *s != ".").map(|s| render::quoted(&shown(s))));
    for option in ["strategy", "evidence", "delimiter", "decimal", "encoding", "sheet", "method", "missing", "lang"] {
        if let Some(value) = session.text(option) {
            words.push(format!("--{option}"));
            words.push(render::quoted(&if ["strategy", "evidence"].contains(&option) {
                shown(value)
            } else {
                value.to_owned()
            }));
        }
    }
    for change in set {
        words.push("--set".to_owned());
        words.push(render::quoted(change));
    }
    words.join(" ")
}

/// The same study with the same weight for every criterion that has one.
fn equal_weights(study: &Study, settings: &Settings) -> Option<Evaluation> {
    let weighed = evaluate(study, settings).ok()?;
    let points = weighed.weights().as_slice().iter().enumerate();
    let weight_points = points.map(|(j, w)| (j, if *w > 0.0 { 1.0 } else { 0.0 })).collect();
    evaluate(study, &Settings { weight_points, ..settings.clone() }).ok()
}
