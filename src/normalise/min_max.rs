use super::{Normaliser, Transform};
use crate::num::range;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// The value relative to the worst and best candidate in the file.
    ///
    /// # What it answers
    /// How good a score is among these candidates.
    ///
    /// # When not to use
    /// For a decision. A candidate that joins or leaves moves the values of all
    /// others, so it can reverse their order.
    ///
    /// # Formula
    /// max: v = (x − lowest x) / (highest x − lowest x) · min: the same from the
    /// other side · target: the same over the distance from the target beyond the
    /// tolerance, less being better. A column in which all are equal becomes 0.
    /// A value function of the criterion is not used.
    ///
    /// # Reading the result
    /// 0 is the worst candidate, 1 the best.
    ///
    /// # Known pitfalls
    /// Rank reversal; weights that were stated for the fixed scale no longer
    /// mean what was agreed.
    ///
    /// # References
    /// beltonGear1983, hr2014
    pub struct MinMax {}
}

static INFO: Info = Info {
    id: "min-max",
    kind: Kind::Normalisation,
    name: Text { en: "min-max over the candidates", nl: "min-max over de kandidaten" },
    summary: Text {
        en: "the value between the worst and the best candidate; a newcomer can reverse the others",
        nl: "de waarde tussen de slechtste en de beste kandidaat; een nieuwkomer kan de anderen omdraaien",
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
    refs: &["beltonGear1983", "hr2014"],
    file: file!(),
};

impl Normaliser for MinMax {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn card(&self) -> &'static str {
        Self::CARD
    }

    fn fit(&self, scores: &[f64], cost: bool) -> Transform {
        let (low, high) = range(scores);
        let (worst, best) = if cost { (high, low) } else { (low, high) };
        if low < high { Transform::Affine { origin: worst, span: best - worst } } else { Transform::Constant(0.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Criterion, Direction, Scale};

    #[test]
    fn every_direction_runs_from_the_worst_to_the_best_there_is() {
        let scale = Scale::new(0.0, 10.0).expect("two different ends");
        let values = |direction, scores: &[f64]| MinMax {}.values(&Criterion::plain("c", direction, scale), scores);
        assert_eq!(values(Direction::Max, &[2.0, 4.0, 6.0]), [0.0, 0.5, 1.0]);
        assert_eq!(values(Direction::Min, &[2.0, 4.0, 6.0]), [1.0, 0.5, 0.0]);
        // Distances beyond the tolerance: 3, 0, 1.
        let target = Direction::Target { target: 5.0, tolerance: 1.0 };
        assert_eq!(values(target, &[1.0, 5.5, 7.0]), [0.0, 1.0, 2.0 / 3.0]);
        assert_eq!(values(Direction::Max, &[3.0, 3.0]), [0.0, 0.0]);
    }
}
