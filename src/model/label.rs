use serde::Serialize;

use crate::text::Lang;

/// A text in one or both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Label {
    /// English.
    pub en: Option<String>,
    /// Dutch.
    pub nl: Option<String>,
}

impl Label {
    /// The same text in both languages: what a plain string in a file means.
    #[must_use]
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { en: Some(text.clone()), nl: Some(text) }
    }

    /// A text per language.
    #[must_use]
    pub fn both(en: impl Into<String>, nl: impl Into<String>) -> Self {
        Self { en: Some(en.into()), nl: Some(nl.into()) }
    }

    /// The text in `lang`, else in the other language, else empty.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        let (wanted, other) = match lang {
            Lang::En => (&self.en, &self.nl),
            Lang::Nl => (&self.nl, &self.en),
        };
        wanted.as_deref().or(other.as_deref()).unwrap_or("")
    }

    /// Whether there is no text at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.en.is_none() && self.nl.is_none()
    }

    /// The texts there are.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.en.as_deref().into_iter().chain(self.nl.as_deref())
    }
}
