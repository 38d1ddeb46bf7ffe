//! Mean and standard deviation that keep the digits the data have.

use super::{norm, sum};

/// A count as a number.
#[allow(clippy::cast_precision_loss, reason = "lengths of columns are far below 2^52")]
fn count(xs: &[f64]) -> f64 {
    xs.len() as f64
}

/// The mean, by a compensated sum; 0 of none.
///
/// ```
/// assert_eq!(partnerfit::num::stats::mean(&[1e16, 1.0, -1e16, 3.0]), 1.0);
/// ```
#[must_use]
pub fn mean(xs: &[f64]) -> f64 {
    if xs.is_empty() {
        return 0.0;
    }
    let n = count(xs);
    let total = sum(xs.iter().copied());
    // The sum of very large numbers may not fit where their mean does.
    if total.is_finite() { total / n } else { sum(xs.iter().map(|x| x / n)) }
}

/// The standard deviation of a sample (divisor n − 1): two passes, with the
/// rounding of the mean taken out; 0 of fewer than two.
///
/// ```
/// assert_eq!(partnerfit::num::stats::deviation(&[10_000_001.0, 10_000_003.0, 10_000_002.0]), 1.0);
/// ```
#[must_use]
pub fn deviation(xs: &[f64]) -> f64 {
    if xs.len() < 2 {
        return 0.0;
    }
    let (n, centre) = (count(xs), mean(xs));
    let gaps: Vec<f64> = xs.iter().map(|x| x - centre).collect();
    // In exact arithmetic the gaps add up to 0; what they add up to is the error
    // of the mean, and Σgap² is too large by its square over n.
    let length = norm(&gaps);
    let drift = sum(gaps.iter().copied()).abs() / n.sqrt();
    let length = if length > 0.0 { length * (1.0 - (drift / length) * (drift / length)).max(0.0).sqrt() } else { 0.0 };
    length / (n - 1.0).sqrt()
}

/// Pearson's correlation of two columns of the same length; `None` where one of
/// them is constant.
#[must_use]
pub fn correlation(a: &[f64], b: &[f64]) -> Option<f64> {
    let gaps = |xs: &[f64]| -> Option<Vec<f64>> {
        let centre = mean(xs);
        let gaps: Vec<f64> = xs.iter().map(|x| x - centre).collect();
        let length = norm(&gaps);
        let varies = xs.iter().any(|x| x.total_cmp(&xs[0]).is_ne());
        (varies && length > 0.0).then(|| gaps.iter().map(|g| g / length).collect())
    };
    Some(super::dot(gaps(a)?, gaps(b)?).clamp(-1.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The number of correct significant digits.
    fn digits(found: f64, certified: f64) -> f64 {
        let error = ((found - certified) / certified).abs();
        if error == 0.0 { 15.0 } else { -libm::log10(error) }
    }

    #[test]
    fn the_certified_values_of_nist_are_met() {
        // NIST Statistical Reference Datasets, univariate summary statistics:
        // the sets with a closed form, their certified mean and standard
        // deviation, and the digits of the latter that the data leave when they
        // are rounded to binary (0.1 beside 10^7 keeps about eight).
        let alternating = |middle: f64, low: f64, high: f64| {
            let pairs = (0..500).flat_map(|_| [low, high]);
            std::iter::once(middle).chain(pairs).collect::<Vec<f64>>()
        };
        let sets = [
            ("NumAcc1", vec![10_000_001.0, 10_000_003.0, 10_000_002.0], 10_000_002.0, 1.0, 15.0),
            ("NumAcc2", alternating(1.2, 1.1, 1.3), 1.2, 0.1, 14.0),
            ("NumAcc3", alternating(1_000_000.2, 1_000_000.1, 1_000_000.3), 1_000_000.2, 0.1, 9.4),
            ("NumAcc4", alternating(10_000_000.2, 10_000_000.1, 10_000_000.3), 10_000_000.2, 0.1, 8.2),
        ];
        for (name, data, middle, spread, reach) in sets {
            assert!(digits(mean(&data), middle) >= 15.0, "{name}: mean {}", mean(&data));
            let found = digits(deviation(&data), spread);
            assert!(found >= reach, "{name}: {found} digits of {}", deviation(&data));
        }
    }

    #[test]
    fn large_numbers_and_few_numbers_have_a_spread() {
        assert!((deviation(&[1e300, 3e300]) / 2f64.sqrt() / 1e300 - 1.0).abs() < 1e-15);
        assert!((mean(&[1.5e308, 1.7e308]) - 1.6e308).abs() < 1e294);
        assert!(deviation(&[7.0]).abs() < 1e-300 && mean(&[]).abs() < 1e-300);
        assert!((correlation(&[1.0, 2.0, 3.0], &[5.0, 3.0, 1.0]).expect("both vary") + 1.0).abs() < 1e-15);
        assert_eq!(correlation(&[0.1, 0.1, 0.1], &[1.0, 2.0, 3.0]), None);
    }
}
