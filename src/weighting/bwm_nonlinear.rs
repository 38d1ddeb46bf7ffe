use std::collections::BTreeMap;

use serde_json::Value;

use super::best_worst::{self, BestWorst, Comparisons, Given, Index, PARAMS};
use super::{Importance, Weighing, Weighter, entry};
use crate::diag::Findings;
use crate::num::sum;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Weights from comparing with the best and the worst criterion, as ratios.
    ///
    /// # What it answers
    /// What each criterion counts for, from 2n − 3 questions, with the ratios of
    /// the weights as near to the judgements as can be; and how far the weights may
    /// move without fitting any worse.
    ///
    /// # When not to use
    /// When one set of weights must follow without a choice: with four criteria or
    /// more many sets usually fit equally well. `bwm-linear` gives one.
    ///
    /// # Formula
    /// min ξ subject to |w_B / w_j − a_Bj| ≤ ξ, |w_j / w_W − a_jW| ≤ ξ, Σ w = 1, w > 0
    /// ξ fits when all intervals [(a_Bj − ξ)(a_jW − ξ), (a_Bj + ξ)(a_jW + ξ)] and
    /// [a_BW − ξ, a_BW + ξ] share a point r = w_B / w_W; the least ξ is found exactly.
    /// Weights: the middle of the interval of each weight at the least ξ, scaled to sum 1.
    ///
    /// # Parameters
    /// best, worst: criterion ids. best_to_others: how many times more the best
    /// counts than each criterion, `{ trust = 1, cost = 4 }`, from 1 to 9, with 1
    /// for the best. others_to_worst: how many times more each criterion counts
    /// than the worst. consistency_index: rezaei-2015; for a preference that is no
    /// whole number its formula.
    ///
    /// # Reading the result
    /// consistency_ratio = ξ over the index for the best against the worst: 0 is
    /// full agreement, 1 the worst there can be. `weights_low` and `weights_high`
    /// are the ends of the intervals of equally good weights.
    ///
    /// # Known pitfalls
    /// Two criteria whose intervals overlap are not ordered by these judgements.
    ///
    /// # References
    /// rezaei2015, rezaei2016
    pub struct BwmNonlinear {
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

impl Default for BwmNonlinear {
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
    id: "bwm-nonlinear",
    kind: Kind::Weighting,
    name: Text { en: "best–worst, nonlinear", nl: "best–worst, niet-lineair" },
    summary: Text {
        en: "weights whose ratios are nearest to comparisons with the best and the worst criterion",
        nl: "gewichten waarvan de verhoudingen het dichtst bij de vergelijkingen met het belangrijkste en het minst belangrijke criterium liggen",
    },
    since: "0.1",
    status: Status::Stable,
    params: PARAMS,
    guarantees: Guarantees::NONE,
    refs: &["rezaei2015", "rezaei2016"],
    file: file!(),
};

entry!(BwmNonlinear, |_| false, super::ask::BestWorst);

impl Weighter for BwmNonlinear {
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
        best_worst::weigh(&given, importance, nonlinear)
    }
}

/// Weights by the nonlinear model, exact but for rounding: O(n) per step of a
/// bisection of 60 steps.
#[must_use]
pub fn nonlinear(comparisons: &Comparisons) -> Option<BestWorst> {
    let Comparisons { best, worst, best_to_others, others_to_worst } = comparisons;
    let n = best_to_others.len();
    if n == 1 {
        return BestWorst::from_intervals(comparisons, 0.0, vec![(1.0, 1.0)]);
    }
    let whole = best_to_others[*worst];
    let middle: Vec<usize> = (0..n).filter(|j| j != best && j != worst).collect();
    // Which r = w_B / w_W leave room for every other weight, given ξ.
    let ratios = |xi: f64| {
        middle.iter().fold((whole - xi, whole + xi), |(low, high), &j| {
            let (a, b) = (best_to_others[j], others_to_worst[j]);
            (low.max((a - xi).max(0.0) * (b - xi).max(0.0)), high.min((a + xi) * (b + xi)))
        })
    };
    // Enough for anything: with ξ = 9 every interval holds 9.
    let (mut fails, mut fits) = (0.0_f64, 9.0_f64);
    let agree = |(low, high): (f64, f64)| low <= high * (1.0 + 1e-14);
    if agree(ratios(0.0)) {
        fits = 0.0;
    }
    while fits - fails > 1e-15 * fits {
        let xi = f64::midpoint(fails, fits);
        if xi <= fails || xi >= fits {
            break;
        }
        if agree(ratios(xi)) {
            fits = xi;
        } else {
            fails = xi;
        }
    }
    // At the least ξ a single r is left; given it, each weight moves on its own.
    let (low, high) = ratios(fits);
    let r = f64::midpoint(low, high);
    let ranges: Vec<(f64, f64)> = (0..n)
        .map(|j| {
            if j == *worst {
                return (1.0, 1.0);
            }
            if j == *best {
                return (r, r);
            }
            let (a, b) = (best_to_others[j], others_to_worst[j]);
            let most = if a > fits { (r / (a - fits)).min(b + fits) } else { b + fits };
            let least = (r / (a + fits)).max(b - fits);
            if least >= most { (f64::midpoint(least, most), f64::midpoint(least, most)) } else { (least, most) }
        })
        .collect();
    let rest = |j: usize, end: fn(&(f64, f64)) -> f64| {
        sum(ranges.iter().enumerate().filter(|(k, _)| *k != j).map(|(_, range)| end(range)))
    };
    let intervals = ranges.iter().enumerate().map(|(j, &(least, most))| {
        (least / (least + rest(j, |range| range.1)), most / (most + rest(j, |range| range.0)))
    });
    BestWorst::from_intervals(comparisons, fits, intervals.collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, proptest};

    use super::super::judgement_cases::{criteria, near, step};
    use super::*;
    use crate::num::lp::{Is, Program};

    #[test]
    fn the_transport_example_is_met() {
        // Rezaei 2015/2016, transport mode; numbers as in the tests of JMcDM. The
        // optimum is unique: ξ = 4 − √14, weights in fourteenths.
        let ids = ["load_flexibility", "accessibility", "cost"];
        let map = |xs: [f64; 3]| ids.iter().map(|id| (*id).to_owned()).zip(xs).collect();
        let method = BwmNonlinear {
            best: "cost".to_owned(),
            worst: "load_flexibility".to_owned(),
            best_to_others: map([8.0, 2.0, 1.0]),
            others_to_worst: map([1.0, 5.0, 8.0]),
            ..BwmNonlinear::default()
        };
        let found = method.weigh(Importance::of(&criteria(&ids))).expect("complete");
        near(found.weights.as_slice(), &[0.0714, 0.3387, 0.5899], 6e-5);
        near(step(&found, "xi"), &[0.26], 0.006);
        near(step(&found, "consistency_ratio"), &[0.058], 6e-4);
        let xi = 4.0 - 14.0_f64.sqrt();
        near(step(&found, "xi"), &[xi], 1e-12);
        near(found.weights.as_slice(), &[1.0 / 14.0, (5.0 - xi) / 14.0, (8.0 + xi) / 14.0], 1e-13);
        near(step(&found, "weights_low"), &step(&found, "weights_high"), 1e-13);
    }

    /// The model as it is printed, for one ξ: which weights meet it.
    fn program(c: &Comparisons, xi: f64) -> Program {
        let n = c.best_to_others.len();
        let mut program = Program::new(n);
        program.constrain(&(0..n).map(|j| (j, 1.0)).collect::<Vec<_>>(), Is::Exactly, 1.0);
        let mut near = |a: usize, b: usize, times: f64| {
            program.constrain(&[(a, 1.0), (b, -times - xi)], Is::AtMost, 0.0);
            program.constrain(&[(a, 1.0), (b, -times + xi)], Is::AtLeast, 0.0);
        };
        for j in 0..n {
            if j != c.best {
                near(c.best, j, c.best_to_others[j]);
            }
            if j != c.worst {
                near(j, c.worst, c.others_to_worst[j]);
            }
        }
        program
    }

    fn judgements() -> impl Strategy<Value = Comparisons> {
        (2.0..9.0_f64, proptest::collection::vec((0.0..1.0_f64, 0.0..1.0_f64), 1..6)).prop_map(|(whole, middle)| {
            let of = |part: f64| 1.0 + part * (whole - 1.0);
            let mut best_to_others = vec![1.0, whole];
            let mut others_to_worst = vec![whole, 1.0];
            best_to_others.extend(middle.iter().map(|m| of(m.0)));
            others_to_worst.extend(middle.iter().map(|m| of(m.1)));
            Comparisons { best: 0, worst: 1, best_to_others, others_to_worst }
        })
    }

    proptest! {
        /// Against linear programs at a fixed ξ: none fits below the least ξ, and
        /// just above it the ends of the intervals are those found here.
        #[test]
        fn linear_programs_agree(c in judgements()) {
            let found = nonlinear(&c).expect("solved");
            if found.xi > 1e-3 {
                assert!(program(&c, found.xi - 1e-4).end(0, -1.0).is_none(), "{c:?} {found:?}");
            }
            let above = program(&c, found.xi + 1e-7);
            for (j, &(low, high)) in found.intervals.iter().enumerate() {
                let end = |sign: f64| above.end(j, sign).expect("fits")[j];
                assert!((end(-1.0) - low).abs() < 1e-4 && (end(1.0) - high).abs() < 1e-4, "{c:?} {found:?}");
            }
        }
    }

    #[test]
    fn agreement_is_met_exactly_and_two_criteria_always_agree() {
        let car = Comparisons {
            best: 1,
            worst: 4,
            best_to_others: vec![2.0, 1.0, 4.0, 2.0, 8.0],
            others_to_worst: vec![4.0, 8.0, 2.0, 4.0, 1.0],
        };
        let found = nonlinear(&car).expect("solved");
        near(&found.weights, &[4.0 / 19.0, 8.0 / 19.0, 2.0 / 19.0, 4.0 / 19.0, 1.0 / 19.0], 1e-14);
        assert_eq!((found.xi, found.consistency_ratio), (0.0, 0.0));
        let two = Comparisons { best: 0, worst: 1, best_to_others: vec![1.0, 3.0], others_to_worst: vec![3.0, 1.0] };
        near(&nonlinear(&two).expect("solved").weights, &[0.75, 0.25], 1e-15);
    }
}
