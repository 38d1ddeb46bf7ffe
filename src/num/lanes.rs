//! Functions for loops over many numbers side by side: no branch and no table,
//! so that the compiler makes lanes of them, and the same bits on every platform
//! (no fused multiply-add).

#![allow(clippy::inline_always, reason = "they run inside a dispatch to wider registers")]

/// 2⁵²: a whole number below it added to this shows in the last bits.
const SHIFT: f64 = 4_503_599_627_370_496.0;
const SHIFT_BITS: u64 = 0x4330_0000_0000_0000;
const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// A whole number as it is: its bits below those of 2⁵².
#[inline(always)]
pub(crate) fn whole(x: u32) -> f64 {
    f64::from_bits(u64::from(x) | SHIFT_BITS) - SHIFT
}

/// Natural logarithm of a normal positive number, within one unit in the last
/// place: the polynomial of Sun's `fdlibm`.
#[inline(always)]
pub(crate) fn ln(x: f64) -> f64 {
    // x = 2^k (1 + f) with 1 + f between √½ and √2.
    let bits = x.to_bits().wrapping_add(0x3ff0_0000_0000_0000 - 0x3fe6_a09e_667f_3bcd);
    let k = f64::from_bits((bits >> 52) | SHIFT_BITS) - (SHIFT + 1023.0);
    let f = f64::from_bits((bits & 0x000f_ffff_ffff_ffff) + 0x3fe6_a09e_667f_3bcd) - 1.0;
    let s = f / (2.0 + f);
    let z = s * s;
    let w = z * z;
    let even = w * (3.999_999_999_940_942e-1 + w * (2.222_219_843_214_978_4e-1 + w * 1.531_383_769_920_937_3e-1));
    let odd = z
        * (6.666_666_666_666_735e-1
            + w * (2.857_142_874_366_239e-1 + w * (1.818_357_216_161_805e-1 + w * 1.479_819_860_511_658_6e-1)));
    let half = 0.5 * f * f;
    k * LN2_HIGH - ((half - (s * (half + (even + odd)) + k * LN2_LOW)) - f)
}

/// 1 / 13!, 1 / 12!, …, 1 / 0!.
const SERIES: [f64; 14] = [
    1.0 / 6_227_020_800.0,
    1.0 / 479_001_600.0,
    1.0 / 39_916_800.0,
    1.0 / 3_628_800.0,
    1.0 / 362_880.0,
    1.0 / 40_320.0,
    1.0 / 5040.0,
    1.0 / 720.0,
    1.0 / 120.0,
    1.0 / 24.0,
    1.0 / 6.0,
    0.5,
    1.0,
    1.0,
];

/// `e^x` for x from −700 to 700, within two units in the last place.
#[inline(always)]
pub(crate) fn exp(x: f64) -> f64 {
    // x = k ln 2 + r with |r| at most half of ln 2; the series to r¹³.
    let rounded = x * std::f64::consts::LOG2_E + 1.5 * SHIFT;
    let k = rounded - 1.5 * SHIFT;
    let r = (x - k * LN2_HIGH) - k * LN2_LOW;
    let mut series = SERIES[0];
    for coefficient in &SERIES[1..] {
        series = series * r + coefficient;
    }
    let power = f64::from_bits((rounded.to_bits() << 52).wrapping_add(1023 << 52));
    series * power
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::num::random::{Purpose, Stream};

    #[test]
    fn logarithm_and_power_agree_with_the_library() {
        let mut stream = Stream::new(3, Purpose::Settings, 0);
        for i in 0..200_000 {
            let u = stream.uniform();
            for x in [u, u * 1e-9, 1.0 - u * 1e-9, u * 1e6, 1.0] {
                let (own, library) = (ln(x), libm::log(x));
                assert!((own - library).abs() <= 2.3e-16 * library.abs(), "ln {x:e}: {own:e} {library:e}");
            }
            for x in [-u, u, -20.0 * u, 600.0 * (u - 0.5), 0.0, u * 1e-12] {
                let (own, library) = (exp(x), libm::exp(x));
                assert!((own - library).abs() <= 4.5e-16 * library, "exp {x:e} ({i}): {own:e} {library:e}");
            }
        }
    }
}
