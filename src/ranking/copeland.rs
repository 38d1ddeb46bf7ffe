use nalgebra::DMatrix;
use serde_json::Value;

use super::ballots::{Ballots, copeland, pairwise};
use super::{Family, Measurement, Method, Outcome, Traits, Unit, entry};
use crate::model::{DecisionTable, Label, Step, Steps};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Counts the duels won by a majority of the weight, minus those lost.
    ///
    /// # What it answers
    /// Who wins most duels, criteria being the voters and only the order of the
    /// scores on each of them counting.
    ///
    /// # When not to use
    /// When differences between scores are known and matter, or with few
    /// candidates: then many are tied.
    ///
    /// # Formula
    /// p_ik = Σ_j w_j over the criteria on which i scores better than k ·
    /// score_i = number of k with p_ik > p_ki − number of k with p_ik < p_ki.
    /// O(m n²).
    ///
    /// # Reading the result
    /// n − 1 is a candidate that beats every other: it is then also the winner of
    /// condorcet and kemeny.
    ///
    /// # Known pitfalls
    /// Rank reversal. One criterion with more than half of the weight decides
    /// every duel.
    ///
    /// # References
    /// copeland1951
    pub struct Copeland {}
}

static INFO: Info = Info {
    id: "copeland",
    kind: Kind::Ranking,
    name: Text { en: "Copeland's rule", nl: "regel van Copeland" },
    summary: Text {
        en: "duels won by a majority of the weight, minus duels lost",
        nl: "duels gewonnen met een meerderheid van het gewicht, min verloren duels",
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
    refs: &["copeland1951"],
    file: file!(),
};

static TRAITS: Traits = Traits {
    family: Family::Ordinal,
    unit: Unit::Plain,
    measurement: Measurement::Ordinal,
    pairwise: true,
    ..Traits::PLAIN
};

entry!(Copeland);

impl Method for Copeland {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        Outcome::total(copeland(&Ballots::of_table(table, weights)))
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let ballots = Ballots::of_table(table, weights);
        vec![
            Step::pairs(
                "pairwise",
                Label::both("weight that prefers the row to the column", "gewicht dat de rij boven de kolom verkiest"),
                pairwise(&ballots),
            ),
            Step::per_candidate(
                "scores",
                Label::both("duels won minus duels lost", "gewonnen min verloren duels"),
                &copeland(&ballots),
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{close, edges, respects_dominance, scores, step, unscaled};
    use super::*;
    use crate::model::Direction;

    #[test]
    fn weights_are_the_voters() {
        // By hand: 0.4 says a b c, 0.35 b c a, 0.25 c b a, so b beats both others
        // and c beats a.
        let rows = [[3.0, 1.0, 9.0], [2.0, 3.0, 5.0], [1.0, 2.0, 1.0]];
        let table = unscaled(&[Direction::Max, Direction::Max, Direction::Min], &rows);
        let weights = [0.4, 0.35, 0.25];
        close(&scores("copeland", &table, &weights), &[-2.0, 2.0, 0.0], 0.0);
        let pairs = step(&Copeland {}.steps(&table, None, &weights), "pairwise");
        close(&pairs, &[0.0, 0.4, 0.4, 0.6, 0.0, 0.75, 0.6, 0.25, 0.0], 1e-15);
        // Halves are a tie: 0.1 + 0.2 weighs as much as 0.3.
        let table = unscaled(&[Direction::Max; 3], &[[1.0, 1.0, 0.0], [0.0, 0.0, 1.0]]);
        close(&scores("copeland", &table, &[0.1, 0.2, 0.3]), &[0.0, 0.0], 0.0);
    }

    #[test]
    fn awkward_tables_give_finite_scores() {
        assert!(edges(&Copeland {}).is_empty());
        respects_dominance(&Copeland {}, false);
    }
}
