use serde_json::Value;

use super::by_rank::number;
use super::spread::{self, Sign, misfit, varies};
use super::{Importance, Weighing, Weighter, entry};
use crate::diag::Findings;
use crate::model::{DecisionTable, Label, Step};
use crate::num::stats::mean;
use crate::num::{ln, range, sum};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// How unevenly the scores of each criterion are spread over the candidates.
    ///
    /// # What it answers
    /// On which criteria do the candidates differ most in proportion? A diagnostic
    /// of the table.
    ///
    /// # When not to use
    /// As importance. It shows how much the data spread, not what matters: a
    /// criterion on which all are equally good may be the one that counts most.
    /// Use it beside weights that people gave, never instead of them.
    ///
    /// # Formula
    /// p = x / Σx over the column; e = −(1 / ln m) Σ p ln p over m candidates, with
    /// 0 ln 0 = 0; w_k = (1 − e_k) / Σ (1 − e). A constant column gets 0.
    ///
    /// # Parameters
    /// normalisation: sum, the only one the formula knows. Directions are ignored.
    ///
    /// # Known pitfalls
    /// One zero among a few candidates makes a column look very uneven and gives it
    /// most of the weight. Adding the same to all scores changes the outcome, so
    /// scores need a true zero. Negative scores are refused.
    ///
    /// # References
    /// shannon1948, hwangYoon1981
    pub struct Entropy {
        /// How a score becomes a value.
        pub normalisation: String,
    }
}

impl Default for Entropy {
    fn default() -> Self {
        Self { normalisation: "sum".to_owned() }
    }
}

static INFO: Info = Info {
    id: "entropy",
    kind: Kind::Weighting,
    name: Text { en: "entropy", nl: "entropie" },
    summary: Text {
        en: "how unevenly each criterion is spread over the candidates; not what matters",
        nl: "hoe ongelijk elk criterium over de kandidaten is verdeeld; niet wat ertoe doet",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "normalisation",
        kind: ParamKind::Choice(&["sum"]),
        default: "sum",
        doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
    }],
    guarantees: Guarantees::NONE,
    refs: &["shannon1948", "hwangYoon1981"],
    file: file!(),
};

entry!(Entropy, |_| false);

/// How far a column is from even, `1 − e`: 0 when all scores are the same, 1 when
/// one candidate has everything.
///
/// With q = x over the mean it equals `Σ (q ln q − q + 1) / (m ln m)`, in which
/// no term is below 0, so that nothing is lost where the column is nearly even.
pub(super) fn divergence(scores: &[f64]) -> f64 {
    if !varies(scores) {
        return 0.0;
    }
    let (_, largest) = range(scores);
    let parts: Vec<f64> = scores.iter().map(|x| x / largest).collect();
    let (m, centre) = (number(parts.len()), mean(&parts));
    let term = |q: f64| if q > 0.0 { (q * ln(q) - q + 1.0).max(0.0) } else { 1.0 };
    sum(parts.iter().map(|x| term(x / centre))) / (m * ln(m))
}

/// The divergence of every column, or one finding per column with a negative
/// score.
pub(super) fn divergences(method: &'static str, table: &DecisionTable) -> Result<Vec<f64>, Findings> {
    let criteria = table.criteria.iter().enumerate();
    let negative = |(j, c)| misfit(method, table, c, table.scores_on(j), Sign::NotNegative);
    let findings: Findings = criteria.filter_map(negative).collect();
    if !findings.is_empty() {
        return Err(findings);
    }
    Ok((0..table.criteria.len()).map(|j| divergence(table.scores_on(j))).collect())
}

impl Weighter for Entropy {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        let table = spread::table(INFO.id, importance)?;
        let divergences = divergences(INFO.id, table)?;
        let caption = Label::both("1 − entropy", "1 − entropie");
        let steps = vec![Step::per_criterion("divergence", caption, &divergences)];
        spread::weighing(INFO.id, table, &divergences, steps)
    }
}

#[cfg(test)]
mod tests {
    use super::super::spread::tests::{holds_at_the_edges, near, table_of, weights, zavadskas};
    use super::*;

    #[test]
    fn the_example_of_zavadskas_and_podvezko_is_met() {
        // Zavadskas & Podvezko 2016, as printed.
        let found = weights(&Entropy::default(), &zavadskas()).expect("positive");
        assert!(near(&found, &[0.1146, 0.1981, 0.4185, 0.2689], 6e-5), "{found:?}");
    }

    #[test]
    fn closed_forms_are_met() {
        // One candidate has all: e = 0. Three of four share it: e = ln 3 / ln 4.
        assert!((divergence(&[5.0, 0.0, 0.0, 0.0]) - 1.0).abs() < 1e-15);
        assert!((divergence(&[0.0, 2.0, 2.0, 2.0]) - (1.0 - ln(3.0) / ln(4.0))).abs() < 1e-15);
    }

    #[test]
    fn one_zero_among_four_takes_most_of_the_weight_and_that_is_said() {
        // The other columns lie within a few percent: by the formula c1 has more
        // than nine tenths.
        let rows: [&[f64]; 4] = [&[0.0, 7.0, 50.0], &[8.0, 8.0, 55.0], &[7.0, 6.0, 60.0], &[9.0, 7.0, 45.0]];
        let table = table_of(&["max", "max", "min"], &rows);
        let found = Entropy::default()
            .weigh(Importance { table: Some(&table), ..Importance::of(&table.criteria) })
            .expect("not negative");
        assert!(found.weights.as_slice()[0] > 0.9, "{found:?}");
        assert_eq!(found.findings.iter().map(|f| f.code.id).collect::<Vec<_>>(), ["PF851", "PF852"]);
    }

    #[test]
    fn edges_hold() {
        holds_at_the_edges(&Entropy::default());
        let rows: [&[f64]; 3] = [&[0.0, 5.0], &[0.0, 6.0], &[0.0, 9.0]];
        assert_eq!(weights(&Entropy::default(), &table_of(&["max", "max"], &rows)), Ok(vec![0.0, 1.0]));
        let rows: [&[f64]; 2] = [&[-1.0, 5.0], &[3.0, 6.0]];
        assert_eq!(weights(&Entropy::default(), &table_of(&["max", "max"], &rows)), Err(vec!["PF853"]));
    }
}
