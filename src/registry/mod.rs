//! What the registries of methods share: descriptions, cards and settings.
//!
//! A method is one file and one line in the slice of its kind. Everything the
//! program knows of it (its place in lists, its settings and their limits, its
//! guarantees, its card) comes from its [`Info`], so generic code never names a
//! method.

mod card;
mod info;
mod settings;

pub(crate) use card::documented;
pub use info::{Guarantees, Info, Kind, Param, ParamKind, Status, Text};
pub use settings::{build, unknown};
