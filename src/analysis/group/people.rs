//! The study by the weights of each decision maker.

use super::{Heard, Outcome};
use crate::analysis::engine::{Evaluation, Settings, evaluate};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Goal, Person, PointsOver, Study};
use crate::num::normalised;
use crate::region::{Below, Region, Share};

/// The most corners of a person's ranges that are tried.
const MOST_CORNERS: usize = 512;

/// What comes out by each person's weights. Ranges count as their middle.
pub(super) fn heard(study: &Study, settings: &Settings) -> Result<Vec<Heard>, Findings> {
    study.people.iter().map(|person| one(study, settings, person)).collect()
}

fn one(study: &Study, settings: &Settings, person: &Person) -> Result<Heard, Findings> {
    let middle: Vec<f64> = person.points.iter().map(|(_, (low, high))| f64::midpoint(*low, *high)).collect();
    let evaluation = with(study, settings, person, &middle)?;
    let outcome = Outcome::of(&evaluation);
    let ranges = person.points.iter().any(|(_, (low, high))| low < high);
    let certain = if ranges { certain(study, settings, person, &evaluation, &outcome) } else { None };
    Ok(Heard {
        name: person.name.clone(),
        scores: 0,
        ranges,
        certain,
        weights: evaluation.weights().as_slice().to_vec(),
        outcome,
    })
}

/// The weights that a person's points allow, and those of their middle. Ranges are
/// bounds on the ratios within each set of goals with one parent, or of the
/// criteria; all that agrees with them counts evenly.
pub(in crate::analysis) fn person_region(
    study: &Study,
    settings: &Settings,
    person: &Person,
) -> Result<(Region, Vec<f64>), Findings> {
    let middle: Vec<f64> = person.points.iter().map(|(_, (low, high))| f64::midpoint(*low, *high)).collect();
    let weights = with(study, settings, person, &middle)?.weights().as_slice().to_vec();
    if person.points.iter().all(|(_, (low, high))| low >= high) {
        return Ok((Region::point(weights.clone()), weights));
    }
    let n = weights.len();
    let of_criterion = |j: usize| {
        let own = person.points.iter().find(|(over, _)| match over {
            PointsOver::Criterion(id) => study.strategy.criterion(id) == Some(j),
            PointsOver::Goal(_) => false,
        });
        own.map(|(_, ends)| *ends)
    };
    let over_criteria: Option<Vec<(f64, f64)>> = (0..n).map(of_criterion).collect();
    let region = match over_criteria {
        Some(ends) => within(&ends),
        None => Region::from_goals(n, shared(study, person, None), Vec::new()),
    };
    Ok((region, weights))
}

/// How the goals under `parent` share, by a person's points; a goal that the person
/// leaves out keeps its own.
fn shared(study: &Study, person: &Person, parent: Option<&str>) -> Share {
    let under = |goal: &&Goal| goal.parent.as_deref() == parent;
    let goals: Vec<&Goal> = study.strategy.goals.iter().filter(under).collect();
    let ends = |goal: &&Goal| {
        let own = person.points.iter().find(|(over, _)| matches!(over, PointsOver::Goal(id) if *id == goal.id));
        own.map_or((goal.priority, goal.priority), |(_, ends)| *ends)
    };
    let below = |goal: &&Goal| {
        if goal.points.is_empty() {
            return Below::Goal(shared(study, person, Some(&goal.id)));
        }
        let known: Vec<(usize, f64)> =
            goal.points.iter().filter_map(|(id, points)| Some((study.strategy.criterion(id)?, *points))).collect();
        let ends: Vec<(f64, f64)> = known.iter().map(|(_, points)| (*points, *points)).collect();
        Below::Goal(Share { region: within(&ends), below: known.iter().map(|(j, _)| Below::Criterion(*j)).collect() })
    };
    Share { region: within(&goals.iter().map(ends).collect::<Vec<_>>()), below: goals.iter().map(below).collect() }
}

/// The study with these points, in the order of the person's.
fn with(study: &Study, settings: &Settings, person: &Person, points: &[f64]) -> Result<Evaluation, Findings> {
    let mut changed = study.clone();
    let mut settings = settings.clone();
    let mut by_goals = false;
    for ((over, _), points) in person.points.iter().zip(points) {
        match over {
            PointsOver::Goal(id) => {
                by_goals = true;
                if let Some(goal) = changed.strategy.goals.iter_mut().find(|goal| goal.id == *id) {
                    goal.priority = *points;
                }
            }
            PointsOver::Criterion(id) => {
                settings.weight_points.extend(study.strategy.criterion(id).map(|j| (j, *points)));
            }
        }
    }
    let evaluation = evaluate(&changed, &settings)?;
    if by_goals && evaluation.weighing.shares.is_empty() {
        return Err(vec![Diagnostic::new(&codes::PF327).arg("method", evaluation.weighing.method).note("help")]);
    }
    Ok(evaluation)
}

/// Whether the shortlist is the same for all weights within the person's ranges.
///
/// Weights come from points by scaling within each set of goals with one parent,
/// or over all criteria: there the ranges are bounds on ratios. Where the score
/// is linear in the weights, it is multilinear in those shares, so that a lead
/// that holds at all combinations of their corners holds everywhere.
fn certain(
    study: &Study,
    settings: &Settings,
    person: &Person,
    middle: &Evaluation,
    outcome: &Outcome,
) -> Option<bool> {
    let parent = |over: &PointsOver| match over {
        PointsOver::Goal(id) => study.strategy.goals.iter().find(|goal| goal.id == *id)?.parent.clone(),
        PointsOver::Criterion(_) => None,
    };
    let mut sets: Vec<(Option<String>, Vec<usize>)> = Vec::new();
    for (at, (over, _)) in person.points.iter().enumerate() {
        let parent = parent(over);
        match sets.iter_mut().find(|(known, _)| *known == parent) {
            Some((_, members)) => members.push(at),
            None => sets.push((parent, vec![at])),
        }
    }
    // Every combination of the corners of each set.
    let mut all: Vec<Vec<f64>> = vec![vec![0.0; person.points.len()]];
    for (_, members) in &sets {
        let bounds: Vec<(f64, f64)> = members.iter().map(|at| person.points[*at].1).collect();
        let corners = corners(&bounds)?;
        if all.len() * corners.len() > MOST_CORNERS {
            return None;
        }
        let mut next = Vec::new();
        for so_far in &all {
            for corner in &corners {
                let mut points = so_far.clone();
                members.iter().zip(corner).for_each(|(at, share)| points[*at] = *share);
                next.push(points);
            }
        }
        all = next;
    }
    for points in &all {
        let found = Outcome::of(&with(study, settings, person, points).ok()?);
        if !found.same_choice(outcome).1 {
            return Some(false);
        }
    }
    // A goal that the person leaves out keeps its own points beside the scaled
    // ones; minima per axis are not linear.
    let complete = sets.iter().all(|(parent, members)| {
        matches!(person.points[members[0]].0, PointsOver::Criterion(_))
            || study.strategy.goals.iter().filter(|goal| goal.parent == *parent).count() == members.len()
    });
    (middle.linear.is_some() && complete && study.strategy.shortlist.axis_min.0.is_empty()).then_some(true)
}

/// The shares that points within these bounds give.
fn within(bounds: &[(f64, f64)]) -> Region {
    if bounds.iter().all(|(low, high)| low >= high)
        && let Some(shares) = normalised(&bounds.iter().map(|bound| bound.0).collect::<Vec<f64>>())
    {
        return Region::point(shares);
    }
    let n = bounds.len();
    let mut cuts = Vec::new();
    for (a, above) in bounds.iter().enumerate() {
        for (b, below) in bounds.iter().enumerate().filter(|(b, below)| *b != a && below.0 > 0.0) {
            // share_a / share_b is at most the greatest points of a over the least of b.
            let mut cut = vec![0.0; n];
            cut[b] = above.1;
            cut[a] = -below.0;
            cuts.push(cut);
        }
    }
    Region::cut(n, cuts)
}

/// The corners of the shares that points within these bounds give.
fn corners(bounds: &[(f64, f64)]) -> Option<Vec<Vec<f64>>> {
    if bounds.iter().all(|(_, high)| *high <= 0.0) {
        return None;
    }
    within(bounds).corners().filter(|corners| !corners.is_empty())
}
