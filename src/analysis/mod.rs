//! From a study to results: evaluation, how firm it is, and why.
//!
//! Everything here is a pure function of the study and the settings. Results
//! carry numbers and findings; words are made from them elsewhere.

mod engine;
mod explain;
mod screening;
mod sensitivity;

pub use engine::{ChosenMethod, Evaluation, Linear, Row, Settings, evaluate};
pub use explain::{Argument, Comparison, PairChange, Pattern};
pub use screening::{Excluded, OpenPoint, Rule, Screening, screen};
pub use sensitivity::{
    Claim, Effect, Flip, Margin, NearestChange, ScoreChange, Sensitivity, TORNADO_RANGE, TornadoBar, WeightSpan,
};
