//! `partnerfit schema [NAME]`.

use clap::Arg;

use super::new::unknown;
use super::output::Target;
use super::{Answer, Command, Failure, args};
use crate::diag::Findings;
use crate::io::strategy_schema;
use crate::report::json;

const STRATEGY: &str = "strategy";

pub(super) const COMMAND: Command = Command {
    name: "schema",
    define: |command, texts| {
        command.arg(Arg::new("schema").value_name("NAME").help(args::help(texts, "help-schema-name")))
    },
    run: |session| {
        let lang = session.lang.unwrap_or_default();
        let schema = match session.text("schema") {
            None => Some(json::schema_of_all()),
            Some(STRATEGY) => Some(strategy_schema()),
            Some(name) => json::schema(name),
        };
        let Some(schema) = schema else {
            let name = session.text("schema").unwrap_or_default();
            let known: Vec<&str> = std::iter::once(STRATEGY).chain(json::COMMANDS).chain(["errors"]).collect();
            return Err(Failure { lang, findings: vec![unknown("schema", name, &known)] });
        };
        Ok(Answer {
            text: json::text(&schema),
            target: Target::Stdout,
            lang,
            findings: Findings::new(),
            warned: false,
            found: false,
        })
    },
};
