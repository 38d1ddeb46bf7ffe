//! `partnerfit compare`.

use clap::Arg;
use clap::builder::PossibleValuesParser;
use serde_json::Map;

use super::load::load;
use super::output::Target;
use super::run::{run, warnings};
use super::session::Session;
use super::{Answer, Command, Failure, args, render, threads};
use crate::agreement::{Compares, MEASURES, measure};
use crate::analysis::{CompareSettings, Panel, compare_methods};
use crate::diag::Findings;
use crate::ranking::METHODS;
use crate::report::{answers, json};
use crate::text::Texts;

pub(super) const COMMAND: Command = Command {
    name: "compare",
    formats: &["table", "json", "md"],
    define: |command, texts| {
        // Weights are no rankings.
        let measures = MEASURES.iter().filter(|entry| entry.nature.compares != Compares::Weights);
        let methods = METHODS.iter().map(|entry| entry.info.id);
        args::calculation(command, texts)
            .arg(
                Arg::new("methods")
                    .long("methods")
                    .value_name("IDS")
                    .value_delimiter(',')
                    .value_parser(PossibleValuesParser::new(methods))
                    .conflicts_with("all")
                    .help(args::help(texts, "help-methods")),
            )
            .arg(args::switch("all", texts))
            .arg(
                args::option("measure", "ID", texts)
                    .value_parser(PossibleValuesParser::new(measures.map(|entry| entry.info.id))),
            )
            .arg(args::switch("rank-reversal", texts))
    },
    run: compare,
};

fn compare(session: &Session<'_>) -> Result<Answer, Failure> {
    threads::choose(session)?;
    let loaded = load(session)?;
    let target = Target::checked(session, &loaded.paths).map_err(|finding| loaded.fail(vec![finding]))?;
    let format = render::format(session, "table").map_err(|finding| loaded.fail(vec![finding]))?;
    let run = run(&loaded)?;
    let (study, settings) = loaded.changed()?;
    let entry = measure(session.text("measure")).map_err(|finding| loaded.fail(vec![finding]))?;
    let by = entry.build(&Map::new()).map_err(|findings| loaded.fail(findings))?;
    let panel = match session.texts("methods") {
        _ if session.switch("all") => Panel::All,
        ids if ids.is_empty() => Panel::Usual,
        ids => Panel::Named(ids),
    };
    let settings = CompareSettings {
        run: settings,
        panel,
        measure: (by.as_ref(), entry.nature.compares),
        reversals: session.switch("rank-reversal"),
    };
    let found = compare_methods(&study, &settings).map_err(|findings| loaded.fail(findings))?;
    let texts = Texts::new(loaded.lang);
    let warned = warnings(&run.findings) > 0;
    let (text, findings) = if format == "json" {
        let object = json::compare(&study, &found, (entry, by.params()), &run.findings, &texts);
        (json::text(&object), Findings::new())
    } else {
        (render::document(&answers::compare(&study, &found, entry, &texts), format, &texts), run.findings)
    };
    Ok(Answer { text, target, lang: loaded.lang, findings, warned, found: false })
}
