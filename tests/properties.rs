//! Properties that hold for every study: random problems, checked by running the
//! engine again on what was changed.

#[path = "properties/engine.rs"]
mod engine;
#[path = "properties/problem.rs"]
mod problem;
#[path = "properties/sensitivity.rs"]
mod sensitivity;
