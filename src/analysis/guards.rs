//! Known ways in which a model misleads, looked for in this one.

use statrs::statistics::Statistics;

use super::contradicted::contradicted;
use super::engine::Evaluation;
use super::ordinal_regression::heeded;
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Criterion, Score, Study, WeightShare};
use crate::num::{Rounding, compare, decimal, tied};

/// Correlation above which two criteria may be one thing counted twice.
const CORRELATED: f64 = 0.9;
/// Fewest candidates on which a correlation says anything.
const ENOUGH: usize = 4;
/// Weight above which one criterion all but decides alone.
const HEAVY: f64 = 0.35;
/// Number of criteria above which most can hardly matter.
const MANY: usize = 25;
/// Weight below which a criterion hardly matters.
const LIGHT: f64 = 0.02;

/// Warnings about the model in the light of the ranked candidates, on the
/// criteria that have weight: pairs that agree almost completely, criteria on
/// which nobody differs, one that is too heavy, too many, a single candidate,
/// comparisons of candidates that the ranking contradicts, and scores that the
/// evidence contradicts. O(m² n).
///
/// Criteria are named by their ids.
#[must_use]
pub fn guards(study: &Study, evaluation: &Evaluation) -> Findings {
    let criteria = &study.strategy.criteria;
    let weights = evaluation.weights().as_slice();
    let counting: Vec<usize> = (0..criteria.len()).filter(|&j| weights[j] > 0.0).collect();
    let mut findings = Findings::new();
    // A file with a single candidate was remarked on when it was read.
    if evaluation.rows.len() == 1 && study.candidates.len() > 1 {
        findings.push(Diagnostic::new(&codes::PF205).note("help"));
    }
    findings.extend(correlated(study, evaluation, &counting));
    findings.extend(counting.iter().filter_map(|&j| same_for_all(study, evaluation, j)));
    findings.extend(counting.iter().filter(|&&j| compare(weights[j], HEAVY).is_gt()).map(|&j| {
        let (whole, fraction) = above(weights[j], HEAVY, 2, 1);
        Diagnostic::new(&codes::PF203)
            .arg("criterion", &criteria[j].id)
            .arg("whole", whole)
            .arg("fraction", fraction)
            .note("help")
    }));
    if counting.len() > MANY {
        let small = counting.iter().filter(|&&j| compare(weights[j], LIGHT).is_lt()).count();
        let finding = Diagnostic::new(&codes::PF204).arg("criteria", counting.len()).arg("small", small);
        findings.push(finding.note("help"));
    }
    findings.extend(unheeded(study, evaluation));
    findings.extend(contradicted(study, evaluation));
    findings
}

/// Comparisons of candidates that the ranking contradicts.
fn unheeded(study: &Study, evaluation: &Evaluation) -> Findings {
    let stated = study.strategy.comparisons.iter().zip(heeded(study, evaluation));
    let against = stated.filter(|(_, heeded)| heeded.order == Some(false));
    let rank = |name: &str| evaluation.row(name).map(|row| row.rank);
    against
        .map(|(comparison, _)| {
            let other_way = rank(&comparison.worse) < rank(&comparison.better);
            Diagnostic::new(&codes::PF434)
                .arg("better", &comparison.better)
                .arg("worse", &comparison.worse)
                .arg("how", if other_way { "other-way" } else { "level" })
                .note("help")
        })
        .collect()
}

/// The score of a ranked row on a criterion as a value on the fixed scale, the
/// middle of an interval; `None` when it is missing.
fn value(study: &Study, evaluation: &Evaluation, row: usize, j: usize) -> Option<f64> {
    let criterion = &study.strategy.criteria[j];
    match study.candidates.cells[evaluation.rows[row].candidate?][j].score {
        Score::Exact(score) => Some(criterion.value.at(score)),
        Score::Interval { low, high } => {
            let (least, most) = criterion.value.range(low, high);
            Some(f64::midpoint(least, most))
        }
        Score::Missing(_) => None,
    }
}

fn correlated(study: &Study, evaluation: &Evaluation, counting: &[usize]) -> Findings {
    let criteria = &study.strategy.criteria;
    let weights = evaluation.weights().as_slice();
    let columns: Vec<Vec<Option<f64>>> = counting
        .iter()
        .map(|&j| (0..evaluation.rows.len()).map(|row| value(study, evaluation, row, j)).collect())
        .collect();
    let mut findings = Findings::new();
    for (at, &a) in counting.iter().enumerate() {
        for (further, &b) in counting[at + 1..].iter().enumerate() {
            let Some(r) = correlation(&columns[at], &columns[at + 1 + further]) else { continue };
            if !compare(r, CORRELATED).is_gt() {
                continue;
            }
            let (whole, fraction) = above(r, CORRELATED, 0, 2);
            let together = decimal(weights[a] + weights[b], 2, 0, Rounding::HalfAway);
            let finding = Diagnostic::new(&codes::PF201)
                .arg("first", &criteria[a].id)
                .arg("second", &criteria[b].id)
                .arg("whole", whole)
                .arg("fraction", fraction)
                .note_with("note-weight", vec![("weight", together)]);
            let same_goals = serve_the_same(&evaluation.weighing.shares, &criteria[a], &criteria[b]);
            let finding = if same_goals { finding.note("note-goals") } else { finding };
            findings.push(finding.note("help"));
        }
    }
    findings
}

/// Pearson's correlation over the rows in which both are known:
/// `cov(x, y) / (s_x s_y)`. `None` for too few rows, or when one does not vary.
fn correlation(x: &[Option<f64>], y: &[Option<f64>]) -> Option<f64> {
    let (x, y): (Vec<f64>, Vec<f64>) = x.iter().zip(y).filter_map(|(x, y)| x.zip(*y)).unzip();
    if x.len() < ENOUGH {
        return None;
    }
    let spread = x.as_slice().std_dev() * y.as_slice().std_dev();
    let covariance = x.as_slice().covariance(y.as_slice());
    (!tied(spread, 0.0)).then(|| (covariance / spread).clamp(-1.0, 1.0))
}

/// Whether two criteria get their weight from the same goals in the same
/// proportion.
fn serve_the_same(shares: &[WeightShare], a: &Criterion, b: &Criterion) -> bool {
    let of = |criterion: &Criterion| -> Vec<(&str, f64)> {
        let own = shares.iter().filter(|share| share.criterion == criterion.id && share.share > 0.0);
        let mut own: Vec<(&str, f64)> = own.map(|share| (share.goal.as_str(), share.share)).collect();
        own.sort_by(|x, y| x.0.cmp(y.0));
        own
    };
    let (a, b) = (of(a), of(b));
    let (Some(first_a), Some(first_b)) = (a.first(), b.first()) else { return false };
    let alike = |(x, y): (&(&str, f64), &(&str, f64))| x.0 == y.0 && tied(x.1 * first_b.1, y.1 * first_a.1);
    a.len() == b.len() && a.iter().zip(&b).all(alike)
}

fn same_for_all(study: &Study, evaluation: &Evaluation, j: usize) -> Option<Diagnostic> {
    let rows = 0..evaluation.rows.len();
    let values: Vec<f64> = rows.map(|row| value(study, evaluation, row, j)).collect::<Option<_>>()?;
    if values.len() < 2 || !values.iter().all(|v| tied(*v, values[0])) {
        return None;
    }
    let score = |row: usize| match study.candidates.cells[evaluation.rows[row].candidate?][j].score {
        Score::Exact(score) => Some(score),
        Score::Interval { .. } | Score::Missing(_) => None,
    };
    let same = score(0).filter(|first| (1..values.len()).all(|row| score(row).is_some_and(|x| tied(x, *first))));
    let finding = Diagnostic::new(&codes::PF202).arg("criterion", &study.strategy.criteria[j].id).note("help");
    if let Some(score) = same {
        let (whole, fraction) = parts(decimal(score, 0, 6, Rounding::HalfAway).trim_end_matches('0'));
        return Some(finding.arg("kind", "score").arg("whole", whole).arg("fraction", fraction));
    }
    let scale = study.strategy.criteria[j].scale;
    let ends = vec![("scale", format!("{}..{}", scale.min(), scale.max()))];
    Some(finding.arg("kind", "value").arg("whole", "").arg("fraction", "").note_with("help-scale", ends))
}

/// A plain decimal text before and after its point: the catalogue puts the
/// decimal sign of its language in between. No decimals are `0`.
fn parts(plain: &str) -> (String, String) {
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    (whole.to_owned(), if fraction.is_empty() { "0".to_owned() } else { fraction.to_owned() })
}

/// `x · 10^shift` with at least `decimals` decimals, and with as many as it
/// takes to show that it is above `limit`.
fn above(x: f64, limit: f64, shift: i32, decimals: usize) -> (String, String) {
    let shown = |x: f64, decimals: usize| decimal(x, shift, decimals, Rounding::HalfAway);
    let enough = (decimals..9).find(|&d| shown(x, d) != shown(limit, d)).unwrap_or(9);
    parts(&shown(x, enough))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::fixture::{criterion, partners, study, unit_criteria};
    use crate::analysis::{Settings, evaluate};
    use crate::model::{Direction, Goal, Label};
    use crate::text::{Lang, Texts};

    fn found(study: &Study) -> Findings {
        guards(study, &evaluate(study, &Settings::default()).expect("a complete study"))
    }

    fn ids(findings: &Findings) -> Vec<&str> {
        findings.iter().map(|finding| finding.code.id).collect()
    }

    fn message(finding: &Diagnostic, lang: Lang) -> String {
        finding.message(&Texts::new(lang))
    }

    /// Complementarity 7 8 8.5 6.5 6 7.5 6.5 5.5 and network 6 7.5 8 7 5 6.5 6
    /// 4.5 have r = 0.9025 (by Python's `statistics.correlation`); no other pair
    /// comes above 0.9.
    #[test]
    fn the_worked_example_has_one_pair_that_moves_together() {
        let all = found(&partners());
        assert_eq!(ids(&all), ["PF201"]);
        assert_eq!(
            message(&all[0], Lang::Nl),
            "\"complementarity\" en \"network\" stemmen over de kandidaten vrijwel geheel overeen (correlatie 0,903)"
        );
    }

    /// Anscombe's first data set is known to have correlation 0.816.
    #[test]
    fn criteria_that_move_together_are_named() {
        let anscombe = study(
            vec![criterion("x", Direction::Max, (0.0, 20.0), 1.0), criterion("y", Direction::Max, (0.0, 20.0), 1.0)],
            &[
                ("1", &[10.0, 8.04]),
                ("2", &[8.0, 6.95]),
                ("3", &[13.0, 7.58]),
                ("4", &[9.0, 8.81]),
                ("5", &[11.0, 8.33]),
                ("6", &[14.0, 9.96]),
                ("7", &[6.0, 7.24]),
                ("8", &[4.0, 4.26]),
                ("9", &[12.0, 10.84]),
                ("10", &[7.0, 4.82]),
                ("11", &[5.0, 5.68]),
            ],
        );
        assert!(!ids(&found(&anscombe)).contains(&"PF201"));
        // x = 1, 2, 3, 4 and y = 1, 2, 3, 5: r = 6.5 / √(5 · 8.75) = 0.98270.
        let rows: [(&str, &[f64]); 4] =
            [("a", &[0.1, 0.9]), ("b", &[0.2, 0.8]), ("c", &[0.3, 0.7]), ("d", &[0.4, 0.5])];
        let mut pair = study(unit_criteria(&[3.0, 2.0]), &rows);
        pair.strategy.criteria[1] = criterion("c2", Direction::Min, (0.0, 1.0), 2.0);
        let all = found(&pair);
        assert_eq!(
            message(&all[0], Lang::En),
            "\"c1\" and \"c2\" agree almost completely over the candidates (correlation 0.98)"
        );
        assert!(message(&all[0], Lang::Nl).contains("0,98"));
        assert_eq!(all[0].note_texts(&Texts::new(Lang::En)).len(), 2);
        assert!(all[0].note_texts(&Texts::new(Lang::En))[0].1.starts_with("together 100 %"));
        // A criterion without weight cannot count anything twice.
        pair.strategy.criteria[1].points = Some(0.0);
        assert!(!ids(&found(&pair)).contains(&"PF201"));
        // Three candidates say too little.
        let few = study(unit_criteria(&[1.0, 1.0]), &[("a", &[0.1, 0.1]), ("b", &[0.2, 0.2]), ("c", &[0.3, 0.3])]);
        assert!(!ids(&found(&few)).contains(&"PF201"));
    }

    #[test]
    fn goals_that_say_the_same_twice_are_named() {
        let rows: [(&str, &[f64]); 4] =
            [("a", &[0.1, 0.1, 0.3]), ("b", &[0.2, 0.2, 0.1]), ("c", &[0.3, 0.3, 0.9]), ("d", &[0.4, 0.5, 0.1])];
        let mut goals = study(unit_criteria(&[1.0, 1.0, 1.0]), &rows);
        let goal = |id: &str, priority: f64, points: [f64; 3]| Goal {
            id: id.to_owned(),
            label: Label::same(id),
            parent: None,
            priority,
            floor: Label::default(),
            ceiling: Label::default(),
            points: points.iter().enumerate().map(|(j, p)| (format!("c{}", j + 1), *p)).collect(),
            line: None,
        };
        goals.strategy.goals = vec![goal("g", 60.0, [40.0, 20.0, 40.0]), goal("h", 40.0, [60.0, 30.0, 10.0])];
        let notes = |study: &Study| {
            let all = found(study);
            all.iter().find(|finding| finding.code.id == "PF201").expect("c1 and c2 move together").notes.len()
        };
        assert_eq!(notes(&goals), 3);
        goals.strategy.goals[1] = goal("h", 40.0, [60.0, 20.0, 20.0]);
        assert_eq!(notes(&goals), 2);
    }

    #[test]
    fn a_criterion_on_which_nobody_differs_is_named_with_its_score() {
        let mut same = study(
            vec![criterion("x", Direction::Max, (0.0, 10.0), 1.0), criterion("y", Direction::Max, (0.0, 10.0), 2.0)],
            &[("a", &[7.5, 3.0]), ("b", &[7.5, 4.0])],
        );
        let all = found(&same);
        assert_eq!(ids(&all), ["PF202", "PF203"]);
        assert_eq!(message(&all[0], Lang::En), "\"x\" does not distinguish: all candidates score 7.5");
        assert_eq!(message(&all[0], Lang::Nl), "\"x\" maakt geen onderscheid: alle kandidaten scoren 7,5");
        // 4 and 8 lie equally far from a target of 6.
        same.strategy.criteria[0] = criterion("x", Direction::Target { target: 6.0, tolerance: 0.0 }, (2.0, 10.0), 1.0);
        for (candidate, score) in [(0, 4.0), (1, 8.0)] {
            same.candidates.cells[candidate][0].score = Score::Exact(score);
        }
        let all = found(&same);
        assert_eq!(
            message(&all[0], Lang::En),
            "\"x\" does not distinguish: the scores of all candidates have the same value"
        );
    }

    #[test]
    fn above_35_percent_is_too_heavy_and_the_figure_shows_it() {
        let rows: [(&str, &[f64]); 2] = [("a", &[0.1, 0.2, 0.5]), ("b", &[0.3, 0.4, 0.1])];
        let heavy = |points: &[f64]| found(&study(unit_criteria(points), &rows));
        assert_eq!(ids(&heavy(&[35.0, 35.0, 30.0])), Vec::<&str>::new());
        let all = heavy(&[35.04, 34.0, 30.96]);
        assert_eq!(ids(&all), ["PF203"]);
        assert_eq!(message(&all[0], Lang::En), "\"c1\" carries 35.04 % of the weight");
        assert_eq!(message(&all[0], Lang::Nl), "\"c1\" draagt 35,04 % van het gewicht");
    }

    #[test]
    fn many_criteria_are_named() {
        // Weights 1..=26 of 351: those below 7.02 are under 2 %.
        let points: Vec<f64> = (1..=26).map(f64::from).collect();
        let all = found(&study(unit_criteria(&points), &[("a", &[0.5; 26])]));
        assert_eq!(ids(&all), ["PF204"]);
        assert_eq!(message(&all[0], Lang::En), "26 criteria, 7 of them with less than 2 % of the weight");
        let fewer = found(&study(unit_criteria(&points[..25]), &[("a", &[0.5; 25])]));
        assert!(ids(&fewer).is_empty());
    }
}
