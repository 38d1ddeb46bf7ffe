use nalgebra::DMatrix;
use serde_json::Value;

use super::columns::{axes, log_products, not_positive, values};
use super::weighted_sum::normaliser;
use super::{Family, Measurement, Method, Outcome, Traits, entry};
use crate::diag::Findings;
use crate::model::{DecisionTable, Label, Step, Steps};
use crate::num::{exp, powf};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Multiplies the ratios of candidates, each raised to its weight.
    ///
    /// # What it answers
    /// Who is ahead when proportions count: one criterion twice as good makes up for
    /// another half as good, where their weights are equal.
    ///
    /// # When not to use
    /// For scores without a true zero, such as marks from 1 to 5, and where a score
    /// can be 0: one zero makes the whole product 0.
    ///
    /// # Formula
    /// score_i = Π_j v_ij ^ w_j. The quotient of two candidates does not depend on the
    /// others, so neither does their order.
    ///
    /// # Parameters
    /// normalisation: how a score becomes v (default `linear-ratio`). The order is the
    /// same with `sum-reciprocal` and `cost-ratio-sum`, which only rescale a column.
    ///
    /// # Reading the result
    /// 1 is best on everything there is. Only quotients of scores mean something.
    ///
    /// # Known pitfalls
    /// It punishes low scores hard. All scores must be above 0; with a target all
    /// distances beyond its tolerance.
    ///
    /// # References
    /// bridgman1922, millerStarr1969
    pub struct Wpm {
        /// Id of the normaliser.
        pub normalisation: String,
    }
}

static INFO: Info = Info {
    id: "wpm",
    kind: Kind::Ranking,
    name: Text { en: "weighted product", nl: "gewogen product" },
    summary: Text {
        en: "the product of the scores, each to the power of its weight",
        nl: "het product van de scores, elk tot de macht van zijn gewicht",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "normalisation",
        kind: ParamKind::Choice(&["linear-ratio", "sum-reciprocal", "cost-ratio-sum", "non-linear"]),
        default: "linear-ratio",
        doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
    }],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: true,
        compensatory: true,
    },
    refs: &["bridgman1922", "millerStarr1969"],
    file: file!(),
};

static TRAITS: Traits =
    Traits { family: Family::Ratio, measurement: Measurement::Ratio, needs_positive: true, ..Traits::PLAIN };

entry!(Wpm);

impl Default for Wpm {
    fn default() -> Self {
        Self { normalisation: "linear-ratio".to_owned() }
    }
}

impl Method for Wpm {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        not_positive(INFO.id, table)
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let logs = log_products(&axes(normaliser(&self.normalisation), table, weights), table.len());
        Outcome::total(logs.into_iter().map(exp).collect())
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let axes = axes(normaliser(&self.normalisation), table, weights);
        let powers = |i: usize| axes.iter().map(|axis| powf(axis.at(i), axis.weight)).collect::<Vec<f64>>();
        vec![
            Step::table("values", Label::both("normalised score", "genormaliseerde score"), values(&axes, table.len())),
            Step::table(
                "factors",
                Label::both("value to the power of the weight", "waarde tot de macht van het gewicht"),
                (0..table.len()).map(powers).collect(),
            ),
            Step::per_candidate("scores", Label::both("product", "product"), &self.run(table, weights).scores),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::worked::{close, ranks, refused, scores, step, survives, table};
    use super::*;

    /// The table, the weights (which sum to 2) and the products of a test of
    /// pymcdm.
    #[test]
    fn the_example_of_pymcdm() {
        let rows: &[&[f64]] = &[
            &[96.0, 83.0, 75.0, 7.0],
            &[63.0, 5.0, 56.0, 9.0],
            &[72.0, 30.0, 32.0, 48.0],
            &[11.0, 4.0, 27.0, 9.0],
            &[77.0, 21.0, 17.0, 11.0],
        ];
        let weights = [0.615_384_615_4, 0.384_615_384_6, 0.461_538_461_5, 0.538_461_538_5];
        let table = table(&[false, false, true, true], rows);
        let found = scores(&ENTRY, &json!({ "normalisation": "sum-reciprocal" }), &table, &weights);
        close(&found, &[0.065, 0.017, 0.019, 0.007, 0.052], 0.0006);
        assert_eq!(ranks(&ENTRY, &found), [1, 4, 3, 5, 2]);
    }

    #[test]
    fn a_quotient_of_two_does_not_depend_on_the_others() {
        // 4/2 and a cost of 8 against 2, both to the power 1/2: √2 · √(1/4).
        let two = table(&[false, true], &[&[4.0, 8.0], &[2.0, 2.0]]);
        let three = table(&[false, true], &[&[4.0, 8.0], &[2.0, 2.0], &[100.0, 0.01]]);
        for table in [two, three] {
            let found = scores(&ENTRY, &Value::Null, &table, &[0.5, 0.5]);
            assert!((found[0] / found[1] - 0.5_f64.sqrt()).abs() < 1e-12, "{found:?}");
            assert!(
                (step(&ENTRY, &table, &[0.5, 0.5], "factors")[..2].iter().product::<f64>() - found[0]).abs() < 1e-12
            );
        }
    }

    #[test]
    fn it_survives_and_refuses_what_is_no_ratio() {
        for word in ["linear-ratio", "sum-reciprocal", "cost-ratio-sum", "non-linear"] {
            survives(&ENTRY, &json!({ "normalisation": word }));
        }
        assert_eq!(refused(&ENTRY, &table(&[false, true], &[&[0.0, 1.0], &[2.0, 0.0]])), ["PF807", "PF807"]);
    }
}
