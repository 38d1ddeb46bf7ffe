//! PROMETHEE flows on seeded tables, up to a million candidates; how to run:
//! `README.md` beside this file.

use divan::{Bencher, black_box};
use nalgebra::DMatrix;
use partnerfit::model::{Criterion, DecisionTable, Direction, Preference, PreferenceFunction, Scale, Threshold};
use partnerfit::ranking::{GaiaSettings, Method, gaia, method, unicriterion_net_flows};
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

/// Scores 10 + 90 u(42, i m + j) on 8 criteria, every fourth a cost, weights by
/// rank sum; the function has q = 5, p = 20 or s = 10.
fn workload(n: usize, function: PreferenceFunction) -> (DecisionTable, Vec<f64>) {
    const M: usize = 8;
    let scale = Scale::new(5.0, 105.0).expect("two different ends");
    let threshold = |x| Some(Threshold::constant(x));
    let criterion = |j: usize| Criterion {
        preference: Some(Preference { function, q: threshold(5.0), p: threshold(20.0), s: Some(10.0) }),
        ..Criterion::plain(format!("c{j}"), if j % 4 == 3 { Direction::Min } else { Direction::Max }, scale)
    };
    let table = DecisionTable {
        names: (0..n).map(|i| format!("p{i:07}")).collect(),
        criteria: (0..M).map(criterion).collect(),
        scores: DMatrix::from_fn(n, M, |i, j| 10.0 + 90.0 * uniform(42, (i * M + j) as u64)),
    };
    #[allow(clippy::cast_precision_loss, reason = "few criteria")]
    let weights = (0..M).map(|j| 2.0 * (M - j) as f64 / (M * (M + 1)) as f64).collect();
    (table, weights)
}

fn promethee() -> Box<dyn Method> {
    method(Some("promethee-2")).expect("registered").build(&Map::new()).expect("no settings")
}

/// What pymcdm, pyrepo-mcda and a program by hand find for the first three of
/// 1,000: a fast wrong answer is no result.
fn check() {
    let (table, weights) = workload(1_000, PreferenceFunction::Linear);
    let found = promethee().run(&table, &weights).scores;
    let known = [-0.131_373_676_8, -0.075_218_794_5, -0.319_512_923_1];
    assert!(found.iter().zip(known).all(|(a, b)| (a - b).abs() < 1e-9), "{:?}", &found[..3]);
}

#[divan::bench(args = [1_000, 100_000, 1_000_000], sample_count = 10)]
fn net_flow_linear(bencher: Bencher, n: usize) {
    let (table, weights) = workload(n, PreferenceFunction::Linear);
    bencher.bench(|| promethee().run(black_box(&table), &weights));
}

#[divan::bench(args = [1_000, 100_000, 1_000_000], sample_count = 10)]
fn net_flow_level(bencher: Bencher, n: usize) {
    let (table, weights) = workload(n, PreferenceFunction::Level);
    bencher.bench(|| promethee().run(black_box(&table), &weights));
}

#[divan::bench(args = [100, 1_000, 5_000], sample_count = 10)]
fn net_flow_gaussian(bencher: Bencher, n: usize) {
    let (table, weights) = workload(n, PreferenceFunction::Gaussian);
    bencher.bench(|| promethee().run(black_box(&table), &weights));
}

#[divan::bench(args = [1_000, 100_000], sample_count = 10)]
fn gaia_plane(bencher: Bencher, n: usize) {
    let (table, weights) = workload(n, PreferenceFunction::Linear);
    let flows = unicriterion_net_flows(&table);
    bencher.bench(|| gaia(black_box(&flows), &weights, GaiaSettings::default()));
}

/// The two distillations of ELECTRE III, near the most candidates it takes.
#[divan::bench(args = [100, 1_000], sample_count = 3)]
fn electre_3(bencher: Bencher, n: usize) {
    let (table, weights) = workload(n, PreferenceFunction::Linear);
    let electre = method(Some("electre-3")).expect("registered").build(&Map::new()).expect("no settings");
    bencher.bench(|| electre.run(black_box(&table), &weights));
}
