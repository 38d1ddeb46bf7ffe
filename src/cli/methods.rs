//! `partnerfit methods [ID]`.

use clap::Arg;
use clap::builder::PossibleValuesParser;

use super::output::Target;
use super::session::Session;
use super::{Answer, Command, Failure, args, render};
use crate::agreement::MEASURES;
use crate::diag::Findings;
use crate::normalise::NORMALISERS;
use crate::ranking::METHODS;
use crate::registry::{Kind, unknown};
use crate::report::answers::{MethodList, method_card, method_list};
use crate::report::json;
use crate::text::Texts;
use crate::weighting::WEIGHTERS;

pub(super) const COMMAND: Command = Command {
    name: "methods",
    formats: &["table", "json", "md"],
    define: |command, texts| {
        command
            .arg(Arg::new("id").value_name("ID").num_args(0..=2).help(args::help(texts, "help-method-id")))
            .arg(args::option("kind", "KIND", texts).value_parser(PossibleValuesParser::new(Kind::ALL.map(Kind::id))))
    },
    run: methods,
};

/// Every method of every registry.
fn all() -> MethodList {
    let ranking = METHODS.iter().map(|m| (m.info, m.card));
    let weighting = WEIGHTERS.iter().map(|m| (m.info, m.card));
    let normalisation = NORMALISERS.iter().map(|m| (m.info(), m.card()));
    let agreement = MEASURES.iter().map(|m| (m.info, m.card));
    ranking.chain(weighting).chain(normalisation).chain(agreement).collect()
}

fn methods(session: &Session<'_>) -> Result<Answer, Failure> {
    let lang = session.lang.unwrap_or_default();
    let fail = |finding| Failure { lang, findings: vec![finding] };
    let target = Target::checked(session, &[]).map_err(fail)?;
    let kind = session.text("kind");
    let words = session.texts("id");
    let asked = match words.iter().map(String::as_str).collect::<Vec<&str>>()[..] {
        [] => None,
        [id] | ["explain", id] => Some(id.to_owned()),
        [first, ..] => return Err(fail(unknown(first, &["explain"]))),
    };
    let mut list: MethodList = all().into_iter().filter(|(info, _)| kind.is_none_or(|k| k == info.kind.id())).collect();
    if let Some(id) = asked.as_deref() {
        let known: Vec<&str> = list.iter().map(|(info, _)| info.id).collect();
        if !known.contains(&id) {
            return Err(fail(unknown(id, &known)));
        }
        list.retain(|(info, _)| info.id == id);
    }
    let texts = Texts::new(lang);
    let format = render::format(session, "table").map_err(|finding| Failure { lang, findings: vec![finding] })?;
    let one = asked.is_some();
    let text = if format == "json" {
        let shapes = list.iter().map(|(info, card)| json::method_card(info, one.then_some(*card), lang));
        json::text(&json::MethodsJson {
            schema: json::SCHEMA,
            command: "methods",
            version: env!("CARGO_PKG_VERSION"),
            methods: shapes.collect(),
        })
    } else if one {
        let cards = list.iter().map(|(info, card)| render::document(&method_card(info, card, &texts), format, &texts));
        cards.collect::<Vec<_>>().join("\n")
    } else {
        render::document(&method_list(&list, &texts), format, &texts)
    };
    Ok(Answer { text, target, lang, findings: Findings::new(), warned: false, found: false })
}
