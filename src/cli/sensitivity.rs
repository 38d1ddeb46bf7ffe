//! `partnerfit sensitivity`.

use clap::Arg;

use super::load::load;
use super::output::Target;
use super::run::{run, warnings};
use super::{Answer, Command, args, render, sampling, threads};
use crate::analysis::{Evaluation, ordinal_regression, over_region, sensitivity, states_weights};
use crate::diag::Findings;
use crate::model::Study;
use crate::region::Assumption;
use crate::report::{answers, json};
use crate::text::Texts;

pub(super) const COMMAND: Command = Command {
    name: "sensitivity",
    formats: &["table", "json", "md"],
    define: |command, texts| {
        let help = args::help(texts, "help-sensitivity-weights");
        args::calculation(command, texts)
            .arg(args::switch("regression", texts))
            .arg(Arg::new("weights").long("weights").value_name("ASSUMPTION").help(help))
    },
    run: |session| {
        threads::choose(session)?;
        let mut loaded = load(session)?;
        let target = Target::checked(session, &loaded.paths).map_err(|finding| loaded.fail(vec![finding]))?;
        let asked = session.text("weights").map(sampling::weights).transpose();
        let asked = asked.map_err(|finding| loaded.fail(vec![finding]))?;
        sampling::without_weights(&mut loaded, asked);
        let mut run = run(&loaded)?;
        let found = sensitivity(&run.study, &run.evaluation).map_err(|finding| loaded.fail(vec![finding]))?;
        let assumption = asked.unwrap_or_else(|| usual(&run.study, &run.evaluation));
        // First, as it says more of comparisons that cannot hold.
        let learned = session
            .switch("regression")
            .then(|| ordinal_regression(&run.study, &run.evaluation, loaded.settings.missing))
            .transpose()
            .map_err(|findings| loaded.fail(findings))?;
        let over = match over_region(&run.study, &run.evaluation, assumption) {
            Ok(over) => Some(over),
            // Too many candidates for it: the rest of the answer stands.
            Err(findings) if findings.iter().all(|finding| !finding.is_error()) => {
                run.findings.extend(findings);
                None
            }
            Err(findings) => return Err(loaded.fail(findings)),
        };
        let texts = Texts::new(loaded.lang);
        let format = render::format(session, "table").map_err(|finding| loaded.fail(vec![finding]))?;
        let warned = warnings(&run.findings) > 0;
        let (text, findings) = if format == "json" {
            let notes = json::notes(&run.findings, &texts);
            let mut shape = json::sensitivity(&run.study, &run.evaluation, &found, over.as_ref(), notes);
            shape.regression = learned.map(|learned| json::regression(&run.study, &run.evaluation, &learned));
            (json::text(&shape), Findings::new())
        } else {
            let mut document = answers::sensitivity(&run.study, &run.evaluation, &found, over.as_ref(), &texts);
            document.blocks.extend(learned.map(|l| answers::regression(&run.study, &run.evaluation, &l, &texts)));
            (render::document(&document, format, &texts), run.findings)
        };
        Ok(Answer { text, target, lang: loaded.lang, findings, warned, found: false })
    },
};

/// What the strategy states where it states something, any weights otherwise.
fn usual(study: &Study, evaluation: &Evaluation) -> Assumption {
    if states_weights(study, evaluation) { Assumption::Stated } else { Assumption::Any }
}
