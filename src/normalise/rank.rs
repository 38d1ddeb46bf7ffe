use super::{Normaliser, Transform};
use crate::num::compare;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// The place of a score among those of all candidates.
    ///
    /// # What it answers
    /// Which part of the others a candidate beats on the criterion, a tie counting
    /// for half.
    ///
    /// # When not to use
    /// When differences mean something: all neighbours become equally far apart.
    ///
    /// # Formula
    /// v = (number worse + ½ · number of others that are equal) / (n − 1).
    /// A single candidate gets 0.5.
    ///
    /// # Reading the result
    /// 1 is better than all others, 0 worse than all.
    ///
    /// # Known pitfalls
    /// Rank reversal: who takes part decides how far apart two candidates are.
    /// Equal is what lies within the tolerance of ties.
    pub struct Rank {}
}

static INFO: Info = Info {
    id: "rank",
    kind: Kind::Normalisation,
    name: Text { en: "place", nl: "plaats" },
    summary: Text {
        en: "the share of the other candidates that a score beats; a newcomer can reverse the others",
        nl: "het deel van de andere kandidaten dat een score verslaat; een nieuwkomer kan de anderen omdraaien",
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
    refs: &[],
    file: file!(),
};

impl Normaliser for Rank {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn card(&self) -> &'static str {
        Self::CARD
    }

    fn fit(&self, scores: &[f64], cost: bool) -> Transform {
        if scores.len() < 2 {
            return Transform::Constant(0.5);
        }
        let mut sorted = scores.to_vec();
        sorted.sort_by(f64::total_cmp);
        #[allow(clippy::cast_precision_loss, reason = "fewer candidates than 2^52")]
        Transform::other(move |x| {
            let below = sorted.partition_point(|y| compare(*y, x).is_lt());
            let above = sorted.len() - sorted.partition_point(|y| compare(*y, x).is_le());
            let (worse, better) = if cost { (above, below) } else { (below, above) };
            // Worse and half of the equal others: the middle of the places that
            // are neither behind nor ahead.
            let others = (sorted.len() - 1) as f64;
            f64::midpoint(worse as f64, others - better as f64).max(0.0) / others
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(scores: &[f64], cost: bool, expected: &[f64]) {
        let fitted = Rank {}.fit(scores, cost);
        for (x, v) in scores.iter().zip(expected) {
            assert!((fitted.at(*x) - v).abs() < 1e-12, "{x}: {} {v}", fitted.at(*x));
        }
    }

    #[test]
    fn equal_scores_share_the_middle_of_their_places() {
        close(&[7.0, 1.0, 3.0, 3.0, 9.0], false, &[0.75, 0.0, 0.375, 0.375, 1.0]);
        close(&[7.0, 1.0, 3.0, 3.0, 9.0], true, &[0.25, 1.0, 0.625, 0.625, 0.0]);
        close(&[0.1 + 0.2, 0.3], false, &[0.5, 0.5]);
        close(&[4.0], true, &[0.5]);
    }
}
