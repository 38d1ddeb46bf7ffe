//! Which instructions of the processor are used: found out at run time, never
//! seen in a result.

use pulp::NullaryFnOnce;

/// A set of instructions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Isa {
    /// What every processor of the kind has.
    Baseline,
    /// 256 bits at a time.
    Avx2,
    /// 512 bits at a time.
    Avx512,
}

impl Isa {
    /// All of them, the narrowest first.
    pub const ALL: [Self; 3] = [Self::Baseline, Self::Avx2, Self::Avx512];

    /// The ones to use here. Not those of 512 bits: what the compiler makes of
    /// the comparison of pairs with them is several times slower (see the
    /// benchmark `simulation`).
    #[must_use]
    pub fn usual() -> Self {
        if Self::Avx2.is_here() { Self::Avx2 } else { Self::Baseline }
    }

    /// Whether this processor has it.
    #[must_use]
    pub fn is_here(self) -> bool {
        #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
        return match self {
            Self::Baseline => true,
            Self::Avx2 => pulp::x86::V3::try_new().is_some(),
            Self::Avx512 => pulp::x86::V4::try_new().is_some(),
        };
        #[cfg(not(any(target_arch = "x86", target_arch = "x86_64")))]
        return self == Self::Baseline;
    }

    /// Runs `work` compiled for these instructions, or for every processor where
    /// this one does not have them.
    pub(super) fn run<W: NullaryFnOnce>(self, work: W) -> W::Output {
        #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
        {
            if self == Self::Avx512
                && let Some(simd) = pulp::x86::V4::try_new()
            {
                return simd.vectorize(work);
            }
            if self == Self::Avx2
                && let Some(simd) = pulp::x86::V3::try_new()
            {
                return simd.vectorize(work);
            }
        }
        work.call()
    }
}
