use super::{Normaliser, Transform};
use crate::num::{range, sum};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// How far a score is from the best, as a part of all such distances.
    ///
    /// # What it answers
    /// Which part of what all candidates together fall short a candidate does not
    /// fall short itself.
    ///
    /// # When not to use
    /// With many candidates: all values then lie near 1. Nor when the outcome must
    /// not hang on who else is there.
    ///
    /// # Formula
    /// max: v = 1 − (highest x − x) / Σ(highest x − x) ·
    /// min: v = 1 − (x − lowest x) / Σ(x − lowest x). Where all are equal it is 1.
    ///
    /// # Reading the result
    /// 1 is the best candidate. Scores may be negative; a shift changes nothing.
    ///
    /// # Known pitfalls
    /// Rank reversal; the spread of the values shrinks with every candidate.
    ///
    /// # References
    /// zeng2013
    pub struct EnhancedAccuracy {}
}

static INFO: Info = Info {
    id: "enhanced-accuracy",
    kind: Kind::Normalisation,
    name: Text { en: "enhanced accuracy", nl: "verhoogde nauwkeurigheid" },
    summary: Text {
        en: "one minus the share of all that is missing to the best; a newcomer can reverse the others",
        nl: "één min het aandeel in alles wat tot de beste ontbreekt; een nieuwkomer kan de anderen omdraaien",
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
    refs: &["zeng2013"],
    file: file!(),
};

impl Normaliser for EnhancedAccuracy {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn card(&self) -> &'static str {
        Self::CARD
    }

    fn fit(&self, scores: &[f64], cost: bool) -> Transform {
        let (lowest, highest) = range(scores);
        let best = if cost { lowest } else { highest };
        let all = sum(scores.iter().map(|x| (x - best).abs()));
        if all > 0.0 { Transform::other(move |x| 1.0 - (x - best).abs() / all) } else { Transform::Constant(1.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(scores: &[f64], cost: bool, expected: &[f64]) {
        let fitted = EnhancedAccuracy {}.fit(scores, cost);
        for (x, v) in scores.iter().zip(expected) {
            assert!((fitted.at(*x) - v).abs() < 1e-12, "{x}: {} {v}", fitted.at(*x));
        }
    }

    /// `enhanced_accuracy_normalization` of pymcdm 1.4.0 gives the same.
    #[test]
    fn what_is_missing_is_shared_out() {
        close(&[2.0, 4.0, 8.0], false, &[0.4, 0.6, 1.0]);
        close(&[2.0, 4.0, 8.0], true, &[1.0, 0.75, 0.25]);
        close(&[-2.0, -2.0], false, &[1.0, 1.0]);
    }
}
