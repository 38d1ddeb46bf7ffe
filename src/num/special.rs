//! Functions behind the normal and the beta distribution, the same bits on every
//! platform.

use super::{exp, ln};

/// `x·c₀ + c₁`, … : the polynomial with these coefficients, highest power first.
fn polynomial(coefficients: &[f64; 8], x: f64) -> f64 {
    coefficients.iter().fold(0.0, |sum, c| sum * x + c)
}

const CENTRE: [[f64; 8]; 2] = [
    [
        2.5090809287301226727e+3,
        3.3430575583588128105e+4,
        6.7265770927008700853e+4,
        4.5921953931549871457e+4,
        1.3731693765509461125e+4,
        1.9715909503065514427e+3,
        1.3314166789178437745e+2,
        3.3871328727963666080e+0,
    ],
    [
        5.2264952788528545610e+3,
        2.8729085735721942674e+4,
        3.9307895800092710610e+4,
        2.1213794301586595867e+4,
        5.3941960214247511077e+3,
        6.8718700749205790830e+2,
        4.2313330701600911252e+1,
        1.0,
    ],
];
const TAIL: [[f64; 8]; 2] = [
    [
        7.74545014278341407640e-4,
        2.27238449892691845833e-2,
        2.41780725177450611770e-1,
        1.27045825245236838258e+0,
        3.64784832476320460504e+0,
        5.76949722146069140550e+0,
        4.63033784615654529590e+0,
        1.42343711074968357734e+0,
    ],
    [
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940e+0,
        2.05319162663775882187e+0,
        1.0,
    ],
];
const FAR: [[f64; 8]; 2] = [
    [
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        1.24266094738807843860e-3,
        2.65321895265761230930e-2,
        2.96560571828504891230e-1,
        1.78482653991729133580e+0,
        5.46378491116411436990e+0,
        6.65790464350110377720e+0,
    ],
    [
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
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
