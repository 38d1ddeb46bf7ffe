//! Who is nowhere worse than whom in a plain table, whatever the weights and the
//! method.

use super::sensitivity::dominates;
use crate::model::DecisionTable;

/// The scores row by row, more being better.
fn oriented(table: &DecisionTable) -> Vec<Vec<f64>> {
    let columns = table.columns();
    let at = |i: usize| columns.iter().map(|c| if c.cost { -c.scores[i] } else { c.scores[i] }).collect();
    (0..table.len()).map(at).collect()
}

/// Whether the row is nowhere worse than the column and somewhere better, for
/// every two candidates. O(n² m).
#[must_use]
pub fn dominance_matrix(table: &DecisionTable) -> Vec<Vec<bool>> {
    let rows = oriented(table);
    rows.iter().map(|a| rows.iter().map(|b| dominates(a, b)).collect()).collect()
}

/// The candidates that nobody dominates: on two criteria, the efficient
/// frontier. In table order; O(n² m) at worst.
#[must_use]
pub fn efficient(table: &DecisionTable) -> Vec<usize> {
    let rows = oriented(table);
    (0..rows.len()).filter(|&i| !rows.iter().any(|other| dominates(other, &rows[i]))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Criterion, Direction, Scale};
    use nalgebra::DMatrix;

    fn table(directions: &[Direction], rows: &[&[f64]]) -> DecisionTable {
        let scale = Scale::new(0.0, 100_000.0).expect("two ends");
        let criterion = |(j, direction): (usize, &Direction)| Criterion::plain(format!("c{j}"), *direction, scale);
        DecisionTable {
            names: (0..rows.len()).map(|i| format!("a{i}")).collect(),
            criteria: directions.iter().enumerate().map(criterion).collect(),
            scores: DMatrix::from_fn(rows.len(), directions.len(), |i, j| rows[i][j]),
        }
    }

    #[test]
    fn every_pair_is_looked_at() {
        // By hand: the fifth is nowhere better than the third and the sixth.
        let partners = table(
            &[Direction::Max; 3],
            &[
                &[0.8, 0.3, 0.5],
                &[0.4, 0.9, 0.4],
                &[0.6, 0.5, 0.7],
                &[0.2, 0.6, 1.0],
                &[0.5, 0.4, 0.4],
                &[0.55, 0.55, 0.55],
            ],
        );
        let matrix = dominance_matrix(&partners);
        let pairs: Vec<(usize, usize)> =
            (0..6).flat_map(|i| (0..6).map(move |k| (i, k))).filter(|&(i, k)| matrix[i][k]).collect();
        assert_eq!(pairs, [(2, 4), (5, 4)]);
        assert_eq!(efficient(&partners), [0, 1, 2, 3, 5]);
    }

    /// Goodwin & Wright, Decision Analysis for Management Judgment: offices by
    /// rent and benefit; Addison, Carlisle and Gorton are efficient.
    #[test]
    fn the_frontier_of_the_textbook_is_met() {
        let offices = table(
            &[Direction::Min, Direction::Max],
            &[
                &[30_000.0, 80.8],
                &[15_000.0, 39.4],
                &[5_000.0, 47.4],
                &[12_000.0, 52.3],
                &[30_000.0, 64.8],
                &[15_000.0, 20.9],
                &[10_000.0, 60.2],
            ],
        );
        assert_eq!(efficient(&offices), [0, 2, 6]);
    }

    #[test]
    fn a_target_counts_by_its_distance_and_identical_candidates_stay() {
        let target = Direction::Target { target: 50.0, tolerance: 5.0 };
        let three = table(&[target], &[&[47.0], &[54.0], &[60.0]]);
        assert_eq!(efficient(&three), [0, 1]);
        assert!(efficient(&table(&[Direction::Max], &[])).is_empty());
    }
}
