//! What comparisons of candidates say, as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::analysis::{Evaluation, RegressionStudy, Whether};
use crate::model::Study;

/// Most candidates of whom every pair is told.
const TOLD: usize = 300;

/// What the comparisons of the strategy say of all candidates, without weights.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RegressionJson {
    /// The comparisons, and whether the ranking agrees with them.
    pub comparisons: Vec<StatedJson>,
    /// The candidates of the relations: those that are ranked, in rank order, then
    /// those that are only named in a comparison.
    pub candidates: Vec<BoundedJson>,
    /// Row at least as good as column by every value function that agrees; null
    /// where it is not decided at this precision. Not told for more than 300
    /// candidates.
    pub necessary: Option<Vec<Vec<Option<bool>>>>,
    /// Row at least as good as column by some value function that agrees.
    pub possible: Option<Vec<Vec<Option<bool>>>>,
    /// Who is ahead by every value function that agrees, but below in the ranking.
    pub contradicted: Vec<AheadJson>,
    /// The largest margin by which all comparisons can hold at once.
    pub epsilon_max: Option<f64>,
    /// The representative value functions: per criterion id score and value, the
    /// best values adding up to 1.
    pub marginals: Vec<MarginalJson>,
}

/// A comparison.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StatedJson {
    /// Who is preferred.
    pub better: String,
    /// To whom.
    pub worse: String,
    /// The pair that is preferred less strongly.
    pub more_than: Option<(String, String)>,
    /// Whether the ranking puts them in this order; null when one is not ranked.
    pub ranking_agrees: Option<bool>,
    /// Whether the difference is the greater one there too; null where that has no
    /// meaning.
    pub strength_agrees: Option<bool>,
}

/// A candidate and its places.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct BoundedJson {
    /// Name.
    pub candidate: String,
    /// Rank in the study; null when it is not ranked.
    pub rank: Option<usize>,
    /// It stands no higher than this by any value function that agrees; need not
    /// be reached.
    pub best: usize,
    /// It stands no lower than this; need not be reached.
    pub worst: usize,
    /// Its place by the representative value functions.
    pub shown_rank: Option<usize>,
    /// Its value by them.
    pub shown_value: Option<f64>,
}

/// Two candidates.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AheadJson {
    /// Who is ahead.
    pub better: String,
    /// Of whom.
    pub worse: String,
}

/// The value function of a criterion.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MarginalJson {
    /// Criterion id.
    pub criterion: String,
    /// Scores that occur, ascending, each with its value.
    pub points: Vec<(f64, f64)>,
}

/// `found` as JSON.
#[must_use]
pub fn regression(study: &Study, evaluation: &Evaluation, found: &RegressionStudy) -> RegressionJson {
    let all = &found.regression;
    let name = |i: usize| found.names[i].clone();
    let n = all.len();
    let told = |holds: &dyn Fn(usize, usize) -> Whether| {
        let cell = |a: usize, b: usize| match holds(a, b) {
            Whether::Yes => Some(true),
            Whether::No => Some(false),
            Whether::Undecided => None,
        };
        (n <= TOLD).then(|| (0..n).map(|a| (0..n).map(|b| cell(a, b)).collect()).collect())
    };
    let stated = study.strategy.comparisons.iter().zip(&found.heeded);
    RegressionJson {
        comparisons: stated
            .map(|(comparison, heeded)| StatedJson {
                better: comparison.better.clone(),
                worse: comparison.worse.clone(),
                more_than: comparison.more_than.clone(),
                ranking_agrees: heeded.order,
                strength_agrees: heeded.strength,
            })
            .collect(),
        candidates: (0..n)
            .map(|i| BoundedJson {
                candidate: name(i),
                rank: (i < found.ranked).then(|| evaluation.rows[i].rank),
                best: all.places[i].best,
                worst: all.places[i].worst,
                shown_rank: all.representative.as_ref().map(|shown| shown.ranks[i]),
                shown_value: all.representative.as_ref().map(|shown| shown.values[i]),
            })
            .collect(),
        necessary: told(&|a, b| all.necessary(a, b)),
        possible: told(&|a, b| all.possible(a, b)),
        contradicted: found.contradicted.iter().map(|&(a, b)| AheadJson { better: name(a), worse: name(b) }).collect(),
        epsilon_max: all.epsilon_max,
        marginals: all
            .representative
            .iter()
            .flat_map(|shown| shown.marginals.iter().zip(&found.criteria))
            .map(|(points, &j)| MarginalJson {
                criterion: study.strategy.criteria[j].id.clone(),
                points: points.clone(),
            })
            .collect(),
    }
}
