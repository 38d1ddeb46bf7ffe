use nalgebra::DMatrix;
use serde_json::Value;

use super::ballots::{Ballots, borda};
use super::{Family, Measurement, Method, Outcome, Traits, Unit, entry};
use crate::model::{DecisionTable, Label, Step, Steps};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Every criterion is a voter who gives points by place.
    ///
    /// # What it answers
    /// Who stands high on most of what weighs, when only the order of the scores
    /// on a criterion means something, not how far they are apart.
    ///
    /// # When not to use
    /// When differences between scores are known and matter: they are thrown
    /// away.
    ///
    /// # Formula
    /// score_i = Σ_j w_j · (n − place_ij), place 1 being the first of n; whoever
    /// is tied on a criterion shares the mean of their places.
    ///
    /// # Parameters
    /// points: `n-minus-rank`, the first gets n − 1 and the last 0.
    ///
    /// # Reading the result
    /// With weights that sum to 1, the mean number of candidates that a candidate
    /// leaves behind, ties counting half.
    ///
    /// # Known pitfalls
    /// A candidate that cannot win decides who does: every candidate between two
    /// others on some criterion adds to their difference. A candidate that a
    /// majority of the weight prefers to every other can end second.
    ///
    /// # References
    /// borda1781
    pub struct Borda {
        /// How places become points.
        pub points: String,
    }
}

static INFO: Info = Info {
    id: "borda",
    kind: Kind::Ranking,
    name: Text { en: "Borda count", nl: "Bordatelling" },
    summary: Text {
        en: "every criterion gives points by place; only the order of scores counts",
        nl: "elk criterium geeft punten naar plaats; alleen de volgorde van de scores telt",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "points",
        kind: ParamKind::Choice(&["n-minus-rank"]),
        default: "n-minus-rank",
        doc: Text { en: "how places become points", nl: "hoe plaatsen punten worden" },
    }],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["borda1781"],
    file: file!(),
};

static TRAITS: Traits =
    Traits { family: Family::Ordinal, unit: Unit::Plain, measurement: Measurement::Ordinal, ..Traits::PLAIN };

entry!(Borda);

impl Default for Borda {
    fn default() -> Self {
        Self { points: "n-minus-rank".to_owned() }
    }
}

impl Method for Borda {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        Outcome::total(borda(&Ballots::of_table(table, weights)))
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let ballots = Ballots::of_table(table, weights);
        let row = |i: usize| (0..weights.len()).map(|j| ballots.place(j, i)).collect::<Vec<f64>>();
        vec![
            Step::table(
                "places",
                Label::both("place on each criterion", "plaats per criterium"),
                (0..table.len()).map(row).collect(),
            ),
            Step::per_candidate("scores", Label::both("points", "punten"), &borda(&ballots)),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{close, edges, respects_dominance, scores, step, unscaled};
    use super::*;
    use crate::model::Direction;

    #[test]
    fn places_follow_the_direction_and_ties_share_them() {
        let table = unscaled(&[Direction::Max, Direction::Min], &[[3.0, 10.0], [5.0, 20.0], [3.0, 10.0], [1.0, 40.0]]);
        let steps = Borda::default().steps(&table, None, &[0.5, 0.5]);
        close(&step(&steps, "places"), &[2.5, 1.5, 1.0, 3.0, 2.5, 1.5, 4.0, 4.0], 0.0);
        close(&scores("borda", &table, &[0.5, 0.5]), &[2.0, 2.0, 2.0, 0.0], 0.0);
        // Sums within rounding are a tie: 0.1 + 0.2 is 0.3.
        let table = unscaled(&[Direction::Max], &[[0.1 + 0.2], [0.3]]);
        close(&scores("borda", &table, &[1.0]), &[0.5, 0.5], 0.0);
    }

    #[test]
    fn only_the_order_of_scores_counts() {
        let rows = [[1.0, 7.0], [2.0, 5.0], [4.0, 6.0]];
        let stretched = rows.map(|[a, b]: [f64; 2]| [a * a * a - 100.0, b.sqrt()]);
        let of = |rows: &[[f64; 2]]| scores("borda", &unscaled(&[Direction::Max, Direction::Min], rows), &[0.7, 0.3]);
        assert_eq!(of(&rows), of(&stretched));
    }

    #[test]
    fn awkward_tables_give_finite_scores() {
        assert!(edges(&Borda::default()).is_empty());
        respects_dominance(&Borda::default(), false);
    }
}
