use nalgebra::DMatrix;
use serde_json::Value;

use super::outranking::credibility::{Judges, Outranks, notes, rows};
use super::outranking::profiles::{Asked, Marks, Profile, Scheme, as_numbers};
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
    since: "0.2",
    status: Status::Stable,
    params: &[
        Param {
            id: "profiles",
            kind: ParamKind::Shape("[{ … = 3, … = 40 }, { … = 7, … = 20 }]"),
            default: "1/3 and 2/3 of each scale",
            doc: Text { en: "boundaries between classes, lowest first", nl: "grenzen tussen klassen, de laagste eerst" },
        },
        Param {
            id: "categories",
            kind: ParamKind::Shape("[\"…\", \"…\", \"…\"]"),
            default: "low, middle, high",
            doc: Text { en: "names of the classes, worst first", nl: "namen van de klassen, de slechtste eerst" },
        },
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
                Label::both("class by the pessimistic rule, 0 = worst", "klasse volgens de pessimistische regel, 0 = slechtste"),
                &class(&|a| a.pessimistic(self.cut)),
            ),
            Step::per_candidate(
                "optimistic",
                Label::both("class by the optimistic rule, 0 = worst", "klasse volgens de optimistische regel, 0 = slechtste"),
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
