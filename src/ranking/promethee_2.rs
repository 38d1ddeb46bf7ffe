use nalgebra::DMatrix;
use serde_json::Value;

use super::outranking::flows::{PAIRS_SHOWN, net_flows, notes, preferences, refusals, weighted};
use super::outranking::gaia::{GaiaSettings, gaia, steps};
use super::weighted_sum::totals;
use super::{Family, Method, Outcome, Traits, Unit, entry};
use crate::diag::Findings;
use crate::model::{DecisionTable, Label, Step, Steps};
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
    since: "0.1",
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::outranking::fixture::*;
    use super::*;
    use crate::model::{Direction, PreferenceFunction};
    use crate::num::{order_descending, ranks_along};

    fn method() -> Box<dyn Method> {
        with("promethee-2", json!({}))
    }

    /// Brans, Vincke and Mareschal 1986: the preferences as printed (the last
    /// digits of seven of them are off by up to 0.001), and the flows to four
    /// decimals as worked out again from the definition.
    #[test]
    fn the_hydroelectric_plants() {
        let (plants, weights) = (plants(), SIXTHS);
        let printed = [
            [0.0, 0.296, 0.25, 0.268, 0.1, 0.185],
            [0.462, 0.0, 0.389, 0.333, 0.296, 0.5],
            [0.236, 0.18, 0.0, 0.333, 0.056, 0.429],
            [0.399, 0.505, 0.305, 0.0, 0.223, 0.212],
            [0.444, 0.515, 0.487, 0.38, 0.0, 0.448],
            [0.286, 0.399, 0.25, 0.432, 0.133, 0.0],
        ];
        close_rows(&step(&*method(), &plants, &weights, "pi"), &printed, 0.0011);
        let flow = |id| column(&*method(), &plants, &weights, id);
        close(&flow("phi_plus"), &[0.2199, 0.3963, 0.2466, 0.3293, 0.4547, 0.3001], 6e-5);
        close(&flow("phi_minus"), &[0.3655, 0.3791, 0.3362, 0.3493, 0.1618, 0.3549], 6e-5);
        let phi = [-0.145_664_07, 0.017_162_13, -0.089_523_65, -0.020_002_54, 0.292_899_93, -0.054_871_81];
        close(&method().run(&plants, &weights).scores, &phi, 1e-8);
    }

    /// Papathanasiou and Ploskas 2018, chapter on PROMETHEE.
    #[test]
    fn the_investments() {
        let (table, weights) = investments();
        let scores = method().run(&table, &weights).scores;
        close(&scores, &[-0.26, -0.52, -0.22, 0.36, 0.7, -0.06], 1e-9);
        assert_eq!(ranks_along(&order_descending(&scores, &table.names), &scores), [5, 6, 4, 2, 1, 3]);
    }

    /// Zhao, Peng and Li 2013 (Procedia Computer Science 17): usual functions.
    #[test]
    fn only_the_order_counts_under_usual() {
        let usual = |id: &str| preferring(id, Direction::Max, PreferenceFunction::Usual, [None; 3]);
        let criteria = ["C1", "C2", "C3"].map(usual).to_vec();
        let table = table(criteria, &[&[4.0, 3.0, 2.0], &[3.0, 2.0, 4.0], &[5.0, 1.0, 3.0]]);
        let outcome = method().run(&table, &[0.5, 0.3, 0.2]);
        close(&outcome.scores, &[0.1, -0.3, 0.2], 1e-9);
        assert!(outcome.findings.is_empty());
    }

    /// The plane of the plants: flows and eigenvalues from their definitions by
    /// another program, eigenvalues also by singular values.
    #[test]
    fn the_gaia_plane_of_the_plants() {
        let (plants, weights) = (plants(), SIXTHS);
        let flows = [
            [-0.4, 0.546_666_67, -0.044_444_44, 0.1, -1.0, -0.076_206_63],
            [0.2, -0.653_333_33, 0.777_777_78, -0.7, 1.0, -0.521_471_65],
            [-0.4, -0.6, 0.377_777_78, -0.2, 0.2, 0.085_080_32],
            [1.0, 0.16, -0.822_222_22, -0.2, -0.6, 0.342_207_01],
            [0.6, -0.16, -0.044_444_44, 0.6, 0.6, 0.161_844],
            [-1.0, 0.706_666_67, -0.244_444_44, 0.4, -0.2, 0.008_546_94],
        ];
        close_rows(&step(&*method(), &plants, &weights, "unicriterion_net_flows"), &flows, 1e-8);
        let eigenvalues = [0.897_959_47, 0.517_160_8, 0.191_175_72, 0.054_990_14, 0.034_051_38, 0.0];
        close(&step(&*method(), &plants, &weights, "eigenvalues")[0], &eigenvalues, 1e-8);
        close(&column(&*method(), &plants, &weights, "delta_percent"), &[83.471_300_78], 1e-6);
    }

    /// With two criteria the plane keeps everything: along the decision stick
    /// every candidate lies at its net flow, whatever turn the plane has.
    #[test]
    fn a_plane_of_two_criteria_keeps_the_net_flow() {
        let (mut table, _) = investments();
        table.criteria.truncate(2);
        table.scores = table.scores.columns(0, 2).into_owned();
        let weights = [0.7, 0.3];
        let flows = super::super::unicriterion_net_flows(&table);
        let phi = method().run(&table, &weights).scores;
        for settings in [GaiaSettings::default(), GaiaSettings { weighted: true, ..GaiaSettings::default() }] {
            let plane = gaia(&flows, &weights, settings);
            let along = |i: usize| {
                plane.candidates[(i, 0)] * plane.decision_stick[0] + plane.candidates[(i, 1)] * plane.decision_stick[1]
            };
            close(&(0..6).map(along).collect::<Vec<f64>>(), &phi, 1e-12);
            close(&[plane.delta_percent], &[100.0], 1e-9);
        }
    }

    #[test]
    fn a_criterion_without_function_counts_every_difference_and_says_so() {
        let plain = |id: &str| criterion(id, Direction::Max);
        let table = table(vec![plain("a"), plain("b")], &[&[1.0, 0.0], &[1.5, 0.0]]);
        let outcome = method().run(&table, &[0.6, 0.4]);
        close(&outcome.scores, &[-0.6, 0.6], 1e-15);
        assert_eq!(outcome.findings, method().notes(&table));
        assert_eq!((outcome.findings[0].code.id, outcome.findings[0].args[1].1.as_str()), ("PF830", "a, b"));
    }

    #[test]
    fn a_threshold_that_grows_is_refused() {
        let (mut table, _) = investments();
        assert!(method().refusals(&table).is_empty());
        let preference = table.criteria[2].preference.as_mut().expect("a preference");
        preference.p = Some(crate::model::Threshold { base: 1.0, slope: 0.5 });
        assert_eq!(method().refusals(&table)[0].code.id, "PF831");
    }

    #[test]
    fn the_gaussian_function_has_a_limit_and_the_others_have_not() {
        let many = |function, qps| {
            let n = super::super::MOST_PAIRED + 1;
            let criteria = vec![preferring("a", Direction::Max, function, qps)];
            let scores = DMatrix::from_fn(n, 1, |i, _| if i % 2 == 0 { 1.0 } else { 2.0 });
            DecisionTable { names: (0..n).map(|i| format!("{i}")).collect(), criteria, scores }
        };
        let bell = many(PreferenceFunction::Gaussian, [None, None, Some(1.0)]);
        assert_eq!(method().refusals(&bell)[0].code.id, "PF832");
        let linear = many(PreferenceFunction::Linear, [Some(0.0), Some(4.0), None]);
        assert!(method().refusals(&linear).is_empty());
        // Half of 5001, less one, have the other score: a quarter each.
        close(&method().run(&linear, &[1.0]).scores[..2], &[-0.25 * 2500.0 / 5000.0, 0.25 * 2501.0 / 5000.0], 1e-12);
    }

    #[test]
    fn odd_tables() {
        holds_on_odd_tables("promethee-2");
    }
}
