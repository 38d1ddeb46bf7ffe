//! What holds over a region of weights, exactly, on seeded workloads; how to run:
//! `README.md` beside this file.

use divan::{Bencher, black_box};
use partnerfit::analysis::{
    Evaluation, Settings, evaluate, first_place_spans, largest_regrets, over_region, potentially_first,
    whole_ranking_spans, winning_shares,
};
use partnerfit::model::{Candidates, Cell, Criterion, Direction, Scale, Score, Strategy, Study};
use partnerfit::region::Assumption;

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

/// Scores 10 + 90 u(42, i m + j) on the scale 5 to 105, every fourth criterion a
/// cost, weights by rank sum; a shortlist of three.
fn study(n: usize, m: usize) -> Study {
    let scale = Scale::new(5.0, 105.0).expect("two different ends");
    let criterion = |j: usize| {
        let direction = if j % 4 == 3 { Direction::Min } else { Direction::Max };
        let points = f64::from(u32::try_from(m - j).expect("few criteria"));
        Criterion { points: Some(points), ..Criterion::plain(format!("c{j}"), direction, scale) }
    };
    let cell = |i: usize, j: usize| Cell {
        score: Score::Exact(10.0 + 90.0 * uniform(42, (i * m + j) as u64)),
        low_confidence: false,
        line: i + 2,
        column: j + 2,
    };
    Study {
        strategy: Strategy { criteria: (0..m).map(criterion).collect(), ..Strategy::default() },
        strategy_given: true,
        candidates: Candidates {
            names: (0..n).map(|i| format!("p{i:07}")).collect(),
            lines: (0..n).map(|i| i + 2).collect(),
            cells: (0..n).map(|i| (0..m).map(|j| cell(i, j)).collect()).collect(),
            attributes: Vec::new(),
        },
        ..Study::default()
    }
}

fn ranked(study: &Study) -> Evaluation {
    evaluate(study, &Settings::default()).expect("a complete study")
}

const SIZES: [(usize, usize); 4] = [(10, 5), (10, 8), (100, 8), (1000, 8)];

const ASSUMPTIONS: [Assumption; 2] = [Assumption::Any, Assumption::SameOrder];

#[divan::bench(args = ASSUMPTIONS)]
fn winning_shares_of_all_pairs(bencher: Bencher, assumption: Assumption) {
    let study = study(1000, 8);
    let evaluation = ranked(&study);
    bencher.bench(|| winning_shares(black_box(&study), &evaluation, assumption));
}

#[divan::bench(args = ASSUMPTIONS)]
fn largest_regret_of_all_pairs(bencher: Bencher, assumption: Assumption) {
    let study = study(1000, 8);
    let evaluation = ranked(&study);
    bencher.bench(|| largest_regrets(black_box(&study), &evaluation, assumption));
}

#[divan::bench(args = ASSUMPTIONS)]
fn who_can_be_first(bencher: Bencher, assumption: Assumption) {
    let study = study(1000, 8);
    let evaluation = ranked(&study);
    bencher.bench(|| potentially_first(black_box(&study), &evaluation, assumption));
}

#[divan::bench]
fn spans_of_first_place_and_whole_ranking(bencher: Bencher) {
    let evaluation = ranked(&study(1000, 8));
    let linear = evaluation.linear.as_ref().expect("a weighted sum");
    bencher.bench(|| {
        let first = first_place_spans(black_box(linear), evaluation.weights());
        (first, whole_ranking_spans(&linear.values, evaluation.weights()))
    });
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn everything_over_all_weights(bencher: Bencher, (n, m): (usize, usize)) {
    let study = study(n, m);
    let evaluation = ranked(&study);
    bencher.bench(|| over_region(black_box(&study), &evaluation, Assumption::Any));
}

#[divan::bench(args = SIZES, sample_count = 3)]
fn everything_over_the_same_order(bencher: Bencher, (n, m): (usize, usize)) {
    let study = study(n, m);
    let evaluation = ranked(&study);
    bencher.bench(|| over_region(black_box(&study), &evaluation, Assumption::SameOrder));
}
