//! Draws from regions of weights: one row per sampler, 10,000 draws each, with
//! what it takes to get to know the region.
#![allow(clippy::print_stdout, reason = "the worth of a draw is part of the figure")]

use divan::{Bencher, black_box};
use partnerfit::region::{BLOCK, Region};

fn main() {
    divan::main();
}

const DRAWS: usize = 10_000;

fn least(n: usize, j: usize, x: f64) -> Vec<f64> {
    (0..n).map(|i| if i == j { 1.0 - x } else { -x }).collect()
}

fn most(n: usize, j: usize, x: f64) -> Vec<f64> {
    least(n, j, x).iter().map(|a| -a).collect()
}

fn times(n: usize, a: usize, b: usize, ratio: f64) -> Vec<f64> {
    let mut cut = vec![0.0; n];
    cut[a] = 1.0;
    cut[b] = -ratio;
    cut
}

/// Makes the region anew each time, and draws.
fn run(bencher: Bencher<'_, '_>, draws: usize, region: impl Fn() -> Region + Sync) {
    bencher.counter(draws).bench(|| {
        let region = region();
        let sampler = region.sampler(black_box(1));
        let mut out = vec![0.0; region.dimension() * BLOCK];
        for block in 0..draws.div_ceil(BLOCK) as u64 {
            sampler.fill(block, &mut out);
            black_box(&out);
        }
    });
}

#[divan::bench(args = [4, 8, 20])]
fn simplex(bencher: Bencher<'_, '_>, m: usize) {
    run(bencher, DRAWS, || Region::any(m));
}

#[divan::bench(args = [4, 8, 20])]
fn simplex_by_independent_draws(bencher: Bencher<'_, '_>, m: usize) {
    bencher.counter(DRAWS).bench(|| {
        let sampler = Region::any(m).independent(black_box(1));
        let mut out = vec![0.0; m * BLOCK];
        for block in 0..DRAWS.div_ceil(BLOCK) as u64 {
            sampler.fill(block, &mut out);
            black_box(&out);
        }
    });
}

#[divan::bench]
fn full_order_of_8(bencher: Bencher<'_, '_>) {
    run(bencher, DRAWS, || Region::same_order(&[0.3, 0.2, 0.15, 0.1, 0.09, 0.08, 0.05, 0.03]));
}

#[divan::bench]
fn errors_of_20_percent_in_8(bencher: Bencher<'_, '_>) {
    run(bencher, DRAWS, || Region::errors(vec![0.3, 0.2, 0.15, 0.1, 0.09, 0.08, 0.05, 0.03], 0.2));
}

/// The interval case of the peers: every weight between 0.02 and 0.4, and the
/// first at least the second. Target: 2 ms (R hitandrun: 0.99 s).
#[divan::bench]
fn bounds_and_an_order_of_8(bencher: Bencher<'_, '_>) {
    run(bencher, DRAWS, || {
        let bounds = (0..8).flat_map(|j| [least(8, j, 0.02), most(8, j, 0.4)]);
        Region::cut(8, bounds.chain([times(8, 0, 1, 1.0)]).collect())
    });
}

#[divan::bench]
fn tight_bounds_of_7_cut_into_simplices(bencher: Bencher<'_, '_>) {
    run(bencher, DRAWS, || Region::cut(7, (0..7).map(|j| most(7, j, 0.22)).collect()));
}

/// Thirty statements about twenty criteria: ratios, bounds and sums.
fn general() -> Region {
    let n = 20;
    let mut cuts: Vec<Vec<f64>> = (0..10).map(|j| times(n, j, j + 1, 1.1)).collect();
    cuts.extend((10..18).map(|j| times(n, j + 1, j, 0.5)));
    cuts.extend((0..6).map(|j| most(n, 3 * j, 0.16)));
    cuts.extend((0..6).map(|k| {
        let mut cut = vec![0.0; n];
        (0..4).for_each(|i| cut[(3 * k + 5 * i) % n] += if i < 2 { 1.0 } else { -0.8 });
        cut
    }));
    Region::cut(n, cuts)
}

/// As many draws as are worth 10,000 independent ones. Target: 0.3 s.
#[divan::bench]
fn general_20_criteria_30_statements_effective(bencher: Bencher<'_, '_>) {
    let sampling = general().sampler(1).sampling();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
    let draws = (DRAWS as f64 / sampling.efficiency).ceil() as usize;
    println!("{}: a draw is worth {:.2}, {draws} draws", sampling.id, sampling.efficiency);
    run(bencher, draws, general);
}
