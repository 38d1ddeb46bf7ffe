use crate::num::{order_by, sum, tied};

/// Kendall's coefficient of concordance W of several rankings of the same
/// candidates, corrected for ties: 1 where all agree, 0 where there is no
/// agreement at all. `None` where it is not defined: fewer than two rankings or
/// candidates, or everybody level in all of them.
///
/// ```text
/// W = 12 S / (m² (n³ − n) − m ΣT),  S = Σ (R_i − mean R)²,  T = Σ (t³ − t)
/// ```
///
/// with `R_i` the sum of the ranks of candidate i, tied candidates sharing the mean
/// of their places, and t the number of candidates of every tie. Source:
/// kendall1939.
///
/// `rankings` holds one list per judge; lower numbers are nearer the first
/// place.
///
/// ```
/// use partnerfit::agreement::concordance;
/// assert_eq!(concordance(&[vec![1.0, 2.0, 3.0], vec![1.0, 2.0, 3.0]]), Some(1.0));
/// ```
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
pub fn concordance(rankings: &[Vec<f64>]) -> Option<f64> {
    let n = rankings.first()?.len();
    if rankings.len() < 2 || n < 2 {
        return None;
    }
    let mut sums = vec![0.0; n];
    let mut ties = 0.0;
    for ranking in rankings {
        let merit: Vec<f64> = ranking.iter().map(|rank| -rank).collect();
        let order = order_by(&merit, |a, b| a.cmp(&b));
        let mut start = 0;
        while start < n {
            let level = (start..n).take_while(|&k| tied(merit[order[start]], merit[order[k]])).count();
            // The mean of places start + 1 … start + level.
            let place = start as f64 + f64::midpoint(1.0, level as f64);
            order[start..start + level].iter().for_each(|&i| sums[i] += place);
            let t = level as f64;
            ties += t * t * t - t;
            start += level;
        }
    }
    let (m, n) = (rankings.len() as f64, n as f64);
    let mean = m * (n + 1.0) / 2.0;
    let spread = sum(sums.iter().map(|r| (r - mean) * (r - mean)));
    let most = m * m * (n * n * n - n) - m * ties;
    (most > 0.0).then(|| (12.0 * spread / most).clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_examples_are_met() {
        // Siegel 1956, section on W: three executives and six applicants.
        let executives = [
            vec![1.0, 6.0, 3.0, 2.0, 5.0, 4.0],
            vec![1.0, 5.0, 6.0, 4.0, 2.0, 3.0],
            vec![6.0, 3.0, 2.0, 5.0, 4.0, 1.0],
        ];
        // S = 25.5 and W = 25.5 / 157.5.
        let w = concordance(&executives).expect("defined");
        assert!((w - 25.5 / 157.5).abs() < 1e-14, "{w}");
        // The example with ties: S = 591, W = 591 / (742.5 − 28.5).
        let tied = [
            vec![1.0, 4.5, 2.0, 4.5, 3.0, 7.5, 6.0, 9.0, 7.5, 10.0],
            vec![2.5, 1.0, 2.5, 4.5, 4.5, 8.0, 9.0, 6.5, 10.0, 6.5],
            vec![2.0, 1.0, 4.5, 4.5, 4.5, 4.5, 8.0, 8.0, 8.0, 10.0],
        ];
        let w = concordance(&tied).expect("defined");
        assert!((w - 591.0 / 714.0).abs() < 1e-14, "{w}");
    }

    #[test]
    fn where_there_is_no_agreement_to_speak_of_there_is_no_number() {
        assert_eq!(concordance(&[]), None);
        assert_eq!(concordance(&[vec![1.0, 2.0]]), None);
        assert_eq!(concordance(&[vec![1.0, 1.0], vec![1.0, 1.0]]), None);
        assert_eq!(concordance(&[vec![1.0, 2.0], vec![2.0, 1.0]]), Some(0.0));
    }
}
