//! Renderers: a document as a file in some format.
//!
//! A renderer is one file and one entry in [`RENDERERS`].

mod html;
mod markdown;
mod text;

use super::doc::Document;
use crate::text::Texts;

/// A format in which a document can be written.
#[derive(Clone, Copy, Debug)]
pub struct Renderer {
    /// Id, as in `--format`.
    pub id: &'static str,
    /// Media type.
    pub media_type: &'static str,
    /// File name ending, without the point.
    pub ending: &'static str,
    /// Writes the document.
    pub render: fn(&Document, &Texts) -> String,
}

/// Every format; the first is the default.
pub static RENDERERS: &[Renderer] = &[
    Renderer { id: "html", media_type: "text/html; charset=utf-8", ending: "html", render: html::render },
    Renderer { id: "md", media_type: "text/markdown; charset=utf-8", ending: "md", render: markdown::render },
    Renderer { id: "text", media_type: "text/plain; charset=utf-8", ending: "txt", render: text::render },
];

/// The renderer called `id`.
#[must_use]
pub fn renderer(id: &str) -> Option<&'static Renderer> {
    RENDERERS.iter().find(|renderer| renderer.id == id)
}
