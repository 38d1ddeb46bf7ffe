use std::borrow::Cow;
use std::collections::BTreeMap;

use nalgebra::DMatrix;
use serde_json::Value;

use super::columns::{Axis, misfits, no_share, ratio, sums, values};
use super::weighted_sum::normaliser;
use super::{Family, Measurement, Method, Outcome, Traits, Unit, entry};
use crate::diag::Findings;
use crate::model::{Column, DecisionTable, Direction, Label, Step, Steps, beyond};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// The weighted sum of shares, beside that of an optimal candidate.
    ///
    /// # What it answers
    /// How many hundredths of an optimal candidate each candidate is.
    ///
    /// # When not to use
    /// For scores without a true zero, such as marks from 1 to 5. Nor when the order of
    /// two candidates must not hang on who else takes part.
    ///
    /// # Formula
    /// The optimal candidate joins the table as a row of its own · v = x / Σx where
    /// more is better, (1/x) / Σ(1/x) where less is · S_i = Σ_j w_j · v_ij ·
    /// score_i = S_i / S of the optimal candidate. Where the optimal candidate has
    /// nothing either, everybody scores 1.
    ///
    /// # Parameters
    /// normalisation: only `sum-reciprocal`.
    /// optimal: scores of the optimal candidate, in natural units, per criterion
    /// (default: the best of the table).
    ///
    /// # Reading the result
    /// 1 is as good as the optimal candidate; more than 1 is better than the one given.
    ///
    /// # Known pitfalls
    /// Rank reversal. A cost must be above 0, another score 0 or more.
    ///
    /// # References
    /// zavadskasTurskis2010
    pub struct Aras {
        /// Id of the normaliser.
        pub normalisation: String,
        /// Scores of the optimal candidate.
        pub optimal: BTreeMap<String, f64>,
    }
}

static INFO: Info = Info {
    id: "aras",
    kind: Kind::Ranking,
    name: Text { en: "ARAS", nl: "ARAS" },
    summary: Text {
        en: "the weighted sum of shares beside that of an optimal candidate",
        nl: "de gewogen som van aandelen naast die van een optimale kandidaat",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        Param {
            id: "normalisation",
            kind: ParamKind::Choice(&["sum-reciprocal"]),
            default: "sum-reciprocal",
            doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
        },
        Param {
            id: "optimal",
            kind: ParamKind::PerCriterion,
            default: "best of the table",
            doc: Text {
                en: "the scores of the optimal candidate, in natural units",
                nl: "de scores van de optimale kandidaat, in natuurlijke eenheden",
            },
        },
    ],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["zavadskasTurskis2010"],
    file: file!(),
};

static TRAITS: Traits = Traits { family: Family::Ratio, measurement: Measurement::Ratio, ..Traits::PLAIN };

entry!(Aras);

impl Default for Aras {
    fn default() -> Self {
        Self { normalisation: "sum-reciprocal".to_owned(), optimal: BTreeMap::new() }
    }
}

impl Aras {
    /// The score of the optimal candidate on `column`, that of criterion `j`.
    fn optimal_on(&self, table: &DecisionTable, j: usize, column: &Column<'_>) -> f64 {
        let criterion = &table.criteria[j];
        let given = self.optimal.get(&criterion.id).map(|x| match criterion.direction {
            Direction::Target { target, tolerance } => beyond(*x, target, tolerance),
            Direction::Max | Direction::Min => *x,
        });
        given.unwrap_or_else(|| column.best_and_worst().0)
    }

    /// The columns with the optimal candidate as a last row.
    fn axes<'a>(&self, table: &'a DecisionTable, weights: &[f64]) -> Vec<Axis<'a>> {
        let axis = |(j, (column, &weight)): (usize, (Column<'a>, &f64))| {
            let mut scores = column.scores.to_vec();
            scores.push(self.optimal_on(table, j, &column));
            let transform = normaliser(&self.normalisation).fit(&scores, column.cost);
            Axis { column: Column { scores: Cow::Owned(scores), ..column }, transform, weight }
        };
        table.columns().into_iter().zip(weights).enumerate().map(axis).collect()
    }
}

/// `S` of the candidates and of the optimal one, and the scores.
fn parts(axes: &[Axis<'_>], n: usize) -> (Vec<f64>, f64, Vec<f64>) {
    let s = sums(axes, n + 1);
    // Added up in the same way as the candidates, so that a candidate with the
    // best of everything scores exactly 1.
    let (own, optimal) = (s[..n].to_vec(), s.get(n).copied().unwrap_or_default());
    let scores = own.iter().map(|s| ratio(*s, optimal, 1.0)).collect();
    (own, optimal, scores)
}

impl Method for Aras {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        let fits = |j: usize, x: f64| match table.criteria[j].direction {
            Direction::Max => x >= 0.0,
            Direction::Min => x > 0.0,
            Direction::Target { target, tolerance } => beyond(x, target, tolerance) > 0.0,
        };
        let mut findings = no_share(INFO.id, table);
        findings.extend(misfits(INFO.id, "optimal", &self.optimal, table, "> 0", fits));
        findings
    }

    /// An optimal candidate that is given may be weaker than others, who then
    /// score more than 1.
    fn unit(&self) -> Option<Unit> {
        (!self.optimal.is_empty()).then_some(Unit::Plain)
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        Outcome::total(parts(&self.axes(table, weights), table.len()).2)
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let n = table.len();
        let axes = self.axes(table, weights);
        let (s, optimal, scores) = parts(&axes, n);
        let best: Vec<f64> = axes.iter().map(|axis| axis.column.scores[n]).collect();
        vec![
            Step::per_criterion("optimal", Label::both("optimal candidate", "optimale kandidaat"), &best),
            Step::table("values", Label::both("share", "aandeel"), values(&axes, n)),
            Step::per_candidate("s", Label::both("weighted sum", "gewogen som"), &s),
            Step::one(
                "s_optimal",
                Label::both("weighted sum of the optimal candidate", "gewogen som van de optimale kandidaat"),
                optimal,
            ),
            Step::per_candidate(
                "scores",
                Label::both("beside the optimal candidate", "naast de optimale kandidaat"),
                &scores,
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::worked::{close, ranks, refused, scores, step, survives, table};
    use super::*;

    #[test]
    fn the_candidates_of_stanujkic() {
        // Stanujkic, Djordjevic & Karabasevic 2015, selecting personnel: two
        // decimals; the weights are used as printed and sum to 0.99.
        let rows: &[&[f64]] = &[
            &[4.64, 3.0, 3.0, 3.0, 2.88, 3.63],
            &[4.0, 4.0, 4.64, 3.56, 3.63, 5.0],
            &[3.3, 4.31, 3.3, 4.0, 3.3, 4.0],
            &[2.62, 5.0, 4.22, 4.31, 5.0, 5.0],
        ];
        let found = scores(&ENTRY, &Value::Null, &table(&[false; 6], rows), &[0.28, 0.25, 0.19, 0.15, 0.08, 0.04]);
        close(&found, &[0.74, 0.86, 0.78, 0.86], 0.006);
        assert_eq!(ranks(&ENTRY, &found), [4, 1, 3, 2]);
    }

    #[test]
    fn an_optimal_candidate_by_hand() {
        // The row (6, 1) joins: shares 2/12, 4/12 and 6/12; reciprocals 1/2, 1/4
        // and 1 of 7/4 give 2/7, 1/7 and 4/7.
        let table = table(&[false, true], &[&[2.0, 2.0], &[4.0, 4.0]]);
        let settings = json!({ "optimal": { "c0": 6.0, "c1": 1.0 } });
        let best = 0.5 / 2.0 + 4.0 / 14.0;
        let expected = [(1.0 / 12.0 + 1.0 / 7.0) / best, (1.0 / 6.0 + 1.0 / 14.0) / best];
        close(&scores(&ENTRY, &settings, &table, &[0.5, 0.5]), &expected, 1e-12);
        assert_eq!(step(&ENTRY, &table, &[0.5, 0.5], "optimal"), [4.0, 2.0]);
    }

    #[test]
    fn an_optimal_candidate_that_cannot_be_is_refused() {
        let table = table(&[false, true], &[&[2.0, 2.0], &[4.0, 4.0]]);
        let findings = |id: &str, x: f64| {
            Aras { optimal: BTreeMap::from([(id.to_owned(), x)]), ..Aras::default() }.refusals(&table)
        };
        assert_eq!(findings("c1", 0.0).len(), 1);
        assert_eq!(findings("c7", 1.0).len(), 1);
        assert!(findings("c0", 0.0).is_empty());
    }

    #[test]
    fn it_survives_and_refuses_what_is_no_share() {
        survives(&ENTRY, &Value::Null);
        assert_eq!(refused(&ENTRY, &table(&[false, true], &[&[-1.0, 1.0], &[2.0, 0.0]])), ["PF810", "PF807"]);
    }
}
