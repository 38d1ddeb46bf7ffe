//! Who is on the shortlist and who is first, when some scores or weights are other
//! than they are taken to be.

use nalgebra::DMatrix;

use super::super::axes::{axis_results, below_minimum};
use super::super::engine::{Evaluation, Linear, Row, Settings, choose};
use super::super::places::places;
use super::super::screening::admitted;
use super::lots::Outcome;
use crate::diag::Findings;
use crate::model::{DecisionTable, Order, Study};
use crate::num::{compare, dot};
use crate::ranking::{Entry, Method};

/// An outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Decision {
    /// The shortlist, ascending.
    pub list: Vec<usize>,
    /// Who is first.
    pub first: Option<usize>,
}

/// One row at other scores.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Stand {
    /// More is better.
    pub merit: f64,
    /// Whether it meets every minimum per axis.
    pub eligible: bool,
    /// Whether it may be ranked at all.
    pub ranked: bool,
}

/// Decides as a run does.
pub(in super::super) struct Deciding<'a> {
    pub study: &'a Study,
    pub evaluation: &'a Evaluation,
    entry: &'static Entry,
    method: Box<dyn Method>,
    /// Scores at their middle.
    pub table: DecisionTable,
    /// Every row as it stands.
    pub stands: Vec<Stand>,
    /// Rows by name.
    pub by_name: Vec<usize>,
    /// Criteria by id.
    pub by_id: Vec<usize>,
    /// The outcome as it stands.
    pub decided: Outcome,
    /// Values on the fixed scales, middle.
    pub values: DMatrix<f64>,
}

impl<'a> Deciding<'a> {
    pub fn new(study: &'a Study, evaluation: &'a Evaluation, run: &Settings) -> Result<Self, Findings> {
        let (entry, method) = choose(study, run)?;
        let criteria = &study.strategy.criteria;
        let rows = &evaluation.rows;
        let interval = |i: usize, j: usize| {
            let whole = (criteria[j].scale.min(), criteria[j].scale.max());
            let cell = rows[i].candidate.map(|at| &study.candidates.cells[at][j]);
            cell.and_then(|cell| cell.interval(&criteria[j], run.missing.unwrap_or(criteria[j].missing)))
                .unwrap_or(whole)
        };
        let (n, m) = (rows.len(), criteria.len());
        let middle = |i: usize, j: usize| {
            let (low, high) = interval(i, j);
            if low < high { f64::midpoint(low, high) } else { low }
        };
        let value = |i: usize, j: usize| {
            let (low, high) = interval(i, j);
            let (least, most) = criteria[j].value.range(low, high);
            f64::midpoint(least, most)
        };
        let mut by_name: Vec<usize> = (0..n).collect();
        by_name.sort_by(|a, b| rows[*a].name.cmp(&rows[*b].name));
        let mut by_id: Vec<usize> = (0..m).collect();
        by_id.sort_by(|a, b| criteria[*a].id.cmp(&criteria[*b].id));
        let table = DecisionTable {
            names: rows.iter().map(|row| row.name.clone()).collect(),
            criteria: criteria.clone(),
            scores: DMatrix::from_fn(n, m, middle),
        };
        let mut deciding = Self {
            study,
            evaluation,
            entry,
            method,
            table,
            stands: Vec::new(),
            by_name,
            by_id,
            decided: Outcome::default(),
            values: DMatrix::from_fn(n, m, value),
        };
        deciding.stands = rows
            .iter()
            .map(|row| Stand { merit: deciding.merit_of(row), eligible: row.below.is_empty(), ranked: true })
            .collect();
        deciding.decided = deciding.outcome(&deciding.stands);
        Ok(deciding)
    }

    /// The values, when a score moves its own value and no other.
    pub fn own(&self) -> Option<&Linear> {
        self.evaluation.linear.as_ref().filter(|linear| linear.on_own_scale && linear.on_scale.is_none())
    }

    pub fn weights(&self) -> &[f64] {
        self.evaluation.weights().as_slice()
    }

    fn merit(&self, score: f64) -> f64 {
        if self.entry.traits.lower_is_better { -score } else { score }
    }

    /// In a partial order a row stands where its rank is, not its score.
    #[allow(clippy::cast_precision_loss, reason = "a count of candidates")]
    fn merit_of(&self, row: &Row) -> f64 {
        match self.evaluation.order {
            Order::Partial(_) => -(row.rank as f64),
            Order::Total | Order::Classes(_) => self.merit(row.score),
        }
    }

    /// Whether the method refuses these scores.
    pub fn refuses(&self, table: &DecisionTable) -> bool {
        let finite = table.scores.iter().all(|x| x.is_finite());
        !finite || !self.entry.refusals(self.method.as_ref(), table).is_empty()
    }

    /// Whether the scores on criterion `j` matter: it has weight, or may take a
    /// candidate out.
    pub fn counts(&self, j: usize) -> bool {
        let criterion = &self.study.strategy.criteria[j];
        let scale = (criterion.scale.min(), criterion.scale.max());
        self.weights()[j] > 0.0 || admitted(self.study, j, criterion.scale.middle()) != scale
    }

    /// Whether a candidate with this score on criterion `j` may be ranked.
    pub fn admits(&self, j: usize, score: f64) -> bool {
        let (low, high) = admitted(self.study, j, score);
        (low..=high).contains(&score)
    }

    /// Whether values on the fixed scales meet every minimum per axis.
    pub fn eligible(&self, weights: &[f64], values: &[f64]) -> bool {
        self.study.strategy.shortlist.axis_min.0.is_empty() || {
            let axes = axis_results(&self.study.strategy.criteria, weights, values);
            below_minimum(self.study, &axes).is_empty()
        }
    }

    /// Whether row `a` with one merit comes before row `b` with another. Of equal
    /// merits the one that is ahead now stays ahead.
    fn before((a, x): (usize, f64), (b, y): (usize, f64)) -> bool {
        compare(x, y).reverse().then(a.cmp(&b)).is_lt()
    }

    /// Who is on the shortlist and who is first, those who are level by lot.
    pub fn outcome(&self, stands: &[Stand]) -> Outcome {
        let rows: Vec<(usize, Stand)> = stands.iter().copied().enumerate().collect();
        Outcome::of(&rows, self.study.strategy.shortlist.size)
    }

    /// The shortlist and who is first, one of those who are level.
    pub fn decide(&self, stands: &[Stand]) -> Decision {
        let size = self.study.strategy.shortlist.size;
        let ahead = |a: usize, b: usize| Self::before((a, stands[a].merit), (b, stands[b].merit));
        let ranked = || self.by_name.iter().copied().filter(|i| stands[*i].ranked);
        let first = ranked().reduce(|kept, i| if ahead(i, kept) { i } else { kept });
        let mut list: Vec<usize> = Vec::with_capacity(size + 1);
        for i in ranked().filter(|i| stands[*i].eligible) {
            if list.len() == size && list.last().is_none_or(|last| !ahead(i, *last)) {
                continue;
            }
            let at = list.partition_point(|&kept| !ahead(i, kept));
            list.insert(at, i);
            list.truncate(size);
        }
        list.sort_unstable();
        Decision { list, first }
    }

    /// Every row at other scores and weights, by running the method.
    pub fn run(&self, table: &DecisionTable, weights: &[f64], changed: &[(usize, usize)]) -> Vec<Stand> {
        let outcome = self.method.run(table, weights);
        let merits: Vec<f64> = match &outcome.order {
            Order::Partial(_) => {
                let (_, ranks) = places(&outcome.scores, &outcome.order, self.entry.traits, &table.names);
                #[allow(clippy::cast_precision_loss, reason = "a count of candidates")]
                ranks.iter().map(|rank| -(rank.best as f64)).collect()
            }
            Order::Total | Order::Classes(_) => outcome.scores.iter().map(|score| self.merit(*score)).collect(),
        };
        let mut values = self.values.clone();
        let mut out = vec![false; table.len()];
        for &(i, j) in changed {
            let score = table.scores[(i, j)];
            values[(i, j)] = self.study.strategy.criteria[j].value.at(score);
            out[i] |= !self.admits(j, score);
        }
        let stand = |(i, merit): (usize, &f64)| {
            let row: Vec<f64> = values.row(i).iter().copied().collect();
            Stand { merit: *merit, eligible: self.eligible(weights, &row), ranked: !out[i] }
        };
        merits.iter().enumerate().map(stand).collect()
    }

    /// Every row at other weights, where the score is linear in them.
    pub fn reweighed(&self, linear: &Linear, weights: &[f64]) -> Vec<Stand> {
        let on_scale = linear.on_scale.as_ref().map_or(&linear.values, |scale| &scale.values);
        let row = |values: &DMatrix<f64>, i: usize| values.row(i).iter().copied().collect::<Vec<f64>>();
        let stand = |i: usize| Stand {
            merit: dot(weights.iter().copied(), row(&linear.values, i)),
            eligible: self.eligible(weights, &row(on_scale, i)),
            ranked: true,
        };
        (0..self.evaluation.rows.len()).map(stand).collect()
    }

    /// What the sum of the merits on the shortlist gains by `now`.
    pub fn gain(&self, stands: &[Stand], now: &Outcome) -> f64 {
        now.total(|i| stands[i].merit) - self.decided.total(|i| stands[i].merit)
    }

    /// Whether sums of totals mean something: points of a full shortlist.
    pub fn has_gain(&self) -> bool {
        self.evaluation.linear.is_some()
            && self.evaluation.in_points()
            && self.decided.size() == self.study.strategy.shortlist.size
    }
}
