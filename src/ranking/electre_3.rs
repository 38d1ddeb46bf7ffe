use nalgebra::DMatrix;
use serde_json::Value;

use super::outranking::credibility::{Judges, Outranks, notes, rows};
use super::outranking::distillation::Distillation;
use super::outranking::lead;
use super::outranking::profiles::as_numbers;
use super::{Family, Gives, Method, Outcome, Traits, Unit, entry};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{DecisionTable, Label, Order, Relation, Step, Steps};
use crate::num::sum;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Ranks from both ends by how credible it is that one candidate is at least
    /// as good as another, with thresholds and veto.
    ///
    /// # What it answers
    /// Who is ahead of whom when small differences do not count, and a difference
    /// that is far too large on one criterion cannot be made up for.
    ///
    /// # When not to use
    /// When a complete order or a score per candidate is needed, or when the order
    /// of two candidates must not hang on who else takes part.
    ///
    /// # Formula
    /// d = how much b is better than a on criterion j ·
    /// c_j = 1 if d ≤ q, 0 if d ≥ p, a straight line between ·
    /// concordance C(a, b) = Σ w_j c_j / Σ w_j ·
    /// discordance D_j = 0 if d ≤ p, 1 if d ≥ veto, a straight line between ·
    /// credibility σ(a, b) = C · Π (1 − D_j)/(1 − C) over the criteria with D_j > C ·
    /// distillation, from the top down: start at the highest σ among those left;
    /// lower the level to the highest σ that is below level − s(level), with
    /// s(x) = alpha + beta · x; a outranks b when σ(a, b) is above the new level
    /// and σ(a, b) − σ(b, a) > s(σ(a, b)); keep those who outrank the most less
    /// are outranked; go on until one is left or the level is 0; take them out as
    /// a class; begin again with the others. From the bottom up: keep those with
    /// the least · a is at least as good as b when neither distillation puts it
    /// in a lower class.
    /// O(n² m), and O(n²) for every level of every class.
    ///
    /// # Parameters
    /// alpha, beta: how large a difference in credibility counts (default 0.3 and
    /// −0.15, as in the source). q, p (`preference`) and `veto` stand with each
    /// criterion, in natural units, and may grow with the score of a, the first of
    /// the pair; the function named there is ignored. Without `preference`, q = p
    /// = 0: every difference counts in full. Without `veto`, or without weight, there is
    /// none.
    ///
    /// # Reading the result
    /// Two candidates that the distillations order differently are not comparable:
    /// they are good at different things. The score is the part of the others that
    /// a candidate is ahead of, less the part that is ahead of it.
    ///
    /// # Known pitfalls
    /// A newcomer can change the relation between others. Classes hang on alpha,
    /// beta and the thresholds: try others. Takes at most 1000 candidates.
    ///
    /// # References
    /// roy1978, royBouyssou1993
    pub struct Electre3 {
        /// The difference in credibility that counts at level 0.
        pub alpha: f64,
        /// How it grows with the level.
        pub beta: f64,
    }
}

static INFO: Info = Info {
    id: "electre-3",
    kind: Kind::Ranking,
    name: Text { en: "ELECTRE III", nl: "ELECTRE III" },
    summary: Text {
        en: "partial order from the top and from the bottom, with thresholds and veto",
        nl: "gedeeltelijke volgorde van boven en van onderen, met drempels en veto",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        Param {
            id: "alpha",
            kind: ParamKind::Number { min: 0.0, max: 1.0 },
            default: "0.3",
            doc: Text {
                en: "the difference in credibility that counts, at level 0",
                nl: "het verschil in geloofwaardigheid dat telt, bij niveau 0",
            },
        },
        Param {
            id: "beta",
            kind: ParamKind::Number { min: -1.0, max: 0.0 },
            default: "-0.15",
            doc: Text { en: "how it changes with the level", nl: "hoe dat verandert met het niveau" },
        },
    ],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: false,
    },
    refs: &["roy1978", "royBouyssou1993"],
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

entry!(Electre3);

impl Default for Electre3 {
    fn default() -> Self {
        Self { alpha: 0.3, beta: -0.15 }
    }
}

/// The most candidates: distillation passes over all pairs again and again.
const MOST: usize = 1_000;

/// All pairs, row over column.
fn pairs(table: &DecisionTable, weights: &[f64]) -> Vec<Vec<Outranks>> {
    let (judges, rows) = (Judges::new(table, weights), rows(table));
    rows.iter().map(|a| rows.iter().map(|b| judges.outranks(a, b)).collect()).collect()
}

fn part(pairs: &[Vec<Outranks>], of: fn(&Outranks) -> f64) -> Vec<Vec<f64>> {
    pairs.iter().map(|row| row.iter().map(of).collect()).collect()
}

impl Electre3 {
    /// Classes from the top down and from the bottom up, 1 = best.
    fn classes(&self, credibility: &[Vec<f64>]) -> [Vec<usize>; 2] {
        let distillation = Distillation::new(credibility, self.alpha, self.beta);
        [distillation.descending(), distillation.ascending()]
    }
}

/// At least as good in both distillations.
fn relation(classes: &[Vec<usize>; 2]) -> Relation {
    Relation::new(classes[0].len(), |i, k| classes.iter().all(|class| class[i] <= class[k]))
}

fn scores(relation: &Relation) -> Vec<f64> {
    lead(relation.len(), |i, k| relation.holds(i, k) && !relation.holds(k, i))
}

impl Method for Electre3 {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        if table.len() <= MOST {
            return Findings::new();
        }
        let finding = Diagnostic::new(&codes::PF808).arg("method", INFO.id).arg("candidates", table.len());
        vec![finding.arg("most", MOST).note("help")]
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let credibility = part(&pairs(table, weights), |pair| pair.credibility);
        let relation = relation(&self.classes(&credibility));
        Outcome { scores: scores(&relation), order: Order::Partial(relation), findings: notes(INFO.id, table) }
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let pairs = pairs(table, weights);
        let credibility = part(&pairs, |pair| pair.credibility);
        let classes = self.classes(&credibility);
        let total = sum(credibility.iter().flatten().copied());
        vec![
            Step::pairs(
                "concordance",
                Label::both(
                    "part of the weight for row against column",
                    "deel van het gewicht voor rij tegenover kolom",
                ),
                part(&pairs, |pair| pair.concordance),
            ),
            Step::pairs(
                "credibility",
                Label::both("row is at least as good as column", "rij is minstens zo goed als kolom"),
                credibility,
            ),
            Step::one(
                "credibility_sum",
                Label::both("sum of all credibilities", "som van alle geloofwaardigheden"),
                total,
            ),
            Step::per_candidate(
                "descending_classes",
                Label::both("class from the top down", "klasse van boven af"),
                &as_numbers(&classes[0]),
            ),
            Step::per_candidate(
                "ascending_classes",
                Label::both("class from the bottom up", "klasse van onderen af"),
                &as_numbers(&classes[1]),
            ),
            Step::per_candidate(
                "scores",
                Label::both("part behind less part ahead", "deel erachter min deel ervoor"),
                &scores(&relation(&classes)),
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::outranking::fixture::*;
    use super::*;
    use crate::model::{Direction, Stand, Threshold};

    fn projects() -> DecisionTable {
        let of = |(id, q, p, veto)| pseudo(id, Direction::Max, q, p, Some(veto));
        let criteria = [
            ("CR1", 25.0, 50.0, 100.0),
            ("CR2", 16.0, 24.0, 60.0),
            ("CR3", 0.0, 1.0, 2.0),
            ("CR4", 12.0, 24.0, 48.0),
            ("CR5", 10.0, 20.0, 90.0),
        ];
        let rows: [&[f64]; 5] = [
            &[-14.0, 90.0, 0.0, 40.0, 100.0],
            &[129.0, 100.0, 0.0, 0.0, 0.0],
            &[-10.0, 50.0, 0.0, 10.0, 100.0],
            &[44.0, 90.0, 0.0, 5.0, 20.0],
            &[-14.0, 100.0, 0.0, 20.0, 40.0],
        ];
        table(criteria.map(of).to_vec(), &rows)
    }

    const FIFTHS: [f64; 5] = [0.2; 5];

    /// The projects of Buchanan, Sheppard and Vanderpooten, with the credibilities
    /// and classes of the R package `OutrankingTools` (which rounds 3/14 and 4/7).
    #[test]
    fn the_projects() {
        let (table, method) = (projects(), with("electre-3", json!({})));
        let concordance = [
            [1.0, 0.8, 1.0, 0.8, 1.0],
            [0.6, 1.0, 0.8, 0.8, 0.6667],
            [0.6, 0.6, 1.0, 0.6, 0.8],
            [0.6, 0.8, 0.8, 1.0, 0.75],
            [0.6667, 0.8, 0.8, 0.8, 1.0],
        ];
        let credibility = [
            [1.0, 0.0, 1.0, 0.8, 1.0],
            [0.0, 1.0, 0.0, 0.8, 0.6667],
            [0.6, 0.0, 1.0, 0.6, 0.8],
            [0.2143, 0.8, 0.5714, 1.0, 0.75],
            [0.6667, 0.0, 0.8, 0.8, 1.0],
        ];
        close_rows(&step(&*method, &table, &FIFTHS, "concordance"), &concordance, 1e-4);
        close_rows(&step(&*method, &table, &FIFTHS, "credibility"), &credibility, 1e-4);
        let classes = |id| column(&*method, &table, &FIFTHS, id);
        close(&classes("descending_classes"), &[1.0, 2.0, 3.0, 3.0, 3.0], 0.0);
        close(&classes("ascending_classes"), &[1.0, 1.0, 3.0, 2.0, 3.0], 0.0);
        let Order::Partial(relation) = method.run(&table, &FIFTHS).order else { panic!("a partial order") };
        assert_eq!(relation.between(0, 1), Stand::Preferred);
        assert_eq!(relation.between(2, 4), Stand::Indifferent);
        assert_eq!(relation.between(3, 4), Stand::Preferred);
    }

    /// The schools in the tests of the R package MCDA.
    #[test]
    fn the_schools() {
        let criteria = vec![
            pseudo("location", Direction::Max, 0.2, 1.0, Some(3.5)),
            pseudo("quality", Direction::Max, 1.0, 2.0, Some(4.0)),
        ];
        let table = table(criteria, &[&[-0.2, 3.0], &[-2.3, 9.0], &[-2.4, 10.0], &[-1.0, 7.0]]);
        let (method, weights) = (with("electre-3", json!({})), [0.25, 0.75]);
        let concordance =
            [[1.0, 0.25, 0.25, 0.25], [0.75, 1.0, 1.0, 0.75], [0.75, 1.0, 1.0, 0.75], [0.8125, 0.25, 0.25, 1.0]];
        close_rows(&step(&*method, &table, &weights, "concordance"), &concordance, 1e-9);
        close(&column(&*method, &table, &weights, "credibility_sum"), &[10.229_166_7], 1e-7);
    }

    /// q = 1 + 0.1 g(a), p = 2 + 0.2 g(a), on one criterion. For a = 10 against
    /// b = 13: q = 2, p = 4, c = (4 − 3)/(4 − 2). The other way round 1.
    #[test]
    fn a_threshold_grows_with_the_score_of_the_first_of_the_pair() {
        let mut criterion = pseudo("a", Direction::Max, 0.0, 1.0, None);
        let preference = criterion.preference.as_mut().expect("a preference");
        preference.q = Some(Threshold { base: 1.0, slope: 0.1 });
        preference.p = Some(Threshold { base: 2.0, slope: 0.2 });
        // A veto at 3 + 0.2 g(a) = 5: a difference of 4.5 is half way.
        criterion.veto = Some(Threshold { base: 3.0, slope: 0.2 });
        let table = table(vec![criterion], &[&[10.0], &[13.0], &[14.5]]);
        let method = with("electre-3", json!({}));
        let concordance = step(&*method, &table, &[1.0], "concordance");
        close(&concordance[0], &[1.0, 0.5, 0.0], 1e-12);
        close(&concordance[1], &[1.0, 1.0, 1.0], 1e-12);
        // C = 0 and D = 0.5: nothing is left to lower.
        close(&step(&*method, &table, &[1.0], "credibility")[0], &[1.0, 0.5, 0.0], 1e-12);
    }

    #[test]
    fn without_thresholds_every_difference_counts_and_it_is_said() {
        let criteria = vec![criterion("a", Direction::Max), pseudo("b", Direction::Min, 1.0, 2.0, None)];
        let table = table(criteria, &[&[1.0, 5.0], &[1.1, 5.9]]);
        let outcome = with("electre-3", json!({})).run(&table, &[0.5, 0.5]);
        assert_eq!((outcome.findings[0].code.id, outcome.findings[0].args[1].1.as_str()), ("PF830", "a"));
        close(&outcome.scores, &[-1.0, 1.0], 0.0);
    }

    /// Nobody is better than the first anywhere, so nobody may come before it.
    #[test]
    fn a_better_candidate_is_never_behind() {
        let mut table = projects();
        let best = [-14.0, 100.0, 0.0, 20.0, 45.0];
        best.iter().enumerate().for_each(|(j, x)| table.scores[(0, j)] = *x);
        let Order::Partial(relation) = with("electre-3", json!({})).run(&table, &FIFTHS).order else {
            panic!("a partial order")
        };
        assert!(relation.holds(0, 4));
    }

    #[test]
    fn odd_tables() {
        holds_on_odd_tables("electre-3");
    }
}
