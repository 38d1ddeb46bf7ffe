use serde_json::Value;

use super::{Importance, Weighing, Weighter, cilos, entropy, entry, spread};
use crate::diag::Findings;
use crate::model::{Label, Step};
use crate::num::normalised;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// The weights of entropy and of CILOS multiplied.
    ///
    /// # What it answers
    /// Which criteria spread the candidates and lose little when another is at its
    /// best? A diagnostic of the table.
    ///
    /// # When not to use
    /// As importance. It shows how much the data spread, not what matters: a
    /// criterion on which all are equally good may be the one that counts most.
    /// Use it beside weights that people gave, never instead of them.
    ///
    /// # Formula
    /// w_k = q_k e_k / Σ q e, with e the weights of entropy (scores as they are, divided
    /// by their sum) and q those of CILOS. A constant column gets 0.
    ///
    /// # Parameters
    /// normalisation: that of the CILOS part, cost-ratio-sum.
    ///
    /// # Known pitfalls
    /// Those of both: one zero, or one newcomer that is best somewhere, can turn the
    /// weights round. Refused where either is refused.
    ///
    /// # References
    /// zavadskasPodvezko2016
    pub struct Idocriw {
        /// How a score becomes a value.
        pub normalisation: String,
    }
}

impl Default for Idocriw {
    fn default() -> Self {
        Self { normalisation: "cost-ratio-sum".to_owned() }
    }
}

static INFO: Info = Info {
    id: "idocriw",
    kind: Kind::Weighting,
    name: Text { en: "IDOCRIW", nl: "IDOCRIW" },
    summary: Text {
        en: "entropy and CILOS together: spread and loss; not what matters",
        nl: "entropie en CILOS samen: spreiding en verlies; niet wat ertoe doet",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "normalisation",
        kind: ParamKind::Choice(&["cost-ratio-sum"]),
        default: "cost-ratio-sum",
        doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
    }],
    guarantees: Guarantees::NONE,
    refs: &["zavadskasPodvezko2016"],
    file: file!(),
};

entry!(Idocriw, |_| false);

impl Weighter for Idocriw {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        let table = spread::table(INFO.id, importance)?;
        let (of_losses, _) = cilos::solve(INFO.id, table)?;
        let divergences = entropy::divergences(INFO.id, table)?;
        let of_entropy = normalised(&divergences).unwrap_or_else(|| vec![0.0; divergences.len()]);
        let both: Vec<f64> = of_losses.iter().zip(&of_entropy).map(|(q, e)| q * e).collect();
        let steps = vec![
            Step::per_criterion(
                "entropy_weights",
                Label::both("weights by entropy", "gewichten volgens entropie"),
                &of_entropy,
            ),
            Step::per_criterion(
                "cilos_weights",
                Label::both("weights by CILOS", "gewichten volgens CILOS"),
                &of_losses,
            ),
        ];
        spread::weighing(INFO.id, table, &both, steps)
    }
}

#[cfg(test)]
mod tests {
    use super::super::spread::tests::{holds_at_the_edges, near, table_of, weights, zavadskas};
    use super::*;

    #[test]
    fn the_example_of_zavadskas_and_podvezko_is_met() {
        // Zavadskas & Podvezko 2016, as printed.
        let found = weights(&Idocriw::default(), &zavadskas()).expect("positive");
        assert!(near(&found, &[0.1658, 0.1885, 0.3545, 0.2911], 6e-5), "{found:?}");
    }

    #[test]
    fn edges_hold() {
        holds_at_the_edges(&Idocriw::default());
        let rows: [&[f64]; 2] = [&[8.0, -1.0], &[2.0, 5.0]];
        assert_eq!(weights(&Idocriw::default(), &table_of(&["max", "max"], &rows)), Err(vec!["PF853"]));
    }
}
