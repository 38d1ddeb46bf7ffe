use std::cmp::Ordering;
use std::fmt;

use super::criterion::{Direction, Scale};
use crate::num::{compare, plus_zero};

/// Turns a score in natural units into a value from 0 (as bad as the scale
/// goes) to 1 (as good as it goes): linear between points.
///
/// A function covers its whole scale, so it gives a value for every score that
/// is allowed, and the value depends on nothing but the score: a newcomer never
/// changes the value of another candidate.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueFunction {
    /// (score, value), scores strictly ascending, values in 0..=1, at least two.
    points: Vec<(f64, f64)>,
}

/// Why points do not make a value function.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ValueFunctionError {
    /// Fewer than two points.
    TooFew,
    /// The point with this index does not lie after the one before it.
    NotAscending(usize),
    /// The point with this index has a value outside 0..=1 or is not finite.
    OutsideUnit(usize),
    /// The first or last point is not at the end of the scale.
    NotTheEnds,
}

impl fmt::Display for ValueFunctionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFew => f.write_str("fewer than two points"),
            Self::NotAscending(i) => write!(f, "point {} does not ascend", i + 1),
            Self::OutsideUnit(i) => write!(f, "point {} is outside 0..1", i + 1),
            Self::NotTheEnds => f.write_str("the points do not reach both ends of the scale"),
        }
    }
}

impl std::error::Error for ValueFunctionError {}

impl ValueFunction {
    /// The function of a direction on a scale.
    ///
    /// max: `(x − min) / (max − min)` · min: `(max − x) / (max − min)` ·
    /// target: 1 within the tolerance of the target, falling linearly to 0 at
    /// either end of the scale.
    ///
    /// ```
    /// use partnerfit::model::{Direction, Scale, ValueFunction};
    /// let scale = Scale::new(0.0, 200.0).unwrap();
    /// assert_eq!(ValueFunction::linear(Direction::Min, scale).at(110.0), 0.45);
    /// ```
    #[must_use]
    pub fn linear(direction: Direction, scale: Scale) -> Self {
        let (low, high) = (scale.min(), scale.max());
        let points = match direction {
            Direction::Max => vec![(low, 0.0), (high, 1.0)],
            Direction::Min => vec![(low, 1.0), (high, 0.0)],
            Direction::Target { target, tolerance } => {
                let (from, to) = ((target - tolerance).max(low), (target + tolerance).min(high));
                let mut points = Vec::new();
                if from > low {
                    points.push((low, 0.0));
                }
                points.push((from, 1.0));
                if to > from {
                    points.push((to, 1.0));
                }
                if to < high {
                    points.push((high, 0.0));
                }
                points
            }
        };
        Self { points }
    }

    /// A piecewise-linear function through `points` on `scale`.
    ///
    /// # Errors
    /// When the points are fewer than two, do not ascend, leave 0..=1 or do not
    /// begin and end at the ends of the scale.
    pub fn piecewise(points: Vec<(f64, f64)>, scale: Scale) -> Result<Self, ValueFunctionError> {
        let (Some(first), Some(last)) = (points.first(), points.last()) else {
            return Err(ValueFunctionError::TooFew);
        };
        if points.len() < 2 {
            return Err(ValueFunctionError::TooFew);
        }
        if let Some(i) = points.iter().position(|(x, v)| !x.is_finite() || !(0.0..=1.0).contains(v)) {
            return Err(ValueFunctionError::OutsideUnit(i));
        }
        if let Some(i) = points.windows(2).position(|pair| pair[1].0 <= pair[0].0) {
            return Err(ValueFunctionError::NotAscending(i + 1));
        }
        if first.0.total_cmp(&scale.min()).is_ne() || last.0.total_cmp(&scale.max()).is_ne() {
            return Err(ValueFunctionError::NotTheEnds);
        }
        Ok(Self { points })
    }

    /// The points (score, value).
    #[must_use]
    pub fn points(&self) -> &[(f64, f64)] {
        &self.points
    }

    /// The value of score `x`; beyond the ends the value of the nearest end.
    #[must_use]
    pub fn at(&self, x: f64) -> f64 {
        let next = self.points.partition_point(|(at, _)| *at < x);
        if next == 0 {
            return self.points[0].1;
        }
        let Some(&(x1, v1)) = self.points.get(next) else {
            return self.points[self.points.len() - 1].1;
        };
        let (x0, v0) = self.points[next - 1];
        if v1 > v0 { v0 + (v1 - v0) * ((x - x0) / (x1 - x0)) } else { v1 + (v0 - v1) * ((x1 - x) / (x1 - x0)) }
    }

    /// The value of score `x`; beyond the ends the first or last segment goes
    /// straight on, so that the value may leave 0..=1.
    #[must_use]
    pub fn continued(&self, x: f64) -> f64 {
        let n = self.points.len();
        let along = |(x0, v0): (f64, f64), (x1, v1): (f64, f64)| v0 + (v1 - v0) * ((x - x0) / (x1 - x0));
        match (self.points.first(), self.points.last()) {
            (Some(first), _) if x < first.0 => along(self.points[0], self.points[1]),
            (_, Some(last)) if x > last.0 => along(self.points[n - 2], self.points[n - 1]),
            _ => self.at(x),
        }
    }

    /// The lowest and highest value over the scores `low..=high`.
    #[must_use]
    pub fn range(&self, low: f64, high: f64) -> (f64, f64) {
        let ends = [self.at(low), self.at(high)];
        let inner = self.points.iter().filter(|(x, _)| low < *x && *x < high).map(|(_, v)| *v);
        let (mut least, mut most) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
        for v in inner {
            least = least.min(v);
            most = most.max(v);
        }
        (least, most)
    }

    /// The score nearest to `from` whose value is at least `wanted` (`at most`
    /// when `above` is false), or `None` when no score on the scale has it.
    #[must_use]
    pub fn nearest_score(&self, from: f64, wanted: f64, above: bool) -> Option<f64> {
        let ends = (self.points[0].0, self.points[self.points.len() - 1].0);
        let side = |v| if above { compare(v, wanted) } else { compare(wanted, v) };
        self.nearest_border(from, ends, wanted, true, side)
    }

    /// The score nearest to `from`, among those from `within.0` to `within.1`, at
    /// which or just beyond which the value has passed `wanted`, or `None` when
    /// none passes it; with `meeting_is_enough` it need not pass, only meet it.
    /// `side` tells where a value is: `Greater` is past `wanted`, `Equal` counts
    /// as meeting it, whatever the rounding.
    ///
    /// A part of the function that is level with `wanted` is passed at its far
    /// end, and a peak or a valley that only touches it is not passed at all.
    #[must_use]
    pub(crate) fn nearest_border(
        &self,
        from: f64,
        within: (f64, f64),
        wanted: f64,
        meeting_is_enough: bool,
        side: impl Fn(f64) -> Ordering,
    ) -> Option<f64> {
        let (low, high) = within;
        if low > high {
            return None;
        }
        let mut scores = vec![low];
        scores.extend(self.points.iter().map(|(x, _)| *x).filter(|x| low < *x && *x < high));
        scores.push(high);
        if low < from && from < high {
            // So that it is met exactly when the value is `wanted` now.
            scores.insert(scores.partition_point(|x| *x < from), from);
        }
        let points: Vec<(f64, f64, Ordering)> = scores
            .into_iter()
            .map(|x| {
                let v = self.at(x);
                (x, v, side(v))
            })
            .collect();
        let there = |side: Ordering| side.is_gt() || (meeting_is_enough && side.is_eq());
        let parts = points.windows(2).filter_map(|pair| {
            let ((x0, v0, side0), (x1, v1, side1)) = (pair[0], pair[1]);
            // The part of the piece that is there, with its border.
            let crossing = || (x0 + (x1 - x0) * ((wanted - v0) / (v1 - v0))).clamp(x0, x1);
            match (side0, side1) {
                (a, b) if !there(a) && !there(b) => None,
                (Ordering::Less, Ordering::Greater) => Some((crossing(), x1)),
                (Ordering::Greater, Ordering::Less) => Some((x0, crossing())),
                (Ordering::Less, _) => Some((x1, x1)),
                (_, Ordering::Less) => Some((x0, x0)),
                _ => Some((x0, x1)),
            }
        });
        parts
            .map(|(start, end)| plus_zero(from.clamp(start, end)))
            .min_by(|a, b| (a - from).abs().total_cmp(&(b - from).abs()).then(a.total_cmp(b)))
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these numbers are exact")]
mod tests {
    use super::*;

    fn scale() -> Scale {
        Scale::new(0.0, 10.0).expect("two different ends")
    }

    #[test]
    fn a_target_is_best_within_its_tolerance_and_worst_at_both_ends() {
        let f = ValueFunction::linear(Direction::Target { target: 6.0, tolerance: 1.0 }, scale());
        let at = |x: f64| f.at(x);
        assert_eq!(
            [at(0.0), at(2.5), at(5.0), at(6.0), at(7.0), at(8.5), at(10.0)],
            [0.0, 0.5, 1.0, 1.0, 1.0, 0.5, 0.0]
        );
        assert_eq!(f.range(4.0, 9.0), (1.0 / 3.0, 1.0));
    }

    #[test]
    fn a_target_at_the_end_falls_to_one_side_only() {
        let f = ValueFunction::linear(Direction::Target { target: 10.0, tolerance: 0.0 }, scale());
        assert_eq!([f.at(0.0), f.at(5.0), f.at(10.0)], [0.0, 0.5, 1.0]);
    }

    #[test]
    fn the_nearest_score_lies_on_the_near_side() {
        let f = ValueFunction::linear(Direction::Target { target: 6.0, tolerance: 0.0 }, scale());
        assert_eq!(f.nearest_score(10.0, 0.5, true), Some(8.0));
        assert_eq!(f.nearest_score(1.0, 0.5, true), Some(3.0));
        assert_eq!(f.nearest_score(6.0, 0.5, false), Some(8.0));
        assert_eq!(f.nearest_score(1.0, 1.1, true), None);
    }

    /// The border on the way up, within 3..=8 of the scale.
    #[test]
    fn the_border_keeps_to_the_part_of_the_scale_that_is_asked_for() {
        let f = ValueFunction::linear(Direction::Max, scale());
        let up = |from, wanted, within| f.nearest_border(from, within, wanted, false, |v: f64| v.total_cmp(&wanted));
        assert_eq!(up(1.0, 0.0, (3.0, 8.0)), Some(3.0));
        assert_eq!(up(4.0, 0.5, (3.0, 8.0)), Some(5.0));
        assert_eq!(up(4.0, 0.4, (3.0, 8.0)), Some(4.0));
        assert_eq!(up(4.0, 0.9, (3.0, 8.0)), None);
        assert_eq!(up(4.0, 0.5, (8.0, 3.0)), None);
    }

    #[test]
    fn a_level_part_is_passed_at_its_far_end_and_met_at_its_near_end() {
        let f = ValueFunction::piecewise(vec![(0.0, 0.0), (4.0, 0.5), (6.0, 0.5), (10.0, 1.0)], scale())
            .expect("a function");
        let border = |from, up: bool, meeting| {
            // Rounding noise does not end the level part early.
            let side = |v| if up { compare(v, 0.5 + 1e-14) } else { compare(0.5 - 1e-14, v) };
            f.nearest_border(from, (0.0, 10.0), 0.5, meeting, side)
        };
        assert_eq!([border(8.0, false, false), border(8.0, false, true)], [Some(4.0), Some(6.0)]);
        assert_eq!([border(1.0, true, false), border(1.0, true, true)], [Some(6.0), Some(4.0)]);
        // From within it: the end beyond which it goes that way.
        assert_eq!([border(5.0, false, false), border(5.5, true, false)], [Some(4.0), Some(6.0)]);
        assert_eq!(border(6.0, false, false), Some(4.0));
    }

    #[test]
    fn a_valley_that_touches_is_not_passed() {
        let valley = vec![(0.0, 0.1), (2.0, 0.5), (5.0, 0.3), (10.0, 1.0)];
        let f = ValueFunction::piecewise(valley, scale()).expect("a function");
        let down = |meeting| f.nearest_border(7.0, (0.0, 10.0), 0.3, meeting, |v: f64| compare(0.3, v));
        assert_eq!(down(true), Some(5.0));
        assert_eq!(down(false).map(|x| (x * 1e9).round() / 1e9), Some(1.0));
    }

    #[test]
    fn points_must_cover_the_scale_and_ascend() {
        use ValueFunctionError::*;
        let build = |points: &[(f64, f64)]| ValueFunction::piecewise(points.to_vec(), scale()).err();
        assert_eq!(build(&[(0.0, 0.0)]), Some(TooFew));
        assert_eq!(build(&[(0.0, 0.0), (0.0, 1.0), (10.0, 1.0)]), Some(NotAscending(1)));
        assert_eq!(build(&[(0.0, 0.0), (10.0, 1.5)]), Some(OutsideUnit(1)));
        assert_eq!(build(&[(1.0, 0.0), (10.0, 1.0)]), Some(NotTheEnds));
        assert_eq!(build(&[(0.0, 0.0), (5.0, 0.7), (10.0, 1.0)]), None);
    }
}
