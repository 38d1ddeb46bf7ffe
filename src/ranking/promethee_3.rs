use nalgebra::DMatrix;
use serde_json::Value;

use super::outranking::flows::{notes, preferences, refusals};
use super::outranking::lead;
use super::{Family, Gives, Method, Outcome, Traits, Unit, entry};
use crate::diag::Findings;
use crate::model::{DecisionTable, Label, Order, Relation, Step, Steps};
use crate::num::{compare, plus_zero, sum};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Puts candidates in order only where the intervals of their flows do not
    /// overlap.
    ///
    /// # What it answers
    /// Who is clearly ahead of whom, where how much a candidate is preferred
    /// varies from one rival to the next.
    ///
    /// # When not to use
    /// When a complete order is needed (promethee-2), or when the order of two
    /// candidates must not hang on who else takes part.
    ///
    /// # Formula
    /// π as in promethee-2 · m(a) = Σ_b (π(a, b) − π(b, a)) / n ·
    /// σ(a) = √(Σ_b (π(a, b) − π(b, a) − m(a))² / n), b running over all n
    /// candidates, a included · interval [m(a) − α σ(a), m(a) + α σ(a)] ·
    /// a is ahead of b when its interval lies wholly above that of b. The score
    /// shown is m. O(n² m).
    ///
    /// # Parameters
    /// alpha: how wide the intervals are (default 0.2; the source leaves it open).
    /// 0 gives the order of promethee-2; the larger it is, the fewer pairs are
    /// told apart. `preference` stands with each criterion.
    ///
    /// # Reading the result
    /// Where intervals overlap, the two are not told apart. The source calls that
    /// indifference; it is shown as not compared, since it does not carry over: a
    /// and b, and b and c, can overlap while a is ahead of c. Only candidates with
    /// the same interval count as equal.
    ///
    /// # Known pitfalls
    /// σ is no statistical error: it measures how much the comparisons with the
    /// others differ, not how sure the scores are. A newcomer can change the
    /// relation between others. Programs exist that put the interval around the
    /// sum of the flows instead of their mean: their intervals do not compare.
    ///
    /// # References
    /// bransVinckeMareschal1986
    pub struct Promethee3 {
        /// How wide the intervals are.
        pub alpha: f64,
    }
}

static INFO: Info = Info {
    id: "promethee-3",
    kind: Kind::Ranking,
    name: Text { en: "PROMETHEE III", nl: "PROMETHEE III" },
    summary: Text {
        en: "partial order: ahead only where the intervals of the flows do not overlap",
        nl: "gedeeltelijke volgorde: alleen voor waar de intervallen van de stromen niet overlappen",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "alpha",
        kind: ParamKind::Number { min: 0.0, max: 10.0 },
        default: "0.2",
        doc: Text { en: "how wide the intervals are", nl: "hoe breed de intervallen zijn" },
    }],
    guarantees: Guarantees {
        respects_dominance: false,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["bransVinckeMareschal1986"],
    file: file!(),
};

static TRAITS: Traits = Traits {
    family: Family::Outranking,
    gives: Gives::Partial,
    unit: Unit::Plain,
    uses_thresholds: true,
    pairwise: true,
    ..Traits::PLAIN
};

entry!(Promethee3);

impl Default for Promethee3 {
    fn default() -> Self {
        Self { alpha: 0.2 }
    }
}

/// Mean and standard deviation of the net preferences over all candidates.
fn spread(pi: &[Vec<f64>]) -> Vec<(f64, f64)> {
    #[allow(clippy::cast_precision_loss, reason = "a count of candidates")]
    let n = pi.len() as f64;
    let of = |i: usize| {
        // In order of size, so that the order of the rows changes no bit.
        let mut net: Vec<f64> = (0..pi.len()).map(|k| pi[i][k] - pi[k][i]).collect();
        net.sort_by(f64::total_cmp);
        let mean = sum(net.iter().copied()) / n;
        (plus_zero(mean), (sum(net.iter().map(|x| (x - mean) * (x - mean))) / n).sqrt())
    };
    (0..pi.len()).map(of).collect()
}

impl Promethee3 {
    fn intervals(&self, spread: &[(f64, f64)]) -> Vec<(f64, f64)> {
        spread.iter().map(|(mean, sd)| (mean - self.alpha * sd, mean + self.alpha * sd)).collect()
    }
}

fn relation(intervals: &[(f64, f64)]) -> Relation {
    Relation::new(intervals.len(), |i, k| {
        let ((low, high), (other_low, other_high)) = (intervals[i], intervals[k]);
        compare(low, other_high).is_gt() || (compare(low, other_low).is_eq() && compare(high, other_high).is_eq())
    })
}

impl Method for Promethee3 {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        refusals(INFO.id, table)
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let spread = spread(&preferences(table, weights));
        Outcome {
            order: Order::Partial(relation(&self.intervals(&spread))),
            scores: spread.into_iter().map(|(mean, _)| mean).collect(),
            findings: notes(INFO.id, table),
        }
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let spread = spread(&preferences(table, weights));
        let intervals = self.intervals(&spread);
        let relation = relation(&intervals);
        let part = |of: fn(&(f64, f64)) -> f64, from: &[(f64, f64)]| from.iter().map(of).collect::<Vec<f64>>();
        let ahead = lead(table.len(), |i, k| relation.holds(i, k) && !relation.holds(k, i));
        vec![
            Step::per_candidate(
                "sigma",
                Label::both("spread of the flow", "spreiding van de stroom"),
                &part(|s| s.1, &spread),
            ),
            Step::per_candidate("low", Label::both("low end", "onderkant"), &part(|s| s.0, &intervals)),
            Step::per_candidate("high", Label::both("high end", "bovenkant"), &part(|s| s.1, &intervals)),
            Step::per_candidate(
                "lead",
                Label::both(
                    "part of the others behind less part ahead",
                    "deel van de anderen erachter min deel ervoor",
                ),
                &ahead,
            ),
            Step::per_candidate("scores", Label::both("mean flow", "gemiddelde stroom"), &part(|s| s.0, &spread)),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::outranking::fixture::*;
    use super::*;
    use crate::model::{Direction, PreferenceFunction, Stand};

    /// Three candidates on one criterion, linear from 0 to 10, scores 10, 6, 4.
    /// By hand: net preferences of the first 0, 0.4, 0.6, so m = 1/3 and
    /// σ² = (1/9 + 1/225 + 16/225) / 3 = 0.187/3; and so on.
    #[test]
    fn three_candidates_by_hand() {
        let linear = preferring("a", Direction::Max, PreferenceFunction::Linear, [Some(0.0), Some(10.0), None]);
        let table = table(vec![linear], &[&[10.0], &[6.0], &[4.0]]);
        let of = |alpha: f64| with("promethee-3", json!({ "alpha": alpha }));
        let sd = |net: [f64; 3]| {
            let mean = (net[0] + net[1] + net[2]) / 3.0;
            (net.map(|x| (x - mean) * (x - mean)).iter().sum::<f64>() / 3.0).sqrt()
        };
        let sigma = [sd([0.0, 0.4, 0.6]), sd([-0.4, 0.0, 0.2]), sd([-0.6, -0.2, 0.0])];
        close(&sigma[..1], &[(0.56_f64 / 9.0).sqrt()], 1e-12);
        let means = [1.0 / 3.0, -0.2 / 3.0, -0.8 / 3.0];
        close(&of(0.2).run(&table, &[1.0]).scores, &means, 1e-12);
        close(&column(&*of(0.2), &table, &[1.0], "sigma"), &sigma, 1e-12);
        let low = [0, 1, 2].map(|i| means[i] - 0.5 * sigma[i]);
        close(&column(&*of(0.5), &table, &[1.0], "low"), &low, 1e-12);
        let between = |alpha: f64, i: usize, k: usize| match of(alpha).run(&table, &[1.0]).order {
            Order::Partial(relation) => relation.between(i, k),
            order => panic!("{order:?}"),
        };
        // The means of the second and third are 0.2 apart; the ends meet at
        // alpha = 0.2 / (σ₂ + σ₃) = 0.401.
        assert_eq!(between(0.40, 1, 2), Stand::Preferred);
        assert_eq!(between(0.41, 1, 2), Stand::Incomparable);
        assert_eq!(between(0.41, 0, 2), Stand::Preferred);
        assert_eq!(between(0.0, 2, 1), Stand::Worse);
    }

    #[test]
    fn odd_tables() {
        holds_on_odd_tables("promethee-3");
    }
}
