//! `partnerfit simulate`.

use super::load::load;
use super::output::Target;
use super::progress::Progress;
use super::run::{run, warnings};
use super::sampling::{self, Sampling};
use super::session::Session;
use super::{Answer, Command, Failure, args, render};
use crate::analysis::{self, Evaluation, NoSimulation, ScoreAssumption, SimulationSettings};
use crate::diag::Findings;
use crate::model::Study;
use crate::num::tied;
use crate::region::Assumption;
use crate::report::answers::{SimulationAnswer, Why};
use crate::report::{answers, csv_export, json};
use crate::text::Texts;

pub(super) const COMMAND: Command = Command {
    name: "simulate",
    formats: &["table", "json", "csv", "md"],
    define: |command, texts| {
        sampling::define(args::calculation(command, texts), texts)
            .arg(args::option("weights", "ASSUMPTION", texts))
            .arg(args::option("scores", "ASSUMPTION", texts))
            .arg(args::switch("all", texts).help(args::help(texts, "help-all-shares")))
    },
    run: simulate,
};

fn simulate(session: &Session<'_>) -> Result<Answer, Failure> {
    let sampling = Sampling::asked(session)?;
    let fail = |finding| Failure { lang: session.lang.unwrap_or_default(), findings: vec![finding] };
    let weights = session.text("weights").map(sampling::weights).transpose().map_err(fail)?;
    let scores = session.text("scores").map(sampling::scores).transpose().map_err(fail)?;
    let loaded = load(session)?;
    let target = Target::checked(session, &loaded.paths).map_err(|finding| loaded.fail(vec![finding]))?;
    let format = render::format(session, "table").map_err(|finding| loaded.fail(vec![finding]))?;
    let mut run = run(&loaded)?;
    let (study, settings) = loaded.changed()?;
    let (assumption, why) =
        weights.map_or_else(|| usual(&study, &run.evaluation, &loaded.set), |asked| (asked, Why::Asked));
    let simulation = SimulationSettings {
        run: settings,
        weights: assumption,
        scores: scores.unwrap_or(ScoreAssumption::Doubt),
        samples: sampling.samples,
        seed: sampling.seed,
        threads: sampling.threads,
        drawn: None,
    };
    let progress = Progress::new(session, loaded.lang);
    let found = analysis::simulate(&study, &simulation, &progress);
    let found = found.map_err(|why| match why {
        NoSimulation::Refused(findings) => loaded.fail(findings),
        // Nobody stops it but by ending the program.
        NoSimulation::Stopped => loaded.fail(Findings::new()),
    })?;
    run.findings.extend(found.findings.iter().cloned());
    let texts = Texts::new(loaded.lang);
    let text = match format {
        "json" => json::text(&json::simulation(&study, &found, why, &run.findings, &texts)),
        "csv" => csv_export::simulation(&study, &found),
        format => {
            let answer = SimulationAnswer { study: &study, found: &found, why, all: session.switch("all") };
            render::document(&answers::simulation(&answer, &texts), format, &texts)
        }
    };
    let warned = warnings(&run.findings) > 0;
    let findings = if format == "json" { Findings::new() } else { run.findings };
    Ok(Answer { text, target, lang: loaded.lang, findings, warned, found: false })
}

/// What is taken as known about weights when nobody says it: what the strategy
/// states; nothing where nobody gave weights; else that every weight may be off
/// by a fifth.
pub(super) fn usual(study: &Study, evaluation: &Evaluation, set: &[String]) -> (Assumption, Why) {
    let weights = evaluation.weights().as_slice();
    let moved = set.iter().any(|change| change.starts_with("weight."));
    let level = weights.iter().all(|w| tied(*w, weights[0])) && !moved;
    if analysis::states_weights(study, evaluation) {
        (Assumption::Stated, Why::Stated)
    } else if !study.strategy_given || level {
        (Assumption::Any, Why::NoWeights)
    } else {
        (Assumption::Within { percent: 20.0 }, Why::Weights)
    }
}
