//! What one score is drawn from: by its cell, the evidence about it and what the
//! strategy says of doubt.

use super::ScoreAssumption;
use crate::model::{
    Assessors, Cell, Criterion, Distribution, Doubt, Evidence, GRADES, MissingPolicy, Score, Strategy, Study,
};
use crate::num::stats::{deviation, mean};

/// Where the doubt about a score comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// There is no score, and it may be anything on the scale.
    Missing,
    /// The cell holds an interval.
    Interval,
    /// The evidence states a distribution.
    Stated,
    /// The evidence gives a low or high end.
    Ends,
    /// So many assessors gave a score.
    Assessors(usize),
    /// The cell holds one score; only what is said beside it widens it.
    Score,
}

/// The doubt about one score.
#[derive(Clone, Debug, PartialEq)]
pub struct CellDoubt {
    /// What it is drawn from; on the scale.
    pub law: Distribution,
    /// Where the doubt comes from.
    pub basis: Basis,
    /// What a trailing `?` widened it by to either side, in natural units; 0 for
    /// none.
    pub low_confidence: f64,
    /// The grade of its best evidence, and what that widened it by.
    pub grade: Option<(&'static str, f64)>,
    /// Whether the evidence speaks of another score than the cell. Both are kept
    /// possible then.
    pub contradicted: bool,
    /// Whether several assessors gave different scores.
    pub assessors_differ: bool,
    /// Who judged, in order, each once.
    pub assessors: Vec<String>,
    /// Where one of several assessors is right: what each of `assessors` says, as
    /// a stretch (both ends equal for one score).
    pub opinions: Vec<(f64, f64)>,
}

/// The evidence about one candidate, by criterion.
pub(super) struct About<'s> {
    lines: Vec<Vec<&'s Evidence>>,
}

impl<'s> About<'s> {
    pub(super) fn candidate(study: &'s Study, name: &str) -> Self {
        let mut lines = vec![Vec::new(); study.strategy.criteria.len()];
        for line in study.evidence.iter().filter(|line| line.candidate == name) {
            if let Some(criterion) = study.strategy.criterion(&line.criterion) {
                lines[criterion].push(line);
            }
        }
        // Neither the order of the lines nor the file they stand in counts.
        for about in &mut lines {
            about.sort_by(|a, b| a.assessor.cmp(&b.assessor).then(a.line.cmp(&b.line)));
        }
        Self { lines }
    }
}

/// What each score of a candidate is drawn from, in the order of the criteria.
pub(super) fn of_candidate(
    study: &Study,
    candidate: usize,
    missing: Option<MissingPolicy>,
    assumption: ScoreAssumption,
) -> Vec<CellDoubt> {
    let about = About::candidate(study, &study.candidates.names[candidate]);
    let cells = study.candidates.cells[candidate].iter().zip(&study.strategy.criteria);
    cells
        .zip(&about.lines)
        .map(|((cell, criterion), lines)| {
            let policy = missing.unwrap_or(criterion.missing);
            of_cell(&study.strategy, criterion, cell, lines, policy, assumption)
        })
        .collect()
}

fn of_cell(
    strategy: &Strategy,
    criterion: &Criterion,
    cell: &Cell,
    lines: &[&Evidence],
    policy: MissingPolicy,
    assumption: ScoreAssumption,
) -> CellDoubt {
    let scale = (criterion.scale.min(), criterion.scale.max());
    let (low, high) = cell.interval(criterion, policy).unwrap_or(scale);
    let mut doubt = CellDoubt {
        law: Distribution::Exact(f64::midpoint(low, high)),
        basis: match cell.score {
            Score::Missing(_) => Basis::Missing,
            Score::Interval { .. } => Basis::Interval,
            Score::Exact(_) => Basis::Score,
        },
        low_confidence: 0.0,
        grade: None,
        contradicted: false,
        assessors_differ: false,
        assessors: lines.iter().filter_map(|line| line.assessor.clone()).collect(),
        opinions: Vec::new(),
    };
    doubt.assessors.dedup();
    if assumption == ScoreAssumption::AsGiven {
        return doubt;
    }
    doubt.law = Distribution::even(low, high);
    // A missing score that counts as the worst is a rule, not a doubt.
    if doubt.basis == Basis::Missing && low >= high {
        return doubt;
    }
    doubt.take_in((low, high), lines, scale, strategy.doubt.assessors);
    let span = criterion.scale.span();
    let more = if doubt.basis == Basis::Stated { 0.0 } else { doubt.widening(&strategy.doubt, cell, lines, span) };
    let within = if let ScoreAssumption::Within { percent } = assumption { percent / 100.0 * span } else { 0.0 };
    let by = more + within;
    for (low, high) in &mut doubt.opinions {
        (*low, *high) = ((*low - by).max(scale.0), (*high + by).min(scale.1));
    }
    doubt.law = doubt.law.widened(by).within(scale.0, scale.1);
    doubt
}

impl CellDoubt {
    /// Puts what the evidence says beside the `cell`.
    fn take_in(&mut self, cell: (f64, f64), lines: &[&Evidence], scale: (f64, f64), several: Assessors) {
        let missing = self.basis == Basis::Missing;
        let inside = |x: f64| (cell.0..=cell.1).contains(&x);
        if let Some(stated) = lines.iter().find_map(|line| line.distribution.clone()) {
            let (least, most) = stated.range();
            self.contradicted = !missing && (most < cell.0 || least > cell.1);
            (self.law, self.basis) = (stated, Basis::Stated);
            return;
        }
        let valued: Vec<&&Evidence> = lines.iter().filter(|line| line.value.is_some()).collect();
        let stretch = |line: &Evidence, value: f64| (line.low.unwrap_or(value), line.high.unwrap_or(value));
        if valued.len() > 1 {
            let values: Vec<f64> = valued.iter().filter_map(|line| line.value).collect();
            let mut parts: Vec<(f64, f64)> =
                valued.iter().filter_map(|line| line.value.map(|value| stretch(line, value))).collect();
            let hull = parts.iter().fold(parts[0], |hull, part| (hull.0.min(part.0), hull.1.max(part.1)));
            self.basis = Basis::Assessors(valued.len());
            self.contradicted = !missing && (cell.1 < hull.0 || cell.0 > hull.1);
            if self.contradicted {
                // The score of the cell is one more opinion.
                parts.push(cell);
            }
            let mixed: Vec<(f64, f64, f64)> = parts.iter().map(|(low, high)| (*low, *high, 1.0)).collect();
            let either = equal_chances(&mixed).unwrap_or(Distribution::Exact(values[0]));
            let spread = deviation(&values);
            self.assessors_differ = !either.is_exact();
            self.law = match several {
                Assessors::Range => {
                    let (low, high) = either.range();
                    Distribution::even(low, high)
                }
                Assessors::Normal if spread > 0.0 => Distribution::Normal { mean: mean(&values), sd: spread },
                Assessors::Empirical | Assessors::Normal => either,
            };
            let named = valued.iter().all(|line| line.assessor.is_some());
            if several == Assessors::Empirical && named && !self.contradicted && valued.len() == self.assessors.len() {
                self.opinions = parts;
            }
            return;
        }
        let one = lines
            .iter()
            .find(|line| line.value.is_some())
            .or_else(|| lines.iter().find(|line| line.low.is_some() || line.high.is_some()));
        let Some(line) = one else { return };
        let ends = line.low.is_some() || line.high.is_some();
        let (low, high) = match line.value {
            Some(value) => stretch(line, value),
            None => (line.low.unwrap_or(scale.0), line.high.unwrap_or(scale.1)),
        };
        if missing {
            self.law = around(low, line.value, high);
            self.basis = if ends { Basis::Ends } else { Basis::Assessors(1) };
            return;
        }
        let exact = cell.0 >= cell.1;
        self.contradicted = cell.1 < low || cell.0 > high;
        if self.contradicted {
            // Both are kept possible.
            self.law = if exact && !ends {
                equal_chances(&[(cell.0, cell.0, 1.0), (low, high, 1.0)]).unwrap_or(Distribution::Exact(cell.0))
            } else {
                Distribution::even(low.min(cell.0), high.max(cell.1))
            };
            self.basis = if ends { Basis::Ends } else { Basis::Assessors(1) };
        } else if ends {
            // The likeliest score is that of the cell; where it holds an interval,
            // that of the evidence.
            let likeliest = if exact && line.value.is_some() { Some(cell.0) } else { line.value.filter(|_| !exact) };
            self.law = around(low, likeliest, high);
            self.basis = Basis::Ends;
        } else if let Some(value) = line.value.filter(|value| !exact && inside(*value)) {
            self.law = around(cell.0, Some(value), cell.1);
        }
    }

    /// What the marks of doubt beside the score widen it by, in natural units.
    fn widening(&mut self, doubt: &Doubt, cell: &Cell, lines: &[&Evidence], span: f64) -> f64 {
        if cell.low_confidence {
            self.low_confidence = doubt.low_confidence * span;
        }
        let best = lines.iter().filter_map(|line| GRADES.iter().position(|g| line.grade.as_deref() == Some(g))).max();
        if let Some((parts, best)) = doubt.grades.zip(best) {
            self.grade = Some((GRADES[best], parts[best] * span));
        }
        self.low_confidence + self.grade.map_or(0.0, |(_, by)| by)
    }
}

/// Likeliest at `mode`; anything where there is none.
fn around(low: f64, mode: Option<f64>, high: f64) -> Distribution {
    match mode {
        Some(mode) if low < high => Distribution::Triangular { low, mode, high },
        _ => Distribution::even(low, high),
    }
}

/// Equal chances; single values as such.
fn equal_chances(parts: &[(f64, f64, f64)]) -> Option<Distribution> {
    if parts.iter().all(|(low, high, _)| low >= high) {
        return Distribution::empirical(&parts.iter().map(|part| part.0).collect::<Vec<f64>>());
    }
    Distribution::mixed(parts)
}
