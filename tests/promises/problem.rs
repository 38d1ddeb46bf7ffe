//! Random decision problems from a seed, and the changes that a method must not
//! show.

use nalgebra::DMatrix;
use partnerfit::model::Direction::{Max, Min};
use partnerfit::model::{
    Criterion, DecisionTable, Direction, Preference, PreferenceFunction, Scale, Threshold, ValueFunction,
};

/// `SplitMix64`: the same numbers on every machine.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// Uniform on [0, 1).
    #[allow(clippy::cast_precision_loss, reason = "53 bits")]
    pub fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        (z >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// A table with weights.
#[derive(Clone, Debug)]
pub struct Problem {
    pub table: DecisionTable,
    pub weights: Vec<f64>,
}

fn scale(low: f64, high: f64) -> Scale {
    Scale::new(low, high).expect("two different ends")
}

impl Problem {
    /// Positive scores on scales from 0, both directions, with and without
    /// thresholds.
    pub fn random(seed: u64, candidates: usize, criteria: usize) -> Self {
        let mut random = Random::new(seed + 1);
        let columns: Vec<Criterion> = (0..criteria)
            .map(|j| {
                let direction = if random.unit() < 0.4 { Min } else { Max };
                let mut criterion = Criterion::plain(format!("c{j}"), direction, scale(0.0, 100.0));
                if seed % 2 == 1 {
                    let (q, p) = (5.0 * random.unit(), 5.0 + 30.0 * random.unit());
                    criterion.preference = Some(Preference {
                        function: PreferenceFunction::Linear,
                        q: Some(Threshold::constant(q)),
                        p: Some(Threshold::constant(p)),
                        s: None,
                    });
                }
                criterion
            })
            .collect();
        let points: Vec<f64> = (0..criteria).map(|_| 0.1 + random.unit()).collect();
        let total: f64 = points.iter().sum();
        let scores = DMatrix::from_fn(candidates, criteria, |_, _| 5.0 + (random.unit() * 900.0).round() / 10.0);
        Self {
            table: DecisionTable {
                names: (0..candidates).map(|i| format!("a{i}")).collect(),
                criteria: columns,
                scores,
            },
            weights: points.iter().map(|p| p / total).collect(),
        }
    }

    /// The candidates in another order, or some of them.
    pub fn rows(&self, order: &[usize]) -> Self {
        let table = DecisionTable {
            names: order.iter().map(|&i| self.table.names[i].clone()).collect(),
            criteria: self.table.criteria.clone(),
            scores: self.table.scores.select_rows(order),
        };
        Self { table, weights: self.weights.clone() }
    }

    /// The criteria in another order, or some of them.
    pub fn columns(&self, order: &[usize]) -> Self {
        let table = DecisionTable {
            names: self.table.names.clone(),
            criteria: order.iter().map(|&j| self.table.criteria[j].clone()).collect(),
            scores: self.table.scores.select_columns(order),
        };
        Self { table, weights: order.iter().map(|&j| self.weights[j]).collect() }
    }

    /// Criterion `j` under `x → f(x)`, its scale and thresholds with it.
    fn mapped(&self, j: usize, f: impl Fn(f64) -> f64, factor: f64) -> Self {
        let mut problem = self.clone();
        problem.table.scores.column_mut(j).iter_mut().for_each(|x| *x = f(*x));
        let criterion = &mut problem.table.criteria[j];
        let ends = (f(criterion.scale.min()), f(criterion.scale.max()));
        criterion.scale = scale(ends.0, ends.1);
        criterion.value = ValueFunction::linear(criterion.direction, criterion.scale);
        let grown = |t: Threshold| Threshold { base: t.base * factor, slope: t.slope };
        criterion.veto = criterion.veto.map(grown);
        criterion.preference = criterion.preference.map(|p| Preference {
            q: p.q.map(grown),
            p: p.p.map(grown),
            s: p.s.map(|s| s * factor),
            ..p
        });
        problem
    }

    /// Criterion `j` in a unit `factor` times as small.
    pub fn in_other_unit(&self, j: usize, factor: f64) -> Self {
        self.mapped(j, |x| x * factor, factor)
    }

    /// Criterion `j` with `by` added to every score and both ends.
    pub fn shifted(&self, j: usize, by: f64) -> Self {
        self.mapped(j, |x| x + by, 1.0)
    }

    /// Criterion `j` cubed: the same order, other differences.
    pub fn cubed(&self, j: usize) -> Self {
        self.mapped(j, |x| x * x * x / 10_000.0, 1.0)
    }

    /// A copy of the first candidate at the end.
    pub fn with_copy_of_first(&self) -> Self {
        let order: Vec<usize> = (0..self.table.len()).chain([0]).collect();
        let mut problem = self.rows(&order);
        "copy".clone_into(problem.table.names.last_mut().expect("somebody"));
        problem
    }

    /// The same with the copy a little worse on every criterion.
    pub fn with_dominated_copy(&self) -> Self {
        let mut problem = self.with_copy_of_first();
        let last = problem.table.len() - 1;
        for j in 0..problem.weights.len() {
            let by = if problem.table.criteria[j].direction == Min { 0.5 } else { -0.5 };
            problem.table.scores[(last, j)] += by;
        }
        problem
    }

    /// Every candidate like the first.
    pub fn all_alike(&self) -> Self {
        let mut problem = self.rows(&vec![0; self.table.len()]);
        problem.table.names.clone_from(&self.table.names);
        problem
    }

    /// Criterion `j` without weight, the others as they are.
    pub fn weightless(&self, j: usize) -> Self {
        let mut problem = self.clone();
        problem.weights[j] = 0.0;
        let total: f64 = problem.weights.iter().sum();
        problem.weights.iter_mut().for_each(|w| *w /= total);
        problem
    }

    /// The problem without criterion `j`.
    pub fn without(&self, j: usize) -> Self {
        let rest: Vec<usize> = (0..self.weights.len()).filter(|k| *k != j).collect();
        self.weightless(j).columns(&rest)
    }

    /// Tables on which programs are known to stumble.
    pub fn odd() -> Vec<(&'static str, Self)> {
        let make = |rows: &[&[f64]], directions: &[Direction], (low, high): (f64, f64)| {
            let criteria = directions.iter().enumerate();
            let m = directions.len();
            #[allow(clippy::cast_precision_loss, reason = "a handful")]
            Self {
                table: DecisionTable {
                    names: (0..rows.len()).map(|i| format!("a{i}")).collect(),
                    criteria: criteria.map(|(j, d)| Criterion::plain(format!("c{j}"), *d, scale(low, high))).collect(),
                    scores: DMatrix::from_fn(rows.len(), m, |i, j| rows[i][j]),
                },
                weights: vec![1.0 / m as f64; m],
            }
        };
        let target = Direction::Target { target: 5.0, tolerance: 1.0 };
        vec![
            ("one candidate", make(&[&[3.0, 4.0]], &[Max, Min], (0.0, 10.0))),
            ("one candidate, one criterion", make(&[&[3.0]], &[Max], (0.0, 10.0))),
            ("identical candidates", make(&[&[3.0, 4.0], &[3.0, 4.0], &[3.0, 4.0]], &[Max, Min], (0.0, 10.0))),
            ("a constant column", make(&[&[3.0, 4.0], &[3.0, 5.0], &[3.0, 6.0]], &[Max, Min], (0.0, 10.0))),
            ("a constant cost column", make(&[&[3.0, 4.0], &[3.0, 5.0], &[3.0, 6.0]], &[Min, Max], (0.0, 10.0))),
            ("an all-zero column", make(&[&[0.0, 4.0], &[0.0, 5.0], &[0.0, 6.0]], &[Max, Min], (0.0, 10.0))),
            ("an all-zero cost column", make(&[&[0.0, 4.0], &[0.0, 5.0]], &[Min, Max], (0.0, 10.0))),
            ("all zero", make(&[&[0.0, 0.0], &[0.0, 0.0]], &[Max, Min], (0.0, 10.0))),
            ("a zero in a cost column", make(&[&[0.0, 4.0], &[2.0, 5.0], &[1.0, 6.0]], &[Min, Max], (0.0, 10.0))),
            ("a zero in a benefit column", make(&[&[0.0, 4.0], &[2.0, 5.0]], &[Max, Max], (0.0, 10.0))),
            ("negative scores", make(&[&[-3.0, 4.0], &[2.0, -5.0], &[-1.0, 6.0]], &[Max, Min], (-10.0, 10.0))),
            ("all negative", make(&[&[-3.0, -4.0], &[-2.0, -5.0]], &[Max, Min], (-10.0, 10.0))),
            ("sums to zero", make(&[&[-3.0, 2.0], &[3.0, -2.0]], &[Max, Min], (-10.0, 10.0))),
            ("huge", make(&[&[1e300, 4e299], &[2e300, 5e299], &[9e299, 6e300]], &[Max, Min], (0.0, 1e301))),
            ("huge, both signs", make(&[&[1e300, -4e299], &[-2e300, 5e299]], &[Max, Min], (-1e301, 1e301))),
            ("tiny", make(&[&[1e-300, 4e-300], &[2e-300, 5e-299]], &[Max, Min], (0.0, 1e-290))),
            ("one criterion", make(&[&[1.0], &[2.0], &[4.0]], &[Min], (0.0, 10.0))),
            ("only costs", make(&[&[1.0, 5.0], &[2.0, 4.0]], &[Min, Min], (0.0, 10.0))),
            ("only benefits", make(&[&[1.0, 5.0], &[2.0, 4.0]], &[Max, Max], (0.0, 10.0))),
            ("a target", make(&[&[5.0, 5.0], &[2.0, 4.0], &[9.0, 1.0]], &[target, Max], (0.0, 10.0))),
            ("a thousandth apart", make(&[&[1e6, 1.0], &[1e6 + 1e-3, 1.0]], &[Max, Min], (0.0, 1e7))),
        ]
    }
}
