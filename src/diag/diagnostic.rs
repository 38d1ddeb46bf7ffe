use serde::Serialize;

use super::code::{Area, Code, Severity};
use super::suggest::nearest;
use crate::text::{Args, Texts};

/// Where in the user's files something is.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Place {
    /// File name as the user gave it (no folder).
    pub file: String,
    /// Physical line, first line of the file = 1.
    pub line: Option<usize>,
    /// Position of the column, first = 1.
    pub column: Option<usize>,
    /// Name of the column or key.
    pub name: Option<String>,
    /// Cell reference of a workbook, such as `C4`.
    pub cell: Option<String>,
    /// The line of text, with the part that is meant.
    pub snippet: Option<Snippet>,
}

impl Place {
    /// A place in `file`, without a line.
    #[must_use]
    pub fn file(file: impl Into<String>) -> Self {
        Self { file: file.into(), ..Self::default() }
    }

    /// A line in `file`.
    #[must_use]
    pub fn line(file: impl Into<String>, line: usize) -> Self {
        Self { file: file.into(), line: Some(line), ..Self::default() }
    }

    /// The letters a spreadsheet shows above column number `column` (1 = A).
    ///
    /// ```
    /// assert_eq!(partnerfit::diag::Place::letters(28), "AB");
    /// ```
    #[must_use]
    pub fn letters(mut column: usize) -> String {
        let mut letters = Vec::new();
        while column > 0 {
            column -= 1;
            letters.insert(0, b'A' + u8::try_from(column % 26).unwrap_or(0));
            column /= 26;
        }
        letters.into_iter().map(char::from).collect()
    }
}

/// A piece of the user's text: the byte range `start..end` of `text` is meant.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Snippet {
    /// The whole line, without its line end.
    pub text: String,
    /// First byte of what is meant.
    pub start: usize,
    /// One past the last byte of what is meant.
    pub end: usize,
}

/// A further line under a finding: an attribute of the code's message.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Note {
    /// Name of the message attribute; those that begin with `help` are advice.
    pub attribute: &'static str,
    /// Values of its placeables, beside those of the finding itself.
    pub args: Vec<(&'static str, String)>,
}

/// One finding: code, place and the facts its message is made of.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Diagnostic {
    /// What kind of finding.
    pub code: &'static Code,
    /// How serious here (a code has a usual severity, which a caller may lower).
    pub severity: Severity,
    /// Where, when it has a place in a file.
    pub place: Option<Place>,
    /// Values of the placeables of the message.
    pub args: Vec<(&'static str, String)>,
    /// Further lines: causes and advice.
    pub notes: Vec<Note>,
}

impl Diagnostic {
    /// A finding of `code` without place or facts yet.
    #[must_use]
    pub fn new(code: &'static Code) -> Self {
        Self { code, severity: code.severity, place: None, args: Vec::new(), notes: Vec::new() }
    }

    /// Adds a fact under the name its message uses.
    #[must_use]
    #[allow(clippy::needless_pass_by_value, reason = "it takes texts, numbers and paths alike")]
    pub fn arg(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// Adds a line: the message attribute `attribute` (advice when its name
    /// begins with `help`).
    #[must_use]
    pub fn note(mut self, attribute: &'static str) -> Self {
        self.notes.push(Note { attribute, args: Vec::new() });
        self
    }

    /// Adds a line with facts of its own.
    #[must_use]
    pub fn note_with(mut self, attribute: &'static str, args: Vec<(&'static str, String)>) -> Self {
        self.notes.push(Note { attribute, args });
        self
    }

    /// Adds "did you mean" (the message attribute `help-nearest`), when one of
    /// the valid names is near enough to what was found.
    #[must_use]
    pub fn near<'a>(self, found: &str, valid: impl IntoIterator<Item = &'a str>) -> Self {
        match nearest(found, valid) {
            Some(near) => self.note_with("help-nearest", vec![("near", near.to_owned())]),
            None => self,
        }
    }

    /// Sets the place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Makes an error of a warning, or the other way round.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// What is wrong, in the language of `texts`.
    #[must_use]
    pub fn message(&self, texts: &Texts) -> String {
        texts.get(self.code.id, &self.args_for(&[], texts))
    }

    /// The further lines in the language of `texts`, with whether each is
    /// advice.
    #[must_use]
    pub fn note_texts(&self, texts: &Texts) -> Vec<(bool, String)> {
        let line = |note: &Note| {
            let text = texts.attribute(self.code.id, Some(note.attribute), &self.args_for(&note.args, texts));
            debug_assert!(text.is_some(), "{} has no text {}", self.code.id, note.attribute);
            let text = text?;
            Some((note.attribute.starts_with("help"), text))
        };
        self.notes.iter().filter_map(line).collect()
    }

    /// Facts as message arguments. A plain count is passed as a number, so that
    /// messages can choose singular or plural by it; numbers under a name that
    /// begins with `number` get the decimal sign of the language; anything else
    /// stays as written.
    fn args_for<'a>(&'a self, more: &'a [(&'static str, String)], texts: &Texts) -> Args<'a> {
        self.args.iter().chain(more).fold(Args::new(), |args, (name, value)| match value.parse::<usize>() {
            _ if name.starts_with("number") => args.text(name, numbers(value, texts)),
            Ok(count) if count < 100_000 && count.to_string() == *value => args.count(name, count),
            _ => args.text(name, value),
        })
    }

    /// Whether this finding forbids a result.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The part of the program the finding is about; decides the exit status.
    #[must_use]
    pub fn area(&self) -> Area {
        self.code.area
    }
}

/// Numbers in the language of `texts`: one, a stretch (`5..7`), or several
/// between semicolons.
fn numbers(value: &str, texts: &Texts) -> String {
    let one = |text: &str| text.parse().map_or_else(|_| text.to_owned(), |x: f64| texts.numbers.natural(x, 6));
    let stretch = |text: &str| text.split("..").map(one).collect::<Vec<_>>().join("..");
    value.split("; ").map(stretch).collect::<Vec<_>>().join("; ")
}

/// Several findings, in the order in which they were made.
pub type Findings = Vec<Diagnostic>;

/// Whether any of `findings` is an error.
#[must_use]
pub fn has_errors(findings: &[Diagnostic]) -> bool {
    findings.iter().any(Diagnostic::is_error)
}

/// What a reader returns: reading never fails, it yields what could be read and
/// everything that was found on the way. `value` is `None` only when an error
/// among the findings says why.
#[derive(Clone, Debug)]
pub struct Read<T> {
    /// What was read.
    pub value: Option<T>,
    /// What was found.
    pub findings: Findings,
}

impl<T> Read<T> {
    /// The value when no finding is an error, else all findings.
    ///
    /// # Errors
    /// All findings, warnings included, when one of them is an error.
    pub fn accept(self) -> Result<(T, Findings), Findings> {
        match self.value {
            Some(value) if !has_errors(&self.findings) => Ok((value, self.findings)),
            _ => Err(self.findings),
        }
    }
}
