//! Even draws from a region whose corners are listed: it is cut into simplices
//! once, then each draw takes one by its volume and a point in it.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::BLOCK;
use super::corners::Corner;
use super::sampler::Map;
use super::simplex::broken;
use crate::num::isa::{Isa, Loops};

/// A set of corners, as bits.
type Set = Vec<u64>;

/// The simplices of a face, as corners.
type Cells = Rc<Vec<Vec<usize>>>;

/// Simplices that fill a region.
#[derive(Clone, Debug)]
pub(super) struct Triangulation {
    corners: Vec<Vec<f64>>,
    cells: Vec<Vec<usize>>,
    /// The part of the volume up to and with each cell.
    upto: Vec<f64>,
}

fn members(set: &Set) -> impl Iterator<Item = usize> {
    set.iter()
        .enumerate()
        .flat_map(|(word, bits)| (0..64).filter(move |k| bits >> k & 1 == 1).map(move |k| word * 64 + k))
}

fn within(a: &Set, b: &Set) -> bool {
    a.iter().zip(b).all(|(a, b)| a & !b == 0)
}

/// Cuts a face into simplices by "pulling" its first corner: every facet of the
/// face without that corner is cut up and joined to it. `sides` are the corners on
/// each condition. `None` when there come to be more than `most`.
fn cut_up(face: &Set, sides: &[Set], most: usize, known: &mut BTreeMap<Set, Cells>) -> Option<Cells> {
    if let Some(cells) = known.get(face) {
        return Some(Rc::clone(cells));
    }
    let first = members(face).next()?;
    let mut cells = Vec::new();
    if members(face).nth(1).is_none() {
        cells.push(vec![first]);
    } else {
        let part = |side: &Set| -> Set { side.iter().zip(face).map(|(a, b)| a & b).collect() };
        let mut parts: Vec<Set> = sides.iter().map(part).filter(|p| p != face && p.iter().any(|w| *w != 0)).collect();
        parts.sort_unstable();
        parts.dedup();
        let facets = parts.iter().filter(|p| !parts.iter().any(|q| q != *p && within(p, q)));
        for facet in facets.filter(|facet| members(facet).next() != Some(first)) {
            for cell in cut_up(facet, sides, most, known)?.iter() {
                let mut cell = cell.clone();
                cell.push(first);
                cells.push(cell);
            }
            if cells.len() > most {
                return None;
            }
        }
    }
    let cells = Rc::new(cells);
    known.insert(face.clone(), Rc::clone(&cells));
    Some(cells)
}

/// The volume of a simplex within its own flat, up to a factor that depends on
/// its dimension only: the product of the distances of its edges from the span of
/// those before.
fn volume(points: &[&Vec<f64>]) -> f64 {
    let mut span: Vec<Vec<f64>> = Vec::new();
    let mut product = 1.0;
    for point in &points[1..] {
        let mut edge: Vec<f64> = point.iter().zip(points[0]).map(|(a, b)| a - b).collect();
        // Twice, since once leaves what rounding put back.
        for _ in 0..2 {
            for known in &span {
                let along: f64 = edge.iter().zip(known).map(|(a, b)| a * b).sum();
                edge.iter_mut().zip(known).for_each(|(a, b)| *a -= along * b);
            }
        }
        let length = edge.iter().map(|a| a * a).sum::<f64>().sqrt();
        product *= length;
        if length > 0.0 {
            span.push(edge.iter().map(|a| a / length).collect());
        }
    }
    product
}

impl Triangulation {
    /// Cuts up the region with these corners (of `conditions` conditions each) into
    /// at most `most` simplices.
    pub(super) fn new(corners: &[Corner], conditions: usize, most: usize) -> Option<Self> {
        let words = corners.len().div_ceil(64);
        let set = |of: &dyn Fn(usize) -> bool| {
            let mut set = vec![0_u64; words];
            (0..corners.len()).filter(|i| of(*i)).for_each(|i| set[i / 64] |= 1 << (i % 64));
            set
        };
        let sides: Vec<Set> =
            (0..conditions).map(|c| set(&|i| corners[i].tight[c / 64] >> (c % 64) & 1 == 1)).collect();
        let cells = cut_up(&set(&|_| true), &sides, most, &mut BTreeMap::new())?;
        let corners: Vec<Vec<f64>> = corners.iter().map(|corner| corner.at.clone()).collect();
        let dimension = cells.first()?.len();
        if cells.iter().any(|cell| cell.len() != dimension) {
            // Rounding has blurred which corner lies where.
            return None;
        }
        let of = |cell: &Vec<usize>| volume(&cell.iter().map(|i| &corners[*i]).collect::<Vec<_>>());
        let mut upto: Vec<f64> = cells
            .iter()
            .scan(0.0, |total, cell| {
                *total += of(cell);
                Some(*total)
            })
            .collect();
        let total = *upto.last()?;
        if total <= 0.0 {
            return None;
        }
        upto.iter_mut().for_each(|part| *part /= total);
        Some(Self { corners, cells: cells.to_vec(), upto })
    }

    fn dimension(&self) -> usize {
        self.cells[0].len() - 1
    }

    fn chooses(&self) -> usize {
        usize::from(self.cells.len() > 1)
    }
}

impl Map for Triangulation {
    fn id(&self) -> &'static str {
        "triangulation"
    }

    fn uniforms(&self) -> usize {
        self.chooses() + self.dimension()
    }

    fn map(&self, u: &[f64], out: &mut [f64]) {
        let parts = self.dimension() + 1;
        let inner = &u[self.chooses() * BLOCK..];
        let mut pieces = vec![0.0; parts * BLOCK];
        Isa::usual().run(Loops(
            #[inline(always)]
            || broken::<BLOCK>(parts, inner, &mut pieces),
        ));
        let n = self.corners[0].len();
        let mut w = vec![0.0; n];
        for lane in 0..BLOCK {
            let cell = match self.chooses() {
                0 => 0,
                _ => self.upto.partition_point(|upto| *upto < u[lane]).min(self.cells.len() - 1),
            };
            w.fill(0.0);
            for (k, &corner) in self.cells[cell].iter().enumerate() {
                let piece = pieces[k * BLOCK + lane];
                w.iter_mut().zip(&self.corners[corner]).for_each(|(w, c)| *w += piece * c);
            }
            out[lane..].iter_mut().step_by(BLOCK).zip(&w).for_each(|(out, w)| *out = *w);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::corners::listed;
    use super::*;
    use crate::num::powf;

    #[test]
    fn the_volumes_add_up_to_the_known_part_of_the_simplex() {
        // Upper bounds of one half cut n small simplices of 2^-(n-1) off: the
        // triangulation must have the volume that is left.
        for n in 3..=7_i32 {
            let size = usize::try_from(n).expect("small");
            let cut = |j: usize| (0..size).map(|i| if i == j { -0.5 } else { 0.5 }).collect();
            let cuts: Vec<Vec<f64>> = (0..size).map(cut).collect();
            let corners = listed(size, &cuts, 1000).expect("few");
            let found = Triangulation::new(&corners, 2 * size, 100_000).expect("few");
            let units: Vec<Vec<f64>> = (0..size).map(|j| super::super::feasible::positive(size, j)).collect();
            let whole = volume(&units.iter().collect::<Vec<_>>());
            let of = |cell: &Vec<usize>| volume(&cell.iter().map(|i| &found.corners[*i]).collect::<Vec<_>>());
            let part = found.cells.iter().map(of).sum::<f64>() / whole;
            let expected = 1.0 - f64::from(n) / powf(2.0, f64::from(n - 1));
            assert!((part - expected).abs() < 1e-12, "{n}: {part} {expected}");
        }
    }
}
