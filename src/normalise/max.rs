use super::needs::{self, Needs};
use super::{Normaliser, Transform};
use crate::diag::Diagnostic;
use crate::model::Criterion;
use crate::num::range;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// The score as a part of the highest.
    ///
    /// # What it answers
    /// How close each candidate comes to the highest score, in proportion.
    ///
    /// # When not to use
    /// For a decision: the values hang on who else is there. Nor for scores without a
    /// true zero, such as marks from 1 to 5.
    ///
    /// # Formula
    /// max: v = x / highest x · min: v = 1 − x / highest x. A column of zeros
    /// becomes 0.
    ///
    /// # Reading the result
    /// max: 1 is the best candidate. min: 0 is the worst, and 1 would be no cost.
    ///
    /// # Known pitfalls
    /// Rank reversal. The best cost does not reach 1, so a criterion of which less is
    /// better counts for less than its weight. It needs scores of 0 or more.
    ///
    /// # References
    /// jahanEdwards2015
    pub struct Maximum {}
}

static INFO: Info = Info {
    id: "max",
    kind: Kind::Normalisation,
    name: Text { en: "part of the highest", nl: "deel van de hoogste" },
    summary: Text {
        en: "the score divided by the highest, a cost counted back from 1; a newcomer can reverse the others",
        nl: "de score gedeeld door de hoogste, kosten teruggeteld vanaf 1; een nieuwkomer kan de anderen omdraaien",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["jahanEdwards2015"],
    file: file!(),
};

impl Normaliser for Maximum {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn card(&self) -> &'static str {
        Self::CARD
    }

    fn refusal(&self, criterion: &Criterion, scores: &[f64]) -> Option<Diagnostic> {
        needs::refusal(&INFO, Needs::NotNegative, criterion, scores)
    }

    fn fit(&self, scores: &[f64], cost: bool) -> Transform {
        let (_, highest) = range(scores);
        match (highest > 0.0, cost) {
            (false, _) => Transform::Constant(0.0),
            (true, true) => Transform::Affine { origin: highest, span: -highest },
            (true, false) => Transform::Affine { origin: 0.0, span: highest },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(scores: &[f64], cost: bool, expected: &[f64]) {
        let fitted = Maximum {}.fit(scores, cost);
        for (x, v) in scores.iter().zip(expected) {
            assert!((fitted.at(*x) - v).abs() < 1e-12, "{x}: {} {v}", fitted.at(*x));
        }
    }

    /// `max_normalization` of pymcdm 1.4.0 gives the same.
    #[test]
    fn a_cost_is_counted_back_from_one() {
        close(&[2.0, 4.0, 8.0], false, &[0.25, 0.5, 1.0]);
        close(&[2.0, 4.0, 8.0], true, &[0.75, 0.5, 0.0]);
        close(&[0.0, 0.0], true, &[0.0, 0.0]);
    }
}
