use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use super::number::Numbers;

/// A language the program speaks.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Dutch.
    Nl,
}

impl Lang {
    /// Every language, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Nl];

    /// The two-letter code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
        }
    }

    fn sources(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::En => EN,
            Self::Nl => NL,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|lang| lang.code() == text).ok_or(())
    }
}

/// The catalogue files, one per part of the program, each in every language.
macro_rules! catalogues {
    ($($file:literal,)*) => {
        static EN: &[(&str, &str)] = &[$(($file, include_str!(concat!("en/", $file, ".ftl")))),*];
        static NL: &[(&str, &str)] = &[$(($file, include_str!(concat!("nl/", $file, ".ftl")))),*];
    };
}

catalogues! {
    "common",
    "data",
    "strategy",
    "guards",
    "methods",
    "usage",
    "cli",
    "answers",
    "report",
    "report-firmness",
    "report-doubt",
    "document",
    "methods-ratio",
    "methods-distance",
    "methods-outranking",
    "weighting-judgement",
    "weighting-data",
    "region",
    "regression",
    "compare",
    "elicit",
    "simulate",
    "simulation",
    "exact",
    "doubt",
    "decide",
    "group",
}

/// Values for the placeables of a message.
///
/// Text goes in as it is; a count ([`Args::count`]) also chooses the plural.
#[derive(Clone, Debug, Default)]
pub struct Args<'a>(Vec<(&'a str, FluentValue<'a>)>);

impl<'a> Args<'a> {
    /// No values.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A text, or a number that is already formatted.
    #[must_use]
    #[allow(clippy::needless_pass_by_value, reason = "it takes texts, numbers and paths alike")]
    pub fn text(mut self, name: &'a str, value: impl ToString) -> Self {
        self.0.push((name, FluentValue::from(value.to_string())));
        self
    }

    /// A count, which messages may use to choose between singular and plural.
    #[must_use]
    pub fn count(mut self, name: &'a str, value: usize) -> Self {
        self.0.push((name, FluentValue::from(value)));
        self
    }
}

/// The catalogue of one language.
///
/// Opening it only notes which file holds which message; a file is parsed when
/// one of its messages is first asked for. A short answer needs few of them, and
/// parsing all would take longer than the calculation.
pub struct Texts {
    /// The language.
    pub lang: Lang,
    /// How numbers are written in it.
    pub numbers: Numbers,
    /// Position of the file that holds each message.
    index: BTreeMap<&'static str, usize>,
    files: Vec<OnceCell<FluentBundle<FluentResource>>>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Texts {
    /// Opens the catalogue of `lang`.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let sources = lang.sources();
        let ids = |source: &'static str| {
            let starts = |line: &&str| line.starts_with(|c: char| c.is_ascii_alphabetic());
            source.lines().filter(starts).filter_map(|line| line.split_once('=')).map(|(id, _)| id.trim())
        };
        let index = sources.iter().enumerate().flat_map(|(at, (_, source))| ids(source).map(move |id| (id, at)));
        let index = index.collect();
        Self { lang, numbers: Numbers::new(lang), index, files: sources.iter().map(|_| OnceCell::new()).collect() }
    }

    /// The parsed file at position `at`.
    fn file(&self, at: usize) -> &FluentBundle<FluentResource> {
        self.files[at].get_or_init(|| {
            let id: LanguageIdentifier = self.lang.code().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new(vec![id]);
            // Isolation marks are invisible characters: they would end up in
            // terminals, Markdown and CSV files.
            bundle.set_use_isolating(false);
            let source = self.lang.sources()[at].1;
            let resource = match FluentResource::try_new(source.to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
            bundle
        })
    }

    /// The message `id` with `args` filled in. A missing message gives its id:
    /// a test keeps that from happening.
    #[must_use]
    pub fn get(&self, id: &str, args: &Args<'_>) -> String {
        self.attribute(id, None, args).unwrap_or_else(|| id.to_owned())
    }

    /// A message without placeables.
    #[must_use]
    pub fn word(&self, id: &str) -> String {
        self.get(id, &Args::new())
    }

    /// The attribute `attribute` of message `id` (the message itself when
    /// `None`), or `None` if there is no such text.
    #[must_use]
    pub fn attribute(&self, id: &str, attribute: Option<&str>, args: &Args<'_>) -> Option<String> {
        let bundle = self.file(*self.index.get(id)?);
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut values = FluentArgs::with_capacity(args.0.len());
        for (name, value) in &args.0 {
            values.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
    }
}

/// For the tests: every message of `lang` as (id or id.attribute, placeables).
#[must_use]
pub fn message_ids(lang: Lang) -> Vec<(String, Vec<String>)> {
    let mut all = Vec::new();
    for (_, source) in lang.sources() {
        let mut current = String::new();
        for line in source.lines() {
            let key = line.split('=').next().unwrap_or("").trim();
            let starts = line.starts_with(|c: char| c.is_ascii_alphabetic()) && line.contains('=');
            if starts {
                key.clone_into(&mut current);
                all.push((key.to_owned(), Vec::new()));
            } else if let Some(name) = key.strip_prefix('.').filter(|_| line.contains('=')) {
                all.push((format!("{current}.{name}"), Vec::new()));
            }
            if let Some((_, used)) = all.last_mut() {
                for part in line.split('$').skip(1) {
                    let name: String = part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
                    if !used.contains(&name) {
                        used.push(name);
                    }
                }
            }
        }
    }
    for (_, used) in &mut all {
        used.sort();
    }
    all.sort();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_hold_the_same_messages_with_the_same_placeables() {
        let (english, dutch) = (message_ids(Lang::En), message_ids(Lang::Nl));
        for message in &english {
            assert!(dutch.contains(message), "not the same in nl: {message:?}");
        }
        for message in &dutch {
            assert!(english.contains(message), "not the same in en: {message:?}");
        }
        assert!(english.windows(2).all(|pair| pair[0].0 != pair[1].0), "a message is defined twice");
    }

    #[test]
    fn every_catalogue_parses_without_error() {
        for lang in Lang::ALL {
            for (file, source) in lang.sources() {
                if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
                    panic!("{lang}/{file}.ftl: {errors:?}");
                }
            }
        }
    }
}
