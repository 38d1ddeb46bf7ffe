//! crate docs later
pub mod diag;
pub mod io;
pub mod model;
pub mod num;
pub mod text;
