//! From a study to results: evaluation, how firm it is, and why.
//!
//! Everything here is a pure function of the study and the settings. Results
//! carry numbers and findings; words are made from them elsewhere.

mod active;
mod assumed;
mod axes;
mod barred;
mod closeness;
mod compare;
mod contradicted;
mod doubt;
mod elicitation;
mod engine;
mod explain;
#[cfg(test)]
mod fixture;
mod group;
mod guards;
mod information;
mod open_line;
mod ordinal_regression;
mod places;
mod rank_reversal;
mod region_results;
mod robustness;
mod screening;
mod sensitivity;
mod simulation;
mod table_dominance;
mod verdict;
mod ways;
mod what_if;

pub use active::{ActiveElicitation, Settled, Standing, TradeOffQuestion};
pub use assumed::{StatedWeights, assumed_region, stated_weights, states_weights};
pub use axes::OnScale;
pub use barred::{WithoutRule, without_rule};
pub use closeness::{assessment_step, level};
pub use compare::{
    Assumption, CompareSettings, LeftOut, MOST_PAIRED_BY_DEFAULT, MethodComparison, Panel, Place, Refused, Split,
    Trial, compare_methods,
};
pub use doubt::{
    Basis, CellDoubt, DoubtFacts, Linked, LinkedCell, Ordered, Part, Position, ScoreAssumption, ScoreDoubts,
    distributions,
};
pub use elicitation::{About, Conversation, Elicitation, Elicited, End, Group, Item, Situation, shares};
pub use engine::{ChosenMethod, Evaluation, Linear, Row, Settings, evaluate, weigh};
pub use explain::{Argument, Comparison, PairChange, Pattern, compare_pair};
pub use group::{Concord, Dispute, GroupView, Matters, Side, Spread, Voice, group};
pub use guards::guards;
pub use information::{Chance, Fact, Information, InformationSettings, WORTH, Worth, information};
pub use ordinal_regression::{
    CandidateStatement, Conflict, Heeded, Monotone, PlaceBounds, Regression, RegressionStudy, Representative, heeded,
    ordinal_regression, regress,
};
pub use rank_reversal::{Disturbance, MethodReversals, Reversal, Reversals, Tally};
pub use region_results::{
    ExtremeRanks, LEVEL, PotentiallyFirst, RegionResults, RegretTable, Whether, largest_regrets, over_region,
    potentially_first, winning_shares,
};
pub use robustness::{MOST_COMPARED, MOST_CRITERIA, Robustness, USUAL_DOUBT, USUAL_ERROR};
pub use screening::{Asked, Excluded, OpenPoint, Rule, Screening, screen};
pub use sensitivity::{
    Bound, Claim, Effect, Flip, Margin, NearestChange, PlaceSpan, ScoreChange, Sensitivity, TORNADO_RANGE, TornadoBar,
    WeightCriticality, WeightSpan, first_place_spans, gate_of, margins, nearest_changes, sensitivity,
    weight_criticality, weight_spans, whole_ranking_spans,
};
pub use simulation::{
    Chosen, DrawnSetting, Estimate, Ladder, LadderStep, MOST_SIMULATED, NoSimulation, PersonShares, Shares,
    ShortlistShare, Simulation, SimulationSettings, TableDraws, TableSimulation, Unwatched, Watch, choose_table,
    entropy, ladder, ladder_in_doubt, simulate, simulate_people, simulate_table,
};
pub use table_dominance::{dominance_matrix, efficient};
pub use verdict::{
    Call, Contest, Drawn, Held, HeldShare, InForce, Ingredient, Known, ROUNDING, Verdict, WITHIN, contests, drawn,
    verdicts,
};
pub use what_if::{Change, Move, ScaleField, apply, moved, parse_changes};
