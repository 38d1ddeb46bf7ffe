use nalgebra::DMatrix;
use serde_json::Value;

use super::weighted_sum::{self, normaliser, totals};
use super::{Method, Outcome, Traits, entry};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Criterion, DecisionTable, Steps};
use crate::normalise::{self, NORMALISERS};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Adds the value on every criterion, each as heavy as its weight.
    ///
    /// # What it answers
    /// How good each candidate is on all criteria together, 0 being the worse
    /// end of every scale and 1 the better end.
    ///
    /// # When not to use
    /// When a weakness must not be made up for by strengths: use gates, hard
    /// conditions or a minimum per axis beside it.
    ///
    /// # Formula
    /// V_i = Σ_j w_j · v_j(x_ij)
    ///
    /// # Parameters
    /// normalisation: how a score becomes a value (default `scale`, the fixed
    /// scale of the criterion; `value-function` is another word for it).
    /// outside: the value of a score beyond the ends of the scale: `clip` (the
    /// default) keeps that of the end, `extrapolate` lets the last segment go
    /// straight on, with the scale as normalisation only. In a study no score lies
    /// there.
    ///
    /// # Reading the result
    /// A difference of 0.01 is one point of 100. With goals, V_i is exactly the
    /// priority-weighted sum of the fit per goal.
    ///
    /// # Known pitfalls
    /// It assumes that criteria are preferentially independent. With
    /// `normalisation = "min-max"` a newcomer can reverse the order of others.
    ///
    /// # Example
    /// ```
    /// use partnerfit::ranking::method;
    /// let additive = method(Some("additive")).unwrap().build(&Default::default()).unwrap();
    /// assert_eq!(additive.params()["normalisation"], "scale");
    /// ```
    ///
    /// # References
    /// keeneyRaiffa1976
    pub struct Additive {
        /// Id of the normaliser.
        pub normalisation: String,
        /// What is done beyond the ends of a scale.
        pub outside: String,
    }
}

const CLIPPED: &str = "clip";
const CONTINUED: &str = "extrapolate";

static INFO: Info = Info {
    id: "additive",
    kind: Kind::Ranking,
    name: Text { en: "additive value", nl: "optelmodel" },
    summary: Text {
        en: "the weighted sum of the values on fixed scales",
        nl: "de gewogen som van de waarden op vaste schalen",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        Param {
            id: "normalisation",
            kind: ParamKind::Choice(normalise::IDS),
            default: "scale",
            doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
        },
        Param {
            id: "outside",
            kind: ParamKind::Choice(&[CLIPPED, CONTINUED]),
            default: CLIPPED,
            doc: Text {
                en: "the value beyond the ends of a scale: that of the end, or the last segment going on",
                nl: "de waarde voorbij de einden van een schaal: die van het einde, of het laatste stuk rechtdoor",
            },
        },
    ],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: true,
        compensatory: true,
    },
    refs: &["keeneyRaiffa1976"],
    file: file!(),
};

static TRAITS: Traits = Traits::PLAIN;

entry!(Additive);

impl Default for Additive {
    fn default() -> Self {
        Self { normalisation: NORMALISERS[0].info().id.to_owned(), outside: CLIPPED.to_owned() }
    }
}

impl Additive {
    fn continues(&self) -> bool {
        self.outside == CONTINUED && normaliser(&self.normalisation).info().id == NORMALISERS[0].info().id
    }

    fn values(&self, table: &DecisionTable) -> DMatrix<f64> {
        if !self.continues() {
            return weighted_sum::values(normaliser(&self.normalisation), table);
        }
        DMatrix::from_fn(table.len(), table.criteria.len(), |i, j| {
            table.criteria[j].value.continued(table.scores[(i, j)])
        })
    }
}

impl Method for Additive {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        let mut findings = weighted_sum::refusals(normaliser(&self.normalisation), table);
        if self.outside != CLIPPED && !self.continues() {
            // Only a fixed scale has an outside.
            let finding =
                Diagnostic::new(&codes::PF803).arg("method", INFO.id).arg("key", "outside").arg("value", &self.outside);
            let expected = format!("{CLIPPED} (normalisation = {})", self.normalisation);
            findings.push(finding.note_with("help", vec![("expected", expected)]));
        }
        findings
    }

    fn guarantees(&self) -> Option<Guarantees> {
        Some(INFO.guarantees.and(normaliser(&self.normalisation).info().guarantees))
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        Outcome::total(totals(&self.values(table), weights))
    }

    fn steps(&self, table: &DecisionTable, values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        weighted_sum::steps(&values.cloned().unwrap_or_else(|| self.values(table)), weights)
    }

    fn linear_values(&self, table: &DecisionTable) -> Option<DMatrix<f64>> {
        Some(self.values(table))
    }

    fn value_bounds(&self) -> (f64, f64) {
        if self.continues() { normalise::ANY } else { normaliser(&self.normalisation).bounds() }
    }

    fn value_range(&self, criterion: &Criterion, low: f64, high: f64) -> Option<(f64, f64)> {
        let (least, most) = normaliser(&self.normalisation).value_range(criterion, low, high)?;
        if !self.continues() {
            return Some((least, most));
        }
        let ends = [criterion.value.continued(low), criterion.value.continued(high)];
        Some((least.min(ends[0]).min(ends[1]), most.max(ends[0]).max(ends[1])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Direction, Scale};

    /// Scores of three candidates on the rank-flip example and the totals that
    /// its source works out by hand.
    fn example(rows: &[[f64; 3]]) -> DecisionTable {
        let scale = Scale::new(1.0, 5.0).expect("two different ends");
        let criteria = ["c1", "c2", "c3"].map(|id| Criterion::plain(id, Direction::Max, scale)).to_vec();
        DecisionTable {
            names: (0..rows.len()).map(|i| format!("{i}")).collect(),
            criteria,
            scores: DMatrix::from_fn(rows.len(), 3, |i, j| rows[i][j]),
        }
    }

    fn scores(normalisation: &str, rows: &[[f64; 3]]) -> Vec<f64> {
        let method = Additive { normalisation: normalisation.to_owned(), ..Additive::default() };
        method.run(&example(rows), &[0.40, 0.35, 0.25]).scores
    }

    const A: [f64; 3] = [5.0, 2.0, 1.0];
    const B: [f64; 3] = [4.0, 1.0, 3.0];
    const C: [f64; 3] = [4.0, 1.0, 1.0];
    const D: [f64; 3] = [1.0, 5.0, 1.0];

    #[test]
    fn only_a_fixed_scale_has_an_outside() {
        let method =
            |normalisation: &str| Additive { normalisation: normalisation.to_owned(), outside: CONTINUED.to_owned() };
        let found = |normalisation| method(normalisation).refusals(&example(&[A, B])).len();
        assert_eq!((found("scale"), found("value-function"), found("min-max")), (0, 0, 1));
        // From 1 to 5: the score 9 lies twice as far as the better end.
        assert!(
            method("scale").value_bounds().1
                >= method("scale").run(&example(&[[9.0; 3]]), &[0.4, 0.35, 0.25]).scores[0]
        );
        assert_eq!(Additive::default().value_bounds(), (0.0, 1.0));
    }

    #[test]
    fn a_newcomer_flips_the_order_under_min_max_only() {
        let close = |found: &[f64], expected: &[f64]| {
            assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12), "{found:?} {expected:?}");
        };
        close(&scores("scale", &[A, B, C]), &[0.4875, 0.425, 0.3]);
        close(&scores("scale", &[A, B, C, D]), &[0.4875, 0.425, 0.3, 0.35]);
        close(&scores("min-max", &[A, B, C])[..2], &[0.75, 0.25]);
        close(&scores("min-max", &[A, B, C, D])[..2], &[0.4875, 0.55]);
    }
}
