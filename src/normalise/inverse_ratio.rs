use super::needs::{self, Needs};
use super::{Normaliser, Transform};
use crate::diag::Diagnostic;
use crate::model::Criterion;
use crate::num::range;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// The reciprocal of the ratio to the best: less is better.
    ///
    /// # What it answers
    /// How far each score stays behind the best, in proportion, on a scale where the
    /// best has the lowest value. The MEREC weighting method takes logarithms of it.
    ///
    /// # When not to use
    /// For ranking: no ranking method takes it, since less is better in its values.
    ///
    /// # Formula
    /// max: v = lowest x / x · min: v = x / highest x
    ///
    /// # Reading the result
    /// 1 is the worst candidate; the lower the better.
    ///
    /// # Known pitfalls
    /// It needs scores above 0, and is refused for a criterion with a target.
    ///
    /// # References
    /// keshavarz2021
    pub struct InverseRatio {}
}

static INFO: Info = Info {
    id: "inverse-ratio",
    kind: Kind::Normalisation,
    name: Text { en: "inverse ratio", nl: "omgekeerde verhouding" },
    summary: Text {
        en: "the lowest score divided by the score, or a cost divided by the highest; less is better",
        nl: "de laagste score gedeeld door de score, of kosten gedeeld door de hoogste; minder is beter",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees {
        respects_dominance: false,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["keshavarz2021"],
    file: file!(),
};

impl Normaliser for InverseRatio {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn card(&self) -> &'static str {
        Self::CARD
    }

    fn refusal(&self, criterion: &Criterion, scores: &[f64]) -> Option<Diagnostic> {
        needs::refusal(&INFO, Needs::Positive, criterion, scores)
    }

    fn lowers(&self) -> bool {
        true
    }

    fn fit(&self, scores: &[f64], cost: bool) -> Transform {
        let (lowest, highest) = range(scores);
        if cost { Transform::Affine { origin: 0.0, span: highest } } else { Transform::Reciprocal { scale: lowest } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(scores: &[f64], cost: bool, expected: &[f64]) {
        let fitted = InverseRatio {}.fit(scores, cost);
        for (x, v) in scores.iter().zip(expected) {
            assert!((fitted.at(*x) - v).abs() < 1e-12, "{x}: {} {v}", fitted.at(*x));
        }
    }

    #[test]
    fn the_best_is_lowest_whatever_the_direction() {
        close(&[2.0, 4.0, 8.0], false, &[1.0, 0.5, 0.25]);
        close(&[2.0, 4.0, 8.0], true, &[0.25, 0.5, 1.0]);
    }
}
