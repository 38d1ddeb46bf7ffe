use super::Normaliser;
use crate::model::Criterion;
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
    /// v' = (v − worst v) / (best v − worst v), v being the value on the fixed
    /// scale, so that direction, target and value function count. A column in
    /// which all are equal becomes 0.
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

    fn values(&self, criterion: &Criterion, scores: &[f64]) -> Vec<f64> {
        let values: Vec<f64> = scores.iter().map(|x| criterion.value.at(*x)).collect();
        let worst = values.iter().copied().fold(f64::INFINITY, f64::min);
        let best = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let span = best - worst;
        values.iter().map(|v| if span > 0.0 { (v - worst) / span } else { 0.0 }).collect()
    }
}
