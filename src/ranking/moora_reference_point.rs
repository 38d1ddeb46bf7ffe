use nalgebra::DMatrix;
use serde_json::Value;

use super::columns::{Axis, axes, values};
use super::weighted_sum::normaliser;
use super::{Family, Measurement, Method, Outcome, Traits, Unit, entry};
use crate::model::{DecisionTable, Label, Step, Steps};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// The largest weighted distance to the best score on any criterion.
    ///
    /// # What it answers
    /// Who falls short least on the criterion on which it falls short most.
    ///
    /// # When not to use
    /// When strengths must make up for a weakness: only the worst point of each
    /// candidate counts. Nor for scores without a true zero.
    ///
    /// # Formula
    /// v_ij = x_ij / √Σ_i x_ij² · best_j = the best v of the column ·
    /// score_i = max_j w_j · |best_j − v_ij|; less is better. A column of zeros counts
    /// for nothing.
    ///
    /// # Parameters
    /// normalisation: only `vector`.
    ///
    /// # Reading the result
    /// 0 is a candidate that is best on everything.
    ///
    /// # Known pitfalls
    /// Ties between candidates that share their worst point. Rank reversal: one
    /// newcomer can move the best and the lengths of all columns.
    ///
    /// # References
    /// brauersZavadskas2006
    pub struct MooraReferencePoint {
        /// Id of the normaliser.
        pub normalisation: String,
    }
}

static INFO: Info = Info {
    id: "moora-reference-point",
    kind: Kind::Ranking,
    name: Text { en: "MOORA reference point", nl: "MOORA-referentiepunt" },
    summary: Text {
        en: "the largest weighted distance to the best score on any criterion",
        nl: "de grootste gewogen afstand tot de beste score op enig criterium",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "normalisation",
        kind: ParamKind::Choice(&["vector"]),
        default: "vector",
        doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
    }],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: false,
    },
    refs: &["brauersZavadskas2006"],
    file: file!(),
};

static TRAITS: Traits = Traits {
    family: Family::Distance,
    measurement: Measurement::Ratio,
    unit: Unit::Plain,
    lower_is_better: true,
    ..Traits::PLAIN
};

entry!(MooraReferencePoint);

impl Default for MooraReferencePoint {
    fn default() -> Self {
        Self { normalisation: "vector".to_owned() }
    }
}

/// The best value on a column.
fn best(axis: &Axis<'_>) -> f64 {
    axis.transform.at(axis.column.best_and_worst().0)
}

/// The weighted distance of every candidate to the best on a column.
fn distances(axis: &Axis<'_>) -> impl Iterator<Item = f64> {
    let best = best(axis);
    axis.column.scores.iter().map(move |x| axis.weight * (best - axis.transform.at(*x)).abs())
}

/// The largest distance of every candidate.
fn farthest(axes: &[Axis<'_>], n: usize) -> Vec<f64> {
    let mut largest = vec![0.0_f64; n];
    for axis in axes {
        largest.iter_mut().zip(distances(axis)).for_each(|(kept, d)| *kept = kept.max(d));
    }
    largest
}

impl Method for MooraReferencePoint {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        Outcome::total(farthest(&axes(normaliser(&self.normalisation), table, weights), table.len()))
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let axes = axes(normaliser(&self.normalisation), table, weights);
        let columns: Vec<Vec<f64>> = axes.iter().map(|axis| distances(axis).collect()).collect();
        let row = |i: usize| columns.iter().map(|column| column[i]).collect::<Vec<f64>>();
        vec![
            Step::table("values", Label::both("normalised score", "genormaliseerde score"), values(&axes, table.len())),
            Step::per_criterion(
                "reference",
                Label::both("best of the column", "beste van de kolom"),
                &axes.iter().map(best).collect::<Vec<f64>>(),
            ),
            Step::table(
                "distances",
                Label::both("weighted distance to the best", "gewogen afstand tot de beste"),
                (0..table.len()).map(row).collect(),
            ),
            Step::per_candidate(
                "scores",
                Label::both("largest distance", "grootste afstand"),
                &farthest(&axes, table.len()),
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::worked::{close, kracka, ranks, refused, scores, step, survives, table};
    use super::*;

    #[test]
    fn the_buildings_of_kracka() {
        let found = scores(&ENTRY, &Value::Null, &kracka(), &[1.0; 7]);
        let printed = [0.689_349_31, 0.699_866_97, 0.598_171_04, 0.859_556_96, 0.600_223_8, 0.614_805_95];
        close(&found, &printed, 0.000_06);
        assert_eq!(ranks(&ENTRY, &found), [4, 5, 1, 6, 2, 3]);
    }

    #[test]
    fn only_the_worst_point_counts() {
        let table = table(&[false, true], &[&[3.0, 8.0], &[4.0, 6.0]]);
        close(&step(&ENTRY, &table, &[0.5, 0.25], "distances"), &[0.1, 0.05, 0.0, 0.0], 1e-12);
        close(&scores(&ENTRY, &json!({}), &table, &[0.5, 0.25]), &[0.1, 0.0], 1e-12);
    }

    #[test]
    fn it_survives_everything() {
        survives(&ENTRY, &Value::Null);
        assert!(refused(&ENTRY, &table(&[false, true], &[&[-1.0, 0.0], &[0.0, 0.0]])).is_empty());
    }
}
