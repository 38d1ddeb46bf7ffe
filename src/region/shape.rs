//! What kind of polytope a set of half-spaces makes: what is known of the simplex,
//! of orders and of bounds needs no general method.

use crate::num::{powf, sum, tied};

use super::feasible::size;

/// Coefficients nearer to each other than this are equal.
const SAME: f64 = 1e-12;

/// A polytope on the simplex, taken apart: chains of weights in order over lower
/// bounds, and what is left to test.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shape {
    /// Every weight that is not fixed by its bounds in one chain, each at least as
    /// great as the next in its chain. Weights of one chain have the same lower
    /// bound.
    pub chains: Vec<Vec<usize>>,
    /// Levels of weights, the greatest first: every weight at least as great as each
    /// of the next level, and nothing else. Only where that is all there is to say
    /// and there is more than one level; `cuts` say it too.
    pub levels: Option<Vec<Vec<usize>>>,
    /// Lower bounds.
    pub low: Vec<f64>,
    /// What is left above the lower bounds: `1 − Σ low`.
    pub rest: f64,
    /// Half-spaces that chains and lower bounds do not imply.
    pub cuts: Vec<Vec<f64>>,
    /// Upper bounds (1 where there is none), when there is nothing but bounds.
    pub high: Option<Vec<f64>>,
}

/// A half-space that says something simple.
enum Simple {
    /// It holds for all weights.
    Nothing,
    /// Weight `j` is at least this.
    Least(usize, f64),
    /// Weight `j` is at most this.
    Most(usize, f64),
    /// The first weight is at least the second.
    Order(usize, usize),
    /// None of these.
    Other,
}

fn simple(cut: &[f64]) -> Simple {
    let n = cut.len();
    let size = size(cut);
    if cut.iter().all(|a| *a >= 0.0) {
        return Simple::Nothing;
    }
    // a = s e_j + o (1, …, 1), which is s w_j ≥ −o.
    let same = |a: f64, b: f64| (a - b).abs() <= SAME * size;
    for j in 0..n.min(3) {
        let other = cut[if j == 0 { n - 1 } else { 0 }];
        let odd: Vec<usize> = (0..n).filter(|i| !same(cut[*i], other)).collect();
        if let [j] = odd[..] {
            let s = cut[j] - other;
            return if s > 0.0 { Simple::Least(j, -other / s) } else { Simple::Most(j, other / -s) };
        }
    }
    let held: Vec<usize> = (0..n).filter(|j| cut[*j] != 0.0).collect();
    match held[..] {
        [a, b] if same(cut[a], -cut[b]) => {
            if cut[a] > 0.0 {
                Simple::Order(a, b)
            } else {
                Simple::Order(b, a)
            }
        }
        _ => Simple::Other,
    }
}

/// Whether `a` is above `b` by any number of steps, for all pairs; `None` for a
/// circle.
fn closure(n: usize, edges: &[(usize, usize)]) -> Option<Vec<Vec<bool>>> {
    let mut above = vec![vec![false; n]; n];
    edges.iter().for_each(|&(a, b)| above[a][b] = true);
    for k in 0..n {
        let from = above[k].clone();
        for row in above.iter_mut().filter(|row| row[k]) {
            row.iter_mut().zip(&from).for_each(|(to, from)| *to |= from);
        }
    }
    (0..n).all(|j| !above[j][j]).then_some(above)
}

/// The levels of an order in which whatever is not above or below is level; `None`
/// for another one.
fn levels(among: &[usize], above: &[Vec<bool>]) -> Option<Vec<Vec<usize>>> {
    let below = |a: usize| among.iter().filter(|b| above[a][**b]).count();
    let counts: Vec<usize> = among.iter().map(|a| below(*a)).collect();
    let fits = |(a, of_a): (&usize, &usize)| among.iter().zip(&counts).all(|(b, of_b)| above[*a][*b] == (of_a > of_b));
    if !among.iter().zip(&counts).all(fits) {
        return None;
    }
    let mut heights = counts.clone();
    heights.sort_unstable_by(|a, b| b.cmp(a));
    heights.dedup();
    let level = |height: &usize| among.iter().zip(&counts).filter(|(_, of)| *of == height).map(|(a, _)| *a).collect();
    Some(heights.iter().map(level).collect())
}

fn order(n: usize, a: usize, b: usize) -> Vec<f64> {
    let mut cut = vec![0.0; n];
    cut[a] = 1.0;
    cut[b] = -1.0;
    cut
}

impl Shape {
    /// The shape of `{ w ≥ 0, Σw = 1, a·w ≥ 0 for every a of `cuts` }`.
    pub(super) fn of(n: usize, cuts: &[Vec<f64>]) -> Self {
        let (mut low, mut high) = (vec![0.0_f64; n], vec![1.0_f64; n]);
        let (mut edges, mut others) = (Vec::new(), Vec::new());
        for cut in cuts {
            match simple(cut) {
                Simple::Nothing => {}
                Simple::Least(j, x) => low[j] = low[j].max(x),
                Simple::Most(j, x) => high[j] = high[j].min(x),
                Simple::Order(a, b) => edges.push((a, b)),
                Simple::Other => others.push(cut.clone()),
            }
        }
        let above = closure(n, &edges);
        if let Some(above) = &above {
            let (was_low, was_high) = (low.clone(), high.clone());
            for a in 0..n {
                for b in (0..n).filter(|b| above[a][*b]) {
                    low[a] = low[a].max(was_low[b]);
                    high[b] = high[b].min(was_high[a]);
                }
            }
        }
        let rest = 1.0 - sum(low.iter().copied());
        // What both bounds leave no room: what is said of it and others is in their
        // bounds by now.
        let fixed: Vec<bool> = (0..n).map(|j| (high[j] - low[j]).abs() <= SAME).collect();
        // An upper bound that the lower bounds of the others imply says nothing.
        let tight: Vec<usize> = (0..n).filter(|&j| !fixed[j] && high[j] < low[j] + rest - SAME).collect();
        let bare = others.is_empty() && tight.is_empty() && !edges.is_empty();
        let pure = edges.is_empty() && others.is_empty();
        let mut next: Vec<Option<usize>> = vec![None; n];
        let mut led = vec![false; n];
        let mut left = others;
        match &above {
            None => left.extend(edges.iter().map(|&(a, b)| order(n, a, b))),
            Some(above) => {
                for a in 0..n {
                    for b in (0..n).filter(|b| above[a][*b] && !fixed[a] && !fixed[*b]) {
                        if (0..n).any(|k| above[a][k] && above[k][b]) {
                            continue;
                        }
                        if next[a].is_none() && !led[b] && tied(low[a], low[b]) {
                            next[a] = Some(b);
                            led[b] = true;
                        } else {
                            left.push(order(n, a, b));
                        }
                    }
                }
            }
        }
        let free: Vec<usize> = (0..n).filter(|j| !fixed[*j]).collect();
        let even = free.windows(2).all(|two| tied(low[two[0]], low[two[1]]));
        let levels = above.as_ref().filter(|_| bare && even).and_then(|above| levels(&free, above));
        left.extend(tight.iter().map(|&j| {
            let mut cut = vec![high[j]; n];
            cut[j] -= 1.0;
            cut
        }));
        let chain = |first: usize| std::iter::successors(Some(first), |j| next[*j]).collect();
        Self {
            chains: free.iter().filter(|j| !led[**j]).map(|j| chain(*j)).collect(),
            levels: levels.filter(|levels| levels.len() > 1 && levels.len() < free.len()),
            rest,
            cuts: left,
            high: pure.then(|| (0..n).map(|j| high[j].min(low[j] + rest)).collect()),
            low,
        }
    }

    /// The greatest `Σ c_j w_j` without a linear program, where the shape allows:
    /// the best beginning of a chain, or bounds filled up from the best down.
    pub(super) fn greatest(&self, c: &[f64]) -> Option<f64> {
        if self.rest < 0.0 {
            return None;
        }
        let base = || self.low.iter().zip(c).map(|(l, c)| l * c);
        if let Some(levels) = &self.levels {
            // Equal weights may stand either way: the best of each level first.
            let mut order: Vec<usize> = Vec::new();
            for level in levels {
                let from = order.len();
                order.extend(level);
                order[from..].sort_by(|a, b| c[*b].total_cmp(&c[*a]));
            }
            return Some(sum(base().chain([self.rest * best_beginning(&order, c)])));
        }
        if self.cuts.is_empty() && !self.chains.is_empty() {
            let best = self.chains.iter().map(|chain| best_beginning(chain, c)).fold(f64::NEG_INFINITY, f64::max);
            return Some(sum(base().chain([self.rest * best])));
        }
        let high = self.high.as_ref()?;
        let mut order: Vec<usize> = (0..c.len()).collect();
        order.sort_by(|a, b| c[*b].total_cmp(&c[*a]));
        let mut left = self.rest;
        let mut terms: Vec<f64> = base().collect();
        for j in order {
            let more = left.min(high[j] - self.low[j]);
            terms.push(more * c[j]);
            left -= more;
        }
        (left <= SAME).then(|| sum(terms))
    }
}

/// The greatest mean of `c` over the beginnings of a chain: its corners are (1, 0, …),
/// (½, ½, 0, …), …
fn best_beginning(chain: &[usize], c: &[f64]) -> f64 {
    let (mut total, mut count, mut best) = (0.0, 0.0, f64::NEG_INFINITY);
    for &j in chain {
        total += c[j];
        count += 1.0;
        best = f64::max(best, total / count);
    }
    best
}

/// The part of what lies above `low` that lies below `high` too, fixed weights left
/// out, by inclusion and exclusion: `Σ (−1)^|S| (1 − Σ_{j∈S} (high_j − low_j) / rest)^(n−1)` over the
/// sets `S` of weights that can be above their bounds together. `None` when there
/// are too many such sets.
pub(super) fn acceptance(shape: &Shape) -> Option<f64> {
    const MOST: usize = 100_000;
    let high = shape.high.as_ref()?;
    let free: Vec<usize> = shape.chains.concat();
    if free.is_empty() || shape.rest <= 0.0 {
        return Some(0.0);
    }
    let room = |j: &usize| (high[*j] - shape.low[*j]) / shape.rest;
    let room: Vec<f64> = free.iter().map(room).filter(|room| *room < 1.0).collect();
    let power = f64::from(u32::try_from(free.len()).ok()?) - 1.0;
    // (what is left, next weight, sign), depth first.
    let mut stack = vec![(1.0_f64, 0_usize, 1.0_f64)];
    let mut terms = Vec::new();
    while let Some((left, next, sign)) = stack.pop() {
        terms.push(sign * powf(left, power));
        if terms.len() > MOST {
            return None;
        }
        stack.extend((next..room.len()).filter(|j| room[*j] < left).map(|j| (left - room[j], j + 1, -sign)));
    }
    Some(sum(terms).clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn least(n: usize, j: usize, x: f64) -> Vec<f64> {
        let mut cut = vec![-x; n];
        cut[j] += 1.0;
        cut
    }

    fn most(n: usize, j: usize, x: f64) -> Vec<f64> {
        least(n, j, x).iter().map(|a| -a).collect()
    }

    #[test]
    fn a_full_order_is_one_chain_and_implied_steps_are_dropped() {
        let cuts = [order(4, 0, 3), order(4, 2, 0), order(4, 3, 1), order(4, 2, 1)];
        let shape = Shape::of(4, &cuts);
        assert_eq!(shape.chains, [[2, 0, 3, 1]]);
        assert!(shape.cuts.is_empty());
    }

    #[test]
    fn bounds_are_found_whatever_their_scale_and_carried_along_an_order() {
        let doubled: Vec<f64> = least(4, 1, 0.1).iter().map(|a| 2.0 * a).collect();
        let shape = Shape::of(4, &[doubled, order(4, 0, 1), most(4, 3, 0.3), least(4, 3, 0.0)]);
        assert!((shape.low[0] - 0.1).abs() < 1e-15 && (shape.low[1] - 0.1).abs() < 1e-15, "{shape:?}");
        assert_eq!(shape.chains, [vec![0, 1], vec![2], vec![3]]);
        assert_eq!(shape.cuts.len(), 1);
    }

    #[test]
    fn the_part_within_upper_bounds_is_known_beforehand() {
        // P(no weight above one half) of n weights is 1 − n / 2^(n−1).
        // Of two weights one point is left, which is drawn as it is.
        assert_eq!(acceptance(&Shape::of(2, &[most(2, 0, 0.5), most(2, 1, 0.5)])), Some(1.0));
        for n in 3..=10_i32 {
            let size = usize::try_from(n).expect("small");
            let cuts: Vec<Vec<f64>> = (0..size).map(|j| most(size, j, 0.5)).collect();
            let expected = 1.0 - f64::from(n) / powf(2.0, f64::from(n - 1));
            let found = acceptance(&Shape::of(size, &cuts)).expect("bounds only");
            assert!((found - expected).abs() < 1e-14, "{n}: {found} {expected}");
        }
    }

    #[test]
    fn bounds_are_filled_from_the_best_down() {
        // By hand: 0.1 each, 0.7 left: 0.3 more for the first, 0.4 for the second.
        let cuts = [least(3, 0, 0.1), least(3, 1, 0.1), least(3, 2, 0.1), most(3, 0, 0.4)];
        let found = Shape::of(3, &cuts).greatest(&[3.0, 2.0, 1.0]).expect("bounds only");
        assert!((found - (1.2 + 1.0 + 0.1)).abs() < 1e-15, "{found}");
    }
}
