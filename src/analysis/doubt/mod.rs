//! Scores with doubt: what is drawn for each of them, from what the cells, the
//! evidence and the strategy say.

mod facts;
mod laws;
mod linked;
mod parts;
#[cfg(test)]
mod tests;

use std::fmt;

use nalgebra::DMatrix;

use crate::model::{Direction, Distribution, MissingPolicy, Study};
use crate::num::random::Stream;

pub use facts::DoubtFacts;
pub use laws::{Basis, CellDoubt};
pub use linked::{Linked, LinkedCell};
pub use parts::{Ordered, Part, Position};

/// What is taken as known about the scores.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum ScoreAssumption {
    /// Every score is right as it is; an interval counts as its middle.
    AsGiven,
    /// What the files say about doubt: intervals, missing scores, several
    /// assessors, stated distributions.
    #[default]
    Doubt,
    /// Every score may be off by up to this part of its scale, in percent, on top
    /// of what the files say.
    Within {
        /// The part, in percent.
        percent: f64,
    },
}

impl ScoreAssumption {
    /// The assumption written as on the command line: `as-given`, `doubt` or
    /// `within:5%`. `None` for anything else.
    ///
    /// ```
    /// use partnerfit::analysis::ScoreAssumption;
    /// assert_eq!(ScoreAssumption::parse("within:5%"), Some(ScoreAssumption::Within { percent: 5.0 }));
    /// assert_eq!(ScoreAssumption::Within { percent: 5.0 }.to_string(), "within:5%");
    /// assert_eq!(ScoreAssumption::parse("within:0%"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "as-given" => Some(Self::AsGiven),
            "doubt" => Some(Self::Doubt),
            _ => {
                let percent: f64 = text.strip_prefix("within:")?.strip_suffix('%')?.parse().ok()?;
                (percent > 0.0 && percent <= 100.0).then_some(Self::Within { percent })
            }
        }
    }
}

impl fmt::Display for ScoreAssumption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AsGiven => f.write_str("as-given"),
            Self::Doubt => f.write_str("doubt"),
            Self::Within { percent } => write!(f, "within:{percent}%"),
        }
    }
}

/// The distribution of each score of `candidate` (position in the candidates
/// file), in the order of the criteria.
///
/// By cell, first that applies:
/// 1. nothing is in doubt where scores count as given: the middle of an interval;
/// 2. a distribution that the evidence states;
/// 3. several assessors with a score: by `[doubt] assessors`; one who gives a low
///    or high end counts as anything in between;
/// 4. one line of evidence with a low or high end: triangular with the score of
///    the cell as the likeliest, even where no score is given;
/// 5. an interval, or a missing score with the policy `range`: even; triangular
///    where one assessor gives a score within the interval;
/// 6. the score of the cell.
///
/// Where the evidence rules out the cell, both are kept possible. A trailing `?`
/// and, where `[doubt] grades` says so, the best grade of the evidence widen
/// what is not a stated distribution; [`ScoreAssumption::Within`] widens all.
/// What reaches beyond the scale is cut off there.
#[must_use]
pub fn distributions(
    study: &Study,
    candidate: usize,
    missing: Option<MissingPolicy>,
    assumption: ScoreAssumption,
) -> Vec<Distribution> {
    laws::of_candidate(study, candidate, missing, assumption).into_iter().map(|doubt| doubt.law).collect()
}

/// What is drawn for every score of some candidates.
///
/// The parts stand in an order of their own: first what hangs together by
/// assessor (by their names), then the criteria of which only the order counts
/// (by id), then the single scores in doubt, by name of candidate and id of
/// criterion. A score that is certain takes no number. So the order of rows and
/// columns in the files changes no draw.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreDoubts {
    /// Scores, candidates × criteria of the strategy: the certain ones as they
    /// are, the mean of the others.
    middle: DMatrix<f64>,
    parts: Vec<Part>,
    /// Per candidate, per criterion.
    cells: Vec<Vec<CellDoubt>>,
}

impl ScoreDoubts {
    /// The doubt about the scores of these candidates (positions in the
    /// candidates file), which become the rows of every draw.
    #[must_use]
    pub fn of(
        study: &Study,
        candidates: &[usize],
        missing: Option<MissingPolicy>,
        assumption: ScoreAssumption,
    ) -> Self {
        let criteria = &study.strategy.criteria;
        let cells: Vec<Vec<CellDoubt>> =
            candidates.iter().map(|&candidate| laws::of_candidate(study, candidate, missing, assumption)).collect();
        let mut middle = DMatrix::from_fn(candidates.len(), criteria.len(), |i, j| cells[i][j].law.mean());
        let mut rows: Vec<usize> = (0..candidates.len()).collect();
        rows.sort_by_key(|&i| &study.candidates.names[candidates[i]]);
        let mut columns: Vec<usize> = (0..criteria.len()).collect();
        columns.sort_by_key(|&j| &criteria[j].id);

        let only_order = |j: usize| criteria[j].ordinal && assumption != ScoreAssumption::AsGiven;
        let mut ordered = Vec::new();
        for &j in columns.iter().filter(|j| only_order(**j)) {
            let scores = candidates.iter().map(|&i| {
                let policy = missing.unwrap_or(criteria[j].missing);
                let scale = (criteria[j].scale.min(), criteria[j].scale.max());
                study.candidates.cells[i][j].interval(&criteria[j], policy).unwrap_or(scale)
            });
            let part = Ordered::of(j, criteria[j].scale, &rows, &scores.collect::<Vec<_>>());
            part.means().into_iter().enumerate().for_each(|(i, mean)| middle[(i, j)] = mean);
            ordered.push(Part::Ordered(part));
        }
        let mut judged = Vec::new();
        let mut single = Vec::new();
        for &i in &rows {
            for &j in columns.iter().filter(|j| !only_order(**j) && !cells[i][**j].law.is_exact()) {
                let doubt = &cells[i][j];
                let law = doubt.law.clone();
                // Nearer a target is neither more nor less: no direction in common.
                let directed = !matches!(criteria[j].direction, Direction::Target { .. });
                if study.strategy.doubt.by_assessor.is_some() && directed && !doubt.assessors.is_empty() {
                    let reverse = criteria[j].direction == Direction::Min;
                    let (by, opinions) = (Vec::new(), doubt.opinions.clone());
                    let cell = LinkedCell { candidate: i, criterion: j, law, by, opinions, reverse };
                    judged.push((doubt.assessors.clone(), cell));
                } else {
                    single.push(Part::Cell { candidate: i, criterion: j, law });
                }
            }
        }
        let rho = study.strategy.doubt.by_assessor.unwrap_or(0.0);
        let linked = Linked::all(rho, judged).into_iter().map(Part::Linked);
        let parts = linked.chain(ordered).chain(single).filter(|part| part.uniforms() > 0).collect();
        Self { middle, parts, cells }
    }

    /// Scores that do not hang together: `laws` per candidate, in the order of
    /// `names`, per criterion, in the order of `ids`.
    #[must_use]
    pub fn independent(names: &[&str], ids: &[&str], laws: &[Vec<Distribution>]) -> Self {
        let middle = DMatrix::from_fn(names.len(), ids.len(), |i, j| laws[i][j].mean());
        let mut rows: Vec<usize> = (0..names.len()).collect();
        rows.sort_by_key(|&i| names[i]);
        let mut columns: Vec<usize> = (0..ids.len()).collect();
        columns.sort_by_key(|&j| ids[j]);
        let cells = rows.iter().flat_map(|&i| columns.iter().map(move |&j| (i, j)));
        let part = |(i, j): (usize, usize)| Part::Cell { candidate: i, criterion: j, law: laws[i][j].clone() };
        let parts = cells.filter(|&(i, j)| !laws[i][j].is_exact()).map(part).collect();
        Self { middle, parts, cells: Vec::new() }
    }

    /// Scores, candidates × criteria of the strategy: the certain ones as they
    /// are, the means of the others. Where a draw starts from.
    #[must_use]
    pub fn middle(&self) -> &DMatrix<f64> {
        &self.middle
    }

    /// The doubt about every score, per candidate in the order of the criteria:
    /// what it comes from and what widened it. Of a criterion of which only the
    /// order counts, the law here is not what is drawn.
    #[must_use]
    pub fn cells(&self) -> &[Vec<CellDoubt>] {
        &self.cells
    }

    /// The parts of a draw, in the order in which they take numbers.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Whether nothing is in doubt.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.parts.is_empty()
    }

    /// How many numbers a draw takes from its stream.
    #[must_use]
    pub fn uniforms(&self) -> usize {
        self.parts.iter().map(Part::uniforms).sum()
    }

    /// The least and the greatest score that candidate `i` (as drawn) can have on
    /// criterion `j`, each score by itself; equal where it is certain. Of a criterion
    /// of which only the order counts: what any order-keeping scores allow. Scores
    /// that hang together cannot all be at their ends at once; what holds for all
    /// scores in these ranges holds for every draw.
    #[must_use]
    pub fn range(&self, i: usize, j: usize) -> (f64, f64) {
        let mut found = (self.middle[(i, j)], self.middle[(i, j)]);
        for part in &self.parts {
            part.ranges(|candidate, criterion, range| {
                if (candidate, criterion) == (i, j) {
                    found = range;
                }
            });
        }
        found
    }

    /// [`range`](Self::range) of all scores: the least ones and the greatest ones,
    /// candidates × criteria of the strategy. O(scores).
    #[must_use]
    pub fn ranges(&self) -> (DMatrix<f64>, DMatrix<f64>) {
        let (mut low, mut high) = (self.middle.clone(), self.middle.clone());
        for part in &self.parts {
            part.ranges(|candidate, criterion, range| {
                (low[(candidate, criterion)], high[(candidate, criterion)]) = range;
            });
        }
        (low, high)
    }

    /// Draws all scores in doubt into `scores`, which holds the others already
    /// (see [`middle`](Self::middle)).
    pub fn draw(&self, stream: &mut Stream, scores: &mut DMatrix<f64>) {
        let mut us: Vec<f64> = Vec::new();
        for part in &self.parts {
            us.clear();
            us.extend((0..part.uniforms()).map(|_| stream.uniform()));
            part.write(&us, |candidate, criterion, score| scores[(candidate, criterion)] = score);
        }
    }
}
