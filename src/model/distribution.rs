/// What is known about a number that is not known for certain, as a
/// distribution in natural units.
#[derive(Clone, Debug, PartialEq)]
pub enum Distribution {
    /// It is this.
    Exact(f64),
    /// Anything between two ends, none more likely than another.
    Uniform {
        /// Least.
        low: f64,
        /// Greatest.
        high: f64,
    },
}

impl Distribution {
    /// The number below which it lies with probability `u` (0 < u < 1): drawing
    /// `u` uniformly draws from the distribution.
    #[must_use]
    pub fn quantile(&self, u: f64) -> f64 {
        match self {
            Self::Exact(x) => *x,
            Self::Uniform { low, high } => low + (high - low) * u,
        }
    }

    /// Whether there is no doubt.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        matches!(self, Self::Exact(_))
    }
}
