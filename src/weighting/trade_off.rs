use nalgebra::{DMatrix, DVector};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::by_rank::digits;
use super::{Importance, Weighing, Weighter, entry, incomplete, needs};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{AxisOf, Criterion, Label, Step, Weights};
use crate::num::{exp, ln, sum};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Weights from exchanges people are indifferent about.
    ///
    /// # What it answers
    /// Which step on one criterion is worth exactly as much as a step on
    /// another: "trust from 4 to 8 equals cost from 80 to 50".
    ///
    /// # When not to use
    /// When people cannot picture the exchange. Then swing points ask less.
    ///
    /// # Formula
    /// Each answer says w_a · (v_a(to) − v_a(from)) = w_b · (v_b(to) − v_b(from)),
    /// so it fixes w_a / w_b. Where the answers just connect all criteria, the
    /// weights follow exactly. Where there are more, the logarithms of the weights
    /// are fitted by least squares.
    ///
    /// # Parameters
    /// questions: one table per answer, with scores in the units of the scale:
    /// { criterion = "trust", from = 4, to = 8,
    ///   equals = { criterion = "cost", from = 80, to = 50 } }
    ///
    /// # Reading the result
    /// Per question the ratio that was answered and the one the weights give. If
    /// they differ, the answers contradict each other.
    ///
    /// # Known pitfalls
    /// The answers hold for the value functions they were asked under: change a
    /// scale and ask again. One question more than is needed shows whether the
    /// answers fit together.
    ///
    /// # References
    /// keeneyRaiffa1976
    pub struct TradeOff {
        /// The answers.
        pub questions: Vec<Question>,
    }
}

impl Default for TradeOff {
    fn default() -> Self {
        Self { questions: Vec::new() }
    }
}

/// A step on one criterion that is worth as much as a step on another.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Criterion id.
    pub criterion: String,
    /// Score at which the step starts.
    pub from: f64,
    /// Score at which it ends.
    pub to: f64,
    /// What is worth as much.
    pub equals: Exchange,
}

/// The other step.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exchange {
    /// Criterion id.
    pub criterion: String,
    /// Score at which the step starts.
    pub from: f64,
    /// Score at which it ends.
    pub to: f64,
}

/// The ratio of answer and fit within which they agree.
const AGREE: f64 = 1e-6;

static INFO: Info = Info {
    id: "trade-off",
    kind: Kind::Weighting,
    name: Text { en: "trade-offs", nl: "uitruil" },
    summary: Text {
        en: "weights from exchanges between criteria that people are indifferent about",
        nl: "gewichten uit ruilen tussen criteria die mensen om het even zijn",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "questions",
        kind: ParamKind::Shape(
            "[{ criterion = \"…\", from = 4, to = 8, equals = { criterion = \"…\", from = 80, to = 50 } }]",
        ),
        default: "",
        doc: Text {
            en: "steps on two criteria that are worth the same, in the units of their scales",
            nl: "stappen op twee criteria die evenveel waard zijn, in de eenheden van hun schalen",
        },
    }],
    guarantees: Guarantees::NONE,
    refs: &["keeneyRaiffa1976"],
    file: file!(),
};

entry!(TradeOff, |_| false);

/// `ln w_a − ln w_b` as answered.
#[derive(Clone, Copy, Debug)]
struct Answer {
    a: usize,
    b: usize,
    log_ratio: f64,
}

/// The answer to question `number`, or what is wrong with it.
fn answer(number: usize, question: &Question, criteria: &[Criterion]) -> Result<Answer, Findings> {
    let steps = [
        (&question.criterion, question.from, question.to),
        (&question.equals.criterion, question.equals.from, question.equals.to),
    ];
    let mut findings = Findings::new();
    let mut found = Vec::new();
    let problem = |word| Diagnostic::new(&codes::PF857).arg("question", number).arg("problem", word).note("help");
    for (id, from, to) in steps {
        let Some(at) = criteria.iter().position(|c| c.id == *id) else {
            findings.push(incomplete("questions", id, "unknown", criteria));
            continue;
        };
        let scale = criteria[at].scale;
        if !scale.contains(from) || !scale.contains(to) {
            let finding = problem("outside").arg("criterion", id).arg("min", scale.min()).arg("max", scale.max());
            findings.push(finding);
        }
        let gain = criteria[at].value.at(to) - criteria[at].value.at(from);
        if gain == 0.0 {
            findings.push(problem("nothing").arg("criterion", id));
        }
        found.push((at, gain));
    }
    let (true, &[(a, of_a), (b, of_b)]) = (findings.is_empty(), found.as_slice()) else { return Err(findings) };
    if a == b {
        return Err(vec![problem("same").arg("criterion", &question.criterion)]);
    }
    if (of_a > 0.0) != (of_b > 0.0) {
        return Err(vec![problem("opposite")]);
    }
    Ok(Answer { a, b, log_ratio: ln(of_b.abs()) - ln(of_a.abs()) })
}

/// The criteria that the answers connect, group by group.
fn groups(n: usize, answers: &[Answer]) -> Vec<Vec<usize>> {
    let mut of: Vec<usize> = (0..n).collect();
    for answer in answers {
        let (from, to) = (of[answer.a].max(of[answer.b]), of[answer.a].min(of[answer.b]));
        of.iter_mut().filter(|group| **group == from).for_each(|group| *group = to);
    }
    let first = (0..n).filter(|j| of[*j] == *j);
    first.map(|head| (0..n).filter(|j| of[*j] == head).collect()).collect()
}

/// The logarithms of the weights, the first being 0: along the answers when they
/// form a tree, else by least squares. `None` when the arithmetic fails.
fn fit(n: usize, answers: &[Answer]) -> Option<Vec<f64>> {
    if answers.len() + 1 == n {
        let mut logs: Vec<Option<f64>> = (0..n).map(|j| (j == 0).then_some(0.0)).collect();
        for _ in 0..n {
            for &Answer { a, b, log_ratio } in answers {
                match (logs[a], logs[b]) {
                    (Some(x), None) => logs[b] = Some(x - log_ratio),
                    (None, Some(x)) => logs[a] = Some(x + log_ratio),
                    _ => {}
                }
            }
        }
        return logs.into_iter().collect();
    }
    // Normal equations with the first weight held fixed: a positive definite
    // matrix when the answers connect everything.
    let mut normal = DMatrix::<f64>::zeros(n - 1, n - 1);
    let mut right = DVector::<f64>::zeros(n - 1);
    for &Answer { a, b, log_ratio } in answers {
        for (at, sign) in [(a, 1.0), (b, -1.0)] {
            if at > 0 {
                normal[(at - 1, at - 1)] += 1.0;
                right[at - 1] += sign * log_ratio;
            }
        }
        if a > 0 && b > 0 {
            normal[(a - 1, b - 1)] -= 1.0;
            normal[(b - 1, a - 1)] -= 1.0;
        }
    }
    let solved = normal.cholesky()?.solve(&right);
    Some(std::iter::once(0.0).chain(solved.iter().copied()).collect())
}

impl Weighter for TradeOff {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        let criteria = importance.criteria;
        let n = criteria.len();
        if self.questions.is_empty() {
            return Err(needs(INFO.id, "questions"));
        }
        let mut findings = Findings::new();
        let mut answers = Vec::new();
        for (i, question) in self.questions.iter().enumerate() {
            match answer(i + 1, question, criteria) {
                Ok(answer) => answers.push(answer),
                Err(wrong) => findings.extend(wrong),
            }
        }
        if !findings.is_empty() {
            return Err(findings);
        }
        let groups = groups(n, &answers);
        if groups.len() > 1 {
            let names =
                |group: &Vec<usize>| group.iter().map(|j| criteria[*j].id.as_str()).collect::<Vec<_>>().join(", ");
            let finding = Diagnostic::new(&codes::PF855).arg("groups", groups.len());
            let named = |finding: Diagnostic, (i, group): (usize, &Vec<usize>)| {
                finding.note_with("note-group", vec![("number", (i + 1).to_string()), ("criteria", names(group))])
            };
            return Err(vec![groups.iter().enumerate().fold(finding, named).note("help")]);
        }
        let logs = fit(n, &answers).ok_or_else(|| needs(INFO.id, "questions"))?;
        let most = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let points: Vec<f64> = logs.iter().map(|log| exp(log - most)).collect();
        let weights = Weights::from_points(&points).ok_or_else(|| needs(INFO.id, "questions"))?;
        let fitted = |answer: &Answer| logs[answer.a] - logs[answer.b];
        let off = |answer: &Answer| (answer.log_ratio - fitted(answer)).abs();
        let worse = |kept: usize, i: usize| if off(&answers[i]) > off(&answers[kept]) + AGREE { i } else { kept };
        let worst = (1..answers.len()).fold(0, worse);
        let mut findings = Findings::new();
        if off(&answers[worst]) > AGREE {
            let answer = answers[worst];
            let [answered, answered_fraction] = digits(exp(answer.log_ratio), 3);
            let [fit, fit_fraction] = digits(exp(fitted(&answer)), 3);
            let finding = Diagnostic::new(&codes::PF856)
                .arg("question", worst + 1)
                .arg("first", &criteria[answer.a].id)
                .arg("second", &criteria[answer.b].id)
                .arg("answered", answered)
                .arg("answered-fraction", answered_fraction)
                .arg("fitted", fit)
                .arg("fitted-fraction", fit_fraction);
            findings.push(finding.note("help"));
        }
        let squares = sum(answers.iter().map(|answer| off(answer) * off(answer)));
        let steps = vec![
            Step {
                id: "ratios",
                caption: Label::both(
                    "ratio of the two weights per question: as answered, as fitted",
                    "verhouding van de twee gewichten per vraag: volgens het antwoord, volgens de gewichten",
                ),
                rows: AxisOf::Named((1..=answers.len()).map(|i| i.to_string()).collect()),
                columns: AxisOf::Named(vec!["answer".to_owned(), "fit".to_owned()]),
                values: answers.iter().map(|a| vec![exp(a.log_ratio), exp(fitted(a))]).collect(),
            },
            Step::one("error_sum", Label::both("sum of squares in logarithms", "kwadratensom in logaritmen"), squares),
            Step::per_criterion("weights", Label::both("weights", "gewichten"), weights.as_slice()),
        ];
        Ok(Weighing { steps, findings, ..Weighing::derived(INFO.id, weights) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Direction, Scale};

    fn criteria() -> Vec<Criterion> {
        let of = |id: &str, direction, max| Criterion::plain(id, direction, Scale::new(0.0, max).expect("two ends"));
        vec![of("trust", Direction::Max, 10.0), of("cost", Direction::Min, 100.0), of("reach", Direction::Max, 4.0)]
    }

    fn question(a: (&str, f64, f64), b: (&str, f64, f64)) -> Question {
        let equals = Exchange { criterion: b.0.to_owned(), from: b.1, to: b.2 };
        Question { criterion: a.0.to_owned(), from: a.1, to: a.2, equals }
    }

    fn weigh(questions: Vec<Question>) -> Result<Weighing, Findings> {
        TradeOff { questions }.weigh(Importance::of(&criteria()))
    }

    #[test]
    fn answers_that_form_a_tree_are_met_exactly() {
        // By hand: trust .5 of its scale equals cost .25, so w_cost = 2 w_trust;
        // cost .1 equals reach .5, so w_reach = w_cost / 5 = .4 w_trust.
        let found = weigh(vec![
            question(("trust", 2.0, 7.0), ("cost", 75.0, 50.0)),
            question(("cost", 60.0, 50.0), ("reach", 1.0, 3.0)),
        ])
        .expect("complete");
        let expected = [1.0 / 3.4, 2.0 / 3.4, 0.4 / 3.4];
        assert!(found.weights.as_slice().iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-14), "{found:?}");
        assert!(found.findings.is_empty());
    }

    #[test]
    fn a_circle_of_answers_is_fitted_and_its_misfit_reported() {
        // Ratios 2, 2 and 8 round a circle that should multiply to 4: each is off
        // by the third root of 2, and the fit is 2·2^(1/3) twice.
        let found = weigh(vec![
            question(("trust", 0.0, 2.5), ("cost", 50.0, 0.0)),
            question(("cost", 25.0, 0.0), ("reach", 0.0, 2.0)),
            question(("trust", 0.0, 1.25), ("reach", 0.0, 4.0)),
        ])
        .expect("complete");
        let ratio = 2.0 * 2f64.cbrt();
        let w = found.weights.as_slice();
        assert!((w[0] / w[1] - ratio).abs() < 1e-12 && (w[1] / w[2] - ratio).abs() < 1e-12, "{w:?}");
        assert_eq!(found.findings[0].code.id, "PF856");
    }

    #[test]
    fn the_question_that_fits_worst_is_named() {
        // Question 4 repeats question 1 with another answer: ratio 2 three ways
        // round, then 16.
        let found = weigh(vec![
            question(("trust", 0.0, 2.5), ("cost", 50.0, 0.0)),
            question(("trust", 0.0, 2.5), ("cost", 50.0, 0.0)),
            question(("cost", 25.0, 0.0), ("reach", 0.0, 2.0)),
            question(("trust", 0.0, 0.625), ("cost", 100.0, 0.0)),
        ])
        .expect("complete");
        assert_eq!(found.findings[0].args[0], ("question", "4".to_owned()));
        // The mean of ln 2, ln 2 and ln 16 is ln 4.
        let w = found.weights.as_slice();
        assert!((w[0] / w[1] - 4.0).abs() < 1e-12, "{w:?}");
    }

    #[test]
    fn groups_that_are_not_connected_are_named() {
        let found = weigh(vec![question(("trust", 0.0, 5.0), ("reach", 0.0, 2.0))]).expect_err("not connected");
        assert_eq!(found[0].code.id, "PF855");
        let groups: Vec<&str> = found[0].notes[..2].iter().map(|note| note.args[1].1.as_str()).collect();
        assert_eq!(groups, ["trust, reach", "cost"]);
    }

    #[test]
    fn a_question_without_an_exchange_is_refused() {
        for (a, b, code) in [
            (("trust", 5.0, 0.0), ("reach", 0.0, 2.0), "PF857"),
            (("trust", 5.0, 5.0), ("reach", 0.0, 2.0), "PF857"),
            (("trust", 0.0, 11.0), ("reach", 0.0, 2.0), "PF857"),
            (("trust", 0.0, 5.0), ("trust", 1.0, 6.0), "PF857"),
            (("trust", 0.0, 5.0), ("reech", 0.0, 2.0), "PF804"),
        ] {
            assert_eq!(weigh(vec![question(a, b)]).expect_err("refused")[0].code.id, code, "{a:?} {b:?}");
        }
    }
}
