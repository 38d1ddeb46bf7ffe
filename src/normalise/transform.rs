use std::fmt;

use crate::model::ValueFunction;

/// A normaliser fitted to one column: what a score becomes. It is a few
/// constants, so that no normalised table needs to be stored.
pub enum Transform {
    /// The same for every score: a column that says nothing.
    Constant(f64),
    /// `(x − origin) / span`.
    Affine {
        /// The score that becomes 0.
        origin: f64,
        /// How far from it a score becomes 1; negative where less is better.
        span: f64,
    },
    /// `scale / x`.
    Reciprocal {
        /// The score that becomes 1.
        scale: f64,
    },
    /// The criterion's own value function.
    Value(ValueFunction),
    /// Anything else.
    Other(Box<dyn Fn(f64) -> f64 + Send + Sync>),
}

impl Transform {
    /// Any function.
    #[must_use]
    pub fn other(f: impl Fn(f64) -> f64 + Send + Sync + 'static) -> Self {
        Self::Other(Box::new(f))
    }

    /// What `x` becomes.
    #[must_use]
    pub fn at(&self, x: f64) -> f64 {
        match self {
            Self::Constant(value) => *value,
            Self::Affine { origin, span } => (x - origin) / span,
            Self::Reciprocal { scale } => scale / x,
            Self::Value(function) => function.at(x),
            Self::Other(f) => f(x),
        }
    }

    /// Adds what each of `scores` becomes to `totals`, times `weight`: the inner
    /// loop of weighted sums.
    pub fn add_weighted(&self, scores: &[f64], weight: f64, totals: &mut [f64]) {
        match self {
            Self::Affine { origin, span } => {
                totals.iter_mut().zip(scores).for_each(|(total, x)| *total += weight * ((x - origin) / span));
            }
            _ => totals.iter_mut().zip(scores).for_each(|(total, x)| *total += weight * self.at(*x)),
        }
    }
}

impl fmt::Debug for Transform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Constant(value) => write!(f, "{value}"),
            Self::Affine { origin, span } => write!(f, "(x - {origin}) / {span}"),
            Self::Reciprocal { scale } => write!(f, "{scale} / x"),
            Self::Value(function) => function.fmt(f),
            Self::Other(_) => f.write_str("f(x)"),
        }
    }
}
