//! The samplers against closed forms and against each other.
#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "counts of draws"
)]

use super::*;
use crate::num::powf;
use crate::num::random::{Purpose, Stream};

/// `draws` draws, one vector after another.
fn drawn(sampler: &dyn Sampler, n: usize, draws: usize) -> Vec<Vec<f64>> {
    let mut all = Vec::with_capacity(draws);
    let mut out = vec![0.0; n * BLOCK];
    for block in 0..draws.div_ceil(BLOCK) as u64 {
        sampler.fill(block, &mut out);
        for lane in 0..BLOCK {
            let w: Vec<f64> = (0..n).map(|j| out[j * BLOCK + lane]).collect();
            assert!(w.iter().all(|w| *w >= 0.0), "{w:?}");
            assert!((w.iter().sum::<f64>() - 1.0).abs() < 1e-12, "{w:?}");
            all.push(w);
        }
    }
    all.truncate(draws);
    all
}

fn least(n: usize, j: usize, x: f64) -> Vec<f64> {
    (0..n).map(|i| if i == j { 1.0 - x } else { -x }).collect()
}

fn most(n: usize, j: usize, x: f64) -> Vec<f64> {
    least(n, j, x).iter().map(|a| -a).collect()
}

/// `w_a` ≥ ratio `w_b`.
fn times(n: usize, a: usize, b: usize, ratio: f64) -> Vec<f64> {
    let mut cut = vec![0.0; n];
    cut[a] = 1.0;
    cut[b] = -ratio;
    cut
}

/// Every weight of one level at least each of the next.
fn above(n: usize, levels: &[&[usize]]) -> Vec<Vec<f64>> {
    let pairs = levels.windows(2).flat_map(|two| two[0].iter().flat_map(|&a| two[1].iter().map(move |&b| (a, b))));
    pairs.map(|(a, b)| times(n, a, b, 1.0)).collect()
}

/// Draws by the definition: points of the simplex until one fits.
fn by_rejection(n: usize, cuts: &[Vec<f64>], draws: usize) -> Vec<Vec<f64>> {
    let mut stream = Stream::new(99, Purpose::Settings, 0);
    let mut all = Vec::new();
    while all.len() < draws {
        // Spacings of sorted numbers, another way than the samplers have.
        let mut at: Vec<f64> = (1..n).map(|_| stream.uniform()).collect();
        at.sort_by(f64::total_cmp);
        let ends = at.iter().copied().chain([1.0]);
        let w: Vec<f64> = ends.zip([0.0].into_iter().chain(at.iter().copied())).map(|(b, a)| b - a).collect();
        if cuts.iter().all(|cut| dot(cut.iter().copied(), w.iter().copied()) >= 0.0) {
            all.push(w);
        }
    }
    all
}

/// The largest distance of the shares below any value (Kolmogorov, Smirnov),
/// times √(nm / (n + m)): above 2.2 in one of 10⁴ cases by chance.
fn apart(a: &[f64], b: &[f64]) -> f64 {
    let (mut a, mut b) = (a.to_vec(), b.to_vec());
    a.sort_by(f64::total_cmp);
    b.sort_by(f64::total_cmp);
    let (n, m) = (a.len() as f64, b.len() as f64);
    let at = |x: f64| (a.partition_point(|y| *y <= x) as f64 / n - b.partition_point(|y| *y <= x) as f64 / m).abs();
    a.iter().chain(&b).map(|x| at(*x)).fold(0.0, f64::max) * (n * m / (n + m)).sqrt()
}

/// The same against a distribution function, times √n.
fn off(xs: &[f64], below: impl Fn(f64) -> f64) -> f64 {
    let mut xs = xs.to_vec();
    xs.sort_by(f64::total_cmp);
    let n = xs.len() as f64;
    let at = |(i, x): (usize, &f64)| (below(*x) - i as f64 / n).abs().max((below(*x) - (i + 1) as f64 / n).abs());
    xs.iter().enumerate().map(at).fold(0.0, f64::max) * n.sqrt()
}

/// Whether two sets of draws have the same weights, differences and products.
fn alike(what: &str, a: &[Vec<f64>], b: &[Vec<f64>]) {
    let n = a[0].len();
    let of = |f: &dyn Fn(&[f64]) -> f64| {
        let take = |all: &[Vec<f64>]| all.iter().map(|w| f(w)).collect::<Vec<f64>>();
        apart(&take(a), &take(b))
    };
    for j in 0..n {
        let k = (j + 1) % n;
        assert!(of(&|w| w[j]) < 2.2, "{what}: weight {j} is off by {}", of(&|w| w[j]));
        assert!(of(&|w| w[j] - w[k]) < 2.2, "{what}: {j} less {k} is off by {}", of(&|w| w[j] - w[k]));
        assert!(of(&|w| w[j] * w[k]) < 2.2, "{what}: {j} times {k} is off by {}", of(&|w| w[j] * w[k]));
    }
    let highest = |w: &[f64]| w.iter().copied().fold(0.0, f64::max);
    assert!(of(&highest) < 2.2, "{what}: the greatest is off by {}", of(&highest));
}

fn column(all: &[Vec<f64>], j: usize) -> Vec<f64> {
    all.iter().map(|w| w[j]).collect()
}

#[test]
fn weights_of_the_simplex_have_their_beta_distribution() {
    for n in [2_i32, 3, 4, 5, 8, 20, 70] {
        let size = usize::try_from(n).expect("small");
        let region = Region::any(size);
        for sampler in [region.independent(5), region.sampler(5)] {
            assert_eq!(sampler.sampling().id, "simplex");
            let all = drawn(&*sampler, size, 16_384);
            for j in 0..size {
                // Beta(1, n − 1).
                let found = off(&column(&all, j), |x| 1.0 - powf(1.0 - x, f64::from(n - 1)));
                assert!(found < 2.2, "{n} {j} {found}");
                // The first is a function of one number, which even points fill.
                assert!(j > 0 || sampler.sampling().replicates == 1 || found < 0.2, "{n} {found}");
            }
        }
    }
}

#[test]
fn ordered_weights_have_the_centroid_as_their_mean() {
    // Rank-order centroid of five (printed with four decimals in the sources):
    // 0.4567, 0.2567, 0.1567, 0.09, 0.04.
    let region = Region::same_order(&[0.2, 0.5, 0.05, 0.15, 0.1]);
    for sampler in [region.sampler(1), region.independent(1)] {
        assert_eq!(sampler.sampling().id, "order");
        let all = drawn(&*sampler, 5, 100_000);
        for (j, mean) in [(1, 0.4567), (0, 0.2567), (3, 0.1567), (4, 0.09), (2, 0.04)] {
            let found = column(&all, j).iter().sum::<f64>() / 100_000.0;
            assert!((found - mean).abs() < 0.002, "{j} {found}");
        }
        assert!(all.iter().all(|w| w[1] >= w[0] && w[0] >= w[3] && w[3] >= w[4] && w[4] >= w[2]));
    }
}

#[test]
fn every_way_to_draw_gives_what_rejection_gives() {
    let order: Vec<Vec<f64>> = vec![times(4, 0, 1, 1.0), times(4, 1, 2, 1.0), times(4, 2, 3, 1.0)];
    let cases: Vec<(&str, usize, Vec<Vec<f64>>)> = vec![
        ("order", 4, order),
        ("chains", 6, vec![times(6, 0, 3, 1.0), times(6, 4, 2, 1.0), times(6, 2, 5, 1.0)]),
        ("levels", 6, above(6, &[&[4], &[0, 2, 5], &[1, 3]])),
        ("levels", 4, above(4, &[&[1, 3], &[0, 2]])),
        (
            "levels",
            5,
            [above(5, &[&[1, 3], &[0]]), (0..5).map(|j| least(5, j, 0.04)).collect(), above(5, &[&[0], &[2, 4]])]
                .concat(),
        ),
        ("shifted-simplex", 6, vec![least(6, 0, 0.1), least(6, 5, 0.15)]),
        ("chains", 6, vec![least(6, 1, 0.05), times(6, 0, 1, 1.0)]),
        ("rejection", 6, (0..6).map(|j| most(6, j, 0.4)).collect()),
        ("rejection", 6, [most(6, 0, 0.3), times(6, 1, 2, 1.0), times(6, 3, 4, 1.5)].to_vec()),
        ("triangulation", 3, vec![times(3, 0, 1, 2.0), most(3, 0, 0.6), least(3, 2, 0.1)]),
        ("triangulation", 5, (0..5).map(|j| most(5, j, 0.35)).collect()),
        ("triangulation", 7, (0..7).map(|j| most(7, j, 0.22)).collect()),
        (
            "triangulation",
            6,
            vec![times(6, 0, 1, 1.5), times(6, 1, 2, 1.5), times(6, 2, 3, 1.2), times(6, 0, 4, 1.0), most(6, 5, 0.1)],
        ),
    ];
    for (id, n, cuts) in cases {
        let expected = by_rejection(n, &cuts, 4_000);
        let region = Region::cut(n, cuts);
        for sampler in [region.sampler(3), region.independent(4)] {
            assert_eq!(sampler.sampling().id, id, "{region:?}");
            alike(id, &drawn(&*sampler, n, 8_192), &expected);
        }
    }
}

#[test]
fn what_counts_for_nothing_stays_so() {
    let given = [0.3, 0.0, 0.2, 0.3, 0.2, 0.0];
    let kept = [0, 2, 3, 4];
    let less = |all: Vec<Vec<f64>>| -> Vec<Vec<f64>> {
        assert!(all.iter().all(|w| w[1] == 0.0 && w[5] == 0.0));
        all.iter().map(|w| kept.iter().map(|j| w[*j]).collect()).collect()
    };
    let order = above(4, &[&[0, 2], &[1, 3]]);
    for (id, region, cuts) in
        [("levels", Region::same_order(&given), order), ("simplex", Region::any_of(&given), Vec::new())]
    {
        let sampler = region.independent(6);
        assert_eq!(sampler.sampling().id, id);
        alike(id, &less(drawn(&*sampler, 6, 8_192)), &by_rejection(4, &cuts, 4_000));
        let left: Vec<usize> = (0..6).filter(|j| !region.leaves_out(*j)).collect();
        assert_eq!(left, kept);
        // Weight 1 is the greatest of the objective, and plays no part.
        assert!((region.greatest(&[1.0, 9.0, 0.0, 0.5, 0.0, 9.0]).expect("closed form") - 1.0).abs() < 1e-15);
        assert!(region.corners().expect("few").iter().all(|w| w[1] == 0.0 && w[5] == 0.0));
    }
    // One that is left, and a weight that is stated.
    assert_eq!(drawn(&*Region::same_order(&[0.0, 1.0, 0.0]).sampler(1), 3, 2)[1], [0.0, 1.0, 0.0]);
    let fixed = Region::cut(4, vec![least(4, 2, 0.4), most(4, 2, 0.4)]);
    let sampler = fixed.sampler(2);
    assert_eq!(sampler.sampling().id, "shifted-simplex");
    let all = drawn(&*sampler, 4, 8_192);
    assert!(all.iter().all(|w| (w[2] - 0.4).abs() < 1e-15));
    // 0.6 · Beta(1, 2).
    assert!(off(&column(&all, 0), |x| 1.0 - powf(1.0 - x / 0.6, 2.0)) < 2.2);
}

#[test]
fn equal_places_are_dealt_evenly_by_every_point() {
    // Three of one level: each of the six orders as often as the others, whichever
    // level they are on. χ² with 5 degrees of freedom is above 25.7 in one of 10⁴ cases.
    let region = Region::same_order(&[0.1, 0.2, 0.1, 0.2, 0.1, 0.2]);
    let all = drawn(&*region.sampler(7), 6, 60_000);
    for level in [[0, 2, 4], [1, 3, 5]] {
        let mut counts = [0.0_f64; 6];
        for w in &all {
            let [a, b, c] = level.map(|j| w[j]);
            let order = usize::from(a > b) + 2 * usize::from(b > c) + 3 * usize::from(a > c);
            // Of the eight codes two are not orders; the six are 0, 1, 2, 4, 5, 6.
            counts[[0, 1, 2, 6, 3, 4, 5][order]] += 1.0;
        }
        let chi: f64 = counts.iter().map(|n| (n - 10_000.0) * (n - 10_000.0) / 10_000.0).sum();
        assert!(chi < 25.7, "{counts:?}");
    }
    // The mean of a level is that of the places of a full order (rank-order
    // centroid of six): (1 + 1/2 + … + 1/6 …)/6.
    let centroid = |k: u32| (k..=6).map(|i| 1.0 / f64::from(i)).sum::<f64>() / 6.0;
    for (j, places) in [(1, [1, 2, 3]), (0, [4, 5, 6])] {
        let expected = places.map(centroid).iter().sum::<f64>() / 3.0;
        let found = column(&all, j).iter().sum::<f64>() / 60_000.0;
        assert!((found - expected).abs() < 0.002, "{j}: {found} {expected}");
    }
}

#[test]
fn walks_give_what_rejection_gives_and_are_worth_what_they_say() {
    // In one region rejection still works, so the walk can be compared.
    let n = 7;
    let mut cuts: Vec<Vec<f64>> = (0..n).map(|j| most(n, j, 0.3)).collect();
    cuts.extend([times(n, 0, 1, 1.2), times(n, 2, 3, 1.1), times(n, 4, 5, 1.3)]);
    let expected = by_rejection(n, &cuts, 4_000);
    let plan = walk::Walk::plan(n, &cuts).expect("a region");
    let walks = walk::Walks { plan: Arc::new(plan), seed: 11 };
    let efficiency = walks.sampling().efficiency;
    assert!(efficiency > 0.3 && efficiency <= 1.0, "{efficiency}");
    let all = drawn(&walks, n, 64 * BLOCK);
    // Every third or so draw, since neighbours hang together.
    let apart: Vec<Vec<f64>> = all.iter().step_by((3.0 / efficiency) as usize).cloned().collect();
    alike("walk", &apart, &expected);
    // The means of blocks vary as much as so many independent draws would.
    let mut worst = f64::INFINITY;
    for j in 0..n {
        let xs = column(&all, j);
        let variance = |xs: &[f64]| {
            let mean = xs.iter().sum::<f64>() / xs.len() as f64;
            xs.iter().map(|x| powf(x - mean, 2.0)).sum::<f64>() / (xs.len() - 1) as f64
        };
        let means: Vec<f64> = xs.chunks(BLOCK).map(|block| block.iter().sum::<f64>() / BLOCK as f64).collect();
        worst = worst.min(variance(&xs) / BLOCK as f64 / variance(&means));
    }
    // A variance of 64 means is within 45 % (99 %), of the worst of 7 weights.
    assert!(worst > 0.5 * efficiency, "{worst} {efficiency}");
}

#[test]
fn a_draw_does_not_depend_on_how_many_there_are() {
    let regions = [
        Region::any(5),
        Region::errors(vec![0.5, 0.3, 0.2], 0.2),
        Region::same_order(&[0.5, 0.3, 0.3, 0.1]),
        Region::same_order(&[0.4, 0.2, 0.0, 0.2, 0.2]),
        Region::cut(6, (0..6).map(|j| most(6, j, 0.4)).collect()),
    ];
    for region in regions {
        let n = region.dimension();
        let one = drawn(&*region.sampler(8), n, 1_000);
        let again = region.sampler(8);
        let mut out = vec![0.0; n * BLOCK];
        again.fill(3, &mut out);
        for lane in 0..BLOCK.min(1_000 - 3 * BLOCK) {
            let w: Vec<f64> = (0..n).map(|j| out[j * BLOCK + lane]).collect();
            assert_eq!(one[3 * BLOCK + lane], w);
        }
        let other = drawn(&*region.sampler(9), n, BLOCK);
        assert_ne!(one[..BLOCK], other);
    }
}

#[test]
fn errors_are_even_and_then_scaled() {
    // Two weights: the ratio w0 / w1 = (a / b) of two even numbers in 0.8..1.2
    // times 3 / 2; P(ratio below 3/2) is one half, and the ends are exact.
    let region = Region::errors(vec![0.6, 0.4], 0.2);
    let all = drawn(&*region.independent(2), 2, 20_000);
    let below = all.iter().filter(|w| w[0] < 0.6).count() as f64 / 20_000.0;
    assert!((below - 0.5).abs() < 0.015, "{below}");
    let ends = (0.8 * 0.6 / (0.8 * 0.6 + 1.2 * 0.4), 1.2 * 0.6 / (1.2 * 0.6 + 0.8 * 0.4));
    assert!(all.iter().all(|w| w[0] > ends.0 && w[0] < ends.1));
    assert!((region.least(&[1.0, 0.0]).expect("closed form") - ends.0).abs() < 1e-15);
    assert!((region.greatest(&[1.0, 0.0]).expect("closed form") - ends.1).abs() < 1e-15);
    let mut stream = Stream::new(1, Purpose::Settings, 3);
    let plain = (0..20_000).map(|_| {
        let (a, b) = (0.6 * (0.8 + 0.4 * stream.uniform()), 0.4 * (0.8 + 0.4 * stream.uniform()));
        vec![a / (a + b), b / (a + b)]
    });
    alike("errors", &all, &plain.collect::<Vec<_>>());
}

#[test]
fn closed_forms_corners_and_programs_agree_on_extremes() {
    let mut stream = Stream::new(4, Purpose::Settings, 0);
    let n = 6;
    let regions = [
        Region::any(n),
        Region::same_order(&[0.3, 0.1, 0.2, 0.05, 0.15, 0.2]),
        Region::same_order(&[0.3, 0.1, 0.3, 0.05, 0.1, 0.15]),
        Region::same_order(&[0.3, 0.0, 0.3, 0.05, 0.2, 0.2]),
        Region::any_of(&[0.3, 0.1, 0.2, 0.0, 0.4, 0.0]),
        Region::errors(vec![0.3, 0.1, 0.2, 0.05, 0.15, 0.2], 0.35),
        Region::cut(n, (0..n).map(|j| most(n, j, 0.3)).chain([least(n, 2, 0.1)]).collect()),
        Region::cut(n, vec![times(n, 0, 1, 1.0), times(n, 2, 1, 1.0), least(n, 1, 0.05)]),
        Region::cut(n, vec![times(n, 0, 1, 2.0), times(n, 1, 2, 1.5), most(n, 0, 0.4), most(n, 5, 0.2)]),
        Region::cut(n, vec![times(n, 0, 1, 2.0), times(n, 0, 1, 2.0).iter().map(|a| -a).collect()]),
    ];
    for region in &regions {
        let corners = region.corners().expect("few");
        for _ in 0..200 {
            let c: Vec<f64> = (0..n).map(|_| stream.uniform() - 0.5).collect();
            let value = |w: &Vec<f64>| dot(w.iter().copied(), c.iter().copied());
            let expected = corners.iter().map(value).fold(f64::NEG_INFINITY, f64::max);
            let found = region.greatest(&c).expect("decided");
            assert!((found - expected).abs() < 1e-12, "{region:?}: {found} {expected}");
            let (Law::Polytope(polytope), lp) = (&region.law, expected) else { continue };
            let proven = extremes::greatest(polytope, &c).expect("decided");
            assert!((proven - lp).abs() < 1e-9, "{region:?}: {proven} {lp}");
        }
    }
}

#[test]
fn regions_without_room_are_drawn_from_in_their_own_flat() {
    // w0 is twice w1 exactly: of three weights a line, (2/3, 1/3, 0) to (0, 0, 1).
    let both = |cut: Vec<f64>| [cut.clone(), cut.iter().map(|a| -a).collect()];
    let line = Region::cut(3, both(times(3, 0, 1, 2.0)).to_vec());
    let all = drawn(&*line.sampler(1), 3, 4_096);
    assert!(all.iter().all(|w| (w[0] - 2.0 * w[1]).abs() < 1e-12));
    assert!(off(&column(&all, 2), |x| x) < 0.5);
    // The same beside ten others: what the two have together is one weight of eleven.
    let n = 12;
    let sampler = Region::cut(n, both(times(n, 0, 1, 2.0)).to_vec()).sampler(2);
    assert_eq!(sampler.sampling().id, "hit-and-run");
    let all = drawn(&*sampler, n, 16_384);
    assert!(all.iter().all(|w| (w[0] - 2.0 * w[1]).abs() < 1e-9));
    let apart: Vec<Vec<f64>> = all.iter().step_by((3.0 / sampler.sampling().efficiency) as usize).cloned().collect();
    for j in 2..n {
        let found = off(&column(&apart, j), |x| 1.0 - powf(1.0 - x, 10.0));
        assert!(found < 2.2, "{j} {found}");
    }
    // One weight is fixed: the others share the rest evenly.
    let fixed = Region::cut(n, [least(n, 0, 0.4), most(n, 0, 0.4)].to_vec());
    let all = drawn(&*fixed.sampler(2), n, 16_384);
    assert!(all.iter().all(|w| (w[0] - 0.4).abs() < 1e-9));
    for j in 1..n {
        let found = off(&column(&all, j), |x| 1.0 - powf(1.0 - (x / 0.6).min(1.0), 10.0));
        assert!(found < 2.2, "{j} {found}");
    }
    // Nothing is left but one point.
    let point = Region::cut(2, vec![least(2, 0, 0.3), most(2, 0, 0.3)]);
    let all = drawn(&*point.sampler(1), 2, 10);
    assert!(all.iter().all(|w| (w[0] - 0.3).abs() < 1e-9), "{all:?}");
    let tight = Region::cut(3, vec![least(3, 0, 0.5), least(3, 1, 0.5)]);
    assert!(drawn(&*tight.sampler(1), 3, 10).iter().all(|w| (w[0] - 0.5).abs() < 1e-9 && w[2] < 1e-9));
}

/// P(Σ `w_j` `d_j` ≤ 0) for weights even over the simplex (Varsi 1973): split d into
/// positive p and the others q; `A_0` = 1, the rest 0; for every q, for every p in
/// turn `A_i` = (p `A_i` − q A_(i−1)) / (p − q); the last A is it.
fn not_above(d: &[f64]) -> f64 {
    let ps: Vec<f64> = d.iter().copied().filter(|d| *d > 0.0).collect();
    let mut a = vec![0.0; ps.len() + 1];
    a[0] = 1.0;
    for q in d.iter().copied().filter(|d| *d <= 0.0) {
        for (i, p) in ps.iter().enumerate() {
            a[i + 1] = (p * a[i + 1] - q * a[i]) / (p - q);
        }
    }
    a[ps.len()]
}

/// The values of ten candidates of a workload that other programs were timed on:
/// `SplitMix64` from seed 42 in rows, every fourth criterion a cost.
fn workload(m: usize) -> Vec<Vec<f64>> {
    let golden = 0x9E37_79B9_7F4A_7C15_u64;
    let u = |k: u64| {
        let z = crate::num::random::mixed(42_u64.wrapping_add((k + 1).wrapping_mul(golden)));
        (z >> 11) as f64 / 9_007_199_254_740_992.0
    };
    let value = |i: usize, j: usize| if j % 4 == 3 { 1.0 - u((i * m + j) as u64) } else { u((i * m + j) as u64) };
    (0..10).map(|i| (0..m).map(|j| value(i, j)).collect()).collect()
}

/// How many times nearer than independent draws 16,384 even ones are to the exact
/// shares in which one candidate beats another (root mean square over the pairs of
/// ten candidates): of one scrambling, and of all 16 with as many in all.
fn accuracy(m: usize) -> (f64, f64) {
    const DRAWS: usize = 16_384;
    let values = workload(m);
    let pairs: Vec<Vec<f64>> = (0..10)
        .flat_map(|a| (a + 1..10).map(move |b| (a, b)))
        .map(|(a, b)| values[a].iter().zip(&values[b]).map(|(x, y)| x - y).collect())
        .collect();
    let exact: Vec<f64> = pairs.iter().map(|d| 1.0 - not_above(d)).collect();
    if m == 8 {
        // P(the first beats the second), by other programs.
        assert!((exact[0] - 0.172826925258194).abs() < 1e-14, "{}", exact[0]);
    }
    let region = Region::any(m);
    let replicates = region.sampler(0).sampling().replicates;
    // Wins per pair and scrambling.
    let count = |seed: u64, draws: usize| {
        let sampler = region.sampler(seed);
        let mut wins = vec![vec![0.0; replicates]; pairs.len()];
        let mut out = vec![0.0; m * BLOCK];
        for block in 0..(draws / BLOCK) as u64 {
            sampler.fill(block, &mut out);
            for (d, wins) in pairs.iter().zip(&mut wins) {
                let mut lead = [0.0; BLOCK];
                for (d, row) in d.iter().zip(out.chunks_exact(BLOCK)) {
                    lead.iter_mut().zip(row).for_each(|(lead, w)| *lead += d * w);
                }
                lead.iter().enumerate().for_each(|(k, lead)| wins[k % replicates] += f64::from(*lead > 0.0));
            }
        }
        wins
    };
    let independent = exact.iter().map(|p| p * (1.0 - p)).sum::<f64>() / DRAWS as f64;
    let one: f64 = count(1, DRAWS * replicates)
        .iter()
        .zip(&exact)
        .map(|(wins, p)| wins.iter().map(|w| powf(w / DRAWS as f64 - p, 2.0)).sum::<f64>() / replicates as f64)
        .sum();
    let seeds = 12;
    let all: f64 = (1..=seeds)
        .map(|seed| {
            let square = |(wins, p): (&Vec<f64>, &f64)| powf(wins.iter().sum::<f64>() / DRAWS as f64 - p, 2.0);
            count(seed, DRAWS).iter().zip(&exact).map(square).sum::<f64>() / seeds as f64
        })
        .sum();
    ((independent / one).sqrt(), (independent / all).sqrt())
}

#[test]
fn even_points_are_nearer_than_independent_ones() {
    // What scipy's scrambled Sobol points give here for m = 8: 2.8 times nearer with
    // one scrambling, 2.2 times with 16 of a 16th of the points each.
    for (m, least_one, least_all) in [(4, 4.0, 2.5), (8, 2.5, 1.9), (20, 1.5, 1.3)] {
        let (one, all) = accuracy(m);
        let found = format!("m = {m}: {one:.2} times nearer with one scrambling, {all:.2} with 16");
        assert!(one >= least_one && all >= least_all, "{found}");
    }
}
