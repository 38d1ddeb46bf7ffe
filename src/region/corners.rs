//! The corners of a region of weights.
//!
//! The region is the cone `w ≥ 0` cut by half-spaces `a·w ≥ 0`, seen where the
//! weights add up to 1. Its corners follow by the double description method:
//! start with one corner per criterion and make one cut at a time; what lies
//! outside is dropped, and every edge that is cut gives a new corner.

use crate::num::{dot, normalised};

/// What is nearer to a cut than this lies on it.
const ON: f64 = 1e-12;

/// A corner, and which conditions (`w_j ≥ 0` for each j, then the cuts) hold with
/// equality there, as bits.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Corner {
    pub at: Vec<f64>,
    pub tight: Vec<u64>,
}

fn bits(count: usize, of: impl Fn(usize) -> bool) -> Vec<u64> {
    let mut bits = vec![0; count.div_ceil(64)];
    (0..count).filter(|i| of(*i)).for_each(|i| bits[i / 64] |= 1 << (i % 64));
    bits
}

fn common(a: &[u64], b: &[u64]) -> Vec<u64> {
    a.iter().zip(b).map(|(a, b)| a & b).collect()
}

/// Whether two corners are the ends of an edge: no other corner lies on
/// everything on which both lie.
fn neighbours(corners: &[Corner], a: usize, b: usize, n: usize) -> bool {
    let both = common(&corners[a].tight, &corners[b].tight);
    let held: u32 = both.iter().map(|word| word.count_ones()).sum();
    held as usize + 2 >= n
        && corners
            .iter()
            .enumerate()
            .all(|(i, c)| i == a || i == b || both.iter().zip(&c.tight).any(|(need, has)| need & !has != 0))
}

/// The corners of `{ w ≥ 0, Σw = 1, a·w ≥ 0 for every a of `cuts` }`; none when
/// nothing is left. `None` when there come to be more than `most` on the way.
/// O(c k³) for c cuts and k corners at worst, mostly far less.
pub(crate) fn corners(n: usize, cuts: &[Vec<f64>], most: usize) -> Option<Vec<Vec<f64>>> {
    Some(listed(n, cuts, most)?.into_iter().map(|corner| corner.at).collect())
}

/// [`corners`] with what holds with equality at each.
pub(super) fn listed(n: usize, cuts: &[Vec<f64>], most: usize) -> Option<Vec<Corner>> {
    let conditions = n + cuts.len();
    let unit = |j: usize| Corner {
        at: (0..n).map(|i| if i == j { 1.0 } else { 0.0 }).collect(),
        tight: bits(conditions, |i| i < n && i != j),
    };
    let mut kept: Vec<Corner> = (0..n).map(unit).collect();
    for (c, cut) in cuts.iter().enumerate() {
        let size = cut.iter().fold(0.0_f64, |size, a| size.max(a.abs()));
        let side = |corner: &Corner| {
            let distance = dot(cut.iter().copied(), corner.at.iter().copied());
            if distance.abs() <= ON * size { 0.0 } else { distance }
        };
        let sides: Vec<f64> = kept.iter().map(side).collect();
        let mark = (n + c) / 64;
        let bit = 1 << ((n + c) % 64);
        let (sides, count) = (&sides, kept.len());
        let of = |inside: bool| (0..count).filter(move |i| if inside { sides[*i] > 0.0 } else { sides[*i] < 0.0 });
        let outside: Vec<usize> = of(false).collect();
        let mut made = Vec::new();
        for p in of(true) {
            for &m in outside.iter().filter(|m| neighbours(&kept, p, **m, n)) {
                let mix = kept[p].at.iter().zip(&kept[m].at).map(|(x, y)| sides[p] * y - sides[m] * x);
                let mut tight = common(&kept[p].tight, &kept[m].tight);
                tight[mark] |= bit;
                if let Some(at) = normalised(&mix.collect::<Vec<f64>>()) {
                    made.push(Corner { at, tight });
                }
                if made.len() > most {
                    return None;
                }
            }
        }
        let mut sides = sides.iter().copied();
        kept.retain_mut(|corner| {
            let side = sides.next().unwrap_or(0.0);
            if side == 0.0 {
                corner.tight[mark] |= bit;
            }
            side >= 0.0
        });
        kept.extend(made);
        if kept.len() > most {
            return None;
        }
    }
    Some(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(mut corners: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
        corners.sort_by(|a, b| a.partial_cmp(b).expect("finite"));
        corners
    }

    #[test]
    fn a_complete_order_has_the_known_corners() {
        // (1, 0, 0, …), (1/2, 1/2, 0, …), …: the first k equal, the others 0.
        for n in 2..=8_u32 {
            let size = n as usize;
            let cut = |k: usize| {
                (0..size)
                    .map(|i| {
                        if i == k {
                            1.0
                        } else if i == k + 1 {
                            -1.0
                        } else {
                            0.0
                        }
                    })
                    .collect()
            };
            let cuts: Vec<Vec<f64>> = (0..size - 1).map(cut).collect();
            let found = sorted(corners(size, &cuts, 1000).expect("few"));
            let expected = |k: u32| (0..n).map(|i| if i < k { 1.0 / f64::from(k) } else { 0.0 }).collect::<Vec<f64>>();
            let expected = sorted((1..=n).map(expected).collect());
            assert_eq!(found.len(), size);
            let near = |a: &Vec<f64>, b: &Vec<f64>| a.iter().zip(b).all(|(x, y)| (x - y).abs() < 1e-14);
            assert!(found.iter().zip(&expected).all(|(a, b)| near(a, b)), "{found:?}");
        }
    }

    #[test]
    fn a_cut_cube_has_as_many_corners_as_it_should() {
        // 0 ≤ w_j ≤ c with k c < 1 < (k + 1) c: each corner has k weights at c,
        // one at the rest and the others at 0: n · C(n − 1, k) corners.
        for (n, k, count) in [(4_usize, 1, 12), (5, 2, 30), (6, 2, 60), (7, 3, 140)] {
            let most = 1.0 / (f64::from(k) + 0.5);
            let cut = |j: usize| (0..n).map(|i| if i == j { most - 1.0 } else { most }).collect();
            let cuts: Vec<Vec<f64>> = (0..n).map(cut).collect();
            assert_eq!(corners(n, &cuts, 1000).expect("few").len(), count, "{n} {k}");
            assert_eq!(corners(n, &cuts, count - 1), None);
        }
    }

    #[test]
    fn nothing_is_left_of_a_contradiction() {
        let cuts = [vec![1.0, -2.0], vec![-1.0, 1.0]];
        assert_eq!(corners(2, &cuts, 10), Some(Vec::new()));
    }
}
