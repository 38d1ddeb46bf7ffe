//! `partnerfit weights`.

use clap::ArgAction;
use clap::builder::PossibleValuesParser;

use super::elicit::{self, Ending};
use super::load::{Loaded, has_candidates, load, load_strategy};
use super::output::Target;
use super::run::warnings;
use super::session::Session;
use super::{Answer, Command, Failure, args, render, sampling};
use crate::analysis::{Standing, StatedWeights, evaluate, stated_weights, weigh};
use crate::diag::Findings;
use crate::io::{Source, read_strategy};
use crate::model::Study;
use crate::report::{answers, json};
use crate::text::{Lang, Texts};
use crate::weighting::Weighing;

pub(super) const COMMAND: Command = Command {
    name: "weights",
    formats: &["table", "json", "md"],
    define: |command, texts| {
        args::study(command, texts)
            .arg(args::option("set", "KEY=VALUE", texts).action(ArgAction::Append))
            .arg(args::option("elicit", "METHOD", texts).value_parser(PossibleValuesParser::new(elicit::ways())))
            .arg(
                args::option("about", "WHAT", texts)
                    .value_parser(PossibleValuesParser::new(["goals", "criteria"]))
                    .requires("elicit"),
            )
            .arg(args::switch("write", texts).requires("elicit"))
            .arg(args::switch("next-question", texts).conflicts_with("elicit"))
    },
    run: weights,
};

fn weights(session: &Session<'_>) -> Result<Answer, Failure> {
    // Which question is best depends on the candidates too.
    let active = session.switch("next-question") || session.text("elicit") == Some(elicit::ACTIVE);
    let mut loaded = if active { load(session)? } else { load_strategy(session)? };
    if active {
        sampling::without_weights(&mut loaded, None);
    }
    let target = Target::checked(session, &loaded.paths).map_err(|finding| loaded.fail(vec![finding]))?;
    let format = render::format(session, "table").map_err(|finding| loaded.fail(vec![finding]))?;
    let texts = Texts::new(loaded.lang);
    if session.switch("next-question") {
        let standing = elicit::next_questions(&loaded).map_err(|findings| loaded.fail(findings))?;
        return Ok(next_questions(&standing, &loaded, (target, format), &texts));
    }
    let Some(method) = session.text("elicit") else {
        let (study, weighing) = weighed(session, &loaded)?;
        let stated = stated(session, &study, &loaded)?;
        return Ok(answer((&study, &weighing, stated.as_ref()), &loaded, (target, format), &texts));
    };
    let ending = elicit::elicit(session, &loaded, method).map_err(|findings| loaded.fail(findings))?;
    let Ending::Done { path, text, .. } = &ending else { return Ok(nothing(loaded.lang)) };
    // What the file will say, read back as anybody would read it.
    let name = super::world::shown(path);
    let read = read_strategy(&Source { name: &name, bytes: text.as_bytes() });
    let (strategy, findings) = read.accept().map_err(|findings| loaded.fail(findings))?;
    let study = Study { strategy, strategy_given: true, ..loaded.study.clone() };
    let weighing = weigh(&study, &loaded.settings).map_err(|findings| loaded.fail(findings))?;
    // Weights that are not in the file are not those of the study.
    if !elicit::write(session, &ending, &texts).map_err(|finding| loaded.fail(vec![finding]))? {
        return Ok(nothing(loaded.lang));
    }
    let loaded = Loaded { findings, ..loaded };
    let stated = stated(session, &study, &loaded)?;
    Ok(answer((&study, &weighing, stated.as_ref()), &loaded, (target, format), &texts))
}

/// What would be asked next.
fn next_questions(standing: &Standing, loaded: &Loaded, (target, format): (Target, &str), texts: &Texts) -> Answer {
    let findings = loaded.findings.clone();
    let warned = warnings(&findings) > 0;
    let (text, findings) = if format == "json" {
        (json::text(&json::questions(&loaded.study, standing, json::notes(&findings, texts))), Findings::new())
    } else {
        (render::document(&answers::next_questions(&loaded.study, standing, texts), format, texts), findings)
    };
    Answer { text, target, lang: loaded.lang, findings, warned, found: false }
}

/// No result, and no file made for it.
fn nothing(lang: Lang) -> Answer {
    let findings = Findings::new();
    Answer { text: String::new(), target: Target::Stdout, lang, findings, warned: false, found: false }
}

/// The weights. A method that looks at the candidates gets them where they are.
fn weighed(session: &Session<'_>, loaded: &Loaded) -> Result<(Study, Weighing), Failure> {
    let (study, settings) = loaded.changed()?;
    match weigh(&study, &settings) {
        Ok(weighing) => Ok((study, weighing)),
        Err(_) if study.candidates.is_empty() && has_candidates(session) => {
            let whole = load(session)?;
            let (study, settings) = whole.changed()?;
            let weighing = weigh(&study, &settings).map_err(|findings| whole.fail(findings))?;
            Ok((study, weighing))
        }
        Err(findings) => Err(loaded.fail(findings)),
    }
}

/// What is stated about the weights. Comparisons of candidates are about their
/// values, so they take the candidates, where there are any that can be ranked.
fn stated(session: &Session<'_>, study: &Study, loaded: &Loaded) -> Result<Option<StatedWeights>, Failure> {
    let evaluation = if study.strategy.comparisons.is_empty() {
        None
    } else if study.candidates.is_empty() {
        let whole = has_candidates(session).then(|| load(session)).transpose()?;
        whole.and_then(|whole| {
            let study = Study { strategy: study.strategy.clone(), ..whole.study };
            evaluate(&study, &whole.settings).ok()
        })
    } else {
        evaluate(study, &loaded.settings).ok()
    };
    stated_weights(study, evaluation.as_ref()).map_err(|findings| loaded.fail(findings))
}

fn answer(
    (study, weighing, stated): (&Study, &Weighing, Option<&StatedWeights>),
    loaded: &Loaded,
    (target, format): (Target, &str),
    texts: &Texts,
) -> Answer {
    let findings: Findings = loaded.findings.iter().chain(&weighing.findings).cloned().collect();
    let warned = warnings(&findings) > 0;
    let (text, findings) = if format == "json" {
        let shares = weighing.shares.iter().map(|s| json::ShareJson {
            goal: s.goal.clone(),
            criterion: s.criterion.clone(),
            share: s.share,
        });
        let result = json::WeightsJson {
            head: json::Head::new("weights", study),
            weighting: weighing.method,
            weights: json::weights(study, weighing),
            goals: weighing.priorities.clone(),
            matrix: shares.collect(),
            stated: stated.map(|stated| json::stated_weights(study, stated, texts)),
            steps: json::weighing_steps(study, weighing, texts.lang),
            notes: json::notes(&findings, texts),
        };
        (json::text(&result), Findings::new())
    } else {
        (render::document(&answers::weights(study, weighing, stated, texts), format, texts), findings)
    };
    Answer { text, target, lang: loaded.lang, findings, warned, found: false }
}
