use nalgebra::DMatrix;
use serde_json::Value;

use super::distances::blocks;
use super::{Family, Method, Outcome, Traits, Unit, entry};
use crate::model::{Criterion, DecisionTable, Direction, Label, Step, Steps, beyond};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Ranks by the distance from the ideal on fixed scales.
    ///
    /// # What it answers
    /// How far each candidate is from the best there could be, as a part of the
    /// scale of every criterion.
    ///
    /// # When not to use
    /// When the ends of the scales cannot be stated.
    ///
    /// # Formula
    /// ideal_j: the better end of the scale, or the target ·
    /// d_ij = |x_ij − ideal_j| / (max_j − min_j), within a tolerance 0 ·
    /// score = Σ_j w_j · d_ij.
    ///
    /// # Parameters
    /// normalisation: `scale`, the fixed scale of the criterion; the method has
    /// no other.
    ///
    /// # Reading the result
    /// Less is better: 0 is the ideal itself, 1 the other end of every scale.
    ///
    /// # Known pitfalls
    /// Without targets it is the additive value on linear scales, counted from
    /// the other end: it gives the same order.
    ///
    /// # References
    /// dezert2020
    pub struct Spotis {
        /// Id of the normaliser.
        pub normalisation: String,
    }
}

static INFO: Info = Info {
    id: "spotis",
    kind: Kind::Ranking,
    name: Text { en: "SPOTIS", nl: "SPOTIS" },
    summary: Text {
        en: "the distance from the ideal on fixed scales; a newcomer changes nothing",
        nl: "de afstand tot het ideaal op vaste schalen; een nieuwkomer verandert niets",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "normalisation",
        kind: ParamKind::Choice(&["scale"]),
        default: "scale",
        doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
    }],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: true,
        compensatory: true,
    },
    refs: &["dezert2020"],
    file: file!(),
};

static TRAITS: Traits = Traits { family: Family::Distance, unit: Unit::Plain, lower_is_better: true, ..Traits::PLAIN };

entry!(Spotis);

impl Default for Spotis {
    fn default() -> Self {
        Self { normalisation: "scale".to_owned() }
    }
}

/// The distance of a score from the ideal, as a part of the scale.
fn distance(criterion: &Criterion, x: f64) -> f64 {
    let away = match criterion.direction {
        Direction::Max => (x - criterion.scale.max()).abs(),
        Direction::Min => (x - criterion.scale.min()).abs(),
        Direction::Target { target, tolerance } => beyond(x, target, tolerance),
    };
    away / criterion.scale.span()
}

/// `Σ_j w_j · d_ij`: one pass over the columns, O(n m).
fn totals(table: &DecisionTable, weights: &[f64]) -> Vec<f64> {
    let mut totals = vec![0.0; table.len()];
    for rows in blocks(table.len()) {
        for (j, (criterion, weight)) in table.criteria.iter().zip(weights).enumerate() {
            let scores = &table.scores_on(j)[rows.clone()];
            let both = scores.iter().zip(&mut totals[rows.clone()]);
            both.for_each(|(x, total)| *total += weight * distance(criterion, *x));
        }
    }
    totals
}

impl Method for Spotis {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        Outcome::total(totals(table, weights))
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let row = |i: usize| -> Vec<f64> {
            table.criteria.iter().enumerate().map(|(j, c)| distance(c, table.scores[(i, j)])).collect()
        };
        vec![
            Step::table(
                "distances",
                Label::both("distance from the ideal, part of the scale", "afstand tot het ideaal, deel van de schaal"),
                (0..table.len()).map(row).collect(),
            ),
            Step::per_candidate(
                "scores",
                Label::both("weighted distance, less is better", "gewogen afstand, minder is beter"),
                &totals(table, weights),
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{close, edges, ranks, respects_dominance, scores, table, target};
    use super::*;

    #[test]
    fn the_example_of_the_authors_is_met() {
        // Dezert et al. 2020, example A.
        let criteria =
            [("C1", Direction::Max, -5.0, 12.0), ("C2", Direction::Min, -6.0, 10.0), ("C3", Direction::Max, -8.0, 5.0)];
        let rows = [[10.5, -3.1, 1.7], [-4.7, 0.0, 3.4], [8.1, 0.3, 1.3], [3.2, 7.3, -5.3]];
        let found = scores("spotis", &table(&criteria, &rows), &[0.2, 0.3, 0.5]);
        close(&found, &[0.1989, 0.3705, 0.3063, 0.7491], 1.1e-4);
        assert_eq!(ranks(&found, true), [1, 3, 2, 4]);
    }

    #[test]
    fn a_target_is_the_ideal_whichever_side_the_score_is() {
        // Target 4 to 6 on 0 to 10: 3 is 1 away, 9 is 3 away.
        let table = table(&[("c", target(4.0, 6.0), 0.0, 10.0)], &[[3.0], [4.5], [9.0]]);
        close(&scores("spotis", &table, &[1.0]), &[0.1, 0.0, 0.3], 1e-15);
    }

    #[test]
    fn awkward_tables_give_finite_scores() {
        assert!(edges(&Spotis::default()).is_empty());
        respects_dominance(&Spotis::default(), true);
    }
}
