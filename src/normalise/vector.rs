use super::{Normaliser, Transform};
use crate::num::norm;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// The score as a part of the length of its column.
    ///
    /// # What it answers
    /// How large a score is beside those of all candidates together.
    ///
    /// # When not to use
    /// For scores without a true zero, such as marks from 1 to 5: adding the
    /// same to all scores changes the outcome. Nor when the outcome must not hang
    /// on who else is there.
    ///
    /// # Formula
    /// v = x / √Σx², for every direction: it does not turn costs round, so the
    /// method must know which end is better. A column of zeros becomes 0.
    ///
    /// # Reading the result
    /// The squares of a column add up to 1.
    ///
    /// # Known pitfalls
    /// Rank reversal, and dependence on where the scale has its zero.
    ///
    /// # References
    /// hwangYoon1981
    pub struct Vector {}
}

static INFO: Info = Info {
    id: "vector",
    kind: Kind::Normalisation,
    name: Text { en: "vector", nl: "vector" },
    summary: Text {
        en: "the score divided by the length of its column; a newcomer can reverse the others",
        nl: "de score gedeeld door de lengte van de kolom; een nieuwkomer kan de anderen omdraaien",
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

impl Normaliser for Vector {
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
        (-1.0, 1.0)
    }

    fn fit(&self, scores: &[f64], _cost: bool) -> Transform {
        let length = norm(scores);
        if length > 0.0 { Transform::Affine { origin: 0.0, span: length } } else { Transform::Constant(0.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_gets_length_one_whatever_its_size() {
        for scale in [1.0, 1e300, 1e-300] {
            let fitted = Vector {}.fit(&[3.0 * scale, 4.0 * scale], true);
            assert!((fitted.at(3.0 * scale) - 0.6).abs() < 1e-15, "{fitted:?}");
        }
        assert!(Vector {}.fit(&[0.0, 0.0], false).at(0.0).abs() < 1e-15);
    }
}
