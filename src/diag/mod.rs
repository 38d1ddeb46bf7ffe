//! Findings: what is wrong or worth knowing, with code, place and advice.
//!
//! A [`Diagnostic`] is made where the decision is taken and carries facts, not
//! prose: the words come from the message catalogues (`src/text/*/`), under the
//! code's own id, when it is shown. Codes are stable: scripts and manuals refer
//! to them.

mod code;
mod diagnostic;
mod suggest;

pub use code::{Area, CODES, Code, Severity, codes};
pub use diagnostic::{Diagnostic, Findings, Note, Place, Read, Snippet, has_errors};
pub use suggest::nearest;

/// The most names that a message lists.
pub(crate) const LISTED: usize = 5;
