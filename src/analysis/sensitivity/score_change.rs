//! The smallest change of one score that changes a claim, all else equal.
//!
//! One score moves one value, so the total that is wanted says which value is
//! wanted, and inverting the value function gives the score.

use std::cmp::Ordering;

use super::standing::{Minimum, Standing};
use super::{Bound, Effect, ScoreChange};
use crate::analysis::engine::{Evaluation, Linear};
use crate::analysis::screening::admitted;
use crate::model::{Criterion, Score, Study};
use crate::num::{compare, plus_zero, sum, tied};

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

/// Between which scores the candidate of a change is ranked: what gates and hard
/// conditions on the criterion let through.
#[must_use]
pub fn gate_of(study: &Study, change: &ScoreChange) -> (f64, f64) {
    admitted(study, change.criterion, change.value)
}

/// A total (or weighted axis result) that a score is to bring about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    /// What it is now.
    pub now: f64,
    /// What it is to become.
    pub goal: f64,
    /// The weight of the criterion.
    pub weight: f64,
    /// Whether meeting the goal is enough, so that it need not be passed: decides
    /// where it is met and not passed, at the end of the scale or where the value
    /// function turns or is level.
    pub meeting_is_enough: bool,
}

impl Wanted {
    /// The value at which the goal is met, when it is `value` now.
    fn value(&self, value: f64) -> f64 {
        if tied(self.now, self.goal) { value } else { value + (self.goal - self.now) / self.weight }
    }

    /// Where the total is compared with the goal when the value moves by `step`.
    fn side(&self, step: f64) -> Ordering {
        compare(self.now + self.weight * step, self.goal)
    }
}

impl Reach<'_> {
    /// The nearest score that brings the total up to what is wanted, among those
    /// with which the candidate is ranked. `None` when there is none.
    pub fn up(&self, wanted: Wanted) -> Option<f64> {
        self.up_to_all(&[(wanted, ())]).map(|(score, ())| score)
    }

    /// The nearest score that brings every total up to what is wanted, with the
    /// mark of the one that asks most, the first of equal ones.
    fn up_to_all<T: Copy>(&self, all: &[(Wanted, T)]) -> Option<(f64, T)> {
        if all.iter().any(|(wanted, _)| wanted.weight <= 0.0) {
            return None;
        }
        let value = |wanted: &Wanted| wanted.value(self.value);
        let (hardest, mark) =
            all.iter().copied().reduce(|a, b| if compare(value(&b.0), value(&a.0)).is_gt() { b } else { a })?;
        let most = value(&hardest);
        let equal = all.iter().filter(|(wanted, _)| tied(value(wanted), most));
        let meeting_is_enough = equal.fold(true, |enough, (wanted, _)| enough && wanted.meeting_is_enough);
        let side = |v: f64| {
            let sides = all.iter().map(|(wanted, _)| wanted.side(v - self.value));
            sides.min().unwrap_or(Ordering::Less)
        };
        let border = self.criterion.value.nearest_border(self.score, self.admitted, most, meeting_is_enough, side);
        border.map(|score| (score, mark))
    }

    /// The nearest score on the scale that brings it down to what is wanted.
    fn down(&self, wanted: Wanted) -> Option<f64> {
        if wanted.weight <= 0.0 {
            return None;
        }
        let scale = (self.criterion.scale.min(), self.criterion.scale.max());
        let side = |v: f64| wanted.side(v - self.value).reverse();
        let value = wanted.value(self.value);
        self.criterion.value.nearest_border(self.score, scale, value, wanted.meeting_is_enough, side)
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

    /// The total of `other` as what is wanted.
    fn total_of(&self, other: usize, meeting_is_enough: bool) -> Wanted {
        let totals = &self.standing.totals;
        Wanted { now: totals[self.row], goal: totals[other], weight: self.weight(), meeting_is_enough }
    }

    /// A minimum as what is wanted: of `Σ w v` over the axis.
    fn minimum(&self, minimum: &Minimum, meeting_is_enough: bool) -> Wanted {
        let on = |values: &dyn Fn(usize) -> f64| -> f64 {
            sum((0..minimum.on.len()).filter(|j| minimum.on[*j]).map(|j| self.standing.weights[j] * values(j)))
        };
        let row = &self.standing.rows[self.row];
        Wanted { now: on(&|j| row[j]), goal: on(&|_| minimum.least), weight: self.weight(), meeting_is_enough }
    }

    /// Whether this row comes before `other` when their totals are equal.
    fn first_by_name(&self, other: usize) -> bool {
        self.standing.names[self.row] < self.standing.names[other]
    }

    fn becomes_first(&self) -> ScoreChange {
        let to = self.reach.up(self.total_of(0, self.first_by_name(0)));
        self.change(Effect::BecomesFirst, to, Some(0), Bound::Total)
    }

    fn loses_first(&self) -> ScoreChange {
        let by_total = self.falls_to(1).map(|to| (to, Bound::Total));
        let by_gate = self.reach.excluded().map(|to| (to, Bound::Gate));
        self.nearest_of([by_total, by_gate], Effect::LosesFirst, Some(1))
    }

    fn enters(&self, last: Option<usize>) -> ScoreChange {
        let other = if self.standing.full { last } else { None };
        let (to, bound) = self.entry(other).map_or((None, Bound::Total), |(to, bound)| (Some(to), bound));
        self.change(Effect::Enters, to, other, bound)
    }

    /// The score at which the row has every minimum and the total of `other`,
    /// and which of them is the hardest.
    fn entry(&self, other: Option<usize>) -> Option<(f64, Bound)> {
        let mut needs: Vec<(Wanted, Bound)> = Vec::new();
        if let Some(last) = other {
            needs.push((self.total_of(last, self.first_by_name(last)), Bound::Total));
        }
        for (at, minimum) in self.standing.minima.iter().enumerate() {
            if minimum.on[self.j] {
                needs.push((self.minimum(minimum, true), Bound::AxisMinimum(minimum.axis)));
            } else if self.standing.states[self.row][at].is_lt() {
                return None;
            }
        }
        self.reach.up_to_all(&needs)
    }

    fn leaves(&self, next: Option<usize>) -> ScoreChange {
        let challenger = if self.standing.full { next } else { None };
        let by_total = challenger.and_then(|next| self.falls_to(next)).map(|to| (to, Bound::Total));
        let by_gate = self.reach.excluded().map(|to| (to, Bound::Gate));
        let minima = self.standing.minima.iter().filter(|minimum| minimum.on[self.j]);
        let by_minima = minima.map(|minimum| {
            let to = self.reach.down(self.minimum(minimum, false))?;
            Some((to, Bound::AxisMinimum(minimum.axis)))
        });
        self.nearest_of([by_total, by_gate].into_iter().chain(by_minima), Effect::Leaves, challenger)
    }

    /// The nearest score at which the total is that of `other`.
    fn falls_to(&self, other: usize) -> Option<f64> {
        self.reach.down(self.total_of(other, !self.first_by_name(other)))
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
