//! The scores and the region as the calculations see them.

use nalgebra::DMatrix;

use crate::analysis::doubt::{Basis, ScoreAssumption, ScoreDoubts};
use crate::analysis::engine::{Evaluation, Linear};
use crate::model::Study;
use crate::num::maximin::Columns;
use crate::num::tied;
use crate::ranking::method;
use crate::region::{Cell, Region, Work, at};

/// What is nearer to 0 than this, as a part of the greatest value, is 0.
pub(super) const ZERO: f64 = 1e-12;
/// What is below 0 by more than this, as a part of the greatest value, surely is.
pub(super) const SURE: f64 = 1e-9;

/// The most corners that are listed.
const MOST_CORNERS: usize = 4096;
/// Steps that finding the corners may take.
const CORNER_WORK: Work = Work(400_000_000);

/// One number per candidate and corner: by corner, then by candidate.
pub(super) type AtCorners = Vec<Vec<f64>>;

/// Rows of values in rank order, columns by the id of the criterion, so that their
/// order in the files changes no rounding.
pub(super) struct Ground {
    /// Which criterion each column is; those that the region leaves out are none.
    pub columns: Vec<usize>,
    /// Number of criteria.
    pub criteria: usize,
    pub low: Vec<Vec<f64>>,
    pub middle: Vec<Vec<f64>>,
    pub high: Vec<Vec<f64>>,
    /// Whether some value lies between two ends.
    pub intervals: bool,
    /// Half-spaces `a·w ≥ 0`.
    pub cuts: Vec<Vec<f64>>,
    /// Whether shares of the region are volumes.
    pub even: bool,
    /// The corners of the box of errors, where the law is one of errors.
    pub error_box: Option<Vec<Vec<f64>>>,
    /// The region by its corners, where they are listed.
    pub listed: Option<Listed>,
    /// The greatest value there is, of either sign.
    pub size: f64,
}

/// The region by its corners, and the totals there.
pub(super) struct Listed {
    pub cell: Cell,
    pub corners: Vec<Vec<f64>>,
    pub low: AtCorners,
    pub high: AtCorners,
}

impl Ground {
    pub fn new(study: &Study, evaluation: &Evaluation, linear: &Linear, region: &Region) -> Self {
        let criteria = &study.strategy.criteria;
        // What counts for nothing moves no total.
        let mut columns: Vec<usize> = (0..criteria.len()).filter(|j| !region.leaves_out(*j)).collect();
        columns.sort_by(|a, b| criteria[*a].id.cmp(&criteria[*b].id));
        let rows = |matrix: &DMatrix<f64>| -> Vec<Vec<f64>> {
            matrix.row_iter().map(|row| columns.iter().map(|j| row[*j]).collect()).collect()
        };
        let (low, high) = allowed(study, evaluation, linear);
        let (low, high) = (rows(&low), rows(&high));
        let region = region.select(&columns);
        let cuts = region.half_spaces();
        let cell = region.cell(&mut { CORNER_WORK }).filter(|cell| cell.len() <= MOST_CORNERS);
        let listed = cell.map(|cell| {
            let corners: Vec<Vec<f64>> = cell.corners().map(<[f64]>::to_vec).collect();
            Listed { low: at_corners(&low, &corners), high: at_corners(&high, &corners), cell, corners }
        });
        let size = low.iter().chain(&high).flatten().fold(0.0_f64, |size, x| size.max(x.abs()));
        let apart = |(a, b): (&Vec<f64>, &Vec<f64>)| a.iter().zip(b).any(|(a, b)| !tied(*a, *b));
        Self {
            middle: rows(&linear.values),
            intervals: low.iter().zip(&high).any(apart),
            columns,
            criteria: criteria.len(),
            low,
            high,
            cuts,
            even: region.is_even(),
            error_box: region.error_box(),
            listed,
            size,
        }
    }

    /// Number of candidates.
    pub fn len(&self) -> usize {
        self.low.len()
    }

    /// Number of weights.
    pub fn dimension(&self) -> usize {
        self.columns.len()
    }

    /// Weights by column as weights by criterion.
    pub fn by_criterion(&self, weights: &[f64]) -> Vec<f64> {
        let mut by_criterion = vec![0.0; self.criteria];
        self.columns.iter().zip(weights).for_each(|(j, w)| by_criterion[*j] = *w);
        by_criterion
    }

    /// What largest-least questions are asked in: mixtures of corners where those are
    /// few, weights and half-spaces otherwise.
    pub fn mixing(&self) -> Mixing<'_> {
        match &self.listed {
            Some(listed) if listed.corners.len() <= 2 * self.dimension() => {
                Mixing { corners: Some(&listed.corners), cuts: &[] }
            }
            _ => Mixing { corners: None, cuts: &self.cuts },
        }
    }
}

/// The least and the greatest value that each score can have: by what its cell
/// allows, and what else the files say of it (evidence, marks of doubt).
fn allowed(study: &Study, evaluation: &Evaluation, linear: &Linear) -> (DMatrix<f64>, DMatrix<f64>) {
    let (mut low, mut high) = (linear.low.clone(), linear.high.clone());
    // A row that is no candidate of the file has no evidence.
    let (at, candidates): (Vec<usize>, Vec<usize>) =
        evaluation.rows.iter().enumerate().filter_map(|(i, row)| Some((i, row.candidate?))).unzip();
    let doubts = ScoreDoubts::of(study, &candidates, None, ScoreAssumption::Doubt);
    let settings = evaluation.params.as_object().cloned().unwrap_or_default();
    let scored = method(Some(evaluation.method.info.id)).ok().and_then(|entry| entry.build(&settings).ok());
    let (least, most) = doubts.ranges();
    for (i, row) in at.into_iter().enumerate() {
        for (j, criterion) in study.strategy.criteria.iter().enumerate() {
            let (from, to) = (least[(i, j)], most[(i, j)]);
            // A missing score stands for what the run made of it.
            let silent = doubts.cells()[i][j].basis == Basis::Missing;
            if silent || from >= to || criterion.ordinal {
                continue;
            }
            match scored.as_ref().map(|method| (method.value_range(criterion, from, to), method.value_bounds())) {
                Some((Some((from, to)), _)) => {
                    low[(row, j)] = low[(row, j)].min(from);
                    high[(row, j)] = high[(row, j)].max(to);
                }
                // The score moves the values of all: only their bounds are certain.
                Some((None, (from, to))) => {
                    low.column_mut(j).fill(from);
                    high.column_mut(j).fill(to);
                }
                None => {}
            }
        }
    }
    (low, high)
}

/// `Σ_j w_j v_ij` at each corner.
pub(super) fn at_corners(rows: &[Vec<f64>], corners: &[Vec<f64>]) -> AtCorners {
    corners.iter().map(|corner| rows.iter().map(|row| at(row, corner)).collect()).collect()
}

/// See [`Ground::mixing`].
#[derive(Clone, Copy)]
pub(super) struct Mixing<'a> {
    corners: Option<&'a [Vec<f64>]>,
    pub cuts: &'a [Vec<f64>],
}

impl Mixing<'_> {
    /// A row of values as it counts in a mixture.
    pub fn row(&self, row: &[f64]) -> Vec<f64> {
        match self.corners {
            Some(corners) => corners.iter().map(|corner| at(row, corner)).collect(),
            None => row.to_vec(),
        }
    }

    /// Rows of values, for [`maximin`](crate::num::maximin::maximin).
    pub fn rows(&self, rows: &[Vec<f64>]) -> Columns {
        let rows: Vec<Vec<f64>> = rows.iter().map(|row| self.row(row)).collect();
        let width = rows.first().map_or(0, Vec::len);
        Columns::new(rows.iter().map(Vec::as_slice), width)
    }

    /// The weights of a mixture.
    pub fn weights(&self, mixture: Vec<f64>) -> Vec<f64> {
        match self.corners {
            Some(corners) => {
                let weight = |j: usize| corners.iter().zip(&mixture).map(|(corner, part)| corner[j] * part).sum();
                (0..corners[0].len()).map(weight).collect()
            }
            None => mixture,
        }
    }
}
