//! crate docs later
pub mod analysis;
pub mod cli;
pub mod diag;
pub mod io;
pub mod model;
pub mod normalise;
pub mod num;
pub mod ranking;
pub mod registry;
pub mod report;
pub mod text;
pub mod weighting;
