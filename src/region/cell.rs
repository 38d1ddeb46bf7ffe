//! A piece of the simplex of weights by its corners: cut in two, and taken apart
//! into simplices.
//!
//! Which conditions hold with equality at which corner says all about the faces
//! of a piece, so everything but the coordinates of new corners is exact.

use super::{Law, Region, ratio_cuts};
use crate::num::{normalised, sum};

/// What is nearer to a cut than this lies on it.
const ON: f64 = 1e-12;

/// How much may still be calculated: a count of elementary steps, so that where a
/// calculation gives up never depends on the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Work(pub u64);

impl Work {
    /// Takes off `steps`; `None` when they are not left.
    pub fn spend(&mut self, steps: usize) -> Option<()> {
        if let Some(left) = self.0.checked_sub(steps as u64) {
            self.0 = left;
            Some(())
        } else {
            self.0 = 0;
            None
        }
    }
}

#[derive(Clone, Debug)]
struct Corner {
    at: Vec<f64>,
    /// Which conditions hold with equality, as bits.
    tight: Vec<u64>,
}

/// A convex piece of the simplex; never empty.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    dimension: usize,
    conditions: usize,
    corners: Vec<Corner>,
}

/// The two sides of a cut, each with what lies on it: a piece that is not cut in two
/// is whole on one side, with what touches the cut on the other (and whole on both
/// when all of it lies there).
pub(crate) struct Halves {
    /// Where `a·w ≥ 0`.
    pub inside: Option<Cell>,
    /// Where `a·w ≤ 0`.
    pub outside: Option<Cell>,
}

fn set(bits: &mut Vec<u64>, at: usize) {
    if bits.len() <= at / 64 {
        bits.resize(at / 64 + 1, 0);
    }
    bits[at / 64] |= 1 << (at % 64);
}

fn has(bits: &[u64], at: usize) -> bool {
    bits.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
}

fn common(a: &[u64], b: &[u64]) -> Vec<u64> {
    a.iter().zip(b).map(|(a, b)| a & b).collect()
}

fn within(part: &[u64], whole: &[u64]) -> bool {
    part.iter().enumerate().all(|(at, word)| word & !whole.get(at).copied().unwrap_or(0) == 0)
}

fn count(bits: &[u64]) -> usize {
    bits.iter().map(|word| word.count_ones() as usize).sum()
}

/// `Σ a_j w_j`, plainly: these are few numbers of size one.
pub(crate) fn at(a: &[f64], w: &[f64]) -> f64 {
    a.iter().zip(w).map(|(a, w)| a * w).sum()
}

/// `a·w`, 0 where that is only rounding.
fn side(a: &[f64], size: f64, w: &[f64]) -> f64 {
    let distance = at(a, w);
    if distance.abs() <= ON * size { 0.0 } else { distance }
}

impl Cell {
    /// All weights.
    pub fn simplex(dimension: usize) -> Self {
        let corner = |j: usize| {
            let mut tight = vec![0; dimension.div_ceil(64)];
            (0..dimension).filter(|i| *i != j).for_each(|i| set(&mut tight, i));
            Corner { at: (0..dimension).map(|i| if i == j { 1.0 } else { 0.0 }).collect(), tight }
        };
        Self { dimension, conditions: dimension, corners: (0..dimension).map(corner).collect() }
    }

    /// Number of corners.
    pub fn len(&self) -> usize {
        self.corners.len()
    }

    /// Its corners.
    pub fn corners(&self) -> impl Iterator<Item = &[f64]> {
        self.corners.iter().map(|corner| corner.at.as_slice())
    }

    /// The mean of its corners: a point inside.
    pub fn middle(&self) -> Vec<f64> {
        let mut middle = vec![0.0; self.dimension];
        for corner in &self.corners {
            middle.iter_mut().zip(&corner.at).for_each(|(sum, w)| *sum += w);
        }
        normalised(&middle).unwrap_or(middle)
    }

    /// How far `a·w` goes above 0 and below 0 over the piece: both at least 0, rounding
    /// left out.
    pub fn reach(&self, a: &[f64]) -> (f64, f64) {
        let size = a.iter().fold(0.0_f64, |size, a| size.max(a.abs()));
        let sides = self.corners().map(|corner| side(a, size, corner));
        sides.fold((0.0, 0.0), |(above, below), side| (above.max(side), below.max(-side)))
    }

    /// Both sides of the plane `a·w = 0`; `None` when that takes more work than is
    /// left.
    pub fn split(self, a: &[f64], work: &mut Work) -> Option<Halves> {
        let size = a.iter().fold(0.0_f64, |size, a| size.max(a.abs()));
        work.spend(self.len() * self.dimension)?;
        let sides: Vec<f64> = self.corners.iter().map(|corner| side(a, size, &corner.at)).collect();
        let (above, below) = (sides.iter().any(|side| *side > 0.0), sides.iter().any(|side| *side < 0.0));
        if !(above && below) {
            let touched = self.face(&sides);
            let (whole, other) = if above || below { (self, touched) } else { (self.clone(), Some(self)) };
            return Some(if below {
                Halves { inside: other, outside: Some(whole) }
            } else {
                Halves { inside: Some(whole), outside: other }
            });
        }
        let mut made = Vec::new();
        for p in (0..self.len()).filter(|i| sides[*i] > 0.0) {
            for m in (0..self.len()).filter(|i| sides[*i] < 0.0) {
                work.spend(4)?;
                let mut tight = common(&self.corners[p].tight, &self.corners[m].tight);
                if count(&tight) + 2 < self.dimension || !self.edge(&tight, p, m, work)? {
                    continue;
                }
                let ends = self.corners[p].at.iter().zip(&self.corners[m].at);
                if let Some(at) = normalised(&ends.map(|(x, y)| sides[p] * y - sides[m] * x).collect::<Vec<f64>>()) {
                    set(&mut tight, self.conditions);
                    made.push(Corner { at, tight });
                }
            }
        }
        let half = |keep: fn(f64) -> bool| {
            let mut corners = Vec::with_capacity(made.len() + self.len());
            for (corner, side) in self.corners.iter().zip(&sides).filter(|(_, side)| keep(**side)) {
                let mut corner = corner.clone();
                if *side == 0.0 {
                    set(&mut corner.tight, self.conditions);
                } else {
                    corner.tight.resize(self.conditions / 64 + 1, 0);
                }
                corners.push(corner);
            }
            corners.extend(made.iter().cloned());
            Self { dimension: self.dimension, conditions: self.conditions + 1, corners }
        };
        Some(Halves { inside: Some(half(|side| side >= 0.0)), outside: Some(half(|side| side <= 0.0)) })
    }

    /// The corners that lie on a cut which leaves the piece whole, if any.
    fn face(&self, sides: &[f64]) -> Option<Self> {
        let on = |(corner, side): (&Corner, &f64)| (*side == 0.0).then(|| corner.clone());
        let mut corners: Vec<Corner> = self.corners.iter().zip(sides).filter_map(on).collect();
        corners.iter_mut().for_each(|corner| set(&mut corner.tight, self.conditions));
        let face = Self { dimension: self.dimension, conditions: self.conditions + 1, corners };
        (!face.corners.is_empty()).then_some(face)
    }

    /// Whether corners `p` and `m`, which share `both`, are the ends of an edge: no
    /// other corner lies on everything on which both lie.
    fn edge(&self, both: &[u64], p: usize, m: usize, work: &mut Work) -> Option<bool> {
        for (i, corner) in self.corners.iter().enumerate() {
            if i != p && i != m && within(both, &corner.tight) {
                work.spend(i)?;
                return Some(false);
            }
        }
        work.spend(self.len())?;
        Some(true)
    }

    /// The piece as simplices, each by its corners; together they fill it and no
    /// two overlap. `None` when that takes more work than is left.
    ///
    /// Pulled from one corner: the piece is the union of the pyramids from that
    /// corner over the faces that do not have it, and each face is taken apart the
    /// same way.
    pub fn simplices(&self, work: &mut Work) -> Option<Vec<Vec<usize>>> {
        let words = self.len().div_ceil(64);
        let face = |condition: usize| {
            let mut on = vec![0; words];
            (0..self.len()).filter(|i| has(&self.corners[*i].tight, condition)).for_each(|i| set(&mut on, i));
            on
        };
        let faces: Vec<Vec<u64>> = (0..self.conditions).map(face).filter(|on| count(on) > 0).collect();
        let mut whole = vec![0; words];
        (0..self.len()).for_each(|i| set(&mut whole, i));
        let mut found = Vec::new();
        pull(&whole, &faces, &mut Vec::new(), &mut found, work)?;
        Some(found)
    }
}

fn pull(
    face: &[u64],
    faces: &[Vec<u64>],
    apexes: &mut Vec<usize>,
    found: &mut Vec<Vec<usize>>,
    work: &mut Work,
) -> Option<()> {
    let members: Vec<usize> = (0..face.len() * 64).filter(|i| has(face, *i)).collect();
    work.spend(faces.len() * face.len() + members.len() + 8)?;
    if members.len() <= 2 {
        found.push(apexes.iter().copied().chain(members).collect());
        return Some(());
    }
    let apex = members[0];
    // The faces of a face are the greatest of what the others leave of it.
    let mut parts: Vec<Vec<u64>> =
        faces.iter().map(|other| common(face, other)).filter(|part| count(part) > 0 && part != face).collect();
    parts.sort_unstable();
    parts.dedup();
    work.spend(parts.len() * parts.len())?;
    let greatest = |part: &Vec<u64>| !parts.iter().any(|other| other != part && within(part, other));
    let mine: Vec<&Vec<u64>> = parts.iter().filter(|part| !has(part, apex) && greatest(part)).collect();
    apexes.push(apex);
    for part in mine {
        pull(part, &parts, apexes, found, work)?;
    }
    apexes.pop();
    Some(())
}

/// What volumes inside one piece are measured by: criteria in which its simplices
/// are not flat.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Measure {
    columns: Vec<usize>,
}

impl Measure {
    /// For a piece and all that is cut from it: as many criteria as a simplex of it
    /// has corners, chosen by elimination.
    pub fn of(cell: &Cell, simplices: &[Vec<usize>]) -> Self {
        let Some(simplex) = simplices.first() else { return Self { columns: Vec::new() } };
        let mut rows: Vec<Vec<f64>> = simplex.iter().map(|i| cell.corners[*i].at.clone()).collect();
        let mut columns = Vec::new();
        for done in 0..rows.len() {
            let size = |row: &Vec<f64>, j: usize| row[j].abs();
            let best =
                (done..rows.len()).flat_map(|i| (0..cell.dimension).map(move |j| (i, j))).reduce(|best, next| {
                    if size(&rows[next.0], next.1) > size(&rows[best.0], best.1) { next } else { best }
                });
            let Some((i, j)) = best else { break };
            rows.swap(done, i);
            eliminate(&mut rows, done, j);
            columns.push(j);
        }
        columns.sort_unstable();
        Self { columns }
    }

    /// The size of one simplex of `cell`, up to a factor that all share; 0 for one of
    /// fewer dimensions.
    pub fn simplex(&self, cell: &Cell, simplex: &[usize]) -> f64 {
        if simplex.len() != self.columns.len() {
            return 0.0;
        }
        let row = |i: &usize| self.columns.iter().map(|j| cell.corners[*i].at[*j]).collect();
        let mut rows: Vec<Vec<f64>> = simplex.iter().map(row).collect();
        let mut volume = 1.0;
        for done in 0..rows.len() {
            let pivot = (done..rows.len())
                .reduce(|best, next| if rows[next][done].abs() > rows[best][done].abs() { next } else { best });
            rows.swap(done, pivot.unwrap_or(done));
            volume *= rows[done][done].abs();
            if volume == 0.0 {
                return 0.0;
            }
            eliminate(&mut rows, done, done);
        }
        volume
    }

    /// The size of a piece; `None` when that takes more work than is left.
    pub fn volume(&self, cell: &Cell, work: &mut Work) -> Option<f64> {
        let simplices = cell.simplices(work)?;
        work.spend(simplices.len() * self.columns.len().pow(3))?;
        Some(sum(simplices.iter().map(|simplex| self.simplex(cell, simplex))))
    }
}

/// Makes column `j` of the rows after `done` zero.
fn eliminate(rows: &mut [Vec<f64>], done: usize, j: usize) {
    let (before, after) = rows.split_at_mut(done + 1);
    let pivot = &before[done];
    for row in after {
        let factor = row[j] / pivot[j];
        if factor != 0.0 {
            row.iter_mut().zip(pivot).for_each(|(x, p)| *x -= factor * p);
        }
    }
}

impl Region {
    /// The half-spaces `a·w ≥ 0` that make it, beside `w ≥ 0` and `Σw = 1`, in an order of
    /// their own: that of the statements must not change the last bit of a result.
    pub(crate) fn half_spaces(&self) -> Vec<Vec<f64>> {
        let mut all = match &self.law {
            Law::Point(weights) => ratio_cuts(weights, 0.0),
            Law::Errors { weights, part } => ratio_cuts(weights, *part),
            Law::Polytope(polytope) => polytope.cuts.clone(),
            Law::Cascade(cascade) => self.known.sides.get_or_init(|| cascade.half_spaces()).clone().unwrap_or_default(),
        };
        all.sort_by(|a, b| {
            let differ = a.iter().zip(b).map(|(a, b)| a.total_cmp(b)).find(|order| order.is_ne());
            differ.unwrap_or(std::cmp::Ordering::Equal)
        });
        all
    }

    /// Whether all its weights count alike, so that shares of it are volumes.
    pub(crate) fn is_even(&self) -> bool {
        !matches!(self.law, Law::Errors { .. } | Law::Cascade(_))
    }

    /// Whether [`half_spaces`](Self::half_spaces) can be given: they are too many to
    /// list for some weights from goals.
    pub(crate) fn has_half_spaces(&self) -> bool {
        match &self.law {
            Law::Cascade(cascade) => self.known.sides.get_or_init(|| cascade.half_spaces()).is_some(),
            _ => true,
        }
    }

    /// For errors on each weight of its own: the weights, not scaled to sum 1, at each
    /// corner of the box of errors (bit j of its number: error j is the greatest).
    /// `None` for another law, and beyond a dozen weights.
    pub(crate) fn error_box(&self) -> Option<Vec<Vec<f64>>> {
        let Law::Errors { weights, part } = &self.law else { return None };
        let m = weights.len();
        let weight = |corner: usize, j: usize| weights[j] * if corner >> j & 1 == 1 { 1.0 + part } else { 1.0 - part };
        (m <= 12).then(|| (0..1 << m).map(|corner| (0..m).map(|j| weight(corner, j)).collect()).collect())
    }

    /// The region as one piece; `None` when it is empty or finding its corners takes
    /// more work than is left.
    pub(crate) fn cell(&self, work: &mut Work) -> Option<Cell> {
        let mut cell = Cell::simplex(self.dimension());
        if let Law::Point(weights) = &self.law {
            cell.corners.truncate(1);
            cell.corners[0].at.clone_from(weights);
            return Some(cell);
        }
        for cut in self.half_spaces() {
            cell = cell.split(&cut, work)?.inside?;
        }
        Some(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::powf;
    use crate::region::corners;

    const ENOUGH: Work = Work(1_000_000_000);

    fn volume(cell: &Cell, whole: &Cell) -> f64 {
        let mut work = ENOUGH;
        let measure = Measure::of(whole, &whole.simplices(&mut work).expect("few"));
        measure.volume(cell, &mut work).expect("few") / measure.volume(whole, &mut work).expect("few")
    }

    fn region(n: usize, cuts: Vec<Vec<f64>>) -> Cell {
        Region::cut(n, cuts).cell(&mut { ENOUGH }).expect("not empty")
    }

    #[test]
    fn an_order_is_one_part_of_all_orders() {
        // n! orders, alike by symmetry.
        let mut orders = 1.0;
        for n in 2..=8_usize {
            orders *= f64::from(u32::try_from(n).expect("small"));
            let weights: Vec<f64> = (1..=n).rev().map(|x| f64::from(u32::try_from(x).expect("small"))).collect();
            let cell = Region::same_order(&weights).cell(&mut { ENOUGH }).expect("not empty");
            assert_eq!(cell.simplices(&mut { ENOUGH }).expect("one").len(), 1);
            assert!((volume(&cell, &Cell::simplex(n)) * orders - 1.0).abs() < 1e-12, "{n}");
        }
    }

    #[test]
    fn a_cut_cube_has_the_volume_of_the_formula() {
        // P(all w ≤ c) on the simplex: Σ_k (−1)^k C(n, k) (1 − k c)₊^(n−1).
        for (n, c) in [(3_usize, 0.4), (4, 0.5), (5, 0.3), (6, 0.4), (7, 0.25)] {
            let cut = |j: usize| (0..n).map(|i| if i == j { c - 1.0 } else { c }).collect();
            let cell = region(n, (0..n).map(cut).collect());
            let mut expected = 0.0;
            let mut choose = 1.0;
            for k in 0..=n {
                let (k_real, n_real) =
                    (f64::from(u32::try_from(k).expect("small")), f64::from(u32::try_from(n).expect("small")));
                let sign = if k % 2 == 0 { 1.0 } else { -1.0 };
                expected += sign * choose * powf((1.0 - k_real * c).max(0.0), n_real - 1.0);
                choose = choose * (n_real - k_real) / (k_real + 1.0);
            }
            let found = volume(&cell, &Cell::simplex(n));
            assert!((found - expected).abs() < 1e-12, "{n} {c}: {found} {expected}");
        }
    }

    #[test]
    fn the_two_sides_of_a_cut_make_the_whole_and_have_its_corners() {
        let mut state = 5_u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            f64::from(u32::try_from(state >> 40).expect("24 bits")) / 16_777_216.0 - 0.5
        };
        for round in 0..200 {
            let n = 3 + round % 4;
            let mut cell = Cell::simplex(n);
            let mut cuts: Vec<Vec<f64>> = Vec::new();
            for _ in 0..4 {
                let mut a: Vec<f64> = (0..n).map(|_| next()).collect();
                let halves = cell.clone().split(&a, &mut { ENOUGH }).expect("few");
                let sizes: Vec<f64> = [&halves.inside, &halves.outside]
                    .iter()
                    .map(|h| h.as_ref().map_or(0.0, |h| volume(h, &cell)))
                    .collect();
                assert!((sizes[0] + sizes[1] - 1.0).abs() < 1e-10, "{sizes:?}");
                cell = match (halves.inside, halves.outside) {
                    (Some(inside), _) if sizes[0] > 0.2 => inside,
                    (_, Some(outside)) => {
                        a.iter_mut().for_each(|a| *a = -*a);
                        outside
                    }
                    _ => unreachable!("one side is there"),
                };
                cuts.push(a);
            }
            assert_eq!(cell.len(), corners(n, &cuts, 1000).expect("few").len());
        }
    }

    #[test]
    fn a_flat_region_is_measured_in_its_own_dimensions() {
        // w1 = w2 with w3 ≥ w4: half of the triangle (w1 + w2, w3, w4).
        let flat = region(4, vec![vec![1.0, -1.0, 0.0, 0.0], vec![-1.0, 1.0, 0.0, 0.0]]);
        assert_eq!(flat.len(), 3);
        let half = flat.clone().split(&[0.0, 0.0, 1.0, -1.0], &mut { ENOUGH }).expect("few");
        for half in [half.inside, half.outside] {
            assert!((volume(&half.expect("there"), &flat) - 0.5).abs() < 1e-14);
        }
        let point = Region::point(vec![0.2, 0.3, 0.5]).cell(&mut { ENOUGH }).expect("a point");
        assert!((volume(&point, &point) - 1.0).abs() < 1e-14);
    }

    #[test]
    fn work_that_is_not_left_is_not_done() {
        assert!(Cell::simplex(5).simplices(&mut Work(3)).is_none());
        assert!(Cell::simplex(5).split(&[1.0, -1.0, 0.5, 0.0, 0.0], &mut Work(3)).is_none());
    }
}
