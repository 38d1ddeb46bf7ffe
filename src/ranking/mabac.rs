use nalgebra::DMatrix;
use serde_json::Value;

use super::weighted_sum::{self, normaliser, totals};
use super::{Family, Method, Outcome, Traits, Unit, entry};
use crate::model::{DecisionTable, Label, Step, Steps};
use crate::num::{exp, ln, sum};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// How far a candidate lies above or below the border of the middle field.
    ///
    /// # What it answers
    /// Who belongs to the upper area, above what is middling on each criterion, and by
    /// how much.
    ///
    /// # When not to use
    /// When the order of two candidates must not hang on who else takes part: both the
    /// values and the border come from the table.
    ///
    /// # Formula
    /// v_ij = min-max value · border_j = w_j · (Π_i (1 + v_ij))^(1/n) ·
    /// score_i = Σ_j (w_j · (1 + v_ij) − border_j). A column in which all are equal
    /// counts for nothing.
    ///
    /// # Parameters
    /// normalisation: only `min-max`.
    ///
    /// # Reading the result
    /// Above 0 a candidate lies in the upper area, below 0 in the lower one.
    ///
    /// # Known pitfalls
    /// The border moves all scores by the same amount, so the order is that of the
    /// weighted sum of min-max values, with the same rank reversal.
    ///
    /// # References
    /// pamucarCirovic2015
    pub struct Mabac {
        /// Id of the normaliser.
        pub normalisation: String,
    }
}

static INFO: Info = Info {
    id: "mabac",
    kind: Kind::Ranking,
    name: Text { en: "MABAC", nl: "MABAC" },
    summary: Text {
        en: "the distance above or below the border of the middle field",
        nl: "de afstand boven of onder de grens van het middenveld",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "normalisation",
        kind: ParamKind::Choice(&["min-max"]),
        default: "min-max",
        doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
    }],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["pamucarCirovic2015"],
    file: file!(),
};

static TRAITS: Traits = Traits { family: Family::Distance, unit: Unit::Plain, ..Traits::PLAIN };

entry!(Mabac);

impl Default for Mabac {
    fn default() -> Self {
        Self { normalisation: "min-max".to_owned() }
    }
}

/// The geometric mean of `1 + v` on each criterion, for weight 1.
fn borders(values: &DMatrix<f64>) -> Vec<f64> {
    #[allow(clippy::cast_precision_loss, reason = "fewer candidates than 2^52")]
    let n = values.nrows() as f64;
    values.column_iter().map(|column| exp(sum(column.iter().map(|v| ln(1.0 + v))) / n)).collect()
}

impl Mabac {
    /// How far each value lies above the border, for weight 1.
    fn values(&self, table: &DecisionTable) -> DMatrix<f64> {
        let mut values = weighted_sum::values(normaliser(&self.normalisation), table);
        for (j, border) in borders(&values).into_iter().enumerate() {
            values.column_mut(j).iter_mut().for_each(|v| *v = 1.0 + *v - border);
        }
        values
    }
}

impl Method for Mabac {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        Outcome::total(totals(&self.values(table), weights))
    }

    fn steps(&self, table: &DecisionTable, values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let own = weighted_sum::values(normaliser(&self.normalisation), table);
        let border: Vec<f64> = borders(&own).iter().zip(weights).map(|(border, w)| w * border).collect();
        let above = values.cloned().unwrap_or_else(|| self.values(table));
        let scores = totals(&above, weights);
        vec![
            Step::table(
                "values",
                Label::both("value on each criterion", "waarde per criterium"),
                weighted_sum::rows(&own),
            ),
            Step::per_criterion("border", Label::both("border", "grens"), &border),
            weighted_sum::contributions(&above, weights),
            Step::per_candidate("scores", Label::both("total above the border", "totaal boven de grens"), &scores),
        ]
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

    use super::super::worked::{close, ranks, refused, scores, step, survives, table};
    use super::*;

    #[test]
    fn the_forklifts_of_pamucar() {
        // Pamučar & Ćirović 2015, Expert Systems with Applications 42(6), four
        // decimals.
        let rows: &[&[f64]] = &[
            &[22600.0, 3800.0, 2.0, 5.0, 1.06, 3.0, 3.5, 2.8, 24.5, 6.5],
            &[19500.0, 4200.0, 3.0, 2.0, 0.95, 3.0, 3.4, 2.2, 24.0, 7.0],
            &[21700.0, 4000.0, 1.0, 3.0, 1.25, 3.2, 3.3, 2.5, 24.5, 7.3],
            &[20600.0, 3800.0, 2.0, 5.0, 1.05, 3.25, 3.2, 2.0, 22.5, 11.0],
            &[22500.0, 3800.0, 4.0, 3.0, 1.35, 3.2, 3.7, 2.1, 23.0, 6.3],
            &[23250.0, 4210.0, 3.0, 5.0, 1.45, 3.6, 3.5, 2.8, 23.5, 7.0],
            &[20300.0, 3850.0, 2.0, 5.0, 0.9, 3.25, 3.0, 2.6, 21.5, 6.0],
        ];
        let costs = [true, false, false, false, true, true, false, false, false, false];
        let weights = [0.146, 0.144, 0.119, 0.121, 0.115, 0.101, 0.088, 0.068, 0.05, 0.048];
        let table = table(&costs, rows);
        let found = scores(&ENTRY, &json!({}), &table, &weights);
        close(&found, &[0.0826, 0.2183, -0.0488, 0.0246, -0.0704, 0.0465, 0.0464], 0.00011);
        assert_eq!(ranks(&ENTRY, &found), [2, 1, 6, 5, 7, 3, 4]);
        let border = step(&ENTRY, &table, &weights, "border");
        let printed = [0.2086, 0.1885, 0.172, 0.1952, 0.174, 0.1625, 0.1319, 0.101, 0.0789, 0.059];
        close(&border, &printed, 0.00011);
    }

    #[test]
    fn it_survives_everything() {
        survives(&ENTRY, &Value::Null);
        assert!(refused(&ENTRY, &table(&[false, true], &[&[-1.0, 0.0], &[0.0, 0.0]])).is_empty());
    }
}
