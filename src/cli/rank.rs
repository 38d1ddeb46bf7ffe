//! `partnerfit rank`.

use clap::Arg;

use super::candidate::unknown;
use super::fail_if::{Facts, FailIf};
use super::load::load;
use super::output::Target;
use super::run::{Run, run, warnings};
use super::sampling::{self, Sampling};
use super::session::Session;
use super::{Answer, Command, Failure, args, render};
use crate::analysis::LadderStep;
use crate::diag::Findings;
use crate::report::answers::{RankingAnswer, WhatIf, ranking};
use crate::report::{csv_export, json};
use crate::text::{Args, Texts};

pub(super) const COMMAND: Command = Command {
    name: "rank",
    formats: &["table", "json", "csv", "md"],
    define: |command, texts| {
        sampling::define(args::calculation(command, texts), texts)
            .arg(args::option("top", "N", texts).value_parser(clap::value_parser!(u32).range(1..)))
            .arg(args::switch("steps", texts))
            .arg(Arg::new("fail-if").long("fail-if").value_name("EXPR").help(args::help(texts, "help-fail-if")))
    },
    run: rank,
};

fn rank(session: &Session<'_>) -> Result<Answer, Failure> {
    let sampling = Sampling::asked(session)?;
    let fail = |finding| Failure { lang: session.lang.unwrap_or_default(), findings: vec![finding] };
    let fail_if = session.text("fail-if").map(FailIf::parse).transpose().map_err(fail)?;
    let loaded = load(session)?;
    let target = Target::checked(session, &loaded.paths).map_err(|finding| loaded.fail(vec![finding]))?;
    let mut run = run(&loaded)?;
    let texts = Texts::new(loaded.lang);
    let top = session.matches.get_one::<u32>("top").map_or(usize::MAX, |n| usize::try_from(*n).unwrap_or(usize::MAX));
    let format = render::format(session, "table").map_err(|finding| loaded.fail(vec![finding]))?;
    let what_if = (!loaded.set.is_empty()).then_some(WhatIf {
        set: &loaded.set,
        moved: &run.moved,
        weights_before: &run.weights_before,
    });
    // A table of scores for other programs has no room for the ladder.
    let [ladder, doubted] = if format != "csv" || fail_if.as_ref().is_some_and(FailIf::needs_ladder) {
        let (study, settings) = loaded.changed()?;
        let (ladder, findings) = sampling.ladder(session, (&study, &settings), &run.evaluation, loaded.lang);
        // One candidate alone is first whatever the weights: there is no ladder.
        let asked = fail_if.as_ref().zip(session.text("fail-if")).filter(|_| run.evaluation.rows.len() > 1);
        if let Some(missing) = asked.and_then(|(condition, text)| condition.missing(text, &ladder[0], &findings)) {
            return Err(loaded.fail(std::iter::once(missing).chain(findings).collect()));
        }
        run.findings.extend(findings);
        ladder
    } else {
        Default::default()
    };
    let text = match format {
        "json" => json::text(&as_json(
            &run,
            ([&ladder, &doubted], sampling.seed),
            what_if.as_ref(),
            top,
            session.switch("steps"),
            &texts,
        )),
        "csv" => csv_export::ranking(&run.evaluation, top, &texts),
        format => {
            let answer = RankingAnswer {
                study: &run.study,
                evaluation: &run.evaluation,
                margins: (&run.margins.0, &run.margins.1),
                ladder: &ladder,
                doubted: &doubted,
                seed: sampling.seed,
                what_if,
                top,
            };
            let text = render::document(&ranking(&answer, &texts), format, &texts);
            if format == "table" {
                format!("{}\n{}", text.trim_end(), next_command(session, &run, &texts))
            } else {
                text
            }
        }
    };
    let warnings = warnings(&run.findings);
    let facts = Facts {
        evaluation: &run.evaluation,
        margin_first: run.margins.0.as_ref(),
        margin_shortlist: run.margins.1.as_ref(),
        ladder: &ladder,
        warnings,
    };
    if let Some(name) = fail_if.as_ref().and_then(FailIf::candidate)
        && !run.study.candidates.names.iter().any(|known| known == name)
    {
        // A slip in a name would make a condition that never holds.
        let known: Vec<&str> = run.study.candidates.names.iter().map(String::as_str).collect();
        return Err(loaded.fail(vec![unknown(name, &known)]));
    }
    let found = fail_if.is_some_and(|condition| condition.holds(&facts));
    let findings = if format == "json" { Findings::new() } else { run.findings };
    Ok(Answer { text, target, lang: loaded.lang, findings, warned: warnings > 0, found })
}

/// What to ask next, on a line of its own: a command that is broken over lines
/// cannot be copied.
fn next_command(session: &Session<'_>, run: &Run, texts: &Texts) -> String {
    let (Some(first), Some(second)) = (run.evaluation.rows.first(), run.evaluation.rows.get(1)) else {
        return String::new();
    };
    let mut words = vec!["partnerfit".to_owned(), "explain".to_owned(), render::quoted(&first.name)];
    words.extend(session.text("study").filter(|study| *study != ".").map(render::quoted));
    for option in ["strategy", "method", "missing", "lang"] {
        words.extend(session.text(option).map(|value| format!("--{option} {}", render::quoted(value))));
    }
    words.extend(["--over".to_owned(), render::quoted(&second.name), "--flip".to_owned()]);
    format!("\n{}\n", texts.get("try-explain", &Args::new().text("command", words.join(" "))))
}

fn as_json(
    run: &Run,
    (ladders, seed): ([&[LadderStep]; 2], u64),
    what_if: Option<&WhatIf<'_>>,
    top: usize,
    steps: bool,
    texts: &Texts,
) -> json::RankJson {
    let Run { study, evaluation, .. } = run;
    let rows = &evaluation.rows;
    json::RankJson {
        head: json::Head::new("rank", study),
        method: json::method(evaluation),
        order: json::order(evaluation),
        weights: json::weights(study, &evaluation.weighing),
        ranking: (0..rows.len().min(top)).map(|i| json::ranked_row(study, evaluation, i)).collect(),
        omitted: rows.len().saturating_sub(top),
        shortlist: json::ShortlistJson {
            size: study.strategy.shortlist.size,
            candidates: evaluation.shortlist().into_iter().map(|i| rows[i].name.clone()).collect(),
        },
        excluded: json::excluded(evaluation, texts),
        baseline: evaluation.baseline.as_ref().map(|row| json::row(study, row)),
        robustness: json::robustness(evaluation, (&run.margins.0, &run.margins.1), (ladders, seed)),
        what_if: what_if.map(|what_if| json::WhatIfJson {
            set: what_if.set.to_vec(),
            moved: what_if
                .moved
                .iter()
                .map(|m| json::MovedJson {
                    candidate: m.name.clone(),
                    rank_before: m.rank_before,
                    rank_after: m.rank_after,
                    score_before: m.score_before,
                    score_after: m.score_after,
                })
                .collect(),
        }),
        steps: steps.then(|| json::steps(study, evaluation, texts.lang)),
        notes: json::notes(&run.findings, texts),
    }
}
