//! A partner selection decision engine.
//!
//! It turns a collaboration strategy (goals with priorities → criteria →
//! weights) and a table of candidate partners into a ranking, says exactly how
//! firm that ranking is, explains it, and writes the justification of a
//! shortlist in Dutch or English. The program `partnerfit` is a thin shell around
//! this library.
//!
//! # From bytes to a ranking
//!
//! ```
//! use partnerfit::analysis::{Settings, evaluate, margins};
//! use partnerfit::io::{Source, TableOptions, read_candidates, read_strategy};
//! use partnerfit::model::Study;
//!
//! let strategy = r#"
//!     schema = 1
//!     [[criterion]]
//!     id = "trust"
//!     weight = 60
//!     direction = "max"
//!     min = 0
//!     max = 10
//!     [[criterion]]
//!     id = "cost"
//!     weight = 40
//!     direction = "min"
//!     min = 0
//!     max = 200
//! "#;
//! let table = "name;trust;cost\nDelta;8,5;110\nNoord;7;40\n";
//!
//! let source = Source { name: "strategy.toml", bytes: strategy.as_bytes() };
//! let (strategy, _) = read_strategy(&source).accept().expect("a valid strategy");
//! let source = Source { name: "candidates.csv", bytes: table.as_bytes() };
//! let (file, _) = read_candidates(&source, Some(&strategy), &TableOptions::default()).accept().expect("a valid table");
//!
//! let study = Study { strategy, strategy_given: true, candidates: file.candidates, ..Study::default() };
//! let evaluation = evaluate(&study, &Settings::default()).expect("somebody to rank");
//! assert_eq!(evaluation.rows[0].name, "Noord");
//! assert!((evaluation.rows[0].score - (0.6 * 0.7 + 0.4 * 0.8)).abs() < 1e-12);
//!
//! // Every weight may be off by this part of its value, and Noord stays first.
//! let (first, _) = margins(&study, &evaluation);
//! assert!((first.unwrap().margin - 0.05 / 0.23).abs() < 1e-12);
//! ```
//!
//! # Where things are
//!
//! `ARCHITECTURE.md` in the repository has the map and the invariants. Lowest
//! layer first: [`num`], [`text`], [`diag`]; [`model`], [`registry`];
//! [`normalise`], [`region`]; [`io`], [`weighting`], [`ranking`], [`agreement`]; [`analysis`];
//! [`report`];
//! and the command line.
pub mod agreement;
pub mod analysis;
#[cfg(feature = "cli")]
pub mod cli;
pub mod diag;
pub mod io;
pub mod model;
pub mod normalise;
pub mod num;
pub mod ranking;
pub mod region;
pub mod registry;
pub mod report;
pub mod text;
pub mod weighting;
