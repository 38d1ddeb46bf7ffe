use serde_json::Value;

use super::{GoalPriority, Importance, Weighing, Weighter, entry, needs};
use crate::diag::Findings;
use crate::model::{Goal, WeightShare, Weights};
use crate::num::sum;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Weights that follow from the goals of the collaboration.
    ///
    /// # What it answers
    /// What each criterion counts for, given what the collaboration is for. Each
    /// weight can be traced to the goals it serves.
    ///
    /// # When not to use
    /// When there are no goals yet. Then find them first.
    ///
    /// # Formula
    /// w_c = Σ_g k_g · a_gc, with k_g the priority of goal g (swing points among
    /// the goals with the same parent, scaled to sum 1, times the priority of the
    /// parent) and a_gc the points of goal g for criterion c, scaled to sum 1.
    ///
    /// # Parameters
    /// None; priorities and points stand with the goals.
    ///
    /// # Reading the result
    /// The goals × criteria table k_g · a_gc is the trace: its columns add to the
    /// weights, its rows to the priorities.
    ///
    /// # Known pitfalls
    /// A priority means "lifting this goal from its floor to its ceiling": state
    /// both, or the numbers mean nothing.
    ///
    /// # References
    /// geringer1991, chen2010, vonWinterfeldtEdwards1986
    pub struct Goals {}
}

static INFO: Info = Info {
    id: "goals",
    kind: Kind::Weighting,
    name: Text { en: "from goals", nl: "uit doelen" },
    summary: Text {
        en: "weights that follow from the goals: priority of each goal times its points per criterion",
        nl: "gewichten die volgen uit de doelen: prioriteit van elk doel maal zijn punten per criterium",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &["geringer1991", "chen2010", "vonWinterfeldtEdwards1986"],
    file: file!(),
};

entry!(Goals, |importance| !importance.goals.is_empty());

impl Weighter for Goals {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        let incomplete = || needs(INFO.id, "goals");
        let goals = importance.goals;
        let priorities = cascade(goals).ok_or_else(incomplete)?;
        let mut shares = Vec::new();
        for (goal, priority) in goals.iter().zip(&priorities) {
            let total = sum(goal.points.iter().map(|(_, points)| *points));
            if total <= 0.0 {
                continue;
            }
            for (criterion, points) in &goal.points {
                shares.push(WeightShare {
                    goal: goal.id.clone(),
                    criterion: criterion.clone(),
                    share: priority * (points / total),
                });
            }
        }
        let of = |id: &str| sum(shares.iter().filter(|s| s.criterion == id).map(|s| s.share));
        let points: Vec<f64> = importance.criteria.iter().map(|c| of(&c.id)).collect();
        let weights = Weights::from_points(&points).ok_or_else(incomplete)?;
        let priorities = goals
            .iter()
            .zip(priorities)
            .map(|(goal, priority)| GoalPriority { id: goal.id.clone(), parent: goal.parent.clone(), priority })
            .collect();
        Ok(Weighing { priorities, shares, ..Weighing::derived(INFO.id, weights) })
    }
}

/// The priority of each goal as a part of the whole: the share among the goals
/// with the same parent, times the priority of the parent. `None` when the
/// priorities under some parent are all zero, or parents form a circle.
fn cascade(goals: &[Goal]) -> Option<Vec<f64>> {
    let siblings = |goal: &Goal| sum(goals.iter().filter(|g| g.parent == goal.parent).map(|g| g.priority));
    let mut priorities = Vec::with_capacity(goals.len());
    for goal in goals {
        let mut priority = 1.0;
        let mut at = Some(goal);
        let mut depth = 0;
        while let Some(current) = at {
            let total = siblings(current);
            if total <= 0.0 || depth > goals.len() {
                return None;
            }
            priority *= current.priority / total;
            at = current.parent.as_ref().and_then(|parent| goals.iter().find(|g| g.id == *parent));
            depth += 1;
        }
        priorities.push(priority);
    }
    Some(priorities)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Criterion, Direction, Label, Scale};

    fn goal(id: &str, parent: Option<&str>, priority: f64, points: &[(&str, f64)]) -> Goal {
        Goal {
            id: id.to_owned(),
            label: Label::same(id),
            parent: parent.map(str::to_owned),
            priority,
            floor: Label::default(),
            ceiling: Label::default(),
            points: points.iter().map(|(c, p)| ((*c).to_owned(), *p)).collect(),
            line: None,
        }
    }

    fn criteria(ids: &[&str]) -> Vec<Criterion> {
        let scale = Scale::new(1.0, 5.0).expect("two different ends");
        ids.iter().map(|id| Criterion::plain(*id, Direction::Max, scale)).collect()
    }

    #[test]
    fn three_levels_multiply_and_the_matrix_adds_both_ways() {
        let goals = [
            goal("organisation", None, 10.0, &[]),
            goal("reach", Some("organisation"), 60.0, &[]),
            goal("quality", Some("organisation"), 40.0, &[("b", 50.0), ("c", 50.0)]),
            goal("region", Some("reach"), 75.0, &[("a", 100.0)]),
            goal("clients", Some("reach"), 25.0, &[("a", 20.0), ("b", 80.0)]),
        ];
        let criteria = criteria(&["a", "b", "c"]);
        let found = Goals {}.weigh(Importance { goals: &goals, ..Importance::of(&criteria) }).expect("complete");
        // By hand: region .6·.75 = .45, clients .15, quality .4.
        let expected = [0.45 + 0.15 * 0.2, 0.15 * 0.8 + 0.4 * 0.5, 0.2];
        assert!(found.weights.as_slice().iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12));
        for priority in found.priorities.iter().filter(|p| ["quality", "region", "clients"].contains(&p.id.as_str())) {
            let row: f64 = found.shares.iter().filter(|s| s.goal == priority.id).map(|s| s.share).sum();
            assert!((row - priority.priority).abs() < 1e-12, "{priority:?}");
        }
    }
}
