//! Exact bounds: at the bound two totals are equal, inside it the claim holds,
//! beyond it the claim ends.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};
use nalgebra::{DMatrix, DVector};
use partnerfit::analysis::{
    Bound, Claim, Effect, Evaluation, Flip, Row, ScoreChange, Sensitivity, TORNADO_RANGE, compare_pair,
    first_place_spans, margins, sensitivity,
};
use partnerfit::model::{Axis, Score, Study};
use partnerfit::num::compare;
use proptest::prelude::*;

use crate::problem::{PLAIN, SCALE, Shape, leads, moved, ranked, run, scored, shortlist, study, weighted};

const MINIMA: Shape = Shape { minima: true, ..PLAIN };
const GATES: Shape = Shape { minima: true, gates: true, ..PLAIN };
const ONLY_CURVES: Shape = Shape { curves: true, ..PLAIN };
const CURVES: Shape = Shape { curves: true, ..GATES };
const INTERVALS: Shape = Shape { minima: true, intervals: true, ..PLAIN };

fn found(study: &Study) -> (Evaluation, Sensitivity) {
    let evaluation = ranked(study);
    let found = sensitivity(study, &evaluation).expect("a weighted sum");
    (evaluation, found)
}

/// Whether the claims made on `before` hold on `after`.
fn holds(claim: Claim, before: &Evaluation, after: &Evaluation) -> bool {
    match claim {
        Claim::First => leads(after, &before.rows[0].name),
        Claim::Shortlist => shortlist(before) == shortlist(after),
    }
}

/// The same as it is defined: at a tie nobody is ahead.
fn holds_or_ties(study: &Study, claim: Claim, before: &Evaluation, after: &Evaluation) -> bool {
    if claim == Claim::First {
        return holds(claim, before, after);
    }
    let listed = shortlist(before);
    let full = listed.len() >= study.strategy.shortlist.size;
    let (members, others): (Vec<&Row>, Vec<&Row>) =
        after.rows.iter().partition(|row| listed.contains(&row.name.as_str()));
    let comes_in = |row: &&Row| {
        row.below.is_empty() && (!full || members.iter().any(|member| compare(row.score, member.score).is_gt()))
    };
    members.iter().all(|row| row.below.is_empty()) && !others.iter().any(comes_in)
}

/// Whether a row is just at the minimum of one of the axes.
fn at_a_minimum(study: &Study, evaluation: &Evaluation, name: &str) -> bool {
    let row = evaluation.row(name).expect("ranked");
    study.strategy.shortlist.axis_min.0.iter().any(|(axis, points)| {
        let at = Axis::ALL.iter().position(|a| a == axis).expect("an axis");
        // Without weight an axis has no minimum: that is a border as well.
        row.axes[at].is_none_or(|result| (result - points / 100.0).abs() <= 1e-9)
    })
}

/// At a border either the two totals are equal or one of the two is just at a
/// minimum.
fn on_the_border(
    study: &Study,
    before: &Evaluation,
    at: &Evaluation,
    row_in: Option<usize>,
    row_out: Option<usize>,
) -> bool {
    let name = |row: usize| before.rows[row].name.as_str();
    let level = match (row_in, row_out) {
        (Some(a), Some(b)) => {
            let score = |row: usize| at.row(name(row)).expect("ranked").score;
            (score(a) - score(b)).abs() <= 1e-9
        }
        _ => false,
    };
    level || [row_in, row_out].into_iter().flatten().any(|row| at_a_minimum(study, at, name(row)))
}

/// The ends of a span with what is said to happen there.
fn ends(flips: &[Flip], claim: Claim, (low, high): (f64, f64)) -> Vec<(f64, f64, Option<&Flip>)> {
    // The low end comes first: where both are one point, the last is the high end.
    let own = || flips.iter().filter(move |flip| flip.claim == claim);
    let (first, last) = (own().next(), own().next_back());
    let there = |flip: Option<&'_ Flip>, at: f64| flip.is_some_and(|flip| flip.at.to_bits() == at.to_bits());
    vec![(low, -1.0, first.filter(|_| there(first, low))), (high, 1.0, last.filter(|_| there(last, high)))]
}

fn check_span(
    study: &Study,
    before: &Evaluation,
    j: usize,
    claim: Claim,
    span: (f64, f64),
    flips: &[Flip],
) -> Result<(), TestCaseError> {
    let weight = before.weights().as_slice()[j];
    prop_assert!(span.0 <= weight && weight <= span.1, "{:?} {}", span, weight);
    let at = |t: f64| ranked(&weighted(study, &moved(before, j, t)));
    for part in 1..16 {
        let t = span.0 + (span.1 - span.0) * f64::from(part) / 16.0;
        if t > span.0 && t < span.1 {
            prop_assert!(holds(claim, before, &at(t)), "{:?} {:?} inside at {}", claim, span, t);
        }
    }
    for (end, side, flip) in ends(flips, claim, span) {
        if end + side * 1e-6 < 0.0 || end + side * 1e-6 > 1.0 {
            continue;
        }
        let flip = flip.expect("an end that is not 0 or 1 has a flip");
        prop_assert!(on_the_border(study, before, &at(end), flip.row_in, flip.row_out), "{:?}", flip);
        let beyond = at(end + side * 1e-6);
        prop_assert!(!holds(claim, before, &beyond), "{:?} {:?} beyond {}", claim, span, end);
        if claim == Claim::Shortlist {
            let listed = shortlist(&beyond);
            let named = |row: Option<usize>| row.map(|row| before.rows[row].name.as_str());
            prop_assert!(named(flip.row_in).is_none_or(|name| listed.contains(&name)), "{:?} {:?}", flip, listed);
        }
    }
    Ok(())
}

/// Every vector of signs.
fn corners(m: usize) -> impl Iterator<Item = Vec<f64>> {
    (0_u32..1 << m).map(move |bits| (0..m).map(|j| if bits >> j & 1 == 1 { 1.0 } else { -1.0 }).collect())
}

fn with_errors(weights: &[f64], signs: &[f64], p: f64) -> Vec<f64> {
    weights.iter().zip(signs).map(|(w, sign)| w * (1.0 + sign * p)).collect()
}

fn distance(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| (x - y).abs()).sum()
}

/// Weight vectors all over the simplex and near `weights`.
fn other_weights(weights: &[f64], draws: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let m = weights.len();
    let mut all: Vec<Vec<f64>> = (0..m).map(|j| (0..m).map(|i| f64::from(u8::from(i == j))).collect()).collect();
    for draw in draws {
        // Exponential spacings are uniform on the simplex.
        let raw: Vec<f64> = draw[..m].iter().map(|u| -partnerfit::num::ln(1.0 - u)).collect();
        let total: f64 = raw.iter().sum();
        if total > 0.0 {
            let point: Vec<f64> = raw.iter().map(|x| x / total).collect();
            for step in [1.0, 0.3, 0.1, 0.03] {
                all.push(weights.iter().zip(&point).map(|(w, p)| w + step * (p - w)).collect());
            }
        }
    }
    all
}

fn draws() -> impl Strategy<Value = Vec<Vec<f64>>> {
    proptest::collection::vec(proptest::collection::vec(0.0_f64..0.999, 6), 30)
}

/// The least `Σ|Δw|` over the simplex at which each of `conditions` is
/// `Σ w c ≤ 0`: the linear program of the definition.
fn least_change(weights: &[f64], conditions: &[Vec<f64>]) -> Option<f64> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let at: Vec<Variable> = weights.iter().map(|_| problem.add_var(0.0, (0.0, 1.0))).collect();
    let off: Vec<Variable> = weights.iter().map(|_| problem.add_var(1.0, (0.0, 2.0))).collect();
    problem.add_constraint(at.iter().map(|v| (*v, 1.0)).collect::<Vec<_>>(), ComparisonOp::Eq, 1.0);
    for ((at, off), w) in at.iter().zip(&off).zip(weights) {
        problem.add_constraint([(*off, 1.0), (*at, -1.0)], ComparisonOp::Ge, -w);
        problem.add_constraint([(*off, 1.0), (*at, 1.0)], ComparisonOp::Ge, *w);
    }
    for c in conditions {
        let terms: Vec<(Variable, f64)> = at.iter().copied().zip(c.iter().copied()).collect();
        problem.add_constraint(terms, ComparisonOp::Le, 0.0);
    }
    let mut options = SolveOptions::default();
    options.tolerances.feasibility = 1e-10;
    Some(problem.solve_with(options).ok()?.into_solution().ok()?.objective())
}

fn gaps(evaluation: &Evaluation, holder: usize, rival: usize) -> Vec<f64> {
    let linear = evaluation.linear.as_ref().expect("a weighted sum");
    linear.row(holder).iter().zip(linear.row(rival)).map(|(a, b)| a - b).collect()
}

/// `v_j − minimum` on the axis, 0 elsewhere, per minimum.
fn excesses(study: &Study, evaluation: &Evaluation, row: usize) -> Vec<Vec<f64>> {
    let values = evaluation.linear.as_ref().expect("a weighted sum").row(row);
    let criteria = &study.strategy.criteria;
    let excess = |(axis, points): &(Axis, f64)| {
        let on = criteria.iter().zip(&values).map(|(c, v)| if c.axis == *axis { v - points / 100.0 } else { 0.0 });
        on.collect()
    };
    study.strategy.shortlist.axis_min.0.iter().map(excess).collect()
}

/// The same by trying every point at which it can be: the distance is linear
/// between the planes `w_j = 0`, `w_j = now` and `Σ w c = 0`, so it is least
/// where as many of them meet as it takes to leave one point of the simplex.
fn least_change_by_points(weights: &[f64], conditions: &[Vec<f64>]) -> Option<f64> {
    let m = weights.len();
    let mut least: Option<f64> = None;
    for binding in 0_u32..1 << conditions.len() {
        let bound: Vec<&Vec<f64>> = (0..).zip(conditions).filter(|(k, _)| binding >> k & 1 == 1).map(|k| k.1).collect();
        for free in 0_u32..1 << m {
            let open: Vec<usize> = (0..m).filter(|j| free >> j & 1 == 1).collect();
            if open.len() != bound.len() + 1 {
                continue;
            }
            let system =
                DMatrix::from_fn(open.len(), open.len(), |i, k| if i == 0 { 1.0 } else { bound[i - 1][open[k]] });
            let system = system.lu();
            let fixed: Vec<usize> = (0..m).filter(|j| free >> j & 1 == 0).collect();
            for kept in 0_u32..1 << fixed.len() {
                let mut at = vec![0.0; m];
                (0..).zip(&fixed).filter(|(k, _)| kept >> k & 1 == 1).for_each(|(_, &j)| at[j] = weights[j]);
                let filled = |c: &[f64]| -> f64 { c.iter().zip(&at).map(|(c, w)| c * w).sum() };
                let rest = |i: usize| if i == 0 { 1.0 - at.iter().sum::<f64>() } else { -filled(bound[i - 1]) };
                let Some(solved) = system.solve(&DVector::from_fn(open.len(), |i, _| rest(i))) else { break };
                open.iter().zip(solved.iter()).for_each(|(&j, w)| at[j] = *w);
                let met = |c: &Vec<f64>| c.iter().zip(&at).map(|(c, w)| c * w).sum::<f64>() <= 1e-12;
                if at.iter().all(|w| *w >= -1e-12) && conditions.iter().all(met) {
                    let far = distance(weights, &at);
                    least = Some(least.map_or(far, |kept| kept.min(far)));
                }
            }
        }
    }
    least
}

/// The least change over every way in which a claim can end, each solved by
/// `least_change`. The first condition of a way must be possible with room to
/// spare, unless it is to meet minima only.
fn over_all_ways(
    study: &Study,
    evaluation: &Evaluation,
    claim: Claim,
    least_change: impl Fn(&[f64], &[Vec<f64>]) -> Option<f64>,
) -> Option<f64> {
    let weights = evaluation.weights().as_slice();
    let rows = 0..evaluation.rows.len();
    let mut least: Option<f64> = None;
    let mut way = |conditions: &[Vec<f64>], beyond: bool| {
        let mut with_room = conditions.to_vec();
        if beyond {
            with_room[0].iter_mut().for_each(|c| *c += 1e-6);
            if least_change(weights, &with_room).is_none() {
                return;
            }
        }
        if let Some(distance) = least_change(weights, conditions) {
            least = Some(least.map_or(distance, |kept| kept.min(distance)));
        }
    };
    if claim == Claim::First {
        rows.skip(1).for_each(|rival| way(&[gaps(evaluation, 0, rival)], true));
        return least;
    }
    let (members, others): (Vec<usize>, Vec<usize>) = rows.partition(|&row| evaluation.rows[row].shortlisted);
    for &member in &members {
        for excess in excesses(study, evaluation, member) {
            way(&[excess], true);
        }
    }
    for &other in &others {
        let negated = |c: Vec<f64>| c.into_iter().map(|x| -x).collect();
        let minima: Vec<Vec<f64>> = excesses(study, evaluation, other).into_iter().map(negated).collect();
        if members.len() < study.strategy.shortlist.size {
            way(&minima, false);
        } else {
            for &member in &members {
                let conditions: Vec<Vec<f64>> =
                    [gaps(evaluation, member, other)].into_iter().chain(minima.iter().cloned()).collect();
                way(&conditions, true);
            }
        }
    }
    least
}

/// Whether the effect of a score change is there.
fn has(effect: Effect, evaluation: Option<&Evaluation>, name: &str) -> bool {
    let Some(evaluation) = evaluation else { return matches!(effect, Effect::Leaves) };
    let listed = shortlist(evaluation).contains(&name);
    let first = evaluation.rows[0].name == name;
    match effect {
        Effect::Enters => listed,
        Effect::Leaves => !listed,
        Effect::BecomesFirst => first,
        Effect::LosesFirst => !first,
    }
}

fn check_score(study: &Study, before: &Evaluation, change: &ScoreChange) -> Result<(), TestCaseError> {
    let name = before.rows[change.row].name.as_str();
    let candidate = study.candidates.position(name).expect("in the file");
    let at = |score: f64| run(&scored(study, candidate, change.criterion, score));
    let effect = |score: f64| has(change.effect, at(score).as_ref(), name);
    let Some(to) = change.to else {
        for part in 0..=40 {
            let score = SCALE.0 + (SCALE.1 - SCALE.0) * f64::from(part) / 40.0;
            prop_assert!(!effect(score), "{:?} at {}", change, score);
        }
        return Ok(());
    };
    prop_assert!((SCALE.0..=SCALE.1).contains(&to));
    let there = at(to);
    match (change.bound, &there) {
        (Bound::Total, Some(there)) => {
            // A free place asks nothing of the total.
            if let (Some(other), Some(row)) = (change.other, there.row(name)) {
                let other = there.row(&before.rows[other].name).expect("unchanged");
                prop_assert!((row.score - other.score).abs() <= 1e-9, "{:?}", change);
            }
        }
        (Bound::AxisMinimum(_), Some(there)) => prop_assert!(at_a_minimum(study, there, name), "{:?}", change),
        (Bound::Gate, _) => {
            let gate = study.strategy.criteria[change.criterion].gate;
            prop_assert_eq!(gate.min.map(f64::to_bits), Some(to.to_bits()));
        }
        (_, None) => prop_assert!(false, "nobody is left at {:?}", change),
    }
    // At it, or a step further the same way; from where it is now, either way.
    let way = to - change.value;
    let near = [to, to + 1e-6, to - 1e-6];
    let further = |x: &f64| (SCALE.0..=SCALE.1).contains(x) && (way.abs() < 1e-9 || (x - to) * way >= 0.0);
    prop_assert!(near.into_iter().filter(further).any(effect), "{:?} has no effect", change);
    for part in 0..12 {
        let step = way * f64::from(part) / 12.0;
        for score in [change.value + step, change.value - step] {
            if (SCALE.0..=SCALE.1).contains(&score) {
                prop_assert!(!effect(score), "{:?} already at {}", change, score);
            }
        }
    }
    Ok(())
}

fn check_scores(study: &Study) -> Result<(), TestCaseError> {
    let Some(evaluation) = run(study) else { return Ok(()) };
    let found = sensitivity(study, &evaluation).expect("there");
    let per_cell = if evaluation.rows.len() > 1 { 2 } else { 1 };
    prop_assert_eq!(found.scores.len(), per_cell * evaluation.rows.len() * study.strategy.criteria.len());
    for change in &found.scores {
        check_score(study, &evaluation, change)?;
    }
    Ok(())
}

proptest! {
    #[test]
    fn weights_can_move_over_their_spans_and_no_further(study in study(MINIMA)) {
        let (evaluation, found) = found(&study);
        prop_assert_eq!(found.weights.len(), study.strategy.criteria.len());
        for (j, span) in found.weights.iter().enumerate() {
            prop_assert_eq!(span.criterion, j);
            check_span(&study, &evaluation, j, Claim::First, span.first, &span.flips)?;
            check_span(&study, &evaluation, j, Claim::Shortlist, span.shortlist, &span.flips)?;
        }
    }

    #[test]
    fn first_place_spans_alone_are_the_same(study in study(PLAIN)) {
        let (evaluation, found) = found(&study);
        let alone = first_place_spans(evaluation.linear.as_ref().expect("there"), evaluation.weights());
        for (alone, span) in alone.iter().zip(&found.weights) {
            prop_assert_eq!((alone.low, alone.high), span.first);
            prop_assert_eq!(alone.criterion, span.criterion);
        }
    }

    /// Every combination of the greatest errors, renormalised by the engine.
    #[test]
    fn margins_are_safe_at_every_corner(study in study(MINIMA)) {
        let (evaluation, found) = found(&study);
        let weights = evaluation.weights().as_slice();
        let inside = |margin: f64| (margin - 1e-9).max(0.0);
        for signs in corners(weights.len()) {
            for (claim, margin) in [(Claim::First, &found.margin_first), (Claim::Shortlist, &found.margin_shortlist)] {
                let Some(margin) = margin else { continue };
                let other = with_errors(weights, &signs, inside(margin.margin));
                let after = ranked(&weighted(&study, &other));
                let safe = holds_or_ties(&study, claim, &evaluation, &after);
                prop_assert!(margin.margin == 0.0 || safe, "{:?} {:?}", claim, margin);
            }
        }
        prop_assert_eq!(margins(&study, &evaluation), (found.margin_first, found.margin_shortlist));
    }

    #[test]
    fn beyond_the_margin_the_binding_pair_changes_places(study in study(PLAIN)) {
        let (evaluation, found) = found(&study);
        let weights = evaluation.weights().as_slice();
        for margin in [&found.margin_first, &found.margin_shortlist].into_iter().flatten() {
            let gaps = gaps(&evaluation, margin.holder, margin.rival);
            let signs: Vec<f64> = gaps.iter().map(|gap| if *gap > 0.0 { -1.0 } else { 1.0 }).collect();
            let total = |p: f64| -> f64 { with_errors(weights, &signs, p).iter().zip(&gaps).map(|(w, c)| w * c).sum() };
            prop_assert!(total(margin.margin).abs() <= 1e-9 || margin.margin >= 1.0, "{:?}", margin);
            if margin.margin < 1.0 && gaps.iter().zip(weights).any(|(gap, w)| w * gap.abs() > 1e-3) {
                prop_assert!(total(margin.margin + 1e-6) < 0.0, "{:?}", margin);
            }
        }
    }

    /// Whatever the scores turn out to be within their intervals.
    #[test]
    fn margins_hold_for_every_score_the_cells_allow(study in study(INTERVALS), picks: u64) {
        let (evaluation, found) = found(&study);
        let weights = evaluation.weights().as_slice();
        let mut exact = study.0.clone();
        for (i, cells) in exact.candidates.cells.iter_mut().enumerate() {
            for (j, cell) in cells.iter_mut().enumerate() {
                if let Score::Interval { low, high } = cell.score {
                    cell.score = Score::Exact(if picks >> ((i * 7 + j) % 64) & 1 == 1 { high } else { low });
                }
            }
        }
        for signs in corners(weights.len()) {
            for (claim, margin) in [(Claim::First, &found.margin_first), (Claim::Shortlist, &found.margin_shortlist)] {
                let Some(margin) = margin.as_ref().filter(|margin| margin.margin > 1e-9) else { continue };
                let other = with_errors(weights, &signs, margin.margin - 1e-9);
                let after = ranked(&weighted(&exact, &other));
                prop_assert!(holds_or_ties(&study, claim, &evaluation, &after), "{:?} {:?}", claim, margin);
            }
        }
    }

    #[test]
    fn no_nearer_weights_change_a_claim(study in study(MINIMA), draws in draws()) {
        let (evaluation, found) = found(&study);
        let weights = evaluation.weights().as_slice();
        for claim in [Claim::First, Claim::Shortlist] {
            let nearest = found.nearest.iter().find(|change| change.claim == claim);
            for other in other_weights(weights, &draws) {
                let after = ranked(&weighted(&study, &other));
                if !holds_or_ties(&study, claim, &evaluation, &after) {
                    let far = distance(weights, &other);
                    let limit = nearest.map(|change| change.distance);
                    let safe = limit.is_some_and(|limit| limit <= far + 1e-9);
                    prop_assert!(safe, "{:?} {:?} {:?} {}", claim, limit, other, far);
                }
            }
        }
    }

    #[test]
    fn the_nearest_weights_are_on_the_border(study in study(MINIMA)) {
        let (evaluation, found) = found(&study);
        let weights = evaluation.weights().as_slice();
        for change in &found.nearest {
            prop_assert!(change.weights.iter().all(|w| *w >= 0.0));
            prop_assert!((change.weights.iter().sum::<f64>() - 1.0).abs() <= 1e-9);
            prop_assert!((distance(weights, &change.weights) - change.distance).abs() <= 1e-9);
            let there = ranked(&weighted(&study, &change.weights));
            prop_assert!(on_the_border(&study, &evaluation, &there, change.row_in, change.row_out), "{:?}", change);
            // A step towards some mixture of criteria crosses it.
            let m = weights.len();
            let crossed = (0..m * m).any(|ij| {
                let (i, j) = (ij / m, ij % m);
                let step = |k: usize, w: &f64| w * (1.0 - 1e-5) + 5e-6 * f64::from(u8::from(k == i) + u8::from(k == j));
                let beyond: Vec<f64> = change.weights.iter().enumerate().map(|(k, w)| step(k, w)).collect();
                !holds(change.claim, &evaluation, &ranked(&weighted(&study, &beyond)))
            });
            prop_assert!(crossed || !holds(change.claim, &evaluation, &there), "{:?}", change);
        }
    }

    #[test]
    fn the_nearest_weights_solve_the_linear_program(study in study(MINIMA)) {
        let (evaluation, found) = found(&study);
        for claim in [Claim::First, Claim::Shortlist] {
            let own = found.nearest.iter().find(|change| change.claim == claim).map(|change| change.distance);
            match (own, over_all_ways(&study, &evaluation, claim, least_change)) {
                (Some(own), Some(least)) => prop_assert!((own - least).abs() <= 1e-9, "{} {}", own, least),
                (own, least) => prop_assert_eq!(own, least),
            }
        }
    }

    #[test]
    fn scores_do_what_is_said_and_nothing_nearer_does(study in study(GATES)) {
        check_scores(&study)?;
    }

    #[test]
    fn scores_do_so_with_any_value_function(study in study(CURVES)) {
        check_scores(&study)?;
    }

    #[test]
    fn the_tornado_is_what_the_engine_gives(study in study(PLAIN)) {
        let (evaluation, found) = found(&study);
        let leader = &evaluation.rows[0].name;
        let swing = |bar: &partnerfit::analysis::TornadoBar| (bar.lead_high - bar.lead_low).abs();
        prop_assert!(found.tornado.windows(2).all(|pair| swing(&pair[0]) >= swing(&pair[1])));
        for bar in &found.tornado {
            let weight = evaluation.weights().as_slice()[bar.criterion];
            for (range, at, lead, first) in [
                (-TORNADO_RANGE, bar.weight_low, bar.lead_low, bar.first_low),
                (TORNADO_RANGE, bar.weight_high, bar.lead_high, bar.first_high),
            ] {
                prop_assert!((at - (weight * (1.0 + range)).min(1.0)).abs() <= 1e-15);
                let there = ranked(&weighted(&study, &moved(&evaluation, bar.criterion, at)));
                prop_assert_eq!(&there.rows[0].name, &evaluation.rows[first].name);
                let own = there.row(leader).expect("there").score;
                let rivals = there.rows.iter().filter(|row| row.name != *leader);
                let rival = rivals.map(|row| row.score).fold(0.0, f64::max);
                prop_assert!((lead - (own - rival)).abs() <= 1e-12, "{:?}", bar);
            }
        }
    }

    #[test]
    fn dominance_holds_under_all_weights_and_all_scores(study in study(INTERVALS), draws in draws()) {
        let (evaluation, found) = found(&study);
        for other in other_weights(evaluation.weights().as_slice(), &draws) {
            let after = ranked(&weighted(&study, &other));
            for &(a, b) in &found.dominance {
                let row = |i: usize| after.row(&evaluation.rows[i].name).expect("there");
                prop_assert!(row(a).low >= row(b).high - 1e-12, "{} {}", a, b);
            }
        }
        // And who is ahead on every single criterion is in the list.
        let linear = evaluation.linear.as_ref().expect("there");
        let n = evaluation.rows.len();
        let by_row = (0..n).flat_map(|b| evaluation.dominators_of(b).into_iter().map(move |a| (a, b)));
        prop_assert_eq!(&by_row.collect::<Vec<_>>(), &found.dominance);
        prop_assert_eq!(found.dominance.len(), found.dominance_total);
        for (a, b) in (0..n * n).map(|ab| (ab / n, ab % n)).filter(|(a, b)| a != b) {
            let nowhere_worse = (0..linear.values.ncols()).all(|j| linear.low[(a, j)] >= linear.high[(b, j)]);
            let better = (0..linear.values.ncols()).any(|j| linear.low[(a, j)] > linear.high[(b, j)] + 1e-9);
            prop_assert!(!(nowhere_worse && better) || found.dominance.contains(&(a, b)), "{} {}", a, b);
        }
    }

    #[test]
    fn comparing_two_accounts_for_the_whole_gap(study in study(ONLY_CURVES), a in 0_usize..8, b in 0_usize..8) {
        let evaluation = ranked(&study);
        let n = evaluation.rows.len();
        let Some(pair) = compare_pair(&study, &evaluation, a % n, b % n) else {
            prop_assert_eq!(a % n, b % n);
            return Ok(());
        };
        let sum: f64 = pair.pros.iter().chain(&pair.cons).map(|argument| argument.points).sum();
        prop_assert!((sum - pair.gap).abs() <= 1e-12);
        prop_assert!(pair.pros.iter().filter(|pro| pro.notable).count() <= 3);
        prop_assert!(pair.cons.first().is_none_or(|con| con.notable));
        let name = |row: usize| evaluation.rows[row].name.as_str();
        let difference = |other: &Evaluation| {
            other.row(name(pair.first)).expect("there").score - other.row(name(pair.second)).expect("there").score
        };
        if let Some((distance_to, weights)) = &pair.change.weights {
            prop_assert!(difference(&ranked(&weighted(&study, weights))).abs() <= 1e-9);
            prop_assert!((distance(evaluation.weights().as_slice(), weights) - distance_to).abs() <= 1e-9);
        }
        for (j, to) in pair.change.scores.iter().enumerate() {
            if let Some(to) = to {
                let candidate = study.candidates.position(name(pair.second)).expect("there");
                let at = |score: f64| difference(&ranked(&scored(&study, candidate, j, score)));
                prop_assert!(at(*to).abs() <= 1e-9, "{} {}", j, to);
                let both = [*to + 1e-6, *to - 1e-6].into_iter().filter(|x| (SCALE.0..=SCALE.1).contains(x));
                prop_assert!(both.map(at).any(|gap| gap < 0.0), "{} {}", j, to);
            }
        }
        for (j, to) in pair.change.single_weights.iter().enumerate() {
            if let Some(to) = to {
                let at = |t: f64| difference(&ranked(&weighted(&study, &moved(&evaluation, j, t))));
                prop_assert!(at(*to).abs() <= 1e-9);
                let both = [*to + 1e-6, *to - 1e-6].into_iter().filter(|t| (0.0..=1.0).contains(t));
                prop_assert!(both.map(at).any(|gap| gap < 0.0), "{} {}", j, to);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Without any solver, for up to five weights.
    #[test]
    fn no_point_where_the_borders_meet_is_nearer(study in study(MINIMA)) {
        prop_assume!(study.strategy.criteria.len() <= 5);
        let (evaluation, found) = found(&study);
        for claim in [Claim::First, Claim::Shortlist] {
            let own = found.nearest.iter().find(|change| change.claim == claim).map(|change| change.distance);
            match (own, over_all_ways(&study, &evaluation, claim, least_change_by_points)) {
                (Some(own), Some(least)) => prop_assert!((own - least).abs() <= 1e-9, "{} {}", own, least),
                (own, least) => prop_assert_eq!(own, least),
            }
        }
    }
}
