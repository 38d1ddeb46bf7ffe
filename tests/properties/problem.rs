//! Random studies, and what a test does to them.

use partnerfit::analysis::{Evaluation, Settings, evaluate};
use partnerfit::model::{
    Axis, AxisMinimum, Candidates, Cell, Criterion, Direction, Gate, Scale, Score, Shortlist, Strategy, Study,
    ValueFunction, Weights,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// The scale of every criterion.
pub const SCALE: (f64, f64) = (0.0, 10.0);

/// How scores and extras are drawn.
#[derive(Clone, Copy, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "independent switches of a generator")]
pub struct Shape {
    /// Minima on axes.
    pub minima: bool,
    /// Gates on criteria.
    pub gates: bool,
    /// Some scores as intervals.
    pub intervals: bool,
    /// Some value functions with level parts, peaks and valleys.
    pub curves: bool,
}

/// Without anything beside criteria and scores.
pub const PLAIN: Shape = Shape { minima: false, gates: false, intervals: false, curves: false };

/// A study of 3..=8 candidates on 2..=6 criteria. Half of the studies have
/// scores on a coarse grid, so that ties and equal rows occur; some weights are
/// zero; one row may be the copy of another.
pub fn study(shape: Shape) -> impl Strategy2<Value = Case> {
    (3_usize..=8, 2_usize..=6, any::<bool>()).prop_flat_map(move |(n, m, coarse)| {
        let score = if coarse { (0_u32..=4).prop_map(|x| f64::from(x) * 2.5).boxed() } else { fine().boxed() };
        (
            vec(vec((score, 0_u32..=3), m), n),
            vec((prop_oneof![1 => Just(0_u32), 4 => 1_u32..=20], 0_usize..3, 0_usize..3, 0_u32..=12, curve()), m),
            1_usize..=4,
            vec((0_usize..3, 20_u32..=65), 0..=2),
            proptest::option::weighted(0.3, (0..n, 0..n)),
        )
            .prop_map(move |(rows, criteria, size, minima, copy)| {
                Case(build(shape, rows, &criteria, size, &minima, copy))
            })
    })
}

/// A trait alias: `Strategy` is also the name of a collaboration strategy.
pub use proptest::strategy::Strategy as Strategy2;

/// A score with two decimals.
fn fine() -> impl Strategy2<Value = f64> {
    (0_u32..=1000).prop_map(|x| f64::from(x) / 100.0)
}

/// The values, in quarters, at 0, 2.5, 5, 7.5 and 10 for half of the criteria.
/// On so coarse a grid neighbours are often equal and turns are often at a value
/// that is wanted.
fn curve() -> impl Strategy2<Value = Option<Vec<u32>>> {
    proptest::option::of(vec(0_u32..=4, 5))
}

type CriterionDraw = (u32, usize, usize, u32, Option<Vec<u32>>);

fn build(
    shape: Shape,
    mut rows: Vec<Vec<(f64, u32)>>,
    criteria: &[CriterionDraw],
    size: usize,
    minima: &[(usize, u32)],
    copy: Option<(usize, usize)>,
) -> Study {
    if let Some((from, to)) = copy {
        let same = rows[from].clone();
        rows[to] = same;
    }
    let no_weight = criteria.iter().all(|(points, ..)| *points == 0);
    let make = |(j, (points, direction, axis, gate, curve)): (usize, &CriterionDraw)| {
        let (points, direction, axis, gate) = (*points, *direction, *axis, *gate);
        let direction = [Direction::Max, Direction::Min, Direction::Target { target: 6.0, tolerance: 1.0 }][direction];
        let scale = Scale::new(SCALE.0, SCALE.1).expect("two different ends");
        let plain = Criterion::plain(format!("c{j}"), direction, scale);
        let value = match curve {
            Some(quarters) if shape.curves => {
                let at = |(i, quarters): (u32, &u32)| (f64::from(i) * 2.5, f64::from(*quarters) / 4.0);
                ValueFunction::piecewise((0..).zip(quarters).map(at).collect(), scale).expect("a function")
            }
            _ => plain.value.clone(),
        };
        Criterion {
            value,
            points: Some(if no_weight { 1.0 } else { f64::from(points) }),
            axis: Axis::ALL[axis],
            gate: if shape.gates && gate < 4 {
                Gate { min: Some(f64::from(gate)), max: None }
            } else {
                Gate::default()
            },
            ..plain
        }
    };
    let cell = |&(score, spread): &(f64, u32)| {
        let wide = f64::from(spread) * 0.2;
        let (low, high) = ((score - wide).max(SCALE.0), (score + wide).min(SCALE.1));
        let exact = !shape.intervals || spread < 2;
        let score = if exact { Score::Exact(score) } else { Score::Interval { low, high } };
        Cell { score, low_confidence: false, line: 0, column: 0 }
    };
    let mut axes: Vec<(Axis, f64)> = Vec::new();
    for &(axis, points) in minima.iter().filter(|_| shape.minima) {
        if axes.iter().all(|(taken, _)| *taken != Axis::ALL[axis]) {
            axes.push((Axis::ALL[axis], f64::from(points)));
        }
    }
    Study {
        strategy: Strategy {
            criteria: criteria.iter().enumerate().map(make).collect(),
            shortlist: Shortlist { size, indifference: 0.0, axis_min: AxisMinimum(axes) },
            ..Strategy::default()
        },
        strategy_given: true,
        candidates: Candidates {
            names: (0..rows.len()).map(|i| format!("p{i}")).collect(),
            lines: (0..rows.len()).collect(),
            cells: rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
            attributes: Vec::new(),
        },
        ..Study::default()
    }
}

/// A study that is shown as a few lines, so that a failure can be read.
#[derive(Clone)]
pub struct Case(pub Study);

impl std::ops::Deref for Case {
    type Target = Study;

    fn deref(&self) -> &Study {
        &self.0
    }
}

impl std::fmt::Debug for Case {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&shown(&self.0))
    }
}

fn shown(study: &Study) -> String {
    let strategy = &study.strategy;
    let criterion = |c: &Criterion| {
        format!(
            "{} points {:?} {} {} gate {:?} values {:?}",
            c.id,
            c.points.unwrap_or(0.0),
            c.direction.id(),
            c.axis.id(),
            c.gate.min,
            c.value.points()
        )
    };
    let row = |(name, cells): (&String, &Vec<Cell>)| {
        let score = |cell: &Cell| match &cell.score {
            Score::Exact(x) => format!("{x}"),
            Score::Interval { low, high } => format!("{low}..{high}"),
            Score::Missing(marker) => marker.clone(),
        };
        format!("{name}: {}", cells.iter().map(score).collect::<Vec<_>>().join(", "))
    };
    let mut lines: Vec<String> = strategy.criteria.iter().map(criterion).collect();
    lines.push(format!("size {}, minima {:?}", strategy.shortlist.size, strategy.shortlist.axis_min.0));
    lines.extend(study.candidates.names.iter().zip(&study.candidates.cells).map(row));
    lines.join("\n")
}

/// The study with other weights.
pub fn weighted(study: &Study, weights: &[f64]) -> Study {
    let mut study = study.clone();
    for (criterion, w) in study.strategy.criteria.iter_mut().zip(weights) {
        criterion.points = Some(*w);
    }
    study
}

/// The study with another score in one cell.
pub fn scored(study: &Study, candidate: usize, criterion: usize, score: f64) -> Study {
    let mut study = study.clone();
    study.candidates.cells[candidate][criterion].score = Score::Exact(score);
    study
}

/// Runs the study; `None` when nobody passes the gates.
pub fn run(study: &Study) -> Option<Evaluation> {
    evaluate(study, &Settings::default()).ok()
}

/// Runs a study without gates, in which somebody is always ranked.
pub fn ranked(study: &Study) -> Evaluation {
    run(study).expect("somebody is ranked")
}

/// The weight of criterion `j` at `at`, the others in proportion.
pub fn moved(evaluation: &Evaluation, j: usize, at: f64) -> Vec<f64> {
    Weights::moved(evaluation.weights(), j, at).as_slice().to_vec()
}

/// The names on the shortlist, in name order.
pub fn shortlist(evaluation: &Evaluation) -> Vec<&str> {
    let mut names: Vec<&str> =
        evaluation.rows.iter().filter(|row| row.shortlisted).map(|row| row.name.as_str()).collect();
    names.sort_unstable();
    names
}

/// Whether nobody is ahead of `name`.
pub fn leads(evaluation: &Evaluation, name: &str) -> bool {
    evaluation.row(name).is_some_and(|row| row.rank == 1)
}
