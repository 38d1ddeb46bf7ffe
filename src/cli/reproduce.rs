//! How a report can be made again: the settings and the command.

use super::render;
use super::session::Session;
use crate::report::ReportOptions;
use crate::text::Texts;

/// How the report is wanted, and how it can be made again.
pub(super) fn options(session: &Session<'_>, set: &[String], texts: &Texts) -> ReportOptions {
    let mut settings: Vec<String> = set.to_vec();
    for id in ["method", "missing"] {
        settings.extend(session.text(id).map(|value| format!("{id}={value}")));
    }
    for id in ["samples", "seed"] {
        settings.extend(session.number(id).map(|value| format!("{id}={value}")));
    }
    ReportOptions { lang: texts.lang, command: command_line(session, set), settings, trace: false }
}

/// The command that makes the same report, without the place of its output.
fn command_line(session: &Session<'_>, set: &[String]) -> String {
    // A path is a matter of the machine: the files are named, not where they are.
    let shown = |path: &str| super::world::shown(std::path::Path::new(path));
    let mut words = vec!["partnerfit".to_owned(), "report".to_owned()];
    words.extend(session.text("study").filter(|s| *s != ".").map(|s| render::quoted(&shown(s))));
    for option in ["strategy", "evidence", "delimiter", "decimal", "encoding", "sheet", "method", "missing", "lang"] {
        if let Some(value) = session.text(option) {
            words.push(format!("--{option}"));
            words.push(render::quoted(&if ["strategy", "evidence"].contains(&option) {
                shown(value)
            } else {
                value.to_owned()
            }));
        }
    }
    for option in ["samples", "seed"] {
        if let Some(value) = session.number(option) {
            words.extend([format!("--{option}"), value.to_string()]);
        }
    }
    for change in set {
        words.push("--set".to_owned());
        words.push(render::quoted(change));
    }
    words.join(" ")
}
