use nalgebra::DMatrix;
use serde_json::Value;

use super::outranking::credibility::{Judges, Outranks, notes, rows};
use super::outranking::profiles::{Asked, CATEGORIES, Marks, PROFILES, Profile, Scheme, as_numbers};
use super::outranking::reaches;
use super::{Family, Gives, Method, Outcome, Traits, Unit, entry};
use crate::diag::Findings;
use crate::model::{AxisOf, DecisionTable, Label, Step, Steps};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Puts each candidate in a class by comparing it with the boundaries between
    /// the classes.
    ///
    /// # What it answers
    /// Which candidates are good enough, which are not, and which lie between;
    /// nobody is compared with another candidate.
    ///
    /// # When not to use
    /// When candidates must be ranked within a class.
    ///
    /// # Formula
    /// σ(a, b) as in electre-3, of a candidate against a profile and the other way
    /// round · pessimistic: the highest class whose lower boundary b has
    /// σ(a, b) ≥ cut · optimistic: the lowest class whose upper boundary b is
    /// preferred to a: σ(b, a) ≥ cut and not σ(a, b) ≥ cut. Equal to the cut
    /// within 0.000000001 counts as reaching it. O(n K m) for K classes.
    ///
    /// # Parameters
    /// profiles: the boundaries in natural units, lowest first, one fewer than
    /// classes; by criterion id, or in the order of the criteria (default: the
    /// scores with values 1/3 and 2/3 on the fixed scale of each criterion, or
    /// equal steps for another number of categories).
    /// categories: names of the classes, worst first (default low, middle, high).
    /// cut: the credibility that counts (default 0.75; usual are 0.5 to 1).
    /// rule: pessimistic (default) or optimistic.
    /// q, p (`preference`) and `veto` stand with each criterion and may grow with
    /// the score of the first of the pair; the function named there is ignored.
    /// Without `preference`, q = p = 0: every difference counts in full.
    ///
    /// # Reading the result
    /// The number of a class starts at 0 for the worst. Where the two rules give
    /// different classes, the candidate is not comparable with the boundaries
    /// between: strong here, weak there.
    ///
    /// # Known pitfalls
    /// Boundaries and cut decide everything: say where they come from. Without
    /// veto a very low score can be outvoted.
    ///
    /// # References
    /// royBouyssou1993
    pub struct ElectreTriB {
        /// The boundaries between classes, lowest first.
        pub profiles: Vec<Profile>,
        /// Names of the classes, worst first.
        pub categories: Vec<String>,
        /// The credibility that counts.
        pub cut: f64,
        /// Which of the two rules gives the class.
        pub rule: String,
    }
}

static INFO: Info = Info {
    id: "electre-tri-b",
    kind: Kind::Sorting,
    name: Text { en: "ELECTRE TRI-B", nl: "ELECTRE TRI-B" },
    summary: Text {
        en: "classes by comparison with boundaries, with thresholds and veto",
        nl: "klassen door vergelijking met grenzen, met drempels en veto",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        PROFILES,
        CATEGORIES,
        Param {
            id: "cut",
            kind: ParamKind::Number { min: 0.0, max: 1.0 },
            default: "0.75",
            doc: Text { en: "the credibility that counts", nl: "de geloofwaardigheid die telt" },
        },
        Param {
            id: "rule",
            kind: ParamKind::Choice(&["pessimistic", "optimistic"]),
            default: "pessimistic",
            doc: Text { en: "which rule gives the class", nl: "welke regel de klasse geeft" },
        },
    ],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: true,
        compensatory: false,
    },
    refs: &["royBouyssou1993"],
    file: file!(),
};

static TRAITS: Traits = Traits {
    family: Family::Outranking,
    gives: Gives::Classes,
    unit: Unit::Plain,
    uses_thresholds: true,
    ..Traits::PLAIN
};

entry!(ElectreTriB);

impl Default for ElectreTriB {
    fn default() -> Self {
        Self { profiles: Vec::new(), categories: Vec::new(), cut: 0.75, rule: "pessimistic".to_owned() }
    }
}

/// A candidate against each profile.
struct Against {
    /// Candidate over profile.
    candidate: Vec<Outranks>,
    /// Profile over candidate.
    profile: Vec<Outranks>,
}

fn compare_all(table: &DecisionTable, weights: &[f64], scheme: &Scheme) -> Vec<Against> {
    let judges = Judges::new(table, weights);
    let against = |row: Vec<f64>| Against {
        candidate: scheme.profiles.iter().map(|profile| judges.outranks(&row, profile)).collect(),
        profile: scheme.profiles.iter().map(|profile| judges.outranks(profile, &row)).collect(),
    };
    rows(table).into_iter().map(against).collect()
}

impl Against {
    fn pessimistic(&self, cut: f64) -> usize {
        let passes = |h: &usize| reaches(self.candidate[*h].credibility, cut);
        (0..self.candidate.len()).rev().find(passes).map_or(0, |h| h + 1)
    }

    fn optimistic(&self, cut: f64) -> usize {
        let behind =
            |h: &usize| reaches(self.profile[*h].credibility, cut) && !reaches(self.candidate[*h].credibility, cut);
        (0..self.profile.len()).find(behind).unwrap_or(self.profile.len())
    }
}

impl ElectreTriB {
    fn asked(&self) -> Asked<'_> {
        Asked { method: INFO.id, profiles: &self.profiles, categories: &self.categories, marks: Marks::Boundaries }
    }

    fn class(&self, against: &Against) -> usize {
        if self.rule == "optimistic" { against.optimistic(self.cut) } else { against.pessimistic(self.cut) }
    }
}

impl Method for ElectreTriB {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        self.asked().refusals(table)
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let scheme = self.asked().scheme(table);
        let of = compare_all(table, weights, &scheme).iter().map(|against| self.class(against)).collect();
        let mut findings = notes(INFO.id, table);
        findings.extend(self.asked().notes());
        scheme.outcome(of, findings)
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let scheme = self.asked().scheme(table);
        let all = compare_all(table, weights, &scheme);
        let per_profile = |id, caption, of: &dyn Fn(&Against) -> Vec<f64>| Step {
            id,
            caption,
            rows: AxisOf::Candidates,
            columns: scheme.axis(),
            values: all.iter().map(of).collect(),
        };
        let part = |of: fn(&Outranks) -> f64, pairs: &[Outranks]| pairs.iter().map(of).collect::<Vec<f64>>();
        let class = |of: &dyn Fn(&Against) -> usize| as_numbers(&all.iter().map(of).collect::<Vec<usize>>());
        vec![
            per_profile(
                "concordance_alternative_profile",
                Label::both("weight for candidate against profile", "gewicht voor kandidaat tegenover profiel"),
                &|a| part(|p| p.concordance, &a.candidate),
            ),
            per_profile(
                "concordance_profile_alternative",
                Label::both("weight for profile against candidate", "gewicht voor profiel tegenover kandidaat"),
                &|a| part(|p| p.concordance, &a.profile),
            ),
            per_profile(
                "credibility_alternative_profile",
                Label::both("candidate is at least as good as profile", "kandidaat is minstens zo goed als profiel"),
                &|a| part(|p| p.credibility, &a.candidate),
            ),
            per_profile(
                "credibility_profile_alternative",
                Label::both("profile is at least as good as candidate", "profiel is minstens zo goed als kandidaat"),
                &|a| part(|p| p.credibility, &a.profile),
            ),
            Step::per_candidate(
                "pessimistic",
                Label::both(
                    "class by the pessimistic rule, 0 = worst",
                    "klasse volgens de pessimistische regel, 0 = slechtste",
                ),
                &class(&|a| a.pessimistic(self.cut)),
            ),
            Step::per_candidate(
                "optimistic",
                Label::both(
                    "class by the optimistic rule, 0 = worst",
                    "klasse volgens de optimistische regel, 0 = slechtste",
                ),
                &class(&|a| a.optimistic(self.cut)),
            ),
            Step::per_candidate(
                "scores",
                Label::both("class, 0 = worst", "klasse, 0 = slechtste"),
                &class(&|a| self.class(a)),
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::outranking::fixture::*;
    use super::*;
    use crate::model::{Criterion, Direction, Order, Scale};
    use crate::text::Lang;

    fn cars() -> (DecisionTable, [f64; 5]) {
        use Direction::{Max, Min};
        let criteria = vec![
            pseudo("price", Min, 500.0, 3000.0, Some(4000.0)),
            pseudo("power", Max, 0.0, 30.0, None),
            pseudo("accel", Min, 0.0, 2.0, None),
            pseudo("consumption", Min, 0.0, 1.0, None),
            pseudo("co2", Min, 0.0, 100.0, None),
        ];
        let rows: [&[f64]; 6] = [
            &[22_080.0, 105.0, 11.4, 5.8, 119.0],
            &[28_100.0, 160.0, 8.6, 9.6, 164.0],
            &[24_650.0, 143.0, 9.0, 4.5, 119.0],
            &[32_700.0, 177.0, 7.9, 6.7, 128.0],
            &[22_750.0, 136.0, 9.4, 7.6, 151.0],
            &[27_350.0, 180.0, 7.9, 8.4, 164.0],
        ];
        (table(criteria, &rows), [0.4, 0.18, 0.12, 0.21, 0.09])
    }

    fn sorter(rule: &str) -> Box<dyn Method> {
        let low = json!({ "price": 30000.0, "power": 100.0, "accel": 11.0, "consumption": 8.0, "co2": 125.0 });
        let high = json!([23000.0, 160.0, 8.0, 7.0, 120.0]);
        let categories = ["Bad", "Medium", "Good"];
        with(INFO.id, json!({ "profiles": [low, high], "categories": categories, "cut": 0.7, "rule": rule }))
    }

    /// Six real cars, from the tests of the XMCDA web services (ELECTRE TRI for
    /// diviz). The first reaches the upper boundary with 0.7, exactly the cut.
    #[test]
    fn six_real_cars() {
        let ((table, weights), method) = (cars(), sorter("pessimistic"));
        let get = |id| step(&*method, &table, &weights, id);
        let agreed =
            [[0.976, 0.7], [0.7549, 0.3144], [1.0, 0.654], [0.6453, 0.5928], [0.9766, 0.6181], [0.8809, 0.3504]];
        close_rows(&get("concordance_alternative_profile"), &agreed, 1e-4);
        let credible = [[0.976, 0.7], [0.7549, 0.0], [1.0, 0.654], [0.6453, 0.0], [0.9766, 0.6181], [0.8809, 0.0]];
        close_rows(&get("credibility_alternative_profile"), &credible, 1e-4);
        let agreed = [[0.3546, 0.7219], [0.476, 1.0], [0.0846, 0.7891], [0.49, 0.829], [0.24, 1.0], [0.356, 0.874]];
        close_rows(&get("concordance_profile_alternative"), &agreed, 1e-4);
        let credible = [[0.0, 0.7219], [0.476, 1.0], [0.0, 0.7891], [0.49, 0.829], [0.0, 1.0], [0.356, 0.874]];
        close_rows(&get("credibility_profile_alternative"), &credible, 1e-4);
        let (pessimistic, optimistic) = ([2.0, 1.0, 1.0, 0.0, 1.0, 1.0], [2.0, 1.0, 1.0, 1.0, 1.0, 1.0]);
        close(&column(&*method, &table, &weights, "pessimistic"), &pessimistic, 0.0);
        close(&column(&*method, &table, &weights, "optimistic"), &optimistic, 0.0);
        close(&method.run(&table, &weights).scores, &pessimistic, 0.0);
        let outcome = sorter("optimistic").run(&table, &weights);
        close(&outcome.scores, &optimistic, 0.0);
        let Order::Classes(classes) = outcome.order else { panic!("classes") };
        assert_eq!((classes.of[3], classes.names[2].get(Lang::Nl)), (1, "Good"));
        assert!(outcome.findings.is_empty());
    }

    #[test]
    fn without_profiles_the_scales_are_cut_in_three() {
        let scale = Scale::new(0.0, 9.0).expect("two different ends");
        let criteria = vec![
            Criterion::plain("a", Direction::Max, scale),
            Criterion::plain("b", Direction::Min, scale),
            Criterion::plain("c", Direction::Target { target: 9.0, tolerance: 0.0 }, scale),
        ];
        // The values are 1/3, a little less, 2/3 and 1 on every criterion.
        let rows: [&[f64]; 4] = [&[3.0, 6.0, 3.0], &[2.9, 6.1, 2.9], &[6.0, 3.0, 6.0], &[9.0, 0.0, 9.0]];
        let outcome = with(INFO.id, json!({})).run(&table(criteria, &rows), &[0.5, 0.3, 0.2]);
        close(&outcome.scores, &[1.0, 0.0, 2.0, 2.0], 0.0);
        let Order::Classes(classes) = outcome.order else { panic!("classes") };
        let names = |lang| classes.names.iter().map(|n| n.get(lang)).collect::<Vec<&str>>();
        assert_eq!((names(Lang::En), names(Lang::Nl)), (vec!["low", "middle", "high"], vec!["laag", "midden", "hoog"]));
        let codes: Vec<&str> = outcome.findings.iter().map(|f| f.code.id).collect();
        assert_eq!(codes, ["PF830", "PF834"]);
    }

    #[test]
    fn profiles_that_cannot_be_used_are_refused() {
        let (table, _) = cars();
        let low = [30000.0, 100.0, 11.0, 8.0, 125.0];
        let high = [23000.0, 160.0, 8.0, 7.0, 120.0];
        let problems = |params: Value| {
            let refusals = with(INFO.id, params).refusals(&table);
            refusals.iter().map(|f| f.args[2].1.clone()).collect::<Vec<String>>()
        };
        assert!(problems(json!({ "profiles": [low, high] })).is_empty());
        assert_eq!(problems(json!({ "profiles": [high, low] })), ["order"]);
        assert_eq!(problems(json!({ "profiles": [low, low] })), ["equal"]);
        assert_eq!(problems(json!({ "profiles": [[1.0, 2.0]] })), ["length"]);
        assert_eq!(problems(json!({ "profiles": [{ "price": 1.0 }] })), ["missing"]);
        assert_eq!(problems(json!({ "profiles": [{ "prise": 1.0 }] })), ["unknown"]);
        assert_eq!(problems(json!({ "profiles": [low], "categories": ["x", "y", "z"] })), ["names"]);
        assert_eq!(problems(json!({ "categories": ["x", "x"] })), ["twice"]);
        assert_eq!(problems(json!({ "categories": ["x"] })), ["one"]);
    }

    #[test]
    fn odd_tables() {
        holds_on_odd_tables("electre-tri-b");
    }
}
