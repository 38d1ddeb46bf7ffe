//! One who draws side by side and counts.
#![allow(clippy::inline_always, reason = "within code for one instruction set")]
#![allow(clippy::cast_possible_truncation, reason = "counts of one tile of draws, positions of candidates")]
#![allow(clippy::needless_range_loop, reason = "lanes side by side: the form that is vectorised")]

use std::collections::BTreeMap;

use pulp::NullaryFnOnce;

use super::setup::Kernel;
use super::tile::{Row, States, TILE, add_drawn, add_exact, compare_pairs, highest, highest_of};
use crate::analysis::simulation::any_method::Plain;
use crate::analysis::simulation::blocks::Progress;
use crate::analysis::simulation::standing::Standing;
use crate::analysis::simulation::tally::{Part, Tally, Wanted, fixed};
use crate::num::random::{Purpose, Stream, mixed};
use crate::num::{TIE, TIE_FLOOR};
use crate::ranking::Outcome;
use crate::region::BLOCK;

/// Shortlists that are counted near at hand.
const CACHE: usize = 256;

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

/// The numbers of one tile.
struct Tile {
    states: Box<States>,
    sums: Vec<Row>,
    /// Totals of those who may be listed; −∞ for the others.
    listed: Vec<Row>,
    /// How far above a minimum.
    above: Vec<Row>,
    places: Vec<[u64; TILE]>,
    gap: Row,
    top: Vec<Row>,
    /// Draws that count (1) or not (0).
    counts: [u64; TILE],
    /// Draws that are looked at one by one.
    doubtful: [bool; TILE],
    keys: [u64; TILE],
    first: [usize; TILE],
    /// Sums of weights and of their squares, candidates × criteria.
    central: Vec<u64>,
    squares: Vec<u64>,
}

/// How often each shortlist came up.
struct Lists {
    near: Vec<(u64, u64)>,
    all: BTreeMap<u64, (Vec<u32>, u64)>,
}

impl Lists {
    #[inline(always)]
    fn note(&mut self, key: u64, members: impl FnOnce() -> Vec<u32>) {
        let slot = &mut self.near[usize::from((mixed(key) & 0xFF) as u8)];
        if slot.0 == key && slot.1 > 0 {
            slot.1 += 1;
            return;
        }
        let (old, times) = std::mem::replace(slot, (key, 1));
        if let Some(entry) = self.all.get_mut(&old) {
            entry.1 += times;
        }
        self.all.entry(key).or_insert_with(|| (members(), 0));
    }

    fn finish(self, tally: &mut Tally) {
        let Self { near, mut all } = self;
        for (key, times) in near {
            if let Some(entry) = all.get_mut(&key) {
                entry.1 += times;
            }
        }
        for (members, times) in all.into_values().filter(|(_, times)| *times > 0) {
            tally.note_shortlist(members, times);
        }
    }
}

impl<'a> Worker<'a> {
    pub fn new(kernel: &'a Kernel<'a>) -> Self {
        let (n, m) = kernel.problem.size();
        let tiles = kernel.chunk() / TILE;
        Self {
            kernel,
            plain: Plain::new(kernel.problem),
            block: vec![0.0; m * BLOCK],
            weights: vec![vec![[0.0; TILE]; m]; tiles],
            tile: Tile {
                states: Box::new([[0; TILE]; 4]),
                sums: vec![[0.0; TILE]; n],
                listed: vec![[0.0; TILE]; if kernel.minima.is_empty() { 0 } else { n }],
                above: vec![[0.0; TILE]; if kernel.minima.is_empty() { 0 } else { n }],
                places: vec![[0; TILE]; n],
                gap: [0.0; TILE],
                top: Vec::new(),
                counts: [0; TILE],
                doubtful: [false; TILE],
                keys: [0; TILE],
                first: [0; TILE],
                central: vec![0; n * m],
                squares: vec![0; n * m],
            },
            lists: Lists { near: vec![(0, 0); CACHE], all: BTreeMap::new() },
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
            for at in 0..problem.columns.len() {
                for (lane, w) in self.block[at * BLOCK..(at + 1) * BLOCK].iter().enumerate() {
                    let draw = block * BLOCK + lane;
                    let (part, turn) = (draw % parts, draw / parts);
                    self.weights[part + turn / TILE * parts][at][turn % TILE] = *w;
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
            let ahead = &mut tally.parts[part].ahead;
            for i in 0..n {
                for k in i + 1..n {
                    ahead[i * n + k] -= u32::from(scores[i] - scores[k] > 0.0);
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

/// One tile to count.
struct Job<'j, 'a> {
    kernel: &'j Kernel<'a>,
    weights: &'j [Row],
    tile: &'j mut Tile,
    part: &'j mut Part,
    lists: &'j mut Lists,
    wanted: Wanted,
    first: u64,
    parts: u64,
}

impl NullaryFnOnce for Job<'_, '_> {
    type Output = ();

    #[inline(always)]
    fn call(mut self) {
        self.totals();
        let everything = self.wanted == Wanted::Everything;
        if everything {
            compare_pairs(&self.tile.sums, &mut self.tile.places, &mut self.part.ahead, &mut self.tile.gap);
        } else {
            self.chosen_first();
        }
        let by_places = everything && self.kernel.minima.is_empty();
        if !by_places {
            self.chosen_list();
        }
        let guard = self.kernel.guard;
        for l in 0..TILE {
            let doubtful = self.tile.counts[l] == 1 && self.tile.gap[l] <= guard;
            self.tile.doubtful[l] = doubtful;
            self.tile.counts[l] &= u64::from(!doubtful);
        }
        self.part.draws += self.tile.counts.iter().sum::<u64>();
        self.count_first(everything);
        self.count_lists(by_places);
        if everything {
            self.count_places();
            self.count_weights();
        }
    }
}

impl Job<'_, '_> {
    /// The totals of every candidate in every draw.
    #[inline(always)]
    fn totals(&mut self) {
        let (kernel, tile) = (self.kernel, &mut *self.tile);
        for sums in &mut tile.sums {
            *sums = [0.0; TILE];
        }
        if kernel.any_exact {
            add_exact(&kernel.exact, self.weights, &mut tile.sums);
        }
        if !kernel.weights_only() {
            let seed = kernel.problem.draws.seed;
            for l in 0..TILE {
                let state = Stream::new(seed, Purpose::Scores, self.first + l as u64 * self.parts).state();
                (0..4).for_each(|word| tile.states[word][l] = state[word]);
            }
            add_drawn::<16>(&kernel.runs, self.weights, &tile.states, &mut tile.sums, kernel);
        }
        if tile.counts.contains(&0) {
            // Draws that are not asked for: ahead of nobody, near nobody.
            for l in (0..TILE).filter(|l| self.tile.counts[*l] == 0) {
                self.tile.sums.iter_mut().for_each(|sums| sums[l] = f64::NAN);
            }
        }
    }

    /// Who is first, and how near the second is.
    #[inline(always)]
    fn chosen_first(&mut self) {
        let [first, second] = highest::<2>(&self.tile.sums);
        for l in 0..TILE {
            self.tile.gap[l] = first[l] - second[l];
        }
        self.tile.top.clear();
        self.tile.top.push(first);
    }

    /// The total that is enough for the shortlist, as `top[1]`, and how near the
    /// next is.
    #[inline(always)]
    fn chosen_list(&mut self) {
        let kernel = self.kernel;
        let tile = &mut *self.tile;
        tile.top.truncate(1);
        tile.top.resize(1, [0.0; TILE]);
        if !kernel.minima.is_empty() {
            tile.listed.copy_from_slice(&tile.sums);
            for above in &kernel.minima {
                for sums in &mut tile.above {
                    *sums = [0.0; TILE];
                }
                add_exact(above, self.weights, &mut tile.above);
                let m = self.weights.len();
                for ((listed, above), values) in tile.listed.iter_mut().zip(&tile.above).zip(above.chunks_exact(m)) {
                    if values.iter().all(|v| *v == 0.0) {
                        continue;
                    }
                    for l in 0..TILE {
                        let size = above[l].abs();
                        tile.gap[l] = if size < tile.gap[l] { size } else { tile.gap[l] };
                        listed[l] = if above[l] < 0.0 { f64::NEG_INFINITY } else { listed[l] };
                    }
                }
            }
        }
        let rows: &[Row] = if kernel.minima.is_empty() { &tile.sums } else { &tile.listed };
        let (last, next) = match kernel.size {
            0 => ([f64::INFINITY; TILE], [f64::NEG_INFINITY; TILE]),
            1 => last_two(&highest::<2>(rows)),
            2 => last_two(&highest::<3>(rows)),
            3 => last_two(&highest::<4>(rows)),
            4 => last_two(&highest::<5>(rows)),
            5 => last_two(&highest::<6>(rows)),
            6 => last_two(&highest::<7>(rows)),
            7 => last_two(&highest::<8>(rows)),
            size => {
                let mut found = vec![[0.0; TILE]; size + 1];
                highest_of(rows, &mut found);
                last_two(&found)
            }
        };
        for l in 0..TILE {
            let apart = last[l] - next[l];
            tile.gap[l] = if apart < tile.gap[l] { apart } else { tile.gap[l] };
        }
        tile.top.push(last);
    }

    #[inline(always)]
    fn count_first(&mut self, everything: bool) {
        let tile = &mut *self.tile;
        tile.first = [0; TILE];
        for (i, count) in self.part.first.iter_mut().enumerate() {
            let mut times = 0;
            for l in 0..TILE {
                let leads = if everything { tile.places[i][l] == 0 } else { tile.sums[i][l] >= tile.top[0][l] };
                times += u64::from(leads) & tile.counts[l];
                tile.first[l] = if leads { i } else { tile.first[l] };
            }
            *count += times as u32;
        }
    }

    #[inline(always)]
    fn count_lists(&mut self, by_places: bool) {
        let kernel = self.kernel;
        let tile = &mut *self.tile;
        tile.keys = [0; TILE];
        let size = kernel.size as u64;
        let rows: &[Row] = if kernel.minima.is_empty() { &tile.sums } else { &tile.listed };
        let member = |i: usize, l: usize| {
            if by_places {
                tile.places[i][l] < size
            } else {
                rows[i][l] >= tile.top[1][l] && rows[i][l] > f64::NEG_INFINITY
            }
        };
        for (i, count) in self.part.list.iter_mut().enumerate() {
            let mut times = 0;
            for l in 0..TILE {
                let listed = u64::from(member(i, l));
                times += listed & tile.counts[l];
                tile.keys[l] = tile.keys[l].wrapping_add(kernel.keys[i] & listed.wrapping_neg());
            }
            *count += times as u32;
        }
        let n = tile.sums.len();
        for l in 0..TILE {
            if tile.counts[l] == 1 {
                self.part.same += u64::from(tile.keys[l] == kernel.decided);
                self.lists.note(tile.keys[l], || (0..n).filter(|&i| member(i, l)).map(|i| i as u32).collect());
            }
        }
    }

    #[inline(always)]
    fn count_places(&mut self) {
        let tile = &mut *self.tile;
        let n = tile.sums.len();
        for (places, alone) in tile.places.iter().zip(self.part.alone.chunks_exact_mut(n)) {
            for l in 0..TILE {
                // A draw that does not count may have no places at all.
                let place = (places[l] as usize).min(n - 1);
                alone[place] += tile.counts[l] as u32;
            }
        }
    }

    #[inline(always)]
    fn count_weights(&mut self) {
        let tile = &mut *self.tile;
        let m = self.weights.len();
        tile.central.fill(0);
        tile.squares.fill(0);
        for (at, weights) in self.weights.iter().enumerate() {
            for l in 0..TILE {
                let to = tile.first[l] * m + at;
                tile.central[to] += fixed(weights[l]) * tile.counts[l];
                tile.squares[to] += fixed(weights[l] * weights[l]) * tile.counts[l];
            }
        }
        let columns = &self.kernel.problem.columns;
        for (i, (central, squares)) in tile.central.chunks_exact(m).zip(tile.squares.chunks_exact(m)).enumerate() {
            if central.iter().all(|sum| *sum == 0) {
                continue;
            }
            for (at, &j) in columns.iter().enumerate() {
                self.part.central[i * m + j] += i128::from(central[at]);
                self.part.squares[i * m + j] += i128::from(squares[at]);
            }
        }
    }
}

#[inline(always)]
fn last_two(rows: &[Row]) -> (Row, Row) {
    match rows {
        [.., last, next] => (*last, *next),
        _ => ([f64::INFINITY; TILE], [f64::NEG_INFINITY; TILE]),
    }
}
