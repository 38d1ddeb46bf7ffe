//! The ways down from the whole over the goals to the criteria, for statements
//! about goals: all that is said of shares and points is linear in what flows
//! along each way.

use crate::model::{Goal, Study};
use crate::num::{normalised, sum};
use crate::region::{Below, Region, Share, Statement, statements};
use crate::weighting::Weighing;

/// One way: the goals from the top down, and the criterion at its end.
struct Way {
    goals: Vec<usize>,
    criterion: usize,
}

/// All ways.
pub(super) struct Ways(Vec<Way>);

/// The goals under `parent`.
fn under<'s>(study: &'s Study, parent: Option<&'s str>) -> impl Iterator<Item = (usize, &'s Goal)> {
    study.strategy.goals.iter().enumerate().filter(move |(_, goal)| goal.parent.as_deref() == parent)
}

/// The criteria that a goal may give points to, with the points: those it gives to
/// and those of which something is said.
fn points(study: &Study, goal: &Goal) -> Vec<(usize, f64)> {
    let named = statements(&study.strategy.weight_bounds).into_iter().filter_map(|said| match said {
        Statement::PointsLeast(id, criterion, _) | Statement::PointsMost(id, criterion, _) if id == goal.id => {
            Some((criterion.to_owned(), 0.0))
        }
        _ => None,
    });
    let mut all: Vec<(usize, f64)> = Vec::new();
    for (criterion, points) in goal.points.iter().cloned().chain(named) {
        if let Some(j) = study.strategy.criterion(&criterion).filter(|j| all.iter().all(|(known, _)| known != j)) {
            all.push((j, points));
        }
    }
    all
}

impl Ways {
    /// The ways of a study; none where parents go round in a circle.
    pub(super) fn of(study: &Study) -> Self {
        fn down(study: &Study, parent: Option<&str>, path: &[usize], ways: &mut Vec<Way>) {
            for (i, goal) in under(study, parent).filter(|(i, _)| !path.contains(i)) {
                let path: Vec<usize> = path.iter().copied().chain([i]).collect();
                let ends = points(study, goal);
                ways.extend(ends.iter().map(|(criterion, _)| Way { goals: path.clone(), criterion: *criterion }));
                if ends.is_empty() {
                    down(study, Some(&goal.id), &path, ways);
                }
            }
        }
        let mut ways = Vec::new();
        down(study, None, &[], &mut ways);
        Self(ways)
    }

    /// Number of ways.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// A half-space of the weights as one of the ways.
    pub(super) fn along(&self, cut: &[f64]) -> Vec<f64> {
        self.0.iter().map(|way| cut[way.criterion]).collect()
    }

    /// 1 for the ways over a goal.
    fn over(&self, goal: usize) -> Vec<f64> {
        self.0.iter().map(|way| if way.goals.contains(&goal) { 1.0 } else { 0.0 }).collect()
    }

    /// 1 for the ways over the parent of a goal.
    fn beside(&self, study: &Study, goal: usize) -> Vec<f64> {
        let parent = study.strategy.goals[goal].parent.as_deref();
        match parent.and_then(|parent| study.strategy.goals.iter().position(|goal| goal.id == parent)) {
            Some(parent) => self.over(parent),
            None => vec![1.0; self.len()],
        }
    }

    /// What is said of goals, each with its half-space.
    pub(super) fn stated<'s>(&self, study: &'s Study) -> Vec<(Statement<'s>, Vec<f64>)> {
        let goal = |id: &str| study.strategy.goals.iter().position(|goal| goal.id == id);
        let mixed = |a: Vec<f64>, x: f64, b: Vec<f64>| a.iter().zip(&b).map(|(a, b)| a - x * b).collect::<Vec<f64>>();
        let less = |cut: Vec<f64>| cut.iter().map(|a| -a).collect::<Vec<f64>>();
        let cell = |id: &str, criterion: &str| {
            let (goal, j) = (goal(id)?, study.strategy.criterion(criterion)?);
            let last = |way: &Way| way.goals.last() == Some(&goal) && way.criterion == j;
            Some((goal, self.0.iter().map(|way| if last(way) { 1.0 } else { 0.0 }).collect::<Vec<f64>>()))
        };
        let cut = |said: Statement<'_>| match said {
            Statement::GoalOrder(a, b) => Some(mixed(self.over(goal(a)?), 1.0, self.over(goal(b)?))),
            Statement::GoalLeast(id, x) => {
                let at = goal(id)?;
                Some(mixed(self.over(at), x, self.beside(study, at)))
            }
            Statement::GoalMost(id, x) => {
                let at = goal(id)?;
                Some(less(mixed(self.over(at), x, self.beside(study, at))))
            }
            Statement::PointsLeast(id, criterion, x) => {
                let (goal, cell) = cell(id, criterion)?;
                Some(mixed(cell, x / 100.0, self.over(goal)))
            }
            Statement::PointsMost(id, criterion, x) => {
                let (goal, cell) = cell(id, criterion)?;
                Some(less(mixed(cell, x / 100.0, self.over(goal))))
            }
            _ => None,
        };
        statements(&study.strategy.weight_bounds).into_iter().filter_map(|said| Some((said, cut(said)?))).collect()
    }

    /// The half-spaces of all that is given exactly, since nothing is said of it.
    pub(super) fn fixed(&self, study: &Study) -> Vec<Vec<f64>> {
        let mut cuts = Vec::new();
        let mut equal = |part: Vec<f64>, share: f64, whole: &[f64]| {
            let cut: Vec<f64> = part.iter().zip(whole).map(|(part, whole)| part - share * whole).collect();
            cuts.push(cut.iter().map(|a| -a).collect());
            cuts.push(cut);
        };
        for (i, goal) in study.strategy.goals.iter().enumerate() {
            if !said_of_level(study, goal.parent.as_deref()) {
                let total = sum(under(study, goal.parent.as_deref()).map(|(_, goal)| goal.priority));
                if total > 0.0 {
                    equal(self.over(i), goal.priority / total, &self.beside(study, i));
                }
            }
            if !said_of_points(study, goal) {
                let total = sum(goal.points.iter().map(|(_, points)| *points));
                for (j, points) in points(study, goal).into_iter().filter(|_| total > 0.0) {
                    let last = |way: &Way| way.goals.last() == Some(&i) && way.criterion == j;
                    let cell = self.0.iter().map(|way| if last(way) { 1.0 } else { 0.0 }).collect();
                    equal(cell, points / total, &self.over(i));
                }
            }
        }
        cuts
    }

    /// How the whole is shared out.
    #[allow(clippy::unused_self, reason = "asked of the thing that knows the rest")]
    pub(super) fn share(&self, study: &Study) -> Share {
        level(study, None)
    }

    /// What flows along each way with the given weights, where they come from
    /// goals.
    pub(super) fn flow(&self, study: &Study, weighing: &Weighing) -> Option<Vec<f64>> {
        let of = |way: &Way| {
            let goal = &study.strategy.goals[*way.goals.last()?].id;
            let criterion = &study.strategy.criteria[way.criterion].id;
            let mut shares = weighing.shares.iter();
            Some(shares.find(|s| s.goal == *goal && s.criterion == *criterion).map_or(0.0, |share| share.share))
        };
        (!weighing.shares.is_empty()).then(|| self.0.iter().map(of).collect()).flatten()
    }
}

/// Whether something is said of the shares of the goals under `parent`.
fn said_of_level(study: &Study, parent: Option<&str>) -> bool {
    let here = |id: &str| under(study, parent).any(|(_, goal)| goal.id == id);
    statements(&study.strategy.weight_bounds).into_iter().any(|said| match said {
        Statement::GoalOrder(id, _) | Statement::GoalLeast(id, _) | Statement::GoalMost(id, _) => here(id),
        _ => false,
    })
}

/// Whether something is said of the points of a goal.
fn said_of_points(study: &Study, goal: &Goal) -> bool {
    statements(&study.strategy.weight_bounds).into_iter().any(|said| match said {
        Statement::PointsLeast(id, ..) | Statement::PointsMost(id, ..) => id == goal.id,
        _ => false,
    })
}

/// The region of shares: as given when nothing is said, else all that the
/// half-spaces leave.
fn region(said: bool, given: &[f64], cuts: Vec<Vec<f64>>) -> Region {
    match normalised(given) {
        Some(shares) if !said => Region::point(shares),
        _ => Region::cut(given.len(), cuts),
    }
}

/// A half-space of shares: `s_j ≥ x` for sign 1, `s_j ≤ x` for −1.
fn bound(n: usize, j: usize, x: f64, sign: f64) -> Vec<f64> {
    (0..n).map(|i| sign * (if i == j { 1.0 - x } else { -x })).collect()
}

/// How the goals under `parent` share.
fn level(study: &Study, parent: Option<&str>) -> Share {
    let goals: Vec<&Goal> = under(study, parent).map(|(_, goal)| goal).collect();
    let n = goals.len();
    let at = |id: &str| goals.iter().position(|goal| goal.id == id);
    let cut = |said: Statement<'_>| match said {
        Statement::GoalOrder(a, b) => {
            let mut cut = vec![0.0; n];
            cut[at(a)?] += 1.0;
            cut[at(b)?] -= 1.0;
            Some(cut)
        }
        Statement::GoalLeast(id, x) => Some(bound(n, at(id)?, x, 1.0)),
        Statement::GoalMost(id, x) => Some(bound(n, at(id)?, x, -1.0)),
        _ => None,
    };
    let cuts = statements(&study.strategy.weight_bounds).into_iter().filter_map(cut).collect();
    let given: Vec<f64> = goals.iter().map(|goal| goal.priority).collect();
    let below = |goal: &&Goal| {
        Below::Goal(if points(study, goal).is_empty() { level(study, Some(&goal.id)) } else { over(study, goal) })
    };
    Share { region: region(said_of_level(study, parent), &given, cuts), below: goals.iter().map(below).collect() }
}

/// How a goal shares out its points.
fn over(study: &Study, goal: &Goal) -> Share {
    let points = points(study, goal);
    let n = points.len();
    let at = |id: &str| {
        let j = study.strategy.criterion(id)?;
        points.iter().position(|(known, _)| *known == j)
    };
    let cut = |said: Statement<'_>| match said {
        Statement::PointsLeast(id, criterion, x) if id == goal.id => Some(bound(n, at(criterion)?, x / 100.0, 1.0)),
        Statement::PointsMost(id, criterion, x) if id == goal.id => Some(bound(n, at(criterion)?, x / 100.0, -1.0)),
        _ => None,
    };
    let cuts = statements(&study.strategy.weight_bounds).into_iter().filter_map(cut).collect();
    let given: Vec<f64> = points.iter().map(|(_, points)| *points).collect();
    Share {
        region: region(said_of_points(study, goal), &given, cuts),
        below: points.iter().map(|(j, _)| Below::Criterion(*j)).collect(),
    }
}
