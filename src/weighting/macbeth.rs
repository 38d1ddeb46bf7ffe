use serde_json::Value;

use super::completion::groups;
use super::pairwise::{apart, at, weights_step};
use super::{Importance, Weighing, Weighter, entry, incomplete, needs};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Label, Step, Weights};
use crate::num::compare;
use crate::num::lp::{Is, Program};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

/// The words, from no difference to an extreme one.
const WORDS: [&str; 7] = ["no", "very-weak", "weak", "moderate", "strong", "very-strong", "extreme"];

/// What stands for every criterion at its worst end.
const REFERENCE: &str = "all-worst";

/// A judgement of the difference of attractiveness of two options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The more attractive one.
    pub more: usize,
    /// The less attractive one.
    pub less: usize,
    /// The least category it may be, 0 (no difference) to 6 (extreme).
    pub from: usize,
    /// The greatest category it may be.
    pub to: usize,
}

/// Values of `options` options that agree with the judgements of difference; the
/// last option is the reference with value 0, below which none may be.
///
/// # Errors
/// The numbers of judgements that cannot all hold: without any one of them the
/// others can.
pub fn differences(options: usize, judgements: &[Difference]) -> Result<Vec<f64>, Vec<usize>> {
    let all: Vec<&Difference> = judgements.iter().collect();
    let mut program = model(options, &all);
    let highest = [(options, 1.0)];
    let Some(solution) = program.end(options, -1.0) else {
        return Err(conflict(options, judgements));
    };
    // The height of the scale is least. Where values can still move, each is put
    // in the middle of its room, the one with the highest room first.
    let top = solution[options];
    program.constrain(&highest, Is::AtMost, top + 1e-9);
    let room = |program: &Program, j: usize| {
        let end = |found: Option<Vec<f64>>| found.map_or(solution[j], |found| found[j]);
        (end(program.end(j, -1.0)), end(program.end(j, 1.0)))
    };
    let mut values = vec![0.0; options];
    let mut open: Vec<(usize, (f64, f64))> = (0..options.saturating_sub(1)).map(|j| (j, room(&program, j))).collect();
    open.sort_by(|(_, a), (_, b)| compare(b.1, a.1).then(compare(b.0, a.0)));
    for (j, _) in open {
        let (low, high) = room(&program, j);
        let middle = f64::midpoint(low, high);
        // What hardly moves is where it must be.
        values[j] = if high - low < 1e-6 { libm::round(middle * 1e6) / 1e6 } else { middle };
        program.constrain(&[(j, 1.0)], Is::AtMost, middle + 1e-9);
        program.constrain(&[(j, 1.0)], Is::AtLeast, middle - 1e-9);
    }
    Ok(values)
}

/// The linear program of Bana e Costa, De Corte & Vansnick: differences of a
/// higher category are at least as many units larger as there are categories in
/// between. Variables: the values, the height of the scale, and per category the
/// least difference in it or above and the greatest in it or below.
fn model(options: usize, judgements: &[&Difference]) -> Program {
    let height = options;
    let (least, greatest) = (options + 1, options + 1 + WORDS.len());
    let mut program = Program::new(options + 1 + 2 * WORDS.len());
    if options > 0 {
        program.constrain(&[(options - 1, 1.0)], Is::Exactly, 0.0);
    }
    for j in 0..options {
        program.constrain(&[(j, 1.0), (height, -1.0)], Is::AtMost, 0.0);
    }
    for d in judgements {
        let difference = [(d.more, 1.0), (d.less, -1.0)];
        if d.to == 0 {
            program.constrain(&difference, Is::Exactly, 0.0);
            continue;
        }
        if d.from > 0 {
            program.constrain(&difference, Is::AtLeast, number(d.from));
        } else {
            program.constrain(&difference, Is::AtLeast, 0.0);
        }
        program.constrain(&[(d.more, 1.0), (d.less, -1.0), (least + d.from, -1.0)], Is::AtLeast, 0.0);
        program.constrain(&[(d.more, 1.0), (d.less, -1.0), (greatest + d.to, -1.0)], Is::AtMost, 0.0);
    }
    for high in judgements.iter().map(|d| d.from).filter(|from| *from > 1) {
        for low in judgements.iter().map(|d| d.to).filter(|to| (1..high).contains(to)) {
            program.constrain(&[(least + high, 1.0), (greatest + low, -1.0)], Is::AtLeast, number(high - low));
        }
    }
    program
}

/// Judgements that cannot all hold, none of which can be missed: each is left
/// out in turn, for good when the rest still cannot hold.
fn conflict(options: usize, judgements: &[Difference]) -> Vec<usize> {
    let mut kept: Vec<usize> = (0..judgements.len()).collect();
    for out in 0..judgements.len() {
        let fewer: Vec<&Difference> = kept.iter().filter(|&&i| i != out).map(|&i| &judgements[i]).collect();
        if model(options, &fewer).end(options, -1.0).is_none() {
            kept.retain(|&i| i != out);
        }
    }
    kept
}

fn number(category: usize) -> f64 {
    super::by_rank::number(category)
}

documented! {
    /// Weights from words for the difference between two swings (MACBETH).
    ///
    /// # What it answers
    /// What lifting each criterion from its worst to its best end is worth, when
    /// people would rather say "moderate" or "strong" than give a number.
    ///
    /// # When not to use
    /// When people give swing points with ease: `swing` asks less.
    ///
    /// # Formula
    /// min v(top) subject to v(all-worst) = 0, v(x) − v(y) = 0 for "no",
    /// v(x) − v(y) ≥ k for a difference of category k, and
    /// (v(x) − v(y)) − (v(z) − v(u)) ≥ k − l for differences of categories k > l
    /// w_c = v(c) / Σ v; where values can move, each is put in the middle of its room
    ///
    /// # Parameters
    /// judgements: `[["trust", "cost", "weak"], ["cost", "all-worst", "strong"], …]`:
    /// lifting the first is more attractive than lifting the second, by a
    /// difference that is no, very-weak, weak, moderate, strong, very-strong or
    /// extreme; "weak..strong" when that is not clear, "positive" for any. The
    /// name all-worst stands for lifting nothing.
    ///
    /// # Reading the result
    /// `values` are on a scale of at least one unit per category; the weights are
    /// their shares. When judgements cannot all hold, a smallest set that
    /// conflicts is named: without any one of them the rest of the set agrees.
    ///
    /// # Known pitfalls
    /// Words leave room: other weights agree with the same words. Judge at least
    /// each criterion against all-worst, and neighbours with each other.
    ///
    /// # References
    /// banaECostaVansnick1994, banaECosta2005
    pub struct Macbeth {
        /// More attractive, less attractive, word.
        pub judgements: Vec<(String, String, String)>,
    }
}

impl Default for Macbeth {
    fn default() -> Self {
        Self { judgements: Vec::new() }
    }
}

static INFO: Info = Info {
    id: "macbeth",
    kind: Kind::Weighting,
    name: Text { en: "words for differences (MACBETH)", nl: "woorden voor verschillen (MACBETH)" },
    summary: Text {
        en: "weights from words, from no to extreme, for the difference between two swings",
        nl: "gewichten uit woorden, van geen tot extreem, voor het verschil tussen twee swings",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "judgements",
        kind: ParamKind::Shape(SHAPE),
        default: "",
        doc: Text {
            en: "more attractive, less attractive, and the word for the difference",
            nl: "aantrekkelijker, minder aantrekkelijk, en het woord voor het verschil",
        },
    }],
    guarantees: Guarantees::NONE,
    refs: &["banaECostaVansnick1994", "banaECosta2005"],
    file: file!(),
};

/// The setting in the words of the strategy file.
const SHAPE: &str = "[[\"…\", \"…\", \"weak\"], [\"…\", \"all-worst\", \"strong\"]] (no, very-weak, weak, moderate, strong, \
                     very-strong, extreme, positive, or a range such as weak..strong)";

entry!(Macbeth, |_| false);

impl Weighter for Macbeth {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn weigh(&self, importance: Importance<'_>) -> Result<Weighing, Findings> {
        if self.judgements.is_empty() {
            return Err(needs(INFO.id, "judgements"));
        }
        let mut names: Vec<&str> = importance.criteria.iter().map(|c| c.id.as_str()).collect();
        names.push(REFERENCE);
        let read = self.read(&names, importance)?;
        let mut hangs = vec![vec![None; names.len()]; names.len()];
        for d in &read {
            hangs[d.more][d.less] = Some(1.0);
            hangs[d.less][d.more] = Some(1.0);
        }
        let groups = groups(&hangs);
        if groups.len() > 1 {
            return Err(at(vec![apart(&names, &groups)], "judgements"));
        }
        let values =
            differences(names.len(), &read).map_err(|conflict| at(vec![self.conflict(&conflict)], "judgements"))?;
        let values = &values[..importance.criteria.len()];
        let weights = Weights::from_points(values).ok_or_else(|| needs(INFO.id, "judgements"))?;
        let steps = vec![
            Step::per_criterion(
                "values",
                Label::both("what each swing is worth, in units", "wat elke swing waard is, in eenheden"),
                values,
            ),
            weights_step(weights.as_slice()),
        ];
        Ok(Weighing { steps, ..Weighing::derived(INFO.id, weights) })
    }
}

impl Macbeth {
    fn read(&self, names: &[&str], importance: Importance<'_>) -> Result<Vec<Difference>, Findings> {
        let mut findings = Findings::new();
        let mut read = Vec::new();
        for (more, less, word) in &self.judgements {
            let mut place = |id: &str| {
                let found = names.iter().position(|name| *name == id);
                if found.is_none() {
                    let finding = incomplete("judgements", id, "unknown", importance.criteria);
                    findings.push(finding.arg("setting", "judgements"));
                }
                found
            };
            let places = place(more).zip(place(less));
            let categories = categories(word);
            match (places, categories) {
                (Some((more, less)), Some((from, to))) if more != less => {
                    read.push(Difference { more, less, from, to });
                }
                (Some(_), _) => {
                    let value = Value::from(vec![more.as_str(), less.as_str(), word.as_str()]);
                    let finding = Diagnostic::new(&codes::PF803).arg("method", INFO.id).arg("key", "judgements");
                    let finding = finding.arg("value", value).arg("setting", "judgements");
                    findings.push(finding.note_with("help", vec![("expected", SHAPE.to_owned())]));
                }
                (None, _) => {}
            }
        }
        if findings.is_empty() { Ok(read) } else { Err(findings) }
    }

    /// The finding that some judgements cannot all hold.
    fn conflict(&self, conflict: &[usize]) -> Diagnostic {
        let finding = Diagnostic::new(&codes::PF849).arg("count", conflict.len());
        let judgements = conflict.iter().map(|&i| &self.judgements[i]);
        let finding = judgements.fold(finding, |finding, (more, less, word)| {
            let facts = vec![("more", more.clone()), ("less", less.clone()), ("word", word.clone())];
            finding.note_with("judgement", facts)
        });
        finding.note("help")
    }
}

/// The least and greatest category of a word or a range of two.
fn categories(word: &str) -> Option<(usize, usize)> {
    let of = |word: &str| WORDS.iter().position(|known| *known == word.trim());
    if word.trim() == "positive" {
        return Some((1, WORDS.len() - 1));
    }
    let (from, to) = match word.split_once("..") {
        Some((from, to)) => (of(from)?, of(to)?),
        None => (of(word)?, of(word)?),
    };
    (from <= to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::super::judgement_cases::{criteria, near, step};
    use super::*;

    fn macbeth(judgements: &[(&str, &str, &str)]) -> Macbeth {
        let owned = |(a, b, c): &(&str, &str, &str)| ((*a).to_owned(), (*b).to_owned(), (*c).to_owned());
        Macbeth { judgements: judgements.iter().map(owned).collect() }
    }

    #[test]
    fn three_words_fix_two_weights() {
        // By hand: a − b ≥ 2, b ≥ 3 and b ≥ (a − b) + 1, a ≥ b + 1: least a is 5,
        // and then a − b = 2, b = 3 is all that is left.
        let method = macbeth(&[("a", "b", "weak"), ("b", "all-worst", "moderate"), ("a", "all-worst", "strong")]);
        let found = method.weigh(Importance::of(&criteria(&["b", "a"]))).expect("agrees");
        near(step(&found, "values"), &[3.0, 5.0], 1e-6);
        near(found.weights.as_slice(), &[0.375, 0.625], 1e-6);
    }

    #[test]
    fn no_difference_means_the_same_weight_and_room_is_halved() {
        let criteria = criteria(&["a", "b", "c"]);
        let method = macbeth(&[("a", "b", "no"), ("b", "all-worst", "weak"), ("c", "all-worst", "weak")]);
        let found = method.weigh(Importance::of(&criteria)).expect("agrees");
        near(found.weights.as_slice(), &[1.0 / 3.0; 3], 1e-6);
        // b is worth 1 or more and at least 1 less than a, which is worth 6: the
        // differences of b and of a − b are both open, so b has room 1..5.
        let method = macbeth(&[
            ("a", "all-worst", "extreme"),
            ("b", "all-worst", "positive"),
            ("a", "b", "positive"),
            ("c", "all-worst", "no"),
        ]);
        let found = method.weigh(Importance::of(&criteria)).expect("agrees");
        near(step(&found, "values"), &[6.0, 3.0, 0.0], 1e-6);
    }

    #[test]
    fn judgements_that_conflict_are_named_and_no_others() {
        // a above b above c by strong steps, but a above c only weakly; the
        // judgements of d have nothing to do with it.
        let method = macbeth(&[
            ("d", "all-worst", "strong"),
            ("a", "b", "strong"),
            ("b", "c", "strong"),
            ("a", "c", "weak"),
            ("c", "all-worst", "weak..moderate"),
        ]);
        let findings = method.weigh(Importance::of(&criteria(&["a", "b", "c", "d"]))).expect_err("conflict");
        assert_eq!(findings[0].code.id, codes::PF849.id);
        let named: Vec<&str> =
            findings[0].notes.iter().filter(|n| n.attribute == "judgement").map(|n| n.args[2].1.as_str()).collect();
        // b − c may be anything above 0 and a − b ≥ 4 already contradicts a − c.
        assert!(named.contains(&"weak") && named.contains(&"strong"), "{findings:?}");
        let of = |d: &[(usize, usize, usize, usize)]| -> Vec<Difference> {
            d.iter().map(|&(more, less, from, to)| Difference { more, less, from, to }).collect()
        };
        // A circle of three: each of them is needed for the conflict.
        let circle = of(&[(0, 3, 1, 6), (0, 1, 2, 2), (1, 2, 2, 2), (2, 0, 2, 2)]);
        assert_eq!(differences(4, &circle), Err(vec![1, 2, 3]));
    }

    #[test]
    fn what_cannot_be_read_or_hangs_loose_is_refused() {
        let criteria = criteria(&["a", "b"]);
        for (judgements, code) in [
            (&[("a", "b", "huge")][..], "PF803"),
            (&[("a", "a", "weak")], "PF803"),
            (&[("a", "b", "strong..weak")], "PF803"),
            (&[("a", "x", "weak")], "PF804"),
            (&[("a", "b", "weak")], "PF844"),
            (&[("a", "all-worst", "no"), ("b", "all-worst", "no")], "PF805"),
            (&[], "PF805"),
        ] {
            let findings = macbeth(judgements).weigh(Importance::of(&criteria)).expect_err(code);
            assert_eq!(findings[0].code.id, code, "{judgements:?}");
        }
    }
}
