//! Who can be first for some weights of a region.

use super::ground::{Ground, SURE};
use super::{LEVEL, PotentiallyFirst, Whether};
use crate::num::maximin::{Columns, maximin};

/// The largest lead of each candidate (at its best) over its best rival (at its worst).
pub(super) fn all(ground: &Ground) -> Vec<PotentiallyFirst> {
    let mixing = ground.mixing();
    let rivals: Columns = mixing.rows(&ground.low);
    (0..ground.len())
        .map(|i| match maximin(&mixing.row(&ground.high[i]), &rivals, Some(i), mixing.cuts) {
            Some(found) => PotentiallyFirst {
                first: verdict(found.lower, found.upper),
                margin: Some(found.lower),
                weights: ground.by_criterion(&mixing.weights(found.at)),
            },
            None if ground.len() == 1 => PotentiallyFirst {
                first: Whether::Yes,
                margin: None,
                weights: ground.by_criterion(&some_weights(ground)),
            },
            None => PotentiallyFirst { first: Whether::Undecided, margin: None, weights: Vec::new() },
        })
        .collect()
}

fn some_weights(ground: &Ground) -> Vec<f64> {
    match &ground.listed {
        Some(listed) => listed.corners[0].clone(),
        None => Vec::new(),
    }
}

/// Whether a margin between these two is at least 0, within [`LEVEL`].
pub(super) fn verdict(lower: f64, upper: f64) -> Whether {
    if lower >= -LEVEL {
        Whether::Yes
    } else if upper < -LEVEL {
        Whether::No
    } else {
        Whether::Undecided
    }
}

/// Who is first over a part of the region that is not flat, by the middle of their
/// scores; of candidates whose values are equal everywhere only those in `among`
/// count.
pub(super) fn leaders(ground: &Ground, among: &[usize]) -> Option<Vec<usize>> {
    let mixing = ground.mixing();
    let rows: Vec<Vec<f64>> = among.iter().map(|i| ground.middle[*i].clone()).collect();
    if among.len() == 1 {
        return Some(among.to_vec());
    }
    let rivals = mixing.rows(&rows);
    let mut leaders = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let found = maximin(&mixing.row(row), &rivals, Some(at), mixing.cuts)?;
        if found.upper > -SURE * ground.size {
            leaders.push(among[at]);
        }
    }
    Some(leaders)
}
