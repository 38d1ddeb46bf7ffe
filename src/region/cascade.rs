//! Weights that come down from goals: shares among goals, and of every goal over
//! what is below it, each in a region of its own.
//!
//! A weight is the sum over all ways down of the product of the shares on the
//! way. With `y` for what flows along each way, every statement about the shares
//! of one goal is linear in `y` (`share ≥ ¼` says that a quarter of what reaches
//! the goal flows on there), and so are the weights: the region is the image of a
//! polytope, although it is a product in the shares.

use std::sync::Arc;

use nalgebra::{DMatrix, DVector};

use super::feasible::positive;
use super::rejection::OneByOne;
use super::sampler::{Independent, Map, Sampler, Sampling, Way};
use super::walk::basis;
use super::{BLOCK, Law, Polytope, Region};
use crate::num::dot;
use crate::num::random::{Purpose, Stream, mixed};

/// How one goal (or the whole) is shared out.
#[derive(Clone, Debug, PartialEq)]
pub struct Share {
    /// The shares, in the order of `below`: a point or a polytope.
    pub region: Region,
    /// What they go to.
    pub below: Vec<Below>,
}

/// What a share goes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Below {
    /// A criterion, by position.
    Criterion(usize),
    /// A goal.
    Goal(Share),
}

/// Weights from goals.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cascade {
    pub dimension: usize,
    pub root: Share,
    /// What must hold for the weights beside.
    pub cuts: Vec<Vec<f64>>,
}

impl Share {
    /// The criteria at the ends of all ways down.
    fn ends(&self, ends: &mut Vec<usize>) {
        for below in &self.below {
            match below {
                Below::Criterion(j) => ends.push(*j),
                Below::Goal(share) => share.ends(ends),
            }
        }
    }

    /// The half-spaces of all shares, for what flows along each of `ways` ways;
    /// the ways of this goal begin at `first`. Gives where they end.
    fn lift(&self, first: usize, ways: usize, cuts: &mut Vec<Vec<f64>>) -> usize {
        let mut from = vec![first];
        for below in &self.below {
            let at = *from.last().unwrap_or(&first);
            from.push(match below {
                Below::Criterion(_) => at + 1,
                Below::Goal(share) => share.lift(at, ways, cuts),
            });
        }
        let mut lifted = |cut: &[f64]| {
            let mut wide = vec![0.0; ways];
            for (a, ends) in cut.iter().zip(from.windows(2)) {
                wide[ends[0]..ends[1]].fill(*a);
            }
            cuts.push(wide);
        };
        match &self.region.law {
            Law::Polytope(polytope) => polytope.cuts.iter().for_each(|cut| lifted(cut)),
            Law::Point(shares) if shares.len() > 1 => {
                for (j, share) in shares.iter().enumerate() {
                    let equal: Vec<f64> = positive(shares.len(), j).iter().map(|x| x - share).collect();
                    lifted(&equal);
                    lifted(&equal.iter().map(|x| -x).collect::<Vec<f64>>());
                }
            }
            Law::Point(_) | Law::Errors { .. } | Law::Cascade(_) => {}
        }
        *from.last().unwrap_or(&first)
    }

    /// The greatest `Σ c_j w_j` of what this goal gives: the greatest of each thing
    /// below counts in the shares.
    fn greatest(&self, c: &[f64]) -> Result<f64, super::Undecided> {
        let of = |below: &Below| match below {
            Below::Criterion(j) => Ok(c[*j]),
            Below::Goal(share) => share.greatest(c),
        };
        self.region.greatest(&self.below.iter().map(of).collect::<Result<Vec<f64>, _>>()?)
    }

    /// What this goal gives at each corner of its shares, with a corner of each
    /// thing below; `None` where there are more than `most`.
    fn corners(&self, dimension: usize, most: usize) -> Option<Vec<Vec<f64>>> {
        let below: Vec<Vec<Vec<f64>>> = self
            .below
            .iter()
            .map(|below| match below {
                Below::Criterion(j) => Some(vec![positive(dimension, *j)]),
                Below::Goal(share) => share.corners(dimension, most),
            })
            .collect::<Option<_>>()?;
        let mut all: Vec<Vec<f64>> = Vec::new();
        for shares in self.region.corners()? {
            let mut here = vec![vec![0.0; dimension]];
            for (share, below) in shares.iter().zip(&below).filter(|(share, _)| **share > 0.0) {
                if here.len() * below.len() > most {
                    return None;
                }
                let add = |w: &Vec<f64>, b: &Vec<f64>| w.iter().zip(b).map(|(w, b)| w + share * b).collect();
                here = here.iter().flat_map(|w| below.iter().map(move |b| add(w, b))).collect();
            }
            all.extend(here);
            if all.len() > most {
                return None;
            }
        }
        Some(all)
    }

    /// The same with the weights in another order (`place[j]` is the new place of
    /// weight `j`).
    fn renumbered(&self, place: &[usize]) -> Self {
        let below = |below: &Below| match below {
            Below::Criterion(j) => Below::Criterion(place[*j]),
            Below::Goal(share) => Below::Goal(share.renumbered(place)),
        };
        Self { region: self.region.clone(), below: self.below.iter().map(below).collect() }
    }
}

impl Cascade {
    /// The polytope of what flows along each way down, and where each way ends.
    fn lifted(&self) -> (Polytope, Vec<usize>) {
        let mut ends = Vec::new();
        self.root.ends(&mut ends);
        let mut cuts = Vec::new();
        self.root.lift(0, ends.len(), &mut cuts);
        cuts.extend(self.cuts.iter().map(|cut| ends.iter().map(|j| cut[*j]).collect()));
        (Polytope { dimension: ends.len(), cuts }, ends)
    }

    pub(super) fn greatest(&self, c: &[f64]) -> Result<f64, super::Undecided> {
        if self.cuts.is_empty() {
            return self.root.greatest(c);
        }
        let (lifted, ends) = self.lifted();
        super::extremes::greatest(&lifted, &ends.iter().map(|j| c[*j]).collect::<Vec<f64>>())
    }

    pub(super) fn corners(&self, most: usize) -> Option<Vec<Vec<f64>>> {
        let mut all = if self.cuts.is_empty() {
            self.root.corners(self.dimension, most)?
        } else {
            let (lifted, ends) = self.lifted();
            let image = |y: &Vec<f64>| {
                let mut w = vec![0.0; self.dimension];
                ends.iter().zip(y).for_each(|(j, y)| w[*j] += y);
                w
            };
            super::corners::corners(lifted.dimension, &lifted.cuts, most)?.iter().map(image).collect()
        };
        all.sort_by(|a, b| {
            a.iter().zip(b).map(|(a, b)| a.total_cmp(b)).find(|o| o.is_ne()).unwrap_or(a.len().cmp(&b.len()))
        });
        all.dedup_by(|a, b| a.iter().zip(&*b).all(|(a, b)| (a - b).abs() < 1e-14));
        Some(all)
    }

    /// The half-spaces whose common part the weights are; `None` where corners or
    /// half-spaces are too many.
    ///
    /// A half-space `a·w ≥ 0` holds for all corners v: with `b_i = a·v_i` for some
    /// independent corners, `b ≥ 0`, and each other corner is a combination of those
    /// that gives a cut of `b`. The corners of that region are the half-spaces.
    pub(super) fn half_spaces(&self) -> Option<Vec<Vec<f64>>> {
        const MOST: usize = 2048;
        let corners = self.corners(MOST)?;
        let n = self.dimension;
        let mut chosen: Vec<Vec<f64>> = Vec::new();
        for corner in &corners {
            let more: Vec<Vec<f64>> = chosen.iter().cloned().chain([corner.clone()]).collect();
            if basis(n, &more).len() + more.len() == n {
                chosen = more;
            }
        }
        let r = chosen.len();
        let v = DMatrix::from_fn(r, n, |i, j| chosen[i][j]);
        let inverse = (&v * v.transpose()).try_inverse()?;
        // Row i of `to`: the half-space that is 1 at corner i and 0 at the others.
        let to = &inverse * &v;
        let cut = |corner: &Vec<f64>| {
            let mixed = &to * DVector::from_column_slice(corner);
            mixed.iter().map(|x| if x.abs() < 1e-12 { 0.0 } else { *x }).collect::<Vec<f64>>()
        };
        let cuts: Vec<Vec<f64>> = corners.iter().map(cut).filter(|cut| cut.iter().any(|x| *x < 0.0)).collect();
        let facets = super::corners::corners(r, &cuts, MOST)?;
        let back = |b: &Vec<f64>| (to.transpose() * DVector::from_column_slice(b)).iter().copied().collect();
        let flat = basis(n, &chosen).into_iter().flat_map(|a| [a.iter().map(|x| -x).collect(), a]);
        Some(facets.iter().map(back).chain(flat).collect())
    }

    pub(super) fn select(&self, order: &[usize]) -> Self {
        let mut place = vec![0; order.len()];
        order.iter().enumerate().for_each(|(to, from)| place[*from] = to);
        let cut = |cut: &Vec<f64>| order.iter().map(|j| cut[*j]).collect();
        Self {
            dimension: self.dimension,
            root: self.root.renumbered(&place),
            cuts: self.cuts.iter().map(cut).collect(),
        }
    }

    /// The part of the draws from goals that meets what must hold beside; `None`
    /// where a share is drawn by a walk, so that draws cannot be thrown away.
    pub(super) fn acceptance(&self, tries: u32) -> Option<f64> {
        if self.cuts.is_empty() {
            return Some(1.0);
        }
        let law = One::new(self)?;
        let mut w = vec![0.0; self.dimension];
        let mut fits = 0;
        for i in 0..tries {
            law.attempt(&mut Stream::new(0, Purpose::Weights, u64::from(i)), &mut w);
            fits += u32::from(law.fits(&w));
        }
        Some(f64::from(fits) / f64::from(tries))
    }
}

/// The samplers of all shares, from the top down, each with a seed of its own, and
/// what they go to.
#[derive(Debug)]
struct Parts {
    sampler: Box<dyn Sampler>,
    below: Vec<PartBelow>,
}

#[derive(Debug)]
enum PartBelow {
    Criterion(usize),
    Goal(Parts),
}

impl Parts {
    fn new(share: &Share, seed: &mut u64) -> Self {
        *seed = mixed(seed.wrapping_add(0x9E37_79B9_7F4A_7C15));
        let sampler = share.region.independent(*seed);
        let below = share
            .below
            .iter()
            .map(|below| match below {
                Below::Criterion(j) => PartBelow::Criterion(*j),
                Below::Goal(share) => PartBelow::Goal(Self::new(share, seed)),
            })
            .collect();
        Self { sampler, below }
    }

    fn efficiency(&self) -> f64 {
        let below = self.below.iter().map(|below| match below {
            PartBelow::Criterion(_) => 1.0,
            PartBelow::Goal(parts) => parts.efficiency(),
        });
        below.fold(self.sampler.sampling().efficiency, f64::min)
    }

    /// Adds what it gives of `reaches` (a number per lane) to the weights.
    fn add(&self, block: u64, reaches: &[f64], out: &mut [f64]) {
        let mut shares = vec![0.0; self.below.len() * BLOCK];
        self.sampler.fill(block, &mut shares);
        give(&mut shares, reaches);
        for (below, share) in self.below.iter().zip(shares.chunks_exact(BLOCK)) {
            match below {
                PartBelow::Criterion(j) => gather(out, *j, share),
                PartBelow::Goal(parts) => parts.add(block, share, out),
            }
        }
    }
}

fn give(shares: &mut [f64], reaches: &[f64]) {
    for row in shares.chunks_exact_mut(reaches.len()) {
        row.iter_mut().zip(reaches).for_each(|(share, reaches)| *share *= reaches);
    }
}

fn gather(out: &mut [f64], j: usize, share: &[f64]) {
    let lanes = share.len();
    out[j * lanes..(j + 1) * lanes].iter_mut().zip(share).for_each(|(out, share)| *out += share);
}

/// Draws of all shares, where one of them is not a map of uniform numbers.
#[derive(Debug)]
struct Nested(Parts);

impl Sampler for Nested {
    fn sampling(&self) -> Sampling {
        Sampling { id: "goals", replicates: 1, efficiency: self.0.efficiency() }
    }

    fn fill(&self, block: u64, out: &mut [f64]) {
        out.fill(0.0);
        self.0.add(block, &[1.0; BLOCK], out);
    }
}

/// The maps of all shares, one after another: together a map too.
#[derive(Debug)]
struct Maps {
    /// `None` for shares that are known.
    map: Result<Arc<dyn Map>, Vec<f64>>,
    below: Vec<MapBelow>,
}

#[derive(Debug)]
enum MapBelow {
    Criterion(usize),
    Goal(Maps),
}

impl Maps {
    /// `None` where a share is not a map of uniform numbers.
    fn new(share: &Share) -> Option<Self> {
        let map = match &share.region.law {
            Law::Point(shares) => Err(shares.clone()),
            Law::Polytope(polytope) => match share.region.way(polytope) {
                Way::Map(map) => Ok(Arc::clone(map)),
                Way::Point(shares) => Err(shares.clone()),
                Way::Reject(_) | Way::Walk(_) => return None,
            },
            Law::Errors { .. } | Law::Cascade(_) => return None,
        };
        let below = |below: &Below| {
            Some(match below {
                Below::Criterion(j) => MapBelow::Criterion(*j),
                Below::Goal(share) => MapBelow::Goal(Self::new(share)?),
            })
        };
        Some(Self { map, below: share.below.iter().map(below).collect::<Option<_>>()? })
    }

    fn own(&self) -> usize {
        self.map.as_ref().map_or(0, |map| map.uniforms())
    }

    fn uniforms(&self) -> usize {
        let below = |below: &MapBelow| match below {
            MapBelow::Criterion(_) => 0,
            MapBelow::Goal(maps) => maps.uniforms(),
        };
        self.own() + self.below.iter().map(below).sum::<usize>()
    }

    fn add<'a>(&self, mut u: &'a [f64], reaches: &[f64], out: &mut [f64]) -> &'a [f64] {
        let mut shares = vec![0.0; self.below.len() * BLOCK];
        match &self.map {
            Ok(map) => {
                let (own, rest) = u.split_at(self.own() * BLOCK);
                map.map(own, &mut shares);
                u = rest;
            }
            Err(known) => shares.chunks_exact_mut(BLOCK).zip(known).for_each(|(row, share)| row.fill(*share)),
        }
        give(&mut shares, reaches);
        for (below, share) in self.below.iter().zip(shares.chunks_exact(BLOCK)) {
            match below {
                MapBelow::Criterion(j) => gather(out, *j, share),
                MapBelow::Goal(maps) => u = maps.add(u, share, out),
            }
        }
        u
    }
}

impl Map for Maps {
    fn id(&self) -> &'static str {
        "goals"
    }

    fn uniforms(&self) -> usize {
        Maps::uniforms(self)
    }

    fn map(&self, u: &[f64], out: &mut [f64]) {
        out.fill(0.0);
        self.add(u, &[1.0; BLOCK], out);
    }
}

/// One draw of all shares from one stream, again until it fits.
#[derive(Debug)]
struct One {
    root: OneShare,
    cuts: Vec<Vec<f64>>,
}

#[derive(Debug)]
struct OneShare {
    law: OneLaw,
    below: Vec<OneBelow>,
}

#[derive(Debug)]
enum OneLaw {
    Known(Vec<f64>),
    Drawn(Box<dyn Independent>),
}

#[derive(Debug)]
enum OneBelow {
    Criterion(usize),
    Goal(OneShare),
}

/// A map asked for one draw at a time: it makes a whole block of which one is
/// used. Slow, but only shares of odd shapes with statements across come here.
#[derive(Debug)]
struct OneOf(Arc<dyn Map>);

impl Independent for OneOf {
    fn one(&self, stream: &mut Stream, out: &mut [f64]) {
        let mut u = vec![0.5; self.0.uniforms() * BLOCK];
        u.iter_mut().step_by(BLOCK).for_each(|u| *u = stream.uniform());
        let mut wide = vec![0.0; out.len() * BLOCK];
        self.0.map(&u, &mut wide);
        out.iter_mut().zip(wide.iter().step_by(BLOCK)).for_each(|(out, w)| *out = *w);
    }
}

impl OneShare {
    fn new(share: &Share) -> Option<Self> {
        let law = match &share.region.law {
            Law::Point(shares) => OneLaw::Known(shares.clone()),
            Law::Polytope(polytope) => match share.region.way(polytope) {
                Way::Map(map) => OneLaw::Drawn(Box::new(OneOf(Arc::clone(map)))),
                Way::Point(shares) => OneLaw::Known(shares.clone()),
                Way::Reject(law) => OneLaw::Drawn(Box::new(Arc::clone(law))),
                Way::Walk(_) => return None,
            },
            Law::Errors { .. } | Law::Cascade(_) => return None,
        };
        let below = |below: &Below| {
            Some(match below {
                Below::Criterion(j) => OneBelow::Criterion(*j),
                Below::Goal(share) => OneBelow::Goal(Self::new(share)?),
            })
        };
        Some(Self { law, below: share.below.iter().map(below).collect::<Option<_>>()? })
    }

    fn add(&self, stream: &mut Stream, reaches: f64, out: &mut [f64]) {
        let shares = match &self.law {
            OneLaw::Known(shares) => shares.clone(),
            OneLaw::Drawn(law) => {
                let mut shares = vec![0.0; self.below.len()];
                law.one(stream, &mut shares);
                shares
            }
        };
        for (below, share) in self.below.iter().zip(shares) {
            match below {
                OneBelow::Criterion(j) => out[*j] += reaches * share,
                OneBelow::Goal(goal) => goal.add(stream, reaches * share, out),
            }
        }
    }
}

impl One {
    fn new(cascade: &Cascade) -> Option<Self> {
        Some(Self { root: OneShare::new(&cascade.root)?, cuts: cascade.cuts.clone() })
    }

    fn attempt(&self, stream: &mut Stream, out: &mut [f64]) {
        out.fill(0.0);
        self.root.add(stream, 1.0, out);
    }

    fn fits(&self, w: &[f64]) -> bool {
        self.cuts.iter().all(|cut| dot(cut.iter().copied(), w.iter().copied()) >= 0.0)
    }
}

impl Independent for One {
    fn one(&self, stream: &mut Stream, out: &mut [f64]) {
        loop {
            self.attempt(stream, out);
            if self.fits(out) {
                return;
            }
        }
    }
}

pub(super) fn sampler(cascade: &Cascade, seed: u64, even: bool) -> Box<dyn Sampler> {
    if !cascade.cuts.is_empty()
        && let Some(law) = One::new(cascade)
    {
        return Box::new(OneByOne { law, n: cascade.dimension, seed, id: "goals-rejection" });
    }
    match Maps::new(&cascade.root) {
        Some(maps) => super::sampler::mapped(Arc::new(maps), seed, even),
        None => Box::new(Nested(Parts::new(&cascade.root, &mut seed.clone()))),
    }
}
