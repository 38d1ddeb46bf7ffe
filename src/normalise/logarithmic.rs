use super::needs::{self, Needs};
use super::{Normaliser, Transform};
use crate::diag::Diagnostic;
use crate::model::Criterion;
use crate::num::{ln, range, sum};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// The logarithm of a score as a share of all logarithms.
    ///
    /// # What it answers
    /// Which part of all orders of magnitude a candidate has.
    ///
    /// # When not to use
    /// For scores that may lie below 1: there the logarithm changes sign, and more
    /// would count as less. Nor when the outcome must not hang on who else is there,
    /// or on the unit: it is the only ratio normaliser that changes with the unit.
    ///
    /// # Formula
    /// share = ln x / ln(Πx) · max: v = share · min: v = (1 − share) / (n − 1).
    /// Where all scores are equal every value is 1/n.
    ///
    /// # Reading the result
    /// The values of a column add up to 1; more is better.
    ///
    /// # Known pitfalls
    /// Rank reversal; another unit (euros or thousands of euros) gives another
    /// outcome. It needs scores of 1 or more, and is refused for a criterion with a
    /// target.
    ///
    /// # References
    /// zavadskasTurskis2008
    pub struct Logarithmic {}
}

static INFO: Info = Info {
    id: "logarithmic",
    kind: Kind::Normalisation,
    name: Text { en: "logarithmic", nl: "logaritmisch" },
    summary: Text {
        en: "the logarithm of the score as a share of all logarithms; depends on the unit",
        nl: "de logaritme van de score als aandeel in alle logaritmen; hangt af van de eenheid",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: false,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["zavadskasTurskis2008"],
    file: file!(),
};

impl Normaliser for Logarithmic {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn card(&self) -> &'static str {
        Self::CARD
    }

    fn refusal(&self, criterion: &Criterion, scores: &[f64]) -> Option<Diagnostic> {
        needs::refusal(&INFO, Needs::AtLeastOne, criterion, scores)
    }

    fn fit(&self, scores: &[f64], cost: bool) -> Transform {
        #[allow(clippy::cast_precision_loss, reason = "fewer candidates than 2^52")]
        let n = scores.len() as f64;
        let (lowest, highest) = range(scores);
        if lowest >= highest {
            return Transform::Constant(1.0 / n);
        }
        let total = sum(scores.iter().map(|x| ln(*x)));
        Transform::other(move |x| if cost { (1.0 - ln(x) / total) / (n - 1.0) } else { ln(x) / total })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(scores: &[f64], cost: bool, expected: &[f64]) {
        let fitted = Logarithmic {}.fit(scores, cost);
        for (x, v) in scores.iter().zip(expected) {
            assert!((fitted.at(*x) - v).abs() < 1e-12, "{x}: {} {v}", fitted.at(*x));
        }
    }

    /// `logarithmic_normalization` of pymcdm 1.4.0 gives the same.
    #[test]
    fn logarithms_are_shared_out() {
        // Powers 1, 2 and 3 of 2: of 6 together.
        close(&[2.0, 4.0, 8.0], false, &[1.0 / 6.0, 1.0 / 3.0, 0.5]);
        close(&[2.0, 4.0, 8.0], true, &[5.0 / 12.0, 1.0 / 3.0, 0.25]);
        close(&[1.0, 1.0], true, &[0.5, 0.5]);
        close(&[5.0], true, &[1.0]);
    }
}
