//! The command line: reads what was asked, calls the core, writes the answer.
//!
//! A command is one file and one line in `COMMANDS`. Results go to standard
//! output or a file, everything else to standard error.

mod args;
mod candidate;
mod check;
mod compare;
mod completions;
mod elicit;
mod explain;
mod fail_if;
mod group;
mod interrupt;
mod library;
mod load;
mod methods;
mod new;
mod next;
mod output;
mod progress;
mod rank;
mod render;
mod report;
mod reproduce;
mod run;
mod sampling;
mod schema;
mod sensitivity;
mod session;
mod show;
mod simulate;
mod threads;
mod usage;
mod weights;
mod world;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;

use crate::diag::{Area, Diagnostic, Findings, Severity};
use crate::text::{Lang, Texts};
use output::Target;
use session::Session;

/// A subcommand.
pub(crate) struct Command {
    name: &'static str,
    /// The formats it writes; none for a command without that choice.
    formats: &'static [&'static str],
    /// Adds its arguments.
    define: fn(clap::Command, &Texts) -> clap::Command,
    /// Does it.
    run: fn(&Session<'_>) -> Result<Answer, Failure>,
}

impl Command {
    /// Adds its arguments and, where it has formats, where the result goes.
    fn define(&self, outline: clap::Command, texts: &Texts) -> clap::Command {
        let command = (self.define)(outline, texts);
        if self.formats.is_empty() { command } else { args::output(command, self.formats, texts) }
    }
}

/// Every subcommand, in the order in which help lists them.
static COMMANDS: &[Command] = &[
    rank::COMMAND,
    sensitivity::COMMAND,
    simulate::COMMAND,
    explain::COMMAND,
    next::COMMAND,
    report::COMMAND,
    weights::COMMAND,
    check::COMMAND,
    compare::COMMAND,
    group::COMMAND,
    new::COMMAND,
    methods::COMMAND,
    schema::COMMAND,
    completions::COMMAND,
];

/// What a command yields.
pub(crate) struct Answer {
    /// The result.
    pub text: String,
    /// Where it goes.
    pub target: Target,
    /// Language of the findings.
    pub lang: Lang,
    /// What is worth knowing, for standard error; empty when the result holds
    /// it.
    pub findings: Findings,
    /// Whether there was a warning at all, shown there or in the result.
    pub warned: bool,
    /// Whether it found what it was asked to look for (exit status 1).
    pub found: bool,
}

/// Why there is no result.
pub(crate) struct Failure {
    /// Language of the findings.
    pub lang: Lang,
    /// What was found.
    pub findings: Findings,
}

/// Exit status: done.
const DONE: u8 = 0;
/// Exit status: findings.
const FOUND: u8 = 1;

/// The exit status of findings that are errors.
fn status(findings: &[Diagnostic]) -> u8 {
    let of = |finding: &Diagnostic| match finding.area() {
        Area::Usage | Area::Strategy => 2,
        Area::Data => 3,
        Area::Answer | Area::Output => 4,
    };
    // A wrong strategy makes every later finding doubtful: the first area counts.
    findings.iter().filter(|f| f.is_error()).map(of).min().unwrap_or(FOUND)
}

/// Runs the program with the arguments of the process.
#[must_use]
pub fn main() -> ExitCode {
    interrupt::heed();
    ExitCode::from(run(&world::arguments()))
}

fn run(arguments: &[OsString]) -> u8 {
    // `help` is what many try first.
    let asked: Vec<OsString>;
    let arguments = if arguments.get(1).is_some_and(|argument| argument == "help") {
        let rest = arguments.iter().skip(2).cloned();
        asked = arguments.iter().take(1).cloned().chain(rest).chain([OsString::from("--help")]).collect();
        &asked
    } else {
        arguments
    };
    let option = language_option(arguments);
    let texts = Texts::new(option.unwrap_or_default());
    let json = arguments.iter().any(|a| a == "--json")
        || arguments.windows(2).any(|pair| pair[0] == "--format" && pair[1] == "json")
        || arguments.iter().any(|a| a == "--format=json");
    let grammar = grammar_for(arguments, &texts);
    let matches = match grammar.clone().try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            return output::print(&error.render().to_string()).map_or(4, |()| DONE);
        }
        Err(error) => {
            let typed = usage::Typed { command: named(arguments), commands: &names(), options: &options(&grammar) };
            let finding = usage::finding(&error, &typed);
            return complain(&[finding], &texts, json, false);
        }
    };
    let Some((name, inner)) = matches.subcommand() else {
        return 2;
    };
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        return 2;
    };
    let session = Session::new(&matches, inner, command.formats, option);
    match (command.run)(&session) {
        Ok(answer) => finish(&session, &answer),
        Err(failure) => complain(&failure.findings, &Texts::new(failure.lang), json, session.color_on_stderr()),
    }
}

/// Writes the result, then what is worth knowing.
fn finish(session: &Session<'_>, answer: &Answer) -> u8 {
    let texts = Texts::new(answer.lang);
    if let Err(finding) = output::write(&answer.text, &answer.target) {
        return complain(&[finding], &texts, session.json(), session.color_on_stderr());
    }
    let shown: Findings = answer
        .findings
        .iter()
        .filter(|f| if session.quiet() { f.is_error() } else { session.verbose() || f.severity > Severity::Note })
        .cloned()
        .collect();
    output::say(&show::findings(&shown, &texts, session.color_on_stderr()));
    if answer.found || (session.strict() && answer.warned) { FOUND } else { DONE }
}

/// Says why there is no result, and gives the exit status for it.
fn complain(findings: &[Diagnostic], texts: &Texts, json: bool, color: bool) -> u8 {
    if json {
        output::say(&show::errors_as_json(findings, texts));
    } else {
        output::say(&show::findings(findings, texts, color));
    }
    status(findings)
}

/// `--lang` before anything else is understood, so that even the message about a
/// wrong command line is in the right language.
fn language_option(arguments: &[OsString]) -> Option<Lang> {
    let texts: Vec<&str> = arguments.iter().filter_map(|a| a.to_str()).collect();
    let separate = texts.windows(2).filter(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let joined = texts.iter().filter_map(|text| text.strip_prefix("--lang="));
    separate.chain(joined).find_map(|code| code.parse().ok())
}

/// The command that the arguments name.
fn named(arguments: &[OsString]) -> Option<&'static str> {
    arguments.iter().skip(1).find_map(|argument| names().into_iter().find(|name| argument == name))
}

/// The grammar, in full only for the command that the arguments name: help and
/// completions of the others need no more than their names.
fn grammar_for(arguments: &[OsString], texts: &Texts) -> clap::Command {
    let named = named(arguments);
    let define = |command: &Command| {
        let outline = args::subcommand(command.name, texts);
        if named.is_none_or(|name| name == command.name) { command.define(outline, texts) } else { outline }
    };
    args::grammar(COMMANDS.iter().map(define), texts)
}

/// The whole grammar in the language of `texts`.
pub(crate) fn grammar(texts: &Texts) -> clap::Command {
    let define = |command: &Command| command.define(args::subcommand(command.name, texts), texts);
    args::grammar(COMMANDS.iter().map(define), texts)
}

fn names() -> Vec<&'static str> {
    COMMANDS.iter().map(|command| command.name).collect()
}

/// Every long option there is.
fn options(grammar: &clap::Command) -> Vec<String> {
    let of = |command: &clap::Command| -> Vec<String> {
        command.get_arguments().filter_map(|arg| arg.get_long().map(|long| format!("--{long}"))).collect()
    };
    let mut all: Vec<String> = grammar.get_subcommands().flat_map(of).chain(of(grammar)).collect();
    all.sort();
    all.dedup();
    all
}
