//! The plain way, one draw after another: what the fast way is tested against.

use nalgebra::DMatrix;

use super::{NoSimulation, Shares, Simulation, SimulationSettings, Watch};
use crate::analysis::assumed::assumed_region;
use crate::analysis::doubt::ScoreDoubts;
use crate::analysis::engine::{choose, evaluate};
use crate::model::{DecisionTable, Study};
use crate::num::random::{Purpose, Stream};
use crate::num::{compare, tied};
use crate::region::BLOCK;

#[allow(clippy::cast_precision_loss, reason = "counts of draws are far below 2^52")]
pub(super) fn simulate(
    study: &Study,
    settings: &SimulationSettings,
    watch: &dyn Watch,
) -> Result<Simulation, NoSimulation> {
    let evaluation = evaluate(study, &settings.run).map_err(NoSimulation::Refused)?;
    let (entry, method) = choose(study, &settings.run).map_err(NoSimulation::Refused)?;
    let criteria = &study.strategy.criteria;
    let (n, m) = (evaluation.rows.len(), criteria.len());
    // By id: the order in the file plays no part.
    let mut columns: Vec<usize> = (0..m).collect();
    columns.sort_by(|a, b| criteria[*a].id.cmp(&criteria[*b].id));
    let region = assumed_region(study, &evaluation, settings.weights).map_err(NoSimulation::Refused)?;
    let sampler = region.select(&columns).sampler(settings.seed);
    let candidates: Vec<usize> = evaluation.rows.iter().filter_map(|row| row.candidate).collect();
    let doubts = ScoreDoubts::of(study, &candidates, settings.run.missing, settings.scores);

    let size = study.strategy.shortlist.size;
    let decided: Vec<usize> = evaluation.shortlist();
    let mut block = vec![0.0; m * BLOCK];
    let mut table = DecisionTable {
        names: evaluation.rows.iter().map(|row| row.name.clone()).collect(),
        criteria: criteria.clone(),
        scores: doubts.middle().clone(),
    };
    let mut ranks = DMatrix::<f64>::zeros(n, n);
    let mut pairs = DMatrix::<f64>::zeros(n, n);
    let mut list = vec![0.0; n];
    let mut central = DMatrix::<f64>::zeros(n, m);
    let mut firsts = vec![0.0; n];
    let mut same = 0.0;
    let (mut out, mut last) = (vec![0.0; n], vec![0.0; n]);
    for draw in 0..settings.samples {
        let lane = usize::try_from(draw % BLOCK as u64).unwrap_or(0);
        if lane == 0 {
            if !watch.go_on(draw, settings.samples) {
                return Err(NoSimulation::Stopped);
            }
            sampler.fill(draw / BLOCK as u64, &mut block);
        }
        let mut w = vec![0.0; m];
        columns.iter().enumerate().for_each(|(at, &j)| w[j] = block[at * BLOCK + lane]);
        let mut stream = Stream::new(settings.seed, Purpose::Scores, draw);
        doubts.draw(&mut stream, &mut table.scores);
        // Whose score a gate does not let through is not there at all.
        let passes = |i: usize, j: usize| {
            let (x, gate) = (table.scores[(i, j)], criteria[j].gate);
            gate.min.is_none_or(|least| x >= least) && gate.max.is_none_or(|most| x <= most)
        };
        let kept: Vec<usize> = (0..n).filter(|&i| (0..m).all(|j| passes(i, j))).collect();
        let left = DecisionTable {
            names: kept.iter().map(|&i| table.names[i].clone()).collect(),
            criteria: criteria.clone(),
            scores: DMatrix::from_fn(kept.len(), m, |row, j| table.scores[(kept[row], j)]),
        };
        let mut merit = vec![f64::NEG_INFINITY; n];
        if !kept.is_empty() {
            let scores = method.run(&left, &w).scores;
            for (&i, s) in kept.iter().zip(scores) {
                merit[i] = if entry.traits.lower_is_better { -s } else { s };
            }
        }
        let in_play = kept.len();
        for i in (0..n).filter(|i| !kept.contains(i)) {
            out[i] += 1.0;
            last[i] += (in_play + 1 + n) as f64 / 2.0;
        }
        // The mean of the values on each axis, by weight, is at least its minimum.
        let enough = |i: usize, w: &[f64]| {
            study.strategy.shortlist.axis_min.0.iter().all(|(axis, least)| {
                let on_it: Vec<usize> = (0..m).filter(|&j| criteria[j].axis == *axis).collect();
                let all: f64 = on_it.iter().map(|&j| w[j]).sum();
                let sum: f64 = on_it.iter().map(|&j| w[j] * criteria[j].value.at(table.scores[(i, j)])).sum();
                all == 0.0 || 100.0 * sum / all >= *least
            })
        };
        let mut order = kept;
        order.sort_by(|&a, &b| compare(merit[b], merit[a]).then_with(|| table.names[a].cmp(&table.names[b])));
        let mut start = 0;
        let (mut certain, mut level, mut places, mut break_at) = (Vec::new(), Vec::new(), size, 0);
        while start < in_play {
            let end = (start..in_play).find(|&k| !tied(merit[order[start]], merit[order[k]])).unwrap_or(in_play);
            let part = 1.0 / (end - start) as f64;
            for &i in &order[start..end] {
                (start..end).for_each(|rank| ranks[(i, rank)] += part);
            }
            if start == 0 {
                for &i in &order[..end] {
                    firsts[i] += part;
                    (0..m).for_each(|j| central[(i, j)] += part * w[j]);
                }
            }
            // Those who are level fill the shortlist together, or draw lots.
            let may: Vec<usize> = order[start..end].iter().copied().filter(|&i| enough(i, &w)).collect();
            if may.len() <= places {
                places -= may.len();
                certain.extend(may);
            } else {
                for &i in &may {
                    list[i] += places as f64 / may.len() as f64;
                }
                if places > 0 {
                    level = may;
                    break_at = places;
                }
                places = 0;
            }
            start = end;
        }
        for i in 0..n {
            for k in 0..n {
                if i != k {
                    // Two who are out are level.
                    let stand = if merit[i].is_infinite() || merit[k].is_infinite() {
                        merit[i].total_cmp(&merit[k])
                    } else {
                        compare(merit[i], merit[k])
                    };
                    pairs[(i, k)] += if stand.is_gt() {
                        1.0
                    } else if stand.is_eq() {
                        0.5
                    } else {
                        0.0
                    };
                }
            }
        }
        for &i in &certain {
            list[i] += 1.0;
        }
        // Of all lists that lots can give, as many as there are ways to choose.
        let ways = combinations(&level, if level.is_empty() { 0 } else { break_at });
        let hits = ways.iter().filter(|way| {
            let mut whole: Vec<usize> = certain.iter().chain(*way).copied().collect();
            whole.sort_unstable();
            whole == decided
        });
        same += hits.count() as f64 / ways.len() as f64;
    }
    let draws = settings.samples as f64;
    let acceptability: DMatrix<f64> = ranks / draws;
    let expected =
        (0..n).map(|i| (0..n).map(|r| (r + 1) as f64 * acceptability[(i, r)]).sum::<f64>() + last[i] / draws).collect();
    let centre = |i: usize| (firsts[i] > 0.0).then(|| (0..m).map(|j| central[(i, j)] / firsts[i]).collect());
    let shares = Shares {
        acceptability,
        shortlist: list.iter().map(|x| x / draws).collect(),
        central_weights: (0..n).map(centre).collect(),
        confidence: vec![None; n],
        pairwise: pairs / draws,
        expected_rank: expected,
        same_shortlist: same / draws,
        by_lot: 0.0,
        out: out.iter().map(|x| x / draws).collect(),
        classes: None,
    };
    Ok(Simulation {
        doubt: doubts.facts(study, settings.scores),
        samples: settings.samples,
        seed: settings.seed,
        weights: settings.weights,
        scores: settings.scores,
        drawn: settings.drawn.clone(),
        sampling: sampler.sampling(),
        errors: shares.clone(),
        shares,
        shortlists: Vec::new(),
        refused: 0,
        findings: Vec::new(),
        people: Vec::new(),
        evaluation,
    })
}

/// All ways to choose `places` of `those`.
fn combinations(those: &[usize], places: usize) -> Vec<Vec<usize>> {
    match (those.split_first(), places) {
        (_, 0) => vec![Vec::new()],
        (None, _) => Vec::new(),
        (Some((first, rest)), _) => {
            let with = combinations(rest, places - 1).into_iter().map(|way| [vec![*first], way].concat());
            with.chain(combinations(rest, places)).collect()
        }
    }
}
