//! The exact share of a region for each leader and for each shortlist: volumes.
//!
//! Of the middle of each score.

use std::collections::BTreeMap;

use nalgebra::DMatrix;

use super::first::leaders;
use super::ground::{Ground, at_corners};
use super::winning::{Part, winning};
use crate::analysis::sensitivity::apart;
use crate::analysis::simulation::ShortlistShare;
use crate::num::sum;
use crate::region::{Cell, Measure, Work};

/// Steps for each of the results of this file: a few tenths of a second.
const WORK: Work = Work(60_000_000);
/// Volumes that do not add up to the whole within this are not published.
const WHOLE: f64 = 1e-9;

pub(super) struct Shares<'a> {
    ground: &'a Ground,
    cell: &'a Cell,
    measure: Measure,
    whole: f64,
    parts: Vec<Part>,
}

/// The share in which each row is ahead of each column, with an error of its own on
/// each weight, all errors up to some size counting alike; `None` for another law,
/// and where it is too much work.
///
/// A lead is a straight function of the errors, and its sign does not depend on the
/// scale of the weights. The box of errors falls apart into m! simplices that are
/// alike: one for each order in which its edges can be walked from the least errors
/// to the greatest ones.
pub(super) fn winning_with_errors(ground: &Ground) -> Option<DMatrix<f64>> {
    let corners = ground.error_box.as_ref()?;
    let (n, m) = (ground.len(), ground.dimension());
    let count: usize = (1..=m).product();
    Work(5 * WORK.0).spend((n * n / 2).checked_mul(count)?.checked_mul((m + 1) * (m + 1))?)?;
    #[allow(clippy::cast_precision_loss, reason = "12! is far below 2^52")]
    let share = 1.0 / count as f64;
    let mut walks = vec![vec![0_usize]];
    for _ in 0..m {
        walks = walks
            .iter()
            .flat_map(|walk| {
                let last = walk[walk.len() - 1];
                (0..m).filter(move |j| last >> j & 1 == 0).map(move |j| [walk.as_slice(), &[last | 1 << j]].concat())
            })
            .collect();
    }
    let parts: Vec<Part> = walks.into_iter().map(|corners| Part { corners, share }).collect();
    Some(winning(&at_corners(&ground.middle, corners), &parts, n))
}

impl<'a> Shares<'a> {
    /// `None` where shares are not volumes, or the region is too much work.
    pub fn new(ground: &'a Ground) -> Option<Self> {
        let listed = ground.listed.as_ref().filter(|_| ground.even)?;
        let simplices = listed.cell.simplices(&mut { WORK })?;
        let measure = Measure::of(&listed.cell, &simplices);
        let sizes: Vec<f64> = simplices.iter().map(|simplex| measure.simplex(&listed.cell, simplex)).collect();
        let whole = sum(sizes.iter().copied());
        let part = |(corners, size): (Vec<usize>, f64)| Part { corners, share: size / whole };
        let parts = simplices.into_iter().zip(sizes).filter(|(_, size)| *size > 0.0).map(part).collect();
        (whole > 0.0).then_some(Self { ground, cell: &listed.cell, measure, whole, parts })
    }

    /// The share in which each row is ahead of each column.
    pub fn winning(&self) -> Option<DMatrix<f64>> {
        let n = self.ground.len();
        let each: usize = self.parts.iter().map(|part| part.corners.len().pow(2)).sum();
        Work(20 * WORK.0).spend((n * n / 2).checked_mul(each)?)?;
        let listed = self.ground.listed.as_ref()?;
        Some(winning(&at_corners(&self.ground.middle, &listed.corners), &self.parts, n))
    }

    fn lead(&self, a: usize, b: usize) -> Vec<f64> {
        self.ground.middle[a].iter().zip(&self.ground.middle[b]).map(|(x, y)| apart(*x, *y)).collect()
    }

    /// Per candidate the first one whose values are the same everywhere.
    fn first_alike(&self) -> Vec<usize> {
        let rows = &self.ground.middle;
        let alike = |a: usize, b: usize| rows[a].iter().zip(&rows[b]).all(|(x, y)| apart(*x, *y) == 0.0);
        (0..rows.len()).map(|i| (0..i).find(|k| alike(i, *k)).unwrap_or(i)).collect()
    }

    /// The share in which each candidate is first.
    pub fn leaders(&self) -> Option<Vec<f64>> {
        let n = self.ground.len();
        let alike = self.first_alike();
        let among: Vec<usize> = (0..n).filter(|i| alike[*i] == *i).collect();
        let leaders = leaders(self.ground, &among)?;
        let mut work = WORK;
        let mut share = vec![0.0; n];
        for &leader in &leaders {
            let mut left = Some(self.cell.clone());
            for &rival in leaders.iter().filter(|rival| **rival != leader) {
                let Some(cell) = left else { break };
                left = cell.split(&self.lead(leader, rival), &mut work)?.inside;
            }
            share[leader] = match left {
                Some(cell) => self.measure.volume(&cell, &mut work)? / self.whole,
                None => 0.0,
            };
        }
        if (sum(share.iter().copied()) - 1.0).abs() > WHOLE {
            return None;
        }
        // Who is the same everywhere is level everywhere.
        let own = share.clone();
        let many = |first: usize| alike.iter().filter(|other| **other == first).count();
        for (i, first) in alike.iter().enumerate() {
            #[allow(clippy::cast_precision_loss, reason = "candidates are far fewer than 2^52")]
            let members = many(*first) as f64;
            share[i] = own[*first] / members;
        }
        Some(share)
    }

    /// The share of each shortlist of `size`, the largest first; `minima` are
    /// conditions `c·w ≥ 0` per candidate for being on it. Who is level everywhere
    /// for the last places is told as level.
    pub fn shortlists(&self, size: usize, minima: &[Vec<Vec<f64>>]) -> Option<Vec<ShortlistShare>> {
        let mut search = Search { shares: self, size, minima, work: WORK, found: Vec::new() };
        search.settle(self.cell.clone(), &(0..self.ground.len()).collect::<Vec<usize>>())?;
        let mut sizes: BTreeMap<List, Vec<f64>> = BTreeMap::new();
        for (list, size) in search.found {
            sizes.entry(list).or_default().push(size);
        }
        let mut shares: Vec<ShortlistShare> = sizes
            .into_iter()
            .map(|((members, level, places), sizes)| ShortlistShare {
                members,
                level,
                places,
                share: sum(sizes) / self.whole,
            })
            .collect();
        // Equal shares stay in order of their members.
        shares.sort_by(|a, b| b.share.total_cmp(&a.share));
        ((sum(shares.iter().map(|list| list.share)) - 1.0).abs() <= WHOLE).then_some(shares)
    }
}

/// Members, who is level for the places that are left, and these.
type List = (Vec<usize>, Vec<usize>, usize);

struct Search<'a> {
    shares: &'a Shares<'a>,
    size: usize,
    minima: &'a [Vec<Vec<f64>>],
    work: Work,
    found: Vec<(List, f64)>,
}

impl Search<'_> {
    /// How far `c·w` goes above and below 0 in `cell`.
    fn reach(&mut self, c: &[f64], cell: &Cell) -> Option<(f64, f64)> {
        self.work.spend(cell.len() * c.len())?;
        Some(cell.reach(c))
    }

    /// Who is on the shortlist in `cell`, of `open` candidates (in rank order): cut in
    /// two until each piece has one answer.
    fn settle(&mut self, cell: Cell, open: &[usize]) -> Option<()> {
        // Who meets the minima somewhere, and who everywhere.
        let (mut able, mut sure) = (Vec::new(), Vec::new());
        let mut divides: Vec<(usize, &Vec<f64>)> = Vec::new();
        let minima = self.minima;
        for &i in open {
            let mut reaches = Vec::new();
            for condition in &minima[i] {
                reaches.push((condition, self.reach(condition, &cell)?));
            }
            if reaches.iter().any(|(_, (above, below))| *above == 0.0 && *below > 0.0) {
                continue;
            }
            able.push(i);
            let partly = reaches.iter().find(|(_, (_, below))| *below > 0.0);
            match partly {
                Some((condition, _)) => divides.push((i, condition)),
                None => sure.push(i),
            }
        }
        // Who stays: not behind as many others everywhere as there are places.
        let mut contested: Option<(Vec<f64>, f64)> = None;
        let (mut stays, mut certain) = (Vec::new(), Vec::new());
        for &i in &able {
            let (mut ahead, mut level, mut near) = (0, 0, Vec::new());
            for &k in sure.iter().filter(|k| **k != i) {
                let lead = self.shares.lead(k, i);
                let (above, below) = self.reach(&lead, &cell)?;
                match (above > 0.0, below > 0.0) {
                    (true, false) => ahead += 1,
                    (false, false) => level += 1,
                    (true, true) => near.push((lead, above.min(below))),
                    (false, true) => {}
                }
            }
            if ahead < self.size {
                stays.push(i);
                if ahead + level + near.len() < self.size {
                    certain.push(i);
                } else {
                    // The plane that divides the piece most evenly.
                    for (lead, balance) in near {
                        if contested.as_ref().is_none_or(|(_, kept)| balance > *kept) {
                            contested = Some((lead, balance));
                        }
                    }
                }
            }
        }
        let divided = divides.into_iter().find(|(i, _)| stays.contains(i)).map(|(_, condition)| condition.clone());
        let Some(plane) = divided.or(contested.map(|(lead, _)| lead)) else {
            let size = self.shares.measure.volume(&cell, &mut self.work)?;
            if size > 0.0 {
                let level: Vec<usize> = stays.into_iter().filter(|i| !certain.contains(i)).collect();
                let places = if level.is_empty() { 0 } else { self.size - certain.len() };
                self.found.push(((certain, level, places), size));
            }
            return Some(());
        };
        let halves = cell.split(&plane, &mut self.work)?;
        for half in [halves.inside, halves.outside].into_iter().flatten() {
            self.settle(half, &stays)?;
        }
        Some(())
    }
}
