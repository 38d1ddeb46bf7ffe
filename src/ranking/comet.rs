use std::collections::BTreeMap;

use nalgebra::DMatrix;
use serde_json::Value;

use super::columns::least_named;
use super::{Family, Method, Outcome, Traits, entry};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{AxisOf, Criterion, DecisionTable, Direction, Label, Step, Steps, beyond};
use crate::num::{order_by, tied};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Compares a grid of made-up candidates and reads the real ones off it.
    ///
    /// # What it answers
    /// How good a candidate is, judged from candidates that were made up to be
    /// easy to compare: all combinations of a few characteristic scores.
    ///
    /// # When not to use
    /// With many criteria: the number of combinations grows with their power.
    /// When differences in how good the made-up candidates are must count: only
    /// their order does.
    ///
    /// # Formula
    /// Objects: all combinations of characteristic values, the first criterion
    /// slowest · SJ_o = number of objects it beats + half of those it equals
    /// (itself included) · P_o = (place of SJ_o among the different ones, from
    /// 0) / (their number − 1), 0.5 where all are equal ·
    /// score = Σ_o P_o · Π_j μ_oj(x_ij), μ being the triangular membership of a
    /// score in a characteristic value. O(t log t) for t objects, and 2^m per
    /// candidate with m criteria.
    ///
    /// # Parameters
    /// characteristic_values: ascending values per criterion. Default: the low
    /// end, the middle and the high end of the fixed scale; the two ends only
    /// where that would make more than 1,000,000 objects. For a criterion with a
    /// target they are distances beyond the tolerance.
    /// expert: who compares the objects: `topsis` (default, with the weights and
    /// directions of the criteria) or `values`, the numbers in expert_values.
    /// expert_normalisation: that of the TOPSIS expert, `min-max`.
    /// expert_values: one number per object, the larger wins.
    ///
    /// # Reading the result
    /// 1 is as good as the best object, 0 as bad as the worst.
    ///
    /// # Known pitfalls
    /// Scores depend on the choice of the characteristic values.
    ///
    /// # References
    /// salabun2015
    pub struct Comet {
        /// Ascending values per criterion.
        pub characteristic_values: BTreeMap<String, Vec<f64>>,
        /// Who compares: `topsis` or `values`.
        pub expert: String,
        /// Id of the normaliser of the TOPSIS expert.
        pub expert_normalisation: String,
        /// How good each object is.
        pub expert_values: Vec<f64>,
    }
}

static INFO: Info = Info {
    id: "comet",
    kind: Kind::Ranking,
    name: Text { en: "COMET", nl: "COMET" },
    summary: Text {
        en: "reads candidates off a grid of made-up ones that are compared; a newcomer changes nothing",
        nl: "leest kandidaten af van een raster van bedachte die zijn vergeleken; een nieuwkomer verandert niets",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        Param {
            id: "characteristic_values",
            kind: ParamKind::Shape("{ … = [0, 50, 100], … = [1, 5] }"),
            default: "low end, middle and high end of each scale",
            doc: Text {
                en: "scores of which all combinations are compared, ascending",
                nl: "scores waarvan alle combinaties worden vergeleken, oplopend",
            },
        },
        Param {
            id: "expert",
            kind: ParamKind::Choice(&["topsis", "values"]),
            default: "topsis",
            doc: Text { en: "who compares the combinations", nl: "wie de combinaties vergelijkt" },
        },
        Param {
            id: "expert_normalisation",
            kind: ParamKind::Choice(&["min-max"]),
            default: "min-max",
            doc: Text { en: "normalisation of the TOPSIS expert", nl: "normalisatie van de TOPSIS-expert" },
        },
        Param {
            id: "expert_values",
            kind: ParamKind::Shape("[0.2, 0.5, 1, …]"),
            default: "none",
            doc: Text {
                en: "how good each combination is, first criterion slowest",
                nl: "hoe goed elke combinatie is, het eerste criterium het langzaamst",
            },
        },
    ],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: true,
        compensatory: true,
    },
    refs: &["salabun2015"],
    file: file!(),
};

static TRAITS: Traits = Traits { family: Family::Distance, slow: true, ..Traits::PLAIN };

entry!(Comet);

impl Default for Comet {
    fn default() -> Self {
        Self {
            characteristic_values: BTreeMap::new(),
            expert: "topsis".to_owned(),
            expert_normalisation: "min-max".to_owned(),
            expert_values: Vec::new(),
        }
    }
}

/// The most objects that are compared.
const MOST_OBJECTS: usize = 1_000_000;

/// The most objects that are shown one by one.
const MOST_SHOWN: usize = 10_000;

/// The ends of a criterion as the method sees it: a target is a distance.
fn ends(criterion: &Criterion) -> (f64, f64) {
    let (low, high) = (criterion.scale.min(), criterion.scale.max());
    match criterion.direction {
        Direction::Max | Direction::Min => (low, high),
        Direction::Target { target, tolerance } => {
            (0.0, beyond(low, target, tolerance).max(beyond(high, target, tolerance)))
        }
    }
}

/// How many objects there are; `None` when far too many to count.
fn objects(grid: &[Vec<f64>]) -> Option<usize> {
    grid.iter().try_fold(1_usize, |all, values| all.checked_mul(values.len()))
}

impl Comet {
    /// The characteristic values of every criterion.
    fn grid(&self, table: &DecisionTable) -> Vec<Vec<f64>> {
        let of = |criterion: &Criterion, middle: bool| {
            if let Some(given) = self.characteristic_values.get(&criterion.id) {
                return given.clone();
            }
            let (low, high) = ends(criterion);
            match (low < high, middle) {
                (true, true) => vec![low, f64::midpoint(low, high), high],
                (true, false) => vec![low, high],
                (false, _) => vec![low],
            }
        };
        let grid = |middle| table.criteria.iter().map(|c| of(c, middle)).collect::<Vec<_>>();
        let full = grid(true);
        if objects(&full).is_some_and(|count| count <= MOST_OBJECTS) { full } else { grid(false) }
    }

    /// How good every object is, in the eyes of the expert.
    fn judged(&self, table: &DecisionTable, grid: &[Vec<f64>], weights: &[f64]) -> Vec<f64> {
        if self.expert == "values" {
            return self.expert_values.clone();
        }
        // TOPSIS on the objects: squared distances per criterion, added up over
        // all combinations.
        let (mut near, mut far) = (vec![0.0], vec![0.0]);
        for ((criterion, values), weight) in table.criteria.iter().zip(grid).zip(weights) {
            let (low, high) = (values[0], values[values.len() - 1]);
            let part = |x: &f64| if high > low { (x - low) / (high - low) } else { 0.5 };
            let good = |x: &f64| if criterion.direction == Direction::Max { part(x) } else { 1.0 - part(x) };
            let square = |y: f64| (weight * y) * (weight * y);
            let cross = |sums: &[f64], of: &dyn Fn(&f64) -> f64| -> Vec<f64> {
                sums.iter().flat_map(|sum| values.iter().map(move |x| sum + of(x))).collect()
            };
            near = cross(&near, &|x| square(1.0 - good(x)));
            far = cross(&far, &|x| square(good(x)));
        }
        let closeness = |(near, far): (f64, f64)| {
            let (near, far) = (near.sqrt(), far.sqrt());
            if near + far > 0.0 { far / (near + far) } else { 0.5 }
        };
        near.into_iter().zip(far).map(closeness).collect()
    }

    /// SJ and P of every object. The sums of the comparison matrix follow from
    /// the order: O(t log t) instead of t².
    fn preferences(&self, table: &DecisionTable, grid: &[Vec<f64>], weights: &[f64]) -> [Vec<f64>; 2] {
        let judged = self.judged(table, grid, weights);
        let order = order_by(&judged, |a, b| a.cmp(&b));
        let t = judged.len();
        let mut runs = Vec::new();
        let mut start = 0;
        while start < t {
            let first = judged[order[start]];
            let run = order[start..].iter().take_while(|&&o| tied(first, judged[o])).count();
            runs.push(start..start + run);
            start += run;
        }
        #[allow(clippy::cast_precision_loss, reason = "at most a million objects")]
        let number = |count: usize| count as f64;
        let (mut sj, mut p) = (vec![0.0; t], vec![0.0; t]);
        for (place, run) in runs.iter().rev().enumerate() {
            let sum = number(t - run.end) + number(run.len()) / 2.0;
            let preference = if runs.len() > 1 { number(place) / number(runs.len() - 1) } else { 0.5 };
            for &o in &order[run.clone()] {
                (sj[o], p[o]) = (sum, preference);
            }
        }
        [sj, p]
    }
}

/// The characteristic value at or above a score, and how far the score belongs
/// to it; the rest belongs to the one below.
fn cell(values: &[f64], x: f64) -> (usize, f64) {
    let last = values.len() - 1;
    let x = x.clamp(values[0], values[last]);
    let above = values.partition_point(|value| *value < x).min(last);
    if above == 0 {
        return (0, 1.0);
    }
    (above, (x - values[above - 1]) / (values[above] - values[above - 1]))
}

/// The score of one candidate: its memberships spread over the corners of the
/// cell it lies in. `corners` is room to work in.
fn read_off(grid: &[Vec<f64>], p: &[f64], x: impl Fn(usize) -> f64, corners: &mut Vec<(usize, f64)>) -> f64 {
    corners.clear();
    corners.push((0, 1.0));
    let Some((last, others)) = grid.split_last() else { return p[0] };
    for (j, values) in others.iter().enumerate() {
        let (above, share) = cell(values, x(j));
        for (offset, _) in corners.iter_mut() {
            *offset = *offset * values.len() + above;
        }
        // A score on a characteristic value belongs to that one alone.
        if share < 1.0 {
            let half = corners.len();
            corners.extend_from_within(..);
            let (own, below) = corners.split_at_mut(half);
            for (_, weight) in own {
                *weight *= share;
            }
            for (offset, weight) in below {
                *offset -= 1;
                *weight *= 1.0 - share;
            }
        }
    }
    let (above, share) = cell(last, x(others.len()));
    let below = above.saturating_sub(1);
    let rows = corners.iter().map(|(offset, weight)| (&p[offset * last.len()..][..last.len()], weight));
    rows.map(|(p, weight)| weight * (share * p[above] + (1.0 - share) * p[below])).sum()
}

fn scores(table: &DecisionTable, grid: &[Vec<f64>], p: &[f64]) -> Vec<f64> {
    let columns = table.columns();
    let mut corners = Vec::new();
    (0..table.len()).map(|i| read_off(grid, p, |j| columns[j].scores[i], &mut corners)).collect()
}

/// What is wrong with the characteristic values given for a criterion.
fn problem(table: &DecisionTable, j: usize, values: &[f64]) -> Option<Diagnostic> {
    let criterion = &table.criteria[j];
    let finding =
        |problem: &str| Diagnostic::new(&codes::PF820).arg("problem", problem).arg("criterion", &criterion.id);
    let rises = |pair: &[f64]| pair[0] < pair[1] && (pair[1] - pair[0]).is_finite();
    let ends = values.first().zip(values.last()).map(|(low, high)| high - low);
    if !ends.is_some_and(f64::is_finite) || !values.windows(2).all(rises) {
        return Some(finding("order").note("help-order"));
    }
    let (low, high) = (values[0], values[values.len() - 1]);
    let column = table.column(j);
    let i = least_named(table, |i| !(low..=high).contains(&column.scores[i]))?;
    let target = matches!(criterion.direction, Direction::Target { .. });
    let finding = finding("range").arg("low", low).arg("high", high);
    let finding = finding.arg("kind", if target { "distance" } else { "score" });
    Some(finding.arg("candidate", &table.names[i]).arg("value", column.scores[i]).note("help-range"))
}

impl Method for Comet {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn guarantees(&self) -> Option<Guarantees> {
        // Judgements may be anything.
        Some(Guarantees { respects_dominance: self.expert == "topsis", ..INFO.guarantees })
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        let ids = || table.criteria.iter().map(|c| c.id.as_str());
        let mut findings = Findings::new();
        for (id, values) in &self.characteristic_values {
            if let Some(j) = table.criteria.iter().position(|c| c.id == *id) {
                findings.extend(problem(table, j, values));
            } else {
                let finding = Diagnostic::new(&codes::PF820).arg("problem", "unknown").arg("criterion", id);
                findings.push(finding.near(id, ids()).note("help-unknown"));
            }
        }
        if !findings.is_empty() {
            return findings;
        }
        let count = objects(&self.grid(table));
        let finding = |problem: &str| Diagnostic::new(&codes::PF820).arg("problem", problem);
        let Some(count) = count.filter(|count| *count <= MOST_OBJECTS) else {
            let many = count.map_or_else(|| "> 10^18".to_owned(), |count| count.to_string());
            return vec![finding("objects").arg("objects", many).arg("most", MOST_OBJECTS).note("help-objects")];
        };
        let unfit = |key: &str, value: String, expected: &str| {
            let finding = Diagnostic::new(&codes::PF803).arg("method", INFO.id).arg("key", key).arg("value", value);
            finding.note_with("help", vec![("expected", expected.to_owned())])
        };
        if self.expert != "values" && !self.expert_values.is_empty() {
            findings.push(unfit("expert", format!("{} (expert_values = [ … ])", self.expert), "values"));
        }
        if let Some(wrong) = self.expert_values.iter().find(|x| !x.is_finite()) {
            findings.push(unfit("expert_values", wrong.to_string(), "0.2, 0.5, 1, …"));
        }
        if self.expert == "values" && self.expert_values.len() != count {
            let finding = finding("values").arg("objects", count).arg("given", self.expert_values.len());
            findings.push(finding.note("help-values"));
        }
        findings
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let grid = self.grid(table);
        let [_, p] = self.preferences(table, &grid, weights);
        Outcome::total(scores(table, &grid, &p))
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let grid = self.grid(table);
        let [sj, p] = self.preferences(table, &grid, weights);
        let scores = scores(table, &grid, &p);
        #[allow(clippy::cast_precision_loss, reason = "at most a million objects")]
        let count = p.len() as f64;
        let mut steps =
            vec![Step::one("objects", Label::both("characteristic objects", "kenmerkende objecten"), count)];
        if p.len() <= MOST_SHOWN {
            let names = |mut o: usize| {
                let mut parts = Vec::new();
                for (criterion, values) in table.criteria.iter().zip(&grid).rev() {
                    parts.push(format!("{} = {}", criterion.id, values[o % values.len()]));
                    o /= values.len();
                }
                parts.reverse();
                parts.join(", ")
            };
            let per_object = |id, caption, values: &[f64]| Step {
                id,
                caption,
                rows: AxisOf::Named((0..p.len()).map(names).collect()),
                columns: AxisOf::One,
                values: values.iter().map(|x| vec![*x]).collect(),
            };
            let sums = Label::both("sum of the comparisons (SJ)", "som van de vergelijkingen (SJ)");
            steps.push(per_object("sj", sums, &sj));
            steps.push(per_object(
                "p",
                Label::both("preference of the object (P)", "voorkeur voor het object (P)"),
                &p,
            ));
        }
        steps.push(Step::per_candidate("scores", Label::both("preference", "voorkeur"), &scores));
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{build, close, edges, ranks, respects_dominance, step, table, target, uniform};
    use super::*;

    #[test]
    fn the_processor_example_is_met() {
        // Paradowski, Bączkiewicz & Wątróbski 2021, processors.
        let (max, min) = (Direction::Max, Direction::Min);
        let criteria = [
            ("C1", max, 6.0, 64.0),
            ("C2", max, 12.0, 128.0),
            ("C3", max, 2.5, 3.8),
            ("C4", max, 3.8, 5.3),
            ("C5", max, 2.8, 4.9),
            ("C6", min, 65.0, 280.0),
            ("C7", max, 376.0, 647.0),
            ("C8", max, 4562.0, 24763.0),
            ("C9", min, 299.0, 10000.0),
        ];
        let values: Vec<String> =
            criteria.iter().map(|(id, _, low, high)| format!("\"{id}\": [{low}, {high}]")).collect();
        let rows = [
            [64.0, 128.0, 2.9, 4.3, 3.2, 280.0, 495.0, 24763.0, 3990.0],
            [28.0, 56.0, 3.1, 3.8, 3.8, 255.0, 417.0, 12975.0, 2999.0],
            [8.0, 16.0, 3.5, 5.3, 4.8, 125.0, 636.0, 5725.0, 539.0],
            [12.0, 24.0, 3.7, 4.8, 4.5, 105.0, 637.0, 8468.0, 549.0],
            [10.0, 20.0, 3.7, 5.3, 4.9, 125.0, 539.0, 6399.0, 499.0],
            [8.0, 16.0, 3.6, 4.4, 4.0, 65.0, 501.0, 4834.0, 329.0],
            [6.0, 12.0, 3.7, 4.6, 4.2, 65.0, 604.0, 4562.0, 299.0],
            [16.0, 32.0, 3.4, 4.9, 4.2, 105.0, 647.0, 10428.0, 799.0],
            [8.0, 16.0, 3.6, 5.0, 4.5, 125.0, 609.0, 5615.0, 399.0],
            [18.0, 36.0, 3.0, 4.8, 4.3, 165.0, 480.0, 8848.0, 979.0],
            [24.0, 48.0, 3.8, 4.5, 4.0, 280.0, 509.0, 13552.0, 1399.0],
            [28.0, 56.0, 2.5, 3.8, 2.8, 205.0, 376.0, 8585.0, 10000.0],
        ];
        let method = build("comet", &format!("{{\"characteristic_values\": {{{}}}}}", values.join(", ")));
        let table = table(&criteria, &rows);
        let found = method.run(&table, &[1.0 / 9.0; 9]).scores;
        let printed = [0.5433, 0.3447, 0.6115, 0.6168, 0.606, 0.4842, 0.5516, 0.61, 0.5719, 0.4711, 0.4979, 0.1452];
        close(&found, &printed, 1.1e-4);
        assert_eq!(ranks(&found, false), [7, 11, 2, 1, 4, 9, 6, 3, 5, 10, 8, 12]);
        assert_eq!(step(&method.steps(&table, None, &[1.0 / 9.0; 9]), "sj").len(), 512);
    }

    #[test]
    fn the_sums_are_those_of_the_comparison_matrix() {
        let t = 60;
        let expert: Vec<f64> = (0..t).map(|k| (uniform(3, k) * 20.0).floor()).collect();
        let values: Vec<f64> = (0..t).map(|k| f64::from(u32::try_from(k).expect("small"))).collect();
        let comet = Comet { expert: "values".to_owned(), expert_values: expert.clone(), ..Comet::default() };
        let [sj, p] = comet.preferences(&table::<[f64; 0]>(&[], &[]), &[values], &[]);
        let alpha = |a: f64, b: f64| if a > b { 1.0 } else { f64::from(u8::from(a >= b)) / 2.0 };
        let rows: Vec<f64> = expert.iter().map(|a| expert.iter().map(|b| alpha(*a, *b)).sum()).collect();
        close(&sj, &rows, 0.0);
        // P rises in equal steps from 0 to 1 with the different sums.
        let mut different = rows.clone();
        different.sort_by(f64::total_cmp);
        different.dedup();
        let number = |count: usize| f64::from(u32::try_from(count).expect("small"));
        let place = |x: &f64| number(different.iter().filter(|d| *d < x).count()) / number(different.len() - 1);
        close(&p, &rows.iter().map(place).collect::<Vec<_>>(), 1e-15);
    }

    #[test]
    fn judgements_are_read_off_between_the_characteristic_values() {
        // By hand: objects (0,0) < (0,10) < (10,0) < (10,10) get P = 0, 1/3, 2/3, 1;
        // between them the score is linear in each criterion.
        let settings = r#"{"expert": "values", "expert_values": [1, 2, 5, 9],
            "characteristic_values": {"a": [0, 10], "b": [0, 10]}}"#;
        let criteria = [("a", Direction::Max, 0.0, 10.0), ("b", Direction::Max, 0.0, 10.0)];
        let table = table(&criteria, &[[0.0, 10.0], [5.0, 0.0], [2.5, 5.0]]);
        let method = build("comet", settings);
        close(&method.run(&table, &[0.9, 0.1]).scores, &[1.0 / 3.0, 1.0 / 3.0, 0.75 / 6.0 + 0.25 * 5.0 / 6.0], 1e-12);
        assert!(!method.guarantees().expect("given").respects_dominance);
    }

    #[test]
    fn a_grid_that_cannot_be_is_refused() {
        let criteria = [("a", Direction::Max, 0.0, 10.0), ("b", target(4.0, 6.0), 0.0, 10.0)];
        let two = table(&criteria, &[[0.0, 10.0], [5.0, 5.0]]);
        let problem = |settings: &str| {
            let found = build("comet", settings).refusals(&two);
            found.into_iter().map(|f| f.args[0].1.clone()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(problem("{}"), "");
        assert_eq!(problem(r#"{"characteristic_values": {"a": [0, 10, 10]}}"#), "order");
        assert_eq!(problem(r#"{"characteristic_values": {"a": [1, 10]}}"#), "range");
        // The target is 4 away from the score 10.
        assert_eq!(problem(r#"{"characteristic_values": {"b": [0, 3]}}"#), "range");
        assert_eq!(problem(r#"{"characteristic_values": {"A": [0, 10]}}"#), "unknown");
        assert_eq!(problem(r#"{"expert": "values", "expert_values": [1, 2, 3]}"#), "values");
        assert_eq!(problem(r#"{"expert_values": [1, 2, 3]}"#), "comet");
        let endless = |values: Vec<f64>| Comet {
            characteristic_values: BTreeMap::from([("a".to_owned(), values)]),
            ..Comet::default()
        };
        assert_eq!(endless(vec![0.0, f64::NAN, 10.0]).refusals(&two)[0].args[0].1, "order");
        assert_eq!(endless(vec![0.0, 10.0, f64::INFINITY]).refusals(&two)[0].args[0].1, "order");
        assert_eq!(endless(vec![-1.7e308, 10.0, 1.7e308]).refusals(&two)[0].args[0].1, "order");
        let ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t"];
        let wide = |m: usize| table(&ids.map(|id| (id, Direction::Max, 0.0, 1.0))[..m], &[vec![1.0; m]]);
        let count = |m: usize| objects(&Comet::default().grid(&wide(m)));
        assert_eq!((count(12), count(13), count(19)), (Some(531_441), Some(8192), Some(524_288)));
        assert_eq!(Comet::default().refusals(&wide(19)).len(), 0);
        assert_eq!(Comet::default().refusals(&wide(20)).len(), 1);
    }

    #[test]
    fn awkward_tables_give_finite_scores() {
        assert!(edges(&Comet::default()).is_empty());
        respects_dominance(&Comet::default(), false);
    }
}
