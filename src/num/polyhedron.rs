//! The least of many objectives over one polyhedron with whole numbers for
//! coefficients, by a warm-started simplex method, every answer proven.
//!
//! Corners, edges without end and multipliers of such a polyhedron are fractions
//! whose common denominator is the determinant of the basis. What the simplex
//! method finds in floating point is therefore multiplied by that determinant,
//! rounded, and checked in whole numbers, in which there is no rounding: that a
//! point or an edge meets every row, and that multipliers bound the objective. An
//! answer that does not pass is no answer.

use crate::num::lp::{Is, Row, maximise};

/// Up to this size every whole number, and a sum of them, is exact.
const EXACT: f64 = 9_007_199_254_740_992.0;
/// What is nearer to zero than this does not lead the search.
const NOISE: f64 = 1e-9;
/// Exchanges after which the inverse is made anew.
const REFRESH: usize = 32;
/// Exchanges without progress after which the rule that cannot circle is used.
const STALLED: usize = 40;
/// Exchanges after which the search is given up.
const MOST: usize = 20_000;
/// A witness of the second solver counts from this size on, and where it misses
/// no row by more than [`NOISE`].
const WITNESS: f64 = 1e-6;

/// The least of an objective.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Least {
    /// It is `value / denominator`, at `at / denominator`: whole numbers.
    At { value: f64, denominator: f64, at: Vec<f64> },
    /// It falls without end along this direction of whole numbers; without one
    /// where another solver has shown it.
    Endless(Option<Vec<f64>>),
    /// Not decided at this precision.
    Undecided,
}

/// Why there is no polyhedron to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Empty {
    /// No point meets these rows together.
    Rows(Vec<usize>),
    /// Whether there is one is not decided at this precision.
    Undecided,
}

/// The points of 0 or more that meet `A x ≥ b`, all coefficients whole.
#[derive(Clone, Debug)]
pub(crate) struct Polyhedron {
    columns: usize,
    /// `A`, one column after another.
    a: Vec<f64>,
    bounds: Vec<f64>,
    /// Greatest size of a coefficient.
    largest: f64,
    /// The variables of the basis: a column, then the surplus of a row, then the
    /// one artificial variable of the first phase.
    basis: Vec<usize>,
    /// Its inverse, one row after another.
    inverse: Vec<f64>,
    /// The size of its determinant.
    determinant: f64,
    /// The values of the variables of the basis.
    at: Vec<f64>,
}

/// How a search ends.
enum End {
    /// At a corner that is best.
    Corner,
    /// On an edge without end, that of this variable.
    Edge(usize),
    GivenUp,
}

impl Polyhedron {
    /// The points of 0 or more for which `row · x ≥ bound` for every row, each as
    /// long as `columns`.
    ///
    /// # Errors
    /// When no point meets all rows (with rows that exclude each other), or that is
    /// not decided.
    pub(crate) fn new(columns: usize, rows: &[(Vec<f64>, f64)]) -> Result<Self, Empty> {
        let k = rows.len();
        let a: Vec<f64> = (0..columns).flat_map(|j| rows.iter().map(move |(row, _)| row[j])).collect();
        let bounds: Vec<f64> = rows.iter().map(|(_, bound)| *bound).collect();
        let largest = a.iter().chain(&bounds).fold(1.0_f64, |largest, x| largest.max(x.abs()));
        let basis: Vec<usize> = (columns..columns + k).collect();
        let mut made =
            Self { columns, a, bounds, largest, basis, inverse: Vec::new(), determinant: 1.0, at: Vec::new() };
        made.start()?;
        Ok(made)
    }

    fn rows(&self) -> usize {
        self.bounds.len()
    }

    fn artificial(&self) -> usize {
        self.columns + self.rows()
    }

    fn column(&self, j: usize) -> &[f64] {
        let k = self.rows();
        &self.a[j * k..(j + 1) * k]
    }

    /// Entry `i` of the column of any variable.
    fn entry(&self, variable: usize, i: usize) -> f64 {
        if variable < self.columns {
            self.a[variable * self.rows() + i]
        } else if variable < self.artificial() {
            if variable - self.columns == i { -1.0 } else { 0.0 }
        } else if self.bounds[i] > 0.0 {
            1.0
        } else {
            0.0
        }
    }

    /// Finds a corner to begin with: the artificial variable makes up for what the
    /// rows miss, and is then made as small as it can be.
    fn start(&mut self) -> Result<(), Empty> {
        let most = self.bounds.iter().copied().fold(0.0, f64::max);
        if let Some(row) = self.bounds.iter().position(|bound| *bound > 0.0 && *bound >= most) {
            self.basis[row] = self.artificial();
        }
        self.refresh().ok_or(Empty::Undecided)?;
        if !self.basis.contains(&self.artificial()) {
            return Ok(());
        }
        let nothing = vec![0.0; self.columns];
        let End::Corner = self.search(&nothing, 1.0) else { return Err(Empty::Undecided) };
        if let Some(row) = self.basis.iter().position(|variable| *variable == self.artificial()) {
            if self.at[row] > NOISE {
                return Err(self.contradiction().map_or(Empty::Undecided, Empty::Rows));
            }
            // It is 0 and can make room for anything that has a part in its row.
            let k = self.rows();
            let widest = |widest: usize, i: usize| {
                let size = |i: usize| self.inverse[row * k + i].abs();
                if size(i) > size(widest) { i } else { widest }
            };
            let surplus = (0..k).fold(0, widest);
            let change = self.change(self.columns + surplus);
            self.exchange(row, self.columns + surplus, &change);
        }
        self.refresh().ok_or(Empty::Undecided)
    }

    /// Rows that no point meets together, proven: their sum with these multipliers
    /// asks for something positive of a sum that is nowhere positive.
    fn contradiction(&mut self) -> Option<Vec<usize>> {
        self.refresh()?;
        let costs: Vec<f64> = self.basis.iter().map(|v| if *v == self.artificial() { 1.0 } else { 0.0 }).collect();
        let by = whole_all(&self.multipliers(&costs), self.determinant)?;
        let small = self.is_exact(&by, 0.0);
        let never = (0..self.columns).all(|j| product(self.column(j), &by) <= 0.0);
        let proven = small && never && by.iter().all(|x| *x >= 0.0) && product(&self.bounds, &by) > 0.0;
        proven.then(|| (0..by.len()).filter(|i| by[*i] > 0.0).collect())
    }

    /// The least `objective · x`; the objective must be whole.
    pub(crate) fn least(&mut self, objective: &[f64]) -> Least {
        let end = self.search(objective, 0.0);
        let proven = match end {
            End::Corner => self.corner(objective),
            End::Edge(entering) => self.edge(objective, entering),
            End::GivenUp => None,
        };
        proven.or_else(|| self.second(objective)).unwrap_or(Least::Undecided)
    }

    /// The present corner, proven to be best.
    fn corner(&mut self, objective: &[f64]) -> Option<Least> {
        self.refresh()?;
        let denominator = self.determinant;
        let by = whole_all(&self.multipliers(&self.costs(objective, 0.0)), denominator)?;
        let size = objective.iter().fold(0.0_f64, |size, c| size.max(c.abs()));
        let bounded = self.is_exact(&by, size * denominator)
            && by.iter().all(|x| *x >= 0.0)
            && (0..self.columns).all(|j| denominator * objective[j] - product(self.column(j), &by) >= 0.0);
        let at = self.spread(&whole_all(&self.at, denominator)?, None);
        let value = product(objective, &at);
        let proven = bounded && self.meets(&at, denominator) && (value - product(&self.bounds, &by)).abs() < 0.5;
        proven.then_some(Least::At { value, denominator, at })
    }

    /// The present edge, proven to have no end and to lead down.
    fn edge(&mut self, objective: &[f64], entering: usize) -> Option<Least> {
        self.refresh()?;
        let denominator = self.determinant;
        let change: Vec<f64> = self.change(entering).iter().map(|d| -d).collect();
        let along = self.spread(&whole_all(&change, denominator)?, Some((entering, denominator)));
        let proven = self.meets(&along, 0.0) && product(objective, &along) < 0.0;
        proven.then_some(Least::Endless(Some(along)))
    }

    /// Whether sums of these multipliers over a column, and what is set beside
    /// them, are exact.
    fn is_exact(&self, by: &[f64], beside: f64) -> bool {
        by.iter().map(|x| x.abs()).sum::<f64>() * self.largest + beside < EXACT
    }

    /// Whether whole numbers are of 0 or more and meet every row times `times`.
    fn meets(&self, at: &[f64], times: f64) -> bool {
        let k = self.rows();
        let total: f64 = at.iter().sum();
        if !(at.iter().all(|x| *x >= 0.0) && (total + times) * self.largest < EXACT) {
            return false;
        }
        let mut sums = vec![0.0; k];
        for (j, x) in at.iter().enumerate().filter(|(_, x)| **x > 0.0) {
            for (sum, a) in sums.iter_mut().zip(self.column(j)) {
                *sum += a * x;
            }
        }
        sums.iter().zip(&self.bounds).all(|(sum, bound)| *sum >= bound * times)
    }

    /// The columns' part of the values of a basis.
    fn spread(&self, basic: &[f64], beside: Option<(usize, f64)>) -> Vec<f64> {
        let mut all = vec![0.0; self.columns];
        for (variable, x) in self.basis.iter().copied().zip(basic.iter().copied()).chain(beside) {
            if let Some(place) = all.get_mut(variable) {
                *place = x;
            }
        }
        all
    }

    fn costs(&self, objective: &[f64], artificial: f64) -> Vec<f64> {
        let cost = |variable: &usize| match objective.get(*variable) {
            Some(cost) => *cost,
            None if *variable == self.artificial() => artificial,
            None => 0.0,
        };
        self.basis.iter().map(cost).collect()
    }

    fn multipliers(&self, costs: &[f64]) -> Vec<f64> {
        let k = self.rows();
        let mut y = vec![0.0; k];
        for (row, cost) in costs.iter().enumerate().filter(|(_, cost)| **cost != 0.0) {
            for (y, x) in y.iter_mut().zip(&self.inverse[row * k..]) {
                *y += cost * x;
            }
        }
        y
    }

    /// How much the variables of the basis give up when `variable` grows by 1.
    fn change(&self, variable: usize) -> Vec<f64> {
        let k = self.rows();
        let own: Vec<f64> = (0..k).map(|i| self.entry(variable, i)).collect();
        (0..k).map(|row| product(&self.inverse[row * k..(row + 1) * k], &own)).collect()
    }

    /// The simplex method from the present corner.
    fn search(&mut self, objective: &[f64], artificial: f64) -> End {
        let mut stalled = 0;
        for exchanges in 1..=MOST {
            let y = self.multipliers(&self.costs(objective, artificial));
            let steady = stalled > STALLED;
            let Some(entering) = self.entering(objective, &y, steady) else { return End::Corner };
            let change = self.change(entering);
            let Some(row) = self.leaving(&change, steady) else { return End::Edge(entering) };
            stalled = if self.at[row] / change[row] > NOISE { 0 } else { stalled + 1 };
            let done = artificial > 0.0 && self.basis[row] == self.artificial();
            self.exchange(row, entering, &change);
            if done {
                return End::Corner;
            }
            if exchanges % REFRESH == 0 && self.refresh().is_none() {
                return End::GivenUp;
            }
        }
        End::GivenUp
    }

    /// The variable that lowers the objective most per step; the first that does
    /// so when `steady`, which cannot circle (Bland).
    fn entering(&self, objective: &[f64], y: &[f64], steady: bool) -> Option<usize> {
        let mut best = (-NOISE, None);
        let columns = objective.iter().enumerate().map(|(j, cost)| (j, cost - product(self.column(j), y)));
        let surplus = y.iter().enumerate().map(|(i, y)| (self.columns + i, *y));
        for (variable, reduced) in columns.chain(surplus) {
            if reduced < best.0 {
                best = (reduced, Some(variable));
                if steady {
                    break;
                }
            }
        }
        best.1
    }

    /// The row that first stops the growth.
    fn leaving(&self, change: &[f64], steady: bool) -> Option<usize> {
        let mut best: Option<(f64, usize)> = None;
        for (row, d) in change.iter().enumerate().filter(|(_, d)| **d > NOISE) {
            let ratio = (self.at[row] / d).max(0.0);
            let better = match best {
                None => true,
                Some((least, _)) if ratio < least - NOISE => true,
                Some((least, _)) if ratio > least + NOISE => false,
                Some((_, kept)) => {
                    let artificial = self.basis[row] == self.artificial();
                    let kept_artificial = self.basis[kept] == self.artificial();
                    let preferred = if steady { self.basis[row] < self.basis[kept] } else { *d > change[kept] };
                    artificial || (!kept_artificial && preferred)
                }
            };
            if better {
                best = Some((ratio, row));
            }
        }
        best.map(|(_, row)| row)
    }

    /// Lets `entering` take the place of the variable of `row`.
    fn exchange(&mut self, row: usize, entering: usize, change: &[f64]) {
        let k = self.rows();
        let by = change[row];
        let pivot: Vec<f64> = self.inverse[row * k..(row + 1) * k].iter().map(|x| x / by).collect();
        let step = self.at[row] / by;
        for (i, d) in change.iter().enumerate().filter(|(i, d)| *i != row && **d != 0.0) {
            for (x, p) in self.inverse[i * k..(i + 1) * k].iter_mut().zip(&pivot) {
                *x -= d * p;
            }
            self.at[i] -= d * step;
        }
        self.inverse[row * k..(row + 1) * k].copy_from_slice(&pivot);
        self.at[row] = step;
        self.basis[row] = entering;
    }

    /// Makes the inverse, its determinant and the values anew. `None` when the
    /// basis is no basis.
    fn refresh(&mut self) -> Option<()> {
        let k = self.rows();
        let mut left: Vec<f64> =
            (0..k).flat_map(|i| self.basis.iter().map(move |v| (*v, i))).map(|(v, i)| self.entry(v, i)).collect();
        let mut right: Vec<f64> = (0..k * k).map(|at| if at / k == at % k { 1.0 } else { 0.0 }).collect();
        let mut determinant = 1.0_f64;
        for c in 0..k {
            let pivot =
                (c..k).fold(c, |kept, r| if left[r * k + c].abs() > left[kept * k + c].abs() { r } else { kept });
            let by = left[pivot * k + c];
            if by.abs() < NOISE {
                return None;
            }
            determinant *= by.abs();
            for j in 0..k {
                left.swap(c * k + j, pivot * k + j);
                right.swap(c * k + j, pivot * k + j);
            }
            for j in 0..k {
                left[c * k + j] /= by;
                right[c * k + j] /= by;
            }
            for r in (0..k).filter(|r| *r != c) {
                let factor = left[r * k + c];
                if factor != 0.0 {
                    for j in 0..k {
                        left[r * k + j] -= factor * left[c * k + j];
                        right[r * k + j] -= factor * right[c * k + j];
                    }
                }
            }
        }
        self.at = (0..k).map(|row| product(&right[row * k..(row + 1) * k], &self.bounds)).collect();
        self.inverse = right;
        self.determinant = whole(determinant)?;
        Some(())
    }

    /// What another solver can show where this one fails: a point of the cone of
    /// directions that leads down. That it finds none proves nothing.
    fn second(&self, objective: &[f64]) -> Option<Least> {
        let k = self.rows();
        let row = |i: usize| Row {
            terms: (0..self.columns).map(|j| (j, self.a[j * k + i])).filter(|(_, a)| *a != 0.0).collect(),
            is: Is::AtLeast,
            bound: 0.0,
        };
        let full = Row { terms: (0..self.columns).map(|j| (j, 1.0)).collect(), is: Is::AtMost, bound: 1.0 };
        let rows: Vec<Row> = (0..k).map(row).chain([full]).collect();
        let down: Vec<f64> = objective.iter().map(|c| -c).collect();
        let found = maximise(&down, &rows).ok()?;
        let meets = |i: usize| (0..self.columns).map(|j| self.a[j * k + i] * found.at[j]).sum::<f64>() >= -NOISE;
        (found.value > WITNESS && (0..k).all(meets)).then_some(Least::Endless(None))
    }
}

fn product(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The whole number that `x` is but for rounding.
fn whole(x: f64) -> Option<f64> {
    let near = x.round();
    (near.abs() < EXACT && (x - near).abs() < 0.01).then_some(near + 0.0)
}

/// Each times `denominator`, as whole numbers.
fn whole_all(xs: &[f64], denominator: f64) -> Option<Vec<f64>> {
    xs.iter().map(|x| whole(x * denominator)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::lp::NoOptimum;
    use crate::num::random::{Purpose, Stream};

    fn value(least: &Least) -> Option<f64> {
        match least {
            Least::At { value, denominator, .. } => Some(value / denominator),
            Least::Endless(_) | Least::Undecided => None,
        }
    }

    #[test]
    fn a_textbook_program_is_solved() {
        // The diet of least cost: min 2x + 3y with x + y ≥ 4, x + 3y ≥ 6 is at
        // (3, 1), 9; min x + 5y lies at (6, 0).
        let rows = [(vec![1.0, 1.0], 4.0), (vec![1.0, 3.0], 6.0)];
        let mut polyhedron = Polyhedron::new(2, &rows).expect("not empty");
        assert_eq!(value(&polyhedron.least(&[2.0, 3.0])), Some(9.0));
        assert_eq!(value(&polyhedron.least(&[1.0, 5.0])), Some(6.0));
        assert!(matches!(polyhedron.least(&[1.0, -1.0]), Least::Endless(Some(_))));
        assert_eq!(value(&polyhedron.least(&[2.0, 3.0])), Some(9.0), "again, from where it ended");
    }

    #[test]
    fn rows_that_exclude_each_other_are_named() {
        // x ≥ 1 and −x ≥ 0; y ≥ 1 has no part in it.
        let rows = [(vec![1.0, 0.0], 1.0), (vec![0.0, 1.0], 1.0), (vec![-1.0, 0.0], 0.0)];
        assert_eq!(Polyhedron::new(2, &rows).expect_err("empty"), Empty::Rows(vec![0, 2]));
    }

    #[test]
    fn a_circle_of_exchanges_comes_to_an_end() {
        // Beale's example, which cycles with the rule of the steepest descent: as
        // whole numbers, min −75x + 15000y − 2z + 600w over 25x − 6000y − 4z +
        // 900w ≤ 0, 25x − 4500y − z + 150w ≤ 0, z ≤ 1. The least is −5 (−1/20 in
        // the original, times 100).
        let rows = [
            (vec![-25.0, 6000.0, 4.0, -900.0], 0.0),
            (vec![-25.0, 4500.0, 1.0, -150.0], 0.0),
            (vec![0.0, 0.0, -1.0, 0.0], -1.0),
        ];
        let mut polyhedron = Polyhedron::new(4, &rows).expect("not empty");
        assert_eq!(value(&polyhedron.least(&[-75.0, 15000.0, -2.0, 600.0])), Some(-5.0));
    }

    #[test]
    fn what_does_not_fit_whole_numbers_is_not_decided() {
        // Each variable is at least twice the next, the last at least 1: the least
        // of the first is 2^(n − 1).
        let rows = |n: usize| -> Vec<(Vec<f64>, f64)> {
            let row = |i: usize| {
                let mut row = vec![0.0; n];
                row[i] = 1.0;
                row.iter_mut().skip(i + 1).take(1).for_each(|x| *x = -2.0);
                (row, if i + 1 == n { 1.0 } else { 0.0 })
            };
            (0..n).map(row).collect()
        };
        for (n, expected) in [(30_usize, Some(536_870_912.0)), (60, None)] {
            let mut first = vec![0.0; n];
            first[0] = 1.0;
            let found = Polyhedron::new(n, &rows(n)).map(|mut polyhedron| polyhedron.least(&first));
            match expected {
                Some(least) => assert_eq!(found.as_ref().map(value), Ok(Some(least))),
                None => assert!(matches!(found, Ok(Least::Undecided) | Err(Empty::Undecided)), "{found:?}"),
            }
        }
    }

    /// A random problem with few different coefficients, so that ties abound.
    #[allow(clippy::type_complexity, reason = "columns, rows with their bounds, objectives")]
    fn random(seed: u64) -> (usize, Vec<(Vec<f64>, f64)>, Vec<Vec<f64>>) {
        let mut stream = Stream::new(seed, Purpose::Weights, 7);
        let mut among = |n: f64| (stream.uniform() * n).floor();
        let small = |x: f64| (0_u8..16).find(|i| f64::from(*i) >= x).map_or(0, usize::from);
        let (columns, rows) = (1 + small(among(9.0)), small(among(7.0)));
        let mut vector = |n: usize| (0..n).map(|_| among(5.0) - 2.0).collect::<Vec<f64>>();
        let rows = (0..rows).map(|_| (vector(columns), vector(1)[0])).collect();
        (columns, rows, (0..6).map(|_| vector(columns)).collect())
    }

    #[test]
    fn random_programs_agree_with_another_solver() {
        // The other one starts cold for every objective.
        let (mut ends, mut falls, mut empties) = (0, 0, 0);
        for seed in 0..2000 {
            let (columns, rows, objectives) = random(seed);
            let as_row = |(row, bound): &(Vec<f64>, f64)| Row {
                terms: row.iter().copied().enumerate().collect(),
                is: Is::AtLeast,
                bound: *bound,
            };
            let theirs: Vec<Row> = rows.iter().map(as_row).collect();
            let feasible = maximise(&vec![0.0; columns], &theirs);
            let mut polyhedron = match Polyhedron::new(columns, &rows) {
                Ok(polyhedron) => polyhedron,
                Err(Empty::Rows(which)) => {
                    assert_eq!(feasible.map(|_| ()), Err(NoOptimum::Infeasible), "seed {seed}");
                    let some: Vec<Row> = which.iter().map(|i| theirs[*i].clone()).collect();
                    assert_eq!(maximise(&vec![0.0; columns], &some), Err(NoOptimum::Infeasible), "seed {seed}");
                    empties += 1;
                    continue;
                }
                Err(Empty::Undecided) => panic!("seed {seed} is not decided"),
            };
            assert!(feasible.is_ok(), "seed {seed}");
            for objective in &objectives {
                let down: Vec<f64> = objective.iter().map(|c| -c).collect();
                match (polyhedron.least(objective), maximise(&down, &theirs)) {
                    (Least::At { value, denominator, .. }, Ok(found)) => {
                        assert!((value / denominator + found.value).abs() < 1e-7, "seed {seed}");
                        ends += 1;
                    }
                    (Least::Endless(_), Err(NoOptimum::Unsolved)) => falls += 1,
                    (ours, theirs) => panic!("seed {seed}: {ours:?} {theirs:?}"),
                }
            }
        }
        assert!(ends > 1000 && falls > 1000 && empties > 100, "{ends} {falls} {empties}");
    }

    #[test]
    fn another_solver_shows_only_what_it_can_show() {
        let rows = [(vec![1.0, 1.0], 4.0), (vec![1.0, 3.0], 6.0)];
        let polyhedron = Polyhedron::new(2, &rows).expect("not empty");
        assert_eq!(polyhedron.second(&[1.0, -1.0]), Some(Least::Endless(None)));
        assert_eq!(polyhedron.second(&[1.0, 1.0]), None);
    }
}
