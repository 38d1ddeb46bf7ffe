use nalgebra::DMatrix;
use serde_json::Value;

use super::ballots::{Ballots, condorcet, groups, pairwise};
use super::{Family, Gives, Measurement, Method, Outcome, Traits, Unit, entry};
use crate::diag::{Diagnostic, Findings, LISTED, codes};
use crate::model::{DecisionTable, Label, Order, Relation, Stand, Step, Steps};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Puts one candidate before another where most of the weight does.
    ///
    /// # What it answers
    /// Whether some candidate is preferred to every other by a majority of the
    /// weight, criteria being the voters.
    ///
    /// # When not to use
    /// When an order is needed in every case: majorities can go round in a
    /// circle. When differences between scores are known and matter.
    ///
    /// # Formula
    /// p_ik = Σ_j w_j over the criteria on which i scores better than k ·
    /// i is at least as good as k where p_ik ≥ p_ki, and where that follows by way
    /// of others. O(m n²).
    ///
    /// # Reading the result
    /// The score is the number of candidates beaten; n − 1 is a winner over every
    /// other. The candidates of a circle share their place, which a finding says.
    ///
    /// # Known pitfalls
    /// Being preferred is not transitive: a can beat b, b can beat c and c can
    /// beat a. One criterion with more than half of the weight decides every
    /// duel.
    ///
    /// # References
    /// condorcet1785
    pub struct Condorcet {}
}

static INFO: Info = Info {
    id: "condorcet",
    kind: Kind::Ranking,
    name: Text { en: "Condorcet majorities", nl: "Condorcet-meerderheden" },
    summary: Text {
        en: "one candidate before another where most of the weight prefers it; may go round in circles",
        nl: "een kandidaat voor een andere als het meeste gewicht dat wil; kan in een kring rondgaan",
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
    refs: &["condorcet1785"],
    file: file!(),
};

static TRAITS: Traits = Traits {
    family: Family::Ordinal,
    gives: Gives::Partial,
    unit: Unit::Plain,
    measurement: Measurement::Ordinal,
    pairwise: true,
    ..Traits::PLAIN
};

entry!(Condorcet);

/// What the majorities say.
struct Found {
    /// Who has no minority against whom.
    majority: Relation,
    /// How many each beats.
    wins: Vec<f64>,
    /// Who shares a place, best first.
    groups: Vec<Vec<usize>>,
}

fn find(ballots: &Ballots) -> Found {
    #[allow(clippy::cast_precision_loss, reason = "few enough for a table of all pairs")]
    let number = |count: usize| count as f64;
    let majority = condorcet(ballots);
    let counts = majority.ahead_and_behind();
    let net: Vec<f64> = counts.iter().map(|(ahead, behind)| number(*behind) - number(*ahead)).collect();
    let wins = counts.iter().map(|(_, behind)| number(*behind)).collect();
    Found { majority, wins, groups: groups(&net) }
}

impl Found {
    fn beats(&self, i: usize, k: usize) -> bool {
        self.majority.between(i, k) == Stand::Preferred
    }

    /// The groups in which somebody beats another, and yet all share a place.
    fn circles(&self) -> Vec<&Vec<usize>> {
        let beaten = |group: &&Vec<usize>| group.iter().any(|&i| group.iter().any(|&k| self.beats(i, k)));
        self.groups.iter().filter(beaten).collect()
    }

    /// The majorities with what follows from them: whoever goes round in a circle
    /// is as good as each other.
    fn order(&self) -> Relation {
        let mut place = vec![0; self.wins.len()];
        for (at, group) in self.groups.iter().enumerate() {
            for &i in group {
                place[i] = at;
            }
        }
        Relation::new(place.len(), |i, k| place[i] <= place[k])
    }
}

impl Method for Condorcet {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let found = find(&Ballots::of_table(table, weights));
        let circles = found.circles();
        let mut findings = Findings::new();
        if let Some(first) = circles.first() {
            let mut names: Vec<&str> = first.iter().map(|&i| table.names[i].as_str()).collect();
            names.sort_unstable();
            let listed = names.len().min(LISTED);
            let finding = Diagnostic::new(&codes::PF821)
                .arg("candidates", names[..listed].join(", "))
                .arg("more", names.len() - listed)
                .arg("circles", circles.len());
            findings.push(finding.note("help"));
        }
        Outcome { order: Order::Partial(found.order()), scores: found.wins, findings }
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let ballots = Ballots::of_table(table, weights);
        let found = find(&ballots);
        let ahead = |i: usize, k: usize| f64::from(u8::from(found.beats(i, k)));
        let n = table.len();
        vec![
            Step::pairs(
                "pairwise",
                Label::both("weight that prefers the row to the column", "gewicht dat de rij boven de kolom verkiest"),
                pairwise(&ballots),
            ),
            Step::pairs(
                "majority",
                Label::both("the row beats the column (1 = yes)", "de rij verslaat de kolom (1 = ja)"),
                (0..n).map(|i| (0..n).map(|k| ahead(i, k)).collect()).collect(),
            ),
            Step::per_candidate("scores", Label::both("candidates beaten", "verslagen kandidaten"), &found.wins),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{close, edges, respects_dominance, step, unscaled};
    use super::*;
    use crate::model::Direction;

    #[test]
    fn the_paradox_is_told() {
        // Condorcet's own: a b c, b c a and c a b, and a fourth that is last.
        let rows = [[4.0, 2.0, 3.0], [3.0, 4.0, 2.0], [2.0, 3.0, 4.0], [1.0, 1.0, 1.0]];
        let table = unscaled(&[Direction::Max; 3], &rows);
        let outcome = Condorcet {}.run(&table, &[0.3, 0.3, 0.4]);
        close(&outcome.scores, &[2.0, 2.0, 2.0, 0.0], 0.0);
        let Order::Partial(relation) = &outcome.order else { panic!("a partial order") };
        // All of the circle share a place, ahead of the fourth.
        assert_eq!((relation.between(0, 1), relation.between(2, 3)), (Stand::Indifferent, Stand::Preferred));
        let majority = step(&Condorcet {}.steps(&table, None, &[0.3, 0.3, 0.4]), "majority");
        close(&majority[..4], &[0.0, 1.0, 0.0, 1.0], 0.0);
        let finding = &outcome.findings[0];
        assert_eq!((finding.code.id, finding.args[0].1.as_str()), ("PF821", "a0000000, a0000001, a0000002"));
        // With more than half of the weight on one criterion there is no circle.
        assert!(Condorcet {}.run(&table, &[0.2, 0.2, 0.6]).findings.is_empty());
    }

    #[test]
    fn candidates_that_are_all_tied_are_no_circle() {
        let table = unscaled(&[Direction::Max, Direction::Max], &[[1.0, 2.0], [2.0, 1.0], [1.0, 2.0]]);
        let outcome = Condorcet {}.run(&table, &[0.5, 0.5]);
        assert!(outcome.findings.is_empty());
        close(&step(&Condorcet {}.steps(&table, None, &[0.5, 0.5]), "majority"), &[0.0; 9], 0.0);
    }

    #[test]
    fn awkward_tables_give_finite_scores() {
        assert!(edges(&Condorcet {}).is_empty());
        respects_dominance(&Condorcet {}, false);
    }
}
