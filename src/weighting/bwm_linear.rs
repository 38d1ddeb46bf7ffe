use std::collections::BTreeMap;

use serde_json::Value;

use super::best_worst::{self, BestWorst, Comparisons, Given, Index, PARAMS};
use super::{Importance, Weighing, Weighter, entry};
use crate::diag::Findings;
use crate::num::lp::{Is, Program};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Weights from comparing with the best and the worst criterion, linear model.
    ///
    /// # What it answers
    /// What each criterion counts for, from 2n − 3 questions: how much more the
    /// most important counts than each, and how much more each counts than the
    /// least important.
    ///
    /// # When not to use
    /// When the best or the worst criterion is not clear to everyone: all answers
    /// hang on those two.
    ///
    /// # Formula
    /// min ξ subject to |w_B − a_Bj w_j| ≤ ξ, |w_j − a_jW w_W| ≤ ξ, Σ w = 1, w ≥ 0
    /// Where several weights are best: the middle of each interval, scaled to sum 1.
    ///
    /// # Parameters
    /// best, worst: criterion ids. best_to_others: how many times more the best
    /// counts than each criterion, `{ trust = 1, cost = 4 }`, from 1 to 9, with 1
    /// for the best. others_to_worst: how many times more each criterion counts
    /// than the worst. consistency_index: rezaei-2015; for a preference that is no
    /// whole number its formula.
    ///
    /// # Reading the result
    /// ξ is 0 when the judgements agree completely. `weights_low` and
    /// `weights_high` are the least and greatest weights that fit equally well.
    ///
    /// # Known pitfalls
    /// ξ is on the scale of the weights here, so that ξ over the index is not
    /// comparable with that of the nonlinear model; look at ξ itself.
    ///
    /// # References
    /// rezaei2016
    pub struct BwmLinear {
        /// The most important criterion.
        pub best: String,
        /// The least important criterion.
        pub worst: String,
        /// The best against each criterion.
        pub best_to_others: BTreeMap<String, f64>,
        /// Each criterion against the worst.
        pub others_to_worst: BTreeMap<String, f64>,
        /// The table that the ratio compares with.
        pub consistency_index: Index,
    }
}

impl Default for BwmLinear {
    fn default() -> Self {
        Self {
            best: String::new(),
            worst: String::new(),
            best_to_others: BTreeMap::new(),
            others_to_worst: BTreeMap::new(),
            consistency_index: Index::Rezaei2015,
        }
    }
}

static INFO: Info = Info {
    id: "bwm-linear",
    kind: Kind::Weighting,
    name: Text { en: "best–worst, linear", nl: "best–worst, lineair" },
    summary: Text {
        en: "weights from comparing with the best and the worst criterion, by a linear program",
        nl: "gewichten uit het vergelijken met het belangrijkste en het minst belangrijke criterium, met een lineair programma",
    },
    since: "0.1",
    status: Status::Stable,
    params: PARAMS,
    guarantees: Guarantees::NONE,
    refs: &["rezaei2016"],
    file: file!(),
};

entry!(BwmLinear, |_| false, super::ask::BestWorst);

impl Weighter for BwmLinear {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        let Index::Rezaei2015 = self.consistency_index;
        let given = Given {
            method: INFO.id,
            best: &self.best,
            worst: &self.worst,
            best_to_others: &self.best_to_others,
            others_to_worst: &self.others_to_worst,
        };
        best_worst::weigh(&given, importance, linear)
    }
}

/// Weights by the linear model; `None` when the solver fails.
#[must_use]
pub fn linear(comparisons: &Comparisons) -> Option<BestWorst> {
    let Comparisons { best, worst, best_to_others, others_to_worst } = comparisons;
    let n = best_to_others.len();
    if n == 1 {
        return BestWorst::from_intervals(comparisons, 0.0, vec![(1.0, 1.0)]);
    }
    // Variables: the weights, then ξ.
    let xi = n;
    let mut program = Program::new(n + 1);
    let all: Vec<(usize, f64)> = (0..n).map(|j| (j, 1.0)).collect();
    program.constrain(&all, Is::Exactly, 1.0);
    let mut near = |a: usize, b: usize, times: f64| {
        program.constrain(&[(a, 1.0), (b, -times), (xi, -1.0)], Is::AtMost, 0.0);
        program.constrain(&[(a, -1.0), (b, times), (xi, -1.0)], Is::AtMost, 0.0);
    };
    for j in 0..n {
        if j != *best {
            near(*best, j, best_to_others[j]);
        }
        if j != *worst && j != *best {
            near(j, *worst, others_to_worst[j]);
        }
    }
    let solution = program.end(xi, -1.0)?;
    let least = solution[xi].max(0.0);
    let least = if least < 1e-12 { 0.0 } else { least };
    // The weights that are as good: a hair more room than the least ξ, which the
    // solver knows to some ten digits only.
    program.constrain(&[(xi, 1.0)], Is::AtMost, least + 1e-11);
    let end = |j: usize, sign: f64| program.end(j, sign).map_or(solution[j], |found| found[j]);
    let intervals = (0..n).map(|j| {
        let (low, high) = (end(j, -1.0), end(j, 1.0));
        // One solution, but for rounding.
        if high - low < 1e-8 { (solution[j], solution[j]) } else { (low, high) }
    });
    let intervals = intervals.map(|(low, high)| (low.max(0.0), high.max(0.0))).collect();
    BestWorst::from_intervals(comparisons, least, intervals)
}

#[cfg(test)]
mod tests {
    use super::super::judgement_cases::{criteria, near, step};
    use super::*;

    #[test]
    fn judgements_that_agree_are_met_exactly() {
        // The car example of Rezaei with judgements that agree completely;
        // numbers as in the tests of github.com/jakub-tomczak/BWM.
        let ids = ["quality", "price", "comfort", "safety", "style"];
        let map = |xs: [f64; 5]| ids.iter().map(|id| (*id).to_owned()).zip(xs).collect();
        let method = BwmLinear {
            best: "price".to_owned(),
            worst: "style".to_owned(),
            best_to_others: map([2.0, 1.0, 4.0, 2.0, 8.0]),
            others_to_worst: map([4.0, 8.0, 2.0, 4.0, 1.0]),
            ..BwmLinear::default()
        };
        let found = method.weigh(Importance::of(&criteria(&ids))).expect("complete");
        near(found.weights.as_slice(), &[0.21052632, 0.42105263, 0.10526316, 0.21052632, 0.05263158], 1e-7);
        assert_eq!(step(&found, "xi"), [0.0]);
        near(step(&found, "weights_low"), &step(&found, "weights_high"), 1e-7);
    }

    #[test]
    fn a_contradiction_is_spread_as_thin_as_can_be() {
        // By hand: w_B − 2 w_j = −ξ, w_j − 5 w_W = −ξ, w_B − 8 w_W = ξ with sum 1
        // give w_W = 1/14, w_j = 4.75/14 …: the three deviations are equal.
        let comparisons = Comparisons {
            best: 2,
            worst: 0,
            best_to_others: vec![8.0, 2.0, 1.0],
            others_to_worst: vec![1.0, 5.0, 8.0],
        };
        let found = linear(&comparisons).expect("solved");
        let [worst, middle, best] = found.weights[..] else { panic!("three weights") };
        for deviation in [2.0 * middle - best, 5.0 * worst - middle, best - 8.0 * worst] {
            assert!((deviation - found.xi).abs() < 1e-9, "{found:?}");
        }
        // Eliminating: w_B = 8 w + ξ, m = 5 w − ξ, 2 m = w_B + ξ, so 2 w = 4 ξ and
        // 14 w = 1: w = 1/14, ξ = 1/28.
        near(&found.weights, &[1.0 / 14.0, 4.5 / 14.0, 8.5 / 14.0], 1e-9);
        near([found.xi], &[1.0 / 28.0], 1e-9);
    }

    #[test]
    fn one_and_two_criteria_have_no_contradiction() {
        let one = Comparisons { best: 0, worst: 0, best_to_others: vec![1.0], others_to_worst: vec![1.0] };
        assert_eq!(linear(&one).expect("solved").weights, [1.0]);
        let two = Comparisons { best: 1, worst: 0, best_to_others: vec![4.0, 1.0], others_to_worst: vec![1.0, 4.0] };
        near(&linear(&two).expect("solved").weights, &[0.2, 0.8], 1e-9);
    }
}
