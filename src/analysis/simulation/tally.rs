//! Counters, all whole numbers: adding them up in any order gives the same.

use std::collections::BTreeMap;

use super::standing::{NOWHERE, Standing};

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Everything.
    Everything,
    /// Who is first and who is on the shortlist.
    Chosen,
}

/// One in fixed point: weights are summed as whole multiples of 2⁻⁵².
pub(super) const ONE: f64 = 4_503_599_627_370_496.0;

/// A number from 0 to 1 in fixed point, to the nearest: the bits of `1 + x`
/// above those of 1.
#[inline(always)]
#[allow(clippy::inline_always, reason = "within code for one instruction set")]
pub(super) fn fixed(x: f64) -> u64 {
    (1.0 + x).to_bits() - 1.0_f64.to_bits()
}

/// Counts that are shared out: by how many share.
pub(super) type Shared = BTreeMap<usize, Vec<u32>>;

/// How many are level, for how many places.
pub(super) type Lot = (usize, usize);

/// A shortlist: who is certainly on it; who is level for the places that are left,
/// and how many these are.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct List {
    pub certain: Vec<u32>,
    pub level: Vec<u32>,
    pub left: usize,
}

/// The counts over the draws of one scrambling.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Part {
    /// Draws that gave a ranking.
    pub draws: u64,
    /// Draws that the method refused.
    pub refused: u64,
    /// Candidates × places: has the place alone.
    pub alone: Vec<u32>,
    /// Candidates × places: shares the place with some others.
    pub shared: Shared,
    /// Per candidate: first alone.
    pub first: Vec<u32>,
    /// Per candidate: first with some others.
    pub first_shared: Shared,
    /// Per candidate: certainly on the shortlist.
    pub list: Vec<u32>,
    /// Per candidate: level with others for the places that are left.
    pub list_lots: BTreeMap<Lot, Vec<u32>>,
    /// The shortlist is the one as decided.
    pub same: u64,
    /// The shortlist as decided is one of those that a lot can give.
    pub same_lots: BTreeMap<Lot, u64>,
    /// By how many were out: per candidate that it was.
    pub out: Shared,
    /// Pairs `i·n + k`, i < k: i is ahead.
    pub ahead: Vec<u32>,
    /// Pairs `i·n + k`, i < k: level; empty while no pair is.
    pub level: Vec<u32>,
    /// Candidates × criteria: sum of the weights with which it is first, in fixed
    /// point.
    pub central: Vec<i128>,
    /// The same of their squares.
    pub squares: Vec<i128>,
    /// Candidates × classes.
    pub classes: Vec<u32>,
}

/// The counts of a simulation.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tally {
    pub n: usize,
    pub m: usize,
    pub class_count: usize,
    pub wanted: Wanted,
    pub decided: Vec<usize>,
    pub parts: Vec<Part>,
    /// How often each shortlist came up.
    pub shortlists: BTreeMap<List, u64>,
}

fn add<T: Copy + std::ops::AddAssign>(own: &mut [T], other: &[T]) {
    own.iter_mut().zip(other).for_each(|(a, b)| *a += *b);
}

fn add_shared<K: Ord>(own: &mut BTreeMap<K, Vec<u32>>, other: BTreeMap<K, Vec<u32>>) {
    for (sharing, counts) in other {
        match own.get_mut(&sharing) {
            Some(kept) => add(kept, &counts),
            None => {
                own.insert(sharing, counts);
            }
        }
    }
}

impl Tally {
    /// Nothing counted yet, for `n` candidates, `m` criteria and draws that are
    /// spread over `parts` scramblings.
    pub fn new(wanted: Wanted, (n, m): (usize, usize), parts: usize, class_count: usize, decided: &[usize]) -> Self {
        let all = wanted == Wanted::Everything;
        let squared = if all { n * n } else { 0 };
        let weighed = if all { n * m } else { 0 };
        let part = Part {
            alone: vec![0; squared],
            first: vec![0; n],
            list: vec![0; n],
            ahead: vec![0; squared],
            central: vec![0; weighed],
            squares: vec![0; weighed],
            classes: vec![0; n * class_count],
            ..Part::default()
        };
        Self {
            n,
            m,
            class_count,
            wanted,
            decided: decided.to_vec(),
            parts: vec![part; parts],
            shortlists: BTreeMap::new(),
        }
    }

    /// Counts one draw, whose weights are `weights`.
    pub fn count(&mut self, part: usize, standing: &Standing, weights: &[f64]) {
        let n = self.n;
        let counts = &mut self.parts[part];
        counts.draws += 1;
        for i in 0..n {
            let (start, sharing) = (standing.start[i], standing.sharing[i]);
            if start == 0 {
                match sharing {
                    1 => counts.first[i] += 1,
                    _ => counts.first_shared.entry(sharing).or_insert_with(|| vec![0; n])[i] += 1,
                }
            }
        }
        for &i in &standing.list {
            counts.list[i] += 1;
        }
        if standing.level.is_empty() {
            counts.same += u64::from(standing.list == self.decided);
        } else {
            let lot = (standing.level.len(), standing.left);
            let level = counts.list_lots.entry(lot).or_insert_with(|| vec![0; n]);
            standing.level.iter().for_each(|&i| level[i] += 1);
            let may = |i: &usize| standing.list.contains(i) || standing.level.contains(i);
            let possible = self.decided.len() == standing.list.len() + standing.left
                && self.decided.iter().all(may)
                && standing.list.iter().all(|i| self.decided.contains(i));
            if possible {
                *counts.same_lots.entry(lot).or_insert(0) += 1;
            }
        }
        if !standing.out.is_empty() {
            let many = standing.out.iter().filter(|out| **out).count();
            let out = counts.out.entry(many).or_insert_with(|| vec![0; n]);
            (0..n).for_each(|i| out[i] += u32::from(standing.out[i]));
        }
        let short = |those: &[usize]| those.iter().map(|&i| u32::try_from(i).unwrap_or(u32::MAX)).collect();
        let list = List { certain: short(&standing.list), level: short(&standing.level), left: standing.left };
        *self.shortlists.entry(list).or_insert(0) += 1;
        if self.wanted == Wanted::Everything {
            self.count_rest(part, standing, weights);
        }
    }

    fn count_rest(&mut self, part: usize, standing: &Standing, weights: &[f64]) {
        let (n, m) = (self.n, self.m);
        let counts = &mut self.parts[part];
        for i in 0..n {
            let (start, sharing) = (standing.start[i], standing.sharing[i]);
            if start == NOWHERE {
                // Out: no place at all.
            } else if sharing == 1 {
                counts.alone[i * n + start] += 1;
            } else {
                let shared = counts.shared.entry(sharing).or_insert_with(|| vec![0; n * n]);
                (start..start + sharing).for_each(|place| shared[i * n + place] += 1);
            }
            if start == 0 {
                let half = (sharing / 2) as u64;
                for (j, &w) in weights.iter().enumerate() {
                    counts.central[i * m + j] += i128::from((fixed(w) + half) / sharing as u64);
                    counts.squares[i * m + j] += i128::from((fixed(w * w) + half) / sharing as u64);
                }
            }
            for k in i + 1..n {
                match standing.against(i, k) {
                    2 => counts.ahead[i * n + k] += 1,
                    1 => {
                        if counts.level.is_empty() {
                            counts.level = vec![0; n * n];
                        }
                        counts.level[i * n + k] += 1;
                    }
                    _ => {}
                }
            }
        }
        if let Some(class) = standing.class.as_ref().filter(|_| self.class_count > 0) {
            let classed = class.iter().enumerate().filter(|(_, c)| **c != NOWHERE);
            classed.for_each(|(i, c)| counts.classes[i * self.class_count + c] += 1);
        }
    }

    /// Counts a shortlist of certain members.
    pub fn note_shortlist(&mut self, members: Vec<u32>, times: u64) {
        *self.shortlists.entry(List { certain: members, ..List::default() }).or_insert(0) += times;
    }

    /// The counts of both.
    pub fn add(&mut self, other: Self) {
        for (own, other) in self.parts.iter_mut().zip(other.parts) {
            own.draws += other.draws;
            own.refused += other.refused;
            own.same += other.same;
            add(&mut own.alone, &other.alone);
            add(&mut own.first, &other.first);
            add(&mut own.list, &other.list);
            add(&mut own.ahead, &other.ahead);
            add(&mut own.central, &other.central);
            add(&mut own.squares, &other.squares);
            add(&mut own.classes, &other.classes);
            add_shared(&mut own.shared, other.shared);
            add_shared(&mut own.first_shared, other.first_shared);
            add_shared(&mut own.list_lots, other.list_lots);
            add_shared(&mut own.out, other.out);
            for (lot, times) in other.same_lots {
                *own.same_lots.entry(lot).or_insert(0) += times;
            }
            if own.level.is_empty() {
                own.level = other.level;
            } else {
                add(&mut own.level, &other.level);
            }
        }
        for (list, times) in other.shortlists {
            *self.shortlists.entry(list).or_insert(0) += times;
        }
    }

    /// Draws that gave a ranking.
    pub fn draws(&self) -> u64 {
        self.parts.iter().map(|part| part.draws).sum()
    }

    /// Draws that the method refused.
    pub fn refused(&self) -> u64 {
        self.parts.iter().map(|part| part.refused).sum()
    }
}
