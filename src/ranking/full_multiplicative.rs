use nalgebra::DMatrix;
use serde_json::Value;

use super::columns::not_positive;
use super::weighted_sum::{self, totals};
use super::{Family, Measurement, Method, Outcome, Traits, Unit, entry};
use crate::diag::Findings;
use crate::model::{DecisionTable, Label, Step, Steps};
use crate::num::{ln, norm};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// The product of what is good, divided by the product of what is costly.
    ///
    /// # What it answers
    /// Who is ahead when proportions count, for benefits and costs alike.
    ///
    /// # When not to use
    /// For scores without a true zero, such as marks from 1 to 5, and where a score
    /// can be 0.
    ///
    /// # Formula
    /// v_ij = x_ij / √Σ_i x_ij² · score_i = Σ_j w_j · ln v_ij over the criteria of which
    /// more is better − the same over those of which less is: the logarithm of the
    /// quotient of the two products, which keeps its order.
    ///
    /// # Parameters
    /// normalisation: only `vector`. It moves all scores by the same amount.
    ///
    /// # Reading the result
    /// A difference of 0.69 (ln 2) is a quotient of 2. The order of two candidates does
    /// not depend on the others.
    ///
    /// # Known pitfalls
    /// It punishes low scores hard. All scores must be above 0; with a target all
    /// distances beyond its tolerance. Weights are exponents: programs that multiply a
    /// score by its weight have no weights at all.
    ///
    /// # References
    /// brauersZavadskas2010
    pub struct FullMultiplicative {
        /// Id of the normaliser.
        pub normalisation: String,
    }
}

static INFO: Info = Info {
    id: "full-multiplicative",
    kind: Kind::Ranking,
    name: Text { en: "full multiplicative form", nl: "volledige vermenigvuldigingsvorm" },
    summary: Text {
        en: "the product of what is good divided by the product of what is costly",
        nl: "het product van wat goed is, gedeeld door het product van wat kost",
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
        order_independent_of_others: true,
        compensatory: true,
    },
    refs: &["brauersZavadskas2010"],
    file: file!(),
};

static TRAITS: Traits = Traits {
    family: Family::Ratio,
    measurement: Measurement::Ratio,
    unit: Unit::Plain,
    needs_positive: true,
    ..Traits::PLAIN
};

entry!(FullMultiplicative);

impl Default for FullMultiplicative {
    fn default() -> Self {
        Self { normalisation: "vector".to_owned() }
    }
}

/// The logarithms of the normalised scores, those on costs with the other sign.
fn logarithms(table: &DecisionTable) -> DMatrix<f64> {
    let mut values = DMatrix::zeros(table.len(), table.criteria.len());
    for (j, column) in table.columns().iter().enumerate() {
        // Apart, so that no quotient becomes too small for a number.
        let length = ln(norm(&column.scores));
        for (value, x) in values.column_mut(j).iter_mut().zip(column.scores.iter()) {
            *value = if column.cost { length - ln(*x) } else { ln(*x) - length };
        }
    }
    values
}

impl Method for FullMultiplicative {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        not_positive(INFO.id, table)
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        Outcome::total(totals(&logarithms(table), weights))
    }

    fn steps(&self, table: &DecisionTable, values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let values = values.cloned().unwrap_or_else(|| logarithms(table));
        let logs = totals(&values, weights);
        vec![
            Step::table(
                "values",
                Label::both(
                    "logarithm of the normalised score, of a cost with the other sign",
                    "logaritme van de genormaliseerde score, bij kosten met het andere teken",
                ),
                weighted_sum::rows(&values),
            ),
            weighted_sum::contributions(&values, weights),
            Step::per_candidate("log_scores", Label::both("logarithm", "logaritme"), &logs),
            Step::per_candidate("scores", Label::both("total", "totaal"), &logs),
        ]
    }

    fn linear_values(&self, table: &DecisionTable) -> Option<DMatrix<f64>> {
        Some(logarithms(table))
    }

    /// The logarithms of all numbers lie between −745 and 710.
    fn value_bounds(&self) -> (f64, f64) {
        (-1500.0, 1500.0)
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
        let printed =
            [1.233_813_120_3, 11.909_614_549_5, 4.790_355_139_3, -0.238_003_414_2, 2.790_655_775_7, 5.533_055_440_8];
        close(&found, &printed, 0.000_06);
        assert_eq!(ranks(&ENTRY, &found), [5, 1, 3, 6, 4, 2]);
        assert_eq!(step(&ENTRY, &kracka(), &[1.0; 7], "log_scores"), found);
    }

    #[test]
    fn a_difference_is_the_logarithm_of_a_quotient() {
        // (4/2)² / (8/2) = 1, and with equal weights 2 / 4.
        let table = table(&[false, true], &[&[4.0, 8.0], &[2.0, 2.0]]);
        let difference = |weights: &[f64]| {
            let found = scores(&ENTRY, &json!({}), &table, weights);
            found[0] - found[1]
        };
        close(&[difference(&[2.0, 1.0]), difference(&[1.0, 1.0])], &[0.0, -std::f64::consts::LN_2], 1e-12);
    }

    #[test]
    fn it_survives_and_refuses_what_is_no_ratio() {
        survives(&ENTRY, &Value::Null);
        assert_eq!(refused(&ENTRY, &table(&[false, true], &[&[-1.0, 1.0], &[2.0, 0.0]])), ["PF807", "PF807"]);
    }
}
