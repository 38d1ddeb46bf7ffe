use nalgebra::DMatrix;
use serde_json::Value;

use super::columns::{axes, log_products, not_positive, sums, values};
use super::weighted_sum::normaliser;
use super::{Family, Measurement, Method, Outcome, Traits, entry};
use crate::diag::Findings;
use crate::model::{DecisionTable, Label, Step, Steps};
use crate::num::exp;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// The weighted sum and the weighted product, averaged.
    ///
    /// # What it answers
    /// Who is ahead when strengths may partly make up for weaknesses: the sum forgives
    /// a low score, the product does not.
    ///
    /// # When not to use
    /// For scores without a true zero, such as marks from 1 to 5, or of 0. Nor when the
    /// order of two candidates must not hang on who else takes part.
    ///
    /// # Formula
    /// v = x / highest x where more is better, lowest x / x where less is ·
    /// wsm_i = Σ_j w_j · v_ij · wpm_i = Π_j v_ij ^ w_j ·
    /// score_i = lambda · wsm_i + (1 − lambda) · wpm_i
    ///
    /// # Parameters
    /// normalisation: only `linear-ratio`.
    /// lambda: the share of the sum (default 0.5).
    ///
    /// # Reading the result
    /// 1 is best on everything there is.
    ///
    /// # Known pitfalls
    /// Rank reversal, less than with the sum alone. All scores must be above 0. Weights
    /// that do not sum to 1 put the sum and the product on different scales.
    ///
    /// # References
    /// zavadskas2012
    pub struct Waspas {
        /// Id of the normaliser.
        pub normalisation: String,
        /// Share of the sum.
        pub lambda: f64,
    }
}

static INFO: Info = Info {
    id: "waspas",
    kind: Kind::Ranking,
    name: Text { en: "WASPAS", nl: "WASPAS" },
    summary: Text {
        en: "the average of the weighted sum and the weighted product",
        nl: "het gemiddelde van de gewogen som en het gewogen product",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        Param {
            id: "normalisation",
            kind: ParamKind::Choice(&["linear-ratio"]),
            default: "linear-ratio",
            doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
        },
        Param {
            id: "lambda",
            kind: ParamKind::Number { min: 0.0, max: 1.0 },
            default: "0.5",
            doc: Text {
                en: "the share of the sum; the rest is that of the product",
                nl: "het aandeel van de som; de rest is dat van het product",
            },
        },
    ],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["zavadskas2012"],
    file: file!(),
};

static TRAITS: Traits =
    Traits { family: Family::Ratio, measurement: Measurement::Ratio, needs_positive: true, ..Traits::PLAIN };

entry!(Waspas);

impl Default for Waspas {
    fn default() -> Self {
        Self { normalisation: "linear-ratio".to_owned(), lambda: 0.5 }
    }
}

impl Waspas {
    /// Sum, product and score.
    fn parts(&self, table: &DecisionTable, weights: &[f64]) -> [Vec<f64>; 3] {
        let axes = axes(normaliser(&self.normalisation), table, weights);
        let sum = sums(&axes, table.len());
        let product: Vec<f64> = log_products(&axes, table.len()).into_iter().map(exp).collect();
        let both = sum.iter().zip(&product).map(|(s, p)| self.lambda * s + (1.0 - self.lambda) * p).collect();
        [sum, product, both]
    }
}

impl Method for Waspas {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        not_positive(INFO.id, table)
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let [_, _, scores] = self.parts(table, weights);
        Outcome::total(scores)
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let [sum, product, scores] = self.parts(table, weights);
        let own = values(&axes(normaliser(&self.normalisation), table, weights), table.len());
        vec![
            Step::table("values", Label::both("normalised score", "genormaliseerde score"), own),
            Step::per_candidate("wsm", Label::both("weighted sum", "gewogen som"), &sum),
            Step::per_candidate("wpm", Label::both("weighted product", "gewogen product"), &product),
            Step::per_candidate("scores", Label::both("the two together", "de twee samen"), &scores),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::worked::{close, ranks, refused, scores, step, survives, table};
    use super::*;

    #[test]
    fn the_machine_of_chakraborty() {
        // Chakraborty, Zavadskas & Antucheviciene 2015, Economic Computation and
        // Economic Cybernetics Studies and Research 49(1), four decimals; the
        // weights are used as printed and sum to 1.0155.
        let rows: &[&[f64]] = &[
            &[30.0, 23.0, 5.0, 0.745, 0.745, 1500.0, 5000.0],
            &[18.0, 13.0, 15.0, 0.745, 0.745, 1300.0, 6000.0],
            &[15.0, 12.0, 10.0, 0.5, 0.5, 950.0, 7000.0],
            &[25.0, 20.0, 13.0, 0.745, 0.745, 1200.0, 4000.0],
            &[14.0, 18.0, 14.0, 0.255, 0.745, 950.0, 3500.0],
            &[17.0, 15.0, 9.0, 0.745, 0.5, 1250.0, 5250.0],
            &[23.0, 18.0, 20.0, 0.5, 0.745, 1100.0, 3000.0],
            &[16.0, 8.0, 14.0, 0.255, 0.5, 1500.0, 3000.0],
        ];
        let weights = [0.1181, 0.1181, 0.0445, 0.1181, 0.2861, 0.2861, 0.0445];
        let table = table(&[false, false, false, false, false, true, true], rows);
        let found = scores(&ENTRY, &json!({ "lambda": 0.5 }), &table, &weights);
        close(&found, &[0.8329, 0.7884, 0.6987, 0.8831, 0.7971, 0.7036, 0.8728, 0.5749], 0.00011);
    }

    #[test]
    fn lambda_goes_from_the_product_to_the_sum() {
        // v is (1, 1/4) and (1/2, 1).
        let table = table(&[false, true], &[&[4.0, 8.0], &[2.0, 2.0]]);
        let with = |lambda: f64| scores(&ENTRY, &json!({ "lambda": lambda }), &table, &[0.5, 0.5]);
        close(&with(1.0), &[0.625, 0.75], 1e-12);
        close(&with(0.0), &[0.5, 0.5_f64.sqrt()], 1e-12);
        assert_eq!(ranks(&ENTRY, &with(0.5)), [2, 1]);
        close(&step(&ENTRY, &table, &[0.5, 0.5], "wsm"), &[0.625, 0.75], 1e-12);
    }

    #[test]
    fn it_survives_and_refuses_what_is_no_ratio() {
        survives(&ENTRY, &Value::Null);
        assert_eq!(refused(&ENTRY, &table(&[false, true], &[&[-1.0, 1.0], &[2.0, 0.0]])), ["PF807", "PF807"]);
    }
}
