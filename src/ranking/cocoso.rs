use nalgebra::DMatrix;
use serde_json::Value;

use super::columns::{Axis, axes, least_named, ratio, sums, values};
use super::weighted_sum::normaliser;
use super::{Family, Method, Outcome, Traits, Unit, entry};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{DecisionTable, Label, Step, Steps};
use crate::num::{TIE, powf, range, sum};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// A compromise of three ways to combine a sum and powers.
    ///
    /// # What it answers
    /// Who comes out well by a sum and by powers of the values, beside the total, the
    /// worst and the best of all candidates.
    ///
    /// # When not to use
    /// When the order of two candidates must not hang on who else takes part: it
    /// reverses often.
    ///
    /// # Formula
    /// v = min-max value · S_i = Σ_j w_j · v_ij · P_i = Σ_j v_ij ^ w_j, over the criteria
    /// with weight · ka = (S + P) / Σ(S + P) · kb = S / lowest S + P / lowest P ·
    /// kc = (lambda · S + (1 − lambda) · P) / (lambda · highest S + (1 − lambda) · highest P) ·
    /// score = (ka · kb · kc)^(1/3) + (ka + kb + kc) / 3. A column in which all are equal
    /// becomes 0. Where a candidate is worst on everything (lowest S and P are 0) kb has
    /// no meaning and counts as 0 for all, with a warning; where all are equal ka is 1/n
    /// and kc is 1.
    ///
    /// # Parameters
    /// normalisation: only `min-max`.
    /// lambda: the share of the sum in kc (default 0.5).
    ///
    /// # Reading the result
    /// The higher the better; it has no upper end and no unit.
    ///
    /// # Known pitfalls
    /// Rank reversal. P is a sum of powers, not a product: a low value hardly hurts. One
    /// weak candidate inflates kb and with it all differences.
    ///
    /// # References
    /// yazdani2019
    pub struct Cocoso {
        /// Id of the normaliser.
        pub normalisation: String,
        /// Share of the sum in the third strategy.
        pub lambda: f64,
    }
}

static INFO: Info = Info {
    id: "cocoso",
    kind: Kind::Ranking,
    name: Text { en: "CoCoSo", nl: "CoCoSo" },
    summary: Text {
        en: "a compromise of three combinations of a sum and powers",
        nl: "een compromis van drie combinaties van een som en machten",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        Param {
            id: "normalisation",
            kind: ParamKind::Choice(&["min-max"]),
            default: "min-max",
            doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
        },
        Param {
            id: "lambda",
            kind: ParamKind::Number { min: 0.0, max: 1.0 },
            default: "0.5",
            doc: Text {
                en: "the share of the sum in the third strategy",
                nl: "het aandeel van de som in de derde strategie",
            },
        },
    ],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["yazdani2019"],
    file: file!(),
};

static TRAITS: Traits = Traits { family: Family::Ratio, unit: Unit::Plain, ..Traits::PLAIN };

entry!(Cocoso);

impl Default for Cocoso {
    fn default() -> Self {
        Self { normalisation: "min-max".to_owned(), lambda: 0.5 }
    }
}

/// What is worked out on the way to the score.
struct Parts {
    sums: Vec<f64>,
    powers: Vec<f64>,
    /// The three strategies.
    k: [Vec<f64>; 3],
    scores: Vec<f64>,
    /// The sum of those who are worst on everything, where not everybody is equal.
    worst: Option<f64>,
}

/// `Σ_j v_ij ^ w_j` over the criteria with weight.
fn powers(axes: &[Axis<'_>], n: usize) -> Vec<f64> {
    let mut totals = vec![0.0; n];
    for axis in axes.iter().filter(|axis| axis.weight > 0.0) {
        let terms = axis.column.scores.iter().map(|x| powf(axis.transform.at(*x), axis.weight));
        totals.iter_mut().zip(terms).for_each(|(total, term)| *total += term);
    }
    totals
}

impl Cocoso {
    fn parts(&self, axes: &[Axis<'_>], n: usize) -> Parts {
        let (s, p) = (sums(axes, n), powers(axes, n));
        let ((least_s, most_s), (least_p, most_p)) = (range(&s), range(&p));
        let all = sum(s.iter().chain(&p).copied());
        let mix = |s: f64, p: f64| self.lambda * s + (1.0 - self.lambda) * p;
        #[allow(clippy::cast_precision_loss, reason = "fewer candidates than 2^52")]
        let share = 1.0 / n as f64;
        let meaningful = least_s > TIE * most_s && least_p > TIE * most_p;
        let pairs = || s.iter().copied().zip(p.iter().copied());
        let k = [
            pairs().map(|(s, p)| ratio(s + p, all, share)).collect::<Vec<f64>>(),
            pairs().map(|(s, p)| if meaningful { s / least_s + p / least_p } else { 0.0 }).collect(),
            pairs().map(|(s, p)| ratio(mix(s, p), mix(most_s, most_p), 1.0)).collect(),
        ];
        let score = |i: usize| powf(k[0][i] * k[1][i] * k[2][i], 1.0 / 3.0) + (k[0][i] + k[1][i] + k[2][i]) / 3.0;
        let worst = (!meaningful && most_s > 0.0).then_some(TIE * most_s);
        Parts { scores: (0..n).map(score).collect(), sums: s, powers: p, k, worst }
    }
}

impl Method for Cocoso {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let parts = self.parts(&axes(normaliser(&self.normalisation), table, weights), table.len());
        let worst = parts.worst.and_then(|most| least_named(table, |i| parts.sums[i] <= most));
        let finding = |i: usize| {
            let finding = Diagnostic::new(&codes::PF812).arg("method", INFO.id).arg("candidate", &table.names[i]);
            finding.note("help")
        };
        let findings: Findings = worst.into_iter().map(finding).collect();
        Outcome { findings, ..Outcome::total(parts.scores) }
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let axes = axes(normaliser(&self.normalisation), table, weights);
        let Parts { sums, powers, k: [total, worst, best], scores, .. } = self.parts(&axes, table.len());
        vec![
            Step::table(
                "values",
                Label::both("value on each criterion", "waarde per criterium"),
                values(&axes, table.len()),
            ),
            Step::per_candidate("s", Label::both("weighted sum", "gewogen som"), &sums),
            Step::per_candidate("p", Label::both("sum of powers", "som van machten"), &powers),
            Step::per_candidate("k_a", Label::both("beside the total", "naast het totaal"), &total),
            Step::per_candidate("k_b", Label::both("beside the worst", "naast de slechtste"), &worst),
            Step::per_candidate("k_c", Label::both("beside the best", "naast de beste"), &best),
            Step::per_candidate("scores", Label::both("the three together", "de drie samen"), &scores),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::worked::{close, ranks, refused, scores, step, survives, table};
    use super::*;

    #[test]
    fn the_logistics_of_yazdani() {
        // Yazdani and others 2019, Management Decision 57(9), three decimals.
        let rows: &[&[f64]] = &[
            &[60.0, 0.4, 2540.0, 500.0, 990.0],
            &[6.35, 0.15, 1016.0, 3000.0, 1041.0],
            &[6.8, 0.1, 1727.2, 1500.0, 1676.0],
            &[10.0, 0.2, 1000.0, 2000.0, 965.0],
            &[2.5, 0.1, 560.0, 500.0, 915.0],
            &[4.5, 0.08, 1016.0, 350.0, 508.0],
            &[3.0, 0.1, 1778.0, 1000.0, 920.0],
        ];
        let table = table(&[false, true, false, false, false], rows);
        let found = scores(&ENTRY, &json!({ "lambda": 0.5 }), &table, &[0.036, 0.192, 0.326, 0.326, 0.12]);
        close(&found, &[2.041, 2.788, 2.882, 2.416, 1.299, 1.443, 2.519], 0.0006);
        assert_eq!(ranks(&ENTRY, &found), [5, 2, 1, 4, 7, 6, 3]);
    }

    #[test]
    fn who_is_worst_on_everything_is_named_and_the_rest_still_counts() {
        // Values (1, 1) and (0, 0): S is 1 and 0, P is 2 and 0; ka and kc are 1 and
        // 0, kb is left out.
        let worst = table(&[false, false], &[&[4.0, 4.0], &[2.0, 2.0]]);
        let outcome = Cocoso::default().run(&worst, &[0.5, 0.5]);
        close(&outcome.scores, &[2.0 / 3.0, 0.0], 1e-12);
        assert_eq!(outcome.findings.iter().map(|f| f.code.id).collect::<Vec<_>>(), ["PF812"]);
        close(&step(&ENTRY, &worst, &[0.5, 0.5], "k_b"), &[0.0, 0.0], 0.0);
        // Where all are equal nobody is worst.
        let equal = Cocoso::default().run(&table(&[false], &[&[4.0], &[4.0]]), &[1.0]);
        close(&equal.scores, &[0.5, 0.5], 1e-12);
        assert!(equal.findings.is_empty());
    }

    #[test]
    fn it_survives_everything() {
        survives(&ENTRY, &Value::Null);
        survives(&ENTRY, &json!({ "lambda": 0 }));
        assert!(refused(&ENTRY, &table(&[false, true], &[&[-1.0, 0.0], &[0.0, 0.0]])).is_empty());
    }
}
