//! What is drawn, ready for drawing; and the way in below that of a study.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::blocks::{Progress, draw_all};
use super::confidence::confidence;
use super::estimate::{Estimate, Reader};
use super::tally::Wanted;
use super::{
    DrawnSetting, MOST_DRAWS, MOST_SIMULATED, NoSimulation, Shares, ShortlistShare, SimulationSettings, Watch,
};
use crate::analysis::assumed::assumed_region;
use crate::analysis::axes::within_points;
use crate::analysis::doubt::{Part, ScoreDoubts};
use crate::analysis::engine::{Evaluation, chosen};
use crate::analysis::screening::{Asked, asked};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Axis, DecisionTable, Distribution, Study};
use crate::num::isa::Isa;
use crate::ranking::{Entry, Method};
use crate::region::{Region, Sampler, Sampling};
use crate::registry::ParamKind;

/// A table with what is known about its scores and weights: for those who have
/// no study.
#[derive(Clone, Debug)]
pub struct TableDraws {
    /// The method.
    pub entry: &'static Entry,
    /// Its settings.
    pub params: Map<String, Value>,
    /// Names, criteria and scores; those in doubt may be anything here.
    pub table: DecisionTable,
    /// What the scores are drawn from; rows and columns as in `table`.
    pub doubts: ScoreDoubts,
    /// What the weights are drawn from, in the order of the criteria.
    pub region: Region,
    /// Number of places on the shortlist.
    pub size: usize,
    /// Least results per axis, in points of 100.
    pub minima: Vec<(Axis, f64)>,
    /// What gates and hard conditions ask of scores in doubt, per criterion: a
    /// candidate that does not meet one in a draw is out of the ranking there.
    pub asked: Vec<(usize, Asked)>,
    /// The shortlist as decided, positions in the table in ascending order.
    pub decided: Vec<usize>,
    /// A number among the settings that is drawn as well.
    pub drawn: Option<DrawnSetting>,
    /// Number of draws.
    pub samples: u64,
    /// Seed.
    pub seed: u64,
    /// The most threads.
    pub threads: usize,
    /// The instructions to use, where the processor has them; no result depends
    /// on it.
    pub isa: Isa,
}

/// What the draws for a table say; rows and columns as in the table.
#[derive(Clone, Debug)]
pub struct TableSimulation {
    /// Draws made.
    pub samples: u64,
    /// How weights were drawn.
    pub sampling: Sampling,
    /// The shares, of the draws that gave a ranking.
    pub shares: Shares,
    /// Their standard errors.
    pub errors: Shares,
    /// The shortlists that came up most: at most ten.
    pub shortlists: Vec<ShortlistShare>,
    /// Draws of scores that the method refuses.
    pub refused: u64,
    /// What is worth knowing.
    pub findings: Findings,
}

impl TableDraws {
    /// What is drawn for a study, rows in rank order.
    pub(super) fn of(
        study: &Study,
        settings: &SimulationSettings,
        evaluation: &Evaluation,
    ) -> Result<Self, NoSimulation> {
        let (entry, params) = chosen(study, &settings.run).map_err(NoSimulation::Refused)?;
        let region = assumed_region(study, evaluation, settings.weights).map_err(NoSimulation::Refused)?;
        let candidates: Vec<usize> = evaluation.rows.iter().filter_map(|row| row.candidate).collect();
        let doubts = ScoreDoubts::of(study, &candidates, settings.run.missing, settings.scores);
        Ok(Self {
            entry,
            params,
            table: DecisionTable {
                names: evaluation.rows.iter().map(|row| row.name.clone()).collect(),
                criteria: study.strategy.criteria.clone(),
                scores: doubts.middle().clone(),
            },
            region,
            size: study.strategy.shortlist.size,
            minima: study.strategy.shortlist.axis_min.0.clone(),
            asked: asked_of(study, &doubts),
            doubts,
            decided: evaluation.shortlist(),
            drawn: settings.drawn.clone(),
            samples: settings.samples,
            seed: settings.seed,
            threads: settings.threads,
            isa: Isa::usual(),
        })
    }
}

/// What is asked of the scores that are drawn and may not meet it. A number that
/// only stands for an order is no score.
fn asked_of(study: &Study, doubts: &ScoreDoubts) -> Vec<(usize, Asked)> {
    let mut ranges: BTreeMap<usize, Vec<(f64, f64)>> = BTreeMap::new();
    for part in doubts.parts() {
        let laws: Vec<(usize, &Distribution)> = match part {
            Part::Cell { criterion, law, .. } => vec![(*criterion, law)],
            Part::Linked(part) => part.cells.iter().map(|cell| (cell.criterion, &cell.law)).collect(),
            Part::Ordered(_) => Vec::new(),
        };
        for (criterion, law) in laws {
            ranges.entry(criterion).or_default().push(law.range());
        }
    }
    let open = |(j, ranges): (usize, Vec<(f64, f64)>)| {
        let may_fail = move |asked: &Asked| !ranges.iter().all(|range| asked.lets_all(*range));
        asked(study, j).into_iter().filter(may_fail).map(move |asked| (j, asked))
    };
    ranges.into_iter().flat_map(open).collect()
}

/// What is drawn, checked and ready.
#[derive(Debug)]
pub(super) struct Problem<'a> {
    pub draws: &'a TableDraws,
    pub method: Box<dyn Method>,
    /// The criteria by id: weights are drawn in this order.
    pub columns: Vec<usize>,
    pub sampler: Box<dyn Sampler>,
    pub samples: u64,
    pub class_count: usize,
    /// Whether results per axis come from the values of the method.
    pub axes_of_method: bool,
}

impl<'a> Problem<'a> {
    pub fn new(draws: &'a TableDraws) -> Result<Self, Findings> {
        if let Some(drawn) = &draws.drawn {
            check(draws, drawn)?;
        }
        let mut params = draws.params.clone();
        if let Some(drawn) = &draws.drawn {
            params.insert(drawn.setting.clone(), f64::midpoint(drawn.low, drawn.high).into());
        }
        let method = draws.entry.build(&params)?;
        let table = &draws.table;
        let mut columns: Vec<usize> = (0..table.criteria.len()).collect();
        columns.sort_by(|&a, &b| table.criteria[a].id.cmp(&table.criteria[b].id));
        let sampler = draws.region.select(&columns).sampler(draws.seed);
        let refusals = draws.entry.refusals(method.as_ref(), table);
        if !refusals.is_empty() && draws.doubts.is_exact() && draws.drawn.is_none() {
            return Err(refusals);
        }
        let linear = refusals.is_empty() && method.linear_values(table).is_some();
        let axes_of_method = linear && within_points(method.as_ref());
        let samples = draws.samples.clamp(1, MOST_DRAWS);
        Ok(Self { draws, method, columns, sampler, samples, class_count: 0, axes_of_method }.with_classes(&refusals))
    }

    /// Asks the method for the number of classes.
    fn with_classes(mut self, refusals: &Findings) -> Self {
        if refusals.is_empty() && self.draws.entry.traits.gives == crate::ranking::Gives::Classes {
            let (n, m) = (self.draws.table.len(), self.columns.len());
            #[allow(clippy::cast_precision_loss, reason = "a number of criteria")]
            let even = vec![1.0 / m as f64; m];
            if n > 0
                && let crate::model::Order::Classes(classes) = self.method.run(&self.draws.table, &even).order
            {
                self.class_count = classes.names.len();
            }
        }
        self
    }

    /// Number of candidates and of criteria.
    pub fn size(&self) -> (usize, usize) {
        (self.draws.table.len(), self.columns.len())
    }

    /// Scramblings that are told apart.
    pub fn parts(&self) -> usize {
        self.sampler.sampling().replicates.max(1)
    }

    /// Whether nothing but weights is drawn.
    pub fn only_weights(&self) -> bool {
        self.draws.doubts.is_exact() && self.draws.drawn.is_none()
    }

    /// Whether every draw is the same.
    pub fn is_certain(&self) -> bool {
        self.only_weights() && self.sampler.sampling().is_point()
    }
}

/// That the setting to be drawn is a number of the method, and the range within
/// what it may be.
fn check(draws: &TableDraws, drawn: &DrawnSetting) -> Result<(), Findings> {
    let info = draws.entry.info;
    let fits = |x: f64| {
        info.params.iter().any(|p| {
            p.id == drawn.setting && matches!(p.kind, ParamKind::Number { min, max } if (min..=max).contains(&x))
        })
    };
    if fits(drawn.low) && fits(drawn.high) && drawn.low <= drawn.high {
        return Ok(());
    }
    let numbers = info.params.iter().filter_map(|p| match p.kind {
        ParamKind::Number { min, max } => Some(format!("{} ({min}–{max})", p.id)),
        _ => None,
    });
    let numbers: Vec<String> = numbers.collect();
    let finding = Diagnostic::new(&codes::PF411)
        .arg("method", info.id)
        .arg("key", &drawn.setting)
        .arg("low", drawn.low)
        .arg("high", drawn.high);
    Err(vec![if numbers.is_empty() {
        finding.note("help-none")
    } else {
        finding.note_with("help", vec![("known", numbers.join(", "))])
    }])
}

/// Who is first and who is on the shortlist, for a table: what can be asked at
/// the speed of typing.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// Draws made.
    pub samples: u64,
    /// How often each candidate is first, with its standard error; those who are
    /// level share it.
    pub first: Vec<Estimate>,
    /// How often each candidate is on the shortlist.
    pub shortlist: Vec<Estimate>,
    /// How often the shortlist is the one as decided.
    pub same_shortlist: Estimate,
    /// The shortlists that came up most: at most ten.
    pub shortlists: Vec<ShortlistShare>,
    /// Draws of scores that the method refuses, and that are in no share.
    pub refused: u64,
}

/// Draws and counts who is first and who is on the shortlist.
///
/// # Errors
/// As [`simulate_table`], but for the number of candidates.
pub fn choose_table(draws: &TableDraws, watch: &dyn Watch) -> Result<Chosen, NoSimulation> {
    let problem = Problem::new(draws).map_err(NoSimulation::Refused)?;
    let progress = Progress::new(watch, problem.samples);
    let tally = draw_all(&problem, Wanted::Chosen, &progress).ok_or(NoSimulation::Stopped)?;
    if tally.draws() == 0 {
        return Err(NoSimulation::Refused(all_refused(&problem, tally.refused())));
    }
    let reader = Reader::new(&tally, &problem);
    Ok(Chosen {
        samples: problem.samples,
        first: (0..tally.n).map(|i| reader.first(i)).collect(),
        shortlist: (0..tally.n).map(|i| reader.listed(i)).collect(),
        same_shortlist: reader.same(),
        shortlists: reader.shortlists(),
        refused: tally.refused(),
    })
}

/// That no draw gave a ranking, with the reasons of the method.
fn all_refused(problem: &Problem<'_>, refused: u64) -> Findings {
    let draws = problem.draws;
    let finding = Diagnostic::new(&codes::PF414).arg("method", draws.entry.info.id).arg("draws", refused);
    let reasons = draws.entry.refusals(problem.method.as_ref(), &draws.table);
    std::iter::once(finding.note("help")).chain(reasons).collect()
}

/// Draws and counts for a table.
///
/// # Errors
/// More candidates than [`MOST_SIMULATED`], a setting that cannot be drawn, a
/// method that refuses every draw; or who watched stopped it.
pub fn simulate_table(draws: &TableDraws, watch: &dyn Watch) -> Result<TableSimulation, NoSimulation> {
    let n = draws.table.len();
    if n > MOST_SIMULATED {
        let finding = Diagnostic::new(&codes::PF412).arg("candidates", n).arg("most", MOST_SIMULATED).note("help");
        return Err(NoSimulation::Refused(vec![finding]));
    }
    let problem = Problem::new(draws).map_err(NoSimulation::Refused)?;
    let progress = Progress::new(watch, problem.samples);
    let tally = draw_all(&problem, Wanted::Everything, &progress).ok_or(NoSimulation::Stopped)?;
    let refused = tally.refused();
    let mut findings = Findings::new();
    if tally.draws() == 0 {
        return Err(NoSimulation::Refused(all_refused(&problem, refused)));
    }
    if refused > 0 {
        let finding = Diagnostic::new(&codes::PF413)
            .arg("method", draws.entry.info.id)
            .arg("refused", refused)
            .arg("draws", problem.samples);
        findings.push(finding.note("help"));
    }
    let sampling = problem.sampler.sampling();
    let reader = Reader::new(&tally, &problem);
    let (mut shares, mut errors) = reader.shares();
    let found = confidence(&problem, &shares.central_weights, &progress).ok_or(NoSimulation::Stopped)?;
    shares.confidence = found.iter().map(|e| e.map(|e| e.share)).collect();
    errors.confidence = found.iter().map(|e| e.map(|e| e.error)).collect();
    Ok(TableSimulation {
        samples: problem.samples,
        sampling,
        shares,
        errors,
        shortlists: reader.shortlists(),
        refused,
        findings,
    })
}
