//! `partnerfit weights`.

use super::load::load_strategy;
use super::output::Target;
use super::run::warnings;
use super::{Answer, Command, args, render};
use crate::analysis::weigh;
use crate::diag::Findings;
use crate::report::{answers, json};
use crate::text::Texts;

pub(super) const COMMAND: Command = Command {
    name: "weights",
    formats: &["table", "json", "md"],
    define: |command, texts| {
        args::study(command, texts).arg(args::option("set", "KEY=VALUE", texts).action(clap::ArgAction::Append))
    },
    run: |session| {
        let loaded = load_strategy(session)?;
        let target = Target::checked(session, &loaded.paths).map_err(|finding| loaded.fail(vec![finding]))?;
        let (study, settings) = loaded.changed()?;
        let weighing = weigh(&study, &settings).map_err(|findings| loaded.fail(findings))?;
        let findings: Findings = loaded.findings.iter().chain(&weighing.findings).cloned().collect();
        let texts = Texts::new(loaded.lang);
        let format = render::format(session, "table").map_err(|finding| loaded.fail(vec![finding]))?;
        let warned = warnings(&findings) > 0;
        let (text, findings) = if format == "json" {
            let shares = weighing.shares.iter().map(|s| json::ShareJson {
                goal: s.goal.clone(),
                criterion: s.criterion.clone(),
                share: s.share,
            });
            let result = json::WeightsJson {
                head: json::Head::new("weights", &study),
                weighting: weighing.method,
                weights: json::weights(&study, &weighing),
                goals: weighing.priorities.clone(),
                matrix: shares.collect(),
                notes: json::notes(&findings, &texts),
            };
            (json::text(&result), Findings::new())
        } else {
            (render::document(&answers::weights(&study, &weighing, &texts), format, &texts), findings)
        };
        Ok(Answer { text, target, lang: loaded.lang, findings, warned, found: false })
    },
};
