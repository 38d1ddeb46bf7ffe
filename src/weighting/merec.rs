use serde_json::Value;

use super::by_rank::number;
use super::spread::{self, Sign};
use super::{Importance, Weighing, Weighter, entry};
use crate::diag::Findings;
use crate::model::{Column, Label, Step};
use crate::num::{ln, range, sum};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// How much the candidates' totals change when a criterion is taken away.
    ///
    /// # What it answers
    /// On which criteria do the totals of the candidates hang most? A diagnostic of
    /// the table.
    ///
    /// # When not to use
    /// As importance. It shows how much the data spread, not what matters: a
    /// criterion on which all are equally good may be the one that counts most.
    /// Use it beside weights that people gave, never instead of them.
    ///
    /// # Formula
    /// n = min / x where more is better, x / max where less is better; S_i = ln(1 +
    /// (1/m) Σ_j |ln n_ij|) over m criteria; S'_ik is the same without criterion k (still
    /// divided by m); E_k = Σ_i |S'_ik − S_i|; w = E / Σ E. A constant column gets 0.
    ///
    /// # Parameters
    /// normalisation: inverse-ratio, the only one the formula knows.
    ///
    /// # Known pitfalls
    /// A candidate far below or above the others pulls the weight of a criterion up.
    /// Scores must be above 0 and have a true zero; a distance to a target too.
    ///
    /// # References
    /// keshavarz2021
    pub struct Merec {
        /// How a score becomes a value.
        pub normalisation: String,
    }
}

impl Default for Merec {
    fn default() -> Self {
        Self { normalisation: "inverse-ratio".to_owned() }
    }
}

static INFO: Info = Info {
    id: "merec",
    kind: Kind::Weighting,
    name: Text { en: "MEREC", nl: "MEREC" },
    summary: Text {
        en: "how much the totals change when a criterion is taken away; not what matters",
        nl: "hoeveel de totalen veranderen als een criterium wegvalt; niet wat ertoe doet",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "normalisation",
        kind: ParamKind::Choice(&["inverse-ratio"]),
        default: "inverse-ratio",
        doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
    }],
    guarantees: Guarantees::NONE,
    refs: &["keshavarz2021"],
    file: file!(),
};

entry!(Merec, |_| false);

impl Weighter for Merec {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        let table = spread::table(INFO.id, importance)?;
        let columns = table.columns();
        let findings = spread::misfits(INFO.id, table, &columns, |_| Sign::Positive);
        if !findings.is_empty() {
            return Err(findings);
        }
        // |ln n| is the distance in logarithms to the end that n = 1 stands for.
        let size = |column: &Column<'_>| -> Vec<f64> {
            let (low, high) = range(&column.scores);
            let end = ln(if column.cost { high } else { low });
            let varies = spread::varies(&column.scores);
            column.scores.iter().map(|x| if varies { (ln(*x) - end).abs() } else { 0.0 }).collect()
        };
        let sizes: Vec<Vec<f64>> = columns.iter().map(size).collect();
        let m = number(columns.len());
        let whole = |i: usize| sum(sizes.iter().map(|column| column[i]));
        let total: Vec<f64> = (0..table.len()).map(|i| ln(1.0 + whole(i) / m)).collect();
        let without = |k: usize, i: usize| {
            let others = sizes.iter().enumerate().filter(|(j, _)| *j != k).map(|(_, column)| column[i]);
            ln(1.0 + sum(others) / m)
        };
        let effect = |k: usize| sum((0..table.len()).map(|i| (without(k, i) - total[i]).abs()));
        let effects: Vec<f64> = (0..columns.len()).map(effect).collect();
        let steps = vec![
            Step::per_candidate("total", Label::both("total of all criteria", "totaal over alle criteria"), &total),
            Step::per_criterion(
                "removal_effect",
                Label::both("change of the totals without it", "verandering van de totalen zonder dit criterium"),
                &effects,
            ),
        ];
        spread::weighing(INFO.id, table, &effects, steps)
    }
}

#[cfg(test)]
mod tests {
    use super::super::spread::tests::{holds_at_the_edges, near, table_of, weights, zavadskas};
    use super::*;

    #[test]
    fn the_example_of_keshavarz_is_met() {
        // Keshavarz-Ghorabaee et al. 2021, as printed.
        let rows: [&[f64]; 5] = [
            &[450.0, 8000.0, 54.0, 145.0],
            &[10.0, 9100.0, 2.0, 160.0],
            &[100.0, 8200.0, 31.0, 153.0],
            &[220.0, 9300.0, 1.0, 162.0],
            &[5.0, 8400.0, 23.0, 158.0],
        ];
        let found = weights(&Merec::default(), &table_of(&["max", "max", "min", "min"], &rows)).expect("positive");
        assert!(near(&found, &[0.5752, 0.0141, 0.4016, 0.0091], 6e-5), "{found:?}");
    }

    #[test]
    fn edges_hold() {
        holds_at_the_edges(&Merec::default());
        assert!(weights(&Merec::default(), &zavadskas()).is_ok());
        let rows: [&[f64]; 2] = [&[0.0, 5.0], &[3.0, 6.0]];
        assert_eq!(weights(&Merec::default(), &table_of(&["max", "max"], &rows)), Err(vec!["PF853"]));
    }
}
