use super::{ANY, Normaliser, Transform};
use crate::model::{Criterion, Direction};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// The score itself.
    ///
    /// # What it answers
    /// Nothing: scores enter the method as they are.
    ///
    /// # When not to use
    /// When criteria have different units or ranges: then the unit that happens to
    /// be used decides how heavy a criterion is.
    ///
    /// # Formula
    /// v = x, for every direction: it does not turn costs round, so a method that
    /// adds up refuses criteria of which less is better. A target becomes the distance
    /// beyond its tolerance.
    ///
    /// # Reading the result
    /// In the unit of the scores.
    ///
    /// # Known pitfalls
    /// A score in cents weighs a hundred times as heavy as one in euros.
    ///
    /// # References
    /// triantaphyllouSanchez1997
    pub struct AsIs {}
}

static INFO: Info = Info {
    id: "none",
    kind: Kind::Normalisation,
    name: Text { en: "scores as they are", nl: "scores zoals ze zijn" },
    summary: Text {
        en: "the score itself; only for criteria that share one scale",
        nl: "de score zelf; alleen voor criteria op één en dezelfde schaal",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: false,
        order_independent_of_others: true,
        compensatory: true,
    },
    refs: &["triantaphyllouSanchez1997"],
    file: file!(),
};

impl Normaliser for AsIs {
    fn info(&self) -> &'static Info {
        &INFO
    }

    fn card(&self) -> &'static str {
        Self::CARD
    }

    fn turns(&self) -> bool {
        false
    }

    fn bounds(&self) -> (f64, f64) {
        ANY
    }

    fn fit(&self, _scores: &[f64], _cost: bool) -> Transform {
        Transform::Affine { origin: 0.0, span: 1.0 }
    }

    fn value_range(&self, criterion: &Criterion, low: f64, high: f64) -> Option<(f64, f64)> {
        (!matches!(criterion.direction, Direction::Target { .. })).then_some((low, high))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::float_cmp, reason = "a score is kept to the bit")]
    fn a_score_stays_what_it_is() {
        assert_eq!(AsIs {}.fit(&[3.0, -0.1], true).at(-0.1), -0.1);
        assert!(!AsIs {}.turns());
    }
}
