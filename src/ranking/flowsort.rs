use nalgebra::DMatrix;
use serde_json::Value;

use super::outranking::credibility::rows;
use super::outranking::flows::notes;
use super::outranking::profiles::{Asked, CATEGORIES, Marks, Profile, as_numbers, compared};
use super::outranking::shape::{Shape, slopes};
use super::{Family, Gives, Method, Outcome, Traits, Unit, entry};
use crate::diag::Findings;
use crate::model::{AxisOf, DecisionTable, Direction, Label, Step, Steps};
use crate::num::{compare, plus_zero, sum};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Puts each candidate in a class by the place of its PROMETHEE flow among
    /// those of the profiles.
    ///
    /// # What it answers
    /// Which candidates are good enough, which are not, and which lie between,
    /// where small differences count less; nobody is compared with another
    /// candidate.
    ///
    /// # When not to use
    /// When a weakness must not be made up for by strengths (electre-tri-b has a
    /// veto), or when candidates must be ranked within a class.
    ///
    /// # Formula
    /// R = the profiles and the candidate a · φ(x) = Σ (π(x, y) − π(y, x)) / (r − 1)
    /// over the r members y of R, π as in promethee-2 · limiting: R also holds the
    /// worst and the best end of every fixed scale; class of a: the lowest whose
    /// upper boundary b has φ(b) ≥ φ(a) · central: the class whose profile b has
    /// |φ(b) − φ(a)| smallest, the lower one where two are as near.
    /// O(n K² m) for K classes.
    ///
    /// # Parameters
    /// marks: whether the profiles are boundaries between classes (`limiting`,
    /// default) or the middle of each (`central`).
    /// profiles: in natural units, lowest first, one fewer than classes when
    /// limiting, one per class when central; by criterion id, or in the order of
    /// the criteria (default: equal steps of value on the fixed scale of each
    /// criterion, 1/3 and 2/3, or 1/6, 1/2 and 5/6).
    /// categories: names of the classes, worst first (default low, middle, high).
    /// `preference` stands with each criterion; one without it counts as `usual`.
    ///
    /// # Reading the result
    /// The number of a class starts at 0 for the worst. `phi` against
    /// `profile_phi` shows how near a candidate is to another class.
    ///
    /// # Known pitfalls
    /// A candidate equal to a boundary falls in the class below it. Where a
    /// candidate has scores beyond the ends of the scale, its flow can pass those
    /// of the ends: it then stays in the outer class.
    ///
    /// # References
    /// nemeryLamboray2008
    pub struct Flowsort {
        /// What the profiles mark.
        pub marks: String,
        /// The profiles, lowest first.
        pub profiles: Vec<Profile>,
        /// Names of the classes, worst first.
        pub categories: Vec<String>,
    }
}

static INFO: Info = Info {
    id: "flowsort",
    kind: Kind::Sorting,
    name: Text { en: "FlowSort", nl: "FlowSort" },
    summary: Text {
        en: "classes by the PROMETHEE flow of a candidate among profiles",
        nl: "klassen naar de PROMETHEE-stroom van een kandidaat tussen profielen",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        Param {
            id: "marks",
            kind: ParamKind::Choice(&["limiting", "central"]),
            default: "limiting",
            doc: Text {
                en: "whether profiles are boundaries or the middle of a class",
                nl: "of profielen grenzen zijn of het midden van een klasse",
            },
        },
        Param {
            id: "profiles",
            kind: ParamKind::Shape("[{ … = 3, … = 40 }, { … = 7, … = 20 }]"),
            default: "equal steps of each scale",
            doc: Text { en: "the profiles, lowest first", nl: "de profielen, de laagste eerst" },
        },
        CATEGORIES,
    ],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: true,
        compensatory: true,
    },
    refs: &["nemeryLamboray2008"],
    file: file!(),
};

static TRAITS: Traits = Traits {
    family: Family::Outranking,
    gives: Gives::Classes,
    unit: Unit::Plain,
    uses_thresholds: true,
    ..Traits::PLAIN
};

entry!(Flowsort);

impl Default for Flowsort {
    fn default() -> Self {
        Self { marks: "limiting".to_owned(), profiles: Vec::new(), categories: Vec::new() }
    }
}

/// Preference functions and weights of a table.
struct Judges {
    shapes: Vec<(Shape, bool, f64)>,
}

impl Judges {
    fn new(table: &DecisionTable, weights: &[f64]) -> Self {
        let shape = |(criterion, weight): (&crate::model::Criterion, &f64)| {
            (Shape::of(criterion), criterion.direction != Direction::Max, *weight)
        };
        Self { shapes: table.criteria.iter().zip(weights).map(shape).collect() }
    }

    /// π(a, b) − π(b, a).
    fn net(&self, a: &[f64], b: &[f64]) -> f64 {
        sum(self.shapes.iter().zip(a.iter().zip(b)).map(|((shape, cost, weight), (a, b))| {
            let (a, b) = if *cost { (-a, -b) } else { (*a, *b) };
            weight * (shape.at(a, b) - shape.at(b, a))
        }))
    }
}

/// The flow of a candidate, and those of the profiles beside it.
struct Place {
    own: f64,
    profiles: Vec<f64>,
}

impl Flowsort {
    fn central(&self) -> bool {
        self.marks == "central"
    }

    fn asked(&self) -> Asked<'_> {
        let marks = if self.central() { Marks::Centres } else { Marks::Boundaries };
        Asked { method: INFO.id, profiles: &self.profiles, categories: &self.categories, marks }
    }

    fn places(&self, table: &DecisionTable, weights: &[f64]) -> Vec<Place> {
        let judges = Judges::new(table, weights);
        let mut reference = self.asked().scheme(table).profiles;
        let inner = if self.central() { 0..reference.len() } else { 1..reference.len() + 1 };
        if !self.central() {
            let end = |of: fn(&crate::model::Criterion) -> f64| {
                table.criteria.iter().map(|c| compared(c, of(c))).collect::<Vec<f64>>()
            };
            reference.insert(0, end(crate::model::Criterion::worst_score));
            reference.push(end(crate::model::Criterion::best_score));
        }
        // What the profiles think of each other is the same beside everybody.
        let among: Vec<f64> = reference.iter().map(|a| sum(reference.iter().map(|b| judges.net(a, b)))).collect();
        #[allow(clippy::cast_precision_loss, reason = "a number of profiles")]
        let others = reference.len() as f64;
        let place = |row: Vec<f64>| {
            let against: Vec<f64> = reference.iter().map(|profile| judges.net(&row, profile)).collect();
            Place {
                own: plus_zero(sum(against.iter().copied()) / others),
                profiles: inner.clone().map(|h| plus_zero((among[h] - against[h]) / others)).collect(),
            }
        };
        rows(table).into_iter().map(place).collect()
    }

    fn class(&self, place: &Place) -> usize {
        if self.central() {
            let away = |h: &usize| (place.profiles[*h] - place.own).abs();
            let nearer = |kept: usize, h: usize| if compare(away(&h), away(&kept)).is_lt() { h } else { kept };
            return (1..place.profiles.len()).fold(0, nearer);
        }
        place.profiles.iter().filter(|boundary| compare(place.own, **boundary).is_gt()).count()
    }
}

impl Method for Flowsort {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        let mut findings = slopes(INFO.id, table);
        findings.extend(self.asked().refusals(table));
        findings
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let of = self.places(table, weights).iter().map(|place| self.class(place)).collect();
        let mut findings = notes(INFO.id, table);
        findings.extend(self.asked().notes());
        self.asked().scheme(table).outcome(of, findings)
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let all = self.places(table, weights);
        let class: Vec<usize> = all.iter().map(|place| self.class(place)).collect();
        let own: Vec<f64> = all.iter().map(|place| place.own).collect();
        vec![
            Step::per_candidate(
                "phi",
                Label::both("net flow among the profiles", "nettostroom tussen de profielen"),
                &own,
            ),
            Step {
                id: "profile_phi",
                caption: Label::both(
                    "net flow of each profile beside the candidate",
                    "nettostroom van elk profiel naast de kandidaat",
                ),
                rows: AxisOf::Candidates,
                columns: self.asked().scheme(table).axis(),
                values: all.iter().map(|place| place.profiles.clone()).collect(),
            },
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
    use crate::model::{Criterion, PreferenceFunction, Scale};

    /// One criterion from 0 to 10, linear from 0 to 10, boundaries at 4 and 8.
    fn one(scores: &[f64]) -> DecisionTable {
        let scale = Scale::new(0.0, 10.0).expect("two different ends");
        let linear = preferring("a", Direction::Max, PreferenceFunction::Linear, [Some(0.0), Some(10.0), None]);
        let rows: Vec<[f64; 1]> = scores.iter().map(|x| [*x]).collect();
        let rows: Vec<&[f64]> = rows.iter().map(|row| &row[..]).collect();
        table(vec![Criterion { preference: linear.preference, ..Criterion::plain("a", Direction::Max, scale) }], &rows)
    }

    /// By hand: the net preference of x over y is (x − y)/10, so that the flow of
    /// x among 0, 4, 8, 10 and x itself is (4x − 22)/40, and that of boundary b
    /// is (5b − 22 − x)/40.
    #[test]
    fn limiting_profiles_by_hand() {
        let table = one(&[3.0, 4.0, 4.1, 8.0, 8.1]);
        let method = with(INFO.id, json!({ "profiles": [[4.0], [8.0]], "categories": ["no", "maybe", "yes"] }));
        close(
            &column(&*method, &table, &[1.0], "phi"),
            &[3.0, 4.0, 4.1, 8.0, 8.1].map(|x| (4.0 * x - 22.0) / 40.0),
            1e-12,
        );
        let beside = |x: f64| [4.0, 8.0].map(|b| (5.0 * b - 22.0 - x) / 40.0);
        close_rows(
            &step(&*method, &table, &[1.0], "profile_phi"),
            &[beside(3.0), beside(4.0), beside(4.1), beside(8.0), beside(8.1)],
            1e-12,
        );
        // Equal to a boundary: the class below it.
        close(&method.run(&table, &[1.0]).scores, &[0.0, 0.0, 1.0, 1.0, 2.0], 0.0);
    }

    /// Central profiles at 2, 5 and 9: flows (3x − 16)/30 and (4b − 16 − x)/30, so
    /// the middle between two profiles lies where x is half way between them.
    #[test]
    fn central_profiles_by_hand() {
        let table = one(&[3.4, 3.5, 3.6, 6.9, 7.1]);
        let method = with(INFO.id, json!({ "marks": "central", "profiles": [[2.0], [5.0], [9.0]] }));
        close(&column(&*method, &table, &[1.0], "phi")[..1], &[(3.0 * 3.4 - 16.0) / 30.0], 1e-12);
        close(&method.run(&table, &[1.0]).scores, &[0.0, 0.0, 1.0, 1.0, 2.0], 0.0);
    }

    #[test]
    fn without_profiles_the_scales_give_them() {
        let table = one(&[3.3, 3.4, 6.6, 6.7]);
        close(&with(INFO.id, json!({})).run(&table, &[1.0]).scores, &[0.0, 1.0, 1.0, 2.0], 0.0);
        // Centres at 10/6, 5 and 50/6: the same borders.
        let central = with(INFO.id, json!({ "marks": "central" })).run(&table, &[1.0]);
        close(&central.scores, &[0.0, 1.0, 1.0, 2.0], 0.0);
        assert_eq!(central.findings[0].code.id, "PF834");
    }

    #[test]
    fn odd_tables() {
        holds_on_odd_tables("flowsort");
    }
}
