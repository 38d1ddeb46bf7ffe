//! Filling in the judgements that were not given.

use nalgebra::{DMatrix, DVector};

use super::by_rank::number;
use super::priorities::principal;
use crate::num::{dot, exp, ln, sum};

/// A reciprocal matrix with gaps: `None` where nobody judged.
pub(super) type Gaps = Vec<Vec<Option<f64>>>;

/// The groups of items that are compared with each other, directly or through
/// others; one group when the judgements hang together.
pub(super) fn groups(cells: &Gaps) -> Vec<Vec<usize>> {
    let mut group: Vec<usize> = (0..cells.len()).collect();
    for (i, row) in cells.iter().enumerate() {
        for (j, cell) in row.iter().enumerate() {
            if cell.is_some() && group[i] != group[j] {
                let (keep, gone) = (group[i].min(group[j]), group[i].max(group[j]));
                group.iter_mut().filter(|g| **g == gone).for_each(|g| *g = keep);
            }
        }
    }
    let mut found: Vec<Vec<usize>> = Vec::new();
    for root in 0..cells.len() {
        let members: Vec<usize> = (0..cells.len()).filter(|&i| group[i] == root).collect();
        if !members.is_empty() {
            found.push(members);
        }
    }
    found
}

/// The completion with the least λ max (Bozóki, Fülöp & Rónyai 2010); `None`
/// when the judgements do not hang together, for then it is not unique.
///
/// λ max is convex in the logarithms of the gaps, and where it is least every
/// gap is `x_ij = e^(u_i − u_j)` with u = ½ ln(w / v), w and v being the right
/// and left eigenvectors. So it is enough to look for the n potentials u: by
/// Newton's method on ln λ max, with steps halved until it goes down. It starts
/// at the least squares of the logarithms, which is the answer where nothing
/// contradicts. O(n⁴) per step, usually three to eight steps.
pub(super) fn minimise_lambda_max(cells: &Gaps) -> Option<DMatrix<f64>> {
    if groups(cells).len() != 1 {
        return None;
    }
    let mut at = Filled::new(cells, least_squares(cells)?);
    for _ in 0..60 {
        let slopes = at.gradient.amax();
        if slopes <= 1e-15 {
            break;
        }
        let step = at.curvature(cells).lu().solve(&-&at.gradient)?;
        let downhill = at.gradient.dot(&step);
        let mut part = 1.0;
        let better = loop {
            let next = Filled::new(cells, &at.potentials + &step * part);
            // Near the end ln λ is flat within rounding; then the slope decides.
            let flat = next.value <= at.value + 1e-14 && next.gradient.amax() < 0.5 * slopes;
            if flat || next.value <= at.value + 1e-4 * part * downhill {
                break Some(next);
            }
            part /= 2.0;
            if part < 1e-9 {
                break None;
            }
        };
        // Nothing goes down any further.
        let Some(next) = better else { break };
        at = next;
    }
    Some(at.matrix)
}

/// The potentials u for which the judgements given are nearest to `u_i − u_j` in
/// logarithms.
fn least_squares(cells: &Gaps) -> Option<DVector<f64>> {
    let n = cells.len();
    let known = |i: usize, j: usize| i != j && cells[i][j].is_some();
    // The Laplacian of the graph of judgements. Singular only along (1, …, 1),
    // which changes nothing; the added constant takes care of that.
    let laplacian = DMatrix::from_fn(n, n, |i, j| {
        let degree = || number((0..n).filter(|&k| known(i, k)).count());
        let own = if i == j { degree() } else { -f64::from(u8::from(known(i, j))) };
        own + 1.0 / number(n)
    });
    let sums = DVector::from_fn(n, |i, _| sum((0..n).filter_map(|j| cells[i][j]).map(ln)));
    laplacian.lu().solve(&sums)
}

/// The matrix with its gaps filled from potentials: `x_ij = e^(u_i − u_j)`.
struct Filled {
    potentials: DVector<f64>,
    matrix: DMatrix<f64>,
    /// ln λ max.
    value: f64,
    /// How it changes with each potential.
    gradient: DVector<f64>,
}

impl Filled {
    fn new(cells: &Gaps, potentials: DVector<f64>) -> Self {
        let n = cells.len();
        let filled = |i: usize, j: usize| cells[i][j].unwrap_or_else(|| exp(potentials[i] - potentials[j]));
        let matrix = DMatrix::from_fn(n, n, filled);
        let (lambda, right) = principal(&matrix);
        let (_, left) = principal(&matrix.transpose());
        let scale = lambda * dot(left.iter().copied(), right.iter().copied());
        let gradient = DVector::from_fn(n, |i, _| {
            let gaps = (0..n).filter(|&j| cells[i][j].is_none());
            let pull = |j: usize| left[i] * matrix[(i, j)] * right[j] - left[j] * matrix[(j, i)] * right[i];
            sum(gaps.map(pull)) / scale
        });
        Self { potentials, matrix, value: ln(lambda), gradient }
    }

    /// The second derivatives, by differences of the first; with a constant
    /// along (1, …, 1), which changes nothing, and a trace of the identity for
    /// potentials without gaps.
    fn curvature(&self, cells: &Gaps) -> DMatrix<f64> {
        const STEP: f64 = 1e-5;
        let n = cells.len();
        let mut curvature = DMatrix::zeros(n, n);
        for j in 0..n {
            let moved = |by: f64| {
                let mut potentials = self.potentials.clone();
                potentials[j] += by;
                Self::new(cells, potentials).gradient
            };
            curvature.set_column(j, &((moved(STEP) - moved(-STEP)) / (2.0 * STEP)));
        }
        let size = curvature.amax();
        let even = (&curvature + curvature.transpose()) / 2.0;
        even + DMatrix::from_element(n, n, size) + DMatrix::identity(n, n) * (size * 1e-9)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `above`: the judgements above the diagonal, row by row.
    fn gaps(n: usize, above: &[Option<f64>]) -> Gaps {
        let mut given = above.iter();
        let mut cells = vec![vec![Some(1.0); n]; n];
        for (i, j) in (0..n).flat_map(|i| (i + 1..n).map(move |j| (i, j))) {
            let x = *given.next().expect("enough judgements");
            cells[i][j] = x;
            cells[j][i] = x.map(|x| 1.0 / x);
        }
        cells
    }

    #[test]
    fn a_tree_of_judgements_is_completed_without_contradiction() {
        // a = 2 b, b = 3 c, c = 4 d: the rest follows by multiplying.
        let cells = gaps(4, &[Some(2.0), None, None, Some(3.0), None, Some(4.0)]);
        let a = minimise_lambda_max(&cells).expect("connected");
        for (i, j, expected) in [(0, 2, 6.0), (0, 3, 24.0), (1, 3, 12.0)] {
            assert!((a[(i, j)] - expected).abs() < 1e-11 * expected, "{}", a[(i, j)]);
        }
    }

    #[test]
    fn no_other_completion_has_a_lower_lambda() {
        // Far from consistent, with three gaps: a grid around the answer and a
        // wide one hold nothing better.
        let cells =
            gaps(5, &[Some(9.0), Some(0.2), None, Some(3.0), Some(7.0), Some(0.25), None, Some(5.0), Some(0.5), None]);
        let a = minimise_lambda_max(&cells).expect("connected");
        let least = principal(&a).0;
        let missing = [(0, 3), (1, 4), (3, 4)];
        let mut tried = 0;
        for scale in [0.001, 0.05, 0.5, 2.0] {
            for code in 0..27_i32 {
                let mut other = a.clone();
                for (at, &(i, j)) in missing.iter().enumerate() {
                    let step = f64::from(code / 3_i32.pow(u32::try_from(at).expect("small")) % 3 - 1) * scale;
                    other[(i, j)] *= exp(step);
                    other[(j, i)] = 1.0 / other[(i, j)];
                }
                assert!(principal(&other).0 >= least - 1e-12, "{scale} {code}");
                tried += 1;
            }
        }
        assert_eq!(tried, 108);
    }

    #[test]
    fn items_that_are_never_compared_fall_apart_in_groups() {
        let cells = gaps(4, &[Some(2.0), None, None, None, None, Some(4.0)]);
        assert_eq!(groups(&cells), [vec![0, 1], vec![2, 3]]);
        assert!(minimise_lambda_max(&cells).is_none());
    }
}
