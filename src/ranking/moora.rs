use nalgebra::DMatrix;
use serde_json::Value;

use super::weighted_sum::{self, normaliser, totals};
use super::{Family, Measurement, Method, Outcome, Traits, Unit, entry};
use crate::model::{DecisionTable, Steps};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Adds what is good and takes off what is costly: the ratio system of MOORA.
    ///
    /// # What it answers
    /// How much good each candidate has left when its costs are taken off, both in
    /// lengths of their column.
    ///
    /// # When not to use
    /// For scores without a true zero, such as marks from 1 to 5. Nor when the order of
    /// two candidates must not hang on who else takes part.
    ///
    /// # Formula
    /// v_ij = x_ij / √Σ_i x_ij² · score_i = Σ_j w_j · v_ij over the criteria of which
    /// more is better − the same over those of which less is. A column of zeros counts
    /// for nothing.
    ///
    /// # Parameters
    /// normalisation: only `vector`.
    ///
    /// # Reading the result
    /// Above 0 benefits outweigh costs; only differences between candidates mean
    /// something.
    ///
    /// # Known pitfalls
    /// Rank reversal. The source uses no weights but "significance" factors that need
    /// not sum to 1; here weights take their place.
    ///
    /// # References
    /// brauersZavadskas2006
    pub struct Moora {
        /// Id of the normaliser.
        pub normalisation: String,
    }
}

static INFO: Info = Info {
    id: "moora",
    kind: Kind::Ranking,
    name: Text { en: "MOORA ratio system", nl: "MOORA-verhoudingensysteem" },
    summary: Text {
        en: "what is good minus what is costly, in lengths of the column",
        nl: "wat goed is min wat kost, in lengten van de kolom",
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
        compensatory: true,
    },
    refs: &["brauersZavadskas2006"],
    file: file!(),
};

static TRAITS: Traits =
    Traits { family: Family::Ratio, measurement: Measurement::Ratio, unit: Unit::Plain, ..Traits::PLAIN };

entry!(Moora);

impl Default for Moora {
    fn default() -> Self {
        Self { normalisation: "vector".to_owned() }
    }
}

impl Moora {
    /// The normalised scores, those on costs below 0.
    fn values(&self, table: &DecisionTable) -> DMatrix<f64> {
        let mut values = weighted_sum::values(normaliser(&self.normalisation), table);
        for (j, column) in table.columns().iter().enumerate() {
            if column.cost {
                values.column_mut(j).neg_mut();
            }
        }
        values
    }
}

impl Method for Moora {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        Outcome::total(totals(&self.values(table), weights))
    }

    fn steps(&self, table: &DecisionTable, values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        weighted_sum::steps(&values.cloned().unwrap_or_else(|| self.values(table)), weights)
    }

    fn linear_values(&self, table: &DecisionTable) -> Option<DMatrix<f64>> {
        Some(self.values(table))
    }

    fn value_bounds(&self) -> (f64, f64) {
        (-1.0, 1.0)
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
        let printed = [-1.624_478_67, -0.252_338_89, -0.846_350_37, -2.233_635_19, -1.186_982_42, -0.774_562_08];
        close(&found, &printed, 0.000_06);
        assert_eq!(ranks(&ENTRY, &found), [5, 1, 3, 6, 4, 2]);
    }

    #[test]
    fn costs_come_off() {
        let table = table(&[false, true], &[&[3.0, 8.0], &[4.0, 6.0]]);
        close(&scores(&ENTRY, &Value::Null, &table, &[0.5, 0.5]), &[-0.1, 0.1], 1e-12);
        close(&step(&ENTRY, &table, &[0.5, 0.5], "values"), &[0.6, -0.8, 0.8, -0.6], 1e-12);
    }

    #[test]
    fn it_survives_everything() {
        survives(&ENTRY, &json!({ "normalisation": "vector" }));
        survives(&ENTRY, &Value::Null);
        assert!(refused(&ENTRY, &table(&[false, true], &[&[-1.0, 0.0], &[0.0, 0.0]])).is_empty());
    }
}
