//! `partnerfit simulate`.

use super::load::{load, load_people};
use super::output::Target;
use super::progress::Progress;
use super::run::{run, warnings};
use super::sampling::{self, Sampling};
use super::session::Session;
use super::{Answer, Command, Failure, args, render};
use crate::analysis::{self, Evaluation, InForce, NoSimulation, ScoreAssumption, SimulationSettings};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::Study;
use crate::region::Assumption;
use crate::report::answers::{SimulationAnswer, Why};
use crate::report::{answers, csv_export, json};
use crate::text::{Texts, escaped};

pub(super) const COMMAND: Command = Command {
    name: "simulate",
    formats: &["table", "json", "csv", "md"],
    define: |command, texts| {
        sampling::define(args::calculation(command, texts), texts)
            .arg(args::option("weights", "ASSUMPTION", texts).help(args::help(texts, "help-simulate-weights")))
            .arg(args::option("scores", "ASSUMPTION", texts))
            .arg(args::option("draw", "KEY=LOW:HIGH", texts))
            .arg(args::option("people", "FILE", texts))
            .arg(args::switch("all", texts).help(args::help(texts, "help-all-shares")))
    },
    run: simulate,
};

fn simulate(session: &Session<'_>) -> Result<Answer, Failure> {
    let sampling = Sampling::asked(session)?;
    let fail = |finding| Failure { lang: session.lang.unwrap_or_default(), findings: vec![finding] };
    let of_people = of_people(session).map_err(fail)?;
    let weights = session.text("weights").filter(|_| !of_people).map(sampling::weights).transpose().map_err(fail)?;
    let scores = session.text("scores").map(sampling::scores).transpose().map_err(fail)?;
    let drawn = session.text("draw").map(sampling::setting).transpose().map_err(fail)?;
    let mut loaded = load(session)?;
    if of_people {
        load_people(session, &mut loaded)?;
    }
    let target = Target::checked(session, &loaded.paths).map_err(|finding| loaded.fail(vec![finding]))?;
    let format = render::format(session, "table").map_err(|finding| loaded.fail(vec![finding]))?;
    if !of_people {
        sampling::without_weights(&mut loaded, weights);
    }
    let mut run = run(&loaded)?;
    let (study, settings) = loaded.changed()?;
    let (assumption, why) = if of_people { Some(Assumption::AsGiven) } else { weights }
        .map_or_else(|| usual(&study, &run.evaluation, &loaded.set), |asked| (asked, Why::Asked));
    let simulation = SimulationSettings {
        run: settings,
        weights: assumption,
        scores: scores.unwrap_or(ScoreAssumption::Doubt),
        samples: sampling.samples,
        seed: sampling.seed,
        threads: sampling.threads,
        drawn,
    };
    let progress = Progress::new(session, loaded.lang);
    let found = if of_people {
        analysis::simulate_people(&study, &simulation, &progress)
    } else {
        analysis::simulate(&study, &simulation, &progress)
    };
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

/// The word for the weights of the decision makers.
const PEOPLE: &str = "people";

/// Whether the weights of the decision makers are asked for: by name, or by naming
/// the file that has them.
fn of_people(session: &Session<'_>) -> Result<bool, Diagnostic> {
    match (session.text("weights"), session.text("people")) {
        (Some(PEOPLE), _) | (None, Some(_)) => Ok(true),
        (Some(other), Some(_)) => Err(Diagnostic::new(&codes::PF740)
            .arg("option", "--weights")
            .arg("value", escaped(other))
            .note_with("help-valid", vec![("valid", PEOPLE.to_owned())])),
        _ => Ok(false),
    }
}

/// What is taken as known about weights when nobody says it: what the strategy
/// states; nothing where nobody gave weights; else that every weight may be off
/// by a fifth.
pub(super) fn usual(study: &Study, evaluation: &Evaluation, set: &[String]) -> (Assumption, Why) {
    let known = InForce::usual(study, evaluation, set.iter().any(|change| change.starts_with("weight.")));
    let why = match known {
        InForce { weights: Assumption::Stated, .. } => Why::Stated,
        InForce { given: false, .. } => Why::NoWeights,
        InForce { .. } => Why::Weights,
    };
    (known.weights, why)
}
