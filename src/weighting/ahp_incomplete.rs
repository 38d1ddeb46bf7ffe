use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::ahp::{self, PAIRWISE, RANDOM_INDEX};
use super::pairwise::Pairwise;
use super::priorities::{RandomIndex, Rules};
use super::{Importance, Weighing, Weighter, entry};
use crate::diag::Findings;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

/// How the judgements that were not given are filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Completion {
    /// So that λ max is least.
    #[default]
    MinimiseLambdaMax,
}

documented! {
    /// Weights from comparing only some pairs of criteria.
    ///
    /// # What it answers
    /// The same as `ahp`, from fewer questions: which weights agree best with the
    /// pairs that were judged.
    ///
    /// # When not to use
    /// When every pair was judged: then `ahp` says the same with more choices.
    ///
    /// # Formula
    /// x* = the gaps for which λ max(A(x)) is least; λ max is convex in ln x, and
    /// x* is unique when the judgements hang together
    /// A(x*) w = λ max w, Σ w = 1
    ///
    /// # Parameters
    /// pairwise: as for `ahp`, "?" where nobody judged. completion:
    /// minimise-lambda-max. random_index: saaty-1980, saaty-2008.
    ///
    /// # Reading the result
    /// `completed` is the matrix with the gaps filled in: what the judgements that
    /// were given say about the others.
    ///
    /// # Known pitfalls
    /// With as few judgements as one less than the criteria nothing can contradict
    /// and the ratio is always 0: ask a few more, so that slips show. The random
    /// index is that of complete judgements, so that the ratio flatters.
    ///
    /// # References
    /// bozokiFulopRonyai2010, harker1987
    pub struct AhpIncomplete {
        /// The judgements.
        pub pairwise: Pairwise,
        /// How the gaps are filled in.
        pub completion: Completion,
        /// What the ratio compares with.
        pub random_index: RandomIndex,
    }
}

impl Default for AhpIncomplete {
    fn default() -> Self {
        Self {
            pairwise: Pairwise::default(),
            completion: Completion::MinimiseLambdaMax,
            random_index: RandomIndex::Saaty1980,
        }
    }
}

static INFO: Info = Info {
    id: "ahp-incomplete",
    kind: Kind::Weighting,
    name: Text { en: "some pairwise comparisons (AHP)", nl: "enkele paarsgewijze vergelijkingen (AHP)" },
    summary: Text {
        en: "weights from comparing only some pairs of criteria",
        nl: "gewichten uit het vergelijken van alleen sommige paren criteria",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        PAIRWISE,
        Param {
            id: "completion",
            kind: ParamKind::Choice(&["minimise-lambda-max"]),
            default: "minimise-lambda-max",
            doc: Text { en: "how the gaps are filled in", nl: "hoe de gaten worden ingevuld" },
        },
        RANDOM_INDEX,
    ],
    guarantees: Guarantees::NONE,
    refs: &["bozokiFulopRonyai2010", "harker1987"],
    file: file!(),
};

entry!(AhpIncomplete, |_| false, super::ask::Pairs);

impl Weighter for AhpIncomplete {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        let Completion::MinimiseLambdaMax = self.completion;
        let rules = Rules { random_index: self.random_index, ..Rules::default() };
        ahp::weigh(INFO.id, &self.pairwise, rules, importance)
    }
}

#[cfg(test)]
mod tests {
    use super::super::judgement_cases::{criteria, near, step};
    use super::super::pairwise::{completed_step, judged};
    use super::*;

    #[test]
    fn the_published_completion_is_met() {
        // Bozóki, Fülöp & Rónyai 2010; numbers as in the tests of AHPy
        // (github.com/PhilipGriffith/AHPy).
        let pairwise: Pairwise = serde_json::from_value(serde_json::json!({
            "items": ["a", "b", "c", "d"],
            "matrix": [[1, 1, 5, 2], [1, 1, 3, 4], [0.2, 0.3333, 1, "?"], [0.5, 0.25, null, 1]],
        }))
        .expect("a matrix");
        let method = AhpIncomplete { pairwise, ..AhpIncomplete::default() };
        let criteria = criteria(&["a", "b", "c", "d"]);
        let found = method.weigh(Importance::of(&criteria)).expect("connected");
        near(found.weights.as_slice(), &[0.3738, 0.392, 0.0985, 0.1357], 1.1e-4);
        near([step(&found, "completed")[2 * 4 + 3]], &[0.7303], 1.1e-4);
        // `ahp` does the same with a gap.
        let ahp = ahp::Ahp { pairwise: method.pairwise.clone(), ..ahp::Ahp::default() };
        assert_eq!(ahp.weigh(Importance::of(&criteria)).expect("connected").weights, found.weights);
    }

    #[test]
    fn groups_that_are_never_compared_are_named() {
        let gap = None;
        let matrix = [
            vec![Some(1.0), Some(2.0), gap, gap],
            vec![gap, Some(1.0), gap, gap],
            vec![gap, gap, Some(1.0), gap],
            vec![gap, gap, Some(0.25), Some(1.0)],
        ];
        let findings = judged(&["a", "b", "c", "d"], &matrix, Rules::default()).expect_err("two groups");
        assert_eq!(findings[0].args[0].1, "(a, b), (c, d)");
    }

    #[test]
    fn completed_step_is_the_whole_matrix() {
        let matrix = [vec![Some(1.0), Some(2.0), None], vec![None, Some(1.0), Some(3.0)], vec![None, None, None]];
        let found = judged(&["a", "b", "c"], &matrix, Rules::default()).expect("connected");
        assert_eq!(found.gaps, [(0, 2)]);
        near(completed_step(&found).values[0].as_slice(), &[1.0, 2.0, 6.0], 1e-12);
    }
}
