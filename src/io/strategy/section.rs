//! The values of a file's tables, each of the type its key asks for.

use std::ops::Range;

use serde_json::{Map, Value as Json};

use super::report::{Spot, Subject};
use crate::model::{Label, Threshold};

/// The values of one table.
#[derive(Debug)]
pub(super) struct Section {
    /// What findings call it.
    pub(super) subject: Subject,
    /// Its header, or all of an inline table.
    pub(super) span: Range<usize>,
    /// The keys that are there, in the order of the file.
    pub(super) entries: Vec<Entry>,
    /// Keys beyond the described ones, where those are allowed.
    pub(super) free: Map<String, Json>,
    /// Where the values of those begin.
    pub(super) free_at: Vec<(String, usize)>,
    /// The criteria or goals that those name.
    pub(super) names: Vec<(String, Spot<String>)>,
}

/// A key that is there.
#[derive(Debug)]
pub(super) struct Entry {
    /// The key.
    pub(super) key: &'static str,
    /// The place of its value.
    pub(super) span: Range<usize>,
    /// Its value.
    pub(super) value: Value,
}

/// A value that fits its key.
#[derive(Debug)]
pub(super) enum Value {
    /// There is something, but it is not usable; that is reported.
    Refused,
    /// A text or id.
    Text(String),
    /// A label.
    Label(Label),
    /// A flag.
    Flag(bool),
    /// A whole number from 1.
    Count(usize),
    /// A number.
    Number(f64),
    /// A threshold.
    Threshold(Threshold),
    /// A word of the list.
    Word(&'static str),
    /// Texts with their places.
    Texts(Vec<Spot<String>>),
    /// Labels.
    Labels(Vec<Label>),
    /// Points of a curve.
    Curve(Vec<(f64, f64)>),
    /// Numbers by criterion.
    Points(Vec<(Spot<String>, Spot<f64>)>),
    /// A table.
    Section(Section),
    /// Tables.
    Sections(Vec<Section>),
}

/// The typed reading of a key: `None` when the key is absent or refused.
macro_rules! getter {
    ($(#[$doc:meta])* $name:ident, $variant:ident, $type:ty) => {
        $(#[$doc])*
        pub(super) fn $name(&self, key: &str) -> Option<$type> {
            match self.value(key) {
                Some(Value::$variant(value)) => Some(value),
                _ => None,
            }
        }
    };
}

impl Section {
    fn value(&self, key: &str) -> Option<&Value> {
        self.entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }

    /// Whether the key is there, usable or not.
    pub(super) fn has(&self, key: &str) -> bool {
        self.value(key).is_some()
    }

    /// The place of the value of `key`, else of the table.
    pub(super) fn span_of(&self, key: &str) -> Range<usize> {
        self.entries.iter().find(|entry| entry.key == key).map_or_else(|| self.span.clone(), |entry| entry.span.clone())
    }

    /// A number.
    pub(super) fn number(&self, key: &str) -> Option<f64> {
        match self.value(key) {
            Some(Value::Number(x)) => Some(*x),
            _ => None,
        }
    }

    /// A threshold.
    pub(super) fn threshold(&self, key: &str) -> Option<Threshold> {
        match self.value(key) {
            Some(Value::Threshold(threshold)) => Some(*threshold),
            _ => None,
        }
    }

    /// A word of the list of the key.
    pub(super) fn word(&self, key: &str) -> Option<&'static str> {
        match self.value(key) {
            Some(Value::Word(word)) => Some(*word),
            _ => None,
        }
    }

    /// A flag.
    pub(super) fn flag(&self, key: &str) -> Option<bool> {
        match self.value(key) {
            Some(Value::Flag(flag)) => Some(*flag),
            _ => None,
        }
    }

    /// A text or id.
    pub(super) fn text(&self, key: &str) -> Option<&str> {
        match self.value(key) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    getter!(/** A count. */ count, Count, &usize);
    getter!(/** A label. */ label, Label, &Label);
    getter!(/** Texts with their places. */ texts, Texts, &[Spot<String>]);
    getter!(/** Labels. */ labels, Labels, &[Label]);
    getter!(/** Points of a curve. */ curve, Curve, &[(f64, f64)]);
    getter!(/** Numbers by criterion. */ points, Points, &[(Spot<String>, Spot<f64>)]);
    getter!(/** A table. */ section, Section, &Section);

    /// Whether what the key holds is not usable.
    pub(super) fn refused(&self, key: &str) -> bool {
        matches!(self.value(key), Some(Value::Refused))
    }

    /// The tables under `key`.
    pub(super) fn sections(&self, key: &str) -> &[Section] {
        match self.value(key) {
            Some(Value::Sections(sections)) => sections,
            _ => &[],
        }
    }
}
