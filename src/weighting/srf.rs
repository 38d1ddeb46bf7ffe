use serde_json::Value;

use super::by_rank::{number, places};
use super::{Importance, Weighing, Weighter, entry, needs};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Label, Step, Weights};
use crate::num::sum;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Weights from cards laid in order, with blank cards where the step is
    /// larger.
    ///
    /// # What it answers
    /// One card per criterion, laid from least to most important; cards that
    /// count the same on one pile; a blank card between two piles for each
    /// extra step. And: how many times does the last pile count the first?
    ///
    /// # When not to use
    /// When people can compare the ends of the scales: swing points say what a
    /// weight in a sum means. The cards ask for importance as such, which suits
    /// outranking methods best.
    ///
    /// # Formula
    /// k_p = 1 + (z − 1) (p − 1) / (P − 1), with p the place of the pile (blank
    /// cards have a place too) and P the last; w = 100 k / Σ k over the criteria.
    /// With one pile all count the same.
    ///
    /// # Parameters
    /// cards: the piles from least to most important, such as
    /// `[["cost"], [], ["trust", "reach"]]`; an empty pile is a blank card, and
    /// stands between others. z: how many times the most important counts the
    /// least important. decimals: weights in percent, rounded so that they add
    /// up to exactly 100: all are cut, and the units that are then missing go to
    /// the weights that lost most beside their size, those last for which
    /// rounding up errs more than cutting; of equal ones to the criterion that
    /// stands first in the strategy.
    ///
    /// # Known pitfalls
    /// z weighs heavily and is hard to judge: try others. With decimals two
    /// criteria of one pile can come to differ by one unit.
    ///
    /// # References
    /// figueiraRoy2002
    pub struct Srf {
        /// Piles of criterion ids, the least important first.
        pub cards: Vec<Vec<String>>,
        /// How many times the most important counts the least important.
        pub z: Option<f64>,
        /// Decimals of the percentages, where they are rounded.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub decimals: Option<u8>,
    }
}

impl Default for Srf {
    fn default() -> Self {
        Self { cards: Vec::new(), z: None, decimals: None }
    }
}

/// How the cards are written: no blank card at either end.
const SHAPE: &str = "[[\"…\"], [], [\"…\", \"…\"]]";

static INFO: Info = Info {
    id: "srf",
    kind: Kind::Weighting,
    name: Text { en: "cards (revised Simos)", nl: "kaartjes (herziene Simos)" },
    summary: Text {
        en: "weights from cards laid in order, with blank cards for larger steps",
        nl: "gewichten uit kaartjes op volgorde, met lege kaartjes voor grotere stappen",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[
        Param {
            id: "cards",
            kind: ParamKind::Shape(SHAPE),
            default: "",
            doc: Text {
                en: "piles of criterion ids, the least important first; an empty pile is a blank card",
                nl: "stapels criteria, de minst belangrijke eerst; een lege stapel is een leeg kaartje",
            },
        },
        Param {
            id: "z",
            kind: ParamKind::Number { min: 1.0, max: 1000.0 },
            default: "",
            doc: Text {
                en: "how many times the most important counts the least important",
                nl: "hoeveel keer het belangrijkste telt ten opzichte van het minst belangrijke",
            },
        },
        Param {
            id: "decimals",
            kind: ParamKind::Integer { min: 0, max: 6 },
            default: "not rounded",
            doc: Text {
                en: "decimals of the percentages, which then add up to exactly 100",
                nl: "decimalen van de percentages, die dan samen precies 100 zijn",
            },
        },
    ],
    guarantees: Guarantees::NONE,
    refs: &["figueiraRoy2002"],
    file: file!(),
};

entry!(Srf, |_| false);

/// Percentages from the place of each criterion (1 = least important), the
/// places that hold only blank cards, and z; brought to `decimals` by the
/// rounding rule of the method, if given. `None` when there is no criterion, a
/// place is empty, or z is not a number of 1 or more.
#[must_use]
pub fn srf_percent(positions: &[usize], blank_positions: &[usize], z: f64, decimals: Option<u8>) -> Option<Vec<f64>> {
    let last = *positions.iter().max()?;
    // No more places than cards can be filled.
    if last > positions.len() + blank_positions.len() {
        return None;
    }
    let taken = |positions: &[usize]| {
        let mut taken = vec![false; last + 1];
        positions.iter().filter(|p| **p <= last).for_each(|p| taken[*p] = true);
        taken
    };
    let filled = taken(positions).iter().zip(&taken(blank_positions)).skip(1).all(|(card, blank)| card != blank);
    if !filled || positions.contains(&0) || !z.is_finite() || z < 1.0 {
        return None;
    }
    let step = if last > 1 { (z - 1.0) / number(last - 1) } else { 0.0 };
    let raw: Vec<f64> = positions.iter().map(|p| 1.0 + step * number(p - 1)).collect();
    let total = sum(raw.iter().copied());
    let percent: Vec<f64> = raw.iter().map(|k| 100.0 * k / total).collect();
    Some(match decimals {
        Some(decimals) => rounded(&percent, decimals),
        None => percent,
    })
}

/// Percentages in whole units of the last decimal, adding up to exactly 100.
fn rounded(percent: &[f64], decimals: u8) -> Vec<f64> {
    let unit = (0..decimals).fold(1.0, |unit, _| unit * 10.0);
    // A weight that is a whole number of units but for rounding noise loses none.
    let cut: Vec<f64> = percent.iter().map(|w| (w * unit + 1e-9).floor()).collect();
    let lost: Vec<f64> = percent.iter().zip(&cut).map(|(w, c)| (w * unit - c).max(0.0)).collect();
    let missing = 100.0 * unit - sum(cut.iter().copied());
    let mut order: Vec<usize> = (0..percent.len()).collect();
    // Those that may be rounded up first, by what they lost beside their size;
    // then the others, by what they would gain beside it.
    order.sort_by(|&a, &b| {
        let (la, lb) = (lost[a] > 0.5 - 1e-9, lost[b] > 0.5 - 1e-9);
        let by_loss = || (lost[b] / percent[b]).total_cmp(&(lost[a] / percent[a]));
        let by_gain = || ((1.0 - lost[a]) / percent[a]).total_cmp(&((1.0 - lost[b]) / percent[b]));
        lb.cmp(&la).then_with(|| if la { by_loss() } else { by_gain() }).then(a.cmp(&b))
    });
    let mut units = cut;
    let mut left = missing;
    for &i in order.iter().cycle() {
        if left < 0.5 {
            break;
        }
        units[i] += 1.0;
        left -= 1.0;
    }
    units.iter().map(|u| u / unit).collect()
}

impl Weighter for Srf {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        let blank = |at: Option<&Vec<String>>| at.is_some_and(Vec::is_empty);
        if self.cards.iter().all(Vec::is_empty) {
            return Err(needs(INFO.id, "cards"));
        }
        let Some(z) = self.z else { return Err(needs(INFO.id, "z")) };
        if blank(self.cards.first()) || blank(self.cards.last()) {
            let found = serde_json::to_value(&self.cards).unwrap_or_default();
            let finding = Diagnostic::new(&codes::PF803).arg("method", INFO.id).arg("key", "cards").arg("value", found);
            return Err(vec![finding.note_with("help", vec![("expected", SHAPE.to_owned())])]);
        }
        let positions: Vec<usize> = places(&self.cards, importance)?.into_iter().map(|pile| pile + 1).collect();
        let blanks: Vec<usize> = (1..=self.cards.len()).filter(|p| self.cards[p - 1].is_empty()).collect();
        let percent = srf_percent(&positions, &blanks, z, self.decimals).ok_or_else(|| needs(INFO.id, "cards"))?;
        let weights = Weights::from_points(&percent).ok_or_else(|| needs(INFO.id, "cards"))?;
        let caption = Label::both("weights in percent", "gewichten in procenten");
        let steps = vec![
            Step::per_criterion(
                "positions",
                Label::both("place of the pile, 1 = least important", "plaats van de stapel, 1 = minst belangrijk"),
                &positions.iter().map(|p| number(*p)).collect::<Vec<f64>>(),
            ),
            Step::per_criterion("weights_percent", caption, &percent),
        ];
        Ok(Weighing { points: percent, steps, ..Weighing::derived(INFO.id, weights) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Figueira & Roy 2002, the worked example: twelve criteria a to l, a blank
    /// card at place 3.
    const PLACES: [usize; 12] = [6, 4, 1, 2, 5, 4, 1, 6, 4, 4, 7, 1];

    #[test]
    fn the_example_of_figueira_and_roy_is_met() {
        let printed = [13.2, 8.9, 2.4, 4.5, 11.0, 8.9, 2.4, 13.2, 8.9, 8.9, 15.3, 2.4];
        let found = srf_percent(&PLACES, &[3], 6.5, Some(1)).expect("complete");
        assert!(found.iter().zip(printed).all(|(a, b)| (a - b).abs() < 1e-9), "{found:?}");
        assert!((sum(found) - 100.0).abs() < 1e-12);
    }

    #[test]
    fn before_rounding_the_formula_holds() {
        // By hand: u = 5.5/6, Σk = 42.25, so k = 1 becomes 100/42.25.
        let found = srf_percent(&PLACES, &[3], 6.5, None).expect("complete");
        let units = [1.0 + 5.0 * 5.5 / 6.0, 3.75, 1.0, 1.0 + 5.5 / 6.0, 1.0 + 4.0 * 5.5 / 6.0];
        assert!(found.iter().zip(units).all(|(w, k)| (w - 100.0 * k / 42.25).abs() < 1e-12), "{found:?}");
    }

    #[test]
    fn percentages_of_any_number_of_criteria_add_up_to_a_hundred() {
        for n in 1..=30 {
            let places: Vec<usize> = (0..n).map(|i| i / 2 + 1).collect();
            for decimals in 0..=3 {
                let found = srf_percent(&places, &[], 7.3, Some(decimals)).expect("complete");
                let raw = srf_percent(&places, &[], 7.3, None).expect("complete");
                let unit = [1.0, 0.1, 0.01, 0.001][usize::from(decimals)];
                assert!((sum(found.iter().copied()) - 100.0).abs() < 1e-9, "{found:?}");
                assert!(found.iter().zip(&raw).all(|(a, b)| (a - b).abs() < unit + 1e-9), "{found:?}");
            }
        }
    }

    #[test]
    fn one_pile_counts_the_same_and_a_hole_is_refused() {
        assert_eq!(srf_percent(&[1, 1], &[], 9.0, None), Some(vec![50.0, 50.0]));
        assert_eq!(srf_percent(&[1, 3], &[], 9.0, None), None);
        assert_eq!(srf_percent(&[1, 3], &[2], 3.0, None), Some(vec![25.0, 75.0]));
    }
}
