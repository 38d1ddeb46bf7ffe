//! `partnerfit group`.

use super::load::{load, load_people};
use super::output::Target;
use super::{Answer, Command, args, render, threads};
use crate::analysis::group;
use crate::diag::{Findings, Severity};
use crate::report::{answers, json};
use crate::text::Texts;

pub(super) const COMMAND: Command = Command {
    name: "group",
    formats: &["table", "json", "md"],
    define: |command, texts| args::calculation(command, texts).arg(args::option("people", "FILE", texts)),
    run: |session| {
        threads::choose(session)?;
        let mut loaded = load(session)?;
        load_people(session, &mut loaded)?;
        let target = Target::checked(session, &loaded.paths).map_err(|finding| loaded.fail(vec![finding]))?;
        let format = render::format(session, "table").map_err(|finding| loaded.fail(vec![finding]))?;
        let (study, settings) = loaded.changed()?;
        let found = group(&study, &settings).map_err(|findings| loaded.fail(findings))?;
        let texts = Texts::new(loaded.lang);
        let findings: Findings = loaded.findings.iter().chain(&found.evaluation.findings).cloned().collect();
        let warned = findings.iter().any(|finding| finding.severity >= Severity::Warning);
        let (text, findings) = if format == "json" {
            (json::text(&json::group(&study, &found, &findings, &texts)), Findings::new())
        } else {
            (render::document(&answers::group(&study, &found, &texts), format, &texts), findings)
        };
        Ok(Answer { text, target, lang: loaded.lang, findings, warned, found: false })
    },
};
