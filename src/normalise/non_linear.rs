use super::needs::{self, Needs};
use super::{Normaliser, Transform};
use crate::diag::Diagnostic;
use crate::model::Criterion;
use crate::num::{powf, range};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// The ratio to the best, squared; of a cost to the third power.
    ///
    /// # What it answers
    /// How close each candidate comes to the best one, where falling behind counts
    /// more than in proportion.
    ///
    /// # When not to use
    /// Without a reason for these powers. Nor for scores without a true zero, or when
    /// the outcome must not hang on who else is there.
    ///
    /// # Formula
    /// max: v = (x / highest x)² · min: v = (lowest x / x)³. A column of zeros
    /// becomes 0.
    ///
    /// # Reading the result
    /// 1 is the best candidate.
    ///
    /// # Known pitfalls
    /// Rank reversal. Costs must be above 0 and other scores 0 or more; it is refused
    /// for a criterion with a target.
    ///
    /// # References
    /// peldschus1983
    pub struct NonLinear {}
}

static INFO: Info = Info {
    id: "non-linear",
    kind: Kind::Normalisation,
    name: Text { en: "non-linear ratio", nl: "niet-lineaire verhouding" },
    summary: Text {
        en: "the ratio to the best, squared, of a cost to the third power; a newcomer can reverse the others",
        nl: "de verhouding tot de beste in het kwadraat, bij kosten tot de derde macht; een nieuwkomer kan de anderen omdraaien",
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
    refs: &["peldschus1983"],
    file: file!(),
};

impl Normaliser for NonLinear {
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
        let (lowest, highest) = range(scores);
        if cost {
            return Transform::other(move |x| powf(lowest / x, 3.0));
        }
        if highest > 0.0 { Transform::other(move |x| powf(x / highest, 2.0)) } else { Transform::Constant(0.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(scores: &[f64], cost: bool, expected: &[f64]) {
        let fitted = NonLinear {}.fit(scores, cost);
        for (x, v) in scores.iter().zip(expected) {
            assert!((fitted.at(*x) - v).abs() < 1e-12, "{x}: {} {v}", fitted.at(*x));
        }
    }

    /// `nonlinear_normalization` of pymcdm 1.4.0 gives the same.
    #[test]
    fn falling_behind_counts_more_than_in_proportion() {
        close(&[2.0, 4.0, 8.0], false, &[1.0 / 16.0, 0.25, 1.0]);
        close(&[2.0, 4.0, 8.0], true, &[1.0, 0.125, 1.0 / 64.0]);
        close(&[0.0, 0.0], false, &[0.0, 0.0]);
    }
}
