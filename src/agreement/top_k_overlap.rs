use serde_json::Value;

use super::places;
use super::{Compares, Measure, Nature, entry};
use crate::registry::{Guarantees, Info, Kind, Param, ParamKind, Status, Text, documented};

documented! {
    /// Compares who are among the first k.
    ///
    /// # What it answers
    /// Which part of the first k of one ranking is also among the first k of the
    /// other, whatever their order.
    ///
    /// # When not to use
    /// When the order within the first k matters.
    ///
    /// # Formula
    /// O = |A ∩ B| / max(|A|, |B|), A and B being those with rank k or better in each;
    /// candidates that are level share the better rank, so a set may be larger than k.
    ///
    /// # Parameters
    /// k: how many (default 3).
    ///
    /// # Reading the result
    /// 1: the same candidates, 0: none in common.
    ///
    /// # Known pitfalls
    /// With k as large as the number of candidates it is always 1.
    ///
    /// # References
    /// faginKumarSivakumar2003
    pub struct TopKOverlap {
        /// How many of the first.
        pub k: usize,
    }
}

static INFO: Info = Info {
    id: "top-k-overlap",
    kind: Kind::Agreement,
    name: Text { en: "overlap of the first k", nl: "overlap van de eerste k" },
    summary: Text {
        en: "the share of the first k that both rankings have",
        nl: "het deel van de eerste k dat beide rangordes hebben",
    },
    since: "0.1",
    status: Status::Stable,
    params: &[Param {
        id: "k",
        kind: ParamKind::Integer { min: 1, max: 1_000_000 },
        default: "3",
        doc: Text { en: "how many of the first", nl: "hoeveel van de eersten" },
    }],
    guarantees: Guarantees::NONE,
    refs: &["faginKumarSivakumar2003"],
    file: file!(),
};

static NATURE: Nature = Nature { compares: Compares::Ranks, symmetric: true, distance: false };

entry!(TopKOverlap);

impl Default for TopKOverlap {
    fn default() -> Self {
        Self { k: 3 }
    }
}

impl Measure for TopKOverlap {
    fn params(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    fn between(&self, reference: &[f64], other: &[f64]) -> Option<f64> {
        let first = |ranks: &[f64]| -> Vec<bool> {
            let mut sorted = ranks.to_vec();
            sorted.sort_by(f64::total_cmp);
            // Fewer than k are better than the one on place k, and than who is level.
            let last = sorted.get(self.k.max(1).min(sorted.len()).wrapping_sub(1)).copied().unwrap_or_default();
            ranks.iter().map(|x| self.k > 0 && *x <= last).collect()
        };
        let (a, b) = (first(reference), first(other));
        let count = |set: &[bool]| set.iter().filter(|member| **member).count();
        let common = a.iter().zip(&b).filter(|(a, b)| **a && **b).count();
        let most = count(&a).max(count(&b));
        (most > 0).then(|| places::number(common) / places::number(most))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::measure;

    #[test]
    fn only_membership_counts() {
        let overlap = |k: usize, x: &[f64], y: &[f64]| TopKOverlap { k }.between(x, y);
        let (x, y) = ([1.0, 2.0, 3.0, 4.0, 5.0], [3.0, 1.0, 5.0, 2.0, 4.0]);
        assert_eq!(overlap(1, &x, &y), Some(0.0));
        assert_eq!(overlap(2, &x, &y), Some(0.5));
        assert_eq!(overlap(5, &x, &y), Some(1.0));
        // Two level at place 2 are both among the first 2.
        assert_eq!(overlap(2, &[1.0, 2.0, 2.0], &[1.0, 2.0, 3.0]), Some(2.0 / 3.0));
        assert!(measure(Some(INFO.id)).is_ok());
    }
}
