//! Reports: the shortlist justification and the explanation of one candidate.
//!
//! Results become facts, facts become sentences of the message catalogues, and
//! sentences become a [`Document`] that any renderer can write. Reports read
//! results; they never call a method and touch no file, clock or environment.
//! No sentence about the study is without the code of its [`Fact`], and no
//! figure stands in the text that is not in a fact.

pub mod answers;
mod charts;
pub mod csv_export;
mod doc;
mod doubting;
mod explanation;
mod facts;
mod input;
pub mod json;
mod justification;
mod markup;
mod often;
mod render;
mod say;
mod shares;
mod show;
mod standing;
mod statements;
mod trace;
mod words;
mod writer;

pub use charts::{
    Acceptability, AcceptabilityRow, Amount, Bar, Bars, Drawing, Ladder, Length, Lengths, PlaceBar, Places, Rung,
    SpanBar, Spans, Versus, svg,
};
pub use doc::{
    Align, Block, Chart, Column, Document, FactCode, Note, NoteKind, Open, Origin, Question, RowMark, Section, Span,
    Table, TableRow, words,
};
pub use explanation::{Asked, explanation};
pub use facts::{Fact, Figure, Source};
pub use input::{ReportInput, ReportOptions, WeightLock, pairs};
pub use justification::justification;
pub use render::{RENDERERS, Renderer, renderer};
pub use trace::{trace_json, trace_table};
pub use words::excluded_reason;
