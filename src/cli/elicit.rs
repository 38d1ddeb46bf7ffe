//! `partnerfit weights --elicit METHOD`: asks, and writes the answers into the
//! strategy file.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::load::Loaded;
use super::session::Session;
use super::{output, show, world};
use crate::analysis::{About, ActiveElicitation, Conversation, Elicitation, Elicited};
use crate::diag::{Diagnostic, Findings, codes};
use crate::io::{Source, add_weight_bounds, read_strategy, set_priorities, set_weighting};
use crate::model::Study;
use crate::report::answers::{question, reply, settled};
use crate::text::{Args, Texts};
use crate::weighting::WEIGHTERS;

/// Where an unfinished conversation waits, beside the strategy file.
const PROGRESS: &str = "elicitation.json";

/// The name by which questions are asked for that are chosen one by one.
pub(super) const ACTIVE: &str = "active";

/// Seed of the draws by which questions are chosen: the same answers lead to the
/// same questions.
const SEED: u64 = 1;

/// Every way to ask for weights.
pub(super) fn ways() -> Vec<&'static str> {
    Elicitation::methods().into_iter().chain([ACTIVE]).collect()
}

/// A conversation about the weights of `study`.
fn begin(
    study: &Study,
    loaded: &Loaded,
    method: &str,
    about: Option<About>,
) -> Result<(Box<dyn Conversation>, Option<About>), Findings> {
    if method == ACTIVE {
        return Ok((Box::new(ActiveElicitation::new(study, &loaded.settings, SEED)?), None));
    }
    let talk = Elicitation::new(study, method, about).map_err(|finding| vec![finding])?;
    let about = Some(talk.about);
    Ok((Box::new(talk), about))
}

/// The questions that would be asked next, the best first, with where things
/// stand.
pub(super) fn next_questions(loaded: &Loaded) -> Result<crate::analysis::Standing, Findings> {
    ActiveElicitation::new(&loaded.study, &loaded.settings, SEED).map(|talk| talk.standing().clone())
}

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
    let (mut talk, about) = begin(&loaded.study, loaded, method, about)?;
    let talk = talk.as_mut();
    let progress = Progress::beside(&path);
    progress.resume(talk, &texts)?;
    output::say(&format!("{}\n", texts.word(if method == ACTIVE { "ask-active-help" } else { "ask-help" })));
    let elicited = loop {
        if !ask(talk, &progress, &texts)? {
            output::say(&format!("\n{}\n", progress.stopped(talk, &texts)));
            return Ok(Ending::Stopped);
        }
        let end = settled(talk, &texts);
        if !end.is_empty() {
            output::say(&format!("\n{end}\n"));
        }
        if talk.situation().given() == 0 {
            return Ok(Ending::Stopped);
        }
        match talk.result() {
            Ok(elicited) => break elicited,
            // Replies that give no weights can be replied otherwise.
            Err(findings) => {
                if !talk.back() {
                    return Err(findings);
                }
                progress.save(talk)?;
                output::say(&show::findings(&findings, &texts, session.color_on_stderr()));
                output::say(&format!("{}\n", texts.word("ask-refused")));
            }
        }
    };
    // Somebody may have worked on the file meanwhile. Their changes stay, unless
    // they are about what was asked.
    let file = world::read(&path).map_err(|finding| vec![finding])?;
    let (strategy, _) = read_strategy(&Source { name: &file.name, bytes: &file.bytes }).accept()?;
    let now = Study { strategy, ..loaded.study.clone() };
    let (mut again, _) = begin(&now, loaded, method, about)?;
    if !again.resume(&talk.saved()) {
        return Err(vec![changed_meanwhile(&file.name)]);
    }
    let text = change(elicited, &file.name, &file.bytes).map_err(|finding| vec![finding])?;
    Ok(Ending::Done { path, text, before: file.bytes })
}

/// Asks until nothing is left to ask or what was said is enough; `false` when the
/// person stops.
fn ask(talk: &mut dyn Conversation, progress: &Progress, texts: &Texts) -> Result<bool, Vec<Diagnostic>> {
    while talk.question().is_some() {
        output::say(&format!("\n{}\n> ", question(talk, texts)));
        let Some(line) = world::read_line() else { return Ok(false) };
        let line = line.trim();
        // What answers the question is an answer: an item may be called "b".
        let taken = match (reply(talk, line, texts), line) {
            (Some(reply), _) => talk.reply(reply),
            (None, "q" | "quit" | "stop") => return Ok(false),
            (None, "w" | "write" | "schrijf") if talk.can_end() => return Ok(true),
            (None, "b" | "back" | "terug") => {
                if !talk.back() {
                    output::say(&format!("{}\n", texts.word("ask-no-way-back")));
                }
                true
            }
            (None, _) => false,
        };
        if !taken {
            output::say(&format!("{}\n", texts.get("ask-not-understood", &Args::new().text("line", line))));
            continue;
        }
        progress.save(talk)?;
    }
    Ok(true)
}

/// Writes the strategy file where that is wanted: `--write`, or yes when asked.
/// `false` when it was not.
pub(super) fn write(session: &Session<'_>, ending: &Ending, texts: &Texts) -> Result<bool, Diagnostic> {
    let Ending::Done { path, text, before } = ending else { return Ok(false) };
    let progress = Progress::beside(path);
    let name = world::shown(path);
    if !session.switch("write") {
        output::say(&format!("\n{}\n> ", texts.get("ask-write", &Args::new().text("file", &name))));
        let line = world::read_line().unwrap_or_default();
        let agreed = ["y", "yes", "j", "ja"].contains(&line.trim().to_lowercase().as_str());
        if !agreed {
            let args = Args::new().text("file", world::shown(&progress.file));
            output::say(&format!("{}\n", texts.get("ask-not-written", &args)));
            return Ok(false);
        }
    }
    if world::read(path)?.bytes != *before {
        return Err(changed_meanwhile(&name));
    }
    world::write(path, text.as_bytes())?;
    world::remove(&progress.file);
    output::say(&format!("{}\n", texts.get("ask-written", &Args::new().text("file", &name))));
    Ok(true)
}

/// The strategy file with what was said in it.
fn change(elicited: Elicited, name: &str, bytes: &[u8]) -> Result<String, Diagnostic> {
    const MARK: char = '\u{feff}';
    let text = String::from_utf8_lossy(bytes);
    let (mark, text) = text.strip_prefix(MARK).map_or((false, text.as_ref()), |rest| (true, rest));
    let changed = match elicited {
        Elicited::Settings { method, settings } => set_weighting(name, text, method, &settings),
        Elicited::Statements(statements) => add_weight_bounds(name, text, &statements),
        Elicited::Priorities(priorities) => set_priorities(name, text, &priorities),
    }?;
    Ok(if mark { format!("{MARK}{changed}") } else { changed })
}

fn changed_meanwhile(name: &str) -> Diagnostic {
    Diagnostic::new(&codes::PF875).arg("file", name).note("help")
}

/// The finding that questions cannot be asked, with the form in the file.
fn no_input(method: &str) -> Diagnostic {
    if method == ACTIVE {
        return Diagnostic::new(&codes::PF870).arg("method", method).note("help-active");
    }
    let params = WEIGHTERS.iter().find(|entry| entry.info.id == method).map_or(&[][..], |entry| entry.info.params);
    let keys = params.iter().map(|param| format!("{} = {}", param.id, param.kind.expects()));
    let form = [format!("method = \"{method}\"")].into_iter().chain(keys).collect::<Vec<_>>().join(", ");
    Diagnostic::new(&codes::PF870).arg("method", method).note_with("help", vec![("form", form)])
}

/// A conversation that waits in a file beside its strategy file.
struct Progress {
    file: PathBuf,
    /// Name of the strategy file: there may be more than one in a folder.
    strategy: String,
}

impl Progress {
    fn beside(strategy: &Path) -> Self {
        let file = strategy.parent().unwrap_or(Path::new(".")).join(PROGRESS);
        Self { file, strategy: world::shown(strategy) }
    }

    /// Takes up the conversation that waits, if there is one.
    fn resume(&self, talk: &mut dyn Conversation, texts: &Texts) -> Result<(), Vec<Diagnostic>> {
        if !world::exists(&self.file) {
            return Ok(());
        }
        let file = world::read(&self.file).map_err(|finding| vec![finding])?;
        let saved: Value = serde_json::from_slice(&file.bytes).unwrap_or_default();
        if saved["strategy"] != self.strategy.as_str() || !talk.resume(&saved) {
            let said = |key: &str| saved[key].as_str().unwrap_or("?").to_owned();
            let finding = Diagnostic::new(&codes::PF872)
                .arg("file", self.file.display())
                .arg("method", said("method"))
                .arg("strategy", said("strategy"));
            return Err(vec![finding.note("help")]);
        }
        let given = talk.situation().given();
        output::say(&format!("{}\n", texts.get("ask-resumed", &Args::new().count("given", given))));
        Ok(())
    }

    /// Keeps what was said; nothing said is no file.
    fn save(&self, talk: &dyn Conversation) -> Result<(), Vec<Diagnostic>> {
        if talk.situation().given() == 0 {
            world::remove(&self.file);
            return Ok(());
        }
        let mut saved = talk.saved();
        saved["strategy"] = Value::from(self.strategy.as_str());
        let mut text = serde_json::to_string_pretty(&saved).unwrap_or_default();
        text.push('\n');
        world::write(&self.file, text.as_bytes()).map_err(|finding| vec![finding])
    }

    /// What is said on stopping.
    fn stopped(&self, talk: &dyn Conversation, texts: &Texts) -> String {
        if talk.situation().given() == 0 {
            return texts.word("ask-stopped-at-once");
        }
        texts.get("ask-stopped", &Args::new().text("file", world::shown(&self.file)))
    }
}
