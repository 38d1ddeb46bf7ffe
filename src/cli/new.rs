//! `partnerfit new DIR`: a study from a profile or an example.

use std::path::Path;

use clap::{Arg, ArgGroup};

use super::output::Target;
use super::{Answer, Command, Failure, args, library, render, world};
use crate::diag::{Diagnostic, Findings, codes};
use crate::io::{catalogue, profiles};
use crate::report::answers::scoring_guide;
use crate::text::{Args, Lang, Texts};

pub(super) const COMMAND: Command = Command {
    name: "new",
    formats: &[],
    define: |command, texts| {
        command
            .arg(Arg::new("dir").value_name("DIR").required(true).help(args::help(texts, "help-dir")))
            .arg(args::option("profile", "ID", texts))
            .arg(args::option("example", "ID", texts))
            .group(ArgGroup::new("from").args(["profile", "example"]).required(true))
    },
    run: |session| {
        let lang = session.lang.unwrap_or_default();
        let fail = |finding: Diagnostic| Failure { lang, findings: vec![finding] };
        let dir = Path::new(session.text("dir").unwrap_or_default());
        let files = match (session.text("profile"), session.text("example")) {
            (Some(id), _) => from_profile(id, lang),
            (None, Some(id)) => from_example(id),
            (None, None) => Ok(Vec::new()),
        }
        .map_err(fail)?;
        let taken = match () {
            () if world::is_filled_folder(dir) => Some("filled"),
            () if world::exists(dir) && !world::is_folder(dir) => Some("file"),
            () => None,
        };
        if let Some(problem) = taken {
            let finding = Diagnostic::new(&codes::PF724).arg("folder", dir.display()).arg("problem", problem);
            return Err(fail(finding.note("help")));
        }
        let written = world::together(|| {
            world::make_folder(dir)?;
            files.iter().try_for_each(|(name, bytes)| world::write(&dir.join(name), bytes))
        });
        written.map_err(fail)?;
        let texts = Texts::new(lang);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        let args = Args::new().text("folder", dir.display()).text("files", names.join(", "));
        let next = if session.text("profile").is_some() { "new-next-profile" } else { "new-next-example" };
        let text = format!("{}\n{}\n", texts.get("new-made", &args), texts.get(next, &args));
        Ok(Answer { text, target: Target::Stdout, lang, findings: Findings::new(), warned: false, found: false })
    },
};

type Files = Vec<(String, Vec<u8>)>;

/// The finding that there is no such profile, example or schema.
pub(super) fn unknown(kind: &str, name: &str, known: &[&str]) -> Diagnostic {
    Diagnostic::new(&codes::PF718)
        .arg("kind", kind)
        .arg("name", name)
        .near(name, known.iter().copied())
        .note_with("help-list", vec![("known", known.join(", "))])
}

fn from_example(id: &str) -> Result<Files, Diagnostic> {
    let files = library::example(id).ok_or_else(|| unknown("example", id, &library::examples()))?;
    Ok(files.into_iter().map(|(name, bytes)| (name, bytes.to_vec())).collect())
}

/// The strategy of the profile, tables that hold their headings only, and a guide
/// to what is typed in them: what people fill in.
fn from_profile(id: &str, lang: Lang) -> Result<Files, Diagnostic> {
    let known: Vec<&str> = profiles().iter().map(|p| p.id.as_str()).collect();
    let profile = profiles().iter().find(|p| p.id == id).ok_or_else(|| unknown("profile", id, &known))?;
    let outline = Outline::of(&profile.strategy);
    let texts = Texts::new(lang);
    let (name, delimiter, bom, guide, strategy) = match lang {
        Lang::En => ("name", ",", "", "scoring-guide.md", profile.strategy.clone()),
        // What a Dutch spreadsheet program opens without asking, and a study that
        // answers in Dutch.
        Lang::Nl => {
            let strategy = profile.strategy.replacen("# language = \"nl\"", "language = \"nl\"", 1);
            ("naam", ";", "\u{feff}", "scorewijzer.md", strategy)
        }
    };
    let columns = std::iter::once(name).chain(outline.criteria.iter().chain(&outline.attributes).map(String::as_str));
    let heading = columns.collect::<Vec<_>>().join(delimiter);
    let evidence = [
        "candidate",
        "criterion",
        "assessor",
        "value",
        "low",
        "high",
        "distribution",
        "reason",
        "source",
        "grade",
        "date",
    ];
    let explained: Vec<_> = outline.criteria.iter().filter_map(|id| catalogue().find(id)).collect();
    let guide_text = render::document(&scoring_guide(&explained, &texts), "md", &texts);
    Ok(vec![
        ("strategy.toml".to_owned(), strategy.into_bytes()),
        ("candidates.csv".to_owned(), format!("{bom}{heading}\n").into_bytes()),
        ("evidence.csv".to_owned(), format!("{bom}{}\n", evidence.join(delimiter)).into_bytes()),
        (guide.to_owned(), guide_text.into_bytes()),
    ])
}

/// What the tables of a strategy need columns for. The strategy cannot be used
/// yet (the user still has to fill in scales), so it is not read as one.
struct Outline {
    criteria: Vec<String>,
    attributes: Vec<String>,
}

impl Outline {
    fn of(strategy: &str) -> Self {
        let table: toml::Table = strategy.parse().unwrap_or_default();
        let texts = |list: &str, key: &str| -> Vec<String> {
            let entries = table.get(list).and_then(toml::Value::as_array).into_iter().flatten();
            entries.filter_map(|entry| entry.get(key)?.as_str()).map(str::to_owned).collect()
        };
        let mut attributes = texts("condition", "attribute");
        attributes.dedup();
        Self { criteria: texts("criterion", "id"), attributes }
    }
}
