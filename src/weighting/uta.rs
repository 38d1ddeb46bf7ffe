use std::collections::BTreeMap;

use serde_json::Value;

use super::examples::{Errors, Examples, PARAMS};
use super::{Importance, Weighing, Weighter, entry};
use crate::diag::Findings;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Weights learnt from an order of candidates people know: the earlier form, with one error per candidate.
    ///
    /// # What it answers
    /// People put some candidates they know in order. Which value functions and
    /// weights give that order, and how far can the weights still go?
    ///
    /// # When not to use
    /// Beside utastar, which fits closer: its errors go both ways. And not at all to decide between the same candidates: it then
    /// gives back what was put in. Use past partners, or a few clear cases.
    ///
    /// # Formula
    /// u_k is linear between equally spaced points, 0 at the worst end, never
    /// falling; Σ_k u_k(best) = 1. Each candidate has an error of 0 or more that
    /// lifts its value. With errors added, a candidate that stands above the next
    /// is at least delta ahead of it, and one beside it is level. The sum of
    /// errors is made as small as possible. w_k = u_k(best), the mean over the
    /// equally good answers in which one of the weights is greatest or least.
    ///
    /// # Parameters
    /// ranking: groups of candidate names, the best first, such as
    /// `[["Delta"], ["Noord", "StadsLab"]]`. breakpoints: points of the value
    /// function per criterion, both ends included, 3 where nothing is said. delta:
    /// the least gap in value between successive groups.
    ///
    /// # Reading the result
    /// error_sum 0 and kendall_tau 1: the order can be met. weight_ranges wide: the
    /// examples leave the weights open, and the mean says little.
    ///
    /// # Known pitfalls
    /// Many points and few examples always fit. The weights belong to the learnt
    /// value functions (marginals); to rank by them, put those in the `value` of
    /// each criterion. Where several answers are greatest in the same weight, one of
    /// them is taken.
    ///
    /// # References
    /// jacquetLagrezeSiskos1982, siskos2005
    pub struct Uta {
        /// Groups of candidate names, the best first.
        pub ranking: Vec<Vec<String>>,
        /// Points of the value function per criterion id.
        pub breakpoints: BTreeMap<String, f64>,
        /// Least gap in value between successive groups.
        pub delta: f64,
    }
}

impl Default for Uta {
    fn default() -> Self {
        Self { ranking: Vec::new(), breakpoints: BTreeMap::new(), delta: 0.05 }
    }
}

static INFO: Info = Info {
    id: "uta",
    kind: Kind::Weighting,
    name: Text { en: "UTA", nl: "UTA" },
    summary: Text {
        en: "weights learnt from an order of known candidates, the earlier form, with one error per candidate",
        nl: "gewichten geleerd uit een volgorde van bekende kandidaten, de eerdere vorm, met één fout per kandidaat",
    },
    since: "0.1",
    status: Status::Stable,
    params: PARAMS,
    guarantees: Guarantees::NONE,
    refs: &["jacquetLagrezeSiskos1982", "siskos2005"],
    file: file!(),
};

entry!(Uta, |_| false);

impl Weighter for Uta {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        let examples = Examples {
            method: INFO.id,
            ranking: &self.ranking,
            breakpoints: &self.breakpoints,
            delta: self.delta,
            errors: Errors::One,
        };
        examples.weigh(importance)
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::tests::transport;
    use super::*;

    fn weigh(ranking: &[&[&str]], points: f64) -> Result<Weighing, Findings> {
        let table = transport();
        let ranking = ranking.iter().map(|group| group.iter().map(|name| (*name).to_owned()).collect()).collect();
        let breakpoints = ["price", "time", "comfort"].into_iter().zip([3.0, points, 4.0]);
        let breakpoints = breakpoints.map(|(id, count)| (id.to_owned(), count)).collect();
        let method = Uta { ranking, breakpoints, delta: 0.05 };
        method.weigh(Importance { table: Some(&table), ..Importance::of(&table.criteria) })
    }

    #[test]
    fn steps_carry_the_published_outcome() {
        // Siskos et al. 2005: the order can be met, so no error, and tau is 1.
        let found = weigh(&[&["RER"], &["METRO1", "METRO2"], &["BUS"], &["TAXI"]], 4.0).expect("solved");
        let step = |id: &str| found.steps.iter().find(|step| step.id == id).expect("a step").values.clone();
        assert!(step("error_sum")[0][0].abs() < 1e-9 && (step("kendall_tau")[0][0] - 1.0).abs() < 1e-12);
        let ranges = step("weight_ranges");
        assert!(ranges.iter().zip(found.weights.as_slice()).all(|(r, w)| r[0] - 1e-9 <= *w && *w <= r[1] + 1e-9));
        assert_eq!(step("marginals").len(), 3 + 4 + 4);
        assert!(found.findings.is_empty());
    }

    #[test]
    fn what_does_not_fit_is_said() {
        let code = |found: Result<Weighing, Findings>| found.expect_err("refused")[0].code.id;
        assert_eq!(code(weigh(&[&["RER", "BUS"]], 4.0)), "PF805");
        assert_eq!(code(weigh(&[&["RER"], &["TRAM"]], 4.0)), "PF803");
        assert_eq!(code(weigh(&[&["RER"], &["RER"]], 4.0)), "PF803");
        assert_eq!(code(weigh(&[&["RER"], &["BUS"]], 2.5)), "PF803");
        // BUS is nowhere better than METRO2: no value function puts it first.
        let found = weigh(&[&["BUS"], &["METRO2"]], 4.0).expect("solved");
        assert_eq!(found.findings[0].code.id, "PF854");
    }
}
