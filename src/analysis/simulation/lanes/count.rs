//! What the draws of one tile say, counted.
#![allow(clippy::inline_always, reason = "within code for one instruction set")]
#![allow(clippy::cast_possible_truncation, reason = "counts of one tile of draws, positions of candidates")]
#![allow(clippy::needless_range_loop, reason = "lanes side by side: the form that is vectorised")]

use std::collections::BTreeMap;

use pulp::Simd;

use super::pairs::{LANES, Pairs};
use super::setup::Kernel;
use super::tile::{Row, States, TILE, add_drawn, add_exact, highest, highest_of};
use crate::analysis::simulation::tally::{Part, Tally, Wanted, fixed};
use crate::num::isa::Work;
use crate::num::random::{Purpose, Stream, mixed};

/// Shortlists that are counted near at hand.
const CACHE: usize = 256;

/// The numbers of one tile.
#[derive(Debug)]
pub(super) struct Tile {
    states: Box<States>,
    /// Totals.
    pub sums: Vec<Row>,
    /// Totals of those who may be listed; −∞ for the others.
    listed: Vec<Row>,
    /// How far above a minimum.
    above: Vec<Row>,
    /// Compared with each other.
    pub pairs: Pairs,
    /// Totals in order of places.
    sorted: Vec<Row>,
    gap: Row,
    top: Vec<Row>,
    /// Draws that count (1) or not (0).
    pub counts: [u64; TILE],
    /// Draws that are looked at one by one.
    pub doubtful: [bool; TILE],
    keys: [u64; TILE],
    /// Weights and their squares in fixed point, criteria × 2.
    fixed: Vec<[[u64; TILE]; 2]>,
}

impl Tile {
    pub fn new(kernel: &Kernel<'_>) -> Self {
        let (n, m) = kernel.problem.size();
        let held_back = if kernel.minima.is_empty() { 0 } else { n };
        Self {
            states: Box::new([[0; TILE]; 4]),
            sums: vec![[0.0; TILE]; n],
            listed: vec![[0.0; TILE]; held_back],
            above: vec![[0.0; TILE]; held_back],
            pairs: Pairs::new(n),
            sorted: vec![[0.0; TILE]; n],
            gap: [0.0; TILE],
            top: Vec::new(),
            counts: [0; TILE],
            doubtful: [false; TILE],
            keys: [0; TILE],
            fixed: vec![[[0; TILE]; 2]; m],
        }
    }
}

/// How often each shortlist came up.
#[derive(Debug)]
pub(super) struct Lists {
    near: Vec<(u64, u64)>,
    all: BTreeMap<u64, (Vec<u32>, u64)>,
}

impl Lists {
    pub fn new() -> Self {
        Self { near: vec![(0, 0); CACHE], all: BTreeMap::new() }
    }

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

    /// Hands in what was counted.
    pub fn finish(self, tally: &mut Tally) {
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

/// One tile to count.
pub(super) struct Job<'j, 'a> {
    pub kernel: &'j Kernel<'a>,
    /// Criteria × draws.
    pub weights: &'j [Row],
    pub tile: &'j mut Tile,
    pub part: &'j mut Part,
    pub lists: &'j mut Lists,
    pub wanted: Wanted,
    /// Its first draw.
    pub first: u64,
    /// From one draw of the tile to the next.
    pub parts: u64,
}

impl Work for Job<'_, '_> {
    #[inline(always)]
    fn call<S: Simd>(mut self, simd: S) {
        self.totals();
        let everything = self.wanted == Wanted::Everything;
        if everything {
            let Tile { sums, pairs, sorted, gap, .. } = &mut *self.tile;
            pairs.compare(simd, sums, &mut self.part.ahead);
            pairs.sort(sums, sorted, gap);
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
        if everything {
            self.count_places();
            self.count_firsts();
        } else {
            self.count_first();
        }
        self.count_lists(by_places);
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
    fn count_first(&mut self) {
        let tile = &*self.tile;
        for (sums, count) in tile.sums.iter().zip(&mut self.part.first) {
            let mut times = 0;
            for l in 0..TILE {
                times += u64::from(sums[l] >= tile.top[0][l]) & tile.counts[l];
            }
            *count += times as u32;
        }
    }

    #[inline(always)]
    fn count_lists(&mut self, by_places: bool) {
        let kernel = self.kernel;
        let tile = &mut *self.tile;
        tile.keys = [0; TILE];
        let size = kernel.size;
        let rows: &[Row] = if kernel.minima.is_empty() { &tile.sums } else { &tile.listed };
        for (i, count) in self.part.list.iter_mut().enumerate() {
            let mut listed = [0; TILE];
            if by_places {
                for group in 0..TILE / LANES {
                    let places = tile.pairs.places(i, group);
                    for l in 0..LANES {
                        listed[group * LANES + l] = u64::from(places[l] < size as u32);
                    }
                }
            } else {
                for l in 0..TILE {
                    let (enough, there) = (rows[i][l] >= tile.top[1][l], rows[i][l] > f64::NEG_INFINITY);
                    listed[l] = u64::from(enough) & u64::from(there);
                }
            }
            let mut times = 0;
            for l in 0..TILE {
                times += listed[l] & tile.counts[l];
                tile.keys[l] = tile.keys[l].wrapping_add(kernel.keys[i] & listed[l].wrapping_neg());
            }
            *count += times as u32;
        }
        let member = |i: usize, l: usize| {
            if by_places {
                tile.pairs.place(i, l) < size
            } else {
                rows[i][l] >= tile.top[1][l] && rows[i][l] > f64::NEG_INFINITY
            }
        };
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
        let tile = &*self.tile;
        let n = tile.sums.len();
        for (i, alone) in self.part.alone.chunks_exact_mut(n).enumerate() {
            for (group, counts) in tile.counts.as_chunks::<LANES>().0.iter().enumerate() {
                let places = tile.pairs.places(i, group);
                for l in 0..LANES {
                    // A draw that does not count may have no places at all.
                    alone[(places[l] as usize).min(n - 1)] += counts[l] as u32;
                }
            }
        }
    }

    /// Counts who is first, and with which weights.
    #[inline(always)]
    fn count_firsts(&mut self) {
        let tile = &mut *self.tile;
        let m = self.weights.len();
        for ([sizes, squares], weights) in tile.fixed.iter_mut().zip(self.weights) {
            for l in 0..TILE {
                sizes[l] = fixed(weights[l]);
                squares[l] = fixed(weights[l] * weights[l]);
            }
        }
        let columns = &self.kernel.problem.columns;
        for (i, count) in self.part.first.iter_mut().enumerate() {
            let mut leads = [0_u64; TILE];
            for group in 0..TILE / LANES {
                let places = tile.pairs.places(i, group);
                for l in 0..LANES {
                    leads[group * LANES + l] = u64::from(places[l] == 0);
                }
            }
            let mut times = 0;
            for l in 0..TILE {
                leads[l] &= tile.counts[l];
                times += leads[l];
                leads[l] = leads[l].wrapping_neg();
            }
            *count += times as u32;
            if times == 0 {
                continue;
            }
            for ([sizes, squares], &j) in tile.fixed.iter().zip(columns) {
                // 64 numbers of at most 2⁵² fit.
                let (mut size, mut square) = (0, 0);
                for l in 0..TILE {
                    size += sizes[l] & leads[l];
                    square += squares[l] & leads[l];
                }
                self.part.central[i * m + j] += i128::from(size);
                self.part.squares[i * m + j] += i128::from(square);
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
