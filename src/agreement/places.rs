//! Places from ranks.

/// A count as a number.
pub(super) fn number(n: usize) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "candidates are few")]
    let number = n as f64;
    number
}

/// The greatest absolute value; 0 of none.
pub(super) fn largest(xs: &[f64]) -> f64 {
    xs.iter().fold(0.0_f64, |kept, x| kept.max(x.abs()))
}

/// The positions in order of rank, in runs that share one.
fn runs(ranks: &[f64]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..ranks.len()).collect();
    order.sort_by(|&a, &b| ranks[a].total_cmp(&ranks[b]));
    #[allow(clippy::float_cmp, reason = "ranks are given, not calculated")]
    order.chunk_by(|&a, &b| ranks[a] == ranks[b]).map(<[usize]>::to_vec).collect()
}

/// The place of each candidate, 1 = first; those who are level share the mean of
/// their places.
pub(super) fn mid_ranks(ranks: &[f64]) -> Vec<f64> {
    let mut places = vec![0.0; ranks.len()];
    let mut before = 0;
    for run in runs(ranks) {
        let mean = number(before) + number(run.len() + 1) / 2.0;
        for &i in &run {
            places[i] = mean;
        }
        before += run.len();
    }
    places
}

/// Who holds each place: those who are level hold their places together.
pub(super) struct Holders {
    runs: Vec<Vec<usize>>,
    /// The run of each place.
    of: Vec<usize>,
}

impl Holders {
    pub(super) fn new(ranks: &[f64]) -> Self {
        let runs = runs(ranks);
        let of = runs.iter().enumerate().flat_map(|(at, run)| std::iter::repeat_n(at, run.len())).collect();
        Self { runs, of }
    }

    /// Which set holds a place, 0 = first.
    pub(super) fn run(&self, place: usize) -> usize {
        self.of[place]
    }

    /// Those who hold a place, 0 = first, in order of position.
    pub(super) fn at(&self, place: usize) -> &[usize] {
        &self.runs[self.of[place]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_who_are_level_share_their_places() {
        assert_eq!(mid_ranks(&[3.0, 1.0, 1.0, 9.0]), [3.0, 1.5, 1.5, 4.0]);
        let holders = Holders::new(&[3.0, 1.0, 1.0]);
        assert_eq!([holders.at(0), holders.at(1), holders.at(2)], [&[1, 2][..], &[1, 2], &[0]]);
    }
}
