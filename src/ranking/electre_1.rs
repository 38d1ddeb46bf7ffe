use nalgebra::DMatrix;
use serde_json::Value;

use super::outranking::{exceeds, lead, reaches};
use super::{Family, Gives, Measurement, Method, Outcome, Traits, Unit, entry};
use crate::diag::{Diagnostic, Findings, LISTED, codes};
use crate::model::{DecisionTable, Label, Order, Relation, Step, Steps};
use crate::num::sum;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Keeps a kernel of candidates: those that the others do not do without.
    ///
    /// # What it answers
    /// Which few candidates to look at further. One outranks another where enough
    /// of the weight is for it and no criterion speaks too strongly against it.
    ///
    /// # When not to use
    /// When a complete order is needed, or when small differences must not count:
    /// any difference counts in full (electre-3 has thresholds).
    ///
    /// # Formula
    /// concordance(a, b) = Σ w_j over the criteria on which a is at least as good,
    /// divided by Σ w_j · discordance(a, b) = the largest lead of b over a in
    /// normalised scores, divided by the largest range of a normalised column
    /// (0 where nobody differs), over the criteria that have weight · a outranks b when concordance ≥
    /// concordance_threshold and discordance ≤ discordance_threshold · kernel: those
    /// whom nothing outranks · covering: no member outranks another, and every
    /// candidate outside is outranked by a member (the kernel of graph theory, which
    /// holds those outranked only from outside it too). Candidates that outrank each
    /// other in a circle are taken as one, so that there is exactly one of each.
    /// O(n² m), and O(n³/64) for the circles.
    ///
    /// # Parameters
    /// normalisation: `sum` divides by the column sum, as in the source (default);
    /// `scale` by the length of the fixed scale, which takes any scores.
    /// discordance_scale: `largest-range`.
    /// concordance_threshold, discordance_threshold: 0.65 and 0.35, those of the
    /// worked example of the source; there is no usual value.
    ///
    /// # Reading the result
    /// The score is the part of the others that a candidate outranks, less the
    /// part that outranks it; a mutual pair counts for neither.
    ///
    /// # Known pitfalls
    /// Both thresholds decide who is in the kernel: try others. It is not an
    /// order: a member of the kernel can be worse than a candidate outside. Programs
    /// differ in whether they call the kernel or the covering set "kernel". With
    /// `sum` a newcomer changes every discordance.
    ///
    /// # References
    /// roy1968, cebrianPorcar2009
    pub struct Electre1 {
        /// How scores are made comparable for the discordance.
        pub normalisation: String,
        /// What the discordance is divided by.
        pub discordance_scale: String,
        /// The least concordance.
        pub concordance_threshold: f64,
        /// The most discordance.
        pub discordance_threshold: f64,
    }
}

static INFO: Info = Info {
    id: "electre-1",
    kind: Kind::Ranking,
    name: Text { en: "ELECTRE I", nl: "ELECTRE I" },
    summary: Text {
        en: "a kernel of candidates worth a closer look, by concordance and discordance",
        nl: "een kern van kandidaten om verder te bekijken, naar concordantie en discordantie",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        Param {
            id: "normalisation",
            kind: ParamKind::Choice(&["sum", "scale"]),
            default: "sum",
            doc: Text { en: "what scores are divided by", nl: "waardoor scores worden gedeeld" },
        },
        Param {
            id: "discordance_scale",
            kind: ParamKind::Choice(&["largest-range"]),
            default: "largest-range",
            doc: Text { en: "what the discordance is divided by", nl: "waardoor de discordantie wordt gedeeld" },
        },
        Param {
            id: "concordance_threshold",
            kind: ParamKind::Number { min: 0.0, max: 1.0 },
            default: "0.65",
            doc: Text { en: "the least concordance", nl: "de kleinste concordantie" },
        },
        Param {
            id: "discordance_threshold",
            kind: ParamKind::Number { min: 0.0, max: 1.0 },
            default: "0.35",
            doc: Text { en: "the most discordance", nl: "de grootste discordantie" },
        },
    ],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: false,
    },
    refs: &["roy1968", "cebrianPorcar2009"],
    file: file!(),
};

static TRAITS: Traits = Traits {
    family: Family::Outranking,
    gives: Gives::Partial,
    unit: Unit::Plain,
    measurement: Measurement::Ratio,
    pairwise: true,
    ..Traits::PLAIN
};

entry!(Electre1);

impl Default for Electre1 {
    fn default() -> Self {
        Self {
            normalisation: "sum".to_owned(),
            discordance_scale: "largest-range".to_owned(),
            concordance_threshold: 0.65,
            discordance_threshold: 0.35,
        }
    }
}

/// A column with more being better, and what its differences are divided by.
struct Axis {
    scores: Vec<f64>,
    divisor: f64,
    weight: f64,
}

struct Pairs {
    axes: Vec<Axis>,
    total: f64,
    /// The largest range of a normalised column.
    range: f64,
}

impl Pairs {
    fn new(table: &DecisionTable, weights: &[f64], by_scale: bool) -> Self {
        let axis = |(j, weight): (usize, &f64)| {
            let column = table.column(j);
            let divisor =
                if by_scale { table.criteria[j].scale.span() } else { sum(column.scores.iter().copied()).abs() };
            let sign = if column.cost { -1.0 } else { 1.0 };
            Axis { scores: column.scores.iter().map(|x| sign * x).collect(), divisor, weight: *weight }
        };
        // A criterion without weight is no criterion: it has no say against either.
        let counts = |(_, weight): &(usize, &f64)| **weight > 0.0;
        let axes: Vec<Axis> = weights.iter().enumerate().filter(counts).map(axis).collect();
        let range = axes.iter().map(Axis::range).fold(0.0, f64::max);
        Self { axes, total: sum(weights.iter().copied()), range }
    }

    fn concordance(&self, a: usize, b: usize) -> f64 {
        if a == b || self.total <= 0.0 {
            return 1.0;
        }
        let agrees = |axis: &&Axis| !exceeds(axis.scores[b], axis.scores[a], 0.0);
        (sum(self.axes.iter().filter(agrees).map(|axis| axis.weight)) / self.total).min(1.0)
    }

    fn discordance(&self, a: usize, b: usize) -> f64 {
        let against = self.axes.iter().map(|axis| axis.share(axis.scores[b] - axis.scores[a])).fold(0.0, f64::max);
        if self.range > 0.0 { (against / self.range).min(1.0) } else { 0.0 }
    }
}

impl Axis {
    /// A difference as part of the divisor; 0 where there is none.
    fn share(&self, difference: f64) -> f64 {
        if self.divisor > 0.0 { difference / self.divisor } else { 0.0 }
    }

    fn range(&self) -> f64 {
        let (low, high) = crate::num::range(&self.scores);
        if self.scores.is_empty() { 0.0 } else { self.share(high - low) }
    }
}

/// Those whom nothing outranks but members of a circle they are in themselves.
fn kernel(closed: &Relation) -> Vec<bool> {
    let n = closed.len();
    let outranked = |i: usize| (0..n).any(|k| closed.holds(k, i) && !closed.holds(i, k));
    (0..n).map(|i| !outranked(i)).collect()
}

/// The covering set of an outranking relation whose circles count as one: from
/// those that nothing outranks downwards, everybody whom no member outranks.
fn covering(relation: &Relation, closed: &Relation) -> Vec<bool> {
    let n = relation.len();
    let circle = |i: usize, k: usize| closed.holds(i, k) && closed.holds(k, i);
    let before = |i: usize| (0..n).filter(|&k| closed.holds(k, i) && !closed.holds(i, k)).count();
    let mut order: Vec<(usize, usize)> = (0..n).map(|i| (before(i), i)).collect();
    order.sort_unstable();
    let mut inside = vec![false; n];
    for (_, i) in order {
        // Whoever is before a circle has fewer before it, so it was settled first.
        let members: Vec<usize> = (0..n).filter(|&k| circle(i, k)).collect();
        let passed = |k: usize| inside[k] && !circle(i, k) && members.iter().any(|&m| relation.holds(k, m));
        inside[i] = !(0..n).any(passed);
    }
    inside
}

impl Electre1 {
    fn pairs(&self, table: &DecisionTable, weights: &[f64]) -> Pairs {
        Pairs::new(table, weights, self.normalisation == "scale")
    }

    fn relation(&self, pairs: &Pairs, n: usize) -> Relation {
        Relation::new(n, |a, b| {
            reaches(pairs.concordance(a, b), self.concordance_threshold)
                && reaches(self.discordance_threshold, pairs.discordance(a, b))
        })
    }
}

/// The part of the others that each outranks less the part that outranks it.
fn scores(relation: &Relation) -> Vec<f64> {
    lead(relation.len(), |i, k| relation.holds(i, k) && !relation.holds(k, i))
}

/// One finding per circle: candidates that stand together though the relation
/// itself does not show all of them as level.
fn circles(table: &DecisionTable, relation: &Relation, closed: &Relation) -> Findings {
    let n = table.len();
    let level = |of: &Relation, i: usize, k: usize| of.holds(i, k) && of.holds(k, i);
    let circle = |i: usize| {
        let members: Vec<usize> = (0..n).filter(|&k| level(closed, i, k)).collect();
        let first = members.first() == Some(&i);
        let hidden = first && members.iter().any(|&a| members.iter().any(|&b| !level(relation, a, b)));
        let mut names: Vec<&str> = members.iter().map(|&k| table.names[k].as_str()).collect();
        names.sort_unstable();
        hidden.then_some(names)
    };
    let mut circles: Vec<Vec<&str>> = (0..n).filter_map(circle).collect();
    circles.sort_unstable();
    let finding = |names: Vec<&str>| {
        let more = names.len().saturating_sub(LISTED);
        let listed = names[..names.len() - more].join(", ");
        Diagnostic::new(&codes::PF835).arg("candidates", listed).arg("more", more).note("help")
    };
    circles.into_iter().map(finding).collect()
}

impl Method for Electre1 {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        if self.normalisation != "sum" {
            return Findings::new();
        }
        let below = |j: &usize| table.column(*j).scores.iter().any(|x| *x < 0.0);
        let refused = (0..table.criteria.len()).filter(below).map(|j| {
            Diagnostic::new(&codes::PF806)
                .arg("normalisation", "sum")
                .arg("criterion", &table.criteria[j].id)
                .arg("problem", "positive")
                .note("help")
        });
        refused.collect()
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let relation = self.relation(&self.pairs(table, weights), table.len());
        let findings = circles(table, &relation, &relation.closure());
        Outcome { scores: scores(&relation), order: Order::Partial(relation), findings }
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let pairs = self.pairs(table, weights);
        let n = table.len();
        let relation = self.relation(&pairs, n);
        let closed = relation.closure();
        let all = |of: &dyn Fn(usize, usize) -> f64| -> Vec<Vec<f64>> {
            (0..n).map(|i| (0..n).map(|k| of(i, k)).collect()).collect()
        };
        let yes = |yes: bool| f64::from(u8::from(yes));
        vec![
            Step::pairs(
                "concordance",
                Label::both(
                    "part of the weight for row against column",
                    "deel van het gewicht voor rij tegenover kolom",
                ),
                all(&|i, k| pairs.concordance(i, k)),
            ),
            Step::pairs(
                "discordance",
                Label::both("strongest objection against row", "sterkste bezwaar tegen rij"),
                all(&|i, k| pairs.discordance(i, k)),
            ),
            Step::pairs(
                "outranks",
                Label::both("row outranks column", "rij gaat boven kolom"),
                all(&|i, k| yes(i != k && relation.holds(i, k))),
            ),
            Step::per_candidate(
                "kernel",
                Label::both("in the kernel", "in de kern"),
                &kernel(&closed).into_iter().map(yes).collect::<Vec<f64>>(),
            ),
            Step::per_candidate(
                "covering",
                Label::both("in the covering set", "in de dekkende verzameling"),
                &covering(&relation, &closed).into_iter().map(yes).collect::<Vec<f64>>(),
            ),
            Step::per_candidate(
                "scores",
                Label::both("outranked less outranked by", "hoeveel eronder min hoeveel erboven"),
                &scores(&relation),
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::outranking::fixture::*;
    use super::*;
    use crate::model::{Direction, Stand};

    fn firms() -> (DecisionTable, [f64; 5]) {
        use Direction::{Max, Min};
        let criteria = [("C1", Max), ("C2", Max), ("C3", Min), ("C4", Max), ("C5", Max)];
        let rows: [&[f64]; 6] = [
            &[6.0, 5.0, 28.0, 5.0, 5.0],
            &[4.0, 2.0, 25.0, 10.0, 9.0],
            &[5.0, 7.0, 35.0, 9.0, 6.0],
            &[6.0, 1.0, 27.0, 6.0, 7.0],
            &[6.0, 8.0, 30.0, 7.0, 9.0],
            &[5.0, 6.0, 26.0, 4.0, 8.0],
        ];
        (table(criteria.map(|(id, d)| criterion(id, d)).to_vec(), &rows), [0.25, 0.25, 0.1, 0.2, 0.2])
    }

    /// Cebrián and Porcar 2009: where to settle a firm in Aragón. Concordance,
    /// discordance and kernel as printed.
    #[test]
    fn the_location_of_a_firm() {
        let (table, weights) = firms();
        let method = with("electre-1", json!({}));
        let concordance = [
            [1.0, 0.5, 0.35, 0.5, 0.35, 0.45],
            [0.5, 1.0, 0.5, 0.75, 0.5, 0.5],
            [0.65, 0.5, 1.0, 0.45, 0.2, 0.7],
            [0.75, 0.25, 0.55, 1.0, 0.35, 0.45],
            [0.9, 0.7, 0.8, 0.9, 1.0, 0.9],
            [0.55, 0.5, 0.55, 0.55, 0.1, 1.0],
        ];
        let discordance = [
            [0.0, 0.5052, 0.4042, 0.1883, 0.42857, 0.2825],
            [0.4286, 0.0, 0.7143, 0.2589, 0.8571, 0.5714],
            [0.1696, 0.2825, 0.0, 0.1938, 0.2825, 0.218],
            [0.5714, 0.4042, 0.8571, 0.0, 1.0, 0.7143],
            [0.0485, 0.3031, 0.2021, 0.0727, 0.0, 0.0969],
            [0.1295, 0.6063, 0.5052, 0.2021, 0.3031, 0.0],
        ];
        close_rows(&step(&*method, &table, &weights, "concordance"), &concordance, 1e-9);
        close_rows(&step(&*method, &table, &weights, "discordance"), &discordance, 6e-4);
        close(&column(&*method, &table, &weights, "kernel"), &[0.0, 0.0, 0.0, 0.0, 1.0, 0.0], 0.0);
    }

    #[test]
    fn a_covering_set_covers_everybody_and_its_members_do_not_outrank_each_other() {
        // 0 → 1 → 2, and a circle 3 → 4 → 5 → 3 that outranks 6.
        let pairs = [(0, 1), (1, 2), (3, 4), (4, 5), (5, 3), (4, 6)];
        let relation = Relation::new(7, |i, k| pairs.contains(&(i, k)));
        let closed = relation.closure();
        let inside = covering(&relation, &closed);
        assert_eq!(kernel(&closed), [true, false, false, true, true, true, false]);
        // 2 is outranked by 1 only, which is outside.
        assert_eq!(inside, [true, false, true, true, true, true, false]);
    }

    /// The voting circle: three criteria of equal weight, each puts another
    /// candidate first.
    #[test]
    fn a_circle_stands_together_and_is_said() {
        let criteria = ["x", "y", "z"].map(|id| criterion(id, Direction::Max)).to_vec();
        let rows: [&[f64]; 4] = [&[3.0, 1.0, 2.0], &[2.0, 3.0, 1.0], &[1.0, 2.0, 3.0], &[0.5, 0.5, 0.5]];
        let table = table(criteria, &rows);
        let method = with("electre-1", json!({ "discordance_threshold": 1.0 }));
        let weights = [1.0 / 3.0; 3];
        let outcome = method.run(&table, &weights);
        let Order::Partial(relation) = &outcome.order else { panic!("a partial order") };
        assert_eq!(relation.between(0, 1), Stand::Preferred);
        assert_eq!(relation.closure().between(0, 1), Stand::Indifferent);
        close(&outcome.scores, &[1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0, -1.0], 1e-12);
        close(&column(&*method, &table, &weights, "kernel"), &[1.0, 1.0, 1.0, 0.0], 0.0);
        assert_eq!((outcome.findings[0].code.id, outcome.findings[0].args[0].1.as_str()), ("PF835", "a1, a2, a3"));
    }

    #[test]
    fn a_column_sum_takes_no_negative_scores_and_a_scale_does() {
        let (mut table, weights) = firms();
        table.scores[(0, 0)] = -1.0;
        let refused = with("electre-1", json!({})).refusals(&table);
        assert_eq!(refused[0].code.id, "PF806");
        let by_scale = with("electre-1", json!({ "normalisation": "scale" }));
        assert!(by_scale.refusals(&table).is_empty());
        // All scales are equally long here: the longest range is that of C3.
        let discordance = step(&*by_scale, &table, &weights, "discordance");
        close(&[discordance[2][1], discordance[0][4]], &[1.0, 0.7], 1e-12);
    }

    #[test]
    fn odd_tables() {
        holds_on_odd_tables("electre-1");
    }
}
