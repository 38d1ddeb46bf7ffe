//! What knowing one weight changes.

use super::super::sensitivity::weight_spans;
use super::chance::Count;
use super::decision::Deciding;
use super::{Fact, InformationSettings, Worth};
use crate::model::Weights;
use crate::num::tied;
use crate::region::{BLOCK, Region};

/// Evenly spaced quantiles at which a method is run for one weight.
const QUANTILES: usize = 200;
/// Most runs of a method for all weights at once.
const MOST_RUNS: usize = 1_000;
/// Most products of weights and values for one weight; where draws beyond the
/// span would need more, evenly spaced ones of them are looked at.
const MOST_PRODUCTS: usize = 50_000_000;

/// Every weight that the region leaves open: moved to its draws, the others in
/// proportion.
#[allow(clippy::cast_precision_loss, reason = "draws are far fewer than 2^52")]
pub(super) fn all(
    deciding: &Deciding<'_>,
    region: &Region,
    settings: &InformationSettings,
) -> (Vec<Worth>, Option<Worth>) {
    let m = deciding.by_id.len();
    if m < 2 {
        return (Vec::new(), None);
    }
    let sampler = region.select(&deciding.by_id).sampler(settings.seed);
    let samples = usize::try_from(settings.samples).unwrap_or(usize::MAX);
    let worth = samples as f64 * sampler.sampling().efficiency;
    let mut columns: Vec<Vec<f64>> = vec![Vec::with_capacity(samples); m];
    let mut block = vec![0.0; m * BLOCK];
    for at in 0..settings.samples.div_ceil(BLOCK as u64) {
        sampler.fill(at, &mut block);
        for (k, &j) in deciding.by_id.iter().enumerate() {
            let left = samples - columns[j].len();
            columns[j].extend_from_slice(&block[k * BLOCK..k * BLOCK + left.min(BLOCK)]);
        }
    }
    let open = columns.iter().any(|column| column.iter().any(|w| !tied(*w, column[0])));
    let together = open.then(|| together(deciding, &columns, worth));
    let spans = weight_spans(deciding.study, deciding.evaluation);
    let mut all = Vec::new();
    for (j, mut column) in columns.into_iter().enumerate() {
        column.sort_by(f64::total_cmp);
        let (Some(least), Some(most)) = (column.first(), column.last()) else { continue };
        if tied(*least, *most) {
            continue;
        }
        let mut count = Count::new(deciding.stands.len());
        let moved = |t: f64| deciding.evaluation.weights().moved(j, t.clamp(0.0, 1.0));
        if let (Some(linear), Some(spans)) = (&deciding.evaluation.linear, &spans) {
            let span = &spans[j];
            let certain = deciding.decided.is_certain();
            let inside = |(low, high): (f64, f64), t: f64| certain && low <= t && t <= high;
            // Where both claims hold there is nothing to look at.
            let (within, beyond): (Vec<f64>, Vec<f64>) =
                column.iter().partition(|t| inside(span.first, **t) && inside(span.shortlist, **t));
            count.same(within.len() as f64);
            let most = MOST_PRODUCTS / (deciding.stands.len() * m).max(1);
            let looked_at = beyond.len().min(most.max(QUANTILES));
            let part = beyond.len() as f64 / looked_at.max(1) as f64;
            for k in 0..looked_at {
                let t = beyond[(2 * k + 1) * beyond.len() / (2 * looked_at)];
                let weights: Weights = moved(t);
                let stands = deciding.reweighed(linear, weights.as_slice());
                let now = deciding.outcome(&stands);
                let gain = deciding.gain(&stands, &now);
                count.take(&deciding.decided, &now, part, gain);
            }
            all.push(count.worth(Fact::Weight(j), Some(worth.max(1.0)), deciding.has_gain(), deciding.evaluation));
        } else {
            let before = deciding.outcome(&deciding.run(&deciding.table, deciding.weights(), &[]));
            for k in 0..QUANTILES {
                let t = column[(2 * k + 1) * column.len() / (2 * QUANTILES)];
                let stands = deciding.run(&deciding.table, moved(t).as_slice(), &[]);
                count.take(&before, &deciding.outcome(&stands), 1.0, 0.0);
            }
            all.push(count.worth(Fact::Weight(j), Some(QUANTILES as f64), false, deciding.evaluation));
        }
    }
    (all, together)
}

/// All weights at once: what each draw makes of it.
#[allow(clippy::cast_precision_loss, reason = "draws are far fewer than 2^52")]
fn together(deciding: &Deciding<'_>, columns: &[Vec<f64>], worth: f64) -> Worth {
    let m = columns.len();
    let samples = columns[0].len();
    let linear = deciding.evaluation.linear.as_ref();
    let most = if linear.is_some() { MOST_PRODUCTS / (deciding.stands.len() * m).max(1) } else { MOST_RUNS };
    let looked_at = samples.min(most.max(QUANTILES));
    let mut count = Count::new(deciding.stands.len());
    let before = match linear {
        Some(_) => deciding.decided.clone(),
        None => deciding.outcome(&deciding.run(&deciding.table, deciding.weights(), &[])),
    };
    let mut weights = vec![0.0; m];
    for draw in 0..looked_at {
        weights.iter_mut().zip(columns).for_each(|(w, column)| *w = column[draw]);
        let stands = match linear {
            Some(linear) => deciding.reweighed(linear, &weights),
            None => deciding.run(&deciding.table, &weights, &[]),
        };
        let now = deciding.outcome(&stands);
        let gain = if linear.is_some() { deciding.gain(&stands, &now) } else { 0.0 };
        count.take(&before, &now, 1.0, gain);
    }
    let draws = (worth * looked_at as f64 / samples.max(1) as f64).max(1.0);
    count.worth(Fact::AllWeights, Some(draws), linear.is_some() && deciding.has_gain(), deciding.evaluation)
}
