//! The machine-readable results: shapes that users and scripts rely on.
//!
//! They are structs of their own, apart from the types of the analysis, so that
//! renaming inside never breaks a reader outside. Numbers are never rounded;
//! weights, scores, margins and shares are fractions; every list is in a defined
//! order.

mod build;
mod schema;
mod shapes;

pub use build::{
    comparison, excluded, method, method_card, note, notes, robustness, row, score_change, sensitivity, steps, text,
    weighing_steps, weights,
};
pub use schema::{COMMANDS, schema, schema_of_all};
pub use shapes::{
    ArgumentJson, ChangeJson, CheckJson, ComparisonJson, CoverageJson, DominanceJson, Errors, ExcludedJson,
    ExplainJson, FlipJson, Head, MethodCardJson, MethodJson, MethodsJson, MovedJson, NearestJson, NoteJson, ParamJson,
    RankJson, ReportJson, RobustnessJson, RowJson, SCHEMA, ScoreChangeJson, SensitivityJson, ShareJson, ShortlistJson,
    SpanJson, StepJson, TornadoJson, WeightJson, WeightSpanJson, WeightsJson, WhatIfJson,
};
