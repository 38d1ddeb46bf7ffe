use serde_json::Value;

use super::by_rank::number;
use super::spread::{self, Sign};
use super::{Importance, Weighing, Weighter, entry};
use crate::diag::Findings;
use crate::model::{AxisOf, Column, DecisionTable, Label, Step};
use crate::num::{normalised, range, sum, tied};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// How little a criterion loses when another is at its best.
    ///
    /// # What it answers
    /// If one picks the best candidate on one criterion, how much is lost on the
    /// others? A criterion that loses little gets a large weight. A diagnostic of the
    /// table.
    ///
    /// # When not to use
    /// As importance. It shows how much the data spread, not what matters: a
    /// criterion on which all are equally good may be the one that counts most.
    /// Use it beside weights that people gave, never instead of them.
    ///
    /// # Formula
    /// Where less is better, x becomes min / x; then each column is divided by its sum.
    /// a_ij is the value in column j of the candidate that is best on i (the mean where
    /// several are); the loss is p_ij = (max_j − a_ij) / max_j. The weights solve
    /// q_i Σ_k p_ki = Σ_j p_ij q_j with Σ q = 1. Constant columns get 0 and are left out.
    /// A criterion that never loses anything takes all the weight; where the losses
    /// leave the weights open (a candidate that is best on everything, for one) it is
    /// refused.
    ///
    /// # Parameters
    /// normalisation: cost-ratio-sum, the only one the formula knows.
    ///
    /// # Known pitfalls
    /// Only the best candidates of each column count: a newcomer that is best on one
    /// criterion can turn the weights round. Needs scores of 0 or more, above 0 where
    /// less is better.
    ///
    /// # References
    /// zavadskasPodvezko2016
    pub struct Cilos {
        /// How a score becomes a value.
        pub normalisation: String,
    }
}

impl Default for Cilos {
    fn default() -> Self {
        Self { normalisation: "cost-ratio-sum".to_owned() }
    }
}

static INFO: Info = Info {
    id: "cilos",
    kind: Kind::Weighting,
    name: Text { en: "CILOS", nl: "CILOS" },
    summary: Text {
        en: "how little each criterion loses when another is at its best; not what matters",
        nl: "hoe weinig elk criterium verliest als een ander het best is; niet wat ertoe doet",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "normalisation",
        kind: ParamKind::Choice(&["cost-ratio-sum"]),
        default: "cost-ratio-sum",
        doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
    }],
    guarantees: Guarantees::NONE,
    refs: &["zavadskasPodvezko2016"],
    file: file!(),
};

entry!(Cilos, |_| false);

/// The losses p between columns in which more is better; the division of each
/// column by its sum falls out of the ratio. O(n m²).
fn losses(columns: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let row = |best: &Vec<f64>| -> Vec<f64> {
        let (_, top) = range(best);
        let at: Vec<usize> = (0..best.len()).filter(|i| tied(best[*i], top)).collect();
        let loss = |column: &Vec<f64>| {
            let (_, most) = range(column);
            let lost = |i: &usize| if tied(column[*i], most) { 0.0 } else { (most - column[*i]) / most };
            sum(at.iter().map(lost)) / number(at.len())
        };
        columns.iter().map(loss).collect()
    };
    columns.iter().map(row).collect()
}

/// The q with `q_i Σ_k p_ki = Σ_j p_ij q_j` and Σ q = 1: weight flows from j to i
/// at rate `p_ij`, and q is where it comes to rest. `None` when it can rest in more
/// than one way.
fn at_rest(p: &[Vec<f64>]) -> Option<Vec<f64>> {
    let n = p.len();
    let mut reach: Vec<Vec<bool>> = (0..n).map(|j| (0..n).map(|i| i == j || p[i][j] > 0.0).collect()).collect();
    for via in 0..n {
        let onward = reach[via].clone();
        for row in reach.iter_mut().filter(|row| row[via]) {
            row.iter_mut().zip(&onward).for_each(|(a, b)| *a |= b);
        }
    }
    // Where weight stays: what can be reached from there leads back.
    let stays = |j: &usize| (0..n).all(|i| !reach[*j][i] || reach[i][*j]);
    let kept: Vec<usize> = (0..n).filter(stays).collect();
    let &first = kept.first()?;
    if kept.iter().any(|j| !reach[first][*j]) {
        return None;
    }
    // Grassmann, Taksar and Heyman: elimination without a subtraction.
    let mut rate: Vec<Vec<f64>> = kept.iter().map(|j| kept.iter().map(|i| p[*i][*j]).collect()).collect();
    for k in (1..kept.len()).rev() {
        let out = sum(rate[k][..k].iter().copied());
        let onward = rate[k].clone();
        for row in &mut rate[..k] {
            row[k] /= out;
            let into = row[k];
            row[..k].iter_mut().zip(&onward).for_each(|(rate, onward)| *rate += into * onward);
        }
    }
    let mut q = vec![1.0];
    for k in 1..kept.len() {
        q.push(sum(q.iter().zip(&rate).map(|(q, row)| q * row[k])));
    }
    let q = normalised(&q)?;
    let mut all = vec![0.0; n];
    kept.iter().zip(q).for_each(|(j, q)| all[*j] = q);
    Some(all)
}

/// The weights and the losses (criteria × criteria; 0 for constant columns).
pub(super) fn solve(method: &'static str, table: &DecisionTable) -> Result<(Vec<f64>, Vec<Vec<f64>>), Findings> {
    let columns = table.columns();
    let sign = |column: &Column<'_>| if column.cost { Sign::Positive } else { Sign::NotNegative };
    let findings = spread::misfits(method, table, &columns, sign);
    if !findings.is_empty() {
        return Err(findings);
    }
    let m = columns.len();
    let varying: Vec<usize> = (0..m).filter(|j| spread::varies(&columns[*j].scores)).collect();
    let upward = |j: &usize| -> Vec<f64> {
        let (low, _) = range(&columns[*j].scores);
        columns[*j].scores.iter().map(|x| if columns[*j].cost { low / x } else { *x }).collect()
    };
    let turned: Vec<Vec<f64>> = varying.iter().map(upward).collect();
    let own = losses(&turned);
    let (mut weights, mut all) = (vec![0.0; m], vec![vec![0.0; m]; m]);
    if varying.is_empty() {
        return Ok((weights, all));
    }
    let q = at_rest(&own).ok_or_else(|| spread::nothing(method, "loss"))?;
    for (a, &i) in varying.iter().enumerate() {
        weights[i] = q[a];
        for (b, &j) in varying.iter().enumerate() {
            all[i][j] = own[a][b];
        }
    }
    Ok((weights, all))
}

impl Weighter for Cilos {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        let table = spread::table(INFO.id, importance)?;
        let (weights, losses) = solve(INFO.id, table)?;
        let steps = vec![Step {
            id: "loss",
            caption: Label::both(
                "loss on the column where the row is at its best",
                "verlies op de kolom waar de rij het best is",
            ),
            rows: AxisOf::Criteria,
            columns: AxisOf::Criteria,
            values: losses,
        }];
        spread::weighing(INFO.id, table, &weights, steps)
    }
}

#[cfg(test)]
mod tests {
    use super::super::spread::tests::{holds_at_the_edges, near, table_of, weights, zavadskas};
    use super::*;

    #[test]
    fn the_example_of_zavadskas_and_podvezko_is_met() {
        // Zavadskas & Podvezko 2016, as printed.
        let found = weights(&Cilos::default(), &zavadskas()).expect("positive");
        assert!(near(&found, &[0.3343, 0.2199, 0.1957, 0.2501], 6e-5), "{found:?}");
    }

    #[test]
    fn two_columns_share_by_what_the_other_loses() {
        // By hand: best on c1 loses 1/2 on c2, best on c2 loses 3/4 on c1, so
        // q1 · 3/4 = q2 · 1/2.
        let rows: [&[f64]; 2] = [&[8.0, 5.0], &[2.0, 10.0]];
        let found = weights(&Cilos::default(), &table_of(&["max", "max"], &rows)).expect("not negative");
        assert!(near(&found, &[0.4, 0.6], 1e-15), "{found:?}");
        // Where two are equally good, the mean of what they lose counts.
        let rows: [&[f64]; 3] = [&[8.0, 5.0], &[2.0, 10.0], &[8.0, 0.0]];
        let found = weights(&Cilos::default(), &table_of(&["max", "max"], &rows)).expect("not negative");
        assert!(near(&found, &[0.5, 0.5], 1e-15), "{found:?}");
    }

    #[test]
    fn losses_that_leave_the_weights_open_are_refused() {
        // A1 is best on everything: no loss anywhere.
        let rows: [&[f64]; 2] = [&[8.0, 10.0], &[2.0, 5.0]];
        assert_eq!(weights(&Cilos::default(), &table_of(&["max", "max"], &rows)), Err(vec!["PF850"]));
        // Only c2 loses: c1 takes all.
        let rows: [&[f64]; 3] = [&[8.0, 10.0], &[8.0, 5.0], &[2.0, 5.0]];
        let found = weights(&Cilos::default(), &table_of(&["max", "max"], &rows)).expect("one way to rest");
        assert!(near(&found, &[1.0, 0.0], 1e-15), "{found:?}");
    }

    #[test]
    fn edges_hold() {
        holds_at_the_edges(&Cilos::default());
        let rows: [&[f64]; 2] = [&[8.0, 0.0], &[2.0, 5.0]];
        assert_eq!(weights(&Cilos::default(), &table_of(&["max", "min"], &rows)), Err(vec!["PF853"]));
    }
}
