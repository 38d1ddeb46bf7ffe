use std::collections::BTreeMap;

use nalgebra::DMatrix;
use serde_json::Value;

use super::columns::misfits;
use super::distances::{Axis, closeness};
use super::weighted_sum::normaliser;
use super::{Family, Measurement, Method, Outcome, Traits, entry};
use crate::diag::Findings;
use crate::model::{DecisionTable, Direction, Label, Step, Steps};
use crate::normalise::{self, Normaliser, Transform};
use crate::num::range;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Ranks by closeness to the best and distance from the worst.
    ///
    /// # What it answers
    /// Who is nearest to an imaginary candidate that has the best score on
    /// everything, and farthest from one that has the worst.
    ///
    /// # When not to use
    /// When the order of two candidates must not hang on who else takes part: the
    /// best, the worst and the normalisation all come from the table. With
    /// `normalisation = "scale"` and `ideal` and `anti_ideal` given it does not.
    ///
    /// # Formula
    /// y_ij = w_j · v_ij · D+_i = √Σ_j (y_ij − best_j)² · D−_i = √Σ_j (y_ij − worst_j)² ·
    /// score = D−_i / (D+_i + D−_i); 0.5 for everybody where nobody differs.
    ///
    /// # Parameters
    /// normalisation: how a score becomes v (default `vector`, as in the source).
    /// ideal, anti_ideal: the best and worst point in weighted normalised units,
    /// per criterion (default: best and worst of the table). Where a point is given
    /// that candidates go beyond, a worse candidate can end above a better one.
    ///
    /// # Reading the result
    /// 1 is the best point itself, 0 the worst.
    ///
    /// # Known pitfalls
    /// Rank reversal. With vector normalisation a shift of a scale changes the
    /// outcome. Programs differ in their default: with min-max the winner is
    /// another one in about one problem of eight.
    ///
    /// # References
    /// hwangYoon1981
    pub struct Topsis {
        /// Id of the normaliser.
        pub normalisation: String,
        /// The best point.
        pub ideal: BTreeMap<String, f64>,
        /// The worst point.
        pub anti_ideal: BTreeMap<String, f64>,
    }
}

static INFO: Info = Info {
    id: "topsis",
    kind: Kind::Ranking,
    name: Text { en: "TOPSIS", nl: "TOPSIS" },
    summary: Text {
        en: "closeness to the best and distance from the worst point of the table",
        nl: "nabijheid van het beste en afstand tot het slechtste punt van de tabel",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        Param {
            id: "normalisation",
            kind: ParamKind::Choice(normalise::IDS),
            default: "vector",
            doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
        },
        Param {
            id: "ideal",
            kind: ParamKind::PerCriterion,
            default: "best of the table",
            doc: Text {
                en: "the best point, in weighted normalised units",
                nl: "het beste punt, in gewogen genormaliseerde eenheden",
            },
        },
        Param {
            id: "anti_ideal",
            kind: ParamKind::PerCriterion,
            default: "worst of the table",
            doc: Text {
                en: "the worst point, in weighted normalised units",
                nl: "het slechtste punt, in gewogen genormaliseerde eenheden",
            },
        },
    ],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["hwangYoon1981"],
    file: file!(),
};

static TRAITS: Traits = Traits { family: Family::Distance, measurement: Measurement::Ratio, ..Traits::PLAIN };

entry!(Topsis);

impl Default for Topsis {
    fn default() -> Self {
        Self { normalisation: "vector".to_owned(), ideal: BTreeMap::new(), anti_ideal: BTreeMap::new() }
    }
}

/// The farthest that a given point may lie from 0.
const FARTHEST: f64 = 1e150;

/// The least and greatest of weight times normalised score.
fn ends(transform: &Transform, weight: f64, scores: &[f64]) -> (f64, f64) {
    match transform {
        // Monotone: the ends of the column become the ends.
        Transform::Constant(_) | Transform::Affine { .. } => {
            let (low, high) = range(scores);
            let (a, b) = (weight * transform.at(low), weight * transform.at(high));
            (a.min(b), a.max(b))
        }
        _ => scores.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| {
            let y = weight * transform.at(*x);
            (low.min(y), high.max(y))
        }),
    }
}

impl Topsis {
    fn normaliser(&self) -> &'static dyn Normaliser {
        normaliser(&self.normalisation)
    }

    fn axes<'a>(&self, table: &'a DecisionTable, weights: &[f64]) -> Vec<Axis<'a>> {
        let normaliser = self.normaliser();
        let axis = |(j, &weight): (usize, &f64)| {
            let criterion = &table.criteria[j];
            let scores = table.scores_on(j);
            let transform = normaliser.transform(criterion, scores);
            let (low, high) = ends(&transform, weight, scores);
            let cost = !normaliser.turns() && criterion.direction != Direction::Max;
            let (best, worst) = if cost { (low, high) } else { (high, low) };
            let given = |points: &BTreeMap<String, f64>| points.get(&criterion.id).copied();
            let (best, worst) = (given(&self.ideal).unwrap_or(best), given(&self.anti_ideal).unwrap_or(worst));
            Axis { scores, transform, weight, best, worst }
        };
        weights.iter().enumerate().map(axis).collect()
    }
}

impl Method for Topsis {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn guarantees(&self) -> Option<Guarantees> {
        // Beyond a point that is given, better is farther away from the best.
        let respects_dominance = self.ideal.is_empty() && self.anti_ideal.is_empty();
        let unit_free = self.normaliser().info().guarantees.unit_free;
        Some(Guarantees { respects_dominance, unit_free, ..INFO.guarantees })
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        let criteria = table.criteria.iter().enumerate();
        let mut findings: Findings =
            criteria.filter_map(|(j, c)| self.normaliser().refusal(c, table.scores_on(j))).collect();
        for (key, points) in [("ideal", &self.ideal), ("anti_ideal", &self.anti_ideal)] {
            findings.extend(misfits(INFO.id, key, points, table, "-10^150 … 10^150", |_, x| x.abs() <= FARTHEST));
        }
        findings
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let [_, _, scores] = closeness(&self.axes(table, weights), table.len());
        Outcome::total(scores)
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let axes = self.axes(table, weights);
        let [near, far, scores] = closeness(&axes, table.len());
        let weighted = |i: usize| axes.iter().map(|a| a.at(a.scores[i])).collect::<Vec<f64>>();
        let per = |f: fn(&Axis<'_>) -> f64| axes.iter().map(f).collect::<Vec<f64>>();
        vec![
            Step::table(
                "weighted",
                Label::both("weight times normalised score", "gewicht maal genormaliseerde score"),
                (0..table.len()).map(weighted).collect(),
            ),
            Step::per_criterion("ideal", Label::both("best point", "beste punt"), &per(|a| a.best)),
            Step::per_criterion("anti_ideal", Label::both("worst point", "slechtste punt"), &per(|a| a.worst)),
            Step::per_candidate("near", Label::both("distance to the best", "afstand tot het beste"), &near),
            Step::per_candidate("far", Label::both("distance to the worst", "afstand tot het slechtste"), &far),
            Step::per_candidate("scores", Label::both("closeness", "nabijheid"), &scores),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{build, close, edges, respects_dominance, scores, unscaled, workload};
    use super::*;

    #[test]
    fn published_examples_are_met() {
        // Tzeng & Huang 2011, Multiple Attribute Decision Making.
        let rows = [[5.0, 8.0, 4.0], [7.0, 6.0, 8.0], [8.0, 8.0, 6.0], [7.0, 4.0, 6.0]];
        let found = scores("topsis", &unscaled(&[Direction::Max; 3], &rows), &[0.3, 0.4, 0.3]);
        close(&found, &[0.5037, 0.6581, 0.7482, 0.334], 6e-5);
        // Opricovic & Tzeng 2004, mountain climbing: normalisation decides.
        let climbing = unscaled(&[Direction::Min, Direction::Max], &[[1.0, 3000.0], [2.0, 3750.0], [5.0, 4500.0]]);
        close(&scores("topsis", &climbing, &[0.5, 0.5]), &[0.762, 0.722, 0.238], 6e-4);
        let found = build("topsis", r#"{"normalisation": "min-max"}"#).run(&climbing, &[0.5, 0.5]).scores;
        close(&found, &[0.5, 0.617, 0.5], 6e-4);
    }

    #[test]
    fn other_programs_find_the_same_on_the_common_workload() {
        // pymcdm 1.4.0, pyrepo-mcda 0.1.15 and numpy agree on these.
        let (table, weights) = workload(100, 8);
        close(&scores("topsis", &table, &weights)[..3], &[0.464052339, 0.4323633765, 0.3387627816], 1e-9);
    }

    #[test]
    fn points_that_cannot_be_are_refused_and_points_that_are_given_promise_less() {
        let table = unscaled(&[Direction::Max], &[[1.0], [2.0]]);
        let with = |id: &str, x: f64| Topsis { ideal: BTreeMap::from([(id.to_owned(), x)]), ..Topsis::default() };
        let id = table.criteria[0].id.clone();
        assert_eq!(with("nobody", 1.0).refusals(&table).len(), 1);
        assert_eq!(with(&id, 1e151).refusals(&table).len(), 1);
        assert_eq!(with(&id, f64::NAN).refusals(&table).len(), 1);
        let fits = with(&id, 0.1);
        assert!(fits.refusals(&table).is_empty());
        assert!(!fits.guarantees().expect("given").respects_dominance);
    }

    #[test]
    fn huge_and_tiny_scores_keep_their_distances() {
        // By hand: the distances are those of 0, 3 and 4 of 4 whatever the size.
        for size in [1e200, 1.0, 1e-200] {
            let table = unscaled(&[Direction::Max], &[[0.0], [3.0 * size], [4.0 * size]]);
            let found = build("topsis", r#"{"normalisation": "none"}"#).run(&table, &[1.0]).scores;
            close(&found, &[0.0, 0.75, 1.0], 1e-12);
        }
    }

    #[test]
    fn awkward_tables_give_finite_scores() {
        assert!(edges(&Topsis::default()).is_empty());
        respects_dominance(&Topsis::default(), false);
    }
}
