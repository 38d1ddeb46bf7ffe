//! The worked example of the manual, and published and independently computed
//! cases.

use super::*;
use crate::analysis::fixture::{
    COMPLEMENTARITY, COST, FIT, GOVERNANCE, NETWORK, TRUST, partners, study, unit_criteria,
};
use crate::analysis::{Settings, evaluate};
use crate::num::{Rounding, decimal};

fn run(study: &Study) -> (Evaluation, Sensitivity) {
    let evaluation = evaluate(study, &Settings::default()).expect("a complete study");
    let found = sensitivity(study, &evaluation).expect("a linear method");
    (evaluation, found)
}

/// In points of 100 with one decimal, rounded inwards.
fn inwards((low, high): (f64, f64)) -> (String, String) {
    (decimal(low, 2, 1, Rounding::Up), decimal(high, 2, 1, Rounding::Down))
}

fn row(evaluation: &Evaluation, name: &str) -> usize {
    evaluation.rows.iter().position(|row| row.name == name).expect("a ranked candidate")
}

#[test]
fn the_worked_example_has_its_totals() {
    let (evaluation, _) = run(&partners());
    let totals: Vec<String> = evaluation.rows.iter().map(|row| decimal(row.score, 2, 2, Rounding::HalfAway)).collect();
    assert_eq!(totals, ["73.75", "72.50", "72.25", "66.50", "66.50", "63.00", "60.50", "52.50"]);
    let names: Vec<&str> = evaluation.rows[..5].iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Waterschap Delta", "Hogeschool Rijnmond", "Noorderlicht", "BouwSamen", "StadsLab"]);
}

#[test]
fn the_worked_example_keeps_its_leader_within_its_spans() {
    let (_, found) = run(&partners());
    let expected = [
        (FIT, "0.0", "31.8"),
        (COMPLEMENTARITY, "5.9", "36.0"),
        (TRUST, "15.8", "100.0"),
        (NETWORK, "0.0", "28.0"),
        (GOVERNANCE, "2.9", "34.6"),
        (COST, "0.0", "14.2"),
    ];
    for (criterion, low, high) in expected {
        let span = &found.weights[criterion];
        assert_eq!(inwards(span.first), (low.to_owned(), high.to_owned()), "{span:?}");
        assert_eq!(span.criterion, criterion);
    }
}

#[test]
fn the_worked_example_keeps_its_three_within_their_spans() {
    let (_, found) = run(&partners());
    for (criterion, low, high) in [(FIT, "2.6", "44.9"), (TRUST, "0.0", "38.4"), (COST, "0.0", "21.3")] {
        let span = &found.weights[criterion];
        assert_eq!(inwards(span.shortlist), (low.to_owned(), high.to_owned()), "{span:?}");
    }
}

#[test]
fn the_worked_example_has_its_margins() {
    let study = partners();
    let (evaluation, found) = run(&study);
    let first = found.margin_first.as_ref().expect("there are rivals");
    let shortlist = found.margin_shortlist.as_ref().expect("there are others");
    assert_eq!(decimal(first.margin, 2, 1, Rounding::Down), "10.6");
    assert_eq!(decimal(shortlist.margin, 2, 1, Rounding::Down), "34.2");
    assert_eq!((first.holder, first.rival), (0, row(&evaluation, "Hogeschool Rijnmond")));
    let binding = (row(&evaluation, "Hogeschool Rijnmond"), row(&evaluation, "BouwSamen"));
    assert_eq!((shortlist.holder, shortlist.rival), binding);
    assert_eq!(margins(&study, &evaluation), (found.margin_first, found.margin_shortlist));
}

#[test]
fn two_and_a_half_points_from_trust_to_cost_tie_the_first_two() {
    let (evaluation, found) = run(&partners());
    let nearest = found.nearest.iter().find(|change| change.claim == Claim::First).expect("there is a rival");
    assert!((nearest.distance - 0.05).abs() < 1e-12, "{nearest:?}");
    let mut expected = evaluation.weights().as_slice().to_vec();
    expected[TRUST] -= 0.025;
    expected[COST] += 0.025;
    assert!(nearest.weights.iter().zip(&expected).all(|(a, b)| (a - b).abs() < 1e-12), "{nearest:?}");
    assert_eq!(nearest.row_in, Some(row(&evaluation, "Hogeschool Rijnmond")));
    assert_eq!(nearest.row_out, Some(0));
}

#[test]
fn half_a_point_on_fit_ties_the_first_two() {
    let (evaluation, found) = run(&partners());
    let rival = row(&evaluation, "Hogeschool Rijnmond");
    let change = change(&found, rival, FIT, Effect::BecomesFirst);
    assert!((change.to.expect("possible") - (change.value + 0.5)).abs() < 1e-9, "{change:?}");
}

fn change(found: &Sensitivity, row: usize, criterion: usize, effect: Effect) -> &ScoreChange {
    let is_it = |change: &&ScoreChange| change.row == row && change.criterion == criterion && change.effect == effect;
    found.scores.iter().find(is_it).expect("an entry for every row and criterion")
}

#[test]
fn no_cost_alone_brings_stadslab_onto_the_shortlist() {
    let (evaluation, found) = run(&partners());
    let stadslab = row(&evaluation, "StadsLab");
    assert_eq!(change(&found, stadslab, COST, Effect::Enters).to, None);
    // 5.75 points below the third, at 1.5 points of total per point of
    // governance: 5 + 5.75 / 1.5.
    let governance = change(&found, stadslab, GOVERNANCE, Effect::Enters).to.expect("possible");
    assert!((governance - (5.0 + 5.75 / 1.5)).abs() < 1e-9, "{governance}");
}

#[test]
fn equal_weights_put_another_first() {
    let mut study = partners();
    study.strategy.criteria.iter_mut().for_each(|c| c.points = Some(1.0));
    let (evaluation, _) = run(&study);
    let shown =
        |i: usize| (evaluation.rows[i].name.as_str(), decimal(evaluation.rows[i].score, 2, 2, Rounding::HalfAway));
    assert_eq!(shown(0), ("Hogeschool Rijnmond", "72.50".to_owned()));
    assert_eq!(shown(1), ("Waterschap Delta", "71.67".to_owned()));
}

#[test]
fn datahuis_is_beaten_or_equalled_everywhere_by_two() {
    let (evaluation, found) = run(&partners());
    let datahuis = row(&evaluation, "DataHuis");
    let by: Vec<&str> = found
        .dominance
        .iter()
        .filter(|(_, dominated)| *dominated == datahuis)
        .map(|(dominator, _)| evaluation.rows[*dominator].name.as_str())
        .collect();
    assert_eq!(by, ["Waterschap Delta", "Hogeschool Rijnmond"]);
}

/// Triantaphyllou & Sanchez 1997, the decision matrix of the worked table.
fn triantaphyllou() -> Study {
    study(
        unit_criteria(&[0.3277, 0.3058, 0.2876, 0.079]),
        &[
            ("A1", &[0.3088, 0.2897, 0.3867, 0.1922]),
            ("A2", &[0.2163, 0.3458, 0.1755, 0.6288]),
            ("A3", &[0.4509, 0.2473, 0.1194, 0.0575]),
            ("A4", &[0.024, 0.1172, 0.3184, 0.1215]),
        ],
    )
}

/// The golden case `smallest-weight-change-triantaphyllou`: found by a linear
/// program with two solvers.
#[test]
fn the_smallest_weight_change_of_the_published_table_is_met() {
    let (evaluation, found) = run(&triantaphyllou());
    assert!((found.nearest[0].distance - 0.121_650_66).abs() < 1e-6, "{:?}", found.nearest);
    assert_eq!(found.nearest[0].row_in, Some(row(&evaluation, "A2")));
}

/// The golden case `smallest-weight-change-office` on the office benefits of
/// Goodwin & Wright: found by a linear program with two solvers.
#[test]
fn the_smallest_weight_change_of_the_office_example_is_met() {
    let mut criteria = unit_criteria(&[0.32, 0.26, 0.23, 0.1, 0.06, 0.03]);
    let scale = crate::model::Scale::new(0.0, 100.0).expect("two different ends");
    for criterion in &mut criteria {
        criterion.scale = scale;
        criterion.value = crate::model::ValueFunction::linear(criterion.direction, scale);
    }
    let offices: [(&str, &[f64]); 7] = [
        ("A_Addison", &[100.0, 60.0, 100.0, 75.0, 0.0, 90.0]),
        ("B_Bilton", &[20.0, 80.0, 10.0, 30.0, 100.0, 30.0]),
        ("C_Carlisle", &[80.0, 70.0, 0.0, 0.0, 10.0, 100.0]),
        ("D_Denver", &[70.0, 50.0, 30.0, 55.0, 30.0, 90.0]),
        ("E_Elton", &[40.0, 60.0, 90.0, 100.0, 60.0, 70.0]),
        ("F_Filton", &[0.0, 0.0, 70.0, 0.0, 80.0, 0.0]),
        ("G_Gorton", &[60.0, 100.0, 20.0, 50.0, 50.0, 80.0]),
    ];
    let (evaluation, found) = run(&study(criteria, &offices));
    assert!((found.nearest[0].distance - 0.266_666_67).abs() < 1e-6, "{:?}", found.nearest);
    assert_eq!(found.nearest[0].row_in, Some(row(&evaluation, "E_Elton")));
}

/// The golden case `sensitivity-triantaphyllou97-weights`: the amount taken from
/// one weight alone (not renormalised) at which two totals tie. Not renormalised
/// and in proportion are the same path: `w_k − δ` of a total of `1 − δ`.
#[test]
fn the_critical_weights_of_the_published_table_are_met() {
    let study = triantaphyllou();
    let evaluation = evaluate(&study, &Settings::default()).expect("complete");
    let names = ["A1", "A2", "A3", "A4"];
    // Pairs in table order, deltas per criterion.
    let published: [(usize, usize, [Option<f64>; 4]); 6] = [
        (0, 1, [None, Some(-0.702_434_76), Some(0.186_584_23), Some(-0.090_257_88)]),
        (0, 2, [Some(-0.379_426_67), None, Some(0.201_707_93), None]),
        (0, 3, [None, None, None, None]),
        (1, 2, [Some(-0.061_849_7), Some(0.147_309_04), Some(0.258_644_21), Some(0.025_398_11)]),
        (1, 3, [None, None, Some(-0.923_031_84), None]),
        (2, 3, [Some(0.274_985_5), None, Some(-0.589_906_08), Some(-1.834_239_22)]),
    ];
    let total = 0.3277 + 0.3058 + 0.2876 + 0.079;
    let weights = [0.3277, 0.3058, 0.2876, 0.079];
    for (a, b, deltas) in published {
        let pair =
            crate::analysis::compare_pair(&study, &evaluation, row(&evaluation, names[a]), row(&evaluation, names[b]))
                .expect("two rows");
        for k in 0..4 {
            let expected = deltas[k].map(|delta| (weights[k] - delta) / (total - delta));
            match (pair.change.single_weights[k], expected) {
                (Some(found), Some(expected)) => {
                    assert!((found - expected).abs() < 1e-6, "{a} {b} {k}: {found} {expected}");
                }
                (found, expected) => assert_eq!(found, expected, "{a} {b} {k}"),
            }
        }
    }
}

/// The golden case `dominance-partners-6x3`, a constructed table.
#[test]
fn dominance_of_the_constructed_table_is_met() {
    let rows: [(&str, &[f64]); 6] = [
        ("partner_1", &[0.8, 0.3, 0.5]),
        ("partner_2", &[0.4, 0.9, 0.4]),
        ("partner_3", &[0.6, 0.5, 0.7]),
        ("partner_4", &[0.2, 0.6, 1.0]),
        ("partner_5", &[0.5, 0.4, 0.4]),
        ("partner_6", &[0.55, 0.55, 0.55]),
    ];
    let (evaluation, found) = run(&study(unit_criteria(&[1.0, 1.0, 1.0]), &rows));
    let name = |row: usize| evaluation.rows[row].name.as_str();
    let mut pairs: Vec<(&str, &str)> = found.dominance.iter().map(|&(a, b)| (name(a), name(b))).collect();
    pairs.sort_unstable();
    assert_eq!(pairs, [("partner_3", "partner_5"), ("partner_6", "partner_5")]);
}

/// 150 rows, each above all below it, make 150 · 149 / 2 = 11,175 pairs: rows up
/// to position 141 have 141 · 140 / 2 = 9,870 of them.
#[test]
fn of_very_many_pairs_the_first_are_kept_and_all_are_counted() {
    let names: Vec<String> = (0..150).map(|i| format!("p{i:03}")).collect();
    let values: Vec<[f64; 1]> = (0..150).map(|i| [1.0 - f64::from(i) / 200.0]).collect();
    let rows: Vec<(&str, &[f64])> = names.iter().zip(&values).map(|(n, v)| (n.as_str(), v.as_slice())).collect();
    let (evaluation, found) = run(&study(unit_criteria(&[1.0]), &rows));
    assert_eq!((found.dominance.len(), found.dominance_total), (Sensitivity::DOMINANCE_KEPT, 11_175));
    assert_eq!(found.dominance[..3], [(0, 1), (0, 2), (1, 2)]);
    assert_eq!(found.dominance.last(), Some(&(129, 141)));
    assert_eq!(evaluation.dominators_of(149), (0..149).collect::<Vec<_>>());
    assert_eq!((evaluation.dominators_of(0), evaluation.dominators_of(150)), (vec![], vec![]));
}

/// Level because the second criterion has no weight: the row that is better
/// there dominates, although its name puts it after the other.
#[test]
fn a_level_row_may_dominate_the_one_before_it() {
    let rows: [(&str, &[f64]); 3] = [("a", &[0.5, 0.2]), ("b", &[0.5, 0.4]), ("c", &[0.5, 0.2])];
    let (_, found) = run(&study(unit_criteria(&[1.0, 0.0]), &rows));
    assert_eq!((found.dominance, found.dominance_total), (vec![(1, 0), (1, 2)], 2));
}

#[test]
fn a_method_without_weighted_values_has_no_exact_answer() {
    let study = partners();
    let evaluation = Evaluation { linear: None, ..evaluate(&study, &Settings::default()).expect("complete") };
    let refused = sensitivity(&study, &evaluation).expect_err("nothing to work on");
    assert_eq!(refused.code.id, "PF403");
    assert!(refused.message(&crate::text::Texts::new(crate::text::Lang::En)).contains("\"additive\""));
    assert_eq!(margins(&study, &evaluation), (None, None));
    assert_eq!(weight_spans(&study, &evaluation), None);
    assert_eq!(nearest_changes(&study, &evaluation), None);
}

#[test]
fn one_candidate_on_one_criterion_has_nothing_to_lose() {
    let (_, found) = run(&study(unit_criteria(&[1.0]), &[("a", &[0.5])]));
    assert_eq!((&found.margin_first, &found.margin_shortlist), (&None, &None));
    assert_eq!(found.weights[0].first, (0.0, 1.0));
    assert_eq!(found.weights[0].shortlist, (0.0, 1.0));
    assert!(found.weights[0].flips.is_empty() && found.nearest.is_empty() && found.tornado.is_empty());
    assert_eq!(found.scores.len(), 1);
    assert_eq!((found.scores[0].effect, found.scores[0].to), (Effect::Leaves, None));
}

/// With min-max a value depends on the other candidates: no score moves alone.
#[test]
fn score_changes_need_a_scale_of_their_own() {
    let mut relative = partners();
    relative.strategy.method.params.insert("normalisation".to_owned(), "min-max".into());
    let (evaluation, found) = run(&relative);
    assert!(found.scores.is_empty());
    let pair = crate::analysis::compare_pair(&relative, &evaluation, 0, 1).expect("two rows");
    assert!(pair.change.scores.iter().all(Option::is_none) && pair.change.weights.is_some());
}

/// b leads with .6 against .2 and .2; on the first criterion alone it can fall
/// by .5 · .8 = .4, to exactly level with the others at the end of the scale.
#[test]
fn a_tie_at_the_end_of_the_scale_is_settled_by_name() {
    let rows: [(&str, &[f64]); 3] = [("b", &[0.8, 0.4]), ("c", &[0.4, 0.0]), ("d", &[0.2, 0.2])];
    let mut study = study(unit_criteria(&[1.0, 1.0]), &rows);
    study.strategy.shortlist.size = 1;
    let (evaluation, found) = run(&study);
    assert_eq!(change(&found, row(&evaluation, "b"), 0, Effect::Leaves).to, None);
    study.candidates.names[0] = "z".to_owned();
    let (evaluation, found) = run(&study);
    assert_eq!(change(&found, row(&evaluation, "z"), 0, Effect::Leaves).to, Some(0.0));
}

#[test]
fn equal_rows_have_no_margin() {
    let rows: [(&str, &[f64]); 3] = [("a", &[0.8, 0.4]), ("b", &[0.8, 0.4]), ("c", &[0.1, 0.2])];
    let mut study = study(unit_criteria(&[2.0, 1.0]), &rows);
    study.strategy.shortlist.size = 2;
    let (_, found) = run(&study);
    assert_eq!(found.margin_first.as_ref().map(|margin| margin.margin), Some(0.0));
    // Both are better than c on everything.
    assert_eq!(found.margin_shortlist.as_ref().map(|margin| margin.margin), Some(1.0));
    assert_eq!(found.weights[0].first, (0.0, 1.0));
    assert!(found.nearest.is_empty());
}

/// a and b are level at equal weights: a is ahead above .5 on its own criterion,
/// so only that side of the span is left.
#[test]
fn at_a_tie_the_span_is_the_side_on_which_the_leader_stays() {
    let rows: [(&str, &[f64]); 2] = [("a", &[0.8, 0.4]), ("b", &[0.4, 0.8])];
    let (_, found) = run(&study(unit_criteria(&[1.0, 1.0]), &rows));
    assert_eq!([found.weights[0].first, found.weights[1].first], [(0.5, 1.0), (0.0, 0.5)]);
    assert_eq!(found.nearest[0].distance.to_bits(), 0.0_f64.to_bits());
    // A third that is level and better on the other criterion leaves a point.
    let rows: [(&str, &[f64]); 3] = [("a", &[0.6, 0.6]), ("b", &[0.4, 0.8]), ("c", &[0.8, 0.4])];
    let (_, found) = run(&study(unit_criteria(&[1.0, 1.0]), &rows));
    assert_eq!(found.weights[0].first, (0.5, 0.5));
    assert_eq!(found.weights[0].flips.iter().filter(|flip| flip.claim == Claim::First).count(), 2);
}

/// All weight on the first criterion; what it loses is spread equally over the
/// other two: a(t) = .8 t + .2 (1 − t), b(t) = .6 t + .6 (1 − t).
#[test]
fn a_weight_of_one_gives_way_to_all_others_equally() {
    let rows: [(&str, &[f64]); 2] = [("a", &[0.8, 0.1, 0.3]), ("b", &[0.6, 0.4, 0.8])];
    let (_, found) = run(&study(unit_criteria(&[1.0, 0.0, 0.0]), &rows));
    let (low, high) = found.weights[0].first;
    assert!((low - 2.0 / 3.0).abs() < 1e-12 && high >= 1.0, "{low} {high}");
    // a(t) = .8 (1 − t) + .1 t against .6 (1 − t) + .4 t on the second.
    assert!((found.weights[1].first.1 - 0.4).abs() < 1e-12, "{:?}", found.weights[1]);
}

/// A member that falls below the minimum of an axis goes out although nobody
/// passes it: workability (.4 w2 + .9 w3) / (w2 + w3) ≥ .6.
#[test]
fn an_axis_minimum_ends_the_shortlist() {
    let mut criteria = unit_criteria(&[2.0, 1.0, 1.0]);
    criteria[1].axis = Axis::Workability;
    criteria[2].axis = Axis::Workability;
    let rows: [(&str, &[f64]); 2] = [("a", &[0.9, 0.4, 0.9]), ("b", &[0.1, 0.7, 0.7])];
    let mut study = study(criteria, &rows);
    study.strategy.shortlist.size = 1;
    study.strategy.shortlist.axis_min.0 = vec![(Axis::Workability, 60.0)];
    let (evaluation, found) = run(&study);
    // a stays while .4 w2 + .9 w3 ≥ .6 (w2 + w3), that is w3 ≥ 2/3 w2. Moving
    // w2 alone keeps w3 at (1 − w2) / 3 (weights 2 : 1), so w2 ≤ 1/3.
    assert!((found.weights[1].shortlist.1 - 1.0 / 3.0).abs() < 1e-12, "{:?}", found.weights[1]);
    let flip = found.weights[1].flips.iter().find(|flip| flip.claim == Claim::Shortlist && flip.at > 0.25);
    assert_eq!(flip.map(|flip| (flip.row_in, flip.row_out)), Some((Some(1), Some(0))));
    // Margin: (−.2 w2 + .3 w3) / (.2 w2 + .3 w3) at equal weights.
    let margin = found.margin_shortlist.as_ref().expect("it can change");
    assert!((margin.margin - 0.2).abs() < 1e-12, "{margin:?}");
    assert_eq!((margin.holder, margin.rival, margin.axis), (0, 1, Some(Axis::Workability)));
    // Nearest: from w3 (.3) to w2 (−.2) the excess −.2 · .25 + .3 · .25 = .025
    // falls by .5 a unit, so .05 moves and Σ|Δw| = .1.
    let nearest = found.nearest.iter().find(|change| change.claim == Claim::Shortlist).expect("it can change");
    assert!((nearest.distance - 0.1).abs() < 1e-12, "{nearest:?}");
    assert_eq!((nearest.row_in, nearest.row_out), (Some(1), Some(0)));
    // Scores: a leaves as the third falls to .8 (.4 + .8 = 2 · .6).
    let change = change(&found, row(&evaluation, "a"), 2, Effect::Leaves);
    assert!((change.to.expect("possible") - 0.8).abs() < 1e-9, "{change:?}");
    assert_eq!(change.bound, Bound::AxisMinimum(Axis::Workability));
}

/// a and b are level whatever the first weight is, and a comes first by name, but
/// it is below the minimum: (.8 w1 + .2 w2) / (w1 + w2) ≥ .5 with w2 = (1 − w1) / 2
/// asks for w1 ≥ 1/3. There a takes the only place.
#[test]
fn a_lasting_tie_lets_a_newcomer_in_at_the_minimum() {
    let mut criteria = unit_criteria(&[1.0, 2.0, 2.0]);
    criteria[0].axis = Axis::Workability;
    criteria[1].axis = Axis::Workability;
    let rows: [(&str, &[f64]); 2] = [("a", &[0.8, 0.2, 0.8]), ("b", &[0.8, 0.8, 0.2])];
    let mut study = study(criteria, &rows);
    study.strategy.shortlist.size = 1;
    study.strategy.shortlist.axis_min.0 = vec![(Axis::Workability, 50.0)];
    let (evaluation, found) = run(&study);
    assert_eq!(evaluation.shortlist(), [row(&evaluation, "b")]);
    let span = &found.weights[0];
    assert!(span.shortlist.0 <= 0.0, "{span:?}");
    assert!((span.shortlist.1 - 1.0 / 3.0).abs() < 1e-12, "{span:?}");
    let flip = span.flips.iter().find(|flip| flip.claim == Claim::Shortlist).expect("it can change");
    assert_eq!((flip.row_in, flip.row_out), (Some(row(&evaluation, "a")), Some(row(&evaluation, "b"))));
}

/// b is just at the minimum and must not fall below it while it passes a. From
/// the second to the first criterion (x) and from the third (y) the gap of .024
/// closes by .5 x + .55 y, and the minimum asks for .3 x ≥ .2 y: both bind.
#[test]
fn a_newcomer_may_need_a_minimum_and_a_total_at_once() {
    let mut criteria = unit_criteria(&[20.0, 32.0, 48.0]);
    criteria[1].axis = Axis::Workability;
    criteria[2].axis = Axis::Workability;
    let rows: [(&str, &[f64]); 2] = [("a", &[0.5, 0.4, 0.95]), ("b", &[0.9, 0.3, 0.8])];
    let mut study = study(criteria, &rows);
    study.strategy.shortlist.size = 1;
    study.strategy.shortlist.axis_min.0 = vec![(Axis::Workability, 60.0)];
    let (_, found) = run(&study);
    let (x, y) = (0.024 / 1.325, 0.036 / 1.325);
    let shortlist = found.nearest.iter().find(|change| change.claim == Claim::Shortlist).expect("it can change");
    assert!((shortlist.distance - 2.0 * (x + y)).abs() < 1e-9, "{shortlist:?}");
    let expected = [0.2 + x + y, 0.32 - x, 0.48 - y];
    assert!(shortlist.weights.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-9), "{shortlist:?}");
    // First place has no minimum: all of it from the third criterion.
    assert!((found.nearest[0].distance - 2.0 * 0.024 / 0.55).abs() < 1e-12, "{:?}", found.nearest);
}

#[test]
fn a_shortlist_without_places_cannot_change() {
    let mut study = partners();
    study.strategy.shortlist.size = 0;
    let (_, found) = run(&study);
    assert_eq!(found.margin_shortlist, None);
    assert!(found.weights.iter().all(|span| span.shortlist == (0.0, 1.0)), "{:?}", found.weights);
    assert!(found.nearest.iter().all(|change| change.claim == Claim::First), "{:?}", found.nearest);
}

/// Papathanasiou and Ploskas 2018 (chapter on PROMETHEE): net flows are linear in
/// the weights, so that the spans of first place are exact. The ends are crossing
/// points in closed form, checked on a grid of 4001 weights per criterion.
#[test]
fn net_flows_have_exact_spans_of_first_place() {
    use crate::analysis::first_place_spans;
    use crate::model::{MethodChoice, Preference, PreferenceFunction, Threshold};
    let mut criteria = unit_criteria(&[40.0, 30.0, 10.0, 20.0]);
    for criterion in &mut criteria {
        criterion.scale = crate::model::Scale::new(0.0, 12.0).expect("two different ends");
        criterion.value = crate::model::ValueFunction::linear(criterion.direction, criterion.scale);
        let threshold = |x| Some(Threshold::constant(x));
        let linear = PreferenceFunction::Linear;
        criterion.preference = Some(Preference { function: linear, q: threshold(1.0), p: threshold(2.0), s: None });
    }
    let mut study = study(
        criteria,
        &[
            ("S1", &[8.0, 7.0, 2.0, 1.0]),
            ("S2", &[5.0, 3.0, 7.0, 5.0]),
            ("S3", &[7.0, 5.0, 6.0, 4.0]),
            ("S4", &[9.0, 9.0, 7.0, 3.0]),
            ("S5", &[11.0, 10.0, 3.0, 7.0]),
            ("S6", &[6.0, 9.0, 5.0, 4.0]),
        ],
    );
    study.strategy.method = MethodChoice { id: Some("promethee-2".to_owned()), ..MethodChoice::default() };
    let evaluation = evaluate(&study, &Settings::default()).expect("a complete study");
    let names: Vec<&str> = evaluation.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["S5", "S4", "S6", "S3", "S1", "S2"]);
    let linear = evaluation.linear.as_ref().expect("net flows are linear in the weights");
    let spans = first_place_spans(linear, evaluation.weights());
    let expected = [(0.0, 1.0), (0.0, 1.0), (0.0, 0.275_862_07), (0.0, 1.0)];
    for (span, (low, high)) in spans.iter().zip(expected) {
        assert!((span.low - low).abs() < 1e-8 && (span.high - high).abs() < 1e-8, "{span:?}");
    }
}
