use super::needs::{self, Needs};
use super::{Normaliser, Transform};
use crate::diag::Diagnostic;
use crate::model::Criterion;
use crate::num::sum;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// The score as a share of the column total.
    ///
    /// # What it answers
    /// Which part of all there is a candidate has.
    ///
    /// # When not to use
    /// For scores without a true zero, such as marks from 1 to 5. Nor when the
    /// outcome must not hang on who else is there.
    ///
    /// # Formula
    /// v = x / Σx, for every direction: it does not turn costs round, so the method
    /// must know which end is better. A column of zeros becomes 0.
    ///
    /// # Reading the result
    /// The values of a column add up to 1.
    ///
    /// # Known pitfalls
    /// Every candidate that joins makes all shares smaller, most where scores are
    /// high, which can reverse the order of others. It needs scores of 0 or more.
    ///
    /// # References
    /// hwangYoon1981
    pub struct Share {}
}

static INFO: Info = Info {
    id: "sum",
    kind: Kind::Normalisation,
    name: Text { en: "share of the total", nl: "aandeel in het totaal" },
    summary: Text {
        en: "the score divided by the total of its column; a newcomer can reverse the others",
        nl: "de score gedeeld door het totaal van de kolom; een nieuwkomer kan de anderen omdraaien",
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
    refs: &["hwangYoon1981"],
    file: file!(),
};

impl Normaliser for Share {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn card(&self) -> &'static str {
        Self::CARD
    }

    fn refusal(&self, criterion: &Criterion, scores: &[f64]) -> Option<Diagnostic> {
        needs::refusal(&INFO, Needs::NotNegative, criterion, scores)
    }

    fn turns(&self) -> bool {
        false
    }

    fn fit(&self, scores: &[f64], _cost: bool) -> Transform {
        let total = sum(scores.iter().copied());
        if total > 0.0 { Transform::Affine { origin: 0.0, span: total } } else { Transform::Constant(0.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(scores: &[f64], cost: bool, expected: &[f64]) {
        let fitted = Share {}.fit(scores, cost);
        for (x, v) in scores.iter().zip(expected) {
            assert!((fitted.at(*x) - v).abs() < 1e-12, "{x}: {} {v}", fitted.at(*x));
        }
    }

    #[test]
    fn shares_add_up_and_zeros_stay_zeros() {
        close(&[1.0, 3.0, 4.0], true, &[0.125, 0.375, 0.5]);
        close(&[0.0, 0.0], false, &[0.0, 0.0]);
    }
}
