use nalgebra::DMatrix;
use serde_json::Value;

use super::distances::{Axis, closeness};
use super::{Family, Method, Outcome, Traits, entry};
use crate::model::{DecisionTable, Label, Step, Steps, ValueFunction};
use crate::normalise::Transform;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Ranks by closeness to a reference ideal that may lie inside the scale.
    ///
    /// # What it answers
    /// Who is nearest to the best on every criterion, where the best may be a
    /// range of scores such as "between 30 and 35".
    ///
    /// # When not to use
    /// When the ends of the scales cannot be stated.
    ///
    /// # Formula
    /// Scale [A, B], ideal [C, D]: max [B, B], min [A, A], target
    /// [target − tolerance, target + tolerance] ·
    /// y = 1 in [C, D], else 1 − (distance to [C, D]) / (C − A) below it and
    /// / (B − D) above it ·
    /// I+_i = √Σ_j (w_j · y_ij − w_j)² · I−_i = √Σ_j (w_j · y_ij)² ·
    /// score = I−_i / (I+_i + I−_i); 0.5 where all weights are 0.
    ///
    /// # Reading the result
    /// 1 is the reference ideal itself, 0 as far from it as every scale goes.
    ///
    /// # Known pitfalls
    /// A score one unit off the ideal counts differently on either side of it
    /// when the two sides of the scale are not equally long.
    ///
    /// # References
    /// cables2016
    pub struct Rim {}
}

static INFO: Info = Info {
    id: "rim",
    kind: Kind::Ranking,
    name: Text { en: "reference ideal method (RIM)", nl: "referentie-ideaalmethode (RIM)" },
    summary: Text {
        en: "closeness to an ideal that may be a range inside the scale; a newcomer changes nothing",
        nl: "nabijheid van een ideaal dat ook midden op de schaal kan liggen; een nieuwkomer verandert niets",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: true,
        compensatory: true,
    },
    refs: &["cables2016"],
    file: file!(),
};

static TRAITS: Traits = Traits { family: Family::Distance, ..Traits::PLAIN };

entry!(Rim);

/// The columns on the reference ideal: linear from the ends of the scale to the
/// ideal, whatever value function the criterion has.
fn axes<'a>(table: &'a DecisionTable, weights: &[f64]) -> Vec<Axis<'a>> {
    let axis = |(j, &weight): (usize, &f64)| {
        let criterion = &table.criteria[j];
        let transform = Transform::Value(ValueFunction::linear(criterion.direction, criterion.scale));
        Axis { scores: table.scores_on(j), transform, weight, best: weight, worst: 0.0 }
    };
    weights.iter().enumerate().map(axis).collect()
}

impl Method for Rim {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let [_, _, scores] = closeness(&axes(table, weights), table.len());
        Outcome::total(scores)
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let axes = axes(table, weights);
        let [near, far, scores] = closeness(&axes, table.len());
        let row = |i: usize| axes.iter().map(|axis| axis.transform.at(axis.scores[i])).collect::<Vec<f64>>();
        vec![
            Step::table(
                "normalised",
                Label::both("closeness to the ideal per criterion", "nabijheid van het ideaal per criterium"),
                (0..table.len()).map(row).collect(),
            ),
            Step::per_candidate("near", Label::both("distance to the ideal", "afstand tot het ideaal"), &near),
            Step::per_candidate("far", Label::both("distance to the worst", "afstand tot het slechtste"), &far),
            Step::per_candidate("scores", Label::both("closeness", "nabijheid"), &scores),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{close, edges, respects_dominance, scores, step, table, target};
    use super::*;
    use crate::model::Direction;

    #[test]
    fn the_example_of_the_authors_is_met() {
        // Cables, Lamata & Verdegay 2016, with their slip in I− put right.
        let criteria = [
            ("C1", target(30.0, 35.0), 23.0, 60.0),
            ("C2", target(10.0, 15.0), 0.0, 15.0),
            ("C3", target(0.0, 0.0), 0.0, 10.0),
            ("C4", target(3.0, 3.0), 1.0, 3.0),
            ("C5", Direction::Max, 1.0, 3.0),
            ("C6", target(4.0, 5.0), 1.0, 5.0),
        ];
        let rows = [
            [30.0, 0.0, 2.0, 3.0, 3.0, 2.0],
            [40.0, 9.0, 1.0, 3.0, 2.0, 2.0],
            [25.0, 0.0, 3.0, 1.0, 3.0, 2.0],
            [27.0, 0.0, 5.0, 3.0, 3.0, 1.0],
            [45.0, 15.0, 2.0, 2.0, 3.0, 4.0],
        ];
        let weights = [0.2262, 0.2143, 0.1786, 0.1429, 0.119, 0.119];
        let table = table(&criteria, &rows);
        close(&scores("rim", &table, &weights), &[0.58663, 0.75584, 0.37163, 0.46658, 0.74015], 6e-5);
        // By hand: 40 lies 5 above 35 on the way to 60, 27 lies 3 below 30 on the way to 23.
        let y = step(&Rim {}.steps(&table, None, &weights), "normalised");
        close(&[y[6], y[18]], &[0.8, 4.0 / 7.0], 1e-12);
    }

    #[test]
    fn the_ideal_scores_one_and_the_far_ends_nothing() {
        let criteria =
            [("a", Direction::Max, 0.0, 10.0), ("b", Direction::Min, 0.0, 10.0), ("c", target(4.0, 6.0), 0.0, 10.0)];
        let rows = [[10.0, 0.0, 5.5], [0.0, 10.0, 10.0], [0.0, 10.0, 0.0]];
        close(&scores("rim", &table(&criteria, &rows), &[0.5, 0.3, 0.2]), &[1.0, 0.0, 0.0], 1e-12);
        close(&scores("rim", &table(&criteria, &rows), &[0.0; 3]), &[0.5; 3], 0.0);
    }

    #[test]
    fn awkward_tables_give_finite_scores() {
        assert!(edges(&Rim {}).is_empty());
        respects_dominance(&Rim {}, false);
    }
}
