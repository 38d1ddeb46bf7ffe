use nalgebra::DMatrix;
use serde_json::Value;

use super::outranking::flows::{PAIRS_SHOWN, net_flows, notes, preferences, refusals, weighted};
use super::outranking::gaia::{GaiaSettings, gaia, steps};
use super::{Family, Method, Outcome, Traits, Unit, entry};
use crate::diag::Findings;
use crate::model::{DecisionTable, Label, Step, Steps};
use crate::num::dot;
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// Ranks by how much a candidate is preferred to the others, less how much
    /// they are preferred to it.
    ///
    /// # What it answers
    /// Who wins when everybody is compared with everybody, and small differences
    /// count less than large ones, or not at all.
    ///
    /// # When not to use
    /// When the order of two candidates must not hang on who else takes part.
    ///
    /// # Formula
    /// d = the difference on criterion j, in favour of the first of the pair ·
    /// P_j(d) is 0 for d ≤ 0, else by the preference function: usual 1 · ushape
    /// 1 if d > q · vshape min(1, d/p) · level 0 up to q, 0.5 up to p, then 1 ·
    /// linear 0 up to q, (d − q)/(p − q) up to p, then 1 · gaussian
    /// 1 − exp(−d²/(2s²)) · π(a, b) = Σ_j w_j · P_j(a, b) ·
    /// φ+(a) = Σ_b π(a, b) / (n − 1) · φ−(a) = Σ_b π(b, a) / (n − 1) ·
    /// φ(a) = φ+(a) − φ−(a); 0 for a single candidate. A criterion with a target:
    /// the distance beyond its tolerance, less being better.
    ///
    /// # Parameters
    /// None here: `preference` stands with each criterion in the strategy file,
    /// in natural units. A criterion without it counts as `usual`: every
    /// difference in full.
    ///
    /// # Reading the result
    /// φ lies between −1 and 1, and the φ of all candidates add up to 0. It is
    /// the weighted sum of the net flows on single criteria, so that every exact
    /// statement about weights holds. With --steps the GAIA plane is among the
    /// tables: candidates near a criterion are strong on it, criteria that point
    /// opposite ways conflict, and the decision stick points to where the weights
    /// lead. Look first at the share of the variance that the plane keeps: below
    /// about 60 % it says little. The table of all pairs is shown for up to 500
    /// candidates.
    ///
    /// # Known pitfalls
    /// Rank reversal: a newcomer can change the order of others. Thresholds decide
    /// much: say where they come from. The gaussian function compares every pair
    /// and takes at most 5000 candidates; the others are sums along sorted scores,
    /// O(n log n) per criterion.
    ///
    /// # References
    /// bransVincke1985, bransVinckeMareschal1986, mareschalBrans1988,
    /// caldersVanAssche2016
    pub struct Promethee2 {}
}

static INFO: Info = Info {
    id: "promethee-2",
    kind: Kind::Ranking,
    name: Text { en: "PROMETHEE II", nl: "PROMETHEE II" },
    summary: Text {
        en: "net flow: how much preferred to the others, less how much they are",
        nl: "nettostroom: hoeveel voorkeur boven de anderen, min die van hen",
    },
    since: "0.2",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["bransVincke1985", "bransVinckeMareschal1986", "mareschalBrans1988", "caldersVanAssche2016"],
    file: file!(),
};

static TRAITS: Traits =
    Traits { family: Family::Outranking, unit: Unit::Plain, uses_thresholds: true, ..Traits::PLAIN };

entry!(Promethee2);

/// `Σ_j w_j · φ_j` per row.
fn totals(values: &DMatrix<f64>, weights: &[f64]) -> Vec<f64> {
    values.row_iter().map(|row| dot(weights.iter().copied(), row.iter().copied())).collect()
}

impl Method for Promethee2 {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        refusals(INFO.id, table)
    }

    fn notes(&self, table: &DecisionTable) -> Findings {
        notes(INFO.id, table)
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        Outcome { findings: notes(INFO.id, table), ..Outcome::total(totals(&net_flows(table), weights)) }
    }

    fn steps(&self, table: &DecisionTable, values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let values = values.cloned().unwrap_or_else(|| net_flows(table));
        let both = weighted(table, weights);
        let phi = totals(&values, weights);
        let plane = gaia(&values, weights, GaiaSettings::default());
        let net = Label::both("net flow", "nettostroom");
        let mut all = vec![Step::table(
            "unicriterion_net_flows",
            Label::both("net flow on each criterion alone", "nettostroom op elk criterium apart"),
            values.row_iter().map(|row| row.iter().copied().collect()).collect(),
        )];
        if table.len() <= PAIRS_SHOWN {
            let caption = Label::both("preference of row over column", "voorkeur van rij boven kolom");
            all.push(Step::pairs("pi", caption, preferences(table, weights)));
        }
        all.extend([
            Step::per_candidate("phi_plus", Label::both("positive flow", "positieve stroom"), &both.plus),
            Step::per_candidate("phi_minus", Label::both("negative flow", "negatieve stroom"), &both.minus),
        ]);
        all.extend(steps(&plane, table.criteria.len()));
        all.extend([Step::per_candidate("phi", net.clone(), &phi), Step::per_candidate("scores", net, &phi)]);
        all
    }

    fn linear_values(&self, table: &DecisionTable) -> Option<DMatrix<f64>> {
        Some(net_flows(table))
    }

    fn value_bounds(&self) -> (f64, f64) {
        (-1.0, 1.0)
    }
}
