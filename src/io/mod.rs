//! Files to model: bytes go in, the model and findings come out.
//!
//! Readers here know file formats and places in files; they touch no file
//! system, and they report instead of failing: one run shows all findings.

mod catalogue;
mod source;
mod strategy;

pub use catalogue::{catalogue, profiles};
pub use source::Source;
pub use strategy::{read_strategy, strategy_schema};
