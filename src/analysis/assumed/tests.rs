#![allow(clippy::cast_precision_loss, reason = "counts of draws")]

use super::*;
use crate::analysis::fixture::partners;
use crate::analysis::{Settings, evaluate};
use crate::diag::Note;
use crate::model::{CandidateComparison, Goal, Label, WeightBound};
use crate::region::BLOCK;

fn region(study: &Study) -> Result<Region, Findings> {
    let evaluation = evaluate(study, &Settings::default()).expect("a result");
    assumed_region(study, &evaluation, Assumption::Stated)
}

fn codes_of(findings: &Findings) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.code.id).collect()
}

fn notes(finding: &Diagnostic) -> Vec<&'static str> {
    finding.notes.iter().map(|note: &Note| note.attribute).collect()
}

fn id(study: &Study, j: usize) -> String {
    study.strategy.criteria[j].id.clone()
}

#[test]
fn statements_about_criteria_bound_what_they_say() {
    let mut study = partners();
    let bound = WeightBound::Between { criterion: id(&study, 0), min: Some(0.2), max: Some(0.3) };
    study.strategy.weight_bounds = vec![bound];
    let region = region(&study).expect("possible");
    let n = region.dimension();
    let first: Vec<f64> = (0..n).map(|j| if j == 0 { 1.0 } else { 0.0 }).collect();
    assert!((region.least(&first).expect("decided") - 0.2).abs() < 1e-15);
    assert!((region.greatest(&first).expect("decided") - 0.3).abs() < 1e-15);
}

#[test]
fn nothing_stated_and_what_cannot_be_is_said() {
    assert_eq!(codes_of(&region(&partners()).expect_err("nothing")), ["PF405"]);
    let mut study = partners();
    let (a, b) = (id(&study, 0), id(&study, 1));
    study.strategy.weight_bounds = vec![
        WeightBound::MoreImportant(vec![a.clone(), b.clone()]),
        WeightBound::Between { criterion: b, min: Some(0.4), max: None },
        WeightBound::Between { criterion: a, min: None, max: Some(0.3) },
    ];
    let findings = region(&study).expect_err("impossible");
    assert_eq!(codes_of(&findings), ["PF401"]);
    assert_eq!(notes(&findings[0]), ["note-order", "note-least", "note-most", "help"]);
}

#[test]
fn a_comparison_of_candidates_is_a_half_space_of_their_values() {
    let mut study = partners();
    let evaluation = evaluate(&study, &Settings::default()).expect("a result");
    let (first, second) = (evaluation.rows[0].name.clone(), evaluation.rows[1].name.clone());
    let comparison = |better: &str, worse: &str| CandidateComparison {
        better: better.to_owned(),
        worse: worse.to_owned(),
        more_than: None,
        reason: Label::default(),
        line: None,
    };
    study.strategy.comparisons = vec![comparison(&second, &first)];
    let region = region(&study).expect("possible");
    let linear = evaluation.linear.as_ref().expect("values");
    let lead: Vec<f64> = linear.row(1).iter().zip(linear.row(0)).map(|(b, a)| b - a).collect();
    assert!(region.least(&lead).expect("decided") >= -1e-12);
    // Both ways round only a tie is left, which is possible.
    study.strategy.comparisons.push(comparison(&first, &second));
    assert!(assumed_region(&study, &evaluation, Assumption::Stated).is_ok());
}

/// Two goals over four criteria.
fn goals() -> Study {
    let mut study = partners();
    let goal = |id: &str, priority: f64, points: &[(String, f64)]| Goal {
        id: id.to_owned(),
        label: Label::same(id),
        parent: None,
        priority,
        floor: Label::default(),
        ceiling: Label::default(),
        points: points.to_vec(),
        line: None,
    };
    let c = |j: usize| id(&study, j);
    study.strategy.goals =
        vec![goal("reach", 60.0, &[(c(0), 70.0), (c(1), 30.0)]), goal("care", 40.0, &[(c(1), 50.0), (c(2), 50.0)])];
    study
}

fn unit(n: usize, j: usize) -> Vec<f64> {
    (0..n).map(|i| if i == j { 1.0 } else { 0.0 }).collect()
}

#[test]
fn shares_of_goals_and_points_nest() {
    let mut study = goals();
    study.strategy.weight_bounds = vec![
        WeightBound::GoalShare { goal: "reach".to_owned(), min: Some(0.5), max: Some(0.8) },
        WeightBound::GoalPoints { goal: "care".to_owned(), criterion: id(&study, 2), min: Some(20.0), max: Some(60.0) },
    ];
    let region = region(&study).expect("possible");
    let n = region.dimension();
    // By hand: w0 = k 0.7; w2 = (1 − k) a with a from 0.2 to 0.6; w1 the rest.
    let ends = [(0.35, 0.56), (0.0, 0.0), (0.04, 0.3)];
    for (j, (low, high)) in ends.into_iter().enumerate().filter(|(j, _)| *j != 1) {
        assert!((region.least(&unit(n, j)).expect("decided") - low).abs() < 1e-12, "{j}");
        assert!((region.greatest(&unit(n, j)).expect("decided") - high).abs() < 1e-12, "{j}");
    }
    // w1 = 0.3 k + (1 − k)(1 − a): from 0.5 to 0.8 and 0.4 to 0.8: 0.32 to 0.55.
    assert!((region.least(&unit(n, 1)).expect("decided") - 0.32).abs() < 1e-12);
    assert!((region.greatest(&unit(n, 1)).expect("decided") - 0.55).abs() < 1e-12);
    // Shares and points are drawn evenly and apart: the mean of a product is the
    // product of the means: 0.35 · 0.4.
    let mut out = vec![0.0; n * BLOCK];
    let sampler = region.sampler(1);
    let mut total = 0.0;
    for block in 0..64 {
        sampler.fill(block, &mut out);
        total += out[2 * BLOCK..3 * BLOCK].iter().sum::<f64>();
        for lane in 0..BLOCK {
            assert!(((0..n).map(|j| out[j * BLOCK + lane]).sum::<f64>() - 1.0).abs() < 1e-12);
        }
    }
    assert!((total / (64.0 * BLOCK as f64) - 0.14).abs() < 0.001);
    // Seen in another order of the criteria, each weight has the same ends.
    let turned: Vec<usize> = (0..n).rev().collect();
    assert!((region.select(&turned).greatest(&unit(n, n - 1)).expect("decided") - 0.56).abs() < 1e-12);
}

#[test]
fn statements_about_goals_and_criteria_meet_in_what_flows_down() {
    let mut study = goals();
    let share = WeightBound::GoalShare { goal: "reach".to_owned(), min: Some(0.5), max: Some(0.8) };
    let weight = |min| WeightBound::Between { criterion: id(&goals(), 0), min: Some(min), max: None };
    study.strategy.weight_bounds = vec![share.clone(), weight(0.5)];
    let found = region(&study).expect("possible");
    // w0 = 0.7 k ≥ 0.5 leaves k from 0.714 to 0.8, and w2 = 0.5 (1 − k).
    let (n, k) = (found.dimension(), 0.5 / 0.7);
    assert!((found.least(&unit(n, 0)).expect("decided") - 0.5).abs() < 1e-9);
    assert!((found.greatest(&unit(n, 2)).expect("decided") - 0.5 * (1.0 - k)).abs() < 1e-9);
    let mut out = vec![0.0; n * BLOCK];
    found.sampler(1).fill(0, &mut out);
    assert!(out[..BLOCK].iter().all(|w| (0.5..=0.56).contains(w)));
    // 0.57 is more than the goal can give: the share and the weight contradict
    // each other, given its points.
    study.strategy.weight_bounds = vec![share, weight(0.57)];
    let findings = region(&study).expect_err("impossible");
    assert_eq!(notes(&findings[0]), ["note-goal-most", "note-least", "note-fixed", "help"]);
    // Just possible, but nothing that could be drawn.
    study.strategy.weight_bounds[1] = weight(0.5599);
    assert_eq!(codes_of(&region(&study).expect_err("rare")), ["PF407"]);
}
