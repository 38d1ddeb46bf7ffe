//! `partnerfit weights --elicit METHOD`: asks, and writes the answers into the
//! strategy file.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::load::Loaded;
use super::session::Session;
use super::{output, world};
use crate::analysis::{About, Elicitation, Elicited};
use crate::diag::{Diagnostic, codes};
use crate::io::{Source, read_strategy, set_priorities, set_weighting};
use crate::model::Study;
use crate::report::answers::{question, reply};
use crate::text::{Args, Texts};
use crate::weighting::WEIGHTERS;

/// Where an unfinished conversation waits, beside the strategy file.
const PROGRESS: &str = "elicitation.json";

/// How a conversation ended.
pub(super) enum Ending {
    /// It was stopped; what was said is kept.
    Stopped,
    /// All was answered: the new text of the strategy file.
    Done {
        /// The file.
        path: PathBuf,
        /// Its new text.
        text: String,
        /// Its bytes when it was read.
        before: Vec<u8>,
    },
}

/// Asks until all is answered or the person stops.
pub(super) fn elicit(session: &Session<'_>, loaded: &Loaded, method: &str) -> Result<Ending, Vec<Diagnostic>> {
    let texts = Texts::new(loaded.lang);
    if session.no_input() {
        return Err(vec![no_input(method)]);
    }
    let path = loaded.strategy_path.clone().ok_or_else(|| vec![Diagnostic::new(&codes::PF876).note("help")])?;
    let about = match session.text("about") {
        Some("goals") => Some(About::Goals),
        Some(_) => Some(About::Criteria),
        None => None,
    };
    let mut talk = Elicitation::new(&loaded.study, method, about).map_err(|finding| vec![finding])?;
    let progress = path.parent().unwrap_or(Path::new(".")).join(PROGRESS);
    resume(&mut talk, &progress, &texts)?;
    output::say(&format!("{}\n", texts.word("ask-help")));
    while talk.question().is_some() {
        output::say(&format!("\n{}\n> ", question(&talk, &texts)));
        let line = world::read_line();
        match line.as_deref().map(str::trim) {
            None | Some("q" | "quit" | "stop") => {
                output::say(&format!("\n{}\n", texts.word("ask-stopped")));
                return Ok(Ending::Stopped);
            }
            Some("b" | "back" | "terug") => {
                if !talk.back() {
                    output::say(&format!("{}\n", texts.word("ask-no-way-back")));
                }
            }
            Some(line) => {
                let taken = reply(&talk, line, &texts).is_some_and(|reply| talk.reply(reply));
                if !taken {
                    output::say(&format!("{}\n", texts.get("ask-not-understood", &Args::new().text("line", line))));
                    continue;
                }
            }
        }
        save(&talk, &progress).map_err(|finding| vec![finding])?;
    }
    // Somebody may have worked on the file meanwhile. Their changes stay, unless
    // they are about what was asked.
    let file = world::read(&path).map_err(|finding| vec![finding])?;
    let (strategy, _) = read_strategy(&Source { name: &file.name, bytes: &file.bytes }).accept()?;
    let now = Study { strategy, ..Study::default() };
    let mut again = Elicitation::new(&now, method, Some(talk.about)).map_err(|finding| vec![finding])?;
    if !again.resume(&talk.saved()) {
        return Err(vec![changed_meanwhile(&file.name)]);
    }
    let text = change(&talk, &file.name, &file.bytes)?;
    Ok(Ending::Done { path, text, before: file.bytes })
}

/// Writes the strategy file where that is wanted: `--write`, or yes when asked.
pub(super) fn write(session: &Session<'_>, ending: &Ending, texts: &Texts) -> Result<(), Diagnostic> {
    let Ending::Done { path, text, before } = ending else { return Ok(()) };
    let name = world::shown(path);
    if !session.switch("write") {
        output::say(&format!("\n{}\n> ", texts.get("ask-write", &Args::new().text("file", &name))));
        let line = world::read_line().unwrap_or_default();
        let agreed = ["y", "yes", "j", "ja"].contains(&line.trim().to_lowercase().as_str());
        if !agreed {
            output::say(&format!("{}\n", texts.word("ask-not-written")));
            return Ok(());
        }
    }
    if world::read(path)?.bytes != *before {
        return Err(changed_meanwhile(&name));
    }
    world::write(path, text.as_bytes())?;
    world::remove(&path.parent().unwrap_or(Path::new(".")).join(PROGRESS));
    output::say(&format!("{}\n", texts.get("ask-written", &Args::new().text("file", &name))));
    Ok(())
}

/// The strategy file with what was said in it.
fn change(talk: &Elicitation, name: &str, bytes: &[u8]) -> Result<String, Vec<Diagnostic>> {
    const MARK: char = '\u{feff}';
    let text = String::from_utf8_lossy(bytes);
    let (mark, text) = text.strip_prefix(MARK).map_or((false, text.as_ref()), |rest| (true, rest));
    let changed = match talk.result()? {
        Elicited::Settings(settings) => set_weighting(name, text, talk.method().info.id, &settings),
        Elicited::Priorities(priorities) => set_priorities(name, text, &priorities),
    };
    let changed = changed.map_err(|finding| vec![finding])?;
    Ok(if mark { format!("{MARK}{changed}") } else { changed })
}

fn changed_meanwhile(name: &str) -> Diagnostic {
    Diagnostic::new(&codes::PF875).arg("file", name).note("help")
}

/// The finding that questions cannot be asked, with the form in the file.
fn no_input(method: &str) -> Diagnostic {
    let params = WEIGHTERS.iter().find(|entry| entry.info.id == method).map_or(&[][..], |entry| entry.info.params);
    let keys = params.iter().map(|param| format!("{} = {}", param.id, param.kind.expects()));
    let form = [format!("method = \"{method}\"")].into_iter().chain(keys).collect::<Vec<_>>().join(", ");
    Diagnostic::new(&codes::PF870).arg("method", method).note_with("help", vec![("form", form)])
}

/// Takes up the conversation that waits, if there is one.
fn resume(talk: &mut Elicitation, progress: &Path, texts: &Texts) -> Result<(), Vec<Diagnostic>> {
    if !world::exists(progress) {
        return Ok(());
    }
    let file = world::read(progress).map_err(|finding| vec![finding])?;
    let saved: Value = serde_json::from_slice(&file.bytes).unwrap_or_default();
    if !talk.resume(&saved) {
        let finding = Diagnostic::new(&codes::PF872)
            .arg("file", progress.display())
            .arg("method", saved["method"].as_str().unwrap_or("?"));
        return Err(vec![finding.note("help")]);
    }
    let (given, _) = talk.progress();
    output::say(&format!("{}\n", texts.get("ask-resumed", &Args::new().count("given", given))));
    Ok(())
}

fn save(talk: &Elicitation, progress: &Path) -> Result<(), Diagnostic> {
    let mut text = serde_json::to_string_pretty(&talk.saved()).unwrap_or_default();
    text.push('\n');
    world::write(progress, text.as_bytes())
}
