//! Numbers: sums, ties, ranks and decimal rounding, defined once for the whole crate.
//!
//! Everything that decides an order goes through this module, so that a tie, a
//! rank and a printed digit mean the same thing everywhere. Platform-dependent
//! functions (`powf`, `exp`, `ln`) are wrapped here around one pure-Rust maths
//! library, which makes results the same bits on every platform.

pub mod isa;
pub(crate) mod lanes;
pub(crate) mod lp;
pub(crate) mod maximin;
pub(crate) mod polyhedron;
pub mod random;
pub(crate) mod sobol;
pub mod special;
pub mod stats;

use std::cmp::Ordering;

/// Relative distance within which two results count as equal.
pub const TIE: f64 = 1e-12;

/// Absolute floor of the tie test: below it a difference is rounding noise for
/// quantities of size one (values, weights, totals).
pub(crate) const TIE_FLOOR: f64 = 1e-15;

/// `e^x`, the same bits on every platform.
#[must_use]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// Natural logarithm, the same bits on every platform.
#[must_use]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// `x^y`, the same bits on every platform.
#[must_use]
pub fn powf(x: f64, y: f64) -> f64 {
    libm::pow(x, y)
}

/// Whether `a` and `b` are equal within [`TIE`], relative to the larger.
///
/// ```
/// assert!(partnerfit::num::tied(0.1 + 0.2, 0.3));
/// assert!(!partnerfit::num::tied(0.3, 0.300_001));
/// ```
#[must_use]
pub fn tied(a: f64, b: f64) -> bool {
    (a - b).abs() <= (TIE * a.abs().max(b.abs())).max(TIE_FLOOR)
}

/// Compares with ties: `Equal` when [`tied`], else the order of the numbers.
#[must_use]
pub fn compare(a: f64, b: f64) -> Ordering {
    if tied(a, b) { Ordering::Equal } else { a.total_cmp(&b) }
}

/// Replaces `-0.0` by `0.0`, so that no output ever shows a negative zero.
#[must_use]
pub fn plus_zero(x: f64) -> f64 {
    x + 0.0
}

/// Compensated (Neumaier) sum in the given order: the error does not grow with
/// the number of terms.
///
/// ```
/// assert_eq!(partnerfit::num::sum([1e16, 1.0, -1e16]), 1.0);
/// ```
#[must_use]
pub fn sum(terms: impl IntoIterator<Item = f64>) -> f64 {
    let mut total = 0.0_f64;
    let mut lost = 0.0_f64;
    for term in terms {
        let next = total + term;
        lost += if total.abs() >= term.abs() { (total - next) + term } else { (term - next) + total };
        total = next;
    }
    plus_zero(total + lost)
}

/// Compensated `Σ a_j · b_j` over the shorter of the two.
#[must_use]
pub fn dot(a: impl IntoIterator<Item = f64>, b: impl IntoIterator<Item = f64>) -> f64 {
    sum(a.into_iter().zip(b).map(|(x, y)| x * y))
}

/// Numbers handled side by side in the loops over whole columns: as many as make
/// the processor's own lanes full.
const LANES: usize = 8;

/// The least and greatest of `xs`; `(∞, −∞)` of none.
#[must_use]
pub fn range(xs: &[f64]) -> (f64, f64) {
    let (mut low, mut high) = ([f64::INFINITY; LANES], [f64::NEG_INFINITY; LANES]);
    // Plain comparisons become one instruction; `f64::min` looks for NaN first.
    let mut see = |k: usize, x: f64| {
        low[k] = if x < low[k] { x } else { low[k] };
        high[k] = if x > high[k] { x } else { high[k] };
    };
    let chunks = xs.chunks_exact(LANES);
    chunks.remainder().iter().for_each(|x| see(0, *x));
    chunks.for_each(|chunk| (0..LANES).for_each(|k| see(k, chunk[k])));
    (low.into_iter().fold(f64::INFINITY, f64::min), high.into_iter().fold(f64::NEG_INFINITY, f64::max))
}

/// `Σx²`, in lanes, with blocks that keep the error of a long sum small.
fn squares(xs: &[f64]) -> f64 {
    let block = |xs: &[f64]| {
        let mut lanes = [0.0; LANES];
        let chunks = xs.chunks_exact(LANES);
        let rest: f64 = chunks.remainder().iter().map(|x| x * x).sum();
        chunks.for_each(|chunk| (0..LANES).for_each(|k| lanes[k] += chunk[k] * chunk[k]));
        rest + lanes.iter().sum::<f64>()
    };
    sum(xs.chunks(1024).map(block))
}

/// 2^600: multiplying by a power of two rounds nothing.
const FAR: f64 = 4.149515568880993e180;

/// The Euclidean length `√Σx²`, without overflow for large numbers or loss for
/// small ones.
///
/// ```
/// assert!((partnerfit::num::norm(&[3e200, 4e200]) / 5e200 - 1.0).abs() < 1e-15);
/// ```
#[must_use]
pub fn norm(xs: &[f64]) -> f64 {
    let plain = squares(xs);
    if (1e-280..1e280).contains(&plain) {
        return plain.sqrt();
    }
    let (low, high) = range(xs);
    let factor = if high.max(-low) > 1.0 { 1.0 / FAR } else { FAR };
    squares(&xs.iter().map(|x| x * factor).collect::<Vec<f64>>()).sqrt() / factor
}

/// Scales non-negative numbers to sum 1. `None` when their sum is not positive
/// and finite.
#[must_use]
pub fn normalised(points: &[f64]) -> Option<Vec<f64>> {
    let total = sum(points.iter().copied());
    (total > 0.0 && total.is_finite()).then(|| points.iter().map(|p| p / total).collect())
}

/// A key that sorts like `total_cmp`, the highest number first.
fn descending_key(x: f64) -> u64 {
    let bits = plus_zero(x).to_bits();
    let ascending = if bits >> 63 == 1 { !bits } else { bits | 1 << 63 };
    !ascending
}

/// The number that [`descending_key`] made a key of.
fn of_key(key: u64) -> f64 {
    let ascending = !key;
    f64::from_bits(if ascending >> 63 == 1 { ascending & !(1 << 63) } else { !ascending })
}

/// The order of indices from the highest to the lowest score; ties (within
/// [`TIE`]) by `name`, so that the order of the input rows never shows.
/// O(n log n), on pairs of key and index, so that the sort touches no other
/// memory.
#[must_use]
pub fn order_descending(scores: &[f64], names: &[String]) -> Vec<usize> {
    order_by(scores, |a, b| names[a].cmp(&names[b]))
}

/// The same with `tie` deciding between tied scores.
#[must_use]
pub fn order_by(scores: &[f64], tie: impl Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut keyed: Vec<(u64, usize)> = scores.iter().enumerate().map(|(i, x)| (descending_key(*x), i)).collect();
    keyed.sort_unstable();
    // Ties are within a tolerance, so they can only be found after sorting:
    // each run that is tied with its first member is put in order of `tie`.
    let mut start = 0;
    while start < keyed.len() {
        let first = of_key(keyed[start].0);
        let run = keyed[start + 1..].iter().take_while(|(key, _)| tied(first, of_key(*key))).count();
        let end = start + 1 + run;
        if run > 0 {
            keyed[start..end].sort_by(|a, b| tie(a.1, b.1));
        }
        start = end;
    }
    keyed.into_iter().map(|(_, i)| i).collect()
}

/// The first `k` of [`order_by`], by a bounded selection: O(n + k log k) where
/// few are tied with the last.
#[must_use]
pub fn top_by(scores: &[f64], k: usize, tie: impl Fn(usize, usize) -> Ordering) -> Vec<usize> {
    if k == 0 {
        return Vec::new();
    }
    if k >= scores.len() {
        return order_by(scores, tie);
    }
    let mut keys: Vec<u64> = scores.iter().map(|x| descending_key(*x)).collect();
    let (_, last, _) = keys.select_nth_unstable(k - 1);
    let last = *last;
    let bound = scores.iter().copied().filter(|x| descending_key(*x) <= last).fold(f64::INFINITY, f64::min);
    // Whoever is tied with the last may stand before it, and so on down a chain
    // that starts within the first: twice the tolerance holds them all.
    let slack = 2.0 * (TIE * bound.abs()).max(TIE_FLOOR);
    let chosen: Vec<usize> = (0..scores.len()).filter(|&i| scores[i] >= bound - slack).collect();
    let own: Vec<f64> = chosen.iter().map(|&i| scores[i]).collect();
    let order = order_by(&own, |a, b| tie(chosen[a], chosen[b]));
    order.into_iter().take(k).map(|i| chosen[i]).collect()
}

fn run_end(order: &[usize], scores: &[f64], start: usize) -> usize {
    let first = scores[order[start]];
    (start + 1..order.len()).find(|&i| !tied(first, scores[order[i]])).unwrap_or(order.len())
}

/// Competition ranks (1 = highest, equal results share the smaller rank) along
/// `order`, an order from [`order_descending`].
#[must_use]
pub fn ranks_along(order: &[usize], scores: &[f64]) -> Vec<usize> {
    let mut ranks = vec![0; scores.len()];
    let mut start = 0;
    while start < order.len() {
        let end = run_end(order, scores, start);
        for &i in &order[start..end] {
            ranks[i] = start + 1;
        }
        start = end;
    }
    ranks
}

/// How a number is brought to a number of decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest, halves away from zero.
    HalfAway,
    /// Towards minus infinity: for a guarantee that must not be overstated.
    Down,
    /// Towards plus infinity.
    Up,
}

/// The decimal text of `x · 10^shift` with `decimals` digits after the point.
///
/// Rounding works on the decimal value, not on the binary one: `x` is first
/// brought to 14 significant digits, which removes the noise of binary
/// arithmetic, then rounded once. Never yields `-0`.
///
/// ```
/// use partnerfit::num::{decimal, Rounding};
/// assert_eq!(decimal(0.7225, 2, 1, Rounding::HalfAway), "72.3");
/// assert_eq!(decimal(0.342_857, 2, 1, Rounding::Down), "34.2");
/// assert_eq!(decimal(-0.000_4, 0, 2, Rounding::HalfAway), "0.00");
/// ```
#[must_use]
pub fn decimal(x: f64, shift: i32, decimals: usize, rounding: Rounding) -> String {
    const SIGNIFICANT: usize = 14;
    if !x.is_finite() || x == 0.0 {
        return fixed(false, vec![0], decimals);
    }
    let negative = x < 0.0;
    let text = format!("{:.*e}", SIGNIFICANT - 1, x.abs());
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let mut digits: Vec<u8> = mantissa.bytes().filter(u8::is_ascii_digit).map(|b| b - b'0').collect();
    // `point` digits stand before the decimal point.
    let mut point = exponent + 1 + shift;
    while point < 1 {
        digits.insert(0, 0);
        point += 1;
    }
    let keep = usize::try_from(point).unwrap_or(1) + decimals;
    digits.resize(digits.len().max(keep), 0);
    let rest = digits.split_off(keep);
    let any = rest.iter().any(|&d| d != 0);
    let up = match (rounding, negative) {
        (Rounding::HalfAway, _) => rest.first().is_some_and(|&d| d >= 5),
        (Rounding::Down, true) | (Rounding::Up, false) => any,
        (Rounding::Down, false) | (Rounding::Up, true) => false,
    };
    if up {
        let mut i = digits.len();
        loop {
            if i == 0 {
                digits.insert(0, 1);
                break;
            }
            i -= 1;
            if digits[i] == 9 {
                digits[i] = 0;
            } else {
                digits[i] += 1;
                break;
            }
        }
    }
    fixed(negative, digits, decimals)
}

fn fixed(negative: bool, mut digits: Vec<u8>, decimals: usize) -> String {
    digits.resize(digits.len().max(decimals + 1), 0);
    let zero = digits.iter().all(|&d| d == 0);
    let split = digits.len() - decimals;
    let leading = digits[..split - 1].iter().take_while(|&&d| d == 0).count();
    let text = |part: &[u8]| part.iter().map(|d| char::from(b'0' + d)).collect::<String>();
    let sign = if negative && !zero { "-" } else { "" };
    let whole = text(&digits[leading..split]);
    if decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{}", text(&digits[split..])) }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "these numbers are exact")]
mod tests {
    use super::*;

    fn names(n: usize) -> Vec<String> {
        (0..n).map(|i| format!("c{i}")).collect()
    }

    #[test]
    fn ties_share_the_smaller_rank_and_stand_in_name_order() {
        let scores = [0.3, 0.9, 0.1 + 0.2, 0.1];
        let order = order_descending(&scores, &names(4));
        assert_eq!(order, [1, 0, 2, 3]);
        assert_eq!(ranks_along(&order, &scores), [2, 1, 2, 4]);
    }

    #[test]
    fn rounding_works_on_the_decimal_value() {
        for (x, shift, decimals, expected) in [
            (72.25, 0, 1, "72.3"),
            (72.35, 0, 1, "72.4"), // binary 72.349999…
            (0.9995, 2, 1, "100.0"),
            (-72.25, 0, 1, "-72.3"),
            (1e-9, 2, 1, "0.0"),
            (150_000.0, 0, 0, "150000"),
            (0.05, 0, 1, "0.1"),
            (9.99, 0, 1, "10.0"),
        ] {
            assert_eq!(decimal(x, shift, decimals, Rounding::HalfAway), expected, "{x}");
        }
        assert_eq!(decimal(0.342_857, 2, 1, Rounding::Up), "34.3");
        assert_eq!(decimal(0.342, 2, 1, Rounding::Up), "34.2");
        assert_eq!(decimal(-0.342_857, 2, 1, Rounding::Down), "-34.3");
        assert_eq!(decimal(0.1 + 0.2, 0, 1, Rounding::Up), "0.3");
    }

    #[test]
    fn columns_of_any_length_are_measured_whole() {
        for n in 1..40_u32 {
            // 1, −2, 3, −4, …: Σk² = n(n + 1)(2n + 1)/6.
            let xs: Vec<f64> = (1..=n).map(|k| if k % 2 == 0 { -f64::from(k) } else { f64::from(k) }).collect();
            let (even, odd) = (n - n % 2, n - (n + 1) % 2);
            assert_eq!(range(&xs), (if even == 0 { 1.0 } else { -f64::from(even) }, f64::from(odd)));
            assert_eq!(norm(&xs), f64::from(n * (n + 1) * (2 * n + 1) / 6).sqrt());
        }
        assert_eq!(range(&[]), (f64::INFINITY, f64::NEG_INFINITY));
        assert_eq!((norm(&[]), norm(&[0.0, -0.0]), norm(&[-3e300, 4e300])), (0.0, 0.0, 5e300));
        // Denormals have few digits: 3 k and 4 k in whole units of the least.
        let least = f64::from_bits(1);
        assert_eq!(norm(&[3000.0 * least, 4000.0 * least]), 5000.0 * least);
    }

    #[test]
    fn a_key_gives_its_number_back() {
        for x in [0.0, 1.5, -1.5, f64::MAX, f64::MIN, f64::MIN_POSITIVE, -5e-324] {
            assert_eq!(of_key(descending_key(x)), x);
        }
        assert_eq!(of_key(descending_key(-0.0)).to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn sums_keep_what_plain_addition_loses() {
        assert_eq!(sum((0..10).map(|_| 0.1)), 1.0);
        assert_eq!(sum([-0.0]).to_bits(), 0.0_f64.to_bits());
    }
}
