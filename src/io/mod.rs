//! Files to model: bytes go in, the model and findings come out.
//!
//! Readers here know file formats and places in files; they touch no file
//! system, they never stop at the first mistake and they never guess: a reader
//! returns what it understood together with everything it found.

mod candidates;
mod catalogue;
mod cell;
mod columns;
mod csv;
mod dates;
mod dialect;
mod encoding;
mod evidence;
mod gather;
mod grid;
mod limits;
mod names;
mod number;
mod people;
mod scan;
mod source;
mod strategy;
mod table;
mod workbook;

pub use candidates::{CandidatesFile, read_candidates};
pub use catalogue::{catalogue, profiles};
pub use evidence::{EvidenceFile, read_evidence};
pub use limits::Limits;
pub use number::DecimalSign;
pub use people::{PeopleFile, read_people};
pub use source::Source;
pub use strategy::{
    add_weight_bounds, check_comparisons, read_strategy, set_priorities, set_weighting, strategy_schema,
};
pub use table::TableOptions;
