//! Statements about weights, one by one: as half-spaces, and in words.

use super::feasible::conflict;
use crate::diag::{Diagnostic, codes};
use crate::model::WeightBound;

/// One statement that cannot be split further.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Statement<'a> {
    /// The first criterion counts at least so many times the second.
    Times(&'a str, &'a str, f64),
    /// The first criterion counts at most so many times the second.
    AtMostTimes(&'a str, &'a str, f64),
    /// The criterion counts for at least this part.
    Least(&'a str, f64),
    /// The criterion counts for at most this part.
    Most(&'a str, f64),
    /// The first criterion counts at least as much as the second.
    AtLeastAsMuch(&'a str, &'a str),
    /// The first candidate stands before the second.
    Before(&'a str, &'a str),
    /// The first candidate is ahead of the second by more than the first of the
    /// other pair is of its second.
    Stronger((&'a str, &'a str), (&'a str, &'a str)),
    /// The first goal counts at least as much as the second beside it.
    GoalOrder(&'a str, &'a str),
    /// The goal has at least this share among those beside it.
    GoalLeast(&'a str, f64),
    /// The goal has at most this share among those beside it.
    GoalMost(&'a str, f64),
    /// The goal gives the criterion at least so many points of 100.
    PointsLeast(&'a str, &'a str, f64),
    /// The goal gives the criterion at most so many points of 100.
    PointsMost(&'a str, &'a str, f64),
}

/// The statements of `bounds`, one by one.
pub(crate) fn statements(bounds: &[WeightBound]) -> Vec<Statement<'_>> {
    let mut all = Vec::new();
    for bound in bounds {
        match bound {
            WeightBound::MoreImportant(names) => {
                all.extend(names.windows(2).map(|pair| Statement::AtLeastAsMuch(&pair[0], &pair[1])));
            }
            WeightBound::Between { criterion, min, max } => {
                all.extend(min.map(|min| Statement::Least(criterion, min)));
                all.extend(max.map(|max| Statement::Most(criterion, max)));
            }
            WeightBound::Ratio { over, under, min, max } => {
                all.extend(min.map(|min| Statement::Times(over, under, min)));
                all.extend(max.map(|max| Statement::AtMostTimes(over, under, max)));
            }
            WeightBound::MoreImportantGoals(names) => {
                all.extend(names.windows(2).map(|pair| Statement::GoalOrder(&pair[0], &pair[1])));
            }
            WeightBound::GoalShare { goal, min, max } => {
                all.extend(min.map(|min| Statement::GoalLeast(goal, min)));
                all.extend(max.map(|max| Statement::GoalMost(goal, max)));
            }
            WeightBound::GoalPoints { goal, criterion, min, max } => {
                all.extend(min.map(|min| Statement::PointsLeast(goal, criterion, min)));
                all.extend(max.map(|max| Statement::PointsMost(goal, criterion, max)));
            }
        }
    }
    all
}

impl Statement<'_> {
    /// The coefficients a of `a·w ≥ 0`, given the place of each criterion; `None`
    /// for a criterion that is not there, and for what is not said of criteria.
    pub(crate) fn cut(self, n: usize, place: impl Fn(&str) -> Option<usize>) -> Option<Vec<f64>> {
        let mut cut = vec![0.0; n];
        match self {
            Self::AtLeastAsMuch(over, under) => {
                cut[place(over)?] += 1.0;
                cut[place(under)?] -= 1.0;
            }
            Self::Times(over, under, ratio) => {
                cut[place(over)?] += 1.0;
                cut[place(under)?] -= ratio;
            }
            Self::AtMostTimes(over, under, ratio) => {
                cut[place(over)?] -= 1.0;
                cut[place(under)?] += ratio;
            }
            Self::Least(criterion, least) => {
                cut = vec![-least; n];
                cut[place(criterion)?] += 1.0;
            }
            Self::Most(criterion, most) => {
                cut = vec![most; n];
                cut[place(criterion)?] -= 1.0;
            }
            Self::Before(..)
            | Self::Stronger(..)
            | Self::GoalOrder(..)
            | Self::GoalLeast(..)
            | Self::GoalMost(..)
            | Self::PointsLeast(..)
            | Self::PointsMost(..) => return None,
        }
        Some(cut)
    }

    /// The statement as a line of a finding.
    pub(crate) fn line(self, finding: Diagnostic) -> Diagnostic {
        let pair = |a: &str, b: &str| vec![("over", a.to_owned()), ("under", b.to_owned())];
        let with = |mut args: Vec<(&'static str, String)>, x: f64| {
            args.push(("number", x.to_string()));
            args
        };
        let one = |id: &str| vec![("criterion", id.to_owned())];
        let points = |goal: &str, id: &str| vec![("goal", goal.to_owned()), ("criterion", id.to_owned())];
        match self {
            Self::AtLeastAsMuch(a, b) => finding.note_with("note-order", pair(a, b)),
            Self::Times(a, b, x) => finding.note_with("note-times", with(pair(a, b), x)),
            Self::AtMostTimes(a, b, x) => finding.note_with("note-at-most-times", with(pair(a, b), x)),
            Self::Least(id, x) => finding.note_with("note-least", with(one(id), x)),
            Self::Most(id, x) => finding.note_with("note-most", with(one(id), x)),
            Self::Before(a, b) => finding.note_with("note-before", pair(a, b)),
            Self::Stronger((a, b), (c, d)) => {
                let mut args = pair(a, b);
                args.extend([("first", c.to_owned()), ("second", d.to_owned())]);
                finding.note_with("note-stronger", args)
            }
            Self::GoalOrder(a, b) => {
                finding.note_with("note-goals", vec![("goal", a.to_owned()), ("under", b.to_owned())])
            }
            Self::GoalLeast(goal, x) => finding.note_with("note-goal-least", with(vec![("goal", goal.to_owned())], x)),
            Self::GoalMost(goal, x) => finding.note_with("note-goal-most", with(vec![("goal", goal.to_owned())], x)),
            Self::PointsLeast(goal, id, x) => finding.note_with("note-points-least", with(points(goal, id), x)),
            Self::PointsMost(goal, id, x) => finding.note_with("note-points-most", with(points(goal, id), x)),
        }
    }
}

/// The finding that `statements` (each with its half-space) cannot all hold
/// beside the half-spaces of `fixed`, with the fewest of them that already
/// contradict each other.
pub(crate) fn contradiction(
    statements: &[Statement<'_>],
    n: usize,
    cuts: &[Vec<f64>],
    fixed: &[Vec<f64>],
) -> Option<Diagnostic> {
    let those = conflict(n, cuts, fixed)?;
    let finding = those.into_iter().fold(Diagnostic::new(&codes::PF401), |finding, i| statements[i].line(finding));
    Some(if fixed.is_empty() { finding } else { finding.note("note-fixed") }.note("help"))
}
