use nalgebra::DMatrix;
use serde_json::Value;

use super::weighted_sum::{self, normaliser, totals};
use super::{Family, Measurement, Method, Outcome, Traits, entry};
use crate::diag::Findings;
use crate::model::{Criterion, DecisionTable, Steps};
use crate::normalise;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Adds the normalised scores, each as heavy as its weight: simple additive
    /// weighting.
    ///
    /// # What it answers
    /// How good each candidate is on all criteria together, compared with the best
    /// there is in the table on each of them.
    ///
    /// # When not to use
    /// When the order of two candidates must not hang on who else takes part: use
    /// `additive`, which does the same on fixed scales. Nor, with the default, for
    /// scores without a true zero, such as marks from 1 to 5.
    ///
    /// # Formula
    /// score_i = Σ_j w_j · v_ij, with v = x / highest x where more is better and
    /// lowest x / x where less is.
    ///
    /// # Parameters
    /// normalisation: how a score becomes v (default `linear-ratio`). With `none`,
    /// `sum` or `vector`, which leave a cost a cost, all criteria must be of the kind
    /// more is better.
    ///
    /// # Reading the result
    /// 1 is best on everything there is. A difference counts in the same way everywhere.
    ///
    /// # Known pitfalls
    /// Rank reversal. A weight says how much full marks are worth, and what full marks
    /// are changes with the table. Programs differ in their normalisation.
    ///
    /// # References
    /// fishburn1967, triantaphyllouSanchez1997
    pub struct Wsm {
        /// Id of the normaliser.
        pub normalisation: String,
    }
}

static INFO: Info = Info {
    id: "wsm",
    kind: Kind::Ranking,
    name: Text { en: "weighted sum", nl: "gewogen som" },
    summary: Text { en: "the weighted sum of normalised scores", nl: "de gewogen som van genormaliseerde scores" },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "normalisation",
        kind: ParamKind::Choice(normalise::IDS),
        default: "linear-ratio",
        doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
    }],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["fishburn1967", "triantaphyllouSanchez1997"],
    file: file!(),
};

static TRAITS: Traits =
    Traits { family: Family::Ratio, measurement: Measurement::Ratio, needs_positive: true, ..Traits::PLAIN };

entry!(Wsm);

impl Default for Wsm {
    fn default() -> Self {
        Self { normalisation: "linear-ratio".to_owned() }
    }
}

impl Method for Wsm {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        weighted_sum::refusals(normaliser(&self.normalisation), table)
    }

    fn guarantees(&self) -> Option<Guarantees> {
        Some(normaliser(&self.normalisation).info().guarantees)
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        Outcome::total(totals(&weighted_sum::values(normaliser(&self.normalisation), table), weights))
    }

    fn steps(&self, table: &DecisionTable, values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let own = || weighted_sum::values(normaliser(&self.normalisation), table);
        weighted_sum::steps(&values.cloned().unwrap_or_else(own), weights)
    }

    fn linear_values(&self, table: &DecisionTable) -> Option<DMatrix<f64>> {
        Some(weighted_sum::values(normaliser(&self.normalisation), table))
    }

    fn value_bounds(&self) -> (f64, f64) {
        normaliser(&self.normalisation).bounds()
    }

    fn value_range(&self, criterion: &Criterion, low: f64, high: f64) -> Option<(f64, f64)> {
        normaliser(&self.normalisation).value_range(criterion, low, high)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::worked::{close, ranks, refused, scores, step, survives, table};
    use super::*;

    #[test]
    fn the_example_of_triantaphyllou_and_sanchez() {
        // Triantaphyllou & Sánchez 1997, Decision Sciences 28(1): the example of
        // the weighted sum, four decimals.
        let rows: &[&[f64]] = &[
            &[0.3088, 0.2897, 0.3867, 0.1922],
            &[0.2163, 0.3458, 0.1755, 0.6288],
            &[0.4509, 0.2473, 0.1194, 0.0575],
            &[0.024, 0.1172, 0.3184, 0.1215],
        ];
        let found = scores(
            &ENTRY,
            &json!({ "normalisation": "none" }),
            &table(&[false; 4], rows),
            &[0.3277, 0.3058, 0.2876, 0.079],
        );
        close(&found, &[0.3162, 0.2768, 0.2621, 0.1449], 0.0002);
    }

    /// The table, the weights (which sum to 2) and the sums of a test of pymcdm.
    #[test]
    fn weights_are_used_as_they_are() {
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
        close(&found, &[0.609, 0.313, 0.334, 0.265, 0.479], 0.0006);
        assert_eq!(ranks(&ENTRY, &found), [1, 4, 3, 5, 2]);
        close(&step(&ENTRY, &table, &weights, "values")[..4], &[1.0, 1.0, 17.0 / 75.0, 1.0], 1e-12);
    }

    #[test]
    fn every_normaliser_survives() {
        survives(&ENTRY, &Value::Null);
        for word in normalise::IDS {
            survives(&ENTRY, &json!({ "normalisation": word }));
        }
    }

    #[test]
    fn a_zero_cost_negative_scores_and_costs_that_stay_costs_are_refused() {
        assert_eq!(refused(&ENTRY, &table(&[false, true], &[&[1.0, 0.0], &[2.0, 3.0]])), ["PF806"]);
        assert_eq!(refused(&ENTRY, &table(&[false, true], &[&[-1.0, 1.0], &[2.0, 3.0]])), ["PF806"]);
        let kept = Wsm { normalisation: "vector".to_owned() };
        assert_eq!(kept.refusals(&table(&[false, true], &[&[1.0, 1.0]])).len(), 1);
    }
}
