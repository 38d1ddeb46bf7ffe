//! Why one candidate stands above another.

use super::engine::{Evaluation, Linear};
use super::sensitivity::{Need, Path, Wanted, dominates, nearest, reach};
use crate::model::Study;
use crate::num::{TIE, plus_zero, sum, tied};

/// What one criterion adds to the gap between two candidates.
#[derive(Clone, Debug, PartialEq)]
pub struct Argument {
    /// Position of the criterion.
    pub criterion: usize,
    /// Weight times difference in value, as a fraction; positive speaks for the
    /// first of the two.
    pub points: f64,
    /// Whether it belongs in a sentence. A pro does when it is at least half of
    /// the largest pro, or needed (largest first) to cover the cons; a con when
    /// it is at least half of the largest con, so always the largest. At most
    /// three per side.
    pub notable: bool,
}

/// The shape of the explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// The first is nowhere worse, whatever the cells allow: it stays ahead under
    /// every weighting.
    Dominance,
    /// One criterion alone outweighs everything on the other side.
    DecisiveCriterion(usize),
    /// Several together do.
    Several,
    /// The totals are equal.
    Tie,
}

/// Two candidates side by side; rows are positions in the ranking.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The one with the higher (or equal) total.
    pub first: usize,
    /// The other.
    pub second: usize,
    /// Difference of the totals (fraction), not negative.
    pub gap: f64,
    /// What speaks for the first, largest first.
    pub pros: Vec<Argument>,
    /// What speaks for the second, largest first (points negative).
    pub cons: Vec<Argument>,
    /// The shape of the explanation.
    pub pattern: Pattern,
    /// What would make the two equal.
    pub change: PairChange,
}

/// What would have to change for the second to draw level with the first. Each
/// change is the border beyond which it is ahead; where it can at most draw
/// level there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct PairChange {
    /// The smallest simultaneous change of weights: `Σ|Δw|` and the weights
    /// there; `None` when no weights put the second ahead.
    pub weights: Option<(f64, Vec<f64>)>,
    /// Per criterion: the second's score at which the totals are equal and beyond
    /// which it is ahead, nearest to the score now, or `None` when no score on
    /// the scale (and within its gate) does it.
    pub scores: Vec<Option<f64>>,
    /// Per criterion: its weight (others in proportion) at which the totals are
    /// equal, or `None` when none puts the second ahead.
    pub single_weights: Vec<Option<f64>>,
}

/// The greatest number of arguments in a sentence, per side.
const NOTABLE: usize = 3;

/// Rows `a` and `b` side by side, in either order; `None` for rows that do not
/// exist, for a row and itself, and for a method whose score is not linear in
/// the weights. With interval scores the arguments are about the middle values.
#[must_use]
pub fn compare_pair(study: &Study, evaluation: &Evaluation, a: usize, b: usize) -> Option<Comparison> {
    let linear = evaluation.linear.as_ref()?;
    let (first, second) = (a.min(b), a.max(b));
    if first == second || second >= evaluation.rows.len() {
        return None;
    }
    let weights = evaluation.weights().as_slice();
    let values = (linear.row(first), linear.row(second));
    let points: Vec<f64> = weights
        .iter()
        .enumerate()
        .map(|(j, w)| if tied(values.0[j], values.1[j]) { 0.0 } else { w * (values.0[j] - values.1[j]) })
        .collect();
    let (pros, cons) = arguments(&points);
    let totals = (evaluation.rows[first].score, evaluation.rows[second].score);
    let level = tied(totals.0, totals.1);
    let low: Vec<f64> = linear.low.row(first).iter().copied().collect();
    let high: Vec<f64> = linear.high.row(second).iter().copied().collect();
    let pattern = match () {
        () if level => Pattern::Tie,
        () if dominates(&low, &high) => Pattern::Dominance,
        () => decisive(&pros, &cons).map_or(Pattern::Several, Pattern::DecisiveCriterion),
    };
    let gap = if level { 0.0 } else { totals.0 - totals.1 };
    let change = level_change(study, evaluation, linear, (first, second), gap);
    Some(Comparison { first, second, gap, pros, cons, pattern, change })
}

/// Pros and cons, largest first, with those that belong in a sentence marked.
fn arguments(points: &[f64]) -> (Vec<Argument>, Vec<Argument>) {
    let side = |sign: f64| {
        let mut side: Vec<Argument> = points
            .iter()
            .enumerate()
            .filter(|(_, p)| **p * sign > 0.0)
            .map(|(criterion, p)| Argument { criterion, points: plus_zero(*p), notable: false })
            .collect();
        side.sort_by(|a, b| (b.points * sign).total_cmp(&(a.points * sign)).then(a.criterion.cmp(&b.criterion)));
        side
    };
    let (mut pros, mut cons) = (side(1.0), side(-1.0));
    mark(&mut pros, -sum(cons.iter().map(|con| con.points)));
    mark(&mut cons, 0.0);
    (pros, cons)
}

/// Marks the notable arguments of one side, which has `to_cover` against it.
fn mark(side: &mut [Argument], to_cover: f64) {
    let largest = side.first().map_or(0.0, |argument| argument.points.abs());
    let mut covered = 0.0;
    for argument in side.iter_mut().take(NOTABLE) {
        let points = argument.points.abs();
        let half = 2.0 * points >= largest || tied(2.0 * points, largest);
        let needed = covered < to_cover && !tied(covered, to_cover);
        argument.notable = half || needed;
        covered += points;
    }
}

/// The criterion that alone outweighs all cons. With nothing to outweigh, only a
/// single pro decides alone.
fn decisive(pros: &[Argument], cons: &[Argument]) -> Option<usize> {
    let largest = pros.first()?;
    let against = -sum(cons.iter().map(|con| con.points));
    let alone = largest.points > against && !tied(largest.points, against);
    (alone && (pros.len() == 1 || !cons.is_empty())).then_some(largest.criterion)
}

fn level_change(study: &Study, evaluation: &Evaluation, linear: &Linear, pair: (usize, usize), gap: f64) -> PairChange {
    let weights = evaluation.weights().as_slice();
    let (first, second) = (linear.row(pair.0), linear.row(pair.1));
    let coefficients: Vec<f64> = first.iter().zip(&second).map(|(a, b)| a - b).collect();
    let (goal, now) = (evaluation.rows[pair.0].score, evaluation.rows[pair.1].score);
    let score = |j: usize| {
        let wanted = Wanted { now, goal, weight: weights[j], meeting_is_enough: false };
        let reach = linear.on_own_scale.then(|| reach(study, evaluation, linear, pair.1, j)).flatten()?;
        reach.up(wanted).map(plus_zero)
    };
    let single_weight = |j: usize| {
        let path = Path::new(weights, j)?;
        if gap > 0.0 {
            return Path::crossing(path.at_zero(&coefficients, gap), coefficients[j]);
        }
        // Level now: any move towards what the second is better at.
        let (better, worse) = (coefficients[j] < -TIE, coefficients[j] > TIE);
        ((better && path.weight < 1.0) || (worse && path.weight > 0.0)).then_some(path.weight)
    };
    let scores = (0..weights.len()).map(score).collect();
    let single_weights = (0..weights.len()).map(single_weight).collect();
    let need = Need { coefficients: coefficients.clone(), now: gap, beyond: true };
    let weights = nearest(weights, &need).map(|shift| (shift.distance, shift.weights));
    PairChange { weights, scores, single_weights }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{COST, FIT, GOVERNANCE, NETWORK, TRUST, partners, study, unit_criteria};
    use crate::analysis::{Settings, evaluate};
    use crate::model::{Gate, Score};

    fn compare(study: &Study, a: &str, b: &str) -> (Evaluation, Comparison) {
        let evaluation = evaluate(study, &Settings::default()).expect("a complete study");
        let at = |name: &str| evaluation.rows.iter().position(|row| row.name == name).expect("ranked");
        let comparison = compare_pair(study, &evaluation, at(a), at(b)).expect("two rows");
        (evaluation, comparison)
    }

    fn shown(side: &[Argument]) -> Vec<(usize, f64, bool)> {
        let rounded = |points: f64| (points * 1e6).round() / 1e4;
        side.iter().map(|argument| (argument.criterion, rounded(argument.points), argument.notable)).collect()
    }

    #[test]
    fn governance_and_trust_carry_noorderlicht_over_stadslab() {
        let (evaluation, found) = compare(&partners(), "StadsLab", "Noorderlicht");
        assert_eq!(evaluation.rows[found.first].name, "Noorderlicht");
        assert_eq!(shown(&found.pros)[..2], [(GOVERNANCE, 4.5, true), (TRUST, 4.0, true)]);
        assert!(!found.pros[2].notable, "complementarity, 1.0 point, is not needed");
        assert_eq!(shown(&found.cons), [(COST, -1.5, true), (FIT, -1.25, true), (NETWORK, -1.0, true)]);
        // 4.5 alone is more than 1.5 + 1.25 + 1.0.
        assert_eq!(found.pattern, Pattern::DecisiveCriterion(GOVERNANCE));
        assert!((found.gap - 0.0575).abs() < 1e-12);
        // 5.75 points at 1.5 points of total per point of governance.
        let governance = found.change.scores[GOVERNANCE].expect("possible");
        assert!((governance - (5.0 + 5.75 / 1.5)).abs() < 1e-9, "{governance}");
        assert_eq!(found.change.scores[COST], None);
    }

    #[test]
    fn nothing_puts_datahuis_ahead_but_a_score() {
        let (_, found) = compare(&partners(), "Waterschap Delta", "DataHuis");
        assert_eq!(found.pattern, Pattern::Dominance);
        assert_eq!(found.change.weights, None);
        assert!(found.change.single_weights.iter().all(Option::is_none), "{:?}", found.change);
        assert!(found.cons.is_empty());
    }

    #[test]
    fn an_open_interval_is_no_dominance() {
        let mut partners = partners();
        let datahuis = partners.candidates.position("DataHuis").expect("in the file");
        partners.candidates.cells[datahuis][TRUST].score = Score::Interval { low: 1.0, high: 8.6 };
        let (_, found) = compare(&partners, "Waterschap Delta", "DataHuis");
        assert_ne!(found.pattern, Pattern::Dominance);
    }

    #[test]
    fn a_score_that_fails_the_gate_helps_nobody() {
        let mut gated = partners();
        gated.strategy.criteria[GOVERNANCE].gate = Gate { min: None, max: Some(8.0) };
        let (_, found) = compare(&gated, "Noorderlicht", "StadsLab");
        assert_eq!(found.change.scores[GOVERNANCE], None);
        // The gate leaves room on trust: 5.75 points at 2 per point.
        let trust = found.change.scores[TRUST].expect("possible");
        assert!((trust - (5.5 + 5.75 / 2.0)).abs() < 1e-9, "{trust}");
    }

    /// The first pro covers the cons only together with the next two.
    #[test]
    fn small_pros_are_named_when_they_are_needed() {
        let study = study(
            unit_criteria(&[0.30, 0.05, 0.04, 0.01, 0.40, 0.20]),
            &[("a", &[1.0, 1.0, 1.0, 1.0, 0.2, 0.2]), ("b", &[0.0, 0.0, 0.0, 0.0, 0.95, 0.6])],
        );
        // Cons: .4 · .75 = .30 and .2 · .4 = .08, together .38; pros .30, .05,
        // .04 (together .39) and .01.
        let (_, found) = compare(&study, "a", "b");
        let notable: Vec<bool> = found.pros.iter().map(|pro| pro.notable).collect();
        assert_eq!(notable, [true, true, true, false]);
        assert_eq!(found.cons.iter().map(|con| con.notable).collect::<Vec<_>>(), [true, false]);
        assert_eq!(found.pattern, Pattern::Several);
    }

    #[test]
    fn equal_totals_are_a_tie_and_can_go_either_way() {
        let study = study(unit_criteria(&[1.0, 1.0]), &[("a", &[0.8, 0.4]), ("b", &[0.4, 0.8])]);
        let (_, found) = compare(&study, "a", "b");
        assert_eq!((found.pattern, found.gap), (Pattern::Tie, 0.0));
        assert_eq!(found.change.weights, Some((0.0, vec![0.5, 0.5])));
        assert_eq!(found.change.single_weights, [Some(0.5), Some(0.5)]);
        assert_eq!(found.change.scores, [Some(0.4), Some(0.8)]);
    }

    #[test]
    fn a_row_is_not_compared_with_itself() {
        let study = partners();
        let evaluation = evaluate(&study, &Settings::default()).expect("complete");
        assert_eq!(compare_pair(&study, &evaluation, 1, 1), None);
        assert_eq!(compare_pair(&study, &evaluation, 1, 8), None);
    }
}
