use super::{Normaliser, Transform};
use crate::num::{norm, range, stats};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// How many standard deviations a score lies above the average.
    ///
    /// # What it answers
    /// How unusual a score is among these candidates.
    ///
    /// # When not to use
    /// For a decision: average and spread hang on who takes part. Nor with methods
    /// that take ratios or products: half of the values are negative.
    ///
    /// # Formula
    /// max: v = (x − mean) / sd · min: v = (mean − x) / sd, with the standard
    /// deviation of the whole group (divided by n). Where all are equal it is 0.
    ///
    /// # Reading the result
    /// 0 is average; more is better. The values of a column add up to 0.
    ///
    /// # Known pitfalls
    /// Rank reversal; a criterion on which candidates hardly differ gets as much
    /// spread as any other.
    ///
    /// # References
    /// jahanEdwards2015
    pub struct ZScore {}
}

static INFO: Info = Info {
    id: "z-score",
    kind: Kind::Normalisation,
    name: Text { en: "z-score", nl: "z-score" },
    summary: Text {
        en: "the distance from the average in standard deviations; a newcomer can reverse the others",
        nl: "de afstand tot het gemiddelde in standaardafwijkingen; een nieuwkomer kan de anderen omdraaien",
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

impl Normaliser for ZScore {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn card(&self) -> &'static str {
        Self::CARD
    }

    /// No score lies more than √(n − 1) standard deviations from the average: a
    /// million suffices for a million million candidates.
    fn bounds(&self) -> (f64, f64) {
        (-1e6, 1e6)
    }

    fn fit(&self, scores: &[f64], cost: bool) -> Transform {
        #[allow(clippy::cast_precision_loss, reason = "fewer candidates than 2^52")]
        let n = scores.len() as f64;
        let (lowest, highest) = range(scores);
        let mean = stats::mean(scores);
        let deviations: Vec<f64> = scores.iter().map(|x| x - mean).collect();
        let sd = norm(&deviations) / n.sqrt();
        if lowest < highest && sd > 0.0 {
            Transform::Affine { origin: mean, span: if cost { -sd } else { sd } }
        } else {
            Transform::Constant(0.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(scores: &[f64], cost: bool, expected: &[f64]) {
        let fitted = ZScore {}.fit(scores, cost);
        for (x, v) in scores.iter().zip(expected) {
            assert!((fitted.at(*x) - v).abs() < 1e-12, "{x}: {} {v}", fitted.at(*x));
        }
    }

    #[test]
    fn the_spread_of_every_column_becomes_one() {
        // Mean 5, deviations -3, -1, -1, -1, 0, 0, 2, 4: variance 32 / 8 = 4.
        let scores = [2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0];
        close(&scores, false, &[-1.5, -0.5, -0.5, -0.5, 0.0, 0.0, 1.0, 2.0]);
        close(&scores, true, &[1.5, 0.5, 0.5, 0.5, 0.0, 0.0, -1.0, -2.0]);
        close(&[0.1, 0.1, 0.1], false, &[0.0, 0.0, 0.0]);
        close(&[1e300, -1e300], false, &[1.0, -1.0]);
    }
}
