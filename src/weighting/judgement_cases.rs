//! What the tests of the methods from judgements share.

use super::Weighing;
use crate::model::{Criterion, Direction, Scale};

pub(super) fn criteria(ids: &[&str]) -> Vec<Criterion> {
    let scale = Scale::new(0.0, 10.0).expect("two different ends");
    ids.iter().map(|id| Criterion::plain(*id, Direction::Max, scale)).collect()
}

/// The numbers of a step, one after another.
pub(super) fn step(found: &Weighing, id: &str) -> Vec<f64> {
    let step = found.steps.iter().find(|step| step.id == id).unwrap_or_else(|| panic!("no step {id}"));
    step.values.concat()
}

pub(super) fn near(found: impl AsRef<[f64]>, expected: &[f64], tolerance: f64) {
    let found = found.as_ref();
    let close = found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| (a - b).abs() <= tolerance);
    assert!(close, "found {found:?}, expected {expected:?}");
}
