use nalgebra::DMatrix;
use serde_json::Value;

use super::columns::ratio;
use super::{Family, Measurement, Method, Outcome, Traits, entry};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Column, DecisionTable, Label, Step, Steps};
use crate::num::{TIE, range, stats};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// How far a candidate lies above and below the average.
    ///
    /// # What it answers
    /// Who has most above the average and least below it, in proportion to the average.
    ///
    /// # When not to use
    /// For scores without a true zero, such as marks from 1 to 5: the average then has
    /// no meaning as a measure. Nor when the order of two candidates must not hang on
    /// who else takes part.
    ///
    /// # Formula
    /// PDA = max(0, x − mean) / |mean| and NDA = max(0, mean − x) / |mean| where more is
    /// better, the two exchanged where less is · SP = Σ_j w_j · PDA ·
    /// SN = Σ_j w_j · NDA · NSP = SP / highest SP · NSN = 1 − SN / highest SN ·
    /// score = (NSP + NSN) / 2. Where nobody is above or below the average NSP is 0 and
    /// NSN is 1, so that equal candidates score 0.5. A column of zeros counts for
    /// nothing.
    ///
    /// # Parameters
    /// normalisation: only `average-distance`, which is part of the formula.
    ///
    /// # Reading the result
    /// 1 is most above the average and never below it.
    ///
    /// # Known pitfalls
    /// Rank reversal: everybody moves the average. A criterion with an average near 0
    /// outweighs all others; with an average of 0 there is no result.
    ///
    /// # References
    /// keshavarz2015
    pub struct Edas {
        /// Id of the normaliser.
        pub normalisation: String,
    }
}

static INFO: Info = Info {
    id: "edas",
    kind: Kind::Ranking,
    name: Text { en: "EDAS", nl: "EDAS" },
    summary: Text { en: "the distance above and below the average", nl: "de afstand boven en onder het gemiddelde" },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "normalisation",
        kind: ParamKind::Choice(&["average-distance"]),
        default: "average-distance",
        doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
    }],
    guarantees: Guarantees {
        respects_dominance: true,
        unit_free: true,
        order_independent_of_others: false,
        compensatory: true,
    },
    refs: &["keshavarz2015"],
    file: file!(),
};

static TRAITS: Traits = Traits { family: Family::Ratio, measurement: Measurement::Ratio, ..Traits::PLAIN };

entry!(Edas);

impl Default for Edas {
    fn default() -> Self {
        Self { normalisation: "average-distance".to_owned() }
    }
}

fn mean(column: &Column<'_>) -> f64 {
    stats::mean(&column.scores)
}

/// Whether an average is 0, up to rounding, of scores that are not all the same.
fn vanishes(column: &Column<'_>) -> bool {
    let (low, high) = range(&column.scores);
    low < high && mean(column).abs() <= TIE * low.abs().max(high.abs())
}

/// How far each score lies above the average, in averages; below it is negative.
fn above(column: &Column<'_>) -> Vec<f64> {
    let (low, high) = range(&column.scores);
    if low >= high {
        return vec![0.0; column.scores.len()];
    }
    let mean = mean(column);
    let above = |x: &f64| if column.cost { (mean - x) / mean.abs() } else { (x - mean) / mean.abs() };
    column.scores.iter().map(above).collect()
}

/// `SP`, `SN`, `NSP`, `NSN` and the score.
fn parts(columns: &[Column<'_>], weights: &[f64], n: usize) -> [Vec<f64>; 5] {
    let (mut positive, mut negative) = (vec![0.0; n], vec![0.0; n]);
    for (column, weight) in columns.iter().zip(weights) {
        let (low, high) = range(&column.scores);
        if low >= high {
            continue;
        }
        let mean = mean(column);
        let slope = weight / mean.abs();
        for (i, x) in column.scores.iter().enumerate() {
            let d = slope * if column.cost { mean - x } else { x - mean };
            if d > 0.0 { positive[i] += d } else { negative[i] -= d }
        }
    }
    let (most_positive, most_negative) = (range(&positive).1, range(&negative).1);
    let nsp: Vec<f64> = positive.iter().map(|sp| ratio(*sp, most_positive, 0.0)).collect();
    let nsn: Vec<f64> = negative.iter().map(|sn| 1.0 - ratio(*sn, most_negative, 0.0)).collect();
    let scores = nsp.iter().zip(&nsn).map(|(a, b)| f64::midpoint(*a, *b)).collect();
    [positive, negative, nsp, nsn, scores]
}

impl Method for Edas {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn refusals(&self, table: &DecisionTable) -> Findings {
        let zero = |(j, column): (usize, Column<'_>)| {
            let finding = Diagnostic::new(&codes::PF811).arg("method", INFO.id).arg("criterion", &table.criteria[j].id);
            vanishes(&column).then(|| finding.note("help"))
        };
        table.columns().into_iter().enumerate().filter_map(zero).collect()
    }

    fn run(&self, table: &DecisionTable, weights: &[f64]) -> Outcome {
        let [_, _, _, _, scores] = parts(&table.columns(), weights, table.len());
        Outcome::total(scores)
    }

    fn steps(&self, table: &DecisionTable, _values: Option<&DMatrix<f64>>, weights: &[f64]) -> Steps {
        let columns = table.columns();
        let means: Vec<f64> = columns.iter().map(mean).collect();
        let [sp, sn, nsp, nsn, scores] = parts(&columns, weights, table.len());
        let above: Vec<Vec<f64>> = columns.iter().map(above).collect();
        let side = |sign: f64| {
            let cell = |i: usize, j: usize| (sign * above[j][i]).max(0.0);
            (0..table.len()).map(|i| (0..columns.len()).map(|j| cell(i, j)).collect()).collect::<Vec<Vec<f64>>>()
        };
        vec![
            Step::per_criterion("average", Label::both("average", "gemiddelde"), &means),
            Step::table("pda", Label::both("above the average", "boven het gemiddelde"), side(1.0)),
            Step::table("nda", Label::both("below the average", "onder het gemiddelde"), side(-1.0)),
            Step::per_candidate("sp", Label::both("weighted sum above", "gewogen som boven"), &sp),
            Step::per_candidate("sn", Label::both("weighted sum below", "gewogen som onder"), &sn),
            Step::per_candidate("nsp", Label::both("part of the most above", "deel van het meeste erboven"), &nsp),
            Step::per_candidate(
                "nsn",
                Label::both("one minus the part of the most below", "één min het deel van het meeste eronder"),
                &nsn,
            ),
            Step::per_candidate("scores", Label::both("mean of the two", "gemiddelde van de twee"), &scores),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::worked::{close, ranks, refused, scores, step, survives, table};
    use super::*;

    #[test]
    fn the_energy_sources_of_yazdani() {
        // Yazdani and others 2020, renewable energy, three decimals.
        let rows: &[&[f64]] = &[
            &[3873.0, 39.55, 0.27, 0.87, 150.0, 0.07, 12.0, 2130.0],
            &[5067.0, 67.26, 0.23, 0.23, 40.0, 0.02, 21.0, 2200.0],
            &[2213.0, 24.69, 0.08, 0.17, 200.0, 0.04, 35.0, 570.0],
            &[6243.0, 132.0, 0.07, 0.25, 100.0, 0.04, 16.0, 100.0],
            &[8312.0, 460.47, 0.05, 0.21, 25.0, 0.1, 25.0, 200.0],
        ];
        let table = table(&[true, true, true, false, false, true, false, false], rows);
        let weights = [0.131, 0.113, 0.126, 0.125, 0.126, 0.129, 0.132, 0.117];
        let found = scores(&ENTRY, &json!({}), &table, &weights);
        close(&found, &[0.841, 0.632, 0.883, 0.457, 0.104], 0.0006);
        assert_eq!(ranks(&ENTRY, &found), [2, 3, 1, 4, 5]);
    }

    #[test]
    fn two_criteria_by_hand() {
        // Averages 4 and 2; above: 1/2 and 0, below: 0 and 1/2 on the first; the
        // second, a cost, the other way round with a quarter of the weight.
        let table = table(&[false, true], &[&[6.0, 3.0], &[2.0, 1.0]]);
        let weights = [0.8, 0.2];
        close(&step(&ENTRY, &table, &weights, "sp"), &[0.4, 0.1], 1e-12);
        close(&step(&ENTRY, &table, &weights, "nda"), &[0.0, 0.5, 0.5, 0.0], 1e-12);
        close(&scores(&ENTRY, &json!({}), &table, &weights), &[0.875, 0.125], 1e-12);
        close(&scores(&ENTRY, &json!({}), &super::super::worked::table(&[false], &[&[3.0]]), &[1.0]), &[0.5], 0.0);
    }

    #[test]
    fn it_survives_and_refuses_an_average_of_zero() {
        survives(&ENTRY, &Value::Null);
        assert_eq!(refused(&ENTRY, &table(&[false, true], &[&[-2.0, 0.0], &[2.0, 0.0]])), ["PF811"]);
    }
}
