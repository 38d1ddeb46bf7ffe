//! What the methods that measure distances have in common: passes over column
//! slices, and the closeness that follows from two distances.

use std::ops::Range;

use crate::normalise::Transform;
use crate::num::norm;

/// Rows that are handled together, so that what is added up per row stays in the
/// cache while the columns pass by.
const BLOCK: usize = 4096;

/// Sums of squares in which nothing that counts was lost.
const SQUARES: Range<f64> = 1e-280..1e280;

/// The rows `0..n` in blocks.
pub(super) fn blocks(n: usize) -> impl Iterator<Item = Range<usize>> {
    (0..n).step_by(BLOCK).map(move |start| start..(start + BLOCK).min(n))
}

/// A column as it enters the distances.
pub(super) struct Axis<'a> {
    pub scores: &'a [f64],
    pub transform: Transform,
    pub weight: f64,
    /// The best and the worst point, times the weight.
    pub best: f64,
    pub worst: f64,
}

impl Axis<'_> {
    /// Weight times normalised score.
    pub fn at(&self, x: f64) -> f64 {
        self.weight * self.transform.at(x)
    }
}

/// Adds `(y − best)²` and `(y − worst)²` of every score.
fn add(axis: &Axis<'_>, scores: &[f64], near: &mut [f64], far: &mut [f64]) {
    let rows = scores.iter().zip(near.iter_mut().zip(far));
    let square = |y: f64, near: &mut f64, far: &mut f64| {
        let (a, b) = (y - axis.best, y - axis.worst);
        *near += a * a;
        *far += b * b;
    };
    match axis.transform {
        // The usual case without a branch per score.
        Transform::Affine { origin, span } if (axis.weight / span).is_finite() => {
            let slope = axis.weight / span;
            rows.for_each(|(x, (near, far))| square((x - origin) * slope, near, far));
        }
        _ => rows.for_each(|(x, (near, far))| square(axis.at(*x), near, far)),
    }
}

/// Distances to the best and to the worst point, and the part of the latter in
/// their sum (0.5 where both are 0): one pass over the columns, O(n m), without
/// a normalised table.
pub(super) fn closeness(axes: &[Axis<'_>], n: usize) -> [Vec<f64>; 3] {
    let (mut near, mut far, mut score) = (vec![0.0; n], vec![0.0; n], vec![0.0; n]);
    for rows in blocks(n) {
        let (near, far) = (&mut near[rows.clone()], &mut far[rows.clone()]);
        for axis in axes {
            add(axis, &axis.scores[rows.clone()], near, far);
        }
        for (i, ((near, far), score)) in rows.clone().zip(near.iter_mut().zip(far).zip(&mut score[rows])) {
            // A square may be too large or too small where the distance is not.
            let length = |square: f64, from: fn(&Axis<'_>) -> f64| {
                if SQUARES.contains(&square) {
                    return square.sqrt();
                }
                norm(&axes.iter().map(|axis| axis.at(axis.scores[i]) - from(axis)).collect::<Vec<f64>>())
            };
            (*near, *far) = (length(*near, |axis| axis.best), length(*far, |axis| axis.worst));
            let both = *near + *far;
            *score = if both > 0.0 { *far / both } else { 0.5 };
        }
    }
    [near, far, score]
}
