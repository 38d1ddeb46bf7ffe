//! The draws in chunks, over threads. Every chunk is counted in whole numbers,
//! so that who counts it, and when, makes no difference.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;

use super::Watch;
use super::any_method::Plain;
use super::lanes::{Kernel, Worker};
use super::problem::Problem;
use super::tally::{Tally, Wanted};
use crate::num::isa::Isa;

/// Nanoseconds of work below which no other thread is started.
const SMALL: f64 = 1e8;

/// How far a job is, and whether it goes on.
pub(super) struct Progress<'a> {
    watch: &'a dyn Watch,
    total: u64,
    done: AtomicU64,
    stopped: AtomicBool,
}

impl<'a> Progress<'a> {
    /// Nothing done yet of `total` draws.
    pub fn new(watch: &'a dyn Watch, total: u64) -> Self {
        Self { watch, total, done: AtomicU64::new(0), stopped: AtomicBool::new(false) }
    }

    /// `draws` more are done. Whether to go on.
    pub fn step(&self, draws: u64) -> bool {
        let done = self.done.fetch_add(draws, Ordering::Relaxed) + draws;
        if !self.watch.go_on(done.min(self.total), self.total) {
            self.stopped.store(true, Ordering::Relaxed);
        }
        !self.stopped.load(Ordering::Relaxed)
    }
}

/// Nanoseconds that one draw takes, in order of magnitude: what decides about
/// threads and about how much a ladder can afford. Never a measurement, so that
/// the same question always gets the same answer.
#[allow(clippy::cast_precision_loss, reason = "numbers of candidates and criteria")]
pub(super) fn cost(problem: &Problem<'_>, fast: bool, wanted: Wanted) -> f64 {
    let (n, m) = problem.size();
    let (n, m) = (n as f64, m as f64);
    if fast {
        let pairs = if wanted == Wanted::Everything { n * n * 0.2 } else { 0.0 };
        return 100.0 + n * (m + 3.0) * 0.7 + pairs;
    }
    let traits = problem.draws.entry.traits;
    let pairs = if traits.pairwise { n * n * m * 4.0 } else { 0.0 };
    let slow = if traits.slow { 50.0 } else { 1.0 };
    (1_000.0 + n * m * 20.0 + pairs) * slow
}

/// The threads to use.
fn threads(problem: &Problem<'_>, wanted: Wanted) -> usize {
    let fast = Kernel::of(problem, problem.draws.isa).is_some();
    #[allow(clippy::cast_precision_loss, reason = "an order of magnitude")]
    let work = cost(problem, fast, wanted) * problem.samples as f64;
    if work < SMALL { 1 } else { problem.draws.threads.max(1) }
}

/// Makes all draws and counts them; `None` when who watches said to stop.
pub(super) fn draw_all(problem: &Problem<'_>, wanted: Wanted, progress: &Progress<'_>) -> Option<Tally> {
    draw_over(problem, wanted, progress, threads(problem, wanted), Engine::Fast(problem.draws.isa))
}

/// How draws are made: both count the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Engine {
    /// Side by side where that is possible.
    Fast(Isa),
    /// One by one: what the other is compared with.
    #[cfg(test)]
    Plain,
}

/// One who draws in either way.
enum Drawer<'a> {
    Fast(Box<Worker<'a>>),
    Plain(Box<Plain<'a>>),
}

/// The same over this many threads.
pub(super) fn draw_over(
    problem: &Problem<'_>,
    wanted: Wanted,
    progress: &Progress<'_>,
    threads: usize,
    engine: Engine,
) -> Option<Tally> {
    let empty = || Tally::new(wanted, problem.size(), problem.parts(), problem.class_count, &problem.draws.decided);
    let kernel = match engine {
        Engine::Fast(isa) => Kernel::of(problem, isa),
        #[cfg(test)]
        Engine::Plain => None,
    };
    let next = AtomicU64::new(0);
    let work = || {
        let mut tally = empty();
        let mut drawer = match &kernel {
            Some(kernel) => Drawer::Fast(Box::new(Worker::new(kernel))),
            None => Drawer::Plain(Box::new(Plain::new(problem))),
        };
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let more = match &mut drawer {
                Drawer::Fast(worker) => at < worker.chunks() && worker.chunk(at, &mut tally, progress),
                Drawer::Plain(plain) => at < plain.blocks() && plain.block(at, &mut tally, progress),
            };
            if !more {
                break;
            }
        }
        if let Drawer::Fast(worker) = drawer {
            worker.finish(&mut tally);
        }
        tally
    };
    let mut total = empty();
    if threads <= 1 {
        total.add(work());
    } else {
        thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
            total.add(work());
            for other in others {
                match other.join() {
                    Ok(tally) => total.add(tally),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
        });
    }
    (!progress.stopped.load(Ordering::Relaxed)).then_some(total)
}
