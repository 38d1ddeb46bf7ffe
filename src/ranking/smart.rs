use nalgebra::DMatrix;
use serde_json::Value;

use super::weighted_sum::{self, rows, totals};
use super::{Method, Outcome, Traits, entry};
use crate::model::{Criterion, DecisionTable, Direction, Label, Step, Steps, beyond};
use crate::normalise::NORMALISERS;
use crate::num::ln;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Rates every score between the ends of its scale and adds the ratings.
    ///
    /// # What it answers
    /// How good each candidate is on a rating from 0 to 100, with ends that were agreed
    /// beforehand.
    ///
    /// # When not to use
    /// When a weakness must not be made up for by strengths: use gates, hard conditions
    /// or a minimum per axis beside it.
    ///
    /// # Formula
    /// direct: rating = 100 · v(x), the value on the fixed scale of the criterion ·
    /// score = Σ_j w_j · rating_j / 100.
    /// geometric: p = (x − min) / (max − min) on the scale of the criterion · grade =
    /// 4 + log2(64 · p) where more is better, 10 − log2(64 · p) where less is, within
    /// 4..10 · score = Σ_j w_j · (grade_j − 4) / 6. With a target p is the distance
    /// beyond its tolerance as a part of the largest there can be, less being better.
    ///
    /// # Parameters
    /// rating: `direct` (the default) or `geometric`, Lootsma's grades, where each step
    /// of one grade doubles the distance from the end of the scale.
    ///
    /// # Reading the result
    /// 1 is a rating of 100 on everything (geometric: a grade of 10), 0 a rating of 0 (a
    /// grade of 4). With weights that sum to 1 the mean grade is 4 + 6 · score.
    ///
    /// # Known pitfalls
    /// `direct` is the additive value under the name that its users know; weights belong
    /// to the ends of the scale, so ask for them by swing. With `geometric` a value
    /// function of the criterion is not used, and all scores within 1/64 of the low end
    /// of a scale get the same grade.
    ///
    /// # References
    /// edwardsBarron1994, lootsma1996
    pub struct Smart {
        /// How a score is rated.
        pub rating: String,
    }
}

static INFO: Info = Info {
    id: "smart",
    kind: Kind::Ranking,
    name: Text { en: "SMART", nl: "SMART" },
    summary: Text {
        en: "the weighted sum of ratings between agreed ends",
        nl: "de gewogen som van cijfers tussen afgesproken uitersten",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "rating",
        kind: ParamKind::Choice(&[DIRECT, GEOMETRIC]),
        default: DIRECT,
        doc: Text {
            en: "how a score is rated: in proportion, or by doublings",
            nl: "hoe een score wordt beoordeeld: naar verhouding, of per verdubbeling",
        },
    }],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: true,
        compensatory: true,
    },
    refs: &["edwardsBarron1994", "lootsma1996"],
    file: file!(),
};

static TRAITS: Traits = Traits::PLAIN;

entry!(Smart);

impl Default for Smart {
    fn default() -> Self {
        Self { rating: DIRECT.to_owned() }
    }
}

const DIRECT: &str = "direct";
const GEOMETRIC: &str = "geometric";

/// Grades run from 4 to 10: six doublings.
const DOUBLINGS: f64 = 6.0;

/// The part of the doublings that a score has, from 0 to 1.
fn doublings(criterion: &Criterion, x: f64) -> f64 {
    let (low, high) = (criterion.scale.min(), criterion.scale.max());
    let part = |p: f64| {
        let exact = DOUBLINGS + ln(p.max(f64::MIN_POSITIVE)) / std::f64::consts::LN_2;
        exact.clamp(0.0, DOUBLINGS) / DOUBLINGS
    };
    match criterion.direction {
        Direction::Max => part((x - low) / criterion.scale.span()),
        Direction::Min => 1.0 - part((x - low) / criterion.scale.span()),
        Direction::Target { target, tolerance } => {
            let largest = beyond(low, target, tolerance).max(beyond(high, target, tolerance));
            if largest > 0.0 { 1.0 - part(beyond(x, target, tolerance) / largest) } else { 1.0 }
        }
    }
}

impl Smart {
    fn values(&self, table: &DecisionTable) -> DMatrix<f64> {
        if self.rating == GEOMETRIC {
            let at = |i: usize, j: usize| doublings(&table.criteria[j], table.scores[(i, j)]);
            return DMatrix::from_fn(table.len(), table.criteria.len(), at);
        }
        weighted_sum::values(NORMALISERS[0], table)
    }
}

impl Method for Smart {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        Outcome::total(totals(&self.values(table), weights))
    }

    fn steps(&self, table: &DecisionTable, values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let values = values.cloned().unwrap_or_else(|| self.values(table));
        let (rated, label) = if self.rating == GEOMETRIC {
            (values.map(|v| 4.0 + DOUBLINGS * v), Label::both("grade from 4 to 10", "cijfer van 4 tot 10"))
        } else {
            (values.map(|v| 100.0 * v), Label::both("rating from 0 to 100", "cijfer van 0 tot 100"))
        };
        let mut steps = vec![Step::table("ratings", label, rows(&rated))];
        steps.extend(weighted_sum::steps(&values, weights));
        steps
    }

    fn linear_values(&self, table: &DecisionTable) -> Option<DMatrix<f64>> {
        Some(self.values(table))
    }

    fn value_range(&self, criterion: &Criterion, low: f64, high: f64) -> Option<(f64, f64)> {
        if self.rating != GEOMETRIC {
            return NORMALISERS[0].value_range(criterion, low, high);
        }
        let nearest = match criterion.direction {
            Direction::Target { target, .. } => target.clamp(low, high),
            Direction::Max | Direction::Min => low,
        };
        let ends = [low, high, nearest].map(|x| doublings(criterion, x));
        Some(crate::num::range(&ends))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::worked::{close, ranks, refused, scores, step, survives, table};
    use super::*;
    use crate::model::Scale;

    /// A criterion on a scale from 0 to 64, so that doublings are whole.
    fn example(cost: bool, rows: &[&[f64]]) -> DecisionTable {
        let mut table = table(&[cost], rows);
        let scale = Scale::new(0.0, 64.0).expect("two different ends");
        table.criteria[0] = Criterion::plain("c0", table.criteria[0].direction, scale);
        table
    }

    #[test]
    fn a_direct_rating_is_the_place_on_the_scale() {
        let rows: &[&[f64]] = &[&[16.0], &[64.0], &[0.0]];
        close(&step(&ENTRY, &example(false, rows), &[1.0], "ratings"), &[25.0, 100.0, 0.0], 1e-12);
        close(&scores(&ENTRY, &Value::Null, &example(true, rows), &[1.0]), &[0.75, 0.0, 1.0], 1e-12);
        assert!(refused(&ENTRY, &example(true, rows)).is_empty());
    }

    /// `smart_method` of pyDecision 5.1.8 gives the grades 8, 10, 4 and 5; below 1
    /// it goes on without end, here the grade stays 4.
    #[test]
    fn a_grade_more_doubles_the_distance_from_the_end() {
        let rows: &[&[f64]] = &[&[16.0], &[64.0], &[1.0], &[2.0], &[0.0]];
        let settings = json!({ "rating": "geometric" });
        let grades = |cost: bool| -> Vec<f64> {
            scores(&ENTRY, &settings, &example(cost, rows), &[1.0]).iter().map(|s| 4.0 + 6.0 * s).collect()
        };
        close(&grades(false), &[8.0, 10.0, 4.0, 5.0, 4.0], 1e-12);
        close(&grades(true), &[6.0, 4.0, 10.0, 9.0, 10.0], 1e-12);
        assert_eq!(ranks(&ENTRY, &grades(false)), [2, 1, 4, 3, 4]);
    }

    #[test]
    fn grades_of_an_interval_hold_every_grade_in_it() {
        let method = Smart { rating: GEOMETRIC.to_owned() };
        let mut criterion = example(false, &[&[1.0]]).criteria[0].clone();
        assert_eq!(method.value_range(&criterion, 2.0, 32.0), Some((1.0 / 6.0, 5.0 / 6.0)));
        criterion.direction = Direction::Target { target: 0.0, tolerance: 0.0 };
        assert_eq!(method.value_range(&criterion, 0.0, 64.0), Some((0.0, 1.0)));
    }

    #[test]
    fn it_survives_everything() {
        survives(&ENTRY, &Value::Null);
        survives(&ENTRY, &json!({ "rating": "geometric" }));
    }
}
