//! The smallest change of one score that changes a claim, all else equal.
//!
//! One score moves one value, so the total that is wanted says which value is
//! wanted, and inverting the value function gives the score.

use super::standing::{Minimum, Standing, level};
use super::{Bound, Effect, ScoreChange};
use crate::analysis::engine::{Evaluation, Linear};
use crate::analysis::screening::admitted;
use crate::model::{Criterion, Score, Study};
use crate::num::{plus_zero, tied};

/// Per row and criterion one change for the shortlist and one for first place:
/// O(n m) times the points of a value function.
pub(super) fn all(
    study: &Study,
    evaluation: &Evaluation,
    standing: &Standing<'_>,
    linear: &Linear,
) -> Vec<ScoreChange> {
    if !linear.on_own_scale {
        return Vec::new();
    }
    let last = standing.last_member();
    let next = standing.next_in();
    let mut changes = Vec::new();
    for row in 0..standing.rows.len() {
        for j in 0..standing.weights.len() {
            let Some(reach) = reach(study, evaluation, linear, row, j) else { continue };
            let one = OneScore { standing, row, j, reach };
            changes.push(if evaluation.rows[row].shortlisted { one.leaves(next) } else { one.enters(last) });
            if standing.rows.len() > 1 {
                changes.push(if row == 0 { one.loses_first() } else { one.becomes_first() });
            }
        }
    }
    changes
}

/// What one score can become.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reach<'a> {
    criterion: &'a Criterion,
    /// The score now, natural units; the middle of an interval.
    pub score: f64,
    /// The value now.
    value: f64,
    /// Scores with which the candidate is ranked.
    admitted: (f64, f64),
}

/// What the score of `row` on criterion `j` can become; `None` for the baseline.
pub(crate) fn reach<'a>(
    study: &'a Study,
    evaluation: &Evaluation,
    linear: &Linear,
    row: usize,
    j: usize,
) -> Option<Reach<'a>> {
    let criterion = &study.strategy.criteria[j];
    let cell = &study.candidates.cells[evaluation.rows[row].candidate?][j];
    let score = match cell.score {
        Score::Exact(score) => score,
        Score::Interval { low, high } => f64::midpoint(low, high),
        // A missing score stands for the whole scale or for its worse end.
        Score::Missing(_) if linear.low[(row, j)] < linear.high[(row, j)] => criterion.scale.middle(),
        Score::Missing(_) => criterion.worst_score(),
    };
    Some(Reach { criterion, score, value: linear.values[(row, j)], admitted: admitted(study, j, score) })
}

/// A total or axis result that a score is to bring about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    /// What it lacks now: positive to go up, negative to go down.
    pub gap: f64,
    /// The weight of the criterion.
    pub weight: f64,
    /// Whether meeting it is enough, so that it need not be passed: decides when
    /// it is met just at the end of the scale.
    pub meeting_is_enough: bool,
}

impl Reach<'_> {
    /// The nearest score that brings the total (or axis result) up to what is
    /// wanted, among those with which the candidate is ranked. `None` when there
    /// is none.
    pub fn up(&self, wanted: Wanted) -> Option<f64> {
        if self.admitted.0 > self.admitted.1 || wanted.weight <= 0.0 {
            return None;
        }
        let most = self.criterion.value.range(self.admitted.0, self.admitted.1).1;
        let value = within_reach(self.value + wanted.gap / wanted.weight, most, wanted)?;
        self.criterion.value.nearest_score_within(self.score, value, true, self.admitted)
    }

    /// The nearest score on the scale that brings it down to what is wanted.
    fn down(&self, wanted: Wanted) -> Option<f64> {
        if wanted.weight <= 0.0 {
            return None;
        }
        let scale = (self.criterion.scale.min(), self.criterion.scale.max());
        let least = self.criterion.value.range(scale.0, scale.1).0;
        let value = within_reach(self.value + wanted.gap / wanted.weight, least, wanted)?;
        self.criterion.value.nearest_score_within(self.score, value, false, scale)
    }

    /// The nearest score beyond which the candidate is not ranked.
    fn excluded(&self) -> Option<f64> {
        let (low, high) = self.admitted;
        if !(low..=high).contains(&self.score) {
            return Some(self.score);
        }
        let below = (low > self.criterion.scale.min()).then_some((low, ()));
        let above = (high < self.criterion.scale.max()).then_some((high, ()));
        nearer(self.score, below, above).map(|(score, ())| score)
    }
}

/// A value that is met just at the end of what can be had is met, whatever its
/// last digit says; `None` when meeting it is not enough.
fn within_reach(value: f64, end: f64, wanted: Wanted) -> Option<f64> {
    match tied(value, end) {
        true if wanted.meeting_is_enough => Some(end),
        true => None,
        false => Some(value),
    }
}

/// The one of two scores that is nearer to `from`; the first when equally near.
fn nearer<T>(from: f64, a: Option<(f64, T)>, b: Option<(f64, T)>) -> Option<(f64, T)> {
    match (a, b) {
        (Some(a), Some(b)) => Some(if (b.0 - from).abs() < (a.0 - from).abs() { b } else { a }),
        (a, b) => a.or(b),
    }
}

/// One score of one row, in its standing.
struct OneScore<'a> {
    standing: &'a Standing<'a>,
    row: usize,
    j: usize,
    reach: Reach<'a>,
}

impl OneScore<'_> {
    fn change(&self, effect: Effect, to: Option<f64>, other: Option<usize>, bound: Bound) -> ScoreChange {
        let to = to.map(plus_zero);
        ScoreChange { row: self.row, criterion: self.j, value: self.reach.score, to, effect, other, bound }
    }

    fn weight(&self) -> f64 {
        self.standing.weights[self.j]
    }

    /// What the total lacks to equal that of `other`.
    fn gap(&self, other: usize) -> f64 {
        if level(self.standing, self.row, other) {
            return 0.0;
        }
        self.standing.totals[other] - self.standing.totals[self.row]
    }

    /// What the weighted excess over a minimum lacks to be 0.
    fn shortfall(&self, at: usize, minimum: &Minimum) -> f64 {
        if self.standing.states[self.row][at].is_eq() {
            return 0.0;
        }
        -self.standing.weighted(&minimum.excess(&self.standing.rows[self.row]))
    }

    /// Whether this row comes before `other` when their totals are equal.
    fn first_by_name(&self, other: usize) -> bool {
        self.standing.names[self.row] < self.standing.names[other]
    }

    fn becomes_first(&self) -> ScoreChange {
        let wanted = Wanted { gap: self.gap(0), weight: self.weight(), meeting_is_enough: self.first_by_name(0) };
        self.change(Effect::BecomesFirst, self.reach.up(wanted), Some(0), Bound::Total)
    }

    fn loses_first(&self) -> ScoreChange {
        let by_total = self.falls_to(1).map(|to| (to, Bound::Total));
        let by_gate = self.reach.excluded().map(|to| (to, Bound::Gate));
        self.nearest_of([by_total, by_gate], Effect::LosesFirst, Some(1))
    }

    fn enters(&self, last: Option<usize>) -> ScoreChange {
        let other = if self.standing.full { last } else { None };
        let mut wanted = Wanted {
            gap: other.map_or(0.0, |last| self.gap(last)),
            weight: self.weight(),
            meeting_is_enough: other.is_none_or(|last| self.first_by_name(last)),
        };
        let mut bound = Bound::Total;
        let mut possible = true;
        for (at, minimum) in self.standing.minima.iter().enumerate() {
            let shortfall = self.shortfall(at, minimum);
            if !minimum.on[self.j] {
                possible &= shortfall <= 0.0;
            } else if shortfall > wanted.gap {
                (wanted.gap, wanted.meeting_is_enough) = (shortfall, true);
                bound = Bound::AxisMinimum(minimum.axis);
            }
        }
        let to = if possible { self.reach.up(wanted) } else { None };
        self.change(Effect::Enters, to, other, bound)
    }

    fn leaves(&self, next: Option<usize>) -> ScoreChange {
        let challenger = if self.standing.full { next } else { None };
        let by_total = challenger.and_then(|next| self.falls_to(next)).map(|to| (to, Bound::Total));
        let by_gate = self.reach.excluded().map(|to| (to, Bound::Gate));
        let minima = self.standing.minima.iter().enumerate().filter(|(_, minimum)| minimum.on[self.j]);
        let by_minima = minima.map(|(at, minimum)| {
            let gap = self.shortfall(at, minimum);
            let to = self.reach.down(Wanted { gap, weight: self.weight(), meeting_is_enough: false })?;
            Some((to, Bound::AxisMinimum(minimum.axis)))
        });
        self.nearest_of([by_total, by_gate].into_iter().chain(by_minima), Effect::Leaves, challenger)
    }

    /// The nearest score at which the total is that of `other`.
    fn falls_to(&self, other: usize) -> Option<f64> {
        let meeting_is_enough = !self.first_by_name(other);
        self.reach.down(Wanted { gap: self.gap(other), weight: self.weight(), meeting_is_enough })
    }

    fn nearest_of(
        &self,
        ways: impl IntoIterator<Item = Option<(f64, Bound)>>,
        effect: Effect,
        other: Option<usize>,
    ) -> ScoreChange {
        let nearest = ways.into_iter().fold(None, |kept, way| nearer(self.reach.score, kept, way));
        let bound = nearest.map_or(Bound::Total, |(_, bound)| bound);
        self.change(effect, nearest.map(|(to, _)| to), other, bound)
    }
}
