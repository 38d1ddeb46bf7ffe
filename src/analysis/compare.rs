//! Several methods on one study: who moves, and which assumption makes the
//! difference.

use serde_json::{Map, Value};

use super::engine::{ChosenMethod, Evaluation, Prepared, Settings, choose, evaluate_with, prepare};
use super::rank_reversal::{self, Reversals};
use super::sensitivity::Claim;
use crate::agreement::{Compares, Measure};
use crate::diag::{Diagnostic, Findings, codes};
use crate::model::{Label, Order, Study};
use crate::normalise::normaliser;
use crate::ranking::{self, Entry, METHODS, Measurement, Method};
use crate::registry::{Info, ParamKind};

/// More candidates than this: a comparison that was not asked for by name
/// leaves out methods that build a table of all pairs.
pub const MOST_PAIRED_BY_DEFAULT: usize = 500;
/// Methods × methods × candidates up to which every pair of methods is
/// compared; beyond it only those with the study's own method.
const MOST_AGREEMENT: usize = 5_000_000;

/// Which methods.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Panel {
    /// Every one that answers at once.
    #[default]
    Usual,
    /// Every one.
    All,
    /// These, by id.
    Named(Vec<String>),
}

/// What a comparison is asked.
#[derive(Debug)]
pub struct CompareSettings<'a> {
    /// As for a single run; its method is the study's own.
    pub run: Settings,
    /// Which methods beside it.
    pub panel: Panel,
    /// How agreement is measured, and on what.
    pub measure: (&'a dyn Measure, Compares),
    /// Whether to try what the presence of others does.
    pub reversals: bool,
}

/// Where a candidate stands under one method.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Best rank; equal results share the smaller rank.
    pub rank: usize,
    /// Worst rank: another one than the best in a partial order only.
    pub worst: usize,
    /// Whether a neighbour is level.
    pub tied: bool,
    /// Score.
    pub score: f64,
    /// Class, where the method gives classes.
    pub class: Option<Label>,
}

/// The study under one method.
#[derive(Clone, Debug)]
pub struct Trial {
    /// The method.
    pub method: ChosenMethod,
    /// Its settings.
    pub params: Value,
    /// Whether it is the study's own.
    pub own: bool,
    /// The normalisation, in a trial of the study's own method with another one.
    pub normalisation: Option<String>,
    /// Per candidate of [`MethodComparison::names`].
    pub places: Vec<Place>,
    /// Whether some pairs are not compared.
    pub partial: bool,
    /// Who has first place.
    pub first: Vec<usize>,
    /// The shortlist, in the order of this method.
    pub shortlist: Vec<usize>,
    /// Who is on this shortlist but not on the study's own.
    pub enters: Vec<usize>,
    /// Who is on the study's own shortlist but not on this one.
    pub leaves: Vec<usize>,
    /// Whether the line of the shortlist runs through candidates that are level
    /// (or not compared), so that it could be drawn otherwise.
    pub open_line: bool,
    /// Agreement with the study's own method.
    pub agreement: Option<f64>,
}

impl Trial {
    /// Whether the claim of the study's own method does not hold under this one.
    #[must_use]
    pub fn changes(&self, claim: Claim, own: &Self) -> bool {
        match claim {
            Claim::First => self.first != own.first,
            Claim::Shortlist => !self.enters.is_empty() || !self.leaves.is_empty(),
        }
    }
}

/// A method that was not tried.
#[derive(Clone, Debug)]
pub struct LeftOut {
    /// The method.
    pub info: &'static Info,
    /// Whether it takes too long, else it is one with too many candidates for a
    /// table of all pairs.
    pub slow: bool,
}

/// A method that cannot be used for this study.
#[derive(Clone, Debug)]
pub struct Refused {
    /// The method.
    pub info: &'static Info,
    /// Why.
    pub reasons: Findings,
}

/// An assumption by which methods differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Assumption {
    /// A weakness can be made up for by strengths.
    Compensatory,
    /// Values come from fixed scales, not from the table of candidates.
    FixedScale,
    /// A newcomer never changes the order of the others.
    IndependentOfOthers,
    /// Thresholds of indifference, preference or veto are used.
    Thresholds,
    /// Only the order on each criterion counts.
    OrdinalOnly,
    /// Ratios count: scales need a true zero.
    Ratios,
}

impl Assumption {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 6] = [
        Self::FixedScale,
        Self::Compensatory,
        Self::IndependentOfOthers,
        Self::Thresholds,
        Self::OrdinalOnly,
        Self::Ratios,
    ];

    /// The word used in output.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Compensatory => "compensatory",
            Self::FixedScale => "fixed-scale",
            Self::IndependentOfOthers => "independent-of-others",
            Self::Thresholds => "thresholds",
            Self::OrdinalOnly => "ordinal-only",
            Self::Ratios => "ratios",
        }
    }

    /// Whether a method makes it; `None` where that cannot be told.
    fn made(self, study: &Study, trial: &Trial) -> Option<bool> {
        let ChosenMethod { traits, guarantees, .. } = trial.method;
        match self {
            Self::Compensatory => Some(guarantees.compensatory),
            Self::IndependentOfOthers => Some(guarantees.order_independent_of_others),
            Self::Thresholds => Some(traits.uses_thresholds),
            Self::OrdinalOnly => Some(traits.measurement == Measurement::Ordinal),
            Self::Ratios => Some(traits.measurement == Measurement::Ratio),
            Self::FixedScale => {
                let normaliser = normaliser(trial.params.get("normalisation")?.as_str()?)?;
                let criteria = &study.strategy.criteria;
                let fixed =
                    |c: &crate::model::Criterion| normaliser.value_range(c, c.scale.min(), c.scale.max()).is_some();
                Some(criteria.iter().all(fixed))
            }
        }
    }
}

/// The methods on either side of an assumption, by position in
/// [`MethodComparison::trials`].
#[derive(Clone, Debug, PartialEq)]
pub struct Split {
    /// The assumption.
    pub assumption: Assumption,
    /// What may change.
    pub claim: Claim,
    /// Those that make it.
    pub with: Vec<usize>,
    /// Those that do not.
    pub without: Vec<usize>,
    /// How many of the first change it.
    pub with_changing: usize,
    /// How many of the second change it.
    pub without_changing: usize,
}

impl Split {
    /// Share of those who make the assumption that change the claim, minus the
    /// share of the others: 1 or −1 where it separates them fully.
    #[must_use]
    pub fn difference(&self) -> f64 {
        #[allow(clippy::cast_precision_loss, reason = "methods are few")]
        let share = |changing: usize, all: &[usize]| changing as f64 / all.len() as f64;
        share(self.with_changing, &self.with) - share(self.without_changing, &self.without)
    }

    /// Whether all on one side change the claim and none on the other.
    #[must_use]
    pub fn separates(&self) -> bool {
        let (with, without) = (self.with_changing, self.without_changing);
        (with == self.with.len() && without == 0) || (with == 0 && without == self.without.len())
    }
}

/// Several methods on one study.
#[derive(Clone, Debug)]
pub struct MethodComparison {
    /// The study under its own method.
    pub own: Evaluation,
    /// The ranked candidates, in the order of the study's own method: the order
    /// of all that follows.
    pub names: Vec<String>,
    /// The methods, the study's own first.
    pub trials: Vec<Trial>,
    /// The study's own method with every other normalisation it can have.
    pub normalisations: Vec<Trial>,
    /// Methods that cannot be used here.
    pub refused: Vec<Refused>,
    /// Methods that were not tried.
    pub left_out: Vec<LeftOut>,
    /// Agreement of every two methods, the row being the reference; only the
    /// first row where there are too many to compare.
    pub agreement: Vec<Vec<Option<f64>>>,
    /// Per claim and assumption that divides the methods.
    pub splits: Vec<Split>,
    /// What the presence of others does, when asked for.
    pub reversals: Option<Reversals>,
}

/// Runs the study by several methods.
///
/// # Errors
/// What [`evaluate`](super::evaluate) of the study's own method finds; a name
/// that is of no method; a measure of weights.
pub fn compare_methods(study: &Study, settings: &CompareSettings<'_>) -> Result<MethodComparison, Findings> {
    let prepared = prepare(study, &settings.run)?;
    let (own_entry, own_method) = choose(study, &settings.run)?;
    let own = evaluate_with(study, &prepared, (own_entry, own_method.as_ref()), false)?;
    let names: Vec<String> = own.rows.iter().map(|row| row.name.clone()).collect();
    let mut tried: Vec<(&'static Entry, Box<dyn Method>)> = vec![(own_entry, own_method)];
    let mut trials = vec![trial(&own, &own)];
    let (mut refused, mut left_out) = (Vec::new(), Vec::new());
    for entry in candidates(&settings.panel)?.into_iter().filter(|entry| entry.info.id != own_entry.info.id) {
        if settings.panel == Panel::Usual && (entry.traits.slow || too_many(entry, names.len())) {
            left_out.push(LeftOut { info: entry.info, slow: entry.traits.slow });
            continue;
        }
        let found = entry.build(&Map::new()).and_then(|method| {
            evaluate_with(study, &prepared, (entry, method.as_ref()), false).map(|evaluation| (method, evaluation))
        });
        match found {
            Ok((method, evaluation)) => {
                trials.push(trial(&evaluation, &own));
                tried.push((entry, method));
            }
            Err(mut reasons) => {
                // The settings in the strategy file are those of another method.
                for reason in &mut reasons {
                    reason.place = None;
                }
                refused.push(Refused { info: entry.info, reasons });
            }
        }
    }
    let normalisations = other_normalisations(study, &prepared, own_entry, &own);
    let agreement = agreement(&trials, settings.measure);
    for (trial, agreement) in trials.iter_mut().zip(&agreement[0]) {
        trial.agreement = *agreement;
    }
    let splits = splits(study, &trials);
    let reversals = settings.reversals.then(|| rank_reversal::reversals(study, &prepared, &tried, &names));
    Ok(MethodComparison { own, names, trials, normalisations, refused, left_out, agreement, splits, reversals })
}

fn too_many(entry: &Entry, candidates: usize) -> bool {
    entry.traits.pairwise && candidates > MOST_PAIRED_BY_DEFAULT
}

/// The methods of the panel.
fn candidates(panel: &Panel) -> Result<Vec<&'static Entry>, Findings> {
    let Panel::Named(ids) = panel else { return Ok(METHODS.iter().collect()) };
    let mut chosen: Vec<&'static Entry> = Vec::new();
    for id in ids {
        let entry = ranking::method(Some(id)).map_err(|finding| vec![finding])?;
        if !chosen.iter().any(|other| other.info.id == entry.info.id) {
            chosen.push(entry);
        }
    }
    Ok(chosen)
}

/// The study's own method with every other normalisation it can have. What is
/// refused is left out: nobody asked for it.
fn other_normalisations(study: &Study, prepared: &Prepared, entry: &'static Entry, own: &Evaluation) -> Vec<Trial> {
    let words = entry.info.params.iter().find(|param| param.id == "normalisation").map(|param| param.kind);
    let Some(ParamKind::Choice(words)) = words else { return Vec::new() };
    let Value::Object(params) = &own.params else { return Vec::new() };
    let now = params.get("normalisation").and_then(Value::as_str).unwrap_or_default();
    // Another word for the same normaliser is no other normalisation.
    let id = |word: &str| normaliser(word).map(|n| n.info().id);
    let others = words.iter().filter(|word| id(word) != id(now) && id(word) == Some(**word));
    let with = |word: &&str| {
        let mut params = params.clone();
        params.insert("normalisation".to_owned(), Value::from(*word));
        let method = entry.build(&params).ok()?;
        let evaluation = evaluate_with(study, prepared, (entry, method.as_ref()), false).ok()?;
        Some(Trial { normalisation: Some((*word).to_owned()), ..trial(&evaluation, own) })
    };
    others.filter_map(with).collect()
}

/// The result of one method, seen beside that of the study's own.
fn trial(evaluation: &Evaluation, own: &Evaluation) -> Trial {
    let position: std::collections::BTreeMap<&str, usize> =
        own.rows.iter().enumerate().map(|(i, row)| (row.name.as_str(), i)).collect();
    let partial = matches!(evaluation.order, Order::Partial(_));
    let at = |row: usize| position[evaluation.rows[row].name.as_str()];
    let mut places = vec![None; own.rows.len()];
    for (i, row) in evaluation.rows.iter().enumerate() {
        places[at(i)] = Some(Place {
            rank: row.rank,
            worst: if partial { row.rank_high } else { row.rank },
            tied: row.tied,
            score: row.score,
            class: evaluation.class(i).cloned(),
        });
    }
    let mut first: Vec<usize> = (0..evaluation.rows.len()).filter(|&i| evaluation.rows[i].rank == 1).map(at).collect();
    first.sort_unstable();
    let shortlist: Vec<usize> = evaluation.shortlist().into_iter().map(at).collect();
    let on_own: Vec<usize> = own.shortlist();
    let missing = |from: &[usize], of: &[usize]| of.iter().copied().filter(|i| !from.contains(i)).collect();
    let line = [&codes::PF213, &codes::PF218];
    Trial {
        method: evaluation.method,
        params: evaluation.params.clone(),
        own: std::ptr::eq(evaluation, own),
        normalisation: None,
        places: places.into_iter().flatten().collect(),
        partial,
        first,
        enters: missing(&on_own, &shortlist),
        leaves: missing(&shortlist, &on_own),
        shortlist,
        open_line: evaluation.findings.iter().any(|finding: &Diagnostic| line.contains(&finding.code)),
        agreement: None,
    }
}

/// Agreement of every two trials.
fn agreement(trials: &[Trial], (measure, compares): (&dyn Measure, Compares)) -> Vec<Vec<Option<f64>>> {
    #[allow(clippy::cast_precision_loss, reason = "ranks are small")]
    let series = |trial: &Trial| -> Vec<f64> {
        let sign = if trial.method.traits.lower_is_better { -1.0 } else { 1.0 };
        let of = |place: &Place| match compares {
            Compares::Scores => sign * place.score,
            // The middle of the places that a partial order leaves open.
            Compares::Ranks | Compares::Weights => (place.rank + place.worst) as f64 / 2.0,
        };
        trial.places.iter().map(of).collect()
    };
    let series: Vec<Vec<f64>> = trials.iter().map(series).collect();
    let all = trials.len() * trials.len() * series[0].len() <= MOST_AGREEMENT;
    let rows = if all { series.len() } else { 1 };
    let row = |reference: &Vec<f64>| series.iter().map(|other| measure.between(reference, other)).collect();
    series.iter().take(rows).map(row).collect()
}

/// How every assumption divides the methods, where it does.
fn splits(study: &Study, trials: &[Trial]) -> Vec<Split> {
    let mut splits = Vec::new();
    for claim in [Claim::First, Claim::Shortlist] {
        let changes = |at: &usize| trials[*at].changes(claim, &trials[0]);
        for assumption in Assumption::ALL {
            let told: Vec<(usize, bool)> =
                trials.iter().enumerate().filter_map(|(i, t)| Some((i, assumption.made(study, t)?))).collect();
            let side = |made: bool| told.iter().filter(|t| t.1 == made).map(|t| t.0).collect::<Vec<usize>>();
            let (with, without) = (side(true), side(false));
            if with.is_empty() || without.is_empty() {
                continue;
            }
            splits.push(Split {
                assumption,
                claim,
                with_changing: with.iter().filter(|at| changes(at)).count(),
                without_changing: without.iter().filter(|at| changes(at)).count(),
                with,
                without,
            });
        }
    }
    splits
}
