//! Random numbers that are a pure function of a seed, a purpose and an index.
//!
//! Every draw has a stream of its own, so that draw 7,312 is the same whatever
//! the number of threads, the size of the blocks and the number of draws asked
//! for. The generator is xoshiro256++ (Blackman and Vigna 2021), its state
//! filled by `SplitMix64` (Steele, Lea and Flood 2014).

/// What a stream is for: streams for different purposes share no numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Weights.
    Weights = 1,
    /// Scores of candidates.
    Scores = 2,
    /// Settings of a method that are drawn too, such as a cutting level.
    Settings = 3,
}

/// The step of `SplitMix64`: the golden ratio in 64 bits.
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// The output function of `SplitMix64`: a one-to-one mixing of 64 bits.
#[must_use]
pub fn mixed(z: u64) -> u64 {
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// A stream of random numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stream([u64; 4]);

impl Stream {
    /// The stream of draw `index` for `purpose`.
    #[must_use]
    pub fn new(seed: u64, purpose: Purpose, index: u64) -> Self {
        let key = mixed(mixed(seed.wrapping_add(GOLDEN)) ^ (purpose as u64).wrapping_mul(GOLDEN));
        let mut at = mixed(key ^ mixed(index.wrapping_add(GOLDEN)));
        Self([(); 4].map(|()| {
            at = at.wrapping_add(GOLDEN);
            mixed(at)
        }))
    }

    /// Its state, for those who run many streams side by side.
    pub(crate) fn state(&self) -> [u64; 4] {
        self.0
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        let s = &mut self.0;
        let result = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        result
    }

    /// The next number, uniform between 0 and 1, both left out: an odd multiple
    /// of 2⁻⁵³.
    #[allow(clippy::cast_precision_loss, reason = "52 bits and a half are exact")]
    pub fn uniform(&mut self) -> f64 {
        ((self.bits() >> 12) as f64 + 0.5) * (1.0 / 4_503_599_627_370_496.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_is_the_published_one() {
        // Test vector of the crate rand_xoshiro, made with the reference C code.
        let mut stream = Stream([1, 2, 3, 4]);
        let first: Vec<u64> = (0..4).map(|_| stream.bits()).collect();
        assert_eq!(first, [41943041, 58720359, 3588806011781223, 3591011842654386]);
    }

    #[test]
    fn a_draw_is_its_own_stream() {
        let at = |seed, purpose, index| Stream::new(seed, purpose, index).bits();
        let base = at(1, Purpose::Weights, 0);
        assert_eq!(base, at(1, Purpose::Weights, 0));
        let others = [at(2, Purpose::Weights, 0), at(1, Purpose::Scores, 0), at(1, Purpose::Weights, 1)];
        assert!(others.iter().all(|other| *other != base));
    }
}
