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
    /// = 0: every difference counts in full. Without `veto` there is none.
    ///
    /// # Reading the result
    /// Two candidates that the distillations order differently are not comparable:
    /// they are good at different things. The score is the part of the others that
    /// a candidate is ahead of, less the part that is ahead of it.
    ///
    /// # Known pitfalls
    /// A newcomer can change the relation between others. Classes hang on alpha,
    /// beta and the thresholds: try others. Takes at most 1500 candidates.
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
    since: "0.2",
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
const MOST: usize = 1_500;

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
        let distillation = Distillation { credibility, alpha: self.alpha, beta: self.beta };
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
                Label::both("part of the weight for row against column", "deel van het gewicht voor rij tegenover kolom"),
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
