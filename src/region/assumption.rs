use std::fmt;

/// What is taken as known about the weights.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Assumption {
    /// The weights are right as they are.
    AsGiven,
    /// Every weight may be off by up to this part of its value, independently
    /// and evenly; then all are scaled to sum 1.
    Within {
        /// The part, in percent: above 0 and below 100.
        percent: f64,
    },
    /// Only their order is right; weights that are equal may stand either way.
    SameOrder,
    /// Nothing is known.
    Any,
    /// What the strategy states of weights (`weight_bound`) and of candidates
    /// (`comparison`).
    Stated,
}

impl Assumption {
    /// The assumption written as on the command line: `as-given`, `within:20%`,
    /// `same-order`, `any` or `stated`. `None` for anything else.
    ///
    /// ```
    /// use partnerfit::region::Assumption;
    /// assert_eq!(Assumption::parse("within:20%"), Some(Assumption::Within { percent: 20.0 }));
    /// assert_eq!(Assumption::Within { percent: 20.0 }.to_string(), "within:20%");
    /// assert_eq!(Assumption::parse("within:100%"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "as-given" => Some(Self::AsGiven),
            "same-order" => Some(Self::SameOrder),
            "any" => Some(Self::Any),
            "stated" => Some(Self::Stated),
            _ => {
                let percent: f64 = text.strip_prefix("within:")?.strip_suffix('%')?.parse().ok()?;
                (percent > 0.0 && percent < 100.0).then_some(Self::Within { percent })
            }
        }
    }
}

impl fmt::Display for Assumption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AsGiven => f.write_str("as-given"),
            Self::Within { percent } => write!(f, "within:{percent}%"),
            Self::SameOrder => f.write_str("same-order"),
            Self::Any => f.write_str("any"),
            Self::Stated => f.write_str("stated"),
        }
    }
}
