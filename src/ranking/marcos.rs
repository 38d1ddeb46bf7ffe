use nalgebra::DMatrix;
use serde_json::Value;

use super::columns::{Axis, axes, not_positive, ratio, sums, values};
use super::weighted_sum::normaliser;
use super::{Family, Measurement, Method, Outcome, Traits, entry};
use crate::diag::Findings;
use crate::model::{DecisionTable, Label, Step, Steps};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Usefulness between an ideal and an anti-ideal candidate.
    ///
    /// # What it answers
    /// How each candidate compares with one that has the best of everything and with
    /// one that has the worst.
    ///
    /// # When not to use
    /// For scores without a true zero, such as marks from 1 to 5, or of 0. Nor when the
    /// order of two candidates must not hang on who else takes part.
    ///
    /// # Formula
    /// v = x / best x where more is better, best x / x where less is · S = Σ_j w_j · v_j,
    /// for the candidates, the ideal (S = Σ w) and the anti-ideal ·
    /// K− = S / S of the anti-ideal · K+ = S / S of the ideal · f(K−) = K+ / (K+ + K−) ·
    /// f(K+) = K− / (K+ + K−) ·
    /// score = (K+ + K−) / (1 + (1 − f(K+)) / f(K+) + (1 − f(K−)) / f(K−))
    ///
    /// # Parameters
    /// normalisation: only `linear-ratio`.
    ///
    /// # Reading the result
    /// Below 1; the closer candidates and anti-ideal lie to the ideal, the higher all
    /// scores.
    ///
    /// # Known pitfalls
    /// The order is that of S, the weighted sum, with the same rank reversal: the rest
    /// of the formula multiplies all by one number. All scores must be above 0.
    ///
    /// # References
    /// stevic2020
    pub struct Marcos {
        /// Id of the normaliser.
        pub normalisation: String,
    }
}

static INFO: Info = Info {
    id: "marcos",
    kind: Kind::Ranking,
    name: Text { en: "MARCOS", nl: "MARCOS" },
    summary: Text {
        en: "usefulness between an ideal and an anti-ideal candidate",
        nl: "nut tussen een ideale en een anti-ideale kandidaat",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "normalisation",
        kind: ParamKind::Choice(&["linear-ratio"]),
        default: "linear-ratio",
        doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
    }],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["stevic2020"],
    file: file!(),
};

static TRAITS: Traits =
    Traits { family: Family::Ratio, measurement: Measurement::Ratio, needs_positive: true, ..Traits::PLAIN };

entry!(Marcos);

impl Default for Marcos {
    fn default() -> Self {
        Self { normalisation: "linear-ratio".to_owned() }
    }
}

/// `S`, `K−`, `K+` and the score.
fn parts(axes: &[Axis<'_>], n: usize) -> [Vec<f64>; 4] {
    let extreme = |pick: fn((f64, f64)) -> f64| -> f64 {
        axes.iter().map(|axis| axis.weight * axis.transform.at(pick(axis.column.best_and_worst()))).sum()
    };
    let (ideal, anti) = (extreme(|(best, _)| best), extreme(|(_, worst)| worst));
    let s = sums(axes, n);
    let minus: Vec<f64> = s.iter().map(|s| ratio(*s, anti, 0.0)).collect();
    let plus: Vec<f64> = s.iter().map(|s| ratio(*s, ideal, 0.0)).collect();
    let score = |(minus, plus): (&f64, &f64)| {
        let both = minus + plus;
        if both <= 0.0 {
            return 0.0;
        }
        let (f_minus, f_plus) = (plus / both, minus / both);
        if f_minus > 0.0 { both / (1.0 + (1.0 - f_plus) / f_plus + (1.0 - f_minus) / f_minus) } else { 0.0 }
    };
    let scores = minus.iter().zip(&plus).map(score).collect();
    [s, minus, plus, scores]
}

impl Method for Marcos {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        not_positive(INFO.id, table)
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let [_, _, _, scores] = parts(&axes(normaliser(&self.normalisation), table, weights), table.len());
        Outcome::total(scores)
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let axes = axes(normaliser(&self.normalisation), table, weights);
        let [s, minus, plus, scores] = parts(&axes, table.len());
        vec![
            Step::table("values", Label::both("normalised score", "genormaliseerde score"), values(&axes, table.len())),
            Step::per_candidate("s", Label::both("weighted sum", "gewogen som"), &s),
            Step::per_candidate(
                "k_minus",
                Label::both("beside the anti-ideal", "naast de anti-ideale kandidaat"),
                &minus,
            ),
            Step::per_candidate("k_plus", Label::both("beside the ideal", "naast de ideale kandidaat"), &plus),
            Step::per_candidate("scores", Label::both("usefulness", "nut"), &scores),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::worked::{close, ranks, refused, scores, step, survives, table};
    use super::*;

    #[test]
    fn the_stackers_of_ulutas() {
        // Ulutaş and others 2020, Mathematics 8(10), four decimals.
        let rows: &[&[f64]] = &[
            &[660.0, 1000.0, 1600.0, 18.0, 1200.0],
            &[800.0, 1000.0, 1600.0, 24.0, 900.0],
            &[980.0, 1000.0, 2500.0, 24.0, 900.0],
            &[920.0, 1500.0, 1600.0, 24.0, 900.0],
            &[1380.0, 1500.0, 1500.0, 24.0, 1150.0],
            &[1230.0, 1000.0, 1600.0, 24.0, 1150.0],
            &[680.0, 1500.0, 1600.0, 18.0, 1100.0],
            &[960.0, 2000.0, 1600.0, 12.0, 1150.0],
        ];
        let table = table(&[true, false, false, false, false], rows);
        let found = scores(&ENTRY, &json!({}), &table, &[0.1061, 0.3476, 0.333, 0.1185, 0.0949]);
        close(&found, &[0.5649, 0.5543, 0.641, 0.6174, 0.6016, 0.5453, 0.6282, 0.6543], 0.00011);
        assert_eq!(ranks(&ENTRY, &found), [6, 7, 2, 4, 5, 8, 3, 1]);
    }

    #[test]
    fn two_candidates_by_hand() {
        // S is 1 and 1/2: K− is 2 and 1, K+ is 1 and 1/2; f is 1/3 and 2/3, so the
        // scores are 3 / (1 + 1/2 + 2) and half of that.
        let table = table(&[false], &[&[4.0], &[2.0]]);
        close(&scores(&ENTRY, &json!({}), &table, &[1.0]), &[6.0 / 7.0, 3.0 / 7.0], 1e-12);
        close(&step(&ENTRY, &table, &[1.0], "k_minus"), &[2.0, 1.0], 1e-12);
    }

    #[test]
    fn it_survives_and_refuses_what_is_no_ratio() {
        survives(&ENTRY, &Value::Null);
        assert_eq!(refused(&ENTRY, &table(&[false, true], &[&[-1.0, 1.0], &[2.0, 0.0]])), ["PF807", "PF807"]);
    }
}
