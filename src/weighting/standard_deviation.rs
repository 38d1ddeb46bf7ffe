use serde_json::Value;

use super::spread::{self, varies};
use super::{Importance, Weighing, Weighter, entry};
use crate::diag::Findings;
use crate::model::{Criterion, Label, Step};
use crate::num::stats::deviation;
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// How far the scores of each criterion lie apart.
    ///
    /// # What it answers
    /// On which criteria do the candidates differ most? A diagnostic of the table.
    ///
    /// # When not to use
    /// As importance. It shows how much the data spread, not what matters: a
    /// criterion on which all are equally good may be the one that counts most.
    /// Use it beside weights that people gave, never instead of them.
    ///
    /// # Formula
    /// w_k = s_k / Σ s, with s the standard deviation of the column (divisor n − 1;
    /// the weights are the same with n). A constant column gets 0.
    ///
    /// # Parameters
    /// normalisation: none takes the scores as they are, as in the source; scale
    /// divides each deviation by the length of the fixed scale.
    ///
    /// # Known pitfalls
    /// With none the unit decides: euros instead of thousands of euros multiply the
    /// weight. Use scale unless all criteria have one unit.
    ///
    /// # References
    /// salabun2020
    pub struct StandardDeviation {
        /// How a score becomes a value.
        pub normalisation: String,
    }
}

impl Default for StandardDeviation {
    fn default() -> Self {
        Self { normalisation: "none".to_owned() }
    }
}

static INFO: Info = Info {
    id: "standard-deviation",
    kind: Kind::Weighting,
    name: Text { en: "standard deviation", nl: "standaardafwijking" },
    summary: Text {
        en: "how far the scores of each criterion lie apart; not what matters",
        nl: "hoe ver de scores van elk criterium uiteen liggen; niet wat ertoe doet",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "normalisation",
        kind: ParamKind::Choice(&["none", "scale"]),
        default: "none",
        doc: Text { en: "how a score becomes a value", nl: "hoe een score een waarde wordt" },
    }],
    guarantees: Guarantees::NONE,
    refs: &["salabun2020"],
    file: file!(),
};

entry!(StandardDeviation, |_| false);

impl Weighter for StandardDeviation {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        let table = spread::table(INFO.id, importance)?;
        let by_scale = self.normalisation == "scale";
        let of = |(j, criterion): (usize, &Criterion)| {
            let scores = table.scores_on(j);
            let unit = if by_scale { criterion.scale.span() } else { 1.0 };
            if varies(scores) { deviation(scores) / unit } else { 0.0 }
        };
        let deviations: Vec<f64> = table.criteria.iter().enumerate().map(of).collect();
        let caption = Label::both("standard deviation", "standaardafwijking");
        let steps = vec![Step::per_criterion("deviation", caption, &deviations)];
        spread::weighing(INFO.id, table, &deviations, steps)
    }
}

#[cfg(test)]
mod tests {
    use super::super::spread::tests::{holds_at_the_edges, near, table_of, weights, zavadskas};
    use super::*;

    #[test]
    fn the_example_of_salabun_is_met() {
        // Sałabun, Wątróbski & Shekhovtsov 2020, printed with three decimals.
        let rows: [&[f64]; 5] = [
            &[0.619, 0.449, 0.447],
            &[0.862, 0.466, 0.006],
            &[0.458, 0.698, 0.771],
            &[0.777, 0.631, 0.491],
            &[0.567, 0.992, 0.968],
        ];
        let found = weights(&StandardDeviation::default(), &table_of(&["max"; 3], &rows)).expect("all vary");
        assert!(near(&found, &[0.217, 0.294, 0.488], 6e-4), "{found:?}");
    }

    #[test]
    fn the_scale_takes_the_unit_out() {
        // c2 is c1 in thousandths on a scale that is a thousandth as long.
        let rows: [&[f64]; 3] = [&[1.0, 0.001], &[5.0, 0.005], &[7.0, 0.007]];
        let mut table = table_of(&["max"; 2], &rows);
        for (criterion, high) in table.criteria.iter_mut().zip([10.0, 0.01]) {
            criterion.scale = crate::model::Scale::new(0.0, high).expect("two different ends");
        }
        let by_scale = StandardDeviation { normalisation: "scale".to_owned() };
        assert!(near(&weights(&by_scale, &table).expect("both vary"), &[0.5, 0.5], 1e-14));
        let raw = weights(&StandardDeviation::default(), &table).expect("both vary");
        assert!(near(&raw, &[1.0 / 1.001, 0.001 / 1.001], 1e-14), "{raw:?}");
    }

    #[test]
    fn edges_hold() {
        holds_at_the_edges(&StandardDeviation::default());
        assert!(weights(&StandardDeviation::default(), &zavadskas()).is_ok());
    }
}
