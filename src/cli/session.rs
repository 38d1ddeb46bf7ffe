//! What was asked: the parsed command line, with the choices that follow.

use clap::ArgMatches;

use super::world;
use crate::text::Lang;

/// One invocation.
pub(crate) struct Session<'a> {
    common: &'a ArgMatches,
    formats: &'static [&'static str],
    /// The arguments of the subcommand.
    pub matches: &'a ArgMatches,
    /// `--lang`, when given.
    pub lang: Option<Lang>,
}

impl<'a> Session<'a> {
    pub(crate) fn new(
        common: &'a ArgMatches,
        matches: &'a ArgMatches,
        formats: &'static [&'static str],
        lang: Option<Lang>,
    ) -> Self {
        Self { common, formats, matches, lang }
    }

    /// The formats this command writes.
    pub(crate) fn formats(&self) -> &'static [&'static str] {
        self.formats
    }

    /// The value of an option or argument, when given.
    pub(crate) fn text(&self, id: &str) -> Option<&str> {
        self.matches.try_get_one::<String>(id).ok().flatten().map(String::as_str)
    }

    /// The value of an option that is a number, when given.
    pub(crate) fn number(&self, id: &str) -> Option<u64> {
        self.matches.try_get_one::<u64>(id).ok().flatten().copied()
    }

    /// All values of a repeatable option.
    pub(crate) fn texts(&self, id: &str) -> Vec<String> {
        self.matches.try_get_many::<String>(id).ok().flatten().map(|all| all.cloned().collect()).unwrap_or_default()
    }

    /// Whether a switch is on.
    pub(crate) fn switch(&self, id: &str) -> bool {
        self.matches.try_get_one::<bool>(id).ok().flatten().copied().unwrap_or(false)
    }

    fn common_switch(&self, id: &str) -> bool {
        self.common.try_get_one::<bool>(id).ok().flatten().copied().unwrap_or(false) || self.switch(id)
    }

    /// Only errors on standard error.
    pub(crate) fn quiet(&self) -> bool {
        self.common_switch("quiet")
    }

    /// Notes too.
    pub(crate) fn verbose(&self) -> bool {
        self.common_switch("verbose")
    }

    /// Whether nothing may be asked.
    pub(crate) fn no_input(&self) -> bool {
        self.common_switch("no-input")
    }

    /// A warning counts as a finding.
    pub(crate) fn strict(&self) -> bool {
        self.common_switch("strict")
    }

    /// Whether JSON was asked for.
    pub(crate) fn json(&self) -> bool {
        self.switch("json") || self.text("format") == Some("json")
    }

    fn color(&self, is_terminal: bool) -> bool {
        let when = self.text("color").or_else(|| self.common.get_one::<String>("color").map(String::as_str));
        match when {
            Some("always") => true,
            Some("never") => false,
            _ => is_terminal && !world::no_color(),
        }
    }

    /// Whether standard error may carry colour.
    pub(crate) fn color_on_stderr(&self) -> bool {
        self.color(world::stderr_is_terminal())
    }
}
