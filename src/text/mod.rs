//! Words: the message catalogues, and numbers and dates as people write them.
//!
//! Everything a user reads comes from `en/*.ftl` and `nl/*.ftl` (Fluent), never
//! from glued strings. The two languages hold the same messages with the same
//! placeables; tests enforce it. Numbers reach a message already formatted,
//! except where a message needs a count for its plural.

mod catalogue;
mod escape;
mod number;

pub use catalogue::{Args, Lang, Texts, message_ids};
pub use escape::{code_point, escaped, is_hidden};
pub use number::{Numbers, date};
