//! The comparison of every pair of candidates in every draw of a tile.
//!
//! Totals are compared as numbers of 32 bits, which is twice as fast: rounding
//! keeps their order, so that whoever is ahead there is ahead. Those that are
//! level there are found out by [`Pairs::sort`], which looks at the numbers of
//! 64 bits.
#![allow(clippy::inline_always, reason = "within code for one instruction set")]
#![allow(clippy::needless_range_loop, reason = "lanes side by side: the form that is vectorised")]
#![allow(clippy::cast_possible_truncation, reason = "numbers of candidates; rounding to 32 bits is meant")]

use pulp::Simd;

use super::tile::{Row, TILE};

/// Draws in a group: numbers of 32 bits in 256.
pub(super) const LANES: usize = 8;

/// Candidates that are compared at once with each of those after them.
const AT_ONCE: usize = 4;

/// Totals and places of the candidates of one tile, groups × candidates × draws
/// of a group.
#[derive(Debug)]
pub(super) struct Pairs {
    candidates: usize,
    low: Vec<f32>,
    places: Vec<u32>,
    /// Candidates × [`AT_ONCE`] × draws of a group: won against them.
    won: Vec<u32>,
}

impl Pairs {
    pub fn new(candidates: usize) -> Self {
        Self {
            candidates,
            low: vec![0.0; candidates * TILE],
            places: vec![0; candidates * TILE],
            won: vec![0; candidates * AT_ONCE * LANES],
        }
    }

    fn at(&self, candidate: usize, lane: usize) -> usize {
        (lane / LANES * self.candidates + candidate) * LANES + lane % LANES
    }

    /// Whether `i` was counted as ahead of `k`.
    pub fn is_ahead(&self, i: usize, k: usize, lane: usize) -> bool {
        self.low[self.at(i, lane)] > self.low[self.at(k, lane)]
    }

    /// How many are ahead of a candidate; fewer than the number of candidates,
    /// also in a draw that does not count.
    pub fn place(&self, candidate: usize, lane: usize) -> usize {
        (self.places[self.at(candidate, lane)] as usize).min(self.candidates - 1)
    }

    /// Places of a candidate in the draws of group `group`.
    #[inline(always)]
    pub fn places(&self, candidate: usize, group: usize) -> &[u32; LANES] {
        let at = (group * self.candidates + candidate) * LANES;
        self.places[at..].first_chunk().unwrap_or(&[0; LANES])
    }

    /// Compares: per draw the places (0 = first), and added to `ahead` per pair
    /// `i·n + k` (i < k) in how many draws i is ahead.
    ///
    /// Time: candidates² ÷ 2 × draws; 8 draws take about one step of the
    /// processor for a pair.
    #[inline(always)]
    pub fn compare<S: Simd>(&mut self, simd: S, totals: &[Row], ahead: &mut [u32]) {
        let n = self.candidates;
        let Some(origin) = totals.first() else { return };
        for (i, totals) in totals.iter().enumerate() {
            for group in 0..TILE / LANES {
                let low = &mut self.low[(group * n + i) * LANES..][..LANES];
                for lane in 0..LANES {
                    let at = group * LANES + lane;
                    // Distances from one of them: the bits are for what sets
                    // candidates apart.
                    low[lane] = (totals[at] - origin[at]) as f32;
                }
            }
        }
        self.places.fill(0);
        let mut i = 0;
        while i + AT_ONCE <= n {
            self.compare_some::<S, AT_ONCE>(simd, i, ahead);
            i += AT_ONCE;
        }
        while i < n {
            self.compare_some::<S, 1>(simd, i, ahead);
            i += 1;
        }
    }

    /// Compares `B` candidates from `i` on with each other and with those after
    /// them.
    #[inline(always)]
    fn compare_some<S: Simd, const B: usize>(&mut self, simd: S, i: usize, ahead: &mut [u32]) {
        let n = self.candidates;
        let (zero, one) = (simd.splat_u32s(0), simd.splat_u32s(1));
        let behind = simd.splat_u32s((n - i - B) as u32);
        let low = S::as_simd_f32s(&self.low).0;
        let places = S::as_mut_simd_u32s(&mut self.places).0;
        let won = S::as_mut_simd_u32s(&mut self.won).0.as_chunks_mut::<B>().0;
        won[i..n].fill([zero; B]);
        for (low, places) in low.chunks_exact(n).zip(places.chunks_exact_mut(n)) {
            let (Some(own), Some(places)) = (low[i..].first_chunk::<B>(), places.get_mut(i..)) else { return };
            let Some((own_places, other_places)) = places.split_first_chunk_mut::<B>() else { return };
            let mut place = *own_places;
            for x in 0..B {
                for y in x + 1..B {
                    let first = simd.select_u32s(simd.greater_than_f32s(own[x], own[y]), one, zero);
                    place[y] = simd.add_u32s(place[y], first);
                    place[x] = simd.add_u32s(place[x], simd.sub_u32s(one, first));
                    won[i + y][x] = simd.add_u32s(won[i + y][x], first);
                }
                place[x] = simd.add_u32s(place[x], behind);
            }
            for ((other, other_place), won) in low[i + B..].iter().zip(other_places).zip(&mut won[i + B..]) {
                let mut moved = *other_place;
                for x in 0..B {
                    let first = simd.select_u32s(simd.greater_than_f32s(own[x], *other), one, zero);
                    moved = simd.add_u32s(moved, first);
                    place[x] = simd.sub_u32s(place[x], first);
                    won[x] = simd.add_u32s(won[x], first);
                }
                *other_place = moved;
            }
            *own_places = place;
        }
        let won = self.won.as_chunks::<LANES>().0.as_chunks::<B>().0;
        for x in 0..B {
            let ahead = &mut ahead[(i + x) * n + i + x + 1..(i + x + 1) * n];
            for (won, ahead) in won[i + x + 1..n].iter().zip(ahead) {
                *ahead += won[x].iter().sum::<u32>();
            }
        }
    }

    /// Writes the totals in order of places, and the smallest difference between
    /// one and the next per draw: negative where two are level as compared.
    #[inline(always)]
    pub fn sort(&self, totals: &[Row], sorted: &mut [Row], gap: &mut Row) {
        sorted.iter_mut().for_each(|row| *row = [f64::INFINITY; TILE]);
        for (i, totals) in totals.iter().enumerate() {
            for group in 0..TILE / LANES {
                let places = self.places(i, group);
                for lane in 0..LANES {
                    let place = (places[lane] as usize).min(self.candidates - 1);
                    sorted[place][group * LANES + lane] = totals[group * LANES + lane];
                }
            }
        }
        *gap = [f64::INFINITY; TILE];
        for two in sorted.windows(2) {
            for lane in 0..TILE {
                // Two with the same place leave the next one empty: minus infinity.
                let apart = two[0][lane] - two[1][lane];
                gap[lane] = if apart < gap[lane] { apart } else { gap[lane] };
            }
        }
    }
}
