//! Who is at least as good as whom for all weights of a region, or for some.

use super::Whether;
use super::ground::{SURE, ZERO};
use super::regret::Leads;
use crate::model::Relation;

/// What holds pair by pair.
pub(super) struct Relations {
    pub necessary: Relation,
    pub possible: Relation,
    pub undecided: Vec<(usize, usize)>,
}

/// Whether a lead that lies between these two is nowhere below 0.
fn not_below(least: f64, most: f64, size: f64) -> Whether {
    if least >= -ZERO * size {
        Whether::Yes
    } else if most < -SURE * size {
        Whether::No
    } else {
        Whether::Undecided
    }
}

/// Both relations. At least as good for all weights: the rival never gets ahead, one
/// at its worst and the other at its best; for some weights: its own greatest lead, the
/// other way round, is not below 0. O(n²).
pub(super) fn relations(leads: &Leads, n: usize, size: f64) -> Relations {
    let always = |i: usize, k: usize| {
        let (low, high) = leads.of(k, i);
        not_below(-high, -low, size)
    };
    let sometimes = |i: usize, k: usize| {
        let (low, high) = leads.of(i, k);
        not_below(low, high, size)
    };
    let open = |i: usize, k: usize| always(i, k) == Whether::Undecided || sometimes(i, k) == Whether::Undecided;
    Relations {
        necessary: Relation::new(n, |i, k| always(i, k) == Whether::Yes),
        possible: Relation::new(n, |i, k| sometimes(i, k) != Whether::No),
        undecided: (0..n)
            .flat_map(|i| (0..n).filter(move |k| *k != i).map(move |k| (i, k)))
            .filter(|&(i, k)| open(i, k))
            .collect(),
    }
}
