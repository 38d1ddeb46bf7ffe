//! The fast way, with every set of instructions and any number of threads,
//! counts what the plain way counts.

use super::blocks::{Engine, Progress, draw_over};
use super::confidence::one_by_one;
use super::lanes::{self, Kernel};
use super::problem::Problem;
use super::tally::{Tally, Wanted};
use super::{TableDraws, Unwatched};
use crate::analysis::ScoreDoubts;
use crate::analysis::fixture::criterion;
use crate::model::{Axis, DecisionTable, Direction, Distribution, ValueFunction};
use crate::num::isa::Isa;
use crate::num::random::{Purpose, Stream};
use crate::ranking::method;
use crate::region::{Region, Sampler, Sampling};

/// A random problem. `levels` above 0: scores are whole numbers below it, so
/// that there are ties.
fn random(seed: u64, n: usize, m: usize, levels: u32, doubt: bool) -> TableDraws {
    let mut stream = Stream::new(seed, Purpose::Scores, 0);
    let mut uniform = || stream.uniform();
    let criteria: Vec<_> = (0..m)
        .map(|j| {
            let direction = if uniform() < 0.3 { Direction::Min } else { Direction::Max };
            // Ids whose order is not that of the columns.
            let mut made = criterion(&format!("c{}", (j * 7 + 3) % 31), direction, (0.0, 100.0), 1.0);
            made.axis = Axis::ALL[j % 3];
            if j % 4 == 1 {
                let points = vec![(0.0, 0.0), (40.0, 0.7), (60.0, 0.8), (100.0, 1.0)];
                made.value = ValueFunction::piecewise(points, made.scale).expect("a value function");
            }
            made
        })
        .collect();
    let names: Vec<String> = (0..n).map(|i| format!("p{:03}", (i * 37 + 11) % 997)).collect();
    let laws: Vec<Vec<Distribution>> = (0..n)
        .map(|_| {
            (0..m)
                .map(|_| {
                    let x = 10.0 + 80.0 * uniform();
                    let x = if levels > 0 {
                        (x * f64::from(levels) / 100.0).floor() * 100.0 / f64::from(levels)
                    } else {
                        x
                    };
                    let by = 5.0 + uniform();
                    if doubt && uniform() < 0.1 {
                        Distribution::Triangular { low: (x - by).max(0.0), mode: x, high: x + by }
                    } else if doubt && uniform() < 0.7 {
                        Distribution::Uniform { low: (x - by).max(0.0), high: x + by }
                    } else {
                        Distribution::Exact(x)
                    }
                })
                .collect()
        })
        .collect();
    let ids: Vec<&str> = criteria.iter().map(|c| c.id.as_str()).collect();
    let doubts = ScoreDoubts::independent(&names.iter().map(String::as_str).collect::<Vec<_>>(), &ids, &laws);
    TableDraws {
        entry: method(None).expect("a default"),
        params: serde_json::Map::new(),
        table: DecisionTable { names, scores: doubts.middle().clone(), criteria },
        doubts,
        region: Region::any(m),
        size: 3.min(n),
        minima: Vec::new(),
        asked: Vec::new(),
        decided: (0..3.min(n)).collect(),
        drawn: None,
        samples: 700,
        seed,
        threads: 1,
        isa: Isa::usual(),
    }
}

/// A sampler whose draws are said to be spread over scramblings.
#[derive(Debug)]
struct Spread(Box<dyn Sampler>, usize);

impl Sampler for Spread {
    fn sampling(&self) -> Sampling {
        Sampling { id: "spread", replicates: self.1, efficiency: 1.0 }
    }

    fn fill(&self, block: u64, out: &mut [f64]) {
        self.0.fill(block, out);
    }
}

fn problem(draws: &TableDraws, replicates: usize) -> Problem<'_> {
    let mut problem = Problem::new(draws).expect("a problem");
    problem.sampler = Box::new(Spread(draws.region.select(&problem.columns).sampler(draws.seed), replicates));
    problem
}

fn count(problem: &Problem<'_>, wanted: Wanted, threads: usize, engine: Engine) -> Tally {
    draw_over(problem, wanted, &Progress::new(&Unwatched, problem.samples), threads, engine).expect("not stopped")
}

/// Both ways, for each thing wanted.
fn compare(draws: &TableDraws, replicates: usize) {
    let problem = problem(draws, replicates);
    assert!(Kernel::of(&problem, Isa::Baseline).is_some(), "there is a fast way");
    for wanted in [Wanted::Everything, Wanted::Chosen] {
        let plain = count(&problem, wanted, 1, Engine::Plain);
        for isa in Isa::ALL.into_iter().filter(|isa| isa.is_here()) {
            let fast = count(&problem, wanted, 1, Engine::Fast(isa));
            assert!(fast == plain, "{wanted:?} {isa:?}: {fast:?}\n{plain:?}");
        }
    }
}

#[test]
fn weights_alone() {
    for (seed, n, m) in [(1, 1, 3), (2, 2, 1), (3, 7, 4), (4, 20, 9), (5, 70, 5)] {
        for replicates in [1, 4, 16] {
            compare(&random(seed, n, m, 0, false), replicates);
        }
    }
}

#[test]
fn scores_too() {
    for (seed, n, m) in [(11, 2, 2), (12, 8, 5), (13, 30, 6)] {
        for replicates in [1, 8] {
            compare(&random(seed, n, m, 0, true), replicates);
        }
    }
}

#[test]
fn the_same_confidence() {
    for (seed, n, m, levels) in [(71, 6, 4, 0), (72, 9, 2, 3)] {
        let draws = random(seed, n, m, levels, true);
        let problem = problem(&draws, 1);
        let even = vec![1.0 / f64::from(u32::try_from(m).expect("small")); m];
        let asked: Vec<(usize, &Vec<f64>)> = (0..n).map(|i| (i, &even)).collect();
        let progress = Progress::new(&Unwatched, problem.samples);
        let plain = one_by_one(&problem, &asked, &progress);
        for isa in Isa::ALL.into_iter().filter(|isa| isa.is_here()) {
            let kernel = Kernel::of(&problem, isa).expect("there is a fast way");
            assert_eq!(lanes::confidence(&kernel, &asked, &progress), plain, "{isa:?}");
        }
        let (sums, count) = plain.expect("not stopped");
        assert_eq!(count, problem.samples);
        assert!((sums.iter().map(|sum| sum.0).sum::<f64>() - 700.0).abs() < 1e-9);
    }
}

#[test]
fn with_ties_and_the_same_rows_twice() {
    for (seed, n, m, levels) in [(21, 9, 3, 2), (22, 12, 2, 3), (23, 30, 1, 4)] {
        compare(&random(seed, n, m, levels, false), 2);
    }
}

#[test]
fn with_minima_that_depend_on_the_weights() {
    for seed in 31..36 {
        let mut draws = random(seed, 12, 6, if seed % 2 == 0 { 4 } else { 0 }, false);
        draws.minima = vec![(Axis::Value, 45.0), (Axis::Exposure, 50.0)];
        compare(&draws, 1);
    }
}

#[test]
fn shortlists_of_any_length() {
    for size in [0, 1, 2, 5, 9, 12, 40] {
        let mut draws = random(41, 12, 5, 0, false);
        draws.size = size;
        compare(&draws, 1);
    }
}

#[test]
fn another_linear_method_on_certain_scores() {
    let mut draws = random(51, 12, 5, 0, false);
    draws.entry = method(Some("wsm")).expect("there");
    compare(&draws, 1);
    draws.minima = vec![(Axis::Value, 50.0)];
    compare(&draws, 1);
}

#[test]
fn threads_and_the_number_of_draws_do_not_show() {
    let mut draws = random(61, 10, 4, 0, true);
    draws.samples = 5_000;
    for (replicates, engine) in [(1, Engine::Fast(Isa::usual())), (4, Engine::Fast(Isa::usual())), (1, Engine::Plain)] {
        let one = count(&problem(&draws, replicates), Wanted::Everything, 1, engine);
        for threads in [2, 3, 7] {
            assert!(one == count(&problem(&draws, replicates), Wanted::Everything, threads, engine));
        }
    }
    // 1,000 draws are the first part of 5,000: the rest counted by hand is what
    // is missing.
    let all = problem(&draws, 1);
    let mut short = problem(&draws, 1);
    short.samples = 1_000;
    let mut plain = super::any_method::Plain::new(&all);
    let mut rest = Tally::new(Wanted::Everything, all.size(), 1, 0, &draws.decided);
    let mut block = vec![0.0; 4 * crate::region::BLOCK];
    for draw in 1_000..5_000_u64 {
        let lane = usize::try_from(draw).expect("small") % crate::region::BLOCK;
        all.sampler.fill(draw / crate::region::BLOCK as u64, &mut block);
        let mut weights = vec![0.0; 4];
        all.columns.iter().enumerate().for_each(|(at, &j)| weights[j] = block[at * crate::region::BLOCK + lane]);
        assert!(plain.draw(draw));
        rest.count(0, &plain.stand(&weights).expect("a standing"), &weights);
    }
    rest.add(count(&short, Wanted::Everything, 1, Engine::Fast(Isa::usual())));
    assert!(rest == count(&all, Wanted::Everything, 1, Engine::Fast(Isa::usual())));
}
