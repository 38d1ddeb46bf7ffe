use super::needs::{self, Needs};
use super::{Normaliser, Transform};
use crate::diag::Diagnostic;
use crate::model::Criterion;
use crate::num::{range, sum};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// The score, or the reciprocal of a cost, as a share of the column total.
    ///
    /// # What it answers
    /// Which part of all there is a candidate has, where cheap counts as much.
    ///
    /// # When not to use
    /// For scores without a true zero, such as marks from 1 to 5. Nor when the
    /// outcome must not hang on who else is there.
    ///
    /// # Formula
    /// max: v = x / Σx · min: v = (1/x) / Σ(1/x). A column of zeros becomes 0.
    ///
    /// # Reading the result
    /// The values of a column add up to 1; more is better.
    ///
    /// # Known pitfalls
    /// Rank reversal. Costs must be above 0 and other scores 0 or more; it is refused
    /// for a criterion with a target.
    ///
    /// # References
    /// zavadskasTurskis2010
    pub struct SumReciprocal {}
}

static INFO: Info = Info {
    id: "sum-reciprocal",
    kind: Kind::Normalisation,
    name: Text { en: "share, costs by their reciprocal", nl: "aandeel, kosten via hun omgekeerde" },
    summary: Text {
        en: "the share of the column total, of a cost that of its reciprocal; a newcomer can reverse the others",
        nl: "het aandeel in het kolomtotaal, bij kosten dat van hun omgekeerde; een nieuwkomer kan de anderen omdraaien",
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
    refs: &["zavadskasTurskis2010"],
    file: file!(),
};

impl Normaliser for SumReciprocal {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn card(&self) -> &'static str {
        Self::CARD
    }

    fn refusal(&self, criterion: &Criterion, scores: &[f64]) -> Option<Diagnostic> {
        needs::refusal(&INFO, Needs::Share, criterion, scores)
    }

    fn fit(&self, scores: &[f64], cost: bool) -> Transform {
        if !cost {
            return super::sum::Share {}.fit(scores, false);
        }
        // By the lowest, so that no reciprocal overflows.
        let (lowest, _) = range(scores);
        Transform::Reciprocal { scale: lowest / sum(scores.iter().map(|x| lowest / x)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(scores: &[f64], cost: bool, expected: &[f64]) {
        let fitted = SumReciprocal {}.fit(scores, cost);
        for (x, v) in scores.iter().zip(expected) {
            assert!((fitted.at(*x) - v).abs() < 1e-12, "{x}: {} {v}", fitted.at(*x));
        }
    }

    #[test]
    fn a_cost_counts_by_its_reciprocal() {
        close(&[1.0, 3.0, 4.0], false, &[0.125, 0.375, 0.5]);
        // Reciprocals 1, 1/2 and 1/4: of 7/4.
        close(&[1.0, 2.0, 4.0], true, &[4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0]);
        close(&[1e-300, 2e-300], true, &[2.0 / 3.0, 1.0 / 3.0]);
    }
}
