//! Which instructions of the processor are used: found out at run time, never
//! seen in a result.

use pulp::{NullaryFnOnce, Scalar256b, Simd};

/// A set of instructions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Isa {
    /// What every processor of the kind has.
    Baseline,
    /// 256 bits at a time.
    Avx2,
    /// 512 bits at a time where the compiler finds use for them; what is written
    /// out by hand stays at 256.
    Avx512,
}

/// Something to do in lanes of 256 bits. It is compiled once for every set of
/// instructions: its methods and what they call must be inlined.
pub(crate) trait Work {
    /// Does it.
    fn call<S: Simd>(self, simd: S);
}

/// Loops of which the compiler makes lanes: a closure that is inlined, as are the
/// functions it calls.
pub(crate) struct Loops<F>(pub F);

impl<F: FnOnce()> Work for Loops<F> {
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "within code for one instruction set")]
    fn call<S: Simd>(self, _: S) {
        (self.0)();
    }
}

/// Work with the lanes it gets.
struct Within<W, S> {
    work: W,
    simd: S,
}

impl<W: Work, S: Simd> NullaryFnOnce for Within<W, S> {
    type Output = ();

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "within code for one instruction set")]
    fn call(self) {
        self.work.call(self.simd);
    }
}

impl Isa {
    /// All of them, the narrowest first.
    pub const ALL: [Self; 3] = [Self::Baseline, Self::Avx2, Self::Avx512];

    /// The fastest here.
    #[must_use]
    pub fn usual() -> Self {
        Self::ALL.into_iter().rev().find(|isa| isa.is_here()).unwrap_or(Self::Baseline)
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

    /// Does `work` with these instructions, or with those of every processor where
    /// this one does not have them.
    pub(crate) fn run(self, work: impl Work) {
        #[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
        {
            if self == Self::Avx512
                && let Some(all) = pulp::x86::V4::try_new()
            {
                return all.vectorize(Within { work, simd: *all });
            }
            if self == Self::Avx2
                && let Some(simd) = pulp::x86::V3::try_new()
            {
                return simd.vectorize(Within { work, simd });
            }
        }
        Within { work, simd: Scalar256b }.call();
    }
}
