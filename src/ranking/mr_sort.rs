use nalgebra::DMatrix;
use serde_json::Value;

use super::outranking::credibility::rows;
use super::outranking::profiles::{Asked, CATEGORIES, Marks, PROFILES, Profile, Scheme, as_numbers, better, compared};
use super::outranking::reaches;
use super::{Family, Gives, Method, Outcome, Traits, Unit, entry};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{AxisOf, DecisionTable, Label, Step, Steps};
use crate::num::sum;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Puts each candidate in a class by a majority of the weights that finds it
    /// at least as good as the boundary.
    ///
    /// # What it answers
    /// Which candidates are good enough on enough criteria; nobody is compared
    /// with another candidate.
    ///
    /// # When not to use
    /// When it matters how far above or below a boundary a score lies: only which
    /// side it is on counts (electre-tri-b has thresholds).
    ///
    /// # Formula
    /// support(a, b) = Σ w_j over the criteria on which a is at least as good as
    /// boundary b, divided by Σ w_j · class of a: the highest whose lower boundary
    /// has support ≥ majority, and no score of a worse than its veto profile.
    /// Equal to the majority within 0.000000001 counts as reaching it. O(n K m)
    /// for K classes.
    ///
    /// # Parameters
    /// profiles: the boundaries in natural units, lowest first, one fewer than
    /// classes; by criterion id, or in the order of the criteria (default: the
    /// scores with values 1/3 and 2/3 on the fixed scale of each criterion, or
    /// equal steps for another number of categories).
    /// categories: names of the classes, worst first (default low, middle, high).
    /// majority: the part of the weight that is enough (default 0.5).
    /// veto_profiles: scores below which a class is closed, one profile per
    /// boundary, by criterion id; criteria may be left out (default none).
    ///
    /// # Reading the result
    /// The number of a class starts at 0 for the worst. `support` shows the part
    /// of the weight per boundary: whoever just misses a class can be seen there.
    ///
    /// # Known pitfalls
    /// A score just under a boundary counts as much against as a very low one.
    /// With profiles of your own only the order of scores counts; the profiles taken
    /// from the scales hang on the scales. A criterion without weight has no veto.
    /// Without veto profiles half of the criteria can be as bad as one likes.
    /// `preference` and `veto` of the criteria are not used.
    ///
    /// # References
    /// leroyMousseauPirlot2011
    pub struct MrSort {
        /// The boundaries between classes, lowest first.
        pub profiles: Vec<Profile>,
        /// Names of the classes, worst first.
        pub categories: Vec<String>,
        /// The part of the weight that is enough.
        pub majority: f64,
        /// Scores below which a class is closed, one profile per boundary.
        pub veto_profiles: Vec<std::collections::BTreeMap<String, f64>>,
    }
}

static INFO: Info = Info {
    id: "mr-sort",
    kind: Kind::Sorting,
    name: Text { en: "MR-Sort (majority rule)", nl: "MR-Sort (meerderheidsregel)" },
    summary: Text {
        en: "classes by a majority of weights that reach the boundary, with optional veto",
        nl: "klassen door een meerderheid van gewichten die de grens haalt, met veto naar keuze",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        PROFILES,
        CATEGORIES,
        Param {
            id: "majority",
            kind: ParamKind::Number { min: 0.0, max: 1.0 },
            default: "0.5",
            doc: Text { en: "the part of the weight that is enough", nl: "het deel van het gewicht dat genoeg is" },
        },
        Param {
            id: "veto_profiles",
            kind: ParamKind::Shape("[{ … = 1 }, { … = 2 }]"),
            default: "none",
            doc: Text {
                en: "scores below which a class is closed, per boundary",
                nl: "scores waaronder een klasse gesloten is, per grens",
            },
        },
    ],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: true,
        compensatory: false,
    },
    refs: &["leroyMousseauPirlot2011"],
    file: file!(),
};

static TRAITS: Traits =
    Traits { family: Family::Outranking, gives: Gives::Classes, unit: Unit::Plain, ..Traits::PLAIN };

entry!(MrSort);

impl Default for MrSort {
    fn default() -> Self {
        Self { profiles: Vec::new(), categories: Vec::new(), majority: 0.5, veto_profiles: Vec::new() }
    }
}

/// What speaks for a candidate at each boundary.
struct Support {
    /// The part of the weight that finds it at least as good.
    weight: Vec<f64>,
    /// Whether a score is below the veto profile.
    vetoed: Vec<bool>,
}

impl MrSort {
    fn asked(&self) -> Asked<'_> {
        Asked { method: INFO.id, profiles: &self.profiles, categories: &self.categories, marks: Marks::Boundaries }
    }

    /// The veto of boundary `h` on criterion `j`, as scores are compared.
    fn veto(&self, table: &DecisionTable, h: usize, j: usize) -> Option<f64> {
        let criterion = &table.criteria[j];
        self.veto_profiles.get(h)?.get(&criterion.id).map(|x| compared(criterion, *x))
    }

    fn supports(&self, table: &DecisionTable, weights: &[f64], scheme: &Scheme) -> Vec<Support> {
        let total = sum(weights.iter().copied());
        let m = table.criteria.len();
        let weight = |row: &[f64], profile: &[f64]| {
            let good = (0..m).filter(|&j| !better(table, j, profile[j], row[j]));
            if total > 0.0 { (sum(good.map(|j| weights[j])) / total).min(1.0) } else { 1.0 }
        };
        let vetoed = |row: &[f64], h: usize| {
            (0..m).any(|j| weights[j] > 0.0 && self.veto(table, h, j).is_some_and(|v| better(table, j, v, row[j])))
        };
        let support = |row: Vec<f64>| Support {
            weight: scheme.profiles.iter().map(|profile| weight(&row, profile)).collect(),
            vetoed: (0..scheme.profiles.len()).map(|h| vetoed(&row, h)).collect(),
        };
        rows(table).into_iter().map(support).collect()
    }

    fn class(&self, support: &Support) -> usize {
        let passes = |h: &usize| reaches(support.weight[*h], self.majority) && !support.vetoed[*h];
        (0..support.weight.len()).rev().find(passes).map_or(0, |h| h + 1)
    }

    fn wrong(problem: &'static str) -> Diagnostic {
        let finding = Diagnostic::new(&codes::PF833).arg("method", INFO.id).arg("key", "veto_profiles");
        finding.arg("problem", problem).arg("setting", "veto_profiles")
    }

    fn veto_refusals(&self, table: &DecisionTable) -> Findings {
        let mut findings = Findings::new();
        let ids = || table.criteria.iter().map(|c| c.id.as_str());
        for (h, profile) in self.veto_profiles.iter().enumerate() {
            for id in profile.keys().filter(|id| !ids().any(|known| known == id.as_str())) {
                let finding = Self::wrong("unknown").arg("at", h + 1).arg("criterion", id);
                findings.push(finding.near(id, ids()).note("help"));
            }
        }
        let profiles = self.asked().scheme(table).profiles;
        if !self.veto_profiles.is_empty() && self.veto_profiles.len() != profiles.len() {
            let finding = Self::wrong("count").arg("found", self.veto_profiles.len()).arg("wanted", profiles.len());
            findings.push(finding.note("help"));
            return findings;
        }
        for (h, profile) in profiles.iter().enumerate() {
            for (j, criterion) in table.criteria.iter().enumerate() {
                if self.veto(table, h, j).is_some_and(|veto| better(table, j, veto, profile[j])) {
                    findings.push(Self::wrong("veto").arg("at", h + 1).arg("criterion", &criterion.id).note("help"));
                }
            }
        }
        findings
    }
}

impl Method for MrSort {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        let findings = self.asked().refusals(table);
        if findings.is_empty() { self.veto_refusals(table) } else { findings }
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let scheme = self.asked().scheme(table);
        let of = self.supports(table, weights, &scheme).iter().map(|support| self.class(support)).collect();
        scheme.outcome(of, self.asked().notes())
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let scheme = self.asked().scheme(table);
        let all = self.supports(table, weights, &scheme);
        let per_profile =
            |id, caption, values| Step { id, caption, rows: AxisOf::Candidates, columns: scheme.axis(), values };
        let vetoed = |s: &Support| s.vetoed.iter().map(|v| f64::from(u8::from(*v))).collect::<Vec<f64>>();
        let class: Vec<usize> = all.iter().map(|support| self.class(support)).collect();
        vec![
            per_profile(
                "support",
                Label::both("part of the weight that reaches the boundary", "deel van het gewicht dat de grens haalt"),
                all.iter().map(|s| s.weight.clone()).collect(),
            ),
            per_profile(
                "vetoed",
                Label::both("a score is below the veto profile", "een score ligt onder het vetoprofiel"),
                all.iter().map(vetoed).collect(),
            ),
            Step::per_candidate(
                "scores",
                Label::both("class, 0 = worst", "klasse, 0 = slechtste"),
                &as_numbers(&class),
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::outranking::fixture::*;
    use super::*;
    use crate::model::Direction;

    /// By hand: three criteria, boundaries at 5 and 8 (cost 5 and 2).
    fn partners() -> (DecisionTable, [f64; 3]) {
        let criteria =
            vec![criterion("a", Direction::Max), criterion("b", Direction::Max), criterion("c", Direction::Min)];
        let rows: [&[f64]; 4] = [&[8.0, 8.0, 9.0], &[5.0, 4.0, 5.0], &[5.0, 4.0, 5.1], &[9.0, 9.0, 1.0]];
        (table(criteria, &rows), [0.4, 0.3, 0.3])
    }

    fn settings(more: &Value) -> Value {
        let mut all = json!({ "profiles": [{ "a": 5, "b": 5, "c": 5 }, [8, 8, 2]], "majority": 0.7 });
        all.as_object_mut().expect("a map").extend(more.as_object().expect("a map").clone());
        all
    }

    #[test]
    fn a_majority_of_weights_reaches_the_boundary() {
        let (table, weights) = partners();
        let method = with(INFO.id, settings(&json!({})));
        let support = [[0.7, 0.7], [0.7, 0.0], [0.4, 0.0], [1.0, 1.0]];
        close_rows(&step(&*method, &table, &weights, "support"), &support, 1e-12);
        // 0.4 + 0.3 reaches 0.7 however it is rounded.
        close(&method.run(&table, &weights).scores, &[2.0, 1.0, 0.0, 2.0], 0.0);
    }

    #[test]
    fn boundaries_of_the_scales_that_coincide_are_refused() {
        let (mut table, _) = partners();
        assert!(with(INFO.id, json!({})).refusals(&table).is_empty());
        for criterion in &mut table.criteria {
            // The value jumps over 1/3 and 2/3 at one score.
            let (scale, up) = (criterion.scale, criterion.direction == Direction::Max);
            let middle = f64::midpoint(scale.min(), scale.max());
            let (low, high) = if up { (0.0, 1.0) } else { (1.0, 0.0) };
            let points = vec![(scale.min(), low), (middle, low), (middle.next_up(), high), (scale.max(), high)];
            criterion.value = crate::model::ValueFunction::piecewise(points, scale).expect("rises");
        }
        assert_eq!(with(INFO.id, json!({})).refusals(&table)[0].code.id, "PF833");
        assert!(with(INFO.id, settings(&json!({}))).refusals(&table).is_empty());
    }

    #[test]
    fn a_score_below_the_veto_profile_closes_a_class() {
        let (table, weights) = partners();
        // A cost of 9 is worse than 7, so that the highest class is closed, but
        // not worse than 9.
        let method = with(INFO.id, settings(&json!({ "veto_profiles": [{ "c": 9 }, { "c": 7 }] })));
        assert!(method.refusals(&table).is_empty());
        close(&method.run(&table, &weights).scores, &[1.0, 1.0, 0.0, 2.0], 0.0);
        let problem = |veto: Value| {
            let refusals = with(INFO.id, settings(&json!({ "veto_profiles": veto }))).refusals(&table);
            refusals.iter().map(|f| f.args[2].1.clone()).collect::<Vec<String>>()
        };
        assert_eq!(problem(json!([{ "c": 4 }, {}])), ["veto"]);
        assert_eq!(problem(json!([{ "x": 4 }, {}])), ["unknown"]);
        assert_eq!(problem(json!([{}])), ["count"]);
    }

    #[test]
    fn odd_tables() {
        holds_on_odd_tables("mr-sort");
    }
}
