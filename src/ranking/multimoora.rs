use std::cmp::Ordering;

use nalgebra::DMatrix;
use serde_json::Value;

use super::columns::not_positive;
use super::full_multiplicative::FullMultiplicative;
use super::moora::Moora;
use super::moora_reference_point::MooraReferencePoint;
use super::{Family, Measurement, Method, Outcome, Traits, Unit, entry};
use crate::diag::Findings;
use crate::model::{AxisOf, DecisionTable, Label, Step, Steps};
use crate::num::{order_by, ranks_along};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Three orders of MOORA, put together by dominance.
    ///
    /// # What it answers
    /// Who is ahead by most of three ways of reasoning: adding (`moora`), the worst
    /// point (`moora-reference-point`) and multiplying (`full-multiplicative`).
    ///
    /// # When not to use
    /// For scores without a true zero, such as marks from 1 to 5, or of 0. Nor when the
    /// order of two candidates must not hang on who else takes part.
    ///
    /// # Formula
    /// A candidate dominates another when it is ahead in more of the three orders than
    /// it is behind; ahead in as many, the two are level. Circular reasoning (A
    /// dominates B, B dominates C, C dominates A), also by way of level pairs, makes all
    /// in the circle equal. score_i = the number of candidates that i is ahead of then.
    ///
    /// # Parameters
    /// normalisation: only `vector`.
    ///
    /// # Reading the result
    /// The place by dominance, not a distance: a difference of 3 is three candidates.
    /// n − 1 is ahead of everybody.
    ///
    /// # Known pitfalls
    /// Rank reversal. Pairs are counted, so all candidates are compared with all: O(n²).
    /// Programs differ in how they break circles; some add up the three ranks instead.
    ///
    /// # References
    /// brauersZavadskas2010, brauersZavadskas2011
    pub struct Multimoora {
        /// Id of the normaliser.
        pub normalisation: String,
    }
}

static INFO: Info = Info {
    id: "multimoora",
    kind: Kind::Ranking,
    name: Text { en: "MULTIMOORA", nl: "MULTIMOORA" },
    summary: Text {
        en: "three orders of MOORA put together by dominance",
        nl: "drie volgordes van MOORA samengevoegd door dominantie",
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
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["brauersZavadskas2010", "brauersZavadskas2011"],
    file: file!(),
};

static TRAITS: Traits = Traits {
    family: Family::Ratio,
    measurement: Measurement::Ratio,
    unit: Unit::Plain,
    needs_positive: true,
    pairwise: true,
    ..Traits::PLAIN
};

entry!(Multimoora);

impl Default for Multimoora {
    fn default() -> Self {
        Self { normalisation: "vector".to_owned() }
    }
}

/// The scores of the three methods.
fn three(table: &DecisionTable, weights: &[f64]) -> [Vec<f64>; 3] {
    [
        Moora::default().run(table, weights).scores,
        MooraReferencePoint::default().run(table, weights).scores,
        FullMultiplicative::default().run(table, weights).scores,
    ]
}

/// The ranks in the three orders; the scores of the second count from below.
fn ranks([ratio, reference, product]: &[Vec<f64>; 3]) -> [Vec<usize>; 3] {
    let nearest: Vec<f64> = reference.iter().map(|distance| -distance).collect();
    [ratio, &nearest, product].map(|merit| {
        // Tied candidates get one rank, whatever their order.
        let order = order_by(merit, |a, b| a.cmp(&b));
        ranks_along(&order, merit)
    })
}

/// How many candidates each is ahead of by dominance. O(n²).
///
/// Any two candidates are level or one dominates the other, so the circles are
/// found without following any chain: in the order of points (2 per candidate
/// dominated, 1 per level one) the first k candidates form whole circles exactly
/// when nobody of them has a point from outside, that is when together they have
/// the k (k − 1) points of their own pairs.
fn ahead_of(ranks: &[Vec<usize>; 3]) -> Vec<f64> {
    let n = ranks[0].len();
    let point = |i: usize, k: usize| {
        let ahead = ranks.iter().filter(|ranks| ranks[i] < ranks[k]).count();
        let behind = ranks.iter().filter(|ranks| ranks[i] > ranks[k]).count();
        match ahead.cmp(&behind) {
            Ordering::Greater => 2,
            Ordering::Equal => 1,
            Ordering::Less => 0,
        }
    };
    let points: Vec<usize> = (0..n).map(|i| (0..n).filter(|&k| k != i).map(|k| point(i, k)).sum()).collect();
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by_key(|&i| points[i]);
    let mut scores = vec![0.0; n];
    let (mut start, mut together) = (0, 0);
    for (k, &i) in order.iter().enumerate() {
        together += points[i];
        if together == k * (k + 1) {
            #[allow(clippy::cast_precision_loss, reason = "a few thousand candidates at most")]
            order[start..=k].iter().for_each(|&member| scores[member] = start as f64);
            start = k + 1;
        }
    }
    scores
}

impl Method for Multimoora {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        not_positive(INFO.id, table)
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        Outcome::total(ahead_of(&ranks(&three(table, weights))))
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let parts = three(table, weights);
        let ranks = ranks(&parts);
        #[allow(clippy::cast_precision_loss, reason = "a few thousand candidates at most")]
        let row = |i: usize| ranks.iter().map(|ranks| ranks[i] as f64).collect::<Vec<f64>>();
        let columns = ["moora", "moora-reference-point", "full-multiplicative"].map(str::to_owned).to_vec();
        vec![
            Step::per_candidate("ratio_system", Label::both("ratio system", "verhoudingensysteem"), &parts[0]),
            Step::per_candidate("reference_point", Label::both("reference point", "referentiepunt"), &parts[1]),
            Step::per_candidate(
                "full_multiplicative",
                Label::both("full multiplicative form", "volledige vermenigvuldigingsvorm"),
                &parts[2],
            ),
            Step {
                id: "three_ranks",
                caption: Label::both("rank in each of the three orders", "rang in elk van de drie volgordes"),
                rows: AxisOf::Candidates,
                columns: AxisOf::Named(columns),
                values: (0..table.len()).map(row).collect(),
            },
            Step::per_candidate(
                "scores",
                Label::both("number of candidates it is ahead of", "aantal kandidaten waar hij voor staat"),
                &ahead_of(&ranks),
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::worked::{close, kracka, refused, scores, step, survives, table};
    use super::*;

    #[test]
    fn the_buildings_of_kracka() {
        // The three ranks are those of the source; two of the three orders are the
        // same, so that is the order by dominance. MultiMOORA of scikit-criteria
        // 0.10 gives it too.
        let found = scores(&ENTRY, &json!({}), &kracka(), &[1.0; 7]);
        assert_eq!(super::super::worked::ranks(&ENTRY, &found), [5, 1, 3, 6, 4, 2]);
        let three = step(&ENTRY, &kracka(), &[1.0; 7], "three_ranks");
        close(&three[..6], &[5.0, 4.0, 5.0, 1.0, 5.0, 1.0], 0.0);
    }

    #[test]
    fn a_circle_is_a_tie_and_what_stands_outside_is_not() {
        // 0 before 1 before 2 before 0 in two orders each; 3 is last in all.
        close(&ahead_of(&[vec![1, 2, 3, 4], vec![3, 1, 2, 4], vec![2, 3, 1, 4]]), &[1.0, 1.0, 1.0, 0.0], 0.0);
        // The same with 3 first in two: ahead of the whole circle.
        close(&ahead_of(&[vec![2, 3, 4, 1], vec![4, 2, 3, 1], vec![2, 3, 1, 4]]), &[0.0, 0.0, 0.0, 3.0], 0.0);
        // Level by way of a third: 0 level with 1, 1 level with 2, 0 before 2.
        close(&ahead_of(&[vec![1, 2, 2], vec![2, 1, 1], vec![1, 1, 2]]), &[1.0, 1.0, 0.0], 0.0);
    }

    #[test]
    fn it_survives_and_refuses_what_is_no_ratio() {
        survives(&ENTRY, &Value::Null);
        assert_eq!(refused(&ENTRY, &table(&[false, true], &[&[-1.0, 1.0], &[2.0, 0.0]])), ["PF807", "PF807"]);
    }
}
