//! The GAIA plane: candidates and criteria in the two directions in which the net
//! flows on single criteria differ most.

use nalgebra::DMatrix;
use serde::{Deserialize, Serialize};

use super::flows;
use crate::model::{AxisOf, DecisionTable, Label, Step, Steps};
use crate::num::{dot, plus_zero, sum};

/// The matrix whose eigenvectors span the plane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum GaiaMatrix {
    /// The covariances of the net flows.
    #[default]
    Covariance,
}

/// What the covariances are divided by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum GaiaDivisor {
    /// The number of candidates.
    #[default]
    #[serde(rename = "n")]
    All,
    /// The number of candidates less one.
    #[serde(rename = "n-1")]
    AllButOne,
}

/// How the plane is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct GaiaSettings {
    /// Whether the net flows are multiplied by the weights.
    pub weighted: bool,
    /// The matrix whose eigenvectors span the plane.
    pub matrix: GaiaMatrix,
    /// What the covariances are divided by.
    pub divisor: GaiaDivisor,
}

/// The GAIA plane of a table (Mareschal and Brans 1988).
#[derive(Clone, Debug, PartialEq)]
pub struct Gaia {
    /// Net flows on each criterion alone (candidates × criteria), times the
    /// weights where those were asked for.
    pub unicriterion_net_flows: DMatrix<f64>,
    /// Variance in each direction, descending, one per criterion.
    pub eigenvalues: Vec<f64>,
    /// The share of the variance that the plane keeps, 0 to 100; 100 where there
    /// is no variance at all.
    pub delta_percent: f64,
    /// Coordinates of the candidates (candidates × 2).
    pub candidates: DMatrix<f64>,
    /// Coordinates of the criteria (criteria × 2).
    pub criteria: DMatrix<f64>,
    /// The decision stick: the weights seen in the plane.
    pub decision_stick: [f64; 2],
}

/// The net flows on each criterion alone (candidates × criteria), between −1 and
/// 1: what PROMETHEE II adds up and the GAIA plane shows.
///
/// O(n log n) per criterion, O(n²) for one with the gaussian preference function.
///
/// ```
/// use partnerfit::model::{Criterion, DecisionTable, Direction, Scale};
/// use partnerfit::ranking::unicriterion_net_flows;
///
/// let scale = Scale::new(0.0, 10.0).unwrap();
/// let table = DecisionTable {
///     names: vec!["a".into(), "b".into(), "c".into()],
///     criteria: vec![Criterion::plain("trust", Direction::Max, scale)],
///     scores: nalgebra::DMatrix::from_row_slice(3, 1, &[4.0, 9.0, 6.0]),
/// };
/// assert_eq!(unicriterion_net_flows(&table).as_slice(), [-1.0, 1.0, 0.0]);
/// ```
#[must_use]
pub fn unicriterion_net_flows(table: &DecisionTable) -> DMatrix<f64> {
    flows::net_flows(table)
}

/// The GAIA plane of net flows from [`unicriterion_net_flows`]: O(n m² + m³).
///
/// A direction has two signs; the one is taken that makes its largest part
/// positive, so that the picture is always the same.
#[must_use]
pub fn gaia(flows: &DMatrix<f64>, weights: &[f64], settings: GaiaSettings) -> Gaia {
    let (n, m) = flows.shape();
    let mut flows = flows.clone();
    if settings.weighted {
        for (j, weight) in weights.iter().enumerate() {
            flows.column_mut(j).scale_mut(*weight);
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "a count of candidates")]
    let divisor = match settings.divisor {
        GaiaDivisor::All => n.max(1) as f64,
        GaiaDivisor::AllButOne => n.saturating_sub(1).max(1) as f64,
    };
    // Net flows sum to 0, so no mean has to be taken off.
    let covariance = DMatrix::from_fn(m, m, |j, k| {
        let (a, b) = (j.min(k), j.max(k));
        dot(flows.column(a).iter().copied(), flows.column(b).iter().copied()) / divisor
    });
    let GaiaMatrix::Covariance = settings.matrix;
    let eigen = covariance.symmetric_eigen();
    let mut order: Vec<usize> = (0..m).collect();
    order.sort_by(|a, b| eigen.eigenvalues[*b].total_cmp(&eigen.eigenvalues[*a]));
    let eigenvalues: Vec<f64> = order.iter().map(|&k| eigen.eigenvalues[k].max(0.0)).collect();
    let total = sum(eigenvalues.iter().copied());
    let kept = sum(eigenvalues.iter().take(2).copied());
    let criteria = DMatrix::from_fn(m, 2, |j, axis| match order.get(axis) {
        Some(&k) => plus_zero(sign(eigen.eigenvectors.column(k).as_slice()) * eigen.eigenvectors[(j, k)]),
        None => 0.0,
    });
    let stick = |axis: usize| {
        let along = criteria.column(axis);
        if settings.weighted { sum(along.iter().copied()) } else { dot(weights.iter().copied(), along.iter().copied()) }
    };
    Gaia {
        candidates: &flows * &criteria,
        decision_stick: [stick(0), stick(1)],
        unicriterion_net_flows: flows,
        eigenvalues,
        delta_percent: if total > 0.0 { 100.0 * kept / total } else { 100.0 },
        criteria,
    }
}

/// The sign that makes the largest part of a direction positive, the first of
/// those that are equally large but for rounding.
fn sign(direction: &[f64]) -> f64 {
    let largest = direction.iter().fold(0.0_f64, |kept, x| kept.max(x.abs()));
    let first = direction.iter().find(|x| x.abs() >= largest * (1.0 - 1e-9));
    if first.is_some_and(|x| *x < 0.0) { -1.0 } else { 1.0 }
}

/// The plane as tables.
pub(in crate::ranking) fn steps(plane: &Gaia, criteria: usize) -> Steps {
    let rows =
        |matrix: &DMatrix<f64>| matrix.row_iter().map(|r| r.iter().copied().collect()).collect::<Vec<Vec<f64>>>();
    let plane_axes = || AxisOf::Named(vec!["u".to_owned(), "v".to_owned()]);
    let table = |id, caption, rows_of, columns, values| Step { id, caption, rows: rows_of, columns, values };
    vec![
        table(
            "eigenvalues",
            Label::both("GAIA: variance in each direction", "GAIA: variantie per richting"),
            AxisOf::One,
            AxisOf::Named((1..=criteria).map(|k| k.to_string()).collect()),
            vec![plane.eigenvalues.clone()],
        ),
        Step::one(
            "delta_percent",
            Label::both(
                "GAIA: share of the variance that the plane keeps, %",
                "GAIA: deel van de variantie in het vlak, %",
            ),
            plane.delta_percent,
        ),
        table(
            "gaia_criteria",
            Label::both("GAIA plane: criteria", "GAIA-vlak: criteria"),
            AxisOf::Criteria,
            plane_axes(),
            rows(&plane.criteria),
        ),
        table(
            "gaia_candidates",
            Label::both("GAIA plane: candidates", "GAIA-vlak: kandidaten"),
            AxisOf::Candidates,
            plane_axes(),
            rows(&plane.candidates),
        ),
        table(
            "decision_stick",
            Label::both("GAIA plane: the weights (decision stick)", "GAIA-vlak: de gewichten (beslisstok)"),
            AxisOf::One,
            plane_axes(),
            vec![plane.decision_stick.to_vec()],
        ),
    ]
}
