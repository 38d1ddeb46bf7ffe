use super::{Normaliser, Transform};
use crate::model::Criterion;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// The criterion's own value function on its fixed scale.
    ///
    /// # What it answers
    /// How good a score is on a scale that was agreed beforehand.
    ///
    /// # When not to use
    /// When the ends of the scale cannot be stated. Then state them: a weight
    /// has no meaning without them.
    ///
    /// # Formula
    /// max: v = (x − min) / (max − min) · min: v = (max − x) / (max − min) ·
    /// target: 1 within the tolerance, falling linearly to 0 at either end ·
    /// or the piecewise-linear function of the criterion.
    ///
    /// # Reading the result
    /// 0 is the worse end of the scale, 1 the better end.
    ///
    /// # Known pitfalls
    /// None of its own: a value depends on nothing but its own score.
    ///
    /// # References
    /// monat2009, keeneyRaiffa1976
    pub struct FixedScale {}
}

static INFO: Info = Info {
    id: "scale",
    kind: Kind::Normalisation,
    name: Text { en: "fixed scale", nl: "vaste schaal" },
    summary: Text {
        en: "the value on the criterion's own fixed scale; a newcomer changes nothing",
        nl: "de waarde op de vaste schaal van het criterium; een nieuwkomer verandert niets",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: true,
        compensatory: true,
    },
    refs: &["monat2009", "keeneyRaiffa1976"],
    file: file!(),
};

impl Normaliser for FixedScale {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn card(&self) -> &'static str {
        Self::CARD
    }

    fn fit(&self, scores: &[f64], cost: bool) -> Transform {
        // Without a criterion the column itself is the scale.
        super::min_max::MinMax {}.fit(scores, cost)
    }

    fn transform(&self, criterion: &Criterion, _scores: &[f64]) -> Transform {
        Transform::Value(criterion.value.clone())
    }

    fn value_range(&self, criterion: &Criterion, low: f64, high: f64) -> Option<(f64, f64)> {
        Some(criterion.value.range(low, high))
    }
}
