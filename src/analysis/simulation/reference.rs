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
        let scores = method.run(&table, &w).scores;
        let merit: Vec<f64> = scores.iter().map(|s| if entry.traits.lower_is_better { -s } else { *s }).collect();
        let mut order: Vec<usize> = (0..n).collect();
        order.sort_by(|&a, &b| compare(merit[b], merit[a]).then_with(|| table.names[a].cmp(&table.names[b])));
        let mut start = 0;
        while start < n {
            let end = (start..n).find(|&k| !tied(merit[order[start]], merit[order[k]])).unwrap_or(n);
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
            start = end;
        }
        for i in 0..n {
            for k in 0..n {
                if i != k {
                    let stand = compare(merit[i], merit[k]);
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
        let mut chosen: Vec<usize> = order.iter().copied().take(size).collect();
        for &i in &chosen {
            list[i] += 1.0;
        }
        chosen.sort_unstable();
        same += if chosen == decided { 1.0 } else { 0.0 };
    }
    let draws = settings.samples as f64;
    let acceptability: DMatrix<f64> = ranks / draws;
    let expected = (0..n).map(|i| (0..n).map(|r| (r + 1) as f64 * acceptability[(i, r)]).sum()).collect();
    let centre = |i: usize| (firsts[i] > 0.0).then(|| (0..m).map(|j| central[(i, j)] / firsts[i]).collect());
    let shares = Shares {
        acceptability,
        shortlist: list.iter().map(|x| x / draws).collect(),
        central_weights: (0..n).map(centre).collect(),
        confidence: vec![None; n],
        pairwise: pairs / draws,
        expected_rank: expected,
        same_shortlist: same / draws,
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
