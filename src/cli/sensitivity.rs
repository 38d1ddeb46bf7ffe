//! `partnerfit sensitivity`.

use super::load::load;
use super::output::Target;
use super::run::{run, warnings};
use super::{Answer, Command, args, render, threads};
use crate::analysis::{ordinal_regression, sensitivity};
use crate::diag::Findings;
use crate::report::{answers, json};
use crate::text::Texts;

pub(super) const COMMAND: Command = Command {
    name: "sensitivity",
    formats: &["table", "json", "md"],
    define: |command, texts| args::calculation(command, texts).arg(args::switch("regression", texts)),
    run: |session| {
        threads::choose(session)?;
        let loaded = load(session)?;
        let target = Target::checked(session, &loaded.paths).map_err(|finding| loaded.fail(vec![finding]))?;
        let run = run(&loaded)?;
        let found = sensitivity(&run.study, &run.evaluation).map_err(|finding| loaded.fail(vec![finding]))?;
        let learned = session
            .switch("regression")
            .then(|| ordinal_regression(&run.study, &run.evaluation, loaded.settings.missing))
            .transpose()
            .map_err(|findings| loaded.fail(findings))?;
        let texts = Texts::new(loaded.lang);
        let format = render::format(session, "table").map_err(|finding| loaded.fail(vec![finding]))?;
        let warned = warnings(&run.findings) > 0;
        let (text, findings) = if format == "json" {
            let notes = json::notes(&run.findings, &texts);
            let mut shape = json::sensitivity(&run.study, &run.evaluation, &found, notes);
            shape.regression = learned.map(|learned| json::regression(&run.study, &run.evaluation, &learned));
            (json::text(&shape), Findings::new())
        } else {
            let mut document = answers::sensitivity(&run.study, &run.evaluation, &found, &texts);
            document.blocks.extend(learned.map(|l| answers::regression(&run.study, &run.evaluation, &l, &texts)));
            (render::document(&document, format, &texts), run.findings)
        };
        Ok(Answer { text, target, lang: loaded.lang, findings, warned, found: false })
    },
};
