use nalgebra::DMatrix;
use serde_json::Value;

use super::columns::{Axis, axes, no_share, ratio, sums};
use super::weighted_sum::normaliser;
use super::{Family, Measurement, Method, Outcome, Traits, Unit, entry};
use crate::diag::Findings;
use crate::model::{DecisionTable, Label, Step, Steps};
use crate::num::{range, sum};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Shares of what is good, plus what low shares of what is costly are worth.
    ///
    /// # What it answers
    /// How useful each candidate is beside the best, benefits and costs being counted
    /// apart.
    ///
    /// # When not to use
    /// For scores without a true zero, such as marks from 1 to 5. Nor when the order of
    /// two candidates must not hang on who else takes part.
    ///
    /// # Formula
    /// y_ij = w_j · x_ij / Σ_i x_ij · S+_i = Σ y over the criteria of which more is
    /// better · S−_i = the same over those of which less is ·
    /// Q_i = S+_i + Σ_k S−_k / (S−_i · Σ_k 1/S−_k) · score_i = Q_i / highest Q.
    /// Where no criterion of which less is better has weight, Q = S+. A column of
    /// zeros counts for nothing; where nobody has anything everybody scores 1.
    ///
    /// # Parameters
    /// normalisation: only `sum`.
    /// scale: `fraction` (the best scores 1, the default) or `percent` (the best scores
    /// 100, as in the source).
    ///
    /// # Reading the result
    /// How many hundredths of the usefulness of the best.
    ///
    /// # Known pitfalls
    /// Rank reversal. A cost must be above 0, another score 0 or more.
    ///
    /// # References
    /// zavadskas1994
    pub struct Copras {
        /// Id of the normaliser.
        pub normalisation: String,
        /// What the best scores: `fraction` or `percent`.
        pub scale: String,
    }
}

static INFO: Info = Info {
    id: "copras",
    kind: Kind::Ranking,
    name: Text { en: "COPRAS", nl: "COPRAS" },
    summary: Text {
        en: "usefulness beside the best, benefits and costs counted apart",
        nl: "nut naast de beste, waarbij baten en kosten apart tellen",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        Param {
            id: "normalisation",
            kind: ParamKind::Choice(&["sum"]),
            default: "sum",
            doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
        },
        Param {
            id: "scale",
            kind: ParamKind::Choice(&[FRACTION, PERCENT]),
            default: FRACTION,
            doc: Text { en: "whether the best scores 1 or 100", nl: "of de beste 1 of 100 scoort" },
        },
    ],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["zavadskas1994"],
    file: file!(),
};

static TRAITS: Traits = Traits { family: Family::Ratio, measurement: Measurement::Ratio, ..Traits::PLAIN };

entry!(Copras);

impl Default for Copras {
    fn default() -> Self {
        Self { normalisation: "sum".to_owned(), scale: FRACTION.to_owned() }
    }
}

const FRACTION: &str = "fraction";
const PERCENT: &str = "percent";

/// `Q` from the two sums.
fn significance(good: &[f64], costly: &[f64]) -> Vec<f64> {
    let (_, most) = range(costly);
    if most <= 0.0 {
        return good.to_vec();
    }
    // A sum that is too small for a number counts as the smallest there is.
    let floor = |x: f64| x.max(f64::MIN_POSITIVE);
    let least = floor(range(costly).0);
    let all = sum(costly.iter().copied());
    let inverse = sum(costly.iter().map(|s| least / floor(*s)));
    good.iter().zip(costly).map(|(g, s)| g + all * (least / floor(*s)) / inverse).collect()
}

impl Copras {
    /// `S+`, `S−`, `Q` and the score.
    fn parts(&self, axes: &[Axis<'_>], n: usize) -> [Vec<f64>; 4] {
        let good = sums(axes.iter().filter(|axis| !axis.column.cost), n);
        let costly = sums(axes.iter().filter(|axis| axis.column.cost), n);
        let q = significance(&good, &costly);
        let (_, best) = range(&q);
        let unit = if self.scale == PERCENT { 100.0 } else { 1.0 };
        let scores = q.iter().map(|q| unit * ratio(*q, best, 1.0)).collect();
        [good, costly, q, scores]
    }
}

impl Method for Copras {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        no_share(INFO.id, table)
    }

    fn unit(&self) -> Option<Unit> {
        // They are points of 100 as they are.
        (self.scale == PERCENT).then_some(Unit::Plain)
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let [_, _, _, scores] = self.parts(&axes(normaliser(&self.normalisation), table, weights), table.len());
        Outcome::total(scores)
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let axes = axes(normaliser(&self.normalisation), table, weights);
        let [good, costly, q, scores] = self.parts(&axes, table.len());
        let weighted = |i: usize| axes.iter().map(|axis| axis.weight * axis.at(i)).collect::<Vec<f64>>();
        vec![
            Step::table(
                "weighted",
                Label::both("weight times share", "gewicht maal aandeel"),
                (0..table.len()).map(weighted).collect(),
            ),
            Step::per_candidate("s_plus", Label::both("sum of what is good", "som van wat goed is"), &good),
            Step::per_candidate("s_minus", Label::both("sum of what is costly", "som van wat kost"), &costly),
            Step::per_candidate("q", Label::both("relative significance", "relatief belang"), &q),
            Step::per_candidate("scores", Label::both("usefulness beside the best", "nut naast de beste"), &scores),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::worked::{close, ranks, refused, scores, step, survives, table};
    use super::*;

    /// One seventh each, as printed.
    const SEVENTH: f64 = 0.142_857_142_9;

    #[test]
    fn the_research_assistants_of_uysal() {
        // Uysal & Inan 2022, choosing research assistants: percentages with four
        // decimals.
        let rows: &[&[f64]] = &[
            &[3.57, 4.0, 4.0, 83.75, 3.0, 9.0, 1.0],
            &[3.07, 3.95, 4.0, 83.0, 3.0, 1.0, 3.0],
            &[3.23, 3.54, 3.46, 66.0, 4.0, 0.0, 2.0],
            &[3.42, 3.96, 4.0, 70.0, 5.0, 5.0, 7.0],
            &[2.56, 3.37, 3.79, 82.0, 4.0, 4.0, 5.0],
        ];
        let table = table(&[false, false, false, false, true, false, false], rows);
        let found = scores(&ENTRY, &json!({ "scale": "percent" }), &table, &[SEVENTH; 7]);
        close(&found, &[100.0, 78.8501, 63.3837, 98.6506, 86.8878], 0.000_06);
        assert_eq!(ranks(&ENTRY, &found), [1, 4, 5, 2, 3]);
    }

    /// Without a cost the sum of shares is all there is; other programs refuse, or
    /// give what is not a number.
    #[test]
    fn without_a_cost_the_shares_decide() {
        let table = table(&[false, false], &[&[1.0, 3.0], &[3.0, 1.0], &[4.0, 4.0]]);
        // S+ is (1/8 + 3/8) / 2 twice, and 1/2.
        close(&scores(&ENTRY, &Value::Null, &table, &[0.5, 0.5]), &[0.5, 0.5, 1.0], 1e-12);
    }

    #[test]
    fn two_costs_by_hand() {
        // S− is 1/4 and 3/4, their inverses 4 and 4/3: Q = 1 / (S− · 16/3).
        let table = table(&[true], &[&[1.0], &[3.0]]);
        close(&step(&ENTRY, &table, &[1.0], "q"), &[0.75, 0.25], 1e-12);
    }

    #[test]
    fn it_survives_and_refuses_what_is_no_share() {
        survives(&ENTRY, &Value::Null);
        assert_eq!(refused(&ENTRY, &table(&[false, true], &[&[-1.0, 1.0], &[2.0, 0.0]])), ["PF810", "PF807"]);
        assert!(refused(&ENTRY, &table(&[false, true], &[&[0.0, 1.0], &[2.0, 1.0]])).is_empty());
    }
}
