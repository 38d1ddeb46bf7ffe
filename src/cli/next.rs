//! `partnerfit next`.

use super::load::load;
use super::output::Target;
use super::progress::Progress;
use super::run::{run, warnings};
use super::sampling::{self, Sampling};
use super::session::Session;
use super::{Answer, Command, Failure, args, render};
use crate::analysis::{
    InForce, InformationSettings, MOST_SIMULATED, NoSimulation, ScoreAssumption, drawn, information, verdicts,
};
use crate::diag::Findings;
use crate::report::answers::NextAnswer;
use crate::report::{answers, json};
use crate::text::Texts;

pub(super) const COMMAND: Command = Command {
    name: "next",
    formats: &["table", "json", "md"],
    define: |command, texts| {
        sampling::define(args::calculation(command, texts), texts).arg(args::option("weights", "ASSUMPTION", texts))
    },
    run: next,
};

fn next(session: &Session<'_>) -> Result<Answer, Failure> {
    let Sampling { samples, seed, threads } = Sampling::asked(session)?;
    let fail = |finding| Failure { lang: session.lang.unwrap_or_default(), findings: vec![finding] };
    let weights = session.text("weights").map(sampling::weights).transpose().map_err(fail)?;
    let loaded = load(session)?;
    let target = Target::checked(session, &loaded.paths).map_err(|finding| loaded.fail(vec![finding]))?;
    let format = render::format(session, "table").map_err(|finding| loaded.fail(vec![finding]))?;
    let run = run(&loaded)?;
    let (study, settings) = loaded.changed()?;
    let moved = loaded.set.iter().any(|change| change.starts_with("weight."));
    let usual = InForce::usual(&study, &run.evaluation, moved);
    let in_force = weights.map_or(usual, |weights| usual.asked(weights));
    // Too many candidates for all pairs: what is exact can be said all the same.
    let shares = if run.evaluation.rows.len() > MOST_SIMULATED {
        Vec::new()
    } else {
        let progress = Progress::new(session, loaded.lang);
        let shares = drawn(&study, &settings, &run.evaluation, in_force, (samples, seed, threads), &progress);
        shares.map_err(|why| match why {
            NoSimulation::Refused(findings) => loaded.fail(findings),
            // Nobody stops it but by ending the program.
            NoSimulation::Stopped => loaded.fail(Findings::new()),
        })?
    };
    let verdicts = verdicts(&study, &settings, &run.evaluation, in_force, &shares);
    let asked =
        InformationSettings { run: settings, weights: in_force.weights, scores: ScoreAssumption::Doubt, samples, seed };
    let found = information(&study, &run.evaluation, &asked).map_err(|findings| loaded.fail(findings))?;
    let texts = Texts::new(loaded.lang);
    let warned = warnings(&run.findings) > 0;
    let (text, findings) = if format == "json" {
        let notes = json::notes(&run.findings, &texts);
        let result = json::next((&study, &run.evaluation), (&verdicts, &found), (in_force, samples, seed), notes);
        (json::text(&result), Findings::new())
    } else {
        let answer = NextAnswer {
            study: &study,
            evaluation: &run.evaluation,
            verdicts: &verdicts,
            information: &found,
            in_force,
            samples,
            seed,
        };
        (render::document(&answers::next(&answer, &texts), format, &texts), run.findings)
    };
    Ok(Answer { text, target, lang: loaded.lang, findings, warned, found: false })
}
