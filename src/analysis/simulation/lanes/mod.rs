//! The fast way for totals that are sums of weighted values: draws side by side.
//!
//! It takes a method whose score is `Σ_j w_j · v_ij`, when scores are certain or
//! when each value in doubt depends on nothing but its own score. Draws in which
//! two candidates are nearer to each other than rounding can tell are looked at
//! one by one in the plain way, so that both ways always count the same.

mod confidence;
mod count;
mod pairs;
mod setup;
mod tile;
mod worker;

pub(super) use confidence::confidence;
pub(super) use setup::Kernel;
pub(super) use worker::Worker;
