//! `partnerfit next`.

use super::load::load;
use super::output::Target;
use super::run::{run, warnings};
use super::session::Session;
use super::{Answer, Command, Failure, args, render, threads};
use crate::analysis::{
    InformationSettings, NoSimulation, ScoreAssumption, Unwatched, WITHIN, drawn, information, verdicts,
};
use crate::diag::Findings;
use crate::region::Assumption;
use crate::report::answers::NextAnswer;
use crate::report::{answers, json};
use crate::text::Texts;

pub(super) const COMMAND: Command = Command {
    name: "next",
    formats: &["table", "json", "md"],
    define: |command, texts| {
        args::calculation(command, texts)
            .arg(args::option("weights", "ASSUMPTION", texts))
            .arg(args::option("samples", "N", texts).value_parser(clap::value_parser!(u64).range(1..=1_000_000_000)))
            .arg(args::option("seed", "N", texts).value_parser(clap::value_parser!(u64)))
    },
    run: next,
};

fn next(session: &Session<'_>) -> Result<Answer, Failure> {
    threads::choose(session)?;
    let weights = session.text("weights").and_then(Assumption::parse).unwrap_or(Assumption::Within { percent: WITHIN });
    let number = |id: &str| session.matches.try_get_one::<u64>(id).ok().flatten().copied();
    let (samples, seed) = (number("samples").unwrap_or(10_000), number("seed").unwrap_or(1));
    let loaded = load(session)?;
    let target = Target::checked(session, &loaded.paths).map_err(|finding| loaded.fail(vec![finding]))?;
    let format = render::format(session, "table").map_err(|finding| loaded.fail(vec![finding]))?;
    let run = run(&loaded)?;
    let (study, settings) = loaded.changed()?;
    let shares = drawn(&study, &settings, (samples, seed, 1), &Unwatched).map_err(|why| match why {
        NoSimulation::Refused(findings) => loaded.fail(findings),
        NoSimulation::Stopped => loaded.fail(Findings::new()),
    })?;
    let verdicts = verdicts(&study, &run.evaluation, &shares);
    let asked = InformationSettings { run: settings, weights, scores: ScoreAssumption::Doubt, samples, seed };
    let found = information(&study, &run.evaluation, &asked).map_err(|findings| loaded.fail(findings))?;
    let texts = Texts::new(loaded.lang);
    let warned = warnings(&run.findings) > 0;
    let (text, findings) = if format == "json" {
        let notes = json::notes(&run.findings, &texts);
        let result = json::next((&study, &run.evaluation), (&verdicts, &found), (weights, samples, seed), notes);
        (json::text(&result), Findings::new())
    } else {
        let answer = NextAnswer {
            study: &study,
            evaluation: &run.evaluation,
            verdicts: &verdicts,
            information: &found,
            weights,
            samples,
            seed,
        };
        (render::document(&answers::next(&answer, &texts), format, &texts), run.findings)
    };
    Ok(Answer { text, target, lang: loaded.lang, findings, warned, found: false })
}
