use serde_json::Value;

use super::spread::{self, varies};
use super::{Importance, Weighing, Weighter, entry};
use crate::diag::Findings;
use crate::model::{AxisOf, DecisionTable, Label, Step};
use crate::num::stats::{correlation, deviation};
use crate::num::{range, sum, tied};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// How much each criterion spreads, and how little it repeats the others.
    ///
    /// # What it answers
    /// Which criteria tell the candidates apart in a way that no other criterion
    /// does? A diagnostic of the table.
    ///
    /// # When not to use
    /// As importance. It shows how much the data spread, not what matters: a
    /// criterion on which all are equally good may be the one that counts most.
    /// Use it beside weights that people gave, never instead of them.
    ///
    /// # Formula
    /// Columns are brought to 0..1 by min and max; s is their standard deviation and
    /// r their correlation; C_k = s_k Σ_l (1 − r_kl) over the other columns that vary;
    /// w = C / Σ C. A constant column gets 0 and is left out of the sums; a column
    /// that alone varies gets 1.
    ///
    /// # Parameters
    /// normalisation: min-max, the only one the formula knows. orientation:
    /// by-direction turns criteria of which less is better round, and takes the
    /// distance where there is a target; all-max takes all scores as they are.
    /// correlation: pearson.
    ///
    /// # Known pitfalls
    /// A criterion that runs against all others gets a large weight for that reason
    /// alone. Turned round or not, the correlations and so the weights differ.
    ///
    /// # References
    /// diakoulaki1995
    pub struct Critic {
        /// How a score becomes a value.
        pub normalisation: String,
        /// Whether costs are turned round.
        pub orientation: String,
        /// How agreement is measured.
        pub correlation: String,
    }
}

impl Default for Critic {
    fn default() -> Self {
        let text = str::to_owned;
        Self { normalisation: text("min-max"), orientation: text("by-direction"), correlation: text("pearson") }
    }
}

static INFO: Info = Info {
    id: "critic",
    kind: Kind::Weighting,
    name: Text { en: "CRITIC", nl: "CRITIC" },
    summary: Text {
        en: "how much each criterion spreads and differs from the others; not what matters",
        nl: "hoeveel elk criterium spreidt en van de andere verschilt; niet wat ertoe doet",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        Param {
            id: "normalisation",
            kind: ParamKind::Choice(&["min-max"]),
            default: "min-max",
            doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
        },
        Param {
            id: "orientation",
            kind: ParamKind::Choice(&["by-direction", "all-max"]),
            default: "by-direction",
            doc: Text {
                en: "whether criteria of which less is better are turned round",
                nl: "of criteria waarbij minder beter is worden omgedraaid",
            },
        },
        Param {
            id: "correlation",
            kind: ParamKind::Choice(&["pearson"]),
            default: "pearson",
            doc: Text { en: "how agreement of columns is measured", nl: "hoe overeenkomst van kolommen wordt gemeten" },
        },
    ],
    guarantees: Guarantees::NONE,
    refs: &["diakoulaki1995"],
    file: file!(),
};

entry!(Critic, |_| false);

impl Critic {
    /// The columns that vary on 0..1, `None` for those that do not.
    fn columns(&self, table: &DecisionTable) -> Vec<Option<Vec<f64>>> {
        let turn = self.orientation == "by-direction";
        let column = |j: usize| {
            let own = table.column(j);
            let scores = if turn { &own.scores } else { table.scores_on(j) };
            let (low, high) = range(scores);
            let to_unit = |x: &f64| if turn && own.cost { (high - x) / (high - low) } else { (x - low) / (high - low) };
            varies(scores).then(|| scores.iter().map(to_unit).collect())
        };
        (0..table.criteria.len()).map(column).collect()
    }
}

impl Weighter for Critic {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        let table = spread::table(INFO.id, importance)?;
        let columns = self.columns(table);
        let deviations: Vec<f64> = columns.iter().map(|c| c.as_ref().map_or(0.0, |c| deviation(c))).collect();
        let agree = |a: &Option<Vec<f64>>, b: &Option<Vec<f64>>| correlation(a.as_ref()?, b.as_ref()?);
        // Columns that agree but for rounding agree: no weight comes from noise.
        let clean = |r: f64| if tied(r, 1.0) { 1.0 } else { r };
        let table_of = |missing: f64| -> Vec<Vec<f64>> {
            let row = |a| columns.iter().map(|b| agree(a, b).map_or(missing, clean)).collect();
            columns.iter().map(row).collect()
        };
        // What does not vary adds nothing to the sums: as if it agreed.
        let conflict: Vec<f64> = table_of(1.0).iter().map(|row| sum(row.iter().map(|r| 1.0 - r))).collect();
        let varying = columns.iter().flatten().count();
        let measure = |(s, c): (&f64, &f64)| if varying == 1 { *s } else { s * c };
        let information: Vec<f64> = deviations.iter().zip(&conflict).map(measure).collect();
        if varying > 1 && information.iter().all(|c| *c <= 0.0) {
            return Err(spread::nothing(INFO.id, "agree"));
        }
        let per = |id, caption, values: &[f64]| Step::per_criterion(id, caption, values);
        let steps = vec![
            per("deviation", Label::both("standard deviation on 0..1", "standaardafwijking op 0..1"), &deviations),
            Step {
                id: "correlation",
                caption: Label::both("correlation; 0 for a constant column", "correlatie; 0 voor een constante kolom"),
                rows: AxisOf::Criteria,
                columns: AxisOf::Criteria,
                values: table_of(0.0),
            },
            per("conflict", Label::both("sum of 1 − correlation", "som van 1 − correlatie"), &conflict),
            per("information", Label::both("deviation times conflict", "afwijking maal conflict"), &information),
        ];
        spread::weighing(INFO.id, table, &information, steps)
    }
}

#[cfg(test)]
mod tests {
    use super::super::spread::tests::{holds_at_the_edges, near, table_of, weights, zavadskas};
    use super::*;

    #[test]
    fn the_example_of_diakoulaki_is_met() {
        // Diakoulaki, Mavrotas & Papayannakis 1995: 0.20, 0.48, 0.32; the further
        // digits by scikit-criteria.
        let rows: [&[f64]; 8] = [
            &[61.0, 1.08, 4.33],
            &[20.7, 0.26, 4.34],
            &[16.3, 1.98, 2.53],
            &[9.0, 3.29, 1.65],
            &[5.4, 2.77, 2.33],
            &[4.0, 4.12, 1.21],
            &[-6.1, 3.52, 2.1],
            &[-34.6, 3.31, 0.98],
        ];
        let table = table_of(&["max"; 3], &rows);
        let found = weights(&Critic::default(), &table).expect("all vary");
        assert!(near(&found, &[0.20222554, 0.48090173, 0.31687273], 1e-8), "{found:?}");
        // Nothing is a cost, so turning round changes nothing.
        let all_max = Critic { orientation: "all-max".to_owned(), ..Critic::default() };
        assert!(near(&weights(&all_max, &table).expect("all vary"), &found, 1e-15));
    }

    #[test]
    fn orientation_decides_whether_a_cost_conflicts() {
        // c2 is 10 − c1, a cost: turned round it repeats c1, as it stands it
        // opposes it. c3 is c1 again.
        let rows: [&[f64]; 3] = [&[1.0, 9.0, 2.0], &[2.0, 8.0, 4.0], &[5.0, 5.0, 10.0]];
        let table = table_of(&["max", "min", "max"], &rows);
        assert_eq!(weights(&Critic::default(), &table), Err(vec!["PF850"]));
        let all_max = Critic { orientation: "all-max".to_owned(), ..Critic::default() };
        // By hand: equal deviations; conflicts 2, 4, 2.
        assert!(near(&weights(&all_max, &table).expect("opposed"), &[0.25, 0.5, 0.25], 1e-12));
    }

    #[test]
    fn edges_hold() {
        holds_at_the_edges(&Critic::default());
        assert!(weights(&Critic::default(), &zavadskas()).is_ok());
    }
}
