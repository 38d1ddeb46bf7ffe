//! From the tree of a file to values of the right type, by the description in
//! [`keys`](super::keys). What does not fit is reported here, once; what comes
//! out can be trusted.

use std::ops::Range;

use serde_json::{Map, Value as Json};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::keys::{Bounds, Choosable, FILE, Key, Kind, Open, THRESHOLD, Table};
use super::report::{Report, Spot, Subject, listed, plain, shown};
use super::section::{Entry, Section, Value};
use super::syntax::{TABLES, limit};
use crate::diag::{Code, Diagnostic, codes, nearest};
use crate::model::{Label, Threshold};
use crate::text::{code_point, is_hidden};

/// The key by which findings name a table.
const ID: &str = "id";
/// Greatest size of a number.
const LARGEST: f64 = 1e15;

/// Reads the whole file.
pub(super) fn file(report: &mut Report<'_>, tree: &DeTable<'_>) -> Section {
    Shape { report, subject: Subject::FILE, path: String::new() }.section(&FILE, tree, 0..0)
}

/// The reading of one table: where findings go and what they are about.
struct Shape<'r, 's> {
    report: &'r mut Report<'s>,
    subject: Subject,
    /// The keys between the subject and the value at hand, each with a dot.
    path: String,
}

impl Shape<'_, '_> {
    fn at(&self, code: &'static Code, key: &str, span: &Range<usize>) -> Diagnostic {
        self.report.at_key(code, &self.subject, &format!("{}{key}", self.path), span)
    }

    fn section(&mut self, table: &'static Table, tree: &DeTable<'_>, span: Range<usize>) -> Section {
        let mut section = Section {
            subject: self.subject.clone(),
            span,
            entries: Vec::new(),
            free: Map::new(),
            free_at: Vec::new(),
            names: Vec::new(),
        };
        // The tree is in order of the alphabet; findings and lists follow the file.
        let mut keys: Vec<_> = tree.iter().collect();
        keys.sort_by_key(|(key, _)| key.span().start);
        let mut meant: Vec<&'static str> = Vec::new();
        for (name, value) in keys {
            let known = table.keys.iter().find(|key| key.name == name.get_ref().as_ref());
            match (known, table.open) {
                (Some(key), _) => {
                    let unread = self.report.unread.contains(&self.report.line(name.span().start));
                    let typed = if unread { Value::Refused } else { self.value(key, name.span(), value) };
                    section.entries.push(Entry { key: key.name, span: value.span(), value: typed });
                }
                (None, Some(open)) => self.free(&mut section, open, name.get_ref(), value),
                (None, None) => meant.extend(self.unknown(table, name)),
            }
        }
        // A key that was meant but misspelt is not missing as well.
        for name in meant {
            if !section.has(name) {
                section.entries.push(Entry { key: name, span: section.span.clone(), value: Value::Refused });
            }
        }
        self.check_required(table, &section);
        section
    }

    fn check_required(&mut self, table: &'static Table, section: &Section) {
        for key in table.keys.iter().filter(|key| key.required && !section.has(key.name)) {
            let finding = self.at(&codes::PF612, key.name, &section.span).note("help");
            self.report.push(finding);
        }
        for choice in table.choices {
            let used: Vec<&str> =
                choice.of.iter().filter_map(|group| group.iter().find(|key| section.has(key)).copied()).collect();
            let all = listed(choice.of.iter().flat_map(|group| group.iter().copied()));
            if used.is_empty() && choice.required {
                let within = if self.path.is_empty() { "none" } else { self.path.trim_end_matches('.') };
                let finding = self.report.at(&codes::PF661, &self.subject, &section.span);
                self.report.push(finding.arg("within", within).arg("keys", all));
            } else if used.len() > 1 {
                let finding = self
                    .at(&codes::PF660, used[1], &section.span_of(used[1]))
                    .arg("other", used[0])
                    .arg("keys", all)
                    .note("help");
                self.report.push(finding);
            }
        }
    }

    /// Reports a key that does not exist; returns the one that was meant.
    fn unknown(&mut self, table: &'static Table, name: &Spanned<std::borrow::Cow<'_, str>>) -> Option<&'static str> {
        let found = name.get_ref().as_ref();
        let meant = meant_key(table, found);
        let finding = self.at(&codes::PF610, found, &name.span());
        let finding = if let Some(meant) = meant {
            finding.note_with("help-nearest", vec![("nearest", meant.to_owned())])
        } else if let Some(home) = home_of(table, found) {
            finding.note_with("help-home", vec![("home", home.to_owned())])
        } else {
            finding.note_with("help-list", vec![("valid", listed(table.keys.iter().map(|key| key.name)))])
        };
        self.report.push(finding);
        meant
    }

    fn value(&mut self, key: &'static Key, name: Range<usize>, value: &Spanned<DeValue<'_>>) -> Value {
        self.typed(key, &name, value).unwrap_or(Value::Refused)
    }

    fn typed(&mut self, key: &'static Key, name: &Range<usize>, value: &Spanned<DeValue<'_>>) -> Option<Value> {
        let span = value.span();
        match key.kind {
            Kind::Version => self.number(key.name, value, None).map(Value::Number),
            Kind::Id => {
                let text = self.text(key.name, value, "text")?;
                self.id(key.name, text, &span)
            }
            Kind::Text => Some(Value::Text(self.text(key.name, value, "text")?.to_owned())),
            Kind::Literal => self.literal(key.name, value).map(Value::Text),
            Kind::Label => self.label(key.name, value).map(Value::Label),
            Kind::Flag => match value.get_ref() {
                DeValue::Boolean(flag) => Some(Value::Flag(*flag)),
                _ => self.wrong_type(key.name, "flag", value),
            },
            Kind::Count => self.count(key.name, value),
            Kind::Number(bounds) => self.number(key.name, value, Some(bounds)).map(Value::Number),
            Kind::Threshold(bounds) => self.threshold(key.name, bounds, value).map(Value::Threshold),
            Kind::Word(words) => self.word(key.name, words, value),
            Kind::Texts => self
                .list(key.name, "texts", value, |shape, item| {
                    Some(Spot { value: shape.text(key.name, item, "texts")?.to_owned(), span: item.span() })
                })
                .map(Value::Texts),
            Kind::Literals => self
                .list(key.name, "texts", value, |shape, item| {
                    Some(Spot { value: shape.literal(key.name, item)?, span: item.span() })
                })
                .map(Value::Texts),
            Kind::Labels(wanted) => {
                let labels = self.list(key.name, "texts", value, |shape, item| shape.label(key.name, item))?;
                if labels.len() == wanted {
                    return Some(Value::Labels(labels));
                }
                let finding = self.at(&codes::PF618, key.name, &span).arg("found", labels.len()).arg("wanted", wanted);
                self.report.push(finding.note("help"));
                None
            }
            Kind::Curve => {
                self.list(key.name, "curve", value, |shape, pair| shape.pair(key.name, pair)).map(Value::Curve)
            }
            Kind::Points(bounds) => self.points(key.name, bounds, value),
            Kind::Table(table) => match value.get_ref() {
                DeValue::Table(tree) => {
                    // A table made of dotted keys has no place of its own.
                    let span = if span.is_empty() { name.clone() } else { span };
                    let section = self.inside(table, key.name, |shape| shape.section(table, tree, span));
                    Some(Value::Section(section))
                }
                _ if is_outer(table) => self.wrong_type(key.name, "table", value),
                _ => self.wrong_type(key.name, "inline", value),
            },
            Kind::Tables(table) => self.tables(table, value),
        }
    }

    /// Reads something in the table under `key`. Findings in a table of the file
    /// itself are about that table, those in an inner table about the outer one.
    fn inside<T>(&mut self, table: &'static Table, key: &str, read: impl FnOnce(&mut Shape<'_, '_>) -> T) -> T {
        let (subject, path) = if is_outer(table) {
            (Subject::section(table.name), String::new())
        } else {
            (self.subject.clone(), format!("{}{key}.", self.path))
        };
        read(&mut Shape { report: self.report, subject, path })
    }

    fn tables(&mut self, table: &'static Table, value: &Spanned<DeValue<'_>>) -> Option<Value> {
        let DeValue::Array(items) = value.get_ref() else {
            return self.wrong_type(table.name, "tables", value);
        };
        if items.len() > TABLES {
            let finding =
                limit(table.name, TABLES, Some(items.len())).at(self.report.place(&value.span(), Some(table.name)));
            self.report.push(finding);
            return None;
        }
        let mut sections = Vec::new();
        for (i, item) in items.iter().enumerate() {
            let DeValue::Table(tree) = item.get_ref() else {
                self.wrong_type(table.name, "tables", item);
                continue;
            };
            let id = tree.get(ID).and_then(|id| id.get_ref().as_str()).filter(|id| !id.trim().is_empty());
            let subject = id.map_or_else(|| Subject::numbered(table.name, i + 1), |id| Subject::named(table.name, id));
            let mut shape = Shape { report: self.report, subject, path: String::new() };
            sections.push(shape.section(table, tree, item.span()));
        }
        Some(Value::Sections(sections))
    }

    /// Reports a value of the wrong type, with an example of the right one.
    fn wrong_type(&mut self, key: &str, expected: &'static str, value: &Spanned<DeValue<'_>>) -> Option<Value> {
        let (found, meant) = match value.get_ref() {
            DeValue::String(text) => ("text", Some(text.as_ref())),
            DeValue::Float(_) if expected == "count" => ("fraction", None),
            DeValue::Integer(_) | DeValue::Float(_) => ("number", None),
            DeValue::Boolean(_) => ("flag", None),
            DeValue::Datetime(_) => ("date", None),
            DeValue::Array(items) if items.iter().any(|item| item.get_ref().is_table()) => ("tables", None),
            DeValue::Array(_) => ("list", None),
            DeValue::Table(_) => ("table", None),
        };
        let raw = self.report.raw(&value.span());
        let span = value.span();
        let finding = self.at(&codes::PF611, key, &span).arg("expected", expected).arg("found", found).arg("raw", &raw);
        let finding = match (expected, found) {
            ("number" | "count", "text") => match meant.and_then(number_in) {
                Some(number) => finding.note_with("help-unquote", vec![("written", number)]),
                None => finding.note("help"),
            },
            ("text" | "label", "number" | "date" | "flag") => finding.note_with("help-quote", vec![("text", raw)]),
            ("flag", "text") => match meant.map(str::to_lowercase).as_deref() {
                Some("true" | "yes" | "ja") => finding.note_with("help-unquote", vec![("written", "true".to_owned())]),
                Some("false" | "no" | "nee") => {
                    finding.note_with("help-unquote", vec![("written", "false".to_owned())])
                }
                _ => finding.note("help"),
            },
            _ => finding.note("help"),
        };
        self.report.push(finding);
        None
    }

    fn text<'v>(&mut self, key: &str, value: &'v Spanned<DeValue<'_>>, expected: &'static str) -> Option<&'v str> {
        let Some(text) = value.get_ref().as_str() else {
            self.wrong_type(key, expected, value);
            return None;
        };
        if text.trim().is_empty() {
            let finding = self.at(&codes::PF619, key, &value.span());
            self.report.push(finding);
            return None;
        }
        self.check_visible(key, value, text).then_some(text)
    }

    /// Refuses characters that cannot be seen or that steer what is shown: two
    /// texts that look the same must be the same.
    fn check_visible(&mut self, key: &str, value: &Spanned<DeValue<'_>>, text: &str) -> bool {
        let Some(c) = text.chars().find(|&c| is_hidden(c) && !matches!(c, '\n' | '\r' | '\t')) else { return true };
        let finding = self.at(&codes::PF634, key, &value.span()).arg("character", code_point(c)).note("help");
        self.report.push(finding);
        false
    }

    fn literal(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<String> {
        match value.get_ref() {
            DeValue::Integer(_) | DeValue::Float(_) => self.number(key, value, None).map(plain),
            _ => self.text(key, value, "text").map(|text| text.trim().to_owned()),
        }
    }

    fn id(&mut self, key: &str, text: &str, span: &Range<usize>) -> Option<Value> {
        let letter = |c: char| c.is_ascii_alphanumeric();
        let valid = text.starts_with(letter) && text.chars().all(|c| letter(c) || c == '-' || c == '_');
        if valid {
            return Some(Value::Text(text.to_owned()));
        }
        let suggestion = slug(text);
        let finding = self.at(&codes::PF616, key, span).arg("raw", shown(text));
        let finding =
            if suggestion.is_empty() { finding } else { finding.note_with("help", vec![("suggestion", suggestion)]) };
        self.report.push(finding);
        None
    }

    fn label(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Label> {
        let DeValue::Table(tree) = value.get_ref() else {
            return self.text(key, value, "label").map(|text| Label::same(text.trim()));
        };
        let mut label = Label::default();
        let mut fits = true;
        for (name, text) in tree {
            let path = format!("{key}.{}", name.get_ref());
            let slot = match name.get_ref().as_ref() {
                "en" => &mut label.en,
                "nl" => &mut label.nl,
                _ => {
                    let finding = self.at(&codes::PF610, &path, &name.span());
                    self.report.push(finding.note_with("help-list", vec![("valid", listed(["nl", "en"]))]));
                    fits = false;
                    continue;
                }
            };
            match self.text(&path, text, "text") {
                Some(text) => *slot = Some(text.trim().to_owned()),
                None => fits = false,
            }
        }
        if label.is_empty() && fits {
            let finding = self.at(&codes::PF619, key, &value.span());
            self.report.push(finding);
        }
        (!label.is_empty()).then_some(label)
    }

    fn number(&mut self, key: &str, value: &Spanned<DeValue<'_>>, bounds: Option<Bounds>) -> Option<f64> {
        let span = value.span();
        let Some(x) = number_of(value.get_ref()) else {
            self.wrong_type(key, "number", value);
            return None;
        };
        let raw = self.report.raw(&span);
        if !x.is_finite() || x.abs() > LARGEST {
            // `inf` and `nan` are words; 1e999 is a number, only too large.
            let kind = if raw.contains(['i', 'a']) { "word" } else { "size" };
            let finding = self.at(&codes::PF613, key, &span).arg("raw", raw).arg("kind", kind);
            self.report.push(finding);
            return None;
        }
        match bounds {
            Some(bounds) if !bounds.allow(x) => {
                let finding = self.at(&codes::PF614, key, &span).arg("raw", raw);
                self.report.push(with_bounds(finding, bounds));
                None
            }
            _ => Some(x + 0.0),
        }
    }

    fn threshold(&mut self, key: &'static str, bounds: Bounds, value: &Spanned<DeValue<'_>>) -> Option<Threshold> {
        match value.get_ref() {
            DeValue::Integer(_) | DeValue::Float(_) => self.number(key, value, Some(bounds)).map(Threshold::constant),
            DeValue::Table(tree) => {
                let own = self.inside(&THRESHOLD, key, |shape| shape.section(&THRESHOLD, tree, value.span()));
                let part = |name: &str| if own.has(name) { own.number(name) } else { Some(0.0) };
                own.entries.first()?;
                Some(Threshold { base: part("base")?, slope: part("slope")? })
            }
            _ => {
                self.wrong_type(key, "threshold", value);
                None
            }
        }
    }

    fn count(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Value> {
        let DeValue::Integer(_) = value.get_ref() else {
            return self.wrong_type(key, "count", value);
        };
        let x = self.number(key, value, Some(Bounds { least: 1.0, most: f64::INFINITY, closed: true }))?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number from 1 to 1e15")]
        Some(Value::Count(x as usize))
    }

    fn word(&mut self, key: &str, words: &'static [Choosable], value: &Spanned<DeValue<'_>>) -> Option<Value> {
        let text = self.text(key, value, "text")?;
        if let Some(found) = words.iter().find(|choosable| choosable.word == text) {
            return Some(Value::Word(found.word));
        }
        let valid = listed(words.iter().map(|choosable| choosable.word));
        let finding = self.at(&codes::PF615, key, &value.span()).arg("raw", shown(text)).arg("valid", valid);
        let finding = match meant_word(words, text) {
            Some(meant) => finding.note_with("help", vec![("nearest", meant.to_owned())]),
            None => finding,
        };
        self.report.push(finding);
        None
    }

    fn list<T>(
        &mut self,
        key: &str,
        expected: &'static str,
        value: &Spanned<DeValue<'_>>,
        mut item: impl FnMut(&mut Self, &Spanned<DeValue<'_>>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_type(key, expected, value);
            return None;
        };
        // Every element is read, so that every element is checked.
        let read: Vec<Option<T>> = items.iter().map(|value| item(self, value)).collect();
        read.into_iter().collect()
    }

    fn pair(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<(f64, f64)> {
        match value.get_ref() {
            DeValue::Array(pair) if pair.len() == 2 => {
                let (x, v) = (self.number(key, &pair[0], None), self.number(key, &pair[1], None));
                x.zip(v)
            }
            _ => {
                self.wrong_type(key, "curve", value);
                None
            }
        }
    }

    fn points(&mut self, key: &str, bounds: Bounds, value: &Spanned<DeValue<'_>>) -> Option<Value> {
        let DeValue::Table(tree) = value.get_ref() else {
            return self.wrong_type(key, "points", value);
        };
        let mut entries: Vec<_> = tree.iter().collect();
        entries.sort_by_key(|(name, _)| name.span().start);
        let mut points = Vec::new();
        let mut fits = true;
        for (name, value) in entries {
            match self.number(&format!("{key}.{}", name.get_ref()), value, Some(bounds)) {
                Some(x) => points.push((
                    Spot { value: name.get_ref().to_string(), span: name.span() },
                    Spot { value: x, span: value.span() },
                )),
                None => fits = false,
            }
        }
        fits.then_some(Value::Points(points))
    }

    /// A key whose meaning another part of the program knows.
    fn free(&mut self, section: &mut Section, open: Open, name: &str, value: &Spanned<DeValue<'_>>) {
        for path in open.names {
            let listed = match path {
                [only] if *only == name => Some(value),
                [table, key] if *table == name => value.get_ref().get(*key),
                _ => None,
            };
            let mut open_lists: Vec<&Spanned<DeValue<'_>>> = listed.into_iter().collect();
            while let Some(list) = open_lists.pop() {
                for item in list.get_ref().as_array().into_iter().flat_map(|items| items.iter()) {
                    match item.get_ref() {
                        DeValue::String(text) => {
                            section.names.push((path.join("."), Spot { value: text.to_string(), span: item.span() }));
                        }
                        _ => open_lists.push(item),
                    }
                }
            }
        }
        if let Some(json) = self.json(name, value) {
            section.free.insert(name.to_owned(), json);
            section.free_at.push((name.to_owned(), value.span().start));
        }
    }

    fn json(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Json> {
        Some(match value.get_ref() {
            DeValue::String(text) => Json::from(text.as_ref()),
            DeValue::Boolean(flag) => Json::from(*flag),
            DeValue::Datetime(date) => Json::from(date.to_string()),
            DeValue::Integer(digits) => match i64::from_str_radix(digits.as_str(), digits.radix()) {
                Ok(whole) => Json::from(whole),
                Err(_) => Json::from(self.number(key, value, None)?),
            },
            DeValue::Float(_) => Json::from(self.number(key, value, None)?),
            DeValue::Array(items) => {
                let read: Vec<Option<Json>> = items.iter().map(|item| self.json(key, item)).collect();
                Json::Array(read.into_iter().collect::<Option<_>>()?)
            }
            DeValue::Table(tree) => {
                let mut map = Map::new();
                for (name, value) in tree {
                    let path = format!("{key}.{}", name.get_ref());
                    map.insert(name.get_ref().to_string(), self.json(&path, value)?);
                }
                Json::Object(map)
            }
        })
    }
}

/// Whether a table stands in the file itself, not in another table.
fn is_outer(table: &'static Table) -> bool {
    FILE.keys.iter().any(|key| matches!(key.kind, Kind::Table(top) if std::ptr::eq(top, table)))
}

/// The number a value is, without judging its size.
fn number_of(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Integer(digits) => {
            let whole = i128::from_str_radix(digits.as_str(), digits.radix());
            #[allow(clippy::cast_precision_loss, reason = "a score needs no more than 15 digits")]
            Some(whole.map_or(f64::INFINITY, |whole| whole as f64))
        }
        DeValue::Float(digits) => Some(digits.as_str().parse().unwrap_or(f64::NAN)),
        _ => None,
    }
}

/// The number that a quoted text holds, as it should be written.
fn number_in(text: &str) -> Option<String> {
    let point = text.trim().replace(',', ".");
    let number: f64 = point.parse().ok()?;
    number.is_finite().then_some(point)
}

fn with_bounds(finding: Diagnostic, bounds: Bounds) -> Diagnostic {
    let limit = match (bounds.most.is_finite(), bounds.closed) {
        (true, _) => "between",
        (false, true) => "least",
        (false, false) => "above",
    };
    finding.arg("limit", limit).arg("least", plain(bounds.least)).arg("most", plain(bounds.most))
}

/// The key that was meant by an unknown one.
fn meant_key(table: &'static Table, found: &str) -> Option<&'static str> {
    let folded = found.to_lowercase();
    let near = nearest(found, table.keys.iter().map(|key| key.name));
    let synonym = || table.keys.iter().find(|key| key.also.contains(&folded.as_str())).map(|key| key.name);
    near.or_else(synonym)
}

/// The word that was meant by an unknown one.
fn meant_word(words: &'static [Choosable], found: &str) -> Option<&'static str> {
    let folded = found.trim().to_lowercase();
    let synonym =
        words.iter().find(|choosable| choosable.also.contains(&folded.as_str())).map(|choosable| choosable.word);
    synonym.or_else(|| nearest(found, words.iter().map(|choosable| choosable.word)))
}

/// The table in which a key that does not belong in `table` would be right.
fn home_of(table: &'static Table, found: &str) -> Option<&'static str> {
    let holds = |candidate: &'static Table| candidate.keys.iter().any(|key| key.name == found);
    if table.name != FILE.name && holds(&FILE) {
        return Some("top");
    }
    FILE.keys.iter().find_map(|key| match key.kind {
        Kind::Table(home) if holds(home) => Some(home.name),
        _ => None,
    })
}

/// A text as an id: letters without accents, everything else a hyphen.
fn slug(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let plain = text.nfkd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).take(60);
    let hyphened: String =
        plain.map(|c| if c.is_ascii_alphanumeric() || c == '_' { c.to_ascii_lowercase() } else { '-' }).collect();
    hyphened.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_of_names() {
        assert_eq!(slug("Totale kosten (per jaar)"), "totale-kosten-per-jaar");
        assert_eq!(slug("Coördinatie_1"), "coordinatie_1");
        assert_eq!(slug("日本"), "");
    }

    #[test]
    fn words_lead_to_the_word_that_was_meant() {
        let key = |name: &str| FILE.keys.iter().find(|key| key.name == name).expect("a known key");
        let Kind::Tables(criterion) = key("criterion").kind else { panic!("criteria are tables") };
        assert_eq!(meant_key(criterion, "wieght"), Some("weight"));
        assert_eq!(meant_key(criterion, "Gewicht"), Some("weight"));
        assert_eq!(home_of(criterion, "synthetic"), Some("top"));
        assert_eq!(home_of(criterion, "size"), Some("shortlist"));
        let direction = criterion.keys.iter().find(|key| key.name == "direction").expect("a known key");
        let Kind::Word(words) = direction.kind else { panic!("directions are words") };
        assert_eq!(meant_word(words, "lower"), Some("min"));
        assert_eq!(meant_word(words, "Max"), Some("max"));
        assert_eq!(meant_word(words, "banana"), None);
    }
}
