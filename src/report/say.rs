//! Sentences from messages: figures and names keep their identity on the way
//! through the catalogue.
//!
//! A message is formatted with a mark in place of every figure and name, then
//! taken apart again at the marks. So the document knows which words are the
//! catalogue's, which are the user's and which are figures; and what a user
//! wrote never passes through the message syntax.

use super::doc::{FactCode, Span};
use super::facts::{Fact, Figure, Source};
use super::show::Shown;
use crate::text::{Args, Texts};

const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';

/// A run of text with the figures in it, not yet a statement of its own.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrase {
    pub spans: Vec<Span>,
    pub figures: Vec<Figure>,
    pub sources: Vec<Source>,
}

impl Phrase {
    /// A name or other text that is not the report's own.
    pub fn given(text: &str) -> Self {
        Self { spans: vec![Span::given(text)], ..Self::default() }
    }

    /// A figure.
    pub fn figure(name: &str, shown: &Shown) -> Self {
        let figure =
            Figure { name: name.to_owned(), value: shown.value, shown: shown.text.clone(), sources: Vec::new() };
        Self { spans: vec![Span::Figure(shown.text.clone())], figures: vec![figure], sources: Vec::new() }
    }

    /// Adds where its figures come from.
    pub fn from(mut self, sources: impl IntoIterator<Item = Source>) -> Self {
        let sources: Vec<Source> = sources.into_iter().collect();
        for figure in &mut self.figures {
            figure.sources.extend(sources.iter().cloned());
        }
        self
    }

    fn capitalised(mut self) -> Self {
        if let Some(Span::Given(text)) = self.spans.first_mut() {
            let mut letters = text.chars();
            *text = letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect());
        }
        self
    }

    /// Puts `other` after it.
    pub fn then(mut self, other: Self) -> Self {
        self.spans.extend(other.spans);
        self.figures.extend(other.figures);
        self.sources.extend(other.sources);
        self
    }
}

/// A message with what goes into it.
#[derive(Clone, Debug)]
pub(super) struct Say {
    id: &'static str,
    words: Vec<(String, String)>,
    counts: Vec<(String, usize)>,
    parts: Vec<(&'static str, Phrase)>,
    /// Those of the parts that get a capital where a sentence begins with them.
    labels: Vec<&'static str>,
    sources: Vec<Source>,
}

impl Say {
    pub fn new(id: &'static str) -> Self {
        let parts = Vec::new();
        Self { id, words: Vec::new(), counts: Vec::new(), parts, labels: Vec::new(), sources: Vec::new() }
    }

    /// A word that chooses a variant of the message; never shown.
    pub fn word(mut self, name: &str, word: &str) -> Self {
        self.words.push((name.to_owned(), word.to_owned()));
        self
    }

    /// A name or other text that is not the report's own.
    pub fn given(self, name: &'static str, text: &str) -> Self {
        self.phrase(name, Phrase::given(text))
    }

    /// A label in small letters, which gets a capital where the message begins
    /// with it.
    pub fn label(mut self, name: &'static str, text: &str) -> Self {
        self.labels.push(name);
        self.given(name, text)
    }

    /// Words made elsewhere.
    pub fn phrase(mut self, name: &'static str, phrase: Phrase) -> Self {
        self.parts.push((name, phrase));
        self
    }

    /// A figure; `name-n` is `one` or `other`, for the noun after it.
    pub fn figure(self, name: &'static str, shown: &Shown) -> Self {
        let number = if shown.one { "one" } else { "other" };
        self.word(&format!("{name}-n"), number).phrase(name, Phrase::figure(name, shown))
    }

    /// A count, as a figure; `name-count` chooses the plural.
    pub fn count(mut self, name: &'static str, shown: &Shown) -> Self {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count shown as a figure")]
        self.counts.push((format!("{name}-count"), shown.value as usize));
        let figure = if name == "n" { "count" } else { name };
        self.phrase(name, Phrase::figure(figure, shown))
    }

    /// A count that chooses a variant of the message; never shown.
    pub fn choose(mut self, name: &str, n: usize) -> Self {
        self.counts.push((name.to_owned(), n));
        self
    }

    /// What the statement rests on.
    pub fn from(mut self, sources: impl IntoIterator<Item = Source>) -> Self {
        self.sources.extend(sources);
        self
    }

    /// The words, by the catalogue of `texts`.
    pub fn phrase_in(&self, texts: &Texts) -> Phrase {
        let mut args = Args::new();
        for (name, word) in &self.words {
            args = args.text(name, word);
        }
        for (name, count) in &self.counts {
            args = args.count(name, *count);
        }
        for (i, (name, _)) in self.parts.iter().enumerate() {
            args = args.text(name, format!("{OPEN}{i}{CLOSE}"));
        }
        let mut phrase = Phrase { sources: self.sources.clone(), ..Phrase::default() };
        for piece in texts.get(self.id, &args).replace('\n', " ").split(OPEN) {
            match piece.split_once(CLOSE) {
                Some((mark, rest)) => {
                    if let Some((name, part)) = mark.parse::<usize>().ok().and_then(|i| self.parts.get(i)) {
                        let begins = phrase.spans.is_empty() && self.labels.contains(name);
                        phrase = phrase.then(if begins { part.clone().capitalised() } else { part.clone() });
                    }
                    // A name may end in the full stop of an abbreviation.
                    let stopped = phrase.spans.last().is_some_and(|span| span.words().ends_with('.'));
                    let rest = if stopped { rest.strip_prefix('.').unwrap_or(rest) } else { rest };
                    push_text(&mut phrase.spans, rest);
                }
                None => push_text(&mut phrase.spans, piece),
            }
        }
        phrase
    }

    pub fn id(&self) -> &'static str {
        self.id
    }
}

fn push_text(spans: &mut Vec<Span>, text: &str) {
    if !text.is_empty() {
        spans.push(Span::Text(text.to_owned()));
    }
}

/// The facts of a document, as they are stated.
#[derive(Debug, Default)]
pub(super) struct Facts(Vec<Fact>);

impl Facts {
    /// Records what `phrase` states and returns it with its code at the end.
    pub fn state(&mut self, kind: &str, phrase: Phrase) -> Vec<Span> {
        let code = FactCode(self.0.len() + 1);
        let mut sources = phrase.sources;
        sources.sort();
        sources.dedup();
        self.0.push(Fact {
            code,
            kind: kind.to_owned(),
            statement: super::doc::words(&phrase.spans),
            figures: phrase.figures,
            sources,
        });
        let mut spans = phrase.spans;
        spans.push(Span::Fact(code));
        spans
    }

    pub fn into_inner(self) -> Vec<Fact> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn an_abbreviation_at_the_end_keeps_one_full_stop() {
        let say = Say::new("report-dominated").given("below", "Beta").given("above", "Alpha B.V.");
        let texts = Texts::new(Lang::En);
        let text = crate::report::doc::words(&say.phrase_in(&texts).spans);
        assert!(text.contains("above Alpha B.V.:") && !text.contains(".."), "{text}");
        let say = Say::new("report-decide-shortlist").given("names", "Alpha B.V.");
        let say = Say::new("report-assessors").phrase("names", say.phrase_in(&texts));
        assert!(crate::report::doc::words(&say.phrase_in(&texts).spans).ends_with("shortlist."));
    }

    #[test]
    fn what_a_user_wrote_never_meets_the_message_syntax() {
        let texts = Texts::new(Lang::En);
        let say = Say::new("report-and-two").given("a", "{ $b }").given("b", "\u{e000}0\u{e001}<b>");
        let spans = say.phrase_in(&texts).spans;
        let expected = [Span::given("{ $b }"), Span::Text(" and ".to_owned()), Span::given("\u{e000}0\u{e001}<b>")];
        assert_eq!(spans, expected);
    }
}
