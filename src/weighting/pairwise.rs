//! Judgements in pairs: as people write them, checked, completed and weighed.

use nalgebra::DMatrix;
use serde::{Deserialize, Serialize};

use super::completion::{Gaps, groups, minimise_lambda_max};
use super::priorities::{Consistency, Culprit, Rules, Triple, consistency, culprit, priorities, worst_triple};
use super::{Importance, incomplete, needs};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{AxisOf, Label, Step, Steps};
use crate::num::{Rounding, decimal};

/// Above this consistency ratio judgements are usually reconsidered (Saaty).
const LIMIT: f64 = 0.10;

/// The largest judgement that is taken for one.
const LARGEST: f64 = 1000.0;

/// A judgement as written: a number, or `"?"` where nobody judged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Judgement {
    /// How many times more the row counts than the column.
    Number(f64),
    /// `"?"`; any other text is refused.
    Mark(String),
    /// `null`, where a file format has it.
    Absent(()),
}

impl From<Option<f64>> for Judgement {
    fn from(cell: Option<f64>) -> Self {
        cell.map_or(Self::Absent(()), Self::Number)
    }
}

/// A matrix of judgements and what its rows and columns are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pairwise {
    /// The ids of the rows, and of the columns in the same order.
    pub items: Vec<String>,
    /// Entry (i, j): how many times more row i counts than column j.
    pub matrix: Vec<Vec<Judgement>>,
}

/// Priorities from judgements, with what they are worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The priorities, sum 1, in the order of the items.
    pub weights: Vec<f64>,
    /// How much the judgements contradict each other.
    pub consistency: Consistency,
    /// The whole matrix, reciprocal, with the gaps filled in.
    pub completed: Vec<Vec<f64>>,
    /// The gaps above the diagonal: row, column.
    pub gaps: Vec<(usize, usize)>,
    /// The three items that contradict each other most, if any do.
    pub triple: Option<Triple>,
    /// The judgement that causes most of it, where the ratio is above 0.10.
    pub culprit: Option<Culprit>,
}

/// Priorities of `items` from a matrix of judgements: entry (i, j) says how many
/// times more item i counts than item j, `None` where nobody judged. One of the
/// two entries of a pair is enough. Gaps are filled so that λ max is least.
///
/// ```
/// use partnerfit::weighting::{Rules, judged};
/// let matrix = [vec![Some(1.0), Some(3.0)], vec![None, Some(1.0)]];
/// let found = judged(&["trust", "cost"], &matrix, Rules::default()).unwrap();
/// assert_eq!(found.weights, [0.75, 0.25]);
/// assert_eq!(found.consistency.consistency_ratio, 0.0);
/// ```
///
/// # Errors
/// Findings: not square, not reciprocal, not a usable number, or in groups that
/// are not compared with each other.
pub fn judged(items: &[&str], matrix: &[Vec<Option<f64>>], rules: Rules) -> Result<Judged, Findings> {
    square(items.len(), matrix.iter().map(Vec::len))?;
    let cells = reciprocal(items, matrix)?;
    let n = items.len();
    let gaps: Vec<(usize, usize)> =
        (0..n).flat_map(|i| (i + 1..n).map(move |j| (i, j))).filter(|&(i, j)| cells[i][j].is_none()).collect();
    let completed = if gaps.is_empty() {
        DMatrix::from_fn(n, n, |i, j| cells[i][j].unwrap_or(1.0))
    } else {
        minimise_lambda_max(&cells).ok_or_else(|| vec![apart(items, &groups(&cells))])?
    };
    let weights = priorities(&completed, rules.weight_method);
    let figures = consistency(&completed, &weights, rules);
    let contradicts = figures.consistency_ratio > LIMIT;
    Ok(Judged {
        culprit: contradicts.then(|| culprit(&completed, rules.random_index)).flatten(),
        triple: worst_triple(&completed).filter(|_| figures.consistency_ratio > 0.0),
        completed: completed.row_iter().map(|row| row.iter().copied().collect()).collect(),
        weights,
        consistency: figures,
        gaps,
    })
}

/// The finding that some items are only compared among themselves.
pub(super) fn apart(items: &[&str], groups: &[Vec<usize>]) -> Diagnostic {
    let named = |group: &Vec<usize>| group.iter().map(|&i| items[i]).collect::<Vec<_>>().join(", ");
    let listed: Vec<String> = groups.iter().map(|group| format!("({})", named(group))).collect();
    Diagnostic::new(&codes::PF844)
        .arg("groups", listed.join(", "))
        .note_with("help", vec![("one", items[groups[0][0]].to_owned()), ("other", items[groups[1][0]].to_owned())])
}

/// As many rows as items, and as many columns.
fn square(items: usize, rows: impl ExactSizeIterator<Item = usize>) -> Result<(), Findings> {
    let shape = |what: &str, row: usize, found: usize| {
        let finding = Diagnostic::new(&codes::PF842).arg("what", what).arg("row", row);
        finding.arg("found", found).arg("items", items).note("help")
    };
    if rows.len() != items {
        return Err(vec![shape("rows", 0, rows.len())]);
    }
    let findings: Findings =
        rows.enumerate().filter(|(_, n)| *n != items).map(|(i, n)| shape("columns", i + 1, n)).collect();
    if findings.is_empty() { Ok(()) } else { Err(findings) }
}

/// The matrix with exactly reciprocal pairs; where both numbers are given, the
/// one of 1 or more is taken and the other must be its reciprocal, as far as it
/// was written out.
fn reciprocal(items: &[&str], matrix: &[Vec<Option<f64>>]) -> Result<Gaps, Findings> {
    let n = items.len();
    let mut findings = Findings::new();
    let wrong = |i: usize, j: usize, x: f64, problem: &str| {
        let finding = Diagnostic::new(&codes::PF843).arg("row", items[i]).arg("column", items[j]);
        let finding = finding.arg("value", shown(x)).arg("problem", problem);
        if problem == "range" { finding.note_with("help", vec![("most", shown(LARGEST))]) } else { finding }
    };
    for (i, row) in matrix.iter().enumerate() {
        for (j, x) in row.iter().enumerate().filter_map(|(j, cell)| cell.map(|x| (j, x))) {
            if !(1.0 / LARGEST..=LARGEST).contains(&x) {
                findings.push(wrong(i, j, x, "range"));
            } else if i == j && (x - 1.0).abs() > 1e-9 {
                findings.push(wrong(i, j, x, "diagonal"));
            }
        }
    }
    if !findings.is_empty() {
        return Err(findings);
    }
    let mut cells = vec![vec![None; n]; n];
    for i in 0..n {
        cells[i][i] = Some(1.0);
        for j in i + 1..n {
            let (x, y) = (matrix[i][j], matrix[j][i]);
            let value = match (x, y) {
                (Some(x), Some(y)) => {
                    let (large, small) = if x >= y { (x, y) } else { (y, x) };
                    if !is_reciprocal(large, small) {
                        let (row, column, row_value, back) = if x >= y { (i, j, x, y) } else { (j, i, y, x) };
                        findings.push(
                            Diagnostic::new(&codes::PF841)
                                .arg("row", items[row])
                                .arg("column", items[column])
                                .arg("value", shown(row_value))
                                .arg("back", shown(back))
                                .note_with("help", vec![("expected", shown(1.0 / row_value))]),
                        );
                        continue;
                    }
                    Some(if x >= y { x } else { 1.0 / y })
                }
                (Some(x), None) => Some(x),
                (None, Some(y)) => Some(1.0 / y),
                (None, None) => None,
            };
            (cells[i][j], cells[j][i]) = (value, value.map(|x| 1.0 / x));
        }
    }
    if findings.is_empty() { Ok(cells) } else { Err(findings) }
}

/// Whether `small` can be meant as 1 / `large`: within 1 %, or the same when
/// written with two decimals (0.14 for 1/7).
fn is_reciprocal(large: f64, small: f64) -> bool {
    let expected = 1.0 / large;
    let off = (small - expected).abs();
    let hundredths = small * 100.0;
    let two_decimals = (hundredths - libm::round(hundredths)).abs() < 1e-9;
    off <= 0.01 * expected || (two_decimals && off <= 0.005 + 1e-9)
}

/// A number as people would write it.
pub(super) fn shown(x: f64) -> String {
    if x == 0.0 || !x.is_finite() || x.abs() < 5e-4 || x.abs() >= 1e15 {
        return x.to_string();
    }
    let decimals = if x.abs() < 1.0 { 3 } else { 2 };
    let text = decimal(x, 0, decimals, Rounding::HalfAway);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The numbers that `cells` stand for; `named` gives the names of row and column
/// where there are such.
pub(super) fn numbers(
    cells: &[Vec<Judgement>],
    named: impl Fn(usize) -> String,
) -> Result<Vec<Vec<Option<f64>>>, Findings> {
    let mut findings = Findings::new();
    let mut read = Vec::with_capacity(cells.len());
    for (i, row) in cells.iter().enumerate() {
        let mut numbers = Vec::with_capacity(row.len());
        for (j, cell) in row.iter().enumerate() {
            numbers.push(match cell {
                Judgement::Number(x) => Some(*x),
                Judgement::Absent(()) => None,
                Judgement::Mark(text) => {
                    if text.trim() != "?" {
                        let finding = Diagnostic::new(&codes::PF843).arg("row", named(i)).arg("column", named(j));
                        findings.push(finding.arg("value", text).arg("problem", "text").note("help-text"));
                    }
                    None
                }
            });
        }
        read.push(numbers);
    }
    if findings.is_empty() { Ok(read) } else { Err(findings) }
}

/// The judgements of `pairwise` about the criteria, weighed in the order of the
/// file and put in that of the criteria.
pub(super) fn weigh(
    method: &'static str,
    pairwise: &Pairwise,
    rules: Rules,
    importance: Importance<'_>,
) -> Result<Judged, Findings> {
    let Pairwise { items, matrix } = pairwise;
    if items.is_empty() && matrix.is_empty() {
        return Err(needs(method, "pairwise"));
    }
    let finding = |name: &str, problem| incomplete("pairwise.items", name, problem, importance.criteria);
    let mut findings = Findings::new();
    for (i, id) in items.iter().enumerate() {
        if items[..i].contains(id) {
            findings.push(finding(id, "twice"));
        } else if importance.criteria.iter().all(|c| c.id != *id) {
            findings.push(finding(id, "unknown"));
        }
    }
    let mut order = Vec::new();
    for criterion in importance.criteria {
        match items.iter().position(|id| *id == criterion.id) {
            Some(position) => order.push(position),
            None => findings.push(finding(&criterion.id, "absent")),
        }
    }
    if !findings.is_empty() {
        return Err(at(findings, "pairwise"));
    }
    let named = |i: usize| items.get(i).cloned().unwrap_or_else(|| (i + 1).to_string());
    let numbers = numbers(matrix, named).map_err(|findings| at(findings, "pairwise"))?;
    square(items.len(), numbers.iter().map(Vec::len)).map_err(|findings| at(findings, "pairwise"))?;
    let ordered: Vec<Vec<Option<f64>>> =
        order.iter().map(|&i| order.iter().map(|&j| numbers[i][j]).collect()).collect();
    let names: Vec<&str> = importance.criteria.iter().map(|c| c.id.as_str()).collect();
    judged(&names, &ordered, rules).map_err(|findings| at(findings, "pairwise"))
}

/// The findings with the setting they are about, so that its line can be found.
pub(super) fn at(findings: Findings, setting: &'static str) -> Findings {
    findings.into_iter().map(|finding| finding.arg("setting", setting)).collect()
}

/// The warning that judgements contradict each other, where they do so too much.
pub(super) fn warning(names: &[&str], found: &Judged, rules: Rules, setting: &'static str) -> Option<Diagnostic> {
    let figures = &found.consistency;
    if figures.consistency_ratio <= LIMIT {
        return None;
    }
    let Culprit { items: [high, low], judged, fitting, ratio, alone } = found.culprit.clone()?;
    let finding = Diagnostic::new(&codes::PF840)
        .arg("ratio", decimal(figures.consistency_ratio, 0, 2, Rounding::Up))
        .arg("limit", decimal(LIMIT, 0, 2, Rounding::HalfAway))
        .arg("index", rules.random_index.id())
        .arg("high", names[high])
        .arg("low", names[low])
        .arg("judged", shown(judged))
        .arg("cause", if alone { "alone" } else { "shared" })
        .arg("setting", setting);
    let finding = match &found.triple {
        Some(Triple { items: [a, b, c], judged: [ab, bc, ac], consistent: [.., product] }) => finding.note_with(
            "triple",
            vec![
                ("a", names[*a].to_owned()),
                ("b", names[*b].to_owned()),
                ("c", names[*c].to_owned()),
                ("ab", shown(*ab)),
                ("bc", shown(*bc)),
                ("ac", shown(*ac)),
                ("product", shown(*product)),
            ],
        ),
        None => finding,
    };
    let after = decimal(ratio, 0, 2, Rounding::HalfAway);
    Some(finding.note_with("help", vec![("fitting", shown(fitting)), ("after", after)]))
}

/// The figures of consistency as steps, after the weights.
pub(super) fn steps(names: &[&str], found: &Judged, rules: Rules) -> Steps {
    let Consistency { lambda_max, consistency_index, consistency_ratio } = found.consistency;
    let index = rules.random_index;
    let size = index.of(names.len());
    let mut steps = vec![
        Step::one("lambda_max", Label::both("λ max", "λ max"), lambda_max),
        Step::one(
            "consistency_index",
            Label::both("consistency index (λ max − n) / (n − 1)", "consistentie-index (λ max − n) / (n − 1)"),
            consistency_index,
        ),
        Step::one(
            "consistency_ratio",
            Label::both(
                format!("consistency ratio (random index {}: {size})", index.id()),
                format!("consistentieratio (toevalsindex {}: {size})", index.id()),
            ),
            consistency_ratio,
        ),
    ];
    if let Some(Triple { items: [a, b, c], judged, consistent }) = &found.triple {
        let pair = |x: usize, y: usize| format!("{} : {}", names[x], names[y]);
        let rows = || AxisOf::Named(vec![pair(*a, *b), pair(*b, *c), pair(*a, *c)]);
        let step = |id, caption, numbers: &[f64; 3]| Step {
            id,
            caption,
            rows: rows(),
            columns: AxisOf::One,
            values: numbers.iter().map(|x| vec![*x]).collect(),
        };
        steps.push(step(
            "triple",
            Label::both(
                "the three judgements that contradict each other most",
                "de drie oordelen die elkaar het meest tegenspreken",
            ),
            judged,
        ));
        steps.push(step(
            "triple_consistent",
            Label::both(
                "what each of the three would be if the other two hold",
                "wat elk van de drie zou zijn als de andere twee kloppen",
            ),
            consistent,
        ));
    }
    steps
}

/// The weights as a step.
pub(super) fn weights_step(weights: &[f64]) -> Step {
    Step::per_criterion("weights", Label::both("weights", "gewichten"), weights)
}

/// The completed matrix as a step.
pub(super) fn completed_step(found: &Judged) -> Step {
    Step {
        id: "completed",
        caption: Label::both("judgements, with the gaps filled in", "oordelen, met de gaten ingevuld"),
        rows: AxisOf::Criteria,
        columns: AxisOf::Criteria,
        values: found.completed.clone(),
    }
}
