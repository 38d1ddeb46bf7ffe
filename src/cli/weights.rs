//! `partnerfit weights`.

use super::load::load;
use super::output::Target;
use super::{Answer, Command, args, rank, render};
use crate::diag::Findings;
use crate::report::{answers, json};
use crate::text::Texts;

pub(super) const COMMAND: Command = Command {
    name: "weights",
    define: |command, texts| {
        let command =
            args::study(command, texts).arg(args::option("set", "KEY=VALUE", texts).action(clap::ArgAction::Append));
        args::output(command, &["table", "json", "md"], texts)
    },
    run: |session| {
        let loaded = load(session)?;
        let target = Target::checked(session, &loaded.paths).map_err(|finding| loaded.fail(vec![finding]))?;
        let run = rank::run(&loaded)?;
        let texts = Texts::new(loaded.lang);
        let format = render::format(session, "table");
        let warned = rank::warnings(&run.findings) > 0;
        let weighing = &run.evaluation.weighing;
        let (text, findings) = if format == "json" {
            let result = json::WeightsJson {
                head: json::Head::new("weights", &run.study),
                weighting: weighing.method,
                weights: json::weights(&run.study, &run.evaluation),
                goals: weighing.priorities.clone(),
                matrix: weighing
                    .shares
                    .iter()
                    .map(|s| json::ShareJson { goal: s.goal.clone(), criterion: s.criterion.clone(), share: s.share })
                    .collect(),
                notes: json::notes(&run.findings, &texts),
            };
            (json::text(&result), Findings::new())
        } else {
            let document = answers::weights(&run.study, &run.evaluation, &texts);
            (render::document(&document, format, &texts), run.findings)
        };
        Ok(Answer { text, target, lang: loaded.lang, findings, warned, found: false })
    },
};
