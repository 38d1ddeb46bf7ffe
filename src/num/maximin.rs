//! The weights at which the least of many sums is greatest, with a proof of how
//! great it can be.

use super::{normalised, sum};

/// Rows of numbers, kept column by column.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Columns {
    rows: usize,
    columns: Vec<Vec<f64>>,
}

impl Columns {
    /// Of rows of equal length, `width` each.
    pub fn new<'a>(rows: impl IntoIterator<Item = &'a [f64]>, width: usize) -> Self {
        let mut columns = vec![Vec::new(); width];
        let mut count = 0;
        for row in rows {
            count += 1;
            columns.iter_mut().zip(row).for_each(|(column, x)| column.push(*x));
        }
        Self { rows: count, columns }
    }

    fn row(&self, i: usize) -> impl Iterator<Item = f64> + '_ {
        self.columns.iter().map(move |column| column[i])
    }

    /// The greatest `Σ_j x_j r_ij` over the rows but `skip`, and the first row that has
    /// it. `sums` is a place to work in.
    fn greatest(&self, x: &[f64], skip: Option<usize>, sums: &mut Vec<f64>) -> Option<(usize, f64)> {
        sums.clear();
        sums.resize(self.rows, 0.0);
        for (column, x) in self.columns.iter().zip(x).filter(|(_, x)| **x != 0.0) {
            sums.iter_mut().zip(column).for_each(|(sum, r)| *sum += x * r);
        }
        if let Some(skip) = skip {
            sums[skip] = f64::NEG_INFINITY;
        }
        let (_, greatest) = super::range(sums);
        let first = sums.iter().position(|sum| *sum >= greatest)?;
        (greatest > f64::NEG_INFINITY).then_some((first, greatest))
    }
}

/// What was found: the truth lies between `lower` and `upper`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Maximin {
    /// The least sum at `at`.
    pub lower: f64,
    /// No weights have a greater least sum.
    pub upper: f64,
    /// Weights: not below 0, sum 1, the conditions met within 1e-9.
    pub at: Vec<f64>,
}

/// What stands in the basis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Slack(usize),
    Rival(usize),
    Cut(usize),
}

/// A reduced cost of less than this is nothing.
const NOTHING: f64 = 1e-13;
/// A pivot must be greater.
const PIVOT: f64 = 1e-11;

/// `max_w min_b Σ_j w_j (own_j − r_bj)` over weights (non-negative, sum 1) with
/// `a·w ≥ 0` for every `a` of `cuts`, b over the rows of `rivals` but `skip`.
/// `None` without a rival, or where no answer passes the check of its own
/// residuals.
///
/// All differences are made positive by adding one number c. With `x = w / s` the
/// question is the program min Σx, `x·p_b` ≥ 1, x·a ≥ 0, x ≥ 0; its dual has one row per
/// weight and one column per rival and cut. Only the column that is violated most
/// comes in at each step, and finding it takes one weighted sum per rival: about a
/// dozen steps however many rivals there are.
///
/// Both ends are worked out anew from the answer: the lower one from the weights,
/// the upper one from the dual, which is a proof for any y, z ≥ 0: `Σ y_b p_b·w ≤
/// max_j (Σ y_b p_b + Σ z_k a_k)_j`.
pub(crate) fn maximin(own: &[f64], rivals: &Columns, skip: Option<usize>, cuts: &[Vec<f64>]) -> Option<Maximin> {
    Solver::new(own, rivals, skip, cuts)?.solve()
}

struct Solver<'a> {
    own: &'a [f64],
    rivals: &'a Columns,
    skip: Option<usize>,
    cuts: &'a [Vec<f64>],
    /// 1 over the greatest coefficient of each cut.
    scales: Vec<f64>,
    shift: f64,
    basis: Vec<Column>,
    /// Row by row.
    inverse: Vec<Vec<f64>>,
    amounts: Vec<f64>,
    prices: Vec<f64>,
    sums: Vec<f64>,
}

impl<'a> Solver<'a> {
    fn new(own: &'a [f64], rivals: &'a Columns, skip: Option<usize>, cuts: &'a [Vec<f64>]) -> Option<Self> {
        let m = own.len();
        let (low, _) = super::range(own);
        let high = rivals.columns.iter().map(|column| super::range(column).1).fold(f64::NEG_INFINITY, f64::max);
        let (_, highest) = super::range(own);
        let lowest = rivals.columns.iter().map(|column| super::range(column).0).fold(f64::INFINITY, f64::min);
        if m == 0 || rivals.rows <= usize::from(skip.is_some()) {
            return None;
        }
        let span = (highest - lowest).abs().max((high - low).abs());
        let span = if span > 0.0 { span } else { 1.0 };
        let size = |cut: &Vec<f64>| cut.iter().fold(0.0_f64, |size, a| size.max(a.abs()));
        Some(Self {
            own,
            rivals,
            skip,
            cuts,
            scales: cuts.iter().map(size).map(|size| if size > 0.0 { 1.0 / size } else { 0.0 }).collect(),
            shift: (high - low).max(0.0) + span,
            basis: (0..m).map(Column::Slack).collect(),
            inverse: (0..m).map(|i| (0..m).map(|j| if i == j { 1.0 } else { 0.0 }).collect()).collect(),
            amounts: vec![1.0; m],
            prices: vec![0.0; m],
            sums: Vec::new(),
        })
    }

    fn column(&self, column: Column) -> Vec<f64> {
        match column {
            Column::Slack(j) => (0..self.own.len()).map(|i| if i == j { 1.0 } else { 0.0 }).collect(),
            Column::Rival(b) => self.own.iter().zip(self.rivals.row(b)).map(|(own, r)| own - r + self.shift).collect(),
            Column::Cut(k) => self.cuts[k].iter().map(|a| a * self.scales[k]).collect(),
        }
    }

    fn cost(column: Column) -> f64 {
        if matches!(column, Column::Rival(_)) { 1.0 } else { 0.0 }
    }

    /// What comes in: the column that gains most, or with `first` the first that gains.
    fn entering(&mut self, first: bool) -> Option<Column> {
        let mut best: Option<(Column, f64)> = None;
        let mut see = |column: Column, gain: f64| {
            if gain > NOTHING && best.is_none_or(|(_, kept)| !first && gain > kept) {
                best = Some((column, gain));
            }
        };
        for (j, price) in self.prices.iter().enumerate() {
            see(Column::Slack(j), -price);
        }
        for (k, (cut, scale)) in self.cuts.iter().zip(&self.scales).enumerate() {
            let value: f64 = cut.iter().zip(&self.prices).map(|(a, x)| a * x).sum();
            see(Column::Cut(k), -value * scale);
        }
        let mine: f64 = self.own.iter().zip(&self.prices).map(|(own, x)| (own + self.shift) * x).sum();
        if let Some((b, theirs)) = self.rivals.greatest(&self.prices, self.skip, &mut self.sums) {
            see(Column::Rival(b), 1.0 - (mine - theirs));
        }
        best.map(|(column, _)| column)
    }

    /// One step; `None` when nothing limits it.
    fn pivot(&mut self, column: Column, first: bool) -> Option<()> {
        let coefficients = self.column(column);
        let along: Vec<f64> =
            self.inverse.iter().map(|row| row.iter().zip(&coefficients).map(|(b, a)| b * a).sum()).collect();
        let mut leaving: Option<(usize, f64)> = None;
        for (i, step) in along.iter().enumerate().filter(|(_, step)| **step > PIVOT) {
            let ratio = self.amounts[i] / step;
            let better = match leaving {
                None => true,
                Some((kept, least)) if (ratio - least).abs() <= 1e-14 => !first && *step > along[kept],
                Some((_, least)) => ratio < least,
            };
            if better {
                leaving = Some((i, ratio));
            }
        }
        let (out, ratio) = leaving?;
        let ratio = ratio.max(0.0);
        let divisor = along[out];
        self.inverse[out].iter_mut().for_each(|x| *x /= divisor);
        let pivot = self.inverse[out].clone();
        for (i, row) in self.inverse.iter_mut().enumerate().filter(|(i, _)| *i != out) {
            if along[i] != 0.0 {
                row.iter_mut().zip(&pivot).for_each(|(x, p)| *x -= along[i] * p);
                self.amounts[i] = (self.amounts[i] - along[i] * ratio).max(0.0);
            }
        }
        self.amounts[out] = ratio;
        self.basis[out] = column;
        self.price();
        Some(())
    }

    fn price(&mut self) {
        for (j, price) in self.prices.iter_mut().enumerate() {
            *price = self.basis.iter().zip(&self.inverse).map(|(column, row)| Self::cost(*column) * row[j]).sum();
        }
    }

    fn solve(mut self) -> Option<Maximin> {
        // The rival that is ahead at equal weights is a good one to begin with.
        let equal = vec![1.0; self.own.len()];
        let (rival, _) = self.rivals.greatest(&equal, self.skip, &mut self.sums)?;
        self.pivot(Column::Rival(rival), false)?;
        // Far more than any well-behaved problem takes; after that the rule that
        // cannot go round in circles.
        let usual = 50 + 10 * self.own.len();
        for step in 0..20 * usual {
            let Some(column) = self.entering(step > usual) else { break };
            if self.pivot(column, step > usual).is_none() {
                break;
            }
        }
        self.answer()
    }

    fn answer(mut self) -> Option<Maximin> {
        let at = normalised(&self.prices.iter().map(|x| x.max(0.0)).collect::<Vec<f64>>())?;
        let mixed = |cut: &Vec<f64>| -> f64 { cut.iter().zip(&at).map(|(a, w)| a * w).sum() };
        if self.cuts.iter().zip(&self.scales).any(|(cut, scale)| mixed(cut) * scale < -1e-9) {
            return None;
        }
        let (_, theirs) = self.rivals.greatest(&at, self.skip, &mut self.sums)?;
        let lower = sum(self.own.iter().zip(&at).map(|(own, w)| own * w)) - theirs;
        let total = sum(self.basis.iter().zip(&self.amounts).map(|(column, y)| Self::cost(*column) * y));
        let mut most = vec![0.0_f64; self.own.len()];
        for (column, amount) in self.basis.iter().zip(&self.amounts) {
            if !matches!(column, Column::Slack(_)) {
                most.iter_mut().zip(self.column(*column)).for_each(|(most, a)| *most += amount * a);
            }
        }
        let most = most.into_iter().fold(f64::NEG_INFINITY, f64::max);
        let upper = if total > 0.0 { most / total - self.shift } else { f64::INFINITY };
        Some(Maximin { lower, upper: upper.max(lower), at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::lp::{Is, Row, maximise};

    struct Numbers(u64);

    impl Numbers {
        fn next(&mut self) -> f64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            f64::from(u32::try_from(self.0 >> 40).expect("24 bits")) / 16_777_216.0
        }
    }

    /// The same by the general solver: max t with t ≤ own·w − `r_b·w` + 10.
    fn by_program(own: &[f64], rows: &[Vec<f64>], cuts: &[Vec<f64>]) -> f64 {
        let m = own.len();
        let mut program = vec![Row { terms: (0..m).map(|j| (j, 1.0)).collect(), is: Is::Exactly, bound: 1.0 }];
        for row in rows {
            let terms = own.iter().zip(row).enumerate().map(|(j, (a, b))| (j, a - b)).chain([(m, -1.0)]).collect();
            program.push(Row { terms, is: Is::AtLeast, bound: -10.0 });
        }
        for cut in cuts {
            program.push(Row { terms: cut.iter().copied().enumerate().collect(), is: Is::AtLeast, bound: 0.0 });
        }
        let mut objective = vec![0.0; m];
        objective.push(1.0);
        maximise(&objective, &program).expect("solved").value - 10.0
    }

    #[test]
    fn rock_paper_scissors_is_level_at_equal_parts() {
        // A matrix game with a known value: 0, at (1/3, 1/3, 1/3).
        let rows = [[0.0, 1.0, -1.0], [-1.0, 0.0, 1.0], [1.0, -1.0, 0.0]];
        let rivals = Columns::new(rows.iter().map(<[f64; 3]>::as_slice), 3);
        let found = maximin(&[0.0; 3], &rivals, None, &[]).expect("solved");
        assert!(found.lower.abs() < 1e-15 && found.upper.abs() < 1e-15, "{found:?}");
        assert!(found.at.iter().all(|w| (w - 1.0 / 3.0).abs() < 1e-15));
    }

    #[test]
    fn random_games_have_the_value_that_another_solver_finds() {
        let mut numbers = Numbers(3);
        for round in 0..400 {
            let m = 2 + round % 7;
            let n = 1 + round % 23;
            // Coarse values, so that ties and flat spots are common.
            let coarse = round % 3 == 0;
            let mut value = || if coarse { (numbers.next() * 4.0).floor() / 4.0 } else { numbers.next() };
            let rows: Vec<Vec<f64>> = (0..n).map(|_| (0..m).map(|_| value()).collect()).collect();
            let own: Vec<f64> = (0..m).map(|_| value()).collect();
            let middle = vec![1.0; m];
            let cuts: Vec<Vec<f64>> = (0..round % 4)
                .map(|_| {
                    let cut: Vec<f64> = (0..m).map(|_| value() - 0.5).collect();
                    // Towards the middle, so that something is left.
                    let side: f64 = cut.iter().zip(&middle).map(|(a, b)| a * b).sum();
                    if side < 0.0 { cut.iter().map(|a| -a).collect() } else { cut }
                })
                .collect();
            let rivals = Columns::new(rows.iter().map(Vec::as_slice), m);
            let found = maximin(&own, &rivals, None, &cuts).expect("solved");
            assert!(found.upper - found.lower < 1e-12, "{round}: {found:?}");
            let expected = by_program(&own, &rows, &cuts);
            assert!((found.lower - expected).abs() < 1e-8, "{round}: {found:?} {expected}");
        }
    }

    #[test]
    fn without_a_rival_there_is_no_answer() {
        assert_eq!(maximin(&[1.0], &Columns::new([], 1), None, &[]), None);
        assert_eq!(maximin(&[1.0], &Columns::new([[1.0].as_slice()], 1), Some(0), &[]), None);
    }
}
