//! Reading the user's files: bytes in, model out, with every finding placed.
//!
//! Nothing here touches a file system or a clock. A reader never stops at the
//! first mistake and never guesses: it returns what it understood together with
//! everything it found.

mod candidates;
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
mod scan;
mod table;
mod workbook;

pub use candidates::{CandidatesFile, read_candidates};
pub use evidence::read_evidence;
pub use limits::Limits;
pub use number::DecimalSign;
pub use table::{Source, TableOptions};
