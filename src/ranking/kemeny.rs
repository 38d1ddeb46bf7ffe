use nalgebra::DMatrix;
use serde_json::Value;

use super::ballots::{Ballots, EXACT, Kemeny as Found, LISTED, kemeny_by, pairwise};
use super::{Family, Measurement, Method, Outcome, Traits, Unit, entry};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{AxisOf, DecisionTable, Label, Order, Relation, Step, Steps};
use crate::num::{Rounding, decimal, tied};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Finds the order that agrees with the criteria on as many pairs as possible.
    ///
    /// # What it answers
    /// Which complete order contradicts the criteria least, each pair counting
    /// for the weight of the criteria that have it that way round.
    ///
    /// # When not to use
    /// When differences between scores are known and matter.
    ///
    /// # Formula
    /// p_ik = Σ_j w_j over the criteria on which i scores better than k ·
    /// the best order has the largest Σ p_ik over the pairs with i before k ·
    /// score_i = n − mean place of i over all best orders. Groups that beat
    /// everybody behind them are ordered by themselves: exactly, in O(2^s s),
    /// with up to 18 candidates in one circle of majorities; by a search in
    /// O(s²) per round beyond that.
    ///
    /// # Reading the result
    /// The score is the number of candidates behind it. Where several orders are
    /// as good, the score is the mean over all of them, and a finding says how
    /// many there are. With up to 100 of them the result is what they have in
    /// common: two candidates that they put in another sequence are level where
    /// their scores are, and else not compared. With more, the order is that of the
    /// scores. Another finding says when the order is not proven best.
    ///
    /// # Known pitfalls
    /// Rank reversal. One criterion with more than half of the weight decides
    /// alone.
    ///
    /// # References
    /// kemeny1959, youngLevenglick1978
    pub struct Kemeny {}
}

static INFO: Info = Info {
    id: "kemeny",
    kind: Kind::Ranking,
    name: Text { en: "Kemeny order", nl: "Kemeny-volgorde" },
    summary: Text {
        en: "the order that agrees with the criteria on as many pairs as possible",
        nl: "de volgorde die op zo veel mogelijk paren met de criteria overeenkomt",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: false,
    },
    refs: &["kemeny1959", "youngLevenglick1978"],
    file: file!(),
};

static TRAITS: Traits = Traits {
    family: Family::Ordinal,
    unit: Unit::Plain,
    measurement: Measurement::Ordinal,
    pairwise: true,
    ..Traits::PLAIN
};

entry!(Kemeny);

fn scores(found: &Found) -> Vec<f64> {
    #[allow(clippy::cast_precision_loss, reason = "few enough for a table of all pairs")]
    let n = found.places.len() as f64;
    found.places.iter().map(|place| n - place).collect()
}

/// The best orders, the same ones whatever the order of rows.
fn find(table: &DecisionTable, ballots: &Ballots) -> Found {
    kemeny_by(ballots, |i, k| table.names[i].cmp(&table.names[k]))
}

/// Whether there are several best orders, all of them known.
fn several(found: &Found) -> bool {
    found.proven && found.count > 1 && found.count <= LISTED as u64
}

/// What the best orders have in common: the order by mean place can be none of
/// them.
fn order(found: &Found) -> Order {
    if !several(found) {
        return Order::Total;
    }
    let n = found.places.len();
    let mut places = vec![vec![0; found.rankings.len()]; n];
    for (r, ranking) in found.rankings.iter().enumerate() {
        for (place, &i) in ranking.iter().enumerate() {
            places[i][r] = place;
        }
    }
    let ends: Vec<(usize, usize)> = places
        .iter()
        .map(|own| own.iter().fold((n, 0), |(first, last), &place| (first.min(place), last.max(place))))
        .collect();
    Order::Partial(Relation::new(n, |i, k| {
        if ends[i].1 < ends[k].0 || ends[k].1 < ends[i].0 {
            return ends[i].1 < ends[k].0;
        }
        let before = places[i].iter().zip(&places[k]).filter(|(own, other)| own < other).count();
        before == found.rankings.len() || (before > 0 && tied(found.places[i], found.places[k]))
    }))
}

fn findings(found: &Found) -> Findings {
    let mut findings = Findings::new();
    if !found.proven {
        // Rounded down: a part that must not be overstated.
        let percent = decimal(found.score / found.bound, 2, 0, Rounding::Down);
        let finding = Diagnostic::new(&codes::PF823).arg("percent", percent).arg("most", EXACT);
        findings.push(finding.note("help"));
    } else if found.count > 1 {
        let finding = Diagnostic::new(&codes::PF822).arg("count", if several(found) { found.count } else { 0 });
        findings.push(finding.arg("listed", LISTED).note("help"));
    }
    findings
}

impl Method for Kemeny {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let found = find(table, &Ballots::of_table(table, weights));
        Outcome { scores: scores(&found), order: order(&found), findings: findings(&found) }
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let ballots = Ballots::of_table(table, weights);
        let found = find(table, &ballots);
        let places = |ranking: &Vec<usize>| {
            let mut places = vec![0.0; ranking.len()];
            let mut place = 0.0;
            for &i in ranking {
                place += 1.0;
                places[i] = place;
            }
            places
        };
        vec![
            Step::pairs(
                "pairwise",
                Label::both("weight that prefers the row to the column", "gewicht dat de rij boven de kolom verkiest"),
                pairwise(&ballots),
            ),
            Step::one("score", Label::both("agreement over all pairs", "overeenkomst over alle paren"), found.score),
            Step {
                id: "rankings",
                caption: Label::both("place in each of the best orders", "plaats in elk van de beste volgordes"),
                rows: AxisOf::Named((1..=found.rankings.len()).map(|k| k.to_string()).collect()),
                columns: AxisOf::Candidates,
                values: found.rankings.iter().map(places).collect(),
            },
            Step::per_candidate(
                "scores",
                Label::both(
                    "candidates behind it, mean of the best orders",
                    "kandidaten erachter, gemiddeld over de beste volgordes",
                ),
                &scores(&found),
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{close, edges, respects_dominance, step, unscaled, workload};
    use super::*;
    use crate::model::{Direction, Stand};

    #[test]
    fn a_circle_is_broken_where_it_is_weakest() {
        // By hand: a beats b by 0.7 to 0.3, b beats c by 0.65 to 0.35, c beats a
        // by 0.65 to 0.35 · a b c 0.7 + 0.65 + 0.35 = 1.7, b c a 0.65 + 0.65 + 0.3
        // = 1.6, c a b 0.65 + 0.7 + 0.35 = 1.7: two best orders.
        let rows = [[3.0, 1.0, 2.0], [2.0, 3.0, 1.0], [1.0, 2.0, 3.0]];
        let table = unscaled(&[Direction::Max; 3], &rows);
        let weights = [0.35, 0.3, 0.35];
        let outcome = Kemeny {}.run(&table, &weights);
        close(&outcome.scores, &[1.5, 0.5, 1.0], 1e-12);
        assert_eq!(outcome.findings[0].code.id, "PF822");
        let steps = Kemeny {}.steps(&table, None, &weights);
        close(&step(&steps, "score"), &[1.7], 1e-12);
        close(&step(&steps, "rankings"), &[1.0, 2.0, 3.0, 2.0, 3.0, 1.0], 0.0);
        // Both orders have a before b; c is last in one and first in the other.
        let Order::Partial(relation) = outcome.order else { panic!("two orders are no order") };
        let stands = [relation.between(0, 1), relation.between(0, 2), relation.between(1, 2)];
        assert_eq!(stands, [Stand::Preferred, Stand::Incomparable, Stand::Incomparable]);
    }

    #[test]
    fn candidates_that_are_the_same_are_level() {
        let table = unscaled(&[Direction::Max], &[[1.0], [2.0], [1.0]]);
        let Order::Partial(relation) = Kemeny {}.run(&table, &[1.0]).order else { panic!("two orders are no order") };
        assert_eq!((relation.between(0, 2), relation.between(1, 0)), (Stand::Indifferent, Stand::Preferred));
        // Six that are the same: 720 orders are too many to list.
        let many = unscaled(&[Direction::Max], &[[1.0]; 6]);
        let outcome = Kemeny {}.run(&many, &[1.0]);
        assert_eq!((outcome.order, outcome.findings[0].args[0].1.as_str()), (Order::Total, "0"));
    }

    #[test]
    fn the_orders_that_are_listed_do_not_hang_on_the_order_of_rows() {
        // A circle of three and six that are the same: more orders than are listed.
        let mut rows = vec![[3.0, 1.0, 2.0], [2.0, 3.0, 1.0], [1.0, 2.0, 3.0]];
        rows.extend([[0.0; 3]; 6]);
        let table = unscaled(&[Direction::Max; 3], &rows);
        let turned: Vec<usize> = (0..9).map(|i| (i * 4 + 5) % 9).collect();
        let other = DecisionTable {
            names: turned.iter().map(|&i| table.names[i].clone()).collect(),
            criteria: table.criteria.clone(),
            scores: table.scores.select_rows(&turned),
        };
        let listed = |table: &DecisionTable| {
            let found = find(table, &Ballots::of_table(table, &[1.0; 3]));
            let named = |ranking: &Vec<usize>| ranking.iter().map(|&i| table.names[i].clone()).collect::<Vec<_>>();
            found.rankings.iter().map(named).collect::<Vec<_>>()
        };
        assert_eq!(listed(&table).len(), LISTED);
        assert_eq!(listed(&table), listed(&other));
    }

    #[test]
    fn a_search_says_that_it_is_one() {
        let (table, weights) = workload(60, 8);
        let outcome = Kemeny {}.run(&table, &weights);
        assert_eq!(outcome.findings.iter().map(|f| f.code.id).collect::<Vec<_>>(), ["PF823"]);
    }

    #[test]
    fn awkward_tables_give_finite_scores() {
        assert!(edges(&Kemeny {}).is_empty());
        respects_dominance(&Kemeny {}, false);
    }
}
