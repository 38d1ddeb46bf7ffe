//! One who draws side by side and counts.

use super::count::{Job, Lists, Tile};
use super::setup::Kernel;
use super::tile::{Row, TILE};
use crate::analysis::simulation::any_method::Plain;
use crate::analysis::simulation::blocks::Progress;
use crate::analysis::simulation::standing::Standing;
use crate::analysis::simulation::tally::{Tally, Wanted};
use crate::num::{TIE, TIE_FLOOR};
use crate::ranking::Outcome;
use crate::region::BLOCK;

/// One who draws.
pub(in crate::analysis::simulation) struct Worker<'a> {
    kernel: &'a Kernel<'a>,
    plain: Plain<'a>,
    block: Vec<f64>,
    /// Weights, criteria × tiles.
    weights: Vec<Vec<Row>>,
    tile: Tile,
    lists: Lists,
}

impl<'a> Worker<'a> {
    pub fn new(kernel: &'a Kernel<'a>) -> Self {
        let (_, m) = kernel.problem.size();
        let tiles = kernel.chunk() / TILE;
        Self {
            kernel,
            plain: Plain::new(kernel.problem),
            block: vec![0.0; m * BLOCK],
            weights: vec![vec![[0.0; TILE]; m]; tiles],
            tile: Tile::new(kernel),
            lists: Lists::new(),
        }
    }

    /// How many chunks there are.
    pub fn chunks(&self) -> u64 {
        self.kernel.problem.samples.div_ceil(self.kernel.chunk() as u64)
    }

    /// Counts a chunk of draws. Whether to go on.
    pub fn chunk(&mut self, chunk: u64, tally: &mut Tally, progress: &Progress<'_>) -> bool {
        let size = self.kernel.chunk();
        let start = chunk * size as u64;
        let problem = self.kernel.problem;
        let parts = tally.parts.len();
        for block in 0..size / BLOCK {
            if start + (block * BLOCK) as u64 >= problem.samples {
                break;
            }
            problem.sampler.fill(start / BLOCK as u64 + block as u64, &mut self.block);
            for (at, row) in self.block.chunks_exact(BLOCK).enumerate() {
                for part in 0..parts {
                    for (turn, w) in (block * BLOCK / parts..).zip(row[part..].iter().step_by(parts)) {
                        self.weights[part + turn / TILE * parts][at][turn % TILE] = *w;
                    }
                }
            }
        }
        for tile in 0..size / TILE {
            let (part, turn) = (tile % parts, tile / parts);
            let first = start + (turn * TILE * parts + part) as u64;
            if first >= problem.samples {
                continue;
            }
            self.tile(tile, first, part, tally);
            let count = (problem.samples - first).div_ceil(parts as u64).min(TILE as u64);
            if !progress.step(count) {
                return false;
            }
        }
        true
    }

    /// Hands in what is counted near at hand.
    pub fn finish(self, tally: &mut Tally) {
        self.lists.finish(tally);
    }

    /// Counts the tile whose first draw is `first`.
    fn tile(&mut self, tile: usize, first: u64, part: usize, tally: &mut Tally) {
        let kernel = self.kernel;
        let wanted = tally.wanted;
        let parts = tally.parts.len() as u64;
        let samples = kernel.problem.samples;
        for lane in 0..TILE {
            self.tile.counts[lane] = u64::from(first + lane as u64 * parts < samples);
        }
        kernel.isa.run(Job {
            kernel,
            weights: &self.weights[tile],
            tile: &mut self.tile,
            part: &mut tally.parts[part],
            lists: &mut self.lists,
            wanted,
            first,
            parts,
        });
        for lane in 0..TILE {
            if self.tile.doubtful[lane] {
                self.redo(tile, lane, first + lane as u64 * parts, part, tally);
            }
        }
    }

    /// Counts one draw in the plain way.
    fn redo(&mut self, tile: usize, lane: usize, draw: u64, part: usize, tally: &mut Tally) {
        let problem = self.kernel.problem;
        let (n, m) = problem.size();
        let scores: Vec<f64> = (0..n).map(|i| self.tile.sums[i][lane]).collect();
        if tally.wanted == Wanted::Everything {
            // The pairs were counted with the rest.
            let (ahead, pairs) = (&mut tally.parts[part].ahead, &self.tile.pairs);
            for i in 0..n {
                for k in i + 1..n {
                    ahead[i * n + k] -= u32::from(pairs.is_ahead(i, k, lane));
                }
            }
        }
        let mut weights = vec![0.0; m];
        for (at, &j) in problem.columns.iter().enumerate() {
            weights[j] = self.weights[tile][at][lane];
        }
        let standing = if self.kernel.minima.is_empty() && clear(&scores) {
            let outcome = Outcome::total(scores);
            Some(Standing::of(
                outcome,
                problem.draws.entry.traits,
                &problem.draws.table.names,
                problem.draws.size,
                |_| false,
            ))
        } else {
            self.plain.draw(draw).then(|| self.plain.stand(&weights)).flatten()
        };
        match standing {
            Some(standing) => tally.count(part, &standing, &weights),
            None => tally.parts[part].refused += 1,
        }
    }
}

/// Whether rounding cannot change which of these are tied.
fn clear(scores: &[f64]) -> bool {
    let mut sorted = scores.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.windows(2).all(|two| {
        let apart = two[1] - two[0];
        let tie = (TIE * two[0].abs().max(two[1].abs())).max(TIE_FLOOR);
        !(0.25 * tie..=4.0 * tie).contains(&apart)
    })
}
