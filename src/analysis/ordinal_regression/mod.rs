//! What comparisons of candidates alone say of the others: robust ordinal
//! regression.
//!
//! People state that they prefer one candidate to another as a whole, or by more
//! than one is preferred to another. Every sum of value functions that agrees with
//! all of it is as good as any other (UTA-GMS, [greco2008]; with
//! intensities GRIP, [figueiraGreco2009]). What all of them say
//! is necessary, what some of them say is possible; no weights are needed.
//!
//! The steps of the value functions are the unknowns. A statement is one row: the
//! value of the one less that of the other is at least 1. The scale is free, so
//! that any positive difference can be made 1, and the value of candidate a less
//! that of b is, over all functions that agree,
//!
//! - endlessly negative where some function puts b before a,
//! - 0 at least where none does, but one puts them level,
//! - above 0 at least where all put a before b.
//!
//! One model, one objective per pair, each from the corner where the last ended;
//! a function that has been found answers every pair that it can. All answers are
//! proven in whole numbers.

mod conflict;
mod places;
mod relation;
mod representative;
mod study;
mod values;

use super::region_results::Whether;
use crate::model::{Criterion, DecisionTable};
use crate::num::polyhedron::{Empty, Polyhedron};
use relation::relation;
use values::Values;

pub use places::PlaceBounds;
pub use representative::Representative;
pub use study::{Heeded, RegressionStudy, heeded, ordinal_regression};

/// What is said of two or four candidates, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CandidateStatement {
    /// The first is preferred to the second.
    Prefers(usize, usize),
    /// The first of one pair is preferred to its second by more than the first of
    /// the other pair is to its second.
    PrefersMore((usize, usize), (usize, usize)),
}

/// Which value functions are considered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Monotone {
    /// A better score is worth at least as much.
    #[default]
    NonDecreasing,
    /// A better score is worth more.
    StrictlyIncreasing,
}

/// Why there is nothing to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// No value functions agree with these statements (positions) together, and
    /// with any of them left out some do.
    Statements(Vec<usize>),
    /// Whether some agree with all is not decided at this precision.
    Undecided,
}

/// How the value of one candidate stands to that of another over all value
/// functions that agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// Some function puts the other before it.
    NotAlways,
    /// None does, some puts them level.
    AtLeast,
    /// All put it before the other.
    Always,
    Undecided,
}

/// What all value functions that agree with the statements have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Regression {
    n: usize,
    lead: Vec<Lead>,
    /// The largest margin by which all strict statements can hold at once, where
    /// the best levels add up to 1 and the worst are 0; `None` without a statement
    /// or when it cannot be worked out.
    pub epsilon_max: Option<f64>,
    /// Between which places each candidate stays.
    pub places: Vec<PlaceBounds>,
    /// One of the value functions that agree, to show; `None` when it cannot be
    /// worked out.
    pub representative: Option<Representative>,
    /// Linear programs that were solved for the relations.
    pub programs: usize,
}

impl Regression {
    /// Number of candidates.
    #[must_use]
    pub fn len(&self) -> usize {
        self.n
    }

    /// Whether there is no candidate.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.n == 0
    }

    fn lead(&self, a: usize, b: usize) -> Lead {
        self.lead[a * self.n + b]
    }

    /// Whether `a` is at least as good as `b` by every value function that agrees.
    #[must_use]
    pub fn necessary(&self, a: usize, b: usize) -> Whether {
        match self.lead(a, b) {
            Lead::Always | Lead::AtLeast => Whether::Yes,
            Lead::NotAlways => Whether::No,
            Lead::Undecided => Whether::Undecided,
        }
    }

    /// Whether `a` is better than `b` by every value function that agrees.
    #[must_use]
    pub fn always_ahead(&self, a: usize, b: usize) -> Whether {
        match self.lead(a, b) {
            Lead::Always => Whether::Yes,
            Lead::AtLeast | Lead::NotAlways => Whether::No,
            Lead::Undecided => Whether::Undecided,
        }
    }

    /// Whether `a` is at least as good as `b` by some value function that agrees.
    #[must_use]
    pub fn possible(&self, a: usize, b: usize) -> Whether {
        match self.always_ahead(b, a) {
            Whether::Yes => Whether::No,
            Whether::No => Whether::Yes,
            Whether::Undecided => Whether::Undecided,
        }
    }
}

/// What follows from `statements` on the candidates of a table.
///
/// # Errors
/// Statements that no value functions agree with.
///
/// ```
/// use partnerfit::analysis::{CandidateStatement, Whether, Monotone, regress};
/// use partnerfit::model::{Criterion, DecisionTable, Direction, Scale};
///
/// let criterion = |id: &str| Criterion::plain(id, Direction::Max, Scale::new(0.0, 10.0).unwrap());
/// let table = DecisionTable {
///     names: ["a", "b", "c"].map(String::from).to_vec(),
///     criteria: vec![criterion("x"), criterion("y")],
///     scores: nalgebra::DMatrix::from_row_slice(3, 2, &[9.0, 1.0, 3.0, 5.0, 2.0, 5.0]),
/// };
/// // "a before b": then a is also ahead of c, which b is at least as good as.
/// let found = regress(&table, &[CandidateStatement::Prefers(0, 1)], Monotone::NonDecreasing).unwrap();
/// assert_eq!(found.necessary(0, 2), Whether::Yes);
/// assert_eq!(found.possible(2, 0), Whether::No);
/// ```
pub fn regress(
    table: &DecisionTable,
    statements: &[CandidateStatement],
    shape: Monotone,
) -> Result<Regression, Conflict> {
    let criteria: Vec<&Criterion> = table.criteria.iter().collect();
    let exact = |i: usize| (0..criteria.len()).map(|j| (table.scores[(i, j)], table.scores[(i, j)])).collect();
    let scores: Vec<Vec<(f64, f64)>> = (0..table.len()).map(exact).collect();
    regress_scores(&criteria, &table.names, &scores, statements, shape)
}

/// [`regress`] where a score may be anything between two ends. What is stated then
/// has to be possible for some score, what follows holds for every score.
pub(super) fn regress_scores(
    criteria: &[&Criterion],
    names: &[String],
    scores: &[Vec<(f64, f64)>],
    statements: &[CandidateStatement],
    shape: Monotone,
) -> Result<Regression, Conflict> {
    // The order of rows and columns in the files shall not matter.
    let order = sorted_by(names.len(), |i| names[i].as_str());
    let columns = sorted_by(criteria.len(), |j| criteria[j].id.as_str());
    let mut position = vec![0; order.len()];
    order.iter().enumerate().for_each(|(to, from)| position[*from] = to);
    let criteria: Vec<&Criterion> = columns.iter().map(|j| criteria[*j]).collect();
    let scores: Vec<Vec<(f64, f64)>> = order.iter().map(|i| columns.iter().map(|j| scores[*i][*j]).collect()).collect();
    let pair = |(a, b): (usize, usize)| (position[a], position[b]);
    let mut stated: Vec<(CandidateStatement, usize)> = Vec::new();
    for (own, statement) in statements.iter().enumerate() {
        stated.push((
            match *statement {
                CandidateStatement::Prefers(a, b) => CandidateStatement::Prefers(position[a], position[b]),
                CandidateStatement::PrefersMore(more, less) => CandidateStatement::PrefersMore(pair(more), pair(less)),
            },
            own,
        ));
    }
    stated.sort_unstable();
    stated.dedup_by_key(|(statement, _)| *statement);

    let model = Model { values: Values::new(&criteria, &scores), shape };
    let rows: Vec<Vec<f64>> = stated.iter().map(|(statement, _)| model.row(*statement)).collect();
    let mut polyhedron = model.polyhedron(&rows).map_err(|empty| match empty {
        Empty::Undecided => Conflict::Undecided,
        Empty::Rows(which) => {
            let mut own: Vec<usize> =
                conflict::minimal(&model, &rows, which).into_iter().map(|k| stated[k].1).collect();
            own.sort_unstable();
            Conflict::Statements(own)
        }
    })?;
    let n = order.len();
    let (lead, programs) = relation(&model, &mut polyhedron);
    let places = places::bounds(n, &lead);
    let epsilon_max = representative::greatest_margin(&model, &rows);
    let representative = representative::representative(&model, &rows, &lead);
    let lead = (0..n * n).map(|at| lead[position[at / n] * n + position[at % n]]).collect();
    Ok(Regression {
        n,
        lead,
        epsilon_max,
        places: position.iter().map(|i| places[*i]).collect(),
        representative: representative.map(|found| found.in_order(&position, &columns)),
        programs,
    })
}

fn sorted_by<'a>(n: usize, key: impl Fn(usize) -> &'a str) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|a, b| key(*a).cmp(key(*b)).then(a.cmp(b)));
    order
}

/// The value functions and how they may run.
pub(super) struct Model {
    values: Values,
    shape: Monotone,
}

impl Model {
    /// The coefficients of a statement: what is preferred, less the other, each at
    /// the end of its scores that makes it most possible.
    fn row(&self, statement: CandidateStatement) -> Vec<f64> {
        let mut row = vec![0.0; self.values.steps];
        let mut add = |(a, b): (usize, usize), most: bool| {
            let (a, b) = (&self.values.profiles[a], &self.values.profiles[b]);
            let (up, down) = if most { (&a.high, &b.low) } else { (&a.low, &b.high) };
            let times = if most { 1.0 } else { -1.0 };
            Values::add(up, times, &mut row);
            Values::add(down, -times, &mut row);
        };
        match statement {
            CandidateStatement::Prefers(a, b) => add((a, b), true),
            CandidateStatement::PrefersMore(more, less) => {
                add(more, true);
                add(less, false);
            }
        }
        row
    }

    /// The least step.
    fn least_step(&self) -> f64 {
        match self.shape {
            Monotone::NonDecreasing => 0.0,
            Monotone::StrictlyIncreasing => 1.0,
        }
    }

    /// All steps, less the least, for which every row is at least 1.
    fn polyhedron(&self, rows: &[Vec<f64>]) -> Result<Polyhedron, Empty> {
        let bounded = |row: &Vec<f64>| (row.clone(), 1.0 - self.least_step() * row.iter().sum::<f64>());
        Polyhedron::new(self.values.steps, &rows.iter().map(bounded).collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests;
