use super::needs::{self, Needs};
use super::{ANY, Normaliser, Transform};
use crate::diag::Diagnostic;
use crate::model::Criterion;
use crate::num::range;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// One minus the distance to the best, as a part of the best.
    ///
    /// # What it answers
    /// How close each candidate comes to the best one, measured in the best score.
    ///
    /// # When not to use
    /// For costs that differ more than twofold: beyond twice the lowest cost a value
    /// is negative, and it has no lower end. Nor for scores without a true zero.
    ///
    /// # Formula
    /// max: v = 1 − |highest x − x| / highest x · min: v = 1 − |lowest x − x| / lowest x.
    /// A column of zeros becomes 0.
    ///
    /// # Reading the result
    /// 1 is the best candidate. max: the same as the ratio to the highest. min: 0 is
    /// twice the lowest cost.
    ///
    /// # Known pitfalls
    /// Rank reversal. One very cheap candidate makes all other values strongly
    /// negative. Costs must be above 0 and other scores 0 or more; it is refused for
    /// a criterion with a target.
    ///
    /// # References
    /// zavadskasTurskis2008
    pub struct ZavadskasTurskis {}
}

static INFO: Info = Info {
    id: "zavadskas-turskis",
    kind: Kind::Normalisation,
    name: Text { en: "Zavadskas–Turskis", nl: "Zavadskas–Turskis" },
    summary: Text {
        en: "one minus the distance to the best in units of the best; a newcomer can reverse the others",
        nl: "één min de afstand tot de beste, gemeten in de beste score; een nieuwkomer kan de anderen omdraaien",
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
    refs: &["zavadskasTurskis2008"],
    file: file!(),
};

impl Normaliser for ZavadskasTurskis {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn card(&self) -> &'static str {
        Self::CARD
    }

    fn refusal(&self, criterion: &Criterion, scores: &[f64]) -> Option<Diagnostic> {
        needs::refusal(&INFO, Needs::Share, criterion, scores)
    }

    fn bounds(&self) -> (f64, f64) {
        (ANY.0, 1.0)
    }

    fn fit(&self, scores: &[f64], cost: bool) -> Transform {
        let (lowest, highest) = range(scores);
        if cost {
            return Transform::other(move |x| (1.0 - (x - lowest).abs() / lowest).max(ANY.0));
        }
        if highest > 0.0 {
            Transform::other(move |x| 1.0 - (highest - x).abs() / highest)
        } else {
            Transform::Constant(0.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(scores: &[f64], cost: bool, expected: &[f64]) {
        let fitted = ZavadskasTurskis {}.fit(scores, cost);
        for (x, v) in scores.iter().zip(expected) {
            assert!((fitted.at(*x) - v).abs() < 1e-12, "{x}: {} {v}", fitted.at(*x));
        }
    }

    /// `zavadskas_turskis_normalization` of pymcdm 1.4.0 gives the same.
    #[test]
    fn twice_the_lowest_cost_is_nothing() {
        close(&[2.0, 4.0, 8.0], false, &[0.25, 0.5, 1.0]);
        close(&[2.0, 4.0, 8.0], true, &[1.0, 0.0, -2.0]);
        close(&[0.0, 0.0], false, &[0.0, 0.0]);
    }
}
