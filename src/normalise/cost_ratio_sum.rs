use super::needs::{self, Needs};
use super::{Normaliser, Transform};
use crate::diag::Diagnostic;
use crate::model::Criterion;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// The score, or the lowest cost over the cost, as a share of the column total.
    ///
    /// # What it answers
    /// Which part of all there is a candidate has, where cheap counts as much. The
    /// CILOS and IDOCRIW weighting methods begin with it.
    ///
    /// # When not to use
    /// For scores without a true zero, such as marks from 1 to 5. Nor when the
    /// outcome must not hang on who else is there.
    ///
    /// # Formula
    /// max: y = x · min: y = lowest x / x · v = y / Σy. The values are those of
    /// `sum-reciprocal`, reached in two steps. A column of zeros becomes 0.
    ///
    /// # Reading the result
    /// The values of a column add up to 1; more is better.
    ///
    /// # Known pitfalls
    /// Rank reversal. Costs must be above 0 and other scores 0 or more; it is refused
    /// for a criterion with a target.
    ///
    /// # References
    /// zavadskasPodvezko2016
    pub struct CostRatioSum {}
}

static INFO: Info = Info {
    id: "cost-ratio-sum",
    kind: Kind::Normalisation,
    name: Text { en: "share, costs by their ratio", nl: "aandeel, kosten via hun verhouding" },
    summary: Text {
        en: "the share of the column total, of a cost that of the lowest cost over it; a newcomer can reverse the others",
        nl: "het aandeel in het kolomtotaal, bij kosten dat van de laagste kosten gedeeld door die kosten; een nieuwkomer kan de anderen omdraaien",
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
    refs: &["zavadskasPodvezko2016"],
    file: file!(),
};

impl Normaliser for CostRatioSum {
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
        super::sum_reciprocal::SumReciprocal {}.fit(scores, cost)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(scores: &[f64], cost: bool, expected: &[f64]) {
        let fitted = CostRatioSum {}.fit(scores, cost);
        for (x, v) in scores.iter().zip(expected) {
            assert!((fitted.at(*x) - v).abs() < 1e-12, "{x}: {} {v}", fitted.at(*x));
        }
    }

    #[test]
    fn a_cost_counts_by_its_ratio_to_the_lowest() {
        // Ratios 1, 1/2 and 1/4, of 7/4 together.
        close(&[3.0, 6.0, 12.0], true, &[4.0 / 7.0, 2.0 / 7.0, 1.0 / 7.0]);
        close(&[1.0, 3.0], false, &[0.25, 0.75]);
    }
}
