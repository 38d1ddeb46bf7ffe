//! Robust ordinal regression on seeded partners; how to run: `README.md` beside
//! this file.
#![allow(clippy::print_stdout, reason = "says what was measured beside the time")]

use divan::{Bencher, black_box};
use nalgebra::DMatrix;
use partnerfit::analysis::{CandidateStatement, Monotone, regress};
use partnerfit::model::{Criterion, DecisionTable, Direction, Scale};

fn main() {
    for (n, comparisons) in PROBLEMS {
        let (table, statements) = problem(n, comparisons);
        let found = regress(&table, &statements, Monotone::NonDecreasing).expect("comparisons by one value function");
        println!("{n} candidates, {comparisons} comparisons: {} linear programs", found.programs);
    }
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

/// The scores of the other benchmarks on 8 criteria, and comparisons of the first
/// with the second, the third with the fourth and so on, as the weighted sum with
/// weights by rank sum has them.
fn problem(n: usize, comparisons: usize) -> (DecisionTable, Vec<CandidateStatement>) {
    const M: usize = 8;
    let scale = Scale::new(5.0, 105.0).expect("two different ends");
    let direction = |j: usize| if j % 4 == 3 { Direction::Min } else { Direction::Max };
    let score = |i: usize, j: usize| 10.0 + 90.0 * uniform(42, (i * M + j) as u64);
    let total = |i: usize| -> f64 {
        let value = |j: usize| match direction(j) {
            Direction::Min => 105.0 - score(i, j),
            _ => score(i, j) - 5.0,
        };
        (0..M).map(|j| f64::from(u32::try_from(M - j).expect("few")) * value(j)).sum()
    };
    let table = DecisionTable {
        names: (0..n).map(|i| format!("p{i:07}")).collect(),
        criteria: (0..M).map(|j| Criterion::plain(format!("c{j}"), direction(j), scale)).collect(),
        scores: DMatrix::from_fn(n, M, score),
    };
    let pair = |k: usize| if total(2 * k) > total(2 * k + 1) { (2 * k, 2 * k + 1) } else { (2 * k + 1, 2 * k) };
    let statements = (0..comparisons).map(pair).map(|(a, b)| CandidateStatement::Prefers(a, b)).collect();
    (table, statements)
}

const PROBLEMS: [(usize, usize); 3] = [(30, 5), (100, 5), (100, 30)];

/// Necessary and possible relation of all pairs, bounds of places, the largest
/// margin and the representative value functions.
#[divan::bench(args = PROBLEMS)]
fn everything(bencher: Bencher, (n, comparisons): (usize, usize)) {
    let (table, statements) = problem(n, comparisons);
    bencher.bench(|| regress(black_box(&table), black_box(&statements), Monotone::NonDecreasing));
}
