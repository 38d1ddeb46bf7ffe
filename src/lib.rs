//! crate docs later
pub mod diag;
pub mod model;
pub mod num;
pub mod text;
