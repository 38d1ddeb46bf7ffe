//! Every method on 200 seeded problems against other programs: their answers
//! stand in `tests/reference`, with the settings in our own words.
//!
//! A file says of each variant whether it agrees with the cited definition. One
//! that agrees must agree with us on every problem; one marked `differs` (a
//! fault of the other program, or another formula) must really differ.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "tests read files and say what they compared")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use nalgebra::DMatrix;
use partnerfit::diag::Findings;
use partnerfit::model::{
    Criterion, DecisionTable, Direction, Order, Preference, PreferenceFunction, Scale, Stand, Step, Steps, Threshold,
};
use partnerfit::num::tied;
use partnerfit::weighting::{Importance, weighter};
use partnerfit::{agreement, normalise, ranking};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// Parts of the larger number within which two are the same: files have ten
/// digits, and programs add up in another order.
const SAME: f64 = 1e-8;
/// The same for numbers near 0.
const SMALL: f64 = 1e-4;

#[derive(Deserialize)]
struct Problems {
    problems: Vec<Problem>,
}

#[derive(Deserialize)]
struct Problem {
    criteria: Vec<Column>,
    scores: Vec<Vec<f64>>,
    importance: Vec<usize>,
    comparisons: Vec<i32>,
    best_to_others: Vec<f64>,
    others_to_worst: Vec<f64>,
    /// Rankings and weights to compare, by name.
    #[serde(flatten)]
    lists: BTreeMap<String, Value>,
}

#[derive(Deserialize)]
struct Column {
    id: String,
    direction: String,
    weight: f64,
    min: f64,
    max: f64,
    target: [f64; 2],
    q: f64,
    p: f64,
    veto: f64,
    s: f64,
    middle: f64,
    lines: Vec<f64>,
    centres: Vec<f64>,
}

#[derive(Deserialize)]
struct File {
    kind: String,
    method: String,
    peer: String,
    version: String,
    variants: Vec<Variant>,
}

#[derive(Deserialize)]
struct Variant {
    id: String,
    params: Map<String, Value>,
    weights: String,
    preference: Option<String>,
    criteria: String,
    order_only: bool,
    expect: Expect,
    fault: Option<String>,
    #[serde(rename = "variant")]
    other_formula: Option<String>,
    /// Problems whose answer hangs on the last bit.
    #[serde(default)]
    rounding: Vec<usize>,
    /// Problems on which the definition divides 0 by 0.
    #[serde(default)]
    undefined: Vec<usize>,
    results: BTreeMap<String, Vec<Value>>,
}

#[derive(Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Expect {
    Agrees,
    Differs,
}

/// The preference functions; `mixed` takes them in turn.
const FUNCTIONS: [(&str, PreferenceFunction); 6] = [
    ("usual", PreferenceFunction::Usual),
    ("ushape", PreferenceFunction::Ushape),
    ("vshape", PreferenceFunction::Vshape),
    ("level", PreferenceFunction::Level),
    ("linear", PreferenceFunction::Linear),
    ("gaussian", PreferenceFunction::Gaussian),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reference")
}

fn read<T: for<'a> Deserialize<'a>>(path: &Path) -> T {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn problems() -> Vec<Problem> {
    read::<Problems>(&folder().join("problems.json")).problems
}

/// Every file of answers, in order.
fn files() -> Vec<File> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for path in std::fs::read_dir(folder).expect("folder exists").flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|e| e == "json") && !path.ends_with("problems.json") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&folder(), &mut found);
    found.sort();
    found.iter().map(|path| read(path)).collect()
}

impl Problem {
    fn criterion(&self, j: usize, variant: &Variant) -> Criterion {
        let column = &self.criteria[j];
        let [low, high] = column.target;
        let direction = match (variant.criteria.as_str(), column.direction.as_str()) {
            ("ideal", _) => Direction::Target { target: f64::midpoint(low, high), tolerance: (high - low) / 2.0 },
            (_, "min") => Direction::Min,
            _ => Direction::Max,
        };
        let scale = Scale::new(column.min, column.max).expect("a scale");
        let name = variant.preference.as_deref().unwrap_or("linear");
        let at = FUNCTIONS.iter().position(|f| f.0 == name).unwrap_or(j % FUNCTIONS.len());
        Criterion {
            preference: Some(Preference {
                function: FUNCTIONS[at].1,
                q: Some(Threshold::constant(column.q)),
                p: Some(Threshold::constant(column.p)),
                s: Some(column.s),
            }),
            veto: Some(Threshold::constant(column.veto)),
            ..Criterion::plain(&column.id, direction, scale)
        }
    }

    fn table(&self, variant: &Variant) -> DecisionTable {
        let (n, m) = (self.scores.len(), self.criteria.len());
        DecisionTable {
            names: (1..=n).map(|i| format!("a{i:02}")).collect(),
            criteria: (0..m).map(|j| self.criterion(j, variant)).collect(),
            scores: DMatrix::from_fn(n, m, |i, j| self.scores[i][j]),
        }
    }

    fn weights(&self, variant: &Variant) -> Vec<f64> {
        #[allow(clippy::cast_precision_loss, reason = "ten candidates at most")]
        let n = self.scores.len() as f64;
        let weight = |column: &Column| match variant.weights.as_str() {
            "ones" => 1.0,
            "one-over-candidates" => 1.0 / n,
            "given" => column.weight,
            other => panic!("unknown weights {other}"),
        };
        self.criteria.iter().map(weight).collect()
    }

    fn ids(&self) -> Vec<&str> {
        self.criteria.iter().map(|c| c.id.as_str()).collect()
    }

    /// A setting that is part of the problem.
    fn setting(&self, name: &str) -> Value {
        let ids = self.ids();
        let by_id = |value: &dyn Fn(usize) -> Value| -> Value {
            ids.iter().enumerate().map(|(j, id)| ((*id).to_owned(), value(j))).collect::<Map<_, _>>().into()
        };
        let rows = |of: &dyn Fn(&Column) -> &Vec<f64>| -> Value {
            let levels = of(&self.criteria[0]).len();
            (0..levels)
                .map(|k| self.criteria.iter().map(|c| of(c)[k]).collect::<Vec<_>>())
                .collect::<Vec<_>>()
                .into_json()
        };
        match name {
            "@importance" => self.importance.iter().map(|&j| ids[j]).collect(),
            "@best" => ids[self.importance[0]].into(),
            "@worst" => ids[self.importance[ids.len() - 1]].into(),
            "@best_to_others" => by_id(&|j| self.best_to_others[j].into()),
            "@others_to_worst" => by_id(&|j| self.others_to_worst[j].into()),
            "@pairwise" => json!({ "items": ids, "matrix": self.pairwise() }),
            "@profiles" => rows(&|c| &c.lines),
            "@centres" => rows(&|c| &c.centres),
            "@characteristic_values" => by_id(&|j| {
                let Column { min, middle, max, .. } = self.criteria[j];
                if ids.len() <= 4 { json!([min, middle, max]) } else { json!([min, max]) }
            }),
            other => panic!("unknown setting {other}"),
        }
    }

    fn pairwise(&self) -> Vec<Vec<f64>> {
        let m = self.criteria.len();
        let pairs = (0..m).flat_map(|i| (i + 1..m).map(move |j| (i, j)));
        let mut matrix = vec![vec![1.0; m]; m];
        for ((i, j), k) in pairs.zip(&self.comparisons) {
            let k = f64::from(*k);
            matrix[i][j] = if k > 0.0 { k } else { -1.0 / k };
            matrix[j][i] = 1.0 / matrix[i][j];
        }
        matrix
    }

    fn params(&self, variant: &Variant) -> Map<String, Value> {
        let fill = |value: &Value| match value.as_str() {
            Some(name) if name.starts_with('@') => self.setting(name),
            _ => value.clone(),
        };
        variant.params.iter().map(|(key, value)| (key.clone(), fill(value))).collect()
    }
}

trait IntoJson {
    fn into_json(self) -> Value;
}

impl IntoJson for Vec<Vec<f64>> {
    fn into_json(self) -> Value {
        self.into_iter().map(Value::from).collect()
    }
}

/// Where `ours` is not `theirs`; cells that the other program leaves empty do
/// not count.
fn unlike(ours: &[f64], theirs: &Value) -> Option<String> {
    let mut flat = Vec::new();
    flatten(theirs, &mut flat);
    if flat.len() != ours.len() {
        return Some(format!("{} numbers, not {}", ours.len(), flat.len()));
    }
    let gap = |(a, b): &(&f64, Option<f64>)| {
        b.is_some_and(|b| (*a - b).abs().is_nan() || (*a - b).abs() > SAME * (SMALL + a.abs().max(b.abs())))
    };
    let (ours, theirs) = ours.iter().zip(flat).find(gap)?;
    Some(format!("{ours}, not {}", theirs.unwrap_or(f64::NAN)))
}

fn flatten(value: &Value, into: &mut Vec<Option<f64>>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| flatten(item, into)),
        number => into.push(number.as_f64()),
    }
}

/// 1 = best; equal results share the smaller rank.
fn ranks(scores: &[f64], lower_is_better: bool) -> Vec<f64> {
    let ahead = |a: f64, b: f64| !tied(a, b) && (a < b) == lower_is_better;
    #[allow(clippy::cast_precision_loss, reason = "ten candidates at most")]
    let rank = |&score: &f64| 1.0 + scores.iter().filter(|&&other| ahead(other, score)).count() as f64;
    scores.iter().map(rank).collect()
}

fn step(steps: &Steps, id: &str) -> Result<Vec<f64>, String> {
    let found = steps.iter().find(|step| step.id == id).map(|step: &Step| step.values.concat());
    found.ok_or_else(|| format!("no step {id}"))
}

fn text(findings: &Findings) -> String {
    let codes: Vec<String> = findings.iter().map(|f| format!("{} {:?}", f.code.id, f.args)).collect();
    codes.join("; ")
}

/// Whether the letters of another program say what `order` says: P ahead, W
/// behind, = level, R not compared, ~ neither ahead nor behind.
fn unlike_relations(order: &Order, rows: &Value) -> Result<Option<String>, String> {
    let Order::Partial(relation) = order else { return Err("no partial order".to_owned()) };
    for (i, row) in rows.as_array().into_iter().flatten().enumerate() {
        for (k, letter) in row.as_str().unwrap_or("").chars().enumerate() {
            let ours = relation.between(i, k);
            let same = match letter {
                'P' => ours == Stand::Preferred,
                'W' => ours == Stand::Worse,
                'R' => ours == Stand::Incomparable,
                '=' => ours == Stand::Indifferent,
                _ => matches!(ours, Stand::Incomparable | Stand::Indifferent),
            };
            if !same {
                return Ok(Some(format!("a{} against a{}: {}, not {letter}", i + 1, k + 1, ours.id())));
            }
        }
    }
    Ok(None)
}

/// What a comparison of one problem gives: `Err` where there is nothing to
/// compare with, `Some` where the two are not alike.
type Compared = Result<Option<String>, String>;

fn rank_one(entry: &ranking::Entry, variant: &Variant, problem: &Problem, at: usize) -> Compared {
    let (table, weights) = (problem.table(variant), problem.weights(variant));
    let method = entry.build(&problem.params(variant)).map_err(|findings| text(&findings))?;
    let refusals = entry.refusals(method.as_ref(), &table);
    if !refusals.is_empty() {
        return Err(format!("refused: {}", text(&refusals)));
    }
    let outcome = method.run(&table, &weights);
    let steps = method.steps(&table, None, &weights);
    for (key, answers) in &variant.results {
        let Some(theirs) = answers.get(at).filter(|answer| !answer.is_null()) else { continue };
        let found = match key.as_str() {
            "scores" if variant.order_only => None,
            "scores" => unlike(&outcome.scores, theirs),
            "ranks" => unlike(&ranks(&outcome.scores, entry.traits.lower_is_better), theirs),
            "relations" => unlike_relations(&outcome.order, theirs)?,
            "classes" => {
                let Order::Classes(classes) = &outcome.order else { return Err("no classes".to_owned()) };
                #[allow(clippy::cast_precision_loss, reason = "three classes")]
                let of: Vec<f64> = classes.of.iter().map(|class| *class as f64).collect();
                unlike(&of, theirs)
            }
            id => unlike(&step(&steps, id)?, theirs),
        };
        if let Some(found) = found {
            return Ok(Some(format!("{key}: {found}")));
        }
    }
    Ok(None)
}

fn weigh_one(id: &str, variant: &Variant, problem: &Problem, at: usize) -> Compared {
    let table = problem.table(variant);
    let importance = Importance { table: Some(&table), ..Importance::of(&table.criteria) };
    let entry = weighter(Some(id), importance).map_err(|finding| text(&vec![finding]))?;
    let method = entry.build(&problem.params(variant)).map_err(|findings| text(&findings))?;
    let weighing = method.weigh(importance).map_err(|findings| text(&findings))?;
    for (key, answers) in &variant.results {
        let Some(theirs) = answers.get(at).filter(|answer| !answer.is_null()) else { continue };
        let found = match key.as_str() {
            "weights" => unlike(weighing.weights.as_slice(), theirs),
            id => unlike(&step(&weighing.steps, id)?, theirs),
        };
        if let Some(found) = found {
            return Ok(Some(format!("{key}: {found}")));
        }
    }
    Ok(None)
}

fn normalise_one(normaliser: &dyn normalise::Normaliser, variant: &Variant, problem: &Problem, at: usize) -> Compared {
    let table = problem.table(variant);
    let Some(theirs) = variant.results["values"].get(at) else { return Ok(None) };
    for (j, criterion) in table.criteria.iter().enumerate() {
        if let Some(finding) = normaliser.refusal(criterion, table.scores_on(j)) {
            return Err(format!("refused: {}", text(&vec![finding])));
        }
        let column: Value = theirs.as_array().into_iter().flatten().map(|row| row[j].clone()).collect();
        if let Some(found) = unlike(&normaliser.values(criterion, table.scores_on(j)), &column) {
            return Ok(Some(format!("{}: {found}", criterion.id)));
        }
    }
    Ok(None)
}

/// Ranks or weights that a variant compares.
fn list(key: &str, variant: &Variant, problem: &Problem) -> Vec<f64> {
    let name = variant.params[key].as_str().unwrap_or("");
    if name == "weights" {
        return problem.weights(variant);
    }
    let mut flat = Vec::new();
    flatten(&problem.lists[name], &mut flat);
    let given: Vec<f64> = flat.into_iter().flatten().collect();
    if variant.params.get("places").is_none() {
        return given;
    }
    // Level candidates share the mean of their places.
    #[allow(clippy::cast_precision_loss, reason = "ten candidates at most")]
    let mean =
        |rank: &f64| rank + (given.iter().filter(|other| other.total_cmp(rank).is_eq()).count() - 1) as f64 / 2.0;
    given.iter().map(mean).collect()
}

fn agree_one(entry: &agreement::Entry, variant: &Variant, problem: &Problem, at: usize) -> Compared {
    let measure = entry.build(&Map::new()).map_err(|findings| text(&findings))?;
    let (first, second) = (list("first", variant, problem), list("second", variant, problem));
    let Some(ours) = measure.between(&first, &second) else { return Err("not defined".to_owned()) };
    Ok(unlike(&[ours], &variant.results["value"][at]))
}

/// How to compare one problem; `None` where we do not have the method.
type Compare<'a> = Box<dyn Fn(&Variant, &Problem, usize) -> Compared + 'a>;

fn comparison(file: &File) -> Option<Compare<'_>> {
    let id = file.method.as_str();
    match file.kind.as_str() {
        "ranking" => {
            let entry = ranking::method(Some(id)).ok()?;
            Some(Box::new(move |variant, problem, at| rank_one(entry, variant, problem, at)))
        }
        "weighting" => {
            weighter(Some(id), Importance::of(&[])).ok()?;
            Some(Box::new(move |variant, problem, at| weigh_one(id, variant, problem, at)))
        }
        "normalisation" => {
            let normaliser = normalise::normaliser(id)?;
            Some(Box::new(move |variant, problem, at| normalise_one(normaliser, variant, problem, at)))
        }
        "agreement" => {
            let entry = agreement::measure(Some(id)).ok()?;
            Some(Box::new(move |variant, problem, at| agree_one(entry, variant, problem, at)))
        }
        other => panic!("unknown kind {other}"),
    }
}

/// Why a variant fails, if it does.
fn verdict(variant: &Variant, compare: &Compare<'_>, problems: &[Problem]) -> Option<String> {
    let (mut unlike, mut first) = (0, None);
    for (at, problem) in problems.iter().enumerate() {
        let silent = variant.results.values().all(|answers| answers.get(at).is_none_or(Value::is_null));
        if silent || variant.rounding.contains(&at) || variant.undefined.contains(&at) {
            continue;
        }
        match compare(variant, problem, at) {
            Err(reason) => return Some(format!("problem {at}: {reason}")),
            Ok(Some(found)) => {
                unlike += 1;
                first.get_or_insert(format!("problem {at}: {found}"));
            }
            Ok(None) => {}
        }
    }
    match variant.expect {
        Expect::Agrees => first.map(|first| format!("{unlike} problems are not alike; {first}")),
        Expect::Differs if unlike == 0 => Some("is marked as differing, and does not differ".to_owned()),
        Expect::Differs => None,
    }
}

#[test]
fn other_programs_give_the_same_answers() {
    let problems = problems();
    // Per kind: passed, failed, skipped.
    let mut counts: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    let mut agreeing: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut failures = Vec::new();
    for file in files() {
        let compare = comparison(&file);
        let count = counts.entry(file.kind.clone()).or_default();
        for variant in &file.variants {
            let name = format!("{} {} · {} {} · {}", file.kind, file.method, file.peer, file.version, variant.id);
            let Some(compare) = &compare else {
                count[2] += 1;
                println!("skipped {name}: no such {} method here", file.kind);
                continue;
            };
            let peers = agreeing.entry(format!("{} {}", file.kind, file.method)).or_default();
            match verdict(variant, compare, &problems) {
                None => {
                    count[0] += 1;
                    if variant.expect == Expect::Agrees {
                        peers.push(file.peer.clone());
                    }
                }
                Some(reason) => {
                    count[1] += 1;
                    failures.push(format!("{name}: {reason}"));
                }
            }
        }
    }
    for (method, _) in agreeing.iter().filter(|(_, peers)| peers.is_empty()) {
        println!("no other program agrees on {method}");
    }
    for (kind, [passed, failed, skipped]) in &counts {
        println!("{kind}: {passed} passed, {failed} failed, {skipped} skipped");
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn a_variant_that_differs_says_why_and_one_that_agrees_says_nothing() {
    for file in files() {
        for variant in &file.variants {
            let reasons = usize::from(variant.fault.is_some()) + usize::from(variant.other_formula.is_some());
            let expected = usize::from(variant.expect == Expect::Differs);
            assert_eq!(reasons, expected, "{} {} {}", file.method, file.peer, variant.id);
            assert!(!variant.results.is_empty(), "{} {} {}", file.method, file.peer, variant.id);
        }
    }
}

#[test]
fn the_problems_are_those_of_the_generator() {
    /// Counter-based `SplitMix64`, as in `tests/reference/problems.py`.
    fn whole(seed: u64, k: u64) -> u64 {
        let z = seed.wrapping_add((k + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
    let below = |seed: u64, k: u64, n: u64| usize::try_from(((u128::from(whole(seed, k) >> 11)) * u128::from(n)) >> 53);
    let problems = problems();
    assert_eq!(problems.len(), 200);
    for (index, problem) in (0u64..).zip(&problems) {
        let seed = 42 + index * 1_000_003;
        assert_eq!(Ok(problem.scores.len()), below(seed, 0, 7).map(|n| n + 4), "problem {index}");
        assert_eq!(Ok(problem.criteria.len()), below(seed, 1, 4).map(|m| m + 3), "problem {index}");
        assert!(problem.criteria.iter().any(|c| c.direction == "max"), "problem {index} has no benefit");
        assert!((problem.criteria.iter().map(|c| c.weight).sum::<f64>() - 1.0).abs() < 1e-12, "problem {index}");
    }
}
