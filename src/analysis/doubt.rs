//! Scores with doubt: what is drawn for each of them, from what the cells, the
//! evidence and the strategy say.

use std::fmt;

use nalgebra::DMatrix;

use crate::model::{Distribution, MissingPolicy, Study};
use crate::num::random::Stream;

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
#[must_use]
pub fn distributions(
    study: &Study,
    candidate: usize,
    missing: Option<MissingPolicy>,
    assumption: ScoreAssumption,
) -> Vec<Distribution> {
    let cells = study.candidates.cells[candidate].iter().zip(&study.strategy.criteria);
    let of = |(low, high): (f64, f64)| match assumption {
        ScoreAssumption::AsGiven => Distribution::Exact(f64::midpoint(low, high)),
        _ if low < high => Distribution::Uniform { low, high },
        _ => Distribution::Exact(low),
    };
    let whole = |criterion: &crate::model::Criterion| (criterion.scale.min(), criterion.scale.max());
    cells
        .map(|(cell, criterion)| {
            let policy = missing.unwrap_or(criterion.missing);
            of(cell.interval(criterion, policy).unwrap_or(whole(criterion)))
        })
        .collect()
}

/// One part of a draw. A draw of all scores is the parts in order; each takes
/// [`uniforms`](Self::uniforms) numbers from the stream, in order.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// One score by itself: the quantile of the next number.
    Cell {
        /// Position among the candidates drawn.
        candidate: usize,
        /// Position among the criteria of the strategy.
        criterion: usize,
        /// What it is drawn from; never exact.
        law: Distribution,
    },
    /// The scores of one criterion of which only the order counts.
    Ordered(Ordered),
    /// The scores that hang together.
    Linked(Linked),
}

/// A criterion of which only the order of its scores counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Ordered {
    criterion: usize,
}

/// Scores that hang together.
#[derive(Clone, Debug, PartialEq)]
pub struct Linked {
    cells: Vec<usize>,
}

impl Part {
    /// How many numbers it takes from the stream.
    #[must_use]
    pub fn uniforms(&self) -> usize {
        1
    }

    /// Writes the scores that follow from these numbers (`uniforms` of them, each
    /// above 0 and below 1) into candidates × criteria.
    pub fn write(&self, us: &[f64], scores: &mut DMatrix<f64>) {
        if let Self::Cell { candidate, criterion, law } = self {
            scores[(*candidate, *criterion)] = law.quantile(us[0]);
        }
    }
}

/// What is drawn for every score of some candidates.
///
/// The parts stand in an order of their own: first what hangs together by
/// assessor, then the criteria of which only the order counts (by id), then the
/// single scores in doubt, by name of candidate and id of criterion. A score that
/// is certain takes no number. So the order of rows and columns in the files
/// changes no draw.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreDoubts {
    /// Scores, candidates × criteria of the strategy: the certain ones as they
    /// are, the middle of the others.
    middle: DMatrix<f64>,
    parts: Vec<Part>,
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
        let laws: Vec<Vec<Distribution>> =
            candidates.iter().map(|&candidate| distributions(study, candidate, missing, assumption)).collect();
        let names: Vec<&str> = candidates.iter().map(|&c| study.candidates.names[c].as_str()).collect();
        let ids: Vec<&str> = study.strategy.criteria.iter().map(|c| c.id.as_str()).collect();
        Self::independent(&names, &ids, &laws)
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
        let part = |(candidate, criterion): (usize, usize)| Part::Cell {
            candidate,
            criterion,
            law: laws[candidate][criterion].clone(),
        };
        let parts = cells.filter(|&(i, j)| !laws[i][j].is_exact()).map(part).collect();
        Self { middle, parts }
    }

    /// Scores, candidates × criteria of the strategy: the certain ones as they
    /// are, the means of the others. Where a draw starts from.
    #[must_use]
    pub fn middle(&self) -> &DMatrix<f64> {
        &self.middle
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

    /// Draws all scores in doubt into `scores`, which holds the others already
    /// (see [`middle`](Self::middle)).
    pub fn draw(&self, stream: &mut Stream, scores: &mut DMatrix<f64>) {
        let mut us: Vec<f64> = Vec::new();
        for part in &self.parts {
            us.clear();
            us.extend((0..part.uniforms()).map(|_| stream.uniform()));
            part.write(&us, scores);
        }
    }
}
