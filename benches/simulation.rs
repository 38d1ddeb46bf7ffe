//! Simulation on seeded workloads of partners; how to run: `README.md` beside
//! this file.

use divan::{Bencher, black_box};
use partnerfit::analysis::{ScoreDoubts, TableDraws, Unwatched, choose_table, simulate_table};
use partnerfit::model::{Criterion, DecisionTable, Direction, Distribution, Scale};
use partnerfit::num::isa::Isa;
use partnerfit::ranking::method;
use partnerfit::region::Region;

fn main() {
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

fn draws(n: usize, m: usize, samples: u64, doubt: f64, region: Region) -> TableDraws {
    let scale = Scale::new(5.0, 105.0).expect("two different ends");
    let criterion = |j: usize| {
        let direction = if j % 4 == 3 { Direction::Min } else { Direction::Max };
        Criterion::plain(format!("c{j:02}"), direction, scale)
    };
    let law = |i: usize, j: usize| {
        let x = 10.0 + 90.0 * uniform(42, (i * m + j) as u64);
        if doubt > 0.0 { Distribution::Uniform { low: x - doubt, high: x + doubt } } else { Distribution::Exact(x) }
    };
    let criteria: Vec<Criterion> = (0..m).map(criterion).collect();
    let names: Vec<String> = (0..n).map(|i| format!("p{i:07}")).collect();
    let laws: Vec<Vec<Distribution>> = (0..n).map(|i| (0..m).map(|j| law(i, j)).collect()).collect();
    let ids: Vec<&str> = criteria.iter().map(|c| c.id.as_str()).collect();
    let doubts = ScoreDoubts::independent(&names.iter().map(String::as_str).collect::<Vec<_>>(), &ids, &laws);
    TableDraws {
        entry: method(None).expect("a default"),
        params: serde_json::Map::new(),
        table: DecisionTable { names, scores: doubts.middle().clone(), criteria },
        doubts,
        region,
        size: 3.min(n),
        minima: Vec::new(),
        asked: Vec::new(),
        decided: (0..3.min(n)).collect(),
        drawn: None,
        samples,
        seed: 1,
        threads: 1,
        isa: Isa::usual(),
    }
}

/// (candidates, criteria, draws) of the jobs with all results.
const JOBS: [(usize, usize, u64); 2] = [(10, 8, 1_000_000), (100, 8, 100_000)];

/// Every job with every set of instructions there is here.
fn variants() -> Vec<(Isa, (usize, usize, u64))> {
    let here = Isa::ALL.into_iter().filter(|isa| isa.is_here());
    here.flat_map(|isa| JOBS.into_iter().map(move |job| (isa, job))).collect()
}

/// All results, scores ± 5, all weights.
#[divan::bench(args = variants(), sample_count = 5)]
fn everything(bencher: Bencher, (isa, (n, m, samples)): (Isa, (usize, usize, u64))) {
    let draws = TableDraws { isa, ..draws(n, m, samples, 5.0, Region::any(m)) };
    bencher.bench(|| simulate_table(black_box(&draws), &Unwatched).ok());
}

/// The same with one vector of weights: what drawing weights takes is left out.
#[divan::bench(args = variants(), sample_count = 5)]
fn everything_but_weights(bencher: Bencher, (isa, (n, m, samples)): (Isa, (usize, usize, u64))) {
    #[allow(clippy::cast_precision_loss, reason = "a few criteria")]
    let even = vec![1.0 / m as f64; m];
    let draws = TableDraws { isa, ..draws(n, m, samples, 5.0, Region::point(even)) };
    bencher.bench(|| simulate_table(black_box(&draws), &Unwatched).ok());
}

/// First place and shortlist, certain scores, 10,000 draws: 100 × 30.
#[divan::bench(args = Isa::ALL, sample_count = 20)]
fn chosen(bencher: Bencher, isa: Isa) {
    let draws = TableDraws { isa, ..draws(100, 30, 10_000, 0.0, Region::any(30)) };
    bencher.bench(|| choose_table(black_box(&draws), &Unwatched).ok());
}
