//! `partnerfit check`.

use super::load::gather;
use super::output::Target;
use super::run::warnings;
use super::{Answer, Command, args, render, show};
use crate::analysis::{Evaluation, Settings, evaluate, guards, ordinal_regression, stated_weights};
use crate::diag::{Findings, Severity, has_errors};
use crate::io::catalogue;
use crate::model::Study;
use crate::report::answers::{CheckAnswer, check, coverage};
use crate::report::json;
use crate::text::Texts;

pub(super) const COMMAND: Command = Command {
    name: "check",
    formats: &["table", "json", "md"],
    define: |command, texts| args::study(command, texts),
    run: |session| {
        let gathered = gather(session)?;
        let texts = Texts::new(gathered.lang);
        let mut findings = gathered.findings;
        if let Some(study) = gathered.study.as_ref().filter(|_| !has_errors(&findings)) {
            match evaluate(study, &Settings::default()) {
                Ok(evaluation) => {
                    findings.extend(evaluation.findings.iter().cloned());
                    findings.extend(guards(study, &evaluation));
                    findings.extend(contradictions(study, &evaluation));
                }
                Err(found) => findings.extend(found),
            }
        }
        let target = Target::checked(session, &gathered.paths)
            .map_err(|finding| super::Failure { lang: gathered.lang, findings: vec![finding] })?;
        let study = gathered.study.as_ref();
        let covered = study.map(|study| coverage(study, catalogue(), &texts)).unwrap_or_default();
        let format = render::format(session, "table")
            .map_err(|finding| super::Failure { lang: gathered.lang, findings: vec![finding] })?;
        let errors = findings.iter().filter(|f| f.is_error()).count();
        let warned = warnings(&findings) > 0;
        let (text, shown) = if format == "json" {
            let result = json::CheckJson {
                schema: json::SCHEMA,
                command: "check",
                version: env!("CARGO_PKG_VERSION"),
                inputs: study.map(|study| study.inputs.clone()).unwrap_or_default(),
                errors,
                warnings: findings.iter().filter(|f| f.severity == Severity::Warning).count(),
                coverage: covered
                    .iter()
                    .map(|c| json::CoverageJson {
                        ingredient: c.code.clone(),
                        name: c.name.clone(),
                        criteria: c
                            .criteria
                            .iter()
                            .filter_map(|&j| study.map(|study| study.strategy.criteria[j].id.clone()))
                            .collect(),
                    })
                    .collect(),
                notes: json::notes(&findings, &texts),
            };
            (json::text(&result), Findings::new())
        } else {
            let answer = CheckAnswer { study, findings: &findings, coverage: &covered };
            // The findings are the result: they stand in it, and the count below them.
            let found = show::findings(&findings, &texts, false);
            let text = render::document(&check(&answer, &texts), format, &texts);
            let text = match (format, found.is_empty()) {
                (_, true) => text,
                ("md", false) => format!("```text\n{found}```\n\n{text}"),
                (_, false) => format!("{found}\n{text}"),
            };
            (text, Findings::new())
        };
        Ok(Answer { text, target, lang: gathered.lang, findings: shown, warned, found: errors > 0 })
    },
};

/// The most candidates whose comparisons are looked at: it takes programs for all
/// pairs.
const MOST_COMPARED: usize = 60;

/// Statements about weights, and comparisons of candidates, that cannot all hold:
/// what other commands refuse when they use them.
fn contradictions(study: &Study, evaluation: &Evaluation) -> Findings {
    let mut findings = stated_weights(study, Some(evaluation)).err().unwrap_or_default();
    if !study.strategy.comparisons.is_empty() && evaluation.rows.len() <= MOST_COMPARED {
        findings.extend(ordinal_regression(study, evaluation, None).err().unwrap_or_default());
    }
    findings
}
