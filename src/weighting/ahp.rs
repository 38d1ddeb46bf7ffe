use serde_json::Value;

use super::pairwise::{self, Pairwise, completed_step, weights_step};
use super::priorities::{LambdaMax, RandomIndex, Rules, WeightMethod};
use super::{Importance, Weighing, Weighter, entry, needs};
use crate::diag::Findings;
use crate::model::Weights;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Weights from comparing the criteria two by two (analytic hierarchy process).
    ///
    /// # What it answers
    /// What each criterion counts for when people say, pair by pair, how many
    /// times more one counts than the other; and how well those judgements agree.
    ///
    /// # When not to use
    /// With more than some nine criteria: 36 questions tire people out, and tired
    /// answers contradict each other. Then use `bwm-linear`, or leave judgements
    /// open. When goals are known: derive the weights from them.
    ///
    /// # Formula
    /// A w = λ max w, Σ w = 1 (eigenvector)
    /// w_i = (Π_j a_ij)^(1/n) / Σ_k (Π_j a_kj)^(1/n) (geometric-mean)
    /// w_i = (1/n) Σ_j a_ij / Σ_k a_kj (column-mean)
    /// consistency index CI = (λ max − n) / (n − 1), consistency ratio = CI / random index; both 0 for n ≤ 2
    /// Of each pair the number of 1 or more is used, its reciprocal beside it, so
    /// that a_ij · a_ji = 1 exactly. Gaps ("?") are filled so that λ max is least.
    ///
    /// # Parameters
    /// pairwise: `{ items = [ids], matrix = [[…], …] }`; entry (i, j) says how many
    /// times more row i counts than column j, "?" where nobody judged. The two
    /// entries of a pair must be reciprocal within 1 %, or when written with two
    /// decimals; one of them is enough. weight_method: eigenvector,
    /// geometric-mean, column-mean. lambda_max: eigenvalue, or mean-ratio (the
    /// mean of (A w)_i / w_i). random_index: saaty-1980, saaty-2008.
    ///
    /// # Reading the result
    /// Up to a consistency ratio of 0.10 judgements are usually accepted. Above
    /// it a warning names the judgement without which the others agree best, and
    /// the three judgements that contradict each other most.
    ///
    /// # Known pitfalls
    /// "More important" means nothing without the ends of the scales: ask how
    /// much more the step from the worst to the best end is worth. With gaps the
    /// ratio flatters, as fewer judgements can contradict. For more than ten
    /// criteria the random index of ten is used.
    ///
    /// # References
    /// saaty1980, saaty2008, bozokiFulopRonyai2010, harker1987
    pub struct Ahp {
        /// The judgements.
        pub pairwise: Pairwise,
        /// How priorities follow.
        pub weight_method: WeightMethod,
        /// What is called λ max.
        pub lambda_max: LambdaMax,
        /// What the ratio compares with.
        pub random_index: RandomIndex,
    }
}

impl Default for Ahp {
    fn default() -> Self {
        Self {
            pairwise: Pairwise::default(),
            weight_method: WeightMethod::Eigenvector,
            lambda_max: LambdaMax::Eigenvalue,
            random_index: RandomIndex::Saaty1980,
        }
    }
}

/// The setting `pairwise`.
pub(super) const PAIRWISE: Param = Param {
    id: "pairwise",
    kind: ParamKind::Shape("{ items = [\"…\", \"…\"], matrix = [[1, 3], [\"?\", 1]] }"),
    default: "",
    doc: Text {
        en: "how many times more the row counts than the column; \"?\" where nobody judged",
        nl: "hoeveel keer zo zwaar de rij telt als de kolom; \"?\" waar niemand oordeelde",
    },
};

/// The setting `weight_method`.
pub(super) const WEIGHT_METHOD: Param = Param {
    id: "weight_method",
    kind: ParamKind::Choice(&["eigenvector", "geometric-mean", "column-mean"]),
    default: "eigenvector",
    doc: Text { en: "how priorities follow from the judgements", nl: "hoe prioriteiten uit de oordelen volgen" },
};

/// The setting `lambda_max`.
const LAMBDA_MAX: Param = Param {
    id: "lambda_max",
    kind: ParamKind::Choice(&["eigenvalue", "mean-ratio"]),
    default: "eigenvalue",
    doc: Text {
        en: "the principal eigenvalue, or the mean of (A w)_i / w_i",
        nl: "de hoofdeigenwaarde, of het gemiddelde van (A w)_i / w_i",
    },
};

/// The setting `random_index`.
pub(super) const RANDOM_INDEX: Param = Param {
    id: "random_index",
    kind: ParamKind::Choice(&["saaty-1980", "saaty-2008"]),
    default: "saaty-1980",
    doc: Text {
        en: "the table of mean inconsistencies of random judgements",
        nl: "de tabel met gemiddelde inconsistenties van willekeurige oordelen",
    },
};

static INFO: Info = Info {
    id: "ahp",
    kind: Kind::Weighting,
    name: Text { en: "pairwise comparison (AHP)", nl: "paarsgewijze vergelijking (AHP)" },
    summary: Text {
        en: "weights from comparing the criteria two by two, with a check on contradictions",
        nl: "gewichten uit het twee aan twee vergelijken van de criteria, met een controle op tegenspraak",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[PAIRWISE, WEIGHT_METHOD, LAMBDA_MAX, RANDOM_INDEX],
    guarantees: Guarantees::NONE,
    refs: &["saaty1980", "saaty2008", "bozokiFulopRonyai2010", "harker1987"],
    file: file!(),
};

entry!(Ahp, |_| false, super::ask::Pairs);

impl Weighter for Ahp {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        let Self { weight_method, lambda_max, random_index, .. } = *self;
        weigh(INFO.id, &self.pairwise, Rules { weight_method, lambda_max, random_index }, importance)
    }
}

/// Weights from the judgements, with all steps and the warning.
pub(super) fn weigh(
    method: &'static str,
    pairwise: &Pairwise,
    rules: Rules,
    importance: Importance<'_>,
) -> Result<Weighing, Findings> {
    let found = pairwise::weigh(method, pairwise, rules, importance)?;
    let weights = Weights::from_points(&found.weights).ok_or_else(|| needs(method, "pairwise"))?;
    let names: Vec<&str> = importance.criteria.iter().map(|c| c.id.as_str()).collect();
    let mut steps = Vec::new();
    if !found.gaps.is_empty() {
        steps.push(completed_step(&found));
    }
    steps.extend(pairwise::steps(&names, &found, rules));
    steps.push(weights_step(&found.weights));
    let findings = pairwise::warning(&names, &found, rules, "pairwise").into_iter().collect();
    Ok(Weighing { steps, findings, ..Weighing::derived(method, weights) })
}

#[cfg(test)]
mod tests {
    use super::super::judgement_cases::{criteria, near, step};
    use super::*;
    use crate::diag::codes;

    fn ahp(ids: &[&str], matrix: &[&[f64]]) -> Ahp {
        let cell = |x: &f64| Some(*x).filter(|x| !x.is_nan()).into();
        Ahp {
            pairwise: Pairwise {
                items: ids.iter().map(|id| (*id).to_owned()).collect(),
                matrix: matrix.iter().map(|row| row.iter().map(cell).collect()).collect(),
            },
            ..Ahp::default()
        }
    }

    fn weigh(method: &Ahp, ids: &[&str]) -> Result<Weighing, Findings> {
        method.weigh(Importance::of(&criteria(ids)))
    }

    /// AHP consistency example of 8 items in the tests of `JMcDM`
    /// (github.com/jbytecode/JMcDM).
    const EIGHT: [&[f64]; 8] = [
        &[1.0, 7.0, 0.2, 0.125, 0.5, 0.333333333333, 0.2, 1.0],
        &[0.142857142857, 1.0, 0.125, 0.111111111111, 0.25, 0.2, 0.111111111111, 0.125],
        &[5.0, 8.0, 1.0, 0.333333333333, 4.0, 2.0, 1.0, 1.0],
        &[8.0, 9.0, 3.0, 1.0, 7.0, 5.0, 3.0, 3.0],
        &[2.0, 4.0, 0.25, 0.142857142857, 1.0, 0.5, 0.2, 0.2],
        &[3.0, 5.0, 0.5, 0.2, 2.0, 1.0, 0.333333333333, 0.333333333333],
        &[5.0, 9.0, 1.0, 0.333333333333, 5.0, 3.0, 1.0, 1.0],
        &[1.0, 8.0, 1.0, 0.333333333333, 5.0, 3.0, 1.0, 1.0],
    ];

    #[test]
    fn the_eight_items_have_the_figures_of_the_package() {
        let ids = ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"];
        let column_mean =
            Ahp { weight_method: WeightMethod::ColumnMean, lambda_max: LambdaMax::MeanRatio, ..ahp(&ids, &EIGHT) };
        let found = weigh(&column_mean, &ids).expect("complete");
        near(step(&found, "lambda_max"), &[8.72642777], 1e-6);
        near(step(&found, "consistency_index"), &[0.1037753959], 1e-6);
        near(step(&found, "consistency_ratio"), &[0.0735995715], 1e-6);
        // The eigenvalue itself, by numpy.linalg.eig.
        let found = weigh(&ahp(&ids, &EIGHT), &ids).expect("complete");
        near(step(&found, "lambda_max"), &[8.6981976], 1e-6);
        near(step(&found, "consistency_ratio"), &[0.07073937], 1e-6);
        assert!(found.findings.is_empty());
    }

    #[test]
    fn the_drinks_of_saaty_are_met() {
        // Saaty 2008, Int. J. Services Sciences 1(1): drink consumption.
        let ids = ["coffee", "wine", "tea", "beer", "soda", "milk", "water"];
        let ninth = 1.0 / 9.0;
        let third = 1.0 / 3.0;
        let matrix: [&[f64]; 7] = [
            &[1.0, 9.0, 5.0, 2.0, 1.0, 1.0, 0.5],
            &[ninth, 1.0, third, ninth, ninth, ninth, ninth],
            &[0.2, 3.0, 1.0, third, 0.25, third, ninth],
            &[0.5, 9.0, 3.0, 1.0, 0.5, 1.0, third],
            &[1.0, 9.0, 4.0, 2.0, 1.0, 2.0, 0.5],
            &[1.0, 9.0, 3.0, 1.0, 0.5, 1.0, third],
            &[2.0, 9.0, 9.0, 3.0, 2.0, 3.0, 1.0],
        ];
        let found = weigh(&ahp(&ids, &matrix), &ids).expect("complete");
        near(found.weights.as_slice(), &[0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327], 6e-4);
        near(step(&found, "consistency_ratio"), &[0.022], 6e-4);
        // The items may stand in any order in the file, and the criteria in another.
        let turned: Vec<&str> = ids.iter().rev().copied().collect();
        let again = weigh(&ahp(&ids, &matrix), &turned).expect("complete");
        let back: Vec<f64> = again.weights.as_slice().iter().rev().copied().collect();
        near(found.weights.as_slice(), &back, 1e-14);
    }

    #[test]
    fn a_consistent_matrix_gives_its_weights_by_every_rule() {
        // Tests of the R package ahp (gluc/ahp), "Calculate".
        let ids = ["a1", "a2", "a3"];
        let matrix: [&[f64]; 3] = [&[1.0, 6.0, 3.0], &[0.166666666667, 1.0, 0.5], &[0.333333333333, 2.0, 1.0]];
        for weight_method in [WeightMethod::Eigenvector, WeightMethod::GeometricMean, WeightMethod::ColumnMean] {
            let found = weigh(&Ahp { weight_method, ..ahp(&ids, &matrix) }, &ids).expect("complete");
            near(found.weights.as_slice(), &[6.0 / 9.0, 1.0 / 9.0, 2.0 / 9.0], 1e-9);
            let ratio = step(&found, "consistency_ratio")[0];
            assert!(ratio == 0.0 && ratio.is_sign_positive());
        }
    }

    #[test]
    fn judgements_as_people_round_them_pass_and_slips_do_not() {
        let ids = ["a", "b"];
        for (x, y, fits) in [
            (3.0, 0.3333, true),
            (3.0, 0.33, true),
            (7.0, 0.14, true),
            (0.13, 8.0, true),
            (9.0, 0.11, true),
            (9.0, 0.1, false),
            (3.0, 3.0, false),
            (3.0, 0.5, false),
            (0.5, 0.5, false),
        ] {
            let found = weigh(&ahp(&ids, &[&[1.0, x], &[y, 1.0]]), &ids);
            assert_eq!(found.is_ok(), fits, "{x} {y}");
            match found {
                Ok(found) => {
                    let large = x.max(y);
                    near([found.weights.as_slice()[usize::from(x < y)]], &[large / (1.0 + large)], 1e-14);
                }
                Err(findings) => assert_eq!(findings[0].code.id, codes::PF841.id),
            }
        }
    }

    #[test]
    fn numbers_that_are_no_judgement_are_refused_by_name() {
        let ids = ["a", "b"];
        let nan = f64::NAN; // stands for "?"
        for (matrix, code) in [
            ([&[1.0, 0.0][..], &[nan, 1.0]], "PF843"),
            ([&[1.0, -3.0], &[nan, 1.0]], "PF843"),
            ([&[1.0, 1e300], &[nan, 1.0]], "PF843"),
            ([&[2.0, 3.0], &[nan, 1.0]], "PF843"),
            ([&[1.0, nan], &[nan, 1.0]], "PF844"),
            ([&[1.0, 3.0, 4.0], &[nan, 1.0]], "PF842"),
        ] {
            let findings = weigh(&ahp(&ids, &matrix), &ids).expect_err("refused");
            assert!(findings.iter().all(|finding| finding.code.id == code), "{findings:?}");
        }
        let findings = weigh(&ahp(&["a", "c"], &[&[1.0, 2.0], &[0.5, 1.0]]), &ids).expect_err("refused");
        let problems: Vec<&str> = findings.iter().map(|f| f.args[2].1.as_str()).collect();
        assert_eq!(problems, ["unknown", "absent"]);
    }
}
