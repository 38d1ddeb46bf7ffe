use std::borrow::Cow;
use std::cmp::Ordering;

use nalgebra::DMatrix;
use serde_json::Value;

use super::columns::not_positive;
use super::distances::blocks;
use super::{Family, Measurement, Method, Outcome, Traits, Unit, entry};
use crate::diag::Findings;
use crate::model::{DecisionTable, Label, Step, Steps};
use crate::num::{compare, range};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Ranks by the distance from the worst, in a straight line first and along
    /// the axes second.
    ///
    /// # What it answers
    /// Who is farthest from an imaginary candidate that has the worst score of
    /// the table on everything, compared pair by pair.
    ///
    /// # When not to use
    /// On scales without a true zero, such as marks from 1 to 5, or where the
    /// order of two candidates must not hang on who else takes part.
    ///
    /// # Formula
    /// r_ij = w_j · x_ij / max_j, for costs w_j · min_j / x_ij ·
    /// E_i = √Σ_j (r_ij − min_k r_kj)² · T_i = Σ_j (r_ij − min_k r_kj) ·
    /// H_i = Σ_k [(E_i − E_k) + ψ · (T_i − T_k)], ψ = 1 where |E_i − E_k| ≥ τ, else 0.
    ///
    /// # Parameters
    /// normalisation: `linear-ratio`, the only one the method is defined with.
    /// tau: the gap between two straight distances from which the distance along
    /// the axes counts too (default 0.02; the source advises 0.01 to 0.05).
    ///
    /// # Reading the result
    /// The scores of all candidates add up to 0: above 0 is farther from the
    /// worst than most.
    ///
    /// # Known pitfalls
    /// Rank reversal. Candidates just on either side of τ are treated
    /// differently, so a candidate that is nowhere better can end above another.
    ///
    /// # References
    /// ghorabaee2016
    pub struct Codas {
        /// Id of the normaliser.
        pub normalisation: String,
        /// Gap from which the distance along the axes counts.
        pub tau: f64,
    }
}

static INFO: Info = Info {
    id: "codas",
    kind: Kind::Ranking,
    name: Text { en: "CODAS", nl: "CODAS" },
    summary: Text {
        en: "distance from the worst of the table, pair by pair",
        nl: "afstand tot het slechtste van de tabel, paar voor paar",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        Param {
            id: "normalisation",
            kind: ParamKind::Choice(&["linear-ratio"]),
            default: "linear-ratio",
            doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
        },
        Param {
            id: "tau",
            kind: ParamKind::Number { min: 0.0, max: 1.0 },
            default: "0.02",
            doc: Text {
                en: "the gap from which the distance along the axes counts too",
                nl: "het verschil waarboven ook de afstand langs de assen meetelt",
            },
        },
    ],
    guarantees: Guarantees {
        respects_dominance: false,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["ghorabaee2016"],
    file: file!(),
};

static TRAITS: Traits = Traits {
    family: Family::Distance,
    unit: Unit::Plain,
    measurement: Measurement::Ratio,
    needs_positive: true,
    ..Traits::PLAIN
};

entry!(Codas);

impl Default for Codas {
    fn default() -> Self {
        Self { normalisation: "linear-ratio".to_owned(), tau: 0.02 }
    }
}

/// A column as it enters the distances.
struct Ratio<'a> {
    scores: Cow<'a, [f64]>,
    cost: bool,
    weight: f64,
    low: f64,
    high: f64,
}

impl Ratio<'_> {
    fn at(&self, x: f64) -> f64 {
        self.weight * if self.cost { self.low / x } else { x / self.high }
    }

    fn worst(&self) -> f64 {
        self.at(if self.cost { self.high } else { self.low })
    }
}

fn ratios<'a>(table: &'a DecisionTable, weights: &[f64]) -> Vec<Ratio<'a>> {
    let ratio = |(column, &weight): (crate::model::Column<'a>, &f64)| {
        let (low, high) = range(&column.scores);
        Ratio { scores: column.scores, cost: column.cost, weight, low, high }
    };
    table.columns().into_iter().zip(weights).map(ratio).collect()
}

/// The straight distance from the worst and the one along the axes.
fn distances(ratios: &[Ratio<'_>], n: usize) -> [Vec<f64>; 2] {
    let (mut straight, mut along) = (vec![0.0; n], vec![0.0; n]);
    for rows in blocks(n) {
        let (straight, along) = (&mut straight[rows.clone()], &mut along[rows.clone()]);
        for ratio in ratios {
            let worst = ratio.worst();
            for ((x, straight), along) in
                ratio.scores[rows.clone()].iter().zip(straight.iter_mut()).zip(along.iter_mut())
            {
                let d = ratio.at(*x) - worst;
                *straight += d * d;
                *along += d;
            }
        }
        for distance in straight {
            *distance = distance.sqrt();
        }
    }
    [straight, along]
}

/// The sums over all pairs without looking at any pair: those far enough below
/// and above are the two ends of the order by straight distance, and prefix sums
/// say what they add up to. O(n log n).
fn relative(straight: &[f64], along: &[f64], tau: f64) -> Vec<f64> {
    let n = straight.len();
    // Distances are not negative, so their bits sort like themselves.
    let keys = straight.iter().zip(along).enumerate().map(|(i, (e, t))| (e.to_bits(), t.to_bits(), i));
    let mut sorted: Vec<(u64, u64, usize)> = keys.collect();
    sorted.sort_unstable();
    let sorted: Vec<(f64, f64, usize)> =
        sorted.into_iter().map(|(e, t, i)| (f64::from_bits(e), f64::from_bits(t), i)).collect();
    // What the first k add up to, E and T, compensated.
    let prefix = |of: fn(&(f64, f64, usize)) -> f64| {
        let (mut sums, mut total, mut lost) = (vec![0.0], 0.0_f64, 0.0_f64);
        for x in sorted.iter().map(of) {
            let next = total + x;
            lost += if total >= x { (total - next) + x } else { (x - next) + total };
            total = next;
            sums.push(total + lost);
        }
        sums
    };
    let (sum_e, sum_t) = (prefix(|d| d.0), prefix(|d| d.1));
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53 candidates")]
    let count = |k: usize| k as f64;
    let far = |gap: f64| compare(gap, tau) != Ordering::Less;
    let (mut below, mut above) = (0, 0);
    let mut scores = vec![0.0; n];
    for &(e, t, i) in &sorted {
        while below < n && far(e - sorted[below].0) {
            below += 1;
        }
        while above < n && !far(sorted[above].0 - e) {
            above += 1;
        }
        // With τ = 0 everybody is far; nobody is both below and above.
        let above = above.max(below);
        let others = count(below + n - above) * t - (sum_t[below] + (sum_t[n] - sum_t[above]));
        scores[i] = (count(n) * e - sum_e[n]) + others;
    }
    scores
}

impl Method for Codas {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        not_positive(INFO.id, table)
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let [straight, along] = distances(&ratios(table, weights), table.len());
        Outcome::total(relative(&straight, &along, self.tau))
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let ratios = ratios(table, weights);
        let [straight, along] = distances(&ratios, table.len());
        let row = |i: usize| ratios.iter().map(|r| r.at(r.scores[i])).collect::<Vec<f64>>();
        let worst: Vec<f64> = ratios.iter().map(Ratio::worst).collect();
        vec![
            Step::table(
                "weighted",
                Label::both("weight times normalised score", "gewicht maal genormaliseerde score"),
                (0..table.len()).map(row).collect(),
            ),
            Step::per_criterion("anti_ideal", Label::both("worst point", "slechtste punt"), &worst),
            Step::per_candidate(
                "euclidean",
                Label::both("distance in a straight line", "afstand hemelsbreed"),
                &straight,
            ),
            Step::per_candidate("taxicab", Label::both("distance along the axes", "afstand langs de assen"), &along),
            Step::per_candidate(
                "scores",
                Label::both("farther than the others by", "verder dan de anderen"),
                &relative(&straight, &along, self.tau),
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{close, edges, ranks, scores, uniform, unscaled};
    use super::*;
    use crate::model::Direction;

    #[test]
    fn the_steel_maker_example_is_met() {
        // Badi, Abdulshahed & Shetwan 2018, suppliers of LISCO.
        let rows = [
            [45.0, 3600.0, 45.0, 0.9],
            [25.0, 3800.0, 60.0, 0.8],
            [23.0, 3100.0, 35.0, 0.9],
            [14.0, 3400.0, 50.0, 0.7],
            [15.0, 3300.0, 40.0, 0.8],
            [28.0, 3000.0, 30.0, 0.6],
        ];
        let directions = [Direction::Max, Direction::Min, Direction::Max, Direction::Max];
        let weights = [0.2857, 0.3036, 0.2321, 0.1786];
        let found = scores("codas", &unscaled(&directions, &rows), &weights);
        close(&found, &[1.3914, 0.3411, -0.217, -0.5381, -0.7292, -0.2481], 1.1e-4);
        assert_eq!(ranks(&found, false), [1, 2, 3, 5, 6, 4]);
    }

    #[test]
    fn the_short_way_gives_the_sum_over_all_pairs() {
        for (n, tau) in [(1, 0.02), (2, 0.0), (40, 0.0), (40, 0.02), (40, 0.3), (300, 0.05)] {
            // Some equal, some exactly τ apart.
            let distance = |k: u64| (uniform(7, k) * 50.0).floor() / 50.0;
            let straight: Vec<f64> = (0..n).map(distance).collect();
            let along: Vec<f64> = (0..n).map(|k| distance(k) + uniform(8, k)).collect();
            let found = relative(&straight, &along, tau);
            let pair = |i: usize, k: usize| {
                let gap = straight[i] - straight[k];
                let counts = compare(gap.abs(), tau).is_ge();
                gap + if counts { along[i] - along[k] } else { 0.0 }
            };
            let slow: Vec<f64> = (0..straight.len()).map(|i| (0..straight.len()).map(|k| pair(i, k)).sum()).collect();
            close(&found, &slow, 1e-10);
        }
    }

    #[test]
    fn a_candidate_that_is_nowhere_better_can_end_above() {
        // By hand, in distances from the worst: (0.2, 0.2236), (0.2, 0.225),
        // (0.3205, 0) and (0, 0), so E = 0.3, 0.301, 0.3205. Only the first is τ
        // away from the third, over which it is far ahead along the axes.
        let rows = [[0.7, 0.7236], [0.7, 0.725], [0.8205, 0.5], [0.5, 0.5]];
        let found = scores("codas", &unscaled(&[Direction::Max; 2], &rows), &[0.8205, 0.725]);
        assert!(found[0] > found[1] + 0.05, "{found:?}");
    }

    #[test]
    fn awkward_tables_are_refused_or_give_finite_scores() {
        let refused = edges(&Codas::default());
        assert!(refused.contains(&"a column of zeros") && refused.contains(&"negative scores"), "{refused:?}");
        assert!(!refused.contains(&"positive scores") && !refused.contains(&"one criterion"), "{refused:?}");
    }
}
