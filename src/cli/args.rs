//! The grammar of the command line. Every word of help comes from the
//! catalogues, so that `--lang nl` speaks Dutch from the first character.

use clap::builder::{PossibleValuesParser, StyledStr};
use clap::{Arg, ArgAction, Command};

use crate::model::MissingPolicy;
use crate::ranking::METHODS;
use crate::text::{Lang, Texts};

/// A piece of help from the catalogue.
pub fn help(texts: &Texts, id: &str) -> StyledStr {
    texts.word(id).into()
}

/// An option with a value: its help is message `help-<id>`.
pub fn option(id: &'static str, value: &'static str, texts: &Texts) -> Arg {
    Arg::new(id).long(id).value_name(value).help(help(texts, &format!("help-{id}")))
}

/// A switch: its help is message `help-<id>`.
pub fn switch(id: &'static str, texts: &Texts) -> Arg {
    Arg::new(id).long(id).action(ArgAction::SetTrue).help(help(texts, &format!("help-{id}")))
}

/// The STUDY argument and the options that say how to read it.
pub fn study(command: Command, texts: &Texts) -> Command {
    command
        .arg(Arg::new("study").value_name("STUDY").default_value(".").help(help(texts, "help-study")))
        .arg(option("strategy", "FILE", texts).short('s'))
        .arg(option("evidence", "FILE", texts))
        .arg(option("delimiter", "CHAR", texts))
        .arg(option("decimal", "SIGN", texts).value_parser(PossibleValuesParser::new(["point", "comma"])))
        .arg(option("encoding", "NAME", texts))
        .arg(option("sheet", "NAME", texts))
}

/// The options of commands that calculate.
pub fn calculation(command: Command, texts: &Texts) -> Command {
    study(command, texts)
        .arg(
            option("method", "ID", texts)
                .value_parser(PossibleValuesParser::new(METHODS.iter().map(|entry| entry.info.id))),
        )
        .arg(option("set", "KEY=VALUE", texts).action(ArgAction::Append))
        .arg(
            option("missing", "POLICY", texts)
                .value_parser(PossibleValuesParser::new(MissingPolicy::ALL.map(MissingPolicy::id))),
        )
        .arg(option("threads", "N", texts).value_parser(clap::value_parser!(u16).range(1..=1024)))
}

/// The options for where the result goes and in which form.
pub fn output(command: Command, formats: &'static [&'static str], texts: &Texts) -> Command {
    let command = command
        .arg(option("format", "FORMAT", texts).value_parser(PossibleValuesParser::new(formats)))
        .arg(option("output", "FILE", texts).short('o'))
        .arg(switch("force", texts).requires("output"));
    if formats.contains(&"json") { command.arg(switch("json", texts).conflicts_with("format")) } else { command }
}

/// The options of every command.
pub fn common(command: Command, texts: &Texts) -> Command {
    command
        .arg(
            option("lang", "LANG", texts)
                .value_parser(PossibleValuesParser::new(Lang::ALL.map(Lang::code)))
                .global(true),
        )
        .arg(switch("quiet", texts).short('q').global(true))
        .arg(switch("verbose", texts).short('v').global(true))
        .arg(
            option("color", "WHEN", texts)
                .value_parser(PossibleValuesParser::new(["auto", "always", "never"]))
                .default_value("auto")
                .global(true),
        )
        .arg(switch("no-input", texts).global(true))
        .arg(switch("strict", texts).global(true))
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(help(texts, "help-help"))
                .global(true),
        )
}

/// The skeleton of a subcommand: its one-line description is `about-<name>`, its
/// examples are `examples-<name>`.
pub fn subcommand(name: &'static str, texts: &Texts) -> Command {
    Command::new(name)
        .about(help(texts, &format!("about-{name}")))
        .after_help(help(texts, &format!("examples-{name}")))
        .help_template(template(texts))
        .disable_help_flag(true)
}

/// The help page of a command in the language of `texts`.
fn template(texts: &Texts) -> String {
    format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", texts.word("heading-usage"))
}

/// The whole grammar, given the subcommands.
pub fn grammar(subcommands: impl IntoIterator<Item = Command>, texts: &Texts) -> Command {
    let root = Command::new("partnerfit")
        .version(env!("CARGO_PKG_VERSION"))
        .about(help(texts, "about"))
        .after_help(help(texts, "examples"))
        .help_template(format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", texts.word("heading-usage")))
        .subcommand_required(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_help_heading(texts.word("heading-commands"))
        .next_help_heading(texts.word("heading-options"))
        .arg(
            Arg::new("version").short('V').long("version").action(ArgAction::Version).help(help(texts, "help-version")),
        )
        .subcommands(subcommands.into_iter().map(|command| {
            // Arguments and options carry their heading in the language chosen.
            let (arguments, options) = (texts.word("heading-arguments"), texts.word("heading-options"));
            command.mut_args(|arg| {
                let heading = if arg.is_positional() { arguments.clone() } else { options.clone() };
                arg.help_heading(heading)
            })
        }));
    common(root, texts)
}
