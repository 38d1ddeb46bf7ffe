//! Sobol points with nested uniform (Owen) scrambling.
//!
//! The points of a Sobol sequence fill the unit cube evenly: every dyadic box of
//! the right size holds the same number of them. Scrambling keeps that and makes
//! each point uniform, so that means over the points are right on average and
//! independent scramblings show how far off they are. The scrambling is a hash
//! that lets each bit depend on the bits above it only (Laine and Karras 2011,
//! Burley 2020; constants of Vegdahl 2021).
//!
//! The direction numbers are `new-joe-kuo-6.21201` (Joe and Kuo 2008), first 64
//! dimensions, which come under these terms:
//!
//! Copyright (c) 2008, Frances Y. Kuo and Stephen Joe. All rights reserved.
//! Redistribution and use in source and binary forms, with or without
//! modification, are permitted provided that the following conditions are met:
//! redistributions of source code must retain the above copyright notice, this
//! list of conditions and the following disclaimer; redistributions in binary
//! form must reproduce the above copyright notice, this list of conditions and
//! the following disclaimer in the documentation and/or other materials provided
//! with the distribution; neither the names of the copyright holders nor the
//! names of the University of New South Wales and the University of Waikato and
//! its contributors may be used to endorse or promote products derived from this
//! software without specific prior written permission. This software is provided
//! by the copyright holders "as is" and any express or implied warranties,
//! including, but not limited to, the implied warranties of merchantability and
//! fitness for a particular purpose are disclaimed. In no event shall the
//! copyright holders be liable for any direct, indirect, incidental, special,
//! exemplary, or consequential damages arising in any way out of the use of this
//! software, even if advised of the possibility of such damage.

use crate::num::lanes;
use crate::num::random::mixed;

/// The most dimensions there are.
pub(crate) const DIMENSIONS: usize = 64;

/// Independent scramblings: draw k is point `k div SCRAMBLINGS` of scrambling
/// `k mod SCRAMBLINGS`.
pub(crate) const SCRAMBLINGS: usize = 16;

/// Points are made in groups of this many of each scrambling.
const GROUP: usize = 16;

/// Bits of a coordinate.
const BITS: usize = 32;

/// Primitive polynomial (as bits, the highest power first) and first direction
/// numbers of each dimension after the first.
static JOE_KUO: [(u32, &[u32]); DIMENSIONS - 1] = [
    (3, &[1]),
    (7, &[1, 3]),
    (11, &[1, 3, 1]),
    (13, &[1, 1, 1]),
    (19, &[1, 1, 3, 3]),
    (25, &[1, 3, 5, 13]),
    (37, &[1, 1, 5, 5, 17]),
    (41, &[1, 1, 5, 5, 5]),
    (47, &[1, 1, 7, 11, 19]),
    (55, &[1, 1, 5, 1, 1]),
    (59, &[1, 1, 1, 3, 11]),
    (61, &[1, 3, 5, 5, 31]),
    (67, &[1, 3, 3, 9, 7, 49]),
    (91, &[1, 1, 1, 15, 21, 21]),
    (97, &[1, 3, 1, 13, 27, 49]),
    (103, &[1, 1, 1, 15, 7, 5]),
    (109, &[1, 3, 1, 15, 13, 25]),
    (115, &[1, 1, 5, 5, 19, 61]),
    (131, &[1, 3, 7, 11, 23, 15, 103]),
    (137, &[1, 3, 7, 13, 13, 15, 69]),
    (143, &[1, 1, 3, 13, 7, 35, 63]),
    (145, &[1, 3, 5, 9, 1, 25, 53]),
    (157, &[1, 3, 1, 13, 9, 35, 107]),
    (167, &[1, 3, 1, 5, 27, 61, 31]),
    (171, &[1, 1, 5, 11, 19, 41, 61]),
    (185, &[1, 3, 5, 3, 3, 13, 69]),
    (191, &[1, 1, 7, 13, 1, 19, 1]),
    (193, &[1, 3, 7, 5, 13, 19, 59]),
    (203, &[1, 1, 3, 9, 25, 29, 41]),
    (211, &[1, 3, 5, 13, 23, 1, 55]),
    (213, &[1, 3, 7, 3, 13, 59, 17]),
    (229, &[1, 3, 1, 3, 5, 53, 69]),
    (239, &[1, 1, 5, 5, 23, 33, 13]),
    (241, &[1, 1, 7, 7, 1, 61, 123]),
    (247, &[1, 1, 7, 9, 13, 61, 49]),
    (253, &[1, 3, 3, 5, 3, 55, 33]),
    (285, &[1, 3, 1, 15, 31, 13, 49, 245]),
    (299, &[1, 3, 5, 15, 31, 59, 63, 97]),
    (301, &[1, 3, 1, 11, 11, 11, 77, 249]),
    (333, &[1, 3, 1, 11, 27, 43, 71, 9]),
    (351, &[1, 1, 7, 15, 21, 11, 81, 45]),
    (355, &[1, 3, 7, 3, 25, 31, 65, 79]),
    (357, &[1, 3, 1, 1, 19, 11, 3, 205]),
    (361, &[1, 1, 5, 9, 19, 21, 29, 157]),
    (369, &[1, 3, 7, 11, 1, 33, 89, 185]),
    (391, &[1, 3, 3, 3, 15, 9, 79, 71]),
    (397, &[1, 3, 7, 11, 15, 39, 119, 27]),
    (425, &[1, 1, 3, 1, 11, 31, 97, 225]),
    (451, &[1, 1, 1, 3, 23, 43, 57, 177]),
    (463, &[1, 3, 7, 7, 17, 17, 37, 71]),
    (487, &[1, 3, 1, 5, 27, 63, 123, 213]),
    (501, &[1, 1, 3, 5, 11, 43, 53, 133]),
    (529, &[1, 3, 5, 5, 29, 17, 47, 173, 479]),
    (539, &[1, 3, 3, 11, 3, 1, 109, 9, 69]),
    (545, &[1, 1, 1, 5, 17, 39, 23, 5, 343]),
    (557, &[1, 3, 1, 5, 25, 15, 31, 103, 499]),
    (563, &[1, 1, 1, 11, 11, 17, 63, 105, 183]),
    (601, &[1, 1, 5, 11, 9, 29, 97, 231, 363]),
    (607, &[1, 1, 5, 15, 19, 45, 41, 7, 383]),
    (617, &[1, 3, 7, 7, 31, 19, 83, 137, 221]),
    (623, &[1, 1, 1, 3, 23, 15, 111, 223, 83]),
    (631, &[1, 1, 5, 13, 31, 15, 55, 25, 161]),
    (637, &[1, 1, 3, 13, 25, 47, 39, 87, 257]),
];

/// The directions of dimension `d`: bit k of the number of a point switches
/// direction k on. Most significant bit first.
fn directions(d: usize) -> [u32; BITS] {
    let mut m = [1_u32; BITS];
    if d > 0 {
        let (polynomial, first) = JOE_KUO[d - 1];
        let degree = first.len();
        m[..degree].copy_from_slice(first);
        for i in degree..BITS {
            m[i] = m[i - degree];
            for k in 1..=degree {
                if polynomial >> (degree - k) & 1 == 1 {
                    m[i] ^= m[i - k] << k;
                }
            }
        }
    }
    let mut at = 0;
    m.map(|m| {
        at += 1;
        m << (BITS - at)
    })
}

/// Point `index` in one dimension, in bits of 2⁻³², by its directions.
fn point(directions: &[u32; BITS], index: u64) -> u32 {
    (0..BITS).filter(|k| index >> k & 1 == 1).fold(0, |x, k| x ^ directions[k])
}

/// Scrambles a coordinate whose bits are in reverse order, so that every bit
/// depends on the seed and the less significant ones only.
#[inline(always)]
#[allow(clippy::inline_always, reason = "part of loops that must become lanes")]
fn scrambled(x: u32, seed: u32) -> u32 {
    let x = x ^ x.wrapping_mul(0x3d20_adea);
    let x = x.wrapping_add(seed);
    let x = x.wrapping_mul((seed >> 16) | 1);
    let x = x ^ x.wrapping_mul(0x0552_6c56);
    x ^ x.wrapping_mul(0x53a2_2864)
}

/// Scrambled points in some dimensions.
#[derive(Clone, Debug)]
pub(crate) struct Sobol {
    /// Per dimension the directions, bits in reverse order.
    directions: Vec<[u32; BITS]>,
    /// Per dimension the seed of each scrambling.
    seeds: Vec<[u32; SCRAMBLINGS]>,
}

impl Sobol {
    /// Points in `dimensions` (at most [`DIMENSIONS`]) dimensions.
    pub(crate) fn new(dimensions: usize, seed: u64) -> Self {
        let key = mixed(seed ^ 0x536f_626f_6c20_2121);
        #[allow(clippy::cast_possible_truncation, reason = "the upper half is meant")]
        let of = |d: usize, r: usize| (mixed(key ^ mixed((d * SCRAMBLINGS + r) as u64 + 1)) >> 32) as u32;
        let seeds = |d: usize| {
            let mut r = 0;
            [(); SCRAMBLINGS].map(|()| {
                r += 1;
                of(d, r - 1)
            })
        };
        Self {
            directions: (0..dimensions).map(|d| directions(d).map(u32::reverse_bits)).collect(),
            seeds: (0..dimensions).map(seeds).collect(),
        }
    }

    /// Dimension `d` of draws `block · 256 ..` into `out`, each strictly between
    /// 0 and 1. The 2³² points of each scrambling come round after 2³⁶ draws.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "runs inside a dispatch to wider registers")]
    pub(crate) fn fill(&self, d: usize, block: u64, out: &mut [f64; GROUP * SCRAMBLINGS]) {
        let (directions, seeds) = (&self.directions[d], &self.seeds[d]);
        let first = point(directions, block * GROUP as u64);
        // Bits of all points first: what comes after is a loop of another width.
        let mut bits = [0; GROUP * SCRAMBLINGS];
        for (p, bits) in bits.as_chunks_mut::<SCRAMBLINGS>().0.iter_mut().enumerate() {
            let x = first ^ point(directions, p as u64);
            for r in 0..SCRAMBLINGS {
                bits[r] = scrambled(x, seeds[r]).reverse_bits();
            }
        }
        for (out, bits) in out.iter_mut().zip(&bits) {
            *out = (lanes::whole(*bits) + 0.5) * (1.0 / 4_294_967_296.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_points_are_those_of_another_program() {
        // scipy 1.17.1, qmc.Sobol(64, scramble=False, bits=32): its point i is
        // point i ^ (i >> 1) here (Gray code). Dimensions 1, 2, 3, 8, 20, 41, 64
        // in bits of 2^-32.
        let expected: [(u64, [u32; 7]); 7] = [
            (1, [2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648]),
            (2, [3221225472, 1073741824, 1073741824, 3221225472, 1073741824, 1073741824, 3221225472]),
            (3, [1073741824, 3221225472, 3221225472, 1073741824, 3221225472, 3221225472, 1073741824]),
            (5, [3758096384, 3758096384, 536870912, 1610612736, 2684354560, 1610612736, 2684354560]),
            (100, [1778384896, 1107296256, 3321888768, 2046820352, 1442840576, 3053453312, 2785017856]),
            (12345, [2752774144, 3493593088, 688652288, 486801408, 1475084288, 925630464, 1999896576]),
            (131071, [32768, 2147516416, 3900735488, 438599680, 1476624384, 1131970560, 1960280064]),
        ];
        for (i, coordinates) in expected {
            let index = i ^ (i >> 1);
            let found = [0, 1, 2, 7, 19, 40, 63].map(|d| point(&directions(d), index));
            assert_eq!(found, coordinates, "{i}");
        }
    }

    #[test]
    fn scrambling_keeps_the_points_spread_evenly() {
        // 2^18 points of each scrambling, beyond 2^16: in one dimension every
        // interval of 2^-18 holds one of them; in the first two dimensions,
        // which are a (0, m, 2)-net, every box of 2^-9 by 2^-9 does.
        const M: u32 = 18;
        let sobol = Sobol::new(2, 7);
        let (mut a, mut b) = ([0.0; 256], [0.0; 256]);
        let mut lines = vec![0_u8; 1 << M];
        let mut boxes = vec![0_u8; 1 << M];
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 2^18")]
        let cell = |x: f64, bits: u32| (x * f64::from(1_u32 << bits)) as usize;
        for block in 0..(1_u64 << M) / GROUP as u64 {
            sobol.fill(0, block, &mut a);
            sobol.fill(1, block, &mut b);
            for p in 0..GROUP {
                let (x, y) = (a[p * SCRAMBLINGS + 3], b[p * SCRAMBLINGS + 3]);
                lines[cell(y, M)] += 1;
                boxes[cell(x, M / 2) << (M / 2) | cell(y, M / 2)] += 1;
            }
        }
        assert!(lines.iter().chain(&boxes).all(|count| *count == 1));
    }

    #[test]
    fn a_bit_is_moved_by_the_bits_above_it_only() {
        for seed in [1_u32, 0xdead_beef, 0x8000_0001] {
            for k in 0..32 {
                let moved = scrambled(0x1234_5678, seed) ^ scrambled(0x1234_5678 ^ (1 << k), seed);
                assert_eq!(moved.trailing_zeros(), k);
            }
        }
    }

    #[test]
    fn scramblings_differ_in_their_first_point() {
        let sobol = Sobol::new(1, 1);
        let mut out = [0.0; 256];
        sobol.fill(0, 0, &mut out);
        let mut first = out[..SCRAMBLINGS].to_vec();
        first.sort_by(f64::total_cmp);
        assert!(first.windows(2).all(|two| two[0] < two[1]));
    }
}
