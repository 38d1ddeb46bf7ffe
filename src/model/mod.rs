//! The nouns of the domain: criteria, candidates, strategies, weights, tables.
//!
//! Types here hold only what is valid: a [`Scale`] has two different finite
//! ends, [`Weights`] are non-negative and sum to 1. Reading and checking the
//! user's files is the work of `io`; this layer knows no file format.

mod candidates;
mod catalogue;
mod criterion;
mod distribution;
mod doubt;
mod evidence;
mod label;
mod order;
mod person;
mod steps;
mod strategy;
mod study;
mod table;
mod value;
mod weights;

pub use candidates::{Attribute, Candidates, Cell, Score};
pub use catalogue::{Catalogue, Group, Ingredient, Profile, Template};
pub use criterion::{
    Axis, Criterion, Direction, Gate, MissingPolicy, Preference, PreferenceFunction, Scale, Threshold,
};
pub use distribution::{Beta, Discrete, Distribution, Given, NotADistribution, Stretches};
pub use doubt::{Assessors, Doubt, GRADES};
pub use evidence::Evidence;
pub use label::Label;
pub use order::{Classes, Order, Relation, Stand};
pub use person::{Person, PointsOver};
pub use steps::{AxisOf, Step, Steps};
pub use strategy::{
    AxisMinimum, Baseline, CandidateComparison, Condition, ConditionKind, ConditionTest, Goal, MethodChoice,
    Organisation, Shortlist, Strategy, Subject, WeightBound,
};
pub use study::{Dialect, Input, Role, Study};
pub use table::{Column, DecisionTable, beyond};
pub use value::{ValueFunction, ValueFunctionError};
pub use weights::{WeightShare, Weights};
