//! Tables for the tests of methods that compare pairs.

use nalgebra::DMatrix;
use serde_json::{Map, Value};

use crate::model::{
    AxisOf, Criterion, DecisionTable, Direction, Preference, PreferenceFunction, Scale, Step, Threshold,
};
use crate::ranking::{Method, method};

/// A criterion on a scale that holds every score of these tests.
pub fn criterion(id: &str, direction: Direction) -> Criterion {
    Criterion::plain(id, direction, Scale::new(-1000.0, 100_000.0).expect("two different ends"))
}

/// The same with a preference function and its thresholds q, p and s.
pub fn preferring(id: &str, direction: Direction, function: PreferenceFunction, qps: [Option<f64>; 3]) -> Criterion {
    let [q, p, s] = qps;
    let preference = Preference { function, q: q.map(Threshold::constant), p: p.map(Threshold::constant), s };
    Criterion { preference: Some(preference), ..criterion(id, direction) }
}

/// The same with thresholds q and p, and a veto.
pub fn pseudo(id: &str, direction: Direction, q: f64, p: f64, veto: Option<f64>) -> Criterion {
    let criterion = preferring(id, direction, PreferenceFunction::Linear, [Some(q), Some(p), None]);
    Criterion { veto: veto.map(Threshold::constant), ..criterion }
}

pub fn table(criteria: Vec<Criterion>, rows: &[&[f64]]) -> DecisionTable {
    DecisionTable {
        names: (1..=rows.len()).map(|i| format!("a{i}")).collect(),
        scores: DMatrix::from_fn(rows.len(), criteria.len(), |i, j| rows[i][j]),
        criteria,
    }
}

/// The hydroelectric plants of Brans, Vincke and Mareschal 1986: six countries,
/// one criterion for each of the six preference functions, all of equal weight.
/// Construction cost and maintenance cost are in the scaled units of the source.
pub fn plants() -> DecisionTable {
    use Direction::{Max, Min};
    use PreferenceFunction::{Gaussian, Level, Linear, Ushape, Usual, Vshape};
    table(
        vec![
            preferring("engineers", Min, Ushape, [Some(10.0), None, None]),
            preferring("power", Max, Vshape, [None, Some(30.0), None]),
            preferring("construction_cost", Min, Linear, [Some(0.5), Some(5.0), None]),
            preferring("maintenance_cost", Min, Level, [Some(1.0), Some(6.0), None]),
            preferring("villages", Min, Usual, [None, None, None]),
            preferring("security", Max, Gaussian, [None, None, Some(5.0)]),
        ],
        &[
            &[80.0, 90.0, 6.0, 5.4, 8.0, 5.0],
            &[65.0, 58.0, 2.0, 9.7, 1.0, 1.0],
            &[83.0, 60.0, 4.0, 7.2, 4.0, 7.0],
            &[40.0, 80.0, 10.0, 7.5, 7.0, 10.0],
            &[52.0, 72.0, 6.0, 2.0, 3.0, 8.0],
            &[94.0, 96.0, 7.0, 3.6, 5.0, 6.0],
        ],
    )
}

pub const SIXTHS: [f64; 6] = [1.0 / 6.0; 6];

/// The investments of Papathanasiou and Ploskas 2018 (chapter on PROMETHEE).
pub fn investments() -> (DecisionTable, [f64; 4]) {
    let one_to_two =
        |id: &str| preferring(id, Direction::Max, PreferenceFunction::Linear, [Some(1.0), Some(2.0), None]);
    let criteria = ["investment", "employment", "social", "environment"].map(one_to_two).to_vec();
    let rows: [&[f64]; 6] = [
        &[8.0, 7.0, 2.0, 1.0],
        &[5.0, 3.0, 7.0, 5.0],
        &[7.0, 5.0, 6.0, 4.0],
        &[9.0, 9.0, 7.0, 3.0],
        &[11.0, 10.0, 3.0, 7.0],
        &[6.0, 9.0, 5.0, 4.0],
    ];
    (table(criteria, &rows), [0.4, 0.3, 0.1, 0.2])
}

/// A method with settings.
pub fn with(id: &str, params: Value) -> Box<dyn Method> {
    let params: Map<String, Value> = serde_json::from_value(params).expect("settings");
    method(Some(id)).expect("a method").build(&params).expect("settings that fit")
}

/// The step `id` of a method.
pub fn step(method: &dyn Method, table: &DecisionTable, weights: &[f64], id: &str) -> Vec<Vec<f64>> {
    let steps = method.steps(table, None, weights);
    let names: Vec<&str> = steps.iter().map(|s| s.id).collect();
    steps.into_iter().find(|s| s.id == id).unwrap_or_else(|| panic!("no {id} in {names:?}")).values
}

/// The only column of a step.
pub fn column(method: &dyn Method, table: &DecisionTable, weights: &[f64], id: &str) -> Vec<f64> {
    step(method, table, weights, id).into_iter().map(|row| row[0]).collect()
}

pub fn close(found: &[f64], expected: &[f64], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() <= tolerance), "{found:?} {expected:?}");
}

pub fn close_rows<R: AsRef<[f64]>>(found: &[Vec<f64>], expected: &[R], tolerance: f64) {
    assert_eq!(found.len(), expected.len());
    found.iter().zip(expected).for_each(|(a, b)| close(a, b.as_ref(), tolerance));
}

/// What every method must hold on: nothing but finite numbers, as many scores as
/// candidates, equals level with each other, the scores as the last step.
pub fn holds_on_odd_tables(id: &str) {
    let plain = |direction| criterion("c", direction);
    let target = Direction::Target { target: 5.0, tolerance: 1.0 };
    let both = || vec![plain(Direction::Max), criterion("d", Direction::Min)];
    let tables = [
        table(both(), &[&[3.0, 4.0]]),
        table(both(), &[&[3.0, 4.0], &[3.0, 4.0], &[3.0, 4.0]]),
        table(vec![plain(Direction::Max)], &[&[1.0], &[2.0]]),
        table(both(), &[&[0.0, 0.0], &[0.0, 0.0]]),
        table(both(), &[&[7.0, 0.0], &[7.0, 2.0], &[7.0, 0.0]]),
        table(vec![plain(target), criterion("d", Direction::Min)], &[&[5.0, 1.0], &[9.0, 2.0], &[4.0, 3.0]]),
        table(both(), &[&[1e300, 1.0], &[-1e300, 2.0], &[3.0, 1e300]]),
        table(both(), &[&[-4.0, 1.0], &[-2.0, -1.0], &[5.0, 0.0]]),
    ];
    for (at, table) in tables.iter().enumerate() {
        let method = with(id, Value::Object(Map::new()));
        if !method.refusals(table).is_empty() {
            assert!(at >= 6, "{id} refuses table {at}");
            continue;
        }
        let weights = vec![1.0 / f64::from(u32::try_from(table.criteria.len()).expect("few")); table.criteria.len()];
        let outcome = method.run(table, &weights);
        assert_eq!(outcome.scores.len(), table.len());
        for i in 0..table.len() {
            for k in 0..table.len() {
                let same = table.scores.row(i) == table.scores.row(k);
                assert!(!same || outcome.scores[i].total_cmp(&outcome.scores[k]).is_eq(), "{id}: {at}");
            }
        }
        let steps: Vec<Step> = method.steps(table, None, &weights);
        let finite = |step: &Step| step.values.iter().flatten().all(|x| x.is_finite());
        assert!(steps.iter().all(finite), "{id}: table {at}: {steps:?}");
        let last = steps.last().expect("a step");
        assert_eq!((last.id, &last.rows), ("scores", &AxisOf::Candidates));
        assert_eq!(last.values.iter().map(|row| row[0]).collect::<Vec<f64>>(), outcome.scores);
    }
}
