//! A distribution as people write it: `triangular(6; 7; 8.5)`.

use super::Distribution;
use crate::num::{sum, tied};

/// Why a text is no distribution.
#[derive(Clone, Debug, PartialEq)]
pub enum NotADistribution {
    /// There is no law of this name.
    Law,
    /// The law has no numbers between brackets.
    Bare(String),
    /// This is no number.
    Number(String),
    /// As many numbers as were found; the law takes another number of them.
    Count(usize),
    /// The numbers do not ascend.
    Order,
    /// A parameter (as written) is outside of what the law allows.
    Parameter(String),
    /// The chances add up to this, which is neither 1 nor 100.
    Chances(f64),
    /// This value is not on the scale.
    Outside(f64),
}

/// Names of the laws, with their Dutch names.
const LAWS: [[&str; 2]; 6] = [
    ["uniform", "gelijkmatig"],
    ["triangular", "driehoek"],
    ["normal", "normaal"],
    ["beta", "bèta"],
    ["discrete", "kansen"],
    ["empirical", "waarden"],
];

impl Distribution {
    /// Whether a distribution begins somewhere in `text`: the name of a law and a
    /// bracket.
    pub(crate) fn begins_in(text: &str) -> bool {
        let text = text.to_lowercase();
        LAWS.iter()
            .flatten()
            .any(|name| text.match_indices(name).any(|(at, _)| text[at + name.len()..].trim_start().starts_with('(')))
    }

    /// The distribution written as `law(numbers)`, on a scale:
    ///
    /// - `uniform(low; high)`
    /// - `triangular(low; mode; high)`
    /// - `normal(mean; sd)`: the mean on the scale; cut off at its ends
    /// - `beta(alpha; beta)` over the whole scale, or `beta(alpha; beta; low; high)`
    /// - `discrete(value: chance; …)`, the chances adding up to 1 or 100
    /// - `empirical(value; …)`: all equally likely
    ///
    /// Numbers are separated by `;`, else by `,` where `comma` says that it is no
    /// decimal sign, else by blanks. `number` reads one of them.
    ///
    /// # Errors
    /// Why it is none.
    ///
    /// ```
    /// use partnerfit::model::Distribution;
    /// let number = |text: &str| text.replace(',', ".").parse().ok();
    /// let law = Distribution::parse("driehoek(6; 7; 8,5)", number, (1.0, 10.0), false);
    /// assert_eq!(law, Ok(Distribution::Triangular { low: 6.0, mode: 7.0, high: 8.5 }));
    /// ```
    pub fn parse(
        text: &str,
        number: impl Fn(&str) -> Option<f64>,
        scale: (f64, f64),
        comma: bool,
    ) -> Result<Self, NotADistribution> {
        use NotADistribution::{Bare, Chances, Count, Law, Number, Order, Outside, Parameter};
        let (name, rest) = text.trim().split_once('(').unwrap_or((text, ""));
        let name = name.trim().to_lowercase();
        let law = LAWS.iter().position(|names| names.contains(&name.as_str())).ok_or(Law)?;
        let inside = rest.trim_end().strip_suffix(')').ok_or_else(|| Bare(name.clone()))?.trim();
        let parts: Vec<&str> = match inside {
            "" => Vec::new(),
            _ if inside.contains(';') => inside.split(';').map(str::trim).collect(),
            _ if comma && inside.contains(',') => inside.split(',').map(str::trim).collect(),
            // A value and its chance stand together.
            _ if law == 4 => vec![inside],
            _ => inside.split_whitespace().collect(),
        };
        let read = |part: &str| number(part.trim()).filter(|x| x.is_finite()).ok_or_else(|| Number(part.to_owned()));
        let on_scale = |x: f64| if (scale.0..=scale.1).contains(&x) { Ok(x) } else { Err(Outside(x)) };
        if law == 4 {
            let pair = |part: &&str| {
                let (value, chance) = part.split_once(':').ok_or_else(|| Number((*part).to_owned()))?;
                let (value, odds) = (on_scale(read(value)?)?, read(chance)?);
                if odds >= 0.0 { Ok((value, odds)) } else { Err(Parameter(chance.trim().to_owned())) }
            };
            let pairs = parts.iter().map(pair).collect::<Result<Vec<(f64, f64)>, _>>()?;
            let total = sum(pairs.iter().map(|pair| pair.1));
            if pairs.is_empty() {
                return Err(Count(0));
            }
            // Thirds are written as 0.33.
            let adds_up = |to: f64| tied(total, to) || (total - to).abs() <= 0.0101 * to;
            return match Self::discrete(&pairs) {
                Some(law) if adds_up(1.0) || adds_up(100.0) => Ok(law),
                _ => Err(Chances(total)),
            };
        }
        let xs = parts.iter().map(|part| read(part)).collect::<Result<Vec<f64>, _>>()?;
        let found = xs.len();
        let ascending = |xs: &[f64]| if xs.windows(2).all(|two| two[0] <= two[1]) { Ok(()) } else { Err(Order) };
        let all_on_scale = |xs: &[f64]| xs.iter().try_for_each(|x| on_scale(*x).map(|_| ()));
        match (law, xs.as_slice()) {
            (0, &[low, high]) => {
                all_on_scale(&xs)?;
                ascending(&xs)?;
                Ok(Self::even(low, high))
            }
            (1, &[low, mode, high]) => {
                all_on_scale(&xs)?;
                ascending(&xs)?;
                Ok(if low < high { Self::Triangular { low, mode, high } } else { Self::Exact(low) })
            }
            (2, &[mean, sd]) => {
                on_scale(mean)?;
                if sd > 0.0 { Ok(Self::Normal { mean, sd }) } else { Err(Parameter(parts[1].to_owned())) }
            }
            (3, &[alpha, beta] | &[alpha, beta, _, _]) => {
                let ends = &xs[2..];
                all_on_scale(ends)?;
                ascending(ends)?;
                let (low, high) = if let [low, high] = *ends { (low, high) } else { scale };
                if low >= high {
                    return Err(Order);
                }
                let wrong = parts.iter().zip(&xs).find(|(_, x)| !(0.05..=1e5).contains(*x));
                Self::beta(alpha, beta, low, high)
                    .ok_or_else(|| Parameter(wrong.map_or(String::new(), |(part, _)| (*part).to_owned())))
            }
            (5, _) => {
                all_on_scale(&xs)?;
                Self::empirical(&xs).ok_or(Count(0))
            }
            _ => Err(Count(found)),
        }
    }
}
