//! `partnerfit completions SHELL`.

use clap::{Arg, value_parser};
use clap_complete::Shell;

use super::output::Target;
use super::{Answer, Command, Failure, args, grammar};
use crate::diag::Findings;
use crate::text::Texts;

pub(super) const COMMAND: Command = Command {
    name: "completions",
    formats: &[],
    define: |command, texts| {
        command.arg(
            Arg::new("shell")
                .value_name("SHELL")
                .required(true)
                .value_parser(value_parser!(Shell))
                .help(args::help(texts, "help-shell")),
        )
    },
    run: |session| {
        let lang = session.lang.unwrap_or_default();
        let mut script = Vec::new();
        if let Some(shell) = session.matches.get_one::<Shell>("shell") {
            clap_complete::generate(*shell, &mut grammar(&Texts::new(lang)), "partnerfit", &mut script);
        }
        let text = String::from_utf8_lossy(&script).into_owned();
        Ok::<_, Failure>(Answer {
            text,
            target: Target::Stdout,
            lang,
            findings: Findings::new(),
            warned: false,
            found: false,
        })
    },
};
