//! Results in words and shapes: machine-readable results, sentences, documents.

pub mod json;
mod words;

pub use words::excluded_reason;
