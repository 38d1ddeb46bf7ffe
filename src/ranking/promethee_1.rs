use nalgebra::DMatrix;
use serde_json::Value;

use super::outranking::flows::{Flows, notes, refusals, weighted};
use super::{Family, Gives, Method, Outcome, Traits, Unit, entry};
use crate::diag::Findings;
use crate::model::{DecisionTable, Label, Order, Relation, Step, Steps};
use crate::num::compare;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Puts candidates in a partial order: one is ahead of another only where
    /// both its flows say so.
    ///
    /// # What it answers
    /// Who is ahead of whom without doubt, and which pairs cannot be compared:
    /// one is preferred more, the other is passed less.
    ///
    /// # When not to use
    /// When a complete order is needed (promethee-2), or when the order of two
    /// candidates must not hang on who else takes part.
    ///
    /// # Formula
    /// φ+ and φ− as in promethee-2 · a is ahead of b when φ+(a) ≥ φ+(b) and
    /// φ−(a) ≤ φ−(b), one of the two strictly · as good when both are equal ·
    /// else not comparable. The score shown is φ = φ+ − φ−.
    ///
    /// # Parameters
    /// None here: `preference` stands with each criterion in the strategy file.
    /// A criterion without it counts as `usual`: every difference in full.
    ///
    /// # Reading the result
    /// Two candidates that are not comparable have strong points on different
    /// criteria: talk about them instead of computing on.
    ///
    /// # Known pitfalls
    /// A newcomer can change the relation between others. Pairs that only just
    /// differ in a flow are compared all the same.
    ///
    /// # References
    /// bransVincke1985, bransVinckeMareschal1986
    pub struct Promethee1 {}
}

static INFO: Info = Info {
    id: "promethee-1",
    kind: Kind::Ranking,
    name: Text { en: "PROMETHEE I", nl: "PROMETHEE I" },
    summary: Text {
        en: "partial order by positive and negative flow; some pairs are not compared",
        nl: "gedeeltelijke volgorde naar positieve en negatieve stroom; niet elk paar is te vergelijken",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["bransVincke1985", "bransVinckeMareschal1986"],
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

entry!(Promethee1);

fn relation(flows: &Flows) -> Relation {
    Relation::new(flows.plus.len(), |i, k| {
        compare(flows.plus[i], flows.plus[k]).is_ge() && compare(flows.minus[i], flows.minus[k]).is_le()
    })
}

impl Method for Promethee1 {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        refusals(INFO.id, table)
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let flows = weighted(table, weights);
        Outcome { scores: flows.net(), order: Order::Partial(relation(&flows)), findings: notes(INFO.id, table) }
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let flows = weighted(table, weights);
        let relation = relation(&flows);
        let n = table.len();
        let holds = |i: usize| (0..n).map(|k| f64::from(u8::from(relation.holds(i, k)))).collect::<Vec<f64>>();
        vec![
            Step::per_candidate("phi_plus", Label::both("positive flow", "positieve stroom"), &flows.plus),
            Step::per_candidate("phi_minus", Label::both("negative flow", "negatieve stroom"), &flows.minus),
            Step::pairs(
                "at_least_as_good",
                Label::both("row is at least as good as column", "rij is minstens zo goed als kolom"),
                (0..n).map(holds).collect(),
            ),
            Step::per_candidate("scores", Label::both("net flow", "nettostroom"), &flows.net()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::outranking::fixture::*;
    use super::*;
    use crate::model::Stand;

    /// The flows of the plants (Brans, Vincke and Mareschal 1986) leave Belgium
    /// and the UK, among others, not comparable: 0.3963 against 0.3293 out and
    /// 0.3791 against 0.3493 in.
    #[test]
    fn both_flows_must_agree() {
        let Order::Partial(relation) = with("promethee-1", json!({})).run(&plants(), &SIXTHS).order else {
            panic!("a partial order")
        };
        let [italy, belgium, germany, uk, austria, france] = [0, 1, 2, 3, 4, 5];
        for (one, other, stand) in [
            (belgium, uk, Stand::Incomparable),
            (austria, belgium, Stand::Preferred),
            (italy, austria, Stand::Worse),
            (germany, italy, Stand::Preferred),
            (germany, france, Stand::Incomparable),
            (uk, france, Stand::Preferred),
            (belgium, italy, Stand::Incomparable),
            (france, france, Stand::Indifferent),
        ] {
            assert_eq!(relation.between(one, other), stand, "{one} {other}");
        }
    }

    #[test]
    fn the_relation_is_among_the_steps_and_the_score_is_the_net_flow() {
        let method = with("promethee-1", json!({}));
        let (table, weights) = investments();
        let holds = step(&*method, &table, &weights, "at_least_as_good");
        // The fifth is ahead of everybody.
        close(&holds[4], &[1.0; 6], 0.0);
        close(&[0, 1, 2, 3, 5].map(|i: usize| holds[i][4]), &[0.0; 5], 0.0);
        close(&method.run(&table, &weights).scores, &[-0.26, -0.52, -0.22, 0.36, 0.7, -0.06], 1e-9);
    }

    #[test]
    fn odd_tables() {
        holds_on_odd_tables("promethee-1");
    }
}
