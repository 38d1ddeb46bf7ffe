use serde_json::Value;

use super::by_rank::number;
use super::{Importance, Weighing, Weighter, entry, needs};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{AxisOf, Label, Step, Weights};
use crate::num::{range, sum};
use crate::region::{Statement, contradiction, corners, statements};
use crate::registry::{Guarantees, Info, Kind, Status, Text, documented};

documented! {
    /// The middle of all weightings that agree with what is known.
    ///
    /// # What it answers
    /// Which weights stand best for statements such as "trust counts at least as
    /// much as cost", "cost counts for 10 to 20 %" and "trust counts at least
    /// twice as much as reach", and how far each weight can still go.
    ///
    /// # When not to use
    /// When people can give the weights themselves. What follows from statements
    /// alone is wide: look at the least and the greatest weight too.
    ///
    /// # Formula
    /// The region is { w ≥ 0, Σw = 1, every statement holds }; w is the mean of
    /// its corners. For a complete order that is the rank-order centroid.
    ///
    /// # Parameters
    /// None; the statements are the `[[weight_bound]]` tables of the strategy, each
    /// of one kind: `more_important = ["trust", "cost"]` · `criterion = "trust"`
    /// with `min` or `max` (fractions) · `ratio = ["trust", "cost"]` with `min` or
    /// `max`.
    ///
    /// # Reading the result
    /// Per criterion the least and the greatest weight that the statements
    /// allow. Any statement that narrows them is worth asking for.
    ///
    /// # Known pitfalls
    /// The mean of the corners is not the mean of the region: one more statement
    /// that cuts off a small part can add corners there. A region with more than
    /// 4096 corners (also on the way there) is refused: bounds on more than
    /// about a dozen separate weights make that many.
    ///
    /// # References
    /// barronBarrett1996, fukudaProdon1996
    pub struct Bounds {}
}

/// The most corners a region may have.
const MOST: usize = 4096;

static INFO: Info = Info {
    id: "bounds",
    kind: Kind::Weighting,
    name: Text { en: "from statements about weights", nl: "uit uitspraken over gewichten" },
    summary: Text {
        en: "the middle of all weightings that agree with what is known about them",
        nl: "het midden van alle wegingen die kloppen met wat erover bekend is",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[],
    guarantees: Guarantees::NONE,
    refs: &["barronBarrett1996", "fukudaProdon1996"],
    file: file!(),
};

entry!(Bounds, |importance| !importance.bounds.is_empty());

impl Weighter for Bounds {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        let n = importance.criteria.len();
        let place = |id: &str| importance.criteria.iter().position(|c| c.id == id);
        // What is said of goals is not about these weights alone.
        let said = statements(importance.bounds).into_iter();
        let (said, cuts): (Vec<Statement<'_>>, Vec<Vec<f64>>) =
            said.filter_map(|said| Some((said, said.cut(n, place)?))).unzip();
        if cuts.is_empty() {
            return Err(needs(INFO.id, "bounds"));
        }
        if let Some(finding) = contradiction(&said, n, &cuts, &[]) {
            return Err(vec![finding]);
        }
        let Some(corners) = corners(n, &cuts, MOST) else {
            return Err(vec![Diagnostic::new(&codes::PF859).arg("most", MOST).note("help")]);
        };
        let of = |j: usize| corners.iter().map(|corner| corner[j]).collect::<Vec<f64>>();
        let middle: Vec<f64> = (0..n).map(|j| sum(of(j)) / number(corners.len())).collect();
        let weights = Weights::from_points(&middle).ok_or_else(|| needs(INFO.id, "bounds"))?;
        let ends = |j: usize| {
            let (low, high) = range(&of(j));
            vec![low, high]
        };
        let steps = vec![
            Step {
                id: "corners",
                caption: Label::both("corners of the region of weights", "hoeken van het gebied van gewichten"),
                rows: AxisOf::Named((1..=corners.len()).map(|i| i.to_string()).collect()),
                columns: AxisOf::Criteria,
                values: corners.clone(),
            },
            Step {
                id: "weight_ranges",
                caption: Label::both("least and greatest weight", "kleinste en grootste gewicht"),
                rows: AxisOf::Criteria,
                columns: AxisOf::Named(vec!["min".to_owned(), "max".to_owned()]),
                values: (0..n).map(ends).collect(),
            },
            Step::per_criterion("weights", Label::both("weights", "gewichten"), weights.as_slice()),
        ];
        Ok(Weighing { steps, ..Weighing::derived(INFO.id, weights) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Criterion, Direction, Scale, WeightBound};

    fn weigh(ids: &[&str], bounds: &[WeightBound]) -> Result<Weighing, Findings> {
        let scale = Scale::new(0.0, 1.0).expect("two different ends");
        let criteria: Vec<Criterion> = ids.iter().map(|id| Criterion::plain(*id, Direction::Max, scale)).collect();
        Bounds {}.weigh(Importance { bounds, ..Importance::of(&criteria) })
    }

    fn order(ids: &[&str]) -> WeightBound {
        WeightBound::MoreImportant(ids.iter().map(|id| (*id).to_owned()).collect())
    }

    fn between(id: &str, min: Option<f64>, max: Option<f64>) -> WeightBound {
        WeightBound::Between { criterion: id.to_owned(), min, max }
    }

    fn near(found: &[f64], expected: &[f64]) -> bool {
        found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12)
    }

    #[test]
    fn an_order_gives_its_centroid() {
        // Barron & Barrett 1996: the centroid is the mean of the corners.
        let ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
        for n in 2..=ids.len() {
            let found = weigh(&ids[..n], &[order(&ids[..n])]).expect("possible");
            assert!(near(found.weights.as_slice(), &super::super::by_rank::centroid(n)), "{found:?}");
        }
    }

    #[test]
    fn bounds_and_ratios_give_the_corners_found_by_hand() {
        // a between 0.2 and 0.6 of two criteria: corners (.2, .8) and (.6, .4).
        let found = weigh(&["a", "b"], &[between("a", Some(0.2), Some(0.6))]).expect("possible");
        assert!(near(found.weights.as_slice(), &[0.4, 0.6]), "{found:?}");
        assert!(near(&found.steps[1].values[0], &[0.2, 0.6]) && near(&found.steps[1].values[1], &[0.4, 0.8]));
        // a is exactly twice b, c is free: corners (2/3, 1/3, 0) and (0, 0, 1).
        let twice = WeightBound::Ratio { over: "a".to_owned(), under: "b".to_owned(), min: Some(2.0), max: Some(2.0) };
        let found = weigh(&["a", "b", "c"], &[twice]).expect("possible");
        assert!(near(found.weights.as_slice(), &[1.0 / 3.0, 1.0 / 6.0, 0.5]), "{found:?}");
    }

    #[test]
    fn a_contradiction_names_only_what_conflicts() {
        let bounds = [
            order(&["a", "b", "c"]),
            between("d", Some(0.05), Some(0.9)),
            between("c", Some(0.3), None),
            between("a", None, Some(0.25)),
        ];
        let findings = weigh(&["a", "b", "c", "d"], &bounds).expect_err("impossible");
        assert_eq!(findings[0].code.id, "PF401");
        let notes: Vec<&str> = findings[0].notes.iter().map(|note| note.attribute).collect();
        assert_eq!(notes, ["note-order", "note-order", "note-least", "note-most", "help"]);
    }

    #[test]
    fn least_weights_of_more_than_everything_conflict_together() {
        let bounds = ["a", "b", "c"].map(|id| between(id, Some(0.4), None));
        let findings = weigh(&["a", "b", "c"], &bounds).expect_err("impossible");
        assert_eq!(findings[0].notes.len(), 4, "{findings:?}");
    }

    #[test]
    fn too_many_corners_are_refused() {
        let ids: Vec<String> = (0..16).map(|i| format!("c{i}")).collect();
        let names: Vec<&str> = ids.iter().map(String::as_str).collect();
        let bounds: Vec<WeightBound> = names.iter().map(|id| between(id, None, Some(0.13))).collect();
        assert_eq!(weigh(&names, &bounds).expect_err("too many")[0].code.id, "PF859");
    }
}
