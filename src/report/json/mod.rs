//! The machine-readable results: shapes that users and scripts rely on.
//!
//! They are structs of their own, apart from the types of the analysis, so that
//! renaming inside never breaks a reader outside. Numbers are never rounded;
//! weights, scores, margins and shares are fractions; every list is in a defined
//! order.

mod build;
mod compare;
mod decide;
mod doubt;
mod group;
mod region;
mod regression;
mod robustness;
mod schema;
mod shapes;
mod simulate;
mod stated;

pub use build::{
    comparison, excluded, method, method_card, note, notes, order, ranked_row, row, score_change, sensitivity, steps,
    text, weighing_steps, weights,
};
pub use compare::{
    CompareJson, MeasureJson, MethodReversalsJson, NotTriedJson, PlaceJson, ReversalJson, ReversalsJson, SplitJson,
    TallyJson, TrialJson, TurnedJson, compare,
};
pub use decide::{
    HeldShareJson, InformationJson, NecessaryJson, NextJson, QuestionJson, QuestionsJson, VerdictJson, WhoJson,
    WorthJson, next, questions, verdict, worth,
};
pub use doubt::{ContradictedJson, DoubtJson, WidenedJson};
pub use group::{ConcordJson, GivenJson, GroupJson, RankedJson, SpreadJson, VoiceJson, group};
pub use region::{
    AtLeastJson, DominanceJson, ExtremeRanksJson, ListShareJson, PairsJson, PotentiallyFirstJson, RegionJson,
    RegretJson, region,
};
pub use regression::{AheadJson, BoundedJson, MarginalJson, RegressionJson, StatedJson, regression};
pub use robustness::{LadderJson, RobustnessJson, robustness};
pub use schema::{COMMANDS, schema, schema_of_all};
pub use shapes::{
    ArgumentJson, ChangeJson, CheckJson, ComparisonJson, CoverageJson, Errors, ExcludedJson, ExplainJson, FlipJson,
    Head, MethodCardJson, MethodJson, MethodsJson, MovedJson, NearestJson, NoteJson, OrderJson, ParamJson, RankJson,
    ReportJson, RowJson, SCHEMA, ScoreChangeJson, SensitivityJson, ShareJson, ShortlistJson, SpanJson, StepJson,
    TornadoJson, TraitsJson, WeightJson, WeightSpanJson, WeightsJson, WhatIfJson,
};
pub(super) use simulate::file_order;
pub use simulate::{
    ClassesJson, DrawnSettingJson, DrawnShortlistJson, PersonSharesJson, SharesJson, SimulateJson, simulation,
};
pub use stated::{StatedWeightsJson, StatementJson, stated_weights};
