//! Functions behind the normal and the beta distribution, the same bits on every
//! platform.

use super::{exp, ln};

/// `x·c₀ + c₁`, … : the polynomial with these coefficients, highest power first.
fn polynomial(coefficients: &[f64; 8], x: f64) -> f64 {
    coefficients.iter().fold(0.0, |sum, c| sum * x + c)
}

const CENTRE: [[f64; 8]; 2] = [
    [
        2.509_080_928_730_122_7e3,
        3.343_057_558_358_813e4,
        6.726_577_092_700_87e4,
        4.592_195_393_154_987e4,
        1.373_169_376_550_946e4,
        1.971_590_950_306_551_3e3,
        1.331_416_678_917_843_8e2,
        3.387_132_872_796_366_5,
    ],
    [
        5.226_495_278_852_854e3,
        2.872_908_573_572_194_3e4,
        3.930_789_580_009_271e4,
        2.121_379_430_158_659_7e4,
        5.394_196_021_424_751e3,
        6.871_870_074_920_579e2,
        4.231_333_070_160_091e1,
        1.0,
    ],
];
const TAIL: [[f64; 8]; 2] = [
    [
        7.745_450_142_783_414e-4,
        2.272_384_498_926_918_4e-2,
        2.417_807_251_774_506e-1,
        1.270_458_252_452_368_4,
        3.647_848_324_763_204_5,
        5.769_497_221_460_691,
        4.630_337_846_156_546,
        1.423_437_110_749_683_5,
    ],
    [
        1.050_750_071_644_416_9e-9,
        5.475_938_084_995_345e-4,
        1.519_866_656_361_645_7e-2,
        1.481_039_764_274_800_8e-1,
        6.897_673_349_851e-1,
        1.676_384_830_183_803_8,
        2.053_191_626_637_759,
        1.0,
    ],
];
const FAR: [[f64; 8]; 2] = [
    [
        2.010_334_399_292_288_1e-7,
        2.711_555_568_743_487_6e-5,
        1.242_660_947_388_078_4e-3,
        2.653_218_952_657_612_4e-2,
        2.965_605_718_285_048_7e-1,
        1.784_826_539_917_291_3,
        5.463_784_911_164_114,
        6.657_904_643_501_103,
    ],
    [
        2.044_263_103_389_939_7e-15,
        1.421_511_758_316_446e-7,
        1.846_318_317_510_054_8e-5,
        7.868_691_311_456_133e-4,
        1.487_536_129_085_061_5e-2,
        1.369_298_809_227_358e-1,
        5.998_322_065_558_88e-1,
        1.0,
    ],
];

/// The standard normal number below which a share `u` lies (0 < u < 1; −∞ and ∞
/// at the ends), to about 16 digits: algorithm AS 241 (wichura1988).
///
/// ```
/// use partnerfit::num::special::{normal_cdf, normal_quantile};
/// assert!((normal_quantile(0.975) - 1.959963984540054).abs() < 1e-15);
/// assert!((normal_cdf(1.959963984540054) - 0.975).abs() < 1e-15);
/// ```
#[must_use]
pub fn normal_quantile(u: f64) -> f64 {
    let q = u - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180625 - q * q;
        return q * polynomial(&CENTRE[0], r) / polynomial(&CENTRE[1], r);
    }
    let tail = if q < 0.0 { u } else { 1.0 - u };
    if tail <= 0.0 {
        return if q < 0.0 { f64::NEG_INFINITY } else { f64::INFINITY };
    }
    let r = (-ln(tail)).sqrt();
    let x = if r <= 5.0 {
        polynomial(&TAIL[0], r - 1.6) / polynomial(&TAIL[1], r - 1.6)
    } else {
        polynomial(&FAR[0], r - 5.0) / polynomial(&FAR[1], r - 5.0)
    };
    if q < 0.0 { -x } else { x }
}

/// The share of a standard normal distribution below `z`.
#[must_use]
pub fn normal_cdf(z: f64) -> f64 {
    0.5 * libm::erfc(-z * std::f64::consts::FRAC_1_SQRT_2)
}

/// The density of the standard normal distribution at `z`.
#[must_use]
pub fn normal_density(z: f64) -> f64 {
    // 1/√(2π)
    0.398_942_280_401_432_7 * exp(-0.5 * z * z)
}

/// `ln B(a, b)` for a, b > 0.
fn ln_beta(a: f64, b: f64) -> f64 {
    libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b)
}

/// The logarithm of the density of the beta distribution at x (0 < x < 1).
fn ln_beta_density(a: f64, b: f64, x: f64) -> f64 {
    (a - 1.0) * ln(x) + (b - 1.0) * libm::log1p(-x) - ln_beta(a, b)
}

/// The density of the beta distribution with parameters `a`, `b` > 0.
pub(crate) fn beta_density(a: f64, b: f64, x: f64) -> f64 {
    exp(ln_beta_density(a, b, x))
}

/// The share of a beta distribution below `x` (regularised incomplete beta
/// function), by its continued fraction (modified Lentz).
#[must_use]
pub fn beta_cdf(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    // The fraction settles fast below the mean only.
    if x > (a + 1.0) / (a + b + 2.0) {
        return 1.0 - below(b, a, 1.0 - x, libm::log1p(-x), ln(x));
    }
    below(a, b, x, ln(x), libm::log1p(-x))
}

/// `beta_cdf` for an `x` below the mean, given `ln x` and `ln(1 − x)`.
fn below(a: f64, b: f64, x: f64, ln_x: f64, ln_rest: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let kept = |x: f64| if x.abs() < TINY { TINY } else { x };
    let front = exp(a * ln_x + b * ln_rest - ln_beta(a, b)) / a;
    let mut c = 1.0;
    let mut d = 1.0 / kept(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for k in 1..10_000 {
        let m = f64::from(k);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / kept(1.0 + even * d);
        c = kept(1.0 + even / c);
        value *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / kept(1.0 + odd * d);
        c = kept(1.0 + odd / c);
        value *= d * c;
        if (d * c - 1.0).abs() < 1e-15 {
            break;
        }
    }
    front * value
}

/// The number below which a share `u` of a beta distribution lies, starting the
/// search at `from`: Newton steps within a bracket, to 1e-15.
pub(crate) fn beta_quantile(a: f64, b: f64, u: f64, from: f64) -> f64 {
    if u <= 0.0 || u >= 1.0 {
        return if u <= 0.0 { 0.0 } else { 1.0 };
    }
    let (mut low, mut high) = (0.0, 1.0);
    let mut x = if from > 0.0 && from < 1.0 { from } else { 0.5 };
    for _ in 0..200 {
        let gap = beta_cdf(a, b, x) - u;
        if gap < 0.0 {
            low = x;
        } else {
            high = x;
        }
        let newton = x - gap / beta_density(a, b, x);
        if (newton - x).abs() <= 1e-15 || high - low <= 1e-16 {
            return newton.clamp(low, high);
        }
        // A step out of the bracket is no use.
        let next = if newton > low && newton < high { newton } else { f64::midpoint(low, high) };
        x = next;
    }
    x
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "the formula is symmetric")]
mod tests {
    use statrs::distribution::{Beta, ContinuousCDF, Normal};

    use super::*;

    #[test]
    fn the_normal_quantile_is_that_of_tables() {
        // 20 digits from Wichura (1988), section "Test data".
        for (u, expected) in
            [(0.25, -0.6744897501960817), (0.001, -3.090232306167814), (1e-20, -9.262340089798408), (0.5, 0.0)]
        {
            assert!((normal_quantile(u) - expected).abs() <= 2e-15 * (1.0 + f64::abs(expected)), "{u}");
        }
        let normal = Normal::standard();
        for k in 1..2048 {
            let u = f64::from(k) / 2048.0;
            let z = normal_quantile(u);
            assert!((normal_cdf(z) - u).abs() < 4e-16, "{u}");
            assert!((normal.cdf(z) - u).abs() < 1e-10, "{u}");
            // Exact in binary, so the two sides mirror each other.
            assert_eq!(z, -normal_quantile(1.0 - u));
        }
    }

    #[test]
    fn the_incomplete_beta_is_that_of_another_library() {
        for (a, b) in [(0.1, 0.1), (0.5, 0.5), (1.0, 3.0), (2.0, 5.0), (30.0, 2.5), (400.0, 700.0)] {
            let other = Beta::new(a, b).expect("valid");
            for k in 1..200 {
                let x = f64::from(k) / 200.0;
                assert!(
                    (beta_cdf(a, b, x) - other.cdf(x)).abs() < 1e-12,
                    "{a} {b} {x} {} {}",
                    beta_cdf(a, b, x),
                    other.cdf(x)
                );
                let u = beta_cdf(a, b, x);
                if u > 1e-6 && u < 1.0 - 1e-6 {
                    assert!(
                        (beta_quantile(a, b, u, 0.5) - x).abs() < 1e-9,
                        "{a} {b} {x} {}",
                        beta_quantile(a, b, u, 0.5)
                    );
                }
            }
        }
    }
}
