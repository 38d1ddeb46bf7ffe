use std::borrow::Cow;

use nalgebra::DMatrix;
use serde_json::Value;

use super::distances::blocks;
use super::{Family, Method, Outcome, Traits, Unit, entry};
use crate::diag::{Diagnostic, LISTED, codes};
use crate::model::{DecisionTable, Label, Step, Steps};
use crate::num::{compare, range};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Ranks by a compromise between the total of all shortfalls and the largest.
    ///
    /// # What it answers
    /// Which candidates are acceptable both to somebody who looks at everything
    /// together and to somebody who looks at the weakest point only.
    ///
    /// # When not to use
    /// When the order of two candidates must not hang on who else takes part: a
    /// shortfall is measured against the best and the worst of the table.
    ///
    /// # Formula
    /// d_ij = w_j · (best_j − x_ij) / (best_j − worst_j), 0 where nobody differs ·
    /// S_i = Σ_j d_ij · R_i = max_j d_ij ·
    /// Q_i = v · (S_i − S_min) / (S_max − S_min) + (1 − v) · (R_i − R_min) / (R_max − R_min);
    /// a part with denominator 0 counts as 0.
    ///
    /// # Parameters
    /// normalisation: `min-max`, the only one the method is defined with.
    /// v: the share of the total S in Q (default 0.5); the rest is that of the
    /// largest shortfall R.
    ///
    /// # Reading the result
    /// Less is better: Q is 0 for a candidate that is first on both counts. The
    /// first is proposed alone when its lead in Q is at least 1 / (n − 1)
    /// (acceptable advantage) and it is also first by S or R (acceptable
    /// stability). Without the lead, everybody within it is proposed; without
    /// stability only, the first and the second.
    ///
    /// # Known pitfalls
    /// Rank reversal: removing a candidate that loses can change the first. Q is
    /// no measure of how good a candidate is, only of its place in this table.
    ///
    /// # References
    /// opricovicTzeng2004
    pub struct Vikor {
        /// Id of the normaliser.
        pub normalisation: String,
        /// Share of S in Q.
        pub v: f64,
    }
}

static INFO: Info = Info {
    id: "vikor",
    kind: Kind::Ranking,
    name: Text { en: "VIKOR", nl: "VIKOR" },
    summary: Text {
        en: "a compromise between the total of all shortfalls and the largest one; proposes a set",
        nl: "een compromis tussen alle tekorten samen en het grootste tekort; stelt een groep voor",
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
            id: "v",
            kind: ParamKind::Number { min: 0.0, max: 1.0 },
            default: "0.5",
            doc: Text {
                en: "how heavy the total of the shortfalls is beside the largest one",
                nl: "hoe zwaar alle tekorten samen wegen naast het grootste tekort",
            },
        },
    ],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["opricovicTzeng2004"],
    file: file!(),
};

static TRAITS: Traits = Traits { family: Family::Distance, unit: Unit::Plain, lower_is_better: true, ..Traits::PLAIN };

entry!(Vikor);

impl Default for Vikor {
    fn default() -> Self {
        Self { normalisation: "min-max".to_owned(), v: 0.5 }
    }
}

/// A column as it enters the shortfalls.
struct Loss<'a> {
    scores: Cow<'a, [f64]>,
    weight: f64,
    best: f64,
    /// Best minus worst.
    span: f64,
}

impl Loss<'_> {
    fn at(&self, x: f64) -> f64 {
        self.weight * ((self.best - x) / self.span)
    }
}

/// The columns on which anybody differs.
fn losses<'a>(table: &'a DecisionTable, weights: &[f64]) -> Vec<Option<Loss<'a>>> {
    let loss = |(j, &weight): (usize, &f64)| {
        let column = table.column(j);
        let (best, worst) = column.best_and_worst();
        let span = best - worst;
        (span != 0.0).then_some(Loss { scores: column.scores, weight, best, span })
    };
    weights.iter().enumerate().map(loss).collect()
}

/// Everything the method finds.
struct Compromise {
    s: Vec<f64>,
    r: Vec<f64>,
    q: Vec<f64>,
    advantage: bool,
    stability: bool,
    set: Vec<bool>,
}

/// S, R and Q: two passes over the columns, O(n m).
fn compromise(losses: &[Option<Loss<'_>>], n: usize, v: f64) -> Compromise {
    let (mut total, mut largest) = (vec![0.0; n], vec![0.0; n]);
    for rows in blocks(n) {
        let (total, largest) = (&mut total[rows.clone()], &mut largest[rows.clone()]);
        for loss in losses.iter().flatten() {
            for ((x, total), largest) in loss.scores[rows.clone()].iter().zip(total.iter_mut()).zip(largest.iter_mut())
            {
                let d = loss.at(*x);
                *total += d;
                *largest = if d > *largest { d } else { *largest };
            }
        }
    }
    let (totals, largests) = (range(&total), range(&largest));
    // Rounding alone must not make a difference where there is none.
    let part =
        |x: f64, (low, high): (f64, f64)| if compare(high, low).is_gt() { (x - low) / (high - low) } else { 0.0 };
    let index = |(s, r): (&f64, &f64)| v * part(*s, totals) + (1.0 - v) * part(*r, largests);
    let q: Vec<f64> = total.iter().zip(&largest).map(index).collect();
    let (first, _) = range(&q);
    let firsts: Vec<usize> = (0..n).filter(|&i| compare(q[i], first).is_eq()).collect();
    let is_least = |i: &usize| compare(total[*i], totals.0).is_eq() || compare(largest[*i], largests.0).is_eq();
    let stability = firsts.iter().any(is_least);
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53 candidates")]
    let lead = 1.0 / (n as f64 - 1.0);
    let second = q.iter().copied().filter(|x| compare(*x, first).is_gt()).fold(f64::INFINITY, f64::min);
    let advantage = n == 1 || (firsts.len() == 1 && compare(second - first, lead).is_ge());
    let proposed = |x: &f64| match (advantage, stability) {
        (false, _) => compare(*x - first, lead).is_lt(),
        (true, true) => compare(*x, first).is_eq(),
        (true, false) => compare(*x, second).is_le(),
    };
    let set = q.iter().map(proposed).collect();
    Compromise { s: total, r: largest, q, advantage, stability, set }
}

impl Method for Vikor {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn guarantees(&self) -> Option<Guarantees> {
        // By the largest shortfall alone nothing is made up for.
        Some(Guarantees { compensatory: self.v > 0.0, ..INFO.guarantees })
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let found = compromise(&losses(table, weights), table.len(), self.v);
        let mut outcome = Outcome::total(found.q);
        if !(found.advantage && found.stability) {
            let mut names: Vec<&str> = table
                .names
                .iter()
                .zip(&found.set)
                .filter(|(_, member)| **member)
                .map(|(name, _)| name.as_str())
                .collect();
            names.sort_unstable();
            let listed = names.len().min(LISTED);
            let finding = Diagnostic::new(&codes::PF824)
                .arg("reason", if found.advantage { "stability" } else { "advantage" })
                .arg("candidates", names[..listed].join(", "))
                .arg("more", names.len() - listed);
            outcome.findings.push(finding);
        }
        outcome
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let losses = losses(table, weights);
        let found = compromise(&losses, table.len(), self.v);
        let shortfall =
            |i: usize| losses.iter().map(|l| l.as_ref().map_or(0.0, |l| l.at(l.scores[i]))).collect::<Vec<f64>>();
        let yes = |flag: bool| f64::from(u8::from(flag));
        let set: Vec<f64> = found.set.iter().map(|member| yes(*member)).collect();
        let caption = |en: &str, nl: &str| Label::both(en, nl);
        vec![
            Step::table(
                "shortfalls",
                caption("weight times distance from the best", "gewicht maal afstand tot het beste"),
                (0..table.len()).map(shortfall).collect(),
            ),
            Step::per_candidate("s", caption("all shortfalls together (S)", "alle tekorten samen (S)"), &found.s),
            Step::per_candidate("r", caption("largest shortfall (R)", "grootste tekort (R)"), &found.r),
            Step::per_candidate(
                "q",
                caption("compromise (Q), less is better", "compromis (Q), minder is beter"),
                &found.q,
            ),
            Step::one(
                "acceptable_advantage",
                caption("the first leads by enough (1 = yes)", "de eerste heeft genoeg voorsprong (1 = ja)"),
                yes(found.advantage),
            ),
            Step::one(
                "acceptable_stability",
                caption("the first is also first by S or R (1 = yes)", "de eerste is ook eerste op S of R (1 = ja)"),
                yes(found.stability),
            ),
            Step::per_candidate("compromise_set", caption("proposed (1 = yes)", "voorgesteld (1 = ja)"), &set),
            Step::per_candidate(
                "scores",
                caption("compromise (Q), less is better", "compromis (Q), minder is beter"),
                &found.q,
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{build, close, edges, ranks, respects_dominance, scores, step, unscaled, workload};
    use super::*;
    use crate::model::Direction;

    fn steps(directions: &[Direction], rows: &[Vec<f64>], weights: &[f64], settings: &str) -> Steps {
        build("vikor", settings).steps(&unscaled(directions, rows), None, weights)
    }

    #[test]
    fn the_mountain_climbing_example_is_met() {
        // Opricovic & Tzeng 2004; nothing changes under risk + 5 and altitude / 1000 − 1.
        for rows in [[[1.0, 3000.0], [2.0, 3750.0], [5.0, 4500.0]], [[6.0, 2.0], [7.0, 2.75], [10.0, 3.5]]] {
            let found = steps(&[Direction::Min, Direction::Max], &rows.map(|r| r.to_vec()), &[0.5, 0.5], "{}");
            close(&step(&found, "s"), &[0.5, 0.375, 0.5], 6e-4);
            close(&step(&found, "r"), &[0.5, 0.25, 0.5], 6e-4);
            close(&step(&found, "q"), &[1.0, 0.0, 1.0], 6e-4);
            close(&step(&found, "compromise_set"), &[0.0, 1.0, 0.0], 0.0);
        }
    }

    #[test]
    fn a_lead_that_is_too_small_proposes_a_set() {
        // Tzeng & Huang 2011: Q(A2) − Q(A3) = 0.25 < 1/3.
        let rows = [[5.0, 8.0, 4.0], [7.0, 6.0, 8.0], [8.0, 8.0, 6.0], [7.0, 4.0, 6.0]].map(|r| r.to_vec());
        let found = steps(&[Direction::Max; 3], &rows, &[0.3, 0.4, 0.3], "{}");
        close(&step(&found, "s"), &[0.6, 0.3, 0.15, 0.65], 1e-9);
        close(&step(&found, "r"), &[0.3, 0.2, 0.15, 0.4], 1e-9);
        close(&step(&found, "q"), &[0.75, 0.25, 0.0, 1.0], 1e-9);
        assert_eq!(
            (step(&found, "acceptable_advantage"), step(&found, "acceptable_stability")),
            (vec![0.0], vec![1.0])
        );
        close(&step(&found, "compromise_set"), &[0.0, 1.0, 1.0, 0.0], 0.0);
        let outcome = build("vikor", "{}").run(&unscaled(&[Direction::Max; 3], &rows), &[0.3, 0.4, 0.3]);
        assert_eq!(outcome.findings.iter().map(|f| f.code.id).collect::<Vec<_>>(), ["PF824"]);
    }

    #[test]
    fn another_share_of_the_total_is_met() {
        // Papathanasiou & Ploskas 2018, facility location, v = 0.625.
        let rows = [
            [8.0, 7.0, 2.0, 1.0],
            [5.0, 3.0, 7.0, 5.0],
            [7.0, 5.0, 6.0, 4.0],
            [9.0, 9.0, 7.0, 3.0],
            [11.0, 10.0, 3.0, 7.0],
            [6.0, 9.0, 5.0, 4.0],
        ];
        let found =
            build("vikor", r#"{"v": 0.625}"#).run(&unscaled(&[Direction::Max; 4], &rows), &[0.4, 0.3, 0.1, 0.2]).scores;
        close(&found, &[0.64, 1.0, 0.693, 0.271, 0.0, 0.694], 6e-4);
        assert_eq!(ranks(&found, true), [3, 6, 4, 2, 1, 5]);
    }

    #[test]
    fn other_programs_find_the_same_on_the_common_workload() {
        // pymcdm 1.4.0, pyrepo-mcda 0.1.15 and numpy agree on these.
        let (table, weights) = workload(100, 8);
        close(&scores("vikor", &table, &weights)[..3], &[0.6125700235, 0.5167977679, 0.828522056], 1e-9);
    }

    #[test]
    fn awkward_tables_give_finite_scores() {
        assert!(edges(&Vikor::default()).is_empty());
        for v in [0.0, 0.5, 1.0] {
            respects_dominance(&Vikor { v, ..Vikor::default() }, true);
        }
        // Nobody differs: nobody is behind, and everybody is proposed.
        let found = steps(&[Direction::Max], &[vec![3.0], vec![3.0]], &[1.0], "{}");
        close(&step(&found, "q"), &[0.0, 0.0], 0.0);
        close(&step(&found, "compromise_set"), &[1.0, 1.0], 0.0);
    }

    #[test]
    fn the_lead_and_the_stability_decide_by_hand() {
        let rows = [vec![10.0, 0.0], vec![0.0, 10.0], vec![5.0, 5.0]];
        let found = steps(&[Direction::Max; 2], &rows, &[0.5, 0.5], "{}");
        // S is 0.5 for all, R is least for the third; its lead 0.5 = 1 / (3 − 1) is just enough.
        close(&step(&found, "q"), &[0.5, 0.5, 0.0], 1e-12);
        assert_eq!(
            (step(&found, "acceptable_advantage"), step(&found, "acceptable_stability")),
            (vec![1.0], vec![1.0])
        );
        close(&step(&found, "compromise_set"), &[0.0, 0.0, 1.0], 0.0);
        // Shortfalls (0.205, 0.05, 0, 0), (0.25, 0, 0, 0), (0.2, 0.2, 0.2, 0.2), all
        // 0.25, and (0, 0.25, 0.25, 0.25): S = 0.255, 0.25, 0.8, 1, 0.75 and R =
        // 0.205, 0.25, 0.2, 0.25, 0.25. The first by Q is first by neither.
        let rows = [[0.18, 0.8, 1.0, 1.0], [0.0, 1.0, 1.0, 1.0], [0.2; 4], [0.0; 4], [1.0, 0.0, 0.0, 0.0]];
        let found = steps(&[Direction::Max; 4], &rows.map(|r| r.to_vec()), &[0.25; 4], "{}");
        close(&step(&found, "q"), &[0.05 + 0.0025 / 0.75, 0.5, 0.275 / 0.75, 1.0, 0.5 + 0.25 / 0.75], 1e-12);
        assert_eq!(
            (step(&found, "acceptable_advantage"), step(&found, "acceptable_stability")),
            (vec![1.0], vec![0.0])
        );
        close(&step(&found, "compromise_set"), &[1.0, 0.0, 1.0, 0.0, 0.0], 0.0);
    }
}
