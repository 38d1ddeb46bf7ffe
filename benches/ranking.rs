//! Every registered ranking method on seeded tables; how to run: `README.md`
//! beside this file.
#![allow(clippy::print_stdout, reason = "what is left out is said, with the reason")]

use std::fmt;

use divan::{Bencher, black_box};
use nalgebra::DMatrix;
use partnerfit::model::{Criterion, DecisionTable, Direction, Preference, PreferenceFunction, Scale, Threshold};
use partnerfit::num::{order_descending, ranks_along, top_by};
use partnerfit::ranking::{Entry, METHODS, Method};
use partnerfit::text::{Lang, Texts};
use serde_json::Map;

fn main() {
    check();
    divan::main();
}

/// Number `k` of the stream with this seed, in 0..1: `SplitMix64` by counter.
fn uniform(seed: u64, k: u64) -> f64 {
    let mut z = seed.wrapping_add((k + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^= z >> 31;
    #[allow(clippy::cast_precision_loss, reason = "53 bits fit")]
    let unit = (z >> 11) as f64 / 9_007_199_254_740_992.0;
    unit
}

/// Scores 10 + 90 u(42, i m + j) on the scale 5 to 105, every fourth criterion a
/// cost, weights by rank sum; linear preference with q = 5 and p = 20.
fn workload(n: usize, m: usize) -> (DecisionTable, Vec<f64>) {
    let scale = Scale::new(5.0, 105.0).expect("two different ends");
    let criterion = |j: usize| Criterion {
        preference: Some(Preference {
            function: PreferenceFunction::Linear,
            q: Some(Threshold::constant(5.0)),
            p: Some(Threshold::constant(20.0)),
            s: None,
        }),
        ..Criterion::plain(format!("c{j}"), if j % 4 == 3 { Direction::Min } else { Direction::Max }, scale)
    };
    let table = DecisionTable {
        names: (0..n).map(|i| format!("p{i:07}")).collect(),
        criteria: (0..m).map(criterion).collect(),
        scores: DMatrix::from_fn(n, m, |i, j| 10.0 + 90.0 * uniform(42, (i * m + j) as u64)),
    };
    #[allow(clippy::cast_precision_loss, reason = "few criteria")]
    let weights = (0..m).map(|j| 2.0 * (m - j) as f64 / (m * (m + 1)) as f64).collect();
    (table, weights)
}

/// The method with its default settings, or why it cannot be used on this table.
fn ready(entry: &Entry, table: &DecisionTable) -> Result<Box<dyn Method>, String> {
    let said = |findings: Vec<partnerfit::diag::Diagnostic>| {
        findings.first().map(|finding| finding.message(&Texts::new(Lang::En))).unwrap_or_default()
    };
    let method = entry.build(&Map::new()).map_err(said)?;
    let refusals = entry.refusals(method.as_ref(), table);
    if refusals.is_empty() { Ok(method) } else { Err(said(refusals)) }
}

/// The numbers that other programs find for the first three candidates of 100 on
/// 8 criteria: a fast wrong answer is no result. Says what is left out.
fn check() {
    let (table, weights) = workload(100, 8);
    let known =
        [("topsis", [0.464052339, 0.4323633765, 0.3387627816]), ("vikor", [0.6125700235, 0.5167977679, 0.828522056])];
    for (id, expected) in &known {
        let entry = METHODS.iter().find(|entry| entry.info.id == *id).expect("registered");
        let found = ready(entry, &table).expect("usable").run(&table, &weights).scores;
        let near = found.iter().zip(expected).all(|(a, b)| (a - b).abs() <= 1e-9);
        assert!(near, "{id}: {:?} instead of {expected:?}", &found[..3]);
    }
    let (table, _) = workload(10, 12);
    for entry in METHODS {
        if let Err(why) = ready(entry, &table) {
            println!("{} is left out: {why}", entry.info.id);
        } else if entry.traits.pairwise {
            println!("{} looks at all pairs: with 1,000 candidates only", entry.info.id);
        }
    }
}

/// A method and a number of candidates.
struct Case(&'static Entry, usize);

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.0.info.id, self.1)
    }
}

fn cases() -> Vec<Case> {
    let (table, _) = workload(10, 12);
    let usable = METHODS.iter().filter(|entry| ready(entry, &table).is_ok());
    let sizes = |entry: &'static Entry| [1_000, 100_000].into_iter().take(if entry.traits.pairwise { 1 } else { 2 });
    usable.flat_map(|entry| sizes(entry).map(move |n| Case(entry, n))).collect()
}

/// Scores of every method, 12 criteria.
#[divan::bench(args = cases(), max_time = 2)]
fn scores(bencher: Bencher, Case(entry, n): &Case) {
    let (table, weights) = workload(*n, 12);
    let method = ready(entry, &table).expect("usable on the small table");
    bencher.bench(|| method.run(black_box(&table), &weights));
}

/// TOPSIS and the order of all candidates, 8 criteria.
#[divan::bench(args = [100_000, 1_000_000], max_time = 10)]
fn topsis_full_order(bencher: Bencher, n: usize) {
    let (table, weights) = workload(n, 8);
    let entry = METHODS.iter().find(|entry| entry.info.id == "topsis").expect("registered");
    let method = ready(entry, &table).expect("usable");
    bencher.bench(|| order_descending(&method.run(black_box(&table), &weights).scores, &table.names));
}

/// TOPSIS and the best hundred, 8 criteria.
#[divan::bench(args = [100_000, 1_000_000], max_time = 10)]
fn topsis_best_hundred(bencher: Bencher, n: usize) {
    let (table, weights) = workload(n, 8);
    let entry = METHODS.iter().find(|entry| entry.info.id == "topsis").expect("registered");
    let method = ready(entry, &table).expect("usable");
    bencher.bench(|| {
        let scores = method.run(black_box(&table), &weights).scores;
        top_by(&scores, 100, |a, b| table.names[a].cmp(&table.names[b]))
    });
}

/// All methods that do not look at all pairs, one after the other, with the ranks
/// of all candidates: 1,000 candidates, 12 criteria.
#[divan::bench(max_time = 10)]
fn whole_panel(bencher: Bencher) {
    let (table, weights) = workload(1_000, 12);
    let methods: Vec<_> =
        METHODS.iter().filter(|entry| !entry.traits.pairwise).filter_map(|entry| ready(entry, &table).ok()).collect();
    bencher.bench(|| {
        let ranks = |method: &dyn Method| {
            let scores = method.run(black_box(&table), &weights).scores;
            ranks_along(&order_descending(&scores, &table.names), &scores)
        };
        methods.iter().map(|method| ranks(method.as_ref())).collect::<Vec<_>>()
    });
}
