use super::needs::{self, Needs};
use super::{Normaliser, Transform};
use crate::diag::Diagnostic;
use crate::model::Criterion;
use crate::num::range;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// The score as a part of the best score in the file.
    ///
    /// # What it answers
    /// How close each candidate comes to the best one, in proportion: "the lowest
    /// price gets all points, twice the price gets half".
    ///
    /// # When not to use
    /// For a decision. The points of every candidate hang on who else is there,
    /// so a candidate that joins or leaves can reverse the order of others. Nor for
    /// scores without a true zero, such as marks from 1 to 5.
    ///
    /// # Formula
    /// max: v = x / highest x · min: v = lowest x / x
    ///
    /// # Reading the result
    /// 1 is the best candidate; 0.5 is half as good.
    ///
    /// # Known pitfalls
    /// Rank reversal, known in Dutch tendering as the rangordeparadox. It needs
    /// positive scores, and is refused for a criterion with a target.
    ///
    /// # References
    /// hr2014, beltonGear1983
    pub struct LinearRatio {}
}

static INFO: Info = Info {
    id: "linear-ratio",
    kind: Kind::Normalisation,
    name: Text { en: "ratio to the best candidate", nl: "verhouding tot de beste kandidaat" },
    summary: Text {
        en: "the score as a part of the best score in the file; a newcomer can reverse the others",
        nl: "de score als deel van de hoogste of laagste in het bestand; een nieuwkomer kan de anderen omdraaien",
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
    refs: &["hr2014", "beltonGear1983"],
    file: file!(),
};

impl Normaliser for LinearRatio {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn card(&self) -> &'static str {
        Self::CARD
    }

    fn refusal(&self, criterion: &Criterion, scores: &[f64]) -> Option<Diagnostic> {
        needs::refusal(&INFO, Needs::Positive, criterion, scores)
    }

    fn fit(&self, scores: &[f64], cost: bool) -> Transform {
        let (lowest, highest) = range(scores);
        if cost { Transform::Reciprocal { scale: lowest } } else { Transform::Affine { origin: 0.0, span: highest } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Direction, Scale};

    fn price() -> Criterion {
        Criterion::plain("price", Direction::Min, Scale::new(0.0, 200.0).expect("two different ends"))
    }

    #[test]
    fn the_rangordeparadox_of_the_price_example() {
        // Fifty points for the lowest price: prices 40, 80 and 100 get 50, 25 and
        // 20; without the first bidder 80 and 100 get 50 and 40.
        let points =
            |prices: &[f64]| -> Vec<f64> { LinearRatio {}.values(&price(), prices).iter().map(|v| v * 50.0).collect() };
        assert_eq!(points(&[40.0, 80.0, 100.0]), [50.0, 25.0, 20.0]);
        assert_eq!(points(&[80.0, 100.0]), [50.0, 40.0]);
    }

    #[test]
    fn scores_without_a_true_zero_are_refused() {
        assert!(LinearRatio {}.refusal(&price(), &[0.0, 5.0]).is_some());
        assert!(LinearRatio {}.refusal(&price(), &[1.0, 5.0]).is_none());
        let target = Direction::Target { target: 5.0, tolerance: 1.0 };
        let criterion = Criterion::plain("c", target, Scale::new(0.0, 10.0).expect("two different ends"));
        assert!(LinearRatio {}.refusal(&criterion, &[1.0, 5.0]).is_some());
    }
}
